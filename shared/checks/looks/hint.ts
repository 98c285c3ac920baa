import { formatCount, formatPercent } from '../../core/text/format.ts';
import type { Look } from '../check.ts';
import type { Format } from './formats.ts';
import type { Mend } from './mend.ts';
import { UNDECIDED_SEPARATOR } from './separators.ts';

/** What was tried on the failing rows, and what is said where it helps them. */
export interface Hint extends Pick<Mend, 'says' | 'remedy' | 'declare' | 'kind'> {
  /** Of dates and times that would be read with it. */
  readonly pattern?: string;
}

/** One failing row: which of the hints would mend it, by their order. */
export type Helped = readonly boolean[];

/** @param declared the format that the contract has, which is not how the values are written */
export function formatHint({ says, kind, pattern }: Format, { format, family }: Look): Hint {
  return {
    says,
    remedy: formatRemedy([pattern], format?.declared, family),
    ...(kind === undefined ? {} : { kind }),
    pattern,
  };
}

function formatRemedy(patterns: readonly string[], declared: string | undefined, family: Look['family']): string {
  const such = `logicalTypeOptions: format, such as ${patterns.join(' or ')}`;
  if (declared !== undefined)
    return `Declare the format that they are written in (${such}), or write them as it is declared`;
  const iso = { date: 'YYYY-MM-DD', time: 'hh:mm:ss' }[String(family)] ?? 'YYYY-MM-DDThh:mm:ss';
  return `Write them as ${iso}, or declare how they are written (${such})`;
}

/**
 * What helps most rows, and what helps most of those that it does not help.
 *
 * @param hints the first one is told where several help equally
 */
export function hintOf(rows: readonly Helped[], hints: readonly Hint[], look: Look): string | undefined {
  const parts: string[] = [];
  let left = rows;
  while (left.length > 0 && parts.length < 2) {
    const best = bestHint(left, hints, look);
    if (best === undefined) break;
    parts.push(`${saysText(best.hint.says, best.count, rows.length)} ${remedyText(best.hint, look.isCsv)}`);
    left = left.filter((helped) => helped[best.index] !== true);
  }
  return parts.length === 0 ? undefined : parts.join(' ');
}

function bestHint(
  rows: readonly Helped[],
  hints: readonly Hint[],
  look: Look,
): { readonly hint: Hint; readonly index: number; readonly count: number } | undefined {
  const counts = hints.map((_, index) => rows.filter((helped) => helped[index] === true).length);
  const count = Math.max(0, ...counts);
  const index = counts.indexOf(count);
  const first = hints[index];
  if (count === 0 || first === undefined) return undefined;
  const rival = hints.find(
    ({ kind, says }, other) => other > index && counts[other] === count && kind === first.kind && says !== first.says,
  );
  return {
    hint: first.kind === undefined || rival === undefined ? first : undecided(first, rival, look),
    index,
    count,
  };
}

/** Two hints of a kind help equally, and which is meant cannot be told. */
function undecided(first: Hint, rival: Hint, { format, family }: Look): Hint {
  if (first.kind === 'comma' || first.kind === 'point') return UNDECIDED_SEPARATOR[first.kind];
  const patterns = [first, rival].flatMap(({ pattern }) => pattern ?? []);
  return {
    says: 'Day and month cannot be told apart.',
    remedy: formatRemedy(patterns, format?.declared, family),
  };
}

function saysText(says: string, count: number, of: number): string {
  if (count === of) return says;
  const share = of > 100 ? formatPercent(count / of, 2) : `${formatCount(count)} of ${formatCount(of)}`;
  return `${share}: ${says.charAt(0).toLowerCase()}${says.slice(1)}`;
}

function remedyText({ remedy, declare }: Hint, isCsv: boolean): string {
  const declared =
    declare === undefined || !isCsv ? '' : `, or declare it in the contract (customProperties: ${declare})`;
  return `${remedy}${declared}.`;
}
