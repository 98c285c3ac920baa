import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify, type ProcessIdentity } from '../../../../shared/host/processes.ts';

/** A process that the address of an agent names, and a control port with nobody behind it, or with one who hangs up. */
export class Place implements AsyncDisposable {
  readonly child = spawn('sleep', ['600'], { stdio: 'ignore' });
  readonly identity = identify(this.child.pid ?? 0);
  #server: Server = createServer((socket) => void socket.resetAndDestroy());
  readonly state: string;

  private constructor(state: string) {
    this.state = state;
  }

  static async create(): Promise<Place> {
    return new Place(await mkdtemp(join(tmpdir(), 'search-')));
  }

  async named({
    hangsUp = false,
    identity = this.identity,
  }: {
    hangsUp?: boolean;
    identity?: ProcessIdentity;
  }): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const bound = this.#server.address();
    const controlPort = typeof bound === 'object' && bound !== null ? bound.port : 0;
    if (!hangsUp) this.#server.close();
    const address = {
      pid: identity.pid,
      process: identity,
      instance: 'i',
      host: '127.0.0.1',
      port: 8080,
      controlPort,
      secret: 's',
    };
    await mkdir(join(this.state, 'agent'), { recursive: true });
    await writeFile(join(this.state, 'agent/address.json'), JSON.stringify(address));
  }

  /** As `named`, by an agent that answers like this. */
  async answering(listener: RequestListener): Promise<void> {
    this.#server = createHttpServer(listener);
    await this.named({ hangsUp: true });
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close();
    await this.end();
    await rm(this.state, { recursive: true, force: true });
  }
}
