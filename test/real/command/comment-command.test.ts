import { command } from '../../../actions/command/run.ts';
import { encodeStatement } from '../../../shared/evidence/statement.ts';
import { readStatementFile } from '../../../shared/evidence/folder.ts';
import { RECALL } from '../../fixtures/report/gate.ts';
import { OWN_HOSTILE } from '../../fixtures/report/hostile.ts';
import type { StoredComment } from '../../servers/github/state.ts';
import { Desk, POLICY, reactionsOf, SHA, WAIVE } from '../../actions/comment-command-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(async () => {
  await desk[Symbol.asyncDispose]();
  expect(desk.github.violations).toEqual([]);
});

test('rerun starts the run again that the report shows, and says so by reactions', async () => {
  const { comment, outputs, headline } = await desk.say('/trainyard rerun');
  expect(desk.reruns).toEqual([{ run: 9001, jobs: 'all' }]);
  expect(reactionsOf(comment)).toEqual(['eyes', '+1']);
  expect(outputs).toMatchObject({ outcome: 'done', command: 'rerun', 'pull-request': 12 });
  expect(headline).toBe('mara asks to run again; 1 run starts again (9001)');
  expect([desk.replies, desk.requests]).toEqual([[], []]);
});

test('several reports of one run start it once, and reports of two runs start both', async () => {
  desk.github.state.actions.runs.push({ ...desk.judged, id: 9002 });
  desk.report();
  desk.report({ head: SHA, run: '9002' });
  await desk.say('/trainyard rerun');
  expect(desk.reruns.map(({ run }) => run)).toEqual([9001, 9002]);
});

test('rerun full leaves the wish for the next attempt of that run and for no other', async () => {
  const { outputs } = await desk.say('/trainyard rerun full');
  expect(desk.requests).toEqual([`trainyard-full-run-${SHA}`]);
  const { statement } = await readStatementFile(String(outputs['statement']));
  expect(statement.subject).toEqual([{ name: 'git+https://github.com/acme/flights', digest: { gitCommit: SHA } }]);
  expect(statement.predicate.result).toMatchObject({ commit: SHA, runs: [{ id: '9001', attempt: 2 }] });
  expect(desk.judged.attempt).toBe(2);
});

test.each(['mara_acme', 'model-helper[bot]'])('a command by %s is heard', async (by) => {
  desk.github.state.permissions.set(by, 'write');
  expect((await desk.say('/trainyard rerun', by)).headline).toContain(`${by} asks to run again`);
});

test('waive leaves a statement about the commit and lets the gate decide anew', async () => {
  const { comment, outputs, headline } = await desk.say(WAIVE);
  expect(desk.requests).toEqual([`trainyard-waiver-${SHA}`]);
  expect(desk.reruns).toEqual([{ run: 9001, jobs: 'failed' }]);
  expect(reactionsOf(comment)).toEqual(['eyes', '+1']);
  expect(headline).toBe('mara waives recall of model:delay until 2026-12-15; 1 run starts again (9001)');
  const { statement } = await readStatementFile(String(outputs['statement']));
  expect(statement.subject).toEqual([{ name: 'git+https://github.com/acme/flights', digest: { gitCommit: SHA } }]);
  expect(statement.predicate.result).toEqual({
    commit: SHA,
    pullRequest: { number: 12, author: 'jo' },
    model: 'model:delay',
    rule: 'recall',
    demand: RECALL.demand,
    reason: 'the labels of May came late',
    until: '2026-12-15',
    comment: {
      id: comment.id,
      url: `https://github.com/acme/flights/pull/12#issuecomment-${comment.id}`,
      by: 'mara',
      at: '2026-11-25T09:00:00Z',
    },
  });
});

test('a run without failed jobs is run again whole, so that its gate decides all the same', async () => {
  desk.judged.conclusion = 'success';
  await desk.say(WAIVE);
  expect(desk.reruns).toEqual([{ run: 9001, jobs: 'all' }]);
});

