import { binomialPmf } from '../distributions/discrete.ts';
import type { Alternative } from './one.ts';

/** A 2 x 2 table by rows. */
export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

/** The odds ratio of a table as it stands, ad / bc; NaN or Infinity where cells are empty. */
export function sampleOddsRatio([[a, b], [c, d]]: TwoByTwo): number {
  return (a * d) / (b * c);
}

/**
 * Fisher's exact test of independence in a 2 x 2 table with fixed margins.
 *
 * @returns the p-value; two-sided is the probability of all tables at most as likely as the one seen; 1 for an empty
 *   margin
 * @see Fisher 1935; scipy.stats.fisher_exact
 */
export function fisherExact([[a, b], [c, d]]: TwoByTwo, alternative: Alternative): number {
  const urn = { marked: a + b, unmarked: c + d, drawn: a + c };
  if (urn.marked === 0 || urn.unmarked === 0 || urn.drawn === 0 || b + d === 0) return 1;
  const lowest = Math.max(0, urn.drawn - urn.unmarked);
  const highest = Math.min(urn.marked, urn.drawn);
  const limit = hypergeometricPmf(a, urn) * (1 + 1e-7);
  let sum = 0;
  for (let k = lowest; k <= highest; k++) {
    if (alternative === 'less' && k > a) break;
    if (alternative === 'greater' && k < a) continue;
    const probability = hypergeometricPmf(k, urn);
    if (alternative !== 'two-sided' || probability <= limit) sum += probability;
  }
  return Math.min(1, sum);
}

interface Urn {
  readonly marked: number;
  readonly unmarked: number;
  readonly drawn: number;
}

/** P(k marked ones among those drawn), from three binomial probabilities. @see Loader 2000, section 7 */
function hypergeometricPmf(k: number, { marked, unmarked, drawn }: Urn): number {
  const p = drawn / (marked + unmarked);
  return (
    (binomialPmf(k, { n: marked, p }) * binomialPmf(drawn - k, { n: unmarked, p })) /
    binomialPmf(drawn, { n: marked + unmarked, p })
  );
}
