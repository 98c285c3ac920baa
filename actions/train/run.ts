import { join, relative, resolve } from 'node:path';
import { writeFile } from 'node:fs/promises';
import type { Digest } from '../../shared/core/digest.ts';
import { shortDigest } from '../../shared/core/text/format.ts';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import type { StatementDraft } from '../../shared/core/statement.ts';
import type { TrainingResult } from '../../shared/evidence/results/training.ts';
import { localFolder } from '../../shared/store/backends/folder.ts';
import { openStore } from '../../shared/store/open.ts';
import { isWithin } from '../../shared/host/files.ts';
import { ownFolder } from '../../shared/host/scratch.ts';
import { trainingHeadline } from '../../shared/training/show/headline.ts';
import type { TrainRequest } from '../../shared/training/plan.ts';
import { previewRun } from '../../shared/training/preview.ts';
import { train as trainOnce, type TrainOutcome } from '../../shared/training/train.ts';
import { isFullRunAsked } from './asked.ts';
import type { TrainInputs } from './inputs.ts';
import { trainingSummary } from '../../shared/training/show/summary.ts';

/**
 * Trains a model under supervision, once for everything that determines the result.
 *
 * @throws UserError where an input cannot be used; a training that fails is a verdict
 */
export async function train(inputs: TrainInputs, services: Services): Promise<ActionResult> {
  const stateFolder = inputs.state ?? join(services.toolCache, 'trainyard', 'train');
  const store = await openStore(inputs.store ?? `file:${join(stateFolder, 'store')}`, services);
  const { token, ...given } = inputs;
  const force = given.force === 'asked' ? await isFullRunAsked(token, services) : given.force;
  const request = requestOf({ ...given, force }, stateFolder, services);
  if (inputs.dryRun) {
    const { key, headline } = await previewRun(request, store, services);
    return { headline, outputs: { 'run-key': key } };
  }
  const outcome = await trainOnce(request, store, services);
  const headline = trainingHeadline(outcome.result);
  const statement = await services.evidence.leave(draftStatement(outcome, headline));
  showFailure(outcome.result, services);
  return {
    verdict: outcome.verdict,
    headline,
    outputs: { ...(await outputsOf(outcome, services)), statement: statement.path },
    summary: trainingSummary(outcome.result, headline),
  };
}

/** Without the token, which no training may see. */
type Forced = Omit<TrainInputs, 'force' | 'token'> & { readonly force: boolean };

function requestOf(inputs: Forced, stateFolder: string, services: Services): TrainRequest {
  const { code, parameters, lock, predictions, model, passEnvironment, passSecrets, ...same } = inputs;
  return {
    ...same,
    code: code.map((path) => resolve(services.workspace, path)),
    lockFiles: lock,
    ...(parameters === undefined ? {} : { parametersFile: parameters }),
    ...(predictions === undefined ? {} : { predictions }),
    ...(model === undefined ? {} : { model }),
    pass: { plain: passEnvironment, secret: passSecrets },
    stateFolder,
    notCode: [join(services.workspace, '.trainyard'), ...storeFolder(inputs.store, services)],
  };
}

function storeFolder(uri: string | undefined, services: Services): string[] {
  const folder = uri === undefined ? undefined : localFolder(uri, services);
  return folder === undefined ? [] : [folder];
}

/** About the model where there is one, and always about the run itself. */
function draftStatement(
  { plan, result, verdict, tree }: TrainOutcome,
  headline: string,
): StatementDraft<TrainingResult> {
  const { inputs, request } = plan;
  return {
    action: 'train',
    subjects: [
      ...(tree === undefined ? [] : [{ name: request.model ?? 'model', digest: tree }]),
      ...(tree === undefined || result.predictions === undefined
        ? []
        : [{ name: request.predictions ?? 'predictions', digest: result.predictions.digest }]),
      { name: `run:${shortDigest(plan.key)}`, digest: plan.key },
    ],
    inputs: [
      { name: 'code', digest: inputs.code },
      ...inputs.data.map(({ name, digest }) => ({ name: `data:${name}`, digest })),
      ...inputs.lock.map(({ name, digest }) => ({ name: `lock:${name}`, digest })),
    ],
    verdict,
    headline,
    result,
  };
}

function showFailure(result: TrainingResult, services: Services): void {
  for (const note of result.notes ?? []) services.log.warning(note);
  if (result.status !== 'failed') return;
  const evidence = result.failure?.evidence;
  if (evidence !== undefined) services.log.error(`The command said: ${evidence}`);
}

/** A gate refuses a file without a number, so a training that reported none leaves no file. */
async function writeMetrics(
  { plan, result }: Pick<TrainOutcome, 'plan' | 'result'>,
  { temp }: Services,
): Promise<string | undefined> {
  if (Object.keys(result.metrics).length === 0) return undefined;
  const path = join(await ownFolder(temp), `metrics-${shortDigest(plan.key)}.json`);
  await writeFile(path, JSON.stringify(result.metrics, undefined, 2));
  return path;
}

/** A person on a terminal has only the log to find the file by, and needs it where there is a model to judge. */
async function writeFacts(
  { plan, result, tree }: Pick<TrainOutcome, 'plan' | 'result'> & { readonly tree: Digest | undefined },
  { temp, workspace, log }: Services,
): Promise<string> {
  const path = join(await ownFolder(temp), `facts-${shortDigest(plan.key)}.json`);
  await writeFile(path, JSON.stringify(factsOf(result), undefined, 2));
  if (tree !== undefined) log.info(`Facts: ${isWithin(path, workspace) ? relative(workspace, path) : path}.`);
  return path;
}

async function outputsOf({ plan, result, tree }: TrainOutcome, services: Services): Promise<ActionResult['outputs']> {
  const metricsPath = await writeMetrics({ plan, result }, services);
  const factsPath = await writeFacts({ plan, result, tree }, services);
  const { output, predictions } = plan.request;
  return {
    'run-key': result.runKey,
    status: result.status,
    'model-path': tree === undefined ? undefined : output,
    'model-digest': tree,
    metrics: JSON.stringify(result.metrics),
    'metrics-path': metricsPath,
    'facts-path': factsPath,
    predictions: tree === undefined || predictions === undefined ? undefined : join(output, predictions),
    skipped: result.status === 'skipped',
    attempt: result.attempt,
  };
}

/** What a version of the model says of itself: equal for an identical run, so that it makes no second version. */
function factsOf(result: TrainingResult): Record<string, unknown> {
  const { metrics, parameters, seed, runKey, code, data, lock, command } = result;
  return { metrics, parameters, seed, runKey, code, data, lock, command };
}
