import type { ArtifactService, StoredArtifact } from '../artifacts.ts';
import { pageOf } from './pages.ts';
import type { Answer, Call } from './state.ts';

export interface StoredRun {
  readonly id: number;
  attempt: number;
  readonly event: string;
  readonly headBranch: string;
  readonly headSha: string;
  readonly headRepository: string;
  conclusion: string | null;
  /** Who started its first attempt. */
  readonly actor?: string;
  /** When its newest attempt was started. */
  startedAt?: string;
}

/** A job that waits for a runner, runs on one, or is over. */
export interface StoredJob {
  readonly run: number;
  /** `model / Train and judge` for a job of a workflow that was called. */
  readonly name: string;
  readonly labels: readonly string[];
  status: 'queued' | 'in_progress' | 'completed';
  runner?: string;
}

export interface StoredEnvironment {
  readonly name: string;
  readonly reviewers?: number;
}

type Fields = Record<string, unknown>;

/** Runs and their artifacts, as the REST API shows them; the artifacts are those of the artifact service. */
export class ActionsState {
  readonly runs: StoredRun[] = [];
  readonly jobs: StoredJob[] = [];
  readonly environments: StoredEnvironment[] = [];
  /** Ids of artifacts whose time is over. */
  readonly expired = new Set<number>();
  /** What was run again, and whether all of it. */
  readonly reruns: { readonly run: number; readonly jobs: 'all' | 'failed' }[] = [];
  /** When the next attempt starts. */
  now = '2026-11-25T10:00:00Z';
  /** Where runs keep their artifacts; without it there are none. */
  artifacts: ArtifactService | undefined;
  readonly #example: (name: string) => Fields;
  readonly #apiUrl: () => string;

  constructor(example: (name: string) => Fields, apiUrl: () => string) {
    this.#example = example;
    this.#apiUrl = apiUrl;
  }

  readonly operations = {
    'actions/get-workflow-run': (call: Call): Answer => {
      const run = this.#run(call);
      return run === undefined ? notFound() : { status: 200, body: this.#renderRun(run) };
    },
    'actions/list-workflow-run-artifacts': (call: Call): Answer => {
      const run = call.parameters['run_id'];
      const name = call.query.get('name');
      return this.#list(call, ({ run: of, name: called }) => of === run && (name === null || called === name));
    },
    'actions/list-artifacts-for-repo': (call: Call): Answer => {
      const name = call.query.get('name');
      return this.#list(call, ({ name: called }) => name === null || called === name);
    },
    'actions/list-jobs-for-workflow-run-attempt': (call: Call): Answer => {
      const jobs = this.jobs.filter(({ run }) => run === Number(call.parameters['run_id']));
      return this.#page(call, jobs, 'jobs', (job) => this.#renderJob(job));
    },
    'repos/get-all-environments': (call: Call): Answer =>
      this.#page(call, this.environments, 'environments', (environment) => this.#renderEnvironment(environment)),
    'actions/re-run-workflow': (call: Call): Answer => this.#rerun(call, 'all'),
    'actions/re-run-workflow-failed-jobs': (call: Call): Answer => this.#rerun(call, 'failed'),
    'actions/download-artifact': (call: Call): Answer => {
      const id = Number(call.parameters['artifact_id']);
      const found = this.artifacts?.artifacts.find((each) => each.id === id);
      if (found === undefined || this.artifacts === undefined) return notFound();
      if (this.expired.has(id)) return { status: 410, body: { message: 'Artifact has expired' } };
      return { status: 302, headers: { location: this.artifacts.signed(found) } };
    },
  };

  #rerun(call: Call, jobs: 'all' | 'failed'): Answer {
    const run = this.#run(call);
    if (run === undefined) return notFound();
    if (run.conclusion === null) return refused('This workflow is already running');
    if (jobs === 'failed' && run.conclusion === 'success') return refused('There are no failed jobs to run again');
    run.attempt++;
    run.conclusion = null;
    run.startedAt = this.now;
    this.reruns.push({ run: run.id, jobs });
    return { status: 201, body: {} };
  }

