import { drawConfusion } from '../charts/confusion.ts';
import { drawCurve } from '../charts/curve.ts';
import { drawDumbbell } from '../charts/dumbbell.ts';
import { drawForest } from '../charts/forest.ts';
import { drawLineage } from '../charts/lineage.ts';
import { drawRollout } from '../charts/rollout.ts';
import { drawHistogram, drawSpans } from '../charts/small.ts';
import type { Chart, RolloutChart } from '../chart.ts';
import { markup, type Markup } from '../markup.ts';
import { tableHtml } from './table.ts';
import { verdictHtml } from './text.ts';

/** Pictures that stand beside one another where there is room. */
const SMALL: ReadonlySet<Chart['type']> = new Set(['curve', 'confusion', 'histogram']);

export function isSmall(chart: Chart): boolean {
  return SMALL.has(chart.type);
}

/** A picture with its title, its legend, and the table that says the same. */
export function chartHtml(chart: Chart): Markup {
  const table =
    chart.table === undefined
      ? undefined
      : markup`<details class="as-table"><summary>${chart.title}, as a table</summary>${tableHtml(chart.table)}</details>`;
  return markup`<figure class="${chart.type}"><figcaption>${chart.title}</figcaption>${legend(chart)}${draw(chart)}${decisions(chart)}${table}</figure>
`;
}

function draw(chart: Chart): Markup {
  switch (chart.type) {
    case 'forest':
      return markup`${drawForest(chart, 'wide')}${drawForest(chart, 'narrow')}`;
    case 'dumbbell':
      return markup`${drawDumbbell(chart, 'wide')}${drawDumbbell(chart, 'narrow')}`;
    case 'lineage':
      return markup`${drawLineage(chart, 'wide')}${drawLineage(chart, 'narrow')}`;
    case 'rollout':
      return markup`${drawRollout(chart, 'wide')}${drawRollout(chart, 'narrow')}`;
    case 'spans':
      return markup`${drawSpans(chart, 'wide')}${drawSpans(chart, 'narrow')}`;
    case 'curve':
      return drawCurve(chart);
    case 'confusion':
      return drawConfusion(chart);
    case 'histogram':
      return drawHistogram(chart);
  }
}

type Swatch = 'candidate' | 'baseline' | 'guide' | 'interval' | 'margin' | 'forbidden' | 'better';

function legend(chart: Chart): Markup | undefined {
  const entries = legendOf(chart);
  if (entries.length === 0) return undefined;
  const items = entries.map(([swatch, name]) => markup`<li>${drawSwatch(swatch)} ${name}</li>`);
  return markup`<ul class="legend">${items}</ul>`;
}

function legendOf(chart: Chart): readonly (readonly [Swatch, string])[] {
  switch (chart.type) {
    case 'forest':
      return [
        ['interval', 'estimate and interval'],
        ['margin', 'where the rule draws the line'],
        ['forbidden', 'not allowed'],
        ['better', 'better'],
        ...(chart.panels.some(({ rows }) => rows.some(({ baseline }) => baseline !== undefined))
          ? [['baseline', 'baseline'] as const]
          : []),
      ];
    case 'dumbbell':
      return [
        ['interval', `${chart.candidateName}, with interval`],
        ...(chart.rows.some(({ baseline }) => baseline !== undefined)
          ? [['baseline', chart.baselineName] as const]
          : []),
      ];
    case 'curve': {
      const lines = chart.lines.map(
        ({ role, name }) => [role === 'baseline' ? 'baseline' : 'candidate', name] as const,
      );
      return chart.overTime === true
        ? []
        : [...lines, ...(chart.guide === undefined ? [] : [['guide', chart.guide.label] as const])];
    }
    case 'confusion': {
      const baseline = chart.matrices.find(({ role }) => role === 'baseline');
      return [
        ['candidate', 'candidate'],
        ...(baseline === undefined ? [] : [['baseline', `${baseline.name}, in grey`] as const]),
      ];
    }
    case 'rollout':
      return [
        ['candidate', 'new release'],
        ['baseline', 'old release'],
      ];
    default:
      return [];
  }
}

function drawSwatch(swatch: Swatch): Markup {
  const shapes: Readonly<Record<Swatch, Markup>> = {
    candidate: markup`<path d="M1 7H25" class="curve stroke-candidate"/>`,
    baseline: markup`<path d="M1 7H25" class="curve stroke-baseline"/><circle cx="13" cy="7" r="4" class="fill-baseline"/>`,
    guide: markup`<path d="M1 7H25" class="guide"/>`,
    interval: markup`<path d="M2 3v8M24 3v8M2 7H24" class="whisker stroke-candidate"/><circle cx="13" cy="7" r="4" class="fill-candidate"/>`,
    margin: markup`<path d="M13 0V14" class="margin"/>`,
    better: markup`<path d="M2 7H23M18 2L23 7L18 12" class="arrow"/>`,
    forbidden: markup`<rect x="1" y="1" width="24" height="12" class="forbidden"/>`,
  };
  return markup`<svg class="swatch" viewBox="0 0 26 14" width="26" height="14" aria-hidden="true">${shapes[swatch]}</svg>`;
}

/** The numbers in the picture stand for these. */
function decisions(chart: Chart): Markup | undefined {
  if (chart.type !== 'rollout' || chart.decisions.length === 0) return undefined;
  return markup`<ol class="decisions">${chart.decisions.map(decision)}</ol>`;
}

function decision({ label, verdict }: RolloutChart['decisions'][number]): Markup {
  return markup`<li>${verdict === undefined ? undefined : verdictHtml(verdict)} ${label}</li>`;
}
