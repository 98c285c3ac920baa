/** Comments on a pull request, on a real runner: a waiver lets the gate decide anew, a full run trains what is recorded. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '../../servers/act.ts';
import type { StoredRun } from '../../servers/github/actions.ts';
import type { StoredComment } from '../../servers/github/state.ts';
import { NO_WEBHOOKS, payloadOf, pullRequestEvent, WEBHOOKS } from '../events.ts';
import type { GitRepository } from '../git-repository.ts';
import { startWorld, type World } from '../runner-world.ts';
import { makeSmallRepository, projectFile } from '../small-repository.ts';

const COMMAND = `name: Command
on:
  issue_comment:
    types: [created]
permissions: {}
jobs:
  command:
    permissions: { actions: write, pull-requests: write }
    uses: trainyard/trainyard/.github/workflows/model-command.yml@v1
`;
const MODEL_RUN = 4001;

let world: World;
let repository: GitRepository;
let sha: string;

/** One attempt of the pull request's run, and what GitHub then says of it. */
async function judge(attempt: number): Promise<Outcome> {
  const payload = pullRequestEvent('pull_request/opened.payload.json', { sha });
  const given = { repository: repository.folder, event: 'pull_request', payload, workflow: 'model.yml' };
  const outcome = await world.runner.run({ ...given, id: MODEL_RUN, attempt });
  modelRun().conclusion = outcome.exitCode === 0 ? 'success' : 'failure';
  return outcome;
}

function modelRun(): StoredRun {
  const run = world.github.state.actions.runs.find(({ id }) => id === MODEL_RUN);
  if (run === undefined) throw new Error('The run is unknown.');
  return run;
}

async function say(body: string, id: number, by = 'mara'): Promise<{ outcome: Outcome; comment: StoredComment }> {
  const comment = world.github.seed(12, by, body);
  const payload = payloadOf('issue_comment/created.payload.json') as Record<'comment' | 'issue', object>;
  const written = { id: comment.id, body, created_at: comment.createdAt, updated_at: comment.updatedAt };
  const event = {
    ...payload,
    issue: {
      ...payload.issue,
      number: 12,
      pull_request: { url: 'https://api.github.com/repos/acme/flights/pulls/12' },
    },
    comment: { ...payload.comment, ...written, user: { login: by } },
  };
  world.github.state.actions.runs.push({
    ...{ id, attempt: 1, event: 'issue_comment', headBranch: 'master', headSha: sha, headRepository: 'acme/flights' },
    ...{ conclusion: null, actor: by },
  });
  const given = { repository: repository.folder, event: 'issue_comment', payload: event, workflow: 'command.yml' };
  return { outcome: await world.runner.run({ ...given, id, actor: by }), comment };
}

function report(): string {
  return world.github.comments.find(({ body }) => body.includes('trainyard-report:v1'))?.body ?? '';
}

(WEBHOOKS === undefined ? describe.skip : describe)(
  WEBHOOKS === undefined ? `commands (${NO_WEBHOOKS})` : 'commands',
  () => {
    beforeAll(async () => {
      [world, repository] = await Promise.all([startWorld(), makeSmallRepository()]);
      await repository.write('.trainyard.yml', projectFile(`file:${await mkdtemp(join(tmpdir(), 'store-'))}`));
      await repository.write('.github/workflows/command.yml', COMMAND);
      const rules = 'model: model:coin\ntask: binary\nid: id\nlabel: label\nscore: score\nthreshold: 0.5\n';
      await repository.write('rules.yml', `${rules}rules:\n  - metric: accuracy\n    at_least: 0.99\n`);
      sha = await repository.commit();
      const head = { headRepository: 'acme/flights', branch: 'better-model', sha };
      world.github.state.pulls.push({ number: 12, author: 'jo', ...head });
      world.github.state.actions.runs.push({
        ...{ id: MODEL_RUN, attempt: 1, event: 'pull_request', headBranch: 'better-model', headSha: sha },
        ...{ headRepository: 'acme/flights', conclusion: null },
      });
    });
    afterAll(async () => {
      expect(world.github.violations).toEqual([]);
      await world[Symbol.asyncDispose]();
    });

    test('a stranger’s waiver is refused, somebody with write access waives, and the next attempt may ship by waiver', async () => {
      expect((await judge(1)).exitCode).toBe(1);
      expect(report()).toMatch(/^## `coin`: do not ship/);
      const until = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
      const words = `/trainyard waive accuracy until ${until} because the coin is bent`;

      const stranger = await say(words, 4002, 'mallory');
      expect(stranger.comment.reactions.map(({ content }) => content)).toEqual(['-1']);
      expect(world.github.state.actions.reruns).toEqual([]);

      const { outcome, comment } = await say(words, 4003);
      expect(outcome.exitCode).toBe(0);
      expect(comment.reactions.map(({ content }) => content)).toEqual(['eyes', '+1']);
      expect(world.github.state.actions.reruns).toEqual([{ run: MODEL_RUN, jobs: 'failed' }]);

      const again = await judge(2);
      expect(again.exitCode).toBe(0);
      expect(report()).toMatch(/^## `coin`: may ship by waiver/);
      expect(report()).toContain('the coin is bent');
      expect(again.text).toMatch(/identical run|skipped/i);
    });

    test('a full run trains what is recorded, once', async () => {
      modelRun().startedAt = '2026-11-25T08:30:00Z';
      const { outcome } = await say('/trainyard rerun full', 4004);
      expect(outcome.exitCode).toBe(0);
      expect(world.github.state.actions.reruns).toHaveLength(2);
      const full = await judge(3);
      expect(full.text).toContain('mara asked for a full run in');
      expect((await judge(4)).text).not.toContain('asked for a full run');
    });
  },
);
