import { readSync } from 'node:fs';

/** A column of one row group of a Parquet file: where its pages lie, as the footer says. */
export interface Chunk {
  readonly start: number;
  readonly sizeBytes: number;
}

/** Fields of a Thrift structure by their numbers; of those that are neither numbers nor structures, nothing is kept. */
type Fields = ReadonlyMap<number, number | Fields>;

const FIRST_LOOK_BYTES = 1024;
/** The extremes of long texts stand in a header too. */
const LONGEST_HEADER_BYTES = 16 << 20;

/**
 * Counts the values of a chunk, nulls included, by the headers of its pages, whatever the footer says of their number. Of
 * a column without lists they are its rows. How many rows the values of a list make is not asked: headers of the first
 * version do not say it, and well-known writers put the number of values there in those of the second.
 *
 * @param file a descriptor
 * @returns undefined where what stands there is no header
 * @see https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift, "PageHeader"
 */
export function countValues(file: number, { start, sizeBytes }: Chunk): number | undefined {
  let values = 0;
  for (let at = start; at < start + sizeBytes;) {
    const header = headerAt(file, at);
    const size = header?.fields.get(HEADER.compressedSize);
    if (header === undefined || typeof size !== 'number' || size < 0) return undefined;
    const held = valuesIn(header.fields);
    if (held === undefined) return undefined;
    values += held;
    at += header.length + size;
  }
  return values;
}

const HEADER = { type: 1, compressedSize: 3, dataPage: 5, dataPageV2: 8 } as const;
const PAGE = { data: 0, index: 1, dictionary: 2, dataV2: 3 } as const;
/** In the headers of both versions. */
const VALUES = 1;

function valuesIn(header: Fields): number | undefined {
  const within = (page: number): number | undefined => {
    const fields = header.get(page);
    const value = typeof fields === 'object' ? fields.get(VALUES) : undefined;
    return typeof value === 'number' && value >= 0 ? value : undefined;
  };
  switch (header.get(HEADER.type)) {
    case PAGE.data:
      return within(HEADER.dataPage);
    case PAGE.dataV2:
      return within(HEADER.dataPageV2);
    case PAGE.index:
    case PAGE.dictionary:
      return 0;
    default:
      return undefined;
  }
}

interface Header {
  readonly fields: Fields;
  readonly length: number;
}

function headerAt(file: number, at: number): Header | undefined {
  for (let wanted = FIRST_LOOK_BYTES; wanted <= LONGEST_HEADER_BYTES; wanted *= 16) {
    const buffer = Buffer.allocUnsafe(wanted);
    const bytes = buffer.subarray(0, readSync(file, buffer, 0, wanted, at));
    const reader = new CompactReader(bytes);
    const fields = reader.struct();
    if (!reader.isLost) return { fields, length: reader.at };
    if (bytes.length < wanted) return undefined;
  }
  return undefined;
}

/** Deeper than any header of a page; a hostile one must not exhaust the stack. */
const DEEPEST = 16;

/** Reads the compact protocol of Thrift. */
class CompactReader {
  at = 0;
  /** It went over the end, or met what is no structure; nothing that was read counts. */
  isLost = false;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  struct(depth = 0): Fields {
    const fields = new Map<number, number | Fields>();
    let field = 0;
    if (depth > DEEPEST) this.isLost = true;
    while (!this.isLost) {
      const byte = this.#byte();
      const type = byte & 15;
      if (type === 0) break;
      const step = byte >> 4;
      field = step === 0 ? this.#signed() : field + step;
      const value = this.#value(type, depth);
      if (value !== undefined) fields.set(field, value);
    }
    return fields;
  }

  #value(type: number, depth: number): number | Fields | undefined {
    switch (type) {
      case 1:
      case 2:
        // A boolean lies in the type of its field.
        return undefined;
      case 3:
        return this.#byte();
      case 4:
      case 5:
      case 6:
        return this.#signed();
      case 7:
        this.#skip(8);
        return undefined;
      case 8:
        this.#skip(this.#unsigned());
        return undefined;
      case 12:
        return this.struct(depth + 1);
      default:
        // Headers of pages hold no lists and no maps.
        this.isLost = true;
        return undefined;
    }
  }

  #byte(): number {
    const byte = this.#bytes[this.at++];
    if (byte === undefined) this.isLost = true;
    return byte ?? 0;
  }

  #skip(bytes: number): void {
    this.at += bytes;
    if (this.at > this.#bytes.length) this.isLost = true;
  }

  #unsigned(): number {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = this.#byte();
      value += (byte & 127) * factor;
      if (byte < 128 || this.isLost) return value;
      factor *= 128;
    }
  }

  #signed(): number {
    const value = this.#unsigned();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
