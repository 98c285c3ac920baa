import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isUserError } from '../../../shared/core/errors.ts';
import { measureOnRows, type RowSettings } from '../../../shared/gate/measure/rows.ts';
import { readPredictions } from '../../../shared/gate/predictions/predictions.ts';
import type { PredictionColumns } from '../../../shared/gate/rules/rules.ts';
import { testServices } from '../../services.ts';
import type { Difference } from '../run/compare.ts';
import type { ParquetWriter } from '../write/parquet.ts';
import { fileOf, writeTable } from '../write/table.ts';
import type { PredictionCase } from './draw.ts';
import { metricsOf } from './truth.ts';

export interface PredictionOutcome {
  readonly differences: readonly Difference[];
  readonly decided: number;
  /** Metrics that the rows leave undefined. */
  readonly open: number;
}

/** Reads a case as `gate` does and compares each point metric with its definition. */
export async function runPredictions(fuzzed: PredictionCase, parquet: ParquetWriter): Promise<PredictionOutcome> {
  const services = await testServices();
  try {
    await writePredictions(services.temp, fuzzed, parquet);
    return await measure(fuzzed, services);
  } finally {
    await rm(services.temp, { recursive: true, force: true });
  }
}

/** Each file in a folder of its role, with what a rules file would say of them. */
export async function writePredictions(folder: string, fuzzed: PredictionCase, parquet: ParquetWriter): Promise<void> {
  for (const role of ['candidate', 'baseline', 'labels'] as const) {
    const table = fuzzed[role];
    if (table === undefined) continue;
    await mkdir(join(folder, role), { recursive: true });
    await writeTable(join(folder, role, fileOf(table)), table, parquet);
  }
  await writeFile(join(folder, 'columns.json'), `${JSON.stringify(columnsOf(fuzzed), null, 2)}\n`);
}

function columnsOf({ task, names: { id, label, value }, positive, threshold }: PredictionCase): PredictionColumns {
  return task === 'binary'
    ? { task, id, label, score: value, positive, threshold }
    : { task, id, label, prediction: value };
}

async function measure(
  fuzzed: PredictionCase,
  services: Awaited<ReturnType<typeof testServices>>,
): Promise<PredictionOutcome> {
  const { candidate, baseline, labels } = fuzzed;
  const files = {
    candidate: join('candidate', fileOf(candidate)),
    baseline: join('baseline', fileOf(baseline)),
    labels: labels === undefined ? undefined : join('labels', fileOf(labels)),
  };
  const refused = whyRefused(fuzzed);
  try {
    const set = await readPredictions({ files, columns: columnsOf(fuzzed), slices: [], sliceValues: [] }, services);
    if (refused === 'must') return told('the run', 'refused', `read, ${set.all.count} rows`);
    return compare(fuzzed, { all: set.all, paired: set.paired });
  } catch (error) {
    if (refused !== undefined && isUserError(error)) return { differences: [], decided: 1, open: 0 };
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return told('the run', refused === undefined ? 'metrics' : 'refused', what);
  }
}

/** What is no number must be refused, and labels of which none is positive; a class that no label is may be: then nothing could be right. */
function whyRefused({ spoilt, task, meant }: PredictionCase): 'must' | 'may' | undefined {
  if (spoilt) return 'must';
  if (task === 'regression') return undefined;
  const labels = new Set(meant.map(({ label }) => label));
  if (task === 'binary') return labels.has(1) ? undefined : 'must';
  const apart = (['candidate', 'baseline'] as const).some((who) => !meant.some((row) => labels.has(row[who])));
  return apart ? 'may' : undefined;
}

function told(id: string, expected: string, got: string): PredictionOutcome {
  return { differences: [{ id, expected, got }], decided: 1, open: 0 };
}

type View = Parameters<typeof measureOnRows>[1];

function compare(fuzzed: PredictionCase, view: View): PredictionOutcome {
  const settings: RowSettings = {
    level: 0.95,
    resamples: 20,
    seed: 'fuzz',
    threshold: fuzzed.threshold,
    wantsOwn: false,
  };
  const [own, theirs] = [metricsOf(fuzzed, 'candidate'), metricsOf(fuzzed, 'baseline')];
  const differences: Difference[] = [];
  let open = 0;
  for (const [name, expected] of Object.entries(own)) {
    const before = theirs[name] ?? NaN;
    if (Number.isNaN(expected) || Number.isNaN(before)) {
      open++;
      continue;
    }
    const measured = measureOnRows(name, view, settings);
    // Too few rows for the change's interval; the candidate's own value must still be had.
    const alone = 'missing' in measured ? measureOnRows(name, { ...view, paired: undefined }, settings) : measured;
    const got =
      'missing' in alone
        ? [alone.missing]
        : [alone.candidate.value, ...(alone.pair === undefined ? [] : [alone.pair.baseline])];
    const wanted = got.length === 1 ? [expected] : [expected, before];
    if (!wanted.every((value, index) => isNear(value, got[index]))) {
      differences.push({ id: name, expected: wanted.join(', '), got: got.join(', ') });
    }
  }
  return { differences, decided: Object.keys(own).length - open, open };
}

function isNear(expected: number, got: number | string | undefined): boolean {
  return typeof got === 'number' && Math.abs(expected - got) <= 1e-9 * Math.max(1, Math.abs(expected));
}
