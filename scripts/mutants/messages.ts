import type { Mutant } from './mutations.ts';

/** A test by its file and its place there. */
interface TestPlace {
  readonly file: string;
  readonly index: number;
}

/** A test of the sources as they are, with the mutants whose place it comes to. */
export interface SurveyedTest extends TestPlace {
  readonly name: string;
  readonly ms: number;
  readonly failure?: string;
  readonly reached: readonly number[];
}

export type Order =
  | {
      readonly do: 'survey';
      readonly file: string;
      readonly mutants: readonly Mutant[];
      readonly dependents: readonly string[];
    }
  | {
      readonly do: 'try';
      readonly mutant: Mutant;
      /** Files through which a test comes to the mutated one: they are loaded anew. */
      readonly dependents: readonly string[];
      readonly tests: readonly (TestPlace & { readonly limitMs: number })[];
    };

export type Answer =
  | { readonly did: 'survey'; readonly tests: readonly SurveyedTest[] }
  | { readonly did: 'try'; readonly killer?: string };
