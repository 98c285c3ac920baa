import type { Verdict } from '../../core/verdict.ts';
import { disagreementText, tooFewSentence, worstSlicesText } from './sentences.ts';
import type { Text } from '../../document/text.ts';
import type { GateResult } from '../../evidence/results/gate.ts';

/** Why the gate did not pass, in numbers: what the candidate newly gets wrong, and where. */
export function whyOf(result: GateResult, verdict: Verdict | undefined): Text | undefined {
  if (verdict !== 'fail' && verdict !== 'inconclusive') return undefined;
  const sentences: Text[] = [];
  if (result.disagreement !== undefined) sentences.push([`${disagreementText(result.disagreement)}.`]);
  const worst = worstSlicesText(result);
  if (worst !== undefined) sentences.push([...worst, '.']);
  const few = tooFewSentence(result);
  if (few !== undefined) sentences.push(few);
  if (sentences.length === 0) return undefined;
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]));
}
