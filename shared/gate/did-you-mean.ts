import { closest } from '../core/text/closest.ts';

/** ` Did you mean "recall"?`, or nothing. Starts with a space so that it can follow a sentence. */
export function didYouMean(text: string, candidates: readonly string[]): string {
  const best = closest(text, candidates);
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}
