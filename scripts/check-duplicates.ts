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
/** How a comment on or in a declaration begins that says why it is like another, `Alike shared/gate/rules/file.ts: …`. */
const REASON = /\bAlike (\S+\.ts):/g;
/** Formatting adds and drops them. */
const LOOSE = new Set([ts.SyntaxKind.CommaToken, ts.SyntaxKind.SemicolonToken]);
/** As it does their first and last tokens, where they hold what would mean the same without them. */
const WRAPPERS = new Set([ts.SyntaxKind.ParenthesizedExpression, ts.SyntaxKind.ParenthesizedType]);

interface Token {
  readonly kind: ts.SyntaxKind;
  readonly line: number;
  /** The files of which a comment of the declaration says why it may be like them. */
  readonly alike: readonly string[];
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
      const key = String.fromCharCode(...tokens.slice(at, at + ALIKE_TOKENS).map(({ kind }) => kind));
      const places = found.get(key);
      if (places === undefined) found.set(key, [{ file, at }]);
      else places.push({ file, at });
    }
  }
  return found;
}

/** Every two places are compared by themselves: a reason holds for the file that it names, and for no third. */
function compare(first: Place, other: Place): void {
  const pair = `${first.file} ${other.file}`;
  if (faults.has(pair) || (first.file === other.file && other.at < first.at + ALIKE_TOKENS)) return;
  const [a, b] = grown(first, other);
  if (Math.max(linesIn(a), linesIn(b)) <= MAX_ALIKE) return;
  if (a.every(({ alike }) => alike.includes(other.file)) || b.every(({ alike }) => alike.includes(first.file))) return;
  faults.set(
    pair,
    `${textOf(first.file, a)} has the shape of ${textOf(other.file, b)}: make them one, or say why not in a comment "Alike ${other.file}: …".`,
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
  const reasons = source.statements.map((statement) => ({
    from: statement.getStart(source),
    to: statement.end,
    alike: [...statement.getFullText(source).matchAll(REASON)].map(([, file = '']) => file),
  }));
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
  const tokens: Token[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    if (node.getChildCount(source) > 0) {
      for (const child of childrenOf(node, source)) visit(child);
      return;
    }
    const position = node.getStart(source);
    if (position < start || node.kind === ts.SyntaxKind.EndOfFileToken || LOOSE.has(node.kind)) return;
    const alike = reasons.find(({ from, to }) => position >= from && position < to)?.alike ?? [];
    tokens.push({ kind: node.kind, line: lineAt(position), alike });
  };
  visit(source);
  // Empty lists of the tree are no tokens.
  return tokens.filter(({ kind }) => kind !== ts.SyntaxKind.SyntaxList);
}

function childrenOf(node: ts.Node, source: ts.SourceFile): readonly ts.Node[] {
  const children = node.getChildren(source);
  if (WRAPPERS.has(node.kind)) return children.slice(1, -1);
  const isUnion = ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node);
  // A list that is broken into lines begins with its mark.
  return isUnion ? children.filter(({ kind }) => !ts.isTokenKind(kind)) : children;
}
