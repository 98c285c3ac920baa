import fc from 'fast-check';
import { decide, type Seen } from '../../../shared/rollout/machine/machine.ts';
import type { ArmCounters, Begun, RolloutRecord } from '../../../shared/rollout/journal/records.ts';
import { rolloutResult, statusOf } from '../../../shared/rollout/journal/result.ts';
import { contradictions } from '../../fixtures/rollout/contradictions.ts';
import { fold, routesAfter, routesOfStage, sameRoutes } from '../../../shared/rollout/journal/state.ts';
import { WHOLE, type BackendStatus, type Route } from '../../../shared/rollout/target.ts';
import { digestBytes } from '../../../shared/core/digest.ts';
import { nextBinomial, nextUniform, randomState, type RandomState } from '../../../shared/statistics/random.ts';
import { QUICK_POLICY } from '../../fixtures/rollout/policy.ts';

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

function begin(hasFrom: boolean, changes: Partial<Begun['policy']> = {}): Begun {
  const policy = { ...QUICK_POLICY, stages: [5, 25, 100], minRequests: 50, ...changes };
  return {
    type: 'begun',
    at: new Date(0).toISOString(),
    fence: 1,
    rolloutId: 'r0002',
    kind: 'deploy',
    environment: 'production',
    ...(hasFrom
      ? { from: { release: release('v1'), server, backend: 'r0001-canary' }, baseline: 'r0002-baseline' }
      : {}),
    to: { release: release('v2'), server },
    canary: 'r0002-canary',
    policy: hasFrom ? policy : { ...policy, stages: [100] },
    gate: { required: false },
    run: { host: 'terminal' },
  };
}

/** A target that is nothing but data; a driver may be killed before and after each of its writes. */
class ModelTarget {
  readonly backends = new Map<string, { readyAt: number; retiring: boolean; crashed: boolean }>();
  readonly counters = new Map<string, { requests: number; errors: number }>();
  routes: readonly Route[] = [];
  now = 0;
  writes = 0;
  readonly #random: RandomState;
  readonly #errorRates: (backend: string) => number;

  constructor(seed: string, errorRates: (backend: string) => number) {
    this.#random = randomState(seed);
    this.#errorRates = errorRates;
  }

  apply(backend: string): void {
    const known = this.backends.get(backend);
    if (known !== undefined) known.retiring = false;
    else
      this.backends.set(backend, {
        readyAt: this.now + 300 * nextUniform(this.#random),
        retiring: false,
        crashed: false,
      });
  }

  route(routes: readonly Route[]): void {
    // What a real target refuses too.
    expect(routes.reduce((sum, { weight }) => sum + weight, 0)).toBe(routes.length === 0 ? 0 : WHOLE);
    for (const { backend, weight } of routes) {
      const isReady = (this.backends.get(backend)?.readyAt ?? Infinity) <= this.now;
      if (weight > 0) expect([backend, isReady]).toEqual([backend, true]);
    }
    this.routes = routes;
  }

  retire(backend: string): void {
    expect(this.routes.filter((route) => route.backend === backend && route.weight > 0)).toEqual([]);
    this.backends.delete(backend);
  }

  /** Time goes by and traffic flows as the routes say. */
  pass(ms: number, requests: number): void {
    this.now += ms;
    for (const { backend, weight } of this.routes) {
      const n = Math.round((requests * weight) / WHOLE);
      const before = this.counters.get(backend) ?? { requests: 0, errors: 0 };
      const errors = nextBinomial(this.#random, { n, p: this.#errorRates(backend) });
      this.counters.set(backend, { requests: before.requests + n, errors: before.errors + errors });
    }
  }

  seen(begun: Begun, isCancelled = false): Seen {
    const backends = [...this.backends].map(([backend, { readyAt, retiring, crashed }]): BackendStatus => {
      const state = crashed ? 'down' : readyAt <= this.now ? 'ready' : 'starting';
      return { backend, state, retiring, restarts: crashed ? 1 : 0 };
    });
    const arms = [
      ['stable', begun.from?.backend],
      ['baseline', begun.baseline],
      ['canary', begun.canary],
    ] as const;
    const counters = arms.flatMap(([arm, backend]): ArmCounters[] => {
      const { requests, errors } = this.counters.get(backend ?? '') ?? { requests: 0, errors: 0 };
      return backend === undefined ? [] : [{ arm, epoch: 'e', requests, errors, durations: [[0.01, requests]] }];
    });
    return {
      observation: { backends, routes: this.routes },
      counters,
      totals: { epoch: 'e', answered: 0, unanswered: 0 },
      writes: 0,
      now: new Date(this.now).toISOString(),
      isCancelled,
    };
  }
}

interface Drive {
  readonly kills: (write: number) => 'before' | 'after' | 'no';
  readonly requestsPerStep: number;
  readonly crashAt?: number;
  readonly cancelAt?: number;
}

/** Drives to the end; a kill loses everything but the journal and the target. */
function drive(target: ModelTarget, begun: Begun, options: Drive): readonly RolloutRecord[] {
  const journal: RolloutRecord[] = [begun];
  let writes = 0;
  let isCancelled = false;
  for (let step = 0; step < 5000; step++) {
    const state = fold(journal);
    if (state === undefined) throw new Error('No beginning.');
    if (step === options.crashAt) {
      const canary = target.backends.get(begun.canary);
      if (canary !== undefined) canary.crashed = true;
    }
    isCancelled ||= step === options.cancelAt;
    target.pass(50, options.requestsPerStep);
    const next = decide(state, target.seen(begun, isCancelled));
    if (next.do === 'end' || next.do === 'hold') return journal;
    if (next.do === 'wait') continue;
    const kill = options.kills(writes++);
    if (kill === 'before') continue;
    if (next.do === 'record') {
      journal.push({ ...next.record, at: new Date(target.now).toISOString(), fence: 1 });
    } else if (next.do === 'apply') target.apply(next.spec.backend);
    else if (next.do === 'route') target.route(next.routes);
    else target.retire(next.backend);
  }
  throw new Error(`No end: ${JSON.stringify(journal.at(-1))}`);
}

function prepared(seed: string, errorRates: (backend: string) => number, begun: Begun): ModelTarget {
  const target = new ModelTarget(seed, errorRates);
  if (begun.from !== undefined) {
    target.apply(begun.from.backend);
    target.now = 1000;
    target.route(routesAfter(begun, 'restored'));
  }
  return target;
}

function expectOldOrNew(target: ModelTarget, begun: Begun, records: readonly RolloutRecord[]): void {
  const state = fold(records);
  if (state === undefined) throw new Error('No beginning.');
  expect(state.phase).toBe('done');
  const outcome = state.outcome === 'promoted' ? 'promoted' : 'restored';
  expect(sameRoutes(target.routes, routesAfter(begun, outcome))).toBe(true);
  const serving = outcome === 'promoted' ? [begun.canary] : begun.from === undefined ? [] : [begun.from.backend];
  expect([...target.backends.keys()].filter((backend) => !serving.includes(backend))).toEqual([]);
  expect(contradictions(records)).toEqual([]);
}

const anyDrive = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 8 }),
  canaryErrors: fc.constantFrom(0, 0.01, 0.3, 1),
  hasFrom: fc.boolean(),
  kills: fc.array(fc.constantFrom('no' as const, 'no' as const, 'before' as const, 'after' as const), {
    maxLength: 60,
  }),
  crashAt: fc.option(fc.nat(60), { nil: undefined }),
  cancelAt: fc.option(fc.nat(60), { nil: undefined }),
  requestsPerStep: fc.constantFrom(0, 3, 40, 400),
  onInsufficientData: fc.constantFrom('rollback' as const, 'proceed' as const),
});

