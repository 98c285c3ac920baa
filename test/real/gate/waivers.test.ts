/** From the failing gate over the comment to the gate that decides anew, and everything that must not count on the way. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { RunIdentity } from '../../../shared/core/run-identity.ts';
import type { Services } from '../../../shared/core/services.ts';
import type { Statement } from '../../../shared/core/statement.ts';
import { evidenceName } from '../../../shared/evidence/artifacts.ts';
import type { WaiverResult } from '../../../shared/evidence/results/waiver.ts';
import { encodeStatement } from '../../../shared/evidence/statement.ts';
import type { StoredRun } from '../../servers/github/actions.ts';
import { FixedClock } from '../../services.ts';
import { Desk, SHA, zipped } from '../../actions/comment-command-desk.ts';
import {
  gateServices,
  put,
  runGate,
  type GateRun,
  type GateServices,
  type StepInputs,
} from '../../actions/gate-runs.ts';

const RULES = 'model: model:delay\nrules:\n  - metric: auc\n    at_least: 0.9\n  - metric: f1\n    at_least: 0.1\n';
const WAIVE = '/trainyard waive auc until 2026-12-15 because the labels of May came late';
const NAME = `trainyard-waiver-${SHA}`;

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
  desk.artifacts.artifacts.splice(0);
});
afterEach(async () => {
  await desk[Symbol.asyncDispose]();
  expect(desk.github.violations).toEqual([]);
});

interface Gated extends GateRun {
  readonly log: string;
}

interface Setting {
  readonly rules?: string;
  readonly payload?: unknown;
  readonly now?: string;
  readonly inputs?: StepInputs;
  readonly run?: Partial<RunIdentity>;
}

/** The event of a pull request whose head is our commit. */
function pullRequest(changes: Readonly<Record<string, unknown>> = {}): unknown {
  const repo = { repo: { full_name: 'acme/flights' } };
  const pull = { number: 12, head: { sha: SHA, ...repo }, base: repo, user: { login: 'jo' }, ...changes };
  return { pull_request: pull, repository: { default_branch: 'main' } };
}

/** The gate in the pull request's own run, on values alone. */
async function gate({
  rules = RULES,
  payload = pullRequest(),
  now = '2026-11-25T10:05:00.000Z',
  inputs = {},
  run = {},
}: Setting = {}): Promise<Gated> {
  const github = {
    apiUrl: desk.github.apiUrl,
    serverUrl: 'https://github.com',
    repository: 'acme/flights',
    payload,
  };
  const identity: RunIdentity = {
    ...{ host: 'github', repository: 'acme/flights', repositoryId: '1296269', runId: '9001', attempt: 1 },
    ...{ event: 'pull_request', commit: 'f'.repeat(40), job: 'model' },
  };
  const overrides: Partial<Services> = { github, run: { ...identity, ...run }, clock: new FixedClock(now) };
  const services: GateServices = await gateServices(overrides);
  await put(services, { 'rules.yaml': rules, 'metrics.json': '{"auc": 0.7, "f1": 0.5}' });
  const done = await runGate(services, { metrics: 'metrics.json', 'github-token': 'ghs_actions', ...inputs });
  return { ...done, log: services.log.text() };
}

/** The gate fails, and somebody waives what failed. */
async function waived(by = 'mara'): Promise<{ before: Gated; statement: Statement<WaiverResult> }> {
  const before = await gate();
  const stored = { statement: before.statement, digest: encodeStatement(before.statement).digest, path: '' };
  desk.artifacts.seed(evidenceName(stored, 1), zipped(stored), undefined, '9001');
  desk.github.state.permissions.set(by, 'write');
  setActor(by);
  const services = await desk.say(WAIVE, by);
  expect(services.outputs['outcome']).toBe('done');
  const artifact = desk.artifacts.artifacts.find(({ name }) => name === NAME);
  if (artifact === undefined) throw new Error('no waiver was left');
  const [text = new Uint8Array()] = Object.values(unzipSync(artifact.content));
  return { before, statement: JSON.parse(Buffer.from(text).toString('utf8')) as Statement<WaiverResult> };
}

