import { formatArtifact, parseWebAddress, runAction } from "../shared/start.js";
import { UserError } from "../shared/base.js";
// actions/validate-data/inputs.ts
function readInputs(reader) {
	const dataset = reader.optionalReference("dataset");
	if (dataset !== void 0 && dataset.kind !== "dataset") throw new UserError("input-invalid", {
		what: `The input dataset names a ${dataset.kind}.`,
		where: { input: "dataset" },
		remedy: "Write dataset:NAME."
	});
	const data = reader.lines("data");
	if (data.length === 0) throw new UserError("input-missing", {
		what: "The input data is empty.",
		where: { input: "data" },
		remedy: "Name at least one file, folder or pattern."
	});
	return {
		contract: reader.path("contract"),
		data,
		dataset: dataset === void 0 ? void 0 : formatArtifact(dataset),
		profile: reader.choice("profile", [
			"full",
			"basic",
			"none"
		]),
		maxSamples: reader.integer("max-samples", {
			min: 0,
			max: 10
		}),
		duckdbUrl: readMirror(reader)
	};
}
function readMirror(reader) {
	const url = reader.optionalString("duckdb-url");
	if (url === void 0 || parseWebAddress(url) !== void 0) return url;
	throw new UserError("input-invalid", {
		what: "The input duckdb-url is no web address.",
		where: { input: "duckdb-url" },
		remedy: "Write the address of a folder, such as https://mirror.example/duckdb/."
	});
}
// actions/validate-data/index.ts
await runAction({
	name: "validate-data",
	readInputs,
	speaks: { about: [
		"contract",
		"data",
		"dataset"
	] },
	load: async () => (await import("./run.js")).validateDataAction
});
export {};
