import { Agent, createServer, request, type ClientRequest, type IncomingMessage, type Server } from 'node:http';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Release } from '../../../evidence/results/rollout.ts';
import { after } from '../../../host/waiting.ts';
import type { Route } from '../../target.ts';
import type { ProxySettings } from '../protocol.ts';
import { ReplayableBody } from './body.ts';
import type { ErrorKind, ProxyMetrics } from './metrics.ts';
import { pickFrom, pointOf, stickyKey, type Pick, type StickyKey } from './routing.ts';

/** A server the proxy may give requests to. */
export interface Upstream {
  readonly backend: string;
  readonly release: Release;
  readonly port: number;
  isReady(): boolean;
  /** Requests under way; a retiring server is stopped when there are none left. */
  underWay: number;
}

export interface ProxyOptions {
  readonly upstreams: (backend: string) => Upstream | undefined;
  readonly metrics: ProxyMetrics;
  /** Until others are set. */
  readonly settings: ProxySettings;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly monotonicMs: () => number;
}

/** Idle connections to a server are dropped before the server drops them, which would lose the next request. */
const IDLE_UPSTREAM_MS = 4000;
const MAX_TRIES = 3;
const HOP_BY_HOP = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
/** Methods a server must be able to get twice (RFC 9110, section 9.2.2). */
const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE']);

/** `answered` includes a client that went away; `unsent` is a failure before the backend can have acted. */
type Attempt = 'answered' | 'unsent' | 'failed' | 'timeout';

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly body: ReplayableBody;
}

/** The weighted reverse proxy. Routes are replaced in one step; requests under way stay where they are. */
export class WeightedProxy {
  readonly server: Server;
  readonly #options: ProxyOptions;
  readonly #agent = new Agent({ keepAlive: true, timeout: IDLE_UPSTREAM_MS, maxFreeSockets: 64 });
  #pick: Pick = pickFrom([]);
  #sticky: StickyKey;
  #requestTimeoutMs: number;

  constructor(options: ProxyOptions) {
    this.#options = options;
    this.#sticky = stickyKey(options.settings.sticky);
    this.#requestTimeoutMs = options.settings.requestTimeoutMs;
    this.server = createServer({ keepAliveTimeout: 65_000 }, (incoming, outgoing) => {
      void this.#handle({ incoming, outgoing, body: new ReplayableBody(incoming) });
    });
  }

  setRoutes(routes: readonly Route[]): void {
    this.#pick = pickFrom(routes);
  }

  /** For requests that come from now on. */
  setSettings({ sticky, requestTimeoutMs }: ProxySettings): void {
    this.#sticky = stickyKey(sticky);
    this.#requestTimeoutMs = requestTimeoutMs;
  }

  closeIdle(): void {
    this.#agent.destroy();
  }

