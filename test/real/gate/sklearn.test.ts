import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { followsFromRows, measureOnRows } from '../../../shared/gate/measure/rows.ts';
import { readPredictions } from '../../../shared/gate/predictions/predictions.ts';
import type { PredictionColumns } from '../../../shared/gate/rules/rules.ts';
import { nextUniform, randomState } from '../../../shared/statistics/random.ts';
import { pythonOfTheExample } from '../../servers/programs/python.ts';
import { testServices } from '../../services.ts';

const run = promisify(execFile);
const CASES = 60;
const TOLERANCE = 1e-9;

/** Rows as both sides get them, and as the file writes them for ours. */
interface Case {
  readonly task: 'binary' | 'classes' | 'regression';
  readonly label: readonly (number | string)[];
  readonly prediction: readonly (number | string)[];
  readonly file: string;
}

const uniform = (
  (state) => (): number =>
    nextUniform(state)
)(randomState('against scikit-learn'));
const pick = <T>(items: readonly T[]): T => items[Math.floor(uniform() * items.length)] as T;

/** Small sets miss classes and have empty denominators; larger ones have ties. */
function randomCase(index: number): Case {
  const task = (['binary', 'classes', 'regression'] as const)[index % 3] ?? 'binary';
  const rows = pick([1, 2, 3, 5, 12, 40, 200]);
  const many = <T>(make: () => T): T[] => Array.from({ length: rows }, make);
  if (task === 'binary') {
    const share = pick([0, 0.1, 0.5, 1]);
    // One at least is positive: without any the file is refused.
    const label = many(() => (uniform() < share ? 1 : 0)).with(0, 1);
    const prediction = many(() => (uniform() < 0.3 ? pick([0, 0.5, 1]) : Number(uniform().toFixed(pick([1, 6])))));
    return {
      task,
      label,
      prediction,
      file: csv(
        label.map((y) => pick([`${y}`, `${y}.0`, ` ${y}`])),
        prediction,
      ),
    };
  }
  if (task === 'regression') {
    const scale = pick([1, 1e-3, 1e6]);
    const label = many(() => (uniform() < 0.1 ? 0 : (uniform() - 0.5) * scale));
    const prediction = label.map((y) => y + (uniform() - 0.5) * scale);
    return { task, label, prediction, file: csv(label, prediction) };
  }
  const names = pick<readonly (number | string)[]>([
    [0, 1, 2],
    [3, 7],
    ['cat', 'dog', 'emu', 'fox'],
    ['ä', 'z', 'a b'],
  ]);
  const label = many(() => pick(names.slice(0, pick([1, 2, names.length]))));
  const prediction = label.map((y, row) => (row === 0 || uniform() < 0.6 ? y : pick(names)));
  const written = prediction.map((y) =>
    typeof y === 'number' ? pick([`${y}`, `${y}.0`, `+${y}`]) : pick([y, ` ${y} `]),
  );
  return { task, label, prediction, file: csv(label, written) };
}

function csv(label: readonly unknown[], prediction: readonly unknown[]): string {
  return `id,y,p\n${label.map((y, row) => `${row},${String(y)},${String(prediction[row])}`).join('\n')}\n`;
}

const COLUMNS: Readonly<Record<Case['task'], PredictionColumns>> = {
  binary: { task: 'binary', id: 'id', label: 'y', score: 'p', positive: undefined, threshold: 0.5 },
  classes: { task: 'classes', id: 'id', label: 'y', prediction: 'p' },
  regression: { task: 'regression', id: 'id', label: 'y', prediction: 'p' },
};

