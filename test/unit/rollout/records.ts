import { digestBytes } from '../../../shared/core/digest.ts';
import type { ArmCounters, Begun, RolloutRecord } from '../../../shared/rollout/journal/records.ts';
import { fold, type RolloutState } from '../../../shared/rollout/journal/state.ts';
import type { BackendStatus } from '../../../shared/rollout/target.ts';
import { QUICK_POLICY } from '../../fixtures/rollout/policy.ts';

/** A server has 1 second to become ready, so that the machine waits for 2. */
const server = {
  argv: ['node'],
  cwd: '/',
  model: '/m',
  env: {},
  inherited: {},
  readinessPath: '/healthz',
  readinessTimeoutMs: 1000,
};
const release = (label: string) => ({ artifact: 'model:delay', digest: digestBytes(label), label });

const BEGUN_MS = Date.parse('2026-11-23T08:00:00.000Z');

/** So many milliseconds after the rollout began. */
export function after(ms: number): string {
  return new Date(BEGUN_MS + ms).toISOString();
}

/** v1 on `old` serves; v2 comes on `new`, beside it a fresh v1 on `twin`. */
export const DEPLOY: Begun = {
  type: 'begun',
  at: after(0),
  fence: 1,
  rolloutId: 'r0002',
  kind: 'deploy',
  environment: 'production',
  from: { release: release('v1'), server, backend: 'old' },
  baseline: 'twin',
  to: { release: release('v2'), server },
  canary: 'new',
  policy: { ...QUICK_POLICY, stages: [5, 25, 100], minRequests: 50 },
  gate: { required: false },
  run: { host: 'terminal' },
};

const { from: served, ...both } = DEPLOY;
const alone: Omit<typeof both, 'baseline'> & { baseline?: string } = { ...both };
delete alone.baseline;

/** Nothing serves before. */
export const FIRST: Begun = { ...alone, policy: { ...DEPLOY.policy, stages: [100] } };

/** Back to a release that is known: nothing is compared. */
export const ROLLBACK: Begun = {
  ...alone,
  ...(served === undefined ? {} : { from: served }),
  kind: 'rollback',
  policy: { ...DEPLOY.policy, stages: [100], analysis: false },
};

/** A record without what the driver adds. */
export type Said = RolloutRecord extends infer R ? (R extends RolloutRecord ? Omit<R, 'fence'> : never) : never;

export function stateAfter(begun: Begun, ...records: readonly Said[]): RolloutState {
  const state = fold([begun, ...records.map((record): RolloutRecord => ({ ...record, fence: 1 }))]);
  if (state === undefined) throw new Error('No beginning.');
  return state;
}

export function ready(backend: string, changes: Partial<BackendStatus> = {}): BackendStatus {
  return { backend, state: 'ready', restarts: 0, retiring: false, ...changes };
}

/** Requests and errors of an arm, none of them slow. */
export function counted(arm: ArmCounters['arm'], requests: number, errors = 0): ArmCounters {
  return { arm, epoch: 'e', requests, errors, durations: [] };
}
