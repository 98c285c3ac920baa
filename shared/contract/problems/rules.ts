import type { YamlPath } from '../../core/text/yaml.ts';
import { children, child, placeOfKey, type Element } from '../element.ts';
import { operatorProblems, OPERATORS } from '../operator.ts';
import type { Problem } from './problem.ts';
import { quote } from '../../core/text/quote.ts';

/** A problem that we say better than the schema does; it replaces what the schema says at its place. */
export interface ExplainedProblem extends Problem {
  readonly path: YamlPath;
  /** Keys below the path whose violations it replaces too; `all` for every key. */
  readonly keys: readonly string[] | 'all';
  /** A problem under every version of the standard; the others only where the schema of the version refuses too. */
  readonly always: boolean;
}

/**
 * Finds, in a file that need not be valid, what the official schemas report in words nobody understands: operators
 * (a `oneOf`), arguments beside `arguments`, options without a type (seven branches at once).
 */
export function explainedProblems(root: Element): ExplainedProblem[] {
  return children(root, 'schema').flatMap((table) => [
    ...rulesOf(table),
    ...children(table, 'properties').flatMap(columnProblems),
  ]);
}

function columnProblems(column: Element): ExplainedProblem[] {
  const map = child(column, 'map');
  const nested = [
    ...children(column, 'properties'),
    ...[child(column, 'items'), map && child(map, 'key'), map && child(map, 'value')].filter(
      (part) => part !== undefined,
    ),
  ];
  return [...typelessOptions(column), ...rulesOf(column), ...nested.flatMap(columnProblems)];
}

function typelessOptions(column: Element): ExplainedProblem[] {
  const options = child(column, 'logicalTypeOptions');
  if (options === undefined || column.value['logicalType'] !== undefined) return [];
  if (Object.keys(options.value).length === 0) return [];
  return [
    {
      what: 'logicalTypeOptions stand here without a logicalType.',
      where: placeOfKey(column, 'logicalTypeOptions'),
      remedy: 'Add logicalType: which options exist and what they mean depends on it.',
      path: options.path,
      keys: 'all',
      always: false,
    },
  ];
}

function rulesOf(element: Element): ExplainedProblem[] {
  return children(element, 'quality').flatMap((rule) => [
    ...operatorProblems(rule).map((problem) => ({ ...problem, path: rule.path, keys: OPERATORS, always: true })),
    ...misplacedArguments(rule),
    ...missingOperator(rule),
  ]);
}

const ARGUMENTS = ['pattern', 'validValues', 'missingValues', 'properties'];

function misplacedArguments(rule: Element): ExplainedProblem[] {
  if (rule.value['metric'] === undefined) return [];
  return ARGUMENTS.filter((key) => rule.value[key] !== undefined).map((key) => ({
    what: `${quote(key)} stands beside "metric".`,
    where: placeOfKey(rule, key),
    remedy: `Indent it below "arguments:", since it is an argument of the metric.`,
    path: rule.path,
    keys: [key],
    always: false,
  }));
}

function missingOperator(rule: Element): ExplainedProblem[] {
  const compares = rule.value['metric'] !== undefined || rule.value['type'] === 'sql';
  if (!compares || OPERATORS.some((name) => rule.value[name] !== undefined)) return [];
  return [
    {
      what: 'The rule has no operator, so nothing says which value is right.',
      where: rule.yaml.locate(rule.path),
      remedy: `Add one of ${OPERATORS.join(', ')}: for example mustBe: 0.`,
      path: rule.path,
      keys: [],
      always: false,
    },
  ];
}
