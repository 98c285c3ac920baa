/** What each call of the bucket's backend asks and answers, one by one and without decorators. */
import { createHash } from 'node:crypto';
import type { ObjectBytes } from '../../../../shared/store/backend.ts';
import { blobKey } from '../../../../shared/store/layout.ts';
import { S3Backend } from '../../../../shared/store/backends/s3/backend.ts';
import { startS3Server, type Operation, type S3Server } from '../../../servers/s3.ts';
import { testServices } from '../../../services.ts';
import { contentOf, noise } from '../contract.ts';

const KEY = 'v1/art/model/delay/v/000000001';

let server: S3Server;

beforeAll(async () => {
  server = await startS3Server();
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

beforeEach(() => {
  server.faults.length = 0;
  server.requests.length = 0;
  server.buckets.get('bucket')?.objects.clear();
});

async function backend(): Promise<S3Backend> {
  return new S3Backend('s3://bucket/team/store', await testServices({ environment: server.environment }));
}

const keys = (): string[] => [...(server.buckets.get('bucket')?.objects.keys() ?? [])];

function fail(on: Operation, code: string, status: number): void {
  server.faults.push({ on, times: 1, fault: { kind: 'refuse', status, code } });
}

async function contents(read: ObjectBytes | undefined): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const bytes of read?.portions ?? []) all.push(bytes);
  return Buffer.concat(all).toString();
}

test('an object is created below the prefix, and never a second time', async () => {
  const bucket = await backend();
  expect(await bucket.create(KEY, Buffer.from('first'))).toBe('created');
  expect(await bucket.create(KEY, Buffer.from('second'))).toBe('exists');
  expect(keys()).toEqual([`team/store/${KEY}`]);
  const read = await bucket.read(KEY);
  expect(read?.sizeBytes).toBe(5);
  expect(await contents(read)).toBe('first');
});

test('a refusal other than that of the condition is no sign that the object exists', async () => {
  const bucket = await backend();
  fail('PutObject', 'AccessDenied', 403);
  await expect(bucket.create(KEY, Buffer.from('x'))).rejects.toMatchObject({ name: 'FailedTry' });
  expect(keys()).toEqual([]);
});

