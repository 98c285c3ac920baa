import { UserError } from '../../core/errors.ts';
import { isDigest } from '../../core/digest.ts';
import { formatArtifact, formatReference, parseReference } from '../../core/references.ts';
import { quote } from '../../core/text/quote.ts';
import type { Release } from '../../evidence/results/rollout.ts';
import type { JournalView } from '../environment.ts';
import { identityOf, type ReleaseSpec } from './release.ts';
import { servingAfter } from './result.ts';
import { fold } from './state.ts';

/** A release that served an environment, as its journal tells. */
interface PastRelease extends ReleaseSpec {
  readonly rolloutId: string;
  readonly kind: 'deploy' | 'rollback';
  /** What it replaced. */
  readonly replaced?: ReleaseSpec;
}

/**
 * Every release that got to serve, newest first; the journal is the only source of what may be rolled back to. A rollout
 * is read only when it is asked for, since there may be thousands.
 */
async function* pastReleases(view: JournalView): AsyncGenerator<PastRelease> {
  for (const rolloutId of view.rollouts.toReversed()) {
    const state = fold((await view.read(rolloutId)).map(({ record }) => record));
    if (state?.outcome !== 'promoted') continue;
    const { to, from, kind } = state.begun;
    yield { ...to, rolloutId, kind, ...(from === undefined ? {} : { replaced: from }) };
  }
}

/** The newest rollout that made a release serve. */
async function rolloutOf(serving: ReleaseSpec, view: JournalView): Promise<PastRelease | undefined> {
  for await (const release of pastReleases(view)) if (identityOf(release) === identityOf(serving)) return release;
  return undefined;
}

export interface RollbackTarget {
  readonly to: ReleaseSpec;
  /** How it was found; recorded in the journal. */
  readonly resolution: string;
}

/**
 * The release to go back to. Never "the previous one": without a name it is what the serving release replaced when it
 * was deployed, and where the serving one is itself the work of a rollback, that is already done.
 *
 * @param to `v6`, `model:delay@v6`, `sha256:…`; undefined to let the journal say
 * @throws UserError `rollback-unknown`, `rollback-ambiguous`, `rollback-nothing`, `reference-invalid`
 */
export async function resolveRollback(to: string | undefined, view: JournalView): Promise<RollbackTarget> {
  const state = fold(view.latest.map(({ record }) => record));
  const serving = state === undefined ? undefined : servingAfter(state);
  if (serving === undefined) throw nothing('Nothing serves this environment, so there is nothing to go back from.');
  if (to !== undefined) return { to: await named(to, view), resolution: `named as ${to}` };
  if (state !== undefined && state.phase !== 'done') {
    return { to: serving, resolution: `what served before the unfinished rollout ${state.begun.rolloutId}` };
  }
  if (state?.outcome === 'restore-failed')
    return { to: serving, resolution: `what rollout ${state.begun.rolloutId} could not bring back` };
  const how = await rolloutOf(serving, view);
  if (how?.kind === 'rollback') return { to: serving, resolution: `rollout ${how.rolloutId} went back to it already` };
  if (how?.replaced === undefined)
    throw nothing(`${serving.release.label} is the first release; nothing served before it.`);
  return { to: how.replaced, resolution: `what ${serving.release.label} replaced in rollout ${how.rolloutId}` };
}

/** A version by its label or digest alone is meant of whatever artifact served; two that bear it are told apart by name. */
async function named(to: string, view: JournalView): Promise<ReleaseSpec> {
  const releases: PastRelease[] = [];
  for await (const release of pastReleases(view)) releases.push(release);
  const isVersion = isMeantBy(to);
  const matching = releases.filter(({ release }) => isVersion(release));
  const [found] = matching;
  if (found === undefined) throw unknown(to, releases);
  const names = distinct(matching.map(({ release }) => `${release.artifact}@${release.label}`));
  if (names.length > 1) throw ambiguous(to, names);
  return found;
}

/** @throws UserError `reference-invalid` for what names an artifact and is no reference */
function isMeantBy(to: string): (release: Release) => boolean {
  if (isDigest(to)) return ({ digest }) => digest === to;
  if (!/[:@]/.test(to)) return ({ label }) => label === to;
  const reference = parseReference(to, 'to');
  const { selector } = reference;
  return ({ artifact, digest, label }) =>
    artifact === formatArtifact(reference) &&
    (selector?.by === 'digest' ? digest === selector.digest : `${artifact}@${label}` === formatReference(reference));
}

function unknown(to: string, releases: readonly PastRelease[]): UserError {
  const several = distinct(releases.map(({ release }) => release.artifact)).length > 1;
  const names = releases.map(({ release: { artifact, label } }) => (several ? `${artifact}@${label}` : label));
  const known = distinct(names).slice(0, 20).join(', ');
  return new UserError('rollback-unknown', {
    what: `${quote(to, 200)} never served this environment.`,
    where: { input: 'to' },
    remedy: `${known === '' ? 'Nothing ever did' : `These did, newest first: ${known}`}. A version that never served is deployed, not rolled back to.`,
  });
}

function ambiguous(to: string, names: readonly string[]): UserError {
  return new UserError('rollback-ambiguous', {
    what: `${quote(to, 200)} is a version of more than one artifact that served this environment.`,
    where: { input: 'to' },
    remedy: `Name the artifact too; one of: ${names.slice(0, 20).join(', ')}.`,
  });
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function nothing(what: string): UserError {
  return new UserError('rollback-nothing', { what, remedy: 'Name a version in `to`, or deploy one.' });
}
