import { formatNumber, plural } from '../../core/text/format.ts';
import type { NumericOperator } from '../../contract/model.ts';
import type { Unit } from '../check.ts';

/** Both bounds of a range belong to it, as the contract's model says. */
export function holds(operator: NumericOperator, measured: number): boolean {
  switch (operator.name) {
    case 'mustBe':
      return measured === operator.value;
    case 'mustNotBe':
      return measured !== operator.value;
    case 'mustBeGreaterThan':
      return measured > operator.value;
    case 'mustBeGreaterOrEqualTo':
      return measured >= operator.value;
    case 'mustBeLessThan':
      return measured < operator.value;
    case 'mustBeLessOrEqualTo':
      return measured <= operator.value;
    case 'mustBeBetween':
      return measured >= operator.lower && measured <= operator.upper;
    case 'mustNotBeBetween':
      return measured < operator.lower || measured > operator.upper;
  }
}

/** `at most 10 %`, `between 5 and 7`. */
export function operatorText(operator: NumericOperator, unit: Unit | 'value' = 'value'): string {
  const amount = (value: number): string => quantity(value, unit);
  switch (operator.name) {
    case 'mustBe':
      return unit === 'rows' && operator.value === 0 ? 'no row' : `exactly ${amount(operator.value)}`;
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
      return `between ${formatNumber(operator.lower, 6)} and ${amount(operator.upper)}`;
    case 'mustNotBeBetween':
      return `not between ${formatNumber(operator.lower, 6)} and ${amount(operator.upper)}`;
  }
}

function quantity(value: number, unit: Unit | 'value'): string {
  if (unit === 'percent') return `${formatNumber(value, 6)} %`;
  if (unit === 'value') return formatNumber(value, 9);
  return Number.isInteger(value) ? plural(value, 'row') : `${formatNumber(value, 6)} rows`;
}
