import { toLine } from '../../core/text/escape.ts';
import { VERDICT_MARKS, type Verdict } from '../../core/verdict.ts';
import type { Estimate, MetricUnit, RuleOutcome } from '../../evidence/results/gate.ts';
import { drawInterval } from './forest.ts';
import { levelText } from './headline.ts';
import { formatChange, formatSureDifference, formatValue } from '../rules/units.ts';

const ORDER: readonly Verdict[] = ['fail', 'inconclusive', 'warn', 'pass'];

export interface TableLabels {
  /** `champion v7`, or `baseline`. */
  readonly baseline: string;
  readonly level: number;
}

/** The decision as columns for a log: what fails first, then what is open, in the order of the rules. */
export function decisionTable(outcomes: readonly RuleOutcome[], labels: TableLabels): string[][] {
  const header = ['', 'rule', 'candidate', toLine(labels.baseline, 40), 'change'];
  const sorted = [...outcomes].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  const interval = `${levelText(labels.level)} interval, margin at ¦`;
  return [[...header, interval, 'verdict'], ...sorted.map(row)];
}

function row(outcome: RuleOutcome): string[] {
  const decisive = outcome.kind === 'absolute' ? outcome.candidate : outcome.change;
  const drawn = decisive === undefined ? undefined : drawInterval(decisive, outcome.threshold);
  return [
    VERDICT_MARKS[outcome.verdict],
    toLine(outcome.demand, 120),
    valueCell(outcome.candidate, outcome.unit),
    valueCell(outcome.baseline, outcome.unit),
    changeCell(outcome),
    drawn ?? '',
    outcome.reason === undefined ? outcome.verdict : `${outcome.verdict}: ${toLine(outcome.reason, 200)}`,
  ];
}

function valueCell(estimate: Estimate | undefined, unit: MetricUnit): string {
  return estimate === undefined ? '' : formatValue(estimate.value, unit);
}

/** `−1.8 pp, worse`; better and worse are said only where the interval leaves no doubt. */
function changeCell(outcome: RuleOutcome): string {
  const { change } = outcome;
  if (change === undefined) return '';
  const text = formatChange(change.value, outcome.unit);
  const { lower: low, upper: high } = change;
  if (low === undefined || high === undefined) return text;
  if (low <= 0 && high >= 0) return `${text}, no clear change`;
  const better = low > 0 === (outcome.direction === 'higher-is-better');
  const sign = change.value < 0 ? '−' : change.value > 0 ? '+' : '';
  return `${sign}${formatSureDifference(change.value, outcome.unit)}, ${better ? 'better' : 'worse'}`;
}
