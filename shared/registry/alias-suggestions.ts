import { closest } from '../core/text/closest.ts';

const SHOWN = 10;
/** Shorter parts are told apart on purpose: `eu` from `us`, `1` from `2`. */
const SHORTEST_SLIP = 4;

/**
 * The alias that a slip of the fingers may have meant. `champoin-eu` may be `champion-eu`; but `champion-us` is another
 * one of its family and not a slip, since it may be the first of its kind.
 */
export function suggestedAlias(alias: string, aliases: readonly string[]): string | undefined {
  return closest(
    alias,
    aliases.filter((known) => isTypingSlip(partsOf(alias), partsOf(known))),
  );
}

function isTypingSlip(given: readonly string[], known: readonly string[]): boolean {
  if (given.length !== known.length) return given.join('').toLowerCase() === known.join('').toLowerCase();
  return given.every((part, index) => {
    const other = known[index] ?? '';
    return part.length < SHORTEST_SLIP
      ? part.toLowerCase() === other.toLowerCase()
      : closest(part, [other]) !== undefined;
  });
}

function partsOf(alias: string): readonly string[] {
  return alias.match(/\d+|[^\d._-]+/g) ?? [];
}

/** `the alias champion`, `the aliases champion, challenger and 3 more`. */
export function aliasList(aliases: readonly string[]): string {
  const more = aliases.length - SHOWN;
  const shown = aliases.slice(0, SHOWN).join(', ');
  return `the ${aliases.length === 1 ? 'alias' : 'aliases'} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}
