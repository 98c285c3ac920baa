/** JSON is judged as JSON: nulls inside lists and maps, numbers by their value, any depth. */
import { parseContract } from '../../../shared/contract/read.ts';
import { contractOf } from '../tables/data.ts';
import { Bench } from './checks.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench[Symbol.asyncDispose]());

const ITEMS = '- {name: a, logicalType: array, items: {logicalType: integer';
const MAP = '- {name: a, logicalType: map, map: {key: {logicalType: string';
const OBJECT = '- {name: a, logicalType: object, properties: [{name: b, logicalType: integer';
const UNIQUE = '- {name: a, logicalType: array, logicalTypeOptions: {uniqueItems: true}}';
const LISTS =
  '- {name: a, logicalType: array, logicalTypeOptions: {uniqueItems: true}, items: {logicalType: array, items: {logicalType: time}}}';
const TIMES = '- {name: a, logicalType: array, logicalTypeOptions: {uniqueItems: true}, items: {logicalType: time}}';
const CLOCK = `${ITEMS.replace('integer', 'time')}, logicalTypeOptions: {format: 'HH:mm', timezone: true}}}`;

/** Verdicts that are not `pass`, by kind and column. */
async function breaches(contract: string, rows: readonly string[]): Promise<readonly string[]> {
  const found = await bench.findings(contractOf(contract), await bench.jsonl(`${rows.join('\n')}\n`));
  return found.flatMap(({ kind, column, verdict, sampleRows }) =>
    verdict === 'pass' ? [] : [`${column ?? ''} ${kind} ${verdict} ${(sampleRows ?? []).join()}`.trim()],
  );
}

