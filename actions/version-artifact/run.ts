import type { ActionResult, Services } from '../../shared/core/services.ts';
import { openStore } from '../../shared/store/open.ts';
import { alias } from './alias.ts';
import type { VersionArtifactInputs } from './inputs.ts';
import { list } from './list.ts';
import { mirror, verifyMirror } from './mirror.ts';
import { conclude } from './outcome.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { verify } from './verify.ts';

/**
 * Pushes, pulls, verifies, lists, renames or mirrors versions of an artifact in a store.
 *
 * @returns the version by reference and digest; a verdict where bytes were read back
 * @throws UserError, see docs/errors/store.md and docs/errors/mlflow.md; UnavailableError `store-unavailable`,
 * `mlflow-unavailable`
 */
export async function versionArtifact(inputs: VersionArtifactInputs, services: Services): Promise<ActionResult> {
  const store = await openStore(inputs.store, services);
  switch (inputs.operation) {
    case 'push':
      return conclude(services, await push(inputs, store, services));
    case 'pull':
      return conclude(services, await pull(inputs, store, services));
    case 'verify':
      return conclude(services, await verify(inputs, store, services));
    case 'list':
      return conclude(services, await list(inputs, store, services));
    case 'alias':
      return conclude(services, await alias(inputs, store, services));
    case 'mirror':
      return conclude(services, await mirror(inputs, store, services));
    case 'verify-mirror':
      return conclude(services, await verifyMirror(inputs, store, services));
  }
}
