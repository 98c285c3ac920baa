import { ExactNumber } from '../core/text/exact-number.ts';
import { child, children, isScalar, optionalTexts, placeAt, placeOf, text, type Element } from './element.ts';
import {
  LIBRARY_METRICS,
  type CustomRule,
  type LibraryMetric,
  type LibraryRule,
  type NumericOperator,
  type QualityRule,
  type RuleFacts,
  type Scalar,
} from './model.ts';
import { operatorOf, OPERATORS } from './operator.ts';
import { readPattern } from './pattern.ts';
import { quote } from '../core/text/quote.ts';
import { allowedSentence } from './problems/problem.ts';

/** Metrics that count values of a column; `rowCount` counts rows of a table; `duplicateValues` does for both. */
const COLUMN_ONLY: readonly LibraryMetric[] = ['nullValues', 'missingValues', 'invalidValues'];
/** Names in `rule:` before 3.1.0. */
const FORMER_NAMES: ReadonlyMap<string, LibraryMetric> = new Map([
  ['nullCheck', 'nullValues'],
  ['nullCount', 'nullValues'],
  ['missingCount', 'missingValues'],
  ['validValues', 'invalidValues'],
  ['invalidCount', 'invalidValues'],
  ['duplicateCount', 'duplicateValues'],
  ['duplicateCheck', 'duplicateValues'],
]);
/** Former names that were a demand by themselves: nothing of it may be found. */
const DEMANDS_NONE = ['nullCheck', 'validValues', 'duplicateCheck'];
const ARGUMENTS: Readonly<Record<LibraryMetric, readonly string[]>> = {
  nullValues: [],
  missingValues: ['missingValues'],
  invalidValues: ['validValues', 'pattern'],
  duplicateValues: ['properties'],
  rowCount: [],
};

/** What a rule belongs to: a table as a whole or one column, with its path for findings. */
export interface RuleOwner {
  readonly path: string;
  readonly level: 'table' | 'column';
}

/** The quality rules of a table or a column. Nothing is dropped: what cannot run is there as `unsupported`. */
export function rulesOf(element: Element, owner: RuleOwner): QualityRule[] {
  return children(element, 'quality').map((rule, index) => {
    const facts = factsOf(rule, `${owner.path}.quality[${text(rule, 'id') ?? text(rule, 'name') ?? index}]`);
    return { ...facts, ...bodyOf(rule, owner) };
  });
}

function factsOf(rule: Element, path: string): RuleFacts {
  const facts = optionalTexts(rule, ['id', 'name', 'description', 'dimension', 'severity', 'businessImpact']);
  return { ...facts, path, where: placeOf(rule) };
}

type Body<R> = R extends RuleFacts ? Omit<R, keyof RuleFacts> : never;

function bodyOf(rule: Element, owner: RuleOwner): Body<QualityRule> {
  switch (text(rule, 'type')) {
    case 'text':
      return textBody(rule);
    case 'sql':
      return sqlBody(rule);
    case 'custom':
      return customBody(rule);
    default:
      return libraryBody(rule, owner);
  }
}

function unsupported(reason: string): Body<QualityRule> {
  return { kind: 'unsupported', reason };
}

function sqlBody(rule: Element): Body<QualityRule> {
  const operator = operatorOf(rule);
  if (operator === undefined) return unsupported('The query has no operator, so nothing says which result is right.');
  const query = text(rule, 'query') ?? '';
  return { kind: 'sql', query, queryWhere: placeAt(rule, 'query'), operator, ...optionalTexts(rule, ['unit']) };
}

function customBody(rule: Element): Body<QualityRule> {
  const operator = operatorOf(rule);
  return {
    kind: 'custom',
    engine: text(rule, 'engine') ?? '',
    implementation: rule.value['implementation'] as CustomRule['implementation'],
    implementationWhere: placeAt(rule, 'implementation'),
    ...(operator === undefined ? {} : { operator }),
  };
}

function libraryBody(rule: Element, owner: RuleOwner): Body<QualityRule> {
  const name = text(rule, 'metric') ?? text(rule, 'rule');
  if (name === undefined) return withoutMetric(rule);
  const metric = LIBRARY_METRICS.find((known) => known === name) ?? FORMER_NAMES.get(name);
  if (metric === undefined)
    return unsupported(`No metric is called ${quote(name)}. ${allowedSentence(name, LIBRARY_METRICS)}`);
  const operator = libraryOperator(rule, name);
  if (typeof operator === 'string') return unsupported(operator);
  const unit = text(rule, 'unit') ?? 'rows';
  if (unit !== 'rows' && unit !== 'percent') return unsupported(`The unit ${quote(unit)} is neither rows nor percent.`);
  const misfit = misfitOf(metric, unit, owner);
  if (misfit !== undefined) return unsupported(misfit);
  const given = argumentsOf(rule, metric, owner);
  return typeof given === 'string' ? unsupported(given) : { kind: 'library', metric, operator, unit, ...given };
}

