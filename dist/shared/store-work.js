import { UnavailableError, UserError, asJsonObject, canonicalJson, digestBytes, ensureFolder, exactJsonOrUndefined, formatCount, isDigest, isUnavailableError, isUserError, jsonOrUndefined, linkNew, quote, syncPath, systemErrorCode, treeOf, writeSynced } from "./base.js";
import { formatArtifact, isPrivateOnTheWay, parseUri, parseWebAddress, shownAddress } from "./start.js";
import { redactText, retry } from "./core.js";
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { lstat, open, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
// shared/store/files.ts
const PORTION_BYTES = 1 << 20;
/** Opens a regular file for reading; a symbolic link in its place is refused. Undefined where there is nothing. */
async function openRegular(path) {
	try {
		return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
	} catch (error) {
		if (isAbsent$1(error)) return void 0;
		throw error;
	}
}
/** Nothing is there; a file where a folder was expected counts as nothing too. */
function isAbsent$1(error) {
	return ["ENOENT", "ENOTDIR"].includes(systemErrorCode(error) ?? "");
}
/**
* The bytes of a file in portions, hashed on the way.
*
* @throws UserError `content-changed` at the end where the file is not what was announced
*/
async function* readChecked(content, portionBytes = PORTION_BYTES) {
	const file = await openRegular(content.path);
	if (file === void 0) throw changed(content);
	const hash = createHash("sha256");
	let total = 0;
	for await (const bytes of readPortions(file, { portionBytes })) {
		total += bytes.length;
		if (total > content.sizeBytes) throw changed(content);
		hash.update(bytes);
		yield bytes;
	}
	if (`sha256:${hash.digest("hex")}` !== content.digest || total !== content.sizeBytes) throw changed(content);
}
/** The bytes of a file at once, checked as `readChecked` does; for what is small enough to be held in memory. */
async function readCheckedWhole(content) {
	const portions = [];
	for await (const bytes of readChecked(content, content.sizeBytes + 1)) portions.push(bytes);
	return Buffer.concat(portions);
}
/** Reads an open file from an offset to its end, each portion into a buffer of its own, and closes it. */
async function* readPortions(file, { portionBytes = PORTION_BYTES, offset = 0 } = {}) {
	try {
		const { size } = await file.stat();
		for (let position = offset;;) {
			const portion = Buffer.allocUnsafe(Math.min(portionBytes, size + 1));
			const length = await fill(file, portion, position);
			if (length > 0) yield portion.subarray(0, length);
			if (length < portion.length) return;
			position += length;
		}
	} finally {
		await file.close();
	}
}
async function fill(file, buffer, position) {
	let filled = 0;
	while (filled < buffer.length) {
		const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
		if (bytesRead === 0) break;
		filled += bytesRead;
	}
	return filled;
}
/** Turns what a file system refused into what the user can mend; anything else comes back unchanged. */
function translateFileError(error, path) {
	switch (systemErrorCode(error)) {
		case "ENOSPC":
		case "EDQUOT": return diskFull(path, error);
		case "EACCES":
		case "EPERM":
		case "EROFS": return new UserError("path-denied", {
			what: `The path may not be used by this user (${systemErrorCode(error) ?? ""}).`,
			where: { file: path },
			remedy: "Give the user that runs the job the right to read and write it, or choose another path.",
			cause: error
		});
		case "ELOOP": return new UserError("store-damaged", {
			what: "A symbolic link stands where a file should be.",
			where: { file: path },
			remedy: "Links are not followed. Find out who put it there; restore the file from a backup.",
			cause: error
		});
		default: return error;
	}
}
function diskFull(path, cause) {
	return new UserError("disk-full", {
		what: "The disk is full; nothing half-written was left behind.",
		where: { file: path },
		remedy: "Free some space and run again: what is already stored is not written twice.",
		cause
	});
}
function changed(content) {
	return new UserError("content-changed", {
		what: "The file changed while it was being pushed.",
		where: { file: content.path },
		remedy: "Wait until whatever writes it has finished, then run again."
	});
}
// shared/store/parallel.ts
/**
* Runs work over items with at most `limit` under way. The first failure stops new work; what is under way ends first.
*
* @throws the first error
*/
async function forEachParallel(items, limit, work) {
	let next = 0;
	const failures = [];
	const worker = async () => {
		while (failures.length === 0 && next < items.length) {
			const item = items[next++];
			try {
				await work(item);
			} catch (error) {
				failures.push(error);
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	if (failures.length > 0) throw failures[0];
}
// shared/store/layout.ts
/**
* Where everything lies in a store, a folder or a bucket alike:
*
* ```
* v1/store.json                      format and what the backend proved; created once
* v1/blob/<aa>/<sha256>              the bytes of one file
* v1/tree/<aa>/<sha256>              the canonical manifest of a version's files
* v1/art/<kind>/<name>/v/<sequence>  version record: creating it is the commit
* v1/art/<kind>/<name>/log/<sequence> hash-chained events: moves of an alias
* v1/probe/<nonce>/…                 the race at the store's creation; removed afterwards
* ```
*
* Chunks and packs will stand beside these as `v1/pack`, `v1/idx` and `v1/ext` (a file's extents, by the file's
* digest), so that a tree and its identity never depend on how files are cut. A record that needs them says so in
* `requires`, which a reader that does not know them refuses.
*
* No key is a `/`-prefix of another (some servers keep objects as files), nothing relies on the order of a listing,
* and every key is written once.
*/
const STORE_KEY = "v1/store.json";
/** Features that this version can read; what `requires` may name. */
const KNOWN_FEATURES = /* @__PURE__ */ new Set();
function blobKey(digest) {
	return fanned("blob", digest);
}
function treeKey(digest) {
	return fanned("tree", digest);
}
function fanned(folder, digest) {
	const hex = digest.slice(7);
	return `v1/${folder}/${hex.slice(0, 2)}/${hex}`;
}
/** Ends with `/`. */
function versionsPrefix(artifact) {
	return `v1/art/${formatArtifact(artifact).replace(":", "/")}/v/`;
}
/** Ends with `/`. */
function eventsPrefix(artifact) {
	return `v1/art/${formatArtifact(artifact).replace(":", "/")}/log/`;
}
/** Sequence numbers are padded so that a person who lists a folder sees them in order; no reader relies on it. */
function sequenceName(sequence) {
	return String(sequence).padStart(9, "0");
}
/** The sequence number a key under `prefix` stands for; undefined for a key of another shape. */
function sequenceOf(key, prefix) {
	const name = key.startsWith(prefix) ? key.slice(prefix.length) : "";
	return /^[0-9]{9}$/.test(name) && Number(name) > 0 ? Number(name) : void 0;
}
const KEY = /^v1(?:\/[a-z0-9][a-z0-9._-]*)+$/;
/** Guards every backend: a key is always made by this file, so anything else is our bug. */
function assertKey(key) {
	if (!KEY.test(key) || key.includes("..")) throw new Error(`"${key}" is not a key of this layout.`);
}
// shared/store/paths.ts
const MAX_SEGMENT_BYTES = 255;
const MAX_DEPTH = 100;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/i;
/**
* The safe form of a path in a tree: relative, with `/`, inside its root on every file system.
*
* A tree comes from a store that others write to, so no name in it is trusted: what would leave the root, hit a
* device, rewrite a repository's configuration or fall together with another name on some machine is refused.
*
* @returns the path without redundant `.` segments
* @throws UserError `tree-path-unsafe`
* @internal
*/
function safePath(path) {
	if (path === "") throw unsafe$1(path, "it is empty");
	if (!path.isWellFormed()) throw unsafe$1(path, "it is not valid Unicode");
	if (/[\u0000-\u001f\u007f]/.test(path)) throw unsafe$1(path, "it holds a control character");
	if (path.includes("\\")) throw unsafe$1(path, "it holds a backslash");
	const segments = path.split("/").filter((segment) => segment !== ".");
	if (path.startsWith("/") || /^[a-z]:/i.test(segments[0] ?? "")) throw unsafe$1(path, "it is absolute");
	if (segments.length === 0) throw unsafe$1(path, "it names no file");
	if (segments.length > MAX_DEPTH) throw unsafe$1(path, `it is more than ${MAX_DEPTH} folders deep`);
	for (const segment of segments) checkSegment(path, segment);
	return segments.join("/");
}
function checkSegment(path, segment) {
	if (segment === "") throw unsafe$1(path, "it has an empty part");
	if (segment.trim() === "..") throw unsafe$1(path, "it leaves its folder");
	if (/[. ]$/.test(segment)) throw unsafe$1(path, "a part ends with a dot or a blank, which Windows drops");
	if (Buffer.byteLength(segment) > MAX_SEGMENT_BYTES) throw unsafe$1(path, `a part is over ${MAX_SEGMENT_BYTES} bytes`);
	if (RESERVED_ON_WINDOWS.test(segment)) throw unsafe$1(path, `${quote(segment)} is a device on Windows`);
	if (/^\.git$/i.test(segment)) throw unsafe$1(path, "it lies in a .git folder");
}
/**
* Checks all paths of a tree together.
*
* @returns the safe form of each, in the order given
* @throws UserError `tree-path-unsafe` also where two names would be one on another machine (case, Unicode form), and
* where a file has the name of a folder
*/
function safePaths(paths) {
	const safe = paths.map(safePath);
	const files = /* @__PURE__ */ new Map();
	for (const path of safe) {
		const twin = files.get(fold(path));
		if (twin !== void 0) throw unsafe$1(path, `it falls together with ${quote(twin)} on some file systems`);
		files.set(fold(path), path);
	}
	const folders = /* @__PURE__ */ new Map();
	for (const path of safe) checkFolders(path, files, folders);
	return safe;
}
/** Each folder of a path must not be a file, and must be spelt the same everywhere. */
function checkFolders(path, files, folders) {
	for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
		const folder = path.slice(0, end);
		const folded = fold(folder);
		if (files.has(folded)) throw unsafe$1(path, `${quote(folder)} is a file and a folder`);
		const spelling = folders.get(folded);
		if (spelling !== void 0 && spelling !== folder) throw unsafe$1(path, `its folder falls together with ${quote(spelling)} on some file systems`);
		folders.set(folded, folder);
	}
}
/** What case-insensitive and normalising file systems take for the same name. */
function fold(path) {
	return path.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}
function unsafe$1(path, why) {
	return new UserError("tree-path-unsafe", {
		what: `The path ${quote(path, 200)} is refused: ${why}.`,
		remedy: "Rename the file or leave it out. If you did not make this artifact, do not trust it."
	});
}
// shared/store/tree.ts
/** Half a million files with long names. */
const MAX_TREE_BYTES = 256 << 20;
/**
* The manifest of a tree: exactly the bytes whose SHA-256 is the tree's digest, so it proves itself.
*
* @throws UserError `tree-path-unsafe`: what could not be taken out safely is not put in
*/
function encodeTree(tree) {
	safePaths(tree.entries.map((entry) => entry.path));
	const entries = tree.entries.map(({ path, sizeBytes, executable, digest }) => ({
		path,
		size: sizeBytes,
		mode: executable ? "executable" : "file",
		digest
	}));
	const bytes = Buffer.from(canonicalJson({
		version: 1,
		entries
	}));
	if (digestBytes(bytes) !== tree.digest) throw new Error("The manifest does not have the digest of its tree.");
	return bytes;
}
/**
* Reads a manifest that anybody may have written.
*
* @throws UserError `store-damaged` where it is not the tree it should be, `tree-path-unsafe` for a hostile name
* @internal
*/
function decodeTree(bytes, digest) {
	if (digestBytes(bytes) !== digest) throw damaged$1(digest, "does not have the digest it is stored under");
	const entries = parseEntries(bytes);
	if (entries === void 0) throw damaged$1(digest, "does not have the form of a manifest");
	safePaths(entries.map((entry) => entry.path));
	const tree = treeOf(entries);
	if (tree.digest !== digest) throw damaged$1(digest, "is not in canonical form");
	return tree;
}
/** @throws UserError `store-damaged` where the manifest is missing or altered */
async function readTree(store, digest) {
	const bytes = await store.get(treeKey(digest), MAX_TREE_BYTES);
	if (bytes === void 0) throw damaged$1(digest, "is missing");
	return decodeTree(bytes, digest);
}
/** Of repeated keys the last would count; what came of that has another digest, and is refused as not canonical. */
function parseEntries(bytes) {
	const value = jsonOrUndefined(bytes);
	if (value?.version !== 1 || !Array.isArray(value.entries)) return void 0;
	const entries = value.entries.map(parseEntry);
	return entries.every((entry) => entry !== void 0) ? entries : void 0;
}
function parseEntry(value) {
	if (typeof value !== "object" || value === null) return void 0;
	const { path, size, mode, digest } = value;
	if (typeof path !== "string" || !isDigest(digest) || !isSize(size)) return void 0;
	if (mode !== "file" && mode !== "executable") return void 0;
	return {
		path,
		sizeBytes: size,
		digest,
		executable: mode === "executable"
	};
}
function isSize(value) {
	return Number.isSafeInteger(value) && value >= 0;
}
function damaged$1(digest, what) {
	return new UserError("store-damaged", {
		what: `The manifest of ${digest} ${what}.`,
		where: { file: treeKey(digest) },
		remedy: "The store was altered from outside. Restore it from a backup, or push the content again into a new store."
	});
}
// shared/store/objects.ts
/**
* Records, events and `store.json`.
*
* @internal
*/
const MAX_RECORD_BYTES = 4 << 20;
/** Reads an object into memory. @throws UserError `store-damaged` where it is larger than it may be */
async function readWhole(backend, key, maxBytes = MAX_RECORD_BYTES) {
	const found = await backend.read(key);
	if (found === void 0) return void 0;
	const portions = [];
	let total = 0;
	for await (const bytes of found.portions) {
		total += bytes.length;
		if (total > maxBytes) throw damaged(key, `is larger than ${formatCount(maxBytes)} bytes`);
		portions.push(bytes);
	}
	return Buffer.concat(portions);
}
/** What is in the store is not what was put there. */
function damaged(key, what) {
	return new UserError("store-damaged", {
		what: `The object ${key} ${what}.`,
		where: { file: key },
		remedy: "The store was altered from outside or the disk is failing. Restore the object from a backup."
	});
}
// shared/store/backend.ts
/** One try of an operation failed; what a person reads of it depends on how often it was tried. */
var FailedTry = class extends Error {
	name = "FailedTry";
	isPassing;
	serverDelayMs;
	inWords;
	constructor({ isPassing, serverDelayMs, inWords, cause }) {
		super(cause instanceof Error ? cause.message : String(cause), { cause });
		this.isPassing = isPassing;
		this.serverDelayMs = serverDelayMs;
		this.inWords = inWords;
	}
};
// shared/store/retrying.ts
const ATTEMPTS = 5;
const FIRST_DELAY_MS = 200;
const MAX_DELAY_MS = 1e4;
/** How often a download is taken up again without having got any further. */
const FRUITLESS_RESUMES = 5;
/**
* Any backend, with operations that failed for a passing reason tried again and failures put into words.
*
* After an unknown answer (a lost connection, a server error) a creation reads before it decides, and a download goes on
* where it stopped.
*/
function withRetry(backend, services) {
	return new RetryingBackend(backend, services);
}
var RetryingBackend = class {
	uri;
	probe;
	headAboveBytes;
	uploadsAtOnce;
	parts;
	#backend;
	#services;
	constructor(backend, services) {
		this.uri = backend.uri;
		this.probe = backend.probe;
		this.headAboveBytes = backend.headAboveBytes;
		this.uploadsAtOnce = backend.uploadsAtOnce;
		if (backend.parts !== void 0) this.parts = this.#retriedParts(backend.parts);
		this.#backend = backend;
		this.#services = services;
	}
	create(key, bytes) {
		return this.#settled(key, () => this.#backend.create(key, bytes));
	}
	createFromFile(key, file, onBytes) {
		let reported = 0;
		return this.#settled(key, () => {
			let sent = 0;
			return this.#backend.createFromFile(key, file, (count) => {
				sent += count;
				if (sent > reported) onBytes(sent - reported);
				reported = Math.max(reported, sent);
			});
		});
	}
	/** No answer says nothing about what happened: only the object itself does. */
	async #settled(key, create) {
		try {
			return await this.#retried("creation", key, create);
		} catch (error) {
			if (isUnavailableError(error) && await this.#isThere(key)) return "exists";
			throw error;
		}
	}
	async #isThere(key) {
		return await this.head(key).catch(() => void 0) !== void 0;
	}
	async read(key, offset = 0) {
		const first = await this.#retried("download", key, () => this.#backend.read(key, offset));
		return first === void 0 ? void 0 : {
			...first,
			portions: this.#resuming(key, offset, first)
		};
	}
	/** Goes on where a broken connection stopped, as long as each try gets further. */
	async *#resuming(key, start, first) {
		let { portions } = first;
		let received = 0;
		let fruitless = 0;
		while (true) {
			try {
				for await (const bytes of portions) {
					received += bytes.length;
					fruitless = 0;
					yield bytes;
				}
				return;
			} catch (error) {
				if (!(error instanceof FailedTry)) throw error;
				fruitless++;
				if (!error.isPassing || fruitless > FRUITLESS_RESUMES) throw error.inWords(fruitless);
				this.#services.log.debug(`The download of ${key} broke after ${received} of ${first.sizeBytes ?? "unknown"} bytes; going on there.`);
			}
			if (received === first.sizeBytes) return;
			const rest = await this.#retried("download", key, () => this.#backend.read(key, start + received));
			if (rest === void 0) throw damaged(key, "vanished while it was read");
			({portions} = rest);
		}
	}
	head(key) {
		return this.#retried("question", key, () => this.#backend.head(key));
	}
	list(prefix, page) {
		return this.#retried("listing", prefix, () => this.#backend.list(prefix, page));
	}
	remove(key) {
		return this.#retried("removal", key, () => this.#backend.remove(key));
	}
	#retriedParts(parts) {
		return {
			minBytes: parts.minBytes,
			maxParts: parts.maxParts,
			start: (key) => this.#retried("start of the upload", key, () => parts.start(key)),
			send: (key, upload, part) => this.#retried(`part ${part.number}`, key, () => parts.send(key, upload, part)),
			complete: (key, upload, sent) => this.#retried("end of the upload", key, () => parts.complete(key, upload, sent)),
			abort: (key, upload) => this.#retried("abort of the upload", key, () => parts.abort(key, upload))
		};
	}
	async #retried(doing, key, operation) {
		const { clock, cancelled, log } = this.#services;
		let attempts = 0;
		try {
			return await retry((attempt) => {
				attempts = attempt;
				return operation();
			}, {
				attempts: ATTEMPTS,
				firstDelayMs: FIRST_DELAY_MS,
				maxDelayMs: MAX_DELAY_MS,
				isRetryable: (error) => error instanceof FailedTry && error.isPassing,
				serverDelayMs: (error) => error instanceof FailedTry ? error.serverDelayMs : void 0,
				onRetry: (error, attempt) => {
					log.debug(`${doing} of ${key}: try ${attempt} failed: ${redactText(error.message)}`);
				}
			}, clock, cancelled);
		} catch (error) {
			throw error instanceof FailedTry ? error.inWords(attempts) : error;
		}
	}
};
// shared/store/backends/folder.ts
/** A temporary file that nobody has written to for this long belongs to a process that died. */
const ABANDONED_MS = 864e5;
const FOLDER_STORE = {
	name: "file",
	form: "file:PATH",
	place: "a folder",
	where: "a folder, relative to the workspace; several runners may share it",
	when: "self-hosted runners with a common disk (hard links; NFS is fine)",
	open: (uri, services) => new FolderBackend(uri, folderOf$1(uri, services), services)
};
/**
* The folder that a URI names, absolute.
*
* @throws UserError `store-unsupported`
*/
function folderOf$1(uri, services) {
	const { path = "", authority = "" } = parseUri(uri) ?? {};
	if (authority !== "") throw withAuthority(uri, authority + path);
	if (path !== "" && !path.includes("\0")) return resolve(services.workspace, path);
	throw new UserError("store-unsupported", {
		what: `${quote(uri)} names no folder.`,
		where: { input: "store" },
		remedy: "Write the path of a folder after file:, for example file:.trainyard/store."
	});
}
/** What stands between `//` and the next slash is a machine, not a folder; read as one it would lie at the root. */
function withAuthority(uri, meant) {
	return new UserError("store-unsupported", {
		what: `${quote(uri)} names a machine before its folder, and a folder is on this one.`,
		where: { input: "store" },
		remedy: `Write ${quote(`file:${meant}`)} for a folder in the workspace, or file:///PATH for one from the root.`
	});
}
/** The folder of a store that lies in one, for whoever must keep out of it; undefined for stores elsewhere. */
function localFolder(uri, services) {
	return parseUri(uri)?.scheme === FOLDER_STORE.name ? folderOf$1(uri, services) : void 0;
}
/**
* A store in a folder, local or shared.
*
* An object is written to a temporary file, synced, and given its name by `link(2)`, which fails where the name is
* taken: unlike `rename` it never replaces, and unlike `O_EXCL` it never shows half an object.
*/
var FolderBackend = class {
	uri;
	probe = {
		rounds: 5,
		writers: 8
	};
	headAboveBytes = -1;
	/** A file goes from disk to disk in portions, so that nothing piles up in memory. */
	uploadsAtOnce = 1e400;
	#root;
	#services;
	#tidied;
	constructor(uri, root, services) {
		this.uri = uri;
		this.#root = root;
		this.#services = services;
	}
	create(key, bytes) {
		return this.#publish(key, (file) => file.writeFile(bytes));
	}
	createFromFile(key, content, onBytes) {
		return this.#publish(key, async (file) => {
			for await (const bytes of readChecked(content)) {
				await file.writeFile(bytes);
				onBytes(bytes.length);
			}
		});
	}
	async #publish(key, write) {
		const path = this.#path(key);
		const temporary = join(this.#temporaryFolder(), Buffer.from(this.#services.randomBytes(16)).toString("hex"));
		try {
			await (this.#tidied ??= this.#tidy());
			await ensureFolder(dirname(path));
			await writeSynced(temporary, 416, write);
			this.#services.effect(`written ${key}`);
			const outcome = await commit(temporary, path);
			this.#services.effect(`linked ${key}`);
			await syncPath(dirname(path));
			return outcome;
		} catch (error) {
			throw translateFileError(error, path);
		} finally {
			await rm(temporary, { force: true });
		}
	}
	async read(key, offset = 0) {
		const path = this.#path(key);
		try {
			const file = await openRegular(path);
			if (file === void 0) return void 0;
			const { size } = await file.stat();
			return {
				sizeBytes: Math.max(0, size - offset),
				portions: readPortions(file, { offset })
			};
		} catch (error) {
			throw translateFileError(error, path);
		}
	}
	async head(key) {
		try {
			const info = await lstat(this.#path(key));
			return info.isFile() ? {
				key,
				sizeBytes: info.size
			} : void 0;
		} catch (error) {
			if (isAbsent$1(error)) return void 0;
			throw translateFileError(error, this.#path(key));
		}
	}
	async list(prefix) {
		const objects = [];
		for await (const object of this.#walk(prefix)) objects.push(object);
		return { objects };
	}
	async *#walk(prefix) {
		const folder = join(this.#root, prefix);
		const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
			if (isAbsent$1(error)) return [];
			throw translateFileError(error, folder);
		});
		for (const entry of entries) {
			if (entry.isDirectory()) yield* this.#walk(`${prefix}${entry.name}/`);
			const info = entry.isFile() ? await this.head(`${prefix}${entry.name}`) : void 0;
			if (info !== void 0) yield info;
		}
	}
	async remove(key) {
		await rm(this.#path(key), { force: true });
		await rmdir(dirname(this.#path(key))).catch(() => void 0);
	}
	#path(key) {
		assertKey(key);
		return join(this.#root, key);
	}
	/** Beside the layout, on the same file system, which `link` needs. */
	#temporaryFolder() {
		return join(this.#root, "tmp");
	}
	/** Removes what processes that were killed left behind. */
	async #tidy() {
		const folder = this.#temporaryFolder();
		await ensureFolder(folder);
		const oldest = this.#services.clock.now().getTime() - ABANDONED_MS;
		for (const name of await readdir(folder)) {
			const path = join(folder, name);
			const info = await stat(path).catch(() => void 0);
			if (info !== void 0 && info.mtimeMs < oldest) await rm(path, { force: true });
		}
	}
};
async function commit(from, to) {
	try {
		return await linkNew(from, to) ? "created" : "exists";
	} catch (error) {
		if (![
			"EPERM",
			"ENOTSUP",
			"EOPNOTSUPP",
			"ENOSYS",
			"EMLINK"
		].includes(systemErrorCode(error) ?? "")) throw error;
		throw new UserError("store-unsafe", {
			what: "This file system has no hard links, so a commit could not be atomic.",
			where: { file: to },
			remedy: "Put the store on another file system (ext4, XFS, Btrfs, APFS, NTFS or NFS), or into a bucket.",
			cause: error
		});
	}
}
// shared/store/backends/s3/errors.ts
/** The operations that are used, with what a policy must allow for each. */
const IAM_ACTIONS = {
	PutObject: "s3:PutObject",
	GetObject: "s3:GetObject",
	HeadObject: "s3:GetObject",
	ListObjectsV2: "s3:ListBucket",
	DeleteObject: "s3:DeleteObject",
	CreateMultipartUpload: "s3:PutObject",
	UploadPart: "s3:PutObject",
	CompleteMultipartUpload: "s3:PutObject",
	AbortMultipartUpload: "s3:AbortMultipartUpload"
};
const PASSING_CODES = /* @__PURE__ */ new Set([
	"SlowDown",
	"RequestTimeout",
	"TimeoutError",
	"ConditionalRequestConflict",
	"OperationAborted",
	"BadDigest",
	"XAmzContentSHA256Mismatch"
]);
const PASSING_SYSTEM_CODES = /* @__PURE__ */ new Set([
	"ECONNRESET",
	"ECONNREFUSED",
	"EPIPE",
	"ETIMEDOUT",
	"EAI_AGAIN",
	"ENETUNREACH",
	"EHOSTUNREACH"
]);
/** Nobody speaks S3 at the address, now or later: no such host, or no TLS where TLS was meant. */
const WRONG_ADDRESS_CODES = /* @__PURE__ */ new Set(["ENOTFOUND", "EPROTO"]);
const CREDENTIAL_CODES = /* @__PURE__ */ new Set([
	"InvalidAccessKeyId",
	"SignatureDoesNotMatch",
	"ExpiredToken",
	"InvalidToken",
	"TokenRefreshRequired",
	"CredentialsProviderError",
	"AuthorizationHeaderMissing"
]);
/** The S3 error code, or the name the SDK gives to a failure of its own. */
function codeOf(error) {
	return error instanceof Error ? error.name : "";
}
function statusOf(error) {
	return error?.$metadata?.httpStatusCode;
}
function isAbsent(error) {
	return ["NoSuchKey", "NotFound"].includes(codeOf(error));
}
/**
* Whether something that is no S3 server refused: S3 answers in XML of its own, and that a key is absent only to a
* request for one.
*/
function isForeign(error, operation) {
	const status = statusOf(error) ?? 500;
	if (status >= 500 || status === 429) return false;
	if (error instanceof Error && error.message.includes("XML parse error")) return true;
	if (codeOf(error) !== "NotFound") return false;
	return operation === "GetObject" ? "body" in error : !["HeadObject", "DeleteObject"].includes(operation);
}
/** Whether the same request may succeed a moment later. Whether it already did is for the caller to find out. */
function isPassing(error) {
	const status = statusOf(error);
	if (codeOf(error) === "NotImplemented") return false;
	if (status !== void 0 && (status >= 500 || status === 429)) return true;
	return PASSING_CODES.has(codeOf(error)) || PASSING_SYSTEM_CODES.has(systemCodeOf(error) ?? "") || isDropped(error);
}
/** The SDK may wrap an error of the connection in one of its own that keeps nothing of it but the words. */
function systemCodeOf(error) {
	const code = systemErrorCode(error);
	if (code !== void 0 || !(error instanceof Error) || statusOf(error) !== void 0) return code;
	return /\b(?:ENOTFOUND|EPROTO|ECONNREFUSED)\b/.exec(error.message)?.[0];
}
/** A dropped connection may come wrapped in an error of the SDK that keeps nothing of it but the words. */
function isDropped(error) {
	return error instanceof Error && statusOf(error) === void 0 && /socket hang up|ECONNRESET|EPIPE/.test(error.message);
}
/** Milliseconds the server asked to wait. */
function serverDelayMs(error) {
	const response = error?.$response;
	const seconds = Number(response?.headers?.["retry-after"] ?? NaN);
	return seconds >= 0 && seconds <= 60 ? seconds * 1e3 : void 0;
}
/** What went wrong in words: what the user can mend as a UserError, the rest as an UnavailableError. */
function translateS3Error(error, call) {
	const code = codeOf(error);
	if (isForeign(error, call.operation) || WRONG_ADDRESS_CODES.has(systemCodeOf(error) ?? "")) return wrongAddress(call, error);
	if (code === "NoSuchBucket") return bucketMissing(call, error);
	if (CREDENTIAL_CODES.has(code) || code === "RequestTimeTooSkewed") return badCredentials(code, error);
	if (isRegionError(error)) return wrongRegion(call, error);
	if (statusOf(error) === 403) return denied(call, code, error);
	if (code === "NotImplemented") return notImplemented(call, error);
	return unavailable(call, error);
}
function isRegionError(error) {
	const message = error instanceof Error ? error.message : "";
	return [
		"PermanentRedirect",
		"AuthorizationHeaderMalformed",
		"IllegalLocationConstraintException"
	].includes(codeOf(error)) || statusOf(error) === 301 || /^Region (?:is missing|not accepted)/.test(message);
}
function bucketMissing({ bucket }, cause) {
	return new UserError("store-bucket-missing", {
		what: `There is no bucket "${bucket}".`,
		where: { input: "store" },
		remedy: "Check its name, region and account; Trainyard makes no buckets.",
		cause
	});
}
function badCredentials(code, cause) {
	return new UserError("store-credentials", {
		what: {
			CredentialsProviderError: "No AWS credentials were found.",
			ExpiredToken: "The AWS credentials have expired.",
			RequestTimeTooSkewed: "This machine's clock is too far from the server's."
		}[code] ?? `The AWS credentials were refused (${code}).`,
		where: { input: "store" },
		remedy: code === "RequestTimeTooSkewed" ? "Set the clock of the machine." : "Run aws-actions/configure-aws-credentials before this step, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
		cause
	});
}
function denied({ operation, bucket, key }, code, cause) {
	const action = IAM_ACTIONS[operation];
	const resource = action === "s3:ListBucket" ? bucket : `${bucket}/${folderOf(key)}*`;
	const list = operation === "GetObject" || operation === "HeadObject" ? ` and s3:ListBucket on arn:aws:s3:::${bucket}` : "";
	return new UserError("store-denied", {
		what: `S3 refused ${operation} on s3://${bucket}/${key ?? ""} (${code === "" ? "403" : code}).`,
		where: { input: "store" },
		remedy: `Allow ${action} on arn:aws:s3:::${resource}${list} to the role of this job.`,
		cause
	});
}
/** The store's own prefix, up to the layout's version. */
function folderOf(key) {
	return key === void 0 ? "" : key.slice(0, Math.max(key.lastIndexOf("v1/"), 0));
}
function wrongRegion({ bucket }, cause) {
	return new UserError("store-region", {
		what: `The bucket "${bucket}" cannot be reached under the region that is set.`,
		where: { input: "store" },
		remedy: "Set AWS_REGION to the bucket's region.",
		cause
	});
}
function notImplemented({ operation }, cause) {
	return new UserError("store-unsafe", {
		what: `The server does not implement what a commit needs (${operation} with a condition).`,
		where: { input: "store" },
		remedy: "Use a server that honours If-None-Match: * on PutObject, or a folder.",
		cause
	});
}
function wrongAddress({ endpoint }, cause) {
	const code = systemCodeOf(cause) ?? `${statusOf(cause) ?? ""}`;
	const { hostname = "the address of the region" } = cause;
	return new UserError("store-address", {
		what: `No S3 server answers at ${endpoint === void 0 ? hostname : shownAddress(endpoint.url)}: ${{
			ENOTFOUND: "there is no such host",
			EPROTO: "what answers has no TLS"
		}[code] ?? `the answer (${code}) is not one of S3`}.`,
		where: { input: "store" },
		remedy: endpoint === void 0 ? "Check AWS_REGION, or set AWS_ENDPOINT_URL_S3 to the address of your server." : `Check ${endpoint.variable}: the address, its port, and http or https.`,
		cause
	});
}
function unavailable({ operation, bucket, key, attempts, endpoint }, cause) {
	const status = statusOf(cause);
	const code = systemCodeOf(cause) ?? codeOf(cause);
	const server = endpoint === void 0 ? "S3" : `S3 at ${shownAddress(endpoint.url)}`;
	const isRefused = code === "ECONNREFUSED" && endpoint !== void 0;
	return new UnavailableError("store-unavailable", {
		what: `${server} did not complete ${operation} on s3://${bucket}/${key ?? ""} (${[status, code].filter(Boolean).join(" ")}).`,
		tried: attempts === 1 ? "It was tried once, since trying again would not help." : `It was tried ${attempts} times.`,
		remedy: isRefused ? `Check ${endpoint.variable}; no server listens there. Where it is right, start the server and run again: what is already stored is not sent twice.` : "Run again later: what is already stored is not sent twice.",
		cause
	});
}
// shared/store/backends/s3/settings.ts
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const MAX_PREFIX_BYTES = 512;
const CONNECTION_TIMEOUT_MS = 1e4;
/** Some servers queue writers of one key for seconds. */
const IDLE_TIMEOUT_MS = 6e4;
const MAX_SOCKETS = 64;
/** @throws UserError `store-unsupported` */
function parseS3Uri(uri) {
	const { authority: bucket = "", path = "" } = parseUri(uri) ?? {};
	const prefix = path.replace(/^\//, "").replace(/\/$/, "");
	const isSafe = prefix.split("/").every((part) => /^[A-Za-z0-9!_.*'() =@+-]+$/.test(part) && !/^\.+$/.test(part));
	if (BUCKET.test(bucket) && (prefix === "" || isSafe) && prefix.length <= MAX_PREFIX_BYTES) return {
		bucket,
		prefix: prefix === "" ? "" : `${prefix}/`
	};
	throw new UserError("store-unsupported", {
		what: `${quote(uri)} does not name a place in a bucket.`,
		where: { input: "store" },
		remedy: "Write s3://BUCKET or s3://BUCKET/PREFIX; a prefix has plain letters, digits, hyphens and slashes."
	});
}
/**
* How the client is set up: TLS unless the server is on this machine, no checksums but our own, no retries but our own.
*
* @throws UserError `store-insecure`
*/
function s3ClientConfig(services, idleTimeoutMs = IDLE_TIMEOUT_MS) {
	const endpoint = endpointOf(services)?.url;
	if (endpoint !== void 0) refuseInsecure(endpoint);
	const region = variable(services, "AWS_REGION") ?? variable(services, "AWS_DEFAULT_REGION") ?? (endpoint === void 0 ? void 0 : "us-east-1");
	const credentials = staticCredentials(services);
	return {
		...endpoint === void 0 ? {} : {
			endpoint,
			forcePathStyle: true
		},
		...region === void 0 ? {} : { region },
		...credentials === void 0 ? {} : { credentials },
		maxAttempts: 1,
		requestChecksumCalculation: "WHEN_REQUIRED",
		responseChecksumValidation: "WHEN_REQUIRED",
		requestHandler: {
			connectionTimeout: CONNECTION_TIMEOUT_MS,
			socketTimeout: idleTimeoutMs,
			httpAgent: {
				maxSockets: MAX_SOCKETS,
				keepAlive: true
			},
			httpsAgent: {
				maxSockets: MAX_SOCKETS,
				keepAlive: true
			}
		}
	};
}
/** The server that is set; undefined where the SDK finds AWS's own by the region. */
function endpointOf(services) {
	for (const name of ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"]) {
		const url = variable(services, name);
		if (url !== void 0) return {
			variable: name,
			url
		};
	}
}
function refuseInsecure(endpoint) {
	const url = parseWebAddress(endpoint);
	if (url !== void 0 && isPrivateOnTheWay(url)) return;
	throw new UserError("store-insecure", {
		what: `The endpoint ${quote(shownAddress(endpoint))} is not reached through TLS.`,
		where: { input: "store" },
		remedy: "Set AWS_ENDPOINT_URL_S3 to an https:// address; plain http is for servers on this machine only."
	});
}
/** The first link of the SDK's chain, taken from the services; absent, the SDK looks at the others itself. */
function staticCredentials(services) {
	const accessKeyId = variable(services, "AWS_ACCESS_KEY_ID");
	const secretAccessKey = variable(services, "AWS_SECRET_ACCESS_KEY");
	const sessionToken = variable(services, "AWS_SESSION_TOKEN");
	if (accessKeyId === void 0 || secretAccessKey === void 0) return void 0;
	return {
		accessKeyId,
		secretAccessKey,
		...sessionToken === void 0 ? {} : { sessionToken }
	};
}
/** A workflow that passes on a secret nobody set makes an empty variable; that is no setting. */
function variable({ environment }, name) {
	return environment[name] === "" ? void 0 : environment[name];
}
// shared/store/backends/s3/calls.ts
/** Sends requests to one bucket, each once: loads the SDK at the first one, and says what a failure means. */
var S3Calls = class {
	place;
	#services;
	#idleTimeoutMs;
	#connected;
	constructor(place, services, idleTimeoutMs) {
		this.place = place;
		this.#services = services;
		this.#idleTimeoutMs = idleTimeoutMs;
	}
	/** Where a request goes: bucket and full key. */
	at(key) {
		return {
			Bucket: this.place.bucket,
			Key: `${this.place.prefix}${key}`
		};
	}
	/**
	* @param key of the layout; absent for a listing
	* @throws FailedTry; an absent object, a condition that did not hold and an upload that is gone stay the SDK's errors
	*/
	async run(operation, key, call) {
		try {
			return await call({
				...await this.#connect(),
				options: { abortSignal: this.#services.cancelled }
			});
		} catch (error) {
			throw isAbsent(error) && !isForeign(error, operation) || isSettledByCaller(error) ? error : this.failed(error, operation, key);
		}
	}
	/** What a failure means, see errors.ts. */
	failed(error, operation, key) {
		const full = key === void 0 ? {} : { key: this.at(key).Key };
		const { bucket } = this.place;
		return new FailedTry({
			isPassing: isPassing(error),
			serverDelayMs: serverDelayMs(error),
			inWords: (attempts) => translateS3Error(error, {
				operation,
				attempts,
				bucket,
				...full,
				endpoint: endpointOf(this.#services)
			}),
			cause: error
		});
	}
	#connect() {
		return this.#connected ??= (async () => {
			const config = s3ClientConfig(this.#services, this.#idleTimeoutMs);
			const sdk = await import("../vendor/client-s3/index.js");
			return {
				sdk,
				client: new sdk.S3Client(config)
			};
		})();
	}
};
/** Answers that mean something to whoever asked: a condition that did not hold, an upload that is gone. */
function isSettledByCaller(error) {
	return isUserError(error) || ["PreconditionFailed", "NoSuchUpload"].includes(codeOf(error));
}
// shared/store/backends/s3/parts.ts
/** Multipart uploads: S3 takes parts from 5 MiB on, the last one apart, and at most 10,000. */
function partUploads(calls) {
	return {
		minBytes: 8 << 20,
		maxParts: 9e3,
		start: async (key) => {
			const { UploadId = "" } = await calls.run("CreateMultipartUpload", key, ({ sdk, client, options }) => client.send(new sdk.CreateMultipartUploadCommand({
				...calls.at(key),
				ChecksumAlgorithm: "SHA256"
			}), options));
			return UploadId;
		},
		send: async (key, UploadId, { number, bytes }) => {
			const sha256 = createHash("sha256").update(bytes).digest("base64");
			const part = {
				UploadId,
				PartNumber: number,
				Body: bytes,
				ChecksumSHA256: sha256
			};
			const { ETag } = await calls.run("UploadPart", key, ({ sdk, client, options }) => client.send(new sdk.UploadPartCommand({
				...calls.at(key),
				...part
			}), options));
			return {
				number,
				tag: ETag,
				sha256
			};
		},
		complete: async (key, UploadId, parts) => {
			const Parts = parts.map(({ number, tag, sha256 }) => ({
				PartNumber: number,
				ETag: tag,
				ChecksumSHA256: sha256
			}));
			try {
				await calls.run("CompleteMultipartUpload", key, ({ sdk, client, options }) => client.send(new sdk.CompleteMultipartUploadCommand({
					...calls.at(key),
					UploadId,
					MultipartUpload: { Parts }
				}), options));
				return "complete";
			} catch (error) {
				if (codeOf(error) === "NoSuchUpload") return "gone";
				throw error;
			}
		},
		abort: async (key, UploadId) => {
			await calls.run("AbortMultipartUpload", key, ({ sdk, client, options }) => client.send(new sdk.AbortMultipartUploadCommand({
				...calls.at(key),
				UploadId
			}), options));
		}
	};
}
// shared/store/backends/s3/backend.ts
const S3_STORE = {
	name: "s3",
	form: "s3://BUCKET/PREFIX",
	place: "a bucket",
	where: "Amazon S3 or a server that speaks it",
	when: "everything else",
	open: (uri, services) => new S3Backend(uri, services)
};
/**
* A store in an S3 bucket. Every commit is one PutObject with `If-None-Match: *` and a SHA-256 of its body.
*
* @internal
*/
var S3Backend = class {
	uri;
	probe = {
		rounds: 20,
		writers: 8
	};
	headAboveBytes = 65536;
	/** Each is a buffer of up to 8 MiB. */
	uploadsAtOnce = 8;
	parts;
	#calls;
	/** @throws UserError `store-unsupported` */
	constructor(uri, services, idleTimeoutMs) {
		this.uri = uri;
		this.#calls = new S3Calls(parseS3Uri(uri), services, idleTimeoutMs);
		this.parts = partUploads(this.#calls);
	}
	async create(key, bytes) {
		assertKey(key);
		const sum = createHash("sha256").update(bytes).digest("base64");
		try {
			await this.#calls.run("PutObject", key, ({ sdk, client, options }) => client.send(new sdk.PutObjectCommand({
				...this.#calls.at(key),
				Body: bytes,
				IfNoneMatch: "*",
				ChecksumSHA256: sum
			}), options));
			return "created";
		} catch (error) {
			if (codeOf(error) === "PreconditionFailed") return "exists";
			throw error;
		}
	}
	async createFromFile(key, content, onBytes) {
		const outcome = await this.create(key, await readCheckedWhole(content));
		onBytes(content.sizeBytes);
		return outcome;
	}
	async read(key, offset = 0) {
		assertKey(key);
		const range = offset === 0 ? {} : { Range: `bytes=${offset}-` };
		try {
			const answer = await this.#calls.run("GetObject", key, ({ sdk, client, options }) => client.send(new sdk.GetObjectCommand({
				...this.#calls.at(key),
				...range
			}), options));
			if (!(offset === 0 || answer.ContentRange?.startsWith(`bytes ${offset}-`) === true)) throw new Error(`The server answered a range of ${key} with another one.`);
			return {
				sizeBytes: answer.ContentLength,
				portions: this.#portions(key, answer.Body)
			};
		} catch (error) {
			if (isAbsent(error)) return void 0;
			throw error;
		}
	}
	async *#portions(key, body) {
		try {
			for await (const bytes of body) yield bytes;
		} catch (error) {
			throw this.#calls.failed(error, "GetObject", key);
		}
	}
	async head(key) {
		assertKey(key);
		try {
			const { ContentLength } = await this.#calls.run("HeadObject", key, ({ sdk, client, options }) => client.send(new sdk.HeadObjectCommand(this.#calls.at(key)), options));
			return {
				key,
				sizeBytes: ContentLength ?? 0
			};
		} catch (error) {
			if (isAbsent(error)) return void 0;
			throw error;
		}
	}
	async list(prefix, page) {
		const { Bucket, Key: Prefix } = this.#calls.at(prefix);
		const more = page === void 0 ? {} : { ContinuationToken: page };
		const { Contents = [], NextContinuationToken: next } = await this.#calls.run("ListObjectsV2", void 0, ({ sdk, client, options }) => client.send(new sdk.ListObjectsV2Command({
			Bucket,
			Prefix,
			...more
		}), options));
		return {
			objects: Contents.flatMap(({ Key, Size }) => Key === void 0 ? [] : [{
				key: Key.slice(this.#calls.place.prefix.length),
				sizeBytes: Size ?? 0
			}]),
			...next === void 0 ? {} : { next }
		};
	}
	async remove(key) {
		await this.#calls.run("DeleteObject", key, ({ sdk, client, options }) => client.send(new sdk.DeleteObjectCommand(this.#calls.at(key)), options));
	}
};
// shared/store/schemes.ts
/** Every kind of store there is. Opening, error messages, the help and the documentation read it from here. */
const STORE_SCHEMES = [FOLDER_STORE, S3_STORE];
/** What is planned, for whoever tries it already; a line goes when its store comes. */
const PLANNED = ["Registries (oci:) are not supported yet."];
/**
* `Write file:PATH for a folder or s3://BUCKET/PREFIX for a bucket.`
*
* @internal
*/
function storeFormsSentence(schemes = STORE_SCHEMES) {
	const forms = schemes.map(({ form, place }) => `${form} for ${place}`);
	const [last = ""] = forms.slice(-1);
	return `Write ${forms.length > 1 ? `${forms.slice(0, -1).join(", ")} or ${last}` : last}.`;
}
/** What to write instead of a URI that no store has. */
function storeFormsRemedy() {
	return [storeFormsSentence(), ...PLANNED].join(" ");
}
// shared/store/slots.ts
/** Files up to this size are not counted among the uploads. */
const SMALL_BYTES = 262144;
/**
* Any backend, with no more files and parts of some size under way at once than it can hold, over all callers; a large
* file goes in parts where the backend takes them.
*/
function withSlots(backend) {
	const slots = new Slots(backend.uploadsAtOnce);
	const { uri, probe, headAboveBytes, uploadsAtOnce, parts } = backend;
	return {
		uri,
		probe,
		headAboveBytes,
		uploadsAtOnce,
		...parts === void 0 ? {} : { parts },
		create: (key, bytes) => backend.create(key, bytes),
		createFromFile: (key, content, onBytes) => {
			if (parts !== void 0 && content.sizeBytes > parts.minBytes) return uploadInParts({
				backend,
				parts,
				slots,
				key
			}, content, onBytes);
			if (content.sizeBytes <= SMALL_BYTES) return backend.createFromFile(key, content, onBytes);
			return slots.hold(() => backend.createFromFile(key, content, onBytes));
		},
		read: (key, offset) => backend.read(key, offset),
		head: (key) => backend.head(key),
		list: (prefix, page) => backend.list(prefix, page),
		remove: (key) => backend.remove(key)
	};
}
/** Lets a limited number of holders go on at once; the others wait their turn. */
var Slots = class {
	#free;
	#waiting = [];
	constructor(count) {
		this.#free = count;
	}
	async take() {
		if (this.#free > 0) this.#free--;
		else await new Promise((resolve) => this.#waiting.push(resolve));
	}
	give() {
		const next = this.#waiting.shift();
		if (next === void 0) this.#free++;
		else next();
	}
	async hold(work) {
		await this.take();
		try {
			return await work();
		} finally {
			this.give();
		}
	}
};
async function uploadInParts(target, content, onBytes) {
	const { parts, key } = target;
	const upload = await parts.start(key);
	try {
		const sent = await sendParts(target, upload, content, onBytes);
		if (await parts.complete(key, upload, sent) === "gone") await requireObject(target, content);
		return "created";
	} catch (error) {
		await parts.abort(key, upload).catch(() => void 0);
		throw error;
	}
}
async function sendParts({ parts, slots, key }, upload, content, onBytes) {
	const partBytes = Math.max(parts.minBytes, Math.ceil(content.sizeBytes / parts.maxParts));
	const underWay = [];
	const failures = [];
	try {
		for await (const bytes of readChecked(content, partBytes)) {
			await slots.take();
			if (failures.length > 0) slots.give();
			if (failures.length > 0) break;
			const part = parts.send(key, upload, {
				number: underWay.length + 1,
				bytes
			}).finally(() => slots.give());
			part.then(() => onBytes(bytes.length), (error) => failures.push(error));
			underWay.push(part);
		}
	} finally {
		await Promise.allSettled(underWay);
	}
	return Promise.all(underWay);
}
/** An earlier try may have completed the upload and lost its answer. */
async function requireObject({ backend, key }, content) {
	if ((await backend.head(key))?.sizeBytes === content.sizeBytes) return;
	throw new UnavailableError("store-unavailable", {
		what: `${backend.uri} gave up the upload of ${key} before it was complete.`,
		tried: "It was sent once.",
		remedy: "Run again: what is already stored is not sent twice."
	});
}
// shared/store/probe.ts
/**
* Reads `store.json`; undefined where there is no store.
*
* @throws UserError `store-format-unknown` where a newer version made the store
*/
async function readStoreRecord(backend) {
	const bytes = await readWhole(backend, STORE_KEY);
	if (bytes === void 0) return void 0;
	const record = parse(bytes);
	if (record === void 0) throw notAStore(backend, "it is not the record of a store");
	if (record.format !== 1) throw notAStore(backend, `its format is ${record.format}`);
	const unknown = record.requires.filter((feature) => !KNOWN_FEATURES.has(feature));
	if (unknown.length > 0) throw notAStore(backend, `it needs ${unknown.join(", ")}`);
	return record;
}
/**
* Creates a store: proves the backend, then writes `store.json`. Many processes may do so at once; one record stands.
*
* @throws UserError `store-unsafe` where two writers could commit the same version
*/
async function initialise(backend, services) {
	const { rounds, writers } = backend.probe;
	services.log.info(`${backend.uri} is a new store: ${writers} writers race ${rounds} times to prove that only one can win.`);
	await proveCreateIfAbsent(backend, services);
	const record = {
		format: 1,
		requires: [],
		createdAt: services.clock.now().toISOString(),
		createdBy: `trainyard ${services.version}`,
		proved: { createIfAbsent: backend.probe },
		nonce: hex(services, 16)
	};
	services.effect(`create ${STORE_KEY}`);
	const outcome = await backend.create(STORE_KEY, Buffer.from(canonicalJson(record)));
	services.effect(`created ${STORE_KEY}`);
	if (outcome === "exists") await readStoreRecord(backend);
}
/**
* A real race: in each round all writers create the same key at once with bodies of their own. One must win, and its
* body must be the one that stays. Servers exist that pass every test of one writer after the other and fail this.
*/
async function proveCreateIfAbsent(backend, services) {
	const nonce = hex(services, 16);
	for (let round = 1; round <= backend.probe.rounds; round++) {
		const key = `v1/probe/${nonce}/${round}`;
		const bodies = Array.from({ length: backend.probe.writers }, () => Buffer.from(hex(services, 32)));
		const outcomes = await Promise.all(bodies.map((body) => backend.create(key, body)));
		const present = await readWhole(backend, key);
		await backend.remove(key).catch((error) => {
			services.log.debug(`The probe's object ${key} stays: ${error.message}`);
		});
		const winners = bodies.filter((body, writer) => outcomes[writer] === "created" || present?.compare(body) === 0);
		if (winners.length !== 1 || present?.compare(winners[0] ?? Buffer.alloc(0)) !== 0) throw unsafe(backend, round, winners.length);
	}
}
function parse(bytes) {
	const value = asJsonObject(exactJsonOrUndefined(bytes));
	return typeof value?.format === "number" && isStrings(value.requires) ? value : void 0;
}
function isStrings(value) {
	return Array.isArray(value) && value.every((item) => typeof item === "string");
}
function hex(services, bytes) {
	return Buffer.from(services.randomBytes(bytes)).toString("hex");
}
function unsafe(backend, round, winners) {
	return new UserError("store-unsafe", {
		what: `${backend.uri} let ${winners} of ${backend.probe.writers} writers win in race ${round}: two runs could commit the same version and one would be lost.`,
		where: { input: "store" },
		remedy: "Use a server that honours If-None-Match: * on PutObject (Amazon S3, Cloudflare R2, Ceph, MinIO, SeaweedFS, versitygw 1.8 or newer), or a folder."
	});
}
function notAStore(backend, why) {
	return new UserError("store-format-unknown", {
		what: `${STORE_KEY} in ${backend.uri} cannot be used: ${why}.`,
		where: { input: "store" },
		remedy: "Use the version of Trainyard that created the store or a newer one, or name another place."
	});
}
// shared/store/store.ts
/** A store over any backend: proves the backend before the first write, and checks every byte it reads. */
var CheckedStore = class {
	uri;
	#backend;
	#services;
	#readable;
	#writable;
	constructor(backend, services) {
		this.uri = backend.uri;
		this.#backend = backend;
		this.#services = services;
	}
	async createIfAbsent(key, bytes) {
		assertKey(key);
		await this.#forWriting();
		this.#services.effect(`create ${key}`);
		const outcome = await this.#backend.create(key, bytes);
		this.#services.effect(`created ${key}`);
		if (outcome === "created") return outcome;
		const present = await this.get(key);
		return present !== void 0 && Buffer.from(present).equals(bytes) ? "created" : "exists";
	}
	async putBlob(content, onBytes = ignore) {
		await this.#forWriting();
		const key = blobKey(content.digest);
		if (content.sizeBytes > this.#backend.headAboveBytes && await this.#holds(key, content)) return "exists";
		this.#services.effect(`create ${key}`);
		const outcome = await this.#backend.createFromFile(key, content, onBytes);
		this.#services.effect(`created ${key}`);
		if (outcome === "exists") await this.#holds(key, content);
		return outcome;
	}
	/** @throws UserError `store-damaged` where the object has another size than the content */
	async #holds(key, content) {
		const present = await this.#backend.head(key);
		if (present === void 0 || present.sizeBytes === content.sizeBytes) return present !== void 0;
		throw damaged(key, `is ${formatCount(present.sizeBytes)} bytes long instead of ${formatCount(content.sizeBytes)}`);
	}
	async get(key, maxBytes) {
		assertKey(key);
		if (!await this.#forReading()) return void 0;
		return readWhole(this.#backend, key, maxBytes);
	}
	async getToFile(digest, file, onBytes = ignore) {
		const partial = `${file.path}.partial-${Buffer.from(this.#services.randomBytes(8)).toString("hex")}`;
		try {
			const target = await open(partial, "wx", file.executable ? 493 : 420);
			try {
				for await (const bytes of this.#checked(digest)) {
					await target.writeFile(bytes);
					onBytes(bytes.length);
				}
			} finally {
				await target.close();
			}
			this.#services.effect(`fetched ${file.path}`);
			await rename(partial, file.path);
			this.#services.effect(`kept ${file.path}`);
		} catch (error) {
			throw translateFileError(error, file.path);
		} finally {
			await rm(partial, { force: true });
		}
	}
	async checkBlob(digest, onBytes = ignore) {
		for await (const bytes of this.#checked(digest)) onBytes(bytes.length);
	}
	async *#checked(digest) {
		const key = blobKey(digest);
		const found = await this.#forReading() ? await this.#backend.read(key) : void 0;
		if (found === void 0) throw damaged(key, "is missing");
		const hash = createHash("sha256");
		for await (const bytes of found.portions) {
			hash.update(bytes);
			yield bytes;
		}
		const actual = hash.digest("hex");
		if (`sha256:${actual}` !== digest) throw damaged(key, `holds other content (sha256:${actual})`);
	}
	async head(key) {
		assertKey(key);
		return await this.#forReading() ? this.#backend.head(key) : void 0;
	}
	async *list(prefix) {
		if (!await this.#forReading()) return;
		let page;
		do {
			const { objects, next } = await this.#backend.list(prefix, page);
			yield* objects;
			page = next;
		} while (page !== void 0);
	}
	/** False where there is no store yet: it then reads as empty, and the first write creates it. */
	async #forReading() {
		this.#readable ??= readStoreRecord(this.#backend).then((record) => record !== void 0);
		let readable = false;
		try {
			readable = await this.#readable;
		} finally {
			if (!readable) this.#readable = void 0;
		}
		return readable;
	}
	async #forWriting() {
		this.#writable ??= this.#prepare();
		try {
			await this.#writable;
		} catch (error) {
			this.#writable = void 0;
			throw error;
		}
	}
	async #prepare() {
		if (await this.#forReading()) return;
		await initialise(this.#backend, this.#services);
	}
};
function ignore() {}
// shared/store/open.ts
/**
* Opens the store that a `store` input names. Nothing is read or written before the first use, and a store that is
* not there yet reads as empty; the first write creates it after the backend has proved itself.
*
* @param uri in one of the forms of schemes.ts
* @throws UserError `store-unsupported`
*/
function openStore(uri, services) {
	return new Promise((resolve) => {
		resolve(new CheckedStore(decorated(schemeOf(uri).open(uri, services), services), services));
	});
}
/**
* A backend with everything that is the same for all of them.
*
* @internal
*/
function decorated(backend, services) {
	return withSlots(withRetry(backend, services));
}
function schemeOf(uri) {
	const name = parseUri(uri)?.scheme;
	const scheme = STORE_SCHEMES.find((known) => known.name === name);
	if (scheme !== void 0) return scheme;
	throw new UserError("store-unsupported", {
		what: `${quote(uri)} is not a store that can be used.`,
		where: { input: "store" },
		remedy: storeFormsRemedy()
	});
}
export { KNOWN_FEATURES, damaged, diskFull, encodeTree, eventsPrefix, forEachParallel, isAbsent$1 as isAbsent, localFolder, openStore, readTree, sequenceName, sequenceOf, translateFileError, treeKey, versionsPrefix };
