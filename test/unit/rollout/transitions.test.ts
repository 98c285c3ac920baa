/**
 * The rollout's table of transitions: where its records stand, what is seen, and the one step that follows. A kill
 * between two steps is the same row again, since a decision knows nothing but these two.
 */
import type { Seen, Step } from '../../../shared/rollout/machine/machine.ts';
import { decide } from '../../../shared/rollout/machine/machine.ts';
import type { Begun } from '../../../shared/rollout/journal/records.ts';
import type { RolloutState } from '../../../shared/rollout/journal/state.ts';
import type { BackendStatus, Route } from '../../../shared/rollout/target.ts';
import { after, counted, DEPLOY, FIRST, ready, ROLLBACK, stateAfter, type Said } from './records.ts';

/** `5` for every stage's routes: what the proxy has when that stage holds. */
const ROUTES = {
  none: [],
  old: [{ backend: 'old', arm: 'stable', weight: 10_000 }],
  new: [{ backend: 'new', arm: 'stable', weight: 10_000 }],
  5: [
    { backend: 'new', arm: 'canary', weight: 500 },
    { backend: 'twin', arm: 'baseline', weight: 500 },
    { backend: 'old', arm: 'stable', weight: 9000 },
  ],
  25: [
    { backend: 'new', arm: 'canary', weight: 2500 },
    { backend: 'twin', arm: 'baseline', weight: 2500 },
    { backend: 'old', arm: 'stable', weight: 5000 },
  ],
  100: [{ backend: 'new', arm: 'canary', weight: 10_000 }],
} as const satisfies Record<string, readonly Route[]>;

const THREE = [ready('old'), ready('twin'), ready('new')];

interface Sight extends Partial<Omit<Seen, 'observation' | 'now'>> {
  readonly backends?: readonly BackendStatus[];
  readonly routes?: readonly Route[];
  /** Milliseconds since the rollout began; soon after its records where it is not said. */
  readonly ms?: number;
}

function seen({ backends = THREE, routes = ROUTES[5], ms = 1500, ...rest }: Sight): Seen {
  const totals = { epoch: 'e', answered: 0, unanswered: 0 };
  return {
    ...{ counters: [], totals, writes: 0, isCancelled: false, ...rest },
    ...{ observation: { backends, routes }, now: after(ms) },
  };
}

/** A step on one line. */
function told(step: Step): string {
  switch (step.do) {
    case 'apply':
      return `apply ${step.spec.release.label} on ${step.spec.backend}`;
    case 'route':
      return `route ${step.routes.map(({ arm, backend, weight }) => `${arm} ${backend} ${weight}`).join(', ')}`.trim();
    case 'retire':
      return `retire ${step.backend} after ${step.warmMs} ms`;
    case 'record': {
      const { type } = step.record;
      const { verdict, cause, stage, reason } = step.record as Partial<Record<string, string | number>>;
      const facts = [verdict, cause, stage === undefined ? undefined : `stage ${stage}`, reason];
      return [type, ...facts.filter((fact) => fact !== undefined)].join('; ');
    }
    default:
      return step.do;
  }
}

// Where a rollout stands; each record a second after the one before.
const intended = (stage: number): Said => ({ type: 'stage-intended', at: after(1000), stage });
const verified = (stage: number, counters = [counted('canary', 0)], ms = 1000): Said => ({
  ...{ type: 'stage-verified', at: after(ms), stage, counters },
});
const looked = (stage: number, each: number, ms = 1000, errors = 0): Said => ({
  ...{ type: 'looked', at: after(ms), stage },
  counters: [counted('canary', each, errors), counted('baseline', each)],
});
const passed = (stage: number): Said => ({
  ...{ type: 'stage-judged', at: after(1000), stage, verdict: 'pass', reason: 'fine' },
});
const givenUp: Said = {
  ...{ type: 'rollback-intended', at: after(1000), verdict: 'fail', cause: 'server', reason: 'the canary is gone' },
};
const closing = { counters: [], totals: { epoch: 'e', answered: 0, unanswered: 0 } };

const preparing = (begun: Begun = DEPLOY): RolloutState => stateAfter(begun);
const shifting = (stage = 0, begun: Begun = DEPLOY): RolloutState => stateAfter(begun, intended(stage));
const watching = (begun: Begun, ...looks: readonly Said[]): RolloutState =>
  stateAfter(begun, intended(0), verified(0), ...looks);
