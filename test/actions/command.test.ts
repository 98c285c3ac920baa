/** The `trainyard` command, started as a person starts it. */
import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readActionFiles } from '../../cli/action-file.ts';
import { ROOT } from '../../scripts/runner.ts';

async function trainyard(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const cwd = await mkdtemp(join(tmpdir(), 'terminal-'));
  await writeFile(join(cwd, 'data.csv'), 'a\n1\n');
  const command = [join(ROOT, 'bin', 'trainyard.js'), ...args];
  const env = { PATH: process.env['PATH'], HOME: cwd, INPUT_PATH: 'stray' };
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, command, { cwd, env })) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

test('the overview names every action, and an action’s help every input with its default', async () => {
  const actions = readActionFiles(ROOT);
  const overview = await trainyard('--help');
  for (const [name, action] of actions) {
    expect(overview.stdout).toContain(`  ${name} `);
    const { code, stdout } = await trainyard(name, '--help');
    expect(code).toBe(0);
    for (const [input, { default: fallback }] of Object.entries(action.inputs)) {
      expect(stdout).toContain(`  --${input}`);
      if (fallback !== undefined && fallback !== '') expect(stdout).toContain(`Default: ${fallback.trim()}`);
    }
  }
});

test('flags become inputs; a stray INPUT_ variable does not; --json prints the outputs alone', async () => {
  const { code, stdout, stderr } = await trainyard(
    'version-artifact',
    '--operation=push',
    '--artifact',
    'dataset:x',
    '--path',
    'data.csv',
    '--json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ reference: 'dataset:x@v1' });
  expect(stderr).toContain('dataset:x@v1 is stored');
});

test.each([
  [['gat'], 64, /There is no action "gat"/],
  [['version-artifact', '--pth', 'x'], 64, /Did you mean --path\?/],
  [['version-artifact', 'push'], 64, /Write inputs as --NAME VALUE/],
  [['version-artifact', '--operation', 'push', '--artifact', 'dataset:x', '--path', 'absent.csv'], 64, /absent\.csv/],
])('%j ends with %d and says what to do', async (args, code, message) => {
  const result = await trainyard(...args);
  expect(result.code).toBe(code);
  expect(result.stdout + result.stderr).toMatch(message);
});
