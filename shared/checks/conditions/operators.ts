import { ExactNumber } from '../../core/text/exact-number.ts';
import { formatExact, plural } from '../../core/text/format.ts';
import type { NumericOperator } from '../../contract/model.ts';
import type { Unit } from '../check.ts';

/** How a measured number compares with a contract's: negative where it is less, 0 where they are equal. */
export type Order = (limit: ExactNumber) => number;

export function orderOf(measured: ExactNumber): Order {
  return (limit) => measured.compare(limit);
}

export function orderOfCount(count: number): Order {
  return orderOf(ExactNumber.of(count));
}

/** Of `100 × part / whole`, which is compared as the fraction that it is; of nothing, 0 %. */
export function orderOfPercent(part: number, whole: number): Order {
  if (part === 0 || whole === 0) return orderOf(ExactNumber.zero);
  const [numerator, denominator] = [100n * BigInt(part), BigInt(whole)];
  return (limit) => {
    // Counts have at most 16 digits, so no power of ten is needed that would take for ever to write out.
    if (limit.negative || limit.isZero || limit.magnitude < -25) return 1;
    if (limit.magnitude > 25) return -1;
    const up = (power: number): bigint => 10n ** BigInt(Math.max(0, power));
    const left = numerator * up(-limit.exponent);
    const right = BigInt(limit.digits) * up(limit.exponent) * denominator;
    return left < right ? -1 : Number(left > right);
  };
}

/** Both bounds of a range belong to it, as the contract's model says. */
export function holds(operator: NumericOperator, measured: Order): boolean {
  switch (operator.name) {
    case 'mustBe':
      return measured(operator.value) === 0;
    case 'mustNotBe':
      return measured(operator.value) !== 0;
    case 'mustBeGreaterThan':
      return measured(operator.value) > 0;
    case 'mustBeGreaterOrEqualTo':
      return measured(operator.value) >= 0;
    case 'mustBeLessThan':
      return measured(operator.value) < 0;
    case 'mustBeLessOrEqualTo':
      return measured(operator.value) <= 0;
    case 'mustBeBetween':
      return measured(operator.lower) >= 0 && measured(operator.upper) <= 0;
    case 'mustNotBeBetween':
      return measured(operator.lower) < 0 || measured(operator.upper) > 0;
  }
}

/**
 * Whether it holds for a count of which only the ends of its range are known.
 *
 * @param order how a count compares with a limit; greater counts compare greater
 * @returns undefined where that depends on which count it is
 */
export function holdsBetween(
  operator: NumericOperator,
  order: (count: number) => Order,
  { least, most }: { readonly least: number; readonly most: number },
): boolean | undefined {
  const limits = limitsOf(operator);
  // The outcome changes at a limit alone: at the first count that reaches it, or behind that one.
  const turns = limits.flatMap((limit) => {
    const reached = firstReaching(limit, order, { least, most });
    return [reached - 1, reached, reached + 1];
  });
  const counts = [least, most, ...turns].filter((count) => count >= least && count <= most);
  const [first, ...others] = counts.map((count) => holds(operator, order(count)));
  return others.every((each) => each === first) ? first : undefined;
}

/** One more than `most` where no count does. */
function firstReaching(
  limit: ExactNumber,
  order: (count: number) => Order,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  let [from, to] = [least, most + 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (order(middle)(limit) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

export function limitsOf(operator: NumericOperator): readonly ExactNumber[] {
  return 'lower' in operator ? [operator.lower, operator.upper] : [operator.value];
}

/** `at most 10 %`, `between 5 and 7`. */
export function operatorText(operator: NumericOperator, unit: Unit | 'value' = 'value'): string {
  const amount = (value: ExactNumber): string => quantity(value, unit);
  switch (operator.name) {
    case 'mustBe':
      return unit === 'rows' && operator.value.isZero ? 'no row' : `exactly ${amount(operator.value)}`;
    case 'mustNotBe':
      return `anything but ${amount(operator.value)}`;
    case 'mustBeGreaterThan':
      return `more than ${amount(operator.value)}`;
    case 'mustBeGreaterOrEqualTo':
      return `at least ${amount(operator.value)}`;
    case 'mustBeLessThan':
      return `less than ${amount(operator.value)}`;
    case 'mustBeLessOrEqualTo':
      return `at most ${amount(operator.value)}`;
    case 'mustBeBetween':
      return `between ${formatExact(operator.lower)} and ${amount(operator.upper)}`;
    case 'mustNotBeBetween':
      return `not between ${formatExact(operator.lower)} and ${amount(operator.upper)}`;
  }
}

function quantity(value: ExactNumber, unit: Unit | 'value'): string {
  if (unit === 'percent') return `${formatExact(value)} %`;
  if (unit === 'value') return formatExact(value);
  const count = value.toNumber();
  return Number.isSafeInteger(count) && value.exponent >= 0 ? plural(count, 'row') : `${formatExact(value)} rows`;
}
