import { toLine } from '../../core/text/escape.ts';
import { ExactNumber } from '../../core/text/exact-number.ts';
import type { Column, LibraryRule, QualityRule, Scalar, Table } from '../../contract/model.ts';
import { sqlText } from '../../tables/sql.ts';
import { unknown, type Check, type RowsTest, type Test, type UnknownTest } from '../check.ts';
import { isNumeric, isTemporal } from '../conditions/demand.ts';
import { notIn, numbersOf } from '../conditions/enumerations.ts';
import { isNoneOfLiterals } from '../conditions/number-tests.ts';
import { operatorText } from '../conditions/operators.ts';
import { comparedWith } from '../conditions/temporal-bounds.ts';
import { keyTest } from './keys.ts';
import { onRow, type PlacedColumn } from './place.ts';
import { isNoneOfScalars } from '../conditions/json-values.ts';
import { isUndeclaredJson, type Reading } from '../conditions/reading.ts';
import { mismatches } from '../conditions/text-tests.ts';

/**
 * The checks of the quality rules of a table or of one of its columns.
 *
 * @param place the column whose rules are planned; undefined for the table's own
 * @param siblings the table's columns, for rules that name several
 */
export function planRules(
  table: Table,
  place: PlacedColumn | AbsentColumn | undefined,
  siblings: readonly PlacedColumn[],
): Check[] {
  const rules = place === undefined ? table.quality : place.column.quality;
  return rules.flatMap((rule) => {
    // A text rule is a note for people.
    if (rule.kind === 'text') return [];
    const planned = place !== undefined && 'absent' in place ? planUnmeasured(rule) : planRule(rule, place, siblings);
    return [
      {
        id: rule.path,
        kind: planned.kind,
        table: table.name,
        ...(place === undefined ? {} : { column: place.label }),
        demand: rule.name === undefined ? planned.demand : `${toLine(rule.name, 120)}: ${planned.demand}`,
        where: rule.where,
        lenient: isLenient(rule),
        test: planned.test,
      },
    ];
  });
}

/** A column of the contract that the data does not have. */
export interface AbsentColumn {
  readonly column: Column;
  readonly label: string;
  readonly absent: true;
}

function planUnmeasured(rule: Exclude<QualityRule, { kind: 'text' }>): PlannedRule {
  const kind = rule.kind === 'library' ? rule.metric : rule.kind;
  return { kind, demand: `the rule ${toLine(rule.path, 120)} holds`, test: unknown('The data has no such column.') };
}

/** Severity is free text in the standard; only these words say that a breach is no failure. */
function isLenient(rule: QualityRule): boolean {
  return /^(info|information|informational|notice|warn|warning|low|minor)$/i.test(rule.severity?.trim() ?? '');
}

interface PlannedRule {
  readonly kind: string;
  readonly demand: string;
  readonly test: Test;
}

function planRule(
  rule: Exclude<QualityRule, { kind: 'text' }>,
  place: PlacedColumn | undefined,
  siblings: readonly PlacedColumn[],
): PlannedRule {
  switch (rule.kind) {
    case 'library':
      return planLibrary(rule, place, siblings);
    case 'sql':
      return {
        kind: 'sql',
        // The query's own words say less to a person than its author's.
        demand: asClause(rule.description) ?? `the query of ${rule.path} yields the expected value`,
        test: { by: 'sql', rule, ...(place === undefined ? {} : { columnName: place.label }) },
      };
    case 'custom':
      return {
        kind: 'custom',
        demand: `the ${toLine(rule.engine, 40)} rule ${toLine(rule.path, 80)} holds`,
        test: unknown(`Rules of the engine ${toLine(rule.engine, 40)} cannot be executed here.`),
      };
    case 'unsupported':
      return { kind: 'unsupported', demand: `the rule ${toLine(rule.path, 120)} holds`, test: unknown(rule.reason) };
  }
}

function planLibrary(
  rule: LibraryRule,
  place: PlacedColumn | undefined,
  siblings: readonly PlacedColumn[],
): PlannedRule {
  const { metric, operator, unit } = rule;
  const amount = operatorText(operator, unit);
  const label = place === undefined ? undefined : toLine(place.label, 80);
  const plan = (demand: string, test: Test): PlannedRule => ({ kind: metric, demand, test });
  switch (metric) {
    case 'rowCount':
      return unit === 'percent'
        ? plan(`the table has ${amount}`, unknown('A row count has no percentage: of what?'))
        : plan(`the table has ${amount}`, { by: 'rowCount', operator, unit });
    case 'duplicateValues':
      return planDuplicates(rule, place, siblings, amount);
    case 'nullValues':
    case 'missingValues':
    case 'invalidValues': {
      const what = { nullValues: 'null', missingValues: 'missing', invalidValues: 'invalid' }[metric];
      const demand = `${label ?? 'the table'} is ${what} in ${amount}${unit === 'percent' ? ' of the rows' : ''}`;
      if (place === undefined) return plan(demand, unknown('The rule stands at no column.'));
      const test = planRowMetric(rule, place);
      return plan(demand, test.by === 'rows' ? { ...onRow(place, test), operator, unit } : test);
    }
  }
}

