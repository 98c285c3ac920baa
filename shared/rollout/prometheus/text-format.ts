import { LineReader, TextFormatError } from './line-reader.ts';

type MetricType = 'counter' | 'gauge' | 'histogram' | 'gaugehistogram' | 'summary' | 'untyped';

export interface Sample {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly value: number;
  /** Milliseconds since the epoch. */
  readonly timestampMs?: number;
}

export interface Family {
  readonly name: string;
  readonly type: MetricType;
  readonly help?: string;
  readonly samples: readonly Sample[];
}

interface OpenFamily {
  readonly name: string;
  type: MetricType;
  hasType: boolean;
  help: string | undefined;
  readonly samples: Sample[];
}

const TYPES: ReadonlyMap<string, MetricType> = new Map([
  ['counter', 'counter'],
  ['gauge', 'gauge'],
  ['histogram', 'histogram'],
  ['gaugehistogram', 'gaugehistogram'],
  ['gauge_histogram', 'gaugehistogram'],
  ['summary', 'summary'],
  ['untyped', 'untyped'],
]);
const FLOAT = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf|infinity|nan)$/i;
const SUFFIXES = ['_bucket', '_count', '_sum'];
const MAX_TEXT_BYTES = 32 << 20;

/**
 * Parses Prometheus' text exposition format 0.0.4, names in quotes (UTF-8) included.
 *
 * @returns families in order of appearance; a sample without TYPE is in an untyped family of its own
 * @throws TextFormatError with the line; half an exposition is never half believed
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export function parseTextFormat(text: string): readonly Family[] {
  if (Buffer.byteLength(text) > MAX_TEXT_BYTES) throw new TextFormatError(1, 'the exposition is too long');
  const families = new Map<string, OpenFamily>();
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const reader = new LineReader(line, index + 1);
    reader.skipBlanks();
    if (reader.isAtEnd()) continue;
    if (reader.take('#')) readComment(reader, families);
    else {
      readSample(reader, families);
      if (index === lines.length - 1) throw reader.error('unexpected end of input stream');
    }
  }
  return [...families.values()].map(({ name, type, help, samples }) => ({
    name,
    type,
    ...(help === undefined ? {} : { help }),
    samples,
  }));
}

function readComment(reader: LineReader, families: Map<string, OpenFamily>): void {
  reader.skipBlanks();
  const keyword = reader.word();
  if (keyword !== 'HELP' && keyword !== 'TYPE') return;
  reader.skipBlanks();
  if (reader.isAtEnd()) return;
  const name = reader.peek() === '"' ? reader.quoted('metric name') : reader.identifier(/[a-zA-Z_:][a-zA-Z0-9_:]*/y);
  if (name === undefined || !reader.isAtBlankOrEnd()) throw reader.error('invalid metric name in comment');
  reader.skipBlanks();
  if (reader.isAtEnd()) return;
  const family = open(families, name);
  if (keyword === 'HELP') {
    if (family.help !== undefined) throw reader.error(`second HELP line for metric name "${name}"`);
    family.help = unescapeHelp(reader.rest());
    return;
  }
  if (family.hasType || family.samples.length > 0) {
    throw reader.error(`second TYPE line for metric name "${name}", or TYPE reported after samples`);
  }
  const type = TYPES.get(reader.rest().trim().toLowerCase());
  if (type === undefined) throw reader.error('unknown metric type');
  family.type = type;
  family.hasType = true;
}

function readSample(reader: LineReader, families: Map<string, OpenFamily>): void {
  const bare = reader.identifier(/[a-zA-Z_:][a-zA-Z0-9_:]*/y);
  reader.skipBlanks();
  const { name: quoted, labels } = reader.take('{') ? readLabels(reader, bare) : { name: undefined, labels: new Map() };
  const name = bare ?? quoted;
  if (name === undefined) throw reader.error('invalid metric name');
  reader.skipBlanks();
  const value = float(reader, reader.word(), 'value');
  reader.skipBlanks();
  const time = reader.word();
  if (time !== '' && !/^-?\d+$/.test(time)) throw reader.error('expected integer as timestamp');
  reader.skipBlanks();
  if (!reader.isAtEnd()) throw reader.error('spurious string after timestamp');
  const sample: Sample = { name, labels, value, ...(time === '' ? {} : { timestampMs: Number(time) }) };
  const family = familyOf(families, name);
  checkSample(reader, family, sample);
  family.samples.push(sample);
}

