import type { Digest } from '../core/digest.ts';
import { isUserError } from '../core/errors.ts';
import { formatBytes, formatCount, plural } from '../core/text/format.ts';
import type { Services } from '../core/services.ts';
import { forEachParallel, PARALLEL_FILES } from '../store/parallel.ts';
import type { Store } from '../store/store.ts';
import { readTree } from '../store/tree.ts';
import { readEvents } from './events.ts';
import type { ResolvedVersion } from './versions.ts';

/** One thing that is not as it was pushed. */
interface IntegrityFinding {
  /** The path in the version; absent where the manifest or the log itself is wrong. */
  readonly path?: string;
  readonly what: string;
}

export interface Verification {
  readonly findings: readonly IntegrityFinding[];
  /** Files whose every byte was read and matched. */
  readonly filesVerified: number;
  readonly bytesVerified: number;
}

/** Reads everything a version consists of, and the artifact's log, through their digests. Damage is a finding. */
export async function verifyVersion(store: Store, services: Services, version: ResolvedVersion): Promise<Verification> {
  const findings: IntegrityFinding[] = [];
  await finding(findings, undefined, () => readEvents(store, version.artifact));
  const tree = await finding(findings, undefined, () => readTree(store, version.digest));
  const pathsOf = new Map<Digest, string[]>();
  for (const { path, digest } of tree?.entries ?? []) pathsOf.set(digest, [...(pathsOf.get(digest) ?? []), path]);
  const { sizeBytes, files } = version.record;
  if (tree !== undefined && tree.entries.length !== files)
    findings.push({ what: `The record counts ${plural(files, 'file')}.` });
  const progress = services.log.progress(`Reading ${plural(files, 'file')} (${formatBytes(sizeBytes)})`, sizeBytes);
  let bytesVerified = 0;
  let filesVerified = 0;
  await forEachParallel([...pathsOf], PARALLEL_FILES, async ([digest, paths]) => {
    let bytes = 0;
    const whole = await finding(findings, paths, async () => {
      await store.checkBlob(digest, (count) => (bytes += count));
      return true;
    });
    if (whole === undefined) return;
    filesVerified += paths.length;
    progress.update((bytesVerified += bytes * paths.length));
  });
  progress.end(`${formatCount(filesVerified)} of ${plural(files, 'file')} whole`);
  return { findings, filesVerified, bytesVerified };
}

/** Runs a check; damage becomes one finding a path, anything else (no network, no permission) stays an error. */
async function finding<T>(
  findings: IntegrityFinding[],
  paths: readonly string[] | undefined,
  check: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await check();
  } catch (error) {
    const isDamage = isUserError(error) && ['store-damaged', 'log-damaged', 'tree-path-unsafe'].includes(error.code);
    if (!isDamage) throw error;
    if (paths === undefined) findings.push({ what: error.what });
    for (const path of paths ?? []) findings.push({ path, what: error.what });
    return undefined;
  }
}
