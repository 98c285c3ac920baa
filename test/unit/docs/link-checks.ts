import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { REPOSITORY_ROOT } from '../../services.ts';

/** Links of a document to files and headings of the repository that are not there. */
export function deadLinks(file: string, markdown: string): readonly string[] {
  return targetsOf(markdown).flatMap((target) => {
    if (/^[a-z]+:/.test(target)) return target.startsWith('https://') ? [] : [`${target} is no https address`];
    const [path = '', anchor] = target.split('#');
    const goal = path === '' ? file : normalize(join(dirname(file), path));
    if (goal.startsWith('..')) return [`${target} leaves the repository`];
    const place = join(REPOSITORY_ROOT, goal);
    if (!existsSync(place)) return [`${target} does not exist`];
    if (anchor === undefined) return [];
    if (statSync(place).isDirectory() || !goal.endsWith('.md')) return [`${target} has no headings`];
    const text = path === '' ? markdown : readFileSync(place, 'utf8');
    return anchors(text).has(anchor) ? [] : [`${target} has no such heading`];
  });
}

function targetsOf(markdown: string): readonly string[] {
  const prose = withoutCode(markdown).replace(/`[^`\n]*`/g, 'code');
  const found = [
    ...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g),
    ...prose.matchAll(/\b(?:href|src|srcset)="([^"]+)"/g),
  ];
  return found.map(([, target = '']) => target);
}

/** As GitHub names them: small letters, no punctuation, dashes for blanks, a number where one repeats. */
function anchors(markdown: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const names = [...withoutCode(markdown).matchAll(/^#{1,6} (.+?)\s*#*$/gm)].map(([, heading = '']) => {
    const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = text.replace(/[^\p{L}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
  return new Set(names);
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1\2 *$/gm, '');
}
