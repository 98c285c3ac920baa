import { runAction } from "../shared/start.js";
// actions/command/inputs.ts
function readInputs(reader) {
	return { token: reader.optionalSecret("github-token") };
}
// actions/command/index.ts
await runAction({
	name: "command",
	readInputs,
	load: async () => (await import("./run.js")).command
});
export {};
