import { plural } from '../../core/text/format.ts';
import { aliasOfTag, aliasTag, TAG } from './names.ts';
import type { Shown, ShownModel, ShownRun, ShownVersion } from './shown.ts';
import type { MlflowView, ViewedVersion } from './view.ts';

/** One thing to do so that MLflow shows what the registry holds. */
export type Change =
  | { readonly kind: 'make-experiment' }
  | { readonly kind: 'make-model' }
  | { readonly kind: 'add-version'; readonly version: ViewedVersion }
  | { readonly kind: 'restore-run'; readonly version: ViewedVersion; readonly runId: string }
  | { readonly kind: 'complete-run'; readonly version: ViewedVersion; readonly runId: string; readonly part: RunPart }
  | { readonly kind: 'tag-version'; readonly version: ViewedVersion; readonly number: number; readonly tags: Tags }
  | { readonly kind: 'claim-alias'; readonly alias: string; readonly sequence: number }
  | { readonly kind: 'set-alias'; readonly alias: string; readonly sequence: number; readonly from?: number }
  | { readonly kind: 'drop-alias'; readonly alias: string; readonly number?: number }
  | { readonly kind: 'drop-version'; readonly version: ViewedVersion; readonly number: number }
  | { readonly kind: 'drop-run'; readonly version: ViewedVersion; readonly runId: string };

type Tags = Readonly<Record<string, string>>;

/** What a run still lacks. */
export interface RunPart {
  readonly parameters: Tags;
  readonly metrics: Readonly<Record<string, number>>;
  readonly tags: Tags;
}

/** What the mirror will not change by itself, since somebody else made it, or MLflow cannot change it. */
interface Conflict {
  readonly what: string;
  readonly remedy: string;
  /** Nothing may be written at all. */
  readonly isFatal?: boolean;
}

