import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';

await runAction({ name: 'propose', readInputs, load: async () => (await import('./run.ts')).propose });
