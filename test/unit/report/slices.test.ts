import type { GateResult } from '../../../shared/evidence/results/gate.ts';
import { AUC } from '../../fixtures/report/gate.ts';
import { gate } from '../../fixtures/report/scenarios.ts';
import { composeReport, SETTING } from './setting.ts';

function bounds(metric: string, unit: 'proportion' | 'number'): unknown {
  const slice: GateResult['slices'][number] = {
    ...{ column: 'origin', value: 'MRY', metric, rows: 7, candidate: 0.1, baseline: 0.2 },
    change: { value: -0.1, lower: -0.9, upper: 0.95 },
  };
  const [document] = composeReport([gate([{ ...AUC, metric, unit }], { slices: [slice] })], SETTING);
  const charts = document?.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'charts' ? block.charts : [])),
  );
  const chart = charts?.find(({ type }) => type === 'dumbbell');
  return chart?.type === 'dumbbell' ? chart.rows.map(({ lower, upper }) => [lower, upper]) : undefined;
}

test('a few rows draw no proportion below 0 or above 1, and any other number where it is', () => {
  expect(bounds('auc', 'proportion')).toEqual([[0, 1]]);
  expect(bounds('loss', 'number')).toEqual([[expect.closeTo(-0.7), expect.closeTo(1.15)]]);
});
