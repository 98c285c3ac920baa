import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { UserError } from '../../core/errors.ts';

const PORTION_BYTES = 1 << 20;

export function isGzip(file: string): boolean {
  return /\.gz$/i.test(file);
}

/**
 * Decodes a gzip file (RFC 1952) to its end: every member has to end with a checksum and a length that fit what was
 * decoded, and nothing may follow the last. The engine looks at none of them, and would take a part for the whole.
 *
 * @param shown how the user knows the file
 * @throws UserError `data-unreadable`
 */
export async function checkGzip(file: string, shown: string): Promise<void> {
  const { size } = await stat(file);
  const decoder = createGunzip({ chunkSize: PORTION_BYTES });
  const nowhere = new Writable({
    highWaterMark: 4 * PORTION_BYTES,
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  try {
    await pipeline(createReadStream(file, { highWaterMark: PORTION_BYTES }), decoder, nowhere);
  } catch (cause) {
    const problem = problemOf(cause);
    if (problem === undefined) throw cause;
    throw damaged(shown, problem, cause);
  }
  // Zeros after the last member are passed over in silence, with whatever follows them.
  const left = size - decoder.bytesWritten;
  if (left > 0) throw damaged(shown, `${left} bytes follow the end of the compressed data.`);
}

function problemOf(cause: unknown): string | undefined {
  const { code, message = '' } = cause as { readonly code?: string; readonly message?: string };
  if (code === 'Z_BUF_ERROR') return 'It is cut off: the compressed data end before their checksum.';
  if (code?.startsWith('Z_') !== true) return undefined;
  if (/data check|length check/.test(message)) return 'It is damaged: its checksum does not fit what it holds.';
  if (/header|compression method/.test(message))
    return 'It is no gzip file, or other bytes follow the compressed data.';
  return 'It is damaged: the compressed data cannot be decoded.';
}

function damaged(shown: string, problem: string, cause?: unknown): UserError {
  return new UserError('data-unreadable', {
    what: `The data cannot be read to their end. ${problem}`,
    where: { file: shown },
    remedy: 'Make or fetch the file again (gzip -t tests it); nothing of it was judged.',
    cause,
  });
}
