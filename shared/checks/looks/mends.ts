import type { Family } from '../../tables/types.ts';
import { sqlText } from '../../tables/sql.ts';
import { UNSEEN } from './mask.ts';

/** A change of a text that may turn a failing value into one that holds, and what it then says about the value. */
export interface Mend {
  /** SQL of the changed text. The text itself where the change does not apply: then it fails as before. */
  readonly sql: (text: string) => string;
  /** What is wrong with the values, as a sentence. */
  readonly says: string;
  /** What to do about it, without a full stop. */
  readonly remedy: string;
  /** The custom property of the contract that says it of a CSV file. */
  readonly declare?: string;
  /** The families it speaks of; all, where none is said. */
  readonly families?: readonly Family[];
  /** Mends of one kind can help equally, and then none of them is known to be meant. */
  readonly kind?: keyof typeof UNDECIDED;
}

/** What is said where two mends of a kind help equally. */
export const UNDECIDED = {
  comma: {
    says: 'They have a comma, which may separate decimals or thousands.',
    remedy: 'Write a decimal point and no other separator',
    declare: 'csvDecimalSeparator or csvThousandsSeparator',
  },
  order: {
    says: 'Day and month cannot be told apart.',
    remedy:
      'Write them as YYYY-MM-DD, or declare how they are written (logicalTypeOptions: format, such as dd.MM.yyyy or MM/dd/yyyy)',
  },
} as const;

const NUMBERS: readonly Family[] = ['integer', 'number'];
const DAYS: readonly Family[] = ['date', 'timestamp'];
const TEXTS: readonly Family[] = ['string'];

/** Words that stand for no value in the files of common tools. */
const NULL_WORDS = [
  ...['NA', 'N/A', '#N/A', '<NA>', 'N.A.', 'NULL', '(NULL)', 'NIL', 'NONE', 'NAN', 'NAT', 'MISSING', 'UNKNOWN'],
  ...['-', '--', '---', '–', '—', '?', '.', '\\N', ''],
];
const YES = ['yes', 'y', 'true', 't', 'on', '1', '1.0', 'ja', 'j', 'oui', 'si', 'sí', 'wahr', 'vrai', 'x'];
const NO = ['no', 'n', 'false', 'f', 'off', '0', '0.0', 'nein', 'non', 'falsch', 'faux', ''];

