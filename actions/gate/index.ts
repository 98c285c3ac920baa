import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';
import { gate } from './run.ts';

await runAction({ name: 'gate', readInputs, run: gate });