test.each([
  ['a null among the items is no value', `${ITEMS}}}`, ['{"a": [1, null, 2]}'], []],
  ['an item of another type', `${ITEMS}}}`, ['{"a": [1]}', '{"a": [1, "x"]}'], ['a[] type fail 1']],
  ['a required item', `${ITEMS}, required: true}}`, ['{"a": [1, null]}', '{"a": []}'], ['a[] required fail 0']],
  [
    'a bound of items beside a null',
    `${ITEMS}, logicalTypeOptions: {minimum: 2}}}`,
    ['{"a": [null, 1]}', '{"a": [null, 2]}'],
    ['a[] minimum fail 0'],
  ],
  ['a list that is null', `${ITEMS}, required: true}}`, ['{"a": null}', '{}', '{"a": [1]}'], []],
  [
    'the values of a map',
    `${MAP}}, value: {logicalType: integer, logicalTypeOptions: {maximum: 5}}}}`,
    ['{"a": {"x": 5, "y": null}}', '{"a": {"x": 6}}', '{"a": {"x": "6"}}'],
    ['a{value} type fail 2', 'a{value} maximum fail 1'],
  ],
  [
    'the keys of a map',
    `${MAP}, logicalTypeOptions: {maxLength: 2}}, value: {logicalType: integer}}}`,
    ['{"a": {"xy": 5}}', '{"a": {"xyz": 5}}'],
    ['a{key} maxLength fail 1'],
  ],
  [
    'a field that is null or not there',
    `${OBJECT}, required: true}]}`,
    ['{"a": {"b": null}}', '{"a": {}}', '{}'],
    ['a.b required fail 0,1'],
  ],
  ['a field of another type', `${OBJECT}}]}`, ['{"a": {"b": 1}}', '{"a": {"b": "null"}}'], ['a.b type fail 1']],
  [
    'an item twice, by its value',
    UNIQUE,
    ['{"a": [1, 1.0]}', '{"a": [1, "1", true, "true"]}'],
    ['a uniqueItems fail 0'],
  ],
  [
    'equal objects and lists are an item twice, whatever the order and the spelling',
    UNIQUE,
    [
      '{"a": [{"x":1,"y":2}, {"y":2.0,"x":1}]}',
      '{"a": [[1], [1.0]]}',
      '{"a": [{"x":1}, {"x":"1"}, [1], ["1"], "1", 1]}',
    ],
    ['a uniqueItems fail 0,1'],
  ],
  [
    'items that hold lists are equal or not compared',
    UNIQUE,
    ['{"a": [[[1]], [[1.0]]]}'],
    ['a uniqueItems inconclusive'],
  ],
  ['the same items that hold lists', UNIQUE, ['{"a": [[[1]], [[1]]]}'], ['a uniqueItems fail 0']],
  [
    'one moment in two spellings is an item twice',
    `${MAP}}, value: ${TIMES.slice(TIMES.indexOf('{'))}}}`,
    ['{"a": {"x": ["12:00", "12:00:01"]}}', '{"a": {"x": [], "y": ["12:00", "12:00:00", "15:00Z"]}}'],
    ['a{value} uniqueItems fail 1'],
  ],
  [
    'an item in the zone of the contract beside the same moment with its offset',
    TIMES.replace('time}', 'timestamp, logicalTypeOptions: {defaultTimezone: Asia/Tokyo}}'),
    ['{"a": ["2024-01-31T12:00", "2024-01-31T03:00:00Z"]}', '{"a": ["2024-01-31T12:00", "2024-01-31T12:00:00Z"]}'],
    ['a uniqueItems fail 0'],
  ],
  [
    'an item that could not be read may be another',
    TIMES,
    ['{"a": ["12:00", "noon"]}', '{"a": ["noon"]}', '{"a": [null, "13:00"]}'],
    ['a uniqueItems inconclusive', 'a[] type fail 0,1'],
  ],
  [
    'an item twice that could not be read, and beside one',
    TIMES,
    ['{"a": ["noon", "12:00", "noon"]}', '{"a": ["noon", "12:00", "12:00:00"]}'],
    ['a uniqueItems fail 0,1', 'a[] type fail 0,1'],
  ],
  [
    'lists of the same moments, whatever their spelling',
    TIMES.replace('{uniqueItems: true}', '{}').replace('name: a', 'name: a, unique: true'),
    ['{"a": ["12:00"]}', '{"a": ["12:00:00"]}'],
    ['a unique fail 1'],
  ],
  [
    'lists of the same moments inside a list',
    LISTS,
    ['{"a": [["12:00"], ["12:00:00"]]}', '{"a": [["12:00"], ["12:01"], []]}'],
    ['a uniqueItems fail 0'],
  ],
  [
    'a list with a moment that could not be read may be the one beside it',
    LISTS,
    ['{"a": [["noon"], ["12:00"]]}', '{"a": [["noon"]]}'],
    ['a uniqueItems inconclusive', 'a[][] type fail 0,1'],
  ],
  [
    'the same lists of moments',
    TIMES.replace('{uniqueItems: true}', '{}').replace('name: a', 'name: a, unique: true'),
    ['{"a": ["12:00"]}', '{"a": ["12:00"]}'],
    ['a unique fail 1'],
  ],
  ['no item breaks what is asked of each', CLOCK, ['{"a": null}', '{"a": []}', '{"a": [null]}'], []],
  [
    'what has the format has no zone, and of others nobody knows',
    CLOCK,
    ['{"a": ["12:00"]}', '{"a": ["noon"]}'],
    ['a[] type fail 1', 'a[] temporalFormat fail 1', 'a[] timezone fail 0'],
  ],
  [
    'nothing that could be read lacks a zone',
    CLOCK,
    ['{"a": []}', '{"a": ["noon"]}'],
    ['a[] type fail 1', 'a[] temporalFormat fail 1', 'a[] timezone inconclusive'],
  ],
  ['one item that holds a list', UNIQUE, ['{"a": [[[1]], [1], 1]}'], []],
  [
    'allowed values of no declared type, by their type',
    '- {name: a, enum: [{value: 1}, {value: "x"}, {value: true}]}',
    [
      '{"a": 1.0}',
      '{"a": "1"}',
      '{"a": "x"}',
      '{"a": true}',
      '{"a": "true"}',
      '{"a": [1]}',
      '{"a": 10e-1}',
      '{"a": null}',
    ],
    ['a enum fail 1,4,5'],
  ],
  [
    'a field that no record has',
    `${OBJECT}, logicalTypeOptions: {minimum: 3}}, {name: c}]}`,
    ['{"a": {"bb": 4, "c": null}}', '{"a": null}'],
    ['a.b present fail'],
  ],
  [
    'a field of items that no record has',
    '- {name: a, logicalType: array, items: {logicalType: object, properties: [{name: b}, {name: c}]}}',
    ['{"a": []}', '{"a": [{"b": 1}]}'],
    ['a[].c present fail'],
  ],
  ['no record has the object', `${OBJECT}}]}`, ['{"a": null}', '{"a": null, "x": 1}'], []],
  [
    'described fields and items say the type',
    '- {name: a, properties: [{name: b}]}\n- {name: c, items: {logicalType: integer}}',
    ['{"a": {"b": 1}, "c": [1]}', '{"a": "x", "c": "x"}'],
    ['a type fail 1', 'c type fail 1'],
  ],
  ...(['number', 'integer'] as const).map(
    (type) =>
      [
        `what has an exponent is a double, and no ${type} beyond all of them`,
        `- {name: a, logicalType: ${type}, logicalTypeOptions: {minimum: 0, multipleOf: 5}}`,
        ['{"a": 1e999}', '{"a": 1e308}', `{"a": 1${'0'.repeat(400)}}`, '{"a": 1e-999}'].slice(
          0,
          type === 'number' ? 4 : 3,
        ),
        ['a type fail 0', 'a minimum inconclusive', 'a multipleOf inconclusive'],
      ] as const,
  ),
  ['an item beyond all doubles', `${ITEMS}}}`, ['{"a": [1, 1e999]}', '{"a": [-1e999]}'], ['a[] type fail 0,1']],
  ['nulls are no item twice', UNIQUE, ['{"a": [null, null, 1]}'], []],
] as const)('%s', async (_, contract, rows, expected) => {
  expect(await breaches(contract, rows)).toEqual(expected);
});

