import type { Statement } from '../../core/statement.ts';
import { shortDigest } from '../../core/text/format.ts';
import type { GateResult } from '../../evidence/results/gate.ts';

/** The rules file that a gate judged by, as it was given; the digest of its content where that is all there is. */
export function rulesName({ predicate }: Statement<GateResult>): string {
  const { rulesDigest } = predicate.result;
  return predicate.inputs.find(({ digest }) => digest === rulesDigest)?.name ?? rulesDigest;
}

/**
 * What tells each of several gates from the others: its rules file, and what else they differ in.
 *
 * @returns a name each, empty where there is one gate
 */
export function namesAmong(own: readonly Statement<GateResult>[]): readonly string[] {
  if (own.length <= 1) return own.map(() => '');
  const varies = (part: (statement: Statement<GateResult>) => string): boolean => new Set(own.map(part)).size > 1;
  const parts = DIFFERENCES.filter(varies);
  return own.map((statement) => [rulesName(statement), ...parts.map((part) => part(statement))].join(' '));
}

const DIFFERENCES: readonly ((statement: Statement<GateResult>) => string)[] = [
  ({ predicate: { result } }) => `on ${result.model.label ?? shortDigest(result.model.digest).slice(0, 7)}`,
  ({ predicate: { result } }) => `at level ${result.method.level}`,
];

/** `, by quality.yml`: for the title of one of several gates; nothing where there is one. */
export function qualifier(name: string): string {
  return name === '' ? '' : `, by ${name}`;
}
