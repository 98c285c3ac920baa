import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestBytes } from '../../../shared/core/digest.ts';
import { CheckpointWatch, SETTLE_MS } from '../../../shared/training/checkpoints/watch.ts';
import { listCheckpoints, restoreCheckpoint, stepOf } from '../../../shared/training/checkpoints/checkpoints.ts';

const RUN = digestBytes('run');

async function watched(keep = 2): Promise<{ watch: CheckpointWatch; folder: string; store: string; target: string }> {
  const root = await mkdtemp(join(tmpdir(), 'checkpoints-'));
  const folder = join(root, 'written');
  const store = join(root, 'committed');
  await mkdir(folder);
  const watch = new CheckpointWatch({ folder, keep, owner: { folder: store, runKey: RUN, attempt: 1 } });
  return { watch, folder, store, target: join(root, 'resume') };
}

async function steps(store: string): Promise<(number | undefined)[]> {
  return (await listCheckpoints(store)).map(({ step }) => step);
}

test.each([
  ['checkpoint-120', 120],
  ['step-000120.json', 120],
  ['epoch=3-step=400.ckpt', 400],
  ['model_7.tar.gz', 7],
  ['global_step200', 200],
  ['120', 120],
  ['last.ckpt', undefined],
  ['model.h5', undefined],
  ['weights.fp16', undefined],
  ['weights-fp16', undefined],
  ['state-2026-12-02', undefined],
  ['shard-00001-of-00004.safetensors', undefined],
  ['mp_rank_00.pt', undefined],
])('the step of %s is %s', (name, step) => {
  expect(stepOf(name)).toBe(step);
});

test('what still changes is not committed; what has rested is, once', async () => {
  const { watch, folder, store } = await watched();
  await writeFile(join(folder, 'step-1'), 'half');
  await watch.look(0, false);
  await writeFile(join(folder, 'step-1'), 'half and half');
  await watch.look(SETTLE_MS, false);
  expect(await steps(store)).toEqual([]);
  await watch.look(SETTLE_MS * 2, false);
  await watch.look(SETTLE_MS * 3, false);
  expect(await steps(store)).toEqual([1]);
});

test('a mark says at once that a checkpoint is whole; a mark from before it was written anew says nothing', async () => {
  const { watch, folder, store } = await watched();
  await writeFile(join(folder, 'step-1'), 'whole');
  await writeFile(join(folder, 'step-1.complete'), '');
  await watch.look(0, false);
  expect(await steps(store)).toEqual([1]);
  const old = new Date(1000);
  await writeFile(join(folder, 'step-2'), 'being written');
  await writeFile(join(folder, 'step-2.complete'), '');
  await utimes(join(folder, 'step-2.complete'), old, old);
  await watch.look(1, false);
  expect(await steps(store)).toEqual([1]);
});

test('a torn checkpoint of a killed command is never committed, one of a command that ended in order is', async () => {
  const torn = await watched();
  await writeFile(join(torn.folder, 'step-9'), 'torn');
  await torn.watch.look(0, false);
  expect(await steps(torn.store)).toEqual([]);
  const whole = await watched();
  await writeFile(join(whole.folder, 'step-9'), 'whole');
  await whole.watch.look(0, true);
  expect(await steps(whole.store)).toEqual([9]);
});

test('temporary names are passed over until they are renamed', async () => {
  const { watch, folder, store } = await watched();
  for (const name of ['.hidden', 'step-1.tmp', 'step-2.partial']) await writeFile(join(folder, name), 'x');
  await watch.look(0, true);
  expect(await steps(store)).toEqual([]);
  await rename(join(folder, 'step-1.tmp'), join(folder, 'step-1'));
  await watch.look(0, true);
  expect(await steps(store)).toEqual([1]);
});

test('a folder comes back as it was, from the newest intact checkpoint', async () => {
  const { watch, folder, store, target } = await watched();
  for (const step of [1, 2]) {
    await mkdir(join(folder, `checkpoint-${step}`, 'rng'), { recursive: true });
    await writeFile(join(folder, `checkpoint-${step}`, 'model.bin'), `weights ${step}`);
    await writeFile(join(folder, `checkpoint-${step}`, 'rng', 'state'), 'same in both');
    await watch.look(0, true);
  }
  const damaged: string[] = [];
  const restore = (): ReturnType<typeof restoreCheckpoint> =>
    restoreCheckpoint(store, target, ({ name }) => void damaged.push(name));
  const newest = await restore();
  expect(newest?.manifest.step).toBe(2);
  expect(await readFile(join(newest?.path ?? '', 'model.bin'), 'utf8')).toBe('weights 2');
  expect(await readFile(join(newest?.path ?? '', 'rng', 'state'), 'utf8')).toBe('same in both');
  await writeFile(join(store, 'blobs', digestBytes('weights 2').slice('sha256:'.length)), 'bit rot');
  expect((await restore())?.manifest.step).toBe(1);
  await rm(join(store, 'blobs'), { recursive: true });
  expect(await restore()).toBeUndefined();
  expect(damaged).toEqual(['checkpoint-2', 'checkpoint-2', 'checkpoint-1']);
  expect(existsSync(target)).toBe(false);
});

test('only the newest are kept, and with them everything they name', async () => {
  const { watch, folder, store } = await watched(2);
  for (const step of [1, 2, 3, 4]) {
    await writeFile(join(folder, `step-${step}`), `weights ${step}`);
    await watch.look(step, true);
  }
  expect(await steps(store)).toEqual([3, 4]);
  expect(await readdir(join(store, 'blobs'))).toHaveLength(2);
});

test('a checkpoint that cannot be committed is a problem that is told, and no more', async () => {
  const { watch, folder, store } = await watched();
  await mkdir(join(folder, 'step-1'));
  await symlink('/etc/passwd', join(folder, 'step-1', 'link'));
  await symlink('/etc', join(folder, 'latest'));
  await watch.look(0, true);
  await writeFile(join(folder, 'step-2'), 'fine');
  await watch.look(0, true);
  expect(await steps(store)).toEqual([2]);
  expect(watch.problems).toEqual([expect.stringContaining('The checkpoint step-1 could not be committed')]);
});
