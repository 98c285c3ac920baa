import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ContractChecker, type Operation } from './github/openapi.ts';
import { GitHubState, refusal, type Answer, type Identity, type StoredComment } from './github/state.ts';

/** Tokens a test may use; `GITHUB_TOKEN` of a workflow is `ghs_actions`, that of a fork's pull request `ghs_fork`. */
const TOKENS: Readonly<Record<string, Identity>> = {
  ghs_actions: { login: 'github-actions[bot]', type: 'Bot', installation: true, mayWrite: true },
  ghs_fork: { login: 'github-actions[bot]', type: 'Bot', installation: true, mayWrite: false },
  ghs_app: { login: 'acme-models[bot]', type: 'Bot', installation: true, mayWrite: true },
  ghp_mara: { login: 'mara', type: 'User', installation: false, mayWrite: true },
};

/** A scripted fault: the next `times` matching requests are answered so, or carried out and then answered so. */
export interface Fault {
  readonly method?: string;
  readonly path?: RegExp;
  readonly times?: number;
  /** Lets this many matching requests through first. */
  readonly after?: number;
  readonly status: number | 'hang up';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The effect happens, only the answer is lost. */
  readonly carriedOut?: boolean;
}

export interface RecordedRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly status: number | 'hang up';
}

/** Compiling what GitHub publishes takes longer than most tests: once in a process is enough. */
let contract: ContractChecker | undefined;

/**
 * A stateful double of GitHub's REST API on a free port. Every request and every response is checked against the
 * description GitHub publishes; what does not match is in `violations`, and the request is answered with 500.
 */
export class GitHubDouble implements AsyncDisposable {
  readonly requests: RecordedRequest[] = [];
  readonly violations: string[] = [];
  readonly state: GitHubState;
  /** Called between taking a request and carrying it out, to interleave two clients. */
  onRequest: ((method: string, path: string) => Promise<void> | void) | undefined;
  /** Called after a request was carried out, before its answer is sent. */
  onAnswer: ((method: string, path: string, status: number) => void) | undefined;
  readonly #faults: { readonly fault: Fault; left: number; skip: number }[] = [];
  readonly #contract = (contract ??= new ContractChecker());
  readonly #server = createServer((request, response) => {
    void this.#handle(request, response).catch((error: unknown) => {
      this.violations.push(String(error));
      response.writeHead(500).end();
    });
  });
  #remaining = 5000;

  constructor() {
    this.state = new GitHubState(this.#contract.description.examples, () => this.apiUrl);
  }

  static async start(): Promise<GitHubDouble> {
    const double = new GitHubDouble();
    await new Promise<void>((resolve) => {
      double.#server.listen(0, '127.0.0.1', resolve);
    });
    return double;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get comments(): readonly StoredComment[] {
    return this.state.comments;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  fail(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? 1, skip: fault.after ?? 0 });
  }

  /** A comment that is there before the test begins. */
  seed(issue: number, login: string, body: string): StoredComment {
    const known = Object.values(TOKENS).find((identity) => identity.login === login);
    return this.state.add(issue, known ?? { login, type: 'User', installation: false, mayWrite: true }, body);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.apiUrl);
    const method = request.method ?? 'GET';
    const text = await read(request);
    await this.onRequest?.(method, url.pathname);
    const fault = this.#takeFault(method, url.pathname);
    const answer = fault === undefined || fault.carriedOut === true ? this.#answer(request, url, text) : undefined;
    const status = fault?.status ?? answer?.status ?? 500;
    this.requests.push({ method, path: url.pathname + url.search, status });
    if (answer !== undefined) this.onAnswer?.(method, url.pathname, answer.status);
    if (status === 'hang up') {
      request.socket.destroy();
      return;
    }
    const body = fault === undefined ? answer?.body : (fault.body ?? { message: 'Server Error' });
    const headers = { ...this.#standardHeaders(), ...answer?.headers, ...fault?.headers };
    response.writeHead(status, headers).end(body === undefined ? undefined : JSON.stringify(body));
  }

  #standardHeaders(): Record<string, string> {
    this.#remaining--;
    return {
      'content-type': 'application/json; charset=utf-8',
      'x-github-request-id': `0000:${this.requests.length}`,
      'x-ratelimit-limit': '5000',
      'x-ratelimit-remaining': String(this.#remaining),
      'x-ratelimit-reset': '1795424400',
      'x-ratelimit-used': String(5000 - this.#remaining),
      'x-ratelimit-resource': 'core',
    };
  }

  #takeFault(method: string, path: string): Fault | undefined {
    for (const scripted of this.#faults) {
      const { fault } = scripted;
      if (scripted.left === 0 || (fault.method ?? method) !== method) continue;
      if (fault.path !== undefined && !fault.path.test(path)) continue;
      if (scripted.skip-- > 0) continue;
      scripted.left--;
      return fault;
    }
    return undefined;
  }

  #answer(request: IncomingMessage, url: URL, text: string): Answer {
    const method = request.method ?? 'GET';
    const route = this.#route(method, url.pathname);
    if (route === undefined) return this.#violation(`${method} ${url.pathname} is no operation of this double`);
    const token = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const identity = TOKENS[token ?? ''];
    if (identity === undefined) return refusal(401, 'Bad credentials');
    if (request.headers['user-agent'] === undefined) return refusal(403, 'Request forbidden by administrative rules.');
    const { operation, parameters } = route;
    const body = (text === '' ? undefined : JSON.parse(text)) as Readonly<Record<string, unknown>> | undefined;
    const wrong = this.#contract.request(operation, url.searchParams, body);
    if (wrong.length > 0) return this.#violation(wrong.join('; '));
    const call = { parameters, query: url.searchParams, body: body ?? {}, identity };
    const answer = this.state.perform(operation.id, call, method !== 'GET');
    const broken = this.#contract.response(operation, answer.status, answer.body);
    return broken.length > 0 ? this.#violation(broken.join('; ')) : answer;
  }

  #violation(what: string): Answer {
    this.violations.push(what);
    return { status: 500, body: { message: what } };
  }

  #route(method: string, path: string): { operation: Operation; parameters: Record<string, string> } | undefined {
    for (const operation of this.#contract.description.operations) {
      if (operation.method !== method) continue;
      const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
      const match = new RegExp(`^${operation.path.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(path);
      if (match === null) continue;
      const values = match.slice(1).map(decodeURIComponent);
      return { operation, parameters: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])) };
    }
    return undefined;
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
