import type { NumericOperator } from '../../../../shared/contract/model.ts';
import { ExactNumber } from '../../../../shared/core/text/exact-number.ts';
import type { RowsTest } from '../../../../shared/checks/check.ts';
import type { Outcome } from '../../../../shared/checks/measure/judge.ts';
import { countWhere, type Measured } from '../../../../shared/checks/measure/measure.ts';

export const exact = (text: string): ExactNumber => ExactNumber.parse(text) ?? ExactNumber.zero;
type OneLimit = Exclude<NumericOperator['name'], 'mustBeBetween' | 'mustNotBeBetween'>;
export const operator = (name: OneLimit, value: string): NumericOperator => ({ name, value: exact(value), where: {} });
export const between = (name: 'mustBeBetween' | 'mustNotBeBetween', lower: string, upper: string): NumericOperator => ({
  name,
  lower: exact(lower),
  upper: exact(upper),
  where: {},
});

/** @param counts by the condition that was counted */
export const measured = (rows: number, counts: Readonly<Record<string, number>>, mayBeEmpty = false): Measured => ({
  rows,
  mayBeEmpty,
  answers: new Map(Object.entries(counts).map(([condition, count]) => [countWhere(condition), count])),
  columns: [],
});

export const rowsTest = (more: Partial<RowsTest> = {}): RowsTest => ({
  by: 'rows',
  failing: 'f',
  phrase: 'are below 1',
  ...more,
});

/** The reason, or whether it holds and what was observed. */
export const said = (outcome: Outcome): string =>
  'reason' in outcome ? `open: ${outcome.reason}` : `${outcome.holds ? 'holds' : 'fails'}: ${outcome.observation}`;
