import { quote } from "./base.js";
// shared/core/text/closest.ts
/** Edit distance beyond which a guess would rather confuse than help, relative to the word's length. */
const MAX_RELATIVE_DISTANCE = 1 / 3;
/** Words are hostile, and the distance takes the product of their lengths. */
const MAX_LENGTH = 64;
/** The word that a slip of the fingers or of the case may have meant; undefined when none is near. */
function closest(word, known) {
	return nearest(word, known)[0];
}
/** ` Did you mean "recall"?`, or nothing. Starts with a space so that it can follow a sentence. */
function didYouMean(word, known) {
	const best = closest(word, known);
	return best === void 0 ? "" : ` Did you mean ${quote(best)}?`;
}
/** The words that may have been meant, best first. */
function nearest(word, known) {
	const limit = Math.max(1, Math.floor(Math.min(word.length, MAX_LENGTH) * MAX_RELATIVE_DISTANCE));
	return [...known].map((candidate) => ({
		candidate,
		distance: editDistance(short(word), short(candidate))
	})).filter(({ candidate, distance }) => distance <= limit && candidate !== "").sort((a, b) => a.distance - b.distance || a.candidate.length - b.candidate.length).map(({ candidate }) => candidate);
}
function short(word) {
	return word.slice(0, MAX_LENGTH).toLowerCase();
}
/** Damerau-Levenshtein distance, optimal string alignment variant. */
function editDistance(a, b) {
	let beforePrevious = [];
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			let best = Math.min((current[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1);
			current.push(best);
		}
		beforePrevious = previous;
		previous = current;
	}
	return previous[b.length] ?? 0;
}
export { closest, didYouMean, nearest };
