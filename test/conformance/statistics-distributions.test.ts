import {
  betaCdf,
  betaQuantile,
  betaSf,
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareSf,
  fCdf,
  fQuantile,
  fSf,
  tCdf,
  tQuantile,
  tSf,
} from '../../shared/statistics/distributions/continuous.ts';
import {
  binomialCdf,
  binomialPmf,
  binomialSf,
  poissonCdf,
  poissonPmf,
  poissonSf,
} from '../../shared/statistics/distributions/discrete.ts';
import { normalCdf, normalQuantile, normalSf } from '../../shared/statistics/distributions/normal.ts';
import { describeWithMaterial } from './material.ts';
import { disagreement, oracleCases } from './statistics-material.ts';

interface Case {
  readonly distribution: string;
  readonly of?: 'cdf' | 'sf' | 'quantile';
  readonly expected: number | Readonly<Record<'pmf' | 'cdf' | 'sf', number>>;
  readonly [parameter: string]: unknown;
}

type Continuous = Readonly<Record<'cdf' | 'sf' | 'quantile', (value: number) => number>>;

function continuous(given: Case): Continuous {
  const at = (name: string): number => Number(given[name]);
  const df = at('df');
  const shape = { a: at('a'), b: at('b') };
  const degrees = { numerator: at('d1'), denominator: at('d2') };
  const all: Record<string, Continuous> = {
    normal: { cdf: normalCdf, sf: normalSf, quantile: normalQuantile },
    t: { cdf: (x) => tCdf(x, df), sf: (x) => tSf(x, df), quantile: (p) => tQuantile(p, df) },
    chi2: {
      cdf: (x) => chiSquareCdf(x, df),
      sf: (x) => chiSquareSf(x, df),
      quantile: (p) => chiSquareQuantile(p, df),
    },
    beta: {
      cdf: (x) => betaCdf(x, shape),
      sf: (x) => betaSf(x, shape),
      quantile: (p) => betaQuantile(p, shape),
    },
    F: { cdf: (x) => fCdf(x, degrees), sf: (x) => fSf(x, degrees), quantile: (p) => fQuantile(p, degrees) },
  };
  const found = all[given.distribution];
  if (found === undefined) throw new Error(`no distribution ${given.distribution}`);
  return found;
}

function discrete(given: Case): Readonly<Record<'pmf' | 'cdf' | 'sf', number>> {
  const k = Number(given['k']);
  if (given.distribution === 'poisson') {
    const mean = Number(given['mu']);
    return { pmf: poissonPmf(k, mean), cdf: poissonCdf(k, mean), sf: poissonSf(k, mean) };
  }
  const shape = { n: Number(given['n']), p: Number(given['p']) };
  return { pmf: binomialPmf(k, shape), cdf: binomialCdf(k, shape), sf: binomialSf(k, shape) };
}

/** Where the reference is not the true value, with the reason. */
const NOT_COMPARED: Record<string, string> = {
  'poisson(1000) at 1000':
    'scipy gives 0.01261461134870819; 60-digit arithmetic gives 0.012614611348721499, which we meet (tested below)',
};

describeWithMaterial('statistics/generated', (folder) => {
  const cases = oracleCases<Case>(folder, 'distributions.json');

  test('every tail and quantile of the seven distributions within relative 1e-12', () => {
    const wrong = cases.flatMap((given) => {
      if (given.name in NOT_COMPARED) return [];
      if (typeof given.expected === 'number') {
        const of = given.of ?? 'cdf';
        const got = continuous(given)[of](Number(of === 'quantile' ? given['p'] : given['x']));
        return disagreement(given.name, [got, given.expected], { relative: 1e-12 });
      }
      const { expected } = given;
      const got = discrete(given);
      return (['pmf', 'cdf', 'sf'] as const).flatMap((of) =>
        disagreement(`${given.name} ${of}`, [got[of], expected[of]], { relative: 1e-12 }),
      );
    });
    expect(cases.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });

  test('the Poisson probability at its mean of 1000 is the one of 60-digit arithmetic', () => {
    expect(disagreement('pmf', [poissonPmf(1000, 1000), 0.012614611348721499], { relative: 1e-14 })).toEqual([]);
  });
});
