import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';

await runAction({
  name: 'validate-data',
  readInputs,
  speaks: { about: ['contract', 'data', 'dataset'] },
  load: async () => (await import('./run.ts')).validateDataAction,
});
