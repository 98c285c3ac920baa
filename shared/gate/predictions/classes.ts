import type { UserError } from '../../core/errors.ts';
import { didYouMean } from '../../core/text/closest.ts';
import { formatCount, plural } from '../../core/text/format.ts';
import { quote } from '../../core/text/quote.ts';
import type { Engine } from '../../tables/engine.ts';
import { sqlText } from '../../tables/sql.ts';
import type { PredictionColumns } from '../rules/rules.ts';
import { looseForm, sameValue, trimmed } from '../../tables/reading/same-value.ts';
import { invalid } from './refusals.ts';
import type { LoadedTable } from './tables.ts';

const MAX_CLASSES = 200;
/** So few names are a vocabulary that may be shown; more may be anything, such as texts about people. */
const MAX_NAMED = 20;
const SHOWN_CLASSES = 6;
const SHOWN_LENGTH = 40;

/** One class of a column, as `sameValue` tells it, and its rows. */
interface Class {
  readonly name: string;
  readonly rows: number;
}

/** The classes in one column of a table. */
interface Census {
  readonly table: LoadedTable;
  readonly what: 'label' | 'prediction';
  readonly column: string;
  readonly classes: readonly Class[];
}

/** What labels and predictions are held to be. */
export interface AgreedClasses {
  /** The positive class of a binary task whose labels are not 0 and 1, as the tables have it. */
  readonly positive: string | undefined;
  /** How many different labels stand against the positive one, where it is named. */
  readonly others: number | undefined;
  /** Rows with a predicted class that no label has. */
  readonly strange: readonly { readonly table: LoadedTable; readonly rows: number; readonly classes: number }[];
}

/**
 * Checks that labels, predictions and the positive class of the rules file speak about the same classes.
 *
 * @throws UserError `predictions-invalid` where no row is positive, where `positive` is no label, where labels and predictions share no class, and
 *   where two classes look like one that is written in two ways
 */
export async function agreeOnClasses(
  engine: Engine,
  columns: PredictionColumns,
  tables: readonly LoadedTable[],
): Promise<AgreedClasses> {
  if (columns.task === 'regression') return UNNAMED;
  if (columns.task === 'binary' && columns.positive === undefined) {
    await requirePositives(engine, columns.label, tables);
    return UNNAMED;
  }
  const labels = await censuses(
    engine,
    tables.filter((table) => table.hasLabels),
    'label',
    columns.label,
  );
  if (columns.task === 'binary') {
    refuseSlips(labels);
    return { ...(await findPositive(engine, columns.positive ?? '', labels)), strange: [] };
  }
  const models = tables.filter(({ role }) => role !== 'labels');
  const predictions = await censuses(engine, models, 'prediction', columns.prediction);
  refuseSlips([...labels, ...predictions]);
  for (const census of predictions) refuseNothingShared(census, labels);
  return { positive: undefined, others: undefined, strange: predictions.flatMap((of) => strangeIn(of, labels)) };
}

const UNNAMED: AgreedClasses = { positive: undefined, others: undefined, strange: [] };

/** Without a positive row nothing can be said of how a model finds them, and the wrong column looks like this. */
async function requirePositives(engine: Engine, column: string, tables: readonly LoadedTable[]): Promise<void> {
  const labelled = tables.filter((table) => table.hasLabels);
  for (const { role } of labelled) {
    if (((await engine.rows(`SELECT 1 FROM ${role} WHERE label = 1 LIMIT 1`)).rows[0] ?? []).length > 0) return;
  }
  const [first] = labelled;
  if (first === undefined) throw new Error('No table has labels.');
  throw invalid(
    first.role,
    first.shown,
    `No row is positive: of ${plural(first.rows, 'row')} every one has 0 or false in ${quote(column)}.`,
    'Check that the rules file names the right label, and judge the model on rows of which some are positive (1 or true).',
  );
}

async function censuses(
  engine: Engine,
  tables: readonly LoadedTable[],
  what: Census['what'],
  column: string,
): Promise<Census[]> {
  const found: Census[] = [];
  for (const table of tables) found.push({ table, what, column, classes: await count(engine, table, what, column) });
  return found;
}

