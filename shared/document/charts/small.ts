import { formatCount, formatDuration, formatNumber } from '../../core/text/format.ts';
import type { HistogramChart, SpanChart } from '../chart.ts';
import { markup, type Markup } from '../markup.ts';
import type { Sketch } from '../interval-sketch.ts';
import { fit, frame, label, line, NARROW, WIDE, xAxis } from './frame.ts';
import { domainOf, linear } from './scale.ts';

/** Where the time went: one bar per action on a common axis. */
export function drawSpans(chart: SpanChart, breadth: 'wide' | 'narrow'): Markup {
  const wide = breadth === 'wide';
  const width = wide ? WIDE : NARROW;
  const [left, right] = wide ? [150, 740] : [12, NARROW - 12];
  const rowHeight = wide ? 30 : 44;
  const bottom = 8 + chart.rows.length * rowHeight;
  const scale = linear([0, chart.endMs], [left, right]);
  const rows = chart.rows.flatMap((row, index) => {
    const top = 8 + index * rowHeight;
    const y = top + (wide ? 7 : 20);
    const bar = markup`<rect x="${scale(row.startMs)}" y="${y}" width="${Math.max(3, scale(row.endMs) - scale(row.startMs))}" height="14" rx="3" class="fill-candidate"/>`;
    return wide
      ? [
          label(left - 14, y + 12, fit(row.label, 130), { anchor: 'end', style: 'row' }),
          bar,
          label(right + 14, y + 12, row.note, { style: 'soft' }),
        ]
      : [
          label(left, top + 14, fit(row.label, 160), { style: 'row halo' }),
          bar,
          label(right, top + 14, row.note, { anchor: 'end', style: 'soft halo' }),
        ];
  });
  return frame({ ...chart, width, height: bottom + 46, breadth }, [
    ...xAxis({ scale, top: 4, bottom, title: 'time since the start', count: wide ? 8 : 4, format: formatDuration }),
    ...rows,
  ]);
}

const SMALL = { width: 200, height: 118, bottom: 84, left: 6, right: 194 } as const;

/** The spread of a column: counts per bin, the ends of the range beneath. */
export function drawHistogram(chart: HistogramChart): Markup {
  const most = Math.max(1, ...chart.counts);
  const [first = 0, last = 1] = [chart.edges[0], chart.edges.at(-1)];
  const x = linear([first, last], [SMALL.left, SMALL.right]);
  const bars = chart.counts.map((count, index) => {
    const from = x(chart.edges[index] ?? first);
    const to = x(chart.edges[index + 1] ?? last);
    const height = (count / most) * 72;
    return markup`<rect x="${from + 0.5}" y="${SMALL.bottom - height}" width="${Math.max(1, to - from - 1)}" height="${height}" class="fill-candidate"><title>${formatCount(count)} ${chart.unit}</title></rect>`;
  });
  return frame({ ...chart, width: SMALL.width, height: SMALL.height, breadth: 'only' }, [
    ...bars,
    line([SMALL.left, SMALL.bottom], [SMALL.right, SMALL.bottom], 'axis'),
    label(SMALL.left, SMALL.bottom + 15, formatNumber(first), { style: 'tick' }),
    label(SMALL.right, SMALL.bottom + 15, formatNumber(last), { anchor: 'end', style: 'tick' }),
    label((SMALL.left + SMALL.right) / 2, SMALL.bottom + 30, `at most ${formatCount(most)} ${chart.unit} a bin`, {
      anchor: 'middle',
      style: 'tick',
    }),
  ]);
}

/** The interval against its margin inside a table; the cell says the same in numbers. */
export function drawCellSketch({ value, lower, upper, margin }: Sketch): Markup {
  const scale = linear(domainOf([value, lower, upper, margin], 0.08), [4, 136]);
  const interval =
    lower === undefined || upper === undefined
      ? markup``
      : markup`<path d="M${scale(lower)} 5v10M${scale(upper)} 5v10M${scale(lower)} 10H${scale(upper)}" class="whisker stroke-candidate"/>`;
  return markup`<svg class="cell" viewBox="0 0 140 20" width="140" height="20" aria-hidden="true"><rect x="0" y="2" width="${scale(margin)}" height="16" class="forbidden"/><line x1="${scale(margin)}" x2="${scale(margin)}" y1="1" y2="19" class="margin"/>${interval}<circle cx="${scale(value)}" cy="10" r="4" class="fill-candidate"/></svg>`;
}
