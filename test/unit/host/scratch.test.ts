/** Files for the moment, in a folder that all accounts of a machine share. */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownFolder } from '../../../shared/host/scratch.ts';

test('each has a folder of its own that no other account may enter', async () => {
  const temp = await mkdtemp(join(tmpdir(), 'shared-'));
  const folders = await Promise.all(Array.from({ length: 20 }, () => ownFolder(temp)));
  expect(new Set(folders).size).toBe(20);
  expect(folders.map((folder) => statSync(folder).mode & 0o777)).toEqual(folders.map(() => 0o700));
});

test('what nobody reads later is gone with the process, and what is handed out is not', async () => {
  const temp = await mkdtemp(join(tmpdir(), 'shared-'));
  const program = join(temp, 'program.ts');
  const module = new URL('../../../shared/host/scratch.ts', import.meta.url).href;
  await writeFile(
    program,
    `const { ownFolder, scratchFolder } = await import(${JSON.stringify(module)});
     console.log([await scratchFolder(${JSON.stringify(temp)}), await ownFolder(${JSON.stringify(temp)})].join('\\n'));`,
  );
  const [scratch = '', own = ''] = execFileSync(process.execPath, [program], { encoding: 'utf8' }).trim().split('\n');
  expect([existsSync(scratch), existsSync(own)]).toEqual([false, true]);
});
