export type SourceFormat = 'parquet' | 'csv' | 'json';

const FORMATS: readonly (readonly [RegExp, SourceFormat])[] = [
  [/\.(parquet|pq)$/i, 'parquet'],
  [/\.(csv|tsv)(\.gz)?$/i, 'csv'],
  [/\.(jsonl|ndjson|json)(\.gz)?$/i, 'json'],
];

/** The format that the end of a file's name says; nothing is guessed from its content. */
export function formatOf(file: string): SourceFormat | undefined {
  return FORMATS.find(([pattern]) => pattern.test(file))?.[1];
}
