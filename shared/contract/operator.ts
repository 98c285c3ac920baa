import type { Location } from '../core/errors.ts';
import { ExactNumber } from '../core/text/exact-number.ts';
import { isScalar, placeOfKey, type Element } from './element.ts';
import type { Comparison, Operator, RangeComparison } from './model.ts';
import { quote } from '../core/text/quote.ts';
import type { Problem } from './problems/problem.ts';

const COMPARISONS: readonly Comparison[] = [
  'mustBe',
  'mustNotBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
];
const RANGES: readonly RangeComparison[] = ['mustBeBetween', 'mustNotBeBetween'];

export const OPERATORS: readonly string[] = [...COMPARISONS, ...RANGES];

/** The operators that a rule names, in the order of the file. */
function operatorNames(rule: Element): string[] {
  return Object.keys(rule.value).filter((key) => OPERATORS.includes(key));
}

/** What is wrong with a rule's operators, whatever the schema of its version says. */
export function operatorProblems(rule: Element): Problem[] {
  const [first, second] = operatorNames(rule);
  if (first === undefined) return [];
  if (second !== undefined) {
    return [
      {
        what: `The rule has two operators, ${quote(first)} and ${quote(second)}.`,
        where: placeOfKey(rule, second),
        remedy: 'A rule has exactly one: write a second rule, or mustBeBetween for a range.',
      },
    ];
  }
  const fault = operandFault(first, rule.value[first], rule.value['type']);
  return fault === undefined ? [] : [{ ...fault, where: placeOfKey(rule, first) }];
}

function operandFault(name: string, operand: unknown, type: unknown): Omit<Problem, 'where'> | undefined {
  const what = `${quote(name)} is ${quote(operand)}.`;
  if (RANGES.some((range) => range === name)) return rangeFault(name, operand, what);
  const mayBeText = (name === 'mustBe' || name === 'mustNotBe') && (type === 'sql' || type === 'custom');
  if (mayBeText ? isScalar(operand) : operand instanceof ExactNumber) return undefined;
  const remedy = mayBeText
    ? 'Write the number, text or truth value that the query returns.'
    : 'Write a number without quotes: the rule compares a count or a percentage.';
  return { what, remedy };
}

function rangeFault(name: string, operand: unknown, what: string): Omit<Problem, 'where'> | undefined {
  const [lower, upper, ...rest] = Array.isArray(operand) ? (operand as readonly unknown[]) : [];
  if (!(lower instanceof ExactNumber && upper instanceof ExactNumber) || rest.length > 0) {
    return { what, remedy: `Write two numbers, the smaller one first: ${name}: [100, 120].` };
  }
  const order = lower.compare(upper);
  if (order > 0)
    return { what, remedy: `Write the smaller number first: ${name}: [${quote(upper)}, ${quote(lower)}].` };
  return order === 0 ? { what, remedy: `Write ${name.replace('Between', '')}: ${quote(lower)}.` } : undefined;
}

/** The operator of a rule without operator problems; undefined where it has none. */
export function operatorOf(rule: Element): Operator | undefined {
  const [name] = operatorNames(rule);
  if (name === undefined) return undefined;
  const operand = rule.value[name];
  const where: Location = placeOfKey(rule, name);
  const range = RANGES.find((candidate) => candidate === name);
  if (range !== undefined) {
    const [lower, upper] = operand as readonly [ExactNumber, ExactNumber];
    return { name: range, lower, upper, where };
  }
  return { name, value: operand, where } as Operator;
}
