import { bareName, capitalised, code } from "./document.js";
import { assertNever, formatCount, formatDuration, formatNumber, formatPercent, plural, readNumber, shortDigest, toLine } from "./base.js";
import { NO_EVIDENCE, addIncrement, logEValue, proportionSequence } from "./statistics.js";
import { VERDICT_MARKS, worstFirst, worstVerdict } from "./start.js";
import { WHOLE } from "./deploy-agent.js";
// shared/rollout/limit.ts
/** Of a limit that is computed from the baseline. */
const LIMIT_DIGITS = 4;
/** In a record: few enough that another machine's last bit changes no byte, and more where these lie on the limit. */
const RECORDED_DIGITS = [
	6,
	9,
	12,
	15
];
function limitText(limit) {
	return formatPercent(limit, LIMIT_DIGITS);
}
/** A bound in the unit of its limit, in the digits that tell it from it. */
function besideLimit(bound, limit) {
	const line = {
		read: readNumber(formatNumber(limit * 100, LIMIT_DIGITS)),
		side: bound - limit
	};
	return formatPercent(bound, 2, [line]);
}
/** A bound as it is recorded: rounded, and on the side of the limit that it is on. */
function recordedBound(bound, limit) {
	return RECORDED_DIGITS.map((digits) => Number(bound.toPrecision(digits))).find((value) => Math.sign(value - limit) === Math.sign(bound - limit)) ?? bound;
}
// shared/rollout/policy.ts
/** Each part by the name of its input. */
const WRITTEN = [
	[
		"stages",
		"stages",
		({ stages }) => stages.map((stage) => formatPercent(stage / 100)).join(", ")
	],
	[
		"minRequests",
		"min-requests",
		({ minRequests }) => formatCount(minRequests)
	],
	[
		"stageTimeoutMs",
		"stage-timeout",
		({ stageTimeoutMs }) => formatDuration(stageTimeoutMs)
	],
	[
		"onInsufficientData",
		"on-insufficient-data",
		({ onInsufficientData }) => onInsufficientData
	],
	[
		"falseAlarmRate",
		"false-alarm-rate",
		({ falseAlarmRate }) => formatPercent(falseAlarmRate)
	],
	[
		"maxErrorIncrease",
		"max-error-increase",
		({ maxErrorIncrease }) => formatPercent(maxErrorIncrease)
	],
	[
		"maxLatencyIncrease",
		"max-latency-increase",
		({ maxLatencyIncrease }) => formatPercent(maxLatencyIncrease)
	],
	[
		"maxErrorRate",
		"max-error-rate",
		({ maxErrorRate }) => formatPercent(maxErrorRate)
	],
	[
		"warmMs",
		"rollback-window",
		({ warmMs }) => formatDuration(warmMs)
	]
];
/** In what two policies differ: `min-requests 500 (asked: 50)`. */
function policyDifferences(kept, asked) {
	const isSame = (part) => JSON.stringify(kept[part]) === JSON.stringify(asked[part]);
	return WRITTEN.filter(([part]) => !isSame(part)).map(([, input, text]) => {
		const [one, other] = [text(kept), text(asked)];
		return `${input} ${one} (asked: ${one === other ? "a little more or less" : other})`;
	});
}
/** Errors and latency beside the baseline, errors alone in the last stage: each gets its part (Bonferroni). */
const TESTS = 3;
/** The level of each test, so that together, over all stages and looks, they keep to the false alarm rate. */
function alphaOf(policy) {
	return policy.falseAlarmRate / TESTS;
}
/** How sure a stage's pass is: the chance that the excess is larger than allowed although it passed. */
const PASS_RISK = .05;
// shared/rollout/analysis.ts
const NOTHING = {
	requests: 0,
	errors: 0,
	timed: 0,
	slow: 0
};
const NO_TOTALS = {
	stable: NOTHING,
	baseline: NOTHING,
	canary: NOTHING
};
const NO_ANALYSIS = {
	last: {},
	whole: NO_TOTALS,
	stage: NO_TOTALS,
	errors: NO_EVIDENCE,
	latency: NO_EVIDENCE
};
/** Of the old release, before its 95th percentile is trusted. */
const MIN_REQUESTS_FOR_BOUND = 100;
const SLOW_QUANTILE = .95;
/** A stage passes only when the canary's share of slow requests surely exceeds the baseline's by no more. */
const MAX_SLOW_INCREASE = .15;
const METHOD = "e-process on events, mixture over risk ratios 1.25 to 20";
const ALONE_METHOD = "confidence sequence of a proportion, nothing to compare with";
/** Forgets the stage's own counts, not the evidence: the arms stay the same, so it adds up over stages. */
function beginStage(analysis) {
	return {
		...analysis,
		stage: NO_TOTALS
	};
}
/** Adds one look: raw cumulative counters of every arm. Counters that began again are counted from zero. */
function addLook(analysis, counters, policy) {
	const gained = { ...NO_TOTALS };
	const last = { ...analysis.last };
	for (const now of counters) {
		const before = analysis.last[now.arm];
		gained[now.arm] = since(before ?? (now.arm === "stable" ? now : void 0), now, analysis.slowBound);
		last[now.arm] = now;
	}
	const { canary, baseline } = gained;
	const bound = analysis.slowBound ?? slowBound(counters, policy);
	return {
		last,
		whole: add(analysis.whole, gained),
		stage: add(analysis.stage, gained),
		errors: addIncrement(analysis.errors, {
			treated: {
				trials: canary.requests,
				events: canary.errors
			},
			control: {
				trials: baseline.requests,
				events: baseline.errors
			}
		}),
		latency: addIncrement(analysis.latency, {
			treated: {
				trials: canary.timed,
				events: canary.slow
			},
			control: {
				trials: baseline.timed,
				events: baseline.slow
			}
		}),
		...bound === void 0 ? {} : { slowBound: bound }
	};
}
/** What was looked at of the two arms that are compared, over all epochs of their counters. */
function requestsLookedAt({ whole }) {
	return whole.canary.requests + whole.baseline.requests;
}
function since(before, now, bound) {
	const from = before?.epoch === now.epoch && before.requests <= now.requests && before.errors <= now.errors ? before : void 0;
	const timed = bound === void 0 ? 0 : now.requests - (from?.requests ?? 0);
	return {
		requests: now.requests - (from?.requests ?? 0),
		errors: now.errors - (from?.errors ?? 0),
		timed,
		slow: bound === void 0 ? 0 : slower(now, bound) - (from === void 0 ? 0 : slower(from, bound))
	};
}
function slower({ durations }, bound) {
	return durations.reduce((total, [seconds, count]) => seconds > bound ? total + count : total, 0);
}
function add(a, b) {
	const sum = (x, y) => ({
		requests: x.requests + y.requests,
		errors: x.errors + y.errors,
		timed: x.timed + y.timed,
		slow: x.slow + y.slow
	});
	return {
		stable: sum(a.stable, b.stable),
		baseline: sum(a.baseline, b.baseline),
		canary: sum(a.canary, b.canary)
	};
}
/** The old release's 95th percentile (stable and baseline together), plus what may be added, up to the next bucket. */
function slowBound(counters, policy) {
	const sorted = [...counters.filter(({ arm }) => arm !== "canary").flatMap(({ durations }) => durations)].sort((a, b) => a[0] - b[0]);
	const total = sorted.reduce((sum, [, count]) => sum + count, 0);
	if (total < MIN_REQUESTS_FOR_BOUND) return void 0;
	let reached = 0;
	for (const [seconds, count] of sorted) {
		reached += count;
		if (reached >= SLOW_QUANTILE * total) return seconds * (1 + policy.maxLatencyIncrease);
	}
}
/** How the reason begins of a stage that could not be judged for want of requests. */
const NOT_ENOUGH_DATA = "not enough data";
function judge(analysis, policy, stage) {
	const outcomes = stage.compared ? [judgeErrors(analysis, policy, stage), judgeLatency(analysis, policy, stage)] : [judgeAlone(analysis, policy, stage)];
	const failed = outcomes.find(({ verdict }) => verdict === "fail");
	const open = outcomes.find(({ verdict }) => verdict === "inconclusive");
	const { canary, baseline } = analysis.stage;
	const few = Math.min(canary.requests, stage.compared ? baseline.requests : 1e400) < policy.minRequests;
	return {
		verdict: failed !== void 0 ? "fail" : open !== void 0 || few ? "inconclusive" : "pass",
		reason: describe(failed ?? open ?? outcomes[0], stage.compared),
		outcomes
	};
}
function judgeErrors({ errors, whole }, policy, { percent }) {
	const counted = ({ requests, errors: events }) => ({
		requests,
		events
	});
	return judgeArms({
		canary: counted(whole.canary),
		baseline: counted(whole.baseline)
	}, {
		test: errors,
		allowed: policy.maxErrorIncrease,
		policy
	}, {
		stage: percent,
		measure: "errors",
		method: METHOD
	});
}
function judgeLatency({ latency, whole, slowBound }, policy, { percent }) {
	const counted = ({ timed: requests, slow: events }) => ({
		requests,
		events
	});
	const arms = {
		canary: counted(whole.canary),
		baseline: counted(whole.baseline)
	};
	const bound = slowBound === void 0 ? "a bound not known yet" : `${formatNumber(slowBound * 1e3)} ms`;
	return judgeArms(arms, {
		test: latency,
		allowed: MAX_SLOW_INCREASE,
		policy
	}, {
		stage: percent,
		measure: "latency",
		method: `${METHOD}; slow is above ${bound}`
	});
}
/** Fails as soon as the test has its evidence; passes where the canary exceeds the baseline by what is allowed at most. */
function judgeArms({ canary, baseline }, { test, allowed, policy }, told) {
	const trials = ({ requests, events }) => ({
		trials: requests,
		events
	});
	const excess = excessBound(trials(canary), trials(baseline));
	const logE = logEValue(test);
	const verdict = logE >= -Math.log(alphaOf(policy)) ? "fail" : excess <= allowed ? "pass" : "inconclusive";
	return {
		...told,
		verdict,
		canary,
		baseline,
		evidence: alwaysValidP(logE)
	};
}
/** Nothing serves beside the canary: its error rate in this stage against a limit. */
function judgeAlone({ whole, stage }, policy, { percent }) {
	const seen = {
		trials: stage.canary.requests,
		events: stage.canary.errors
	};
	const limit = errorLimit(whole.baseline, policy);
	const [surely] = proportionSequence(seen, alphaOf(policy));
	const [, atMost] = proportionSequence(seen, PASS_RISK);
	return {
		stage: percent,
		measure: "errors",
		verdict: surely > limit ? "fail" : atMost <= limit ? "pass" : "inconclusive",
		canary: {
			requests: seen.trials,
			events: seen.events
		},
		baseline: {
			requests: whole.baseline.requests,
			events: whole.baseline.errors
		},
		evidence: recordedBound(surely, limit),
		limit,
		method: `${ALONE_METHOD}; ${besideLimit(surely, limit)} to ${besideLimit(atMost, limit)}, limit ${limitText(limit)}`
	};
}
/** What the baseline may have had at most in this rollout, plus the allowed increase; the absolute limit without one. */
function errorLimit({ requests, errors }, policy) {
	if (requests === 0) return policy.maxErrorRate;
	const [, atMost] = proportionSequence({
		trials: requests,
		events: errors
	}, PASS_RISK);
	return Math.max(policy.maxErrorRate, Math.min(1, atMost + policy.maxErrorIncrease));
}
/** By how much the canary's rate exceeds the baseline's at most, at every look at once (each bound at half the risk). */
function excessBound(canary, baseline) {
	const [, canaryAtMost] = proportionSequence(canary, PASS_RISK / 2);
	const [baselineAtLeast] = proportionSequence(baseline, PASS_RISK / 2);
	return canaryAtMost - baselineAtLeast;
}
/** Rounded, so that another machine's last bit of `exp` changes no byte of the journal's verdict. */
function alwaysValidP(logE) {
	return Number(Math.min(1, Math.exp(-logE)).toPrecision(6));
}
/** `9 of 31 errors against 0 of 588`. */
function describe(outcome, compared) {
	if (outcome === void 0) return "nothing was measured";
	const { canary, baseline, measure } = outcome;
	const what = measure === "errors" ? "errors" : "slow answers";
	const counted = ({ events, requests }) => `${formatCount(events)} of ${formatCount(requests)}`;
	const against = compared ? ` against ${counted(baseline)}` : "";
	return `${counted(canary)} ${what}${against}`;
}
// shared/rollout/journal/state.ts
/** Undefined for no records. A record that cannot follow is a damaged journal, which the ledger finds by the chain within each rollout. */
function fold(records) {
	const [begun, ...rest] = records;
	if (begun?.type !== "begun") return void 0;
	const start = {
		begun,
		phase: "preparing",
		stage: 0,
		stageSince: begun.at,
		since: begun.at,
		analysis: analysisBefore(begun),
		lookedAt: 0,
		resumed: false
	};
	return rest.reduce(applyRecord, start);
}
/** Of a canary that was warm only what it does from now on counts. */
function analysisBefore({ warm }) {
	return warm?.counters === void 0 ? NO_ANALYSIS : {
		...NO_ANALYSIS,
		last: { canary: warm.counters }
	};
}
function applyRecord(state, record) {
	return {
		...follow(state, record),
		since: record.at
	};
}
function follow(state, record) {
	switch (record.type) {
		case "begun": return state;
		case "resumed": return {
			...state,
			resumed: true,
			stageSince: record.at
		};
		case "stage-intended": return {
			...state,
			phase: "shifting",
			stage: record.stage,
			analysis: beginStage(state.analysis)
		};
		case "stage-verified": return {
			...look(state, record.counters),
			phase: "watching",
			stageSince: record.at
		};
		case "looked": return look(state, record.counters);
		case "stage-judged": return {
			...state,
			phase: "advancing",
			decision: {
				verdict: record.verdict,
				reason: record.reason
			}
		};
		case "rollback-intended": {
			const { verdict, reason, stage } = record;
			const decision = {
				verdict,
				reason,
				stage
			};
			return {
				...state,
				phase: "restoring",
				decision,
				decidedAt: record.at
			};
		}
		case "promoted":
		case "restored":
		case "restore-failed": return {
			...state,
			phase: "retiring",
			outcome: record.type
		};
		case "finished": return {
			...state,
			phase: "done"
		};
		default: return assertNever(record);
	}
}
function look(state, counters) {
	const analysis = addLook(state.analysis, counters, state.begun.policy);
	return {
		...state,
		analysis,
		lookedAt: requestsLookedAt(analysis)
	};
}
/** What a stage looks like: how much the canary gets, and whether a baseline gets as much beside it. */
function stageView(begun, stage) {
	const percent = begun.policy.stages[stage] ?? 100;
	return {
		percent,
		compared: begun.baseline !== void 0 && percent < 100
	};
}
/** The canary gets its percentage, the baseline as much as far as there is any left, the stable arm the rest. */
function routesOfStage(begun, stage) {
	const { percent, compared } = stageView(begun, stage);
	const canary = begun.from === void 0 ? WHOLE : Math.round(percent / 100 * WHOLE);
	const baseline = compared ? Math.min(canary, WHOLE - canary) : 0;
	return [
		{
			backend: begun.canary,
			arm: "canary",
			weight: canary
		},
		...begun.baseline === void 0 ? [] : [{
			backend: begun.baseline,
			arm: "baseline",
			weight: baseline
		}],
		...stable(begun.from?.backend, WHOLE - canary - baseline)
	];
}
function routesAfter(begun, outcome) {
	return outcome === "promoted" ? stable(begun.canary, WHOLE) : stable(begun.from?.backend, WHOLE);
}
function stable(backend, weight) {
	return backend === void 0 ? [] : [{
		backend,
		arm: "stable",
		weight
	}];
}
/** Same shares, whatever the order; a route without weight is as good as none. */
function sameRoutes(a, b) {
	const key = (routes) => routes.filter(({ weight }) => weight > 0).map(({ backend, arm, weight }) => `${backend} ${arm} ${weight}`).sort().join("\n");
	return key(a) === key(b);
}
// shared/rollout/show/headline.ts
/** What a rollout allows to say, from the way it ended. What serves already serves no better founded than before. */
function verdictOf(end, result) {
	if (end.status === "held") return "inconclusive";
	if (end.status === "unchanged") return result.reserve === void 0 ? "pass" : "warn";
	const decision = fold(end.records)?.decision;
	if (result.status === "completed") return worstVerdict(result.stages.map(({ verdict }) => verdict));
	return result.status === "failed" && result.from !== void 0 ? "fail" : decision?.verdict ?? "fail";
}
/** The one sentence: what serves, why, and what it took. */
function headlineOf(result, verdict) {
	const { status, to, from, serving, environment, stages } = result;
	const nothing = from === void 0 ? "nothing serves, as before" : nothingServes(result);
	const serves = serving === void 0 ? nothing : `${serving.label} serves`;
	const last = stages.at(-1);
	const why = last === void 0 ? "" : `: ${last.reason}`;
	switch (status) {
		case "completed": return toLine(completedHeadline(result));
		case "rolled-back": {
			const at = last === void 0 ? "before any traffic" : `at ${last.percent} %`;
			const took = result.restoredMs === void 0 ? "" : `, rolled back in ${formatDuration(result.restoredMs)}`;
			const reason = why === "" ? `: ${reasonOf(result)}` : why;
			const failed = verdict === "fail" ? "failed" : "could not be judged";
			return toLine(`${to.label} ${failed} in ${environment} ${at}${reason}${took}; ${serves}`);
		}
		case "unchanged": return toLine(unchangedHeadline(result, isRefuted({
			verdict,
			result
		})));
		case "held": return toLine(`${to.label} is held in ${environment} for want of data${why}; ${serves}`);
		case "failed": return toLine(`${to.label} failed in ${environment}${why === "" ? `: ${reasonOf(result)}` : why}; ${serves}`);
	}
}
/** What there is to say where no release surely serves. */
function nothingServes({ from }) {
	return from === void 0 ? "nothing serves" : `${from.label} could not be brought back`;
}
/** Nothing was done because an earlier rollout found the release worse. */
function isRefuted({ verdict, result }) {
	return result.status === "unchanged" && verdict !== "pass" && verdict !== "warn";
}
function completedHeadline(result) {
	const { kind, environment, to, from, stages, undone, rolloutId } = result;
	if (undone !== void 0) return `${kind === "rollback" ? `${environment} is back on ${to.label}` : `${to.label} serves ${environment}`}: rollout ${rolloutId} to ${undone.label} was undone${doneText(result)}${reserveText(result)}`;
	if (kind === "rollback") return `${environment} is back on ${to.label}${from === void 0 ? "" : ` from ${from.label}`}`;
	const doubt = stages.find(({ verdict }) => verdict === "warn");
	return `${to.label} serves ${environment}: ${marksOf(result)}${doubt === void 0 ? "" : `; ${doubt.reason}`}`;
}
function unchangedHeadline(result, refuted) {
	const { to, serving, environment, rolloutId } = result;
	const serves = serving === void 0 ? nothingServes(result) : `${serving.label} serves`;
	return refuted ? `${to.label} was found worse by rollout ${rolloutId} in ${environment} and is not tried again; ${serves}` : `${to.label} serves ${environment} already${doneText(result) || "; nothing was changed"}${reserveText(result)}`;
}
/** `; v7 was started again; its proxy was changed: sticky none instead of header:X-User`. */
function doneText({ changed, revived = [] }) {
	return [...revived, ...changed === void 0 ? [] : [`its proxy was changed: ${changed.join("; ")}`]].map((part) => `; ${part}`).join("");
}
function reserveText({ reserve }) {
	return reserve === void 0 ? "" : `; its rollout warned: ${reserve}`;
}
/** Where no stage was reached the timeline says why. */
function reasonOf({ timeline }) {
	return timeline.find(({ what }) => what.startsWith("rollback: "))?.what.slice(10) ?? "it was not restored";
}
/** `5 % ✓  25 % ✓  100 % ✓`. */
function marksOf({ stages }) {
	return stages.map(({ percent, verdict }) => `${percent} % ${VERDICT_MARKS[verdict]}`).join("  ");
}
// shared/rollout/show/rollout.ts
/**
* What failed first.
*
* @param own of each environment the newest, and those that moved what the report is about; oldest first
*/
function rolloutSection(own) {
	const rollouts = worstFirst(own, ({ statement }) => statement.predicate.verdict ?? "pass");
	const verdicts = rollouts.map(({ statement }) => statement.predicate.verdict);
	return {
		id: "rollout",
		title: "How did it roll out?",
		summary: [`Rollout: ${rollouts.map(({ statement }) => sentence(statement)).join("; ")}`],
		weight: verdicts.every((verdict) => verdict === "pass") ? 55 : 90,
		reach: "everywhere",
		open: verdicts.some((verdict) => verdict === "fail" || verdict === "inconclusive"),
		blocks: rollouts.flatMap(({ statement }, index) => blocksOf(statement, index))
	};
}
function sentence(statement) {
	return `${statement.predicate.result.environment} ${outcomeOf(statement)}`;
}
/** `rolled back, v7 serves`. */
function outcomeOf({ predicate }) {
	const { result } = predicate;
	const words = {
		completed: result.undone !== void 0 ? `rollout ${result.rolloutId} to ${result.undone.label} undone` : result.kind === "rollback" ? "rolled back by hand" : "completed",
		"rolled-back": "rolled back",
		unchanged: isRefuted(predicate) ? "not tried again, since it was found worse before" : "nothing to change",
		held: "held at a stage for want of data",
		failed: "failed"
	};
	return result.serving === void 0 ? words[result.status] : `${words[result.status]}, ${result.serving.label} serves`;
}
function blocksOf(statement, index) {
	const { result } = statement.predicate;
	return [
		{
			kind: "paragraph",
			text: pathText(statement)
		},
		result.timeline.length < 2 ? void 0 : {
			kind: "charts",
			charts: [rolloutChart(statement, index)]
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
function pathText(statement) {
	const { result } = statement.predicate;
	const from = result.from === void 0 ? [] : [
		"from ",
		code(result.from.label),
		" "
	];
	const traffic = result.traffic;
	const served = traffic === void 0 ? "" : ` ${plural(traffic.requests, "request")} were served, ${formatCount(traffic.canaryRequests)} by the new release; ${formatCount(traffic.canaryErrors)} of those failed, ${formatCount(traffic.otherErrors)} of the others, ${formatCount(traffic.unanswered)} got no answer.`;
	const restored = result.restoredMs === void 0 || result.status === "unchanged" ? "" : ` All traffic was back ${formatDuration(result.restoredMs)} after the decision.`;
	const chosen = result.resolution === void 0 ? "" : ` The target is ${toLine(result.resolution, 400)}.`;
	const changed = result.changed === void 0 ? "" : ` Its proxy was changed: ${toLine(result.changed.join("; "), 400)}.`;
	const revived = (result.revived ?? []).map((text) => ` ${capitalised(toLine(text, 400))}.`).join("");
	const reserve = result.reserve === void 0 ? "" : ` The rollout that brought it there warned: ${toLine(result.reserve, 400)}.`;
	const resumed = result.resumedAfterKill ? " The rollout was interrupted and resumed where it had stopped." : "";
	return [
		`In ${result.environment}, `,
		...from,
		"to ",
		code(result.to.label),
		" (",
		code(shortDigest(result.to.digest)),
		`): ${outcomeOf(statement)}.${chosen}${served}${restored}${revived}${changed}${reserve}${resumed}`
	];
}
function rolloutChart(statement, index) {
	const { result } = statement.predicate;
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
		description: `${sentence(statement)}. Exposure of the new release over ${formatDuration(end)}: ${result.timeline.map((event) => `${event.percent} %`).join(", ")}.`,
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
		rows: result.analyses.map(({ stage, measure, verdict, canary, baseline, evidence, limit, method }) => [
			[{
				kind: "verdict",
				verdict
			}],
			[`${stage} %`],
			[measure === "errors" ? "failed requests" : "slow requests"],
			[counted(canary)],
			[counted(baseline)],
			[limit === void 0 ? formatNumber(evidence, 2) : besideLimit(evidence, limit)],
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
		const { to, from, kind, undone } = predicate.result;
		const left = undone ?? (kind === "rollback" ? from : void 0);
		return left === void 0 ? [to.digest] : [to.digest, left.digest];
	},
	puts: ({ predicate }) => predicate.result.to.digest,
	sections: (own) => [rolloutSection(own)],
	failure: (statement) => [failureOf(statement)],
	open: ({ predicate }) => [openText(predicate.result)],
	next: ({ predicate }) => nextOf(predicate),
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
	const { environment, stages, status, to } = predicate.result;
	const at = stages.at(-1);
	const where = at === void 0 ? "" : ` at ${at.percent} %`;
	if (isRefuted(predicate)) return `${to.label} was found worse in ${environment} before and is not tried again.`;
	if (status === "rolled-back") return `The rollout to ${environment} was stopped${where} and taken back.`;
	return `The rollout to ${environment} failed${where}.`;
}
function openText({ environment, stages, status, to }) {
	const last = stages.at(-1);
	const where = last === void 0 ? "" : ` at ${last.percent} %: ${last.reason}`;
	if (status === "held") return `${to.label} is held in ${environment}${where}.`;
	return `The rollout to ${environment} is inconclusive${where}.`;
}
/** What was not measured wants traffic; the policy of a rollout that is held stays what it is. */
function nextOf({ result, verdict }) {
	const { status, to, environment, stages } = result;
	if (status === "held") return [`send ${environment} requests and run again, which goes on from this stage, or roll it back`];
	const isShortOfData = stages.at(-1)?.reason.startsWith(NOT_ENOUGH_DATA) === true;
	if (verdict !== "inconclusive" || !isShortOfData) return void 0;
	return [...[
		`run again while ${environment} has requests, where `,
		code(to.label),
		" is still wanted; ",
		code("min-requests")
	], ...[
		" and ",
		code("stage-timeout"),
		" say how many it takes in what time"
	]];
}
/** What serves now, as a sentence; undefined where it is not known. */
function consequenceOf({ serving, environment }) {
	return serving === void 0 ? void 0 : [code(serving.label), ` serves ${environment} now.`];
}
export { NOT_ENOUGH_DATA, ROLLOUT, addLook, alphaOf, applyRecord, fold, headlineOf, judge, nothingServes, policyDifferences, requestsLookedAt, routesAfter, routesOfStage, sameRoutes, stageView, verdictOf };
