const MAX_LENGTH = 64;
const MAX_SUGGESTIONS = 3;

/**
 * The candidates that a person may have meant, best first, at most three: within an edit distance of a third of the
 * length, letters swapped counting once.
 */
export function nearest(text: string, candidates: readonly string[]): readonly string[] {
  const word = text.slice(0, MAX_LENGTH).toLowerCase();
  const limit = Math.max(1, Math.floor(word.length / 3));
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate.toLowerCase().slice(0, MAX_LENGTH)) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.candidate.length - b.candidate.length)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ candidate }) => candidate);
}

/** ` Did you mean "recall"?`, or nothing. Starts with a space so that it can follow a sentence. */
export function didYouMean(text: string, candidates: readonly string[]): string {
  const [best] = nearest(text, candidates);
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours cost 1. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitute = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, substitute);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, at(beforeLast, j - 2) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
