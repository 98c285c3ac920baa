import { FORMATS, Num, type Datum, type Format, type FuzzTable, type SqlType } from '../case.ts';
import { fileNames } from '../generate/names.ts';
import { Random } from '../generate/random.ts';

export type Task = 'binary' | 'classes' | 'regression';

/** One row with what it means: positions of classes, or numbers. */
export interface MeantRow {
  readonly id: string;
  readonly label: number;
  readonly candidate: number;
  readonly baseline: number;
}

/** Predictions of two models with the labels in the candidate's file or in one of their own. */
export interface PredictionCase {
  readonly seed: string;
  readonly task: Task;
  readonly names: { readonly id: string; readonly label: string; readonly value: string };
  /** The class that is positive, where its name must be given. */
  readonly positive: string | undefined;
  readonly threshold: number;
  readonly meant: readonly MeantRow[];
  readonly candidate: FuzzTable;
  readonly baseline: FuzzTable;
  readonly labels: FuzzTable | undefined;
  /** One value of the candidate is none; then nothing may be measured. */
  readonly spoilt: boolean;
}

const NAMES = [
  'h',
  'n',
  'k0',
  'c0',
  'id',
  'value',
  'label',
  's0',
  'Score',
  'a"b',
  'größe',
  'x[0]',
  'what?',
  'select',
  'a b',
];
const NUMBERS = ['0', '1', '2', '0.5', '-1.25', '1e3', '1000.0', '3.75', '-0.0', '1e-3', '12.5', '7'];
const SCORES = ['0', '1', '0.5', '0.50', '0.25', '0.75', '0.1', '0.9', '1e-3', '0.499', '0.501', '1.0', '0.0'];
const NO_NUMBERS = ['abc', '1_0', 'nan', 'inf', '-inf', '0x1', '1,5', '', 'true'];

interface Vocabulary {
  /** For each class, ways to write it; a file keeps to one. */
  readonly spellings: readonly (readonly string[])[];
  readonly positive: string | undefined;
  /** How Parquet may hold it beside text. */
  readonly types: readonly string[];
}

const BINARY: readonly Vocabulary[] = [
  {
    spellings: [
      ['0', '0.0'],
      ['1', '1.0'],
    ],
    positive: undefined,
    types: ['INTEGER', 'DOUBLE'],
  },
  {
    spellings: [
      ['false', 'False'],
      ['true', 'True'],
    ],
    positive: undefined,
    types: ['BOOLEAN'],
  },
  {
    spellings: [
      ['no', 'no'],
      ['yes', 'yes'],
    ],
    positive: 'yes',
    types: [],
  },
  {
    spellings: [
      ['1', '1.0'],
      ['2', '2.0'],
    ],
    positive: '2',
    types: ['INTEGER', 'DOUBLE'],
  },
];
const CLASSES: readonly Vocabulary[] = [
  {
    spellings: [
      ['0', '0.0'],
      ['1', '1.0'],
      ['2', '2.0'],
    ],
    positive: undefined,
    types: ['INTEGER', 'BIGINT', 'DOUBLE'],
  },
  {
    spellings: [
      ['red', 'red'],
      // No spelling of another class in other capitals: that is refused.
      ['rot', 'rot'],
      ['grün', 'grün'],
      ['a,b', 'a,b'],
    ],
    positive: undefined,
    types: [],
  },
  {
    spellings: [
      ['true', 'True'],
      ['false', 'False'],
    ],
    positive: undefined,
    types: ['BOOLEAN'],
  },
];

/** The predictions of a seed: always the same. */
export function drawPredictions(seed: string): PredictionCase {
  const random = new Random(`predictions ${seed}`);
  const task = random.pick(['binary', 'classes', 'regression'] as const);
  const [id = 'id', label = 'label', value = 'value'] = random.some(NAMES, 3);
  const vocabulary = task === 'binary' ? random.pick(BINARY) : random.pick(CLASSES);
  const meaning = meaningOf(random, task, vocabulary);
  const ids = idsOf(random, random.between(2, 40));
  const meant = ids.map((each): MeantRow => ({
    id: each,
    label: meaning.label(),
    candidate: meaning.value(),
    baseline: meaning.value(),
  }));
  const spoilt = task !== 'classes' && random.percent(12);
  const files = fileNames(random, 3);
  const apart = random.percent(40);
  const writer = new Writer(random, { task, vocabulary, id, ids });
  const row = spoilt ? random.below(meant.length) : -1;
  const candidate = writer.table(files[0] ?? '', meant, [
    ...(apart ? [] : [{ name: label, of: 'label' as const }]),
    { name: value, of: 'candidate', spoilt: row },
  ]);
  return {
    seed,
    task,
    names: { id, label, value },
    positive: task === 'binary' ? vocabulary.positive : undefined,
    threshold: 0.5,
    meant,
    candidate,
    baseline: writer.table(files[1] ?? '', shuffled(random, meant), [
      ...(apart ? [] : [{ name: label, of: 'label' as const }]),
      { name: value, of: 'baseline' },
    ]),
    labels: apart ? writer.table(files[2] ?? '', shuffled(random, meant), [{ name: label, of: 'label' }]) : undefined,
    spoilt,
  };
}

