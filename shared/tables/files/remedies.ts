import { shellWord } from '../../core/text/shell.ts';
import { isGzip } from './gzip.ts';

/**
 * Commands that make a readable file of one that is not. Each stands on a line of its own, with the file's path from the
 * workspace, so that it can be copied and run as it is.
 */

interface Container {
  readonly magic: Buffer;
  readonly name: string;
  /** The path under which it is read; absent for what is not read at all. */
  readonly path?: (path: string) => string;
}

/** What is no text, by its first bytes. */
const CONTAINERS: readonly Container[] = [
  { magic: Buffer.from([0x1f, 0x8b]), name: 'a gzip file', path: (path) => `${path}.gz` },
  { magic: Buffer.from('PAR1'), name: 'a Parquet file', path: (path) => path.replace(/(\.[a-z]+)*$/i, '.parquet') },
  { magic: Buffer.from('PK\u0003\u0004'), name: 'a zip archive, as Excel writes too' },
  { magic: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), name: 'a zstd file' },
  { magic: Buffer.from('BZh'), name: 'a bzip2 file' },
];

function containerRemedy(path: string, { name, path: asRead }: Container): string {
  if (asRead === undefined) return `It is ${name}. Write it as CSV, plain or packed by gzip.`;
  return withCommand(`It is ${name}. Give it the ending of one`, `mv ${pathWord(path)} ${pathWord(asRead(path))}`);
}

/** A line of text, and below it a command. */
function withCommand(text: string, command: string): string {
  return `${text}:\n    ${command}`;
}

/**
 * How to make UTF-8 of a file, for the encoding that its first bytes look like.
 *
 * @param path from the workspace, or absolute
 * @param start the first bytes of the file, decompressed
 */
export function encodingRemedy(path: string, start: Buffer): string {
  const container = CONTAINERS.find(({ magic }) => start.subarray(0, magic.length).equals(magic));
  if (container !== undefined) return containerRemedy(path, container);
  const from = encodingLike(start);
  const text =
    from === 'UTF-16'
      ? 'Declare csvEncoding: utf-16 in the contract (customProperties of the table), or make UTF-8 of it'
      : `Make UTF-8 of it, with its true encoding in the place of ${from}`;
  return withCommand(text, throughFilter(path, `iconv -f ${from} -t UTF-8`, 'utf8', 'argument'));
}

type LineEnd = 'LF' | 'CRLF' | 'CR';

/** How to make the line ends of a file alike. */
export function lineEndRemedy(path: string, ends: readonly LineEnd[]): string {
  if (!ends.includes('CR')) {
    const command = throughFilter(path, "tr -d '\\r'", 'lf', 'input');
    return withCommand('Write all line ends alike; this makes LF of CRLF', command);
  }
  const quotes = 'Write all line ends alike; a CR inside a value needs quotes around the value';
  if (ends.includes('CRLF')) return `${quotes}.`;
  return withCommand(
    `${quotes}; where it ends a line, this makes LF of it`,
    throughFilter(path, "tr '\\r' '\\n'", 'lf', 'input'),
  );
}

/** A command that writes a filtered copy beside the file: `data/x.csv` becomes `data/x.utf8.csv`. */
function throughFilter(path: string, filter: string, mark: string, takes: 'argument' | 'input'): string {
  const packed = isGzip(path);
  const unpacked = packed ? path.replace(/\.gz$/i, '') : path;
  const target = pathWord(unpacked.replace(/(\.[a-z]+)?$/i, `.${mark}$1`));
  const source = pathWord(path);
  if (packed) return `gunzip -c ${source} | ${filter} > ${target}`;
  return `${filter} ${takes === 'input' ? '< ' : ''}${source} > ${target}`;
}

/** A path in front of which no dash is taken for an option; one that no line can hold is left to the reader to fill in. */
function pathWord(path: string): string {
  if (/\p{Cc}/u.test(path)) return 'FILE';
  return shellWord(path.startsWith('-') ? `./${path}` : path);
}

function encodingLike(start: Buffer): string {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  if (start.subarray(0, 200).includes(0)) return first === 0 ? 'UTF-16BE' : 'UTF-16LE';
  return 'WINDOWS-1252';
}
