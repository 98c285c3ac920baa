import type { YamlFile, YamlPath } from '../core/yaml.ts';
import { isMapping } from './element.ts';
import { quote, type Problem } from './problem.ts';
import { explainedProblems, type ExplainedProblem } from './rule-problems.ts';
import { schemaProblems, type SchemaProblem } from './schema-problems.ts';
import { API_VERSIONS, isApiVersion, NEWEST_API_VERSION, type ApiVersion } from './schemas.ts';

const SUPPORTED = `The supported versions are ${API_VERSIONS.join(', ')}.`;

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
  const root = { yaml, path: [], value: yaml.value as Readonly<Record<string, unknown>> };
  const version = root.value['apiVersion'] as ApiVersion;
  const explained = explainedProblems(root);
  const own = checkAgainst(yaml, version, explained);
  if (own.problems.length === 0 || version === NEWEST_API_VERSION) return own;
  const newest = checkAgainst(yaml, NEWEST_API_VERSION, explained);
  if (newest.problems.length > 0) return newest.problems.length < own.problems.length ? newest : own;
  return { problems: [], notices: [newerThanNamed(yaml, version, own.problems), ...newest.notices] };
}

function checkAgainst(yaml: YamlFile, version: ApiVersion, explained: readonly ExplainedProblem[]): Checked {
  const [extras, faults] = partition(schemaProblems(yaml, version), isServerExtra);
  const remedy = 'Validation does not use it. For other tools, put it below customProperties.';
  return { problems: merge(faults, explained), notices: extras.map((extra) => ({ ...extra, remedy })) };
}

/**
 * A key that a server of this type does not have, such as `delimiter` of a local file. datacontract-cli reads some
 * of them and writes them into contracts; nothing that is checked depends on it.
 */
function isServerExtra({ path, keyword }: SchemaProblem): boolean {
  return path[0] === 'servers' && path.length === 3 && keyword === 'unevaluatedProperties';
}

function partition<T>(items: readonly T[], belongs: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

function merge(fromSchema: readonly SchemaProblem[], explained: readonly ExplainedProblem[]): Problem[] {
  const used = explained.filter((problem) => problem.always || fromSchema.some((other) => replaces(problem, other)));
  return [...used, ...fromSchema.filter((other) => !used.some((problem) => replaces(problem, other)))];
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

function olderFormat(yaml: YamlFile): Problem {
  return {
    what: 'The file is a Data Contract Specification, a format that the Open Data Contract Standard has replaced.',
    where: yaml.locateKey(['dataContractSpecification']),
    remedy: 'Convert it once: datacontract export --format odcs --output contract.odcs.yaml FILE.',
  };
}

function versionRemedy(version: unknown): string {
  const asText = `v${String(version).replace(/^v/i, '')}`;
  if (isApiVersion(asText)) return `Write apiVersion: ${asText}, with the "v".`;
  if (/^v[012]\./.test(asText)) return `Version 2 and older have another structure: migrate the file. ${SUPPORTED}`;
  return SUPPORTED;
}
