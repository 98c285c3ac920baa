import { homedir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../core/errors.ts';

const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** @throws UserError `input-invalid` for what could not be part of a path, a label or a variable */
export function environmentName(text: string): string {
  if (NAME.test(text)) return text;
  throw new UserError('input-invalid', {
    what: `"${text.slice(0, 80)}" cannot be the name of an environment.`,
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
