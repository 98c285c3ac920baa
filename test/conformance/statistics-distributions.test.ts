import { binomialCdf, binomialPmf } from '../../shared/statistics/distributions/discrete.ts';
import { normalCdf, normalQuantile } from '../../shared/statistics/distributions/normal.ts';
import { describeWithMaterial } from './material.ts';
import { disagreement, oracleCases } from './statistics-material.ts';

interface Case {
  readonly distribution: string;
  readonly of?: 'sf' | 'quantile';
  readonly expected: number | Readonly<Record<'pmf' | 'cdf' | 'sf', number>>;
  readonly [parameter: string]: unknown;
}

describeWithMaterial('statistics/generated', (folder) => {
  const cases = oracleCases<Case>(folder, 'distributions.json');

  test('the normal tail and its quantile within relative 1e-12', () => {
    const normal = cases.filter(({ distribution }) => distribution === 'normal');
    const wrong = normal.flatMap(({ name, of, x, p, expected }) => {
      const got = of === 'quantile' ? normalQuantile(Number(p)) : normalCdf(-Number(x));
      return disagreement(name, [got, Number(expected)], { relative: 1e-12 });
    });
    expect(normal).toHaveLength(38);
    expect(wrong).toEqual([]);
  });

  test('binomial probabilities within relative 1e-12', () => {
    const compared: string[] = [];
    const wrong = cases.flatMap(({ name, distribution, k, n, p, expected }) => {
      if (distribution !== 'binomial' || typeof expected === 'number') return [];
      compared.push(name);
      const shape = { n: Number(n), p: Number(p) };
      return [
        ...disagreement(`${name} pmf`, [binomialPmf(Number(k), shape), expected.pmf], { relative: 1e-12 }),
        ...disagreement(`${name} cdf`, [binomialCdf(Number(k), shape), expected.cdf], { relative: 1e-12 }),
      ];
    });
    expect(compared).toHaveLength(32);
    expect(wrong).toEqual([]);
  });
});
