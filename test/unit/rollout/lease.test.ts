import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestBytes } from '../../../shared/core/digest.ts';
import { drive } from '../../../shared/rollout/machine/driver.ts';
import type { Ledger } from '../../../shared/rollout/journal/ledger.ts';
import { takeLease } from '../../../shared/rollout/process/folder-lease.ts';
import type { Begun } from '../../../shared/rollout/journal/records.ts';
import type { BackendStatus, Observation, Route, Target } from '../../../shared/rollout/target.ts';
import { QUICK_POLICY } from '../../fixtures/rollout/policy.ts';
import { testServices } from '../../services.ts';

/** Servers that are ready at once and that nobody ever asks anything. */
class SilentTarget implements Target {
  readonly kind = 'process';
  #backends: readonly BackendStatus[] = [];
  #routes: readonly Route[] = [];

  observe = (): Promise<Observation> => Promise.resolve({ backends: this.#backends, routes: this.#routes });
  measure = () => Promise.resolve({ backends: [], totals: { epoch: 'one', answered: 0, unanswered: 0 } });
  retire = (): Promise<void> => Promise.resolve();

  apply({ backend }: { readonly backend: string }): Promise<void> {
    this.#backends = [...this.#backends, { backend, state: 'ready', restarts: 0, retiring: false }];
    return Promise.resolve();
  }

  route(routes: readonly Route[]): Promise<void> {
    this.#routes = routes;
    return Promise.resolve();
  }
}

const server = {
  argv: ['node'],
  cwd: '/',
  model: '/m',
  env: {},
  inherited: {},
  readinessPath: '/',
  readinessTimeoutMs: 1000,
};

function firstDeployment(at: Date, fence: number): Begun {
  return {
    type: 'begun',
    at: at.toISOString(),
    fence,
    rolloutId: 'r0001',
    kind: 'deploy',
    environment: 'staging',
    to: { release: { artifact: 'model:delay', digest: digestBytes('v1'), label: 'v1' }, server },
    canary: 'r0001-canary',
    policy: { ...QUICK_POLICY, stages: [100], stageTimeoutMs: 10 * 60_000 },
    gate: { required: false },
    run: { host: 'terminal' },
  };
}

test('a rollout that waits for traffic longer than a lease lasts keeps its lease', async () => {
  const services = await testServices();
  const state = await mkdtemp(join(tmpdir(), 'lease-'));
  await mkdir(join(state, 'lease'));
  await using lease = await takeLease(state, 0, services);
  const ledger = { append: () => Promise.resolve() } as unknown as Ledger;
  const begun = firstDeployment(services.clock.now(), lease.fence);
  const records = await drive(
    [begun],
    { ledger, lease, target: new SilentTarget(), url: 'http://127.0.0.1' },
    services,
  );
  const waitedMs = services.clock.now().getTime() - Date.parse(begun.at);
  expect(waitedMs).toBeGreaterThanOrEqual(begun.policy.stageTimeoutMs);
  expect(records.at(-1)?.type).toBe('finished');
});
