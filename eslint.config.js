import tseslint from 'typescript-eslint';

const onlyInRuntime = 'Only shared/runtime touches this; take it from the services that were passed in.';
const namedExports = { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' };
const waitForEvents =
  'A busy machine breaks this: wait for the event with `eventually` (test/eventually.ts), or move the clock of the services.';
const noStopwatch =
  'A busy machine breaks this: measure by the clock of the services; how fast something is, bench/ says.';
const onlyInJson = 'Only shared/core/text/json.ts parses JSON; take parseJson, parseExactJson or jsonOrUndefined.';
const onlyInUri =
  'Only shared/core/text/uri.ts takes addresses apart; take parseUri, parseWebAddress or webAddressBelow.';

const noClock = { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: onlyInRuntime };
const noUrl = { selector: "NewExpression[callee.name='URL']", message: onlyInUri };
const untrustedText = [
  { object: 'JSON', property: 'parse', message: onlyInJson },
  { object: 'URL', property: 'parse', message: onlyInUri },
  { object: 'URL', property: 'canParse', message: onlyInUri },
];
const ofTheRuntime = [
  { object: 'process', property: 'env', message: onlyInRuntime },
  { object: 'Date', property: 'now', message: onlyInRuntime },
  { object: 'performance', property: 'now', message: onlyInRuntime },
  { object: 'Math', property: 'random', message: onlyInRuntime },
  { object: 'process', property: 'hrtime', message: onlyInRuntime },
];

export default tseslint.config(
  {
    ignores: ['dist/', '.build/', '**/*.d.ts', 'node_modules/', 'coverage/', 'examples/flights/.demo/', 'bench/.data/'],
  },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'max-params': ['error', 4],
      'no-control-regex': 'off',
      'no-restricted-syntax': ['error', namedExports],
    },
  },
  {
    files: ['shared/runtime/**/*.ts', 'cli/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...untrustedText],
      'no-restricted-syntax': ['error', namedExports, noUrl],
    },
  },
  {
    files: ['shared/**/*.ts', 'actions/**/*.ts'],
    ignores: ['shared/runtime/**'],
    rules: {
      'no-restricted-properties': ['error', ...ofTheRuntime, ...untrustedText],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '@actions/core', message: onlyInRuntime },
            { name: 'node:crypto', importNames: ['randomBytes', 'randomUUID', 'randomInt'], message: onlyInRuntime },
            { name: 'node:timers/promises', message: 'Use services.clock.sleep.' },
            { name: 'node:process', message: onlyInRuntime },
          ],
        },
      ],
      'no-restricted-syntax': ['error', namedExports, noClock, noUrl],
    },
  },
  {
    // The one place each.
    files: ['shared/core/text/json.ts', 'shared/core/text/uri.ts'],
    rules: {
      'no-restricted-properties': ['error', ...ofTheRuntime],
      'no-restricted-syntax': ['error', namedExports, noClock],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/**/*.test.ts', 'test/fixtures/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        namedExports,
        {
          selector:
            'CallExpression[callee.name=/^(setTimeout|setInterval|sleep|pause|delay)$/] > Literal[raw=/^[0-9]/]',
          message: waitForEvents,
        },
        {
          selector:
            'CallExpression[callee.property.name=/^(setTimeout|setInterval|sleep|pause|delay)$/] > Literal[raw=/^[0-9]/]',
          message: waitForEvents,
        },
        {
          selector:
            "CallExpression[callee.name='expect'] CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name='now']",
          message: noStopwatch,
        },
      ],
    },
  },
);
