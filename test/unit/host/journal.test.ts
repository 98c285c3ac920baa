import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { anyCharacter } from '../../any-character.ts';
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

/** A journal as it has always been on the disk: length and CRC-32 of the payload, four bytes each, then the payload. */
function bytesOf(records: readonly unknown[]): { bytes: Buffer; ends: readonly number[] } {
  const parts = records.map((record) => {
    const payload = Buffer.from(JSON.stringify(record));
    const header = Buffer.alloc(8);
    header.writeUInt32LE(payload.length, 0);
    header.writeUInt32LE(crc32(payload), 4);
    return Buffer.concat([header, payload]);
  });
  let end = 0;
  return { bytes: Buffer.concat(parts), ends: parts.map((part) => (end += part.length)) };
}

const RECORDS = fc.array(
  fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.string({ unit: anyCharacter, maxLength: 400 }).map((text) => ({ type: 'note', text })),
  ),
  { minLength: 1, maxLength: 6 },
);

type Opened = { readonly recovered: readonly unknown[]; readonly sizeBytes: number } | 'refused';

/** Refused, it is left as it was; opened, it holds what was recovered and nothing else. */
async function openWith(path: string, bytes: Buffer): Promise<Opened> {
  await writeFile(path, bytes);
  try {
    await using journal = await openJournal(path);
    return { recovered: journal.recovered, sizeBytes: (await stat(path)).size };
  } catch (error) {
    expect(error).toMatchObject({ name: 'UserError', code: 'journal-damaged', where: { file: path } });
    expect((await readFile(path)).equals(bytes)).toBe(true);
    return 'refused';
  }
}

function flip(bytes: Buffer, bit: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

/** As they come back: -0 is no value of JSON. */
function plain(records: readonly unknown[]): unknown {
  return JSON.parse(JSON.stringify(records));
}

describe('whatever a power cut or a disk does to a journal', () => {
  test('cut anywhere and filled with zeros, it opens with every whole record', async () => {
    const path = await freshPath();
    await fc.assert(
      fc.asyncProperty(RECORDS, fc.nat(), fc.nat(5000), async (records, at, zeros) => {
        const { bytes, ends } = bytesOf(records);
        const cut = at % (bytes.length + 1);
        const whole = ends.filter((end) => end <= cut);
        expect(await openWith(path, Buffer.concat([bytes.subarray(0, cut), Buffer.alloc(zeros)]))).toEqual({
          recovered: plain(records.slice(0, whole.length)),
          sizeBytes: whole.at(-1) ?? 0,
        });
      }),
    );
  });

  test('with one bit flipped it is refused, unless that is in what may be a torn last record', async () => {
    const path = await freshPath();
    await fc.assert(
      fc.asyncProperty(RECORDS, fc.nat(), fc.nat(40), async (records, at, zeros) => {
        const { bytes, ends } = bytesOf(records);
        const bit = at % (bytes.length * 8);
        const hit = ends.findIndex((end) => bit >> 3 < end);
        const start = hit === 0 ? 0 : (ends[hit - 1] ?? 0);
        const isInLength = (bit >> 3) - start < 4;
        const opened = await openWith(path, Buffer.concat([flip(bytes, bit), Buffer.alloc(zeros)]));
        if (hit < records.length - 1 || isInLength) expect(opened).toBe('refused');
        else expect(opened).toEqual({ recovered: plain(records.slice(0, hit)), sizeBytes: start });
      }),
      { numRuns: 300 },
    );
  });

  test('with one bit flipped and cut it loses no whole record without a word', async () => {
    const path = await freshPath();
    await fc.assert(
      fc.asyncProperty(RECORDS, fc.nat(), fc.nat(), async (records, flipAt, cutAt) => {
        const { bytes, ends } = bytesOf(records);
        const cut = 1 + (cutAt % bytes.length);
        const bit = flipAt % (cut * 8);
        const hit = ends.findIndex((end) => bit >> 3 < end);
        const opened = await openWith(path, flip(bytes, bit).subarray(0, cut));
        const whole = ends.filter((end) => end <= cut).length;
        if (opened === 'refused') return;
        expect(opened.recovered).toEqual(plain(records.slice(0, Math.min(hit, whole))));
        expect(whole).toBeLessThanOrEqual(hit + 1);
      }),
      { numRuns: 300 },
    );
  });

  test('a header that nobody can have written is refused, also at the end', async () => {
    const path = await freshPath();
    const { bytes } = bytesOf([{ type: 'note' }]);
    for (const [length, what] of [
      [(1 << 20) + 1, 'has a length that none can have'],
      [0, 'has a length that none can have'],
      [3, 'it is not the last'],
      [1 << 20, 'has another length than it says'],
    ] as const) {
      const altered = Buffer.from(bytes);
      altered.writeUInt32LE(length, 0);
      await writeFile(path, Buffer.concat([bytes, altered]));
      await expect(openJournal(path)).rejects.toMatchObject({
        code: 'journal-damaged',
        what: expect.stringMatching(new RegExp(`^Record 2 .*${what}`)) as string,
      });
    }
  });

  test('a record that is none, under a checksum that fits, is refused', async () => {
    const path = await freshPath();
    const payload = Buffer.from('{"type": "no');
    const header = Buffer.alloc(8);
    header.writeUInt32LE(payload.length, 0);
    header.writeUInt32LE(crc32(payload), 4);
    expect(await openWith(path, Buffer.concat([header, payload]))).toBe('refused');
  });
});
