import { didYouMean } from '../../core/text/closest.ts';
import { UserError, type Location } from '../../core/errors.ts';
import { plural } from '../../core/text/format.ts';

/** One thing that is wrong with a contract, and what to do about it. */
export interface Problem {
  /** One sentence. */
  readonly what: string;
  readonly where: Location;
  readonly remedy: string;
}

/** How many problems beside the first are spelled out. */
const MAX_LISTED = 9;

/** Refuses a contract: the error stands at the first problem of the file and lists the others with their lines. */
export function refuseContract(problems: readonly [Problem, ...Problem[]]): never {
  const [first, ...others] = [...problems].sort(byPosition) as [Problem, ...Problem[]];
  throw new UserError('contract-invalid', {
    what: [first.what, ...listOthers(others)].join(' '),
    where: first.where,
    remedy: first.remedy,
  });
}

function listOthers(others: readonly Problem[]): string[] {
  if (others.length === 0) return [];
  const listed = others.slice(0, MAX_LISTED).map((problem) => `${lineOf(problem.where)}: ${problem.what}`);
  const rest = others.length - listed.length;
  return [`(${plural(others.length, 'more problem')}: ${listed.join(' ')}${rest > 0 ? ` And ${rest} others.` : ''})`];
}

function lineOf(where: Location): string {
  return `line ${where.line ?? 1}`;
}

function byPosition(a: Problem, b: Problem): number {
  return (a.where.line ?? 0) - (b.where.line ?? 0) || (a.where.column ?? 0) - (b.where.column ?? 0);
}

/** `Did you mean "string"? Allowed: string, date.` */
export function allowedSentence(value: unknown, allowed: readonly string[]): string {
  const suggestion = typeof value === 'string' ? didYouMean(value, allowed) : '';
  return `${suggestion} Allowed: ${allowed.join(', ')}.`.trimStart();
}
