import {
  errorFunctionComplement,
  inverseErrorFunction,
  inverseErrorFunctionComplement,
} from '../../shared/statistics/special/error-function.ts';
import { logGamma, logGammaOnePlus } from '../../shared/statistics/special/gamma.ts';
import { incompleteBeta } from '../../shared/statistics/special/incomplete-beta.ts';
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

const erfc = (at: Row): Pairs => [[errorFunctionComplement(at(0)), at(2)]];
const beta = (at: Row): Pairs => {
  const { lower, upper } = incompleteBeta({ a: at(0), b: at(1) }, { x: at(2), y: 1 - at(2) });
  return [
    [lower, at(5)],
    [upper, at(6)],
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
  { file: 'boost-math/erf_data.txt', relative: 1e-13, compare: erfc },
  { file: 'boost-math/erf_small_data.txt', relative: 1e-14, compare: erfc },
  { file: 'boost-math/erf_large_data.txt', relative: 1e-14, compare: erfc },
  { file: 'boost-math/erf_inv_data.txt', relative: 1e-13, compare: (at) => [[inverseErrorFunction(at(0)), at(1)]] },
  { file: 'boost-math/erfc_inv_data.txt', relative: 1e-13, compare: erfcInverse },
  { file: 'boost-math/erfc_inv_big_data.txt', relative: 1e-13, compare: erfcInverse },
  { file: 'boost-math/ibeta_data.txt', relative: 1e-12, compare: beta },
  { file: 'boost-math/ibeta_small_data.txt', relative: 1e-12, compare: beta },
  { file: 'boost-math/ibeta_large_data.txt', relative: 1e-11, compare: beta },
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
