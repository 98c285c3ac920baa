import { formatDuration } from '../../core/text/format.ts';
import type { Point, RolloutChart } from '../chart.ts';
import { markup, type Markup } from '../markup.ts';
import { frame, label, line, NARROW, polygon, polyline, WIDE, xAxis, yAxis } from './frame.ts';
import { linear, tickLabel, type Scale } from './scale.ts';

const HEIGHTS = { head: 48, exposure: 96, between: 44, errors: 128, foot: 46 } as const;
const LEFT = 46;

/** Exposure above and error rates below on one time axis; decisions are numbered lines through both. */
export function drawRollout(chart: RolloutChart, breadth: 'wide' | 'narrow'): Markup {
  const width = breadth === 'wide' ? WIDE : NARROW;
  const right = width - 14;
  const x = linear([0, chart.endMs], [LEFT, right]);
  const exposureTop = HEIGHTS.head;
  const exposureBottom = exposureTop + HEIGHTS.exposure;
  const errorsTop = exposureBottom + HEIGHTS.between;
  const errorsBottom = errorsTop + HEIGHTS.errors;
  const exposure = linear([0, 100], [exposureBottom, exposureTop]);
  const errors = linear([0, topRate(chart)], [errorsBottom, errorsTop]);
  const percent = (value: number): string => `${tickLabel(value)} %`;
  return frame({ ...chart, width, height: errorsBottom + HEIGHTS.foot, breadth }, [
    ...yAxis({ scale: exposure, left: LEFT, right, title: 'traffic on the new release', count: 3, format: percent }),
    ...yAxis({ scale: errors, left: LEFT, right, title: 'failed requests', count: 4, format: percent }),
    ...xAxis({
      scale: x,
      top: errorsTop,
      bottom: errorsBottom,
      title: 'time since the start',
      count: breadth === 'wide' ? 8 : 4,
      format: formatDuration,
    }),
    line([LEFT, exposureBottom], [right, exposureBottom], 'axis'),
    polygon(area(chart, x, exposure), 'exposure'),
    polyline(steps(chart, x, exposure), 'curve stroke-candidate'),
    ...rates(chart.baselineErrors, x, errors, 'baseline'),
    ...rates(chart.canaryErrors, x, errors, 'candidate'),
    ...chart.decisions.flatMap((decision, index) => drawDecision(decision, index, x, [exposureTop, errorsBottom])),
  ]);
}

/** At least one percent, so that a quiet rollout does not look like a stormy one. */
function topRate(chart: RolloutChart): number {
  const rates = [...chart.canaryErrors, ...chart.baselineErrors].map(([, rate]) => rate);
  return Math.max(1, ...rates) * 1.1;
}

/** Exposure holds until the next event changes it. */
function steps(chart: RolloutChart, x: Scale, y: Scale): readonly Point[] {
  const points: Point[] = [];
  for (const [at, percent] of chart.exposure) {
    const last = points.at(-1);
    if (last !== undefined) points.push([x(at), last[1]]);
    points.push([x(at), y(percent)]);
  }
  const last = points.at(-1);
  return last === undefined ? points : [...points, [x(chart.endMs), last[1]]];
}

function area(chart: RolloutChart, x: Scale, y: Scale): readonly Point[] {
  const upper = steps(chart, x, y);
  const [first] = upper;
  const last = upper.at(-1);
  return first === undefined || last === undefined ? [] : [[first[0], y(0)], ...upper, [last[0], y(0)]];
}

function rates(points: readonly Point[], ...[x, y, who]: readonly [Scale, Scale, string]): readonly Markup[] {
  const drawn = points.map(([at, rate]) => [x(at), y(rate)] as const);
  return [
    polyline(drawn, `curve stroke-${who}`),
    ...drawn.map(([cx, cy]) => markup`<circle cx="${cx}" cy="${cy}" r="3.5" class="fill-${who}"/>`),
  ];
}

function drawDecision(
  decision: RolloutChart['decisions'][number],
  index: number,
  x: Scale,
  [top, bottom]: Point,
): readonly Markup[] {
  const at = x(Math.min(decision.atMs, x.domain[1]));
  const verdict = decision.verdict ?? 'inconclusive';
  return [
    line([at, top - 12], [at, bottom], `decision stroke-${verdict}`),
    markup`<circle cx="${at}" cy="${top - 24}" r="11" class="badge-${verdict}"/>`,
    label(at, top - 20, String(index + 1), { anchor: 'middle', style: 'badge-text' }),
  ];
}
