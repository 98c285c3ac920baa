import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestTree } from '../../../shared/core/digest.ts';
import { subjectsOf } from '../../../shared/evidence/statement.ts';
import { startS3Server } from '../../servers/s3.ts';
import { testServices } from '../../services.ts';
import { step } from '../version-artifact-step.ts';

type TestServices = Awaited<ReturnType<typeof testServices>>;

async function withModel(): Promise<TestServices> {
  const services = await testServices();
  await mkdir(join(services.workspace, 'model'), { recursive: true });
  await writeFile(join(services.workspace, 'model/model.bin'), 'weights');
  await writeFile(
    join(services.workspace, 'facts.json'),
    '{"metrics":{"auc":0.741},"parameters":{"depth":4},"framework":"sklearn 1.7"}',
  );
  return services;
}

const PUSH = { operation: 'push', artifact: 'model:delay', path: 'model', facts: 'facts.json' };
const STORE = '.trainyard/store';

test('push, alias, list, pull and verify work together and each leaves a statement about the same digest', async () => {
  const services = await withModel();
  const pushed = await step(services, PUSH);
  const digest = (await digestTree(join(services.workspace, 'model'))).digest;
  expect(pushed.headline).toBe('model:delay@v1 is stored: 1 file, 7 B, 7 B of it new');
  expect(pushed.outputs).toMatchObject({
    reference: 'model:delay@v1',
    sequence: 1,
    version: 'v1',
    digest,
    unchanged: false,
  });
  const named = await step(services, {
    operation: 'alias',
    artifact: 'model:delay@v1',
    alias: 'champion',
    expect: 'none',
    reason: 'the first one',
  });
  expect(named).toMatchObject({ headline: 'champion of model:delay is now v1', outputs: { previous: '' } });
  const listed = await step(services, { operation: 'list', artifact: 'model:delay' });
  expect(listed.headline).toBe('model:delay has 1 version, the newest is v1; champion is v1');
  expect(JSON.parse(String(listed.outputs['versions']))).toMatchObject([
    { sequence: 1, aliases: ['champion'], metrics: { auc: 0.741 }, parameters: { depth: 4 } },
  ]);
  const pulled = await step(services, { operation: 'pull', artifact: 'model:delay@champion', to: 'out' });
  expect(pulled).toMatchObject({ verdict: 'pass', outputs: { reference: 'model:delay@v1', digest, unchanged: false } });
  expect(pulled.headline).toBe('model:delay@v1 is in out: 1 file, 7 B, every byte matches its digest');
  expect(await readFile(join(services.workspace, 'out/model.bin'), 'utf8')).toBe('weights');
  const verified = await step(services, { operation: 'verify', artifact: 'model:delay@champion' });
  expect(verified).toMatchObject({
    verdict: 'pass',
    headline: 'model:delay@v1 is whole: 1 file, 7 B read, every byte matches its digest',
  });
  const statements = await services.evidence.collect();
  expect(statements).toHaveLength(5);
  const about = statements.filter(({ statement }) => subjectsOf(statement)[0]?.digest === digest);
  expect(about).toHaveLength(4);
});

test('a second push of the same says so and writes no record; a changed fact makes a version', async () => {
  const services = await withModel();
  await step(services, PUSH);
  const again = await step(services, PUSH);
  expect(again.outputs).toMatchObject({ reference: 'model:delay@v1', unchanged: true });
  expect(await readdir(join(services.workspace, STORE, 'v1/art/model/delay/v'))).toHaveLength(1);
  await writeFile(join(services.workspace, 'facts.json'), '{"metrics":{"auc":0.75}}');
  expect((await step(services, PUSH)).outputs).toMatchObject({ reference: 'model:delay@v2', unchanged: false });
});

test('a version names what it was made from, and keeps the evidence about it, by digest', async () => {
  const services = await withModel();
  await mkdir(join(services.workspace, 'data'));
  await writeFile(join(services.workspace, 'data/a.csv'), 'a\n1\n');
  const data = await step(services, { operation: 'push', artifact: 'dataset:flights', path: 'data' });
  const model = await step(services, { ...PUSH, parents: '# the data\ndataset:flights\n' });
  const own = (await services.evidence.collect()).find(({ path }) => path === model.outputs['statement']);
  expect(own?.statement.predicate.result).toMatchObject({
    parents: [{ reference: 'dataset:flights@v1', digest: data.outputs['digest'] }],
  });
  const record = JSON.parse(
    await readFile(join(services.workspace, STORE, 'v1/art/model/delay/v/000000001'), 'utf8'),
  ) as { evidence: string[] };
  expect(record.evidence).toHaveLength(1);
  const hex = record.evidence[0]?.slice('sha256:'.length) ?? '';
  const kept = await readFile(join(services.workspace, STORE, 'v1/blob', hex.slice(0, 2), hex));
  expect(kept).toEqual(await readFile(String(data.outputs['statement'])));
});

test('a bucket serves as well as a folder: pushed by one job, named, and pulled by another', async () => {
  await using server = await startS3Server(['models']);
  const store = 's3://models/team-a';
  const jobs = [await withModel(), await testServices()].map((services) => ({
    ...services,
    environment: server.environment,
  }));
  const [first, second] = jobs;
  if (first === undefined || second === undefined) throw new Error('There are two jobs.');
  const pushed = await step(first, { ...PUSH, store });
  await step(first, { operation: 'alias', artifact: 'model:delay', alias: 'champion', store });
  const pulled = await step(second, { operation: 'pull', artifact: 'model:delay@champion', to: 'out', store });
  expect(pulled.outputs).toMatchObject({ reference: 'model:delay@v1', digest: pushed.outputs['digest'] });
  expect(await readFile(join(second.workspace, 'out/model.bin'), 'utf8')).toBe('weights');
  expect(
    await readFile(join(first.workspace, 'evidence', (await readdir(first.evidence.folder))[0] ?? ''), 'utf8'),
  ).not.toContain('test-secret');
});

