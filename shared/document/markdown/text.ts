import { toMarkdown, toMarkdownCode, toMarkdownHtml } from '../../core/text/escape.ts';
import { VERDICT_MARKS, type Verdict } from '../../core/verdict.ts';
import type { Inline, Text } from '../text.ts';
import { drawSketch } from '../interval-sketch.ts';
import { formatTime, safeUrl } from '../safe.ts';

/** A run of text as inline Markdown; `limit` caps each piece of it in characters. */
export function inlineMarkdown(text: Text, limit: number): string {
  return text.map((inline) => inlineOf(inline, limit)).join('');
}

function inlineOf(inline: Inline, limit: number): string {
  if (typeof inline === 'string') return toMarkdown(inline, limit);
  switch (inline.kind) {
    case 'code':
      return toMarkdownCode(inline.text, Math.min(limit, 200));
    case 'strong':
      return emphasised(inline.text, limit);
    case 'muted':
      return toMarkdown(inline.text, limit);
    case 'link':
      return linkTo(toMarkdown(inline.text, limit), inline.url);
    case 'verdict':
      return verdictWord(inline.verdict, inline.word);
    case 'time':
      return time(inline.at);
    case 'sketch': {
      const drawing = drawSketch(inline.sketch);
      return drawing === '' ? '' : toMarkdownCode(drawing);
    }
  }
}

// Emphasis that starts or ends at a space is no emphasis, and the asterisks would show.
function emphasised(text: string, limit: number): string {
  const inner = toMarkdown(text.trim(), limit);
  return inner === '' ? '' : `**${inner}**`;
}

function linkTo(text: string, url: string): string {
  const safe = safeUrl(url);
  return safe === undefined ? text : `[${text}](<${safe}>)`;
}

/** Readable without colour: a mark where there is no room for a word. */
function verdictWord(verdict: Verdict, word = verdict as string): string {
  if (word === '') return VERDICT_MARKS[verdict];
  return verdict === 'fail' ? `**${word}**` : word;
}

/** The reader's own time on GitHub, UTC where the element is not known. */
function time(at: string): string {
  const known = formatTime(at);
  if (known === undefined) return toMarkdown(at, 40);
  return `<relative-time datetime="${known.iso}">${known.text}</relative-time>`;
}

/** A run of text inside an HTML element of Markdown, such as `<summary>`. */
export function summaryMarkdown(text: Text, limit: number): string {
  return text.map((inline) => summaryOf(inline, limit)).join('');
}

function summaryOf(inline: Inline, limit: number): string {
  if (typeof inline === 'string') return toMarkdownHtml(inline, limit);
  switch (inline.kind) {
    case 'code':
      return `<code>${toMarkdownHtml(inline.text, Math.min(limit, 200))}</code>`;
    case 'strong':
      return `<b>${toMarkdownHtml(inline.text, limit)}</b>`;
    case 'verdict':
      return inline.word === '' ? VERDICT_MARKS[inline.verdict] : (inline.word ?? inline.verdict);
    case 'time':
      return time(inline.at);
    case 'sketch':
      return '';
    default:
      return toMarkdownHtml(inline.text, limit);
  }
}
