import { formatPercent, formatCount } from '../../core/text/format.ts';
import type { Shape } from '../../evidence/results/data-validation.ts';
import { EngineError, type Engine } from '../../tables/engine.ts';
import { POSITION, type Relation } from '../../tables/relation.ts';
import type { Look, RowsTest } from '../check.ts';
import { maskSql } from './mask.ts';
import { MENDS, UNDECIDED, WRONGLY_DECODED, wronglyDecoded, type Mend } from './mends.ts';

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
/** Elements of a list that are looked at in one row. */
const ELEMENTS = 5;
const SHOWN_SHAPES = 3;

/**
 * The first failing rows of a test: where they are, what the values look like and what would mend them. No value leaves
 * the engine: it makes the masks, and tries each mend itself.
 *
 * @param options `failing`: how many rows fail, so that the scan ends with the last of them; `closely`: whether the
 * values are looked at too
 */
export async function lookAtRows(
  engine: Engine,
  relation: Relation,
  test: RowsTest,
  options: { readonly failing: number; readonly maxSamples: number; readonly closely: boolean },
): Promise<Looked> {
  const look = options.closely ? test.look : undefined;
  const sampled = Math.min(look === undefined ? options.maxSamples : LOOKED_AT, options.failing);
  if (options.maxSamples === 0 || sampled === 0) return { sampleRows: [] };
  const from = `(SELECT * FROM ${relation.fromNumbered} WHERE ${test.failing} LIMIT ${sampled})`;
  const mends = look === undefined ? [] : mendsFor(look);
  const columns = look === undefined ? '' : `, ${lookSql(look, mends)}`;
  const rows = await engine.rows(`SELECT ${POSITION}${columns} FROM ${from}`).catch((error: unknown) => {
    // A mended text may be more than the test's own expression can take; where the rows are is still to be told.
    if (look === undefined || !(error instanceof EngineError) || error.reason !== 'sql') throw error;
    return engine.rows(`SELECT ${POSITION} FROM ${from}`);
  });
  const positions = rows.rows.map(([each]) => Number(each)).sort((a, b) => a - b);
  const samples = rows.rows.flatMap(([, masks, helped, decoded]) => {
    if (masks === undefined) return [];
    const all = [...mends.map((_, index) => asList(helped)[index] === true), decoded === true];
    return [{ masks: asList(masks).map(shapeOf), helped: all }];
  });
  const sampleRows = positions.slice(0, options.maxSamples);
  if (samples.length === 0) return { sampleRows };
  const hint = hintOf(samples, mends, look?.isCsv === true);
  return {
    sampleRows,
    shapes: commonest(samples.map(({ masks }) => masks)),
    shapesOf: samples.length,
    ...(hint === undefined ? {} : { hint }),
  };
}

function mendsFor({ family, isType }: Look): readonly Mend[] {
  return MENDS.filter(({ families }) => {
    if (families === undefined || family === undefined) return true;
    return families.includes(family) && !(isType && family === 'string');
  });
}

/** Three columns: the masks of a row, whether each mend helps it, and whether it was wrongly decoded. */
function lookSql(look: Look, mends: readonly Mend[]): string {
  const masks = `list_transform(list_slice(${look.texts}, 1, ${ELEMENTS}), lambda t: ${maskSql('t')})`;
  const change = (text: string): string =>
    `CASE mend ${mends.map(({ sql }, index) => `WHEN ${index} THEN ${sql(text)}`).join(' ')} END`;
  const after = look.after(change);
  const helped =
    after === undefined ? '[]' : `list_transform(range(${mends.length}), lambda mend: NOT coalesce(${after}, false))`;
  const decoded = `coalesce(list_bool_or(list_transform(${look.texts}, lambda t: ${wronglyDecoded('t')})), false)`;
  return `${masks}, ${helped}, ${decoded}`;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function shapeOf(mask: unknown): string {
  if (typeof mask !== 'string') return 'an object or list';
  return mask === '' ? 'an empty text' : `"${mask}"`;
}

interface Sample {
  readonly masks: readonly string[];
  readonly helped: readonly boolean[];
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

type Hint = Pick<Mend, 'says' | 'remedy' | 'declare'>;

/** What helps most rows, and what helps most of those that it does not help. */
function hintOf(samples: readonly Sample[], mends: readonly Mend[], isCsv: boolean): string | undefined {
  const parts: string[] = [];
  let left = samples;
  while (left.length > 0 && parts.length < 2) {
    const best = bestHint(left, mends);
    if (best === undefined) break;
    parts.push(`${saysText(best.hint.says, best.count, samples.length)} ${remedyText(best.hint, isCsv)}`);
    left = left.filter(({ helped }) => helped[best.index] !== true);
  }
  return parts.length === 0 ? undefined : parts.join(' ');
}

function bestHint(
  samples: readonly Sample[],
  mends: readonly Mend[],
): { readonly hint: Hint; readonly index: number; readonly count: number } | undefined {
  const hints: readonly (Hint & Pick<Mend, 'kind'>)[] = [...mends, WRONGLY_DECODED];
  const counts = hints.map((_, index) => samples.filter(({ helped }) => helped[index] === true).length);
  const count = Math.max(...counts);
  const index = counts.indexOf(count);
  const first = hints[index];
  if (count === 0 || first === undefined) return undefined;
  const rival = hints.some(({ kind }, other) => other > index && kind === first.kind && counts[other] === count);
  return { hint: first.kind !== undefined && rival ? UNDECIDED[first.kind] : first, index, count };
}

function saysText(says: string, count: number, of: number): string {
  if (count === of) return says;
  const share = of > 100 ? formatPercent(count / of, 2) : `${formatCount(count)} of ${formatCount(of)}`;
  return `${share}: ${says.charAt(0).toLowerCase()}${says.slice(1)}`;
}

function remedyText({ remedy, declare }: Hint, isCsv: boolean): string {
  const declared =
    declare === undefined || !isCsv ? '' : `, or declare it in the contract (customProperties: ${declare})`;
  return `${remedy}${declared}.`;
}
