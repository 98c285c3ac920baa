/** Text from a pull request is untrusted; each place it may land in has its own escape here. */

/** Control characters (but not tab and newline), bidirectional overrides and other invisible format characters. */
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** One visible line: invisible characters are shown as `�`, line breaks as spaces, and the length is capped. */
export function toLine(text: string, maxLength = 500): string {
  const line = text
    .toWellFormed()
    .replace(/\r\n|[\r\n\t\u2028\u2029]/g, ' ')
    .replace(INVISIBLE, '�');
  const characters = [...line];
  return characters.length <= maxLength ? line : `${characters.slice(0, maxLength - 1).join('')}…`;
}

/** Text for the console of a runner: a line that starts with a workflow command is broken up so that it is inert. */
export function toLog(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r(?!\n)/g, '␍')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001A\u001C-\u001F\u007F]/g, '�')
    .replace(/^(\s*)::/gm, '$1:\u200B:')
    .replace(/##\[/g, '#\u200B#[');
}

/** Text inside an HTML element or a double-quoted attribute. */
export function toHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(INVISIBLE, '�')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/**
 * Plain text inside a line of GitHub-flavoured Markdown, a table cell included: no markup, mention, issue reference,
 * link or HTML survives.
 */
export function toMarkdown(text: string, maxLength = 500): string {
  return toHtml(toLine(text, maxLength))
    .replace(/[\\`*_{}[\]()+!|~$^=-]|(?<!&)#/g, '\\$&')
    .replace(/@/g, '@<!-- -->')
    .replace(/(?<!&)#(?=\d)/g, '#<!-- -->')
    .replace(/\bGH\\-(?=\d)/gi, (match) => `${match}<!-- -->`)
    .replace(/(https?|ftp|mailto):/gi, '$1<!-- -->:')
    .replace(/\bwww\./gi, 'www<!-- -->.')
    .replace(/:(?=[a-z0-9\\+_-]+:)/gi, ':<!-- -->');
}

/**
 * Plain text inside an HTML element that stands in Markdown, such as `<summary>`: Markdown is not parsed there, but
 * GitHub still looks for mentions, issue references and emoji names in the text it has rendered.
 */
export function toMarkdownHtml(text: string, maxLength = 500): string {
  return toHtml(toLine(text, maxLength))
    .replace(/@/g, '@<!-- -->')
    .replace(/(?<!&)#(?=\d)/g, '#<!-- -->')
    .replace(/\bGH-(?=\d)/gi, (match) => `${match}<!-- -->`)
    .replace(/(https?|ftp|mailto):/gi, '$1<!-- -->:')
    .replace(/\bwww\./gi, 'www<!-- -->.')
    .replace(/:(?=[a-z0-9+_-]+:)/gi, ':<!-- -->');
}

/** A code span in Markdown that no content can leave. Pipes are escaped, since tables split cells before code spans. */
export function toMarkdownCode(text: string, maxLength = 200): string {
  const line = toLine(text, maxLength).replace(/\|/g, '¦');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}
