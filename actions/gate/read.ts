import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { digestBytes, type Digest } from '../../shared/core/digest.ts';
import { systemErrorCode, UserError } from '../../shared/core/errors.ts';
import { toLine } from '../../shared/core/text/escape.ts';
import { formatCount, plural, shortDigest } from '../../shared/core/text/format.ts';
import type { Services } from '../../shared/core/services.ts';
import type { Baseline, MeasuredModel } from '../../shared/gate/model.ts';
import { readPredictions, type PredictionSet } from '../../shared/gate/predictions/predictions.ts';
import { parseRules } from '../../shared/gate/rules/file.ts';
import type { RuleSet } from '../../shared/gate/rules/rules.ts';
import type { GateInputs } from './inputs.ts';
import { findBaseline, findCandidate } from './models.ts';

export interface ReadRules {
  readonly rules: RuleSet;
  readonly rulesDigest: Digest;
}

export async function readRules(inputs: GateInputs, services: Services): Promise<ReadRules> {
  const path = resolve(services.workspace, inputs.rules);
  const shown = relative(services.workspace, path);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new UserError('rules-unreadable', {
      what: `The rules file cannot be read (${systemErrorCode(cause) ?? 'unknown error'}).`,
      where: { file: shown },
      remedy: 'Check the input rules, and that the repository is checked out.',
      cause,
    });
  });
  const rules = parseRules(bytes.toString('utf8'), shown);
  services.log.info(`${plural(rules.rules.length, 'rule')} in ${shown}.`);
  return { rules, rulesDigest: digestBytes(bytes) };
}

export interface Models {
  readonly candidate: MeasuredModel;
  readonly baseline: Baseline;
}

export async function findModels(inputs: GateInputs, rules: RuleSet, services: Services): Promise<Models> {
  const candidate = await findCandidate(inputs, rules, services);
  const baseline = await findBaseline(inputs, rules, services);
  services.log.info(`Candidate: ${describe(candidate)}.`);
  services.log.info('missing' in baseline ? `Baseline: ${baseline.missing}.` : `Baseline: ${describe(baseline)}.`);
  return { candidate, baseline };
}

function describe({ name, reference, label, digest }: MeasuredModel): string {
  const shown = reference ?? name;
  return toLine(`${shown}${label === undefined || label === shown ? '' : ` (${label})`}, ${shortDigest(digest)}`, 200);
}

/** Rows of predictions, where the candidate has any. */
export async function readRows(
  { rules, labels }: { readonly rules: RuleSet; readonly labels: string | undefined },
  { candidate, baseline }: Models,
  services: Services,
): Promise<PredictionSet | undefined> {
  const { log } = services;
  if (candidate.predictions === undefined) {
    log.info('There are no predictions: metrics are taken from files, without rows behind them.');
    return undefined;
  }
  if (rules.columns === undefined) {
    throw new UserError('rules-invalid', {
      what: 'Predictions are given, but the rules file does not say which columns to read.',
      where: { file: rules.file, line: 1 },
      remedy: 'Add id, label and score (or prediction), each with the name of a column.',
    });
  }
  const compared = 'missing' in baseline ? undefined : baseline.predictions;
  const files = { candidate: candidate.predictions, baseline: compared, labels };
  const ruled = rules.rules.flatMap(({ slice }) => (slice === undefined ? [] : [slice.column]));
  const request = { files, columns: rules.columns, slices: [...new Set([...rules.slices, ...ruled])] };
  const predictions = await readPredictions(request, services);
  tell(predictions, services);
  return predictions;
}

function tell({ all, paired, unmatched, absentSlices }: PredictionSet, { log }: Services): void {
  const both = paired === undefined ? '' : `, ${formatCount(paired.count)} of them predicted by both models`;
  log.info(`${plural(all.count, 'row')}${both}.`);
  if (unmatched.candidate + unmatched.baseline > 0) {
    log.warning(
      `Some rows are predicted by one model only and left out of the comparison: ${formatCount(unmatched.candidate)} by the candidate, ${formatCount(unmatched.baseline)} by the baseline.`,
    );
  }
  for (const name of absentSlices) log.warning(`No file has the slice column "${toLine(name, 100)}".`);
}
