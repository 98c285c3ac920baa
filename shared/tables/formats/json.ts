import type { Engine } from '../engine.ts';
import { isGzip } from '../files/gzip.ts';
import type { Source } from '../sources.ts';
import { jsonPointer, sqlFiles, sqlName, sqlText } from '../sql.ts';
import { freeName, type Block } from './block.ts';

/** Objects of each file that are looked at for the names of their fields. */
const SAMPLED_OBJECTS = 20_480;
/** Files that one statement samples. */
const SAMPLED_FILES = 50;

/** Every field stays JSON, so that its own type and text can be judged. */
export async function jsonBlocks(
  source: Source,
  engine: Engine,
  expected: readonly string[],
): Promise<readonly Block[]> {
  const { files } = source;
  // An empty file has no object to show its fields, and no rows.
  const sampled = source.sizeBytes === 0 ? [] : await sampleNames(files, engine);
  const known = new Set(sampled);
  const names = [...new Set([...sampled, ...expected])];
  const columns = names.map((name) => ({ name, type: { name: 'JSON' }, certain: known.has(name) }));
  const scan = readableByName(names) ? scanByName(names) : scanByPointer(names);
  const [plain, packed] = [files.filter((file) => !isGzip(file)), files.filter(isGzip)];
  return [plain, packed]
    .filter((group) => group.length > 0)
    .map((group) => ({ files: group, columns, numbers: false, scan }));
}

/** The names of fields of the first objects, in the order in which they turn up. */
async function sampleNames(files: readonly string[], engine: Engine): Promise<readonly string[]> {
  const names = new Set<string>();
  for (let from = 0; from < files.length; from += SAMPLED_FILES) {
    const samples = files
      .slice(from, from + SAMPLED_FILES)
      .map(
        (file) =>
          `(SELECT json_keys(json) AS k FROM read_json_objects(${sqlFiles([file])}, ${fixed([file])}) LIMIT ${SAMPLED_OBJECTS})`,
      );
    const { rows } = await engine.rows(
      `SELECT k FROM (SELECT k, row_number() OVER () AS n FROM (${samples.join(' UNION ALL ')})) GROUP BY k ORDER BY min(n)`,
    );
    for (const [keys] of rows) for (const name of (keys ?? []) as readonly string[]) names.add(name);
  }
  return [...names];
}

/** What is not left to the engine to guess. Files of one call are compressed alike. */
function fixed(files: readonly string[]): string {
  return `hive_partitioning = false, compression = '${files.some(isGzip) ? 'gzip' : 'uncompressed'}'`;
}

/** Whether the engine can take the names for those of its own columns, which it compares without case. */
function readableByName(names: readonly string[]): boolean {
  return (
    names.length > 0 &&
    names.every((name) => name !== '' && !name.includes('\0')) &&
    new Set(names.map((name) => name.toLowerCase())).size === names.length
  );
}

function scanByName(names: readonly string[]): Block['scan'] {
  const typed = names.map((name) => `${sqlText(name)}: 'JSON'`).join(', ');
  const file = freeName(names.map((name) => ({ name })));
  return (files, extra) =>
    `read_json(${sqlFiles(files)}, records = true, columns = {${typed}}, ${fixed(files)}` +
    `${extra === undefined ? '' : `, filename = ${sqlText(file)}`})`;
}

/** Takes each field out of its object by itself: slower, but for names of any kind. */
function scanByPointer(names: readonly string[]): Block['scan'] {
  const fields = names.map((name, index) => {
    const field = `json_extract(json, ${sqlText(jsonPointer(name))})`;
    return `CASE WHEN json_type(${field}) <> 'NULL' THEN ${field} END AS c${index}`;
  });
  const proper = `json_type(json) = 'OBJECT' AND len(json_keys(json)) = len(list_distinct(json_keys(json)))`;
  return (files, extra) => {
    const shown = [...fields, ...(extra === undefined ? [] : [sqlName('file')])];
    const option = extra === undefined ? '' : `, filename = 'file'`;
    return (
      `(SELECT ${shown.length === 0 ? 'true AS nothing' : shown.join(', ')} FROM ` +
      `read_json_objects(${sqlFiles(files)}, ${fixed(files)}${option}) ` +
      `WHERE CASE WHEN ${proper} THEN true ELSE error('JSON: a record is no object, or has a key twice') END)`
    );
  };
}
