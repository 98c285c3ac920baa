import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../eventually.ts';
import type { ProgramStatus, StatusReport } from '../../servers/host/listing.ts';
import { processesWith } from '../../servers/host/processes.ts';
import { program, programHome, type ProgramName } from '../../servers/programs/programs.ts';
import { MARKER, type ServerRecord } from '../../servers/host/records.ts';
import { describeWithPrograms } from '../../servers/suites.ts';

const REPOSITORY = join(import.meta.dirname, '../../..');
const CLI = join(REPOSITORY, 'test/servers/cli.ts');
const NODE = [process.execPath, '--disable-warning=ExperimentalWarning'] as const;

/** A machine of its own that has these programs already and on which nothing runs. */
class Machine implements AsyncDisposable {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  static async with(...names: readonly ProgramName[]): Promise<Machine> {
    const machine = new Machine(await mkdtemp(join(tmpdir(), 'machine-')));
    for (const name of names) {
      await program(name);
      await symlink(programHome(name), join(machine.folder, programHome(name).split('/').at(-1) ?? name));
    }
    return machine;
  }

  get env(): NodeJS.ProcessEnv {
    return { ...process.env, TRAINYARD_SERVERS: this.folder, NO_COLOR: '1', FORCE_COLOR: undefined };
  }

  /** `npm run servers -- …` to its end. */
  servers(...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
    return new Promise((resolve) => {
      const [node, ...options] = NODE;
      execFile(node, [...options, CLI, ...args], { env: this.env }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
      });
    });
  }

  /** The same, to be interrupted. */
  begin(...args: readonly string[]): ChildProcess {
    const [node, ...options] = NODE;
    return spawn(node, [...options, ...args], { env: this.env, cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'inherit'] });
  }

  async status(name: ProgramName): Promise<ProgramStatus | undefined> {
    const { output } = await this.servers('status', '--json');
    return (JSON.parse(output) as StatusReport).servers.find((server) => server.name === name);
  }

  async records(): Promise<readonly ServerRecord[]> {
    const names = await readdir(join(this.folder, 'running')).catch(() => []);
    const texts = await Promise.all(
      names
        .filter((name) => name.endsWith('.json'))
        .map((name) => readFile(join(this.folder, 'running', name), 'utf8')),
    );
    return texts.map((text) => JSON.parse(text) as ServerRecord);
  }

  /** The first server's record, once its process is in it. */
  async recordWithProcess(): Promise<ServerRecord> {
    const found = async (): Promise<ServerRecord | undefined> =>
      (await this.records()).find((record) => record.process !== undefined);
    await eventually('a server has a process', async () => (await found()) !== undefined);
    const record = await found();
    if (record === undefined) throw new Error('The record of the server is gone.');
    return record;
  }

  /** All that a server may leave: processes, data, records. */
  async left(ids: readonly string[]): Promise<readonly unknown[]> {
    const processes = ids.flatMap((id) => processesWith(`${MARKER}=${id}`));
    return [...processes, ...(await readdir(join(this.folder, 'running')).catch(() => []))];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.servers('down');
  }
}

