import { groupBy } from '../group.ts';
import { scaleOf, type ShownTogether } from '../metric-units.ts';
import type { RuleOutcome } from '../../evidence/results/gate.ts';

/** What is shown of a metric, on all rows or on those of a slice. */
export interface Placed extends ShownTogether {
  readonly metric: string;
  readonly slice?: RuleOutcome['slice'] | undefined;
}

/** Written as everything else that is shown of its metric. */
export type Alike<T extends Placed> = T & { readonly [K in 'beside' | 'scale']-?: NonNullable<ShownTogether[K]> };

/** The rules of a gate, each with what decides how its numbers are written. */
export type AlikeRule = Alike<RuleOutcome>;

/**
 * Several rules on one metric show the same numbers, each with its own line and its own interval. Here they learn of
 * each other, so that a number reads the same in every row, sentence and picture: a metric has one unit, and what was
 * measured on the same rows has as many digits everywhere.
 */
export function writtenAlike<T extends Placed>(shown: readonly T[]): readonly Alike<T>[] {
  const scales = new Map(
    [...groupBy(shown, ({ metric }) => metric)].map(([metric, all]) => [
      metric,
      scaleOf(all[0]?.unit ?? 'number', all),
    ]),
  );
  const places = groupBy(shown, placeOf);
  return shown.map((each) => ({
    ...each,
    beside: places.get(placeOf(each)) ?? [],
    scale: scales.get(each.metric) ?? scaleOf(each.unit, [each]),
  }));
}

/** Of which rows of what metric something is said. */
export function placeOf({ metric, slice }: Pick<Placed, 'metric' | 'slice'>): string {
  return JSON.stringify([metric, slice?.column, slice?.value]);
}
