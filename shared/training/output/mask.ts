/** Shorter values would hide ordinary text; a runner's own masker has the same floor for the lines of a secret. */
const MIN_LENGTH = 4;
const MIN_LINE_LENGTH = 6;
const MIN_BASE64_LENGTH = 8;

const MASK = '***';

export type Mask = (text: string) => string;

/**
 * Hides secrets in text: as they are, each line of a multi-line one, in Base64 at any of the three alignments (also
 * URL-safe), percent-encoded and as in JSON.
 */
export function createMask(secrets: readonly string[]): Mask {
  const forms = new Set(secrets.flatMap(formsOf));
  if (forms.size === 0) return (text) => text;
  // The longest first, so that no part of a longer form is left over beside a masked shorter one.
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(escapePattern).join('|'), 'g');
  return (text) => text.replace(pattern, MASK);
}

/** The same on every string in a JSON value, keys included. */
export function maskJson(value: unknown, mask: Mask): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((item) => maskJson(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [mask(key), maskJson(item, mask)]));
}

function formsOf(secret: string): string[] {
  const whole = secret.trim();
  if (whole.length < MIN_LENGTH) return [];
  const lines = whole
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line.length >= MIN_LINE_LENGTH);
  return [...new Set([whole, ...lines])].flatMap((text) => [text, ...encodedForms(text)]);
}

function encodedForms(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  const base64 = [0, 1, 2].flatMap((skip) => {
    // Only whole groups of three bytes look the same whatever follows.
    const rest = bytes.subarray(skip);
    const groups = rest.subarray(0, rest.length - (rest.length % 3));
    return [groups.toString('base64'), groups.toString('base64url')];
  });
  const json = JSON.stringify(text).slice(1, -1);
  const escapes = [encodeUri(text), json].filter((form) => form !== text);
  return [...base64.filter((form) => form.length >= MIN_BASE64_LENGTH), ...escapes];
}

function encodeUri(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
