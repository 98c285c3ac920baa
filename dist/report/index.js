import { isPullRequestNumber, runAction } from "../shared/start.js";
import { UserError, asJsonObject, parseJson, quote } from "../shared/base.js";
// actions/report/inputs.ts
const CHECK_RUNS = [
	"none",
	"failure",
	"neutral"
];
const COMMENT_MODES = [
	"auto",
	"always",
	"never"
];
function readInputs(reader) {
	return {
		token: reader.optionalSecret("github-token"),
		comment: reader.choice("comment", COMMENT_MODES),
		checkRun: checkRunOf(reader),
		commentKey: reader.optionalString("comment-key"),
		pullRequest: pullRequestOf(reader),
		title: reader.string("title"),
		htmlPath: pathOf(reader, "html"),
		markdownPath: pathOf(reader, "markdown"),
		publishPage: reader.boolean("publish-page"),
		ofTriggeringRun: reader.string("evidence") === "triggering-run",
		commands: reader.boolean("commands"),
		awaiting: wordsOf(reader, "awaiting"),
		expected: wordsOf(reader, "expected"),
		expectedData: dataOf(reader),
		results: resultsOf(reader),
		runnerOf: runnerOf(reader),
		fromAttempt: attemptsOf(reader)
	};
}
/** A branch rule knows a check by its name, and takes it for all that it does not say; so both must be fixed. */
function checkRunOf(reader) {
	const open = reader.choice("check-run", CHECK_RUNS);
	if (open === "none") return void 0;
	const key = reader.optionalString("comment-key");
	for (const [input, given] of [["comment-key", key], ["expected", reader.optionalString("expected")]]) {
		if (given !== void 0) continue;
		throw new UserError("input-missing", {
			what: `With check-run the input ${input} is required.`,
			where: { input },
			remedy: "Give comment-key, which names the check run, and expected, the actions that must have spoken."
		});
	}
	return {
		name: `Trainyard: ${key ?? ""}`,
		open
	};
}
/** `success failure skipped`, as `join(needs.*.result, ' ')` gives it. */
function resultsOf(reader) {
	const words = (reader.optionalString("results") ?? "").split(/\s+/).filter((word) => word !== "");
	for (const word of words) {
		if (RESULTS.has(word)) continue;
		throw new UserError("input-invalid", {
			what: `The input results holds ${quote(word)}.`,
			where: { input: "results" },
			remedy: `Pass results: \${{ join(needs.*.result, ' ') }}; each is one of ${[...RESULTS].join(", ")}.`
		});
	}
	return words;
}
const RESULTS = /* @__PURE__ */ new Set([
	"success",
	"failure",
	"cancelled",
	"skipped"
]);
function runnerOf(reader) {
	const job = reader.optionalString("runner-of");
	return job === void 0 ? void 0 : {
		job,
		waitMs: reader.durationMs("runner-wait")
	};
}
function pullRequestOf(reader) {
	const number = reader.optionalNumber("pull-request");
	if (number === void 0 || isPullRequestNumber(number)) return number;
	throw new UserError("input-invalid", {
		what: `The input pull-request is ${reader.string("pull-request")}, which is no number of a pull request.`,
		where: { input: "pull-request" },
		remedy: "Pass a whole number above 0, or leave it empty to take the one of the event."
	});
}
function pathOf(reader, name) {
	return reader.string(name) === "none" ? void 0 : reader.path(name);
}
function wordsOf(reader, name) {
	const words = (reader.optionalString(name) ?? "").split(/[\s,]+/).filter((word) => word !== "");
	for (const word of words) {
		if (/^[a-z][a-z-]{0,63}$/.test(word)) continue;
		throw new UserError("input-invalid", {
			what: `The input ${name} names ${quote(word)}, which is no action.`,
			where: { input: name },
			remedy: "Write names of actions such as validate-data, train, gate or deploy, separated by spaces."
		});
	}
	return words;
}
/** `[{"data": "a.csv\\nb=b.csv"}]` gives `a.csv` and `b.csv`. */
function dataOf(reader) {
	const text = reader.optionalString("expected-data");
	if (text === void 0) return [];
	const refuse = (_, cause) => new UserError("input-invalid", {
		what: "The input expected-data is not a JSON array of objects with data.",
		where: { input: "expected-data" },
		remedy: "Write it as data-check takes its tables: [{ \"data\": \"data/flights.parquet\" }].",
		cause
	});
	const entries = parseJson(text, refuse);
	if (!Array.isArray(entries)) throw refuse("");
	return entries.flatMap((entry) => {
		const data = asJsonObject(entry)?.["data"];
		if (typeof data !== "string") throw refuse("");
		return data.split("\n");
	}).map((line) => line.trim().replace(/^[A-Za-z_][\w-]*=/, "")).filter((path) => path !== "");
}
/** `train=2 gate=2`. */
function attemptsOf(reader) {
	const words = (reader.optionalString("from-attempt") ?? "").split(/\s+/).filter((word) => word !== "");
	return new Map(words.map((word) => {
		const [, action = "", attempt = ""] = /^([a-z][a-z-]{0,63})=([1-9]\d{0,5})$/.exec(word) ?? [];
		if (action !== "") return [action, Number(attempt)];
		throw new UserError("input-invalid", {
			what: `The input from-attempt holds ${quote(word)}.`,
			where: { input: "from-attempt" },
			remedy: "Write ACTION=NUMBER, separated by spaces, such as train=2 gate=2."
		});
	}));
}
// actions/report/index.ts
await runAction({
	name: "report",
	readInputs,
	load: async () => (await import("./run.js")).report
});
export {};
