import { formatCount } from '../core/text/format.ts';
import type { StoredStatement } from '../core/statement.ts';
import { invalid, requireWithinRun } from './unpack.ts';

/** How evidence is told from what else a workflow run keeps. */

const PREFIX = 'trainyard-evidence';
/** What `evidenceName` makes; the name becomes a folder. */
const NAME = new RegExp(`^${PREFIX}-\\d+-([a-z][a-z-]*)-[0-9a-f]{16}$`);
const MAX_ARTIFACTS = 500;
export const MAX_ARTIFACT_BYTES = 32 << 20;

/** The name holds attempt, action and digest: matrix legs and re-runs never collide, and nothing is overwritten. */
export function evidenceName({ statement, digest }: StoredStatement, attempt: number): string {
  return `${PREFIX}-${attempt}-${statement.predicate.action}-${digest.slice(7, 23)}`;
}

/** The action that an artifact's name claims; undefined for an artifact that is no evidence. */
export function actionOfArtifact(name: string): string | undefined {
  return NAME.exec(name)?.[1];
}

/**
 * Those that hold evidence.
 *
 * @throws UserError `evidence-artifact-invalid` for one that is too large, and for too many or too large ones together
 */
export function evidenceAmong<T extends { readonly name: string; readonly size: number }>(
  artifacts: readonly T[],
): readonly T[] {
  const found = artifacts.filter(({ name }) => actionOfArtifact(name) !== undefined);
  for (const { name, size } of found) {
    if (size > MAX_ARTIFACT_BYTES) throw invalid(name, `It is ${formatCount(size)} bytes long.`);
  }
  const [first] = found;
  if (first !== undefined && found.length > MAX_ARTIFACTS) {
    throw invalid(first.name, `It is one of ${found.length}; a run may leave ${MAX_ARTIFACTS}.`);
  }
  requireWithinRun(found);
  return found;
}