const advancing = (stage: number, begun: Begun = DEPLOY): RolloutState =>
  stateAfter(begun, intended(stage), verified(stage), passed(stage));
const restoring = (begun: Begun = DEPLOY): RolloutState => stateAfter(begun, givenUp);
const promoted = (begun: Begun = DEPLOY): RolloutState =>
  stateAfter(begun, { type: 'promoted', at: after(1000), ...closing });
const restored = (begun: Begun = DEPLOY): RolloutState =>
  stateAfter(begun, givenUp, { type: 'restored', at: after(1000), ...closing, writes: 2 });
const stuck = stateAfter(DEPLOY, givenUp, { type: 'restore-failed', at: after(1000), reason: 'out of memory' });
const withPolicy = (changes: Partial<Begun['policy']>, begun = DEPLOY): Begun => ({
  ...begun,
  policy: { ...begun.policy, ...changes },
});

type Row = readonly [when: string, state: RolloutState, sight: Sight, step: string];

function holds(rows: readonly Row[]): void {
  test.each(rows)('%s', (_, state, sight, step) => {
    expect(told(decide(state, seen(sight)))).toBe(step);
  });
}

const CANCELLED = 'inconclusive; cancelled';
const failing = (name: string, reason?: string): BackendStatus =>
  ready(name, { state: 'failed', ...(reason === undefined ? {} : { reason }) });

describe('preparing', () => {
  holds([
    ['what serves is applied first', preparing(), { backends: [] }, 'apply v1 on old'],
    ['then the baseline', preparing(), { backends: [ready('old')] }, 'apply v1 on twin'],
    ['then the canary', preparing(), { backends: [ready('old'), ready('twin')] }, 'apply v2 on new'],
    [
      'one that is going is asked to stay',
      preparing(),
      { backends: [ready('old', { retiring: true })] },
      'apply v1 on old',
    ],
    ['all ready: the first stage', preparing(), {}, 'stage-intended; stage 0'],
    ['a first release is alone', preparing(FIRST), { backends: [] }, 'apply v2 on new'],
    ['a first release that is ready', preparing(FIRST), { backends: [ready('new')] }, 'stage-intended; stage 0'],
    ['a rollback has no baseline', preparing(ROLLBACK), { backends: [ready('old')] }, 'apply v2 on new'],
    [
      'one still starts',
      preparing(),
      { backends: [ready('old'), ready('twin'), ready('new', { state: 'starting' })] },
      'wait',
    ],
    [
      'just in time',
      preparing(),
      { ms: 2000, backends: [...THREE.slice(0, 2), ready('new', { state: 'starting' })] },
      'wait',
    ],
    [
      'too late',
      preparing(),
      { ms: 2001, backends: [...THREE.slice(0, 2), ready('new', { state: 'starting' })] },
      'rollback-intended; inconclusive; server; the canary (v2) did not become ready in time',
    ],
    [
      'a baseline that is down for too long',
      preparing(),
      { ms: 2001, backends: [ready('old'), ready('twin', { state: 'down' }), ready('new')] },
      'rollback-intended; inconclusive; server; the baseline (v1) did not become ready in time',
    ],
    [
      'a canary that cannot start has failed',
      preparing(),
      { backends: [ready('old'), ready('twin'), failing('new', 'no such\nfile')] },
      'rollback-intended; fail; server; the canary (v2) did not become ready: no such file',
    ],
    [
      'a baseline that cannot says nothing of it',
      preparing(),
      { backends: [ready('old'), failing('twin'), ready('new')] },
      'rollback-intended; inconclusive; server; the baseline (v1) did not become ready: no reason was given',
    ],
    [
      'nor does what serves',
      preparing(),
      { backends: [failing('old', 'x')] },
      'rollback-intended; inconclusive; server; what serves (v1) did not become ready: x',
    ],
    [
      'cancelled',
      preparing(),
      { isCancelled: true, backends: [] },
      `rollback-intended; ${CANCELLED}; the run was cancelled`,
    ],
  ]);
});

const NEW_ROUTES = 'route canary new 500, baseline twin 500, stable old 9000';

