import { createHash } from 'node:crypto';
import { VERDICT_MARKS } from '../../core/verdict.ts';
import { domId } from '../charts/frame.ts';
import type { Document, Standing, Step } from '../document.ts';
import { plainText } from '../text.ts';
import { sectionHtml } from './blocks.ts';
import { markup, trusted, type Markup } from '../markup.ts';
import { STYLE } from './style.ts';
import { tableHtml } from './table.ts';
import { inlineHtml, verdictHtml } from './text.ts';

export interface PageOptions {
  /** What the page is called, in the title bar and above the verdict. */
  readonly title: string;
}

const WORDS: Readonly<Record<Standing, string>> = {
  pass: 'Pass',
  warn: 'Pass, with warnings',
  fail: 'Fail',
  inconclusive: 'Inconclusive',
  waiting: 'Waiting',
};

/** A track that splits in two: the way to production and the siding. */
const MARK = trusted(
  '<svg class="mark" viewBox="0 0 28 20" width="28" height="20" aria-hidden="true"><path d="M1 15H27M1 15C12 15 13 5 20 5H27"/><circle cx="24" cy="15" r="3"/></svg>',
);

/**
 * Renders documents as one page that needs nothing else: no script, no request, no font from elsewhere. The content
 * security policy allows its own style sheet, by digest, and nothing besides.
 */
export function renderPage(documents: readonly Document[], { title }: PageOptions): string {
  const style = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`;
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${pageTitle(documents, title)}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
<header class="masthead"><p class="brand">${MARK}${title}</p>${documents.length > 1 ? contents(documents) : undefined}</header>
<main id="report">
${documents.map((document, index) => articleHtml(document, `d${index}`))}</main>
</body>
</html>
`;
  return page.source;
}

function pageTitle([first, ...rest]: readonly Document[], title: string): string {
  if (first === undefined || rest.length > 0) return title;
  return `${WORDS[first.standing]}: ${plainText(first.headline)}`;
}

function contents(documents: readonly Document[]): Markup {
  const entries = documents.map(
    ({ key, standing }, index) =>
      markup`<li><a href="#d${index}">${key}</a> <span class="muted">${WORDS[standing].toLowerCase()}</span></li>`,
  );
  return markup`<nav aria-label="Models"><ul>${entries}</ul></nav>`;
}

function articleHtml(document: Document, id: string): Markup {
  const { standing, alert, why, next, decision, sections } = document;
  const shown = sections.some((section) => section.id === 'decision');
  return markup`<article id="${id}" aria-labelledby="${id}-title">
<div class="lead ${standing}">
<p class="stamp"><span class="seal" aria-hidden="true">${standing === 'waiting' ? '…' : VERDICT_MARKS[standing]}</span> ${WORDS[standing]}</p>
<h1 id="${id}-title">${inlineHtml(document.headline)}</h1>
<p class="byline">${inlineHtml(document.byline)}</p>
${alert === undefined ? undefined : markup`<p class="alert">${inlineHtml(alert.text)}</p>`}
${why === undefined ? undefined : markup`<p class="why"><strong>Why:</strong> ${inlineHtml(why)}</p>`}
${next === undefined ? undefined : markup`<p class="next"><strong>Next:</strong> ${inlineHtml(next)}</p>`}
</div>
${stepsHtml(document.steps, document, id)}
${decision === undefined || shown ? undefined : tableHtml(decision)}
${sections.map((section) => sectionHtml(section, id))}
<footer><p>${inlineHtml(document.method)}${document.measuredAt === undefined ? undefined : markup` · newest evidence ${inlineHtml([{ kind: 'time', at: document.measuredAt }])}`}</p></footer>
</article>
`;
}

/** The way from data to deployment as far as it went, each stage with its word and the digest it spoke of. */
function stepsHtml(steps: readonly Step[], { sections }: Document, prefix: string): Markup | undefined {
  if (steps.length === 0) return undefined;
  const known = new Set(sections.map((section) => section.id));
  const items = steps.map(({ action, verdict, word, subject, digest, section }) => {
    const target = domId(`${prefix}-${known.has(section) ? section : 'evidence'}`);
    return markup`<li><a href="#${target}"><span class="action">${action}</span>${verdict === undefined ? markup`<span class="muted">recorded</span>` : verdictHtml(verdict, word)}<span class="subject">${subject}</span><code>${digest}</code></a></li>`;
  });
  return markup`<nav class="steps" aria-label="What each action said about ${steps.at(-1)?.subject ?? ''}"><ol>${items}</ol></nav>`;
}
