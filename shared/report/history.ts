import { isVerdict, VERDICT_MARKS } from '../core/verdict.ts';
import { jsonOrUndefined } from '../core/text/json.ts';
import { code, muted, plainText, type Text } from '../document/text.ts';
import type { Document, Section, Standing } from '../document/document.ts';
import { formatTime } from '../document/safe.ts';

/** One earlier report on the same pull request, as the comment remembers it. */
export interface EarlierRun {
  readonly run: string;
  readonly attempt: number;
  /** The first digits of the commit that was judged. */
  readonly commit?: string;
  readonly standing: Standing;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly headline: string;
}

const MOST_RUNS = 10;
const MOST_HEADLINE = 120;
const MOST_STATE = 8192;

/** Adds a run to the history; a run that is there already is replaced, and the oldest go first. */
export function remember(history: readonly EarlierRun[], run: EarlierRun): readonly EarlierRun[] {
  const headline = [...run.headline].slice(0, MOST_HEADLINE).join('');
  const others = history.filter((known) => known.run !== run.run);
  return [...others, { ...run, headline }].slice(-MOST_RUNS);
}

/** The history as one word without white space, for the hidden marker of a comment. */
export function encodeHistory(history: readonly EarlierRun[]): string {
  return Buffer.from(JSON.stringify(history)).toString('base64url');
}

/** What a comment remembers. Comments can be edited by others, so whatever does not fit is dropped. */
export function decodeHistory(state: string): readonly EarlierRun[] {
  if (state.length > MOST_STATE) return [];
  const value = jsonOrUndefined(Buffer.from(state, 'base64url'));
  return Array.isArray(value) ? value.flatMap((entry) => readRun(entry) ?? []).slice(-MOST_RUNS) : [];
}

function readRun(entry: unknown): EarlierRun | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { run, attempt, commit, standing, at, headline } = entry as Record<string, unknown>;
  if (typeof run !== 'string' || !/^\d{1,20}$/.test(run)) return undefined;
  if (typeof attempt !== 'number' || !Number.isInteger(attempt)) return undefined;
  if (typeof at !== 'string' || formatTime(at) === undefined) return undefined;
  if (typeof headline !== 'string' || headline.length > 4 * MOST_HEADLINE) return undefined;
  if (standing !== 'waiting' && !isVerdict(standing)) return undefined;
  const known = typeof commit === 'string' && /^[0-9a-f]{7,12}$/.test(commit) ? { commit } : {};
  return { run, attempt, standing, at, headline, ...known };
}

/** What a document leaves for the next report on the same pull request. */
export function asRun(document: Document, run: Pick<EarlierRun, 'run' | 'attempt' | 'at' | 'commit'>): EarlierRun {
  return { ...run, standing: document.standing, headline: plainText(document.headline) };
}

/** The document with a section about the runs before it; unchanged where there were none. */
export function withHistory(document: Document, history: readonly EarlierRun[]): Document {
  if (history.length === 0) return document;
  const marks = history.map(({ standing }) => markOf(standing)).join(' ');
  const section: Section = {
    id: 'history',
    title: 'What did earlier runs say?',
    summary: [`Earlier runs on this pull request: ${marks}`],
    weight: 15,
    reach: 'everywhere',
    blocks: [
      {
        kind: 'table',
        table: {
          caption: 'Earlier runs on this pull request, newest first',
          columns: [
            { title: '', align: 'left' },
            { title: 'commit', align: 'left', names: true },
            { title: 'said', align: 'left' },
            { title: 'when', align: 'left' },
          ],
          rows: history.toReversed().map(rowOf),
        },
      },
    ],
  };
  return { ...document, sections: [...document.sections, section] };
}

function rowOf(run: EarlierRun): readonly Text[] {
  return [
    run.standing === 'waiting' ? [muted('waiting')] : [{ kind: 'verdict', verdict: run.standing }],
    run.commit === undefined ? ['–'] : [code(run.commit)],
    [run.headline],
    [{ kind: 'time', at: run.at }],
  ];
}

function markOf(standing: Standing): string {
  return standing === 'waiting' ? '…' : VERDICT_MARKS[standing];
}
