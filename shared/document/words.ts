import table from './metrics/table.json' with { type: 'json' };
import { formatCount, plural } from '../core/text/format.ts';
import type { Verdict } from '../core/verdict.ts';

/** `train`, `train and gate`, `validate-data, train and gate`; each word once. */
export function list(words: readonly string[]): string {
  const unique = [...new Set(words)];
  const last = unique.at(-1) ?? 'nothing';
  return unique.length < 2 ? last : `${unique.slice(0, -1).join(', ')} and ${last}`;
}

interface Written {
  readonly name: string;
  /** The word of the name that is one. */
  readonly acronym?: string;
  /** It is an English word too, so that it is an acronym only where it is the whole name. */
  readonly alone?: boolean;
}

const ROWS = table as readonly Written[];
const WHOLE_NAMES = new Set(ROWS.flatMap(({ name, acronym }) => (acronym === undefined ? [] : [name])));
const ACRONYMS = new Set(
  ROWS.flatMap(({ acronym, alone }) => (acronym === undefined || alone === true ? [] : [acronym])),
);

/** A metric's one name for people: `Recall`, `AUC`, `Log loss`, `Latency p95` at the start of a sentence; `recall`, `AUC`, `log loss` within one. */
export function displayName(metric: string, place: 'start' | 'within' = 'start'): string {
  const [name = '', ...at] = metric.split('@');
  const words = name.split('_');
  const isWhole = words.length === 1 && WHOLE_NAMES.has(name);
  const text = [words.map((word) => (isWhole || ACRONYMS.has(word) ? word.toUpperCase() : word)).join(' '), ...at].join(
    '@',
  );
  return place === 'start' ? capitalised(text) : text;
}

/** A clause as the start of a sentence; one that begins with a path stays as it is, since a path is told by its letters. */
export function capitalised(clause: string): string {
  if (/^\S*[/\\.]\S/.test(clause)) return clause;
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

/** `1 of 3 rules is inconclusive`, `2 of 14 checks fail`: how many have the verdict, in the one word for it. */
export function verdictCount(
  count: number,
  total: number,
  verdict: Verdict,
  noun: string | readonly [one: string, many: string],
): string {
  const [one, many] = typeof noun === 'string' ? [noun, `${noun}s`] : noun;
  return `${formatCount(count)} of ${plural(total, one, many)} ${verdictVerb(count, verdict)}`;
}

/** `fails`, `warn`, `is inconclusive`. */
export function verdictVerb(count: number, verdict: Verdict): string {
  const verbs: Readonly<Record<Verdict, readonly [one: string, many: string]>> = {
    fail: ['fails', 'fail'],
    inconclusive: ['is inconclusive', 'are inconclusive'],
    warn: ['warns', 'warn'],
    pass: ['passes', 'pass'],
  };
  const [one, many] = verbs[verdict];
  return count === 1 ? one : many;
}
