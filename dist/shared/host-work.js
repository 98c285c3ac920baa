import { UserError, createWhole, identify, isOfThisBoot, isWithin, linkNew, liveness, look, namesIn, parseJson, readIfThere, syncPath, systemErrorCode } from "./base.js";
import { connect, createServer } from "node:net";
import { crc32 } from "node:zlib";
import { closeSync, existsSync, openSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { lstat, mkdir, mkdtemp, open, readFile, rename, rm, stat, statfs, utimes } from "node:fs/promises";
import { spawn } from "node:child_process";
// shared/host/recorded.ts
/** ext2 to ext4, XFS, Btrfs, tmpfs, overlay, F2FS, bcachefs, ZFS (statfs(2)). */
const LOCAL_FILE_SYSTEMS = [
	61267,
	0x58465342,
	0x9123683e,
	16914836,
	0x794c7630,
	0xf2f52010,
	0xca451a4e,
	801189825
];
/** Whether the kernel of this machine keeps a file itself, so that no other machine can have written it meanwhile. */
async function isKeptHere(path) {
	return LOCAL_FILE_SYSTEMS.includes((await statfs(path)).type);
}
/** Whether a process still runs that a file names: as `liveness`, and the file tells when and where it was recorded. */
async function recordedLiveness(identity, path) {
	if (isOfThisBoot(identity)) return liveness(identity);
	const info = await stat(path).catch(() => void 0);
	if (info === void 0) return "unknown";
	return liveness({
		...identity,
		seenAt: info.mtime,
		isKeptHere: await isKeptHere(path).catch(() => false)
	});
}
// shared/host/liveness-socket.ts
/** Names that a killed process has left are passed over. */
const MAX_TRIES = 100;
const ANSWER_MS = 2e3;
/**
* Listens on a socket in a folder for as long as this process lives. The kernel closes it with the process, however
* that ends, and keeps it while the process is merely stopped; and it tells so in every PID namespace that shares the
* folder, whatever a /proc hides. Process numbers can do neither.
*
* @param prefix of the socket's name
*/
async function listenWhileAlive(folder, prefix) {
	if (process.platform !== "linux") return without();
	const opened = openSync(folder, "r");
	for (let tried = 1; tried <= MAX_TRIES; tried++) {
		const name = `${prefix}${tried === 1 ? "" : `-${tried}`}.sock`;
		const server = createServer((connection) => connection.destroy());
		const failure = await listen(server, addressOf(opened, name));
		if (failure === void 0) return held(server, {
			folder,
			opened,
			made: {
				name,
				file: await fileOf$1(folder, name)
			}
		});
		if (failure !== "EADDRINUSE") break;
	}
	closeSync(opened);
	return without();
}
/**
* Asks the kernel whether the process that made a socket still listens on it. Means something on the boot of that
* process only.
*
* @returns `dead` only where the kernel of this machine keeps the folder itself: one folder of a network may be mounted
* twice, and then each mount has sockets of its own; and only of the socket that was made: a file that somebody put in
* its place refuses just as well; `unknown` where the folder is gone, too
*/
async function askSocket(folder, { name, file }) {
	if (process.platform !== "linux" || name.includes("/")) return "unknown";
	const opened = look(() => openSync(folder, "r"));
	if (opened === void 0) return "unknown";
	try {
		const answer = await knock(addressOf(opened, name));
		if (answer === "connected") return "alive";
		if (answer !== "ECONNREFUSED") return "unknown";
		const found = await fileOf$1(folder, name);
		return found !== void 0 && (file === void 0 || found.inode === file.inode && found.device === file.device) && await isKeptHere(folder) ? "dead" : "unknown";
	} finally {
		closeSync(opened);
	}
}
/** @returns undefined where no socket bears the name */
async function fileOf$1(folder, name) {
	const found = await lstat(join(folder, name)).catch(() => void 0);
	return found?.isSocket() === true ? {
		device: found.dev,
		inode: found.ino
	} : void 0;
}
/** An address holds 107 bytes, and a path may be longer; through the open folder it is always short. */
function addressOf(folder, name) {
	return `/proc/self/fd/${folder}/${name}`;
}
/** @returns what speaks against it: a file system that knows no sockets, a name that is taken */
function listen(server, address) {
	return new Promise((resolve) => {
		server.once("error", (error) => resolve(systemErrorCode(error) ?? "unknown"));
		server.listen(address, () => {
			server.unref();
			resolve(void 0);
		});
	});
}
/** A queue that is full, as a stopped process's becomes, is no refusal. */
function knock(address) {
	return new Promise((resolve) => {
		const connection = connect(address);
		connection.setTimeout(ANSWER_MS, () => connection.destroy(/* @__PURE__ */ new Error("No answer.")));
		connection.once("connect", () => {
			connection.destroy();
			resolve("connected");
		});
		connection.once("error", (error) => resolve(systemErrorCode(error) ?? "unknown"));
	});
}
function held(server, { folder, opened, made }) {
	const { name } = made;
	const path = join(folder, name);
	const stop = async () => {
		await new Promise((resolve) => server.close(resolve));
		closeSync(opened);
	};
	return {
		made,
		async close() {
			const aside = join(folder, `.${name}.closing`);
			await rename(path, aside).catch(() => void 0);
			await stop();
			await rename(aside, path).catch(() => void 0);
		},
		async [Symbol.asyncDispose]() {
			await stop();
			await rm(path, { force: true });
		}
	};
}
function without() {
	return {
		made: void 0,
		close: () => Promise.resolve(),
		[Symbol.asyncDispose]: () => Promise.resolve()
	};
}
// shared/host/lease.ts
/** How often a wait looks again. */
const POLL_MS = 250;
/**
* Takes the lease of a folder. Leases are numbered files that are only ever created: the highest number holds, and
* taking over from a dead holder is creating the next, which one of many can do.
*
* A lease is free when it was given back, when its holder is proved dead, or when a person says so. No time that passes
* proves anything: a holder may be stopped, or be where it cannot be seen.
*
* @returns undefined where `keepsWaiting` gave up
*/
async function takeLease(request) {
	const { folder, clock, cancelled, keepsWaiting } = request;
	for (;;) {
		const names = await namesIn(folder);
		const number = highest(names);
		const found = number === 0 ? void 0 : await readLease(request, number);
		if (found === void 0 || names.includes(releaseName(number))) {
			const lease = await claim(request, number + 1);
			if (lease !== void 0) return lease;
			continue;
		}
		const state = await holderState(folder, found);
		if (state === "dead") {
			const lease = await claim(request, number + 1);
			if (lease !== void 0) return lease;
			continue;
		}
		if (state === "unknown" && !await isThere(found.path)) continue;
		if (!keepsWaiting({
			...found,
			state,
			number,
			freedBy: join(folder, releaseName(number))
		})) return void 0;
		await clock.sleep(POLL_MS, cancelled);
	}
}
/**
* The socket proves life wherever it answers, and death on this boot, whatever the namespace; the process number does
* where it can be seen.
*/
async function holderState(folder, { path, record: { holder } }) {
	if (holder.socket !== void 0) {
		const answer = await askSocket(folder, {
			name: holder.socket,
			file: holder.socketFile
		});
		if (answer === "alive" || answer === "dead" && isOfThisBoot(holder)) return answer;
	}
	return recordedLiveness(holder, path);
}
/** @returns undefined where somebody else was first, or the folder was removed meanwhile */
async function claim(request, number) {
	const { folder } = request;
	await mkdir(folder, { recursive: true });
	let socket;
	try {
		socket = await listenWhileAlive(folder, nameOf(number));
		if (await createLease(request, number, socket)) return new FolderLease(folder, number, socket);
	} catch (error) {
		await socket?.[Symbol.asyncDispose]();
		if (systemErrorCode(error) === "ENOENT" && !await isThere(folder)) return void 0;
		throw isFull(error) ? notTaken(folder, error) : error;
	}
	await socket[Symbol.asyncDispose]();
}
/** @returns false where somebody else has this number or a higher one */
async function createLease({ folder, about, effect }, number, socket) {
	const holder = {
		...identify(process.pid),
		...socket.made === void 0 ? {} : {
			socket: socket.made.name,
			socketFile: socket.made.file
		}
	};
	const path = join(folder, leaseName(number));
	effect?.("before lease");
	const isMine = await createWhole(path, JSON.stringify({
		...about,
		holder
	}));
	effect?.("after lease");
	if (isMine && highest(await namesIn(folder)) === number) return true;
	if (isMine) await rm(path, { force: true });
	return false;
}
var FolderLease = class {
	number;
	#folder;
	#socket;
	constructor(folder, number, socket) {
		this.#folder = folder;
		this.number = number;
		this.#socket = socket;
	}
	isHighest = async () => highest(await namesIn(this.#folder)) === this.number;
	showLife = async (now) => utimes(join(this.#folder, leaseName(this.number)), now, now);
	async [Symbol.asyncDispose]() {
		const isKept = await isThere(join(this.#folder, leaseName(this.number))).catch(() => true);
		try {
			if (isKept) await this.#recordRelease();
		} catch (error) {
			await this.#socket.close();
			throw notReleased(join(this.#folder, releaseName(this.number)), error);
		}
		await this.#socket[Symbol.asyncDispose]();
		if (isKept) await this.#clearEarlier();
	}
	/** A second name for the lease needs no room on a disk that is full, as a new file would. */
	async #recordRelease() {
		await linkNew(join(this.#folder, leaseName(this.number)), join(this.#folder, releaseName(this.number)));
		await syncPath(this.#folder);
	}
	/** The highest number stays for ever, so that numbers only grow. */
	async #clearEarlier() {
		for (const name of await namesIn(this.#folder)) {
			const number = /^(\d{6,})[.-]/.exec(name)?.[1];
			if (number !== void 0 && Number(number) < this.number) await rm(join(this.#folder, name), { force: true });
		}
	}
};
async function readLease({ folder, damaged }, number) {
	const path = join(folder, leaseName(number));
	const text = await readIfThere(path);
	const info = await stat(path).catch(() => void 0);
	if (text === void 0 || info === void 0) return void 0;
	const value = parseJson(text, (_, cause) => damaged(path, cause));
	if (typeof value !== "object" || value === null) throw damaged(path);
	const holder = "holder" in value ? value.holder : null;
	if (!Number.isInteger(holder?.pid)) throw damaged(path);
	return {
		path,
		record: {
			...value,
			holder
		},
		renewedAt: info.mtime
	};
}
async function isThere(path) {
	return lstat(path).then(() => true, (error) => {
		if (systemErrorCode(error) === "ENOENT") return false;
		throw error;
	});
}
function isFull(error) {
	const code = systemErrorCode(error);
	return code === "ENOSPC" || code === "EDQUOT";
}
function notTaken(folder, cause) {
	return new UserError("disk-full", {
		what: "The disk is full; nothing was begun.",
		where: { file: folder },
		remedy: "Free some space and run again.",
		cause
	});
}
function notReleased(path, cause) {
	const details = {
		where: { file: path },
		remedy: `What was done before stands. Mend the disk or the rights of the folder. The next run on this machine goes on by itself; one on another machine is told to create this file.`,
		cause
	};
	if (isFull(cause)) return new UserError("disk-full", {
		what: "The disk is full; the end of the work was not recorded.",
		...details
	});
	const reason = systemErrorCode(cause) ?? String(cause);
	return new UserError("lease-unreleased", {
		what: `The end of the work was not recorded (${reason}).`,
		...details
	});
}
/** 0 where nobody ever held it. */
function highest(names) {
	return Math.max(0, ...names.map((name) => Number(/^(\d{6,})\.json$/.exec(name)?.[1] ?? 0)));
}
function nameOf(number) {
	return String(number).padStart(6, "0");
}
function leaseName(number) {
	return `${nameOf(number)}.json`;
}
function releaseName(number) {
	return `${nameOf(number)}.released`;
}
// shared/host/detached.ts
/** Starts a program in a session of its own. */
async function startDetached(program, start) {
	await mkdir(dirname(start.log), { recursive: true });
	await using log = await open(start.log, "a", 416);
	const child = spawn(process.execPath, [fileOf(program), ...start.args], {
		cwd: start.cwd,
		env: { PATH: start.path },
		detached: true,
		stdio: [
			start.stdin,
			log.fd,
			log.fd
		]
	});
	let exitCode;
	child.once("exit", (code) => exitCode = code ?? -1);
	child.once("error", () => exitCode = -1);
	return {
		child,
		exitCode: () => exitCode
	};
}
/** The bundle where a bundle runs or there are no packages to run sources with, else the source. */
function fileOf({ root, bundle, source }) {
	const bundled = join(root, "dist", bundle, "index.js");
	const fromSource = join(root, source);
	return (isWithin(process.argv[1] ?? "", join(root, "dist")) || !existsSync(join(root, "node_modules")) || !existsSync(fromSource)) && existsSync(bundled) ? bundled : fromSource;
}
// shared/host/scratch.ts
/**
* A folder of one's own for what is handed out: in a folder for the moment that all accounts share, as `/tmp` is, a name
* that can be foretold may be somebody else's file.
*
* @param temp the folder for the moment
*/
function ownFolder(temp) {
	return mkdtemp(join(temp, "trainyard-"));
}
/** The same, gone when this process ends: for what nobody reads later. */
async function scratchFolder(temp) {
	const folder = await ownFolder(temp);
	if (scratch.push(folder) === 1) process.once("exit", removeAll);
	return folder;
}
const scratch = [];
function removeAll() {
	for (const folder of scratch) rmSync(folder, {
		recursive: true,
		force: true
	});
}
// shared/host/journal.ts
/** Bytes before the payload: length and CRC-32 of the payload, both unsigned 32-bit little-endian. */
const HEADER_BYTES = 8;
const MAX_RECORD_BYTES = 1 << 20;
/**
* Opens an append-only journal of JSON records, creating it where it is absent.
*
* A process killed at any byte, and a power cut, leave a prefix of complete records and perhaps one torn record or zeros
* at the end, which are cut off here. A damaged record *before* the end, or one whose header cannot have been written, is
* not a torn write, so the journal is refused as it is.
*
* @throws UserError `journal-damaged`, `disk-full`
*/
async function openJournal(path) {
	const bytes = await readFile(path).catch((error) => {
		if (systemErrorCode(error) === "ENOENT") return void 0;
		throw error;
	});
	const { records, completeBytes } = decode(bytes ?? Buffer.alloc(0), path);
	const file = await open(path, "a", 416);
	if (bytes === void 0) await syncPath(dirname(path));
	else if (completeBytes < bytes.length) await file.truncate(completeBytes);
	return new FileJournal(path, file, records, completeBytes);
}
var FileJournal = class {
	recovered;
	#path;
	#file;
	#sizeBytes;
	/** Appends run one after another, so records never interleave. */
	#last = Promise.resolve();
	constructor(path, file, recovered, sizeBytes) {
		this.#path = path;
		this.#file = file;
		this.recovered = recovered;
		this.#sizeBytes = sizeBytes;
	}
	append(record) {
		const write = this.#last.then(() => this.#write(encode(record)));
		this.#last = write.catch(() => void 0);
		return write;
	}
	async #write(bytes) {
		try {
			await this.#file.appendFile(bytes);
			await this.#file.datasync();
			this.#sizeBytes += bytes.length;
		} catch (error) {
			await this.#file.truncate(this.#sizeBytes).catch(() => void 0);
			throw systemErrorCode(error) === "ENOSPC" ? diskFull(this.#path, error) : error;
		}
	}
	async [Symbol.asyncDispose]() {
		await this.#last;
		await this.#file.close();
	}
};
function encode(record) {
	const payload = Buffer.from(JSON.stringify(record), "utf8");
	if (payload.length > MAX_RECORD_BYTES) throw new RangeError(`A journal record of ${payload.length} bytes is too long.`);
	const header = Buffer.alloc(HEADER_BYTES);
	header.writeUInt32LE(payload.length, 0);
	header.writeUInt32LE(crc32(payload), 4);
	return Buffer.concat([header, payload]);
}
/**
* Reads whole records up to the first that is none. What begins there is cut off if it can be the rest of one write that
* was interrupted: a beginning of a record, perhaps with zeros in place of what did not reach the disk.
*/
function decode(bytes, path) {
	const records = [];
	let offset = 0;
	for (let payload = payloadAt(bytes, 0); payload !== void 0; payload = payloadAt(bytes, offset)) {
		const number = records.length + 1;
		records.push(parseJson(payload, () => damaged(path, {
			number,
			offset,
			how: "is not JSON"
		})));
		offset += HEADER_BYTES + payload.length;
	}
	const how = damageOf(bytes.subarray(offset));
	if (how !== void 0) throw damaged(path, {
		number: records.length + 1,
		offset,
		how
	});
	return {
		records,
		completeBytes: offset
	};
}
/** The payload of a whole record that begins here; undefined where there is none. */
function payloadAt(bytes, offset) {
	if (offset + HEADER_BYTES > bytes.length) return void 0;
	const length = bytes.readUInt32LE(offset);
	const end = offset + HEADER_BYTES + length;
	if (length === 0 || length > MAX_RECORD_BYTES || end > bytes.length) return void 0;
	const payload = bytes.subarray(offset + HEADER_BYTES, end);
	return crc32(payload) === bytes.readUInt32LE(offset + 4) ? payload : void 0;
}
/** What shows that the rest of a journal, which begins with no whole record, is more than one torn write. */
function damageOf(rest) {
	const written = withoutZerosAtEnd(rest);
	if (written.length < HEADER_BYTES) return void 0;
	const length = rest.readUInt32LE(0);
	if (length === 0 || length > MAX_RECORD_BYTES) return "has a length that none can have";
	if (written.length > HEADER_BYTES + length) return "does not match its checksum, and it is not the last";
	if (hasWholePayload(written)) return "has another length than it says";
	for (let offset = 1; offset < written.length; offset++) if (payloadAt(rest, offset) !== void 0) return "does not match its checksum, and whole records follow";
}
/** Whether a payload of any length has this checksum: it was written whole, so the length before it was altered. */
function hasWholePayload(record) {
	const wanted = record.readUInt32LE(4);
	let sum = 0;
	for (let end = 9; end <= record.length; end++) {
		sum = crc32(record.subarray(end - 1, end), sum);
		if (sum === wanted) return true;
	}
	return false;
}
function withoutZerosAtEnd(bytes) {
	const last = bytes.findLastIndex((byte) => byte !== 0);
	return bytes.subarray(0, last + 1);
}
function damaged(path, { number, offset, how }) {
	return new UserError("journal-damaged", {
		what: `Record ${number} of the journal (byte ${offset}) ${how}.`,
		where: { file: path },
		remedy: "Nothing was changed. The file was altered or the disk is failing. Restore it from a backup, or remove it to start afresh."
	});
}
function diskFull(path, cause) {
	return new UserError("disk-full", {
		what: "The disk is full; nothing was recorded.",
		where: { file: path },
		remedy: "Free some space and run again: the run resumes where it stopped.",
		cause
	});
}
export { openJournal, ownFolder, recordedLiveness, scratchFolder, startDetached, takeLease };