describe('shifting', () => {
  holds([
    ['the old routes: new ones', shifting(), { routes: ROUTES.old }, NEW_ROUTES],
    ['no routes: new ones', shifting(), { routes: ROUTES.none }, NEW_ROUTES],
    ['those of the stage before', shifting(1), {}, 'route canary new 2500, baseline twin 2500, stable old 5000'],
    ['its own, in any order', shifting(), { routes: ROUTES[5].toReversed() }, 'stage-verified; stage 0'],
    ['the last stage is the canary alone', shifting(2), { routes: ROUTES[100] }, 'stage-verified; stage 2'],
    [
      'the last stage needs nobody else',
      shifting(2),
      {
        routes: ROUTES[25],
        backends: [ready('old', { state: 'down' }), ready('twin', { state: 'down' }), ready('new')],
      },
      'route canary new 10000, baseline twin 0, stable old 0',
    ],
    ['a first release gets all', shifting(0, FIRST), { routes: ROUTES.none }, 'route canary new 10000'],
    ['a rollback too', shifting(0, ROLLBACK), { routes: ROUTES.old }, 'route canary new 10000, stable old 0'],
    [
      'a baseline that is down',
      shifting(),
      { routes: ROUTES.old, backends: [ready('old'), ready('twin', { state: 'down' }), ready('new')] },
      'wait',
    ],
    ['just in time', shifting(), { ms: 3000, routes: ROUTES.old, backends: [ready('old'), ready('new')] }, 'wait'],
    [
      'too late',
      shifting(),
      { ms: 3001, routes: ROUTES.old, backends: [ready('old'), ready('new')] },
      'rollback-intended; inconclusive; server; stage 0; the baseline arm is not ready',
    ],
    [
      'what serves is away for too long',
      shifting(1),
      { ms: 3001, backends: [ready('twin'), ready('new')] },
      'rollback-intended; inconclusive; server; stage 1; the stable arm is not ready',
    ],
  ]);
});

describe.each([
  ['shifting', shifting(1), 1],
  ['watching', watching(DEPLOY), 0],
  ['advancing', advancing(1), 1],
] as const)('while %s, whatever the numbers say,', (_, state, stage) => {
  const rollback = (reason: string): string => `rollback-intended; fail; server; stage ${stage}; ${reason}`;
  const canary = (changes: Partial<BackendStatus>): readonly BackendStatus[] => [
    ...THREE.slice(0, 2),
    ready('new', changes),
  ];
  holds([
    ['a canary that is gone has failed', state, { backends: THREE.slice(0, 2) }, rollback('the canary is gone')],
    [
      'one that crashed has failed, ready again or not',
      state,
      { backends: canary({ restarts: 1, reason: 'exit code 1' }) },
      rollback('the canary crashed: exit code 1'),
    ],
    [
      'one that is down has failed',
      state,
      { backends: canary({ state: 'down', reason: `a${'b'.repeat(400)}` }) },
      rollback(`the canary is not ready: a${'b'.repeat(298)}…`),
    ],
    [
      'one that starts has failed',
      state,
      { backends: canary({ state: 'starting' }) },
      rollback('the canary is not ready: no reason was given'),
    ],
    [
      'a run that is cancelled goes back, even where the canary is gone',
      state,
      { isCancelled: true, backends: [] },
      `rollback-intended; ${CANCELLED}; stage ${stage}; the run was cancelled`,
    ],
  ]);
});

