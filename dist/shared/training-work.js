import { Family, LogReader, UserError, createWhole, digestBytes, digestFile, digestJson, digestTree, formatBytes, formatCount, formatDuration, isDigest, isUserError, isWithin, jsonOrUndefined, lastLines, plural, quote, readJson, readTail, shortDigest, systemErrorCode, toLine, toLog, toMarkdown, toMarkdownCode, treeOf, writeWhole } from "./base.js";
import { carriesPassword, formatArtifact, parseReference } from "./start.js";
import { LineAssembler, attemptPaths, createMask, listCheckpoints, markerOf, maskJson, restoreCheckpoint, runPaths } from "./train-executor.js";
import { namesSecret, redactCommand, redactText } from "./core.js";
import { displayName, formatMetric, tableMarkdown } from "./document.js";
import { openJournal, recordedLiveness, startDetached, takeLease } from "./host-work.js";
import { encodeTree, forEachParallel, readTree, sequenceName, sequenceOf, treeKey } from "./store-work.js";
import { parseYaml } from "./core-work.js";
import { NOT_REPRODUCIBLE } from "./training.js";
import { createReadStream } from "node:fs";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { access, constants as constants$1, lstat, mkdir, readFile, readdir, readlink, rm, stat } from "node:fs/promises";
import { cpus, release, totalmem, type } from "node:os";
import { execFile } from "node:child_process";
import { StringDecoder } from "node:string_decoder";
// shared/training/identity/parameters.ts
const MAX_FLAT = 1e3;
/**
* The file that the parameters of a training stand in, with the place of each.
*
* @param shown what an error and a place call the file
* @throws UserError `parameters-unreadable`
*/
async function readParametersFile(path, shown = path) {
	const text = await readFile(path, "utf8").catch((cause) => {
		throw new UserError("parameters-unreadable", {
			what: `The parameters cannot be read (${systemErrorCode(cause) ?? "unknown error"}).`,
			where: { file: shown },
			remedy: "Check the path in \"parameters\"; it is relative to the workspace.",
			cause
		});
	});
	return parseYaml(text, shown, "parameters-unreadable");
}
/**
* The parameters of a training: the mapping at the top of a YAML or JSON file.
*
* @throws UserError `parameters-unreadable`, `parameters-invalid`
*/
async function readParameters(file) {
	if (file === void 0) return {};
	const parsed = await readParametersFile(file);
	const { value } = parsed;
	if (value === null || value === void 0) return {};
	if (typeof value !== "object" || Array.isArray(value)) throw new UserError("parameters-invalid", {
		what: "The parameters are not a mapping from names to values.",
		where: parsed.locate([]),
		remedy: "Write \"name: value\" lines, or a JSON object."
	});
	refuseWhatJsonCannotCarry(value, [], parsed);
	return value;
}
function refuseWhatJsonCannotCarry(value, path, file) {
	if (typeof value === "number" && !Number.isFinite(value)) throw new UserError("parameters-invalid", {
		what: `The parameter ${path.join(".")} is ${value}, which JSON cannot carry.`,
		where: file.locate(path),
		remedy: "Write a finite number, or the word as a string in quotes."
	});
	if (typeof value !== "object" || value === null) return;
	for (const [key, item] of Object.entries(value)) refuseWhatJsonCannotCarry(item, [...path, Array.isArray(value) ? Number(key) : key], file);
}
/** One level of names: `optimizer.lr`; a list becomes its JSON text. At most 1,000, in the order of the file. */
function flattenParameters(parameters) {
	const flat = /* @__PURE__ */ new Map();
	const visit = (value, name) => {
		if (flat.size >= MAX_FLAT) return;
		if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") flat.set(name, value);
		else if (typeof value === "object" && value !== null && !Array.isArray(value)) for (const [key, item] of Object.entries(value)) visit(item, name === "" ? key : `${name}.${key}`);
		else flat.set(name, JSON.stringify(value));
	};
	visit(parameters, "");
	return Object.fromEntries(flat);
}
// shared/training/supervision/failure.ts
/** In this order: a general exception often stands beside its special cause. */
const PATTERNS = [
	{
		pattern: /CUDA out of memory.*Process \d+ has [\d.]+ [GM]iB memory in use/,
		class: "infra",
		reason: "The GPU had too little free memory because another process holds some."
	},
	{
		pattern: /CUDA out of memory|OutOfMemoryError: CUDA|CUDA_ERROR_OUT_OF_MEMORY|RESOURCE_EXHAUSTED: Out of memory/,
		class: "capacity",
		reason: "The GPU ran out of memory. A smaller batch or a larger GPU helps."
	},
	{
		pattern: /device-side assert triggered/,
		class: "bug",
		reason: "A GPU kernel met an impossible value, often a label or index out of range."
	},
	{
		pattern: /illegal memory access|CUDA_ERROR_ILLEGAL_ADDRESS|cudaErrorIllegalAddress/,
		class: "bug",
		reason: "A GPU kernel touched memory it must not."
	},
	{
		pattern: /Duplicate GPU detected/,
		class: "config",
		reason: "Two ranks were given the same GPU."
	},
	{
		pattern: /No space left on device|ENOSPC/,
		class: "infra",
		reason: "The disk was full."
	},
	{
		pattern: /unable to (?:open|allocate) shared memory|bus error.*shm|insufficient shared memory/i,
		class: "config",
		reason: "There was too little shared memory (/dev/shm)."
	},
	{
		pattern: /NCCL.*(?:timeout|timed out)|Watchdog caught collective operation timeout/i,
		class: "infra",
		reason: "A rank waited in vain for the others (NCCL time-out)."
	},
	{
		pattern: /^MemoryError|Cannot allocate memory|heap out of memory|OutOfMemoryError/,
		class: "capacity",
		reason: "The machine ran out of memory."
	},
	{
		pattern: /loss (?:is|was|became) (?:nan|-?inf)|FloatingPointError/i,
		class: "bug",
		reason: "The training diverged: its loss was no longer a number."
	},
	{
		pattern: /ModuleNotFoundError|ImportError: No module|Cannot find (?:module|package)/,
		class: "config",
		reason: "A module that the command needs is not installed."
	}
];
const NOT_STARTED = {
	ENOENT: "The program was not found, or its working directory was not.",
	EACCES: "The program may not be executed.",
	ENOEXEC: "The program is in no format this machine can execute; a script needs #! in its first line.",
	E2BIG: "The arguments and the environment are too long."
};
/**
* Why an attempt failed, from how it ended and what it said last.
*
* @param tail the last lines of the log
* @param rankError what torchrun recorded of the first rank that failed; the best evidence where it is there
*/
function explainFailure(end, tail, rankError) {
	if (end.notStarted !== void 0) return {
		class: "config",
		reason: NOT_STARTED[end.notStarted] ?? `The command could not be started (${end.notStarted}).`
	};
	const lines = rankError === void 0 ? tail : [...tail, rankError];
	const killedByKernel = (end.oomKills ?? 0) > 0;
	if (end.signal === "SIGKILL" && killedByKernel) return {
		class: "capacity",
		reason: "The kernel killed it because the memory of the machine or container was used up."
	};
	for (const { pattern, ...failure } of PATTERNS) {
		const evidence = lines.findLast((line) => pattern.test(line));
		if (evidence !== void 0) return {
			...failure,
			evidence
		};
	}
	if (killedByKernel) return {
		class: "capacity",
		reason: "The kernel killed one of its processes for want of memory."
	};
	return {
		class: end.signal === "SIGKILL" ? "infra" : "bug",
		...plainReason(end, rankError ?? lastError(tail))
	};
}
function plainReason(end, evidence) {
	return {
		reason: end.signal === "SIGKILL" ? "It was killed from outside (SIGKILL), which is also how the kernel answers a want of memory." : end.signal !== void 0 ? `It ended by the signal ${end.signal}.` : `It ended with exit code ${end.exitCode ?? "?"}.`,
		...evidence === void 0 ? {} : { evidence }
	};
}
/** The line that most probably says what went wrong: the last that names an error. */
function lastError(tail) {
	const named = /^(?:[A-Za-z_][\w.]*(?:Error|Exception)|Error|error|fatal|FATAL|panic)\b/;
	return tail.findLast((line) => named.test(line)) ?? tail.findLast((line) => line.trim() !== "");
}
/** The message in a file that torchrun leaves for the first rank that failed (TORCHELASTIC_ERROR_FILE). */
function rankErrorMessage(value) {
	const message = value?.message;
	const text = typeof message === "string" ? message : message?.message;
	return typeof text === "string" ? text.slice(0, 2e3) : void 0;
}
// shared/training/output/metrics.ts
/** Limits on what a command may report; more is passed over and said. */
const MAX_METRICS = 200;
const MAX_NAME = 200;
const MAX_LINE$2 = 65536;
const MAX_FILE_BYTES = 256 << 20;
const MAX_FINAL_BYTES = 4 << 20;
const MAX_DEPTH = 5;
/** Points held per metric before every other one is dropped. */
const BUFFER_POINTS = 4096;
const NOT_METRICS = /* @__PURE__ */ new Set([
	"step",
	"total",
	"epoch",
	"timestamp"
]);
/**
* One line of metrics: a JSON object whose numbers are metrics, nested ones under `outer.inner`. Python's bare NaN and
* Infinity are understood; they come back as such.
*
* @returns undefined for what is no JSON object
*/
function parseMetricLine(line) {
	if (line.length > MAX_LINE$2) return void 0;
	const value = parseTolerant(line);
	if (typeof value !== "object" || value === null || Array.isArray(value)) return void 0;
	const record = value;
	const step = wholeNumber(record["step"]) ?? wholeNumber(record["epoch"]);
	const total = wholeNumber(record["total"]);
	return {
		...step === void 0 ? {} : { step },
		...total === void 0 ? {} : { total },
		values: numbersIn(record)
	};
}
function numbersIn(record, prefix = "", depth = 1) {
	if (depth > MAX_DEPTH) return [];
	return Object.entries(record).flatMap(([key, item]) => {
		if (prefix === "" && NOT_METRICS.has(key)) return [];
		const name = `${prefix}${key}`;
		const number = toNumber(item);
		if (number !== void 0) return name.length > MAX_NAME || key === "" ? [] : [[name, number]];
		if (typeof item !== "object" || item === null || Array.isArray(item)) return [];
		return numbersIn(item, `${name}.`, depth + 1);
	});
}
/** A number, or the words that Python's json writes where JSON has none. */
function toNumber(value) {
	if (typeof value === "number") return value;
	if (value === "NaN" || value === "nan") return NaN;
	if (value === "Infinity" || value === "-Infinity") return Number(value);
}
function wholeNumber(value) {
	return Number.isSafeInteger(value) && value >= 0 ? value : void 0;
}
/** A whole string, so that nothing inside it is touched, or one of the words that JSON lacks. */
const STRING_OR_WORD = /"(?:[^"\\]|\\.)*"|(-?\b(?:NaN|Infinity)\b)/g;
function parseTolerant(line) {
	const value = jsonOrUndefined(line);
	if (value !== void 0) return value;
	return jsonOrUndefined(line.replace(STRING_OR_WORD, (match, word) => word === void 0 ? match : `"${match}"`));
}
/** The course of one metric in bounded memory: evenly spaced points, the first and the last among them. */
var Curve = class {
	#points = [];
	#stride = 1;
	#count = 0;
	#last;
	last = NaN;
	add(step, value) {
		this.last = value;
		if (!Number.isFinite(value)) return;
		this.#last = {
			step,
			value
		};
		if (this.#count++ % this.#stride !== 0) return;
		this.#points.push(this.#last);
		if (this.#points.length < BUFFER_POINTS) return;
		this.#points = this.#points.filter((_, index) => index % 2 === 0);
		this.#stride *= 2;
	}
	thinned() {
		const all = this.#points.at(-1) === this.#last || this.#last === void 0 ? this.#points : [...this.#points, this.#last];
		if (all.length <= 400) return all;
		return Array.from({ length: 400 }, (_, index) => {
			const at = Math.round(index * (all.length - 1) / 399);
			return all[at] ?? {
				step: 0,
				value: 0
			};
		});
	}
};
/**
* The metrics of a run over all its attempts, as if it had never been interrupted: of each attempt the lines count up
* to the step where the next one took over.
*
* @param files the metric files of the attempts in order; absent ones hold nothing
* @param finalFile a `metrics.json` that the command left; its values beat the last lines
*/
async function measure(files, finalFile) {
	const curves = /* @__PURE__ */ new Map();
	const notes = new Notes();
	const firstSteps = await Promise.all(files.map(firstStep));
	for (const [index, file] of files.entries()) {
		const takeover = Math.min(...firstSteps.slice(index + 1).map((step) => step ?? 1e400));
		let lineNumber = 0;
		for await (const line of metricLines(file, notes)) {
			const step = line.step ?? lineNumber;
			lineNumber++;
			if (step >= takeover) continue;
			for (const [name, value] of line.values) addValue(curves, notes, name, {
				step,
				value
			});
		}
	}
	return summarise(curves, await finalValues(finalFile, notes), notes);
}
function addValue(curves, notes, name, point) {
	let curve = curves.get(name);
	if (curve === void 0) {
		if (curves.size >= MAX_METRICS) {
			notes.add(`More than ${MAX_METRICS} metrics: the rest was passed over.`);
			return;
		}
		curves.set(name, curve = new Curve());
	}
	if (!Number.isFinite(point.value)) notes.add(`The metric ${name} was ${point.value} at step ${point.step}.`, name);
	curve.add(point.step, point.value);
}
function summarise(curves, finals, notes) {
	const last = new Map([...curves].map(([name, curve]) => [name, curve.last]));
	for (const [name, value] of finals.slice(0, MAX_METRICS)) {
		if (!Number.isFinite(value)) notes.add(`The final value of ${name} is ${value}.`, name);
		last.set(name, value);
	}
	const names = [...last.keys()].sort();
	return {
		metrics: toRecord(names.flatMap((name) => Number.isFinite(last.get(name)) ? [[name, last.get(name) ?? 0]] : [])),
		curves: toRecord(names.flatMap((name) => {
			const points = curves.get(name)?.thinned() ?? [];
			return points.length > 1 ? [[name, points]] : [];
		})),
		notes: notes.all(),
		notFinite: names.filter((name) => !Number.isFinite(last.get(name)))
	};
}
/** Without a prototype, so that a metric may be named `__proto__`. */
function toRecord(entries) {
	const record = Object.create(null);
	for (const [name, value] of entries) record[name] = value;
	return record;
}
async function firstStep(file) {
	for await (const line of metricLines(file, new Notes())) return line.step ?? 0;
}
async function* metricLines(file, notes) {
	const size = await stat(file).then((info) => info.size, () => 0);
	if (size === 0) return;
	if (size > MAX_FILE_BYTES) notes.add(`The metrics are over 256 MiB: the rest was passed over.`);
	const stream = createReadStream(file, { end: Math.min(size, MAX_FILE_BYTES) - 1 });
	for await (const text of boundedLines(stream)) {
		if (text.trim() === "") continue;
		const line = parseMetricLine(text);
		if (line === void 0) notes.count("lines of metrics were not JSON objects and were passed over.");
		else yield line;
	}
}
/** Lines of a stream; one that is too long comes cut, so that it is refused instead of filling the memory. */
async function* boundedLines(stream) {
	const decoder = new StringDecoder("utf8");
	let pending = "";
	for await (const chunk of stream) {
		const parts = (pending + decoder.write(chunk)).split("\n");
		pending = (parts.pop() ?? "").slice(0, 65537);
		yield* parts;
	}
	if (pending !== "") yield pending;
}
async function finalValues(file, notes) {
	try {
		if ((await stat(file)).size > MAX_FINAL_BYTES) {
			notes.add("metrics.json is too large to be one and was passed over.");
			return [];
		}
		const value = parseTolerant(await readFile(file, "utf8"));
		if (typeof value === "object" && value !== null && !Array.isArray(value)) return numbersIn(value);
		notes.add("metrics.json is not a JSON object and was passed over.");
		return [];
	} catch (error) {
		if (systemErrorCode(error) !== "ENOENT") notes.add("metrics.json cannot be read and was passed over.");
		return [];
	}
}
/** Each thing is said once. */
var Notes = class {
	#said = /* @__PURE__ */ new Map();
	#counts = /* @__PURE__ */ new Map();
	add(sentence, key = sentence) {
		if (!this.#said.has(key) && this.#said.size < 50) this.#said.set(key, sentence);
	}
	count(sentence) {
		this.#counts.set(sentence, (this.#counts.get(sentence) ?? 0) + 1);
	}
	all() {
		return [...this.#said.values(), ...[...this.#counts].map(([sentence, count]) => `${formatCount(count)} ${sentence}`)];
	}
};
// shared/training/identity/run-key.ts
/** The identity of a run; every name, path and key of the run derives from it. */
function runKey(inputs) {
	const { code, data, parameters, seed, lock, command, workingDirectory, image } = inputs;
	const byName = (list) => [...list].sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
	return digestJson({
		version: 1,
		code,
		data: byName(data),
		parameters,
		seed,
		lock: byName(lock),
		command,
		workingDirectory,
		image: image ?? null
	});
}
const SHOWN$1 = 5;
/** What makes one run another than the last, as short phrases: `parameter lr 0.1 → 0.01`, `code: 2 files (a.py, b.py)`. */
function changedInputs(before, after) {
	return [
		...changedCode(before, after),
		...changedDigests("data", before.data, after.data),
		...changedParameters(before.parameters, after.parameters),
		...before.seed === after.seed ? [] : [`seed ${before.seed} → ${after.seed}`],
		...changedDigests("lock", before.lock, after.lock),
		...before.command.join("\0") === after.command.join("\0") ? [] : ["the command"],
		...before.workingDirectory === after.workingDirectory ? [] : ["the working directory"],
		...before.image === after.image ? [] : ["the image"]
	];
}
function changedCode(before, after) {
	if (before.code === after.code) return [];
	const names = [.../* @__PURE__ */ new Set([...Object.keys(before.codeFiles), ...Object.keys(after.codeFiles)])].filter((name) => before.codeFiles[name] !== after.codeFiles[name]).sort();
	if (names.length === 0) return ["the code"];
	return [`code: ${plural(names.length, "file")} (${shorten(names)})`];
}
function changedDigests(what, before, after) {
	const old = new Map(before.map(({ name, digest }) => [name, digest]));
	const now = new Map(after.map(({ name, digest }) => [name, digest]));
	return [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => {
		if (!old.has(name)) return [`${what} ${name} is new`];
		if (!now.has(name)) return [`${what} ${name} is gone`];
		return old.get(name) === now.get(name) ? [] : [`${what} ${name}`];
	});
}
function changedParameters(before, after) {
	const changed = [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].sort().filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
	if (changed.length > SHOWN$1) return [`${plural(changed.length, "parameter")} (${shorten(changed)})`];
	return changed.map((name) => {
		const [old, now] = [show(before[name]), show(after[name])];
		return namesSecret(name) || old === now ? `parameter ${name}` : `parameter ${name} ${old} → ${now}`;
	});
}
function show(value) {
	const text = value === void 0 ? "absent" : redactText(JSON.stringify(value));
	return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
/** The first few names, and how many more there are. */
function shorten(names) {
	const rest = names.length - SHOWN$1;
	return names.slice(0, SHOWN$1).join(", ") + (rest > 0 ? `, ${rest} more` : "");
}
// shared/training/output/predictions.ts
/** The predictions that a command left in its output folder; undefined where the file is not there. */
async function findPredictions(output, path) {
	const file = join(output, path);
	if ((await lstat(file).catch(() => void 0))?.isFile() !== true) return void 0;
	const rows = await countRows(file);
	return {
		digest: await digestFile(file),
		...rows === void 0 ? {} : { rows }
	};
}
/**
* What an attempt that ended with exit code 0 owes: a command that ends well and leaves nothing has not trained
* anything.
*
* @returns what is missing and what to do, for a person; undefined where everything is there
*/
function missingOutput(predictions, { outputs, problems }) {
	if (outputs === void 0) return `The output folder cannot be recorded: ${problems.at(-1) ?? "it cannot be read."}`;
	if (outputs.length === 0) return "It ended with exit code 0 but left nothing in the output folder. Let the command write into the folder in TRAINYARD_OUTPUT.";
	const names = outputs.map(({ path }) => path);
	if (predictions === void 0 || names.includes(predictions)) return void 0;
	return `It ended with exit code 0 but did not leave the predictions ${predictions}; it left ${shorten(names)}. Let the command write to the path in TRAINYARD_PREDICTIONS, or correct "predictions".`;
}
/** Which file the predictions are does not make another run, so a recorded one may not have what is asked for now. */
function notRecorded(predictions, names) {
	return new UserError("predictions-missing", {
		what: `The recorded run left no ${predictions}; it left ${shorten(names)}.`,
		where: { input: "predictions" },
		remedy: "Correct \"predictions\"; or, where the command now leaves that file, train again with \"force\"."
	});
}
function countRows(file) {
	switch (extname(file).toLowerCase()) {
		case ".csv":
		case ".tsv": return countRecords(file, true).then((records) => Math.max(0, records - 1));
		case ".jsonl":
		case ".ndjson": return countRecords(file, false);
		default: return Promise.resolve(void 0);
	}
}
const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;
/** Records are non-empty lines; in CSV a quoted cell may hold line breaks (RFC 4180). */
async function countRecords(file, quotes) {
	let records = 0;
	let inQuotes = false;
	let isEmpty = true;
	for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) for (const byte of chunk) {
		if (quotes && byte === QUOTE) inQuotes = !inQuotes;
		if (byte === NEWLINE && !inQuotes) {
			if (!isEmpty) records++;
			isEmpty = true;
		} else if (byte !== RETURN) isEmpty = false;
	}
	return isEmpty ? records : records + 1;
}
// shared/training/supervision/conclude.ts
/** The cause of a failure may stand above many lines of traceback. */
const EVIDENCE_LINES = 400;
/** How many output files a result lists. */
const MAX_OUTPUTS = 1e3;
const MAX_LINE$1 = 500;
/** Turns the end of the last attempt into the result: its status, its numbers and, where it failed, the reason. */
async function concludeRun(plan, outcome, environment) {
	const { attempt, folder } = outcome;
	const measured = await measure(Array.from({ length: attempt.number }, (_, index) => attemptPaths(folder, index + 1).metrics), join(plan.request.output, "metrics.json"));
	const end = attempt.state === "ended" ? attempt.end : void 0;
	const predictions = plan.request.predictions;
	const found = predictions === void 0 ? void 0 : await findPredictions(plan.request.output, predictions);
	const judged = await judge(plan, outcome);
	const outputs = judged.status === "succeeded" ? end?.outputs ?? [] : [];
	const result = {
		...identity(plan),
		status: judged.status,
		metrics: measured.metrics,
		curves: measured.curves,
		outputs: outputs.slice(0, MAX_OUTPUTS).map(({ path, digest, sizeBytes }) => ({
			name: path,
			digest,
			sizeBytes
		})),
		...judged.status === "succeeded" && found !== void 0 ? { predictions: found } : {},
		attempt: attempt.number,
		...outcome.resumedFrom === void 0 ? {} : { resumedFrom: outcome.resumedFrom },
		...end === void 0 ? { wallMs: outcome.watchedMs } : endFacts(end),
		...judged.tail === void 0 ? {} : { tail: judged.tail },
		...judged.failure === void 0 ? {} : { failure: judged.failure },
		notes: [...notesOf(outcome, end, outputs.length), ...measured.notes],
		...plan.changed === void 0 ? {} : { changed: plan.changed },
		environment
	};
	return {
		result: maskJson(result, createMask(plan.secrets)),
		verdict: verdictOf(judged, measured),
		...judged.status === "succeeded" ? { tree: treeOf(end?.outputs ?? []).digest } : {}
	};
}
/** The part of a result that the inputs alone decide. */
function identity({ key, request, inputs }) {
	return {
		runKey: key,
		...request.model === void 0 ? {} : { model: request.model },
		command: inputs.command,
		seed: inputs.seed,
		parameters: flattenParameters(inputs.parameters),
		code: inputs.code,
		data: inputs.data,
		lock: inputs.lock
	};
}
async function judge(plan, { attempt, folder }) {
	if (attempt.state === "draining") return { status: "cancelled" };
	const paths = attemptPaths(folder, attempt.number);
	const lines = lastLines(paths.log, EVIDENCE_LINES).map((line) => line.slice(0, MAX_LINE$1));
	const tail = lines.slice(-40);
	if (attempt.state !== "ended") return {
		status: "failed",
		isLost: true,
		tail,
		failure: {
			class: "infra",
			reason: "The process that looked after the training was killed, and how the training ended is not known."
		}
	};
	const { end } = attempt;
	if (end.stopped === "timed-out") return {
		status: "timed-out",
		tail
	};
	if (end.stopped !== void 0) return {
		status: "cancelled",
		tail
	};
	if (end.exitCode !== 0) return {
		status: "failed",
		tail,
		failure: explainFailure(end, lines, rankErrorMessage(await readJson(paths.torchError).catch(() => void 0)))
	};
	const missing = missingOutput(plan.request.predictions, end);
	return missing === void 0 ? { status: "succeeded" } : {
		status: "failed",
		tail,
		failure: {
			class: "bug",
			reason: missing
		}
	};
}
function verdictOf(judged, measured) {
	switch (judged.status) {
		case "succeeded": return measured.notFinite.length > 0 ? "warn" : "pass";
		case "failed": return judged.isLost === true ? "inconclusive" : "fail";
		case "cancelled":
		case "timed-out": return "inconclusive";
	}
}
function endFacts(end) {
	const { exitCode, signal, wallMs, cpuMs, peakMemoryBytes } = end;
	return {
		...exitCode === void 0 ? {} : { exitCode },
		...signal === void 0 ? {} : { signal },
		wallMs,
		...cpuMs === void 0 ? {} : { cpuMs },
		...peakMemoryBytes === void 0 ? {} : { peakMemoryBytes }
	};
}
function notesOf({ attempt }, end, outputCount) {
	const notes = [...end?.problems ?? []];
	if (attempt.state === "draining") notes.push("The command is still ending; a process of its own waits for it and commits its last checkpoint.");
	if ((end?.killed ?? 0) > 0) notes.push(`${formatCount(end?.killed ?? 0)} of its processes did not end when asked and were killed.`);
	if ((end?.surviving ?? 0) > 0) notes.push(`${formatCount(end?.surviving ?? 0)} of its processes withstood SIGKILL and may still run.`);
	if (outputCount > 1e3) notes.push(`Only the first ${formatCount(MAX_OUTPUTS)} of ${formatCount(outputCount)} output files are listed.`);
	return notes;
}
// shared/training/identity/code.ts
/**
* The code of a run by content. A Git commit would not do: what is modified or not yet added runs too.
*
* @throws UserError `code-unidentified` where there is neither a checkout nor a list of paths
*/
async function identifyCode(source) {
	const entries = source.paths.length > 0 ? await givenFiles(source) : await checkoutFiles(source);
	const tree = treeOf(entries);
	return {
		digest: tree.digest,
		files: Object.fromEntries(tree.entries.map(({ path, digest }) => [path, digest]))
	};
}
async function givenFiles({ workspace, paths }) {
	const entries = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const tree = await digestTree(path);
		const isFile = (await lstat(path)).isFile();
		const base = posix(relative(workspace, path));
		for (const entry of tree.entries) {
			const name = isFile ? base : base === "" ? entry.path : `${base}/${entry.path}`;
			entries.set(name, {
				...entry,
				path: name
			});
		}
	}
	return [...entries.values()];
}
async function checkoutFiles(source) {
	const listed = await git(source, source.workspace, [
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard"
	]);
	const entries = [];
	for (const path of new Set(listed.split("\0").filter((name) => name !== ""))) {
		const full = join(source.workspace, path);
		if (source.except.some((folder) => isWithin(full, folder))) continue;
		entries.push(...await checkoutEntry(source, path, full));
	}
	return entries;
}
async function checkoutEntry(source, path, full) {
	const info = await lstat(full).catch((error) => {
		if (systemErrorCode(error) === "ENOENT") return void 0;
		throw error;
	});
	if (info === void 0) return [];
	if (info.isDirectory()) {
		const commit = (await git(source, full, ["rev-parse", "HEAD"])).trim();
		const changes = await git(source, full, [
			"status",
			"--porcelain=v1",
			"-z"
		]);
		return [{
			path,
			sizeBytes: 0,
			digest: digestBytes(`submodule ${commit} ${changes}`),
			executable: false
		}];
	}
	if (info.isSymbolicLink()) return [{
		path,
		sizeBytes: 0,
		digest: digestBytes(`link ${await readlink(full)}`),
		executable: false
	}];
	if (!info.isFile()) return [];
	return [{
		path,
		sizeBytes: info.size,
		digest: await digestFile(full),
		executable: (info.mode & 64) !== 0
	}];
}
function git(source, folder, args) {
	const env = {
		PATH: source.environment["PATH"],
		HOME: source.environment["HOME"],
		LC_ALL: "C",
		GIT_OPTIONAL_LOCKS: "0"
	};
	return new Promise((fulfil, reject) => {
		execFile("git", [
			"-C",
			folder,
			"-c",
			"core.fsmonitor=false",
			...args
		], {
			env,
			maxBuffer: 256 << 20
		}, (error, stdout, stderr) => {
			if (error === null) fulfil(stdout);
			else reject(unidentified(folder, stderr || error.message, error));
		});
	});
}
function unidentified(folder, reason, cause) {
	return new UserError("code-unidentified", {
		what: `The code cannot be identified: ${reason.trim().split("\n")[0] ?? ""}`,
		where: { file: folder },
		remedy: "Run actions/checkout before this step, or list the files and folders of the code in \"code\".",
		cause
	});
}
function posix(path) {
	return path.split(sep).join("/");
}
// shared/training/identity/data.ts
const NAME$1 = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
/** The variable by which the command finds a data set. Names that differ only in case or signs share one. */
function dataVariable(name) {
	return `TRAINYARD_DATA_${name.toUpperCase().replace(/[^A-Z0-9]/g, "_")}`;
}
/**
* The data sets of a run with the digests of their present content.
*
* @param lines `NAME=PATH`, `dataset:NAME@sha256:…=PATH` or `dataset:NAME@sha256:…`
* @throws UserError `data-invalid`, `data-mismatch` where the content is not what the reference names,
* `tree-unreadable` where it is missing
*/
async function identifyData(lines, workspace) {
	const found = [];
	for (const line of lines) {
		const { name, expected, path } = parseLine(line);
		if (found.some((other) => other.name === name)) throw invalid(line, `the name ${name} stands there twice`);
		const rival = found.find((other) => other.path !== void 0 && dataVariable(other.name) === dataVariable(name));
		if (rival !== void 0 && path !== void 0) throw invalid(line, `${name} and ${rival.name} would both be ${dataVariable(name)} to the command`);
		const full = path === void 0 ? void 0 : resolve(workspace, path);
		const digest = full === void 0 ? expected : (await digestTree(full)).digest;
		if (digest === void 0) throw invalid(line, "it has neither a path nor a digest");
		if (expected !== void 0 && digest !== expected) throw mismatch(name, full ?? "", expected, digest);
		found.push({
			name,
			digest,
			...full === void 0 ? {} : { path: full }
		});
	}
	return found;
}
function parseLine(line) {
	const separator = line.indexOf("=");
	const left = (separator === -1 ? line : line.slice(0, separator)).trim();
	const path = separator === -1 ? void 0 : line.slice(separator + 1).trim();
	if (path === "") throw invalid(line, "there is no path after =");
	if (!left.includes(":")) {
		if (!NAME$1.test(left)) throw invalid(line, `${quote(left)} is not a name`);
		return {
			name: left,
			...path === void 0 ? {} : { path }
		};
	}
	const reference = parseReference(left, "data");
	if (reference.selector?.by !== "digest") throw invalid(line, `${formatArtifact(reference)} must be named by its digest, since a run is identified by content`);
	return {
		name: reference.name,
		expected: reference.selector.digest,
		...path === void 0 ? {} : { path }
	};
}
function invalid(line, why) {
	return new UserError("data-invalid", {
		what: `The line ${quote(line)} does not name data: ${why}.`,
		where: { input: "data" },
		remedy: "Write NAME=PATH, dataset:NAME@sha256:DIGEST=PATH or dataset:NAME@sha256:DIGEST, one per line."
	});
}
function mismatch(name, path, expected, found) {
	return new UserError("data-mismatch", {
		what: `The data ${quote(name)} has the digest ${found}, not ${expected}.`,
		where: { file: path },
		remedy: "Pull that version again with version-artifact, or name the version that is meant."
	});
}
// shared/training/identity/environment.ts
/** What a training usually needs of the runner's environment; anything else must be named. */
const PASSED = new Set("PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TERM TMPDIR TMP TEMP CI LD_LIBRARY_PATH DYLD_LIBRARY_PATH JAVA_HOME HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY http_proxy https_proxy no_proxy all_proxy SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE CURL_CA_BUNDLE NODE_EXTRA_CA_CERTS".split(" "));
const PASSED_PREFIXES = "LC_ CUDA_ NVIDIA_ NCCL_ CUBLAS_ CUDNN_ ROCM_ ROCR_ HIP_ HSA_ OMP_ KMP_ MKL_ OPENBLAS_ NUMEXPR_ PYTORCH_ TORCH_ TF_ XLA_ JAX_ PYTHON VIRTUAL_ENV CONDA_ UV_ HF_ XDG_".split(" ");
const SECRET_NAME = /TOKEN|SECRET|PASSW|CREDENTIAL|PRIVATE|APIKEY|_KEY(?:_|$)|^KEY$|(?:^|_)(?:PAT|AUTH|DSN)$|_PWD$|CONNECTION_STRING/i;
/** Of a name that only looks secret: a shorter value (`true`, `cache`) is a setting and would hide ordinary words. */
const MIN_GUESSED_LENGTH = 8;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** A name whose value should never be shown. */
function looksSecret(name) {
	return SECRET_NAME.test(name);
}
/**
* The variables of the runner that the command gets: an allow-list plus what the inputs name. The runner's own
* variables (`GITHUB_*`, `ACTIONS_*`, `RUNNER_*`, `INPUT_*`) pass only by name, which also keeps the process out of the
* runner's clean-up by `RUNNER_TRACKING_ID`: what outlives the step is the executor's business.
*
* @throws UserError `environment-missing` for a named variable that is not set, `environment-invalid` for a bad name
*/
function inheritedEnvironment(environment, named) {
	const passed = {};
	for (const [name, value] of Object.entries(environment)) if (value !== void 0 && isUsual(name) && !looksSecret(name)) passed[name] = value;
	for (const [input, names] of Object.entries({
		"pass-environment": named.plain,
		"pass-secrets": named.secret
	})) for (const name of names) passed[name] = lookUp(environment, name, input);
	return passed;
}
/** Every value that must not be shown: of names that look secret, passed or not, and of the names given as secret. */
function secretValues(environment, named) {
	const secret = new Set(named.secret);
	const isGuessed = (name, value) => name !== "INPUT_PASS-SECRETS" && value.length >= MIN_GUESSED_LENGTH && (looksSecret(name) || carriesPassword(value));
	const values = Object.entries(environment).filter(([name, value = ""]) => secret.has(name) || isGuessed(name, value)).map(([, value]) => value ?? "");
	return [...new Set(values.filter((value) => value !== ""))];
}
function isUsual(name) {
	return PASSED.has(name) || PASSED_PREFIXES.some((prefix) => name.startsWith(prefix));
}
function lookUp(environment, name, input) {
	if (!NAME.test(name) || name.startsWith("TRAINYARD_")) throw new UserError("environment-invalid", {
		what: `${quote(name)} is not the name of a variable that can be passed.`,
		where: { input },
		remedy: "Names hold letters, digits and _; those that start with TRAINYARD_ are set by the action itself."
	});
	const value = environment[name];
	if (value === void 0) throw new UserError("environment-missing", {
		what: `The variable ${name} is not set.`,
		where: { input },
		remedy: `Set it with "env:" on the step, or take it out of ${input}.`
	});
	return value;
}
// shared/training/plan.ts
/**
* Identifies everything that determines the result. Touches nothing but the state folder.
*
* @throws UserError for each input that is missing, unreadable or not what it is said to be
*/
async function planRun(request, services) {
	await checkFolder(request.workingDirectory, "working-directory");
	const environment = inheritedEnvironment(services.environment, request.pass);
	const secrets = secretValues(services.environment, request.pass);
	for (const secret of secrets) services.log.mask(secret);
	const parameters = await readParameters(request.parametersFile);
	const data = await identifyData(request.data, services.workspace);
	const dataPaths = data.flatMap(({ path }) => path === void 0 ? [] : [path]);
	const parametersFile = request.parametersFile === void 0 ? [] : [request.parametersFile];
	const except = [...[
		request.output,
		request.stateFolder,
		services.evidence.folder
	], ...[
		...request.notCode,
		...parametersFile,
		...dataPaths
	]];
	const code = await identifyCode({
		workspace: services.workspace,
		paths: request.code,
		except: request.code.length > 0 ? [] : except,
		environment: services.environment
	});
	const inputs = {
		code: code.digest,
		codeFiles: code.files,
		data: data.map(({ name, digest }) => ({
			name,
			digest
		})),
		parameters,
		seed: request.seed,
		lock: await identifyLocks(request.lockFiles, services.workspace),
		command: request.command,
		workingDirectory: relative(services.workspace, request.workingDirectory).split(sep).join("/")
	};
	const key = runKey(inputs);
	const precious = [
		services.workspace,
		request.stateFolder,
		request.workingDirectory,
		...request.code,
		...dataPaths
	];
	return {
		request,
		inputs,
		key,
		data,
		environment,
		secrets,
		output: {
			path: request.output,
			stateFolder: request.stateFolder,
			precious
		},
		folder: join(request.stateFolder, "runs", key.slice(7)),
		changed: await changedSinceLast(request, inputs)
	};
}
async function identifyLocks(files, workspace) {
	const locks = [];
	for (const file of files) {
		const full = resolve(workspace, file);
		const digest = await digestFile(full).catch((cause) => {
			throw new UserError("lock-unreadable", {
				what: `The lock file cannot be read (${systemErrorCode(cause) ?? "unknown error"}).`,
				where: { file: full },
				remedy: "Check the path in \"lock\"; it is relative to the workspace.",
				cause
			});
		});
		locks.push({
			name: relative(workspace, full).split(sep).join("/"),
			digest
		});
	}
	return locks;
}
async function checkFolder(path, input) {
	const info = await lstat(path).catch(() => void 0);
	if (info?.isDirectory() === true || info?.isSymbolicLink() === true) return;
	throw new UserError("working-directory-missing", {
		what: `${path} is not a folder.`,
		where: { input },
		remedy: "Give a folder of the checkout, relative to the workspace."
	});
}
async function changedSinceLast(request, inputs) {
	const last = await readJson(lastInputsPath(request));
	return last === void 0 ? void 0 : changedInputs(last, inputs);
}
/** Remembers what this run was made of, so that the next can say what changed. */
async function rememberInputs({ request, inputs }) {
	const path = lastInputsPath(request);
	await mkdir(join(request.stateFolder, "last"), { recursive: true });
	await writeWhole(path, JSON.stringify(inputs));
}
function lastInputsPath(request) {
	const series = digestJson({
		model: request.model ?? null,
		output: request.model === void 0 ? request.output : null
	});
	return join(request.stateFolder, "last", `${series.slice(7, 39)}.json`);
}
// shared/training/results.ts
const MAX_RECORD_BYTES = 16 << 20;
const PARALLEL = 4;
/** Ends with `/`; below it one record per generation. */
function recordsPrefix(runKey) {
	const hex = runKey.slice(7);
	return `v1/run/${hex.slice(0, 2)}/${hex}/`;
}
function recordKey(runKey, generation) {
	return recordsPrefix(runKey) + sequenceName(generation);
}
/** The newest record of a run; undefined where it has never succeeded. */
async function findRecord(store, runKey) {
	const prefix = recordsPrefix(runKey);
	let newest = 0;
	for await (const { key } of store.list(prefix)) newest = Math.max(newest, sequenceOf(key, prefix) ?? 0);
	return newest === 0 ? void 0 : readRecord(store, runKey, newest);
}
async function readRecord(store, runKey, generation) {
	const key = recordKey(runKey, generation);
	const bytes = await store.get(key, MAX_RECORD_BYTES);
	if (bytes === void 0) return void 0;
	const record = jsonOrUndefined(bytes);
	if (record?.version !== 1 || record.runKey !== runKey || record.generation !== generation || !isDigest(record.tree)) throw new UserError("run-record-damaged", {
		what: "The record of this run is not one that this version can read.",
		where: { file: key },
		remedy: "The store was altered from outside, or written by a newer version. Restore it, or use another store."
	});
	return record;
}
/**
* Puts the outputs into the store, then records the result: creating the record is the one moment at which the run
* counts as done.
*
* @returns the record that holds: ours, or that of another machine which finished the same run first
*/
async function recordResult(store, record, output, services) {
	const tree = await digestTree(output);
	if (tree.digest !== record.tree) throw new UserError("output-changed", {
		what: "The output folder changed after the command had ended.",
		where: { file: output },
		remedy: "Find out what else writes there. Nothing was recorded; run again."
	});
	await forEachParallel(tree.entries, PARALLEL, async (entry) => {
		await store.putBlob({
			path: join(output, entry.path),
			digest: entry.digest,
			sizeBytes: entry.sizeBytes
		});
	});
	await store.createIfAbsent(treeKey(tree.digest), encodeTree(tree));
	const key = recordKey(record.runKey, record.generation);
	services.effect("record result");
	const created = await store.createIfAbsent(key, Buffer.from(JSON.stringify(record)));
	services.effect("result recorded");
	if (created === "created") return {
		record,
		isOurs: true
	};
	const other = await readRecord(store, record.runKey, record.generation);
	if (other === void 0) throw new Error(`${key} exists and cannot be read.`);
	return {
		record: other,
		isOurs: false
	};
}
/**
* Checks that the outputs of a recorded run are in the output folder, bit by bit, or brings them back from the store.
*
* @param empty prepares the folder for being filled anew
*/
async function verifyOutputs(store, record, output, empty) {
	const present = await digestTree(output).catch(() => treeOf([]));
	if (present.digest === record.tree) return {
		state: "intact",
		files: present.entries.length
	};
	try {
		const tree = await readTree(store, record.tree);
		await empty();
		await restore(store, tree, output);
		return {
			state: "restored",
			files: tree.entries.length
		};
	} catch (error) {
		if (isUserError(error) && error.code === "store-damaged") return {
			state: "lost",
			reason: error.what
		};
		throw error;
	}
}
/** Each file is hashed on its way out of the store. */
async function restore(store, tree, output) {
	await forEachParallel(tree.entries, PARALLEL, async ({ path, digest, executable }) => {
		const target = join(output, path);
		await mkdir(dirname(target), { recursive: true });
		await store.getToFile(digest, {
			path: target,
			executable
		});
	});
}
// shared/training/preview.ts
/**
* Says what a run would do, without running or writing anything.
*
* @throws UserError as the run would: for inputs that cannot be used and for predictions that it did not leave
*/
async function previewRun(request, store, services) {
	const plan = await planRun(request, services);
	const record = await findRecord(store, plan.key);
	const name = `${request.model ?? "The training"} (run ${shortDigest(plan.key)})`;
	for (const phrase of plan.changed ?? []) services.log.info(`Changed since the last run: ${phrase}.`);
	if (record !== void 0 && !request.force) {
		checkPredictions(request.predictions, record);
		return {
			key: plan.key,
			headline: `${name} would not be trained again: an identical run finished on ${record.finishedAt}; its ${plural(record.result.outputs.length, "output")} would be verified`
		};
	}
	const generation = String((record?.generation ?? 0) + 1).padStart(4, "0");
	const latest = (await listCheckpoints(runPaths(join(plan.folder, generation)).checkpoints)).at(-1);
	const from = latest === void 0 ? "from its start" : `from the checkpoint ${latest.name}`;
	return {
		key: plan.key,
		headline: `${name} would be trained ${from}, for at most ${formatDuration(request.timeoutMs)}`
	};
}
/** A record that lists only some of its files is judged once they are there. */
function checkPredictions(predictions, { result }) {
	const names = result.outputs.map(({ name }) => name);
	if (predictions !== void 0 && names.length < 1e3 && !names.includes(predictions)) throw notRecorded(predictions, names);
}
// shared/training/output/folder.ts
/**
* Makes the output folder ready for an attempt: there, empty, and known to be ours.
*
* Only a folder that was absent or empty, or that an earlier run filled, is ever emptied.
*
* @throws UserError `output-unsafe`, `output-not-empty`, `output-unwritable`
*/
async function emptyOutput(output) {
	const threatened = output.precious.find((path) => isWithin(path, output.path));
	if (threatened !== void 0) throw unsafe(output.path, threatened);
	const names = await contents(output.path);
	if (names.length > 0 && !await isOurs(output)) throw notEmpty(output.path);
	await writable(output.path, async () => {
		await mkdir(output.path, { recursive: true });
		await createWhole(ownershipPath(output), JSON.stringify({ path: output.path }));
		for (const name of names) await rm(join(output.path, name), {
			recursive: true,
			force: true
		});
		await access(output.path, constants$1.W_OK);
	});
}
async function contents(path) {
	const info = await lstat(path).catch((error) => {
		if (systemErrorCode(error) === "ENOENT") return void 0;
		throw unwritable(path, error);
	});
	if (info === void 0) return [];
	if (!info.isDirectory()) throw unwritable(path, void 0);
	return readdir(path).catch((error) => {
		throw unwritable(path, error);
	});
}
async function writable(path, action) {
	await action().catch((error) => {
		throw systemErrorCode(error) === void 0 ? error : unwritable(path, error);
	});
}
async function isOurs(output) {
	return await readJson(ownershipPath(output)) !== void 0;
}
function ownershipPath({ path, stateFolder }) {
	return join(stateFolder, "outputs", `${digestBytes(path).slice(7, 39)}.json`);
}
function unsafe(path, threatened) {
	return new UserError("output-unsafe", {
		what: `The output folder is emptied before each attempt, and it holds ${threatened}.`,
		where: { file: path },
		remedy: "Give a folder of its own as \"output\", such as model."
	});
}
function notEmpty(path) {
	return new UserError("output-not-empty", {
		what: "The output folder holds files that no run of this action on this machine has left.",
		where: { file: path },
		remedy: "Remove them, or give another folder as \"output\": it is emptied before each attempt."
	});
}
function unwritable(path, cause) {
	const code = systemErrorCode(cause);
	return new UserError(code === "ENOSPC" || code === "EDQUOT" ? "disk-full" : "output-unwritable", {
		what: cause === void 0 ? "The output is not a folder." : `The output folder cannot be used (${code ?? "unknown error"}).`,
		where: { file: path },
		remedy: "Give a folder that this user may write to, with space left on its disk.",
		cause
	});
}
// shared/training/supervision/recover.ts
const POLL_MS$1 = 250;
const KILL_ROUNDS = 50;
/** The numbers of the attempts that have left anything, ascending. */
async function attemptNumbers(runFolder) {
	const { attempts } = runPaths(runFolder);
	await mkdir(attempts, { recursive: true });
	return (await readdir(attempts)).flatMap((name) => /^\d{6,}$/.test(name) ? [Number.parseInt(name, 10)] : []).sort((a, b) => a - b);
}
/**
* Brings one earlier attempt to rest, whatever became of its supervisor, executor and command. Reads what is there and
* acts on that alone, so that it can itself be killed and run again.
*
* @throws UserError `run-state-unknown` where it cannot be told whether the executor lives: it is neither killed nor
* joined by a second one
*/
async function settleAttempt(run, number, services) {
	const paths = attemptPaths(run.folder, number);
	await createWhole(paths.claim, JSON.stringify({ by: "recovery" }));
	const claim = await readJson(paths.claim);
	if (claim === void 0 || claim.by === "recovery") return {
		number,
		state: "never-started"
	};
	await waitForExecutor(claim.keeper, paths, services);
	const end = await readJson(paths.end);
	if (end !== void 0) return {
		number,
		state: "ended",
		end
	};
	await endOrphans(run, {
		number,
		command: await readJson(paths.process)
	}, services);
	return {
		number,
		state: "lost"
	};
}
/** An executor that lost its supervisor stops the command by itself; all there is to do is to wait. */
async function waitForExecutor(executor, { claim, end }, services) {
	let said = false;
	for (;;) {
		const state = await recordedLiveness(executor, claim);
		if (state === "dead") return;
		if (state === "unknown") {
			if (await readJson(end) !== void 0) return;
			throw unknown$1(executor, claim);
		}
		if (services.cancelled.aborted) throw cancelledWhileWaiting(executor);
		if (!said) services.log.info(`An earlier attempt is just being stopped (process ${executor.pid}); waiting for its end.`);
		said = true;
		await services.clock.sleep(POLL_MS$1, services.cancelled);
	}
}
/** The executor is dead and left no end: what carries this attempt's marker is ours beyond doubt, and is ended. */
async function endOrphans(run, attempt, services) {
	const marker = markerOf(run.marker(attempt.number));
	const family = attempt.command === void 0 ? new Family(marker, void 0) : Family.ledBy(marker, attempt.command);
	const found = family.members(true).length;
	if (found === 0) return;
	services.log.warning(`${plural(found, "process", "processes")} of attempt ${attempt.number} had lost their executor; ending them.`);
	services.effect("end orphans");
	family.signal("SIGTERM");
	const deadlineMs = services.clock.monotonicMs() + run.graceMs;
	while (family.members(true).length > 0 && services.clock.monotonicMs() < deadlineMs) await services.clock.sleep(POLL_MS$1);
	for (let round = 0; round < KILL_ROUNDS && family.members(true).length > 0; round++) {
		family.signal("SIGKILL");
		await services.clock.sleep(POLL_MS$1);
	}
	services.effect("orphans ended");
	if (family.members(true).length > 0) throw undying(attempt.number);
}
function unknown$1(executor, claim) {
	return new UserError("run-state-unknown", {
		what: `Whether an earlier attempt (process ${executor.pid}) still runs cannot be told from here.`,
		where: { file: claim },
		remedy: `It ran in another container, on another machine with the same state folder, or before this machine or its network devices were changed. Make sure that it has ended, then remove this one file: rm '${claim}'. Or give each machine its own "state".`
	});
}
function cancelledWhileWaiting(executor) {
	return new UserError("run-busy", {
		what: `The run was cancelled while an earlier attempt (process ${executor.pid}) was still being stopped.`,
		remedy: "Run again: the training resumes from its last committed checkpoint."
	});
}
function undying(number) {
	return new UserError("processes-survive", {
		what: `Processes of attempt ${number} withstand SIGKILL (they wait inside the kernel, often for a device or a network disk).`,
		remedy: "Restart the machine, then run again: the training resumes from its last committed checkpoint."
	});
}
// shared/training/supervision/launch.ts
/** Starts the executor of an attempt as a process of its own session, and hands it the attempt through a pipe. */
async function launchExecutor(spec, services) {
	const { root, environment } = services;
	services.effect("launch executor");
	const { child, exitCode } = await startDetached({
		root,
		bundle: "train-executor",
		source: "actions/train/executor.ts"
	}, {
		args: [],
		cwd: spec.runFolder,
		log: attemptPaths(spec.runFolder, spec.number).executorLog,
		path: environment["PATH"],
		stdin: "pipe"
	});
	const { stdin, pid } = child;
	if (stdin === null) throw new Error("The executor has no pipe.");
	stdin.on("error", () => void 0);
	stdin.write(`${JSON.stringify(spec)}\n`);
	services.effect("executor launched");
	return {
		pid: pid ?? 0,
		hasEnded: () => exitCode() !== void 0,
		stop: (reason) => void stdin.write(`${JSON.stringify({ stop: reason })}\n`)
	};
}
// shared/training/supervision/progress.ts
const LOOK_BYTES = 65536;
const SHOWN = 3;
const SAY_EVERY_MS$1 = 15e3;
/** The newest whole line of a growing metric file, as a person wants to see it; cheap whatever the file's size. */
function latestProgress(file) {
	const tail = readTail(file, LOOK_BYTES);
	const whole = tail.slice(0, tail.lastIndexOf("\n") + 1).trimEnd();
	const line = parseMetricLine(whole.slice(whole.lastIndexOf("\n") + 1));
	if (line === void 0) return void 0;
	const step = line.step === void 0 ? [] : [`step ${formatCount(line.step)}${line.total === void 0 ? "" : ` of ${formatCount(line.total)}`}`];
	const values = line.values.slice(0, SHOWN).map(([name, value]) => `${displayName(toLine(name, 40), "within")} ${formatMetric(name, value)}`);
	return {
		step: line.step,
		total: line.total,
		text: [...step, ...values].join(" · ")
	};
}
/** One calm line about the newest metrics, only when the step has moved. */
var ProgressLine = class {
	#file;
	#services;
	#saidMs;
	#saidStep;
	constructor(file, services) {
		this.#file = file;
		this.#services = services;
		this.#saidMs = services.clock.monotonicMs();
	}
	poll() {
		const nowMs = this.#services.clock.monotonicMs();
		if (nowMs - this.#saidMs < SAY_EVERY_MS$1) return;
		this.#saidMs = nowMs;
		const progress = latestProgress(this.#file);
		if (progress === void 0 || progress.text === "" || progress.step === this.#saidStep) return;
		this.#saidStep = progress.step;
		this.#services.log.info(`– ${progress.text}`);
	}
};
// shared/training/supervision/relay.ts
/** The runner's live console drops lines once 1,024 wait, and takes about 500 in half a second. */
const LINES_PER_SECOND = 50;
const BURST_LINES = 300;
const MAX_LINE = 1e3;
const READ_BYTES = 1 << 20;
const MAX_READS = 16;
/** Shows the log of an attempt as it grows, at a rate a console stands, with nothing in it that acts as a command. */
var Relay = class {
	#log;
	#reader;
	#folder;
	#lines = new LineAssembler();
	#budget = BURST_LINES;
	#lastMs;
	#withheld = 0;
	constructor(folder, log) {
		this.#folder = folder;
		this.#reader = new LogReader(folder);
		this.#log = log;
	}
	poll(nowMs) {
		this.#budget = Math.min(BURST_LINES, this.#budget + (nowMs - (this.#lastMs ?? nowMs)) / 1e3 * LINES_PER_SECOND);
		this.#lastMs = nowMs;
		for (let reads = 0; reads < MAX_READS; reads++) {
			const { bytes, gap } = this.#reader.read(READ_BYTES);
			if (gap) this.#log.info("… a part of the log was dropped because it had grown too long.");
			if (bytes.length === 0) break;
			this.#show(this.#lines.push(bytes, nowMs));
		}
	}
	/** Shows what is left and says what was withheld. */
	end(nowMs) {
		this.poll(nowMs);
		this.#show(this.#lines.end());
		this.#sayWithheld();
	}
	#show(lines) {
		for (const line of lines) {
			if (this.#budget < 1) {
				this.#withheld++;
				continue;
			}
			if (this.#withheld > 0) this.#sayWithheld();
			this.#budget--;
			this.#log.info(toLog(line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line));
		}
	}
	#sayWithheld() {
		if (this.#withheld === 0) return;
		this.#log.info(`… ${formatCount(this.#withheld)} lines are not shown here; the log is in ${this.#folder}`);
		this.#withheld = 0;
	}
};
// shared/training/supervision/supervise.ts
const POLL_MS = 200;
const EXIT_POLL_MS = 20;
const EXIT_WAIT_MS = 1e3;
/**
* The runner kills 10 s after it has first signalled. Up to this time the end is awaited here; after it, the executor
* sees to the rest alone and there is still time to leave the evidence.
*/
const CANCEL_WAIT_MS = 7e3;
/**
* Runs one attempt: launches its executor, shows its log and progress, passes a cancel on, and waits for its end. The
* end is what the executor has recorded, never what the log or the pipe suggest.
*/
async function superviseAttempt(supervision, services) {
	const { spec } = supervision;
	const paths = attemptPaths(spec.runFolder, spec.number);
	const executor = await launchExecutor(spec, services);
	await supervision.onLaunch(executor.pid);
	const relay = new Relay(paths.log, services.log);
	const progress = new ProgressLine(paths.metrics, services);
	const outcome = await waitForEnd(supervision, executor, services, () => {
		relay.poll(services.clock.monotonicMs());
		progress.poll();
	});
	relay.end(services.clock.monotonicMs());
	return outcome;
}
async function waitForEnd(supervision, executor, services, onPoll) {
	const { spec, run } = supervision;
	const endFile = attemptPaths(spec.runFolder, spec.number).end;
	let stoppedAtMs;
	for (;;) {
		const isOver = executor.hasEnded();
		onPoll();
		const end = await readJson(endFile);
		if (end !== void 0) {
			await waitForExit(executor, services);
			return {
				number: spec.number,
				state: "ended",
				end
			};
		}
		if (isOver) return settleAttempt(run, spec.number, services);
		const nowMs = services.clock.monotonicMs();
		if (services.cancelled.aborted && stoppedAtMs === void 0) {
			stoppedAtMs = nowMs;
			executor.stop("cancelled");
			await supervision.onStop();
		}
		if (stoppedAtMs !== void 0 && nowMs - stoppedAtMs > CANCEL_WAIT_MS) return {
			number: spec.number,
			state: "draining"
		};
		await services.clock.sleep(POLL_MS, stoppedAtMs === void 0 ? services.cancelled : void 0);
	}
}
/** The end is recorded; the executor has nothing left to do but to exit, so that nothing runs when the step is over. */
async function waitForExit(executor, services) {
	for (let waited = 0; waited < EXIT_WAIT_MS && !executor.hasEnded(); waited += EXIT_POLL_MS) await services.clock.sleep(EXIT_POLL_MS);
}
// shared/training/supervision/attempts.ts
/**
* Brings a run to an end: takes over whatever earlier attempts have left, and makes a new one unless one of them has
* already succeeded. Every step reads what is there, acts, and can be killed and run again.
*/
async function attemptRun(plan, generation, services) {
	const folder = join(plan.folder, String(generation).padStart(4, "0"));
	await mkdir(folder, { recursive: true });
	await using journal = await openJournal(runPaths(folder).journal);
	const run = new Run(plan, folder, journal, services);
	await run.note({
		type: "planned",
		runKey: plan.key,
		generation
	});
	return await run.settleEarlier() ?? await run.startNext();
}
/** Once the result is recorded, checkpoints are of no more use; logs and records stay. */
async function tidyRun(folder) {
	await rm(runPaths(folder).checkpoints, {
		recursive: true,
		force: true
	});
	for (const number of await attemptNumbers(folder)) {
		const paths = attemptPaths(folder, number);
		await rm(paths.checkpoints, {
			recursive: true,
			force: true
		});
		await rm(paths.resume, {
			recursive: true,
			force: true
		});
	}
}
async function noteRecorded(folder, key, services) {
	await using journal = await openJournal(runPaths(folder).journal);
	services.effect("journal recorded");
	await journal.append({
		type: "recorded",
		key
	});
	services.effect("journalled recorded");
}
var Run = class {
	#plan;
	#folder;
	#journal;
	#services;
	#onDisk;
	constructor(plan, folder, journal, services) {
		this.#plan = plan;
		this.#folder = folder;
		this.#journal = journal;
		this.#services = services;
		this.#onDisk = {
			folder,
			marker: (attempt) => `${plan.key}.${attempt}.${folder}`,
			graceMs: plan.request.graceMs
		};
	}
	async note(record) {
		this.#services.effect(`journal ${record.type}`);
		await this.#journal.append(record);
		this.#services.effect(`journalled ${record.type}`);
	}
	/**
	* @returns the outcome where an earlier attempt has left all that is asked for and it is still there: only its
	* recording was cut off
	*/
	async settleEarlier() {
		let succeeded;
		for (const number of await attemptNumbers(this.#folder)) {
			const settled = await settleAttempt(this.#onDisk, number, this.#services);
			await this.note({
				type: "settled",
				attempt: number,
				state: settled.state
			});
			if (settled.state === "ended" && this.#canTakeOver(settled)) succeeded = await this.#outcome(settled, 0);
		}
		if (succeeded?.attempt.state !== "ended") return void 0;
		const wanted = treeOf(succeeded.attempt.end.outputs ?? []).digest;
		if ((await digestTree(this.#plan.request.output).catch(() => void 0))?.digest === wanted) {
			this.#services.log.info(`Attempt ${succeeded.attempt.number} has succeeded already and left its outputs; recording them.`);
			return succeeded;
		}
		this.#services.log.info(`Attempt ${succeeded.attempt.number} has succeeded, but its outputs are gone; training again.`);
	}
	#canTakeOver({ number, end }) {
		const { force, predictions } = this.#plan.request;
		if (!hasSucceeded(end)) return false;
		if (force) {
			this.#services.log.info(`Attempt ${number} has succeeded, but is not taken over by force; training again.`);
			return false;
		}
		if (missingOutput(predictions, end) === void 0) return true;
		this.#services.log.info(`Attempt ${number} has not left all the outputs that are asked for; training again.`);
		return false;
	}
	async startNext() {
		const number = Math.max(0, ...await attemptNumbers(this.#folder), ...this.#journalledAttempts()) + 1;
		const paths = attemptPaths(this.#folder, number);
		const restored = await restoreCheckpoint(runPaths(this.#folder).checkpoints, paths.resume, ({ name }) => this.#services.log.warning(`The checkpoint ${name} is damaged; going back to the one before.`));
		await this.note({
			type: "attempt",
			attempt: number,
			...restored === void 0 ? {} : { resumeFrom: restored.manifest.digest }
		});
		if (restored !== void 0) this.#services.log.info(`Attempt ${number} resumes from ${describe(restored.manifest)}.`);
		await this.#prepare(number, restored?.manifest);
		const startedMs = this.#services.clock.monotonicMs();
		const attempt = await superviseAttempt({
			spec: this.#spec(number, restored?.path),
			run: this.#onDisk,
			onStop: () => this.note({
				type: "stop",
				attempt: number,
				reason: "cancelled"
			}),
			onLaunch: (executor) => this.note({
				type: "launched",
				attempt: number,
				keeper: executor
			})
		}, this.#services);
		await this.note({
			type: "ended",
			attempt: number,
			state: attempt.state
		});
		return this.#outcome(attempt, Math.round(this.#services.clock.monotonicMs() - startedMs));
	}
	async #outcome(attempt, watchedMs) {
		const resumedFrom = await readJson(attemptPaths(this.#folder, attempt.number).resumedFrom);
		return {
			attempt,
			folder: this.#folder,
			watchedMs,
			...resumedFrom === void 0 ? {} : { resumedFrom }
		};
	}
	#journalledAttempts() {
		return this.#journal.recovered.flatMap((record) => record.type === "attempt" ? [record.attempt] : []);
	}
	async #prepare(number, from) {
		const paths = attemptPaths(this.#folder, number);
		this.#services.effect("empty output");
		await emptyOutput(this.#plan.output);
		this.#services.effect("output emptied");
		await mkdir(paths.checkpoints, { recursive: true });
		if (from !== void 0) {
			const { attempt, digest, step } = from;
			const point = {
				attempt,
				checkpoint: digest,
				...step === void 0 ? {} : { step }
			};
			await writeWhole(paths.resumedFrom, JSON.stringify(point));
		}
		await writeWhole(paths.parameters, JSON.stringify(this.#plan.inputs.parameters));
		const data = this.#plan.data.flatMap(({ name, path }) => path === void 0 ? [] : [[name, path]]);
		await writeWhole(paths.data, JSON.stringify(Object.fromEntries(data)));
	}
	#spec(number, resume) {
		const { request, key, secrets } = this.#plan;
		return {
			runFolder: this.#folder,
			runKey: key,
			number,
			marker: this.#onDisk.marker(number),
			command: request.command,
			workingDirectory: request.workingDirectory,
			environment: commandEnvironment(this.#plan, {
				folder: this.#folder,
				number,
				resume
			}),
			secrets,
			output: request.output,
			stopSignal: request.stopSignal,
			graceMs: request.graceMs,
			timeoutMs: request.timeoutMs,
			keepCheckpoints: request.keepCheckpoints
		};
	}
};
/** The contract of actions/train/README.md, "What the command gets and leaves". */
function commandEnvironment(plan, attempt) {
	const paths = attemptPaths(attempt.folder, attempt.number);
	const { request } = plan;
	const data = plan.data.flatMap(({ name, path }) => path === void 0 ? [] : [[dataVariable(name), path]]);
	return {
		PYTHONHASHSEED: String(request.seed),
		PYTHONUNBUFFERED: "1",
		...plan.environment,
		TORCHELASTIC_ERROR_FILE: paths.torchError,
		TRAINYARD_OUTPUT: request.output,
		TRAINYARD_PARAMETERS: paths.parameters,
		TRAINYARD_SEED: String(request.seed),
		TRAINYARD_DATA: paths.data,
		...Object.fromEntries(data),
		TRAINYARD_METRICS: paths.metrics,
		...request.predictions === void 0 ? {} : { TRAINYARD_PREDICTIONS: join(request.output, request.predictions) },
		TRAINYARD_CHECKPOINTS: paths.checkpoints,
		...attempt.resume === void 0 ? {} : { TRAINYARD_RESUME: attempt.resume },
		TRAINYARD_RUN_KEY: plan.key,
		TRAINYARD_ATTEMPT: String(attempt.number)
	};
}
/** Ended by itself, in order, and with its outputs known. Whether they are what was asked for is judged later. */
function hasSucceeded(end) {
	return end.exitCode === 0 && end.stopped === void 0 && end.outputs !== void 0;
}
function describe({ name, step }) {
	return step === void 0 ? `the checkpoint ${name}` : `the checkpoint of step ${formatCount(step)}`;
}
// shared/training/identity/host-facts.ts
const TOOL_MS = 1e4;
/** The machine and the tools behind a run. A tool that hangs or is absent is left out, never guessed. */
async function describeHost(command, workingDirectory, environment) {
	const processors = cpus();
	const program = basename(command[0] ?? "");
	const python = /^python[\d.]*$/.test(program) ? command[0] ?? "python3" : "python3";
	const tools = { node: process.version.slice(1) };
	const version = await output([python, "--version"], workingDirectory, environment);
	if (version !== void 0) tools["python"] = version.replace(/^Python\s+/i, "").trim().slice(0, 40);
	return {
		os: `${type()} ${release()}`,
		cpu: processors[0]?.model.trim() || "unknown",
		cpus: Math.max(1, processors.length),
		memoryBytes: totalmem(),
		gpus: parseGpus(await output(GPU_QUERY, workingDirectory, environment) ?? ""),
		tools
	};
}
const GPU_QUERY = [
	"nvidia-smi",
	"--query-gpu=name,driver_version,memory.total",
	"--format=csv,noheader,nounits"
];
/**
* One line per GPU; values that the driver does not give come as `[N/A]`.
*
* @internal
*/
function parseGpus(csv) {
	return csv.split(/\r?\n/).flatMap((line) => {
		const [name = "", driver = "", memory = ""] = line.split(",").map((cell) => cell.trim());
		if (name === "" || driver === "" || name.startsWith("[")) return [];
		const memoryMiB = Number(memory);
		return [{
			name,
			driver,
			...Number.isSafeInteger(memoryMiB) && memoryMiB > 0 ? { memoryMiB } : {}
		}];
	});
}
function output([program = "", ...args], cwd, environment) {
	const env = {
		PATH: environment["PATH"],
		HOME: environment["HOME"],
		LD_LIBRARY_PATH: environment["LD_LIBRARY_PATH"]
	};
	return new Promise((resolve) => {
		execFile(program, args, {
			cwd,
			env,
			timeout: TOOL_MS,
			killSignal: "SIGKILL",
			maxBuffer: 1 << 20
		}, (error, stdout) => resolve(error === null ? stdout : void 0));
	});
}
// shared/training/run-lock.ts
const SAY_EVERY_MS = 3e4;
/**
* One supervisor per run on a machine. Waits while another holds the run, since that one does the same work.
*
* @returns undefined when the wait was cancelled or took longer than `patienceMs`
* @throws UserError `run-state-unknown` where it cannot be told whether the holder lives
*/
function lockRun(folder, services, patienceMs) {
	const { clock, cancelled, log } = services;
	const startMs = clock.monotonicMs();
	let saidMs = -1e400;
	const keepsWaiting = (occupied) => {
		if (occupied.state === "unknown") throw unknown(occupied);
		const nowMs = clock.monotonicMs();
		if (cancelled.aborted || nowMs - startMs > patienceMs) return false;
		if (nowMs - saidMs >= SAY_EVERY_MS) {
			saidMs = nowMs;
			log.info(`Process ${occupied.record.holder.pid} runs the same training; waiting for its result.`);
		}
		return true;
	};
	return takeLease({
		folder,
		about: {},
		clock,
		cancelled,
		keepsWaiting,
		damaged
	});
}
/** Takes the lock if it is free or its holder is dead, without waiting. */
function lockIfFree(folder, { clock, cancelled }) {
	return takeLease({
		folder,
		about: {},
		clock,
		cancelled,
		keepsWaiting: () => false,
		damaged
	});
}
function unknown({ record, freedBy }) {
	return new UserError("run-state-unknown", {
		what: `Whether process ${record.holder.pid}, which holds this run, still lives cannot be told from here.`,
		where: { file: freedBy },
		remedy: `It runs or ran in another container, on another machine with the same state folder, hidden from this user, or before this machine or its network devices were changed. Make sure that it has ended, then free the run with: touch '${freedBy}'. Or give each machine its own "state".`
	});
}
function damaged(path, cause) {
	return new UserError("run-state-unknown", {
		what: "The lock of this run cannot be read, so whether somebody is at it cannot be told.",
		where: { file: path },
		remedy: "The disk is failing, or something else wrote there. Make sure that no training runs, then remove the file.",
		cause
	});
}
// shared/training/prune.ts
/**
* Journals, logs and checkpoints of a run that nobody has touched for this long are removed; results stay, and so does
* the lock, a few bytes: the numbers of a lease must only grow, or one who looked before could hold it beside one who
* came after.
*/
const KEPT_MS = 2592e6;
/** Keeps the state folder of a machine that lives long from growing for ever. */
async function pruneRuns(stateFolder, services) {
	const runs = join(stateFolder, "runs");
	const oldest = services.clock.now().getTime() - KEPT_MS;
	let removed = 0;
	for (const name of await readdir(runs).catch(() => [])) {
		const folder = join(runs, name);
		if ((await removable(folder)).length === 0) continue;
		if (await lastTouchedMs(folder) >= oldest) continue;
		await using lock = await lockIfFree(runPaths(folder).lock, services);
		if (lock === void 0) continue;
		for (const path of await removable(folder)) await rm(path, {
			recursive: true,
			force: true
		});
		removed++;
	}
	if (removed > 0) services.log.info(`Removed what ${plural(removed, "run")} left here over 30 days ago.`);
}
async function removable(folder) {
	return (await readdir(folder).catch(() => [])).map((name) => join(folder, name)).filter((path) => path !== runPaths(folder).lock);
}
/** Every supervisor of a run writes into its lock and its generation's journal, every attempt makes a folder. */
async function lastTouchedMs(folder) {
	const paths = [folder, ...(await readdir(folder).catch(() => [])).flatMap((name) => [join(folder, name), join(folder, name, "attempts")])];
	const times = await Promise.all(paths.map((path) => stat(path).then((info) => info.mtimeMs, () => 0)));
	return Math.max(...times);
}
// shared/training/train.ts
/**
* Runs a training once. A run that is recorded already is skipped after its outputs were verified; one that was
* interrupted is resumed from its last committed checkpoint; one that another process is at just now is awaited.
*
* Can be killed at any moment and run again: it then goes on from what is on the disk and in the store.
*
* @throws UserError for inputs that cannot be used; a training that fails is an outcome, not an error
*/
async function train(request, store, services) {
	await pruneRuns(request.stateFolder, services);
	const plan = await services.log.group("Identify the run", () => identifyRun(request, services));
	await using lock = await lockRun(runPaths(plan.folder).lock, services, request.timeoutMs);
	if (lock === void 0) throw busy();
	const record = await findRecord(store, plan.key);
	const skipped = record === void 0 || request.force ? void 0 : await skipRecorded(plan, record, store, services);
	if (skipped !== void 0) return skipped;
	const generation = (record?.generation ?? 0) + 1;
	const { outcome, environment } = await services.log.group(`Train: ${redactCommand(request.command).slice(0, 100)}`, () => attemptWithFacts(plan, generation, services));
	const conclusion = await concludeRun(plan, outcome, environment);
	await rememberInputs(plan);
	const { tree } = conclusion;
	if (tree === void 0) return {
		plan,
		...conclusion
	};
	return await services.log.group("Record the result", async () => {
		const recorded = await recordOnce(plan, {
			...conclusion,
			tree
		}, {
			generation,
			store
		}, services);
		await noteRecorded(outcome.folder, recordKey(plan.key, generation), services);
		await tidyRun(outcome.folder);
		return recorded;
	});
}
/** Asks the tools about the machine while the training runs, and leaves none of them behind where it cannot run. */
async function attemptWithFacts(plan, generation, services) {
	const { command, workingDirectory } = plan.request;
	const facts = describeHost(command, workingDirectory, services.environment);
	try {
		return {
			outcome: await attemptRun(plan, generation, services),
			environment: await facts
		};
	} finally {
		await facts;
	}
}
async function identifyRun(request, services) {
	const plan = await planRun(request, services);
	services.log.info(`Run ${shortDigest(plan.key)}: code ${shortDigest(plan.inputs.code)}, seed ${request.seed}.`);
	for (const { name, digest } of plan.inputs.data) services.log.info(`Data ${name}: ${shortDigest(digest)}.`);
	if (plan.inputs.lock.length === 0) services.log.info("No lock file is named, so a change of installed packages does not make this another run.");
	if (plan.changed !== void 0 && plan.changed.length > 0) services.log.info(`Changed since the last run: ${plan.changed.join("; ")}.`);
	return plan;
}
/**
* @returns undefined where the outputs of the recorded run can no longer be proved, so that it must run again
* @throws UserError `predictions-missing`
*/
async function skipRecorded(plan, record, store, services) {
	const verification = await verifyOutputs(store, record, plan.request.output, () => emptyOutput(plan.output));
	if (verification.state === "lost") {
		services.log.warning(`An identical run is recorded, but its outputs cannot be verified: ${verification.reason}`);
		return;
	}
	const how = verification.state === "intact" ? "are in place and verified" : "were brought back from the store and verified";
	services.log.info(`An identical run finished on ${record.finishedAt}; its ${formatCount(verification.files)} output files ${how}.`);
	const predictions = await predictionsOf(plan, record);
	await rememberInputs(plan);
	return {
		plan,
		result: {
			...record.result,
			...predictions,
			status: "skipped",
			changed: plan.changed ?? [],
			proof: {
				runKey: record.runKey,
				finishedAt: record.finishedAt,
				verified: verification.files
			}
		},
		verdict: record.verdict,
		tree: record.tree
	};
}
/** Of the verified outputs and by the name that is asked for now: the recorded run may have been asked for another. */
async function predictionsOf({ request }, record) {
	if (request.predictions === void 0) return {};
	const found = await findPredictions(request.output, request.predictions);
	if (found !== void 0) return { predictions: found };
	throw notRecorded(request.predictions, record.result.outputs.map(({ name }) => name));
}
async function recordOnce(plan, conclusion, where, services) {
	const ours = {
		version: 1,
		runKey: plan.key,
		generation: where.generation,
		nonce: Buffer.from(services.randomBytes(16)).toString("hex"),
		inputs: maskJson({
			...plan.inputs,
			codeFiles: void 0
		}, createMask(plan.secrets)),
		tree: conclusion.tree,
		finishedAt: services.clock.now().toISOString(),
		verdict: conclusion.verdict,
		result: conclusion.result
	};
	const { record, isOurs } = await recordResult(where.store, ours, plan.request.output, services);
	if (isOurs) {
		services.log.info(`The result of run ${shortDigest(plan.key)} is recorded in ${where.store.uri}.`);
		return {
			plan,
			...conclusion
		};
	}
	if (record.tree === conclusion.tree) {
		services.log.info("Another machine recorded the same run first, with the same outputs.");
		return {
			plan,
			...conclusion
		};
	}
	services.log.warning(NOT_REPRODUCIBLE);
	return {
		plan,
		result: {
			...conclusion.result,
			notes: [...conclusion.result.notes ?? [], NOT_REPRODUCIBLE]
		},
		verdict: "warn",
		tree: conclusion.tree
	};
}
function busy() {
	return new UserError("run-busy", {
		what: "Another process on this machine is at the same training, and the wait for it has ended.",
		remedy: "Run again once it has finished: its result is then found and verified."
	});
}
// shared/training/show/summary.ts
const METRICS = {
	rows: 50,
	text: 100,
	charts: "none"
};
/** The run on one screen: outcome, metrics, what it cost, and where it failed the last lines of its log. */
function trainingSummary(result, headline) {
	return [
		`### ${toMarkdown(headline)}`,
		metricsTable(result),
		facts(result),
		notes(result),
		tail(result)
	].filter((part) => part !== "").join("\n\n").concat("\n");
}
function metricsTable({ metrics }) {
	const rows = Object.entries(metrics).map(([name, value]) => [[displayName(name, "within")], [formatMetric(name, value)]]);
	if (rows.length === 0) return "";
	return tableMarkdown({
		caption: "The final value of each metric",
		columns: [{
			title: "metric",
			align: "left"
		}, {
			title: "final value",
			align: "right"
		}],
		rows
	}, METRICS);
}
function facts(result) {
	const { cpuMs, peakMemoryBytes, environment } = result;
	const parts = [
		`run ${toMarkdownCode(shortDigest(result.runKey))}`,
		`attempt ${result.attempt}`,
		formatDuration(result.wallMs),
		...cpuMs === void 0 ? [] : [`${formatDuration(cpuMs)} of CPU`],
		...peakMemoryBytes === void 0 ? [] : [`${formatBytes(peakMemoryBytes)} of memory at its peak`],
		...environment === void 0 ? [] : [toMarkdown(environment.gpus[0]?.name ?? environment.cpu, 100)],
		`seed ${result.seed}`
	];
	const changed = (result.changed ?? []).map((phrase) => toMarkdown(phrase, 200));
	return [parts.join(" · "), ...changed.length === 0 ? [] : [`Changed since the last run: ${changed.join("; ")}`]].join("\n\n");
}
function notes(result) {
	const { evidence } = result.failure ?? {};
	return [...evidence === void 0 ? [] : [`The command said: ${evidence}`], ...result.notes ?? []].map((note) => `- ${toMarkdown(note)}`).join("\n");
}
function tail({ tail: lines, status }) {
	if (status !== "failed" || lines === void 0 || lines.length === 0) return "";
	return [
		"<details><summary>The last lines of the log</summary>",
		"",
		lines.slice(-20).map((line) => toMarkdownCode(line, 300)).join("<br>\n"),
		"",
		"</details>"
	].join("\n");
}
export { previewRun, readParametersFile, train, trainingSummary };
