import type { Digest } from '../../core/digest.ts';

/** The result of `train`. */
export interface TrainingResult {
  readonly runKey: Digest;
  readonly model?: string;
  readonly status: 'succeeded' | 'failed' | 'cancelled' | 'timed-out' | 'skipped';
  readonly command: readonly string[];
  readonly seed: number;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  /** Digests that make up the run key. */
  readonly code: Digest;
  readonly data: readonly { readonly name: string; readonly digest: Digest }[];
  /** Final value of each metric. */
  readonly metrics: Readonly<Record<string, number>>;
  /** At most 400 points a metric, thinned evenly. */
  readonly curves: Readonly<Record<string, readonly { readonly step: number; readonly value: number }[]>>;
  readonly outputs: readonly { readonly name: string; readonly digest: Digest; readonly sizeBytes: number }[];
  readonly predictions?: { readonly digest: Digest; readonly rows?: number };
  readonly attempt: number;
  readonly resumedFrom?: { readonly attempt: number; readonly checkpoint: Digest; readonly step?: number };
  /** For `skipped`: the run that already did this and the digests that were checked again. */
  readonly proof?: { readonly runKey: Digest; readonly finishedAt: string; readonly verified: number };
  readonly exitCode?: number;
  readonly signal?: string;
  readonly wallMs: number;
  readonly cpuMs?: number;
  readonly peakMemoryBytes?: number;
  /** The last lines of the command's output when it failed, masked. */
  readonly tail?: readonly string[];
  /** Why it failed, and who can mend it; `infra` with an inconclusive verdict means that the run was lost. */
  readonly failure?: {
    readonly class: 'bug' | 'config' | 'capacity' | 'infra';
    readonly reason: string;
    readonly evidence?: string;
  };
  /** What was noticed beside the result, in sentences. */
  readonly notes?: readonly string[];
  /** What differs from the last run of the same model or output on this machine, as short phrases. */
  readonly changed?: readonly string[];
  readonly lock?: readonly { readonly name: string; readonly digest: Digest }[];
  readonly environment?: TrainingEnvironment;
}

/** What the run key does not hold and a reproduction may still want to know. */
export interface TrainingEnvironment {
  readonly os: string;
  readonly cpu: string;
  readonly cpus: number;
  readonly memoryBytes: number;
  readonly gpus: readonly { readonly name: string; readonly driver: string; readonly memoryMiB?: number }[];
  /** Versions by tool: `node`, `python`. */
  readonly tools: Readonly<Record<string, string>>;
}
