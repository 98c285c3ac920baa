import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { systemErrorCode, UserError } from '../core/errors.ts';
import type { FileContent } from './backend.ts';

const PORTION_BYTES = 1 << 20;

/** Opens a regular file for reading; a symbolic link in its place is refused. Undefined where there is nothing. */
export async function openRegular(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** Nothing is there; a file where a folder was expected counts as nothing too. */
export function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(systemErrorCode(error) ?? '');
}

/**
 * The bytes of a file in portions, hashed on the way.
 *
 * @throws UserError `content-changed` at the end where the file is not what was announced
 */
export async function* readChecked(content: FileContent, portionBytes = PORTION_BYTES): AsyncGenerator<Buffer> {
  const file = await openRegular(content.path);
  if (file === undefined) throw changed(content);
  const hash = createHash('sha256');
  let total = 0;
  for await (const bytes of readPortions(file, { portionBytes })) {
    total += bytes.length;
    if (total > content.sizeBytes) throw changed(content);
    hash.update(bytes);
    yield bytes;
  }
  if (`sha256:${hash.digest('hex')}` !== content.digest || total !== content.sizeBytes) throw changed(content);
}

/** The bytes of a file at once, checked as `readChecked` does; for what is small enough to be held in memory. */
export async function readCheckedWhole(content: FileContent): Promise<Buffer> {
  const portions: Buffer[] = [];
  for await (const bytes of readChecked(content, content.sizeBytes + 1)) portions.push(bytes);
  return Buffer.concat(portions);
}

/** Reads an open file from an offset to its end, each portion into a buffer of its own, and closes it. */
export async function* readPortions(
  file: FileHandle,
  { portionBytes = PORTION_BYTES, offset = 0 }: { readonly portionBytes?: number; readonly offset?: number } = {},
): AsyncGenerator<Buffer> {
  try {
    const { size } = await file.stat();
    for (let position = offset; ;) {
      // One byte more than there should be shows the end, or that the file has grown, without another read.
      const portion = Buffer.allocUnsafe(Math.min(portionBytes, size + 1));
      const length = await fill(file, portion, position);
      if (length > 0) yield portion.subarray(0, length);
      if (length < portion.length) return;
      position += length;
    }
  } finally {
    await file.close();
  }
}

async function fill(file: FileHandle, buffer: Buffer, position: number): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

/** Turns what a file system refused into what the user can mend; anything else comes back unchanged. */
export function translateFileError(error: unknown, path: string): unknown {
  switch (systemErrorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path, error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new UserError('path-denied', {
        what: `The path may not be used by this user (${systemErrorCode(error) ?? ''}).`,
        where: { file: path },
        remedy: 'Give the user that runs the job the right to read and write it, or choose another path.',
        cause: error,
      });
    case 'ELOOP':
      return new UserError('store-damaged', {
        what: 'A symbolic link stands where a file should be.',
        where: { file: path },
        remedy: 'Links are not followed. Find out who put it there; restore the file from a backup.',
        cause: error,
      });
    default:
      return error;
  }
}

export function diskFull(path: string, cause?: unknown): UserError {
  return new UserError('disk-full', {
    what: 'The disk is full; nothing half-written was left behind.',
    where: { file: path },
    remedy: 'Free some space and run again: what is already stored is not written twice.',
    cause,
  });
}

function changed(content: FileContent): UserError {
  return new UserError('content-changed', {
    what: 'The file changed while it was being pushed.',
    where: { file: content.path },
    remedy: 'Wait until whatever writes it has finished, then run again.',
  });
}
