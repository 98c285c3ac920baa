import type { Digest } from '../../core/digest.ts';
import type { Location } from '../../core/errors.ts';
import type { Verdict } from '../../core/verdict.ts';

/** The result of `validate-data`. No value of a row appears in it: samples are row numbers only. */
export interface DataValidationResult {
  readonly contract: {
    readonly id: string;
    readonly name?: string;
    readonly version: string;
    readonly apiVersion: string;
    readonly file: string;
    readonly digest: Digest;
  };
  readonly tables: readonly TableResult[];
  readonly findings: readonly Finding[];
}

export interface TableResult {
  readonly table: string;
  /** Path or pattern as given. */
  readonly source: string;
  /** `dataset:flights@v1` where the data came from the registry. */
  readonly artifact?: string;
  readonly digest: Digest;
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
}

export interface Finding {
  /** Stable across runs: contract path and kind. */
  readonly id: string;
  readonly kind: string;
  readonly table: string;
  readonly column?: string;
  /** What is demanded, as a sentence: `distance is at least 1`. */
  readonly demand: string;
  readonly verdict: Verdict;
  /** What was found, as a sentence: `37 of 1,912,004 rows (0.002 %) are below 1`. */
  readonly observation: string;
  /** The number that was compared, where there is one. */
  readonly measured?: number;
  readonly rowsChecked?: number;
  readonly rowsFailing?: number;
  /** 0-based positions of failing rows in the source, at most ten. */
  readonly sampleRows?: readonly number[];
  /** Line and column of the demand in the contract. */
  readonly where: Location;
  /** Why it could not be measured, for `inconclusive`. */
  readonly reason?: string;
}

/** Mergeable summary of a column. Numbers of numeric columns only; no value of a text column is kept. */
export interface ColumnProfile {
  readonly column: string;
  readonly type: string;
  readonly rows: number;
  readonly nulls: number;
  /** Approximate count of distinct values. */
  readonly distinct?: number;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly mean?: number;
  readonly standardDeviation?: number;
  readonly nonFinite?: number;
  readonly histogram?: Histogram;
}

export interface Histogram {
  /** k + 1 ascending edges. */
  readonly edges: readonly number[];
  /** k counts; a bin holds its lower edge, the last one both. */
  readonly counts: readonly number[];
  readonly below: number;
  readonly above: number;
}
