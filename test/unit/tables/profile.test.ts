import { join } from 'node:path';
import fc from 'fast-check';
import { feed, newSummary, type NumericSummary } from '../../../shared/tables/duckdb-install/numeric-summary.ts';
import { histogramOf } from '../../../shared/tables/profile.ts';
import { validateData } from '../../../shared/checks/validate.ts';
import type { ColumnProfile } from '../../../shared/evidence/results/data-validation.ts';
import { findSource } from '../../../shared/tables/sources.ts';
import { dataSection } from '../../../shared/checks/show/data.ts';
import { testServices } from '../../services.ts';
import { contractOf, writeParquet, writeText } from './data.ts';

const EVERYTHING = { lower: -Infinity, upper: Infinity };

function kernelOf(chunks: readonly (readonly number[])[]): NumericSummary {
  const summary = newSummary();
  for (const chunk of chunks) {
    feed(summary, { items: Float64Array.from(chunk), validity: { data: null } }, chunk.length, EVERYTHING);
  }
  return summary;
}

/** A number 300 orders of magnitude below the width of a bin falls to zero when it is scaled to the grid. */
const finite = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e100, max: 1e100 })
  .map((value) => (Math.abs(value) < 1e-100 ? 0 : value));
const values = fc.array(fc.oneof(finite, fc.integer(), fc.constantFrom(NaN, Infinity, -Infinity)), { maxLength: 200 });

test('no value is lost or counted twice, whatever the values', () => {
  fc.assert(
    fc.property(values, (sample) => {
      const summary = kernelOf([sample]);
      const expected = sample.filter((value) => Number.isFinite(value));
      expect(summary.finite).toBe(expected.length);
      expect(summary.nonFinite).toBe(sample.length - expected.length);
      if (expected.length === 0) return;
      const { counts, below, above, edges } = histogramOf(summary, false);
      expect(counts.reduce((a, b) => a + b, 0) + below + above).toBe(expected.length);
      expect(counts.length).toBeLessThanOrEqual(40);
      expect(edges).toEqual([...edges].sort((a, b) => a - b));
    }),
  );
});

test('counts are those of the values between the edges', () => {
  fc.assert(
    fc.property(fc.array(finite, { minLength: 1 }), (sample) => {
      const { counts, below, above, edges } = histogramOf(kernelOf([sample]), false);
      const within = (lower = NaN, upper = NaN): number => sample.filter((v) => v >= lower && v < upper).length;
      expect(counts).toEqual(counts.map((_, bin) => within(edges[bin], edges[bin + 1])));
      expect(below).toBe(sample.filter((value) => value < (edges[0] ?? NaN)).length);
      expect(above).toBe(sample.filter((value) => value >= (edges.at(-1) ?? NaN)).length);
    }),
  );
});

