import type { S3ClientConfig } from '@aws-sdk/client-s3';
import { UserError } from '../../../core/errors.ts';
import type { Services } from '../../../core/services.ts';
import { quote } from '../../../core/text/quote.ts';
import { isPrivateOnTheWay, parseUri, parseWebAddress, shownAddress } from '../../../core/text/uri.ts';

export interface S3Place {
  readonly bucket: string;
  /** Empty, or ends with `/`. */
  readonly prefix: string;
}

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const MAX_PREFIX_BYTES = 512;
const CONNECTION_TIMEOUT_MS = 10_000;
/** Some servers queue writers of one key for seconds. */
const IDLE_TIMEOUT_MS = 60_000;
const MAX_SOCKETS = 64;

/** @throws UserError `store-unsupported` */
export function parseS3Uri(uri: string): S3Place {
  const { authority: bucket = '', path = '' } = parseUri(uri) ?? {};
  const prefix = path.replace(/^\//, '').replace(/\/$/, '');
  const isSafe = prefix.split('/').every((part) => /^[A-Za-z0-9!_.*'() =@+-]+$/.test(part) && !/^\.+$/.test(part));
  if (BUCKET.test(bucket) && (prefix === '' || isSafe) && prefix.length <= MAX_PREFIX_BYTES) {
    return { bucket, prefix: prefix === '' ? '' : `${prefix}/` };
  }
  throw new UserError('store-unsupported', {
    what: `${quote(uri)} does not name a place in a bucket.`,
    where: { input: 'store' },
    remedy: 'Write s3://BUCKET or s3://BUCKET/PREFIX; a prefix has plain letters, digits, hyphens and slashes.',
  });
}

/**
 * How the client is set up: TLS unless the server is on this machine, no checksums but our own, no retries but our own.
 *
 * @throws UserError `store-insecure`
 */
export function s3ClientConfig(services: Services, idleTimeoutMs = IDLE_TIMEOUT_MS): S3ClientConfig {
  const endpoint = endpointOf(services)?.url;
  if (endpoint !== undefined) refuseInsecure(endpoint);
  const region =
    variable(services, 'AWS_REGION') ??
    variable(services, 'AWS_DEFAULT_REGION') ??
    (endpoint === undefined ? undefined : 'us-east-1');
  const credentials = staticCredentials(services);
  return {
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(region === undefined ? {} : { region }),
    ...(credentials === undefined ? {} : { credentials }),
    maxAttempts: 1,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      socketTimeout: idleTimeoutMs,
      httpAgent: { maxSockets: MAX_SOCKETS, keepAlive: true },
      httpsAgent: { maxSockets: MAX_SOCKETS, keepAlive: true },
    },
  };
}

export interface Endpoint {
  /** The variable that sets it. */
  readonly variable: string;
  readonly url: string;
}

/** The server that is set; undefined where the SDK finds AWS's own by the region. */
export function endpointOf(services: Services): Endpoint | undefined {
  for (const name of ['AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL']) {
    const url = variable(services, name);
    if (url !== undefined) return { variable: name, url };
  }
  return undefined;
}

function refuseInsecure(endpoint: string): void {
  const url = parseWebAddress(endpoint);
  if (url !== undefined && isPrivateOnTheWay(url)) return;
  throw new UserError('store-insecure', {
    what: `The endpoint ${quote(shownAddress(endpoint))} is not reached through TLS.`,
    where: { input: 'store' },
    remedy: 'Set AWS_ENDPOINT_URL_S3 to an https:// address; plain http is for servers on this machine only.',
  });
}

/** The first link of the SDK's chain, taken from the services; absent, the SDK looks at the others itself. */
function staticCredentials(services: Services): S3ClientConfig['credentials'] {
  const accessKeyId = variable(services, 'AWS_ACCESS_KEY_ID');
  const secretAccessKey = variable(services, 'AWS_SECRET_ACCESS_KEY');
  const sessionToken = variable(services, 'AWS_SESSION_TOKEN');
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
}

/** A workflow that passes on a secret nobody set makes an empty variable; that is no setting. */
function variable({ environment }: Services, name: string): string | undefined {
  return environment[name] === '' ? undefined : environment[name];
}
