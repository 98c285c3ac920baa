import type { Estimate } from '../../evidence/results/gate.ts';

const OPEN = '[';
const CLOSE = ']';
const LINE = '-';
const VALUE = '●';
const MARGIN = '¦';

/**
 * One row of a forest plot in text: the interval, its value and the limit on one axis that ascends to the right.
 * `[--●--]   ¦`. Where two marks meet, the value stays and the limit moves to the side it lies on.
 *
 * @param width columns, at least 8; the row spans them exactly from the least to the greatest of what it shows
 * @returns undefined without an interval: there is nothing to draw
 */
export function drawInterval(estimate: Estimate, limit: number, width = 16): string | undefined {
  const { lower, upper, value } = estimate;
  if (lower === undefined || upper === undefined) return undefined;
  const [from, to] = [Math.min(lower, limit), Math.max(upper, limit)];
  const cells = Array.from({ length: width }, () => ' ');
  const column = (x: number): number => (to === from ? 0 : Math.round(((x - from) / (to - from)) * (width - 1)));
  let [left, right] = [column(lower), column(upper)];
  // Three marks need three columns, however narrow the interval is.
  left = Math.max(0, Math.min(left, width - 3));
  right = Math.min(width - 1, Math.max(right, left + 2));
  for (let i = left; i <= right; i++) cells[i] = LINE;
  cells[left] = OPEN;
  cells[right] = CLOSE;
  cells[Math.min(right - 1, Math.max(left + 1, column(value)))] = VALUE;
  return withLimit(cells, { estimate, limit, left, right, at: column(limit) }).trimEnd();
}

interface Placement {
  readonly estimate: Estimate;
  readonly limit: number;
  readonly left: number;
  readonly right: number;
  readonly at: number;
}

/** Puts the limit on the side of the interval where it truly lies, even where rounding would hide that. */
function withLimit(cells: readonly string[], place: Placement): string {
  const { estimate, limit, left, right } = place;
  const line = cells.join('');
  if (limit < (estimate.lower ?? limit)) return place.at < left ? put(line, place.at) : MARGIN + line;
  if (limit > (estimate.upper ?? limit)) return place.at > right ? put(line, place.at) : insert(line, right + 1);
  const inside = Math.min(right - 1, Math.max(left + 1, place.at));
  if (line[inside] !== VALUE) return put(line, inside);
  return insert(line, limit < estimate.value ? inside : inside + 1);
}

function put(line: string, at: number): string {
  return line.slice(0, at) + MARGIN + line.slice(at + 1);
}

function insert(line: string, at: number): string {
  return line.slice(0, at) + MARGIN + line.slice(at);
}
