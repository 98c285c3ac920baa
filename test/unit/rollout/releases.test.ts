import { digestBytes } from '../../../shared/core/digest.ts';
import type { JournalView } from '../../../shared/rollout/environment.ts';
import type { Begun, JournalEntry, RolloutRecord } from '../../../shared/rollout/journal/records.ts';
import { resolveRollback } from '../../../shared/rollout/journal/releases.ts';
import { after, DEPLOY, FIRST, type Said } from './records.ts';

const totals = { epoch: 'p', answered: 0, unanswered: 0 };
const PROMOTED: readonly Said[] = [
  { type: 'promoted', at: after(5), counters: [], totals },
  { type: 'finished', at: after(6) },
];
const LOST: readonly Said[] = [
  { type: 'rollback-intended', at: after(1), verdict: 'fail', cause: 'server', reason: 'it crashed', stage: 0 },
  { type: 'restore-failed', at: after(2), reason: 'exit code 1' },
  { type: 'finished', at: after(3) },
];

function journalOf(begun: Begun, said: readonly Said[]): readonly JournalEntry[] {
  const records = [begun, ...said.map((record): RolloutRecord => ({ ...record, fence: 1 }))];
  return records.map((record, sequence) => ({ rolloutId: begun.rolloutId, sequence, record }));
}

function viewOf(...journals: readonly (readonly JournalEntry[])[]): JournalView {
  const idOf = (journal: readonly JournalEntry[]): string => journal[0]?.rolloutId ?? '';
  return {
    rollouts: journals.map(idOf),
    latest: journals.at(-1) ?? [],
    read: (id) => Promise.resolve(journals.find((journal) => idOf(journal) === id) ?? []),
  };
}

function releaseOf(artifact: string, label: string): Begun['to'] {
  return { ...DEPLOY.to, release: { artifact, digest: digestBytes(label), label } };
}

/** v1 of delay, then v2. */
const first = journalOf({ ...FIRST, rolloutId: 'r0001', to: releaseOf('model:delay', 'v1') }, PROMOTED);
const DELAY = viewOf(first, journalOf(DEPLOY, PROMOTED));

async function resolved(to: string | undefined, view: JournalView): Promise<string> {
  const { release } = (await resolveRollback(to, view)).to;
  return `${release.artifact}@${release.label}`;
}

test.each(['v1', 'model:delay@v1', digestBytes('v1'), `model:delay@${digestBytes('v1')}`])(
  '%s is a version that served',
  async (to) => {
    expect(await resolved(to, DELAY)).toBe('model:delay@v1');
  },
);

test.each([
  ['model:fraud@v1', 'rollback-unknown'],
  [`dataset:delay@${digestBytes('v1')}`, 'rollback-unknown'],
  ['model:delay@v9', 'rollback-unknown'],
  ['model:delay', 'rollback-unknown'],
  ['nonsense@v1', 'reference-invalid'],
  ['v1@v1', 'reference-invalid'],
])('%s never served here: %s', async (to, code) => {
  await expect(resolveRollback(to, DELAY)).rejects.toMatchObject({ code, where: { input: 'to' } });
});

test('a label that two artifacts bear is refused until the artifact is named', async () => {
  const fraud = { ...FIRST, rolloutId: 'r0003', to: releaseOf('model:fraud', 'v1') };
  const both = viewOf(first, journalOf(DEPLOY, PROMOTED), journalOf(fraud, PROMOTED));
  await expect(resolveRollback('v1', both)).rejects.toMatchObject({
    code: 'rollback-ambiguous',
    remedy: 'Name the artifact too; one of: model:fraud@v1, model:delay@v1.',
  });
  expect(await resolved('model:delay@v1', both)).toBe('model:delay@v1');
  expect(await resolved('model:fraud@v1', both)).toBe('model:fraud@v1');
  await expect(resolveRollback('v9', both)).rejects.toMatchObject({
    remedy: expect.stringContaining('model:fraud@v1, model:delay@v2, model:delay@v1') as string,
  });
});

test('what could not be brought back is what a rollback without a name goes back to', async () => {
  const lost = await resolveRollback(undefined, viewOf(first, journalOf(DEPLOY, LOST)));
  expect(lost.to.release.label).toBe('v1');
  expect(lost.resolution).toBe('what rollout r0002 could not bring back');
});

test('what the serving release replaced is found without reading the rollouts before it', async () => {
  const before = Array.from({ length: 50 }, (_, at) =>
    journalOf({ ...FIRST, rolloutId: `r${1000 + at}`, to: releaseOf('model:delay', 'v1') }, PROMOTED),
  );
  const view = viewOf(...before, journalOf({ ...DEPLOY, rolloutId: 'r2000' }, PROMOTED));
  const read: string[] = [];
  const counted: JournalView = {
    ...view,
    read: (id) => {
      read.push(id);
      return view.read(id);
    },
  };
  expect(await resolved(undefined, counted)).toBe('model:delay@v1');
  expect(read).toEqual(['r2000']);
});
