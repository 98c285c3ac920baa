import type { Operator, Rule } from '../case.ts';
import { compareDecimals, decimal, parseDecimal } from './decimal.ts';

export type Verdict = 'pass' | 'warn' | 'fail' | 'inconclusive';

/** What a finding must say. */
export interface Expected {
  readonly id: string;
  /** Any of these; `open` where the standard does not decide it. */
  readonly verdicts: readonly Verdict[] | 'open';
  /** Exact, where the check counts rows. */
  readonly failing?: number;
  /** Whatever is found below this place is open too. */
  readonly below?: true;
}

/** What one row says to a demand; several where it holds a list. */
export interface RowAnswer {
  readonly fails: boolean;
  /** A value is not of its type, so the demand says nothing about it. */
  readonly misread: boolean;
  readonly open: boolean;
}

/** The finding of a check that no row may fail, or of a rule that compares the number of those that do. */
export function overRows(id: string, answers: readonly RowAnswer[], rule?: Rule): Expected {
  if (answers.some(({ open }) => open) || answers.length === 0) return { id, verdicts: 'open' };
  const failing = answers.filter(({ fails }) => fails).length;
  const verdict = verdictOf(rule === undefined ? failing === 0 : compares(rule, failing, answers.length), rule);
  // A row that could not be read might fail; that another does is so whatever it says.
  if (failing === 0 && answers.some(({ misread }) => misread)) return { id, verdicts: ['inconclusive'] };
  // Where no row could be read whole, the type check fails; whether this one is silent then is no promise.
  const silent = answers.every(({ misread }) => misread);
  return { id, verdicts: silent ? [verdict, 'inconclusive'] : [verdict], failing };
}

export function verdictOf(holds: boolean, rule?: Rule): Verdict {
  if (holds) return 'pass';
  return rule?.severity === 'warning' || rule?.severity === 'info' ? 'warn' : 'fail';
}

/** Percentages are compared as fractions, so that no rounding decides. */
export function compares({ operator, unit }: Pick<Rule, 'operator' | 'unit'>, count: number, rows: number): boolean {
  const factor = unit === 'percent' ? BigInt(rows) : 1n;
  const measured = unit === 'percent' ? 100n * BigInt(count) : BigInt(count);
  const [first = 0, second = 0] = operator.operands.map((text) => {
    const operand = parseDecimal(text);
    return compareDecimals(decimal(measured), decimal(operand.digits * factor, operand.scale));
  });
  return holds(operator, first, second);
}

function holds({ name }: Operator, first: number, second: number): boolean {
  switch (name) {
    case 'mustBe':
      return first === 0;
    case 'mustNotBe':
      return first !== 0;
    case 'mustBeGreaterThan':
      return first > 0;
    case 'mustBeGreaterOrEqualTo':
      return first >= 0;
    case 'mustBeLessThan':
      return first < 0;
    case 'mustBeLessOrEqualTo':
      return first <= 0;
    case 'mustBeBetween':
      return first >= 0 && second <= 0;
    case 'mustNotBeBetween':
      return first < 0 || second > 0;
    default:
      throw new Error(`The operator ${name} is not known to the fuzzer.`);
  }
}
