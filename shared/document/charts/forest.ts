import type { ForestChart, ForestPanel, ForestRow } from '../chart.ts';
import { markup, type Markup } from '../markup.ts';
import { fit, frame, label, line, NARROW, rect, WIDE, xAxis } from './frame.ts';
import { verdictShape, whisker } from './mark.ts';
import { domainOf, linear, tickLabel, type Scale } from './scale.ts';

interface Layout {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  readonly top: number;
  /** From the top of a row to the line its interval is drawn on. */
  readonly middle: number;
}

const LAYOUTS: Readonly<Record<'wide' | 'narrow', Layout>> = {
  wide: { width: WIDE, left: 232, right: 660, rowHeight: 36, top: 22, middle: 18 },
  narrow: { width: NARROW, left: 12, right: NARROW - 12, rowHeight: 54, top: 22, middle: 36 },
};

/** Below the rows of a panel: its axis, and the room above the next panel. */
const FOOT = 82;
const AXIS = 48;

/** Rules against the line each draws, in panels that share an axis; the side that a rule does not allow is shaded. */
export function drawForest(chart: ForestChart, breadth: 'wide' | 'narrow'): Markup {
  const layout = LAYOUTS[breadth];
  let top = layout.top;
  const body = chart.panels.flatMap((panel) => {
    const drawn = drawPanel(panel, top, layout);
    top += panel.rows.length * layout.rowHeight + FOOT;
    return drawn;
  });
  return frame({ ...chart, width: layout.width, height: top - FOOT + AXIS, breadth }, body);
}

function drawPanel(panel: ForestPanel, top: number, layout: Layout): readonly Markup[] {
  const bottom = top + panel.rows.length * layout.rowHeight + 4;
  const values = panel.rows.flatMap(({ value, lower, upper, margin, baseline }) => [
    value,
    lower,
    upper,
    margin,
    baseline,
  ]);
  const scale = linear(domainOf([0, ...values]), [layout.left, layout.right]);
  return [
    ...panel.rows.map((row, index) => zone(row, top + index * layout.rowHeight, layout, scale)),
    ...xAxis({
      scale,
      top,
      bottom,
      title: panel.axis,
      count: layout.width === WIDE ? 7 : 4,
      // A tick reads as the number beside the row does.
      format: (tick) => tickLabel(panel.falling === true && tick !== 0 ? -tick : tick),
    }),
    line([scale(0), top - 6], [scale(0), bottom], 'zero'),
    label(scale(0), top - 10, panel.zero, { anchor: zeroAnchor(scale(0), layout), style: 'tick' }),
    ...panel.rows.flatMap((row, index) => drawRow(row, top + index * layout.rowHeight, layout, scale)),
  ];
}

function zeroAnchor(x: number, { left, right }: Layout): 'start' | 'middle' | 'end' {
  if (x - left < 50) return 'start';
  return right - x < 50 ? 'end' : 'middle';
}

function zone(row: ForestRow, rowTop: number, layout: Layout, scale: Scale): Markup {
  if (row.margin === undefined) return markup``;
  const top = rowTop + layout.middle - 13;
  const [from, to] = row.forbidden === 'right' ? [scale(row.margin), layout.right] : [layout.left, scale(row.margin)];
  return rect([from, top], [to - from, 26], 'forbidden');
}

function drawRow(row: ForestRow, top: number, layout: Layout, scale: Scale): readonly Markup[] {
  const y = top + layout.middle;
  const style = `stroke-${row.verdict}`;
  return [
    ...rowWords(row, top, layout),
    ...(row.margin === undefined ? [] : [line([scale(row.margin), y - 13], [scale(row.margin), y + 13], 'margin')]),
    ...(row.baseline === undefined
      ? []
      : [markup`<circle cx="${scale(row.baseline)}" cy="${y}" r="5" class="fill-baseline"/>`]),
    ...(row.lower === undefined || row.upper === undefined
      ? []
      : [whisker(scale(row.lower), scale(row.upper), y, style)]),
    verdictShape(row.verdict, scale(row.value), y),
  ];
}

/** On a wide page the words stand beside the row, on a phone above it. */
function rowWords(row: ForestRow, top: number, layout: Layout): readonly Markup[] {
  if (layout.width === NARROW) {
    return [
      label(layout.left, top + 16, fit(row.label, 200), { style: 'row halo' }),
      markup`<text x="${layout.right}" y="${top + 16}" text-anchor="end" class="halo"><tspan class="row">${row.note} </tspan><tspan class="text-${row.verdict}">${row.verdict}</tspan></text>`,
    ];
  }
  const y = top + layout.middle + 4;
  return [
    label(layout.left - 14, y, fit(row.label, 216), { anchor: 'end', style: 'row' }),
    label(layout.right + 78, y, row.note, { anchor: 'end', style: 'row number' }),
    label(layout.right + 92, y, row.verdict, { style: `text-${row.verdict}` }),
  ];
}
