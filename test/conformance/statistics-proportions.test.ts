import { wilsonInterval, type Interval } from '../../shared/statistics/proportions/one.ts';
import { mcnemarMidP } from '../../shared/statistics/proportions/paired.ts';
import { describeWithMaterial } from './material.ts';
import { disagreement, oracleCases } from './statistics-material.ts';

type Ends = readonly [number, number];
type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

function ends(name: string, got: Interval, want: Ends, relative: number): string[] {
  const tolerance = { relative, absolute: 1e-15 };
  return [
    ...disagreement(`${name} lower`, [got.lower, want[0]], tolerance),
    ...disagreement(`${name} upper`, [got.upper, want[1]], tolerance),
  ];
}

describeWithMaterial('statistics/generated', (folder) => {
  test("Wilson's interval for one proportion", () => {
    interface Case {
      readonly successes: number;
      readonly trials: number;
      readonly alpha: number;
      readonly expected: { readonly wilson: Ends };
    }
    const cases = oracleCases<Case>(folder, 'binomial-intervals.json');
    const wrong = cases.flatMap((given) =>
      ends(given.name, wilsonInterval(given, 1 - given.alpha), given.expected.wilson, 1e-9),
    );
    expect(cases).toHaveLength(140);
    expect(wrong).toEqual([]);
  });

  describe('McNemar', () => {
    interface Case {
      readonly table: TwoByTwo;
      readonly expected: {
        readonly midP: number;
      };
    }
    const cases = oracleCases<Case>(folder, 'mcnemar.json');
    const paired = ({ table: [[both, firstOnly], [secondOnly, neither]] }: Case) => ({
      both,
      firstOnly,
      secondOnly,
      neither,
    });

    /**
     * Equal discordant counts: the material has 1 - P(X = b), Fagerland's paper 1 - ½ P(X = b), twice the one-sided
     * mid-p gives 1. We take 1: no other outcome speaks less against the hypothesis, so none may have a larger p-value.
     */
    const EQUAL_COUNTS = [1, 6, 25].flatMap((count) => [
      `a=50 b=${count} c=${count} d=50`,
      `a=0 b=${count} c=${count} d=0`,
    ]);

    test('mid-p, but for equal discordant counts, where ours is 1', () => {
      const unequal = cases.filter((given) => paired(given).firstOnly !== paired(given).secondOnly);
      const equal = cases.filter((given) => paired(given).firstOnly === paired(given).secondOnly);
      expect(cases).toHaveLength(54);
      const wrong = unequal.flatMap((given) =>
        disagreement(given.name, [mcnemarMidP(paired(given)), given.expected.midP], { relative: 1e-11 }),
      );
      expect(wrong).toEqual([]);
      expect(
        equal.filter((given) => mcnemarMidP(paired(given)) !== given.expected.midP).map(({ name }) => name),
      ).toEqual(EQUAL_COUNTS);
      expect(equal.map((given) => mcnemarMidP(paired(given)))).toEqual(equal.map(() => 1));
    });
  });
});
