import { VERDICT_MARKS, type Verdict } from '../../core/verdict.ts';
import { drawCellSketch } from '../charts/small.ts';
import type { Inline, Text } from '../text.ts';
import { formatTime, safeUrl } from '../safe.ts';
import { markup, type Markup } from '../markup.ts';

/** A run of text as HTML. */
export function inlineHtml(text: Text): Markup {
  return markup`${text.map(inlineOf)}`;
}

function inlineOf(inline: Inline): Markup {
  if (typeof inline === 'string') return markup`${inline}`;
  switch (inline.kind) {
    case 'code':
      return markup`<code>${inline.text}</code>`;
    case 'strong':
      return markup`<strong>${inline.text}</strong>`;
    case 'muted':
      return markup`<span class="muted">${inline.text}</span>`;
    case 'link': {
      const url = safeUrl(inline.url);
      return url === undefined ? markup`${inline.text}` : markup`<a href="${url}" rel="noreferrer">${inline.text}</a>`;
    }
    case 'verdict':
      return verdictHtml(inline.verdict, inline.word);
    case 'time': {
      const time = formatTime(inline.at);
      return time === undefined ? markup`${inline.at}` : markup`<time datetime="${time.iso}">${time.text}</time>`;
    }
    case 'sketch':
      return markup`${drawCellSketch(inline.sketch)}<span class="says">${inline.says}</span>`;
  }
}

/** A mark and a word; where there is no room for the word it is kept for those who listen. */
export function verdictHtml(verdict: Verdict, word: string = verdict): Markup {
  const mark = markup`<span aria-hidden="true">${VERDICT_MARKS[verdict]}</span>`;
  return word === ''
    ? markup`<span class="verdict ${verdict}">${mark}<span class="unseen">${verdict}</span></span>`
    : markup`<span class="verdict ${verdict}">${mark} ${word}</span>`;
}
