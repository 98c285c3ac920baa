/** Every request we make to GitHub, refused in every way that GitHub refuses. */
import { fetchArtifact, listArtifactsNamed, listRunArtifacts } from '../../../shared/github/artifacts.ts';
import { writeCheckRun } from '../../../shared/github/check-run.ts';
import { connectGitHub, type GitHubConnection } from '../../../shared/github/client.ts';
import { writeSticky } from '../../../shared/github/comments/comment.ts';
import { listEnvironments } from '../../../shared/github/environments.ts';
import { findPullRequest } from '../../../shared/github/event.ts';
import { listJobs } from '../../../shared/github/jobs.ts';
import { formatMarker } from '../../../shared/github/comments/marker.ts';
import type { Services } from '../../../shared/core/services.ts';
import { ArtifactService } from '../../servers/artifacts.ts';
import { GitHubDouble, type Fault } from '../../servers/github.ts';
import { FixedClock, testServices } from '../../services.ts';

const BOT = 'github-actions[bot]';
const SHA = 'c'.repeat(40);

let github: GitHubDouble;
let artifacts: ArtifactService;
beforeEach(async () => {
  [github, artifacts] = await Promise.all([GitHubDouble.start(), ArtifactService.start()]);
  github.state.actions.artifacts = artifacts;
  github.state.pulls.push({ number: 12, headRepository: 'acme/flights', branch: 'main', sha: SHA });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await Promise.all([github[Symbol.asyncDispose](), artifacts[Symbol.asyncDispose]()]);
});

interface Place {
  /** The request that is refused. */
  readonly on: Pick<Fault, 'method' | 'path'>;
  /** The line that a workflow lacks when it is forbidden. */
  readonly permission: string;
  readonly prepare?: () => void;
  readonly act: (connection: GitHubConnection, services: Services) => Promise<unknown>;
  /** What is left when all went well. */
  readonly check: (result: unknown) => void;
}

function ownComment(text: string, run: string): void {
  github.seed(12, BOT, `${text}\n\n${formatMarker({ key: 'delay', run, attempt: 1, state: '' })}\n`);
}

const writeComment: Place['act'] = (connection, services) => {
  const marker = { key: 'delay', run: '9001', attempt: 1 };
  return writeSticky(
    connection,
    { pullRequest: 12, marker, render: (_, sealed) => `new\n\n${sealed('')}\n` },
    services,
  );
};

const writeCheck: Place['act'] = (connection, services) =>
  writeCheckRun(
    connection,
    {
      ...{ name: 'Trainyard: delay', head: SHA, run: '42', attempt: 1, conclusion: 'failure' },
      ...{ title: 'delay: do not ship', summary: 'AUC falls.', detailsUrl: undefined },
    },
    services,
  );

function expectOneCheck(): void {
  const { checks } = github.state.checks;
  expect(checks.map(({ fields }) => [fields['name'], fields['conclusion']])).toEqual([['Trainyard: delay', 'failure']]);
}

function expectOneComment(): void {
  const own = github.comments.filter(({ body }) => body.includes('trainyard'));
  expect(own.map(({ body }) => body.slice(0, 3))).toEqual(['new']);
}

