import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../../..');
const CHECK = join(ROOT, 'scripts/check-duplicates.ts');

/** Reads numbers from so many fields, each in a way of its own. */
function code(name: string, fields: number): string {
  const reads = [
    'Number(row.a)',
    'row.b * 2',
    '[row.c, row.d].length',
    'row.e ?? 3',
    '-row.f',
    '{ g: row.g }',
    'row.h()',
  ];
  const lines = Array.from(
    { length: fields },
    (_, at) => `  const ${name}${at} = ${reads[at % 7]}${' + 1'.repeat(at / 7)};`,
  );
  return `import { x } from './x.ts';\nexport function ${name}(row) {\n${lines.join('\n')}\n  return ${name}0;\n}\n`;
}

/** Runs the lint's check over files of shared/. */
async function check(...texts: readonly string[]): Promise<{ code: number; output: string }> {
  const house = await mkdtemp(join(tmpdir(), 'duplicates-'));
  await mkdir(join(house, 'shared/room'), { recursive: true });
  for (const [index, text] of texts.entries()) await writeFile(join(house, `shared/room/${'abc'[index]}.ts`), text);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [CHECK, house]);
    return { code: 0, output: stdout };
  } catch (error) {
    const { code: exit, stderr } = error as { code: number; stderr: string };
    return { code: exit, output: stderr };
  }
}

test('thirteen lines of one shape with other names fail the lint', async () => {
  const { code: exit, output } = await check(code('read', 13), code('parse', 13));
  expect(exit).toBe(1);
  expect(output).toMatch(/^shared\/room\/a\.ts:\d+-\d+ has the shape of shared\/room\/b\.ts:\d+-\d+/m);
});

test('ten lines do not, nor do more that say why', async () => {
  expect(await check(code('read', 9), code('parse', 9))).toMatchObject({ code: 0 });
  const reason = '/** Alike shared/room/a.ts: the two formats only happen to have as many fields. */\n';
  expect(await check(code('read', 14), code('parse', 14).replace('export', `${reason}export`))).toMatchObject({
    code: 0,
  });
});

test('a reason excuses what it names, not the next copy of its place', async () => {
  const reason = '/** Alike shared/room/b.ts: the two formats only happen to have as many fields. */\n';
  const told = code('read', 14).replace('export', `${reason}export`);
  const { code: exit, output } = await check(told, code('parse', 14), code('take', 14));
  expect(exit).toBe(1);
  expect(output).toMatch(/^shared\/room\/a\.ts:\d+-\d+ has the shape of shared\/room\/c\.ts:\d+-\d+/m);
});

test('parentheses that a longer line needs hide no copy, and neither does a body that is a list', async () => {
  const plain = code('read', 14);
  const wrapped = code('parse', 14).replaceAll(/= (-?[^{;]*);/g, '= (\n    $1\n  );');
  expect(wrapped).not.toBe(plain);
  expect(await check(plain, wrapped)).toMatchObject({ code: 1 });
  const list = (name: string): string =>
    `export const ${name} = () => ({\n${Array.from({ length: 24 }, (_, at) => `  ${name}${at}: read('${name}'),`).join('\n')}\n});\n`;
  expect(await check(list('one'), list('other'))).toMatchObject({ code: 1 });
});

test('of three copies the two that give no reason are compared too', async () => {
  const [one, other, third] = [code('read', 14), code('parse', 14), code('take', 14)];
  const reason = '/** Alike shared/room/b.ts: other fields. Alike shared/room/c.ts: other fields. */\n';
  const { code: exit, output } = await check(one.replace('export', `${reason}export`), other, third);
  expect(exit).toBe(1);
  expect(output).toMatch(/^shared\/room\/b\.ts:\d+-\d+ has the shape of shared\/room\/c\.ts:\d+-\d+/m);
  expect(output).not.toContain('a.ts');
});

test.each(['shared/gate/decide/decide.ts', 'shared/store/store.ts', 'shared/host/lease.ts'])(
  'a whole copy of %s with longer names, wrapped as they demand, fails the lint',
  async (file) => {
    const text = await readFile(join(ROOT, file), 'utf8');
    const options = { ...((await resolveConfig(join(ROOT, file))) ?? {}), parser: 'typescript' };
    const renamed = await format(withLongerNames(text), options);
    expect(renamed.split('\n').length).not.toBe(text.split('\n').length);
    const { code: exit, output } = await check(text, renamed);
    expect(exit).toBe(1);
    expect(output).toMatch(/a\.ts:\d+-\d+ has the shape of shared\/room\/b\.ts/);
  },
);

function withLongerNames(text: string): string {
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest);
  const names: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.push(node);
    else for (const child of node.getChildren(source)) visit(child);
  };
  visit(source);
  return names.reduceRight((done, name) => `${done.slice(0, name.end)}OfAnother${done.slice(name.end)}`, text);
}
