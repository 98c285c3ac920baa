import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';
import { deploy } from './run.ts';

await runAction({ name: 'deploy', readInputs, run: deploy });
