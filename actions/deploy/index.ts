import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';

await runAction({ name: 'deploy', readInputs, load: async () => (await import('./run.ts')).deploy });
