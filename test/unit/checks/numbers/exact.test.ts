import fc from 'fast-check';
import { readColumn, type Reading } from '../../../../shared/checks/conditions/reading.ts';
import {
  isNoMultipleOf,
  isNoneOfLiterals,
  isNotWhole,
  numberCompares,
} from '../../../../shared/checks/conditions/number-tests.ts';
import type { Column } from '../../../../shared/contract/model.ts';
import { ExactNumber } from '../../../../shared/core/text/exact-number.ts';
import { openEngine, type Engine } from '../../../../shared/tables/engine.ts';
import { sqlList, sqlText } from '../../../../shared/tables/sql.ts';
import { testServices } from '../../../services.ts';
import {
  difference,
  factor,
  isMultiple,
  isWhole,
  literal,
  misspelling,
  numberOf,
  plain,
  spelling,
  type Plain,
} from './plain.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine(await testServices(), { files: [] });
});
afterAll(() => engine[Symbol.asyncDispose]());

function exact(text: string): ExactNumber {
  const number = ExactNumber.parse(text);
  if (number === undefined) throw new Error(`${text} is no number.`);
  return number;
}

const COLUMN = { constraints: [], quality: [], properties: [] } as unknown as Column;
const OPERATORS = ['<', '<=', '>', '>='] as const;

const holds = (operator: (typeof OPERATORS)[number], order: number | bigint): boolean =>
  operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;

/** What each test says of each value, as a text of 0 and 1. */
async function ask(values: readonly string[], type: string, tests: readonly string[]): Promise<readonly string[]> {
  const columns = tests.map((test) => `string_agg(CASE WHEN ${test} THEN '1' ELSE '0' END, '' ORDER BY nth)`);
  const list = sqlList(values.map(sqlText));
  const source = `SELECT CAST(unnest(${list}) AS ${type}) AS x, generate_subscripts(${list}, 1) AS nth`;
  const { rows } = await engine.rows(`SELECT ${columns.join(', ')} FROM (${source})`);
  return (rows[0] ?? []).map(String);
}

/** The tests of a column with the verdicts of the second opinion; the first value that they differ in is told. */
async function compareAll(
  values: readonly string[],
  type: string,
  expected: ReadonlyMap<string, (value: string) => boolean>,
): Promise<void> {
  const answers = await ask(values, type, [...expected.keys()]);
  const wrong = [...expected.values()].flatMap((verdict, test) =>
    values.flatMap((value, at) => {
      const told = answers[test]?.charAt(at) === '1';
      return told === verdict(value) ? [] : [{ test, value, told }];
    }),
  );
  expect(wrong.slice(0, 5)).toEqual([]);
}

function textExpectations(
  reading: Reading,
  isOfForm: (text: string) => boolean,
  numbers: { readonly limit: string; readonly listed: readonly string[]; readonly factor: string },
): ReadonlyMap<string, (value: string) => boolean> {
  const judged = (verdict: (number: Plain) => boolean) => (value: string) => {
    const number = plain(value);
    return number !== undefined && isOfForm(value) && verdict(number);
  };
  return new Map<string, (value: string) => boolean>([
    ...OPERATORS.map(
      (operator) =>
        [
          numberCompares(reading, operator, exact(numbers.limit)),
          judged((n) => holds(operator, difference(n, numberOf(numbers.limit)))),
        ] as const,
    ),
    [
      isNoneOfLiterals(reading, numbers.listed.map(exact)),
      judged((n) => numbers.listed.every((each) => difference(n, numberOf(each)) !== 0n)),
    ],
    [isNoMultipleOf(reading, exact(numbers.factor)), judged((n) => !isMultiple(n, numberOf(numbers.factor)))],
    [`coalesce(${isNotWhole(reading)}, false)`, judged((n) => !isWhole(n))],
    [reading.misread ?? 'false', (value) => !judged(() => true)(value)],
  ]);
}

