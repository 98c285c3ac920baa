import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';

/** Refused as S3 refuses it. */
export class S3Error extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message = code) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/**
 * The payload of a request: unpacks `aws-chunked` bodies with their trailers and checks every checksum that came along,
 * in a header or in a trailer.
 */
export function checkedPayload(raw: Buffer, headers: IncomingHttpHeaders): Buffer {
  const kind = single(headers['x-amz-content-sha256']);
  const chunked = (headers['content-encoding'] ?? '').includes('aws-chunked');
  if (kind.startsWith('STREAMING-AWS4-')) throw notChecked('signed chunks');
  if (kind.startsWith('STREAMING-') !== chunked)
    throw new S3Error(400, 'InvalidRequest', 'aws-chunked in one place only');
  const { body, trailers } = chunked ? unchunk(raw) : { body: raw, trailers: {} };
  if (chunked && body.length !== Number(headers['x-amz-decoded-content-length'])) {
    throw new S3Error(400, 'IncompleteBody');
  }
  if (/^[0-9a-f]{64}$/.test(kind) && digest(body, 'sha256').toString('hex') !== kind) {
    throw new S3Error(400, 'XAmzContentSHA256Mismatch');
  }
  const announced = single(headers['x-amz-trailer']).toLowerCase();
  if (announced !== '' && !(announced in trailers)) throw new S3Error(400, 'MalformedTrailerError');
  checkSums(body, { ...headers, ...trailers });
  return body;
}

function checkSums(body: Buffer, headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) {
    if (!/^x-amz-checksum-(?:crc|sha)/.test(name)) continue;
    const algorithm = name.slice('x-amz-checksum-'.length);
    const expected = checksum(body, algorithm);
    if (expected === undefined) throw notChecked(`the checksum ${algorithm}`);
    if (expected !== headers[name]) throw new S3Error(400, 'BadDigest', `The ${algorithm} does not match.`);
  }
  const md5 = headers['content-md5'];
  if (md5 !== undefined && digest(body, 'md5').toString('base64') !== md5) throw new S3Error(400, 'BadDigest');
}

function checksum(body: Buffer, algorithm: string): string | undefined {
  if (algorithm === 'sha256' || algorithm === 'sha1') return digest(body, algorithm).toString('base64');
  if (algorithm !== 'crc32') return undefined;
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64');
}

function digest(body: Buffer, algorithm: string): Buffer {
  return createHash(algorithm).update(body).digest();
}

/** `SIZE-IN-HEX[;extension]\r\n BYTES \r\n … 0\r\n NAME:VALUE\r\n … \r\n` */
function unchunk(raw: Buffer): { body: Buffer; trailers: Record<string, string> } {
  const parts: Buffer[] = [];
  let offset = 0;
  for (;;) {
    const end = raw.indexOf('\r\n', offset);
    const size = end === -1 ? NaN : parseInt(raw.toString('latin1', offset, end), 16);
    if (!(size >= 0)) throw new S3Error(400, 'IncompleteBody', 'A chunk has no size.');
    offset = end + 2;
    if (size === 0) break;
    parts.push(raw.subarray(offset, offset + size));
    offset += size + 2;
    if (raw.toString('latin1', offset - 2, offset) !== '\r\n') throw new S3Error(400, 'IncompleteBody');
  }
  const trailers: Record<string, string> = {};
  for (const line of raw.toString('latin1', offset).split('\r\n')) {
    const separator = line.indexOf(':');
    if (separator > 0) trailers[line.slice(0, separator).toLowerCase()] = line.slice(separator + 1).trim();
  }
  return { body: Buffer.concat(parts), trailers };
}

function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function notChecked(what: string): S3Error {
  return new S3Error(501, 'NotImplemented', `This server does not check ${what}, so it takes none.`);
}
