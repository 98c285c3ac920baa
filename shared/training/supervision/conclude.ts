import { formatCount } from '../../core/text/format.ts';
import { join } from 'node:path';
import { treeOf, type Digest } from '../../core/digest.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { TrainingEnvironment, TrainingResult } from '../../evidence/results/training.ts';
import { attemptPaths, type AttemptEnd } from './attempt.ts';
import type { RunOutcome } from './attempts.ts';
import { explainFailure, rankErrorMessage, type Failure } from './failure.ts';
import { readJson } from '../../host/files.ts';
import { lastLines } from '../../host/log/files.ts';
import { createMask, maskJson } from '../output/mask.ts';
import { measure, type Measured } from '../output/metrics.ts';
import { flattenParameters } from '../identity/parameters.ts';
import type { RunPlan } from '../plan.ts';
import { findPredictions, missingOutput } from '../output/predictions.ts';

const TAIL_LINES = 40;
/** The cause of a failure may stand above many lines of traceback. */
const EVIDENCE_LINES = 400;
/** How many output files a result lists. */
export const MAX_OUTPUTS = 1000;
const MAX_LINE = 500;

/** The result of a run and what it is worth. */
export interface Conclusion {
  readonly result: TrainingResult;
  readonly verdict: Verdict;
  /** Of the output folder; only where the run succeeded. */
  readonly tree?: Digest;
}

/** Turns the end of the last attempt into the result: its status, its numbers and, where it failed, the reason. */
export async function concludeRun(
  plan: RunPlan,
  outcome: RunOutcome,
  environment: TrainingEnvironment,
): Promise<Conclusion> {
  const { attempt, folder } = outcome;
  const metricFiles = Array.from({ length: attempt.number }, (_, index) => attemptPaths(folder, index + 1).metrics);
  const measured = await measure(metricFiles, join(plan.request.output, 'metrics.json'));
  const end = attempt.state === 'ended' ? attempt.end : undefined;
  const predictions = plan.request.predictions;
  const found = predictions === undefined ? undefined : await findPredictions(plan.request.output, predictions);
  const judged = await judge(plan, outcome);
  const outputs = judged.status === 'succeeded' ? (end?.outputs ?? []) : [];
  const result: TrainingResult = {
    ...identity(plan),
    status: judged.status,
    metrics: measured.metrics,
    curves: measured.curves,
    outputs: outputs.slice(0, MAX_OUTPUTS).map(({ path, digest, sizeBytes }) => ({ name: path, digest, sizeBytes })),
    ...(judged.status === 'succeeded' && found !== undefined ? { predictions: found } : {}),
    attempt: attempt.number,
    ...(outcome.resumedFrom === undefined ? {} : { resumedFrom: outcome.resumedFrom }),
    ...(end === undefined ? { wallMs: outcome.watchedMs } : endFacts(end)),
    ...(judged.tail === undefined ? {} : { tail: judged.tail }),
    ...(judged.failure === undefined ? {} : { failure: judged.failure }),
    notes: [...notesOf(outcome, end, outputs.length), ...measured.notes],
    ...(plan.changed === undefined ? {} : { changed: plan.changed }),
    environment,
  };
  const masked = maskJson(result, createMask(plan.secrets)) as TrainingResult;
  return {
    result: masked,
    verdict: verdictOf(judged, measured),
    ...(judged.status === 'succeeded' ? { tree: treeOf(end?.outputs ?? []).digest } : {}),
  };
}

/** The part of a result that the inputs alone decide. */
function identity({
  key,
  request,
  inputs,
}: RunPlan): Pick<TrainingResult, 'runKey' | 'model' | 'command' | 'seed' | 'parameters' | 'code' | 'data' | 'lock'> {
  return {
    runKey: key,
    ...(request.model === undefined ? {} : { model: request.model }),
    command: inputs.command,
    seed: inputs.seed,
    parameters: flattenParameters(inputs.parameters),
    code: inputs.code,
    data: inputs.data,
    lock: inputs.lock,
  };
}

interface Judgement {
  readonly status: Exclude<TrainingResult['status'], 'skipped'>;
  readonly failure?: Failure;
  readonly tail?: readonly string[];
  /** Nothing can be said about the training: it neither ended by itself nor was stopped by us. */
  readonly isLost?: true;
}

async function judge(plan: RunPlan, { attempt, folder }: RunOutcome): Promise<Judgement> {
  if (attempt.state === 'draining') return { status: 'cancelled' };
  const paths = attemptPaths(folder, attempt.number);
  const lines = lastLines(paths.log, EVIDENCE_LINES).map((line) => line.slice(0, MAX_LINE));
  const tail = lines.slice(-TAIL_LINES);
  if (attempt.state !== 'ended') {
    const reason = 'The process that looked after the training was killed, and how the training ended is not known.';
    return { status: 'failed', isLost: true, tail, failure: { class: 'infra', reason } };
  }
  const { end } = attempt;
  if (end.stopped === 'timed-out') return { status: 'timed-out', tail };
  if (end.stopped !== undefined) return { status: 'cancelled', tail };
  if (end.exitCode !== 0) {
    const rankError = rankErrorMessage(await readJson(paths.torchError).catch(() => undefined));
    return { status: 'failed', tail, failure: explainFailure(end, lines, rankError) };
  }
  const missing = missingOutput(plan.request.predictions, end);
  return missing === undefined
    ? { status: 'succeeded' }
    : { status: 'failed', tail, failure: { class: 'bug', reason: missing } };
}

function verdictOf(judged: Judgement, measured: Measured): Verdict {
  switch (judged.status) {
    case 'succeeded':
      return measured.notFinite.length > 0 ? 'warn' : 'pass';
    case 'failed':
      return judged.isLost === true ? 'inconclusive' : 'fail';
    case 'cancelled':
    case 'timed-out':
      return 'inconclusive';
  }
}

function endFacts(end: AttemptEnd): Pick<TrainingResult, 'wallMs'> & Partial<TrainingResult> {
  const { exitCode, signal, wallMs, cpuMs, peakMemoryBytes } = end;
  return {
    ...(exitCode === undefined ? {} : { exitCode }),
    ...(signal === undefined ? {} : { signal }),
    wallMs,
    ...(cpuMs === undefined ? {} : { cpuMs }),
    ...(peakMemoryBytes === undefined ? {} : { peakMemoryBytes }),
  };
}

function notesOf({ attempt }: RunOutcome, end: AttemptEnd | undefined, outputCount: number): string[] {
  const notes = [...(end?.problems ?? [])];
  if (attempt.state === 'draining') {
    notes.push('The command is still ending; a process of its own waits for it and commits its last checkpoint.');
  }
  if ((end?.killed ?? 0) > 0)
    notes.push(`${formatCount(end?.killed ?? 0)} of its processes did not end when asked and were killed.`);
  if ((end?.surviving ?? 0) > 0)
    notes.push(`${formatCount(end?.surviving ?? 0)} of its processes withstood SIGKILL and may still run.`);
  if (outputCount > MAX_OUTPUTS)
    notes.push(`Only the first ${formatCount(MAX_OUTPUTS)} of ${formatCount(outputCount)} output files are listed.`);
  return notes;
}
