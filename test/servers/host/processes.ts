import { readdirSync, readFileSync } from 'node:fs';

/** The pids of all living processes of ours whose environment holds this entry. */
export function processesWith(entry: string): readonly number[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.filter((pid) => environmentOf(pid).includes(entry)).map(Number);
}

/** Empty for a process of somebody else, and for one that has ended and is not yet buried. */
function environmentOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
  } catch {
    return [];
  }
}