const PLACES: Readonly<Record<string, Place>> = {
  'reading the comments': {
    on: { method: 'GET', path: /\/issues\/12\/comments$/ },
    permission: 'pull-requests: write',
    act: writeComment,
    check: expectOneComment,
  },
  'creating the comment': {
    on: { method: 'POST', path: /\/issues\/12\/comments$/ },
    permission: 'pull-requests: write',
    act: writeComment,
    check: expectOneComment,
  },
  'changing the comment': {
    on: { method: 'PATCH', path: /\/issues\/comments\/\d+$/ },
    permission: 'pull-requests: write',
    prepare: () => ownComment('old', '9000'),
    act: writeComment,
    check: expectOneComment,
  },
  'removing a second comment': {
    on: { method: 'DELETE', path: /\/issues\/comments\/\d+$/ },
    permission: 'pull-requests: write',
    prepare: () => [1, 2].forEach(() => ownComment('old', '9000')),
    act: writeComment,
    check: expectOneComment,
  },
  'finding the pull request': {
    on: { method: 'GET', path: /\/pulls$/ },
    permission: 'pull-requests: read',
    act: (connection) => findPullRequest(connection, { repository: 'acme/flights', branch: 'main', sha: SHA }),
    check: (number) => expect(number).toBe(12),
  },
  'listing the artifacts of a run': {
    on: { method: 'GET', path: /\/runs\/42\/artifacts$/ },
    permission: 'actions: read',
    prepare: () => artifacts.seed('model', Buffer.from('x')),
    act: (connection) => listRunArtifacts(connection, '42'),
    check: (found) => expect(found).toMatchObject([{ name: 'model' }]),
  },
  'looking for an artifact of the repository': {
    on: { method: 'GET', path: /\/actions\/artifacts$/ },
    permission: 'actions: read',
    prepare: () => artifacts.seed('model', Buffer.from('x')),
    act: (connection) => listArtifactsNamed(connection, 'model'),
    check: (found) => expect(found).toMatchObject([{ name: 'model' }]),
  },
  'looking for the check run': {
    on: { method: 'GET', path: /\/check-runs$/ },
    permission: 'checks: write',
    act: writeCheck,
    check: expectOneCheck,
  },
  'creating the check run': {
    on: { method: 'POST', path: /\/check-runs$/ },
    permission: 'checks: write',
    act: writeCheck,
    check: expectOneCheck,
  },
  'changing the check run': {
    on: { method: 'PATCH', path: /\/check-runs\/\d+$/ },
    permission: 'checks: write',
    prepare: () => {
      const fields = { name: 'Trainyard: delay', external_id: 'trainyard-report:v1 run=41 attempt=1' };
      github.state.checks.checks.push({ id: 500, sha: SHA, fields });
    },
    act: writeCheck,
    check: expectOneCheck,
  },
  'listing the environments': {
    on: { method: 'GET', path: /\/environments$/ },
    permission: 'actions: read',
    prepare: () => github.state.actions.environments.push({ name: 'production', reviewers: 1 }),
    act: (connection) => listEnvironments(connection),
    check: (found) => expect(found).toMatchObject([{ name: 'production', reviewers: 1 }]),
  },
  'listing the jobs of a run': {
    on: { method: 'GET', path: /\/runs\/42\/attempts\/2\/jobs$/ },
    permission: 'actions: read',
    prepare: () => github.state.actions.jobs.push({ run: 42, name: 'train', labels: ['gpu'], status: 'queued' }),
    act: (connection) => listJobs(connection, { run: '42', attempt: 2 }),
    check: (found) => expect(found).toEqual([{ name: 'train', labels: ['gpu'], isQueued: true, runner: undefined }]),
  },
  'downloading an artifact': {
    on: { method: 'GET', path: /\/artifacts\/\d+\/zip$/ },
    permission: 'actions: read',
    prepare: () => artifacts.seed('model', Buffer.from('bytes')),
    act: async (connection) => {
      const [artifact] = await listRunArtifacts(connection, '42');
      if (artifact === undefined) throw new Error('There is an artifact.');
      return Buffer.from(await fetchArtifact(connection, artifact, 100)).toString('utf8');
    },
    check: (bytes) => expect(bytes).toBe('bytes'),
  },
};

async function refused(name: string, fault: Omit<Fault, 'method' | 'path'>) {
  const place = PLACES[name];
  if (place === undefined) throw new Error(`There is no place ${name}.`);
  const clock = new FixedClock('2026-11-23T08:00:00.000Z');
  const context = { apiUrl: github.apiUrl, serverUrl: '', repository: 'acme/flights', payload: {} };
  const services = await testServices({ github: context, clock });
  place.prepare?.();
  github.fail({ ...place.on, ...fault });
  const connection = await connectGitHub('ghs_actions', services);
  const outcome = place.act(connection, services);
  return { place, outcome, waitedSeconds: () => (clock.monotonicMs() - Date.parse('2026-11-23T08:00:00.000Z')) / 1000 };
}

const NAMES = Object.keys(PLACES);
const EVERY = 999;
const FORBIDDEN = { message: 'Resource not accessible by integration' };
const SECONDARY = {
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
};

