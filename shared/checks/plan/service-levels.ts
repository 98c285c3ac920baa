import { toLine } from '../../core/text/escape.ts';
import { formatCount } from '../../core/text/format.ts';
import type { Contract, ServiceLevel } from '../../contract/model.ts';
import { unknown, type AgeTest, type Check, type Test } from '../check.ts';
import type { BoundTable, PlacedColumn } from './place.ts';

/** The service levels that are a demand on the data itself; others promise something about a service. */
const MEASURED: Readonly<Record<string, AgeTest['of']>> = {
  latency: 'newest',
  ly: 'newest',
  freshness: 'newest',
  fr: 'newest',
  retention: 'oldest',
  re: 'oldest',
};

const DAY_MS = 86_400_000;
const UNITS: Readonly<Record<string, number>> = {
  s: 1000,
  sec: 1000,
  second: 1000,
  m: 60_000,
  min: 60_000,
  minute: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
  hour: 3_600_000,
  d: DAY_MS,
  day: DAY_MS,
  w: 7 * DAY_MS,
  week: 7 * DAY_MS,
  mo: 30 * DAY_MS,
  month: 30 * DAY_MS,
  y: 365 * DAY_MS,
  yr: 365 * DAY_MS,
  year: 365 * DAY_MS,
};

/** Checks of latency, freshness (the newest value is recent) and retention (the oldest is not too old). */
export function planServiceLevels(
  contract: Contract,
  bound: readonly BoundTable[],
  placed: ReadonlyMap<string, readonly PlacedColumn[]>,
): Check[] {
  return contract.serviceLevels.flatMap((level) => {
    const of = MEASURED[level.property.toLowerCase()];
    if (of === undefined) return [];
    const elements = level.elements.length === 0 ? [''] : level.elements;
    return elements.map((element) => planLevel(level, element, of, { bound, placed }));
  });
}

interface Context {
  readonly bound: readonly BoundTable[];
  readonly placed: ReadonlyMap<string, readonly PlacedColumn[]>;
}

function planLevel(level: ServiceLevel, element: string, of: AgeTest['of'], context: Context): Check {
  const { tableName, columnName } = splitElement(element, context);
  const limit = `${String(level.value)} ${level.unit ?? ''}`.trim();
  const shown = element === '' ? 'the data' : toLine(element, 80);
  return {
    id: `${level.path}${element === '' ? '' : `[${element}]`}`,
    kind: level.property.toLowerCase(),
    table: tableName,
    ...(columnName === undefined ? {} : { column: columnName }),
    demand: `the ${of} value of ${shown} is at most ${toLine(limit, 40)} old`,
    where: level.where,
    lenient: false,
    test: levelTest(level, of, { tableName, columnName }, context),
  };
}

function splitElement(element: string, { bound }: Context): { tableName: string; columnName: string | undefined } {
  const only = bound[0]?.table.name ?? '';
  if (element === '') return { tableName: only, columnName: undefined };
  const named = bound.find(({ table }) => element.startsWith(`${table.name}.`));
  if (named !== undefined) {
    return { tableName: named.table.name, columnName: element.slice(named.table.name.length + 1) };
  }
  return { tableName: only, columnName: element };
}

function levelTest(
  level: ServiceLevel,
  of: AgeTest['of'],
  { tableName, columnName }: { tableName: string; columnName: string | undefined },
  { placed }: Context,
): Test {
  const amount = typeof level.value === 'string' ? Number(level.value) : level.value;
  const unitMs = UNITS[(level.unit ?? 'd').toLowerCase().replace(/s$/, '') || 's'];
  if (typeof amount !== 'number' || !Number.isFinite(amount) || amount < 0) return unknown('Its value is no number.');
  if (unitMs === undefined) return unknown(`Its unit ${toLine(level.unit ?? '', 20)} is not known.`);
  if (columnName === undefined) return unknown('It names no column with a time.');
  const place = placed.get(tableName)?.find((each) => each.label === columnName && !each.repeated);
  if (place === undefined) return unknown(`The column ${toLine(columnName, 60)} is not in the data.`);
  const { reading } = place;
  if (reading.obstacle !== undefined) return unknown(reading.obstacle);
  if (reading.family !== 'timestamp' && reading.family !== 'date')
    return unknown('The column holds no points in time.');
  if (reading.placed === undefined) return unknown('The column holds no points in time.');
  const value = `CAST(${reading.placed.at} AS TIMESTAMP)`;
  const limitText = `${formatCount(amount)} ${level.unit ?? 'd'}`;
  return { by: 'age', value, of, limitMs: amount * unitMs, limitText };
}
