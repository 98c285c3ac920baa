import type { Random } from './random.ts';

/** Words that a statement of ours, of DuckDB or of SQL could mean otherwise. */
const COLUMN_NAMES: readonly string[] = [
  'amount',
  'Amount',
  'AMOUNT',
  'id',
  'ID',
  'n',
  'h',
  'k0',
  'k1',
  'c0',
  'c1',
  'C0',
  'o',
  'c',
  'position',
  'nth',
  'trainyard row',
  'trainyard_profile',
  'rowid',
  'file_row_number',
  'filename',
  'select',
  'group',
  'order',
  'from',
  'null',
  'true',
  'value',
  'key',
  'item',
  'element of tags[]',
  'count(*)',
  'a"b',
  "a'b",
  'a b',
  ' lead',
  'trail ',
  'größe',
  '数量',
  '😀',
  'a,b',
  'a;b',
  'a|b',
  'x[0]',
  'what?',
  'a*b',
  '%s',
  '$1',
  '${x}',
  '{object}',
  'a/b',
  'a~b',
  'a\\b',
  '-',
  '--',
  '0',
  '1',
  'a\u0085b',
  'é',
  'e\u0301',
  'İ',
  'ı',
  'ß',
  'SS',
  '__proto__',
  'constructor',
  'toString',
];

const TABLE_NAMES: readonly string[] = [
  'orders',
  'Orders',
  'order',
  't',
  'T',
  'select',
  'data',
  'a b',
  'größe',
  '表',
  'x[1]',
  'what?',
  "o'r",
  'o"r',
  'n',
  'h',
  '__proto__',
  'main',
  'temp',
  'information_schema',
  'c0',
];

const FILE_NAMES: readonly string[] = [
  'data',
  'part-1',
  'd[1]',
  'd1',
  'part-?',
  '*',
  'a b',
  "it's",
  'größe',
  '数',
  'x{a,b}',
  '%20',
  '#',
  '-rf',
  '$HOME',
  'a=1',
  'a,b',
  '(1)',
  '~',
  '!',
  '@',
  '^',
  'a&b',
  'a;b',
  "'",
  '[',
  ']',
  '{}',
  'select',
];

/** Different names, most of them harmless, so that a case has more than one subject. */
export function columnNames(random: Random, count: number): string[] {
  return distinct(random, count, COLUMN_NAMES, 'column');
}

export function tableNames(random: Random, count: number): string[] {
  return distinct(random, count, TABLE_NAMES, 'table');
}

export function fileNames(random: Random, count: number): string[] {
  return distinct(random, count, FILE_NAMES, 'file');
}

function distinct(random: Random, count: number, hostile: readonly string[], plain: string): string[] {
  const names = random.some(hostile, count).map((name, index) => (random.percent(55) ? name : `${plain}_${index}`));
  while (names.length < count) names.push(`${plain}_${names.length}`);
  return names;
}
