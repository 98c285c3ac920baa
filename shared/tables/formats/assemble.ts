import { UserError } from '../../core/errors.ts';
import { quote } from '../../core/text/quote.ts';
import { toLine } from '../../core/text/escape.ts';
import type { DataType, Engine } from '../engine.ts';
import { POSITION, type Encoding, type Relation, type SourceColumn } from '../relation.ts';
import type { Source } from '../sources.ts';
import { familyOf, hasZone, typeText, UNTYPED } from '../types.ts';
import { groupBy, type Block } from './block.ts';
import { partitionSql, partitionsOf, type Partition } from './partitions.ts';

/** Files that one statement reads: of one schema, and with the same partitions in their paths. */
interface Part {
  readonly files: readonly string[];
  readonly block: Block;
  readonly partitions: readonly Partition[];
}

/** A column of the whole source, with its SQL in each part that has it. */
interface Slot {
  readonly name: string;
  readonly encoding: Encoding;
  readonly certain: boolean;
  readonly types: readonly DataType[];
  readonly sql: ReadonlyMap<Part, string>;
}

/**
 * Joins the blocks of a source by the exact names of their columns.
 *
 * @throws UserError `data-unreadable` where two files hold a column in types that have nothing in common
 */
export async function assemble(
  source: Source,
  engine: Engine,
  encoding: Encoding,
  blocks: readonly Block[],
): Promise<Relation> {
  const parts = blocks.flatMap((block) => partsOf(block, source));
  const slots = slotsOf(parts, encoding);
  for (const slot of slots) refuseMixed(slot, source);
  const [first, ...others] = parts;
  const alone = first !== undefined && others.length === 0 && first.partitions.length === 0;
  const from = alone
    ? `(SELECT * FROM ${scanSql(first, undefined, 'c')})`
    : `(${parts.map((part) => partSql(part, slots)).join(' UNION ALL ')})`;
  const fromNumbered =
    alone && first.block.numbers
      ? `(SELECT * FROM ${scanSql(first, 'position', 'c')})`
      : `(SELECT *, row_number() OVER () - 1 AS ${POSITION} FROM ${from})`;
  return {
    source,
    encoding,
    columns: await columnsOf(slots, from, engine),
    files: parts.flatMap((part) => part.files),
    from,
    fromNumbered,
  };
}

function partsOf(block: Block, source: Source): readonly Part[] {
  const files = block.files.map((file) => ({ file, partitions: partitionsOf(file, source) }));
  return groupBy(files, ({ partitions }) => JSON.stringify(partitions)).map((group) => ({
    files: group.map(({ file }) => file),
    block,
    partitions: group[0]?.partitions ?? [],
  }));
}

/** The table function of a part under names of ours: `c0`, `c1` …, or another letter. */
function scanSql({ block, files }: Part, extra: 'file' | 'position' | undefined, letter: string): string {
  const names = block.columns.map((_, index) => `${letter}${index}`);
  if (extra === 'file') names.push('file');
  if (extra === 'position') names.push(POSITION);
  return `${block.scan(files, extra)} AS t${names.length === 0 ? '' : `(${names.join(', ')})`}`;
}

function partSql(part: Part, slots: readonly Slot[]): string {
  const fields = slots.map(({ sql }, index) => `${sql.get(part) ?? 'NULL'} AS c${index}`);
  const shown = fields.length === 0 ? 'true AS nothing' : fields.join(', ');
  return `SELECT ${shown} FROM ${scanSql(part, part.partitions.length === 0 ? undefined : 'file', 's')}`;
}

/** The same name twice in one file stays two columns, told apart by their order. */
function slotsOf(parts: readonly Part[], encoding: Encoding): readonly Slot[] {
  interface Draft extends Slot {
    readonly types: DataType[];
    readonly sql: Map<Part, string>;
  }
  const slots = new Map<string, Draft>();
  for (const part of parts) {
    const seen = new Map<string, number>();
    const place = (
      column: Pick<Slot, 'name' | 'encoding' | 'certain'>,
      origin: string,
      type: DataType,
      sql: string,
    ) => {
      const name = `${origin} ${column.name}`;
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      const key = `${nth} ${name}`;
      const slot = slots.get(key) ?? { ...column, types: [], sql: new Map<Part, string>() };
      slots.set(key, slot);
      slot.types.push(type);
      // A column without a type holds nothing, and must not decide the type of the others.
      if (type.name !== UNTYPED) slot.sql.set(part, sql);
    };
    part.block.columns.forEach(({ name, type, certain }, index) =>
      place({ name, encoding, certain }, 'column', type, `s${index}`),
    );
    for (const partition of part.partitions) {
      const column = { name: partition.name, encoding: 'text', certain: true } as const;
      place(column, 'partition', { name: 'VARCHAR' }, partitionSql(partition, 'file'));
    }
  }
  return [...slots.values()];
}

/** The engine would make text of what is a number in one file and text in another. */
function refuseMixed({ name, types }: Slot, source: Source): void {
  const typed = types.filter((type) => type.name !== UNTYPED);
  const [first] = typed;
  const other = typed.find((type) => first !== undefined && kindOf(type) !== kindOf(first));
  if (first === undefined || other === undefined) return;
  throw new UserError('data-unreadable', {
    what:
      `The files of ${source.given} differ in the type of the column ${quote(name)}: ` +
      `${toLine(typeText(first), 80)} in one, ${toLine(typeText(other), 80)} in another.`,
    where: { file: source.given },
    remedy: 'Write all files with one schema, or check them one by one.',
  });
}

function kindOf(type: DataType): string {
  const family = familyOf(type);
  if (family === 'integer') return 'number';
  if (family === 'timestamp' || family === 'time') return `${family} ${hasZone(type) ? 'with' : 'without'} zone`;
  return family ?? type.name;
}

async function columnsOf(slots: readonly Slot[], from: string, engine: Engine): Promise<readonly SourceColumn[]> {
  const agreed = slots.map(({ types }) => {
    const typed = types.filter((type) => type.name !== UNTYPED);
    return new Set(typed.map(typeText)).size <= 1 ? (typed[0] ?? types[0]) : undefined;
  });
  const joined = agreed.includes(undefined) ? (await engine.describe(`SELECT * FROM ${from}`)).types : [];
  return slots.map(({ name, encoding, certain }, index) => ({
    name,
    sql: `c${index}`,
    type: agreed[index] ?? joined[index] ?? { name: 'VARCHAR' },
    encoding,
    certain,
  }));
}
