import type { Location } from '../core/errors.ts';
import { ExactNumber } from '../core/text/exact-number.ts';
import type { YamlFile, YamlPath } from '../core/text/yaml.ts';
import type { Scalar } from './model.ts';

/** One mapping of the file with its place. Reading never throws: what has another type counts as absent. */
export interface Element {
  readonly yaml: YamlFile;
  readonly path: YamlPath;
  readonly value: Readonly<Record<string, unknown>>;
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
}

export function isScalar(value: unknown): value is Scalar {
  return value === null || value instanceof ExactNumber || ['string', 'boolean'].includes(typeof value);
}

/** The mapping below a key. */
export function child(element: Element, key: string): Element | undefined {
  const value = element.value[key];
  return isMapping(value) ? { yaml: element.yaml, path: [...element.path, key], value } : undefined;
}

/** The mappings of the list below a key. */
export function children(element: Element, key: string): readonly Element[] {
  const list = element.value[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((value: unknown, index) =>
    isMapping(value) ? [{ yaml: element.yaml, path: [...element.path, key, index], value }] : [],
  );
}

export function text(element: Element, key: string): string | undefined {
  const value = element.value[key];
  return typeof value === 'string' ? value : undefined;
}

export function isTrue(element: Element, key: string): boolean {
  return element.value[key] === true;
}

export function integer(element: Element, key: string): number | undefined {
  const value = element.value[key];
  const double = value instanceof ExactNumber ? value.toNumber() : undefined;
  return Number.isSafeInteger(double) ? double : undefined;
}

export function texts(element: Element, key: string): readonly string[] | undefined {
  const value = element.value[key];
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

/** The place of an element: its first key. */
export function placeOf(element: Element): Location {
  return element.yaml.locate(element.path);
}

/** The place of a key's value. */
export function placeAt(element: Element, key: string): Location {
  return element.yaml.locate([...element.path, key]);
}

/** The place of a key itself. */
export function placeOfKey(element: Element, key: string): Location {
  return element.yaml.locateKey([...element.path, key]);
}

/** The texts among these keys, for an object whose optional fields are left out where absent. */
export function optionalTexts<const K extends string>(
  element: Element,
  keys: readonly K[],
): { readonly [P in K]?: string } {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = text(element, key);
      return value === undefined ? [] : [[key, value]];
    }),
  ) as { readonly [P in K]?: string };
}
