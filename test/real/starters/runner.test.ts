/** Starters on a real runner, in a repository that has the files that their blocks name and nothing else. */
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../../scripts/runner.ts';
import { loadDuckDb } from '../../duckdb.ts';
import { Runner, type Outcome } from '../../servers/act.ts';
import { ArtifactService } from '../../servers/artifacts.ts';
import { GitHubDouble } from '../../servers/github.ts';
import { pythonOfTheExample } from '../../servers/programs/python.ts';
import type { RunningServer } from '../../servers/running.ts';
import { BUCKET } from '../../servers/s3/clients.ts';
import { startVersitygw } from '../../servers/s3/versitygw.ts';
import { GitRepository } from '../git-repository.ts';

const TEMPLATES = join(ROOT, 'workflows-templates');
const PULL_REQUEST = 12;

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: urn:my-data
name: my-data
version: 1.0.0
status: active
schema:
  - name: my-data
    properties:
      - { name: id, logicalType: integer, required: true, unique: true }
      - { name: side, logicalType: integer, required: true }
`;

const RULES = `model: model:my-model
task: binary
id: id
label: label
score: score
threshold: 0.5
rules:
  - { metric: accuracy, at_least: 0.6 }
  - { metric: accuracy, max_regression: 2pp }
`;

/** Right in nine of ten. */
const PREDICTIONS = Array.from({ length: 1000 }, (_, id) => {
  const label = id % 2;
  return `${id},${label},${(label === 1) === (id % 10 !== 3) ? 0.9 : 0.1}`;
});
const TABLE = ['id,label,score', ...PREDICTIONS, ''].join('\n');

const TRAINER = `import os, shutil
shutil.copy(os.environ["TRAINYARD_PARAMETERS"], os.path.join(os.environ["TRAINYARD_OUTPUT"], "model.json"))
if "TRAINYARD_PREDICTIONS" in os.environ:
    shutil.copy("baseline/predictions.csv", os.environ["TRAINYARD_PREDICTIONS"])
`;

/** What the blocks name, and no more. */
const FILES: Readonly<Record<string, string>> = {
  'contracts/my-data.odcs.yaml': CONTRACT,
  'gate/rules.yml': RULES,
  'baseline/predictions.csv': TABLE,
  'evaluate.py': 'import shutil\nshutil.copy("baseline/predictions.csv", "predictions.csv")\n',
  'model.onnx': 'a model',
  'parameters.yml': 'depth: 3\n',
  'requirements.txt': '',
  'train.py': TRAINER,
};

let github: GitHubDouble;
let artifacts: ArtifactService;
let runner: Runner;
let s3: RunningServer;
let repository: GitRepository;
let runs = 0;

/** In the place of somebody else's action, what the workflow needs of it. */
async function standIn(inputs: readonly string[], run: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'action-'));
  const env = Object.fromEntries(
    inputs.map((name) => [`GIVEN_${name.toUpperCase().replaceAll('-', '_')}`, `\${{ inputs.${name} }}`]),
  );
  const described = Object.fromEntries(inputs.map((name) => [name, { description: name, required: true }]));
  const steps = [{ shell: 'bash', run, env }];
  const action = { name: 'Stand-in', inputs: described, runs: { using: 'composite', steps } };
  await writeFile(join(folder, 'action.yml'), JSON.stringify(action));
  return folder;
}

async function standIns(): Promise<Readonly<Record<string, string>>> {
  const python = dirname(await pythonOfTheExample());
  const { AWS_ACCESS_KEY_ID: id = '', AWS_SECRET_ACCESS_KEY: key = '' } = s3.env;
  const keys = `AWS_ACCESS_KEY_ID=${id}\\nAWS_SECRET_ACCESS_KEY=${key}\\n`;
  return {
    'actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97': await standIn(
      ['python-version'],
      `echo '${python}' >> "$GITHUB_PATH"`,
    ),
    'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a': await standIn(
      ['name', 'path'],
      'echo "kept $GIVEN_NAME:" $(ls "$GIVEN_PATH")',
    ),
    'aws-actions/configure-aws-credentials@e6de054238d6b7531b4efff3b6587d9aade6a06c': await standIn(
      ['role-to-assume', 'aws-region'],
      `echo "took $GIVEN_ROLE_TO_ASSUME" && printf '${keys}' >> "$GITHUB_ENV"`,
    ),
  };
}

async function makeRepository(): Promise<GitRepository> {
  const made = await GitRepository.init();
  for (const [file, text] of Object.entries(FILES)) await made.write(file, text);
  await writeData(made, 'SELECT i AS id, i % 2 AS side FROM range(1000) t(i)');
  return made;
}

async function writeData(to: GitRepository, query: string): Promise<void> {
  await mkdir(join(to.folder, 'data'), { recursive: true });
  const { DuckDBInstance } = await loadDuckDb();
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${query}) TO '${join(to.folder, 'data/my-data.parquet')}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

type Event = 'pull_request' | 'push';

/** Runs a starter as it is, or with a block that was changed. */
async function start(name: string, event: Event, block: Record<string, string> = {}): Promise<Outcome> {
  const file = join(repository.folder, '.github', 'workflows', `${name}.yml`);
  await repository.write(`.github/workflows/${name}.yml`, '');
  await cp(join(TEMPLATES, `trainyard-${name}.yml`), file);
  let text = await repository.read(`.github/workflows/${name}.yml`);
  for (const [from, to] of Object.entries({ '$default-branch': 'main', ...block })) text = text.replaceAll(from, to);
  await writeFile(file, text);
  const sha = await repository.commit();
  const repo = { id: 1, name: 'flights', full_name: 'acme/flights', owner: { login: 'acme' }, default_branch: 'main' };
  const head = { ref: 'change', sha, repo };
  const payload = {
    pull_request: {
      action: 'opened',
      number: PULL_REQUEST,
      pull_request: { number: PULL_REQUEST, head, base: { ref: 'main', repo }, labels: [] },
    },
    push: { ref: 'refs/heads/main', after: sha },
  }[event];
  const secrets = {
    AWS_ACCESS_KEY_ID: s3.env['AWS_ACCESS_KEY_ID'] ?? '',
    AWS_SECRET_ACCESS_KEY: s3.env['AWS_SECRET_ACCESS_KEY'] ?? '',
  };
  const id = 900 + ++runs;
  return runner.run({
    repository: repository.folder,
    workflow: `${name}.yml`,
    event,
    payload: { ...payload, repository: repo },
    id,
    sha,
    secrets,
  });
}

const STORE = { 's3://my-bucket/trainyard': `s3://${BUCKET}/trainyard`, 'eu-central-1': 'us-east-1' };

