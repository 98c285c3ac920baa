import fc from 'fast-check';
import { decide } from '../../../shared/gate/decide/decide.ts';
import { judge, limitOf } from '../../../shared/gate/decide/limit.ts';
import type { Measurement } from '../../../shared/gate/measure/measurement.ts';
import { change, NOTHING_KNOWN, on, POLICY, rule } from './measured.ts';

const RECALL = rule('recall; max_regression: 0.5pp');

test.each([
  ['wholly below the margin', change(-0.018, -0.03, -0.006), 'fail'],
  ['wholly above the margin', change(0.001, -0.004, 0.006), 'pass'],
  ['touching the margin from above', change(0, -0.005, 0.005), 'pass'],
  ['across the margin', change(-0.004, -0.02, 0.012), 'inconclusive'],
])('an interval %s decides so', (_, measured, verdict) => {
  expect(decide([on(RECALL, measured)], POLICY)).toMatchObject({ verdict, outcomes: [{ verdict }] });
});

test.each([
  ['log_loss; max_regression: 0.01', 'at-most', 0.01],
  ['log_loss; min_improvement: 0.01', 'at-most', -0.01],
  ['log_loss; max_improvement: 0.01', 'at-least', -0.01],
  ['auc; max_regression: 1pp', 'at-least', -0.01],
  ['auc; min_improvement: 1pp', 'at-least', 0.01],
  ['auc; max_improvement: 1pp', 'at-most', 0.01],
  ['auc; max_regression: 10% of baseline', 'at-least', -0.05],
])('%s draws the line %s %d of the change', (lines, side, threshold) => {
  const limit = limitOf(rule(lines), 0.5);
  expect(limit?.side).toBe(side);
  expect(limit?.threshold).toBeCloseTo(threshold, 12);
});

test('a share of a baseline of zero decides nothing, and says so', () => {
  const measured = { ...change(0, 0, 0), baseline: { value: 0 } };
  expect(decide([on(rule('auc; max_regression: 1% of baseline'), measured)], POLICY).outcomes[0]).toMatchObject({
    verdict: 'inconclusive',
    reason: expect.stringContaining('baseline is 0') as string,
  });
});

test('what could not be measured is inconclusive with its reason, beside whatever else passes', () => {
  const decision = decide(
    [on(RECALL, change(0, -0.001, 0.001)), on(RECALL, { missing: 'metrics.json has no "recall"' })],
    POLICY,
  );
  expect(decision.verdict).toBe('inconclusive');
  expect(decision.outcomes[1]).toMatchObject({ verdict: 'inconclusive', reason: 'metrics.json has no "recall"' });
});

test('without a baseline a rule on a change stays open, or is left out with a warning where that is allowed', () => {
  const missing = on(RECALL, { missing: 'there is no baseline', noBaseline: true });
  const absolute = on(rule('recall; at_least: 0.5'), change(0, 0, 0));
  expect(decide([missing, absolute], POLICY).verdict).toBe('inconclusive');
  const allowed = { ...POLICY, withoutBaseline: 'absolute-only' as const };
  expect(decide([missing, absolute], allowed).outcomes.map(({ verdict }) => verdict)).toEqual(['warn', 'pass']);
  expect(decide([missing, absolute], allowed).verdict).toBe('warn');
});

test('a gate in which nothing was measured is inconclusive, even where a missing baseline is allowed', () => {
  const allowed = { ...POLICY, withoutBaseline: 'absolute-only' as const };
  expect(decide([on(RECALL, { missing: 'no baseline', noBaseline: true })], allowed).verdict).toBe('inconclusive');
});

test('a value without an interval decides as a point, and the reason says that its uncertainty is unknown', () => {
  const bare: Measurement = { ...NOTHING_KNOWN, candidate: { value: 18 } };
  expect(decide([on(rule('latency_p95; at_most: 20ms'), bare)], POLICY).outcomes[0]).toMatchObject({
    verdict: 'pass',
    reason: 'decided on the value alone, no uncertainty available',
  });
});

test('a rule of severity warn never blocks, whatever it finds', () => {
  const soft = rule('recall; max_regression: 0.5pp; severity: warn');
  const found = [change(-0.1, -0.2, -0.05), change(0, -0.1, 0.1)].map((measured) => on(soft, measured));
  expect(decide([...found, on(soft, { missing: 'gone' })], POLICY).outcomes.map(({ verdict }) => verdict)).toEqual([
    'warn',
    'warn',
    'warn',
  ]);
});

