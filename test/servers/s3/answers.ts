import type { IncomingHttpHeaders } from 'node:http';
import { S3Error } from './body.ts';
import type { Bucket, CompletedPart, StoredObject } from './objects.ts';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

const LIST_PAGE = 7;

export function stored(object: StoredObject): Answer {
  return { status: 200, headers: { etag: `"${object.etag}"` } };
}

export function ranged(object: StoredObject, headers: IncomingHttpHeaders): Answer {
  const { bytes, etag } = object;
  const ifMatch = headers['if-match'];
  if (ifMatch !== undefined && ifMatch !== `"${etag}"`) throw new S3Error(412, 'PreconditionFailed');
  const common = { etag: `"${etag}"`, 'accept-ranges': 'bytes', 'content-type': 'application/octet-stream' };
  const range = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '');
  if (range === null) return { status: 200, headers: common, body: bytes };
  const start = Number(range[1]);
  const end = Math.min(range[2] === '' ? Infinity : Number(range[2]), bytes.length - 1);
  if (start > end) throw new S3Error(416, 'InvalidRange');
  const contentRange = `bytes ${start}-${end}/${bytes.length}`;
  return {
    status: 206,
    headers: { ...common, 'content-range': contentRange },
    body: bytes.subarray(start, end + 1),
  };
}

/** Small pages in an order of no meaning, so that nobody comes to rely on one. */
export function listing(bucket: Bucket, query: URLSearchParams): Answer {
  const prefix = query.get('prefix') ?? '';
  const keys = [...bucket.objects.keys()].filter((key) => key.startsWith(prefix));
  const disordered = keys.sort((a, b) => (reversed(a) < reversed(b) ? -1 : 1));
  const from = Number(query.get('continuation-token') ?? 0);
  const next = from + LIST_PAGE;
  const more = next < disordered.length;
  const contents = disordered
    .slice(from, next)
    .map((key) => `<Contents><Key>${escapeXml(key)}</Key><Size>${bucket.get(key).bytes.length}</Size></Contents>`);
  const token = more ? `<NextContinuationToken>${next}</NextContinuationToken>` : '';
  return xml(`<ListBucketResult><IsTruncated>${more}</IsTruncated>${token}${contents.join('')}</ListBucketResult>`);
}

function reversed(key: string): string {
  return [...key].reverse().join('');
}

export function parseParts(text: string): readonly CompletedPart[] {
  return [...text.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => {
    const value = (name: string): string | undefined => new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(part)?.[1];
    const etag = (value('ETag') ?? '').replace(/&quot;/g, '"');
    return { number: Number(value('PartNumber')), etag, sha256: value('ChecksumSHA256') };
  });
}

export function xml(body: string): Answer {
  const prolog = '<?xml version="1.0" encoding="UTF-8"?>';
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: `${prolog}${body}` };
}

export function errorAnswer(error: unknown): Answer {
  const known = error instanceof S3Error ? error : new S3Error(500, 'InternalError', String(error));
  return { ...errorBody(known.code, known.message), status: known.status };
}

export function errorBody(code: string, message: string): Answer {
  return xml(`<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`);
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
