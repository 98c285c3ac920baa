import { readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { train } from '../../../actions/train/run.ts';
import { identify, liveness, type ProcessIdentity } from '../../../shared/host/processes.ts';
import { eventually } from '../../eventually.ts';
import {
  attemptFile,
  expectedState,
  finish,
  holdTraining,
  readExecutor,
  readProcess,
  runFolder,
  startSupervisor,
  waitForCheckpoint,
} from '../../fixtures/train/crash.ts';
import { commandsOf, processesOf, trainingRig, type Rig } from '../../fixtures/train/rig.ts';

test('a supervisor killed in mid-training leaves nothing running, and the next run resumes its last checkpoint', async () => {
  const rig = await trainingRig({ steps: 12, stepMs: 10, holdAt: 6 });
  const letGo = await holdTraining(rig);
  const supervisor = startSupervisor(rig);
  await waitForCheckpoint(rig);
  supervisor.process.kill('SIGKILL');
  await supervisor.ended;
  await eventually('the executor has stopped the training', () => processesOf(rig).length === 0);
  const end = JSON.parse(await readFile(await attemptFile(rig, 1, 'end.json'), 'utf8')) as { stopped: string };
  expect(end.stopped).toBe('supervisor-lost');
  await letGo();
  expect(await finish(rig)).toEqual(expectedState(12));
  const statement = (await rig.services.evidence.collect()).at(-1);
  expect(statement?.statement.predicate.result).toMatchObject({ attempt: 2, resumedFrom: { attempt: 1 } });
});

test('the next run waits for an executor that is still stopping the training, and never starts a second beside it', async () => {
  const rig = await trainingRig({ steps: 12, stepMs: 10, holdAt: 6, onStop: 'ignore' });
  const letGo = await holdTraining(rig);
  const supervisor = startSupervisor(rig);
  await waitForCheckpoint(rig);
  supervisor.process.kill('SIGKILL');
  await supervisor.ended;
  const executor = identify(await readExecutor(rig, 1));
  const finished = finish(rig);
  await eventually('the next run waits', () =>
    rig.services.log.text().includes('An earlier attempt is just being stopped'),
  );
  expect(liveness(executor)).toBe('alive');
  expect(rig.services.log.text()).not.toContain('Attempt 2');
  await letGo();
  expect(await finished).toEqual(expectedState(12));
});

test('what lost supervisor and executor at once is ended as our own by its marker, then resumed', async () => {
  const rig = await trainingRig({ steps: 12, stepMs: 10, holdAt: 6, onStop: 'ignore' }, { inputs: { graceMs: 300 } });
  const letGo = await holdTraining(rig);
  const supervisor = startSupervisor(rig);
  await waitForCheckpoint(rig);
  supervisor.process.kill('SIGSTOP');
  process.kill(await readExecutor(rig, 1), 'SIGKILL');
  supervisor.process.kill('SIGKILL');
  await supervisor.ended;
  const orphan = identify(await readProcess(rig, 1));
  const finished = finish(rig);
  await eventually('the next attempt is under way', () => rig.services.log.text().includes('Attempt 2 resumes'));
  expect(liveness(orphan)).toBe('dead');
  expect(rig.services.log.text()).toContain('1 process of attempt 1 had lost their executor');
  await letGo();
  expect(await finished).toEqual(expectedState(12));
});

test('a run whose executor is killed is lost: stopped whole, inconclusive, and resumed by the next', async () => {
  const rig = await trainingRig({ steps: 12, stepMs: 10, holdAt: 6 });
  const letGo = await holdTraining(rig);
  const running = train(rig.inputs, rig.services);
  await waitForCheckpoint(rig);
  process.kill(await readExecutor(rig, 1), 'SIGKILL');
  const { verdict, outputs } = await running;
  expect({ verdict, status: outputs['status'] }).toEqual({ verdict: 'inconclusive', status: 'failed' });
  expect(await commandsOf(rig)).toEqual([]);
  await letGo();
  expect(await finish(rig)).toEqual(expectedState(12));
});

describe('an earlier attempt without an end', () => {
  /** As after a first attempt whose executor was this one, and whose result went no further. */
  async function leftBy(executor: ProcessIdentity): Promise<{ rig: Rig; claim: string }> {
    const rig = await trainingRig({ steps: 2, stepMs: 1 });
    await train(rig.inputs, rig.services);
    const claim = await attemptFile(rig, 1, 'claim.json');
    await writeFile(claim, JSON.stringify({ by: 'keeper', keeper: executor }));
    await rm(await attemptFile(rig, 1, 'end.json'));
    await rm(join(rig.state, 'store'), { recursive: true });
    return { rig, claim };
  }

  test('whose state cannot be told is neither killed nor joined by a second one, until a person says that it has ended', async () => {
    const { rig, claim } = await leftBy({ ...identify(process.pid), pidNamespace: 'pid:[1]' });
    await expect(train(rig.inputs, rig.services)).rejects.toMatchObject({
      code: 'run-state-unknown',
      where: { file: claim },
      remedy: expect.stringContaining(`rm '${claim}'`) as string,
    });
    expect(processesOf(rig)).toEqual([]);
    await rm(claim);
    expect(await finish(rig)).toEqual(expectedState(2));
  });

  test('from before this machine started anew is over, and the run goes on', async () => {
    const { rig, claim } = await leftBy({ ...identify(process.pid), bootId: 'an earlier boot' });
    await expect(train(rig.inputs, rig.services)).rejects.toMatchObject({ code: 'run-state-unknown' });
    await utimes(claim, new Date(0), new Date(0));
    if (identify(process.pid).machine !== undefined) expect(await finish(rig)).toEqual(expectedState(2));
  });
});

test('a journal cut at the end of any record loses nothing', async () => {
  const rig = await trainingRig({ steps: 3, stepMs: 1 });
  const { effects } = await startSupervisor(rig).ended;
  const beforeRecord = effects.indexOf('record result') + 1;
  const cut = await trainingRig({ steps: 3, stepMs: 1 });
  await startSupervisor(cut, { killAt: beforeRecord }).ended;
  const journal = join(await runFolder(cut), 'journal');
  const whole = await readFile(journal);
  let attempts = 0;
  for (const end of recordEnds(whole)) {
    await writeFile(journal, whole.subarray(0, end));
    await rm(join(cut.state, 'store'), { recursive: true, force: true });
    expect(await finish(cut)).toEqual(expectedState(3));
    attempts++;
  }
  expect(attempts).toBeGreaterThanOrEqual(5);
});

/** The byte after each record: length and checksum, four bytes each, then the payload. */
function recordEnds(bytes: Buffer): number[] {
  const ends = [0];
  for (let at = 0; at < bytes.length;) {
    at += 8 + bytes.readUInt32LE(at);
    ends.push(at);
  }
  return ends;
}
