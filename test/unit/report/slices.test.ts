import type { GateResult } from '../../../shared/evidence/results/gate.ts';
import { renderPage } from '../../../shared/document/html/page.ts';
import { renderMarkdown } from '../../../shared/document/markdown/render.ts';
import { AUC, LOG_LOSS, RECALL } from '../../fixtures/report/gate.ts';
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

/** The comment about slices of a metric that no rule has. */
function unruled(metric: string): string {
  const slice: GateResult['slices'][number] = {
    ...{ column: 'origin', value: 'ORD', metric, rows: 900, candidate: 0.62, baseline: 0.58 },
    change: { value: 0.04, lower: 0.021, upper: 0.059 },
  };
  const [document] = composeReport([gate([RECALL], { slices: [slice] })], SETTING);
  if (document === undefined) throw new Error('There is evidence.');
  return renderMarkdown(document, { budgetBytes: 60_000, place: 'comment' }).text.replaceAll('\\', '');
}

test('slices of a metric that no rule has are written and judged by what is known of its name', () => {
  expect(unruled('auc')).toContain('| `origin=ORD` | 900 | 0.62 | 0.58 | +4\u00A0pp | better |');
  expect(unruled('log_loss')).toContain('| `origin=ORD` | 900 | 0.62 | 0.58 | +0.04 | worse |');
  expect(unruled('nobody_knows')).toContain('| `origin=ORD` | 900 | 0.62 | 0.58 | +0.04 | no clear change |');
});

test('a metric has one name in the rules, the sentences and the slices of one comment', () => {
  const slice: GateResult['slices'][number] = {
    ...{ column: 'origin', value: 'ORD', metric: 'log_loss', rows: 900, candidate: 0.62, baseline: 0.58 },
    change: { value: 0.04, lower: 0.021, upper: 0.059 },
  };
  const loss = { ...LOG_LOSS, metric: 'log_loss', demand: 'log_loss, at most 0.002 worse' };
  const rules = [{ ...loss, verdict: 'fail' as const, detectable: 0.001 }, AUC];
  const [document] = composeReport([gate(rules, { slices: [slice] })], SETTING);
  if (document === undefined) throw new Error('There is evidence.');
  const text = renderMarkdown(document, { budgetBytes: 60_000, place: 'comment' }).text.replaceAll('\\', '');
  expect(text).toContain('| log loss, at most 0.002 worse |');
  expect(text).toContain('| AUC, at least 0.70 |');
  expect(text).toContain('Worst slices: `origin=ORD` log loss +0.04 (900 rows).');
  expect(text).toContain('| slice | rows | log loss, candidate |');
  expect(text).toContain('0.001 of log loss');
  for (const surface of [text, renderPage([document], { title: 'Report' })]) {
    expect(surface).not.toMatch(/log_loss|\bauc\b/);
  }
});

test.each([
  [{ measured: 301, worse: 12, unmeasured: 0 }, 'Slices by AUC: 12 of 301 clearly worse, 1 listed'],
  [
    { measured: 500, worse: 0, unmeasured: 20 },
    'Slices by AUC: none of 500 is clearly worse, 1 listed, 20 more not measured',
  ],
])('what is not listed is counted: %j', (sliceCounts, said) => {
  const slice = { ...{ column: 'origin', value: 'ORD', metric: 'auc', rows: 900, candidate: 0.62, baseline: 0.58 } };
  const changed = { ...slice, change: { value: 0.04, lower: 0.021, upper: 0.059 } };
  const [document] = composeReport([gate([RECALL], { slices: [changed], sliceCounts })], SETTING);
  expect(document?.sections.flatMap(({ summary }) => summary)).toContain(said);
});

test('without a baseline slices are sorted by the value, and nobody reads of harm', () => {
  const slice: GateResult['slices'][number] = {
    metric: 'auc',
    column: 'origin',
    value: 'ATL',
    rows: 120,
    candidate: 0.7,
  };
  const [document] = composeReport([gate([AUC], { slices: [slice] })], SETTING);
  const text = JSON.stringify(document);
  expect(text).toContain('AUC by slice, worst first');
  expect(text).not.toContain('most harm');
});

test('where rules on slices fail, nothing reads as though no slice were worse', () => {
  const slice: GateResult['slices'][number] = {
    ...{ column: 'clinic', value: 'east', metric: 'auc', rows: 900, candidate: 0.8, baseline: 0.8 },
    change: { value: 0, lower: -0.01, upper: 0.01 },
  };
  const rule = { ...RECALL, verdict: 'fail' as const, slice: { column: 'clinic', value: 'east' } };
  const [document] = composeReport([gate([rule, AUC], { slices: [slice] })], SETTING);
  expect(JSON.stringify(document?.sections)).toContain(
    'Slices: 1 of 1 rule on slices fails; by AUC: none of 1 is clearly worse',
  );
});

test.each([
  ['passes', AUC],
  ['fails', RECALL],
])('what no rule judged for its few rows is named where the gate %s', (_, rule) => {
  const values = Array.from({ length: 7 }, (__, index) => ({ value: `s${index}`, rows: 40 - index }));
  const tooFewRows = [{ column: 'site', minRows: 50, metrics: ['recall'], values, omitted: 3 }];
  const [document] = composeReport([gate([rule], { slices: [], tooFewRows })], SETTING);
  if (document === undefined) throw new Error('There is evidence.');
  const comment = renderMarkdown(document, { budgetBytes: 60_000, place: 'comment' }).text.replaceAll('\\', '');
  expect(comment).toContain('Not judged by recall, with fewer than 50 rows: `site=s0` (40 rows), `site=s1` (39 rows)');
  expect(comment).toContain('`site=s4` (36 rows) and 5 more.');
  expect(renderPage([document], { title: 'x' })).toContain('site=s4');
});
