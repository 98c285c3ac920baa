/** What an answer of MLflow's is made of; nothing in it is believed before it was looked at. */
import { asJsonObject } from '../../core/text/json.ts';

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** MLflow's `[{key, value}]` as a map; a value that is not there is the empty text, as protobuf leaves it out. */
export function asPairs<T>(value: unknown, decode: (value: unknown) => T | undefined): ReadonlyMap<string, T> {
  const pairs = new Map<string, T>();
  for (const item of asList(value)) {
    const entry = asJsonObject(item);
    const key = asText(entry?.['key']);
    const decoded = decode(entry?.['value'] ?? '');
    if (key !== undefined && decoded !== undefined) pairs.set(key, decoded);
  }
  return pairs;
}

/** A number; MLflow writes 64-bit integers as numbers and what JSON has no number for as text. */
export function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : undefined;
}
