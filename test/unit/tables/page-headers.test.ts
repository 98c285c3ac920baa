/** Rows of a column chunk by the headers of its pages, written here byte by byte as Thrift has them. */
import { closeSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differenceOf } from '../../../shared/tables/formats/difference.ts';
import { countValues } from '../../../shared/tables/formats/page-headers.ts';

/** A field of a structure: a whole number, bytes, a boolean, a double, or a structure. */
type Value = number | Buffer | boolean | { readonly double: number } | Struct;
interface Struct {
  readonly fields: readonly (readonly [number, Value])[];
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; bytes.length === 0 || rest > 0; rest = Math.floor(rest / 128)) bytes.push(rest % 128);
  return bytes.map((byte, index) => (index < bytes.length - 1 ? byte + 128 : byte));
}

const zigzag = (value: number): number[] => varint(value < 0 ? -2 * value - 1 : 2 * value);

function write({ fields }: Struct): number[] {
  const bytes: number[] = [];
  let last = 0;
  for (const [field, value] of fields) {
    const [type, content] = written(value);
    const step = field - last;
    bytes.push(...(step > 0 && step < 16 ? [step * 16 + type] : [type, ...zigzag(field)]), ...content);
    last = field;
  }
  return [...bytes, 0];
}

function written(value: Value): readonly [type: number, content: readonly number[]] {
  if (typeof value === 'number') return [5, zigzag(value)];
  if (typeof value === 'boolean') return [value ? 1 : 2, []];
  if (Buffer.isBuffer(value)) return [8, [...varint(value.length), ...value]];
  if ('double' in value) return [7, [0, 0, 0, 0, 0, 0, 0, value.double]];
  return [12, write(value)];
}

const struct = (...fields: readonly (readonly [number, Value])[]): Struct => ({ fields });
const BODY = 7;
const page = (type: number, ...more: readonly (readonly [number, Value])[]): number[] => [
  ...write(struct([1, type], [2, 100], [3, BODY], ...more)),
  ...Array.from({ length: BODY }, () => 0xff),
];
const STATISTICS = struct([1, Buffer.alloc(3000)], [2, Buffer.from('a')], [3, -5], [7, true], [8, false]);
const data = (values: number, more: readonly (readonly [number, Value])[] = []): number[] =>
  page(0, [4, -1_000_000], [5, struct([1, values], [2, 0], [3, 3], [4, 3], ...more)]);
const dictionary = page(2, [7, struct([1, 999], [2, 2], [3, false])]);
const dataV2 = (values: number, rows: number): number[] =>
  page(3, [8, struct([1, values], [2, 1], [3, rows], [7, true])]);

function count(bytes: readonly number[], more: Readonly<Record<string, number>> = {}): number | undefined {
  const path = join(mkdtempSync(join(tmpdir(), 'pages-')), 'x');
  const before = [9, 9, 9];
  writeFileSync(path, Buffer.from([...before, ...bytes, 0x55, 0x55]));
  const file = openSync(path, 'r');
  try {
    return countValues(file, { start: before.length, sizeBytes: bytes.length, ...more });
  } finally {
    closeSync(file);
  }
}

test.each([
  ['one page', data(5), 5],
  ['a dictionary and two pages', [...dictionary, ...data(5), ...data(300)], 305],
  ['an index page', [...page(1, [6, struct()]), ...data(5)], 5],
  ['a long text among its statistics', [...data(70_000, [[5, STATISTICS]]), ...data(1)], 70_001],
  ['pages of the second version', [...dataV2(9, 4), ...dataV2(8, 3)], 17],
  ['a field that is a double', page(0, [5, struct([1, 4], [9, { double: 3 }])]), 4],
  ['a field far behind the last', page(0, [5, struct([1, 4], [40, 2])], [80, 1]), 4],
  ['no page', [], 0],
  ['a page without rows', [...data(0), ...data(2)], 2],
  ['a page without a body', [...write(struct([1, 0], [3, 0], [5, struct([1, 4])])), ...data(2)], 6],
  // Fields of one byte and of sixteen bits beside the one that counts.
  ['shorter numbers', [0x15, 0, 0x25, 0, 0x2c, 0x15, 8, 0x13, 7, 0x14, 0x80, 1, 0, 0], 4],
  ['structures in structures', page(0, [5, struct([1, 4], [2, struct([1, struct([1, 5])])])]), 4],
])('a chunk of %s', (_, bytes, values) => {
  expect(count(bytes)).toBe(values);
});

