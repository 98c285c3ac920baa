import { describeKills } from './version-artifact-kills.ts';

// Every moment of death is tried by test/real/version-artifact-kills.test.ts.
describeKills({ every: 4 });
