import { sqlText } from '../../tables/sql.ts';
import type { Separators } from '../check.ts';
import { NUMBERS, onlyWhere, TEXTS, type Mend } from './mend.ts';

/** What is said where two mends of a kind help equally. */
export const UNDECIDED_SEPARATOR = {
  comma: {
    says: 'They have a comma, which may separate decimals or thousands.',
    remedy: 'Write a decimal point and no other separator',
    declare: 'csvDecimalSeparator or csvThousandsSeparator',
  },
  point: {
    says: 'They have a point, which may separate decimals or thousands.',
    remedy: 'Write a decimal comma, as the contract declares, and no other separator',
    declare: 'csvThousandsSeparator, or csvDecimalSeparator as a point',
  },
} as const;

const WHOLE = 'They are whole numbers written as floats, as pandas writes a column of integers with gaps.';
/** What may stand between thousands, beside the point and the comma. */
const BLANKS_AND_SIGNS = " '’_\\x{A0}\\x{202F}\\x{2009}";

/**
 * Mends of numbers: each turns a text into one with the separators that the contract declares, so that it is read as
 * the contract would have it.
 */
export function numberMends({ decimal, thousands }: Separators): readonly Mend[] {
  const grouped = thousands === undefined ? '[0-9]' : `[0-9${thousands}]`;
  const withoutFraction = (text: string): string =>
    `regexp_replace(${text}, ${sqlText(`^(\\s*[+-]?${grouped}+)[${decimal}]0*\\s*$`)}, '\\1')`;
  return [
    {
      sql: withoutFraction,
      says: WHOLE,
      remedy: 'Make it integers before it is written (pandas: astype("Int64")), or declare the column as number',
      families: ['integer'],
    },
    {
      sql: withoutFraction,
      says: WHOLE,
      remedy: 'Read and write the column as text (pandas: dtype=str)',
      families: TEXTS,
    },
    decimal === '.' ? decimalComma : decimalPoint,
    {
      sql: (text) => {
        const between = `[${decimal === '.' ? ',' : '.'}${BLANKS_AND_SIGNS}]`;
        return onlyWhere(
          text,
          `[+-]?[0-9]{1,3}(${between}[0-9]{3})+([${decimal}][0-9]+)?`,
          `regexp_replace(${text}, ${sqlText(between)}, '', 'g')`,
        );
      },
      says: 'Their thousands are separated.',
      remedy: 'Write digits alone',
      declare: 'csvThousandsSeparator',
      families: NUMBERS,
      kind: decimal === '.' ? 'comma' : 'point',
    },
    ...(decimal === '.' ? [pointsAndNoDecimals] : []),
  ];
}

const decimalComma: Mend = {
  sql: (text) =>
    onlyWhere(text, '[+-]?([0-9]{1,3}([.][0-9]{3})+|[0-9]*),[0-9]+', `replace(replace(${text}, '.', ''), ',', '.')`),
  says: 'They have a decimal comma.',
  remedy: 'Write a decimal point',
  declare: 'csvDecimalSeparator',
  families: NUMBERS,
  kind: 'comma',
};

const decimalPoint: Mend = {
  sql: (text) =>
    onlyWhere(text, '[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]*)[.][0-9]+', `replace(replace(${text}, ',', ''), '.', ',')`),
  says: 'They have a decimal point, where the contract declares a comma.',
  remedy: 'Write a decimal comma',
  declare: 'csvDecimalSeparator as a point',
  families: NUMBERS,
  kind: 'point',
};

const pointsAndNoDecimals: Mend = {
  sql: (text) => onlyWhere(text, '[+-]?[0-9]{1,3}([.][0-9]{3})+', `replace(${text}, '.', '')`),
  says: 'Their thousands are separated by points.',
  remedy: 'Write digits alone',
  declare: 'csvThousandsSeparator as a point, and csvDecimalSeparator as a comma',
  families: ['integer'],
};
