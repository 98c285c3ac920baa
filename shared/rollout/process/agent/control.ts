import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  BACKENDS_CALL,
  FENCE_CALL,
  FENCED_STATUS,
  METRICS_CALL,
  REFUSED_STATUS,
  ROUTES_CALL,
  SETTINGS_CALL,
  STATE_CALL,
  UNKNOWN_STATUS,
  UNWRITTEN_STATUS,
  type AgentState,
  type PutBackend,
  type PutRoutes,
  type PutSettings,
  type RetireBackend,
  type Unwritten,
} from '../protocol.ts';
import type { ProxyMetrics } from './metrics.ts';
import type { WeightedProxy } from './proxy.ts';
import { routeProblem } from './routing.ts';
import type { KeptConfig } from './kept-config.ts';
import { UnwrittenError } from './kept-file.ts';
import type { Supervisor } from './supervisor.ts';
import { parseJson } from '../../../core/text/json.ts';

const MAX_BODY_BYTES = 1 << 20;

export interface ControlOptions {
  readonly secret: string;
  readonly supervisor: Supervisor;
  readonly proxy: WeightedProxy;
  readonly config: KeptConfig;
  readonly metrics: ProxyMetrics;
  readonly describe: () => Pick<AgentState, 'instance' | 'pid' | 'host' | 'port'>;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

const DONE: Answer = { status: 200, body: '{}' };

/**
 * The control port: loopback only, bearer secret, one JSON document per call. A write whose fence is older than the
 * newest one seen is refused before it changes anything; metrics are for any scraper on this host.
 */
export function controlServer(options: ControlOptions): Server {
  return createServer((incoming, outgoing) => {
    answer(options, incoming)
      .catch(failure)
      .then(({ status, body }) => respond(outgoing, status, body))
      .catch(() => outgoing.destroy());
  });
}

async function answer(options: ControlOptions, incoming: IncomingMessage): Promise<Answer> {
  const call = incoming.url ?? '';
  if (incoming.method === 'GET' && call === METRICS_CALL) return exposition(options);
  if (!isAuthorised(incoming, options.secret)) return problem(401, 'The secret is wrong.');
  if (incoming.method === 'GET' && call === STATE_CALL) return { status: 200, body: JSON.stringify(state(options)) };
  const body = (await readJson(incoming)) as { fence: number };
  if (!Number.isInteger(body.fence)) return problem(400, 'The fence is missing.');
  if (body.fence < options.supervisor.fence) return problem(FENCED_STATUS, `Fence ${options.supervisor.fence} holds.`);
  options.supervisor.setFence(body.fence);
  return write(options, `${incoming.method ?? ''} ${call}`, body);
}

async function write(options: ControlOptions, call: string, body: { fence: number }): Promise<Answer> {
  if (call === `PUT ${FENCE_CALL}`) return DONE;
  if (call === `PUT ${ROUTES_CALL}`) return putRoutes(options, body as PutRoutes);
  if (call === `PUT ${SETTINGS_CALL}`) return putSettings(options, body as PutSettings);
  const backend = /^(PUT|DELETE) \/v1\/backends\/([a-z0-9-]{1,64})$/.exec(call);
  const [, method, name = ''] = backend ?? [];
  if (method === 'PUT') return refusal(await options.supervisor.ensure(name, (body as PutBackend).order));
  if (method === 'DELETE') return refusal(options.supervisor.retire(name, (body as RetireBackend).warmMs));
  return problem(UNKNOWN_STATUS, `There is no ${call.replace(BACKENDS_CALL, 'backend call ')}.`);
}

function putRoutes({ supervisor, proxy }: ControlOptions, { routes }: PutRoutes): Answer {
  const wrong = routeProblem(routes, (backend) => supervisor.isReady(backend));
  if (wrong !== undefined) return problem(REFUSED_STATUS, wrong);
  // Remembered first: an agent that dies in between comes back with the routes it was told last.
  supervisor.setRoutes(routes);
  proxy.setRoutes(routes);
  return DONE;
}

/** On the disk first, as the routes: whoever comes after an agent that dies in between finds what it was told last. */
function putSettings({ config, proxy }: ControlOptions, { settings }: PutSettings): Answer {
  config.change(settings);
  proxy.setSettings(config.settings);
  return DONE;
}

function state({ supervisor, config: { settings }, describe }: ControlOptions): AgentState {
  const { fence, routes } = supervisor;
  return { ...describe(), fence, settings, routes, backends: supervisor.backends() };
}

function exposition({ metrics, supervisor }: ControlOptions): Answer {
  return { status: 200, body: metrics.expose(supervisor.backends().map(({ backend }) => backend)) };
}

function refusal(reason: string | undefined): Answer {
  return reason === undefined ? DONE : problem(REFUSED_STATUS, reason);
}

/** Whoever asked must know whether the request is wrong or the disk. */
function failure(error: unknown): Answer {
  if (!(error instanceof UnwrittenError)) return problem(400, error instanceof Error ? error.message : 'Bad request');
  const { code, file, message } = error;
  const body: Unwritten = { error: message, code, file };
  return { status: UNWRITTEN_STATUS, body: JSON.stringify(body) };
}

function problem(status: number, error: string): Answer {
  return { status, body: JSON.stringify({ error }) };
}

function respond(outgoing: ServerResponse, status: number, body: string): void {
  const type = body.startsWith('{') ? 'application/json' : 'text/plain; version=0.0.4; charset=utf-8';
  outgoing.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  outgoing.end(body);
}

function isAuthorised(incoming: IncomingMessage, secret: string): boolean {
  const given = Buffer.from(incoming.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function readJson(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Error('The body is too long.');
    chunks.push(chunk);
  }
  return parseJson(Buffer.concat(chunks));
}
