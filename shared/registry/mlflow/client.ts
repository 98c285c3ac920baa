import { formatDuration } from '../../core/text/format.ts';
import { UserError } from '../../core/errors.ts';
import { toLine } from '../../core/text/escape.ts';
import { asJsonObject, jsonOrUndefined, type JsonObject } from '../../core/text/json.ts';
import { originOf, webAddressBelow } from '../../core/text/uri.ts';
import { retry, type RetryPolicy } from '../../core/retry.ts';
import type { Services } from '../../core/services.ts';
import type { MlflowConnection } from './connect.ts';
import { isFailure, isOutage, isRateLimited, MlflowFailure } from './failure.ts';

const REQUEST_TIMEOUT_MS = 30_000;
/** A longer wait belongs to a later run. */
const LONGEST_WAIT_MS = 120_000;
const ATTEMPTS = 4;
const MAX_ANSWER_BYTES = 32 << 20;
const MAX_PAGES = 10_000;

/** One request below `/api/2.0/mlflow/`. */
export interface MlflowRequest {
  /** For the sentence a person reads when it fails: `read the registered model delay`. */
  readonly doing: string;
  /** `registered-models/get`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: JsonObject;
}

type Method = 'GET' | 'POST' | 'DELETE';

/**
 * MLflow's REST API, as far as the mirror needs it. Requests whose repetition changes nothing are tried again by the
 * class of the failure, on the clock of the services; what creates is sent again only where it was certainly not
 * carried out. Redirects are not followed: the token belongs to one host.
 */
export class MlflowClient {
  readonly url: string;
  readonly #connection: MlflowConnection;
  readonly #services: Services;

  constructor(connection: MlflowConnection, services: Services) {
    this.url = connection.url;
    this.#connection = connection;
    this.#services = services;
  }

  /** A question; GET, or POST where MLflow wants its questions in a body. */
  read(request: MlflowRequest): Promise<JsonObject> {
    return this.#send(request.body === undefined ? 'GET' : 'POST', request, true);
  }

  /** Every page of a question, item by item. */
  async *readAll(request: MlflowRequest, items: string): AsyncIterable<unknown> {
    let token = '';
    for (let page = 1; page <= MAX_PAGES; page++) {
      const more = token === '' ? {} : { page_token: token };
      const answer = await this.read(
        request.body === undefined
          ? { ...request, query: { ...request.query, ...more } }
          : { ...request, body: { ...request.body, ...more } },
      );
      const list = answer[items];
      if (Array.isArray(list)) yield* list as unknown[];
      const next = answer['next_page_token'];
      if (typeof next !== 'string' || next === '') return;
      if (next === token) break;
      token = next;
    }
    throw new MlflowFailure(request.doing, { status: 200, answer: 'The pages of the answer have no end.' });
  }

  /** A change that may be made twice. */
  async write(request: MlflowRequest, method: 'POST' | 'DELETE' = 'POST'): Promise<void> {
    await this.#asEffect(request, () => this.#send(method, request, true));
  }

  /** A change that makes a second thing when it is sent twice: the caller looks first, and again after an outage. */
  create(request: MlflowRequest): Promise<JsonObject> {
    return this.#asEffect(request, () => this.#send('POST', request, false));
  }

  async #asEffect<T>(request: MlflowRequest, change: () => Promise<T>): Promise<T> {
    this.#services.effect(`mlflow: ${request.doing}`);
    const result = await change();
    this.#services.effect(`mlflow: done, ${request.doing}`);
    return result;
  }

  #send(method: Method, request: MlflowRequest, isRepeatable: boolean): Promise<JsonObject> {
    const { clock, cancelled } = this.#services;
    return retry(() => this.#sendOnce(method, request), this.#policy(isRepeatable), clock, cancelled);
  }

  #policy(isRepeatable: boolean): RetryPolicy {
    return {
      attempts: ATTEMPTS,
      firstDelayMs: 1000,
      maxDelayMs: 20_000,
      isRetryable: (error) => {
        if (!isFailure(error) || (error.waitMs ?? 0) > LONGEST_WAIT_MS) return false;
        return isRateLimited(error) || (isRepeatable && isOutage(error));
      },
      serverDelayMs: (error) => (isFailure(error) ? error.waitMs : undefined),
      onRetry: (error, attempt, delayMs) => {
        const answer = isFailure(error) ? (error.status ?? 'nothing') : 'nothing';
        this.#services.log.info(
          `MLflow answered ${answer} to try ${attempt}; trying again in ${formatDuration(delayMs)}.`,
        );
      },
    };
  }

  async #sendOnce(method: Method, { doing, path, query, body }: MlflowRequest): Promise<JsonObject> {
    const url = webAddressBelow(this.url, `api/2.0/mlflow/${path}`);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    const { authorization } = this.#connection;
    try {
      const response = await fetch(url, {
        method,
        redirect: 'manual',
        signal: AbortSignal.any([this.#services.cancelled, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
        headers: {
          accept: 'application/json',
          'user-agent': `trainyard/${this.#services.version}`,
          ...(authorization === undefined ? {} : { authorization }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return await this.#open(response, doing);
    } catch (cause) {
      if (isFailure(cause) || cause instanceof UserError) throw cause;
      throw new MlflowFailure(doing, { answer: reasonOf(cause) }, cause);
    }
  }

  async #open(response: Response, doing: string): Promise<JsonObject> {
    if (response.status >= 300 && response.status < 400) throw redirected(response, this.url);
    const text = await readCapped(response, doing);
    const answer = asJsonObject(jsonOrUndefined(text));
    if (response.ok && answer !== undefined) return answer;
    if (response.ok)
      throw new MlflowFailure(doing, { status: 404, answer: 'It answered with something else than JSON.' });
    const code = answer?.['error_code'];
    const message = answer?.['message'];
    const waitMs = askedDelayMs(response.headers.get('retry-after'), this.#services.clock.now());
    throw new MlflowFailure(doing, {
      status: response.status,
      ...(typeof code === 'string' ? { code } : {}),
      answer: typeof message === 'string' ? message : /<html|<!doctype/i.test(text) ? '' : text.slice(0, 1000),
      ...(waitMs === undefined ? {} : { waitMs }),
    });
  }
}

async function readCapped(response: Response, doing: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > MAX_ANSWER_BYTES) {
      throw new MlflowFailure(doing, { status: 200, answer: `The answer is over ${MAX_ANSWER_BYTES >> 20} MiB.` });
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Milliseconds of a Retry-After header: seconds, or a date. */
function askedDelayMs(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}

/** `ECONNREFUSED`, or what else Node says; never the whole error, which may hold headers. */
function reasonOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: unknown; message?: unknown }; name?: unknown };
  if (name === 'TimeoutError') return `nothing within ${formatDuration(REQUEST_TIMEOUT_MS)}`;
  return typeof cause?.code === 'string' ? cause.code : typeof cause?.message === 'string' ? cause.message : '';
}

function redirected(response: Response, url: string): UserError {
  const to = originOf(response.headers.get('location') ?? '', url);
  return new UserError('mlflow-redirected', {
    what: `MLflow at ${url} redirects${to === undefined ? '' : ` to ${toLine(to, 200)}`}, which is not followed: the token belongs to the address given.`,
    where: { input: 'mlflow-url' },
    remedy:
      'Give the address where the server really is; a redirect to a page for signing in means that the token is not accepted there.',
  });
}
