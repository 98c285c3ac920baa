import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { LineAssembler } from '../../../shared/host/log/lines.ts';
import { lastLines, LogReader, LogWriter } from '../../../shared/host/log/files.ts';
import { Relay } from '../../../shared/training/supervision/relay.ts';
import { RecordingLog } from '../../services.ts';

const freshFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'log-'));

test('however a stream is cut, its lines come out whole and in order', () => {
  const text = 'one\ntwo ✓ 🚀\n\nthree\r\nfour';
  const bytes = Buffer.from(text);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: bytes.length })), (cuts) => {
      const assembler = new LineAssembler();
      const ends = [...cuts, bytes.length].sort((a, b) => a - b);
      const lines = ends.flatMap((end, index) => assembler.push(bytes.subarray(ends[index - 1] ?? 0, end), 0));
      expect([...lines, ...assembler.end()]).toEqual(['one', 'two ✓ 🚀', '', 'three', 'four']);
    }),
  );
});

test('a progress bar that redraws its line is shown now and then, and as it ended', () => {
  const assembler = new LineAssembler();
  const shown: string[] = [];
  for (let i = 0; i <= 100; i++) shown.push(...assembler.push(Buffer.from(`\r ${i} %`), i * 100));
  shown.push(...assembler.push(Buffer.from('\ndone\n'), 10_100));
  expect(shown.at(-1)).toBe('done');
  expect(shown.at(-2)).toBe(' 100 %');
  expect(shown.length).toBeLessThan(6);
});

test('a line without an end is cut, and nothing of it is lost', () => {
  const assembler = new LineAssembler();
  const pieces = [...assembler.push(Buffer.alloc(200_000, 'x'), 0), ...assembler.end()];
  expect(pieces.join('')).toHaveLength(200_000);
  expect(pieces.length).toBeGreaterThan(2);
});

test('a log that outgrows its space keeps its start and its end, and a reader says that something is missing', async () => {
  const folder = await freshFolder();
  const writer = new LogWriter(folder);
  const reader = new LogReader(folder);
  writer.write('first line\n');
  expect(reader.read().bytes.toString()).toBe('first line\n');
  const block = `${'x'.repeat(1 << 20)}\n`;
  for (let i = 0; i < 60; i++) writer.write(block);
  writer.write('last line\n');
  writer.close();
  expect(await readdir(folder)).toHaveLength(8);
  let gaps = 0;
  let end = '';
  for (let part = reader.read(); part.bytes.length > 0; part = reader.read()) {
    if (part.gap) gaps++;
    end = part.bytes.toString().slice(-20);
  }
  expect(gaps).toBe(1);
  expect(end).toContain('last line\n');
  expect(lastLines(folder, 1)).toEqual(['last line']);
});

test('a segment that is dropped between the look and the reading is a gap, and no error', async () => {
  const folder = await freshFolder();
  const reader = new LogReader(folder);
  await writeFile(join(folder, '000001.log'), 'one\n');
  // Listed, and not there when it is opened.
  await symlink('nowhere', join(folder, '000002.log'));
  const read = (): string => {
    const { bytes, gap } = reader.read();
    return `${gap ? 'gap ' : ''}${bytes.toString()}`;
  };
  expect([read(), read(), read()]).toEqual(['one\n', '', '']);
  expect(lastLines(folder, 2)).toEqual(['one']);
  await writeFile(join(folder, '000003.log'), 'three\n');
  expect([read(), read()]).toEqual(['gap three\n', '']);
  expect(lastLines(folder, 2)).toEqual(['one', 'three']);
});

test('a full disk loses the log and not the training', async () => {
  const folder = await freshFolder();
  await symlink('/dev/full', join(folder, '000001.log'));
  const writer = new LogWriter(folder);
  writer.write('does not fit\n');
  expect(writer.lostBytes).toBe(13);
  await rm(join(folder, '000001.log'));
  writer.close();
});

test('a flood is shown at the rate a console stands, and what was withheld is counted', async () => {
  const folder = await freshFolder();
  const writer = new LogWriter(folder);
  const log = new RecordingLog();
  const relay = new Relay(folder, log);
  for (let i = 0; i < 2000; i++) writer.write(`line ${i}\n`);
  relay.poll(0);
  writer.write('after a while\n');
  relay.poll(60_000);
  relay.end(60_000);
  const shown = log.lines.filter((line) => line.startsWith('line')).length;
  expect(shown).toBe(300);
  expect(log.lines).toContain(`… 1,700 lines are not shown here; the log is in ${folder}`);
  expect(log.lines.at(-1)).toBe('after a while');
  writer.close();
});
