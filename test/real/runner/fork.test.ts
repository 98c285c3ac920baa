/** Pull requests from forks: what their own run may not do, what the privileged half publishes, what it refuses. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { resultsOf } from '../../servers/act-log.ts';
import type { Outcome } from '../../servers/act.ts';
import type { StoredArtifact } from '../../servers/artifacts.ts';
import { NO_WEBHOOKS, pullRequestEvent, WEBHOOKS, workflowRunEvent } from '../events.ts';
import type { GitRepository } from '../git-repository.ts';
import { HOSTILE, hostileProject } from '../hostile-project.ts';
import { startWorld, type World } from '../runner-world.ts';
import { makeSmallRepository, projectFile, PUBLISH } from '../small-repository.ts';

const FORK = 'mallory/flights';
/** What GitHub lets through of HTML, and we write ourselves. */
const OWN_TAGS =
  /^<(?:\/?(?:details(?: open)?|summary|sub|br|code|relative-time(?: [a-z]+="[^"<>]*")*)|https:\/\/github\.com\/(?:acme\/flights\/[\w/]+|trainyard\/trainyard\/blob\/main\/docs\/[\w/-]+\.md)|!-- -->?|!-- trainyard[^<>]*--)>$/;

let world: World;
let upstream: GitRepository;
let fork: GitRepository;
let runs = 2000;

interface Story {
  readonly own: Outcome;
  readonly sha: string;
  readonly id: number;
}

/** The fork's own run: a token that may only read, no secrets, and whatever workflow the fork wrote. */
async function openPullRequest(file = 'pull_request/opened.payload.json', branch = 'idea'): Promise<Story> {
  const sha = await fork.commit();
  const id = ++runs;
  const payload = pullRequestEvent(file, { sha, branch, repository: FORK });
  const run = { event: 'pull_request', headBranch: branch, headSha: sha, headRepository: FORK };
  world.github.state.pulls.push({ number: 12, headRepository: FORK, branch, sha });
  world.github.state.actions.runs.push({ ...run, id, attempt: 1, conclusion: 'success' });
  const own = await world.runner.run({
    ...{ repository: fork.folder, workflow: 'model.yml', event: 'pull_request', payload, id, token: 'ghs_fork' },
  });
  return { own, sha, id };
}

/** The half that may write: from the default branch of the repository, never from the fork. */
async function publish({ sha, id }: Story, branch = 'idea', action?: 'requested'): Promise<Outcome> {
  const head = { sha, branch, repository: FORK };
  const payload = workflowRunEvent({ run: id, head, ...(action === undefined ? {} : { action }) });
  return world.runner.run({
    ...{ repository: upstream.folder, workflow: 'publish.yml', event: 'workflow_run', payload, id: ++runs },
  });
}

function comments(): readonly { readonly issue: number; readonly body: string }[] {
  return world.github.comments;
}

function evidenceOf(id: number, action: string): StoredArtifact {
  const found = world.artifacts.artifacts.find(({ run, name }) => run === String(id) && name.includes(`-${action}-`));
  if (found === undefined) throw new Error(`The run ${id} left no evidence of ${action}.`);
  return found;
}

/** Puts something else in the place of an artifact, with the digest that GitHub would keep for it. */
function replace(artifact: StoredArtifact, entries: Readonly<Record<string, Uint8Array>>): void {
  const index = world.artifacts.artifacts.indexOf(artifact);
  world.artifacts.artifacts.splice(index, 1);
  world.artifacts.seed(artifact.name, Buffer.from(zipSync({ ...entries })), undefined, artifact.run);
}

/** Code spans show what they hold; everywhere else only our own tags and links may stand. */
function expectOnlyOurMarkup(body: string): void {
  const outside = outsideCode(body);
  for (const [tag] of outside.matchAll(/<[^>\n]{0,200}>/g)) expect(tag).toMatch(OWN_TAGS);
  expect(outside).not.toMatch(/(?<!\\)\]\(<?(?:javascript|data):/i);
  expect(outside).not.toMatch(/(^|[^\w\\&#;>-])@everyone/);
}

function outsideCode(markdown: string): string {
  return markdown.replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '');
}

(WEBHOOKS === undefined ? describe.skip : describe)(
  WEBHOOKS === undefined ? `a fork (${NO_WEBHOOKS})` : 'a fork',
  () => {
    beforeEach(async () => {
      [world, upstream, fork] = await Promise.all([startWorld(), makeSmallRepository(), makeSmallRepository()]);
      await upstream.write('.github/workflows/publish.yml', PUBLISH);
      await upstream.commit();
      await fork.write('.trainyard.yml', projectFile(`file:${await mkdtemp(join(tmpdir(), 'store-'))}`));
    });
    afterEach(async () => {
      expect(world.github.violations).toEqual([]);
      await world[Symbol.asyncDispose]();
    });

    test('its own run comments on nothing and says where the report is; the other half comments from the evidence', async () => {
      const story = await openPullRequest();
      expect(story.own.exitCode).toBe(0);
      expect(comments()).toEqual([]);
      expect(story.own.text).toContain('To comment, publish it from a workflow_run job.');

      // What GitHub sends as soon as the run is asked for, when it has left nothing yet.
      const left = world.artifacts.artifacts.splice(0);
      await publish(story, 'idea', 'requested');
      expect(comments().map(({ body }) => body)).toEqual([
        expect.stringMatching(/waiting for validate.-data, train and gate/),
      ]);
      world.artifacts.artifacts.push(...left);
      const published = await publish(story);
      expect([published.exitCode, resultsOf(published)]).toEqual([0, { 'Publish the report': 'success' }]);
      expect(comments().map(({ issue }) => issue)).toEqual([12]);
      expect(comments()[0]?.body).toMatch(/^## `coin`: may ship/);
      expect(comments()[0]?.body).toContain('From a fork: these numbers were measured by the pull request');
    });

    test('a store that it has no key for is refused before anything is trained', async () => {
      await fork.write('.trainyard.yml', projectFile('s3://acme-models/trainyard'));
      const { own } = await openPullRequest();
      expect(resultsOf(own)).toMatchObject({ 'Train and judge': 'failure' });
      expect(own.text).toMatch(/title=store-(?:credentials|region)::/);
      expect(own.text).not.toContain('::group::Train: ');
    });

    test.each([1, 2, 3])('hostile fields of the event (payload %i) are carried out by nobody', async (number) => {
      const branch = 'a";touch${IFS}pwned-by-branch;#`touch pwned-by-branch`';
      const story = await openPullRequest(`hostile/pull_request.opened.${number}.json`, branch);
      expect(story.own.exitCode).toBe(0);
      await publish(story, branch);
      expect(comments()).toHaveLength(1);
      for (const folder of [fork.folder, upstream.folder, world.runner.home]) {
        for (const name of ['pwned-by-branch', 'x', 'y', 'pwned']) expect(existsSync(join(folder, name))).toBe(false);
      }
    });

    test('hostile names, texts, metrics and output of the training stay text everywhere', async () => {
      await hostileProject(fork);
      const story = await openPullRequest();
      const published = await publish(story);
      expect(comments()).toHaveLength(1);
      const body = comments()[0]?.body ?? '';
      expectOnlyOurMarkup(body);
      const obeyed = [...story.own.lines, ...published.lines].filter(({ arg }) => arg?.includes('pwned') === true);
      expect(obeyed.filter(({ command }) => command !== 'set-output' && command !== 'summary')).toEqual([]);
      const pages = world.artifacts.artifacts.filter(({ mimeType }) => mimeType === 'text/html');
      expect(pages.length).toBeGreaterThan(0);
      for (const page of pages) {
        const html = strFromU8(page.content);
        expect(html).not.toMatch(/<img|<iframe|<script>alert|<[a-z]+[^<>]*\son\w+\s*=/i);
      }
      for (const summary of [...story.own.lines, ...published.lines].flatMap(({ content }) => content ?? [])) {
        expect(outsideCode(summary)).not.toMatch(/<(?:img|script|iframe|svg|a)\b/i);
      }
    });

    test('evidence that it altered after the fact is refused or shown as text, never believed as a path or a command', async () => {
      const story = await openPullRequest();
      const artifact = evidenceOf(story.id, 'gate');
      const [[name, bytes] = ['', new Uint8Array()]] = Object.entries(unzipSync(artifact.content));
      replace(artifact, { [name]: bytes, '../../../../evil.json': strToU8('{}') });
      const refused = await publish(story);
      expect([refused.exitCode, refused.text]).toEqual([1, expect.stringContaining('evidence-artifact-invalid')]);
      expect(comments()).toEqual([]);

      const statement = strFromU8(bytes).replaceAll('"coin', `"${HOSTILE.markdown}`);
      replace(evidenceOf(story.id, 'gate'), { [name]: strToU8(statement) });
      await publish(story);
      const body = comments()[0]?.body ?? '';
      expectOnlyOurMarkup(body);
    });

    test('another pull request cannot be named: after a push the old run publishes nothing', async () => {
      const story = await openPullRequest();
      world.github.state.pulls.splice(0, 1, { number: 12, headRepository: FORK, branch: 'idea', sha: 'e'.repeat(40) });
      const late = await publish(story);
      expect([late.exitCode, late.text]).toEqual([0, expect.stringContaining('No open pull request has the head')]);
      expect(comments()).toEqual([]);
    });

    test('on an event that takes the code of the base branch nothing is checked, trained or praised', async () => {
      const workflow = '.github/workflows/model.yml';
      await upstream.write(
        workflow,
        (await upstream.read(workflow)).replace('on: pull_request', 'on: pull_request_target'),
      );
      const sha = await upstream.commit();
      const payload = pullRequestEvent('pull_request/opened.payload.json', { sha, branch: 'idea', repository: FORK });
      const event = 'pull_request_target';
      const outcome = await world.runner.run({
        ...{ repository: upstream.folder, workflow: 'model.yml', event, payload, id: ++runs },
      });
      // The report fails here alone: this runner hands on a skipped job's outputs as they stand in the file.
      expect([outcome.exitCode, Object.keys(resultsOf(outcome))]).toEqual([1, ['Validate the data', 'Report']]);
      expect(outcome.text).toMatch(/title=event-unknown::.*what it measures is not the pull request/);
      expect(outcome.text).not.toMatch(/Run Main (?:Check the data|Train)/);
      expect(comments()).toEqual([]);
    });

    test('its cancelled run is reported as incomplete', async () => {
      const story = await openPullRequest();
      world.artifacts.artifacts.splice(0, world.artifacts.artifacts.length);
      const published = await publish(story);
      expect(published.exitCode).toBe(0);
      expect(comments()[0]?.body).toMatch(/validate\\-data, train and gate left no evidence/);
    });

    test('the published page is for the one pull request and holds no address of another host', async () => {
      await publish(await openPullRequest());
      const page = world.artifacts.artifacts.filter(({ mimeType }) => mimeType === 'text/html').at(-1);
      expect(strFromU8(page?.content ?? new Uint8Array())).not.toMatch(
        /(?:src|href)="https?:\/\/(?!github\.com\/acme)/,
      );
      expect(await readFile(join(upstream.folder, '.github/workflows/publish.yml'), 'utf8')).not.toContain('checkout');
    });
  },
);
