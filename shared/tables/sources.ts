import { glob, lstat, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { digestFile, digestTree, treeOf, type Digest, type TreeEntry } from '../core/digest.ts';
import { UserError } from '../core/errors.ts';

type SourceFormat = 'parquet' | 'csv' | 'json';

/** Data to be read: one file, a folder, or what a pattern matches; all files of one format. */
export interface Source {
  /** As the user wrote it. */
  readonly given: string;
  readonly format: SourceFormat;
  /** Absolute, real paths in ascending order; positions of rows count through them in this order. */
  readonly files: readonly string[];
  /** The file or folder that was named; undefined where it was a pattern. */
  readonly root: string | undefined;
  /** As stored, perhaps compressed. */
  readonly sizeBytes: number;
}

const MAX_FILES = 10_000;
const FORMATS: readonly (readonly [RegExp, SourceFormat])[] = [
  [/\.(parquet|pq)$/i, 'parquet'],
  [/\.(csv|tsv)(\.gz)?$/i, 'csv'],
  [/\.(jsonl|ndjson|json)(\.gz)?$/i, 'json'],
];

/**
 * Finds the files behind a path, a folder or a pattern.
 *
 * @param given relative to the first of the roots, or absolute
 * @param roots absolute folders that data may lie in; nothing outside is read, not even through a symbolic link
 * @throws UserError `data-missing`, `data-outside`, `data-format`
 */
export async function findSource(given: string, roots: readonly string[]): Promise<Source> {
  const workspace = roots[0] ?? '/';
  const path = resolve(workspace, given);
  const info = await stat(path).catch(() => undefined);
  const found = info === undefined ? await matches(given, workspace) : info.isDirectory() ? await walk(path) : [path];
  if (found.length === 0) throw missing(given, info !== undefined);
  if (found.length > MAX_FILES) throw tooMany(given, found.length);
  const files = await confined(found, given, roots);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const root = info === undefined ? undefined : await realpath(path);
  return { given, format: commonFormat(files, given), files, root, sizeBytes: sizes.reduce((a, b) => a + b, 0) };
}

/** Whether each file is still the one that was found: size, time of change and inode of all. */
export async function stampOf(source: Source): Promise<string> {
  const stamps = await Promise.all(
    source.files.map(async (file) => {
      const info = await stat(file, { bigint: true });
      return `${info.dev}:${info.ino}:${info.size}:${info.mtimeNs}`;
    }),
  );
  return stamps.join();
}

/** The digest of a source as `version-artifact` would compute it: of the file or folder, or of the matched files. */
export async function digestSource(source: Source): Promise<Digest> {
  if (source.root !== undefined) return (await digestTree(source.root)).digest;
  const base = commonFolder(source.files);
  const entries: TreeEntry[] = [];
  for (const file of source.files) {
    const info = await lstat(file);
    entries.push({
      path: relative(base, file).split(sep).join('/'),
      sizeBytes: info.size,
      digest: await digestFile(file),
      executable: (info.mode & 0o100) !== 0,
    });
  }
  return treeOf(entries).digest;
}

async function matches(pattern: string, workspace: string): Promise<string[]> {
  if (!/[*?[{]/.test(pattern)) return [];
  const found: string[] = [];
  for await (const match of glob(pattern, { cwd: workspace })) {
    const path = isAbsolute(match) ? match : join(workspace, match);
    if ((await stat(path)).isFile()) found.push(path);
    if (found.length > MAX_FILES) break;
  }
  return found.sort();
}

/** Data files below a folder; names that start with `_` or `.` are notes of the writer, as Spark and Hive have it. */
async function walk(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const inside = relative(folder, path).split(sep);
    if (inside.includes('_delta_log')) throw tableFormat(folder, 'Delta');
    if (inside.includes('metadata') && entry.name.endsWith('.metadata.json')) throw tableFormat(folder, 'Iceberg');
    if (entry.isFile() && !inside.some((name) => /^[._]/.test(name)) && formatOf(path) !== undefined) found.push(path);
  }
  return found.sort();
}

async function confined(found: readonly string[], given: string, roots: readonly string[]): Promise<string[]> {
  const allowed = await Promise.all(roots.map((root) => realpath(root)));
  const files = await Promise.all(found.map((file) => realpath(file)));
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

function formatOf(file: string): SourceFormat | undefined {
  return FORMATS.find(([pattern]) => pattern.test(file))?.[1];
}

function commonFormat(files: readonly string[], given: string): SourceFormat {
  const formats = new Set(files.map(formatOf));
  const [format] = formats;
  if (format !== undefined && formats.size === 1) return format;
  throw new UserError('data-format', {
    what: formats.size > 1 ? `${given} holds files of several formats.` : `${given} is of no known format.`,
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

function tooMany(given: string, count: number): UserError {
  return new UserError('data-missing', {
    what: `${given} stands for ${count} files or more; at most ${MAX_FILES} are read.`,
    where: { input: 'data' },
    remedy: 'Narrow the pattern, or join small files.',
  });
}

function tableFormat(folder: string, name: string): UserError {
  return new UserError('data-format', {
    what: `${folder} is a ${name} table: its folder also holds files that are no longer part of it.`,
    where: { input: 'data' },
    remedy: 'Export the version to be checked as Parquet files first.',
  });
}
