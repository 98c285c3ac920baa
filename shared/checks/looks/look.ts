import type { Shape } from '../../evidence/results/data-validation.ts';
import { EngineError, type Engine } from '../../tables/engine.ts';
import { POSITION, type Relation } from '../../tables/relation.ts';
import type { Look, RowsTest } from '../check.ts';
import { formatsLike } from './formats.ts';
import { formatHint, hintOf, type Helped, type Hint } from './hint.ts';
import { maskSql } from '../../tables/reading/mask.ts';
import type { Mend } from './mend.ts';
import { mendsOf, OBJECTS, WRONGLY_DECODED, wronglyDecoded } from './mends.ts';

/** What failing rows have shown of themselves. */
export interface Looked {
  /** 0-based, ascending. */
  readonly sampleRows: readonly number[];
  readonly shapes?: readonly Shape[];
  /** Failing rows that were looked at: the first ones. */
  readonly shapesOf?: number;
  readonly hint?: string;
}

/** Enough to tell what most look like; the scan ends with the last of them. */
const LOOKED_AT = 1000;
/**
 * Of a longer table only as many as its first million rows would hold if they were spread evenly: a few rows among
 * millions say what they look like too, and the last of them may stand at the end.
 */
const LOOKED_THROUGH = 1_000_000;
const FEWEST = 20;
/** Elements of a list that are looked at in one row. */
const ELEMENTS = 5;
const SHOWN_SHAPES = 3;
/**
 * Of each text only its head is looked at, since a mask shows fewer characters, and what was wrongly decoded shows in the
 * first sentences too. A row with more text than is mended is not mended at all: every mend is of numbers, dates, words
 * and codes, which are shorter, and each of them would go through all of the text once more.
 */
const HEAD_CHARACTERS = 200;
const MENDED_BYTES = 1000;

const HEADS = 'looked_heads';

interface LookOptions {
  readonly rows: number;
  readonly failing: number;
  readonly maxSamples: number;
  readonly closely: boolean;
}

/**
 * The first failing rows of a test: where they are, what the values look like and what would mend them. No value leaves
 * the engine: it makes the masks, and tries each mend itself.
 *
 * @param options `failing`: how many of the `rows` fail, so that the scan ends with the last of them; `closely`: whether
 * the values are looked at too
 */
export async function lookAtRows(
  engine: Engine,
  relation: Relation,
  test: RowsTest,
  options: LookOptions,
): Promise<Looked> {
  const look = options.closely ? test.look : undefined;
  const sampled = Math.min(look === undefined ? options.maxSamples : lookedAt(options), options.failing);
  if (options.maxSamples === 0 || sampled === 0) return { sampleRows: [] };
  const from = `(SELECT * FROM ${relation.fromNumbered} WHERE ${test.failing} LIMIT ${sampled})`;
  // In order, since that puts rows from far apart into one chunk: for each chunk the engine compiles every pattern anew.
  const together = `(SELECT * FROM ${from} ORDER BY ${POSITION})`;
  const samples = look === undefined ? undefined : await unlessItCannotBeRun(() => lookAt(engine, together, look));
  const positions = samples?.positions ?? (await positionsIn(engine, from));
  const sampleRows = positions.toSorted((a, b) => a - b).slice(0, options.maxSamples);
  if (look === undefined || samples === undefined || samples.masks.length === 0) return { sampleRows };
  const formats = await unlessItCannotBeRun(() => tryFormats(engine, together, look, samples));
  const helped = samples.helped.map((row, index): Helped => [
    ...row,
    ...(formats?.helped.get(samples.positions[index] ?? -1) ?? (formats?.hints ?? []).map(() => false)),
  ]);
  const hint = hintOf(helped, [...samples.hints, ...(formats?.hints ?? [])], look);
  return {
    sampleRows,
    shapes: commonest(samples.masks.map((masks) => masks.map(shapeOf))),
    shapesOf: samples.masks.length,
    ...(hint === undefined ? {} : { hint }),
  };
}

function lookedAt({ rows, failing, maxSamples }: LookOptions): number {
  if (rows <= LOOKED_THROUGH) return LOOKED_AT;
  return Math.min(LOOKED_AT, Math.max(FEWEST, maxSamples, Math.ceil((failing * LOOKED_THROUGH) / rows)));
}

/** A mended text may be more than the test's own expression can take; where the rows are is still to be told. */
async function unlessItCannotBeRun<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof EngineError && error.reason === 'sql') return undefined;
    throw error;
  }
}

