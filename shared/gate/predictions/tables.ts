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
  const texts = [...read, ...placed].map(({ name, as }) => `${trimmed(textOf(relation, name))} AS ${as}`);
  const values = [
    ...read.flatMap(({ as }) =>
      as === 'label' && hasOwnLabels
        ? [`${ownLabel(columns)} AS label`]
        : [
            `${valueOf(as, columns)} AS ${as}`,
            ...(comparesClasses(as, columns) ? [`${hasEndingZero(as)} AS ${as}_zero`] : []),
            ...(as === 'id' ? [] : [`CASE WHEN (${valueOf(as, columns)}) IS NULL THEN ${as} END AS ${as}_text`]),
          ],
    ),
    ...placed.flatMap(({ name, as }) => sliceOf(as, isWritten(columnOf(relation, name)))),
  ];
  const source = `SELECT ${POSITION} AS n, ${texts.join(', ')} FROM ${relation.fromNumbered}`;
  await engine.run(`CREATE TEMP TABLE ${role} AS SELECT n, ${values.join(', ')} FROM (${source})`);
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

/** What cannot be read as a label is another one than any that can. */
function ownLabel(columns: PredictionColumns): string {
  const value = `coalesce(CAST(${valueOf('label', columns)} AS VARCHAR), '?')`;
  return `CASE WHEN (${sameValue('label')}) IS NOT NULL THEN ${value} END`;
}

/** Numbers, dates and booleans that a file holds as such are not written in one way or another. */
function isWritten(column: SourceColumn | undefined): boolean {
  return column?.encoding !== 'typed' || column.type.name === 'VARCHAR';
}

function sliceOf(as: string, written: boolean): readonly string[] {
  if (!written) return [`${sameValue(as)} AS ${as}`, `CAST(NULL AS VARCHAR) AS ${as}_as`];
  const value = namingValue(as);
  return [`${value} AS ${as}`, `CASE WHEN (${value}) <> ${as} THEN ${as} END AS ${as}_as`];
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

/** What a trimmed text says in one of the columns `id`, `value`, `label` and those of slices. */
function valueOf(as: string, columns: PredictionColumns): string {
  if (as !== 'value' && as !== 'label') return sameValue(as);
  if (comparesClasses(as, columns)) return sameValue(as);
  if (columns.task === 'regression' || as === 'value') return numberIn(as);
  return `CASE WHEN (${sameValue(as)}) IN ('1', 'true') THEN 1 WHEN (${sameValue(as)}) IN ('0', 'false') THEN 0 END`;
}
