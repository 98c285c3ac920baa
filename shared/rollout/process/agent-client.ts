import { request } from 'node:http';
import { systemErrorCode, UnavailableError, UserError } from '../../core/errors.ts';
import { formatDuration } from '../../core/text/format.ts';
import { parseJson } from '../../core/text/json.ts';
import { FencedError } from '../target.ts';
import {
  FENCED_STATUS,
  isUnwritten,
  STATE_CALL,
  UNKNOWN_STATUS,
  UNWRITTEN_STATUS,
  type AgentAddress,
  type AgentState,
} from './protocol.ts';
import { stateUnwritten } from './state-files.ts';

export const CALL_TIMEOUT_MS = 15_000;
const MAX_ANSWER_BYTES = 8 << 20;

interface Reply {
  readonly status: number;
  readonly body: string;
}

/** Talks to the agent of one environment. */
export class AgentClient {
  readonly address: AgentAddress;

  constructor(address: AgentAddress) {
    this.address = address;
  }

  async state(): Promise<AgentState> {
    const reply = await this.#call('GET', STATE_CALL);
    if (reply.status !== 200) throw refused(`GET ${STATE_CALL}`, reply);
    return parseJson(reply.body) as AgentState;
  }

  async read(path: string): Promise<string> {
    const reply = await this.#call('GET', path);
    if (reply.status !== 200) throw refused(`GET ${path}`, reply);
    return reply.body;
  }

  /** @throws FencedError when a newer fence holds; UserError `proxy-outdated`, `disk-full`, `state-unwritten` */
  async write(method: 'PUT' | 'DELETE', path: string, body: { readonly fence: number }): Promise<void> {
    const reply = await this.#call(method, path, JSON.stringify(body));
    if (reply.status === FENCED_STATUS) throw new FencedError(`The agent refused ${method} ${path}: ${reply.body}`);
    if (reply.status === UNKNOWN_STATUS) throw outdated(`${method} ${path}`, this.address);
    if (reply.status !== 200) throw unwrittenOf(reply) ?? refused(`${method} ${path}`, reply);
  }

  #call(method: string, path: string, body = ''): Promise<Reply> {
    const { controlPort, secret } = this.address;
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: controlPort,
          method,
          path,
          agent: false,
          timeout: CALL_TIMEOUT_MS,
          headers: { authorization: `Bearer ${secret}`, 'content-length': Buffer.byteLength(body) },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          let size = 0;
          answer.on('data', (chunk: Buffer) => {
            size += chunk.length;
            if (size > MAX_ANSWER_BYTES) sent.destroy(new Error('The answer is too long.'));
            chunks.push(chunk);
          });
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
          answer.on('error', (cause) => reject(unreachable(method, path, cause)));
        },
      );
      sent.on('timeout', () => sent.destroy(timedOut()));
      sent.on('error', (cause) => reject(unreachable(method, path, cause)));
      sent.end(body);
    });
  }
}

function timedOut(): Error {
  return Object.assign(new Error(`No answer within ${formatDuration(CALL_TIMEOUT_MS)}.`), { code: 'ETIMEDOUT' });
}

/** The agent writes to the same disk as everybody else, so it is told in the same words. */
function unwrittenOf({ status, body }: Reply): UserError | undefined {
  const told = status === UNWRITTEN_STATUS ? parseJson(body) : undefined;
  return isUnwritten(told) ? stateUnwritten(told.file, told.code) : undefined;
}

function refused(call: string, { status, body }: Reply): UnavailableError {
  return new UnavailableError('proxy-refused', {
    what: `The proxy's agent answered ${call} with ${status}: ${body.slice(0, 300)}`,
    tried: 'It was asked once.',
    remedy: 'Run again: the rollout goes on where it stopped.',
  });
}

/** An agent outlives every run, so it may be of another version than the one that speaks to it. */
function outdated(call: string, { pid }: AgentAddress): UserError {
  return new UserError('proxy-outdated', {
    what: `This environment's proxy (pid ${pid}) was started by another version of Trainyard, which does not know ${call}.`,
    remedy: `Replace it with: kill -KILL ${pid}, and run again at once: its servers go on, the next run starts a proxy of this version that takes them over, and requests in between get no answer.`,
  });
}

function unreachable(method: string, path: string, cause: unknown): UnavailableError {
  return new UnavailableError('proxy-unreachable', {
    what: `The proxy's agent did not answer ${method} ${path} (${systemErrorCode(cause) ?? 'no answer'}).`,
    tried: 'It was asked once.',
    remedy: 'Run again: a new agent is started where the old one is gone, and takes its servers over.',
    cause,
  });
}
