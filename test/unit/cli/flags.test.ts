import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readActionFiles, type ActionFile } from '../../../cli/action-file.ts';
import { parseFlags } from '../../../cli/flags.ts';
import { ROOT } from '../../../scripts/runner.ts';

const ACTIONS = readActionFiles(ROOT);

function actionOf(name: string): ActionFile {
  const action = ACTIONS.get(name);
  if (action === undefined) throw new Error(`There is no action ${name}.`);
  return action;
}

function inputs(name: string, ...args: string[]): Readonly<Record<string, string>> {
  return parseFlags(name, actionOf(name), args).environment;
}

test.each([
  [['--dry-run'], 'true', 'false'],
  [['--dry-run', 'true', '--force', 'true'], 'true', 'true'],
  [['--dry-run', 'false', '--force'], 'false', 'true'],
  [['--dry-run=false', '--force=asked'], 'false', 'asked'],
])('a switch takes true or false behind it, or nothing: %j', (args, dryRun, force) => {
  expect(inputs('train', ...args)).toMatchObject({ 'INPUT_DRY-RUN': dryRun, INPUT_FORCE: force });
});

test.each([
  [['--dry-run', 'perhaps'], '"perhaps" is not a flag of deploy.'],
  [['--dry-run=true', 'false'], '"false" is not a flag of deploy.'],
  [['--json', 'true'], '"true" is not a flag of deploy.'],
  [['--port', '18080', '--port', '18081'], '--port was given twice.'],
  [['--dry-run', '--dry-run=false'], '--dry-run was given twice.'],
  [['--model=model:delay@v1', '--model', 'model:delay@v2'], '--model was given twice.'],
])('%j is refused: %s', (args, what) => {
  expect(() => inputs('deploy', ...args)).toThrow(expect.objectContaining({ code: 'flag-invalid', what }) as Error);
});

test('lists may be given one by one', () => {
  expect(inputs('train', '--data', 'a=a.csv', '--data=b=b.csv')).toMatchObject({ INPUT_DATA: 'a=a.csv\nb=b.csv' });
  expect(inputs('gate', '--fail-on', 'fail', '--fail-on', 'warn')).toMatchObject({ 'INPUT_FAIL-ON': 'fail\nwarn' });
});

test('every input that an action reads as lines may be given more than once', () => {
  const lists = [...ACTIONS.keys()].flatMap((name) => {
    const source = readFileSync(join(ROOT, 'actions', name, 'inputs.ts'), 'utf8');
    return [...source.matchAll(/reader\.(?:lines|pairs)\('([a-z-]+)'\)/g)].map(
      ([, input = '']) => [name, input] as const,
    );
  });
  expect(lists.length).toBeGreaterThan(10);
  for (const [name, input] of lists) {
    const variable = `INPUT_${input.toUpperCase()}`;
    expect(inputs(name, `--${input}`, 'a', `--${input}`, 'b')).toMatchObject({ [variable]: 'a\nb' });
  }
});
