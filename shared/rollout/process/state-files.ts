import { UserError } from '../../core/errors.ts';
import { parseJson } from '../../core/text/json.ts';
import { readIfThere } from '../../host/files.ts';

/**
 * The value of a JSON file of an environment's state; undefined where there is none.
 *
 * @param isForm whether the value is what this version of Trainyard writes there
 * @throws UserError `state-damaged` for a file that is not JSON, or has another form
 */
export async function readStateFile<T>(path: string, isForm: (value: unknown) => value is T): Promise<T | undefined> {
  const text = await readIfThere(path);
  if (text === undefined) return undefined;
  const value = parseJson(text, (problem, cause) => stateDamaged(path, problem, cause));
  if (isForm(value)) return value;
  throw stateDamaged(path, 'it does not have the form that this version of Trainyard writes.');
}

export function stateDamaged(path: string, what: string, cause?: unknown): UserError {
  return new UserError('state-damaged', {
    what: `The state of the environment cannot be relied on: ${what}`,
    where: { file: path },
    remedy:
      'Nothing was changed. Restore the folder from a backup; or stop the agent (kill the pid in agent/address.json), remove the folder and deploy afresh.',
    cause,
  });
}

/**
 * A file of the state that could not be written.
 *
 * @param code the system's, such as `ENOSPC`
 */
export function stateUnwritten(path: string, code: string, cause?: unknown): UserError {
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  return new UserError(isFull ? 'disk-full' : 'state-unwritten', {
    what: isFull
      ? 'The disk is full; what could not be written was not done.'
      : `The state of the environment cannot be written (${code}); what could not be written was not done.`,
    where: { file: path },
    remedy: isFull
      ? 'Free some space and run again: the rollout goes on where it stopped.'
      : 'Mend the folder, its rights or its disk, then run again: the rollout goes on where it stopped.',
    cause,
  });
}
