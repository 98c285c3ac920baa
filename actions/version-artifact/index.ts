import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';

await runAction({
  name: 'version-artifact',
  readInputs,
  speaks: { about: ['operation', 'artifact'] },
  load: async () => (await import('./run.ts')).versionArtifact,
});