describe('most comments cost nothing', () => {
  const heard = async (comment: StoredComment, changes: Readonly<Record<string, unknown>> = {}): Promise<string> => {
    const services = await desk.services(desk.payload(comment, changes));
    const { outputs } = await command({ token: 'ghs_actions' }, services);
    expect([outputs['outcome'], desk.github.requests]).toEqual(['none', []]);
    return services.log.text();
  };

  test('what is no command', async () => {
    expect(await heard(desk.comment('looks good'))).toContain('The comment is no command.');
  });

  test('what stands on an issue, which the log says', async () => {
    expect(await heard(desk.comment('/trainyard rerun'), { issue: { number: 1 } })).toContain('is on an issue');
  });

  test('what was edited or deleted', async () => {
    expect(await heard(desk.comment('/trainyard rerun'), { action: 'edited' })).toContain('Only a new comment');
  });

  test('a payload of any other shape', async () => {
    const comment = { id: 'x', body: '/trainyard rerun', user: { login: 'a b' } };
    expect(await heard(desk.comment('x'), { comment })).toContain('does not say who');
  });

  test('while another event is an error, for there is nothing to hear in it', async () => {
    const services = await desk.services({}, { run: { host: 'github', event: 'pull_request' } });
    await expect(command({ token: 'ghs_actions' }, services)).rejects.toMatchObject({ code: 'command-event-unknown' });
  });
});

interface Refusal {
  readonly prepare?: (desk: Desk) => void;
  readonly say?: string;
  readonly by?: string;
  readonly why: RegExp;
  readonly reaction?: string;
}

const otherModel = { model: { name: 'model:price', digest: `sha256:${'1'.repeat(64)}` } } as const;
const REFUSALS: Readonly<Record<string, Refusal>> = {
  'command-access-missing': { by: 'mallory', why: /mallory may not write/ },
  'command-unclear': { say: '/trainyard approve', why: /approve.* is no command/, reaction: 'confused' },
  'command-date-invalid': { say: WAIVE.replace('2026-12-15', '2026-11-24'), why: /2026\\-11\\-24 is over/ },
  'command-pull-request-closed': { prepare: ({ pull }) => (pull.state = 'closed'), why: /12 is not open/ },
  'command-fork': {
    prepare: (at) => (at.github.state.pulls[0] = { ...at.pull, headRepository: 'eve/flights' }),
    why: /fork/,
  },
  'command-report-outdated': {
    prepare: (at) => (at.pull.sha = 'd'.repeat(40)),
    why: /The report shows 3f9a2c1, the head is ddddddd\./,
  },
  'command-report-missing': {
    prepare: (at) => at.github.state.comments.splice(0),
    why: /no report by github\\-actions/,
  },
  'command-run-missing': {
    prepare: (at) => at.github.state.actions.runs.splice(0, 1),
    why: /no such run of commit 3f9a2c1/,
  },
  'command-run-going': { prepare: (at) => (at.judged.conclusion = null), why: /Run 9001, .* still going/ },
  'command-gate-missing': { prepare: (at) => at.artifacts.artifacts.splice(0), why: /no decision of a gate/ },
  'command-rule-unknown': { say: WAIVE.replace('recall', 'recal'), why: /recal&quot;.*There is: recall/s },
  'command-rule-ambiguous': { prepare: (at) => at.judge(otherModel), why: /2 rules.*of model:price/s },
  'command-waiver-refused': { say: WAIVE.replace('recall', 'auc'), why: /the rule needs none/ },
  'artifact-expired': {
    prepare: (at) => at.github.state.actions.expired.add(at.artifacts.artifacts[0]?.id ?? 0),
    why: /expired/,
  },
};

test.each(Object.keys(REFUSALS))('%s: refused with a reaction and one reply, and nothing is changed', async (code) => {
  const { prepare, say = WAIVE, by = 'mara', why, reaction = '-1' } = REFUSALS[code] ?? { why: /^$/ };
  prepare?.(desk);
  const { comment, outputs, log } = await desk.say(say, by);
  expect(outputs['outcome']).toBe('refused');
  expect(desk.replies).toHaveLength(1);
  expect(desk.replies[0]).toMatch(why);
  expect(desk.replies[0]).toContain(`docs/errors.md#${code})`);
  expect(log).toContain(`(${code})`);
  expect(reactionsOf(comment).at(-1)).toBe(reaction);
  expect([desk.reruns, desk.requests]).toEqual([[], []]);
});

