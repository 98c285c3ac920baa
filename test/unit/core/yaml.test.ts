import { parseYaml } from '../../../shared/core/text/yaml.ts';

const text = 'rules:\n  - metric: auc\n    at_least: 0.7\n  - metric: recall\n';

test('values and keys know where they stand', () => {
  const yaml = parseYaml(text, 'rules.yml', 'rules-unreadable');
  expect(yaml.locate(['rules', 0, 'at_least'])).toEqual({ file: 'rules.yml', line: 3, column: 15 });
  expect(yaml.locateKey(['rules', 0, 'at_least'])).toEqual({ file: 'rules.yml', line: 3, column: 5 });
  expect(yaml.locate(['rules', 1, 'absent'])).toEqual({ file: 'rules.yml', line: 4, column: 5 });
});

test.each([
  ['a: 1\na: 2\n', 2],
  ['a: [1, 2\nb: 3\n', 2],
  ['a: 1\n\tb: 2\n', 2],
])('%j is refused with its line', (broken, line) => {
  let error: unknown;
  try {
    parseYaml(broken, 'x.yml', 'rules-unreadable');
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toMatchObject({ code: 'rules-unreadable', where: { file: 'x.yml', line } });
});

test('aliases that multiply are refused', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 9; i++)
    lines.push(
      `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    );
  expect(() => parseYaml(lines.join('\n'), 'x.yml', 'rules-unreadable')).toThrow(/aliases/);
});
