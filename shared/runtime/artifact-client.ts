import type { DefaultArtifactClient } from '@actions/artifact';
import { systemClock } from './clock.ts';

const TRIES = 3;
const NETWORK_CODES = new Set(['ECONNRESET', 'ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN']);

export async function artifactClient(): Promise<DefaultArtifactClient> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}

/** The service was there and its answer was not, or not whole. */
class AnswerBroken extends Error {}

/**
 * Waits for the client of artifacts, which itself waits for ever where a connection breaks within an answer: Node then
 * has nothing left to do and would end the process in the middle of the action, with neither outputs nor a word.
 */
export function orBroken<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const broken = (): void => reject(new AnswerBroken('The connection broke within an answer.'));
    process.once('beforeExit', broken);
    work.then(resolve, reject).finally(() => process.off('beforeExit', broken));
  });
}

/** A question asked anew where the network failed; the client tries again only what was answered. */
export async function askAgain<T>(question: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await orBroken(question());
    } catch (error) {
      if (attempt >= TRIES || !isNetworkFailure(error)) throw error;
      await systemClock.sleep(1000 * attempt);
    }
  }
}

function isNetworkFailure(error: unknown): boolean {
  if (error instanceof AnswerBroken) return true;
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && NETWORK_CODES.has(code)) return true;
  // The client wraps its own errors in text.
  return typeof message === 'string' && [...NETWORK_CODES].some((known) => message.includes(known));
}
