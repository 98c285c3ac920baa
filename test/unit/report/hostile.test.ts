import { parseMarker } from '../../../shared/github/comments/marker.ts';
import type { Document } from '../../../shared/document/document.ts';
import { withHistory } from '../../../shared/report/history.ts';
import { renderPage } from '../../../shared/document/html/page.ts';
import { renderMarkdown } from '../../../shared/document/markdown/render.ts';
import { safeUrl } from '../../../shared/document/safe.ts';
import { hostileStrings, poisoned } from '../../fixtures/report/hostile.ts';
import { SCENARIOS } from '../../fixtures/report/scenarios.ts';
import { composeReport, SETTING } from './setting.ts';

const STATEMENTS = [...(SCENARIOS['worse-stopped'] ?? []), ...(SCENARIOS['canary-rolled-back'] ?? []).slice(-1)];
const SEAL = '<!-- trainyard-report:v1 key=ZGVsYXk run=1 attempt=1 state= -->';

/** Markdown shortens a text after 500 characters. */
const MOST_IN_MARKDOWN = 400;

/** As many strings in one text as fit, so that each is rendered and few renderings do. */
function packed(strings: readonly string[], most: number): readonly string[] {
  const texts: string[] = [];
  for (const text of strings) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + text.length < most) texts[texts.length - 1] = `${last} ${text}`;
    else texts.push(text);
  }
  return texts;
}

/** A document whose every text ends in a hostile string. */
function hostileDocuments(text: string): readonly Document[] {
  const setting = { ...SETTING, commands: { waive: true } };
  const documents = [STATEMENTS, SCENARIOS['waived'] ?? []].flatMap((statements) =>
    composeReport(
      statements.map((stored) => poisoned(stored, text)),
      setting,
    ),
  );
  const run = { run: '1', attempt: 1, standing: 'fail', at: '2026-11-23T08:00:00.000Z', headline: text } as const;
  return documents.map((document) => withHistory(document, [run]));
}

/** What is left of Markdown when lines of HTML, fenced blocks and code spans are taken out, as CommonMark finds them. */
function withoutCode(markdown: string): string {
  const unfenced = markdown.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '').replace(SUMMARY, '');
  let text = '';
  let at = 0;
  for (const mark = /\\|`+/g; ;) {
    mark.lastIndex = at;
    const found = mark.exec(unfenced);
    if (found === null) break;
    text += unfenced.slice(at, found.index);
    const [run] = found;
    if (run === '\\') {
      text += unfenced.slice(found.index, found.index + 2);
      at = found.index + 2;
      continue;
    }
    const close = new RegExp(`(?<!\`)${run}(?!\`)`, 'g');
    close.lastIndex = found.index + run.length;
    const end = close.exec(unfenced);
    if (end === null) throw new Error(`${unfenced.slice(found.index, found.index + 80)} is not closed`);
    at = end.index + run.length;
  }
  text += unfenced.slice(at);
  return text;
}

/** Markdown is not parsed inside this line of HTML. */
const SUMMARY = /^<details(?: open)?><summary>(.*)<\/summary>$/gm;

const MARKDOWN_TAG =
  /^<(?:\/?(?:details|summary|sub|code|b|relative-time)(?: open| datetime="[0-9TZ:.-]+")?>|!-- -->|https:\/\/github\.com\/(?:acme\/flights|trainyard\/trainyard)\/)/;

function expectHarmlessMarkdown(markdown: string): void {
  const text = withoutCode(markdown).replace(SEAL, '');
  const summaries = [...markdown.matchAll(SUMMARY)].map(([, summary]) => summary ?? '');
  for (const part of [text, ...summaries]) {
    for (const { index } of part.matchAll(/</g)) {
      const tag = part.slice(index, index + 80);
      if (!MARKDOWN_TAG.test(tag)) throw new Error(`${tag} is no tag of ours`);
    }
    expect(part.replaceAll(/<https:[^>]*>/g, '')).not.toMatch(/@\w|(?<!&)#\d|GH\\?-\d|https?:\/\/|www\.\w|:tada:/i);
  }
  const unlinked = text.replace(/\[(?:run|comment commands)\]\(<[^>]*>\)/g, '');
  expect(unlinked).not.toMatch(/(?<!\\)\]\(|(?<!\\)!\[/);
  const alerts = markdown.match(/^> \[!/gm) ?? [];
  expect(alerts.length).toBeLessThanOrEqual(1);
  expect(markdown.match(/^#{1,6} /gm)).toHaveLength(1);
}

const TAGS = new Set(
  (
    '!doctype html head meta title style body a header p svg path circle main article div span h1 h2 strong nav ol ul li code ' +
    'section figure figcaption desc rect line text tspan polyline polygon details summary table caption thead tbody tr th td ' +
    'dl dt dd time pre footer'
  ).split(' '),
);

function expectHarmlessHtml(page: string): void {
  const [, body = ''] = page.split('</style>');
  for (const { 1: tag, index } of body.matchAll(/<\/?([^\s>/]*)/g)) {
    if (!TAGS.has(tag ?? '')) throw new Error(`<${tag}> at ${body.slice(index - 80, index + 80)}`);
  }
  for (const [element] of body.matchAll(/<[a-z][^>]*>/g)) {
    // Thousands of them, for each of which `expect` would take longer than looking.
    const bare = element.replace(/"[^"]*"/g, '""');
    const isPlain = /^<[a-z0-9]+(?: [a-zA-Z0-9-]+(?:="")?)*\/?>$/.test(bare);
    if (!isPlain || / (?:on|style|src|formaction)/i.test(bare)) throw new Error(`${element} is not harmless`);
  }
  expect(page.match(/<style>/g)).toHaveLength(1);
}

test('no hostile string becomes markup, a mention, a link or a marker in the comment or the summary', () => {
  for (const text of packed(hostileStrings(), MOST_IN_MARKDOWN)) {
    for (const document of hostileDocuments(text)) {
      const comment = renderMarkdown(document, { budgetBytes: 60_000, place: 'comment', trailer: SEAL }).text;
      expectHarmlessMarkdown(comment);
      expect(parseMarker(comment)).toEqual({ key: 'delay', run: '1', attempt: 1, state: '' });
      expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(60_000);
    }
  }
});

test('no hostile string becomes an element or an attribute of the page, and none is lost', () => {
  for (const text of packed(hostileStrings(), 4000))
    expectHarmlessHtml(renderPage(hostileDocuments(text), { title: text }));
  const page = renderPage(hostileDocuments('<b>bold & "quoted"</b>'), { title: 't' });
  expect(page).toContain('&lt;b&gt;bold &amp; &quot;quoted&quot;&lt;/b&gt;');
});

test('only an absolute web address without credentials may stand in a link', () => {
  expect(safeUrl('https://github.com/a/b?c=(d)')).toBe('https://github.com/a/b?c=%28d%29');
  const refused = [
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.test',
    '/path',
    'https://a:b@evil.test',
    'vbscript:x',
    '',
  ];
  expect(refused.map(safeUrl)).toEqual(refused.map(() => undefined));
  expect(safeUrl('https://x.test/> <script>"')).not.toMatch(/[<>" ]/);
});

test('a name of megabytes does not make a page of hundreds', () => {
  const statements = (SCENARIOS['worse-stopped'] ?? []).map((stored) => poisoned(stored, 'A'.repeat(1_000_000)));
  const html = renderPage(composeReport(statements, SETTING), { title: 'Report' });
  expect(html.length).toBeLessThan(2_000_000);
  expect(html).toContain('more characters)');
});
