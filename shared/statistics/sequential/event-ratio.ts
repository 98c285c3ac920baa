import { ceil, exp, log, max } from '../math.ts';

/**
 * Risk ratios over which the alternative is spread evenly. Small ones notice a slow harm after many events, large ones
 * a broken arm after few.
 *
 * @internal
 */
export const RISK_RATIOS: readonly number[] = [1.25, 1.5, 2, 3, 5, 10, 20];

/** What happened in both arms since the look before: trials, and those of them that were events. */
export interface EventIncrement {
  readonly treated: { readonly trials: number; readonly events: number };
  readonly control: { readonly trials: number; readonly events: number };
}

/** The logarithm of the likelihood ratio of every entry of `RISK_RATIOS` so far. */
export type RatioEvidence = readonly number[];

export const NO_EVIDENCE: RatioEvidence = RISK_RATIOS.map(() => 0);

/**
 * One look of a test martingale against "the treated arm's event rate is not above the control's".
 *
 * Given the trials of both arms and the number of events, under the null each event belongs to the treated arm with
 * probability at most p0 = trials_t / (trials_t + trials_c); under a risk ratio r with p1 = r trials_t /
 * (r trials_t + trials_c). The factor is the product over events of p1/p0 (treated) or (1 - p1)/(1 - p0) (control).
 * Events of Bernoulli trials are drawn without replacement (hypergeometric), which is smaller in convex order than
 * the binomial (Hoeffding 1963, theorem 4), so the expectation of the factor is at most one: the product over looks
 * is a supermartingale whenever the looks do not depend on the outcomes since the look before.
 *
 * @see Lindon, Malek: Anytime-valid inference for multinomial count data (arXiv 2011.03567)
 */
export function addIncrement(evidence: RatioEvidence, { treated, control }: EventIncrement): RatioEvidence {
  const trials = treated.trials + control.trials;
  if (treated.trials <= 0 || control.trials <= 0) return evidence;
  const p0 = treated.trials / trials;
  return RISK_RATIOS.map((ratio, index) => {
    const p1 = (ratio * treated.trials) / (ratio * treated.trials + control.trials);
    const gain = treated.events * log(p1 / p0) + control.events * log((1 - p1) / (1 - p0));
    return (evidence[index] ?? 0) + gain;
  });
}

/** The natural logarithm of the e-value: the mean of the likelihood ratios over `RISK_RATIOS`. */
export function logEValue(evidence: RatioEvidence): number {
  const largest = max(...evidence);
  const sum = evidence.reduce((total, value) => total + exp(value - largest), 0);
  return largest + log(sum / evidence.length);
}

/**
 * About how many trials per arm, equally exposed, it takes to see a risk ratio.
 *
 * The events needed are log(grid size / alpha) over the expected growth of the log-likelihood ratio per event at that
 * ratio; the simulated medians lie somewhat lower.
 */
export function trialsToSee(ratio: number, rate: number, alpha: number): number {
  const share = ratio / (1 + ratio);
  const growth = share * log(2 * share) + (1 - share) * log(2 * (1 - share));
  const events = log(RISK_RATIOS.length / alpha) / growth;
  return ceil(events / (rate * (1 + ratio)));
}
