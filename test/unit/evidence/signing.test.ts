import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Statement } from '../../../shared/core/statement.ts';
import { readSigningKey } from '../../../shared/evidence/dsse.ts';
import { writeStatement } from '../../../shared/evidence/folder.ts';
import { envelopePath, requireSignature, signStatement, verificationKeyIn } from '../../../shared/evidence/signing.ts';
import { buildStatement } from '../../../shared/evidence/statement.ts';

const digest = `sha256:${'a'.repeat(64)}` as const;

async function stored() {
  const folder = await mkdtemp(join(tmpdir(), 'signing-'));
  const statement: Statement = buildStatement(
    { action: 'gate', subjects: [{ name: 'model:delay', digest }], inputs: [], headline: 'Passed.', result: {} },
    {
      version: '0',
      run: { host: 'terminal' },
      startedAt: new Date(0),
      finishedAt: new Date(1),
      environment: { os: 'linux', arch: 'x64', node: '24', cpus: 2, memoryBytes: 1 },
    },
  );
  return writeStatement(folder, statement);
}

test.each(['ed25519', 'p256'] as const)('a statement signed with %s holds for its key alone', async (kind) => {
  const pair = (): ReturnType<typeof generateKeyPairSync> =>
    kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [own, other] = [pair(), pair()];
  const statement = await stored();
  await signStatement(statement, own.privateKey);
  await expect(requireSignature(statement, own.publicKey)).resolves.toBeUndefined();
  await expect(requireSignature(statement, other.publicKey)).rejects.toMatchObject({ code: 'evidence-unsigned' });
});

test('evidence that was altered after signing, or whose signature was taken away, is refused', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const statement = await stored();
  await signStatement(statement, privateKey);
  await writeFile(statement.path, JSON.stringify({ ...statement.statement, predicateType: 'other' }));
  await expect(requireSignature(statement, publicKey)).rejects.toMatchObject({ code: 'evidence-unsigned' });
  await rm(envelopePath(statement.path));
  await expect(requireSignature(statement, publicKey)).rejects.toMatchObject({ code: 'evidence-unsigned' });
});

test('a key of another kind is refused without quoting it', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  expect(() => readSigningKey(pem, 'TRAINYARD_SIGNING_KEY')).toThrow(/not a key that evidence can be signed with/);
  expect(() => readSigningKey('-----BEGIN nonsense', 'KEY')).toThrow(/not a key/);
});

test('a verification key that is an empty text, as of a secret that nobody set, is none', () => {
  expect(verificationKeyIn({})).toBeUndefined();
  expect(verificationKeyIn({ TRAINYARD_VERIFICATION_KEY: '' })).toBeUndefined();
  expect(verificationKeyIn({ TRAINYARD_VERIFICATION_KEY: 'pem' })).toBe('pem');
});
