/** What a gate decides where a model did not predict all rows. */
import { decide } from '../../../shared/gate/decide/decide.ts';
import { measureRules, type Readings } from '../../../shared/gate/measure/measure.ts';
import type { RegressionRows } from '../../../shared/gate/predictions/rows.ts';
import type { PredictionSet } from '../../../shared/gate/predictions/set.ts';
import { parseRules } from '../../../shared/gate/rules/file.ts';
import type { RuleOutcome } from '../../../shared/evidence/results/gate.ts';
import { gapped } from './gapped.ts';
import { POLICY } from './measured.ts';

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
