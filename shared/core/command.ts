import { UserError } from './errors.ts';
import { quote } from './text/quote.ts';

const OPERATORS = new Set(['|', '||', '&&', '&', ';', '>', '>>', '<', '2>', '2>&1', '&>']);

/**
 * The arguments of a command. No shell is involved: several lines are one argument each, a single line is split at
 * blanks, where single and double quotes keep blanks together and a backslash takes the next character as it is
 * (inside single quotes it is a backslash). Nothing is expanded.
 *
 * @throws UserError `command-invalid` for an open quote, an empty command, or a word that only a shell understands
 */
export function parseCommand(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const words = lines.length > 1 ? lines.map((line) => line.trim()) : splitLine(lines[0] ?? '');
  if (words.length === 0 || words[0] === '')
    throw invalid('The command is empty.', 'Give the program and its arguments.');
  if (words.some((word) => word.includes('\0'))) throw invalid('The command holds a NUL character.', 'Remove it.');
  return words;
}

function splitLine(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote: string | undefined;
  let plain = true;
  const end = (): void => {
    if (word !== undefined) words.push(plain ? notAnOperator(word) : word);
    word = undefined;
    plain = true;
  };
  const characters = [...line];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    if (quote === undefined && /\s/.test(character)) end();
    else if (character === quote) quote = undefined;
    else if (quote === undefined && (character === '"' || character === "'")) {
      quote = character;
      word ??= '';
      plain = false;
    } else if (character === '\\' && quote !== "'") {
      word = (word ?? '') + nextOf(characters, ++at);
      plain = false;
    } else word = (word ?? '') + character;
  }
  if (quote !== undefined)
    throw invalid(`A ${quote} is never closed.`, 'Close the quote, or write one argument per line.');
  end();
  return words;
}

function nextOf(characters: readonly string[], at: number): string {
  const next = characters[at];
  if (next === undefined) throw invalid('The command ends with a backslash.', 'Remove it, or write it twice.');
  return next;
}

function notAnOperator(word: string): string {
  if (!OPERATORS.has(word)) return word;
  throw invalid(
    `${quote(word)} means something to a shell only, and no shell is involved.`,
    `Ask for the shell: bash -c '…'. If the program itself wants the word, put it in quotes.`,
  );
}

function invalid(what: string, remedy: string): UserError {
  return new UserError('command-invalid', { what, where: { input: 'command' }, remedy });
}
