import { plural } from '../../core/text/format.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { Estimate, GateResult, MetricUnit, RuleOutcome } from '../../evidence/results/gate.ts';
import type { ForestChart, ForestPanel, ForestRow } from '../../document/chart.ts';
import type { Block, Section } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { Text } from '../../document/text.ts';
import { qualifier } from './rules-name.ts';
import { groupBy } from '../../document/group.ts';
import {
  formatChange,
  formatChangeRange,
  formatMetric,
  orientation,
  scaleChange,
  trendOf,
} from '../../document/metric-units.ts';
import { list, spoken } from '../../document/words.ts';

const WORST_FIRST: readonly Verdict[] = ['fail', 'inconclusive', 'warn', 'pass'];

/** A comment shows at most this many rules when something is wrong, and fewer when all is well. */
const SHOWN_WHEN_FAILING = 8;
const SHOWN_WHEN_PASSING = 3;

export function worstFirst(outcomes: readonly RuleOutcome[]): readonly RuleOutcome[] {
  return WORST_FIRST.flatMap((verdict) => outcomes.filter((outcome) => outcome.verdict === verdict));
}

/** One row per rule, worst first. */
export function decisionTable(result: GateResult): Table {
  const rules = worstFirst(result.outcomes);
  const troubled = rules.filter((rule) => rule.verdict !== 'pass').length;
  return {
    caption: 'Every rule with what was measured, its interval against its margin, and its verdict',
    columns: [
      { title: '', align: 'left' },
      { title: 'rule', align: 'left', names: true },
      { title: 'candidate', align: 'right' },
      { title: result.baseline?.label ?? 'baseline', align: 'right' },
      { title: 'change', align: 'right' },
      { title: `${levelOf(result)} interval, margin at ¦`, align: 'left' },
      { title: 'verdict', align: 'left' },
    ],
    rows: rules.map(decisionRow),
    shown: troubled === 0 ? SHOWN_WHEN_PASSING : Math.min(troubled + 1, SHOWN_WHEN_FAILING),
  };
}

function levelOf({ method }: GateResult): string {
  return `${Number((method.level * 100).toFixed(2))} %`;
}

function decisionRow(rule: RuleOutcome): readonly Text[] {
  const slice: Text =
    rule.slice === undefined ? [] : [' · slice ', { kind: 'code', text: `${rule.slice.column}=${rule.slice.value}` }];
  const named = rule.slice !== undefined && rule.demand.includes(rule.slice.value);
  return [
    [{ kind: 'verdict', verdict: rule.verdict, word: '' }],
    [rule.demand, ...(named ? [] : slice)],
    [rule.candidate === undefined ? '–' : formatMetric(rule.candidate.value, rule.unit)],
    [rule.baseline === undefined ? '–' : formatMetric(rule.baseline.value, rule.unit)],
    changeText(rule),
    sketchText(rule),
    verdictText(rule),
  ];
}

function changeText(rule: RuleOutcome): Text {
  if (rule.change === undefined) return ['–'];
  const trend = trendOf(rule.change, rule.direction);
  const word = rule.change.lower === undefined ? '' : trend === 'unclear' ? ', no clear change' : `, ${trend}`;
  return [`${formatChange(rule.change.value, rule.unit)}${word}`];
}

function sketchText(rule: RuleOutcome): Text {
  const judged = rule.kind === 'absolute' ? rule.candidate : rule.change;
  if (judged === undefined) return ['not measured'];
  const better = orientation(rule.direction);
  const ends = [judged.lower, judged.upper].map((end) => (end === undefined ? undefined : end * better));
  const [lower, upper] = better === 1 ? ends : ends.toReversed();
  return [
    {
      kind: 'sketch',
      says: intervalSays(rule, judged),
      sketch: {
        value: judged.value * better,
        margin: rule.threshold * better,
        ...(lower === undefined ? {} : { lower }),
        ...(upper === undefined ? {} : { upper }),
      },
    },
  ];
}

/** The interval and its margin in numbers, for a place that cannot show the drawing alone. */
function intervalSays(rule: RuleOutcome, { lower, upper }: Estimate): string {
  const change = rule.kind === 'regression';
  const margin = change ? formatChange(rule.threshold, rule.unit) : formatMetric(rule.threshold, rule.unit);
  const line = `${change ? 'margin' : 'threshold'} ${margin}`;
  if (lower === undefined || upper === undefined) return line;
  const range = change
    ? formatChangeRange(lower, upper, rule.unit)
    : `${formatMetric(lower, rule.unit)} to ${formatMetric(upper, rule.unit)}`;
  return `${range}, ${line}`;
}

/** The word that a waived rule's reason starts with; here it stands for the verdict. */
const WAIVED = 'waived';

