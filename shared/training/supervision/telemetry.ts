import { readFileSync } from 'node:fs';
import type { Family } from '../../host/process-family.ts';
import { PAGE_BYTES, readStat, TICKS_PER_SECOND } from '../../host/processes.ts';

/** CPU and memory of a command and everything it started, from /proc. */
export class Telemetry {
  readonly #family: Family;
  readonly #ownChildTicks: number;
  /** pid:start → the most CPU ticks seen, its waited-for children included. */
  readonly #ticks = new Map<string, number>();
  #peakBytes = 0;
  #looks = 0;
  readonly #oomKillsBefore = readOomKills();

  constructor(family: Family) {
    this.#family = family;
    this.#ownChildTicks = readStat(process.pid)?.childCpuTicks ?? 0;
  }

  /** One look. The peak is that of the sum of resident memory at these looks; shared pages count in each process. */
  sample(): void {
    this.#looks++;
    let pages = 0;
    for (const member of this.#family.members(false)) {
      pages += member.residentPages;
      const key = `${member.pid}:${member.startTicks}`;
      this.#ticks.set(key, Math.max(this.#ticks.get(key) ?? 0, member.cpuTicks));
    }
    this.#peakBytes = Math.max(this.#peakBytes, pages * PAGE_BYTES);
  }

  /**
   * Milliseconds of CPU: exact for everything that was waited for up to us, which the kernel adds up; at least the
   * sum of what the looks saw.
   */
  cpuMs(): number | undefined {
    const own = readStat(process.pid);
    if (own === undefined) return undefined;
    let seen = 0;
    for (const ticks of this.#ticks.values()) seen += ticks;
    return (Math.max(own.childCpuTicks - this.#ownChildTicks, seen) / TICKS_PER_SECOND) * 1000;
  }

  /** Undefined where there was but one look: it is at the start, before the command has loaded anything. */
  peakMemoryBytes(): number | undefined {
    return this.#looks < 2 || this.#peakBytes === 0 ? undefined : this.#peakBytes;
  }

  /** Processes of this control group that the kernel has killed for want of memory since the start. */
  oomKills(): number | undefined {
    const now = readOomKills();
    return now === undefined || this.#oomKillsBefore === undefined ? undefined : now - this.#oomKillsBefore;
  }
}

/** `oom_kill` of the control group's memory events (cgroups(7)), version 2 or 1. */
function readOomKills(): number | undefined {
  for (const path of memoryEventFiles()) {
    try {
      const count = /^oom_kill (\d+)$/m.exec(readFileSync(path, 'utf8'))?.[1];
      if (count !== undefined) return Number(count);
    } catch {
      // Not mounted here, or the other version.
    }
  }
  return undefined;
}

function memoryEventFiles(): string[] {
  try {
    const lines = readFileSync('/proc/self/cgroup', 'utf8').split('\n');
    return lines.flatMap((line) => {
      const [, controllers = '', path = ''] = line.split(':');
      if (path.includes('..')) return [];
      if (controllers === '') return [`/sys/fs/cgroup${path}/memory.events`, '/sys/fs/cgroup/memory.events'];
      return controllers.split(',').includes('memory') ? [`/sys/fs/cgroup/memory${path}/memory.oom_control`] : [];
    });
  } catch {
    return [];
  }
}
