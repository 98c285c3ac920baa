/** What an S3 server or its SDK said, and what is made of it: tried again, an absence, or words for a person. */
import {
  codeOf,
  isAbsent,
  isForeign,
  isPassing,
  serverDelayMs,
  translateS3Error,
  type Operation,
} from '../../../../shared/store/backends/s3/errors.ts';

/** As the SDK throws it: the code as the name, the status in its metadata. */
function refusal(name: string, status?: number, more: object = {}): Error {
  const $metadata = status === undefined ? {} : { $metadata: { httpStatusCode: status } };
  return Object.assign(new Error((more as { message?: string }).message ?? name), { name, ...$metadata, ...more });
}

const system = (code: string): Error => Object.assign(new Error(code), { code });

describe('the same request may succeed a moment later', () => {
  test.each([
    ['a server error', refusal('InternalError', 500)],
    ['one above it', refusal('x', 503)],
    ['too many requests', refusal('x', 429)],
    ['SlowDown', refusal('SlowDown', 400)],
    ['RequestTimeout', refusal('RequestTimeout', 400)],
    ['a time-out of the SDK', refusal('TimeoutError')],
    ['another write under way', refusal('ConditionalRequestConflict', 409)],
    ['an aborted operation', refusal('OperationAborted', 409)],
    ['bytes that changed on their way', refusal('BadDigest', 400)],
    ['the same by SHA-256', refusal('XAmzContentSHA256Mismatch', 400)],
    ...['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'].map(
      (code) => [code, system(code)] as const,
    ),
    [
      'a refused connection in the words of the SDK',
      refusal('Error', undefined, { message: 'connect ECONNREFUSED ::1' }),
    ],
    ['a dropped one', refusal('Error', undefined, { message: 'socket hang up' })],
    ['a reset one', refusal('Error', undefined, { message: 'read ECONNRESET' })],
    ['a broken pipe', refusal('Error', undefined, { message: 'write EPIPE' })],
  ] as const)('after %s', (_, error) => {
    expect(isPassing(error)).toBe(true);
  });

  test.each([
    ['a denied request', refusal('AccessDenied', 403)],
    ['what is not implemented, whatever the status', refusal('NotImplemented', 501)],
    ['an absent key', refusal('NoSuchKey', 404)],
    ['a status just below', refusal('x', 428)],
    ['and just above too many requests', refusal('x', 430)],
    ['the last below a server error', refusal('x', 499)],
    ['no such host', system('ENOTFOUND')],
    ['words of a connection in an answer', refusal('x', 400, { message: 'socket hang up' })],
    ['words of a refusal in an answer', refusal('x', 400, { message: 'ECONNREFUSED' })],
    ['no error', 'ECONNRESET'],
    ['nothing', undefined],
  ] as const)('but not after %s', (_, error) => {
    expect(isPassing(error)).toBe(false);
  });
});

test.each([
  ['0', 0],
  ['7', 7000],
  ['60', 60_000],
  ['61', undefined],
  ['-1', undefined],
  ['soon', undefined],
  [undefined, undefined],
])('a server that asks to wait %s seconds is given %s ms', (header, ms) => {
  const headers = header === undefined ? {} : { 'retry-after': header };
  expect(serverDelayMs(refusal('SlowDown', 503, { $response: { headers } }))).toBe(ms);
});

test('without an answer no server asked for anything', () => {
  expect([undefined, refusal('x'), refusal('x', 503, { $response: {} })].map(serverDelayMs)).toEqual(
    Array.from({ length: 3 }, () => undefined),
  );
});

test('a key is absent by its two names, and by no other', () => {
  expect(['NoSuchKey', 'NotFound', 'NoSuchBucket', 'NoSuchUpload'].map((name) => isAbsent(refusal(name, 404)))).toEqual(
    [true, true, false, false],
  );
  expect([codeOf('NoSuchKey'), codeOf(undefined)]).toEqual(['', '']);
});

