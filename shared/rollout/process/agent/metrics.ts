/** Upper bounds in seconds, four to an octave from 0.25 ms to 67 s: a quantile read from them is at most 19 % off. */
const DURATION_BOUNDS: readonly number[] = Array.from({ length: 73 }, (_, index) =>
  Number((0.00025 * 2 ** (index / 4)).toPrecision(6)),
);

/** `5xx`: the backend's own answer. The others: it gave none. */
export type ErrorKind = '5xx' | 'connect' | 'reset' | 'timeout';

interface BackendMetrics {
  readonly labels: string;
  requests: number;
  readonly errors: Record<ErrorKind, number>;
  readonly durations: number[];
  durationSum: number;
}

/** What the proxy counts, in Prometheus' terms: counters only ever grow while the process lives. */
export class ProxyMetrics {
  readonly #backends = new Map<string, BackendMetrics>();
  answered = 0;
  /** Clients that waited for an answer and got none, or half of one. */
  unanswered = 0;
  retries = 0;

  /** A request the backend was given: answered, failed or timed out. Requests their client gave up are not counted. */
  count(backend: string, seconds: number, error?: ErrorKind): void {
    const entry = this.#entry(backend);
    entry.requests++;
    if (error !== undefined) entry.errors[error]++;
    const bucket = DURATION_BOUNDS.findIndex((bound) => seconds <= bound);
    const index = bucket < 0 ? DURATION_BOUNDS.length : bucket;
    entry.durations[index] = (entry.durations[index] ?? 0) + 1;
    entry.durationSum += seconds;
  }

  forget(backend: string): void {
    this.#backends.delete(backend);
  }

  /** Makes a backend visible with zeros, so that the first scrape has a start to count from. */
  #entry(backend: string): BackendMetrics {
    const known = this.#backends.get(backend);
    if (known !== undefined) return known;
    const entry: BackendMetrics = {
      labels: `backend="${backend}"`,
      requests: 0,
      errors: { '5xx': 0, connect: 0, reset: 0, timeout: 0 },
      durations: new Array<number>(DURATION_BOUNDS.length + 1).fill(0),
      durationSum: 0,
    };
    this.#backends.set(backend, entry);
    return entry;
  }

  /** The text exposition format, version 0.0.4. */
  expose(backends: Iterable<string>): string {
    for (const backend of backends) this.#entry(backend);
    const entries = [...this.#backends.values()];
    return [
      ...family('trainyard_backend_requests_total', 'counter', 'Requests given to a backend.'),
      ...entries.map((entry) => `trainyard_backend_requests_total{${entry.labels}} ${entry.requests}`),
      ...family('trainyard_backend_errors_total', 'counter', 'Answers of 500 or more, or none at all.'),
      ...entries.flatMap(errorLines),
      ...family('trainyard_backend_duration_seconds', 'histogram', 'From the request to the end of the answer.'),
      ...entries.flatMap(durationLines),
      ...family('trainyard_proxy_answered_total', 'counter', 'Requests that got a whole answer.'),
      `trainyard_proxy_answered_total ${this.answered}`,
      ...family('trainyard_proxy_unanswered_total', 'counter', 'Requests that got no answer or half of one.'),
      `trainyard_proxy_unanswered_total ${this.unanswered}`,
      ...family('trainyard_proxy_retries_total', 'counter', 'Requests given to a second backend.'),
      `trainyard_proxy_retries_total ${this.retries}`,
      '',
    ].join('\n');
  }
}

function family(name: string, type: string, help: string): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function errorLines(entry: BackendMetrics): readonly string[] {
  return Object.entries(entry.errors).map(
    ([kind, count]) => `trainyard_backend_errors_total{${entry.labels},kind="${kind}"} ${count}`,
  );
}

function durationLines(entry: BackendMetrics): readonly string[] {
  const name = 'trainyard_backend_duration_seconds';
  const lines: string[] = [];
  let total = 0;
  for (const [index, count] of entry.durations.entries()) {
    total += count;
    const bound = DURATION_BOUNDS[index];
    lines.push(`${name}_bucket{${entry.labels},le="${bound ?? '+Inf'}"} ${total}`);
  }
  return [...lines, `${name}_sum{${entry.labels}} ${entry.durationSum}`, `${name}_count{${entry.labels}} ${total}`];
}