test('what this action said of the same content is not kept as evidence for it', async () => {
  const services = await withModel();
  await step(services, PUSH);
  await step(services, { ...PUSH, artifact: 'model:copy' });
  const record = await readFile(join(services.workspace, STORE, 'v1/art/model/copy/v/000000001'), 'utf8');
  expect(record).toContain('"evidence":[]');
});

test('damage is a failing verdict that names the file, and is never handed out', async () => {
  const services = await withModel();
  await step(services, PUSH);
  const blobs = join(services.workspace, STORE, 'v1/blob');
  const folder = join(blobs, (await readdir(blobs))[0] ?? '');
  await writeFile(join(folder, (await readdir(folder))[0] ?? ''), 'altered');
  const verified = await step(services, { operation: 'verify', artifact: 'model:delay' });
  expect(verified).toMatchObject({
    verdict: 'fail',
    headline: 'model:delay@v1 is damaged: 1 finding, 0 of 1 file whole',
  });
  expect(verified.summary).toContain('model.bin');
  expect(services.log.text()).toContain('error: model.bin: The object v1/blob/');
  const pull = step(services, { operation: 'pull', artifact: 'model:delay', to: 'out' });
  await expect(pull).rejects.toMatchObject({ code: 'store-damaged' });
  expect(await readdir(services.workspace)).not.toContain('out');
});

test('a dry run says what would happen and writes nothing to the store or the folder', async () => {
  const services = await withModel();
  const tried = await step(services, { ...PUSH, 'dry-run': 'true' });
  expect(tried.headline).toBe('Tried only: this would become model:delay@v1 (1 file, 7 B)');
  expect(await readdir(services.workspace)).not.toContain('.trainyard');
  await step(services, PUSH);
  const move = { operation: 'alias', artifact: 'model:delay', alias: 'champion', 'dry-run': 'true' };
  expect((await step(services, move)).headline).toBe('Tried only: champion of model:delay would move to v1');
  const pull = await step(services, { operation: 'pull', artifact: 'model:delay', to: 'out', 'dry-run': 'true' });
  expect(pull.verdict).toBeUndefined();
  expect(await readdir(join(services.workspace, STORE, 'v1/art/model/delay'))).toEqual(['v']);
  expect(await readdir(services.workspace)).not.toContain('out');
});

test('a store that is not there lists nothing and is not made by asking', async () => {
  const services = await testServices();
  const listed = await step(services, { operation: 'list', artifact: 'model:delay' });
  expect(listed.headline).toBe(`model:delay has no versions in file:${STORE}`);
  expect(await readdir(services.workspace)).toEqual(['evidence']);
});

test('text from outside cannot break out of the summary', async () => {
  const services = await testServices();
  const name = 'a`|<img src=x>@team.txt';
  await writeFile(join(services.workspace, name), 'x');
  await step(services, { operation: 'push', artifact: 'model:delay', path: name });
  await rm(join(services.workspace, STORE, 'v1/blob'), { recursive: true });
  const { summary, verdict } = await step(services, { operation: 'verify', artifact: 'model:delay' });
  expect(verdict).toBe('fail');
  expect(summary).toContain('team');
  expect(summary).not.toContain('<img');
  expect(summary).not.toContain('@team');
});

test.each([
  [{ ...PUSH, artifact: 'model:delay@v1' }, 'input-invalid', { input: 'artifact' }],
  [{ ...PUSH, artifact: 'Model:delay' }, 'reference-invalid', { input: 'artifact' }],
  [{ ...PUSH, path: 'nowhere' }, 'tree-unreadable', {}],
  [{ ...PUSH, facts: 'nowhere.json' }, 'facts-invalid', {}],
  [{ ...PUSH, parents: 'dataset:flights' }, 'artifact-unknown', { input: 'parents' }],
  [{ ...PUSH, to: 'out' }, 'input-invalid', { input: 'to' }],
  [{ ...PUSH, store: 'oci://host/name' }, 'store-unsupported', { input: 'store' }],
  [{ operation: 'push', artifact: 'model:delay' }, 'input-missing', { input: 'path' }],
  [{ operation: 'alias', artifact: 'model:delay', alias: 'v7' }, 'input-invalid', { input: 'alias' }],
  [{ operation: 'alias', artifact: 'model:delay', alias: 'latest' }, 'input-invalid', { input: 'alias' }],
  [{ operation: 'alias', artifact: 'model:delay', alias: 'a', expect: 'soon' }, 'input-invalid', { input: 'expect' }],
  [{ operation: 'alias', artifact: 'model:delay', alias: 'a', reason: 'x\ny' }, 'input-invalid', { input: 'reason' }],
  [{ operation: 'pull', artifact: 'model:delay@champion', to: 'out' }, 'artifact-unknown', { input: 'store' }],
])('%j is refused as %s', async (inputs, code, where) => {
  const services = await withModel();
  await expect(step(services, inputs)).rejects.toMatchObject({ code, where });
});
