import { formatCount, plural } from '../../core/text/format.ts';
import { WORST_FIRST, worstFirst, worstVerdict } from '../../core/verdict.ts';
import type { GateResult, RuleOutcome } from '../../evidence/results/gate.ts';
import type { ForestChart, ForestPanel, ForestRow } from '../../document/chart.ts';
import type { Block, Section } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import { qualifier } from './rules-name.ts';
import { groupBy } from '../../document/group.ts';
import { axisUnit, voiceOf } from '../../document/metric-units.ts';
import { writtenAlike, type AlikeRule } from '../../document/metrics/alike.ts';
import { orientation } from '../../document/metrics/certainty.ts';
import { demandOf, judgedOf, ruleTable } from '../../document/rule-table.ts';
import { capitalised, displayName, list, verdictVerb } from '../../document/words.ts';
import { unpredictedOf } from '../unpredicted.ts';

/** A comment shows at most this many rules when something is wrong, and fewer when all is well. */
const SHOWN_WHEN_FAILING = 8;
const SHOWN_WHEN_PASSING = 3;

/** One row per rule, worst first. */
export function decisionTable(result: GateResult): Table {
  const troubled = result.outcomes.filter((rule) => rule.verdict !== 'pass').length;
  return {
    ...ruleTable(result.outcomes, { baseline: result.baseline?.label ?? 'baseline', level: result.method.level }),
    shown: troubled === 0 ? SHOWN_WHEN_PASSING : Math.min(troubled + 1, SHOWN_WHEN_FAILING),
  };
}

/** @param place 0 for the gate whose table leads the report; the others' rules stand in their sections alone */
export function decisionSection(result: GateResult, place: number, name: string): Section {
  const table = decisionTable(result);
  const chart = forestChart(result);
  return {
    id: place === 0 ? 'decision' : `decision-${place + 1}`,
    title: `May it ship${qualifier(name)}?`,
    summary: [`${name === '' ? '' : `By ${name}: `}${countsSentence(result.outcomes)}`],
    weight: place === 0 ? 100 : 96,
    reach: place === 0 ? 'page' : 'everywhere',
    open: place === 0 || worstVerdict(result.outcomes.map(({ verdict }) => verdict)) !== 'pass',
    blocks: [
      ...(chart === undefined ? [] : [{ kind: 'charts', charts: [chart] } as const]),
      { kind: 'table', table: withoutMarks(table) },
      ...unpredictedBlock(result),
    ],
  };
}

/** Rows that a model left out, and what that does to the numbers. */
function unpredictedBlock(result: GateResult): readonly Block[] {
  const text = unpredictedOf(result);
  if (text === undefined) return [];
  const meaning =
    'What a model left out counts against it: its numbers are those of the worst way in which these rows could have turned out, and every interval reaches over all ways. Curves and counts of disagreement are of the rows that are there.';
  return [{ kind: 'paragraph', text: [`${capitalised(text)}. ${meaning}`] }];
}

/** The page has room for the word of each verdict, so that the column of marks says nothing new. */
function withoutMarks(table: Table): Table {
  const columns = table.columns
    .slice(1)
    .map((column) => ({ ...column, title: column.title.replace(', margin at ¦', ' and margin') }));
  return { ...table, columns, rows: table.rows.map((row) => row.slice(1)) };
}

function countsSentence(outcomes: readonly RuleOutcome[]): string {
  const counts = WORST_FIRST.flatMap((verdict) => {
    const count = outcomes.filter((outcome) => outcome.verdict === verdict).length;
    return count === 0 ? [] : [`${formatCount(count)} ${verdictVerb(count, verdict)}`];
  });
  return `Of ${plural(outcomes.length, 'rule')}: ${list(counts)}.`;
}

/** All rules in one picture; those that share an axis share a panel: changes by unit and direction, distances by unit. */
function forestChart(result: GateResult): ForestChart | undefined {
  const rules = worstFirst(writtenAlike(result.outcomes), ({ verdict }) => verdict);
  const drawn = rules.filter((rule) => judgedOf(rule) !== undefined);
  if (drawn.length === 0) return undefined;
  const panels = [...groupBy(drawn, axisOf).values()].map(forestPanel);
  return {
    type: 'forest',
    id: 'forest',
    title: 'Every rule against the line it draws',
    description: `Each interval against the margin of its rule, better to the right. ${countsSentence(drawn)} ${drawn.map((rule) => `${demandOf(rule)}: ${rule.verdict}`).join('; ')}.`,
    panels,
  };
}

function axisOf({ kind, unit, direction }: RuleOutcome): string {
  return kind === 'regression' ? `${kind}-${unit}-${direction}` : `${kind}-${unit}`;
}

function forestPanel(rules: readonly AlikeRule[]): ForestPanel {
  const change = rules[0]?.kind === 'regression';
  const axis = axisUnit(rules, rules.flatMap(distancesOf));
  const inUnit = axis.name === '' ? '' : ` in ${axis.name === 'pp' ? 'percentage points' : axis.name}`;
  return {
    axis: change ? `change${inUnit}, better →` : `beyond the threshold${inUnit}`,
    zero: change ? 'no change' : 'threshold',
    ...(change && rules[0]?.direction === 'lower-is-better' ? { falling: true } : {}),
    rows: rules.map((rule) => forestRow(rule, axis.size)),
  };
}

/** How far the marks of a rule lie from the axis's zero, in the metric's unit. */
function distancesOf(rule: RuleOutcome): readonly number[] {
  const judged = judgedOf(rule);
  const zero = rule.kind === 'regression' ? 0 : rule.threshold;
  return [judged?.value, judged?.lower, judged?.upper, rule.threshold].flatMap((x) =>
    x === undefined ? [] : x - zero,
  );
}

function forestRow(rule: AlikeRule, unitSize: number): ForestRow {
  const change = rule.kind === 'regression';
  const judged = judgedOf(rule) ?? { value: 0 };
  const better = orientation(rule.direction);
  const on = (value: number): number => ((value - (change ? 0 : rule.threshold)) * better) / unitSize;
  const lower = better === 1 ? judged.lower : judged.upper;
  const upper = better === 1 ? judged.upper : judged.lower;
  return {
    label:
      rule.slice === undefined
        ? displayName(rule.metric, 'within')
        : `${displayName(rule.metric, 'within')} · ${rule.slice.column}=${rule.slice.value}`,
    verdict: rule.verdict,
    value: on(judged.value),
    ...(lower === undefined ? {} : { lower: on(lower) }),
    ...(upper === undefined ? {} : { upper: on(upper) }),
    margin: on(rule.threshold),
    ...(rule.side === undefined ? {} : { forbidden: (rule.side === 'at-least') === (better === 1) ? 'left' : 'right' }),
    ...(change || rule.baseline === undefined ? {} : { baseline: on(rule.baseline.value) }),
    note: change ? voiceOf(rule).change(judged.value) : voiceOf(rule).value(judged.value),
  };
}
