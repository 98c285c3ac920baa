import type { Expected, Verdict } from '../truth/expected.ts';

/** What a validation says of one check. */
export interface Got {
  readonly id: string;
  readonly verdict: Verdict;
  readonly rowsFailing?: number;
  readonly observation?: string;
  readonly reason?: string;
}

export interface Difference {
  readonly id: string;
  readonly expected: string;
  readonly got: string;
}

/** Where a validation says something else than the truth; an exception is one difference. */
export function compareFindings(expected: readonly Expected[], got: readonly Got[] | Error): Difference[] {
  if (got instanceof Error) {
    const details = 'where' in got ? JSON.stringify((got as { readonly where?: unknown }).where) : '';
    const cause = got.cause instanceof Error ? ` < ${got.cause.message.slice(0, 400)}` : '';
    return [{ id: 'the run', expected: 'findings', got: `${got.name}: ${got.message} ${details}${cause}` }];
  }
  const free = expected.filter(({ below }) => below === true).map(({ id }) => id);
  const isFree = (id: string): boolean =>
    free.some((place) => id.startsWith(place) && /^[.[{]/.test(id.slice(place.length)));
  const ids = [...new Set([...expected, ...got].map(({ id }) => id))].filter((id) => !free.includes(id) && !isFree(id));
  return ids.flatMap((id) => {
    const [wanted, found] = [expected.filter((each) => each.id === id), got.filter((each) => each.id === id)];
    if (wanted.length !== found.length) {
      return [
        { id, expected: `${wanted.length} findings`, got: `${found.length} findings ${found.map(shown).join('; ')}` },
      ];
    }
    return match(wanted, found)
      ? []
      : [{ id, expected: wanted.map(wantedText).join('; '), got: found.map(shown).join('; ') }];
  });
}

/** Several demands may have one id; then each must meet a finding of its own. */
function match(wanted: readonly Expected[], found: readonly Got[]): boolean {
  const [first, ...rest] = wanted;
  if (first === undefined) return true;
  return found.some((each, index) => agrees(first, each) && match(rest, found.toSpliced(index, 1)));
}

function agrees({ verdicts, failing }: Expected, { verdict, rowsFailing }: Got): boolean {
  if (verdicts === 'open') return true;
  if (!verdicts.includes(verdict)) return false;
  // What the data's own type settles is told without a count.
  return verdict === 'inconclusive' || failing === undefined || rowsFailing === undefined || rowsFailing === failing;
}

function wantedText({ verdicts, failing }: Expected): string {
  return `${verdicts === 'open' ? 'open' : verdicts.join(' or ')}${failing === undefined ? '' : ` (${failing} rows)`}`;
}

function shown({ verdict, rowsFailing, observation, reason }: Got): string {
  return `${verdict}${rowsFailing === undefined ? '' : ` (${rowsFailing} rows)`}: ${reason ?? observation ?? ''}`;
}
