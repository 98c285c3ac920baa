import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';

await runAction({
  name: 'deploy',
  readInputs,
  speaks: { about: ['environment', 'model'] },
  load: async () => (await import('./run.ts')).deploy,
});
