/** Contracts, rules and project files that the documentation shows: our own readers take them. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { asWorkflow, documents, snippetsOf } from '../../../scripts/snippets.ts';
import { readActionFiles } from '../../../cli/action-file.ts';
import { parseContract } from '../../../shared/contract/read.ts';
import { parseRules } from '../../../shared/gate/rules/file.ts';
import { parseLockFile } from '../../../shared/registry/lock-file.ts';
import { readProjectDefaults } from '../../../shared/runtime/project-file.ts';
import { REPOSITORY_ROOT } from '../../services.ts';

const ACTIONS = readActionFiles(REPOSITORY_ROOT);
const FILES = documents(REPOSITORY_ROOT)
  .flatMap((file) => snippetsOf(file, readFileSync(join(REPOSITORY_ROOT, file), 'utf8')))
  .filter((snippet) => snippet.language === 'yaml' && asWorkflow(snippet) === undefined)
  .map(({ file, line, text }) => ({ place: `${file}:${line}`, text }));

/** Values for inputs, as they stand below `with`. */
const VALUES = ['actions/validate-data/README.md'];

/** Which of our files it is, once its reader has taken it. */
async function read(text: string): Promise<string> {
  const keys = Object.keys(parse(text) as object);
  if (keys.includes('apiVersion'))
    return parseContract(Buffer.from(text), 'contract.yaml').name === undefined ? '' : 'contract';
  if (keys.includes('rules')) return parseRules(text, 'rules.yml').rules.length > 0 ? 'rules' : '';
  if (keys.includes('gated')) return parseLockFile(text, 'model.lock.yml').data.length > 0 ? 'lock file' : '';
  if (keys.includes('version')) return (await readProject(text)) ? 'project file' : '';
  return '';
}

async function readProject(text: string): Promise<boolean> {
  const file = join(mkdtempSync(join(tmpdir(), 'project-file-')), '.trainyard.yml');
  writeFileSync(file, text);
  const { inputs = {} } = parse(text) as { inputs?: object };
  const known = [...ACTIONS.values()].flatMap((action) => Object.keys(action.inputs));
  expect(known).toEqual(expect.arrayContaining(Object.keys(inputs)));
  return Object.keys(await readProjectDefaults('gate', REPOSITORY_ROOT, '', file)).length > 0;
}

test.each(FILES.filter(({ place }) => !VALUES.some((file) => place.startsWith(file))))('$place', async ({ text }) => {
  expect(await read(text)).not.toBe('');
});

test('there are contracts, rules and project files among them', () => {
  const kinds = FILES.flatMap(({ text }) => /^(?:apiVersion|rules|version)(?=:)/m.exec(text) ?? []);
  expect([...new Set(kinds)].sort()).toEqual(['apiVersion', 'rules', 'version']);
});

test.each([
  ['rules:\n  - metric: aucc\n    at_least: 0.7\n', /aucc/],
  ['model: model:a\nrules:\n  - metric: auc\n    at_leest: 0.7\n', /at_leest/],
  ['version: 1\nactions:\n  gat: { rules: a }\n', /gat/],
  ['version: 1\ninputs: { stoer: a }\n', /stoer/],
  ['apiVersion: v3.1.0\nkind: DataContract\nid: a\nversion: 1.0.0\nstatus: active\nschema:\n  - nam: a\n', /nam/],
])('a mistake is found in %j', async (text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});
