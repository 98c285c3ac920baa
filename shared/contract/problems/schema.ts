import { closest } from '../../core/text/closest.ts';
import type { ErrorObject } from 'ajv/dist/2019.js';
import type { YamlFile, YamlPath } from '../../core/text/yaml.ts';
import { quote } from '../../core/text/quote.ts';
import { withDoubles } from './doubles.ts';
import { allowedSentence, type Problem } from './problem.ts';
import { officialSchema, type ApiVersion } from '../schemas.ts';
import { schemaValidator } from './validator.ts';

/** Applicators: they only say that something inside them failed. */
const WRAPPERS = new Set(['if', 'oneOf', 'anyOf', 'allOf', 'not']);

/** Only the first few are shown; weighing all of a hostile file's against one another would take for ever. */
const MAX_VIOLATIONS = 1_000;

/** A violation of the official schema, with the path that it is about. */
export interface SchemaProblem extends Problem {
  readonly path: YamlPath;
  readonly keyword: string;
}

/** What the official schema of a version has against a file, in a person's words; empty where it accepts the file. */
export function schemaProblems(yaml: YamlFile, version: ApiVersion, extent: 'all' | 'first'): SchemaProblem[] {
  const validate = schemaValidator(version, extent);
  if (validate(withDoubles(yaml.value))) return [];
  const errors = meaningful((validate.errors ?? []).slice(0, MAX_VIOLATIONS) as Violation[], version);
  const problems = errors.map((error) => translate(error, { yaml, version }));
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.path, problem.what]);
    return seen.has(key) ? false : seen.add(key);
  });
}

interface Violation extends ErrorObject {
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema?: Readonly<Record<string, unknown>>;
}

/**
 * Leaves what a person can act on. A wrapper is dropped where something more exact is known at or below its place; so
 * is an "unevaluated" key that the standard knows, since a failed branch makes its keys look unknown; and the branches
 * of a choice are dropped in favour of the choice.
 */
function meaningful(all: readonly Violation[], version: ApiVersion): Violation[] {
  const errors = all.filter((error) => !all.some((choice) => isBranchOf(error, choice)));
  const known = knownKeys(version);
  const isBogus = (error: Violation): boolean =>
    isUnevaluated(error) && known.has(String(error.params['unevaluatedProperty']));
  const exact = errors.filter((error) => !WRAPPERS.has(error.keyword) && !isBogus(error));
  const vague = errors.filter((error) => !exact.includes(error) && !isExplained(error, exact));
  const wrappers = vague.filter((error) => !isUnevaluated(error) && error.keyword !== 'if');
  const unevaluated = vague.filter((error) => isUnevaluated(error) && !isExplained(error, wrappers));
  const kept = [...exact, ...wrappers.filter((error) => !isBelow(error, wrappers)), ...unevaluated];
  return kept.length > 0 ? kept : errors.slice(0, 1);
}

function isBranchOf(error: Violation, choice: Violation): boolean {
  return (
    (choice.keyword === 'oneOf' || choice.keyword === 'anyOf') &&
    error.instancePath === choice.instancePath &&
    error.schemaPath.startsWith(`${choice.schemaPath}/`)
  );
}

/** Whether another wrapper stands deeper in the file. */
function isBelow(error: Violation, wrappers: readonly Violation[]): boolean {
  return wrappers.some((other) => other.instancePath.startsWith(`${error.instancePath}/`));
}

function isUnevaluated(error: Violation): boolean {
  return error.keyword === 'unevaluatedProperties';
}

function isExplained(error: Violation, by: readonly Violation[]): boolean {
  const place = error.instancePath;
  return by.some((other) => other.instancePath === place || other.instancePath.startsWith(`${place}/`));
}

const keysOfVersion = new Map<ApiVersion, ReadonlySet<string>>();

function knownKeys(version: ApiVersion): ReadonlySet<string> {
  const found = keysOfVersion.get(version) ?? new Set(propertyNames(officialSchema(version)));
  keysOfVersion.set(version, found);
  return found;
}

function propertyNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = (schema as { properties?: unknown }).properties;
  const names = typeof own === 'object' && own !== null && !Array.isArray(own) ? Object.keys(own) : [];
  return [...names, ...Object.values(schema).flatMap(propertyNames)];
}

interface Source {
  readonly yaml: YamlFile;
  readonly version: ApiVersion;
}

function translate(error: Violation, source: Source): SchemaProblem {
  const { yaml } = source;
  const path = toPath(error.instancePath, yaml.value);
  const extra = error.params['additionalProperty'] ?? error.params['unevaluatedProperty'];
  if (typeof extra === 'string') return unknownKey(error, [...path, extra], source);
  const missing = error.params['missingProperty'];
  const phrase = error.keyword === 'required' && typeof missing === 'string' ? missingKey(missing, path) : wrong(error);
  return { ...phrase(nameOf(path, yaml.value)), where: yaml.locate(path), path, keyword: error.keyword };
}

type Phrase = (name: string) => { readonly what: string; readonly remedy: string };

function missingKey(key: string, path: YamlPath): Phrase {
  return (name) => ({
    what: `${path.length === 0 ? 'The contract' : name} has no ${quote(key)}.`,
    remedy: `Add "${key}:" here; the standard requires it.`,
  });
}

