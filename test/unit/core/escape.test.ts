import fc from 'fast-check';
import { anyCharacter } from '../../any-character.ts';
import { toHtml, toLine, toLog, toMarkdown, toMarkdownCode } from '../../../shared/core/text/escape.ts';

test('no text can start a workflow command', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom('::set-output name=x::', '##[command]', '::stop'),
      (text, command) => {
        const logged = toLog(`${text}\n${command}\r\n  ${command}\r${command}`);
        expect(logged).not.toMatch(/^\s*::/m);
        expect(logged).not.toContain('##[');
        expect(logged.replace(/\r\n/g, '')).not.toContain('\r');
      },
    ),
  );
});

test('no text leaves an HTML element or attribute', () => {
  fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => expect(toHtml(text)).not.toMatch(/[<>"']/)));
});

test('a line stays one line of bounded length without invisible or reordering characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 800 }), (text) => {
      const line = toLine(text, 100);
      expect([...line].length).toBeLessThanOrEqual(100);
      expect(line).not.toMatch(/[\r\n\u2028\u2029\u202E\u200B\u0000]/);
    }),
  );
});

test.each([
  ['@octocat', /@octocat/],
  ['<img src=x onerror=alert(1)>', /<img/],
  ['[text](https://evil.example)', /\]\(/],
  ['https://evil.example', /https:\/\//],
  ['![x](y)', /(?<!\\)!\[/],
  ['**bold**', /(?<!\\)\*/],
  ['a | b', /(?<!\\)\|/],
])('%s is inert in Markdown', (text, live) => {
  expect(toMarkdown(text)).not.toMatch(live);
});

test('a code span holds any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('`', 'a', ' ', '|', '\n', '<') }), (text) => {
      const span = toMarkdownCode(text);
      const fence = /^`+/.exec(span)?.[0] ?? '';
      const inner = span.slice(fence.length, -fence.length);
      expect(span.endsWith(fence)).toBe(true);
      expect([...inner.matchAll(/`+/g)].every((run) => run[0].length < fence.length)).toBe(true);
      expect(span).not.toMatch(/[\n|]/);
    }),
  );
});
