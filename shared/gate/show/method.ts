import { formatCount, shortDigest } from '../../core/text/format.ts';
import { formatLevel } from '../../document/metrics/certainty.ts';
import type { GateResult } from '../../evidence/results/gate.ts';

/** How the intervals were had, part by part. */
export function methodParts(method: GateResult['method']): readonly string[] {
  return [
    method.interval,
    method.resamples === undefined ? undefined : `${formatCount(method.resamples)} resamples`,
    `${formatLevel(method.level)} level`,
    method.multiplicity,
    method.seed === undefined ? undefined : `seed ${shortDigest(method.seed)}`,
  ].filter((part) => part !== undefined);
}
