import { createHash } from 'node:crypto';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { systemClock } from '../../../shared/runtime/clock.ts';
import type { Created } from '../../../shared/store/backend.ts';
import { blobKey } from '../../../shared/store/layout.ts';
import { decorated, openStore } from '../../../shared/store/open.ts';
import { S3Backend } from '../../../shared/store/backends/s3/backend.ts';
import { initialise } from '../../../shared/store/probe.ts';
import type { Store } from '../../../shared/store/store.ts';
import { startFaultyProxy, type FaultyProxy } from '../../servers/faulty-proxy.ts';
import { ministack } from '../../servers/s3/ministack.ts';
import type { RunningServer, ServerKind } from '../../servers/running.ts';
import { BUCKET, clientFor } from '../../servers/s3/clients.ts';
import { seaweedfs } from '../../servers/s3/seaweedfs.ts';
import { describeWithServer } from '../../servers/suites.ts';
import { racyVersitygw, versitygw } from '../../servers/s3/versitygw.ts';
import { testServices } from '../../services.ts';
import { contentOf, noise, storeContract } from '../../unit/store/contract.ts';

/** Servers that differ from S3 where the store does not need them, and how. */
interface Peer {
  readonly kind: ServerKind;
  /** Whether it looks at signatures at all. */
  readonly checksCredentials: boolean;
  /** Whether one writer wins where many complete a multipart upload of one key; the store never commits that way. */
  readonly completesAtomically: boolean;
}

const PEERS: readonly Peer[] = [
  { kind: versitygw, checksCredentials: true, completesAtomically: true },
  { kind: seaweedfs, checksCredentials: true, completesAtomically: false },
  { kind: ministack, checksCredentials: false, completesAtomically: true },
];

const KEY = 'v1/art/model/delay/v/000000001';
const MORE_THAN_A_PAGE = 1001;
let places = 0;

for (const peer of PEERS) {
  await describeWithServer(peer.kind, peer.kind.name, (server) => {
    let client: S3Client;
    let proxy: FaultyProxy;

    beforeAll(async () => {
      client = clientFor(server().env);
      proxy = await startFaultyProxy(server().endpoint);
    });

    afterAll(async () => {
      client.destroy();
      await proxy[Symbol.asyncDispose]();
    });

    /** Writes an object without our code. */
    const put = async (Key: string, Body: Uint8Array): Promise<void> => {
      await client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body }));
    };

    /** A store that is there already and need not be proved again. */
    const newPlace = async (): Promise<string> => {
      const prefix = `place-${++places}`;
      await put(`${prefix}/v1/store.json`, Buffer.from('{"format":1,"requires":[]}'));
      return prefix;
    };

    const throughProxy = (prefix: string): Promise<Store> =>
      openAt(server(), prefix, { AWS_ENDPOINT_URL_S3: proxy.endpoint });

    storeContract(peer.kind.name, async (options) => {
      const prefix = options?.isNew === true ? `place-${++places}` : await newPlace();
      return {
        open: () => openAt(server(), prefix),
        tamper: (key, bytes) => put(`${prefix}/${key}`, bytes),
      };
    });

    test('a commit whose answer is lost is found to be its own', async () => {
      const store = await throughProxy(await newPlace());
      proxy.faults.push({ method: 'PUT', path: /\/v1\/art\//, times: 1 });
      expect(await store.createIfAbsent(KEY, Buffer.from('nonce 1'))).toBe('created');
      expect(proxy.requests.filter((line) => line.startsWith('PUT') && line.includes(KEY))).toHaveLength(2);
      expect(text(await store.get(KEY))).toBe('nonce 1');
    });

    test('a commit without any answer is found by reading, and another’s is not taken for it', async () => {
      const prefix = await newPlace();
      const store = await throughProxy(prefix);
      proxy.faults.push({ method: 'PUT', path: /\/v1\/art\//, times: 5 });
      expect(await store.createIfAbsent(KEY, Buffer.from('nonce 1'))).toBe('created');
      proxy.faults.push({ method: 'PUT', path: /\/v1\/art\//, times: 5 });
      expect(await store.createIfAbsent(KEY, Buffer.from('nonce 2'))).toBe('exists');
      expect(text(await (await openAt(server(), prefix)).get(KEY))).toBe('nonce 1');
    });

    test('a large blob survives lost answers to each of its requests, and is the file to any other client', async () => {
      const prefix = await newPlace();
      const store = await throughProxy(prefix);
      const content = await contentOf(noise(20_000_000, 'parts'));
      proxy.faults.push(
        { method: 'PUT', path: /partNumber=2/, times: 1 },
        { method: 'POST', path: /\?uploadId=/, times: 1 },
      );
      expect(await store.putBlob(content)).toBe('created');
      expect(proxy.faults.every(({ times }) => times === 0)).toBe(true);
      const Key = `${prefix}/${blobKey(content.digest)}`;
      const { Body } = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key }));
      const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
      expect(`sha256:${createHash('sha256').update(bytes).digest('hex')}`).toBe(content.digest);
      expect(await uploadsLeft(client, prefix)).toEqual([]);
    });

    test('an upload that is given up leaves no part behind', async () => {
      const prefix = await newPlace();
      const store = await openAt(server(), prefix);
      const content = {
        ...(await contentOf(noise(20_000_000, 'changed'))),
        digest: `sha256:${'1'.repeat(64)}` as const,
      };
      await expect(store.putBlob(content)).rejects.toMatchObject({ code: 'content-changed' });
      expect(await uploadsLeft(client, prefix)).toEqual([]);
    });

    test('a download that breaks goes on where it stopped', async () => {
      const store = await throughProxy(await newPlace());
      const content = await contentOf(noise(20_000_000, 'ranges'));
      await store.putBlob(content);
      const path = new RegExp(blobKey(content.digest));
      proxy.faults.push({ method: 'GET', path, times: 2, answerBytes: 5_000_000 });
      let received = 0;
      await store.checkBlob(content.digest, (count) => (received += count));
      expect(received).toBe(content.sizeBytes);
      expect(proxy.requests.filter((line) => line.startsWith('GET') && path.test(line))).toHaveLength(3);
    });

    test('a listing of more than a page is whole at once', async () => {
      const store = await openAt(server(), await newPlace());
      const keys = Array.from(
        { length: MORE_THAN_A_PAGE },
        (_, i) => `v1/art/model/list/v/${String(i + 1).padStart(9, '0')}`,
      );
      const queue = keys.values();
      const worker = async (): Promise<void> => {
        for (const key of queue) await store.createIfAbsent(key, Buffer.from(key));
      };
      await Promise.all(Array.from({ length: 16 }, worker));
      const listed: string[] = [];
      for await (const { key } of store.list('v1/art/model/list/')) listed.push(key);
      expect(listed.toSorted()).toEqual(keys);
    });

    test('a bucket that is not there is named', async () => {
      const store = await openStore('s3://no-such-bucket/x', await testServices({ environment: server().env }));
      await expect(store.get(KEY)).rejects.toMatchObject({ code: 'store-bucket-missing' });
    });

    test(peer.checksCredentials ? 'a wrong secret is refused' : 'no secret is ever looked at', async () => {
      const store = await openAt(server(), await newPlace(), { AWS_SECRET_ACCESS_KEY: 'wrong' });
      const answer = store.get(KEY).catch((error: unknown) => (error as { code?: string }).code);
      expect(await answer).toBe(peer.checksCredentials ? 'store-credentials' : undefined);
    });

    test(
      peer.completesAtomically
        ? 'a store that committed by multipart upload would pass its probe'
        : 'a store that committed by multipart upload would be refused by its probe',
      async () => {
        const services = await testServices({ environment: server().env });
        const probe = (): Promise<void> =>
          initialise(
            decorated(new MultipartCommits(`s3://${BUCKET}/place-${++places}`, services, client), services),
            services,
          );
        if (peer.completesAtomically) await probe();
        else expect(await isEverRefused(probe)).toBe(true);
      },
    );
  });
}

