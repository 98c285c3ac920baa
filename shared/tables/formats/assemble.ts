import { UserError } from '../../core/errors.ts';
import { quote } from '../../core/text/quote.ts';
import { toLine } from '../../core/text/escape.ts';
import type { DataType, Engine } from '../engine.ts';
import { POSITION, type Encoding, type Relation, type SourceColumn } from '../relation.ts';
import { shownName, type Source } from '../sources.ts';
import { typeText, UNTYPED } from '../types.ts';
import { groupBy, type Block } from './block.ts';
import { commonTypes } from './common-type.ts';
import { differenceOf, type Difference } from './difference.ts';
import { partitionSql, partitionsOf, type Partition } from './partitions.ts';

/** Files that one statement reads: of one schema, and with the same partitions in their paths. */
interface Part {
  readonly files: readonly string[];
  readonly block: Block;
  readonly partitions: readonly Partition[];
}

/** A column of the whole source. */
interface Slot {
  readonly name: string;
  readonly encoding: Encoding;
  readonly certain: boolean;
  /** Where it stands in each part that has it. */
  readonly held: ReadonlyMap<Part, Held>;
}

interface Held {
  readonly type: DataType;
  readonly sql: string;
}

/** A slot with the type that it has in all parts, and its SQL in each. */
interface Joined extends Slot {
  readonly type: DataType;
  readonly sql: ReadonlyMap<Part, string>;
}

/**
 * Joins the blocks of a source by the exact names of their columns.
 *
 * @throws UserError `data-unreadable` where no type holds the values of a column of all files as they are
 */
