import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Mutant } from './mutations.ts';

/** Something is unused or not reached: no error of types, and what most mutants bring about. */
const UNUSED: ReadonlySet<number> = new Set([6133, 6192, 6196, 6198, 6199, 7027]);

/** Says of a mutant whether it compiles; one that does not could never be merged, so no test needs to notice it. */
export class TypeCheck {
  readonly #root: string;
  readonly #service: ts.LanguageService;
  #mutant: Mutant | undefined;
  #version = 0;

  constructor(root: string, files: readonly string[]) {
    this.#root = root;
    const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
    const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => files.map((file) => join(root, file)),
      getScriptVersion: (path) => (path === this.#path() ? `${this.#version}` : '0'),
      getScriptSnapshot: (path) => {
        const text = path === this.#path() ? this.#mutated() : ts.sys.readFile(path);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => root,
      getDefaultLibFileName: (each) => ts.getDefaultLibFilePath(each),
      fileExists: (path) => ts.sys.fileExists(path),
      readFile: (path) => ts.sys.readFile(path),
      readDirectory: (...rest) => ts.sys.readDirectory(...rest),
      directoryExists: (path) => ts.sys.directoryExists(path),
      getDirectories: (path) => ts.sys.getDirectories(path),
    });
  }

  refuses(mutant: Mutant): boolean {
    this.#mutant = mutant;
    this.#version++;
    const path = join(this.#root, mutant.file);
    const found = [...this.#service.getSyntacticDiagnostics(path), ...this.#service.getSemanticDiagnostics(path)];
    return found.some(({ code, category }) => category === ts.DiagnosticCategory.Error && !UNUSED.has(code));
  }

  #path(): string | undefined {
    return this.#mutant === undefined ? undefined : join(this.#root, this.#mutant.file);
  }

  #mutated(): string | undefined {
    const path = this.#path();
    if (path === undefined || this.#mutant === undefined) return undefined;
    const source = readFileSync(path, 'utf8');
    return source.slice(0, this.#mutant.start) + this.#mutant.text + source.slice(this.#mutant.end);
  }
}
