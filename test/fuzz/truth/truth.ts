import { Num, type FuzzCase, type FuzzTable, type Rule, type ServiceLevel } from '../case.ts';
import { DAY_NS } from './calendar.ts';
import { findingKind, isIncomparable, isListed, satisfiesOption, type Answer } from './constraints.ts';
import { compareDecimals, parseDecimal } from './decimal.ts';
import { compares, overRows, verdictOf, type Expected, type RowAnswer } from './expected.ts';
import { overForeignKey, overKeys } from './keys.ts';
import { placeColumn, placesBelow, type Occurrence, type Place } from './place.ts';
import { expectRule } from './rules.ts';
import { columnFits, demandedKind, numberFits, physicalOf, satisfies, type Physical } from './types.ts';

/** Every finding that a validation of the case must have, by a plain reading of its values. */
export function expectCase(fuzzed: FuzzCase, nowMs: number): Expected[] {
  return [
    ...fuzzed.tables.flatMap((table) => expectTable(table, fuzzed)),
    ...fuzzed.levels.map((level, index) => expectLevel(level, index, fuzzed, nowMs)),
  ];
}

function expectTable(table: FuzzTable, fuzzed: FuzzCase): Expected[] {
  const places = table.properties.map((column) => placeColumn(column, table));
  const named = (name: string): Place | undefined => places.find((place) => place?.label === name);
  // A field that no row of a file names: open whether it is absent or null everywhere.
  const overNamed: OverNamed = (id, names, demand) => {
    const parts = names.map(named);
    return table.format === 'jsonl' && parts.includes(undefined)
      ? { id, verdicts: 'open' }
      : overKeys(id, parts, demand);
  };
  const keys = table.properties
    .filter(({ primaryKey }) => primaryKey === true)
    .toSorted((a, b) => (a.primaryKeyPosition ?? 99) - (b.primaryKeyPosition ?? 99));
  return [
    ...table.properties.flatMap((_, index) => {
      const place = places[index];
      return place === undefined ? expectAbsent(table, index) : expectPresent(table, place);
    }),
    ...(keys.length === 0
      ? []
      : [
          overNamed(
            `${table.name}.primaryKey`,
            keys.map(({ name }) => name),
            { nullFails: true },
          ),
        ]),
    ...table.rules.map((rule) => expectTableRule(table, rule, overNamed)),
    ...table.foreignKeys.map((key, index) => {
      const other = fuzzed.tables.find(({ name }) => name === key.table);
      const far = key.references.map((name) => {
        const column = other?.properties.find((each) => each.name === name);
        return other === undefined || column === undefined ? undefined : placeColumn(column, other);
      });
      const id = `${table.name}.relationships[${index}]`;
      const near = key.columns.map(named);
      const lost = [...near, ...far].includes(undefined) && [table.format, other?.format].includes('jsonl');
      return lost ? { id, verdicts: 'open' as const } : overForeignKey(id, near, far);
    }),
  ];
}

type OverNamed = (
  id: string,
  names: readonly string[],
  demand: { readonly nullFails: boolean; readonly rule?: Rule },
) => Expected;

function expectTableRule(table: FuzzTable, rule: Rule, overNamed: OverNamed): Expected {
  const id = `${table.name}.quality[${rule.id}]`;
  if (rule.metric === 'rowCount') {
    return { id, verdicts: [verdictOf(compares(rule, table.rows.length, table.rows.length), rule)] };
  }
  const names = (rule.arguments?.['properties'] ?? []) as readonly string[];
  return overNamed(id, names, { nullFails: false, rule });
}

