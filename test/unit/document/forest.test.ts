import type { ForestRow } from '../../../shared/document/chart.ts';
import { drawForest } from '../../../shared/document/charts/forest.ts';

/** Where the shading of the one row begins and ends, and where its line stands. */
function shaded(row: Partial<ForestRow>): { readonly from: number; readonly to: number; readonly margin: number } {
  const rows = [{ label: 'AUC', verdict: 'fail' as const, value: 2, margin: 0, note: '0.995', ...row }];
  const chart = { type: 'forest' as const, id: 'f', title: 'Rules', description: 'Rules.', panels: [] };
  const panels = [{ axis: 'beyond the threshold', zero: 'threshold', rows }];
  const svg = drawForest({ ...chart, panels }, 'wide').source;
  const attribute = (tag: string, name: string): number =>
    Number(new RegExp(`\\b${name}="(-?[\\d.]+)"`).exec(tag)?.[1]);
  const zone = /<rect[^>]*forbidden[^>]*>/.exec(svg)?.[0] ?? '';
  const margin = /<line[^>]*class="margin"[^>]*>/.exec(svg)?.[0] ?? '';
  const from = attribute(zone, 'x');
  return { from, to: from + attribute(zone, 'width'), margin: attribute(margin, 'x1') };
}

test('the side that a rule does not allow is shaded, whichever it is', () => {
  const worse = shaded({ forbidden: 'left' });
  expect(worse.to).toBeCloseTo(worse.margin);
  expect(worse.from).toBeLessThan(worse.margin);
  const tooGood = shaded({ forbidden: 'right' });
  expect(tooGood.from).toBeCloseTo(tooGood.margin);
  expect(tooGood.to).toBeGreaterThan(tooGood.margin);
});

test('where lower is better the axis falls to the right, so that its ticks have the sign of the change', () => {
  const rows = [{ label: 'RMSE', verdict: 'pass' as const, value: 5.26, margin: -2, note: '−5.26' }];
  const chart = { type: 'forest' as const, id: 'f', title: 'Rules', description: 'Rules.' };
  const ticksOf = (falling: { falling?: true }): readonly string[] => {
    const panels = [{ axis: 'change', zero: 'no change', rows, ...falling }];
    const svg = drawForest({ ...chart, panels }, 'wide').source;
    return [...svg.matchAll(/class="tick"[^>]*>([^<]*)</g)].map(([, text = '']) => text);
  };
  const [rising, falling] = [ticksOf({}), ticksOf({ falling: true })];
  expect(rising).toEqual(expect.arrayContaining(['−2', '0', '4']));
  expect(falling).toEqual(expect.arrayContaining(['2', '0', '−4']));
});
