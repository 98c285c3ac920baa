import type { Column } from '../../contract/model.ts';
import { sqlText } from '../../tables/sql.ts';
import { hasZone } from '../../tables/types.ts';
import { isTemporal } from './demand.ts';
import type { Reading } from './reading.ts';
import { temporalLiteral } from './temporal.ts';

/**
 * A bound on dates, times or timestamps, and the column's value as it is compared with it; both are SQL.
 *
 * @returns undefined where the two cannot be compared
 */
export function temporalBound(
  text: string,
  reading: Reading,
  column: Column,
): { readonly value: string; readonly literal: string } | undefined {
  const literal = temporalLiteral(text);
  if (literal === undefined || !isTemporal(reading)) return undefined;
  const quoted = sqlText(literal.text);
  if (reading.family === 'time') {
    return literal.kind === 'time'
      ? { value: `CAST(${reading.value} AS TIMETZ)`, literal: `CAST(${quoted} AS TIMETZ)` }
      : undefined;
  }
  if (literal.kind === 'time') return undefined;
  if (reading.family === 'date' && literal.kind === 'date') {
    return { value: reading.value, literal: `CAST(${quoted} AS DATE)` };
  }
  // A moment without a zone is one in the contract's default zone, else in UTC, which is the session's.
  const zone = column.defaultTimezone;
  const local = !literal.zoned && zone !== undefined && reading.type !== undefined && hasZone(reading.type);
  return {
    value: `CAST(${reading.value} AS TIMESTAMPTZ)`,
    literal: local ? `timezone(${sqlText(zone)}, CAST(${quoted} AS TIMESTAMP))` : `CAST(${quoted} AS TIMESTAMPTZ)`,
  };
}
