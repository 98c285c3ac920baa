import { ExactNumber } from '../../core/text/exact-number.ts';

/**
 * A file's values as the validator of the official schemas reads them: with doubles.
 *
 * The schemas forbid equal entries in a list, and two numbers that differ may share a double: then the later one gets
 * the next double that no other number of the file has. A finite number stays finite, and only zero is zero.
 */
export function withDoubles(root: unknown): unknown {
  const owners = new Map<number, string>();
  const following = new Map<number, number>();
  const own = (exact: ExactNumber): number => {
    const text = String(exact);
    const path: number[] = [];
    let double = nearest(exact);
    while (owners.has(double) && owners.get(double) !== text) {
      path.push(double);
      double = following.get(double) ?? outward(double);
    }
    // The next search from any of them ends at once, also in a file of 80,000 such numbers.
    for (const passed of path) following.set(passed, double);
    owners.set(double, text);
    return double;
  };
  const convert = (value: unknown): unknown => {
    if (value instanceof ExactNumber) return own(value);
    if (Array.isArray(value)) return value.map(convert);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item)]));
  };
  return convert(root);
}

function nearest(exact: ExactNumber): number {
  const double = exact.toNumber();
  if (double === 0) return exact.isZero ? 0 : exact.negative ? -Number.MIN_VALUE : Number.MIN_VALUE;
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, double));
}

/** The next double away from zero; the largest has none. */
function outward(double: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, double);
  bits.setBigInt64(0, bits.getBigInt64(0) + 1n);
  const next = bits.getFloat64(0);
  return Number.isFinite(next) ? next : double / 2;
}
