import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorAnswer, errorBody, listing, parseParts, ranged, stored, xml, type Answer } from './s3/answers.ts';
import { checkedPayload, S3Error } from './s3/body.ts';
import { Bucket } from './s3/objects.ts';
import { signatureProblem, type Credentials } from './s3/signature.ts';

/** The operation a request asks for, in the words of the S3 API. */
export type Operation =
  | 'PutObject'
  | 'GetObject'
  | 'HeadObject'
  | 'DeleteObject'
  | 'ListObjectsV2'
  | 'CreateMultipartUpload'
  | 'UploadPart'
  | 'CompleteMultipartUpload'
  | 'AbortMultipartUpload';

interface S3Request {
  readonly operation: Operation;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

export type FaultKind =
  /** Does what was asked, then drops the connection without an answer. */
  | { readonly kind: 'lose-answer' }
  /** Answers with an error and does nothing. */
  | { readonly kind: 'refuse'; readonly status: number; readonly code: string }
  /** Sends so many bytes of the body and drops the connection. */
  | { readonly kind: 'cut-body'; readonly afterBytes: number }
  /** Never answers. */
  | { readonly kind: 'stall' }
  /** Changes one byte of the body on its way out. */
  | { readonly kind: 'flip-byte' }
  /** Status 200 whose body is an error, as CompleteMultipartUpload may answer; nothing is done. */
  | { readonly kind: 'error-in-200' };

export interface Fault {
  readonly on: Operation;
  readonly key?: RegExp;
  /** How often it strikes. */
  times: number;
  readonly fault: FaultKind;
}

interface State {
  readonly credentials: Credentials;
  readonly buckets: Map<string, Bucket>;
  readonly faults: Fault[];
  /** Operations that a policy denies. */
  readonly denied: Set<Operation>;
  /** Every request that was understood, in order. */
  readonly requests: S3Request[];
}

export interface S3Server extends State, AsyncDisposable {
  readonly endpoint: string;
  /** The environment of a step that uses the server. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * A strict S3 server in memory: signatures, checksums and conditions are checked, and faults can be scripted. Emulators
 * from npm ignore conditions and checksums, so a test against them proves nothing about either.
 */
export async function startS3Server(buckets: readonly string[] = ['bucket']): Promise<S3Server> {
  const state: State = {
    credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'test-secret' },
    buckets: new Map(buckets.map((name) => [name, new Bucket()])),
    faults: [],
    denied: new Set(),
    requests: [],
  };
  const server = createServer((request, response) => {
    handle(state, request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...state,
    endpoint,
    environment: {
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: state.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: state.credentials.secretAccessKey,
    },
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function handle(state: State, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const raw = await readBody(incoming);
  let fault: FaultKind | undefined;
  let answer: Answer;
  try {
    const request = parseRequest(incoming);
    state.requests.push(request);
    fault = takeFault(state.faults, request);
    if (fault?.kind === 'stall') return;
    if (fault?.kind === 'refuse') throw new S3Error(fault.status, fault.code);
    const problem = signatureProblem(incoming, state.credentials);
    if (problem !== undefined) throw new S3Error(403, problem);
    if (state.denied.has(request.operation)) throw new S3Error(403, 'AccessDenied');
    answer =
      fault?.kind === 'error-in-200' ? errorBody('InternalError', 'Try again.') : await perform(state, request, raw);
  } catch (error) {
    answer = errorAnswer(error);
  }
  send(incoming, response, answer, fault);
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const portions: Buffer[] = [];
  for await (const portion of incoming) portions.push(portion as Buffer);
  return Buffer.concat(portions);
}

function parseRequest(incoming: IncomingMessage): S3Request {
  const url = new URL(incoming.url ?? '/', 'http://host');
  const [, bucket = '', key = ''] = /^\/([^/]+)\/?(.*)$/.exec(url.pathname) ?? [];
  const query = url.searchParams;
  const operation = operationOf(incoming.method ?? '', key, query);
  return { operation, bucket, key: decodeURIComponent(key), query, headers: incoming.headers };
}

const PLAIN: Readonly<Record<string, Operation>> = {
  PUT: 'PutObject',
  GET: 'GetObject',
  HEAD: 'HeadObject',
  DELETE: 'DeleteObject',
};
const OF_UPLOAD: Readonly<Record<string, Operation>> = {
  PUT: 'UploadPart',
  POST: 'CompleteMultipartUpload',
  DELETE: 'AbortMultipartUpload',
};

function operationOf(method: string, key: string, query: URLSearchParams): Operation {
  const listed = key === '' && method === 'GET' && query.get('list-type') === '2' ? 'ListObjectsV2' : undefined;
  const started = query.has('uploads') && method === 'POST' ? 'CreateMultipartUpload' : undefined;
  const plain = query.has('uploadId') ? OF_UPLOAD[method] : PLAIN[method];
  const operation = key === '' ? listed : (started ?? plain);
  if (operation === undefined) throw new S3Error(501, 'NotImplemented');
  return operation;
}

function takeFault(faults: readonly Fault[], request: S3Request): FaultKind | undefined {
  const found = faults.find(
    (fault) => fault.times > 0 && fault.on === request.operation && (fault.key ?? /^/).test(request.key),
  );
  if (found !== undefined) found.times--;
  return found?.fault;
}

async function perform(state: State, request: S3Request, raw: Buffer): Promise<Answer> {
  const bucket = state.buckets.get(request.bucket);
  if (bucket === undefined) throw new S3Error(404, 'NoSuchBucket');
  const { key, query, headers } = request;
  const payload = checkedPayload(raw, headers);
  const uploadId = query.get('uploadId') ?? '';
  switch (request.operation) {
    case 'PutObject':
      return stored(
        await bucket.put(key, payload, { ifNoneMatch: headers['if-none-match'], ifMatch: headers['if-match'] }),
      );
    case 'GetObject':
    case 'HeadObject':
      return ranged(bucket.get(key), headers);
    case 'DeleteObject':
      bucket.delete(key, headers['if-match']);
      return { status: 204 };
    case 'ListObjectsV2':
      return listing(bucket, query);
    case 'CreateMultipartUpload': {
      const id = bucket.createUpload(key, headers['x-amz-checksum-algorithm'] as string | undefined);
      return xml(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`);
    }
    case 'UploadPart':
      return stored(bucket.putPart(key, uploadId, Number(query.get('partNumber')), payload));
    case 'CompleteMultipartUpload': {
      const { etag } = await bucket.completeUpload(key, uploadId, parseParts(payload.toString()));
      return xml(`<CompleteMultipartUploadResult><ETag>"${etag}"</ETag></CompleteMultipartUploadResult>`);
    }
    case 'AbortMultipartUpload':
      bucket.abortUpload(key, uploadId);
      return { status: 204 };
  }
}

function send(incoming: IncomingMessage, response: ServerResponse, answer: Answer, fault?: FaultKind): void {
  if (fault?.kind === 'lose-answer') {
    incoming.socket.destroy();
    return;
  }
  const body = Buffer.from(answer.body ?? '');
  if (fault?.kind === 'flip-byte' && body.length > 0) body[0] = (body[0] ?? 0) ^ 1;
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(body.length) });
  if (incoming.method === 'HEAD') response.end();
  else if (fault?.kind === 'cut-body')
    response.write(body.subarray(0, fault.afterBytes), () => incoming.socket.destroy());
  else response.end(body);
}
