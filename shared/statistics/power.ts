import { normalQuantile } from './distributions/normal.ts';

/** The error rates a decision is planned for. */
export interface PowerTarget {
  /** Chance of a false alarm. */
  readonly alpha: number;
  /** Chance to see a change of the detectable size. */
  readonly power: number;
  /** 1 for a regression margin (the default), 2 where changes both ways count. */
  readonly sides?: 1 | 2;
}

/** z(1 - α) + z(power): how many standard errors a change must have to be seen. 2.486 for the usual target. */
export function detectableInErrors({ alpha, power, sides = 1 }: PowerTarget): number {
  return -normalQuantile(alpha / sides) + normalQuantile(power);
}
