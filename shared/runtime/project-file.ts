import { quote } from '../core/text/quote.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closest } from '../core/text/closest.ts';
import { UserError } from '../core/errors.ts';
import type { YamlFile, YamlPath } from '../core/text/yaml.ts';
import { PROJECT_FILE } from './host.ts';

/** A value from the project file, and the default of action.yml that it takes the place of (empty where there is none). */
export interface ProjectDefault {
  readonly value: string;
  readonly insteadOf: string;
}

/**
 * Defaults for inputs that several actions share, from the optional project file:
 *
 * ```yaml
 * version: 1
 * inputs: { store: s3://models/delay }   # every action that has this input
 * actions:
 *   gate: { rules: ml/rules.yml }         # one action; beats `inputs`
 * ```
 *
 * @param path absolute; undefined for the file at the top of the workspace, which may be absent
 * @returns values by input name, for the given action
 * @throws UserError `project-file-invalid`
 */
export async function readProjectDefaults(
  action: string,
  root: string,
  workspace: string,
  path?: string,
): Promise<Readonly<Record<string, ProjectDefault>>> {
  const file = path ?? join(workspace, PROJECT_FILE);
  if (!existsSync(file)) {
    if (path === undefined) return {};
    throw new UserError('project-file-invalid', {
      what: 'The project file does not exist.',
      where: { file },
      remedy: 'Correct the input `config`, or create the file.',
    });
  }
  const yaml = await readYaml(file);
  const top = mapping(yaml, [], ['version', 'inputs', 'actions']);
  if (top['version'] !== 1) throw invalid(yaml, ['version'], 'The version must be 1.');
  await checkActions(yaml, root);
  await checkShared(yaml, root, action);
  const values = { ...scalars(yaml, ['inputs']), ...scalars(yaml, ['actions', action]) };
  const known = (await readInputs(root, action)) ?? new Map<string, string>();
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, insteadOf: known.get(name) ?? '' }]),
  );
}

/** Loaded where there is a file: most runs have none. */
async function readYaml(file: string): Promise<YamlFile> {
  const { parseYaml } = await import('../core/text/yaml.ts');
  return parseYaml(readFileSync(file, 'utf8'), file, 'project-file-invalid');
}

/** A misspelt action or input would be ignored in silence; it is refused. */
async function checkActions(yaml: YamlFile, root: string): Promise<void> {
  for (const name of Object.keys(mapping(yaml, ['actions']))) {
    const known = await readInputs(root, name);
    if (known === undefined) throw invalid(yaml, ['actions', name], `There is no action ${quote(name)}.`);
    for (const input of Object.keys(mapping(yaml, ['actions', name]))) {
      if (!known.has(input)) {
        throw invalid(yaml, ['actions', name, input], `The action ${name} has no input ${quote(input)}.`);
      }
    }
  }
}

/** What no action has is misspelt too, and would be ignored by all of them. */
async function checkShared(yaml: YamlFile, root: string, action: string): Promise<void> {
  const own = await readInputs(root, action);
  const others = Object.keys(mapping(yaml, ['inputs'])).filter((name) => own?.has(name) !== true);
  if (others.length === 0) return;
  const actions = readdirSync(join(root, 'actions'));
  const inputs = await Promise.all(actions.map((name) => readInputs(root, name)));
  const known = new Set(inputs.flatMap((each) => [...(each?.keys() ?? [])]));
  for (const name of others) {
    if (known.has(name)) continue;
    const meant = closest(name, known);
    const hint = meant === undefined ? '' : ` Did you mean ${quote(meant)}?`;
    throw invalid(yaml, ['inputs', name], `No action has an input ${quote(name)}.${hint}`);
  }
}

/** The inputs of an action with their defaults, from its action.yml; undefined where there is no such action. */
async function readInputs(root: string, action: string): Promise<ReadonlyMap<string, string> | undefined> {
  const file = join(root, 'actions', action, 'action.yml');
  if (!/^[a-z-]+$/.test(action) || !existsSync(file)) return undefined;
  const { value } = await readYaml(file);
  const { inputs = {} } = value as { inputs?: Record<string, { default?: string | number | boolean }> };
  return new Map(Object.entries(inputs).map(([name, input]) => [name, String(input.default ?? '')]));
}

function mapping(yaml: YamlFile, path: YamlPath, allowed?: readonly string[]): Record<string, unknown> {
  let value = yaml.value;
  for (const key of path) value = (value as Record<string, unknown> | undefined)?.[key];
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw invalid(yaml, path, 'Here a mapping is expected.');
  for (const key of Object.keys(value)) {
    if (allowed !== undefined && !allowed.includes(key)) {
      throw invalid(yaml, [...path, key], `${quote(key)} is not known. Allowed: ${allowed.join(', ')}.`);
    }
  }
  return value as Record<string, unknown>;
}

function scalars(yaml: YamlFile, path: YamlPath): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(mapping(yaml, path))) {
    if (name === 'leg')
      throw invalid(yaml, [...path, name], 'The input leg is another in every job; set it in workflows.');
    if (!['string', 'number', 'boolean'].includes(typeof value)) {
      throw invalid(yaml, [...path, name], `The value of ${name} must be text, a number or true/false.`);
    }
    found[name] = String(value);
  }
  return found;
}

function invalid(yaml: YamlFile, path: YamlPath, what: string): UserError {
  return new UserError('project-file-invalid', {
    what,
    where: yaml.locateKey(path),
    remedy:
      'See https://github.com/trainyard/trainyard/blob/main/docs/how-to/project-file.md for what the file may hold.',
  });
}
