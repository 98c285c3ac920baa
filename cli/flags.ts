import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UserError } from '../shared/core/errors.ts';
import { closest } from '../shared/core/text/closest.ts';
import type { ActionFile } from './action-file.ts';
import { quote } from '../shared/core/text/quote.ts';

export interface Flags {
  readonly help: boolean;
  /** `INPUT_…` variables with defaults filled in, as a runner sets them, and the terminal's own settings. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Maps flags to inputs. `--name value` and `--name=value` both work; a flag of a list may be given several times and
 * makes one line each; an input that is true or false may be given without a value.
 *
 * @throws UserError `flag-unknown`, `flag-invalid`
 */
export function parseFlags(name: string, action: ActionFile, args: readonly string[]): Flags {
  const given = parse(name, action, args);
  const environment: Record<string, string> = {};
  for (const [input, { default: fallback }] of Object.entries(action.inputs)) {
    const value = given.get(input)?.join('\n') ?? literal(fallback);
    environment[`INPUT_${input.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  if (given.has('json')) environment['TRAINYARD_FORMAT'] = 'json';
  if (given.has('verbose')) environment['TRAINYARD_VERBOSE'] = 'true';
  return { help: given.has('help'), environment };
}

/** A default that is an expression has a value inside a workflow only. */
function literal(fallback = ''): string {
  return fallback.includes('${{') ? '' : fallback;
}

function parse(name: string, action: ActionFile, args: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const { tokens } = parseArgs({ args: [...args], options: optionsOf(action), strict: false, tokens: true });
  const found = new Map<string, string[]>();
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'positional') {
      if (isSwitchValue(action, tokens[index - 1], token.value)) continue;
      throw flagError(
        'flag-invalid',
        `${quote(token.value)} is not a flag of ${name}.`,
        `Write inputs as --NAME VALUE. A pattern stands in quotes, or the shell makes several words of it: --data 'd/*.csv'.`,
      );
    }
    if (token.kind !== 'option') continue;
    const value = valueOf(name, action, token, tokens[index + 1]);
    const before = found.get(token.name) ?? [];
    if (before.length > 0 && !isRepeatable(action, token.name)) throw givenTwice(name, token.name);
    found.set(token.name, [...before, value]);
  }
  return found;
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];
type Option = Extract<Token, { kind: 'option' }>;

function valueOf(name: string, action: ActionFile, option: Option, next: Token | undefined): string {
  const known = option.name in action.inputs || COMMON.has(option.name);
  if (!known) throw unknownFlag(name, action, option.name);
  if (option.value !== undefined) return option.value;
  if (!COMMON.has(option.name) && !isBoolean(action, option.name)) {
    throw flagError('flag-invalid', `--${option.name} needs a value.`, `See \`trainyard ${name} --help\`.`);
  }
  return next?.kind === 'positional' && isSwitchValue(action, option, next.value) ? next.value : 'true';
}

/** `--dry-run true` says what `--dry-run=true` says; to the parser it is a switch and a word behind it. */
function isSwitchValue(action: ActionFile, before: Token | undefined, word: string): boolean {
  if (before?.kind !== 'option' || before.value !== undefined) return false;
  return isBoolean(action, before.name) && ['true', 'false'].includes(word);
}

/** Whether an input is a list of lines or words, which its description says in these words. */
function isRepeatable(action: ActionFile, flag: string): boolean {
  const { description = '' } = action.inputs[flag] ?? {};
  return COMMON.has(flag) || /\bper line\b|\bseparated by (?:spaces|blanks)\b/.test(description);
}

const COMMON: ReadonlySet<string> = new Set(['help', 'json', 'verbose']);

function optionsOf(action: ActionFile): NonNullable<ParseArgsConfig['options']> {
  const inputs = Object.keys(action.inputs).map((input) => [
    input,
    { type: isBoolean(action, input) ? ('boolean' as const) : ('string' as const) },
  ]);
  const common = [...COMMON].map((flag) => [flag, { type: 'boolean' as const }]);
  return Object.fromEntries([...inputs, ...common]) as NonNullable<ParseArgsConfig['options']>;
}

function isBoolean(action: ActionFile, input: string): boolean {
  return ['true', 'false'].includes(action.inputs[input]?.default ?? '');
}

function givenTwice(name: string, flag: string): UserError {
  return flagError(
    'flag-invalid',
    `--${flag} was given twice.`,
    `It takes one value. See \`trainyard ${name} --help\`.`,
  );
}

function unknownFlag(name: string, action: ActionFile, flag: string): UserError {
  const guess = closest(flag, Object.keys(action.inputs));
  return flagError(
    'flag-unknown',
    `${name} has no flag --${flag}.`,
    `${guess === undefined ? '' : `Did you mean --${guess}? `}See \`trainyard ${name} --help\`.`,
  );
}

function flagError(code: string, what: string, remedy: string): UserError {
  return new UserError(code, { what, remedy });
}