describe('no S3 server answered', () => {
  test.each([
    ['an answer that is no XML', refusal('SyntaxError', 404, { message: 'XML parse error at 1' }), 'PutObject', true],
    [
      'the same of a server that fails',
      refusal('SyntaxError', 500, { message: 'XML parse error' }),
      'PutObject',
      false,
    ],
    ['or has too much to do', refusal('SyntaxError', 429, { message: 'XML parse error' }), 'PutObject', false],
    [
      'the same without a status',
      refusal('SyntaxError', undefined, { message: 'XML parse error' }),
      'PutObject',
      false,
    ],
    ['a key that is absent', refusal('NoSuchKey', 404), 'GetObject', false],
    ['a page for a key', refusal('NotFound', 404, { body: '<html>' }), 'GetObject', true],
    ['nothing for a key, which says that it is absent', refusal('NotFound', 404), 'GetObject', false],
    ['nothing for a head', refusal('NotFound', 404), 'HeadObject', false],
    ['nothing for a removal', refusal('NotFound', 404), 'DeleteObject', false],
    ['nothing for a write', refusal('NotFound', 404), 'PutObject', true],
    ['nothing for a listing', refusal('NotFound', 404), 'ListObjectsV2', true],
  ] as const)('%s (%s, %s): %s', (_, error, operation, isSo) => {
    expect(isForeign(error, operation)).toBe(isSo);
  });
});

const KEY = 'place/v1/blob/ab/cd';
const ENDPOINT = { variable: 'AWS_ENDPOINT_URL_S3', url: 'https://user:sesame@s3.example.com/' };

function told(error: unknown, operation: Operation = 'PutObject', more: object = {}) {
  const said = translateS3Error(error, { operation, bucket: 'b', key: KEY, attempts: 5, ...more });
  expect(said.cause).toBe(error);
  expect(said.message).not.toContain('sesame');
  return said;
}

