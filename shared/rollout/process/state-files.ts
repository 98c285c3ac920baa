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
