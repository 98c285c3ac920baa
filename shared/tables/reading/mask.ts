import { sqlLet, sqlText } from '../sql.ts';

/** Characters that stand for what a mask keeps, while the text is masked: of no text that people write. */
const KEPT = { blank: '\uE000', time: '\uE001', utc: '\uE002', sign: '\uE003', currency: '\uE004', percent: '\uE005' };
const SHOWN = '␣TZ±¤%';

/** White space and what cannot be seen: a byte order mark, a zero width space, a no-break space. */
export const UNSEEN =
  '\\s\\x{0085}\\x{00A0}\\x{2000}-\\x{200F}\\x{2028}-\\x{202F}\\x{205F}-\\x{2064}\\x{3000}\\x{FEFF}';
const LONGEST = 48;
const LONGEST_SHOWN = 32;

type Step = readonly [pattern: string, replacement: string];

/** What is kept is kept by its surroundings alone: the `T` of a timestamp, a sign in front of a number. */
const BEFORE: readonly Step[] = [
  ['[\\x{E000}-\\x{F8FF}]', '*'],
  [`^[${UNSEEN}]+`, KEPT.blank],
  [`[${UNSEEN}]+$`, KEPT.blank],
  ['([0-9])T([0-9]{2}:)', `\\1${KEPT.time}\\2`],
  [`(:[0-9.]+)Z(${KEPT.blank}?)$`, `\\1${KEPT.utc}\\2`],
  [`^(${KEPT.blank}?)[+-]([.,]?[0-9])`, `\\1${KEPT.sign}\\2`],
  ['\\p{Sc}', KEPT.currency],
  ['([0-9] ?)%', `\\1${KEPT.percent}`],
  [`[${UNSEEN}]`, ' '],
  ['\\p{M}', ''],
  ['[\\p{Ll}\\p{Lm}\\p{Lo}]', 'a'],
  ['[\\p{Lu}\\p{Lt}]', 'A'],
  ['\\p{N}', '9'],
];

/** Runs say no length that tells one word from another: `yes` and `no` look alike. */
const WORDS: readonly Step[] = [
  ['A{2,}', 'A…A'],
  ['[Aa]{2,}', 'a…a'],
  ['^([Aa…]+[ *_-]+[Aa…]+)[ *_-].*$', '\\1…'],
];

/** A code keeps its short runs, a number its short groups. */
const CODES: readonly Step[] = [
  ['9{5,}', '9…9'],
  ['A{4,}', 'A…A'],
  ['a{4,}', 'a…a'],
];

/**
 * SQL: what a text looks like, with nothing of the text itself. Letters become `a` and `A`, digits `9`; a separator
 * stays where it stands between two of them; everything else is `*`. Runs are shortened, in words to one length, since
 * the length alone tells `male` from `female`.
 */
export function maskSql(text: string): string {
  const cut = `substring(${text}, 1, ${LONGEST})`;
  const plain = replaced(cut, BEFORE);
  const separated = `list_aggregate(list_transform(string_split(p, ''), lambda x, i: ${keptSql("string_split(p, '')")}), 'string_agg', '')`;
  const stars = `regexp_replace(m, '[*]{2,}', '*', 'g')`;
  const runs = `CASE WHEN contains(m, '9') THEN ${replaced(stars, CODES)} ELSE ${replaced(stars, WORDS)} END`;
  const shown = `translate(r, ${sqlText(Object.values(KEPT).join(''))}, ${sqlText(SHOWN)})`;
  const short = `(CASE WHEN length(${shown}) > ${LONGEST_SHOWN} OR length(${text}) > ${LONGEST} THEN rtrim(substring(${shown}, 1, ${LONGEST_SHOWN}), '…') || '…' ELSE ${shown} END)`;
  const parts = sqlLet('p', plain, sqlLet('m', separated, sqlLet('r', runs, short)));
  return `(CASE WHEN ${text} IS NULL THEN NULL WHEN ${text} = '' THEN '' ELSE ${parts} END)`;
}

/** SQL of the i-th character of a masked text: a separator is kept between two letters or digits only. */
function keptSql(characters: string): string {
  const neighbours = `coalesce(${characters}[i - 1], '') || coalesce(${characters}[i + 1], '')`;
  const marks = Object.values(KEPT).join('');
  return (
    `CASE WHEN regexp_full_match(x, '[Aa9${marks}]') THEN x ` +
    `WHEN regexp_full_match(x, '[-.,:/_+'' ]') AND regexp_full_match(${neighbours}, '[9${marks}]{2}') THEN x ` +
    `WHEN regexp_full_match(x, '[-./:_@ ]') AND regexp_full_match(${neighbours}, '[Aa9]{2}') THEN x ` +
    `ELSE '*' END`
  );
}

function replaced(sql: string, steps: readonly Step[]): string {
  return steps.reduce(
    (inner, [pattern, replacement]) => `regexp_replace(${inner}, ${sqlText(pattern)}, ${sqlText(replacement)}, 'g')`,
    sql,
  );
}