/** A column that the data lack: it fails, and what is demanded of its values stays unmeasured. */
function expectAbsent(table: FuzzTable, index: number): Expected[] {
  const column = table.properties[index];
  if (column === undefined) return [];
  const path = `${table.name}.${column.name}`;
  // In another case, or in no row of a file whose rows name their fields: open what of it counts as there.
  const wanted = (column.physicalName ?? column.name).toLowerCase();
  const open = table.format === 'jsonl' || table.columns.some(({ name }) => name.toLowerCase() === wanted);
  const ids = [
    ...(demandedKind(column) === undefined ? [] : ['type']),
    ...(column.unique === true ? ['unique'] : []),
    ...(column.enum === undefined || column.enum.length === 0 ? [] : ['enum']),
    ...optionKinds(column.options, column.logicalType),
    ...column.rules.map(({ id }) => `quality[${id}]`),
  ];
  const similar = table.columns.some(({ name }) => name.toLowerCase() === wanted);
  return [
    ...(open ? [{ id: path, verdicts: 'open' as const, below: true as const }] : []),
    { id: `${path}.present`, verdicts: similar || table.rows.length === 0 ? 'open' : ['fail'] },
    ...(column.required === true
      ? [{ id: `${path}.required`, verdicts: open ? ('open' as const) : (['fail'] as const) }]
      : []),
    ...ids.map((id): Expected => ({ id: `${path}.${id}`, verdicts: open ? 'open' : ['inconclusive'] })),
  ];
}

function optionKinds(options: Place['column']['options'], logicalType: Place['column']['logicalType']): string[] {
  const reader = {
    format: 'csv',
    column: { name: '', rules: [], ...(logicalType === undefined ? {} : { logicalType }) },
    kind: logicalType,
    wrongType: false,
    zone: undefined,
  } as const;
  return Object.keys(options ?? {}).flatMap((option) => findingKind(option, reader) ?? []);
}

function expectPresent(table: FuzzTable, place: Place): Expected[] {
  const met = table.format !== 'jsonl' || place.rows.some((row) => row[0]?.datum !== undefined);
  const present: Expected = {
    id: `${table.name}.${place.label}.present`,
    verdicts: table.format === 'jsonl' && table.rows.length === 0 ? 'open' : [met ? 'pass' : 'fail'],
  };
  const found = [present, ...expectPlace(table, place)];
  return met ? found : found.map((each) => (each === present ? each : { id: each.id, verdicts: 'open' }));
}

function expectPlace(table: FuzzTable, place: Place): Expected[] {
  const path = `${table.name}.${place.label}`;
  const { column, reader } = place;
  return [
    ...expectType(`${path}.type`, place),
    ...(column.required === true
      ? [
          overRows(
            `${path}.required`,
            place.rows.map((row) => ({
              fails: row.some(({ datum, inScope }) => inScope && (datum === null || datum === undefined)),
              misread: false,
              open: false,
            })),
          ),
        ]
      : []),
    ...(column.unique === true ? [overKeys(`${path}.unique`, [place], { nullFails: false })] : []),
    ...(column.enum === undefined || column.enum.length === 0
      ? []
      : [overPlace(`${path}.enum`, place, ({ value }) => isListed(value, column.enum ?? [], reader))]),
    ...Object.entries(column.options ?? {}).flatMap(([option, operand]): Expected[] => {
      const kind = findingKind(option, reader);
      if (kind === undefined) return [];
      const id = `${path}.${kind}`;
      if (kind === 'temporalFormat') return [expectFormat(id, place)];
      if (isIncomparable(option, operand, reader)) return [{ id, verdicts: ['inconclusive'] }];
      if (kind === 'timezone') return [expectZone(id, place, operand === true)];
      return [overPlace(id, place, ({ value }) => satisfiesOption(value, option, operand, reader))];
    }),
    ...column.rules.map((rule) => expectRule(`${path}.quality[${rule.id}]`, rule, place)),
    // The generator's keys are text, and nothing else is demanded of them.
    ...(column.map === undefined || reader.wrongType
      ? []
      : [{ id: `${path}{key}.type`, verdicts: place.rows.length === 0 ? ('open' as const) : (['pass'] as const) }]),
    ...placesBelow(place).flatMap((below) => [...expectField(table, place, below), ...expectPlace(table, below)]),
  ];
}

