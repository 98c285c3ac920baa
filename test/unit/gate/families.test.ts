/** Rules on every value of a slice column claim failure together; the step-down below is written anew from Holm 1979. */
import fc from 'fast-check';
import type { Verdict } from '../../../shared/core/verdict.ts';
import { decide } from '../../../shared/gate/decide/decide.ts';
import type { MeasuredRule } from '../../../shared/gate/measure/measurement.ts';
import { normalCdf } from '../../../shared/statistics/distributions/normal.ts';
import { NOTHING_KNOWN, on, POLICY, rule } from './measured.ts';

const MARGIN = 0.02;
const ALPHA = 0.025;
const LARGE = 1 << 20;
const RECALL = rule('recall; slice: carrier=*; max_regression: 2pp');

/** A claim by how many standard errors its change lies below the margin; its own interval fails it where it may. */
interface Claim {
  readonly family: string | undefined;
  readonly errors: number;
}

function measured({ family, errors }: Claim, index: number): MeasuredRule {
  const standardError = 0.01;
  const value = -MARGIN - errors * standardError;
  const [lower, upper] = errors > 0 ? [value - 0.001, -MARGIN - 1e-9] : [-MARGIN, value + 0.001];
  const slice = { column: 'carrier', value: `C${index}` };
  return {
    rule: RECALL,
    slice,
    family,
    measured: { ...NOTHING_KNOWN, change: { value, lower, upper }, standardError },
  };
}

function verdicts(claims: readonly Claim[]): readonly Verdict[] {
  return decide(claims.map(measured), POLICY).outcomes.map(({ verdict }) => verdict);
}

/** The smallest p-value first: each is rejected at alpha over those not yet rejected, up to the first that is not. */
function stepDown(claims: readonly Claim[]): readonly Verdict[] {
  const result = claims.map(({ errors }): Verdict => (errors > 0 ? 'fail' : 'pass'));
  for (const name of new Set(claims.map(({ family }) => family))) {
    const members = [...claims.entries()].filter(([, { family }]) => family === name && family !== undefined);
    if (members.length < 2) continue;
    members.sort(([, a], [, b]) => b.errors - a.errors);
    let isStopped = false;
    for (const [rank, [index, { errors }]] of members.entries()) {
      isStopped ||= normalCdf(-errors) > ALPHA / (members.length - rank);
      if (isStopped && errors > 0) result[index] = 'inconclusive';
    }
  }
  return result;
}

const claim = fc.record({
  family: fc.constantFrom('a', 'b', 'c', undefined),
  errors: fc.oneof(fc.double({ min: 0.01, max: 4, noNaN: true }), fc.double({ min: -4, max: -0.01, noNaN: true })),
});
const claims = fc.array(claim, { minLength: 1, maxLength: 14 });

test('law: in each family, as it was declared, those fail whom Holm’s step-down rejects, and no others', () => {
  fc.assert(
    fc.property(claims, (list) => expect(verdicts(list)).toEqual(stepDown(list))),
    { numRuns: 300 },
  );
});

test('law: the order of the rules does not matter', () => {
  const shuffled = claims.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([list, order]) => {
      const straight = verdicts(list);
      const pick = (index: number): Claim => list[index] ?? { family: undefined, errors: 0 };
      expect(verdicts(order.map(pick))).toEqual(order.map((index) => straight[index]));
    }),
  );
});

test('law: stronger evidence against one rule never acquits another', () => {
  fc.assert(
    fc.property(claims, fc.nat(LARGE), fc.double({ min: 0, max: 3, noNaN: true }), (list, chosen, more) => {
      const stronger = list.map((one, index) =>
        index === chosen % list.length && one.errors > 0 ? { ...one, errors: one.errors + more } : one,
      );
      const after = verdicts(stronger);
      for (const [index, verdict] of verdicts(list).entries())
        if (verdict === 'fail') expect(after[index]).toBe('fail');
    }),
  );
});

test('law: what is added to another family changes nothing here', () => {
  const other = claim.map((one) => ({ ...one, family: 'another' }));
  fc.assert(
    fc.property(claims, fc.array(other, { maxLength: 6 }), (list, added) => {
      expect(verdicts([...list, ...added]).slice(0, list.length)).toEqual(verdicts(list));
    }),
  );
});

