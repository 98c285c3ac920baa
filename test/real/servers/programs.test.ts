import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const node = promisify(execFile);
const REPOSITORY = join(import.meta.dirname, '../../..');

/** A Go toolchain whose build takes a moment and is counted. */
const SLOW_GO = `#!/bin/sh
echo built >> "$COUNT"
sleep 0.5
mkdir -p "$GOBIN" && printf '#!/bin/sh\\necho 1.7.12\\n' > "$GOBIN/actionlint" && chmod +x "$GOBIN/actionlint"
`;

/** They stay, empty. */
const LOCKS = ['actionlint-1.7.12.mutex', 'go.mutex'];

interface Machine {
  readonly cache: string;
  readonly count: string;
  readonly env: Record<string, string>;
}

/** A machine whose only tool is this `go`; none, when nothing is given. */
async function machineWithGo(script?: string): Promise<Machine> {
  const folder = await mkdtemp(join(tmpdir(), 'programs-'));
  const [bin, cache, count] = [join(folder, 'bin'), join(folder, 'cache'), join(folder, 'count')];
  await mkdir(bin);
  await writeFile(count, '');
  if (script !== undefined) {
    await writeFile(join(bin, 'go'), script);
    await chmod(join(bin, 'go'), 0o755);
  }
  const path = script === undefined ? bin : [bin, '/usr/bin', '/bin'].join(delimiter);
  return { cache, count, env: { PATH: path, TRAINYARD_SERVERS: cache, COUNT: count } };
}

/** Asks for the program in a process of its own. */
async function ask(machine: Machine): Promise<{ readonly path: string; readonly said: string }> {
  const script = `
    import { program } from './test/servers/programs/programs.ts';
    console.log(await program('actionlint').catch((error) => error.name + ': ' + error.message));`;
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module-typescript', '--eval', script];
  const { stdout, stderr } = await node(process.execPath, args, { cwd: REPOSITORY, env: machine.env });
  return { path: stdout.trim(), said: stderr };
}

async function builds(machine: Machine): Promise<number> {
  return (await readFile(machine.count, 'utf8')).split('\n').length - 1;
}

test('several processes that want a program at once get one installation, made once', async () => {
  const machine = await machineWithGo(SLOW_GO);
  const answers = await Promise.all([ask(machine), ask(machine), ask(machine)]);
  const expected = join(machine.cache, 'actionlint-1.7.12/bin/actionlint');
  expect(answers.map(({ path }) => path)).toEqual([expected, expected, expected]);
  expect((await node(expected)).stdout).toBe('1.7.12\n');
  expect(await builds(machine)).toBe(1);
  expect(answers.filter(({ said }) => said.includes('Installing actionlint 1.7.12'))).toHaveLength(1);
  expect((await ask(machine)).said).toBe('');
});

test('an installation that was killed is neither used nor in the way, and its lock ended with it', async () => {
  const machine = await machineWithGo(
    '#!/bin/sh\nmkdir -p "$GOBIN" && echo half > "$GOBIN/actionlint"\nkill -9 $PPID\n',
  );
  await expect(ask(machine)).rejects.toMatchObject({ signal: 'SIGKILL' });
  expect(await readdir(machine.cache)).not.toContain('actionlint-1.7.12');
  await writeFile(join(dirname(machine.cache), 'bin/go'), SLOW_GO);
  const { path } = await ask(machine);
  expect((await node(path)).stdout).toBe('1.7.12\n');
  const left = (await readdir(machine.cache)).filter((name) => !/^actionlint-1\.7\.12\.\d+-\d+$/.test(name));
  expect(left.sort()).toEqual(['actionlint-1.7.12', 'actionlint-1.7.12.log', ...LOCKS]);
  expect(await readdir(machine.cache)).toHaveLength(3 + LOCKS.length);
});

test('what another process is still making is not swept away', async () => {
  const machine = await machineWithGo(SLOW_GO);
  const [living, dead] = [process.pid, 4_194_304].map((pid) => join(machine.cache, `actionlint-1.7.12.${pid}-1`));
  for (const folder of [living, dead]) await mkdir(folder ?? '', { recursive: true });
  await ask(machine);
  expect([living, dead].map((folder) => existsSync(folder ?? ''))).toEqual([true, false]);
});

test('a program that cannot be built is refused with what the tool said and where the log is', async () => {
  const machine = await machineWithGo('#!/bin/sh\necho "no such module" >&2\nexit 7\n');
  const { path } = await ask(machine);
  expect(path).toContain('ProgramUnavailable: This machine cannot have actionlint 1.7.12: go ended with exit code 7.');
  expect(path).toContain('no such module');
  expect(path).toContain('It needs Go 1.26 or newer');
  const log = /The whole log: (.+)$/.exec(path)?.[1] ?? '';
  expect(await readFile(log, 'utf8')).toContain('$ go install -trimpath');
  expect((await readdir(machine.cache)).sort()).toEqual(['actionlint-1.7.12.log', ...LOCKS]);
});

test('a machine without the tool is told which', async () => {
  const { path } = await ask(await machineWithGo());
  expect(path).toContain('there is no go on the PATH');
  expect(path).toContain('It needs Go 1.26 or newer');
});
