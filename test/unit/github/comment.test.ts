import { connectGitHub } from '../../../shared/github/client.ts';
import { writeSticky, type StickyComment, type WrittenComment } from '../../../shared/github/comments/comment.ts';
import { formatMarker, isNewer, parseMarker } from '../../../shared/github/comments/marker.ts';
import type { Services } from '../../../shared/core/services.ts';
import { GitHubDouble } from '../../servers/github.ts';
import { FixedClock, testServices, type RecordingLog } from '../../services.ts';

const BOT = 'github-actions[bot]';

let github: GitHubDouble;
beforeEach(async () => {
  github = await GitHubDouble.start();
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.violations).toEqual([]);
});

async function services(overrides: Partial<Services> = {}): Promise<Services & { log: RecordingLog }> {
  const context = { apiUrl: github.apiUrl, serverUrl: 'https://github.com', repository: 'acme/flights', payload: {} };
  return testServices({ github: context, ...overrides });
}

function sticky(text: string, marker: Partial<StickyComment['marker']> = {}): StickyComment {
  return {
    pullRequest: 12,
    marker: { key: 'delay', run: '9001', attempt: 1, ...marker },
    render: (state, sealed) => `${text}\n\n${sealed(`${state}x`)}\n`,
  };
}

async function write(comment: StickyComment, token = 'ghs_actions', given?: Services): Promise<WrittenComment> {
  const all = given ?? (await services());
  return writeSticky(await connectGitHub(token, all), comment, all);
}

function marker(run: string, attempt = 1, key = 'delay'): string {
  return `old\n\n${formatMarker({ key, run, attempt, state: '' })}\n`;
}

test('a marker carries the commit in full, and one that was written without any is still ours', () => {
  const about = { key: 'delay', run: '9001', attempt: 2, head: 'a'.repeat(40), state: 'eA' };
  expect(parseMarker(`text\n${formatMarker(about)}\n`)).toEqual(about);
  const without = { key: 'delay', run: '9001', attempt: 2, state: '' };
  expect(parseMarker(formatMarker(without))).toEqual(without);
  expect(parseMarker(formatMarker({ ...about, head: 'a'.repeat(39) }))).toBeUndefined();
});

test('the first report creates the comment and the next one changes it in place and remembers', async () => {
  const first = await write(sticky('one'));
  const second = await write(sticky('two', { run: '9002' }));
  expect([first.outcome, second.outcome]).toEqual(['created', 'updated']);
  expect(second.id).toBe(first.id);
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]?.body).toMatch(/^two\n/);
  expect(parseMarker(github.comments[0]?.body ?? '')?.state).toBe('xx');
});

test('the comment is found behind three pages of others', async () => {
  for (let index = 0; index < 230; index++) github.seed(12, 'mara', `comment ${index}`);
  const own = github.seed(12, BOT, marker('9000'));
  for (let index = 0; index < 130; index++) github.seed(12, 'mara', `later ${index}`);
  const written = await write(sticky('new'));
  expect(written).toMatchObject({ id: own.id, outcome: 'updated' });
  expect(github.comments).toHaveLength(361);
  expect(github.requests.filter(({ path }) => path.includes('page='))).toHaveLength(4);
});

test('a marker pasted by somebody else diverts nothing', async () => {
  const pasted = github.seed(12, 'mallory', marker('9000'));
  const written = await write(sticky('ours'));
  expect(written.outcome).toBe('created');
  expect(pasted.body).toBe(marker('9000'));
});

test('a marker quoted inside a comment of the bot, and not at its end, is none', async () => {
  const other = github.seed(12, BOT, `${marker('9000')}\nand more text`);
  expect((await write(sticky('ours'))).id).not.toBe(other.id);
});

test('each key has its own comment', async () => {
  await write(sticky('delay'));
  await write(sticky('price', { key: 'price' }));
  await write(sticky('delay again', { run: '9002' }));
  expect(github.comments.map(({ body }) => body.split('\n')[0])).toEqual(['delay again', 'price']);
});

