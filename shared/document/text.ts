import type { Verdict } from '../core/verdict.ts';
import type { Sketch } from './interval-sketch.ts';

/** A run of text. A bare string is prose. */
export type Inline =
  | string
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'muted'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly word?: string }
  | { readonly kind: 'time'; readonly at: string }
  | { readonly kind: 'sketch'; readonly sketch: Sketch; readonly says: string };

export type Text = readonly Inline[];

/** A number for a cell that may wrap: the blank before its unit does not break. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

export function code(text: string): Inline {
  return { kind: 'code', text };
}

export function strong(text: string): Inline {
  return { kind: 'strong', text };
}

export function muted(text: string): Inline {
  return { kind: 'muted', text };
}

export function link(text: string, url: string): Inline {
  return { kind: 'link', text, url };
}

/** The text without its markup, for places that take plain text only. */
export function plainText(text: Text): string {
  return text.map(plainInline).join('');
}

function plainInline(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  switch (inline.kind) {
    case 'verdict':
      return inline.word ?? inline.verdict;
    case 'time':
      return inline.at;
    case 'sketch':
      return '';
    default:
      return inline.text;
  }
}

/** Joins texts with a separator. */
export function joinText(parts: readonly Text[], separator: string): Text {
  return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}
