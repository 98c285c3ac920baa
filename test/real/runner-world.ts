import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Runner } from '../servers/act.ts';
import { ArtifactService } from '../servers/artifacts.ts';
import { GitHubDouble } from '../servers/github.ts';

/** The action that our workflows name where requirements are to be installed. */
const SETUP_PYTHON = 'actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97';

export interface World extends AsyncDisposable {
  readonly github: GitHubDouble;
  readonly artifacts: ArtifactService;
  readonly runner: Runner;
}

/** A runner with GitHub's side of it: the API and the service that keeps artifacts. */
export async function startWorld(
  options: { readonly python?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<World> {
  const [github, artifacts] = await Promise.all([GitHubDouble.start(), ArtifactService.start()]);
  github.state.actions.artifacts = artifacts;
  const { python, env = {} } = options;
  // The runner fetches every action that a job names, also for steps that are skipped.
  const actions = { [SETUP_PYTHON]: await pathTo(dirname(python ?? process.execPath)) };
  const runner = await Runner.start({ github, artifacts, env, actions });
  return {
    ...{ github, artifacts, runner },
    [Symbol.asyncDispose]: async () => {
      await runner[Symbol.asyncDispose]();
      await Promise.all([github[Symbol.asyncDispose](), artifacts[Symbol.asyncDispose]()]);
    },
  };
}

/** In the place of setup-python, an action that puts a folder into PATH. */
async function pathTo(folder: string): Promise<string> {
  const action = await mkdtemp(join(tmpdir(), 'setup-python-'));
  const step = { shell: 'bash', run: `echo '${folder}' >> "$GITHUB_PATH"` };
  const inputs = { 'python-version': { description: 'Which.', required: false } };
  const content = { name: 'Set up Python', inputs, runs: { using: 'composite', steps: [step] } };
  await writeFile(join(action, 'action.yml'), JSON.stringify(content));
  return action;
}
