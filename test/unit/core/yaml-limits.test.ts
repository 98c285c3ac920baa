import { UserError } from '../../../shared/core/errors.ts';
import { parseYaml } from '../../../shared/core/text/yaml.ts';

test.each([
  ['brackets', '['.repeat(100_000)],
  ['objects', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
  ['sequences on one line', '- '.repeat(20_000)],
  ['explicit keys on one line', '? '.repeat(20_000)],
  ['empty keys on one line', ': '.repeat(20_000)],
  ['indented blocks', Array.from({ length: 1_000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
])('deeply nested %s are refused before the parser recurses into them', (_, text) => {
  expect(() => parseYaml(text, 'deep.yaml', 'rules-unreadable')).toThrow('The file is nested deeper than 100 levels.');
});

test('depth is not confused by brackets in text, by long lines or by deep literal blocks', () => {
  const text = [
    `quoted: "${'['.repeat(500)}"`,
    `plain: a${'['.repeat(500)}`,
    `# ${'[ - '.repeat(500)}`,
    `list: [${'[1], '.repeat(500)}2]`,
    'literal: |',
    `  ${'- '.repeat(300)}`,
    `  ${' '.repeat(400)}- - [`,
  ].join('\n');
  expect(Object.keys(parseYaml(text, 'wide.yaml', 'x').value as object)).toEqual([
    'quoted',
    'plain',
    'list',
    'literal',
  ]);
});

test('nesting of a reasonable depth is read', () => {
  const text = `${'['.repeat(100)}${']'.repeat(100)}`;
  expect(JSON.stringify(parseYaml(text, 'ok.yaml', 'x').value)).toBe(text);
});

test('a key that stands twice is refused where it stands again, in a mapping of any size', () => {
  const wide = `{${Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`).join(', ')}}`;
  expect(Object.keys(parseYaml(wide, 'wide.yaml', 'x').value as object)).toHaveLength(50_000);
  const text = 'a:\n  b: 1\n  "b": 2\n';
  expect(() => parseYaml(text, 'twice.yaml', 'x')).toThrow(
    new UserError('x', {
      what: 'The key "b" stands twice.',
      where: { file: 'twice.yaml', line: 3, column: 3 },
      remedy: 'Correct the file and run again.',
    }),
  );
  expect(() => parseYaml('{1: a, "1": b}', 'twice.yaml', 'x')).toThrow('The key "1" stands twice.');
});
