import { mkdtempSync, symlinkSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotation, Clock, Evidence, Log, Progress, Services } from '../shared/core/services.ts';
import type { StatementDraft } from '../shared/core/statement.ts';
import { collectStatements, writeStatement } from '../shared/evidence/folder.ts';
import { checkResult } from '../shared/evidence/read.ts';
import { buildStatement } from '../shared/evidence/statement.ts';
import { systemClock } from '../shared/runtime/clock.ts';

export const REPOSITORY_ROOT = join(import.meta.dirname, '..');

/** For processes that run sources and are started often; the types of every file are stripped once. */
export const COMPILE_CACHE = { NODE_COMPILE_CACHE: join(REPOSITORY_ROOT, '.build/compile-cache') };

let shipped: string | undefined;

/**
 * Trainyard's own folder as a runner checks it out, without packages: what an action starts as a process of its own is
 * then the bundle, which is what users run and starts in a fifth of the time of its sources.
 */
export function shippedRoot(): string {
  if (shipped !== undefined) return shipped;
  shipped = mkdtempSync(join(tmpdir(), 'trainyard-shipped-'));
  for (const name of ['actions', 'dist', 'shared', 'package.json']) {
    symlinkSync(join(REPOSITORY_ROOT, name), join(shipped, name));
  }
  return shipped;
}

/** A log that keeps what was said; `text()` is what a person would have read. */
export class RecordingLog implements Log {
  readonly lines: string[] = [];
  readonly width = 100;
  #openGroup: string | undefined;

  info = (text: string): void => this.#add('', text);
  debug = (text: string): void => this.#add('debug: ', text);
  notice = (text: string, at?: Annotation): void => this.#add('notice: ', text, at);
  warning = (text: string, at?: Annotation): void => this.#add('warning: ', text, at);
  error = (text: string, at?: Annotation): void => this.#add('error: ', text, at);
  mask = (): void => undefined;

  async group<T>(title: string, body: () => Promise<T>): Promise<T> {
    if (this.#openGroup !== undefined) throw new Error(`Group "${title}" opened inside "${this.#openGroup}".`);
    this.#openGroup = title;
    this.lines.push(`> ${title}`);
    try {
      return await body();
    } finally {
      this.#openGroup = undefined;
    }
  }

  table(rows: readonly (readonly string[])[]): void {
    for (const row of rows) this.lines.push(row.join(' | '));
  }

  progress(label: string): Progress {
    const end = (note?: string): void => {
      if (note !== undefined) this.#add('', `${label}: ${note}`);
    };
    return { update: () => undefined, end };
  }

  text(): string {
    return this.lines.join('\n');
  }

  #add(prefix: string, text: string, at?: Annotation): void {
    const place = at?.file === undefined ? '' : ` (${[at.file, at.line, at.column].filter(Boolean).join(':')})`;
    this.lines.push(`${prefix}${text}${place}`);
  }
}

/** A clock that stands still until it is moved; sleeping moves it. */
export class FixedClock implements Clock {
  #ms: number;

  constructor(start = '2026-11-23T08:00:00.000Z') {
    this.#ms = Date.parse(start);
  }

  now = (): Date => new Date(this.#ms);
  monotonicMs = (): number => this.#ms;
  sleep = (ms: number): Promise<void> => {
    this.#ms += ms;
    return Promise.resolve();
  };
  advance(ms: number): void {
    this.#ms += ms;
  }
}

/**
 * A clock for tests with real processes. Its sleeps are real, and they alone move its monotonic time, so that how long a
 * busy machine takes for anything else lets no time-out strike.
 */
export class PatientClock implements Clock {
  readonly #pace: number;
  #ms = 0;

  /** @param pace how fast it goes while it sleeps: slowly for waits that must not end too early */
  constructor(pace = 0.1) {
    this.#pace = pace;
  }

  now = (): Date => new Date();
  monotonicMs = (): number => this.#ms;
  sleep = async (ms: number, cancelled?: AbortSignal): Promise<void> => {
    const wakesAtMs = this.#ms + ms * this.#pace;
    await systemClock.sleep(ms, cancelled);
    // Two who sleep at the same time move it once.
    this.#ms = Math.max(this.#ms, wakesAtMs);
  };
}

/** Services over a real temporary folder. Evidence is real and checked against the published schemas. */
export async function testServices(overrides: Partial<Services> = {}): Promise<Services & { log: RecordingLog }> {
  const temp = overrides.temp ?? (await mkdtemp(join(tmpdir(), 'trainyard-')));
  const clock = overrides.clock ?? new FixedClock();
  const run = overrides.run ?? { host: 'terminal' as const };
  return {
    log: new RecordingLog(),
    clock,
    evidence: evidenceIn(join(temp, 'evidence'), clock, run),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    environment: { PATH: process.env['PATH'] },
    cancelled: new AbortController().signal,
    run,
    github: undefined,
    workspace: temp,
    temp,
    toolCache: join(temp, 'tool-cache'),
    root: REPOSITORY_ROOT,
    version: '0.0.0-test',
    effect: () => undefined,
    publishFile: () => Promise.resolve(undefined),
    ...(overrides as Partial<Services & { log: RecordingLog }>),
  };
}

function evidenceIn(folder: string, clock: Clock, run: Services['run']): Evidence {
  return {
    folder,
    leave: (draft: StatementDraft) => {
      checkResult(draft.action, draft.result);
      const environment = { os: 'linux', arch: 'x64', node: '24', cpus: 2, memoryBytes: 1 };
      const at = clock.now();
      const context = { version: '0.0.0-test', run, startedAt: at, finishedAt: at, environment };
      return writeStatement(folder, buildStatement(draft, context));
    },
    collect: () => collectStatements(folder),
  };
}
