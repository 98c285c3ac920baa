import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { invalid, MlflowState, Refusal, shownRun, type Json } from './mlflow/double-state.ts';

/** What goes wrong with a request. */
export interface Fault {
  /** `POST runs/create`. */
  readonly on: string;
  /**
   * `lost`: carried out, and the connection breaks before the answer; `late`: the connection breaks at once, and the
   * request is carried out when the test says; `refused`: answered with `status`, not carried out.
   */
  readonly how: 'lost' | 'late' | 'refused';
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How often; once where absent. */
  times?: number;
  /** Requests of this kind that pass first. */
  after?: number;
}

export interface MlflowDouble extends AsyncDisposable {
  readonly url: string;
  readonly state: MlflowState;
  /** `POST runs/create`, in order. */
  readonly requests: string[];
  readonly authorizations: Set<string | undefined>;
  /** Every byte that was sent to it. */
  readonly bodies: string[];
  readonly faults: Fault[];
  /** Asked for before each request is carried out, so that a test can change things in between. */
  onRequest: (request: string) => void | Promise<void>;
  /** Given what a `late` request would do. */
  holdLate: (carryOut: () => void) => void;
  /** The largest page it gives, whatever is asked for. */
  pageSize: number;
}

type Handler = (state: MlflowState, input: Json) => Json | { readonly page: Json[]; readonly as: string };

/**
 * A double of MLflow for what a real server cannot be made to do: losing an answer at a chosen moment, refusing for
 * now, carrying out late. What it answers otherwise is checked against answers recorded from MLflow.
 */
export async function startMlflowDouble(): Promise<MlflowDouble> {
  const server = createServer((request, response) => void answer(double, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const double: MlflowDouble = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state: new MlflowState(),
    requests: [],
    authorizations: new Set(),
    bodies: [],
    faults: [],
    onRequest: () => undefined,
    holdLate: () => undefined,
    pageSize: 1000,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return double;
}

async function answer(double: MlflowDouble, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts).toString('utf8');
  const url = new URL(request.url ?? '/', double.url);
  const name = `${request.method ?? ''} ${url.pathname.replace('/api/2.0/mlflow/', '')}`;
  double.requests.push(name);
  double.authorizations.add(request.headers.authorization);
  double.bodies.push(`${url.search} ${body}`);
  const carryOut = (): readonly [number, string, string] => perform(double, name, body === '' ? query(url) : body);
  const fault = faultFor(double, name);
  if (fault?.how === 'late') {
    double.holdLate(() => void carryOut());
    request.socket.destroy();
    return;
  }
  await double.onRequest(name);
  if (fault?.how === 'refused') {
    response.writeHead(fault.status ?? 503, fault.headers).end(fault.body ?? '');
    return;
  }
  const [status, type, text] = carryOut();
  if (fault?.how === 'lost') request.socket.destroy();
  else response.writeHead(status, { 'content-type': type }).end(text);
}

function faultFor(double: MlflowDouble, name: string): Fault | undefined {
  const fault = double.faults.find(({ on, times = 1 }) => on === name && times > 0);
  if (fault === undefined) return undefined;
  if ((fault.after ?? 0) > 0) {
    fault.after = (fault.after ?? 0) - 1;
    return undefined;
  }
  fault.times = (fault.times ?? 1) - 1;
  return fault;
}

function query(url: URL): Json {
  return Object.fromEntries(url.searchParams);
}

function perform(double: MlflowDouble, name: string, input: Json | string): readonly [number, string, string] {
  const handler = HANDLERS[name];
  if (handler === undefined) return [404, 'text/html; charset=utf-8', '<!doctype html>\n<title>404 Not Found</title>'];
  try {
    const asked = typeof input === 'string' ? (JSON.parse(input) as Json) : input;
    const result = handler(double.state, asked);
    const shown = 'page' in result ? paged(result as { page: Json[]; as: string }, asked, double.pageSize) : result;
    return [200, 'application/json', JSON.stringify(shown)];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error.status, 'application/json', JSON.stringify({ error_code: error.code, message: error.message })];
  }
}