test('killed in any order, a rollout ends in exactly old or exactly new, with nothing left over', () => {
  fc.assert(
    fc.property(
      anyDrive,
      ({ seed, canaryErrors, hasFrom, kills, crashAt, cancelAt, requestsPerStep, onInsufficientData }) => {
        const begun = begin(hasFrom, { onInsufficientData });
        const target = prepared(seed, (backend) => (backend === begun.canary ? canaryErrors : 0.01), begun);
        const records = drive(target, begun, {
          kills: (write) => kills[write] ?? 'no',
          requestsPerStep,
          ...(crashAt === undefined ? {} : { crashAt }),
          ...(cancelAt === undefined ? {} : { cancelAt }),
        });
        expectOldOrNew(target, begun, records);
      },
    ),
    { numRuns: 150 },
  );
});

test('a broken canary is rolled back in two writes and never reaches the second stage', () => {
  const begun = begin(true);
  const target = prepared('broken', (backend) => (backend === begun.canary ? 0.5 : 0), begun);
  const records = drive(target, begun, { kills: () => 'no', requestsPerStep: 40 });
  const decided = records.findIndex(({ type }) => type === 'rollback-intended');
  expect(records[decided]).toMatchObject({ verdict: 'fail', cause: 'analysis', stage: 0 });
  expect(records.slice(decided).map(({ type }) => type)).toEqual(['rollback-intended', 'restored', 'finished']);
  expect(statusOf(fold(records) ?? fail())).toBe('rolled-back');
  const canary = target.counters.get(begun.canary)?.requests ?? 0;
  expect(canary).toBeGreaterThan(9);
  expect(canary).toBeLessThanOrEqual(40);
});

test('a canary that crashed and is ready again has failed all the same', () => {
  const begun = begin(true);
  const target = prepared('crashed once', () => 0, begun);
  const records = drive(target, begun, { kills: () => 'no', requestsPerStep: 400 });
  const watching = fold(records.slice(0, records.findIndex(({ type }) => type === 'stage-verified') + 1));
  const seen = target.seen(begun);
  const backends = ['r0001-canary', 'r0002-baseline', 'r0002-canary'].map((backend) => ({
    backend,
    state: 'ready' as const,
    restarts: backend === begun.canary ? 1 : 0,
    retiring: false,
  }));
  const step = decide(watching ?? fail(), { ...seen, observation: { backends, routes: routesOfStage(begun, 0) } });
  expect(step).toMatchObject({ do: 'record', record: { type: 'rollback-intended', cause: 'server', verdict: 'fail' } });
});

