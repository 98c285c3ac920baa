import { parseTextFormat, type Sample } from '../prometheus/text-format.ts';
import type { BackendCounters, BackendSpec, Measurements, Observation, Route, Target } from '../target.ts';
import type { AgentClient } from './agent-client.ts';
import {
  BACKENDS_CALL,
  METRICS_CALL,
  ROUTES_CALL,
  type AgentBackend,
  type PutBackend,
  type PutRoutes,
  type RetireBackend,
} from './protocol.ts';

/** The single-host target: servers and proxy of one agent. */
export class ProcessTarget implements Target {
  readonly kind = 'process';
  readonly #client: AgentClient;
  readonly #fence: number;

  constructor(client: AgentClient, fence: number) {
    this.#client = client;
    this.#fence = fence;
  }

  observe(): Promise<Observation> {
    return observeAgent(this.#client);
  }

  apply({ backend, release, server }: BackendSpec): Promise<void> {
    const { argv, cwd, env, inherited, model, readinessPath, readinessTimeoutMs } = server;
    const order = {
      release,
      argv,
      cwd,
      env: {
        ...inherited,
        ...env,
        TRAINYARD_HOST: '127.0.0.1',
        TRAINYARD_MODEL: model,
        TRAINYARD_MODEL_DIGEST: release.digest,
        TRAINYARD_MODEL_LABEL: release.label,
      },
      readinessPath,
      readinessTimeoutMs,
    };
    const body: PutBackend = { fence: this.#fence, order };
    return this.#client.write('PUT', `${BACKENDS_CALL}/${backend}`, body);
  }

  route(routes: readonly Route[]): Promise<void> {
    const body: PutRoutes = { fence: this.#fence, routes };
    return this.#client.write('PUT', ROUTES_CALL, body);
  }

  async measure(): Promise<Measurements> {
    return measurementsOf(await this.#client.read(METRICS_CALL), this.#client.address.instance);
  }

  retire(backend: string, warmMs: number): Promise<void> {
    const body: RetireBackend = { fence: this.#fence, warmMs };
    return this.#client.write('DELETE', `${BACKENDS_CALL}/${backend}`, body);
  }
}

/** Reading needs no right to change anything. */
export async function observeAgent(client: AgentClient): Promise<Observation> {
  const { backends, routes } = await client.state();
  return { backends: backends.map(statusOf), routes };
}

function statusOf({ backend, state, restarts, reason, retireAt }: AgentBackend): Observation['backends'][number] {
  return {
    backend,
    state,
    restarts,
    retiring: retireAt !== undefined,
    ...(reason === undefined ? {} : { reason }),
  };
}

/**
 * Reads the proxy's own exposition; `epoch` names the process whose counters these are.
 *
 * @internal
 */
export function measurementsOf(text: string, epoch: string): Measurements {
  const samples = parseTextFormat(text).flatMap((family) => family.samples);
  const names = samples.filter(({ name }) => name === 'trainyard_backend_requests_total').map(backendLabel);
  const single = (name: string): number => samples.find((sample) => sample.name === name)?.value ?? 0;
  return {
    backends: names.map((backend) =>
      countersOf(
        backend,
        samples.filter((sample) => backendLabel(sample) === backend),
        epoch,
      ),
    ),
    totals: {
      epoch,
      answered: single('trainyard_proxy_answered_total'),
      unanswered: single('trainyard_proxy_unanswered_total'),
    },
  };
}

function countersOf(backend: string, samples: readonly Sample[], epoch: string): BackendCounters {
  const named = (name: string): readonly Sample[] => samples.filter((sample) => sample.name === name);
  const sum = (name: string): number => named(name).reduce((total, { value }) => total + value, 0);
  return {
    backend,
    epoch,
    requests: sum('trainyard_backend_requests_total'),
    errors: sum('trainyard_backend_errors_total'),
    durations: named('trainyard_backend_duration_seconds_bucket').map(({ labels, value }) => ({
      seconds: boundOf(labels.get('le')),
      count: value,
    })),
  };
}

/** JSON has no infinity; what is above every bound counts as a day. */
function boundOf(le: string | undefined): number {
  const seconds = Number(le);
  return Number.isFinite(seconds) ? seconds : 86_400;
}

function backendLabel({ labels }: Sample): string {
  return labels.get('backend') ?? '';
}
