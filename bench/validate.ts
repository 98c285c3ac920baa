import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/runner.ts';
import { loadDuckDb } from '../test/duckdb.ts';
import { actionCpuSeconds, DATA, measure, median, type Cost } from './costs.ts';

const FLIGHTS = join(ROOT, 'node_modules', 'vega-datasets', 'data', 'flights-3m.parquet');
const ROWS = 10_000_000;
const PAIRS = 2;
const BINS = 40;

/** A data set with the same checks as a contract and as SQL, and the numeric columns of a full profile. */
interface Subject {
  readonly name: string;
  readonly file: string;
  readonly contract: string;
  /** What one fused statement must count for the checks. */
  readonly checks: readonly string[];
  readonly unique?: string;
  /** Numeric columns with a range for their histogram. */
  readonly numeric: readonly (readonly [column: string, lower: number, upper: number])[];
  readonly columns: readonly string[];
}

/**
 * Validation against the bare DuckDB statements that do the same, in turn and in the same run; CPU seconds of the
 * process and its engine, medians. The bare statements are the limit: they find nothing to say and write nothing.
 */
export async function benchValidate(print: (line: string) => void): Promise<void> {
  mkdirSync(DATA, { recursive: true });
  print(`Validation: CPU seconds and peak of the largest process, lower median of ${PAIRS} runs in turn`);
  for (const subject of [flights(), await generated()]) {
    print(subject.name);
    // The first reading may come from a cold disk.
    const digest = median(Array.from({ length: PAIRS + 1 }, () => measure(['digest', subject.file])));
    print(`  of ours, the digest of the data (SHA-256): ${digest.cpuSeconds.toFixed(2)} s`);
    print('                                    ours             bare DuckDB      ratio  budget');
    compare(print, 'row checks', 1.05, subject, 'none', [fused(subject, [])], digest.cpuSeconds);
    if (subject.unique !== undefined) {
      const both = {
        ...subject,
        contract: subject.contract.replace('required: true }', 'required: true, unique: true }'),
      };
      compare(print, 'row checks, exact unique', 1.2, both, 'none', [fused(subject, []), subject.unique]);
    }
    compare(print, 'checks, profile, histograms', 0.5, subject, 'full', [fused(subject, profiled(subject))]);
  }
}

// eslint-disable-next-line max-params
function compare(
  print: (line: string) => void,
  label: string,
  budget: number,
  subject: Subject,
  profile: string,
  statements: readonly string[],
  digestSeconds?: number,
): void {
  const contract = join(DATA, 'contract.yaml');
  writeFileSync(contract, subject.contract);
  const ours: Cost[] = [];
  const bare: Cost[] = [];
  // The engine is a process of its own, whose peak only the library's own account knows.
  const { peakBytes } = measure(['ours', subject.file, contract, profile]);
  for (let pair = 0; pair < PAIRS; pair++) {
    ours.push({ cpuSeconds: actionCpuSeconds(subject.file, contract, profile), peakBytes });
    bare.push(measure(['bare', subject.file, ...statements]));
  }
  const [our, their] = [median(ours), median(bare)];
  const ratio = our.cpuSeconds / their.cpuSeconds;
  const cost = ({ cpuSeconds, peakBytes }: Cost): string =>
    `${cpuSeconds.toFixed(2).padStart(6)} s ${(peakBytes / 1e6).toFixed(0).padStart(4)} MB`;
  const without = digestSeconds === undefined ? NaN : (our.cpuSeconds - digestSeconds) / their.cpuSeconds;
  const note = Number.isNaN(without) ? '' : `   ${without.toFixed(2)} without the digest`;
  print(
    `  ${label.padEnd(30)}${cost(our)}   ${cost(their)}   ${ratio.toFixed(2).padStart(6)}  ${budget.toFixed(2)}${note}`,
  );
}

function fused({ file, checks }: Subject, more: readonly string[]): string {
  const counts = checks.map((condition) => `count_if(${condition})`);
  return `SELECT ${['count(*)', ...counts, ...more].join(', ')} FROM read_parquet('${file}')`;
}

