import { Agent, request } from 'node:http';

const CLIENTS = 8;
const PAUSE_MS = 6;

/** What clients of the model saw. */
export interface TrafficCount {
  readonly answered: number;
  /** Answers with a status of 500 or more. */
  readonly errors: number;
  /** Requests that got no answer at all. */
  readonly unanswered: number;
}

/** Replays flights against the proxy, one request after another for each of a few clients, until it is stopped. */
export class Traffic {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  readonly #port: number;
  readonly #requests: readonly string[];
  #isRunning = true;
  #next = 0;
  #count = { answered: 0, errors: 0, unanswered: 0 };
  readonly #clients: readonly Promise<void>[];

  constructor(port: number, requests: readonly string[]) {
    this.#port = port;
    this.#requests = requests;
    this.#clients = Array.from({ length: CLIENTS }, () => this.#client());
  }

  /** The count since the last call. */
  take(): TrafficCount {
    const count = this.#count;
    this.#count = { answered: 0, errors: 0, unanswered: 0 };
    return count;
  }

  async stop(): Promise<void> {
    this.#isRunning = false;
    await Promise.all(this.#clients);
    this.#agent.destroy();
  }

  async #client(): Promise<void> {
    while (this.#isRunning) {
      const status = await this.#send(this.#requests[this.#next++ % this.#requests.length] ?? '{}');
      if (status === undefined) this.#count.unanswered++;
      else {
        this.#count.answered++;
        if (status >= 500) this.#count.errors++;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  #send(body: string): Promise<number | undefined> {
    return new Promise((resolve) => {
      const options = { host: '127.0.0.1', port: this.#port, path: '/predict', method: 'POST', agent: this.#agent };
      const sent = request({ ...options, headers: { 'content-type': 'application/json' } }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
        response.on('error', () => resolve(undefined));
      });
      sent.on('error', () => resolve(undefined));
      sent.end(body);
    });
  }
}