/** Inside braces: `label="value"` pairs and, where none stands before them, one quoted metric name. */
function readLabels(
  reader: LineReader,
  bare: string | undefined,
): { name: string | undefined; labels: Map<string, string> } {
  const labels = new Map<string, string>();
  let name: string | undefined;
  for (;;) {
    reader.skipBlanks();
    if (reader.take('}')) return { name, labels };
    const isQuoted = reader.peek() === '"';
    const label = isQuoted ? reader.quoted('label name') : reader.identifier(/[a-zA-Z_][a-zA-Z0-9_]*/y);
    if (label === undefined) throw reader.error('invalid label name');
    reader.skipBlanks();
    if (reader.take('=')) readPair(reader, label, labels);
    else if (!isQuoted) throw reader.error("expected '=' after label name");
    else if (bare !== undefined || name !== undefined) throw reader.error('multiple metric names');
    else name = label;
    reader.skipBlanks();
    if (!reader.take(',') && reader.peek() !== '}') throw reader.error('unexpected end of label value');
  }
}

function readPair(reader: LineReader, label: string, labels: Map<string, string>): void {
  if (label === '__name__') throw reader.error('label name "__name__" is reserved');
  reader.skipBlanks();
  if (reader.peek() !== '"') throw reader.error("expected '\"' at start of label value");
  const value = reader.quoted('label value');
  if (labels.has(label)) throw reader.error('duplicate label names for metric');
  labels.set(label, value);
}

function checkSample(reader: LineReader, { name, type }: OpenFamily, sample: Sample): void {
  if (type === 'summary' && sample.name === name) checkBound(reader, sample, 'quantile');
  if (type !== 'histogram' && type !== 'gaugehistogram') return;
  if (sample.name === `${name}_bucket`) {
    checkBound(reader, sample, 'le');
    if (sample.value < 0) throw reader.error(`negative bucket population for histogram "${name}"`);
  } else if (sample.name === `${name}_count` && sample.value < 0) {
    throw reader.error(`negative count for histogram "${name}"`);
  }
}

function checkBound(reader: LineReader, { labels }: Sample, label: 'le' | 'quantile'): void {
  const bound = labels.get(label);
  if (bound !== undefined) float(reader, bound, `value for '${label}' label`);
}

function familyOf(families: Map<string, OpenFamily>, sample: string): OpenFamily {
  const exact = families.get(sample);
  if (exact !== undefined) return exact;
  for (const suffix of SUFFIXES) {
    const family = sample.endsWith(suffix) ? families.get(sample.slice(0, -suffix.length)) : undefined;
    if (family !== undefined && isComposite(family.type)) return family;
  }
  return open(families, sample);
}

function isComposite(type: MetricType): boolean {
  return type === 'histogram' || type === 'gaugehistogram' || type === 'summary';
}

function open(families: Map<string, OpenFamily>, name: string): OpenFamily {
  const known = families.get(name);
  if (known !== undefined) return known;
  const family: OpenFamily = { name, type: 'untyped', hasType: false, help: undefined, samples: [] };
  families.set(name, family);
  return family;
}

function float(reader: LineReader, text: string, what: string): number {
  if (!FLOAT.test(text)) throw reader.error(`expected float as ${what}, got "${text.slice(0, 40)}"`);
  if (/nan/i.test(text)) return NaN;
  if (/inf/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return Number(text);
}

function unescapeHelp(text: string): string {
  return text.replace(/\\([\\n])/g, (_, escaped: string) => (escaped === 'n' ? '\n' : '\\'));
}
