import { readCsvHeader, type CsvHeader } from '../csv.ts';
import type { Source } from '../sources.ts';
import { sqlFiles, sqlText } from '../sql.ts';
import { groupBy, type Block } from './block.ts';

/** Every field is read as text, so that a bad value is a finding with its row and not an aborted run. */
export async function csvBlocks(source: Source): Promise<readonly Block[]> {
  const read: { readonly file: string; readonly header: CsvHeader }[] = [];
  for (const file of source.files) read.push({ file, header: await readCsvHeader(file, source.given) });
  return groupBy(read, ({ header }) => JSON.stringify(header)).flatMap((group) => {
    const header = group[0]?.header;
    return header === undefined
      ? []
      : [
          csvBlock(
            group.map(({ file }) => file),
            header,
          ),
        ];
  });
}

function csvBlock(files: readonly string[], { delimiter, names }: CsvHeader): Block {
  const columns = names.map((name) => ({ name, type: { name: 'VARCHAR' }, certain: true }));
  const typed = names.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  return {
    files,
    columns,
    numbers: false,
    scan: (chosen, extra) =>
      `read_csv(${sqlFiles(chosen)}, auto_detect = false, header = true, delim = ${sqlText(delimiter)}, ` +
      `quote = '"', escape = '"', columns = {${typed}}, hive_partitioning = false` +
      `${extra === undefined ? '' : ", filename = 'file'"})`,
  };
}
