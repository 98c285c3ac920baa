import type { Clock, Progress } from '../core/services.ts';

const LINE_EVERY_MS = 5000;
const BAR_EVERY_MS = 80;
const BAR_CELLS = 28;

/** For a log: a sentence every few seconds, never a flood. */
export function logProgress(label: string, total: number, clock: Clock, say: (line: string) => void): Progress {
  let lastMs = clock.monotonicMs();
  return {
    update(done, note) {
      if (clock.monotonicMs() - lastMs < LINE_EVERY_MS) return;
      lastMs = clock.monotonicMs();
      say(`${label}: ${note ?? percent(done, total)}`);
    },
    end(note) {
      if (note !== undefined) say(`${label}: ${note}`);
    },
  };
}

/** For a terminal: one line that is drawn over. */
export function barProgress(label: string, total: number, clock: Clock, write: (text: string) => void): Progress {
  let lastMs = -Infinity;
  return {
    update(done, note) {
      if (clock.monotonicMs() - lastMs < BAR_EVERY_MS) return;
      lastMs = clock.monotonicMs();
      const full = total > 0 ? Math.round(BAR_CELLS * Math.min(done / total, 1)) : 0;
      const bar = '█'.repeat(full) + '░'.repeat(BAR_CELLS - full);
      write(`\r\u001B[2K  ${label} ${bar} ${note ?? percent(done, total)}`);
    },
    end(note) {
      write(`\r\u001B[2K${note === undefined ? '' : `  ${label}  ${note}\n`}`);
    },
  };
}

function percent(done: number, total: number): string {
  return total > 0 ? `${Math.floor((100 * Math.min(done, total)) / total)} %` : `${done}`;
}
