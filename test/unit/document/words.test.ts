import { displayName, capitalised } from '../../../shared/document/words.ts';

test.each([
  ['rmsle', 'RMSLE'],
  ['eer', 'EER'],
  ['ndcg@10', 'NDCG@10'],
  ['map', 'MAP'],
  ['map50', 'Map50'],
  ['macro_f1', 'Macro F1'],
  ['ms_ssim', 'Ms SSIM'],
  ['roc_auc', 'Roc AUC'],
  ['for', 'FOR'],
  ['loss_for_users', 'Loss for users'],
  ['brier', 'Brier'],
  ['latency_p95', 'Latency p95'],
  ['nobody_knows', 'Nobody knows'],
])('%s is written %s', (metric, name) => {
  expect(displayName(metric)).toBe(name);
});

test('within a sentence a name that is no acronym begins with a small letter', () => {
  expect(['recall', 'auc', 'log_loss'].map((metric) => displayName(metric, 'within'))).toEqual([
    'recall',
    'AUC',
    'log loss',
  ]);
});

test('a clause that begins with a path keeps its letters', () => {
  expect(capitalised('out/metrics.json has no "latency_p95"')).toBe('out/metrics.json has no "latency_p95"');
  expect(capitalised('metrics.json has none')).toBe('metrics.json has none');
  expect(capitalised('the interval includes 0.5')).toBe('The interval includes 0.5');
});
