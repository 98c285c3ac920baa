import { UserError } from '../../shared/core/errors.ts';
import type { InputReader } from '../../shared/core/inputs.ts';

export interface PreflightInputs {
  readonly environments: readonly string[];
  /** Some of the environments. */
  readonly requireApproval: readonly string[];
  readonly token: string | undefined;
}

/** GitHub allows 255 characters. */
const LONGEST_NAME = 255;

/** @throws UserError `input-missing`, `input-invalid` */
export function readInputs(reader: InputReader): PreflightInputs {
  reader.string('environments');
  const environments = reader.lines('environments');
  const requireApproval = reader.lines('require-approval');
  for (const name of environments) {
    if (name.length > LONGEST_NAME) throw invalid('environments', name, 'Write names of environments, one per line.');
  }
  for (const name of requireApproval) {
    if (environments.includes(name)) continue;
    throw invalid('require-approval', name, 'Name environments that the input environments holds too.');
  }
  return { environments, requireApproval, token: reader.optionalSecret('github-token') };
}

function invalid(input: string, name: string, remedy: string): UserError {
  return new UserError('input-invalid', {
    what: `The input ${input} holds ${JSON.stringify(name.slice(0, 80))}.`,
    where: { input },
    remedy,
  });
}
