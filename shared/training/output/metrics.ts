import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import { formatCount } from '../../core/text/format.ts';
import { systemErrorCode } from '../../core/errors.ts';
import { jsonOrUndefined } from '../../core/text/json.ts';

/** Limits on what a command may report; more is passed over and said. */
const MAX_METRICS = 200;
const MAX_NAME = 200;
const MAX_LINE = 64 << 10;
const MAX_FILE_BYTES = 256 << 20;
const MAX_FINAL_BYTES = 4 << 20;
const MAX_DEPTH = 5;
/** @internal */
export const MAX_POINTS = 400;
/** Points held per metric before every other one is dropped. */
const BUFFER_POINTS = 4096;

const NOT_METRICS = new Set(['step', 'total', 'epoch', 'timestamp']);

export interface MetricLine {
  readonly step?: number;
  readonly total?: number;
  readonly values: readonly (readonly [string, number])[];
}

interface Point {
  readonly step: number;
  readonly value: number;
}

export interface Measured {
  readonly metrics: Readonly<Record<string, number>>;
  readonly curves: Readonly<Record<string, readonly Point[]>>;
  /** What was passed over or is worrying, in sentences. */
  readonly notes: readonly string[];
  /** Metrics whose last value was NaN or infinite. */
  readonly notFinite: readonly string[];
}

/**
 * One line of metrics: a JSON object whose numbers are metrics, nested ones under `outer.inner`. Python's bare NaN and
 * Infinity are understood; they come back as such.
 *
 * @returns undefined for what is no JSON object
 */
export function parseMetricLine(line: string): MetricLine | undefined {
  if (line.length > MAX_LINE) return undefined;
  const value = parseTolerant(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const record = value as Record<string, unknown>;
  const step = wholeNumber(record['step']) ?? wholeNumber(record['epoch']);
  const total = wholeNumber(record['total']);
  return {
    ...(step === undefined ? {} : { step }),
    ...(total === undefined ? {} : { total }),
    values: numbersIn(record),
  };
}

function numbersIn(record: Record<string, unknown>, prefix = '', depth = 1): (readonly [string, number])[] {
  if (depth > MAX_DEPTH) return [];
  return Object.entries(record).flatMap(([key, item]): (readonly [string, number])[] => {
    if (prefix === '' && NOT_METRICS.has(key)) return [];
    const name = `${prefix}${key}`;
    const number = toNumber(item);
    if (number !== undefined) return name.length > MAX_NAME || key === '' ? [] : [[name, number]];
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
    return numbersIn(item as Record<string, unknown>, `${name}.`, depth + 1);
  });
}

/** A number, or the words that Python's json writes where JSON has none. */
function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (value === 'NaN' || value === 'nan') return NaN;
  if (value === 'Infinity' || value === '-Infinity') return Number(value);
  return undefined;
}

function wholeNumber(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

/** A whole string, so that nothing inside it is touched, or one of the words that JSON lacks. */
const STRING_OR_WORD = /"(?:[^"\\]|\\.)*"|(-?\b(?:NaN|Infinity)\b)/g;

function parseTolerant(line: string): unknown {
  const value = jsonOrUndefined(line);
  if (value !== undefined) return value;
  return jsonOrUndefined(line.replace(STRING_OR_WORD, (match, word) => (word === undefined ? match : `"${match}"`)));
}

/** The course of one metric in bounded memory: evenly spaced points, the first and the last among them. */
class Curve {
  #points: Point[] = [];
  #stride = 1;
  #count = 0;
  #last: Point | undefined;
  last = NaN;

