import type { CsvDialect } from './csv.ts';
import type { DataType } from './engine.ts';
import type { Source } from './sources.ts';

/** How a value stands in the source: with a type of its own, as text, or as JSON. */
export type Encoding = 'typed' | 'text' | 'json';

export interface SourceColumn {
  /** Exactly as the source has it: may be empty, may repeat, may differ from another in case only. */
  readonly name: string;
  /** The column in SQL: a name of ours, by its position, so that no name of a source ever stands in a statement. */
  readonly sql: string;
  readonly type: DataType;
  /** Text also in a source of another encoding where the value is a part of a folder's name. */
  readonly encoding: Encoding;
  /** The source itself names it; false for a JSON field that was expected and not met among the first objects. */
  readonly certain: boolean;
  /** Files of the source that have no such column: nobody measured what their rows lack. */
  readonly lacking?: Lacking;
  /** Its name may be a value: it stands in a first line that names nothing known, so nobody is shown it. */
  readonly doubtful?: true;
}

export interface Lacking {
  /** The first of the files, as the user would find it. */
  readonly file: string;
  readonly files: number;
  /** The columns that the first does have; none where its first line names nothing known. */
  readonly names: readonly string[];
  readonly doubtful?: true;
}

/** A source as a table in SQL. */
export interface Relation {
  readonly source: Source;
  readonly encoding: Encoding;
  readonly columns: readonly SourceColumn[];
  /** The files of the source in the order in which their rows are read and numbered. */
  readonly files: readonly string[];
  /** Whether the number of rows is what files say of themselves, and not counted in what they hold. */
  readonly rowsByFooter: boolean;
  /** What was declared of CSV files. */
  readonly csv?: CsvDialect;
  /** For the FROM clause; it yields the columns `c0`, `c1` … */
  readonly from: string;
  /** The same with a column `POSITION`: the 0-based row number through all files. */
  readonly fromNumbered: string;
}

/** Name of the column that numbers rows, beside `c0`, `c1` … */
export const POSITION = 'row_position';
