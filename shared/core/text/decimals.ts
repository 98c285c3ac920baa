/** Apart by more powers of ten than a double has digits, rounding decides nothing that was written. */
const MOST_APART = 60;

/**
 * Arithmetic on numbers as they were written: 70 × 0.01 is 0.7, and 0.8 − 0.805 is −0.005. Doubles leave rounding
 * behind, and a demand that is met exactly would then be missed.
 */
export function decimalProduct(a: number, b: number): number {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a * b;
  const [left, right] = [partsOf(a), partsOf(b)];
  return Number(`${left.digits * right.digits}e${left.exponent + right.exponent}`);
}

/** `a − b`; see `decimalProduct`. */
export function decimalDifference(a: number, b: number): number {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a - b;
  const [left, right] = [partsOf(a), partsOf(b)];
  const exponent = Math.min(left.exponent, right.exponent);
  if (Math.max(left.exponent, right.exponent) - exponent > MOST_APART) return a - b;
  const aligned = ({ digits, exponent: own }: Parts): bigint => digits * 10n ** BigInt(own - exponent);
  return Number(`${aligned(left) - aligned(right)}e${exponent}`);
}

interface Parts {
  readonly digits: bigint;
  readonly exponent: number;
}

/** The shortest decimal that is read as this double. */
function partsOf(value: number): Parts {
  const [mantissa = '', power = ''] = value.toExponential().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}
