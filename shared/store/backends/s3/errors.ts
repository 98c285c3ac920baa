import { systemErrorCode, UnavailableError, UserError } from '../../../core/errors.ts';
import { shownAddress } from '../../../core/text/uri.ts';
import type { Endpoint } from './settings.ts';

/** The operations that are used, with what a policy must allow for each. */
const IAM_ACTIONS = {
  PutObject: 's3:PutObject',
  GetObject: 's3:GetObject',
  HeadObject: 's3:GetObject',
  ListObjectsV2: 's3:ListBucket',
  DeleteObject: 's3:DeleteObject',
  CreateMultipartUpload: 's3:PutObject',
  UploadPart: 's3:PutObject',
  CompleteMultipartUpload: 's3:PutObject',
  AbortMultipartUpload: 's3:AbortMultipartUpload',
} as const;

export type Operation = keyof typeof IAM_ACTIONS;

const PASSING_CODES: ReadonlySet<string> = new Set([
  'SlowDown',
  'RequestTimeout',
  'TimeoutError',
  'ConditionalRequestConflict',
  'OperationAborted',
  // Bytes changed on their way; the next try sends them again.
  'BadDigest',
  'XAmzContentSHA256Mismatch',
]);

const PASSING_SYSTEM_CODES: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
]);

/** Nobody speaks S3 at the address, now or later: no such host, or no TLS where TLS was meant. */
const WRONG_ADDRESS_CODES: ReadonlySet<string> = new Set(['ENOTFOUND', 'EPROTO']);

const CREDENTIAL_CODES: ReadonlySet<string> = new Set([
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'ExpiredToken',
  'InvalidToken',
  'TokenRefreshRequired',
  'CredentialsProviderError',
  'AuthorizationHeaderMissing',
]);

/** The S3 error code, or the name the SDK gives to a failure of its own. */
export function codeOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata?.httpStatusCode;
}

export function isAbsent(error: unknown): boolean {
  return ['NoSuchKey', 'NotFound'].includes(codeOf(error));
}

/**
 * Whether something that is no S3 server refused: S3 answers in XML of its own, and that a key is absent only to a
 * request for one.
 */
export function isForeign(error: unknown, operation: Operation): boolean {
  const status = statusOf(error) ?? 500;
  if (status >= 500 || status === 429) return false;
  if (error instanceof Error && error.message.includes('XML parse error')) return true;
  if (codeOf(error) !== 'NotFound') return false;
  // Without a body nothing speaks against a key that is merely absent.
  return operation === 'GetObject' ? 'body' in (error as Error) : !['HeadObject', 'DeleteObject'].includes(operation);
}

/** Whether the same request may succeed a moment later. Whether it already did is for the caller to find out. */
export function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  if (codeOf(error) === 'NotImplemented') return false;
  if (status !== undefined && (status >= 500 || status === 429)) return true;
  return PASSING_CODES.has(codeOf(error)) || PASSING_SYSTEM_CODES.has(systemCodeOf(error) ?? '') || isDropped(error);
}

/** The SDK may wrap an error of the connection in one of its own that keeps nothing of it but the words. */
function systemCodeOf(error: unknown): string | undefined {
  const code = systemErrorCode(error);
  if (code !== undefined || !(error instanceof Error) || statusOf(error) !== undefined) return code;
  return /\b(?:ENOTFOUND|EPROTO|ECONNREFUSED)\b/.exec(error.message)?.[0];
}

/** A dropped connection may come wrapped in an error of the SDK that keeps nothing of it but the words. */
function isDropped(error: unknown): boolean {
  return (
    error instanceof Error && statusOf(error) === undefined && /socket hang up|ECONNRESET|EPIPE/.test(error.message)
  );
}

/** Milliseconds the server asked to wait. */
export function serverDelayMs(error: unknown): number | undefined {
  const response = (error as { $response?: { headers?: Record<string, string> } } | undefined)?.$response;
  const seconds = Number(response?.headers?.['retry-after'] ?? NaN);
  return seconds >= 0 && seconds <= 60 ? seconds * 1000 : undefined;
}

export interface FailedCall {
  readonly operation: Operation;
  readonly bucket: string;
  /** With the store's prefix; absent for a listing. */
  readonly key?: string;
  readonly attempts: number;
  /** The server that is set; absent for AWS's own. */
  readonly endpoint?: Endpoint | undefined;
}

/** What went wrong in words: what the user can mend as a UserError, the rest as an UnavailableError. */
export function translateS3Error(error: unknown, call: FailedCall): Error {
  const code = codeOf(error);
  if (isForeign(error, call.operation) || WRONG_ADDRESS_CODES.has(systemCodeOf(error) ?? '')) {
    return wrongAddress(call, error);
  }
  if (code === 'NoSuchBucket') return bucketMissing(call, error);
  if (CREDENTIAL_CODES.has(code) || code === 'RequestTimeTooSkewed') return badCredentials(code, error);
  if (isRegionError(error)) return wrongRegion(call, error);
  if (statusOf(error) === 403) return denied(call, code, error);
  if (code === 'NotImplemented') return notImplemented(call, error);
  return unavailable(call, error);
}

