import { UnavailableError, UserError, digestTree, formatBytes, formatCount, formatDuration, mapInSteps, parseJson, plural, quote, systemErrorCode, toLine, treeEntry, treeOf } from "./base.js";
import { CancelledError, webAddressBelow } from "./start.js";
import { closest } from "./trainyard.js";
import { shellWord } from "./core.js";
import { Writable } from "node:stream";
import { promisify } from "node:util";
import { createGunzip } from "node:zlib";
import { createHash } from "node:crypto";
import { closeSync, createReadStream, existsSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join as join$1, relative, resolve, sep } from "node:path";
import { copyFile, glob, lstat, mkdir, mkdtemp, readFile, readdir, realpath, rename, rm, stat, statfs, writeFile } from "node:fs/promises";
import { availableParallelism, totalmem } from "node:os";
import { execFile, fork } from "node:child_process";
import { pipeline } from "node:stream/promises";
// shared/tables/kit.ts
const KIT = "dist/duckdb-install";
const ENGINE_PROGRAM = "engine.js";
// shared/tables/duckdb.ts
const API = "@duckdb/node-api";
const INSTALL_LIMIT_MS = 3e5;
const MIRROR_ATTEMPT_MS = 12e4;
const MAX_TARBALL_BYTES = 128 << 20;
/**
* The folder whose node_modules holds DuckDB: Trainyard's own, else one in the runner's tool cache, filled once.
*
* The binary (70 MB for each platform) is never part of Trainyard's own download.
*/
async function findDuckDb(services, options = {}) {
	const binding = bindingPackage(process.platform, process.arch);
	if (isComplete(services.root, binding)) return services.root;
	const kit = join$1(services.root, KIT);
	const version = await pinnedVersion(kit);
	const folder = join$1(services.toolCache, "trainyard-duckdb", version, `${process.platform}-${process.arch}`);
	if (isComplete(folder, binding)) return folder;
	await install(services, {
		kit,
		version,
		binding,
		folder,
		mirror: options.mirror
	}).catch((error) => {
		throw services.cancelled.aborted ? new CancelledError() : error;
	});
	return folder;
}
/**
* @throws UserError `platform-unsupported` before anything is downloaded
* @internal
*/
function bindingPackage(platform, arch) {
	if (!((platform === "linux" || platform === "darwin") && (arch === "x64" || arch === "arm64"))) throw new UserError("platform-unsupported", {
		what: `Data cannot be read on ${platform} ${arch}.`,
		remedy: "Run this action on Linux or macOS, on x64 or arm64: for example runs-on: ubuntu-latest."
	});
	return `@duckdb/node-bindings-${platform}-${arch}${platform === "linux" && isMusl() ? "-musl" : ""}`;
}
function isMusl() {
	return process.report.getReport().header?.glibcVersionRuntime === void 0;
}
function isComplete(folder, binding) {
	const modules = join$1(folder, "node_modules");
	return existsSync(join$1(modules, API, "package.json")) && existsSync(join$1(modules, binding, "duckdb.node"));
}
async function readLockfile(kit) {
	return parseJson(await readFile(join$1(kit, "package-lock.json")));
}
async function pinnedVersion(kit) {
	const version = (await readLockfile(kit)).packages[`node_modules/${API}`]?.version;
	if (version === void 0) throw new Error(`${kit}/package-lock.json pins no ${API}.`);
	return version;
}
/** Fills a private folder and moves it into place in one step, so that two jobs on a runner cannot disturb each other. */
async function install(services, installation) {
	const { folder, version, binding, mirror } = installation;
	services.log.info(`DuckDB ${version} is not on this machine yet; it is installed once into ${folder}.`);
	await mkdir(dirname(folder), { recursive: true });
	const draft = await mkdtemp(`${folder}.draft-`);
	try {
		if (mirror === void 0) await installByNpm(services, installation, draft);
		else await installFromMirror(services, installation, draft);
		if (!isComplete(draft, binding)) throw new UnavailableError("duckdb-unavailable", {
			what: `The installation ended without ${binding}.`,
			tried: "It was tried once.",
			remedy: "Check that npm may install optional packages on this runner (no `omit=optional`)."
		});
		services.effect("duckdb-install:move");
		await rename(draft, folder).catch((error) => {
			if (!isComplete(folder, binding)) throw error;
		});
		services.effect("duckdb-install:moved");
	} finally {
		await rm(draft, {
			recursive: true,
			force: true
		});
	}
}
async function installByNpm(services, { kit }, draft) {
	await copyFile(join$1(kit, "package.json"), join$1(draft, "package.json"));
	await copyFile(join$1(kit, "package-lock.json"), join$1(draft, "package-lock.json"));
	const { command, before } = npmCommand();
	const args = [
		...before,
		"ci",
		"--ignore-scripts",
		"--no-audit",
		"--no-fund",
		"--include=optional"
	];
	try {
		await promisify(execFile)(command, args, {
			cwd: draft,
			env: withoutTokens(services.environment),
			timeout: INSTALL_LIMIT_MS,
			signal: services.cancelled,
			maxBuffer: 8 << 20
		});
	} catch (cause) {
		throw npmFailed(cause);
	}
}
/** npm stands beside the running Node on hosted tool caches, but not beside the one a runner brings for actions. */
function npmCommand() {
	const beside = join$1(dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js");
	return existsSync(beside) ? {
		command: process.execPath,
		before: [beside]
	} : {
		command: "npm",
		before: []
	};
}
/** npm needs proxies, paths and its own settings, but neither GitHub's tokens nor a cloud's. */
function withoutTokens(environment) {
	const kept = /^(PATH|HOME|TMPDIR|LANG|LC_\w+|(https?|no|all)_proxy|npm_config_\w+|NODE_EXTRA_CA_CERTS|SSL_CERT_\w+)$/i;
	const registryToken = /^(NODE_AUTH_TOKEN|NPM_TOKEN)$/;
	return Object.fromEntries(Object.entries(environment).filter(([name]) => kept.test(name) || registryToken.test(name)));
}
function npmFailed(cause) {
	const details = cause;
	if (systemErrorCode(cause) === "ENOENT") return new UserError("duckdb-unavailable", {
		what: "DuckDB must be installed once, and npm is not on this runner.",
		remedy: "Add a step with actions/setup-node before this one, or give `duckdb-url`.",
		cause
	});
	const npmError = (details.stderr ?? "").split("\n").find((line) => /^npm (error|ERR!)/.test(line)) ?? "";
	const reason = details.killed === true ? `It took longer than ${formatDuration(INSTALL_LIMIT_MS)}.` : npmError.slice(0, 300);
	return new UnavailableError("duckdb-unavailable", {
		what: `npm could not install DuckDB. ${reason}`,
		tried: "npm itself retries a download twice.",
		remedy: "Check the runner’s network or npm configuration, run `npm ci` in Trainyard’s own folder beforehand, or give `duckdb-url`, a mirror inside your network.",
		cause
	});
}
/** Each tarball is checked against the lockfile's SHA-512 before anything is unpacked. */
async function installFromMirror(services, job, draft) {
	const lock = await readLockfile(job.kit);
	for (const name of [
		API,
		"@duckdb/node-bindings",
		"detect-libc",
		job.binding
	]) {
		const pinned = lock.packages[`node_modules/${name}`];
		if (pinned?.version === void 0 || pinned.integrity === void 0) throw new Error(`No pin for ${name}.`);
		const url = webAddressBelow(job.mirror ?? "", `${name.split("/").at(-1) ?? name}-${pinned.version}.tgz`);
		const bytes = await download(url, services.cancelled);
		if (`sha512-${createHash("sha512").update(bytes).digest("base64")}` !== pinned.integrity) throw new UserError("duckdb-mismatch", {
			what: `${url.href} is not the ${name} ${pinned.version} that Trainyard was tested with (SHA-512 differs).`,
			where: { input: "duckdb-url" },
			remedy: "Copy the tarball from the npm registry again, unchanged."
		});
		const folder = join$1(draft, "node_modules", name);
		const tarball = join$1(draft, "package.tgz");
		await mkdir(folder, { recursive: true });
		await writeFile(tarball, bytes);
		await promisify(execFile)("tar", [
			"-xzf",
			tarball,
			"-C",
			folder,
			"--strip-components=1",
			"--no-same-owner"
		]);
		await rm(tarball);
	}
}
async function download(url, cancelled) {
	try {
		const signal = AbortSignal.any([cancelled, AbortSignal.timeout(MIRROR_ATTEMPT_MS)]);
		const response = await fetch(url, { signal });
		if (!response.ok) throw new Error(`It answered ${response.status}.`);
		const parts = [];
		let size = 0;
		for await (const part of response.body ?? []) {
			parts.push(part);
			size += part.length;
			if (size > MAX_TARBALL_BYTES) throw new Error("It is larger than any package of DuckDB.");
		}
		return Buffer.concat(parts);
	} catch (cause) {
		throw new UnavailableError("duckdb-unavailable", {
			what: `${url.href} could not be fetched. ${cause instanceof Error ? cause.message : ""}`,
			tried: "It was tried once.",
			remedy: "Check `duckdb-url`: the folder must hold the tarballs under their npm file names.",
			cause
		});
	}
}
// shared/tables/sql.ts
/** A quoted SQL identifier; any text is safe. */
function sqlName(name) {
	return `"${name.replaceAll("\"", "\"\"").replaceAll("\0", "�")}"`;
}
/** A quoted SQL string; any text is safe. */
function sqlText(text) {
	const quoted = `'${text.replaceAll("'", "''")}'`;
	return quoted.includes("\0") ? `(${quoted.replaceAll("\0", "' || chr(0) || '")})` : quoted;
}
/** A numeric literal of the type that loses nothing: digits for integers, else a double. */
function sqlNumber(value) {
	if (Number.isInteger(value) && Math.abs(value) < 1e30) return BigInt(value).toString();
	return Number.isFinite(value) ? `CAST(${sqlText(String(value))} AS DOUBLE)` : `CAST('NaN' AS DOUBLE)`;
}
/** `body` over `name`, which stands for the value: the engine has no other way to name one inside an expression. */
function sqlLet(name, value, body) {
	return `list_transform([${value}], lambda ${name}: ${body})[1]`;
}
/** The value of a column as something that a scan can pass over no rows by; it costs next to nothing. */
function ofValue(column) {
	return `(CASE WHEN ${column} IS NOT NULL THEN ${column} END)`;
}
/** `[a, b]`. */
function sqlList(items) {
	return `[${items.join(", ")}]`;
}
/**
* A list of files for a table function. The engine takes a path for a pattern: characters that mean something in one
* stand in brackets, where they mean themselves.
*/
function sqlFiles(files) {
	return sqlList(files.map((file) => sqlText(literalPath(file))));
}
/** A path as a pattern that matches nothing else. A backslash beside such characters has no such form. */
function literalPath(file) {
	return file.replace(/[*?[]/g, "[$&]");
}
/** RFC 6901. */
function jsonPointer(name) {
	return `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
// shared/tables/engine.ts
const MEBIBYTE = 1 << 20;
const MAX_THREADS = 16;
/**
* SQL failed, or the engine was lost; a run that is cancelled ends it by a `CancelledError`. `message` may quote data:
* translate it before a person sees it.
*/
var EngineError = class extends Error {
	name = "EngineError";
	reason;
	constructor(reason, message) {
		super(message);
		this.reason = reason;
	}
};
/** Enough for any scan; hash tables that need more go to disk. */
function defaultMemoryLimit() {
	return Math.max(256, 32 * threadCount()) * MEBIBYTE;
}
/** For a second try, where the first ran out of memory. */
function generousMemoryLimit() {
	return Math.max(defaultMemoryLimit(), Math.floor(totalmem() / 2));
}
/** Copying a table of many columns takes some buffers for each; the usual limit holds those of a thousand. */
const USUAL_COLUMNS = 1e3;
const BUFFERS_OF_A_COLUMN = 196608;
/** For a table of so many columns; undefined where the usual limit is enough. */
function memoryLimitFor(columns) {
	if (columns <= USUAL_COLUMNS) return void 0;
	return Math.min(generousMemoryLimit(), defaultMemoryLimit() + (columns - USUAL_COLUMNS) * BUFFERS_OF_A_COLUMN);
}
function threadCount() {
	return Math.min(availableParallelism(), MAX_THREADS);
}
/** Half of what is free: other steps and jobs of the machine write there too. */
async function spillLimit(folder) {
	const { bavail, bsize } = await statfs(folder);
	return Math.floor(bavail * bsize / 2);
}
/**
* @throws what `findDuckDb` throws
*/
async function openEngine(services, options) {
	const folder = await findDuckDb(services, options.mirror === void 0 ? {} : { mirror: options.mirror });
	const scratch = await mkdtemp(join$1(services.temp, "engine-"));
	const memoryLimitBytes = options.memoryLimitBytes ?? defaultMemoryLimit();
	const child = fork(join$1(services.root, KIT, ENGINE_PROGRAM), [folder], {
		env: {},
		execArgv: ["--disable-warning=ExperimentalWarning"],
		serialization: "advanced",
		stdio: [
			"ignore",
			"ignore",
			"pipe",
			"ipc"
		],
		cwd: scratch
	});
	const progress = options.reading === void 0 ? void 0 : services.log.progress(options.reading, 100);
	const { cancelled } = services;
	const engine = new ChildEngine(child, {
		scratch,
		cancelled,
		progress,
		timeLimitMs: options.timeLimitMs ?? 36e5
	});
	try {
		await engine.ask({
			kind: "open",
			threads: threadCount(),
			memoryLimitBytes,
			residentLimitBytes: options.residentLimitBytes ?? memoryLimitBytes + 1024 * MEBIBYTE,
			tempDirectory: join$1(scratch, "spill"),
			spillLimitBytes: await spillLimit(scratch),
			files: [...new Set(options.files.flatMap((file) => [file, literalPath(file)]))],
			filtersMove: options.filtersMove ?? false
		});
	} catch (error) {
		await engine[Symbol.asyncDispose]();
		throw error;
	}
	return engine;
}
var ChildEngine = class {
	#child;
	#scratch;
	#timeLimitMs;
	#progress;
	#waiting = /* @__PURE__ */ new Map();
	#ended;
	#lost;
	#stderr = "";
	#next = 1;
	constructor(child, { scratch, cancelled, progress, timeLimitMs }) {
		this.#child = child;
		this.#scratch = scratch;
		this.#timeLimitMs = timeLimitMs;
		this.#progress = progress;
		child.on("message", (message) => {
			const told = message;
			if ("percent" in told) this.#tell(told.percent);
			else this.#settle(told);
		});
		child.stderr?.on("data", (text) => this.#stderr = (this.#stderr + text.toString()).slice(-2e3));
		this.#ended = new Promise((resolve) => {
			child.once("error", (error) => {
				this.#fail(new EngineError("crash", error.message));
				resolve();
			});
			child.once("exit", (code, signal) => {
				this.#fail(this.#exitError(code, signal));
				resolve();
			});
		});
		const stop = () => this.#kill(new CancelledError());
		if (cancelled.aborted) stop();
		else {
			cancelled.addEventListener("abort", stop, { once: true });
			this.#ended.then(() => cancelled.removeEventListener("abort", stop));
		}
	}
	run = async (sql) => {
		await this.ask({
			kind: "run",
			sql
		});
	};
	describe = (sql) => this.ask({
		kind: "describe",
		sql
	});
	rows = (sql) => this.ask({
		kind: "rows",
		sql
	});
	select = (sql) => this.ask({
		kind: "select",
		sql
	});
	usage = () => this.ask({ kind: "usage" });
	profile = (sql, name, ranges) => this.ask({
		kind: "profile",
		sql,
		name,
		ranges
	});
	ask(request) {
		if (this.#lost !== void 0) return Promise.reject(this.#lost);
		const id = this.#next++;
		const { promise, resolve, reject } = Promise.withResolvers();
		const limit = setTimeout(() => {
			this.#kill(new EngineError("time", `No answer within ${formatDuration(this.#timeLimitMs)}.`));
		}, this.#timeLimitMs);
		this.#waiting.set(id, {
			resolve,
			reject
		});
		this.#child.send({
			id,
			request
		}, (error) => {
			if (error !== null) this.#fail(new EngineError("crash", error.message));
		});
		return promise.finally(() => clearTimeout(limit));
	}
	async [Symbol.asyncDispose]() {
		this.#kill(new EngineError("crash", "The engine is closed."));
		await this.#ended;
		this.#progress?.end();
		await rm(this.#scratch, {
			recursive: true,
			force: true
		});
	}
	/** Queries follow one another, and how many there will be depends on what they find. */
	#tell(percent) {
		this.#progress?.update(percent, `query ${this.#next - 1} is at ${Math.min(99, Math.floor(percent))} %`);
	}
	#settle(reply) {
		const waiting = this.#waiting.get(reply.id);
		this.#waiting.delete(reply.id);
		if (reply.ok) waiting?.resolve(reply.value);
		else waiting?.reject(sqlError(reply.message));
	}
	#kill(error) {
		this.#fail(error);
		this.#child.kill("SIGKILL");
	}
	#fail(error) {
		this.#lost ??= error;
		for (const { reject } of this.#waiting.values()) reject(this.#lost);
		this.#waiting.clear();
	}
	#exitError(code, signal) {
		if (signal === "SIGINT" || signal === "SIGTERM") return new CancelledError();
		if (signal === "SIGKILL") return new EngineError("memory", "The reader grew beyond its limit.");
		return new EngineError("crash", `The reader ended by ${signal ?? `exit status ${code ?? "?"}`}. ${this.#stderr}`);
	}
};
function sqlError(message) {
	return new EngineError(message.startsWith("Out of Memory Error") ? "memory" : "sql", message);
}
// shared/tables/csv-states.ts
/**
* How a CSV file is taken apart (RFC 4180), as its reader does it: a quote opens a field only at its start, blanks before it
* aside, and anywhere else is a character as others. Whoever looks at a file by itself goes through these states, so that
* all see the same records in it.
*/
/** Where one is: before the first character of a record, before that of a field, in one, in quotes, behind them. */
const CSV = {
	START: 0,
	FIELD_START: 1,
	FIELD: 2,
	QUOTED: 3,
	CLOSED: 4
};
/** What a character is. A line end ends a record but in quotes. */
const CSV_KIND = {
	ANY: 0,
	DELIMITER: 1,
	QUOTE: 2,
	BLANK: 3,
	LINE_END: 4
};
/** The next state by state and kind, but for line ends. A quote behind a closing one was doubled. */
const CSV_NEXT = Uint8Array.from([
	[
		CSV.FIELD,
		CSV.FIELD_START,
		CSV.QUOTED,
		CSV.FIELD_START
	],
	[
		CSV.FIELD,
		CSV.FIELD_START,
		CSV.QUOTED,
		CSV.FIELD_START
	],
	[
		CSV.FIELD,
		CSV.FIELD_START,
		CSV.FIELD,
		CSV.FIELD
	],
	[
		CSV.QUOTED,
		CSV.QUOTED,
		CSV.CLOSED,
		CSV.QUOTED
	],
	[
		CSV.FIELD,
		CSV.FIELD_START,
		CSV.QUOTED,
		CSV.CLOSED
	]
].flat());
/** What each byte is to a scanner: most are nothing in particular, and that is the fast way through. */
function kindsOf(kinds) {
	const table = /* @__PURE__ */ new Uint8Array(256);
	for (const [kind, bytes] of Object.entries(kinds)) for (const byte of Buffer.from(bytes, "latin1")) table[byte] = Number(kind);
	return table;
}
/** @param delimiter one byte; where it is a blank, blanks are nothing else */
function csvKinds(delimiter) {
	return kindsOf({
		[CSV_KIND.DELIMITER]: delimiter,
		[CSV_KIND.QUOTE]: "\"",
		[CSV_KIND.BLANK]: delimiter === " " ? "" : " ",
		[CSV_KIND.LINE_END]: "\n\r"
	});
}
const MARK = 65279;
const MARK_BYTES = [
	239,
	187,
	191
];
/** How many units a byte order mark takes, which does not keep a quote from opening the first field. */
function markLength(units) {
	if (units[0] === MARK) return 1;
	return MARK_BYTES.every((byte, index) => units[index] === byte) ? MARK_BYTES.length : 0;
}
/**
* Where the first record ends, without its line end.
*
* @param units of the text, whose ASCII characters are one each
* @returns undefined where they hold no line end outside of quotes
*/
function recordEnd(units, kinds) {
	let state = CSV.START;
	for (let index = markLength(units); index < units.length; index++) {
		const kind = kinds[units[index] ?? 0] ?? CSV_KIND.ANY;
		if (kind !== CSV_KIND.LINE_END) state = CSV_NEXT[state * 4 + kind] ?? CSV.FIELD;
		else if (state !== CSV.QUOTED) return index;
	}
}
/** Whether something follows a closing quote in its field, which RFC 4180 does not know and readers take in many ways. */
function goesOnBehindQuote(record, kinds) {
	let [state, last] = [CSV.START, CSV_KIND.ANY];
	for (let index = 0; index < record.length; index++) {
		const kind = kinds[record.charCodeAt(index)] ?? CSV_KIND.ANY;
		const isAgain = kind === CSV_KIND.QUOTE && last === CSV_KIND.BLANK;
		if (state === CSV.CLOSED && (kind === CSV_KIND.ANY || isAgain)) return true;
		if (kind !== CSV_KIND.LINE_END) state = CSV_NEXT[state * 4 + kind] ?? CSV.FIELD;
		last = kind;
	}
	return false;
}
/** The fields of one record. */
function fieldsOf(record, kinds) {
	const fields = [];
	let field = "";
	let state = CSV.START;
	for (let index = 0; index < record.length; index++) {
		const kind = kinds[record.charCodeAt(index)] ?? CSV_KIND.ANY;
		const before = state;
		if (kind !== CSV_KIND.LINE_END) state = CSV_NEXT[state * 4 + kind] ?? CSV.FIELD;
		if (state === CSV.FIELD_START && kind === CSV_KIND.DELIMITER) {
			fields.push(field);
			field = "";
		} else if (kind !== CSV_KIND.QUOTE || before === CSV.FIELD || before === CSV.CLOSED) field += record[index] ?? "";
	}
	return [...fields, field];
}
// shared/tables/files/gzip.ts
const PORTION_BYTES$1 = 1 << 20;
function isGzip(file) {
	return /\.gz$/i.test(file);
}
/**
* Decodes a gzip file (RFC 1952) to its end: every member has to end with a checksum and a length that fit what was
* decoded, and nothing may follow the last. The engine looks at none of them, and would take a part for the whole.
*
* @param shown how the user knows the file
* @throws UserError `data-unreadable`
*/
async function checkGzip(file, shown) {
	const { size } = await stat(file);
	const decoder = createGunzip({ chunkSize: PORTION_BYTES$1 });
	const nowhere = new Writable({
		highWaterMark: 4 * PORTION_BYTES$1,
		write: (_chunk, _encoding, done) => {
			done();
		}
	});
	try {
		await pipeline(createReadStream(file, { highWaterMark: PORTION_BYTES$1 }), decoder, nowhere);
	} catch (cause) {
		const problem = problemOf(cause);
		if (problem === void 0) throw cause;
		throw damaged(shown, problem, cause);
	}
	const left = size - decoder.bytesWritten;
	if (left > 0) throw damaged(shown, `${left} bytes follow the end of the compressed data.`);
}
function problemOf(cause) {
	const { code, message = "" } = cause;
	if (code === "Z_BUF_ERROR") return "It is cut off: the compressed data end before their checksum.";
	if (code?.startsWith("Z_") !== true) return void 0;
	if (/data check|length check/.test(message)) return "It is damaged: its checksum does not fit what it holds.";
	if (/header|compression method/.test(message)) return "It is no gzip file, or other bytes follow the compressed data.";
	return "It is damaged: the compressed data cannot be decoded.";
}
function damaged(shown, problem, cause) {
	return new UserError("data-unreadable", {
		what: `The data cannot be read to their end. ${problem}`,
		where: { file: shown },
		remedy: "Make or fetch the file again (gzip -t tests it); nothing of it was judged.",
		cause
	});
}
// shared/tables/files/remedies.ts
/** What is no text, by its first bytes. */
const CONTAINERS = [
	{
		magic: Buffer.from([31, 139]),
		name: "a gzip file",
		path: (path) => `${path}.gz`
	},
	{
		magic: Buffer.from("PAR1"),
		name: "a Parquet file",
		path: (path) => path.replace(/(\.[a-z]+)*$/i, ".parquet")
	},
	{
		magic: Buffer.from("PK"),
		name: "a zip archive, as Excel writes too"
	},
	{
		magic: Buffer.from([
			40,
			181,
			47,
			253
		]),
		name: "a zstd file"
	},
	{
		magic: Buffer.from("BZh"),
		name: "a bzip2 file"
	}
];
function containerRemedy(path, { name, path: asRead }) {
	if (asRead === void 0) return `It is ${name}. Write it as CSV, plain or packed by gzip.`;
	return withCommand(`It is ${name}. Give it the ending of one`, `mv ${pathWord(path)} ${pathWord(asRead(path))}`);
}
/** A line of text, and below it a command. */
function withCommand(text, command) {
	return `${text}:\n    ${command}`;
}
/**
* How to make UTF-8 of a file, for the encoding that its first bytes look like.
*
* @param path from the workspace, or absolute
* @param start the first bytes of the file, decompressed
*/
function encodingRemedy(path, start) {
	const container = CONTAINERS.find(({ magic }) => start.subarray(0, magic.length).equals(magic));
	if (container !== void 0) return containerRemedy(path, container);
	const from = encodingLike(start);
	return withCommand(from === "UTF-16" ? "Declare csvEncoding: utf-16 in the contract (customProperties of the table), or make UTF-8 of it" : `Make UTF-8 of it, with its true encoding in the place of ${from}`, throughFilter(path, `iconv -f ${from} -t UTF-8`, "utf8", "argument"));
}
/** How to make the line ends of a file alike. */
function lineEndRemedy(path, ends) {
	if (!ends.includes("CR")) return withCommand("Write all line ends alike; this makes LF of CRLF", throughFilter(path, "tr -d '\\r'", "lf", "input"));
	const quotes = "Write all line ends alike; a CR inside a value needs quotes around the value";
	if (ends.includes("CRLF")) return `${quotes}.`;
	return withCommand(`${quotes}; where it ends a line, this makes LF of it`, throughFilter(path, "tr '\\r' '\\n'", "lf", "input"));
}
/** A command that writes a filtered copy beside the file: `data/x.csv` becomes `data/x.utf8.csv`. */
function throughFilter(path, filter, mark, takes) {
	const packed = isGzip(path);
	const target = pathWord((packed ? path.replace(/\.gz$/i, "") : path).replace(/(\.[a-z]+)?$/i, `.${mark}$1`));
	const source = pathWord(path);
	if (packed) return `gunzip -c ${source} | ${filter} > ${target}`;
	return `${filter} ${takes === "input" ? "< " : ""}${source} > ${target}`;
}
/** A path in front of which no dash is taken for an option; one that no line can hold is left to the reader to fill in. */
function pathWord(path) {
	if (/\p{Cc}/u.test(path)) return "FILE";
	return shellWord(path.startsWith("-") ? `./${path}` : path);
}
function encodingLike(start) {
	const [first, second] = start;
	if (first === 255 && second === 254) return "UTF-16";
	if (first === 254 && second === 255) return "UTF-16BE";
	if (start.subarray(0, 200).includes(0)) return first === 0 ? "UTF-16BE" : "UTF-16LE";
	return "WINDOWS-1252";
}
// shared/tables/csv.ts
const DELIMITERS = [
	",",
	";",
	"	",
	"|"
];
const MAX_HEADER_BYTES = 1 << 20;
const PORTION_BYTES = 1 << 17;
/** By the names of the WHATWG. */
const DECODERS = {
	"utf-8": "utf-8",
	"utf-16": "utf-16le",
	"latin-1": "latin1"
};
/**
* Reads the first record of a CSV file (RFC 4180). The delimiter, where it is not declared, is the one of `, ; tab |`
* that splits it into most fields; nothing is guessed from the values, so that the same file is always read in the same
* way.
*
* @throws UserError `data-unreadable`
*/
async function readCsvHeader(file, shown, dialect = {}) {
	const { delimiter: declared, encoding = "utf-8" } = dialect;
	const best = (await firstRecords({
		file,
		shown,
		encoding
	}, declared === void 0 ? DELIMITERS : [declared])).map(({ text, delimiter }) => ({
		text,
		delimiter,
		names: fieldsOf(text, csvKinds(delimiter))
	})).reduce((a, b) => b.names.length > a.names.length ? b : a);
	if (best.text.trim() === "") throw unreadable$1(shown, "It has no header line.");
	if (goesOnBehindQuote(best.text, csvKinds(best.delimiter))) throw unreadable$1(shown, "Text follows a closing quote in it.");
	return {
		delimiter: best.delimiter,
		names: best.names,
		encoding
	};
}
/** The first record without its line end, by each delimiter under which it ends: a quoted field may hold line ends. */
async function firstRecords(read, delimiters) {
	const { file, shown, encoding } = read;
	const kinds = delimiters.map((delimiter) => ({
		delimiter,
		kinds: csvKinds(delimiter)
	}));
	let bytes = Buffer.alloc(0);
	const found = (otherwise) => {
		const units = encoding === "utf-16" ? unitsOf(bytes) : bytes;
		const width = encoding === "utf-16" ? 2 : 1;
		return kinds.flatMap((each) => {
			const end = recordEnd(units, each.kinds) ?? otherwise;
			return end === void 0 ? [] : [{
				...each,
				text: decode(bytes.subarray(0, end * width), read)
			}];
		});
	};
	try {
		for await (const part of bytesOf(file)) {
			bytes = Buffer.concat([bytes, part]);
			const [first, ...others] = found();
			const isLong = bytes.length > MAX_HEADER_BYTES;
			if (first !== void 0 && (isLong || others.length + 1 === kinds.length)) return [first, ...others];
			if (isLong) throw unreadable$1(shown, "Its header is longer than 1 MiB.");
		}
	} catch (cause) {
		if (cause instanceof UserError) throw cause;
		throw unreadable$1(shown, `${cause.message}.`);
	}
	const [first, ...others] = found(bytes.length);
	if (first === void 0) throw new Error("No delimiter was asked for.");
	return [first, ...others];
}
function unitsOf(bytes) {
	const units = new Uint16Array(Math.floor(bytes.length / 2));
	for (let index = 0; index < units.length; index++) units[index] = bytes.readUInt16LE(2 * index);
	return units;
}
/** The bytes of a file, decompressed. */
async function* bytesOf(file) {
	const raw = createReadStream(file, { highWaterMark: PORTION_BYTES });
	const stream = isGzip(file) ? raw.pipe(createGunzip()) : raw;
	raw.once("error", (error) => stream.destroy(error));
	try {
		for await (const part of stream) yield part;
	} finally {
		raw.destroy();
	}
}
/** The text of a file in an encoding whose ASCII characters are single bytes. */
async function* textBytesOf(file, encoding = "utf-8") {
	if (encoding !== "utf-16") {
		yield* bytesOf(file);
		return;
	}
	const decoder = new TextDecoder(DECODERS[encoding]);
	for await (const part of bytesOf(file)) yield Buffer.from(decoder.decode(part, { stream: true }));
	yield Buffer.from(decoder.decode());
}
function decode(bytes, read) {
	const { encoding } = read;
	let text;
	try {
		text = new TextDecoder(DECODERS[encoding], { fatal: true }).decode(bytes);
	} catch {
		throw notInEncoding(read, bytes);
	}
	if (text.includes("\0")) throw notInEncoding(read, bytes);
	return text;
}
/** An error that says how to make UTF-8 of a file, for the encoding that its first bytes look like. */
function notInEncoding({ shown, encoding }, bytes) {
	return new UserError("data-unreadable", {
		what: `The header of the CSV file cannot be read. It is not ${encoding.toUpperCase()}.`,
		where: {
			file: shown,
			line: 1
		},
		remedy: encodingRemedy(shown, bytes)
	});
}
function unreadable$1(shown, reason) {
	return new UserError("data-unreadable", {
		what: `The header of the CSV file cannot be read. ${reason}`,
		where: {
			file: shown,
			line: 1
		},
		remedy: "Give UTF-8 text whose first line names the columns."
	});
}
// shared/tables/formats/line-ends.ts
const [LF$1, CR$1] = [10, 13];
/** The first line that ends in another way than the header; line ends inside quotes are text. */
async function findOtherLineEnd(files) {
	for (const file of files) {
		let expected;
		for await (const { line, end } of lineEnds(file)) {
			expected ??= end;
			if (end !== expected) return {
				file,
				line,
				expected,
				found: end
			};
		}
	}
}
/** The ends of records, each with the line that it stands in. */
async function* lineEnds(file) {
	const { delimiter } = await readCsvHeader(file, file, { encoding: "latin-1" });
	const kinds = csvKinds(delimiter);
	let [state, afterCr, line, isFirst] = [
		CSV.START,
		false,
		1,
		true
	];
	const ends = (end) => {
		line++;
		if (state === CSV.QUOTED) return [];
		state = CSV.START;
		return [{
			line: line - 1,
			end
		}];
	};
	for await (const part of bytesOf(file)) {
		for (let index = isFirst ? markLength(part) : 0; index < part.length; index++) {
			const byte = part[index] ?? 0;
			if (afterCr) {
				afterCr = false;
				yield* ends(byte === LF$1 ? "CRLF" : "CR");
				if (byte === LF$1) continue;
			}
			const kind = kinds[byte] ?? CSV_KIND.ANY;
			if (byte === CR$1) afterCr = true;
			else if (byte === LF$1) yield* ends("LF");
			else state = CSV_NEXT[state * 4 + kind] ?? CSV.FIELD;
		}
		isFirst = false;
	}
}
// shared/tables/files/format.ts
const FORMATS = [
	[/\.(parquet|pq)$/i, "parquet"],
	[/\.(csv|tsv)(\.gz)?$/i, "csv"],
	[/\.(jsonl|ndjson|json)(\.gz)?$/i, "json"]
];
/** The format that the end of a file's name says; nothing is guessed from its content. */
function formatOf(file) {
	return FORMATS.find(([pattern]) => pattern.test(file))?.[1];
}
// shared/tables/files/listing.ts
const MAX_FILES = 1e4;
const SHOWN_FILES = 5;
/** What people and tools put beside data, and nobody reads as data. */
const NOTES = [
	/^(readme|licen[cs]e|changelog|notice|citation|contributing|manifest)(\.(txt|md|rst))?$/i,
	/\.(md|markdown|rst|html?|pdf|ya?ml|toml|crc|md5|sha\d+(sums?)?|png|svg|jpe?g|py|ipynb|sql|sh)$/i,
	/^(md5|sha\d+)sums?(\.txt)?$/i,
	/^(thumbs\.db|desktop\.ini)$/i
];
/**
* Finds out what a path stands for. What exists under exactly this name is meant, whatever its characters; only where
* nothing does is it a pattern, from the first folder on that does not exist.
*/
async function findPlace(given, workspace) {
	const path = resolve(workspace, given);
	const info = await stat(path).catch((error) => refuseUnreadable(error, given));
	if (info?.isDirectory() === true) return {
		by: "folder",
		path
	};
	if (info?.isFile() === true) return {
		by: "file",
		path
	};
	if (info !== void 0) throw neither(given, "Give a file, a folder or a pattern.");
	if ((await lstat(path).catch(() => void 0))?.isSymbolicLink() === true) throw dangling(given);
	let folder = isAbsolute(given) ? sep : workspace;
	const parts = given.split(sep).filter((part) => part !== "" && part !== ".");
	while (parts.length > 1 && await isFolder(join$1(folder, parts[0] ?? ""))) folder = join$1(folder, parts.shift() ?? "");
	return {
		by: "pattern",
		folder,
		pattern: parts.join(sep)
	};
}
/** @throws UserError `data-missing`, `data-format` */
async function listPlace(place, given) {
	switch (place.by) {
		case "file": return {
			files: [place.path],
			notes: []
		};
		case "folder": return walk(place.path, given).catch((error) => {
			refuseUnreadable(error, given);
			throw error;
		});
		case "pattern": return match(place.folder, place.pattern, given);
	}
}
async function match(folder, pattern, given) {
	if (!/[*?[{]/.test(pattern)) return {
		files: [],
		notes: []
	};
	const files = /* @__PURE__ */ new Set();
	const folders = [];
	const notes = [];
	for await (const found of glob(pattern, { cwd: folder })) {
		const path = join$1(folder, found);
		const info = await stat(path).catch(() => void 0);
		if (info === void 0) throw dangling(found);
		if (info.isDirectory()) folders.push(path);
		else if (!info.isFile()) throw neither(found, AWAY);
		else if (isHidden(found.slice(found.lastIndexOf(sep) + 1)) && formatOf(path) === void 0) notes.push(found);
		else files.add(path);
		if (files.size > MAX_FILES) throw tooMany(given, files.size);
	}
	const sorted = [...files].sort();
	for (const each of folders) await refuseFolder(each, sorted, given);
	return {
		files: sorted,
		notes: notes.sort()
	};
}
/** A folder that a pattern matches is not looked into, which must not be taken for having read it. */
async function refuseFolder(folder, files, given) {
	if (files.some((file) => file.startsWith(folder + sep)) || (await readdir(folder)).length === 0) return;
	throw format(`${given} also matches the folder ${toLine(folder.slice(folder.lastIndexOf(sep) + 1), 80)}, whose files it does not match.`, `Write ${given}/* for the files inside.`);
}
/** Data files below a folder; names that start with `_` or `.` are notes of the writer, as Spark and Hive have it. */
async function walk(folder, given) {
	const files = [];
	const notes = [];
	const unknown = [];
	for (const entry of await readdir(folder, {
		withFileTypes: true,
		recursive: true
	})) {
		const path = join$1(entry.parentPath, entry.name);
		const shown = relative(folder, path);
		const inside = shown.split(sep);
		refuseTable(given, inside, entry.name);
		if (entry.isSymbolicLink()) throw await linkInside(path, shown, given);
		if (entry.isDirectory()) continue;
		if (!entry.isFile()) throw neither(join$1(given, shown), AWAY);
		if (inside.some(isHidden)) notes.push(shown);
		else if (formatOf(path) !== void 0) files.push(path);
		else if (NOTES.some((pattern) => pattern.test(entry.name))) notes.push(shown);
		else unknown.push(shown);
	}
	if (files.length > MAX_FILES) throw tooMany(given, files.length);
	if (unknown.length > 0) throw notRead(given, unknown.sort(), files.length > 0);
	return {
		files: files.sort(),
		notes: notes.sort()
	};
}
const AWAY = "Move it out of the folder, or name the files.";
/** A pipe is read for ever, and of a socket or a device nobody knows the end. */
function neither(shown, remedy) {
	return format(`${toLine(shown, 200)} is neither a file nor a folder.`, remedy);
}
function isHidden(name) {
	return /^[._]/.test(name);
}
async function isFolder(path) {
	return (await stat(path).catch(() => void 0))?.isDirectory() === true;
}
function refuseTable(given, inside, name) {
	const table = inside.includes("_delta_log") ? "a Delta" : inside.includes(".hoodie") ? "a Hudi" : inside.includes("metadata") && name.endsWith(".metadata.json") ? "an Iceberg" : void 0;
	if (table === void 0) return;
	throw format(`${given} is ${table} table: its folder also holds files that are no longer part of it.`, "Export the version to be checked as Parquet files first.");
}
async function linkInside(path, shown, given) {
	if (await realpath(path).catch(() => void 0) === void 0) return dangling(join$1(given, shown));
	return format(`${given} holds the symbolic link ${toLine(shown, 120)}; the digest of a folder is that of its own files.`, "Replace the link by what it stands for, or name the files by a pattern, which may match links.");
}
function notRead(given, names, others) {
	const shown = names.slice(0, SHOWN_FILES).map((name) => toLine(name, 80));
	const more = names.length > SHOWN_FILES ? ` and ${names.length - SHOWN_FILES} more` : "";
	const verb = names.length === 1 ? "is" : "are";
	return format(`${given} holds ${plural(names.length, "file")} that may be data and ${verb} not read: ${shown.join(", ")}${more}.`, `Write ${others ? "them" : "the data"} in one of the formats that are read (.parquet, .csv, .tsv, .json, .jsonl or .ndjson, the texts also with .gz), move them elsewhere, or say which files are meant by a pattern such as ${given}/*.csv.`);
}
/** Undefined where there is nothing under the name. */
function refuseUnreadable(error, given) {
	const code = systemErrorCode(error);
	if (code === "ENOENT" || code === "ENOTDIR") return void 0;
	if (code === void 0 || error instanceof UserError) throw error;
	throw new UserError("data-missing", {
		what: `${given} cannot be read (${code}).`,
		where: { input: "data" },
		remedy: "Check the path and who may read it.",
		cause: error
	});
}
function dangling(shown) {
	return new UserError("data-missing", {
		what: `${toLine(shown, 200)} is a symbolic link to something that does not exist.`,
		where: { input: "data" },
		remedy: "Fetch or write the file that it stands for (git lfs, dvc and others leave such links), or take the link away."
	});
}
function format(what, remedy) {
	return new UserError("data-format", {
		what,
		where: { input: "data" },
		remedy
	});
}
function tooMany(given, count) {
	return new UserError("data-missing", {
		what: `${given} stands for ${formatCount(count)} files or more; at most ${formatCount(MAX_FILES)} are read.`,
		where: { input: "data" },
		remedy: "Narrow the pattern, or join small files."
	});
}
// shared/tables/sources.ts
/**
* Finds the files behind a path, a folder or a pattern.
*
* @param given relative to the first of the roots, or absolute
* @param roots absolute folders that data may lie in; nothing outside is read, not even through a symbolic link
* @throws UserError `data-missing`, `data-outside`, `data-format`
*/
async function findSource(given, roots) {
	const place = await findPlace(given, roots[0] ?? "/");
	const { files: found, notes } = await listPlace(place, given);
	if (found.length === 0) throw missing(given, place.by !== "pattern");
	const files = await confined(found, given, roots);
	refuseTwice(files, found, given);
	files.forEach((file, index) => refuseUntold(file, found[index] ?? file));
	const sizes = await mapInSteps(files, (file) => statSync(file).size);
	const root = place.by === "pattern" ? void 0 : await realpath(place.path);
	const base = place.by === "pattern" ? await realpath(place.folder) : place.by === "folder" ? root : void 0;
	const sizeBytes = sizes.reduce((a, b) => a + b, 0);
	return {
		given,
		place,
		format: commonFormat(found, given),
		files,
		notes,
		root,
		base,
		sizeBytes
	};
}
/** A file of a source as the user would find it: below the file, folder or pattern that was named. */
function shownName({ given, place, root, base }, file) {
	if (root === file) return given;
	const inside = relative(base ?? root ?? sep, file);
	const path = inside.split(sep)[0] === ".." ? basename(file) : inside;
	return join$1(place.by === "pattern" ? abovePattern(given, place.pattern) : given, path).split(sep).join("/");
}
/** The part of a path that is no pattern. */
function abovePattern(given, pattern) {
	const parts = given.split(sep).filter((part) => part !== "" && part !== ".");
	return (isAbsolute(given) ? sep : "") + parts.slice(0, -pattern.split(sep).length).join(sep);
}
/**
* What a source is at this moment: its files, with size, time of change and inode of each, and what lies beside them.
* Two equal stamps say that nothing was written, added or taken away between them.
*
* @throws UserError `data-changed` where the files are no longer those that were found
*/
async function stampOf(source) {
	const { files, notes } = await listPlace(source.place, source.given);
	if ((await mapInSteps(files, (file) => unlessGone(() => realpathSync.native(file)) ?? "")).join("\0") !== source.files.join("\0") || notes.join("\0") !== source.notes.join("\0")) throw changed(source);
	const beside = source.place.by === "folder" ? source.notes.map((name) => `${source.root ?? ""}${sep}${name}`) : [];
	return (await mapInSteps([...source.files, ...beside], (file) => {
		const info = unlessGone(() => statSync(file, { bigint: true }));
		if (info === void 0) throw changed(source);
		return `${info.dev}:${info.ino}:${info.size}:${info.mtimeNs}:${info.ctimeNs}`;
	})).join();
}
function unlessGone(look) {
	try {
		return look();
	} catch {
		return;
	}
}
/** For a line of progress: `Reading 3 files (1.2 GB)`. */
function readingOf(sources) {
	const all = [...sources];
	const bytes = all.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
	return `Reading ${plural(all.flatMap(({ files }) => files).length, "file")} (${formatBytes(bytes)})`;
}
/**
* The digest of a source as `version-artifact` would compute it: of the file or folder, or of the matched files.
* Compressed files are decoded to their end beside it, so that a digest stands for data that are whole.
*
* @throws UserError `data-unreadable` for a compressed file that is cut off or damaged, `data-changed`
*/
async function digestSource(source) {
	const whole = checkWhole(source);
	const digest = digestOf(source);
	await Promise.allSettled([whole, digest]);
	try {
		await whole;
		return await digest;
	} catch (error) {
		throw systemErrorCode(error) === "ENOENT" ? changed(source) : error;
	}
}
async function checkWhole(source) {
	for (const file of source.files.filter(isGzip)) await checkGzip(file, shownName(source, file));
}
async function digestOf(source) {
	if (source.root !== void 0) return (await digestTree(source.root)).digest;
	const base = commonFolder(source.files);
	const entries = await mapInSteps(source.files, (file) => treeEntry(base, relative(base, file).split(sep).join("/")));
	return treeOf(entries).digest;
}
async function confined(found, given, roots) {
	const allowed = await Promise.all(roots.map((root) => realpath(root)));
	const files = await mapInSteps(found, (file) => realpathSync.native(file));
	for (const file of files) if (!allowed.some((root) => file.startsWith(root.endsWith(sep) ? root : root + sep))) throw new UserError("data-outside", {
		what: `${given} leads out of the workspace.`,
		where: { input: "data" },
		remedy: "Put the data into the checkout or the runner’s temporary folder; links must not lead out of them."
	});
	return files;
}
/** Two names of one file would count its rows twice. */
function refuseTwice(files, found, given) {
	const first = /* @__PURE__ */ new Map();
	files.forEach((file, index) => {
		const other = first.get(file);
		if (other === void 0) first.set(file, index);
		else {
			const names = [found[other] ?? "", found[index] ?? ""].map((path) => toLine(basename(path), 80));
			throw new UserError("data-format", {
				what: `${given} holds one file under two names, ${names.join(" and ")}: its rows would count twice.`,
				where: { input: "data" },
				remedy: "Take the link away, or write a pattern that matches one of the names."
			});
		}
	});
}
/** The engine takes paths for patterns; where a backslash stands beside their characters, none matches the path alone. */
function refuseUntold(file, found) {
	if (!(file.includes("\\") && /[*?[]/.test(file))) return;
	throw new UserError("data-format", {
		what: `The path ${toLine(found, 200)} holds a backslash and one of * ? [, which the reader cannot take literally.`,
		where: { input: "data" },
		remedy: "Rename the file or its folder."
	});
}
function commonFormat(files, given) {
	const formats = new Set(files.map(formatOf));
	const [format] = formats;
	if (format !== void 0 && formats.size === 1) return format;
	const unknown = files.find((file) => formatOf(file) === void 0);
	const what = formats.size === 1 ? `${given} is of no known format.` : unknown === void 0 ? `${given} holds files of several formats.` : `${given} also matches ${toLine(basename(unknown), 80)}, which is of no known format.`;
	throw new UserError("data-format", {
		what,
		where: { input: "data" },
		remedy: "Give files that end in .parquet, .csv, .tsv, .json, .jsonl or .ndjson (the texts also with .gz)."
	});
}
function commonFolder(files) {
	const [first = ""] = files;
	let folder = first.slice(0, first.lastIndexOf(sep));
	while (!files.every((file) => file.startsWith(folder + sep))) folder = folder.slice(0, folder.lastIndexOf(sep));
	return folder === "" ? sep : folder;
}
function missing(given, exists) {
	return new UserError("data-missing", {
		what: exists ? `${given} holds no data files.` : `${given} does not exist or matches no file.`,
		where: { input: "data" },
		remedy: "Give a path or pattern relative to the workspace; check that an earlier step (checkout, download) has put the file there."
	});
}
function changed({ given }) {
	return new UserError("data-changed", {
		what: `Files of ${given} came, went or changed while it was read, so the result belongs to no content in particular.`,
		where: { file: given },
		remedy: "Let the step that writes the data finish first, and run again."
	});
}
// shared/tables/read-errors.ts
/**
* What went wrong while a source was read, for a person. DuckDB's text may quote the offending line, so only what is
* known to hold no data is taken from it.
*/
async function readError(error, source) {
	if (!(error instanceof EngineError)) return error;
	switch (error.reason) {
		case "memory": return new UserError("data-too-large", {
			what: `${source.given} needs more memory than this runner has.`,
			where: { file: source.given },
			remedy: "Use a larger runner, write Parquet with smaller row groups, or look for a damaged file: a few bytes may claim gigabytes.",
			cause: error
		});
		case "time": return new UserError("data-too-slow", {
			what: `${source.given} was not read within the time limit.`,
			where: { file: source.given },
			remedy: "Split the data, or use a larger runner.",
			cause: error
		});
		case "crash": return unreadable(source, "The reader ended unexpectedly on it; the file is probably damaged.", error);
		case "sql": return sqlReadError(error, source);
	}
}
/** Larger files are read from several places at once. */
const READ_AT_ONCE_BYTES = 4e6;
/**
* Whether CSV files may be whole though their reading failed: read from several places at once, a text of many lines can
* look like rows, so that the engine does not find where one starts. Then they must be read in order.
*/
function mayBeWhole(error, sources) {
	const cause = error instanceof UserError ? error.cause : error;
	if (!(cause instanceof EngineError) || cause.reason !== "sql") return false;
	return [...sources].some(({ format, sizeBytes, files }) => format === "csv" && (sizeBytes > READ_AT_ONCE_BYTES || files.some(isGzip)));
}
async function sqlReadError(error, source) {
	const message = withoutNames(error.message, source);
	const line = /CSV Error on Line: (\d+)/.exec(message)?.[1] ?? /at byte \d+ in line (\d+)/.exec(message)?.[1];
	const columns = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
	if (columns !== null) return unreadable(source, `The record has ${columns[2] ?? "?"} fields, the header ${columns[1] ?? "?"}.`, error, { line });
	if (message.includes("invalid state")) return lineEndError(error, source);
	if (isEncodingProblem(message)) return encodingError(error, source, line);
	if (message.includes("CSV Error")) return unreadable(source, csvProblem(message), error, { line });
	if (message.includes("JSON")) return unreadable(source, jsonProblem(message), error, { line });
	if (source.format === "parquet") return unreadable(source, parquetProblem(message.replace(/"[^"]*"/g, "")), error);
	return unreadable(source, "It cannot be read to its end.", error, { line });
}
/** A file's own name may hold the words that the engine's message is known by, as `part-0.snappy.parquet` does. */
function withoutNames(message, { files }) {
	const [fault = ""] = message.split(/\n\nLINE \d+: /);
	return files.flatMap((file) => [file, literalPath(file)]).sort((a, b) => b.length - a.length).reduce((said, name) => said.replaceAll(name, ""), fault);
}
function isEncodingProblem(message) {
	return /not utf-8 encoded|Invalid unicode|is not (utf-16|latin-1) encoded/i.test(message);
}
async function encodingError(error, source, line) {
	const file = namedFile(source, error) ?? source.files[0] ?? "";
	let start = Buffer.alloc(0);
	for await (const part of bytesOf(file)) {
		start = part;
		break;
	}
	return unreadable(source, `A byte sequence is not ${(/is not (utf-16|latin-1) encoded/i.exec(error.message)?.[1] ?? "utf-8").toUpperCase()}.`, error, {
		line,
		remedy: encodingRemedy(shownName(source, file), start)
	});
}
/** The engine gives no place for it. */
async function lineEndError(error, source) {
	const named = namedFile(source, error);
	const fault = await findOtherLineEnd(named === void 0 ? source.files : [named]).catch(() => void 0);
	if (fault === void 0) return unreadable(source, "A record does not follow the CSV rules (RFC 4180).", error);
	const what = `The line ends with ${fault.found}, the header with ${fault.expected}.`;
	const remedy = lineEndRemedy(shownName(source, fault.file), [fault.expected, fault.found]);
	return unreadable(source, what, error, {
		line: String(fault.line),
		remedy,
		file: fault.file
	});
}
function csvProblem(message) {
	if (/Maximum line size/i.test(message)) return "A line is longer than 2 MB.";
	if (/quote/i.test(message)) return "A quoted field is not closed, or text follows its closing quote.";
	return "A record does not follow the CSV rules (RFC 4180).";
}
function jsonProblem(message) {
	if (/duplicate key|key twice/i.test(message)) return "An object has a key twice.";
	if (/utf-?8|unicode/i.test(message)) return "A byte sequence is not UTF-8.";
	return "It is not one JSON object per line.";
}
function parquetProblem(message) {
	if (/magic bytes|too small to be a Parquet/i.test(message)) return "It does not end as a Parquet file does; it may be truncated.";
	if (/schema mismatch|do not match|union_by_name/i.test(message)) return "Its files do not have the same columns.";
	if (/string encoding|utf-?8/i.test(message)) return "A text in it is not UTF-8.";
	if (/decompress|snappy|zstd|gzip|lz4|brotli/i.test(message)) return "A page of it cannot be decompressed.";
	if (/encrypt/i.test(message)) return "It is encrypted, which is not supported.";
	return "It is a damaged Parquet file, or one with a feature that cannot be read.";
}
const REMEDY = "Repair the file, or make it again; nothing of it was judged.";
function unreadable(source, what, cause, more = {}) {
	const { line, remedy = REMEDY, file: named = namedFile(source, cause) } = more;
	const file = named === void 0 ? source.given : shownName(source, named);
	return new UserError("data-unreadable", {
		what: `The data cannot be read: ${what}`,
		where: line === void 0 ? { file } : {
			file,
			line: Number(line)
		},
		remedy,
		cause
	});
}
/** The file that the engine's message is about: the longest path in it. */
function namedFile(source, { message }) {
	return source.files.filter((file) => message.includes(file) || message.includes(literalPath(file))).reduce((a, b) => a !== void 0 && a.length >= b.length ? a : b, void 0);
}
// shared/tables/relation.ts
/** Name of the column that numbers rows, beside `c0`, `c1` … */
const POSITION = "row_position";
// shared/tables/types.ts
/** Name of the type of a column that declares none and holds nothing but nulls. */
const UNTYPED = "NULL";
/** Bits an integer type can hold, and whether it has a sign. */
const INTEGERS = {
	TINYINT: {
		bits: 8,
		signed: true
	},
	SMALLINT: {
		bits: 16,
		signed: true
	},
	INTEGER: {
		bits: 32,
		signed: true
	},
	BIGINT: {
		bits: 64,
		signed: true
	},
	HUGEINT: {
		bits: 128,
		signed: true
	},
	UTINYINT: {
		bits: 8,
		signed: false
	},
	USMALLINT: {
		bits: 16,
		signed: false
	},
	UINTEGER: {
		bits: 32,
		signed: false
	},
	UBIGINT: {
		bits: 64,
		signed: false
	},
	UHUGEINT: {
		bits: 128,
		signed: false
	}
};
const FAMILIES = {
	FLOAT: "number",
	DOUBLE: "number",
	VARCHAR: "string",
	ENUM: "string",
	UUID: "string",
	JSON: "object",
	BOOLEAN: "boolean",
	DATE: "date",
	TIMESTAMP: "timestamp",
	TIMESTAMP_S: "timestamp",
	TIMESTAMP_MS: "timestamp",
	TIMESTAMP_NS: "timestamp",
	"TIMESTAMP WITH TIME ZONE": "timestamp",
	TIME: "time",
	TIME_NS: "time",
	"TIME WITH TIME ZONE": "time",
	STRUCT: "object",
	LIST: "array",
	ARRAY: "array",
	MAP: "map",
	BLOB: "binary"
};
/** @returns undefined for a type that no contract can name, such as INTERVAL */
function familyOf(type) {
	if (Object.hasOwn(INTEGERS, type.name)) return "integer";
	const decimal = decimalOf(type);
	if (decimal !== void 0) return decimal.scale === 0 ? "integer" : "number";
	return FAMILIES[type.name];
}
function decimalOf(type) {
	const match = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(type.name);
	return match === null ? void 0 : {
		precision: Number(match[1]),
		scale: Number(match[2])
	};
}
/** @returns undefined for a type that holds no numbers, or rounds them to a number of binary digits */
function gridOf(type) {
	const whole = INTEGERS[type.name];
	if (whole !== void 0) {
		const { bits, signed } = whole;
		const half = 2n ** BigInt(bits - 1);
		return signed ? {
			scale: 0,
			lowest: -half,
			highest: half - 1n
		} : {
			scale: 0,
			lowest: 0n,
			highest: 2n * half - 1n
		};
	}
	const decimal = decimalOf(type);
	if (decimal === void 0) return void 0;
	const highest = 10n ** BigInt(decimal.precision) - 1n;
	return {
		scale: decimal.scale,
		lowest: -highest,
		highest
	};
}
/** The narrowest integer type that holds these numbers. */
function integerFor(numbers) {
	const holds = ({ lowest, highest }) => numbers.every((number) => number >= lowest && number <= highest);
	const [name] = Object.keys(INTEGERS).filter((name) => {
		const grid = gridOf({ name });
		return grid !== void 0 && holds(grid);
	}).sort((a, b) => (INTEGERS[a]?.bits ?? 0) - (INTEGERS[b]?.bits ?? 0));
	return name === void 0 ? void 0 : { name };
}
/** FLOAT and DOUBLE hold NaN and infinities; the others cannot. */
function isFloating(type) {
	return type.name === "FLOAT" || type.name === "DOUBLE";
}
function hasZone(type) {
	return type.name.endsWith("WITH TIME ZONE");
}
/** As a person writes it: `STRUCT(a INTEGER, b VARCHAR)`, `BIGINT[]`. */
function typeText(type) {
	if (type.name === "STRUCT") return `STRUCT(${(type.fields ?? []).map((field) => `${field.name} ${typeText(field.type)}`).join(", ")})`;
	if (type.element !== void 0 && type.name === "MAP") {
		const key = type.fields?.[0]?.type;
		return `MAP(${key === void 0 ? "?" : typeText(key)}, ${typeText(type.element)})`;
	}
	if (type.element !== void 0) return `${typeText(type.element)}[${type.length ?? ""}]`;
	return type.name;
}
// shared/tables/formats/block.ts
/** Groups files that have an equal signature, in the order of their first. */
function groupBy(items, signature) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = signature(item);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [item]);
		else group.push(item);
	}
	return [...groups.values()];
}
/** A name that none of the columns bears, in any case: the engine compares names without case. */
function freeName(columns) {
	const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
	let name = "trainyard_extra";
	while (taken.has(name)) name += "_";
	return name;
}
// shared/tables/formats/common-type.ts
const AS_IS = { of: (value) => value };
const DOUBLE = { name: "DOUBLE" };
/** Digits that a DOUBLE returns as they were written. */
const DOUBLE_DIGITS = 15;
const EXACT_IN_DOUBLE = 2n ** 53n;
/** Holds every whole number of 64 bits beside fractions of 18 digits. */
const WIDE = {
	precision: 38,
	scale: 18
};
const MAX_PRECISION = 38;
/**
* Types that the columns of several files may be read as without changing a value, the best first. The engine itself
* takes the next type that it can cast to, which rounds whole numbers to doubles and makes text of what has nothing in
* common.
*
* @param types at least one
* @returns none where there is no such type
*/
function commonTypes(types) {
	const [first, ...others] = types;
	if (first === void 0) return [];
	if (others.every((type) => isSame(type, first))) return common(first, types, () => AS_IS);
	return [
		...wholeNumbers(types),
		...decimals(types),
		...doubles(types),
		...wideDecimals(types),
		...timestamps(types),
		...alike(types, { name: "TIME_NS" }, (type) => familyOf(type) === "time"),
		...alike(types, { name: "VARCHAR" }, (type) => familyOf(type) === "string"),
		...lists(types),
		...structures(types)
	];
}
/** Types are the same where also the names inside are, letter by letter. */
function isSame(a, b) {
	return JSON.stringify(a) === JSON.stringify(b);
}
/** @param conversionOf undefined for a type that cannot be read so */
function common(type, types, conversionOf) {
	const conversions = types.map((own) => isSame(own, type) ? AS_IS : conversionOf(own));
	return conversions.includes(void 0) ? [] : [{
		type,
		conversions: conversions.filter((each) => each !== void 0)
	}];
}
function castTo({ name }) {
	return { of: (value) => `CAST(${value} AS ${name})` };
}
function alike(types, to, belongs) {
	return common(to, types, (own) => belongs(own) && !hasZone(own) ? castTo(to) : void 0);
}
function wholeNumbers(types) {
	const grids = types.map(gridOf);
	if (types.some((type) => decimalOf(type) !== void 0)) return [];
	const ends = grids.flatMap((grid) => grid === void 0 ? [] : [grid.lowest, grid.highest]);
	const type = ends.length < 2 * types.length ? void 0 : integerFor(ends);
	return type === void 0 ? [] : common(type, types, () => castTo(type));
}
function decimals(types) {
	const grids = types.flatMap((type) => gridOf(type) ?? []);
	if (grids.length < types.length) return [];
	const scale = Math.max(...grids.map((grid) => grid.scale));
	const whole = Math.max(...grids.map((grid) => digitsOf$1(grid.lowest, grid.highest) - grid.scale));
	if (whole + scale > MAX_PRECISION) return [];
	const type = { name: `DECIMAL(${whole + scale},${scale})` };
	return common(type, types, () => castTo(type));
}
function digitsOf$1(...numbers) {
	return Math.max(...numbers.map((number) => String(number).replace("-", "").length));
}
const asText = (value) => `CAST(${value} AS VARCHAR)`;
const changes = (value, back) => `(${value} IS NOT NULL AND ${back} IS DISTINCT FROM ${value})`;
/** A FLOAT stands for the shortest number that is read as it, which is what a person wrote. */
function doubles(types) {
	if (!types.some(isFloating)) return [];
	return common(DOUBLE, types, (own) => {
		const grid = gridOf(own);
		if (own.name === "FLOAT") return { of: (value) => `CAST(${asText(value)} AS DOUBLE)` };
		if (grid === void 0) return void 0;
		const exact = castTo(DOUBLE);
		if (decimalOf(own) === void 0) {
			if (grid.lowest >= -EXACT_IN_DOUBLE && grid.highest <= EXACT_IN_DOUBLE) return exact;
			return {
				...exact,
				loses: (value) => `${value} NOT BETWEEN -${EXACT_IN_DOUBLE} AND ${EXACT_IN_DOUBLE}`
			};
		}
		if (digitsOf$1(grid.highest) <= DOUBLE_DIGITS) return exact;
		const of = (value) => `CAST(${asText(value)} AS DOUBLE)`;
		return {
			of,
			loses: (value) => changes(value, `TRY_CAST(${asText(of(value))} AS ${own.name})`)
		};
	});
}
/** For whole numbers that a DOUBLE would round, beside floating numbers that have few digits. */
function wideDecimals(types) {
	const type = { name: `DECIMAL(${WIDE.precision},${WIDE.scale})` };
	const exact = castTo(type);
	return common(type, types, (own) => {
		if (isFloating(own)) {
			const of = (value) => `TRY_CAST(${asText(value)} AS ${type.name})`;
			return {
				of,
				loses: (value) => changes(value, `TRY_CAST(${asText(of(value))} AS ${own.name})`)
			};
		}
		const grid = gridOf(own);
		if (grid === void 0) return void 0;
		const whole = digitsOf$1(grid.lowest, grid.highest) - grid.scale;
		return grid.scale <= WIDE.scale && whole <= WIDE.precision - WIDE.scale ? exact : void 0;
	});
}
const NANOSECONDS = { name: "TIMESTAMP_NS" };
const MICROSECONDS = { name: "TIMESTAMP" };
/** Nanoseconds reach from 1677 to 2262 only, so of such files one is asked for years, the other for its last digits. */
function timestamps(types) {
	const belongs = (type) => familyOf(type) === "timestamp" && !hasZone(type);
	const inNanoseconds = common(NANOSECONDS, types, (own) => belongs(own) ? {
		...castTo(NANOSECONDS),
		loses: (value) => `${value} NOT BETWEEN TIMESTAMP '1677-09-22' AND TIMESTAMP '2262-04-11'`
	} : void 0);
	const inMicroseconds = common(MICROSECONDS, types, (own) => {
		if (own.name !== NANOSECONDS.name) return belongs(own) ? castTo(MICROSECONDS) : void 0;
		return {
			of: (value) => `make_timestamp(epoch_ns(${value}) // 1000)`,
			loses: (value) => `epoch_ns(${value}) % 1000 <> 0`
		};
	});
	return types.some(({ name }) => name === NANOSECONDS.name) ? [...inNanoseconds, ...inMicroseconds] : inMicroseconds;
}
function lists(types) {
	const elements = types.flatMap(({ name, element }) => name === "LIST" && element !== void 0 ? [element] : []);
	if (elements.length < types.length) return [];
	return commonTypes(elements).map(({ type, conversions }) => ({
		type: {
			name: "LIST",
			element: type
		},
		conversions: conversions.map(listOf)
	}));
}
function listOf(element) {
	if (element === AS_IS) return AS_IS;
	const { of, loses } = element;
	const each = (value, body) => `list_transform(${value}, lambda item: ${body})`;
	const conversion = { of: (value) => each(value, of("item")) };
	if (loses === void 0) return conversion;
	return {
		...conversion,
		loses: (value) => `coalesce(list_bool_or(${each(value, loses("item"))}), false)`
	};
}
/** What holds every value whatever it is; the fields of structures are not measured. */
function withoutLoss(types) {
	return commonTypes(types).find(({ conversions }) => conversions.every(({ loses }) => loses === void 0));
}
/** Structures of the same fields, in the order of the first; each file may have its own. */
function structures(types) {
	const [first] = types;
	const names = (first?.name === "STRUCT" ? first.fields : void 0)?.map(({ name }) => name);
	if (names === void 0 || new Set(names.map((name) => name.toLowerCase())).size < names.length) return [];
	const positions = types.map(({ name, fields = [] }) => {
		const own = names.map((each) => fields.findIndex((field) => field.name === each));
		return name === "STRUCT" && fields.length === names.length && !own.includes(-1) ? own : void 0;
	}).filter((own) => own !== void 0);
	if (positions.length < types.length) return [];
	const found = names.map((_, index) => withoutLoss(types.flatMap((type, at) => type.fields?.[positions[at]?.[index] ?? -1]?.type ?? []))).filter((each) => each !== void 0);
	if (found.length < names.length) return [];
	return [{
		type: {
			name: "STRUCT",
			fields: found.map((each, index) => ({
				name: names[index] ?? "",
				type: each.type
			}))
		},
		conversions: positions.map((own, at) => ({ of: (value) => {
			return `(CASE WHEN ${value} IS NOT NULL THEN struct_pack(${found.map(({ conversions: inside }, index) => {
				const part = `struct_extract_at(${value}, ${(own[index] ?? 0) + 1})`;
				return `${sqlName(names[index] ?? "")} := ${inside[at]?.of(part) ?? part}`;
			}).join(", ")}) END)`;
		} }))
	}];
}
// shared/tables/formats/difference.ts
/** The first place, from outside inwards, for which two types that cannot be read as one are to blame. */
function differenceOf(one, other, path = []) {
	if (one.name === "LIST" && other.name === "LIST" && one.element !== void 0 && other.element !== void 0) return differenceOf(one.element, other.element, [...path, "[]"]);
	if (one.name === "STRUCT" && other.name === "STRUCT") return differenceOfFields(one, other, path) ?? {
		by: "type",
		path,
		one,
		other
	};
	return {
		by: "type",
		path,
		one,
		other
	};
}
function differenceOfFields(one, other, path) {
	const [own, others] = [one.fields ?? [], other.fields ?? []];
	const absent = (from, among) => from.find(({ name }) => !among.some((each) => each.name === name))?.name;
	const [inOther, inOne] = [absent(own, others), absent(others, own)];
	if (inOther !== void 0) return {
		by: "field",
		path: [...path, inOther],
		lacking: "other"
	};
	if (inOne !== void 0) return {
		by: "field",
		path: [...path, inOne],
		lacking: "one"
	};
	for (const { name, type } of own) {
		const same = others.find((each) => each.name === name);
		if (same !== void 0 && withoutLoss([type, same.type]) === void 0) return differenceOf(type, same.type, [...path, name]);
	}
}
// shared/tables/formats/partitions.ts
/** What Hive and Spark write for a value that is absent. */
const ABSENT = "__HIVE_DEFAULT_PARTITION__";
/** The partitions of a file, from the folder that the user named downwards. */
function partitionsOf(file, { base }) {
	if (base === void 0) return [];
	const folders = relative(base, file).split(sep).slice(0, -1);
	if (folders.includes("..")) return [];
	return folders.flatMap((folder, level) => {
		const at = folder.indexOf("=");
		if (at < 1) return [];
		const written = folder.slice(0, at);
		return [{
			name: decoded(written),
			base,
			level,
			written
		}];
	});
}
/** SQL of a partition's value as text. */
function partitionSql({ base, level, written }, file) {
	const value = `substr(${`split_part(substr(${file}, ${lengthOf(base) + 2}), '/', ${level + 1})`}, ${lengthOf(written) + 2})`;
	return `CASE WHEN ${value} NOT IN ('', ${sqlText(ABSENT)}) THEN url_decode(${value}) END`;
}
/** In the engine's characters. */
function lengthOf(text) {
	return [...text].length;
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
// shared/tables/formats/assemble.ts
/**
* Joins the blocks of a source by the exact names of their columns.
*
* @throws UserError `data-unreadable` where no type holds the values of a column of all files as they are
*/
async function assemble(source, engine, encoding, blocks) {
	const parts = blocks.flatMap((block) => partsOf(block, source));
	const slots = [];
	for (const slot of slotsOf(parts, encoding)) slots.push(await join(slot, source, engine));
	const [first, ...others] = parts;
	const alone = first !== void 0 && others.length === 0 && first.partitions.length === 0;
	const from = alone ? `(SELECT * FROM ${scanSql(first, void 0, "c")})` : `(${parts.map((part) => partSql(part, slots)).join(" UNION ALL ")})`;
	const fromNumbered = alone && first.block.numbers ? `(SELECT * FROM ${scanSql(first, "position", "c")})` : `(SELECT *, row_number() OVER () - 1 AS ${POSITION} FROM ${from})`;
	return {
		source,
		encoding,
		columns: slots.map((slot, index) => columnOf(slot, index, {
			source,
			parts
		})),
		files: parts.flatMap((part) => part.files),
		rowsByFooter: blocks.some(({ uncounted = [] }) => uncounted.length > 0),
		from,
		fromNumbered
	};
}
function partsOf(block, source) {
	return groupBy(block.files.map((file) => ({
		file,
		partitions: partitionsOf(file, source)
	})), ({ partitions }) => JSON.stringify(partitions)).map((group) => ({
		files: group.map(({ file }) => file),
		block,
		partitions: group[0]?.partitions ?? []
	}));
}
/** The table function of a part under names of ours: `c0`, `c1` …, or another letter. */
function scanSql({ block, files }, extra, letter) {
	const names = block.columns.map((_, index) => `${letter}${index}`);
	if (extra === "file") names.push("file");
	if (extra === "position") names.push(POSITION);
	return `${block.scan(files, extra)} AS t${names.length === 0 ? "" : `(${names.join(", ")})`}`;
}
function partSql(part, slots) {
	const fields = slots.map(({ sql }, index) => `${sql.get(part) ?? "NULL"} AS c${index}`);
	return `SELECT ${fields.length === 0 ? "true AS nothing" : fields.join(", ")} FROM ${scanSql(part, part.partitions.length === 0 ? void 0 : "file", "s")}`;
}
/** The same name twice in one file stays two columns, told apart by their order. */
function slotsOf(parts, encoding) {
	const slots = /* @__PURE__ */ new Map();
	for (const part of parts) {
		const seen = /* @__PURE__ */ new Map();
		const place = (column, origin, held) => {
			const name = `${origin} ${column.name}`;
			const nth = seen.get(name) ?? 0;
			seen.set(name, nth + 1);
			const key = `${nth} ${name}`;
			const slot = slots.get(key) ?? {
				...column,
				held: /* @__PURE__ */ new Map()
			};
			slots.set(key, slot);
			slot.held.set(part, held);
		};
		part.block.columns.forEach(({ name, type, certain }, index) => place({
			name,
			encoding,
			certain
		}, "column", {
			type,
			sql: `s${index}`
		}));
		for (const partition of part.partitions) place({
			name: partition.name,
			encoding: "text",
			certain: true
		}, "partition", {
			type: { name: "VARCHAR" },
			sql: partitionSql(partition, "file")
		});
	}
	return [...slots.values()];
}
/** Finds the type for a column; its values are asked only where it depends on them. */
async function join(slot, source, engine) {
	const typed = [...slot.held].filter(([, { type }]) => type.name !== UNTYPED);
	const [first] = typed;
	if (first === void 0) return {
		...slot,
		type: { name: UNTYPED },
		sql: /* @__PURE__ */ new Map()
	};
	for (const { type, conversions } of commonTypes(typed.map(([, { type: own }]) => own))) if (!await someHold(typed.flatMap(([part, { sql }], index) => {
		const condition = conversions[index]?.loses?.(sql);
		return condition === void 0 ? [] : [{
			part,
			condition
		}];
	}), engine)) {
		const sql = typed.map(([part, held], index) => [part, conversions[index]?.of(held.sql) ?? held.sql]);
		return {
			...slot,
			type,
			sql: new Map(sql)
		};
	}
	throw mixed(slot.name, typed, source);
}
async function someHold(questions, engine) {
	for (const { part, condition } of questions) {
		const { rows } = await engine.rows(`SELECT count_if(${condition}) FROM ${scanSql(part, void 0, "s")}`);
		if (Number(rows[0]?.[0] ?? 0) > 0) return true;
	}
	return false;
}
function mixed(name, typed, source) {
	const [first, ...others] = typed;
	if (first === void 0) throw new Error("A column of no file differs from nothing.");
	const [part, { type }] = first;
	const other = others.find(([, held]) => commonTypes([type, held.type]).length === 0) ?? others.find(([, held]) => typeText(held.type) !== typeText(type)) ?? first;
	return new UserError("data-unreadable", {
		what: differenceText(name, differenceOf(type, other[1].type), {
			given: source.given,
			one: toLine(shownName(source, part.files[0] ?? ""), 120),
			other: toLine(shownName(source, other[0].files[0] ?? ""), 120)
		}),
		where: { file: source.given },
		remedy: "Write the column with one type and the same fields in all files, a field as null where it has no value, or check the files one by one."
	});
}
/** @param shown names of the source and of a file of each type */
function differenceText(column, difference, { given, one, other }) {
	const place = `${difference.path.length === 0 ? "" : `the field ${quote(difference.path.join("."))} of `}the column ${quote(column)}`;
	if (difference.by === "field") {
		const [has, lacks] = difference.lacking === "other" ? [one, other] : [other, one];
		return `The files of ${given} differ in ${place}: it is in ${has}, and is not in ${lacks}.`;
	}
	const types = [difference.one, difference.other].map((type) => toLine(typeText(type), 80));
	return `The files of ${given} differ in the type of ${place}, and no type holds the values of all as they are: ${types[0] ?? ""} in ${one}, ${types[1] ?? ""} in ${other}.`;
}
function columnOf({ name, encoding, certain, type, held }, index, { source, parts }) {
	const without = parts.filter((part) => !held.has(part));
	const [part] = without;
	const doubtful = { doubtful: true };
	const isDoubtful = [...held.keys()].every(({ block }) => block.doubtful);
	const column = {
		name,
		sql: `c${index}`,
		type,
		encoding,
		certain,
		...isDoubtful ? doubtful : {}
	};
	if (part === void 0) return column;
	const lacking = {
		file: shownName(source, part.files[0] ?? ""),
		files: without.reduce((sum, { files }) => sum + files.length, 0),
		names: [...part.block.doubtful ? [] : part.block.columns, ...part.partitions].map((each) => each.name),
		...part.block.doubtful ? doubtful : {}
	};
	return {
		...column,
		lacking
	};
}
// shared/tables/formats/csv.ts
/** Every field is read as text, so that a bad value is a finding with its row and not an aborted run. */
async function csvBlocks(source, dialect, options) {
	const files = [];
	for (const file of source.files) files.push({
		file,
		header: await readCsvHeader(file, shownName(source, file), dialect),
		packed: isGzip(file)
	});
	return groupBy(files, ({ header, packed }) => JSON.stringify([header, packed])).map((group) => csvBlock(group, options));
}
/** Whether a first line names any of the columns, letter by letter or but for case, blanks and marks. */
function namesAny({ names }, expected) {
	const plain = (name) => name.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, "");
	const known = new Set(expected.map(plain));
	return names.some((name) => expected.includes(name) || plain(name) !== "" && known.has(plain(name)));
}
function csvBlock(group, { expected, inOrder = false }) {
	const [first] = group;
	if (first === void 0) throw new Error("A group of files is empty.");
	const { delimiter, names, encoding } = first.header;
	const typed = names.map((_, index) => `'c${index}': 'VARCHAR'`).join(", ");
	const options = [
		"auto_detect = false",
		"header = true",
		`delim = ${sqlText(delimiter)}`,
		`quote = '"'`,
		`escape = '"'`,
		`columns = {${typed}}`,
		"hive_partitioning = false",
		`parallel = ${!inOrder}`,
		`compression = '${first.packed ? "gzip" : "none"}'`,
		...encoding === "utf-8" ? [] : [`encoding = '${encoding}'`]
	].join(", ");
	return {
		files: group.map(({ file }) => file),
		columns: names.map((name) => ({
			name,
			type: { name: "VARCHAR" },
			certain: true
		})),
		numbers: false,
		...expected === void 0 || expected.length === 0 || namesAny(first.header, expected) ? {} : { doubtful: true },
		scan: (chosen, extra) => `read_csv(${sqlFiles(chosen)}, ${options}${extra === void 0 ? "" : ", filename = 'file'"})`
	};
}
// shared/tables/formats/json.ts
/** Objects of each file that are looked at for the names of their fields. */
const SAMPLED_OBJECTS = 20480;
/** Files that one statement samples. */
const SAMPLED_FILES = 50;
/** Every field stays JSON, so that its own type and text can be judged. */
async function jsonBlocks(source, engine, expected) {
	const { files } = source;
	const sampled = source.sizeBytes === 0 ? [] : await sampleNames(files, engine);
	const known = new Set(sampled);
	const names = [.../* @__PURE__ */ new Set([...sampled, ...expected])];
	const columns = names.map((name) => ({
		name,
		type: { name: "JSON" },
		certain: known.has(name)
	}));
	const scan = readableByName(names) ? scanByName(names) : scanByPointer(names);
	const [plain, packed] = [files.filter((file) => !isGzip(file)), files.filter(isGzip)];
	return [plain, packed].filter((group) => group.length > 0).map((group) => ({
		files: group,
		columns,
		numbers: false,
		scan
	}));
}
/** The names of fields of the first objects, in the order in which they turn up. */
async function sampleNames(files, engine) {
	const names = /* @__PURE__ */ new Set();
	for (let from = 0; from < files.length; from += SAMPLED_FILES) {
		const samples = files.slice(from, from + SAMPLED_FILES).map((file) => `(SELECT json_keys(json) AS k FROM read_json_objects(${sqlFiles([file])}, ${fixed([file])}) LIMIT ${SAMPLED_OBJECTS})`);
		const { rows } = await engine.rows(`SELECT k FROM (SELECT k, row_number() OVER () AS n FROM (${samples.join(" UNION ALL ")})) GROUP BY k ORDER BY min(n)`);
		for (const [keys] of rows) for (const name of keys ?? []) names.add(name);
	}
	return [...names];
}
/** What is not left to the engine to guess. Files of one call are compressed alike. */
function fixed(files) {
	return `hive_partitioning = false, compression = '${files.some(isGzip) ? "gzip" : "uncompressed"}'`;
}
/** Whether the engine can take the names for those of its own columns, which it compares without case. */
function readableByName(names) {
	return names.length > 0 && names.every((name) => name !== "" && !name.includes("\0")) && new Set(names.map((name) => name.toLowerCase())).size === names.length;
}
function scanByName(names) {
	const typed = names.map((name) => `${sqlText(name)}: 'JSON'`).join(", ");
	const file = freeName(names.map((name) => ({ name })));
	return (files, extra) => `read_json(${sqlFiles(files)}, records = true, columns = {${typed}}, ${fixed(files)}${extra === void 0 ? "" : `, filename = ${sqlText(file)}`})`;
}
/** Takes each field out of its object by itself: slower, but for names of any kind. */
function scanByPointer(names) {
	const fields = names.map((name, index) => {
		const field = `json_extract(json, ${sqlText(jsonPointer(name))})`;
		return `CASE WHEN json_type(${field}) <> 'NULL' THEN ${field} END AS c${index}`;
	});
	const proper = `json_type(json) = 'OBJECT' AND len(json_keys(json)) = len(list_distinct(json_keys(json)))`;
	return (files, extra) => {
		const shown = [...fields, ...extra === void 0 ? [] : [sqlName("file")]];
		const option = extra === void 0 ? "" : `, filename = 'file'`;
		return `(SELECT ${shown.length === 0 ? "true AS nothing" : shown.join(", ")} FROM read_json_objects(${sqlFiles(files)}, ${fixed(files)}${option}) WHERE CASE WHEN ${proper} THEN true ELSE error('JSON: a record is no object, or has a key twice') END)`;
	};
}
// shared/tables/formats/page-headers.ts
const FIRST_LOOK_BYTES = 1024;
/** The extremes of long texts stand in a header too. */
const LONGEST_HEADER_BYTES = 16 << 20;
/**
* Counts the values of a chunk, nulls included, by the headers of its pages, whatever the footer says of their number. Of
* a column without lists they are its rows. How many rows the values of a list make is not asked: headers of the first
* version do not say it, and well-known writers put the number of values there in those of the second.
*
* @param file a descriptor
* @returns undefined where what stands there is no header
* @see https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift, "PageHeader"
*/
function countValues(file, { start, sizeBytes }) {
	let values = 0;
	for (let at = start; at < start + sizeBytes;) {
		const header = headerAt(file, at);
		const size = header?.fields.get(HEADER.compressedSize);
		if (header === void 0 || typeof size !== "number" || size < 0) return void 0;
		const held = valuesIn(header.fields);
		if (held === void 0) return void 0;
		values += held;
		at += header.length + size;
	}
	return values;
}
const HEADER = {
	type: 1,
	compressedSize: 3,
	dataPage: 5,
	dataPageV2: 8
};
const PAGE = {
	data: 0,
	index: 1,
	dictionary: 2,
	dataV2: 3
};
/** In the headers of both versions. */
const VALUES = 1;
function valuesIn(header) {
	const within = (page) => {
		const fields = header.get(page);
		const value = typeof fields === "object" ? fields.get(VALUES) : void 0;
		return typeof value === "number" && value >= 0 ? value : void 0;
	};
	switch (header.get(HEADER.type)) {
		case PAGE.data: return within(HEADER.dataPage);
		case PAGE.dataV2: return within(HEADER.dataPageV2);
		case PAGE.index:
		case PAGE.dictionary: return 0;
		default: return;
	}
}
function headerAt(file, at) {
	for (let wanted = FIRST_LOOK_BYTES; wanted <= LONGEST_HEADER_BYTES; wanted *= 16) {
		const buffer = Buffer.allocUnsafe(wanted);
		const bytes = buffer.subarray(0, readSync(file, buffer, 0, wanted, at));
		const reader = new CompactReader(bytes);
		const fields = reader.struct();
		if (!reader.isLost) return {
			fields,
			length: reader.at
		};
		if (bytes.length < wanted) return void 0;
	}
}
/** Deeper than any header of a page; a hostile one must not exhaust the stack. */
const DEEPEST = 16;
/** Reads the compact protocol of Thrift. */
var CompactReader = class {
	at = 0;
	/** It went over the end, or met what is no structure; nothing that was read counts. */
	isLost = false;
	#bytes;
	constructor(bytes) {
		this.#bytes = bytes;
	}
	struct(depth = 0) {
		const fields = /* @__PURE__ */ new Map();
		let field = 0;
		if (depth > DEEPEST) this.isLost = true;
		while (!this.isLost) {
			const byte = this.#byte();
			const type = byte & 15;
			if (type === 0) break;
			const step = byte >> 4;
			field = step === 0 ? this.#signed() : field + step;
			const value = this.#value(type, depth);
			if (value !== void 0) fields.set(field, value);
		}
		return fields;
	}
	#value(type, depth) {
		switch (type) {
			case 1:
			case 2: return;
			case 3: return this.#byte();
			case 4:
			case 5:
			case 6: return this.#signed();
			case 7:
				this.#skip(8);
				return;
			case 8:
				this.#skip(this.#unsigned());
				return;
			case 12: return this.struct(depth + 1);
			default:
				this.isLost = true;
				return;
		}
	}
	#byte() {
		const byte = this.#bytes[this.at++];
		if (byte === void 0) this.isLost = true;
		return byte ?? 0;
	}
	#skip(bytes) {
		this.at += bytes;
		if (this.at > this.#bytes.length) this.isLost = true;
	}
	#unsigned() {
		let [value, factor] = [0, 1];
		for (;;) {
			const byte = this.#byte();
			value += (byte & 127) * factor;
			if (byte < 128 || this.isLost) return value;
			factor *= 128;
		}
	}
	#signed() {
		const value = this.#unsigned();
		return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
	}
};
// shared/tables/formats/parquet-rows.ts
/** So many are asked for at once, of files with one row group: thousands of wide files must not fill the memory. */
const CHUNKS_AT_ONCE = 1e4;
/**
* Counts the rows of Parquet files by their pages. The engine reads as many rows as the footer says: of a longer column
* it leaves the rest, and a shorter one it fills with values that stand nowhere, or in the next column. Of lists, whose
* pages do not tell their rows, it counts the values.
*
* @param leaves of the files, which are of one schema
* @returns the files some of whose rows are known from their footer alone
* @throws UserError `data-unreadable` where pages hold more or fewer rows, or values of a list, than the footer says
*/
async function checkRowCounts(source, engine, files, { leaves, chunksAtOnce = CHUNKS_AT_ONCE }) {
	const untold = [];
	const atOnce = Math.max(1, Math.floor(chunksAtOnce / Math.max(1, leaves.length)));
	for (let from = 0; from < files.length; from += atOnce) {
		const some = files.slice(from, from + atOnce);
		const told = await chunksOf(engine, some, leaves);
		const byFile = new Map(groupBy(told, ({ file }) => file).map((chunks) => [chunks[0]?.file, chunks]));
		const found = await mapInSteps(some, (file) => {
			return areCounted(source, file, groupBy(byFile.get(file) ?? [], ({ group }) => String(group))) ? [] : [file];
		});
		untold.push(...found.flat());
	}
	return untold;
}
function areCounted(source, file, groups) {
	const descriptor = openSync(file, "r");
	try {
		return groups.map((chunks) => isCounted(descriptor, chunks, shownName(source, file))).every(Boolean);
	} finally {
		closeSync(descriptor);
	}
}
function isCounted(descriptor, chunks, shown) {
	let counted = false;
	for (const chunk of chunks) {
		const held = countValues(descriptor, chunk);
		if (held === void 0) continue;
		const isFlat = chunk.leaf?.flat === true;
		const [told, what] = isFlat ? [chunk.rows, "row"] : [chunk.values, "value"];
		if (held !== told) {
			const column = chunk.leaf === void 0 ? "a column" : `the column ${quote(chunk.leaf.column)}`;
			const where = `for row group ${chunk.group + 1}`;
			throw differing(shown, `its footer says ${plural(told, what)} ${where}, where the pages of ${column} hold ${formatCount(held)}`);
		}
		counted ||= isFlat;
	}
	return counted || chunks.every(({ rows }) => rows === 0);
}
async function chunksOf(engine, files, leaves) {
	const { rows } = await engine.rows(`SELECT file_name, row_group_id, column_id, row_group_num_rows, num_values, data_page_offset,
       dictionary_page_offset, total_compressed_size FROM parquet_metadata(${sqlFiles(files)}) ORDER BY file_name, row_group_id, column_id`);
	return rows.map(([file, ...numbers]) => {
		const [group = 0, column = 0, count = 0, values = 0, dataAt = 0, dictionaryAt = 0, sizeBytes = 0] = numbers.map((each) => Number(each ?? 0));
		const leaf = leaves[column];
		return {
			file: String(file),
			group,
			rows: count,
			values,
			leaf,
			start: dictionaryAt > 0 && dictionaryAt < dataAt ? dictionaryAt : dataAt,
			sizeBytes
		};
	});
}
function differing(file, what) {
	return new UserError("data-unreadable", {
		what: `The data cannot be read: ${what}. Which rows there are is not certain.`,
		where: { file },
		remedy: "Repair the file, or make it again; nothing of it was judged."
	});
}
// shared/tables/formats/parquet.ts
/** What pyarrow and pandas write for a column that holds nothing but nulls. */
const NULL_TYPE = "NullType()";
/** Files of equal schemas are read together, so that the engine never joins columns by names without case. */
async function parquetBlocks(source, engine) {
	const groups = source.files.length === 1 ? [source.files] : await groupBySchema(source.files, engine);
	const blocks = [];
	for (const files of groups) blocks.push(await parquetBlock(source, files, engine));
	return blocks;
}
async function groupBySchema(files, engine) {
	const { rows } = await engine.rows(`SELECT list(file ORDER BY file) FROM (
       SELECT file_name AS file, md5(CAST(list((name, type, type_length, repetition_type, num_children, converted_type,
         scale, precision, logical_type)) AS VARCHAR)) AS signature
       FROM parquet_schema(${sqlFiles(files)}) GROUP BY file_name)
     GROUP BY signature`);
	const rank = new Map(files.map((file, index) => [file, index]));
	const order = (file) => rank.get(file ?? "") ?? 0;
	return rows.map(([group]) => group.toSorted((a, b) => order(a) - order(b))).sort((a, b) => order(a[0]) - order(b[0]));
}
async function parquetBlock(source, files, engine) {
	const first = sqlFiles(files.slice(0, 1));
	const { types } = await engine.describe(`SELECT * FROM read_parquet(${first}, hive_partitioning = false)`);
	const elements = await schemaOf(first, engine);
	if (elements.length !== types.length) throw new Error("A Parquet schema has other columns than its table.");
	const uncounted = await checkRowCounts(source, engine, files, { leaves: elements.flatMap((element) => leavesOf(element, {
		column: element.name,
		flat: true
	})) });
	const columns = elements.map((element, index) => ({
		name: element.name,
		type: element.logicalType === NULL_TYPE ? { name: UNTYPED } : exactNames(types[index] ?? { name: "VARCHAR" }, element),
		certain: true
	}));
	const options = {
		file: `, filename = ${sqlText(freeName(columns))}`,
		position: ", file_row_number = true"
	};
	return {
		files,
		columns,
		uncounted,
		numbers: files.length === 1 && columns.every(({ name }) => name.toLowerCase() !== "file_row_number"),
		scan: (chosen, extra) => `read_parquet(${sqlFiles(chosen)}, hive_partitioning = false${extra === void 0 ? "" : options[extra]})`
	};
}
/** The columns of a file with the names that stand in it; the engine renames those that differ in case only. */
async function schemaOf(file, engine) {
	const { rows } = await engine.rows(`SELECT name, logical_type, num_children, repetition_type FROM parquet_schema(${file})`);
	let next = 0;
	const take = () => {
		const [name, logicalType, count, repetition] = rows[next++] ?? [];
		const children = [];
		for (let index = Number(count ?? 0); index > 0 && next < rows.length; index--) children.push(take());
		return {
			name: typeof name === "string" ? name : "",
			logicalType: typeof logicalType === "string" ? logicalType : void 0,
			repeated: repetition === "REPEATED",
			children
		};
	};
	return rows.length === 0 ? [] : take().children;
}
/** The columns that hold values, in their order in the file. */
function leavesOf({ repeated, children }, outside) {
	const leaf = {
		column: outside.column,
		flat: outside.flat && !repeated
	};
	return children.length === 0 ? [leaf] : children.flatMap((child) => leavesOf(child, leaf));
}
/** Puts the names of the file in the place of those that the engine made of them. */
function exactNames(type, element) {
	const { fields } = type;
	if (type.name === "STRUCT" && fields !== void 0 && fields.length === element.children.length) return {
		...type,
		fields: fields.map((field, index) => {
			const child = element.children[index];
			return child === void 0 ? field : {
				name: child.name,
				type: exactNames(field.type, child)
			};
		})
	};
	const below = element.children[0];
	if (type.element === void 0 || below === void 0) return type;
	if (type.name === "MAP") {
		const value = below.children[1];
		return value === void 0 ? type : {
			...type,
			element: exactNames(type.element, value)
		};
	}
	const item = below.children.length === 1 && type.element.name !== "STRUCT" ? below.children[0] : listItem(below, type);
	return item === void 0 ? type : {
		...type,
		element: exactNames(type.element, item)
	};
}
function listItem(below, type) {
	const count = type.element?.fields?.length;
	const inner = below.children[0];
	return below.children.length === 1 && inner !== void 0 && inner.children.length === count ? inner : below;
}
// shared/tables/open.ts
/**
* Finds out the columns of a source without reading its rows.
*
* @throws EngineError, UserError `data-unreadable`
*/
async function openRelation(source, engine, wanted = {}) {
	switch (source.format) {
		case "parquet": return assemble(source, engine, "typed", await parquetBlocks(source, engine));
		case "csv": return {
			...await assemble(source, engine, "text", await csvBlocks(source, wanted.csv ?? {}, {
				expected: wanted.names,
				inOrder: wanted.inOrder
			})),
			...wanted.csv === void 0 ? {} : { csv: wanted.csv }
		};
		case "json": return assemble(source, engine, "json", await jsonBlocks(source, engine, wanted.names ?? []));
	}
}
// shared/tables/reading/canonical.ts
/** RFC 8259 with what CSV files add to it: a plus sign, zeros in front, a point at either end. */
const NUMERAL = "([+-]?)([0-9]*)[.]?([0-9]*)(?:[eE]([+-]?[0-9]+))?";
/** As most programs write a number that is not whole. */
const PLAIN = "-?(0|[1-9][0-9]*)[.][0-9]+";
const NON_FINITE$1 = "(?i)[+-]?(nan|inf|infinity)";
/** Digits on either side of the point up to which a number is written out. */
const MOST_ZEROS = 60;
/**
* SQL of a text that is the same for all spellings of a number of any size, and differs where the numbers do: `1`,
* `1.0`, `+01` and `10e-1` give `1`; `0.0` and `-0.0` give `0`; `1e-1` gives `0.1`. NaN and the infinities
* give `nan`, `inf` and `-inf`; what is no number gives itself behind a question mark.
*
* @param text SQL of the number as it is written
*/
function canonicalDecimal(text) {
	const short = `rtrim(rtrim(${text}, '0'), '.')`;
	return `CASE WHEN CAST(TRY_CAST(${text} AS BIGINT) AS VARCHAR) = ${text} THEN ${text} WHEN regexp_full_match(${text}, ${sqlText(PLAIN)}) THEN CASE WHEN ${short} = '-0' THEN '0' ELSE ${short} END WHEN regexp_full_match(${text}, ${sqlText(NUMERAL)}) AND regexp_matches(${text}, '[0-9]') THEN ${writtenOut(text)} WHEN regexp_full_match(${text}, ${sqlText(NON_FINITE$1)}) THEN replace(ltrim(lower(${text}), '+'), 'infinity', 'inf') ELSE '?' || ${text} END`;
}
/** What `canonicalDecimal` makes of a number. */
function canonicalOf({ negative, digits, exponent: last, isZero }) {
	if (isZero) return "0";
	const sign = negative ? "-" : "";
	const first = digits.length + last;
	if (last >= 0 && last <= MOST_ZEROS) return `${sign}${digits}${"0".repeat(last)}`;
	if (last < 0 && first > 0) return `${sign}${digits.slice(0, first)}.${digits.slice(first)}`;
	if (last < 0 && last >= -60) return `${sign}0.${"0".repeat(-first)}${digits}`;
	return `${sign}${digits}e${last}`;
}
/** Takes a number apart; for the few that the cheap tests have left. */
function writtenOut(text) {
	const parts = `regexp_extract(${text}, ${sqlText(`^${NUMERAL}$`)}, ['sign', 'whole', 'fraction', 'power'])`;
	const significant = `ltrim(p.whole || p.fraction, '0')`;
	const scaled = sqlLet("p", parts, `{'sign': CASE WHEN p.sign = '-' THEN '-' ELSE '' END, 'digits': rtrim(${significant}, '0'), 'power': p.power, 'last': CASE WHEN p.power = '' THEN 0 ELSE TRY_CAST(p.power AS BIGINT) END - length(p.fraction) + length(${significant}) - length(rtrim(${significant}, '0'))}`);
	const first = `(length(q.digits) + q.last)`;
	return sqlLet("q", scaled, `CASE WHEN q.digits = '' THEN '0' WHEN q.last BETWEEN 0 AND ${MOST_ZEROS} THEN q.sign || q.digits || repeat('0', q.last) WHEN q.last < 0 AND ${first} > 0 THEN q.sign || left(q.digits, ${first}) || '.' || right(q.digits, -q.last) WHEN q.last BETWEEN -${MOST_ZEROS} AND -1 THEN q.sign || '0.' || repeat('0', -${first}) || q.digits ELSE q.sign || q.digits || 'e' || coalesce(CAST(q.last AS VARCHAR), q.power) END`);
}
// shared/tables/reading/same-value.ts
/**
* What counts as the same value, decided here for classes, ids and slices alike, in CSV, JSON lines and Parquet:
*
* - Blanks around a value do not count, nor which of two equal Unicode forms it is written in.
* - Numbers are compared by value, exactly and at any size: `1`, `1.0`, `+1` and the text `"1"` are one, as are `0` and
*   `-0`, `1.5` and `1.50`, `1e+20` and its 21 digits.
* - `true`, `True` and `TRUE` are one, as are their opposites. They are not 1 and 0: who mixes both is told.
* - Nothing, a blank, and what pandas writes for nothing (`nan`, `<NA>`) are no value.
* - Everything else is compared letter by letter. `Yes` and `yes`, `007` and `7`, `New York` and `New  York` are
*   different, since for codes they are; `looseForm` tells where that may be a slip, so that it can be refused in words.
*/
/** Blanks of every kind, and the mark that some editors put in front of a file. */
const BLANKS = String.raw`' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(160) || chr(8239) || chr(12288) || chr(65279)`;
/** A whole number as every program writes it, which stays as it is. */
const INTEGER = "0|-?[1-9][0-9]*";
/**
* Without zeros in front, which codes have; an exponent has a sign, as every program prints it: `1e20` may as well be a
* hexadecimal code.
*/
const NUMBER$1 = String.raw`[+-]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+|(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][+-][0-9]{1,3})`;
/** The text without blanks around it, in one Unicode form: what `sameValue` reads. */
function trimmed(text) {
	return `nfc_normalize(trim(${text}, ${BLANKS}))`;
}
/**
* One spelling for each value; NULL for none.
*
* @param column SQL of a text that is `trimmed`, cheap to repeat
*/
function sameValue(column) {
	return `CASE
    WHEN ${column} = '' OR lower(${column}) IN ('nan', '<na>') THEN NULL
    WHEN regexp_full_match(${column}, '${INTEGER}') THEN ${column}
    WHEN regexp_full_match(${column}, '${NUMBER$1}') THEN ${canonicalDecimal(column)}
    WHEN ${column} IN ('True', 'TRUE') THEN 'true'
    WHEN ${column} IN ('False', 'FALSE') THEN 'false'
    ELSE ${column} END`;
}
/**
* True of a number such as `250.10`, whose last zero `sameValue` takes away: where the same column also holds `250.1`, the
* two are codes.
*
* @param column SQL of a text that is `trimmed`
*/
function hasEndingZero(column) {
	return `coalesce(regexp_full_match(${column}, '[+-]?[0-9]*[.][0-9]*[1-9]0+'), false)`;
}
/**
* As `sameValue`, and yet `250.10` stays apart from `250.1`, since numbers are not written like that and codes are. For
* values that name something and are never calculated with.
*
* @param column SQL of a text that is `trimmed`
*/
function namingValue(column) {
	return `CASE WHEN ${hasEndingZero(column)} THEN ${column} ELSE ${sameValue(column)} END`;
}
/** What two values have in common that differ in capitals, leading zeros or blanks inside alone. */
function looseForm(value) {
	return value.toLowerCase().replace(/\s+/g, " ").replace(/^([+-]?)0+(?=\d)/, "$1");
}
// shared/tables/places/lines.ts
/** Counts records and keeps the lines of those that are wanted. */
var FoundLines = class {
	/** Line, from 1, by the record's 0-based number. */
	lines = /* @__PURE__ */ new Map();
	#wanted;
	/** Records met so far: all of the file's once it was fed to its end. */
	records = 0;
	isComplete = false;
	/** Wanted records on whose line another one starts, so that the line does not say which is meant. */
	shared = /* @__PURE__ */ new Set();
	#ahead;
	#lastLine = 0;
	/** @param ahead records to be seen behind the last one that is wanted */
	constructor(wanted, ahead = 0) {
		this.#wanted = wanted.toSorted((a, b) => a - b);
		this.#ahead = ahead;
	}
	take(line) {
		if (this.records === this.#wanted[this.lines.size]) this.lines.set(this.records, line);
		if (line === this.#lastLine) {
			for (const record of [this.records - 1, this.records]) if (this.lines.has(record)) this.shared.add(record);
		}
		this.#lastLine = line;
		this.isComplete = this.records === (this.#wanted.at(-1) ?? -1) + this.#ahead;
		this.records++;
	}
};
const LF = 10;
const CR = 13;
const BYTE_ORDER_MARK = "ï»¿";
/**
* Records of a CSV file as the reader sees them: an empty line is one only in a file of one column. Line ends are LF, CRLF
* or CR alone.
*/
var CsvLines = class {
	found;
	#kinds;
	#emptyCounts;
	#state = CSV.START;
	#line = 1;
	#startLine = 1;
	#last = 0;
	#isHeader = true;
	/**
	* @param wanted numbers of records, 0-based, the header not counted
	* @param csv the delimiter, one byte, and the number of columns
	*/
	constructor(wanted, csv) {
		this.found = new FoundLines(wanted);
		this.#emptyCounts = csv.columns < 2;
		this.#kinds = csvKinds(csv.delimiter);
	}
	feed(bytes) {
		let state = this.#state;
		let last = this.#last;
		const kinds = this.#kinds;
		const skipped = this.#isHeader ? markLength(bytes) : 0;
		for (let index = skipped; index < bytes.length; index++) {
			const byte = bytes[index] ?? 0;
			const kind = kinds[byte] ?? 0;
			if (kind !== CSV_KIND.LINE_END) state = CSV_NEXT[state * 4 + kind] ?? CSV.FIELD;
			else if (byte !== LF || last !== CR) {
				this.#line++;
				if (state !== CSV.QUOTED) {
					this.#endRecord(state === CSV.START);
					state = CSV.START;
					if (this.found.isComplete) return;
				}
			}
			last = byte;
		}
		this.#state = state;
		this.#last = last;
	}
	end() {
		if (this.#state !== CSV.START) this.#endRecord(false);
	}
	#endRecord(isEmpty) {
		if (this.#isHeader) this.#isHeader = false;
		else if (!isEmpty || this.#emptyCounts) this.found.take(this.#startLine);
		this.#startLine = this.#line;
	}
};
/** JSON values one after the other, however they are laid out, or the elements of one array. */
var JsonLines = class {
	found;
	#line = 1;
	#last = 0;
	/** Nesting at which records stand, 1 in an array; unknown before the first value. */
	#base = -1;
	#depth = 0;
	/** Inside a text, or a number, `true`, `false` or `null` that is a record itself. */
	#inside = "nothing";
	#isEscaped = false;
	constructor(wanted) {
		this.found = new FoundLines(wanted, 1);
	}
	feed(bytes) {
		for (let index = 0; index < bytes.length; index++) {
			const byte = bytes[index] ?? 0;
			const kind = JSON_KINDS[byte] ?? 0;
			const last = this.#last;
			this.#last = byte;
			if (this.#isEscaped) this.#isEscaped = false;
			else if (kind === 0 && (this.#inside !== "nothing" || this.#depth > Math.max(this.#base, 0))) continue;
			else if (kind === 1) this.#lineEnd(byte === LF && last === CR);
			else if (this.#inside === "text") {
				if (byte === 34) this.#inside = "nothing";
				else this.#isEscaped = byte === 92;
			} else {
				this.#structure(byte, kind);
				if (this.found.isComplete) return;
			}
		}
	}
	end() {}
	#lineEnd(isSecondHalf) {
		if (!isSecondHalf) this.#line++;
		if (this.#inside === "word") this.#inside = "nothing";
	}
	#structure(byte, kind) {
		if (kind === 2) {
			this.#inside = "nothing";
			return;
		}
		if (this.#base < 0) {
			if (kind === 6) return;
			this.#base = byte === 91 ? 1 : 0;
			if (this.#base === 1) {
				this.#depth = 1;
				return;
			}
		}
		if (kind === 4) this.#inside = "nothing";
		else if (this.#depth === this.#base && this.#inside !== "word") {
			this.found.take(this.#line);
			if (kind === 0) this.#inside = "word";
		}
		if (kind === 5) this.#inside = "text";
		else if (kind === 3) this.#depth++;
		else if (kind === 4) this.#depth--;
	}
};
const JSON_KINDS = kindsOf({
	1: "\n\r",
	2: " 	,",
	3: "{[",
	4: "}]",
	5: "\"\\",
	6: BYTE_ORDER_MARK
});
// shared/tables/places/places.ts
/**
* Where rows stand in their files. A row of Parquet is known by its number, and so is one of JSON that shares its line
* with another, as in an array on one line. A line of text is found by reading the files once more up to the last row
* that is asked for, so ask once for all rows of a source, and only for few.
*
* @param positions 0-based, through all files of the source
* @returns a place for each position
*/
async function findPlaces(engine, { source, files, csv }, positions) {
	const wanted = [...new Set(positions)].sort((a, b) => a - b);
	const found = wanted.length === 0 ? /* @__PURE__ */ new Map() : await search(engine, {
		...source,
		files,
		csv: csv ?? {}
	}, wanted);
	for (const position of wanted) if (!found.has(position)) found.set(position, {
		file: source.given,
		row: position + 1
	});
	return found;
}
async function search(engine, source, wanted) {
	return source.format === "parquet" ? rowsOfParquet(engine, source, wanted) : linesOfText(source, wanted);
}
async function rowsOfParquet(engine, source, wanted) {
	const found = /* @__PURE__ */ new Map();
	const counts = source.files.length === 1 ? void 0 : await rowCounts(engine, source.files);
	let before = 0;
	for (const file of source.files) {
		const until = before + (counts?.get(file) ?? 1e400);
		for (const position of wanted) {
			if (position < before || position >= until) continue;
			found.set(position, {
				file: shownName(source, file),
				row: position - before + 1
			});
		}
		before = until;
	}
	return found;
}
/** Rows by file as the engine reads them: those of the row groups, since some writers leave out the sum of the file. */
async function rowCounts(engine, files) {
	const { rows } = await engine.rows(`SELECT file_name, sum(row_group_num_rows) FROM parquet_metadata(${sqlFiles(files)}) WHERE column_id = 0 GROUP BY file_name`);
	return new Map(rows.map(([file, count]) => [String(file), Number(count)]));
}
async function linesOfText(source, wanted) {
	const found = /* @__PURE__ */ new Map();
	let before = 0;
	for (const path of source.files) {
		const ahead = wanted.filter((position) => position >= before).map((position) => position - before);
		if (ahead.length === 0) break;
		const { lines, records, shared } = (await scan(source, path, ahead)).found;
		for (const [record, line] of lines) {
			const file = shownName(source, path);
			found.set(before + record, shared.has(record) ? {
				file,
				row: record + 1
			} : {
				file,
				line
			});
		}
		before += records;
	}
	return found;
}
async function scan(source, file, wanted) {
	const scanner = await scannerFor(source, file, wanted);
	for await (const part of textBytesOf(file, source.csv.encoding)) {
		scanner.feed(part);
		if (scanner.found.isComplete) return scanner;
	}
	scanner.end();
	return scanner;
}
async function scannerFor(source, file, wanted) {
	if (source.format === "json") return new JsonLines(wanted);
	const { delimiter, names } = await readCsvHeader(file, shownName(source, file), source.csv);
	return new CsvLines(wanted, {
		delimiter,
		columns: names.length
	});
}
// shared/tables/reading/mask.ts
/** Characters that stand for what a mask keeps, while the text is masked: of no text that people write. */
const KEPT = {
	blank: "",
	time: "",
	utc: "",
	sign: "",
	currency: "",
	percent: ""
};
const SHOWN = "␣TZ±¤%";
/** White space and what cannot be seen: a byte order mark, a zero width space, a no-break space. */
const UNSEEN = "\\s\\x{0085}\\x{00A0}\\x{2000}-\\x{200F}\\x{2028}-\\x{202F}\\x{205F}-\\x{2064}\\x{3000}\\x{FEFF}";
const LONGEST = 48;
const LONGEST_SHOWN = 32;
/** What is kept is kept by its surroundings alone: the `T` of a timestamp, a sign in front of a number. */
const BEFORE = [
	["[\\x{E000}-\\x{F8FF}]", "*"],
	[`^[${UNSEEN}]+`, KEPT.blank],
	[`[${UNSEEN}]+$`, KEPT.blank],
	["([0-9])T([0-9]{2}:)", `\\1${KEPT.time}\\2`],
	[`(:[0-9.]+)Z(${KEPT.blank}?)$`, `\\1${KEPT.utc}\\2`],
	[`^(${KEPT.blank}?)[+-]([.,]?[0-9])`, `\\1${KEPT.sign}\\2`],
	["\\p{Sc}", KEPT.currency],
	["([0-9] ?)%", `\\1${KEPT.percent}`],
	[`[${UNSEEN}]`, " "],
	["\\p{M}", ""],
	["[\\p{Ll}\\p{Lm}\\p{Lo}]", "a"],
	["[\\p{Lu}\\p{Lt}]", "A"],
	["\\p{N}", "9"]
];
/** Runs say no length that tells one word from another: `yes` and `no` look alike. */
const WORDS = [
	["A{2,}", "A…A"],
	["[Aa]{2,}", "a…a"],
	["^([Aa…]+[ *_-]+[Aa…]+)[ *_-].*$", "\\1…"]
];
/** A code keeps its short runs, a number its short groups. */
const CODES = [
	["9{5,}", "9…9"],
	["A{4,}", "A…A"],
	["a{4,}", "a…a"]
];
/**
* SQL: what a text looks like, with nothing of the text itself. Letters become `a` and `A`, digits `9`; a separator
* stays where it stands between two of them; everything else is `*`. Runs are shortened, in words to one length, since
* the length alone tells `male` from `female`.
*/
function maskSql(text) {
	const plain = replaced(`substring(${text}, 1, ${LONGEST})`, BEFORE);
	const separated = `list_aggregate(list_transform(string_split(p, ''), lambda x, i: ${keptSql("string_split(p, '')")}), 'string_agg', '')`;
	const stars = `regexp_replace(m, '[*]{2,}', '*', 'g')`;
	const runs = `CASE WHEN contains(m, '9') THEN ${replaced(stars, CODES)} ELSE ${replaced(stars, WORDS)} END`;
	const shown = `translate(r, ${sqlText(Object.values(KEPT).join(""))}, ${sqlText(SHOWN)})`;
	return `(CASE WHEN ${text} IS NULL THEN NULL WHEN ${text} = '' THEN '' ELSE ${sqlLet("p", plain, sqlLet("m", separated, sqlLet("r", runs, `(CASE WHEN length(${shown}) > ${LONGEST_SHOWN} OR length(${text}) > ${LONGEST} THEN rtrim(substring(${shown}, 1, ${LONGEST_SHOWN}), '…') || '…' ELSE ${shown} END)`)))} END)`;
}
/** SQL of the i-th character of a masked text: a separator is kept between two letters or digits only. */
function keptSql(characters) {
	const neighbours = `coalesce(${characters}[i - 1], '') || coalesce(${characters}[i + 1], '')`;
	const marks = Object.values(KEPT).join("");
	return `CASE WHEN regexp_full_match(x, '[Aa9${marks}]') THEN x WHEN regexp_full_match(x, '[-.,:/_+'' ]') AND regexp_full_match(${neighbours}, '[9${marks}]{2}') THEN x WHEN regexp_full_match(x, '[-./:_@ ]') AND regexp_full_match(${neighbours}, '[Aa9]{2}') THEN x ELSE '*' END`;
}
function replaced(sql, steps) {
	return steps.reduce((inner, [pattern, replacement]) => `regexp_replace(${inner}, ${sqlText(pattern)}, ${sqlText(replacement)}, 'g')`, sql);
}
// shared/tables/profile.ts
/** Approximate distinct counts hash every value, which costs more than all else; larger sources go without. */
const DISTINCT_LIMIT_BYTES = 8e6;
/** A histogram shows at most this many bins. */
const SHOWN_BINS = 40;
/** The central mass that decides what is shown; the tails are counted as `below` and `above`. */
const TAIL = .005;
/** With fewer fine bins under the central mass, an outlier has spoilt the grid and a second look is taken. */
const ENOUGH_FINE_BINS = 16;
const MAX_LOOKS = 3;
const SIGNIFICANT_DIGITS = 12;
const EVERYTHING = {
	lower: -1e400,
	upper: 1e400
};
/**
* Plans the profile of a table.
*
* @param name of the summarising function, as given to `Engine.profile`
*/
function planProfile(columns, depth, name, sizeBytes) {
	const kept = depth === "none" ? [] : columns;
	const numeric = depth === "full" ? kept.filter(isNumeric) : [];
	const slots = kept.map((column) => columnAggregates(column, depth, sizeBytes));
	return {
		aggregates: slots.flatMap((slot) => slot.sql),
		feed: numeric.length === 0 ? void 0 : `count(${feedCall(name, numeric)})`,
		ranges: numeric.map(() => EVERYTHING),
		read: (answers, summaries, rows) => {
			let position = 0;
			return kept.map((column, index) => {
				const slot = slots[index] ?? {
					sql: [],
					names: []
				};
				const named = new Map(slot.names.map((key, offset) => [key, answers[position + offset]]));
				position += slot.sql.length;
				return columnProfile(column, named, summaries[numeric.indexOf(column)], rows);
			});
		}
	};
}
function feedCall(name, columns) {
	return `${name}(${columns.map(({ value }) => `CAST(${value} AS DOUBLE)`).join(", ")})`;
}
function isNumeric({ type }) {
	const family = familyOf(type);
	return family === "integer" || family === "number" || family === "boolean";
}
function isTemporal({ type }) {
	const family = familyOf(type);
	return family === "date" || family === "timestamp" || family === "time";
}
function columnAggregates(column, depth, sizeBytes) {
	const { value, written } = column;
	const aggregates = [["present", `count(${value})`]];
	if (written !== void 0) aggregates.push(["written", `count(${written})`]);
	if (isTemporal(column)) aggregates.push(["min", `CAST(min(${value}) AS VARCHAR)`], ["max", `CAST(max(${value}) AS VARCHAR)`]);
	else if (isNumeric(column) && depth === "basic") {
		const number = `CAST(${value} AS DOUBLE)`;
		const finite = `FILTER (WHERE isfinite(${number}))`;
		aggregates.push(["min", `min(${number}) ${finite}`], ["max", `max(${number}) ${finite}`]);
	}
	if (depth === "full" && sizeBytes <= DISTINCT_LIMIT_BYTES && familyOf(column.type) !== void 0) aggregates.push(["distinct", `approx_count_distinct(${value})`]);
	return {
		names: aggregates.map(([name]) => name),
		sql: aggregates.map(([, sql]) => sql)
	};
}
function columnProfile(column, answers, summary, rows) {
	const present = Number(answers.get("present") ?? 0);
	const written = Number(answers.get("written") ?? present);
	const distinct = answers.get("distinct");
	const base = {
		column: column.column,
		type: typeText(column.type),
		rows,
		nulls: rows - written,
		...written === present ? {} : { leftOut: written - present },
		...distinct === void 0 ? {} : { distinct: Math.min(Number(distinct), present) }
	};
	if (summary !== void 0) return {
		...base,
		...numericFacts(summary, isWhole(column.type))
	};
	const [min, max] = [answers.get("min"), answers.get("max")];
	return {
		...base,
		...isFact(min) ? { min } : {},
		...isFact(max) ? { max } : {}
	};
}
function isFact(value) {
	return typeof value === "string" || typeof value === "number" && Number.isFinite(value);
}
function isWhole(type) {
	return familyOf(type) !== "number";
}
/** Sums depend on the order of addition in their last digits; what is kept does not. */
function stable(value) {
	return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}
function numericFacts(summary, whole) {
	const { finite, nonFinite, min, max, mean, m2 } = summary;
	if (finite === 0) return { nonFinite };
	const deviation = finite > 1 ? Math.sqrt(m2 / (finite - 1)) : void 0;
	return {
		min,
		max,
		mean: stable(mean),
		...deviation === void 0 ? {} : { standardDeviation: stable(deviation) },
		nonFinite,
		histogram: histogramOf(summary, whole)
	};
}
/**
* A histogram of at most 40 equal bins whose width is a power of two and whose edges are multiples of it: two of them
* can be added after halving the finer. It covers the values from the 0.5 % to the 99.5 % quantile, and everything
* where that is not much more.
*
* @param whole the values are integers, so that no bin is narrower than one
* @internal
*/
function histogramOf(summary, whole) {
	const { counts, base } = summary;
	const { first, last } = centralBins(summary);
	const [lowest, highest] = occupiedBins(counts);
	const [from, to] = highest - lowest + 1 <= 2 * (last - first + 1) ? [lowest, highest] : [first, last];
	let fold = 0;
	const foldedBin = (bin) => Math.floor((base + bin) / 2 ** fold);
	const coarse = whole || summary.min === summary.max;
	while (foldedBin(to) - foldedBin(from) >= SHOWN_BINS || coarse && summary.exponent + fold < 0) fold++;
	const start = foldedBin(from);
	const shown = new Array(foldedBin(to) - start + 1).fill(0);
	let { below, above } = summary;
	for (let bin = lowest; bin <= highest; bin++) {
		const count = counts[bin] ?? 0;
		if (count === 0) continue;
		const index = foldedBin(bin) - start;
		if (index < 0) below += count;
		else if (index >= shown.length) above += count;
		else shown[index] = (shown[index] ?? 0) + count;
	}
	const width = 2 ** (summary.exponent + fold);
	return {
		edges: Array.from({ length: shown.length + 1 }, (_, index) => (start + index) * width),
		counts: shown,
		below,
		above
	};
}
function occupiedBins(counts) {
	let last = counts.length - 1;
	while (last > 0 && counts[last] === 0) last--;
	let first = 0;
	while (first < last && counts[first] === 0) first++;
	return [first, last];
}
/** The fine bins that hold the 0.5 % and the 99.5 % quantile. */
function centralBins({ counts }) {
	let total = 0;
	for (let bin = 0; bin < counts.length; bin++) total += counts[bin] ?? 0;
	let seen = 0;
	let first = -1;
	for (let bin = 0; bin < counts.length; bin++) {
		seen += counts[bin] ?? 0;
		if (first < 0 && seen > TAIL * total) first = bin;
		if (seen >= .995 * total) return {
			first: Math.max(0, first),
			last: bin
		};
	}
	return {
		first: 0,
		last: counts.length - 1
	};
}
/**
* Looks again, more closely, at columns whose grid an outlier has spoilt; each look is a scan of those columns alone.
*
* @returns the summaries with finer counts; moments and extremes stay those of the first look
*/
async function sharpen(engine, from, columns, summaries) {
	const numeric = columns.filter(isNumeric);
	let current = summaries;
	for (let look = 1; look < MAX_LOOKS; look++) {
		const again = numeric.map((column, index) => ({
			column,
			index,
			range: closerRange(current[index], column)
		})).filter((each) => each.range !== void 0);
		if (again.length === 0) break;
		const name = `trainyard_look_${look}`;
		const call = feedCall(name, again.map(({ column }) => column));
		const ranges = again.map(({ range }) => range ?? EVERYTHING);
		const { summaries: closer } = await engine.profile(`SELECT count(${call}) FROM ${from}`, name, ranges);
		current = current.map((summary, index) => {
			const found = closer[again.findIndex((each) => each.index === index)];
			if (found === void 0 || found.finite === 0) return summary;
			const { counts, base, exponent, below, above } = found;
			return {
				...summary,
				counts,
				base,
				exponent,
				below,
				above
			};
		});
	}
	return current;
}
function closerRange(summary, column) {
	if (summary === void 0 || summary.finite === 0 || summary.min === summary.max) return void 0;
	if (isWhole(column.type) && summary.exponent <= 0) return void 0;
	const { first, last } = centralBins(summary);
	const [lowest, highest] = occupiedBins(summary.counts);
	if (last - first + 1 >= ENOUGH_FINE_BINS || lowest === first && highest === last) return void 0;
	const width = 2 ** summary.exponent;
	return {
		lower: (summary.base + first) * width,
		upper: (summary.base + last + 1) * width
	};
}
// shared/tables/reading/exact-text.ts
/** SQL that compares numbers as they are written, digit by digit: slow, for the few texts that a double cannot decide. */
/** A name that none of a user's columns can hide, since it is bound inside the expression. */
const PARTS$1 = "parts_of_number";
/** Beyond any exponent of a contract; what is written with more digits counts as this much. */
const FARTHEST = "100000000000000000";
/**
* SQL over the parts of a number: `s` is its sign (-1, 0, 1), `d` its digits without zeros at either end, `e` the
* magnitude, so that it is `s × 0.d × 10^e`.
*
* @param text SQL of a text that is a number
*/
function withParts(text, body) {
	const written = `regexp_extract(${text}, ${sqlText("^([+-]?)([0-9]*)[.]?([0-9]*)(?:[eE]([+-]?[0-9]+))?$")}, ['sign', 'whole', 'fraction', 'power'])`;
	const w = `${PARTS$1}.whole`;
	const f = `${PARTS$1}.fraction`;
	const p = `${PARTS$1}.power`;
	const power = `(CASE WHEN ${p} = '' THEN 0 ELSE greatest(-${FARTHEST}, least(${FARTHEST}, coalesce(TRY_CAST(${p} AS BIGINT), CASE WHEN starts_with(${p}, '-') THEN -${FARTHEST} ELSE ${FARTHEST} END))) END)`;
	const digits = `rtrim(ltrim(${w} || ${f}, '0'), '0')`;
	const place = `(CASE WHEN ltrim(${w}, '0') <> '' THEN length(ltrim(${w}, '0')) ELSE length(ltrim(${f}, '0')) - length(${f}) END)`;
	const parts = `{'s': CASE WHEN ${digits} = '' THEN 0 WHEN ${PARTS$1}.sign = '-' THEN -1 ELSE 1 END, 'd': ${digits}, 'e': CASE WHEN ${digits} = '' THEN 0 ELSE ${power} + ${place} END}`;
	return naming(naming(written, parts), body(PARTS$1));
}
/** `body` over `PARTS`, which stands for the value. */
const naming = (value, body) => sqlLet(PARTS$1, value, body);
function signOf(number) {
	if (number.isZero) return 0;
	return number.negative ? -1 : 1;
}
const digitsOf = (number) => number.isZero ? "" : number.digits;
const magnitudeOf = (number) => number.isZero ? 0 : number.magnitude;
/** SQL: the number that the text writes compares so with the literal. */
function comparesAsText(text, comparison, literal) {
	const sign = signOf(literal);
	const magnitude = magnitudeOf(literal);
	const digits = sqlText(digitsOf(literal));
	const order = (n) => `(CASE WHEN ${n}.s <> ${sign} THEN ${n}.s - (${sign}) ELSE ${n}.s * (CASE WHEN ${n}.e <> ${magnitude} THEN sign(${n}.e - (${magnitude})) WHEN ${n}.d = ${digits} THEN 0 WHEN ${n}.d < ${digits} THEN -1 ELSE 1 END) END)`;
	return withParts(text, (n) => `${order(n)} ${comparison} 0`);
}
/** SQL: the number has a fraction. */
function hasFractionAsText(text) {
	return withParts(text, (n) => `${n}.e < length(${n}.d)`);
}
/**
* SQL: the number is no multiple of the factor, by long division in blocks of digits. Powers of ten beyond those that
* the factor's own twos and fives can use up change nothing, so that no exponent costs more than its digits.
*
* @param factor with at most `MAX_FACTOR_DIGITS` digits, not zero
*/
function isNoMultipleAsText(text, factor) {
	const divisor = factor.digits;
	const block = Math.min(18, 37 - divisor.length);
	const power = (n) => `(${n}.e - length(${n}.d) - (${factor.exponent}))`;
	const useful = twosAndFives(BigInt(divisor));
	const padded = (n) => `(${n}.d || repeat('0', least(${power(n)}, ${useful})))`;
	const whole = (digits) => `(repeat('0', (${block} - length(${digits}) % ${block}) % ${block}) || ${digits})`;
	const blocks = (n) => naming(whole(padded(n)), `list_transform(range(0, length(${PARTS$1}) // ${block}), lambda at_block: CAST(substr(${PARTS$1}, at_block * ${block} + 1, ${block}) AS HUGEINT))`);
	const rest = (n) => `list_reduce(${blocks(n)}, lambda rest, digits: (rest * ${10n ** BigInt(block)}::HUGEINT + digits) % ${divisor}::HUGEINT) % ${divisor}::HUGEINT`;
	return withParts(text, (n) => `(CASE WHEN ${n}.s = 0 THEN false WHEN ${power(n)} < 0 THEN true ELSE ${rest(n)} <> 0 END)`);
}
function twosAndFives(number) {
	let [twos, fives] = [0, 0];
	for (let rest = number; rest % 2n === 0n; rest /= 2n) twos++;
	for (let rest = number; rest % 5n === 0n; rest /= 5n) fives++;
	return Math.max(twos, fives);
}
// shared/tables/reading/numbers.ts
const WHOLE = "[+-]?[0-9]+";
const NUMBER = "[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?";
const NON_FINITE = "(?i)[+-]?(nan|inf|infinity)";
const matches = (text, pattern) => `regexp_full_match(${text}, ${sqlText(pattern)})`;
const asDouble = (text) => `TRY_CAST(${text} AS DOUBLE)`;
const asBigint = (text) => `TRY_CAST(${text} AS BIGINT)`;
/** @param source SQL of what stands in the file: text, or a JSON value cast to text */
function readNumber(source, form) {
	const text = plainText(source, form);
	const present = `${source} IS NOT NULL`;
	const base = {
		text,
		present,
		form
	};
	if (form.whole === void 0) {
		const double = asDouble(text);
		const usual = `(isfinite(${double}) AND ${`${text} >= '+' AND ${text}[-1] >= '.'`} AND NOT contains(${text}, '_'))`;
		const nonFinite = matches(text, NON_FINITE);
		const finite = numberOf(text, form);
		const valid = form.nonFinite === true ? `(${finite} OR ${nonFinite})` : finite;
		const held = form.nonFinite === true ? `(${usual} OR ${nonFinite})` : usual;
		return {
			...base,
			valid,
			misread: misreadUnless(usual, base, valid),
			unusual: unless(usual, present),
			value: `(CASE WHEN ${held} THEN ${double} END)`
		};
	}
	const whole = asBigint(text);
	const usual = `CAST(${whole} AS VARCHAR) = ${text}`;
	const valid = form.whole === "digits" ? matches(text, WHOLE) : isWholeValue(text, form);
	const value = `(CASE WHEN ${usual} THEN ${whole} WHEN ${valid} THEN TRY_CAST(${text} AS HUGEINT) END)`;
	return {
		...base,
		valid,
		misread: misreadUnless(usual, base, valid),
		unusual: unless(usual, present),
		value
	};
}
function misreadUnless(usual, { text, present }, valid) {
	return `(CASE WHEN ${usual} THEN false WHEN ${present} THEN ${text} IS NULL OR NOT ${valid} ELSE false END)`;
}
function unless(usual, present) {
	return `(${present} AND NOT coalesce(${usual}, false))`;
}
/** Something that is written as a number, and is one. */
function numberOf(text, { doubles = false }) {
	const written = matches(text, NUMBER);
	return doubles ? `(${written} AND ${fitsDouble(text)})` : written;
}
/** Digits alone are exact, whatever their number. */
function fitsDouble(text) {
	return `(coalesce(isfinite(${asDouble(text)}), false) OR ${matches(text, WHOLE)})`;
}
function isWholeValue(text, form) {
	const isWhole = `(CASE WHEN ${matches(text, "[+-]?[0-9]+([.]0*)?")} THEN true WHEN ${matches(text, NUMBER)} THEN NOT ${hasFractionAsText(text)} ELSE false END)`;
	return form.doubles === true ? `(${isWhole} AND ${fitsDouble(text)})` : isWhole;
}
function plainText(source, { decimalSeparator = ".", thousandsSeparator = "" }) {
	if (decimalSeparator === "." && thousandsSeparator === "") return source;
	const [point, comma] = [decimalSeparator, thousandsSeparator].map((each) => each.replace(/[.'"-]/g, "[$&]"));
	const pattern = `[+-]?(?:(?:${thousandsSeparator === "" ? "" : `[0-9]{1,3}(?:${comma ?? ""}[0-9]{3})+|`}[0-9]+)(?:${point ?? ""}[0-9]*)?|${point ?? ""}[0-9]+)(?:[eE][+-]?[0-9]+)?`;
	const ungrouped = thousandsSeparator === "" ? source : `replace(${source}, ${sqlText(thousandsSeparator)}, '')`;
	return `(CASE WHEN ${matches(source, pattern)} THEN replace(${ungrouped}, ${sqlText(decimalSeparator)}, '.') END)`;
}
/**
* SQL: at most 15 digits stand in the text, and its double is no zero that only underflow made. Two such numbers share
* a double only where they are equal, since 15 decimal digits survive the way into a double and back.
*/
function isShort(text) {
	return `(strlen(${text}) <= 15 AND (${asDouble(text)} <> 0 OR NOT (contains(${text}, 'e') OR contains(${text}, 'E'))))`;
}
/** The same of a literal, with a wide berth around the ends of the range. */
function isShortLiteral(number) {
	return number.isZero || number.digits.length <= 15 && Math.abs(number.magnitude) < 290;
}
const doubleLiteral = (number) => `CAST('${String(number)}' AS DOUBLE)`;
const BIGINT_LOWEST = -(2n ** 63n);
const BIGINT_HIGHEST = 2n ** 63n - 1n;
/**
* A comparison with any number as one with a multiple of `10^-scale`, for values that are such multiples.
*
* @param lowest of the values, counted in units of `10^-scale`
*/
function wholeComparison(comparison, literal, { scale, lowest, highest }) {
	const floor = literal.floorAt(scale);
	const below = comparison === "<" || comparison === "<=";
	if (floor === void 0) return { always: below !== literal.negative };
	const { count, exact } = floor;
	if (count > highest) return { always: below };
	if (count < lowest) return { always: !below };
	if (exact) return {
		comparison,
		count
	};
	return {
		comparison: below ? "<=" : ">",
		count
	};
}
/**
* SQL: true wherever `compares` is, in few words.
*
* @returns undefined where infinities are values too
*/
function mayCompare({ text, present, form }, comparison, literal) {
	if (form.whole !== void 0) {
		const plain = comparesWhole(asBigint(text), comparison, literal);
		return plain === "false" ? `(${asBigint(text)} IS NULL AND ${present})` : `coalesce(${plain}, ${present})`;
	}
	if (form.nonFinite === true) return void 0;
	const loose = comparison.startsWith("<") ? "<=" : ">=";
	return `coalesce(${asDouble(text)} ${loose} ${doubleLiteral(literal)}, ${present})`;
}
function comparesWhole(whole, comparison, literal) {
	const rule = wholeComparison(comparison, literal, {
		scale: 0,
		lowest: BIGINT_LOWEST,
		highest: BIGINT_HIGHEST
	});
	return "always" in rule ? String(rule.always) : `${whole} ${rule.comparison} ${rule.count}`;
}
/** SQL: the number that stands there compares so with the literal; false or NULL for what is none. */
function compares({ text, present, valid, form }, comparison, literal) {
	if (form.whole !== void 0) {
		const whole = asBigint(text);
		const plain = comparesWhole(whole, comparison, literal);
		return when(plain === "false" ? `(${whole} IS NULL AND ${present})` : `coalesce(${plain}, ${present})`, `(${valid} AND ${`(CASE WHEN ${whole} IS NOT NULL THEN ${plain} ELSE ${comparesAsText(text, comparison, literal)} END)`})`);
	}
	const double = asDouble(text);
	const near = doubleLiteral(literal);
	const [strict, loose] = comparison.startsWith("<") ? ["<", "<="] : [">", ">="];
	const exact = `(CASE WHEN ${double} ${strict} ${near} THEN true ${isShortLiteral(literal) ? `WHEN ${isShort(text)} THEN ${String(comparison === loose)} ` : ""}ELSE ${comparesAsText(text, comparison, literal)} END)`;
	const finite = when(`coalesce(${double} ${loose} ${near}, ${present})`, `(CASE WHEN ${exact} THEN ${valid} ELSE false END)`);
	if (form.nonFinite !== true) return finite;
	const beyond = strict === "<" ? "-inf" : "inf";
	return `(CASE WHEN isfinite(${double}) OR NOT ${matches(text, NON_FINITE)} THEN ${finite} ELSE isnan(${double}) OR ${double} = CAST('${beyond}' AS DOUBLE) END)`;
}
/** SQL: the number that stands there is none of the literals; false or NULL for what is no number. */
function isNoneOfNumbers({ text, present, valid, form }, literals) {
	const among = (value, list) => list.length === 0 ? "false" : `${value} IN (${list.join(", ")})`;
	const exact = `NOT list_contains(${sqlList(literals.map((literal) => sqlText(canonicalOf(literal))))}, ${canonicalDecimal(text)})`;
	if (literals.length === 0) return `(${present} AND ${valid})`;
	if (form.whole !== void 0) {
		const whole = asBigint(text);
		const range = {
			scale: 0,
			lowest: BIGINT_LOWEST,
			highest: BIGINT_HIGHEST
		};
		return when(`coalesce(NOT ${among(whole, literals.flatMap((literal) => countOf(literal, range) ?? []).map(String))}, ${present})`, `(${valid} AND (CASE WHEN ${whole} IS NOT NULL THEN true ELSE ${exact} END))`);
	}
	return `(CASE WHEN NOT ${present} THEN false WHEN ${among(asDouble(text), literals.map(doubleLiteral))} THEN ${literals.every(isShortLiteral) ? `NOT ${isShort(text)} AND ` : ""}${valid} AND ${exact} ELSE ${valid} END)`;
}
/** The literal in units of `10^-scale`, where it is a multiple of it inside the range. */
function countOf(literal, { scale, lowest, highest }) {
	const floor = literal.floorAt(scale);
	return floor?.exact === true && floor.count >= lowest && floor.count <= highest ? floor.count : void 0;
}
/** From here on not every whole number is a double. */
const FIRST_GAP = 2n ** 53n;
/** SQL: a number stands there that `value` cannot hold: too large, or with more digits than a double keeps of it. */
function isMoreThanValue({ text, present, valid, value, form }) {
	const unheld = `${value} IS NULL AND ${present}`;
	if (form.whole !== void 0) return `(${unheld} AND ${valid})`;
	const double = asDouble(text);
	return `(CASE WHEN ${unheld} THEN ${valid} WHEN ${`(abs(${double}) >= ${FIRST_GAP} AND isfinite(${double}))`} THEN ${valid} AND NOT ${`(${canonicalDecimal(text)}) = (${canonicalDecimal(`printf('%.0f', ${double})`)})`} ELSE false END)`;
}
/** SQL: NaN or an infinity stands there by name. */
function writesNonFinite({ text }) {
	return matches(text, NON_FINITE);
}
/** SQL: the number that stands there has a fraction. */
function hasFraction({ text, present, valid, form }) {
	if (form.whole !== void 0) return "false";
	const double = asDouble(text);
	return `(CASE WHEN ${double} <> trunc(${double}) THEN ${valid} WHEN ${isShort(text)} THEN false WHEN ${present} THEN ${matches(text, NUMBER)} AND ${hasFractionAsText(text)} ELSE false END)`;
}
/** SQL: the number that stands there is no multiple of the factor; neither NaN nor an infinity is one. */
function isNoMultiple({ text, present, valid, form }, factor) {
	const exact = form.nonFinite === true ? `(CASE WHEN ${matches(text, NUMBER)} THEN ${isNoMultipleAsText(text, factor)} ELSE true END)` : isNoMultipleAsText(text, factor);
	if (form.whole !== void 0) {
		const whole = asBigint(text);
		const rest = isNoWholeMultiple(whole, wholeFactor(factor, 0), BIGINT_HIGHEST);
		const exactly = `(CASE WHEN ${whole} IS NOT NULL THEN true ELSE ${exact} END)`;
		return when(`coalesce(${rest}, ${present})`, `(${valid} AND ${exactly})`);
	}
	const double = asDouble(text);
	const quick = quotient(double, factor);
	const slow = when(present, `(${valid} AND ${exact})`);
	if (quick === void 0) return slow;
	return `(CASE WHEN abs(${double}) < ${quick.below} AND ${isShort(text)} THEN (CASE WHEN ${quick.noMultiple} THEN ${valid} ELSE false END) ELSE ${slow} END)`;
}
/** `m` such that a multiple of `10^-scale` is a multiple of the factor exactly where its count is one of `m`. */
function wholeFactor(factor, scale) {
	const digits = BigInt(factor.digits);
	const shift = factor.exponent + scale;
	if (shift >= 0) return digits * 10n ** BigInt(Math.min(shift, 50));
	let divisor = digits;
	for (const prime of [2n, 5n]) for (let left = -shift; left > 0 && divisor % prime === 0n; left--) divisor /= prime;
	return divisor;
}
/** SQL: a whole number is no multiple of another. */
function isNoWholeMultiple(value, factor, highest) {
	if (factor === 1n) return `(${value} IS NULL AND NULL)`;
	return factor > highest ? `${value} <> 0` : `${value} % ${factor} <> 0`;
}
/**
* SQL that decides by doubles alone whether the decimal that a double prints as is a multiple of the factor.
*
* With the factor `F × 10^-s` it is `r F × 10^-s` for a whole `r` exactly where the double is the one nearest to that
* decimal, `(r F) / 10^s`: that quotient of two exact doubles is rounded once, the decimal has at most 15 digits, and so
* no other of them shares its double. Rounding `x / factor` finds `r`, as it is off by less than a half.
*
* @returns undefined for a factor of too many digits
*/
function quotient(double, factor) {
	const scale = Math.max(0, -factor.exponent);
	if (scale > 22 || factor.magnitude > 14 || factor.digits.length > 14) return void 0;
	const digits = `${factor.digits}${"0".repeat(Math.max(0, factor.exponent))}`;
	const nearest = `round(${double} / ${doubleLiteral(factor)}) * CAST('${digits}' AS DOUBLE) / CAST('1e${scale}' AS DOUBLE)`;
	return {
		below: `CAST('9e${14 - scale}' AS DOUBLE)`,
		noMultiple: `${nearest} <> ${double}`
	};
}
/** SQL: false where the first is not true, and the second only evaluated where it is. */
function when(suspect, exact) {
	return `(CASE WHEN ${suspect} THEN ${exact} ELSE false END)`;
}
// shared/tables/reading/booleans.ts
/**
* SQL of the boolean that a text writes: `true` or `false` in any case, since Python writes `True` and R `TRUE`.
*
* `1`, `t`, `yes` and `on` are none: they are numbers and words as well, and what they mean is a guess.
*
* @param text SQL of the text
* @returns SQL that is NULL where the text writes no boolean
*/
function booleanOf(text) {
	return `(CASE WHEN ${text} = 'true' THEN true WHEN ${text} = 'false' THEN false WHEN lower(${text}) = 'true' THEN true WHEN lower(${text}) = 'false' THEN false END)`;
}
// shared/tables/reading/jdk-patterns.ts
const YEAR$1 = "[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9]";
const HOUR_12 = {
	hh: "0[1-9]|1[01]",
	h: "0?[1-9]|1[01]"
};
const number = (field, regex, open = false) => ({
	field,
	regex,
	open,
	numeric: true
});
const name = (field, names, length) => ({
	field,
	regex: names.split(" ").map((each) => each.slice(0, length)).join("|")
});
const MONTHS$1 = "January February March April May June July August September October November December";
const DAYS$1 = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday";
const HOURS = "(?:0[0-9]|1[0-7])";
const offset = (regex) => ({
	field: "offset",
	regex: `[+-](?:${regex})`
});
const UTC$1 = {
	field: "utc",
	regex: "Z"
};
const DIGITS = offset(`${HOURS}[0-5][0-9]|1800`);
const COLON = offset(`${HOURS}:[0-5][0-9]|18:00`);
const DIGITS_SECONDS = offset(`${HOURS}[0-5][0-9](?:[0-5][0-9])?|1800(?:00)?`);
const COLON_SECONDS = offset(`${HOURS}:[0-5][0-9](?::[0-5][0-9])?|18:00(?::00)?`);
/** Forms of `X` by their count; those of `x` lack the `Z`. */
const OFFSETS = [
	offset(`${HOURS}(?:[0-5][0-9])?|18(?:00)?`),
	DIGITS,
	COLON,
	DIGITS_SECONDS,
	COLON_SECONDS
];
const orUtc = (piece) => ({
	...UTC$1,
	others: [piece]
});
const FIELDS = {
	yyyy: number("year", YEAR$1, true),
	uuuu: number("year", YEAR$1, true),
	y: number("year", "0{0,3}[1-9][0-9]{0,5}", true),
	u: number("year", "0{0,3}[1-9][0-9]{0,5}", true),
	yy: number("shortYear", "[0-9]{2}"),
	uu: number("shortYear", "[0-9]{2}"),
	...Object.fromEntries(["M", "L"].flatMap((letter) => [
		[letter, number("month", "0?[1-9]|1[0-2]", true)],
		[letter.repeat(2), number("month", "0[1-9]|1[0-2]")],
		[letter.repeat(3), name("shortMonthName", MONTHS$1, 3)],
		[letter.repeat(4), name("monthName", MONTHS$1)]
	])),
	d: number("day", "0?[1-9]|[12][0-9]|3[01]", true),
	dd: number("day", "0[1-9]|[12][0-9]|3[01]"),
	DDD: number("dayOfYear", "00[1-9]|0[1-9][0-9]|[12][0-9]{2}|3[0-5][0-9]|36[0-6]"),
	H: number("hour", "0?[0-9]|1[0-9]|2[0-3]", true),
	HH: number("hour", "[01][0-9]|2[0-3]"),
	m: number("minute", "[0-5]?[0-9]", true),
	mm: number("minute", "[0-5][0-9]"),
	s: number("second", "[0-5]?[0-9]", true),
	ss: number("second", "[0-5][0-9]"),
	E: name("shortWeekday", DAYS$1, 3),
	EE: name("shortWeekday", DAYS$1, 3),
	EEE: name("shortWeekday", DAYS$1, 3),
	EEEE: name("weekday", DAYS$1),
	...Object.fromEntries(OFFSETS.map((piece, index) => ["X".repeat(index + 1), orUtc(piece)])),
	...Object.fromEntries(OFFSETS.map((piece, index) => ["x".repeat(index + 1), piece])),
	Z: DIGITS,
	ZZ: DIGITS,
	ZZZ: DIGITS,
	ZZZZZ: orUtc(COLON_SECONDS)
};
/** More would multiply into too many forms. */
const MAX_OPTIONAL = 4;
/**
* Reads a JDK pattern.
*
* @returns every way through its optional parts, or the reason, as the end of a sentence, where a part is not known here
*/
function parsePattern(pattern) {
	const sections = [];
	const open = [];
	const pieces = [];
	for (const [token] of pattern.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']|'/g)) {
		if (token === "'") return { reason: "a quotation mark is not closed" };
		if (token === "[") open.push(pieces.length);
		else if (token === "]") {
			const start = open.pop();
			if (start === void 0) return { reason: "a bracket closes nothing" };
			sections.push({
				start,
				end: pieces.length
			});
		} else if (/[{}#]/.test(token)) return { reason: `${token} is reserved in such a pattern` };
		else if (!/^[A-Za-z]/.test(token)) pieces.push({ literal: unquoted(token) });
		else {
			const piece = pieceOf(token);
			if (piece === void 0) return { reason: reasonFor(token) };
			pieces.push(piece);
		}
	}
	if (sections.length > MAX_OPTIONAL) return { reason: `it has more than ${MAX_OPTIONAL} optional parts` };
	const ways = [];
	for (let left = 0; left < 2 ** sections.length; left++) {
		const absent = sections.filter((_, index) => (left & 1 << index) !== 0);
		const way = pieces.filter((_, index) => !absent.some(({ start, end }) => index >= start && index < end));
		const reason = faultOf(way);
		if (reason !== void 0) return { reason };
		ways.push(way);
	}
	return { ways };
}
function unquoted(token) {
	if (!token.startsWith("'")) return token;
	return token === "''" ? "'" : token.slice(1, -1).replaceAll("''", "'");
}
function pieceOf(token) {
	if (/^S{1,9}$/.test(token)) return number("fraction", `[0-9]{${token.length}}`);
	if (token === "a") return {
		field: "half",
		regex: "AM|PM"
	};
	if (token === "h" || token === "hh") return number("hour12", HOUR_12[token], token === "h");
	return FIELDS[token];
}
function reasonFor(token) {
	if (/^Y+$/.test(token)) return `${token} is the year of a week; the year of a day is yyyy`;
	if (/^D+$/.test(token)) return `${token} is a day of the year; the day of a month is dd`;
	if (/^(VV|z|v|O)/.test(token)) return `the names of zones (${token}) are not read; XXX stands for an offset`;
	if (/^[kK]+$/.test(token)) return `${token} is not read here; H stands for the hour of a whole day`;
	if (token === "T") return "T is no part of a pattern; text stands in single quotes, as in 'T'";
	return `${token} is not read here`;
}
/** Why a way through the pattern names no moment that could be told. */
function faultOf(pieces) {
	const fields = pieces.flatMap((piece) => "field" in piece ? [piece] : []);
	const said = fields.map(({ field }) => GROUPS[field] ?? field);
	const twice = said.find((group, index) => said.indexOf(group) < index);
	if (twice !== void 0) return `it names the ${twice} twice${LETTERS[twice] ?? ""}`;
	const has = (field) => fields.some((each) => each.field === field);
	if (has("hour12") !== has("half")) return "the hours of half a day (h) and AM or PM (a) belong together; H stands for the hour of a whole day";
	if (has("dayOfYear") && (said.includes("month") || has("day"))) return `it names the day twice${LETTERS["day"] ?? ""}`;
	if (has("fraction") && !has("second")) return `it names a fraction of a second and no second${LETTERS["second"] ?? ""}`;
	const strange = strangerOf(fields);
	if (strange !== void 0) return strange;
	for (const [index, piece] of pieces.entries()) {
		const next = pieces[index + 1];
		if (next === void 0 || !("field" in piece) || piece.open !== true) continue;
		if ("field" in next ? next.numeric === true && next.open === true : /^[0-9]/.test(next.literal)) return "two numbers without a fixed width stand side by side";
	}
}
/** Letters that are often taken for one another, since they differ in capitals alone. */
const MONTH_OR_MINUTE = "; M stands for months, m for minutes";
const LETTERS = {
	month: MONTH_OR_MINUTE,
	minute: MONTH_OR_MINUTE,
	day: "; D stands for the day of a year, d for the day of a month",
	second: "; S stands for a fraction of a second, s for seconds",
	hour: "; h stands for the hour of half a day, H for the hour of a whole day"
};
const OF_DAY = [
	"year",
	"shortYear",
	"month",
	"day",
	"weekday",
	"shortWeekday"
];
const OF_CLOCK = [
	"hour",
	"hour12",
	"minute",
	"second",
	"half"
];
/** Minutes amid a date, months amid a time: nobody writes so, but the letters are taken for one another. */
function strangerOf(fields) {
	for (const [index, { field }] of fields.entries()) {
		const beside = [fields[index - 1]?.field, fields[index + 1]?.field];
		const amid = (group, other) => beside.some((each) => group.includes(each)) && !beside.some((each) => other.includes(each));
		if (field === "minute" && amid(OF_DAY, OF_CLOCK)) return `it names minutes amid a date${MONTH_OR_MINUTE}`;
		if (field === "month" && amid(OF_CLOCK, OF_DAY)) return `it names months amid a time${MONTH_OR_MINUTE}`;
	}
}
const GROUPS = {
	shortYear: "year",
	monthName: "month",
	shortMonthName: "month",
	hour12: "hour",
	shortWeekday: "weekday",
	utc: "offset"
};
/** Splits what can be written in several ways into one list of pieces for each. */
function variantsOf(pieces) {
	return pieces.map((piece) => "field" in piece && piece.others !== void 0 ? [piece, ...piece.others] : [piece]).reduce((lists, choices) => lists.flatMap((list) => choices.map((choice) => [...list, choice])), [[]]).flatMap(halves);
}
/** Twelve is the first hour of its half of the day. */
function halves(pieces) {
	if (!pieces.some((piece) => "field" in piece && piece.field === "half")) return [pieces];
	const half = (text, hours, twelve) => pieces.map((piece) => {
		if (!("field" in piece)) return piece;
		if (piece.field === "half") return {
			field: "half",
			regex: text,
			hours
		};
		return piece.field === "hour12" && twelve ? {
			field: "twelve",
			regex: "12"
		} : piece;
	});
	return [
		half("AM", 0, false),
		half("AM", 0, true),
		half("PM", 12, false),
		half("PM", 12, true)
	];
}
// shared/tables/reading/temporal-formats.ts
const MONTHS = "January February March April May June July August September October November December".split(" ");
const NEEDED = {
	hour: ["hour", "hour12"],
	year: ["year", "shortYear"]
};
const DAYS = [
	"year",
	"shortYear",
	"month",
	"monthName",
	"shortMonthName",
	"day",
	"dayOfYear",
	"weekday",
	"shortWeekday"
];
/**
* Translates a JDK `DateTimeFormatter` pattern, strictly and with the names of English: `MM` is two digits, `M` one or
* two, `SSS` three, `yy` counts from 2000, `XXX` takes `Z` and `+01:00`, `xxx` no `Z`. Days must exist: the JDK's own
* lenient reading of 30 February as the last of that month is not followed.
*
* @see java.time.format.DateTimeFormatter, "Patterns for Formatting and Parsing"
*/
function formOf(pattern, family) {
	const parsed = parsePattern(pattern);
	if ("reason" in parsed) return { reason: `Its format ${quote(pattern)} cannot be applied: ${parsed.reason}.` };
	for (const pieces of parsed.ways) {
		const names = (fields) => pieces.some((piece) => "field" in piece && fields.includes(piece.field));
		const needed = family === "time" ? "hour" : "year";
		if (!names(NEEDED[needed])) return { reason: `Its format ${quote(pattern)} names no ${needed}.` };
		if (family === "time" && names(DAYS)) return { reason: `Its format ${quote(pattern)} names a day, not only a time.` };
	}
	return { variants: parsed.ways.flatMap(variantsOf).map(variantOf) };
}
/** @param pieces with one way to write each field */
function variantOf(pieces) {
	const has = (field) => pieces.some((piece) => "field" in piece && piece.field === field);
	const zoned = has("utc") || has("offset");
	const extract = (text, field) => `regexp_extract(${text}, ${sqlText(regexOf(pieces, [field]))}, 1)`;
	const local = (text) => localOf(pieces, text, extract);
	return {
		zoned,
		matches: (text) => {
			const conditions = [`regexp_full_match(${text}, ${sqlText(regexOf(pieces, []))})`];
			if (has("weekday")) conditions.push(`strftime(${local(text)}, '%A') = ${extract(text, "weekday")}`);
			if (has("shortWeekday")) conditions.push(`strftime(${local(text)}, '%a') = ${extract(text, "shortWeekday")}`);
			return conditions.length === 1 ? conditions[0] ?? "" : `(${conditions.join(" AND ")})`;
		},
		local,
		moment: (text) => {
			if (!has("offset")) return local(text);
			const offset = extract(text, "offset");
			return `(${local(text)} - to_seconds(CASE WHEN starts_with(${offset}, '-') THEN -1 ELSE 1 END * ${secondsOf(offset)}))`;
		},
		rest: has("fraction") ? (text) => `coalesce(TRY_CAST(substr(rpad(${extract(text, "fraction")}, 9, '0'), 7) AS INTEGER), 0)` : void 0
	};
}
/** Seconds of `+01`, `+0130`, `+01:30` or `+01:30:15`, without their sign. */
function secondsOf(offset) {
	const digits = `rpad(replace(substr(${offset}, 2), ':', ''), 6, '0')`;
	const part = (start) => `CAST(substr(${digits}, ${start}, 2) AS BIGINT)`;
	return `(${part(1)} * 3600 + ${part(3)} * 60 + ${part(5)})`;
}
/** A regular expression of the whole text that captures these fields. */
function regexOf(pieces, captured) {
	return `^${pieces.map((piece) => {
		if ("literal" in piece) return piece.literal.replace(/[^A-Za-z0-9 ]/g, "\\$&");
		return captured.includes(piece.field) ? `(${piece.regex})` : `(?:${piece.regex})`;
	}).join("")}$`;
}
/** The fields that stand in ISO 8601, in their order, with what stands for one that the pattern does not name. */
const PARTS = [
	[
		"",
		["year", "shortYear"],
		"1970"
	],
	[
		"-",
		["month"],
		"01"
	],
	[
		"-",
		["day"],
		"01"
	],
	[
		" ",
		["hour", "hour12"],
		"00"
	],
	[
		":",
		["minute"],
		"00"
	],
	[
		":",
		["second"],
		"00"
	],
	[
		".",
		["fraction"],
		"0"
	]
];
/** Writes the text anew as ISO 8601, whose calendar the engine knows, and adds what ISO 8601 does not write so. */
function localOf(pieces, text, extract) {
	const order = pieces.flatMap((piece) => "field" in piece ? [piece.field] : []);
	const wanted = PARTS.flatMap(([, fields]) => fields);
	const captured = order.filter((field) => wanted.includes(field));
	const template = PARTS.map(([before, fields, otherwise]) => {
		const field = fields.find((each) => captured.includes(each));
		const reference = field === void 0 ? otherwise : `\\${captured.indexOf(field) + 1}`;
		return before + (field === "shortYear" ? "20" : "") + reference;
	}).join("");
	const names = order.find((field) => field === "monthName" || field === "shortMonthName");
	const half = pieces.find((piece) => "field" in piece && piece.field === "half");
	let iso = `regexp_replace(${text}, ${sqlText(regexOf(pieces, captured))}, ${sqlText(template)})`;
	if (names !== void 0) {
		const list = MONTHS.map((name) => sqlText(names === "monthName" ? name : name.slice(0, 3))).join(", ");
		const marked = sqlText(template.replace(/-01-/, "-#-"));
		iso = `replace(regexp_replace(${text}, ${sqlText(regexOf(pieces, captured))}, ${marked}), '#', CAST(list_position([${list}], ${extract(text, names)}) AS VARCHAR))`;
	}
	let local = `TRY_CAST(${iso} AS TIMESTAMP)`;
	if (half !== void 0 && "field" in half && half.hours !== void 0) local = `(${local} + to_hours(${half.hours}))`;
	if (order.includes("dayOfYear")) {
		const shifted = `(${local} + to_days(CAST(${extract(text, "dayOfYear")} AS INTEGER) - 1))`;
		local = `(CASE WHEN year(${shifted}) = year(${local}) THEN ${shifted} END)`;
	}
	return local;
}
// shared/tables/reading/zones.ts
const UTC = {
	kind: "fixed",
	minutes: 0
};
/**
* Reads the name of a time zone: `Etc/UTC`, `Z`, `+05:30`, `+05`, `Europe/Berlin`.
*
* @returns undefined where no such zone is known
*/
function readZone(name) {
	if (name === "Z") return UTC;
	const offset = /^(?:UTC|GMT)?([+-])(\d\d)(?::?([0-5]\d))?$/.exec(name);
	if (offset !== null) {
		const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
		return minutes > 1080 ? void 0 : {
			kind: "fixed",
			minutes: offset[1] === "-" ? -minutes : minutes
		};
	}
	try {
		return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone === "UTC" ? UTC : {
			kind: "named",
			name
		};
	} catch {
		return;
	}
}
/** The database promises to know every change of a clock from here on. */
const KNOWN_SINCE = Date.UTC(1970, 0, 1);
/** The last year that the rules of the database are written out for. */
const KNOWN_UNTIL = Date.UTC(2037, 11, 31);
/** No clock is changed for less than some weeks. */
const STEP_MS = 24192e5;
const steady = /* @__PURE__ */ new Map();
/**
* The zone of times of day, which name no day that would tell the offset: of a zone whose clocks have never been changed
* since 1970, as in Tokyo, that offset all the same.
*/
function zoneOfTimes(zone) {
	if (zone.kind === "fixed") return zone;
	if (!steady.has(zone.name)) steady.set(zone.name, steadyMinutes(zone.name));
	const minutes = steady.get(zone.name);
	return minutes === void 0 ? zone : {
		kind: "fixed",
		minutes
	};
}
/** The offset of a zone that has had no other; undefined where it is no whole number of minutes either. */
function steadyMinutes(name) {
	const clock = new Intl.DateTimeFormat("en", {
		timeZone: name,
		timeZoneName: "longOffset"
	});
	const offsetAt = (ms) => /GMT.*$/.exec(clock.format(ms))?.[0] ?? "";
	const first = offsetAt(KNOWN_SINCE);
	for (let ms = KNOWN_SINCE; ms <= KNOWN_UNTIL; ms += STEP_MS) if (offsetAt(ms) !== first) return void 0;
	if (first === "GMT") return 0;
	const zone = readZone(first);
	return zone?.kind === "fixed" ? zone.minutes : void 0;
}
const isUtc = (zone) => zone.kind === "fixed" && zone.minutes === 0;
/**
* SQL of the moment, as a TIMESTAMP in UTC, that a clock of a zone shows as `local`.
*
* A time that the clock skips in spring is read on with the offset from before, so it lies as much later; of two moments
* that show the same time in autumn it is the later one.
*/
function toUtc(local, zone) {
	if (isUtc(zone)) return local;
	if (zone.kind === "fixed") return `(${local} - to_minutes(${zone.minutes}))`;
	return `CAST(timezone(${sqlText(zone.name)}, ${local}) AS TIMESTAMP)`;
}
// shared/tables/reading/temporal.ts
const YEAR = "(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])";
const MINUTES = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
const SECONDS = ":[0-5][0-9](?:\\.[0-9]{1,9})?";
const OFFSET = "[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?";
const DAY = `${YEAR}-[0-9]{2}-[0-9]{2}`;
/**
* Reads dates and times in text: form first, cast second, since the engine also takes `2024-01-01foo`, `infinity`,
* `epoch` and blanks around a value for dates, and drops the offset of a timestamp.
*
* The forms are those of ISO 8601 and RFC 3339: `2024-01-31`; `2024-01-31T12:00:00.5+05:00` with `T` or one blank,
* seconds and up to nine digits of their fraction optional, then `Z`, `+05`, `+0530`, `+05:30` or nothing; a day alone is
* its midnight; times of day alike. Years have four digits and start with 0001; hours end at 23 and seconds at 59; there
* are no blanks around a value. A format of the contract takes the place of these forms.
*
* @param text SQL of the text
* @param defaultZone of values that name none
* @param format a JDK pattern
* @returns the reason where the format cannot be applied
*/
function readTemporal(text, family, defaultZone, format) {
	const zone = family === "time" ? zoneOfTimes(defaultZone) : defaultZone;
	if (format !== void 0) {
		const form = formOf(format, family);
		return "reason" in form ? form : readForm(text, family, zone, form.variants);
	}
	if (family === "date") {
		const value = dateOf(text);
		return {
			value,
			placed: placedDate(value, zone)
		};
	}
	return family === "time" ? readTime(text, zone) : readTimestamp(text, zone);
}
/** Only a day of a four-digit year prints back as these ten characters, which is quicker to see than a pattern. */
function dateOf(text) {
	const cast = `TRY_CAST(${text} AS DATE)`;
	return `(CASE WHEN strlen(${text}) = 10 AND CAST(${cast} AS VARCHAR) = ${text} THEN ${cast} END)`;
}
function placedDate(value, zone) {
	const local = `CAST(${value} AS TIMESTAMP)`;
	return {
		at: toUtc(local, zone),
		local,
		zoned: false,
		zone
	};
}
function readTimestamp(text, zone) {
	const clock = `[T ]${MINUTES}`;
	const of = (pattern, type, written = text) => `TRY_CAST(CASE WHEN regexp_full_match(${text}, ${sqlText(pattern)}) THEN ${written} END AS ${type})`;
	const inUtc = (moment) => `make_timestamp(epoch_us(${moment}))`;
	const plain = `${DAY}(?:${clock}(?:${SECONDS}${isUtc(zone) ? "Z?" : ""})?)?`;
	const zoned = `(?:Z|${OFFSET})`;
	const completed = `left(${text}, 16) || ':00' || substr(${text}, 17)`;
	const value = `coalesce(${toUtc(of(plain, "TIMESTAMP"), zone)}, ${inUtc(of(`${DAY}${clock}${SECONDS}${zoned}`, "TIMESTAMPTZ"))}, ${inUtc(of(`${DAY}${clock}${zoned}`, "TIMESTAMPTZ", completed))})`;
	return {
		value,
		placed: {
			at: value,
			rest: {
				ns: restOf(text),
				occurs: `strlen(${text}) > 26`
			},
			zoned: { sql: `regexp_matches(${text}, ${sqlText(`:[0-9.]+${zoned}$`)})` },
			zone
		}
	};
}
function readTime(text, zone) {
	const matches = (pattern) => `regexp_full_match(${text}, ${sqlText(pattern)})`;
	const clock = `${MINUTES}(?:${SECONDS})?`;
	const local = `epoch_us(TRY_CAST(regexp_extract(${text}, '^[0-9:.]+') AS TIME))`;
	const part = (group) => `TRY_CAST(regexp_extract(${text}, '([+-])([0-9]{2}):?([0-9]{2})?$', ${group}) AS BIGINT)`;
	const offset = `coalesce(${part(2)} * 60 + coalesce(${part(3)}, 0), 0) * CASE WHEN contains(${text}, '-') THEN -1 ELSE 1 END`;
	const zoned = matches(`${clock}(?:Z|${OFFSET})`);
	const at = (ofNaive) => `(CASE WHEN ${matches(clock)} THEN ${ofNaive} WHEN ${zoned} THEN ${local} - (${offset}) * 60000000 END)`;
	const naive = `epoch_us(TRY_CAST(${text} AS TIME))`;
	const placed = at(zone.kind === "fixed" && zone.minutes !== 0 ? `${naive} - ${zone.minutes * 6e7}` : naive);
	return {
		value: `(CASE WHEN ${matches(clock)} THEN TRY_CAST(${text} AS TIME) WHEN ${zoned} THEN ${timeOfDay(at("NULL"))} END)`,
		placed: {
			at: placed,
			rest: {
				ns: restOf(text),
				occurs: `strlen(${text}) > 15`
			},
			zoned: { sql: zoned },
			zone
		}
	};
}
/** A TIME from microseconds since midnight, of whatever day. */
function timeOfDay(microseconds) {
	return `CAST(make_timestamp(${microseconds}) AS TIME)`;
}
/** SQL of a timestamp with its nanoseconds, where it can have some. */
function momentOf({ at, rest }) {
	return rest === void 0 ? at : `make_timestamp_ns(epoch_us(${at}) * 1000 + ${rest.ns})`;
}
/**
* SQL of a time of day in UTC as nanoseconds since midnight. As with `at`, they are of one day: what its offset moves before
* midnight or after a day equals no time inside that day.
*/
function nanosecondsOfDay({ at, rest }) {
	return `(${at} * 1000${rest === void 0 ? "" : ` + ${rest.ns}`})`;
}
/** SQL of a value as text, as the engine prints it, with its nanoseconds: equal for equal moments only. */
function printedMoment(value, { rest }) {
	const printed = `CAST(${value} AS VARCHAR)`;
	if (rest === void 0) return printed;
	const whole = `concat(${printed}, CASE WHEN contains(${printed}, '.') THEN '' ELSE '.' END)`;
	const padded = `rpad(${whole}, CAST(length(split_part(${whole}, '.', 1)) + 7 AS INTEGER), '0')`;
	const fine = `CASE WHEN ${rest.ns} > 0 THEN ${padded} || lpad(CAST(${rest.ns} AS VARCHAR), 3, '0') ELSE ${printed} END`;
	return `(CASE WHEN ${rest.occurs} THEN ${fine} ELSE ${printed} END)`;
}
/** Digits seven to nine of the fraction of a second. */
function restOf(text) {
	return `coalesce(TRY_CAST(rpad(${`regexp_extract(${text}, ${sqlText("\\.[0-9]{6}([0-9]{1,3})")}, 1)`}, 3, '0') AS INTEGER), 0)`;
}
function readForm(text, family, zone, variants) {
	const choose = (of) => `(CASE ${variants.map((each) => `WHEN ${each.matches(text)} THEN ${of(each)}`).join(" ")} END)`;
	if (family === "date") {
		const value = `CAST(${choose((each) => each.local(text))} AS DATE)`;
		return {
			value,
			placed: placedDate(value, zone)
		};
	}
	const zoned = zonedOf(variants, text);
	const rest = variants.some((each) => each.rest !== void 0) ? { rest: {
		ns: choose((each) => each.rest?.(text) ?? "0"),
		occurs: "true"
	} } : {};
	if (family === "timestamp") {
		const value = choose((each) => each.zoned ? each.moment(text) : toUtc(each.local(text), zone));
		return {
			value,
			placed: {
				at: value,
				...rest,
				zoned,
				zone
			}
		};
	}
	const at = choose((each) => each.zoned || zone.kind === "named" ? each.moment(text) : toUtc(each.local(text), zone));
	return {
		value: `CAST(${choose((each) => each.moment(text))} AS TIME)`,
		placed: {
			at: `epoch_us(${at})`,
			...rest,
			zoned,
			zone
		}
	};
}
function zonedOf(variants, text) {
	const zoned = variants.filter((each) => each.zoned);
	if (zoned.length === variants.length) return true;
	if (zoned.length === 0) return false;
	return { sql: `(${zoned.map((each) => each.matches(text)).join(" OR ")})` };
}
/**
* Places a column whose source has types.
*
* @param raw SQL of the column
* @returns undefined where the type is no date, time or timestamp
*/
function placeTyped(raw, type, defaultZone) {
	const zone = type.name.startsWith("TIME") && !type.name.startsWith("TIMESTAMP") ? zoneOfTimes(defaultZone) : defaultZone;
	switch (type.name) {
		case "DATE": return placedDate(raw, zone);
		case "TIMESTAMP WITH TIME ZONE": return {
			at: raw,
			zoned: true,
			zone
		};
		case "TIMESTAMP":
		case "TIMESTAMP_S":
		case "TIMESTAMP_MS": {
			const local = type.name === "TIMESTAMP" ? raw : `CAST(${raw} AS TIMESTAMP)`;
			return {
				at: toUtc(local, zone),
				local,
				zoned: false,
				zone
			};
		}
		case "TIMESTAMP_NS": {
			const rest = `((epoch_ns(${raw}) % 1000 + 1000) % 1000)`;
			const local = `make_timestamp((epoch_ns(${raw}) - ${rest}) // 1000)`;
			return {
				at: toUtc(local, zone),
				rest: {
					ns: rest,
					occurs: "true"
				},
				local,
				zoned: false,
				zone
			};
		}
		case "TIME":
		case "TIME_NS": {
			const at = type.name === "TIME" ? `epoch_us(${raw})` : `(epoch_ns(${raw}) // 1000)`;
			const shift = zone.kind === "fixed" && zone.minutes !== 0 ? ` - ${zone.minutes * 6e7}` : "";
			const rest = type.name === "TIME" ? {} : { rest: {
				ns: `(epoch_ns(${raw}) % 1000)`,
				occurs: "true"
			} };
			return {
				at: shift === "" ? at : `(${at}${shift})`,
				...rest,
				local: at,
				zoned: false,
				zone
			};
		}
		case "TIME WITH TIME ZONE": return {
			at: `(epoch_us(${raw}) - extract(timezone FROM ${raw}) * 1000000)`,
			zoned: true,
			zone
		};
		default: return;
	}
}
// shared/tables/physical/names.ts
function named(names, type) {
	return names.split(" ").map((name) => [name, type]);
}
const integer = (bits, signed = true) => ({
	family: "integer",
	integer: {
		bits,
		signed
	}
});
const floating = (bits) => ({
	family: "number",
	floating: bits
});
/** Names of types without what stands in brackets behind them: of SQL databases, warehouses, Arrow, Polars, pandas. */
const NAMED = new Map([
	...named("varchar char character text string nvarchar nchar bpchar clob varchar2 nvarchar2 enum", { family: "string" }),
	...named("utf8 str large_string large_utf8 string_view utf8_view", { family: "string" }),
	["uuid", {
		family: "string",
		uuid: true
	}],
	...named("bytes binary varbinary blob bytea byte_array fixed_len_byte_array", { family: "binary" }),
	...named("large_binary binary_view fixed_size_binary", { family: "binary" }),
	...named("timestamp datetime datetime2 smalldatetime datetime64", { family: "timestamp" }),
	...named("timestamptz timestamp_tz timestamp_ltz datetimeoffset", {
		family: "timestamp",
		zoned: true
	}),
	["timestamp_ntz", {
		family: "timestamp",
		zoned: false
	}],
	...named("decimal numeric number bignumeric bigdecimal decimal32 decimal64 decimal128 decimal256", { family: "number" }),
	["tinyint", integer(8)],
	...named("smallint int2 int16 short", integer(16)),
	...named("integer int int4 int32 mediumint serial", integer(32)),
	...named("bigint int64 long bigserial int8", integer(64)),
	...named("hugeint int128", integer(128)),
	...named("utinyint uint8", integer(8, false)),
	...named("usmallint uint16", integer(16, false)),
	...named("uinteger uint32", integer(32, false)),
	...named("ubigint uint64", integer(64, false)),
	["uhugeint", integer(128, false)],
	...named("halffloat half_float float16 half", floating(16)),
	...named("float4 float32 real", floating(32)),
	...named("float float8 float64 double", floating(64)),
	...named("boolean bool", { family: "boolean" }),
	...named("date date32 date64", { family: "date" }),
	...named("time time32 time64", { family: "time" }),
	["timetz", {
		family: "time",
		zoned: true
	}],
	...named("array list repeated large_list list_view large_list_view fixed_size_list", { family: "array" }),
	["map", { family: "map" }],
	...named("struct record row object", { family: "object" }),
	["json", {
		family: "object",
		json: true
	}],
	["null", { family: "null" }]
]);
/** Names that only say how their content is stored. */
const WRAPPERS = /* @__PURE__ */ new Set([
	"dictionary",
	"nullable",
	"lowcardinality"
]);
// shared/tables/physical/parse.ts
const MAX_DEPTH = 20;
/** @returns undefined for what is not known in every part: then nothing can be said about the data's type */
function parsePhysicalType(text, depth = 0) {
	const parts = depth > MAX_DEPTH ? void 0 : split(text.trim().replace(/^logical type /i, ""));
	if (parts === void 0) return void 0;
	const { name, words, brackets } = parts;
	const [first, ...suffixes] = brackets;
	const own = ownBrackets(name, first) ? first : void 0;
	const within = (inner) => parsePhysicalType(inner, depth + 1);
	const bare = withWords(name, words);
	let type = own === void 0 ? bare : WRAPPERS.has(name) ? unwrapped(own.content, within) : detailed(name, bare, own, within);
	for (const suffix of own === void 0 ? brackets : suffixes) {
		if (suffix.kind !== "[" || !/^\d*$/.test(suffix.content)) return void 0;
		if (suffix.content !== "") return void 0;
		type = type === void 0 ? void 0 : {
			family: "array",
			element: type
		};
	}
	return type;
}
/** One sentence for a person, with what may have been meant. */
function unknownPhysicalType(text) {
	const name = /[a-z_]\w*/i.exec(text)?.[0] ?? text;
	const known = NAMED.has(name.toLowerCase()) ? void 0 : closest(name, NAMED.keys());
	const hint = known === void 0 ? "" : ` Did you mean ${quote(known.toUpperCase())}?`;
	return `The physical type ${quote(text, 60)} is not known here, so it was not measured.${hint}`;
}
/** `timestamp(3) with time zone` is the name, three words and one bracket. */
function split(text) {
	const name = /^[a-z_]\w*/i.exec(text)?.[0];
	if (name === void 0) return void 0;
	const words = [];
	const brackets = [];
	let at = name.length;
	while (at < text.length) {
		const rest = text.slice(at);
		const word = /^\s+([a-z]\w*)/i.exec(rest);
		const blank = /^\s+/.exec(rest);
		if (word !== null) {
			words.push((word[1] ?? "").toLowerCase());
			at += word[0].length;
		} else if (blank !== null) at += blank[0].length;
		else {
			const end = closing(rest);
			if (end === void 0) return void 0;
			brackets.push({
				kind: rest.charAt(0),
				content: rest.slice(1, end).trim()
			});
			at += end + 1;
		}
	}
	return {
		name: name.toLowerCase(),
		words,
		brackets
	};
}
/** The position of the bracket that closes the first character. */
function closing(text) {
	const open = [];
	for (let at = 0; at < text.length; at++) {
		const character = text.charAt(at);
		const pair = {
			"(": ")",
			"<": ">",
			"[": "]"
		}[character];
		if (pair !== void 0) open.push(pair);
		else if (character === open.at(-1)) open.pop();
		if (open.length === 0) return at === 0 ? void 0 : at;
	}
}
/** `INTEGER[]` is a list of the type, `timestamp[ns]` and `string[pyarrow]` say something about it. */
function ownBrackets(name, bracket) {
	if (bracket === void 0) return false;
	return bracket.kind !== "[" || bracket.content.replace(/^\d+$/, "") !== "" || name === "fixed_size_binary";
}
const ZONE_WORDS = /* @__PURE__ */ new Map([
	["with time zone", true],
	["with local time zone", true],
	["without time zone", false]
]);
function withWords(name, words) {
	const type = NAMED.get(name);
	const phrase = words.join(" ");
	if (type === void 0 || phrase === "") return type;
	const zoned = ZONE_WORDS.get(phrase);
	if ((type.family === "timestamp" || type.family === "time") && zoned !== void 0) return {
		...type,
		zoned
	};
	if (type.integer !== void 0 && /^(un)?signed( zerofill)?$/.test(phrase)) return {
		...type,
		integer: {
			...type.integer,
			signed: phrase.startsWith("signed")
		}
	};
	return (phrase === "precision" ? name === "double" : phrase === "varying" || phrase === "large object") ? type : void 0;
}
/** `values=string, indices=int32, ordered=0`, or the type alone. */
function unwrapped(content, within) {
	const [first = ""] = topLevel(content);
	return within(first.replace(/^values=/, ""));
}
const UNITS = /* @__PURE__ */ new Map([
	["s", 0],
	["ms", 3],
	["us", 6],
	["ns", 9]
]);
function detailed(name, type, { kind, content }, within) {
	if (type === void 0) return void 0;
	if (kind === "[" && /^(python|pyarrow|pyarrow_numpy)$/.test(content)) return type;
	switch (type.family) {
		case "string": return ofString(type, content);
		case "binary": return /^\d+$/.test(content) ? {
			...type,
			maxBytes: Number(content)
		} : void 0;
		case "integer": return /^\d+$/.test(content) ? type : void 0;
		case "number": return ofNumber(name, type, content);
		case "timestamp":
		case "time": return ofTime(type, content);
		case "date": return kind === "[" && /^(day|ms)$/.test(content) ? type : void 0;
		case "array": return withElement(type, topLevel(content), within);
		case "map": return ofMap(type, topLevel(content), within);
		case "object": return type.json === true ? void 0 : ofFields(type, topLevel(content), within);
		default: return;
	}
}
function ofString(type, content) {
	const match = /^(\d+)(?:\s+(char|byte))?$/i.exec(content);
	if (/^max$/i.test(content)) return type;
	if (match === null || type.uuid === true) return void 0;
	const size = Number(match[1]);
	return match[2]?.toLowerCase() === "byte" ? {
		...type,
		maxBytes: size
	} : {
		...type,
		maxLength: size
	};
}
function ofNumber(name, type, content) {
	const match = /^(\d{1,3})(?:\s*,\s*(-?\d{1,3}))?$/.exec(content);
	if (match === null) return void 0;
	const first = Number(match[1]);
	if (type.floating === void 0) return {
		...type,
		decimal: {
			precision: first,
			scale: Number(match[2] ?? 0)
		}
	};
	return name === "float" && match[2] === void 0 && first <= 53 ? {
		...type,
		floating: first <= 24 ? 32 : 64
	} : void 0;
}
function ofTime(type, content) {
	const [unit = "", zone, ...more] = topLevel(content);
	const secondDigits = /^\d$/.test(unit) ? Number(unit) : UNITS.get(unit.toLowerCase());
	if (secondDigits === void 0 || more.length > 0) return void 0;
	if (zone !== void 0) return {
		...type,
		secondDigits,
		zoned: true
	};
	return /^\d$/.test(unit) ? {
		...type,
		secondDigits
	} : {
		...type,
		secondDigits,
		zoned: false
	};
}
function withElement(type, items, within) {
	const [item = "", ...more] = items;
	const element = more.length > 0 ? void 0 : within(item.replace(/^(item|element|array)\s*:\s*/i, ""));
	return element === void 0 ? void 0 : {
		...type,
		element
	};
}
function ofMap(type, items, within) {
	const [first = "", second = "", ...more] = items;
	const [key, element] = [within(first.replace(/^key\s*:\s*/i, "")), within(second.replace(/^value\s*:\s*/i, ""))];
	return key === void 0 || element === void 0 || more.length > 0 ? void 0 : {
		...type,
		key,
		element
	};
}
function ofFields(type, items, within) {
	const fields = [];
	for (const item of items) {
		const match = /^(?:"([^"]+)"|`([^`]+)`|([^\s:"`]+))(?:\s*:\s*|\s+)(.+)$/s.exec(item);
		const inner = match === null ? void 0 : within(match[4] ?? "");
		if (match === null || inner === void 0) return void 0;
		fields.push({
			name: match[1] ?? match[2] ?? match[3] ?? "",
			type: inner
		});
	}
	return {
		...type,
		fields
	};
}
/** The parts between commas that stand in no bracket. */
function topLevel(content) {
	const items = [];
	let depth = 0;
	let start = 0;
	for (let at = 0; at < content.length; at++) if ("(<[".includes(content.charAt(at))) depth++;
	else if (")>]".includes(content.charAt(at))) depth--;
	else if (content.charAt(at) === "," && depth === 0) {
		items.push(content.slice(start, at).trim());
		start = at + 1;
	}
	return [...items, content.slice(start).trim()];
}
export { EngineError, POSITION, UNSEEN, UNTYPED, UTC, booleanOf, canonicalDecimal, compares, countOf, digestSource, familyOf, findPlaces, findSource, generousMemoryLimit, gridOf, hasEndingZero, hasFraction, hasZone, isFloating, isMoreThanValue, isNoMultiple, isNoWholeMultiple, isNoneOfNumbers, isUtc, jsonPointer, looseForm, maskSql, mayBeWhole, mayCompare, memoryLimitFor, momentOf, namingValue, nanosecondsOfDay, ofValue, openEngine, openRelation, parsePhysicalType, placeTyped, planProfile, printedMoment, quotient, readError, readNumber, readTemporal, readZone, readingOf, sameValue, sharpen, sqlLet, sqlList, sqlName, sqlNumber, sqlText, stampOf, toUtc, trimmed, typeText, unknownPhysicalType, wholeComparison, wholeFactor, writesNonFinite };
