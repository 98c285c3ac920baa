import type { Digest } from '../core/digest.ts';
import type { Location } from '../core/errors.ts';
import type { ExactNumber } from '../core/text/exact-number.ts';
import type { Problem } from './problems/problem.ts';

/**
 * An Open Data Contract Standard 3.x file as typed data: validated, normalised over the versions of the standard, each
 * demand with the place where it stands. Nothing that demands something is left out: what cannot be understood is an
 * `unsupported` constraint or rule with the reason, which a validator reports as `inconclusive`.
 */
export interface Contract {
  readonly id: string;
  readonly name?: string;
  readonly version: string;
  /** With its `v`: `v3.1.0`. */
  readonly apiVersion: string;
  readonly status?: string;
  readonly file: string;
  /** SHA-256 of the file's bytes. */
  readonly digest: Digest;
  /** Empty where the contract has no `schema`: then nothing can be checked, and a validator says so. */
  readonly tables: readonly Table[];
  readonly serviceLevels: readonly ServiceLevel[];
  /** What a person should know though nothing is refused: a field newer than the version that the file names. */
  readonly notices: readonly Problem[];
  readonly where: Location;
}

/** One object of the contract's `schema`. */
export interface Table {
  readonly name: string;
  /** The name in the data, where it differs from `name`. */
  readonly physicalName?: string;
  readonly physicalType?: string;
  readonly columns: readonly Column[];
  /** How its CSV files are written, where the contract says so. */
  readonly csv?: CsvDialect;
  /** In the order of `primaryKeyPosition`, then of the file. A single-column key stands here too. */
  readonly primaryKey?: PrimaryKey;
  readonly relationships: readonly Relationship[];
  /** Rules about the table as a whole; a column's rules stand at the column. */
  readonly quality: readonly QualityRule[];
  /** Stable name for findings: `flights`. */
  readonly path: string;
  readonly where: Location;
}

/** Of whole files; undefined where the contract leaves it open. */
interface CsvDialect {
  readonly delimiter?: string;
  readonly encoding?: 'utf-8' | 'utf-16' | 'latin-1';
}

/** Of the values of a column; undefined where they are written as JSON would write them. */
export interface CsvValues {
  /** Texts that stand for no value, beside the empty one. */
  readonly nullTexts?: readonly string[];
  readonly decimalSeparator?: string;
  readonly thousandsSeparator?: string;
}

export interface PrimaryKey {
  /** Names of columns, not physical names. */
  readonly columns: readonly string[];
  /** The `primaryKey` of the first column. */
  readonly where: Location;
}

export const LOGICAL_TYPES = [
  'string',
  'date',
  'timestamp',
  'time',
  'number',
  'integer',
  'object',
  'array',
  'boolean',
  'map',
  'vector',
] as const;

export type LogicalType = (typeof LOGICAL_TYPES)[number];

export interface Column {
  readonly name: string;
  /** The name in the data, where it differs from `name`. */
  readonly physicalName?: string;
  readonly logicalType?: LogicalType;
  /** As written: `VARCHAR(20)`. */
  readonly physicalType?: string;
  readonly required: boolean;
  readonly unique: boolean;
  readonly primaryKey: boolean;
  readonly primaryKeyPosition?: number;
  /** As written: `confidential`, `PII`. */
  readonly classification?: string;
  readonly criticalDataElement: boolean;
  readonly deprecated: boolean;
  /** A `measure` or `dimension` is computed by the contract's `transformLogic` and need not exist in the data. */
  readonly semanticType: 'column' | 'measure' | 'dimension';
  /** For minimum and maximum of a timestamp that name no zone: `Etc/UTC`. */
  readonly defaultTimezone?: string;
  /** How CSV files write its values, where the contract says so: of the column, else of its table. */
  readonly csv?: CsvValues;
  /** Every demand on the column's values, `required` and `unique` included; `primaryKey` stands at the table. */
  readonly constraints: readonly Constraint[];
  readonly quality: readonly QualityRule[];
  readonly relationships: readonly Relationship[];
  /** Fields of an `object`. */
  readonly properties: readonly Column[];
  /** Elements of an `array` or a `vector`. */
  readonly items?: Column;
  readonly map?: { readonly key: Column; readonly value: Column };
  /** Stable name for findings: `flights.distance`, `flights.address.city`, `flights.tags[]`, `flights.labels{value}`. */
  readonly path: string;
  /** The column's `name` in the file. */
  readonly where: Location;
  /** The column's `logicalType`, where it has one. */
  readonly typeWhere?: Location;
}

