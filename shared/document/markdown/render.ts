import { plural } from '../../core/text/format.ts';
import type { Document, Section } from '../document.ts';
import type { Inline } from '../text.ts';
import type { Table } from '../table.ts';
import { blockMarkdown, tableMarkdown, type Detail } from './blocks.ts';
import { inlineMarkdown, summaryMarkdown } from './text.ts';

export interface MarkdownOptions {
  /** UTF-8 bytes the whole text may take, `trailer` included. */
  readonly budgetBytes: number;
  /** The comment folds its sections and names its pictures; the summary has room for their tables. */
  readonly place: 'comment' | 'summary';
  /** The last line, written as it is: the hidden marker. */
  readonly trailer?: string;
}

export interface RenderedMarkdown {
  readonly text: string;
  /** Titles of the sections that were shortened or left out. */
  readonly shortened: readonly string[];
}

/** From everything to nothing; a section goes down one step at a time. */
const LEVELS = ['full', 'compact', 'line', 'gone'] as const;
type Level = (typeof LEVELS)[number];

/** When every section is gone, texts get shorter and then the table of rules. */
const SQUEEZES = [
  { text: 500, rules: 8 },
  { text: 160, rules: 8 },
  { text: 60, rules: 8 },
  { text: 60, rules: 3 },
  { text: 40, rules: 0 },
] as const;

const FULL_ROWS = 200;

/**
 * Renders a document as GitHub-flavoured Markdown within a budget of bytes. Where space is short whole sections give
 * way, the least weighty first: from full to compact to one line to a mention. Nothing is cut inside markup, and what
 * was left out is named.
 */
export function renderMarkdown(document: Document, options: MarkdownOptions): RenderedMarkdown {
  const sections = document.sections
    .filter(({ reach }) => reach === 'everywhere' || options.place === 'summary')
    .map((section) => renderSection(section, options.place));
  const fixed = fixedParts(document, SQUEEZES[0], options);
  const ledger = new Ledger(fixed, sections);
  for (const step of stepsDown(sections)) {
    if (ledger.total <= options.budgetBytes) break;
    ledger.take(step);
  }
  let text = assemble(fixed, sections);
  for (const squeeze of SQUEEZES.slice(1)) {
    if (Buffer.byteLength(text) <= options.budgetBytes) break;
    text = assemble(fixedParts(document, squeeze, options), sections);
  }
  return { text, shortened: sections.filter(({ level }) => level !== 'full').map(({ title }) => title) };
}

interface RenderedSection {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  /** What is open explains the headline, so it stands above the rules. */
  readonly open: boolean;
  readonly texts: Readonly<Record<Level, string>>;
  level: Level;
}

function renderSection(section: Section, place: MarkdownOptions['place']): RenderedSection {
  const detail = detailFor(place, SQUEEZES[0].text);
  const at = (level: Level): string => sectionMarkdown(section, level, detail);
  const texts = { full: at('full'), compact: at('compact'), line: at('line'), gone: '' };
  const { id, title, weight, open = false } = section;
  return { id, title, weight, open, texts, level: 'full' };
}

/** Shortening a table is worth it from this many characters on. */
const LONG = 2000;

interface Step {
  readonly section: RenderedSection;
  readonly level: Level;
}

/** First long tables are shortened, then sections become lines, then the lines go, each time the lightest first. */
function* stepsDown(sections: readonly RenderedSection[]): Generator<Step> {
  const lightestFirst = [...sections].sort((a, b) => a.weight - b.weight);
  for (const level of LEVELS.slice(1)) {
    for (const section of lightestFirst) {
      const saved = section.texts[section.level].length - section.texts[level].length;
      if (saved <= (level === 'compact' ? LONG : 0)) continue;
      yield { section, level };
    }
  }
}

function detailFor(place: MarkdownOptions['place'], text: number): Detail {
  return { rows: FULL_ROWS, text, charts: place === 'summary' ? 'tables' : 'none' };
}

/** What stands around the sections, rendered once however often they give way. */
interface FixedParts {
  readonly head: readonly string[];
  readonly rules: readonly string[];
  readonly why: string;
  readonly foot: readonly string[];
}

function fixedParts(document: Document, squeeze: (typeof SQUEEZES)[number], options: MarkdownOptions): FixedParts {
  const detail = detailFor(options.place, squeeze.text);
  const hasCommands = document.commands !== undefined && options.place === 'comment' && squeeze.rules !== 0;
  return {
    head: [
      `## ${inlineMarkdown(document.headline, detail.text)}`,
      inlineMarkdown(document.byline, detail.text),
      alertMarkdown(document, detail),
    ],
    rules: decisionMarkdown(document.decision, squeeze.rules, detail),
    why: document.why === undefined ? '' : `**Why:** ${inlineMarkdown(document.why, detail.text)}`,
    foot: [
      document.next === undefined ? '' : `Next: ${inlineMarkdown(document.next, detail.text)}`,
      hasCommands ? inlineMarkdown(document.commands, detail.text) : '',
      `<sub>${inlineMarkdown(document.method, detail.text)}</sub>`,
      options.trailer ?? '',
    ],
  };
}

