/**
 * Average precision Σ (R_k - R_(k-1)) P_k over the distinct scores from high to low, rows weighted.
 *
 * @see Zhu, Recall, Precision and Average Precision, University of Waterloo, 2004; scikit-learn's definition
 */
export class AveragePrecision {
  readonly #order: Uint32Array;
  readonly #label: Uint8Array;
  /** 1 at the last row of a run of equal scores. */
  readonly #ends: Uint8Array;

  constructor(label: Uint8Array, scores: Float64Array) {
    this.#label = label;
    this.#order = Uint32Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    this.#ends = Uint8Array.from(this.#order, (row, at) => (scores[row] === scores[this.#order[at + 1] ?? -1] ? 0 : 1));
  }

  /** @returns NaN without positives */
  of(weights: Uint16Array): number {
    let [found, called, newlyFound, sum] = [0, 0, 0, 0];
    for (let at = 0; at < this.#order.length; at++) {
      const row = this.#order[at] ?? 0;
      const weight = weights[row] ?? 0;
      called += weight;
      if (this.#label[row] === 1) newlyFound += weight;
      if (this.#ends[at] === 0 || newlyFound === 0) continue;
      found += newlyFound;
      sum += newlyFound * (found / called);
      newlyFound = 0;
    }
    return sum / found;
  }

  /**
   * A value that the average precision does not fall below, whatever scores some further rows have.
   *
   * A known positive has at worst every unknown negative above it and no unknown positive. An unknown positive, wherever
   * it stands, has at worst every unknown negative above it too, and itself among what is found. Both at once need not be
   * possible, so that this is a bound and not always a value that occurs.
   */
  floor(unknown: { readonly positives: number; readonly negatives: number }): number {
    let [found, called, newlyFound, sum] = [0, unknown.negatives, 0, 0];
    let worst = 1 / (called + 1);
    for (let at = 0; at < this.#order.length; at++) {
      called++;
      if (this.#label[this.#order[at] ?? 0] === 1) newlyFound++;
      if (this.#ends[at] === 0) continue;
      found += newlyFound;
      sum += newlyFound * (found / called);
      newlyFound = 0;
      worst = Math.min(worst, (found + 1) / (called + 1));
    }
    return (sum + unknown.positives * worst) / (found + unknown.positives);
  }
}
