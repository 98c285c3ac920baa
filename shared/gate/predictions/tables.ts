import { UserError } from '../../core/errors.ts';
import { plural } from '../../core/text/format.ts';
import type { Engine } from '../../tables/engine.ts';
import { POSITION, type Relation, type SourceColumn } from '../../tables/relation.ts';
import { sqlText } from '../../tables/sql.ts';
import { didYouMean } from '../../core/text/closest.ts';
import type { PredictionColumns } from '../rules/rules.ts';

/** What a file of predictions is for; also the name of its table and of the action's input. */
export type Role = 'candidate' | 'baseline' | 'labels';

export const INPUT_OF: Readonly<Record<Role, string>> = {
  candidate: 'predictions',
  baseline: 'baseline-predictions',
  labels: 'labels',
};

/** Which columns a file must give. */
export interface Wanted {
  readonly columns: PredictionColumns;
  readonly value: boolean;
  readonly label: boolean;
  /** Slice columns, taken from this file where it has them. */
  readonly slices: readonly string[];
}

/** A file as a table `candidate`, `baseline` or `labels`: n, id, value, label, s0 … */
export interface LoadedTable {
  readonly role: Role;
  readonly shown: string;
  readonly rows: number;
  /** Slice columns it holds; the i-th of all wanted ones is in column `s<i>`. */
  readonly slices: readonly string[];
}

/**
 * Loads a file into the engine and checks every row: ids present and unique, labels and values of the right kind.
 *
 * @throws UserError `predictions-invalid`, naming how many rows are wrong and the first of them
 */
export async function loadTable(engine: Engine, relation: Relation, role: Role, wanted: Wanted): Promise<LoadedTable> {
  const file = relation.source.given;
  const { columns } = wanted;
  for (const name of requiredColumns(wanted)) requireColumn(relation, name, role);
  const slices = wanted.slices.filter((name) => hasColumn(relation, name));
  const expressions = [
    `${POSITION} AS n`,
    `${textOf(relation, columns.id)} AS id`,
    ...(wanted.value ? [`${valueOf(relation, columns)} AS value`] : []),
    ...(wanted.label ? [`${labelOf(relation, columns)} AS label`] : []),
    ...slices.map((name) => `${textOf(relation, name)} AS s${wanted.slices.indexOf(name)}`),
  ];
  await engine.run(`CREATE TEMP TABLE ${role} AS SELECT ${expressions.join(', ')} FROM ${relation.fromNumbered}`);
  const rows = Number((await engine.rows(`SELECT count(*) FROM ${role}`)).rows[0]?.[0] ?? 0);
  if (rows === 0) throw invalid(file, role, 'It holds no rows.', 'Check the step that writes it.');
  for (const demand of demandsOn(wanted)) await refuseRows(engine, { role, file, demand });
  return { role, shown: file, rows, slices };
}

function requiredColumns({ columns, value, label }: Wanted): string[] {
  const valueColumn = columns.task === 'binary' ? columns.score : columns.prediction;
  return [columns.id, ...(value ? [valueColumn] : []), ...(label ? [columns.label] : [])];
}

/** The column of exactly this name; undefined where none or several bear it. */
function columnOf(relation: Relation, name: string): SourceColumn | undefined {
  const named = relation.columns.filter((column) => column.name === name);
  return named.length === 1 ? named[0] : undefined;
}

function hasColumn(relation: Relation, name: string): boolean {
  return columnOf(relation, name) !== undefined;
}

function requireColumn(relation: Relation, name: string, role: Role): void {
  if (hasColumn(relation, name)) return;
  const names = relation.columns.map((column) => column.name);
  const count = names.filter((each) => each === name).length;
  if (count > 1) {
    const what = `It has ${count} columns called "${name}".`;
    throw invalid(relation.source.given, role, what, 'Name each column once.');
  }
  const hint = didYouMean(name, names);
  throw invalid(
    relation.source.given,
    role,
    `It has no column "${name}".${hint}`,
    `It has ${plural(names.length, 'column')}: ${names.slice(0, 12).join(', ')}. The rules file says which to read.`,
  );
}

function textOf(relation: Relation, name: string): string {
  const column = columnOf(relation, name);
  if (column === undefined) throw new Error('A column that was found is gone.');
  if (column.encoding === 'json') return `(${column.sql} ->> '$')`;
  return column.encoding === 'text' ? column.sql : `CAST(${column.sql} AS VARCHAR)`;
}

function valueOf(relation: Relation, columns: PredictionColumns): string {
  if (columns.task === 'classes') return textOf(relation, columns.prediction);
  return `TRY_CAST(${textOf(relation, columns.task === 'binary' ? columns.score : columns.prediction)} AS DOUBLE)`;
}

