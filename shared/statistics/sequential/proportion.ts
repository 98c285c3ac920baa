import { log, log1p } from '../math.ts';
import { logGamma } from '../special/gamma.ts';

export interface Successes {
  readonly trials: number;
  readonly events: number;
}

const STEPS = 60;

/**
 * A confidence sequence for a proportion: the interval covers at every look at once with probability 1 - alpha.
 *
 * It is the set of p that the Beta(1/2, 1/2) mixture martingale does not reject:
 * B(x + 1/2, n - x + 1/2) / B(1/2, 1/2) / (p^x (1 - p)^(n - x)) < 1 / alpha (Robbins 1970; Ville's inequality).
 *
 * @returns [0, 1] when nothing was tried
 */
export function proportionSequence(
  { trials, events }: Successes,
  alpha: number,
): readonly [lower: number, upper: number] {
  if (trials <= 0) return [0, 1];
  const mixture = logBeta(events + 0.5, trials - events + 0.5) - logBeta(0.5, 0.5);
  const rejects = (p: number): boolean => mixture - logLikelihood({ trials, events }, p) >= -log(alpha);
  const estimate = events / trials;
  return [events === 0 ? 0 : edge(estimate, 0, rejects), events === trials ? 1 : edge(estimate, 1, rejects)];
}

/** Bisection: `inside` is not rejected, and between there and `outside` the martingale only grows. */
function edge(inside: number, outside: number, rejects: (p: number) => boolean): number {
  let kept = inside;
  let rejected = outside;
  for (let step = 0; step < STEPS; step++) {
    const middle = (kept + rejected) / 2;
    if (rejects(middle)) rejected = middle;
    else kept = middle;
  }
  return rejected;
}

function logLikelihood({ trials, events }: Successes, p: number): number {
  const hits = events === 0 ? 0 : events * log(p);
  const misses = events === trials ? 0 : (trials - events) * log1p(-p);
  return hits + misses;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
