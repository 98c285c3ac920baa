import { plural } from '../../core/text/format.ts';
import { quote } from '../../core/text/quote.ts';
import type { Engine } from '../../tables/engine.ts';
import { maskSql } from '../../tables/reading/mask.ts';
import { sameValue } from '../../tables/reading/same-value.ts';
import type { Relation } from '../../tables/relation.ts';
import type { PredictionColumns } from '../rules/rules.ts';
import { invalid, placesOf, type Role } from './refusals.ts';

/** Which columns a file must give. */
export interface Wanted {
  readonly columns: PredictionColumns;
  readonly value: boolean;
  readonly label: boolean;
  /** Slice columns, taken from this file where it has them. */
  readonly slices: readonly string[];
}

/** What a column must hold, where its texts may hold something else. */
interface Held {
  readonly as: 'value' | 'label';
  /** `probability`. */
  readonly what: string;
  readonly column: string;
}

interface RowDemand {
  /** What follows `SELECT n FROM table` to find the wrong rows. */
  readonly wrong: string;
  /** `3 rows have no id`. */
  readonly complaint: ((rows: string, count: number) => string) | Held;
  readonly remedy: string;
}

const NO_NUMBER = 'WHERE value IS NULL OR isnan(value) OR isinf(value)';
const REPEATED_ID = 'QUALIFY row_number() OVER (PARTITION BY id ORDER BY n) > 1';

export function demandsOn({ columns, value, label }: Wanted): RowDemand[] {
  const demands: RowDemand[] = [
    {
      wrong: 'WHERE id IS NULL',
      complaint: (rows, count) => `${rows} ${count === 1 ? 'has' : 'have'} no id.`,
      remedy: 'Give every row the id it has in the data set; a cut-off last line looks like this too.',
    },
    {
      wrong: REPEATED_ID,
      complaint: (rows, count) => `${rows} ${count === 1 ? 'repeats' : 'repeat'} an earlier id.`,
      remedy: 'Write one prediction for each id; 1 and 1.0 are one, and blanks around an id do not count.',
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
      complaint: { as: 'value', what: 'probability', column: columns.score },
      remedy: 'Write the probability of the positive class, from 0 to 1, into every row.',
    };
  }
  const number = columns.task === 'regression';
  return {
    wrong: number ? NO_NUMBER : 'WHERE value IS NULL',
    complaint: { as: 'value', what: number ? 'finite number' : 'class', column: columns.prediction },
    remedy: `Write the predicted ${number ? 'number' : 'class'} into every row.`,
  };
}

function labelDemand(columns: PredictionColumns): RowDemand {
  const number = columns.task === 'regression';
  return {
    wrong: number ? 'WHERE label IS NULL OR isnan(label) OR isinf(label)' : 'WHERE label IS NULL',
    complaint: { as: 'label', what: number ? 'finite number' : 'label', column: columns.label },
    remedy:
      columns.task === 'binary' && !hasNamedPositive(columns)
        ? 'Labels are 0 and 1 or false and true; for others name the positive one with `positive:` in the rules file.'
        : 'Give every row its label.',
  };
}

export async function refuseRows(
  engine: Engine,
  { role, relation, demand }: { readonly role: Role; readonly relation: Relation; readonly demand: RowDemand },
): Promise<void> {
  const rows = `SELECT n FROM ${role} ${demand.wrong}`;
  const found = (await engine.rows(`SELECT count(*), min(n) FROM (${rows})`)).rows[0] ?? [];
  const count = Number(found[0] ?? 0);
  if (count === 0) return;
  const first = await placesOf(engine, relation, [Number(found[1] ?? 0)]);
  const { complaint } = demand;
  const told = typeof complaint === 'function' ? undefined : await lookAt(engine, rows, { role, held: complaint });
  const what =
    typeof complaint === 'function' ? complaint(plural(count, 'row'), count) : heldText(complaint, count, told);
  throw invalid(role, relation.source.given, `${what} The first is ${first}.`, `${told?.hint ?? ''}${demand.remedy}`);
}

interface Told {
  /** Of the wrong rows, those that hold something. */
  readonly count: number;
  readonly shapes: readonly string[];
  readonly hint: string;
}

const SHOWN_SHAPES = 3;

/** What stands in wrong rows, by its shape alone. */
async function lookAt(
  engine: Engine,
  wrong: string,
  { role, held: { as } }: { readonly role: Role; readonly held: Held },
): Promise<Told> {
  const text = `coalesce(CASE WHEN (${sameValue(`${as}_text`)}) IS NOT NULL THEN ${as}_text END, CAST(${as} AS VARCHAR))`;
  const texts = `SELECT ${text} AS t FROM ${role} WHERE n IN (${wrong})`;
  const shapes = `SELECT ${maskSql('t')} AS shape, count(*) AS rows FROM (${texts}) WHERE t IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`;
  const all = (await engine.rows(shapes)).rows.map(([shape, rows]) => ({ shape: String(shape), rows: Number(rows) }));
  const hints = HINTS.map(({ form }) => `count(*) FILTER (regexp_full_match(t, '${form}'))`);
  const [matched = []] = (await engine.rows(`SELECT ${hints.join(', ')} FROM (${texts})`)).rows;
  return {
    count: all.reduce((sum, { rows }) => sum + rows, 0),
    shapes: all.slice(0, SHOWN_SHAPES).map(({ shape }) => `"${shape}"`),
    hint: HINTS.flatMap(({ says }, index) => (Number(matched[index] ?? 0) > 0 ? [`${says} `] : [])).join(''),
  };
}

const HINTS = [
  { form: '[+-]?[0-9]*,[0-9]+', says: 'A comma stands where the decimal point belongs: write a point.' },
  { form: '[0-9.,]+ ?%', says: 'A percent sign stands beside numbers: write 0.5 for 50 %.' },
] as const;

/** `3 rows have no label in "y"`, `4 rows cannot be read as a label in "y"; they look like "a…a"`. */
function heldText({ what, column }: Held, count: number, told: Told | undefined): string {
  const of = told?.count ?? 0;
  const none = `${plural(count - of, 'row')} ${count - of === 1 ? 'has' : 'have'} no ${what} in ${quote(column)}`;
  if (told === undefined || of === 0) return `${none}.`;
  const unread = `${plural(of, 'row')} cannot be read as a ${what}`;
  const look = `${of === 1 ? 'it looks' : 'they look'} like ${told.shapes.join(', ')}`;
  return of === count ? `${unread} in ${quote(column)}; ${look}.` : `${unread}; ${look}; ${none}.`;
}

/** Labels 0 and 1 of a binary task need no name. */
export function hasNamedPositive(columns: PredictionColumns): boolean {
  return columns.task === 'binary' && columns.positive !== undefined;
}
