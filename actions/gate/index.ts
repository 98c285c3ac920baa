import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';

await runAction({
  name: 'gate',
  readInputs,
  speaks: { about: ['rules', 'model', 'metrics', 'predictions', 'labels'] },
  load: async () => (await import('./run.ts')).gate,
});
