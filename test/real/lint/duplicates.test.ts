import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const CHECK = join(import.meta.dirname, '../../../scripts/check-duplicates.ts');

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

/** Runs the lint's check over two files of shared/. */
async function check(a: string, b: string): Promise<{ code: number; output: string }> {
  const house = await mkdtemp(join(tmpdir(), 'duplicates-'));
  await mkdir(join(house, 'shared/room'), { recursive: true });
  await writeFile(join(house, 'shared/room/a.ts'), a);
  await writeFile(join(house, 'shared/room/b.ts'), b);
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
  const reason = '/** Alike: the two formats only happen to have as many fields. */\n';
  expect(await check(code('read', 14), code('parse', 14).replace('export', `${reason}export`))).toMatchObject({
    code: 0,
  });
});
