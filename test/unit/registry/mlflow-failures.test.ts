import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connectMlflow } from '../../../shared/registry/mlflow/connect.ts';
import { compareWithMlflow, mirrorToMlflow } from '../../../shared/registry/mlflow/mirror.ts';
import { startMlflowDouble, type Fault } from '../../servers/mlflow-double.ts';
import { testServices } from '../../services.ts';
import { MIRRORED, mirrorTo, seenIn, setAlias, targetOf, twoVersions, type Registry } from './mlflow-fixtures.ts';

/** Everything the mirror writes, in the order of a first mirror. */
const WRITES = [
  ...['POST experiments/create', 'POST registered-models/create', 'POST runs/create', 'POST runs/log-batch'],
  ...['POST runs/update', 'POST model-versions/create', 'POST registered-models/set-tag'],
  'POST registered-models/alias',
];

class Killed extends Error {}

/** The mirror only reads it, so one serves every test that moves no alias. */
let registry: Registry;
beforeAll(async () => {
  registry = await twoVersions();
});

/** The same registry, whose process ends at the k-th effect. */
function dyingAt({ store, services }: Registry, killAt: number): Registry {
  let calls = 0;
  const effect = (): void => {
    if (++calls === killAt) throw new Killed();
  };
  return { store, services: { ...services, effect } };
}

test('killed before or after any write, the next mirror completes it and makes nothing twice', async () => {
  let deaths = 0;
  for (; ; deaths++) {
    await using double = await startMlflowDouble();
    const outcome = await mirrorTo(double, dyingAt(registry, deaths + 1)).catch((error: unknown) => error);
    if (!(outcome instanceof Killed)) break;
    const { store, services } = registry;
    expect((await compareWithMlflow(store, services, targetOf(double.url))).verdict).toMatch(/^(warn|pass)$/);
    expect((await mirrorTo(double, registry)).verdict).toBe('pass');
    expect(seenIn(double)).toEqual(MIRRORED);
  }
  // Experiment, model, two versions with run, facts, end and entry, alias with its tag: before and after each.
  expect(deaths).toBe(2 * (1 + 1 + 2 * 4 + 2));
});

describe('an answer that is lost', () => {
  test.each(WRITES)('of %s, which was carried out: nothing is made twice', async (on) => {
    await using double = await startMlflowDouble();
    double.faults.push({ on, how: 'lost' });
    expect((await mirrorTo(double, registry)).verdict).toBe('pass');
    expect(seenIn(double)).toEqual(MIRRORED);
    expect([...double.state.runs.values()]).toHaveLength(2);
  });

  test.each(['POST runs/create', 'POST model-versions/create'])(
    'of %s, carried out only after it was looked for: the second one is found and taken away',
    async (on) => {
      await using double = await startMlflowDouble();
      // The look after the lost answer must not see it yet, so it is carried out with the next creation.
      const late: (() => void)[] = [];
      const fault: Fault = { on, how: 'late' };
      double.holdLate = (carryOut) => late.push(carryOut);
      double.faults.push(fault);
      double.onRequest = (request) => {
        if (request === on && fault.times === 0) for (const carryOut of late.splice(0)) carryOut();
      };
      const { verdict, applied } = await mirrorTo(double, registry);
      expect(verdict).toBe('pass');
      expect(applied.map(({ kind }) => kind)).toContain(on.includes('runs') ? 'drop-run' : 'drop-version');
      expect(seenIn(double)).toMatchObject({ aliases: MIRRORED.aliases, activeRuns: 2 });
      expect(seenIn(double).versions.map(({ version }) => version)).toEqual(['v1', 'v2']);
    },
  );
});

test.each(WRITES)('%s refused for now (503, 429) is tried again, after the time that was asked for', async (on) => {
  await using double = await startMlflowDouble();
  double.faults.push(
    { on, how: 'refused', status: 503 },
    {
      on,
      how: 'refused',
      status: 429,
      headers: { 'retry-after': '7' },
      body: '{"error_code":"REQUEST_LIMIT_EXCEEDED"}',
    },
  );
  const { store, services } = registry;
  const started = services.clock.monotonicMs();
  expect((await mirrorTo(double, { store, services })).verdict).toBe('pass');
  expect(seenIn(double)).toEqual(MIRRORED);
  expect(services.clock.monotonicMs() - started).toBe(8000);
});

