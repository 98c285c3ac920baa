import { relative } from 'node:path';
import { digestJson } from '../../shared/core/digest.ts';
import { formatReference } from '../../shared/core/references.ts';
import { toLine } from '../../shared/core/text/escape.ts';
import { plural } from '../../shared/core/text/format.ts';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import type { YamlFile } from '../../shared/core/text/yaml.ts';
import { decide, type DecisionPolicy } from '../../shared/gate/decide/decide.ts';
import { gateResult, inputsOf, placeOfFile, thresholdOf, type Judged } from '../../shared/gate/result.ts';
import { decisionSummary } from '../../shared/gate/log/decision-table.ts';
import { unpredictedOf } from '../../shared/gate/unpredicted.ts';
import { gateHeadline } from '../../shared/gate/show/headline.ts';
import { annotate, showDecision, showDifferences } from '../../shared/gate/log/log.ts';
import { annotateParameters } from '../../shared/gate/log/parameters.ts';
import { measureRules } from '../../shared/gate/measure/measure.ts';
import type { MeasuredRule } from '../../shared/gate/measure/measurement.ts';
import type { PredictionSet } from '../../shared/gate/predictions/set.ts';
import { normalCdf } from '../../shared/statistics/distributions/normal.ts';
import { holm } from '../../shared/statistics/multiplicity.ts';
import { detectableInErrors } from '../../shared/statistics/power.ts';
import { readParametersFile } from '../../shared/training/identity/parameters.ts';
import type { GateInputs } from './inputs.ts';
import { findModels, readRows, readRules, type Models, type ReadRules } from './read.ts';
import { considerWaivers, type Given } from './waivers.ts';

/** A change that is printed as visible is seen by four gates in five. */
const POWER = 0.8;

/**
 * Decides whether a candidate model may replace its baseline.
 *
 * @throws UserError `rules-invalid`, `metric-unknown`, `rules-contradictory`, `metrics-unreadable`,
 *   `predictions-invalid`, `predictions-mismatched`, `baseline-unsaid`, `facts-invalid`, `parameters-unreadable`, and those of store and tables
 */
export async function gate(inputs: GateInputs, services: Services): Promise<ActionResult> {
  const { log } = services;
  const read = await log.group('Rules', () => readRules(inputs, services));
  const parameters = await parametersOf(inputs, services);
  const models = await log.group('Candidate and baseline', () => findModels(inputs, read.rules, services));
  const predictions = await log.group('Predictions', () =>
    readRows({ rules: read.rules, labels: inputs.labels }, models, services),
  );
  const given = {
    ...read,
    ...models,
    predictions,
    settings: settingsOf(inputs, read, predictions),
    asked: askedOf(inputs, services),
  };
  const measured = await log.group('Measurements', () => measure(given, services));
  const judged = await considerWaivers(decide(measured, policyOf(inputs, predictions)), given, inputs, services);
  const { result, headline } = await log.group('Decision', () => conclude(judged, inputs, services));
  annotate(result.outcomes, inputs.level, services);
  if (judged.decision.verdict !== 'pass' && parameters !== undefined) {
    annotateParameters(result.differences, parameters, baselineLabel(models), services);
  }
  const stored = await services.evidence.leave({
    action: 'gate',
    subjects: [{ name: models.candidate.name, digest: models.candidate.digest }],
    inputs: inputsOf(judged, inputs, services),
    verdict: judged.decision.verdict,
    headline,
    result,
  });
  const count = (verdict: string): number => result.outcomes.filter((outcome) => outcome.verdict === verdict).length;
  const outputs = {
    failed: count('fail'),
    inconclusive: count('inconclusive'),
    ...baselineOutputs(models),
    statement: stored.path,
    'statement-digest': stored.digest,
  };
  const labels = { baseline: baselineLabel(models), level: inputs.level };
  const summary = decisionSummary(headline, judged.decision, labels);
  return { verdict: judged.decision.verdict, headline, outputs, summary };
}

