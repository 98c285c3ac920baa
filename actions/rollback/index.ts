import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';

await runAction({
  name: 'rollback',
  readInputs,
  speaks: { about: ['environment', 'to'] },
  load: async () => (await import('./run.ts')).rollback,
});