test('the grid does not depend on the order in which chunks arrive', () => {
  const chunks = fc.array(fc.array(finite, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(chunks, (sample) => {
      const [forwards, backwards] = [kernelOf(sample), kernelOf([...sample].reverse())];
      expect(histogramOf(forwards, false)).toEqual(histogramOf(backwards, false));
      expect([forwards.min, forwards.max]).toEqual([backwards.min, backwards.max]);
    }),
  );
});

test('moments survive a large offset that a sum of squares would not', () => {
  const sample = Array.from({ length: 1000 }, (_, index) => 1e9 + (index % 2));
  const summary = kernelOf([sample.slice(0, 300), sample.slice(300)]);
  expect(summary.mean).toBeCloseTo(1e9 + 0.5, 6);
  expect(summary.m2 / 1000).toBeCloseTo(0.25, 9);
});

async function profileOf(file: string, properties: string): Promise<readonly ColumnProfile[]> {
  const services = await testServices({ workspace: join(file, '..') });
  const sources = new Map([['t', await findSource(file, [services.workspace])]]);
  const request = { contract: contractOf(properties), sources, profile: 'full', maxSamples: 0 } as const;
  const { result } = await validateData(request, services);
  return result.tables[0]?.columns ?? [];
}

test('one outlier does not hide the shape of the rest', async () => {
  const { temp } = await testServices();
  const file = await writeParquet(
    join(temp, 'outlier.parquet'),
    'SELECT CASE WHEN i = 7 THEN 1e9 ELSE (i % 1000) / 100.0 END::DOUBLE AS x FROM range(50000) t(i)',
  );
  const [column] = await profileOf(file, '- name: x\n  logicalType: number');
  const histogram = column?.histogram;
  expect(column?.max).toBe(1e9);
  expect(histogram?.above).toBeGreaterThanOrEqual(1);
  expect(histogram?.counts.length).toBeGreaterThanOrEqual(10);
  expect(histogram?.edges.at(-1)).toBeLessThanOrEqual(16);
  expect((histogram?.counts ?? []).reduce((a, b) => a + b, histogram?.above ?? 0)).toBe(50000);
});

test('NaN and infinity are counted apart and spoil no moment', async () => {
  const { temp } = await testServices();
  const file = await writeParquet(
    join(temp, 'nan.parquet'),
    `SELECT unnest([1, 2, 3, NULL, 'nan'::DOUBLE, 'inf'::DOUBLE]) AS x, unnest([true, true, false, NULL, true, true]) AS b`,
  );
  const [x, b] = await profileOf(file, '- name: x\n- name: b');
  expect(x).toMatchObject({ rows: 6, nulls: 1, nonFinite: 2, min: 1, max: 3, mean: 2, standardDeviation: 1 });
  expect(b).toMatchObject({ nulls: 1, mean: 0.8, min: 0, max: 1 });
});

test('text leaves no value in the profile, a CSV number is profiled as the contract types it', async () => {
  const { temp } = await testServices();
  const file = await writeText(temp, 'x.csv', 'name,size,day\nAlice,3,2024-01-02\nBob,5,2023-05-06\n,,\n');
  const columns = await profileOf(
    file,
    '- name: name\n  logicalType: string\n- name: size\n  logicalType: integer\n- name: day\n  logicalType: date',
  );
  expect(JSON.stringify(columns)).not.toMatch(/Alice|Bob/);
  expect(columns).toMatchObject([
    { column: 'name', nulls: 1, distinct: 2 },
    { column: 'size', type: 'BIGINT', min: 3, max: 5, histogram: { edges: [3, 4, 5, 6], counts: [1, 0, 1] } },
    { column: 'day', type: 'DATE', min: '2023-05-06', max: '2024-01-02' },
  ]);
});

test('what cannot be read is told as left out, not as empty, beside the numbers of the rest', async () => {
  const { temp } = await testServices();
  const file = await writeText(temp, 'left.csv', 'size,day\n"1,000",31.12.2024\n9.5,2024-01-02\n,\n');
  const columns = await profileOf(file, '- {name: size, logicalType: number}\n- {name: day, logicalType: date}');
  expect(columns).toMatchObject([
    { nulls: 1, leftOut: 1, min: 9.5, max: 9.5 },
    { nulls: 1, leftOut: 1, min: '2024-01-02', max: '2024-01-02' },
  ]);
  const table = { table: 't', source: 'left.csv', digest: 'sha256:0', rows: 3, columns };
  const contract = { id: 't', version: '1', apiVersion: 'v3.1.0', file: 'c.yaml', digest: 'sha256:0' };
  const result = { contract, tables: [table], findings: [] };
  const { blocks } = dataSection([{ statement: { predicate: { result } } } as never]);
  const shown = JSON.stringify(blocks);
  expect(shown).toContain('"1 (33 %)"],["1 (33 %)"],["≈ 1"],["9.5"],["9.5"],["9.5"]');
  expect(shown).toContain('values that are left out could not be read as the type of their column');
});
