import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';
import { rollback } from './run.ts';

await runAction({ name: 'rollback', readInputs, run: rollback });
