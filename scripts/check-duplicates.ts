/** Fails where two places of shared/ and actions/ have one shape: `node scripts/check-duplicates.ts [FOLDER]`. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/** Lines of code that two places may share, where the longer of them is counted. */
const MAX_ALIKE = 12;
/**
 * So many tokens in a row of the same kinds make two places alike: names, strings and numbers are told by what they are
 * alone, and how a line is wrapped does not matter. Thirteen lines of this code hold 117 at the median, and as many as
 * this in nine cases of ten.
 */
const ALIKE_TOKENS = 70;
/** Of so many tokens fewer kinds than this are a list, in which everything looks like everything. */
const MIN_KINDS = 11;
/** How a comment on or in a declaration begins that says why another is like it. */
const REASON = /\bAlike\b.*:/;
/** Formatting adds and drops them. */
const LOOSE = new Set([ts.SyntaxKind.CommaToken, ts.SyntaxKind.SemicolonToken]);

interface Token {
  readonly kind: ts.SyntaxKind;
  readonly line: number;
  /** A comment of the declaration says why another may be like it. */
  readonly isReasoned: boolean;
}

interface Place {
  readonly file: string;
  /** Of its first token. */
  readonly at: number;
}

const root = resolve(process.argv[2] ?? '.');
const sources = new Map<string, readonly Token[]>();
for (const file of globSync('{shared,actions}/**/*.ts', { cwd: root }).sort()) {
  sources.set(file, tokensOf(readFileSync(join(root, file), 'utf8')));
}

const faults = new Map<string, string>();
for (const places of placesByShape().values()) {
  for (const [index, first] of places.entries()) for (const other of places.slice(index + 1)) compare(first, other);
}
for (const fault of faults.values()) console.error(fault);
console.log(`${sources.size} files, ${faults.size} pairs of more than ${MAX_ALIKE} lines of one shape.`);
process.exitCode = faults.size === 0 ? 0 : 1;

function placesByShape(): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  for (const [file, tokens] of sources) {
    for (let at = 0; at + ALIKE_TOKENS <= tokens.length; at++) {
      const kinds = tokens.slice(at, at + ALIKE_TOKENS).map(({ kind }) => kind);
      if (new Set(kinds).size < MIN_KINDS) continue;
      const key = String.fromCharCode(...kinds);
      const places = found.get(key);
      if (places === undefined) found.set(key, [{ file, at }]);
      else places.push({ file, at });
    }
  }
  return found;
}

/** Every two places are compared by themselves: a reason at a third excuses neither. */
function compare(first: Place, other: Place): void {
  const pair = `${first.file} ${other.file}`;
  if (faults.has(pair) || (first.file === other.file && other.at < first.at + ALIKE_TOKENS)) return;
  const [a, b] = grown(first, other);
  if (Math.max(linesIn(a), linesIn(b)) <= MAX_ALIKE) return;
  if (a.every(({ isReasoned }) => isReasoned) || b.every(({ isReasoned }) => isReasoned)) return;
  faults.set(
    pair,
    `${textOf(first.file, a)} has the shape of ${textOf(other.file, b)}: make them one, or say why not in a comment "Alike: …".`,
  );
}

/** As far as the two go on alike. */
function grown(first: Place, other: Place): readonly [readonly Token[], readonly Token[]] {
  const [a, b] = [sources.get(first.file) ?? [], sources.get(other.file) ?? []];
  let length = ALIKE_TOKENS;
  while (a[first.at + length] !== undefined && a[first.at + length]?.kind === b[other.at + length]?.kind) length++;
  return [a.slice(first.at, first.at + length), b.slice(other.at, other.at + length)];
}

function linesIn(tokens: readonly Token[]): number {
  return new Set(tokens.map(({ line }) => line)).size;
}

function textOf(file: string, tokens: readonly Token[]): string {
  return `${file}:${tokens[0]?.line}-${tokens.at(-1)?.line}`;
}

/** Tokens of code; comments and imports left out. */
function tokensOf(text: string): readonly Token[] {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest);
  const start = source.statements.filter(ts.isImportDeclaration).at(-1)?.end ?? 0;
  const reasoned = source.statements.filter((statement) => REASON.test(statement.getFullText(source)));
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
  const tokens: Token[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    if (node.getChildCount(source) > 0) {
      for (const child of node.getChildren(source)) visit(child);
      return;
    }
    const position = node.getStart(source);
    if (position < start || node.kind === ts.SyntaxKind.EndOfFileToken || LOOSE.has(node.kind)) return;
    const isReasoned = reasoned.some((statement) => position >= statement.getStart(source) && position < statement.end);
    tokens.push({ kind: node.kind, line: lineAt(position), isReasoned });
  };
  visit(source);
  // Empty lists of the tree are no tokens.
  return tokens.filter(({ kind }) => kind !== ts.SyntaxKind.SyntaxList);
}