async function positionsIn(engine: Engine, from: string): Promise<readonly number[]> {
  const { rows } = await engine.rows(`SELECT ${POSITION} FROM ${from}`);
  return rows.map(([position]) => Number(position));
}

/** What was seen of the rows, each list in the same order. */
interface Samples {
  readonly positions: readonly number[];
  /** NULL for an object or a list. */
  readonly masks: readonly (readonly unknown[])[];
  readonly helped: readonly Helped[];
  readonly hints: readonly Hint[];
}

async function lookAt(engine: Engine, from: string, look: Look): Promise<Samples> {
  const mends = mendsFor(look);
  const heads = `list_transform(list_slice(${look.texts}, 1, ${ELEMENTS}), lambda t: substring(t, 1, ${HEAD_CHARACTERS}))`;
  const { rows } = await engine.rows(
    `SELECT ${POSITION}, ${lookSql(look, mends)} FROM (SELECT *, ${heads} AS ${HEADS} FROM ${from})`,
  );
  return {
    positions: rows.map(([position]) => Number(position)),
    masks: rows.map(([, masks]) => asList(masks)),
    helped: rows.map(([, masks, helped, decoded]) => {
      const isObject = asList(masks).length > 0 && asList(masks).every((mask) => typeof mask !== 'string');
      return [...mends.map((_, index) => asList(helped)[index] === true), isObject, decoded === true];
    }),
    hints: [...mends, OBJECTS, WRONGLY_DECODED],
  };
}

function mendsFor({ family, isType, separators }: Look): readonly Mend[] {
  return mendsOf(separators).filter(({ families }) => {
    if (families === undefined || family === undefined) return true;
    return families.includes(family) && !(isType && family === 'string');
  });
}

/** Three columns: the masks of a row, whether each mend helps it, and whether it was wrongly decoded. */
function lookSql(look: Look, mends: readonly Mend[]): string {
  const masks = `list_transform(${HEADS}, lambda t: ${maskSql('t')})`;
  const change = (text: string): string =>
    `CASE mend ${mends.map(({ sql }, index) => `WHEN ${index} THEN ${sql(text)}`).join(' ')} END`;
  const after = look.after(change);
  // An object or list is no text that could be changed into one.
  const isMended = `${look.bytes} <= ${MENDED_BYTES} AND len(list_filter(${HEADS}, lambda t: t IS NULL)) = 0`;
  const helped =
    after === undefined
      ? '[]'
      : `CASE WHEN ${isMended} THEN list_transform(range(${mends.length}), lambda mend: NOT coalesce(${after}, false)) ELSE [] END`;
  const decoded = `coalesce(list_bool_or(list_transform(${HEADS}, lambda t: ${wronglyDecoded('t')})), false)`;
  return `${masks}, ${helped}, ${decoded}`;
}

interface Tried {
  readonly hints: readonly Hint[];
  readonly helped: ReadonlyMap<number, Helped>;
}

/** Dates and times are read as if a format were declared that their looks suggest. */
async function tryFormats(engine: Engine, from: string, look: Look, { masks }: Samples): Promise<Tried | undefined> {
  const { format } = look;
  if (format === undefined) return undefined;
  const seen = new Set(masks.flat().filter((mask) => typeof mask === 'string'));
  const likely = formatsLike(seen, look.family).flatMap((each) => {
    const failing = each.pattern === format.declared ? undefined : format.after(each.pattern);
    return failing === undefined ? [] : [{ failing, hint: formatHint(each, look) }];
  });
  if (likely.length === 0) return undefined;
  const reads = likely.map(
    ({ failing }) => `CASE WHEN ${look.bytes} <= ${MENDED_BYTES} THEN NOT coalesce(${failing}, false) ELSE false END`,
  );
  const { rows } = await engine.rows(`SELECT ${POSITION}, [${reads.join(', ')}] FROM ${from}`);
  return {
    hints: likely.map(({ hint }) => hint),
    helped: new Map(rows.map(([position, helped]) => [Number(position), asList(helped).map((each) => each === true)])),
  };
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function shapeOf(mask: unknown): string {
  if (typeof mask !== 'string') return 'an object or list';
  return mask === '' ? 'an empty text' : `"${mask}"`;
}

/** Most frequent first; a row counts once for each shape that it holds. */
function commonest(rows: readonly (readonly string[])[]): readonly Shape[] {
  const counts = new Map<string, number>();
  for (const shape of rows.flatMap((masks) => [...new Set(masks)])) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([shape, count]) => ({ shape, rows: count }))
    .slice(0, SHOWN_SHAPES);
}
