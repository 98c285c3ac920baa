import { formatBytes, plural } from "./train-executor.js";
import { bareName } from "./document.js";
// shared/registry/kind.ts
/** What was pushed, pulled, verified or shown of a version. */
const ARTIFACT_VERSION = {
	actions: ["version-artifact"],
	stage: "version",
	section: "lineage",
	isState: true,
	modelOf: ({ predicate: { result } }) => result.artifact.startsWith("model:") ? bareName(result.artifact) : void 0,
	placeOf: ({ predicate: { result } }) => [
		result.artifact,
		result.mirror?.url ?? "",
		result.operation,
		READS_BACK.has(result.operation) ? `${result.version?.digest ?? ""} ${result.store}` : "",
		result.dryRun === true ? "dry run" : ""
	],
	tryOf: ({ predicate: { result } }) => READS_BACK.has(result.operation) ? void 0 : result.version?.digest ?? "",
	sections: () => [],
	failure: ({ predicate: { result } }) => [`${result.artifact} is not as it was pushed.`],
	names: ({ predicate: { result } }) => result.version === void 0 ? [] : [[result.version.digest, `${result.artifact}@v${result.version.sequence}`]],
	lineage: ({ statement: { predicate } }) => {
		const { artifact, version, mirror, dryRun } = predicate.result;
		if (version === void 0 || mirror !== void 0 || dryRun === true) return [];
		const isModel = artifact.startsWith("model:");
		const size = formatBytes(version.sizeBytes);
		return [{
			column: isModel ? "Model" : "Data",
			identity: version.digest,
			name: `${artifact}@v${version.sequence}`,
			detail: isModel ? size : `${plural(version.files, "file")}, ${size}`,
			digest: version.digest,
			takes: isModel ? [version.digest] : [],
			gives: [version.digest]
		}];
	},
	costs: ({ predicate: { result } }) => [{
		label: "bytes moved to or from the store",
		value: result.transferred?.bytes ?? 0,
		unit: "bytes",
		several: "sum"
	}]
};
const READS_BACK = /* @__PURE__ */ new Set(["verify", "verify-mirror"]);
export { ARTIFACT_VERSION };
