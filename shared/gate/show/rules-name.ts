import type { Statement } from '../../core/statement.ts';
import type { GateResult } from '../../evidence/results/gate.ts';

/** The rules file that a gate judged by, as it was given; the digest of its content where that is all there is. */
export function rulesName({ predicate }: Statement<GateResult>): string {
  const { rulesDigest } = predicate.result;
  return predicate.inputs.find(({ digest }) => digest === rulesDigest)?.name ?? rulesDigest;
}

/** `, by quality.yml`: for the title of one of several gates; nothing where there is one. */
export function qualifier(name: string): string {
  return name === '' ? '' : `, by ${name}`;
}