/** Both classes occur among the labels of most cases; where one does not, some metrics are undefined. */
function meaningOf(
  random: Random,
  task: Task,
  { spellings }: Vocabulary,
): { readonly label: () => number; readonly value: () => number } {
  if (task === 'regression') {
    const number = (): number => random.below(NUMBERS.length);
    return { label: number, value: number };
  }
  const label = (): number => random.below(spellings.length);
  return { label, value: task === 'binary' ? (): number => random.below(SCORES.length) : label };
}

function idsOf(random: Random, count: number): string[] {
  const prefix = random.pick(['', 'row-', 'ß', 'a,']);
  return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return random.some(items, items.length);
}

/** What a position among the meant numbers is as a number. */
export function numberAt(task: Task, position: number): number {
  return Number((task === 'binary' ? SCORES : NUMBERS)[position]);
}

interface Column {
  readonly name: string;
  readonly of: 'label' | 'candidate' | 'baseline';
  /** The row whose value is none. */
  readonly spoilt?: number;
}

interface Setting {
  readonly task: Task;
  readonly vocabulary: Vocabulary;
  readonly id: string;
  readonly ids: readonly string[];
}

class Writer {
  readonly #random: Random;
  readonly #setting: Setting;

  constructor(random: Random, setting: Setting) {
    this.#random = random;
    this.#setting = setting;
  }

  table(file: string, rows: readonly MeantRow[], columns: readonly Column[]): FuzzTable {
    const random = this.#random;
    const spoilt = columns.some((column) => (column.spoilt ?? -1) >= 0);
    const format = spoilt ? random.pick(['csv', 'jsonl'] as const) : random.pick(FORMATS);
    const plain = this.#setting.ids.every((id) => /^\d+$/.test(id));
    const idType = plain && random.percent(50) ? 'INTEGER' : 'VARCHAR';
    const written = columns.map((column) => this.#column(column, format, rows));
    return {
      name: file,
      file,
      format,
      columns: [{ name: this.#setting.id, type: idType }, ...written.map(({ name, type }) => ({ name, type }))],
      rows: rows.map((row, at) => [
        format === 'jsonl' && idType === 'INTEGER' ? new Num(row.id) : row.id,
        ...written.map(({ data }) => data[at] ?? null),
      ]),
      properties: [],
      rules: [],
      foreignKeys: [],
      style: {
        delimiter: random.pick([',', ';', '\t']),
        lineEnd: random.pick(['\n', '\r\n']),
        mark: random.percent(20),
        quoteAll: random.percent(20),
        lastLineEnd: random.percent(80),
      },
    };
  }

  #column(
    { name, of, spoilt = -1 }: Column,
    format: Format,
    rows: readonly MeantRow[],
  ): { name: string; type: SqlType; data: Datum[] } {
    const { task, vocabulary } = this.#setting;
    const random = this.#random;
    const isClass = task === 'classes' || (task === 'binary' && of === 'label');
    const way = random.below(2);
    const type = isClass ? random.pick(['VARCHAR', ...vocabulary.types]) : random.pick(['DOUBLE', 'VARCHAR']);
    const texts = rows.map(
      (row) => (isClass ? vocabulary.spellings[row[of]]?.[way] : (task === 'binary' ? SCORES : NUMBERS)[row[of]]) ?? '',
    );
    const data = texts.map((text, at): Datum => {
      if (at === spoilt) {
        const none = random.pick(NO_NUMBERS);
        return format === 'csv' ? none : none === '' ? null : none;
      }
      return asDatum(text, format, type === 'VARCHAR');
    });
    return { name, type, data };
  }
}

function asDatum(text: string, format: Format, asText: boolean): Datum {
  if (format !== 'jsonl' || asText) return text;
  if (/^-?[\d.]+(e-?\d+)?$/.test(text)) return new Num(text);
  return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text;
}
