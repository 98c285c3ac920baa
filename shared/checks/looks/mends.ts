import { sqlText } from '../../tables/sql.ts';
import type { Separators } from '../check.ts';
import { UNSEEN } from '../../tables/reading/mask.ts';
import { NUMBERS, onlyWhere, TEXTS, type Mend } from './mend.ts';
import { numberMends } from './separators.ts';

/** Words that stand for no value in the files of common tools. */
const NULL_WORDS = [
  ...['NA', 'N/A', '#N/A', '<NA>', 'N.A.', 'NULL', '(NULL)', 'NIL', 'NONE', 'NAN', 'NAT', 'MISSING', 'UNKNOWN'],
  ...['-', '--', '---', '–', '—', '?', '.', '\\N', ''],
];
const YES = ['yes', 'y', 'true', 't', 'on', '1', '1.0', 'ja', 'j', 'oui', 'si', 'sí', 'wahr', 'vrai', 'x'];
const NO = ['no', 'n', 'false', 'f', 'off', '0', '0.0', 'nein', 'non', 'falsch', 'faux', ''];

/** Where several mends help equally, the first one is told. */
export function mendsOf(separators: Separators): readonly Mend[] {
  return [...PLAIN, ...numberMends(separators), ...OTHERS];
}

const PLAIN: readonly Mend[] = [
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
];

const OTHERS: readonly Mend[] = [
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

export const OBJECTS = {
  says: 'They are objects or lists where one value is demanded.',
  remedy:
    'Write one value in each row (pandas: to_json(orient="records", lines=True)), or declare the column as object or array',
};

export const WRONGLY_DECODED = {
  says: 'They hold what is left of letters that were read in the wrong encoding.',
  remedy:
    'Write the data as UTF-8 from its source; a file that is still in its old encoding is turned by `iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW`',
};
