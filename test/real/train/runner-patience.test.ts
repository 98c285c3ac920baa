/** A command that takes longer to end than the runner waits: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL, no step after. */
import { eventually } from '../../eventually.ts';
import { expectedState, finish, holdTraining, startSupervisor, waitForCheckpoint } from '../../fixtures/train/crash.ts';
import { processesOf, trainingRig } from '../../fixtures/train/rig.ts';

test.each([
  ['ends late but by itself', 'slow', 280_000],
  ['must be killed', 'ignore', 20_000],
])('a command that %s is seen to its end by the executor, and the next run resumes it', async (_, onStop, graceMs) => {
  const rig = await trainingRig({ steps: 12, stepMs: 10, holdAt: 6, onStop });
  const letGo = await holdTraining(rig);
  // The grace is the executor's, in seconds of this machine; the supervisor's patience runs by its clock, which is fast.
  const supervisor = startSupervisor(rig, { graceMs, pace: 5 });
  await waitForCheckpoint(rig);
  supervisor.process.kill('SIGINT');
  supervisor.process.kill('SIGTERM');
  const { code, lingeredMs } = await supervisor.ended;
  // The supervisor has left in time, with its evidence, while the command is still ending.
  expect(code).toBe(0);
  expect(lingeredMs).toBeLessThan(10_000);
  expect(processesOf(rig).length).toBeGreaterThan(1);
  if (onStop === 'slow') await letGo();
  await eventually('the executor has seen to the rest', () => processesOf(rig).length === 0);
  if (onStop !== 'slow') await letGo();
  expect(await finish(rig)).toEqual(expectedState(12));
});
