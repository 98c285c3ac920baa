import { ruleTable, logTable } from '../../../shared/document/rule-table.ts';
import { afterwordLines, knownSlices, worstSlicesText } from '../../../shared/gate/show/sentences.ts';
import type { RuleOutcome, SliceOutcome } from '../../../shared/evidence/results/gate.ts';
import { decide } from '../../../shared/gate/decide/decide.ts';
import { gateHeadline } from '../../../shared/gate/show/headline.ts';
import { plainText } from '../../../shared/document/text.ts';
import { change, on, POLICY, rule } from './measured.ts';

const LABELS = { baseline: 'baseline', level: 0.95 };

const PHONE: RuleOutcome = {
  id: 'accuracy[channel=phone].max_regression',
  metric: 'accuracy',
  direction: 'higher-is-better',
  unit: 'proportion',
  demand: 'accuracy, slice channel=phone, at most 4 pp worse',
  kind: 'regression',
  verdict: 'inconclusive',
  slice: { column: 'channel', value: 'phone' },
  candidate: { value: 0.6521 },
  baseline: { value: 0.6969 },
  change: { value: -0.0448, lower: -0.081, upper: -0.0082 },
  threshold: -0.04,
  where: {},
};

const SLICE: SliceOutcome = {
  metric: 'accuracy',
  column: 'channel',
  value: 'phone',
  rows: 334,
  candidate: 0.6521,
  baseline: 0.6969,
  change: { value: -0.0448, lower: -0.081, upper: -0.0082 },
};

/** The cells of candidate, baseline and change, of each rule. */
function cells(outcomes: readonly RuleOutcome[]): readonly (readonly string[])[] {
  return logTable(ruleTable(outcomes, LABELS))
    .slice(1)
    .map((row) => row.slice(2, 5));
}

test('the change of a slice reads the same in the table of rules, in sentences and in the table of slices', () => {
  const result = { outcomes: [PHONE], slices: [SLICE] };
  expect(cells([PHONE])).toEqual([['0.65', '0.70', '−4.5 pp, worse']]);
  expect(plainText(worstSlicesText(result) ?? [])).toContain('accuracy −4.5 pp (334 rows)');
  expect(afterwordLines(result).join()).toContain('accuracy −4.5 pp (334 rows)');
  const [known] = knownSlices(result);
  expect([known?.voice.value(0.6521), known?.voice.change(-0.0448)]).toEqual(['0.65', '−4.5 pp']);
});

test('what two rules measured on the same rows has as many digits in both', () => {
  const floor: RuleOutcome = {
    ...PHONE,
    id: 'accuracy[channel=phone].at_least',
    demand: 'accuracy, slice channel=phone, at least 0.60',
    kind: 'absolute',
    verdict: 'pass',
    candidate: { value: 0.6521, lower: 0.6501, upper: 0.6541 },
    threshold: 0.6,
  };
  const columns = cells([PHONE, floor]).map(([candidate, baseline]) => [candidate, baseline]);
  expect(new Set(columns.map(String)).size).toBe(1);
});

describe('a metric with rules in seconds and in milliseconds', () => {
  const measured = {
    ...change(24.5, 10, 39),
    candidate: { value: 1234.5 },
    baseline: { value: 1210 },
  };
  const rules = [rule('latency_p95; max_regression: 20ms'), rule('latency_p95; at_most: 1.5s')];
  const decision = decide(
    rules.map((each) => on(each, measured)),
    POLICY,
  );

  test('is in one unit in every row', () => {
    expect(cells(decision.outcomes)).toEqual([
      ['1,235 ms', '1,210 ms', '+25 ms, worse'],
      ['1,235 ms', '1,210 ms', '+25 ms, worse'],
    ]);
    const interval = logTable(ruleTable(decision.outcomes, LABELS)).map((row) => row.join(' '));
    expect(interval.join()).not.toMatch(/1\.23 s/);
  });

  test('is in that unit in the headline and in reasons; a demand is quoted as it was written', () => {
    const [open, floor] = decision.outcomes;
    if (open === undefined || floor === undefined) throw new Error('There are two.');
    expect(
      gateHeadline(
        { ...decision, verdict: 'fail', outcomes: [open, { ...floor, verdict: 'fail' }] },
        { model: 'm', level: 0.95, baselineMissing: false },
      ),
    ).toContain('Latency p95 is 1,235 ms (no interval; at most 1.5 s is demanded)');
  });
});
