import { measureRules } from '../../../shared/gate/measure/measure.ts';
import { decide, type Decision, type DecisionPolicy } from '../../../shared/gate/decide/decide.ts';
import { parseRules } from '../../../shared/gate/rules/file.ts';
import type { BinaryRows } from '../../../shared/gate/predictions/rows.ts';
import { normalCdf } from '../../../shared/statistics/distributions/normal.ts';
import { setOf } from '../../unit/gate/measured.ts';
import { holm } from '../../../shared/statistics/multiplicity.ts';
import { detectableInErrors } from '../../../shared/statistics/power.ts';
import { nextUniform, randomState, type RandomState } from '../../../shared/statistics/random.ts';

/** What a gate promises in the long run, on simulated gates with fixed seeds. */
const POLICY: DecisionPolicy = {
  level: 0.95,
  withoutBaseline: 'inconclusive',
  adjust: holm,
  normalCdf,
  detectableErrors: detectableInErrors({ alpha: 0.025, power: 0.8 }),
};

const ROWS = 1000;
const GATES = 200;

/**
 * Rows of two models: the baseline is right on 80 %; they disagree on 10 %, and `lost` tells how many more of those the
 * candidate gets wrong. Scores are on one side of 0.5 or the other.
 */
function simulate(state: RandomState, lost: number): BinaryRows {
  const label = new Uint8Array(ROWS);
  const candidate = new Float64Array(ROWS);
  const baseline = new Float64Array(ROWS);
  const codes = new Uint32Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    label[row] = nextUniform(state) < 0.5 ? 1 : 0;
    const u = nextUniform(state);
    const [rightNow, rightBefore] =
      u < 0.05 - lost / 2 ? [true, false] : u < 0.1 ? [false, true] : u < 0.85 ? [true, true] : [false, false];
    const score = (right: boolean): number => (right === (label[row] === 1) ? 0.9 : 0.1);
    candidate[row] = score(rightNow);
    baseline[row] = score(rightBefore);
    codes[row] = Math.floor(10 * nextUniform(state));
  }
  const values = Array.from({ length: 10 }, (_, k) => `s${k}`);
  return { task: 'binary', count: ROWS, label, candidate, baseline, slices: new Map([['part', { values, codes }]]) };
}

function judge(rows: BinaryRows, rule: string, seed: string): Decision {
  const { rules } = parseRules(`rules:\n  - metric: accuracy\n    ${rule}\n`, 'rules.yaml');
  const predictions = setOf(rows);
  const readings = { metrics: undefined, baselineMetrics: undefined, noBaseline: undefined, predictions };
  const settings = { level: 0.95, resamples: 300, seed, threshold: 0.5, onRule: () => undefined };
  return decide(measureRules(rules, readings, settings), POLICY);
}

function countVerdicts(lost: number, rule: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { pass: 0, fail: 0, inconclusive: 0 };
  for (let gate = 0; gate < GATES; gate++) {
    const rows = simulate(randomState(`gate ${gate}`), lost);
    const { verdict } = judge(rows, rule, `gate ${gate}`);
    counts[verdict] = (counts[verdict] ?? 0) + 1;
  }
  return counts;
}

test('of gates on models that are equally good, about one in forty fails a margin of zero', () => {
  const { fail = 0 } = countVerdicts(0, 'max_regression: 0pp');
  expect(fail / GATES).toBeLessThan(0.05);
  expect(fail).toBeGreaterThan(0);
});

test('a model exactly at the margin passes about one gate in forty: it is not waved through', () => {
  const { pass = 0 } = countVerdicts(0.02, 'max_regression: 2pp');
  expect(pass / GATES).toBeLessThan(0.05);
});

test('a drop of the size that is printed as visible is seen by about four gates in five', () => {
  const printed =
    judge(simulate(randomState('printed'), 0), 'max_regression: 0pp', 'printed').outcomes[0]?.detectable ?? 0;
  // 2.8 sqrt(0.1 / 1000) = 2.8 pp, the closed form for a tenth of the rows in disagreement.
  expect(printed).toBeCloseTo(0.028, 2);
  const { fail = 0 } = countVerdicts(0.028, 'max_regression: 0pp');
  expect(fail / GATES).toBeGreaterThan(0.73);
  expect(fail / GATES).toBeLessThan(0.87);
});

test('ten slices do not make ten false alarms: Holm keeps one gate in forty', () => {
  let failing = 0;
  for (let gate = 0; gate < 50; gate++) {
    const decision = judge(
      simulate(randomState(`slices ${gate}`), 0),
      'slice: part=*\n    max_regression: 0pp',
      `${gate}`,
    );
    if (decision.verdict === 'fail') failing++;
  }
  expect(failing).toBeLessThanOrEqual(3);
});