async function count(engine: Engine, table: LoadedTable, what: Census['what'], column: string): Promise<Class[]> {
  const name = what === 'label' ? 'label' : 'value';
  const twoWays = `bool_or(${name}_zero) AND NOT bool_and(${name}_zero)`;
  const sql = `SELECT ${name}, count(*), ${twoWays} FROM ${table.role} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MAX_CLASSES + 1}`;
  const { rows } = await engine.rows(sql);
  if (rows.length > MAX_CLASSES) {
    throw invalid(
      table.role,
      table.shown,
      `Its column ${quote(column)} holds more than ${MAX_CLASSES} different classes.`,
      'Check that the rules file names the right columns, or say `task: regression` for numbers.',
    );
  }
  if (rows.some(([, , both]) => both === true)) {
    throw invalid(
      table.role,
      table.shown,
      `Its column ${quote(column)} writes one number with and without a zero at its end, as codes do.`,
      'Numbers are compared by value, so that 250.1 and 250.10 are one class: give codes a letter (c250.10).',
    );
  }
  return rows.map(([value, size]) => ({ name: String(value), rows: Number(size) }));
}

/** Two classes that differ in capitals, leading zeros or inner blanks alone are one by intent or a slip: nobody knows. */
function refuseSlips(all: readonly Census[]): void {
  const known = new Map<string, { readonly name: string; readonly census: Census }>();
  for (const census of all) {
    for (const { name } of census.classes) {
      const form = looseForm(name);
      const other = known.get(form);
      if (other !== undefined && other.name !== name) throw slip(other, { name, census }, all);
      known.set(form, { name, census });
    }
  }
}

type Placed = { readonly name: string; readonly census: Census };

function slip(one: Placed, other: Placed, all: readonly Census[]): UserError {
  const { role, shown: file } = other.census.table;
  const isNamed = all.every(({ classes }) => classes.length <= MAX_NAMED);
  const [first, second] = [one, other].map(
    ({ name, census }) => `${isNamed ? `${shown(name)} in ` : ''}${quote(census.column)} of ${census.table.shown}`,
  );
  const difference = 'Two classes differ in capitals, leading zeros or blanks alone';
  return invalid(
    role,
    file,
    `${difference}: ${first ?? ''} and ${second ?? ''}.`,
    'Write a class in one way in all files, or give two classes names that differ in more.',
  );
}

function refuseNothingShared(predictions: Census, labels: readonly Census[]): void {
  const known = new Set(labels.flatMap(({ classes }) => classes.map(({ name }) => name)));
  if (predictions.classes.some(({ name }) => known.has(name))) return;
  const { table } = predictions;
  throw invalid(
    table.role,
    table.shown,
    `Labels and predictions share no class: ${[...labels.slice(0, 1), predictions].map(contents).join(', ')}.`,
    'Write both in one way, for example both as names or both as numbers (true and false are not 1 and 0).',
  );
}

function strangeIn({ table, classes }: Census, labels: readonly Census[]): AgreedClasses['strange'] {
  const known = new Set(labels.flatMap((census) => census.classes.map(({ name }) => name)));
  const strange = classes.filter(({ name }) => !known.has(name));
  const rows = strange.reduce((sum, of) => sum + of.rows, 0);
  return rows === 0 ? [] : [{ table, rows, classes: strange.length }];
}

/** The positive class as the tables have it. */
async function findPositive(
  engine: Engine,
  given: string,
  labels: readonly Census[],
): Promise<{ readonly positive: string; readonly others: number }> {
  const written = `SELECT ${trimmed(sqlText(given))} AS x`;
  const [[value] = []] = (await engine.rows(`SELECT ${sameValue('x')} FROM (${written})`)).rows;
  const names = [...new Set(labels.flatMap(({ classes }) => classes.map(({ name }) => name)))];
  if (typeof value === 'string' && names.includes(value)) return { positive: value, others: names.length - 1 };
  const [first] = labels;
  if (first === undefined) throw new Error('No table has labels.');
  throw invalid(
    first.table.role,
    first.table.shown,
    `No label is ${quote(given, SHOWN_LENGTH)}, which the rules file names with "positive": ${contents(first)}.${names.length > MAX_NAMED ? '' : didYouMean(given, names)}`,
    'Name the positive label in the rules file as the labels have it; capitals count.',
  );
}

/** `"label" holds "Yes" (1,400 rows) and "No" (600 rows)`. */
function contents({ column, classes }: Census): string {
  if (classes.length > MAX_NAMED) return `${quote(column)} holds ${formatCount(classes.length)} different ones`;
  // What no two rows share is no class, but may be somebody's address or name.
  if (classes.length > 2 && classes.every(({ rows }) => rows === 1)) {
    return `${quote(column)} holds ${classes.length} different ones, each in one row`;
  }
  const named = classes.slice(0, SHOWN_CLASSES).map(({ name, rows }) => `${shown(name)} (${plural(rows, 'row')})`);
  const more = classes.length - named.length;
  return `${quote(column)} holds ${[...named, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`;
}

function shown(name: string): string {
  return quote(name, SHOWN_LENGTH);
}
