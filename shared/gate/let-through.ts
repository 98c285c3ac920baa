import { quote } from '../core/text/quote.ts';
import { isOver } from '../core/text/day.ts';
import type { Digest } from '../core/digest.ts';
import { UserError } from '../core/errors.ts';
import { toLine } from '../core/text/escape.ts';
import type { Clock } from '../core/services.ts';
import type { StoredStatement } from '../core/statement.ts';
import { judgementOn, type Judgement } from './judged.ts';

/** A model that is to be deployed or proposed. */
export interface Bound {
  readonly digest: Digest;
  /** As a person writes it: `model:delay@v7`. */
  readonly name: string;
}

/** What whoever asks says where the gates let nothing through. */
export interface Words {
  /** Where the evidence was looked for, after "was found". */
  readonly looked: string;
  /** The input at which a missing gate shows. */
  readonly input: string;
  /** What to do where no gate has judged. */
  readonly missing: string;
  /** `Deploy a version that passes`. */
  readonly instead: string;
  /** `Nothing was changed.` */
  readonly untouched: string;
}

/** A rule that does not pass and was waived until a day that is not over. */
export interface WaivedRule {
  readonly rule: string;
  readonly by: string;
  readonly until: string;
}

/**
 * Holds whatever follows to what the gates judged: of each place (rules and data) the newest statement of a gate about
 * this very digest counts, and all of them must be a pass or a warn. A gate on another digest, or none, lets nothing
 * through, and neither does one that ended in an error or leant on a waiver that is over.
 *
 * @returns what the gates say, and what they let through by a waiver
 * @throws UserError `gate-missing`, `gate-failed`, `gate-waiver-expired`
 */
export function letThrough(
  { digest, name }: Bound,
  statements: readonly StoredStatement[],
  { clock, words }: { readonly clock: Pick<Clock, 'now'>; readonly words: Words },
): Judgement & { readonly waived: readonly WaivedRule[] } {
  const judgement = judgementOn(digest, statements);
  if (judgement === undefined) {
    throw new UserError('gate-missing', {
      what: `No statement of the gate about ${name} (${digest}) was found${words.looked}.`,
      where: { input: words.input },
      remedy: words.missing,
    });
  }
  const { verdict, worst, gates } = judgement;
  if (verdict !== 'pass' && verdict !== 'warn') {
    throw new UserError('gate-failed', {
      what: `The gate's verdict on ${name} is ${quote(verdict)}: ${worst.statement.predicate.headline.slice(0, 300)}`,
      remedy: `${words.instead}. ${words.untouched}`,
    });
  }
  const waived = gates.flatMap(({ statement }) => statement.predicate.result.waivers?.used ?? []);
  const over = waived.find(({ until }) => isOver(until, clock.now()));
  if (over !== undefined) {
    throw new UserError('gate-waiver-expired', {
      what: `The gate let ${name} through because ${toLine(over.rule, 200)} was waived until ${over.until}, which is over.`,
      remedy: `${words.instead}, or let the gate decide anew. ${words.untouched}`,
    });
  }
  return { ...judgement, waived };
}

/** What a log says of each. */
export function waivedText({ rule, by, until }: WaivedRule, name: string): string {
  return toLine(`${rule} of ${name} does not pass: ${by} waived it until ${until}.`, 400);
}
