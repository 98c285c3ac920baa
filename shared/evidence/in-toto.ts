/** Rules of the in-toto attestation framework, https://github.com/in-toto/attestation/tree/main/spec/v1. */

import { isJsonObject } from '../core/text/json.ts';
import { quote } from '../core/text/quote.ts';

const STATEMENT_TYPES: readonly unknown[] = ['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1'];

/** Hexadecimal digits of the algorithms whose encoding the specification fixes; others are free. */
const HEX_LENGTHS: Readonly<Record<string, readonly number[]>> = {
  sha1: [40],
  sha224: [56],
  sha256: [64],
  sha384: [96],
  sha512: [128],
  sha3_224: [56],
  sha3_256: [64],
  sha3_384: [96],
  sha3_512: [128],
  gitCommit: [40, 64],
  gitTree: [40, 64],
  gitBlob: [40, 64],
  gitTag: [40, 64],
};

/** What is wrong with a statement of anybody's; undefined where it is valid. */
export function statementProblem(value: unknown): string | undefined {
  if (!isJsonObject(value)) return 'It is not an object.';
  if (value['_type'] === undefined) return 'It has no statement type.';
  if (!STATEMENT_TYPES.includes(value['_type'])) return `The statement type ${quote(value['_type'])} is unknown.`;
  const subjects = value['subject'];
  if (!Array.isArray(subjects) || subjects.length === 0) return 'It has no subject.';
  for (const [index, subject] of subjects.entries()) {
    const problem = descriptorProblem(subject) ?? subjectProblem(subject);
    if (problem !== undefined) return `Subject ${index + 1}: ${problem}`;
  }
  if (typeof value['predicateType'] !== 'string' || value['predicateType'] === '') return 'It has no predicate type.';
  return isJsonObject(value['predicate']) ? undefined : 'It has no predicate.';
}

function subjectProblem(subject: unknown): string | undefined {
  const digest = isJsonObject(subject) ? subject['digest'] : undefined;
  return isJsonObject(digest) && Object.keys(digest).length > 0 ? undefined : 'It has no digest.';
}

/**
 * What is wrong with a resource descriptor; undefined where it is valid.
 *
 * @internal
 */
export function descriptorProblem(value: unknown): string | undefined {
  if (!isJsonObject(value)) return 'It is not an object.';
  const { name, uri, digest } = value;
  const hasDigest = isJsonObject(digest) && Object.keys(digest).length > 0;
  const isNamed = [name, uri].some((text) => typeof text === 'string' && text !== '');
  if (!isNamed && !hasDigest) return 'It has neither name, URI nor digest.';
  for (const [algorithm, text] of Object.entries(hasDigest ? digest : {})) {
    if (!isEncoded(algorithm, text)) return `The digest ${quote(algorithm)} is not encoded as that algorithm demands.`;
  }
  return undefined;
}

function isEncoded(algorithm: string, text: unknown): boolean {
  if (typeof text !== 'string' || text === '') return false;
  const lengths = Object.hasOwn(HEX_LENGTHS, algorithm) ? HEX_LENGTHS[algorithm] : undefined;
  return lengths === undefined || (/^[0-9a-f]+$/i.test(text) && lengths.includes(text.length));
}
