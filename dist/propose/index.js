import { formatArtifact, parseReference, runAction } from "../shared/start.js";
import { UserError, isDigest, quote } from "../shared/base.js";
// actions/propose/inputs.ts
/** As Git allows, without what a URL or a person would misread. */
const BRANCH = /^(?!.*(?:\.\.|\/\/|\.lock$|\/$))[A-Za-z0-9][A-Za-z0-9._/-]{0,200}$/;
const PATH = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9._/-]{1,200}\.ya?ml$/;
/** @throws UserError `input-missing`, `input-invalid`, `reference-invalid` */
function readInputs(reader) {
	const model = reader.reference("model");
	if (model.kind !== "model" || model.selector !== void 0) throw invalid("model", formatArtifact(model), "a model without a version, such as model:delay");
	const data = reader.pairs("data").map(([reference, digest]) => pinOf(reference, digest));
	if (data.length === 0) throw invalid("data", "", "at least one VERSION=DIGEST");
	return {
		model,
		modelDigest: digestOf(reader, "model-digest"),
		runKey: digestOf(reader, "run-key"),
		data,
		lockFile: matching(reader.string("lock-file"), PATH, "lock-file", "a path such as model.lock.yml"),
		branch: matching(reader.optionalString("branch") ?? `trainyard/retrain-${model.name}`, BRANCH, "branch", "the name of a branch"),
		base: matching(reader.string("base"), BRANCH, "base", "the name of a branch, such as main"),
		token: reader.optionalSecret("github-token"),
		dryRun: reader.boolean("dry-run")
	};
}
function pinOf(text, digest) {
	const { kind, name, selector } = parseReference(text, "data");
	if (kind !== "dataset" || selector?.by !== "sequence" || !isDigest(digest)) throw invalid("data", `${text}=${digest}`, "dataset:NAME@vN=sha256:…");
	return {
		artifact: formatArtifact({
			kind,
			name
		}),
		version: `v${selector.sequence}`,
		digest
	};
}
function digestOf(reader, input) {
	const text = reader.string(input);
	if (isDigest(text)) return text;
	throw invalid(input, text, "a digest such as sha256:…");
}
function matching(text, pattern, input, allowed) {
	if (pattern.test(text)) return text;
	throw invalid(input, text, allowed);
}
function invalid(input, text, allowed) {
	return new UserError("input-invalid", {
		what: `The input ${input} is ${quote(text, 200)}.`,
		where: { input },
		remedy: `Write ${allowed}.`
	});
}
// actions/propose/index.ts
await runAction({
	name: "propose",
	readInputs,
	load: async () => (await import("./run.js")).propose
});
export {};