await describeWithPrograms(['registry', 'versitygw'], 'npm run servers', () => {
  test('servers that are up answer with what was printed, and down leaves nothing but their logs', async () => {
    await using machine = await Machine.with('registry', 'versitygw');
    const { code, output } = await machine.servers('up', 'registry', 'versitygw');
    expect(output).toMatch(/^registry +Ready after \d+\.\d s: http:\/\/127\.0\.0\.1:\d+$/m);
    expect(code).toBe(0);
    const gateway = await machine.status('versitygw');
    expect(gateway).toMatchObject({ state: 'running', version: '1.8.0', address: 's3://models' });
    for (const [name, value] of Object.entries(gateway?.env ?? {})) expect(output).toContain(`export ${name}=${value}`);
    const registry = await machine.status('registry');
    const answer = await fetch(`${registry?.endpoint ?? ''}/v2/_catalog`);
    expect(await answer.json()).toEqual({ repositories: [] });
    const ids = (await machine.records()).map(({ id }) => id);
    expect((await machine.servers('down')).output).toMatch(/^Ended registry 2\.8\.2\+ds1-1 \(process \d+\)/m);
    expect(await machine.left(ids)).toEqual([]);
    expect(await readFile(registry?.log ?? '', 'utf8')).toContain('/v2/_catalog');
    expect((await machine.status('registry'))?.state).toBe('not running');
  });

  test('a server that is up stays the same one when it is asked for again, also by two at once', async () => {
    await using machine = await Machine.with('registry');
    const both = await Promise.all([machine.servers('up', 'registry'), machine.servers('up', 'registry')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(await machine.records()).toHaveLength(1);
    const { pid } = (await machine.status('registry')) ?? {};
    await machine.servers('up', 'registry');
    expect((await machine.status('registry'))?.pid).toBe(pid);
  });

  test('a server that was killed is reported as such, and up brings a new one', async () => {
    await using machine = await Machine.with('registry');
    await machine.servers('up', 'registry');
    const before = await machine.status('registry');
    process.kill(before?.pid ?? 0, 'SIGKILL');
    const { code, output } = await machine.servers('status');
    expect(output).toMatch(/^registry +2\.8\.2\+ds1-1 +died/m);
    expect(output).toContain(`registry: ${before?.log ?? ''}`);
    expect(code).toBe(1);
    await machine.servers('up', 'registry');
    const after = await machine.status('registry');
    expect(after?.state).toBe('running');
    expect(after?.pid).not.toBe(before?.pid);
    expect(await machine.records()).toHaveLength(1);
  });

  test('a name that is none is refused, and nothing is started', async () => {
    await using machine = await Machine.with('registry');
    expect(await machine.servers('up', 'registry', 'minio')).toMatchObject({
      code: 2,
      output: expect.stringContaining('There is no "minio".') as string,
    });
    expect(await machine.records()).toEqual([]);
    expect(await machine.servers()).toMatchObject({ code: 2, output: expect.stringContaining('Usage:') as string });
  });
});

await describeWithPrograms(['mlflow'], 'a starter that dies', () => {
  test('killed while a server starts: the next down ends the server with all its processes', async () => {
    await using machine = await Machine.with('mlflow');
    const starter = machine.begin(CLI, 'up', 'mlflow');
    const { id, process: main } = await machine.recordWithProcess();
    await eventually('it has two processes', () => processesWith(`${MARKER}=${id}`).length >= 2);
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    expect(processesWith(`${MARKER}=${id}`)).toContain(main?.pid);
    expect((await machine.servers('status')).output).toMatch(/^mlflow +3\.17\.2 +abandoned/m);
    expect((await machine.servers('down')).output).toContain('Ended mlflow');
    expect(await machine.left([id])).toEqual([]);
  });

  test('interrupted while a server starts: it ends the server before itself', async () => {
    await using machine = await Machine.with('mlflow');
    const starter = machine.begin(CLI, 'up', 'mlflow');
    const { id } = await machine.recordWithProcess();
    starter.kill('SIGINT');
    expect((await once(starter, 'exit'))[0]).toBe(130);
    expect(await machine.left([id])).toEqual([]);
  });
});

await describeWithPrograms(['registry'], 'a server that belongs to a test', () => {
  const HOLD = `
    import { registry } from './test/servers/registry.ts';
    import { startServer } from './test/servers/running.ts';
    const server = await startServer(registry);
    console.log(server.endpoint);
    setTimeout(() => {}, 600_000);`;

  test('is left alone by down while the test lives, and swept once it was killed', async () => {
    await using machine = await Machine.with('registry', 'versitygw');
    const holder = machine.begin('--input-type=module-typescript', '--eval', HOLD);
    await once(holder.stdout ?? holder, 'data');
    const { id, data } = await machine.recordWithProcess();
    expect((await machine.servers('down')).output).toContain(`belongs to process ${holder.pid ?? 0}`);
    expect(processesWith(`${MARKER}=${id}`)).toHaveLength(1);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect((await machine.servers('up', 'versitygw')).output).toContain('whose starter was killed');
    expect(processesWith(`${MARKER}=${id}`)).toEqual([]);
    expect(existsSync(data)).toBe(false);
  });
});
