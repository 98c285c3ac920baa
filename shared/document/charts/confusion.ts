import { formatCount, formatPercent } from '../../core/text/format.ts';
import type { ConfusionChart, ConfusionMatrix } from '../chart.ts';
import { formatDemanded } from '../metric-units.ts';
import { markup, type Markup } from '../markup.ts';
import { frame, label } from './frame.ts';

const WIDTH = 352;
const HEIGHT = 304;
const CELL = { width: 146, height: 104 } as const;
const LEFT = 52;
const TOP = 46;

type Count = 'truePositive' | 'falsePositive' | 'trueNegative' | 'falseNegative';

/** Rows are what was, columns what was predicted; each cell is shaded by its share of its row. */
const CELLS: readonly {
  readonly count: Count;
  readonly row: 0 | 1;
  readonly column: 0 | 1;
  readonly right: boolean;
}[] = [
  { count: 'truePositive', row: 0, column: 0, right: true },
  { count: 'falseNegative', row: 0, column: 1, right: false },
  { count: 'falsePositive', row: 1, column: 0, right: false },
  { count: 'trueNegative', row: 1, column: 1, right: true },
];

/** The candidate's matrix, with the baseline's figures in grey in each cell. */
export function drawConfusion(chart: ConfusionChart): Markup {
  const candidate = chart.matrices.find(({ role }) => role === 'candidate') ?? chart.matrices[0];
  const baseline = chart.matrices.find((matrix) => matrix !== candidate);
  if (candidate === undefined) return markup``;
  const across = ['predicted positive', 'predicted negative'];
  const down = ['positive', 'negative'];
  return frame({ ...chart, width: WIDTH, height: HEIGHT, breadth: 'only' }, [
    ...across.map((text, index) =>
      label(LEFT + (index + 0.5) * CELL.width, TOP - 10, text, { anchor: 'middle', style: 'axis-title' }),
    ),
    ...down.map((text, index) => sideways(LEFT - 12, TOP + (index + 0.5) * CELL.height, `was ${text}`)),
    ...CELLS.flatMap((cell) => drawCell(cell, candidate, baseline)),
    label(
      LEFT,
      TOP + 2 * CELL.height + 24,
      `at threshold ${formatDemanded(candidate.threshold, 'proportion', 'value')}; percent of each row`,
      {
        style: 'tick',
      },
    ),
  ]);
}

function sideways(x: number, y: number, text: string): Markup {
  return markup`<text x="${x}" y="${y}" text-anchor="middle" class="axis-title" transform="rotate(-90 ${x} ${y})">${text}</text>`;
}

function drawCell(
  { count, row, column, right }: (typeof CELLS)[number],
  candidate: ConfusionMatrix,
  baseline: ConfusionMatrix | undefined,
): readonly Markup[] {
  const x = LEFT + column * CELL.width;
  const y = TOP + row * CELL.height;
  const share = shareOf(count, candidate);
  const middle = x + CELL.width / 2;
  return [
    markup`<rect x="${x + 2}" y="${y + 2}" width="${CELL.width - 4}" height="${CELL.height - 4}" rx="4" class="${right ? 'fill-candidate' : 'fill-fail'}" fill-opacity="${0.06 + 0.22 * share}"/>`,
    label(middle, y + 42, formatCount(candidate[count]), { anchor: 'middle', style: 'figure' }),
    label(middle, y + 62, percent(share), { anchor: 'middle', style: 'row' }),
    ...(baseline === undefined
      ? []
      : [
          label(middle, y + 82, `${formatCount(baseline[count])} · ${percent(shareOf(count, baseline))}`, {
            anchor: 'middle',
            style: 'soft',
          }),
        ]),
  ];
}

function shareOf(count: Count, matrix: ConfusionMatrix): number {
  const positive = count === 'truePositive' || count === 'falseNegative';
  const total = positive ? matrix.truePositive + matrix.falseNegative : matrix.falsePositive + matrix.trueNegative;
  return total === 0 ? 0 : matrix[count] / total;
}

function percent(share: number): string {
  return formatPercent(share);
}
