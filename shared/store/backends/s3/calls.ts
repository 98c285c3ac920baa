import type * as Sdk from '@aws-sdk/client-s3';
import { isUserError } from '../../../core/errors.ts';
import type { Services } from '../../../core/services.ts';
import { FailedTry } from '../../backend.ts';
import { codeOf, isAbsent, isForeign, isPassing, serverDelayMs, translateS3Error, type Operation } from './errors.ts';
import { endpointOf, s3ClientConfig, type S3Place } from './settings.ts';

export interface Connection {
  readonly sdk: typeof Sdk;
  readonly client: Sdk.S3Client;
  readonly options: { readonly abortSignal: AbortSignal };
}

/** Sends requests to one bucket, each once: loads the SDK at the first one, and says what a failure means. */
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
   * @throws FailedTry; an absent object, a condition that did not hold and an upload that is gone stay the SDK's errors
   */
  async run<T>(
    operation: Operation,
    key: string | undefined,
    call: (connection: Connection) => Promise<T>,
  ): Promise<T> {
    try {
      return await call({ ...(await this.#connect()), options: { abortSignal: this.#services.cancelled } });
    } catch (error) {
      const isMeant = (isAbsent(error) && !isForeign(error, operation)) || isSettledByCaller(error);
      throw isMeant ? error : this.failed(error, operation, key);
    }
  }

  /** What a failure means, see errors.ts. */
  failed(error: unknown, operation: Operation, key: string | undefined): FailedTry {
    const full = key === undefined ? {} : { key: this.at(key).Key };
    const { bucket } = this.place;
    return new FailedTry({
      isPassing: isPassing(error),
      serverDelayMs: serverDelayMs(error),
      inWords: (attempts) =>
        translateS3Error(error, { operation, attempts, bucket, ...full, endpoint: endpointOf(this.#services) }),
      cause: error,
    });
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
  return isUserError(error) || ['PreconditionFailed', 'NoSuchUpload'].includes(codeOf(error));
}
