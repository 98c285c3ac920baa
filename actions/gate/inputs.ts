import { UserError } from '../../shared/core/errors.ts';
import type { InputReader } from '../../shared/core/inputs.ts';
import { parseReference, type Reference } from '../../shared/core/references.ts';

/** What the candidate is: a version in the store, or bytes here. */
type ModelInput =
  | { readonly by: 'reference'; readonly reference: Reference }
  | { readonly by: 'path'; readonly path: string }
  /** The model that the rules file names. */
  | { readonly by: 'rules' };

/** What the candidate is compared with. */
type BaselineInput =
  | { readonly by: 'reference'; readonly reference: Reference }
  /** Files alone; the label is only shown. */
  | { readonly by: 'files'; readonly label: string }
  /** Said to be absent. */
  | { readonly by: 'none' }
  /** Nothing was said, which is an error as soon as a rule needs one. */
  | { readonly by: 'nothing' };

export interface GateInputs {
  /** Relative to the workspace. */
  readonly rules: string;
  readonly model: ModelInput;
  /** Absolute: the file that says how the candidate was made, where it is no version yet. */
  readonly facts: string | undefined;
  /** Absolute: where the candidate's parameters stand, to point at their lines. */
  readonly parameters: string | undefined;
  readonly metrics: string | undefined;
  readonly predictions: string | undefined;
  readonly labels: string | undefined;
  readonly baseline: BaselineInput;
  readonly baselinePredictions: string | undefined;
  readonly baselineMetrics: string | undefined;
  readonly onMissingBaseline: 'inconclusive' | 'absolute-only';
  readonly level: number;
  readonly resamples: number;
  readonly waivers: 'auto' | 'none';
  readonly token: string | undefined;
  readonly store: string | undefined;
}

const REFERENCE = /^(model|dataset|features):/;

/**
 * @throws UserError `input-invalid`, `reference-invalid`
 */
export function readInputs(reader: InputReader): GateInputs {
  const inputs: GateInputs = {
    rules: reader.string('rules'),
    model: readModel(reader.optionalString('model')),
    facts: reader.optionalPath('facts'),
    parameters: reader.optionalPath('parameters'),
    metrics: reader.optionalString('metrics'),
    predictions: reader.optionalString('predictions'),
    labels: reader.optionalString('labels'),
    baseline: readBaseline(reader),
    baselinePredictions: reader.optionalString('baseline-predictions'),
    baselineMetrics: reader.optionalString('baseline-metrics'),
    onMissingBaseline: reader.choice('on-missing-baseline', ['inconclusive', 'absolute-only']),
    level: reader.number('level', { min: 0.5, max: 0.9999 }),
    resamples: reader.integer('resamples', { min: 1000, max: 1_000_000 }),
    waivers: reader.choice('waivers', ['auto', 'none']),
    token: reader.optionalSecret('github-token'),
    store: reader.optionalString('store'),
  };
  checkTogether(inputs);
  return inputs;
}

function readModel(given: string | undefined): ModelInput {
  if (given === undefined) return { by: 'rules' };
  if (REFERENCE.test(given)) return { by: 'reference', reference: parseReference(given, 'model') };
  return { by: 'path', path: given };
}

function readBaseline(reader: InputReader): BaselineInput {
  const given = reader.optionalString('baseline');
  const files = reader.optionalString('baseline-predictions') ?? reader.optionalString('baseline-metrics');
  if (given === 'none') return { by: 'none' };
  if (given !== undefined && REFERENCE.test(given)) {
    return { by: 'reference', reference: parseReference(given, 'baseline') };
  }
  if (files !== undefined) return { by: 'files', label: given ?? 'baseline' };
  if (given === undefined) return { by: 'nothing' };
  throw invalid('baseline', `"${given}" is no reference, and no files of the baseline are given.`, BASELINE_REMEDY);
}

const BASELINE_REMEDY =
  'Write a reference such as model:delay@champion, or give baseline-predictions or baseline-metrics, or write none.';

function checkTogether(inputs: GateInputs): void {
  const { metrics, predictions, labels, baseline, baselinePredictions, baselineMetrics } = inputs;
  if (inputs.model.by === 'path' && metrics === undefined && predictions === undefined) {
    throw invalid('metrics', 'There is nothing to judge.', 'Give metrics, predictions, or both.');
  }
  if (inputs.facts !== undefined && inputs.model.by !== 'path') {
    throw invalid(
      'facts',
      'The candidate is a version, which has facts of its own.',
      'Take facts out, or give the path of the model.',
    );
  }
  if (labels !== undefined && predictions === undefined) {
    throw invalid('labels', 'There are labels but no predictions.', 'Give predictions, or leave labels out.');
  }
  if (baseline.by === 'none' && (baselinePredictions ?? baselineMetrics) !== undefined) {
    throw invalid('baseline', 'The baseline is none, yet files of a baseline are given.', 'Decide for one of the two.');
  }
  if (inputs.model.by === 'path' && baselinePredictions !== undefined && predictions === undefined) {
    throw invalid(
      'baseline-predictions',
      'The baseline has predictions but the candidate has none.',
      'Give predictions of the candidate for the same rows, or compare by baseline-metrics.',
    );
  }
}

function invalid(input: string, what: string, remedy: string): UserError {
  return new UserError('input-invalid', { what, where: { input }, remedy });
}
