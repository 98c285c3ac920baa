/** A mutant that no test can notice, with the reason. Few: most are code that could go. */
export interface EquivalentMutant {
  readonly file: string;
  /** As the survivors are printed. */
  readonly change: string;
  readonly reason: string;
}

export const EQUIVALENT: readonly EquivalentMutant[] = [];
