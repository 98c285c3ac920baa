import { formatBytes, plural, shortDigest } from "./base.js";
import { bareName, code } from "./document.js";
// shared/registry/show.ts
/** What an operation found otherwise than it should be; a comment shows the first few. */
function versionSections(own) {
	return own.flatMap(({ statement: { predicate } }, place) => {
		const { verdict, result } = predicate;
		const table = verdict === void 0 ? void 0 : deviationsOf(result);
		if (table === void 0) return [];
		return [{
			id: place === 0 ? "version" : `version-${place + 1}`,
			title: result.mirror === void 0 ? "Is it as it was pushed?" : "Does MLflow show it as it is here?",
			summary: [...nameOf(result), `: ${table.caption}`],
			weight: verdict === "fail" ? 85 : 45,
			reach: "everywhere",
			open: verdict === "fail",
			blocks: [{
				kind: "table",
				table
			}]
		}];
	});
}
/** What went wrong, as a sentence. */
function versionFailure(result) {
	const first = deviationsOf(result)?.rows[0]?.[0] ?? [];
	const told = first.length === 0 ? ["."] : [
		": ",
		...withoutStop(first),
		"."
	];
	return result.mirror === void 0 ? [
		...nameOf(result),
		" is not as it was pushed",
		...told
	] : [
		"MLflow does not show ",
		...nameOf(result),
		" as it is here",
		...told
	];
}
/** What to do about it, without a full stop. */
function versionRemedy({ mirror }) {
	if (mirror === void 0) return [
		"find out who wrote to the store, restore the damaged objects from a backup or push the content into a new store, ",
		"and run operation ",
		code("verify"),
		" again"
	];
	const remedy = mirror.differences.find((it) => it.remedy !== void 0)?.remedy;
	if (remedy === void 0) return ["run operation ", code("mirror")];
	return withoutStop([`${remedy.charAt(0).toLowerCase()}${remedy.slice(1)}`]);
}
function nameOf({ artifact, version }) {
	return [code(version === void 0 ? artifact : `${artifact}@v${version.sequence}`)];
}
/** Undefined where all is as it should be. */
function deviationsOf({ version, findings = [], findingsTotal = findings.length, mirror }) {
	if (mirror !== void 0) {
		if (mirror.differencesTotal === 0) return void 0;
		return {
			caption: plural(mirror.differencesTotal, "difference"),
			columns: [
				{
					title: "difference",
					align: "left",
					names: true
				},
				{
					title: "kind",
					align: "left"
				},
				{
					title: "what to do",
					align: "left"
				}
			],
			rows: mirror.differences.map(({ what, kind, remedy }) => [
				[what],
				[kind],
				remedy === void 0 ? [
					"Run operation ",
					code("mirror"),
					"."
				] : [remedy]
			]),
			shown: SHOWN
		};
	}
	if (findingsTotal === 0) return void 0;
	const digest = version === void 0 ? "" : ` of ${shortDigest(version.digest)}`;
	return {
		caption: `${plural(findingsTotal, "finding")}${digest}`,
		columns: [{
			title: "finding",
			align: "left"
		}, {
			title: "file",
			align: "left",
			names: true
		}],
		rows: findings.map(({ path, what }) => [[what], path === void 0 ? [] : [code(path)]]),
		shown: SHOWN
	};
}
const SHOWN = 10;
function withoutStop(text) {
	const last = text.at(-1);
	return typeof last === "string" ? [...text.slice(0, -1), last.replace(/\.$/, "")] : text;
}
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
	sections: versionSections,
	failure: ({ predicate: { result } }) => versionFailure(result),
	next: ({ predicate: { verdict, result } }) => verdict === "fail" ? versionRemedy(result) : void 0,
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
