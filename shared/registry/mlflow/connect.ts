import { UserError } from '../../core/errors.ts';
import type { Services } from '../../core/services.ts';
import { hasCredentials, isPrivateOnTheWay, originOf, parseWebAddress } from '../../core/text/uri.ts';

/** Where MLflow is and who asks. */
export interface MlflowConnection {
  /** Without a trailing slash, and without anything secret. */
  readonly url: string;
  /** The header's value; absent where the server asks for none. */
  readonly authorization?: string;
}

/**
 * Checks the address and finds the credentials: the token given, or those that MLflow's own client would use
 * (`MLFLOW_TRACKING_TOKEN`, or `MLFLOW_TRACKING_USERNAME` and `MLFLOW_TRACKING_PASSWORD`), unless `MLFLOW_TRACKING_URI`
 * says that they belong to another host. All are masked.
 *
 * @param token a bearer token, or `USER:PASSWORD`
 * @throws UserError `input-invalid`, `mlflow-insecure`
 */
export function connectMlflow(address: string, token: string | undefined, services: Services): MlflowConnection {
  const url = parseAddress(address);
  const secret = token ?? secretOf(services.environment, url);
  if (secret === undefined) return { url: trimmed(url) };
  if (/[\r\n]/.test(secret)) throw invalid('mlflow-token', 'The token has a line break.', 'Pass it without one.');
  if (!isPrivateOnTheWay(url)) throw insecure(url);
  const separator = secret.indexOf(':');
  const encoded = Buffer.from(secret).toString('base64');
  for (const part of [secret, secret.slice(separator + 1), encoded]) if (part !== '') services.log.mask(part);
  return { url: trimmed(url), authorization: separator === -1 ? `Bearer ${secret}` : `Basic ${encoded}` };
}

function parseAddress(address: string): URL {
  const url = parseWebAddress(address);
  if (url === undefined) {
    throw invalid(
      'mlflow-url',
      'It is not the address of an MLflow server.',
      'Write https://HOST, with a path where the server has one in front of /api. Databricks and folders are not supported.',
    );
  }
  if (hasCredentials(url) || url.search !== '' || url.hash !== '') {
    throw invalid(
      'mlflow-url',
      'The address holds more than host and path.',
      'Pass credentials as mlflow-token, which is masked, and take out what follows a ? or #.',
    );
  }
  return url;
}

function trimmed(url: URL): string {
  return url.href.replace(/\/+$/, '');
}

function secretOf(environment: Services['environment'], url: URL): string | undefined {
  const uri = environment['MLFLOW_TRACKING_URI'] ?? '';
  if (uri !== '' && originOf(uri) !== url.origin) return undefined;
  const user = environment['MLFLOW_TRACKING_USERNAME'] ?? '';
  const password = environment['MLFLOW_TRACKING_PASSWORD'] ?? '';
  if (user !== '' && password !== '') return `${user}:${password}`;
  const token = environment['MLFLOW_TRACKING_TOKEN'] ?? '';
  return token === '' ? undefined : token;
}

function insecure(url: URL): UserError {
  return new UserError('mlflow-insecure', {
    what: `${url.origin} is plain http on another machine, so the token could be read on the way.`,
    where: { input: 'mlflow-url' },
    remedy: 'Use an https:// address. Plain http is taken without a token, or for a server on this machine.',
  });
}

function invalid(input: string, what: string, remedy: string): UserError {
  return new UserError('input-invalid', { what: `The input ${input}: ${what}`, where: { input }, remedy });
}
