import { didYouMean } from '../../core/text/closest.ts';
import { toLine } from '../../core/text/escape.ts';
import { ExactNumber } from '../../core/text/exact-number.ts';
import { quote } from '../../core/text/quote.ts';
import type { Contract, ServiceLevel } from '../../contract/model.ts';
import { unknown, type AgeTest, type Check, type Test } from '../check.ts';
import type { BoundTable, PlacedColumn } from './place.ts';

/** The service levels that are a demand on the data itself. */
const MEASURED: ReadonlyMap<string, AgeTest['of']> = new Map([
  ['latency', 'newest'],
  ['ly', 'newest'],
  ['freshness', 'newest'],
  ['fr', 'newest'],
  ['retention', 'oldest'],
  ['re', 'oldest'],
]);

/**
 * Promises about a service, which no file can show: the names of Data QoS, with their symbols, and those of the
 * standard's own examples. Any other name may be a slip in one that is measured.
 *
 * @see https://github.com/bitol-io/open-data-contract-standard/blob/main/docs/service-level-agreement.md
 */
const PROMISES: readonly string[] = [
  'availability',
  'av',
  'throughput',
  'th',
  'errorRate',
  'er',
  'generalAvailability',
  'ga',
  'endOfSupport',
  'es',
  'endOfLife',
  'el',
  'frequency',
  'fy',
  'timeToDetect',
  'td',
  'timeToNotify',
  'tn',
  'timeToRepair',
  'tr',
  'timeOfAvailability',
  'support',
  'supportTime',
  'serviceHours',
  'backup',
];
const KNOWN_NAMES = [...MEASURED.keys(), ...PROMISES].filter((name) => name.length > 2);

const DAY_MS = 86_400_000;
const UNITS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['millisecond', 1],
  ['s', 1000],
  ['sec', 1000],
  ['second', 1000],
  ['m', 60_000],
  ['min', 60_000],
  ['minute', 60_000],
  ['h', 3_600_000],
  ['hr', 3_600_000],
  ['hour', 3_600_000],
  ['d', DAY_MS],
  ['day', DAY_MS],
  ['w', 7 * DAY_MS],
  ['week', 7 * DAY_MS],
  ['mo', 30 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['y', 365 * DAY_MS],
  ['yr', 365 * DAY_MS],
  ['year', 365 * DAY_MS],
]);

/** How a name is compared: `time_of_availability` is `timeOfAvailability`. */
const plainName = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

const PROMISED = new Set(PROMISES.map(plainName));

/** A promise about a service, which validation has nothing to say about. */
export function isPromise({ property }: ServiceLevel): boolean {
  return PROMISED.has(plainName(property));
}

/**
 * Checks of latency, freshness (the newest value is recent) and retention (the oldest is not too old). A value in the
 * future of the run, such as a sentinel of the year 2999, has no age and must not stand for the others. A name that is
 * neither measured nor a known promise is a check that stays open, since it may be a slip in one that is.
 */
export function planServiceLevels(contract: Contract, context: Context): Check[] {
  return contract.serviceLevels.flatMap((level) => {
    if (isPromise(level)) return [];
    const of = MEASURED.get(plainName(level.property));
    if (of === undefined) return [unknownLevel(level, context.bound)];
    const elements = level.elements.length === 0 ? [''] : level.elements;
    return elements.map((element) => planLevel(level, element, of, context));
  });
}

function unknownLevel(level: ServiceLevel, bound: readonly BoundTable[]): Check {
  const name = toLine(level.property, 60);
  const hint = didYouMean(level.property, KNOWN_NAMES);
  return {
    id: level.path,
    kind: 'serviceLevel',
    table: bound[0]?.table.name ?? '',
    demand: `the service level ${name} holds`,
    where: level.where,
    lenient: false,
    test: unknown(`No service level is called ${quote(name)}.${hint} A remark for people belongs in customProperties.`),
  };
}

interface Context {
  readonly bound: readonly BoundTable[];
  readonly placed: ReadonlyMap<string, readonly PlacedColumn[]>;
  /** How many tables the contract has, with or without data. */
  readonly tables: number;
  readonly nowMs: number;
}

