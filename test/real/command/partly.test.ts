/** What was left or started is never answered as if nothing had been: by GitHub's refusals, other commands, crashes. */
import { command } from '../../../actions/command/run.ts';
import type { ActionResult } from '../../../shared/core/services.ts';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import { AUC, RECALL } from '../../fixtures/report/gate.ts';
import type { StoredComment } from '../../servers/github/state.ts';
import { FixedClock } from '../../services.ts';
import { Desk, POLICY, reactionsOf, SHA, WAIVE } from '../../actions/comment-command-desk.ts';

const TOO_OLD = {
  status: 403,
  body: { message: 'Unable to retry this workflow run because it was created over a month ago' },
};
const WAIVER = `trainyard-waiver-${SHA}`;
const FULL_RUN = `trainyard-full-run-${SHA}`;

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(async () => {
  await desk[Symbol.asyncDispose]();
  expect(desk.github.violations).toEqual([]);
});

/** Somebody else starts the run at the moment before we ask for it, and it began before our wish as far as GitHub says. */
function startedByAnother(startedAt: string): void {
  desk.github.onRequest = (method, path) => {
    if (method === 'POST' && path.includes('/rerun')) Object.assign(desk.judged, { conclusion: null, startedAt });
  };
}

describe('GitHub does not run again what a command is about', () => {
  test('the waiver is in force, which is success, and one reply says how to get a gate that counts it', async () => {
    desk.github.fail({ method: 'POST', path: /rerun/, ...TOO_OLD });
    const { comment, outputs, headline, log } = await desk.say(WAIVE);
    expect(outputs).toMatchObject({ outcome: 'done', command: 'waive', statement: expect.any(String) as string });
    expect([desk.requests, desk.reruns, reactionsOf(comment)]).toEqual([[WAIVER], [], ['eyes', '+1']]);
    expect(headline).toMatch(/^mara waives recall .*2026-12-15; GitHub does not run 9001 again: .*over a month ago/);
    expect(desk.replies).toHaveLength(1);
    expect(desk.replies[0]).toMatch(/^Carried out in part: mara waives recall .* close and open the pull request/);
    expect(desk.replies[0]).toContain('docs/errors.md#run-not-repeatable)');
    expect(log).toContain('(run-not-repeatable)');
  });

  test('a waiver beside a run that is going says what to do if its gate has decided', async () => {
    startedByAnother('2026-11-25T09:00:30Z');
    const { outputs, comment } = await desk.say(WAIVE);
    expect([outputs['outcome'], reactionsOf(comment), desk.requests]).toEqual(['done', ['eyes', '+1'], [WAIVER]]);
    expect(desk.replies[0]).toMatch(/already running.*comment \/trainyard rerun once the run has ended/s);
  });

  test('a wish for a full run stays as well, and the reply says how to get one', async () => {
    startedByAnother('2026-11-25T09:00:30Z');
    expect((await desk.say('/trainyard rerun full')).outputs['outcome']).toBe('done');
    expect(desk.requests).toEqual([FULL_RUN]);
    expect(desk.replies[0]).toMatch(/already running.*comment \/trainyard rerun full again/s);
  });

  test.each([WAIVE, '/trainyard rerun full', '/trainyard rerun'])(
    'where another command started it after %s was left, that serves both and nothing is missing',
    async (body) => {
      startedByAnother('2026-11-25T09:01:00Z');
      const { outputs, headline, comment } = await desk.say(body);
      expect([outputs['outcome'], reactionsOf(comment), desk.replies]).toEqual(['done', ['eyes', '+1'], []]);
      expect(headline).toMatch(/; 1 run starts again \(9001\)$/);
    },
  );

  test('of two runs one starts and one does not: both are said, and the first is not started twice', async () => {
    desk.github.state.actions.runs.push({ ...desk.judged, id: 9002 }, { ...desk.judged, id: 9003 });
    for (const run of ['9002', '9003']) desk.report({ head: SHA, run });
    desk.github.fail({ method: 'POST', path: /9002\/rerun/, ...TOO_OLD });
    const { outputs, headline, comment } = await desk.say('/trainyard rerun');
    expect([outputs['outcome'], reactionsOf(comment)]).toEqual(['done', ['eyes', '+1']]);
    expect(desk.reruns.map(({ run }) => run)).toEqual([9001, 9003]);
    expect(headline).toMatch(/; 2 runs start again \(9001, 9003\); GitHub does not run 9002 again: /);
    expect(desk.replies[0]).toMatch(/^Carried out in part: .*9001, 9003.*9002 again.*Push a commit/s);
  });

  test('where none starts and nothing is left, the command is refused, with what GitHub says of each', async () => {
    desk.github.state.actions.runs.push({ ...desk.judged, id: 9002 });
    desk.report({ head: SHA, run: '9002' });
    desk.github.fail({ method: 'POST', path: /rerun/, ...TOO_OLD, times: 2 });
    const { outputs, comment } = await desk.say('/trainyard rerun');
    expect([outputs['outcome'], reactionsOf(comment)]).toEqual(['refused', ['eyes', '-1']]);
    expect(desk.replies[0]).toMatch(/^Not carried out: .*9001 again: .*9002 again: /s);
  });
});

