import { UserError } from '../core/errors.ts';
import { formatArtifact, type ArtifactName } from '../core/references.ts';
import type { Services } from '../core/services.ts';
import type { Store } from '../store/store.ts';
import { appendEvent, isAliasMoved, readEvents, type EventLog, type VersionPointer } from './events.ts';

const MAX_TRIES = 50;

export interface AliasMove {
  readonly artifact: ArtifactName;
  /** `champion`. */
  readonly alias: string;
  /** A version that is in the store. */
  readonly to: VersionPointer;
  /** Where the alias must be now: a sequence number, or `none` where it must not exist. Absent: wherever it was read. */
  readonly expectedCurrent?: number | 'none';
  readonly reason?: string;
}

export interface AliasMoveResult {
  readonly from?: VersionPointer;
  readonly to: VersionPointer;
  /** The alias was there already, so no event was written. */
  readonly unchanged: boolean;
}

/** The version an alias stands on; undefined where it was never set. @throws UserError `log-damaged` */
export async function readAlias(
  store: Store,
  artifact: ArtifactName,
  alias: string,
): Promise<VersionPointer | undefined> {
  return currentOf(await readEvents(store, artifact), alias);
}

/** Every alias of an artifact and where it stands. @throws UserError `log-damaged` */
export async function listAliases(store: Store, artifact: ArtifactName): Promise<ReadonlyMap<string, VersionPointer>> {
  const aliases = new Map<string, VersionPointer>();
  for (const { body } of (await readEvents(store, artifact)).events) {
    if (isAliasMoved(body)) aliases.set(body.alias, body.to);
  }
  return aliases;
}

/**
 * Moves an alias by appending an event; the log is the alias.
 *
 * Of two moves at once one wins and the other fails, since it was decided on a state that is gone. A move to where the
 * alias already stands writes nothing and succeeds, so a run that was killed after its move can be run again.
 *
 * @throws UserError `alias-moved` where the alias is not, or no longer, where it was expected
 */
export async function moveAlias(store: Store, services: Services, move: AliasMove): Promise<AliasMoveResult> {
  let expected = move.expectedCurrent;
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    const log = await readEvents(store, move.artifact);
    const planned = decide(log, { ...move, ...(expected === undefined ? {} : { expectedCurrent: expected }) });
    if (planned.unchanged) return planned;
    // Only an alias that stands where this decision found it may be moved by it.
    expected ??= planned.from?.sequence ?? 'none';
    const { alias, reason } = move;
    const { from, to } = planned;
    const body = { type: 'alias' as const, alias, ...withFrom(from), to, ...(reason === undefined ? {} : { reason }) };
    if (await appendEvent(store, services, move.artifact, { behind: log, body })) return planned;
  }
  throw new UserError('alias-contended', {
    what: `The log of ${formatArtifact(move.artifact)} changed under each of ${MAX_TRIES} tries.`,
    remedy: 'Find out what writes to it all the time; then run again.',
  });
}

/** What a move would do now, without doing it. @throws UserError `alias-moved`, `log-damaged` */
export async function planAliasMove(store: Store, move: AliasMove): Promise<AliasMoveResult> {
  return decide(await readEvents(store, move.artifact), move);
}

function decide(log: EventLog, move: AliasMove): AliasMoveResult {
  const from = currentOf(log, move.alias);
  if (from?.sequence === move.to.sequence) return { from, to: move.to, unchanged: true };
  const current = from?.sequence ?? 'none';
  if (move.expectedCurrent !== undefined && move.expectedCurrent !== current) {
    throw moved(move, move.expectedCurrent, from);
  }
  return { ...withFrom(from), to: move.to, unchanged: false };
}

function withFrom(from: VersionPointer | undefined): { readonly from?: VersionPointer } {
  return from === undefined ? {} : { from };
}

function currentOf(log: EventLog, alias: string): VersionPointer | undefined {
  return log.events
    .map((event) => event.body)
    .filter(isAliasMoved)
    .findLast((body) => body.alias === alias)?.to;
}

function moved(move: AliasMove, expected: number | 'none', from: VersionPointer | undefined): UserError {
  const place = (sequence: number | 'none'): string => (sequence === 'none' ? 'on no version' : `on v${sequence}`);
  return new UserError('alias-moved', {
    what: `The alias ${move.alias} of ${formatArtifact(move.artifact)} is ${place(from?.sequence ?? 'none')}, not ${place(expected)} as this move expects. Somebody else moved it.`,
    where: { input: 'expect' },
    remedy: 'Look at what changed, decide again against the version that is current now, and run again.',
  });
}
