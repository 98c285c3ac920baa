import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { systemErrorCode, UserError } from '../../shared/core/errors.ts';
import { toLine } from '../../shared/core/escape.ts';
import type { Services } from '../../shared/core/services.ts';
import { parseYaml, type YamlFile, type YamlPath } from '../../shared/core/yaml.ts';
import type { Difference } from '../../shared/evidence/results/gate.ts';

/** The runner shows ten annotations of a level for each step. */
const MAX_ANNOTATIONS = 10;

/**
 * The file that the candidate's parameters stand in, to point at its lines; the values that count are in the facts.
 *
 * @param path absolute
 * @throws UserError `parameters-unreadable`
 */
export async function readParametersFile(
  path: string | undefined,
  { workspace }: Pick<Services, 'workspace'>,
): Promise<YamlFile | undefined> {
  if (path === undefined) return undefined;
  const file = relative(workspace, path);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UserError('parameters-unreadable', {
      what: `The parameters cannot be read (${systemErrorCode(cause) ?? 'unknown error'}).`,
      where: { file },
      remedy: 'Check the input parameters; it is the file that the training was given.',
      cause,
    });
  });
  return parseYaml(text, file, 'parameters-unreadable');
}

/** Each parameter that is not as in the baseline, on its line, for who asks why the gate does not pass. */
export function annotateParameters(
  differences: readonly Difference[],
  file: YamlFile,
  baselineLabel: string,
  { log }: Pick<Services, 'log'>,
): void {
  const standing = differences.flatMap(({ kind, what, baseline, candidate }) => {
    const path = kind === 'parameters' ? pathOf(what, file.value) : undefined;
    const text = toLine(`${what}: ${baseline} → ${candidate}`, 300);
    const title = toLine(`${what} differs from ${baselineLabel}`, 120);
    return path === undefined ? [] : [{ text, at: { ...file.locateKey(path), title } }];
  });
  for (const { text, at } of standing.slice(0, MAX_ANNOTATIONS)) log.notice(text, at);
}

/** `['optimizer', 'lr']` for `optimizer.lr`, as training flattens names; a key may itself hold dots. */
function pathOf(name: string, value: unknown): YamlPath | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (Object.hasOwn(value, name)) return [name];
  for (const [key, item] of Object.entries(value)) {
    const rest = name.startsWith(`${key}.`) ? pathOf(name.slice(key.length + 1), item) : undefined;
    if (rest !== undefined) return [key, ...rest];
  }
  return undefined;
}
