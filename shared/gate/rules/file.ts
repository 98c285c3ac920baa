import { UserError, type Location } from '../../core/errors.ts';
import { quote } from '../../core/text/quote.ts';
import { parseYaml, type YamlFile } from '../../core/text/yaml.ts';
import type { WaiverPolicy } from '../../evidence/results/gate.ts';
import { findMetric, suggestMetrics, type Direction, type RuleMetric } from '../metrics/metrics.ts';
import { refuseContradictions } from './conflicts.ts';
import { checkShape, rulesInvalid, type RuleShape, type RulesShape } from './shape.ts';
import type { ChangeLimit, Demand, PredictionColumns, Rule, RuleSet, RuleSlice } from './rules.ts';
import { parseMargin, parseThreshold, UNIT_FACTORS, type Parsed } from '../../document/amounts.ts';

const ABSOLUTE_WORDS = { at_least: 'at-least', at_most: 'at-most' } as const;
const CHANGE_WORDS: Readonly<Record<'max_regression' | 'min_improvement' | 'max_improvement', ChangeLimit>> = {
  max_regression: 'max-regression',
  min_improvement: 'min-improvement',
  max_improvement: 'max-improvement',
};

/** A rule while it is read: its YAML, and where it stands. */
interface Source {
  readonly yaml: YamlFile;
  readonly index: number;
  readonly shape: RuleShape;
}

/**
 * Reads a rules file: one YAML document, checked word by word.
 *
 * @param file shown in errors and annotations
 * @returns at least one rule; a rule with two demands becomes two
 * @throws UserError `rules-unreadable`, `rules-invalid`, `metric-unknown`, `rules-contradictory`, each with its line
 */
export function parseRules(text: string, file: string): RuleSet {
  const yaml = parseYaml(text, file, 'rules-unreadable');
  const shape = checkShape(yaml);
  const rules = shape.rules.flatMap((rule, index) => readRule({ yaml, index, shape: rule }));
  refuseContradictions(rules);
  const { model, slices = [] } = shape;
  return { file, model, columns: readColumns(shape, yaml), slices, waivers: readWaivers(shape), rules };
}

const LONGEST_WAIVER_DAYS = 30;

/** Waivers are possible unless the file says otherwise: they need somebody with write access, and they end. */
function readWaivers({ waivers = {} }: RulesShape): WaiverPolicy {
  const { allowed = true, author_alone: authorAlone = false, longest } = waivers;
  const longestDays = longest === undefined ? LONGEST_WAIVER_DAYS : Number(longest.slice(0, -1));
  return { allowed, authorAlone, longestDays };
}

function readRule(source: Source): Rule[] {
  const { shape, yaml, index } = source;
  const metric = readMetric(source);
  const slice = readSlice(source);
  const demands = [...readAbsolute(source, metric), ...readChanges(source, metric)];
  return demands.map(({ word, demand }) => ({
    id: `${metric.name}${slice === undefined ? '' : `[${sliceText(slice)}]`}.${word}`,
    metric,
    slice,
    demand,
    severity: shape.severity ?? 'block',
    waivable: shape.waivable ?? true,
    where: yaml.locateKey(['rules', index, word]),
  }));
}

function sliceText(slice: RuleSlice): string {
  return `${slice.column}=${'everyValue' in slice ? '*' : slice.value}`;
}

function readMetric(source: Source): RuleMetric {
  const { shape } = source;
  const known = findMetric(shape.metric);
  const direction = shape.direction ?? known?.direction;
  if (known !== undefined && known.direction !== undefined && direction !== known.direction) {
    throw rulesInvalid(`${known.name} is ${known.direction}, not ${shape.direction ?? ''}.`, at(source, 'direction'));
  }
  if (known !== undefined && shape.unit !== undefined && shape.unit !== known.unit) {
    throw rulesInvalid(`${known.name} is counted in ${known.unit}, not ${shape.unit}.`, at(source, 'unit'));
  }
  if (direction === undefined) throw directionUnknown(source, known !== undefined);
  const unit = known?.unit ?? shape.unit ?? 'number';
  return {
    name: known?.name ?? shape.metric.trim(),
    direction,
    unit,
    unbounded: known?.unbounded ?? false,
    from: shape.from,
    scale: readScale(source, UNIT_FACTORS[unit]),
  };
}

function readScale(source: Source, factors: Readonly<Record<string, number>>): number {
  const given = source.shape.reported_in;
  if (given === undefined) return 1;
  const factor = factors[given];
  if (factor === undefined)
    throw rulesInvalid(`This metric is not reported in ${quote(given)}.`, at(source, 'reported_in'));
  return factor;
}

