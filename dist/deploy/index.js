import { environmentName, parseCommand, runAction } from "../shared/start.js";
import { UserError, quote } from "../shared/base.js";
// actions/deploy/inputs.ts
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const STICKY = /^(?:header|cookie):[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;
const READINESS_PATH = /^\/[\x21-\x7e]{0,500}$/;
const STAGE = /^\d{1,3}(?:\.\d{1,2})?%?$/;
const HOST = /^[A-Za-z0-9.:-]{1,255}$/;
/** @throws UserError `input-missing`, `input-invalid`, `command-invalid`, `reference-invalid`, `duration-invalid` */
function readInputs(reader) {
	reader.choice("target", ["process"]);
	return {
		environment: environmentName(reader.string("environment")),
		model: modelReference(reader),
		store: reader.string("store"),
		state: reader.optionalPath("state"),
		code: reader.lines("code"),
		server: {
			command: parseCommand(reader.string("command")),
			workingDirectory: reader.path("working-directory"),
			env: variables(reader),
			readinessPath: matching(reader.string("readiness-path"), READINESS_PATH, "readiness-path", "a path such as /healthz"),
			readinessTimeoutMs: positiveMs(reader, "readiness-timeout")
		},
		proxy: {
			host: matching(reader.string("host"), HOST, "host", "an address such as 127.0.0.1"),
			port: reader.integer("port", {
				min: 1,
				max: 65535
			}),
			sticky: sticky(reader.optionalString("sticky")),
			requestTimeoutMs: positiveMs(reader, "request-timeout")
		},
		policy: readPolicy(reader),
		lockTimeoutMs: reader.durationMs("lock-timeout"),
		requireGate: reader.boolean("require-gate"),
		retryFailed: reader.boolean("retry-failed"),
		dryRun: reader.boolean("dry-run")
	};
}
function readPolicy(reader) {
	return {
		stages: stages(reader.string("stages")),
		minRequests: reader.integer("min-requests", { min: 1 }),
		stageTimeoutMs: reader.durationMs("stage-timeout"),
		onInsufficientData: reader.choice("on-insufficient-data", [
			"hold",
			"rollback",
			"proceed"
		]),
		falseAlarmRate: reader.number("false-alarm-rate", {
			min: 1e-9,
			max: .5
		}),
		maxErrorIncrease: reader.number("max-error-increase", {
			min: 0,
			max: 1
		}),
		maxLatencyIncrease: reader.number("max-latency-increase", {
			min: 0,
			max: 100
		}),
		maxErrorRate: reader.number("max-error-rate", {
			min: 0,
			max: 1
		}),
		warmMs: reader.durationMs("rollback-window"),
		analysis: true
	};
}
function modelReference(reader) {
	const reference = reader.reference("model");
	if (reference.kind === "model") return reference;
	throw invalid("model", `A ${reference.kind} cannot be deployed.`, "Name a model, such as model:delay@v7.");
}
/** A server or a request that is given no time at all never answers. */
function positiveMs(reader, input) {
	const duration = reader.durationMs(input);
	if (duration > 0) return duration;
	throw invalid(input, `The input ${input} is ${reader.string(input)}.`, "Write more than zero, such as 30s.");
}
/** Percentages in ascending order, the last one 100: `5, 25, 100`. Traffic is split in parts of 0.01 %. */
function stages(text) {
	const found = text.replace(/\s+%/g, "%").split(/[\s,]+/).filter((part) => part !== "").map((part) => STAGE.test(part) ? Number(part.replace(/%$/, "")) : NaN);
	if (found.every((stage, index) => stage > (found[index - 1] ?? 0) && stage <= 100) && found.at(-1) === 100 && found.length <= 20) return found;
	throw invalid("stages", `${quote(text)} is not a way to 100 %.`, "Write rising percentages with at most two decimals that end with 100, such as 5, 25, 100.");
}
function variables(reader) {
	const pairs = reader.pairs("env");
	const names = pairs.map(([name]) => name);
	for (const [index, name] of names.entries()) {
		if (names.indexOf(name) < index) throw invalid("env", `${quote(name)} is set twice.`, "Name each variable once.");
		if (VARIABLE.test(name) && !name.startsWith("TRAINYARD_")) continue;
		throw invalid("env", `${quote(name)} cannot be set.`, "Use letters, digits and _; TRAINYARD_… is set by the action.");
	}
	return Object.fromEntries(pairs);
}
function sticky(text) {
	return text === void 0 ? void 0 : matching(text, STICKY, "sticky", "header:NAME or cookie:NAME");
}
function matching(text, pattern, input, allowed) {
	if (pattern.test(text)) return text;
	throw invalid(input, `The input ${input} is ${quote(text, 200)}.`, `Write ${allowed}.`);
}
function invalid(input, what, remedy) {
	return new UserError("input-invalid", {
		what,
		where: { input },
		remedy
	});
}
// actions/deploy/index.ts
await runAction({
	name: "deploy",
	readInputs,
	speaks: { about: ["environment", "model"] },
	load: async () => (await import("./run.js")).deploy
});
export {};
