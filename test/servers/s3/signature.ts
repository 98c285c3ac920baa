import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/**
 * Checks an AWS Signature Version 4 in the Authorization header.
 *
 * @returns the S3 error code of what is wrong; undefined where the signature is right
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function signatureProblem(request: IncomingMessage, credentials: Credentials): string | undefined {
  const match = AUTHORIZATION.exec(request.headers.authorization ?? '');
  if (match === null) return 'AccessDenied';
  const [, key = '', day = '', region = '', signedHeaders = '', signature = ''] = match;
  if (key !== credentials.accessKeyId) return 'InvalidAccessKeyId';
  const time = one(request, 'x-amz-date');
  if (!time.startsWith(day)) return 'AuthorizationHeaderMalformed';
  if (!signedHeaders.split(';').includes('host')) return 'AccessDenied';
  const scope = `${day}/${region}/s3/aws4_request`;
  const canonical = createHash('sha256').update(canonicalRequest(request, signedHeaders)).digest('hex');
  const signingKey = [day, region, 's3', 'aws4_request'].reduce<Buffer>(
    hmac,
    Buffer.from(`AWS4${credentials.secretAccessKey}`),
  );
  const expected = hmac(signingKey, ['AWS4-HMAC-SHA256', time, scope, canonical].join('\n'));
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? undefined : 'SignatureDoesNotMatch';
}

function canonicalRequest(request: IncomingMessage, signedHeaders: string): string {
  const [path = '/', query = ''] = (request.url ?? '/').split('?');
  const parameters = query
    .split('&')
    .filter((parameter) => parameter !== '')
    .map((parameter) => (parameter.includes('=') ? parameter : `${parameter}=`))
    .sort();
  const headers = signedHeaders.split(';').map((name) => `${name}:${one(request, name).trim().replace(/\s+/g, ' ')}\n`);
  const payload = one(request, 'x-amz-content-sha256');
  return [request.method, path, parameters.join('&'), headers.join(''), signedHeaders, payload].join('\n');
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function one(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : (value ?? '');
}
