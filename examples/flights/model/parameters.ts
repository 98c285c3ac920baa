import { isFeatureName, type FeatureName } from './features.ts';
import type { FtrlOptions } from './ftrl.ts';

/** What parameters/*.yml may say; every value has a default but the features. */
export interface Parameters extends FtrlOptions {
  readonly features: readonly FeatureName[];
  /** Base-2 logarithm of the number of weights. */
  readonly bits: number;
  /** Keep only the airports with the most departures apart; the rest share one category. 0 keeps all. */
  readonly airportTable: number;
}

export function readParameters(raw: Readonly<Record<string, unknown>>): Parameters {
  const features = (typeof raw['features'] === 'string' ? raw['features'] : '')
    .split(/[\s,]+/)
    .filter((name) => name !== '');
  const unknown = features.filter((name) => !isFeatureName(name));
  if (features.length === 0 || unknown.length > 0) {
    throw new Error(
      `The parameter "features" must list known features; unknown: ${unknown.join(', ') || 'none given'}`,
    );
  }
  return {
    features: features.filter(isFeatureName),
    bits: number(raw, 'bits', 18),
    alpha: number(raw, 'alpha', 0.1),
    beta: number(raw, 'beta', 1),
    l1: number(raw, 'l1', 0.5),
    l2: number(raw, 'l2', 1),
    airportTable: number(raw, 'airport_table', 0),
  };
}

function number(raw: Readonly<Record<string, unknown>>, name: string, fallback: number): number {
  const value = Number(raw[name] ?? fallback);
  if (!Number.isFinite(value) || value < 0) throw new Error(`The parameter "${name}" must be a number of at least 0.`);
  return value;
}
