import { createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../shared/core/canonical-json.ts';
import { openEnvelope, preAuthenticationEncoding, type Envelope } from '../../shared/evidence/dsse.ts';
import { descriptorProblem, statementProblem } from '../../shared/evidence/in-toto.ts';
import { describeWithMaterial } from './material.ts';

describeWithMaterial('provenance/rfc8785', (folder) => {
  test.each(readdirSync(join(folder, 'input')))('%s has exactly the published bytes', (name) => {
    const input: unknown = JSON.parse(readFileSync(join(folder, 'input', name), 'utf8'));
    const hex = readFileSync(join(folder, 'outhex', name.replace(/json$/, 'txt')), 'utf8').replace(/\s/g, '');
    expect(Buffer.from(canonicalJson(input)).toString('hex')).toBe(hex);
  });

  test('every published number is written in its one form', () => {
    const wrong: string[] = [];
    const lines = readFileSync(join(folder, 'numbers-1000.txt'), 'utf8').trim().split('\n');
    for (const line of lines) {
      const [bits = '', text = ''] = line.split(',');
      const value = Buffer.from(bits.padStart(16, '0'), 'hex').readDoubleBE();
      if (canonicalJson(value) !== text) wrong.push(line);
    }
    expect(lines.length).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });
});

describeWithMaterial('provenance/in-toto', (folder) => {
  interface Case {
    readonly kind: 'statement' | 'resource-descriptor';
    readonly name: string;
    readonly input: string;
    readonly valid: boolean;
  }
  const cases = JSON.parse(readFileSync(join(folder, 'statement-validity.json'), 'utf8')) as Case[];

  test.each(cases)('$kind "$name" is valid: $valid', ({ kind, input, valid }) => {
    const check = kind === 'statement' ? statementProblem : descriptorProblem;
    expect(check(JSON.parse(input)) === undefined).toBe(valid);
  });

  // The examples of the prose shorten digests with dots; everything else of them must hold.
  // `v0.1.0__README--0` is an envelope with dots for its content; envelopes are proved below.
  const examples = readdirSync(join(folder, 'spec-examples')).filter((name) => name !== 'v0.1.0__README--0.json');
  test.each(examples)('the example %s of the specification is understood', (name) => {
    const text = readFileSync(join(folder, 'spec-examples', name), 'utf8');
    const value = JSON.parse(text) as Record<string, unknown>;
    const problem = '_type' in value ? statementProblem(value) : descriptorProblem(value);
    expect(problem?.replace(/^Subject \d+: /, '') ?? 'valid').toMatch(/^valid$|not encoded as that algorithm demands/);
  });
});

describeWithMaterial('provenance/dsse', (folder) => {
  const vectors = JSON.parse(readFileSync(join(folder, 'vectors.json'), 'utf8')) as {
    pae: { payloadType: string; bodyBase64: string; paeBase64: string }[];
    key: { x: string; y: string };
    envelopes: { name: string; envelope: Envelope; threshold: number; accepted: boolean }[];
  };
  const coordinate = (decimal: string): string =>
    Buffer.from(BigInt(decimal).toString(16).padStart(64, '0'), 'hex').toString('base64url');
  const key = createPublicKey({
    format: 'jwk',
    key: { kty: 'EC', crv: 'P-256', x: coordinate(vectors.key.x), y: coordinate(vectors.key.y) },
  });

  test.each(vectors.pae)('encodes the type "$payloadType"', ({ payloadType, bodyBase64, paeBase64 }) => {
    const encoded = preAuthenticationEncoding(payloadType, Buffer.from(bodyBase64, 'base64'));
    expect(encoded.toString('base64')).toBe(paeBase64);
  });

  test.each(vectors.envelopes)('$name: accepted $accepted', ({ envelope, threshold, accepted }) => {
    expect(openEnvelope(envelope, [key], threshold) !== undefined).toBe(accepted);
  });
});
