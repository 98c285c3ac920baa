import { formatMetric } from '../../document/metrics/listed.ts';
import { displayName } from '../../document/words.ts';
import { toLine } from '../../core/text/escape.ts';
import { formatCount, formatDuration, plural } from '../../core/text/format.ts';
import type { TrainingResult } from '../../evidence/results/training.ts';

const SHOWN_METRICS = 3;

/** The outcome of a training in one sentence, the most important first. */
export function trainingHeadline(result: TrainingResult): string {
  const who = result.model ?? 'The training';
  switch (result.status) {
    case 'succeeded':
      return toLine(`${who} trained in ${formatDuration(result.wallMs)}${resumed(result)}${metricsOf(result)}`);
    case 'skipped':
      return toLine(
        `${who} was not trained again: an identical run is recorded and ${plural(result.proof?.verified ?? 0, 'output')} ${result.proof?.verified === 1 ? 'was' : 'were'} verified${metricsOf(result)}`,
      );
    case 'cancelled':
      return toLine(`${who} was cancelled after ${formatDuration(result.wallMs)}; the next run resumes it`);
    case 'timed-out':
      return toLine(`${who} ran out of time after ${formatDuration(result.wallMs)}; the next run resumes it`);
    case 'failed':
      return toLine(
        `${who} ${isLost(result) ? 'was lost' : 'failed'} after ${formatDuration(result.wallMs)}. ${result.failure?.reason ?? ''}`.trim(),
      );
  }
}

/** How the command ended is not known: it left neither a code nor a signal, though it had started. */
export function isLost({ status, failure, exitCode, signal }: TrainingResult): boolean {
  return status === 'failed' && failure?.class === 'infra' && exitCode === undefined && signal === undefined;
}

function resumed({ resumedFrom, attempt }: TrainingResult): string {
  if (resumedFrom === undefined) return '';
  const where = resumedFrom.step === undefined ? 'a checkpoint' : `step ${formatCount(resumedFrom.step)}`;
  return ` (attempt ${attempt}, resumed from ${where})`;
}

function metricsOf({ metrics }: TrainingResult): string {
  const shown = Object.entries(metrics).slice(0, SHOWN_METRICS);
  if (shown.length === 0) return '';
  return `: ${shown.map(([name, value]) => `${displayName(toLine(name, 60), 'within')} ${formatMetric(name, value)}`).join(', ')}`;
}
