import type { DumbbellChart, DumbbellRow } from '../chart.ts';
import { markup, type Markup } from '../markup.ts';
import { fit, frame, label, line, NARROW, WIDE, xAxis, widthOf } from './frame.ts';
import { whisker } from './mark.ts';
import { domainOf, linear, tickLabel, type Scale } from './scale.ts';

const LAYOUTS = {
  wide: { width: WIDE, left: 232, right: 676, rowHeight: 34, top: 6, middle: 17 },
  narrow: { width: NARROW, left: 12, right: NARROW - 12, rowHeight: 50, top: 4, middle: 34 },
} as const;

type Layout = (typeof LAYOUTS)['wide' | 'narrow'];

const STYLES = { worse: 'fail', better: 'pass', unclear: 'unclear' } as const;

/** One row per slice: the baseline in grey, the candidate with its interval, the way between them in the trend's hue. */
export function drawDumbbell(chart: DumbbellChart, breadth: 'wide' | 'narrow'): Markup {
  const layout = LAYOUTS[breadth];
  const bottom = layout.top + chart.rows.length * layout.rowHeight + 4;
  const values = chart.rows.flatMap(({ candidate, baseline, lower, upper }) => [candidate, baseline, lower, upper]);
  const scale = linear(domainOf(values), [layout.left, layout.right]);
  return frame({ ...chart, width: layout.width, height: bottom + 44, breadth }, [
    ...xAxis({
      scale,
      top: layout.top,
      bottom,
      title: chart.axis,
      count: breadth === 'wide' ? 7 : 4,
      format: tickLabel,
    }),
    ...chart.rows.flatMap((row, index) => drawRow(row, layout.top + index * layout.rowHeight, layout, scale)),
  ]);
}

function drawRow(row: DumbbellRow, top: number, layout: Layout, scale: Scale): readonly Markup[] {
  const y = top + layout.middle;
  const style = STYLES[row.trend];
  return [
    ...rowWords(row, top, layout),
    ...(row.baseline === undefined
      ? []
      : [line([scale(row.baseline), y], [scale(row.candidate), y], `way stroke-${style}`)]),
    ...(row.baseline === undefined
      ? []
      : [markup`<circle cx="${scale(row.baseline)}" cy="${y}" r="5.5" class="fill-baseline"/>`]),
    ...(row.lower === undefined || row.upper === undefined
      ? []
      : [whisker(scale(row.lower), scale(row.upper), y, 'stroke-candidate')]),
    markup`<circle cx="${scale(row.candidate)}" cy="${y}" r="5" class="fill-candidate"/>`,
  ];
}

function rowWords(row: DumbbellRow, top: number, layout: Layout): readonly Markup[] {
  const style = row.trend === 'unclear' ? 'soft' : `text-${STYLES[row.trend]}`;
  const note = row.note === '' || row.trend === 'unclear' ? row.note : `${row.note} ${row.trend}`;
  if (layout.width === NARROW) {
    return [
      markup`<text x="${layout.left}" y="${top + 15}" class="halo"><tspan class="row">${fit(row.label, 130)}</tspan><tspan class="soft"> ${row.detail}</tspan></text>`,
      label(layout.right, top + 15, note, { anchor: 'end', style: `${style} halo` }),
    ];
  }
  const y = top + layout.middle + 4;
  const room = layout.left - 14 - widthOf(` ${row.detail}`);
  return [
    markup`<text x="${layout.left - 14}" y="${y}" text-anchor="end"><tspan class="row">${fit(row.label, room)}</tspan><tspan class="soft"> ${row.detail}</tspan></text>`,
    label(layout.right + 14, y, note, { style }),
  ];
}
