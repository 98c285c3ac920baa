import { UserError, type Location } from '../errors.ts';
import { quote } from './quote.ts';

const UNIT_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  min: 60_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/**
 * Milliseconds of a duration with a unit: `500ms`, `30s`, `10m` or `10min`, `2h`, `7d`. A bare number is refused.
 *
 * @throws UserError `duration-invalid`
 */
export function parseDuration(text: string, where: Location): number {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|min|m|h|d)$/.exec(text.trim());
  const unit = UNIT_MS[match?.[2] ?? ''];
  if (match === null || unit === undefined) {
    throw new UserError('duration-invalid', {
      what: `${quote(text)} is not a duration.`,
      where,
      remedy: 'Write a number with a unit: ms, s, m, h or d. Example: 10m.',
    });
  }
  return Number(match[1]) * unit;
}
