import { closeSync, openSync } from 'node:fs';
import { lstat, rename, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { systemErrorCode } from '../core/errors.ts';
import type { Liveness } from './processes.ts';
import { look } from './look.ts';
import { isKeptHere } from './recorded.ts';

/** Names that a killed process has left are passed over. */
const MAX_TRIES = 100;
const ANSWER_MS = 2000;

/** How another process finds a socket, and knows that what it found is that very socket. */
export interface MadeSocket {
  /** In the folder. */
  readonly name: string;
  /** Of its file system, too: a folder may be seen through another one, in which nobody listens. */
  readonly file?: SocketFile | undefined;
}

interface SocketFile {
  readonly device: number;
  readonly inode: number;
}

export interface LivenessSocket extends AsyncDisposable {
  /** Undefined where none could be made. */
  readonly made: MadeSocket | undefined;
  /** Stops to listen and leaves the name, which then refuses, as after the end of this process. */
  readonly close: () => Promise<void>;
}

/**
 * Listens on a socket in a folder for as long as this process lives. The kernel closes it with the process, however
 * that ends, and keeps it while the process is merely stopped; and it tells so in every PID namespace that shares the
 * folder, whatever a /proc hides. Process numbers can do neither.
 *
 * @param prefix of the socket's name
 */
export async function listenWhileAlive(folder: string, prefix: string): Promise<LivenessSocket> {
  if (process.platform !== 'linux') return without();
  const opened = openSync(folder, 'r');
  for (let tried = 1; tried <= MAX_TRIES; tried++) {
    const name = `${prefix}${tried === 1 ? '' : `-${tried}`}.sock`;
    const server = createServer((connection) => connection.destroy());
    const failure = await listen(server, addressOf(opened, name));
    if (failure === undefined)
      return held(server, { folder, opened, made: { name, file: await fileOf(folder, name) } });
    if (failure !== 'EADDRINUSE') break;
  }
  closeSync(opened);
  return without();
}

/**
 * Asks the kernel whether the process that made a socket still listens on it. Means something on the boot of that
 * process only.
 *
 * @returns `dead` only where the kernel of this machine keeps the folder itself: one folder of a network may be mounted
 * twice, and then each mount has sockets of its own; and only of the socket that was made: a file that somebody put in
 * its place refuses just as well; `unknown` where the folder is gone, too
 */
export async function askSocket(folder: string, { name, file }: MadeSocket): Promise<Liveness> {
  if (process.platform !== 'linux' || name.includes('/')) return 'unknown';
  const opened = look(() => openSync(folder, 'r'));
  if (opened === undefined) return 'unknown';
  try {
    const answer = await knock(addressOf(opened, name));
    if (answer === 'connected') return 'alive';
    if (answer !== 'ECONNREFUSED') return 'unknown';
    const found = await fileOf(folder, name);
    const isTheOne =
      found !== undefined && (file === undefined || (found.inode === file.inode && found.device === file.device));
    return isTheOne && (await isKeptHere(folder)) ? 'dead' : 'unknown';
  } finally {
    closeSync(opened);
  }
}

/** @returns undefined where no socket bears the name */
async function fileOf(folder: string, name: string): Promise<SocketFile | undefined> {
  const found = await lstat(join(folder, name)).catch(() => undefined);
  return found?.isSocket() === true ? { device: found.dev, inode: found.ino } : undefined;
}

/** An address holds 107 bytes, and a path may be longer; through the open folder it is always short. */
function addressOf(folder: number, name: string): string {
  return `/proc/self/fd/${folder}/${name}`;
}

/** @returns what speaks against it: a file system that knows no sockets, a name that is taken */
function listen(server: Server, address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(systemErrorCode(error) ?? 'unknown'));
    server.listen(address, () => {
      server.unref();
      resolve(undefined);
    });
  });
}

/** A queue that is full, as a stopped process's becomes, is no refusal. */
function knock(address: string): Promise<string> {
  return new Promise((resolve) => {
    const connection = connect(address);
    connection.setTimeout(ANSWER_MS, () => connection.destroy(new Error('No answer.')));
    connection.once('connect', () => {
      connection.destroy();
      resolve('connected');
    });
    connection.once('error', (error) => resolve(systemErrorCode(error) ?? 'unknown'));
  });
}

function held(
  server: Server,
  { folder, opened, made }: { readonly folder: string; readonly opened: number; readonly made: MadeSocket },
): LivenessSocket {
  const { name } = made;
  const path = join(folder, name);
  const stop = async (): Promise<void> => {
    await new Promise((resolve) => server.close(resolve));
    closeSync(opened);
  };
  return {
    made,
    async close() {
      // Who closes a socket also removes its name.
      const aside = join(folder, `.${name}.closing`);
      await rename(path, aside).catch(() => undefined);
      await stop();
      await rename(aside, path).catch(() => undefined);
    },
    async [Symbol.asyncDispose]() {
      await stop();
      await rm(path, { force: true });
    },
  };
}

function without(): LivenessSocket {
  return { made: undefined, close: () => Promise.resolve(), [Symbol.asyncDispose]: () => Promise.resolve() };
}
