/** Every workflow and every action of the repository, read by GitHub's own parser. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { REPOSITORY_ROOT } from '../services.ts';
import { callErrors, parserErrors } from './docs/workflow-checks.ts';

const WORKFLOWS = globSync(
  ['.github/workflows/*.yml', 'examples/*/.github/workflows/*.yml', 'workflows-templates/*.yml'],
  {
    cwd: REPOSITORY_ROOT,
  },
).sort();
const ACTIONS = globSync('actions/*/action.yml', { cwd: REPOSITORY_ROOT }).sort();

/** What GitHub fills in when a starter is chosen. */
const FILLED_IN: Readonly<Record<string, string>> = {
  '$default-branch': 'main',
  '$protected-branches': 'main',
  '$cron-daily': "'25 3 * * *'",
  '$cron-weekly': "'25 3 * * 2'",
};

function read(file: string): string {
  const text = readFileSync(join(REPOSITORY_ROOT, file), 'utf8');
  return file.startsWith('workflows-templates/')
    ? text.replace(/\$[a-z]+-[a-z]+\b/g, (name) => FILLED_IN[name] ?? name)
    : text;
}

function actionErrors(name: string, content: string): readonly string[] {
  return parseAction({ name, content }, new NoOperationTraceWriter()).context.errors.getErrors().map(String);
}

test('there are workflows and actions to read', () => {
  expect(WORKFLOWS.length).toBeGreaterThanOrEqual(7);
  expect(ACTIONS.length).toBeGreaterThanOrEqual(7);
});

test.each(WORKFLOWS)('%s', async (file) => {
  const text = read(file);
  expect(await parserErrors(file, text)).toEqual([]);
  expect(callErrors(text)).toEqual([]);
});

test.each(ACTIONS)('%s', (file) => {
  expect(actionErrors(file, read(file))).toEqual([]);
});

describe('a mistake is found', () => {
  const workflow = read('.github/workflows/data-check.yml');

  test.each([
    ['workflow_call', 'workflow_cal'],
    ['type: number', 'type: integer'],
    ['${{ inputs.tables }}', '${{ input.tables }}'],
    ['    runs-on: ubuntu-latest\n', ''],
    ['    needs: validate\n', '    needs: [validate, train]\n'],
    ['pull-requests: write', 'pull-request: write'],
  ])('with %j as %j', async (from, to) => {
    expect(workflow).toContain(from);
    expect(await parserErrors('data-check.yml', workflow.replace(from, to))).not.toEqual([]);
  });

  test.each([
    ['using: node24', 'using: node99'],
    ['description:', 'descriptions:'],
    ['\nruns:', '\nrun: make\nruns:'],
  ])('with %j as %j', (from, to) => {
    const action = read('actions/gate/action.yml');
    expect(action).toContain(from);
    expect(actionErrors('action.yml', action.replace(from, to))).not.toEqual([]);
  });
});