/** A demand on the values of one column. Nulls satisfy all but `required`. */
export type Constraint =
  | { readonly kind: 'required' | 'unique' | 'uniqueItems'; readonly where: Location }
  /** Numbers for `number` and `integer`; ISO 8601 text, as written, for `date`, `timestamp` and `time`. */
  | {
      readonly kind: 'minimum' | 'maximum';
      readonly value: ExactNumber | string;
      readonly exclusive: boolean;
      readonly where: Location;
    }
  | { readonly kind: 'multipleOf'; readonly value: ExactNumber; readonly where: Location }
  /** In Unicode characters for a string, elements for an array, present fields for an object. */
  | {
      readonly kind: 'minLength' | 'maxLength' | 'minItems' | 'maxItems' | 'minProperties' | 'maxProperties';
      readonly value: number;
      readonly where: Location;
    }
  | { readonly kind: 'pattern'; readonly pattern: Pattern; readonly where: Location }
  | { readonly kind: 'stringFormat'; readonly format: StringFormat; readonly where: Location }
  /** The range of a machine type. `f64` demands nothing beyond the type. */
  | { readonly kind: 'numberFormat'; readonly format: NumberFormat; readonly where: Location }
  /** A JDK `DateTimeFormatter` pattern, as written: `yyyy-MM-dd`. Demands something only of data that is text. */
  | { readonly kind: 'temporalFormat'; readonly format: string; readonly where: Location }
  /** Whether a timestamp or time carries a zone. */
  | { readonly kind: 'timezone'; readonly present: boolean; readonly where: Location }
  | { readonly kind: 'enum'; readonly values: readonly Scalar[]; readonly where: Location }
  | { readonly kind: 'requiredProperties'; readonly properties: readonly string[]; readonly where: Location }
  /** Length of a vector. */
  | { readonly kind: 'dimensions'; readonly value: number; readonly where: Location }
  | UnsupportedConstraint;

export interface UnsupportedConstraint {
  readonly kind: 'unsupported';
  /** What was demanded: `pattern`. */
  readonly attribute: string;
  /** One sentence for a person. */
  readonly reason: string;
  readonly where: Location;
}

/** It may match anywhere in the value, as in ECMA-262; anchors are the contract's own. */
export interface Pattern {
  /** As the contract writes it, ECMA-262. */
  readonly source: string;
  /** The same language in RE2's syntax, for the engine. */
  readonly re2: string;
}

export const STRING_FORMATS = ['email', 'uuid', 'uri', 'hostname', 'ipv4', 'ipv6'] as const;
export type StringFormat = (typeof STRING_FORMATS)[number];

export const NUMBER_FORMATS = [
  'i8',
  'i16',
  'i32',
  'i64',
  'i128',
  'u8',
  'u16',
  'u32',
  'u64',
  'u128',
  'f32',
  'f64',
] as const;
/** The last two only of the elements of a vector. */
export type NumberFormat = (typeof NUMBER_FORMATS)[number] | 'f16' | 'bf16';

export type Scalar = string | ExactNumber | boolean | null;

/** A quality rule with exactly one operator, or one that cannot be executed and says why. */
export type QualityRule = LibraryRule | SqlRule | TextRule | CustomRule | UnsupportedRule;

export interface RuleFacts {
  /** Stable name for findings: `flights.distance.quality[nulls]`, by the rule's id, else its name, else its index. */
  readonly path: string;
  readonly id?: string;
  readonly name?: string;
  readonly description?: string;
  readonly dimension?: string;
  /** Free text in the standard; `info`, `warning` and `error` are usual. */
  readonly severity?: string;
  readonly businessImpact?: string;
  readonly where: Location;
}

