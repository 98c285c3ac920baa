import { chmod, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseReference } from '../../../shared/core/references.ts';
import { pullVersion } from '../../../shared/registry/pull.ts';
import { pushVersion } from '../../../shared/registry/push.ts';
import { verifyVersion } from '../../../shared/registry/verify.ts';
import { moveAlias } from '../../../shared/registry/aliases.ts';
import { listVersions, resolvedText, resolveReference, versionReference } from '../../../shared/registry/versions.ts';
import { blobKey, treeKey } from '../../../shared/store/layout.ts';
import { digestBytes, digestTree } from '../../../shared/core/digest.ts';
import { writeStatement } from '../../../shared/evidence/folder.ts';
import type { Verdict } from '../../../shared/core/verdict.ts';
import { gate } from '../../fixtures/report/said.ts';
import { DELAY, folderOf, freshStore, push } from './fixtures.ts';

test('a push makes a version with its facts, parents, evidence and run, and a reference finds it', async () => {
  const { store, services } = await freshStore();
  const parent = { reference: 'dataset:flights@v3', digest: digestBytes('flights') };
  const facts = { metrics: { auc: 0.74 }, parameters: { depth: 4 }, note: { free: ['form'] } };
  const statement = join(await folderOf(services, { 'statement.json': '{}' }), 'statement.json');
  const evidence = [{ path: statement, digest: digestBytes('{}'), statement: gate().statement }];
  const first = await push(store, services, 'one', { facts, parents: [parent], evidence });
  const second = await push(store, services, 'two');
  expect(first.version).toMatchObject({ sequence: 1, record: { facts, parents: [parent], files: 2, sizeBytes: 24 } });
  expect(first.version.record.evidence).toEqual([digestBytes('{}')]);
  expect(Buffer.from((await store.get(blobKey(digestBytes('{}')))) ?? []).toString()).toBe('{}');
  expect(versionReference(second.version)).toBe('model:delay@v2');
  // The README of the second version was there already.
  expect(second.transferred).toEqual({ bytes: 3, objects: 1 });
  const byNumber = await resolveReference(store, parseReference('model:delay@v1'));
  expect(byNumber.record).toEqual(first.version.record);
  expect(byNumber.recordDigest).toBe(first.version.recordDigest);
  expect((await resolveReference(store, DELAY)).sequence).toBe(2);
  const byDigest = await resolveReference(store, parseReference(`model:delay@${first.version.digest}`));
  expect(byDigest.sequence).toBe(1);
});

test('what is said against content that is stored is recorded once; what passes makes no version', async () => {
  const { store, services } = await freshStore();
  const folder = await folderOf(services, {});
  const judged = (verdict: Verdict, attempt: number) =>
    writeStatement(folder, gate({ verdict, where: { attempt } }).statement);
  const pushed = async (verdict: Verdict, attempt = 1) => {
    const { version, unchanged } = await push(store, services, 'one', { evidence: [await judged(verdict, attempt)] });
    return [version.sequence, unchanged, version.record.evidence.length];
  };
  expect((await push(store, services, 'one')).version.sequence).toBe(1);
  expect(await pushed('pass')).toEqual([1, true, 0]);
  expect(await pushed('fail')).toEqual([2, false, 1]);
  expect(await pushed('fail', 2)).toEqual([2, true, 1]);
  expect(await pushed('inconclusive')).toEqual([3, false, 1]);
  expect(await push(store, services, 'one')).toMatchObject({ unchanged: true, version: { sequence: 3 } });
});

test('of several pulls to one place one gathers, and all find the version there', async () => {
  const { store, services } = await freshStore();
  const { version } = await push(store, services, 'one');
  for (let round = 0; round < 5; round++) {
    const to = join(services.workspace, `pulled-${round}`);
    const pulls = await Promise.all([1, 2, 3].map(() => pullVersion(store, services, { version, to })));
    expect(pulls.filter(({ unchanged }) => !unchanged)).toHaveLength(1);
    expect((await digestTree(to)).digest).toBe(version.digest);
    expect((await readdir(services.workspace)).filter((name) => /partial|pull$/.test(name))).toEqual([]);
  }
});

test('equal content with equal facts as the newest version is unchanged; other facts or older content make a version', async () => {
  const { store, services } = await freshStore();
  await push(store, services, 'one');
  const again = await push(store, services, 'one');
  expect(again).toMatchObject({ unchanged: true, version: { sequence: 1 }, transferred: { bytes: 0, objects: 0 } });
  expect((await push(store, services, 'one', { facts: { stage: 'b' } })).version.sequence).toBe(2);
  expect((await push(store, services, 'two')).version.sequence).toBe(3);
  const back = await push(store, services, 'one');
  expect(back).toMatchObject({ unchanged: false, version: { sequence: 4 }, transferred: { bytes: 0, objects: 0 } });
  const versions = await listVersions(store, DELAY);
  expect(versions.map((version) => version.sequence)).toEqual([1, 2, 3, 4]);
  expect(versions[0]?.digest).toBe(versions[3]?.digest);
});

