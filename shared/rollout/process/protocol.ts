import type { Release } from '../../evidence/results/rollout.ts';
import type { ProcessIdentity } from '../../host/processes.ts';
import type { BackendState, Route } from '../target.ts';

/** What deploy and the agent say to each other over the loopback control port. JSON bodies; bearer secret. */

/** How the proxy treats requests: may change while it runs, unlike the address that its clients know. */
export interface ProxySettings {
  /** `header:NAME` or `cookie:NAME`: requests with the same value go to the same arm. */
  readonly sticky?: string;
  /** A backend that has not answered by then counts as an error, and the client gets 504. */
  readonly requestTimeoutMs: number;
}

/** How an agent is started; the one that has its port keeps it in a file, with the settings as they were last changed. */
export interface AgentConfig extends ProxySettings {
  /** Where clients reach the proxy. */
  readonly host: string;
  readonly port: number;
  readonly environment: string;
}

export function isAgentConfig(value: unknown): value is AgentConfig {
  if (typeof value !== 'object' || value === null) return false;
  const { host, port, environment, sticky, requestTimeoutMs } = value as Partial<Record<keyof AgentConfig, unknown>>;
  return (
    isText(host) &&
    isPort(port) &&
    isText(environment) &&
    (sticky === undefined || isText(sticky)) &&
    Number.isInteger(requestTimeoutMs) &&
    (requestTimeoutMs as number) > 0
  );
}

/** How the agent is found again; written by the agent itself once it listens. */
export interface AgentAddress {
  readonly pid: number;
  readonly process: ProcessIdentity;
  readonly instance: string;
  readonly host: string;
  readonly port: number;
  readonly controlPort: number;
  readonly secret: string;
}

export function isAgentAddress(value: unknown): value is AgentAddress {
  if (typeof value !== 'object' || value === null) return false;
  const address = value as Partial<Record<keyof AgentAddress, unknown>>;
  const identity = address.process as Partial<Record<keyof ProcessIdentity, unknown>> | null | undefined;
  return (
    Number.isInteger(address.pid) &&
    Number.isInteger(identity?.pid) &&
    [address.instance, address.host, address.secret].every(isText) &&
    [address.port, address.controlPort].every(isPort)
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isPort(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 65_535;
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
  /** Absent where the agent was started by a version of Trainyard in which they cannot be changed. */
  readonly settings?: ProxySettings;
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

export interface PutSettings {
  readonly fence: number;
  readonly settings: ProxySettings;
}

export interface RetireBackend {
  readonly fence: number;
  readonly warmMs: number;
}

/** Status codes the agent refuses a write with. */
export const FENCED_STATUS = 412;
export const REFUSED_STATUS = 409;
/** What an agent of another version answers to a call that it does not know. */
export const UNKNOWN_STATUS = 404;
/** What it answers where it could not write to its state what was asked, and so did nothing. */
export const UNWRITTEN_STATUS = 507;

/** The body of that answer. */
export interface Unwritten {
  readonly error: string;
  /** Of the system, such as `ENOSPC`. */
  readonly code: string;
  readonly file: string;
}

export function isUnwritten(value: unknown): value is Unwritten {
  const { code, file } = Object(value) as Partial<Record<keyof Unwritten, unknown>>;
  return isText(code) && isText(file);
}

/** How an agent ends that another process keeps from its port, or the machine from its address. */
export const PORT_IN_USE_EXIT = 98;
export const ADDRESS_UNUSABLE_EXIT = 97;

export const FENCE_CALL = '/v1/fence';
export const STATE_CALL = '/v1/state';
export const SETTINGS_CALL = '/v1/settings';
export const METRICS_CALL = '/metrics';
export const ROUTES_CALL = '/v1/routes';
export const BACKENDS_CALL = '/v1/backends';