export interface LibraryRule extends RuleFacts {
  readonly kind: 'library';
  readonly metric: LibraryMetric;
  /** Always compares with a number. */
  readonly operator: NumericOperator;
  /** Of the compared number; percent is 0 to 100 of the rows. `rows` where the contract names none. */
  readonly unit: 'rows' | 'percent';
  /** For `missingValues`: what counts as missing; null is among them only where it is listed. */
  readonly missingValues?: readonly Scalar[];
  /** For `invalidValues`: everything else is invalid; null is neither. */
  readonly validValues?: readonly Scalar[];
  /** For `invalidValues`: what does not match is invalid, null excepted. */
  readonly pattern?: Pattern;
  /** For a table's `duplicateValues`: the names of the columns that together must not repeat; never empty. */
  readonly properties?: readonly string[];
}

export const LIBRARY_METRICS = ['nullValues', 'missingValues', 'invalidValues', 'duplicateValues', 'rowCount'] as const;
export type LibraryMetric = (typeof LIBRARY_METRICS)[number];

export interface SqlRule extends RuleFacts {
  readonly kind: 'sql';
  /** Untrusted text, as written; may hold `{object}`, `{property}`, `${table}`, `${column}`, `{model}`, `{field}`. */
  readonly query: string;
  readonly queryWhere: Location;
  readonly operator: Operator;
  /** As written, where the contract names one. */
  readonly unit?: string;
}

/** For people; demands nothing that a machine can measure. */
interface TextRule extends RuleFacts {
  readonly kind: 'text';
}

export interface CustomRule extends RuleFacts {
  readonly kind: 'custom';
  /** `soda`, `great-expectations`, or ours: `trainyard`. */
  readonly engine: string;
  readonly implementation: string | Readonly<Record<string, unknown>>;
  readonly implementationWhere: Location;
  readonly operator?: Operator;
}

interface UnsupportedRule extends RuleFacts {
  readonly kind: 'unsupported';
  /** One sentence for a person. */
  readonly reason: string;
}

export type Comparison =
  'mustBe' | 'mustNotBe' | 'mustBeGreaterThan' | 'mustBeGreaterOrEqualTo' | 'mustBeLessThan' | 'mustBeLessOrEqualTo';

/** Both bounds belong to the range (inclusive), so `mustNotBeBetween` forbids them too. */
export type RangeComparison = 'mustBeBetween' | 'mustNotBeBetween';

export type NumericOperator =
  | { readonly name: Comparison; readonly value: ExactNumber; readonly where: Location }
  | {
      readonly name: RangeComparison;
      readonly lower: ExactNumber;
      readonly upper: ExactNumber;
      readonly where: Location;
    };

/** An SQL rule may also be compared with text, a boolean or null. */
export type Operator =
  NumericOperator | { readonly name: 'mustBe' | 'mustNotBe'; readonly value: Scalar; readonly where: Location };

/** A foreign key within the contract, or one that cannot be checked and says why. */
export type Relationship =
  | {
      readonly kind: 'foreignKey';
      readonly columns: readonly string[];
      readonly references: { readonly table: string; readonly columns: readonly string[] };
      readonly path: string;
      readonly where: Location;
    }
  | { readonly kind: 'unsupported'; readonly reason: string; readonly path: string; readonly where: Location };

/** One entry of `slaProperties`, as written. */
export interface ServiceLevel {
  /** `latency`, `freshness`, `retention`, `frequency` … */
  readonly property: string;
  readonly value: Scalar;
  readonly valueExt?: Scalar;
  /** `d`, `day`, `hours` … */
  readonly unit?: string;
  /** `table.column` elements; the standard lets one text name several, separated by commas. */
  readonly elements: readonly string[];
  readonly driver?: string;
  readonly path: string;
  readonly where: Location;
}
