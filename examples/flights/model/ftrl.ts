/** Hyper-parameters of FTRL-proximal. */
export interface FtrlOptions {
  /** Learning rate. */
  readonly alpha: number;
  readonly beta: number;
  /** Strength of the L1 penalty: weights whose evidence is below it stay zero. */
  readonly l1: number;
  readonly l2: number;
}

/**
 * Logistic regression over hashed features, learned one example at a time by FTRL-proximal.
 *
 * @see McMahan et al., Ad Click Prediction: a View from the Trenches, KDD 2013, algorithm 1
 */
export class Ftrl {
  /** Sum of gradients, corrected by the learning-rate schedule; one per slot. */
  readonly z: Float32Array;
  /** Sum of squared gradients; one per slot. */
  readonly n: Float32Array;
  readonly #options: FtrlOptions;

  constructor(slots: number, options: FtrlOptions) {
    this.z = new Float32Array(slots);
    this.n = new Float32Array(slots);
    this.#options = options;
  }

  weight(slot: number): number {
    const { alpha, beta, l1, l2 } = this.#options;
    const z = this.z[slot] ?? 0;
    if (Math.abs(z) <= l1) return 0;
    return -(z - Math.sign(z) * l1) / ((beta + Math.sqrt(this.n[slot] ?? 0)) / alpha + l2);
  }

  /** @returns the probability before learning from the example, so that the running loss is honest */
  learn(slots: Uint32Array, label: number): number {
    const { alpha } = this.#options;
    let margin = 0;
    for (const slot of slots) margin += this.weight(slot);
    const probability = sigmoid(margin);
    const gradient = probability - label;
    for (const slot of slots) {
      const n = this.n[slot] ?? 0;
      const sigma = (Math.sqrt(n + gradient * gradient) - Math.sqrt(n)) / alpha;
      this.z[slot] = (this.z[slot] ?? 0) + gradient - sigma * this.weight(slot);
      this.n[slot] = n + gradient * gradient;
    }
    return probability;
  }

  weights(): Float32Array {
    return Float32Array.from(this.z, (_, slot) => this.weight(slot));
  }
}

/** Probability from the weights of the slots that are on. */
export function predict(weights: Float32Array, slots: Uint32Array): number {
  let margin = 0;
  for (const slot of slots) margin += weights[slot] ?? 0;
  return sigmoid(margin);
}

function sigmoid(margin: number): number {
  return 1 / (1 + Math.exp(-Math.max(-35, Math.min(35, margin))));
}
