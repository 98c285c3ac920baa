import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../../..');

/** What may not be, one file each: where it stands, what it holds, and the rule that must name it. */
const PLANTED = [
  ['shared/core/planted.ts', '../evidence/read.ts', 'core-imports-nothing-of-ours'],
  ['shared/store/planted.ts', '../registry/push.ts', 'instruments-import-core-and-instruments'],
  ['shared/registry/planted.ts', '../report/compose/report.ts', 'capabilities-do-not-import-each-other'],
  ['shared/evidence/planted.ts', '@actions/core', 'only-the-runtime-imports-actions-core'],
  ['actions/train/planted.ts', '../../shared/runtime/clock.ts', 'only-an-entry-imports-the-runtime'],
  ['actions/version-artifact/planted.ts', '../train/inputs.ts', 'actions-do-not-import-each-other'],
  ['shared/runtime/planted.ts', '../../actions/train/inputs.ts', 'nothing-in-shared-imports-actions'],
] as const;

/** Runs the lint's check of the floors over a copy of the sources with more files in it. */
async function checkWith(files: readonly (readonly [string, string])[]): Promise<{ code: number; output: string }> {
  const copy = await mkdtemp(join(tmpdir(), 'layers-'));
  for (const name of ['shared', 'actions', 'cli', 'tsconfig.json', 'package.json']) {
    await cp(join(ROOT, name), join(copy, name), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const [file, text] of files) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await writeFile(join(copy, file), text);
  }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/check-layers.ts'), copy]);
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, output: stderr };
  }
}

test('every import against the floors fails the lint, under the name of its rule', async () => {
  const files = PLANTED.map(([file, target]) => [file, `export * from '${target}';`] as const);
  const { code, output } = await checkWith(files);
  expect(code).toBe(1);
  for (const [file, , rule] of PLANTED) expect(output).toMatch(new RegExp(`^${file} imports .*: ${rule}$`, 'm'));
});

test('folders of a room that import each other fail the lint, over a third one too; of two rooms they are a matter of the floors', async () => {
  const { code, output } = await checkWith([
    ['shared/store/one/a.ts', "export * from '../two/b.ts';\n"],
    ['shared/store/two/b.ts', 'export const b = 1;\n'],
    ['shared/store/two/c.ts', "export * from '../three/d.ts';\n"],
    ['shared/store/three/d.ts', "export * from '../one/e.ts';\n"],
    ['shared/store/one/e.ts', 'export const e = 1;\n'],
    ['shared/store/four/f.ts', "export * from '../one/e.ts';\n"],
  ]);
  expect(code).toBe(1);
  for (const [from, to] of [
    ['one', 'two'],
    ['two', 'three'],
    ['three', 'one'],
  ]) {
    expect(output).toMatch(
      new RegExp(`^shared/store/${from} imports shared/store/${to}, .*: no-circles-of-folders$`, 'm'),
    );
  }
  expect(output).not.toContain('shared/store/four');
});

test('a circle fails the lint, of types too, and so does a folder without a floor that nobody imports', async () => {
  const { code, output } = await checkWith([
    ['shared/core/planted-a.ts', "import type { B } from './planted-b.ts';\nexport interface A { readonly b: B }\n"],
    ['shared/core/planted-b.ts', "import type { A } from './planted-a.ts';\nexport interface B { readonly a: A }\n"],
    ['shared/strange/alone.ts', 'export const alone = 1;\n'],
    ['shared/unknown/importing.ts', "export * from '../core/digest.ts';\n"],
  ]);
  expect(code).toBe(1);
  expect(output).toMatch(/^shared\/core\/planted-a\.ts imports shared\/core\/planted-b\.ts: no-circles$/m);
  expect(output).toMatch(/^shared\/strange\/alone\.ts .*: every-folder-has-a-floor$/m);
  expect(output).toMatch(/^shared\/unknown\/importing\.ts imports .*: every-folder-has-a-floor$/m);
});
