import fc from 'fast-check';
import { looseForm, sameValue, trimmed } from '../../../../shared/tables/reading/same-value.ts';
import { sqlText } from '../../../../shared/tables/sql.ts';
import { openEngine, type Engine } from '../../../../shared/tables/engine.ts';
import { testServices } from '../../../services.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine(await testServices(), { files: [] });
});

afterAll(async () => {
  await engine[Symbol.asyncDispose]();
});

async function valuesOf(texts: readonly string[]): Promise<readonly unknown[]> {
  const rows = texts.map((text, index) => `(${index}, ${sqlText(text)})`).join(', ');
  const trimmedRows = `SELECT k, ${trimmed('t')} AS x FROM (VALUES ${rows}) given(k, t)`;
  const { rows: found } = await engine.rows(`SELECT ${sameValue('x')} FROM (${trimmedRows}) ORDER BY k`);
  return found.map(([value]) => value);
}

test.each([
  ['1', ['1', '1.0', '1.', '+1', '1.000', '1e+0', '1E+00', '10e-1', '0.1e+1', ' 1', '1\t', '\u00a01', '\ufeff1']],
  ['0', ['0', '-0', '+0', '0.0', '-0.0', '.0', '0e+0', '-0e-5', '0.', '0.000e-3']],
  ['0.5', ['0.5', '.5', '0.50', '5e-1', '+.5', '0.5e+0', '00.5e+0']],
  ['-1.25', ['-1.25', '-1.250', '-125e-2', '-0.125e+1']],
  ['100000000000000000000', ['100000000000000000000', '1e+20', '1.0E+20', '100000000000000000000.0']],
  ['9007199254740993', ['9007199254740993', '9007199254740993.0', '9007199254740.993e+3']],
  ['true', ['true', 'True', 'TRUE', ' True ']],
  ['false', ['false', 'False', 'FALSE']],
  ['caf\u00e9', ['caf\u00e9', 'cafe\u0301', ' caf\u00e9']],
  [null, ['', '  ', '\u3000', 'nan', 'NaN', 'NAN', '<NA>']],
])('%s is written in many ways', async (value, spellings) => {
  expect(await valuesOf(spellings)).toEqual(spellings.map(() => value));
});

test('what may be a code stays as it is', async () => {
  const texts = [
    'Yes',
    'yes',
    'tRuE',
    '007',
    '-007',
    '1_000',
    '1,5',
    '0x10',
    '1e',
    'e5',
    '.',
    '-',
    '+',
    '1 2',
    'inf',
    'None',
    'NA',
    '1.2.3',
    '1e+9999',
    '1e5',
    '0e123',
    '١',
  ];
  expect(await valuesOf(texts)).toEqual(texts);
});

test('two numbers are one value exactly where they are equal', async () => {
  const decimal = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.integer({ min: -8, max: 8 }));
  const spelt = ([digits, exponent]: readonly [bigint, number]): string =>
    `${digits}e${exponent < 0 ? '' : '+'}${exponent}`;
  const exactly = ([digits, exponent]: readonly [bigint, number]): bigint => digits * 10n ** BigInt(exponent + 8);
  await fc.assert(
    fc.asyncProperty(fc.array(decimal, { minLength: 2, maxLength: 200 }), async (numbers) => {
      const values = await valuesOf(numbers.map(spelt));
      const plain = await valuesOf(values.map(String));
      expect(plain).toEqual(values);
      const groups = new Map(numbers.map((number, index) => [exactly(number), values[index]]));
      expect(new Set(values).size).toBe(groups.size);
      for (const [index, number] of numbers.entries()) expect(values[index]).toBe(groups.get(exactly(number)));
    }),
    { numRuns: 10, seed: 7 },
  );
});

test.each([
  ['Yes', 'yes'],
  ['007', '7'],
  ['New  York', 'new york'],
])('%s and %s may be a slip', (a, b) => {
  expect(looseForm(a)).toBe(looseForm(b));
});

test('other values are not taken for slips', () => {
  expect(new Set(['0', '00a', '10', '1', '-1', 'a', 'b'].map(looseForm)).size).toBe(7);
});
