import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { UserError } from '../core/errors.ts';

/** The payload type of an in-toto statement inside an envelope. */
export const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** A DSSE envelope, https://github.com/secure-systems-lab/dsse/blob/master/envelope.md. */
export interface Envelope {
  /** Base64. */
  readonly payload: string;
  readonly payloadType: string;
  readonly signatures: readonly { readonly keyid?: string; readonly sig: string }[];
}

/**
 * The bytes that are signed: type and body with their lengths, so that neither can be shifted into the other.
 *
 * @see https://github.com/secure-systems-lab/dsse/blob/master/protocol.md, "PAE"
 * @internal
 */
export function preAuthenticationEncoding(payloadType: string, body: Uint8Array): Buffer {
  const type = Buffer.from(payloadType, 'utf8');
  const head = Buffer.from(`DSSEv1 ${type.length} `);
  const middle = Buffer.from(` ${body.length} `);
  return Buffer.concat([head, type, middle, body]);
}

/** Signs with a P-256 (SHA-256, raw r || s) or Ed25519 key. */
export function signEnvelope(payloadType: string, body: Uint8Array, key: KeyObject): Envelope {
  const message = preAuthenticationEncoding(payloadType, body);
  const signature = sign(hashOf(key), message, { key, dsaEncoding: 'ieee-p1363' });
  return {
    payload: Buffer.from(body).toString('base64'),
    payloadType,
    signatures: [{ sig: signature.toString('base64') }],
  };
}

/**
 * The payload of an envelope that at least `threshold` of the keys have signed.
 *
 * @param keys each counts once, however many signatures it made
 * @returns undefined where too few signatures hold; the payload must not be used then
 */
export function openEnvelope(envelope: Envelope, keys: readonly KeyObject[], threshold = 1): Buffer | undefined {
  const body = Buffer.from(envelope.payload, 'base64');
  const message = preAuthenticationEncoding(envelope.payloadType, body);
  const signers = keys.filter((key) => envelope.signatures.some(({ sig }) => holds(message, key, sig)));
  return threshold >= 1 && signers.length >= threshold ? body : undefined;
}

function holds(message: Buffer, key: KeyObject, signature: string): boolean {
  // Node reads standard and URL-safe base64 alike, as the protocol demands.
  const bytes = Buffer.from(signature, 'base64');
  return bytes.length > 0 && verify(hashOf(key), message, { key, dsaEncoding: 'ieee-p1363' }, bytes);
}

function hashOf(key: KeyObject): string | null {
  return key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
}

/** @throws UserError `signing-key-invalid` */
export function readSigningKey(pem: string, name: string): KeyObject {
  return readKey(() => createPrivateKey(pem), name);
}

/** @throws UserError `signing-key-invalid` */
export function readVerificationKey(pem: string, name: string): KeyObject {
  return readKey(() => createPublicKey(pem), name);
}

function readKey(read: () => KeyObject, name: string): KeyObject {
  try {
    const key = read();
    const isP256 = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
    if (isP256 || key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // The error of the parser may quote the key; it is left out.
  }
  throw new UserError('signing-key-invalid', {
    what: `${name} is not a key that evidence can be signed with.`,
    where: { input: name },
    remedy: 'Give a PEM of an Ed25519 or P-256 key: `openssl genpkey -algorithm ed25519`.',
  });
}
