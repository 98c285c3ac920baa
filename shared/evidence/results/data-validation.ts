import type { Digest } from '../../core/digest.ts';
import type { Location } from '../../core/errors.ts';
import type { Place } from '../../core/place.ts';
import type { Verdict } from '../../core/verdict.ts';

/** The result of `validate-data`. Of values of rows it holds what a profile does, see there; samples are places and shapes. */
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
  /** 0-based positions of failing rows through all files of the source, at most ten. */
  readonly sampleRows?: readonly number[];
  /** Where the same rows stand in their files, as a person finds them; statements of older versions have none. */
  readonly places?: readonly Place[];
  /** What the failing values look like, most frequent first, at most three. */
  readonly shapes?: readonly Shape[];
  /** How many failing rows were looked at for their shapes: all, or the first thousand. */
  readonly shapesOf?: number;
  /** What the values seem to be and what to do about it, in sentences; it was tried on the rows looked at. */
  readonly hint?: string;
  /** Line and column of the demand in the contract. */
  readonly where: Location;
  /** Why it could not be measured, for `inconclusive`. */
  readonly reason?: string;
}

/** `"999.9"`: digits as `9`, letters as `a` and `A`, separators between them as they are, all else as `*`. */
export interface Shape {
  readonly shape: string;
  /** Rows, of those looked at, with a failing value of this shape. */
  readonly rows: number;
}

/** Mergeable summary of a column. Least and greatest are values of rows, of numbers, dates and times; no text is kept. */
export interface ColumnProfile {
  readonly column: string;
  readonly type: string;
  readonly rows: number;
  /** Rows without a value. */
  readonly nulls: number;
  /** Values that could not be read as the column's type, or are too large for it; no other number here counts them. */
  readonly leftOut?: number;
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
