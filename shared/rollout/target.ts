import type { Release } from '../evidence/results/rollout.ts';

/** The three arms of a rollout: what serves, a fresh copy of it to compare with, and the new release. */
type Arm = 'stable' | 'baseline' | 'canary';

/** Weights are whole parts of this many, so that they add up exactly. */
export const WHOLE = 10_000;

/** One backend's share of the traffic. */
export interface Route {
  readonly backend: string;
  readonly arm: Arm;
  /** Parts of `WHOLE`; the weights of all routes add up to it. */
  readonly weight: number;
}

/** What a target must run for an arm. Opaque to the state machine but for its identity. */
export interface ServerSpec {
  readonly argv: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** Absolute path of the folder with the model's files. */
  readonly model: string;
  /** What the user gave the server; part of what makes two releases the same. */
  readonly env: Readonly<Record<string, string>>;
  /** What every program needs from the machine (`PATH`, `HOME`); plays no part in that. */
  readonly inherited: Readonly<Record<string, string>>;
  readonly readinessPath: string;
  readonly readinessTimeoutMs: number;
}

/** One copy of a release, under a name that derives from its rollout, never from an answer. */
export interface BackendSpec {
  readonly backend: string;
  readonly release: Release;
  readonly server: ServerSpec;
}

/** `starting` and `failed` are before the first readiness; `down` is a server that was ready and no longer is. */
export type BackendState = 'starting' | 'ready' | 'down' | 'failed';

export interface BackendStatus {
  readonly backend: string;
  readonly state: BackendState;
  /** How often the server ended and was started again since it was first ready. */
  readonly restarts: number;
  /** Its end is planned; nothing needs to be done about it any more. */
  readonly retiring: boolean;
  /** Why it failed or is down, as a sentence; may quote the server's own output. */
  readonly reason?: string;
}

/** What a target sees, read fresh. */
export interface Observation {
  readonly backends: readonly BackendStatus[];
  readonly routes: readonly Route[];
}

/** Cumulative since the backend's server (or its proxy) started; `epoch` changes when counting starts again. */
export interface BackendCounters {
  readonly backend: string;
  readonly epoch: string;
  readonly requests: number;
  /** Answers of 500 or more, and requests that got no answer from the backend. */
  readonly errors: number;
  /** Cumulative counts: requests that took at most so many seconds. Same bounds for every backend. */
  readonly durations: readonly { readonly seconds: number; readonly count: number }[];
}

export interface Measurements {
  readonly backends: readonly BackendCounters[];
  readonly totals: ProxyTotals;
}

/** Cumulative over all arms: what the clients got. */
export interface ProxyTotals {
  readonly epoch: string;
  readonly answered: number;
  readonly unanswered: number;
}

/**
 * Where a rollout happens. Every method is idempotent and can be called again after a kill at any point; every write
 * carries the fence token the target was opened with and fails with `FencedError` once somebody else took over.
 */
export interface Target {
  readonly kind: 'process';
  observe(): Promise<Observation>;
  /** Makes a backend exist. Returns at once; `observe` tells when it is ready. */
  apply(spec: BackendSpec): Promise<void>;
  /** Replaces all routes in one step. Refused when a backend with a weight is not ready. */
  route(routes: readonly Route[]): Promise<void>;
  measure(): Promise<Measurements>;
  /** Drains and stops a backend that has no weight, after a time in which it stays warm. Absent ones are fine. */
  retire(backend: string, warmMs: number): Promise<void>;
}

/** Somebody else took the environment over; whoever meets this must stop and touch nothing. */
export class FencedError extends Error {
  override readonly name = 'FencedError';
}
