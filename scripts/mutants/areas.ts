/** What is mutated, and whose tests must notice. */
export interface Area {
  readonly name: string;
  readonly sources: readonly string[];
  /** Tests, or folders of them; of these, only tests that come to a mutated place are run. */
  readonly tests: readonly string[];
}

const GATE_TESTS = ['decide', 'families', 'limit', 'waivers'].map((name) => `test/unit/gate/${name}.test.ts`);
const ROLLOUT_TESTS = ['driver', 'machine', 'state', 'transitions'].map((name) => `test/unit/rollout/${name}.test.ts`);

export const AREAS: readonly Area[] = [
  {
    name: 'decide',
    sources: ['shared/gate/decide/decide.ts', 'shared/gate/decide/waivers.ts'],
    tests: GATE_TESTS,
  },
  {
    name: 'limit',
    sources: ['shared/gate/decide/limit.ts'],
    tests: GATE_TESTS,
  },
  {
    name: 'machine',
    sources: ['shared/rollout/machine/machine.ts', 'shared/rollout/machine/driver.ts'],
    tests: ROLLOUT_TESTS,
  },
  {
    name: 'state',
    sources: ['shared/rollout/journal/state.ts'],
    tests: ROLLOUT_TESTS,
  },
  {
    name: 'store',
    sources: ['shared/store'],
    // Not the contract on a whole server, which takes half a minute for each mutant that it does not notice.
    tests: [
      'checked',
      'files',
      'folder',
      'parts',
      'paths',
      'probe',
      'retrying',
      'schemes',
      's3/backend',
      's3/settings',
      's3/words',
      'shapes',
      'slots',
    ].map((name) => `test/unit/store/${name}.test.ts`),
  },
  {
    name: 'evidence',
    sources: ['shared/evidence', 'shared/gate/judged.ts'],
    tests: ['test/unit/evidence', 'test/unit/gate/judged.test.ts', 'test/unit/report/hidden.test.ts'],
  },
  {
    name: 'report',
    sources: [
      'shared/report/compose/headline.ts',
      'shared/report/compose/standing.ts',
      'shared/report/evidence.ts',
      'shared/report/kinds.ts',
    ],
    tests: ['test/unit/report'],
  },
  {
    name: 'analysis',
    sources: ['shared/rollout/analysis.ts'],
    tests: ['analysis', 'machine', 'transitions'].map((name) => `test/unit/rollout/${name}.test.ts`),
  },
  {
    name: 'lease',
    sources: ['shared/host/lease.ts', 'shared/host/files.ts'],
    tests: ['test/unit/host'],
  },
  {
    name: 'sequential',
    sources: ['shared/statistics/sequential'],
    tests: ['test/unit/statistics-sequential/exact.test.ts'],
  },
  {
    name: 'contract',
    sources: [
      'build',
      'constraints',
      'csv',
      'element',
      'operator',
      'quality',
      'relationships',
      'temporal',
      'vectors',
    ].map((name) => `shared/contract/${name}.ts`),
    tests: ['test/unit/contract'],
  },
  {
    name: 'checks',
    sources: ['shared/checks/measure/judge.ts', 'shared/checks/conditions/operators.ts'],
    // Those without an engine; with one, each mutant would cost a second more.
    tests: ['judge', 'operators'].map((name) => `test/unit/checks/judged/${name}.test.ts`),
  },
  {
    name: 'tables',
    sources: [
      'csv',
      'csv-states',
      'formats/difference',
      'formats/line-ends',
      'formats/page-headers',
      'reading/zones',
    ].map((name) => `shared/tables/${name}.ts`),
    // Those without an engine, as above.
    tests: ['line-ends', 'page-headers', 'reading/zones', 'sources'].map((name) => `test/unit/tables/${name}.test.ts`),
  },
];

/** Of the mutants of every area, tests must kill at least this share. */
export const REQUIRED_SHARE = 0.85;
