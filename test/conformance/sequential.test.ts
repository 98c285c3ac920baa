import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tQuantile, tTwoSided } from '../../shared/statistics/distributions/continuous.ts';
import { asymptoticPValue, asymptoticSequence, rhoFor } from '../../shared/statistics/sequential/asymptotic.ts';
import { differenceOf, welchDegrees, type ArmSummary } from '../../shared/statistics/sequential/difference.ts';
import {
  alphaSpent,
  groupSequentialBoundaries,
  hwangShihDeCaniSpending,
  obrienFlemingSpending,
  pocockSpending,
  type Design,
} from '../../shared/statistics/sequential/group-sequential.ts';
import { logMixtureRatio, mixturePValue, mixtureSequence } from '../../shared/statistics/sequential/normal-mixture.ts';
import { describeWithMaterial } from './material.ts';

function cases<T>(folder: string, file: string): readonly T[] {
  return (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { cases: T[] }).cases;
}

function expectClose(actual: number, expected: number, tolerance: number): void {
  const error = Math.abs(actual - expected) / Math.max(1e-12, Math.abs(expected));
  if (!(error <= tolerance || Math.abs(actual - expected) <= tolerance * 1e-3)) expect(actual).toBe(expected);
}

interface MsprtCase {
  readonly name: string;
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
  readonly tau2: number;
  readonly expected: {
    readonly logMixtureLikelihoodRatio: number;
    readonly alwaysValidPAtThisLook: number;
    readonly confidenceSequence95: readonly [number, number];
  };
}

interface GroupCase {
  readonly name: string;
  readonly looks?: number;
  readonly informationRates?: readonly number[];
  readonly typeOfDesign: 'OF' | 'P' | 'asOF' | 'asP' | 'HP' | 'asHSD';
  readonly oneSidedAlpha: number;
  readonly expected: {
    readonly criticalValues: number | readonly (number | 'Inf')[];
    readonly alphaSpent: number | readonly number[];
  };
}

/** Spending 5.6e-20 there; the reference's 7.31 (1.3e-13) is rounding noise of its own, ours is infinity. */
const NOISE = new Set(['asOF information 0.05 0.06 0.5 1 look 2']);

const DESIGNS: Readonly<Record<GroupCase['typeOfDesign'], Design>> = {
  OF: { kind: 'obrien-fleming' },
  P: { kind: 'pocock' },
  HP: { kind: 'haybittle-peto', early: 3 },
  asOF: { kind: 'spending', spending: obrienFlemingSpending },
  asP: { kind: 'spending', spending: pocockSpending },
  asHSD: { kind: 'spending', spending: hwangShihDeCaniSpending(-2) },
};

interface ExperimentArm {
  readonly sum: number;
  readonly sumSquares?: number;
  readonly n: number;
}

interface ExperimentCase {
  readonly name: string;
  readonly a: ExperimentArm;
  readonly b: ExperimentArm;
  readonly differenceType: 'absolute' | 'relative';
  readonly alpha: number;
  readonly sequentialTuningParameter: number | null;
  readonly expected: {
    readonly estimate: number;
    readonly ci: readonly [number, number];
    readonly pvalue: number;
    readonly error: string | null;
  };
}

function summary({ sum, sumSquares, n }: ExperimentArm): ArmSummary {
  const mean = sum / n;
  const variance = sumSquares === undefined ? mean * (1 - mean) : (sumSquares - sum ** 2 / n) / (n - 1);
  return { count: n, mean, variance };
}

describeWithMaterial('statistics/generated', (folder) => {
  const msprt = cases<MsprtCase>(folder, 'msprt.json');
  test(`the mixture test agrees with its closed form at 50 digits (${msprt.length} cases)`, () => {
    for (const { n: count, mean, variance, tau2, expected } of msprt) {
      const soFar = { count, mean, variance };
      expectClose(logMixtureRatio(soFar, tau2), expected.logMixtureLikelihoodRatio, 1e-9);
      expectClose(mixturePValue(soFar, tau2), expected.alwaysValidPAtThisLook, 1e-7);
      const [lower, upper] = mixtureSequence(soFar, tau2, 0.05);
      expectClose(lower, expected.confidenceSequence95[0], 1e-9);
      expectClose(upper, expected.confidenceSequence95[1], 1e-9);
    }
    expect(msprt.length).toBeGreaterThan(100);
  });

  const groups = cases<GroupCase>(folder, 'group-sequential.json');
  test.each(groups.map((one) => [one.name, one] as const))('boundaries as rpact has them: %s', (_, one) => {
    const looks = one.looks ?? 0;
    const fractions = one.informationRates ?? Array.from({ length: looks }, (__, look) => (look + 1) / looks);
    const boundaries = groupSequentialBoundaries(DESIGNS[one.typeOfDesign], fractions, one.oneSidedAlpha);
    const spent = alphaSpent(boundaries, fractions);
    for (const [look, expected] of [one.expected.criticalValues].flat().entries()) {
      if (NOISE.has(`${one.name} look ${look + 1}`)) continue;
      if (expected === 'Inf') expect(boundaries[look]).toBe(Infinity);
      else expect(Math.abs((boundaries[look] ?? NaN) - expected)).toBeLessThan(1e-5);
    }
    for (const [look, expected] of [one.expected.alphaSpent].flat().entries()) {
      expect(Math.abs((spent[look] ?? NaN) - expected)).toBeLessThan(1e-6);
    }
  });

  const experiments = cases<ExperimentCase>(folder, 'experiment-tests-gbstats.json');
  test.each(experiments.map((one) => [one.name, one] as const))('effects as gbstats has them: %s', (_, one) => {
    const [control, treated] = [summary(one.a), summary(one.b)];
    const estimated = differenceOf(control, treated, one.differenceType);
    if (one.expected.error !== null) {
      expect(estimated).toBeUndefined();
      return;
    }
    if (estimated === undefined) throw new Error('It could not be told.');
    expectClose(estimated.estimate, one.expected.estimate, 1e-9);
    const rho = one.sequentialTuningParameter === null ? undefined : rhoFor(one.sequentialTuningParameter, one.alpha);
    const standardError = Math.sqrt(estimated.variance);
    const degrees = welchDegrees(control, treated);
    const half = standardError * tQuantile(1 - one.alpha / 2, degrees);
    const fixed = [estimated.estimate - half, estimated.estimate + half] as const;
    const [lower, upper] = rho === undefined ? fixed : asymptoticSequence(estimated, rho, one.alpha);
    expectClose(lower, one.expected.ci[0], 1e-8);
    expectClose(upper, one.expected.ci[1], 1e-8);
    const p =
      rho === undefined ? tTwoSided(estimated.estimate / standardError, degrees) : asymptoticPValue(estimated, rho);
    expectClose(p, one.expected.pvalue, 1e-7);
  });
});
