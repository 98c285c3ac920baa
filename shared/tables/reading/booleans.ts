/**
 * SQL of the boolean that a text writes: `true` or `false` in any case, since Python writes `True` and R `TRUE`.
 *
 * `1`, `t`, `yes` and `on` are none: they are numbers and words as well, and what they mean is a guess.
 *
 * @param text SQL of the text
 * @returns SQL that is NULL where the text writes no boolean
 */
export function booleanOf(text: string): string {
  // The plain spellings first: folding the case of a text costs more than comparing it.
  return (
    `(CASE WHEN ${text} = 'true' THEN true WHEN ${text} = 'false' THEN false ` +
    `WHEN lower(${text}) = 'true' THEN true WHEN lower(${text}) = 'false' THEN false END)`
  );
}
