import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';
import { preflight } from './run.ts';

await runAction({ name: 'preflight', readInputs, run: preflight });
