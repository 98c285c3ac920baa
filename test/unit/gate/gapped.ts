import type { PredictionSet } from '../../../shared/gate/predictions/set.ts';
import { NO_CLASS, selectRows, type Rows } from '../../../shared/gate/predictions/rows.ts';
import { setOf } from './measured.ts';

/** As they are read: `whole` with gaps, and what is left where the gaps are taken out. */
export function gapped(whole: Rows): PredictionSet {
  const isGap = (value: number | undefined): boolean =>
    whole.task === 'classes' ? value === NO_CLASS : Number.isNaN(value ?? NaN);
  const rows = Array.from({ length: whole.count }, (_, row) => row);
  const candidate = rows.filter((row) => !isGap(whole.candidate[row]));
  const both = candidate.filter((row) => whole.baseline !== undefined && !isGap(whole.baseline[row]));
  const baselineHas = rows.filter((row) => whole.baseline !== undefined && !isGap(whole.baseline[row]));
  return {
    ...setOf(whole),
    all: { ...selectRows(whole, Uint32Array.from(candidate)), baseline: undefined },
    paired: whole.baseline === undefined ? undefined : selectRows(whole, Uint32Array.from(both)),
    whole,
    unpredicted: {
      candidate: whole.count - candidate.length,
      baseline: whole.baseline === undefined ? 0 : whole.count - baselineHas.length,
    },
  };
}
