import fc from 'fast-check';
import { measureBounded } from '../../../shared/gate/measure/bounded.ts';
import { CLASS_METRICS } from '../../../shared/gate/measure/classes.ts';
import { withFills } from '../../../shared/gate/measure/fills.ts';
import type { Direction } from '../../../shared/gate/metrics/metrics.ts';
import { measureOnRows, type RowSettings } from '../../../shared/gate/measure/rows.ts';
import { NO_CLASS, type BinaryRows, type ClassRows } from '../../../shared/gate/predictions/rows.ts';
import { gapped } from './gapped.ts';

const SETTINGS: RowSettings = { level: 0.95, resamples: 20, seed: 'gaps', threshold: 0.5, wantsOwn: true };

/** Every way in which the gaps of a column can be filled. */
function everyFill(
  column: readonly number[],
  isGap: (value: number) => boolean,
  values: readonly number[],
): number[][] {
  let filled: number[][] = [[]];
  for (const value of column) {
    const here = isGap(value) ? values : [value];
    filled = filled.flatMap((start) => here.map((next) => [...start, next]));
  }
  return filled;
}

const probability = fc.constantFrom(0, 0.1, 0.3, 0.5, 0.7, 0.9, 1);

/** Rows of both classes, of which the first few are gaps. */
function binaryRows(gaps: number): fc.Arbitrary<BinaryRows> {
  const row = fc.record({ label: fc.constantFrom(0, 1), candidate: probability, baseline: probability });
  return fc.array(row, { minLength: 14, maxLength: 24 }).map((rows) => {
    const all = [...rows, { label: 1, candidate: 0.6, baseline: 0.7 }, { label: 0, candidate: 0.2, baseline: 0.6 }];
    return {
      task: 'binary',
      count: all.length,
      label: Uint8Array.from(all, ({ label }) => label),
      candidate: Float64Array.from(all, ({ candidate }, index) => (index < gaps ? NaN : candidate)),
      baseline: Float64Array.from(all, ({ baseline }, index) => (index === gaps ? NaN : baseline)),
      slices: new Map(),
    };
  });
}

function isOrder(metric: string): boolean {
  return metric === 'auc' || metric === 'average_precision';
}

const DIRECTIONS = {
  recall: 'higher-is-better',
  precision: 'higher-is-better',
  accuracy: 'higher-is-better',
  specificity: 'higher-is-better',
  f1: 'higher-is-better',
  mcc: 'higher-is-better',
  kappa: 'higher-is-better',
  selection_rate: 'higher-is-better',
  auc: 'higher-is-better',
  npv: 'higher-is-better',
  markedness: 'higher-is-better',
  average_precision: 'higher-is-better',
  log_loss: 'lower-is-better',
  brier: 'lower-is-better',
} as const;

test.each(Object.entries(DIRECTIONS))(
  '%s lies within its bounds however the missing rows turn out',
  (name, direction) => {
    fc.assert(
      fc.property(binaryRows(2), (whole) => {
        const set = gapped(whole);
        const bounded = measureBounded({ name, direction }, set, SETTINGS);
        if ('missing' in bounded) return;
        const [lower, upper] = [bounded.candidate.lower, bounded.candidate.upper];
        const values: number[] = [];
        const changes: number[] = [];
        const candidates = everyFill([...whole.candidate], Number.isNaN, [0, 0.5, 1]);
        const baselines = everyFill([...(whole.baseline ?? [])], Number.isNaN, [0, 0.5, 1]);
        for (const candidate of candidates) {
          for (const baseline of baselines) {
            const all = withFills(whole, Float64Array.from(candidate), Float64Array.from(baseline));
            const settings = { ...SETTINGS, resamples: 2, wantsOwn: false };
            const known = measureOnRows(name, { all, paired: all }, settings);
            if ('missing' in known) continue;
            values.push(known.candidate.value);
            if (known.pair !== undefined) changes.push(known.pair.candidate - known.pair.baseline);
          }
        }
        const slack = 1e-12;
        expect(Math.min(...values)).toBeGreaterThanOrEqual(lower - slack);
        expect(Math.max(...values)).toBeLessThanOrEqual(upper + slack);
        const worst = direction === 'higher-is-better' ? Math.min(...values) : Math.max(...values);
        // Of an order the worst is below every score, without the ties that scores can have.
        if (isOrder(name)) expect(bounded.candidate.value).toBeLessThanOrEqual(worst + slack);
        else expect(bounded.candidate.value).toBeCloseTo(worst, 9);
        expect(Math.min(...changes)).toBeGreaterThanOrEqual((bounded.pair?.change.lower ?? NaN) - slack);
        expect(Math.max(...changes)).toBeLessThanOrEqual((bounded.pair?.change.upper ?? NaN) + slack);
      }),
      { numRuns: 8, seed: 11 },
    );
  },
);

