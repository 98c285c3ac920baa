import type { StoredStatement } from '../core/statement.ts';
import type { ArtifactVersionResult } from '../evidence/results/artifact-version.ts';
import type { DataValidationResult } from '../evidence/results/data-validation.ts';
import type { GateResult } from '../evidence/results/gate.ts';
import type { RolloutResult } from '../evidence/results/rollout.ts';
import type { TrainingResult } from '../evidence/results/training.ts';

/** The evidence about one model, sorted into what counts now and what came before. */
export interface Dossier {
  /** The model's name without kind and version; the contract's name where no model is involved. */
  readonly key: string;
  readonly gate: StoredStatement<GateResult> | undefined;
  readonly training: StoredStatement<TrainingResult> | undefined;
  /** The newest of each environment, oldest first. */
  readonly rollouts: readonly StoredStatement<RolloutResult>[];
  /** The newest of each contract and source. */
  readonly validations: readonly StoredStatement<DataValidationResult>[];
  /** The newest of each artifact. */
  readonly versions: readonly StoredStatement<ArtifactVersionResult>[];
  /** Everything above, oldest first. */
  readonly current: readonly StoredStatement[];
  /** Gates and rollouts of earlier candidates, oldest first. */
  readonly earlier: readonly StoredStatement[];
}

/**
 * Sorts statements into one dossier per model. Statements about data alone belong to every model; without any model
 * they make a dossier of their own.
 *
 * @param statements oldest first
 */
export function sortEvidence(statements: readonly StoredStatement[]): readonly Dossier[] {
  const ordered = [...statements].sort((a, b) => (finishedAt(a) < finishedAt(b) ? -1 : 1));
  const names = [...new Set(ordered.flatMap((stored) => modelOf(stored) ?? []))].sort();
  if (names.length > 0) return names.map((name) => dossierOf(name, ordered));
  const validation = ordered.findLast(isValidation);
  const contract = validation?.statement.predicate.result.contract;
  return [dossierOf(contract?.name ?? contract?.id ?? 'evidence', ordered)];
}

function dossierOf(key: string, ordered: readonly StoredStatement[]): Dossier {
  const own = ordered.filter((stored) => (modelOf(stored) ?? key) === key);
  const training = own.findLast(isTraining);
  const gate = own.findLast(
    (stored) => isGate(stored) && !precedes(stored, gatedDigest(stored), training),
  ) as Dossier['gate'];
  const rollouts = newestOf(
    own.filter(isRollout).filter((rollout) => belongsTo(rollout, gate, training)),
    environmentOf,
  );
  const validations = newestOf(own.filter(isValidation), sourceOf);
  const versions = newestOf(own.filter(isVersion), shownVersionOf);
  const chosen = new Set<StoredStatement>([...rollouts, ...validations, ...versions]);
  if (gate !== undefined) chosen.add(gate);
  if (training !== undefined) chosen.add(training);
  const earlier = own.filter((stored) => !chosen.has(stored) && (isGate(stored) || isRollout(stored)));
  const current = own.filter((stored) => chosen.has(stored));
  return { key, gate, training, rollouts, validations, versions, current, earlier };
}

/** What finished before the newest training began speaks of an earlier candidate, unless that training made it. */
function precedes(stored: StoredStatement, digest: string, training: Dossier['training']): boolean {
  if (training === undefined || finishedAt(stored) >= finishedAt(training)) return false;
  return !training.statement.predicate.result.outputs.some((output) => output.digest === digest);
}

function gatedDigest(gate: StoredStatement<GateResult>): string {
  return gate.statement.predicate.result.model.digest;
}

/** A rollout belongs to the candidate when it moved that digest, in or out. */
function belongsTo(
  rollout: StoredStatement<RolloutResult>,
  gate: Dossier['gate'],
  training: Dossier['training'],
): boolean {
  const { to, from, kind } = rollout.statement.predicate.result;
  if (gate === undefined) return !precedes(rollout, to.digest, training);
  const digest = gatedDigest(gate);
  return to.digest === digest || (kind === 'rollback' && from?.digest === digest);
}

function newestOf<T extends StoredStatement>(ordered: readonly T[], key: (stored: T) => string): readonly T[] {
  const newest = new Map<string, T>();
  for (const stored of ordered) {
    newest.delete(key(stored));
    newest.set(key(stored), stored);
  }
  return [...newest.values()];
}

function environmentOf(stored: StoredStatement<RolloutResult>): string {
  return stored.statement.predicate.result.environment;
}

function sourceOf(stored: StoredStatement<DataValidationResult>): string {
  const { contract, tables } = stored.statement.predicate.result;
  return JSON.stringify([contract.id, ...tables.map(({ table, source }) => [table, source])]);
}

/** A mirror speaks of all versions, and does not take the place of the one that was pushed or pulled. */
function shownVersionOf({ statement }: StoredStatement<ArtifactVersionResult>): string {
  const { artifact, mirror } = statement.predicate.result;
  return mirror === undefined ? artifact : `${artifact} at ${mirror.url}`;
}

/** The name of the model a statement is about; undefined for one about data. */
export function modelOf(stored: StoredStatement): string | undefined {
  if (isGate(stored)) return bareName(stored.statement.predicate.result.model.name);
  if (isRollout(stored)) return bareName(stored.statement.predicate.result.to.artifact);
  if (isTraining(stored)) {
    const { model } = stored.statement.predicate.result;
    return model === undefined ? undefined : bareName(model);
  }
  if (isVersion(stored)) {
    const { artifact } = stored.statement.predicate.result;
    return artifact.startsWith('model:') ? bareName(artifact) : undefined;
  }
  return undefined;
}

/** `delay` of `model:delay@v7`. */
export function bareName(reference: string): string {
  return reference.replace(/^[a-z]+:/, '').replace(/@[^@]*$/, '') || reference;
}

export function finishedAt(stored: StoredStatement): string {
  return stored.statement.predicate.finishedAt;
}

// The result behind each action was checked against that action's schema when the statement was read.

export function isGate(stored: StoredStatement): stored is StoredStatement<GateResult> {
  return stored.statement.predicate.action === 'gate';
}

export function isTraining(stored: StoredStatement): stored is StoredStatement<TrainingResult> {
  return stored.statement.predicate.action === 'train';
}

export function isRollout(stored: StoredStatement): stored is StoredStatement<RolloutResult> {
  return ['deploy', 'rollback', 'promote'].includes(stored.statement.predicate.action);
}

export function isValidation(stored: StoredStatement): stored is StoredStatement<DataValidationResult> {
  return stored.statement.predicate.action === 'validate-data';
}

export function isVersion(stored: StoredStatement): stored is StoredStatement<ArtifactVersionResult> {
  return stored.statement.predicate.action === 'version-artifact';
}