test.each([
  ['a kind of page that is not known', page(4, [5, struct([1, 4])])],
  ['no kind', write(struct([3, 0]))],
  ['no size', write(struct([1, 0], [5, struct([1, 4])]))],
  ['a size below zero', write(struct([1, 0], [3, -1], [5, struct([1, 4])]))],
  ['no number of values', page(0, [5, struct([2, 4])])],
  ['a number of values below zero', page(0, [5, struct([1, -4])])],
  ['a number in the place of a structure', page(0, [5, 4])],
  ['a list, which no header holds', [0x15, 0, 0x19, 0x15, 2, 0]],
  ['nothing but the beginning of a header', data(5).slice(0, 4)],
  ['a text longer than the file', [0x18, 0xff, 0xff, 0x7f, 0]],
  ['a list behind all that counts', [0x15, 0, 0x25, 0, 0x2c, 0x15, 8, 0, 0x19, 0]],
  ['a header without its end', [0x15, 0, 0x25, 0, 0x2c, 0x15, 8, 0, 0x15]],
  ['structures without an end', Array.from({ length: 40 }, () => 0x1c)],
])('a chunk with %s is not counted', (_, bytes) => {
  expect(count(bytes, { sizeBytes: Math.max(1, bytes.length) })).toBeUndefined();
});

test('only what begins inside the chunk belongs to it', () => {
  const [one, other] = [data(5), data(6)];
  expect(count([...one, ...other], { sizeBytes: one.length })).toBe(5);
  expect(count([...one, ...other], { sizeBytes: one.length + 1 })).toBe(11);
});

const [TEXT, WHOLE] = [{ name: 'VARCHAR' }, { name: 'BIGINT' }];
const object = (fields: Readonly<Record<string, { readonly name: string }>>): { readonly name: string } => {
  const all = Object.entries(fields).map(([name, type]) => ({ name, type }));
  return Object.assign({ name: 'STRUCT' }, { fields: all });
};
const list = (element: { readonly name: string }): { readonly name: string } =>
  Object.assign({ name: 'LIST' }, { element });

test.each([
  [TEXT, WHOLE, { by: 'type', path: [], one: TEXT, other: WHOLE }],
  [list(TEXT), list(WHOLE), { by: 'type', path: ['[]'], one: TEXT, other: WHOLE }],
  [list(TEXT), WHOLE, { by: 'type', path: [], one: list(TEXT), other: WHOLE }],
  [object({ a: TEXT, b: TEXT }), object({ b: WHOLE, a: TEXT }), { by: 'type', path: ['b'], one: TEXT, other: WHOLE }],
  [object({ a: TEXT, b: TEXT }), object({ a: TEXT }), { by: 'field', path: ['b'], lacking: 'other' }],
  [object({ a: TEXT }), object({ a: WHOLE, b: TEXT }), { by: 'field', path: ['b'], lacking: 'one' }],
  [
    list(object({ a: object({ x: TEXT }) })),
    list(object({ a: object({ y: TEXT }) })),
    { by: 'field', path: ['[]', 'a', 'x'], lacking: 'other' },
  ],
  [object({ a: TEXT }), TEXT, { by: 'type', path: [], one: object({ a: TEXT }), other: TEXT }],
  [
    object({ a: TEXT }),
    object({ a: TEXT }),
    { by: 'type', path: [], one: object({ a: TEXT }), other: object({ a: TEXT }) },
  ],
])('%j and %j part', (one, other, expected) => {
  expect(differenceOf(one, other)).toEqual(expected);
});
