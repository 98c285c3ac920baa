import { UserError } from '../../shared/core/errors.ts';
import type { InputReader } from '../../shared/core/inputs.ts';
import { environmentName } from '../../shared/rollout/environment.ts';

export interface RollbackInputs {
  readonly environment: string;
  /** A version of the journal; undefined means the one that the serving version replaced. */
  readonly to: string | undefined;
  readonly reason: string | undefined;
  /** Absolute; undefined means the default of the environment. */
  readonly state: string | undefined;
  readonly store: string;
  readonly lockTimeoutMs: number;
  readonly dryRun: boolean;
}

const MAX_REASON_CHARACTERS = 1000;

/** @throws UserError `input-missing`, `input-invalid`, `duration-invalid` */
export function readInputs(reader: InputReader): RollbackInputs {
  reader.choice('target', ['process']);
  return {
    environment: environmentName(reader.string('environment')),
    to: reader.optionalString('to'),
    reason: oneLine(reader.optionalString('reason')),
    state: reader.optionalPath('state'),
    store: reader.string('store'),
    lockTimeoutMs: reader.durationMs('lock-timeout'),
    dryRun: reader.boolean('dry-run'),
  };
}

function oneLine(text: string | undefined): string | undefined {
  if (text === undefined || (text.length <= MAX_REASON_CHARACTERS && !/[\r\n]/.test(text))) return text;
  throw new UserError('input-invalid', {
    what: 'The reason is not one line.',
    where: { input: 'reason' },
    remedy: `Write one line of at most ${MAX_REASON_CHARACTERS} characters.`,
  });
}
