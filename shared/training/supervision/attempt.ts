import { join } from 'node:path';
import type { Digest, TreeEntry } from '../../core/digest.ts';
import type { ProcessIdentity } from '../../host/processes.ts';

/** Why the executor stopped a command that had not ended by itself. */
export type StopReason = 'cancelled' | 'timed-out' | 'supervisor-lost' | 'system';

/** Set in the environment of the command, so of everything it starts. */
export const MARKER_VARIABLE = 'TRAINYARD_MARKER';

/** As it stands in an environment. */
export function markerOf(marker: string): string {
  return `${MARKER_VARIABLE}=${marker}`;
}

/** What the supervisor hands to the executor, through a pipe and never through a file: it holds the secrets. */
export interface AttemptSpec {
  readonly runFolder: string;
  readonly runKey: Digest;
  readonly number: number;
  readonly marker: string;
  readonly command: readonly string[];
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly output: string;
  readonly stopSignal: NodeJS.Signals;
  readonly graceMs: number;
  readonly timeoutMs: number;
  readonly keepCheckpoints: number;
}

/** What the supervisor says later, one JSON object per line. The end of the pipe means that the supervisor is gone. */
export interface ExecutorOrder {
  readonly stop: StopReason;
}

/**
 * Created once per attempt: whoever creates it decides whether the attempt takes place. Runs of earlier versions are
 * resumed, so the executor keeps the name on the disk that it had in them: keeper.
 */
export type Claim = { readonly by: 'keeper'; readonly keeper: ProcessIdentity } | { readonly by: 'recovery' };

/** The last thing an attempt leaves; without it the attempt has not ended in order. */
export interface AttemptEnd {
  /** The command could not even be started; the system's reason, such as ENOENT. */
  readonly notStarted?: string;
  readonly exitCode?: number;
  readonly signal?: string;
  readonly stopped?: StopReason;
  readonly wallMs: number;
  readonly cpuMs?: number;
  readonly peakMemoryBytes?: number;
  /** Processes that were still there when the command had ended or its grace was over, and were killed. */
  readonly killed: number;
  /** Processes that withstood everything. */
  readonly surviving: number;
  readonly oomKills?: number;
  /** The output folder right after a success, so that nothing else is ever taken for it. */
  readonly outputs?: readonly TreeEntry[];
  /** What went wrong beside the command, in sentences. */
  readonly problems: readonly string[];
}

/**
 * What the supervisor writes down before and after it acts. The files of a run tell the rest, so that a journal cut
 * anywhere loses no attempt: it is the story, the files are the state.
 */
export type TrainingRecord =
  | { readonly type: 'planned'; readonly runKey: Digest; readonly generation: number }
  | { readonly type: 'settled'; readonly attempt: number; readonly state: string }
  | { readonly type: 'attempt'; readonly attempt: number; readonly resumeFrom?: Digest }
  /** `keeper` is the executor's process number; see `Claim`. */
  | { readonly type: 'launched'; readonly attempt: number; readonly keeper: number }
  | { readonly type: 'stop'; readonly attempt: number; readonly reason: string }
  | { readonly type: 'ended'; readonly attempt: number; readonly state: string }
  | { readonly type: 'recorded'; readonly key: string };

/** The checkpoint that an attempt went on from. */
export interface ResumePoint {
  readonly attempt: number;
  readonly checkpoint: Digest;
  readonly step?: number;
}

/** Where the files of a run lie, all below one folder. */
export function runPaths(runFolder: string): {
  journal: string;
  lock: string;
  attempts: string;
  checkpoints: string;
} {
  return {
    journal: join(runFolder, 'journal'),
    lock: join(runFolder, 'lock'),
    attempts: join(runFolder, 'attempts'),
    checkpoints: join(runFolder, 'checkpoints'),
  };
}

export function attemptPaths(
  runFolder: string,
  number: number,
): {
  folder: string;
  claim: string;
  process: string;
  end: string;
  log: string;
  metrics: string;
  parameters: string;
  data: string;
  checkpoints: string;
  resume: string;
  torchError: string;
  resumedFrom: string;
  executorLog: string;
} {
  const folder = join(runPaths(runFolder).attempts, String(number).padStart(6, '0'));
  return {
    folder,
    claim: join(folder, 'claim.json'),
    process: join(folder, 'process.json'),
    end: join(folder, 'end.json'),
    log: join(folder, 'log'),
    metrics: join(folder, 'metrics.jsonl'),
    parameters: join(folder, 'parameters.json'),
    data: join(folder, 'data.json'),
    checkpoints: join(folder, 'checkpoints'),
    resume: join(folder, 'resume'),
    resumedFrom: join(folder, 'resumed-from.json'),
    torchError: join(folder, 'torch-error.json'),
    executorLog: join(folder, 'executor.log'),
  };
}