function planRowMetric(rule: LibraryRule, { column, reading }: PlacedColumn): RowsTest | UnknownTest {
  if (rule.metric === 'nullValues') return { by: 'rows', failing: `${reading.raw} IS NULL`, phrase: 'are null' };
  if (reading.obstacle !== undefined) return unknown(reading.obstacle);
  if (rule.metric === 'missingValues') return missing(rule.missingValues, reading, column.csv?.nullTexts);
  return invalid(rule, reading);
}

/** What counts as missing is compared as written, since `N/A` may stand in a column of numbers, and by its value. */
function missing(
  listed: readonly Scalar[] | undefined,
  reading: Reading,
  nullTexts: readonly string[] = [],
): RowsTest | UnknownTest {
  const given = listed ?? [null, ''];
  // In CSV an empty field is null, and so is a text that is declared to mean none: nobody sees how it was written.
  const isNullText = (value: Scalar): boolean =>
    value === '' || (typeof value === 'string' && nullTexts.includes(value));
  const values = reading.encoding === 'text' && given.some(isNullText) ? [null, ...given] : given;
  const written = reading.encoding === 'json' ? `(${reading.raw} ->> '$')` : `CAST(${reading.raw} AS VARCHAR)`;
  const texts = values.flatMap((value) =>
    value === null ? [] : [sqlText(value instanceof ExactNumber ? value.written : String(value))],
  );
  const booleans = reading.family === 'boolean' ? values.filter((value) => typeof value === 'boolean') : [];
  const numbers = isNumeric(reading) ? numbersOf(values) : [];
  const moments = values.flatMap((value) =>
    typeof value === 'string' && isTemporal(reading) ? (comparedWith(reading, '=', value) ?? []) : [],
  );
  const listedScalar = isUndeclaredJson(reading)
    ? [`(${reading.raw} IS NOT NULL AND NOT ${isNoneOfScalars(reading.raw, values)})`]
    : [];
  const conditions = [
    ...listedScalar,
    ...(values.includes(null) ? [`${reading.raw} IS NULL`] : []),
    ...(texts.length === 0 ? [] : [`${written} IN (${texts.join(', ')})`]),
    ...moments,
    ...(booleans.length === 0 ? [] : [`${reading.value} IN (${booleans.join(', ')})`]),
    ...(numbers.length === 0
      ? []
      : [
          `(${reading.raw} IS NOT NULL AND NOT ${reading.misread ?? 'false'} AND NOT ${isNoneOfLiterals(reading, numbers)})`,
        ]),
  ];
  if (conditions.length === 0) return unknown('The rule lists nothing that counts as missing.');
  return { by: 'rows', failing: `(${conditions.join(' OR ')})`, phrase: 'are missing' };
}

/** A value that cannot be read as its type is invalid too; null is neither valid nor invalid. */
function invalid(rule: LibraryRule, reading: Reading): RowsTest | UnknownTest {
  const conditions: string[] = [];
  if (rule.validValues !== undefined) {
    const outside = notIn(rule.validValues, reading);
    if (outside === undefined) return unknown('Lists and objects cannot be compared with the values.');
    conditions.push(outside);
  }
  if (rule.pattern !== undefined) {
    const written = reading.encoding === 'json' ? `(${reading.raw} ->> '$')` : `CAST(${reading.raw} AS VARCHAR)`;
    conditions.push(mismatches(written, rule.pattern.re2));
  }
  if (conditions.length === 0) return unknown('The rule says neither validValues nor a pattern.');
  if (reading.misread !== undefined) conditions.push(reading.misread);
  return { by: 'rows', failing: `(${conditions.join(' OR ')})`, phrase: 'are invalid' };
}

function planDuplicates(
  { properties, operator, unit }: LibraryRule,
  place: PlacedColumn | undefined,
  siblings: readonly PlacedColumn[],
  amount: string,
): PlannedRule {
  const kind = 'duplicateValues';
  const names = properties ?? (place === undefined ? [] : [place.label]);
  const parts =
    properties === undefined && place !== undefined ? [place] : names.map((n) => siblings.find((s) => s.label === n));
  const shown = names.map((name) => toLine(name, 60)).join(', ');
  const demand = `${shown === '' ? 'a row' : shown} is repeated in ${amount}${unit === 'percent' ? ' of the rows' : ''}`;
  const usable = parts.flatMap((part) =>
    part === undefined || part.repeated || part.reading.obstacle !== undefined ? [] : [part],
  );
  if (usable.length === 0 || usable.length < parts.length) {
    return {
      kind,
      demand,
      test: unknown('A column it names is not in the data, is inside a list or has another type.'),
    };
  }
  return { kind, demand, test: { ...keyTest(usable, false), operator, unit } };
}

/** An author's sentence without its full stop, since more follows it. */
function asClause(sentence: string | undefined): string | undefined {
  return sentence === undefined ? undefined : toLine(sentence, 160).replace(/\.$/, '');
}
