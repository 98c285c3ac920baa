import type { ProposeInputs } from '../../actions/propose/inputs.ts';
import { propose } from '../../actions/propose/run.ts';
import { digestBytes } from '../../shared/core/digest.ts';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import type { Verdict } from '../../shared/core/verdict.ts';
import type { GateResult } from '../../shared/evidence/results/gate.ts';
import { parseLockFile } from '../../shared/registry/lock-file.ts';
import { GitHubDouble } from '../servers/github.ts';
import { testServices, type RecordingLog } from '../services.ts';

const MODEL = digestBytes('model');
const BRANCH = 'trainyard/retrain-delay';

let github: GitHubDouble;
beforeEach(async () => {
  github = await GitHubDouble.start();
  github.state.git.push('main', { 'README.md': 'Flights', 'model.lock.yml': 'version: 1\n' });
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.violations).toEqual([]);
});

function inputs(version: number, changes: Partial<ProposeInputs> = {}): ProposeInputs {
  return {
    model: { kind: 'model', name: 'delay' },
    modelDigest: MODEL,
    runKey: digestBytes('run'),
    data: [{ artifact: 'dataset:flights', version: `v${version}`, digest: digestBytes(`flights ${version}`) }],
    lockFile: 'model.lock.yml',
    branch: BRANCH,
    base: 'main',
    token: 'ghs_actions',
    dryRun: false,
    ...changes,
  };
}

async function gated(
  verdict: Verdict = 'pass',
  { waivedUntil, ...changes }: Partial<Services> & { readonly waivedUntil?: string } = {},
): Promise<Services & { log: RecordingLog }> {
  const context = { apiUrl: github.apiUrl, serverUrl: 'https://github.com', repository: 'acme/flights', payload: {} };
  const run = { host: 'github' as const, repository: 'acme/flights', runId: '9001' };
  const services = await testServices({ github: context, run, ...changes });
  await services.evidence.leave({
    action: 'gate',
    subjects: [{ name: 'model:delay', digest: MODEL }],
    inputs: [],
    verdict,
    headline: 'delay: may ship. <b>auc</b> 0.741',
    result: { ...gateResult(), ...(waivedUntil === undefined ? {} : { waivers: waivedBy('mara', waivedUntil) }) },
  });
  return services;
}

function gateResult(): GateResult {
  return {
    model: { name: 'model:delay', digest: MODEL },
    outcomes: [
      {
        ...{
          id: 'auc',
          metric: 'auc',
          direction: 'higher-is-better',
          unit: 'proportion',
          demand: 'auc, at least 0.70',
        },
        ...{
          kind: 'absolute',
          verdict: 'pass',
          candidate: { value: 0.741 },
          threshold: 0.7,
          where: { file: 'rules.yml', line: 2 },
        },
      },
    ],
    slices: [],
    method: { interval: 'none: values alone', level: 0.95 },
    differences: [],
    rulesDigest: digestBytes('rules'),
  };
}

function waivedBy(by: string, until: string): NonNullable<GateResult['waivers']> {
  const url = 'https://github.com/acme/flights/pull/12#issuecomment-7';
  const at = '2026-01-01T00:00:00.000Z';
  const used = [{ rule: 'auc.at_least', by, until, at, reason: 'late labels', url, statement: digestBytes('waiver') }];
  return { policy: { allowed: true, authorAlone: false, longestDays: 30 }, used, refused: [] };
}

async function run(version: number, changes: Partial<ProposeInputs> = {}, runId = '9001'): Promise<ActionResult> {
  const run = { host: 'github' as const, repository: 'acme/flights', runId };
  return propose(inputs(version, changes), await gated('pass', { run }));
}

function writes(): readonly string[] {
  return github.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
}

test('one pull request changes one file by one commit, and says what was trained on and what the gate said', async () => {
  const result = await run(12);
  expect(result.outputs).toMatchObject({ outcome: 'created', 'pull-request': 41, branch: BRANCH });
  expect(github.state.git.history(BRANCH)).toHaveLength(2);
  const { 'README.md': untouched, 'model.lock.yml': lock = '' } = github.state.git.files(BRANCH);
  expect(untouched).toBe('Flights');
  expect(parseLockFile(lock, 'model.lock.yml')).toEqual({
    model: 'model:delay',
    data: inputs(12).data,
    gated: { digest: MODEL, runKey: digestBytes('run') },
  });
  const [pull] = github.state.pulls;
  expect(pull?.title).toBe('Retrain model:delay on dataset:flights@v12');
  expect(pull?.body).toContain('https://github.com/acme/flights/actions/runs/9001');
  expect(pull?.body).toContain('&lt;b&gt;auc&lt;/b&gt;');
});

