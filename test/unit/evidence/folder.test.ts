/** The folder of statements that actions leave and read. */
import { mkdir, mkdtemp, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectStatements, readStatementFile, writeStatement } from '../../../shared/evidence/folder.ts';
import { encodeStatement } from '../../../shared/evidence/statement.ts';
import { waiverStatement } from './statements.ts';

const fresh = (): Promise<string> => mkdtemp(join(tmpdir(), 'evidence-'));

test('a statement is written under its time, action and digest, once, and read back with its digest', async () => {
  const folder = join(await fresh(), 'deep/down');
  const statement = waiverStatement({}, new Date('2026-11-23T08:01:02.345Z'));
  const { text, digest } = encodeStatement(statement);
  const stored = await writeStatement(folder, statement);
  const name = `20261123080102345-waiver-${digest.slice(7, 19)}.json`;
  expect(stored).toEqual({ statement, digest, path: join(folder, name) });
  expect(await readFile(stored.path, 'utf8')).toBe(text);
  expect((await stat(stored.path)).mode & 0o777).toBe(0o640);
  await writeStatement(folder, statement);
  expect(await readdir(folder)).toEqual([name]);
  expect(await collectStatements(folder)).toEqual([stored]);
});

test('a folder that is not there holds none; one that is no folder is a fault', async () => {
  const folder = await fresh();
  expect(await collectStatements(join(folder, 'absent'))).toEqual([]);
  await writeFile(join(folder, 'file'), '');
  await expect(collectStatements(join(folder, 'file'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test('statements are read oldest first; what is no .json lies beside them, what is no statement is refused', async () => {
  const folder = await fresh();
  for (const second of [30, 10, 20]) await writeStatement(folder, waiverStatement({}, new Date(second * 1000)));
  await writeFile(join(folder, 'note.txt'), 'not evidence');
  await writeFile(join(folder, 'x.json.dsse'), 'an envelope');
  const found = await collectStatements(folder);
  expect(found.map(({ statement }) => Date.parse(statement.predicate.finishedAt))).toEqual([10_000, 20_000, 30_000]);
  await writeFile(join(folder, '0.json'), '{}');
  await expect(collectStatements(folder)).rejects.toMatchObject({
    code: 'evidence-invalid',
    where: { file: join(folder, '0.json') },
  });
});

test('of a thousand statements each is looked at, of one more none', async () => {
  const folder = await fresh();
  const add = (count: number, from: number): Promise<unknown> =>
    Promise.all(Array.from({ length: count }, (_, n) => writeFile(join(folder, `${from + n}.json`), '{}')));
  await add(1000, 1000);
  await expect(collectStatements(folder)).rejects.toMatchObject({ where: { file: join(folder, '1000.json') } });
  await add(1, 2000);
  await expect(collectStatements(folder)).rejects.toMatchObject({
    code: 'evidence-invalid',
    what: 'The folder holds 1,001 statements; at most 1,000 are read.',
    where: { file: folder },
  });
});

test('a statement of 16 MiB is read, one byte more is not', async () => {
  const folder = await fresh();
  const path = join(folder, 'a.json');
  const limit = 16 * 1024 * 1024;
  await writeFile(path, '');
  await truncate(path, limit + 1);
  await expect(readStatementFile(path)).rejects.toMatchObject({
    code: 'evidence-invalid',
    what: 'The statement is 16,777,217 bytes long; at most 16,777,216 are read.',
  });
  await truncate(path, limit);
  await expect(readStatementFile(path)).rejects.toMatchObject({ what: expect.stringContaining('not JSON') as string });
});

test('evidence that cannot be written says where, and leaves nothing half-written', async () => {
  const folder = await fresh();
  await writeFile(join(folder, 'file'), '');
  await expect(writeStatement(join(folder, 'file'), waiverStatement())).rejects.toMatchObject({
    code: 'evidence-unwritable',
    what: 'The evidence cannot be written (EEXIST).',
    where: { file: expect.stringContaining(join(folder, 'file')) as string },
  });
  const { digest } = encodeStatement(waiverStatement());
  await mkdir(join(folder, `19700101000000001-waiver-${digest.slice(7, 19)}.json/inside`), { recursive: true });
  await expect(writeStatement(folder, waiverStatement())).rejects.toMatchObject({ code: 'evidence-unwritable' });
});
