import { isFields, isList, Num, type Datum, type Node, type Rule } from '../case.ts';
import { isMoreThanDouble } from './read.ts';
import { isListed } from './constraints.ts';
import { overRows, type Expected, type RowAnswer } from './expected.ts';
import { overKeys } from './keys.ts';
import type { Occurrence, Place } from './place.ts';

/** The finding of a rule of a column. */
export function expectRule(id: string, rule: Rule, place: Place): Expected {
  if (rule.metric === 'duplicateValues') return overKeys(id, [place], { nullFails: false, rule });
  if (rule.metric !== 'nullValues' && place.reader.wrongType) return { id, verdicts: ['inconclusive'] };
  const answers = place.rows.map((row) => answerOf(row.map((each) => counts(each, rule, place))));
  return overRows(id, answers, rule);
}

function answerOf(answers: readonly (boolean | 'open')[]): RowAnswer {
  const fails = answers.includes(true);
  return { fails, misread: false, open: !fails && answers.includes('open') };
}

/** Whether the rule counts the value. */
function counts({ datum, value, inScope }: Occurrence, rule: Rule, { reader }: Place): boolean | 'open' {
  const isNull = datum === null || datum === undefined;
  if (!inScope) return 'open';
  if (rule.metric === 'nullValues') return isNull;
  if (rule.metric === 'missingValues')
    return isMissing(datum, rule.arguments?.['missingValues'] as readonly Node[], {
      byValue: (listed) => isListed(value, listed, reader),
      isTyped: reader.type !== undefined && value.is !== 'text',
    });
  if (isNull) return false;
  if (value.is === 'misread') return true;
  if (value.is === 'open') return 'open';
  const { validValues, pattern } = rule.arguments ?? {};
  if (typeof pattern === 'string') return value.is === 'text' ? !new RegExp(pattern, 'u').test(value.text) : 'open';
  const listed = isListed(value, validValues as readonly Node[], reader);
  return listed === 'open' ? 'open' : !listed;
}

interface Compared {
  readonly byValue: (listed: readonly Node[]) => boolean | 'open';
  readonly isTyped: boolean;
}

/** What counts as missing is compared as written, and by value where it has one. */
function isMissing(
  datum: Datum | undefined,
  listed: readonly Node[],
  { byValue, isTyped }: Compared,
): boolean | 'open' {
  if (datum === null || datum === undefined) return listed.includes(null);
  if (isList(datum) || isFields(datum)) return false;
  if (datum instanceof Num && !isTyped && isMoreThanDouble(datum)) return 'open';
  const written = datum instanceof Num ? datum.text : String(datum);
  const texts = listed
    .filter((node) => node !== null)
    .map((node) => (node instanceof Num ? node.text : typeof node === 'object' ? JSON.stringify(node) : String(node)));
  const byItsValue = byValue(listed);
  if (isTyped || byItsValue === true || !texts.includes(written)) return byItsValue;
  return datum instanceof Num && isRespelt(datum) ? 'open' : true;
}

/**
 * With a point or an exponent a number of JSON is a double, as documented, and readers keep no spelling of one: whether
 * `1e3` or `1.50` is written as listed is open, where it does not equal what is listed by its value either.
 */
function isRespelt({ text }: Num): boolean {
  return /e|\..*0$/i.test(text);
}