test('the same retraining again writes nothing, and a newer one brings the same pull request up to date', async () => {
  await run(12);
  const before = writes().length;
  expect((await run(12, {}, '9002')).outputs).toMatchObject({ outcome: 'unchanged', 'pull-request': 41 });
  expect(writes()).toHaveLength(before);
  expect((await run(13)).outputs).toMatchObject({ outcome: 'updated', 'pull-request': 41 });
  expect(github.state.pulls.map(({ title }) => title)).toEqual(['Retrain model:delay on dataset:flights@v13']);
  expect(github.state.git.history(BRANCH)).toHaveLength(2);
});

test('a base that moved on is followed where the lock file changed there, and what it pins already is not proposed', async () => {
  await run(12);
  const lock = github.state.git.files(BRANCH)['model.lock.yml'] ?? '';
  github.state.git.push('main', { 'README.md': 'New', 'model.lock.yml': 'version: 1\n' });
  expect((await run(12)).outputs).toMatchObject({ outcome: 'unchanged' });
  github.state.git.push('main', { 'README.md': 'New', 'model.lock.yml': 'version: 1\nmodel: model:delay\n' });
  expect((await run(12)).outputs).toMatchObject({ outcome: 'updated' });
  expect(github.state.git.files(BRANCH)).toEqual({ 'README.md': 'New', 'model.lock.yml': lock });
  github.state.git.push('main', { 'README.md': 'New', 'model.lock.yml': lock });
  const before = writes().length;
  expect(await run(12)).toMatchObject({ outputs: { outcome: 'pinned', 'pull-request': '' } });
  expect(writes()).toHaveLength(before);
});

test('a commit of somebody else on the branch is never thrown away', async () => {
  await run(12);
  github.state.git.push(BRANCH, { 'README.md': 'Mended by hand' });
  await expect(run(13)).rejects.toMatchObject({ code: 'branch-foreign', where: { input: 'branch' } });
  expect(github.state.git.files(BRANCH)).toEqual({ 'README.md': 'Mended by hand' });
});

describe('a commit of ours is no longer ours where somebody', () => {
  let lock: string;
  const git = (): GitHubDouble['state']['git'] => github.state.git;
  beforeEach(async () => {
    await run(12);
    lock = git().files(BRANCH)['model.lock.yml'] ?? '';
  });
  test.each<[string, () => void]>([
    ['amended it with another file', () => git().amend(BRANCH, { ...git().files(BRANCH), 'train.py': 'evil()' })],
    [
      'amended its content',
      () =>
        git().amend(BRANCH, { 'README.md': 'Flights', 'model.lock.yml': lock.replace('version: v12', 'version: v1') }),
    ],
    ['amended it to change nothing', () => git().amend(BRANCH, git().files('main'))],
    [
      'put a commit beneath it',
      () => {
        const [message] = git().history(BRANCH);
        git().branches.delete(BRANCH);
        git().push(BRANCH, { ...git().files('main'), 'train.py': 'evil()' });
        git().push(BRANCH, { ...git().files(BRANCH), 'model.lock.yml': lock }, message);
      },
    ],
    [
      'put a commit with its message on top',
      () => git().push(BRANCH, { ...git().files(BRANCH), 'train.py': 'evil()' }, git().history(BRANCH)[0]),
    ],
  ])('%s', async (_, change) => {
    change();
    const [files, before] = [git().files(BRANCH), writes().length];
    for (const version of [12, 13]) await expect(run(version)).rejects.toMatchObject({ code: 'branch-foreign' });
    expect(git().files(BRANCH)).toEqual(files);
    expect(writes()).toHaveLength(before);
  });
});

test('a branch whose proposal was merged, or squashed, is used again', async () => {
  await run(12);
  github.state.git.branches.set('main', github.state.git.branches.get(BRANCH) ?? '');
  github.state.pulls.splice(0);
  expect((await run(13)).outputs).toMatchObject({ outcome: 'created' });
  const { 'model.lock.yml': lock = '' } = github.state.git.files(BRANCH);
  github.state.git.push('main', { 'README.md': 'New', 'model.lock.yml': lock }, 'Retrain (#42)');
  github.state.pulls.splice(0);
  expect((await run(14)).outputs).toMatchObject({ outcome: 'created' });
  expect(github.state.git.files(BRANCH)['README.md']).toBe('New');
});

