import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { digestTree, type TreeEntry } from '../../core/digest.ts';
import { isUserError, systemErrorCode } from '../../core/errors.ts';
import { formatCount } from '../../core/text/format.ts';
import {
  attemptPaths,
  MARKER_VARIABLE,
  markerOf,
  runPaths,
  type AttemptEnd,
  type AttemptSpec,
  type Claim,
  type StopReason,
} from './attempt.ts';
import { CheckpointWatch } from '../checkpoints/watch.ts';
import { Family } from '../../host/process-family.ts';
import { createWhole, writeWhole } from '../../host/files.ts';
import { LineAssembler } from '../../host/log/lines.ts';
import { LogWriter } from '../../host/log/files.ts';
import { createMask } from '../output/mask.ts';
import { identify, seesProcesses } from '../../host/processes.ts';
import { withTimeout, pause } from '../../host/waiting.ts';
import { Telemetry } from './telemetry.ts';

const LOOK_MS = 1000;
/** On a machine with very many processes looks become rarer, so that they never take more than one percent of a core. */
const LOOK_SPARING = 100;
/** What the command leaves running behind it gets this long to end by itself once it was asked to. */
const LEFTOVER_GRACE_MS = 5000;
const KILL_ROUNDS = 50;
const KILL_ROUND_MS = 100;
/** Space kept free for the record of the end, so that a disk the command has filled does not hide how it ended. */
const RESERVE_BYTES = 256 << 10;

type Command = ChildProcessByStdio<null, Readable, Readable>;

interface CommandExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly notStarted?: string;
}

/**
 * Executes one attempt of a training in a process of its own, so that nothing depends on how long the step lives.
 *
 * It starts the command, keeps its log, commits its checkpoints and records its end. When it is told to stop, when
 * the time is over or when the supervisor is gone, it asks the command to end, waits for the grace, kills what is left
 * and commits the last checkpoint.
 *
 * @param orders the reason to stop, whenever there is one
 */
export async function executeAttempt(spec: AttemptSpec, orders: Promise<StopReason>): Promise<void> {
  const paths = attemptPaths(spec.runFolder, spec.number);
  const claim: Claim = { by: 'keeper', keeper: identify(process.pid) };
  // A recovery that came first has called the attempt off.
  if (!(await createWhole(paths.claim, JSON.stringify(claim)))) return;
  const reserve = holdSpace(join(paths.folder, 'reserve'));
  const end = await new Attempt(spec).run(orders);
  reserve();
  await writeWhole(paths.end, JSON.stringify(end));
}

class Attempt {
  readonly #spec: AttemptSpec;
  readonly #paths: ReturnType<typeof attemptPaths>;
  readonly #log: LogWriter;
  readonly #checkpoints: CheckpointWatch;
  readonly #problems: string[] = [];
  #family: Family;
  #stopped: StopReason | undefined;
  #killed = 0;

