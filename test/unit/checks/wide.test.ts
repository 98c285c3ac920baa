/** A table of more columns than one statement holds: what one column's checks find does not depend on the others. */
import type { Finding } from '../../../shared/evidence/results/data-validation.ts';
import { contractOf } from '../tables/data.ts';
import { Bench } from './checks.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench[Symbol.asyncDispose]());

/** What no double could tell from the bound, what is misspelt, what is outside, what is missing, and a plain value. */
const VALUES = ['9007199254740993', '1_0', '-5', '', '7'];
const PLAIN = ['3', '4', '5', '6', '7'];

const property = (index: number, type: string): string =>
  `- { name: v${index}, logicalType: ${type}, required: true, logicalTypeOptions: { minimum: 0, maximum: 9007199254740992 } }`;

const table = (columns: readonly (readonly string[])[]): string =>
  [columns.map((_, index) => `v${index}`), ...VALUES.map((_, row) => columns.map((values) => values[row] ?? ''))]
    .map((fields) => fields.join(','))
    .join('\n');

const told = (findings: readonly Finding[], column: string): unknown =>
  findings
    .filter((finding) => finding.column === column)
    .map(({ kind, verdict, observation, rowsFailing, sampleRows }) => [
      kind,
      verdict,
      observation,
      rowsFailing,
      sampleRows,
    ]);

test.each(['integer', 'number'])('columns of type %s among many', async (type) => {
  const count = 120;
  const narrow = await bench.findings(contractOf(property(0, type)), await bench.csv(table([VALUES])));
  const properties = Array.from({ length: count }, (_, index) => property(index, type)).join('\n');
  const columns = Array.from({ length: count }, (_, index) => (index % 40 === 7 ? VALUES : PLAIN));
  const wide = await bench.findings(contractOf(properties), await bench.csv(table(columns)));
  const expected = told(narrow, 'v0');
  expect(expected).toEqual([
    ['present', 'pass', expect.anything(), undefined, undefined],
    ['type', 'fail', expect.anything(), 1, [1]],
    ['required', 'fail', expect.anything(), 1, [3]],
    ['minimum', 'fail', expect.anything(), 1, [2]],
    ['maximum', 'fail', expect.anything(), 1, [0]],
  ]);
  for (const column of ['v7', 'v47', 'v87']) expect(told(wide, column)).toEqual(expected);
  expect(wide.filter(({ verdict }) => verdict === 'fail')).toHaveLength(12);
});
