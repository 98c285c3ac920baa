import type { Environment } from '../../../../shared/rollout/environment.ts';
import type { Ledger } from '../../../../shared/rollout/journal/ledger.ts';
import type { JournalEntry, RolloutRecord } from '../../../../shared/rollout/journal/records.ts';
import type { RolloutRequest } from '../../../../shared/rollout/rollout.ts';
import type { Observation, Route } from '../../../../shared/rollout/target.ts';
import { after, DEPLOY, ready, type Said } from '../records.ts';

/** What is asked of its proxy. */
export const CHANGE = 'request-timeout 5.0 s instead of 30 s';
/** For the release of the rollout. */
export const REQUEST: RolloutRequest = {
  ...{ kind: 'deploy', to: DEPLOY.to, policy: DEPLOY.policy, gate: { required: false }, retryFailed: false },
};
/** It came to serve. */
export const SERVES: readonly Said[] = [
  { type: 'stage-intended', at: after(1), stage: 2 },
  { type: 'stage-verified', at: after(2), stage: 2, counters: [] },
  { type: 'stage-judged', at: after(3), stage: 2, verdict: 'pass', reason: 'good' },
  { type: 'promoted', at: after(4), counters: [], totals: { epoch: 'p', answered: 0, unanswered: 0 } },
];

/** An environment of data alone in which a rollout stands, and whose proxy is to be changed. */
export class World {
  readonly happened: string[] = [];
  readonly entries: JournalEntry[] = [];
  changes: readonly string[] = [CHANGE];
  moved: readonly string[] = [];
  #routes: readonly Route[] | undefined;
  readonly #retired = new Set<string>();

  constructor(said: readonly Said[], policy = DEPLOY.policy) {
    const records = [{ ...DEPLOY, policy }, ...said.map((record): RolloutRecord => ({ ...record, fence: 1 }))];
    for (const record of records) this.#append(record);
  }

  environment(): Environment {
    const view = () => {
      const read = () => Promise.resolve(this.entries);
      const rollouts = [DEPLOY.rolloutId];
      return Promise.resolve({
        rollouts,
        latest: this.entries,
        read,
        observation: this.#observation,
        changes: this.changes,
      });
    };
    const ledger: Ledger = {
      rollouts: () => Promise.resolve([DEPLOY.rolloutId]),
      read: () => Promise.resolve(this.entries),
      append: (_, record) => {
        this.#append(record);
        this.happened.push(record.type);
        return Promise.resolve();
      },
    };
    const held = { fence: 2, assertHeld: () => Promise.resolve(), [Symbol.asyncDispose]: () => Promise.resolve() };
    const unused = () => Promise.reject(new Error('Nothing is started here.'));
    const target = {
      ...{ kind: 'process' as const, apply: unused },
      route: (routes: readonly Route[]) => {
        this.happened.push(`routes ${routes.map(({ backend, weight }) => `${backend} ${weight}`).join(', ')}`);
        this.#routes = routes;
        return Promise.resolve();
      },
      retire: (backend: string) => {
        this.happened.push(`retire ${backend}`);
        this.#retired.add(backend);
        return Promise.resolve();
      },
      observe: () => Promise.resolve(this.#observation),
      measure: () => Promise.resolve({ backends: [], totals: { epoch: 'p', answered: 0, unanswered: 0 } }),
    };
    const apply = () => {
      this.happened.push('settings');
      this.changes = [];
      return Promise.resolve();
    };
    const settings = { changes: () => Promise.resolve(this.changes), apply };
    const open = () =>
      Promise.resolve({ ledger, lease: held, target, settings, moved: this.moved, isRevived: false, url: '', ...held });
    return { kind: 'process', name: 'production', journal: view, look: view, open };
  }

  get #observation(): Observation {
    const isOver = this.entries.some(({ record }) => record.type === 'promoted');
    const routes = isOver
      ? [{ backend: 'new', arm: 'stable' as const, weight: 10_000 }]
      : [
          { backend: 'new', arm: 'canary' as const, weight: 500 },
          { backend: 'twin', arm: 'baseline' as const, weight: 500 },
          { backend: 'old', arm: 'stable' as const, weight: 9000 },
        ];
    const backends = (isOver ? ['new'] : ['old', 'twin', 'new']).filter((backend) => !this.#retired.has(backend));
    return { backends: backends.map((backend) => ready(backend)), routes: this.#routes ?? routes };
  }

  #append(record: RolloutRecord): void {
    this.entries.push({ rolloutId: DEPLOY.rolloutId, sequence: this.entries.length, record });
  }
}
