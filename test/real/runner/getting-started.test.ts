/** docs/getting-started.md, followed to the letter: its files, its commands, and what it says one sees. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { fileNameOf, snippetsOf, type Snippet } from '../../../scripts/snippets.ts';
import { Runner, type Outcome } from '../../servers/act.ts';
import { ArtifactService } from '../../servers/artifacts.ts';
import { GitHubDouble } from '../../servers/github.ts';
import { REPOSITORY_ROOT } from '../../services.ts';

const run = promisify(execFile);
const PULL_REQUEST = 1;

/** What a person has before the first step: an empty repository, cloned. */
class Beginner implements AsyncDisposable {
  readonly github: GitHubDouble;
  readonly #artifacts: ArtifactService;
  readonly #runner: Runner;
  readonly folder: string;
  #runs = 0;

  private constructor(github: GitHubDouble, artifacts: ArtifactService, runner: Runner, folder: string) {
    this.github = github;
    this.#artifacts = artifacts;
    this.#runner = runner;
    this.folder = folder;
  }

  static async start(): Promise<Beginner> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'getting-started-')));
    await run('git', ['init', '--quiet', '--bare', join(folder, 'pumps.git')]);
    await run('git', ['clone', '--quiet', join(folder, 'pumps.git'), join(folder, 'pumps')]);
    const github = await GitHubDouble.start();
    const artifacts = await ArtifactService.start();
    const runner = await Runner.start({ github, artifacts });
    return new Beginner(github, artifacts, runner, join(folder, 'pumps'));
  }

  async write(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, file)), { recursive: true });
    await writeFile(join(this.folder, file), text);
  }

  async type(commands: string): Promise<void> {
    const identity = { GIT_AUTHOR_NAME: 'Mara', GIT_AUTHOR_EMAIL: 'mara@example.com' };
    const committer = { GIT_COMMITTER_NAME: 'Mara', GIT_COMMITTER_EMAIL: 'mara@example.com' };
    await run('bash', ['-euo', 'pipefail', '-c', commands], {
      cwd: this.folder,
      env: { ...process.env, ...identity, ...committer },
    });
  }

  /** What GitHub does after a push to the branch of the pull request. */
  async pullRequest(): Promise<Outcome> {
    const sha = (await run('git', ['rev-parse', '@{upstream}'], { cwd: this.folder })).stdout.trim();
    const repo = { id: 1, name: 'pumps', full_name: 'acme/pumps', owner: { login: 'acme' }, default_branch: 'main' };
    const head = { ref: 'first-report', sha, repo };
    this.#runs++;
    return this.#runner.run({
      repository: this.folder,
      workflow: 'model.yml',
      event: 'pull_request',
      payload: {
        action: this.#runs === 1 ? 'opened' : 'synchronize',
        number: PULL_REQUEST,
        pull_request: { number: PULL_REQUEST, head, base: { ref: 'main', repo }, labels: [] },
        repository: repo,
      },
      id: 700 + this.#runs,
      sha,
      env: { GITHUB_REPOSITORY: 'acme/pumps' },
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#runner[Symbol.asyncDispose]();
    await this.#artifacts[Symbol.asyncDispose]();
    await this.github[Symbol.asyncDispose]();
    await rm(dirname(this.folder), { recursive: true, force: true });
  }
}

/** As on a machine where DuckDB has been used before. */
const TERMINAL = { ...process.env, RUNNER_TOOL_CACHE: join(tmpdir(), 'trainyard-test-tools') };

/** As GitHub shows it: without the marks of Markdown. */
function shown(markdown: string): string {
  return markdown.replace(/\\(?=[^\w\s])/g, '').replace(/[`*]/g, '');
}

const GUIDE = 'docs/getting-started.md';

async function snippetsIn(file: string): Promise<readonly Snippet[]> {
  return snippetsOf(file, await readFile(join(REPOSITORY_ROOT, file), 'utf8'));
}

test('a first report, mended data, a gate, and a rule that the data cannot decide', async () => {
  const snippets = await snippetsIn(GUIDE);
  await using beginner = await Beginner.start();
  const seen: { readonly headline: string; readonly exitCode: number | null; readonly log: string }[] = [];
  let outcome: Outcome | undefined;

  for (const snippet of snippets) {
    const name = fileNameOf(snippet);
    if (name !== undefined) await beginner.write(name, snippet.text);
    else if (snippet.language === 'bash') {
      await beginner.type(snippet.text);
      if (/^git push/m.test(snippet.text) && !snippet.text.includes('origin main'))
        outcome = await beginner.pullRequest();
    } else {
      // What one sees: the first line of the only comment.
      expect([snippet.line, snippet.language]).toEqual([snippet.line, 'text']);
      const comments = beginner.github.comments.map(({ body }) => shown(body));
      expect(comments).toHaveLength(1);
      expect(comments[0]?.split('\n')[0]).toBe(`## ${snippet.text.trim()}`);
      seen.push({ headline: snippet.text, exitCode: outcome?.exitCode ?? null, log: outcome?.text ?? '' });
    }
  }

  expect(beginner.github.violations).toEqual([]);
  // Red, green, green, red, as the document says.
  expect(seen.map(({ exitCode }) => exitCode)).toEqual([1, 0, 0, 1]);
  const [first, , gated] = seen;
  expect(first?.log).toContain('lines 9, 1009, 2009 and 3009');
  expect(first?.log).toContain('file=readings.odcs.yaml,line=18');
  expect(gated?.log).toContain('model:pumps');
});

test('docs/how-to/on-a-terminal.md says on a laptop what the comment says', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'on-a-terminal-')));
  const workspace = join(folder, 'pumps');
  await mkdir(workspace);
  await symlink(REPOSITORY_ROOT, join(folder, 'trainyard'));
  const type = (commands: string): Promise<unknown> =>
    run('bash', ['-euo', 'pipefail', '-c', commands], { cwd: workspace, env: TERMINAL });
  const guide = await snippetsIn(GUIDE);
  for (const snippet of guide) {
    const name = fileNameOf(snippet);
    if (name !== undefined && !name.includes('/')) await writeFile(join(workspace, name), snippet.text);
  }
  await type(
    'git init --quiet; python3 make_data.py; grep -v ,-999, readings.csv > mended.csv; mv mended.csv readings.csv',
  );

  // Nothing that an earlier run of this test has recorded may count.
  await writeFile(join(workspace, '.trainyard.yml'), 'version: 1\nactions: { train: { state: ../state } }\n');

  // The first block gets Trainyard itself.
  const [, ignored, commands] = await snippetsIn('docs/how-to/on-a-terminal.md');
  await type(ignored?.text ?? '');
  await type(commands?.text ?? '');

  const [headline = ''] = shown(await readFile(join(workspace, 'comment.md'), 'utf8')).split('\n');
  const said = guide.filter(({ language }) => language === 'text').map(({ text }) => `## ${text.trim()}`);
  expect(said[2]).toMatch('may ship');
  expect(headline).toBe(said[2]);
  expect(await readFile(join(workspace, 'report.html'), 'utf8')).toContain('May it ship?');

  // What the first round has written makes no other training of the second.
  const again = await type(commands?.text ?? '');
  expect(again).toMatchObject({ stdout: expect.stringContaining('was not trained again') as unknown });
  await rm(folder, { recursive: true });
});
