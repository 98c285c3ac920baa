import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';
import { validateDataAction } from './run.ts';

await runAction({ name: 'validate-data', readInputs, run: validateDataAction });