test.each([
  ['numbers', 'number', () => true, 25],
  ['whole numbers, which are digits alone', 'integer', (text: string) => /^[+-]?\d+$/.test(text), 15],
] as const)(
  '%s written as text are read strictly and compared to the last digit',
  async (_, type, isOfForm, numRuns) => {
    const reading = readColumn({ ...COLUMN, logicalType: type }, 'x', 'text', { name: 'VARCHAR' });
    const values = fc.array(fc.oneof({ weight: 8, arbitrary: spelling }, misspelling), {
      minLength: 150,
      maxLength: 250,
    });
    const run = fc.asyncProperty(
      values,
      literal,
      fc.array(spelling, { minLength: 1, maxLength: 9 }),
      factor,
      async (texts, limit, some, by) => {
        const listed = [...some, ...texts.slice(0, 20).filter((text) => plain(text) !== undefined)];
        // The limit itself and its neighbours, and what only looks whole.
        const neighbour = limit.includes('e') ? limit : `${limit}${limit.includes('.') ? '' : '.'}00000000000000000001`;
        await compareAll(
          [...texts, limit, neighbour, '3.5', '1.0', '1e3', '-7', '+7', ' 7', '7 '],
          'VARCHAR',
          textExpectations(reading, isOfForm, { limit, listed, factor: by }),
        );
      },
    );
    await fc.assert(run, { numRuns, seed: 20261201, endOnFailure: true });
  },
);

test('in JSON a whole number may be written with a point or an exponent', async () => {
  const reading = readColumn({ ...COLUMN, logicalType: 'integer' }, 'x', 'json', { name: 'JSON' });
  const values = [
    '181.0',
    '1.5',
    '1e2',
    '123456789012345678901',
    '1.5e1',
    '1e-1',
    '-0.0',
    '"7"',
    'true',
    'null',
    '[1]',
    '1e400',
  ];
  const [misread, above] = await ask(values, 'JSON', [
    reading.misread ?? '',
    numberCompares(reading, '>', exact('181')),
  ]);
  // The last is beyond every double: no number, and on no side of one.
  expect([misread, above]).toEqual(['010001011111', '000100000000']);
});

const GRIDS = [
  { type: 'DECIMAL(9,2)', scale: 2, most: 10n ** 9n - 1n },
  { type: 'DECIMAL(38,10)', scale: 10, most: 10n ** 38n - 1n },
  { type: 'TINYINT', scale: 0, most: 127n },
  { type: 'BIGINT', scale: 0, most: 2n ** 63n - 1n },
  { type: 'HUGEINT', scale: 0, most: 2n ** 127n - 1n },
] as const;

test.each(GRIDS)('$type is compared exactly with any number', async ({ type, scale, most }) => {
  const reading = readColumn(COLUMN, 'x', 'typed', { name: type });
  const value = fc
    .oneof(
      fc.bigInt({ min: -most, max: most }),
      fc.bigInt({ min: -300n, max: 127n }).filter((n) => n >= -most),
    )
    .map((count) => {
      const text = (count < 0n ? -count : count).toString().padStart(scale + 1, '0');
      return `${count < 0n ? '-' : ''}${text.slice(0, text.length - scale)}${scale === 0 ? '' : '.'}${text.slice(text.length - scale)}`;
    });
  const run = fc.asyncProperty(
    fc.array(value, { minLength: 100, maxLength: 150 }),
    fc.oneof(literal, value),
    factor,
    async (texts, limit, by) => {
      const listed = [...texts.slice(0, 8), limit, '0.123456789012'];
      const all = [...textExpectations(reading, () => true, { limit, listed, factor: by })];
      await compareAll(texts, type, new Map(all));
    },
  );
  await fc.assert(run, { numRuns: 8, seed: 20261201, endOnFailure: true });
});

/** The shortest decimal that reads as a number of the precision; undefined where two are equally short. */
function shortest(value: number, precise: (value: number) => number): string | undefined {
  for (let precision = 1; precision < 17; precision++) {
    const text = value.toExponential(precision - 1);
    if (precise(Number(text)) !== value) continue;
    const [digits = '', power = ''] = text.split('e');
    const count = Number(digits.replace('.', ''));
    const others = [count - 1, count + 1].map((each) => Number(`${each}e${Number(power) - precision + 1}`));
    return precision > 1 && others.some((other) => precise(other) === value) ? undefined : text;
  }
  return String(value);
}

