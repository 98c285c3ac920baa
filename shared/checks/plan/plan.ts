import { toLine } from '../../core/text/escape.ts';
import type { Column, Contract, Table } from '../../contract/model.ts';
import type { Relation } from '../../tables/relation.ts';
import { UNTYPED } from '../../tables/types.ts';
import { unknown, type Check, type Test } from '../check.ts';
import { planConstraint } from './constraints.ts';
import { planForeignKeys } from './foreign-keys.ts';
import { lookingTest } from './look.ts';
import {
  fieldType,
  findColumn,
  placeColumns,
  whoLacks,
  whyNotFound,
  type BoundTable,
  type NotFound,
  type PlacedColumn,
} from './place.ts';
import { hasField, type Reading } from '../conditions/reading.ts';
import { keyTest } from './keys.ts';
import { planRules } from './rules.ts';
import { planServiceLevels } from './service-levels.ts';
import { planType } from './types.ts';

/**
 * Everything a contract demands of the bound tables, in the order of the file. Pure: reads no data.
 *
 * @param nowMs the time of the run, in milliseconds since 1970
 */
export function planChecks(contract: Contract, bound: readonly BoundTable[], nowMs: number): readonly Check[] {
  const placed = new Map(bound.map((each) => [each.table.name, placeColumns(each)]));
  return [
    ...bound.flatMap((each) => planTable(each, placed.get(each.table.name) ?? [], placed)),
    ...planServiceLevels(contract, { bound, placed, tables: contract.tables.length, nowMs }),
  ];
}

function planTable(
  { table, relation }: BoundTable,
  placed: readonly PlacedColumn[],
  all: ReadonlyMap<string, readonly PlacedColumn[]>,
): Check[] {
  return [
    ...table.columns.flatMap((column) => planPresence(column, table, relation)),
    ...placed.flatMap((each) => planColumn(each, table)),
    ...planPrimaryKey(table, placed),
    ...planRules(table, undefined, placed),
    ...planForeignKeys(table, placed, all),
  ];
}

interface Draft {
  readonly kind: string;
  readonly demand: string;
  readonly test: Test;
  readonly where: Check['where'];
}

function check(table: Table, column: Column, label: string, draft: Draft): Check {
  return {
    id: `${column.path}.${draft.kind}`,
    kind: draft.kind,
    table: table.name,
    column: label,
    demand: `${toLine(label, 80)} ${draft.demand}`,
    where: draft.where,
    lenient: false,
    test: draft.test,
  };
}

function planPresence(column: Column, table: Table, relation: Relation): Check[] {
  const found = findColumn(column, relation.columns);
  if (found === undefined) return planAbsent(column, column.name, table, whyNotFound(column, relation.columns));
  const { certain, lacking } = found;
  // A measure or dimension need not be in the data, so neither in all of its files.
  const missed = column.semanticType === 'column' ? lacking : undefined;
  const observation = missed === undefined ? 'the column is there' : whoLacks(column, missed);
  const test: Test = certain
    ? { by: 'known', holds: missed === undefined, observation }
    : { by: 'filled', value: found.sql };
  return [check(table, column, column.name, { kind: 'present', demand: 'is a column', test, where: column.where })];
}

const NO_FIELD: NotFound = { repeated: false, text: 'the data has no such column' };

/** A column or field that the data does not have: it fails, and what is demanded of its values stays unmeasured. */
function planAbsent(column: Column, label: string, table: Table, why: NotFound = NO_FIELD): Check[] {
  // A measure or dimension is computed from other columns and need not be in the data.
  if (column.semanticType !== 'column') return [];
  const reason = why.repeated
    ? `${why.text[0]?.toUpperCase() ?? ''}${why.text.slice(1)}.`
    : 'The data has no such column.';
  const absent: Test = why.repeated ? unknown(reason) : { by: 'known', holds: false, observation: why.text };
  const drafts: Draft[] = [
    { kind: 'present', demand: 'is a column', test: absent, where: column.where },
    ...(column.logicalType === undefined && column.physicalType === undefined
      ? []
      : [{ kind: 'type', demand: 'is of its type', test: unknown(reason), where: column.typeWhere ?? column.where }]),
    ...column.constraints.map(({ kind, where }) => ({
      kind,
      demand: `satisfies its ${kind}`,
      test: kind === 'required' ? absent : unknown(reason),
      where,
    })),
  ];
  return [
    ...drafts.map((draft) => check(table, column, label, draft)),
    ...planRules(table, { column, label, absent: true }, []),
  ];
}

