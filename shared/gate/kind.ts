import { plural } from '../core/text/format.ts';
import { bareName, type StatementKind } from '../document/kind.ts';
import { joinText, type Text } from '../document/text.ts';
import { capitalised, verdictCount } from '../document/words.ts';
import type { GateResult, RuleOutcome } from '../evidence/results/gate.ts';
import { behaviourSection } from './show/behaviour.ts';
import { byline } from './show/byline.ts';
import { waiveCommand } from './show/command.ts';
import { decisionSection, decisionTable } from './show/decision.ts';
import { differencesOf } from './show/differences.ts';
import { methodParts } from './show/method.ts';
import { openReasons, nextStep } from './show/next.ts';
import { tooFewSentence } from './show/sentences.ts';
import { gatePlace, namesAmong } from './show/rules-name.ts';
import { slicesSection } from './show/slices.ts';
import { unpredictedOf } from './unpredicted.ts';
import { waivedSentence, waiversSection } from './show/waivers.ts';
import { whyOf } from './show/why.ts';

/** What a gate decided about a model: the one kind whose pass says that the model may ship. */
export const GATE: StatementKind<GateResult> = {
  actions: ['gate'],
  stage: 'gate',
  judges: 'model',
  section: 'decision',
  modelOf: ({ predicate }) => bareName(predicate.result.model.name),
  placeOf: gatePlace,
  candidates: ({ predicate }) => [predicate.result.model.digest],
  labels: namesAmong,
  sections: (own, { setting }) => {
    const names = namesAmong(own.map(({ statement }) => statement));
    return own.flatMap(({ statement }, place) => {
      const { result } = statement.predicate;
      const name = names[place] ?? '';
      return [
        decisionSection(result, place, name),
        waiversSection(result, { place, name, setting }),
        slicesSection(result, place, name),
        behaviourSection(result, place, name),
      ].filter((section) => section !== undefined);
    });
  },
  failure: ({ predicate }) => [`${counted(predicate.result.outcomes, 'fail')}.`],
  open: ({ predicate }) => {
    const { outcomes } = predicate.result;
    return [`${counted(outcomes, 'inconclusive')}: ${openReasons(predicate.result)}.`];
  },
  next: ({ predicate }) => nextStep(predicate.result, predicate.verdict),
  reservation: ({ predicate }, { setting }) => {
    const waived = setting.fromFork === true ? [] : waivedSentence(predicate.result);
    if (waived.length > 0) return waived;
    const gap = unpredictedOf(predicate.result);
    const few = tooFewSentence(predicate.result);
    const reservations: Text[] = [
      ...(few === undefined ? [] : [few]),
      ...(gap === undefined ? [] : [[`${capitalised(gap)}: what a model left out counts against it.`]]),
      ...(isHalfJudged(predicate.result) ? [['No baseline: only rules with a fixed threshold were checked.']] : []),
    ];
    return reservations.length === 0 ? undefined : joinText(reservations, ' ');
  },
  lineage: ({ statement: { predicate } }) => {
    const { model, outcomes, baseline, rulesDigest } = predicate.result;
    const { verdict, inputs } = predicate;
    // The same rules on another candidate, against another baseline or on other data are another decision; data are among the inputs.
    const decidedOn = [model, baseline].map((part) => part?.digest ?? '');
    const read = inputs.map(({ digest }) => digest).sort();
    return [
      {
        column: 'Model',
        identity: model.digest,
        name: `model:${bareName(model.name)}`,
        ...(model.label === undefined ? {} : { detail: model.label }),
        digest: model.digest,
        mention: true,
        takes: [model.digest],
        gives: [model.digest],
      },
      {
        column: 'Gate',
        identity: JSON.stringify([rulesDigest, ...decidedOn, ...read]),
        name: plural(outcomes.length, 'rule'),
        detail: baseline === undefined ? 'no baseline' : `against ${baseline.label}`,
        digest: rulesDigest,
        ...(verdict === undefined ? {} : { verdict }),
        takes: [model.digest],
        gives: [model.digest],
      },
    ];
  },
  judgement: {
    byline: ({ predicate }) => byline(predicate.result),
    table: ({ predicate }) => decisionTable(predicate.result),
    why: ({ predicate }) => whyOf(predicate.result, predicate.verdict),
    method: ({ predicate }) => methodParts(predicate.result.method),
    command: (statement) => waiveCommand(statement),
    differences: ({ predicate }, scene) => differencesOf(predicate.result, scene),
  },
};

/** `2 of 6 rules fail`. */
function counted(outcomes: readonly RuleOutcome[], verdict: RuleOutcome['verdict']): string {
  const count = outcomes.filter((outcome) => outcome.verdict === verdict).length;
  return verdictCount(count, outcomes.length, verdict, 'rule');
}

/** Without a baseline, rules that compare were left out; where there are none of them, nothing was. */
function isHalfJudged({ baseline, outcomes }: GateResult): boolean {
  return baseline === undefined && outcomes.some(({ kind }) => kind === 'regression');
}
