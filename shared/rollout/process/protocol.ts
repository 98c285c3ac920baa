import type { Release } from '../../evidence/results/rollout.ts';
import type { ProcessIdentity } from '../../host/processes.ts';
import type { BackendState, Route } from '../target.ts';

/** What deploy and the agent say to each other over the loopback control port. JSON bodies; bearer secret. */

export interface AgentConfig {
  /** Where clients reach the proxy. */
  readonly host: string;
  readonly port: number;
  readonly environment: string;
  /** `header:NAME` or `cookie:NAME`: requests with the same value go to the same arm. */
  readonly sticky?: string;
  /** A backend that has not answered by then counts as an error, and the client gets 504. */
  readonly requestTimeoutMs: number;
}

/** How the agent is found again; written by the agent itself once it listens. */
export interface AgentAddress {
  readonly pid: number;
  /** Absent in what agents of earlier versions wrote; they have `startTime`. */
  readonly process?: ProcessIdentity;
  readonly startTime?: string;
  readonly instance: string;
  readonly host: string;
  readonly port: number;
  readonly controlPort: number;
  readonly secret: string;
}

/** One server to keep running. */
export interface ServerOrder {
  readonly release: Release;
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly readinessPath: string;
  readonly readinessTimeoutMs: number;
}

export interface AgentState {
  readonly instance: string;
  readonly pid: number;
  readonly host: string;
  readonly port: number;
  readonly fence: number;
  readonly routes: readonly Route[];
  readonly backends: readonly AgentBackend[];
}

export interface AgentBackend {
  readonly backend: string;
  readonly order: ServerOrder;
  readonly state: BackendState;
  readonly restarts: number;
  readonly port: number;
  readonly pid?: number;
  readonly reason?: string;
  readonly retireAt?: string;
}

export interface PutBackend {
  readonly fence: number;
  readonly order: ServerOrder;
}

export interface PutRoutes {
  readonly fence: number;
  readonly routes: readonly Route[];
}

export interface RetireBackend {
  readonly fence: number;
  readonly warmMs: number;
}

/** Status codes the agent refuses a write with. */
export const FENCED_STATUS = 412;
export const REFUSED_STATUS = 409;

export const FENCE_CALL = '/v1/fence';
export const STATE_CALL = '/v1/state';
export const METRICS_CALL = '/metrics';
export const ROUTES_CALL = '/v1/routes';
export const BACKENDS_CALL = '/v1/backends';
