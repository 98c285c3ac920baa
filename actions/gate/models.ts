import { resolve } from 'node:path';
import { untilCancelled } from '../../shared/core/cancelled.ts';
import { digestTree, type Digest } from '../../shared/core/digest.ts';
import { isUserError, UserError } from '../../shared/core/errors.ts';
import { toLine } from '../../shared/core/text/escape.ts';
import { formatArtifact, formatReference, parseReference, type Reference } from '../../shared/core/references.ts';
import type { Services } from '../../shared/core/services.ts';
import { readMetricsFile, type MetricsFile } from '../../shared/gate/metrics/file.ts';
import type { Baseline, MeasuredModel } from '../../shared/gate/model.ts';
import { needsBaseline, type RuleSet } from '../../shared/gate/rules/rules.ts';
import { aliasList, suggestedAlias } from '../../shared/registry/alias-suggestions.ts';
import { listAliases } from '../../shared/registry/aliases.ts';
import { readFactsFile } from '../../shared/registry/facts-file.ts';
import type { GateInputs } from './inputs.ts';
import { openStore } from '../../shared/store/open.ts';
import { digestSource, findSource } from '../../shared/tables/sources.ts';
import { findModel, metricsOf, predictionsOf, type Asked, type StoredModel } from './version-files.ts';

/** The model under judgement. */
export async function findCandidate(inputs: GateInputs, rules: RuleSet, services: Services): Promise<MeasuredModel> {
  const own = await ownFiles(inputs.predictions, inputs.metrics, services);
  if (inputs.model.by === 'path') {
    const { digest } = await digestTree(resolve(services.workspace, inputs.model.path));
    const name = rules.model ?? inputs.model.path;
    const facts = inputs.facts === undefined ? undefined : await readFactsFile(inputs.facts);
    return {
      ...{ name, digest, reference: undefined, label: undefined, parents: [], ...own },
      facts: facts?.facts,
      ...(facts === undefined ? {} : { factsFile: facts.subject.digest }),
    };
  }
  const asked: Asked =
    inputs.model.by === 'reference'
      ? { reference: inputs.model.reference, input: 'model' }
      : { reference: ofRules(rules), input: 'rules' };
  const model = await findModel(asked, inputs.store, services);
  if (own.predictions === undefined && own.metrics === undefined)
    return ofVersion(model, await theirs(model, services));
  return ofVersion(model, own);
}

function ofRules(rules: RuleSet): Reference {
  if (rules.model !== undefined) return parseReference(rules.model);
  throw new UserError('model-missing', {
    what: 'Neither the input model nor the rules file says which model is judged.',
    where: { input: 'model' },
    remedy: 'Give the path of the model, so that its digest is what the verdict is about, or a reference.',
  });
}

/**
 * @throws UserError `baseline-unsaid` where a rule needs a baseline and nothing was said about one
 */
export async function findBaseline(inputs: GateInputs, rules: RuleSet, services: Services): Promise<Baseline> {
  const { baseline } = inputs;
  switch (baseline.by) {
    case 'none':
      return { missing: 'there is no baseline' };
    case 'nothing':
      if (rules.rules.some(needsBaseline)) throw unsaid(rules);
      return { missing: 'no baseline was given' };
    case 'files': {
      const files = await ownFiles(inputs.baselinePredictions, inputs.baselineMetrics, services);
      const digest = await digestOfFiles(files, services);
      const { label } = baseline;
      return { name: label, digest, reference: undefined, label, facts: undefined, parents: [], ...files };
    }
    case 'reference':
      return baselineVersion(baseline.reference, inputs, services);
  }
}

/** A baseline without a version is known by what was measured of it: its predictions, else its metrics. */
async function digestOfFiles({ predictions, metrics }: Files, services: Services): Promise<Digest> {
  if (predictions === undefined && metrics !== undefined) return metrics.digest;
  const source = await findSource(predictions ?? '', [services.workspace, services.temp]).catch((error: unknown) => {
    if (!isUserError(error)) throw error;
    const { code, what, remedy } = error;
    throw new UserError(code, { what, where: { input: 'baseline-predictions' }, remedy, cause: error });
  });
  return untilCancelled(digestSource(source), services.cancelled);
}

