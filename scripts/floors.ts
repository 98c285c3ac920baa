import type { ICruiseOptions, IFlattenedRuleSet } from 'dependency-cruiser';

/**
 * The four floors: actions, capabilities (and the runtime), instruments, core. Imports go downwards only.
 * A capability or instrument never imports its neighbour; what two need sinks one floor.
 */
const CAPABILITIES = 'checks|gate|registry|training|rollout|report';
const INSTRUMENTS = 'document|tables|contract|statistics|store|evidence|host|github';

const WITHOUT_A_FLOOR = `^shared/(?!(?:core|runtime|${CAPABILITIES}|${INSTRUMENTS})/)`;

export const FLOORS = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^shared/core/' },
      to: { path: '^(shared/(?!core/)|actions/|cli/)' },
    },
    {
      name: 'instruments-import-core-and-instruments',
      severity: 'error',
      from: { path: `^shared/(?:${INSTRUMENTS})/` },
      to: { path: `^(shared/(?:${CAPABILITIES}|runtime)/|actions/|cli/)` },
    },
    {
      name: 'capabilities-do-not-import-each-other',
      severity: 'error',
      from: { path: `^shared/(${CAPABILITIES})/` },
      to: { path: `^shared/(?:${CAPABILITIES})/`, pathNot: '^shared/$1/' },
    },
    {
      name: 'nothing-in-shared-imports-actions',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(actions|cli|test|scripts|examples|bench)/' },
    },
    {
      name: 'actions-do-not-import-each-other',
      severity: 'error',
      from: { path: '^actions/([^/]+)/' },
      to: { path: '^(actions/|cli/)', pathNot: ['^actions/$1/', '^actions/kinds\\.ts$'] },
    },
    {
      name: 'the-table-of-kinds-imports-kinds-only',
      severity: 'error',
      from: { path: '^actions/[^/]+\\.ts$' },
      to: { pathNot: ['^shared/[^/]+/kind\\.ts$'] },
    },
    {
      name: 'only-an-entry-imports-the-runtime',
      severity: 'error',
      from: { pathNot: ['^actions/[^/]+/index\\.ts$', '^shared/runtime/', '^test/'] },
      to: { path: '^shared/runtime/' },
    },
    {
      name: 'only-the-runtime-imports-actions-core',
      severity: 'error',
      from: { pathNot: '^shared/runtime/' },
      to: { path: '@actions/(core|artifact)' },
    },
    {
      name: 'every-folder-has-a-floor',
      comment: 'A new folder of shared/ must be given its floor above.',
      severity: 'error',
      from: {},
      to: { path: WITHOUT_A_FLOOR },
    },
    {
      name: 'every-folder-has-a-floor',
      comment: 'Also one that nobody imports yet.',
      severity: 'error',
      from: { path: WITHOUT_A_FLOOR },
      to: {},
    },
    {
      name: 'every-folder-has-a-floor',
      comment: 'Also one that imports nothing either.',
      severity: 'error',
      from: { path: WITHOUT_A_FLOOR, orphan: true },
      to: {},
    },
  ],
} satisfies IFlattenedRuleSet;

export const CRUISE_OPTIONS = {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
  enhancedResolveOptions: {
    extensions: ['.ts', '.js', '.json'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default'],
  },
} satisfies ICruiseOptions;
