/** What the documentation says around its workflows: links lead somewhere, commands exist with the flags they are given. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents, snippetsOf } from '../../../scripts/snippets.ts';
import { REPOSITORY_ROOT } from '../../services.ts';
import { brokenCommands } from './command-checks.ts';
import { deadLinks } from './link-checks.ts';

const DOCUMENTS = documents(REPOSITORY_ROOT).map((file) => ({
  file,
  markdown: readFileSync(join(REPOSITORY_ROOT, file), 'utf8'),
}));

describe.each(DOCUMENTS)('$file', ({ file, markdown }) => {
  test('leads to files and headings that are there', () => {
    expect(deadLinks(file, markdown)).toEqual([]);
  });

  test('names commands that exist, with flags that they have', () => {
    expect(brokenCommands(markdown)).toEqual([]);
  });

  test('says of every code block in which language it is', () => {
    expect(snippetsOf(file, markdown).filter(({ language }) => language === '')).toEqual([]);
  });

  test('names no machine, no session and no issue', () => {
    expect(markdown.match(/\/work\/|\/home\/\w+|\/root\b|issue #?\d+|localhost:\d+/gi)).toBeNull();
  });
});

test('every guide and every reference is reached from the index', () => {
  const index = readFileSync(join(REPOSITORY_ROOT, 'docs', 'README.md'), 'utf8');
  const pages = DOCUMENTS.flatMap(({ file }) => /^docs\/((?:how-to|reference)\/.+|errors\.md)$/.exec(file)?.[1] ?? []);
  expect(pages.length).toBeGreaterThan(15);
  expect(pages.filter((page) => !index.includes(`](${page})`))).toEqual([]);
});

describe('a mistake is found', () => {
  test.each([
    ['[a](absent.md)', 'absent.md does not exist'],
    ['[a](docs/errors.md#no-such-code)', 'docs/errors.md#no-such-code has no such heading'],
    ['[a](#below)\n\n## Above\n', '#below has no such heading'],
    ['[a](../../etc/passwd)', '../../etc/passwd leaves the repository'],
    ['<img src="absent.png">', 'absent.png does not exist'],
    ['<source srcset="absent.webp" media="(min-width: 1px)">', 'absent.webp does not exist'],
    ['[a](http://example.org)', 'http://example.org is no https address'],
  ])('in the link %s', (markdown, message) => {
    expect(deadLinks('README.md', markdown)).toEqual([message]);
  });

  test('but not in links that hold, nor in code', () => {
    const code = '```text\n[a](absent.md)\n```\n`[a](absent.md)`\n';
    const links = '[a](LICENSE) [b](docs/errors.md) [c](#d-e-1) [f](https://example.org)\n\n## D, e!\n\n## D e\n';
    expect(deadLinks('README.md', code + links)).toEqual([]);
  });

  test.each([
    ['npm run demos', 'npm run demos: no such script'],
    ['node scripts/absent.ts', 'node scripts/absent.ts: no such file'],
    ['npx trainyard gat --rules a', 'trainyard gat: no such action'],
    ['npx trainyard gate --rule a', 'trainyard gate: gate has no flag --rule.'],
    ['npx trainyard gate --rules', 'trainyard gate: --rules needs a value.'],
    ['npx trainyard gate \\\n  --rules a \\\n  --modl b', 'trainyard gate: gate has no flag --modl.'],
  ])('in the command %s', (command, message) => {
    expect(brokenCommands(`\`${command}\``)).toEqual([message]);
    expect(brokenCommands(`\`\`\`console\n${command}\n\`\`\`\n`)).toEqual([message]);
  });
});
