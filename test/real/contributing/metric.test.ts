/** Adds a metric as CONTRIBUTING says; a gate then judges it with an interval. */
import { Checkout, type Addition } from './checkout.ts';

const G_MEAN: Addition = {
  what: 'A metric',
  files: {},
  lines: [
    {
      file: 'shared/statistics/metrics/of-decisions.ts',
      before: '  mcc: matthews,',
      add: '  g_mean: (c) => Math.sqrt(recall(c) * specificity(c)),\n',
    },
    {
      file: 'shared/document/metrics/table.json',
      before: '  {',
      add: '  { "name": "g_mean", "direction": "higher", "unit": "proportion" },\n',
    },
  ],
};

const GATE = {
  ...{
    rules: 'gate.yml',
    model: 'model.bin',
    predictions: 'p.csv',
    baseline: 'none',
    'on-missing-baseline': 'absolute-only',
  },
  ...{ evidence: 'auto', 'fail-on': 'never', resamples: '1000', level: '0.95', 'dry-run': 'false', waivers: 'none' },
};

test('is known by name, measured and decided with its interval', async () => {
  await using checkout = await Checkout.create();
  await checkout.add(G_MEAN);
  const rows = Array.from({ length: 200 }, (_, index) => `${index},${index % 2},${index % 2 === 1 ? 0.8 : 0.2}`);
  await checkout.write('work/p.csv', `id,label,score\n${rows.join('\n')}\n`);
  await checkout.write('work/model.bin', 'm');
  await checkout.write(
    'work/gate.yml',
    'model: model:x\nid: id\nlabel: label\nscore: score\nthreshold: 0.5\nrules:\n  - metric: g_mean\n    at_least: 0.9\n',
  );
  const { said } = await checkout.run('gate', GATE);
  expect(said).toMatch(/g[ _-]mean/i);
  expect(said).toContain('x: may ship');
});
