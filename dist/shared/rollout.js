import { bareName, code } from "./document.js";
import { toLine } from "./base.js";
import { formatCount, formatDuration, formatNumber, formatPercent, plural, shortDigest } from "./core.js";
// shared/rollout/show/rollout.ts
/** @param rollouts of each environment the newest, and those that moved what the report is about; oldest first */
function rolloutSection(rollouts) {
	const verdicts = rollouts.map(({ statement }) => statement.predicate.verdict);
	return {
		id: "rollout",
		title: "How did it roll out?",
		summary: [`Rollout: ${rollouts.map(({ statement }) => sentence(statement.predicate.result)).join("; ")}`],
		weight: verdicts.every((verdict) => verdict === "pass") ? 55 : 90,
		reach: "everywhere",
		open: verdicts.some((verdict) => verdict === "fail" || verdict === "inconclusive"),
		blocks: rollouts.flatMap(({ statement }, index) => blocksOf(statement.predicate.result, index))
	};
}
function sentence(result) {
	return `${result.environment} ${outcomeOf(result)}`;
}
/** `rolled back, v7 serves`. */
function outcomeOf(result) {
	const words = {
		completed: result.kind === "rollback" ? "rolled back by hand" : "completed",
		"rolled-back": "rolled back",
		unchanged: "nothing to change",
		held: "held at a stage for want of data",
		failed: "failed"
	};
	return result.serving === void 0 ? words[result.status] : `${words[result.status]}, ${result.serving.label} serves`;
}
function blocksOf(result, index) {
	return [
		{
			kind: "paragraph",
			text: pathText(result)
		},
		result.timeline.length < 2 ? void 0 : {
			kind: "charts",
			charts: [rolloutChart(result, index)]
		},
		result.stages.length === 0 ? void 0 : {
			kind: "table",
			table: stagesTable(result)
		},
		result.analyses.length === 0 ? void 0 : {
			kind: "table",
			table: analysesTable(result)
		}
	].filter((block) => block !== void 0);
}
function pathText(result) {
	const from = result.from === void 0 ? [] : [
		"from ",
		code(result.from.label),
		" "
	];
	const traffic = result.traffic;
	const served = traffic === void 0 ? "" : ` ${plural(traffic.requests, "request")} were served, ${formatCount(traffic.canaryRequests)} by the new release; ${formatCount(traffic.canaryErrors)} of those failed, ${formatCount(traffic.otherErrors)} of the others, ${formatCount(traffic.unanswered)} got no answer.`;
	const restored = result.restoredMs === void 0 ? "" : ` All traffic was back ${formatDuration(result.restoredMs)} after the decision.`;
	const chosen = result.resolution === void 0 ? "" : ` The target is ${toLine(result.resolution, 400)}.`;
	const resumed = result.resumedAfterKill ? " The rollout was interrupted and resumed where it had stopped." : "";
	return [
		`In ${result.environment}, `,
		...from,
		"to ",
		code(result.to.label),
		" (",
		code(shortDigest(result.to.digest)),
		`): ${outcomeOf(result)}.${chosen}${served}${restored}${resumed}`
	];
}
function rolloutChart(result, index) {
	const start = Date.parse(result.timeline[0]?.at ?? "");
	const at = (event) => Date.parse(event.at) - start;
	const end = Math.max(...result.timeline.map(at), 1);
	const rates = (pick) => result.timeline.flatMap((event) => {
		const rate = pick(event);
		return rate === void 0 ? [] : [[at(event), rate * 100]];
	});
	return {
		type: "rollout",
		id: `rollout-${index}`,
		title: `${result.environment}: exposure and error rates`,
		description: `${sentence(result)}. Exposure of the new release over ${formatDuration(end)}: ${result.timeline.map((event) => `${event.percent} %`).join(", ")}.`,
		endMs: end,
		exposure: result.timeline.map((event) => [at(event), event.percent]),
		canaryErrors: rates((event) => event.canaryErrorRate),
		baselineErrors: rates((event) => event.baselineErrorRate),
		decisions: result.stages.map((stage) => ({
			atMs: Math.max(0, Date.parse(stage.finishedAt) - start),
			label: `${stage.percent} %: ${stage.reason}`,
			verdict: stage.verdict
		})),
		table: timelineTable(result, at)
	};
}
function timelineTable(result, at) {
	const rate = (value) => value === void 0 ? "–" : formatPercent(value);
	return {
		caption: `What happened in ${result.environment}`,
		columns: [
			{
				title: "after",
				align: "right"
			},
			{
				title: "what",
				align: "left",
				names: true
			},
			{
				title: "on the new release",
				align: "right"
			},
			{
				title: "errors, new",
				align: "right"
			},
			{
				title: "errors, old",
				align: "right"
			}
		],
		rows: result.timeline.map((event) => [
			[formatDuration(at(event))],
			[event.what],
			[`${event.percent} %`],
			[rate(event.canaryErrorRate)],
			[rate(event.baselineErrorRate)]
		]),
		shown: 12
	};
}
function stagesTable(result) {
	return {
		caption: "Stages and what was decided",
		columns: [
			{
				title: "",
				align: "left"
			},
			{
				title: "stage",
				align: "right",
				names: true
			},
			{
				title: "decided because",
				align: "left"
			},
			{
				title: "took",
				align: "right"
			}
		],
		rows: result.stages.map((stage) => [
			[{
				kind: "verdict",
				verdict: stage.verdict
			}],
			[`${stage.percent} %`],
			[stage.reason],
			[formatDuration(Date.parse(stage.finishedAt) - Date.parse(stage.startedAt))]
		])
	};
}
function analysesTable(result) {
	return {
		caption: "The new release against fresh instances of the old one",
		columns: [
			{
				title: "",
				align: "left"
			},
			{
				title: "stage",
				align: "right"
			},
			{
				title: "measure",
				align: "left",
				names: true
			},
			{
				title: "new",
				align: "right"
			},
			{
				title: "old",
				align: "right"
			},
			{
				title: "p or bound",
				align: "right"
			},
			{
				title: "method",
				align: "left"
			}
		],
		rows: result.analyses.map(({ stage, measure, verdict, canary, baseline, evidence, method }) => [
			[{
				kind: "verdict",
				verdict
			}],
			[`${stage} %`],
			[measure === "errors" ? "failed requests" : "slow requests"],
			[counted(canary)],
			[counted(baseline)],
			[formatNumber(evidence, 2)],
			[method]
		]),
		shown: 12
	};
}
function counted({ events, requests }) {
	return `${formatCount(events)} of ${formatCount(requests)}`;
}
// shared/rollout/kind.ts
/** What a deployment or a rollback did to an environment; of each environment only the newest says how it is now. */
const ROLLOUT = {
	actions: ["deploy", "rollback"],
	stage: "deployment",
	judges: "model",
	section: "rollout",
	measured: ({ predicate: { result } }) => result.kind === "rollback" || result.stages.length > 0,
	isState: true,
	follows: true,
	modelOf: ({ predicate }) => bareName(predicate.result.to.artifact),
	placeOf: ({ predicate }) => [bareName(predicate.result.to.artifact), predicate.result.environment],
	tryOf: ({ predicate: { result } }) => JSON.stringify([
		result.rolloutId,
		result.timeline[0]?.at ?? result.journal,
		result.to.digest
	]),
	candidates: ({ predicate }) => {
		const { to, from, kind } = predicate.result;
		return kind === "rollback" && from !== void 0 ? [to.digest, from.digest] : [to.digest];
	},
	puts: ({ predicate }) => predicate.result.to.digest,
	sections: (own) => [rolloutSection(own)],
	failure: (statement) => [failureOf(statement)],
	open: ({ predicate }) => [`The rollout to ${predicate.result.environment} is inconclusive.`],
	consequence: ({ predicate }) => consequenceOf(predicate.result),
	lineage: ({ statement: { predicate } }) => {
		const { environment, status, serving } = predicate.result;
		return [{
			column: "Deployment",
			identity: environment,
			name: environment,
			detail: serving === void 0 ? status : `${serving.label} serves`,
			...serving === void 0 ? {} : { digest: serving.digest },
			...predicate.verdict === void 0 ? {} : { verdict: predicate.verdict },
			takes: serving === void 0 ? [] : [serving.digest],
			gives: []
		}];
	}
};
function failureOf({ predicate }) {
	const { environment, stages, status } = predicate.result;
	const at = stages.at(-1);
	const where = at === void 0 ? "" : ` at ${at.percent} %`;
	if (status === "rolled-back") return `The rollout to ${environment} was stopped${where} and taken back.`;
	return `The rollout to ${environment} failed${where}.`;
}
/** What serves now, as a sentence; undefined where it is not known. */
function consequenceOf({ serving, environment }) {
	return serving === void 0 ? void 0 : [code(serving.label), ` serves ${environment} now.`];
}
export { ROLLOUT };
