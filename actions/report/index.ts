import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';
import { report } from './run.ts';

await runAction({ name: 'report', readInputs, run: report });