test('parallel pushes of different content all get a version of their own, without gaps', async () => {
  const { store, services } = await freshStore();
  const results = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((content) => push(store, services, content)));
  expect(results.map((result) => result.version.sequence).sort()).toEqual([1, 2, 3, 4, 5]);
  expect(new Set((await listVersions(store, DELAY)).map((version) => version.digest)).size).toBe(5);
});

test('parallel pushes of the same content make one version', async () => {
  const { store, services } = await freshStore();
  const results = await Promise.all([1, 2, 3, 4].map(() => push(store, services, 'same')));
  expect(results.filter((result) => !result.unchanged)).toHaveLength(1);
  expect(await listVersions(store, DELAY)).toHaveLength(1);
});

test('a pull brings back every byte and mode, and a second pull finds nothing to do', async () => {
  const { store, services } = await freshStore();
  const path = await folderOf(services, { 'bin/serve': '#!/bin/sh\n', 'data/ünïcode.csv': 'a,b\n', empty: '' });
  await chmod(join(path, 'bin/serve'), 0o755);
  const { version } = await pushVersion(store, services, { artifact: DELAY, path });
  const to = join(services.workspace, 'deep/er/out');
  expect(await pullVersion(store, services, { version, to })).toMatchObject({
    unchanged: false,
    transferred: { objects: 3 },
  });
  expect(await readFile(join(to, 'data/ünïcode.csv'), 'utf8')).toBe('a,b\n');
  expect((await stat(join(to, 'bin/serve'))).mode & 0o100).toBe(0o100);
  expect((await stat(join(to, 'empty'))).mode & 0o100).toBe(0);
  expect(await readdir(join(services.workspace, 'deep/er'))).toEqual(['out']);
  expect((await pullVersion(store, services, { version, to })).unchanged).toBe(true);
});

test('a single file is pulled into the folder under its own name', async () => {
  const { store, services } = await freshStore();
  const folder = await folderOf(services, { 'model.onnx': 'weights', other: 'not pushed' });
  const { version } = await pushVersion(store, services, { artifact: DELAY, path: join(folder, 'model.onnx') });
  const to = join(services.workspace, 'out');
  await pullVersion(store, services, { version, to });
  expect(await readdir(to)).toEqual(['model.onnx']);
});

test('a destination with other content is refused and left alone; overwrite replaces it whole', async () => {
  const { store, services } = await freshStore();
  const { version } = await push(store, services, 'one');
  const to = await folderOf(services, { mine: 'precious' });
  await expect(pullVersion(store, services, { version, to })).rejects.toMatchObject({ code: 'destination-occupied' });
  expect(await readFile(join(to, 'mine'), 'utf8')).toBe('precious');
  await pullVersion(store, services, { version, to, overwrite: true });
  expect((await readdir(to)).sort()).toEqual(['card', 'model.txt']);
});

test('a pull that died is taken up: whole files are kept, half ones and strangers are fetched again or removed', async () => {
  const { store, services, root } = await freshStore();
  const { version } = await push(store, services, 'one');
  const to = join(services.workspace, 'out');
  // Stop the first pull half-way by hiding one blob; what it had fetched stays in the staging folder.
  const blob = join(root, blobKey(digestBytes('one')));
  await rename(blob, `${blob}-hidden`);
  await expect(pullVersion(store, services, { version, to })).rejects.toMatchObject({ code: 'store-damaged' });
  await expect(stat(to)).rejects.toMatchObject({ code: 'ENOENT' });
  await rename(`${blob}-hidden`, blob);
  const staging = (await readdir(services.workspace)).find((name) => name.startsWith('out.partial-')) ?? '';
  await writeFile(join(services.workspace, staging, 'stranger'), 'x');
  await symlink('/etc', join(services.workspace, staging, 'link'));
  await writeFile(join(services.workspace, staging, 'model.txt'), 'on');
  const pulled = await pullVersion(store, services, { version, to });
  expect(pulled.transferred).toEqual({ bytes: 3, objects: 1 });
  expect((await readdir(to)).sort()).toEqual(['card', 'model.txt']);
});

test('verification reads everything and names each file that is wrong', async () => {
  const { store, services, root } = await freshStore();
  const { version } = await push(store, services, 'one');
  expect(await verifyVersion(store, services, version)).toEqual({ findings: [], filesVerified: 2, bytesVerified: 24 });
  await writeFile(join(root, blobKey(digestBytes('one'))), 'two');
  await rm(join(root, blobKey(digestBytes('same in every version'))));
  const { findings, filesVerified } = await verifyVersion(store, services, version);
  expect(filesVerified).toBe(0);
  expect(findings.map((finding) => finding.path).sort()).toEqual(['card/README', 'model.txt']);
  expect(findings.map((finding) => finding.what).join()).toMatch(
    /is missing[^]*holds other content|other content[^]*missing/,
  );
});

