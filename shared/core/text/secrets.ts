import { shellWord } from './shell.ts';

/**
 * What of a text is nobody else's business. GitHub masks secrets in logs alone: a comment, a summary or another server
 * gets what it is given.
 */

const SECRET_WORDS =
  /(^|[._ /-])(password|passwd|pwd|passphrase|secret|credentials?|(api|access|private|secret)[._ -]?key|(auth|access|api|bearer|refresh)[._ -]?token)s?($|[._ /-])/i;
const TOKEN = /token$/i;
/** Tokens that a model reads, which open nothing. */
const MODEL_TOKEN =
  /(^|[._ /-])(pad|padding|eos|bos|unk|sep|cls|mask|special|start|end|stop|eot|eod|boi|eoi|fim|prefix|suffix|middle|image|audio|video|blank|delimiter|newline|num|n|max|min|per|by|first|last|next|prev|previous|word|sub)[._ -]?token$/i;

/** As GitHub masks a secret in a log. */
export const NOT_SHOWN = '***';

/** Whether the name of a parameter, an option or a variable says that its value is nobody else's business. */
export function namesSecret(name: string): boolean {
  const parted = name.replace(/([a-z])([A-Z])/g, '$1_$2');
  return SECRET_WORDS.test(parted) || (TOKEN.test(parted) && !MODEL_TOKEN.test(parted));
}

/** A command as a shell takes it, on one line, without what stands under the name of a secret or before the host of an address. */
export function redactCommand(words: readonly string[]): string {
  return words
    .map((word, index) => redactWord(word, words[index - 1] ?? ''))
    .map((word) => {
      const bare = word.replaceAll(NOT_SHOWN, 'x');
      return shellWord(bare) === bare ? word : shellWord(word);
    })
    .join(' ');
}

function redactWord(word: string, before: string): string {
  if (before.startsWith('-') && namesSecret(before) && !before.includes('=') && !isOption(word)) return NOT_SHOWN;
  const [, assigned = '', name = ''] = /^(([\w.-]{1,200})=)./s.exec(word) ?? [];
  return namesSecret(name) ? `${assigned}${NOT_SHOWN}` : redactText(word);
}

/** Lengths are bounded, so that no text takes longer than its length demands. */
const NAME_BEFORE_VALUE = /(?<![\w.-])([\w.-]{1,200})(?:["']?\s{0,3}[:=]\s{0,3}|(\s{1,3}))/g;
const VALUE = /"[^"]{0,2000}"|'[^']{0,2000}'|[^\s&"'}]+/y;
const USER_OF_ADDRESS = /\/\/(?:[^/\s]{0,500}|[^/\s:@]{0,100}:(?!\d+[/?#])\S{0,300})@/g;
const BEARER = /\b(bearer)\s{1,3}\S+/gi;

/** Free text without `//user:password@`, and without what stands behind the name of a secret: `token=…`, `"token": "…"`. */
export function redactText(text: string): string {
  let shown = '';
  let end = 0;
  for (const { index, 0: match, 1: name = '', 2: blank } of text.matchAll(NAME_BEFORE_VALUE)) {
    VALUE.lastIndex = index + match.length;
    if (VALUE.lastIndex < end || !namesSecret(name)) continue;
    // Behind a blank stands a value only where an option asks for it.
    if (blank !== undefined && !name.startsWith('-')) continue;
    const from = VALUE.lastIndex;
    const value = VALUE.exec(text)?.[0];
    if (value === undefined || (blank !== undefined && isOption(value))) continue;
    shown += text.slice(end, from) + NOT_SHOWN;
    end = from + value.length;
  }
  return (shown + text.slice(end)).replace(BEARER, `$1 ${NOT_SHOWN}`).replace(USER_OF_ADDRESS, `//${NOT_SHOWN}@`);
}

function isOption(word: string): boolean {
  return /^--[a-z]/i.test(word);
}
