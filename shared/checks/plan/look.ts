import type { Column, Constraint } from '../../contract/model.ts';
import type { Family } from '../../tables/types.ts';
import type { Look, RowsTest, Separators, Test } from '../check.ts';
import { isTemporal } from '../conditions/demand.ts';
import { readColumn, type Reading } from '../conditions/reading.ts';
import { sqlLet } from '../../tables/sql.ts';
import { onRow, type PlacedColumn } from './place.ts';

/** Demands whose failing values say by their look why they fail; of a bound the value alone would say it. */
const TELLING: ReadonlySet<string> = new Set<Constraint['kind'] | 'type'>([
  ...(['type', 'enum', 'pattern', 'stringFormat', 'minLength', 'maxLength'] as const),
  ...(['temporalFormat', 'timezone', 'numberFormat', 'multipleOf'] as const),
]);

const CONTAINERS: ReadonlySet<Family | undefined> = new Set<Family>(['object', 'map', 'array', 'binary']);
const BARE: ReadonlySet<Family | undefined> = new Set<Family>(['integer', 'number', 'boolean']);

/**
 * A test on a value as one on its row, with how its failing values can be looked at.
 *
 * @param again plans the same test for another reading of the column, such as one of changed texts, or as if the column
 * were declared in another way
 */
export function lookingTest(
  place: PlacedColumn,
  kind: string,
  test: RowsTest,
  again: (reading: Reading, column?: Column) => Test | undefined,
): RowsTest {
  const lifted = onRow(place, test);
  const { reading } = place;
  if (!TELLING.has(kind) || CONTAINERS.has(reading.family)) return lifted;
  const look: Look = {
    family: reading.family,
    isType: kind === 'type',
    isCsv: reading.encoding === 'text',
    separators: separatorsOf(place),
    texts: place.ofRow(`(CASE WHEN ${test.failing} THEN [${textOf(reading)}] ELSE CAST([] AS VARCHAR[]) END)`),
    after: (change) => {
      // Read under a name, since a test may name its value many times.
      const changed = changedReading(place);
      const planned = changed === undefined ? undefined : again(changed);
      if (planned?.by !== 'rows') return undefined;
      const text = reading.encoding === 'json' ? `(${reading.raw} ->> '$')` : textOf(reading);
      return place.onRow(sqlLet(CHANGED, change(text), planned.failing));
    },
    bytes: `coalesce(list_sum(${place.ofRow(`[strlen(${textOf(reading)})]`)}), 0)`,
    ...formatOf(place, kind, again),
  };
  return { ...lifted, look };
}

function separatorsOf({ column: { csv }, reading }: PlacedColumn): Separators {
  if (reading.encoding !== 'text') return { decimal: '.', thousands: undefined };
  return { decimal: csv?.decimalSeparator === ',' ? ',' : '.', thousands: csv?.thousandsSeparator };
}

function formatOf(
  place: PlacedColumn,
  kind: string,
  again: (reading: Reading, column?: Column) => Test | undefined,
): Pick<Look, 'format'> {
  const { column, reading } = place;
  const { encoding, raw, type = { name: 'VARCHAR' } } = reading;
  if (!isTemporal(reading) || encoding === 'typed' || (kind !== 'type' && kind !== 'temporalFormat')) return {};
  const declared = column.constraints.find((each) => each.kind === 'temporalFormat');
  return {
    format: {
      declared: declared?.kind === 'temporalFormat' ? declared.format : undefined,
      after: (format) => {
        const constraint = { kind: 'temporalFormat', format, where: column.where } as const;
        // Where one is declared the other takes its place, so that demands stay in their order.
        const constraints =
          declared === undefined
            ? [...column.constraints, constraint]
            : column.constraints.map((each) => (each === declared ? constraint : each));
        const other = { ...column, constraints };
        const planned = again(readColumn(other, raw, encoding, type), other);
        return planned?.by === 'rows' ? place.onRow(planned.failing) : undefined;
      },
    },
  };
}

/** SQL: what stands in the source, as text; NULL for an object or a list in JSON. */
function textOf({ encoding, raw }: Reading): string {
  if (encoding === 'text') return raw;
  if (encoding === 'typed') return `CAST(${raw} AS VARCHAR)`;
  return `(CASE WHEN json_type(${raw}) NOT IN ('OBJECT', 'ARRAY') THEN ${raw} ->> '$' END)`;
}

/** Name in SQL of a text that was changed. */
const CHANGED = 'changed_text';

/** The column as it would be read if its text were the changed one; undefined for values that are no text. */
function changedReading({ column, reading }: PlacedColumn): Reading | undefined {
  const { encoding, family } = reading;
  switch (encoding) {
    case 'text':
      return readColumn(column, CHANGED, encoding, { name: 'VARCHAR' });
    case 'typed':
      return family === 'string' ? readColumn(column, CHANGED, encoding, { name: 'VARCHAR' }) : undefined;
    case 'json': {
      // A number or a truth value stands without quotes.
      const bare = BARE.has(family)
        ? `coalesce(TRY_CAST(${CHANGED} AS JSON), to_json(${CHANGED}))`
        : `to_json(${CHANGED})`;
      return readColumn(column, bare, encoding, { name: 'JSON' });
    }
  }
}
