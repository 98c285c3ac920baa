/** The workflows that the documentation shows: GitHub's own parser takes them, and our actions have what they give. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { asWorkflow, documents, snippetsOf, type Snippet } from '../../../scripts/snippets.ts';
import { REPOSITORY_ROOT } from '../../services.ts';
import { callErrors, parserErrors } from './workflow-checks.ts';

const SNIPPETS = documents(REPOSITORY_ROOT).flatMap((file) =>
  snippetsOf(file, readFileSync(join(REPOSITORY_ROOT, file), 'utf8')),
);
const YAML = SNIPPETS.filter(({ language }) => language === 'yaml');
const WORKFLOWS = YAML.flatMap((snippet) => {
  const workflow = asWorkflow(snippet);
  return workflow === undefined ? [] : [{ place: `${snippet.file}:${snippet.line}`, workflow }];
});

function yaml(text: string): Snippet {
  return { file: 'a.md', line: 1, language: 'yaml', text };
}

test('the documentation shows workflows, in the README and beside every action', () => {
  const places = WORKFLOWS.map(({ place }) => place.replace(/:\d+$/, ''));
  const actions = documents(REPOSITORY_ROOT).filter((file) => file.startsWith('actions/'));
  expect(places).toEqual(expect.arrayContaining(['README.md', ...actions]));
});

test.each(WORKFLOWS)('$place is taken by GitHub, and its calls fit', async ({ workflow }) => {
  expect(await parserErrors('workflow.yml', workflow)).toEqual([]);
  expect(callErrors(workflow)).toEqual([]);
});

test.each(YAML.map((snippet) => ({ ...snippet, place: `${snippet.file}:${snippet.line}` })))(
  '$place is YAML without errors and warnings',
  ({ text }) => {
    const { errors, warnings } = parseDocument(text);
    expect([...errors, ...warnings].map(String)).toEqual([]);
  },
);

describe('a mistake is found', () => {
  const step = '- uses: trainyard/trainyard/actions/validate-data@v1\n  with:\n    contract: a.yaml\n';
  const call = 'jobs:\n  data:\n    uses: trainyard/trainyard/.github/workflows/data-check.yml@v1\n';

  test.each([
    [
      'a key that GitHub does not know',
      '- uses: actions/checkout@v7\n  wiht: { path: a }\n',
      "Unexpected value 'wiht'",
    ],
    ['a context that does not exist', '- run: echo ${{ inptus.x }}\n', "Unrecognized named-value: 'inptus'"],
    [
      'a job that waits for none',
      'on: push\njobs:\n  a:\n    needs: b\n    runs-on: x\n    steps: [{ run: a }]\n',
      'at least one job with no dependencies',
    ],
    ['a setting that is none', 'permissions: { content: read }\n', "Unexpected value 'content'"],
  ])('%s', async (_, text, message) => {
    const workflow = asWorkflow(yaml(text)) ?? '';
    expect((await parserErrors('workflow.yml', workflow)).join('\n')).toContain(message);
  });

  test.each([
    ['an unknown input', `${step}    data: a.csv\n    contrat: b\n`, 'validate-data: input contrat is unknown'],
    ['a missing input', step, 'validate-data: input data is missing'],
    ['an action that does not exist', '- uses: trainyard/trainyard/actions/validate@v1\n', 'does not exist'],
    ['another tag than the documented one', `${step.replace('@v1', '@v2')}    data: a.csv\n`, 'does not exist'],
    [
      'an unknown input of a workflow',
      `${call}    with: { tables: '[]', table: a }\n`,
      'data-check: input table is unknown',
    ],
    ['a missing input of a workflow', call, 'data-check: input tables is missing'],
    [
      'an unknown secret',
      `${call}    with: { tables: '[]' }\n    secrets: { key: a }\n`,
      'data-check: secret key is unknown',
    ],
    ['a workflow that cannot be called', call.replace('data-check', 'ci'), 'does not exist'],
  ])('%s', (_, text, message) => {
    expect(callErrors(asWorkflow(yaml(text)) ?? '').join('\n')).toContain(message);
  });

  test('but not in a part that reads what stands before it', async () => {
    const steps = asWorkflow(yaml('- run: echo a\n  env: { A: "${{ steps.train.outputs.a }}" }\n')) ?? '';
    expect(steps).toContain('id: train');
    const job = 'jobs:\n  a:\n    needs: [b]\n    runs-on: x\n    steps: [{ run: make }]\n';
    for (const workflow of [steps, asWorkflow(yaml(job)) ?? '']) {
      expect(await parserErrors('workflow.yml', workflow)).toEqual([]);
    }
  });

  test('what belongs to no workflow is left alone', () => {
    for (const text of ['rules:\n  - metric: auc\n', 'data: |\n  a=b\n', '- a\n- b\n', '[]\n{}\n', '3\n']) {
      expect([text, asWorkflow(yaml(text))]).toEqual([text, text.startsWith('[]') ? expect.anything() : undefined]);
    }
  });
});
