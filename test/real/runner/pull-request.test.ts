/** The story of a pull request, told by the workflows of the example as they stand, on a real runner. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newRunnerTemp, runStep } from '../../../scripts/runner.ts';
import { resultsOf, tableOfContents } from '../../servers/act-log.ts';
import type { Outcome } from '../../servers/act.ts';
import { pythonOfTheExample } from '../../servers/programs/python.ts';
import type { RunningServer } from '../../servers/running.ts';
import { BUCKET } from '../../servers/s3/clients.ts';
import type { StoredComment } from '../../servers/github/state.ts';
import { startVersitygw } from '../../servers/s3/versitygw.ts';
import { NO_WEBHOOKS, pullRequestEvent, WEBHOOKS, type Head } from '../events.ts';
import { makeFlightsRepository } from '../flights-repository.ts';
import type { GitRepository } from '../git-repository.ts';
import { startWorld, type World } from '../runner-world.ts';

const GOLDEN = join(import.meta.dirname, '../../fixtures/runner/pull-request.txt');
const JOBS = ['Validate the data', 'Report the first verdict', 'Train and judge', 'Report'];

let world: World;
let s3: RunningServer;
let repository: GitRepository;
/** The comment after each of its changes. */
const bodies: string[] = [];
const contents: string[] = [];

const PASSED = Object.fromEntries(JOBS.map((job) => [job, 'success']));

