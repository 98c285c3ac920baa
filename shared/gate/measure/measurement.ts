import type { Estimate, Lack } from '../../evidence/results/gate.ts';
import type { Rule } from '../rules/rules.ts';

/** What is known of one rule's metric once everything was read and computed. Pure numbers; no judgement. */
export interface Measurement {
  readonly candidate: Estimate | undefined;
  readonly baseline: Estimate | undefined;
  /** Candidate minus baseline on the same rows. */
  readonly change: Estimate | undefined;
  /** Rows behind the estimate that decides; undefined without rows. */
  readonly rows: number | undefined;
  /** Standard error of what decides: of the change, or of the candidate's value for an absolute rule. */
  readonly standardError: number | undefined;
  /** `paired DeLong`, `Wilson`; undefined where there is no interval. */
  readonly method: string | undefined;
  /** Of the rows, those of the positive class; undefined where there is none. */
  readonly positives?: number | undefined;
  readonly gap?: Gap | undefined;
}

/** Rows that a model did not predict, where that bears on this rule; the numbers reach over both ways. */
interface Gap {
  readonly candidate: number;
  readonly baseline: number;
  /** All that are known. */
  readonly rows: number;
  /** What decides, on the rows that are there. */
  readonly seen: Estimate;
}

/** Why a metric could not be had, as a clause that follows a colon. */
export interface Missing {
  readonly missing: string;
  readonly lacks?: Lack;
  /** The comparison is impossible for want of a baseline, which the caller may have allowed. */
  readonly noBaseline?: true;
}

export type Measured = Measurement | Missing;

/** A rule with what was measured for it; a rule on every slice value has become one of these for each. */
export interface MeasuredRule {
  readonly rule: Rule;
  readonly slice: { readonly column: string; readonly value: string } | undefined;
  /** Rules of one family are corrected together: the id of the rule they came from. */
  readonly family: string | undefined;
  readonly measured: Measured;
}

export function isMissing(measured: Measured): measured is Missing {
  return 'missing' in measured;
}