function directionUnknown(source: Source, known: boolean): UserError {
  const name = source.shape.metric;
  if (known) {
    return rulesInvalid(
      `Neither a high nor a low ${name} is better in itself.`,
      at(source, 'metric'),
      'Say which way is better with `direction: higher-is-better` or `direction: lower-is-better`.',
    );
  }
  const [best, ...others] = suggestMetrics(name).map((suggestion) => quote(suggestion));
  const hint = best === undefined ? '' : `Did you mean ${[best, ...others].join(', ')}? `;
  return new UserError('metric-unknown', {
    what: `${quote(name)} is not a metric that Trainyard knows.`,
    where: at(source, 'metric'),
    remedy: `${hint}For a metric of your own say \`direction: higher-is-better\` or \`direction: lower-is-better\`.`,
  });
}

function readSlice(source: Source): RuleSlice | undefined {
  const { shape } = source;
  if (shape.slice === undefined) {
    if (shape.min_rows === undefined) return undefined;
    throw rulesInvalid('min_rows belongs to a slice of every value, such as carrier=*.', at(source, 'min_rows'));
  }
  const separator = shape.slice.indexOf('=');
  const column = shape.slice.slice(0, separator).trim();
  const value = shape.slice.slice(separator + 1).trim();
  if (value === '*') return { column, everyValue: true, minRows: shape.min_rows ?? 1 };
  if (shape.min_rows !== undefined) {
    throw rulesInvalid('A slice that is named is judged whatever its size: remove min_rows.', at(source, 'min_rows'));
  }
  return { column, value };
}

interface WordedDemand {
  readonly word: string;
  readonly demand: Demand;
}

function readAbsolute(source: Source, metric: RuleMetric): WordedDemand[] {
  return (['at_least', 'at_most'] as const).flatMap((word) => {
    const given = source.shape[word];
    if (given === undefined) return [];
    const threshold = accept(source, word, parseThreshold(given, metric.unit, metric.unbounded));
    const side = ABSOLUTE_WORDS[word];
    refuseWrongWay(source, metric.direction, word);
    return [{ word, demand: { kind: 'absolute' as const, side, threshold } }];
  });
}

/** `log_loss: at_least` is a slip far more often than a wish, so the wish must be spelled out. */
function refuseWrongWay(source: Source, direction: Direction, word: 'at_least' | 'at_most'): void {
  const natural = direction === 'higher-is-better' ? 'at_least' : 'at_most';
  if (word === natural || source.shape.suspicious === true) return;
  throw rulesInvalid(
    `${source.shape.metric} is ${direction}, so ${word} refuses good values.`,
    at(source, word),
    `Write ${natural}, or add \`suspicious: true\` if values that are too good to be true shall be refused.`,
  );
}

function readChanges(source: Source, metric: RuleMetric): WordedDemand[] {
  return (['max_regression', 'min_improvement', 'max_improvement'] as const).flatMap((word) => {
    const given = source.shape[word];
    if (given === undefined) return [];
    const margin = accept(source, word, parseMargin(given, metric.unit));
    return [{ word, demand: { kind: 'change' as const, limit: CHANGE_WORDS[word], margin } }];
  });
}

function accept<T>(source: Source, word: string, parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw rulesInvalid(`${word}: ${parsed.problem}`, at(source, word));
}

function at(source: Source, word: string): Location {
  return source.yaml.locate(['rules', source.index, word]);
}

/** Which columns predictions are read from; undefined where the file names none. */
function readColumns(shape: RulesShape, yaml: YamlFile): PredictionColumns | undefined {
  const { id, label, score, prediction, task } = shape;
  const named = [id, label, score, prediction, task, shape.threshold, shape.positive].some((x) => x !== undefined);
  if (!named) return undefined;
  if (id === undefined || label === undefined) {
    const what = `The rules name columns of predictions but not the ${id === undefined ? 'id' : 'label'} column.`;
    throw rulesInvalid(what, yaml.locate([]), 'Name `id:`, `label:` and `score:` or `prediction:`.');
  }
  if ((task ?? (score === undefined ? 'classes' : 'binary')) === 'binary') {
    if (score === undefined) throw rulesInvalid('A binary task needs `score:`.', yaml.locateKey(['task']));
    if (prediction !== undefined) {
      throw rulesInvalid('A binary task decides by `score:` and `threshold:`.', yaml.locateKey(['prediction']));
    }
    const positive = shape.positive === undefined ? undefined : String(shape.positive);
    return { task: 'binary', id, label, score, positive, threshold: shape.threshold };
  }
  return otherColumns(shape, yaml, { id, label });
}

function otherColumns(shape: RulesShape, yaml: YamlFile, base: { id: string; label: string }): PredictionColumns {
  const task = shape.task === 'regression' ? 'regression' : 'classes';
  if (shape.prediction === undefined) throw rulesInvalid(`A ${task} task needs \`prediction:\`.`, yaml.locate([]));
  for (const word of ['score', 'positive', 'threshold'] as const) {
    if (shape[word] !== undefined) {
      throw rulesInvalid(`${quote(word)} belongs to a binary task.`, yaml.locateKey([word]));
    }
  }
  return { task, ...base, prediction: shape.prediction };
}
