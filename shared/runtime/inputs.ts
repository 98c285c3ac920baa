import { quote } from '../core/text/quote.ts';
import * as core from '@actions/core';
import { resolve } from 'node:path';
import { parseDuration } from '../core/text/duration.ts';
import { UserError } from '../core/errors.ts';
import type { InputReader, NumberRange } from '../core/inputs.ts';
import { parseReference, type Reference } from '../core/references.ts';
import type { ProjectDefault } from './project-file.ts';

export interface InputSource {
  readonly action: string;
  readonly workspace: string;
  /** Values from the project file, for inputs that the workflow leaves empty or at their default. */
  readonly projectDefaults: Readonly<Record<string, ProjectDefault>>;
  readonly mask: (secret: string) => void;
}

/** Reads inputs as the runner passes them (`INPUT_…`), with the project file behind them. */
export class WorkflowInputs implements InputReader {
  readonly #source: InputSource;

  constructor(source: InputSource) {
    this.#source = source;
  }

  optionalString(name: string): string | undefined {
    const value = core.getInput(name);
    const project = this.#source.projectDefaults[name];
    if (project !== undefined && (value === '' || value === project.insteadOf)) return project.value;
    return value === '' ? undefined : value;
  }

  string(name: string): string {
    const value = this.optionalString(name);
    if (value === undefined) {
      throw new UserError('input-missing', {
        what: `The input ${name} is required and was not given.`,
        where: { input: name },
        remedy: `Add it under \`with:\` of the ${this.#source.action} step, or pass --${name} on a terminal.`,
      });
    }
    return value;
  }

  choice<const T extends string>(name: string, allowed: readonly T[]): T {
    const value = this.string(name);
    const found = allowed.find((option) => option === value);
    if (found === undefined) throw invalid(name, value, `one of ${allowed.join(', ')}`);
    return found;
  }

  integer(name: string, range: NumberRange = {}): number {
    const value = this.number(name, range);
    if (!Number.isSafeInteger(value)) throw invalid(name, this.string(name), 'a whole number');
    return value;
  }

  number(name: string, range: NumberRange = {}): number {
    return toNumber(name, this.string(name), range);
  }

  optionalNumber(name: string, range: NumberRange = {}): number | undefined {
    const value = this.optionalString(name);
    return value === undefined ? undefined : toNumber(name, value, range);
  }

  boolean(name: string): boolean {
    return this.choice(name, ['true', 'false']) === 'true';
  }

  durationMs(name: string): number {
    return parseDuration(this.string(name), { input: name });
  }

  lines(name: string): readonly string[] {
    return (this.optionalString(name) ?? '')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
  }

  pairs(name: string): readonly (readonly [string, string])[] {
    return this.lines(name).map((line) => {
      const separator = line.indexOf('=');
      if (separator <= 0) throw invalid(name, line, 'lines of the form KEY=VALUE');
      return [line.slice(0, separator).trim(), line.slice(separator + 1).trim()] as const;
    });
  }

  path(name: string): string {
    return resolve(this.#source.workspace, this.string(name));
  }

  optionalPath(name: string): string | undefined {
    const value = this.optionalString(name);
    return value === undefined ? undefined : resolve(this.#source.workspace, value);
  }

  reference(name: string): Reference {
    return parseReference(this.string(name), name);
  }

  optionalReference(name: string): Reference | undefined {
    const value = this.optionalString(name);
    return value === undefined ? undefined : parseReference(value, name);
  }

  optionalSecret(name: string): string | undefined {
    const value = this.optionalString(name);
    if (value !== undefined) this.#source.mask(value);
    return value;
  }
}

function toNumber(name: string, text: string, range: NumberRange): number {
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  const { min = -Infinity, max = Infinity } = range;
  if (!(value >= min && value <= max)) throw invalid(name, text, `a number${describeRange(range)}`);
  return value;
}

function describeRange({ min, max }: NumberRange): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of at least ${min}`;
  return max === undefined ? '' : ` of at most ${max}`;
}

function invalid(name: string, value: string, allowed: string): UserError {
  return new UserError('input-invalid', {
    what: `The input ${name} is ${quote(value, 200)}.`,
    where: { input: name },
    remedy: `Allowed is ${allowed}.`,
  });
}
