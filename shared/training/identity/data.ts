import { quote } from '../../core/text/quote.ts';
import { resolve } from 'node:path';
import { digestTree, type Digest } from '../../core/digest.ts';
import { UserError } from '../../core/errors.ts';
import { formatArtifact, parseReference } from '../../core/references.ts';

export interface DataSet {
  readonly name: string;
  readonly digest: Digest;
  /** Absolute; absent where the command fetches the data itself. */
  readonly path?: string;
}

interface DataLine {
  readonly name: string;
  readonly expected?: Digest;
  readonly path?: string;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** The variable by which the command finds a data set. Names that differ only in case or signs share one. */
export function dataVariable(name: string): string {
  return `TRAINYARD_DATA_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}

/**
 * The data sets of a run with the digests of their present content.
 *
 * @param lines `NAME=PATH`, `dataset:NAME@sha256:…=PATH` or `dataset:NAME@sha256:…`
 * @throws UserError `data-invalid`, `data-mismatch` where the content is not what the reference names,
 * `tree-unreadable` where it is missing
 */
export async function identifyData(lines: readonly string[], workspace: string): Promise<readonly DataSet[]> {
  const found: DataSet[] = [];
  for (const line of lines) {
    const { name, expected, path } = parseLine(line);
    if (found.some((other) => other.name === name)) throw invalid(line, `the name ${name} stands there twice`);
    const rival = found.find((other) => other.path !== undefined && dataVariable(other.name) === dataVariable(name));
    if (rival !== undefined && path !== undefined) {
      throw invalid(line, `${name} and ${rival.name} would both be ${dataVariable(name)} to the command`);
    }
    const full = path === undefined ? undefined : resolve(workspace, path);
    const digest = full === undefined ? expected : (await digestTree(full)).digest;
    if (digest === undefined) throw invalid(line, 'it has neither a path nor a digest');
    if (expected !== undefined && digest !== expected) throw mismatch(name, full ?? '', expected, digest);
    found.push({ name, digest, ...(full === undefined ? {} : { path: full }) });
  }
  return found;
}

function parseLine(line: string): DataLine {
  const separator = line.indexOf('=');
  const left = (separator === -1 ? line : line.slice(0, separator)).trim();
  const path = separator === -1 ? undefined : line.slice(separator + 1).trim();
  if (path === '') throw invalid(line, 'there is no path after =');
  if (!left.includes(':')) {
    if (!NAME.test(left)) throw invalid(line, `${quote(left)} is not a name`);
    return { name: left, ...(path === undefined ? {} : { path }) };
  }
  const reference = parseReference(left, 'data');
  if (reference.selector?.by !== 'digest') {
    throw invalid(
      line,
      `${formatArtifact(reference)} must be named by its digest, since a run is identified by content`,
    );
  }
  return { name: reference.name, expected: reference.selector.digest, ...(path === undefined ? {} : { path }) };
}

function invalid(line: string, why: string): UserError {
  return new UserError('data-invalid', {
    what: `The line ${quote(line)} does not name data: ${why}.`,
    where: { input: 'data' },
    remedy: 'Write NAME=PATH, dataset:NAME@sha256:DIGEST=PATH or dataset:NAME@sha256:DIGEST, one per line.',
  });
}

function mismatch(name: string, path: string, expected: Digest, found: Digest): UserError {
  return new UserError('data-mismatch', {
    what: `The data ${quote(name)} has the digest ${found}, not ${expected}.`,
    where: { file: path },
    remedy: 'Pull that version again with version-artifact, or name the version that is meant.',
  });
}
