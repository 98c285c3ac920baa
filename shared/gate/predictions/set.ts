import type { Digest } from '../../core/digest.ts';
import type { PredictionColumns } from '../rules/rules.ts';
import type { AgreedClasses } from './classes.ts';
import type { Unpredicted } from './join.ts';
import type { Rows } from './rows.ts';
import type { Role } from './refusals.ts';

interface PredictionFiles {
  /** Paths as the user wrote them. */
  readonly candidate: string;
  readonly baseline: string | undefined;
  readonly labels: string | undefined;
}

export interface PredictionSet {
  /** Every row that the candidate predicted, ordered by id; for absolute rules. */
  readonly all: Rows;
  /** The rows both models have; undefined without a baseline. */
  readonly paired: Rows | undefined;
  /** Every known row, with gaps where a model lacks it; undefined where none does. */
  readonly whole: Rows | undefined;
  readonly unpredicted: Unpredicted;
  /** Slice columns that no file has for rows of `whole`, and of how many. */
  readonly unplaced: ReadonlyMap<string, number>;
  readonly classes: AgreedClasses;
  /** By column, values as the rules name them, and as rows may have them that do not have them so; none for codes. */
  readonly spellings: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly digests: Readonly<Partial<Record<Role, Digest>>>;
  /** Slice columns that no file has. */
  readonly absentSlices: readonly string[];
}

export interface PredictionRequest {
  readonly files: PredictionFiles;
  readonly columns: PredictionColumns;
  readonly slices: readonly string[];
  /** Values of slices that rules name. */
  readonly sliceValues: readonly string[];
}
