import canonicalize from 'canonicalize';

/**
 * The canonical form of a JSON value (RFC 8785): one byte sequence per value, so that it can be hashed and signed.
 *
 * @throws TypeError for a value JSON cannot carry (NaN, infinity, undefined, a lone surrogate, a cycle)
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('The value has no JSON form.');
  if (!text.isWellFormed()) throw new TypeError('The value holds a lone surrogate, which UTF-8 cannot carry.');
  return text;
}
