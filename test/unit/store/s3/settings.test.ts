/** Where an S3 store lies and how its server is reached. */
import { endpointOf, parseS3Uri, s3ClientConfig } from '../../../../shared/store/backends/s3/settings.ts';
import { testServices } from '../../../services.ts';

const set = (environment: Record<string, string>) => testServices({ temp: '/nowhere', environment });
const config = async (environment: Record<string, string>, idleMs?: number) =>
  s3ClientConfig(await set(environment), idleMs);

test.each([
  ['s3://abc', 'abc', ''],
  ['s3://abc/', 'abc', ''],
  ['s3://a-b.c1/x/y', 'a-b.c1', 'x/y/'],
  ['s3://abc/x/', 'abc', 'x/'],
  [`s3://${'a'.repeat(63)}`, 'a'.repeat(63), ''],
  [`s3://abc/${'x'.repeat(512)}`, 'abc', `${'x'.repeat(512)}/`],
])('%s is the bucket %s and the prefix %j', (uri, bucket, prefix) => {
  expect(parseS3Uri(uri)).toEqual({ bucket, prefix });
});

test.each([
  's3:abc',
  's3://',
  's3://ab',
  `s3://${'a'.repeat(64)}`,
  's3://-abc',
  's3://abc-',
  's3://ABC',
  's3://abc/..',
  's3://abc/x/./y',
  's3://abc/x//y',
  's3://abc/x?y',
  's3://abc/x\ny',
  `s3://abc/${'x'.repeat(513)}`,
])('%j is no place', (uri) => {
  expect(() => parseS3Uri(uri)).toThrow(expect.objectContaining({ code: 'store-unsupported' }) as Error);
});

test('the server is the one that is set, first for S3, then for all of AWS; an empty variable sets none', async () => {
  const [one, all] = ['https://one.example.com', 'https://all.example.com'];
  expect(endpointOf(await set({ AWS_ENDPOINT_URL: all, AWS_ENDPOINT_URL_S3: one }))).toEqual({
    variable: 'AWS_ENDPOINT_URL_S3',
    url: one,
  });
  expect(endpointOf(await set({ AWS_ENDPOINT_URL: all, AWS_ENDPOINT_URL_S3: '' }))?.url).toBe(all);
  expect(endpointOf(await set({ AWS_ENDPOINT_URL: '' }))).toBeUndefined();
});

test('a server of one’s own is addressed by path, in a region that it may be without', async () => {
  expect(await config({ AWS_ENDPOINT_URL_S3: 'https://s3.example.com' })).toMatchObject({
    ...{ endpoint: 'https://s3.example.com', forcePathStyle: true, region: 'us-east-1', maxAttempts: 1 },
    ...{ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' },
  });
  const amazon = await config({});
  for (const key of ['endpoint', 'forcePathStyle', 'region', 'credentials']) expect(amazon).not.toHaveProperty(key);
});

test('the region is the one that is set, or else the default one', async () => {
  const both = { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-north-1' };
  expect(await config(both)).toMatchObject({ region: 'eu-west-1' });
  expect(await config({ ...both, AWS_REGION: '' })).toMatchObject({ region: 'eu-north-1' });
  const own = { ...both, AWS_ENDPOINT_URL: 'https://s3.example.com' };
  expect(await config(own)).toMatchObject({ region: 'eu-west-1' });
});

test('credentials need both halves; with a token where there is one', async () => {
  const [id, secret] = [{ AWS_ACCESS_KEY_ID: 'i' }, { AWS_SECRET_ACCESS_KEY: 's' }];
  expect(await config(id)).not.toHaveProperty('credentials');
  expect(await config(secret)).not.toHaveProperty('credentials');
  expect((await config({ ...id, ...secret })).credentials).toEqual({ accessKeyId: 'i', secretAccessKey: 's' });
  expect((await config({ ...id, ...secret, AWS_SESSION_TOKEN: 't' })).credentials).toEqual({
    ...{ accessKeyId: 'i', secretAccessKey: 's', sessionToken: 't' },
  });
});

test('a server has ten seconds to accept and a minute to go on, unless told otherwise', async () => {
  const agent = { maxSockets: 64, keepAlive: true };
  const handler = { connectionTimeout: 10_000, httpAgent: agent, httpsAgent: agent };
  expect((await config({})).requestHandler).toEqual({ ...handler, socketTimeout: 60_000 });
  expect((await config({}, 5)).requestHandler).toEqual({ ...handler, socketTimeout: 5 });
});

test.each(['https://a', 'http://localhost:9000', 'http://127.0.0.1', 'http://127.9.9.9:1', 'http://[::1]:9000'])(
  '%s is private on the way',
  async (url) => {
    expect(await config({ AWS_ENDPOINT_URL_S3: url })).toMatchObject({ endpoint: url });
  },
);

test.each([
  'http://s3.example.com',
  'http://localhost.example.com',
  'http://a.localhost.b',
  'http://128.0.0.1',
  'http://127.0.0.1.example.com',
  'ftp://localhost',
  's3.example.com',
])('%s is not', async (url) => {
  await expect(config({ AWS_ENDPOINT_URL_S3: url })).rejects.toMatchObject({ code: 'store-insecure' });
});
