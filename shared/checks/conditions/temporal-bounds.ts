import type { Placed } from '../../tables/reading/temporal.ts';
import type { Scalar } from '../../contract/model.ts';
import { sqlText } from '../../tables/sql.ts';
import type { Reading } from './reading.ts';
import { asInstant, pointOf, temporalLiteral, type LiteralPoint, type TemporalLiteral } from './temporal-literals.ts';

type Comparison = '<' | '<=' | '>' | '>=' | '=';

/**
 * SQL: a date, time or timestamp of a column lies so to one of the contract. Offsets count, nanoseconds too; what names
 * no zone, value or literal, is in the column's default zone.
 *
 * @returns undefined where the two cannot be compared
 */
export function comparedWith(reading: Reading, comparison: Comparison, text: string): string | undefined {
  const literal = temporalLiteral(text);
  const { placed } = reading;
  if (literal === undefined || placed === undefined) return undefined;
  if ((literal.kind === 'time') !== (reading.family === 'time')) return undefined;
  if (reading.family === 'date' && literal.kind === 'date') {
    return `${reading.value} ${comparison} CAST(${pointOf(literal, undefined).at} AS DATE)`;
  }
  if (reading.family === 'time' && placed.zone.kind === 'named') return comparedTimes(placed, comparison, literal);
  if (literal.offsetMinutes === undefined && placed.local !== undefined) {
    return compare({ ...placed, at: placed.local }, comparison, pointOf(literal, undefined));
  }
  const point = pointOf(literal, placed.zone);
  const instant = reading.family === 'timestamp' && placed.zoned === true && reading.encoding === 'typed';
  return compare(placed, comparison, instant ? asInstant(point) : point);
}

/** The offset of a named zone depends on the day, which a time does not name: only like can be compared with like. */
function comparedTimes(placed: Placed, comparison: Comparison, literal: TemporalLiteral): string | undefined {
  const compared = compare({ ...placed, at: placed.local ?? placed.at }, comparison, pointOf(literal, undefined));
  if ((literal.offsetMinutes !== undefined) === placed.zoned) return compared;
  if (typeof placed.zoned === 'boolean') return undefined;
  const alike = literal.offsetMinutes === undefined ? `NOT ${placed.zoned.sql}` : placed.zoned.sql;
  // What cannot be compared lies on the wrong side of every bound, and equals nothing.
  const otherwise = comparison === '=' ? 'false' : `${placed.at} IS NOT NULL`;
  return `(CASE WHEN ${alike} THEN ${compared} ELSE ${otherwise} END)`;
}

/**
 * Where both have nanoseconds beyond the microseconds that the engine compares, they decide between equal ones; where
 * only the literal has some, it lies between two values.
 */
function compare({ at, rest }: Pick<Placed, 'at' | 'rest'>, comparison: Comparison, literal: LiteralPoint): string {
  if (literal.rest === 0) {
    if (rest === undefined || comparison === '<' || comparison === '>=') return `${at} ${comparison} ${literal.at}`;
    // Written so that the engine shares what is common to the comparisons of a column.
    const beyond = `CASE WHEN ${rest.occurs} AND ${at} = ${literal.at} THEN ${rest.ns} > 0 ELSE false END`;
    if (comparison === '>') return `greatest(${at} > ${literal.at}, ${beyond})`;
    return `(${at} ${comparison} ${literal.at} AND NOT ${beyond})`;
  }
  if (rest === undefined) {
    if (comparison === '=') return `(${at} IS NOT NULL AND false)`;
    return `${at} ${comparison.startsWith('<') ? '<=' : '>'} ${literal.at}`;
  }
  const otherwise = comparison === '=' ? 'false' : `${at} ${comparison.slice(0, 1)} ${literal.at}`;
  return `(CASE WHEN ${at} = ${literal.at} THEN ${rest.ns} ${comparison} ${literal.rest} ELSE ${otherwise} END)`;
}

/** SQL: the value is there and equals none of these. A text that is no ISO 8601 is compared with what is written. */
export function equalsNone(values: readonly Scalar[], reading: Reading): string {
  const equal = values.flatMap((value) => {
    if (typeof value !== 'string') return [];
    const compared = comparedWith(reading, '=', value);
    if (compared !== undefined) return [compared];
    return reading.written === undefined ? [] : [`${reading.written} = ${sqlText(value)}`];
  });
  const there = `${reading.value} IS NOT NULL`;
  return equal.length === 0 ? there : `(${there} AND NOT (${equal.join(' OR ')}))`;
}
