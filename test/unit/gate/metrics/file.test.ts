import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookUp, readMetricsFile, type MetricsFile } from '../../../../shared/gate/metrics/file.ts';
import { parseRules } from '../../../../shared/gate/rules/file.ts';
import type { RuleMetric } from '../../../../shared/gate/metrics/metrics.ts';

async function file(text: string): Promise<MetricsFile> {
  const path = join(await mkdtemp(join(tmpdir(), 'metrics-')), 'metrics.json');
  await writeFile(path, text);
  return readMetricsFile(path, 'metrics.json');
}

function metric(lines: string): RuleMetric {
  const [rule] = parseRules(`rules:\n  - metric: ${lines.replace(/; /g, '\n    ')}\n`, 'rules.yaml').rules;
  if (rule === undefined) throw new Error('no rule');
  return rule.metric;
}

test.each([
  ['flat JSON', '{"auc": 0.7}', 'auc; at_least: 0.5', 0.7],
  ['another spelling', '{"ROC-AUC": 0.7}', 'auc; at_least: 0.5', 0.7],
  ['YAML', 'auc: 0.7\n', 'auc; at_least: 0.5', 0.7],
  ['a path', '{"test": {"auc": 0.7}, "train": {"auc": 0.9}}', 'auc; from: test.auc; at_least: 0.5', 0.7],
  [
    'scikit-learn’s report',
    '{"macro avg": {"f1-score": 0.61, "support": 9}, "accuracy": 0.8}',
    'macro_f1; from: macro avg.f1-score; at_least: 0.5',
    0.61,
  ],
  ['percent', '{"accuracy": 91.2}', 'accuracy; reported_in: percent; at_least: 0.5', 0.912],
  ['seconds', '{"p95": 0.0182}', 'latency_p95; reported_in: s; at_most: 20ms', 18.2],
])('a metric is found in %s', async (_, text, lines, value) => {
  const found = lookUp(await file(text), metric(lines));
  expect('found' in found ? found.found.value : found.missing).toBeCloseTo(value, 12);
});

test.each([
  ['a name that is written twice', '{"AUC": 0.7, "roc_auc": 0.8}', /has "AUC" and "roc_auc": say which with "from"/],
  ['a metric of another split', '{"train": {"auc": 0.9}}', /has no "auc"; there is "train.auc"/],
  ['a value that is no number', '{"auc": NaN, "x": 1}', /is NaN/],
  ['infinity', '{"auc": -Infinity}', /is -Infinity/],
  ['text', '{"auc": "0.7", "x": 1}', /has no "auc"/],
])('%s is missing, never a pass', async (_, text, why) => {
  const found = lookUp(await file(text), metric('auc; at_least: 0.5'));
  expect('missing' in found ? found.missing : found.found).toMatch(why);
});

test.each([
  ['a list', '[1, 2]'],
  ['no number', '{"auc": "high"}'],
  ['a key twice', '{"auc": 0.7, "auc": 0.8}'],
  ['half a file', '{"auc": 0.7, "f1'],
  ['nesting without end', `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`],
])('%s is refused', async (_, text) => {
  await expect(file(text)).rejects.toMatchObject({ code: 'metrics-unreadable', where: { file: 'metrics.json' } });
});

test('standard errors are read where they stand beside a value', async () => {
  const read = await file('{"acc,none": 0.6, "acc_stderr,none": 0.02, "f1": {"value": 0.5, "stderr": 0.01, "n": 200}}');
  expect(read.metrics.get('acc,none')).toEqual({ value: 0.6, standardError: 0.02, rows: undefined });
  expect(read.metrics.get('f1')).toEqual({ value: 0.5, standardError: 0.01, rows: 200 });
});