function planLevel(level: ServiceLevel, element: string, of: AgeTest['of'], context: Context): Check {
  const { tableName, columnName, ambiguous } = splitElement(element, context);
  const limit = `${String(level.value)} ${level.unit ?? ''}`.trim();
  const shown = element === '' ? 'the data' : toLine(element, 80);
  return {
    id: `${level.path}${element === '' ? '' : `[${element}]`}`,
    kind: plainName(level.property),
    table: tableName,
    ...(columnName === undefined ? {} : { column: columnName }),
    demand: `the ${of} value of ${shown} is at most ${toLine(limit, 40)} old`,
    where: level.where,
    lenient: false,
    test: ambiguous
      ? unknown(`${shown} names no table, and the contract has several: write TABLE.COLUMN.`)
      : levelTest(level, of, { tableName, columnName }, context),
  };
}

interface Target {
  readonly tableName: string;
  readonly columnName: string | undefined;
  /** It names no table, and there are several to choose from. */
  readonly ambiguous: boolean;
}

function splitElement(element: string, { bound, tables }: Context): Target {
  const only = bound[0]?.table.name ?? '';
  if (element === '') return { tableName: only, columnName: undefined, ambiguous: false };
  const named = bound.find(({ table }) => element.startsWith(`${table.name}.`));
  if (named !== undefined) {
    return { tableName: named.table.name, columnName: element.slice(named.table.name.length + 1), ambiguous: false };
  }
  return { tableName: only, columnName: element, ambiguous: tables > 1 };
}

/** Digits with or without a fraction; what else JavaScript takes for a number (nothing, `0x10`) is none. */
function amountOf({ value }: ServiceLevel): ExactNumber | undefined {
  if (value instanceof ExactNumber) return value.negative ? undefined : value;
  return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value.trim()) ? ExactNumber.parse(value.trim()) : undefined;
}

/** `hours` as `hour`; a unit of one or two letters has no plural: `ms` is not minutes. */
function unitOf({ unit }: ServiceLevel): number | undefined {
  const name = (unit ?? 'd').trim().toLowerCase();
  return UNITS.get(name.length > 2 ? name.replace(/s$/, '') : name);
}

function levelTest(
  level: ServiceLevel,
  of: AgeTest['of'],
  { tableName, columnName }: { tableName: string; columnName: string | undefined },
  { placed, nowMs }: Context,
): Test {
  const amount = amountOf(level);
  const unitMs = unitOf(level);
  if (amount === undefined) return unknown('Its value is no number.');
  if (unitMs === undefined) return unknown(`Its unit ${toLine(level.unit ?? '', 20)} is not known.`);
  if (level.valueExt !== undefined && level.valueExt !== null && String(level.valueExt) !== String(level.value)) {
    return unknown('Its valueExt differs from its value, and the standard does not say what that demands.');
  }
  if (columnName === undefined) return unknown('It names no column with a time.');
  const place = placed.get(tableName)?.find((each) => each.label === columnName && !each.repeated);
  if (place === undefined) return unknown(`The column ${toLine(columnName, 60)} is not in the data.`);
  const { reading } = place;
  if (reading.obstacle !== undefined) return unknown(reading.obstacle);
  if (reading.family !== 'timestamp' && reading.family !== 'date')
    return unknown('The column holds no points in time.');
  if (reading.placed === undefined) return unknown('The column holds no points in time.');
  const value = `CAST(${reading.placed.at} AS TIMESTAMP)`;
  const base = { by: 'age', value, of, nowMs, limitMs: wholeProduct(amount, unitMs) } as const;
  return reading.misread === undefined ? base : { ...base, unreadable: reading.misread };
}

/** An age is a whole number of milliseconds, so the limit loses nothing by being rounded down. */
function wholeProduct(amount: ExactNumber, unitMs: number): number {
  const product = ExactNumber.parse(`${BigInt(amount.digits) * BigInt(unitMs)}e${amount.exponent}`)?.floorAt(0);
  return product === undefined ? Infinity : Number(product.count);
}