/** DuckDB's own way: moments guarded against NaN, which would abort them, and `histogram` over equal bins. */
function profiled({ numeric, columns }: Subject): readonly string[] {
  const edges = (lower: number, upper: number): string =>
    `[${Array.from({ length: BINS + 1 }, (_, bin) => (lower + ((upper - lower) * bin) / BINS).toString()).join(', ')}]`;
  return [
    ...columns.map((column) => `count(${column}), min(${column}), max(${column})`),
    ...numeric.map(([column, lower, upper]) => {
      const value = `CAST(${column} AS DOUBLE)`;
      return `avg(${value}) FILTER (WHERE isfinite(${value})), histogram(${value}, ${edges(lower, upper)}::DOUBLE[])`;
    }),
  ];
}

function contractOf(properties: readonly string[]): string {
  return [
    'apiVersion: v3.1.0\nkind: DataContract\nid: bench\nversion: 1.0.0\nstatus: active\nschema:\n  - name: t',
    '    quality: [{ metric: rowCount, mustBeGreaterThan: 1000 }]\n    properties:',
    ...properties.map((property) => `      - { ${property} }`),
  ].join('\n');
}

function flights(): Subject {
  return {
    name: 'Flights, 3 M rows x 5 columns, 13 MB Parquet',
    file: FLIGHTS,
    contract: contractOf([
      'name: date, logicalType: timestamp, required: true',
      'name: delay, logicalType: integer, required: true, logicalTypeOptions: { minimum: -1440, maximum: 2880 }',
      'name: distance, logicalType: integer, required: true, logicalTypeOptions: { minimum: 1, maximum: 6000 }',
      "name: origin, logicalType: string, required: true, logicalTypeOptions: { pattern: '^[A-Z]{3}$' }",
      "name: destination, logicalType: string, required: true, logicalTypeOptions: { pattern: '^[A-Z]{3}$' }",
    ]),
    checks: [
      ...['date', 'delay', 'distance', 'origin', 'destination'].map((column) => `${column} IS NULL`),
      'delay < -1440',
      'delay > 2880',
      'distance < 1',
      'distance > 6000',
      `NOT regexp_matches(origin, '^[A-Z]{3}$')`,
      `NOT regexp_matches(destination, '^[A-Z]{3}$')`,
    ],
    numeric: [
      ['delay', -1440, 2880],
      ['distance', 0, 6000],
    ],
    columns: ['date', 'delay', 'distance', 'origin', 'destination'],
  };
}

/** Column by column: name, SQL, and for numbers the range of the histogram. */
const COLUMNS: readonly (readonly [name: string, sql: string, lower?: number, upper?: number])[] = [
  ['id', 'i'],
  ['i1', '(hash(i) % 1000)::INTEGER', 0, 1000],
  ['i2', '(hash(i + 1) % 100000)::BIGINT', 0, 100000],
  ['age', '(CASE WHEN i % 100000 = 7 THEN -1 ELSE hash(i + 2) % 90 END)::SMALLINT', 0, 90],
  ['hour', '(hash(i + 3) % 24)::TINYINT', 0, 24],
  ['d1', '(hash(i + 4) / 18446744073709551615.0)::DOUBLE', 0, 1],
  ['d2', 'ln(1 + hash(i + 5) / 18446744073709551615.0 * 1e6)', 0, 14],
  ['f1', '((hash(i + 6) % 1000000) / 1000.0)::FLOAT', 0, 1000],
  ['d3', '(hash(i + 10) % 10000000 / 7.0)::DOUBLE', 0, 1500000],
  ['d4', '(hash(i + 11) % 3600)::DOUBLE', 0, 3600],
  [
    'd_nan',
    `CASE WHEN i % 100 = 0 THEN 'nan'::DOUBLE WHEN i % 50 = 1 THEN NULL ELSE (hash(i + 9) % 100000) / 100.0 END`,
    0,
    1000,
  ],
  ['amount', '((hash(i + 12) % 1000000) / 100.0)::DECIMAL(12, 2)', 0, 10000],
  [
    'currency',
    `CASE WHEN i % 100000 < 3 THEN 'XXX' ELSE ['EUR', 'USD', 'AED', 'GBP'][1 + (hash(i + 13) % 4)::INT] END`,
  ],
  ['status', `['new', 'paid', 'sent'][1 + (hash(i + 14) % 3)::INT]`],
  ['country', `['AE', 'DE', 'FR', 'GB', 'US'][1 + (hash(i + 15) % 5)::INT]`],
  [
    'email',
    `CASE WHEN i % 100000 < 2 THEN 'broken' ELSE 'user' || i || '@example' || (hash(i + 17) % 1000) || '.com' END`,
  ],
  ['key', `hash(i + 18)::VARCHAR`],
  ['ts', `TIMESTAMP '2020-01-01' + INTERVAL (hash(i + 19) % 100000000) SECOND`],
  ['day', `DATE '2020-01-01' + (hash(i + 20) % 1000)::INT`],
  ['flag', 'hash(i + 21) % 2 = 0'],
];