async function baselineVersion(reference: Reference, inputs: GateInputs, services: Services): Promise<Baseline> {
  let model: StoredModel;
  try {
    model = await findModel({ reference, input: 'baseline' }, inputs.store, services);
  } catch (error) {
    // The first champion has no predecessor; what that means is the policy of on-missing-baseline.
    if (!isUserError(error) || !['alias-unknown', 'artifact-unknown'].includes(error.code)) throw error;
    const missing = `there is no ${formatReference(reference)} yet`;
    if (error.code === 'alias-unknown') {
      await refuseSlip(reference, error, inputs, services);
      return { missing };
    }
    // A misspelt store looks just like a first run, so a person must be able to tell.
    const { store } = inputs;
    services.log.warning(
      `${toLine(store ?? '', 200)} holds no ${reference.kind}:${reference.name} at all. ` +
        'Where there should be one, correct the input store; before the first champion this is as it should be.',
    );
    return { missing: `${missing}, and the store holds no version of it` };
  }
  const given = await ownFiles(inputs.baselinePredictions, inputs.baselineMetrics, services);
  const stored = await theirs(model, services);
  const files = { predictions: given.predictions ?? stored.predictions, metrics: given.metrics ?? stored.metrics };
  return ofVersion(model, files);
}

/** A misspelt alias looks just like a first run; taken for one, it would let a model pass that nothing compared. */
async function refuseSlip(reference: Reference, error: UserError, { store }: GateInputs, services: Services) {
  const { selector } = reference;
  if (store === undefined || selector?.by !== 'alias') return;
  const aliases = [...(await listAliases(await openStore(store, services), reference)).keys()];
  if (aliases.length === 0) return;
  const artifact = formatArtifact(reference);
  const meant = suggestedAlias(selector.alias, aliases);
  if (meant !== undefined) {
    throw new UserError('alias-unknown', {
      what: `${artifact} has no alias "${selector.alias}", but it has ${meant}.`,
      where: { input: 'baseline' },
      remedy: `Write ${artifact}@${meant}; where another alias is meant that is yet to be, write none until it is there.`,
      cause: error,
    });
  }
  services.log.warning(
    `There is no ${formatReference(reference)}, but ${artifact} has ${aliasList(aliases)}; did you mean one of them? ` +
      'Before the first of its kind this is as it should be.',
  );
}

interface Files {
  readonly predictions: string | undefined;
  readonly metrics: MetricsFile | undefined;
}

async function ownFiles(
  predictions: string | undefined,
  metrics: string | undefined,
  services: Services,
): Promise<Files> {
  const read = metrics === undefined ? undefined : await readMetricsFile(resolve(services.workspace, metrics), metrics);
  return { predictions, metrics: read };
}

async function theirs(model: StoredModel, services: Services): Promise<Files> {
  return { predictions: await predictionsOf(model, services), metrics: await metricsOf(model, services) };
}

function ofVersion(model: StoredModel, files: Files): MeasuredModel {
  const { version, reference } = model;
  const { selector, kind, name } = version.resolvedFrom;
  const alias = selector?.by === 'alias' ? `${selector.alias} ` : '';
  return {
    name: `${kind}:${name}`,
    digest: version.digest,
    reference,
    label: `${alias}v${version.sequence}`,
    facts: version.record.facts,
    parents: version.record.parents,
    ...files,
  };
}

function unsaid(rules: RuleSet): UserError {
  const first = rules.rules.find(needsBaseline);
  return new UserError('baseline-unsaid', {
    what: 'A rule compares with a baseline, but no baseline is given.',
    ...(first === undefined ? {} : { where: first.where }),
    remedy:
      'Give baseline, such as model:delay@champion, or baseline-predictions or baseline-metrics; write `baseline: none` where there is none yet.',
  });
}