export async function assemble(
  source: Source,
  engine: Engine,
  encoding: Encoding,
  blocks: readonly Block[],
): Promise<Relation> {
  const parts = blocks.flatMap((block) => partsOf(block, source));
  const slots: Joined[] = [];
  for (const slot of slotsOf(parts, encoding)) slots.push(await join(slot, source, engine));
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
    columns: slots.map((slot, index) => columnOf(slot, index, { source, parts })),
    files: parts.flatMap((part) => part.files),
    rowsByFooter: blocks.some(({ uncounted = [] }) => uncounted.length > 0),
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

function partSql(part: Part, slots: readonly Joined[]): string {
  const fields = slots.map(({ sql }, index) => `${sql.get(part) ?? 'NULL'} AS c${index}`);
  const shown = fields.length === 0 ? 'true AS nothing' : fields.join(', ');
  return `SELECT ${shown} FROM ${scanSql(part, part.partitions.length === 0 ? undefined : 'file', 's')}`;
}

/** The same name twice in one file stays two columns, told apart by their order. */
function slotsOf(parts: readonly Part[], encoding: Encoding): readonly Slot[] {
  interface Draft extends Slot {
    readonly held: Map<Part, Held>;
  }
  const slots = new Map<string, Draft>();
  for (const part of parts) {
    const seen = new Map<string, number>();
    const place = (column: Omit<Slot, 'held'>, origin: string, held: Held) => {
      const name = `${origin} ${column.name}`;
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      const key = `${nth} ${name}`;
      const slot = slots.get(key) ?? { ...column, held: new Map<Part, Held>() };
      slots.set(key, slot);
      slot.held.set(part, held);
    };
    part.block.columns.forEach(({ name, type, certain }, index) =>
      place({ name, encoding, certain }, 'column', { type, sql: `s${index}` }),
    );
    for (const partition of part.partitions) {
      const column = { name: partition.name, encoding: 'text', certain: true } as const;
      place(column, 'partition', { type: { name: 'VARCHAR' }, sql: partitionSql(partition, 'file') });
    }
  }
  return [...slots.values()];
}

/** Finds the type for a column; its values are asked only where it depends on them. */
async function join(slot: Slot, source: Source, engine: Engine): Promise<Joined> {
  // A column without a type holds nothing, and must not decide the type of the others.
  const typed = [...slot.held].filter(([, { type }]) => type.name !== UNTYPED);
  const [first] = typed;
  if (first === undefined) return { ...slot, type: { name: UNTYPED }, sql: new Map() };
  for (const { type, conversions } of commonTypes(typed.map(([, { type: own }]) => own))) {
    const questions = typed.flatMap(([part, { sql }], index) => {
      const condition = conversions[index]?.loses?.(sql);
      return condition === undefined ? [] : [{ part, condition }];
    });
    if (!(await someHold(questions, engine))) {
      const sql = typed.map(([part, held], index) => [part, conversions[index]?.of(held.sql) ?? held.sql] as const);
      return { ...slot, type, sql: new Map(sql) };
    }
  }
  throw mixed(slot.name, typed, source);
}

async function someHold(
  questions: readonly { readonly part: Part; readonly condition: string }[],
  engine: Engine,
): Promise<boolean> {
  for (const { part, condition } of questions) {
    const { rows } = await engine.rows(`SELECT count_if(${condition}) FROM ${scanSql(part, undefined, 's')}`);
    if (Number(rows[0]?.[0] ?? 0) > 0) return true;
  }
  return false;
}

function mixed(name: string, typed: readonly (readonly [Part, Held])[], source: Source): UserError {
  const [first, ...others] = typed;
  if (first === undefined) throw new Error('A column of no file differs from nothing.');
  const [part, { type }] = first;
  // Types of the same words may differ in the names inside, or only together in what they hold.
  const other =
    others.find(([, held]) => commonTypes([type, held.type]).length === 0) ??
    others.find(([, held]) => typeText(held.type) !== typeText(type)) ??
    first;
  return new UserError('data-unreadable', {
    what: differenceText(name, differenceOf(type, other[1].type), {
      given: source.given,
      one: toLine(shownName(source, part.files[0] ?? ''), 120),
      other: toLine(shownName(source, other[0].files[0] ?? ''), 120),
    }),
    where: { file: source.given },
    remedy:
      'Write the column with one type and the same fields in all files, a field as null where it has no value, or check the files one by one.',
  });
}

/** @param shown names of the source and of a file of each type */
function differenceText(
  column: string,
  difference: Difference,
  { given, one, other }: { readonly given: string; readonly one: string; readonly other: string },
): string {
  const field = difference.path.length === 0 ? '' : `the field ${quote(difference.path.join('.'))} of `;
  const place = `${field}the column ${quote(column)}`;
  if (difference.by === 'field') {
    const [has, lacks] = difference.lacking === 'other' ? [one, other] : [other, one];
    return `The files of ${given} differ in ${place}: it is in ${has}, and is not in ${lacks}.`;
  }
  const types = [difference.one, difference.other].map((type) => toLine(typeText(type), 80));
  return (
    `The files of ${given} differ in the type of ${place}, and no type holds the values of all as they are: ` +
    `${types[0] ?? ''} in ${one}, ${types[1] ?? ''} in ${other}.`
  );
}

function columnOf(
  { name, encoding, certain, type, held }: Joined,
  index: number,
  { source, parts }: { readonly source: Source; readonly parts: readonly Part[] },
): SourceColumn {
  const without = parts.filter((part) => !held.has(part));
  const [part] = without;
  const doubtful = { doubtful: true } as const;
  const isDoubtful = [...held.keys()].every(({ block }) => block.doubtful);
  const column = { name, sql: `c${index}`, type, encoding, certain, ...(isDoubtful ? doubtful : {}) };
  if (part === undefined) return column;
  const lacking = {
    file: shownName(source, part.files[0] ?? ''),
    files: without.reduce((sum, { files }) => sum + files.length, 0),
    names: [...(part.block.doubtful ? [] : part.block.columns), ...part.partitions].map((each) => each.name),
    ...(part.block.doubtful ? doubtful : {}),
  };
  return { ...column, lacking };
}
