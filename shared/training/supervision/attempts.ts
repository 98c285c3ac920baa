import { formatCount } from '../../core/text/format.ts';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { treeOf, digestTree, type Digest } from '../../core/digest.ts';
import { openJournal, type Journal } from '../../host/journal.ts';
import type { Services } from '../../core/services.ts';
import {
  attemptPaths,
  runPaths,
  type AttemptEnd,
  type AttemptSpec,
  type ResumePoint,
  type TrainingRecord,
} from './attempt.ts';
import { restoreCheckpoint, type CheckpointManifest } from '../checkpoints/checkpoints.ts';
import { readJson, writeWhole } from '../../host/files.ts';
import { emptyOutput } from '../output/folder.ts';
import type { RunPlan } from '../plan.ts';
import { dataVariable } from '../identity/data.ts';
import { missingOutput } from '../output/predictions.ts';
import { attemptNumbers, settleAttempt, type RunOnDisk } from './recover.ts';
import { superviseAttempt, type Watched } from './supervise.ts';

/** How a run stands after its last attempt. */
export interface RunOutcome {
  readonly attempt: Watched;
  readonly resumedFrom?: ResumePoint;
  /** The folder of this generation of the run. */
  readonly folder: string;
  /** How long we looked after the attempt: all that is known of its time where no end was recorded. */
  readonly watchedMs: number;
}

/**
 * Brings a run to an end: takes over whatever earlier attempts have left, and makes a new one unless one of them has
 * already succeeded. Every step reads what is there, acts, and can be killed and run again.
 */
export async function attemptRun(plan: RunPlan, generation: number, services: Services): Promise<RunOutcome> {
  const folder = join(plan.folder, String(generation).padStart(4, '0'));
  await mkdir(folder, { recursive: true });
  await using journal = await openJournal<TrainingRecord>(runPaths(folder).journal);
  const run = new Run(plan, folder, journal, services);
  await run.note({ type: 'planned', runKey: plan.key, generation });
  return (await run.settleEarlier()) ?? (await run.startNext());
}

/** Once the result is recorded, checkpoints are of no more use; logs and records stay. */
export async function tidyRun(folder: string): Promise<void> {
  await rm(runPaths(folder).checkpoints, { recursive: true, force: true });
  for (const number of await attemptNumbers(folder)) {
    const paths = attemptPaths(folder, number);
    await rm(paths.checkpoints, { recursive: true, force: true });
    await rm(paths.resume, { recursive: true, force: true });
  }
}

export async function noteRecorded(folder: string, key: string, services: Services): Promise<void> {
  await using journal = await openJournal<TrainingRecord>(runPaths(folder).journal);
  services.effect('journal recorded');
  await journal.append({ type: 'recorded', key });
  services.effect('journalled recorded');
}

class Run {
  readonly #plan: RunPlan;
  readonly #folder: string;
  readonly #journal: Journal<TrainingRecord>;
  readonly #services: Services;
  readonly #onDisk: RunOnDisk;

  constructor(plan: RunPlan, folder: string, journal: Journal<TrainingRecord>, services: Services) {
    this.#plan = plan;
    this.#folder = folder;
    this.#journal = journal;
    this.#services = services;
    this.#onDisk = { folder, marker: (attempt) => `${plan.key}.${attempt}.${folder}`, graceMs: plan.request.graceMs };
  }

  async note(record: TrainingRecord): Promise<void> {
    this.#services.effect(`journal ${record.type}`);
    await this.#journal.append(record);
    this.#services.effect(`journalled ${record.type}`);
  }

  /**
   * @returns the outcome where an earlier attempt has left all that is asked for and it is still there: only its
   * recording was cut off
   */
  async settleEarlier(): Promise<RunOutcome | undefined> {
    let succeeded: RunOutcome | undefined;
    for (const number of await attemptNumbers(this.#folder)) {
      const settled = await settleAttempt(this.#onDisk, number, this.#services);
      await this.note({ type: 'settled', attempt: number, state: settled.state });
      if (settled.state === 'ended' && this.#canTakeOver(settled)) {
        succeeded = await this.#outcome(settled, 0);
      }
    }
    if (succeeded?.attempt.state !== 'ended') return undefined;
    const wanted = treeOf(succeeded.attempt.end.outputs ?? []).digest;
    const present = await digestTree(this.#plan.request.output).catch(() => undefined);
    if (present?.digest === wanted) {
      this.#services.log.info(
        `Attempt ${succeeded.attempt.number} has succeeded already and left its outputs; recording them.`,
      );
      return succeeded;
    }
    this.#services.log.info(
      `Attempt ${succeeded.attempt.number} has succeeded, but its outputs are gone; training again.`,
    );
    return undefined;
  }

  #canTakeOver({ number, end }: { readonly number: number; readonly end: AttemptEnd }): boolean {
    const { force, predictions } = this.#plan.request;
    if (!hasSucceeded(end)) return false;
    if (force) {
      this.#services.log.info(`Attempt ${number} has succeeded, but is not taken over by force; training again.`);
      return false;
    }
    if (missingOutput(predictions, end) === undefined) return true;
    this.#services.log.info(`Attempt ${number} has not left all the outputs that are asked for; training again.`);
    return false;
  }

