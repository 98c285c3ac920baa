import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseReference } from '../../../shared/core/references.ts';
import { listAliases, moveAlias, readAlias } from '../../../shared/registry/aliases.ts';
import { readEvents } from '../../../shared/registry/events.ts';
import { resolveReference } from '../../../shared/registry/versions.ts';
import { DELAY, freshStore, push } from './fixtures.ts';

async function withThreeVersions() {
  const fresh = await freshStore();
  const versions = [];
  for (const content of ['one', 'two', 'three']) {
    versions.push((await push(fresh.store, fresh.services, content)).version);
  }
  const [v1, v2, v3] = versions;
  if (v1 === undefined || v2 === undefined || v3 === undefined) throw new Error('Three versions were pushed.');
  return { ...fresh, v1, v2, v3, log: join(fresh.root, 'v1/art/model/delay/log') };
}

test('an alias resolves to the version it was moved to last, and every move is kept', async () => {
  const { store, services, v1, v2 } = await withThreeVersions();
  const move = { artifact: DELAY, alias: 'champion' };
  expect(await moveAlias(store, services, { ...move, to: v1, expectedCurrent: 'none' })).toMatchObject({
    unchanged: false,
  });
  expect(
    await moveAlias(store, services, { ...move, to: v2, expectedCurrent: 1, reason: 'better recall' }),
  ).toMatchObject({
    from: { sequence: 1, digest: v1.digest },
    to: { sequence: 2 },
  });
  expect((await resolveReference(store, parseReference('model:delay@champion'))).digest).toBe(v2.digest);
  await moveAlias(store, services, { artifact: DELAY, alias: 'previous', to: v1 });
  expect([...(await listAliases(store, DELAY))].map(([name, to]) => `${name} v${to.sequence}`)).toEqual([
    'champion v2',
    'previous v1',
  ]);
  expect((await readEvents(store, DELAY)).events.map((event) => event.sequence)).toEqual([1, 2, 3]);
});

test('a move that expects another state fails and says where the alias is', async () => {
  const { store, services, v1, v2, v3 } = await withThreeVersions();
  const move = { artifact: DELAY, alias: 'champion' };
  await moveAlias(store, services, { ...move, to: v2 });
  for (const expectedCurrent of [1, 'none'] as const) {
    await expect(moveAlias(store, services, { ...move, to: v3, expectedCurrent })).rejects.toMatchObject({
      code: 'alias-moved',
      message: expect.stringContaining('is on v2, not on') as string,
    });
  }
  expect((await readAlias(store, DELAY, 'champion'))?.sequence).toBe(2);
  expect(v1.sequence).toBe(1);
});

test('a move to where the alias stands writes nothing, also when it is run again with the old expectation', async () => {
  const { store, services, v1, v2, log } = await withThreeVersions();
  const move = { artifact: DELAY, alias: 'champion' };
  await moveAlias(store, services, { ...move, to: v1 });
  await moveAlias(store, services, { ...move, to: v2, expectedCurrent: 1 });
  expect((await moveAlias(store, services, { ...move, to: v2, expectedCurrent: 1 })).unchanged).toBe(true);
  expect(await readdir(log)).toHaveLength(2);
});

test('of many promotions at once exactly one wins and the others are told', async () => {
  const { store, services, v1, v2, v3 } = await withThreeVersions();
  await moveAlias(store, services, { artifact: DELAY, alias: 'champion', to: v1 });
  const moves = [v2, v3, v2, v3].map((to) =>
    moveAlias(store, services, { artifact: DELAY, alias: 'champion', to, expectedCurrent: 1 }),
  );
  const outcomes = await Promise.allSettled(moves);
  const current = await readAlias(store, DELAY, 'champion');
  const won = outcomes.filter((outcome) => outcome.status === 'fulfilled' && !outcome.value.unchanged);
  expect(won).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'alias-moved' });
    else expect(outcome.value.to.sequence).toBe(current?.sequence);
  }
});

test('moves of different aliases at once do not disturb one another', async () => {
  const { store, services, v1, v2 } = await withThreeVersions();
  const names = ['champion', 'challenger', 'previous', 'shadow'];
  await Promise.all(names.map((alias) => moveAlias(store, services, { artifact: DELAY, alias, to: v2 })));
  await Promise.all(
    names.map((alias) => moveAlias(store, services, { artifact: DELAY, alias, to: v1, expectedCurrent: 2 })),
  );
  expect([...(await listAliases(store, DELAY)).values()].map((to) => to.sequence)).toEqual([1, 1, 1, 1]);
});

describe('a log that was tampered with is refused', () => {
  const tamperings: readonly (readonly [string, (log: string) => Promise<void>])[] = [
    ['an event edited', async (log) => edit(join(log, '000000001'), (text) => text.replace('champion', 'champiom'))],
    ['an event dropped', async (log) => rm(join(log, '000000002'))],
    ['two events swapped', async (log) => swap(join(log, '000000001'), join(log, '000000002'))],
    [
      'an event of another artifact',
      async (log) => edit(join(log, '000000003'), (text) => text.replace('model:delay', 'model:other')),
    ],
    [
      'an alias that is no name',
      async (log) => edit(join(log, '000000003'), (text) => text.replace('champion', '::error')),
    ],
    ['an event that is not JSON', async (log) => writeFile(join(log, '000000003'), 'x')],
    [
      'an event without its target',
      async (log) => edit(join(log, '000000003'), (text) => text.replace('"to":', '"ot":')),
    ],
  ];
  test.each(tamperings)('%s', async (_, tamper) => {
    const { store, services, v1, v2, v3, log } = await withThreeVersions();
    for (const to of [v1, v2, v3]) await moveAlias(store, services, { artifact: DELAY, alias: 'champion', to });
    await tamper(log);
    await expect(readAlias(store, DELAY, 'champion')).rejects.toMatchObject({ code: 'log-damaged' });
    await expect(resolveReference(store, parseReference('model:delay@champion'))).rejects.toMatchObject({
      code: 'log-damaged',
    });
  });
});

test('an event of a kind this version does not know stays in the chain and changes no alias', async () => {
  const { store, services, v1, log } = await withThreeVersions();
  await moveAlias(store, services, { artifact: DELAY, alias: 'champion', to: v1 });
  const { appendEvent } = await import('../../../shared/registry/events.ts');
  expect(
    await appendEvent(store, services, DELAY, { behind: await readEvents(store, DELAY), body: { type: 'gated' } }),
  ).toBe(true);
  expect((await readAlias(store, DELAY, 'champion'))?.sequence).toBe(1);
  expect(await readdir(log)).toHaveLength(2);
});

async function edit(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')));
}

async function swap(a: string, b: string): Promise<void> {
  await rename(a, `${a}x`);
  await rename(b, a);
  await rename(`${a}x`, b);
}
