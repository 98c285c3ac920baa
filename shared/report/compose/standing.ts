import { worstFirst, worstVerdict, type Verdict } from '../../core/verdict.ts';
import { PAGE, STAGES, type StatementKind } from '../../document/kind.ts';
import type { Standing } from '../../document/document.ts';
import type { Setting } from '../../document/setting.ts';
import { actionOf, isRefusal } from '../../evidence/refusals.ts';
import { madeBy, type Dossier } from '../evidence.ts';
import type { Entry } from '../kinds.ts';

/** A dossier with how it stands: what every part of a report asks. */
export interface Standings {
  readonly standing: Standing;
  /** Actions, and data, that were expected and left nothing, without actions that are still awaited. */
  readonly missing: readonly string[];
  /** Nothing that was left judges what was made: that every step worked does not say that it may ship. */
  readonly isUnjudged: boolean;
  /** A job ended badly, and nothing that is shown says why. */
  readonly isBrokenOff: boolean;
  /** The statement whose sentence leads. */
  readonly leading: Entry | undefined;
}

/**
 * How a dossier stands: as bad as the worst of all that counts, whatever its kind. Something awaited is `waiting`,
 * unless a failure stands already; an action that should have spoken and did not, a job that broke off, and a model that
 * nothing judged make the whole inconclusive.
 */
export function standingsOf(dossier: Dossier, setting: Setting): Standings {
  const counting = [...dossier.current, ...dossier.unread];
  const verdicts = counting.flatMap((entry) => verdictOf(entry) ?? []);
  const missing = missingOf(dossier, setting);
  const isUnjudged = !isJudged(dossier);
  const isBrokenOff = (setting.endedBadly ?? 0) > 0;
  const isOpen = missing.length > 0 || isBrokenOff || isUnjudged;
  const parts: Verdict[] = isOpen ? [...verdicts, 'inconclusive'] : verdicts;
  const worst = worstVerdict(setting.fromFork === true ? [...parts, 'warn'] : parts);
  const standing = setting.awaiting.length > 0 && worst !== 'fail' ? 'waiting' : worst;
  return { standing, missing, isUnjudged, isBrokenOff, leading: leadingEntry(counting) };
}

/** What should judge and says no verdict has decided nothing. */
export function verdictOf({ stored, kind }: Entry): Verdict | undefined {
  return stored.statement.predicate.verdict ?? (kind.judges === undefined ? undefined : 'inconclusive');
}

/**
 * Whether something judged what this is about: of a model that was made here those very bytes, of any other model
 * whatever was judged, and without a model the data.
 */
function isJudged({ current, isModel }: Dossier): boolean {
  const judges = current.filter((entry) => entry.kind.judges !== undefined && verdictOf(entry) !== undefined);
  const made = madeBy(current);
  if (!isModel && made.size === 0) return judges.length > 0;
  const ofModels = judges.filter(({ kind }) => kind.judges === 'model');
  if (made.size === 0) return ofModels.length > 0;
  return ofModels.some(
    ({ stored: { statement }, kind }) =>
      kind.measured?.(statement) !== false && (kind.candidates?.(statement) ?? []).some((it) => made.has(it)),
  );
}

/** Whether a statement says what stands in the way. */
export function isTroubled(entry: Entry): boolean {
  return isBlocking(verdictOf(entry)) || failsOnItsWarning(entry);
}

/** Whether it says why a job ended badly: by a verdict that failed its step, in the run whose jobs are asked about. */
export function explains(entry: Entry, { run }: Pick<Setting, 'run'>): boolean {
  const { statement } = entry.stored;
  const { runId = '0', passesOn = [] } = statement.predicate.run;
  // An error ends its job whatever fail-on says.
  const isLetPass = !isRefusal(statement) && passesOn.some((each) => each === verdictOf(entry));
  return (run === undefined || runId === run) && isTroubled(entry) && !isLetPass;
}

/** Whether a warning was enough to fail its step, as `fail-on` demands. */
export function failsOnItsWarning(entry: Entry): boolean {
  return verdictOf(entry) === 'warn' && entry.stored.statement.predicate.run.failsOnWarn === true;
}

function isBlocking(verdict: Verdict | undefined): boolean {
  return verdict === 'fail' || verdict === 'inconclusive';
}

function missingOf({ current, leftOut }: Dossier, setting: Setting): readonly string[] {
  const spoken = new Set(current.map(({ stored }) => actionOf(stored.statement)));
  const measured = new Set(current.flatMap(({ stored, kind }) => kind.sources?.(stored.statement) ?? []));
  const elsewhere = new Set(leftOut.map(({ stored }) => actionOf(stored.statement)));
  const actions = setting.expected.filter((action) => !spoken.has(action) && !setting.awaiting.includes(action));
  const data = (setting.expectedData ?? []).filter((source) => !measured.has(source));
  return [
    ...actions.map((action) => (elsewhere.has(action) ? `${action} of the data that the training read` : action)),
    ...data.map((source) => `the check of ${source}`),
  ];
}

/** The worst of what blocks; else the latest stage that did something, and of one stage what has most to say. */
function leadingEntry(entries: readonly Entry[]): Entry | undefined {
  const judged = entries.flatMap((entry) => verdictOf(entry) ?? []);
  const worst = worstVerdict(judged);
  const isBlocked = judged.length > 0 && isBlocking(worst);
  const candidates = isBlocked ? entries.filter((entry) => verdictOf(entry) === worst) : entries;
  const latest = Math.max(...candidates.map(rank));
  // The last of those that are as bad.
  const [leading] = worstFirst(candidates.filter((entry) => rank(entry) === latest).toReversed(), wordOrPass);
  return leading;
}

/** How late in the pipeline; what fits no stage of it leads last. */
function rank({ kind }: Entry): number {
  return kind.stage === 'other' ? -1 : STAGES.indexOf(kind.stage);
}

function wordOrPass(entry: Entry): Verdict {
  return verdictOf(entry) ?? 'pass';
}

/** The kinds that spoke, those with the worst to say first, then in the order of the page; a warning moves none. */
export function kindsThatSpoke(entries: readonly Entry[]): readonly StatementKind[] {
  const kinds = [...new Set(entries.map(({ kind }) => kind))].sort(
    (a, b) => PAGE.indexOf(a.stage) - PAGE.indexOf(b.stage),
  );
  return worstFirst(kinds, (kind) => {
    const own = entries.filter((entry) => entry.kind === kind).map(wordOrPass);
    const worst = worstVerdict(own);
    return worst === 'warn' ? 'pass' : worst;
  });
}
