/** Adds an action as CONTRIBUTING says; the report draws it, counts it and expects it without a change of its own. */
import { Checkout, type Addition } from './checkout.ts';

const HELLO: Addition = {
  what: 'An action',
  files: {
    'actions/hello/action.yml': `
name: Hello
description: Greets a model.
inputs:
  model:
    description: The model, such as model:delay.
    required: true
  mood:
    description: good or bad.
    default: good
  evidence:
    description: Where the statement is left, auto for the folder of this job or a path.
    default: auto
  upload-evidence:
    description: Whether the statement is also uploaded as an artifact of the workflow run, for jobs that come later.
    default: 'true'
  leg:
    description: What tells this leg of a matrix from the others.
    default: \${{ toJSON(matrix) }}
  config:
    description: The project file with defaults for inputs, or none for no such file.
  fail-on:
    description: The verdicts that fail the step, separated by blanks or commas.
    default: fail inconclusive
outputs:
  verdict:
    description: How the model was greeted, pass or fail.
  headline:
    description: The greeting in one sentence.
runs:
  using: node24
  main: ../../dist/hello/index.js
`,
    'actions/hello/README.md': `
# hello

Greets a model.

\`\`\`yaml
name: Hello
on: push
jobs:
  hello:
    runs-on: ubuntu-latest
    steps:
      - uses: trainyard/trainyard/actions/hello@v1
        with:
          model: model:delay
\`\`\`

<!-- api-start -->
<!-- api-end -->
`,
    'actions/hello/index.ts': `
import { runAction } from '../../shared/runtime/action.ts';
import { readInputs } from './inputs.ts';

await runAction({
  name: 'hello',
  readInputs,
  speaks: { about: ['model'] },
  load: async () => (await import('./run.ts')).hello,
});
`,
    'actions/hello/inputs.ts': `
import type { InputReader } from '../../shared/core/inputs.ts';

export interface HelloInputs {
  readonly model: string;
  readonly mood: 'good' | 'bad';
}

export function readInputs(reader: InputReader): HelloInputs {
  return { model: reader.string('model'), mood: reader.choice('mood', ['good', 'bad'] as const) };
}
`,
    'actions/hello/run.ts': `
import { digestJson } from '../../shared/core/digest.ts';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import type { HelloInputs } from './inputs.ts';

/** Greets a model, and fails in a bad mood. */
export async function hello({ model, mood }: HelloInputs, services: Services): Promise<ActionResult> {
  const verdict = mood === 'good' ? 'pass' : 'fail';
  const headline = \`\${model.slice(6)}: greeted in a \${mood} mood\`;
  const subjects = [{ name: model, digest: digestJson(model) }];
  await services.evidence.leave({ action: 'hello', subjects, inputs: [], verdict, headline, result: { model, mood } });
  return { verdict, headline, outputs: {} };
}
`,
    'shared/evidence/results/hello.ts': `
/** The result of \`hello\`. */
export interface HelloResult {
  readonly model: string;
  readonly mood: 'good' | 'bad';
}
`,
    'shared/evidence/schemas/hello.v1.json': JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://trainyard.dev/schemas/hello.v1.json',
      type: 'object',
      required: ['model', 'mood'],
      additionalProperties: false,
      properties: { model: { type: 'string' }, mood: { enum: ['good', 'bad'] } },
    }),
    'shared/hello/kind.ts': `
import { bareName, type StatementKind } from '../document/kind.ts';
import type { HelloResult } from '../evidence/results/hello.ts';

/** How a model was greeted. */
export const HELLO: StatementKind<HelloResult> = {
  actions: ['hello'],
  stage: 'gate',
  judges: 'model',
  section: 'hello',
  modelOf: ({ predicate }) => bareName(predicate.result.model),
  placeOf: ({ predicate }) => [predicate.result.model],
  failure: ({ predicate }) => [\`It was greeted in a \${predicate.result.mood} mood.\`],
  sections: (own) => [
    {
      id: 'hello',
      title: 'How was it greeted?',
      summary: [\`Greeting: \${own.map(({ statement }) => statement.predicate.result.mood).join(', ')}\`],
      weight: 50,
      reach: 'everywhere',
      blocks: [{ kind: 'paragraph', text: ['With a hello.'] }],
    },
  ],
};
`,
  },
  lines: [
    {
      file: 'shared/evidence/schemas.ts',
      before: 'import gateSchema',
      add: "import helloSchema from './schemas/hello.v1.json' with { type: 'json' };\n",
    },
    { file: 'shared/evidence/schemas.ts', before: '  gate: gateSchema,', add: '  hello: helloSchema,\n' },
    {
      file: 'actions/kinds.ts',
      before: 'import { ROLLOUT }',
      add: "import { HELLO } from '../shared/hello/kind.ts';\n",
    },
    { file: 'actions/kinds.ts', before: 'ARTIFACT_VERSION, DATA', add: 'HELLO, ' },
    { file: 'scripts/floors.ts', before: 'checks|gate|registry', add: 'hello|' },
    { file: 'scripts/actions.ts', before: "  'deploy',", add: "  'hello',\n" },
  ],
};

const REPORT = {
  ...{
    comment: 'never',
    html: 'none',
    markdown: 'report.md',
    title: 'Report',
    'publish-page': 'false',
    commands: 'false',
  },
  ...{ 'check-run': 'none', evidence: 'auto', 'fail-on': 'never' },
};

test('is drawn, counted and expected', async () => {
  await using checkout = await Checkout.create();
  await checkout.add(HELLO);
  const report = async (expected: string): Promise<string> => {
    const { code, said } = await checkout.run('report', { ...REPORT, expected });
    if (code !== 0) throw new Error(said);
    return checkout.read('work/report.md');
  };
  const greet = (mood: string): Promise<{ readonly said: string }> =>
    checkout.run('hello', { model: 'model:delay', mood, 'fail-on': 'never' });

  expect(await report('hello')).toContain('hello left no evidence');

  expect((await greet('good')).said).toContain('greeted in a good mood');
  const good = await report('hello');
  expect(good).toMatch(/^## `delay`: greeted in a good mood/);
  expect(good).toContain('<summary>Greeting: good</summary>');
  expect(good).not.toContain('[!');

  await greet('bad');
  const bad = await report('hello gate');
  expect(bad).toMatch(/^## `delay`: greeted in a bad mood/);
  expect(bad).toContain('> It was greeted in a bad mood. No evidence was left by gate.');
});

test('fits the house: floors, rooms, duplicates, types, generated documentation and the tests that read every action', async () => {
  await using checkout = await Checkout.create();
  await checkout.add(HELLO);
  await checkout.check('scripts/docs.ts');
  expect(await checkout.read('README.md')).toContain('[`hello`](actions/hello/README.md)');
  for (const script of ['check-layers', 'check-rooms', 'check-duplicates'])
    await checkout.check(`scripts/${script}.ts`);
  await checkout.check('node_modules/typescript/bin/tsc', '--noEmit');
  await checkout.test('test/unit/docs/workflows', 'test/unit/runtime/fail-on');
});