/** Keys that only a rule for a machine has. */
const DEMANDING = ['metric', 'rule', 'arguments', 'query', 'engine', 'implementation', ...OPERATORS];

function demandsIn(rule: Element): readonly string[] {
  return DEMANDING.filter((name) => rule.value[name] !== undefined);
}

/** Only a description: text for people, as the standard's `type: text`. With an operator it demands something. */
function withoutMetric(rule: Element): Body<QualityRule> {
  const [first] = demandsIn(rule);
  if (first === undefined) return { kind: 'text' };
  return unsupported(`The rule has ${quote(first)}, but names neither a metric nor another type of rule.`);
}

function textBody(rule: Element): Body<QualityRule> {
  const [first] = demandsIn(rule);
  if (first === undefined) return { kind: 'text' };
  return unsupported(`A rule of type text is for people, and this one has ${quote(first)}: correct its type.`);
}

function libraryOperator(rule: Element, name: string): NumericOperator | string {
  const operator = operatorOf(rule);
  if (operator === undefined) {
    if (!DEMANDS_NONE.includes(name)) return 'The rule has no operator, so nothing says which value is right.';
    return { name: 'mustBe', value: ExactNumber.zero, where: placeAt(rule, 'rule') };
  }
  if (name === 'validValues')
    return '"rule: validValues" with an operator does not say which values it counts: use invalidValues.';
  return operator as NumericOperator;
}

function misfitOf(metric: LibraryMetric, unit: string, owner: RuleOwner): string | undefined {
  if (owner.level === 'table' && COLUMN_ONLY.includes(metric))
    return `${metric} is a metric of a column, not of a table.`;
  if (metric !== 'rowCount') return undefined;
  if (owner.level === 'column') return 'rowCount is a metric of a table, not of a column.';
  return unit === 'percent' ? 'rowCount has no percentage: there is nothing to take it of.' : undefined;
}

type Arguments = Pick<LibraryRule, 'missingValues' | 'validValues' | 'pattern' | 'properties'>;

/** Before 3.1.0 arguments stood beside `rule`. An argument that no metric has is a typing error, not a remark. */
function argumentsOf(rule: Element, metric: LibraryMetric, owner: RuleOwner): Arguments | string {
  const given = child(rule, 'arguments')?.value ?? (rule.value['metric'] === undefined ? beside(rule) : {});
  const unknown = Object.keys(given).find((key) => !ARGUMENTS[metric].includes(key));
  if (unknown !== undefined) {
    const allowed = ARGUMENTS[metric];
    const hint = allowed.length === 0 ? 'It has none.' : allowedSentence(unknown, allowed);
    return `${metric} has no argument ${quote(unknown)}. ${hint}`;
  }
  if (metric === 'missingValues') return listArgument(given, 'missingValues', metric);
  if (metric === 'invalidValues') return validityArguments(given);
  if (metric === 'duplicateValues') return duplicateArguments(given, owner);
  return {};
}

function beside(rule: Element): Readonly<Record<string, unknown>> {
  const keys = ['missingValues', 'validValues', 'pattern', 'properties'];
  return Object.fromEntries(keys.filter((key) => key in rule.value).map((key) => [key, rule.value[key]]));
}

function listArgument(given: Readonly<Record<string, unknown>>, key: string, metric: string): Arguments | string {
  const list = given[key];
  if (Array.isArray(list) && list.length > 0 && list.every(isScalar)) return { [key]: list as readonly Scalar[] };
  return `${metric} needs the argument ${key}: a list of values such as [null, '', 'n/a'].`;
}

function validityArguments(given: Readonly<Record<string, unknown>>): Arguments | string {
  const { validValues, pattern } = given;
  if (validValues === undefined && pattern === undefined) {
    return 'invalidValues needs the argument validValues or pattern: nothing says which values are valid.';
  }
  const list = validValues === undefined ? {} : listArgument(given, 'validValues', 'invalidValues');
  if (typeof list === 'string' || pattern === undefined) return list;
  if (typeof pattern !== 'string') return `The argument pattern is ${quote(pattern)}, not text.`;
  const reading = readPattern(pattern);
  return 'reason' in reading ? reading.reason : { ...list, pattern: reading.pattern };
}

function duplicateArguments({ properties }: Readonly<Record<string, unknown>>, owner: RuleOwner): Arguments | string {
  if (properties === undefined && owner.level === 'column') return {};
  if (Array.isArray(properties) && properties.length > 0 && properties.every((name) => typeof name === 'string')) {
    return { properties };
  }
  return 'duplicateValues of a table needs the argument properties: the columns that together must not repeat.';
}
