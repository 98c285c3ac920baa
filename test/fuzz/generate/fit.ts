import { compareDecimals, decimal, extent, parseDecimal } from '../truth/decimal.ts';

const BITS: Readonly<Record<string, number>> = { TINYINT: 8, SMALLINT: 16, INTEGER: 32, BIGINT: 64, HUGEINT: 100 };

/** Whether a column of this type can hold the value exactly; a floating type holds its nearest number. */
export function fits(text: string, type: string): boolean {
  if (type === 'VARCHAR' || type === 'BOOLEAN' || type === 'DATE' || type.startsWith('TIME'))
    return fitsTime(text, type);
  if (type === 'DOUBLE') return true;
  if (type === 'FLOAT') return Number.isFinite(Math.fround(Number(text)));
  const value = parseDecimal(text);
  const [, precision, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(type) ?? [];
  if (precision !== undefined) {
    const { whole, fraction } = extent(value);
    return fraction <= Number(scale) && whole <= Number(precision) - Number(scale);
  }
  const unsigned = type.startsWith('U');
  const bits = BigInt(BITS[unsigned ? type.slice(1) : type] ?? 64);
  const [least, most] = unsigned ? [0n, 2n ** bits - 1n] : [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
  return value.scale <= 0 && compareDecimals(value, decimal(least)) >= 0 && compareDecimals(value, decimal(most)) <= 0;
}

function fitsTime(text: string, type: string): boolean {
  const fraction = /\.(\d+)$/.exec(text)?.[1] ?? '';
  if (type === 'TIMESTAMP_S') return fraction === '';
  if (type === 'TIMESTAMP_MS') return fraction.length <= 3;
  return true;
}