function setActor(actor: string): void {
  const at = desk.github.state.actions.runs.findIndex(({ id }) => id === 500);
  const run = desk.github.state.actions.runs[at];
  if (run !== undefined) desk.github.state.actions.runs[at] = { ...run, actor };
}

test('a rule that fails is waived by a comment, and the gate that runs again warns and carries the waiver', async () => {
  const { before } = await waived();
  expect([before.verdict, before.result.waivers?.used]).toEqual(['fail', []]);
  const after = await gate({ run: { attempt: 2 } });
  expect(after.verdict).toBe('warn');
  expect(after.headline).toBe(
    'delay: may ship by waiver. AUC is 0.700 (no interval; at least 0.90 is demanded): waived by mara until 2026-12-15',
  );
  const [used] = after.result.waivers?.used ?? [];
  expect(used).toMatchObject({
    rule: 'auc.at_least',
    by: 'mara',
    until: '2026-12-15',
    reason: 'the labels of May came late',
  });
  expect(after.statement.predicate.inputs).toContainEqual({ name: 'waiver of auc.at_least', digest: used?.statement });
  expect(after.outputs).toMatchObject({ failed: 0, inconclusive: 0 });
  expect(after.log).toContain('waived by mara until 2026-12-15');
  expect(after.summary).toContain('may ship by waiver');
});

test('the day after it ends the gate fails again', async () => {
  await waived();
  expect((await gate({ now: '2026-12-15T23:00:00.000Z' })).verdict).toBe('warn');
  const late = await gate({ now: '2026-12-16T00:00:01.000Z' });
  expect(late.verdict).toBe('fail');
  expect(late.result.waivers?.refused).toMatchObject([{ by: 'mara', why: 'it has expired' }]);
  expect(late.log).toContain('The waiver of auc.at_least by mara has no effect: it has expired.');
});

test('the next commit is not waived', async () => {
  await waived();
  const payload = pullRequest({ head: { sha: 'e'.repeat(40), repo: { full_name: 'acme/flights' } } });
  const { verdict, log } = await gate({ payload });
  expect([verdict, log]).toEqual(['fail', expect.stringContaining('0 waivers for commit eeeeeee')]);
});

test('a waiver on another pull request of the same commit does not count, so that nobody waives alone by a detour', async () => {
  desk.github.state.pulls[0] = { ...desk.pull, author: 'release-bot' };
  await waived('jo');
  const own = await gate({ payload: pullRequest({ number: 14 }) });
  expect([own.verdict, own.result.waivers?.used]).toEqual(['fail', []]);
  expect(own.result.waivers?.refused).toMatchObject([{ by: 'jo', why: 'it is about pull request 12' }]);
});

test('who opened the pull request by the gate’s own event may not waive alone, whatever the waiver says', async () => {
  desk.github.state.pulls[0] = { ...desk.pull, author: 'release-bot' };
  await waived('jo');
  const { verdict, result } = await gate();
  expect([verdict, result.waivers?.used]).toEqual(['fail', []]);
  const why = 'who opened the pull request may not waive a rule on it alone';
  expect(result.waivers?.refused).toMatchObject([{ by: 'jo', why }]);
  const other = await gate({ payload: pullRequest({ user: { login: 'release-bot' } }) });
  expect([other.verdict, other.result.waivers?.used.map(({ by }) => by)]).toEqual(['warn', ['jo']]);
});

test.each([[{}], [{ login: 7 }], [{ login: 'a b' }], [null]])(
  'where the event names no author but %j, no waiver counts and the log says why',
  async (user) => {
    await waived();
    const { verdict, log } = await gate({ payload: pullRequest({ user }) });
    expect([verdict, log]).toEqual(['fail', expect.stringContaining('does not say who asks to merge what')]);
  },
);

