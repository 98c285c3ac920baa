import { writeFile } from 'node:fs/promises';
import type { FuzzTable } from '../case.ts';
import type { ParquetWriter } from './parquet.ts';
import { csvText, jsonLines } from './text.ts';

export async function writeTable(path: string, table: FuzzTable, parquet: ParquetWriter): Promise<void> {
  if (table.format === 'parquet') await parquet.write(path, table);
  else await writeFile(path, table.format === 'csv' ? csvText(table) : jsonLines(table));
}

export function fileOf({ file, format }: FuzzTable): string {
  return `${file}.${format}`;
}
