import { createHash } from 'node:crypto';
import type { ForestChart } from '../../../../shared/document/chart.ts';
import { drawForest } from '../../../../shared/document/charts/forest.ts';
import { interpolate } from '../../../../shared/gate/show/behaviour.ts';
import { domainOf, linear, tickLabel, ticks } from '../../../../shared/document/charts/scale.ts';
import { renderPage } from '../../../../shared/document/html/page.ts';
import { SCENARIOS } from '../../../fixtures/report/scenarios.ts';
import { expectGolden } from './golden.ts';
import { composeReport, documentOf, SETTING } from '../setting.ts';

function page(scenario: string): string {
  return renderPage([documentOf(scenario)], { title: 'Model report' });
}

test('the page of failing data reads as the golden file', () => {
  const styled = /<style>[\s\S]*<\/style>/;
  expectGolden(
    'data-failing.html',
    page('data-failing')
      .replace(styled, '<style>…</style>')
      .replace(/sha256-[^']*/, 'sha256-…'),
  );
});

test.each(Object.keys(SCENARIOS))(
  'the page of %s asks for nothing and allows its own style sheet alone',
  (scenario) => {
    const text = page(scenario);
    const style = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(text).toContain(
      `content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(text.replace(/<a href="https:[^"]*"/g, '')).not.toMatch(
      /<(?:script|link|img|iframe|object)|url\(|@import|https?:\/\//,
    );
    expect(text.match(/ style=/)).toBeNull();
    expect(Buffer.byteLength(text)).toBeLessThan(150_000);
  },
);

test('every picture has a title and a description, and every identifier is used once', () => {
  const text = page('canary-rolled-back');
  for (const [, title, description] of text.matchAll(/aria-labelledby="(\S+-title) (\S+-description)"/g)) {
    expect(text).toContain(`<title id="${title}">`);
    expect(text).toContain(`<desc id="${description}">`);
  }
  const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the questions come in the order in which a reviewer asks them', () => {
  const titles = [...page('better-promoted').matchAll(/<h2[^>]*>([^<]+)</g)].map(([, title]) => title);
  expect(titles).toEqual([
    'May it ship?',
    'Where does it fail?',
    'How does it behave?',
    'What changed?',
    'Is the data sound?',
    'How was it trained?',
    'How did it roll out?',
    'What did it cost?',
    'Who decided what?',
  ]);
});

test('what failed is drawn first: a page about a rollback starts with the rollout', () => {
  const titles = [...page('canary-rolled-back').matchAll(/<h2[^>]*>([^<]+)</g)].map(([, title]) => title);
  expect(titles.slice(0, 2)).toEqual(['How did it roll out?', 'May it ship?']);
});

test('several models share a page, each under its own heading, with a list of them on top', () => {
  const price = JSON.parse(
    JSON.stringify(SCENARIOS['worse-stopped']).replaceAll('model:delay', 'model:price'),
  ) as never[];
  const text = renderPage(composeReport([...(SCENARIOS['worse-stopped'] ?? []), ...price], SETTING), {
    title: 'Models',
  });
  expect(text.match(/<article /g)).toHaveLength(2);
  expect(text).toContain('<nav aria-label="Models">');
  const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('better is to the right for a metric where lower is better too', () => {
  const forest = documentOf('better-promoted')
    .sections.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'charts' ? block.charts : []))
    .find((chart): chart is ForestChart => chart.type === 'forest');
  const logLoss = forest?.panels.flatMap(({ rows }) => rows).find(({ label }) => label === 'log loss');
  expect(logLoss?.value).toBeCloseTo(0.0006);
  expect([logLoss?.lower, logLoss?.upper, logLoss?.margin]).toEqual([0.0001, 0.0011, -0.002]);
});

test('a picture of a rule that was not measured is no picture', () => {
  const chart: ForestChart = { type: 'forest', id: 'f', title: 't', description: 'd', panels: [] };
  expect(drawForest(chart, 'wide').source).not.toContain('NaN');
});

test('ticks are round numbers inside the domain, and a domain without width still has one', () => {
  expect(ticks([0, 1], 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticks([-7.4, 1.3], 7)).toEqual([-6, -4, -2, 0]);
  expect(ticks([5, 5], 4)).toEqual([5]);
  expect(domainOf([3, 3])).toEqual([2.82, 3.18]);
  expect(domainOf([])).toEqual([0, 1]);
  expect(linear([0, 10], [0, 100])(2.5)).toBe(25);
  expect([tickLabel(-0.5), tickLabel(12_000), tickLabel(3e6)]).toEqual(['−0.5', '12k', '3M']);
});

test('a curve is read between its points, at the upper end of a step, and not beyond its ends', () => {
  const points = [
    [0, 0],
    [0, 0.4],
    [0.5, 0.8],
    [1, 1],
  ] as const;
  expect(interpolate(points, 0)).toBe(0.4);
  expect(interpolate(points, 0.25)).toBeCloseTo(0.6);
  expect(interpolate(points, 1)).toBe(1);
  expect(interpolate(points, 1.1)).toBeUndefined();
});
