import { isAbsolute, relative, resolve, sep } from 'node:path';
import { toLine } from '../core/text/escape.ts';
import type { Subject } from '../core/statement.ts';
import type { GateResult, GateWaivers } from '../evidence/results/gate.ts';
import { binaryCurves } from './measure/curves.ts';
import type { Decision } from './decide/decide.ts';
import { disagreement } from './measure/disagreement.ts';
import type { PredictionSet } from './predictions/set.ts';
import { positivesOf } from './predictions/rows.ts';
import type { RuleSet } from './rules/rules.ts';
import { measureSlices, sliceMetric, tooFewRows } from './measure/slices.ts';
import { digestBytes, type Digest } from '../core/digest.ts';
import { compareRecords } from './differences.ts';
import type { Baseline, MeasuredModel } from './model.ts';

/** Everything a gate has read and decided. */
export interface Judged {
  readonly rules: RuleSet;
  readonly rulesDigest: Digest;
  readonly candidate: MeasuredModel;
  readonly baseline: Baseline;
  readonly predictions: PredictionSet | undefined;
  readonly decision: Decision;
  readonly waivers: GateWaivers;
  readonly settings: { readonly level: number; readonly resamples: number; readonly seed: string };
  readonly asked: NonNullable<GateResult['asked']>;
}

/** The result of the statement: every number that led to the verdict, and the pictures for the report. */
export function gateResult(judged: Judged): GateResult {
  const { candidate, baseline, predictions, decision, rules } = judged;
  const threshold = thresholdOf(rules);
  const shown = predictions?.paired ?? predictions?.all;
  const disagreeing = shown === undefined ? undefined : disagreement(shown, threshold);
  const curves = shown?.task === 'binary' ? binaryCurves(shown, threshold) : undefined;
  return {
    model: {
      name: candidate.name,
      digest: candidate.digest,
      ...(candidate.label === undefined ? {} : { label: candidate.label }),
    },
    ...('missing' in baseline ? {} : { baseline: baselineOf(baseline) }),
    ...(predictions === undefined ? {} : rowsOf(predictions)),
    outcomes: decision.outcomes,
    waivers: judged.waivers,
    ...slicesOf(judged),
    ...passedOver(judged),
    ...(disagreeing === undefined ? {} : { disagreement: disagreeing }),
    ...(curves === undefined ? {} : { curves }),
    method: methodOf(judged),
    asked: judged.asked,
    ...('missing' in baseline ? { differences: [] } : compareRecords(candidate, baseline)),
    rulesDigest: judged.rulesDigest,
  };
}

/** How many rows there are, how many are positive, and how many a model left out. */
export function rowsOf(set: PredictionSet): Pick<GateResult, 'rows' | 'positives' | 'oneAgainstRest' | 'unpredicted'> {
  const { unpredicted, classes } = set;
  const known = set.whole ?? set.all;
  const positives = positivesOf(known);
  const { positive, others } = classes;
  return {
    rows: known.count,
    ...(positives === undefined ? {} : { positives }),
    ...(positive === undefined || others === undefined || others < 2 ? {} : { oneAgainstRest: { positive, others } }),
    ...(unpredicted.candidate + unpredicted.baseline === 0 ? {} : { unpredicted }),
  };
}

export function thresholdOf(rules: RuleSet): number | undefined {
  return rules.columns?.task === 'binary' ? rules.columns.threshold : undefined;
}

function baselineOf(baseline: MeasuredModel): NonNullable<GateResult['baseline']> {
  const { name, reference, digest, label } = baseline;
  return { reference: reference ?? name, digest, label: label ?? name };
}

function slicesOf({ predictions, rules, settings }: Judged): Pick<GateResult, 'slices' | 'sliceCounts'> {
  if (predictions === undefined) return { slices: [] };
  const metric = sliceMetric(rules.rules, predictions.all.task);
  if (metric === undefined) return { slices: [] };
  const threshold = thresholdOf(rules);
  return measureSlices(rules.slices, metric, { predictions, settings: { ...settings, threshold } });
}

function passedOver({ predictions, rules }: Judged): Pick<GateResult, 'tooFewRows'> {
  const found = predictions === undefined ? [] : tooFewRows(rules.rules, predictions);
  return found.length === 0 ? {} : { tooFewRows: found };
}

function methodOf({ decision, predictions, settings, rules }: Judged): GateResult['method'] {
  const methods = [...new Set(decision.outcomes.flatMap(({ method }) => (method === undefined ? [] : [method])))];
  const family = rules.rules.some(({ slice }) => slice !== undefined && 'everyValue' in slice);
  return {
    interval: methods.length === 0 ? 'none: values alone' : methods.join('; '),
    level: settings.level,
    ...(predictions === undefined ? {} : { resamples: settings.resamples, seed: settings.seed }),
    ...(family ? { multiplicity: 'Holm over the values of a slice column, for claims of failure' } : {}),
  };
}

/** Paths as the workflow gives them: the same rules on other predictions are another decision. */
export interface GivenFiles {
  readonly predictions: string | undefined;
  readonly labels: string | undefined;
  readonly metrics: string | undefined;
}

/** Absolute folders that paths are told from. */
export interface Folders {
  readonly workspace: string;
  readonly temp: string;
}

const LONGEST_PLACE = 500;

/** `test/eu.csv`: one name for one file, on every machine that checks out the same workspace. */
export function placeOfFile(path: string, { workspace, temp }: Folders): string {
  const whole = resolve(workspace, path);
  const inWorkspace = within(workspace, whole);
  const inTemp = within(temp, whole);
  const place = inWorkspace ?? (inTemp === undefined ? whole : `temporary ${inTemp}`);
  return place.length > LONGEST_PLACE ? digestBytes(place) : toLine(place, LONGEST_PLACE);
}

function within(folder: string, path: string): string | undefined {
  const inside = relative(folder, path);
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? undefined : inside;
}

/** What was read, by digest. */
export function inputsOf(judged: Judged, given: GivenFiles, folders: Folders): Subject[] {
  const { candidate, baseline, predictions, rulesDigest, rules, waivers } = judged;
  const found: Subject[] = [{ name: rules.file, digest: rulesDigest }];
  const add = (name: string, digest: Digest | undefined): void => {
    if (digest !== undefined) found.push({ name, digest });
  };
  const at = (what: string, path: string | undefined): string =>
    path === undefined ? what : `${what} ${placeOfFile(path, folders)}`;
  add(at('predictions', given.predictions), predictions?.digests.candidate);
  add(at('labels', given.labels), predictions?.digests.labels);
  add('baseline predictions', predictions?.digests.baseline);
  add(at('metrics', given.metrics), candidate.metrics?.digest);
  add('facts', candidate.factsFile);
  for (const { rule, statement } of waivers.used) add(`waiver of ${rule}`.slice(0, 1000), statement);
  if ('missing' in baseline) return found;
  add('baseline metrics', baseline.metrics?.digest);
  add(baseline.reference ?? baseline.name, baseline.digest);
  return found;
}