test('two mirrors at once make one entry each, and the alias stands where the registry has it', async () => {
  await using double = await startMlflowDouble();
  const { store } = registry;
  const processes = await Promise.all([1, 2, 3, 4].map(() => testServices()));
  const mirrors = await Promise.all(processes.map((services) => mirrorTo(double, { store, services })));
  expect(mirrors.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass', 'pass']);
  const seen = seenIn(double);
  expect(seen.versions.map(({ version }) => version).sort()).toEqual(['v1', 'v2']);
  expect(seen.activeRuns).toBe(2);
  expect((await mirrorTo(double, registry)).applied).toEqual([]);
});

test.each([
  ['the same parameter', '(sqlite3.IntegrityError) UNIQUE constraint failed: params.key, params.run_uuid'],
  ['the same parameter in PostgreSQL', '(psycopg2.errors.UniqueViolation) duplicate key value violates'],
  ['a run that the other takes away', "The run 1 must be in the 'active' state. Current state is deleted."],
])('two mirrors that write %s at one moment look again', async (_, message) => {
  await using double = await startMlflowDouble();
  const body = JSON.stringify({ error_code: 'BAD_REQUEST', message });
  double.faults.push({ on: 'POST runs/log-batch', how: 'refused', status: 400, body, times: 3 });
  expect((await mirrorTo(double, registry)).verdict).toBe('pass');
  expect(seenIn(double)).toEqual(MIRRORED);
});

test('an alias that moves here while it is being mirrored is mirrored where it stands in the end', async () => {
  await using double = await startMlflowDouble();
  const own = await twoVersions();
  double.onRequest = async (request) => {
    if (request === 'POST registered-models/alias') await setAlias(own, 'champion', 2);
  };
  const { verdict } = await mirrorTo(double, own);
  expect(verdict).toBe('pass');
  expect(seenIn(double).aliases).toEqual({ champion: 2 });
});

test('somebody who works against it is named as a difference, after a bounded number of rounds', async () => {
  await using double = await startMlflowDouble();
  double.onRequest = (request) => {
    const model = double.state.models.get('delay');
    if (request === 'GET registered-models/get' && model?.aliases.has('champion') === true)
      model.aliases.set('champion', 2);
  };
  const { verdict, plan } = await mirrorTo(double, registry);
  expect([verdict, plan.changes.map(({ kind }) => kind)]).toEqual(['fail', ['set-alias']]);
});

describe('an answer that means something is said with what to do', () => {
  const refusals: readonly (readonly [string, Partial<Fault>, string, RegExp])[] = [
    ['401', { status: 401, body: 'You are not authenticated.' }, 'mlflow-credentials', /mlflow-token/],
    ['403', { status: 403, body: '{"error_code":"PERMISSION_DENIED","message":"no"}' }, 'mlflow-denied', /EDIT/],
    [
      '403 of the host check',
      { status: 403, body: 'Invalid Host header - possible DNS rebinding attack detected' },
      'mlflow-host-refused',
      /--allowed-hosts/,
    ],
    ['404 of another server', { status: 404, body: '<!doctype html>' }, 'mlflow-not-found', /MLFLOW_TRACKING_URI/],
    ['a page for signing in', { status: 200, body: '<html>Sign in</html>' }, 'mlflow-not-found', /address/],
    [
      'a registry switched off',
      { status: 400, body: '{"error_code":"FEATURE_DISABLED","message":"no registry"}' },
      'mlflow-feature-disabled',
      /--backend-store-uri/,
    ],
    ['501', { status: 501 }, 'mlflow-feature-disabled', /--backend-store-uri/],
    ['a request it does not take', { status: 400, body: '{"message":"odd"}' }, 'mlflow-refused', /odd/],
    [
      'a redirect',
      { status: 302, headers: { location: 'https://evil.example/login' } },
      'mlflow-redirected',
      /really is/,
    ],
    ['500 for long', { status: 500, times: 9 }, 'mlflow-unavailable', /goes on where it stopped/],
    ['429 for long', { status: 429, times: 9 }, 'mlflow-rate-limited', /goes on where it stopped/],
    [
      '429 for an hour',
      { status: 429, headers: { 'retry-after': '3600' } },
      'mlflow-rate-limited',
      /Run the same step/,
    ],
  ];
  test.each(refusals)('%s', async (_, fault, code, said) => {
    await using double = await startMlflowDouble();
    double.faults.push({ on: 'GET registered-models/get', how: 'refused', ...fault });
    const failure = mirrorTo(double, registry);
    await expect(failure).rejects.toMatchObject({ code, message: expect.stringMatching(said) as string });
    expect(double.state.models.size).toBe(0);
  });
});

test('a server that is not there', async () => {
  const { store, services } = registry;
  const failure = mirrorToMlflow(store, services, targetOf('http://127.0.0.1:1'));
  await expect(failure).rejects.toMatchObject({ code: 'mlflow-unavailable' });
});

test('the token goes to the host given, and to no other, whatever that answers', async () => {
  const strangers: string[] = [];
  const stranger = createServer((request, response) => {
    strangers.push(request.url ?? '');
    response.end('{}');
  });
  stranger.listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  await using double = await startMlflowDouble();
  const location = `http://localhost:${(stranger.address() as AddressInfo).port}/api/2.0/mlflow/registered-models/get`;
  double.faults.push({ on: 'GET registered-models/get', how: 'refused', status: 307, headers: { location } });
  const { store, services } = registry;
  const connection = connectMlflow(double.url, 'secret-token', services);
  const failure = mirrorToMlflow(store, services, { ...targetOf(double.url), connection });
  await expect(failure).rejects.toMatchObject({ code: 'mlflow-redirected' });
  expect([...double.authorizations]).toEqual(['Bearer secret-token']);
  expect(strangers).toEqual([]);
  stranger.close();
});

describe('credentials', () => {
  const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;
  const env = { MLFLOW_TRACKING_USERNAME: 'ci', MLFLOW_TRACKING_PASSWORD: 'pw' };
  test.each([
    ['a token', 'https://ml.example', 'abc', {}, 'Bearer abc'],
    ['a user and password', 'https://ml.example', 'ci:pw', {}, basic('ci:pw')],
    ['none', 'https://ml.example', undefined, {}, undefined],
    ["those of MLflow's client", 'https://ml.example/x/', undefined, env, basic('ci:pw')],
    ['a token of its client', 'https://ml.example', undefined, { MLFLOW_TRACKING_TOKEN: 't' }, 'Bearer t'],
    [
      'those for this host',
      'https://ml.example',
      undefined,
      { ...env, MLFLOW_TRACKING_URI: 'https://ml.example/' },
      basic('ci:pw'),
    ],
    [
      'not those for another host',
      'https://ml.example',
      undefined,
      { ...env, MLFLOW_TRACKING_URI: 'https://other.example' },
      undefined,
    ],
    ['plain http on this machine', 'http://127.0.0.1:5000', 'abc', {}, 'Bearer abc'],
  ])('%s', async (...[, url, token, environment, authorization]) => {
    const masked: string[] = [];
    const services = await testServices({ environment });
    const log = Object.assign(services.log, { mask: (secret: string) => void masked.push(secret) });
    const connection = connectMlflow(url, token, { ...services, log });
    expect(connection.authorization).toBe(authorization);
    expect(connection.url.endsWith('/')).toBe(false);
    const [, sent] = authorization?.split(' ') ?? [];
    if (sent !== undefined) expect(masked).toContain(sent);
    if (authorization?.startsWith('Basic') === true) expect(masked).toContain('pw');
  });

  test.each([
    ['http://ml.example', 'abc', 'mlflow-insecure'],
    ['https://user:pw@ml.example', undefined, 'input-invalid'],
    ['databricks', undefined, 'input-invalid'],
    ['file:///mlruns', undefined, 'input-invalid'],
    ['https://ml.example?x=1', undefined, 'input-invalid'],
    ['https://ml.example', 'a\nb', 'input-invalid'],
  ])('%s with %j is refused as %s', async (url, token, code) => {
    const services = await testServices();
    expect(() => connectMlflow(url, token, services)).toThrow(expect.objectContaining({ code }) as Error);
  });
});
