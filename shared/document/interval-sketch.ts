/** An interval against a margin, for a line of fixed-width text. Better is to the right. */
export interface Sketch {
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  /** The line the rule draws. */
  readonly margin: number;
}

const CELLS = 13;

/**
 * Draws `[--●--]   ¦`: the interval in brackets, the estimate as a dot, the margin as a broken bar. The order of the
 * marks is the order of the numbers even where they are too close to tell apart at this width.
 */
export function drawSketch(sketch: Sketch): string {
  const { value, margin } = sketch;
  const lower = Math.min(sketch.lower ?? value, value);
  const upper = Math.max(sketch.upper ?? value, value);
  if (![value, margin, lower, upper].every(Number.isFinite)) return '';
  const from = Math.min(lower, margin);
  const span = Math.max(upper, margin) - from || 1;
  const cell = (x: number): number => Math.round(((x - from) / span) * (CELLS - 1));
  const whole = sketch.lower !== undefined || sketch.upper !== undefined;
  const marks = whole ? bracket(cell(lower), cell(value), cell(upper)) : [['●', cell(value)] as const];
  const side = margin < lower ? 'left' : margin > upper ? 'right' : 'inside';
  return place(marks, { cell: cell(margin), isBeyondValue: margin > value }, side);
}

interface Margin {
  readonly cell: number;
  /** Better than the value that was found. */
  readonly isBeyondValue: boolean;
}

type Mark = readonly [symbol: string, at: number];

/** Brackets and a dot in three distinct cells inside the drawing. */
function bracket(lower: number, value: number, upper: number): readonly Mark[] {
  const dot = Math.min(Math.max(value, 1), CELLS - 2);
  const left = Math.min(lower, dot - 1);
  const right = Math.max(upper, dot + 1);
  const dashes: Mark[] = [];
  for (let at = left + 1; at < right; at++) if (at !== dot) dashes.push(['-', at]);
  return [['[', left], ['●', dot], [']', right], ...dashes];
}

/** Puts the margin on its side of the interval, or inside it on a dash. */
function place(marks: readonly Mark[], margin: Margin, side: 'left' | 'inside' | 'right'): string {
  const left = Math.min(...marks.map(([, at]) => at));
  const right = Math.max(...marks.map(([, at]) => at));
  if (side === 'inside' && left < right) return inside(marks, margin, [left, right]);
  const at = side === 'left' ? Math.min(margin.cell, left - 1) : Math.max(margin.cell, right + 1);
  const start = Math.min(at, left);
  const line = Array.from({ length: Math.max(at, right) - start + 1 }, () => ' ');
  for (const [symbol, cell] of marks) line[cell - start] = symbol;
  line[at - start] = '¦';
  return line.join('');
}

function inside(marks: readonly Mark[], margin: Margin, [left, right]: readonly [number, number]): string {
  const dot = marks.find(([symbol]) => symbol === '●')?.[1] ?? left;
  const line = Array.from({ length: right - left + 1 }, () => '-');
  for (const [symbol, cell] of marks) line[cell - left] = symbol;
  const at = Math.min(Math.max(margin.cell, left + 1), right - 1);
  const isApart = margin.isBeyondValue ? at > dot : at < dot;
  if (isApart) line[at - left] = '¦';
  else line.splice(dot - left + (margin.isBeyondValue ? 1 : 0), 0, '¦');
  return line.join('');
}
