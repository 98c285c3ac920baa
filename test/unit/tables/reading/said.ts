import type { Engine } from '../../../../shared/tables/engine.ts';
import { readTemporal, type TemporalFamily } from '../../../../shared/tables/reading/temporal.ts';
import { UTC, type Zone } from '../../../../shared/tables/reading/zones.ts';
import { sqlText } from '../../../../shared/tables/sql.ts';

/** What a text says: microseconds on the axis, nanoseconds beyond, and whether it names a zone. */
export type Said = readonly [microseconds: string, nanoseconds: number, zoned: boolean] | undefined;

/** What the reader of text says of each, in microseconds for a time of day too. */
export async function said(
  engine: Engine,
  texts: readonly string[],
  family: TemporalFamily,
  options: { zone?: Zone; format?: string } = {},
): Promise<Said[]> {
  const read = readTemporal('t', family, options.zone ?? UTC, options.format);
  if ('reason' in read) throw new Error(read.reason);
  const { value, placed } = read;
  const at = family === 'time' ? placed.at : `epoch_us(${placed.at})`;
  const zoned = typeof placed.zoned === 'boolean' ? String(placed.zoned) : placed.zoned.sql;
  const rest = placed.rest === undefined ? '0' : `CASE WHEN ${placed.rest.occurs} THEN ${placed.rest.ns} ELSE 0 END`;
  const { rows } = await engine.rows(
    `SELECT CAST(${at} AS VARCHAR), ${rest}, ${zoned}, ${value} IS NULL
     FROM (SELECT unnest([${texts.map(sqlText).join(', ')}]) AS t, generate_subscripts([${texts.map(() => '0').join(', ')}], 1) AS i) ORDER BY i`,
  );
  expect(rows).toHaveLength(texts.length);
  return rows.map(([microseconds, nanoseconds, carries, missing]) => {
    expect(missing).toBe(microseconds === null);
    return microseconds === null ? undefined : [microseconds as string, Number(nanoseconds), carries === true];
  });
}
