import type { DataType } from '../engine.ts';

/** Files of one schema, which one call of the engine reads. */
export interface Block {
  /** In the order in which they are read. */
  readonly files: readonly string[];
  /** By position. */
  readonly columns: readonly BlockColumn[];
  /**
   * SQL of a table: the columns in their order and, where asked for, one more.
   *
   * @param files some of the block's
   * @param extra `file`: the path of each row's file; `position`: the 0-based row number in the only file
   */
  readonly scan: (files: readonly string[], extra: 'file' | 'position' | undefined) => string;
  /** Whether the names may be values of a first row that is no header. */
  readonly doubtful?: true;
  /** Files whose number of rows is what they say of it themselves, since it could not be counted beforehand. */
  readonly uncounted?: readonly string[];
  /** Whether `scan` can number rows by itself. */
  readonly numbers: boolean;
}

interface BlockColumn {
  readonly name: string;
  readonly type: DataType;
  readonly certain: boolean;
}

/** Groups files that have an equal signature, in the order of their first. */
export function groupBy<T>(items: readonly T[], signature: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = signature(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** A name that none of the columns bears, in any case: the engine compares names without case. */
export function freeName(columns: readonly { readonly name: string }[]): string {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  let name = 'trainyard_extra';
  while (taken.has(name)) name += '_';
  return name;
}