describe('the next attempt after a crash', () => {
  const next = async (comment: StoredComment): Promise<ActionResult> => {
    const services = await desk.services(desk.payload(comment));
    return command({ token: 'ghs_actions' }, { ...services, run: { ...services.run, attempt: 2 } });
  };
  const killed = async (body: string, at: string): Promise<StoredComment> => {
    const comment = desk.comment(body);
    const effect = (name: string): void => {
      if (name === at) throw new Error('killed');
    };
    const services = await desk.services(desk.payload(comment), { effect });
    await expect(command({ token: 'ghs_actions' }, services)).rejects.toThrow('killed');
    return comment;
  };

  const CHANGES: Readonly<Record<string, { body: string; artifact: string; change: () => unknown; why: RegExp }>> = {
    'the head has moved': {
      ...{ body: WAIVE, artifact: WAIVER, change: () => (desk.pull.sha = 'd'.repeat(40)) },
      why: /The report shows 3f9a2c1/,
    },
    'the pull request is closed': {
      ...{ body: WAIVE, artifact: WAIVER, change: () => (desk.pull.state = 'closed') },
      why: /12 is not open/,
    },
    'the report is gone': {
      ...{ body: '/trainyard rerun full', artifact: FULL_RUN, change: () => desk.github.state.comments.splice(0, 1) },
      why: /no report/,
    },
  };

  test.each(Object.entries(CHANGES))('that finds that %s does not deny what the first left', async (_, given) => {
    const { body, artifact, change, why } = given;
    const comment = await killed(body, 'before rerun');
    change();
    const { outputs, headline } = await next(comment);
    expect(headline).toMatch(/^The (?:waiver|wish for a full run) was left by an earlier attempt and holds; /);
    expect(headline).toMatch(why);
    expect([outputs['outcome'], reactionsOf(comment), desk.requests]).toEqual(['done', ['eyes', '+1'], [artifact]]);
    expect(desk.replies[0]).toMatch(/^Carried out in part: /);
  });

  test('that finds the run going leaves no second waiver and does not say that nothing was changed', async () => {
    const comment = await killed(WAIVE, 'before rerun');
    Object.assign(desk.judged, { conclusion: null, startedAt: '2026-11-25T09:00:30Z' });
    expect((await next(comment)).outputs['outcome']).toBe('done');
    expect([desk.requests, reactionsOf(comment)]).toEqual([[WAIVER], ['eyes', '+1']]);
    expect(desk.replies[0]).toMatch(/^Carried out in part: mara waives recall .*already running/s);
  });

  test('that finds the rule waived already, by this very command, still knows which one was meant', async () => {
    desk.artifacts.artifacts.splice(0);
    const recall = { ...RECALL, id: 'recall.max_regression' };
    desk.judge({}, [recall, AUC]);
    const comment = await killed(WAIVE, 'after rerun');
    const waived = { verdict: 'fail', by: 'mara', until: '2026-12-15' } as const;
    desk.artifacts.artifacts.splice(0, 1);
    desk.judge({ waivers: { policy: POLICY, used: [], refused: [] } }, [{ ...recall, verdict: 'warn', waived }, AUC]);
    const { headline } = await next(comment);
    expect(headline).toMatch(/^mara waives recall\.max_regression .*; 1 run starts again \(9001\)$/);
    expect([desk.replies, desk.reruns.length, reactionsOf(comment)]).toEqual([[], 1, ['eyes', '+1']]);
  });

  test('refuses whoever may not write any more, for then the waiver does not count', async () => {
    const comment = await killed(WAIVE, 'before rerun');
    desk.github.state.permissions.set('mara', 'read');
    expect((await next(comment)).outputs['outcome']).toBe('refused');
    expect([desk.replies[0], reactionsOf(comment)]).toEqual([
      expect.stringContaining('mara may not write'),
      ['eyes', '-1'],
    ]);
  });
});

