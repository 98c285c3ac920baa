import fc from 'fast-check';
import { decide } from '../../../shared/gate/decide/decide.ts';
import { measureBounded } from '../../../shared/gate/measure/bounded.ts';
import { CLASS_METRICS } from '../../../shared/gate/measure/classes.ts';
import { withFills } from '../../../shared/gate/measure/fills.ts';
import type { Direction } from '../../../shared/gate/metrics/metrics.ts';
import { measureRules, type Readings } from '../../../shared/gate/measure/measure.ts';
import { measureOnRows, type RowSettings } from '../../../shared/gate/measure/rows.ts';
import type { PredictionSet } from '../../../shared/gate/predictions/set.ts';
import {
  NO_CLASS,
  selectRows,
  type BinaryRows,
  type ClassRows,
  type RegressionRows,
  type Rows,
} from '../../../shared/gate/predictions/rows.ts';
import { parseRules } from '../../../shared/gate/rules/file.ts';
import type { RuleOutcome } from '../../../shared/evidence/results/gate.ts';
import { POLICY, setOf } from './measured.ts';

const SETTINGS: RowSettings = { level: 0.95, resamples: 20, seed: 'gaps', threshold: 0.5, wantsOwn: true };

/** As they are read: `whole` with gaps, and what is left where the gaps are taken out. */
function gapped(whole: Rows): PredictionSet {
  const isGap = (value: number | undefined): boolean =>
    whole.task === 'classes' ? value === NO_CLASS : Number.isNaN(value ?? NaN);
  const rows = Array.from({ length: whole.count }, (_, row) => row);
  const candidate = rows.filter((row) => !isGap(whole.candidate[row]));
  const both = candidate.filter((row) => whole.baseline !== undefined && !isGap(whole.baseline[row]));
  const baselineHas = rows.filter((row) => whole.baseline !== undefined && !isGap(whole.baseline[row]));
  return {
    ...setOf(whole),
    all: { ...selectRows(whole, Uint32Array.from(candidate)), baseline: undefined },
    paired: whole.baseline === undefined ? undefined : selectRows(whole, Uint32Array.from(both)),
    whole,
    unpredicted: {
      candidate: whole.count - candidate.length,
      baseline: whole.baseline === undefined ? 0 : whole.count - baselineHas.length,
    },
  };
}

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

function judged(rules: string, set: PredictionSet, more: Partial<Readings> = {}): ReturnType<typeof decide> {
  const readings = { metrics: undefined, baselineMetrics: undefined, predictions: set, noBaseline: undefined, ...more };
  const settings = { level: 0.95, resamples: 300, seed: 'gaps', threshold: 0.5, onRule: () => undefined };
  return decide(measureRules(parseRules(rules, 'rules.yaml').rules, readings, settings), {
    ...POLICY,
    isIncomplete: set.whole !== undefined,
  });
}

/** 1,000 rows of which 200 are positive; the candidate finds so many of them, and lacks so many that it would miss. */
function recallOf(found: number, lacking: number, baselineFound = 150): PredictionSet {
  const label = Uint8Array.from({ length: 1000 }, (_, row) => (row < 200 ? 1 : 0));
  const candidate = Float64Array.from(label, (_, row) => (row >= 200 || row < found ? (row < 200 ? 0.9 : 0.1) : 0.2));
  candidate.fill(NaN, 200 - lacking, 200);
  const baseline = Float64Array.from(label, (_, row) => (row < baselineFound ? 0.9 : 0.1));
  const codes = Uint32Array.from(label, (_, row) => (row % 200 < 100 ? 0 : 1));
  const slices = new Map([['half', { values: ['first', 'second'], codes }]]);
  return gapped({ task: 'binary', count: 1000, label, candidate, baseline, slices });
}

function first(rules: string, set: PredictionSet): RuleOutcome {
  const [outcome] = judged(rules, set).outcomes;
  if (outcome === undefined) throw new Error('no outcome');
  return outcome;
}

const AT_LEAST = 'rules:\n  - metric: recall\n    at_least: ';

