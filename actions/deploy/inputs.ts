import { quote } from '../../shared/core/text/quote.ts';
import { parseCommand } from '../../shared/core/command.ts';
import { UserError } from '../../shared/core/errors.ts';
import type { InputReader } from '../../shared/core/inputs.ts';
import type { Reference } from '../../shared/core/references.ts';
import { environmentName } from '../../shared/rollout/environment.ts';
import type { Policy } from '../../shared/rollout/policy.ts';

export interface DeployInputs {
  readonly environment: string;
  readonly model: Reference;
  readonly store: string;
  /** Absolute; undefined means the default of the environment. */
  readonly state: string | undefined;
  /** Relative to the workspace: what the server is started from; empty where its working folder is used as it is. */
  readonly code: readonly string[];
  readonly server: ServerInputs;
  readonly proxy: ProxyInputs;
  readonly policy: Policy;
  readonly lockTimeoutMs: number;
  readonly requireGate: boolean;
  readonly retryFailed: boolean;
  readonly dryRun: boolean;
}

interface ServerInputs {
  readonly command: readonly string[];
  readonly workingDirectory: string;
  readonly env: Readonly<Record<string, string>>;
  readonly readinessPath: string;
  readonly readinessTimeoutMs: number;
}

interface ProxyInputs {
  readonly host: string;
  readonly port: number;
  readonly sticky: string | undefined;
  readonly requestTimeoutMs: number;
}

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const STICKY = /^(?:header|cookie):[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;
const READINESS_PATH = /^\/[\x21-\x7e]{0,500}$/;
const STAGE = /^\d{1,3}(?:\.\d{1,2})?%?$/;
const HOST = /^[A-Za-z0-9.:-]{1,255}$/;

/** @throws UserError `input-missing`, `input-invalid`, `command-invalid`, `reference-invalid`, `duration-invalid` */
export function readInputs(reader: InputReader): DeployInputs {
  reader.choice('target', ['process']);
  return {
    environment: environmentName(reader.string('environment')),
    model: modelReference(reader),
    store: reader.string('store'),
    state: reader.optionalPath('state'),
    code: reader.lines('code'),
    server: {
      command: parseCommand(reader.string('command')),
      workingDirectory: reader.path('working-directory'),
      env: variables(reader),
      readinessPath: matching(
        reader.string('readiness-path'),
        READINESS_PATH,
        'readiness-path',
        'a path such as /healthz',
      ),
      readinessTimeoutMs: positiveMs(reader, 'readiness-timeout'),
    },
    proxy: {
      host: matching(reader.string('host'), HOST, 'host', 'an address such as 127.0.0.1'),
      port: reader.integer('port', { min: 1, max: 65_535 }),
      sticky: sticky(reader.optionalString('sticky')),
      requestTimeoutMs: positiveMs(reader, 'request-timeout'),
    },
    policy: readPolicy(reader),
    lockTimeoutMs: reader.durationMs('lock-timeout'),
    requireGate: reader.boolean('require-gate'),
    retryFailed: reader.boolean('retry-failed'),
    dryRun: reader.boolean('dry-run'),
  };
}

function readPolicy(reader: InputReader): Policy {
  return {
    stages: stages(reader.string('stages')),
    minRequests: reader.integer('min-requests', { min: 1 }),
    stageTimeoutMs: reader.durationMs('stage-timeout'),
    onInsufficientData: reader.choice('on-insufficient-data', ['hold', 'rollback', 'proceed']),
    falseAlarmRate: reader.number('false-alarm-rate', { min: 1e-9, max: 0.5 }),
    maxErrorIncrease: reader.number('max-error-increase', { min: 0, max: 1 }),
    maxLatencyIncrease: reader.number('max-latency-increase', { min: 0, max: 100 }),
    maxErrorRate: reader.number('max-error-rate', { min: 0, max: 1 }),
    warmMs: reader.durationMs('rollback-window'),
    analysis: true,
  };
}

function modelReference(reader: InputReader): Reference {
  const reference = reader.reference('model');
  if (reference.kind === 'model') return reference;
  throw invalid('model', `A ${reference.kind} cannot be deployed.`, 'Name a model, such as model:delay@v7.');
}

/** A server or a request that is given no time at all never answers. */
function positiveMs(reader: InputReader, input: string): number {
  const duration = reader.durationMs(input);
  if (duration > 0) return duration;
  throw invalid(input, `The input ${input} is ${reader.string(input)}.`, 'Write more than zero, such as 30s.');
}

/** Percentages in ascending order, the last one 100: `5, 25, 100`. Traffic is split in parts of 0.01 %. */
function stages(text: string): readonly number[] {
  const found = text
    .replace(/\s+%/g, '%')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => (STAGE.test(part) ? Number(part.replace(/%$/, '')) : NaN));
  const areRising = found.every((stage, index) => stage > (found[index - 1] ?? 0) && stage <= 100);
  if (areRising && found.at(-1) === 100 && found.length <= 20) return found;
  throw invalid(
    'stages',
    `${quote(text)} is not a way to 100 %.`,
    'Write rising percentages with at most two decimals that end with 100, such as 5, 25, 100.',
  );
}

function variables(reader: InputReader): Readonly<Record<string, string>> {
  const pairs = reader.pairs('env');
  const names = pairs.map(([name]) => name);
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) < index) throw invalid('env', `${quote(name)} is set twice.`, 'Name each variable once.');
    if (VARIABLE.test(name) && !name.startsWith('TRAINYARD_')) continue;
    throw invalid(
      'env',
      `${quote(name)} cannot be set.`,
      'Use letters, digits and _; TRAINYARD_… is set by the action.',
    );
  }
  return Object.fromEntries(pairs);
}

function sticky(text: string | undefined): string | undefined {
  return text === undefined ? undefined : matching(text, STICKY, 'sticky', 'header:NAME or cookie:NAME');
}

function matching(text: string, pattern: RegExp, input: string, allowed: string): string {
  if (pattern.test(text)) return text;
  throw invalid(input, `The input ${input} is ${quote(text, 200)}.`, `Write ${allowed}.`);
}

function invalid(input: string, what: string, remedy: string): UserError {
  return new UserError('input-invalid', { what, where: { input }, remedy });
}
