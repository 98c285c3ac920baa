import { formatCount } from '../../core/text/format.ts';
import { shellWord } from '../../core/text/shell.ts';
import { ExactNumber } from '../../core/text/exact-number.ts';
import type { YamlFile, YamlPath } from '../../core/text/yaml.ts';
import { isMapping } from '../element.ts';
import { quote } from '../../core/text/quote.ts';
import type { Problem } from './problem.ts';
import { explainedProblems, type ExplainedProblem } from './rules.ts';
import { schemaProblems, type SchemaProblem } from './schema.ts';
import { API_VERSIONS, isApiVersion, NEWEST_API_VERSION, type ApiVersion } from '../schemas.ts';

const SUPPORTED = `The supported versions are ${API_VERSIONS.join(', ')}.`;

/** Mappings of the file: tables, columns, rules and the like together. */
const MAX_MAPPINGS = 100_000;
/** In a larger file the schema's violations are told one at a time. */
const MAX_MAPPINGS_FOR_ALL = 5_000;

/** How often a file is validated again without the keys that are set aside. */
const MAX_ROUNDS = 5;

/** The outcome of checking a file: what refuses it, or, where nothing does, what a person should know. */
export interface Checked {
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/**
 * Checks a parsed file against the official schema that its `apiVersion` names.
 *
 * A file that only a newer schema accepts is accepted with a notice: every schema lists the older versions as valid
 * values of `apiVersion`, and three of the standard's own examples are such files.
 */
export function checkFile(yaml: YamlFile): Checked {
  const wrongKind = identityProblem(yaml);
  if (wrongKind !== undefined) return { problems: [wrongKind], notices: [] };
  const mappings = countMappings(yaml.value);
  if (mappings > MAX_MAPPINGS) return { problems: [tooLarge(yaml)], notices: [] };
  const extent = mappings > MAX_MAPPINGS_FOR_ALL ? 'first' : 'all';
  const root = { yaml, path: [], value: yaml.value as Readonly<Record<string, unknown>> };
  const version = root.value['apiVersion'] as ApiVersion;
  const explained = explainedProblems(root);
  const check = (against: ApiVersion): Checked => {
    const { faults, extras } = withoutServerExtras(yaml, (file) => schemaProblems(file, against, extent));
    return { problems: merge(faults, explained), notices: extras };
  };
  const own = check(version);
  if (own.problems.length === 0 || version === NEWEST_API_VERSION) return own;
  const newest = check(NEWEST_API_VERSION);
  if (newest.problems.length > 0) return newest.problems.length < own.problems.length ? newest : own;
  return { problems: [], notices: [newerThanNamed(yaml, version, own.problems), ...newest.notices] };
}

/** Puts our own words in the place of the schema's. */
function merge(faults: readonly SchemaProblem[], explained: readonly ExplainedProblem[]): Problem[] {
  const used = explained.filter((problem) => problem.always || faults.some((other) => replaces(problem, other)));
  return [...used, ...faults.filter((other) => !used.some((problem) => replaces(problem, other)))];
}

/**
 * Sets aside keys that a server of this type does not have, such as `delimiter` of a local file: datacontract-cli
 * writes some of them, and nothing that is checked depends on them. The file must be valid without them, and that is
 * found by validating it without them, not by judging from the list of violations.
 */
function withoutServerExtras(
  yaml: YamlFile,
  validate: (file: YamlFile) => readonly SchemaProblem[],
): { readonly faults: readonly SchemaProblem[]; readonly extras: readonly Problem[] } {
  const remedy = 'Validation does not use it. For other tools, put it below customProperties.';
  const notices: Problem[] = [];
  let file = yaml;
  for (let round = 0; ; round++) {
    const found = validate(file);
    const extras = found.filter(isServerExtra);
    if (extras.length === 0 || round === MAX_ROUNDS) return { faults: found, extras: notices };
    notices.push(...extras.map(({ what, where }) => ({ what, where, remedy })));
    file = { ...yaml, value: withoutKeys(file.value, extras) };
  }
}

function isServerExtra({ path, keyword }: SchemaProblem): boolean {
  return path[0] === 'servers' && path.length === 3 && keyword === 'unevaluatedProperties';
}

function withoutKeys(root: unknown, extras: readonly SchemaProblem[]): unknown {
  const { servers, ...rest } = root as { readonly servers: readonly Readonly<Record<string, unknown>>[] };
  const kept = servers.map((server, index) => {
    const keys = new Set(extras.filter(({ path }) => path[1] === index).map(({ path }) => String(path[2])));
    return Object.fromEntries(Object.entries(server).filter(([key]) => !keys.has(key)));
  });
  return { ...rest, servers: kept };
}

function replaces(problem: ExplainedProblem, other: SchemaProblem): boolean {
  if (!startsWith(other.path, problem.path)) return false;
  const key = other.path[problem.path.length];
  return key === undefined || problem.keys === 'all' || problem.keys.includes(String(key));
}

function startsWith(path: YamlPath, start: YamlPath): boolean {
  return start.every((part, index) => path[index] === part);
}

function newerThanNamed(yaml: YamlFile, version: ApiVersion, own: readonly Problem[]): Problem {
  const lines = [...new Set(own.map((problem) => problem.where.line ?? 1))].sort((a, b) => a - b).slice(0, 5);
  return {
    what: `The contract names ${version} but is written for a newer version (line ${lines.join(', ')}).`,
    where: yaml.locate(['apiVersion']),
    remedy: `Write apiVersion: ${NEWEST_API_VERSION}, which accepts the file as it is.`,
  };
}

/** Whether the file is a contract of a version that we know at all. */
function identityProblem(yaml: YamlFile): Problem | undefined {
  const { value } = yaml;
  const top = yaml.locate([]);
  if (!isMapping(value)) {
    return {
      what: `The file holds ${quote(value)}.`,
      where: top,
      remedy: 'A contract is a mapping that starts with apiVersion and kind.',
    };
  }
  if (value['dataContractSpecification'] !== undefined) return olderFormat(yaml);
  const version = value['apiVersion'];
  if (version === undefined) {
    return {
      what: 'The contract has no "apiVersion".',
      where: top,
      remedy: `Add apiVersion: ${NEWEST_API_VERSION}. ${SUPPORTED}`,
    };
  }
  if (isApiVersion(version)) return undefined;
  return {
    what: `apiVersion is ${quote(version)}.`,
    where: yaml.locate(['apiVersion']),
    remedy: versionRemedy(version),
  };
}

function countMappings(root: unknown): number {
  const pending: unknown[] = [root];
  let mappings = 0;
  while (pending.length > 0 && mappings <= MAX_MAPPINGS) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null || value instanceof ExactNumber) continue;
    if (!Array.isArray(value)) mappings++;
    for (const item of Object.values(value)) pending.push(item);
  }
  return mappings;
}

function tooLarge(yaml: YamlFile): Problem {
  return {
    what: `The contract has more than ${formatCount(MAX_MAPPINGS)} tables, columns, rules and other entries.`,
    where: yaml.locate([]),
    remedy: 'Split it into several contracts.',
  };
}

function olderFormat(yaml: YamlFile): Problem {
  return {
    what: 'The file is a Data Contract Specification, a format that the Open Data Contract Standard has replaced.',
    where: yaml.locateKey(['dataContractSpecification']),
    // Run as written by test/real/data/datacontract-remedy. Version 2 of the tool no longer reads the older format.
    remedy: `Convert it once, with pip install "datacontract-cli<2": datacontract export odcs ${shellWord(yaml.file)} --output contract.odcs.yaml`,
  };
}

function versionRemedy(version: unknown): string {
  const asText = `v${String(version).replace(/^v/i, '')}`;
  if (isApiVersion(asText)) return `Write apiVersion: ${asText}, with the "v".`;
  if (/^v[012]\./.test(asText)) return `Version 2 and older have another structure: migrate the file. ${SUPPORTED}`;
  return SUPPORTED;
}
