import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../../..');
const SETTINGS = [
  ...['knip.config.js', 'jest.config.js', 'jest.real.config.js', 'eslint.config.js', 'tsconfig.json'],
  'scripts/actions.ts',
];

/** What may not be, each in its own file, and what the check must name. */
const PLANTED = {
  'shared/core/planted-file.ts': 'export const inNoFileImported = 1;\n',
  'shared/core/planted-export.ts': 'export const used = 1;\nexport const reachedByNothing = 2;\n',
  'shared/core/planted-for-tests.ts': 'export const reachedByTestsAlone = 3;\n',
  'test/unit/planted.test.ts': `import { reachedByTestsAlone } from '../../shared/core/planted-for-tests.ts';\ntest('x', () => expect(reachedByTestsAlone).toBe(3));\n`,
};

/** Runs the lint's check of dead code, with its settings, over a small tree with the planted files in it. */
async function checkPlanted(...flags: readonly string[]): Promise<{ code: number; output: string }> {
  const copy = await mkdtemp(join(tmpdir(), 'dead-code-'));
  await mkdir(join(copy, 'scripts'));
  for (const name of SETTINGS) await cp(join(ROOT, name), join(copy, name));
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const entry = `import { used } from '../../shared/core/planted-export.ts';\nconsole.log(used);\n`;
  for (const [file, text] of Object.entries({ ...PLANTED, 'actions/gate/index.ts': entry })) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await writeFile(join(copy, file), text);
  }
  const { devDependencies, ...described } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: object;
  };
  const manifest = { ...described, devDependencies: { ...devDependencies, 'planted-package': '1.0.0' } };
  await writeFile(join(copy, 'package.json'), JSON.stringify(manifest));
  const knip = join(ROOT, 'node_modules/knip/bin/knip.js');
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [knip, ...flags], { cwd: copy });
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, output: stdout };
  }
}

test('a file, an export and a package that nothing reaches fail the lint', async () => {
  const { code, output } = await checkPlanted();
  expect(code).toBe(1);
  expect(output).toContain('shared/core/planted-file.ts');
  expect(output).toContain('reachedByNothing');
  expect(output).toContain('planted-package');
  expect(output).not.toContain('reachedByTestsAlone');
});

test('what only a test reaches is dead in what is shipped', async () => {
  const { code, output } = await checkPlanted('--production');
  expect(code).toBe(1);
  expect(output).toContain('reachedByNothing');
  expect(output).toContain('shared/core/planted-for-tests.ts');
});
