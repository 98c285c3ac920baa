import type { ErrorObject } from 'ajv/dist/2020.js';
import { UserError, type Location } from '../../core/errors.ts';
import type { YamlFile } from '../../core/text/yaml.ts';
import { quote } from '../../core/text/quote.ts';
import { didYouMean } from '../../core/text/closest.ts';
import rulesSchema from '../rules.schema.json' with { type: 'json' };
import { rulesValidator } from './validator.ts';

/** The shape that rules.schema.json promises once a file has passed it. */
export interface RulesShape {
  readonly model?: string;
  readonly task?: 'binary' | 'classes' | 'regression';
  readonly id?: string;
  readonly label?: string;
  readonly score?: string;
  readonly prediction?: string;
  readonly positive?: string | number | boolean;
  readonly threshold?: number;
  readonly slices?: readonly string[];
  readonly waivers?: { readonly allowed?: boolean; readonly author_alone?: boolean; readonly longest?: string };
  readonly rules: readonly RuleShape[];
}

export interface RuleShape {
  readonly metric: string;
  readonly from?: string;
  readonly reported_in?: string;
  readonly direction?: 'higher-is-better' | 'lower-is-better';
  readonly unit?: 'proportion' | 'number' | 'milliseconds' | 'bytes';
  readonly slice?: string;
  readonly min_rows?: number;
  readonly at_least?: number | string;
  readonly at_most?: number | string;
  readonly max_regression?: number | string;
  readonly min_improvement?: number | string;
  readonly max_improvement?: number | string;
  readonly suspicious?: boolean;
  readonly severity?: 'block' | 'warn';
  readonly waivable?: boolean;
}

const TOP_WORDS = Object.keys(rulesSchema.properties);
const RULE_WORDS = Object.keys(rulesSchema.$defs.rule.properties);
const WAIVER_WORDS = Object.keys(rulesSchema.properties.waivers.properties);

/**
 * Checks a parsed rules file against its published schema.
 *
 * @throws UserError `rules-invalid` at the first wrong place
 */
export function checkShape(yaml: YamlFile): RulesShape {
  const validate = rulesValidator();
  const value = yaml.value;
  if (validate(value)) return value as RulesShape;
  const error = mostTelling(validate.errors ?? []);
  if (error === undefined) throw rulesInvalid('The file does not match its schema.', { file: yaml.file });
  const path = pointerToPath(error.instancePath);
  const extra = String(error.params['additionalProperty'] ?? '');
  const where = error.keyword === 'additionalProperties' ? yaml.locateKey([...path, extra]) : yaml.locate(path);
  throw rulesInvalid(describe(error, path, extra), where);
}

/** A misspelt word explains what is then missing, and a choice with no taker is named by `anyOf`, not its branches. */
function mostTelling(errors: readonly ErrorObject[]): ErrorObject | undefined {
  return (
    errors.find(({ keyword }) => keyword === 'additionalProperties') ??
    errors.find(({ keyword, schemaPath }) => keyword !== 'anyOf' && !schemaPath.includes('/anyOf/')) ??
    errors.find(({ keyword }) => keyword === 'anyOf')
  );
}

export function rulesInvalid(what: string, where: Location, remedy?: string): UserError {
  return new UserError('rules-invalid', {
    what,
    where,
    remedy:
      remedy ??
      'The words of a rules file: https://github.com/trainyard/trainyard/blob/main/actions/gate/README.md#the-rules-file',
  });
}

function describe(error: ErrorObject, path: readonly (string | number)[], extra: string): string {
  const name = path.length === 0 ? 'The file' : quote(String(path.at(-1)));
  switch (error.keyword) {
    case 'additionalProperties': {
      const [of, words] = wordsAt(path);
      return `${quote(extra)} is not a word of ${of}.${didYouMean(extra, words)}`;
    }
    case 'anyOf':
      return 'The rule demands nothing: add at_least, at_most, max_regression, min_improvement or max_improvement.';
    case 'required':
      return `${name === 'The file' ? name : 'This rule'} lacks "${String(error.params['missingProperty'])}".`;
    case 'enum':
      return `${name} must be one of ${(error.params['allowedValues'] as readonly unknown[]).join(', ')}.`;
    case 'pattern':
      return PATTERNS[String(path.at(-1))] ?? `${name} is not written as it should be.`;
    case 'minLength':
    case 'minItems':
      return `${name} is empty.${COLUMN_WORDS.has(String(path.at(-1))) ? NAMELESS : ''}`;
    case 'maxLength':
    case 'maxItems':
      return `${name} holds more than ${String(error.params['limit'])} ${error.keyword === 'maxItems' ? 'entries' : 'characters'}.`;
    default:
      return `${name} ${error.message ?? 'is not allowed here'}.`;
  }
}

const COLUMN_WORDS: ReadonlySet<string> = new Set(['id', 'label', 'score', 'prediction']);
const NAMELESS =
  ' A column without a name cannot be read: name it where the file is written (pandas: index_label="id", or index=False).';

const PATTERNS: Readonly<Record<string, string>> = {
  slice: 'A slice is written COLUMN=VALUE, or COLUMN=* for every value.',
  model: 'A model is written model:NAME, in lower case.',
  longest: 'The longest time of a waiver is written in days, from 1d to 90d.',
};

function wordsAt(path: readonly (string | number)[]): readonly [of: string, words: readonly string[]] {
  if (path.length === 0) return ['a rules file', TOP_WORDS];
  return path[0] === 'waivers' ? ['waivers', WAIVER_WORDS] : ['a rule', RULE_WORDS];
}

function pointerToPath(pointer: string): (string | number)[] {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part.replace(/~1/g, '/').replace(/~0/g, '~')));
}
