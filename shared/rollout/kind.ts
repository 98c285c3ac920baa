import { code, type Text } from '../document/text.ts';
import { bareName, type StatementKind } from '../document/kind.ts';
import type { RolloutResult } from '../evidence/results/rollout.ts';
import type { Statement } from '../core/statement.ts';
import { NOT_ENOUGH_DATA } from './analysis.ts';
import { isRefuted } from './show/headline.ts';
import { rolloutSection } from './show/rollout.ts';

/** What a deployment or a rollback did to an environment; of each environment only the newest says how it is now. */
export const ROLLOUT: StatementKind<RolloutResult> = {
  actions: ['deploy', 'rollback'],
  stage: 'deployment',
  judges: 'model',
  section: 'rollout',
  measured: ({ predicate: { result } }) => result.kind === 'rollback' || result.stages.length > 0,
  isState: true,
  follows: true,
  modelOf: ({ predicate }) => bareName(predicate.result.to.artifact),
  placeOf: ({ predicate }) => [bareName(predicate.result.to.artifact), predicate.result.environment],
  // Two hosts may count their rollouts alike, and never begin one at the same moment.
  tryOf: ({ predicate: { result } }) =>
    JSON.stringify([result.rolloutId, result.timeline[0]?.at ?? result.journal, result.to.digest]),
  candidates: ({ predicate }) => {
    const { to, from, kind, undone } = predicate.result;
    const left = undone ?? (kind === 'rollback' ? from : undefined);
    return left === undefined ? [to.digest] : [to.digest, left.digest];
  },
  puts: ({ predicate }) => predicate.result.to.digest,
  sections: (own) => [rolloutSection(own)],
  failure: (statement) => [failureOf(statement)],
  open: ({ predicate }) => [openText(predicate.result)],
  next: ({ predicate }) => nextOf(predicate),
  consequence: ({ predicate }) => consequenceOf(predicate.result),
  lineage: ({ statement: { predicate } }) => {
    const { environment, status, serving } = predicate.result;
    return [
      {
        column: 'Deployment',
        identity: environment,
        name: environment,
        detail: serving === undefined ? status : `${serving.label} serves`,
        ...(serving === undefined ? {} : { digest: serving.digest }),
        ...(predicate.verdict === undefined ? {} : { verdict: predicate.verdict }),
        takes: serving === undefined ? [] : [serving.digest],
        gives: [],
      },
    ];
  },
};

function failureOf({ predicate }: Statement<RolloutResult>): string {
  const { environment, stages, status, to } = predicate.result;
  const at = stages.at(-1);
  const where = at === undefined ? '' : ` at ${at.percent} %`;
  if (isRefuted(predicate)) return `${to.label} was found worse in ${environment} before and is not tried again.`;
  if (status === 'rolled-back') return `The rollout to ${environment} was stopped${where} and taken back.`;
  return `The rollout to ${environment} failed${where}.`;
}

function openText({ environment, stages, status, to }: RolloutResult): string {
  const last = stages.at(-1);
  const where = last === undefined ? '' : ` at ${last.percent} %: ${last.reason}`;
  if (status === 'held') return `${to.label} is held in ${environment}${where}.`;
  return `The rollout to ${environment} is inconclusive${where}.`;
}

/** What was not measured wants traffic; the policy of a rollout that is held stays what it is. */
function nextOf({ result, verdict }: Statement<RolloutResult>['predicate']): Text | undefined {
  const { status, to, environment, stages } = result;
  if (status === 'held')
    return [`send ${environment} requests and run again, which goes on from this stage, or roll it back`];
  const isShortOfData = stages.at(-1)?.reason.startsWith(NOT_ENOUGH_DATA) === true;
  if (verdict !== 'inconclusive' || !isShortOfData) return undefined;
  return [
    ...[
      `run again while ${environment} has requests, where `,
      code(to.label),
      ' is still wanted; ',
      code('min-requests'),
    ],
    ...[' and ', code('stage-timeout'), ' say how many it takes in what time'],
  ];
}

/** What serves now, as a sentence; undefined where it is not known. */
function consequenceOf({ serving, environment }: RolloutResult): Text | undefined {
  return serving === undefined ? undefined : [code(serving.label), ` serves ${environment} now.`];
}
