import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolloutIdAfter, type Lease } from '../../../shared/rollout/journal/ledger.ts';
import { FolderLedger } from '../../../shared/rollout/process/folder-ledger.ts';
import { processEnvironment } from '../../../shared/rollout/process/process-environment.ts';
import { testServices } from '../../services.ts';
import { FIRST } from './records.ts';

const HELD: Lease = { fence: 1, assertHeld: () => Promise.resolve(), [Symbol.asyncDispose]: () => Promise.resolve() };

const freshState = (): Promise<string> => mkdtemp(join(tmpdir(), 'ledger-'));

async function begin(state: string, rolloutId: string): Promise<void> {
  const services = await testServices();
  await new FolderLedger(state, HELD, services).append(rolloutId, { ...FIRST, rolloutId });
}

test('rollouts are in the order of their numbers, also past the padding', async () => {
  const state = await freshState();
  for (const id of ['r99999', 'r10000', 'r9999', 'r100000', 'r0002', 'r10001']) await begin(state, id);
  const services = await testServices();
  const ledger = new FolderLedger(state, HELD, services);
  const inOrder = ['r0002', 'r9999', 'r10000', 'r10001', 'r99999', 'r100000'];
  expect(await ledger.rollouts()).toEqual(inOrder);
  const agent = { host: '127.0.0.1', port: 1, environment: 'x', requestTimeoutMs: 1 };
  const view = await processEnvironment({ name: 'production', state, agent, lockTimeoutMs: 0 }, services).look();
  expect(view.rollouts).toEqual(inOrder);
  expect(view.latest.at(-1)?.rolloutId).toBe('r100000');
});

test('the rollout after r9999, and the one after that, can be begun', async () => {
  const state = await freshState();
  await begin(state, 'r9999');
  for (const expected of ['r10000', 'r10001']) {
    const ledger = new FolderLedger(state, HELD, await testServices());
    const next = rolloutIdAfter((await ledger.rollouts()).at(-1));
    expect(next).toBe(expected);
    await begin(state, next);
  }
});

test('an entry that cannot be written is a matter of the folder or the disk, and names the file', async () => {
  const state = await freshState();
  await writeFile(join(state, 'journal'), 'a file where a folder should be');
  await expect(begin(state, 'r0001')).rejects.toMatchObject({
    ...{ name: 'UserError', code: 'state-unwritten', where: { file: join(state, 'journal/r0001/0000.json') } },
    what: expect.stringContaining('(ENOTDIR)') as string,
  });
});
