import { readFile, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { digestBytes } from '../core/digest.ts';
import { UserError, systemErrorCode } from '../core/errors.ts';
import { parseYaml } from '../core/text/yaml.ts';
import { buildContract } from './build.ts';
import { checkFile } from './problems/check.ts';
import type { Contract } from './model.ts';
import { refuseContract, type Problem } from './problems/problem.ts';
import { semanticProblems } from './problems/semantics.ts';

const MAX_BYTES = 4 << 20;

/**
 * Reads an Open Data Contract Standard file, versions 3.0.0 to 3.2.0, YAML or JSON.
 *
 * @param path absolute, or relative to the working folder
 * @param shownAs the path in locations; the repository's relative path where there is one
 * @param roots absolute folders outside of which nothing is read, not even through a symbolic link
 * @throws UserError `contract-unreadable`: no file, not UTF-8, not YAML, too large or too deep
 * @throws UserError `contract-invalid`: what the official schema or our own rules refuse, with line and column
 */
export async function readContract(path: string, shownAs = path, roots: readonly string[] = [sep]): Promise<Contract> {
  return parseContract(await readBytes(path, shownAs, roots), shownAs);
}

/**
 * Reads a contract from its bytes; see `readContract`.
 *
 * @internal
 */
export function parseContract(bytes: Uint8Array, file: string): Contract {
  const parsed = parseYaml(decode(bytes, file), file, 'contract-unreadable');
  const yaml = { ...parsed, value: parsed.exact() };
  const { problems, notices } = checkFile(yaml);
  refuseAny(problems);
  const root = { yaml, path: [], value: yaml.value as Readonly<Record<string, unknown>> };
  const contract = buildContract(root, { digest: digestBytes(bytes), notices });
  refuseAny(semanticProblems(root, contract));
  return contract;
}

function refuseAny(problems: readonly Problem[]): void {
  const [first, ...others] = problems;
  if (first !== undefined) refuseContract([first, ...others]);
}

async function readBytes(path: string, shownAs: string, roots: readonly string[]): Promise<Uint8Array> {
  try {
    // What is read below is this very path, which no link leads away from.
    const real = await realpath(path);
    const allowed = await Promise.all(roots.map((root) => realpath(root)));
    if (!allowed.some((root) => real.startsWith(root.endsWith(sep) ? root : root + sep))) throw outside(shownAs);
    const { size } = await stat(real);
    if (size > MAX_BYTES) throw unreadable(shownAs, `The contract is larger than ${MAX_BYTES >> 20} MiB.`);
    return await readFile(real);
  } catch (cause) {
    const code = systemErrorCode(cause);
    if (code === undefined || cause instanceof UserError) throw cause;
    const what = code === 'ENOENT' ? 'The contract does not exist.' : `The contract cannot be read (${code}).`;
    throw unreadable(shownAs, what, cause);
  }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(file, 'The contract is not UTF-8 text.', cause);
  }
}

function outside(file: string): UserError {
  return new UserError('contract-unreadable', {
    what: 'The contract lies outside the workspace.',
    where: { file },
    remedy: 'Put it into the checkout or the runner’s temporary folder; links must not lead out of them.',
  });
}

function unreadable(file: string, what: string, cause?: unknown): UserError {
  const remedy = 'Give the path of an Open Data Contract Standard file, such as contracts/flights.odcs.yaml.';
  return new UserError('contract-unreadable', { what, where: { file }, remedy, cause });
}