function planColumn(place: PlacedColumn, table: Table): Check[] {
  const { column, label } = place;
  const draftsOf = (each: PlacedColumn): Draft[] => [...planType(each), ...planConstraints(each)];
  return [
    ...draftsOf(place).map(({ kind, test, ...draft }, index) => {
      const again = (reading: Reading, other = column): Test | undefined =>
        draftsOf({ ...place, column: other, reading })[index]?.test;
      const onRows = test.by === 'rows' ? lookingTest(place, kind, test, again) : test;
      return check(table, column, label, { ...draft, kind, test: onRows });
    }),
    ...planRules(table, place, []),
    ...absentFields(place).flatMap((field) => planAbsent(field, `${label}.${field.name}`, table)),
    ...planFields(place, table),
  ];
}

/** Records of JSON declare no fields: one that no record has may be a slip, and nothing demanded of it can fail. */
function planFields(place: PlacedColumn, table: Table): Check[] {
  const { column, reading, label } = place;
  if (reading.encoding !== 'json' || reading.obstacle !== undefined) return [];
  const fields = column.properties.filter(({ semanticType }) => semanticType === 'column');
  return fields.map((field) => {
    const test: Test = {
      by: 'filled',
      value: `nullif(${place.onRow(hasField(reading, field.physicalName ?? field.name))}, false)`,
      within: place.onRow(`${reading.value} IS NOT NULL`),
    };
    const draft = { kind: 'present', demand: 'is a column', test, where: field.where };
    return check(table, field, `${label}.${field.name}`, draft);
  });
}

/** Declared nested fields that the data's own type does not have. */
function absentFields({ column, reading }: PlacedColumn): readonly Column[] {
  if (reading.encoding !== 'typed' || reading.obstacle !== undefined) return [];
  if ((reading.family !== 'object' && reading.family !== 'map') || reading.type?.name === UNTYPED) return [];
  return column.properties.filter((field) => fieldType(reading, field) === undefined);
}

function planConstraints(place: PlacedColumn): Draft[] {
  const { column, reading, inScope } = place;
  return column.constraints.map((constraint): Draft => {
    const { kind, where } = constraint;
    if (kind === 'required') {
      const absent = `${reading.raw} IS NULL`;
      const failing = inScope === undefined ? absent : `(${inScope} AND ${absent})`;
      return { kind, demand: 'is always present', where, test: { by: 'rows', failing, phrase: 'are null' } };
    }
    if (kind === 'unique') return { kind, demand: 'holds no value twice', where, test: uniqueTest(place) };
    const { text, test } = planConstraint(constraint, column, reading);
    return { kind: kind === 'unsupported' ? constraint.attribute : kind, demand: text, where, test };
  });
}

function uniqueTest(place: PlacedColumn): Test {
  const { reading, repeated } = place;
  if (repeated) return unknown('Uniqueness inside a list cannot be measured.');
  if (reading.obstacle !== undefined) return unknown(reading.obstacle);
  return keyTest([place], false);
}

function planPrimaryKey(table: Table, placed: readonly PlacedColumn[]): Check[] {
  const { primaryKey } = table;
  if (primaryKey === undefined) return [];
  const parts = primaryKey.columns.map((name) => placed.find((each) => !each.repeated && each.label === name));
  const shown = primaryKey.columns.map((name) => toLine(name, 60)).join(', ');
  const readable = parts.flatMap((part) => (part?.reading.obstacle === undefined && part !== undefined ? [part] : []));
  const test: Test =
    readable.length < parts.length
      ? unknown('A column of the key is not in the data or has another type.')
      : keyTest(readable, true);
  return [
    {
      id: `${table.path}.primaryKey`,
      kind: 'primaryKey',
      table: table.name,
      column: shown,
      demand: `${shown} ${primaryKey.columns.length > 1 ? 'together identify' : 'identifies'} each row`,
      where: primaryKey.where,
      lenient: false,
      test,
    },
  ];
}
