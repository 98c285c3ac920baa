import type { Verdict } from '../../core/verdict.ts';
import { visibleChangeText } from './sentences.ts';
import { code, type Text } from '../../document/text.ts';
import { list } from '../../document/words.ts';
import type { GateResult, Lack, RuleOutcome } from '../../evidence/results/gate.ts';

/** Why a rule is open. */
type Gap =
  | 'nothing to compare with'
  | 'not measured'
  | 'rows left out'
  | 'too few rows'
  | 'too near'
  | 'no such demand'
  | 'no scale';

const SENTENCES: Readonly<Record<Gap, string>> = {
  'nothing to compare with': 'there is nothing to compare with',
  'not measured': 'a metric was not measured',
  'rows left out': 'rows were left out',
  'no such demand': 'a rule does not fit the predictions',
  'no scale': 'a share of a baseline of 0 says nothing',
  'too near': 'an estimate is so near its limit that more rows will hardly settle it',
  'too few rows': 'too little was measured',
};

/** What mends each. */
const REMEDIES: Readonly<Record<Gap, string>> = {
  'nothing to compare with': 'give a baseline',
  'not measured': 'hand in what is not measured',
  'rows left out': 'predict every row with both models',
  'no such demand': 'mend the rules file',
  'no scale': "give the margin in the metric's own unit",
  'too near': 'improve the candidate',
  'too few rows': 'measure on more rows',
};

const OF_LACKS: Readonly<Record<Lack, Gap>> = {
  rows: 'too few rows',
  setting: 'no such demand',
  scale: 'no scale',
  margin: 'too near',
};

/** Why rules are open, from the rules that are: `there is nothing to compare with`. */
export function openReasons({ outcomes, baseline }: GateResult): string {
  return list(gapsOf(outcomes, baseline !== undefined).map((gap) => SENTENCES[gap]));
}

function gapsOf(outcomes: readonly RuleOutcome[], hasBaseline: boolean): readonly Gap[] {
  const open = outcomes.filter(({ verdict }) => verdict === 'inconclusive').map((rule) => gapOf(rule, hasBaseline));
  return (Object.keys(SENTENCES) as Gap[]).filter((gap) => open.includes(gap));
}

/** Without a baseline nothing is measured for a change, so that comes first. */
function gapOf({ candidate, baseline, kind, unpredicted, lacks }: RuleOutcome, hasBaseline: boolean): Gap {
  if (kind === 'regression' && !hasBaseline) return 'nothing to compare with';
  if (lacks !== undefined) return OF_LACKS[lacks];
  if (candidate === undefined) return 'not measured';
  if (unpredicted !== undefined) return 'rows left out';
  return kind === 'regression' && baseline === undefined ? 'nothing to compare with' : 'too few rows';
}

/** What to do about rules that fail or are open, without a full stop. */
export function nextStep({ outcomes, baseline }: GateResult, verdict: Verdict | undefined): Text | undefined {
  const troubled = outcomes.filter((rule) => rule.verdict === verdict);
  const gaps = gapsOf(troubled, baseline !== undefined);
  const onlyGap = gaps.length === 1 ? gaps[0] : undefined;
  if (verdict === 'inconclusive' && onlyGap === 'nothing to compare with') {
    return [
      'release a first model, or judge by fixed thresholds alone with ',
      code('on-missing-baseline: absolute-only'),
    ];
  }
  const file = troubled.find(({ where }) => where.file !== undefined)?.where.file;
  const rules: Text = file === undefined ? [] : [', or argue for another margin in ', code(file)];
  return [`${remedyOf(verdict, gaps)} and run again`, ...rules, visibleText(outcomes)];
}

function remedyOf(verdict: Verdict | undefined, gaps: readonly Gap[]): string {
  if (verdict !== 'inconclusive' || gaps.length === 0)
    return verdict === 'inconclusive' ? REMEDIES['too few rows'] : 'fix the candidate';
  return list(gaps.map((gap) => REMEDIES[gap]));
}

function visibleText(outcomes: readonly RuleOutcome[]): string {
  const visible = visibleChangeText(outcomes);
  return visible === undefined ? '' : ` · ${visible}`;
}
