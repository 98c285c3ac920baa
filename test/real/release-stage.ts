import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Statement } from '../../shared/core/statement.ts';
import type { RolloutResult } from '../../shared/evidence/results/rollout.ts';
import { endEnvironment, freePort } from '../fixtures/rollout/environment.ts';
import { Load } from '../fixtures/rollout/load.ts';
import { Runner, type Outcome, type WorkflowRun } from '../servers/act.ts';
import { ArtifactService } from '../servers/artifacts.ts';
import { GitHubDouble } from '../servers/github.ts';
import { CoinRepository } from './coin-repository.ts';

export const WORKFLOWS = 'trainyard/trainyard/.github/workflows';
const ENVIRONMENTS = ['staging', 'production'] as const;
const SETUP_PYTHON = 'actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97';
type EnvironmentName = (typeof ENVIRONMENTS)[number];

/** A repository, a runner whose host serves staging and production, and clients of both; nothing of it stays behind. */
export class ReleaseStage implements AsyncDisposable {
  readonly repository: CoinRepository;
  readonly runner: Runner;
  readonly github: GitHubDouble;
  readonly artifacts: ArtifactService;
  readonly ports: Readonly<Record<EnvironmentName, number>>;
  readonly #clients: readonly Load[];
  #run = 9000;

  private constructor(parts: Pick<ReleaseStage, 'repository' | 'runner' | 'github' | 'artifacts' | 'ports'>) {
    this.repository = parts.repository;
    this.runner = parts.runner;
    this.github = parts.github;
    this.artifacts = parts.artifacts;
    this.ports = parts.ports;
    this.#clients = Object.values(parts.ports).map((port) => new Load(`http://127.0.0.1:${port}`, { pauseMs: 15 }));
  }

  /** @param callers by file name: the workflow that it calls, and what it passes; `ports` are added to a release */
  static async open(
    callers: (ports: ReleaseStage['ports']) => Readonly<Record<string, unknown>>,
  ): Promise<ReleaseStage> {
    const ports = { staging: await freePort(), production: await freePort() };
    const [github, artifacts, repository] = await Promise.all([
      GitHubDouble.start(),
      ArtifactService.start(),
      CoinRepository.make(callers(ports)),
    ]);
    github.state.actions.environments.push(...ENVIRONMENTS.map((name) => ({ name })));
    // Downloaded by the runner before any condition is looked at, though nothing here needs Python.
    const actions = { [SETUP_PYTHON]: await emptyAction(dirname(repository.folder)) };
    const runner = await Runner.start({ github, artifacts, actions });
    return new ReleaseStage({ repository, runner, github, artifacts, ports });
  }

  /** Runs a caller as a push to main, or as what `changes` say. */
  async run(workflow: string, changes: Partial<WorkflowRun> = {}): Promise<Outcome & { readonly id: number }> {
    const id = changes.id ?? ++this.#run;
    const payload = { ref: 'refs/heads/main', deleted: false, repository: { default_branch: 'main' } };
    const usual = { repository: this.repository.folder, workflow: `${workflow}.yml`, event: 'push', payload, id };
    return { ...(await this.runner.run({ ...usual, ...changes })), id };
  }

  /** What answers the clients of an environment: `v2`. */
  async serving(environment: EnvironmentName): Promise<string | null> {
    const answer = await fetch(`http://127.0.0.1:${this.ports[environment]}/predict`, { method: 'POST', body: '{}' });
    return answer.headers.get('x-trainyard-release');
  }

  /** What the statements of a run's artifacts say of its rollouts, oldest first. */
  async rollouts(run: number): Promise<readonly RolloutResult[]> {
    const { unzipSync } = await import('fflate');
    return this.artifacts.artifacts
      .filter((artifact) => artifact.run === String(run) && /^trainyard-evidence-\d+-deploy-/.test(artifact.name))
      .flatMap(({ content }) => Object.values(unzipSync(content)))
      .map((bytes) => JSON.parse(Buffer.from(bytes).toString('utf8')) as Statement<RolloutResult>)
      .map(({ predicate }) => predicate.result);
  }

  #state(environment: EnvironmentName): string {
    return join(this.runner.home, '.trainyard', 'environments', environment);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const client of this.#clients) await client[Symbol.asyncDispose]();
    for (const environment of ENVIRONMENTS) await endEnvironment(this.#state(environment));
    await this.runner[Symbol.asyncDispose]();
    await Promise.all([this.github[Symbol.asyncDispose](), this.artifacts[Symbol.asyncDispose]()]);
    await rm(dirname(this.repository.folder), { recursive: true, force: true });
  }
}

/** The caller of a release, with what the project file leaves open. */
export function releaseCaller(ports: ReleaseStage['ports']) {
  const inputs = {
    model: 'model:coin',
    command: `${process.execPath} model/train.mjs`,
    rules: 'rules.yml',
    dataset: 'dataset:flips',
    'on-missing-baseline': 'absolute-only',
    'server-command': `${process.execPath} serving/server.mjs`,
    'server-code': 'serving',
    'staging-port': ports.staging,
    'production-port': ports.production,
  };
  return {
    name: 'Release',
    on: 'push',
    jobs: { model: { uses: `${WORKFLOWS}/model-release.yml@v1`, with: inputs } },
  };
}

async function emptyAction(folder: string): Promise<string> {
  const action = join(folder, 'setup-python');
  await mkdir(action);
  await writeFile(join(action, 'action.yml'), 'name: None\nruns: { using: composite, steps: [] }\n');
  return action;
}

/** How each job ended, by its name; jobs that did not run are not there. */
export function jobsOf({ lines }: Outcome): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.flatMap(({ job, jobResult }) =>
      jobResult === undefined ? [] : [[job?.split('/').at(-1)?.trim() ?? '', jobResult]],
    ),
  );
}
