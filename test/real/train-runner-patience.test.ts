/** A command that takes longer to end than the runner waits: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL, no step after. */
import { expectedState, finish, startSupervisor, until, waitForCheckpoint } from '../fixtures/train/crash.ts';
import { processesOf, trainingRig } from '../fixtures/train/rig.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test.each([
  ['ends late but by itself', 'slow', 20_000],
  ['must be killed', 'ignore', 12_000],
])('a command that %s is seen to its end by the keeper, and the next run resumes it', async (_, onStop, graceMs) => {
  const rig = await trainingRig({ steps: 390, stepMs: 50, onStop }, { inputs: { graceMs } });
  const supervisor = startSupervisor(rig, 0, graceMs);
  await waitForCheckpoint(rig);
  supervisor.process.kill('SIGINT');
  const cancelledMs = performance.now();
  await Promise.race([supervisor.ended, pause(7500)]);
  supervisor.process.kill('SIGTERM');
  await Promise.race([supervisor.ended, pause(2500)]);
  supervisor.process.kill('SIGKILL');
  const { code } = await supervisor.ended;
  // The supervisor has left in time, with its evidence, while the command is still ending.
  expect(code).toBe(0);
  expect(performance.now() - cancelledMs).toBeLessThan(10_000);
  expect(processesOf(rig).length).toBeGreaterThan(0);
  await until('the keeper has seen to the rest', () => processesOf(rig).length === 0);
  expect(await finish(rig)).toEqual(expectedState(390));
});
