import { toLine } from "./base.js";
// shared/core/text/day.ts
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 864e5;
/** Whether a text is a day of the calendar, such as `2026-12-15`. */
function isDay(text) {
	if (!DAY.test(text)) return false;
	const date = /* @__PURE__ */ new Date(`${text}T00:00:00.000Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
/** The last instant of a day, UTC: what is good until a day is good on that day too. */
function endOfDay(day) {
	return /* @__PURE__ */ new Date(`${day}T23:59:59.999Z`);
}
/** Whether a day has ended. What is no day has: nothing lasts until it. */
function isOver(day, now) {
	return !isDay(day) || endOfDay(day) < now;
}
/** Whole days from the day of an instant to a later day, UTC; negative where it lies before. */
function daysFrom(from, day) {
	const start = Date.parse(`${from.toISOString().slice(0, 10)}T00:00:00.000Z`);
	return Math.round((Date.parse(`${day}T00:00:00.000Z`) - start) / DAY_MS);
}
// shared/core/retry.ts
/**
* Runs an idempotent operation again while it fails for a passing reason, with exponential backoff.
*
* @returns the operation's result
* @throws the last error, unchanged
*/
async function retry(operation, policy, clock, cancelled) {
	for (let attempt = 1;; attempt++) try {
		return await operation(attempt);
	} catch (error) {
		if (attempt >= policy.attempts || cancelled?.aborted === true || !policy.isRetryable(error)) throw error;
		const backoff = Math.min(policy.firstDelayMs * 2 ** (attempt - 1), policy.maxDelayMs);
		const delayMs = policy.serverDelayMs?.(error) ?? backoff;
		policy.onRetry?.(error, attempt, delayMs);
		await clock.sleep(delayMs, cancelled);
	}
}
// shared/core/text/shell.ts
/** A word of a command line that a person copies: quoted only where the shell would read more into it. */
function shellWord(text) {
	return /^[\w:/.@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
// shared/core/text/secrets.ts
/**
* What of a text is nobody else's business. GitHub masks secrets in logs alone: a comment, a summary or another server
* gets what it is given.
*/
const SECRET_WORDS = /(^|[._ /-])(password|passwd|pwd|passphrase|secret|credentials?|(api|access|private|secret)[._ -]?key|(auth|access|api|bearer|refresh)[._ -]?token)s?($|[._ /-])/i;
const TOKEN = /token$/i;
/** Tokens that a model reads, which open nothing. */
const MODEL_TOKEN = /(^|[._ /-])(pad|padding|eos|bos|unk|sep|cls|mask|special|start|end|stop|eot|eod|boi|eoi|fim|prefix|suffix|middle|image|audio|video|blank|delimiter|newline|num|n|max|min|per|by|first|last|next|prev|previous|word|sub)[._ -]?token$/i;
/** Whether the name of a parameter, an option or a variable says that its value is nobody else's business. */
function namesSecret(name) {
	const parted = name.replace(/([a-z])([A-Z])/g, "$1_$2");
	return SECRET_WORDS.test(parted) || TOKEN.test(parted) && !MODEL_TOKEN.test(parted);
}
/** A command as a shell takes it, on one line, without what stands under the name of a secret or before the host of an address. */
function redactCommand(words) {
	return words.map((word, index) => redactWord(word, words[index - 1] ?? "")).map((word) => {
		const bare = word.replaceAll("***", "x");
		return shellWord(bare) === bare ? word : shellWord(word);
	}).join(" ");
}
function redactWord(word, before) {
	if (before.startsWith("-") && namesSecret(before) && !before.includes("=") && !isOption(word)) return "***";
	const [, assigned = "", name = ""] = /^(([\w.-]{1,200})=)./s.exec(word) ?? [];
	return namesSecret(name) ? `${assigned}***` : redactText(word);
}
/** Lengths are bounded, so that no text takes longer than its length demands. */
const NAME_BEFORE_VALUE = /(?<![\w.-])([\w.-]{1,200})(?:["']?\s{0,3}[:=]\s{0,3}|(\s{1,3}))/g;
const VALUE = /"[^"]{0,2000}"|'[^']{0,2000}'|[^\s&"'}]+/y;
const USER_OF_ADDRESS = /\/\/(?:[^/\s]{0,500}|[^/\s:@]{0,100}:(?!\d+[/?#])\S{0,300})@/g;
const BEARER = /\b(bearer)\s{1,3}\S+/gi;
/** Free text without `//user:password@`, and without what stands behind the name of a secret: `token=…`, `"token": "…"`. */
function redactText(text) {
	let shown = "";
	let end = 0;
	for (const { index, 0: match, 1: name = "", 2: blank } of text.matchAll(NAME_BEFORE_VALUE)) {
		VALUE.lastIndex = index + match.length;
		if (VALUE.lastIndex < end || !namesSecret(name)) continue;
		if (blank !== void 0 && !name.startsWith("-")) continue;
		const from = VALUE.lastIndex;
		const value = VALUE.exec(text)?.[0];
		if (value === void 0 || blank !== void 0 && isOption(value)) continue;
		shown += text.slice(end, from) + "***";
		end = from + value.length;
	}
	return (shown + text.slice(end)).replace(BEARER, `$1 ***`).replace(USER_OF_ADDRESS, `//***@`);
}
function isOption(word) {
	return /^--[a-z]/i.test(word);
}
// shared/core/place.ts
/**
* `line 4`, `lines 4 and 9`; of another file than the given one with its name:
* `row 3 of part-2.parquet and rows 1 and 7 of part-5.parquet`. Numbers are as an editor takes them, not grouped.
*
* @param source the file that goes without saying
*/
function placesText(places, source) {
	const groups = /* @__PURE__ */ new Map();
	for (const { file, line, row } of places) {
		const word = line === void 0 ? "row" : "line";
		const key = `${word} ${file}`;
		const group = groups.get(key) ?? {
			word,
			file,
			numbers: []
		};
		group.numbers.push(line ?? row ?? 0);
		groups.set(key, group);
	}
	const parts = [...groups.values()].map(({ word, file, numbers }) => {
		const of = file === source ? "" : ` of ${toLine(file, 120)}`;
		return `${word}${numbers.length === 1 ? "" : "s"} ${enumerated(numbers.map(String))}${of}`;
	});
	return parts.length < 3 ? enumerated(parts) : parts.join("; ");
}
function enumerated(words) {
	const last = words.at(-1) ?? "";
	return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
export { daysFrom, endOfDay, isDay, isOver, namesSecret, placesText, redactCommand, redactText, retry, shellWord };
