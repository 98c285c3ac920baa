import { formatCount } from '../../core/text/format.ts';
import { formatMetric } from '../../document/metrics/listed.ts';
import { displayName } from '../../document/words.ts';
import { toLine } from '../../core/text/escape.ts';
import type { Services } from '../../core/services.ts';
import { readTail } from '../../host/log/files.ts';
import { parseMetricLine } from '../output/metrics.ts';

const LOOK_BYTES = 64 << 10;
const SHOWN = 3;
const SAY_EVERY_MS = 15_000;

interface ProgressState {
  readonly step: number | undefined;
  readonly total: number | undefined;
  /** `step 120 of 400 · loss 0.431 · AUC 0.738`. */
  readonly text: string;
}

/** The newest whole line of a growing metric file, as a person wants to see it; cheap whatever the file's size. */
function latestProgress(file: string): ProgressState | undefined {
  const tail = readTail(file, LOOK_BYTES);
  const whole = tail.slice(0, tail.lastIndexOf('\n') + 1).trimEnd();
  const line = parseMetricLine(whole.slice(whole.lastIndexOf('\n') + 1));
  if (line === undefined) return undefined;
  const step =
    line.step === undefined
      ? []
      : [`step ${formatCount(line.step)}${line.total === undefined ? '' : ` of ${formatCount(line.total)}`}`];
  const values = line.values
    .slice(0, SHOWN)
    .map(([name, value]) => `${displayName(toLine(name, 40), 'within')} ${formatMetric(name, value)}`);
  return { step: line.step, total: line.total, text: [...step, ...values].join(' · ') };
}

/** One calm line about the newest metrics, only when the step has moved. */
export class ProgressLine {
  readonly #file: string;
  readonly #services: Services;
  #saidMs: number;
  #saidStep: number | undefined;

  constructor(file: string, services: Services) {
    this.#file = file;
    this.#services = services;
    this.#saidMs = services.clock.monotonicMs();
  }

  poll(): void {
    const nowMs = this.#services.clock.monotonicMs();
    if (nowMs - this.#saidMs < SAY_EVERY_MS) return;
    this.#saidMs = nowMs;
    const progress = latestProgress(this.#file);
    if (progress === undefined || progress.text === '' || progress.step === this.#saidStep) return;
    this.#saidStep = progress.step;
    this.#services.log.info(`– ${progress.text}`);
  }
}