const started = new AsyncDisposableStack();

beforeAll(async () => {
  repository = await makeRepository();
  github = started.use(await GitHubDouble.start());
  artifacts = started.use(await ArtifactService.start());
  s3 = started.use(await startVersitygw());
  github.state.actions.artifacts = artifacts;
  const env = { AWS_ENDPOINT_URL_S3: s3.env['AWS_ENDPOINT_URL_S3'] ?? '' };
  runner = started.use(await Runner.start({ github, artifacts, env, actions: await standIns() }));
});
afterAll(() => started.disposeAsync());
afterEach(() => {
  expect(github.violations).toEqual([]);
});

test.each([
  ['validate-data', /dataset:my-data: 7 checks pass on 1,000 rows/],
  ['data-check', /1,000 rows/],
  ['report', /1,000 rows/],
  ['train', /kept model-1: .*model\.json/],
  ['gate', /rules? pass/],
])('%s works unchanged', async (name, says) => {
  const outcome = await start(name, 'pull_request');
  expect([outcome.exitCode, outcome.text]).toEqual([0, expect.stringMatching(says)]);
});

test('report and data-check wrote a comment each', () => {
  expect(github.comments).toHaveLength(2);
  for (const { body } of github.comments) expect(body).toContain('1,000 rows');
});

test('validate-data is red where the data break the contract', async () => {
  await writeData(repository, 'SELECT i % 999 AS id, i % 2 AS side FROM range(1000) t(i)');
  const outcome = await start('validate-data', 'pull_request');
  expect([outcome.exitCode, outcome.text]).toEqual([1, expect.stringContaining('id')]);
  await writeData(repository, 'SELECT i AS id, i % 2 AS side FROM range(1000) t(i)');
});

test('version-artifact works once its block names a bucket and a role', async () => {
  const first = await start('version-artifact', 'push', STORE);
  expect([first.exitCode, first.text]).toEqual([0, expect.stringContaining('dataset:my-data@v1')]);
  expect(first.text).toContain('took arn:aws:iam::111122223333:role/my-role');
  const second = await start('version-artifact', 'push', STORE);
  expect([second.exitCode, second.text]).toEqual([0, expect.not.stringContaining('@v2')]);
});

test('model-pull-request works once its block names a bucket', async () => {
  const outcome = await start('model-pull-request', 'pull_request', STORE);
  expect([outcome.exitCode, outcome.text]).toEqual([0, expect.stringContaining('accuracy')]);
  expect(github.comments.at(-1)?.body).toContain('my-model');
});
