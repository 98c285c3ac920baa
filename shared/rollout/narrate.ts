import { toLine } from '../core/text/escape.ts';
import { formatCount, formatDuration, plural } from '../core/text/format.ts';
import type { Clock, Log, Progress, Services } from '../core/services.ts';
import { VERDICT_MARKS } from '../core/verdict.ts';
import type { ArmCounters, RolloutRecord } from './journal/records.ts';
import { addLook, judge } from './analysis.ts';
import { stageView, type RolloutState } from './journal/state.ts';

/** A wait without news is still said to go on this often, in milliseconds. */
const STILL_EVERY_MS = 30_000;

/** Tells a person what happens while it happens: a bar for the stage under watch, a sentence for what was decided. */
export class Narrator {
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #url: string;
  #progress: Progress | undefined;
  #said = { answered: 0, ms: 0 };

  /** @param url where clients reach the environment */
  constructor({ log, clock }: Pick<Services, 'log' | 'clock'>, url: string) {
    this.#log = log;
    this.#clock = clock;
    this.#url = url;
  }

  /** @param before the state the record was decided in */
  record(record: RolloutRecord, before: RolloutState): void {
    if (record.type === 'stage-verified' && before.begun.policy.analysis) {
      this.#begin(before, record.stage);
      return;
    }
    const text = sentence(record, before);
    if (text === undefined) return;
    this.#progress?.end();
    this.#progress = undefined;
    this.#log.info(text);
  }

  #begin(state: RolloutState, stage: number): void {
    const { minRequests, stageTimeoutMs } = state.begun.policy;
    if (stage === 0 && stageTimeoutMs > 0) this.#log.info(waitSentence(state, this.#url));
    const label = `${percentOf(state, stage)} of the traffic on ${labelOf(state)}`;
    this.#progress = this.#log.progress(label, minRequests);
    this.#said = { answered: 0, ms: this.#clock.monotonicMs() };
  }

  waiting(state: RolloutState, counters: readonly ArmCounters[]): void {
    if (this.#progress === undefined || !counters.some(({ arm }) => arm === 'canary')) return;
    const { begun, analysis } = state;
    const now = addLook(analysis, counters, begun.policy);
    const answered = now.stage.canary.requests;
    const ms = this.#clock.monotonicMs();
    if (answered === this.#said.answered && ms - this.#said.ms < STILL_EVERY_MS) return;
    this.#said = { answered, ms };
    this.#progress.update(Math.min(answered, begun.policy.minRequests), waitedFor({ ...state, analysis: now }));
  }
}

/** What a stage has and still wants: requests first, then enough of them to be sure. */
function waitedFor({ begun, analysis, stage }: RolloutState): string {
  const { from, policy } = begun;
  const { canary, baseline } = analysis.stage;
  const wanted = plural(policy.minRequests, 'request');
  if (canary.requests < policy.minRequests) return `${formatCount(canary.requests)} of ${wanted}`;
  const answered = plural(canary.requests, 'request');
  const view = stageView(begun, stage);
  if (view.compared && from !== undefined && baseline.requests < policy.minRequests) {
    const beside = `${toLine(from.release.label, 80)} beside it`;
    return `${answered}; ${formatCount(baseline.requests)} of ${wanted} on ${beside}`;
  }
  const { verdict, reason, outcomes } = judge(analysis, policy, view);
  const open = outcomes.find((outcome) => outcome.verdict === 'inconclusive');
  if (verdict !== 'inconclusive' || open === undefined) return answered;
  const what = open.measure === 'errors' ? 'errors are rare enough' : 'answers are fast enough';
  return `${answered}; not sure yet that ${what}: ${open.canary.requests === 0 ? 'none is timed yet' : reason}`;
}

function sentence(record: RolloutRecord, before: RolloutState): string | undefined {
  switch (record.type) {
    case 'stage-intended':
      return record.stage === 0 ? `${labelOf(before)} is ready.` : undefined;
    case 'stage-judged':
      return `${percentOf(before, record.stage)} ${VERDICT_MARKS[record.verdict]} ${toLine(record.reason)}`;
    case 'rollback-intended': {
      const where = record.stage === undefined ? '' : `${percentOf(before, record.stage)} `;
      return `${where}${VERDICT_MARKS[record.verdict]} ${toLine(record.reason)}`;
    }
    case 'restored': {
      const took = formatDuration(Date.parse(record.at) - Date.parse(before.decidedAt ?? before.since));
      const { from } = before.begun;
      return from === undefined
        ? `taken off again in ${took} · ${plural(record.writes, 'write')} · nothing serves, as before`
        : `rolled back in ${took} · ${plural(record.writes, 'write')} · ${from.release.label} serves`;
    }
    case 'restore-failed':
      return `The old release cannot be brought back: ${toLine(record.reason)}`;
    case 'promoted':
      return `${labelOf(before)} serves.`;
    default:
      return undefined;
  }
}

/** What a rollout that stands still is waiting for, and how long that can take. */
function waitSentence(state: RolloutState, url: string): string {
  const { from, policy } = state.begun;
  const requests = plural(policy.minRequests, 'request');
  const most = `at most ${formatDuration(policy.stageTimeoutMs)}`;
  return from === undefined
    ? `Waiting for at least ${requests} on ${url}, ${most}.`
    : `Waiting for at least ${requests} on ${labelOf(state)} through ${url}, ${most} for each stage.`;
}

function labelOf({ begun }: RolloutState): string {
  return toLine(begun.to.release.label, 80);
}

function percentOf({ begun }: RolloutState, stage: number): string {
  return `${stageView(begun, stage).percent} %`;
}
