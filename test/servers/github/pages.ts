export interface Page<T> {
  readonly items: readonly T[];
  readonly headers: { readonly headers?: Readonly<Record<string, string>> };
}

/** One page of a list, with the `Link` header that leads to the others, as GitHub cuts it. */
export function pageOf<T>(all: readonly T[], query: URLSearchParams, address: string): Page<T> {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const page = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const to = (number: number, rel: string): string => {
    const other = new URLSearchParams(query);
    other.set('page', String(number));
    return `<${address}?${other.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [to(page - 1, 'prev'), to(1, 'first')] : []),
    ...(page < last ? [to(page + 1, 'next'), to(last, 'last')] : []),
  ];
  const items = all.slice((page - 1) * size, page * size);
  return { items, headers: links.length === 0 ? {} : { headers: { link: links.join(', ') } } };
}
