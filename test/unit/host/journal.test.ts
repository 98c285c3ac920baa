import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from '../../../shared/host/journal.ts';

async function freshPath(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'journal-')), 'run.journal');
}

test('records come back in order after the journal is opened again', async () => {
  const path = await freshPath();
  {
    await using journal = await openJournal<number>(path);
    await Promise.all([1, 2, 3].map((value) => journal.append(value)));
  }
  await using again = await openJournal<number>(path);
  expect(again.recovered).toEqual([1, 2, 3]);
});

test('cut at any byte, the journal holds exactly the complete records and goes on from there', async () => {
  const path = await freshPath();
  {
    await using journal = await openJournal<string>(path);
    for (const record of ['a', 'bb', 'ccc']) await journal.append(record);
  }
  const whole = await readFile(path);
  const recordBytes = [11, 12, 13];
  for (let length = 0; length <= whole.length; length++) {
    await writeFile(path, whole.subarray(0, length));
    let complete = 0;
    for (let end = 0; complete < 3 && end + (recordBytes[complete] ?? 0) <= length; complete++) {
      end += recordBytes[complete] ?? 0;
    }
    {
      await using journal = await openJournal<string>(path);
      expect(journal.recovered).toEqual(['a', 'bb', 'ccc'].slice(0, complete));
      await journal.append('next');
    }
    await using again = await openJournal<string>(path);
    expect(again.recovered.at(-1)).toBe('next');
  }
});

test('a damaged record in the middle is refused, not dropped', async () => {
  const path = await freshPath();
  {
    await using journal = await openJournal<string>(path);
    for (const record of ['first', 'second']) await journal.append(record);
  }
  const bytes = await readFile(path);
  bytes[10] = (bytes[10] ?? 0) ^ 1;
  await writeFile(path, bytes);
  await expect(openJournal(path)).rejects.toMatchObject({ code: 'journal-damaged' });
});
