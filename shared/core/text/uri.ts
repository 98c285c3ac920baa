import { toLine } from './escape.ts';

/** The only place where addresses are taken apart. What comes in is untrusted; nothing here throws. */

const SCHEME = /^([a-z][a-z0-9+.-]*):(.*)$/is;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const WITH_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i;
const MAX_SHOWN = 200;

export interface Uri {
  /** As it is written: `s3` of `s3://bucket/prefix`. */
  readonly scheme: string;
  /** Everything behind the colon, untouched: nothing is decoded, and no dots are resolved. */
  readonly rest: string;
  /** Between `//` and the next `/`; undefined where there is no `//`. */
  readonly authority: string | undefined;
  /** Behind the authority, with its slash, or all of `rest`. */
  readonly path: string;
}

/**
 * A URI as it is written (RFC 3986, section 3), for schemes that `URL` does not know or would rewrite: a bucket's name is
 * no host, and a relative folder behind `file:` stays relative.
 */
export function parseUri(text: string): Uri | undefined {
  const [, scheme, rest] = SCHEME.exec(text) ?? [];
  if (scheme === undefined || rest === undefined) return undefined;
  const [, authority, path = rest] = /^\/\/([^/]*)(.*)$/s.exec(rest) ?? [];
  return { scheme, rest, authority, path };
}

/**
 * An address of the web, http or https, as the WHATWG reads it: the host in lower case, dots resolved, line breaks and
 * tabs dropped, and what cannot stand encoded. Compare and send what comes out of here, never the text.
 */
export function parseWebAddress(text: string, base?: string): URL | undefined {
  const url = URL.parse(text, base);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}

/**
 * An address below one that is known to be right.
 *
 * @param base ends with the folder that `path` is added to; a slash between them is added where it is missing
 */
export function webAddressBelow(base: string, path: string): URL {
  return new URL(path, base.endsWith('/') ? base : `${base}/`);
}

/** Whether two addresses name the same scheme, host and port, so that a token for one may go to the other. */
export function isSameOrigin(url: string, base: string): boolean {
  const origin = originOf(base, base);
  return origin !== undefined && originOf(url, base) === origin;
}

/** `https://api.github.com`; undefined where the text is no address of the web. */
export function originOf(url: string, base?: string): string | undefined {
  return parseWebAddress(url, base)?.origin;
}

/** Whether nobody on the way can read what is sent there: through TLS, or to this machine. */
export function isPrivateOnTheWay(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
}

export function hasCredentials(url: URL): boolean {
  return url.username !== '' || url.password !== '';
}

/** Whether a text begins as a URI that carries a password: it is a secret whatever its name says. */
export function carriesPassword(text: string): boolean {
  return WITH_PASSWORD.test(text);
}

/** As an address may be shown: without the user, the password and the query that it can hold. */
export function shownAddress(text: string): string {
  const url = URL.parse(text);
  if (url === null) return toLine(text.replace(/[^/]*@/, ''), MAX_SHOWN);
  return toLine(`${url.protocol}//${url.host}${url.pathname.replace(/\/$/, '')}`, MAX_SHOWN);
}