  constructor(spec: AttemptSpec) {
    this.#spec = spec;
    this.#paths = attemptPaths(spec.runFolder, spec.number);
    this.#log = new LogWriter(this.#paths.log);
    this.#family = new Family(markerOf(spec.marker), undefined);
    mkdirSync(this.#paths.checkpoints, { recursive: true });
    this.#checkpoints = new CheckpointWatch({
      folder: this.#paths.checkpoints,
      owner: { folder: runPaths(spec.runFolder).checkpoints, runKey: spec.runKey, attempt: spec.number },
      keep: spec.keepCheckpoints,
    });
  }

  async run(orders: Promise<StopReason>): Promise<AttemptEnd> {
    const startedMs = nowMs();
    const command = this.#start();
    this.#family = new Family(markerOf(this.#spec.marker), command.pid);
    const telemetry = new Telemetry(this.#family);
    const exit = ended(command);
    const logged = this.#keepLog(command);
    if (command.pid !== undefined) await writeWhole(this.#paths.process, JSON.stringify(identify(command.pid)));
    const watching = this.#watch(telemetry, exit);
    this.#stopWhenTold(orders, exit);
    const how = await exit;
    const wallMs = nowMs() - startedMs;
    const surviving = await this.#endLeftovers();
    await withTimeout(logged, 1000);
    command.stdout.destroy();
    command.stderr.destroy();
    this.#log.close();
    await watching;
    const inOrder = how.code === 0 || (this.#stopped !== undefined && how.code !== null);
    await this.#checkpoints.look(nowMs(), inOrder);
    return this.#describe(how, { wallMs, surviving, telemetry });
  }

  #start(): Command {
    const [program = '', ...args] = this.#spec.command;
    return spawn(program, args, {
      cwd: this.#spec.workingDirectory,
      env: { ...this.#spec.environment, [MARKER_VARIABLE]: this.#spec.marker },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  #keepLog(command: Command): Promise<void> {
    const mask = createMask(this.#spec.secrets);
    const longest = Math.max(0, ...this.#spec.secrets.map((secret) => secret.length * 3));
    const write = (lines: readonly string[]): void => {
      if (lines.length > 0) this.#log.write(mask(`${lines.join('\n')}\n`));
    };
    const streams = [command.stdout, command.stderr].map((stream) => {
      const assembler = new LineAssembler(longest);
      stream.on('data', (bytes: Buffer) => write(assembler.push(bytes, nowMs())));
      return new Promise<void>((resolve) => {
        stream.once('close', () => {
          write(assembler.end());
          resolve();
        });
      });
    });
    return Promise.all(streams).then(() => undefined);
  }

  async #watch(telemetry: Telemetry, exit: Promise<CommandExit>): Promise<void> {
    let running = true;
    const over = exit.then(() => (running = false));
    while (running) {
      const startedMs = process.uptime() * 1000;
      telemetry.sample();
      const sampleMs = process.uptime() * 1000 - startedMs;
      await this.#checkpoints.look(nowMs(), false);
      await withTimeout(over, Math.max(LOOK_MS, sampleMs * LOOK_SPARING));
    }
  }

  #stopWhenTold(orders: Promise<StopReason>, exit: Promise<CommandExit>): void {
    const timeout = withTimeout(exit, this.#spec.timeoutMs).then((hasEnded) => (hasEnded ? undefined : 'timed-out'));
    void Promise.race([orders, timeout]).then(async (reason) => {
      if (reason === undefined) return;
      this.#stopped = reason;
      this.#family.signal(this.#spec.stopSignal);
      if (await withTimeout(exit, this.#spec.graceMs)) return;
      this.#killed += this.#family.signal('SIGKILL');
    });
  }

  /** Whoever outlives the command is asked to end, then killed. @returns how many withstood even that */
  async #endLeftovers(): Promise<number> {
    const isGone = (): boolean => this.#family.members(true).length === 0;
    const patienceMs = Math.min(LEFTOVER_GRACE_MS, this.#spec.graceMs);
    if (!seesProcesses()) return this.#endUnseenGroup();
    if (isGone()) return 0;
    this.#family.signal('SIGTERM');
    for (let waited = 0; waited < patienceMs && !isGone(); waited += KILL_ROUND_MS) await pause(KILL_ROUND_MS);
    this.#killed += this.#family.members(true).length;
    for (let round = 0; round < KILL_ROUNDS && !isGone(); round++) {
      this.#family.signal('SIGKILL');
      await pause(KILL_ROUND_MS);
    }
    return this.#family.members(true).length;
  }

  /** Where nobody can be counted; the group gets both signals all the same. */
  async #endUnseenGroup(): Promise<number> {
    this.#family.signal('SIGTERM');
    await pause(1000);
    this.#family.signal('SIGKILL');
    return 0;
  }

  async #describe(
    how: CommandExit,
    seen: { wallMs: number; surviving: number; telemetry: Telemetry },
  ): Promise<AttemptEnd> {
    const outputs = how.code === 0 && this.#stopped === undefined ? await this.#outputs() : undefined;
    const lost = this.#log.lostBytes;
    if (lost > 0)
      this.#problems.push(`${formatCount(lost)} bytes of the log were lost because they could not be written.`);
    return withoutUndefined({
      notStarted: how.notStarted,
      exitCode: how.code ?? undefined,
      signal: how.signal ?? undefined,
      stopped: this.#stopped,
      wallMs: seen.wallMs,
      cpuMs: seen.telemetry.cpuMs(),
      peakMemoryBytes: seen.telemetry.peakMemoryBytes(),
      killed: this.#killed,
      surviving: seen.surviving,
      oomKills: seen.telemetry.oomKills(),
      outputs,
      problems: [...this.#problems, ...this.#checkpoints.problems],
    });
  }

  async #outputs(): Promise<readonly TreeEntry[] | undefined> {
    try {
      return (await digestTree(this.#spec.output)).entries;
    } catch (error) {
      this.#problems.push(isUserError(error) ? error.what : `The output cannot be read: ${String(error)}`);
      return undefined;
    }
  }
}

function ended(command: Command): Promise<CommandExit> {
  return new Promise((resolve) => {
    command.once('exit', (code, signal) => resolve({ code, signal }));
    command.once('error', (error) => {
      if (command.pid === undefined) {
        resolve({ code: null, signal: null, notStarted: systemErrorCode(error) ?? error.message });
      }
    });
  });
}

/** Takes up some space; the function that is returned gives it back. */
function holdSpace(path: string): () => void {
  try {
    const file = openSync(path, 'w', 0o640);
    writeSync(file, Buffer.alloc(RESERVE_BYTES, 1));
    closeSync(file);
  } catch {
    // Full already; the command will say so itself.
  }
  return () => rmSync(path, { force: true });
}

/** Milliseconds since this process started; they never jump. */
function nowMs(): number {
  return Math.round(process.uptime() * 1000);
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> } & {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
};

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Defined<T>;
}
