import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { placesText } from '../../../shared/core/place.ts';
import type { Services } from '../../../shared/core/services.ts';
import { openEngine, type Engine } from '../../../shared/tables/engine.ts';
import { findPlaces } from '../../../shared/tables/places/places.ts';
import { openRelation } from '../../../shared/tables/open.ts';
import { POSITION } from '../../../shared/tables/relation.ts';
import { findSource } from '../../../shared/tables/sources.ts';
import { testServices } from '../../services.ts';
import { writeParquet, writeText } from './data.ts';

let services: Services;
let engine: Engine;

const ENDS = ['csv', 'csv.gz', 'jsonl', 'json', 'jsonl.gz', 'parquet'];
const names = Array.from({ length: 60 }, (_, index) => `d${index}`);

beforeAll(async () => {
  services = await testServices();
  const files = names.flatMap((name) =>
    ENDS.flatMap((end) => [`${name}.${end}`, `${name}/a.${end}`, `${name}/b.${end}`]),
  );
  engine = await openEngine(services, { files: files.map((file) => join(services.temp, file)) });
});

afterAll(() => engine[Symbol.asyncDispose]());

async function write(name: string, text: string): Promise<string> {
  const path = await writeText(services.temp, name, text);
  if (name.endsWith('.gz')) await writeFile(path, gzipSync(text));
  return name;
}

/** What the engine reads in a column, by position, and the places of all rows in one line each. */
async function readBoth(given: string, column: string): Promise<{ values: string[]; places: string[] }> {
  const relation = await openRelation(await findSource(given, [services.temp]), engine);
  const { sql = '' } = relation.columns.find(({ name }) => name === column) ?? {};
  const { rows } = await engine.rows(
    `SELECT CAST(${sql} AS VARCHAR) FROM ${relation.fromNumbered} ORDER BY ${POSITION}`,
  );
  const found = await findPlaces(
    engine,
    relation,
    rows.map((_, position) => position),
  );
  const places = rows.map((_, position) => {
    const place = found.get(position);
    return place === undefined ? 'nowhere' : placesText([place], given);
  });
  return { values: rows.map(([value]) => String(value)), places };
}

/** Small numbers that are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state >>> 16;
  }
}

/** Records whose first field is the line that they start on, as an editor would count it. */
function csvText(seed: number): string {
  const random = numbers(seed);
  const pick = <T>(items: readonly T[]): T => items[random.next().value % items.length] as T;
  const end = pick(['\n', '\r\n', '\r']);
  const delimiter = pick([',', ';', '\t', '|']);
  const fields = [
    '',
    'x',
    'x"y',
    '"x"',
    '"a""b"',
    `"two${end}lines"`,
    `"${delimiter}"`,
    ' "z"',
    '""',
    `"${end}${end}"`,
  ];
  let text = `${pick(['', '\uFEFF'])}${pick(['line', '"line"'])}${delimiter}b${delimiter}c${end}`;
  const lines = (): number => text.split(end).length;
  const records = 3 + (random.next().value % 12);
  for (let record = 0; record < records; record++) {
    text += pick(['', '', '', end, end + end]);
    text += `${lines()}${delimiter}${pick(fields)}${delimiter}${pick(fields)}`;
    if (record < records - 1 || pick([true, false])) text += end;
  }
  return text;
}

test.each(Array.from({ length: 24 }, (_, seed) => seed))('lines of CSV are those of an editor (%#)', async (seed) => {
  const name = names[seed] ?? '';
  const { values, places } = await readBoth(
    await write(`${name}.csv${seed % 4 === 0 ? '.gz' : ''}`, csvText(seed)),
    'line',
  );
  expect(values.length).toBeGreaterThan(2);
  expect(places).toEqual(values.map((line) => `line ${line}`));
});

test('an empty line is a record only where there is one column', async () => {
  const { places } = await readBoth(await write('d30.csv', 'a\n1\n\n3\n'), 'a');
  expect(places).toEqual(['line 2', 'line 3', 'line 4']);
});

test.each([
  ['lines, some empty', 'd31.jsonl', '{"line":1}\n\n{"line":3}\r\n{"line":4,"x":"}{\\"\\\\"}\n\n', [1, 3, 4]],
  ['compressed lines', 'd32.jsonl.gz', '\uFEFF{"line":1}\n{"line":2}', [1, 2]],
  [
    'an array',
    'd33.json',
    '[\n  {"line":2, "x": [1, {"y": "]"}]}, {"line":2},\n\n  {\n"line":4}\n]\n',
    ['row 1', 'row 2', 4],
  ],
  ['an array on one line', 'd50.json', '[{"line":1},{"line":1}]', ['row 1', 'row 2']],
  ['an array on two lines', 'd51.json', '[{"line":1},{"line":1},\n{"line":2}]', ['row 1', 'row 2', 2]],
  ['objects over several lines', 'd34.json', '{"line":1,\n"x":{}}\n{\n"line":3}', [1, 3]],
  ['a null among them', 'd35.jsonl', '{"line":1}\nnull\n{"line":3}\n', [1, 'null', 3]],
])('lines of JSON: %s', async (_, name, text, lines) => {
  const { values, places } = await readBoth(await write(name, text), 'line');
  const isLine = (line: unknown): boolean => typeof line === 'number';
  expect(values.filter((_, index) => isLine(lines[index]))).toEqual(lines.filter(isLine).map(String));
  expect(values).toHaveLength(lines.length);
  // Two on one line are told apart by their numbers.
  const told = lines.map((line, index) =>
    typeof line === 'number' ? `line ${line}` : line === 'null' ? `line ${index + 1}` : line,
  );
  expect(places).toEqual(told);
});

test('rows of Parquet are counted from 1 in their own file, and several files are named', async () => {
  await writeParquet(join(services.temp, 'd36/a.parquet'), 'SELECT range AS x FROM range(3)');
  await writeParquet(join(services.temp, 'd36/b.parquet'), 'SELECT range AS x FROM range(2)');
  expect((await readBoth('d36', 'x')).places).toEqual([
    'row 1 of d36/a.parquet',
    'row 2 of d36/a.parquet',
    'row 3 of d36/a.parquet',
    'row 1 of d36/b.parquet',
    'row 2 of d36/b.parquet',
  ]);
  expect((await readBoth('d36/a.parquet', 'x')).places).toEqual(['row 1', 'row 2', 'row 3']);
  expect((await readBoth('d36/*.parquet', 'x')).places.at(-1)).toBe('row 2 of d36/b.parquet');
});

test('lines of several text files start anew in each', async () => {
  await write('d37/a.csv', 'x,y\n1,"\n"\n2,b\n');
  await write('d37/b.csv', 'x,y\n3,c\n');
  expect((await readBoth('d37', 'x')).places).toEqual([
    'line 2 of d37/a.csv',
    'line 4 of d37/a.csv',
    'line 2 of d37/b.csv',
  ]);
});

test('places of one file stand together, and a row that is not found keeps its number', async () => {
  const source = await findSource(await write('d38.csv', 'x\n1\n'), [services.temp]);
  expect((await findPlaces(engine, { source, files: source.files }, [41])).get(41)).toEqual({
    file: 'd38.csv',
    row: 42,
  });
  const places = [
    { file: 'a.csv', line: 1204 },
    { file: 'b.csv', line: 2 },
    { file: 'a.csv', line: 1300 },
    { file: 'a.csv', line: 1301 },
  ];
  expect(placesText(places, 'a.csv')).toBe('lines 1204, 1300 and 1301 and line 2 of b.csv');
});
