import { GitRepository } from './git-repository.ts';

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: urn:coins
name: coins
version: 1.0.0
status: active
schema:
  - name: coins
    properties:
      - name: id
        logicalType: integer
        required: true
        unique: true
      - name: side
        logicalType: integer
        required: true
`;

const RULES = `model: model:coin
task: binary
id: id
label: label
score: score
threshold: 0.5
rules:
  - metric: accuracy
    at_least: 0.6
`;

/** Right in the share \`quality\` of the flips, always the same ones. */
const TRAINER = `import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
const { quality } = JSON.parse(readFileSync(process.env.TRAINYARD_PARAMETERS, 'utf8'));
const { coins } = JSON.parse(readFileSync(process.env.TRAINYARD_DATA, 'utf8'));
const rows = readFileSync(coins, 'utf8').trim().split('\\n').slice(1);
const lines = rows.map((row) => {
  const [id, side] = row.split(',');
  const right = createHash('sha256').update(id).digest().readUInt32BE() / 2 ** 32 < quality;
  return [id, side, (side === '1') === right ? 0.9 : 0.1].join(',');
});
writeFileSync(process.env.TRAINYARD_PREDICTIONS, ['id,label,score', ...lines, ''].join('\\n'));
writeFileSync(process.env.TRAINYARD_OUTPUT + '/model.json', JSON.stringify({ quality }));
`;

/** A project that trains in no time: a contract, a thousand flips of a coin, a trainer, rules and one caller. */
export async function makeSmallRepository(): Promise<GitRepository> {
  const repository = await GitRepository.init();
  const flips = Array.from({ length: 1000 }, (_, id) => `${id},${id % 2}`);
  await repository.write('data/coins.csv', ['id,side', ...flips, ''].join('\n'));
  await repository.write('contract.yml', CONTRACT);
  await repository.write('rules.yml', RULES);
  await repository.write('train.mjs', TRAINER);
  await repository.write('parameters.json', '{ "quality": 0.9 }');
  await repository.write('.trainyard.yml', projectFile());
  await repository.write('.github/workflows/model.yml', caller());
  return repository;
}

/** What the actions of the small project share. */
export function projectFile(store?: string): string {
  const inputs = store === undefined ? '' : `inputs: { store: '${store}' }\n`;
  return `version: 1
${inputs}actions:
  validate-data: { contract: contract.yml, data: data/coins.csv }
  train: { code: train.mjs, data: coins=data/coins.csv, parameters: parameters.json, output: candidate, predictions: predictions.csv }
  gate: { resamples: 1000 }
`;
}

function caller(): string {
  return `name: Model
on: pull_request
permissions: {}
jobs:
  model:
    permissions: { contents: read, pull-requests: write, actions: read }
    uses: trainyard/trainyard/.github/workflows/model-pull-request.yml@v1
    with:
      model: model:coin
      command: node train.mjs
      rules: rules.yml
      on-missing-baseline: absolute-only
`;
}

/** The workflow that a repository has for the pull requests of forks. */
export const PUBLISH = `name: Publish
on:
  workflow_run:
    workflows: [Model]
    types: [requested, completed]
permissions: {}
jobs:
  publish:
    permissions: { actions: read, pull-requests: write }
    uses: trainyard/trainyard/.github/workflows/report-publish.yml@v1
`;