test('reading from an offset asks for the rest alone', async () => {
  const bucket = await backend();
  await bucket.create(KEY, Buffer.from('0123456789'));
  const rest = await bucket.read(KEY, 4);
  expect(rest?.sizeBytes).toBe(6);
  expect(await contents(rest)).toBe('456789');
  expect(server.requests.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=4-']);
});

test('a body that breaks off is a failed try', async () => {
  const bucket = await backend();
  await bucket.create(KEY, noise(200_000, 'cut'));
  server.faults.push({ on: 'GetObject', times: 1, fault: { kind: 'cut-body', afterBytes: 100_000 } });
  const read = await bucket.read(KEY);
  await expect(contents(read)).rejects.toMatchObject({ name: 'FailedTry' });
});

test('what is not there is absent, and what may not be read is not', async () => {
  const bucket = await backend();
  expect(await bucket.read(KEY)).toBeUndefined();
  expect(await bucket.head(KEY)).toBeUndefined();
  fail('GetObject', 'AccessDenied', 403);
  await expect(bucket.read(KEY)).rejects.toMatchObject({ name: 'FailedTry' });
  fail('HeadObject', 'Forbidden', 403);
  await expect(bucket.head(KEY)).rejects.toMatchObject({ name: 'FailedTry' });
  fail('GetObject', 'NoSuchBucket', 404);
  await expect(bucket.read(KEY)).rejects.toMatchObject({ name: 'FailedTry' });
});

test('a key that is none of the layout is never asked for', async () => {
  const bucket = await backend();
  const outside = '../other/secret';
  await expect(bucket.create(outside, Buffer.from('x'))).rejects.toThrow();
  await expect(bucket.read(outside)).rejects.toThrow();
  await expect(bucket.head(outside)).rejects.toThrow();
  expect(server.requests).toEqual([]);
});

test('a listing comes in pages, with keys as they were given and their sizes', async () => {
  const bucket = await backend();
  const wanted = Array.from({ length: 10 }, (_, index) => `v1/art/model/a/v/${String(index + 1).padStart(9, '0')}`);
  const objects = server.buckets.get('bucket')?.objects;
  for (const key of [...wanted, 'v1/other/x'])
    objects?.set(`team/store/${key}`, { bytes: Buffer.from('12'), etag: 'e' });
  objects?.set('team/store-2/v1/art/model/a/v/000000001', { bytes: Buffer.from('x'), etag: 'e' });
  const first = await bucket.list('v1/art/');
  expect(first.next).toBeDefined();
  const second = await bucket.list('v1/art/', first.next);
  expect(second).not.toHaveProperty('next');
  // Directory buckets list in no order.
  const listed = [...first.objects, ...second.objects].toSorted((a, b) => (a.key < b.key ? -1 : 1));
  expect(listed).toEqual(wanted.map((key) => ({ key, sizeBytes: 2 })));
});

test('an object is removed, and one that is not there too', async () => {
  const bucket = await backend();
  await bucket.create(KEY, Buffer.from('x'));
  await bucket.remove(KEY);
  await bucket.remove(KEY);
  expect(keys()).toEqual([]);
});

test('a file is sent whole and its bytes are counted', async () => {
  const bucket = await backend();
  const content = await contentOf(Buffer.from('content'));
  let count = 0;
  expect(await bucket.createFromFile(blobKey(content.digest), content, (bytes) => (count += bytes))).toBe('created');
  expect(count).toBe(7);
  expect((await bucket.head(blobKey(content.digest)))?.sizeBytes).toBe(7);
});

describe('an upload in parts', () => {
  const part = (number: number): { number: number; bytes: Buffer } => ({
    number,
    bytes: noise(5 << 20, String(number)),
  });

  test('shows its object when it is complete', async () => {
    const bucket = await backend();
    const { parts } = bucket;
    const upload = await parts.start(KEY);
    const sent = [await parts.send(KEY, upload, part(1)), await parts.send(KEY, upload, part(2))];
    expect(sent.map(({ sha256 }) => sha256)).toEqual(
      [1, 2].map((number) => createHash('sha256').update(part(number).bytes).digest('base64')),
    );
    expect(await bucket.head(KEY)).toBeUndefined();
    expect(await parts.complete(KEY, upload, sent)).toBe('complete');
    expect((await bucket.head(KEY))?.sizeBytes).toBe(10 << 20);
  });

  test('that was given up is gone, and leaves nothing', async () => {
    const { parts } = await backend();
    const upload = await parts.start(KEY);
    const sent = [await parts.send(KEY, upload, part(1))];
    await parts.abort(KEY, upload);
    expect(server.buckets.get('bucket')?.uploads.size).toBe(0);
    expect(await parts.complete(KEY, upload, sent)).toBe('gone');
    expect(keys()).toEqual([]);
  });

  test('that is refused is not gone', async () => {
    const { parts } = await backend();
    const upload = await parts.start(KEY);
    const sent = [await parts.send(KEY, upload, part(1))];
    fail('CompleteMultipartUpload', 'AccessDenied', 403);
    await expect(parts.complete(KEY, upload, sent)).rejects.toMatchObject({ name: 'FailedTry' });
    await parts.abort(KEY, upload);
  });

  test('keeps to what S3 takes: parts of 5 MiB and more, at most 10,000', async () => {
    const { minBytes, maxParts } = (await backend()).parts;
    expect(minBytes).toBeGreaterThanOrEqual(5 << 20);
    expect(maxParts).toBeLessThanOrEqual(10_000);
    // The largest object, 5 TiB, still fits, since a part may be up to 5 GiB.
    expect(maxParts * 5 * 2 ** 30).toBeGreaterThan(5 * 2 ** 40);
  });
});
