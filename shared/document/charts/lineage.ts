import { shortDigest } from '../../core/text/format.ts';
import { VERDICT_MARKS } from '../../core/verdict.ts';
import type { LineageChart, LineageEdge, LineageNode, LineagePlace, LineageStage } from '../chart.ts';
import { markup, type Markup } from '../markup.ts';
import { fit, frame, label, NARROW, rect, WIDE } from './frame.ts';

const BOX = { height: 66, gap: 12, line: 18 } as const;
const ARROW = 22;
const TITLE = 24;
/** Room on the left of a narrow picture for the lines that tie its boxes. */
const RAIL = 22;

type Place = readonly [x: number, y: number];

/** Where the boxes of one stage stand. */
interface Column {
  readonly stage: LineageStage;
  readonly x: number;
  readonly top: number;
  readonly width: number;
}

/** Boxes from data to deployment: beside one another on a wide page, below one another on a phone. */
export function drawLineage(chart: LineageChart, breadth: 'wide' | 'narrow'): Markup {
  return breadth === 'wide' ? across(chart) : down(chart);
}

function across(chart: LineageChart): Markup {
  const width = Math.min((WIDE - ARROW * (chart.stages.length - 1)) / chart.stages.length, 200);
  const columns = chart.stages.map((stage, index): Column => ({ stage, x: index * (width + ARROW), top: 0, width }));
  const lowest = Math.max(...chart.stages.map(heightOf));
  const arrows = chart.edges.map((edge) => acrossArrow(edge, columns, lowest));
  // A line that passes beneath other boxes needs room there.
  const height = lowest + (chart.edges.some(isLong) ? 10 : 4);
  return frame({ ...chart, width: WIDE, height, breadth: 'wide' }, [...arrows, ...columns.flatMap(drawStage)]);
}

function isLong({ from, to }: LineageEdge): boolean {
  return to[0] - from[0] > 1;
}

/** From the right side of a box to the left side of another, beneath whatever stands between them. */
function acrossArrow(edge: LineageEdge, columns: readonly Column[], lowest: number): Markup {
  const [x1, y1] = boxAt(edge.from, columns, 'right');
  const [x2, y2] = boxAt(edge.to, columns, 'left');
  const turn = x2 - ARROW / 2;
  const way = isLong(edge) ? `H${x1 + ARROW / 2}V${lowest - 2}H${turn}V${y2}` : `H${turn}V${y2}`;
  return markup`<path d="M${x1 + 2} ${y1}${way}H${x2 - 3}M${x2 - 9} ${y2 - 4}L${x2 - 3} ${y2}L${x2 - 9} ${y2 + 4}" class="arrow"/>`;
}

function down(chart: LineageChart): Markup {
  let y = 0;
  const columns = chart.stages.map((stage): Column => {
    const top = y;
    y += heightOf(stage) + 4;
    return { stage, x: RAIL, top, width: NARROW - RAIL - 1 };
  });
  const arrows = chart.edges.map((edge, index) => downArrow(edge, columns, index));
  return frame({ ...chart, width: NARROW, height: y, breadth: 'narrow' }, [...arrows, ...columns.flatMap(drawStage)]);
}

/** Along the left side, each line at a distance of its own. */
function downArrow({ from, to }: LineageEdge, columns: readonly Column[], index: number): Markup {
  const [x1, y1] = boxAt(from, columns, 'left');
  const [x2, y2] = boxAt(to, columns, 'left');
  const rail = RAIL - 8 - (index % 3) * 5;
  return markup`<path d="M${x1 - 1} ${y1}H${rail}V${y2}H${x2 - 3}M${x2 - 9} ${y2 - 4}L${x2 - 3} ${y2}L${x2 - 9} ${y2 + 4}" class="arrow"/>`;
}

/** The middle of one side of a box, at the height of its first line. */
function boxAt([stage, node]: LineagePlace, columns: readonly Column[], side: 'left' | 'right'): Place {
  const column = columns[stage];
  if (column === undefined) return [0, 0];
  const above = column.stage.nodes.slice(0, node).reduce((sum, each) => sum + nodeHeight(each) + BOX.gap, 0);
  return [side === 'left' ? column.x : column.x + column.width, column.top + TITLE + above + BOX.height / 2];
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

function drawStage({ stage, x, top, width }: Column): readonly Markup[] {
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
