import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';
import { propose } from './run.ts';

await runAction({ name: 'propose', readInputs, run: propose });
