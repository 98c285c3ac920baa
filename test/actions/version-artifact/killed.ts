import { flushCompileCache } from 'node:module';
import { testServices } from '../../services.ts';
import { step } from '../version-artifact-step.ts';

/**
 * Runs the action in this process and kills it, as the kernel would, at the k-th call of `services.effect`.
 * Arguments: the workspace, the inputs as JSON, k. Ends by itself, with code 0, where there are fewer calls.
 * TRAINYARD_TEST_ENVIRONMENT holds further variables of the step, as JSON.
 */
const [workspace = '', inputs = '{}', killAt = '0'] = process.argv.slice(2);

// A killed process leaves no compile cache by itself.
flushCompileCache();
let calls = 0;
const services = await testServices({
  temp: workspace,
  environment: JSON.parse(process.env['TRAINYARD_TEST_ENVIRONMENT'] ?? '{}') as Record<string, string>,
  effect: (name) => {
    // The race at the store's creation writes 40 objects that nobody reads again.
    if (name.includes('v1/probe/')) return;
    calls++;
    if (calls === Number(killAt)) process.kill(process.pid, 'SIGKILL');
  },
});
await step(services, JSON.parse(inputs) as Record<string, string>);
