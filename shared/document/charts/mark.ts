import type { Verdict } from '../../core/verdict.ts';
import { markup, type Markup } from '../markup.ts';
import { polygon } from './frame.ts';

/** An estimate's mark: each verdict has its own shape, so that colour is never needed. */
export function verdictShape(verdict: Verdict, x: number, y: number): Markup {
  switch (verdict) {
    case 'pass':
      return markup`<circle cx="${x}" cy="${y}" r="5.5" class="fill-pass"/>`;
    case 'fail':
      return polygon(
        [
          [x, y - 7.5],
          [x + 7.5, y],
          [x, y + 7.5],
          [x - 7.5, y],
        ],
        'fill-fail',
      );
    case 'warn':
      return polygon(
        [
          [x, y - 7],
          [x + 6.5, y + 5],
          [x - 6.5, y + 5],
        ],
        'fill-warn',
      );
    case 'inconclusive':
      return markup`<circle cx="${x}" cy="${y}" r="5" class="hollow-inconclusive"/>`;
  }
}

/** An interval with its ends. */
export function whisker(from: number, to: number, y: number, style: string): Markup {
  return markup`<path d="M${from} ${y - 5}v10M${to} ${y - 5}v10M${from} ${y}H${to}" class="whisker ${style}"/>`;
}
