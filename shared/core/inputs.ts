import type { Reference } from './references.ts';

/**
 * Typed access to an action's inputs. Names, descriptions and defaults stand in action.yml alone; a bad value throws
 * a UserError `input-invalid` that names the input, the value and what is allowed. An empty value counts as absent.
 */
export interface InputReader {
  string(name: string): string;
  optionalString(name: string): string | undefined;
  choice<const T extends string>(name: string, allowed: readonly T[]): T;
  integer(name: string, range?: NumberRange): number;
  number(name: string, range?: NumberRange): number;
  optionalNumber(name: string, range?: NumberRange): number | undefined;
  boolean(name: string): boolean;
  /** Milliseconds of `30s`, `10m`, `2h`. */
  durationMs(name: string): number;
  /** Non-empty trimmed lines; a line that starts with `#` is a comment. */
  lines(name: string): readonly string[];
  /** `KEY=VALUE` per line. */
  pairs(name: string): readonly (readonly [string, string])[];
  /** Resolved against the workspace; absolute. */
  path(name: string): string;
  optionalPath(name: string): string | undefined;
  reference(name: string): Reference;
  optionalReference(name: string): Reference | undefined;
  /** Masked in everything that is logged from here on. */
  optionalSecret(name: string): string | undefined;
}

export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
}
