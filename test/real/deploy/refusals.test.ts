import { createServer } from 'node:http';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deploy } from '../../../actions/deploy/run.ts';
import { storedStatements } from '../../../actions/deploy/stored-evidence.ts';
import { parseReference } from '../../../shared/core/references.ts';
import { resolveReference } from '../../../shared/registry/versions.ts';
import { openStore } from '../../../shared/store/open.ts';
import { takeLease } from '../../../shared/rollout/process/folder-lease.ts';
import type { GateResult } from '../../../shared/evidence/results/gate.ts';
import type { Verdict } from '../../../shared/core/verdict.ts';
import { digestBytes, type Digest } from '../../../shared/core/digest.ts';
import { buildStatement } from '../../../shared/evidence/statement.ts';
import type { Services } from '../../../shared/core/services.ts';
import { TestEnvironment } from '../../fixtures/rollout/environment.ts';
import { PatientClock } from '../../services.ts';

const FIRST = { policy: { stageTimeoutMs: 0 } };

async function fresh(...behaviours: readonly object[]): Promise<TestEnvironment> {
  const environment = await TestEnvironment.create();
  for (const behaviour of behaviours) await environment.push(behaviour);
  return environment;
}

test('an unknown version is refused before anything is started', async () => {
  await using environment = await fresh({});
  await expect(deploy(environment.inputs(7), await environment.services())).rejects.toMatchObject({
    code: 'version-unknown',
    where: { input: 'model' },
    remedy: expect.stringContaining('trainyard version-artifact --operation list --artifact model:') as string,
  });
  expect(await readdir(environment.root)).not.toContain('state');
});

test('a port that somebody else holds is refused by name', async () => {
  await using environment = await fresh({});
  const stranger = createServer().listen(environment.port, '127.0.0.1');
  await new Promise((resolve) => stranger.once('listening', resolve));
  try {
    // The port's owner is given a moment to prove to be another run's proxy; nothing else here waits.
    const services = await environment.services({ clock: new PatientClock(1) });
    await expect(deploy(environment.inputs(1), services)).rejects.toMatchObject({ code: 'port-in-use' });
  } finally {
    stranger.close();
  }
});

test.each([
  ['that crashes at its start', { crash: true }, {}, /exit code 3.*the weights have the wrong shape/],
  [
    'that never becomes ready',
    { ready: false },
    { readinessTimeoutMs: 500 },
    /did not answer GET \/healthz with 200 within 500 ms/,
  ],
])('a first release %s ends with nothing serving, and says why', async (_, behaviour, settings, why) => {
  await using environment = await fresh(behaviour);
  // The agent's word is tested; the rollout's own limit, a little later, must not come before it on a busy machine.
  const now = new Date();
  const services = await environment.services({ clock: { ...new PatientClock(), now: () => now } });
  const { server } = environment.inputs(1);
  const result = await deploy(environment.inputs(1, { server: { ...server, ...settings } }), services);
  expect(result).toMatchObject({ verdict: 'fail', outputs: { status: 'failed', serving: undefined } });
  expect(result.headline).toMatch(why);
  expect((await fetch(environment.url)).status).toBe(503);
});

test('a release that crashes at its start never gets a request, and the old one serves on', async () => {
  await using environment = await fresh({}, { crash: true });
  const services = await environment.services();
  await deploy(environment.inputs(1, FIRST), services);
  const result = await deploy(environment.inputs(2), services);
  expect(result).toMatchObject({ verdict: 'fail', outputs: { status: 'rolled-back', serving: 'v1' } });
  expect(result.headline).toContain('before any traffic');
  const again = await deploy(environment.inputs(2), services);
  expect(again).toMatchObject({ verdict: 'fail', outputs: { status: 'rolled-back', serving: 'v1', rollout: 'r0003' } });
  const state = await (await environment.agent()).state();
  expect(state.backends.filter(({ retireAt }) => retireAt === undefined)).toHaveLength(1);
});

test('a damaged journal is refused and nothing is changed', async () => {
  await using environment = await fresh({}, {});
  const services = await environment.services();
  await deploy(environment.inputs(1, FIRST), services);
  const journal = join(environment.state, 'journal/r0001');
  const names = await readdir(journal);
  const entry = join(journal, names[1] ?? '');
  await writeFile(entry, (await readFile(entry, 'utf8')).replace('"stage":0', '"stage":1'));
  await expect(deploy(environment.inputs(2), services)).rejects.toMatchObject({ code: 'state-damaged' });
  await writeFile(entry, 'not json');
  await expect(deploy(environment.inputs(2), services)).rejects.toMatchObject({ code: 'state-damaged' });
  expect(await readdir(join(environment.state, 'journal'))).toEqual(['r0001']);
});