/** 1 or 0 for a binary task, NULL for anything that is neither. */
function labelOf(relation: Relation, columns: PredictionColumns): string {
  const text = textOf(relation, columns.label);
  if (columns.task === 'classes') return text;
  if (columns.task === 'regression') return `TRY_CAST(${text} AS DOUBLE)`;
  if (columns.positive !== undefined) {
    const positive = sqlText(columns.positive);
    const same = `${text} = ${positive} OR TRY_CAST(${text} AS DOUBLE) = TRY_CAST(${positive} AS DOUBLE)`;
    return `CASE WHEN ${text} IS NULL THEN NULL WHEN coalesce(${same}, false) THEN 1 ELSE 0 END`;
  }
  const plain = `lower(trim(${text}))`;
  return `CASE WHEN ${plain} IN ('1', '1.0', 'true') THEN 1 WHEN ${plain} IN ('0', '0.0', 'false') THEN 0 END`;
}

interface RowDemand {
  /** What follows `SELECT n FROM table` to find the wrong rows. */
  readonly wrong: string;
  /** `3 rows have no id`. */
  readonly complaint: (rows: string, count: number) => string;
  readonly remedy: string;
}

const NO_NUMBER = 'WHERE value IS NULL OR isnan(value) OR isinf(value)';
const REPEATED_ID = 'QUALIFY row_number() OVER (PARTITION BY id ORDER BY n) > 1';

function demandsOn({ columns, value, label }: Wanted): RowDemand[] {
  const demands: RowDemand[] = [
    {
      wrong: 'WHERE id IS NULL',
      complaint: (rows, count) => `${rows} ${count === 1 ? 'has' : 'have'} no id.`,
      remedy: 'Give every row the id it has in the data set; a cut-off last line looks like this too.',
    },
    {
      wrong: REPEATED_ID,
      complaint: (rows, count) => `${rows} ${count === 1 ? 'repeats' : 'repeat'} an earlier id.`,
      remedy: 'Write one prediction for each id.',
    },
  ];
  if (value) demands.push(valueDemand(columns));
  if (label) demands.push(labelDemand(columns));
  return demands;
}

function valueDemand(columns: PredictionColumns): RowDemand {
  if (columns.task === 'binary') {
    return {
      wrong: `${NO_NUMBER} OR value < 0 OR value > 1`,
      complaint: (rows, count) => `${rows} ${count === 1 ? 'has' : 'have'} no probability in "${columns.score}".`,
      remedy: 'Write the probability of the positive class, from 0 to 1, into every row.',
    };
  }
  const number = columns.task === 'regression';
  return {
    wrong: number ? NO_NUMBER : 'WHERE value IS NULL',
    complaint: (rows, count) =>
      `${rows} ${count === 1 ? 'has' : 'have'} no ${number ? 'finite number' : 'class'} in "${columns.prediction}".`,
    remedy: `Write the predicted ${number ? 'number' : 'class'} into every row.`,
  };
}

function labelDemand(columns: PredictionColumns): RowDemand {
  const number = columns.task === 'regression';
  return {
    wrong: number ? 'WHERE label IS NULL OR isnan(label) OR isinf(label)' : 'WHERE label IS NULL',
    complaint: (rows, count) =>
      `${rows} ${count === 1 ? 'has' : 'have'} no ${number ? 'finite number' : 'label'} in "${columns.label}".`,
    remedy:
      columns.task === 'binary' && columns.positive === undefined
        ? 'Labels are 0 and 1 or false and true; for others name the positive one with `positive:` in the rules file.'
        : 'Give every row its label.',
  };
}

async function refuseRows(
  engine: Engine,
  { role, file, demand }: { readonly role: Role; readonly file: string; readonly demand: RowDemand },
): Promise<void> {
  const rows = `SELECT n FROM ${role} ${demand.wrong}`;
  const found = (await engine.rows(`SELECT count(*), min(n) FROM (${rows})`)).rows[0] ?? [];
  const count = Number(found[0] ?? 0);
  if (count === 0) return;
  const first = Number(found[1] ?? 0) + 1;
  throw invalid(
    file,
    role,
    `${demand.complaint(plural(count, 'row'), count)} The first is row ${first}.`,
    demand.remedy,
  );
}

function invalid(file: string, role: Role, what: string, remedy: string): UserError {
  return new UserError('predictions-invalid', {
    what: `The ${role === 'labels' ? 'labels' : `predictions of the ${role}`} in ${file} cannot be used. ${what}`,
    where: { input: INPUT_OF[role] },
    remedy,
  });
}
