import type { ICruiseResult } from 'dependency-cruiser';
import { dirname } from 'node:path';

interface FolderImport {
  readonly from: string;
  readonly to: string;
  /** One that shows it: `FILE imports FILE`. */
  readonly example: string;
}

/**
 * Imports between the folders of one room by which a folder comes to import itself over others: a table of contents
 * that reads in no order. A folder and the one that it lies in are one matter.
 */
export function folderCircles(modules: ICruiseResult['modules']): readonly string[] {
  const imports = folderImports(modules);
  return imports
    .filter(({ from, to }) => reaches(to, from, imports))
    .map(({ from, to, example }) => `${from} imports ${to}, which leads back to it: ${example}`);
}

function folderImports(modules: ICruiseResult['modules']): readonly FolderImport[] {
  const found = new Map<string, FolderImport>();
  for (const { source, dependencies } of modules) {
    for (const { resolved } of dependencies) {
      const [from, to] = [dirname(source), dirname(resolved)];
      if (roomOf(from) !== roomOf(to) || isWithin(from, to) || isWithin(to, from)) continue;
      found.set(`${from} ${to}`, { from, to, example: `${source} imports ${resolved}` });
    }
  }
  return [...found.values()];
}

/** `shared/gate` of `shared/gate/rules/rules.ts`. */
function roomOf(folder: string): string {
  return folder.split('/').slice(0, 2).join('/');
}

function isWithin(folder: string, other: string): boolean {
  return `${folder}/`.startsWith(`${other}/`);
}

function reaches(from: string, to: string, imports: readonly FolderImport[]): boolean {
  const seen = new Set([from]);
  for (const folder of seen) {
    if (folder === to) return true;
    for (const each of imports) if (each.from === folder) seen.add(each.to);
  }
  return false;
}
