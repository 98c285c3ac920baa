import { digestJson, type Digest } from '../../core/digest.ts';
import type { BackendSpec, ServerSpec } from '../target.ts';
import type { Release } from '../../evidence/results/rollout.ts';

/** A release together with all that is needed to run it again: what the journal keeps, so that rollback needs nobody. */
export interface ReleaseSpec {
  readonly release: Release;
  readonly server: ServerSpec;
}

/** What serves: a release and the backend that carries it. */
export interface Serving extends ReleaseSpec {
  readonly backend: string;
}

/** Two requests for the same model, started the same way, want the same thing; the label plays no part. */
export function identityOf({ release, server }: ReleaseSpec): Digest {
  const { argv, cwd, model, env, readinessPath, readinessTimeoutMs } = server;
  const own = { argv, cwd, model, env, readinessPath, readinessTimeoutMs };
  return digestJson({ artifact: release.artifact, digest: release.digest, server: own });
}

/** `r0007-canary`: derived from the rollout, so that asking twice makes one. */
export function backendOf(rolloutId: string, arm: 'baseline' | 'canary'): string {
  return `${rolloutId}-${arm}`;
}

export function backendSpec(backend: string, { release, server }: ReleaseSpec): BackendSpec {
  return { backend, release, server };
}
