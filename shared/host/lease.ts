import { lstat, mkdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { systemErrorCode, UserError } from '../core/errors.ts';
import type { Clock } from '../core/services.ts';
import { parseJson } from '../core/text/json.ts';
import { createWhole, linkNew, namesIn, readIfThere, syncPath } from './files.ts';
import { askSocket, listenWhileAlive, type LivenessSocket, type MadeSocket } from './liveness-socket.ts';
import { recordedLiveness } from './recorded.ts';
import { identify, isOfThisBoot, type Liveness, type ProcessIdentity } from './processes.ts';

/** How often a wait looks again. */
const POLL_MS = 250;

/** Who holds a lease, as its file says; what else the holder said of itself stands beside it. */
interface LeaseHolder extends ProcessIdentity {
  /** In the folder of the lease; see `listenWhileAlive`. */
  readonly socket?: string;
  readonly socketFile?: MadeSocket['file'];
}

type LeaseRecord<About> = About & { readonly holder: LeaseHolder };

interface FoundLease<About> {
  readonly path: string;
  readonly record: LeaseRecord<About>;
  /** When its holder last showed that it is at work. */
  readonly renewedAt: Date;
}

/** A lease that somebody holds, or may hold. */
export interface OccupiedLease<About> extends FoundLease<About> {
  readonly state: Exclude<Liveness, 'dead'>;
  readonly number: number;
  /** The file that frees the lease once somebody makes it: for a person who knows that the holder has ended. */
  readonly freedBy: string;
}

export interface HeldLease extends AsyncDisposable {
  /** Higher than every earlier holder's, so that it serves as a fence. */
  readonly number: number;
  readonly isHighest: () => Promise<boolean>;
  /** For whoever waits and must judge from afar. */
  readonly showLife: (now: Date) => Promise<void>;
}

export interface LeaseRequest<About> {
  readonly folder: string;
  /** Written beside the holder. */
  readonly about: About;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  /** Whether to go on waiting for the one who holds it; called before every look but the first. */
  readonly keepsWaiting: (occupied: OccupiedLease<About>) => boolean;
  /** What to throw for a file that no version of ours wrote. */
  readonly damaged: (path: string, cause?: unknown) => Error;
  /** Called right before and after the lease is taken. */
  readonly effect?: (name: 'before lease' | 'after lease') => void;
}

/**
 * Takes the lease of a folder. Leases are numbered files that are only ever created: the highest number holds, and
 * taking over from a dead holder is creating the next, which one of many can do.
 *
 * A lease is free when it was given back, when its holder is proved dead, or when a person says so. No time that passes
 * proves anything: a holder may be stopped, or be where it cannot be seen.
 *
 * @returns undefined where `keepsWaiting` gave up
 */
export async function takeLease<About extends object>(request: LeaseRequest<About>): Promise<HeldLease | undefined> {
  const { folder, clock, cancelled, keepsWaiting } = request;
  for (;;) {
    const names = await namesIn(folder);
    const number = highest(names);
    const found = number === 0 ? undefined : await readLease(request, number);
    if (found === undefined || names.includes(releaseName(number))) {
      const lease = await claim(request, number + 1);
      if (lease !== undefined) return lease;
      continue;
    }
    const state = await holderState(folder, found);
    if (state === 'dead') {
      const lease = await claim(request, number + 1);
      if (lease !== undefined) return lease;
      continue;
    }
    // What is said of a lease that is not there any more holds no longer.
    if (state === 'unknown' && !(await isThere(found.path))) continue;
    if (!keepsWaiting({ ...found, state, number, freedBy: join(folder, releaseName(number)) })) return undefined;
    await clock.sleep(POLL_MS, cancelled);
  }
}

/**
 * The socket proves life wherever it answers, and death on this boot, whatever the namespace; the process number does
 * where it can be seen.
 */
async function holderState<About>(folder: string, { path, record: { holder } }: FoundLease<About>): Promise<Liveness> {
  if (holder.socket !== undefined) {
    const answer = await askSocket(folder, { name: holder.socket, file: holder.socketFile });
    if (answer === 'alive' || (answer === 'dead' && isOfThisBoot(holder))) return answer;
  }
  return recordedLiveness(holder, path);
}

/** @returns undefined where somebody else was first, or the folder was removed meanwhile */
async function claim<About extends object>(
  request: LeaseRequest<About>,
  number: number,
): Promise<HeldLease | undefined> {
  const { folder } = request;
  await mkdir(folder, { recursive: true });
  let socket: LivenessSocket | undefined;
  try {
    socket = await listenWhileAlive(folder, nameOf(number));
    if (await createLease(request, number, socket)) return new FolderLease(folder, number, socket);
  } catch (error) {
    await socket?.[Symbol.asyncDispose]();
    if (systemErrorCode(error) === 'ENOENT' && !(await isThere(folder))) return undefined;
    throw isFull(error) ? notTaken(folder, error) : error;
  }
  await socket[Symbol.asyncDispose]();
  return undefined;
}

/** @returns false where somebody else has this number or a higher one */
async function createLease<About extends object>(
  { folder, about, effect }: LeaseRequest<About>,
  number: number,
  socket: LivenessSocket,
): Promise<boolean> {
  const holder: LeaseHolder = {
    ...identify(process.pid),
    ...(socket.made === undefined ? {} : { socket: socket.made.name, socketFile: socket.made.file }),
  };
  const path = join(folder, leaseName(number));
  effect?.('before lease');
  const isMine = await createWhole(path, JSON.stringify({ ...about, holder }));
  effect?.('after lease');
  // The files of a number may have been cleared away between our look and our claim.
  if (isMine && highest(await namesIn(folder)) === number) return true;
  if (isMine) await rm(path, { force: true });
  return false;
}

class FolderLease implements HeldLease {
  readonly number: number;
  readonly #folder: string;
  readonly #socket: LivenessSocket;

  constructor(folder: string, number: number, socket: LivenessSocket) {
    this.#folder = folder;
    this.number = number;
    this.#socket = socket;
  }

  isHighest = async (): Promise<boolean> => highest(await namesIn(this.#folder)) === this.number;

  showLife = async (now: Date): Promise<void> => utimes(join(this.#folder, leaseName(this.number)), now, now);

  async [Symbol.asyncDispose](): Promise<void> {
    // Whoever removed the folder wants it gone.
    const isKept = await isThere(join(this.#folder, leaseName(this.number))).catch(() => true);
    try {
      if (isKept) await this.#recordRelease();
    } catch (error) {
      // A closed socket under its name frees the lease as well.
      await this.#socket.close();
      throw notReleased(join(this.#folder, releaseName(this.number)), error);
    }
    await this.#socket[Symbol.asyncDispose]();
    if (isKept) await this.#clearEarlier();
  }

  /** A second name for the lease needs no room on a disk that is full, as a new file would. */
  async #recordRelease(): Promise<void> {
    await linkNew(join(this.#folder, leaseName(this.number)), join(this.#folder, releaseName(this.number)));
    await syncPath(this.#folder);
  }

  /** The highest number stays for ever, so that numbers only grow. */
  async #clearEarlier(): Promise<void> {
    for (const name of await namesIn(this.#folder)) {
      const number = /^(\d{6,})[.-]/.exec(name)?.[1];
      if (number !== undefined && Number(number) < this.number) await rm(join(this.#folder, name), { force: true });
    }
  }
}

async function readLease<About>(
  { folder, damaged }: LeaseRequest<About>,
  number: number,
): Promise<FoundLease<About> | undefined> {
  const path = join(folder, leaseName(number));
  const text = await readIfThere(path);
  const info = await stat(path).catch(() => undefined);
  if (text === undefined || info === undefined) return undefined;
  const value = parseJson(text, (_, cause) => damaged(path, cause));
  if (typeof value !== 'object' || value === null) throw damaged(path);
  const holder = 'holder' in value ? (value.holder as LeaseHolder | null) : null;
  if (!Number.isInteger(holder?.pid)) throw damaged(path);
  return { path, record: { ...value, holder } as LeaseRecord<About>, renewedAt: info.mtime };
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => {
      if (systemErrorCode(error) === 'ENOENT') return false;
      throw error;
    },
  );
}

function isFull(error: unknown): boolean {
  const code = systemErrorCode(error);
  return code === 'ENOSPC' || code === 'EDQUOT';
}

function notTaken(folder: string, cause: unknown): UserError {
  return new UserError('disk-full', {
    what: 'The disk is full; nothing was begun.',
    where: { file: folder },
    remedy: 'Free some space and run again.',
    cause,
  });
}

function notReleased(path: string, cause: unknown): UserError {
  const remedy = `What was done before stands. Mend the disk or the rights of the folder. The next run on this machine goes on by itself; one on another machine is told to create this file.`;
  const details = { where: { file: path }, remedy, cause };
  if (isFull(cause))
    return new UserError('disk-full', { what: 'The disk is full; the end of the work was not recorded.', ...details });
  const reason = systemErrorCode(cause) ?? String(cause);
  return new UserError('lease-unreleased', { what: `The end of the work was not recorded (${reason}).`, ...details });
}

/** 0 where nobody ever held it. */
function highest(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => Number(/^(\d{6,})\.json$/.exec(name)?.[1] ?? 0)));
}

function nameOf(number: number): string {
  return String(number).padStart(6, '0');
}

function leaseName(number: number): string {
  return `${nameOf(number)}.json`;
}

function releaseName(number: number): string {
  return `${nameOf(number)}.released`;
}
