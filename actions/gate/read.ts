import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { digestBytes, type Digest } from '../../shared/core/digest.ts';
import { systemErrorCode, UserError } from '../../shared/core/errors.ts';
import { toLine } from '../../shared/core/text/escape.ts';
import { formatCount, plural, shortDigest } from '../../shared/core/text/format.ts';
import { quote } from '../../shared/core/text/quote.ts';
import { capitalised } from '../../shared/document/words.ts';
import type { Services } from '../../shared/core/services.ts';
import type { Baseline, MeasuredModel } from '../../shared/gate/model.ts';
import { readPredictions } from '../../shared/gate/predictions/predictions.ts';
import type { PredictionSet } from '../../shared/gate/predictions/set.ts';
import { rowsOf } from '../../shared/gate/result.ts';
import { positivesText, unpredictedOf } from '../../shared/gate/unpredicted.ts';
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
  const sliceValues = rules.rules.flatMap(({ slice }) =>
    slice !== undefined && 'value' in slice ? [slice.value] : [],
  );
  const slices = [...new Set([...rules.slices, ...ruled])];
  const request = { files, columns: rules.columns, slices, sliceValues: [...new Set(sliceValues)] };
  const predictions = await readPredictions(request, services);
  tell(predictions, services);
  return predictions;
}

/** What was read, with what a reader of the numbers must know of it. */
function tell(set: PredictionSet, { log }: Services): void {
  const { all, paired, unplaced, classes, absentSlices } = set;
  const { rows = all.count, positives, oneAgainstRest } = rowsOf(set);
  const positive = positives === undefined ? '' : ` (${positivesText(positives, rows)})`;
  const both = paired === undefined ? '' : `, ${formatCount(paired.count)} of them predicted by both models`;
  log.info(`${plural(rows, 'row')}${positive}${both}.`);
  if (oneAgainstRest !== undefined) {
    const { others } = oneAgainstRest;
    log.warning(
      `The labels are more than two: ${quote(oneAgainstRest.positive)} is judged against ${plural(others, 'other')}.`,
    );
  }
  const gap = unpredictedOf(rowsOf(set));
  if (gap !== undefined) log.warning(`${capitalised(gap)}: what a model left out counts against it.`);
  for (const { table, rows: count, classes: strange } of classes.strange) {
    log.warning(
      `${plural(count, 'row')} of ${table.shown} ${count === 1 ? 'is' : 'are'} predicted as ${plural(strange, 'class', 'classes')} that no label has.`,
    );
  }
  for (const [name, count] of unplaced) {
    log.warning(
      `${plural(count, 'row')} that one model left out ${count === 1 ? 'is' : 'are'} of no known "${toLine(name, 100)}", so that its slices stay open.`,
    );
  }
  for (const name of absentSlices) log.warning(`No file has the slice column "${toLine(name, 100)}".`);
}