async function generated(): Promise<Subject> {
  const file = join(DATA, 'rows-10m.parquet');
  if (!existsSync(file)) await generate(file);
  const email = '^[^@ ]+@[^@ ]+[.][a-z]+$';
  const ranges: readonly (readonly [string, number, number])[] = [
    ['age', 0, 120],
    ['hour', 0, 23],
    ['d1', 0, 1],
    ['d_nan', 0, 1000],
    ['amount', 0, 10000],
  ];
  const types: Readonly<Record<string, string>> = { age: 'integer', hour: 'integer' };
  const range = ([name, minimum, maximum]: readonly [string, number, number]): string =>
    `name: ${name}, logicalType: ${types[name] ?? 'number'}, logicalTypeOptions: { minimum: ${minimum}, maximum: ${maximum} }`;
  const valid = (values: string): string =>
    `quality: [{ metric: invalidValues, arguments: { validValues: [${values}] }, mustBe: 0 }]`;
  return {
    name: `Generated, ${ROWS / 1e6} M rows x ${COLUMNS.length} columns, zstd Parquet`,
    file,
    contract: contractOf([
      'name: id, logicalType: integer, required: true }',
      ...ranges.map(range),
      `name: email, logicalType: string, required: true, logicalTypeOptions: { pattern: '${email}' }`,
      `name: currency, logicalType: string, required: true, ${valid('EUR, USD, AED, GBP')}`,
      `name: status, logicalType: string, required: true, ${valid('new, paid, sent')}`,
    ]).replace('required: true } }', 'required: true }'),
    checks: [
      ...['id', 'email', 'currency', 'status'].map((column) => `${column} IS NULL`),
      ...ranges.flatMap(([name, lower, upper]) => [`${name} < ${lower}`, `${name} > ${upper}`]),
      `NOT regexp_matches(email, '${email}')`,
      `currency NOT IN ('EUR', 'USD', 'AED', 'GBP')`,
      `status NOT IN ('new', 'paid', 'sent')`,
    ],
    unique: `SELECT count(id) - count(DISTINCT id) FROM read_parquet('${file}')`,
    numeric: COLUMNS.flatMap(([name, , lower, upper]) =>
      lower === undefined || upper === undefined ? [] : [[name, lower, upper] as const],
    ),
    columns: COLUMNS.map(([name]) => name),
  };
}

/** The same rows on every machine: each value is a hash of its row's number. */
async function generate(file: string): Promise<void> {
  const duckdb = await loadDuckDb();
  const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
  const columns = COLUMNS.map(([name, sql]) => `${sql} AS ${name}`).join(', ');
  const options = 'FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880';
  await connection.run(`COPY (SELECT ${columns} FROM range(${ROWS}) t(i)) TO '${file}.partial' (${options})`);
  renameSync(`${file}.partial`, file);
}
