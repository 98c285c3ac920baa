import { posix } from 'node:path';
import { UserError } from '../../shared/core/errors.ts';
import type { InputReader } from '../../shared/core/inputs.ts';
import { formatArtifact, type Reference } from '../../shared/core/references.ts';
import { parseCommand } from '../../shared/core/command.ts';

const MAX_SEED = 4_294_967_295;

export interface TrainInputs {
  readonly command: readonly string[];
  readonly workingDirectory: string;
  readonly code: readonly string[];
  readonly data: readonly string[];
  readonly parameters: string | undefined;
  readonly seed: number;
  readonly lock: readonly string[];
  readonly output: string;
  readonly predictions: string | undefined;
  readonly model: string | undefined;
  readonly timeoutMs: number;
  readonly graceMs: number;
  readonly stopSignal: NodeJS.Signals;
  readonly keepCheckpoints: number;
  readonly passEnvironment: readonly string[];
  readonly passSecrets: readonly string[];
  readonly store: string | undefined;
  readonly state: string | undefined;
  /** `asked`: where a comment on the pull request asks for this attempt. */
  readonly force: boolean | 'asked';
  readonly token: string | undefined;
  readonly dryRun: boolean;
}

export function readInputs(reader: InputReader): TrainInputs {
  return {
    command: parseCommand(reader.string('command')),
    workingDirectory: reader.path('working-directory'),
    code: reader.lines('code'),
    data: reader.lines('data'),
    parameters: reader.optionalPath('parameters'),
    seed: reader.integer('seed', { min: 0, max: MAX_SEED }),
    lock: reader.lines('lock'),
    output: reader.path('output'),
    predictions: insideOutput(reader.optionalString('predictions')),
    model: modelName(reader.optionalReference('model')),
    timeoutMs: reader.durationMs('timeout'),
    graceMs: reader.durationMs('grace'),
    stopSignal: reader.choice('stop-signal', ['SIGTERM', 'SIGINT', 'SIGUSR1', 'SIGUSR2']),
    keepCheckpoints: reader.integer('keep-checkpoints', { min: 1, max: 100 }),
    passEnvironment: reader.lines('pass-environment'),
    passSecrets: reader.lines('pass-secrets'),
    store: reader.optionalString('store'),
    state: reader.optionalPath('state'),
    force: readForce(reader),
    token: reader.optionalSecret('github-token'),
    dryRun: reader.boolean('dry-run'),
  };
}

function readForce(reader: InputReader): TrainInputs['force'] {
  const given = reader.choice('force', ['true', 'false', 'asked']);
  return given === 'asked' ? given : given === 'true';
}

function insideOutput(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const plain = posix.normalize(path.replaceAll('\\', '/'));
  if (!posix.isAbsolute(plain) && plain !== '.' && plain !== '..' && !plain.startsWith('../')) return plain;
  throw new UserError('input-invalid', {
    what: `The predictions "${path}" are not inside the output folder.`,
    where: { input: 'predictions' },
    remedy: 'Give a path relative to the output folder, such as predictions.csv.',
  });
}

function modelName(reference: Reference | undefined): string | undefined {
  if (reference === undefined) return undefined;
  if (reference.kind === 'model' && reference.selector === undefined) return formatArtifact(reference);
  throw new UserError('input-invalid', {
    what: 'The model is the artifact that this run makes, so it has no version yet.',
    where: { input: 'model' },
    remedy: 'Write model:NAME without @, such as model:delay.',
  });
}
