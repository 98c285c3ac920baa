/** The driver on a target that is nothing but data: what it does for each decision, and in which order. */
import type { Services } from '../../../shared/core/services.ts';
import type { Begun, RolloutRecord } from '../../../shared/rollout/journal/records.ts';
import { drive, stamped } from '../../../shared/rollout/machine/driver.ts';
import { FencedError, type BackendCounters, type BackendStatus, type Route } from '../../../shared/rollout/target.ts';
import { FixedClock, RecordingLog, testServices } from '../../services.ts';
import { after, DEPLOY, FIRST, ready, ROLLBACK } from './records.ts';

const FENCE = 7;

class LogWithProgress extends RecordingLog {
  readonly updates: string[] = [];
  override progress = () => ({
    update: (_: number, note?: string): void => void this.updates.push(note ?? ''),
    end: (): void => undefined,
  });
}

/** Everything that happens, line by line; backends are ready at once and answer 600 requests whenever they are asked. */
class World {
  readonly happened: string[] = [];
  readonly appended: RolloutRecord[] = [];
  readonly slept: { readonly ms: number; readonly isCancellable: boolean }[] = [];
  backends: BackendStatus[] = [ready('old')];
  routes: readonly Route[] = [{ backend: 'old', arm: 'stable', weight: 10_000 }];
  counters: (backend: string) => Partial<BackendCounters> = () => ({ requests: 600 });
  /** The lease is lost once so many lines stand; never, if undefined. */
  lostAfter: number | undefined;
  /** How many stood when that was noticed. */
  lostAt: number | undefined;
  readonly log = new LogWithProgress();
  readonly cancel = new AbortController();
  readonly clock = new FixedClock(after(0));