/** Rows of three known classes with one completion of the first three; the fourth code stands for a class of nobody. */
const completed = fc.integer({ min: 2, max: 20 }).chain((size) => {
  const code = fc.nat({ max: 2 });
  const row = fc.record({ label: fc.oneof(fc.constant(0), code), candidate: code, baseline: code });
  return fc.record({
    rows: fc.array(row, { minLength: size + 3, maxLength: size + 3 }),
    candidates: fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }), {
      minLength: 15,
      maxLength: 15,
    }),
  });
});

test.each(Object.keys(CLASS_METRICS))(
  '%s of classes lies within its bounds whatever the missing classes are',
  (name) => {
    fc.assert(
      fc.property(completed, ({ rows, candidates }) => {
        const withFirst = (first: readonly number[]): Uint32Array =>
          Uint32Array.from(rows, ({ candidate, label }, row) => first[row] ?? (row % 3 === 0 ? label : candidate));
        const whole: ClassRows = {
          task: 'classes',
          count: rows.length,
          classes: ['a', 'b', 'c'],
          label: Uint32Array.from(rows, ({ label }) => label),
          candidate: withFirst([NO_CLASS, NO_CLASS, NO_CLASS]),
          baseline: Uint32Array.from(rows, ({ baseline }) => baseline),
          slices: new Map(),
        };
        const at = (direction: Direction) => measureBounded({ name, direction }, gapped(whole), SETTINGS);
        const [least, most] = [at('higher-is-better'), at('lower-is-better')];
        if ('missing' in least || 'missing' in most) return;
        for (const first of candidates) {
          const all = withFills(whole, withFirst(first), whole.baseline);
          const known = measureOnRows(name, { all, paired: all }, { ...SETTINGS, resamples: 2, wantsOwn: false });
          if ('missing' in known) continue;
          const { candidate, pair } = known;
          const change = (pair?.candidate ?? NaN) - (pair?.baseline ?? NaN);
          expect(candidate.value).toBeGreaterThanOrEqual(least.candidate.value - 1e-12);
          expect(candidate.value).toBeLessThanOrEqual(most.candidate.value + 1e-12);
          expect(change).toBeGreaterThanOrEqual((least.pair?.change.lower ?? NaN) - 1e-12);
          expect(change).toBeLessThanOrEqual((least.pair?.change.upper ?? NaN) + 1e-12);
        }
      }),
      { numRuns: 12, seed: 12 },
    );
  },
);

test('an average over rare classes is not bounded by the worst single class', () => {
  const label = Uint32Array.from({ length: 1970 }, (_, row) => (row < 1960 ? 0 : row - 1959));
  const whole: ClassRows = {
    task: 'classes',
    count: label.length,
    classes: Array.from({ length: 11 }, (_, code) => `c${code}`),
    label,
    candidate: Uint32Array.from(label, (code, row) => (row < 19 ? NO_CLASS : code)),
    baseline: undefined,
    slices: new Map(),
  };
  const bounded = measureBounded({ name: 'macro_f1', direction: 'higher-is-better' }, gapped(whole), SETTINGS);
  // Of 19 rows one is of a class that nobody knows; two each are taken for eight of the rare ones, one each for the others.
  expect('missing' in bounded ? NaN : bounded.candidate.value).toBeCloseTo(0.527371898943291, 12);
});

test('an average precision is not below its bound wherever the missing scores stand', () => {
  const score = fc.constantFrom(0.1, 0.2, 0.3, 0.4);
  const row = fc.record({ label: fc.constantFrom(0, 1), score });
  const between = fc.constantFrom(0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 1);
  const fill = fc.array(between, { minLength: 3, maxLength: 3 });
  const rows = fc.array(row, { minLength: 8, maxLength: 24 });
  const metric = { name: 'average_precision', direction: 'higher-is-better' as const };
  fc.assert(
    fc.property(rows, fc.array(fill, { minLength: 60, maxLength: 60 }), (given, fills) => {
      const filledWith = (first: readonly number[]): Float64Array =>
        Float64Array.from(given, ({ score: own }, index) => first[index] ?? own);
      const whole: BinaryRows = {
        task: 'binary',
        count: given.length,
        label: Uint8Array.from(given, ({ label }) => label),
        candidate: filledWith([NaN, NaN, NaN]),
        baseline: undefined,
        slices: new Map(),
      };
      const bounded = measureBounded(metric, gapped(whole), SETTINGS);
      if ('missing' in bounded) return;
      for (const first of fills) {
        const all = withFills(whole, filledWith(first), undefined);
        const known = measureOnRows(metric.name, { all, paired: undefined }, { ...SETTINGS, resamples: 2 });
        if ('missing' in known) continue;
        expect(known.candidate.value).toBeGreaterThanOrEqual(bounded.candidate.value - 1e-12);
        expect(known.candidate.value).toBeLessThanOrEqual(bounded.candidate.upper + 1e-12);
      }
    }),
    { numRuns: 30, seed: 13 },
  );
});
