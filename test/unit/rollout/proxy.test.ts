import fc from 'fast-check';
import {
  Agent,
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import { digestBytes } from '../../../shared/core/digest.ts';
import { ProxyMetrics } from '../../../shared/rollout/process/agent/metrics.ts';
import { WeightedProxy, type Upstream } from '../../../shared/rollout/process/agent/proxy.ts';
import { pickFrom, pointOf, routeProblem } from '../../../shared/rollout/process/agent/routing.ts';
import { measurementsOf } from '../../../shared/rollout/process/process-target.ts';
import { WHOLE, type Route } from '../../../shared/rollout/target.ts';
import { eventually } from '../../eventually.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A proxy on a free port before servers that behave as each test says. */
class Rig implements AsyncDisposable {
  readonly metrics = new ProxyMetrics();
  readonly proxy: WeightedProxy;
  readonly upstreams = new Map<string, Upstream>();
  readonly #servers: Server[] = [];
  readonly #agent = new Agent({ keepAlive: true });
  point = 0;

  constructor({ sticky, requestTimeoutMs = 280_000 }: { sticky?: string; requestTimeoutMs?: number } = {}) {
    this.proxy = new WeightedProxy({
      upstreams: (backend) => this.upstreams.get(backend),
      metrics: this.metrics,
      settings: { requestTimeoutMs, ...(sticky === undefined ? {} : { sticky }) },
      random: () => this.point,
      monotonicMs: () => performance.now(),
    });
  }

  async serve(backend: string, listener: RequestListener): Promise<void> {
    const server = createServer(listener);
    this.#servers.push(server);
    this.add(backend, await listen(server));
  }

  add(backend: string, port: number, isReady = true): void {
    const release = { artifact: 'model:delay', digest: digestBytes(backend), label: backend };
    this.upstreams.set(backend, { backend, release, port, isReady: () => isReady, underWay: 0 });
  }

  /** Routes in equal parts, the canary first on the line. */
  async open(...backends: readonly string[]): Promise<void> {
    const arms = ['canary', 'stable', 'baseline'] as const;
    this.proxy.setRoutes(
      backends.map((backend, index) => ({ backend, arm: arms[index] ?? 'stable', weight: WHOLE / backends.length })),
    );
    await listen(this.proxy.server);
  }

  /** @param onPiece called when the first piece of an answer is here */
  ask(method = 'GET', body = '', headers: Record<string, string> = {}, onPiece?: () => void): Promise<Answer> {
    const address = this.proxy.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port, method, path: '/predict?q=1', headers, agent: this.#agent },
        (answer) => {
          const chunks: Buffer[] = [];
          if (onPiece !== undefined) answer.once('data', onPiece);
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: Buffer.concat(chunks).toString(),
            }),
          );
          answer.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#agent.destroy();
    this.proxy.closeIdle();
    for (const server of [...this.#servers, this.proxy.server]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

const echo: RequestListener = (incoming, outgoing) => {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => {
    outgoing.setHeader('x-seen', JSON.stringify(incoming.headers));
    outgoing.setHeader('set-cookie', ['a=1', 'b=2']);
    outgoing.end(`${incoming.method} ${incoming.url} ${Buffer.concat(chunks).toString()}`);
  });
};

test('a request and its answer pass unchanged, hop-by-hop headers aside', async () => {
  await using rig = new Rig();
  await rig.serve('one', echo);
  await rig.open('one');
  const answer = await rig.ask('POST', 'x'.repeat(300_000), {
    'x-mine': 'yes',
    connection: 'keep-alive, x-hop',
    'x-hop': '1',
  });
  expect(answer.status).toBe(200);
  expect(answer.body).toBe(`POST /predict?q=1 ${'x'.repeat(300_000)}`);
  expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2']);
  expect(answer.headers['x-trainyard-release']).toBe('one');
  const seen = JSON.parse(String(answer.headers['x-seen'])) as IncomingHttpHeaders;
  expect(seen).toMatchObject({ 'x-mine': 'yes', 'x-forwarded-for': '127.0.0.1' });
  expect(seen['x-hop']).toBeUndefined();
});

test('a server that refuses connections is passed over, whatever the method, and its failure counted', async () => {
  await using rig = new Rig();
  rig.add('gone', 1);
  await rig.serve('two', echo);
  await rig.open('gone', 'two');
  expect(await rig.ask('POST', 'body')).toMatchObject({ status: 200, body: 'POST /predict?q=1 body' });
  const { backends, totals } = measurementsOf(rig.metrics.expose([]), 'e');
  expect(backends.find(({ backend }) => backend === 'gone')).toMatchObject({ requests: 1, errors: 1 });
  expect(backends.find(({ backend }) => backend === 'two')).toMatchObject({ requests: 1, errors: 0 });
  expect(totals).toMatchObject({ answered: 1, unanswered: 0 });
});

test('a server that dies with a request gets it once: only an idempotent one is given to another', async () => {
  await using rig = new Rig();
  let asked = 0;
  await rig.serve('dies', (incoming) => {
    asked++;
    incoming.socket.destroy();
  });
  await rig.serve('two', echo);
  await rig.open('dies', 'two');
  expect((await rig.ask('POST', 'pay')).status).toBe(502);
  expect((await rig.ask('GET')).body).toBe('GET /predict?q=1 ');
  expect(asked).toBe(2);
});

test('a server that hangs is an error, and the client is told so in time', async () => {
  await using rig = new Rig({ requestTimeoutMs: 300 });
  await rig.serve('hangs', () => undefined);
  await rig.open('hangs');
  expect((await rig.ask('POST', 'x')).status).toBe(504);
  expect(measurementsOf(rig.metrics.expose([]), 'e').backends[0]).toMatchObject({ requests: 1, errors: 1 });
});

test('a time-out of a month lets a server answer', async () => {
  await using rig = new Rig({ requestTimeoutMs: 30 * 86_400_000 });
  await rig.serve('slow', (_, outgoing) => {
    let looks = 0;
    void eventually('it has looked twice', () => ++looks > 1).then(() => outgoing.end('at last'));
  });
  await rig.open('slow');
  expect(await rig.ask()).toMatchObject({ status: 200, body: 'at last' });
});

test('half an answer is never passed off as a whole one', async () => {
  await using rig = new Rig();
  const breaks = Promise.withResolvers<undefined>();
  await rig.serve('half', (_, outgoing) => {
    outgoing.writeHead(200, { 'content-length': 100 });
    outgoing.write('half of it');
    void breaks.promise.then(() => outgoing.destroy());
  });
  await rig.open('half');
  await expect(rig.ask('GET', '', {}, () => breaks.resolve(undefined))).rejects.toThrow();
  expect(measurementsOf(rig.metrics.expose([]), 'e')).toMatchObject({
    totals: { answered: 0, unanswered: 1 },
    backends: [{ requests: 1, errors: 1 }],
  });
});

test('without any server that is ready the answer is 503, not silence', async () => {
  await using rig = new Rig();
  rig.add('not-ready', 1, false);
  await rig.open('not-ready');
  expect((await rig.ask()).status).toBe(503);
});

test('a client that goes away counts against nobody', async () => {
  await using rig = new Rig();
  const asked = Promise.withResolvers<IncomingMessage>();
  await rig.serve('slow', (incoming) => asked.resolve(incoming));
  await rig.open('slow');
  const address = rig.proxy.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const sent = request({ host: '127.0.0.1', port, method: 'POST' });
  sent.on('error', () => undefined);
  sent.end('x');
  const incoming = await asked.promise;
  const left = new Promise((resolve) => incoming.once('close', resolve));
  sent.destroy();
  await left;
  await eventually('the proxy has let go of it', () => rig.upstreams.get('slow')?.underWay === 0);
  expect(measurementsOf(rig.metrics.expose(['slow']), 'e')).toMatchObject({
    totals: { unanswered: 0 },
    backends: [{ requests: 0, errors: 0 }],
  });
});

test('errors are 5xx; a bad request of the client is not', async () => {
  await using rig = new Rig();
  await rig.serve('one', (incoming, outgoing) => {
    outgoing.writeHead(incoming.headers['x-status'] === '500' ? 500 : 400).end();
    incoming.resume();
  });
  await rig.open('one');
  await rig.ask('POST', 'x', { 'x-status': '400' });
  await rig.ask('POST', 'x', { 'x-status': '500' });
  expect(measurementsOf(rig.metrics.expose([]), 'e').backends[0]).toMatchObject({ requests: 2, errors: 1 });
});

test('clients stick to an arm by a header or a cookie', async () => {
  await using rig = new Rig({ sticky: 'cookie:session' });
  await rig.serve('one', echo);
  await rig.serve('two', echo);
  await rig.open('one', 'two');
  const releases = new Map<string, Set<unknown>>();
  for (let user = 0; user < 12; user++) {
    for (let turn = 0; turn < 3; turn++) {
      const { headers } = await rig.ask('GET', '', { cookie: `theme=dark; session=${user}` });
      const seen = releases.get(String(user)) ?? new Set();
      releases.set(String(user), seen.add(headers['x-trainyard-release']));
    }
  }
  expect([...releases.values()].map((seen) => seen.size)).toEqual(new Array(12).fill(1));
  expect(new Set([...releases.values()].map((seen) => [...seen][0])).size).toBe(2);
});

const weights = fc.tuple(fc.integer({ min: 0, max: WHOLE / 2 }), fc.boolean()).map(([canary]): readonly Route[] => [
  { backend: 'c', arm: 'canary', weight: canary },
  { backend: 'b', arm: 'baseline', weight: canary },
  { backend: 's', arm: 'stable', weight: WHOLE - 2 * canary },
]);

test('every arm gets its share, and whoever meets the canary keeps meeting it while it grows', () => {
  fc.assert(
    fc.property(weights, weights, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (a, b, point) => {
      const [small, large] = (a[0]?.weight ?? 0) <= (b[0]?.weight ?? 0) ? [a, b] : [b, a];
      const always = (): boolean => true;
      const first = pickFrom(small)(point, always)?.arm;
      const later = pickFrom(large)(point, always)?.arm;
      if (first === 'canary' || first === 'baseline') expect(later).toBe(first);
    }),
  );
  const picks = { canary: 0, baseline: 0, stable: 0 };
  const pick = pickFrom([
    { backend: 'c', arm: 'canary', weight: 500 },
    { backend: 'b', arm: 'baseline', weight: 500 },
    { backend: 's', arm: 'stable', weight: 9000 },
  ]);
  for (let user = 0; user < 20_000; user++) picks[pick(pointOf(`user ${user}`), () => true)?.arm ?? 'stable']++;
  expect(Math.abs(picks.canary / 20_000 - 0.05)).toBeLessThan(0.005);
  expect(Math.abs(picks.baseline / 20_000 - 0.05)).toBeLessThan(0.005);
});

test('routes that do not add up, repeat a backend, or lead to one that is not ready are refused', () => {
  const ready = (): boolean => true;
  const route = (backend: string, weight: number): Route => ({ backend, arm: 'stable', weight });
  expect(routeProblem([route('a', 9999)], ready)).toContain('9999');
  expect(routeProblem([route('a', 5000), route('a', 5000)], ready)).toContain('twice');
  expect(routeProblem([route('a', 12_000), route('b', -2000)], ready)).toContain('not whole');
  expect(routeProblem([route('a', WHOLE)], () => false)).toContain('not ready');
  expect(routeProblem([], ready)).toBeUndefined();
  expect(routeProblem([route('a', WHOLE), route('b', 0)], (backend) => backend === 'a')).toBeUndefined();
});
