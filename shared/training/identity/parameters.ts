import { readFile } from 'node:fs/promises';
import { systemErrorCode, UserError } from '../../core/errors.ts';
import { parseYaml, type YamlFile } from '../../core/text/yaml.ts';

const MAX_FLAT = 1000;

export type Parameters = Readonly<Record<string, unknown>>;

/**
 * The file that the parameters of a training stand in, with the place of each.
 *
 * @param shown what an error and a place call the file
 * @throws UserError `parameters-unreadable`
 */
export async function readParametersFile(path: string, shown = path): Promise<YamlFile> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UserError('parameters-unreadable', {
      what: `The parameters cannot be read (${systemErrorCode(cause) ?? 'unknown error'}).`,
      where: { file: shown },
      remedy: 'Check the path in "parameters"; it is relative to the workspace.',
      cause,
    });
  });
  return parseYaml(text, shown, 'parameters-unreadable');
}

/**
 * The parameters of a training: the mapping at the top of a YAML or JSON file.
 *
 * @throws UserError `parameters-unreadable`, `parameters-invalid`
 */
export async function readParameters(file: string | undefined): Promise<Parameters> {
  if (file === undefined) return {};
  const parsed = await readParametersFile(file);
  const { value } = parsed;
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new UserError('parameters-invalid', {
      what: 'The parameters are not a mapping from names to values.',
      where: parsed.locate([]),
      remedy: 'Write "name: value" lines, or a JSON object.',
    });
  }
  refuseWhatJsonCannotCarry(value, [], parsed);
  return value as Parameters;
}

function refuseWhatJsonCannotCarry(value: unknown, path: readonly (string | number)[], file: YamlFile): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new UserError('parameters-invalid', {
      what: `The parameter ${path.join('.')} is ${value}, which JSON cannot carry.`,
      where: file.locate(path),
      remedy: 'Write a finite number, or the word as a string in quotes.',
    });
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    refuseWhatJsonCannotCarry(item, [...path, Array.isArray(value) ? Number(key) : key], file);
  }
}

/** One level of names: `optimizer.lr`; a list becomes its JSON text. At most 1,000, in the order of the file. */
export function flattenParameters(parameters: Parameters): Record<string, string | number | boolean> {
  // Not an object while it grows: a name such as __proto__ would be lost.
  const flat = new Map<string, string | number | boolean>();
  const visit = (value: unknown, name: string): void => {
    if (flat.size >= MAX_FLAT) return;
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') flat.set(name, value);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, item] of Object.entries(value)) visit(item, name === '' ? key : `${name}.${key}`);
    } else flat.set(name, JSON.stringify(value));
  };
  visit(parameters, '');
  return Object.fromEntries(flat);
}