test('a slow canary is rolled back although it makes no error', () => {
  const begun = begin(true);
  const slow = (arm: ArmCounters['arm'], requests: number): ArmCounters => ({
    arm,
    epoch: 'e',
    requests,
    errors: 0,
    durations: [[arm === 'canary' ? 5 : 0.01, requests]],
  });
  const records: RolloutRecord[] = [begun];
  const seen = (requests: number): Seen => ({
    observation: {
      backends: ['r0001-canary', 'r0002-baseline', 'r0002-canary'].map((backend) => ({
        backend,
        state: 'ready' as const,
        restarts: 0,
        retiring: false,
      })),
      routes: routesOfStage(begun, 0),
    },
    counters: [slow('stable', 200 + 18 * requests), slow('baseline', requests), slow('canary', requests)],
    totals: { epoch: 'e', answered: 0, unanswered: 0 },
    writes: 0,
    now: new Date(1000 + requests).toISOString(),
    isCancelled: false,
  });
  for (let requests = 0; requests < 60;) {
    const state = fold(records);
    const step = state === undefined ? fail() : decide(state, seen(requests));
    if (step.do === 'wait') requests++;
    else if (step.do !== 'record') throw new Error(step.do);
    else records.push({ ...step.record, at: seen(requests).now, fence: 1 });
    if (records.at(-1)?.type === 'rollback-intended') break;
  }
  expect(records.at(-1)).toMatchObject({ type: 'rollback-intended', cause: 'analysis', verdict: 'fail' });
  expect((records.at(-1) as { reason: string }).reason).toMatch(/^\d+ of \d+ slow answers against 0 of \d+$/);
  expect(contradictions(records)).toEqual([]);
});

test.each([
  ['rollback', 'rollback-intended', 'inconclusive'],
  ['proceed', 'stage-judged', 'warn'],
] as const)('without traffic and with %s, a stage ends as %s, %s; never as a pass', (policy, type, verdict) => {
  const begun = begin(true, { onInsufficientData: policy });
  const target = prepared('silent', () => 0, begun);
  const records = drive(target, begun, { kills: () => 'no', requestsPerStep: 0 });
  expect(records.find((record) => record.type === type)).toMatchObject({ verdict });
  expect(records.filter((record) => record.type === 'stage-judged' && record.verdict === 'pass')).toEqual([]);
});

test('without traffic and with hold, the rollout stays at its stage and goes on in the next run', () => {
  const begun = begin(true, { onInsufficientData: 'hold' });
  const target = prepared('held', () => 0, begun);
  const records = drive(target, begun, { kills: () => 'no', requestsPerStep: 0 });
  expect(fold(records)?.phase).toBe('watching');
  expect(sameRoutes(target.routes, routesOfStage(begun, 0))).toBe(true);
});

test('a first release has nothing beside it: all traffic, and a warning where only readiness was seen', () => {
  const begun = begin(false);
  const target = prepared('first', () => 0, begun);
  const records = drive(target, begun, { kills: () => 'no', requestsPerStep: 0 });
  expect(records.find(({ type }) => type === 'stage-judged')).toMatchObject({ verdict: 'warn' });
  expect((records.find(({ type }) => type === 'stage-judged') as { reason: string }).reason).toContain(
    'only readiness',
  );
  expect(sameRoutes(target.routes, routesAfter(begun, 'promoted'))).toBe(true);
});

test('the result is a function of the journal: computed again it is the same, and a forged pass is found', () => {
  const begun = begin(true);
  const target = prepared('healthy', () => 0.01, begun);
  const records = drive(target, begun, { kills: () => 'no', requestsPerStep: 400 });
  const copy = JSON.parse(JSON.stringify(records)) as readonly RolloutRecord[];
  const journal = digestBytes('last');
  expect(JSON.stringify(rolloutResult(copy, 'process', journal))).toBe(
    JSON.stringify(rolloutResult(records, 'process', journal)),
  );
  const forged = records.map((record) => {
    if (record.type !== 'looked' && record.type !== 'stage-verified') return record;
    const counters = record.counters.map((arm) => (arm.arm === 'canary' ? { ...arm, errors: arm.requests } : arm));
    return { ...record, counters };
  });
  expect(contradictions(records)).toEqual([]);
  expect(contradictions(forged).length).toBeGreaterThan(0);
});

test('the canary gets its share, the baseline as much, and the weights are always whole', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (percent) => {
      const routes = routesOfStage(begin(true, { stages: [percent, 100] }), 0);
      expect(routes.reduce((sum, { weight }) => sum + weight, 0)).toBe(WHOLE);
      const weight = (arm: string): number => routes.find((route) => route.arm === arm)?.weight ?? 0;
      expect(weight('canary')).toBe(Math.round(percent * 100));
      if (percent < 100) expect(weight('baseline')).toBe(Math.min(weight('canary'), WHOLE - weight('canary')));
    }),
  );
});

function fail(): never {
  throw new Error('Unreachable.');
}