/** To point at their lines; the values that count are in the facts. */
async function parametersOf({ parameters }: GateInputs, { workspace }: Services): Promise<YamlFile | undefined> {
  return parameters === undefined ? undefined : readParametersFile(parameters, relative(workspace, parameters));
}

function baselineLabel({ baseline }: Models): string {
  return 'missing' in baseline ? 'baseline' : (baseline.label ?? baseline.name);
}

/** In the form that `expect` of version-artifact takes, so that an alias is moved only where this verdict still holds. */
function baselineOutputs({ baseline }: Models): ActionResult['outputs'] {
  if ('missing' in baseline) return { 'baseline-version': 'none', 'baseline-digest': '' };
  const version = baseline.reference === undefined ? '' : baseline.reference.slice(baseline.reference.indexOf('@') + 1);
  return { 'baseline-version': version, 'baseline-digest': baseline.digest };
}

/** The seed is of everything that was read: equal inputs resample equally, on any machine. */
function settingsOf(inputs: GateInputs, read: ReadRules, predictions: PredictionSet | undefined): Given['settings'] {
  const digest = digestJson({ rules: read.rulesDigest, predictions: predictions?.digests ?? {} });
  return { level: inputs.level, resamples: inputs.resamples, seed: digest.slice('sha256:'.length).slice(0, 16) };
}

/** Also of a baseline that turns out to be missing: it may be there when the same is asked again. */
function askedOf(inputs: GateInputs, services: Services): Given['asked'] {
  const { baseline, baselinePredictions, baselineMetrics, onMissingBaseline, waivers } = inputs;
  const files = [baselinePredictions, baselineMetrics].filter((path) => path !== undefined);
  const words = [nameOf(baseline), ...files.map((path) => placeOfFile(path, services))].filter((word) => word !== '');
  return { ...(words.length === 0 ? {} : { baseline: words.join(', ') }), onMissingBaseline, waivers };
}

function nameOf(baseline: GateInputs['baseline']): string {
  switch (baseline.by) {
    case 'reference':
      return formatReference(baseline.reference);
    case 'files':
      return toLine(baseline.label, 500);
    case 'none':
      return 'none';
    case 'nothing':
      return '';
  }
}

function measure(given: Given & Models, services: Services): Promise<MeasuredRule[]> {
  const { rules, candidate, baseline, predictions, settings } = given;
  const progress = services.log.progress('Measuring', rules.rules.length);
  let done = 0;
  const readings = {
    metrics: candidate.metrics,
    baselineMetrics: 'missing' in baseline ? undefined : baseline.metrics,
    predictions,
    noBaseline: 'missing' in baseline ? baseline.missing : undefined,
  };
  const onRule = (): void => progress.update(done++);
  const measured = measureRules(rules.rules, readings, { ...settings, threshold: thresholdOf(rules), onRule });
  progress.end(plural(measured.length, 'measurement'));
  return Promise.resolve(measured);
}

function policyOf({ level, onMissingBaseline }: GateInputs, predictions: PredictionSet | undefined): DecisionPolicy {
  return {
    isIncomplete: predictions?.whole !== undefined,
    level,
    withoutBaseline: onMissingBaseline,
    adjust: holm,
    normalCdf,
    detectableErrors: detectableInErrors({ alpha: (1 - level) / 2, power: POWER }),
  };
}

function conclude(
  judged: Judged,
  inputs: GateInputs,
  services: Services,
): Promise<{ result: ReturnType<typeof gateResult>; headline: string }> {
  const { candidate, baseline, decision } = judged;
  const result = gateResult(judged);
  const labels = { baseline: baselineLabel(judged), level: inputs.level };
  showDecision(result, labels, services);
  showDifferences(result, labels.baseline, services);
  const baselineMissing = 'missing' in baseline && inputs.onMissingBaseline === 'absolute-only';
  const model = candidate.name.replace(/^model:/, '');
  const subject = { model, level: inputs.level, baselineMissing, unpredicted: unpredictedOf(result) };
  return Promise.resolve({ result, headline: gateHeadline(decision, subject) });
}
