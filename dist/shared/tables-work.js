import { webAddressBelow } from "./start.js";
import { UnavailableError, UserError, digestFile, digestTree, parseJson, quote, systemErrorCode, toLine, treeOf } from "./base.js";
import { formatDuration } from "./core.js";
import { promisify } from "node:util";
import { createGunzip } from "node:zlib";
import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { availableParallelism, totalmem } from "node:os";
import { copyFile, glob, lstat, mkdir, mkdtemp, readFile, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { execFile, fork } from "node:child_process";
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
	const kit = installKit(services.root);
	const version = await pinnedVersion(kit);
	const folder = join(services.toolCache, "trainyard-duckdb", version, `${process.platform}-${process.arch}`);
	if (isComplete(folder, binding)) return folder;
	await install(services, {
		kit,
		version,
		binding,
		folder,
		mirror: options.mirror
	});
	return folder;
}
/** The folder that is shipped as it stands: package.json, lockfile and the engine's own process. */
function installKit(root) {
	const source = join(root, "shared", "tables", "duckdb-install");
	return existsSync(source) ? source : join(root, "dist", "duckdb-install");
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
	const modules = join(folder, "node_modules");
	return existsSync(join(modules, API, "package.json")) && existsSync(join(modules, binding, "duckdb.node"));
}
async function readLockfile(kit) {
	return parseJson(await readFile(join(kit, "package-lock.json")));
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
	await copyFile(join(kit, "package.json"), join(draft, "package.json"));
	await copyFile(join(kit, "package-lock.json"), join(draft, "package-lock.json"));
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
	const beside = join(dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js");
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
		const folder = join(draft, "node_modules", name);
		const tarball = join(draft, "package.tgz");
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
// shared/tables/engine.ts
const MEBIBYTE = 1 << 20;
const MAX_THREADS = 16;
/** SQL failed, or the engine was lost. `message` may quote data: translate it before a person sees it. */
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
function threadCount() {
	return Math.min(availableParallelism(), MAX_THREADS);
}
/**
* @throws what `findDuckDb` throws
*/
async function openEngine(services, options) {
	const folder = await findDuckDb(services, options.mirror === void 0 ? {} : { mirror: options.mirror });
	const scratch = await mkdtemp(join(services.temp, "engine-"));
	const memoryLimitBytes = options.memoryLimitBytes ?? defaultMemoryLimit();
	const engine = new ChildEngine(fork(join(installKit(services.root), "engine.ts"), [], {
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
	}), scratch, services.cancelled, options.timeLimitMs ?? 36e5);
	try {
		await engine.ask({
			kind: "open",
			folder,
			threads: threadCount(),
			memoryLimitBytes,
			residentLimitBytes: options.residentLimitBytes ?? memoryLimitBytes + 1024 * MEBIBYTE,
			tempDirectory: join(scratch, "spill"),
			files: options.files
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
	#waiting = /* @__PURE__ */ new Map();
	#ended;
	#lost;
	#stderr = "";
	#next = 1;
	constructor(child, scratch, cancelled, timeLimitMs) {
		this.#child = child;
		this.#scratch = scratch;
		this.#timeLimitMs = timeLimitMs;
		child.on("message", (reply) => this.#settle(reply));
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
		const stop = () => this.#kill(new EngineError("time", "The run was cancelled."));
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
			this.#kill(new EngineError("time", `No answer within ${this.#timeLimitMs} ms.`));
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
		await rm(this.#scratch, {
			recursive: true,
			force: true
		});
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
		if (signal === "SIGKILL") return new EngineError("memory", "The reader grew beyond its limit.");
		return new EngineError("crash", `The reader ended by ${signal ?? `exit status ${code ?? "?"}`}. ${this.#stderr}`);
	}
};
function sqlError(message) {
	return new EngineError(message.startsWith("Out of Memory Error") ? "memory" : "sql", message);
}
// shared/tables/read-errors.ts
/**
* What went wrong while a source was read, for a person. DuckDB's text may quote the offending line, so only what is
* known to hold no data is taken from it.
*/
function readError(error, source) {
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
		case "crash": return unreadable$1(source, "The reader ended unexpectedly on it; the file is probably damaged.", error);
		case "sql": return sqlReadError(error, source);
	}
}
function sqlReadError(error, source) {
	const { message } = error;
	const line = /CSV Error on Line: (\d+)/.exec(message)?.[1] ?? /at byte \d+ in line (\d+)/.exec(message)?.[1];
	const columns = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
	if (columns !== null) return unreadable$1(source, `The record has ${columns[2] ?? "?"} fields, the header ${columns[1] ?? "?"}.`, error, line);
	if (message.includes("CSV Error")) return unreadable$1(source, csvProblem(message), error, line);
	if (message.includes("JSON")) return unreadable$1(source, "It is not one JSON object per line.", error, line);
	if (source.format === "parquet") return unreadable$1(source, parquetProblem(message), error);
	return unreadable$1(source, "It cannot be read to its end.", error, line);
}
function csvProblem(message) {
	if (/unicode|utf-?8|encod/i.test(message)) return "A byte sequence is not UTF-8.";
	if (/quote/i.test(message)) return "A quoted field is not closed, or text follows its closing quote.";
	if (/maximum line size/i.test(message)) return "A line is longer than 2 MB.";
	return "A record does not follow the CSV rules (RFC 4180).";
}
function parquetProblem(message) {
	if (/magic bytes|too small to be a Parquet/i.test(message)) return "It does not end as a Parquet file does; it may be truncated.";
	if (/schema mismatch|do not match|union_by_name/i.test(message)) return "Its files do not have the same columns.";
	return `It is a damaged Parquet file, or one with a feature that cannot be read. (${toLine(message, 120)})`;
}
function unreadable$1(source, what, cause, line) {
	const named = source.files.find((file) => cause.message.includes(file));
	const file = named === void 0 || source.files.length === 1 ? source.given : `${source.given} (${basename(named)})`;
	return new UserError("data-unreadable", {
		what: `The data cannot be read: ${what}`,
		where: line === void 0 ? { file } : {
			file,
			line: Number(line)
		},
		remedy: "Repair the file, or make it again; nothing of it was judged.",
		cause
	});
}
// shared/tables/csv.ts
const DELIMITERS = [
	",",
	";",
	"	",
	"|"
];
const MAX_HEADER_BYTES = 1 << 20;
/**
* Reads the first record of a CSV file (RFC 4180). The delimiter is the one of `, ; tab |` that splits it into most
* fields; nothing is guessed from the values, so that the same file is always read in the same way.
*
* @throws UserError `data-unreadable`
*/
async function readCsvHeader(file, shown) {
	const text = await firstRecord(file, shown);
	const best = DELIMITERS.map((delimiter) => ({
		delimiter,
		names: splitRecord(text, delimiter)
	})).reduce((a, b) => b.names.length > a.names.length ? b : a);
	if (text.trim() === "") throw unreadable(shown, "It has no header line.");
	const repeated = best.names.find((name, index) => best.names.indexOf(name) !== index);
	if (repeated !== void 0) throw unreadable(shown, `Two columns are called ${quote(repeated)}.`);
	return best;
}
/** The text of the first record without its line end; a quoted field may hold line ends. */
async function firstRecord(file, shown) {
	const raw = createReadStream(file, { highWaterMark: 65536 });
	const stream = file.toLowerCase().endsWith(".gz") ? raw.pipe(createGunzip()) : raw;
	raw.once("error", (error) => stream.destroy(error));
	let bytes = Buffer.alloc(0);
	try {
		for await (const part of stream) {
			bytes = Buffer.concat([bytes, part]);
			const end = recordEnd(bytes);
			if (end !== void 0) return decode(bytes.subarray(0, end), shown);
			if (bytes.length > MAX_HEADER_BYTES) throw unreadable(shown, "Its header is longer than 1 MiB.");
		}
	} catch (cause) {
		if (cause instanceof UserError) throw cause;
		throw unreadable(shown, cause.message);
	} finally {
		raw.destroy();
	}
	return decode(bytes, shown);
}
function recordEnd(bytes) {
	let quoted = false;
	for (let index = 0; index < bytes.length; index++) {
		const byte = bytes[index];
		if (byte === 34) quoted = !quoted;
		else if (!quoted && (byte === 10 || byte === 13)) return index;
	}
}
function decode(bytes, shown) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw unreadable(shown, "It is not UTF-8.");
	}
}
function splitRecord(record, delimiter) {
	const fields = [];
	let field = "";
	let quoted = false;
	for (let index = 0; index < record.length; index++) {
		const character = record[index] ?? "";
		if (character === "\"" && quoted && record[index + 1] === "\"") {
			field += "\"";
			index++;
		} else if (character === "\"") quoted = !quoted;
		else if (character === delimiter && !quoted) {
			fields.push(field);
			field = "";
		} else field += character;
	}
	return [...fields, field];
}
function unreadable(shown, reason) {
	return new UserError("data-unreadable", {
		what: `The header of the CSV file cannot be read. ${reason}`,
		where: {
			file: shown,
			line: 1
		},
		remedy: "Give UTF-8 text whose first line names each column once."
	});
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
/** `[a, b]`. */
function sqlList(items) {
	return `[${items.join(", ")}]`;
}
// shared/tables/relation.ts
/** Name of the column that numbers rows; a name no data set uses. */
const POSITION = "trainyard row";
const TEXT = { name: "VARCHAR" };
const JSON_TYPE = { name: "JSON" };
/**
* Finds out the columns of a source without reading its rows.
*
* @param expected names of columns that may be absent from the first objects of a JSON source
* @throws EngineError, UserError `data-unreadable`
*/
async function openRelation(source, engine, expected) {
	switch (source.format) {
		case "parquet": return parquetRelation(source, engine);
		case "csv": return csvRelation(source);
		case "json": return jsonRelation(source, engine, expected);
	}
}
async function parquetRelation(source, engine) {
	const options = source.files.length > 1 ? `, union_by_name = true, hive_partitioning = ${isHive(source)}` : "";
	const files = sqlList(source.files.map(sqlText));
	const from = `read_parquet(${files}${options})`;
	const { names, types } = await engine.describe(`SELECT * FROM ${from}`);
	return {
		source,
		encoding: "typed",
		columns: names.map((name, index) => ({
			name,
			type: types[index] ?? TEXT,
			certain: true
		})),
		from,
		fromNumbered: source.files.length === 1 ? `(SELECT *, file_row_number AS ${sqlName(POSITION)} FROM read_parquet(${files}, file_row_number = true))` : numberedBySequence(from)
	};
}
/** Every field is read as text, so that a bad value is a finding with its row and not an aborted run. */
async function csvRelation(source) {
	const scans = [];
	const names = /* @__PURE__ */ new Set();
	let run;
	const finish = () => {
		if (run !== void 0) scans.push(run.scan(run.files));
	};
	for (const file of source.files) {
		const header = await readCsvHeader(file, source.given);
		const signature = JSON.stringify(header);
		if (run?.signature === signature) run.files.push(file);
		else {
			finish();
			run = {
				signature,
				files: [file],
				scan: (files) => csvScan(files, header)
			};
		}
		for (const name of header.names) names.add(name);
	}
	finish();
	const from = scans.length === 1 ? scans[0] ?? "" : `(${scans.map((s) => `SELECT * FROM ${s}`).join(" UNION ALL BY NAME ")})`;
	return {
		source,
		encoding: "text",
		columns: [...names].map((name) => ({
			name,
			type: TEXT,
			certain: true
		})),
		from,
		fromNumbered: numberedBySequence(from)
	};
}
function csvScan(files, header) {
	const columns = header.names.map((name) => `${sqlText(name)}: 'VARCHAR'`).join(", ");
	return `read_csv(${sqlList(files.map(sqlText))}, auto_detect = false, header = true, delim = ${sqlText(header.delimiter)}, quote = '"', escape = '"', columns = {${columns}}, hive_partitioning = false)`;
}
/** Every field stays JSON, so that its own type and text can be judged. */
async function jsonRelation(source, engine, expected) {
	const files = sqlList(source.files.map(sqlText));
	const options = source.files.length > 1 ? ", union_by_name = true" : "";
	const sniffed = source.sizeBytes === 0 ? [] : (await engine.describe(`SELECT * FROM read_json(${files}, records = true${options})`)).names;
	const names = [.../* @__PURE__ */ new Set([...sniffed, ...expected])];
	const columns = names.map((name) => ({
		name,
		type: JSON_TYPE,
		certain: sniffed.includes(name)
	}));
	const from = `read_json(${files}, records = true, columns = {${names.map((name) => `${sqlText(name)}: 'JSON'`).join(", ")}})`;
	return {
		source,
		encoding: "json",
		columns,
		from,
		fromNumbered: numberedBySequence(from)
	};
}
function numberedBySequence(from) {
	return `(SELECT *, row_number() OVER () - 1 AS ${sqlName(POSITION)} FROM ${from})`;
}
function isHive(source) {
	const { root } = source;
	return root !== void 0 && source.files.every((file) => relative(root, file).split(sep).some((p) => /^\w+=/.test(p)));
}
// shared/tables/sources.ts
const MAX_FILES = 1e4;
const FORMATS = [
	[/\.(parquet|pq)$/i, "parquet"],
	[/\.(csv|tsv)(\.gz)?$/i, "csv"],
	[/\.(jsonl|ndjson|json)(\.gz)?$/i, "json"]
];
/**
* Finds the files behind a path, a folder or a pattern.
*
* @param given relative to the first of the roots, or absolute
* @param roots absolute folders that data may lie in; nothing outside is read, not even through a symbolic link
* @throws UserError `data-missing`, `data-outside`, `data-format`
*/
async function findSource(given, roots) {
	const workspace = roots[0] ?? "/";
	const path = resolve(workspace, given);
	const info = await stat(path).catch(() => void 0);
	const found = info === void 0 ? await matches(given, workspace) : info.isDirectory() ? await walk(path) : [path];
	if (found.length === 0) throw missing(given, info !== void 0);
	if (found.length > MAX_FILES) throw tooMany(given, found.length);
	const files = await confined(found, given, roots);
	const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
	const root = info === void 0 ? void 0 : await realpath(path);
	return {
		given,
		format: commonFormat(files, given),
		files,
		root,
		sizeBytes: sizes.reduce((a, b) => a + b, 0)
	};
}
/** Whether each file is still the one that was found: size, time of change and inode of all. */
async function stampOf(source) {
	return (await Promise.all(source.files.map(async (file) => {
		const info = await stat(file, { bigint: true });
		return `${info.dev}:${info.ino}:${info.size}:${info.mtimeNs}`;
	}))).join();
}
/** The digest of a source as `version-artifact` would compute it: of the file or folder, or of the matched files. */
async function digestSource(source) {
	if (source.root !== void 0) return (await digestTree(source.root)).digest;
	const base = commonFolder(source.files);
	const entries = [];
	for (const file of source.files) {
		const info = await lstat(file);
		entries.push({
			path: relative(base, file).split(sep).join("/"),
			sizeBytes: info.size,
			digest: await digestFile(file),
			executable: (info.mode & 64) !== 0
		});
	}
	return treeOf(entries).digest;
}
async function matches(pattern, workspace) {
	if (!/[*?[{]/.test(pattern)) return [];
	const found = [];
	for await (const match of glob(pattern, { cwd: workspace })) {
		const path = isAbsolute(match) ? match : join(workspace, match);
		if ((await stat(path)).isFile()) found.push(path);
		if (found.length > MAX_FILES) break;
	}
	return found.sort();
}
/** Data files below a folder; names that start with `_` or `.` are notes of the writer, as Spark and Hive have it. */
async function walk(folder) {
	const found = [];
	for (const entry of await readdir(folder, {
		withFileTypes: true,
		recursive: true
	})) {
		const path = join(entry.parentPath, entry.name);
		const inside = relative(folder, path).split(sep);
		if (inside.includes("_delta_log")) throw tableFormat(folder, "Delta");
		if (inside.includes("metadata") && entry.name.endsWith(".metadata.json")) throw tableFormat(folder, "Iceberg");
		if (entry.isFile() && !inside.some((name) => /^[._]/.test(name)) && formatOf(path) !== void 0) found.push(path);
	}
	return found.sort();
}
async function confined(found, given, roots) {
	const allowed = await Promise.all(roots.map((root) => realpath(root)));
	const files = await Promise.all(found.map((file) => realpath(file)));
	for (const file of files) if (!allowed.some((root) => file.startsWith(root.endsWith(sep) ? root : root + sep))) throw new UserError("data-outside", {
		what: `${given} leads out of the workspace.`,
		where: { input: "data" },
		remedy: "Put the data into the checkout or the runner’s temporary folder; links must not lead out of them."
	});
	return files;
}
function formatOf(file) {
	return FORMATS.find(([pattern]) => pattern.test(file))?.[1];
}
function commonFormat(files, given) {
	const formats = new Set(files.map(formatOf));
	const [format] = formats;
	if (format !== void 0 && formats.size === 1) return format;
	throw new UserError("data-format", {
		what: formats.size > 1 ? `${given} holds files of several formats.` : `${given} is of no known format.`,
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
function tooMany(given, count) {
	return new UserError("data-missing", {
		what: `${given} stands for ${count} files or more; at most ${MAX_FILES} are read.`,
		where: { input: "data" },
		remedy: "Narrow the pattern, or join small files."
	});
}
function tableFormat(folder, name) {
	return new UserError("data-format", {
		what: `${folder} is a ${name} table: its folder also holds files that are no longer part of it.`,
		where: { input: "data" },
		remedy: "Export the version to be checked as Parquet files first."
	});
}
// shared/tables/types.ts
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
	if (type.name in INTEGERS) return "integer";
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
const STRINGS = "varchar char character text string nvarchar nchar bpchar clob varchar2 nvarchar2 uuid enum utf8";
const BINARIES = "bytes binary varbinary blob bytea byte_array fixed_len_byte_array";
const TIMESTAMPS = "timestamp datetime datetime2 timestamptz timestamp_tz timestamp_ltz timestamp_ntz smalldatetime datetimeoffset";
const DECIMALS = "decimal numeric number bignumeric bigdecimal";
const SIGNED = [
	"TINYINT",
	"SMALLINT",
	"INTEGER",
	"BIGINT",
	"HUGEINT"
];
const UNSIGNED = [
	"UTINYINT",
	"USMALLINT",
	"UINTEGER",
	"UBIGINT",
	"UHUGEINT"
];
/** Types whose every value fits a signed (or unsigned) integer of so many bits. */
function integersWithin(bits, signed) {
	return [...SIGNED, ...UNSIGNED].filter((name) => {
		const type = INTEGERS[name];
		if (type === void 0 || type.signed && !signed) return false;
		return type.signed === signed ? type.bits <= bits : type.bits < bits;
	});
}
const NAMED = new Map([
	...STRINGS.split(" ").map((name) => [name, { family: "string" }]),
	...BINARIES.split(" ").map((name) => [name, { family: "binary" }]),
	...TIMESTAMPS.split(" ").map((name) => [name, { family: "timestamp" }]),
	...DECIMALS.split(" ").map((name) => [name, { family: "number" }]),
	...integerNames("tinyint", 8, true),
	...integerNames("smallint int2 int16 short", 16, true),
	...integerNames("integer int int4 int32 mediumint", 32, true),
	...integerNames("bigint int64 long", 64, true),
	...integerNames("hugeint int128", 128, true),
	...integerNames("utinyint uint8", 8, false),
	...integerNames("usmallint uint16", 16, false),
	...integerNames("uinteger uint32", 32, false),
	...integerNames("ubigint uint64", 64, false),
	["int8", { family: "integer" }],
	["serial", { family: "integer" }],
	["bigserial", { family: "integer" }],
	["float4", {
		family: "number",
		within: ["FLOAT"]
	}],
	["float32", {
		family: "number",
		within: ["FLOAT"]
	}],
	["real", {
		family: "number",
		within: ["FLOAT"]
	}],
	["float", {
		family: "number",
		within: ["FLOAT", "DOUBLE"]
	}],
	["float8", {
		family: "number",
		within: ["FLOAT", "DOUBLE"]
	}],
	["float64", {
		family: "number",
		within: ["FLOAT", "DOUBLE"]
	}],
	["double", {
		family: "number",
		within: ["FLOAT", "DOUBLE"]
	}],
	["boolean", { family: "boolean" }],
	["bool", { family: "boolean" }],
	["date", { family: "date" }],
	["date32", { family: "date" }],
	["time", { family: "time" }],
	["timetz", { family: "time" }],
	["array", { family: "array" }],
	["list", { family: "array" }],
	["repeated", { family: "array" }],
	["map", { family: "map" }],
	["struct", { family: "object" }],
	["record", { family: "object" }],
	["row", { family: "object" }],
	["object", { family: "object" }],
	["json", { family: "object" }]
]);
function integerNames(names, bits, signed) {
	const within = integersWithin(bits, signed);
	return names.split(" ").map((name) => [name, {
		family: "integer",
		within
	}]);
}
/** @returns undefined for a name that is not known: then nothing can be said about the data's type */
function parsePhysicalType(text) {
	const match = /^\s*([a-z_][a-z0-9_]*)((?:\s+[a-z]+)*)\s*(?:\(([^()]*)\)|<.*>)?((?:\s+[a-z]+)*)\s*(\[\d*\])?\s*$/i.exec(text);
	if (match === null) return void 0;
	if (match[5] !== void 0) return { family: "array" };
	const known = NAMED.get((match[1] ?? "").toLowerCase());
	if (known === void 0) return void 0;
	const [first = NaN, second = 0] = (match[3] ?? "").split(",").map((part) => Number(part.trim() === "" ? NaN : part));
	if (!Number.isInteger(first)) return known;
	if (known.family === "string") return {
		...known,
		maxLength: first
	};
	if (known.family === "number" && known.within === void 0 && Number.isInteger(second)) return {
		...known,
		decimal: {
			precision: first,
			scale: second
		}
	};
	return known;
}
/** Whether everything a column of this type can hold fits the declared physical type. */
function fitsPhysical(type, physical) {
	const family = familyOf(type);
	if (physical.family === "number" && family === "integer") return physical.within === void 0;
	if (family !== physical.family) return false;
	if (physical.within !== void 0) return physical.within.includes(type.name);
	const held = decimalOf(type);
	if (physical.decimal === void 0 || held === void 0) return true;
	const { precision, scale } = physical.decimal;
	return held.scale <= scale && held.precision - held.scale <= precision - scale;
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
	const { value } = column;
	const aggregates = [["present", `count(${value})`]];
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
	const distinct = answers.get("distinct");
	const base = {
		column: column.column,
		type: typeText(column.type),
		rows,
		nulls: rows - present,
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
	counts.forEach((count, bin) => {
		if (count === 0) return;
		const index = foldedBin(bin) - start;
		if (index < 0) below += count;
		else if (index >= shown.length) above += count;
		else shown[index] = (shown[index] ?? 0) + count;
	});
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
	return [Math.max(0, counts.findIndex((count) => count > 0)), last];
}
/** The fine bins that hold the 0.5 % and the 99.5 % quantile. */
function centralBins({ counts }) {
	const total = counts.reduce((a, b) => a + b, 0);
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
export { EngineError, POSITION, digestSource, familyOf, findSource, fitsPhysical, generousMemoryLimit, hasZone, isFloating, openEngine, openRelation, parsePhysicalType, planProfile, readError, sharpen, sqlList, sqlName, sqlNumber, sqlText, stampOf, typeText };
