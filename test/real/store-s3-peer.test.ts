import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { blobKey } from '../../shared/store/layout.ts';
import { openStore } from '../../shared/store/open.ts';
import { startSeaweedFs, type SeaweedFs } from '../servers/seaweedfs.ts';
import { testServices } from '../services.ts';
import { contentOf, noise, storeContract } from '../unit/store/contract.ts';

let server: SeaweedFs;
let client: S3Client;
let places = 0;

beforeAll(async () => {
  server = await startSeaweedFs();
  const { AWS_ENDPOINT_URL_S3, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = server.environment;
  client = new S3Client({
    endpoint: AWS_ENDPOINT_URL_S3 ?? '',
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: AWS_ACCESS_KEY_ID ?? '', secretAccessKey: AWS_SECRET_ACCESS_KEY ?? '' },
  });
});

afterAll(async () => {
  client.destroy();
  await server[Symbol.asyncDispose]();
});

/** Writes and reads an object without our code. */
async function put(Key: string, Body: Uint8Array): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket: server.bucket, Key, Body }));
}

storeContract('SeaweedFS', async (options) => {
  const prefix = `place-${++places}`;
  if (options?.isNew !== true) await put(`${prefix}/v1/store.json`, Buffer.from('{"format":1,"requires":[]}'));
  return {
    open: async () =>
      openStore(`s3://${server.bucket}/${prefix}`, await testServices({ environment: server.environment })),
    tamper: (key, bytes) => put(`${prefix}/${key}`, bytes),
  };
});

test('what was stored in parts is the file to any other client', async () => {
  const content = await contentOf(noise(30_000_000, 'parts'));
  const services = await testServices({ environment: server.environment });
  const store = await openStore(`s3://${server.bucket}/parts`, services);
  await store.putBlob(content);
  const Key = `parts/${blobKey(content.digest)}`;
  const { Body } = await client.send(new GetObjectCommand({ Bucket: server.bucket, Key }));
  const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
  expect(`sha256:${createHash('sha256').update(bytes).digest('hex')}`).toBe(content.digest);
});