test('a manifest that was altered is noticed before any file is written', async () => {
  const { store, services, root } = await freshStore();
  const { version } = await push(store, services, 'one');
  const path = join(root, treeKey(version.digest));
  await writeFile(path, (await readFile(path, 'utf8')).replace('model.txt', '../../evil'));
  const to = join(services.workspace, 'out');
  await expect(pullVersion(store, services, { version, to })).rejects.toMatchObject({ code: 'store-damaged' });
  expect((await verifyVersion(store, services, version)).findings).toHaveLength(1);
});

test('a removed version record leaves a gap that is refused, not renumbered', async () => {
  const { store, services, root } = await freshStore();
  for (const content of ['one', 'two', 'three']) await push(store, services, content);
  await rm(join(root, 'v1/art/model/delay/v/000000002'));
  await expect(resolveReference(store, DELAY)).rejects.toMatchObject({ code: 'store-damaged' });
});

test.each([
  ['not JSON', () => 'x', 'store-damaged'],
  ['of another version', (text: string) => text.replace('"sequence":1', '"sequence":2'), 'store-damaged'],
  ['with a hostile time', (text: string) => text.replace('.000Z', '.000Z (::stop-commands::x)'), 'store-damaged'],
  [
    'with a hostile parent',
    (text: string) =>
      text.replace('"parents":[]', `"parents":[{"reference":"::error","digest":"${digestBytes('x')}"}]`),
    'store-damaged',
  ],
  [
    'with metrics that are no numbers',
    (text: string) => text.replace('"facts":{}', '"facts":{"metrics":{"auc":"1"}}'),
    'store-damaged',
  ],
  ['of a later format', (text: string) => text.replace('"format":1', '"format":2'), 'store-format-unknown'],
  [
    'that needs a feature of the future',
    (text: string) => text.replace('"requires":[]', '"requires":["packs"]'),
    'store-format-unknown',
  ],
] as const)('a record %s is refused', async (_, alter, code) => {
  const { store, services, root } = await freshStore();
  await push(store, services, 'one');
  const path = join(root, 'v1/art/model/delay/v/000000001');
  const before = await readFile(path, 'utf8');
  const after = alter(before);
  expect(after).not.toBe(before);
  await writeFile(path, after);
  await expect(resolveReference(store, DELAY)).rejects.toMatchObject({ code });
});

test.each([
  ['model:other', 'artifact-unknown'],
  ['model:delay@v9', 'version-unknown'],
  [`model:delay@sha256:${'0'.repeat(64)}`, 'version-unknown'],
  ['model:delay@champion', 'alias-unknown'],
  ['model:other@champion', 'artifact-unknown'],
])('%s is refused as %s', async (reference, code) => {
  const { store, services } = await freshStore();
  await push(store, services, 'one');
  await expect(resolveReference(store, parseReference(reference))).rejects.toMatchObject({ code });
});

test('a version is said once where its number was asked for, and with its number where something else was', async () => {
  const { store, services } = await freshStore();
  const { version } = await push(store, services, 'one');
  const told = async (reference: string) => resolvedText(await resolveReference(store, parseReference(reference)));
  expect(await told('model:delay@v1')).toBe(`model:delay@v1 is ${version.digest}.`);
  expect(await told('model:delay')).toBe(`model:delay is model:delay@v1, ${version.digest}.`);
});

test('an alias that is not there is refused with those that are, the nearest as a guess', async () => {
  const { store, services } = await freshStore();
  const { version } = await push(store, services, 'one');
  const to = { sequence: 1, digest: version.digest };
  for (const alias of ['champion', 'previous']) await moveAlias(store, services, { artifact: DELAY, alias, to });
  await expect(resolveReference(store, parseReference('model:delay@champoin'))).rejects.toMatchObject({
    code: 'alias-unknown',
    what: expect.stringContaining('it has the aliases champion, previous') as string,
    remedy: expect.stringMatching(/^Did you mean model:delay@champion\?/) as string,
  });
});

test('nothing is pushed from an empty folder, through a symbolic link, under an unsafe name or with malformed facts', async () => {
  const { store, services } = await freshStore();
  const pushed = (path: string, facts = {}) => pushVersion(store, services, { artifact: DELAY, path, facts });
  const linked = await folderOf(services, { a: 'x' });
  await symlink('/etc/passwd', join(linked, 'b'));
  await expect(pushed(await folderOf(services, {}))).rejects.toMatchObject({ code: 'tree-empty' });
  await expect(pushed(join(services.workspace, 'nowhere'))).rejects.toMatchObject({ code: 'tree-unreadable' });
  await expect(pushed(linked)).rejects.toMatchObject({ code: 'tree-unreadable' });
  const unsafe = await folderOf(services, { 'a.txt': 'x', 'A.txt': 'y' });
  await expect(pushed(unsafe)).rejects.toMatchObject({ code: 'tree-path-unsafe' });
  const wrong = { metrics: { auc: '0.7' } };
  await expect(pushed(await folderOf(services, { a: 'x' }), wrong)).rejects.toMatchObject({ code: 'facts-invalid' });
  expect(await listVersions(store, DELAY)).toEqual([]);
});