async function run(file: string, head: Partial<Head>, id: number): Promise<Outcome> {
  const sha = await repository.commit();
  bodies.length = 0;
  const outcome = await world.runner.run({
    ...{ repository: repository.folder, workflow: 'model.yml', event: 'pull_request', id },
    payload: pullRequestEvent(`pull_request/${file}.payload.json`, { sha, ...head }),
    secrets: {
      AWS_ACCESS_KEY_ID: s3.env['AWS_ACCESS_KEY_ID'] ?? '',
      AWS_SECRET_ACCESS_KEY: s3.env['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  });
  contents.push(`# ${file}, run ${id}\n\n${tableOfContents(outcome.lines, JOBS)}`);
  expect(outcome.text).not.toContain(s3.env['AWS_SECRET_ACCESS_KEY']);
  expect(outcome.text).not.toContain('ghs_actions');
  expect(world.github.violations).toEqual([]);
  return outcome;
}

(WEBHOOKS === undefined ? describe.skip : describe)(
  WEBHOOKS === undefined ? `a pull request (${NO_WEBHOOKS})` : 'a pull request',
  () => {
    beforeAll(async () => {
      [s3, repository] = await Promise.all([startVersitygw(), makeFlightsRepository()]);
      const env = { AWS_ENDPOINT_URL_S3: s3.env['AWS_ENDPOINT_URL_S3'] ?? '' };
      world = await startWorld({ python: await pythonOfTheExample(), env });
      world.github.onAnswer = (method, path) => {
        if (method === 'GET' || !path.includes('/comments')) return;
        bodies.push(...own().map(({ body }) => body));
      };
      // The bucket is what differs from the example.
      const project = await repository.read('.trainyard.yml');
      await repository.write('.trainyard.yml', project.replace('s3://acme-models', `s3://${BUCKET}`));
      const workflow = '.github/workflows/model.yml';
      await repository.write(workflow, (await repository.read(workflow)).replace('eu-central-1', 'us-east-1'));
    });
    afterAll(async () => {
      await world[Symbol.asyncDispose]();
      await s3[Symbol.asyncDispose]();
    });

    test('opened: the first verdict is commented at once and brought up to date; without a champion nothing is green', async () => {
      for (let other = 0; other < 50; other++) world.github.seed(12, 'reviewer', `Remark ${other}`);
      const outcome = await run('opened', {}, 1001);
      expect([outcome.exitCode, resultsOf(outcome)]).toEqual([
        1,
        { ...PASSED, 'Train and judge': 'failure' }, // an inconclusive gate fails its job
      ]);
      expect(own()).toHaveLength(1);
      expect(bodies).toHaveLength(2);
      expect(bodies[0]).toMatch(/^## `flights`: waiting for train and gate since/);
      expect(bodies[0]).toContain('What ran: validate');
      expect(bodies[1]).toMatch(/^## `delay`: inconclusive\. 4 of 6 rules are inconclusive/);
      expect(bodies[1]).toContain('are inconclusive: there is nothing to compare with.');
      expect(bodies[1]).toContain('`on-missing-baseline: absolute-only`');
      expect(bodies[1]).toMatch(
        /\[full report\]\(<https:\/\/github\.com\/acme\/flights\/actions\/runs\/1001\/artifacts\/\d+>\)/,
      );
      expect(world.artifacts.artifacts.find(({ name }) => name === 'model-report-1.html')?.mimeType).toBe('text/html');
    });

    test('synchronised with nothing that training reads: the run is skipped with proof, and equal to the champion', async () => {
      await makeChampion();
      await repository.write('NOTES.md', 'What we learned.');
      const outcome = await run('synchronize', {}, 1002);
      expect([outcome.exitCode, resultsOf(outcome)]).toEqual([0, PASSED]);
      expect(outcome.text).toContain('skipped=true');
      expect(own()).toHaveLength(1);
      expect(bodies.at(-1)).toMatch(/^## `delay`: /);
      expect(bodies.at(-1)).toContain('The same model as champion v1');
      expect(bodies.at(-1)).toContain('everything that identifies the training is the same');
    });

    test('synchronised with a worse model: the gate fails, the lines of the rules are annotated, the comment remembers', async () => {
      const parameters = await repository.read('parameters/better.yml');
      await repository.write('parameters/better.yml', `${parameters}sgd_alpha: 0.5\n`);
      const outcome = await run('synchronize', {}, 1003);
      expect([outcome.exitCode, resultsOf(outcome)]).toEqual([1, { ...PASSED, 'Train and judge': 'failure' }]);
      expect(own()).toHaveLength(1);
      expect(bodies.at(-1)).toMatch(/^## `delay`: /);
      expect(bodies.at(-1)).toContain('[!CAUTION]');
      expect(bodies.at(-1)).toContain('What differs from champion v1: sgd_alpha not set → 0.5</summary>');
      expect(bodies.at(-1)).toContain('| `sgd_alpha` | `not set` | `0.5` |');
      expect(bodies.at(-1)).toContain('The same as champion v1: data, code, lock files, seed, command.');
      const annotated = outcome.lines.filter(
        ({ command, kvPairs }) => command === 'error' && kvPairs?.['file'] === 'gate/rules.yml',
      );
      expect(annotated.length).toBeGreaterThan(0);
      expect(outcome.text).toMatch(
        /::notice [^\n]*file=parameters\/better\.yml,line=\d+[^\n]*::sgd_alpha: not set → 0\.5/,
      );
    });

    test('closed: nothing runs, nothing is written', async () => {
      const outcome = await run('closed', {}, 1004);
      expect([outcome.exitCode, resultsOf(outcome), bodies]).toEqual([0, {}, []]);
    });

    test('the logs read as a table of contents', async () => {
      const text = contents.join('\n');
      if (process.env['TRAINYARD_UPDATE_GOLDEN'] === 'true') await writeFile(GOLDEN, text);
      expect(text).toBe(await readFile(GOLDEN, 'utf8'));
    });
  },
);

function own(): readonly StoredComment[] {
  return world.github.comments.filter(({ author }) => author.login === 'github-actions[bot]');
}

/** As the release workflow would do it: the identical training is recorded, so its model comes from the store. */
async function makeChampion(): Promise<void> {
  const options = { workspace: repository.folder, temp: await newRunnerTemp(), env: s3.env };
  const inputs = { model: 'model:delay', command: 'python model/train_sklearn.py', lock: 'model/requirements.txt' };
  const trained = await runStep('train', { ...inputs, output: 'candidate' }, options);
  expect([trained.exitCode, trained.outputs['skipped']]).toEqual([0, 'true']);
  const store = (await repository.read('.trainyard.yml')).match(/s3:\S+/)?.[0] ?? '';
  const facts = trained.outputs['facts-path'] ?? '';
  const version = { operation: 'push', artifact: 'model:delay', path: 'candidate', facts, store };
  const pushed = await runStep('version-artifact', version, options);
  const alias = {
    operation: 'alias',
    artifact: pushed.outputs['reference'] ?? '',
    alias: 'champion',
    reason: 'First',
    store,
  };
  const moved = await runStep('version-artifact', alias, options);
  expect([pushed.exitCode, moved.exitCode, moved.log]).toEqual([0, 0, expect.anything()]);
  await rm(join(repository.folder, 'candidate'), { recursive: true });
}
