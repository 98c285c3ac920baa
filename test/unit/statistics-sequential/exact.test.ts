/** Sequential tests against what can be written down exactly, and how they must move. */
import fc from 'fast-check';
import {
  addIncrement,
  logEValue,
  NO_EVIDENCE,
  RISK_RATIOS,
  trialsToSee,
  type EventIncrement,
} from '../../../shared/statistics/sequential/event-ratio.ts';
import { proportionSequence } from '../../../shared/statistics/sequential/proportion.ts';

function look(nt: number, xt: number, nc: number, xc: number): EventIncrement {
  return { treated: { trials: nt, events: xt }, control: { trials: nc, events: xc } };
}

const counts = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }))
  .chain(([nt, nc]) =>
    fc.tuple(fc.constant(nt), fc.integer({ min: 0, max: nt }), fc.constant(nc), fc.integer({ min: 0, max: nc })),
  );

describe('the evidence for a higher event rate', () => {
  test('is spread over harms from a quarter more to twenty times as many', () => {
    expect(RISK_RATIOS).toEqual([1.25, 1.5, 2, 3, 5, 10, 20]);
    expect(NO_EVIDENCE).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(logEValue(NO_EVIDENCE)).toBe(0);
  });

  test('of one event in equal arms is 2r/(1 + r) where it is the treated’s, 2/(1 + r) where it is the control’s', () => {
    for (const [index, ratio] of RISK_RATIOS.entries()) {
      expect(addIncrement(NO_EVIDENCE, look(10, 1, 10, 0))[index]).toBeCloseTo(Math.log((2 * ratio) / (1 + ratio)), 12);
      expect(addIncrement(NO_EVIDENCE, look(10, 0, 10, 1))[index]).toBeCloseTo(Math.log(2 / (1 + ratio)), 12);
    }
  });

  test('is the ratio of the probabilities of the split, whatever the sizes of the arms', () => {
    fc.assert(
      fc.property(counts, ([nt, xt, nc, xc]) => {
        const evidence = addIncrement(NO_EVIDENCE, look(nt, xt, nc, xc));
        for (const [index, ratio] of RISK_RATIOS.entries()) {
          // Each event is the treated arm's with odds nt : nc, or r nt : nc.
          const weight = nt + nc;
          const expected = (xt + xc) * Math.log(weight / (ratio * nt + nc)) + xt * Math.log(ratio);
          expect(evidence[index]).toBeCloseTo(expected, 7);
        }
      }),
    );
  });

  test('adds up over looks', () => {
    const first = addIncrement(NO_EVIDENCE, look(50, 3, 70, 1));
    const both = addIncrement(first, look(20, 1, 10, 2));
    const second = addIncrement(NO_EVIDENCE, look(20, 1, 10, 2));
    for (const [index, sum] of both.entries())
      expect(sum).toBeCloseTo((first[index] ?? NaN) + (second[index] ?? NaN), 12);
  });

  test.each([
    [0, 0, 10, 5],
    [10, 5, 0, 0],
    [0, 0, 0, 0],
    [-1, 0, 10, 1],
    [10, 1, -1, 0],
  ])('stays as it was where one arm was not tried: %d, %d, %d, %d', (nt, xt, nc, xc) => {
    const before = addIncrement(NO_EVIDENCE, look(50, 3, 70, 1));
    expect(addIncrement(before, look(nt, xt, nc, xc))).toBe(before);
  });

  test('is learnt from a single trial in each arm', () => {
    expect(addIncrement(NO_EVIDENCE, look(1, 1, 1, 0))[2]).toBeCloseTo(Math.log(4 / 3), 12);
  });

  test('as one number is the mean of the likelihood ratios, at any size', () => {
    expect(logEValue([0, Math.log(3)])).toBeCloseTo(Math.log(2), 12);
    expect(logEValue([-2000, -2000])).toBeCloseTo(-2000, 9);
    expect(logEValue([2000, -2000])).toBeCloseTo(2000 - Math.log(2), 9);
  });

  test('law: grows with each event of the treated, shrinks with each of the control', () => {
    fc.assert(
      fc.property(counts, ([nt, xt, nc, xc]) => {
        const value = (treated: number, control: number): number =>
          logEValue(addIncrement(NO_EVIDENCE, look(nt, treated, nc, control)));
        expect(value(xt + 1, xc)).toBeGreaterThan(value(xt, xc));
        expect(value(xt, xc + 1)).toBeLessThan(value(xt, xc));
      }),
    );
  });
});