interface Carried {
  readonly body: string;
  readonly comment: StoredComment;
  readonly outcome: unknown;
  /** When what it asks for could be seen by others; undefined where nothing was left. */
  readonly keptAt: number | undefined;
}

/** Carries one command out while time passes with every request, so that what came first can be told. */
async function carryOut(body: string, runId: string, clock: FixedClock): Promise<Carried> {
  const comment = desk.comment(body);
  const services = await desk.services(desk.payload(comment), {
    clock,
    run: {
      host: 'github',
      repository: 'acme/flights',
      repositoryId: '1296269',
      runId,
      attempt: 1,
      event: 'issue_comment',
    },
  });
  let keptAt: number | undefined;
  const leave = async (...given: Parameters<typeof services.evidence.leave>): Promise<StoredStatement> => {
    const stored = await services.evidence.leave(...given);
    clock.advance(1000);
    keptAt = clock.now().getTime();
    return stored;
  };
  const evidence = { ...services.evidence, leave };
  const { outputs } = await command({ token: 'ghs_actions' }, { ...services, evidence });
  return { body, comment, outcome: outputs['outcome'], keptAt };
}

function replyTo({ id }: StoredComment): string | undefined {
  return desk.replies.find((body) => body.includes(`comment=${id} `));
}

test.each([
  [WAIVE, WAIVE.replace('recall', 'recall-ha')],
  [WAIVE, '/trainyard rerun full'],
  ['/trainyard rerun full', WAIVE],
  ['/trainyard rerun', '/trainyard rerun'],
])('%s while %s is carried out at any moment between: neither is lost, and each answer is true', async (one, other) => {
  for (let at = 1; ; at++) {
    const clock = new FixedClock('2026-11-25T09:01:00.000Z');
    const seconds: Promise<Carried>[] = [];
    let requests = 0;
    desk.github.onRequest = async () => {
      clock.advance(1000);
      desk.github.state.actions.now = `${clock.now().toISOString().slice(0, 19)}Z`;
      if (seconds.length > 0 || ++requests < at) return;
      seconds.push(carryOut(other, '501', clock));
      await seconds[0];
    };
    const first = await carryOut(one, '500', clock);
    if (seconds.length === 0) {
      expect(at).toBeGreaterThan(8);
      return;
    }
    for (const { body, comment, outcome, keptAt } of [first, ...(await Promise.all(seconds))]) {
      const reply = replyTo(comment);
      const startedAt = Date.parse(desk.judged.startedAt ?? '');
      expect([at, body, outcome, reactionsOf(comment).at(-1)]).toEqual([
        at,
        body,
        ...(outcome === 'refused' ? ['refused', '-1'] : ['done', '+1']),
      ]);
      if (outcome === 'refused')
        expect([at, reply, keptAt]).toEqual([at, expect.stringMatching(/^Not carried out: /), undefined]);
      else if (reply !== undefined) expect(reply).toMatch(/^Carried out in part: .*already running/s);
      else expect(startedAt).toBeGreaterThanOrEqual(keptAt ?? Date.parse(comment.createdAt));
    }
    expect(desk.reruns).toHaveLength(1);
    await desk[Symbol.asyncDispose]();
    desk = await Desk.open();
  }
});