test('an older run and an older attempt keep their hands off the comment of a newer one', async () => {
  github.seed(12, BOT, marker('9002', 2));
  const older = await write(sticky('old run', { run: '9001', attempt: 9 }));
  const attempt = await write(sticky('old attempt', { run: '9002', attempt: 1 }));
  expect([older.outcome, attempt.outcome]).toEqual(['superseded', 'superseded']);
  expect(github.comments[0]?.body).toBe(marker('9002', 2));
});

test('run ids are compared as numbers, whatever their length', () => {
  const at = (run: string, attempt: number): Parameters<typeof isNewer>[0] => ({ key: 'k', run, attempt, state: '' });
  expect(isNewer(at('10000000000000000001', 1), { run: '9999', attempt: 5 })).toBe(true);
  expect(isNewer(at('9999', 1), { run: '9999', attempt: 1 })).toBe(false);
});

test('a body that has not changed is not written again', async () => {
  const still: StickyComment = { ...sticky(''), render: (_, sealed) => `same\n\n${sealed('s')}\n` };
  await write(still);
  expect((await write(still)).outcome).toBe('unchanged');
  expect(github.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(0);
});

test('two runs that both find no comment leave one, the newer text in the older comment', async () => {
  let waiting = 0;
  let release: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (release = resolve));
  github.onRequest = async (method) => {
    if (method !== 'POST') return;
    if (++waiting === 2) release();
    await both;
  };
  const [a, b] = await Promise.all([write(sticky('older', { run: '9001' })), write(sticky('newer', { run: '9002' }))]);
  expect(github.requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]?.body).toMatch(/^newer\n/);
  expect(new Set([a.id, b.id])).toEqual(new Set([github.comments[0]?.id]));
});

test('comments left behind by a run that died in the race are cleared by the next', async () => {
  const first = github.seed(12, BOT, marker('9000'));
  github.seed(12, BOT, marker('9000'));
  github.seed(12, BOT, marker('9000', 1, 'price'));
  await write(sticky('new'));
  expect(github.comments.map(({ id }) => id)).toEqual([first.id, first.id + 2]);
});

test('an app that cannot ask who it is still ends with one comment of its own', async () => {
  await write(sticky('one'), 'ghs_app');
  const again = await write(sticky('two', { run: '9002' }), 'ghs_app');
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]).toMatchObject({ id: again.id, author: { login: 'acme-models[bot]' } });
});

test('a person on a terminal updates their own comment and not the one of the bot', async () => {
  const bot = github.seed(12, BOT, marker('9000'));
  await write(sticky('mine'), 'ghp_mara');
  await write(sticky('mine again', { run: '9002' }), 'ghp_mara');
  expect(github.comments).toHaveLength(2);
  expect(bot.body).toBe(marker('9000'));
});

test('a created comment whose answer was lost is found and not created twice', async () => {
  github.fail({ method: 'POST', status: 502, carriedOut: true });
  const written = await write(sticky('one'));
  expect(github.comments).toHaveLength(1);
  expect(written.id).toBe(github.comments[0]?.id);
});

test('a connection that breaks and a gateway that fails in the middle of the pages are tried again', async () => {
  for (let index = 0; index < 150; index++) github.seed(12, 'mara', 'x');
  github.fail({ method: 'GET', path: /comments$/, after: 1, status: 502 });
  github.fail({ method: 'GET', path: /comments$/, after: 1, status: 'hang up' });
  expect((await write(sticky('one'))).outcome).toBe('created');
});

test('a comment deleted between looking and writing is made anew', async () => {
  const own = github.seed(12, BOT, marker('9000'));
  github.onRequest = (method) => {
    if (method === 'PATCH') github.state.comments.splice(0, 1);
  };
  const written = await write(sticky('one'));
  expect(written.outcome).toBe('created');
  expect(written.id).not.toBe(own.id);
});