function isRegionError(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  const codes = ['PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraintException'];
  return (
    codes.includes(codeOf(error)) || statusOf(error) === 301 || /^Region (?:is missing|not accepted)/.test(message)
  );
}

function bucketMissing({ bucket }: FailedCall, cause: unknown): UserError {
  return new UserError('store-bucket-missing', {
    what: `There is no bucket "${bucket}".`,
    where: { input: 'store' },
    remedy: 'Check its name, region and account; Trainyard makes no buckets.',
    cause,
  });
}

function badCredentials(code: string, cause: unknown): UserError {
  const reasons: Readonly<Record<string, string>> = {
    CredentialsProviderError: 'No AWS credentials were found.',
    ExpiredToken: 'The AWS credentials have expired.',
    RequestTimeTooSkewed: "This machine's clock is too far from the server's.",
  };
  return new UserError('store-credentials', {
    what: reasons[code] ?? `The AWS credentials were refused (${code}).`,
    where: { input: 'store' },
    remedy:
      code === 'RequestTimeTooSkewed'
        ? 'Set the clock of the machine.'
        : 'Run aws-actions/configure-aws-credentials before this step, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    cause,
  });
}

function denied({ operation, bucket, key }: FailedCall, code: string, cause: unknown): UserError {
  const action = IAM_ACTIONS[operation];
  const resource = action === 's3:ListBucket' ? bucket : `${bucket}/${folderOf(key)}*`;
  // Without the right to list, S3 answers 403 instead of 404 for an object that is not there.
  const list =
    operation === 'GetObject' || operation === 'HeadObject' ? ` and s3:ListBucket on arn:aws:s3:::${bucket}` : '';
  return new UserError('store-denied', {
    what: `S3 refused ${operation} on s3://${bucket}/${key ?? ''} (${code === '' ? '403' : code}).`,
    where: { input: 'store' },
    remedy: `Allow ${action} on arn:aws:s3:::${resource}${list} to the role of this job.`,
    cause,
  });
}

/** The store's own prefix, up to the layout's version. */
function folderOf(key: string | undefined): string {
  return key === undefined ? '' : key.slice(0, Math.max(key.lastIndexOf('v1/'), 0));
}

function wrongRegion({ bucket }: FailedCall, cause: unknown): UserError {
  return new UserError('store-region', {
    what: `The bucket "${bucket}" cannot be reached under the region that is set.`,
    where: { input: 'store' },
    remedy: "Set AWS_REGION to the bucket's region.",
    cause,
  });
}

function notImplemented({ operation }: FailedCall, cause: unknown): UserError {
  return new UserError('store-unsafe', {
    what: `The server does not implement what a commit needs (${operation} with a condition).`,
    where: { input: 'store' },
    remedy: 'Use a server that honours If-None-Match: * on PutObject, or a folder.',
    cause,
  });
}

function wrongAddress({ endpoint }: FailedCall, cause: unknown): UserError {
  const code = systemCodeOf(cause) ?? `${statusOf(cause) ?? ''}`;
  const { hostname = 'the address of the region' } = cause as { readonly hostname?: string };
  const why: Readonly<Record<string, string>> = {
    ENOTFOUND: 'there is no such host',
    EPROTO: 'what answers has no TLS',
  };
  return new UserError('store-address', {
    what: `No S3 server answers at ${endpoint === undefined ? hostname : shownAddress(endpoint.url)}: ${why[code] ?? `the answer (${code}) is not one of S3`}.`,
    where: { input: 'store' },
    remedy:
      endpoint === undefined
        ? 'Check AWS_REGION, or set AWS_ENDPOINT_URL_S3 to the address of your server.'
        : `Check ${endpoint.variable}: the address, its port, and http or https.`,
    cause,
  });
}

function unavailable({ operation, bucket, key, attempts, endpoint }: FailedCall, cause: unknown): UnavailableError {
  const status = statusOf(cause);
  const code = systemCodeOf(cause) ?? codeOf(cause);
  const server = endpoint === undefined ? 'S3' : `S3 at ${shownAddress(endpoint.url)}`;
  const isRefused = code === 'ECONNREFUSED' && endpoint !== undefined;
  return new UnavailableError('store-unavailable', {
    what: `${server} did not complete ${operation} on s3://${bucket}/${key ?? ''} (${[status, code].filter(Boolean).join(' ')}).`,
    tried: attempts === 1 ? 'It was tried once, since trying again would not help.' : `It was tried ${attempts} times.`,
    remedy: isRefused
      ? `Check ${endpoint.variable}; no server listens there. Where it is right, start the server and run again: what is already stored is not sent twice.`
      : 'Run again later: what is already stored is not sent twice.',
    cause,
  });
}
