/** A training that is stopped from outside, with real processes that keep it busy meanwhile. */
import { readFileSync } from 'node:fs';
import { train } from '../../../actions/train/run.ts';
import { allProcesses } from '../../../shared/host/processes.ts';
import { eventually } from '../../eventually.ts';
import { expectedState, finish, holdTraining, waitForCheckpoint, waitForLook } from '../../fixtures/train/crash.ts';
import { commandsOf, trainingRig, type Rig } from '../../fixtures/train/rig.ts';

/** A rig whose run can be cancelled as the runner does it. */
async function cancellable(
  parameters: Record<string, unknown>,
  inputs: Parameters<typeof trainingRig>[1] = {},
): Promise<{ rig: Rig; controller: AbortController }> {
  const controller = new AbortController();
  const rig = await trainingRig(parameters, { ...inputs, services: { cancelled: controller.signal } });
  return { rig, controller };
}

/** The same rig as the next job sees it: not cancelled. */
function nextJob(rig: Rig): Rig {
  return { ...rig, services: { ...rig.services, cancelled: new AbortController().signal } };
}

test('a cancel is passed on, the last checkpoint is committed, and the next job resumes it', async () => {
  const { rig, controller } = await cancellable({ steps: 12, stepMs: 10, every: 1000, holdAt: 6 });
  const letGo = await holdTraining(rig);
  const running = train(rig.inputs, rig.services);
  await eventually('the training is under way', () => rig.services.log.text().includes('step 6'));
  controller.abort();
  const { verdict, outputs } = await running;
  expect({ verdict, status: outputs['status'] }).toEqual({ verdict: 'inconclusive', status: 'cancelled' });
  expect(await commandsOf(rig)).toEqual([]);
  await letGo();
  const next = nextJob(rig);
  expect(await finish(next)).toEqual(expectedState(12));
  expect(next.services.log.text()).toMatch(/Attempt 2 resumes from the checkpoint of step \d+/);
});

test('a time-out stops it the same way and is a verdict, not an error', async () => {
  const rig = await trainingRig({ steps: 12, stepMs: 10, holdAt: 2 }, { inputs: { timeoutMs: 700 } });
  await holdTraining(rig);
  const { verdict, outputs, headline } = await train(rig.inputs, rig.services);
  expect({ verdict, status: outputs['status'] }).toEqual({ verdict: 'inconclusive', status: 'timed-out' });
  expect(headline).toContain('ran out of time');
  expect(await commandsOf(rig)).toEqual([]);
});

test('a command that ignores the signal is killed after its grace, and says so', async () => {
  const { rig, controller } = await cancellable(
    { steps: 12, stepMs: 10, holdAt: 2, onStop: 'ignore' },
    { inputs: { graceMs: 300 } },
  );
  await holdTraining(rig);
  const running = train(rig.inputs, rig.services);
  await waitForCheckpoint(rig);
  controller.abort();
  expect((await running).outputs).toMatchObject({ status: 'cancelled' });
  expect(await commandsOf(rig)).toEqual([]);
  expect(rig.services.log.text()).toContain('1 of its processes did not end when asked and were killed.');
});

test('a wrapper shell between us and the training does not make it an orphan', async () => {
  const { rig, controller } = await cancellable(
    { steps: 12, stepMs: 10, holdAt: 2 },
    { inputs: { command: ['bash', '-c', `'${process.execPath}' trainer.mjs; echo done`] } },
  );
  await holdTraining(rig);
  const running = train(rig.inputs, rig.services);
  await waitForCheckpoint(rig);
  controller.abort();
  await running;
  expect(await commandsOf(rig)).toEqual([]);
});

/** Nobody else on the machine sleeps for exactly this long. */
const SECONDS = 100_000 + process.pid;

describe('a process that leaves the group', () => {
  const sleeper = (how: string): string[] => [
    'bash',
    '-c',
    `${how} sleep ${SECONDS} & '${process.execPath}' trainer.mjs`,
  ];

  test.each([
    ['by a session of its own', 'setsid'],
    ['by a double fork into a session of its own', '(setsid setsid --fork'],
    ['and clears its environment', 'env -i setsid'],
  ])('%s is ended with the training, also when that has succeeded', async (_, how) => {
    const command = how.startsWith('(')
      ? ['bash', '-c', `(setsid --fork sleep ${SECONDS}); '${process.execPath}' trainer.mjs`]
      : sleeper(how);
    const rig = await trainingRig({ steps: 4, stepMs: 10, holdAt: 2 }, { inputs: { command } });
    const letGo = await holdTraining(rig);
    const running = train(rig.inputs, rig.services);
    await eventually('it sleeps', () => sleepers().length === 1);
    // Without a marker the process is known only from a look of the executor.
    if (how.startsWith('env')) await waitForLook(rig);
    await letGo();
    const { outputs } = await running;
    expect(outputs).toMatchObject({ status: 'succeeded' });
    expect(sleepers()).toEqual([]);
  });
});

/** The sleeping processes of this test, whoever their parent is now. */
function sleepers(): number[] {
  return allProcesses().flatMap(({ pid, state }) => (state !== 'Z' && isSleep(pid) ? [pid] : []));
}

function isSleep(pid: number): boolean {
  return commandLine(pid).startsWith(`sleep\u0000${SECONDS}`);
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
  } catch {
    return '';
  }
}
