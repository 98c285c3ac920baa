import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';

await runAction({ name: 'deploy', readInputs, speaks: true, load: async () => (await import('./run.ts')).deploy });