/** Records of JSON declare no fields: one that is declared must be in some record, where there is any. */
function expectField(table: FuzzTable, parent: Place, { column, label, rows }: Place): Expected[] {
  if (table.format !== 'jsonl' || !(parent.column.properties ?? []).includes(column)) return [];
  const records = rows.flat().filter(({ inScope }) => inScope);
  const met = records.length === 0 || records.some(({ datum }) => datum !== undefined);
  return [{ id: `${table.name}.${label}.present`, verdicts: rows.length === 0 ? 'open' : [met ? 'pass' : 'fail'] }];
}

function overPlace(id: string, place: Place, test: (occurrence: Occurrence) => Answer): Expected {
  if (place.reader.wrongType) return { id, verdicts: ['inconclusive'] };
  const told = place.rows.map((row) =>
    row.map((occurrence): Answer => {
      const { is } = occurrence.value;
      if (is === 'null') return true;
      return is === 'misread' ? 'misread' : is === 'open' ? 'open' : test(occurrence);
    }),
  );
  const answers = told.map((each): RowAnswer => {
    const fails = each.includes(false);
    return { fails, misread: each.includes('misread'), open: !fails && each.includes('open') };
  });
  return told.flat().includes('unmeasured') ? { id, verdicts: ['inconclusive'] } : overRows(id, answers);
}

/** A format demands something of text alone: there it is what the values are read by. */
function expectFormat(id: string, place: Place): Expected {
  if (place.reader.wrongType) return { id, verdicts: ['inconclusive'] };
  if (place.reader.type !== undefined) return { id, verdicts: ['pass'] };
  const answers = place.rows.map((row): RowAnswer => {
    const open = row.some(
      ({ value, datum }) => value.is === 'open' || (value.is === 'misread' && typeof datum !== 'string'),
    );
    return { fails: row.some(({ value }) => value.is === 'misread'), misread: false, open };
  });
  return overRows(id, answers);
}

/** Typed data know without a value whether they have a zone; what is no time at all has none or one as one likes. */
function expectZone(id: string, place: Place, present: boolean): Expected {
  const { reader, rows } = place;
  if (reader.wrongType) return { id, verdicts: ['inconclusive'] };
  if (reader.type !== undefined) {
    return { id, verdicts: [(reader.type === 'TIMESTAMP WITH TIME ZONE') === present ? 'pass' : 'fail'] };
  }
  const answers = rows.map((row): RowAnswer => {
    const each = row.map(({ value }) => (value.is === 'null' ? present : 'zoned' in value ? value.zoned : 'open'));
    return { fails: each.includes(!present), misread: false, open: each.includes('open') };
  });
  return overRows(id, answers);
}

function expectType(id: string, place: Place): Expected[] {
  const { column, reader } = place;
  const demanded = demandedKind(column);
  if (demanded === undefined) return [];
  const physical = column.physicalType === undefined ? undefined : physicalOf(column.physicalType);
  if (reader.type === undefined) {
    if (reader.wrongType) return [{ id, verdicts: ['inconclusive'] }];
    return expectWrittenType(id, place, physical);
  }
  if (reader.wrongType || !satisfies(reader.kind ?? demanded, demanded)) return [{ id, verdicts: ['fail'] }];
  if (physical === undefined || typeof reader.type !== 'string') return [{ id, verdicts: ['pass'] }];
  const fits = columnFits(reader.type, physical);
  const answers = place.rows.map((row) => typeAnswer(row, physical));
  if (physical.maxLength !== undefined) return [overRows(id, answers)];
  if (fits !== undefined) return [{ id, verdicts: [fits ? 'pass' : 'fail'] }];
  // How many decimals a FLOAT has, depends on how it is printed.
  if (reader.type === 'FLOAT') return [{ id, verdicts: 'open' }];
  // The column could hold more than the type; a value that does is never green.
  return [answers.some(({ fails }) => fails) ? { id, verdicts: ['fail', 'inconclusive'] } : { id, verdicts: 'open' }];
}

