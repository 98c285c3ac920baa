import { formatNumber, formatPercent, readNumber } from '../core/text/format.ts';

/** Of a limit that is computed from the baseline. */
const LIMIT_DIGITS = 4;
/** In a record: few enough that another machine's last bit changes no byte, and more where these lie on the limit. */
const RECORDED_DIGITS = [6, 9, 12, 15];

export function limitText(limit: number): string {
  return formatPercent(limit, LIMIT_DIGITS);
}

/** A bound in the unit of its limit, in the digits that tell it from it. */
export function besideLimit(bound: number, limit: number): string {
  const line = { read: readNumber(formatNumber(limit * 100, LIMIT_DIGITS)), side: bound - limit };
  return formatPercent(bound, 2, [line]);
}

/** A bound as it is recorded: rounded, and on the side of the limit that it is on. */
export function recordedBound(bound: number, limit: number): number {
  const rounded = RECORDED_DIGITS.map((digits) => Number(bound.toPrecision(digits)));
  return rounded.find((value) => Math.sign(value - limit) === Math.sign(bound - limit)) ?? bound;
}
