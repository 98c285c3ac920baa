import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const EXTENSIONS = ['table', 'strikethrough', 'autolink', 'tagfilter', 'tasklist'];

/**
 * Markdown as GitHub shows it: cmark-gfm, which is GitHub's own, and the boxes that GitHub makes of `> [!NOTE]`.
 *
 * @throws where cmark-gfm is not installed (`apt-get install cmark-gfm`)
 */
function githubHtml(markdown: string): string {
  const html = execFileSync('cmark-gfm', ['--unsafe', ...EXTENSIONS.flatMap((name) => ['-e', name])], {
    input: markdown,
    encoding: 'utf8',
  });
  return html
    .replace(/<blockquote>\s*<p>\[!(\w+)\]\s*([\s\S]*?)<\/blockquote>/g, (_, kind: string, rest: string) => {
      const name = kind.toLowerCase();
      const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      return `<div class="alert ${name}"><p class="alert-title">${title}</p><p>${rest}</div>`;
    })
    .replace(/<table>[\s\S]*?<\/table>/g, (table) => `<div class="table">${table}</div>`);
}

/** A page in GitHub's colours; the viewer's scheme decides between light and dark. */
function githubPage(body: string): string {
  const style = readFileSync(join(import.meta.dirname, 'github.css'), 'utf8');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${style}</style></head><body>${body}</body></html>`;
}

/** The frame of a comment on a pull request. */
export function githubComment(markdown: string): string {
  return githubPage(`<article class="comment">
    <header><b>github-actions</b> <span class="bot">bot</span> commented</header>
    <div class="body">${githubHtml(markdown)}</div>
  </article>`);
}
