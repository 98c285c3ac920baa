import { hasCredentials, parseWebAddress } from '../core/text/uri.ts';

/**
 * A web address that may stand in a link: absolute, http or https, without credentials, and without a character that
 * could end a Markdown link or an attribute.
 *
 * @returns undefined for anything else; the text is then shown without a link
 */
export function safeUrl(url: string): string | undefined {
  const parsed = parseWebAddress(url);
  if (parsed === undefined || hasCredentials(parsed)) return undefined;
  return parsed.href.replace(/[<>()[\]|"'`\\\s]/g, (character) => encodeURIComponent(character).replace(/[()']/g, hex));
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

export interface ReadableTime {
  readonly iso: string;
  /** `23 Nov 2026, 08:00 UTC`. */
  readonly text: string;
}

let monthFormat: Intl.DateTimeFormat | undefined;

/** A time as a person writes it; undefined where it is none. */
export function formatTime(at: string): ReadableTime | undefined {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return undefined;
  const iso = date.toISOString();
  monthFormat ??= new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });
  const month = monthFormat.format(date);
  return { iso, text: `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}, ${iso.slice(11, 16)} UTC` };
}
