/** Envelopes: what is signed, who must have signed it, and what does not count. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  IN_TOTO_PAYLOAD_TYPE,
  openEnvelope,
  preAuthenticationEncoding,
  readSigningKey,
  readVerificationKey,
  signEnvelope,
} from '../../../shared/evidence/dsse.ts';
import { writeStatement } from '../../../shared/evidence/folder.ts';
import { envelopePath, requireSignature, signStatement } from '../../../shared/evidence/signing.ts';
import { waiverStatement } from './statements.ts';

const [A, B, C] = [
  generateKeyPairSync('ed25519'),
  generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  generateKeyPairSync('ed25519'),
];
const BODY = Buffer.from('hello world');
const TYPE = 'http://example.com/HelloWorld';

test('the bytes that are signed are those of the specification’s own example', () => {
  expect(preAuthenticationEncoding(TYPE, BODY).toString()).toBe(
    'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
  );
  // Lengths are of bytes.
  expect(preAuthenticationEncoding('é', Buffer.from('ü')).toString()).toBe('DSSEv1 2 é 2 ü');
});

test('an envelope holds its payload and one raw signature of 64 bytes', () => {
  for (const { privateKey } of [A, B]) {
    const { payload, payloadType, signatures } = signEnvelope(TYPE, BODY, privateKey);
    expect([payload, payloadType]).toEqual([BODY.toString('base64'), TYPE]);
    expect(signatures.map(({ sig }) => Buffer.from(sig, 'base64').length)).toEqual([64]);
  }
});

describe('an envelope opens', () => {
  const [byA, byB] = [A, B].map(({ privateKey }) => signEnvelope(TYPE, BODY, privateKey));
  if (byA === undefined || byB === undefined) throw new Error('Both sign.');
  const both = { ...byA, signatures: [...byA.signatures, ...byB.signatures] };
  const keys = [A.publicKey, B.publicKey];

  test.each([
    ['signed by its key', byA, [A.publicKey], 1, true],
    ['signed by one of two', byB, keys, 1, true],
    ['not signed by another', byA, [B.publicKey, C.publicKey], 1, false],
    ['not without any key', byA, [], 1, false],
    ['not without a signature', { ...byA, signatures: [] }, keys, 1, false],
    ['signed by two of two', both, keys, 2, true],
    ['not by one of two', byA, keys, 2, false],
    ['not by one key twice', { ...byA, signatures: [...byA.signatures, ...byA.signatures] }, keys, 2, false],
    ['not by fewer than anybody', byA, keys, 0, false],
    ['not by fewer still', byA, keys, -1, false],
    ['not under another type', { ...byA, payloadType: 'x' }, keys, 1, false],
    ['not with another payload', { ...byA, payload: Buffer.from('x').toString('base64') }, keys, 1, false],
    ['not with an empty signature', { ...byA, signatures: [{ sig: '' }] }, keys, 1, false],
    [
      'with one that holds beside one that does not',
      { ...byA, signatures: [{ sig: 'AAAA' }, ...byA.signatures] },
      keys,
      1,
      true,
    ],
  ])('%s', (_, envelope, given, ...[threshold, opens]) => {
    expect(openEnvelope(envelope, given, threshold)).toEqual(opens ? BODY : undefined);
  });

  test('with one signature where nothing else is asked', () => {
    expect(openEnvelope(byA, [A.publicKey, C.publicKey])).toEqual(BODY);
  });
});

describe('keys', () => {
  const pemOf = (type: 'ed25519' | 'P-256' | 'P-384'): [string, string] => {
    const pair = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: type });
    const secret = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    return [secret, pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()];
  };

  test.each(['ed25519', 'P-256'] as const)('of %s are taken', (type) => {
    const [secret, open] = pemOf(type);
    const envelope = signEnvelope(TYPE, BODY, readSigningKey(secret, 'KEY'));
    expect(openEnvelope(envelope, [readVerificationKey(open, 'KEY')])).toEqual(BODY);
  });

  test('of another curve, or a public one to sign with, are refused by the name of their variable', () => {
    const [secret, open] = pemOf('P-384');
    const refusal = expect.objectContaining({ code: 'signing-key-invalid', where: { input: 'KEY' } }) as Error;
    expect(() => readSigningKey(secret, 'KEY')).toThrow(refusal);
    expect(() => readVerificationKey(open, 'KEY')).toThrow(refusal);
    expect(() => readSigningKey(pemOf('ed25519')[1], 'KEY')).toThrow(refusal);
  });
});

describe('the envelope beside a statement', () => {
  async function signed(): Promise<Awaited<ReturnType<typeof writeStatement>>> {
    const stored = await writeStatement(await mkdtemp(join(tmpdir(), 'dsse-')), waiverStatement());
    await signStatement(stored, A.privateKey);
    return stored;
  }

  test('lies under its name and holds the statement’s bytes', async () => {
    const stored = await signed();
    expect(envelopePath('a.json')).toBe('a.json.dsse');
    const envelope = JSON.parse(await readFile(envelopePath(stored.path), 'utf8')) as Parameters<
      typeof openEnvelope
    >[0];
    expect(envelope.payloadType).toBe(IN_TOTO_PAYLOAD_TYPE);
    expect(openEnvelope(envelope, [A.publicKey])).toEqual(await readFile(stored.path));
  });

  const holdsNot = 'The evidence cannot be trusted. Its signature does not hold for the key that was given.';
  test.each([
    ['no JSON', () => 'x'],
    ['null', () => 'null'],
    ['no payload', (text: string) => text.replace('"payload"', '"load"')],
    ['no type', (text: string) => text.replace('"payloadType"', '"type"')],
    ['no signatures', (text: string) => text.replace('"signatures"', '"signed"')],
    ['signatures that are no list', (text: string) => text.replace(/\[.*\]/, '{}')],
    ['signatures that are none', (text: string) => text.replace(/\[.*\]/, '[null,{},{"sig":1}]')],
  ])('with %s is no signature', async (_, change) => {
    const stored = await signed();
    const path = envelopePath(stored.path);
    await writeFile(path, change(await readFile(path, 'utf8')));
    await expect(requireSignature(stored, A.publicKey)).rejects.toMatchObject({ what: holdsNot });
  });

  test('counts with a signature that is none beside one that holds', async () => {
    const stored = await signed();
    const path = envelopePath(stored.path);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"signatures":[', '"signatures":[null,{"sig":1},'));
    await expect(requireSignature(stored, A.publicKey)).resolves.toBeUndefined();
  });

  test('of another type of payload is none for a statement', async () => {
    const stored = await signed();
    const envelope = signEnvelope('text/plain', await readFile(stored.path), A.privateKey);
    await writeFile(envelopePath(stored.path), JSON.stringify(envelope));
    await expect(requireSignature(stored, A.publicKey)).rejects.toMatchObject({ what: holdsNot });
  });

  test('of other bytes is told from a missing one', async () => {
    const stored = await signed();
    await writeFile(stored.path, 'altered');
    await expect(requireSignature(stored, A.publicKey)).rejects.toMatchObject({
      code: 'evidence-unsigned',
      what: 'The evidence cannot be trusted. It differs from what was signed.',
      where: { file: stored.path },
    });
    const bare = await writeStatement(await mkdtemp(join(tmpdir(), 'dsse-')), waiverStatement());
    await expect(requireSignature(bare, A.publicKey)).rejects.toMatchObject({
      what: 'The evidence cannot be trusted. It is not signed.',
    });
  });

  test('that cannot be read is a fault, not a missing signature', async () => {
    const stored = await signed();
    const inside = { ...stored, path: join(stored.path, 'inside') };
    await expect(requireSignature(inside, A.publicKey)).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  test('an RSA key cannot have signed it', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const message = preAuthenticationEncoding(TYPE, BODY);
    const sig = sign('sha256', message, rsa.privateKey).toString('base64');
    expect(
      openEnvelope({ payload: BODY.toString('base64'), payloadType: TYPE, signatures: [{ sig }] }, [A.publicKey]),
    ).toBeUndefined();
  });
});
