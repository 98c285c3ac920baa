import type { Location } from '../core/errors.ts';
import type { NumericOperator, SqlRule } from '../contract/model.ts';
import type { Family } from '../tables/types.ts';

/** One thing the contract demands, with how it is measured. */
export interface Check {
  /** Stable across runs: contract path and kind. */
  readonly id: string;
  readonly kind: string;
  readonly table: string;
  /** The contract's path below the table: `address.city`. */
  readonly column?: string;
  /** A sentence: `distance is at least 1`. */
  readonly demand: string;
  readonly where: Location;
  /** A breach is a warning, not a failure. */
  readonly lenient: boolean;
  readonly test: Test;
}

export type Test =
  /** Known from the schema alone. */
  | { readonly by: 'known'; readonly holds: boolean; readonly observation: string }
  | UnknownTest
  | RowsTest
  | FilledTest
  | { readonly by: 'rowCount'; readonly operator: NumericOperator; readonly unit: Unit }
  | KeyTest
  | ForeignKeyTest
  | AgeTest
  | { readonly by: 'sql'; readonly rule: SqlRule; readonly columnName?: string };

/** Some row has the column or field; for sources that do not declare them. */
export interface FilledTest {
  readonly by: 'filled';
  /** SQL that is NULL where a row lacks it. */
  readonly value: string;
  /** SQL: whether a row has the object that the field belongs to. */
  readonly within?: string;
}

/** Cannot be measured, and why. */
export interface UnknownTest {
  readonly by: 'unknown';
  readonly reason: string;
}

export type Unit = 'rows' | 'percent';

/** Rows that a check says nothing about. */
export interface Unmeasured {
  /** SQL over one row. */
  readonly when: string;
  /** What they have in common: `could not be read`. */
  readonly phrase: string;
}

/** What stands there is no value of the declared type; the check of the type fails for it. */
export const COULD_NOT_BE_READ = 'could not be read';

/** Of lists; the check of their items' type fails for them. */
export const HOLD_UNREAD_ITEMS = 'hold items that could not be read';

/** Of JSON: equal as written is equal, and what differs as written may be equal too. */
export const ARE_COMPARED_AS_WRITTEN = 'hold lists or objects with others inside, which are compared as written only';

/** Of JSON whose lists or objects hold dates or times, which are compared as texts. */
export const MOMENTS_ARE_COMPARED_AS_WRITTEN = 'hold dates or times inside, which are compared as written only';

/** How many rows satisfy a condition; none may, where there is no operator. */
export interface RowsTest {
  readonly by: 'rows';
  /** SQL over one row; NULL counts as false. */
  readonly failing: string;
  /** SQL: true wherever `failing` is, in few words, where that takes many. */
  readonly suspect?: string;
  /** SQL over the whole table: whether some row may fail; its extremes cost less than a look at each value. */
  readonly extreme?: string;
  /** The same as `suspect`, of `unreadable`. */
  readonly unreadableSuspect?: string;
  /** SQL: whether a row's value could not be read at all, so that the condition says nothing about it. */
  readonly unreadable?: string;
  /** Rows whose values can be read and not be judged. */
  readonly undecided?: Unmeasured;
  /** What failing rows have in common: `are below 1`. */
  readonly phrase: string;
  /** SQL: the row fails since its value is NaN, which the phrase is not true of. */
  readonly nan?: string | undefined;
  readonly operator?: NumericOperator;
  readonly unit?: Unit;
  /** Absent where the values say nothing about why they fail, or have no text. */
  readonly look?: Look;
}

/** How failing values can be looked at without being shown. */
export interface Look {
  readonly family: Family | undefined;
  /** The test is whether the value can be read as its type. */
  readonly isType: boolean;
  /** The values are text of a CSV file, whose meaning the contract can declare. */
  readonly isCsv: boolean;
  /** How numbers are written, as the contract declares it. */
  readonly separators: Separators;
  /** SQL: the texts on a row that fail, as a list; NULL in it for an object or a list. */
  readonly texts: string;
  /** The same condition with each text changed before it is read; undefined where values are no texts. */
  readonly after: (change: (text: string) => string) => string | undefined;
  /** SQL: bytes of the texts on a row, failing or not, that `after` would go through. */
  readonly bytes: string;
  /** Of dates and times in text. */
  readonly format?: {
    readonly declared: string | undefined;
    /** The same condition as if another format were declared; undefined where that one cannot be applied. */
    readonly after: (format: string) => string | undefined;
  };
}

export interface Separators {
  readonly decimal: '.' | ',';
  readonly thousands: string | undefined;
}

/** Rows whose key repeats an earlier row's. */
export interface KeyTest {
  readonly by: 'key';
  /** SQL of the parts, equal for equal values. */
  readonly key: readonly string[];
  /** A key with a NULL part fails (primary key) or is left out (unique). */
  readonly nullFails: boolean;
  /** Rows that may repeat another without being counted. */
  readonly unmeasured: readonly Unmeasured[];
  readonly operator?: NumericOperator;
  readonly unit?: Unit;
}

/** Rows whose key is not in the other table. */
export interface ForeignKeyTest {
  readonly by: 'foreignKey';
  readonly key: readonly KeyPart[];
  readonly other: { readonly table: string; readonly key: readonly KeyPart[] };
}

/** One end of a part of a foreign key. */
export interface KeyPart {
  /** Equal to the other end where one refers to the other; NULL where there is no value, or none that could be read. */
  readonly sql: string;
  /** SQL: what stands there could not be read, so that nobody knows what it refers to. */
  readonly misread?: string;
  /** SQL: what stands there is a value that the other end cannot hold, so that it refers to nothing. */
  readonly foreign?: string;
}

/** Age of the newest or oldest value at the time of the run, of those that do not lie in its future. */
export interface AgeTest {
  readonly by: 'age';
  /** SQL of a TIMESTAMP in UTC. */
  readonly value: string;
  /** SQL: what stands there could not be read. */
  readonly unreadable?: string;
  /** The time of the run, in milliseconds since 1970. */
  readonly nowMs: number;
  readonly of: 'newest' | 'oldest';
  readonly limitMs: number;
}

/** A check whose measure cannot be made is `inconclusive`, whatever its severity. */
export function unknown(reason: string): UnknownTest {
  return { by: 'unknown', reason };
}
