import { ExactNumber } from '../../../../shared/core/text/exact-number.ts';
import { openEngine, type Engine } from '../../../../shared/tables/engine.ts';
import { canonicalDecimal, canonicalOf } from '../../../../shared/tables/reading/canonical.ts';
import {
  compares,
  isNoneOfNumbers,
  readNumber,
  type NumberForm,
  type NumberText,
} from '../../../../shared/tables/reading/numbers.ts';
import { sqlText } from '../../../../shared/tables/sql.ts';
import { testServices } from '../../../services.ts';

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

/** What an expression over the column `t` says of each text. */
async function ask(texts: readonly string[], sql: string): Promise<readonly unknown[]> {
  const given = texts.map((text, index) => `(${index}, ${sqlText(text)})`).join(', ');
  const { rows } = await engine.rows(`SELECT ${sql} FROM (VALUES ${given}) given(k, t) ORDER BY k`);
  return rows.map(([answer]) => answer);
}

const GERMAN: NumberForm = { decimalSeparator: ',', thousandsSeparator: '.' };
const ENGLISH: NumberForm = { thousandsSeparator: ',' };
const SWISS: NumberForm = { thousandsSeparator: "'" };

test.each<[NumberForm, string, number | null]>([
  [GERMAN, '1.234.567,8', 1234567.8],
  [GERMAN, '-999,5', -999.5],
  [GERMAN, '1234,5', 1234.5],
  [GERMAN, '+12.345', 12345],
  [GERMAN, ',5', 0.5],
  [GERMAN, '1.000.000', 1e6],
  [GERMAN, '1.5', null],
  [GERMAN, '12.34', null],
  [GERMAN, '1.23.456', null],
  [GERMAN, '1234.567', null],
  [GERMAN, '1.2345', null],
  [GERMAN, '.123', null],
  [GERMAN, '1..234', null],
  [GERMAN, '1.234.', null],
  [GERMAN, '1,234.5', null],
  [ENGLISH, '1,234,567.8', 1234567.8],
  [ENGLISH, '12,34', null],
  [ENGLISH, '1.234,5', null],
  [SWISS, "1'234.5", 1234.5],
  [SWISS, "1''234", null],
  [{ decimalSeparator: ',' }, '1.234,5', null],
  [{ decimalSeparator: ',' }, '1,5e3', 1500],
])('%j reads %s as %j', async (form, text, value) => {
  const number = readNumber('t', form);
  expect(await ask([text], number.value)).toEqual([value]);
  expect(await ask([text], number.misread)).toEqual([value === null]);
  expect(await ask([text], number.unusual)).toEqual([value === null]);
});

const OPERATORS = ['<', '<=', '>', '>='] as const;

/** The signs of the comparisons that hold, `<` to `>=`, between each text and a literal. */
async function relations(number: NumberText, texts: readonly string[], literal: string): Promise<readonly string[]> {
  const answers = await Promise.all(
    OPERATORS.map((operator) => ask(texts, `coalesce(${compares(number, operator, exact(literal))}, false)`)),
  );
  const name = (held: readonly unknown[]): string => {
    const holding = OPERATORS.filter((_, index) => held[index] === true).join(' ');
    return { '< <=': 'less', '<= >=': 'equal', '> >=': 'more', '': 'none' }[holding] ?? `wrong: ${holding}`;
  };
  return texts.map((_, row) => name(answers.map((column) => column[row])));
}

test.each([
  // 2^53 and its neighbours share doubles from the next one on.
  ['9007199254740993', ['9007199254740992', '9007199254740993', '9007199254740993.0', '9007199254740994']],
  ['0.1234567890123456', ['0.1234567890123455', '0.12345678901234560', '12345678901234560e-17', '0.1234567890123457']],
  ['123456789012345', ['123456789012344.9', '123456789012345', '+0123456789012345.', '123456789012345.1']],
  ['1234567890123456', ['1234567890123455.9', '1234567890123456', '1.234567890123456e15', '1234567890123456.1']],
  [
    '12345678901234567.8',
    ['12345678901234567.7', '12345678901234567.8', '1234567890123456780e-2', '12345678901234567.9'],
  ],
  ['0', ['-1e-400', '0', '-0.0e5', '1e-400']],
  ['1e400', ['9.9e399', '1e400', '10e399', '1.1e400']],
])('numbers of any length are compared exactly with %s', async (literal, texts) => {
  expect(await relations(readNumber('t', {}), texts, literal)).toEqual(['less', 'equal', 'equal', 'more']);
});

test.each([
  ['9223372036854775807', ['9223372036854775806', '9223372036854775807', '9223372036854775808']],
  ['9223372036854775808', ['9223372036854775807', '9223372036854775808', '9223372036854775809']],
  ['-9223372036854775808', ['-9223372036854775809', '-9223372036854775808', '-9223372036854775807']],
  ['-9223372036854775809', ['-9223372036854775810', '-9223372036854775809', '-9223372036854775808']],
])('whole numbers on either side of 64 bits are compared exactly with %s', async (literal, texts) => {
  const number = readNumber('t', { whole: 'digits' });
  expect(await relations(number, texts, literal)).toEqual(['less', 'equal', 'more']);
  const among = await ask(texts, isNoneOfNumbers(number, [exact(literal), exact('7')]));
  expect(among).toEqual([true, false, true]);
});

test('digits are no whole number where a point stands, and an exponent makes one where values count', async () => {
  const texts = ['12', '12.0', '1.2e1', '12.5', '1e-1', '-0'];
  expect(await ask(texts, readNumber('t', { whole: 'digits' }).misread)).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(await ask(texts, readNumber('t', { whole: 'value' }).misread)).toEqual([
    false,
    false,
    false,
    true,
    true,
    false,
  ]);
});

test('one spelling for each number, written out up to sixty zeros, in SQL as here', async () => {
  const powers = [-999, -62, -61, -60, -59, -2, -1, 0, 1, 2, 58, 59, 60, 61, 62, 999];
  const texts = powers.flatMap((power) => [
    `1e${power}`,
    `-1e${power}`,
    `12e${power}`,
    `1.50e${power}`,
    `0.0012e${power}`,
  ]);
  const spelt = await ask(texts, canonicalDecimal('t'));
  expect(spelt).toEqual(texts.map((text) => canonicalOf(exact(text))));
  expect(await ask(spelt.map(String), canonicalDecimal('t'))).toEqual(spelt);
  expect(await ask(['1e60', '1e61', '1e-60', '1e-61'], canonicalDecimal('t'))).toEqual([
    `1${'0'.repeat(60)}`,
    '1e61',
    `0.${'0'.repeat(59)}1`,
    '1e-61',
  ]);
});
