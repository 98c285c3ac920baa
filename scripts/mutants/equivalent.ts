/** A mutant that no test can notice, with the reason. Few: most are code that could go. */
export interface EquivalentMutant {
  readonly file: string;
  /** As the survivors are printed. */
  readonly change: string;
  readonly reason: string;
}

export const EQUIVALENT: readonly EquivalentMutant[] = [
  {
    file: 'shared/gate/decide/limit.ts',
    change: 'better > 0  →  better >= 0',
    reason: 'it is 1 or -1',
  },
  {
    file: 'shared/gate/decide/limit.ts',
    change: 'gain * better  →  gain / better',
    reason: 'it is 1 or -1',
  },
  {
    file: 'shared/gate/decide/waivers.ts',
    change: 'isTroubled(outcome)  →  true',
    reason: 'a waiver of a rule that needs none was refused before',
  },
];
