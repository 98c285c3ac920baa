import type { Digest } from '../../core/digest.ts';
import type { Location } from '../../core/errors.ts';
import type { Verdict } from '../../core/verdict.ts';

/** The result of `gate`. */
export interface GateResult {
  readonly model: { readonly name: string; readonly digest: Digest; readonly label?: string };
  readonly baseline?: { readonly reference: string; readonly digest: Digest; readonly label: string };
  /** What both were measured on: every row that the labels, or one of the models, know. */
  readonly rows?: number;
  /** Of these, the rows of the positive class. Absent for other tasks, and in statements from before it was told. */
  readonly positives?: number;
  /** Present where the positive label stands against more than one other. */
  readonly oneAgainstRest?: {
    /** Untrusted text. */
    readonly positive: string;
    readonly others: number;
  };
  /**
   * Known rows that a model did not predict; at most 1 % of each are allowed. They count against it: its numbers are those
   * of the worst way in which they could have turned out, and intervals reach over all ways.
   */
  readonly unpredicted?: Unpredicted;
  readonly outcomes: readonly RuleOutcome[];
  /** Absent in statements from before there were waivers. */
  readonly waivers?: GateWaivers;
  readonly slices: readonly SliceOutcome[];
  /** Where not all slices are listed: how many there are. */
  readonly sliceCounts?: SliceCounts;
  /** Values of slice columns that a rule did not judge, since they have fewer rows than it demands. */
  readonly tooFewRows?: readonly TooFewRows[];
  /** For a binary classifier with a baseline: rows that only one of the two gets right. */
  readonly disagreement?: {
    readonly newlyWrong: number;
    readonly newlyRight: number;
    readonly rows: number;
    readonly pValue: number;
  };
  readonly curves?: GateCurves;
  readonly method: {
    readonly interval: string;
    readonly level: number;
    readonly resamples?: number;
    readonly seed?: string;
    readonly multiplicity?: string;
  };
  /**
   * What the workflow asks for beside the rules: a gate that is asked otherwise is another gate. Absent in statements from
   * before it was told.
   */
  readonly asked?: {
    /** A reference or a label, and the files that were given of it; absent where nothing was said. */
    readonly baseline?: string;
    readonly onMissingBaseline: 'inconclusive' | 'absolute-only';
    readonly waivers: 'auto' | 'none';
  };
  /** By what is on record of how both were made: parameters first, then data, code and the rest. */
  readonly differences: readonly Difference[];
  /** Absent where there is no baseline, and in statements from before it was told. */
  readonly compared?: ComparedRecords;
  readonly rulesDigest: Digest;
}

/** `run` stands for everything that makes a run, by its key. */
export type RecordedPart = 'parameters' | 'data' | 'code' | 'lock' | 'seed' | 'command' | 'run';

/** One thing that is recorded otherwise of the candidate than of the baseline. */
export interface Difference {
  /** Absent in statements from before it was told. */
  readonly kind?: RecordedPart;
  /** Untrusted text: the parameter's name, `data flights`, `code`. */
  readonly what: string;
  /** Untrusted text, a reference or a whole digest. */
  readonly baseline: string;
  readonly candidate: string;
}

/** How far the comparison of the records reaches. */
export interface ComparedRecords {
  /** On record of both, and equal. */
  readonly same: readonly RecordedPart[];
  /** Not on record of one or both, so that nothing is said about them. */
  readonly unrecorded: readonly { readonly part: RecordedPart; readonly by: 'candidate' | 'baseline' | 'both' }[];
  /** How many differences are not listed, where there are very many. */
  readonly omitted?: number;
}

/** How many rows each did not predict. */
export interface Unpredicted {
  readonly candidate: number;
  readonly baseline: number;
}

export type MetricUnit = 'proportion' | 'number' | 'milliseconds' | 'bytes';

/**
 * What an open rule wants for, where that is not plain from its numbers: rows, another setting in the rules file, a
 * scale, since a share of a baseline of 0 says nothing, or a margin, since the estimate is too near to it for more rows.
 */
export type Lack = 'rows' | 'setting' | 'scale' | 'margin';

