import { formatCount } from '../core/text/format.ts';
import { toHtml } from '../core/text/escape.ts';

/**
 * Nobody reads more of one text, and a name of a megabyte that stands in every table and picture would keep a browser
 * busy for minutes.
 */
const LONGEST = 4000;
/** The points of a line are as many as they are. */
const COORDINATES = /^[-\d., MLHVZ]*$/;

/** HTML or SVG that is known to be whole and escaped. Only the tag below makes it. */
export interface Markup {
  readonly source: string;
}

type Value = string | number | Markup | undefined | readonly (Markup | undefined)[];

/** Builds markup; every string and number put into it is escaped, markup is taken as it is, `undefined` is nothing. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { source: parts.reduce((text, part, index) => text + sourceOf(values[index - 1]) + part) };
}

function sourceOf(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return toHtml(bounded(value));
  if (typeof value === 'number') return Number.isFinite(value) ? String(Number(value.toFixed(2))) : '0';
  if ('source' in value) return value.source;
  return value.map((item) => item?.source ?? '').join('');
}

function bounded(text: string): string {
  if (text.length <= LONGEST || (/\d/.test(text.slice(0, 20)) && COORDINATES.test(text))) return text;
  return `${text.slice(0, LONGEST)}… (${formatCount(text.length - LONGEST)} more characters)`;
}

/** Text of ours that is known to be safe, such as the style sheet; never for anything that came from outside. */
export function trusted(source: string): Markup {
  return { source };
}
