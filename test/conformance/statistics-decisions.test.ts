import { percentileEstimate } from '../../shared/statistics/bootstrap/estimate.ts';
import { aucInterval, delongAuc, delongPaired } from '../../shared/statistics/delong.ts';
import { holm } from '../../shared/statistics/multiplicity.ts';
import { sampleQuantile } from '../../shared/statistics/quantiles.ts';
import { describeWithMaterial } from './material.ts';
import { disagreement, oracleCases } from './statistics-material.ts';

type Ends = readonly [number, number];

describeWithMaterial('statistics/generated', (folder) => {
  test('DeLong meets pROC: areas, variances, covariance, paired test', () => {
    interface Case {
      readonly y: readonly number[];
      readonly a: readonly number[];
      readonly b: readonly number[];
      readonly expected: Readonly<Record<string, number | null>> & { readonly ciA95: Ends | null };
    }
    const cases = oracleCases<Case>(folder, 'delong.json');
    const wrong = cases.flatMap(({ name, y, a, b, expected }) => {
      const [first, second] = [delongAuc(y, a), delongAuc(y, b)];
      const paired = delongPaired({ labels: y, candidate: a, baseline: b }, 0.95);
      const interval = aucInterval(first, 0.95);
      // pROC prints 15 digits; identical rankings leave its statistic undefined.
      const compare = (label: string, got: number, want: number | null | undefined): string[] =>
        want === null || want === undefined
          ? []
          : disagreement(`${name} ${label}`, [got, want], { relative: 1e-10, absolute: 1e-14 });
      return [
        ...compare('auc a', first.auc, expected['aucA']),
        ...compare('auc b', second.auc, expected['aucB']),
        ...compare('variance a', first.variance, expected['varianceA']),
        ...compare('variance b', second.variance, expected['varianceB']),
        ...compare('covariance', paired.covariance, expected['covariance']),
        ...compare('lower', interval.lower, expected.ciA95?.[0]),
        ...compare('upper', interval.upper, expected.ciA95?.[1]),
        ...compare('z', paired.statistic, expected['z']),
        ...compare('p', paired.pValue, expected['pvalue']),
      ];
    });
    expect(cases).toHaveLength(48);
    expect(wrong).toEqual([]);
  });

  test('percentile interval and standard error meet scipy on given resamples', () => {
    interface Case {
      readonly statistic: string;
      readonly x: readonly number[];
      readonly resampleSet: number;
      readonly alpha: number;
      readonly resampleIndices?: readonly (readonly number[])[];
      readonly expected: {
        readonly estimate: number;
        readonly percentile: Ends;
        readonly standardError: number;
      };
    }
    const cases = oracleCases<Case>(folder, 'bootstrap-bca.json');
    const indices = new Map(cases.flatMap((c) => (c.resampleIndices ? [[c.resampleSet, c.resampleIndices]] : [])));
    const wrong = cases.flatMap(({ name, statistic, x, resampleSet, alpha, expected }) => {
      const of = statisticNamed(statistic);
      const replicates = (): Float64Array =>
        Float64Array.from(indices.get(resampleSet) ?? [], (rows) => of(rows.map((row) => x[row] ?? NaN)));
      const plain = percentileEstimate(of(x), replicates(), 1 - alpha);
      const pairs: readonly (readonly [number, number])[] = [
        [plain.value, expected.estimate],
        [plain.lower, expected.percentile[0]],
        [plain.upper, expected.percentile[1]],
        [plain.standardError, expected.standardError],
      ];
      return pairs.flatMap((pair, index) =>
        disagreement(`${name} #${index}`, pair, { relative: 1e-8, absolute: 1e-12 }),
      );
    });
    expect(cases).toHaveLength(50);
    expect(indices.size).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });

  test('p-values adjusted by Holm, and what they reject', () => {
    interface Case {
      readonly pvalues: readonly number[];
      readonly expected: Readonly<
        Record<string, { readonly adjusted: readonly number[]; readonly 'rejectedAt0.05': readonly boolean[] }>
      >;
    }
    const cases = oracleCases<Case>(folder, 'multiple-testing.json');
    const wrong = cases.flatMap(({ name, pvalues, expected }) => {
      const want = expected['holm'];
      if (want === undefined) return [`${name}: no answer`];
      return holm(pvalues).flatMap((p, index) => [
        ...disagreement(`${name} ${index}`, [p, want.adjusted[index] ?? NaN], { relative: 1e-9 }),
        ...(p <= 0.05 === want['rejectedAt0.05'][index] ? [] : [`${name} ${index}: rejection at ${p}`]),
      ]);
    });
    expect(cases).toHaveLength(43);
    expect(wrong).toEqual([]);
  });

  test('quantiles by linear interpolation meet numpy', () => {
    interface Case {
      readonly x: readonly number[];
      readonly q: number;
      readonly expected: { readonly linear: number };
    }
    const cases = oracleCases<Case>(folder, 'quantiles.json');
    const wrong = cases.flatMap(({ name, x, q, expected }) =>
      disagreement(
        name,
        [
          sampleQuantile(
            x.toSorted((a, b) => a - b),
            q,
          ),
          expected.linear,
        ],
        { relative: 1e-14 },
      ),
    );
    expect(cases).toHaveLength(72);
    expect(wrong).toEqual([]);
  });
});

function statisticNamed(name: string): (values: readonly number[]) => number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const known: Readonly<Record<string, (values: readonly number[]) => number>> = {
    mean,
    variance: (values) => {
      const center = mean(values);
      return values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1);
    },
    median: (values) =>
      sampleQuantile(
        values.toSorted((a, b) => a - b),
        0.5,
      ),
  };
  const found = known[name];
  if (found === undefined) throw new Error(`no statistic ${name}`);
  return found;
}
