import { pairedBootstrapConfusion, pairedConfusion } from '../shared/statistics/bootstrap/counts.ts';
import { bootstrapMeans } from '../shared/statistics/bootstrap/means.ts';
import { fBeta } from '../shared/statistics/model-metrics.ts';
import { nextUniform, randomState } from '../shared/statistics/random.ts';

const ROWS = 1_000_000;
const RESAMPLES = 10_000;
const NAIVE_RESAMPLES = 20;

/**
 * The paired bootstrap at its budget: 1,000,000 rows, 10,000 resamples, CPU seconds of this process on one core.
 *
 * The naive loop (draw a row, read it, add it) and the limit (the random words alone) run few resamples and are scaled.
 */
export async function benchBootstrap(print: (line: string) => void): Promise<void> {
  const options = { resamples: RESAMPLES, seed: 'bench', level: 0.95 };
  const differences = skewedDifferences();
  const mean = ([of = NaN]: Float64Array): number => of;
  bootstrapMeans([differences], mean, { ...options, resamples: 20 });
  const ours = cpuSeconds(() => bootstrapMeans([differences], mean, options));
  const naive = (cpuSeconds(() => naiveMeans(differences)) / NAIVE_RESAMPLES) * RESAMPLES;
  const limit = (cpuSeconds(wordsAlone) / NAIVE_RESAMPLES) * RESAMPLES;
  const rows = decisions();
  const counting = cpuSeconds(() => pairedConfusion(rows));
  const cells = pairedConfusion(rows);
  const confusion = cpuSeconds(() => pairedBootstrapConfusion(cells, (of) => fBeta(of, 1), options));

  print(`paired bootstrap, ${ROWS.toLocaleString('en')} rows x ${RESAMPLES.toLocaleString('en')} resamples, CPU s`);
  print(
    `  mean of differences     ${ours.toFixed(1)}   (${((ours / RESAMPLES) * 1000).toFixed(2)} ms a resample; budget 25)`,
  );
  print(`  naive gather, scaled    ${naive.toFixed(0)}   (${(naive / ours).toFixed(1)} times ours, same run)`);
  print(`  random words alone      ${limit.toFixed(1)}   (scaled: the limit for drawing rows)`);
  print(
    `  0/1 metric (F1)         ${confusion.toFixed(3)}   plus ${counting.toFixed(3)} to count the cells (budget 0.1)`,
  );
  print('  scipy 1.17.1 paired 490, numpy index loop 175, numpy Poisson weights 580 (scaled; not rerun here)');
  return Promise.resolve();
}

function cpuSeconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function skewedDifferences(): Float64Array {
  const state = randomState('differences');
  return Float64Array.from({ length: ROWS }, () => Math.log(nextUniform(state)) - Math.log(nextUniform(state)) - 0.001);
}

function decisions(): { labels: Uint8Array; candidate: Uint8Array; baseline: Uint8Array } {
  const state = randomState('decisions');
  const labels = Uint8Array.from({ length: ROWS }, () => (nextUniform(state) < 0.2 ? 1 : 0));
  const decided = (): Uint8Array => labels.map((label) => (nextUniform(state) < 0.1 ? 1 - label : label));
  return { labels, candidate: decided(), baseline: decided() };
}

/** The plain loop, with xoshiro128** in local variables: as fast as it can be written. */
function naiveMeans(values: Float64Array): number[] {
  let [a = 0, b = 0, c = 0, d = 0] = randomState('naive');
  const scale = values.length / 2 ** 32;
  const means: number[] = [];
  for (let resample = 0; resample < NAIVE_RESAMPLES; resample++) {
    let sum = 0;
    for (let n = 0; n < values.length; n++) {
      const product = Math.imul(b, 5);
      const word = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
      sum += values[Math.floor(word * scale)] ?? NaN;
    }
    means.push(sum / values.length);
  }
  return means;
}

/** What no bootstrap that draws rows by this generator can undercut: the words alone, three draws from each. */
function wordsAlone(): number {
  let [a = 0, b = 0, c = 0, d = 0] = randomState('limit');
  let sum = 0;
  for (let n = 0; n < (ROWS * NAIVE_RESAMPLES) / 3; n++) {
    const product = Math.imul(b, 5);
    sum ^= Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
  }
  return sum;
}
