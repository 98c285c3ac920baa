/** What a measurement allows. `inconclusive` is never treated as `pass`: policy decides what it means. */
export type Verdict = 'pass' | 'warn' | 'fail' | 'inconclusive';

/** From best to worst: a failure outweighs a missing measurement, which outweighs a warning. */
const SEVERITY: readonly Verdict[] = ['pass', 'warn', 'inconclusive', 'fail'];

/**
 * The verdict of a whole from the verdicts of its parts.
 *
 * @returns the worst part; `inconclusive` when there are no parts, since nothing was measured
 */
export function worstVerdict(parts: Iterable<Verdict>): Verdict {
  let worst = -1;
  for (const part of parts) worst = Math.max(worst, SEVERITY.indexOf(part));
  return SEVERITY[worst] ?? 'inconclusive';
}

/** What weighs most stands first: `fail`, `inconclusive`, `warn`, `pass`. */
export const WORST_FIRST: readonly Verdict[] = SEVERITY.toReversed();

export function isVerdict(value: unknown): value is Verdict {
  return SEVERITY.includes(value as Verdict);
}

/** The mark that accompanies the word; readable without colour. */
export const VERDICT_MARKS: Readonly<Record<Verdict, string>> = {
  pass: '✓',
  warn: '!',
  fail: '✗',
  inconclusive: '?',
};

/** What needs a reader first: failures, what is open, warnings, and what passes; among equals the order stays. */
export function worstFirst<T>(items: readonly T[], verdictOf: (item: T) => Verdict): readonly T[] {
  return WORST_FIRST.flatMap((verdict) => items.filter((item) => verdictOf(item) === verdict));
}
