/** Where a line is drawn and on which side of it an interval lies, at the boundaries. */
import type { Verdict } from '../../../shared/core/verdict.ts';
import { decide, type DecisionPolicy } from '../../../shared/gate/decide/decide.ts';
import { judge, limitOf } from '../../../shared/gate/decide/limit.ts';
import { change, NOTHING_KNOWN, on, POLICY, rule } from './measured.ts';

const STEP = 1e-9;

test.each([
  // At least 0.5: a limit that is met exactly is met.
  ['at-least', 0.5, 0.6, 'pass'],
  ['at-least', 0.5, 0.5, 'pass'],
  ['at-least', 0.5 - STEP, 0.6, 'straddles'],
  ['at-least', 0.4, 0.5, 'straddles'],
  ['at-least', 0.4, 0.5 - STEP, 'fail'],
  ['at-most', 0.4, 0.5, 'pass'],
  ['at-most', 0.5, 0.5, 'pass'],
  ['at-most', 0.4, 0.5 + STEP, 'straddles'],
  ['at-most', 0.5, 0.6, 'straddles'],
  ['at-most', 0.5 + STEP, 0.6, 'fail'],
] as const)('%s 0.5: an interval from %d to %d is %s', (side, lower, upper, judgement) => {
  expect(judge({ value: (lower + upper) / 2, lower, upper }, { side, threshold: 0.5 })).toBe(judgement);
});

test.each([
  ['at-least', 0.5, 'pass'],
  ['at-least', 0.5 - STEP, 'fail'],
  ['at-most', 0.5, 'pass'],
  ['at-most', 0.5 + STEP, 'fail'],
] as const)('%s 0.5: the bare value %d is %s, never open', (side, value, judgement) => {
  expect(judge({ value }, { side, threshold: 0.5 })).toBe(judgement);
});

test('an interval with one end known only reaches from there to the value', () => {
  expect(judge({ value: 0.6, lower: 0.4 }, { side: 'at-least', threshold: 0.5 })).toBe('straddles');
  expect(judge({ value: 0.4, upper: 0.6 }, { side: 'at-least', threshold: 0.5 })).toBe('straddles');
  expect(judge({ value: 0.4, upper: 0.45 }, { side: 'at-least', threshold: 0.5 })).toBe('fail');
});

test.each([
  // A rule on the value itself: the side it names, whatever is better.
  ['auc; at_least: 0.7', 'at-least', 0.7],
  ['auc; at_most: 0.9; suspicious: true', 'at-most', 0.9],
  ['log_loss; at_most: 0.4', 'at-most', 0.4],
  // Higher is better: a regression is a fall.
  ['auc; max_regression: 1pp', 'at-least', -0.01],
  ['auc; min_improvement: 1pp', 'at-least', 0.01],
  ['auc; max_improvement: 1pp', 'at-most', 0.01],
  // Lower is better: a regression is a rise.
  ['log_loss; max_regression: 0.01', 'at-most', 0.01],
  ['log_loss; min_improvement: 0.01', 'at-most', -0.01],
  ['log_loss; max_improvement: 0.01', 'at-least', -0.01],
  // A share of a baseline of 0.5; of one below zero its size counts.
  ['auc; max_regression: 10% of baseline', 'at-least', -0.05],
  ['log_loss; max_regression: 10% of baseline', 'at-most', 0.05],
] as const)('%s: %s %d', (lines, side, threshold) => {
  const limit = limitOf(rule(lines), 0.5);
  expect(limit).toEqual({ side, threshold: expect.closeTo(threshold, 12) as number });
  expect(limitOf(rule(lines), -0.5)).toEqual(limit);
});

test.each([
  ['auc; max_regression: 0', 'at-least'],
  ['log_loss; max_regression: 0', 'at-most'],
])('%s draws its line at 0, not at minus 0', (lines, side) => {
  expect(limitOf(rule(lines), undefined)).toEqual({ side, threshold: 0 });
});

test('a share needs a baseline that is not as good as zero; an amount needs none', () => {
  const share = rule('auc; max_regression: 10% of baseline');
  expect([undefined, 0, 9.9e-13, -9.9e-13].map((baseline) => limitOf(share, baseline))).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
  expect(limitOf(share, 1e-12)?.threshold).toBeCloseTo(-1e-13, 20);
  expect(limitOf(rule('auc; max_regression: 1pp'), undefined)?.threshold).toBe(-0.01);
});

function verdictOf(lines: string, measured: Parameters<typeof on>[1]): Verdict {
  return decide([on(rule(lines), measured)], POLICY).verdict;
}

test.each([
  ['recall; max_regression: 2pp', change(-0.01, -0.02, 0), 'pass'],
  ['recall; max_regression: 2pp', change(-0.01, -0.0201, 0), 'inconclusive'],
  ['recall; max_regression: 2pp', change(-0.03, -0.04, -0.02), 'inconclusive'],
  ['recall; max_regression: 2pp', change(-0.03, -0.04, -0.0201), 'fail'],
  ['log_loss; max_regression: 0.02', change(0.01, 0, 0.02), 'pass'],
  ['log_loss; max_regression: 0.02', change(0.03, 0.02, 0.04), 'inconclusive'],
  ['log_loss; max_regression: 0.02', change(0.03, 0.0201, 0.04), 'fail'],
  ['recall; min_improvement: 2pp', change(0.03, 0.02, 0.04), 'pass'],
  ['recall; min_improvement: 2pp', change(0.01, 0, 0.0199), 'fail'],
] as const)('%s: %j is %s', (lines, measured, verdict) => {
  expect(verdictOf(lines, measured)).toBe(verdict);
});

