import { formatArtifact, parseCommand, runAction } from "../shared/start.js";
import { posix } from "node:path";
import { UserError } from "../shared/base.js";
// actions/train/inputs.ts
const MAX_SEED = 0xffffffff;
function readInputs(reader) {
	return {
		command: parseCommand(reader.string("command")),
		workingDirectory: reader.path("working-directory"),
		code: reader.lines("code"),
		data: reader.lines("data"),
		parameters: reader.optionalPath("parameters"),
		seed: reader.integer("seed", {
			min: 0,
			max: MAX_SEED
		}),
		lock: reader.lines("lock"),
		output: reader.path("output"),
		predictions: insideOutput(reader.optionalString("predictions")),
		model: modelName(reader.optionalReference("model")),
		timeoutMs: reader.durationMs("timeout"),
		graceMs: reader.durationMs("grace"),
		stopSignal: reader.choice("stop-signal", [
			"SIGTERM",
			"SIGINT",
			"SIGUSR1",
			"SIGUSR2"
		]),
		keepCheckpoints: reader.integer("keep-checkpoints", {
			min: 1,
			max: 100
		}),
		passEnvironment: reader.lines("pass-environment"),
		passSecrets: reader.lines("pass-secrets"),
		store: reader.optionalString("store"),
		state: reader.optionalPath("state"),
		force: readForce(reader),
		token: reader.optionalSecret("github-token"),
		dryRun: reader.boolean("dry-run")
	};
}
function readForce(reader) {
	const given = reader.choice("force", [
		"true",
		"false",
		"asked"
	]);
	return given === "asked" ? given : given === "true";
}
function insideOutput(path) {
	if (path === void 0) return void 0;
	const plain = posix.normalize(path.replaceAll("\\", "/"));
	if (!posix.isAbsolute(plain) && plain !== "." && plain !== ".." && !plain.startsWith("../")) return plain;
	throw new UserError("input-invalid", {
		what: `The predictions "${path}" are not inside the output folder.`,
		where: { input: "predictions" },
		remedy: "Give a path relative to the output folder, such as predictions.csv."
	});
}
function modelName(reference) {
	if (reference === void 0) return void 0;
	if (reference.kind === "model" && reference.selector === void 0) return formatArtifact(reference);
	throw new UserError("input-invalid", {
		what: "The model is the artifact that this run makes, so it has no version yet.",
		where: { input: "model" },
		remedy: "Write model:NAME without @, such as model:delay."
	});
}
// actions/train/index.ts
await runAction({
	name: "train",
	readInputs,
	speaks: { about: [
		"command",
		"model",
		"data",
		"parameters",
		"seed"
	] },
	load: async () => (await import("./run.js")).train
});
export {};
