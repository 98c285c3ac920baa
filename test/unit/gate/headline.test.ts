import type { RuleOutcome } from '../../../shared/evidence/results/gate.ts';
import { decisionTable } from '../../../shared/gate/log/decision-table.ts';
import { writtenAlike } from '../../../shared/document/metrics/alike.ts';
import { displayName } from '../../../shared/document/words.ts';
import { gateHeadline, outcomeSentence } from '../../../shared/gate/show/headline.ts';
import { nextStep, openReasons } from '../../../shared/gate/show/next.ts';
import { plainText } from '../../../shared/document/text.ts';
import { gateResult } from '../../fixtures/report/gate.ts';
import { whyOf } from '../../../shared/gate/show/why.ts';
import { worstVerdict } from '../../../shared/core/verdict.ts';

const RECALL: RuleOutcome = {
  id: 'recall.max_regression',
  metric: 'recall',
  direction: 'higher-is-better',
  unit: 'proportion',
  demand: 'recall, at most 0.5 pp worse',
  kind: 'regression',
  verdict: 'fail',
  candidate: { value: 0.612 },
  baseline: { value: 0.63 },
  change: { value: -0.018, lower: -0.03, upper: -0.006 },
  threshold: -0.005,
  rows: 200_000,
  where: { file: 'rules.yaml', line: 10, column: 5 },
};

const AUC: RuleOutcome = {
  ...RECALL,
  id: 'auc.at_least',
  metric: 'auc',
  demand: 'auc, at least 0.70',
  kind: 'absolute',
  verdict: 'pass',
  candidate: { value: 0.741, lower: 0.739, upper: 0.743 },
  threshold: 0.7,
};

const LATENCY: RuleOutcome = {
  ...RECALL,
  id: 'latency_p95.max_regression',
  metric: 'latency_p95',
  direction: 'lower-is-better',
  unit: 'milliseconds',
  demand: 'latency_p95, at most 1.5 ms worse',
  change: { value: 2.1, lower: 1.8, upper: 2.4 },
  threshold: 1.5,
};

function headline(outcomes: readonly RuleOutcome[], baselineMissing = false): string {
  const verdict = worstVerdict(outcomes.map((outcome) => outcome.verdict));
  return gateHeadline({ verdict, outcomes }, { model: 'delay', level: 0.95, baselineMissing });
}

test.each<readonly [string, readonly RuleOutcome[], string]>([
  ['a regression', [RECALL, AUC], 'delay: do not ship. Recall falls by 1.8 pp (95 % CI 0.6 to 3.0; allowed 0.5 pp)'],
  [
    'a metric that should be low',
    [LATENCY],
    'delay: do not ship. Latency p95 rises by 2.1 ms (95 % CI 1.8 to 2.4 ms; allowed 1.5 ms)',
  ],
  [
    'several failures',
    [RECALL, LATENCY, LATENCY],
    'delay: do not ship. Recall falls by 1.8 pp (95 % CI 0.6 to 3.0; allowed 0.5 pp); 2 more rules fail',
  ],
  [
    'a slice',
    [{ ...RECALL, slice: { column: 'carrier', value: 'HA' } }],
    'delay: do not ship. Recall in carrier=HA falls by 1.8 pp (95 % CI 0.6 to 3.0; allowed 0.5 pp)',
  ],
  [
    'a limit that is not met',
    [{ ...AUC, verdict: 'fail', candidate: { value: 0.68, lower: 0.66, upper: 0.69 } }],
    'delay: do not ship. AUC is 0.680 (95 % CI 0.660 to 0.690; at least 0.70 is demanded)',
  ],
  [
    'a value without uncertainty',
    [{ ...AUC, verdict: 'fail', candidate: { value: 0.68 } }],
    'delay: do not ship. AUC is 0.680 (no interval; at least 0.70 is demanded)',
  ],
  [
    'an open rule',
    [AUC, { ...RECALL, verdict: 'inconclusive', reason: '412 rows show drops over 6.1 pp only' }],
    'delay: inconclusive. 1 of 2 rules is inconclusive: recall, at most 0.5 pp worse (412 rows show drops over 6.1 pp only)',
  ],
  [
    'a pass, with the rule that had the least room',
    [AUC, { ...RECALL, verdict: 'pass', change: { value: -0.001, lower: -0.004, upper: 0.002 } }],
    'delay: may ship. All 2 rules pass; recall falls by 0.1 pp (95 % CI −0.2 to 0.4; allowed 0.5 pp)',
  ],
])('the headline of %s', (_, outcomes, text) => {
  expect(headline(outcomes)).toBe(text);
});