export interface MirrorPlan {
  /** In the order in which they must be made. */
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
  /** What is MLflow's number of each version that it shows, by our sequence number. */
  readonly numbers: ReadonlyMap<number, number>;
  /** What stands beside ours and is left alone, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Compares what the registry holds with what MLflow shows.
 *
 * Of several entries for one version the one with MLflow's lowest number counts: MLflow numbers versions one after the
 * other, so whatever comes later is higher, and every writer picks the same. The others, made when two mirrors ran at
 * once or an answer was lost, are taken away again.
 */
export function planMirror(view: MlflowView, shown: Shown): MirrorPlan {
  const changes: Change[] = [];
  const conflicts: Conflict[] = [];
  const { experiment, model } = shown;
  if (experiment === undefined) changes.push({ kind: 'make-experiment' });
  else if (experiment.isDeleted) conflicts.push(experimentDeleted(view));
  if (model === undefined) changes.push({ kind: 'make-model' });
  else conflicts.push(...strangeOwner(view, model), ...strangers(view, model));
  const copies = copiesOf(view, model?.versions ?? []);
  const numbers = new Map<number, number>();
  for (const version of view.versions) {
    const [first, ...others] = copies.get(version.record) ?? [];
    if (first !== undefined) numbers.set(version.sequence, first.number);
    const planned = planVersion(version, first, shown.runs);
    changes.push(...planned.changes);
    conflicts.push(...planned.conflicts);
    if (first !== undefined) changes.push(...dropCopies(version, { first, others, shown }));
  }
  const aliases = planAliases(view, { model, numbers });
  const isDrop = ({ kind }: Change): boolean => kind === 'drop-version' || kind === 'drop-run';
  return {
    changes: [...changes.filter((change) => !isDrop(change)), ...aliases.changes, ...changes.filter(isDrop)],
    conflicts: [...conflicts, ...aliases.conflicts],
    numbers,
    notes: notesOn(view, model, copies),
  };
}

/** Whether MLflow says something else than the registry; otherwise it is merely behind. */
export function isContradiction(change: Change): boolean {
  switch (change.kind) {
    case 'set-alias':
      return change.from !== undefined;
    case 'drop-alias':
      return change.number !== undefined;
    case 'tag-version':
      return true;
    default:
      return false;
  }
}

/** By the digest of the record, MLflow's versions that carry it, lowest number first. */
function copiesOf(view: MlflowView, versions: readonly ShownVersion[]): ReadonlyMap<string, readonly ShownVersion[]> {
  const known = new Set<string>(view.versions.map((version) => version.record));
  const copies = new Map<string, ShownVersion[]>();
  for (const version of versions) {
    const record = version.tags.get(TAG.record);
    if (record === undefined || !known.has(record)) continue;
    copies.set(record, [...(copies.get(record) ?? []), version]);
  }
  return copies;
}

type Planned = Pick<MirrorPlan, 'changes' | 'conflicts'>;

function planVersion(version: ViewedVersion, shown: ShownVersion | undefined, runs: readonly ShownRun[]): Planned {
  if (shown === undefined) return { changes: [{ kind: 'add-version', version }], conflicts: [] };
  const changes: Change[] = [];
  const tags = differing(version.tags, shown.tags);
  if (Object.keys(tags).length > 0) changes.push({ kind: 'tag-version', version, number: shown.number, tags });
  const run = runs.find(({ id }) => id === shown.runId);
  if (run === undefined) return { changes, conflicts: [runGone(version, shown.number)] };
  if (run.isDeleted) changes.push({ kind: 'restore-run', version, runId: run.id });
  const part = missingOf(version, run);
  const isPartial = [part.parameters, part.metrics, part.tags].some((values) => Object.keys(values).length > 0);
  if (isPartial || !run.isFinished) changes.push({ kind: 'complete-run', version, runId: run.id, part });
  return { changes, conflicts: contradictions(version, run) };
}

/** What a run does not show yet. Values that it shows otherwise cannot be replaced in MLflow. */
export function missingOf({ run }: ViewedVersion, shown: Pick<ShownRun, 'parameters' | 'metrics' | 'tags'>): RunPart {
  const absent = <T>(wanted: Readonly<Record<string, T>>, there: ReadonlyMap<string, unknown>): Record<string, T> =>
    Object.fromEntries(Object.entries(wanted).filter(([key]) => !there.has(key)));
  return {
    parameters: absent(run.parameters, shown.parameters),
    metrics: absent(run.metrics, shown.metrics),
    tags: differing(run.tags, shown.tags),
  };
}

function contradictions({ run, reference }: ViewedVersion, shown: ShownRun): readonly Conflict[] {
  const remedy = `MLflow cannot take it back. Delete the run ${shown.id} and the version there, and mirror again.`;
  const altered = (kind: string, wanted: Readonly<Record<string, unknown>>, there: ReadonlyMap<string, unknown>) =>
    Object.entries(wanted)
      .filter(([key, value]) => there.has(key) && there.get(key) !== value)
      .map(([key, value]) => ({
        what: `${reference}: the ${kind} ${key} is ${String(there.get(key))} in MLflow and ${String(value)} here.`,
        remedy,
      }));
  return [...altered('parameter', run.parameters, shown.parameters), ...altered('metric', run.metrics, shown.metrics)];
}

function dropCopies(
  version: ViewedVersion,
  { first, others, shown }: { first: ShownVersion; others: readonly ShownVersion[]; shown: Shown },
): readonly Change[] {
  const runs = shown.runs.filter(
    (run) => !run.isDeleted && run.id !== first.runId && run.tags.get(TAG.record) === version.record,
  );
  // An alias that somebody set by hand would go with its version.
  const strange = [...(shown.model?.aliases ?? [])].filter(([alias]) => !isOurs(shown.model, alias));
  const isHeld = (number: number): boolean => strange.some(([, on]) => on === number);
  const dropped = others.filter(({ number }) => !isHeld(number));
  const kept = new Set(others.filter(({ number }) => isHeld(number)).map(({ runId }) => runId));
  return [
    ...dropped.map(({ number }): Change => ({ kind: 'drop-version', version, number })),
    ...runs.filter(({ id }) => !kept.has(id)).map(({ id }): Change => ({ kind: 'drop-run', version, runId: id })),
  ];
}

function planAliases(
  view: MlflowView,
  { model, numbers }: { model: ShownModel | undefined; numbers: ReadonlyMap<number, number> },
): Planned {
  const changes: Change[] = [];
  const conflicts: Conflict[] = [];
  for (const [alias, sequence] of view.aliases) {
    const from = model?.aliases.get(alias);
    const stands = from !== undefined && from === numbers.get(sequence);
    if (stands && isOurs(model, alias)) continue;
    if (stands) changes.push({ kind: 'claim-alias', alias, sequence });
    else if (from !== undefined && !isOurs(model, alias)) conflicts.push(aliasTaken(alias, from, sequence));
    else changes.push({ kind: 'set-alias', alias, sequence, ...(from === undefined ? {} : { from }) });
  }
  const ours = [...(model?.tags.keys() ?? [])].map(aliasOfTag).filter((alias) => alias !== undefined);
  for (const alias of ours.filter((name) => !view.aliases.has(name))) {
    const number = model?.aliases.get(alias);
    if (number !== undefined && !isRecorded(model, number)) conflicts.push(aliasStrayed(alias, number));
    else changes.push({ kind: 'drop-alias', alias, ...(number === undefined ? {} : { number }) });
  }
  return { changes, conflicts };
}

function isOurs(model: ShownModel | undefined, alias: string): boolean {
  return model?.tags.has(aliasTag(alias)) === true;
}

function isRecorded(model: ShownModel | undefined, number: number): boolean {
  return model?.versions.find((version) => version.number === number)?.tags.has(TAG.record) === true;
}

function differing(wanted: Tags, there: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => there.get(key) !== value));
}

