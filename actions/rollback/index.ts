import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';

await runAction({ name: 'rollback', readInputs, speaks: true, load: async () => (await import('./run.ts')).rollback });
