import { createInterface } from "node:readline";
import { Family, LogWriter, PAGE_BYTES, createWhole, digestTree, formatCount, identify, isUserError, parseJson, pause, readStat, seesProcesses, systemErrorCode, withTimeout, writeWhole } from "../shared/base.js";
import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { LineAssembler, MARKER_VARIABLE, attemptPaths, commitCheckpoint, createMask, fingerprint, markerOf, pruneCheckpoints, runPaths } from "../shared/train-executor.js";
import { lstat, readdir, stat } from "node:fs/promises";
/** Finds whole checkpoints in the command's folder and commits each once. */
var CheckpointWatch = class {
	#watched;
	#seen = /* @__PURE__ */ new Map();
	/** The fingerprint each name had when it was committed. */
	#committed = /* @__PURE__ */ new Map();
	problems = [];
	committedCount = 0;
	constructor(watched) {
		this.#watched = watched;
	}
	/**
	* One look at the folder.
	*
	* @param atRest nobody writes any more and the command ended in order, so that everything there is whole
	*/
	async look(nowMs, atRest) {
		const names = await this.#candidates();
		for (const [name, isMarked] of names) {
			const path = join(this.#watched.folder, name);
			const now = await fingerprint(path).catch(() => void 0);
			if (now === void 0 || this.#committed.get(name) === now) continue;
			const before = this.#seen.get(name);
			const since = before?.fingerprint === now ? before.sinceMs : nowMs;
			this.#seen.set(name, {
				fingerprint: now,
				sinceMs: since
			});
			if (isMarked || atRest || nowMs - since >= 2e3) await this.#commit(name, path, now);
		}
	}
	async #commit(name, path, seen) {
		try {
			const manifest = await commitCheckpoint(path, name, this.#watched.owner);
			if (manifest === void 0) return;
			this.#committed.set(name, seen);
			this.committedCount++;
			this.#watched.onCommit?.(manifest);
			await pruneCheckpoints(this.#watched.owner.folder, this.#watched.keep);
		} catch (error) {
			const reason = isUserError(error) ? error.what : systemErrorCode(error) ?? String(error);
			this.#committed.set(name, seen);
			if (this.problems.length < 20) this.problems.push(`The checkpoint ${name} could not be committed: ${reason}`);
		}
	}
	/** Names in the order they were last written, each with whether a `.complete` file vouches for it. */
	async #candidates() {
		const { folder } = this.#watched;
		const all = await readdir(folder).catch(() => []);
		const present = new Set(all);
		const names = all.filter((name) => !/^\.|\.(?:tmp|partial|complete)$/.test(name));
		const timed = [];
		for (const name of names) {
			const info = await lstat(join(folder, name)).catch(() => void 0);
			if (info?.isFile() === true || info?.isDirectory() === true) timed.push({
				name,
				mtimeMs: info.mtimeMs
			});
		}
		timed.sort((a, b) => a.mtimeMs - b.mtimeMs || (a.name < b.name ? -1 : 1));
		const marked = [];
		for (const { name, mtimeMs } of timed) marked.push([name, present.has(`${name}.complete`) && await isNewer(join(folder, `${name}.complete`), mtimeMs)]);
		return marked;
	}
};
/** A mark left from before the checkpoint was written anew says nothing about it. */
async function isNewer(mark, mtimeMs) {
	const info = await stat(mark).catch(() => void 0);
	return info?.isFile() === true && info.mtimeMs >= mtimeMs;
}
// shared/training/supervision/telemetry.ts
/** CPU and memory of a command and everything it started, from /proc. */
var Telemetry = class {
	#family;
	#ownChildTicks;
	/** pid:start → the most CPU ticks seen, its waited-for children included. */
	#ticks = /* @__PURE__ */ new Map();
	#peakBytes = 0;
	#looks = 0;
	#oomKillsBefore = readOomKills();
	constructor(family) {
		this.#family = family;
		this.#ownChildTicks = readStat(process.pid)?.childCpuTicks ?? 0;
	}
	/** One look. The peak is that of the sum of resident memory at these looks; shared pages count in each process. */
	sample() {
		this.#looks++;
		let pages = 0;
		for (const member of this.#family.members(false)) {
			pages += member.residentPages;
			const key = `${member.pid}:${member.startTicks}`;
			this.#ticks.set(key, Math.max(this.#ticks.get(key) ?? 0, member.cpuTicks));
		}
		this.#peakBytes = Math.max(this.#peakBytes, pages * PAGE_BYTES);
	}
	/**
	* Milliseconds of CPU: exact for everything that was waited for up to us, which the kernel adds up; at least the
	* sum of what the looks saw.
	*/
	cpuMs() {
		const own = readStat(process.pid);
		if (own === void 0) return void 0;
		let seen = 0;
		for (const ticks of this.#ticks.values()) seen += ticks;
		return Math.max(own.childCpuTicks - this.#ownChildTicks, seen) / 100 * 1e3;
	}
	/** Undefined where there was but one look: it is at the start, before the command has loaded anything. */
	peakMemoryBytes() {
		return this.#looks < 2 || this.#peakBytes === 0 ? void 0 : this.#peakBytes;
	}
	/** Processes of this control group that the kernel has killed for want of memory since the start. */
	oomKills() {
		const now = readOomKills();
		return now === void 0 || this.#oomKillsBefore === void 0 ? void 0 : now - this.#oomKillsBefore;
	}
};
/** `oom_kill` of the control group's memory events (cgroups(7)), version 2 or 1. */
function readOomKills() {
	for (const path of memoryEventFiles()) try {
		const count = /^oom_kill (\d+)$/m.exec(readFileSync(path, "utf8"))?.[1];
		if (count !== void 0) return Number(count);
	} catch {}
}
function memoryEventFiles() {
	try {
		return readFileSync("/proc/self/cgroup", "utf8").split("\n").flatMap((line) => {
			const [, controllers = "", path = ""] = line.split(":");
			if (path.includes("..")) return [];
			if (controllers === "") return [`/sys/fs/cgroup${path}/memory.events`, "/sys/fs/cgroup/memory.events"];
			return controllers.split(",").includes("memory") ? [`/sys/fs/cgroup/memory${path}/memory.oom_control`] : [];
		});
	} catch {
		return [];
	}
}
// shared/training/supervision/executor.ts
const LOOK_MS = 1e3;
/** On a machine with very many processes looks become rarer, so that they never take more than one percent of a core. */
const LOOK_SPARING = 100;
/** What the command leaves running behind it gets this long to end by itself once it was asked to. */
const LEFTOVER_GRACE_MS = 5e3;
const KILL_ROUNDS = 50;
const KILL_ROUND_MS = 100;
/** Space kept free for the record of the end, so that a disk the command has filled does not hide how it ended. */
const RESERVE_BYTES = 262144;
/**
* Executes one attempt of a training in a process of its own, so that nothing depends on how long the step lives.
*
* It starts the command, keeps its log, commits its checkpoints and records its end. When it is told to stop, when
* the time is over or when the supervisor is gone, it asks the command to end, waits for the grace, kills what is left
* and commits the last checkpoint.
*
* @param orders the reason to stop, whenever there is one
*/
async function executeAttempt(spec, orders) {
	const paths = attemptPaths(spec.runFolder, spec.number);
	const claim = {
		by: "keeper",
		keeper: identify(process.pid)
	};
	if (!await createWhole(paths.claim, JSON.stringify(claim))) return;
	const reserve = holdSpace(join(paths.folder, "reserve"));
	const end = await new Attempt(spec).run(orders);
	reserve();
	await writeWhole(paths.end, JSON.stringify(end));
}
var Attempt = class {
	#spec;
	#paths;
	#log;
	#checkpoints;
	#problems = [];
	#family;
	#stopped;
	#killed = 0;
	constructor(spec) {
		this.#spec = spec;
		this.#paths = attemptPaths(spec.runFolder, spec.number);
		this.#log = new LogWriter(this.#paths.log);
		this.#family = new Family(markerOf(spec.marker), void 0);
		mkdirSync(this.#paths.checkpoints, { recursive: true });
		this.#checkpoints = new CheckpointWatch({
			folder: this.#paths.checkpoints,
			owner: {
				folder: runPaths(spec.runFolder).checkpoints,
				runKey: spec.runKey,
				attempt: spec.number
			},
			keep: spec.keepCheckpoints
		});
	}
	async run(orders) {
		const startedMs = nowMs();
		const command = this.#start();
		this.#family = new Family(markerOf(this.#spec.marker), command.pid);
		const telemetry = new Telemetry(this.#family);
		const exit = ended(command);
		const logged = this.#keepLog(command);
		if (command.pid !== void 0) await writeWhole(this.#paths.process, JSON.stringify(identify(command.pid)));
		const watching = this.#watch(telemetry, exit);
		this.#stopWhenTold(orders, exit);
		const how = await exit;
		const wallMs = nowMs() - startedMs;
		const surviving = await this.#endLeftovers();
		await withTimeout(logged, 1e3);
		command.stdout.destroy();
		command.stderr.destroy();
		this.#log.close();
		await watching;
		const inOrder = how.code === 0 || this.#stopped !== void 0 && how.code !== null;
		await this.#checkpoints.look(nowMs(), inOrder);
		return this.#describe(how, {
			wallMs,
			surviving,
			telemetry
		});
	}
	#start() {
		const [program = "", ...args] = this.#spec.command;
		return spawn(program, args, {
			cwd: this.#spec.workingDirectory,
			env: {
				...this.#spec.environment,
				[MARKER_VARIABLE]: this.#spec.marker
			},
			detached: true,
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			]
		});
	}
	#keepLog(command) {
		const mask = createMask(this.#spec.secrets);
		const longest = Math.max(0, ...this.#spec.secrets.map((secret) => secret.length * 3));
		const write = (lines) => {
			if (lines.length > 0) this.#log.write(mask(`${lines.join("\n")}\n`));
		};
		const streams = [command.stdout, command.stderr].map((stream) => {
			const assembler = new LineAssembler(longest);
			stream.on("data", (bytes) => write(assembler.push(bytes, nowMs())));
			return new Promise((resolve) => {
				stream.once("close", () => {
					write(assembler.end());
					resolve();
				});
			});
		});
		return Promise.all(streams).then(() => void 0);
	}
	async #watch(telemetry, exit) {
		let running = true;
		const over = exit.then(() => running = false);
		while (running) {
			const startedMs = process.uptime() * 1e3;
			telemetry.sample();
			const sampleMs = process.uptime() * 1e3 - startedMs;
			await this.#checkpoints.look(nowMs(), false);
			await withTimeout(over, Math.max(LOOK_MS, sampleMs * LOOK_SPARING));
		}
	}
	#stopWhenTold(orders, exit) {
		const timeout = withTimeout(exit, this.#spec.timeoutMs).then((hasEnded) => hasEnded ? void 0 : "timed-out");
		Promise.race([orders, timeout]).then(async (reason) => {
			if (reason === void 0) return;
			this.#stopped = reason;
			this.#family.signal(this.#spec.stopSignal);
			if (await withTimeout(exit, this.#spec.graceMs)) return;
			this.#killed += this.#family.signal("SIGKILL");
		});
	}
	/** Whoever outlives the command is asked to end, then killed. @returns how many withstood even that */
	async #endLeftovers() {
		const isGone = () => this.#family.members(true).length === 0;
		const patienceMs = Math.min(LEFTOVER_GRACE_MS, this.#spec.graceMs);
		if (!seesProcesses()) return this.#endUnseenGroup();
		if (isGone()) return 0;
		this.#family.signal("SIGTERM");
		for (let waited = 0; waited < patienceMs && !isGone(); waited += KILL_ROUND_MS) await pause(KILL_ROUND_MS);
		this.#killed += this.#family.members(true).length;
		for (let round = 0; round < KILL_ROUNDS && !isGone(); round++) {
			this.#family.signal("SIGKILL");
			await pause(KILL_ROUND_MS);
		}
		return this.#family.members(true).length;
	}
	/** Where nobody can be counted; the group gets both signals all the same. */
	async #endUnseenGroup() {
		this.#family.signal("SIGTERM");
		await pause(1e3);
		this.#family.signal("SIGKILL");
		return 0;
	}
	async #describe(how, seen) {
		const outputs = how.code === 0 && this.#stopped === void 0 ? await this.#outputs() : void 0;
		const lost = this.#log.lostBytes;
		if (lost > 0) this.#problems.push(`${formatCount(lost)} bytes of the log were lost because they could not be written.`);
		return withoutUndefined({
			notStarted: how.notStarted,
			exitCode: how.code ?? void 0,
			signal: how.signal ?? void 0,
			stopped: this.#stopped,
			wallMs: seen.wallMs,
			cpuMs: seen.telemetry.cpuMs(),
			peakMemoryBytes: seen.telemetry.peakMemoryBytes(),
			killed: this.#killed,
			surviving: seen.surviving,
			oomKills: seen.telemetry.oomKills(),
			outputs,
			problems: [...this.#problems, ...this.#checkpoints.problems]
		});
	}
	async #outputs() {
		try {
			return (await digestTree(this.#spec.output)).entries;
		} catch (error) {
			this.#problems.push(isUserError(error) ? error.what : `The output cannot be read: ${String(error)}`);
			return;
		}
	}
};
function ended(command) {
	return new Promise((resolve) => {
		command.once("exit", (code, signal) => resolve({
			code,
			signal
		}));
		command.once("error", (error) => {
			if (command.pid === void 0) resolve({
				code: null,
				signal: null,
				notStarted: systemErrorCode(error) ?? error.message
			});
		});
	});
}
/** Takes up some space; the function that is returned gives it back. */
function holdSpace(path) {
	try {
		const file = openSync(path, "w", 416);
		writeSync(file, Buffer.alloc(RESERVE_BYTES, 1));
		closeSync(file);
	} catch {}
	return () => rmSync(path, { force: true });
}
/** Milliseconds since this process started; they never jump. */
function nowMs() {
	return Math.round(process.uptime() * 1e3);
}
function withoutUndefined(value) {
	return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== void 0));
}
// actions/train/executor.ts
/**
* The executor's own process: the attempt comes as the first line on standard input, orders as further lines. The end of
* the input means that the supervisor is gone, however it went.
*/
const lines = createInterface({
	input: process.stdin,
	crlfDelay: 1e400
});
let started = false;
let order = () => void 0;
const orders = new Promise((resolve) => order = resolve);
lines.on("line", (line) => {
	if (started) order(parseJson(line).stop);
	else {
		started = true;
		executeAttempt(parseJson(line), orders).then(() => process.exit(0), fail);
	}
});
lines.on("close", () => {
	if (started) order("supervisor-lost");
	else process.exit(0);
});
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => order("system"));
process.on("SIGHUP", () => void 0);
function fail(error) {
	console.error(error);
	process.exit(1);
}
export {};
