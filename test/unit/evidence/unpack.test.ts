/** What of a run's artifacts is taken for evidence, and how much of it is unpacked; a fork may have made each. */
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import {
  actionOfArtifact,
  evidenceAmong,
  evidenceName,
  MAX_ARTIFACT_BYTES,
} from '../../../shared/evidence/artifacts.ts';
import { encodeStatement } from '../../../shared/evidence/statement.ts';
import { evidenceUnpacker, invalid, requireWithinRun } from '../../../shared/evidence/unpack.ts';
import { waiverStatement } from './statements.ts';

const MIB = 1024 * 1024;
const NAME = 'trainyard-evidence-1-gate-0123456789abcdef';

/** A zip file of these names; `sizes` are what its directory says of each entry, whatever is true. */
function zipOf(names: readonly string[], sizes: readonly number[] = []): Uint8Array {
  const zip = Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('{}')]))));
  let at = 0;
  for (const size of sizes) {
    at = zip.indexOf('PK\u0001\u0002', at, 'latin1');
    zip.writeUInt32LE(size, at + 24);
    at++;
  }
  return zip;
}

async function unpack(...zips: readonly Uint8Array[]): Promise<readonly string[]> {
  const folder = join(await mkdtemp(join(tmpdir(), 'unpack-')), 'evidence');
  const unpacker = evidenceUnpacker();
  for (const zip of zips) await unpacker(NAME, zip, folder);
  return (await readdir(folder)).sort();
}

test('a statement and its envelope are written as they are', async () => {
  expect(await unpack(zipOf(['a.json', 'a.json.dsse']))).toEqual(['a.json', 'a.json.dsse']);
  const folder = await mkdtemp(join(tmpdir(), 'unpack-'));
  await evidenceUnpacker()(NAME, zipSync({ 'b.json': strToU8('{"a":1}') }), folder);
  expect(await readFile(join(folder, 'b.json'), 'utf8')).toBe('{"a":1}');
});

const longest = `${'a'.repeat(201)}.json`;

test.each([
  ['the longest name', [longest]],
  ['dots and hyphens within', ['20261123-gate-0a.b_c.json']],
  ['as many as an artifact may hold', ['a.json', 'b.json', 'c.json', 'd.json']],
])('%s is unpacked', async (_, names) => {
  expect(await unpack(zipOf(names))).toEqual(names);
});

test.each([
  ['a path that leaves', ['../a.json'], [], /holds "\.\.\/a\.json", which is no statement's name/],
  ['a path', ['b/a.json'], [], /no statement's name/],
  ['a hidden name', ['.a.json'], [], /no statement's name/],
  ['a name with more behind it', ['a.json.exe'], [], /no statement's name/],
  ['a name that is too long', [`a${longest}`], [], /no statement's name/],
  ['one file too many', ['a.json', 'b.json', 'c.json', 'd.json', 'e.json'], [], /holds more than 4 files/],
  ['an entry over 32 MiB', ['a.json'], [32 * MIB + 1], /a\.json unpacks to 33,554,433 bytes/],
  ['entries over 64 MiB', ['a.json', 'b.json', 'c.json'], [32 * MIB, 32 * MIB, 1], /is larger than 67\.1 MB/],
  ['an envelope without a statement', ['a.json.dsse'], [], /It holds no statement/],
  ['nothing', [], [], /It holds no statement/],
])('%s is refused', async (_, names, sizes, what) => {
  await expect(unpack(zipOf(names, sizes))).rejects.toMatchObject({
    code: 'evidence-artifact-invalid',
    what: expect.stringMatching(what) as string,
    where: { input: 'evidence' },
  });
});

test('what is no zip file is refused', async () => {
  await expect(unpack(strToU8('no zip'))).rejects.toMatchObject({
    code: 'evidence-artifact-invalid',
    what: expect.stringMatching(/It is not a zip file: /) as string,
  });
});

test('the artifacts of a run share what it may leave; another run has its own', async () => {
  const half = zipOf(['a.json'], [32 * MIB]);
  await expect(unpack(half, half)).resolves.toEqual(['a.json']);
  await expect(unpack(half, half, zipOf(['a.json'], [1]))).rejects.toMatchObject({
    remedy: expect.stringContaining('split the workflow') as string,
  });
  await expect(unpack(half)).resolves.toEqual(['a.json']);
});

describe('an artifact’s name', () => {
  test('holds attempt, action and digest, and is read back', () => {
    const statement = waiverStatement();
    const { digest } = encodeStatement(statement);
    const name = evidenceName({ statement, digest, path: '' }, 3);
    expect(name).toBe(`trainyard-evidence-3-waiver-${digest.slice(7, 23)}`);
    expect(actionOfArtifact(name)).toBe('waiver');
  });

  test.each([
    ['x-trainyard-evidence-1-gate-0123456789abcdef', undefined],
    [`${NAME}-more`, undefined],
    [`${NAME}0`, undefined],
    ['trainyard-evidence-1-gate-0123456789ABCDEF', undefined],
    ['trainyard-evidence-x-gate-0123456789abcdef', undefined],
    ['trainyard-evidence-1-../x-0123456789abcdef', undefined],
    ['trainyard-evidence-12-version-artifact-0123456789abcdef', 'version-artifact'],
  ])('%s is of the action %s', (name, action) => {
    expect(actionOfArtifact(name)).toBe(action);
  });
});

describe('of a run’s artifacts', () => {
  const evidence = (size: number, count = 1): { name: string; size: number }[] =>
    Array.from({ length: count }, (_, n) => ({ name: NAME.slice(0, -3) + String(n).padStart(3, '0'), size }));

  test('those count that are evidence; others may be of any size', () => {
    const [one] = evidence(10);
    expect(evidenceAmong([{ name: 'dist', size: 1e12 }, ...evidence(10)])).toEqual([one]);
    expect(evidenceAmong([])).toEqual([]);
  });

  test('one of 32 MiB is taken, one byte more is not', () => {
    expect(MAX_ARTIFACT_BYTES).toBe(32 * MIB);
    expect(evidenceAmong(evidence(32 * MIB))).toHaveLength(1);
    expect(() => evidenceAmong(evidence(32 * MIB + 1))).toThrow(/It is 33,554,433 bytes long/);
  });

  test('five hundred are taken, one more is not', () => {
    expect(evidenceAmong(evidence(1, 500))).toHaveLength(500);
    expect(() => evidenceAmong(evidence(1, 501))).toThrow(/It is one of 501; a run may leave 500/);
  });

  test('together they may have 64 MiB; which one was too much is said', () => {
    expect(() => requireWithinRun(evidence(32 * MIB, 2))).not.toThrow();
    const many = [...evidence(32 * MIB, 2), { name: 'the-last', size: 1 }];
    expect(() => requireWithinRun(many)).toThrow(/the-last is not evidence.*larger than 67\.1 MB/);
    expect(() => evidenceAmong(evidence(30 * MIB, 3))).toThrow(/larger than 67\.1 MB/);
  });
});

test('a refusal quotes little of a name, and says who may leave such artifacts', () => {
  const { what, remedy } = invalid(`a\n${'b'.repeat(300)}`, 'Why.');
  expect(what).toBe(`The artifact a ${'b'.repeat(117)}… is not evidence that can be relied on. Why.`);
  expect(remedy).toContain('Only actions of Trainyard');
});
