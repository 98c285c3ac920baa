import { UserError, byNumber, createWhole, digestFile, digestTree, namesIn, readJson, syncPath, systemErrorCode } from "./base.js";
import { constants } from "node:fs";
import { dirname, join } from "node:path";
import { copyFile, lstat, mkdir, readdir, rename, rm } from "node:fs/promises";
import { StringDecoder } from "node:string_decoder";
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
		journal: join(runFolder, "journal"),
		lock: join(runFolder, "lock"),
		attempts: join(runFolder, "attempts"),
		checkpoints: join(runFolder, "checkpoints")
	};
}
function attemptPaths(runFolder, number) {
	const folder = join(runPaths(runFolder).attempts, String(number).padStart(6, "0"));
	return {
		folder,
		claim: join(folder, "claim.json"),
		process: join(folder, "process.json"),
		end: join(folder, "end.json"),
		log: join(folder, "log"),
		metrics: join(folder, "metrics.jsonl"),
		parameters: join(folder, "parameters.json"),
		data: join(folder, "data.json"),
		checkpoints: join(folder, "checkpoints"),
		resume: join(folder, "resume"),
		resumedFrom: join(folder, "resumed-from.json"),
		torchError: join(folder, "torch-error.json"),
		executorLog: join(folder, "executor.log")
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
	const staging = join(owner.folder, "staging");
	await rm(staging, {
		recursive: true,
		force: true
	});
	const info = await lstat(source);
	const before = await fingerprint(source);
	await copyTree(source, join(staging, name));
	if (await fingerprint(source) !== before) return void 0;
	const tree = await digestTree(join(staging, name));
	const latest = (await listCheckpoints(owner.folder)).at(-1);
	for (const entry of tree.entries) {
		const from = info.isDirectory() ? join(staging, name, entry.path) : join(staging, name);
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
	for (const name of names) inner.push(`${JSON.stringify(name)}=${await fingerprint(join(path, name))}`);
	return `${own}[${inner.join(",")}]`;
}
/** The committed checkpoints of a run, oldest first. */
async function listCheckpoints(folder) {
	const names = byNumber(await namesIn(join(folder, "manifests")));
	const found = [];
	for (const name of names.filter((each) => /^\d{6,}\.json$/.test(each))) {
		const manifest = await readJson(join(folder, "manifests", name));
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
			path: join(target, manifest.name)
		};
		onDamaged(manifest);
	}
	await rm(target, {
		recursive: true,
		force: true
	});
}
async function layOut(folder, manifest, target) {
	const root = join(target, manifest.name);
	await mkdir(manifest.isFolder ? root : target, { recursive: true });
	for (const entry of manifest.files) {
		const path = manifest.isFolder ? join(root, entry.path) : root;
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
	const blobs = await readdir(join(folder, "blobs")).catch(() => []);
	for (const name of blobs) if (!named.has(name)) await rm(join(folder, "blobs", name), { force: true });
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
	for (const name of await readdir(source)) await copyTree(join(source, name), join(target, name));
}
function notAFile(path) {
	return new UserError("checkpoint-invalid", {
		what: `${path} is not a regular file.`,
		where: { file: path },
		remedy: "Write the files themselves into a checkpoint, not links to them."
	});
}
function manifestPath(folder, sequence) {
	return join(folder, "manifests", `${String(sequence).padStart(6, "0")}.json`);
}
function blobPath(folder, digest) {
	return join(folder, "blobs", digest.slice(7));
}
// shared/host/log/lines.ts
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
export { LineAssembler, MARKER_VARIABLE, attemptPaths, commitCheckpoint, createMask, fingerprint, listCheckpoints, markerOf, maskJson, pruneCheckpoints, restoreCheckpoint, runPaths };
