import { shortDigest } from '../../core/text/format.ts';
import type { GateResult } from '../../evidence/results/gate.ts';

/** How the intervals were had, part by part. */
export function methodParts(method: GateResult['method']): readonly string[] {
  return [
    method.interval,
    method.resamples === undefined ? undefined : `${method.resamples.toLocaleString('en-US')} resamples`,
    `${Number((method.level * 100).toFixed(2))} % level`,
    method.multiplicity,
    method.seed === undefined ? undefined : `seed ${shortDigest(method.seed)}`,
  ].filter((part) => part !== undefined);
}
