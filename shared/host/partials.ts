import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { digestBytes } from '../core/digest.ts';
import { look } from './look.ts';
import { identify, liveness } from './processes.ts';

const PARTIAL = /^\..+\.partial-(\d+)-(\d+)-([0-9a-f]{12})-\w+$/;

/** The folders that this process has looked into: what dies later is cleared by whoever writes after it. */
const cleared = new Set<string>();

/**
 * Makes a folder beside a path for a file that is not whole yet. The system makes its name unique among all who share the
 * disk, and it starts with a dot. It also says who made it, so that what a kill leaves is cleared away by the next
 * process that writes there: once its maker is proved dead nobody else touches it.
 */
export function makePartial(path: string): string {
  const parent = dirname(path);
  const { pid, startTicks = 0 } = identify(process.pid);
  if (!cleared.has(resolve(parent))) {
    cleared.add(resolve(parent));
    clearLeft(parent);
  }
  return mkdtempSync(join(parent, `.${basename(path)}.partial-${pid}-${startTicks}-${placeTag()}-`));
}

function clearLeft(folder: string): void {
  const me = identify(process.pid);
  const tag = placeTag();
  for (const name of look(() => readdirSync(folder)) ?? []) {
    const [, pid, startTicks, place] = PARTIAL.exec(name) ?? [];
    if (place !== tag || liveness({ ...me, pid: Number(pid), startTicks: Number(startTicks) }) !== 'dead') continue;
    // What may not be removed by us does no harm.
    look(() => rmSync(join(folder, name), { recursive: true, force: true }));
  }
}

/** Where process numbers count as they do here. */
function placeTag(): string {
  const { bootId, pidNamespace, timeNamespace } = identify(process.pid);
  const place = JSON.stringify([bootId, pidNamespace, timeNamespace]);
  return digestBytes(place).slice('sha256:'.length, 'sha256:'.length + 12);
}