  add(step: number, value: number): void {
    this.last = value;
    if (!Number.isFinite(value)) return;
    this.#last = { step, value };
    if (this.#count++ % this.#stride !== 0) return;
    this.#points.push(this.#last);
    if (this.#points.length < BUFFER_POINTS) return;
    this.#points = this.#points.filter((_, index) => index % 2 === 0);
    this.#stride *= 2;
  }

  thinned(): Point[] {
    const all =
      this.#points.at(-1) === this.#last || this.#last === undefined ? this.#points : [...this.#points, this.#last];
    if (all.length <= MAX_POINTS) return all;
    return Array.from({ length: MAX_POINTS }, (_, index) => {
      const at = Math.round((index * (all.length - 1)) / (MAX_POINTS - 1));
      return all[at] ?? { step: 0, value: 0 };
    });
  }
}

/**
 * The metrics of a run over all its attempts, as if it had never been interrupted: of each attempt the lines count up
 * to the step where the next one took over.
 *
 * @param files the metric files of the attempts in order; absent ones hold nothing
 * @param finalFile a `metrics.json` that the command left; its values beat the last lines
 */
export async function measure(files: readonly string[], finalFile: string): Promise<Measured> {
  const curves = new Map<string, Curve>();
  const notes = new Notes();
  const firstSteps = await Promise.all(files.map(firstStep));
  for (const [index, file] of files.entries()) {
    const takeover = Math.min(...firstSteps.slice(index + 1).map((step) => step ?? Infinity));
    let lineNumber = 0;
    for await (const line of metricLines(file, notes)) {
      const step = line.step ?? lineNumber;
      lineNumber++;
      if (step >= takeover) continue;
      for (const [name, value] of line.values) addValue(curves, notes, name, { step, value });
    }
  }
  const finals = await finalValues(finalFile, notes);
  return summarise(curves, finals, notes);
}

function addValue(curves: Map<string, Curve>, notes: Notes, name: string, point: Point): void {
  let curve = curves.get(name);
  if (curve === undefined) {
    if (curves.size >= MAX_METRICS) {
      notes.add(`More than ${MAX_METRICS} metrics: the rest was passed over.`);
      return;
    }
    curves.set(name, (curve = new Curve()));
  }
  if (!Number.isFinite(point.value)) notes.add(`The metric ${name} was ${point.value} at step ${point.step}.`, name);
  curve.add(point.step, point.value);
}

function summarise(
  curves: ReadonlyMap<string, Curve>,
  finals: readonly (readonly [string, number])[],
  notes: Notes,
): Measured {
  const last = new Map<string, number>([...curves].map(([name, curve]) => [name, curve.last]));
  for (const [name, value] of finals.slice(0, MAX_METRICS)) {
    if (!Number.isFinite(value)) notes.add(`The final value of ${name} is ${value}.`, name);
    last.set(name, value);
  }
  const names = [...last.keys()].sort();
  return {
    metrics: toRecord(names.flatMap((name) => (Number.isFinite(last.get(name)) ? [[name, last.get(name) ?? 0]] : []))),
    curves: toRecord(
      names.flatMap((name) => {
        const points = curves.get(name)?.thinned() ?? [];
        return points.length > 1 ? [[name, points]] : [];
      }),
    ),
    notes: notes.all(),
    notFinite: names.filter((name) => !Number.isFinite(last.get(name))),
  };
}

/** Without a prototype, so that a metric may be named `__proto__`. */
function toRecord<T>(entries: readonly (readonly [string, T] | (string | T)[])[]): Readonly<Record<string, T>> {
  const record = Object.create(null) as Record<string, T>;
  for (const [name, value] of entries) record[name as string] = value as T;
  return record;
}

async function firstStep(file: string): Promise<number | undefined> {
  for await (const line of metricLines(file, new Notes())) return line.step ?? 0;
  return undefined;
}

async function* metricLines(file: string, notes: Notes): AsyncGenerator<MetricLine> {
  const size = await stat(file).then(
    (info) => info.size,
    () => 0,
  );
  if (size === 0) return;
  if (size > MAX_FILE_BYTES) notes.add(`The metrics are over ${MAX_FILE_BYTES >> 20} MiB: the rest was passed over.`);
  const stream = createReadStream(file, { end: Math.min(size, MAX_FILE_BYTES) - 1 });
  for await (const text of boundedLines(stream)) {
    if (text.trim() === '') continue;
    const line = parseMetricLine(text);
    if (line === undefined) notes.count('lines of metrics were not JSON objects and were passed over.');
    else yield line;
  }
}

/** Lines of a stream; one that is too long comes cut, so that it is refused instead of filling the memory. */
async function* boundedLines(stream: AsyncIterable<unknown>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let pending = '';
  for await (const chunk of stream) {
    const parts = (pending + decoder.write(chunk as Buffer)).split('\n');
    pending = (parts.pop() ?? '').slice(0, MAX_LINE + 1);
    yield* parts;
  }
  if (pending !== '') yield pending;
}

async function finalValues(file: string, notes: Notes): Promise<readonly (readonly [string, number])[]> {
  try {
    if ((await stat(file)).size > MAX_FINAL_BYTES) {
      notes.add('metrics.json is too large to be one and was passed over.');
      return [];
    }
    const value = parseTolerant(await readFile(file, 'utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return numbersIn(value as Record<string, unknown>);
    notes.add('metrics.json is not a JSON object and was passed over.');
    return [];
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') notes.add('metrics.json cannot be read and was passed over.');
    return [];
  }
}

/** Each thing is said once. */
class Notes {
  readonly #said = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  add(sentence: string, key = sentence): void {
    if (!this.#said.has(key) && this.#said.size < 50) this.#said.set(key, sentence);
  }

  count(sentence: string): void {
    this.#counts.set(sentence, (this.#counts.get(sentence) ?? 0) + 1);
  }

  all(): string[] {
    return [
      ...this.#said.values(),
      ...[...this.#counts].map(([sentence, count]) => `${formatCount(count)} ${sentence}`),
    ];
  }
}