  async startNext(): Promise<RunOutcome> {
    const number = Math.max(0, ...(await attemptNumbers(this.#folder)), ...this.#journalledAttempts()) + 1;
    const paths = attemptPaths(this.#folder, number);
    const restored = await restoreCheckpoint(runPaths(this.#folder).checkpoints, paths.resume, ({ name }) =>
      this.#services.log.warning(`The checkpoint ${name} is damaged; going back to the one before.`),
    );
    await this.note({
      type: 'attempt',
      attempt: number,
      ...(restored === undefined ? {} : { resumeFrom: restored.manifest.digest }),
    });
    if (restored !== undefined)
      this.#services.log.info(`Attempt ${number} resumes from ${describe(restored.manifest)}.`);
    await this.#prepare(number, restored?.manifest);
    const startedMs = this.#services.clock.monotonicMs();
    const attempt = await superviseAttempt(
      {
        spec: this.#spec(number, restored?.path),
        run: this.#onDisk,
        onStop: () => this.note({ type: 'stop', attempt: number, reason: 'cancelled' }),
        onLaunch: (executor) => this.note({ type: 'launched', attempt: number, keeper: executor }),
      },
      this.#services,
    );
    await this.note({ type: 'ended', attempt: number, state: attempt.state });
    return this.#outcome(attempt, Math.round(this.#services.clock.monotonicMs() - startedMs));
  }

  async #outcome(attempt: Watched, watchedMs: number): Promise<RunOutcome> {
    const resumedFrom = await readJson<ResumePoint>(attemptPaths(this.#folder, attempt.number).resumedFrom);
    return { attempt, folder: this.#folder, watchedMs, ...(resumedFrom === undefined ? {} : { resumedFrom }) };
  }

  #journalledAttempts(): number[] {
    return this.#journal.recovered.flatMap((record) => (record.type === 'attempt' ? [record.attempt] : []));
  }

  async #prepare(number: number, from: CheckpointManifest | undefined): Promise<void> {
    const paths = attemptPaths(this.#folder, number);
    this.#services.effect('empty output');
    await emptyOutput(this.#plan.output);
    this.#services.effect('output emptied');
    await mkdir(paths.checkpoints, { recursive: true });
    if (from !== undefined) {
      const { attempt, digest, step } = from;
      const point: ResumePoint = { attempt, checkpoint: digest, ...(step === undefined ? {} : { step }) };
      await writeWhole(paths.resumedFrom, JSON.stringify(point));
    }
    await writeWhole(paths.parameters, JSON.stringify(this.#plan.inputs.parameters));
    const data = this.#plan.data.flatMap(({ name, path }) => (path === undefined ? [] : [[name, path] as const]));
    await writeWhole(paths.data, JSON.stringify(Object.fromEntries(data)));
  }

  #spec(number: number, resume: string | undefined): AttemptSpec {
    const { request, key, secrets } = this.#plan;
    return {
      runFolder: this.#folder,
      runKey: key,
      number,
      marker: this.#onDisk.marker(number),
      command: request.command,
      workingDirectory: request.workingDirectory,
      environment: commandEnvironment(this.#plan, { folder: this.#folder, number, resume }),
      secrets,
      output: request.output,
      stopSignal: request.stopSignal,
      graceMs: request.graceMs,
      timeoutMs: request.timeoutMs,
      keepCheckpoints: request.keepCheckpoints,
    };
  }
}

/** The contract of actions/train/README.md, "What the command gets and leaves". */
function commandEnvironment(
  plan: RunPlan,
  attempt: { readonly folder: string; readonly number: number; readonly resume: string | undefined },
): Record<string, string> {
  const paths = attemptPaths(attempt.folder, attempt.number);
  const { request } = plan;
  const data = plan.data.flatMap(({ name, path }) => (path === undefined ? [] : [[dataVariable(name), path] as const]));
  return {
    PYTHONHASHSEED: String(request.seed),
    PYTHONUNBUFFERED: '1',
    ...plan.environment,
    TORCHELASTIC_ERROR_FILE: paths.torchError,
    TRAINYARD_OUTPUT: request.output,
    TRAINYARD_PARAMETERS: paths.parameters,
    TRAINYARD_SEED: String(request.seed),
    TRAINYARD_DATA: paths.data,
    ...Object.fromEntries(data),
    TRAINYARD_METRICS: paths.metrics,
    ...(request.predictions === undefined ? {} : { TRAINYARD_PREDICTIONS: join(request.output, request.predictions) }),
    TRAINYARD_CHECKPOINTS: paths.checkpoints,
    ...(attempt.resume === undefined ? {} : { TRAINYARD_RESUME: attempt.resume }),
    TRAINYARD_RUN_KEY: plan.key satisfies Digest,
    TRAINYARD_ATTEMPT: String(attempt.number),
  };
}

/** Ended by itself, in order, and with its outputs known. Whether they are what was asked for is judged later. */
function hasSucceeded(end: AttemptEnd): boolean {
  return end.exitCode === 0 && end.stopped === undefined && end.outputs !== undefined;
}

function describe({ name, step }: CheckpointManifest): string {
  return step === undefined ? `the checkpoint ${name}` : `the checkpoint of step ${formatCount(step)}`;
}
