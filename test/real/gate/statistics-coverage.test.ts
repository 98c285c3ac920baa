import { bootstrapCounts } from '../../../shared/statistics/bootstrap/counts.ts';
import { nextBinomial, randomState } from '../../../shared/statistics/random.ts';

const SAMPLES = 600;

/**
 * How often a 95 % interval for a paired change holds the true change, models that rarely disagree included. With 600
 * samples the share has a standard error of 0.9 points; below 92 % an interval is too sure.
 */
test.each([
  { rows: 200, better: 0.01, worse: 0.01 },
  { rows: 200, better: 0.005, worse: 0.02 },
  { rows: 1000, better: 0.003, worse: 0.003 },
  { rows: 1000, better: 0.001, worse: 0.006 },
  { rows: 1000, better: 0.01, worse: 0.02 },
  { rows: 200, better: 0.05, worse: 0.05 },
])('intervals hold the change: $rows rows, $better better, $worse worse', ({ rows, better, worse }) => {
  const state = randomState(`coverage ${rows} ${better} ${worse}`);
  const change = better - worse;
  let held = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const up = nextBinomial(state, { n: rows, p: better });
    const down = nextBinomial(state, { n: rows - up, p: worse / (1 - better) });
    const same = rows - up - down;
    const resampled = bootstrapCounts([up, down, same], ([b = 0, c = 0]) => (b - c) / rows, {
      resamples: 1000,
      seed: `sample ${sample}`,
      level: 0.95,
    });
    held += holds(resampled, change);
  }
  expect(held / SAMPLES).toBeGreaterThan(0.92);
});

function holds({ lower, upper }: { lower: number; upper: number }, value: number): number {
  return lower <= value + 1e-12 && value - 1e-12 <= upper ? 1 : 0;
}
