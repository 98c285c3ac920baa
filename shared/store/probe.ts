import { canonicalJson } from '../core/canonical-json.ts';
import { UserError } from '../core/errors.ts';
import type { Services } from '../core/services.ts';
import { asJsonObject, exactJsonOrUndefined } from '../core/text/json.ts';
import type { Backend } from './backend.ts';
import { KNOWN_FEATURES, STORE_FORMAT, STORE_KEY } from './layout.ts';
import { readWhole } from './objects.ts';

/** `v1/store.json`: what kind of store this is and what its backend proved when it was created. */
export interface StoreRecord {
  readonly format: number;
  /** Features a reader must know. */
  readonly requires: readonly string[];
  readonly createdAt: string;
  readonly createdBy: string;
  readonly proved: { readonly createIfAbsent: { readonly rounds: number; readonly writers: number } };
  readonly nonce: string;
}

/**
 * Reads `store.json`; undefined where there is no store.
 *
 * @throws UserError `store-format-unknown` where a newer version made the store
 */
export async function readStoreRecord(backend: Backend): Promise<StoreRecord | undefined> {
  const bytes = await readWhole(backend, STORE_KEY);
  if (bytes === undefined) return undefined;
  const record = parse(bytes);
  if (record === undefined) throw notAStore(backend, 'it is not the record of a store');
  if (record.format !== STORE_FORMAT) throw notAStore(backend, `its format is ${record.format}`);
  const unknown = record.requires.filter((feature) => !KNOWN_FEATURES.has(feature));
  if (unknown.length > 0) throw notAStore(backend, `it needs ${unknown.join(', ')}`);
  return record;
}

/**
 * Creates a store: proves the backend, then writes `store.json`. Many processes may do so at once; one record stands.
 *
 * @throws UserError `store-unsafe` where two writers could commit the same version
 */
export async function initialise(backend: Backend, services: Services): Promise<void> {
  const { rounds, writers } = backend.probe;
  services.log.info(
    `${backend.uri} is a new store: ${writers} writers race ${rounds} times to prove that only one can win.`,
  );
  await proveCreateIfAbsent(backend, services);
  const record: StoreRecord = {
    format: STORE_FORMAT,
    requires: [],
    createdAt: services.clock.now().toISOString(),
    createdBy: `trainyard ${services.version}`,
    proved: { createIfAbsent: backend.probe },
    nonce: hex(services, 16),
  };
  services.effect(`create ${STORE_KEY}`);
  const outcome = await backend.create(STORE_KEY, Buffer.from(canonicalJson(record)));
  services.effect(`created ${STORE_KEY}`);
  if (outcome === 'exists') await readStoreRecord(backend);
}

/**
 * A real race: in each round all writers create the same key at once with bodies of their own. One must win, and its
 * body must be the one that stays. Servers exist that pass every test of one writer after the other and fail this.
 */
async function proveCreateIfAbsent(backend: Backend, services: Services): Promise<void> {
  const nonce = hex(services, 16);
  for (let round = 1; round <= backend.probe.rounds; round++) {
    const key = `v1/probe/${nonce}/${round}`;
    const bodies = Array.from({ length: backend.probe.writers }, () => Buffer.from(hex(services, 32)));
    const outcomes = await Promise.all(bodies.map((body) => backend.create(key, body)));
    const present = await readWhole(backend, key);
    await backend.remove(key).catch((error: unknown) => {
      services.log.debug(`The probe's object ${key} stays: ${(error as Error).message}`);
    });
    // `exists` with one's own body is a win whose answer was lost.
    const winners = bodies.filter((body, writer) => outcomes[writer] === 'created' || present?.compare(body) === 0);
    if (winners.length !== 1 || present?.compare(winners[0] ?? Buffer.alloc(0)) !== 0) {
      throw unsafe(backend, round, winners.length);
    }
  }
}

function parse(bytes: Uint8Array): StoreRecord | undefined {
  const value = asJsonObject(exactJsonOrUndefined(bytes)) as Partial<StoreRecord> | undefined;
  return typeof value?.format === 'number' && isStrings(value.requires) ? (value as StoreRecord) : undefined;
}

function isStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function hex(services: Services, bytes: number): string {
  return Buffer.from(services.randomBytes(bytes)).toString('hex');
}

function unsafe(backend: Backend, round: number, winners: number): UserError {
  return new UserError('store-unsafe', {
    what: `${backend.uri} let ${winners} of ${backend.probe.writers} writers win in race ${round}: two runs could commit the same version and one would be lost.`,
    where: { input: 'store' },
    remedy:
      'Use a server that honours If-None-Match: * on PutObject (Amazon S3, Cloudflare R2, Ceph, MinIO, SeaweedFS, versitygw 1.8 or newer), or a folder.',
  });
}

function notAStore(backend: Backend, why: string): UserError {
  return new UserError('store-format-unknown', {
    what: `${STORE_KEY} in ${backend.uri} cannot be used: ${why}.`,
    where: { input: 'store' },
    remedy: 'Use the version of Trainyard that created the store or a newer one, or name another place.',
  });
}
