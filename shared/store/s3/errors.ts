import { systemErrorCode, UnavailableError, UserError } from '../../core/errors.ts';

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

export function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata?.httpStatusCode;
}

export function isAbsent(error: unknown): boolean {
  return ['NoSuchKey', 'NotFound'].includes(codeOf(error));
}

/** Whether the same request may succeed a moment later. Whether it already did is for the caller to find out. */
export function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  if (codeOf(error) === 'NotImplemented') return false;
  if (status !== undefined && (status >= 500 || status === 429)) return true;
  return PASSING_CODES.has(codeOf(error)) || PASSING_SYSTEM_CODES.has(systemErrorCode(error) ?? '') || isDropped(error);
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
}

/** What went wrong in words: what the user can mend as a UserError, the rest as an UnavailableError. */
export function translateS3Error(error: unknown, call: FailedCall): Error {
  const code = codeOf(error);
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

function unavailable({ operation, bucket, key, attempts }: FailedCall, cause: unknown): UnavailableError {
  const status = statusOf(cause);
  const code = systemErrorCode(cause) ?? codeOf(cause);
  return new UnavailableError('store-unavailable', {
    what: `S3 did not complete ${operation} on s3://${bucket}/${key ?? ''} (${[status, code].filter(Boolean).join(' ')}).`,
    tried: attempts === 1 ? 'It was tried once, since trying again would not help.' : `It was tried ${attempts} times.`,
    remedy: 'Run again later: what is already stored is not sent twice.',
    cause,
  });
}