test('a body that GitHub calls too long is rendered for smaller budgets until it fits', async () => {
  github.state.mostBodyBytes = 20_000;
  const budgets: number[] = [];
  const long: StickyComment = {
    ...sticky(''),
    render: (_, sealed, budget) => {
      budgets.push(budget);
      return `${'a'.repeat(budget - 200)}\n${sealed('')}`;
    },
  };
  expect((await write(long)).outcome).toBe('created');
  expect(budgets).toEqual([60_000, 30_000, 15_000]);
});

test('a token without the permission gets the line to add', async () => {
  await expect(write(sticky('one'), 'ghs_fork')).rejects.toMatchObject({
    code: 'github-permission-missing',
    where: { permission: 'pull-requests: write' },
  });
});

test('bad credentials, a missing pull request and a locked conversation each say what to do', async () => {
  await expect(write(sticky('one'), 'ghs_expired')).rejects.toMatchObject({ code: 'github-token-refused' });
  await expect(write({ ...sticky('one'), pullRequest: 404 })).rejects.toMatchObject({ code: 'github-not-found' });
  github.fail({ method: 'POST', status: 403, body: { message: 'Unable to create comment because issue is locked.' } });
  await expect(write(sticky('one'))).rejects.toMatchObject({ code: 'github-conversation-locked' });
});

test('a rate limit is waited out for as long as GitHub asks, and reported when that is too long', async () => {
  const clock = new FixedClock();
  const given = await services({ clock });
  github.fail({ method: 'POST', status: 429, headers: { 'retry-after': '17' } });
  expect((await write(sticky('one'), 'ghs_actions', given)).outcome).toBe('created');
  expect(clock.now().toISOString()).toBe('2026-11-23T08:00:17.000Z');
  expect(given.log.text()).toContain('GitHub answered 429 to try 1; trying again in 17 s.');
  github.fail({ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795510800' } });
  await expect(write(sticky('two', { run: '9002' }), 'ghs_actions', given)).rejects.toMatchObject({
    code: 'github-rate-limited',
  });
});

test('a secondary limit without a time is waited out for a minute', async () => {
  const clock = new FixedClock();
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  github.fail({ method: 'POST', status: 403, body: { message } });
  await write(sticky('one'), 'ghs_actions', await services({ clock }));
  expect(clock.now().toISOString()).toBe('2026-11-23T08:01:00.000Z');
});

test('an outage that lasts is reported as one, and the token goes to no other host', async () => {
  github.fail({ status: 503, times: 50 });
  await expect(write(sticky('one'))).rejects.toMatchObject({ code: 'github-unavailable' });
  const connection = await connectGitHub('ghs_actions', await services());
  await expect(connection.octokit.request('GET http://localhost:9/user')).rejects.toThrow('the token belongs to');
});

describe('a process that dies before or after any effect', () => {
  const PREPARED = [
    { name: 'with no comment', seeds: 0 },
    { name: 'with three comments', seeds: 3 },
  ];
  test.each(PREPARED)('$name, is made good by the next run', async ({ seeds }) => {
    for (let death = 1; death <= 8; death++) {
      await using double = await GitHubDouble.start();
      for (let index = 0; index < seeds; index++) double.seed(12, BOT, marker('9000'));
      const context = { apiUrl: double.apiUrl, serverUrl: '', repository: 'acme/flights', payload: {} };
      let calls = 0;
      const dying = await testServices({
        github: context,
        effect: () => {
          if (++calls === death) throw new Error('killed');
        },
      });
      await write(sticky('killed'), 'ghs_actions', dying).catch(() => undefined);
      await write(sticky('resumed'), 'ghs_actions', await testServices({ github: context }));
      expect(double.comments.map(({ body }) => body.split('\n')[0])).toEqual(['resumed']);
      expect(double.violations).toEqual([]);
    }
  });
});
