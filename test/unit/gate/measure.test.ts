import fc from 'fast-check';
import { decide, type DecisionPolicy } from '../../../shared/gate/decide/decide.ts';
import { measureRules, type Readings } from '../../../shared/gate/measure/measure.ts';
import type { BinaryRows, ClassRows, RegressionRows, Rows } from '../../../shared/gate/predictions/rows.ts';
import { parseRules } from '../../../shared/gate/rules/file.ts';
import { normalCdf } from '../../../shared/statistics/distributions/normal.ts';
import { setOf } from './measured.ts';
import { holm } from '../../../shared/statistics/multiplicity.ts';
import { nextUniform, randomState } from '../../../shared/statistics/random.ts';

const POLICY: DecisionPolicy = {
  level: 0.95,
  withoutBaseline: 'inconclusive',
  adjust: holm,
  normalCdf,
  detectableErrors: 2.8,
};

function readingsOf(rows: Rows, more: Partial<Readings> = {}): Readings {
  return { metrics: undefined, baselineMetrics: undefined, predictions: setOf(rows), noBaseline: undefined, ...more };
}

function outcomesOf(rules: string, readings: Readings, resamples = 400): ReturnType<typeof decide> {
  const settings = { level: 0.95, resamples, seed: 'test', threshold: 0.5, onRule: () => undefined };
  return decide(measureRules(parseRules(rules, 'rules.yaml').rules, readings, settings), POLICY);
}

/** A binary problem with a slice column; `worse` is how much the candidate underrates positives. */
function binary(count: number, worse: number, seed = 'rows'): BinaryRows {
  const state = randomState(seed);
  const label = Uint8Array.from({ length: count }, () => (nextUniform(state) < 0.3 ? 1 : 0));
  const baseline = Float64Array.from(label, (y) => 0.2 + 0.3 * y + 0.5 * nextUniform(state));
  const candidate = baseline.map((p, i) => p - (label[i] === 1 ? worse : 0) * nextUniform(state));
  const codes = Uint32Array.from(label, () => Math.floor(3 * nextUniform(state)));
  return {
    task: 'binary',
    count,
    label,
    candidate,
    baseline,
    slices: new Map([['site', { values: ['a', 'b', 'c'], codes }]]),
  };
}

const EVERY_BINARY = [
  'auc',
  'gini',
  'average_precision',
  'log_loss',
  'brier',
  'accuracy',
  'recall',
  'precision',
  'specificity',
  'f1',
  'mcc',
  'kappa',
  'balanced_accuracy',
  'npv',
];
const EVERY_NUMBER = ['mae', 'mse', 'rmse', 'r2', 'mape', 'wape'];
const EVERY_CLASS = ['accuracy', 'macro_f1', 'weighted_f1', 'balanced_accuracy', 'kappa', 'mcc'];

function regressionRules(metrics: readonly string[]): string {
  const margin = (name: string): string => (name === 'mape' || name === 'wape' ? '0.5pp' : '1% of baseline');
  return `rules:\n${metrics.map((name) => `  - metric: ${name}\n    max_regression: ${margin(name)}`).join('\n')}\n`;
}

const numbers = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 });

