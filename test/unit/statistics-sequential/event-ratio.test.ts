import fc from 'fast-check';
import { nextBinomial, randomState, type RandomState } from '../../../shared/statistics/random.ts';
import {
  addIncrement,
  logEValue,
  NO_EVIDENCE,
  RISK_RATIOS,
  trialsToSee,
} from '../../../shared/statistics/sequential/event-ratio.ts';
import { proportionSequence } from '../../../shared/statistics/sequential/proportion.ts';

interface Rates {
  readonly control: number;
  readonly treated: number;
}

/** Trials per arm until the e-value reaches 1/alpha, looking after every `batch`; undefined within `looks`. */
function trialsUntilSeen(
  state: RandomState,
  rates: Rates,
  { batch, looks, alpha }: Record<string, number>,
): number | undefined {
  let evidence = NO_EVIDENCE;
  for (let look = 1; look <= (looks ?? 0); look++) {
    const trials = batch ?? 1;
    evidence = addIncrement(evidence, {
      treated: { trials, events: nextBinomial(state, { n: trials, p: rates.treated }) },
      control: { trials, events: nextBinomial(state, { n: trials, p: rates.control }) },
    });
    if (logEValue(evidence) >= -Math.log(alpha ?? 0)) return look * trials;
  }
  return undefined;
}

function quantile(values: readonly (number | undefined)[], q: number): number {
  const sorted = values.map((value) => value ?? Infinity).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}

test('two equal arms raise a false alarm less often than alpha, whoever looks a thousand times', () => {
  const state = randomState('sequential: healthy');
  const runs = Array.from({ length: 400 }, () =>
    trialsUntilSeen(state, { control: 0.02, treated: 0.02 }, { batch: 20, looks: 1000, alpha: 0.05 }),
  );
  const alarms = runs.filter((run) => run !== undefined).length / runs.length;
  expect(alarms).toBeGreaterThan(0);
  expect(alarms).toBeLessThan(0.05);
});

test.each([
  // Baseline and canary error rate; median and 90th percentile of requests per arm at alpha 0.01, by another hand.
  [0.005, 0.5, 20, 40],
  [0.005, 0.05, 240, 440],
  [0.005, 0.025, 640, 1320],
  [0.02, 0.04, 1480, 3080],
])('%d errors against %d are seen after about as many requests as known', (control, treated, median, p90) => {
  const state = randomState(`sequential: ${control} ${treated}`);
  const runs = Array.from({ length: 300 }, () =>
    trialsUntilSeen(state, { control, treated }, { batch: 20, looks: 1000, alpha: 0.01 }),
  );
  expect(quantile(runs, 0.5)).toBeGreaterThanOrEqual(0.8 * median);
  expect(quantile(runs, 0.5)).toBeLessThanOrEqual(1.2 * median);
  expect(quantile(runs, 0.9)).toBeLessThanOrEqual(1.25 * p90);
});

test('nineteen of twenty arms that fail half their requests are found within 40 of them, at the level of one of three tests', () => {
  const state = randomState('sequential: broken');
  const runs = Array.from({ length: 300 }, () =>
    trialsUntilSeen(state, { control: 0.005, treated: 0.5 }, { batch: 1, looks: 1000, alpha: 0.01 / 3 }),
  );
  expect(quantile(runs, 0.95)).toBeLessThanOrEqual(40);
});

const counts = fc.record({
  trials: fc.integer({ min: 1, max: 500 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('given the trials and the number of events, the expected factor of a look is at most one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), fc.nat(12), (nt, nc, wanted) => {
      const events = Math.min(wanted, nt + nc);
      let expected = 0;
      for (let treated = Math.max(0, events - nc); treated <= Math.min(events, nt); treated++) {
        const probability = (choose(nt, treated) * choose(nc, events - treated)) / choose(nt + nc, events);
        const look = { treated: { trials: nt, events: treated }, control: { trials: nc, events: events - treated } };
        expected += probability * Math.exp(logEValue(addIncrement(NO_EVIDENCE, look)));
      }
      expect(expected).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

test('an arm without trials teaches nothing, and events only count where they fall', () => {
  fc.assert(
    fc.property(counts, ({ trials, share }) => {
      const events = Math.floor(trials * share);
      const alone = { treated: { trials, events }, control: { trials: 0, events: 0 } };
      expect(addIncrement(NO_EVIDENCE, alone)).toEqual(NO_EVIDENCE);
      const worse = { treated: { trials, events }, control: { trials, events: 0 } };
      const better = { treated: { trials, events: 0 }, control: { trials, events } };
      expect(logEValue(addIncrement(NO_EVIDENCE, worse))).toBeGreaterThanOrEqual(
        logEValue(addIncrement(NO_EVIDENCE, better)),
      );
    }),
  );
});

test('the forecast lies within half of what the simulation of another hand needed', () => {
  expect(RISK_RATIOS).toContain(2);
  for (const [ratio, rate, median] of [
    [2, 0.005, 5880],
    [5, 0.005, 640],
    [10, 0.005, 240],
  ] as const) {
    expect(trialsToSee(ratio, rate, 0.01) / median).toBeGreaterThan(0.7);
    expect(trialsToSee(ratio, rate, 0.01) / median).toBeLessThan(1.5);
  }
});

test('a confidence sequence for a proportion covers at every look at once', () => {
  const state = randomState('sequential: proportion');
  let missed = 0;
  for (let run = 0; run < 300; run++) {
    let events = 0;
    for (let look = 1; look <= 100; look++) {
      events += nextBinomial(state, { n: 10, p: 0.1 });
      const [lower, upper] = proportionSequence({ trials: look * 10, events }, 0.1);
      expect(lower).toBeLessThanOrEqual(upper);
      if (lower <= 0.1 && 0.1 <= upper) continue;
      missed++;
      break;
    }
  }
  expect(missed / 300).toBeLessThan(0.1);
});

test('a confidence sequence knows nothing of nothing, and shrinks around what it saw', () => {
  expect(proportionSequence({ trials: 0, events: 0 }, 0.05)).toEqual([0, 1]);
  expect(proportionSequence({ trials: 50, events: 0 }, 0.05)[0]).toBe(0);
  expect(proportionSequence({ trials: 50, events: 50 }, 0.05)[1]).toBe(1);
  const [lower, upper] = proportionSequence({ trials: 100_000, events: 20_000 }, 0.05);
  expect(lower).toBeGreaterThan(0.19);
  expect(upper).toBeLessThan(0.21);
});

function choose(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return value;
}
