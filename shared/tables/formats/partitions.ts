import { relative, sep } from 'node:path';
import type { Source } from '../sources.ts';
import { sqlText } from '../sql.ts';

/** A part of the path of a file that is a value of each of its rows: `day=2024-01-31`, as Hive and Spark write it. */
export interface Partition {
  readonly name: string;
  /** Path that the level is counted from, without a separator at its end. */
  readonly base: string;
  /** Which folder below the base, from 0. */
  readonly level: number;
  /** The name as it stands in the path, perhaps percent-encoded. */
  readonly written: string;
}

/** What Hive and Spark write for a value that is absent. */
const ABSENT = '__HIVE_DEFAULT_PARTITION__';

/** The partitions of a file, from the folder that the user named downwards. */
export function partitionsOf(file: string, { base }: Source): readonly Partition[] {
  if (base === undefined) return [];
  const folders = relative(base, file).split(sep).slice(0, -1);
  if (folders.includes('..')) return [];
  return folders.flatMap((folder, level) => {
    const at = folder.indexOf('=');
    if (at < 1) return [];
    const written = folder.slice(0, at);
    return [{ name: decoded(written), base, level, written }];
  });
}

/** SQL of a partition's value as text. */
export function partitionSql({ base, level, written }: Partition, file: string): string {
  const folder = `split_part(substr(${file}, ${lengthOf(base) + 2}), '/', ${level + 1})`;
  const value = `substr(${folder}, ${lengthOf(written) + 2})`;
  return `CASE WHEN ${value} NOT IN ('', ${sqlText(ABSENT)}) THEN url_decode(${value}) END`;
}

/** In the engine's characters. */
function lengthOf(text: string): number {
  return [...text].length;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
