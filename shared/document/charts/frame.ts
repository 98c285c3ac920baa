import { toLine } from '../../core/text/escape.ts';
import { markup, type Markup } from '../markup.ts';
import type { Scale } from './scale.ts';
import { tickLabel, ticks } from './scale.ts';

/** A picture is drawn once for a wide page and once for a phone; the style sheet shows one of them. */
type Breadth = 'wide' | 'narrow' | 'only';

export const WIDE = 840;
export const NARROW = 344;

export interface Frame {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly breadth: Breadth;
}

/** An SVG with the words for those who cannot see it. */
export function frame({ id, title, description, width, height, breadth }: Frame, body: readonly Markup[]): Markup {
  const key = `${domId(id)}-${breadth}`;
  return markup`<svg class="chart ${breadth}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${key}-title ${key}-description"><title id="${key}-title">${title}</title><desc id="${key}-description">${description}</desc>${body}</svg>`;
}

/** An identifier for an element: letters, digits and hyphens only. */
export function domId(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 80);
}

/** Of the fonts that a page may be read in one of the widest (DejaVu Sans), as shares of its size. */
const NARROW_LETTERS = /[ijlrtfI.,:;'|!()[\] -]/;
const WIDE_LETTERS = /[mwMW@%=…—–<>]/;

const TICK_SIZE = 12;

/** About how wide a text is at most. */
export function widthOf(text: string, fontSize = 13): number {
  const shares = [...text].map((letter) =>
    NARROW_LETTERS.test(letter) ? 0.36 : WIDE_LETTERS.test(letter) ? 0.93 : 0.62,
  );
  return fontSize * shares.reduce((sum, share) => sum + share, 0);
}

/** A text, cut to what fits into a width. */
export function fit(text: string, width: number, fontSize = 13): string {
  const letters = [...toLine(text, 200)];
  if (widthOf(letters.join(''), fontSize) <= width) return letters.join('');
  let kept = letters.length;
  while (kept > 3 && widthOf(`${letters.slice(0, kept).join('')}…`, fontSize) > width) kept--;
  return `${letters.slice(0, kept).join('')}…`;
}

export interface TextOptions {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly style?: string;
}

export function label(x: number, y: number, text: string, { anchor = 'start', style = '' }: TextOptions = {}): Markup {
  return markup`<text x="${x}" y="${y}" text-anchor="${anchor}" class="${style}">${text}</text>`;
}

export function line(from: readonly [number, number], to: readonly [number, number], style: string): Markup {
  return markup`<line x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}" class="${style}"/>`;
}

export function rect(at: readonly [number, number], size: readonly [number, number], style: string): Markup {
  return markup`<rect x="${at[0]}" y="${at[1]}" width="${Math.max(0, size[0])}" height="${Math.max(0, size[1])}" class="${style}"/>`;
}

export function polyline(points: readonly (readonly [number, number])[], style: string): Markup {
  return markup`<polyline points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" class="${style}"/>`;
}

export function polygon(points: readonly (readonly [number, number])[], style: string): Markup {
  return markup`<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" class="${style}"/>`;
}

function round(value: number): number {
  return Number(value.toFixed(2));
}

export interface XAxis {
  readonly scale: Scale;
  readonly top: number;
  readonly bottom: number;
  readonly title: string;
  readonly count: number;
  readonly format?: (value: number) => string;
}

/** Grid lines, tick labels and the title of a horizontal axis. */
export function xAxis({ scale, top, bottom, title, count, format = tickLabel }: XAxis): readonly Markup[] {
  const [from, to] = scale.domain;
  const marks = ticks(scale.domain, count).flatMap((tick) => [
    line([scale(tick), top], [scale(tick), bottom], 'grid'),
    // The first one must not be cut off by the edge of the picture.
    label(Math.max(scale(tick), widthOf(format(tick), TICK_SIZE) / 2), bottom + 16, format(tick), {
      anchor: 'middle',
      style: 'tick',
    }),
  ]);
  return [
    ...marks,
    line([scale(from), bottom], [scale(to), bottom], 'axis'),
    label((scale(from) + scale(to)) / 2, bottom + 34, title, { anchor: 'middle', style: 'axis-title' }),
  ];
}

export interface YAxis {
  readonly scale: Scale;
  readonly left: number;
  readonly right: number;
  readonly title: string;
  readonly count: number;
  readonly format?: (value: number) => string;
}

/** Grid lines and tick labels of a vertical axis; its title stands above it, where it can be read. */
export function yAxis({ scale, left, right, title, count, format = tickLabel }: YAxis): readonly Markup[] {
  const top = Math.min(...scale.domain.map(scale));
  const marks = ticks(scale.domain, count).flatMap((tick) => [
    line([left, scale(tick)], [right, scale(tick)], 'grid'),
    label(left - 6, scale(tick) + 4, format(tick), { anchor: 'end', style: 'tick' }),
  ]);
  return [...marks, label(left, top - 10, title, { style: 'axis-title' })];
}