test('two rules on slices are two families: what fails among its own would not among all', () => {
  const [strong, harmless] = [2.33, -1];
  const two = [
    { family: 'recall', errors: strong },
    { family: 'recall', errors: harmless },
    { family: 'auc', errors: strong },
    { family: 'auc', errors: harmless },
  ];
  expect(verdicts(two)).toEqual(['fail', 'pass', 'fail', 'pass']);
  // Each at p = 0.0099: doubled it is below 0.025, four times it is not.
  const one = two.map(({ errors }) => ({ family: 'all', errors }));
  expect(verdicts(one)).toEqual(['inconclusive', 'pass', 'inconclusive', 'pass']);
});

test('a claim whose adjusted p-value is just the level of one side is rejected, one above it is not', () => {
  const two = [measured({ family: 'a', errors: 1 }, 0), measured({ family: 'a', errors: 1 }, 1)];
  const at = (p: number, level: number): readonly Verdict[] =>
    decide(two, { ...POLICY, level, adjust: () => [p, 1] }).outcomes.map(({ verdict }) => verdict);
  const side = (level: number): number => (1 - level) / 2;
  for (const level of [0.9, 0.95, 0.99]) {
    expect(at(side(level), level)).toEqual(['fail', 'inconclusive']);
    expect(at(side(level) + 1e-9, level)).toEqual(['inconclusive', 'inconclusive']);
  }
});

describe('a claim counts in its family', () => {
  const barely = measured({ family: RECALL.id, errors: 2.2 }, 0);
  const beside = (second: MeasuredRule): Verdict | undefined => decide([barely, second], POLICY).outcomes[0]?.verdict;

  test.each([
    ['where it was measured', measured({ family: RECALL.id, errors: -1 }, 1), 'inconclusive'],
    ['not where nothing was measured', on(RECALL, { missing: 'too few rows' }, 'C1'), 'fail'],
    ['not where its change is not known', on(RECALL, { ...NOTHING_KNOWN, standardError: 0.01 }, 'C1'), 'fail'],
    [
      'not where its spread is not known',
      on(RECALL, { ...NOTHING_KNOWN, change: { value: 0, lower: -0.01, upper: 0.01 } }, 'C1'),
      'fail',
    ],
    [
      'not where the baseline is 0 and the margin a share of it',
      {
        ...on(rule('recall; slice: carrier=*; max_regression: 2% of baseline'), {
          ...NOTHING_KNOWN,
          change: { value: 0 },
          baseline: { value: 0 },
          standardError: 0.01,
        }),
        family: RECALL.id,
      },
      'fail',
    ],
  ] as const)('%s', (_, second, verdict) => {
    expect(beside(second)).toBe(verdict);
  });
});

describe('what a claim is against', () => {
  const atLeast = rule('recall; slice: carrier=*; at_least: 0.5');
  const atMost = rule('log_loss; slice: carrier=*; at_most: 0.5');
  const point = (value: number, standardError: number) => ({
    ...NOTHING_KNOWN,
    candidate: { value, lower: value, upper: value },
    // A change that would say the opposite: an absolute rule is not about it.
    change: { value: value < 0.5 ? 1 : -1 },
    standardError,
  });
  const pair = (the: typeof atLeast, value: number, standardError = 0.01): readonly Verdict[] =>
    decide([on(the, point(value, standardError), 'A'), on(the, point(0.5, standardError), 'B')], POLICY).outcomes.map(
      ({ verdict }) => verdict,
    );

  test('a value far on the wrong side of its limit fails in a family too, one a hair beyond stays open', () => {
    expect(pair(atLeast, 0.47)).toEqual(['fail', 'pass']);
    expect(pair(atLeast, 0.479)).toEqual(['inconclusive', 'pass']);
    expect(pair(atMost, 0.53)).toEqual(['fail', 'pass']);
    expect(pair(atMost, 0.521)).toEqual(['inconclusive', 'pass']);
  });

  test('a value without any spread that is beyond its limit is certain of it; one on it is not', () => {
    expect(pair(atLeast, 0.4999, 0)).toEqual(['fail', 'pass']);
    expect(pair(atMost, 0.5001, 0)).toEqual(['fail', 'pass']);
    // As small as can be beside one that is certain, whose p-value must count as 1: half of 0.02 times two is too much.
    const certain = on(atLeast, point(0.5, 0), 'B');
    const barely = on(atLeast, { ...point(0.4795, 0.01), standardError: 0.01 }, 'A');
    expect(decide([barely, certain], POLICY).outcomes[0]?.verdict).toBe('inconclusive');
  });
});
