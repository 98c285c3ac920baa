import type { Constraint } from '../../contract/model.ts';
import type { Family } from '../../tables/types.ts';
import type { Look, RowsTest, Test } from '../check.ts';
import { readColumn, type Reading } from '../conditions/reading.ts';
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
 * @param again plans the same test for another reading of the column, such as one of changed texts
 */
export function lookingTest(
  place: PlacedColumn,
  kind: string,
  test: RowsTest,
  again: (reading: Reading) => Test | undefined,
): RowsTest {
  const lifted = onRow(place, test);
  const { reading } = place;
  if (!TELLING.has(kind) || CONTAINERS.has(reading.family)) return lifted;
  const look: Look = {
    family: reading.family,
    isType: kind === 'type',
    isCsv: reading.encoding === 'text',
    texts: place.ofRow(`(CASE WHEN ${test.failing} THEN [${textOf(reading)}] ELSE CAST([] AS VARCHAR[]) END)`),
    after: (change) => {
      const changed = changedReading(place, change);
      const planned = changed === undefined ? undefined : again(changed);
      return planned?.by === 'rows' ? place.onRow(planned.failing) : lifted.failing;
    },
  };
  return { ...lifted, look };
}

/** SQL: what stands in the source, as text; NULL for an object or a list in JSON. */
function textOf({ encoding, raw }: Reading): string {
  if (encoding === 'text') return raw;
  if (encoding === 'typed') return `CAST(${raw} AS VARCHAR)`;
  return `(CASE WHEN json_type(${raw}) NOT IN ('OBJECT', 'ARRAY') THEN ${raw} ->> '$' END)`;
}

/** The column as it would be read if each text were changed first; undefined for values that are no text. */
function changedReading({ column, reading }: PlacedColumn, change: (text: string) => string): Reading | undefined {
  const { encoding, raw, family } = reading;
  switch (encoding) {
    case 'text':
      return readColumn(column, change(raw), encoding, { name: 'VARCHAR' });
    case 'typed':
      return family === 'string'
        ? readColumn(column, change(`CAST(${raw} AS VARCHAR)`), encoding, { name: 'VARCHAR' })
        : undefined;
    case 'json': {
      const text = change(`(${raw} ->> '$')`);
      // A number or a truth value stands without quotes.
      const bare = BARE.has(family) ? `coalesce(TRY_CAST(${text} AS JSON), to_json(${text}))` : `to_json(${text})`;
      return readColumn(column, bare, encoding, { name: 'JSON' });
    }
  }
}
