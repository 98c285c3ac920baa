import type * as Sdk from '@aws-sdk/client-s3';
import { retry } from '../../core/retry.ts';
import type { Services } from '../../core/services.ts';
import {
  isAbsent,
  isForeign,
  isPassing,
  serverDelayMs,
  translateS3Error,
  type FailedCall,
  type Operation,
} from './errors.ts';
import { endpointOf, s3ClientConfig, type S3Place } from './settings.ts';

const ATTEMPTS = 5;
const FIRST_DELAY_MS = 200;
const MAX_DELAY_MS = 10_000;

export interface Connection {
  readonly sdk: typeof Sdk;
  readonly client: Sdk.S3Client;
  readonly options: { readonly abortSignal: AbortSignal };
  /** From 1. */
  readonly attempt: number;
}

/** Sends requests to one bucket: loads the SDK at the first one, retries what may pass, and puts failures into words. */
export class S3Calls {
  readonly place: S3Place;
  readonly #services: Services;
  readonly #idleTimeoutMs: number | undefined;
  #connected: Promise<Pick<Connection, 'sdk' | 'client'>> | undefined;

  constructor(place: S3Place, services: Services, idleTimeoutMs?: number) {
    this.place = place;
    this.#services = services;
    this.#idleTimeoutMs = idleTimeoutMs;
  }

  /** Where a request goes: bucket and full key. */
  at(key: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.place.bucket, Key: `${this.place.prefix}${key}` };
  }

  /**
   * @param key of the layout; absent for a listing
   * @throws UserError or UnavailableError, see errors.ts; an absent object stays the SDK's own error
   */
  async run<T>(
    operation: Operation,
    key: string | undefined,
    call: (connection: Connection) => Promise<T>,
  ): Promise<T> {
    let attempts = 0;
    try {
      return await retry(
        async (attempt) =>
          call({
            ...(await this.#connect()),
            options: { abortSignal: this.#services.cancelled },
            attempt: (attempts = attempt),
          }),
        {
          attempts: ATTEMPTS,
          firstDelayMs: FIRST_DELAY_MS,
          maxDelayMs: MAX_DELAY_MS,
          isRetryable: isPassing,
          serverDelayMs,
          onRetry: (error, attempt) => {
            this.#services.log.debug(
              `${operation} of ${key ?? 'a listing'}: try ${attempt} failed: ${(error as Error).message}`,
            );
          },
        },
        this.#services.clock,
        this.#services.cancelled,
      );
    } catch (error) {
      const isMeant = (isAbsent(error) && !isForeign(error, operation)) || isSettledByCaller(error);
      throw isMeant ? error : this.translate(error, { operation, key, attempts });
    }
  }

  /** What went wrong in words, see errors.ts. */
  translate(
    error: unknown,
    { key, ...call }: Pick<FailedCall, 'operation' | 'attempts'> & { readonly key: string | undefined },
  ): Error {
    const full = key === undefined ? {} : { key: this.at(key).Key };
    const { bucket } = this.place;
    return translateS3Error(error, { ...call, bucket, ...full, endpoint: endpointOf(this.#services) });
  }

  #connect(): Promise<Pick<Connection, 'sdk' | 'client'>> {
    return (this.#connected ??= (async () => {
      const config = s3ClientConfig(this.#services, this.#idleTimeoutMs);
      const sdk = await import('@aws-sdk/client-s3');
      return { sdk, client: new sdk.S3Client(config) };
    })());
  }
}

/** Answers that mean something to whoever asked: a condition that did not hold, an upload that is gone. */
function isSettledByCaller(error: unknown): boolean {
  return error instanceof Error && ['PreconditionFailed', 'NoSuchUpload', 'UserError'].includes(error.name);
}