test.each([
  ['the rules allow none', { rules: `${RULES}waivers: { allowed: false }\n` }, 0],
  ['the input says none', { inputs: { waivers: 'none' } }, 0],
  ['there is no token', { inputs: { 'github-token': '' } }, 0],
  ['nothing fails', { rules: RULES.replace('0.9', '0.6') }, 0],
  ['no pull request is judged', { run: { event: 'push' }, payload: { repository: { default_branch: 'main' } } }, 0],
])('nobody is asked where %s', async (_, setting: Setting, requests) => {
  await waived();
  const before = desk.github.requests.length;
  const { verdict } = await gate(setting);
  expect([verdict, desk.github.requests.length - before]).toEqual([_ === 'nothing fails' ? 'pass' : 'fail', requests]);
});

test('a fork’s gate reads no waivers', async () => {
  await waived();
  const before = desk.github.requests.length;
  const payload = pullRequest({ head: { sha: SHA, repo: { full_name: 'eve/flights' } } });
  const forked = await gate({ payload });
  expect([forked.verdict, desk.github.requests.length]).toEqual(['fail', before]);
  expect(forked.log).toContain('comes from a fork');
});

test('a gate of one request where there is nothing to find', async () => {
  await gate();
  expect(desk.github.requests.map(({ path }) => path)).toEqual([
    `/repos/acme/flights/actions/artifacts?name=${NAME}&per_page=100`,
  ]);
});

test.each([
  [
    403,
    { message: 'Resource not accessible by integration' },
    /notice: Waivers cannot be read.*permissions: actions: read/,
  ],
  [500, { message: 'Server Error' }, /warning: Waivers cannot be read.*GitHub answered 500/],
])('a gate that GitHub answers with %d stays as strict as without waivers and says why', async (status, body, told) => {
  await waived();
  desk.github.fail({ path: /actions\/artifacts/, status, body, times: 9 });
  const { verdict, log } = await gate();
  expect(verdict).toBe('fail');
  expect(log).toMatch(told);
});

