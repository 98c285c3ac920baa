import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readInputs, type PreflightInputs } from '../../actions/preflight/inputs.ts';
import { preflight } from '../../actions/preflight/run.ts';
import type { ActionResult } from '../../shared/core/services.ts';
import type { InputReader } from '../../shared/core/inputs.ts';
import { GitHubDouble, type Fault } from '../servers/github.ts';
import { testServices } from '../services.ts';

const RELEASE = `jobs:
  release:
    with:
      staging: staging
      production: 'prodution' # where it ends
`;
const REF = 'acme/flights/.github/workflows/release.yml@refs/heads/main';

let github: GitHubDouble;
beforeEach(async () => {
  github = await GitHubDouble.start();
  github.state.actions.environments.push({ name: 'staging' }, { name: 'Production', reviewers: 2 });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github[Symbol.asyncDispose]();
});

interface Place {
  readonly workflow?: string;
  readonly ref?: string;
  readonly event?: string;
  readonly branch?: string;
}

async function run(given: Partial<PreflightInputs>, place: Place = {}): Promise<ActionResult & { table: string }> {
  const context = {
    apiUrl: github.apiUrl,
    serverUrl: '',
    repository: 'acme/flights',
    payload: { repository: { default_branch: 'main' } },
  };
  const { event, branch: on } = place;
  const known = { ...(event === undefined ? {} : { event }), ...(on === undefined ? {} : { ref: on }) };
  const identity = { run: { host: 'github' as const, ...known } };
  const environment = { GITHUB_WORKFLOW_REF: place.ref };
  const services = await testServices({ github: context, environment, ...identity });
  if (place.workflow !== undefined) {
    await mkdir(join(services.workspace, '.github', 'workflows'), { recursive: true });
    await writeFile(join(services.workspace, '.github', 'workflows', 'release.yml'), place.workflow);
  }
  const inputs = {
    events: [],
    defaultBranch: false,
    environments: ['staging', 'production'],
    requireApproval: [],
    token: 'ghs_actions',
    ...given,
  };
  const result = await preflight(inputs, services);
  return { ...result, table: services.log.text() };
}

test('environments that are there pass, whatever the case, and the log says who is asked', async () => {
  const { headline, table } = await run({ requireApproval: ['production'] });
  expect(headline).toBe('2 environments found; Production asks for an approval');
  expect(table).toMatch(/staging \| nobody is asked/);
  expect(table).toMatch(/Production \| by one person of 2 reviewers/);
});

test('one that the repository does not have is refused on the line that names it, with the name that was meant', async () => {
  await expect(run({ environments: ['staging', 'prodution'] }, { workflow: RELEASE, ref: REF })).rejects.toMatchObject({
    code: 'environment-unknown',
    what: 'acme/flights has no environment "prodution". Did you mean "Production"?',
    where: { file: '.github/workflows/release.yml', line: 5 },
  });
});

test.each<[string, Place, unknown]>([
  ['without a checkout the file is named', { ref: REF }, { file: '.github/workflows/release.yml' }],
  [
    'where the name is a default too',
    { ref: REF, workflow: 'jobs: {}\n# prodution\n' },
    { file: '.github/workflows/release.yml' },
  ],
  ['outside a workflow the input', {}, { input: 'environments' }],
  ['a path that is none of a workflow is not read', { ref: 'a/b/../../etc/passwd@x' }, { input: 'environments' }],
])('%s', async (_, place, where) => {
  await expect(run({ environments: ['prodution'] }, place)).rejects.toMatchObject({ where });
});

test('a name that is like none is refused with those that there are, found beyond the first page', async () => {
  for (let index = 0; index < 150; index++) github.state.actions.environments.push({ name: `pr-${index}` });
  github.state.actions.environments.push({ name: 'last' });
  expect((await run({ environments: ['last'] })).headline).toMatch(/^1 environment found/);
  await expect(run({ environments: ['moon'] })).rejects.toMatchObject({
    what: expect.stringMatching(/It has staging, Production, pr-0/) as string,
  });
});

