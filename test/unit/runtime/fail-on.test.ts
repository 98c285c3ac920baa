import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

interface Declared {
  readonly inputs?: Readonly<Record<string, object>>;
  readonly outputs?: Readonly<Record<string, object>>;
}

function declared(action: string): Declared {
  return parse(readFileSync(`actions/${action}/action.yml`, 'utf8')) as Declared;
}

const WITH_VERDICT = readdirSync('actions').filter(
  (name) => existsSync(`actions/${name}/action.yml`) && 'verdict' in (declared(name).outputs ?? {}),
);

/** An action of its own that ends with the verdict, run as the runner runs one. */
function exitCode(verdict: string, inputs: Readonly<Record<string, string>>): number | null {
  const root = mkdtempSync(join(tmpdir(), 'fail-on-'));
  try {
    const entry = join(root, 'dist', 'hello', 'index.mjs');
    mkdirSync(join(root, 'dist', 'hello'), { recursive: true });
    writeFileSync(join(root, 'package.json'), '{"version":"1.0.0"}');
    const result = `{ headline: 'said', verdict: '${verdict}', outputs: {} }`;
    const action = `{ name: 'hello', readInputs: () => ({}), load: async () => async () => (${result}) }`;
    const runtime = resolve('shared/runtime/action.ts');
    writeFileSync(entry, `import { runAction } from '${runtime}';\nawait runAction(${action});\n`);
    const env = Object.entries(inputs).map(([name, value]): [string, string] => [`INPUT_${name.toUpperCase()}`, value]);
    const given: Record<string, string> = { HOME: root, ...Object.fromEntries<string>(env) };
    return spawnSync(process.execPath, [entry], { cwd: root, env: given }).status;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test.each([{}, { 'fail-on': '' }, { 'fail-on': ' , ' }])('%j does not let a failing verdict pass', (inputs) => {
  expect(exitCode('fail', inputs)).toBe(1);
  expect(exitCode('inconclusive', inputs)).toBe(2);
  expect(exitCode('warn', inputs)).toBe(0);
  expect(exitCode('pass', inputs)).toBe(0);
});

test('only never lets every verdict pass', () => {
  expect(exitCode('fail', { 'fail-on': 'never' })).toBe(0);
});

test('gate is an action with a verdict', () => {
  expect(WITH_VERDICT).toContain('gate');
});

test.each(WITH_VERDICT)('%s declares what an empty fail-on means, and where its statement goes', (action) => {
  const { inputs } = declared(action);
  expect(inputs?.['fail-on']).toMatchObject({ default: 'fail inconclusive' });
  expect(Object.keys(inputs ?? {})).toEqual(expect.arrayContaining(['evidence', 'upload-evidence', 'leg', 'config']));
});

test.each(['no', '0', 'off'])('upload-evidence: %s is refused, not taken for true', (value) => {
  expect(exitCode('pass', { 'upload-evidence': value })).toBe(64);
});
