import { join } from 'node:path';
import { isUnavailableError, systemErrorCode, UnavailableError } from '../../core/errors.ts';
import type { Services } from '../../core/services.ts';
import { formatDuration } from '../../core/text/format.ts';
import { isStopped } from '../../host/processes.ts';
import { recordedLiveness } from '../../host/recorded.ts';
import { AgentClient, CALL_TIMEOUT_MS } from './agent-client.ts';
import { isAgentAddress, type AgentAddress } from './protocol.ts';
import { readStateFile } from './state-files.ts';

/** What there is of an environment's agent. */
export type FoundAgent =
  | { readonly is: 'here'; readonly client: AgentClient }
  /** None was started, or the one that was is dead; `unseen` may live where it cannot be seen from here. */
  | { readonly is: 'absent'; readonly unseen?: AgentAddress }
  | Silent;

/** It lives and does not answer; one that is ending takes no calls any more. */
interface Silent {
  readonly is: 'silent';
  readonly address: AgentAddress;
  readonly isEnding: boolean;
  /** What came instead of an answer, as a sentence. */
  readonly how: string;
}

/** An agent that is asked to end lets its servers finish: 30 s for their requests, 10 s for themselves. */
const ENDING_MS = 45_000;
const POLL_MS = 100;

/**
 * Looks for the agent of an environment: its own address file names it, and it must answer with the same identity.
 *
 * @throws UserError `state-damaged`
 */
export async function findAgent(state: string): Promise<FoundAgent> {
  const path = join(state, 'agent', 'address.json');
  const address = await readStateFile(path, isAgentAddress);
  if (address === undefined || (await recordedLiveness(address.process, path)) === 'dead') return { is: 'absent' };
  const client = new AgentClient(address);
  const answer = await client.state().catch((error: unknown) => ({ error }));
  if ('instance' in answer && answer.instance === address.instance) return { is: 'here', client };
  const is = await recordedLiveness(address.process, path);
  if (is === 'dead') return { is: 'absent' };
  if (is === 'unknown') return { is: 'absent', unseen: address };
  if (!('error' in answer))
    return { is: 'silent', address, isEnding: true, how: 'Another process answers where it took calls.' };
  return { is: 'silent', address, isEnding: callErrorOf(answer.error) === 'ECONNREFUSED', how: howOf(answer.error) };
}

/**
 * As `findAgent`, for whoever needs one: waits for the end of one that is ending.
 *
 * @throws UserError `state-damaged`; UnavailableError `proxy-unreachable` for one that lives and does not answer
 */
export async function findAgentForUse(
  state: string,
  { clock, log, cancelled }: Pick<Services, 'clock' | 'log' | 'cancelled'>,
): Promise<Exclude<FoundAgent, { is: 'silent' }>> {
  const deadline = clock.monotonicMs() + ENDING_MS;
  let wasSaid = false;
  for (;;) {
    const found = await findAgent(state);
    if (found.is !== 'silent') return found;
    if (!found.isEnding) throw silent(found, state);
    if (cancelled.aborted || clock.monotonicMs() >= deadline)
      throw silent(
        found,
        state,
        `Its end was waited for ${formatDuration(ENDING_MS - (deadline - clock.monotonicMs()))}.`,
      );
    if (!wasSaid) log.info(`The proxy (pid ${found.address.pid}) is ending; that is waited for.`);
    wasSaid = true;
    await clock.sleep(POLL_MS, cancelled);
  }
}

/**
 * What lives and does not answer is not gone: nobody is told to end what serves, or that it is somebody else's.
 *
 * @param waited how long that it ends was waited for, as a sentence
 */
export function silent({ address, how }: Silent, state: string, waited?: string): UnavailableError {
  const { pid, process: identity, host, port } = address;
  const isHeld = isStopped(identity);
  return new UnavailableError('proxy-unreachable', {
    what: `This environment's proxy (pid ${pid}, which serves ${host}:${port}) runs and does not answer${isHeld ? ': its process is stopped' : ''}.`,
    tried: waited === undefined ? how : `${how} ${waited}`,
    remedy: isHeld
      ? `Let it go on with: kill -CONT ${pid}; then run again.`
      : `Run again when the machine is less busy. If it never answers again, look at ${join(state, 'agent', 'agent.log')}; it is replaced with: kill -KILL ${pid}, and running again: its servers go on, and a new proxy takes them over.`,
  });
}

/** What the system said of a call that got no answer. */
function callErrorOf(error: unknown): string | undefined {
  return systemErrorCode(error instanceof Error ? error.cause : undefined);
}

function howOf(error: unknown): string {
  const code = callErrorOf(error);
  if (code === 'ETIMEDOUT') return `It was given ${formatDuration(CALL_TIMEOUT_MS)}.`;
  if (code === 'ECONNREFUSED') return 'It takes no calls (ECONNREFUSED).';
  if (code !== undefined) return `The connection ended without an answer (${code}).`;
  return isUnavailableError(error) ? error.what : 'Its answer could not be read.';
}
