import type { ProfiledColumn } from '../../tables/profile.ts';
import { placeColumns, type BoundTable } from './place.ts';

/** The columns of the data as the profile takes them: with the values that the contract's types read. */
export function profiledColumns({ table, relation }: BoundTable): readonly ProfiledColumn[] {
  const placed = placeColumns({ table, relation });
  const places = new Map(placed.map((place) => [place.source, place]));
  const named = relation.columns.filter(({ doubtful }) => doubtful === undefined);
  return named.map((column) => {
    const { name, sql, type, encoding } = column;
    const place = places.get(column);
    if (encoding === 'typed' || place === undefined) return { column: name, value: sql, type };
    const { value, raw, family } = place.reading;
    return { column: name, value, type: writtenType(family), ...(value === raw ? {} : { written: raw }) };
  });
}

/** The type that a value of text or JSON is read with. */
function writtenType(family: string | undefined): ProfiledColumn['type'] {
  const names: Readonly<Record<string, string>> = {
    integer: 'BIGINT',
    number: 'DOUBLE',
    boolean: 'BOOLEAN',
    date: 'DATE',
    timestamp: 'TIMESTAMP',
    time: 'TIME',
    object: 'JSON',
    map: 'JSON',
    array: 'JSON',
  };
  return { name: names[family ?? ''] ?? 'VARCHAR' };
}
