/** A number as it is written: every digit counts. */
export class Num {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export interface Fields {
  readonly fields: readonly (readonly [string, Datum])[];
}

/** A value of a data file: of CSV text or null alone, of Parquet as its column's type says. */
export type Datum = null | string | boolean | Num | readonly Datum[] | Fields;

export function isList(datum: Datum): datum is readonly Datum[] {
  return Array.isArray(datum);
}

export function isFields(datum: Datum): datum is Fields {
  return typeof datum === 'object' && datum !== null && 'fields' in datum;
}

/** A YAML or JSON value of the contract with exact numbers. */
export type Node = string | boolean | null | Num | readonly Node[] | { readonly [key: string]: Node };

/** The type of a Parquet column; CSV and JSON have none. */
export type SqlType =
  | string
  | { readonly list: SqlType }
  | { readonly struct: readonly (readonly [string, SqlType])[] }
  | { readonly map: SqlType };

export const FORMATS = ['csv', 'jsonl', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

export type Kind =
  'integer' | 'number' | 'string' | 'boolean' | 'date' | 'timestamp' | 'time' | 'object' | 'array' | 'map';

export interface Operator {
  readonly name: string;
  /** One text, or two for a range. */
  readonly operands: readonly string[];
}

export interface Rule {
  readonly id: string;
  readonly metric: 'nullValues' | 'missingValues' | 'invalidValues' | 'duplicateValues' | 'rowCount';
  readonly operator: Operator;
  readonly unit?: 'rows' | 'percent';
  readonly severity?: string;
  readonly arguments?: { readonly [key: string]: Node };
}

export interface ContractColumn {
  readonly name: string;
  readonly physicalName?: string;
  readonly logicalType?: Kind;
  readonly physicalType?: string;
  readonly required?: true;
  readonly unique?: true;
  readonly primaryKey?: true;
  readonly primaryKeyPosition?: number;
  readonly options?: { readonly [key: string]: Node };
  readonly enum?: readonly Node[];
  readonly rules: readonly Rule[];
  readonly properties?: readonly ContractColumn[];
  readonly items?: ContractColumn;
  readonly map?: ContractColumn;
}

export interface DataColumn {
  readonly name: string;
  readonly type?: SqlType;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly references: readonly string[];
}

export interface FuzzTable {
  readonly name: string;
  readonly format: Format;
  /** Without its ending. */
  readonly file: string;
  readonly columns: readonly DataColumn[];
  /** As many as columns; undefined in JSON for a key that the object does not have. */
  readonly rows: readonly (readonly (Datum | undefined)[])[];
  readonly properties: readonly ContractColumn[];
  readonly rules: readonly Rule[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly style: Style;
}

/** How a text file is written where its format leaves a choice. */
export interface Style {
  readonly delimiter: string;
  readonly lineEnd: '\n' | '\r\n';
  readonly mark: boolean;
  readonly quoteAll: boolean;
  readonly lastLineEnd: boolean;
}

export interface ServiceLevel {
  readonly property: string;
  readonly value: string;
  readonly unit: string;
  readonly element: string;
}

export interface FuzzCase {
  readonly seed: string;
  readonly tables: readonly FuzzTable[];
  readonly levels: readonly ServiceLevel[];
}
