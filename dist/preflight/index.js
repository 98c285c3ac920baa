import { runAction } from "../shared/start.js";
import { UserError, quote } from "../shared/base.js";
// actions/preflight/inputs.ts
/** GitHub allows 255 characters. */
const LONGEST_NAME = 255;
/** @throws UserError `input-missing`, `input-invalid` */
function readInputs(reader) {
	const events = (reader.optionalString("events") ?? "").split(/\s+/).filter((word) => word !== "");
	const environments = reader.lines("environments");
	const requireApproval = reader.lines("require-approval");
	if (events.length + environments.length === 0) throw new UserError("input-missing", {
		what: "There is nothing to look at: neither events nor environments are given.",
		where: { input: "environments" },
		remedy: "Name the environments that later jobs deploy to, the events that the workflow is for, or both."
	});
	for (const name of events) if (!/^[a-z_]{1,50}$/.test(name)) throw invalid("events", name, "Write names of events, separated by spaces.");
	for (const name of environments) if (name.length > LONGEST_NAME) throw invalid("environments", name, "Write names of environments, one per line.");
	for (const name of requireApproval) {
		if (environments.includes(name)) continue;
		throw invalid("require-approval", name, "Name environments that the input environments holds too.");
	}
	return {
		events,
		defaultBranch: reader.boolean("default-branch"),
		environments,
		requireApproval,
		token: reader.optionalSecret("github-token")
	};
}
function invalid(input, name, remedy) {
	return new UserError("input-invalid", {
		what: `The input ${input} holds ${quote(name)}.`,
		where: { input },
		remedy
	});
}
// actions/preflight/index.ts
await runAction({
	name: "preflight",
	readInputs,
	load: async () => (await import("./run.js")).preflight
});
export {};