test.each([
  [
    'the rules allow none',
    { waivers: { policy: { ...POLICY, allowed: false }, used: [], refused: [] } },
    'mara',
    /allows no waivers/,
  ],
  [
    'it lasts longer than the rules allow',
    { waivers: { policy: { ...POLICY, longestDays: 7 }, used: [], refused: [] } },
    'mara',
    /20 days/,
  ],
  ['whoever opened the pull request would waive alone', {}, 'jo', /may not waive a rule on it alone/],
  ['the rules say nothing of waivers', { waivers: undefined }, 'mara', /knows no waivers/],
])('a waiver is refused at once where %s', async (_, result, by, why) => {
  desk.github.state.permissions.set('jo', 'write');
  desk.artifacts.artifacts.splice(0);
  desk.judge(result as Parameters<Desk['judge']>[0]);
  await desk.say(WAIVE, by);
  expect(desk.replies[0]).toMatch(why);
  expect([desk.reruns, desk.requests]).toEqual([[], []]);
});

test('the author may waive alone where the rules say so', async () => {
  desk.github.state.permissions.set('jo', 'write');
  desk.artifacts.artifacts.splice(0);
  desk.judge({ waivers: { policy: { ...POLICY, authorAlone: true }, used: [], refused: [] } });
  expect((await desk.say(WAIVE, 'jo')).outputs['outcome']).toBe('done');
});

test('an id means its rule, and a metric the one on all rows; `of` tells two models apart', async () => {
  desk.judge(otherModel);
  const slice = await desk.say(WAIVE.replace('recall', 'recall-ha of price'));
  expect(slice.headline).toContain('mara waives recall-ha of model:price until');
  desk.artifacts.artifacts.splice(1);
  Object.assign(desk.judged, { conclusion: 'failure', startedAt: '2026-11-25T08:00:00Z' });
  const whole = await desk.say(WAIVE);
  expect(whole.headline).toContain('mara waives recall of model:delay until');
});

test('a comment that somebody edited is not acted on, nor one that is gone', async () => {
  const comment = desk.comment('/trainyard rerun');
  const services = await desk.services(desk.payload(comment));
  comment.updatedAt = '2026-11-25T09:00:30Z';
  expect((await command({ token: 'ghs_actions' }, services)).outputs['outcome']).toBe('refused');
  expect(desk.replies[0]).toMatch(/was edited after it was written/);
  const other = desk.comment('/trainyard rerun');
  const changed = await desk.services(desk.payload({ ...other, body: '/trainyard rerun full' }));
  expect((await command({ token: 'ghs_actions' }, changed)).outputs['outcome']).toBe('refused');
  expect([desk.reruns, desk.requests]).toEqual([[], []]);
});

test('a report that somebody else pasted is none', async () => {
  desk.github.state.comments.splice(0);
  desk.report({ head: SHA }, 'mallory');
  await desk.say('/trainyard rerun');
  expect(desk.replies[0]).toMatch(/There is no report/);
  expect(desk.reruns).toEqual([]);
});

test('the run that a report names must be of its commit, whatever its marker says', async () => {
  desk.github.state.actions.runs.push({ ...desk.judged, id: 77, headSha: 'e'.repeat(40) });
  desk.github.state.comments.splice(0);
  desk.report({ head: SHA, run: '77' });
  await desk.say('/trainyard rerun');
  expect(desk.replies[0]).toMatch(/knows no such run/);
  expect(desk.reruns).toEqual([]);
});

test('a fork’s run is run again, for that needs nothing of the fork', async () => {
  desk.github.state.pulls[0] = { ...desk.pull, headRepository: 'eve/flights' };
  desk.github.state.actions.runs[0] = { ...desk.judged, headRepository: 'eve/flights' };
  expect((await desk.say('/trainyard rerun')).outputs['outcome']).toBe('done');
  expect(desk.reruns).toHaveLength(1);
});

test('why GitHub does not run something again is told as GitHub says it', async () => {
  const message = 'Unable to retry this workflow run because it was created over a month ago';
  desk.github.fail({ method: 'POST', path: /rerun$/, status: 403, body: { message } });
  const { comment } = await desk.say('/trainyard rerun');
  expect(desk.replies[0]).toContain('created over a month ago');
  expect(reactionsOf(comment)).toEqual(['eyes', '-1']);
});

