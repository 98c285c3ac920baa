import {
  allProcesses,
  carries,
  countsHere,
  isEnded,
  readStat,
  seesProcesses,
  signalGroup,
  signalProcess,
  type ProcessIdentity,
  type ProcessStat,
} from './processes.ts';

/**
 * Everything a command has started: its process group and session, its descendants, and whatever carries its marker,
 * a variable that was set in the environment of the command and so of everything it starts.
 *
 * A child that leaves the group (setsid) is still a descendant or carries the marker; one that also clears its
 * environment is remembered if any look found it while its parent lived. Only a process that does all three between
 * two looks is missed; nothing short of a cgroup of its own would catch it.
 */
export class Family {
  readonly #marker: string;
  readonly #leader: number | undefined;
  /** pid → start ticks of every member ever seen. */
  readonly #known = new Map<number, number>();

  /**
   * @param marker as `NAME=value`
   * @param leader the process that leads the group; undefined where only the marker is known
   */
  constructor(marker: string, leader: number | undefined) {
    this.#marker = marker;
    this.#leader = leader;
  }

  /** The family of a process that was remembered: its group counts only while the number cannot be somebody else's. */
  static ledBy(marker: string, leader: ProcessIdentity): Family {
    return new Family(marker, isGroupOf(leader) ? leader.pid : undefined);
  }

  /** @param thorough also looks into every environment; costs one more read per process */
  members(thorough: boolean): ProcessStat[] {
    const all = allProcesses().filter((stat) => stat.pid !== process.pid);
    const found = new Set<number>();
    for (const stat of all) if (this.#isKnown(stat) || this.#isInGroup(stat)) found.add(stat.pid);
    if (thorough) {
      for (const { pid } of all) if (!found.has(pid) && carries(pid, this.#marker)) found.add(pid);
    }
    addDescendants(all, found);
    const members = all.filter((stat) => found.has(stat.pid));
    for (const { pid, startTicks } of members) this.#known.set(pid, startTicks);
    return members.filter((stat) => !isEnded(stat));
  }

  /** Signals the group at once, then everybody outside it. @returns how many processes were there, as far as seen */
  signal(signal: NodeJS.Signals): number {
    const members = this.members(true);
    if (this.#leader !== undefined && this.#ownsGroup(members)) signalGroup(this.#leader, signal);
    for (const member of members) if (member.group !== this.#leader) signalProcess(member, signal);
    return members.length;
  }

  #isKnown(stat: ProcessStat): boolean {
    return this.#known.get(stat.pid) === stat.startTicks;
  }

  #isInGroup(stat: ProcessStat): boolean {
    return this.#leader !== undefined && (stat.group === this.#leader || stat.session === this.#leader);
  }

  /** Without /proc nothing is seen, and the group is all there is. */
  #ownsGroup(members: readonly ProcessStat[]): boolean {
    return members.some((member) => member.group === this.#leader) || !seesProcesses();
  }
}

/** A group outlives its leader, and its number is not given away while any member lives. */
function isGroupOf(leader: ProcessIdentity): boolean {
  if (!countsHere(leader)) return false;
  const now = readStat(leader.pid);
  return now === undefined || now.startTicks === leader.startTicks;
}

function addDescendants(all: readonly ProcessStat[], found: Set<number>): void {
  const children = new Map<number, number[]>();
  for (const { pid, parent } of all) children.set(parent, [...(children.get(parent) ?? []), pid]);
  const queue = [...found];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    for (const child of children.get(pid) ?? []) {
      if (found.has(child)) continue;
      found.add(child);
      queue.push(child);
    }
  }
}
