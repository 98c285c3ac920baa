import { join } from 'node:path';
import type { Digest, TreeEntry } from '../../core/digest.ts';
import type { ProcessIdentity } from '../../host/processes.ts';

/** Why the keeper stopped a command that had not ended by itself. */
export type StopReason = 'cancelled' | 'timed-out' | 'supervisor-lost' | 'system';

/** What the supervisor hands to the keeper, through a pipe and never through a file: it holds the secrets. */
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
export interface KeeperOrder {
  readonly stop: StopReason;
}

/** Created once per attempt: whoever creates it decides whether the attempt takes place. */
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
  keeperLog: string;
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
    keeperLog: join(folder, 'keeper.log'),
  };
}
