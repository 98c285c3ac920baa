import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { MAX_POINTS, measure, parseMetricLine } from '../../../shared/training/output/metrics.ts';
import { describeWithMaterial } from '../../conformance/material.ts';

async function files(...texts: string[]): Promise<{ paths: string[]; final: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'metrics-'));
  const paths = texts.map((_, index) => join(folder, `${index}.jsonl`));
  for (const [index, text] of texts.entries()) await writeFile(paths[index] ?? '', text);
  return { paths, final: join(folder, 'metrics.json') };
}

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => `{"step":${from + i},"loss":${1 / (from + i)}}\n`).join('');

test.each([
  [
    '{"step": 3, "loss": 0.5, "val": {"auc": 0.7}}',
    {
      step: 3,
      values: [
        ['loss', 0.5],
        ['val.auc', 0.7],
      ],
    },
  ],
  ['{"epoch": 2, "total": 9, "note": "x", "list": [1]}', { step: 2, total: 9, values: [] }],
  [
    '{"loss": NaN, "a": -Infinity, "s": "a: NaN,"}',
    {
      values: [
        ['loss', NaN],
        ['a', -Infinity],
      ],
    },
  ],
  ['{"step": -1, "x": 1e999}', { values: [['x', Infinity]] }],
])('%s is read as a line of metrics', (line, expected) => {
  expect(parseMetricLine(line)).toEqual(expected);
});

test.each(['', 'null', '[1]', '"x"', '{"a":', 'NaN', `{"a": "${'x'.repeat(70_000)}"}`])('%.20s is not one', (line) => {
  expect(parseMetricLine(line)).toBeUndefined();
});

test('parsing never throws, whatever a line holds', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (line) => void parseMetricLine(line)));
});

test('a million lines give 400 points that hold the first, the last and the even course between', async () => {
  const { paths, final } = await files(lines(1, 200_000));
  const { curves, metrics } = await measure(paths, final);
  const points = curves['loss'] ?? [];
  expect(points).toHaveLength(MAX_POINTS);
  expect(points[0]?.step).toBe(1);
  expect(points.at(-1)?.step).toBe(200_000);
  expect(metrics).toEqual({ loss: 1 / 200_000 });
  const gaps = points.slice(1).map(({ step }, index) => step - (points[index]?.step ?? 0));
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(200_000 / MAX_POINTS);
});

test('attempts that overlap give the same metrics as one that was never interrupted', async () => {
  const whole = await files(lines(1, 90));
  const expected = await measure(whole.paths, whole.final);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 30 }), async (resumedAt, overlap) => {
      const { paths, final } = await files(lines(1, resumedAt + overlap), lines(resumedAt + 1, 90));
      expect(await measure(paths, final)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

test('metrics.json beats the last line, and hostile files are passed over with a note', async () => {
  const { paths, final } = await files('{"step":1,"loss":1}\nnot json\n{"step":2,"loss":2}\n');
  await writeFile(final, '{"loss": 0.5, "test": {"auc": 0.9}, "bad": NaN}');
  const measured = await measure(paths, final);
  expect(measured.metrics).toEqual({ loss: 0.5, 'test.auc': 0.9 });
  expect(measured.notFinite).toEqual(['bad']);
  expect(measured.notes).toEqual([
    'The final value of bad is NaN.',
    '1 lines of metrics were not JSON objects and were passed over.',
  ]);
  await writeFile(final, '[]');
  expect((await measure(paths, final)).notes).toContain('metrics.json is not a JSON object and was passed over.');
});

test('names of any kind are data: __proto__, thousands of them, one endless line', async () => {
  const names = Array.from({ length: 3000 }, (_, i) => `"m${i}": ${i}`).join(', ');
  const { paths, final } = await files(`{"__proto__": 1, "step": 1}\n{${names}}\n${'x'.repeat(300_000)}`);
  const { metrics, notes } = await measure(paths, final);
  expect(Object.keys(metrics)).toHaveLength(200);
  expect(notes).toContain('More than 200 metrics: the rest was passed over.');
  expect(notes).toContain('1 lines of metrics were not JSON objects and were passed over.');
});

describeWithMaterial('gpu', (folder) => {
  test('the metrics of a real training on a GPU are read', async () => {
    const { metrics, curves, notes } = await measure([join(folder, 'metrics.jsonl')], join(folder, 'absent.json'));
    expect(Object.keys(metrics)).toEqual(['loss', 'memory', 'time']);
    expect(curves['loss']?.[0]).toEqual({ step: 0, value: 1.546875 });
    expect(notes).toEqual([]);
  });
});
