import { readFile, writeFile } from 'node:fs/promises';
import type { KeyObject } from 'node:crypto';
import { systemErrorCode, UserError } from '../core/errors.ts';
import type { StoredStatement } from '../core/statement.ts';
import { asJsonObject, exactJsonOrUndefined } from '../core/text/json.ts';
import { IN_TOTO_PAYLOAD_TYPE, openEnvelope, signEnvelope, type Envelope } from './dsse.ts';

/** The key that statements must be signed by, PEM; a secret that is not set is an empty text, and no key. */
export function verificationKeyIn(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const pem = environment['TRAINYARD_VERIFICATION_KEY'];
  return pem === '' ? undefined : pem;
}

/** The envelope lies beside its statement. */
export function envelopePath(statementPath: string): string {
  return `${statementPath}.dsse`;
}

export async function signStatement(stored: StoredStatement, key: KeyObject): Promise<void> {
  const envelope = signEnvelope(IN_TOTO_PAYLOAD_TYPE, await readFile(stored.path), key);
  await writeFile(envelopePath(stored.path), JSON.stringify(envelope));
}

/**
 * Fails closed: a statement without an envelope, with another content than it, or signed by another key is refused.
 *
 * @throws UserError `evidence-unsigned`
 */
export async function requireSignature(stored: StoredStatement, key: KeyObject): Promise<void> {
  const text = await readFile(envelopePath(stored.path), 'utf8').catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) throw unsigned(stored, 'It is not signed.');
  const envelope = parseEnvelope(text);
  const payload = envelope === undefined ? undefined : openEnvelope(envelope, [key]);
  if (envelope?.payloadType !== IN_TOTO_PAYLOAD_TYPE || payload === undefined) {
    throw unsigned(stored, 'Its signature does not hold for the key that was given.');
  }
  if (!payload.equals(await readFile(stored.path))) throw unsigned(stored, 'It differs from what was signed.');
}

function parseEnvelope(text: string): Envelope | undefined {
  const { payload, payloadType, signatures } = asJsonObject(exactJsonOrUndefined(text)) ?? {};
  if (typeof payload !== 'string' || typeof payloadType !== 'string' || !Array.isArray(signatures)) return undefined;
  const whole = signatures.filter((entry: { sig?: unknown } | null) => typeof entry?.sig === 'string');
  return { payload, payloadType, signatures: whole as Envelope['signatures'] };
}

function unsigned(stored: StoredStatement, what: string): UserError {
  return new UserError('evidence-unsigned', {
    what: `The evidence cannot be trusted. ${what}`,
    where: { file: stored.path },
    remedy: 'Make it again with TRAINYARD_SIGNING_KEY set, or correct TRAINYARD_VERIFICATION_KEY.',
  });
}
