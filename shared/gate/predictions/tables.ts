import { toLine } from '../../core/text/escape.ts';
import { plural } from '../../core/text/format.ts';
import { quote } from '../../core/text/quote.ts';
import type { Engine } from '../../tables/engine.ts';
import { POSITION, type Relation, type SourceColumn } from '../../tables/relation.ts';
import { demandsOn, hasNamedPositive, refuseRows, type Wanted } from './demands.ts';
import { invalid, type Role } from './refusals.ts';
import { didYouMean } from '../../core/text/closest.ts';
import type { PredictionColumns } from '../rules/rules.ts';
import { hasEndingZero, namingValue, sameValue, trimmed } from '../../tables/reading/same-value.ts';

/**
 * A file as a table `candidate`, `baseline` or `labels`: n, id, value, label, s0 … In `s0_as` stands how a slice is
 * written, where that is not the one way in which its value is told.
 */
export interface LoadedTable {
  readonly role: Role;
  readonly shown: string;
  readonly relation: Relation;
  readonly rows: number;
  readonly hasLabels: boolean;
  /** It has labels too that are not those the models are judged by: texts in column `label`, NULL where it has none. */
  readonly hasOwnLabels: boolean;
  /** Slice columns it holds; the i-th of all wanted ones is in column `s<i>`. */
  readonly slices: readonly string[];
}

/**
 * Loads a file into the engine and checks every row: ids present and unique, labels and values of the right kind.
 *
 * Classes and labels are left as `sameValue` tells them apart, in columns `value` and `label`; beside each stands in
 * `value_zero` and `label_zero` whether it is written with a zero that `sameValue` takes away. Of 0 and 1 alone `label`
 * is a number, as numbers are.
 *
 * @throws UserError `predictions-invalid`, naming how many rows are wrong and the first of them
 */
export async function loadTable(engine: Engine, relation: Relation, role: Role, wanted: Wanted): Promise<LoadedTable> {
  const file = relation.source.given;
  const { columns } = wanted;
  for (const name of requiredColumns(wanted)) requireColumn(relation, name, role);
  const slices = wanted.slices.filter((name) => columnOf(relation, name) !== undefined);
  for (const name of slices) requireEverywhere(relation, name, role);
  const hasOwnLabels = !wanted.label && canTellLabels(relation, columns);
  const read = [
    { name: columns.id, as: 'id' },
    ...(wanted.value ? [{ name: valueColumn(columns), as: 'value' }] : []),
    ...(wanted.label || hasOwnLabels ? [{ name: columns.label, as: 'label' }] : []),
  ];
  const placed = slices.map((name) => ({ name, as: `s${wanted.slices.indexOf(name)}` }));
  // What a text says is named once, in a query of its own, and used by its name: planning costs as much as the SQL is long.
  const texts = [...read, ...placed].map(({ name, as }) => `${trimmed(textOf(relation, name))} AS ${textAs(as)}`);
  const said = [
    ...read.map(({ as }) => `${saidBy(as, columns)} AS ${saidAs(as)}`),
    ...placed.map(({ name, as }) => `${sliceBy(as, isWritten(columnOf(relation, name)))} AS ${saidAs(as)}`),
  ];
  const values = [
    ...read.flatMap(({ as }) => {
      if (as === 'label' && hasOwnLabels) return [`${ownLabel(columns)} AS label`];
      const value = valueOf(as, columns);
      return [
        `${value} AS ${as}`,
        ...(comparesClasses(as, columns) ? [`${hasEndingZero(textAs(as))} AS ${as}_zero`] : []),
        ...(as === 'id' ? [] : [`CASE WHEN (${value}) IS NULL THEN ${textAs(as)} END AS ${textAs(as)}`]),
      ];
    }),
    ...placed.flatMap(({ name, as }) => sliceOf(as, isWritten(columnOf(relation, name)))),
  ];
  const given = `SELECT ${POSITION} AS n, ${texts.join(', ')} FROM ${relation.fromNumbered}`;
  const reading = `SELECT *, ${said.join(', ')} FROM (${given})`;
  await engine.run(`CREATE TEMP TABLE ${role} AS SELECT n, ${values.join(', ')} FROM (${reading})`);
  const rows = Number((await engine.rows(`SELECT count(*) FROM ${role}`)).rows[0]?.[0] ?? 0);
  if (rows === 0) throw invalid(role, file, 'It holds no rows.', 'Check the step that writes it.');
  for (const demand of demandsOn(wanted)) await refuseRows(engine, { role, relation, demand });
  return { role, shown: file, relation, rows, hasLabels: wanted.label, hasOwnLabels, slices };
}

function valueColumn(columns: PredictionColumns): string {
  return columns.task === 'binary' ? columns.score : columns.prediction;
}

function requiredColumns({ columns, value, label }: Wanted): string[] {
  return [columns.id, ...(value ? [valueColumn(columns)] : []), ...(label ? [columns.label] : [])];
}

/** The column of exactly this name; undefined where none or several bear it. */
function columnOf(relation: Relation, name: string): SourceColumn | undefined {
  const named = relation.columns.filter((column) => column.name === name);
  return named.length === 1 ? named[0] : undefined;
}