describe('watching', () => {
  /** So many requests on each of canary and baseline, and any number beside them. */
  const answered = (requests: number, odd = 0): Sight => ({
    counters: [counted('stable', 1_000_000), counted('baseline', requests), counted('canary', requests + odd)],
  });
  const thousand = watching(DEPLOY, looked(0, 500));
  // The stage began 1,000 ms after the rollout and has 20,000 ms.
  const short = (policy: Partial<Begun['policy']>): RolloutState => watching(withPolicy(policy), looked(0, 500));
  const fast = [0.01, 5000] as const;
  const whole = (arm: 'canary' | 'baseline') => ({ ...counted(arm, 5000), durations: [fast] });
  const plenty: readonly Said[] = [
    {
      ...{ type: 'looked', at: after(1000), stage: 0 },
      counters: [
        { ...counted('baseline', 200), durations: [[0.01, 200]] },
        { ...counted('canary', 200), durations: [[0.01, 200]] },
      ],
    },
    { ...{ type: 'looked', at: after(1000), stage: 0 }, counters: [whole('baseline'), whole('canary')] },
  ];
  holds([
    ['nothing came: wait', watching(DEPLOY), answered(0), 'wait'],
    ['the first request is looked at', watching(DEPLOY), answered(0, 1), 'looked; stage 0'],
    ['few: every further one is', watching(DEPLOY, looked(0, 5)), answered(5, 1), 'looked; stage 0'],
    ['but not none', watching(DEPLOY, looked(0, 5)), answered(5), 'wait'],
    ['many: after two in a hundred more', thousand, answered(510), 'looked; stage 0'],
    ['and not before', thousand, answered(509, 1), 'wait'],
    ['time is left', thousand, { ...answered(500, 1), ms: 20_999 }, 'wait'],
    ['at its end there is one more look', thousand, { ...answered(500, 1), ms: 21_000 }, 'looked; stage 0'],
    [
      'where something came',
      thousand,
      { ...answered(500), ms: 21_000 },
      'rollback-intended; inconclusive; time; stage 0; not enough data within 20 s: 0 of 0 slow answers against 0 of 0',
    ],
    [
      'and where there was none yet at the end',
      watching(DEPLOY, looked(0, 500, 20_999)),
      { ...answered(500, 1), ms: 21_000 },
      'looked; stage 0',
    ],
    [
      'but no second one',
      watching(DEPLOY, looked(0, 500, 21_000)),
      { ...answered(500, 1), ms: 21_000 },
      'rollback-intended; inconclusive; time; stage 0; not enough data within 20 s: 0 of 0 slow answers against 0 of 0',
    ],
    [
      'told to proceed, it warns',
      short({ onInsufficientData: 'proceed' }),
      { ...answered(500), ms: 21_000 },
      'stage-judged; warn; stage 0; not enough data within 20 s: 0 of 0 slow answers against 0 of 0',
    ],
    ['told to hold, it holds', short({ onInsufficientData: 'hold' }), { ...answered(500), ms: 21_000 }, 'hold'],
    [
      'a first release has nothing to go back to',
      watching(FIRST),
      { backends: [ready('new')], ms: 21_000 },
      'stage-judged; warn; stage 0; not enough data within 20 s: 0 of 0 errors; nothing served before, so only readiness was checked',
    ],
    [
      'errors: back',
      watching(DEPLOY, looked(0, 50, 1000, 40)),
      answered(50),
      'rollback-intended; fail; analysis; stage 0; 40 of 50 errors against 0 of 50',
    ],
    [
      'enough, and none: on',
      watching(DEPLOY, ...plenty),
      answered(5000),
      'stage-judged; pass; stage 0; 0 of 5,000 errors against 0 of 5,000',
    ],
    [
      'a rollback is not compared',
      watching(ROLLBACK),
      answered(0),
      'stage-judged; pass; stage 0; ready and reached; a rollback is not compared',
    ],
  ]);

  test('a look is at what is seen now', () => {
    const { counters } = answered(3);
    expect(decide(watching(DEPLOY), seen(answered(3)))).toEqual({
      do: 'record',
      record: { type: 'looked', stage: 0, counters },
    });
  });
});

describe('advancing', () => {
  holds([
    ['to the next stage', advancing(0), {}, 'stage-intended; stage 1'],
    ['to the last', advancing(1), { routes: ROUTES[25] }, 'stage-intended; stage 2'],
    ['and then to serving alone', advancing(2), { routes: ROUTES[100] }, 'route stable new 10000'],
    ['which is the promotion', advancing(2), { routes: ROUTES.new }, 'promoted'],
    ['of a first release too', advancing(0, FIRST), { routes: ROUTES.new, backends: [ready('new')] }, 'promoted'],
  ]);
});

