import { formatCount, plural } from '../../core/text/format.ts';
import { code, type Text } from '../../document/text.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { GateResult } from '../../evidence/results/gate.ts';
import { formatChange, formatPValue } from '../../document/metric-units.ts';
import { harmfulSlices } from './slices.ts';

const WORST_SLICES = 3;

/** Why the gate did not pass, in numbers: what the candidate newly gets wrong, and where. */
export function whyOf(result: GateResult, verdict: Verdict | undefined): Text | undefined {
  if (verdict !== 'fail' && verdict !== 'inconclusive') return undefined;
  const sentences: Text[] = [];
  if (result.disagreement !== undefined) {
    const { rows, newlyWrong, newlyRight, pValue } = result.disagreement;
    sentences.push([
      `of ${plural(rows, 'row')} the candidate newly gets ${formatCount(newlyWrong)} wrong and ${formatCount(newlyRight)} right (McNemar ${formatPValue(pValue)}).`,
    ]);
  }
  const worst = harmfulSlices(result).slice(0, WORST_SLICES);
  if (worst.length > 0) {
    const parts = worst.flatMap(({ slice, unit }, index): Text => [
      index === 0 ? 'Worst slices: ' : ', ',
      code(`${slice.column}=${slice.value}`),
      ` ${slice.metric} ${formatChange(slice.change?.value ?? 0, unit)} (${plural(slice.rows, 'row')})`,
    ]);
    sentences.push([...parts, '.']);
  }
  if (sentences.length === 0) return undefined;
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]));
}
