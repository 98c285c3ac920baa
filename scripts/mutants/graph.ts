import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** Which file imports which, over everything that tests may reach. */
export class ImportGraph {
  readonly #importers = new Map<string, Set<string>>();

  constructor(root: string, folders: readonly string[]) {
    for (const folder of folders) {
      for (const file of sourcesBelow(root, folder)) this.#add(file, readFileSync(join(root, file), 'utf8'));
    }
  }

  /** The files themselves and all that import them, through however many others. */
  dependentsOf(files: readonly string[]): ReadonlySet<string> {
    const found = new Set(files);
    for (const file of found) for (const importer of this.#importers.get(file) ?? []) found.add(importer);
    return found;
  }

  #add(file: string, source: string): void {
    for (const { fileName } of ts.preProcessFile(source, true, true).importedFiles) {
      if (!fileName.startsWith('.')) continue;
      const target = normalize(join(dirname(file), fileName));
      this.#importers.set(target, (this.#importers.get(target) ?? new Set()).add(file));
    }
  }
}

/** TypeScript sources below a folder, or the one file, in their order. */
export function sourcesBelow(root: string, folder: string): readonly string[] {
  if (folder.endsWith('.ts')) return [folder];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
    .sort();
}
