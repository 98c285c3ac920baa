import { createHash } from "node:crypto";
import { closeSync, copyFileSync, existsSync, fstatSync, fsyncSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, renameSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { basename, dirname, isAbsolute, join as join$1, relative, resolve, sep } from "node:path";
import { link, lstat, mkdir, open, readFile, readdir, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { execFileSync } from "node:child_process";
// shared/core/text/escape.ts
/** Text from a pull request is untrusted; each place it may land in has its own escape here. */
/** Control characters (but not tab and newline), bidirectional overrides and other invisible format characters. */
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
/** One visible line: invisible characters are shown as `�`, line breaks as spaces, and the length is capped. */
function toLine(text, maxLength = 500) {
	const line = text.toWellFormed().replace(/\r\n|[\r\n\t\u2028\u2029]/g, " ").replace(INVISIBLE, "�");
	const characters = [...line];
	return characters.length <= maxLength ? line : `${characters.slice(0, maxLength - 1).join("")}…`;
}
/** Text for the console of a runner: a line that starts with a workflow command is broken up so that it is inert. */
function toLog(text) {
	return text.toWellFormed().replace(/\r(?!\n)/g, "␍").replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001A\u001C-\u001F\u007F]/g, "�").replace(/^(\s*)::/gm, "$1:​:").replace(/##\[/g, "#​#[");
}
/** Text inside an HTML element or a double-quoted attribute. */
function toHtml(text) {
	return text.toWellFormed().replace(INVISIBLE, "�").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/'/g, "&#39;");
}
/**
* Plain text inside a line of GitHub-flavoured Markdown, a table cell included: no markup, mention, issue reference,
* link or HTML survives.
*/
function toMarkdown(text, maxLength = 500) {
	return toHtml(toLine(text, maxLength)).replace(/[\\`*_{}[\]()+!|~$^=-]|(?<!&)#/g, "\\$&").replace(/@/g, "@<!-- -->").replace(/(?<!&)#(?=\d)/g, "#<!-- -->").replace(/\bGH\\-(?=\d)/gi, (match) => `${match}<!-- -->`).replace(/(https?|ftp|mailto):/gi, "$1<!-- -->:").replace(/\bwww\./gi, "www<!-- -->.").replace(/:(?=[a-z0-9\\+_-]+:)/gi, ":<!-- -->");
}
/**
* Plain text inside an HTML element that stands in Markdown, such as `<summary>`: Markdown is not parsed there, but
* GitHub still looks for mentions, issue references and emoji names in the text it has rendered.
*/
function toMarkdownHtml(text, maxLength = 500) {
	return toHtml(toLine(text, maxLength)).replace(/@/g, "@<!-- -->").replace(/(?<!&)#(?=\d)/g, "#<!-- -->").replace(/\bGH-(?=\d)/gi, (match) => `${match}<!-- -->`).replace(/(https?|ftp|mailto):/gi, "$1<!-- -->:").replace(/\bwww\./gi, "www<!-- -->.").replace(/:(?=[a-z0-9+_-]+:)/gi, ":<!-- -->");
}
/** A code span in Markdown that no content can leave. Pipes are escaped, since tables split cells before code spans. */
function toMarkdownCode(text, maxLength = 200) {
	const line = toLine(text, maxLength).replace(/\|/g, "¦");
	const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((run) => run[0].length));
	const fence = "`".repeat(longest + 1);
	const pad = line.startsWith("`") || line.endsWith("`") || line === "" ? " " : "";
	return `${fence}${pad}${line}${pad}${fence}`;
}
// shared/core/text/exact-number.ts
/**
* A decimal number as it is written, of any size: nothing of it is rounded on the way from a contract into SQL, nor when
* it is compared with what SQL answers. Numbers of the same value are equal field by field, however they were written.
*
* Its value is `digits × 10^exponent`, with the sign in front.
*/
var ExactNumber = class ExactNumber {
	negative;
	/** Without leading and trailing zeros; `0` for zero. */
	digits;
	exponent;
	/** No public field, since it is no part of the value. */
	#written;
	constructor(negative, digits, exponent, written) {
		this.#written = written;
		const start = leadingZeros(digits);
		const end = digits.length - trailingZeros(digits);
		const zero = start === digits.length;
		this.negative = negative && !zero;
		this.digits = zero ? "0" : digits.slice(start, end);
		this.exponent = zero ? 0 : exponent + digits.length - end;
	}
	/**
	* @param text a sign, digits, a point, an exponent (`-1.50e3`), or a YAML integer of another base (`0x1F`, `0o17`)
	* @returns undefined for anything else, and for an exponent of more than fifteen digits
	*/
	static parse(text) {
		if (/^0(x[0-9a-f]+|o[0-7]+)$/i.exec(text) !== null) return new ExactNumber(false, BigInt(text.toLowerCase()).toString(), 0, text);
		const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text);
		if (match === null) return void 0;
		const [, sign = "", whole = "", fraction = "", power = "0"] = match;
		const exponent = Number(power);
		if (whole + fraction === "" || Math.abs(exponent) >= 1e15) return void 0;
		return new ExactNumber(sign === "-", whole + fraction, exponent - fraction.length, text);
	}
	/** A double is the shortest decimal that reads as it, which is what it prints as. NaN and infinities are no numbers. */
	static of(value) {
		const exact = ExactNumber.parse(String(value));
		if (exact === void 0) throw new RangeError(`${value} is no number.`);
		return exact;
	}
	static zero = new ExactNumber(false, "0", 0);
	get isZero() {
		return this.digits === "0";
	}
	/** The power of ten of the first digit, plus one: the value is `0.digits × 10^magnitude`. */
	get magnitude() {
		return this.digits.length + this.exponent;
	}
	/** Negative where this is less than the other, 0 where they are equal. */
	compare(other) {
		if (this.negative !== other.negative) return this.negative ? -1 : 1;
		const size = compareSizes(this, other);
		return this.negative ? -size : size;
	}
	/**
	* Where the number lies among the multiples of `10^-scale`: the greatest that is not above it, counted in units of
	* `10^-scale`, and whether it is that multiple itself.
	*
	* @returns undefined for a number too large to matter: more than a hundred digits in front of the last decimal place
	*/
	floorAt(scale) {
		const shift = this.exponent + scale;
		if (this.isZero) return {
			count: 0n,
			exact: true
		};
		if (this.digits.length + shift > 100) return void 0;
		if (shift >= 0) return {
			count: this.signed(this.digits + "0".repeat(shift)),
			exact: true
		};
		const kept = this.signed(this.digits.slice(0, Math.max(0, this.digits.length + shift)) || "0");
		return {
			count: this.negative ? kept - 1n : kept,
			exact: false
		};
	}
	/** The nearest double; infinite for a number beyond its range. */
	toNumber() {
		return Number(`${this.negative ? "-" : ""}${this.digits}e${this.exponent}`);
	}
	/** The text that was parsed: `5.0`, `+05`. For what is compared as it is written. */
	get written() {
		return this.#written ?? String(this);
	}
	/** Plain digits as far as they are readable, `1.5e+400` beyond. The text reads as the number itself. */
	toString() {
		const sign = this.negative ? "-" : "";
		const { digits, exponent, magnitude } = this;
		if (Math.max(digits.length, magnitude) > 60 || magnitude < -20) {
			const power = magnitude - 1;
			const fraction = digits.length === 1 ? "" : `.${digits.slice(1)}`;
			return `${sign}${digits.slice(0, 1)}${fraction}e${power < 0 ? "-" : "+"}${Math.abs(power)}`;
		}
		if (exponent >= 0) return `${sign}${digits}${"0".repeat(exponent)}`;
		if (magnitude <= 0) return `${sign}0.${"0".repeat(-magnitude)}${digits}`;
		return `${sign}${digits.slice(0, magnitude)}.${digits.slice(magnitude)}`;
	}
	signed(digits) {
		return this.negative ? -BigInt(digits) : BigInt(digits);
	}
};
function compareSizes(a, b) {
	if (a.isZero || b.isZero) return Number(!a.isZero) - Number(!b.isZero);
	if (a.magnitude !== b.magnitude) return a.magnitude - b.magnitude;
	if (a.digits === b.digits) return 0;
	return a.digits < b.digits ? -1 : 1;
}
/** Loops, since `/0+$/` takes quadratic time on a long text. */
function leadingZeros(digits) {
	let count = 0;
	while (digits[count] === "0") count++;
	return count;
}
function trailingZeros(digits) {
	let count = 0;
	while (count < digits.length && digits[digits.length - 1 - count] === "0") count++;
	return count;
}
// shared/core/text/quote.ts
const MAX_LENGTH = 80;
/**
* A value from outside inside a sentence: what somebody wrote, recognisable, on one visible line and short.
*
* A text stands in double quotes, those inside it behind a backslash; backslashes stay single, since patterns and paths
* are shown as they are written. A number stands as it is, anything else as its JSON, and where it has none by its kind.
*
* @param maxLength of the text itself, in characters
*/
function quote(value, maxLength = MAX_LENGTH) {
	if (typeof value === "string") return `"${toLine(cut(value, maxLength), maxLength).replaceAll("\"", "\\\"")}"`;
	if (typeof value === "number" || typeof value === "bigint") return String(value);
	if (value instanceof ExactNumber) return toLine(cut(String(value), maxLength), maxLength);
	if (value === void 0) return "nothing";
	return toLine(cut(jsonOf(value), maxLength), maxLength);
}
/** A character takes two units at the most. */
function cut(text, maxLength) {
	return text.slice(0, 2 * maxLength + 2);
}
function withNumbers(_, value) {
	if (!(value instanceof ExactNumber)) return value;
	const double = value.toNumber();
	return Number.isFinite(double) && ExactNumber.of(double).compare(value) === 0 ? double : String(value);
}
function jsonOf(value) {
	try {
		return JSON.stringify(value, withNumbers) ?? `a ${typeof value}`;
	} catch {
		return Array.isArray(value) ? "a list" : "an object";
	}
}
// shared/core/errors.ts
/** Something the user can mend. `code` is stable and documented in docs/errors.md. */
var UserError = class extends Error {
	name = "UserError";
	code;
	what;
	where;
	remedy;
	constructor(code, details) {
		super(`${details.what} ${details.remedy}`, { cause: details.cause });
		this.code = code;
		this.what = details.what;
		this.where = details.where;
		this.remedy = details.remedy;
	}
};
/** An outside system failed or refused for now. */
var UnavailableError = class extends Error {
	name = "UnavailableError";
	code;
	what;
	tried;
	remedy;
	constructor(code, details) {
		super(`${details.what} ${details.tried} ${details.remedy}`, { cause: details.cause });
		this.code = code;
		this.what = details.what;
		this.tried = details.tried;
		this.remedy = details.remedy;
	}
};
/** Bundles may hold their own copy of these classes, so errors are told apart by name, not by `instanceof`. */
function isUserError(error) {
	return error instanceof Error && error.name === "UserError" && "code" in error;
}
function isUnavailableError(error) {
	return error instanceof Error && error.name === "UnavailableError" && "code" in error;
}
/** `contracts/flights.odcs.yaml:14:20`, `input rules`, or `permissions: pull-requests: write`. */
function formatLocation(where) {
	if (where.file !== void 0) return [
		where.file,
		where.line,
		where.column
	].filter((part) => part !== void 0).join(":");
	if (where.input !== void 0) return `input ${where.input}`;
	if (where.permission !== void 0) return `permissions: ${where.permission}`;
	return "";
}
/** The system error code (`ENOENT`, `ENOSPC`) of an error from Node, if it carries one. */
function systemErrorCode(error) {
	const code = error?.code;
	return typeof code === "string" ? code : void 0;
}
/** For the `default` of an exhaustive switch. */
function assertNever(value) {
	throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
// node_modules/canonicalize/lib/canonicalize.js
function serializeString(value) {
	if (!value.isWellFormed()) throw new Error("Lone surrogate is not allowed");
	return JSON.stringify(value);
}
function serializePrimitive(value) {
	switch (typeof value) {
		case "number":
			if (isNaN(value)) throw new Error("NaN is not allowed");
			if (!isFinite(value)) throw new Error("Infinity is not allowed");
			return JSON.stringify(value);
		case "string": return serializeString(value);
		case "boolean": return value ? "true" : "false";
		default: return JSON.stringify(value);
	}
}
function enterValue(value, seen) {
	let wrappers = null;
	while (value !== null && typeof value === "object" && typeof value.toJSON === "function") {
		if (seen.has(value)) throw new Error("Circular reference detected");
		seen.add(value);
		(wrappers ??= []).push(value);
		value = value.toJSON();
	}
	if (value instanceof Number || value instanceof String || value instanceof Boolean) value = value.valueOf();
	if (value === null || typeof value !== "object") {
		if (wrappers !== null) for (const wrapper of wrappers) seen.delete(wrapper);
		return serializePrimitive(value);
	}
	if (seen.has(value)) throw new Error("Circular reference detected");
	seen.add(value);
	return {
		container: value,
		keys: Array.isArray(value) ? null : Object.keys(value).sort(),
		index: 0,
		first: true,
		wrappers
	};
}
function canonicalize(object) {
	if (object === null || typeof object !== "object") return serializePrimitive(object);
	const seen = /* @__PURE__ */ new Set();
	const root = enterValue(object, seen);
	if (typeof root !== "object") return root;
	let result = root.keys === null ? "[" : "{";
	const stack = [root];
	outer: while (stack.length > 0) {
		const frame = stack[stack.length - 1];
		const container = frame.container;
		if (frame.keys === null) {
			while (frame.index < container.length) {
				const i = frame.index++;
				if (i > 0) result += ",";
				const element = container[i];
				const value = element === void 0 || typeof element === "symbol" || typeof element === "function" ? null : element;
				if (value === null || typeof value !== "object") {
					result += serializePrimitive(value);
					continue;
				}
				const child = enterValue(value, seen);
				if (typeof child !== "object") {
					result += child === void 0 ? "null" : child;
					continue;
				}
				result += child.keys === null ? "[" : "{";
				stack.push(child);
				continue outer;
			}
			result += "]";
		} else {
			const keys = frame.keys;
			while (frame.index < keys.length) {
				const key = keys[frame.index++];
				const value = container[key];
				if (value === void 0 || typeof value === "symbol" || typeof value === "function") continue;
				if (value === null || typeof value !== "object") {
					if (frame.first) frame.first = false;
					else result += ",";
					result += serializeString(key) + ":" + serializePrimitive(value);
					continue;
				}
				const child = enterValue(value, seen);
				if (child === void 0) continue;
				if (frame.first) frame.first = false;
				else result += ",";
				result += serializeString(key) + ":";
				if (typeof child !== "object") {
					result += child;
					continue;
				}
				result += child.keys === null ? "[" : "{";
				stack.push(child);
				continue outer;
			}
			result += "}";
		}
		seen.delete(container);
		if (frame.wrappers !== null) for (const wrapper of frame.wrappers) seen.delete(wrapper);
		stack.pop();
	}
	return result;
}
// shared/core/canonical-json.ts
/**
* The canonical form of a JSON value (RFC 8785): one byte sequence per value, so that it can be hashed and signed.
*
* @throws TypeError for a value JSON cannot carry (NaN, infinity, undefined, a lone surrogate, a cycle)
*/
function canonicalJson(value) {
	const text = canonicalize(value);
	if (text === void 0) throw new TypeError("The value has no JSON form.");
	if (!text.isWellFormed()) throw new TypeError("The value holds a lone surrogate, which UTF-8 cannot carry.");
	return text;
}
// shared/core/digest.ts
const PORTION_BYTES = 1 << 20;
/** Of a smaller file waiting for the pool of threads costs more than reading it. */
const SMALL_BYTES = 1 << 18;
/** Calls between which other work may pass. */
const STEP = 64;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
function isDigest(value) {
	return typeof value === "string" && DIGEST.test(value);
}
function digestBytes(bytes) {
	return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
/** The digest of a JSON value: SHA-256 of its canonical form (RFC 8785). */
function digestJson(value) {
	return digestBytes(canonicalJson(value));
}
/** Streams a file through SHA-256; memory stays flat in its size. */
async function digestFile(path) {
	const hash = createHash("sha256");
	await using file = await open(path, "r");
	const { size } = await file.stat();
	const buffer = Buffer.allocUnsafe(Math.min(PORTION_BYTES, size + 1));
	for (;;) {
		const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
		if (bytesRead === 0) return `sha256:${hash.digest("hex")}`;
		hash.update(buffer.subarray(0, bytesRead));
	}
}
/** At once, with one buffer of the size that the file has or a little more. */
function digestSmallFile(path, sizeBytes) {
	const hash = createHash("sha256");
	const buffer = Buffer.allocUnsafe(sizeBytes + 1);
	const file = openSync(path, "r");
	try {
		for (;;) {
			const bytesRead = readSync(file, buffer, 0, buffer.length, null);
			if (bytesRead === 0) return `sha256:${hash.digest("hex")}`;
			hash.update(buffer.subarray(0, bytesRead));
		}
	} finally {
		closeSync(file);
	}
}
/**
* The tree of a file or folder.
*
* Identity is the SHA-256 of the canonical JSON of the sorted entries (path, size, mode, content digest): equal
* content has equal identity, whoever stored it, however it is chunked. A single file is a tree of one entry under
* its own base name.
*
* @throws UserError `tree-unreadable` for a symbolic link, a socket or another special file
*/
async function digestTree(root) {
	const info = await lstat(root).catch((cause) => {
		throw new UserError("tree-unreadable", {
			what: `${root} cannot be read.`,
			where: { file: root },
			remedy: "Check that the path exists and that this user may read it.",
			cause
		});
	});
	const base = info.isDirectory() ? root : dirname(root);
	return treeOf(await mapInSteps(info.isDirectory() ? await walk(root, "") : [basename(root)], (path) => treeEntry(base, path)));
}
/** Builds a tree from entries in any order. */
function treeOf(entries) {
	const sorted = [...entries].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
	return {
		entries: sorted,
		digest: digestJson({
			version: 1,
			entries: sorted.map(identityOf)
		})
	};
}
function identityOf(entry) {
	return {
		path: entry.path,
		size: entry.sizeBytes,
		mode: entry.executable ? "executable" : "file",
		digest: entry.digest
	};
}
/**
* @param path relative to the base, with `/`
* @throws UserError `tree-unreadable`
*/
function treeEntry(base, path) {
	const full = join$1(base, path);
	const info = lstatSync(full);
	if (!info.isFile()) throw new UserError("tree-unreadable", {
		what: `${path} is not a regular file.`,
		where: { file: full },
		remedy: "Replace symbolic links and special files by the files they stand for."
	});
	const entry = {
		path,
		sizeBytes: info.size,
		executable: (info.mode & 64) !== 0
	};
	if (info.size <= SMALL_BYTES) return {
		...entry,
		digest: digestSmallFile(full, info.size)
	};
	return digestFile(full).then((digest) => ({
		...entry,
		digest
	}));
}
async function walk(root, prefix) {
	const found = [];
	for (const entry of await readdir(join$1(root, prefix), { withFileTypes: true })) {
		const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
		if (entry.isDirectory()) found.push(...await walk(root, path));
		else found.push(path);
	}
	return found;
}
/**
* Applies a quick call to each item, and lets other work pass now and then. For calls of the file system: one that waits
* for the pool of threads takes ten times the processor's time of one that does not.
*/
async function mapInSteps(items, of) {
	const results = [];
	for (const item of items) {
		const result = of(item);
		results.push(result instanceof Promise ? await result : result);
		if (results.length % STEP === 0) await new Promise((resolve) => setImmediate(resolve));
	}
	return results;
}
// shared/core/text/json.ts
/** Python's json writes and reads nothing deeper either. */
const MAX_DEPTH = 1e3;
const MAX_PROBLEM = 200;
function isJsonObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** An object as it is; undefined for anything else, so that members can be asked for with `?.`. */
function asJsonObject(value) {
	return isJsonObject(value) ? value : void 0;
}
/**
* @param text of our own or of anybody's; bytes are UTF-8, and what is none becomes `�`
* @param refuse makes the error; a plain one where it is absent, for text of our own
*/
function parseJson(text, refuse = plainError) {
	try {
		return JSON.parse(typeof text === "string" ? text : Buffer.from(text).toString("utf8"));
	} catch (cause) {
		throw refuse(`It is not JSON: ${toLine(cause.message, MAX_PROBLEM)}.`, cause);
	}
}
/** The value; undefined, which JSON has not, where the text is none. For what is dropped silently. */
function jsonOrUndefined(text) {
	try {
		return parseJson(text);
	} catch {
		return;
	}
}
/**
* Parses a document that every reader understands alike (I-JSON, RFC 7493): bytes are UTF-8, no key stands twice in an
* object, no text holds half a character, every number is the one that is written, and the nesting is bounded, so that
* a function that calls itself for each level is safe.
*/
function parseExactJson(text, refuse = plainError) {
	const decoded = typeof text === "string" ? text : decode(text, refuse);
	const value = parseJson(decoded, refuse);
	const problem = problemOf(decoded);
	if (problem !== void 0) throw refuse(problem, void 0);
	return value;
}
/** As `jsonOrUndefined`, for a document that every reader understands alike. */
function exactJsonOrUndefined(text) {
	try {
		return parseExactJson(text);
	} catch {
		return;
	}
}
function plainError(problem, cause) {
	return new Error(problem, { cause });
}
function decode(bytes, refuse) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch (cause) {
		throw refuse("It is not UTF-8.", cause);
	}
}
const NUMBER = /-?\d[\d.eE+-]*/y;
/** What readers may understand differently in a text that is JSON; undefined where there is nothing. */
function problemOf(text) {
	/** The keys of each open object; undefined for a list. */
	const open = [];
	let isKey = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at] ?? "";
		if (character === "\"") {
			const end = endOfString(text, at);
			const content = contentOf(text, at, end);
			if (!content.isWellFormed()) return `The text ${quote(content)} holds half a character.`;
			const keys = isKey ? open.at(-1) : void 0;
			if (keys?.has(content) === true) return `The key ${quote(content)} stands twice.`;
			keys?.add(content);
			isKey = false;
			at = end;
		} else if (character === "{" || character === "[") {
			if (open.push(character === "{" ? /* @__PURE__ */ new Set() : void 0) > MAX_DEPTH) return `It is nested deeper than ${MAX_DEPTH} levels.`;
			isKey = character === "{";
		} else if (character === "}" || character === "]") {
			open.pop();
			isKey = false;
		} else if (character === ",") isKey = open.at(-1) !== void 0;
		else if (character === "-" || character >= "0" && character <= "9") {
			NUMBER.lastIndex = at;
			const [number = character] = NUMBER.exec(text) ?? [];
			if (!isExact(number)) return `The number ${quote(number).slice(1, -1)} has no exact value here.`;
			at += number.length - 1;
		}
	}
}
/** The index of the closing quote. */
function endOfString(text, start) {
	for (let end = text.indexOf("\"", start + 1);; end = text.indexOf("\"", end + 1)) {
		let backslashes = 0;
		while (text[end - 1 - backslashes] === "\\") backslashes++;
		if (backslashes % 2 === 0) return end;
	}
}
/** Only a text with escapes must be decoded. */
function contentOf(text, start, end) {
	const raw = text.slice(start + 1, end);
	return raw.includes("\\") ? JSON.parse(`"${raw}"`) : raw;
}
/**
* Fractions are rounded everywhere alike; whole numbers are expected to be the ones that are written, or written as
* RFC 8785 writes the double they are, with zeros behind its shortest digits.
*/
function isExact(number) {
	const value = Number(number);
	if (!Number.isFinite(value)) return false;
	if (Number.isSafeInteger(value) || !/^-?\d+$/.test(number)) return true;
	return String(value) === number || BigInt(value) === BigInt(number);
}
// shared/host/waiting.ts
/** A timer of Node's that is longer than 24.8 days fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/**
* Calls once after this long, however long that is.
*
* @returns what calls it off
*/
function after(ms, call) {
	let timer;
	const wait = (leftMs) => {
		const nowMs = Math.min(leftMs, LONGEST_TIMER_MS);
		timer = setTimeout(() => nowMs < leftMs ? wait(leftMs - nowMs) : call(), nowMs);
	};
	wait(ms);
	return () => clearTimeout(timer);
}
/** For programs of their own, which have no services and so no clock to sleep by. */
function pause(ms) {
	return new Promise((resolve) => void after(ms, resolve));
}
/** Waits for a promise, but no longer than this. @returns whether it was fulfilled in time */
function withTimeout(promise, ms) {
	return new Promise((resolve) => {
		const callOff = after(ms, () => resolve(false));
		promise.then(() => {
			callOff();
			resolve(true);
		});
	});
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
	if (value !== 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e15)) return withMinus(value.toExponential(significant - 1).replace(/\.?0*e/, "e"));
	const digits = value === 0 ? 0 : Math.max(0, significant - 1 - Math.floor(Math.log10(Math.abs(value))));
	return grouped(value, 0, Math.min(digits, 20));
}
/** A number of any size with every digit that it has: `9,007,199,254,740,993`, `−0.1`. */
function formatExact(value) {
	if (value.digits.length <= 15) return formatNumber(value.toNumber() === 0 ? 0 : value.toNumber(), 15);
	const [whole = "", ...rest] = String(value).split(".");
	return withMinus([/e/.test(whole) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ","), ...rest].join("."));
}
/** Beyond, an exponent is easier to read than the zeros. */
const MOST_DECIMALS = 12;
/** A double has no more. */
const MOST_SIGNIFICANT = 17;
/** With exactly so many digits behind the point, for numbers that stand side by side: `0.630`, `−3.0`, `1,204`. */
function formatFixed(value, decimals) {
	if (!Number.isFinite(value)) return nameOfNonFinite(value);
	if (decimals > MOST_DECIMALS || Math.abs(value) >= 1e15) {
		const before = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value))) + 1;
		return formatNumber(value, Math.min(Math.max(1, before + decimals), MOST_SIGNIFICANT));
	}
	return grouped(value, decimals, decimals);
}
/**
* `95 %` of 0.95, `0.0019 %`; what is not all never reads `100 %`.
*
* @param lines in percent, what else it is held against
*/
function formatPercent(share, significant = 3, lines = []) {
	if (!Number.isFinite(share)) return formatNumber(share);
	return `${besideLines([{
		read: 100,
		side: share - 1
	}, ...lines], (more) => formatNumber(share * 100, significant + more))} %`;
}
/** Beyond, what differs is what is left of rounding. */
const MOST_MORE_DIGITS = 12;
/**
* A number that misses a line, or keeps it, never reads as though it were on it or beyond: it has as many digits more as
* tell it from each of its lines.
*
* @param write the number with so many digits more than it has by itself
*/
function besideLines(lines, write) {
	const text = write(0);
	for (let more = 0; more <= MOST_MORE_DIGITS; more++) {
		const written = write(more);
		const read = readNumber(written);
		if (lines.every((line) => Math.sign(read - line.read) === Math.sign(line.side))) return written;
	}
	return text;
}
/** A number that was written here without a unit, as a person reads it. */
function readNumber(text) {
	return Number(text.replaceAll(",", "").replaceAll("−", "-"));
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
// shared/host/look.ts
/** What a look at the system finds; undefined where there is nothing to see, or where we may not. */
function look(read) {
	try {
		return read();
	} catch {
		return;
	}
}
// shared/host/machine.ts
/**
* The name of a machine. Machines made of one image share their `/etc/machine-id`, and often their host name too; the
* addresses of their network devices differ, unless somebody gave them all the same.
*
* @returns undefined where that cannot be told, as in a container without devices of its own
*/
function machineName({ machineId, hostname, hardwareAddresses }) {
	if (machineId === void 0 || machineId === "" || hardwareAddresses.length === 0) return void 0;
	return digestBytes(JSON.stringify([
		machineId,
		hostname,
		[...hardwareAddresses].sort()
	]));
}
/** A random address is another one after each start, so it names nothing (NET_ADDR_RANDOM of the kernel). */
const RANDOM = "1";
/** The addresses of real devices: bridges, tunnels and containers' ends come and go, and are much the same everywhere. */
function hardwareAddresses(folder = "/sys/class/net") {
	const read = (name, file) => look(() => readFileSync(join$1(folder, name, file), "utf8").trim()) ?? "";
	return (look(() => readdirSync(folder)) ?? []).filter((name) => existsSync(join$1(folder, name, "device")) && read(name, "addr_assign_type") !== RANDOM).map((name) => read(name, "address")).filter((address) => /[1-9a-f]/.test(address));
}
/** Whether the maker of the device gave it its address, which no other then has; whoever else does sets the second bit. */
function isUnique(hardwareAddress) {
	return (Number.parseInt(hardwareAddress.slice(0, 2), 16) & 2) === 0;
}
/** When this machine was started, by its clock as it goes now, to the second; undefined where there is no /proc. */
function bootedAt() {
	const stat = look(() => readFileSync("/proc/stat", "latin1")) ?? "";
	const seconds = /^btime (\d+)$/m.exec(stat)?.[1];
	return seconds === void 0 ? void 0 : /* @__PURE__ */ new Date(Number(seconds) * 1e3);
}
// shared/host/processes.ts
const PAGE_BYTES = 4096;
function identify(pid) {
	const startTicks = readStat(pid)?.startTicks;
	return {
		pid,
		...startTicks === void 0 ? {} : { startTicks },
		...here()
	};
}
let knownPlace;
/** Neither boot nor namespace of a running process ever changes. */
function here() {
	return knownPlace ??= readPlace();
}
function readPlace() {
	const bootId = look(process.platform === "darwin" ? bootSession : readBootId);
	const pidNamespace = look(() => readlinkSync("/proc/self/ns/pid"));
	const timeNamespace = look(() => readlinkSync("/proc/self/ns/time"));
	const machine = machineName({
		machineId: look(() => readFileSync("/etc/machine-id", "utf8").trim()),
		hostname: hostname(),
		hardwareAddresses: hardwareAddresses()
	});
	return {
		...bootId === void 0 || bootId === "" ? {} : { bootId },
		...pidNamespace === void 0 ? {} : { pidNamespace },
		...timeNamespace === void 0 ? {} : { timeNamespace },
		...machine === void 0 ? {} : { machine }
	};
}
function readBootId() {
	return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
}
/** macOS has no /proc; its kernel names each boot all the same. */
function bootSession() {
	return execFileSync("/usr/sbin/sysctl", ["-n", "kern.bootsessionuuid"], {
		encoding: "utf8",
		timeout: 5e3
	}).trim();
}
const thisHost = {
	get place() {
		return here();
	},
	get hasUniqueName() {
		return hardwareAddresses().some(isUnique);
	},
	bootedAt,
	isTaken,
	readStat
};
/**
* Whether a process still runs. Only positive evidence makes it dead: its number is free or taken by another where
* that number counts, or the machine has been started anew since it was last seen. What cannot be seen from here
* (another namespace, another machine, a hidden /proc, a record that does not say where it counts) is unknown; unknown
* never kills and never takes over.
*/
function liveness(identity, host = thisHost) {
	const { place } = host;
	if (identity.bootId === void 0 || place.bootId === void 0) return "unknown";
	if (identity.bootId !== place.bootId) return endedWithItsBoot(identity, host) ? "dead" : "unknown";
	if (identity.pidNamespace !== place.pidNamespace) return "unknown";
	if (!host.isTaken(identity.pid)) return "dead";
	const stat = host.readStat(identity.pid);
	if (stat === void 0 || identity.startTicks === void 0) return host.isTaken(identity.pid) ? "unknown" : "dead";
	if (isEnded(stat)) return "dead";
	if (identity.timeNamespace !== place.timeNamespace) return "unknown";
	return stat.startTicks === identity.startTicks ? "alive" : "dead";
}
/**
* Another boot is a past one of this machine only where the record is older than this boot; otherwise it is the boot of
* a twin, which may live. Twins that even share their addresses, as virtual machines may, cannot share a disk.
*/
function endedWithItsBoot({ machine, seenAt, isKeptHere }, host) {
	if (machine === void 0 || machine !== host.place.machine) return false;
	if (isKeptHere !== true && host.hasUniqueName !== true) return false;
	const startedAt = host.bootedAt?.();
	return seenAt !== void 0 && startedAt !== void 0 && seenAt < startedAt;
}
/** Whether the number of a process counts where this one runs: the same boot, the same namespace. */
function countsHere({ bootId, pidNamespace }) {
	return bootId !== void 0 && bootId === here().bootId && pidNamespace === here().pidNamespace;
}
/** Whether a process number was given out by this boot of this machine, in whatever namespace. */
function isOfThisBoot({ bootId }) {
	return bootId !== void 0 && bootId === here().bootId;
}
/** A zombie has ended; only its parent has not looked yet. */
function isEnded(stat) {
	return stat.state === "Z" || stat.state === "X";
}
/** A process that has been stopped (SIGSTOP, Ctrl-Z, a debugger) is alive and does nothing. */
function isStopped(identity) {
	return liveness(identity) === "alive" && /^[Tt]$/.test(readStat(identity.pid)?.state ?? "");
}
function isTaken(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return systemErrorCode(error) !== "ESRCH";
	}
}
/** A /proc of another namespace, which a namespace without one of its own may see, would tell of other processes. */
let isProcOurs;
function readStat(pid) {
	isProcOurs ??= look(() => readlinkSync("/proc/self")) === String(process.pid);
	const text = isProcOurs ? look(() => readFileSync(`/proc/${pid}/stat`, "latin1")) : void 0;
	return text === void 0 ? void 0 : parseStat(text);
}
/** Whether /proc tells of the processes that we can signal; elsewhere nobody can be counted. */
function seesProcesses() {
	return readStat(process.pid) !== void 0;
}
/** Every process that can be seen; empty where there is no /proc. */
function allProcesses() {
	return (look(() => readdirSync("/proc")) ?? []).flatMap((name) => {
		const stat = /^\d+$/.test(name) ? readStat(Number(name)) : void 0;
		return stat === void 0 ? [] : [stat];
	});
}
/**
* The command name stands in parentheses and may itself hold anything, so the fields are counted from its end.
*
* @internal
*/
function parseStat(text) {
	const close = text.lastIndexOf(")");
	const fields = text.slice(close + 2).split(" ");
	const field = (number) => Number(fields[number - 3]);
	const pid = Number.parseInt(text, 10);
	if (close === -1 || !Number.isInteger(pid) || fields.length < 22) return void 0;
	return {
		pid,
		state: fields[0] ?? "",
		parent: field(4),
		group: field(5),
		session: field(6),
		cpuTicks: field(14) + field(15),
		childCpuTicks: field(16) + field(17),
		startTicks: field(22),
		residentPages: field(24)
	};
}
/** Whether a process was started with this variable: how a child is told that has left its group and its parent. */
function carries(pid, assignment) {
	const environment = look(() => readFileSync(`/proc/${pid}/environ`, "latin1"));
	return environment !== void 0 && `\0${environment}\0`.includes(`\0${assignment}\0`);
}
/** Sends a signal to one process if it is still the one meant. Never throws: it may end at any moment. */
function signalProcess(target, signal) {
	if (readStat(target.pid)?.startTicks !== target.startTicks) return;
	try {
		process.kill(target.pid, signal);
	} catch {}
}
/** Sends a signal to a process group. Never throws. */
function signalGroup(group, signal) {
	try {
		process.kill(-group, signal);
	} catch {}
}
// shared/host/partials.ts
const PARTIAL = /^\..+\.partial-(\d+)-(\d+)-([0-9a-f]{12})-\w+$/;
/** The folders that this process has looked into: what dies later is cleared by whoever writes after it. */
const cleared = /* @__PURE__ */ new Set();
/**
* Makes a folder beside a path for a file that is not whole yet. The system makes its name unique among all who share the
* disk, and it starts with a dot. It also says who made it, so that what a kill leaves is cleared away by the next
* process that writes there: once its maker is proved dead nobody else touches it.
*/
function makePartial(path) {
	const parent = dirname(path);
	const { pid, startTicks = 0 } = identify(process.pid);
	if (!cleared.has(resolve(parent))) {
		cleared.add(resolve(parent));
		clearLeft(parent);
	}
	return mkdtempSync(join$1(parent, `.${basename(path)}.partial-${pid}-${startTicks}-${placeTag()}-`));
}
function clearLeft(folder) {
	const me = identify(process.pid);
	const tag = placeTag();
	for (const name of look(() => readdirSync(folder)) ?? []) {
		const [, pid, startTicks, place] = PARTIAL.exec(name) ?? [];
		if (place !== tag || liveness({
			...me,
			pid: Number(pid),
			startTicks: Number(startTicks)
		}) !== "dead") continue;
		look(() => rmSync(join$1(folder, name), {
			recursive: true,
			force: true
		}));
	}
}
/** Where process numbers count as they do here. */
function placeTag() {
	const { bootId, pidNamespace, timeNamespace } = identify(process.pid);
	return digestBytes(JSON.stringify([
		bootId,
		pidNamespace,
		timeNamespace
	])).slice(7, 19);
}
// shared/host/files.ts
/** Read and written by the user that runs the job, read by its group. */
const MODE = 416;
/** Writes a file whole and durably, replacing what stands there. */
async function writeWhole(path, text, mode = MODE) {
	await withPartial(path, {
		text,
		mode
	}, (partial) => rename(partial, path));
}
/** Creates a file whole, durably and only where there is none. @returns false where there was one already */
async function createWhole(path, text) {
	let isNew = false;
	await withPartial(path, {
		text,
		mode: MODE
	}, async (partial) => {
		isNew = await linkNew(partial, path);
	});
	return isNew;
}
/** As `writeWhole`, for what must be on the disk before the next line runs. */
function writeWholeNow(path, text, mode = MODE) {
	const folder = makePartial(path);
	try {
		const partial = join$1(folder, "whole");
		withHandle(openSync(partial, "wx", mode), (file) => {
			writeFileSync(file, text);
			fsyncSync(file);
		});
		renameSync(partial, path);
		withHandle(openSync(dirname(path), "r"), fsyncSync);
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
function withHandle(handle, use) {
	try {
		use(handle);
	} finally {
		closeSync(handle);
	}
}
async function withPartial(path, { text, mode }, publish) {
	await mkdir(dirname(path), { recursive: true });
	const folder = makePartial(path);
	try {
		const partial = join$1(folder, "whole");
		await writeSynced(partial, mode, (file) => file.writeFile(text));
		await publish(partial);
		await syncPath(dirname(path));
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
/**
* Gives a file a second name unless that is taken: unlike `rename` it never replaces, and unlike `O_EXCL` it never shows
* half a file.
*
* @returns false where the name is taken
*/
async function linkNew(from, to) {
	try {
		await link(from, to);
		return true;
	} catch (error) {
		if (systemErrorCode(error) === "EEXIST") return false;
		throw error;
	}
}
/** Writes a new file through to the disk; the file must not exist. */
async function writeSynced(path, mode, write) {
	const file = await open(path, "wx", mode);
	try {
		await write(file);
		await file.sync();
	} finally {
		await file.close();
	}
}
/** Makes what was written to a file, or a folder's entries, survive a power cut. */
async function syncPath(path) {
	const handle = await open(path, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
/** Creates a folder and its parents, durably. */
async function ensureFolder(path) {
	const first = await mkdir(path, { recursive: true });
	if (first === void 0) return;
	for (let made = path;; made = dirname(made)) {
		await syncPath(dirname(made));
		if (made === first || dirname(made) === made) return;
	}
}
/** Names in a folder, sorted; an absent folder has none. What starts with a dot is temporary and left out. */
async function namesIn(folder) {
	return (await readdir(folder).catch((error) => {
		if (systemErrorCode(error) === "ENOENT") return [];
		throw error;
	})).filter((name) => !name.startsWith(".")).sort();
}
/**
* Names that differ in a zero-padded number alone, by that number: as text, the first one longer than the padding would
* come before all others.
*/
function byNumber(names) {
	return names.toSorted((a, b) => a.length - b.length || (a < b ? -1 : Number(a > b)));
}
/** The text of a file; undefined where there is none. */
async function readIfThere$1(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (systemErrorCode(error) === "ENOENT") return void 0;
		throw error;
	}
}
/** The value of a JSON file of our own; undefined where there is none. It was written whole, so it always parses. */
async function readJson(path) {
	const text = await readIfThere$1(path);
	return text === void 0 ? void 0 : parseJson(text);
}
/** Whether a path is a folder or lies in it. */
function isWithin(path, folder) {
	const way = relative(resolve(folder), resolve(path));
	return way === "" || way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
// shared/host/process-family.ts
/**
* Everything a command has started: its process group and session, its descendants, and whatever carries its marker,
* a variable that was set in the environment of the command and so of everything it starts.
*
* A child that leaves the group (setsid) is still a descendant or carries the marker; one that also clears its
* environment is remembered if any look found it while its parent lived. Only a process that does all three between
* two looks is missed; nothing short of a cgroup of its own would catch it.
*/
var Family = class Family {
	#marker;
	#leader;
	/** pid → start ticks of every member ever seen. */
	#known = /* @__PURE__ */ new Map();
	/**
	* @param marker as `NAME=value`
	* @param leader the process that leads the group; undefined where only the marker is known
	*/
	constructor(marker, leader) {
		this.#marker = marker;
		this.#leader = leader;
	}
	/** The family of a process that was remembered: its group counts only while the number cannot be somebody else's. */
	static ledBy(marker, leader) {
		return new Family(marker, isGroupOf(leader) ? leader.pid : void 0);
	}
	/** @param thorough also looks into every environment; costs one more read per process */
	members(thorough) {
		const all = allProcesses().filter((stat) => stat.pid !== process.pid);
		const found = /* @__PURE__ */ new Set();
		for (const stat of all) if (this.#isKnown(stat) || this.#isInGroup(stat)) found.add(stat.pid);
		if (thorough) {
			for (const { pid } of all) if (!found.has(pid) && carries(pid, this.#marker)) found.add(pid);
		}
		addDescendants(all, found);
		const members = all.filter((stat) => found.has(stat.pid));
		for (const { pid, startTicks } of members) this.#known.set(pid, startTicks);
		return members.filter((stat) => !isEnded(stat));
	}
	/** Signals the group at once, then everybody outside it. @returns how many processes were there, as far as seen */
	signal(signal) {
		const members = this.members(true);
		if (this.#leader !== void 0 && this.#ownsGroup(members)) signalGroup(this.#leader, signal);
		for (const member of members) if (member.group !== this.#leader) signalProcess(member, signal);
		return members.length;
	}
	#isKnown(stat) {
		return this.#known.get(stat.pid) === stat.startTicks;
	}
	#isInGroup(stat) {
		return this.#leader !== void 0 && (stat.group === this.#leader || stat.session === this.#leader);
	}
	/** Without /proc nothing is seen, and the group is all there is. */
	#ownsGroup(members) {
		return members.some((member) => member.group === this.#leader) || !seesProcesses();
	}
};
/** A group outlives its leader, and its number is not given away while any member lives. */
function isGroupOf(leader) {
	if (!countsHere(leader)) return false;
	const now = readStat(leader.pid);
	return now === void 0 || now.startTicks === leader.startTicks;
}
function addDescendants(all, found) {
	const children = /* @__PURE__ */ new Map();
	for (const { pid, parent } of all) children.set(parent, [...children.get(parent) ?? [], pid]);
	const queue = [...found];
	for (let pid = queue.pop(); pid !== void 0; pid = queue.pop()) for (const child of children.get(pid) ?? []) {
		if (found.has(child)) continue;
		found.add(child);
		queue.push(child);
	}
}
// shared/host/log/files.ts
/**
* The log of an attempt: numbered segments, of which the first and the last are kept, so that neither the start nor
* the end is lost and a command that never stops talking cannot fill the disk.
*/
const SEGMENT_BYTES = 4 << 20;
const KEPT_FIRST = 4;
const KEPT_LAST = 4;
/** The log that a process writes by itself, one file. */
const MAX_OWN_LOG_BYTES = 1 << 20;
const LAST_LINE_BYTES = 4096;
function segmentPath(folder, number) {
	return join$1(folder, `${String(number).padStart(6, "0")}.log`);
}
/** The numbers of the segments that are there, ascending. */
function segments(folder) {
	return (unlessAbsent(() => readdirSync(folder)) ?? []).flatMap((name) => /^\d{6,}\.log$/.test(name) ? [Number.parseInt(name, 10)] : []).sort((a, b) => a - b);
}
var LogWriter = class {
	#folder;
	#number = 1;
	#file;
	#sizeBytes = 0;
	/** Bytes that a full disk kept out. A training is not stopped for its log. */
	lostBytes = 0;
	constructor(folder) {
		this.#folder = folder;
		mkdirSync(folder, { recursive: true });
	}
	write(text) {
		const bytes = Buffer.from(text, "utf8");
		try {
			this.#file ??= openSync(segmentPath(this.#folder, this.#number), "a", 416);
			for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
			this.#sizeBytes += bytes.length;
			if (this.#sizeBytes >= SEGMENT_BYTES) this.#rotate();
		} catch {
			this.lostBytes += bytes.length;
		}
	}
	close() {
		if (this.#file !== void 0) closeSync(this.#file);
		this.#file = void 0;
	}
	#rotate() {
		this.close();
		this.#number++;
		this.#sizeBytes = 0;
		const oldest = this.#number - KEPT_LAST;
		if (oldest > KEPT_FIRST) rmSync(segmentPath(this.#folder, oldest), { force: true });
	}
};
/** Reads on from where it stopped, and says where something is missing. */
var LogReader = class {
	#folder;
	#number = 1;
	#offset = 0;
	constructor(folder) {
		this.#folder = folder;
	}
	/**
	* A segment that the writer drops between our look and our reading is a gap like any other: whoever shows a log must
	* not end because of it.
	*
	* @returns at most `maxBytes` of what has come since, and whether segments were dropped before it
	*/
	read(maxBytes = 1 << 20) {
		const present = segments(this.#folder).filter((number) => number >= this.#number);
		let gap = false;
		for (const number of present) {
			if (number !== this.#number) {
				gap = true;
				this.#offset = 0;
			}
			this.#number = number;
			const bytes = readIfThere(segmentPath(this.#folder, number), this.#offset, maxBytes);
			if (bytes === void 0) continue;
			this.#offset += bytes.length;
			if (bytes.length > 0 || number === present.at(-1)) return {
				bytes,
				gap
			};
			this.#number = number + 1;
			this.#offset = 0;
		}
		return {
			bytes: Buffer.alloc(0),
			gap: false
		};
	}
};
function readAt(path, offset, maxBytes) {
	const file = openSync(path, "r");
	try {
		const length = Math.max(0, Math.min(maxBytes, fstatSync(file).size - offset));
		const buffer = Buffer.alloc(length);
		return buffer.subarray(0, readSync(file, buffer, 0, length, offset));
	} finally {
		closeSync(file);
	}
}
function readIfThere(path, offset, maxBytes) {
	return unlessAbsent(() => readAt(path, offset, maxBytes));
}
function sizeIfThere(path) {
	return unlessAbsent(() => statSync(path).size);
}
function unlessAbsent(look) {
	try {
		return look();
	} catch (error) {
		if (systemErrorCode(error) === "ENOENT") return void 0;
		throw error;
	}
}
/** The last lines of a log, at most `count`. */
function lastLines(folder, count, maxBytes = 65536) {
	let text = "";
	for (const number of segments(folder).reverse()) {
		const path = segmentPath(folder, number);
		const wanted = maxBytes - Buffer.byteLength(text);
		const size = sizeIfThere(path) ?? 0;
		text = (readIfThere(path, Math.max(0, size - wanted), wanted)?.toString("utf8") ?? "") + text;
		if (Buffer.byteLength(text) >= maxBytes) break;
	}
	const lines = text.split("\n");
	if (lines.at(-1) === "") lines.pop();
	return lines.slice(-count);
}
/** Opens the log of a process that writes it by itself: to append to, which lets it be emptied meanwhile. */
function openLog(path) {
	return openSync(path, "a", 416);
}
/** Keeps such a log that has grown too long once, as `.old`, and empties it; what is written in between may be lost. */
function trimLog(path) {
	try {
		if (statSync(path).size <= MAX_OWN_LOG_BYTES) return;
		copyFileSync(path, `${path}.old`);
		truncateSync(path);
	} catch {}
}
/** The end of a file that somebody writes; empty where it cannot be read. */
function readTail(path, maxBytes) {
	try {
		return readAt(path, Math.max(0, statSync(path).size - maxBytes), maxBytes).toString("utf8");
	} catch {
		return "";
	}
}
/** The last non-empty line of a file, for a sentence that says why a process failed. */
function lastLine(path) {
	return readTail(path, LAST_LINE_BYTES).split("\n").map((line) => line.trim()).findLast((line) => line !== "");
}
export { BYTE_UNITS, ExactNumber, Family, LogReader, LogWriter, PAGE_BYTES, UnavailableError, UserError, after, allProcesses, asJsonObject, assertNever, besideLines, byNumber, canonicalJson, carries, createWhole, digestBytes, digestFile, digestJson, digestTree, ensureFolder, exactJsonOrUndefined, formatBytes, formatCount, formatDuration, formatExact, formatFixed, formatLocation, formatNumber, formatPercent, identify, isDigest, isJsonObject, isOfThisBoot, isStopped, isUnavailableError, isUserError, isWithin, jsonOrUndefined, lastLine, lastLines, linkNew, liveness, look, makePartial, mapInSteps, namesIn, openLog, parseExactJson, parseJson, pause, plural, quote, readIfThere$1 as readIfThere, readJson, readNumber, readStat, readTail, seesProcesses, shortDigest, syncPath, systemErrorCode, toHtml, toLine, toLog, toMarkdown, toMarkdownCode, toMarkdownHtml, treeEntry, treeOf, trimLog, unitFor, withTimeout, writeSynced, writeWhole, writeWholeNow };
