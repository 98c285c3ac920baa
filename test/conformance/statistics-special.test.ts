import {
  errorFunction,
  errorFunctionComplement,
  inverseErrorFunction,
  inverseErrorFunctionComplement,
} from '../../shared/statistics/special/error-function.ts';
import { logGamma, logGammaOnePlus } from '../../shared/statistics/special/gamma.ts';
import { incompleteBeta, inverseIncompleteBeta } from '../../shared/statistics/special/incomplete-beta.ts';
import { incompleteGamma, inverseIncompleteGamma } from '../../shared/statistics/special/incomplete-gamma.ts';
import { describeWithMaterial } from './material.ts';
import { disagreement, numberRows } from './statistics-material.ts';

type Pairs = readonly (readonly [got: number, want: number])[];

/** One table of Boost.Math or mpmath, the comparisons a row stands for and the relative tolerance. */
interface Table {
  readonly file: string;
  readonly relative: number;
  readonly compare: (row: Row) => Pairs;
}

/** A row whose missing columns read as NaN. */
type Row = (column: number) => number;

const erf = (at: Row): Pairs => [
  [errorFunction(at(0)), at(1)],
  [errorFunctionComplement(at(0)), at(2)],
];
const gamma = (at: Row): Pairs => {
  const { lower, upper } = incompleteGamma(at(0), at(1));
  const pairs: Pairs = [
    [upper, at(3)],
    [lower, at(5)],
  ];
  return pairs.filter(([, want]) => !Number.isNaN(want));
};
const gammaInverse = (at: Row): Pairs => [
  [inverseIncompleteGamma(at(0), { lower: at(1), upper: 1 - at(1) }), at(2)],
  [inverseIncompleteGamma(at(0), { lower: 1 - at(1), upper: at(1) }), at(3)],
];
const beta = (at: Row): Pairs => {
  const { lower, upper } = incompleteBeta({ a: at(0), b: at(1) }, { x: at(2), y: 1 - at(2) });
  return [
    [lower, at(5)],
    [upper, at(6)],
  ];
};
const betaInverse = (at: Row): Pairs => {
  const shape = { a: at(0), b: at(1) };
  return [
    [inverseIncompleteBeta(shape, { lower: at(2), upper: 1 - at(2) }).x, at(3)],
    [inverseIncompleteBeta(shape, { lower: 1 - at(2), upper: at(2) }).x, at(4)],
  ];
};
/** Arguments below the smallest double read as 0, where the inverse is infinite. */
const erfcInverse = (at: Row): Pairs => (at(0) === 0 ? [] : [[inverseErrorFunctionComplement(at(0)), at(1)]]);

const TABLES: readonly Table[] = [
  ...['factorials', 'near_0', 'near_1', 'near_2'].map((name) => ({
    file: `boost-math/${name}.txt`,
    relative: 1e-12,
    compare: (at: Row): Pairs => [[logGamma(at(0)), at(2)]],
  })),
  {
    file: 'boost-math/gammap1m1_data.txt',
    relative: 1e-12,
    compare: (at) => [[Math.expm1(logGammaOnePlus(at(0))), at(1)]],
  },
  { file: 'boost-math/erf_data.txt', relative: 1e-13, compare: erf },
  { file: 'boost-math/erf_small_data.txt', relative: 1e-14, compare: erf },
  { file: 'boost-math/erf_large_data.txt', relative: 1e-14, compare: erf },
  { file: 'boost-math/erf_inv_data.txt', relative: 1e-13, compare: (at) => [[inverseErrorFunction(at(0)), at(1)]] },
  { file: 'boost-math/erfc_inv_data.txt', relative: 1e-13, compare: erfcInverse },
  { file: 'boost-math/erfc_inv_big_data.txt', relative: 1e-13, compare: erfcInverse },
  { file: 'boost-math/igamma_big_data.txt', relative: 1e-12, compare: gamma },
  { file: 'boost-math/igamma_int_data.txt', relative: 1e-12, compare: gamma },
  { file: 'boost-math/igamma_small_data.txt', relative: 1e-12, compare: gamma },
  {
    file: 'scipy-mpmath/gammainc.txt',
    relative: 1e-12,
    compare: (at) => [[incompleteGamma(at(0), at(1)).lower, at(2)]],
  },
  {
    file: 'scipy-mpmath/gammaincc.txt',
    relative: 1e-12,
    compare: (at) => [[incompleteGamma(at(0), at(1)).upper, at(2)]],
  },
  { file: 'boost-math/ibeta_data.txt', relative: 1e-12, compare: beta },
  { file: 'boost-math/ibeta_small_data.txt', relative: 1e-12, compare: beta },
  { file: 'boost-math/ibeta_large_data.txt', relative: 1e-11, compare: beta },
  { file: 'boost-math/gamma_inv_data.txt', relative: 1e-12, compare: gammaInverse },
  { file: 'boost-math/gamma_inv_small_data.txt', relative: 1e-12, compare: gammaInverse },
  { file: 'boost-math/ibeta_inv_data.txt', relative: 1e-10, compare: betaInverse },
];

describeWithMaterial('statistics', (folder) => {
  test.each(TABLES)('every row of $file within relative $relative', ({ file, relative, compare }) => {
    const rows = numberRows(folder, file);
    const wrong = rows.flatMap((row) =>
      compare((column) => row[column] ?? NaN).flatMap((pair) => disagreement(row.join(' '), pair, { relative })),
    );
    expect(rows.length).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });
});
