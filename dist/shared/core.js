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
// shared/core/text/format.ts
/** `1,912,004`. */
function formatCount(value) {
	return formatter(0, 0).format(value);
}
/** `1 row`, `2 rows`, `3 matches`. */
function plural(count, one, many = `${one}s`) {
	return `${formatCount(count)} ${count === 1 ? one : many}`;
}
/**
* A number that stands alone, with as many digits as it deserves: `0.738`, `12.4`, `−1,204`, `4.1e-7`. A minus is a
* minus sign (U+2212), thousands have separators, and what is no finite number is said in words.
*/
function formatNumber(value, significant = 3) {
	if (!Number.isFinite(value)) return nameOfNonFinite(value);
	if (value !== 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e15)) return withMinus(value.toExponential(significant - 1));
	const digits = value === 0 ? 0 : Math.max(0, significant - 1 - Math.floor(Math.log10(Math.abs(value))));
	return grouped(value, 0, Math.min(digits, 20));
}
/** A number of any size with every digit that it has: `9,007,199,254,740,993`, `−0.1`. */
function formatExact(value) {
	if (value.digits.length <= 15) return formatNumber(value.toNumber() === 0 ? 0 : value.toNumber(), 15);
	const [whole = "", ...rest] = String(value).split(".");
	return withMinus([/e/.test(whole) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ","), ...rest].join("."));
}
/** With exactly so many digits behind the point, for numbers that stand side by side: `0.630`, `−3.0`, `1,204`. */
function formatFixed(value, decimals) {
	if (!Number.isFinite(value)) return nameOfNonFinite(value);
	if (decimals > 12 || Math.abs(value) >= 1e15) return formatNumber(value);
	return grouped(value, decimals, decimals);
}
/** `95 %` of 0.95, `0.0019 %`. */
function formatPercent(share, significant = 3) {
	return Number.isFinite(share) ? `${formatNumber(share * 100, significant)} %` : formatNumber(share);
}
/** The final value of a metric wherever one is listed: `0.4312`, `0.741`. Unlike a gate's, it has no interval. */
function formatMeasured(value) {
	return formatNumber(value, 4);
}
function nameOfNonFinite(value) {
	if (Number.isNaN(value)) return "not a number";
	return value > 0 ? "infinity" : "minus infinity";
}
function grouped(value, fewest, most) {
	const text = formatter(fewest, most).format(value);
	return withMinus(/[1-9]/.test(text) ? text : text.replace(/^-/, ""));
}
/** By their digits: making one takes many times as long as using it. */
const formatters = /* @__PURE__ */ new Map();
function formatter(fewest, most) {
	const key = `${fewest} ${most}`;
	const known = formatters.get(key);
	if (known !== void 0) return known;
	const made = new Intl.NumberFormat("en-US", {
		minimumFractionDigits: fewest,
		maximumFractionDigits: most
	});
	formatters.set(key, made);
	return made;
}
/** Only the sign in front: the exponent of `4.1e-7` is notation. */
function withMinus(text) {
	return text.replace(/^-/, "−");
}
/** Decimal units, as disks and networks are sold; the smallest first. */
const BYTE_UNITS = [
	"B",
	"kB",
	"MB",
	"GB",
	"TB",
	"PB"
].map((name, power) => ({
	name,
	size: 1e3 ** power
}));
/** The greatest unit that a size fills, so that its number has at most three digits before the point. */
function unitFor(size, units) {
	return units.findLast((unit) => Math.abs(size) >= unit.size * .9995) ?? units[0] ?? {
		name: "",
		size: 1
	};
}
/** `13.2 MB`. */
function formatBytes(bytes) {
	const unit = unitFor(bytes, BYTE_UNITS);
	return `${formatNumber(bytes / unit.size)} ${unit.name}`;
}
/** `0.9 s`, `41 s`, `3 min 20 s`, `2 h 5 min`. */
function formatDuration(ms) {
	if (ms < 999.5) return `${Math.round(ms)} ms`;
	if (ms < 9950) return `${(ms / 1e3).toFixed(1)} s`;
	const seconds = Math.round(ms / 1e3);
	if (seconds < 60) return `${seconds} s`;
	const minutes = Math.floor(seconds / 60);
	if (minutes < 60) return join(minutes, "min", seconds % 60, "s");
	return join(Math.floor(minutes / 60), "h", minutes % 60, "min");
}
function join(large, largeUnit, small, smallUnit) {
	return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
/** The first twelve digits of a digest, enough to recognise it. */
function shortDigest(digest) {
	return digest.replace(/^sha256:/, "").slice(0, 12);
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
/** A command on one line, without what stands under the name of a secret or before the host of an address. */
function redactCommand(words) {
	return words.map((word, index) => redactWord(word, words[index - 1] ?? "")).join(" ");
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
export { BYTE_UNITS, daysFrom, endOfDay, formatBytes, formatCount, formatDuration, formatExact, formatFixed, formatMeasured, formatNumber, formatPercent, isDay, isOver, namesSecret, placesText, plural, redactCommand, redactText, retry, shortDigest, unitFor };