  async drive(records: readonly RolloutRecord[]): Promise<readonly RolloutRecord[]> {
    return drive(records, { ...this.#environment(), url: 'http://127.0.0.1:1' }, await this.services());
  }

  services(): Promise<Services> {
    const sleep = (ms: number, cancelled?: AbortSignal): Promise<void> => {
      this.slept.push({ ms, isCancellable: cancelled === this.cancel.signal });
      if (this.slept.length > 1000) throw new Error('waits for ever');
      return this.clock.sleep(ms);
    };
    const { now, monotonicMs } = this.clock;
    const clock = { now, monotonicMs, sleep };
    const effect = (name: string): void => void this.happened.push(`(${name})`);
    return testServices({ temp: '/nowhere', clock, cancelled: this.cancel.signal, effect, log: this.log });
  }

  #environment() {
    const say = (line: string): Promise<void> => {
      this.happened.push(line);
      return Promise.resolve();
    };
    return {
      ledger: {
        rollouts: () => Promise.resolve(['r0002']),
        read: () => Promise.resolve([]),
        append: (id: string, record: RolloutRecord) => {
          this.appended.push(record);
          return say(`append ${id} ${record.type}`);
        },
      },
      lease: {
        fence: FENCE,
        assertHeld: () => {
          if (this.happened.length < (this.lostAfter ?? Infinity)) return say('held');
          this.lostAt = this.happened.length;
          return Promise.reject(new FencedError('lost'));
        },
        [Symbol.asyncDispose]: () => Promise.resolve(),
      },
      target: {
        kind: 'process' as const,
        observe: () => Promise.resolve({ backends: this.backends, routes: this.routes }),
        apply: ({ backend }: { readonly backend: string }) => {
          this.backends = [...this.backends, ready(backend)];
          return say(`apply ${backend}`);
        },
        route: (routes: readonly Route[]) => {
          this.routes = routes;
          return say(`route ${routes.map(({ arm, weight }) => `${arm} ${weight}`).join(' ')}`);
        },
        measure: () => {
          const empty = { epoch: 'e', requests: 0, errors: 0, durations: [] };
          const backends = this.backends.map(({ backend }) => ({ backend, ...empty, ...this.counters(backend) }));
          return say('measure').then(() => ({ backends, totals: { epoch: 'p', answered: 5, unanswered: 1 } }));
        },
        retire: (backend: string, warmMs: number) => {
          this.backends = this.backends.filter((status) => status.backend !== backend);
          return say(`retire ${backend} ${warmMs}`);
        },
      },
    };
  }
}

test('a rollback to a known release, from its beginning to its end, each thing under a lease that holds', async () => {
  const world = new World();
  const records = await world.drive([ROLLBACK]);
  const step = (...lines: string[]): string[] => ['held', ...lines];
  const act = (name: string, line: string): string[] => step(`(before ${name})`, line, `(after ${name})`);
  const record = (type: string): string[] => step(`append r0002 ${type}`);
  // Nothing is counted before the first weights are intended, nor after the outcome.
  expect(world.happened).toEqual([
    ...act('apply', 'apply new'),
    ...record('stage-intended'),
    'measure',
    ...act('route', 'route canary 10000 stable 0'),
    'measure',
    ...record('stage-verified'),
    'measure',
    ...record('stage-judged'),
    'measure',
    ...act('route', 'route stable 10000'),
    'measure',
    ...record('promoted'),
    ...act('retire', 'retire old 600000'),
    ...record('finished'),
  ]);
  expect(records).toEqual([ROLLBACK, ...world.appended]);
  expect(new Set(world.appended.map(({ at, fence }) => `${at} ${fence}`))).toEqual(new Set([`${after(0)} ${FENCE}`]));
  expect(world.slept).toEqual([]);
});

test('counters are named by arm, and of the durations only what lies in a bucket is kept', async () => {
  const world = new World();
  world.counters = (backend) => {
    const cumulative = { old: [0, 3, 3, 4], twin: [1, 1, 1, 1], new: [0, 0, 2, 2] }[backend] ?? [];
    const durations = cumulative.map((count, index) => ({ seconds: [0.1, 0.2, 0.4, 0.8][index] ?? 0, count }));
    return { requests: cumulative.at(-1) ?? 0, errors: backend === 'new' ? 1 : 0, durations };
  };
  await world.drive([{ ...DEPLOY, policy: { ...DEPLOY.policy, stageTimeoutMs: 0 } }]);
  const verified = world.appended.find(({ type }) => type === 'stage-verified');
  expect(verified).toMatchObject({
    counters: [
      {
        arm: 'stable',
        epoch: 'e',
        requests: 4,
        errors: 0,
        durations: [
          [0.2, 3],
          [0.8, 1],
        ],
      },
      { arm: 'baseline', epoch: 'e', requests: 1, errors: 0, durations: [[0.1, 1]] },
      { arm: 'canary', epoch: 'e', requests: 2, errors: 1, durations: [[0.4, 2]] },
    ],
  });
});

test('the closing record has the last totals; the writes of a rollback are counted from its decision on', async () => {
  const world = new World();
  world.counters = (backend) => ({ requests: 600, errors: backend === 'new' ? 600 : 0 });
  const records = await world.drive([DEPLOY]);
  expect(records.slice(-3)).toMatchObject([
    { type: 'rollback-intended', verdict: 'fail', stage: 0 },
    // The decision itself and the routes.
    { type: 'restored', writes: 2, totals: { epoch: 'p', answered: 5, unanswered: 1 } },
    { type: 'finished' },
  ]);
});

test('a rollback that finds the old routes in place wrote its decision only', async () => {
  const world = new World();
  world.backends = [ready('old'), ready('twin'), ready('new', { state: 'failed' })];
  const records = await world.drive([DEPLOY]);
  expect(records.find(({ type }) => type === 'restored')).toMatchObject({ writes: 1 });
});

test('what serves and went away meanwhile is a write more', async () => {
  const world = new World();
  world.backends = [];
  world.routes = [];
  world.cancel.abort();
  const records = await world.drive([DEPLOY]);
  // The decision, the server, the routes.
  expect(records.find(({ type }) => type === 'restored')).toMatchObject({ writes: 3 });
});

test('while it waits it keeps the lease, looks ten times a second, and ends at once when the run is cancelled', async () => {
  const world = new World();
  world.backends = [ready('new', { state: 'starting' })];
  world.routes = [];
  const records = await world.drive([FIRST]);
  expect(records[1]).toMatchObject({ type: 'rollback-intended', cause: 'server', at: after(2100) });
  expect(world.slept).toEqual(Array.from({ length: 21 }, () => ({ ms: 100, isCancellable: true })));
  expect(world.happened.slice(0, 21)).toEqual(Array.from({ length: 21 }, () => 'held'));
});

test('a wait for what is to be restored is not cut short by a cancelled run', async () => {
  const world = new World();
  world.backends = [ready('old', { state: 'starting' })];
  world.routes = [];
  world.cancel.abort();
  const records = await world.drive([DEPLOY]);
  expect(records.map(({ type }) => type)).toEqual(['begun', 'rollback-intended', 'restore-failed', 'finished']);
  expect(new Set(world.slept.map(({ isCancellable }) => isCancellable))).toEqual(new Set([false]));
});

test('a rollout that is held ends the run where it stands', async () => {
  const begun: Begun = { ...DEPLOY, policy: { ...DEPLOY.policy, onInsufficientData: 'hold', stageTimeoutMs: 0 } };
  const world = new World();
  world.counters = () => ({});
  const records = await world.drive([begun]);
  expect(records.at(-1)?.type).toBe('stage-verified');
  expect(world.routes.map(({ weight }) => weight)).toEqual([500, 500, 9000]);
});

test.each([0, 3, 6, 9, 12])(
  'a lease that is lost after %d lines ends it there: nothing more is written',
  async (lines) => {
    const world = new World();
    world.lostAfter = lines;
    await expect(world.drive([ROLLBACK])).rejects.toBeInstanceOf(FencedError);
    expect(world.happened).toHaveLength(world.lostAt ?? NaN);
  },
);

test('a person reads how far a stage is, and what was decided', async () => {
  const world = new World();
  world.counters = () => ({ requests: 10 });
  await world.drive([{ ...DEPLOY, policy: { ...DEPLOY.policy, stageTimeoutMs: 200 } }]);
  expect(world.log.updates).toEqual(['10 of 50 requests']);
  expect(world.log.text()).toContain('not enough data');
});

test('records that begin nowhere cannot be driven', async () => {
  const finished: RolloutRecord = { type: 'finished', at: after(0), fence: 1 };
  await expect(new World().drive([finished])).rejects.toThrow(/without a beginning/);
});

test('a record carries when it was decided and under which fence', async () => {
  const world = new World();
  world.clock.advance(250);
  expect(stamped({ type: 'finished' }, await world.services(), 3)).toEqual({
    type: 'finished',
    at: after(250),
    fence: 3,
  });
});