export interface RuleOutcome {
  readonly id: string;
  readonly metric: string;
  readonly direction: 'higher-is-better' | 'lower-is-better';
  readonly unit: MetricUnit;
  /** `recall, at most 0.5 pp worse`. */
  readonly demand: string;
  readonly kind: 'absolute' | 'regression';
  readonly slice?: { readonly column: string; readonly value: string };
  readonly verdict: Verdict;
  /** Present where the rules file says that nobody may waive this rule. */
  readonly waivable?: false;
  /** Present where a waiver is in force: what the verdict is without it. */
  readonly waived?: { readonly verdict: 'fail' | 'inconclusive'; readonly by: string; readonly until: string };
  readonly candidate?: Estimate;
  readonly baseline?: Estimate;
  /** Candidate minus baseline, in the metric's unit; a regression rule decides on this interval. */
  readonly change?: Estimate;
  /**
   * Where the rule draws the line: on the metric for `absolute`, on the change for `regression`. 0 for a share of a
   * baseline that is 0 or missing, where nothing can be decided.
   */
  readonly threshold: number;
  /** Which side of the threshold is allowed; absent where there is no threshold, and in statements from before it was told. */
  readonly side?: 'at-least' | 'at-most';
  /** How the interval was had: `paired DeLong`, `Wilson`. Absent where there is none. */
  readonly method?: string;
  /** Rows behind the estimate. */
  readonly rows?: number;
  /** Of these, the rows of the positive class. */
  readonly positives?: number;
  /** Rows of this rule that a model did not predict, where that bears on what decides. */
  readonly unpredicted?: Unpredicted;
  /** The smallest change this rule could have seen with these rows, in the metric's unit. */
  readonly detectable?: number;
  /** Why, as a sentence, for anything but a plain pass. */
  readonly reason?: string;
  readonly lacks?: Lack;
  readonly where: Location;
}

/** What people answered for instead of the numbers. */
export interface GateWaivers {
  readonly policy: WaiverPolicy;
  /** In force when the gate decided; each turned a failure or an open rule into a warning. */
  readonly used: readonly UsedWaiver[];
  /** Given for this commit, and without effect. */
  readonly refused: readonly RefusedWaiver[];
}

/** What the rules file allows. */
export interface WaiverPolicy {
  readonly allowed: boolean;
  /** Whether who opened the pull request may waive without anybody else. */
  readonly authorAlone: boolean;
  readonly longestDays: number;
}

export interface UsedWaiver {
  readonly rule: string;
  /** Login. */
  readonly by: string;
  /** ISO 8601, UTC: when it was given. */
  readonly at: string;
  /** The last day it holds, UTC: `2026-12-15`. */
  readonly until: string;
  /** Untrusted text. */
  readonly reason: string;
  /** The comment it was given in. */
  readonly url: string;
  readonly statement: Digest;
}

export interface RefusedWaiver extends UsedWaiver {
  /** As a clause. */
  readonly why: string;
}

export interface Estimate {
  readonly value: number;
  /** Absent where no rows were given: the value is then reported without uncertainty. */
  readonly lower?: number;
  readonly upper?: number;
}

/** What a rule on every value of a column passed over. */
export interface TooFewRows {
  readonly column: string;
  readonly minRows: number;
  /** Of the rules that passed them over; another rule may have judged them. Absent in statements from before it was told. */
  readonly metrics?: readonly string[];
  /** Those with the most rows first. */
  readonly values: readonly { readonly value: string; readonly rows: number }[];
  /** How many more there are. */
  readonly omitted: number;
}

interface SliceCounts {
  readonly measured: number;
  /** Of these: the whole interval of the change says worse. */
  readonly worse: number;
  /** Values of the columns beyond the most that are measured. */
  readonly unmeasured: number;
}

/** A slice that no rule names, for the picture of where the model fails. Clearly worse ones first, then by harm. */
export interface SliceOutcome {
  readonly column: string;
  readonly value: string;
  readonly rows: number;
  readonly positives?: number;
  readonly unpredicted?: Unpredicted;
  readonly metric: string;
  readonly candidate: number;
  readonly baseline?: number;
  readonly change?: Estimate;
}

export interface GateCurves {
  readonly roc?: readonly CurveSet[];
  readonly precisionRecall?: readonly CurveSet[];
  /** x: mean prediction in the bin; y: observed rate. */
  readonly calibration?: readonly CurveSet[];
  readonly confusion?: readonly {
    readonly who: 'candidate' | 'baseline';
    readonly threshold: number;
    readonly truePositive: number;
    readonly falsePositive: number;
    readonly trueNegative: number;
    readonly falseNegative: number;
  }[];
}

export interface CurveSet {
  readonly who: 'candidate' | 'baseline';
  /** At most 200 points, ascending in x. */
  readonly points: readonly (readonly [x: number, y: number])[];
}