function assemble({ head, rules, why, foot }: FixedParts, sections: readonly RenderedSection[]): string {
  const parts = [
    ...head,
    ...sections.filter(({ open }) => open).map(({ texts, level }) => texts[level]),
    ...(sections.some(showsRules) ? [] : rules),
    why,
    ...sections.filter(({ open }) => !open).map(({ texts, level }) => texts[level]),
    leftOut(sections),
    ...foot,
  ];
  return `${parts.filter((part) => part !== '').join(BETWEEN)}\n`;
}

const BETWEEN = '\n\n';

/** Whether this is the section about the decision, whole, with every rule; the short table would say it twice. */
function showsRules({ id, level }: RenderedSection): boolean {
  return id === 'decision' && level === 'full';
}

/**
 * The bytes that a text of these parts takes, as a ledger: with hundreds of sections that give way one at a time, to
 * write the whole text anew after each would cost the square of their number.
 */
class Ledger {
  #bytes: number;
  #gone = 0;
  readonly #rules: number;

  constructor({ head, rules, why, foot }: FixedParts, sections: readonly RenderedSection[]) {
    this.#rules = sum(rules.map(bytesOf));
    const texts = [...head, why, ...foot, ...sections.map(({ texts: of, level }) => of[level])];
    this.#bytes = sum(texts.map(bytesOf)) + (sections.some(showsRules) ? 0 : this.#rules);
  }

  /** Of the whole text: a line's end stands where the last part would have had what is between parts. */
  get total(): number {
    return this.#bytes + (this.#gone === 0 ? 0 : LEFT_OUT_BYTES) - BETWEEN.length + 1;
  }

  take({ section, level }: Step): void {
    const shown = showsRules(section);
    this.#bytes -= bytesOf(section.texts[section.level]);
    section.level = level;
    this.#bytes += bytesOf(section.texts[level]);
    if (shown) this.#bytes += this.#rules;
    if (level !== 'gone') return;
    this.#gone += 1;
    this.#bytes += Buffer.byteLength(` ${section.title}`);
  }
}

/** Of a part and what is between it and the next. */
function bytesOf(part: string): number {
  return part === '' ? 0 : Buffer.byteLength(part) + BETWEEN.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

function alertMarkdown({ alert }: Document, detail: Detail): string {
  return alert === undefined ? '' : `> [!${alert.level.toUpperCase()}]\n> ${inlineMarkdown(alert.text, detail.text)}`;
}

/** The rules that matter now, and the others folded. */
function decisionMarkdown(table: Table | undefined, most: number, detail: Detail): readonly string[] {
  if (table === undefined || most === 0) return [];
  const shown = Math.min(table.shown ?? most, most);
  const rest = table.rows.slice(shown);
  const top = tableMarkdown({ ...table, rows: table.rows.slice(0, shown) }, detail);
  if (rest.length === 0) return [top];
  const allPass = rest.every(([verdict]) => verdict?.some((inline) => isPass(inline)) === true);
  const many = Math.min(most * 5, rest.length);
  const folded = tableMarkdown({ ...table, rows: rest }, { ...detail, rows: many });
  return [
    top,
    details(`${plural(rest.length, 'more rule')}${allPass ? (rest.length === 1 ? ' passes' : ' pass') : ''}`, folded),
  ];
}

function isPass(inline: Inline): boolean {
  return typeof inline === 'object' && inline.kind === 'verdict' && inline.verdict === 'pass';
}

function sectionMarkdown(section: Section, level: Level, detail: Detail): string {
  if (level === 'gone') return '';
  const summary = summaryMarkdown(section.summary, detail.text);
  if (level === 'line') return `- ${inlineMarkdown(section.summary, detail.text)}`;
  const blocks = section.blocks.map((block) =>
    blockMarkdown(block, level === 'full' ? detail : compact(block, detail)),
  );
  const body = blocks.filter((block) => block !== '').join('\n\n');
  return body === ''
    ? `- ${inlineMarkdown(section.summary, detail.text)}, drawn in the full report`
    : details(summary, body, section.open);
}

function compact(block: Section['blocks'][number], detail: Detail): Detail {
  const rows = block.kind === 'table' ? (block.table.shown ?? 5) : 5;
  return { ...detail, rows: Math.min(rows, 10), charts: 'none', text: Math.min(detail.text, 160) };
}

/** The summary line is HTML already; blank lines around the body let it be Markdown. */
function details(summary: string, body: string, open = false): string {
  return `<details${open ? ' open' : ''}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

const LEFT_OUT = 'Left out for space, see the full report:';
const LEFT_OUT_BYTES = bytesOf(LEFT_OUT);

function leftOut(sections: readonly RenderedSection[]): string {
  const gone = sections.filter(({ level }) => level === 'gone').map(({ title }) => title);
  return gone.length === 0 ? '' : `${LEFT_OUT} ${gone.join(' ')}`;
}
