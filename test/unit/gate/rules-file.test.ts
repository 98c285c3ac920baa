import { parseRules } from '../../../shared/gate/rules/file.ts';
import type { UserError } from '../../../shared/core/errors.ts';

const FLIGHTS = `model: model:delay
label: delayed
score: probability
id: id
threshold: 0.5
rules:
  - metric: auc
    at_least: 0.70
  - metric: Recall
    max_regression: 0.5pp
  - metric: recall
    slice: carrier=HA
    max_regression: 2pp
  - metric: latency_p95
    at_most: 20ms
slices: [origin, carrier]
`;

function refusal(text: string): Pick<UserError, 'code' | 'what' | 'remedy'> & { readonly at: string } {
  try {
    parseRules(text, 'rules.yaml');
  } catch (error) {
    const { code, what, remedy, where } = error as UserError;
    return { code, what, remedy, at: `${where?.line ?? '?'}:${where?.column ?? '?'}` };
  }
  throw new Error('The rules were accepted.');
}

function oneRule(lines: string): string {
  return `rules:\n  - metric: ${lines.replace(/; /g, '\n    ')}\n`;
}

test('a rules file becomes rules with canonical names, numbers in the metric’s unit, and the line of each demand', () => {
  const set = parseRules(FLIGHTS, 'rules.yaml');
  expect(set.model).toBe('model:delay');
  expect(set.columns).toEqual({
    task: 'binary',
    id: 'id',
    label: 'delayed',
    score: 'probability',
    positive: undefined,
    threshold: 0.5,
  });
  expect(set.rules.map(({ id, demand, where }) => ({ id, demand, line: where.line }))).toEqual([
    { id: 'auc.at_least', demand: { kind: 'absolute', side: 'at-least', threshold: 0.7 }, line: 8 },
    {
      id: 'recall.max_regression',
      demand: { kind: 'change', limit: 'max-regression', margin: { kind: 'absolute', amount: 0.005 } },
      line: 10,
    },
    {
      id: 'recall[carrier=HA].max_regression',
      demand: { kind: 'change', limit: 'max-regression', margin: { kind: 'absolute', amount: 0.02 } },
      line: 13,
    },
    { id: 'latency_p95.at_most', demand: { kind: 'absolute', side: 'at-most', threshold: 20 }, line: 15 },
  ]);
});

test.each([
  ['a misspelt metric', oneRule('recal; at_least: 0.5'), 'metric-unknown', /"recal" is not a metric/, '2:13'],
  ['a misspelt word', oneRule('auc; at_leest: 0.5'), 'rules-invalid', /"at_leest".*Did you mean "at_least"/, '3:5'],
  ['a rule that demands nothing', oneRule('auc; severity: warn'), 'rules-invalid', /demands nothing/, '2:5'],
  ['a bare margin on a proportion', oneRule('auc; max_regression: 0.5'), 'rules-invalid', /"0.5pp" or "50pp"/, '3:21'],
  [
    'a percentage that may mean two things',
    oneRule('auc; max_regression: 1%'),
    'rules-invalid',
    /1pp or "1% of base/,
    '3:21',
  ],
  ['a latency without a unit', oneRule('latency_p95; at_most: 20'), 'rules-invalid', /no unit.*20ms/, '3:14'],
  ['a unit of another kind', oneRule('latency_p95; at_most: 20MB'), 'rules-invalid', /"MB" is not a unit/, '3:14'],
  ['a proportion above 1', oneRule('auc; at_least: 70'), 'rules-invalid', /0.7 or 70%/, '3:15'],
  ['a negative margin', oneRule('auc; max_regression: -1pp'), 'rules-invalid', /negative/, '3:21'],
  [
    'a bound that refuses good values',
    oneRule('log_loss; at_least: 0.4'),
    'rules-invalid',
    /refuses good values/,
    '3:15',
  ],
  [
    'a direction against the known one',
    oneRule('auc; at_least: 0.5; direction: lower-is-better'),
    'rules-invalid',
    /auc is higher/,
    '4:16',
  ],
  [
    'a metric without a better side',
    oneRule('selection_rate; at_least: 0.1'),
    'rules-invalid',
    /Neither a high nor a low/,
    '2:13',
  ],
  ['a slice without a value', oneRule('auc; at_least: 0.5; slice: carrier'), 'rules-invalid', /COLUMN=VALUE/, '4:12'],
  ['no rules', 'rules: []\n', 'rules-invalid', /"rules" is empty\./, '1:8'],
  ['a column without a name', 'id: ""\nrules: []\n', 'rules-invalid', /"id" is empty\. A column without a name/, '1:5'],
  [
    'a threshold outside a binary task',
    `${oneRule('accuracy; at_least: 0.5')}id: i\nlabel: y\nprediction: p\nthreshold: 0.5\n`,
    'rules-invalid',
    /"threshold" belongs to a binary task/,
    '7:1',
  ],
  ['text that is no YAML', 'rules: [', 'rules-unreadable', /./, '1:9'],
  [
    'the same rule twice',
    `${oneRule('auc; at_least: 0.5')}  - metric: AUROC\n    at_least: 0.6\n`,
    'rules-contradictory',
    /twice, first in line 3/,
    '5:5',
  ],
  [
    'bounds no value can meet',
    oneRule('auc; at_least: 0.9; at_most: 0.8; suspicious: true'),
    'rules-contradictory',
    /No auc can be/,
    '4:5',
  ],
  [
    'improvements no change can meet',
    oneRule('auc; min_improvement: 2pp; max_improvement: 1pp'),
    'rules-contradictory',
    /No change of auc/,
    '4:5',
  ],
])('%s is refused at its place, with what to write instead', (...[, text, code, what, at]) => {
  const found = refusal(text);
  expect({ code: found.code, at: found.at }).toEqual({ code, at });
  expect(found.what).toMatch(what);
  expect(found.remedy).not.toBe('');
});

test('an unknown metric is accepted once its direction is said', () => {
  const { rules } = parseRules(oneRule('churn_saved; direction: higher-is-better; at_least: 12'), 'rules.yaml');
  expect(rules[0]?.metric).toMatchObject({ name: 'churn_saved', direction: 'higher-is-better', unit: 'number' });
});

test('a share of the baseline is spelled out in words, or said by % where nothing else can be meant', () => {
  const read = (text: string): unknown => parseRules(oneRule(text), 'r').rules[0]?.demand;
  const relative = { kind: 'change', limit: 'max-regression', margin: { kind: 'relative', fraction: 0.02 } };
  expect(read('auc; max_regression: 2% of baseline')).toEqual(relative);
  expect(read('latency_p95; max_regression: 2%')).toEqual(relative);
});

test('units are converted: 1.5 s is 1,500 ms, 300 kB is 300,000 bytes, 70 % is 0.7', () => {
  const threshold = (text: string): unknown => {
    const demand = parseRules(oneRule(text), 'r').rules[0]?.demand;
    return demand?.kind === 'absolute' ? demand.threshold : undefined;
  };
  expect(threshold('latency_p95; at_most: 1.5s')).toBe(1500);
  expect(threshold('model_size; at_most: 300kB')).toBe(300_000);
  expect(threshold('auc; at_least: 70%')).toBeCloseTo(0.7, 12);
});
