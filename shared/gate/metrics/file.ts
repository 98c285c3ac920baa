import { decimalProduct } from '../../core/text/decimals.ts';
import { readFile, stat } from 'node:fs/promises';
import { digestBytes, type Digest } from '../../core/digest.ts';
import { systemErrorCode, UserError } from '../../core/errors.ts';
import { nearest } from '../../core/text/closest.ts';
import { quote } from '../../core/text/quote.ts';
import { parseYaml } from '../../core/text/yaml.ts';
import { normalizeMetricName } from '../../document/metrics/units.ts';
import { findMetric, type RuleMetric } from './metrics.ts';

const MAX_BYTES = 4 << 20;
const MAX_DEPTH = 20;
const MAX_METRICS = 20_000;

/** A value that somebody else measured, with whatever they say of its uncertainty. */
export interface ReportedMetric {
  readonly value: number;
  readonly standardError: number | undefined;
  readonly rows: number | undefined;
}

/** A metrics file, flattened: `{"test": {"auc": 0.7}}` is `test.auc`. */
export interface MetricsFile {
  readonly path: string;
  readonly digest: Digest;
  readonly metrics: ReadonlyMap<string, ReportedMetric>;
}

/**
 * Reads metrics from JSON or YAML: numbers at any depth, or `{value, stderr, n}` objects. Texts, lists and nulls are
 * no metrics and left out; `NaN` and `Infinity`, which some writers leave in JSON, are kept so that a rule can say so.
 *
 * @param shown the path as the user wrote it
 * @throws UserError `metrics-unreadable`
 */
export async function readMetricsFile(path: string, shown: string): Promise<MetricsFile> {
  const bytes = await readSmallFile(path, shown);
  const { value } = parseYaml(bytes.toString('utf8'), shown, 'metrics-unreadable');
  const metrics = new Map<string, ReportedMetric>();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw unreadable(shown, 'It holds no object of names and numbers.');
  }
  flatten(value as Readonly<Record<string, unknown>>, '', { metrics, shown, depth: 0 });
  if (metrics.size === 0) throw unreadable(shown, 'It holds no number.');
  return { path: shown, digest: digestBytes(bytes), metrics };
}

/** Metrics that are known from a version's record instead of a file. */
export function metricsOfRecord(
  metrics: Readonly<Record<string, number>>,
  shown: string,
  digest: Digest,
): MetricsFile | undefined {
  const entries = Object.entries(metrics);
  if (entries.length === 0) return undefined;
  const reported = (value: number): ReportedMetric => ({ value, standardError: undefined, rows: undefined });
  return { path: shown, digest, metrics: new Map(entries.map(([name, value]) => [name, reported(value)])) };
}

async function readSmallFile(path: string, shown: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw unreadable(shown, `It is larger than ${MAX_BYTES >> 20} MiB.`);
    return await readFile(path);
  } catch (cause) {
    const code = systemErrorCode(cause);
    if (code === undefined || cause instanceof UserError) throw cause;
    throw unreadable(shown, code === 'ENOENT' ? 'There is no such file.' : `It cannot be read (${code}).`, cause);
  }
}

function unreadable(file: string, what: string, cause?: unknown): UserError {
  return new UserError('metrics-unreadable', {
    what: `The metrics cannot be read: ${what}`,
    where: { file },
    remedy: 'Give a JSON or YAML file of names and numbers, such as {"auc": 0.741, "latency_p95": 18.2}.',
    cause,
  });
}

interface Flattening {
  readonly metrics: Map<string, ReportedMetric>;
  readonly shown: string;
  readonly depth: number;
}