test('a name from a pull request cannot break the line', () => {
  const hostile = { ...RECALL, slice: { column: 'carrier', value: 'HA\n::error::x\u202E' } };
  expect(headline([hostile])).not.toMatch(/[\n\u202E]/);
});

test.each([
  ['auc', 'AUC'],
  ['log_loss', 'Log loss'],
  ['latency_p95', 'Latency p95'],
  ['f1', 'F1'],
  ['brier', 'Brier'],
])('%s is shown as %s', (metric, shown) => {
  expect(displayName(metric)).toBe(shown);
});

test('a change that is surely worse is never shown as none', () => {
  const change = { value: -0.000004, lower: -0.000007, upper: -0.000001 };
  const [, row] = decisionTable([{ ...RECALL, change }], { baseline: 'champion v7', level: 0.95 });
  expect(row).toContain('−0.0004 pp, worse');
});

describe('what is allowed beside a change that is not to the worse is named, so that no gain reads as beyond it', () => {
  const gain: RuleOutcome = { ...RECALL, verdict: 'pass', change: { value: 0.073, lower: 0.059, upper: 0.088 } };

  test.each<readonly [RuleOutcome, string]>([
    [gain, 'Recall rises by 7.3 pp (95 % CI 5.9 to 8.8; a fall of 0.5 pp is allowed)'],
    [
      { ...gain, demand: 'recall, no worse', threshold: 0 },
      'Recall rises by 7.3 pp (95 % CI 5.9 to 8.8; no fall is allowed)',
    ],
    [
      { ...LATENCY, verdict: 'pass', change: { value: -2.1, lower: -2.4, upper: -1.8 } },
      'Latency p95 falls by 2.1 ms (95 % CI 1.8 to 2.4 ms; a rise of 1.5 ms is allowed)',
    ],
    [{ ...gain, change: { value: 0 } }, 'Recall is unchanged (no interval; a fall of 0.5 pp is allowed)'],
    [RECALL, 'Recall falls by 1.8 pp (95 % CI 0.6 to 3.0; allowed 0.5 pp)'],
  ])('%#', (outcome, said) => {
    expect(writtenAlike([outcome]).map((one) => outcomeSentence(one, { level: 0.95 }))).toEqual([said]);
  });
});

test('what more rows will hardly settle is not to be measured on more of them', () => {
  const open: RuleOutcome = { ...RECALL, verdict: 'inconclusive', lacks: 'margin' };
  const result = { ...gateResult([open]), slices: [] };
  const next = plainText(nextStep(result, 'inconclusive') ?? []);
  expect(next).toMatch(/^improve the candidate and run again, or argue for another margin in rules\.yaml/);
  expect(openReasons(result)).toBe('an estimate is so near its limit that more rows will hardly settle it');
});

test('the slices on which a rule fails are named, whatever metric the slices are shown by', () => {
  const slice = { column: 'origin', value: 'ATL' };
  const failing: RuleOutcome = { ...RECALL, metric: 'precision', slice, rows: 1997 };
  const [shown] = gateResult([]).slices;
  const told = plainText(whyOf({ ...gateResult([failing]), slices: shown === undefined ? [] : [shown] }, 'fail') ?? []);
  expect(told).toMatch(/Worst slices: origin=ATL precision −1\.8 pp \(1,997 rows\), origin=ORD recall −4 pp/);
  const absolute: RuleOutcome = { ...failing, kind: 'absolute', candidate: { value: 0.41, lower: 0.4, upper: 0.42 } };
  const alone = plainText(whyOf({ ...gateResult([absolute]), slices: [] }, 'fail') ?? []);
  expect(alone).toContain('Worst slices: origin=ATL precision 0.41');
});

test('of many slices on which rules fail those that miss by most are named', () => {
  const fails = (value: string, change: number): RuleOutcome => ({
    ...RECALL,
    slice: { column: 'origin', value },
    change: { value: change, lower: change - 0.01, upper: change + 0.01 },
  });
  const outcomes = [fails('AAA', -0.02), fails('BBB', -0.02), fails('CCC', -0.03), fails('ZZZ', -0.4)];
  const told = plainText(whyOf({ ...gateResult(outcomes), slices: [] }, 'fail') ?? []);
  expect(told).toMatch(/Worst slices: origin=ZZZ .*, origin=CCC .*, origin=AAA /);
});