function verdictText(rule: RuleOutcome): Text {
  const word = { kind: 'verdict', verdict: rule.verdict } as const;
  if (rule.waived !== undefined && rule.reason?.startsWith(WAIVED) === true) {
    return [{ ...word, word: WAIVED }, rule.reason.slice(WAIVED.length)];
  }
  return rule.reason === undefined || rule.verdict === 'pass' ? [word] : [word, `: ${rule.reason}`];
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
    open: place === 0,
    blocks: [
      ...(chart === undefined ? [] : [{ kind: 'charts', charts: [chart] } as const]),
      { kind: 'table', table: withoutMarks(table) },
      ...unmatchedBlock(result),
    ],
  };
}

/** Rows that could not be paired are no part of any comparison, which a reader must know. */
function unmatchedBlock({ unmatched }: GateResult): readonly Block[] {
  if (unmatched === undefined || unmatched.candidate + unmatched.baseline === 0) return [];
  const text = `Left out of every comparison: ${plural(unmatched.candidate, 'row')} that only the candidate has, ${plural(unmatched.baseline, 'row')} that only the baseline has.`;
  return [{ kind: 'paragraph', text: [text] }];
}

/** The page has room for the word of each verdict, so that the column of marks says nothing new. */
function withoutMarks(table: Table): Table {
  const columns = table.columns
    .slice(1)
    .map((column) => ({ ...column, title: column.title.replace(', margin at ¦', ' and margin') }));
  return { ...table, columns, rows: table.rows.map((row) => row.slice(1)) };
}

function countsSentence(outcomes: readonly RuleOutcome[]): string {
  const words: Record<Verdict, string> = { fail: 'fail', inconclusive: 'undecided', warn: 'warn', pass: 'pass' };
  const counts = WORST_FIRST.flatMap((verdict) => {
    const count = outcomes.filter((outcome) => outcome.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${words[verdict]}`];
  });
  return `Of ${plural(outcomes.length, 'rule')}: ${list(counts)}.`;
}

/** All rules in one picture; those that share an axis (changes by unit, distances by unit) share a panel. */
function forestChart(result: GateResult): ForestChart | undefined {
  const drawn = worstFirst(result.outcomes).filter((rule) => judgedValue(rule) !== undefined);
  if (drawn.length === 0) return undefined;
  const panels = [...groupBy(drawn, (rule) => `${rule.kind}-${rule.unit}`).values()].map(forestPanel);
  return {
    type: 'forest',
    id: 'forest',
    title: 'Every rule against the line it draws',
    description: `Each interval against the margin of its rule, better to the right. ${countsSentence(drawn)} ${drawn.map((rule) => `${rule.demand}: ${rule.verdict}`).join('; ')}.`,
    panels,
  };
}

function forestPanel(rules: readonly RuleOutcome[]): ForestPanel {
  const { kind, unit } = rules[0] ?? { kind: 'absolute', unit: 'number' };
  const change = kind === 'regression';
  return {
    axis: `${change ? 'change' : 'beyond the threshold'}${unitLabel(unit)}`,
    zero: change ? 'no change' : 'threshold',
    rows: rules.map((rule) => forestRow(rule)),
  };
}

function unitLabel(unit: MetricUnit): string {
  const names = {
    proportion: ' in percentage points',
    number: '',
    milliseconds: ' in milliseconds',
    bytes: ' in megabytes',
  };
  return names[unit];
}

function judgedValue(rule: RuleOutcome): number | undefined {
  return (rule.kind === 'absolute' ? rule.candidate : rule.change)?.value;
}

function forestRow(rule: RuleOutcome): ForestRow {
  const change = rule.kind === 'regression';
  const judged = (change ? rule.change : rule.candidate) ?? { value: 0 };
  const better = orientation(rule.direction);
  const on = (value: number): number => scaleChange((value - (change ? 0 : rule.threshold)) * better, rule.unit);
  const lower = better === 1 ? judged.lower : judged.upper;
  const upper = better === 1 ? judged.upper : judged.lower;
  return {
    label:
      rule.slice === undefined
        ? spoken(rule.metric)
        : `${spoken(rule.metric)} · ${rule.slice.column}=${rule.slice.value}`,
    verdict: rule.verdict,
    value: on(judged.value),
    ...(lower === undefined ? {} : { lower: on(lower) }),
    ...(upper === undefined ? {} : { upper: on(upper) }),
    margin: on(rule.threshold),
    ...(change || rule.baseline === undefined ? {} : { baseline: on(rule.baseline.value) }),
    note: change ? formatChange(judged.value, rule.unit) : formatMetric(judged.value, rule.unit),
  };
}
