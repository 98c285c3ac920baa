import type { CurveChart, CurveLine, Point } from '../chart.ts';
import { markup, type Markup } from '../markup.ts';
import { frame, polyline, xAxis, yAxis } from './frame.ts';
import { domainOf, linear, type Scale } from './scale.ts';

const WIDTH = 320;
const HEIGHT = 304;
const LEFT = 40;
const RIGHT = WIDTH - 12;
const TOP = 30;
const BOTTOM = HEIGHT - 44;

/** Lines in a plane, the guide first, then the baseline, then the candidate on top. */
export function drawCurve(chart: CurveChart): Markup {
  const points = chart.lines.flatMap((line) => line.points);
  const xDomain =
    chart.x.domain ??
    domainOf(
      points.map(([x]) => x),
      0.01,
    );
  const yDomain = chart.y.domain ?? domainOf(points.map(([, y]) => y));
  const x = linear(xDomain, [LEFT, RIGHT]);
  const y = linear(yDomain, [BOTTOM, TOP]);
  const behindFirst = [...chart.lines].sort((a, b) => depth(a) - depth(b));
  return frame({ ...chart, width: WIDTH, height: HEIGHT, breadth: 'only' }, [
    ...yAxis({ scale: y, left: LEFT, right: RIGHT, title: chart.y.label, count: 5 }),
    ...xAxis({ scale: x, top: TOP, bottom: BOTTOM, title: chart.x.label, count: 5 }),
    ...(chart.guide === undefined ? [] : [polyline(project(chart.guide.points, x, y), 'guide')]),
    ...behindFirst.flatMap((line) => drawLine(line, chart.markers, x, y)),
  ]);
}

function depth({ role }: CurveLine): number {
  return ['baseline', 'extra', 'candidate'].indexOf(role);
}

function drawLine(line: CurveLine, markers: boolean, ...[x, y]: readonly [Scale, Scale]): readonly Markup[] {
  const points = project(line.points, x, y);
  const dots = markers ? points : [];
  return [
    polyline(points, `curve stroke-${line.role}`),
    ...dots.map(([cx, cy]) => markup`<circle cx="${cx}" cy="${cy}" r="3.5" class="fill-${line.role}"/>`),
  ];
}

function project(points: readonly Point[], x: Scale, y: Scale): readonly Point[] {
  return points.filter((point) => point.every(Number.isFinite)).map(([px, py]) => [x(px), y(py)] as const);
}
