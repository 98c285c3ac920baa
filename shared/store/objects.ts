import { formatCount } from '../core/text/format.ts';
import { UserError } from '../core/errors.ts';
import type { Backend } from './backend.ts';

/**
 * Records, events and `store.json`.
 *
 * @internal
 */
export const MAX_RECORD_BYTES = 4 << 20;

/** Reads an object into memory. @throws UserError `store-damaged` where it is larger than it may be */
export async function readWhole(
  backend: Backend,
  key: string,
  maxBytes = MAX_RECORD_BYTES,
): Promise<Buffer | undefined> {
  const found = await backend.read(key);
  if (found === undefined) return undefined;
  const portions: Uint8Array[] = [];
  let total = 0;
  for await (const bytes of found.portions) {
    total += bytes.length;
    if (total > maxBytes) throw damaged(key, `is larger than ${formatCount(maxBytes)} bytes`);
    portions.push(bytes);
  }
  return Buffer.concat(portions);
}

/** What is in the store is not what was put there. */
export function damaged(key: string, what: string): UserError {
  return new UserError('store-damaged', {
    what: `The object ${key} ${what}.`,
    where: { file: key },
    remedy: 'The store was altered from outside or the disk is failing. Restore the object from a backup.',
  });
}
