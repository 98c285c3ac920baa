import {
  CST,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { UserError, type Location } from '../errors.ts';
import { ExactNumber } from './exact-number.ts';
import { quote } from './quote.ts';

const MAX_BYTES = 4 << 20;
const MAX_ALIASES = 100;
/** Brackets inside brackets, or `- ` and `key:` on one line. */
const MAX_DEPTH = 100;
/** Each level of a block is indented by at least one column. */
const MAX_INDENT = 200;

/** A path into a document: `['schema', 0, 'properties', 2]`. */
export type YamlPath = readonly (string | number)[];

/** A parsed YAML (or JSON) file that still knows where each value stands. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /**
   * The same with an `ExactNumber` in the place of each number, read from what is written: `value` holds doubles, which
   * keep 17 digits. Keys, NaN and infinities stay as they are.
   */
  exact(): unknown;
  /** The position of the value at a path, or of its nearest existing ancestor. */
  locate(path: YamlPath): Location;
  /** The position of the key that names the value at a path; falls back to the value. */
  locateKey(path: YamlPath): Location;
}

/**
 * Parses one YAML 1.2 document with positions. Size, depth, aliases and duplicate keys are limited.
 *
 * @param code the error code of the caller's own domain: `contract-unreadable`, `rules-unreadable`
 * @throws UserError with that code, and the line and column of the first problem
 */
export function parseYaml(text: string, file: string, code: string): YamlFile {
  if (Buffer.byteLength(text) > MAX_BYTES) {
    throw unreadable(code, { file }, `The file is larger than ${MAX_BYTES >> 20} MiB.`);
  }
  refuseDeepNesting(text, file, code);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, version: '1.2', prettyErrors: false });
  const problem = document.errors[0];
  if (problem !== undefined) {
    const { line, col } = lines.linePos(problem.pos[0]);
    throw unreadable(code, { file, line, column: col }, `${problem.message.split('\n')[0] ?? 'Not YAML'}.`);
  }
  refuseRepeatedKeys(document, (offset, what) => unreadable(code, position(lines, file, offset), what));
  return {
    file,
    value: toValue(document, file, code),
    exact: () => withExactNumbers(document, () => toValue(document, file, code)),
    locate: (path) => locate(document, lines, file, path),
    locateKey: (path) => locateKey(document, lines, file, path),
  };
}

/** The parser recurses, and a stack that is nearly full takes the whole process down, so depth is bounded before it. */
function refuseDeepNesting(text: string, file: string, code: string): void {
  let depth = 0;
  let line = 1;
  let indicators = 0;
  let atStart = true;
  let previous: string | null = null;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = previous === 'scalar' ? 'text' : CST.tokenType(token);
    if (type === 'flow-seq-start' || type === 'flow-map-start') depth++;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') depth--;
    else if (depth <= 0 && INDICATORS.has(type)) indicators++;
    const indent = atStart && depth <= 0 && type === 'space' ? token.length : 0;
    if (depth > MAX_DEPTH || indicators > MAX_DEPTH || indent > MAX_INDENT) {
      throw unreadable(code, { file, line }, `The file is nested deeper than ${MAX_DEPTH} levels.`);
    }
    const breaks = countBreaks(token);
    line += breaks;
    if (breaks > 0) indicators = 0;
    atStart = token.endsWith('\n');
    previous = type;
  }
}

const INDICATORS: ReadonlySet<string | null> = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);

function countBreaks(token: string): number {
  let count = 0;
  for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) count++;
  return count;
}

/** The parser's own check compares each key with every other, which takes hours for a mapping of 200,000 keys. */
function refuseRepeatedKeys(document: Document.Parsed, error: (offset: number, what: string) => UserError): void {
  visit(document, {
    Map: (_, { items }: YAMLMap) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) throw error(key.range?.[0] ?? 0, `The key ${quote(name)} stands twice.`);
        seen.add(name);
      }
    },
  });
}

function toValue(document: Document.Parsed, file: string, code: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (cause) {
    throw unreadable(code, { file }, `The aliases cannot be resolved: ${(cause as Error).message}.`);
  }
}

/** Aliases are resolved as for doubles, since the numbers change where they stand for as long as `read` runs. */
function withExactNumbers(document: Document.Parsed, read: () => unknown): unknown {
  const changed: (readonly [Scalar, unknown])[] = [];
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || typeof node.value !== 'number' || node.source === undefined) return;
      const exact = ExactNumber.parse(node.source);
      if (exact === undefined) return;
      changed.push([node, node.value]);
      node.value = exact;
    },
  });
  try {
    return read();
  } finally {
    for (const [node, value] of changed) node.value = value;
  }
}

function locate(document: Document, lines: LineCounter, file: string, path: YamlPath): Location {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return position(lines, file, node.range[0]);
  }
  return { file, line: 1, column: 1 };
}

function locateKey(document: Document, lines: LineCounter, file: string, path: YamlPath): Location {
  const parent: unknown = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const items = (parent as { items?: readonly { key?: unknown }[] } | undefined)?.items ?? [];
  for (const item of items) {
    const key = item.key as { value?: unknown; range?: readonly number[] } | undefined;
    const start = key?.range?.[0];
    if (key?.value === path.at(-1) && start !== undefined) return position(lines, file, start);
  }
  return locate(document, lines, file, path);
}

function position(lines: LineCounter, file: string, offset: number): Location {
  const { line, col } = lines.linePos(offset);
  return { file, line, column: col };
}

function unreadable(code: string, where: Location, what: string): UserError {
  return new UserError(code, { what, where, remedy: 'Correct the file and run again.' });
}
