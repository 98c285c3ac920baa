import { toHtml } from '../../core/text/escape.ts';

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
  if (typeof value === 'string') return toHtml(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(Number(value.toFixed(2))) : '0';
  if ('source' in value) return value.source;
  return value.map((item) => item?.source ?? '').join('');
}

/** Text of ours that is known to be safe, such as the style sheet; never for anything that came from outside. */
export function trusted(source: string): Markup {
  return { source };
}
