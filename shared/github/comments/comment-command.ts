import { COMMAND_PREFIX, isCommand } from '../event.ts';
import { daysFrom, isDay, isOver } from '../../core/text/day.ts';
import { UserError } from '../../core/errors.ts';
import { quote } from '../../core/text/quote.ts';

/** What a person may ask for in a comment on a pull request. */
export type CommentCommand = RerunCommand | WaiveCommand;

export interface RerunCommand {
  readonly kind: 'rerun';
  /** The training runs even where an identical one is recorded. */
  readonly full: boolean;
}

export interface WaiveCommand {
  readonly kind: 'waive';
  /** As the person wrote it: the id of a rule, or a metric. */
  readonly rule: string;
  /** `delay` or `model:delay`; needed only where several models have the rule. */
  readonly model: string | undefined;
  /** The last day, such as `2026-12-15`. */
  readonly until: string;
  readonly reason: string;
}

export const COMMAND_FORMS = [
  '/trainyard rerun',
  '/trainyard rerun full',
  '/trainyard waive RULE until YYYY-MM-DD because REASON',
] as const;

/**
 * Rules may set a shorter time; nothing is waived for longer than this.
 *
 * @internal
 */
export const MOST_DAYS = 90;
const MOST_LINE = 1000;
const MOST_RULE = 400;
const MOST_REASON = 300;

/**
 * Characters that a reader cannot see, or that change the order of those around them: what looks like one command must
 * not be another. Of the blanks only the plain one is allowed.
 */
const DECEPTIVE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;

/**
 * The command in the first line of a comment. Works in time linear to that line, and reads nothing after it.
 *
 * @param now the day a waiver may start
 * @returns undefined where the comment is no command
 * @throws UserError `command-unclear`, `command-date-invalid`
 */
export function hearCommand(body: string, now: Date): CommentCommand | undefined {
  if (!isCommand(body)) return undefined;
  const line = firstLine(body);
  if (line.length > MOST_LINE) throw unclear(`The line is longer than ${MOST_LINE} characters.`);
  const deceptive = DECEPTIVE.exec(line)?.[0];
  if (deceptive !== undefined) {
    const code = (deceptive.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw unclear(`The line has a character that cannot be seen or that deceives the eye (U+${code}).`);
  }
  const words = new Words(line.slice(COMMAND_PREFIX.length));
  const verb = words.next();
  switch (verb) {
    case 'rerun':
      return readRerun(words);
    case 'waive':
      return readWaive(words, now);
    default:
      throw unclear(verb === undefined ? 'No command is named.' : `${quote(verb)} is no command.`);
  }
}

function firstLine(body: string): string {
  // One more than allowed is enough to see that it is too long.
  const start = body.slice(0, MOST_LINE + 1);
  const end = start.search(/[\r\n]/);
  return end < 0 ? start : start.slice(0, end);
}

function readRerun(words: Words): RerunCommand {
  const option = words.next();
  if (option !== undefined && option !== 'full') throw unclear(`${quote(option)} is nothing that rerun knows.`);
  const rest = words.rest();
  if (rest !== '') throw unclear(`${quote(rest)} stands after the command.`);
  return { kind: 'rerun', full: option === 'full' };
}

function readWaive(words: Words, now: Date): WaiveCommand {
  const rule = words.quoted();
  if (rule === undefined || rule === '' || rule.length > MOST_RULE) throw unclear('waive names no rule.');
  const model = words.follows('of') ? words.next() : undefined;
  if (!words.follows('until')) throw unclear(`After the rule ${quote(rule)} there is no "until".`);
  const until = words.next() ?? '';
  checkDay(until, now);
  if (!words.follows('because')) throw unclear('After the day there is no "because".');
  const reason = words.rest();
  if (!/[\p{L}\p{N}]/u.test(reason)) throw unclear('There is no reason after "because".');
  if (reason.length > MOST_REASON) throw unclear(`The reason is longer than ${MOST_REASON} characters.`);
  return { kind: 'waive', rule, model, until, reason };
}

function checkDay(until: string, now: Date): void {
  if (!isDay(until)) throw dateInvalid(`${quote(until)} is no day of the calendar.`);
  if (isOver(until, now)) throw dateInvalid(`${until} is over.`);
  const days = daysFrom(now, until);
  if (days > MOST_DAYS) throw dateInvalid(`${until} is ${days} days away; ${MOST_DAYS} are allowed at most.`);
}

/** The words of a line, from left to right; blanks in between do not count. */
class Words {
  #rest: string;

  constructor(text: string) {
    this.#rest = trimmed(text);
  }

  next(): string | undefined {
    if (this.#rest === '') return undefined;
    const end = this.#rest.indexOf(' ');
    return this.#take(end < 0 ? this.#rest.length : end);
  }

  /** The next word, or what stands between backticks. */
  quoted(): string | undefined {
    if (!this.#rest.startsWith('`')) return this.next();
    const end = this.#rest.indexOf('`', 1);
    const after = this.#rest.charAt(end + 1);
    if (end < 0 || (after !== '' && after !== ' ')) throw unclear('A backtick is not closed.');
    return this.#take(end + 1).slice(1, -1);
  }

  /** Takes the next word if it is this one. */
  follows(word: string): boolean {
    if (this.#rest !== word && !this.#rest.startsWith(`${word} `)) return false;
    this.#take(word.length);
    return true;
  }

  rest(): string {
    return this.#take(this.#rest.length);
  }

  #take(length: number): string {
    const taken = this.#rest.slice(0, length);
    this.#rest = trimmed(this.#rest.slice(length));
    return taken;
  }
}

function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return text.slice(start, end);
}

function unclear(what: string): UserError {
  return new UserError('command-unclear', { what, remedy: `Commands are: ${COMMAND_FORMS.join('; ')}.` });
}

function dateInvalid(what: string): UserError {
  return new UserError('command-date-invalid', {
    what,
    remedy: `Write a day from today to ${MOST_DAYS} days ahead as YYYY-MM-DD; a waiver ends with that day, UTC.`,
  });
}