test('a rule on the value is judged on the value, a rule on the change on the change', () => {
  const better = { ...change(0.1, 0.09, 0.11), candidate: { value: 0.3, lower: 0.29, upper: 0.31 } };
  expect(verdictOf('recall; at_least: 0.5', better)).toBe('fail');
  expect(verdictOf('recall; max_regression: 2pp', better)).toBe('pass');
  expect(verdictOf('recall; at_least: 0.5', { ...better, candidate: undefined })).toBe('inconclusive');
  expect(verdictOf('recall; max_regression: 2pp', { ...better, change: undefined })).toBe('inconclusive');
});

test('an outcome tells the line that was drawn, what was measured and how; and nothing that was not', () => {
  const [told] = decide([on(rule('recall; max_regression: 10% of baseline'), change(0, -0.01, 0.01))], POLICY).outcomes;
  expect(told).toEqual({
    id: 'recall.max_regression',
    metric: 'recall',
    direction: 'higher-is-better',
    unit: expect.anything() as object,
    demand: 'recall, at most 10 % of the baseline worse',
    kind: 'regression',
    threshold: expect.closeTo(-0.06, 12) as number,
    side: 'at-least',
    where: expect.objectContaining({ file: 'rules.yaml' }) as object,
    verdict: 'pass',
    candidate: { value: 0.6 },
    baseline: { value: 0.6 },
    change: { value: 0, lower: -0.01, upper: 0.01 },
    rows: 1000,
    detectable: expect.closeTo((0.02 / 3.92) * 2.8, 12) as number,
    method: 'paired bootstrap',
  });
  const bare = { ...NOTHING_KNOWN, candidate: { value: 0.6 } };
  const [little] = decide([on(rule('recall; at_least: 0.5; waivable: false'), bare)], POLICY).outcomes;
  expect(little).toEqual({
    ...{ id: 'recall.at_least', metric: 'recall', direction: 'higher-is-better', unit: told?.unit },
    ...{ demand: 'recall, at least 0.50', kind: 'absolute', threshold: 0.5, waivable: false, where: told?.where },
    side: 'at-least',
    ...{ verdict: 'pass', candidate: { value: 0.6 }, reason: expect.stringContaining('value alone') as string },
  });
});

test('an outcome tells which side of its line is allowed', () => {
  const lines = ['at_least: 0.5', 'at_most: 0.98', 'max_regression: 2pp', 'max_improvement: 2pp'];
  const sides = lines.map((line) => {
    const given = line.startsWith('at_most') ? `recall; ${line}; suspicious: true` : `recall; ${line}`;
    return decide([on(rule(given), change(0, -0.01, 0.01))], POLICY).outcomes[0]?.side;
  });
  expect(sides).toEqual(['at-least', 'at-most', 'at-least', 'at-most']);
});

test('an outcome of one slice names it, in its id too', () => {
  const the = rule('recall; slice: carrier=*; max_regression: 2pp');
  const [outcome] = decide([on(the, change(0, -0.01, 0.01), 'H$&A')], POLICY).outcomes;
  expect(outcome).toMatchObject({
    id: 'recall[carrier=H$&A].max_regression',
    slice: { column: 'carrier', value: 'H$&A' },
    demand: 'recall, slice carrier=H$&A, at most 2 pp worse',
  });
});

test('where nothing was measured a rule keeps its line: its own, or 0 where that is a share of what is not there', () => {
  const missing = { missing: 'no predictions' };
  const thresholds = ['recall; at_least: 0.5', 'recall; max_regression: 10% of baseline'].map(
    (lines) => decide([on(rule(lines), missing)], POLICY).outcomes[0]?.threshold,
  );
  expect(thresholds).toEqual([0.5, 0]);
});

test('without a baseline only a rule for want of it is left out, and says that it was not judged', () => {
  const allowed = { ...POLICY, withoutBaseline: 'absolute-only' as const };
  const the = rule('recall; max_regression: 2pp');
  const fine = on(rule('recall; at_least: 0.5'), change(0, 0, 0));
  const told = (measured: Parameters<typeof on>[1], policy: DecisionPolicy = allowed) =>
    decide([on(the, measured), fine], policy).outcomes[0];
  expect(told({ missing: 'there is no baseline', noBaseline: true })).toMatchObject({
    verdict: 'warn',
    reason: 'not judged: there is no baseline',
  });
  expect(told({ missing: 'no column "y"' })).toMatchObject({ verdict: 'inconclusive', reason: 'no column "y"' });
  expect(told({ missing: 'there is no baseline', noBaseline: true }, POLICY)).toMatchObject({
    verdict: 'inconclusive',
    reason: 'there is no baseline',
  });
});
