import { quote } from '../core/text/quote.ts';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import type { JournalEntry } from './journal/records.ts';
import type { OpenEnvironment } from './machine/driver.ts';
import type { Observation, Target } from './target.ts';

const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** An environment of any target: looked at by anybody, changed by whoever holds its lease. */
export interface Environment {
  readonly kind: Target['kind'];
  readonly name: string;
  journal(): Promise<JournalView>;
  /** Reads only; starts nothing and takes no lease. */
  look(): Promise<EnvironmentView>;
  /** Takes the lease, stamps its fence on everything that is written to, and opens it for change. */
  open(): Promise<OpenEnvironment & AsyncDisposable>;
}

export interface JournalView {
  /** The newest rollout's journal; empty where nothing was ever deployed. */
  readonly latest: readonly JournalEntry[];
  readonly rollouts: readonly string[];
  readonly read: (rolloutId: string) => Promise<readonly JournalEntry[]>;
}

export interface EnvironmentView extends JournalView {
  /** Undefined where nothing runs. */
  readonly observation: Observation | undefined;
  /** What is asked of the environment itself, beside its release, and is not so; for a person. */
  readonly changes: readonly string[];
}

/** @throws UserError `input-invalid` for what could not be part of a path, a label or a variable */
export function environmentName(text: string): string {
  if (NAME.test(text)) return text;
  throw new UserError('input-invalid', {
    what: `${quote(text)} cannot be the name of an environment.`,
    where: { input: 'environment' },
    remedy: 'Use lower-case letters, digits and hyphens, such as staging or production.',
  });
}

/**
 * Where an environment's state is kept unless an input says otherwise: in the home folder of the runner's user, since
 * a checkout empties the workspace before the next job.
 */
export function defaultState(environment: string, home: string | undefined): string {
  return join(home ?? homedir(), '.trainyard', 'environments', environment);
}
