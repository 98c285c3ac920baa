/** A comment asks for a full run; the attempt that it starts, and no other, trains whatever is recorded. */
import { train } from '../../../actions/train/run.ts';
import { isFullRunAsked } from '../../../actions/train/asked.ts';
import type { RunIdentity } from '../../../shared/core/run-identity.ts';
import type { Services } from '../../../shared/core/services.ts';
import { trainingRig } from '../../fixtures/train/rig.ts';
import { testServices, type RecordingLog } from '../../services.ts';
import { Desk, SHA } from '../../actions/comment-command-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(async () => {
  await desk[Symbol.asyncDispose]();
  expect(desk.github.violations).toEqual([]);
});

/** What the runner says in an attempt of the pull request's run. */
function attempt(number: number, runId = '9001'): Pick<Services, 'run' | 'github'> {
  const run: RunIdentity = {
    ...{ host: 'github', repository: 'acme/flights', repositoryId: '1296269', runId, attempt: number },
    ...{ event: 'pull_request', commit: 'f'.repeat(40) },
  };
  // As in every attempt, the labels are those of the first.
  const payload = {
    pull_request: { number: 12, labels: [], head: { sha: SHA } },
    repository: { default_branch: 'main' },
  };
  return { run, github: { apiUrl: desk.github.apiUrl, serverUrl: '', repository: 'acme/flights', payload } };
}

async function asked(number: number, runId?: string): Promise<{ asked: boolean; log: string }> {
  const services = await testServices(attempt(number, runId));
  return { asked: await isFullRunAsked('ghs_actions', services), log: (services.log satisfies RecordingLog).text() };
}

test('the attempt that a comment asked for trains what is recorded, and the one after it skips it', async () => {
  const trainIn = async (number: number): Promise<unknown> => {
    const inputs = { force: 'asked' as const, token: 'ghs_actions' };
    const { outputs } = await train({ ...rig.inputs, ...inputs }, { ...rig.services, ...attempt(number) });
    return outputs['status'];
  };
  const rig = await trainingRig();
  expect(await trainIn(1)).toBe('succeeded');
  expect(await trainIn(1)).toBe('skipped');
  await desk.say('/trainyard rerun full');
  expect(await trainIn(2)).toBe('succeeded');
  expect(rig.services.log.text()).toContain('mara asked for a full run in https://github.com/acme/flights/pull/12#');
  expect(await trainIn(3)).toBe('skipped');
});

test('neither an ordinary re-run nor another run trains anew', async () => {
  await desk.say('/trainyard rerun');
  expect((await asked(2)).asked).toBe(false);
  desk.judged.conclusion = 'success';
  desk.judged.startedAt = '2026-11-25T08:00:00Z';
  await desk.say('/trainyard rerun full');
  expect([desk.judged.attempt, (await asked(3)).asked, (await asked(3, '9002')).asked]).toEqual([3, true, false]);
});

test('a first attempt asks nobody', async () => {
  expect((await asked(1)).asked).toBe(false);
  expect(desk.github.requests).toEqual([]);
});

test('a wish that the pull request’s own run left is none', async () => {
  await desk.say('/trainyard rerun full');
  const [wish] = desk.artifacts.artifacts.splice(1);
  desk.artifacts.seed(wish?.name ?? '', wish?.content ?? Buffer.alloc(0), undefined, '9001');
  const { asked: isAsked, log } = await asked(2);
  expect(isAsked).toBe(false);
  expect(log).toContain('does not count: it comes from a run of another branch or repository');
});

test('what cannot be read was not asked for, and the log says so', async () => {
  await desk.say('/trainyard rerun full');
  desk.github.fail({
    path: /actions\/artifacts/,
    status: 403,
    body: { message: 'Resource not accessible by integration' },
  });
  const { asked: isAsked, log } = await asked(2);
  expect(isAsked).toBe(false);
  expect(log).toMatch(/warning: Whether a full run was asked for cannot be read.*actions: read/);
});
