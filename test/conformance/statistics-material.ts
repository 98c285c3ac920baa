import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A case of a generated oracle file: its name, its input, what the reference tool answered. */
export type OracleCase = Readonly<Record<string, unknown>> & { readonly name: string };

export function oracleCases<Case>(folder: string, file: string): readonly (Case & OracleCase)[] {
  const parsed = JSON.parse(readFileSync(join(folder, file), 'utf8'), revived) as { cases: (Case & OracleCase)[] };
  return parsed.cases;
}

/** JSON has no NaN or infinity; the material writes them as text, and R's missing value as NA. */
function revived(_key: string, value: unknown): unknown {
  if (value === 'NaN' || value === 'NA') return NaN;
  if (value === 'Infinity') return Infinity;
  return value === '-Infinity' ? -Infinity : value;
}

/** Rows of a text table of numbers; the material's extra digits are rounded to doubles. */
export function numberRows(folder: string, file: string): readonly (readonly number[])[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.trim().split(/\s+/).map(Number));
}

export interface Tolerance {
  readonly relative: number;
  /** Below this size numbers count as equal. */
  readonly absolute?: number;
}

/** What is wrong with a value, as text; undefined where it agrees with the reference. */
export function disagreement(label: string, [got, want]: readonly [number, number], tolerance: Tolerance): string[] {
  if (Object.is(got, want) || got === want || (Number.isNaN(got) && Number.isNaN(want))) return [];
  const difference = Math.abs(got - want);
  if (difference <= (tolerance.absolute ?? 1e-290) || difference <= tolerance.relative * Math.abs(want)) return [];
  return [`${label}: ${got}, reference ${want}`];
}