/** A file whose labels are given elsewhere may carry its own; but not under the name that its predictions have. */
function canTellLabels(relation: Relation, columns: PredictionColumns): boolean {
  const column = columnOf(relation, columns.label);
  return column !== undefined && !NESTED.includes(column.type.name) && valueColumn(columns) !== columns.label;
}

const textAs = (as: string): string => `${as}_text`;
const saidAs = (as: string): string => `${as}_said`;

/** What cannot be read as a label is another one than any that can. */
function ownLabel(columns: PredictionColumns): string {
  const same = columns.task === 'regression' ? sameValue(textAs('label')) : saidAs('label');
  return `CASE WHEN (${same}) IS NOT NULL THEN coalesce(CAST(${valueOf('label', columns)} AS VARCHAR), '?') END`;
}

/** Numbers, dates and booleans that a file holds as such are not written in one way or another. */
function isWritten(column: SourceColumn | undefined): boolean {
  return column?.encoding !== 'typed' || column.type.name === 'VARCHAR';
}

function sliceBy(as: string, written: boolean): string {
  return written ? namingValue(textAs(as)) : sameValue(textAs(as));
}

function sliceOf(as: string, written: boolean): readonly string[] {
  const other = `CASE WHEN ${saidAs(as)} <> ${textAs(as)} THEN ${textAs(as)} END`;
  return [`${saidAs(as)} AS ${as}`, `${written ? other : 'CAST(NULL AS VARCHAR)'} AS ${as}_as`];
}

const NESTED = ['STRUCT', 'LIST', 'ARRAY', 'MAP', 'UNION'];

function requireColumn(relation: Relation, name: string, role: Role): void {
  const column = columnOf(relation, name);
  const file = relation.source.given;
  if (column !== undefined && !NESTED.includes(column.type.name)) {
    requireEverywhere(relation, name, role);
    return;
  }
  if (column !== undefined) {
    throw invalid(role, file, `Its column ${quote(name)} holds no single values.`, 'Write one value into every row.');
  }
  const names = relation.columns.map((known) => known.name);
  const count = names.filter((each) => each === name).length;
  if (count > 1) throw invalid(role, file, `It has ${count} columns called ${quote(name)}.`, 'Name each column once.');
  const isHeader = !names.some((each) => VALUE_LIKE.test(each));
  throw invalid(
    role,
    file,
    `It has no column ${quote(name)}.${isHeader ? didYouMean(name, names) : ''}`,
    isHeader
      ? `It has ${plural(names.length, 'column')}: ${names.slice(0, SHOWN_NAMES).map(shownName).join(', ')}. The rules file says which to read.`
      : 'Names of its columns look like values: give it a first line with names. The rules file says which to read.',
  );
}

/** The rows of a file that has no such column would be taken for rows without a value. */
function requireEverywhere(relation: Relation, name: string, role: Role): void {
  const lacking = columnOf(relation, name)?.lacking;
  if (lacking === undefined) return;
  const hint = didYouMean(name, lacking.names);
  throw invalid(
    role,
    relation.source.given,
    `Its file ${toLine(lacking.file, 120)} has no column ${quote(name)}, which others have.${hint}`,
    'Write all files with the same columns.',
  );
}

const SHOWN_NAMES = 12;
/** Numbers, dates and addresses: the first row of a file without a header, which is not to be shown. */
const VALUE_LIKE = /^\s*[+-]?[.,]?\d|@/;

function shownName(name: string): string {
  return name === ''
    ? 'one without a name (pandas leaves its index so: give it one, or write index=False)'
    : quote(name);
}

function textOf(relation: Relation, name: string): string {
  const column = columnOf(relation, name);
  if (column === undefined) throw new Error('A column that was found is gone.');
  const { sql, encoding } = column;
  if (encoding === 'text') return sql;
  if (encoding === 'typed') return `CAST(${sql} AS VARCHAR)`;
  // A list or an object is no value of a row.
  return `CASE WHEN json_type(${sql}) IN ('ARRAY', 'OBJECT') THEN NULL ELSE ${sql} ->> '$' END`;
}

/** Form first: `TRY_CAST` alone takes `1_000`, `nan` and `inf` for numbers. */
const NUMBER = String.raw`[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?`;

function numberIn(text: string): string {
  return `CASE WHEN regexp_full_match(${text}, '${NUMBER}') THEN TRY_CAST(${text} AS DOUBLE) END`;
}

function comparesClasses(as: string, columns: PredictionColumns): boolean {
  if (columns.task === 'classes') return as === 'value' || as === 'label';
  return as === 'label' && hasNamedPositive(columns);
}

/** What a trimmed text says in one of the columns `id`, `value` and `label`: a number, or what `sameValue` tells apart. */
function saidBy(as: string, columns: PredictionColumns): string {
  const isNumber = as !== 'id' && (columns.task === 'regression' || (columns.task === 'binary' && as === 'value'));
  return isNumber ? numberIn(textAs(as)) : sameValue(textAs(as));
}

/** The value of such a column, from what its text says. */
function valueOf(as: string, columns: PredictionColumns): string {
  const said = saidAs(as);
  if (as !== 'label' || columns.task !== 'binary' || comparesClasses(as, columns)) return said;
  return `CASE WHEN ${said} IN ('1', 'true') THEN 1 WHEN ${said} IN ('0', 'false') THEN 0 END`;
}