describe('rows that the candidate left out', () => {
  test('are counted as missed, and said', () => {
    expect(first(`${AT_LEAST}0.1\n`, recallOf(150, 10))).toMatchObject({
      verdict: 'warn',
      candidate: { value: 0.75 },
      rows: 1000,
      positives: 200,
      unpredicted: { candidate: 10, baseline: 0 },
      reason: 'the candidate did not predict 10 of 1,000 rows; the rule passes whichever way they turn out',
    });
  });

  test('leave a rule open that depends on them', () => {
    expect(first(`${AT_LEAST}0.70\n`, recallOf(150, 10))).toMatchObject({
      verdict: 'inconclusive',
      reason: 'the candidate did not predict 10 of 1,000 rows; the verdict depends on how they turn out',
    });
  });

  test('do not make a failure less of one', () => {
    // Of the 190 that it predicted it finds 0.42; if it found the other ten, 0.45 of all.
    expect(first(`${AT_LEAST}0.50\n`, recallOf(80, 10))).toMatchObject({ verdict: 'fail', candidate: { value: 0.4 } });
    expect(first(`${AT_LEAST}0.53\n`, recallOf(80, 10)).reason).toMatch(/fails whichever way they turn out$/);
  });

  test('leave slices without any of them as they are, and the whole a warning at best', () => {
    const slice = (value: string): string =>
      `rules:\n  - metric: recall\n    slice: half=${value}\n    at_least: 0.1\n`;
    const [whole, gap] = [judged(slice('first'), recallOf(150, 10)), judged(slice('second'), recallOf(150, 10))];
    expect([whole.verdict, whole.outcomes[0]?.verdict]).toEqual(['warn', 'pass']);
    expect([gap.verdict, gap.outcomes[0]?.verdict]).toEqual(['warn', 'warn']);
    expect(gap.outcomes[0]).toMatchObject({ rows: 500, positives: 100, unpredicted: { candidate: 10, baseline: 0 } });
  });

  test('count towards the rows that a slice needs, so that none is made too small', () => {
    const rules = 'rules:\n  - metric: recall\n    slice: half=*\n    min_rows: 500\n    at_least: 0.1\n';
    expect(judged(rules, recallOf(150, 10)).outcomes.map(({ slice, verdict }) => [slice?.value, verdict])).toEqual([
      ['first', 'pass'],
      ['second', 'warn'],
    ]);
  });

  test('leave every slice open where no file says which they belong to', () => {
    const rules = 'rules:\n  - metric: recall\n    slice: half=first\n    at_least: 0.1\n';
    const set = { ...recallOf(150, 10), unplaced: new Map([['half', 10]]) };
    expect(first(rules, set)).toMatchObject({
      verdict: 'inconclusive',
      reason: '10 rows that one model left out are of no known half',
    });
  });
});

test('rows that the baseline left out count against the baseline, and the candidate fails by them no less', () => {
  const label = Uint8Array.from({ length: 1000 }, (_, row) => (row < 200 ? 1 : 0));
  const set = (found: number): PredictionSet => {
    const candidate = Float64Array.from(label, (_, row) => (row < found ? 0.9 : 0.1));
    const baseline = Float64Array.from(label, (_, row) => (row < 5 ? NaN : row < 150 ? 0.9 : 0.1));
    return gapped({ task: 'binary', count: 1000, label, candidate, baseline, slices: new Map() });
  };
  const rule = 'rules:\n  - metric: recall\n    max_regression: 5pp\n';
  expect(first(rule, set(100))).toMatchObject({
    verdict: 'fail',
    baseline: { value: 0.725 },
    candidate: { value: 0.5 },
  });
  expect(first(rule, set(180))).toMatchObject({ verdict: 'warn', unpredicted: { candidate: 0, baseline: 5 } });
  // On what it predicted the absolute rule has no gap, yet the whole stays a warning.
  const absolute = judged(`${AT_LEAST}0.5\n`, set(180));
  expect([absolute.verdict, absolute.outcomes[0]?.verdict]).toEqual(['warn', 'pass']);
});

test('an error of numbers has no bound, so that a rule on it stays open, unless it fails on what is there', () => {
  const label = Float64Array.from({ length: 200 }, (_, row) => row);
  const set = (error: number): PredictionSet => {
    const candidate = label.map((y, row) => (row < 2 ? NaN : y + error * ((row % 3) - 1)));
    const rows: RegressionRows = {
      task: 'regression',
      count: 200,
      label,
      candidate,
      baseline: undefined,
      slices: new Map(),
    };
    return gapped(rows);
  };
  const rule = 'rules:\n  - metric: mae\n    at_most: 2\n';
  const open = first(rule, set(1));
  expect(open).toMatchObject({
    verdict: 'inconclusive',
    reason: 'the candidate did not predict 2 of 200 rows, and MAE has no upper bound there',
  });
  expect(open.candidate).not.toHaveProperty('upper');
  expect(first(rule, set(9))).toMatchObject({ verdict: 'fail' });
});
