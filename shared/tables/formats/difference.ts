import type { DataType } from '../engine.ts';
import { withoutLoss } from './common-type.ts';

/** Where two types part. */
export type Difference = {
  /** Names of fields from the column inwards, `[]` for the items of a list; none for the column itself. */
  readonly path: readonly string[];
} & (
  | { readonly by: 'type'; readonly one: DataType; readonly other: DataType }
  /** Only one of them has the field that the path leads to. */
  | { readonly by: 'field'; readonly lacking: 'one' | 'other' }
);

/** The first place, from outside inwards, for which two types that cannot be read as one are to blame. */
export function differenceOf(one: DataType, other: DataType, path: readonly string[] = []): Difference {
  if (one.name === 'LIST' && other.name === 'LIST' && one.element !== undefined && other.element !== undefined)
    return differenceOf(one.element, other.element, [...path, '[]']);
  if (one.name === 'STRUCT' && other.name === 'STRUCT')
    return differenceOfFields(one, other, path) ?? { by: 'type', path, one, other };
  return { by: 'type', path, one, other };
}

function differenceOfFields(one: DataType, other: DataType, path: readonly string[]): Difference | undefined {
  const [own, others] = [one.fields ?? [], other.fields ?? []];
  const absent = (from: typeof own, among: typeof own): string | undefined =>
    from.find(({ name }) => !among.some((each) => each.name === name))?.name;
  const [inOther, inOne] = [absent(own, others), absent(others, own)];
  if (inOther !== undefined) return { by: 'field', path: [...path, inOther], lacking: 'other' };
  if (inOne !== undefined) return { by: 'field', path: [...path, inOne], lacking: 'one' };
  for (const { name, type } of own) {
    const same = others.find((each) => each.name === name);
    if (same !== undefined && withoutLoss([type, same.type]) === undefined)
      return differenceOf(type, same.type, [...path, name]);
  }
  return undefined;
}
