import { findMetric, suggestMetrics } from '../../../../shared/gate/metrics/metrics.ts';
import table from '../../../../shared/document/metrics/table.json' with { type: 'json' };

test('at least 150 metrics are known, no name means two of them', () => {
  expect(table.length).toBeGreaterThanOrEqual(150);
  const names = table.flatMap((row) => [row.name, ...('aliases' in row ? (row.aliases ?? []) : [])]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
});

test.each([
  ['AUROC', 'auc', 'higher-is-better', 'proportion'],
  ['roc auc', 'auc', 'higher-is-better', 'proportion'],
  ['F1-Score', 'f1', 'higher-is-better', 'proportion'],
  ['logloss', 'log_loss', 'lower-is-better', 'number'],
  ['P95', 'latency_p95', 'lower-is-better', 'milliseconds'],
  ['model_size', 'model_size', 'lower-is-better', 'bytes'],
])('%s is %s: %s, in %s', (written, name, direction, unit) => {
  expect(findMetric(written)).toMatchObject({ name, direction, unit });
});

test('a near miss is answered with the metric that was meant; nonsense with nothing', () => {
  expect(suggestMetrics('acuracy')[0]).toBe('accuracy');
  expect(suggestMetrics('recal')[0]).toBe('recall');
  expect(suggestMetrics('qqqqqqqqqqqq')).toEqual([]);
});
