import { describeKills } from '../../actions/version-artifact/kills.ts';

describeKills({ every: 1 });