  /** Tries a second backend only where the first cannot have acted or acting twice is allowed. */
  async #handle(exchange: Exchange): Promise<void> {
    const { incoming, body } = exchange;
    const key = this.#sticky(incoming.headers);
    const point = key === undefined ? this.#options.random() : pointOf(key);
    const tried = new Set<string>();
    let last: Attempt = 'failed';
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const upstream = this.#choose(point, tried);
      if (upstream === undefined) break;
      if (tries > 0) this.#options.metrics.retries++;
      tried.add(upstream.route.backend);
      last = await this.#attempt(exchange, upstream.to, upstream.route);
      if (last === 'answered') return;
      const mayRepeat = last === 'unsent' || (last === 'failed' && IDEMPOTENT.has(incoming.method ?? ''));
      if (!mayRepeat || !body.canBeSentAgain) break;
    }
    this.#refuse(exchange, tried.size === 0 ? 503 : last === 'timeout' ? 504 : 502);
  }

  #choose(point: number, tried: ReadonlySet<string>): { route: Route; to: Upstream } | undefined {
    const usable = (backend: string): boolean =>
      !tried.has(backend) && this.#options.upstreams(backend)?.isReady() === true;
    const route = this.#pick(point, usable);
    const to = route === undefined ? undefined : this.#options.upstreams(route.backend);
    return route === undefined || to === undefined ? undefined : { route, to };
  }

  #attempt(exchange: Exchange, to: Upstream, route: Route): Promise<Attempt> {
    const { metrics, monotonicMs } = this.#options;
    const started = monotonicMs();
    to.underWay++;
    return new Promise((resolve) => {
      const sent = request({
        host: '127.0.0.1',
        port: to.port,
        method: exchange.incoming.method,
        path: exchange.incoming.url,
        headers: requestHeaders(exchange.incoming),
        agent: this.#agent,
        setHost: false,
      });
      const wasConnected = connectionOf(sent);
      let settled = false;
      const settle = (attempt: Attempt, error?: ErrorKind | 'abandoned'): boolean => {
        if (settled) return false;
        settled = true;
        callOff();
        exchange.outgoing.off('close', abandoned);
        to.underWay--;
        if (error !== 'abandoned') metrics.count(to.backend, (monotonicMs() - started) / 1000, error);
        resolve(attempt);
        return true;
      };
      const abandoned = (): void => {
        settle('answered', 'abandoned');
        sent.destroy();
      };
      const callOff = after(this.#requestTimeoutMs, () => {
        exchange.body.detach();
        if (exchange.outgoing.headersSent) {
          if (settle('answered', 'timeout')) this.#cut(exchange.outgoing);
        } else settle('timeout', 'timeout');
        sent.destroy();
      });
      exchange.outgoing.on('close', abandoned);
      sent.on('error', () => {
        exchange.body.detach();
        const connected = wasConnected();
        if (exchange.outgoing.headersSent) {
          if (settle('answered', 'reset')) this.#cut(exchange.outgoing);
        } else settle(connected ? 'failed' : 'unsent', connected ? 'reset' : 'connect');
      });
      sent.on('response', (answer) => {
        this.#relay(exchange, answer, { to, route, settle });
      });
      exchange.body.sendTo(sent);
    });
  }

  #relay(
    { outgoing, body }: Exchange,
    answer: IncomingMessage,
    { to, route, settle }: { to: Upstream; route: Route; settle: (attempt: Attempt, error?: ErrorKind) => boolean },
  ): void {
    const status = answer.statusCode ?? 502;
    outgoing.writeHead(status, answer.statusMessage, {
      ...endToEnd(answer),
      'x-trainyard-arm': route.arm,
      'x-trainyard-release': to.release.label,
    });
    answer.on('data', (chunk: Buffer) => {
      if (!outgoing.write(chunk)) answer.pause();
    });
    outgoing.on('drain', () => answer.resume());
    answer.on('end', () => {
      body.discard();
      this.#options.metrics.answered++;
      settle('answered', status >= 500 ? '5xx' : undefined);
      outgoing.end();
    });
    answer.on('error', () => {
      if (settle('answered', 'reset')) this.#cut(outgoing);
    });
  }

  /** The head of an answer is out and its rest will not come: the connection is cut, so that nobody takes it as whole. */
  #cut(outgoing: ServerResponse): void {
    this.#options.metrics.unanswered++;
    outgoing.destroy();
  }

  #refuse({ outgoing, body }: Exchange, status: 502 | 503 | 504): void {
    if (outgoing.destroyed || outgoing.headersSent) return;
    body.discard();
    this.#options.metrics.answered++;
    const error = { 502: 'The server failed.', 503: 'No server is ready.', 504: 'The server took too long.' }[status];
    const text = `${JSON.stringify({ error })}\n`;
    outgoing.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    outgoing.end(text);
  }
}

/** Tells whether any byte may have reached the server: until its connection stood, none has. */
function connectionOf(sent: ClientRequest): () => boolean {
  let stood = false;
  sent.on('socket', (socket) => {
    if (socket.connecting) socket.once('connect', () => (stood = true));
    else stood = true;
  });
  return () => stood;
}

function requestHeaders(incoming: IncomingMessage): OutgoingHttpHeaders {
  const headers = endToEnd(incoming);
  const client = incoming.socket.remoteAddress ?? '';
  headers['x-forwarded-for'] = [incoming.headers['x-forwarded-for'], client].filter(Boolean).join(', ');
  headers['x-forwarded-proto'] ??= 'http';
  if (incoming.headers.host !== undefined) headers['x-forwarded-host'] ??= incoming.headers.host;
  // A body of unknown length stays one; without this, a GET with none would be sent with an empty chunked body.
  if (incoming.headers['transfer-encoding'] !== undefined) headers['transfer-encoding'] = 'chunked';
  return headers;
}

/** Every header that is meant for the other end, repeated ones kept apart. */
function endToEnd(message: IncomingMessage): OutgoingHttpHeaders {
  const named = (message.headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase());
  const kept: OutgoingHttpHeaders = {};
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    if (values === undefined || HOP_BY_HOP.has(name) || named.includes(name)) continue;
    kept[name] = values.length === 1 ? values[0] : values;
  }
  return kept;
}
