import { UserError } from '../core/errors.ts';
import { quote } from '../core/text/quote.ts';

const MAX_SEGMENT_BYTES = 255;
const MAX_DEPTH = 100;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/i;

/**
 * The safe form of a path in a tree: relative, with `/`, inside its root on every file system.
 *
 * A tree comes from a store that others write to, so no name in it is trusted: what would leave the root, hit a
 * device, rewrite a repository's configuration or fall together with another name on some machine is refused.
 *
 * @returns the path without redundant `.` segments
 * @throws UserError `tree-path-unsafe`
 * @internal
 */
export function safePath(path: string): string {
  if (path === '') throw unsafe(path, 'it is empty');
  if (!path.isWellFormed()) throw unsafe(path, 'it is not valid Unicode');
  if (/[\u0000-\u001f\u007f]/.test(path)) throw unsafe(path, 'it holds a control character');
  if (path.includes('\\')) throw unsafe(path, 'it holds a backslash');
  const segments = path.split('/').filter((segment) => segment !== '.');
  if (path.startsWith('/') || /^[a-z]:/i.test(segments[0] ?? '')) throw unsafe(path, 'it is absolute');
  if (segments.length === 0) throw unsafe(path, 'it names no file');
  if (segments.length > MAX_DEPTH) throw unsafe(path, `it is more than ${MAX_DEPTH} folders deep`);
  for (const segment of segments) checkSegment(path, segment);
  return segments.join('/');
}

function checkSegment(path: string, segment: string): void {
  if (segment === '') throw unsafe(path, 'it has an empty part');
  if (segment.trim() === '..') throw unsafe(path, 'it leaves its folder');
  if (/[. ]$/.test(segment)) throw unsafe(path, 'a part ends with a dot or a blank, which Windows drops');
  if (Buffer.byteLength(segment) > MAX_SEGMENT_BYTES) throw unsafe(path, `a part is over ${MAX_SEGMENT_BYTES} bytes`);
  if (RESERVED_ON_WINDOWS.test(segment)) throw unsafe(path, `${quote(segment)} is a device on Windows`);
  if (/^\.git$/i.test(segment)) throw unsafe(path, 'it lies in a .git folder');
}

/**
 * Checks all paths of a tree together.
 *
 * @returns the safe form of each, in the order given
 * @throws UserError `tree-path-unsafe` also where two names would be one on another machine (case, Unicode form), and
 * where a file has the name of a folder
 */
export function safePaths(paths: readonly string[]): readonly string[] {
  const safe = paths.map(safePath);
  const files = new Map<string, string>();
  for (const path of safe) {
    const twin = files.get(fold(path));
    if (twin !== undefined) throw unsafe(path, `it falls together with ${quote(twin)} on some file systems`);
    files.set(fold(path), path);
  }
  const folders = new Map<string, string>();
  for (const path of safe) checkFolders(path, files, folders);
  return safe;
}

/** Each folder of a path must not be a file, and must be spelt the same everywhere. */
function checkFolders(path: string, files: ReadonlyMap<string, string>, folders: Map<string, string>): void {
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    const folder = path.slice(0, end);
    const folded = fold(folder);
    if (files.has(folded)) throw unsafe(path, `${quote(folder)} is a file and a folder`);
    const spelling = folders.get(folded);
    if (spelling !== undefined && spelling !== folder) {
      throw unsafe(path, `its folder falls together with ${quote(spelling)} on some file systems`);
    }
    folders.set(folded, folder);
  }
}

/** What case-insensitive and normalising file systems take for the same name. */
function fold(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

function unsafe(path: string, why: string): UserError {
  return new UserError('tree-path-unsafe', {
    what: `The path ${quote(path, 200)} is refused: ${why}.`,
    remedy: 'Rename the file or leave it out. If you did not make this artifact, do not trust it.',
  });
}
