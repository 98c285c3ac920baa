import { availableParallelism } from 'node:os';

/** The fast tier: Node alone. */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/setup/fast.ts',
  globalTeardown: '<rootDir>/test/setup/fast-end.ts',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/test/real/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2024',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: {
    '/kit\\.ts$': '<rootDir>/test/setup/kit.ts',
    '^\\./compiled\\.ts$': '<rootDir>/.build/test-validators.js',
  },
  watchman: false,
  // A limit against hanging; how fast something is, bench/ says. Waits for an event use it up (test/eventually.ts).
  testTimeout: 300_000,
  // Half of the time goes into waiting for processes and servers.
  maxWorkers: availableParallelism() + 1,
};