describe('what only looks like a waiver does not count', () => {
  type Change = (statement: Statement<WaiverResult>) => Statement<WaiverResult>;
  const result =
    (changes: Partial<WaiverResult>): Change =>
    (statement) => ({
      ...statement,
      predicate: { ...statement.predicate, result: { ...statement.predicate.result, ...changes } },
    });

  interface Forgery {
    readonly run?: Partial<StoredRun>;
    readonly change?: Change;
    readonly content?: (statement: Statement<WaiverResult>) => Buffer;
    readonly prepare?: () => void;
    readonly why: RegExp;
  }

  const FORGERIES: Readonly<Record<string, Forgery>> = {
    'uploaded by the pull request’s own run': {
      run: { id: 9001, event: 'pull_request', headBranch: 'wind' },
      why: /another branch or repository/,
    },
    'uploaded by a pull request from the default branch': {
      run: { event: 'pull_request' },
      why: /started by pull_request, not by a comment/,
    },
    'uploaded by a fork whose branch is called like ours': {
      run: { event: 'issue_comment', headRepository: 'eve/flights' },
      why: /another branch or repository/,
    },
    'uploaded by a comment’s run on another branch': { run: { headBranch: 'wind' }, why: /another branch/ },
    'uploaded by a run that the list alone places on the default branch': {
      prepare: () => {
        desk.github.onAnswer = (_, path) => {
          if (!path.endsWith('/actions/artifacts')) return;
          const runs = desk.github.state.actions.runs;
          const at = runs.findIndex(({ id }) => id === 500);
          const run = runs[at];
          if (run !== undefined) runs[at] = { ...run, headBranch: 'wind' };
        };
      },
      why: /its run is of another branch\./,
    },
    'uploaded by a run that GitHub does not know': { run: { id: 12345 }, why: /its run is gone/ },
    'of somebody else than the run’s actor': { run: { actor: 'eve' }, why: /not started by who it says/ },
    'of somebody who may not write now': {
      prepare: () => desk.github.state.permissions.set('mara', 'read'),
      why: /by mara does not count: they may not write/,
    },
    'about another commit by its subject': {
      change: (statement) => ({ ...statement, subject: [{ name: 'x', digest: { gitCommit: 'e'.repeat(40) } }] }),
      why: /about another commit/,
    },
    'about no commit by its subject': {
      change: (statement) => ({ ...statement, subject: [{ name: 'x', digest: { sha256: 'e'.repeat(64) } }] }),
      why: /about another commit/,
    },
    'about another commit by its result': { change: result({ commit: 'e'.repeat(40) }), why: /about another commit/ },
    'copied from another run': {
      change: (statement) => ({
        ...statement,
        predicate: { ...statement.predicate, run: { ...statement.predicate.run, runId: '499' } },
      }),
      why: /comes from another run/,
    },
    'with a field too many': {
      change: (statement) => result({ ...{ admin: true } } as Partial<WaiverResult>)(statement),
      why: /not evidence that can be relied on/,
    },
    'with a day that is none': { change: result({ until: 'never' }), why: /not evidence that can be relied on/ },
    'a statement of another kind': {
      content: () => Buffer.from(zipSync({ 'a.json': strToU8('{"verdict":"pass"}') })),
      why: /not evidence that can be relied on/,
    },
    'two statements in one': {
      content: (statement) => {
        const text = strToU8(encodeStatement(statement).text);
        return Buffer.from(zipSync({ 'a.json': text, 'b.json': text }));
      },
      why: /does not hold one statement/,
    },
    'no zip': { content: () => Buffer.from('waived'), why: /not a zip file/ },
    'larger than any waiver': {
      content: () => Buffer.alloc(2 << 20),
      why: /longer than 1,048,576 bytes/,
    },
  };

  test.each(Object.keys(FORGERIES))('%s', async (name) => {
    const {
      run = {},
      change = (same: Statement<WaiverResult>) => same,
      content,
      prepare,
      why,
    } = FORGERIES[name] ?? { why: /^$/ };
    const { statement } = await waived();
    desk.artifacts.artifacts.splice(0);
    const runs = desk.github.state.actions.runs;
    const [genuine] = runs.filter(({ id }) => id === 500);
    if (genuine === undefined) throw new Error('no run');
    runs.splice(runs.indexOf(genuine), 1);
    const forged = { ...genuine, ...run };
    if (forged.id === 500) runs.push(forged);
    desk.artifacts.seed(
      NAME,
      content?.(statement) ?? zipped({ statement: change(statement) }),
      undefined,
      String(forged.id),
    );
    prepare?.();
    const { verdict, result: decided, log } = await gate();
    expect([verdict, decided.waivers?.used, decided.waivers?.refused]).toEqual(['fail', [], []]);
    expect(log).toMatch(why);
  });

  test('while the genuine one beside all of them does', async () => {
    const { statement } = await waived();
    desk.artifacts.seed(NAME, zipped({ statement }), undefined, '9001');
    for (let index = 0; index < 120; index++) desk.artifacts.seed(NAME, Buffer.from('x'), undefined, '9001');
    const before = desk.github.requests.length;
    expect((await gate()).verdict).toBe('warn');
    expect(desk.github.requests.length - before).toBeLessThan(8);
  });

  test('and one whose time in GitHub’s storage is over is said to be gone', async () => {
    await waived();
    for (const { id } of desk.artifacts.artifacts) desk.github.state.actions.expired.add(id);
    const { verdict, log } = await gate();
    expect(verdict).toBe('fail');
    expect(log).toMatch(/does not count: The artifact trainyard-waiver-\w+ has expired/);
  });
});
