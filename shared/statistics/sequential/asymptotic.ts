/** An estimate whose variance was estimated too. */
export interface Estimated {
  readonly estimate: number;
  /** Of the estimate itself. */
  readonly variance: number;
  /** Observations behind it, both arms together. */
  readonly count: number;
}

/**
 * The tuning parameter that makes an asymptotic confidence sequence tightest at about `tightestAt` observations.
 *
 * @see Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas: Time-uniform central limit theory (arXiv 2103.06476), eq. 161
 */
export function rhoFor(tightestAt: number, alpha: number): number {
  const log = -2 * Math.log(alpha);
  return Math.sqrt((log + Math.log(log + 1)) / tightestAt);
}

/** Asymptotic confidence sequence (eq. 9 of the paper above); covers at every late look at once. */
export function asymptoticSequence(
  { estimate, variance, count }: Estimated,
  rho: number,
  alpha: number,
): readonly [lower: number, upper: number] {
  const grown = count * rho * rho + 1;
  const width = (2 * grown * Math.log(Math.sqrt(grown) / alpha)) / (count * rho) ** 2;
  const half = Math.sqrt(variance * count * width);
  return [estimate - half, estimate + half];
}

/** The always-valid p-value that belongs to the sequence (eq. 155): the inverse of the mixture e-value. */
export function asymptoticPValue({ estimate, variance, count }: Estimated, rho: number): number {
  const grown = count * rho * rho + 1;
  const logE = (rho * rho * count * estimate * estimate) / (2 * variance * grown) - 0.5 * Math.log(grown);
  return Math.min(1, Math.exp(-logE));
}
