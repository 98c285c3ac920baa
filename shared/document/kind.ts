import type { Digest } from '../core/digest.ts';
import type { Statement, StoredStatement } from '../core/statement.ts';
import type { LineageNode } from './chart.ts';
import type { Section } from './document.ts';
import type { Setting } from './setting.ts';
import type { Table } from './table.ts';
import type { Text } from './text.ts';

/** From data to deployment: the order in which people read what was said. */
export const STAGES = ['version', 'data', 'training', 'gate', 'deployment', 'other'] as const;
export type Stage = (typeof STAGES)[number];

/** The order of a page: may it ship comes before how it was made. */
export const PAGE: readonly Stage[] = ['gate', 'version', 'data', 'training', 'deployment', 'other'];

/**
 * All that a report must know of one kind of statement. The capability that leaves such statements says it; the report
 * composes documents out of a table of kinds and knows none by name. A statement of an action that no kind claims
 * counts by its verdict and is shown by its headline.
 *
 * Methods are handed statements that passed their action's schema. What is left out has a plain default.
 *
 * @typeParam Result of the statement's predicate
 */
export interface StatementKind<Result = unknown> {
  /** The actions whose statements are of this kind: `deploy` and `rollback` are both rollouts. */
  readonly actions: readonly string[];
  readonly stage: Stage;
  /** What its pass allows. Without it a pass only says that the step worked, which alone is no green report. */
  readonly judges?: 'model' | 'data';
  /** Whether this one measured what its kind judges; one that found nothing to do did not. */
  measured?(statement: Statement<Result>): boolean;
  /** The section that explains it. */
  readonly section: string;
  /** The model that it is about, without kind and version: `delay`. */
  modelOf(statement: Statement<Result>): string | undefined;
  /** The name of the data that it judged, for a report without any model; by default that of its first subject. */
  dataName?(statement: Statement<Result>): string | undefined;
  /** What tells its place from another of its kind: the subject's name, the rules file or contract, data, leg. */
  placeOf(statement: Statement<Result>): readonly string[];
  /** Whether it says how its place is now, as a rollout does of an environment: only the newest counts. */
  readonly isState?: boolean;
  /** What tells one try of a state from the next, such as one rollout from another. */
  tryOf?(statement: Statement<Result>): string | undefined;
  /** @param own those that count, oldest first, at least one */
  sections(own: readonly StoredStatement<Result>[], scene: Scene): readonly Section[];
  /** What tells each of several that count from the others: `quality.yml`; empty where there is one. */
  labels?(own: readonly Statement<Result>[]): readonly string[];
  /** What went wrong, as a sentence. */
  failure(statement: Statement<Result>): Text;
  /** What could not be decided and why, as a sentence. */
  open?(statement: Statement<Result>): Text;
  /** What to do about it, without a full stop. */
  next?(statement: Statement<Result>): Text | undefined;
  /** What a pass leaves to be desired, as a sentence. */
  reservation?(statement: Statement<Result>, scene: Scene): Text | undefined;
  /** What is so now because of it, as a sentence: what serves. */
  consequence?(statement: Statement<Result>): Text | undefined;
  /** Digests of the models that it judged or moved. */
  candidates?(statement: Statement<Result>): readonly Digest[];
  /** The digest that it was to put in its place; how that ended stays so, whatever is put there later. */
  puts?(statement: Statement<Result>): Digest;
  /** Whether it follows a judgement, so that it belongs only to the candidate that was judged. */
  readonly follows?: boolean;
  /** Digests that it has made. */
  makes?(statement: Statement<Result>): readonly Digest[];
  /** Digests of the data that it read. */
  reads?(statement: Statement<Result>): readonly Digest[];
  /** Paths of the data it measured, as they were given. */
  sources?(statement: Statement<Result>): readonly string[];
  /** Names of digests: `dataset:flights@v13`. */
  names?(statement: Statement<Result>): readonly (readonly [Digest, string])[];
  /** What it adds to the picture from data to deployment. */
  lineage?(stored: StoredStatement<Result>): readonly LinkedNode[];
  readonly judgement?: Judgement<Result>;
  /** What it cost: equal labels are put together. */
  costs?(statement: Statement<Result>): readonly Cost[];
}

/** What a judgement of a model adds to the head of a report, when it is the one that leads. */
interface Judgement<Result> {
  /** What was compared with what. */
  byline(statement: Statement<Result>): Text;
  /** The rules, worst first. */
  table(statement: Statement<Result>): Table;
  /** Why it did not pass, in numbers. */
  why(statement: Statement<Result>): Text | undefined;
  /** How it was measured. */
  method(statement: Statement<Result>): readonly string[];
  /** What may be written below the comment about it. */
  command(statement: Statement<Result>): string | undefined;
  /** What differs from what it was compared with. */
  differences(statement: Statement<Result>, scene: Scene): Differences;
}

/** What differs between the candidate and what it was compared with. */
export interface Differences {
  /** In one line. */
  readonly summary: string;
  readonly count: number;
  readonly table: Table | undefined;
  readonly notes: readonly Text[];
  /**
   * The lines beneath one box of the picture; undefined for a box that no digest joins to what was judged.
   *
   * @param boxes all of the picture, to follow digests back from what was judged
   */
  changeOf(box: LinkedNode, boxes: readonly LinkedNode[]): readonly string[] | undefined;
}

/** What a kind may know of the rest of the report. */
export interface Scene {
  readonly setting: Setting;
  /** The name under which the evidence knows a digest; undefined where it knows none. */
  nameOf(digest: string): string | undefined;
}

export const COLUMNS = ['Data', 'Training', 'Model', 'Gate', 'Deployment'] as const;

/** A box of the picture from data to deployment, tied to others by digests alone. */
export interface LinkedNode extends Omit<LineageNode, 'detail'> {
  readonly column: (typeof COLUMNS)[number];
  /**
   * What the box is, within its column: only nodes of the same identity are one box. The digest that is shown need not
   * tell one from another, as the rules of two gates and the code of two trainings do not.
   */
  readonly identity: string;
  readonly detail?: string;
  /** Used where no other statement says more of the same box. */
  readonly mention?: boolean;
  /** Digests that went in, and that came out. */
  readonly takes: readonly string[];
  readonly gives: readonly string[];
}

export interface Cost {
  readonly label: string;
  readonly value: number;
  readonly unit: 'bytes' | 'milliseconds';
  /** How several are put together. */
  readonly several: 'sum' | 'greatest';
}

/** `delay` of `model:delay@v7`. */
export function bareName(reference: string): string {
  return reference.replace(/^[a-z]+:/, '').replace(/@[^@]*$/, '') || reference;
}

export function finishedAt({ statement }: Pick<StoredStatement, 'statement'>): string {
  return statement.predicate.finishedAt;
}
