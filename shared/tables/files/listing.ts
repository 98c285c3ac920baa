import { glob, lstat, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { systemErrorCode, UserError } from '../../core/errors.ts';
import { toLine } from '../../core/text/escape.ts';
import { formatCount, plural } from '../../core/text/format.ts';
import { formatOf } from './format.ts';

/** What the user named, as a place on disk. */
export type Place =
  | { readonly by: 'file'; readonly path: string }
  | { readonly by: 'folder'; readonly path: string }
  /** The pattern is relative to the folder, which exists literally. */
  | { readonly by: 'pattern'; readonly folder: string; readonly pattern: string };

/** The files of a place, and what of it is passed over. */
export interface Listing {
  /** Absolute, ascending. */
  readonly files: readonly string[];
  /** Notes beside the data, relative to the place. */
  readonly notes: readonly string[];
}

const MAX_FILES = 10_000;
const SHOWN_FILES = 5;

/** What people and tools put beside data, and nobody reads as data. */
const NOTES = [
  /^(readme|licen[cs]e|changelog|notice|citation|contributing|manifest)(\.(txt|md|rst))?$/i,
  /\.(md|markdown|rst|html?|pdf|ya?ml|toml|crc|md5|sha\d+(sums?)?|png|svg|jpe?g|py|ipynb|sql|sh)$/i,
  /^(md5|sha\d+)sums?(\.txt)?$/i,
  /^(thumbs\.db|desktop\.ini)$/i,
];

/**
 * Finds out what a path stands for. What exists under exactly this name is meant, whatever its characters; only where
 * nothing does is it a pattern, from the first folder on that does not exist.
 */
export async function findPlace(given: string, workspace: string): Promise<Place> {
  const path = resolve(workspace, given);
  const info = await stat(path).catch((error: unknown) => refuseUnreadable(error, given));
  if (info?.isDirectory() === true) return { by: 'folder', path };
  if (info?.isFile() === true) return { by: 'file', path };
  if (info !== undefined) throw neither(given, 'Give a file, a folder or a pattern.');
  const link = await lstat(path).catch(() => undefined);
  if (link?.isSymbolicLink() === true) throw dangling(given);
  let folder = isAbsolute(given) ? sep : workspace;
  const parts = given.split(sep).filter((part) => part !== '' && part !== '.');
  while (parts.length > 1 && (await isFolder(join(folder, parts[0] ?? '')))) folder = join(folder, parts.shift() ?? '');
  return { by: 'pattern', folder, pattern: parts.join(sep) };
}

/** @throws UserError `data-missing`, `data-format` */
export async function listPlace(place: Place, given: string): Promise<Listing> {
  switch (place.by) {
    case 'file':
      return { files: [place.path], notes: [] };
    case 'folder':
      return walk(place.path, given).catch((error: unknown) => {
        refuseUnreadable(error, given);
        throw error;
      });
    case 'pattern':
      return match(place.folder, place.pattern, given);
  }
}

async function match(folder: string, pattern: string, given: string): Promise<Listing> {
  if (!/[*?[{]/.test(pattern)) return { files: [], notes: [] };
  const files = new Set<string>();
  const folders: string[] = [];
  const notes: string[] = [];
  for await (const found of glob(pattern, { cwd: folder })) {
    const path = join(folder, found);
    const info = await stat(path).catch(() => undefined);
    if (info === undefined) throw dangling(found);
    if (info.isDirectory()) folders.push(path);
    else if (!info.isFile()) throw neither(found, AWAY);
    else if (isHidden(found.slice(found.lastIndexOf(sep) + 1)) && formatOf(path) === undefined) notes.push(found);
    else files.add(path);
    if (files.size > MAX_FILES) throw tooMany(given, files.size);
  }
  const sorted = [...files].sort();
  for (const each of folders) await refuseFolder(each, sorted, given);
  return { files: sorted, notes: notes.sort() };
}

/** A folder that a pattern matches is not looked into, which must not be taken for having read it. */
async function refuseFolder(folder: string, files: readonly string[], given: string): Promise<void> {
  if (files.some((file) => file.startsWith(folder + sep)) || (await readdir(folder)).length === 0) return;
  throw format(
    `${given} also matches the folder ${toLine(folder.slice(folder.lastIndexOf(sep) + 1), 80)}, whose files it does not match.`,
    `Write ${given}/* for the files inside.`,
  );
}

/** Data files below a folder; names that start with `_` or `.` are notes of the writer, as Spark and Hive have it. */
async function walk(folder: string, given: string): Promise<Listing> {
  const files: string[] = [];
  const notes: string[] = [];
  const unknown: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const shown = relative(folder, path);
    const inside = shown.split(sep);
    refuseTable(given, inside, entry.name);
    if (entry.isSymbolicLink()) throw await linkInside(path, shown, given);
    if (entry.isDirectory()) continue;
    if (!entry.isFile()) throw neither(join(given, shown), AWAY);
    if (inside.some(isHidden)) notes.push(shown);
    else if (formatOf(path) !== undefined) files.push(path);
    else if (NOTES.some((pattern) => pattern.test(entry.name))) notes.push(shown);
    else unknown.push(shown);
  }
  if (files.length > MAX_FILES) throw tooMany(given, files.length);
  if (unknown.length > 0) throw notRead(given, unknown.sort(), files.length > 0);
  return { files: files.sort(), notes: notes.sort() };
}

const AWAY = 'Move it out of the folder, or name the files.';

/** A pipe is read for ever, and of a socket or a device nobody knows the end. */
function neither(shown: string, remedy: string): UserError {
  return format(`${toLine(shown, 200)} is neither a file nor a folder.`, remedy);
}

function isHidden(name: string): boolean {
  return /^[._]/.test(name);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

function refuseTable(given: string, inside: readonly string[], name: string): void {
  const table = inside.includes('_delta_log')
    ? 'a Delta'
    : inside.includes('.hoodie')
      ? 'a Hudi'
      : inside.includes('metadata') && name.endsWith('.metadata.json')
        ? 'an Iceberg'
        : undefined;
  if (table === undefined) return;
  throw format(
    `${given} is ${table} table: its folder also holds files that are no longer part of it.`,
    'Export the version to be checked as Parquet files first.',
  );
}

async function linkInside(path: string, shown: string, given: string): Promise<UserError> {
  const target = await realpath(path).catch(() => undefined);
  if (target === undefined) return dangling(join(given, shown));
  return format(
    `${given} holds the symbolic link ${toLine(shown, 120)}; the digest of a folder is that of its own files.`,
    'Replace the link by what it stands for, or name the files by a pattern, which may match links.',
  );
}

function notRead(given: string, names: readonly string[], others: boolean): UserError {
  const shown = names.slice(0, SHOWN_FILES).map((name) => toLine(name, 80));
  const more = names.length > SHOWN_FILES ? ` and ${names.length - SHOWN_FILES} more` : '';
  const verb = names.length === 1 ? 'is' : 'are';
  return format(
    `${given} holds ${plural(names.length, 'file')} that may be data and ${verb} not read: ${shown.join(', ')}${more}.`,
    `Write ${others ? 'them' : 'the data'} in one of the formats that are read (.parquet, .csv, .tsv, .json, .jsonl or .ndjson, ` +
      `the texts also with .gz), move them elsewhere, or say which files are meant by a pattern such as ${given}/*.csv.`,
  );
}

/** Undefined where there is nothing under the name. */
function refuseUnreadable(error: unknown, given: string): undefined {
  const code = systemErrorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  if (code === undefined || error instanceof UserError) throw error;
  throw new UserError('data-missing', {
    what: `${given} cannot be read (${code}).`,
    where: { input: 'data' },
    remedy: 'Check the path and who may read it.',
    cause: error,
  });
}

function dangling(shown: string): UserError {
  return new UserError('data-missing', {
    what: `${toLine(shown, 200)} is a symbolic link to something that does not exist.`,
    where: { input: 'data' },
    remedy:
      'Fetch or write the file that it stands for (git lfs, dvc and others leave such links), or take the link away.',
  });
}

function format(what: string, remedy: string): UserError {
  return new UserError('data-format', { what, where: { input: 'data' }, remedy });
}

function tooMany(given: string, count: number): UserError {
  return new UserError('data-missing', {
    what: `${given} stands for ${formatCount(count)} files or more; at most ${formatCount(MAX_FILES)} are read.`,
    where: { input: 'data' },
    remedy: 'Narrow the pattern, or join small files.',
  });
}
