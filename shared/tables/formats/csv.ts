import { readCsvHeader, type CsvDialect, type CsvHeader } from '../csv.ts';
import { isGzip } from '../files/gzip.ts';
import { shownName, type Source } from '../sources.ts';
import { sqlFiles, sqlText } from '../sql.ts';
import { groupBy, type Block } from './block.ts';

interface File {
  readonly file: string;
  readonly header: CsvHeader;
  readonly packed: boolean;
}

interface Options {
  /** Names of columns; the first line of a file that names none of them may be no header. */
  readonly expected: readonly string[] | undefined;
  readonly inOrder: boolean | undefined;
}

/** Every field is read as text, so that a bad value is a finding with its row and not an aborted run. */
export async function csvBlocks(source: Source, dialect: CsvDialect, options: Options): Promise<readonly Block[]> {
  const files: File[] = [];
  for (const file of source.files) {
    files.push({ file, header: await readCsvHeader(file, shownName(source, file), dialect), packed: isGzip(file) });
  }
  return groupBy(files, ({ header, packed }) => JSON.stringify([header, packed])).map((group) =>
    csvBlock(group, options),
  );
}

/** Whether a first line names any of the columns, letter by letter or but for case, blanks and marks. */
function namesAny({ names }: CsvHeader, expected: readonly string[]): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '');
  const known = new Set(expected.map(plain));
  return names.some((name) => expected.includes(name) || (plain(name) !== '' && known.has(plain(name))));
}

function csvBlock(group: readonly File[], { expected, inOrder = false }: Options): Block {
  const [first] = group;
  if (first === undefined) throw new Error('A group of files is empty.');
  const { delimiter, names, encoding } = first.header;
  const typed = names.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const options = [
    'auto_detect = false',
    'header = true',
    `delim = ${sqlText(delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    `columns = {${typed}}`,
    'hive_partitioning = false',
    `parallel = ${!inOrder}`,
    // The engine tells compression by an ending in lower case only, and reads compressed bytes as text without a word.
    `compression = '${first.packed ? 'gzip' : 'none'}'`,
    ...(encoding === 'utf-8' ? [] : [`encoding = '${encoding}'`]),
  ].join(', ');
  return {
    files: group.map(({ file }) => file),
    columns: names.map((name) => ({ name, type: { name: 'VARCHAR' }, certain: true })),
    numbers: false,
    // A contract that declares no columns expects none.
    ...(expected === undefined || expected.length === 0 || namesAny(first.header, expected) ? {} : { doubtful: true }),
    scan: (chosen, extra) =>
      `read_csv(${sqlFiles(chosen)}, ${options}${extra === undefined ? '' : ", filename = 'file'"})`,
  };
}