test.each([
  ['to react', { method: 'POST', path: /reactions/ }, 'pull-requests: write'],
  ['to run again', { method: 'POST', path: /rerun/ }, 'actions: write'],
  ['to read runs', { path: /actions\/runs/ }, 'actions: read'],
])('a token that may not %s fails the job and names the line', async (_, fault, permission) => {
  desk.github.fail({ ...fault, status: 403, times: 9, body: { message: 'Resource not accessible by integration' } });
  await expect(desk.say('/trainyard rerun')).rejects.toMatchObject({
    code: 'github-permission-missing',
    where: { permission },
  });
  expect(desk.replies).toEqual([]);
});

test('without a token the job says what to pass', async () => {
  const services = await desk.services(desk.payload(desk.comment('/trainyard rerun')));
  await expect(command({ token: undefined }, services)).rejects.toMatchObject({ code: 'input-missing' });
});

test('nothing that a person writes is rendered in the reply', async () => {
  const wild = OWN_HOSTILE.map((text) => text.replace(/[\p{C}\n]/gu, '')).filter((text) => text.length < 200);
  for (const text of wild) {
    desk.github.state.comments.splice(1);
    await desk.say(`/trainyard ${text}`);
    const reply = desk.replies[0] ?? '';
    const prose = reply.replace(/ <sub>.*$/s, '');
    expect(prose).toMatch(/^Not carried out: /);
    expect(prose.replaceAll('<!-- -->', '')).not.toMatch(/<|(?<!\\)[`[\]*_]/);
    expect(prose).not.toMatch(/@\w|(?<!&)#\d|https?:\/\/|www\.\w/i);
    expect(reply.match(/<!-- trainyard-reply/g)).toHaveLength(1);
    expect(reply).not.toContain('trainyard-report:v1 key=ZGVsYXk run=99999 attempt=1 state= -->');
  }
});

/** Runs a command that dies at the k-th effect, and then its next attempt as a re-run of the job would. */
async function killedAt(
  kill: number,
  body: string,
  by = 'mara',
): Promise<{ survived: boolean; comment: StoredComment }> {
  const comment = desk.comment(body, by);
  let effects = 0;
  const effect = (): void => {
    if (++effects === kill) throw new Error('killed');
  };
  const first = await desk.services(desk.payload(comment), { effect });
  const survived = await command({ token: 'ghs_actions' }, first).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && error.message === 'killed') return false;
      throw error;
    },
  );
  const again = await desk.services(desk.payload(comment), { run: { ...first.run, attempt: 2 } });
  await command({ token: 'ghs_actions' }, again);
  return { survived, comment };
}

test.each([
  ['/trainyard rerun', 1, []],
  ['/trainyard rerun full', 1, [`trainyard-full-run-${SHA}`]],
  [WAIVE, 1, [`trainyard-waiver-${SHA}`]],
  ['/trainyard rerun never', 0, []],
])('%s, killed before and after each effect and run again, is carried out once', async (body, reruns, requests) => {
  for (let kill = 1; ; kill++) {
    const { survived, comment } = await killedAt(kill, body);
    expect([kill, desk.reruns.length, desk.requests]).toEqual([kill, reruns, requests]);
    expect(desk.replies).toHaveLength(reruns === 0 ? 1 : 0);
    expect(reactionsOf(comment)).toEqual(reruns === 0 ? ['eyes', 'confused'] : ['eyes', '+1']);
    await desk[Symbol.asyncDispose]();
    desk = await Desk.open();
    if (survived) {
      expect(kill).toBeGreaterThan(4);
      return;
    }
  }
});

test('an answer of GitHub that is lost leads to no second run', async () => {
  const comment = desk.comment('/trainyard rerun');
  desk.github.fail({ method: 'POST', path: /rerun$/, status: 'hang up', carriedOut: true });
  const first = await desk.services(desk.payload(comment));
  await expect(command({ token: 'ghs_actions' }, first)).rejects.toMatchObject({ code: 'github-unavailable' });
  await command({ token: 'ghs_actions' }, await desk.services(desk.payload(comment)));
  expect(desk.reruns).toHaveLength(1);
  expect(reactionsOf(comment)).toEqual(['eyes', '+1']);
});

test('the statement reads back as it was left', async () => {
  const { outputs } = await desk.say(WAIVE);
  const stored = await readStatementFile(String(outputs['statement']));
  expect(encodeStatement(stored.statement).digest).toBe(stored.digest);
});
