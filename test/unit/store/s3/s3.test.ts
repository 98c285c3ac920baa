import { createHash } from 'node:crypto';
import type { Services } from '../../../../shared/core/services.ts';
import { blobKey } from '../../../../shared/store/layout.ts';
import { decorated, openStore } from '../../../../shared/store/open.ts';
import { S3Backend } from '../../../../shared/store/backends/s3/backend.ts';
import { CheckedStore, type Store } from '../../../../shared/store/store.ts';
import { startS3Server, type Fault, type FaultKind, type Operation, type S3Server } from '../../../servers/s3.ts';
import { testServices } from '../../../services.ts';
import { contentOf, noise, storeContract, type StorePlace } from '../contract.ts';

const KEY = 'v1/art/model/delay/v/000000001';
const STORE_RECORD = '{"format":1,"requires":[]}';

let server: S3Server;
let places = 0;

beforeAll(async () => {
  server = await startS3Server();
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

afterEach(() => {
  server.faults.length = 0;
  server.denied.clear();
});

/** A store of its own in the server's bucket; unless it is to be new, it is there already and skips the race. */
function place(options: { readonly isNew: boolean } = { isNew: false }): { uri: string; prefix: string } {
  const prefix = `place-${++places}/`;
  if (!options.isNew) put(`${prefix}v1/store.json`, Buffer.from(STORE_RECORD));
  return { uri: `s3://bucket/${prefix.slice(0, -1)}`, prefix };
}

function put(key: string, bytes: Uint8Array): void {
  const etag = createHash('md5').update(bytes).digest('hex');
  server.buckets.get('bucket')?.objects.set(key, { bytes: Buffer.from(bytes), etag });
}

async function open(uri: string, environment: Record<string, string | undefined> = {}): Promise<Store> {
  return openStore(uri, await servicesOf(environment));
}

function servicesOf(environment: Record<string, string | undefined> = {}): Promise<Services> {
  return testServices({ environment: { ...server.environment, ...environment } });
}

function strike(on: Operation, fault: FaultKind, times = 1): Fault {
  const struck: Fault = { on, key: /\/v1\/(?:art|blob)\//, times, fault };
  server.faults.push(struck);
  return struck;
}

function requestsFor(key: string): string[] {
  return server.requests.filter((request) => request.key.endsWith(key)).map((request) => request.operation);
}

async function openPlain(uri: string): Promise<Store> {
  const services = await servicesOf();
  return new CheckedStore(new S3Backend(uri, services), services);
}

describe.each([
  ['S3', open],
  ['S3 without decorators', openPlain],
])('%s', (name, openAt) => {
  storeContract(name, (options) => s3Place(openAt, options));
});

function s3Place(openAt: (uri: string) => Promise<Store>, options?: { readonly isNew: boolean }): Promise<StorePlace> {
  const { uri, prefix } = place(options);
  return Promise.resolve({
    open: () => openAt(uri),
    tamper: (key, bytes) => {
      put(`${prefix}${key}`, bytes);
      return Promise.resolve();
    },
  });
}

describe('a commit whose answer is lost', () => {
  test.each([
    ['the connection drops after the write', { kind: 'lose-answer' }],
    ['the server fails before the write', { kind: 'refuse', status: 500, code: 'InternalError' }],
    ['the server is too busy', { kind: 'refuse', status: 503, code: 'SlowDown' }],
    ['another write is under way', { kind: 'refuse', status: 409, code: 'ConditionalRequestConflict' }],
  ] as const)('is found to be its own: %s', async (_, fault) => {
    const store = await open(place().uri);
    strike('PutObject', fault);
    expect(await store.createIfAbsent(KEY, Buffer.from('nonce 1'))).toBe('created');
    expect(Buffer.from((await store.get(KEY)) ?? []).toString()).toBe('nonce 1');
  });

  test('is found to be another writer’s when that one came first', async () => {
    const { uri, prefix } = place();
    const store = await open(uri);
    put(`${prefix}${KEY}`, Buffer.from('nonce of another'));
    strike('PutObject', { kind: 'lose-answer' });
    expect(await store.createIfAbsent(KEY, Buffer.from('nonce 1'))).toBe('exists');
  });

  test('is found by reading even when no try was answered', async () => {
    const store = await open(place().uri);
    strike('PutObject', { kind: 'lose-answer' }, 5);
    expect(await store.createIfAbsent(KEY, Buffer.from('nonce 1'))).toBe('created');
  });

  test('and a server that never takes it is unavailable, not a success', async () => {
    const store = await open(place().uri);
    strike('PutObject', { kind: 'refuse', status: 503, code: 'SlowDown' }, 100);
    await expect(store.createIfAbsent(KEY, Buffer.from('nonce 1'))).rejects.toMatchObject({
      name: 'UnavailableError',
      code: 'store-unavailable',
      tried: 'It was tried 5 times.',
    });
  });
});

test('a commit is one conditional PutObject with its SHA-256, never a multipart upload', async () => {
  const store = await open(place().uri);
  const before = server.requests.length;
  await store.createIfAbsent(KEY, noise(3_000_000, 'large record'));
  const writes = server.requests.slice(before).filter((request) => request.operation !== 'GetObject');
  expect(writes.map((request) => request.operation)).toEqual(['PutObject']);
  expect(writes[0]?.headers).toMatchObject({ 'if-none-match': '*' });
  expect(writes[0]?.headers['x-amz-checksum-sha256']).toBeDefined();
});

describe('a large blob', () => {
  const bytes = noise(20_000_000, 'large');

  test('goes in parts, survives faults on each operation, and leaves no upload behind', async () => {
    const store = await open(place().uri);
    const content = await contentOf(bytes);
    strike('CreateMultipartUpload', { kind: 'refuse', status: 500, code: 'InternalError' });
    strike('UploadPart', { kind: 'lose-answer' });
    strike('UploadPart', { kind: 'refuse', status: 503, code: 'SlowDown' });
    strike('CompleteMultipartUpload', { kind: 'error-in-200' });
    strike('CompleteMultipartUpload', { kind: 'lose-answer' });
    expect(await store.putBlob(content)).toBe('created');
    await store.checkBlob(content.digest);
    expect(requestsFor(blobKey(content.digest))).toEqual(
      expect.arrayContaining(['UploadPart', 'CompleteMultipartUpload']),
    );
    expect(server.buckets.get('bucket')?.uploads.size).toBe(0);
  });

  test('that changes while it is sent is given up, and so is its upload', async () => {
    const store = await open(place().uri);
    const content = { ...(await contentOf(bytes)), digest: `sha256:${'1'.repeat(64)}` as const };
    await expect(store.putBlob(content)).rejects.toMatchObject({ code: 'content-changed' });
    expect(requestsFor(blobKey(content.digest))).toContain('AbortMultipartUpload');
    expect(await store.head(blobKey(content.digest))).toBeUndefined();
  });

  test('is downloaded on from where the connection broke', async () => {
    const { uri, prefix } = place();
    const store = await open(uri);
    const content = await contentOf(bytes);
    put(`${prefix}${blobKey(content.digest)}`, bytes);
    strike('GetObject', { kind: 'cut-body', afterBytes: 9_000_000 });
    strike('GetObject', { kind: 'cut-body', afterBytes: 4_000_000 });
    let received = 0;
    await store.checkBlob(content.digest, (count) => (received += count));
    expect(received).toBe(bytes.length);
    const ranges = server.requests.map((request) => request.headers.range).filter((range) => range !== undefined);
    expect(ranges).toHaveLength(2);
  });
});

test('a byte flipped on the way is noticed', async () => {
  const { uri, prefix } = place();
  const content = await contentOf(Buffer.from('content'));
  put(`${prefix}${blobKey(content.digest)}`, Buffer.from('content'));
  strike('GetObject', { kind: 'flip-byte' });
  const store = await open(uri);
  await expect(store.checkBlob(content.digest)).rejects.toMatchObject({ code: 'store-damaged' });
  await store.checkBlob(content.digest);
});

test('a server that stops answering is tried again', async () => {
  const { uri, prefix } = place();
  put(`${prefix}${KEY}`, Buffer.from('x'));
  const services = await servicesOf();
  const store = new CheckedStore(decorated(new S3Backend(uri, services, 1000), services), services);
  strike('GetObject', { kind: 'stall' });
  expect(Buffer.from((await store.get(KEY)) ?? []).toString()).toBe('x');
  expect(requestsFor(KEY).filter((operation) => operation === 'GetObject').length).toBeGreaterThan(1);
});

describe('a server on which two writers can win', () => {
  test.each(['checked-then-written', 'ignored'] as const)(
    'is refused before anything is stored: conditions %s',
    async (conditions) => {
      const bucket = server.buckets.get('bucket');
      if (bucket === undefined) throw new Error('The server has its bucket.');
      const { uri, prefix } = place({ isNew: true });
      bucket.conditions = conditions;
      try {
        const store = await open(uri);
        await expect(store.createIfAbsent(KEY, Buffer.from('x'))).rejects.toMatchObject({ code: 'store-unsafe' });
      } finally {
        bucket.conditions = 'atomic';
      }
      expect([...bucket.objects.keys()].filter((key) => key.startsWith(prefix))).toEqual([]);
    },
  );
});

describe('what S3 refuses is said with what to do', () => {
  test.each([
    ['PutObject', 's3:PutObject on arn:aws:s3:::bucket/place-'],
    ['GetObject', 's3:GetObject on arn:aws:s3:::bucket/place-'],
    ['ListObjectsV2', 's3:ListBucket on arn:aws:s3:::bucket to'],
  ] as const)('a denied %s names the IAM action', async (operation, remedy) => {
    const store = await open(place().uri);
    await store.head(KEY);
    server.denied.add(operation);
    const calls = {
      PutObject: () => store.createIfAbsent(KEY, Buffer.from('x')),
      GetObject: () => store.get(KEY),
      ListObjectsV2: () => store.list('v1/art/')[Symbol.asyncIterator]().next(),
    };
    await expect(calls[operation]()).rejects.toMatchObject({
      code: 'store-denied',
      remedy: expect.stringContaining(`Allow ${remedy}`) as string,
    });
  });

  test.each([
    ['ExpiredToken', 'store-credentials'],
    ['InvalidAccessKeyId', 'store-credentials'],
    ['AuthorizationHeaderMalformed', 'store-region'],
    ['RequestTimeTooSkewed', 'store-credentials'],
  ])('%s becomes %s', async (code, expected) => {
    const store = await open(place().uri);
    await store.head(KEY);
    strike('GetObject', { kind: 'refuse', status: code === 'AuthorizationHeaderMalformed' ? 400 : 403, code });
    await expect(store.get(KEY)).rejects.toMatchObject({ name: 'UserError', code: expected });
    expect(requestsFor(KEY).length).toBeGreaterThan(0);
  });

  test('a wrong secret is refused by the signature', async () => {
    const store = await open(place().uri, { AWS_SECRET_ACCESS_KEY: 'wrong' });
    await expect(store.get(KEY)).rejects.toMatchObject({ code: 'store-credentials' });
  });

  test('a variable that is empty counts as not set, as a workflow leaves it for a secret nobody gave', async () => {
    const { uri } = place();
    const empty = { AWS_REGION: '', AWS_DEFAULT_REGION: '', AWS_SESSION_TOKEN: '', AWS_ENDPOINT_URL: '' };
    const store = await open(uri, empty);
    expect(await store.head(KEY)).toBeUndefined();
  });

  test('a bucket that is not there is named', async () => {
    const store = await open('s3://no-such-bucket/x');
    await expect(store.get(KEY)).rejects.toMatchObject({
      code: 'store-bucket-missing',
      message: expect.stringContaining('no-such-bucket') as string,
    });
  });

  test('plain http to another machine is refused before anything is sent', async () => {
    const store = await open(place().uri, { AWS_ENDPOINT_URL_S3: 'http://storage.example.org' });
    await expect(store.get(KEY)).rejects.toMatchObject({ code: 'store-insecure' });
  });

  test.each(['s3://', 's3://Bucket/x', 's3://bucket/../x', 's3://bucket/a//b', 's3://bucket/a\nb'])(
    '%j is no place',
    async (uri) => {
      await expect(open(uri)).rejects.toMatchObject({ code: 'store-unsupported' });
    },
  );
});
