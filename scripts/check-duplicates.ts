/** Fails where two places of shared/ and actions/ have one shape: `node scripts/check-duplicates.ts [FOLDER]`. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/** Lines of code, blank lines, comments and imports left out. */
const MAX_ALIKE = 12;
/** How a comment on or in a declaration begins that says why another is like it. */
const REASON = /\bAlike\b.*:/;
/** Of a run of lines that says more than a list of names does; shorter lines are alike by chance. */
const MIN_TOKENS = 60;

interface Line {
  readonly file: string;
  readonly number: number;
  /** Names, strings and numbers are told by what they are alone. */
  readonly shape: string;
  readonly tokens: number;
  /** A comment of the declaration says why another may be like it. */
  readonly isReasoned: boolean;
}

interface Run {
  readonly lines: readonly Line[];
  readonly key: string;
}

const root = resolve(process.argv[2] ?? '.');
const files = globSync('{shared,actions}/**/*.ts', { cwd: root }).sort();
const runs = new Map<string, Run[]>();
for (const file of files) {
  const text = readFileSync(join(root, file), 'utf8');
  for (const run of runsOf(linesOf(file, text))) runs.set(run.key, [...(runs.get(run.key) ?? []), run]);
}

const faults = new Map<string, string>();
for (const alike of runs.values()) {
  const [first, ...others] = alike;
  if (first === undefined) continue;
  for (const other of others) {
    if (overlap(first, other) || [...first.lines, ...other.lines].some(({ isReasoned }) => isReasoned)) continue;
    const pair = `${first.lines[0]?.file} ${other.lines[0]?.file}`;
    faults.set(
      pair,
      faults.get(pair) ??
        `${placeOf(first)} has the shape of ${placeOf(other)}: make them one, or say why not in a comment "Alike: …".`,
    );
  }
}
for (const fault of faults.values()) console.error(fault);
console.log(`${files.length} files, ${faults.size} pairs of more than ${MAX_ALIKE} lines of one shape.`);
process.exitCode = faults.size === 0 ? 0 : 1;

function linesOf(file: string, text: string): readonly Line[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const imports = source.statements.filter(ts.isImportDeclaration);
  const start = imports.at(-1)?.end ?? 0;
  const reasoned = source.statements.filter((statement) => REASON.test(statement.getFullText(source)));
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
  const isReasoned = (line: number): boolean =>
    reasoned.some((statement) => line >= lineAt(statement.getStart(source)) && line <= lineAt(statement.end));
  const shapes = new Map<number, string[]>();
  const visit = (node: ts.Node): void => {
    if (node.getChildCount(source) > 0) {
      for (const child of node.getChildren(source)) visit(child);
      return;
    }
    if (node.getStart(source) < start || node.kind === ts.SyntaxKind.EndOfFileToken || ts.isJSDoc(node)) return;
    const line = lineAt(node.getStart(source));
    shapes.set(line, [...(shapes.get(line) ?? []), String(node.kind)]);
  };
  visit(source);
  return [...shapes.entries()]
    .sort(([a], [b]) => a - b)
    .map(([number, tokens]) => ({
      file,
      number,
      shape: tokens.join(' '),
      tokens: tokens.length,
      isReasoned: isReasoned(number),
    }))
    .filter(({ tokens }) => tokens > 2);
}

function* runsOf(lines: readonly Line[]): Generator<Run> {
  for (let index = 0; index + MAX_ALIKE < lines.length; index++) {
    const run = lines.slice(index, index + MAX_ALIKE + 1);
    const tokens = run.reduce((sum, line) => sum + line.tokens, 0);
    if (tokens >= MIN_TOKENS && new Set(run.map(({ shape }) => shape)).size > MAX_ALIKE / 2) {
      yield { lines: run, key: run.map(({ shape }) => shape).join('\n') };
    }
  }
}

function overlap(a: Run, b: Run): boolean {
  const [from, to] = [b.lines[0], a.lines.at(-1)];
  return from?.file === to?.file && (from?.number ?? 0) <= (to?.number ?? 0);
}

function placeOf({ lines }: Run): string {
  return `${lines[0]?.file}:${lines[0]?.number}-${lines.at(-1)?.number}`;
}
