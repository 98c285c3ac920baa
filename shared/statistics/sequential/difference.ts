import type { Estimated } from './asymptotic.ts';

/** One arm of an experiment, summed up. */
export interface ArmSummary {
  readonly count: number;
  readonly mean: number;
  /** Of one observation: with n - 1 for means, p (1 - p) for proportions. */
  readonly variance: number;
}

/**
 * How much the treated arm's mean lies above the control's; relative to the control's by the delta method:
 * variance = v_t / (n_t m_c^2) + v_c m_t^2 / (n_c m_c^4).
 *
 * @returns undefined where it cannot be told: an arm without spread, or a control mean that is not positive for a
 * relative difference
 */
export function differenceOf(
  control: ArmSummary,
  treated: ArmSummary,
  kind: 'absolute' | 'relative',
): Estimated | undefined {
  const count = control.count + treated.count;
  const difference = treated.mean - control.mean;
  if (!(control.variance > 0) || !(treated.variance > 0)) return undefined;
  if (kind === 'absolute') {
    const variance = control.variance / control.count + treated.variance / treated.count;
    return { estimate: difference, variance, count };
  }
  if (!(control.mean > 0)) return undefined;
  const variance =
    treated.variance / treated.count / control.mean ** 2 +
    ((control.variance / control.count) * treated.mean ** 2) / control.mean ** 4;
  return { estimate: difference / control.mean, variance, count };
}

/** Degrees of freedom of Welch's t-test (Satterthwaite). */
export function welchDegrees(control: ArmSummary, treated: ArmSummary): number {
  const a = control.variance / control.count;
  const b = treated.variance / treated.count;
  return (a + b) ** 2 / (a ** 2 / (control.count - 1) + b ** 2 / (treated.count - 1));
}
