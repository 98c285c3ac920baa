import { formatCount } from '../../core/text/format.ts';
import type { Estimate, Lack } from '../../evidence/results/gate.ts';

/** A number with its two-sided interval, its standard error and how they were had. */
export interface Uncertain {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly standardError: number;
  readonly method: string;
}

/** How intervals are computed; the same for every rule of a gate. */
export interface IntervalSettings {
  /** Two-sided confidence. */
  readonly level: number;
  readonly resamples: number;
  /** Derived from the digests of everything that was read. */
  readonly seed: string;
}

/** What rows say of one metric in one slice. */
export interface RowMeasurement {
  readonly candidate: Uncertain;
  /** Rows behind the candidate's own estimate: of a recall, the positive ones are among them. */
  readonly rows: number;
  /** Candidate and baseline on the rows both have. */
  readonly pair:
    | { readonly candidate: number; readonly baseline: number; readonly change: Uncertain; readonly rows: number }
    | undefined;
  /** Present where rows are missing, so that the numbers reach over all ways in which they could have turned out. */
  readonly gap?: RowGap;
}

/** Rows that a model did not predict, and what the rows say that are there. */
export interface RowGap {
  readonly candidate: number;
  readonly baseline: number;
  /** All that are known. */
  readonly rows: number;
  readonly candidateAlone: Uncertain;
  readonly change: Uncertain | undefined;
}

/** Why rows say nothing of a metric, as a clause. */
export interface Undefined {
  readonly missing: string;
  readonly lacks?: Lack;
}

/** The name of a bootstrap; says how often it resampled where that is less often than the gate's other rules. */
export function bootstrapName(name: string, used: IntervalSettings, asked: IntervalSettings): string {
  return used.resamples === asked.resamples ? name : `${name}, ${formatCount(used.resamples)} resamples`;
}

export function toEstimate({ value, lower, upper }: Uncertain): Estimate {
  return { value, lower, upper };
}

/** For evidence, which is JSON: an end that there is not is left out. */
export function finiteEstimate({ value, lower, upper }: Estimate): Estimate {
  return {
    value,
    ...(lower === undefined || !Number.isFinite(lower) ? {} : { lower }),
    ...(upper === undefined || !Number.isFinite(upper) ? {} : { upper }),
  };
}
