import type { Location } from './errors.ts';
import type { RunIdentity } from './run-identity.ts';
import type { StatementDraft, StoredStatement } from './statement.ts';
import type { Verdict } from './verdict.ts';

/** The only source of time. */
export interface Clock {
  now(): Date;
  /** Milliseconds from an arbitrary start that never jump back. */
  monotonicMs(): number;
  /** Resolves early when the signal aborts; never rejects. */
  sleep(ms: number, cancelled?: AbortSignal): Promise<void>;
}

export interface Annotation extends Location {
  /** Of what is said; a terminal shows its mark instead of the level's own. */
  readonly verdict?: Verdict;
  readonly title?: string;
}

export interface Progress {
  /**
   * @param done units done so far, from 0 to the total given at the start
   * @param note how far it is in words, in place of a percentage
   */
  update(done: number, note?: string): void;
  /** Ends the progress line with a closing note. */
  end(note?: string): void;
}

/** What a person reads while an action runs. Sentences, units, sensible digits; no dumps of inputs. */
export interface Log {
  info(text: string): void;
  /** Shown only when the runner's debug logging or `--verbose` is on. */
  debug(text: string): void;
  notice(text: string, at?: Annotation): void;
  warning(text: string, at?: Annotation): void;
  error(text: string, at?: Annotation): void;
  /** One phase of the run: a folded group in a workflow log. Groups do not nest. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
  /** Columns are aligned; numeric-looking cells go to the right. The first row is the header. */
  table(rows: readonly (readonly string[])[]): void;
  /** A bar on a terminal, a calm line every few seconds elsewhere. */
  progress(label: string, total: number): Progress;
  /** Hides a value in everything logged from here on; call before any use that may log it. */
  mask(secret: string): void;
  /** Width in columns for drawings. */
  readonly width: number;
}

export interface GitHubContext {
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The event's payload as the runner left it; untrusted. */
  readonly payload: unknown;
}

/** A statement that runs beside this one look for. */
export interface KeptStatement {
  /** The artifact's name, which is not that of ordinary evidence. */
  readonly artifact: string;
  /** From 1 to 90; a repository may keep artifacts for a shorter time. */
  readonly retentionDays: number;
}

/** Where statements are left and found; see design: evidence is the only glue between actions. */
export interface Evidence {
  /**
   * Completes the draft with run, times and environment, writes it, and returns what was written.
   *
   * @param kept makes the statement findable for other runs; it is an error then where it cannot be uploaded
   */
  leave(draft: StatementDraft, kept?: KeptStatement): Promise<StoredStatement>;
  /** Statements of this job's folder, oldest first. Unreadable or invalid files are errors, never skipped. */
  collect(): Promise<readonly StoredStatement[]>;
  /** The folder on disk. */
  readonly folder: string;
}

/** Everything an action's `run` may touch beside its inputs. */
export interface Services {
  readonly log: Log;
  readonly clock: Clock;
  readonly evidence: Evidence;
  /** Cryptographically random bytes, for nonces only: seeds derive from digests. */
  readonly randomBytes: (length: number) => Uint8Array;
  /** A snapshot of the environment variables at the start. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborts when the runner cancels the job or a person presses Ctrl-C. */
  readonly cancelled: AbortSignal;
  readonly run: RunIdentity;
  readonly github: GitHubContext | undefined;
  /** Absolute path of the user's checkout or current folder; relative inputs are resolved against it. */
  readonly workspace: string;
  /** Absolute path of a folder for temporary files that outlives the step but not the job. */
  readonly temp: string;
  /** Absolute path of the runner's tool cache, or of a per-user cache folder on a terminal. */
  readonly toolCache: string;
  /** Absolute path of Trainyard itself: where action.yml files, dist/ and its node_modules are. */
  readonly root: string;
  /** Trainyard's version. */
  readonly version: string;
  /**
   * Called right before and right after every effect that must survive a crash, with its name. Does nothing in
   * production but log at debug; crash tests end the process at the k-th call.
   */
  readonly effect: (name: string) => void;
  /**
   * Makes one file reachable by a link for those who may read the repository; undefined where there is no such place,
   * or it could not be reached, which is then said in the log.
   */
  readonly publishFile: (path: string) => Promise<string | undefined>;
}

/** What `run` hands back; the runtime writes outputs and summary, prints the headline last and sets the exit code. */
export interface ActionResult {
  /** Absent where the action judges nothing. */
  readonly verdict?: Verdict;
  /** The same sentence as in the statement; plain text, one line. */
  readonly headline: string;
  /** By their names in action.yml. */
  readonly outputs: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Markdown for the job summary; already escaped and within its byte budget. */
  readonly summary?: string;
}