describe('a person reads', () => {
  test.each([
    [refusal('NoSuchBucket', 404), 'store-bucket-missing', 'There is no bucket "b".'],
    [refusal('ExpiredToken', 400), 'store-credentials', 'The AWS credentials have expired.'],
    [refusal('CredentialsProviderError'), 'store-credentials', 'No AWS credentials were found.'],
    [refusal('RequestTimeTooSkewed', 403), 'store-credentials', "This machine's clock is too far from the server's."],
    ...[
      'InvalidAccessKeyId',
      'SignatureDoesNotMatch',
      'InvalidToken',
      'TokenRefreshRequired',
      'AuthorizationHeaderMissing',
    ].map((code) => [refusal(code, 403), 'store-credentials', `The AWS credentials were refused (${code}).`] as const),
    ...[
      refusal('PermanentRedirect', 301),
      refusal('AuthorizationHeaderMalformed', 400),
      refusal('IllegalLocationConstraintException', 400),
      refusal('x', 301),
      refusal('Error', undefined, { message: 'Region is missing' }),
      refusal('Error', undefined, { message: 'Region not accepted: x' }),
    ].map(
      (error) => [error, 'store-region', 'The bucket "b" cannot be reached under the region that is set.'] as const,
    ),
    [
      refusal('NotImplemented', 501),
      'store-unsafe',
      'The server does not implement what a commit needs (PutObject with a condition).',
    ],
  ] as const)('%s: %s, %s', (error, code, what) => {
    expect(told(error)).toMatchObject({ name: 'UserError', code, what });
  });

  test('of a region only what is about one', () => {
    expect(told(refusal('Error', undefined, { message: 'The Region is missing' }))).toMatchObject({
      code: 'store-unavailable',
    });
  });

  test('to set the clock where that is wrong, or credentials', () => {
    expect(told(refusal('RequestTimeTooSkewed', 403))).toMatchObject({ remedy: 'Set the clock of the machine.' });
    expect(told(refusal('ExpiredToken', 400))).toMatchObject({
      remedy: expect.stringContaining('AWS_ACCESS_KEY_ID') as string,
    });
  });

  test.each([
    ['PutObject', 's3:PutObject on arn:aws:s3:::b/place/*'],
    ['GetObject', 's3:GetObject on arn:aws:s3:::b/place/* and s3:ListBucket on arn:aws:s3:::b'],
    ['HeadObject', 's3:GetObject on arn:aws:s3:::b/place/* and s3:ListBucket on arn:aws:s3:::b'],
    ['ListObjectsV2', 's3:ListBucket on arn:aws:s3:::b'],
    ['DeleteObject', 's3:DeleteObject on arn:aws:s3:::b/place/*'],
    ['CreateMultipartUpload', 's3:PutObject on arn:aws:s3:::b/place/*'],
    ['UploadPart', 's3:PutObject on arn:aws:s3:::b/place/*'],
    ['CompleteMultipartUpload', 's3:PutObject on arn:aws:s3:::b/place/*'],
    ['AbortMultipartUpload', 's3:AbortMultipartUpload on arn:aws:s3:::b/place/*'],
  ] as const)('what to allow where %s is denied: %s', (operation, allowed) => {
    expect(told(refusal('AccessDenied', 403), operation)).toMatchObject({
      code: 'store-denied',
      what: `S3 refused ${operation} on s3://b/${KEY} (AccessDenied).`,
      remedy: `Allow ${allowed} to the role of this job.`,
    });
  });

  test('the status where a refusal has no code, and no key where none was asked for', () => {
    const bare = Object.assign(new Error(''), { name: '', $metadata: { httpStatusCode: 403 } });
    expect(told(bare, 'PutObject', { key: undefined })).toMatchObject({
      what: 'S3 refused PutObject on s3://b/ (403).',
      remedy: 'Allow s3:PutObject on arn:aws:s3:::b/* to the role of this job.',
    });
    expect(told(bare, 'PutObject', { key: 'strange' })).toMatchObject({
      remedy: 'Allow s3:PutObject on arn:aws:s3:::b/* to the role of this job.',
    });
  });

  test.each([
    [{ ...ENDPOINT }, system('ENOTFOUND'), 'https://s3.example.com: there is no such host', 'AWS_ENDPOINT_URL_S3'],
    [{ ...ENDPOINT }, system('EPROTO'), 'https://s3.example.com: what answers has no TLS', 'AWS_ENDPOINT_URL_S3'],
    [
      { ...ENDPOINT },
      refusal('SyntaxError', 404, { message: 'XML parse error' }),
      'https://s3.example.com: the answer (404) is not one of S3',
      'AWS_ENDPOINT_URL_S3',
    ],
    [
      { ...ENDPOINT },
      refusal('Error', undefined, { message: 'getaddrinfo ENOTFOUND x' }),
      'https://s3.example.com: there is no such host',
      'AWS_ENDPOINT_URL_S3',
    ],
    [
      undefined,
      Object.assign(system('ENOTFOUND'), { hostname: 's3.nowhere.amazonaws.com' }),
      's3.nowhere.amazonaws.com: there is no such host',
      'AWS_REGION',
    ],
    [undefined, system('ENOTFOUND'), 'the address of the region: there is no such host', 'AWS_REGION'],
  ] as const)('which address is wrong and where it is set: %j', (endpoint, error, why, variable) => {
    expect(told(error, 'PutObject', { endpoint })).toMatchObject({
      code: 'store-address',
      what: `No S3 server answers at ${why}.`,
      remedy: expect.stringContaining(variable) as string,
    });
  });

  test('how often it was tried, and where', () => {
    expect(told(refusal('InternalError', 500), 'PutObject', { endpoint: ENDPOINT })).toMatchObject({
      name: 'UnavailableError',
      code: 'store-unavailable',
      what: `S3 at https://s3.example.com did not complete PutObject on s3://b/${KEY} (500 InternalError).`,
      tried: 'It was tried 5 times.',
      remedy: expect.stringMatching(/^Run again later/) as string,
    });
    expect(told(refusal('x', 400), 'ListObjectsV2', { attempts: 1, key: undefined })).toMatchObject({
      what: 'S3 did not complete ListObjectsV2 on s3://b/ (400 x).',
      tried: 'It was tried once, since trying again would not help.',
    });
  });

  test('that nobody listens, where the address is one that was set', () => {
    expect(told(system('ECONNREFUSED'), 'PutObject', { endpoint: ENDPOINT })).toMatchObject({
      what: expect.stringContaining('(ECONNREFUSED)') as string,
      remedy: expect.stringMatching(/^Check AWS_ENDPOINT_URL_S3; no server listens there/) as string,
    });
    expect(told(system('ECONNREFUSED'))).toMatchObject({ remedy: expect.stringMatching(/^Run again later/) as string });
    expect(told(system('ECONNRESET'), 'PutObject', { endpoint: ENDPOINT })).toMatchObject({
      remedy: expect.stringMatching(/^Run again later/) as string,
    });
  });
});