function strangeOwner(view: MlflowView, model: ShownModel): readonly Conflict[] {
  const owner = model.tags.get(TAG.artifact);
  if (owner === view.artifact) return [];
  const whose = owner === undefined ? 'was not made by Trainyard' : `is the mirror of ${owner}`;
  return [
    {
      what: `The registered model ${view.model} ${whose}.`,
      remedy: `Name another one with mlflow-model, or give this one the tag ${TAG.artifact} with the value ${view.artifact} in MLflow, so that the versions are added beside what is there.`,
      isFatal: true,
    },
  ];
}

/** Our mark on a version that this registry never had: two stores would fight over one model. */
function strangers(view: MlflowView, model: ShownModel): readonly Conflict[] {
  const known = new Set<string>(view.versions.map((version) => version.record));
  const strange = model.versions.filter(({ tags }) => {
    const record = tags.get(TAG.record);
    return record !== undefined && !known.has(record);
  });
  const [first] = strange;
  if (first === undefined) return [];
  const store = first.tags.get(TAG.store);
  return [
    {
      what: `${plural(strange.length, 'version')} of ${view.model} in MLflow, first its version ${first.number}, ${strange.length === 1 ? 'comes' : 'come'} from another store${store === undefined ? '' : ` (${store})`}.`,
      remedy: 'Give the mirror of each store a name of its own with mlflow-model, or delete those versions in MLflow.',
      isFatal: true,
    },
  ];
}

function notesOn(
  view: MlflowView,
  model: ShownModel | undefined,
  copies: ReadonlyMap<string, readonly ShownVersion[]>,
): readonly string[] {
  if (model === undefined) return [];
  const foreign = model.versions.filter(({ tags }) => !tags.has(TAG.record)).length;
  const aliases = [...model.aliases.keys()].filter((alias) => !view.aliases.has(alias) && !isOurs(model, alias));
  const renumbered = view.versions.some(({ record, sequence }) => {
    const first = copies.get(record)?.[0];
    return first !== undefined && first.number !== sequence;
  });
  return [
    ...(foreign === 0
      ? []
      : [
          `${plural(foreign, 'version')} of ${view.model} that others made ${foreign === 1 ? 'is' : 'are'} left alone.`,
        ]),
    ...(aliases.length === 0 ? [] : [`Aliases that others set are left alone: ${aliases.sort().join(', ')}.`]),
    ...(renumbered ? [`MLflow numbers some versions otherwise; the tag ${TAG.version} has the number here.`] : []),
  ];
}

function experimentDeleted(view: MlflowView): Conflict {
  return {
    what: `The experiment ${view.experiment} was deleted in MLflow, which keeps its name.`,
    remedy: 'Restore it there, or name another model with mlflow-model.',
    isFatal: true,
  };
}

function runGone({ reference }: ViewedVersion, number: number): Conflict {
  return {
    what: `${reference}: the run behind MLflow's version ${number} is gone for good, and MLflow cannot give it another.`,
    remedy: `Delete version ${number} in MLflow and mirror again.`,
  };
}

function aliasTaken(alias: string, from: number, sequence: number): Conflict {
  return {
    what: `Somebody set the alias ${alias} in MLflow, on its version ${from}; here it is v${sequence}.`,
    remedy: `Remove the alias ${alias} in MLflow and mirror again.`,
  };
}

function aliasStrayed(alias: string, number: number): Conflict {
  return {
    what: `The alias ${alias}, which is no longer set here, was put on version ${number} in MLflow by somebody.`,
    remedy: `Remove the alias in MLflow, or the tag ${aliasTag(alias)} of the registered model to keep it.`,
  };
}