test('a field far below is measured, and its statement does not grow with every level', async () => {
  const depth = 30;
  const indent = (level: number): string => ' '.repeat(4 * level);
  const levels = Array.from({ length: depth }, (_, level) => {
    const type = level === depth - 1 ? 'integer' : 'object';
    const more = level === depth - 1 ? '' : `\n${indent(level)}  properties:`;
    return `${indent(level)}- name: f${level}\n${indent(level)}  logicalType: ${type}\n${indent(level)}  required: true${more}`;
  });
  const nest = (value: string): string => levels.reduceRight((inner, _, level) => `{"f${level}": ${inner}}`, value);
  const found = await breaches(levels.join('\n'), [nest('1'), nest('"x"'), nest('null')]);
  const column = levels.map((_, level) => `f${level}`).join('.');
  expect(found).toEqual([`${column} type fail 1`, `${column} required fail 2`]);
});

test('in Parquet, the keys and values of a map and the fields of an object that is stored as one', async () => {
  const file = await bench.parquet(`SELECT MAP {'b': 1, 'long': 2} AS a UNION ALL SELECT MAP {'b': 7} AS a`);
  const verdicts = async (contract: string): Promise<readonly string[]> =>
    (await bench.findings(contractOf(contract), file)).flatMap(({ kind, column, verdict }) =>
      verdict === 'pass' ? [] : [`${column ?? ''} ${kind} ${verdict}`],
    );
  const map = `${MAP}, logicalTypeOptions: {maxLength: 3}}, value: {logicalType: integer, logicalTypeOptions: {maximum: 5}}}}`;
  expect(await verdicts(map)).toEqual(['a{key} maxLength fail', 'a{value} maximum fail']);
  expect(await verdicts(`${OBJECT}, required: true, logicalTypeOptions: {maximum: 5}}]}`)).toEqual([
    'a.b maximum fail',
  ]);
  const record = await bench.parquet(`SELECT {'b': 1} AS a`);
  const found = await bench.findings(contractOf(map), record);
  expect(found.filter(({ column }) => column === 'a{value}').map(({ verdict }) => verdict)).toEqual([
    'inconclusive',
    'inconclusive',
  ]);
});

test.each([
  [
    'int8',
    [
      [1, 2.0],
      [-128, 127],
    ],
    [],
  ],
  [
    'int8',
    [
      [1.5, 2],
      [1, 'x'],
      [1, 300],
    ],
    ['type 0,1', 'numberFormat 2'],
  ],
  [
    'uint8',
    [
      [0, 255],
      [-1, 1],
    ],
    ['numberFormat 1'],
  ],
  [
    'float16',
    [
      [65504, -1.5],
      [65505, 0],
    ],
    ['numberFormat 1'],
  ],
  [
    'float32',
    [
      [1e38, 0.1],
      [1e39, 0],
    ],
    ['numberFormat 1'],
  ],
  ['binary', [[0, 1]], ['elementType']],
  [
    undefined,
    [
      [1.5, 2],
      [1, 'x'],
    ],
    ['type 1'],
  ],
] as const)('the elements of a vector of %s: %j', async (elementType, rows, expected) => {
  const option = elementType === undefined ? '' : `, elementType: ${elementType}`;
  const column = `{name: a, logicalType: vector, logicalTypeOptions: {dimensions: 2${option}}}`;
  const head = 'apiVersion: v3.2.0\nkind: DataContract\nid: test\nversion: 1.0.0\nschema:\n';
  const contract = parseContract(Buffer.from(`${head}  - name: t\n    properties:\n      - ${column}\n`), 'c.yaml');
  const file = await bench.jsonl(rows.map((a) => `${JSON.stringify({ a })}\n`).join(''));
  const found = (await bench.findings(contract, file)).filter(({ verdict }) => verdict !== 'pass');
  expect(found.map(({ kind, sampleRows }) => `${kind} ${(sampleRows ?? []).join()}`.trim())).toEqual(expected);
});

test('a column of booleans in CSV holds true and false in any case; one in JSON holds booleans', async () => {
  const contract = contractOf('- {name: v, logicalType: boolean}');
  const csv = await bench.csv('v\ntrue\nFalse\nTRUE\n1\nyes\nt\n');
  expect(await bench.check(contract, csv, 'type')).toEqual(['fail', 3, [3, 4, 5]]);
  const jsonl = await bench.jsonl('{"v":true}\n{"v":"true"}\n{"v":1}\n{"v":null}\n{"v":false}\n');
  expect(await bench.check(contract, jsonl, 'type')).toEqual(['fail', 2, [1, 2]]);
});