await describeWithServer(racyVersitygw, 'versitygw 1.7.0, which checks and then writes', (server) => {
  test('is refused before anything is stored', async () => {
    const create = async (): Promise<unknown> =>
      (await openAt(server(), `place-${++places}`)).createIfAbsent(KEY, Buffer.from('x'));
    expect(await isEverRefused(create)).toBe(true);
    const store = await openAt(server(), `place-${places}`);
    expect(await store.get(KEY)).toBeUndefined();
  });
});

/** Chance decides whether a race has several winners: it is seldom that none of a probe's twenty has. */
async function isEverRefused(create: () => Promise<unknown>): Promise<boolean> {
  for (let tried = 1; tried <= 10; tried++) {
    const answer = await create().catch((error: unknown) => error);
    if ((answer as { code?: string } | undefined)?.code === 'store-unsafe') return true;
  }
  return false;
}

function openAt(server: RunningServer, prefix: string, environment: Record<string, string> = {}): Promise<Store> {
  const settings = { environment: { ...server.env, ...environment }, clock: systemClock };
  return testServices(settings).then((services) => openStore(`s3://${BUCKET}/${prefix}`, services));
}

function text(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString();
}

async function uploadsLeft(client: S3Client, Prefix: string): Promise<readonly string[]> {
  const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: BUCKET, Prefix }));
  return Uploads.map(({ Key = '' }) => Key);
}

/** The same store, but for committing by CompleteMultipartUpload instead of PutObject: what the design forbids. */
class MultipartCommits extends S3Backend {
  readonly #client: S3Client;
  readonly #prefix: string;

  constructor(uri: string, services: ConstructorParameters<typeof S3Backend>[1], client: S3Client) {
    super(uri, services);
    this.#client = client;
    this.#prefix = uri.slice(`s3://${BUCKET}/`.length);
  }

  override async create(key: string, bytes: Uint8Array): Promise<Created> {
    const target = { Bucket: BUCKET, Key: `${this.#prefix}/${key}` };
    const { UploadId } = await this.#client.send(
      new CreateMultipartUploadCommand({ ...target, ChecksumAlgorithm: 'SHA256' }),
    );
    const sum = createHash('sha256').update(bytes).digest('base64');
    const part = { ...target, UploadId, PartNumber: 1, Body: bytes, ChecksumSHA256: sum };
    const { ETag } = await this.#client.send(new UploadPartCommand(part));
    const Parts = [{ PartNumber: 1, ETag, ChecksumSHA256: sum }];
    const whole = { ...target, UploadId, MultipartUpload: { Parts }, IfNoneMatch: '*' };
    return this.#client.send(new CompleteMultipartUploadCommand(whole)).then(
      () => 'created' as const,
      (error: unknown) => {
        if (error instanceof Error && error.name === 'PreconditionFailed') return 'exists' as const;
        throw error;
      },
    );
  }
}
