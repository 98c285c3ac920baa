import { formatBytes, formatCount, formatDuration, formatNumber, plural, shortDigest, toLine } from "./base.js";
import { worstFirst } from "./start.js";
import { subjectsOf } from "./evidence.js";
import { bareName, code, displayName, formatMetric, metricFormat } from "./document.js";
import { namesSecret, redactCommand, redactText } from "./core.js";
// shared/training/show/headline.ts
const SHOWN_METRICS = 3;
/** The outcome of a training in one sentence, the most important first. */
function trainingHeadline(result) {
	const who = result.model ?? "The training";
	switch (result.status) {
		case "succeeded": return toLine(`${who} trained in ${formatDuration(result.wallMs)}${resumed$1(result)}${metricsOf(result)}`);
		case "skipped": return toLine(`${who} was not trained again: an identical run is recorded and ${plural(result.proof?.verified ?? 0, "output")} ${result.proof?.verified === 1 ? "was" : "were"} verified${metricsOf(result)}`);
		case "cancelled": return toLine(`${who} was cancelled after ${formatDuration(result.wallMs)}; the next run resumes it`);
		case "timed-out": return toLine(`${who} ran out of time after ${formatDuration(result.wallMs)}; the next run resumes it`);
		case "failed": return toLine(`${who} ${isLost(result) ? "was lost" : "failed"} after ${formatDuration(result.wallMs)}. ${result.failure?.reason ?? ""}`.trim());
	}
}
/** How the command ended is not known: it left neither a code nor a signal, though it had started. */
function isLost({ status, failure, exitCode, signal }) {
	return status === "failed" && failure?.class === "infra" && exitCode === void 0 && signal === void 0;
}
function resumed$1({ resumedFrom, attempt }) {
	if (resumedFrom === void 0) return "";
	return ` (attempt ${attempt}, resumed from ${resumedFrom.step === void 0 ? "a checkpoint" : `step ${formatCount(resumedFrom.step)}`})`;
}
function metricsOf({ metrics }) {
	const shown = Object.entries(metrics).slice(0, SHOWN_METRICS);
	if (shown.length === 0) return "";
	return `: ${shown.map(([name, value]) => `${displayName(toLine(name, 60), "within")} ${formatMetric(name, value)}`).join(", ")}`;
}
// shared/training/show/notes.ts
/** The one note that a page must know: it contradicts what it would say of every other training. */
const NOT_REPRODUCIBLE = "Another machine recorded the same run first, with other outputs: this training is not reproducible.";
// shared/training/show/training.ts
const DRAWN_CURVES = 6;
/** @param place 0 for the training that leads; others of the same model have sections of their own */
function trainingSection({ predicate }, place) {
	const { result } = predicate;
	return {
		id: place === 0 ? "training" : `training-${place + 1}`,
		title: place === 0 ? "How was it trained?" : `How was run ${shortDigest(result.runKey)} trained?`,
		summary: summaryOf(result),
		weight: predicate.verdict === "fail" ? 75 : 30,
		reach: "everywhere",
		open: predicate.verdict === "fail",
		blocks: [
			...notesOf(result),
			...proofOf(result),
			...curvesOf(result),
			{
				kind: "facts",
				title: "The run",
				facts: factsOf(result)
			},
			...result.tail === void 0 || result.tail.length === 0 ? [] : [{
				kind: "lines",
				title: "Last lines of the command",
				lines: result.tail
			}]
		]
	};
}
function summaryOf(result) {
	return [`${{
		succeeded: `Training: ${formatDuration(result.wallMs)}`,
		skipped: "Training: skipped, the same run is already recorded",
		failed: `Training: ${isLost(result) ? "lost" : "failed"} after ${formatDuration(result.wallMs)}`,
		cancelled: `Training: cancelled after ${formatDuration(result.wallMs)}`,
		"timed-out": `Training: out of time after ${formatDuration(result.wallMs)}`
	}[result.status]}, ${isReproducible(result) ? "reproducible as " : ""}`, code(`run:${shortDigest(result.runKey)}`)];
}
/** As far as anybody knows: it left what its key stands for, and nobody has got something else from the same. */
function isReproducible({ status, notes = [] }) {
	return (status === "succeeded" || status === "skipped") && !notes.includes("Another machine recorded the same run first, with other outputs: this training is not reproducible.");
}
function notesOf({ notes = [] }) {
	return notes.map((note) => ({
		kind: "paragraph",
		text: [note]
	}));
}
function proofOf(result) {
	if (result.proof === void 0) return [];
	const { finishedAt, verified } = result.proof;
	const digests = plural(verified, "digest");
	return [{
		kind: "paragraph",
		text: [
			"The same run finished ",
			{
				kind: "time",
				at: finishedAt
			},
			`; ${digests} of its outputs were checked again.`
		]
	}];
}
function curvesOf(result) {
	const charts = Object.entries(result.curves).filter(([, points]) => points.length > 1).slice(0, DRAWN_CURVES).map(([metric, points], index) => learningCurve(metric, points, index));
	return charts.length === 0 ? [] : [{
		kind: "charts",
		charts
	}];
}
function learningCurve(metric, points, index) {
	const name = displayName(metric);
	const write = metricFormat(metric, points.map(({ value }) => value));
	const written = (value = NaN) => write(value);
	return {
		type: "curve",
		id: `learning-${index}`,
		title: `${name} while training`,
		description: `${name} over ${plural(points.length, "point")} of training, ${written(points[0]?.value)} at the start and ${written(points.at(-1)?.value)} at the end.`,
		x: { label: "step" },
		y: { label: displayName(metric, "within") },
		lines: [{
			role: "candidate",
			name,
			points: points.map(({ step, value }) => [step, value])
		}],
		markers: false,
		overTime: true,
		table: {
			caption: `${name} while training`,
			columns: [{
				title: "step",
				align: "right",
				names: true
			}, {
				title: displayName(metric, "within"),
				align: "right"
			}],
			rows: thin(points, 10).map(({ step, value }) => [[formatNumber(step, 6)], [written(value)]])
		}
	};
}
function thin(points, most) {
	if (points.length <= most) return points;
	return Array.from({ length: most }, (_, index) => points[Math.round(index * (points.length - 1) / (most - 1))]).filter((point) => point !== void 0);
}
function factsOf(result) {
	const parameters = Object.entries(result.parameters);
	const metrics = Object.entries(result.metrics);
	return [
		{
			label: "run key",
			value: [code(shortDigest(result.runKey))]
		},
		{
			label: "code",
			value: [code(shortDigest(result.code))]
		},
		{
			label: "data",
			value: result.data.flatMap(({ name, digest }, index) => [
				index === 0 ? "" : ", ",
				`${name} `,
				code(shortDigest(digest))
			])
		},
		{
			label: "command",
			value: [code(redactCommand(result.command))]
		},
		parameters.length === 0 ? void 0 : {
			label: "parameters",
			value: parameters.flatMap(([name, value], index) => [index === 0 ? "" : ", ", code(`${name}=${shownParameter(name, value)}`)])
		},
		{
			label: "seed",
			value: [String(result.seed)]
		},
		{
			label: "attempt",
			value: [String(result.attempt), ...resumed(result)]
		},
		metrics.length === 0 ? void 0 : {
			label: "final metrics",
			value: [metrics.map(([name, value]) => `${displayName(name, "within")} ${formatMetric(name, value)}`).join(", ")]
		},
		{
			label: "wall time",
			value: [formatDuration(result.wallMs)]
		},
		result.cpuMs === void 0 ? void 0 : {
			label: "CPU time",
			value: [formatDuration(result.cpuMs)]
		},
		result.peakMemoryBytes === void 0 ? void 0 : {
			label: "peak memory",
			value: [formatBytes(result.peakMemoryBytes)]
		},
		result.exitCode === void 0 ? void 0 : {
			label: "exit code",
			value: [String(result.exitCode)]
		},
		result.signal === void 0 ? void 0 : {
			label: "signal",
			value: [result.signal]
		}
	].filter((fact) => fact !== void 0);
}
function shownParameter(name, value) {
	return namesSecret(name) ? "***" : redactText(String(value));
}
function resumed(result) {
	if (result.resumedFrom === void 0) return [];
	const { attempt, checkpoint, step } = result.resumedFrom;
	return [`, resumed from attempt ${attempt}${step === void 0 ? "" : ` at step ${formatCount(step)}`}, checkpoint `, code(shortDigest(checkpoint))];
}
// shared/training/kind.ts
/** How a model was made. That it was made says nothing of how good it is. */
const TRAINING = {
	actions: ["train"],
	stage: "training",
	section: "training",
	modelOf: ({ predicate }) => predicate.result.model === void 0 ? void 0 : bareName(predicate.result.model),
	placeOf: ({ predicate }) => {
		const { model, command, seed, parameters, data } = predicate.result;
		return [
			model ?? "",
			JSON.stringify([
				command,
				seed,
				Object.entries(parameters).sort()
			]),
			...data.map(({ name }) => name)
		];
	},
	sections: (own) => worstFirst(own.toReversed(), ({ statement }) => statement.predicate.verdict ?? "pass").map(({ statement }, place) => trainingSection(statement, place)),
	failure: () => ["The training failed."],
	open: ({ predicate }) => [`The training ${STOPPED[predicate.result.status] ?? "was lost before it ended"}.`],
	next: ({ predicate }) => predicate.run.host === "terminal" && predicate.verdict === "fail" ? ["mend the cause and run the same training again, or remove its statement where this try no longer counts"] : void 0,
	makes: (statement) => [...statement.predicate.result.outputs.map(({ digest }) => digest), ...subjectsOf(statement).map(({ digest }) => digest)],
	reads: ({ predicate }) => predicate.result.data.map(({ digest }) => digest),
	lineage: ({ statement }) => {
		const { result, verdict } = statement.predicate;
		const made = subjectsOf(statement).find(({ name }) => name === (result.model ?? "model"));
		const data = result.data.map(({ name, digest }) => {
			return {
				column: "Data",
				identity: digest,
				name,
				detail: "read by training",
				digest,
				mention: true,
				takes: [],
				gives: [digest]
			};
		});
		const run = {
			column: "Training",
			identity: result.runKey,
			name: `run ${shortDigest(result.runKey)}`,
			detail: `${plural(Object.keys(result.parameters).length, "parameter")}, seed ${result.seed}`,
			digest: result.code,
			...verdict === void 0 || verdict === "pass" ? {} : { verdict },
			takes: result.data.map(({ digest }) => digest),
			gives: made === void 0 ? [] : [made.digest]
		};
		if (made === void 0) return [...data, run];
		const name = result.model === void 0 ? made.name : `model:${bareName(result.model)}`;
		const model = {
			column: "Model",
			identity: made.digest,
			name,
			digest: made.digest,
			mention: true
		};
		return [
			...data,
			run,
			{
				...model,
				takes: [made.digest],
				gives: [made.digest]
			}
		];
	},
	costs: ({ predicate: { result } }) => [...result.cpuMs === void 0 || result.status === "skipped" ? [] : [{
		label: "CPU time of training",
		value: result.cpuMs,
		unit: "milliseconds",
		several: "sum"
	}], ...result.peakMemoryBytes === void 0 || result.status === "skipped" ? [] : [{
		label: "peak memory of training",
		value: result.peakMemoryBytes,
		unit: "bytes",
		several: "greatest"
	}]]
};
const STOPPED = {
	cancelled: "was cancelled",
	"timed-out": "ran out of time"
};
export { NOT_REPRODUCIBLE, TRAINING, trainingHeadline };
