import { closeSync, copyFileSync, openSync, readSync, statSync, truncateSync } from 'node:fs';

const MAX_LOG_BYTES = 1 << 20;

/** Opens a server's log to append to, which is what lets it be emptied while the server writes. */
export function openLog(path: string): number {
  return openSync(path, 'a', 0o640);
}

/** Keeps a log that has grown too long once, as `.old`, and empties it; what is written in between may be lost. */
export function trimLog(path: string): void {
  try {
    if (statSync(path).size <= MAX_LOG_BYTES) return;
    copyFileSync(path, `${path}.old`);
    truncateSync(path);
  } catch {
    // A log that is not there, or a full disk, must not stop the servers.
  }
}

/** The last non-empty line of a log, for a sentence that says why a server failed. */
export function lastLine(path: string): string | undefined {
  const buffer = Buffer.alloc(4096);
  let file: number | undefined;
  try {
    const { size } = statSync(path);
    file = openSync(path, 'r');
    const length = readSync(file, buffer, 0, buffer.length, Math.max(0, size - buffer.length));
    const lines = buffer.toString('utf8', 0, length).split('\n');
    return lines.map((line) => line.trim()).findLast((line) => line !== '');
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
