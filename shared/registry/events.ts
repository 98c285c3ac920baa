import { canonicalJson } from '../core/canonical-json.ts';
import { digestBytes, isDigest, type Digest } from '../core/digest.ts';
import { UserError } from '../core/errors.ts';
import { formatArtifact, type ArtifactName } from '../core/references.ts';
import type { RunIdentity } from '../core/run-identity.ts';
import type { Services } from '../core/services.ts';
import { eventsPrefix, sequenceName, sequenceOf, STORE_FORMAT } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { isTime, parseObject, refuseUnknownFormat } from './records.ts';

const ALIAS = /^[a-z][a-z0-9-]{0,62}$/;
const MAX_EVENT_BYTES = 64 << 10;
const PARALLEL_READS = 16;

/** A version as an event names it: by number and by content. */
export interface VersionPointer {
  readonly sequence: number;
  readonly digest: Digest;
}

export interface AliasMoved {
  readonly type: 'alias';
  readonly alias: string;
  /** Absent for the first move. */
  readonly from?: VersionPointer;
  readonly to: VersionPointer;
  /** Why, in the mover's words; untrusted text. */
  readonly reason?: string;
}

/** What happened to an artifact. Types this version does not know are kept in the chain and passed over. */
export type EventBody = AliasMoved | { readonly type: string };

/** One entry of an artifact's log. */
interface RegistryEvent {
  readonly format: number;
  readonly requires: readonly string[];
  readonly artifact: string;
  /** From 1, without gaps. */
  readonly sequence: number;
  /** Digest of the bytes of the event before this one; absent in the first. */
  readonly previous?: Digest;
  readonly at: string;
  readonly run: RunIdentity;
  readonly nonce: string;
  readonly body: EventBody;
}

export interface EventLog {
  readonly events: readonly RegistryEvent[];
  /** Digest of the last event; absent where the log is empty. */
  readonly head?: Digest;
}

/**
 * Reads an artifact's log and checks its chain, so that an event that was altered, dropped or swapped is noticed.
 * The chain alone cannot show that events at its end were removed: compare `head` with one kept elsewhere.
 *
 * @throws UserError `log-damaged`
 */
export async function readEvents(store: Store, artifact: ArtifactName): Promise<EventLog> {
  const prefix = eventsPrefix(artifact);
  let count = 0;
  for await (const { key } of store.list(prefix)) count = Math.max(count, sequenceOf(key, prefix) ?? 0);
  const events: RegistryEvent[] = [];
  let head: Digest | undefined;
  for (let start = 1; start <= count; start += PARALLEL_READS) {
    const keys = Array.from({ length: Math.min(PARALLEL_READS, count - start + 1) }, (_, i) =>
      eventKey(artifact, start + i),
    );
    for (const [i, bytes] of (await Promise.all(keys.map((key) => store.get(key, MAX_EVENT_BYTES)))).entries()) {
      if (bytes === undefined) throw damagedLog(eventKey(artifact, start + i), 'is missing');
      events.push(decodeEvent(bytes, artifact, start + i, head));
      head = digestBytes(bytes);
    }
  }
  return { events, ...(head === undefined ? {} : { head }) };
}

/**
 * Appends an event right behind the log that the caller has read and decided on.
 *
 * @returns false where another event came first: read again and decide again
 */
export async function appendEvent(
  store: Store,
  services: Services,
  artifact: ArtifactName,
  entry: { readonly behind: EventLog; readonly body: EventBody },
): Promise<boolean> {
  const { behind, body } = entry;
  const sequence = behind.events.length + 1;
  const event: RegistryEvent = {
    format: STORE_FORMAT,
    requires: [],
    artifact: formatArtifact(artifact),
    sequence,
    ...(behind.head === undefined ? {} : { previous: behind.head }),
    at: services.clock.now().toISOString(),
    run: services.run,
    nonce: Buffer.from(services.randomBytes(16)).toString('hex'),
    body,
  };
  const bytes = Buffer.from(canonicalJson(event));
  if (bytes.length > MAX_EVENT_BYTES) throw new RangeError(`An event of ${bytes.length} bytes is too long.`);
  return (await store.createIfAbsent(eventKey(artifact, sequence), bytes)) === 'created';
}

function eventKey(artifact: ArtifactName, sequence: number): string {
  return `${eventsPrefix(artifact)}${sequenceName(sequence)}`;
}

function decodeEvent(
  bytes: Uint8Array,
  artifact: ArtifactName,
  sequence: number,
  previous: Digest | undefined,
): RegistryEvent {
  const key = eventKey(artifact, sequence);
  const value = parseObject(bytes);
  if (value === undefined) throw damagedLog(key, 'is not an event');
  refuseUnknownFormat(value, key);
  if (value['artifact'] !== formatArtifact(artifact) || value['sequence'] !== sequence) {
    throw damagedLog(key, 'is an event of another place');
  }
  if (value['previous'] !== previous) throw damagedLog(key, 'does not follow from the event before it');
  const body = value['body'] as { type?: unknown } | undefined;
  if (typeof body?.type !== 'string' || !isTime(value['at'])) throw damagedLog(key, 'is not a whole event');
  if (body.type === 'alias' && !isAliasMoved(body)) throw damagedLog(key, 'is not a whole move of an alias');
  return value as unknown as RegistryEvent;
}

/** Tells a move of an alias from other events. */
export function isAliasMoved(body: object): body is AliasMoved {
  const { type, alias, from, to } = body as Record<string, unknown>;
  return (
    type === 'alias' &&
    typeof alias === 'string' &&
    ALIAS.test(alias) &&
    isPointer(to) &&
    (from === undefined || isPointer(from))
  );
}

function isPointer(value: unknown): value is VersionPointer {
  const pointer = value as Partial<VersionPointer> | null | undefined;
  return Number.isSafeInteger(pointer?.sequence) && isDigest(pointer?.digest);
}

function damagedLog(key: string, what: string): UserError {
  return new UserError('log-damaged', {
    what: `The log of events cannot be trusted: ${key} ${what}.`,
    where: { file: key },
    remedy: 'Somebody altered the store. Restore the log from a backup before you rely on any alias.',
  });
}
