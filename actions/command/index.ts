import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';
import { command } from './run.ts';

await runAction({ name: 'command', readInputs, run: command });
