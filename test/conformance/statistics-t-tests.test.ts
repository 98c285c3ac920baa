import { momentsOf, pairedT, studentT, welchT, type TEstimate } from '../../shared/statistics/t-tests.ts';
import { describeWithMaterial } from './material.ts';
import { disagreement, oracleCases } from './statistics-material.ts';

interface Expected {
  readonly t: number;
  readonly df: number;
  readonly pvalue: number;
  readonly ci95?: readonly [number, number];
}

interface Case {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly expected: Readonly<Record<string, Expected | null>>;
}

function run(method: string, x: readonly number[], y: readonly number[]): TEstimate {
  if (method === 'student') return studentT(momentsOf(x), momentsOf(y), 0.95);
  if (method === 'welch') return welchT(momentsOf(x), momentsOf(y), 0.95);
  const rows = Number(method.replace('pairedFirst', ''));
  return pairedT(
    x.slice(0, rows).map((value, row) => value - (y[row] ?? NaN)),
    0.95,
  );
}

function compared(label: string, got: TEstimate, want: Expected): string[] {
  const tolerance = { relative: 1e-9, absolute: 1e-13 };
  return [
    ...disagreement(`${label} t`, [got.statistic, want.t], tolerance),
    ...disagreement(`${label} p`, [got.pValue, want.pvalue], tolerance),
    ...(Number.isNaN(want.t) ? [] : disagreement(`${label} df`, [got.degrees, want.df], tolerance)),
    ...(want.ci95 === undefined ? [] : disagreement(`${label} lower`, [got.lower, want.ci95[0]], tolerance)),
    ...(want.ci95 === undefined ? [] : disagreement(`${label} upper`, [got.upper, want.ci95[1]], tolerance)),
  ];
}

/**
 * Samples without spread, or whose squares overflow. scipy gives an infinite t with p = 0 and an interval of one point,
 * which claims certainty from repeated values; ours are NaN, hence inconclusive.
 */
const UNDEFINED = [
  'ties 30 v 30 over 1 values student',
  'ties 30 v 30 over 1 values welch',
  'ties 30 v 30 over 1 values pairedFirst30',
  'ties shifted 30 v 30 student',
  'ties shifted 30 v 30 welch',
  'ties shifted 30 v 30 pairedFirst30',
  'disjoint 8 v 8 pairedFirst8',
  'disjoint 60 v 60 pairedFirst60',
  'identical samples pairedFirst25',
  'all equal student',
  'all equal welch',
  'all equal pairedFirst10',
  'constants apart student',
  'constants apart welch',
  'constants apart pairedFirst10',
  'tiny and huge magnitudes welch',
];

describeWithMaterial('statistics/generated', (folder) => {
  test("Student's, Welch's and the paired t test meet scipy", () => {
    const cases = oracleCases<Case>(folder, 't-tests.json');
    const undefinedHere: string[] = [];
    const wrong = cases.flatMap(({ name, x, y, expected }) =>
      Object.entries(expected).flatMap(([method, want]) => {
        if (want === null) return [];
        const label = `${name} ${method}`;
        const got = run(method, x, y);
        if (Number.isNaN(got.pValue) && Number.isNaN(got.lower)) {
          undefinedHere.push(label);
          return [];
        }
        return compared(label, got, want);
      }),
    );
    expect(cases).toHaveLength(42);
    expect(wrong).toEqual([]);
    expect(undefinedHere.toSorted()).toEqual(UNDEFINED.toSorted());
  });
});
