import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StoredArtifact {
  readonly run: string;
  readonly id: number;
  readonly name: string;
  readonly mimeType: string;
  content: Buffer;
  digest: string | undefined;
  finalized: boolean;
}

/** The next `times` calls of this method are answered with the status, not answered, or cut off within the answer. */
export interface ArtifactFault {
  /** `ListArtifacts`; `PUT blob` and `GET blob` where the bytes are kept. */
  readonly method: string;
  readonly status: number | 'hang up' | 'cut short';
  readonly times?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The effect happens, only the answer is lost. */
  readonly carriedOut?: boolean;
}

type Fields = Readonly<Record<string, unknown>>;
interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/';

/**
 * The service that keeps the artifacts of workflow runs, as @actions/artifact speaks with it: Twirp calls with JSON,
 * signed addresses, Azure's block blobs. As on GitHub a name is taken once in a run, and the list carries digests.
 */
export class ArtifactService implements AsyncDisposable {
  readonly artifacts: StoredArtifact[] = [];
  readonly calls: string[] = [];
  readonly #faults: { readonly fault: ArtifactFault; left: number }[] = [];
  readonly #blocks = new Map<string, Buffer>();
  readonly #secret = randomUUID();
  #lastId = 7000;
  readonly #server = createServer((request, response) => {
    void this.#handle(request, response).catch((error: unknown) => {
      response.writeHead(500).end(JSON.stringify({ msg: String(error) }));
    });
  });

  static async start(): Promise<ArtifactService> {
    const service = new ArtifactService();
    await new Promise<void>((resolve) => {
      service.#server.listen(0, '127.0.0.1', resolve);
    });
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What the runner sets for a step of this run. */
  env(run = '42', job = 'model'): Record<string, string> {
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ alg: 'none' })}.${part({ scp: `Actions.Results:${run}:${job}` })}.${this.#secret}`;
    return { ACTIONS_RESULTS_URL: `${this.url}/`, ACTIONS_RUNTIME_TOKEN: token };
  }

  fail(fault: ArtifactFault): void {
    this.#faults.push({ fault, left: fault.times ?? 1 });
  }

  /** An artifact that is there before the test begins. */
  seed(name: string, content: Buffer, digest = sha256(content), run = '42'): StoredArtifact {
    const stored = { run, id: this.#nextId(), name, mimeType: 'application/zip', content, digest, finalized: true };
    this.artifacts.push(stored);
    return stored;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #nextId(): number {
    return this.#lastId++;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    const body = await read(request);
    const isCall = url.pathname.startsWith(SERVICE);
    const method = isCall ? url.pathname.slice(SERVICE.length) : `${request.method ?? ''} blob`;
    if (isCall) this.calls.push(method);
    const fault = this.#takeFault(method);
    if (fault !== undefined && fault.carriedOut !== true) {
      spoil(request, response, fault);
      return;
    }
    if (!isCall) {
      this.#blob(request, response, url, body);
      return;
    }
    const answer = this.#call(method, request, body);
    if (fault !== undefined) {
      spoil(request, response, fault);
      return;
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  }

  #takeFault(method: string): ArtifactFault | undefined {
    const found = this.#faults.find(({ fault, left }) => fault.method === method && left > 0);
    if (found !== undefined) found.left--;
    return found?.fault;
  }

  #call(method: string, request: IncomingMessage, body: Buffer): Answer {
    const token = request.headers.authorization ?? '';
    if (!token.endsWith(`.${this.#secret}`)) return refused(401, 'bad token');
    const fields = JSON.parse(body.toString('utf8')) as Fields;
    const run = String(fields['workflow_run_backend_id']);
    if (run !== runOf(token)) return refused(403, 'the token belongs to another run');
    switch (method) {
      case 'CreateArtifact':
        return this.#create(run, fields);
      case 'FinalizeArtifact':
        return this.#finalize(run, fields);
      case 'ListArtifacts':
        return this.#list(run, fields);
      case 'GetSignedArtifactURL': {
        const found = this.#find(run, fields['name']);
        return found === undefined ? refused(404, 'not found') : ok({ signed_url: this.signed(found) });
      }
      default:
        return refused(404, `${method} is no method of this service`);
    }
  }

  #create(run: string, fields: Fields): Answer {
    const name = String(fields['name']);
    if (this.#find(run, name) !== undefined) return refused(409, 'an artifact with this name already exists');
    const mimeType = typeof fields['mime_type'] === 'string' ? fields['mime_type'] : 'application/zip';
    const stored = {
      ...{ run, id: this.#nextId(), name, mimeType },
      ...{ content: Buffer.alloc(0), digest: undefined, finalized: false },
    };
    this.artifacts.push(stored);
    return ok({ ok: true, signed_upload_url: this.signed(stored) });
  }

  #finalize(run: string, fields: Fields): Answer {
    const found = this.#find(run, fields['name']);
    if (found === undefined) return refused(404, 'not found');
    if (String(fields['size']) !== String(found.content.length)) return refused(400, 'the size differs');
    if (fields['hash'] !== sha256(found.content)) return refused(400, 'the hash differs');
    found.digest = sha256(found.content);
    found.finalized = true;
    return ok({ ok: true, artifact_id: String(found.id) });
  }

  #list(run: string, { id_filter: id, name_filter: name }: Fields): Answer {
    const found = this.artifacts.filter(
      (each) =>
        each.run === run &&
        each.finalized &&
        (id === undefined || Number(id) === each.id) &&
        (name === undefined || each.name === name),
    );
    return ok({
      artifacts: found.map((each) => ({
        workflow_run_backend_id: run,
        workflow_job_run_backend_id: 'job',
        database_id: String(each.id),
        name: each.name,
        size: String(each.content.length),
        created_at: '2026-11-25T00:00:00Z',
        ...(each.digest === undefined ? {} : { digest: each.digest }),
      })),
    });
  }

  #find(run: string, name: unknown): StoredArtifact | undefined {
    return this.artifacts.find((each) => each.run === run && each.name === name);
  }

  /** Where the archive lies, for who knows the address. */
  signed({ id }: StoredArtifact): string {
    return `${this.url}/blobs/${id}?sig=${createHash('sha256').update(`${this.#secret}${id}`).digest('hex')}`;
  }

  /** Azure's block blob: blocks in any order, then the list that puts them in order. */
  #blob(request: IncomingMessage, response: ServerResponse, url: URL, body: Buffer): void {
    const id = Number(url.pathname.split('/').at(-1));
    const found = this.artifacts.find((each) => each.id === id);
    const signed = found !== undefined && new URL(this.signed(found)).searchParams.get('sig');
    if (found === undefined || url.searchParams.get('sig') !== signed) return void response.writeHead(403).end();
    if (request.method === 'GET') {
      const headers = { 'content-type': found.mimeType, 'content-disposition': `attachment; filename="${found.name}"` };
      return void response.writeHead(200, headers).end(found.content);
    }
    const block = url.searchParams.get('blockid');
    if (url.searchParams.get('comp') === 'block') this.#blocks.set(`${id}/${block ?? ''}`, body);
    else if (url.searchParams.get('comp') === 'blocklist') {
      const ids = [...body.toString('utf8').matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(([, each]) => each ?? '');
      found.content = Buffer.concat(ids.map((each) => this.#blocks.get(`${id}/${each}`) ?? Buffer.alloc(0)));
    } else found.content = body;
    response.writeHead(201, { 'x-ms-request-id': '1', etag: '"1"' }).end();
  }
}

/** The run that a token was made for: it says so itself. */
function runOf(token: string): string | undefined {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  return /"Actions\.Results:([^:"]+):/.exec(payload)?.[1];
}

function spoil(request: IncomingMessage, response: ServerResponse, { status, headers = {} }: ArtifactFault): void {
  if (status === 'hang up') return void request.socket.destroy();
  if (status === 'cut short') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"artifacts":[', () => request.socket.destroy());
    return;
  }
  const kind = { 'content-type': 'application/json', ...headers };
  response.writeHead(status, kind).end(JSON.stringify(refused(status, 'scripted').body));
}

function sha256(content: Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function refused(status: number, msg: string): Answer {
  return { status, body: { msg } };
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