test('law: a candidate that predicts what its baseline predicts never fails a rule on a change', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 40 }),
      (pairs) => {
        const scores = Float64Array.from(pairs, ([, p]) => p / 100);
        const rows: BinaryRows = {
          task: 'binary',
          count: pairs.length,
          label: Uint8Array.from(pairs, ([y]) => (y ? 1 : 0)),
          candidate: scores,
          baseline: scores.slice(),
          slices: new Map(),
        };
        const { outcomes } = outcomesOf(regressionRules(EVERY_BINARY), readingsOf(rows), 50);
        expect(outcomes.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
  fc.assert(
    fc.property(numbers, (values) => {
      const prediction = Float64Array.from(values);
      const rows: RegressionRows = {
        task: 'regression',
        count: values.length,
        label: prediction.map((x) => x + Math.sin(x) + 1),
        candidate: prediction,
        baseline: prediction.slice(),
        slices: new Map(),
      };
      expect(
        outcomesOf(regressionRules(EVERY_NUMBER), readingsOf(rows), 50).outcomes.filter(
          ({ verdict }) => verdict === 'fail',
        ),
      ).toEqual([]);
    }),
    { numRuns: 15 },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 40 }), (pairs) => {
      const called = Uint32Array.from(pairs, ([, c]) => c);
      const rows: ClassRows = {
        task: 'classes',
        classes: ['a', 'b', 'c', 'd'],
        count: pairs.length,
        label: Uint32Array.from(pairs, ([y]) => y),
        candidate: called,
        baseline: called.slice(),
        slices: new Map(),
      };
      expect(
        outcomesOf(regressionRules(EVERY_CLASS), readingsOf(rows), 50).outcomes.filter(
          ({ verdict }) => verdict === 'fail',
        ),
      ).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test('a clear regression fails every metric that sees it, a clear improvement passes', () => {
  const names = EVERY_BINARY.filter((name) => name !== 'specificity');
  const rules = `rules:\n${names.map((name) => `  - metric: ${name}\n    max_regression: 0${name === 'log_loss' || name === 'mcc' || name === 'kappa' || name === 'gini' ? '' : 'pp'}`).join('\n')}\n`;
  const worse = binary(3000, 0.3);
  const better: BinaryRows = { ...worse, candidate: worse.baseline ?? worse.candidate, baseline: worse.candidate };
  const of = (rows: Rows): Record<string, string> =>
    Object.fromEntries(outcomesOf(rules, readingsOf(rows)).outcomes.map(({ metric, verdict }) => [metric, verdict]));
  expect(new Set(Object.values(of(worse)))).toEqual(new Set(['fail']));
  expect(new Set(Object.values(of(better)))).toEqual(new Set(['pass']));
});

test('a regression of numbers and of classes is seen', () => {
  const state = randomState('numbers');
  const label = Float64Array.from({ length: 800 }, () => 1000 + 10 * nextUniform(state));
  const baseline = label.map((y) => y + nextUniform(state) - 0.5);
  const candidate = label.map((y) => y + 2 * nextUniform(state) - 0.6);
  const rows: RegressionRows = { task: 'regression', count: 800, label, candidate, baseline, slices: new Map() };
  const { outcomes } = outcomesOf(
    regressionRules(EVERY_NUMBER.filter((name) => name !== 'mape' && name !== 'wape')),
    readingsOf(rows),
  );
  expect(outcomes.map(({ verdict }) => verdict)).toEqual(['fail', 'fail', 'fail', 'fail']);
});

test('intervals cover what they should: the true recall lies in about 95 of 100 Wilson intervals', () => {
  let covered = 0;
  for (let i = 0; i < 200; i++) {
    const state = randomState(`coverage ${i}`);
    const count = 150;
    const label = new Uint8Array(count).fill(1);
    const candidate = Float64Array.from(label, () => (nextUniform(state) < 0.7 ? 0.9 : 0.1));
    const rows: BinaryRows = { task: 'binary', count, label, candidate, baseline: undefined, slices: new Map() };
    const { outcomes } = outcomesOf('rules:\n  - metric: recall\n    at_least: 0.5\n', {
      ...readingsOf(rows),
      predictions: { ...setOf(rows), paired: undefined },
    });
    const { lower = 1, upper = 0 } = outcomes[0]?.candidate ?? {};
    if (lower <= 0.7 && upper >= 0.7) covered++;
  }
  expect(covered).toBeGreaterThanOrEqual(184);
  expect(covered).toBeLessThanOrEqual(198);
});

test('with no row decided differently few rows stay open, many pass: nothing is certain of 20 rows', () => {
  const at = (count: number): unknown => {
    const rows = binary(count, 0);
    const candidate = rows.candidate.map((p) => p + 1e-9);
    return outcomesOf('rules:\n  - metric: recall\n    max_regression: 1pp\n', readingsOf({ ...rows, candidate }))
      .verdict;
  };
  expect(at(20)).toBe('inconclusive');
  expect(at(5000)).toBe('pass');
});

test('a perfect score of few rows is no proof', () => {
  const label = Uint8Array.from([0, 0, 0, 1, 1, 1]);
  const rows: BinaryRows = {
    task: 'binary',
    count: 6,
    label,
    candidate: Float64Array.from(label),
    baseline: undefined,
    slices: new Map(),
  };
  const readings = { ...readingsOf(rows), predictions: { ...setOf(rows), paired: undefined } };
  const rules =
    'rules:\n  - metric: auc\n    at_least: 0.9\n  - metric: f1\n    at_least: 0.9\n  - metric: accuracy\n    at_least: 0.9\n';
  expect(outcomesOf(rules, readings).outcomes.map(({ verdict }) => verdict)).toEqual([
    'inconclusive',
    'inconclusive',
    'inconclusive',
  ]);
});

test('two models that order few rows without a fault are not certain to be alike, and no resolution of 0 pp is told', () => {
  const label = Uint8Array.of(1, 0, 1, 0, 1, 0, 1);
  const rows: BinaryRows = {
    task: 'binary',
    count: 7,
    label,
    candidate: Float64Array.from(label, (one, row) => one * 0.5 + row / 100),
    baseline: Float64Array.from(label, (one, row) => one * 0.5 - row / 100),
    slices: new Map(),
  };
  const rules = 'rules:\n  - metric: auc\n    max_regression: 1pp\n  - metric: auc\n    at_least: 0.9\n';
  const { outcomes } = outcomesOf(rules, readingsOf(rows));
  expect(outcomes.map(({ verdict }) => verdict)).toEqual(['inconclusive', 'inconclusive']);
  // Three negative rows: an inversion in 1 - 0.025^(1/3) of the pairs may have gone unseen.
  expect(outcomes[0]?.change).toMatchObject({ value: 0, lower: expect.closeTo(-0.7076, 4) as number });
  for (const { reason } of outcomes) expect(reason).not.toMatch(/ 0 pp/);
});

test('every value of a slice column is judged, small ones only where the rule says so', () => {
  const rows = binary(600, 0.3);
  const rule = (more: string): string =>
    `rules:\n  - metric: recall\n    slice: site=*\n    max_regression: 30pp${more}\n`;
  expect(outcomesOf(rule(''), readingsOf(rows)).outcomes.map(({ id }) => id)).toEqual([
    'recall[site=a].max_regression',
    'recall[site=b].max_regression',
    'recall[site=c].max_regression',
  ]);
  expect(outcomesOf(rule('\n    min_rows: 5000'), readingsOf(rows))).toMatchObject({
    verdict: 'inconclusive',
    outcomes: [{ reason: 'no value of site has 5,000 rows' }],
  });
});

test.each([
  ['slice: site=z', 'no row has site=z'],
  ['slice: sites=a', 'the predictions have no column "sites" Did you mean "site"?'],
])('a slice that is not there leaves its rule open: %s', (slice, reason) => {
  const rules = `rules:\n  - metric: recall\n    ${slice}\n    max_regression: 1pp\n`;
  expect(outcomesOf(rules, readingsOf(binary(50, 0)))).toMatchObject({
    verdict: 'inconclusive',
    outcomes: [{ reason }],
  });
});

test('a metric that the rows leave undefined is open, with the reason', () => {
  const rows: BinaryRows = { ...binary(50, 0.1), label: new Uint8Array(50) };
  const rules = 'rules:\n  - metric: recall\n    max_regression: 1pp\n  - metric: auc\n    at_least: 0.5\n';
  expect(outcomesOf(rules, readingsOf(rows)).outcomes.map(({ reason }) => reason)).toEqual([
    'recall is undefined on its 50 rows',
    'AUC is undefined on its 50 rows',
  ]);
});