test('one slice of twenty that fails by a hair is not a failure after the correction, nor a pass', () => {
  const every = rule('recall; slice: carrier=*; max_regression: 2pp');
  const barely = change(-0.06, -0.0999, -0.0201);
  const fine = Array.from({ length: 19 }, (_, i) => on(every, change(0.01, -0.01, 0.03), `C${i}`));
  const alone = decide([on(every, barely, 'HA')], POLICY);
  const among = decide([on(every, barely, 'HA'), ...fine], POLICY);
  expect(alone.verdict).toBe('fail');
  expect(among.verdict).toBe('inconclusive');
  expect(among.outcomes[0]).toMatchObject({ id: 'recall[carrier=HA].max_regression', verdict: 'inconclusive' });
  expect(among.outcomes[0]?.reason).toMatch(/fails alone/);
});

test.each([
  // 4.27 wide to the line that is 1 away: 412 × 4.27².
  [
    'what 412 rows cannot see',
    412,
    [-0.03, -0.0727, 0.0127],
    ['2pp', '412 rows show drops over 6.1 pp only; at this estimate about 7,600 rows would settle it'],
  ],
  // 473 × 2², though the rows would see a drop of the margin.
  [
    'an interval over the line',
    473,
    [-0.03, -0.05, -0.01],
    ['4pp', 'the interval includes −4 pp; at this estimate about 1,900 rows would settle it'],
  ],
  [
    'an estimate just beside the line',
    300,
    [-0.041, -0.07, -0.012],
    ['4pp', '300 rows show drops over 4.1 pp only; at this estimate about 260,000 rows would settle it'],
  ],
  [
    'an estimate on the line',
    300,
    [-0.04, -0.07, -0.01],
    ['4pp', '300 rows show drops over 4.3 pp only; the estimate is so near −4 pp that more rows will hardly settle it'],
  ],
] as const)(
  'an open rule says what keeps it open and how many rows would settle it: %s',
  (_, rows, [value, lower, upper], [margin, reason]) => {
    const slice = on(rule(`recall; slice: carrier=HA; max_regression: ${margin}`), {
      ...change(value, lower, upper),
      rows,
    });
    const [open] = decide([slice], POLICY).outcomes;
    expect([open?.reason, open?.lacks]).toEqual([reason, reason.includes('hardly') ? 'margin' : undefined]);
  },
);

function absolute(value: number, lower: number, upper: number): Measurement {
  return { ...change(0, lower - value, upper - value), candidate: { value, lower, upper } };
}

test.each([
  ['a change', rule('recall; max_regression: 4pp'), change, -0.04],
  ['a value', rule('recall; at_least: 0.8'), absolute, 0.8],
] as const)('as many rows as are said to settle %s do settle it, where the estimate stays', (_, law, measure, line) => {
  for (const away of [-0.03, -0.01, -0.003, 0.003, 0.01, 0.03]) {
    const half = 0.071;
    const at = line + away;
    const [open] = decide([on(law, measure(at, at - half, at + half))], POLICY).outcomes;
    const rows = Number(/about ([\d,]+) rows/.exec(open?.reason ?? '')?.[1]?.replaceAll(',', ''));
    const judged = (share: number): string | undefined => {
      const narrow = half * Math.sqrt(1000 / (rows * share));
      return decide([on(law, measure(at, at - narrow, at + narrow))], POLICY).outcomes[0]?.verdict;
    };
    expect([away, judged(1), judged(0.8)]).toEqual([away, away < 0 ? 'fail' : 'pass', 'inconclusive']);
  }
});

const interval = fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }));

test('law: the wider the allowed regression, the better the judgement, never the worse', () => {
  const order = ['fail', 'straddles', 'pass'];
  fc.assert(
    fc.property(
      interval,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (ends, margin, more) => {
        const [lower, upper] = [Math.min(...ends), Math.max(...ends)];
        const at = (allowed: number): number =>
          order.indexOf(judge({ value: (lower + upper) / 2, lower, upper }, { side: 'at-least', threshold: -allowed }));
        expect(at(margin + more)).toBeGreaterThanOrEqual(at(margin));
      },
    ),
  );
});

test('law: a mirrored metric with a mirrored change is judged the same', () => {
  fc.assert(
    fc.property(interval, fc.double({ min: -1, max: 1, noNaN: true }), (ends, threshold) => {
      const [lower, upper] = [Math.min(...ends), Math.max(...ends)];
      const value = (lower + upper) / 2;
      expect(judge({ value: -value, lower: -upper, upper: -lower }, { side: 'at-most', threshold: -threshold })).toBe(
        judge({ value, lower, upper }, { side: 'at-least', threshold }),
      );
    }),
  );
});