function paged({ page, as }: { page: Json[]; as: string }, asked: Json, pageSize: number): Json {
  const start = Number(asked['page_token'] ?? 0);
  const size = Math.min(pageSize, Number(asked['max_results'] ?? 100));
  const items = page.slice(start, start + size);
  const next = start + size < page.length ? { next_page_token: String(start + size) } : {};
  return items.length === 0 ? {} : { [as]: items, ...next };
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  'GET experiments/get-by-name': (state, input) => state.getExperiment(text(input, 'experiment_name')),
  'POST experiments/create': (state, input) => state.createExperiment(text(input, 'name'), tags(input)),
  'GET registered-models/get': (state, input) => state.getModel(text(input, 'name')),
  'POST registered-models/create': (state, input) =>
    state.createModel(text(input, 'name'), optional(input, 'description'), tags(input)),
  'POST registered-models/alias': (state, input) => {
    state.setAlias(text(input, 'name'), text(input, 'alias'), Number(text(input, 'version')));
    return {};
  },
  'DELETE registered-models/alias': (state, input) => {
    state.model(text(input, 'name')).aliases.delete(text(input, 'alias'));
    return {};
  },
  'POST registered-models/set-tag': (state, input) => {
    state.model(text(input, 'name')).tags.set(text(input, 'key'), text(input, 'value'));
    return {};
  },
  'DELETE registered-models/delete-tag': (state, input) => {
    state.model(text(input, 'name')).tags.delete(text(input, 'key'));
    return {};
  },
  'GET model-versions/search': (state, input) => {
    const found = /^name = '([^']*)'(?: and (.+))?$/.exec(text(input, 'filter'));
    if (found === null) throw invalid('Invalid filter');
    const [, name = '', rest] = found;
    return { page: state.searchVersions(name, rest === undefined ? undefined : tagFilter(rest)), as: 'model_versions' };
  },
  'POST model-versions/create': (state, input) =>
    state.createVersion(text(input, 'name'), {
      source: text(input, 'source'),
      run: optional(input, 'run_id'),
      description: optional(input, 'description'),
      tags: tags(input),
    }),
  'POST model-versions/set-tag': (state, input) => {
    const { tags: own } = state.version(text(input, 'name'), Number(text(input, 'version')));
    own.set(text(input, 'key'), text(input, 'value'));
    return {};
  },
  'DELETE model-versions/delete': (state, input) => {
    state.deleteVersion(text(input, 'name'), Number(text(input, 'version')));
    return {};
  },
  'POST runs/create': (state, input) =>
    state.createRun({
      experiment: text(input, 'experiment_id'),
      name: text(input, 'run_name'),
      start: Number(input['start_time']),
      tags: tags(input),
    }),
  'POST runs/search': (state, input) => ({
    page: state.searchRuns(
      input['experiment_ids'] as string[],
      input['filter'] === undefined ? undefined : tagFilter(text(input, 'filter')),
    ),
    as: 'runs',
  }),
  'POST runs/log-batch': logBatch,
  'POST runs/update': (state, input) => {
    const run = state.activeRun(text(input, 'run_id'));
    run.status = text(input, 'status');
    run.end = Number(input['end_time']);
    const { info } = shownRun(run);
    return { run_info: info };
  },
  'POST runs/delete': (state, input) => {
    state.run(text(input, 'run_id')).stage = 'deleted';
    return {};
  },
  'POST runs/restore': (state, input) => {
    state.run(text(input, 'run_id')).stage = 'active';
    return {};
  },
};

function logBatch(state: MlflowState, input: Json): Json {
  const list = (name: string): Json[] => (input[name] ?? []) as Json[];
  const counts = [list('params').length, list('tags').length, list('metrics').length] as const;
  const isTooMuch = counts[0] > 100 || counts[1] > 100 || counts[2] > 1000 || counts[0] + counts[1] + counts[2] > 1000;
  if (isTooMuch || Buffer.byteLength(JSON.stringify(input)) > 1e6)
    throw invalid('A batch logging request is too large.');
  const run = state.activeRun(text(input, 'run_id'));
  for (const tag of list('tags')) run.tags.set(text(tag, 'key'), text(tag, 'value'));
  for (const param of list('params')) state.logParam(run, text(param, 'key'), text(param, 'value'));
  for (const { key, value, timestamp, step } of list('metrics')) {
    if (typeof value !== 'number' || typeof timestamp !== 'number' || typeof step !== 'number') throw invalid('metric');
    state.logMetric(run, String(key), { value, timestamp, step });
  }
  return {};
}

function tagFilter(filter: string): readonly [string, string] {
  const found = /^tags\.`([^`]+)` = '([^']*)'$/.exec(filter);
  if (found === null) throw invalid(`Invalid filter ${filter}`);
  return [found[1] ?? '', found[2] ?? ''];
}

function tags(input: Json): Map<string, string> {
  const list = (input['tags'] ?? []) as { key: string; value: string }[];
  for (const { value } of list) if (value.length > 5000) throw invalid('The tag is too long.');
  return new Map(list.map(({ key, value }) => [key, value]));
}

function text(input: Json, name: string): string {
  const value = input[name];
  if (typeof value !== 'string') throw invalid(`Missing value for required parameter '${name}'.`);
  return value;
}

function optional(input: Json, name: string): string {
  return input[name] === undefined ? '' : text(input, name);
}
