/** What the build makes. A new action is one folder below actions/ and one line here. */
export const ACTIONS = [
  'validate-data',
  'version-artifact',
  'train',
  'gate',
  'deploy',
  'rollback',
  'preflight',
  'propose',
  'report',
  'command',
] as const;

/** Programs beside the actions: the `trainyard` command, and what an action starts as a process of its own. */
export const PROGRAMS: Readonly<Record<string, string>> = {
  trainyard: 'cli/index.ts',
  'train-executor': 'actions/train/executor.ts',
  'deploy-agent': 'shared/rollout/process/agent/program.ts',
};

/** A folder below dist/vendor: packages bundled once, minified, and shared by every bundle. */
export interface Vendor {
  readonly folder: string;
  readonly packages: readonly string[];
  /** The module that is bundled; must export every name that the sources import from the packages. */
  readonly source: string;
}

export const VENDORS: readonly Vendor[] = [
  { folder: 'yaml', packages: ['yaml'], source: `export * from 'yaml';` },
  {
    folder: 'ajv',
    packages: ['ajv/dist/2019.js', 'ajv/dist/2020.js', 'ajv-formats'],
    source: `
      export { Ajv2019 } from 'ajv/dist/2019.js';
      export { Ajv2020 } from 'ajv/dist/2020.js';
      export { default } from 'ajv-formats';`,
  },
  { folder: 'artifact', packages: ['@actions/artifact'], source: `export * from '@actions/artifact';` },
  { folder: 'client-s3', packages: ['@aws-sdk/client-s3'], source: `export * from '@aws-sdk/client-s3';` },
  { folder: 'fflate', packages: ['fflate'], source: `export { unzipSync } from 'fflate';` },
  { folder: 'octokit', packages: ['@octokit/rest'], source: `export { Octokit } from '@octokit/rest';` },
];
