import type { Node, Operator, Rule } from '../case.ts';
import { nodesOf, type Scalar } from './columns.ts';
import type { Random } from './random.ts';
import { PATTERNS } from './patterns.ts';
import { GOOD } from './values.ts';

const COMPARISONS = [
  'mustBe',
  'mustNotBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
];
const RANGES = ['mustBeBetween', 'mustNotBeBetween'];

/** @param most the count that is compared lies between 0 and this */
function operator(random: Random, most: number, percent = false): Operator {
  const amount = (): string =>
    percent
      ? random.pick(['0', '10', '12.5', '20', '25', '33.3', '50', '66.67', '100'])
      : String(random.between(0, most));
  if (random.percent(30)) return { name: 'mustBe', operands: ['0'] };
  if (random.percent(75)) return { name: random.pick(COMPARISONS), operands: [amount()] };
  const [lower, upper] = [random.between(0, 2), random.between(3, percent ? 60 : most + 3)];
  return { name: random.pick(RANGES), operands: [String(lower), String(upper)] };
}

function base(random: Random, id: string): Pick<Rule, 'id' | 'operator' | 'unit' | 'severity'> {
  const percent = random.percent(30);
  return {
    id,
    operator: operator(random, 4, percent),
    ...(percent ? { unit: 'percent' as const } : random.percent(30) ? { unit: 'rows' as const } : {}),
    ...(random.percent(30) ? { severity: random.pick(['warning', 'info', 'error', 'critical']) } : {}),
  };
}

interface Subject {
  readonly kind: Scalar;
  readonly typed: boolean;
  readonly texts: readonly string[];
  readonly name: string;
}

export function columnRules(random: Random, subject: Subject): Rule[] {
  if (random.percent(55)) return [];
  return Array.from({ length: random.between(1, 2) }, (_, index) => columnRule(random, `r${index}`, subject));
}

function columnRule(random: Random, id: string, { kind, typed, texts }: Subject): Rule {
  const metric = random.pick<Rule['metric']>(
    typed
      ? [
          'nullValues',
          'nullValues',
          'missingValues',
          'missingValues',
          'invalidValues',
          'invalidValues',
          'duplicateValues',
        ]
      : ['nullValues', 'nullValues', 'duplicateValues'],
  );
  const facts = base(random, id);
  if (metric === 'missingValues') {
    const list: Node[] = [
      ...(random.percent(70) ? [null, ''] : []),
      ...random.some(['n/a', 'N/A', '-', 'NaN', 'null'], 2),
    ];
    const sentinels = nodesOf(random.some(texts, 1), kind);
    return { ...facts, metric, arguments: { missingValues: [...list, ...sentinels] } };
  }
  if (metric === 'invalidValues') {
    if (kind === 'string' && random.percent(50))
      return { ...facts, metric, arguments: { pattern: random.pick(PATTERNS) } };
    const values = nodesOf(random.some([...texts, ...GOOD[kind]], random.between(1, 5)), kind);
    return values.length === 0
      ? { ...facts, metric: 'nullValues' }
      : { ...facts, metric, arguments: { validValues: values } };
  }
  return { ...facts, metric };
}

/** Rules of a table as a whole. */
export function tableRules(random: Random, names: readonly string[], rows: number): Rule[] {
  const rules: Rule[] = [];
  if (random.percent(35)) {
    const compared = random.percent(50) ? operator(random, rows + 1) : { name: 'mustBe', operands: [String(rows)] };
    rules.push({ id: 'count', metric: 'rowCount', operator: compared });
  }
  if (names.length > 0 && random.percent(15)) {
    const properties = random.some(names, random.between(1, 3));
    rules.push({ ...base(random, 'twice'), metric: 'duplicateValues', arguments: { properties } });
  }
  return rules;
}
