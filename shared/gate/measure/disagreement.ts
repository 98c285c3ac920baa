import type { GateResult } from '../../evidence/results/gate.ts';
import { mcnemarMidP } from '../../statistics/proportions/paired.ts';
import { decisionsOf } from './decisions.ts';
import type { Rows } from '../predictions/rows.ts';

/** Rows that only one of the two models gets right, with McNemar's mid-p test; undefined where nothing is decided. */
export function disagreement(rows: Rows, threshold: number | undefined): GateResult['disagreement'] {
  const right = rightness(rows, threshold);
  if (right === undefined) return undefined;
  const table = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
  for (let row = 0; row < rows.count; row++) {
    const [candidate, baseline] = [right.candidate(row), right.baseline(row)];
    table[candidate ? (baseline ? 'both' : 'firstOnly') : baseline ? 'secondOnly' : 'neither'] += 1;
  }
  return {
    newlyWrong: table.secondOnly,
    newlyRight: table.firstOnly,
    rows: rows.count,
    pValue: mcnemarMidP(table),
  };
}

type IsRight = (row: number) => boolean;

function rightness(rows: Rows, threshold: number | undefined): { candidate: IsRight; baseline: IsRight } | undefined {
  if (rows.baseline === undefined || rows.task === 'regression') return undefined;
  if (rows.task === 'classes') {
    const { label, candidate, baseline } = rows;
    return { candidate: (row) => candidate[row] === label[row], baseline: (row) => baseline[row] === label[row] };
  }
  if (threshold === undefined) return undefined;
  const [candidate, baseline] = [decisionsOf(rows.candidate, threshold), decisionsOf(rows.baseline, threshold)];
  const { label } = rows;
  return { candidate: (row) => candidate[row] === label[row], baseline: (row) => baseline[row] === label[row] };
}