function flatten(object: Readonly<Record<string, unknown>>, prefix: string, into: Flattening): void {
  if (into.depth > MAX_DEPTH) throw unreadable(into.shown, `It is nested more than ${MAX_DEPTH} deep.`);
  for (const [key, value] of Object.entries(object)) {
    const name = `${prefix}${key}`;
    const reported = reportedMetric(object, key, value);
    if (reported !== undefined) into.metrics.set(name, reported);
    else if (isRecord(value)) flatten(value, `${name}.`, { ...into, depth: into.depth + 1 });
    if (into.metrics.size > MAX_METRICS) throw unreadable(into.shown, `It holds more than ${MAX_METRICS} numbers.`);
  }
}

/** A number with its neighbour `NAME_stderr`, as lm-eval writes it, or an object `{value, stderr, n}`. */
function reportedMetric(
  siblings: Readonly<Record<string, unknown>>,
  key: string,
  value: unknown,
): ReportedMetric | undefined {
  const number = toNumber(value);
  if (number !== undefined) {
    const [base = key, ...filter] = key.split(',');
    const neighbour = [`${base}_stderr`, ...filter].join(',');
    return { value: number, standardError: toPositive(siblings[neighbour]), rows: undefined };
  }
  if (!isRecord(value)) return undefined;
  const inner = toNumber(value['value']);
  if (inner === undefined) return undefined;
  return { value: inner, standardError: toPositive(value['stderr']), rows: toPositive(value['n']) };
}

function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (value === 'NaN') return NaN;
  if (value === 'Infinity') return Infinity;
  return value === '-Infinity' ? -Infinity : undefined;
}

function toPositive(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a rule found in a metrics file, in the metric's unit, or why not, as a clause. */
export type Lookup = { readonly found: ReportedMetric } | { readonly missing: string };

/** Finds a rule's metric: at `from` if the rule says so, else under its name or one synonym, in any case. */
export function lookUp(file: MetricsFile, metric: RuleMetric): Lookup {
  const names = metric.from === undefined ? namesOf(file, metric.name) : [metric.from];
  const [name, second] = names;
  if (second !== undefined)
    return { missing: `${file.path} has ${names.map((each) => quote(each)).join(' and ')}: say which with "from"` };
  const reported = name === undefined ? undefined : file.metrics.get(name);
  if (reported === undefined)
    return { missing: `${file.path} has no ${quote(metric.from ?? metric.name)}${hint(file, metric)}` };
  return inUnit(reported, metric, file.path);
}

function namesOf(file: MetricsFile, name: string): string[] {
  if (file.metrics.has(name)) return [name];
  const wanted = findMetric(name)?.name ?? normalizeMetricName(name);
  return [...file.metrics.keys()].filter((key) => (findMetric(key)?.name ?? normalizeMetricName(key)) === wanted);
}

function inUnit(reported: ReportedMetric, metric: RuleMetric, path: string): Lookup {
  const value = decimalProduct(reported.value, metric.scale);
  if (!Number.isFinite(value)) return { missing: `${metric.name} in ${path} is ${String(reported.value)}` };
  if (metric.unit === 'proportion' && !metric.unbounded && (value < 0 || value > 1)) {
    const advice = value > 1 && value <= 100 ? ': if it is in percent, write "reported_in: percent"' : '';
    return { missing: `${metric.name} in ${path} is ${value}, which is no proportion${advice}` };
  }
  const standardError = reported.standardError === undefined ? undefined : reported.standardError * metric.scale;
  return { found: { value, standardError, rows: reported.rows } };
}

/** A metric of that name deeper in the file must be named in full: `train.auc` is not `test.auc`. */
function hint(file: MetricsFile, metric: RuleMetric): string {
  const keys = [...file.metrics.keys()];
  const wanted = metric.from ?? metric.name;
  const deeper = keys.filter((key) => findMetric(key.split('.').at(-1) ?? '')?.name === metric.name);
  const candidates = deeper.length > 0 ? deeper : nearest(wanted, keys);
  if (candidates.length === 0) return '';
  return `; there is ${candidates
    .slice(0, 3)
    .map((each) => quote(each))
    .join(', ')}, which a rule names with "from"`;
}
