import { toLine } from '../core/escape.ts';
import { formatCount, formatDuration, plural } from '../core/format.ts';
import type { Log, Progress } from '../core/services.ts';
import { VERDICT_MARKS } from '../core/verdict.ts';
import type { ArmCounters, RolloutRecord } from './records.ts';
import { stageView, type RolloutState } from './state.ts';

/** Tells a person what happens while it happens: a bar for the stage under watch, a sentence for what was decided. */
export class Narrator {
  readonly #log: Log;
  #progress: Progress | undefined;

  constructor(log: Log) {
    this.#log = log;
  }

  /** @param before the state the record was decided in */
  record(record: RolloutRecord, before: RolloutState): void {
    if (record.type === 'stage-verified' && before.begun.policy.analysis) {
      const { minRequests } = before.begun.policy;
      this.#progress = this.#log.progress(`${percentOf(before, record.stage)} on ${labelOf(before)}`, minRequests);
      return;
    }
    const text = sentence(record, before);
    if (text === undefined) return;
    this.#progress?.end();
    this.#progress = undefined;
    this.#log.info(text);
  }

  waiting({ begun, analysis }: RolloutState, counters: readonly ArmCounters[]): void {
    const canary = counters.find(({ arm }) => arm === 'canary');
    if (this.#progress === undefined || canary === undefined) return;
    const before = analysis.whole.canary.requests - analysis.stage.canary.requests;
    const answered = Math.max(0, canary.requests - before);
    const { minRequests } = begun.policy;
    this.#progress.update(
      Math.min(answered, minRequests),
      `${formatCount(answered)} of ${plural(minRequests, 'request')}`,
    );
  }
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
      const serves = before.begun.from === undefined ? 'nothing serves' : `${before.begun.from.release.label} serves`;
      const took = formatDuration(Date.parse(record.at) - Date.parse(before.decidedAt ?? before.since));
      return `rolled back in ${took} · ${record.writes} writes · ${serves}`;
    }
    case 'restore-failed':
      return `The old release cannot be brought back: ${toLine(record.reason)}`;
    case 'promoted':
      return `${labelOf(before)} serves.`;
    default:
      return undefined;
  }
}

function labelOf({ begun }: RolloutState): string {
  return toLine(begun.to.release.label, 80);
}

function percentOf({ begun }: RolloutState, stage: number): string {
  return `${stageView(begun, stage).percent} %`;
}
