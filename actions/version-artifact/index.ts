import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';
import { versionArtifact } from './run.ts';

await runAction({ name: 'version-artifact', readInputs, run: versionArtifact });