/** Whether text fits a type that carries a zone is not measured, and said. */
function expectWrittenType(id: string, place: Place, physical: Physical | undefined): Expected[] {
  const silent = physical?.zoned !== undefined;
  if (silent && place.column.logicalType === undefined) return [{ id, verdicts: ['inconclusive'] }];
  const type = overRows(
    id,
    place.rows.map((row) => typeAnswer(row, silent ? undefined : physical)),
  );
  return silent ? [type, { id: id.replace(/type$/, 'physicalType'), verdicts: ['inconclusive'] }] : [type];
}

function typeAnswer(row: readonly Occurrence[], physical: Physical | undefined): RowAnswer {
  const each = row.map(({ value }): boolean | 'open' => {
    if (value.is === 'misread') return false;
    if (value.is === 'open') return 'open';
    if (physical === undefined || value.is === 'null') return true;
    if (value.is === 'number')
      return numberFits(value.exact, physical) ?? (physical.floating === undefined ? true : 'open');
    if (value.is === 'float') {
      if (physical.decimal === undefined) return true;
      // No DECIMAL holds NaN or an infinity.
      return Number.isFinite(value.number) && (numberFits(parseDecimal(String(value.number)), physical) ?? true);
    }
    if (value.is === 'text') return physical.maxLength === undefined || [...value.text].length <= physical.maxLength;
    return true;
  });
  const fails = each.includes(false);
  return { fails, misread: false, open: !fails && each.includes('open') };
}

const UNITS_MS: Readonly<Record<string, number>> = {
  min: 60_000,
  minutes: 60_000,
  h: 3_600_000,
  hours: 3_600_000,
  d: 86_400_000,
  days: 86_400_000,
  week: 604_800_000,
  y: 31_536_000_000,
};

function expectLevel(level: ServiceLevel, index: number, fuzzed: FuzzCase, nowMs: number): Expected {
  const id = `slaProperties[level${index}][${level.element}]`;
  const table = fuzzed.tables.find(({ name }) => level.element.startsWith(`${name}.`));
  const column = table?.properties.find(({ name }) => `${table.name}.${name}` === level.element);
  const place = table === undefined || column === undefined ? undefined : placeColumn(column, table);
  if (place === undefined) return { id, verdicts: table?.format === 'jsonl' ? 'open' : ['inconclusive'] };
  if (place.reader.wrongType) return { id, verdicts: ['inconclusive'] };
  const values = place.rows.flatMap((row) => row.map(({ value }) => value));
  if (values.some(({ is }) => is === 'open' || is === 'misread')) return { id, verdicts: 'open' };
  const moments = values.flatMap((value) =>
    value.is === 'timestamp' ? [value.ns] : value.is === 'date' ? [BigInt(value.day) * DAY_NS] : [],
  );
  const nowNs = BigInt(nowMs) * 1_000_000n;
  // What lies in the future has no age.
  const [first, ...others] = moments.filter((ns) => ns <= nowNs);
  if (first === undefined) return { id, verdicts: values.length === 0 ? 'open' : ['inconclusive'] };
  const newest = level.property !== 'retention';
  const chosen = others.reduce((a, b) => (a < b === newest ? b : a), first);
  const ageNs = nowNs - chosen;
  const limit = parseDecimal(new Num(level.value).text);
  const limitNs = { digits: limit.digits * BigInt(UNITS_MS[level.unit] ?? 0) * 1_000_000n, scale: limit.scale };
  const held = compareDecimals({ digits: ageNs, scale: 0 }, limitNs) <= 0;
  return { id, verdicts: [held ? 'pass' : 'fail'] };
}
