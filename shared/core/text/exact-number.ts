/**
 * A decimal number as it is written, of any size: nothing of it is rounded on the way from a contract into SQL, nor when
 * it is compared with what SQL answers. Numbers of the same value are equal field by field, however they were written.
 *
 * Its value is `digits × 10^exponent`, with the sign in front.
 */
export class ExactNumber {
  readonly negative: boolean;
  /** Without leading and trailing zeros; `0` for zero. */
  readonly digits: string;
  readonly exponent: number;
  /** No public field, since it is no part of the value. */
  readonly #written: string | undefined;

  private constructor(negative: boolean, digits: string, exponent: number, written?: string) {
    this.#written = written;
    const start = leadingZeros(digits);
    const end = digits.length - trailingZeros(digits);
    const zero = start === digits.length;
    this.negative = negative && !zero;
    this.digits = zero ? '0' : digits.slice(start, end);
    this.exponent = zero ? 0 : exponent + digits.length - end;
  }

  /**
   * @param text a sign, digits, a point, an exponent (`-1.50e3`), or a YAML integer of another base (`0x1F`, `0o17`)
   * @returns undefined for anything else, and for an exponent of more than fifteen digits
   */
  static parse(text: string): ExactNumber | undefined {
    const other = /^0(x[0-9a-f]+|o[0-7]+)$/i.exec(text);
    if (other !== null) return new ExactNumber(false, BigInt(text.toLowerCase()).toString(), 0, text);
    const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text);
    if (match === null) return undefined;
    const [, sign = '', whole = '', fraction = '', power = '0'] = match;
    const exponent = Number(power);
    if (whole + fraction === '' || Math.abs(exponent) >= 1e15) return undefined;
    return new ExactNumber(sign === '-', whole + fraction, exponent - fraction.length, text);
  }

  /** A double is the shortest decimal that reads as it, which is what it prints as. NaN and infinities are no numbers. */
  static of(value: number | bigint): ExactNumber {
    const exact = ExactNumber.parse(String(value));
    if (exact === undefined) throw new RangeError(`${value} is no number.`);
    return exact;
  }

  static readonly zero = new ExactNumber(false, '0', 0);

  get isZero(): boolean {
    return this.digits === '0';
  }

  /** The power of ten of the first digit, plus one: the value is `0.digits × 10^magnitude`. */
  get magnitude(): number {
    return this.digits.length + this.exponent;
  }

  /** Negative where this is less than the other, 0 where they are equal. */
  compare(other: ExactNumber): number {
    if (this.negative !== other.negative) return this.negative ? -1 : 1;
    const size = compareSizes(this, other);
    return this.negative ? -size : size;
  }

  /**
   * Where the number lies among the multiples of `10^-scale`: the greatest that is not above it, counted in units of
   * `10^-scale`, and whether it is that multiple itself.
   *
   * @returns undefined for a number too large to matter: more than a hundred digits in front of the last decimal place
   */
  floorAt(scale: number): { readonly count: bigint; readonly exact: boolean } | undefined {
    const shift = this.exponent + scale;
    if (this.isZero) return { count: 0n, exact: true };
    if (this.digits.length + shift > 100) return undefined;
    if (shift >= 0) return { count: this.signed(this.digits + '0'.repeat(shift)), exact: true };
    const kept = this.signed(this.digits.slice(0, Math.max(0, this.digits.length + shift)) || '0');
    return { count: this.negative ? kept - 1n : kept, exact: false };
  }

  /** The nearest double; infinite for a number beyond its range. */
  toNumber(): number {
    return Number(`${this.negative ? '-' : ''}${this.digits}e${this.exponent}`);
  }

  /** The text that was parsed: `5.0`, `+05`. For what is compared as it is written. */
  get written(): string {
    return this.#written ?? String(this);
  }

  /** Plain digits as far as they are readable, `1.5e+400` beyond. The text reads as the number itself. */
  toString(): string {
    const sign = this.negative ? '-' : '';
    const { digits, exponent, magnitude } = this;
    if (Math.max(digits.length, magnitude) > 60 || magnitude < -20) {
      const power = magnitude - 1;
      const fraction = digits.length === 1 ? '' : `.${digits.slice(1)}`;
      return `${sign}${digits.slice(0, 1)}${fraction}e${power < 0 ? '-' : '+'}${Math.abs(power)}`;
    }
    if (exponent >= 0) return `${sign}${digits}${'0'.repeat(exponent)}`;
    if (magnitude <= 0) return `${sign}0.${'0'.repeat(-magnitude)}${digits}`;
    return `${sign}${digits.slice(0, magnitude)}.${digits.slice(magnitude)}`;
  }

  private signed(digits: string): bigint {
    return this.negative ? -BigInt(digits) : BigInt(digits);
  }
}

function compareSizes(a: ExactNumber, b: ExactNumber): number {
  if (a.isZero || b.isZero) return Number(!a.isZero) - Number(!b.isZero);
  if (a.magnitude !== b.magnitude) return a.magnitude - b.magnitude;
  if (a.digits === b.digits) return 0;
  // Of the same magnitude and without trailing zeros, they are in the order of their texts.
  return a.digits < b.digits ? -1 : 1;
}

/** Loops, since `/0+$/` takes quadratic time on a long text. */
function leadingZeros(digits: string): number {
  let count = 0;
  while (digits[count] === '0') count++;
  return count;
}

function trailingZeros(digits: string): number {
  let count = 0;
  while (count < digits.length && digits[digits.length - 1 - count] === '0') count++;
  return count;
}
