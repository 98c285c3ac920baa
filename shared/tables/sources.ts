import { realpathSync, statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { digestTree, mapInSteps, treeEntry, treeOf, type Digest } from '../core/digest.ts';
import { systemErrorCode, UserError } from '../core/errors.ts';
import { toLine } from '../core/text/escape.ts';
import { formatBytes, plural } from '../core/text/format.ts';
import { formatOf, type SourceFormat } from './files/format.ts';
import { checkGzip, isGzip } from './files/gzip.ts';
import { findPlace, listPlace, type Place } from './files/listing.ts';

/** Data to be read: one file, a folder, or what a pattern matches; all files of one format. */
export interface Source {
  /** As the user wrote it. */
  readonly given: string;
  readonly place: Place;
  readonly format: SourceFormat;
  /** Absolute, real paths in ascending order. */
  readonly files: readonly string[];
  /** Names beside the data that are passed over, as they lie below the place. */
  readonly notes: readonly string[];
  /** The file or folder that was named; undefined where it was a pattern. */
  readonly root: string | undefined;
  /** The folder from which on names such as `day=2024-01-31` say something about the rows. */
  readonly base: string | undefined;
  /** As stored, perhaps compressed. */
  readonly sizeBytes: number;
}

/**
 * Finds the files behind a path, a folder or a pattern.
 *
 * @param given relative to the first of the roots, or absolute
 * @param roots absolute folders that data may lie in; nothing outside is read, not even through a symbolic link
 * @throws UserError `data-missing`, `data-outside`, `data-format`
 */
export async function findSource(given: string, roots: readonly string[]): Promise<Source> {
  const place = await findPlace(given, roots[0] ?? '/');
  const { files: found, notes } = await listPlace(place, given);
  if (found.length === 0) throw missing(given, place.by !== 'pattern');
  const files = await confined(found, given, roots);
  refuseTwice(files, found, given);
  files.forEach((file, index) => refuseUntold(file, found[index] ?? file));
  const sizes = await mapInSteps(files, (file) => statSync(file).size);
  const root = place.by === 'pattern' ? undefined : await realpath(place.path);
  const base = place.by === 'pattern' ? await realpath(place.folder) : place.by === 'folder' ? root : undefined;
  const sizeBytes = sizes.reduce((a, b) => a + b, 0);
  return { given, place, format: commonFormat(found, given), files, notes, root, base, sizeBytes };
}

/** A file of a source as the user would find it: below the file, folder or pattern that was named. */
export function shownName({ given, place, root, base }: Source, file: string): string {
  if (root === file) return given;
  const inside = relative(base ?? root ?? sep, file);
  // What a pattern matches may be a link to elsewhere.
  const path = inside.split(sep)[0] === '..' ? basename(file) : inside;
  return join(place.by === 'pattern' ? abovePattern(given, place.pattern) : given, path)
    .split(sep)
    .join('/');
}

/** The part of a path that is no pattern. */
function abovePattern(given: string, pattern: string): string {
  const parts = given.split(sep).filter((part) => part !== '' && part !== '.');
  return (isAbsolute(given) ? sep : '') + parts.slice(0, -pattern.split(sep).length).join(sep);
}

/**
 * What a source is at this moment: its files, with size, time of change and inode of each, and what lies beside them.
 * Two equal stamps say that nothing was written, added or taken away between them.
 *
 * @throws UserError `data-changed` where the files are no longer those that were found
 */
export async function stampOf(source: Source): Promise<string> {
  const { files, notes } = await listPlace(source.place, source.given);
  const real = await mapInSteps(files, (file) => unlessGone(() => realpathSync.native(file)) ?? '');
  if (real.join('\0') !== source.files.join('\0') || notes.join('\0') !== source.notes.join('\0'))
    throw changed(source);
  // The notes of a folder are part of its digest.
  const beside = source.place.by === 'folder' ? source.notes.map((name) => `${source.root ?? ''}${sep}${name}`) : [];
  const stamps = await mapInSteps([...source.files, ...beside], (file) => {
    const info = unlessGone(() => statSync(file, { bigint: true }));
    if (info === undefined) throw changed(source);
    return `${info.dev}:${info.ino}:${info.size}:${info.mtimeNs}:${info.ctimeNs}`;
  });
  return stamps.join();
}

function unlessGone<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** For a line of progress: `Reading 3 files (1.2 GB)`. */
export function readingOf(sources: Iterable<Source>): string {
  const all = [...sources];
  const bytes = all.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return `Reading ${plural(all.flatMap(({ files }) => files).length, 'file')} (${formatBytes(bytes)})`;
}

/**
 * The digest of a source as `version-artifact` would compute it: of the file or folder, or of the matched files.
 * Compressed files are decoded to their end beside it, so that a digest stands for data that are whole.
 *
 * @throws UserError `data-unreadable` for a compressed file that is cut off or damaged, `data-changed`
 */
export async function digestSource(source: Source): Promise<Digest> {
  const whole = checkWhole(source);
  const digest = digestOf(source);
  // Neither may stay behind unheard.
  await Promise.allSettled([whole, digest]);
  try {
    await whole;
    return await digest;
  } catch (error) {
    throw systemErrorCode(error) === 'ENOENT' ? changed(source) : error;
  }
}

async function checkWhole(source: Source): Promise<void> {
  for (const file of source.files.filter(isGzip)) await checkGzip(file, shownName(source, file));
}

async function digestOf(source: Source): Promise<Digest> {
  if (source.root !== undefined) return (await digestTree(source.root)).digest;
  const base = commonFolder(source.files);
  const entries = await mapInSteps(source.files, (file) => treeEntry(base, relative(base, file).split(sep).join('/')));
  return treeOf(entries).digest;
}

async function confined(found: readonly string[], given: string, roots: readonly string[]): Promise<string[]> {
  const allowed = await Promise.all(roots.map((root) => realpath(root)));
  const files = await mapInSteps(found, (file) => realpathSync.native(file));
  for (const file of files) {
    if (!allowed.some((root) => file.startsWith(root.endsWith(sep) ? root : root + sep))) {
      throw new UserError('data-outside', {
        what: `${given} leads out of the workspace.`,
        where: { input: 'data' },
        remedy: 'Put the data into the checkout or the runner’s temporary folder; links must not lead out of them.',
      });
    }
  }
  return files;
}

/** Two names of one file would count its rows twice. */
function refuseTwice(files: readonly string[], found: readonly string[], given: string): void {
  const first = new Map<string, number>();
  files.forEach((file, index) => {
    const other = first.get(file);
    if (other === undefined) first.set(file, index);
    else {
      const names = [found[other] ?? '', found[index] ?? ''].map((path) => toLine(basename(path), 80));
      throw new UserError('data-format', {
        what: `${given} holds one file under two names, ${names.join(' and ')}: its rows would count twice.`,
        where: { input: 'data' },
        remedy: 'Take the link away, or write a pattern that matches one of the names.',
      });
    }
  });
}

/** The engine takes paths for patterns; where a backslash stands beside their characters, none matches the path alone. */
function refuseUntold(file: string, found: string): void {
  if (!(file.includes('\\') && /[*?[]/.test(file))) return;
  throw new UserError('data-format', {
    what: `The path ${toLine(found, 200)} holds a backslash and one of * ? [, which the reader cannot take literally.`,
    where: { input: 'data' },
    remedy: 'Rename the file or its folder.',
  });
}

function commonFormat(files: readonly string[], given: string): SourceFormat {
  const formats = new Set(files.map(formatOf));
  const [format] = formats;
  if (format !== undefined && formats.size === 1) return format;
  const unknown = files.find((file) => formatOf(file) === undefined);
  const what =
    formats.size === 1
      ? `${given} is of no known format.`
      : unknown === undefined
        ? `${given} holds files of several formats.`
        : `${given} also matches ${toLine(basename(unknown), 80)}, which is of no known format.`;
  throw new UserError('data-format', {
    what,
    where: { input: 'data' },
    remedy: 'Give files that end in .parquet, .csv, .tsv, .json, .jsonl or .ndjson (the texts also with .gz).',
  });
}

function commonFolder(files: readonly string[]): string {
  const [first = ''] = files;
  let folder = first.slice(0, first.lastIndexOf(sep));
  while (!files.every((file) => file.startsWith(folder + sep))) folder = folder.slice(0, folder.lastIndexOf(sep));
  return folder === '' ? sep : folder;
}

function missing(given: string, exists: boolean): UserError {
  return new UserError('data-missing', {
    what: exists ? `${given} holds no data files.` : `${given} does not exist or matches no file.`,
    where: { input: 'data' },
    remedy:
      'Give a path or pattern relative to the workspace; check that an earlier step (checkout, download) has put the file there.',
  });
}

function changed({ given }: Source): UserError {
  return new UserError('data-changed', {
    what: `Files of ${given} came, went or changed while it was read, so the result belongs to no content in particular.`,
    where: { file: given },
    remedy: 'Let the step that writes the data finish first, and run again.',
  });
}
