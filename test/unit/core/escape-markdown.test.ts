import { toMarkdown, toMarkdownHtml } from '../../../shared/core/text/escape.ts';

test('an apostrophe stays an apostrophe: only a number sign of the text itself is escaped', () => {
  expect(toMarkdown("it's")).toBe('it&#39;s');
  expect(toMarkdownHtml("it's")).toBe('it&#39;s');
});

test('nothing that GitHub would link or notify survives, in Markdown or in HTML inside Markdown', () => {
  const text = '@mara #12 GH-3 https://x.test www.x.test :tada: acme/flights#5';
  for (const escaped of [toMarkdown(text), toMarkdownHtml(text)]) {
    expect(escaped).not.toMatch(/@\w|#\d|GH\\?-\d|https?:\/\/|www\.x|:tada:/);
  }
});

test('an element in the text is shown, not made', () => {
  expect(toMarkdownHtml('</summary><img src=x>')).toBe('&lt;/summary&gt;&lt;img src=x&gt;');
});
