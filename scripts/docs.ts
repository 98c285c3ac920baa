/**
 * Writes what documentation is generated from one source: `node scripts/docs.ts`, or `--check` to fail on drift.
 *
 * - the tables in each action's README, from its action.yml
 * - docs/errors.md, from docs/errors/*.md
 * - docs/reference/actions.md, from all action.yml files
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { readActionFiles, type ActionFile } from '../cli/action-file.ts';

const root = resolve(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
const actions = readActionFiles(root);
const stale: string[] = [];

for (const [name, action] of actions) await write(`actions/${name}/README.md`, readme(name, action));
await write('docs/errors.md', errors());
await write('docs/reference/actions.md', reference());

for (const file of stale) console.error(`${file} is stale: run \`npm run docs\`.`);
process.exitCode = stale.length > 0 ? 1 : 0;

async function write(file: string, text: string): Promise<void> {
  const path = join(root, file);
  const wanted = await format(text, { parser: 'markdown', printWidth: 120, singleQuote: true });
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) return;
  if (isCheck) stale.push(file);
  else writeFileSync(path, wanted);
}

function readme(name: string, action: ActionFile): string {
  const text = readFileSync(join(root, 'actions', name, 'README.md'), 'utf8');
  const [before, , after] = splitAtMarkers(text, name);
  return `${before}<!-- api-start -->\n\n${tables(action, '###')}\n\n<!-- api-end -->${after}`;
}

function splitAtMarkers(text: string, name: string): readonly [string, string, string] {
  const [before, rest] = text.split('<!-- api-start -->');
  const [middle, after] = rest?.split('<!-- api-end -->') ?? [];
  if (before === undefined || middle === undefined || after === undefined) {
    throw new Error(`actions/${name}/README.md lacks the markers <!-- api-start --> and <!-- api-end -->.`);
  }
  return [before, middle, after];
}

function tables(action: ActionFile, heading: string): string {
  const inputs = Object.entries(action.inputs).map(
    ([input, { description, required, default: fallback }]) =>
      `| \`${input}\` | ${cell(description)} | ${required ? '**required**' : code(fallback)} |`,
  );
  const outputs = Object.entries(action.outputs).map(
    ([output, { description }]) => `| \`${output}\` | ${cell(description)} |`,
  );
  return [
    `${heading} Inputs`,
    '',
    '| input | meaning | default |',
    '|---|---|---|',
    ...inputs,
    '',
    `${heading} Outputs`,
    '',
    '| output | meaning |',
    '|---|---|',
    ...outputs,
  ].join('\n');
}

function cell(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
}

function code(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `\`${cell(text).replaceAll('\\|', '¦')}\``;
}

function errors(): string {
  const folder = join(root, 'docs/errors');
  const sections = new Map<string, string>();
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    for (const section of readFileSync(join(folder, name), 'utf8').split(/^(?=### )/m)) {
      const heading = /^### `?([a-z0-9-]+)`?\s*\n/.exec(section);
      if (heading?.[1] !== undefined) sections.set(heading[1], section.slice(heading[0].length).trim());
    }
  }
  return [
    '# Errors',
    '',
    '<!-- Generated from docs/errors/ by `npm run docs`. -->',
    '',
    'Every error that you can mend has a code. It stays the same in every version, and this page says what to do.',
    '',
    ...[...sections].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, text]) => [`## ${name}`, '', text, '']),
  ].join('\n');
}

function reference(): string {
  return [
    '# The actions',
    '',
    '<!-- Generated from the action.yml files by `npm run docs`. -->',
    '',
    'An input means the same in every action. On a terminal every input is a flag: `npx trainyard gate --rules …`.',
    '',
    ...[...actions].flatMap(([name, action]) => [
      `## ${name}`,
      '',
      `${action.description} [More](../../actions/${name}/README.md)`,
      '',
      tables(action, '###'),
      '',
    ]),
  ].join('\n');
}