test('another port than the one clients know is refused while the proxy serves', async () => {
  await using environment = await fresh({}, {});
  const services = await environment.services();
  await deploy(environment.inputs(1, FIRST), services);
  const inputs = environment.inputs(2);
  const elsewhere = {
    ...inputs,
    proxy: { ...inputs.proxy, port: inputs.proxy.port === 65_535 ? 1 : inputs.proxy.port + 1 },
  };
  await expect(deploy(elsewhere, services)).rejects.toMatchObject({ code: 'proxy-differs' });
});

test('an environment that a living run holds is not touched', async () => {
  await using environment = await fresh({});
  const services = await environment.services();
  const lease = await takeLease(environment.state, 0, services);
  await expect(deploy(environment.inputs(1), services)).rejects.toMatchObject({ code: 'environment-locked' });
  await lease[Symbol.asyncDispose]();
  await expect(deploy(environment.inputs(1, FIRST), services)).resolves.toMatchObject({ outputs: { serving: 'v1' } });
});

describe('the gate', () => {
  function gateServices(services: Services, digest: Digest, verdict: Verdict, waivedUntil?: string): Services {
    const used = waivedUntil === undefined ? [] : [{ rule: 'recall', by: 'mara', until: waivedUntil }];
    const model = { name: 'model:delay', digest };
    const method = { interval: 'none', level: 0.95 };
    const result = { model, outcomes: [], slices: [], waivers: { used }, method } as unknown as GateResult;
    const at = new Date();
    const statement = buildStatement(
      {
        action: 'gate',
        subjects: [{ name: 'model:delay', digest }],
        inputs: [],
        verdict,
        headline: 'as it is',
        result,
      },
      {
        version: '0',
        run: { host: 'terminal' },
        startedAt: at,
        finishedAt: at,
        environment: { os: 'linux', arch: 'x64', node: '24', cpus: 1, memoryBytes: 1 },
      },
    );
    const stored = { statement, digest: digestBytes(JSON.stringify(statement)), path: 'gate.json' };
    return { ...services, evidence: { ...services.evidence, collect: () => Promise.resolve([stored]) } };
  }

  test('a digest that no gate judged is refused, also where another digest passed', async () => {
    await using environment = await fresh({});
    const services = await environment.services();
    const inputs = environment.inputs(1, { requireGate: true });
    await expect(deploy(inputs, services)).rejects.toMatchObject({ code: 'gate-missing' });
    const another = gateServices(services, digestBytes('another model'), 'pass');
    await expect(deploy(inputs, another)).rejects.toMatchObject({ code: 'gate-missing' });
    expect(await readdir(environment.root)).not.toContain('state');
  });

  test.each(['fail', 'inconclusive'] as const)('a digest that got %s is refused', async (verdict) => {
    await using environment = await TestEnvironment.create();
    const digest = await environment.push({});
    const services = gateServices(await environment.services(), digest, verdict);
    await expect(deploy(environment.inputs(1, { requireGate: true }), services)).rejects.toMatchObject({
      code: 'gate-failed',
    });
  });

  test('a digest that a waiver let through is refused once the waiver has ended', async () => {
    await using environment = await TestEnvironment.create();
    const digest = await environment.push({});
    const inputs = environment.inputs(1, { requireGate: true, dryRun: true });
    const over = gateServices(await environment.services(), digest, 'warn', '2026-01-31');
    await expect(deploy(inputs, over)).rejects.toMatchObject({ code: 'gate-waiver-expired' });
    const services = await environment.services();
    await deploy(inputs, gateServices(services, digest, 'warn', '2999-12-31'));
    const said = services.log.text();
    expect(said).toMatch(/warning: recall of model:delay@v1 does not pass: mara waived it until 2999-12-31\./);
  });

  test('a digest that passed is deployed, and the statement names the gate by digest', async () => {
    await using environment = await TestEnvironment.create();
    const digest = await environment.push({});
    const services = gateServices(await environment.services(), digest, 'warn');
    const inputs = environment.inputs(1, { requireGate: true, ...FIRST });
    const result = await deploy(inputs, services);
    const statement = JSON.parse(await readFile(String(result.outputs['statement']), 'utf8')) as {
      predicate: { inputs: { name: string; digest: string }[] };
    };
    const [gate] = await services.evidence.collect();
    expect(statement.predicate.inputs).toEqual([{ name: 'gate statement', digest: gate?.digest }]);
  });
});

test('evidence that is stored without its signature counts for nothing where a key demands one', async () => {
  await using environment = await fresh({});
  const key = { TRAINYARD_VERIFICATION_KEY: 'a public key' };
  const services = await environment.services({ environment: key });
  const store = await openStore(`file:${join(environment.root, 'store')}`, services);
  const version = await resolveReference(store, parseReference('model:delay@v1'));
  const stored = (evidence: readonly Digest[]): Promise<unknown> =>
    storedStatements(store, { ...version, record: { ...version.record, evidence } }, [], services);
  await expect(stored([digestBytes('a statement')])).rejects.toMatchObject({ code: 'evidence-unsigned' });
  await expect(stored([])).resolves.toEqual([]);
});