/** What scikit-learn makes of the same rows; `None` where it has no value either. */
const PROGRAM = `
import json, math, sys, warnings
import numpy as np
import sklearn.metrics as m
warnings.simplefilter('ignore')
NAN = float('nan')
def value(f):
    try:
        v = float(f())
    except Exception:
        return None
    return v if math.isfinite(v) else None
def binary(y, s):
    y, s = np.array(y), np.array(s)
    d = (s >= 0.5).astype(int)
    both = len(set(y)) == 2
    return {
        'accuracy': lambda: m.accuracy_score(y, d),
        'error_rate': lambda: m.zero_one_loss(y, d),
        'recall': lambda: m.recall_score(y, d, zero_division=np.nan),
        'specificity': lambda: m.recall_score(y, d, pos_label=0, zero_division=np.nan),
        'precision': lambda: m.precision_score(y, d, zero_division=np.nan),
        'npv': lambda: m.precision_score(y, d, pos_label=0, zero_division=np.nan),
        'f1': lambda: m.f1_score(y, d, zero_division=np.nan),
        'f2': lambda: m.fbeta_score(y, d, beta=2, zero_division=np.nan),
        'f0.5': lambda: m.fbeta_score(y, d, beta=0.5, zero_division=np.nan),
        'jaccard': lambda: m.jaccard_score(y, d, zero_division=0) if (y | d).any() else NAN,
        'balanced_accuracy': lambda: m.balanced_accuracy_score(y, d),
        'mcc': lambda: m.matthews_corrcoef(y, d),
        'kappa': lambda: m.cohen_kappa_score(y, d),
        'auc': lambda: m.roc_auc_score(y, s) if both else NAN,
        'average_precision': lambda: m.average_precision_score(y, s) if y.any() else NAN,
        'log_loss': lambda: m.log_loss(y, s, labels=[0, 1]),
        'brier': lambda: m.brier_score_loss(y, s, pos_label=1),
    }
def classes(y, p):
    y, p = [str(v) for v in y], [str(v) for v in p]
    return {
        'accuracy': lambda: m.accuracy_score(y, p),
        'micro_f1': lambda: m.f1_score(y, p, average='micro'),
        'macro_f1': lambda: m.f1_score(y, p, average='macro', zero_division=0),
        'macro_precision': lambda: m.precision_score(y, p, average='macro', zero_division=0),
        'macro_recall': lambda: m.recall_score(y, p, average='macro', zero_division=0),
        'weighted_f1': lambda: m.f1_score(y, p, average='weighted', zero_division=0),
        'weighted_precision': lambda: m.precision_score(y, p, average='weighted', zero_division=0),
        'weighted_recall': lambda: m.recall_score(y, p, average='weighted', zero_division=0),
        'balanced_accuracy': lambda: m.balanced_accuracy_score(y, p),
        'mcc': lambda: m.matthews_corrcoef(y, p),
        'kappa': lambda: m.cohen_kappa_score(y, p),
    }
def regression(y, p):
    return {
        'mae': lambda: m.mean_absolute_error(y, p),
        'mse': lambda: m.mean_squared_error(y, p),
        'rmse': lambda: math.sqrt(m.mean_squared_error(y, p)),
        'mape': lambda: m.mean_absolute_percentage_error(y, p),
        'r2': lambda: m.r2_score(y, p, force_finite=False),
    }
print(json.dumps([{k: value(f) for k, f in globals()[c['task']](c['label'], c['prediction']).items()} for c in json.load(open(sys.argv[1]))]))
`;

test('every point metric of random predictions is the one of scikit-learn, to 1e-9', async () => {
  const cases = Array.from({ length: CASES }, (_, index) => randomCase(index));
  const services = await testServices();
  const given = join(services.temp, 'cases.json');
  await writeFile(given, JSON.stringify(cases));
  const { stdout } = await run(await pythonOfTheExample(), ['-c', PROGRAM, given]);
  const theirs = JSON.parse(stdout) as readonly Readonly<Record<string, number | null>>[];
  const differing: unknown[] = [];
  const compared = new Set<string>();
  for (const [index, { task, file }] of cases.entries()) {
    await writeFile(join(services.workspace, 'p.csv'), file);
    const files = { candidate: 'p.csv', baseline: undefined, labels: undefined };
    const { all } = await readPredictions({ files, columns: COLUMNS[task], slices: [], sliceValues: [] }, services);
    for (const [metric, value] of Object.entries(theirs[index] ?? {})) {
      if (!followsFromRows(metric, task)) throw new Error(`${metric} does not follow from ${task} rows.`);
      const settings = { level: 0.95, resamples: 2, seed: 'sklearn', threshold: 0.5, wantsOwn: false };
      const measured = measureOnRows(metric, { all, paired: undefined }, settings);
      const ours = 'missing' in measured ? null : measured.candidate.value;
      const isSame = ours === null || value === null ? ours === value : close(ours, value);
      if (!isSame) differing.push({ index, task, metric, ours, value, rows: all.count });
      if (ours !== null) compared.add(`${task} ${metric}`);
    }
  }
  expect(differing).toEqual([]);
  // Each metric had a value in some case.
  expect(compared.size).toBe(
    new Set(cases.flatMap(({ task }, index) => Object.keys(theirs[index] ?? {}).map((metric) => `${task} ${metric}`)))
      .size,
  );
}, 900_000);

function close(ours: number, theirs: number): boolean {
  return Math.abs(ours - theirs) <= TOLERANCE * Math.max(1, Math.abs(theirs));
}
