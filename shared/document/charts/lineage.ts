import { shortDigest } from '../../core/text/format.ts';
import { VERDICT_MARKS } from '../../core/verdict.ts';
import type { LineageChart, LineageNode, LineageStage } from '../chart.ts';
import { markup, type Markup } from '../html/markup.ts';
import { fit, frame, label, NARROW, rect, WIDE } from './frame.ts';

const BOX = { height: 66, gap: 12, line: 18 } as const;
const ARROW = 22;
const TITLE = 24;

type Place = readonly [x: number, y: number];

/** Boxes from data to deployment: beside one another on a wide page, below one another on a phone. */
export function drawLineage(chart: LineageChart, breadth: 'wide' | 'narrow'): Markup {
  return breadth === 'wide' ? across(chart) : down(chart);
}

function across(chart: LineageChart): Markup {
  const width = Math.min((WIDE - ARROW * (chart.stages.length - 1)) / chart.stages.length, 200);
  const middle = TITLE + BOX.height / 2;
  const height = Math.max(...chart.stages.map(heightOf)) + 4;
  const body = chart.stages.flatMap((stage, index) => {
    const x = index * (width + ARROW);
    return [
      ...(index === 0 ? [] : [arrow([x - ARROW + 4, middle], [x - 4, middle])]),
      ...drawStage(stage, [x, 0], width),
    ];
  });
  return frame({ ...chart, width: WIDE, height, breadth: 'wide' }, body);
}

function down(chart: LineageChart): Markup {
  let y = 0;
  const body = chart.stages.flatMap((stage, index) => {
    const top = y;
    y += heightOf(stage) + ARROW - 8;
    const from: Place = [NARROW / 2, top - ARROW + 12];
    return [...(index === 0 ? [] : [arrow(from, [NARROW / 2, top - 1])]), ...drawStage(stage, [1, top], NARROW - 2)];
  });
  return frame({ ...chart, width: NARROW, height: y - ARROW + 12, breadth: 'narrow' }, body);
}

function heightOf(stage: LineageStage): number {
  return TITLE + stage.nodes.reduce((sum, node) => sum + nodeHeight(node) + BOX.gap, 0);
}

function nodeHeight(node: LineageNode): number {
  return BOX.height + changeHeight(node);
}

/** Room for the lines of a change; nothing where nothing differs. */
function changeHeight({ change }: LineageNode): number {
  return change === undefined ? 0 : change.length * BOX.line + 14;
}

function arrow([x1, y1]: Place, [x2, y2]: Place): Markup {
  const across = y1 === y2;
  const head = across
    ? `M${x2 - 6} ${y2 - 4}L${x2} ${y2}L${x2 - 6} ${y2 + 4}`
    : `M${x2 - 4} ${y2 - 6}L${x2} ${y2}L${x2 + 4} ${y2 - 6}`;
  return markup`<path d="M${x1} ${y1}L${x2} ${y2}${head}" class="arrow"/>`;
}

function drawStage(stage: LineageStage, [x, top]: Place, width: number): readonly Markup[] {
  let y = top + TITLE;
  const boxes = stage.nodes.flatMap((node) => {
    const at: Place = [x, y];
    y += nodeHeight(node) + BOX.gap;
    return drawNode(node, at, width);
  });
  return [label(x, top + 14, stage.title, { style: 'axis-title' }), ...boxes];
}

function drawNode(node: LineageNode, [x, y]: Place, width: number): readonly Markup[] {
  const height = nodeHeight(node);
  const changed = node.change !== undefined;
  const inner = width - 20;
  const mark = node.verdict === undefined ? '' : VERDICT_MARKS[node.verdict];
  return [
    markup`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" class="box ${changed ? 'changed' : ''}"/>`,
    label(x + 10, y + 21, fit(node.name, inner - (mark === '' ? 0 : 14), 13), { style: 'row strong' }),
    ...(mark === ''
      ? []
      : [label(x + width - 10, y + 21, mark, { anchor: 'end', style: `text-${node.verdict ?? ''} strong` })]),
    label(x + 10, y + 39, fit(node.detail, inner, 12), { style: 'soft' }),
    ...(node.digest === undefined ? [] : [label(x + 10, y + 56, shortDigest(node.digest), { style: 'digest' })]),
    ...(node.change === undefined
      ? []
      : [
          rect([x + 1, y + BOX.height], [width - 2, changeHeight(node) - 1], 'change'),
          ...node.change.map((text, index) =>
            label(x + 10, y + BOX.height + 20 + index * BOX.line, fit(text, inner, 12.5), { style: 'change-text' }),
          ),
        ]),
  ];
}