/** Where several mends help equally, the first one is told. */
export const MENDS: readonly Mend[] = [
  {
    sql: (text) => text,
    says: 'They stand in quotes in JSON, or without them where text is demanded.',
    remedy: 'Write numbers and true or false without quotes, and text in quotes',
  },
  {
    sql: (text) => `trim(${text}, ' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13))`,
    says: 'Blanks stand around them.',
    remedy: 'Trim them in the step that writes the data',
  },
  {
    sql: (text) =>
      `(CASE WHEN upper(trim(${text})) IN (${NULL_WORDS.map(sqlText).join(', ')}) THEN NULL ELSE ${text} END)`,
    says: 'They are words for a missing value, such as NA, null or a dash.',
    remedy: 'Leave the field empty (in JSON write null)',
    declare: 'csvNullTexts',
  },
  {
    sql: withoutFraction,
    says: 'They are whole numbers written as floats, as pandas writes a column of integers with gaps.',
    remedy: 'Make it integers before it is written (pandas: astype("Int64")), or declare the column as number',
    families: ['integer'],
  },
  {
    sql: withoutFraction,
    says: 'They are whole numbers written as floats, as pandas writes a column of integers with gaps.',
    remedy: 'Read and write the column as text (pandas: dtype=str)',
    families: TEXTS,
  },
  {
    sql: (text) =>
      onlyWhere(text, '[+-]?([0-9]{1,3}([.][0-9]{3})+|[0-9]*),[0-9]+', `replace(replace(${text}, '.', ''), ',', '.')`),
    says: 'They have a decimal comma.',
    remedy: 'Write a decimal point',
    declare: 'csvDecimalSeparator',
    families: NUMBERS,
    kind: 'comma',
  },
  {
    sql: (text) =>
      onlyWhere(
        text,
        `[+-]?[0-9]{1,3}([, '’_\\x{A0}\\x{202F}\\x{2009}][0-9]{3})+([.][0-9]+)?`,
        `regexp_replace(${text}, '[, ''’_\\x{A0}\\x{202F}\\x{2009}]', '', 'g')`,
      ),
    says: 'Their thousands are separated.',
    remedy: 'Write digits alone',
    declare: 'csvThousandsSeparator',
    families: NUMBERS,
    kind: 'comma',
  },
  {
    sql: (text) => onlyWhere(text, '[+-]?[0-9]{1,3}([.][0-9]{3})+', `replace(${text}, '.', '')`),
    says: 'Their thousands are separated by points.',
    remedy: 'Write digits alone',
    declare: 'csvThousandsSeparator as a point, and csvDecimalSeparator as a comma',
    families: ['integer'],
  },
  {
    sql: (text) => `regexp_replace(${text}, '[${UNSEEN}]', '', 'g')`,
    says: 'They hold characters that cannot be seen, such as a byte order mark or a no-break space.',
    remedy: 'Remove them in the step that writes the data',
  },
  {
    sql: (text) => `regexp_replace(${text}, '[\\p{Sc}%${UNSEEN}]', '', 'g')`,
    says: 'A currency or percent sign stands beside the number.',
    remedy: 'Write the number alone, and its unit into the name of the column',
    families: NUMBERS,
  },
  {
    sql: (text) =>
      `(CASE WHEN lower(trim(${text})) IN (${YES.map(sqlText).join(', ')}) THEN 'true' ` +
      `WHEN lower(trim(${text})) IN (${NO.map(sqlText).join(', ')}) THEN 'false' ELSE ${text} END)`,
    says: 'They say true and false in other words, such as yes and no or 1 and 0.',
    remedy: 'Write true and false',
    families: ['boolean'],
  },
  {
    sql: (text) => dated(text, '([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})', '\\3-0\\2-0\\1'),
    says: 'The day stands first.',
    remedy:
      'Write them as YYYY-MM-DD, or declare how they are written (logicalTypeOptions: format, such as dd.MM.yyyy)',
    families: DAYS,
    kind: 'order',
  },
  {
    sql: (text) => dated(text, '([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})', '\\3-0\\1-0\\2'),
    says: 'The month stands first.',
    remedy:
      'Write them as YYYY-MM-DD, or declare how they are written (logicalTypeOptions: format, such as MM/dd/yyyy)',
    families: DAYS,
    kind: 'order',
  },
  {
    sql: (text) => dated(text, '([0-9]{4})[./-]?([0-9]{1,2})[./-]?([0-9]{1,2})', '\\1-0\\2-0\\3'),
    says: 'Year, month and day are not separated as in YYYY-MM-DD.',
    remedy: 'Write them as YYYY-MM-DD, or declare how they are written (logicalTypeOptions: format)',
    families: DAYS,
  },
  {
    sql: (text) => `regexp_replace(${text}, '^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9:.]+(Z|[+-][0-9:]+)?$', '\\1')`,
    says: 'They carry a time of day.',
    remedy: 'Declare the column as timestamp, or write the date alone',
    families: ['date'],
  },
  {
    sql: (text) => `regexp_replace(${text}, '^([0-9]{4}-[0-9]{2}-[0-9]{2})$', '\\1T00:00:00Z')`,
    says: 'They are dates without a time of day.',
    remedy: 'Declare the column as date, or write the time of day too',
    families: ['timestamp'],
  },
  ...['lower', 'upper'].map((change) => ({
    sql: (text: string) => `${change}(${text})`,
    says: 'They differ in upper and lower case alone.',
    remedy: 'Write them in the case that the contract names',
    families: TEXTS,
  })),
  {
    sql: (text) => `(upper(${text}[1]) || lower(${text}[2:]))`,
    says: 'They differ in upper and lower case alone.',
    remedy: 'Write them in the case that the contract names',
    families: TEXTS,
  },
  {
    sql: (text) => `regexp_replace(${text}, '^(["''])(.*)["'']$', '\\2')`,
    says: 'Quotes are part of them.',
    remedy: 'Write them without the quotes, or quote them as CSV does: with " alone, right beside the delimiters',
  },
  {
    sql: (text) => `regexp_replace(${text}, '^0+([0-9])', '\\1')`,
    says: 'They have leading zeros.',
    remedy: 'Write them without, or allow for them in the contract',
    families: TEXTS,
  },
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((width) => ({
    sql: (text: string) => onlyWhere(text, `[0-9]{1,${width - 1}}`, `lpad(${text}, ${width}, '0')`),
    says: `With leading zeros, ${width} digits in all, they would do: a tool that took them for numbers may have dropped the zeros.`,
    remedy: 'Read and write the column as text (pandas: dtype=str)',
    families: TEXTS,
  })),
];

/** SQL: text that was decoded by another encoding than its own leaves these behind. */
export function wronglyDecoded(text: string): string {
  return `regexp_matches(${text}, '\\x{FFFD}|[ÃÂ][\\x{80}-\\x{BF}]|â[\\x{80}€]|Ã[ƒ„–œŸ¤¼¶]')`;
}

export const WRONGLY_DECODED = {
  says: 'They hold what is left of letters that were read in the wrong encoding.',
  remedy:
    'Write the data as UTF-8 from its source; a file that is still in its old encoding is turned by `iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW`',
};

function withoutFraction(text: string): string {
  return `regexp_replace(${text}, '^(\\s*[+-]?[0-9]+)[.]0*\\s*$', '\\1')`;
}

function onlyWhere(text: string, pattern: string, changed: string): string {
  return `(CASE WHEN regexp_full_match(${text}, ${sqlText(pattern)}) THEN ${changed} ELSE ${text} END)`;
}

/** A date in the order of ISO 8601, in front of whatever follows it. */
function dated(text: string, pattern: string, order: string): string {
  const padded = `regexp_replace(${text}, ${sqlText(`^${pattern}([T ].*)?$`)}, ${sqlText(`${order}\\4`)})`;
  return `regexp_replace(regexp_replace(${padded}, '^([0-9]{4})-0([0-9]{2})-', '\\1-\\2-'), '^([0-9]{4}-[0-9]{2})-0([0-9]{2})', '\\1-\\2')`;
}