describe('restoring', () => {
  const old = (changes: Partial<BackendStatus>): Sight => ({ backends: [ready('old', changes)] });
  holds([
    ['all to what served', restoring(), {}, 'route stable old 10000'],
    ['done', restoring(), { routes: ROUTES.old }, 'restored'],
    ['it is gone: started again', restoring(), { backends: [ready('new')] }, 'apply v1 on old'],
    ['it is going: asked to stay', restoring(), old({ retiring: true }), 'apply v1 on old'],
    ['it starts', restoring(), old({ state: 'starting' }), 'wait'],
    ['it is down, which it may be for a while', restoring(), { ...old({ state: 'down' }), ms: 3000 }, 'wait'],
    [
      'but not for ever',
      restoring(),
      { ...old({ state: 'down', reason: 'exit code 9' }), ms: 3001 },
      'restore-failed; exit code 9',
    ],
    ['it cannot start', restoring(), { ...old({ state: 'failed' }) }, 'restore-failed; no reason was given'],
    ['it crashed earlier and serves', restoring(), old({ restarts: 3 }), 'route stable old 10000'],
    ['a cancelled run still goes back', restoring(), { isCancelled: true }, 'route stable old 10000'],
    ['nothing served before: no routes', restoring(FIRST), { routes: ROUTES[100], backends: [ready('new')] }, 'route'],
    ['as it was', restoring(FIRST), { routes: ROUTES.none, backends: [ready('new')] }, 'restored'],
  ]);
});

test.each([
  ['restored', restoring(), ROUTES.old, { writes: 4 }],
  ['promoted', advancing(2), ROUTES.new, {}],
] as const)('%s: with the last counts, while every arm is still there', (type, state, routes, more) => {
  const counters = [counted('canary', 7, 1)];
  const totals = { epoch: 'p', answered: 9, unanswered: 1 };
  expect(decide(state, seen({ routes, counters, totals, writes: 4 }))).toEqual({
    do: 'record',
    record: { type, counters, totals, ...more },
  });
});

describe('retiring', () => {
  const going = (name: string): BackendStatus => ready(name, { retiring: true });
  holds([
    ['promoted: what served stays warm', promoted(), {}, 'retire old after 600000 ms'],
    [
      'its twin does not',
      promoted(),
      { backends: [going('old'), ready('twin'), ready('new')] },
      'retire twin after 0 ms',
    ],
    ['what is going needs nothing', promoted(), { backends: [going('old'), going('twin'), ready('new')] }, 'finished'],
    [
      'restored: the canary goes at once',
      restored(),
      { backends: [ready('old'), ready('new')] },
      'retire new after 0 ms',
    ],
    ['orphans of earlier runs too', restored(), { backends: [ready('r7'), ready('old')] }, 'retire r7 after 0 ms'],
    ['nothing is left over', restored(), { backends: [ready('old')] }, 'finished'],
    ['a first release was taken off', restored(FIRST), { backends: [ready('new')] }, 'retire new after 0 ms'],
    ['a first release stays', promoted(FIRST), { backends: [ready('new')] }, 'finished'],
    ['where restoring failed all is left to a person', stuck, {}, 'finished'],
    ['a cancelled run still tidies', restored(), { isCancelled: true }, 'retire twin after 0 ms'],
  ]);
});

describe('done', () => {
  const done = stateAfter(
    DEPLOY,
    givenUp,
    { type: 'restored', at: after(1000), ...closing, writes: 2 },
    { type: 'finished', at: after(2000) },
  );
  holds([
    ['is the end', done, {}, 'end'],
    ['whatever is seen', done, { isCancelled: true, backends: [], routes: [], ms: 1_000_000 }, 'end'],
  ]);
});

describe('a canary that was warm is judged by what it does from now on:', () => {
  const warm = { restarts: 2, counters: counted('canary', 40, 10) };
  const watching = stateAfter({ ...DEPLOY, warm }, intended(0), verified(0, [counted('canary', 40, 10)]));
  const canary = (restarts: number): readonly BackendStatus[] => [...THREE.slice(0, 2), ready('new', { restarts })];
  holds([
    ['its earlier crashes are its own', watching, { backends: canary(2) }, 'wait'],
    [
      'one more is not',
      watching,
      { backends: canary(3) },
      'rollback-intended; fail; server; stage 0; the canary crashed: no reason was given',
    ],
  ]);
  const { canary: whole } = stateAfter({ ...DEPLOY, warm }, ...[intended(0), verified(0, [counted('canary', 41, 10)])])
    .analysis.whole;
  expect(whole).toMatchObject({ requests: 1, errors: 0 });
});
