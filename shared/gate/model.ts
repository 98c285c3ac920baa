import type { Digest } from '../core/digest.ts';
import type { Recorded } from './differences.ts';
import type { MetricsFile } from './metrics/file.ts';

/** A model and everything that was measured of it elsewhere. */
export interface MeasuredModel extends Recorded {
  /** `model:delay`, or the name of a file. */
  readonly name: string;
  readonly digest: Digest;
  /** `model:delay@v8` where it is a version. */
  readonly reference: string | undefined;
  /** `champion v7`, `v8`. */
  readonly label: string | undefined;
  readonly predictions: string | undefined;
  readonly metrics: MetricsFile | undefined;
  /** Where the facts come from a file and not from a version's record. */
  readonly factsFile?: Digest;
}

/** What the candidate is compared with, or why there is nothing, as a clause. */
export type Baseline = MeasuredModel | { readonly missing: string };
