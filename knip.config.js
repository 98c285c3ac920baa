import { ACTIONS, PROGRAMS } from './scripts/actions.ts';

/**
 * What is reached, for `npm run lint`: a file, an export or a dependency that nothing reaches fails it. A `!` marks what
 * is shipped; `knip --production` looks at that alone, so what only tests reach is dead there. An inner function that a
 * test must reach says `@internal`. Nothing else is left out without a reason beside it.
 */
export default {
  entry: [
    ...ACTIONS.map((name) => `actions/${name}/index.ts!`),
    ...Object.values(PROGRAMS).map((source) => `${source}!`),
    'scripts/*.ts',
    'scripts/bundle/vendor.ts',
    'bench/*.ts',
    // Commands of the example's workflows and of its demo.
    'examples/flights/model/{train,server}.ts',
    // Started as processes of their own, to be killed.
    'test/actions/version-artifact/killed.ts',
    'test/fixtures/train/supervise.ts',
    'test/fixtures/host/fill-disk.ts',
    'test/fixtures/host/hold-lease.ts',
    // Started by the mutation run, with the tests loaded beside the mutant.
    'scripts/mutants/{harness,worker}.ts',
  ],
  jest: { config: ['jest.config.js', 'jest.real.config.js'] },
  project: ['{shared,actions,cli}/**/*.ts!', '{scripts,bench,test,examples}/**/*.ts'],
  // A file of data, read below node_modules where no import shows it; types that come with jest.
  ignoreDependencies: ['vega-datasets', '@jest/reporters'],
  // GitHub's own Markdown, for pictures that are compared by eye, and what the machine brings for a full disk and a pipe.
  ignoreBinaries: ['cmark-gfm', 'mkfifo', 'mount', 'umount'],
};
