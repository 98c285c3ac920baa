import { UserError, byNumber, createWhole, digestFile, digestTree, namesIn, readJson, syncPath, systemErrorCode } from "./base.js";
import { constants } from "node:fs";
import { dirname, join as join$1 } from "node:path";
import { copyFile, lstat, mkdir, readdir, rename, rm } from "node:fs/promises";
import { StringDecoder } from "node:string_decoder";
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
/** `95 %` of 0.95, `0.0019 %`. */
function formatPercent(share, significant = 3) {
	return Number.isFinite(share) ? `${formatNumber(share * 100, significant)} %` : formatNumber(share);
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
// shared/training/supervision/attempt.ts
/** Set in the environment of the command, so of everything it starts. */
const MARKER_VARIABLE = "TRAINYARD_MARKER";
/** As it stands in an environment. */
function markerOf(marker) {
	return `${MARKER_VARIABLE}=${marker}`;
}
/** Where the files of a run lie, all below one folder. */
function runPaths(runFolder) {
	return {
		journal: join$1(runFolder, "journal"),
		lock: join$1(runFolder, "lock"),
		attempts: join$1(runFolder, "attempts"),
		checkpoints: join$1(runFolder, "checkpoints")
	};
}
function attemptPaths(runFolder, number) {
	const folder = join$1(runPaths(runFolder).attempts, String(number).padStart(6, "0"));
	return {
		folder,
		claim: join$1(folder, "claim.json"),
		process: join$1(folder, "process.json"),
		end: join$1(folder, "end.json"),
		log: join$1(folder, "log"),
		metrics: join$1(folder, "metrics.jsonl"),
		parameters: join$1(folder, "parameters.json"),
		data: join$1(folder, "data.json"),
		checkpoints: join$1(folder, "checkpoints"),
		resume: join$1(folder, "resume"),
		resumedFrom: join$1(folder, "resumed-from.json"),
		torchError: join$1(folder, "torch-error.json"),
		executorLog: join$1(folder, "executor.log")
	};
}
// shared/training/checkpoints/checkpoints.ts
/** Formats and the like: `.tar.gz`, `.h5`, `.fp16`. */
const EXTENSIONS = /(?:\.[A-Za-z]\w*)+$/;
/** A number of its own behind a word, or one that is written together with a word for steps. */
const STEP = /(?:^|(?<=[A-Za-z])[-_=.]|(?<=step|iter|iteration|epoch|ckpt|checkpoint))(\d{1,15})$/i;
/** The parts that a checkpoint is cut into are counted, too. */
const PART = /(?:^|[^A-Za-z])(?:of|shard|part|rank)[-_=.]\d+$/i;
/**
* The step in a checkpoint's name: `checkpoint-120`, `step-000120.json`, `epoch=3-step=400.ckpt`. A number that may as
* well be something else, such as a date, is none.
*
* @internal
*/
function stepOf(name) {
	const stem = name.replace(EXTENSIONS, "");
	const digits = PART.test(stem) ? void 0 : STEP.exec(stem)?.[1];
	return digits === void 0 ? void 0 : Number(digits);
}
/**
* Copies a whole checkpoint away, hashes the copy, and commits it with its manifest as the last step.
*
* @returns undefined where the source changed meanwhile: it was not whole after all
*/
async function commitCheckpoint(source, name, owner) {
	const staging = join$1(owner.folder, "staging");
	await rm(staging, {
		recursive: true,
		force: true
	});
	const info = await lstat(source);
	const before = await fingerprint(source);
	await copyTree(source, join$1(staging, name));
	if (await fingerprint(source) !== before) return void 0;
	const tree = await digestTree(join$1(staging, name));
	const latest = (await listCheckpoints(owner.folder)).at(-1);
	for (const entry of tree.entries) {
		const from = info.isDirectory() ? join$1(staging, name, entry.path) : join$1(staging, name);
		await keepBlob(owner.folder, from, entry.digest);
	}
	const manifest = {
		version: 1,
		runKey: owner.runKey,
		sequence: (latest?.sequence ?? 0) + 1,
		attempt: owner.attempt,
		name,
		...stepOf(name) === void 0 ? {} : { step: stepOf(name) ?? 0 },
		isFolder: info.isDirectory(),
		digest: tree.digest,
		files: tree.entries,
		...latest === void 0 ? {} : { parent: latest.digest }
	};
	await rm(staging, {
		recursive: true,
		force: true
	});
	return await createWhole(manifestPath(owner.folder, manifest.sequence), JSON.stringify(manifest)) ? manifest : void 0;
}
/** What would differ if somebody still wrote: names, sizes and times of every file. */
async function fingerprint(path) {
	const info = await lstat(path, { bigint: true });
	const own = `${info.ino}:${info.size}:${info.mtimeNs}:${info.ctimeNs}`;
	if (!info.isDirectory()) return own;
	const names = (await readdir(path)).sort();
	const inner = [];
	for (const name of names) inner.push(`${JSON.stringify(name)}=${await fingerprint(join$1(path, name))}`);
	return `${own}[${inner.join(",")}]`;
}
/** The committed checkpoints of a run, oldest first. */
async function listCheckpoints(folder) {
	const names = byNumber(await namesIn(join$1(folder, "manifests")));
	const found = [];
	for (const name of names.filter((each) => /^\d{6,}\.json$/.test(each))) {
		const manifest = await readJson(join$1(folder, "manifests", name));
		if (manifest !== void 0) found.push(manifest);
	}
	return found;
}
/**
* Lays the newest checkpoint that is still intact out for the command to go on from.
*
* @param onDamaged told of each newer one that no longer has its digests; it is passed over
* @returns its manifest and where it lies, or undefined where there is none
*/
async function restoreCheckpoint(folder, target, onDamaged) {
	for (const manifest of [...await listCheckpoints(folder)].reverse()) {
		await rm(target, {
			recursive: true,
			force: true
		});
		if (await layOut(folder, manifest, target)) return {
			manifest,
			path: join$1(target, manifest.name)
		};
		onDamaged(manifest);
	}
	await rm(target, {
		recursive: true,
		force: true
	});
}
async function layOut(folder, manifest, target) {
	const root = join$1(target, manifest.name);
	await mkdir(manifest.isFolder ? root : target, { recursive: true });
	for (const entry of manifest.files) {
		const path = manifest.isFolder ? join$1(root, entry.path) : root;
		try {
			await mkdir(dirname(path), { recursive: true });
			await copyFile(blobPath(folder, entry.digest), path, constants.COPYFILE_FICLONE);
		} catch (error) {
			if (systemErrorCode(error) === "ENOENT") return false;
			throw error;
		}
		if (await digestFile(path) !== entry.digest) return false;
	}
	return true;
}
/** Removes all but the newest: manifests first, then what none of the others names. */
async function pruneCheckpoints(folder, keep) {
	const all = await listCheckpoints(folder);
	const kept = all.slice(Math.max(0, all.length - keep));
	for (const { sequence } of all.slice(0, all.length - kept.length)) await rm(manifestPath(folder, sequence));
	const named = new Set(kept.flatMap(({ files }) => files.map(({ digest }) => digest.slice(7))));
	const blobs = await readdir(join$1(folder, "blobs")).catch(() => []);
	for (const name of blobs) if (!named.has(name)) await rm(join$1(folder, "blobs", name), { force: true });
}
async function keepBlob(folder, from, digest) {
	const target = blobPath(folder, digest);
	await mkdir(dirname(target), { recursive: true });
	await rename(from, target);
	await syncPath(target);
	await syncPath(dirname(target));
}
async function copyTree(source, target) {
	const info = await lstat(source);
	if (!info.isDirectory()) {
		if (!info.isFile()) throw notAFile(source);
		await mkdir(dirname(target), { recursive: true });
		return copyFile(source, target, constants.COPYFILE_FICLONE);
	}
	await mkdir(target, { recursive: true });
	for (const name of await readdir(source)) await copyTree(join$1(source, name), join$1(target, name));
}
function notAFile(path) {
	return new UserError("checkpoint-invalid", {
		what: `${path} is not a regular file.`,
		where: { file: path },
		remedy: "Write the files themselves into a checkpoint, not links to them."
	});
}
function manifestPath(folder, sequence) {
	return join$1(folder, "manifests", `${String(sequence).padStart(6, "0")}.json`);
}
function blobPath(folder, digest) {
	return join$1(folder, "blobs", digest.slice(7));
}
// shared/host/lines.ts
/** A longer line is cut into pieces of this length. */
const MAX_LINE = 65536;
/** A progress bar redraws its line many times a second; one of its pictures in this time is enough. */
const REDRAW_MS = 5e3;
/**
* Turns a stream of bytes into whole lines. A line that a carriage return overwrites (a progress bar) counts only as
* it stood at its end, or every few seconds.
*/
var LineAssembler = class {
	#decoder = new StringDecoder("utf8");
	#pending = "";
	#redrawnAtMs = -1e400;
	/** Characters kept back when an overlong line is cut, so that a secret across the cut is still seen whole. */
	#overlap;
	constructor(overlap = 0) {
		this.#overlap = Math.min(overlap, MAX_LINE / 2);
	}
	/** @returns whole lines without their ends */
	push(bytes, nowMs) {
		const parts = (this.#pending + this.#decoder.write(bytes)).split("\n");
		this.#pending = parts.pop() ?? "";
		const lines = parts.map(lastDrawing);
		lines.push(...this.#redraw(nowMs), ...this.#cut());
		return lines;
	}
	/** What is left at the end of the stream. */
	end() {
		const rest = this.#pending + this.#decoder.end();
		this.#pending = "";
		return rest === "" ? [] : [lastDrawing(rest)];
	}
	#redraw(nowMs) {
		const last = this.#pending.lastIndexOf("\r", this.#pending.length - 2);
		if (last === -1) return [];
		const drawn = lastDrawing(this.#pending.slice(0, last));
		this.#pending = this.#pending.slice(last + 1);
		if (drawn === "" || nowMs - this.#redrawnAtMs < REDRAW_MS) return [];
		this.#redrawnAtMs = nowMs;
		return [drawn];
	}
	#cut() {
		const pieces = [];
		while (this.#pending.length >= MAX_LINE + this.#overlap) {
			pieces.push(this.#pending.slice(0, MAX_LINE));
			this.#pending = this.#pending.slice(MAX_LINE);
		}
		return pieces;
	}
};
function lastDrawing(line) {
	if (!line.includes("\r")) return line;
	return line.split("\r").filter((drawing) => drawing !== "").at(-1) ?? "";
}
// shared/training/output/mask.ts
/** Shorter values would hide ordinary text; a runner's own masker has the same floor for the lines of a secret. */
const MIN_LENGTH = 4;
const MIN_LINE_LENGTH = 6;
const MIN_BASE64_LENGTH = 8;
const MASK = "***";
/**
* Hides secrets in text: as they are, each line of a multi-line one, in Base64 at any of the three alignments (also
* URL-safe), percent-encoded and as in JSON.
*/
function createMask(secrets) {
	const forms = new Set(secrets.flatMap(formsOf));
	if (forms.size === 0) return (text) => text;
	const longestFirst = [...forms].sort((a, b) => b.length - a.length);
	const pattern = new RegExp(longestFirst.map(escapePattern).join("|"), "g");
	return (text) => text.replace(pattern, MASK);
}
/** The same on every string in a JSON value, keys included. */
function maskJson(value, mask) {
	if (typeof value === "string") return mask(value);
	if (Array.isArray(value)) return value.map((item) => maskJson(item, mask));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [mask(key), maskJson(item, mask)]));
}
function formsOf(secret) {
	const whole = secret.trim();
	if (whole.length < MIN_LENGTH) return [];
	const lines = whole.split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line.length >= MIN_LINE_LENGTH);
	return [.../* @__PURE__ */ new Set([whole, ...lines])].flatMap((text) => [text, ...encodedForms(text)]);
}
function encodedForms(text) {
	const bytes = Buffer.from(text, "utf8");
	const base64 = [
		0,
		1,
		2
	].flatMap((skip) => {
		const rest = bytes.subarray(skip);
		const groups = rest.subarray(0, rest.length - rest.length % 3);
		return [groups.toString("base64"), groups.toString("base64url")];
	});
	const json = JSON.stringify(text).slice(1, -1);
	const escapes = [encodeUri(text), json].filter((form) => form !== text);
	return [...base64.filter((form) => form.length >= MIN_BASE64_LENGTH), ...escapes];
}
function encodeUri(text) {
	return encodeURIComponent(text.toWellFormed());
}
function escapePattern(text) {
	return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
export { BYTE_UNITS, LineAssembler, MARKER_VARIABLE, attemptPaths, besideLines, commitCheckpoint, createMask, fingerprint, formatBytes, formatCount, formatDuration, formatExact, formatFixed, formatNumber, formatPercent, listCheckpoints, markerOf, maskJson, plural, pruneCheckpoints, readNumber, restoreCheckpoint, runPaths, shortDigest, unitFor };