test('an old run that is run again proposes nothing older than what the base pins or the branch proposes', async () => {
  await run(13);
  const before = writes().length;
  const old = await run(12);
  expect(old.outputs).toMatchObject({ outcome: 'outdated', 'pull-request': '' });
  expect(old.headline).toContain(`${BRANCH} has dataset:flights@v13, newer`);
  github.state.git.branches.set('main', github.state.git.branches.get(BRANCH) ?? '');
  github.state.git.branches.delete(BRANCH);
  github.state.pulls.splice(0);
  expect((await run(12)).headline).toContain('main has dataset:flights@v13, newer');
  expect(writes()).toHaveLength(before);
  expect(github.state.pulls).toEqual([]);
  expect((await run(100)).outputs).toMatchObject({ outcome: 'created' });
});

test('killed before or after each effect and run again, it ends in one pull request with one commit', async () => {
  const effects: string[] = [];
  await propose(inputs(12), await gated('pass', { effect: (name) => effects.push(name) }));
  expect(effects).toHaveLength(6);
  for (const [index, name] of effects.entries()) {
    const version = 100 + index;
    github.state.git.branches.delete(BRANCH);
    github.state.pulls.splice(0);
    const dying = await gated('pass', {
      effect: (met) => {
        if (met === name) throw new Error(`killed at ${name}`);
      },
    });
    await expect(propose(inputs(version), dying)).rejects.toThrow(`killed at ${name}`);
    await run(version);
    expect(github.state.pulls).toHaveLength(1);
    expect(github.state.git.history(BRANCH)).toHaveLength(2);
    expect(github.state.git.files(BRANCH)['model.lock.yml']).toContain(`version: v${version}`);
  }
});

test.each([
  ['POST', /git\/trees/],
  ['POST', /git\/commits/],
  ['POST', /git\/refs/],
  ['POST', /pulls$/],
])('an answer to %s %s that is lost after the effect makes nothing twice', async (method, path) => {
  github.fail({ method, path, status: 502, carriedOut: true });
  expect((await run(12)).outputs).toMatchObject({ 'pull-request': 41 });
  expect(github.state.pulls).toHaveLength(1);
  expect(github.state.git.history(BRANCH)).toHaveLength(2);
});

test('of two retrainings at once both end in the same pull request', async () => {
  const outcomes = await Promise.all([run(12), run(12)]);
  expect(new Set(outcomes.map(({ outputs }) => outputs['pull-request']))).toEqual(new Set([41]));
  expect(github.state.pulls).toHaveLength(1);
});

describe('is refused by name, with nothing written:', () => {
  test.each([
    ['a token that may only read', { token: 'ghs_fork' }, 'github-permission-missing'],
    ['no token', { token: undefined }, 'github-token-missing'],
    ['a base that is not there', { base: 'master' }, 'base-unknown'],
    ['a model that no gate judged', { modelDigest: digestBytes('other') }, 'gate-missing'],
  ])('%s', async (_, changes, code) => {
    await expect(run(12, changes)).rejects.toMatchObject({ code });
    expect(github.state.git.branches.has(BRANCH)).toBe(false);
  });

  test('a token without permission, with the lines to add', async () => {
    await expect(run(12, { token: 'ghs_fork' })).rejects.toMatchObject({
      where: { permission: 'contents: write and pull-requests: write' },
    });
  });

  test.each(['fail', 'inconclusive'] as const)('a model whose gate says %s', async (verdict) => {
    await expect(propose(inputs(12), await gated(verdict))).rejects.toMatchObject({ code: 'gate-failed' });
    expect(writes()).toEqual([]);
  });

  test('a model whose gate leant on a waiver that is over; one that is not over is said where it is reviewed', async () => {
    await expect(propose(inputs(12), await gated('warn', { waivedUntil: '2026-01-31' }))).rejects.toMatchObject({
      code: 'gate-waiver-expired',
    });
    expect(writes()).toEqual([]);
    const services = await gated('warn', { waivedUntil: '2999-12-31' });
    await propose(inputs(12), services);
    const said = 'auc.at\\_least of model:delay does not pass: mara waived it until 2999';
    expect(github.state.pulls[0]?.body).toContain(said);
    expect(services.log.text()).toContain(`warning: ${said.replace('\\', '')}`);
  });

  test('a repository whose workflows may not open pull requests, which names the setting', async () => {
    github.state.git.mayOpenPulls = false;
    await expect(run(12)).rejects.toMatchObject({
      code: 'pull-requests-forbidden',
      remedy: expect.stringContaining('Allow GitHub Actions to create and approve pull requests') as string,
    });
  });
});

test('a dry run says what would be in the file and asks GitHub nothing', async () => {
  const services = await gated();
  expect(await propose(inputs(12, { dryRun: true }), services)).toMatchObject({ outputs: { branch: BRANCH } });
  expect(services.log.text()).toContain('version: v12');
  expect(github.requests).toEqual([]);
});
