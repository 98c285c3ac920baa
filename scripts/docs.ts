/**
 * Writes what documentation is generated from one source: `node scripts/docs.ts`, or `--check` to fail on drift.
 *
 * - the tables in each action's README and docs/reference/actions.md, from the action.yml files
 * - docs/reference/workflows.md, from the reusable workflows
 * - docs/reference/evidence.md, from the JSON Schemas of the statements
 * - docs/errors.md, from docs/errors/*.md
 * - the tables of actions and workflows in README.md
 * - how a store is written, in the action.yml files and in docs/how-to/set-up-a-store.md, from the table of stores
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { readActionFiles } from '../cli/action-file.ts';
import { STORE_SCHEMES, storeFormsSentence } from '../shared/store/schemes.ts';
import { ACTIONS } from './actions.ts';
import { evidenceReference } from './docs/evidence.ts';
import { actionTables, cell, code, table } from './docs/tables.ts';
import { readWorkflows, workflowsOverview, workflowsReference } from './docs/workflows.ts';

const root = resolve(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
const workflows = readWorkflows(root);
const stale: string[] = [];

for (const [name, { inputs }] of readActionFiles(root)) {
  if (inputs['store']?.description.includes('Write ') === true) await writeStoreForms(`actions/${name}/action.yml`);
}
// Read again: the tables show what was just written.
const actions = readActionFiles(root);

for (const [name, action] of actions) {
  const file = `actions/${name}/README.md`;
  await write(file, between(file, 'api', actionTables(action, '###')));
}
await write('docs/how-to/set-up-a-store.md', between('docs/how-to/set-up-a-store.md', 'stores', stores()));
await write('docs/errors.md', errors());
await write('docs/reference/actions.md', reference());
await write('docs/reference/workflows.md', workflowsReference(workflows));
await write('docs/reference/evidence.md', evidenceReference(root));
await write('README.md', between('README.md', 'actions', actionsOverview()));
await write(
  'README.md',
  between('README.md', 'workflows', workflowsOverview(workflows, 'docs/reference/workflows.md')),
);

for (const file of new Set(stale)) console.error(`${file} is stale: run \`npm run docs\`.`);
process.exitCode = stale.length > 0 ? 1 : 0;

async function write(file: string, text: string, parser: 'markdown' | 'yaml' = 'markdown'): Promise<void> {
  const path = join(root, file);
  const wanted = await format(text, { parser, printWidth: 120, singleQuote: true });
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) return;
  if (isCheck) stale.push(file);
  else writeFileSync(path, wanted);
}

/** The document with another text between two of its markers. */
function between(file: string, marker: string, text: string): string {
  const [start, end] = [`<!-- ${marker}-start -->`, `<!-- ${marker}-end -->`];
  const [before, rest] = readFileSync(join(root, file), 'utf8').split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} lacks the markers ${start} and ${end}.`);
  return `${before}${start}\n\n${text}\n\n${end}${after}`;
}

/** The sentence with the forms of a store stands in the action.yml files, which GitHub and the help read. */
async function writeStoreForms(file: string): Promise<void> {
  const text = readFileSync(join(root, file), 'utf8');
  const sentence = /\bWrite file:[^.]*\./;
  if (!sentence.test(text)) throw new Error(`${file}: the description of store has no sentence "Write file:… .".`);
  await write(file, text.replace(sentence, storeFormsSentence()), 'yaml');
}

function stores(): string {
  return table(
    ['', 'where', 'when'],
    STORE_SCHEMES.map(({ form, where, when }) => [code(form), cell(where), cell(when)]),
  );
}

/** In the order in which a model meets them. */
function actionsOverview(): string {
  return table(
    ['action', 'does'],
    ACTIONS.map((name) => [`[\`${name}\`](actions/${name}/README.md)`, cell(actions.get(name)?.description ?? '')]),
  );
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
    '<!-- Generated from the action.yml files by `npm run docs`. -->',
    'An input means the same in every action. On a terminal every input is a flag: `npx trainyard gate --rules …`.',
    ...[...actions].flatMap(([name, action]) => [
      `## ${name}`,
      `${action.description} [More](../../actions/${name}/README.md)`,
      actionTables(action, '###'),
    ]),
  ].join('\n\n');
}
