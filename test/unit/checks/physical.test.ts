import { contractOf } from '../tables/data.ts';
import { Bench } from './checks.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench[Symbol.asyncDispose]());

const TYPED: readonly (readonly [
  type: string,
  logical: string | undefined,
  physical: string | undefined,
  verdict: string,
])[] = [
  ['BIGINT', 'integer', 'bigint', 'pass'],
  ['BIGINT', 'integer', 'integer', 'fail'],
  ['SMALLINT', 'integer', 'integer', 'pass'],
  ['UTINYINT', 'integer', 'tinyint', 'fail'],
  ['UTINYINT', 'integer', 'uint8', 'pass'],
  ['UBIGINT', 'integer', 'bigint', 'fail'],
  ['INTEGER', 'number', 'integer', 'pass'],
  ['VARCHAR', 'integer', 'integer', 'fail'],
  ['DOUBLE', 'integer', undefined, 'fail'],
  ['DOUBLE', 'number', 'double', 'pass'],
  ['FLOAT', 'number', 'double', 'pass'],
  ['FLOAT', 'number', 'real', 'pass'],
  ['DOUBLE', 'number', 'real', 'fail'],
  ['INTEGER', 'number', 'double', 'fail'],
  ['DECIMAL(10,2)', 'number', 'double', 'fail'],
  ['DECIMAL(10,2)', 'number', 'decimal(12,2)', 'pass'],
  ['DECIMAL(10,2)', 'number', 'decimal(10,2)', 'pass'],
  ['DECIMAL(10,2)', 'number', 'decimal(10,3)', 'fail'],
  ['DECIMAL(10,2)', 'number', 'decimal(11,3)', 'pass'],
  ['DECIMAL(12,2)', 'number', 'decimal(10,2)', 'fail'],
  ['SMALLINT', 'number', 'decimal(7,2)', 'pass'],
  ['TIMESTAMP', 'date', undefined, 'fail'],
  ['TIMESTAMP', 'timestamp', 'timestamp with time zone', 'fail'],
  ['TIMESTAMP', 'timestamp', 'timestamp without time zone', 'pass'],
  ['TIMESTAMPTZ', 'timestamp', 'timestamptz', 'pass'],
  ['VARCHAR', 'string', 'varchar(3)', 'pass'],
  ['UUID', 'string', 'uuid', 'pass'],
  ['INTEGER', 'integer', 'frobnicator', 'inconclusive'],
  ['INTEGER[]', 'array', 'array<int>', 'pass'],
  ['BIGINT[]', 'array', 'array<int>', 'fail'],
  ['STRUCT(a INTEGER, b VARCHAR)', 'object', 'struct<a: int, b: string>', 'pass'],
  ['STRUCT(a INTEGER, b VARCHAR)', 'object', 'struct<b: string, a: int>', 'pass'],
  ['STRUCT(a INTEGER, b VARCHAR)', 'object', 'struct<a: int>', 'fail'],
  ['STRUCT(a INTEGER, b VARCHAR)', 'object', 'struct<a: int, b: string, c: int>', 'fail'],
  ['STRUCT(a INTEGER, b VARCHAR)', 'object', 'struct<a: int, c: string>', 'fail'],
  ['STRUCT(a BIGINT, b VARCHAR)', 'object', 'struct<a: int, b: string>', 'fail'],
  ['MAP(VARCHAR, INTEGER)', undefined, 'map<string, int>', 'pass'],
  ['MAP(VARCHAR, BIGINT)', undefined, 'map<string, int>', 'fail'],
  ['MAP(INTEGER, INTEGER)', undefined, 'map<string, int>', 'fail'],
];

/** A value of a type, as SQL writes it. */
function valueOf(type: string): string {
  if (type.startsWith('TIMESTAMP')) return "'2024-01-01'";
  if (type.startsWith('STRUCT')) return "{'a': 1, 'b': 'x'}";
  if (type.startsWith('MAP')) return "MAP {'1': 1}";
  if (type.endsWith('[]')) return '[1]';
  return type === 'UUID' ? 'uuid()' : '1';
}

test.each(TYPED)('a Parquet column of type %s declared %s, %s: %s', async (type, logical, physical, verdict) => {
  const file = await bench.parquet(`SELECT CAST(${valueOf(type)} AS ${type}) AS x`);
  const declared = [
    logical === undefined ? '' : `\n  logicalType: ${logical}`,
    physical === undefined ? '' : `\n  physicalType: '${physical}'`,
  ];
  const [found] = await bench.check(contractOf(`- name: x${declared.join('')}`), file, 'type');
  expect(found).toBe(verdict);
});

test.each([
  ['decimal(5,2)', ['999.99', '-999.99', '1000', '0.001', '-1000'], [2, 3, 4]],
  ['smallint', ['32767', '-32768', '32768', '-32769'], [2, 3]],
  ['uint8', ['0', '255', '256', '-1'], [2, 3]],
  ['real', ['340282346638528859811704183484516925440', '340282346638528859811704183484516925441'], [1]],
  ['varchar(3)', ['abc', 'abcd', 'äöü'], [1]],
])('texts of a CSV file declared %s: of %j fail %j', async (physical, values, failing) => {
  const logical = physical.startsWith('varchar') ? 'string' : /int/.test(physical) ? 'integer' : 'number';
  const file = await bench.csv(`x\n${values.join('\n')}\n`);
  const contract = contractOf(`- name: x\n  logicalType: ${logical}\n  physicalType: '${physical}'`);
  const findings = await bench.findings(contract, file);
  const rows = findings.filter(({ verdict }) => verdict === 'fail').flatMap((finding) => finding.sampleRows ?? []);
  expect(rows).toEqual(failing);
});
