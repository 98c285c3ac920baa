import { environmentName, runAction } from "../shared/start.js";
import { UserError } from "../shared/base.js";
// actions/rollback/inputs.ts
const MAX_REASON_CHARACTERS = 1e3;
/** @throws UserError `input-missing`, `input-invalid`, `duration-invalid` */
function readInputs(reader) {
	reader.choice("target", ["process"]);
	return {
		environment: environmentName(reader.string("environment")),
		to: reader.optionalString("to"),
		reason: oneLine(reader.optionalString("reason")),
		state: reader.optionalPath("state"),
		store: reader.string("store"),
		lockTimeoutMs: reader.durationMs("lock-timeout"),
		dryRun: reader.boolean("dry-run")
	};
}
function oneLine(text) {
	if (text === void 0 || text.length <= MAX_REASON_CHARACTERS && !/[\r\n]/.test(text)) return text;
	throw new UserError("input-invalid", {
		what: "The reason is not one line.",
		where: { input: "reason" },
		remedy: `Write one line of at most ${MAX_REASON_CHARACTERS} characters.`
	});
}
// actions/rollback/index.ts
await runAction({
	name: "rollback",
	readInputs,
	speaks: { about: ["environment", "to"] },
	load: async () => (await import("./run.js")).rollback
});
export {};
