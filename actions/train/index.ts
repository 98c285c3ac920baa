import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';

await runAction({
  name: 'train',
  readInputs,
  speaks: { about: ['command', 'model', 'data', 'parameters', 'seed'] },
  load: async () => (await import('./run.ts')).train,
});