function unknownKey(error: Violation, path: YamlPath, { yaml, version }: Source): SchemaProblem {
  const key = String(path.at(-1));
  const parent = path.length === 1 ? 'the contract' : nameOf(path.slice(0, -1), yaml.value);
  const allowed = keysAllowedAt(error.parentSchema, version);
  // A key of another kind of element than this one is, by what else stands there.
  if (allowed.includes(key)) return strayKey(error, path, { parent, yaml });
  const suggestion = closest(key, allowed);
  const hint = suggestion === undefined ? '' : `Did you mean ${quote(suggestion)}? `;
  return {
    what: `${quote(key)} is not a key that the standard knows in ${parent}.`,
    where: yaml.locateKey(path),
    remedy: `${hint}Remove it, or put it below customProperties as {property: ${toWord(key)}, value: …}.`,
    path,
    keyword: error.keyword,
  };
}

function strayKey(
  { keyword }: Violation,
  path: YamlPath,
  { parent, yaml }: { readonly parent: string; readonly yaml: YamlFile },
): SchemaProblem {
  const at = { where: yaml.locateKey(path), keyword };
  const element = path.slice(0, -1);
  if (path.at(-3) === 'quality') {
    const what = `${parent} names neither a metric nor a type, without which no key of a rule has a meaning.`;
    const remedy = `Add metric: ${METRICS}; or type: sql, text or custom. A "rule" of older versions is a "metric" now.`;
    return { what, remedy, path: element, ...at };
  }
  return {
    what: `${quote(String(path.at(-1)))} has no meaning in ${parent} beside what else stands there.`,
    remedy: 'Remove it, or correct what stands beside it: the standard knows the key for elements of another kind.',
    path,
    ...at,
  };
}

const METRICS = 'nullValues, missingValues, invalidValues, duplicateValues or rowCount';

/** Keys of a schema and of those that it is composed of, but not of those below its properties. */
function keysAllowedAt(schema: unknown, version: ApiVersion): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, $ref, allOf, anyOf, oneOf, then } = schema as Composed;
  const definitions = (officialSchema(version) as { $defs: Readonly<Record<string, unknown>> }).$defs;
  const referenced = $ref === undefined ? [] : [definitions[$ref.replace('#/$defs/', '')]];
  const parts = [...referenced, ...[allOf, anyOf, oneOf].flatMap((list) => list ?? []), then];
  return [...Object.keys(properties ?? {}), ...parts.flatMap((part) => keysAllowedAt(part, version))];
}

interface Composed {
  readonly properties?: object;
  readonly $ref?: string;
  readonly allOf?: readonly unknown[];
  readonly anyOf?: readonly unknown[];
  readonly oneOf?: readonly unknown[];
  readonly then?: unknown;
}

function wrong(error: Violation): Phrase {
  const value = quote(error.data);
  const params = error.params;
  const limit = quote(params['limit'] ?? params['pattern'] ?? params['format']).replace(/^"|"$/g, '');
  const remedies: Readonly<Record<string, string>> = {
    enum: allowedSentence(error.data, asTexts(params['allowedValues'])),
    const: `Write ${quote(params['allowedValue'])}.`,
    type: `Write ${typeNames(params['type'])}.`,
    pattern: `It must match ${limit}.`,
    format: `It must be a valid ${limit}.`,
    minItems: `It needs at least ${limit} entries.`,
    maxItems: `It may have at most ${limit} entries.`,
    uniqueItems: 'Its entries must differ from one another.',
    minimum: `It must be at least ${limit}.`,
    maximum: `It may be at most ${limit}.`,
    exclusiveMinimum: `It must be greater than ${limit}.`,
    not: 'Remove the key that does not belong here: a relationship of a column has "to" alone.',
  };
  const remedy = remedies[error.keyword] ?? `The official schema says: ${error.message ?? 'it is not valid'}.`;
  return (name) => ({ what: `${name} is ${value}.`, remedy });
}

function asTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping with keys',
  null: 'nothing',
};

function typeNames(type: unknown): string {
  const names = (Array.isArray(type) ? type : [type]).map((name) => TYPE_NAMES[String(name)] ?? String(name));
  return names.join(' or ');
}

/** `schema[orders].properties[status].logicalType`: entries by their names, or by their index where they have none. */
function nameOf(path: YamlPath, root: unknown): string {
  if (path.length === 0) return 'The file';
  let value = root;
  return path
    .map((part, index) => {
      value = (value as Readonly<Record<string | number, unknown>> | null)?.[part];
      if (typeof part === 'string') return index === 0 ? part : `.${part}`;
      const name = (value as { readonly name?: unknown } | null)?.name;
      return typeof name === 'string' && /^[\w-]{1,40}$/.test(name) ? `[${name}]` : `[${part}]`;
    })
    .join('');
}

function toWord(key: string): string {
  return /^[\w-]{1,40}$/.test(key) ? key : 'NAME';
}

/** A JSON pointer as a path; a segment is an index exactly where the value is a list. */
function toPath(pointer: string, root: unknown): YamlPath {
  let value = root;
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => {
      const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
      const part = Array.isArray(value) ? Number(key) : key;
      value = (value as Readonly<Record<string | number, unknown>> | null)?.[part];
      return part;
    });
}
