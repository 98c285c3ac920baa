import { toLine } from '../../core/text/escape.ts';
import type { EngineError } from '../../tables/engine.ts';
import { UNCLEAR } from './sql-views.ts';

/** What the engine says of the query itself, before it has seen a value: it quotes the query and names of columns. */
const OF_QUERY = /^(Parser|Binder|Catalog|Permission|Not)\b/;

/** Errors that quote values; only their kind is told. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^Conversion Error/, 'A value cannot be converted to the type that the query asks for.'],
  [/^Out of Range Error/, 'A result lies beyond the range of its type.'],
  [
    /^Invalid Input Error: Values were not provided/,
    'It holds a parameter such as $1 or ?, for which nothing is given.',
  ],
  [/^Invalid Input Error/, 'A function was given a value that it does not take.'],
];

/** Why a query of the contract could not be measured. No value of the data is in it. */
export function explainSqlError({ reason, message }: EngineError): string {
  if (reason === 'time') return 'The query took longer than its time limit.';
  if (reason === 'memory') return 'The query needs more memory than it is allowed.';
  const unclear = message.indexOf(UNCLEAR);
  if (unclear >= 0) return toLine(message.slice(unclear + UNCLEAR.length).split('\n')[0] ?? '', 300);
  if (reason === 'crash') return 'The engine ended while it ran the query, or an earlier one of this contract.';
  const told = message.replace(/^Failed to extract statements: /, '');
  if (OF_QUERY.test(told)) return `The query cannot be run: ${sentence(told)}`;
  // What the client answers where there is nothing to run.
  if (told === 'Error in native callback') return 'The query cannot be run: it holds no statement.';
  const kind = KINDS.find(([pattern]) => pattern.test(told))?.[1];
  return kind === undefined ? 'The query failed on the data.' : `The query failed: ${kind}`;
}

/** The first line, what may have been meant, and where in the query it is. */
function sentence(message: string): string {
  const [first = '', ...rest] = message.split('\n');
  const meant = rest.find((line) => line.startsWith('Did you mean'));
  const said = [first, ...(meant === undefined ? [] : [meant])].join(' ');
  return `${toLine(said, 200)}${placeText(message)}`;
}

/** A caret below the excerpt marks the place; of a long line the engine leaves out the beginning. */
function placeText(message: string): string {
  const found = /\nLINE (\d+): (.*)\n( *)\^/.exec(message);
  if (found === null) return '';
  const [, line = '1', excerpt = '', before = ''] = found;
  const column = before.length - `LINE ${line}: `.length + 1;
  return excerpt.startsWith('...') ? ` (line ${line} of the query)` : ` (line ${line} of the query, column ${column})`;
}
