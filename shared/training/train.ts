import type { Digest } from '../core/digest.ts';
import { UserError } from '../core/errors.ts';
import { formatCount, shortDigest } from '../core/text/format.ts';
import { redactCommand } from '../core/text/secrets.ts';
import type { Services } from '../core/services.ts';
import type { Verdict } from '../core/verdict.ts';
import type { TrainingEnvironment, TrainingResult } from '../evidence/results/training.ts';
import type { Store } from '../store/store.ts';
import { attemptRun, noteRecorded, tidyRun, type RunOutcome } from './supervision/attempts.ts';
import { concludeRun, type Conclusion } from './supervision/conclude.ts';
import { describeHost } from './identity/host-facts.ts';
import { createMask, maskJson } from './output/mask.ts';
import { emptyOutput } from './output/folder.ts';
import { planRun, rememberInputs, type RunPlan, type TrainRequest } from './plan.ts';
import { findPredictions, notRecorded } from './output/predictions.ts';
import { pruneRuns } from './prune.ts';
import { findRecord, recordKey, recordResult, verifyOutputs, type RunRecord } from './results.ts';
import { lockRun } from './run-lock.ts';
import { NOT_REPRODUCIBLE } from './show/notes.ts';
import { runPaths } from './supervision/attempt.ts';

export interface TrainOutcome {
  readonly plan: RunPlan;
  readonly result: TrainingResult;
  readonly verdict: Verdict;
  /** Of the output folder's tree; where there is a result. */
  readonly tree?: Digest;
}

/**
 * Runs a training once. A run that is recorded already is skipped after its outputs were verified; one that was
 * interrupted is resumed from its last committed checkpoint; one that another process is at just now is awaited.
 *
 * Can be killed at any moment and run again: it then goes on from what is on the disk and in the store.
 *
 * @throws UserError for inputs that cannot be used; a training that fails is an outcome, not an error
 */
export async function train(request: TrainRequest, store: Store, services: Services): Promise<TrainOutcome> {
  await pruneRuns(request.stateFolder, services);
  const plan = await services.log.group('Identify the run', () => identifyRun(request, services));
  await using lock = await lockRun(runPaths(plan.folder).lock, services, request.timeoutMs);
  if (lock === undefined) throw busy();
  const record = await findRecord(store, plan.key);
  const skipped = record === undefined || request.force ? undefined : await skipRecorded(plan, record, store, services);
  if (skipped !== undefined) return skipped;
  const generation = (record?.generation ?? 0) + 1;
  const { outcome, environment } = await services.log.group(
    `Train: ${redactCommand(request.command).slice(0, 100)}`,
    () => attemptWithFacts(plan, generation, services),
  );
  const conclusion = await concludeRun(plan, outcome, environment);
  await rememberInputs(plan);
  const { tree } = conclusion;
  if (tree === undefined) return { plan, ...conclusion };
  return await services.log.group('Record the result', async () => {
    const recorded = await recordOnce(plan, { ...conclusion, tree }, { generation, store }, services);
    await noteRecorded(outcome.folder, recordKey(plan.key, generation), services);
    await tidyRun(outcome.folder);
    return recorded;
  });
}

/** Asks the tools about the machine while the training runs, and leaves none of them behind where it cannot run. */
async function attemptWithFacts(
  plan: RunPlan,
  generation: number,
  services: Services,
): Promise<{ outcome: RunOutcome; environment: TrainingEnvironment }> {
  const { command, workingDirectory } = plan.request;
  const facts = describeHost(command, workingDirectory, services.environment);
  try {
    return { outcome: await attemptRun(plan, generation, services), environment: await facts };
  } finally {
    await facts;
  }
}

async function identifyRun(request: TrainRequest, services: Services): Promise<RunPlan> {
  const plan = await planRun(request, services);
  services.log.info(`Run ${shortDigest(plan.key)}: code ${shortDigest(plan.inputs.code)}, seed ${request.seed}.`);
  for (const { name, digest } of plan.inputs.data) services.log.info(`Data ${name}: ${shortDigest(digest)}.`);
  if (plan.inputs.lock.length === 0) {
    services.log.info('No lock file is named, so a change of installed packages does not make this another run.');
  }
  if (plan.changed !== undefined && plan.changed.length > 0) {
    services.log.info(`Changed since the last run: ${plan.changed.join('; ')}.`);
  }
  return plan;
}

/**
 * @returns undefined where the outputs of the recorded run can no longer be proved, so that it must run again
 * @throws UserError `predictions-missing`
 */
async function skipRecorded(
  plan: RunPlan,
  record: RunRecord,
  store: Store,
  services: Services,
): Promise<TrainOutcome | undefined> {
  const verification = await verifyOutputs(store, record, plan.request.output, () => emptyOutput(plan.output));
  if (verification.state === 'lost') {
    services.log.warning(`An identical run is recorded, but its outputs cannot be verified: ${verification.reason}`);
    return undefined;
  }
  const how =
    verification.state === 'intact' ? 'are in place and verified' : 'were brought back from the store and verified';
  services.log.info(
    `An identical run finished on ${record.finishedAt}; its ${formatCount(verification.files)} output files ${how}.`,
  );
  const predictions = await predictionsOf(plan, record);
  await rememberInputs(plan);
  const result: TrainingResult = {
    ...record.result,
    ...predictions,
    status: 'skipped',
    changed: plan.changed ?? [],
    proof: { runKey: record.runKey, finishedAt: record.finishedAt, verified: verification.files },
  };
  return { plan, result, verdict: record.verdict, tree: record.tree };
}

/** Of the verified outputs and by the name that is asked for now: the recorded run may have been asked for another. */
async function predictionsOf({ request }: RunPlan, record: RunRecord): Promise<Pick<TrainingResult, 'predictions'>> {
  if (request.predictions === undefined) return {};
  const found = await findPredictions(request.output, request.predictions);
  if (found !== undefined) return { predictions: found };
  throw notRecorded(
    request.predictions,
    record.result.outputs.map(({ name }) => name),
  );
}

async function recordOnce(
  plan: RunPlan,
  conclusion: Conclusion & { readonly tree: Digest },
  where: { readonly generation: number; readonly store: Store },
  services: Services,
): Promise<TrainOutcome> {
  const ours: RunRecord = {
    version: 1,
    runKey: plan.key,
    generation: where.generation,
    nonce: Buffer.from(services.randomBytes(16)).toString('hex'),
    inputs: maskJson({ ...plan.inputs, codeFiles: undefined }, createMask(plan.secrets)) as RunRecord['inputs'],
    tree: conclusion.tree,
    finishedAt: services.clock.now().toISOString(),
    verdict: conclusion.verdict,
    result: conclusion.result,
  };
  const { record, isOurs } = await recordResult(where.store, ours, plan.request.output, services);
  if (isOurs) {
    services.log.info(`The result of run ${shortDigest(plan.key)} is recorded in ${where.store.uri}.`);
    return { plan, ...conclusion };
  }
  if (record.tree === conclusion.tree) {
    services.log.info('Another machine recorded the same run first, with the same outputs.');
    return { plan, ...conclusion };
  }
  services.log.warning(NOT_REPRODUCIBLE);
  const result = { ...conclusion.result, notes: [...(conclusion.result.notes ?? []), NOT_REPRODUCIBLE] };
  return { plan, result, verdict: 'warn', tree: conclusion.tree };
}

function busy(): UserError {
  return new UserError('run-busy', {
    what: 'Another process on this machine is at the same training, and the wait for it has ended.',
    remedy: 'Run again once it has finished: its result is then found and verified.',
  });
}
