import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const CHECK = join(import.meta.dirname, '../../scripts/check-rooms.ts');
/** Ten rooms of equal size. */
const HOUSE = Array.from({ length: 10 }, (_, room) => [`shared/room-${room}/a.ts`, 100] as const);

/** Runs the lint's check of rooms over a house of files with so many lines. */
async function check(files: readonly (readonly [string, number])[]): Promise<{ code: number; output: string }> {
  const house = await mkdtemp(join(tmpdir(), 'rooms-'));
  for (const [file, lines] of files) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), '//\n'.repeat(lines));
  }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [CHECK, house]);
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, output: stderr };
  }
}

test('a house of small rooms passes', async () => {
  expect(await check(HOUSE)).toMatchObject({ code: 0 });
});

test.each([
  [
    'a fifteenth flat file',
    Array.from({ length: 15 }, (_, n) => [`scripts/${n}.ts`, 1] as const),
    /^scripts holds 15/m,
  ],
  [
    'a file of 351 lines',
    [
      ['cli/a.ts', 1],
      ['shared/long/a.ts', 351],
    ] as const,
    /^shared\/long\/a\.ts has 351 lines/m,
  ],
  ['a room of 14 %', [['shared/room-0/b/c.ts', 50]] as const, /^shared\/room-0 holds 14\.3 % of the lines/m],
])('%s fails the lint', async (_, planted, fault) => {
  const { code, output } = await check([...HOUSE, ...planted]);
  expect(code).toBe(1);
  expect(output).toMatch(fault);
});
