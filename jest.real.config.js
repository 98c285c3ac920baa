import fast from './jest.config.js';

/** The real tier: a browser, long enumerations of crashes; `.ci/run` installs what it needs and never skips. */
export default {
  ...fast,
  globalSetup: '<rootDir>/test/setup/shipped.ts',
  globalTeardown: undefined,
  testMatch: ['<rootDir>/test/real/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  reporters: ['default', '<rootDir>/test/real/times.ts'],
  testTimeout: 600_000,
  // Browsers, crashes and servers each have the machine to themselves.
  maxWorkers: 1,
};
