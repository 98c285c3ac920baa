import { parseReference, runAction } from "../shared/start.js";
import { UserError } from "../shared/base.js";
// actions/gate/inputs.ts
const REFERENCE = /^(model|dataset|features):/;
/**
* @throws UserError `input-invalid`, `reference-invalid`
*/
function readInputs(reader) {
	const inputs = {
		rules: reader.string("rules"),
		model: readModel(reader.optionalString("model")),
		facts: reader.optionalPath("facts"),
		parameters: reader.optionalPath("parameters"),
		metrics: reader.optionalString("metrics"),
		predictions: reader.optionalString("predictions"),
		labels: reader.optionalString("labels"),
		baseline: readBaseline(reader),
		baselinePredictions: reader.optionalString("baseline-predictions"),
		baselineMetrics: reader.optionalString("baseline-metrics"),
		onMissingBaseline: reader.choice("on-missing-baseline", ["inconclusive", "absolute-only"]),
		level: reader.number("level", {
			min: .5,
			max: .9999
		}),
		resamples: reader.integer("resamples", {
			min: 1e3,
			max: 1e6
		}),
		waivers: reader.choice("waivers", ["auto", "none"]),
		token: reader.optionalSecret("github-token"),
		store: reader.optionalString("store")
	};
	checkTogether(inputs);
	return inputs;
}
function readModel(given) {
	if (given === void 0) return { by: "rules" };
	if (REFERENCE.test(given)) return {
		by: "reference",
		reference: parseReference(given, "model")
	};
	return {
		by: "path",
		path: given
	};
}
function readBaseline(reader) {
	const given = reader.optionalString("baseline");
	const files = reader.optionalString("baseline-predictions") ?? reader.optionalString("baseline-metrics");
	if (given === "none") return { by: "none" };
	if (given !== void 0 && REFERENCE.test(given)) return {
		by: "reference",
		reference: parseReference(given, "baseline")
	};
	if (files !== void 0) return {
		by: "files",
		label: given ?? "baseline"
	};
	if (given === void 0) return { by: "nothing" };
	throw invalid("baseline", `"${given}" is no reference, and no files of the baseline are given.`, BASELINE_REMEDY);
}
const BASELINE_REMEDY = "Write a reference such as model:delay@champion, or give baseline-predictions or baseline-metrics, or write none.";
function checkTogether(inputs) {
	const { metrics, predictions, labels, baseline, baselinePredictions, baselineMetrics } = inputs;
	if (inputs.model.by === "path" && metrics === void 0 && predictions === void 0) throw invalid("metrics", "There is nothing to judge.", "Give metrics, predictions, or both.");
	if (inputs.facts !== void 0 && inputs.model.by !== "path") throw invalid("facts", "The candidate is a version, which has facts of its own.", "Take facts out, or give the path of the model.");
	if (labels !== void 0 && predictions === void 0) throw invalid("labels", "There are labels but no predictions.", "Give predictions, or leave labels out.");
	if (baseline.by === "none" && (baselinePredictions ?? baselineMetrics) !== void 0) throw invalid("baseline", "The baseline is none, yet files of a baseline are given.", "Decide for one of the two.");
	if (inputs.model.by === "path" && baselinePredictions !== void 0 && predictions === void 0) throw invalid("baseline-predictions", "The baseline has predictions but the candidate has none.", "Give predictions of the candidate for the same rows, or compare by baseline-metrics.");
}
function invalid(input, what, remedy) {
	return new UserError("input-invalid", {
		what,
		where: { input },
		remedy
	});
}
// actions/gate/index.ts
await runAction({
	name: "gate",
	readInputs,
	speaks: { about: [
		"rules",
		"model",
		"metrics",
		"predictions",
		"labels"
	] },
	load: async () => (await import("./run.js")).gate
});
export {};
