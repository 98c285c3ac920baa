import { UserError, quote } from "./base.js";
import { CST, Lexer, LineCounter, isNode, isScalar, parseDocument, visit } from "../vendor/yaml/index.js";
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
/** Made at its first use: it takes longer than all else that loads with this module. */
let countFormat;
/** `1,912,004`. */
function formatCount(value) {
	countFormat ??= new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
	return countFormat.format(value);
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
	return grouped(value, { maximumFractionDigits: Math.min(digits, 20) });
}
/** With exactly so many digits behind the point, for numbers that stand side by side: `0.630`, `−3.0`, `1,204`. */
function formatFixed(value, decimals) {
	if (!Number.isFinite(value)) return nameOfNonFinite(value);
	if (decimals > 12 || Math.abs(value) >= 1e15) return formatNumber(value);
	return grouped(value, {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals
	});
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
function grouped(value, options) {
	const text = new Intl.NumberFormat("en-US", options).format(value);
	return withMinus(/[1-9]/.test(text) ? text : text.replace(/^-/, ""));
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
// shared/core/schema-options.ts
/**
* Options for validators of our own schemas and of pinned ones: whether such a schema is itself valid is a matter for
* tests, and optimising the generated code takes longer than one document is worth.
*/
const TRUSTED_SCHEMA = {
	validateSchema: false,
	code: { optimize: false }
};
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
// shared/core/text/yaml.ts
const MAX_BYTES = 4 << 20;
const MAX_ALIASES = 100;
/** Brackets inside brackets, or `- ` and `key:` on one line. */
const MAX_DEPTH = 100;
/** Each level of a block is indented by at least one column. */
const MAX_INDENT = 200;
/**
* Parses one YAML 1.2 document with positions. Size, depth, aliases and duplicate keys are limited.
*
* @param code the error code of the caller's own domain: `contract-unreadable`, `rules-unreadable`
* @throws UserError with that code, and the line and column of the first problem
*/
function parseYaml(text, file, code) {
	if (Buffer.byteLength(text) > MAX_BYTES) throw unreadable(code, { file }, `The file is larger than 4 MiB.`);
	refuseDeepNesting(text, file, code);
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		uniqueKeys: false,
		version: "1.2",
		prettyErrors: false
	});
	const problem = document.errors[0];
	if (problem !== void 0) {
		const { line, col } = lines.linePos(problem.pos[0]);
		throw unreadable(code, {
			file,
			line,
			column: col
		}, `${problem.message.split("\n")[0] ?? "Not YAML"}.`);
	}
	refuseRepeatedKeys(document, (offset, what) => unreadable(code, position(lines, file, offset), what));
	return {
		file,
		value: toValue(document, file, code),
		locate: (path) => locate(document, lines, file, path),
		locateKey: (path) => locateKey(document, lines, file, path)
	};
}
/** The parser recurses, and a stack that is nearly full takes the whole process down, so depth is bounded before it. */
function refuseDeepNesting(text, file, code) {
	let depth = 0;
	let line = 1;
	let indicators = 0;
	let atStart = true;
	let previous = null;
	for (const token of new Lexer().lex(text)) {
		const type = previous === "scalar" ? "text" : CST.tokenType(token);
		if (type === "flow-seq-start" || type === "flow-map-start") depth++;
		else if (type === "flow-seq-end" || type === "flow-map-end") depth--;
		else if (depth <= 0 && INDICATORS.has(type)) indicators++;
		const indent = atStart && depth <= 0 && type === "space" ? token.length : 0;
		if (depth > MAX_DEPTH || indicators > MAX_DEPTH || indent > MAX_INDENT) throw unreadable(code, {
			file,
			line
		}, `The file is nested deeper than ${MAX_DEPTH} levels.`);
		const breaks = countBreaks(token);
		line += breaks;
		if (breaks > 0) indicators = 0;
		atStart = token.endsWith("\n");
		previous = type;
	}
}
const INDICATORS = /* @__PURE__ */ new Set([
	"seq-item-ind",
	"explicit-key-ind",
	"map-value-ind"
]);
function countBreaks(token) {
	let count = 0;
	for (let at = token.indexOf("\n"); at >= 0; at = token.indexOf("\n", at + 1)) count++;
	return count;
}
/** The parser's own check compares each key with every other, which takes hours for a mapping of 200,000 keys. */
function refuseRepeatedKeys(document, error) {
	visit(document, { Map: (_, { items }) => {
		const seen = /* @__PURE__ */ new Set();
		for (const { key } of items) {
			if (!isScalar(key)) continue;
			const name = String(key.value);
			if (seen.has(name)) throw error(key.range?.[0] ?? 0, `The key ${quote(name)} stands twice.`);
			seen.add(name);
		}
	} });
}
function toValue(document, file, code) {
	try {
		return document.toJS({ maxAliasCount: MAX_ALIASES });
	} catch (cause) {
		throw unreadable(code, { file }, `The aliases cannot be resolved: ${cause.message}.`);
	}
}
function locate(document, lines, file, path) {
	for (let length = path.length; length >= 0; length--) {
		const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
		if (isNode(node) && node.range) return position(lines, file, node.range[0]);
	}
	return {
		file,
		line: 1,
		column: 1
	};
}
function locateKey(document, lines, file, path) {
	const items = (path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true))?.items ?? [];
	for (const item of items) {
		const key = item.key;
		const start = key?.range?.[0];
		if (key?.value === path.at(-1) && start !== void 0) return position(lines, file, start);
	}
	return locate(document, lines, file, path);
}
function position(lines, file, offset) {
	const { line, col } = lines.linePos(offset);
	return {
		file,
		line,
		column: col
	};
}
function unreadable(code, where, what) {
	return new UserError(code, {
		what,
		where,
		remedy: "Correct the file and run again."
	});
}
export { BYTE_UNITS, TRUSTED_SCHEMA, daysFrom, endOfDay, formatBytes, formatCount, formatDuration, formatFixed, formatMeasured, formatNumber, formatPercent, isDay, isOver, namesSecret, parseYaml, plural, redactCommand, redactText, retry, shortDigest, unitFor };
