import { toLine } from '../../core/text/escape.ts';
import { worstVerdict, VERDICT_MARKS, type Verdict } from '../../core/verdict.ts';
import type { Statement } from '../../core/statement.ts';
import type { RolloutResult } from '../../evidence/results/rollout.ts';
import { formatDuration } from '../../core/text/format.ts';
import type { RolloutEnd } from '../rollout.ts';
import { fold } from '../journal/state.ts';

/** What a rollout allows to say, from the way it ended. What serves already serves no better founded than before. */
export function verdictOf(end: RolloutEnd, result: RolloutResult): Verdict {
  if (end.status === 'held') return 'inconclusive';
  if (end.status === 'unchanged') return result.reserve === undefined ? 'pass' : 'warn';
  const decision = fold(end.records)?.decision;
  if (result.status === 'completed') return worstVerdict(result.stages.map(({ verdict }) => verdict));
  const isFailure = result.status === 'failed' && result.from !== undefined;
  return isFailure ? 'fail' : (decision?.verdict ?? 'fail');
}

/** The one sentence: what serves, why, and what it took. */
export function headlineOf(result: RolloutResult, verdict: Verdict): string {
  const { status, to, from, serving, environment, stages } = result;
  const nothing = from === undefined ? 'nothing serves, as before' : nothingServes(result);
  const serves = serving === undefined ? nothing : `${serving.label} serves`;
  const last = stages.at(-1);
  const why = last === undefined ? '' : `: ${last.reason}`;
  switch (status) {
    case 'completed':
      return toLine(completedHeadline(result));
    case 'rolled-back': {
      const at = last === undefined ? 'before any traffic' : `at ${last.percent} %`;
      const took = result.restoredMs === undefined ? '' : `, rolled back in ${formatDuration(result.restoredMs)}`;
      const reason = why === '' ? `: ${reasonOf(result)}` : why;
      const failed = verdict === 'fail' ? 'failed' : 'could not be judged';
      return toLine(`${to.label} ${failed} in ${environment} ${at}${reason}${took}; ${serves}`);
    }
    case 'unchanged':
      return toLine(unchangedHeadline(result, isRefuted({ verdict, result })));
    case 'held':
      return toLine(`${to.label} is held in ${environment} for want of data${why}; ${serves}`);
    case 'failed':
      return toLine(`${to.label} failed in ${environment}${why === '' ? `: ${reasonOf(result)}` : why}; ${serves}`);
  }
}

/** What there is to say where no release surely serves. */
export function nothingServes({ from }: RolloutResult): string {
  return from === undefined ? 'nothing serves' : `${from.label} could not be brought back`;
}

/** Nothing was done because an earlier rollout found the release worse. */
export function isRefuted({
  verdict,
  result,
}: Pick<Statement<RolloutResult>['predicate'], 'verdict' | 'result'>): boolean {
  return result.status === 'unchanged' && verdict !== 'pass' && verdict !== 'warn';
}

function completedHeadline(result: RolloutResult): string {
  const { kind, environment, to, from, stages, undone, rolloutId } = result;
  if (undone !== undefined) {
    const serves = kind === 'rollback' ? `${environment} is back on ${to.label}` : `${to.label} serves ${environment}`;
    return `${serves}: rollout ${rolloutId} to ${undone.label} was undone${doneText(result)}${reserveText(result)}`;
  }
  if (kind === 'rollback')
    return `${environment} is back on ${to.label}${from === undefined ? '' : ` from ${from.label}`}`;
  const doubt = stages.find(({ verdict }) => verdict === 'warn');
  return `${to.label} serves ${environment}: ${marksOf(result)}${doubt === undefined ? '' : `; ${doubt.reason}`}`;
}

function unchangedHeadline(result: RolloutResult, refuted: boolean): string {
  const { to, serving, environment, rolloutId } = result;
  const serves = serving === undefined ? nothingServes(result) : `${serving.label} serves`;
  return refuted
    ? `${to.label} was found worse by rollout ${rolloutId} in ${environment} and is not tried again; ${serves}`
    : `${to.label} serves ${environment} already${doneText(result) || '; nothing was changed'}${reserveText(result)}`;
}

/** `; v7 was started again; its proxy was changed: sticky none instead of header:X-User`. */
function doneText({ changed, revived = [] }: RolloutResult): string {
  const parts = [...revived, ...(changed === undefined ? [] : [`its proxy was changed: ${changed.join('; ')}`])];
  return parts.map((part) => `; ${part}`).join('');
}

function reserveText({ reserve }: RolloutResult): string {
  return reserve === undefined ? '' : `; its rollout warned: ${reserve}`;
}

/** Where no stage was reached the timeline says why. */
function reasonOf({ timeline }: RolloutResult): string {
  const decided = timeline.find(({ what }) => what.startsWith('rollback: '));
  return decided?.what.slice('rollback: '.length) ?? 'it was not restored';
}

/** `5 % ✓  25 % ✓  100 % ✓`. */
function marksOf({ stages }: RolloutResult): string {
  return stages.map(({ percent, verdict }) => `${percent} % ${VERDICT_MARKS[verdict]}`).join('  ');
}
