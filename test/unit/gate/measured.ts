import type { DecisionPolicy } from '../../../shared/gate/decide/decide.ts';
import type { Measured, MeasuredRule, Measurement } from '../../../shared/gate/measure/measurement.ts';
import type { PredictionSet } from '../../../shared/gate/predictions/set.ts';
import type { Rows } from '../../../shared/gate/predictions/rows.ts';
import { parseRules } from '../../../shared/gate/rules/file.ts';
import type { Rule } from '../../../shared/gate/rules/rules.ts';
import { normalCdf } from '../../../shared/statistics/distributions/normal.ts';
import { holm } from '../../../shared/statistics/multiplicity.ts';

/** As the gate decides by default. */
export const POLICY: DecisionPolicy = {
  level: 0.95,
  withoutBaseline: 'inconclusive',
  adjust: holm,
  normalCdf,
  detectableErrors: 2.8,
};

/** A rule as its lines in a rules file, separated by `; `. */
export function rule(lines: string): Rule {
  const [first] = parseRules(`rules:\n  - metric: ${lines.replace(/; /g, '\n    ')}\n`, 'rules.yaml').rules;
  if (first === undefined) throw new Error('no rule');
  return first;
}

/** Predictions that both models made for every row. */
export function setOf(rows: Rows): PredictionSet {
  return {
    all: rows,
    paired: rows,
    whole: undefined,
    unpredicted: { candidate: 0, baseline: 0 },
    unplaced: new Map(),
    classes: { positive: undefined, others: undefined, strange: [] },
    spellings: new Map(),
    digests: {},
    absentSlices: [],
  };
}

export function change(value: number, lower: number, upper: number): Measurement {
  return {
    candidate: { value: 0.6 + value },
    baseline: { value: 0.6 },
    change: { value, lower, upper },
    rows: 1000,
    standardError: (upper - lower) / 3.92,
    method: 'paired bootstrap',
  };
}

export const NOTHING_KNOWN: Measurement = {
  candidate: undefined,
  baseline: undefined,
  change: undefined,
  rows: undefined,
  standardError: undefined,
  method: undefined,
};

/** The rule as measured; on the slice of that name and in the family of its rule where one is given. */
export function on(the: Rule, measured: Measured, slice?: string): MeasuredRule {
  return {
    rule: the,
    slice: slice === undefined ? undefined : { column: 'carrier', value: slice },
    family: slice === undefined ? undefined : the.id,
    measured,
  };
}
