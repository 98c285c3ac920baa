/** An exact number: `digits / 10 ** scale`, without a trailing zero; zero has one form, whatever its sign. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export function decimal(digits: bigint, scale = 0): Decimal {
  if (digits === 0n) return { digits, scale: 0 };
  let [rest, left] = [digits, scale];
  while (rest % 10n === 0n) {
    rest /= 10n;
    left -= 1;
  }
  return { digits: rest, scale: left };
}

const FORM = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/;

/** @param text digits with at most one point and one exponent; the caller has looked at the form */
export function parseDecimal(text: string): Decimal {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = FORM.exec(text) ?? [];
  const digits = BigInt(`${whole}${fraction}` || '0');
  return decimal(sign === '-' ? -digits : digits, fraction.length - Number(exponent));
}

function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint] {
  const scale = Math.max(a.scale, b.scale);
  return [a.digits * 10n ** BigInt(scale - a.scale), b.digits * 10n ** BigInt(scale - b.scale)];
}

/** Negative, zero or positive, as a comparison function returns it. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isWhole({ scale }: Decimal): boolean {
  return scale <= 0;
}

export function isMultiple(value: Decimal, factor: Decimal): boolean {
  const [left, right] = aligned(value, factor);
  return left % right === 0n;
}

/** One text for one value. */
export function decimalText({ digits, scale }: Decimal): string {
  return `${digits}e${-scale}`;
}

/** The decimal with the fewest digits that the floating-point number is nearest to, as programs print it. */
export function shortestDecimal(value: number, single: boolean): Decimal {
  if (!single) return parseDecimal(String(value));
  for (let precision = 1; precision <= 9; precision++) {
    const text = value.toPrecision(precision);
    if (Math.fround(Number(text)) === value) return parseDecimal(text);
  }
  return parseDecimal(String(value));
}

/** Digits before and after the point that the number needs. */
export function extent({ digits, scale }: Decimal): { readonly whole: number; readonly fraction: number } {
  const length = digits === 0n ? 0 : String(digits < 0n ? -digits : digits).length;
  return { whole: Math.max(0, length - scale), fraction: Math.max(0, scale) };
}