test.each([
  // ceil(log(7/alpha) / KL(r/(1+r), 1/2) / (rate (1 + r))), computed elsewhere.
  [2, 0.005, 0.01, 7712],
  [5, 0.005, 0.01, 901],
  [10, 0.02, 0.05, 58],
])('a risk ratio of %d at a rate of %d and alpha %d takes %d trials per arm to see', (ratio, rate, alpha, trials) => {
  expect(trialsToSee(ratio, rate, alpha)).toBe(trials);
});

describe('a confidence sequence for a proportion', () => {
  /** B(x + 1/2, n - x + 1/2) / B(1/2, 1/2) as the product it is for whole numbers, on the scale of logarithms. */
  function logMixture(n: number, x: number): number {
    let sum = 0;
    for (let k = 1; k <= x; k++) sum += Math.log(k - 0.5);
    for (let k = 1; k <= n - x; k++) sum += Math.log(k - 0.5);
    for (let k = 1; k <= n; k++) sum -= Math.log(k);
    return sum;
  }

  test.each([
    [1, 0.05],
    [10, 0.05],
    [300, 0.01],
  ])('without any event in %d trials reaches from 0 to the root that can be written down', (n, alpha) => {
    const upper = 1 - Math.exp((logMixture(n, 0) + Math.log(alpha)) / n);
    const [lower, atMost] = proportionSequence({ trials: n, events: 0 }, alpha);
    expect(lower).toBe(0);
    expect(atMost).toBeCloseTo(upper, 12);
    const [atLeast, top] = proportionSequence({ trials: n, events: n }, alpha);
    expect(atLeast).toBeCloseTo(1 - upper, 12);
    expect(top).toBe(1);
  });

  test('has its ends where the martingale reaches 1/alpha', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 2000 }).chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 1, max: n - 1 }))),
        fc.constantFrom(0.001, 0.01, 0.05, 0.2),
        ([n, x], alpha) => {
          const [lower, upper] = proportionSequence({ trials: n, events: x }, alpha);
          expect(lower).toBeLessThan(x / n);
          expect(upper).toBeGreaterThan(x / n);
          for (const p of [lower, upper]) {
            const martingale = logMixture(n, x) - x * Math.log(p) - (n - x) * Math.log1p(-p);
            expect(martingale).toBeCloseTo(-Math.log(alpha), 5);
          }
        },
      ),
    );
  });

  test('law: the smaller alpha, the wider; mirrored counts give the mirrored interval', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }).chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n }))),
        ([n, x]) => {
          const [lower, upper] = proportionSequence({ trials: n, events: x }, 0.05);
          const [wideLower, wideUpper] = proportionSequence({ trials: n, events: x }, 0.01);
          expect(wideLower).toBeLessThanOrEqual(lower);
          expect(wideUpper).toBeGreaterThanOrEqual(upper);
          const [mirrored, top] = proportionSequence({ trials: n, events: n - x }, 0.05);
          expect(mirrored).toBeCloseTo(1 - upper, 9);
          expect(top).toBeCloseTo(1 - lower, 9);
        },
      ),
    );
  });

  test('knows nothing where nothing was tried, or less', () => {
    expect(proportionSequence({ trials: 0, events: 0 }, 0.05)).toEqual([0, 1]);
    expect(proportionSequence({ trials: -1, events: 0 }, 0.05)).toEqual([0, 1]);
  });
});
