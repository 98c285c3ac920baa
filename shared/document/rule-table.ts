import { VERDICT_MARKS, worstFirst } from '../core/verdict.ts';
import { toLine } from '../core/text/escape.ts';
import type { Estimate, RuleOutcome } from '../evidence/results/gate.ts';
import { drawSketch } from './interval-sketch.ts';
import { voiceOf } from './metric-units.ts';
import { writtenAlike, type AlikeRule } from './metrics/alike.ts';
import { formatLevel, orientation, trendOf, trendWord } from './metrics/certainty.ts';
import { displayName } from './words.ts';
import type { Table } from './table.ts';
import { plainText, type Inline, type Text, unbroken } from './text.ts';

/** What a gate's rules are compared with and how sure its intervals are. */
export interface RuleLabels {
  /** `champion v7`, or `baseline`. */
  readonly baseline: string;
  readonly level: number;
}

/** What a rule decides on: the metric itself, or its change. */
export function judgedOf(rule: RuleOutcome): Estimate | undefined {
  return rule.kind === 'absolute' ? rule.candidate : rule.change;
}

/**
 * `AUC, at least 0.70`: what a rule demands, with the metric named as in every sentence, table and picture. The evidence
 * keeps the name of the rules file, by which a waiver knows the demand again; to a reader one metric has one name.
 */
export function demandOf({ demand, metric }: Pick<RuleOutcome, 'demand' | 'metric'>): string {
  return demand.startsWith(`${metric},`) ? `${displayName(metric, 'within')}${demand.slice(metric.length)}` : demand;
}

/** One row per rule, worst first. Log, summary, comment and page all show this table. */
export function ruleTable(outcomes: readonly RuleOutcome[], { baseline, level }: RuleLabels): Table {
  return {
    caption: 'Every rule with what was measured, its interval against its margin, and its verdict',
    columns: [
      { title: '', align: 'left' },
      { title: 'rule', align: 'left', names: true },
      { title: 'candidate', align: 'right' },
      { title: baseline, align: 'right' },
      { title: 'change', align: 'right' },
      { title: `${formatLevel(level)} interval, margin at ¦`, align: 'left' },
      { title: 'verdict', align: 'left' },
    ],
    rows: worstFirst(writtenAlike(outcomes), ({ verdict }) => verdict).map(ruleRow),
  };
}

function ruleRow(rule: AlikeRule): readonly Text[] {
  const slice: Text =
    rule.slice === undefined ? [] : [' · slice ', { kind: 'code', text: `${rule.slice.column}=${rule.slice.value}` }];
  const isNamed = rule.slice !== undefined && rule.demand.includes(rule.slice.value);
  const { value } = voiceOf(rule);
  const valueText = (estimate: Estimate | undefined): Text => [
    estimate === undefined ? '–' : unbroken(value(estimate.value)),
  ];
  return [
    [{ kind: 'verdict', verdict: rule.verdict, word: '' }],
    [demandOf(rule), ...(isNamed ? [] : slice)],
    valueText(rule.candidate),
    valueText(rule.baseline),
    changeText(rule),
    sketchText(rule),
    verdictText(rule),
  ];
}

/** `−1.8 pp, worse`; better and worse are said only where the interval leaves no doubt. */
function changeText(rule: AlikeRule): Text {
  if (rule.change === undefined) return ['–'];
  const word = rule.change.lower === undefined ? '' : `, ${trendWord(trendOf(rule.change, rule.direction))}`;
  return [`${unbroken(voiceOf(rule).change(rule.change.value))}${word}`];
}

function sketchText(rule: AlikeRule): Text {
  const judged = judgedOf(rule);
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
function intervalSays(rule: AlikeRule, { lower, upper }: Estimate): string {
  const { changeRange, valueRange, marginLine, threshold } = voiceOf(rule);
  const isChange = rule.kind === 'regression';
  const line = isChange ? `margin ${marginLine(rule.threshold)}` : `threshold ${threshold(rule.threshold)}`;
  if (lower === undefined || upper === undefined) return line;
  return `${isChange ? changeRange(lower, upper) : valueRange(lower, upper)}, ${line}`;
}

/** The word that a waived rule's reason starts with; here it stands for the verdict. */
const WAIVED = 'waived';

function verdictText(rule: RuleOutcome): Text {
  const word = { kind: 'verdict', verdict: rule.verdict } as const;
  if (rule.waived !== undefined && rule.reason?.startsWith(WAIVED) === true) {
    return [{ ...word, word: WAIVED }, rule.reason.slice(WAIVED.length)];
  }
  return rule.reason === undefined ? [word] : [word, `: ${rule.reason}`];
}

const CELL_LENGTH = 240;

/** A table as lines of cells for a log, where a mark stands for the column without a title. */
export function logTable({ columns, rows }: Table): readonly (readonly string[])[] {
  const cell = (text: Text): string => toLine(text.map(logInline).join(''), CELL_LENGTH);
  return [columns.map(({ title }) => toLine(title, 60)), ...rows.map((row) => row.map(cell))];
}

function logInline(inline: Inline): string {
  // A blank, so that a log still takes the column for one of numbers.
  if (inline === '–') return '';
  if (typeof inline === 'string') return inline.replaceAll('\u00A0', ' ');
  if (inline.kind === 'sketch') return drawSketch(inline.sketch);
  if (inline.kind === 'verdict' && inline.word === '') return VERDICT_MARKS[inline.verdict];
  return plainText([inline]);
}