  #run(call: Call): StoredRun | undefined {
    return this.runs.find(({ id }) => id === Number(call.parameters['run_id']));
  }

  #list(call: Call, wanted: (artifact: StoredArtifact) => boolean): Answer {
    const all = (this.artifacts?.artifacts ?? []).filter((each) => each.finalized && wanted(each));
    const { owner = '', repo = '', run_id: run } = call.parameters;
    const folder = `${this.#apiUrl()}/repos/${owner}/${repo}/actions`;
    const address = run === undefined ? `${folder}/artifacts` : `${folder}/runs/${run}/artifacts`;
    const { items, headers } = pageOf(all, call.query, address);
    const artifacts = items.map((each) => this.#renderArtifact(each));
    return { status: 200, body: { total_count: all.length, artifacts }, ...headers };
  }

  #page<T>(call: Call, all: readonly T[], key: string, render: (item: T) => Fields): Answer {
    const { owner = '', repo = '' } = call.parameters;
    const { items, headers } = pageOf(all, call.query, `${this.#apiUrl()}/repos/${owner}/${repo}/${key}`);
    return { status: 200, body: { total_count: all.length, [key]: items.map(render) }, ...headers };
  }

  #renderJob({ run, name, labels, status, runner }: StoredJob): Fields {
    const [example] = this.#example('job-paginated')['jobs'] as Fields[];
    // GitHub's own example lacks a field that its schema requires.
    const times = { created_at: '2026-11-25T09:58:00Z' };
    const ended = status === 'completed' ? {} : { conclusion: null, completed_at: null };
    const taken = runner === undefined ? { runner_id: null, runner_name: null } : { runner_id: 7, runner_name: runner };
    return { ...example, ...times, run_id: run, name, labels, status, ...ended, ...taken };
  }

  #renderEnvironment({ name, reviewers = 0 }: StoredEnvironment): Fields {
    const [example] = this.#example('environments')['environments'] as Fields[];
    const rules = (example?.['protection_rules'] as Fields[]).filter(({ type }) => type === 'required_reviewers');
    const [person] = (rules[0]?.['reviewers'] ?? []) as Fields[];
    const asking = { ...rules[0], reviewers: Array.from({ length: reviewers }, () => person) };
    return { ...example, name, protection_rules: reviewers === 0 ? [] : [asking], deployment_branch_policy: null };
  }

  #renderArtifact({ id, name, content, digest, run }: StoredArtifact): Fields {
    const [example] = this.#example('artifact-paginated')['artifacts'] as Fields[];
    const known = this.runs.find((each) => String(each.id) === run);
    const workflowRun = {
      ...{ id: Number(run), repository_id: 1296269, head_branch: known?.headBranch ?? 'main' },
      head_repository_id: known === undefined || known.headRepository === 'acme/flights' ? 1296269 : 2,
      head_sha: known?.headSha ?? '0'.repeat(40),
    };
    const shown = { id, name, size_in_bytes: content.length, digest: digest ?? null, workflow_run: workflowRun };
    const times = { created_at: '2026-11-25T09:59:00Z' };
    return { ...example, ...shown, ...times, expired: this.expired.has(id) };
  }

  #renderRun(run: StoredRun): Fields {
    const example = this.#example('workflow-run');
    const [owner = '', name = ''] = run.headRepository.split('/');
    const repository = example['head_repository'] as Fields;
    const by = repository['owner'] as Fields;
    const actor = { ...(example['actor'] as Fields), login: run.actor ?? 'octocat' };
    return {
      ...example,
      ...{ actor, triggering_actor: actor, run_started_at: run.startedAt ?? '2026-11-25T08:00:00Z' },
      ...{ id: run.id, run_attempt: run.attempt, event: run.event, head_branch: run.headBranch, head_sha: run.headSha },
      ...{ conclusion: run.conclusion, status: run.conclusion === null ? 'in_progress' : 'completed' },
      head_repository: { ...repository, name, full_name: run.headRepository, owner: { ...by, login: owner } },
    };
  }
}

function notFound(): Answer {
  return {
    status: 404,
    body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
  };
}

function refused(message: string): Answer {
  return { status: 403, body: { message, documentation_url: 'https://docs.github.com/rest', status: '403' } };
}
