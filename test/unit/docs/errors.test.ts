/** Every error that a user can mend is explained, and nothing is explained that cannot happen. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../services.ts';

const SOURCES = globSync(['shared/**/*.ts', 'actions/**/*.ts', 'cli/**/*.ts'], { cwd: REPOSITORY_ROOT })
  .map((file) => readFileSync(join(REPOSITORY_ROOT, file), 'utf8'))
  .join('\n');
const PAGE = readFileSync(join(REPOSITORY_ROOT, 'docs', 'errors.md'), 'utf8');
const EXPLAINED = [...PAGE.matchAll(/^## ([a-z0-9-]+)$/gm)].map(([, code = '']) => code);
const THROWN = new Set(
  [...SOURCES.matchAll(/(?:UserError|UnavailableError)\(\s*'([a-z0-9-]+)'/g)].map(([, code = '']) => code),
);

test('an error that is thrown is explained', () => {
  expect(THROWN.size).toBeGreaterThan(100);
  expect([...THROWN].filter((code) => !EXPLAINED.includes(code))).toEqual([]);
});

test('an error that is explained stands in the code', () => {
  // Some are put together by a function that takes the code.
  expect(EXPLAINED.filter((code) => !SOURCES.includes(`'${code}'`))).toEqual([]);
});
