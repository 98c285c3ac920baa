import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { formatMeasured } from '../../core/text/format.ts';
import { toLine } from '../../core/text/escape.ts';
import { parseMetricLine } from '../output/metrics.ts';

const LOOK_BYTES = 64 << 10;
const SHOWN = 3;

export interface ProgressState {
  readonly step: number | undefined;
  readonly total: number | undefined;
  /** `step 120 of 400 · loss 0.431 · auc 0.738`. */
  readonly text: string;
}

/** The newest whole line of a growing metric file, as a person wants to see it; cheap whatever the file's size. */
export function latestProgress(file: string): ProgressState | undefined {
  const tail = readTail(file);
  const whole = tail.slice(0, tail.lastIndexOf('\n') + 1).trimEnd();
  const line = parseMetricLine(whole.slice(whole.lastIndexOf('\n') + 1));
  if (line === undefined) return undefined;
  const step =
    line.step === undefined ? [] : [`step ${line.step}${line.total === undefined ? '' : ` of ${line.total}`}`];
  const values = line.values.slice(0, SHOWN).map(([name, value]) => `${toLine(name, 40)} ${formatMeasured(value)}`);
  return { step: line.step, total: line.total, text: [...step, ...values].join(' · ') };
}

function readTail(path: string): string {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return '';
  }
  try {
    const { size } = fstatSync(file);
    const buffer = Buffer.alloc(Math.min(size, LOOK_BYTES));
    const read = readSync(file, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8', 0, read);
  } finally {
    closeSync(file);
  }
}