test('an approval that nobody would be asked for is refused', async () => {
  await expect(run({ requireApproval: ['staging'] })).rejects.toMatchObject({
    code: 'environment-unprotected',
    remedy: expect.stringContaining('Settings, Environments, staging') as string,
  });
});

test.each<[string, Omit<Fault, 'path'>, unknown]>([
  [
    'the permission to add',
    { status: 403, body: { message: 'Resource not accessible by integration' } },
    { code: 'github-permission-missing', where: { permission: 'actions: read' } },
  ],
  ['an outage, never a missing environment', { status: 503 }, { code: 'github-unavailable' }],
  ['half a list is no list', { status: 409, after: 1 }, { code: 'github-refused' }],
])('what GitHub refuses is named: %s', async (_, fault, expected) => {
  for (let index = 0; index < 150; index++) github.state.actions.environments.push({ name: `pr-${index}` });
  github.fail({ path: /\/environments$/, times: 9, ...fault });
  await expect(run({ environments: ['pr-149'] })).rejects.toMatchObject(expected as object);
});

test('without a token nothing is asked', async () => {
  await expect(run({ token: undefined })).rejects.toMatchObject({ code: 'github-token-missing' });
});

describe('the event', () => {
  const only = (...events: string[]) => ({ events, environments: [] });

  test('that the workflow is for passes, without a token or a request', async () => {
    await run({ ...only('push', 'pull_request'), token: undefined }, { event: 'pull_request' });
    expect(github.requests).toEqual([]);
  });

  test.each([
    ['pull_request_target', 'pull_request', /takes the code of the default branch: what it measures is not the pull/],
    ['issue_comment', 'pull_request', /takes the code of the default branch/],
    ['pull_request', 'push', /whose code is not merged/],
    ['watch', 'push', /This workflow is not for the event watch\./],
  ])('%s instead of %s is refused on its line, with the reason', async (event, wanted, what) => {
    const workflow = `name: ${event}s\non:\n  # ${event}\n  push:\n  '${event}': { types: [opened] }\n`;
    await expect(run(only(wanted), { event, workflow, ref: REF })).rejects.toMatchObject({
      code: 'event-unknown',
      what: expect.stringMatching(what) as string,
      where: { file: '.github/workflows/release.yml', line: 5 },
      remedy: `Change "on:" of the calling workflow to ${wanted}.`,
    });
  });

  test.each(['refs/heads/feature', 'refs/tags/v1', 'refs/pull/1/merge', undefined])(
    'on %s instead of the default branch is refused where only what is merged may go on',
    async (branch) => {
      const place = { event: 'workflow_dispatch', ...(branch === undefined ? {} : { branch }) };
      const merged = { ...only('workflow_dispatch'), defaultBranch: true };
      await expect(run(merged, place)).rejects.toMatchObject({ code: 'branch-refused' });
      await expect(run(merged, { ...place, branch: 'refs/heads/main' })).resolves.toBeDefined();
      await expect(run(only('workflow_dispatch'), place)).resolves.toBeDefined();
    },
  );

  test('that nobody knows, on a terminal, is not refused', async () => {
    await expect(run(only('push'))).resolves.toBeDefined();
  });
});

test.each([
  [{}, 'input-missing'],
  [{ events: 'push;x' }, 'input-invalid'],
  [{ environments: ['staging'], 'require-approval': ['production'] }, 'input-invalid'],
])('%j is a mistake of the caller', (given: Readonly<Record<string, string | readonly string[]>>, code) => {
  const reader = {
    optionalString: (name: string) => given[name],
    lines: (name: string) => given[name] ?? [],
    boolean: () => false,
  } as unknown as InputReader;
  expect(() => readInputs(reader)).toThrow(expect.objectContaining({ code }) as Error);
});
