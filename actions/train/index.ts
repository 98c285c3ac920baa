import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';
import { train } from './run.ts';

await runAction({ name: 'train', readInputs, run: train });