test.each([
  ['FLOAT', Math.fround],
  ['DOUBLE', Number],
] as const)('%s is compared in its own precision, and is the decimal that it prints as', async (type, precise) => {
  const reading = readColumn(COLUMN, 'x', 'typed', { name: type });
  const value = fc.oneof(
    fc
      .tuple(fc.integer({ min: -99999999, max: 99999999 }), fc.integer({ min: -9, max: 3 }))
      .map(([count, power]) => `${count}e${power}`),
    fc.float({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.constantFrom(
      '0.1',
      '0.7',
      '-0.0',
      '10000000.005',
      '19.99',
      '4503599627.37',
      '1e-9',
      '9007199254740992',
      '123456789012345680',
    ),
  );
  const run = fc.asyncProperty(
    fc.array(value, { minLength: 100, maxLength: 200 }),
    fc.oneof(literal, value),
    factor,
    async (texts, limit, by) => {
      const listed = [...texts.slice(0, 12), '1e400'];
      const of = (text: string): number => precise(Number(text));
      const expected = new Map<string, (text: string) => boolean>([
        ...OPERATORS.map(
          (operator) =>
            [
              numberCompares(reading, operator, exact(limit)),
              (text: string) => holds(operator, Math.sign(of(text) - of(limit))),
            ] as const,
        ),
        [isNoneOfLiterals(reading, listed.map(exact)), (text) => !listed.some((each) => of(each) === of(text))],
        [
          isNoMultipleOf(reading, exact(by)),
          (text) => !isMultiple(numberOf(shortest(of(text), precise) ?? ''), numberOf(by)),
        ],
      ]);
      // DuckDB prints a FLOAT of eight digits and more with digits that it would not need.
      const clear = (text: string): boolean => type === 'DOUBLE' || Math.abs(of(text)) < 1e6;
      const judged = texts.filter((text) => shortest(of(text), precise) !== undefined && clear(text));
      await compareAll(judged, type, expected);
    },
  );
  await fc.assert(run, { numRuns: 15, seed: 20261201, endOnFailure: true });
});

test('NaN and infinities are no numbers, unless the column is of a floating machine type', async () => {
  const values = ['nan', 'inf', '-Infinity', '1e400', '5'];
  const read = (column: Partial<Column>): Reading =>
    readColumn({ ...COLUMN, logicalType: 'number', ...column }, 'x', 'text', { name: 'VARCHAR' });
  const [plainly] = await ask(values, 'VARCHAR', [read({}).misread ?? '']);
  const floating = read({ physicalType: 'DOUBLE' });
  const [misread, below, above] = await ask(values, 'VARCHAR', [
    floating.misread ?? '',
    numberCompares(floating, '<', exact('0')),
    numberCompares(floating, '>', exact('1e400')),
  ]);
  expect([plainly, misread, below, above]).toEqual(['11100', '00000', '10100', '11000']);
});

test('declared separators are the only ones', async () => {
  const { readNumber } = await import('../../../../shared/tables/reading/numbers.ts');
  const number = readNumber('x', { decimalSeparator: ',', thousandsSeparator: '.' });
  const values = ['1.234,5', '1234,5', '12,5', '1,234.5', '1.23,5', '12.5', '-1.000', ',5', '1.234.567'];
  const [misread] = await ask(values, 'VARCHAR', [number.misread]);
  expect(misread).toBe('000111000');
  const { rows } = await engine.rows(`SELECT ${number.value} FROM (SELECT '-1.234.567,25' AS x)`);
  expect(rows).toEqual([[-1234567.25]]);
});

test('a huge exponent costs no time', async () => {
  const reading = readColumn({ ...COLUMN, logicalType: 'number' }, 'x', 'text', { name: 'VARCHAR' });
  const values = ['7e999999999', '7e-999999999', '1e99999999999999999999', '-1e99999999999999999999'];
  const answers = await ask(values, 'VARCHAR', [
    isNoMultipleOf(reading, exact('7')),
    isNoMultipleOf(reading, exact('7e-999999999')),
    numberCompares(reading, '<', exact('1e999999999')),
    numberCompares(reading, '>=', exact('7e999999999')),
  ]);
  expect(answers).toEqual(['0111', '0011', '0101', '1010']);
});
