import { toLine } from '../../core/text/escape.ts';
import type { Block, Section } from '../document.ts';
import { chartHtml, isSmall } from './chart.ts';
import { domId } from '../charts/frame.ts';
import { markup, type Markup } from '../markup.ts';
import { tableHtml } from './table.ts';
import { inlineHtml } from './text.ts';

/** A question and its answer: one line, then pictures and tables. */
export function sectionHtml(section: Section, prefix: string): Markup {
  const id = domId(`${prefix}-${section.id}`);
  return markup`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${section.title}</h2>
<p class="answer">${inlineHtml(section.summary)}</p>
${section.blocks.map((block, index) => blockHtml(block, `${id}-${index}`))}</section>
`;
}

function blockHtml(block: Block, prefix: string): Markup {
  switch (block.kind) {
    case 'paragraph':
      return markup`<p>${inlineHtml(block.text)}</p>
`;
    case 'list':
      return markup`<ul>${block.items.map((item) => markup`<li>${inlineHtml(item)}</li>`)}</ul>
`;
    case 'facts':
      return markup`<dl class="facts">${block.facts.map(({ label, value }) => markup`<div><dt>${label}</dt><dd>${inlineHtml(value)}</dd></div>`)}</dl>
`;
    case 'table':
      return tableHtml(block.table);
    case 'charts': {
      // Names come from data and may be alike, so that places make the identifiers.
      const drawn = block.charts.map((chart, index) => chartHtml({ ...chart, id: `${prefix}-${index}` }));
      return block.charts.every(isSmall) ? markup`<div class="row-of-pictures">${drawn}</div>` : markup`${drawn}`;
    }
    case 'lines':
      return markup`<figure class="lines"><figcaption>${block.title}</figcaption><pre tabindex="0">${block.lines.map((line) => toLine(line, 500)).join('\n')}</pre></figure>
`;
  }
}