describe.each(NAMES)('%s', (name) => {
  test('forbidden: the permission to add is named by its line', async () => {
    const { place, outcome } = await refused(name, { status: 403, body: FORBIDDEN, times: EVERY });
    await expect(outcome).rejects.toMatchObject({
      code: 'github-permission-missing',
      where: { permission: place.permission },
      remedy: expect.stringContaining(`permissions: ${place.permission}`) as string,
    });
  });

  test('with a token that is no longer good', async () => {
    const { outcome } = await refused(name, { status: 401, times: EVERY });
    await expect(outcome).rejects.toMatchObject({ code: 'github-token-refused', where: { input: 'github-token' } });
  });

  test('of something that is not there', async () => {
    const { place, outcome } = await refused(name, { status: 404, body: { message: 'Not Found' }, times: EVERY });
    // What is to be removed and is gone already is what was wanted.
    if (place.on.method === 'DELETE') expect(await outcome).toMatchObject({ outcome: 'updated' });
    else await expect(outcome).rejects.toMatchObject({ code: 'github-not-found' });
  });

  test.each([409, 422])('as a conflict or an invalid request (%d): GitHub is quoted', async (status) => {
    const body = { message: 'Something of yours is in the way' };
    const { outcome } = await refused(name, { status, body, times: EVERY });
    await expect(outcome).rejects.toMatchObject({
      code: 'github-refused',
      what: expect.stringMatching(new RegExp(`\\(${status}\\).*Something of yours is in the way`)) as string,
    });
  });

  test.each([
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '17' } }, 17],
    ['429 without a time', { status: 429 }, 60],
    ['a secondary limit with Retry-After', { status: 403, headers: { 'retry-after': '31' }, body: SECONDARY }, 31],
    ['a secondary limit without a time', { status: 403, body: SECONDARY }, 60],
    [
      'the hourly limit, which ends soon',
      // 50 s after the clock's start.
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795420850' } },
      51,
    ],
  ] as const)('%s is waited out, and then it goes on', async (_, fault, seconds) => {
    const { place, outcome, waitedSeconds } = await refused(name, fault);
    place.check(await outcome);
    expect(waitedSeconds()).toBe(seconds);
  });

  test.each([
    ['for ever', { status: 429, times: EVERY }],
    ['for an hour', { status: 429, headers: { 'retry-after': '3600' }, times: EVERY }],
  ] as const)('slowed down %s: it is left to a later run', async (_, fault) => {
    const { outcome, waitedSeconds } = await refused(name, fault);
    await expect(outcome).rejects.toMatchObject({ name: 'UnavailableError', code: 'github-rate-limited' });
    expect(waitedSeconds()).toBeLessThan(600);
  });

  test.each([502, 503, 'hang up'] as const)('%s once is no matter, and nothing is done twice', async (status) => {
    const { place, outcome } = await refused(name, { status });
    place.check(await outcome);
  });

  test('carried out, and the answer lost: nothing is done twice', async () => {
    const { place, outcome } = await refused(name, { status: 502, carriedOut: true });
    place.check(await outcome);
  });

  test('an outage that lasts is called one', async () => {
    const { outcome } = await refused(name, { status: 502, times: EVERY });
    await expect(outcome).rejects.toMatchObject({ name: 'UnavailableError', code: 'github-unavailable' });
  });
});

describe('in the middle of the pages', () => {
  const paged = ['reading the comments', 'listing the artifacts of a run', 'looking for an artifact of the repository'];
  const FAULTS: readonly (readonly [string, Omit<Fault, 'method' | 'path'>])[] = [
    ['502', { status: 502 }],
    ['a connection that breaks', { status: 'hang up' }],
    ['429', { status: 429, headers: { 'retry-after': '5' } }],
    ['a secondary limit', { status: 403, body: SECONDARY }],
  ];
  test.each(paged.flatMap((name) => FAULTS.map(([how, fault]) => [name, how, fault] as const)))(
    '%s: %s is tried again, and no page is lost',
    async (name, _, fault) => {
      for (let index = 0; index < 150; index++) {
        github.seed(12, 'mara', `comment ${index}`);
        artifacts.seed(name.startsWith('looking') ? 'model' : `noise-${index}`, Buffer.from('x'));
      }
      if (name === 'reading the comments') ownComment('old', '9000');
      const { place, outcome } = await refused(name, { ...fault, after: 1 });
      const result = await outcome;
      if (name === 'reading the comments') place.check(result);
      else expect(result).toHaveLength(151);
    },
  );

  test.each(paged)('%s: an outage that lasts fails; half a list is never taken for the whole', async (name) => {
    for (let index = 0; index < 150; index++) {
      github.seed(12, 'mara', `comment ${index}`);
      artifacts.seed('model', Buffer.from('x'));
    }
    const { outcome } = await refused(name, { status: 502, after: 1, times: EVERY });
    await expect(outcome).rejects.toMatchObject({ code: 'github-unavailable' });
    expect(github.comments).toHaveLength(150);
  });
});
