import { UnavailableError, UserError, assertNever, byNumber, canonicalJson, createWhole, digestBytes, digestJson, formatCount, formatDuration, formatPercent, isDigest, isStopped, isUnavailableError, lastLine, namesIn, parseJson, plural, quote, readIfThere, shortDigest, systemErrorCode, toLine, toMarkdown, toMarkdownCode } from "./base.js";
import { VERDICT_MARKS, formatArtifact, formatReference, parseReference } from "./start.js";
import { BACKENDS_CALL, FENCE_CALL, FencedError, METRICS_CALL, ROUTES_CALL, SETTINGS_CALL, STATE_CALL, WHOLE, isAgentAddress, isAgentConfig, isUnwritten } from "./deploy-agent.js";
import { tableMarkdown } from "./document.js";
import { recordedLiveness, startDetached, takeLease as takeLease$1 } from "./host-work.js";
import { trialsToSee } from "./statistics.js";
import { NOT_ENOUGH_DATA, addLook, alphaOf, applyRecord, fold, headlineOf, judge, nothingServes, policyDifferences, requestsLookedAt, routesAfter, routesOfStage, sameRoutes, stageView, verdictOf } from "./rollout.js";
import { request } from "node:http";
import { join } from "node:path";
import { hostname } from "node:os";
// shared/rollout/journal/result.ts
/**
* The result of a rollout, computed from its records alone: whoever holds the journal computes the same bytes.
*
* @param target where it happened
* @param journal the digest of its last entry, which stands for all of them
*/
function rolloutResult(records, target, journal) {
	const state = fold(records);
	if (state === void 0) throw new Error("A rollout without a beginning has no result.");
	const { begun } = state;
	const serving = state.outcome === "restore-failed" ? void 0 : servingAfter(state);
	const restoredMs = restoredAfterMs(records);
	return {
		kind: begun.kind,
		rolloutId: begun.rolloutId,
		environment: begun.environment,
		target,
		...begun.from === void 0 ? {} : { from: begun.from.release },
		to: begun.to.release,
		...begun.resolution === void 0 ? {} : { resolution: begun.resolution },
		...serving === void 0 ? {} : { serving: serving.release },
		status: statusOf$1(state),
		...tell(records),
		...trafficOf(records, state),
		...restoredMs === void 0 ? {} : { restoredMs },
		resumedAfterKill: state.resumed,
		journal
	};
}
/**
* What serves once a rollout is over; while it runs, what served before. What could not be brought back should still
* serve: the one that was tried was never found good.
*/
function servingAfter({ begun, outcome }) {
	return outcome === "promoted" ? {
		...begun.to,
		backend: begun.canary
	} : begun.from;
}
/** @internal */
function statusOf$1({ begun, outcome }) {
	if (outcome === "promoted") return "completed";
	return outcome === "restored" && begun.from !== void 0 ? "rolled-back" : "failed";
}
function replay(records, each) {
	let state = fold(records.slice(0, 1));
	for (const record of records.slice(1)) {
		if (state === void 0) return;
		each(state, record);
		state = applyRecord(state, record);
	}
}
function judgementOf(state, stage) {
	return judge(state.analysis, state.begun.policy, stageView(state.begun, stage));
}
/** The stage that a rollout waits at, which nothing was decided of yet. */
function heldAt(records, { stages, analyses }) {
	const state = fold(records);
	if (state?.phase !== "watching") return {
		stages,
		analyses
	};
	const { reason, outcomes } = judgementOf(state, state.stage);
	const stage = {
		percent: stageView(state.begun, state.stage).percent,
		verdict: "inconclusive",
		reason: `${NOT_ENOUGH_DATA}: ${reason}`,
		startedAt: state.stageSince,
		finishedAt: state.since
	};
	return {
		stages: [...stages, stage],
		analyses: [...analyses, ...outcomes]
	};
}
/** What was decided of each stage. */
function stagesOf(records) {
	return tell(records).stages;
}
function tell(records) {
	const told = {
		stages: [],
		analyses: [],
		timeline: []
	};
	const [begun] = records;
	if (begun !== void 0) told.timeline.push({
		at: begun.at,
		what: "begun",
		percent: 0
	});
	let percent = 0;
	replay(records, (before, record) => {
		tellStage(told, before, record);
		if (record.type === "stage-verified") percent = stageView(before.begun, record.stage).percent;
		if (record.type === "restored") percent = 0;
		const what = eventName(before, record);
		if (what !== void 0) told.timeline.push({
			at: record.at,
			what,
			percent,
			...rates(before)
		});
	});
	return told;
}
function tellStage(told, before, record) {
	if (record.type !== "stage-judged" && record.type !== "rollback-intended") return;
	if (record.stage === void 0) return;
	told.stages.push({
		percent: stageView(before.begun, record.stage).percent,
		verdict: record.verdict,
		reason: record.reason,
		startedAt: before.stageSince,
		finishedAt: record.at
	});
	if (before.begun.policy.analysis && before.lookedAt > 0) told.analyses.push(...judgementOf(before, record.stage).outcomes);
}
function eventName({ begun }, record) {
	switch (record.type) {
		case "resumed": return "resumed";
		case "stage-verified": return `${stageView(begun, record.stage).percent} %`;
		case "rollback-intended": return `rollback: ${record.reason}`;
		case "restored": return "restored";
		case "restore-failed": return "not restored";
		case "promoted": return `${begun.to.release.label} serves`;
		case "looked": return "look";
		default: return;
	}
}
function rates({ analysis }) {
	const rate = ({ requests, errors }) => requests === 0 ? void 0 : Number((errors / requests).toPrecision(6));
	const canary = rate(analysis.whole.canary);
	const baseline = rate(analysis.whole.baseline);
	return {
		...canary === void 0 ? {} : { canaryErrorRate: canary },
		...baseline === void 0 ? {} : { baselineErrorRate: baseline }
	};
}
function restoredAfterMs(records) {
	const decided = records.find(({ type }) => type === "rollback-intended");
	const restored = records.find(({ type }) => type === "restored");
	if (decided === void 0 || restored === void 0) return void 0;
	return Date.parse(restored.at) - Date.parse(decided.at);
}
/** What clients met between the beginning and the outcome; absent where the proxy began anew in between. */
function trafficOf(records, { begun, analysis }) {
	const end = records.find((record) => record.type === "restored" || record.type === "promoted");
	if (end?.type !== "restored" && end?.type !== "promoted") return {};
	const start = begun.totals ?? {
		...end.totals,
		answered: 0,
		unanswered: 0
	};
	if (start.epoch !== end.totals.epoch) return {};
	const canary = end.counters.find(({ arm }) => arm === "canary");
	const before = begun.warm?.counters?.epoch === canary?.epoch ? begun.warm?.counters : void 0;
	const { stable, baseline } = analysis.whole;
	const answered = end.totals.answered - start.answered;
	const unanswered = end.totals.unanswered - start.unanswered;
	return { traffic: {
		requests: answered + unanswered,
		unanswered,
		canaryRequests: (canary?.requests ?? 0) - (before?.requests ?? 0),
		canaryErrors: (canary?.errors ?? 0) - (before?.errors ?? 0),
		otherErrors: stable.errors + baseline.errors
	} };
}
// shared/rollout/journal/release.ts
/** Two requests for the same model, started the same way, want the same thing; the label plays no part. */
function identityOf({ release, server }) {
	const { argv, cwd, model, env, readinessPath, readinessTimeoutMs } = server;
	const own = {
		argv,
		cwd,
		model,
		env,
		readinessPath,
		readinessTimeoutMs
	};
	return digestJson({
		artifact: release.artifact,
		digest: release.digest,
		server: own
	});
}
/** `r0007-canary`: derived from the rollout, so that asking twice makes one. */
function backendOf(rolloutId, arm) {
	return `${rolloutId}-${arm}`;
}
function backendSpec(backend, { release, server }) {
	return {
		backend,
		release,
		server
	};
}
// shared/rollout/machine/machine.ts
const CANCELLED = "the run was cancelled";
/**
* Level-triggered: compares what the records intend with what is seen, and says the one next step. Pure, so killing
* the driver anywhere and starting it again changes nothing but the time.
*/
function decide(state, seen) {
	switch (state.phase) {
		case "preparing": return prepare(state, seen);
		case "shifting": return shift(state, seen);
		case "watching": return watch(state, seen);
		case "advancing": return advance(state, seen);
		case "restoring": return restore(state, seen);
		case "retiring": return retire(state, seen);
		case "done": return { do: "end" };
		default: return assertNever(state.phase);
	}
}
function prepare(state, seen) {
	const { begun } = state;
	if (seen.isCancelled) return rollBack({
		verdict: "inconclusive",
		cause: "cancelled",
		reason: CANCELLED
	});
	const specs = specsOf(state);
	for (const spec of specs) {
		const status = find(seen, spec.backend);
		if (status === void 0 || status.retiring) return {
			do: "apply",
			spec
		};
		if (status.state === "failed") return rollBack({
			verdict: spec.backend === begun.canary ? "fail" : "inconclusive",
			cause: "server",
			reason: `${nameOf(state, spec)} did not become ready: ${because(status)}`
		});
	}
	const unready = specs.find(({ backend }) => find(seen, backend)?.state !== "ready");
	if (unready === void 0) return record({
		type: "stage-intended",
		stage: 0
	});
	if (!isOverdue(state, seen)) return { do: "wait" };
	return rollBack({
		verdict: "inconclusive",
		cause: "server",
		reason: `${nameOf(state, unready)} did not become ready in time`
	});
}
function shift(state, seen) {
	const broken = canaryProblem(state, seen);
	if (broken !== void 0) return broken;
	const routes = routesOfStage(state.begun, state.stage);
	if (!sameRoutes(seen.observation.routes, routes)) {
		const unready = routes.find(({ backend, weight }) => weight > 0 && find(seen, backend)?.state !== "ready");
		if (unready === void 0) return {
			do: "route",
			routes
		};
		if (!isOverdue(state, seen)) return { do: "wait" };
		return rollBack({
			verdict: "inconclusive",
			cause: "server",
			reason: `the ${unready.arm} arm is not ready`,
			stage: state.stage
		});
	}
	return record({
		type: "stage-verified",
		stage: state.stage,
		counters: seen.counters
	});
}
function watch(state, seen) {
	const broken = canaryProblem(state, seen);
	if (broken !== void 0) return broken;
	const { policy } = state.begun;
	const view = stageView(state.begun, state.stage);
	if (!policy.analysis) return judged(state, "pass", "ready and reached; a rollback is not compared");
	const { verdict, reason } = judge(state.analysis, policy, view);
	if (verdict === "fail") return rollBack({
		verdict,
		cause: "analysis",
		reason,
		stage: state.stage
	});
	if (verdict === "pass") return judged(state, "pass", reason);
	const requests = requestsLookedAt(addLook(state.analysis, seen.counters, policy));
	if (requests >= Math.max(state.lookedAt + 1, state.lookedAt * 1.02)) return look(state, seen);
	if (Date.parse(seen.now) - Date.parse(state.stageSince) < policy.stageTimeoutMs) return { do: "wait" };
	const lookedAtEnd = Date.parse(state.since) - Date.parse(state.stageSince) >= policy.stageTimeoutMs;
	if (requests > state.lookedAt && !lookedAtEnd) return look(state, seen);
	return outOfTime(state, `${NOT_ENOUGH_DATA} within ${formatDuration(policy.stageTimeoutMs)}: ${reason}`);
}
/** Not enough data is never a pass: the stage is undone, held, or passed with a warning, as the policy says. */
function outOfTime(state, reason) {
	if (state.begun.from === void 0) return judged(state, "warn", `${reason}; nothing served before, so only readiness was checked`);
	switch (state.begun.policy.onInsufficientData) {
		case "rollback": return rollBack({
			verdict: "inconclusive",
			cause: "time",
			reason,
			stage: state.stage
		});
		case "proceed": return judged(state, "warn", reason);
		case "hold": return { do: "hold" };
	}
}
function advance(state, seen) {
	const broken = canaryProblem(state, seen);
	if (broken !== void 0) return broken;
	if (state.stage + 1 < state.begun.policy.stages.length) return record({
		type: "stage-intended",
		stage: state.stage + 1
	});
	const routes = routesAfter(state.begun, "promoted");
	return sameRoutes(seen.observation.routes, routes) ? record({
		type: "promoted",
		...closing(seen)
	}) : {
		do: "route",
		routes
	};
}
function restore(state, seen) {
	const routes = routesAfter(state.begun, "restored");
	if (sameRoutes(seen.observation.routes, routes)) return record({
		type: "restored",
		...closing(seen),
		writes: seen.writes
	});
	const { from } = state.begun;
	const status = from === void 0 ? void 0 : find(seen, from.backend);
	if (from !== void 0 && (status === void 0 || status.retiring)) return {
		do: "apply",
		spec: backendSpec(from.backend, from)
	};
	if (status?.state === "failed") return record({
		type: "restore-failed",
		reason: because(status)
	});
	if (status === void 0 || status.state === "ready") return {
		do: "route",
		routes
	};
	return isOverdue(state, seen) ? record({
		type: "restore-failed",
		reason: because(status)
	}) : { do: "wait" };
}
/**
* Whatever runs and is not needed after the outcome goes, orphans of earlier runs too; the release that was replaced
* stays warm for a while. Where the old release could not be brought back, everything is left as it is for a person.
*/
function retire(state, { observation }) {
	const { begun, outcome } = state;
	const serving = outcome === "promoted" ? begun.canary : begun.from?.backend;
	const leftover = observation.backends.find(({ backend, retiring }) => backend !== serving && !retiring);
	if (leftover === void 0 || outcome === "restore-failed") return record({ type: "finished" });
	const isReplaced = outcome === "promoted" && leftover.backend === begun.from?.backend;
	return {
		do: "retire",
		backend: leftover.backend,
		warmMs: isReplaced ? begun.policy.warmMs : 0
	};
}
/** Hard rules beside the statistics: a canary that crashed or is no longer ready has failed. */
function canaryProblem(state, seen) {
	const { stage } = state;
	if (seen.isCancelled) return rollBack({
		verdict: "inconclusive",
		cause: "cancelled",
		reason: CANCELLED,
		stage
	});
	const reason = canaryDefect(find(seen, state.begun.canary), state.begun.warm?.restarts ?? 0);
	return reason === void 0 ? void 0 : rollBack({
		verdict: "fail",
		cause: "server",
		reason,
		stage
	});
}
/** @param earlier how often it was started again before this rollout */
function canaryDefect(status, earlier) {
	if (status === void 0) return "the canary is gone";
	if (status.restarts > earlier) return `the canary crashed: ${because(status)}`;
	return status.state === "ready" ? void 0 : `the canary is not ready: ${because(status)}`;
}
/** Waiting for a server has an end of its own, beside the target's: twice the time it has to become ready. */
function isOverdue({ begun, since }, { now }) {
	return Date.parse(now) - Date.parse(since) > 2 * begun.to.server.readinessTimeoutMs;
}
function specsOf({ begun }) {
	const { from, baseline } = begun;
	return [
		...from === void 0 ? [] : [backendSpec(from.backend, from)],
		...from === void 0 || baseline === void 0 ? [] : [backendSpec(baseline, from)],
		backendSpec(begun.canary, begun.to)
	];
}
function nameOf({ begun }, { backend, release }) {
	return `${backend === begun.canary ? "the canary" : backend === begun.baseline ? "the baseline" : "what serves"} (${release.label})`;
}
function because(status) {
	return toLine(status.reason ?? "no reason was given", 300);
}
function find(seen, backend) {
	return seen.observation.backends.find((status) => status.backend === backend);
}
function closing({ counters, totals }) {
	return {
		counters,
		totals
	};
}
function look(state, seen) {
	return record({
		type: "looked",
		stage: state.stage,
		counters: seen.counters
	});
}
function judged(state, verdict, reason) {
	return record({
		type: "stage-judged",
		stage: state.stage,
		verdict,
		reason
	});
}
function rollBack(decision) {
	return record({
		type: "rollback-intended",
		...decision
	});
}
function record(value) {
	return {
		do: "record",
		record: value
	};
}
// shared/rollout/narrate.ts
/** A wait without news is still said to go on this often, in milliseconds. */
const STILL_EVERY_MS = 3e4;
/** Tells a person what happens while it happens: a bar for the stage under watch, a sentence for what was decided. */
var Narrator = class {
	#log;
	#clock;
	#url;
	#progress;
	#said = {
		answered: 0,
		ms: 0
	};
	/** @param url where clients reach the environment */
	constructor({ log, clock }, url) {
		this.#log = log;
		this.#clock = clock;
		this.#url = url;
	}
	/** @param before the state the record was decided in */
	record(record, before) {
		if (record.type === "stage-verified" && before.begun.policy.analysis) {
			this.#begin(before, record.stage);
			return;
		}
		const text = sentence(record, before);
		if (text === void 0) return;
		this.#progress?.end();
		this.#progress = void 0;
		this.#log.info(text);
	}
	#begin(state, stage) {
		const { minRequests, stageTimeoutMs } = state.begun.policy;
		if (stage === 0 && stageTimeoutMs > 0) this.#log.info(waitSentence(state, this.#url));
		const label = `${percentOf(state, stage)} of the traffic on ${labelOf(state)}`;
		this.#progress = this.#log.progress(label, minRequests);
		this.#said = {
			answered: 0,
			ms: this.#clock.monotonicMs()
		};
	}
	waiting(state, counters) {
		if (this.#progress === void 0 || !counters.some(({ arm }) => arm === "canary")) return;
		const { begun, analysis } = state;
		const now = addLook(analysis, counters, begun.policy);
		const answered = now.stage.canary.requests;
		const ms = this.#clock.monotonicMs();
		if (answered === this.#said.answered && ms - this.#said.ms < STILL_EVERY_MS) return;
		this.#said = {
			answered,
			ms
		};
		this.#progress.update(Math.min(answered, begun.policy.minRequests), waitedFor({
			...state,
			analysis: now
		}));
	}
};
/** What a stage has and still wants: requests first, then enough of them to be sure. */
function waitedFor({ begun, analysis, stage }) {
	const { from, policy } = begun;
	const { canary, baseline } = analysis.stage;
	const wanted = plural(policy.minRequests, "request");
	if (canary.requests < policy.minRequests) return `${formatCount(canary.requests)} of ${wanted}`;
	const answered = plural(canary.requests, "request");
	const view = stageView(begun, stage);
	if (view.compared && from !== void 0 && baseline.requests < policy.minRequests) {
		const beside = `${toLine(from.release.label, 80)} beside it`;
		return `${answered}; ${formatCount(baseline.requests)} of ${wanted} on ${beside}`;
	}
	const { verdict, reason, outcomes } = judge(analysis, policy, view);
	const open = outcomes.find((outcome) => outcome.verdict === "inconclusive");
	if (verdict !== "inconclusive" || open === void 0) return answered;
	return `${answered}; not sure yet that ${open.measure === "errors" ? "errors are rare enough" : "answers are fast enough"}: ${open.canary.requests === 0 ? "none is timed yet" : reason}`;
}
function sentence(record, before) {
	switch (record.type) {
		case "stage-intended": return record.stage === 0 ? `${labelOf(before)} is ready.` : void 0;
		case "stage-judged": return `${percentOf(before, record.stage)} ${VERDICT_MARKS[record.verdict]} ${toLine(record.reason)}`;
		case "rollback-intended": return `${record.stage === void 0 ? "" : `${percentOf(before, record.stage)} `}${VERDICT_MARKS[record.verdict]} ${toLine(record.reason)}`;
		case "restored": {
			const took = formatDuration(Date.parse(record.at) - Date.parse(before.decidedAt ?? before.since));
			const { from } = before.begun;
			return from === void 0 ? `taken off again in ${took} · ${plural(record.writes, "write")} · nothing serves, as before` : `rolled back in ${took} · ${plural(record.writes, "write")} · ${from.release.label} serves`;
		}
		case "restore-failed": return `The old release cannot be brought back: ${toLine(record.reason)}`;
		case "promoted": return `${labelOf(before)} serves.`;
		default: return;
	}
}
/** What a rollout that stands still is waiting for, and how long that can take. */
function waitSentence(state, url) {
	const { from, policy } = state.begun;
	const requests = plural(policy.minRequests, "request");
	const most = `at most ${formatDuration(policy.stageTimeoutMs)}`;
	return from === void 0 ? `Waiting for at least ${requests} on ${url}, ${most}.` : `Waiting for at least ${requests} on ${labelOf(state)} through ${url}, ${most} for each stage.`;
}
function labelOf({ begun }) {
	return toLine(begun.to.release.label, 80);
}
function percentOf({ begun }, stage) {
	return `${stageView(begun, stage).percent} %`;
}
// shared/rollout/machine/driver.ts
const POLL_MS$2 = 100;
/**
* Drives a rollout from where its records stand to its end: see, decide, do one thing, again.
*
* @returns the records as they stand when the rollout is done, or is held at a stage by policy
* @throws FencedError when somebody else took over
*/
async function drive(records, { ledger, target, lease, url }, services) {
	const all = [...records];
	let state = startOf(all);
	const narrator = new Narrator(services, url);
	let writes = 0;
	for (;;) {
		const seen = await see(state, target, {
			services,
			writes
		});
		const step = decide(state, seen);
		if (step.do === "end" || step.do === "hold") return all;
		await lease.assertHeld();
		if (step.do === "wait") {
			narrator.waiting(state, seen.counters);
			await services.clock.sleep(POLL_MS$2, state.phase === "restoring" ? void 0 : services.cancelled);
			continue;
		}
		if (step.do === "record") {
			const record = stamped(step.record, services, lease.fence);
			await ledger.append(state.begun.rolloutId, record);
			all.push(record);
			narrator.record(record, state);
			state = applyRecord(state, record);
			writes = record.type === "rollback-intended" ? 1 : writes + 1;
		} else {
			await act(step, target, services);
			writes++;
		}
	}
}
function startOf(records) {
	const state = fold(records);
	if (state === void 0) throw new Error("A rollout without a beginning cannot be driven.");
	return state;
}
function stamped(record, { clock }, fence) {
	return {
		...record,
		at: clock.now().toISOString(),
		fence
	};
}
async function act(step, target, services) {
	services.effect(`before ${step.do}`);
	if (step.do === "apply") await target.apply(step.spec);
	else if (step.do === "route") await target.route(step.routes);
	else await target.retire(step.backend, step.warmMs);
	services.effect(`after ${step.do}`);
}
async function see({ begun, phase }, target, { services, writes }) {
	const observation = await target.observe();
	const measured = phase !== "preparing" && phase !== "retiring" && phase !== "done" ? await target.measure() : void 0;
	return {
		observation,
		counters: measured === void 0 ? [] : countersByArm(begun, measured),
		totals: measured?.totals ?? {
			epoch: "",
			answered: 0,
			unanswered: 0
		},
		writes,
		now: services.clock.now().toISOString(),
		isCancelled: services.cancelled.aborted
	};
}
function countersByArm(begun, { backends }) {
	return [
		["stable", begun.from?.backend],
		["baseline", begun.baseline],
		["canary", begun.canary]
	].flatMap(([arm, backend]) => {
		const counters = backends.find((entry) => entry.backend === backend);
		return counters === void 0 ? [] : [armCounters(arm, counters)];
	});
}
/** As the journal keeps them: duration buckets apart instead of cumulative, empty ones left out. */
function armCounters(arm, { epoch, requests, errors, durations }) {
	return {
		arm,
		epoch,
		requests,
		errors,
		durations: durations.map(({ seconds, count }, index) => [seconds, count - (durations[index - 1]?.count ?? 0)]).filter(([, count]) => count > 0)
	};
}
// shared/rollout/journal/ledger.ts
function rolloutIdAfter(last) {
	const number = last === void 0 ? 0 : Number(last.slice(1));
	return `r${String(number + 1).padStart(4, "0")}`;
}
/** Of an entry's canonical bytes; the last one's stands for all before it, since each carries the one before. */
function digestOf(entry) {
	return digestBytes(canonicalJson(entry));
}
// shared/rollout/rollout.ts
/**
* Brings an environment to a release: resumes the rollout that a killed run left, or begins one, and drives it to its
* end. The environment is then exactly old or exactly new.
*
* @throws UserError `environment-locked`; UnavailableError `taken-over`, `server-down`; and what the target throws
*/
async function rollOut(request, environment, services) {
	try {
		return await takeThere(request, environment, services);
	} catch (error) {
		if (error instanceof FencedError) throw takenOver(error);
		throw error;
	}
}
async function takeThere(request, environment, services) {
	const before = await environment.look();
	const settled = settledBy(request, before);
	if (settled !== void 0 && before.changes.length === 0) return await withMaker(settled, request, before);
	await using open = await environment.open();
	const latest = await resumeLatest(request, open, services);
	if (latest.isWanted) return await endOfResumed(latest.records, {
		open,
		environment,
		services
	});
	const changed = await configure(open, services);
	const state = fold(latest.records);
	const serving = state === void 0 ? void 0 : servingAfter(state);
	const healed = serving === void 0 ? void 0 : await heal(serving, open, services);
	const isUp = healed?.isUp === true;
	const revived = [...open.isRevived ? ["its proxy was started again"] : [], ...healed?.revived ?? []];
	if (serving !== void 0 && identityOf(serving) === identityOf(request.to)) {
		if (!isUp) throw notServing(serving);
		return await withMaker({
			...await endOf(latest.records, environment),
			status: "unchanged",
			changed,
			revived,
			isUndone: latest.wasUndone
		}, request, await environment.journal());
	}
	if (serving !== void 0 && !isUp) services.log.warning(`${serving.release.label} does not come up, so there is nothing to compare with.`);
	if (state !== void 0 && wasFoundWorse(request, state)) return {
		...await endOf(latest.records, environment),
		status: "refuted",
		serving: isUp ? serving : void 0,
		changed,
		revived
	};
	return {
		...await endOf(await drive(await begin(request, isUp ? serving : void 0, {
			open,
			environment,
			services
		}), open, services), environment),
		changed,
		revived
	};
}
/** A rollout keeps what it began under, so that no client moves to another arm in its middle; what is new comes after it. */
async function endOfResumed(records, opened) {
	const { open, environment, services } = opened;
	const end = await endOf(records, environment);
	if (end.status !== "held") return {
		...end,
		changed: await configure(open, services)
	};
	tellChanges(open.moved, services);
	const changes = await open.settings.changes();
	if (changes.length > 0) services.log.info(`The proxy stays as it is until the rollout is over; then: ${changes.join("; ")}.`);
	return open.moved.length === 0 ? end : {
		...end,
		changed: open.moved
	};
}
async function configure({ settings, moved, lease }, services) {
	const changes = await settings.changes();
	if (changes.length > 0) {
		await lease.assertHeld();
		await settings.apply();
	}
	const all = [...moved, ...changes];
	tellChanges(all, services);
	return all;
}
function tellChanges(changes, { log }) {
	if (changes.length > 0) log.info(`The proxy was changed: ${changes.join("; ")}.`);
}
/** Read back, so that the digest is that of what stands in the journal. */
async function endOf(records, environment) {
	const { latest } = await environment.journal();
	const last = latest.at(-1);
	if (last === void 0 || latest.length !== records.length) throw new Error("The journal is not what was written.");
	return {
		status: fold(records)?.phase === "done" ? "rolled-out" : "held",
		records,
		journal: digestOf(last)
	};
}
/** The end of a request that asks for nothing new: it serves already, or was tried and found worse. */
function settledBy(request, view) {
	const records = view.latest.map(({ record }) => record);
	const state = fold(records);
	const last = view.latest.at(-1);
	if (state?.phase !== "done" || last === void 0) return void 0;
	const end = {
		records,
		journal: digestOf(last)
	};
	const serving = servingAfter(state);
	if (serving !== void 0 && identityOf(serving) === identityOf(request.to)) return isInPlace(serving, view) ? {
		status: "unchanged",
		...end
	} : void 0;
	return state.outcome === "restored" && wasFoundWorse(request, state) ? {
		status: "refuted",
		...end
	} : void 0;
}
/** What serves already serves as well founded as the rollout that brought it there, which need not be the latest. */
async function withMaker(end, { to }, view) {
	if (end.status !== "unchanged") return end;
	for (const rolloutId of view.rollouts.toReversed()) {
		const records = (await view.read(rolloutId)).map(({ record }) => record);
		const state = fold(records);
		if (state?.outcome === "promoted") return identityOf(state.begun.to) === identityOf(to) ? {
			...end,
			madeBy: records
		} : end;
	}
	return end;
}
/** One that failed before its first request did no harm, and may have wanted for something on this host. */
function wasFoundWorse(request, { begun, outcome, decision }) {
	return outcome !== "promoted" && decision?.verdict === "fail" && decision.stage !== void 0 && isAskedBy(request, begun) && !request.retryFailed;
}
/** Whether a rollout that was begun is the one that is asked for: model, code, command and environment are the same. */
function isAskedBy({ kind, to }, begun) {
	return begun.kind === kind && identityOf(begun.to) === identityOf(to);
}
/** A rollout is judged to its end by the policy that it began under; what a later run asks otherwise is not applied to it. */
function keptPolicyText({ policy }, { policy: kept, from, rolloutId }) {
	const asked = {
		...policy,
		...from === void 0 ? { stages: kept.stages } : {}
	};
	const differing = policyDifferences(kept, asked);
	if (differing.length === 0) return void 0;
	return `Rollout ${rolloutId} keeps the policy that it began under: ${differing.join("; ")}. What is asked now holds from the next rollout on.`;
}
function isInPlace(serving, { observation }) {
	if (observation === void 0) return false;
	const status = observation.backends.find(({ backend }) => backend === serving.backend);
	return status?.state === "ready" && !status.retiring && sameRoutes(observation.routes, allOn(serving));
}
function allOn({ backend }) {
	return [{
		backend,
		arm: "stable",
		weight: WHOLE
	}];
}
/** Brings a rollout that was left unfinished to its end: forward if it is the wanted one, back if it is another. */
async function resumeLatest(request, open, services) {
	const rolloutId = (await open.ledger.rollouts()).at(-1);
	const records = (rolloutId === void 0 ? [] : await open.ledger.read(rolloutId)).map(({ record }) => record);
	const state = fold(records);
	if (rolloutId === void 0 || state === void 0 || state.phase === "done") return {
		records,
		isWanted: false,
		wasUndone: false
	};
	const isWanted = isAskedBy(request, state.begun);
	const found = isWanted ? "it goes on from there" : "it is undone first";
	services.log.info(`Rollout ${rolloutId} to ${state.begun.to.release.label} was left at "${state.phase}"; ${found}.`);
	const kept = isWanted ? keptPolicyText(request, state.begun) : void 0;
	if (kept !== void 0) services.log.warning(kept);
	const all = [...records, stamped({ type: "resumed" }, services, open.lease.fence)];
	if (!isWanted && state.outcome === void 0 && state.phase !== "restoring") all.push(stamped(supersededBy(request, state), services, open.lease.fence));
	for (const record of all.slice(records.length)) await open.ledger.append(rolloutId, record);
	return {
		records: await drive(all, open, services),
		isWanted,
		wasUndone: !isWanted
	};
}
function supersededBy(request, { stage, phase }) {
	return {
		type: "rollback-intended",
		verdict: "inconclusive",
		cause: "superseded",
		reason: `superseded by ${request.to.release.label}`,
		...phase === "preparing" ? {} : { stage }
	};
}
async function begin(request, serving, { open, environment, services }) {
	const rolloutId = rolloutIdAfter((await open.ledger.rollouts()).at(-1));
	const { policy } = request;
	const isCompared = serving !== void 0 && policy.analysis && policy.stages.some((stage) => stage < 100);
	const { totals, backends } = await open.target.measure();
	const warm = await warmBackend(request, open);
	const begun = {
		type: "begun",
		at: services.clock.now().toISOString(),
		fence: open.lease.fence,
		rolloutId,
		kind: request.kind,
		environment: environment.name,
		...serving === void 0 ? {} : { from: serving },
		to: request.to,
		...warm === void 0 ? { canary: backendOf(rolloutId, "canary") } : {
			canary: warm.backend,
			warm: {
				restarts: warm.restarts,
				...countedBefore(warm.backend, backends)
			}
		},
		...isCompared ? { baseline: backendOf(rolloutId, "baseline") } : {},
		policy: serving === void 0 ? {
			...policy,
			stages: [100]
		} : policy,
		gate: request.gate,
		...request.resolution === void 0 ? {} : { resolution: request.resolution },
		totals,
		run: services.run
	};
	await open.ledger.append(rolloutId, begun);
	return [begun];
}
/** For a rollback: a backend of the wanted release that is still warm takes the traffic at once. */
async function warmBackend(request, { ledger, target }) {
	if (request.kind !== "rollback") return void 0;
	const { backends } = await target.observe();
	for (const rolloutId of (await ledger.rollouts()).toReversed()) {
		const begun = fold((await ledger.read(rolloutId)).map(({ record }) => record))?.begun;
		const name = begun !== void 0 && identityOf(begun.to) === identityOf(request.to) ? begun.canary : void 0;
		const found = backends.find(({ backend, state }) => backend === name && state === "ready");
		if (found !== void 0) return found;
	}
}
function countedBefore(backend, all) {
	const counters = all.find((each) => each.backend === backend);
	return counters === void 0 ? {} : { counters: armCounters("canary", counters) };
}
const HEAL_POLL_MS = 100;
/** Makes what serves by the journal serve in fact: its server up, all traffic on it. Writes nothing where it does. */
async function heal(serving, { target, lease }, services) {
	const revived = [];
	const { label } = serving.release;
	const note = (text) => {
		revived.push(text);
		services.log.info(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
	};
	const find = async () => (await target.observe()).backends.find(({ backend }) => backend === serving.backend);
	const found = await find();
	if (found === void 0 || found.retiring) {
		await lease.assertHeld();
		await target.apply(backendSpec(serving.backend, serving));
		note(`${label} was not there and was started again`);
	} else if (found.state !== "ready") note(`${label} was not ready and was waited for`);
	const deadline = services.clock.monotonicMs() + 2 * serving.server.readinessTimeoutMs;
	for (let status = await find(); status?.state !== "ready"; status = await find()) {
		if (status?.state === "failed" || services.clock.monotonicMs() > deadline || services.cancelled.aborted) return {
			isUp: false,
			revived
		};
		await services.clock.sleep(HEAL_POLL_MS, services.cancelled);
	}
	if (sameRoutes((await target.observe()).routes, allOn(serving))) return {
		isUp: true,
		revived
	};
	await lease.assertHeld();
	await target.route(allOn(serving));
	note(`all traffic was given back to ${label}`);
	return {
		isUp: true,
		revived
	};
}
function notServing({ release }) {
	return new UnavailableError("server-down", {
		what: `${release.label} should serve, and its server does not become ready.`,
		tried: "It was started once more.",
		remedy: "Look at its log in the logs folder of the state; deploy another version, or roll back to one."
	});
}
function takenOver(cause) {
	return new UnavailableError("taken-over", {
		what: `Another run took this environment over, so this one stopped: ${cause.message}`,
		tried: "Its last write was refused and changed nothing.",
		remedy: "Look at the other run; run this one again if its version is still wanted.",
		cause
	});
}
// shared/rollout/plan.ts
/** For the forecast: what a healthy service may have. */
const ASSUMED_ERROR_RATE = .005;
/** What would happen, before anything does; as sentences for the log. */
function planLines(request, view) {
	const to = toLine(request.to.release.label, 80);
	const state = fold(view.latest.map(({ record }) => record));
	const settled = settledBy(request, view);
	const changes = view.changes.length === 0 ? [] : [`The proxy would be changed: ${toLine(view.changes.join("; "))}.`];
	if (settled?.status === "refuted") return [`${to} would be refused: it was found worse before and is not tried again, unless retry-failed says so.`, ...changes];
	if (settled !== void 0) return [`Nothing to ${changes.length === 0 ? "do" : "roll out"}: ${to} serves already.`, ...changes];
	const serving = state === void 0 ? void 0 : servingAfter(state);
	if (state?.phase === "done" && serving !== void 0 && identityOf(serving) === identityOf(request.to)) return [`${to} should serve already and does not in fact: it would be brought back, and nothing rolled out.`, ...changes];
	if (state !== void 0 && state.phase !== "done" && isAskedBy(request, state.begun)) return [
		...unfinished(state, request),
		...planOf(state.begun.policy, state.begun.from !== void 0),
		...changes
	];
	if (state !== void 0 && serving !== void 0 && identityOf(serving) === identityOf(request.to)) return [
		...unfinished(state, request),
		`${to} would get all traffic back, and nothing more is rolled out.`,
		...changes
	];
	return [
		...state === void 0 ? [] : unfinished(state, request),
		serving === void 0 ? `${to} would be the first release: it gets all traffic once it is ready, and nothing can be compared with it.` : `${to} would replace ${toLine(serving.release.label, 80)} (${serving.release.digest}).`,
		...planOf(request.policy, serving !== void 0),
		...changes
	];
}
function planOf(policy, isCompared) {
	return policy.analysis ? stagePlan(policy, isCompared) : ["It takes all traffic in one step."];
}
function unfinished({ begun, phase }, request) {
	if (phase === "done") return [];
	const label = toLine(begun.to.release.label, 80);
	const isWanted = isAskedBy(request, begun);
	const kept = isWanted ? keptPolicyText(request, begun) : void 0;
	return [`Rollout ${begun.rolloutId} to ${label} is unfinished ("${phase}") and would be ${isWanted ? "resumed" : "undone first"}.`, ...kept === void 0 ? [] : [kept]];
}
function stagePlan(policy, isCompared) {
	if (!isCompared) return [];
	const stages = policy.stages.map((percent) => `${percent} % (baseline ${baselinePercent(percent)} %)`);
	const needed = (ratio) => formatCount(Number(trialsToSee(ratio, ASSUMED_ERROR_RATE, alphaOf(policy)).toPrecision(1)));
	return [`Stages: ${stages.join(", ")}; each at least ${formatCount(policy.minRequests)} requests per arm, at most ${formatDuration(policy.stageTimeoutMs)}.`, `At ${formatPercent(ASSUMED_ERROR_RATE)} errors it takes about ${needed(2)} requests per arm to see twice as many, ${needed(5)} to see five times as many; a broken release shows within about 30.`];
}
function baselinePercent(percent) {
	return percent >= 100 ? 0 : Math.min(percent, 100 - percent);
}
// shared/rollout/conclude.ts
/** Leaves the statement of a rollout and says what the action hands back. */
async function conclude(conclusion, services) {
	const result = resultOf(conclusion);
	const verdict = verdictOf(conclusion.end, result);
	const headline = headlineOf(result, verdict);
	const stored = await services.evidence.leave({
		action: conclusion.action,
		subjects: [{
			name: result.to.artifact,
			digest: result.to.digest
		}],
		inputs: conclusion.read,
		verdict,
		headline,
		result
	});
	return {
		verdict,
		headline,
		outputs: {
			status: result.status,
			rollout: result.rolloutId,
			serving: result.serving?.label,
			"serving-digest": result.serving?.digest,
			url: conclusion.url,
			statement: stored.path
		},
		summary: summaryOf(result, verdict, headline)
	};
}
/** What a dry run hands back: the plan, which is in the log too, and no statement, since nothing was done. */
function concludePlan(request, environment, view, { log }) {
	const lines = planLines(request, view);
	for (const line of lines) log.info(line);
	const settled = settledBy(request, view)?.status;
	const isUnchanged = settled === "refuted" || settled === "unchanged" && view.changes.length === 0;
	return {
		...settled === "refuted" ? { verdict: "fail" } : {},
		headline: `Plan for ${environment}, nothing was changed: ${(settled === void 0 ? lines.slice(0, 1) : lines).join(" ")}`,
		outputs: { status: isUnchanged ? "unchanged" : "planned" }
	};
}
function resultOf(conclusion) {
	const { changed = [], revived = [] } = conclusion.end;
	return {
		...outcomeOf(conclusion),
		...changed.length === 0 ? {} : { changed },
		...revived.length === 0 ? {} : { revived }
	};
}
function outcomeOf({ end, request, environment, target }) {
	const told = rolloutResult(end.records, target, end.journal);
	if (end.status === "held") return {
		...told,
		...heldAt(end.records, told),
		status: "held"
	};
	if (end.status === "rolled-out") return told;
	if (end.status === "unchanged") {
		const reserve = reserveOf(end.madeBy);
		const nothing = {
			...nothingDone(told, request, environment),
			...reserve === void 0 ? {} : { reserve }
		};
		return end.isUndone === true ? {
			...nothing,
			...undoingOf(told, request)
		} : nothing;
	}
	return {
		...told,
		...end.serving === void 0 ? {} : { serving: end.serving.release },
		status: "unchanged"
	};
}
/** What the rollout that made a release serve could not judge: running it again measures nothing more. */
function reserveOf(madeBy = []) {
	return stagesOf(madeBy).find(({ verdict }) => verdict === "warn")?.reason;
}
/** Traffic was moved back and servers ended, though the release that serves is the one that served before. */
function undoingOf({ to, restoredMs, resumedAfterKill }, { resolution }) {
	return {
		status: "completed",
		from: to,
		undone: to,
		resumedAfterKill,
		...resolution === void 0 ? {} : { resolution },
		...restoredMs === void 0 ? {} : { restoredMs }
	};
}
/** It serves already: the story of how it came to is an earlier statement's, not this one's. */
function nothingDone(told, { kind, to }, environment) {
	return {
		kind,
		rolloutId: told.rolloutId,
		environment,
		target: told.target,
		to: to.release,
		serving: to.release,
		status: "unchanged",
		stages: [],
		analyses: [],
		timeline: [],
		resumedAfterKill: false,
		journal: told.journal
	};
}
function summaryOf(result, verdict, headline) {
	const lines = [`### ${VERDICT_MARKS[verdict]} ${toMarkdown(headline)}`, ""];
	if (result.stages.length > 0) lines.push(stagesTable(result.stages), "");
	if (result.traffic !== void 0) {
		const { requests, unanswered, canaryErrors } = result.traffic;
		lines.push(`${formatCount(unanswered)} of ${formatCount(requests)} requests went unanswered; ${formatCount(canaryErrors)} met an error of the new version.`, "");
	}
	const { to, serving, rolloutId } = result;
	const serves = serving === void 0 ? nothingServes(result) : `${serving.label} (${shortDigest(serving.digest)})`;
	lines.push(`Rollout ${toMarkdownCode(rolloutId)} to ${toMarkdown(to.label)} (${toMarkdownCode(shortDigest(to.digest))}); serving now: ${toMarkdown(serves)}.`);
	return lines.join("\n");
}
const STAGES = {
	rows: 50,
	text: 300,
	charts: "none"
};
function stagesTable(stages) {
	const columns = [
		{
			title: "share of traffic",
			align: "right"
		},
		{
			title: "verdict",
			align: "left"
		},
		{
			title: "why",
			align: "left"
		},
		{
			title: "time",
			align: "right"
		}
	];
	const rows = stages.map(({ percent, verdict, reason, startedAt, finishedAt }) => [
		[`${percent} %`],
		[`${VERDICT_MARKS[verdict]} ${verdict}`],
		[reason],
		[formatDuration(Date.parse(finishedAt) - Date.parse(startedAt))]
	]);
	return tableMarkdown({
		caption: "The stages of the rollout",
		columns,
		rows
	}, STAGES);
}
// shared/rollout/process/state-files.ts
/**
* The value of a JSON file of an environment's state; undefined where there is none.
*
* @param isForm whether the value is what this version of Trainyard writes there
* @throws UserError `state-damaged` for a file that is not JSON, or has another form
*/
async function readStateFile(path, isForm) {
	const text = await readIfThere(path);
	if (text === void 0) return void 0;
	const value = parseJson(text, (problem, cause) => stateDamaged(path, problem, cause));
	if (isForm(value)) return value;
	throw stateDamaged(path, "it does not have the form that this version of Trainyard writes.");
}
function stateDamaged(path, what, cause) {
	return new UserError("state-damaged", {
		what: `The state of the environment cannot be relied on: ${what}`,
		where: { file: path },
		remedy: "Nothing was changed. Restore the folder from a backup; or stop the agent (kill the pid in agent/address.json), remove the folder and deploy afresh.",
		cause
	});
}
/**
* A file of the state that could not be written.
*
* @param code the system's, such as `ENOSPC`
*/
function stateUnwritten(path, code, cause) {
	const isFull = code === "ENOSPC" || code === "EDQUOT";
	return new UserError(isFull ? "disk-full" : "state-unwritten", {
		what: isFull ? "The disk is full; what could not be written was not done." : `The state of the environment cannot be written (${code}); what could not be written was not done.`,
		where: { file: path },
		remedy: isFull ? "Free some space and run again: the rollout goes on where it stopped." : "Mend the folder, its rights or its disk, then run again: the rollout goes on where it stopped.",
		cause
	});
}
// shared/rollout/process/agent-config.ts
/** How this environment's agent was started last, and what was changed since; written by the agent alone. */
function readAgentConfig(state) {
	return readStateFile(join(state, "agent", "config.json"), isAgentConfig);
}
/**
* As `readAgentConfig`, for a rollback, which has no port and no settings of its own and goes by those.
*
* @throws UserError `environment-unknown`
*/
async function deployedConfig(state, environment) {
	const config = await readAgentConfig(state);
	if (config !== void 0) return config;
	throw new UserError("environment-unknown", {
		what: `Nothing was ever deployed to ${environment} in ${state}.`,
		where: { input: "state" },
		remedy: "Give the same environment and state as to deploy."
	});
}
/** Where clients reach the proxy, as a URL: an IPv6 address stands in brackets (RFC 3986, section 3.2.2). */
function proxyUrl({ host, port }) {
	return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
/** In what the address of one differs from that of another, each as `port 9000 instead of 8080`. */
function addressChanges(now, asked) {
	return ["host", "port"].filter((name) => now[name] !== asked[name]).map((name) => `${name} ${asked[name]} instead of ${now[name]}`);
}
/**
* The address of a running proxy stays: its clients know it.
*
* @throws UserError `proxy-differs`
*/
function assertAddress(now, asked) {
	if (addressChanges(now, asked).length === 0) return;
	const input = now.port === asked.port ? "host" : "port";
	throw new UserError("proxy-differs", {
		what: `This environment's proxy already serves on ${now.host}:${now.port}, not on ${asked.host}:${asked.port}.`,
		where: { input },
		remedy: `Give ${input} ${now[input]}; or, to move it, end it first with: kill ${now.pid} (its servers end with it; deploying again starts both).`
	});
}
function settingsOf({ sticky, requestTimeoutMs }) {
	return {
		requestTimeoutMs,
		...sticky === void 0 ? {} : { sticky }
	};
}
/**
* What is asked for and is not so, of an environment whose proxy does not run: it starts with what is asked for.
*
* @param kept how the last one was started and changed
*/
function configChanges(kept, asked) {
	return [...addressChanges(kept, asked), ...settingChanges(kept, asked)];
}
/**
* What is asked for and is not so, each as `request-timeout 5.0 s instead of 30 s`.
*
* @param now undefined for an agent that does not tell
*/
function settingChanges(now, asked) {
	const [timeout, earlierTimeout] = timeoutTexts(asked.requestTimeoutMs, now?.requestTimeoutMs);
	return [now?.requestTimeoutMs === asked.requestTimeoutMs ? void 0 : [
		"request-timeout",
		timeout,
		earlierTimeout
	], now !== void 0 && now.sticky === asked.sticky ? void 0 : [
		"sticky",
		asked.sticky ?? "none",
		now === void 0 ? void 0 : now.sticky ?? "none"
	]].filter((change) => change !== void 0).map(([name, to, from]) => `${name} ${to} instead of ${from ?? "what cannot be told"}`);
}
/** In milliseconds where they look alike otherwise. */
function timeoutTexts(ms, earlierMs) {
	if (earlierMs === void 0) return [formatDuration(ms), void 0];
	const texts = [formatDuration(ms), formatDuration(earlierMs)];
	return texts[0] === texts[1] ? [`${formatCount(ms)} ms`, `${formatCount(earlierMs)} ms`] : texts;
}
// shared/rollout/process/agent-client.ts
const CALL_TIMEOUT_MS = 15e3;
const MAX_ANSWER_BYTES = 8 << 20;
/** Talks to the agent of one environment. */
var AgentClient = class {
	address;
	constructor(address) {
		this.address = address;
	}
	async state() {
		const reply = await this.#call("GET", STATE_CALL);
		if (reply.status !== 200) throw refused(`GET ${STATE_CALL}`, reply);
		return parseJson(reply.body);
	}
	async read(path) {
		const reply = await this.#call("GET", path);
		if (reply.status !== 200) throw refused(`GET ${path}`, reply);
		return reply.body;
	}
	/** @throws FencedError when a newer fence holds; UserError `proxy-outdated`, `disk-full`, `state-unwritten` */
	async write(method, path, body) {
		const reply = await this.#call(method, path, JSON.stringify(body));
		if (reply.status === 412) throw new FencedError(`The agent refused ${method} ${path}: ${reply.body}`);
		if (reply.status === 404) throw outdated(`${method} ${path}`, this.address);
		if (reply.status !== 200) throw unwrittenOf(reply) ?? refused(`${method} ${path}`, reply);
	}
	#call(method, path, body = "") {
		const { controlPort, secret } = this.address;
		return new Promise((resolve, reject) => {
			const sent = request({
				host: "127.0.0.1",
				port: controlPort,
				method,
				path,
				agent: false,
				timeout: CALL_TIMEOUT_MS,
				headers: {
					authorization: `Bearer ${secret}`,
					"content-length": Buffer.byteLength(body)
				}
			}, (answer) => {
				const chunks = [];
				let size = 0;
				answer.on("data", (chunk) => {
					size += chunk.length;
					if (size > MAX_ANSWER_BYTES) sent.destroy(/* @__PURE__ */ new Error("The answer is too long."));
					chunks.push(chunk);
				});
				answer.on("end", () => resolve({
					status: answer.statusCode ?? 0,
					body: Buffer.concat(chunks).toString()
				}));
				answer.on("error", (cause) => reject(unreachable(method, path, cause)));
			});
			sent.on("timeout", () => sent.destroy(timedOut()));
			sent.on("error", (cause) => reject(unreachable(method, path, cause)));
			sent.end(body);
		});
	}
};
function timedOut() {
	return Object.assign(/* @__PURE__ */ new Error(`No answer within ${formatDuration(CALL_TIMEOUT_MS)}.`), { code: "ETIMEDOUT" });
}
/** The agent writes to the same disk as everybody else, so it is told in the same words. */
function unwrittenOf({ status, body }) {
	const told = status === 507 ? parseJson(body) : void 0;
	return isUnwritten(told) ? stateUnwritten(told.file, told.code) : void 0;
}
function refused(call, { status, body }) {
	return new UnavailableError("proxy-refused", {
		what: `The proxy's agent answered ${call} with ${status}: ${body.slice(0, 300)}`,
		tried: "It was asked once.",
		remedy: "Run again: the rollout goes on where it stopped."
	});
}
/** An agent outlives every run, so it may be of another version than the one that speaks to it. */
function outdated(call, { pid }) {
	return new UserError("proxy-outdated", {
		what: `This environment's proxy (pid ${pid}) was started by another version of Trainyard, which does not know ${call}.`,
		remedy: `Replace it with: kill -KILL ${pid}, and run again at once: its servers go on, the next run starts a proxy of this version that takes them over, and requests in between get no answer.`
	});
}
function unreachable(method, path, cause) {
	return new UnavailableError("proxy-unreachable", {
		what: `The proxy's agent did not answer ${method} ${path} (${systemErrorCode(cause) ?? "no answer"}).`,
		tried: "It was asked once.",
		remedy: "Run again: a new agent is started where the old one is gone, and takes its servers over.",
		cause
	});
}
// shared/rollout/process/agent-search.ts
/** An agent that is asked to end lets its servers finish: 30 s for their requests, 10 s for themselves. */
const ENDING_MS = 45e3;
const POLL_MS$1 = 100;
/**
* Looks for the agent of an environment: its own address file names it, and it must answer with the same identity.
*
* @throws UserError `state-damaged`
*/
async function findAgent(state) {
	const path = join(state, "agent", "address.json");
	const address = await readStateFile(path, isAgentAddress);
	if (address === void 0 || await recordedLiveness(address.process, path) === "dead") return { is: "absent" };
	const client = new AgentClient(address);
	const answer = await client.state().catch((error) => ({ error }));
	if ("instance" in answer && answer.instance === address.instance) return {
		is: "here",
		client
	};
	const is = await recordedLiveness(address.process, path);
	if (is === "dead") return { is: "absent" };
	if (is === "unknown") return {
		is: "absent",
		unseen: address
	};
	if (!("error" in answer)) return {
		is: "silent",
		address,
		isEnding: true,
		how: "Another process answers where it took calls."
	};
	return {
		is: "silent",
		address,
		isEnding: callErrorOf(answer.error) === "ECONNREFUSED",
		how: howOf(answer.error)
	};
}
/**
* As `findAgent`, for whoever needs one: waits for the end of one that is ending.
*
* @throws UserError `state-damaged`; UnavailableError `proxy-unreachable` for one that lives and does not answer
*/
async function findAgentForUse(state, { clock, log, cancelled }) {
	const deadline = clock.monotonicMs() + ENDING_MS;
	let wasSaid = false;
	for (;;) {
		const found = await findAgent(state);
		if (found.is !== "silent") return found;
		if (!found.isEnding) throw silent(found, state);
		if (cancelled.aborted || clock.monotonicMs() >= deadline) throw silent(found, state, `Its end was waited for ${formatDuration(ENDING_MS - (deadline - clock.monotonicMs()))}.`);
		if (!wasSaid) log.info(`The proxy (pid ${found.address.pid}) is ending; that is waited for.`);
		wasSaid = true;
		await clock.sleep(POLL_MS$1, cancelled);
	}
}
/**
* What lives and does not answer is not gone: nobody is told to end what serves, or that it is somebody else's.
*
* @param waited how long that it ends was waited for, as a sentence
*/
function silent({ address, how }, state, waited) {
	const { pid, process: identity, host, port } = address;
	const isHeld = isStopped(identity);
	return new UnavailableError("proxy-unreachable", {
		what: `This environment's proxy (pid ${pid}, which serves ${host}:${port}) runs and does not answer${isHeld ? ": its process is stopped" : ""}.`,
		tried: waited === void 0 ? how : `${how} ${waited}`,
		remedy: isHeld ? `Let it go on with: kill -CONT ${pid}; then run again.` : `Run again when the machine is less busy. If it never answers again, look at ${join(state, "agent", "agent.log")}; it is replaced with: kill -KILL ${pid}, and running again: its servers go on, and a new proxy takes them over.`
	});
}
/** What the system said of a call that got no answer. */
function callErrorOf(error) {
	return systemErrorCode(error instanceof Error ? error.cause : void 0);
}
function howOf(error) {
	const code = callErrorOf(error);
	if (code === "ETIMEDOUT") return `It was given ${formatDuration(CALL_TIMEOUT_MS)}.`;
	if (code === "ECONNREFUSED") return "It takes no calls (ECONNREFUSED).";
	if (code !== void 0) return `The connection ended without an answer (${code}).`;
	return isUnavailableError(error) ? error.what : "Its answer could not be read.";
}
// shared/rollout/process/agent-start.ts
const START_TIMEOUT_MS = 15e3;
const POLL_MS = 25;
/** Another agent of the same state may have won the port a moment ago; it then writes its address. */
const RIVAL_GRACE_MS = 1500;
/**
* The agent of the environment: the one that runs, or a new one, which takes over the settings of the one before.
*
* A kill between its start and our noticing it leaves an agent that the next run finds, since it writes its address
* itself; two that are started at once fight for the port, and the loser ends.
*
* @throws UserError `port-in-use`, `address-unusable`, `proxy-differs`; UnavailableError `proxy-failed`, `proxy-unreachable`
*/
async function ensureAgent(state, asked, services) {
	const found = await findAgentForUse(state, services);
	if (found.is === "here") return {
		client: same(found.client, asked),
		isNew: false
	};
	const { host, port, environment } = asked;
	const config = {
		host,
		port,
		environment,
		...settingsOf(await readAgentConfig(state) ?? asked)
	};
	services.effect("before agent");
	const started = await start(state, config, services);
	started.child.unref();
	services.effect("after agent");
	const deadline = services.clock.monotonicMs() + START_TIMEOUT_MS;
	while (services.clock.monotonicMs() < deadline) {
		const now = await findAgent(state);
		if (now.is === "here") return {
			client: now.client,
			isNew: true
		};
		const code = started.exitCode();
		if (code === 97) throw addressUnusable(config, lastLine(logOf(state)) ?? "no reason was given");
		if (code !== void 0) return {
			client: await rival(state, config, {
				code,
				services
			}),
			isNew: false
		};
		await services.clock.sleep(POLL_MS);
	}
	throw failed(state, `did not answer within ${formatDuration(START_TIMEOUT_MS)}`);
}
function logOf(state) {
	return join(state, "agent", "agent.log");
}
function start(state, config, { root, environment }) {
	return startDetached({
		root,
		bundle: "deploy-agent",
		source: "shared/rollout/process/agent/program.ts"
	}, {
		args: [state, JSON.stringify(config)],
		cwd: state,
		log: logOf(state),
		path: environment["PATH"],
		stdin: "ignore"
	});
}
async function rival(state, config, { code, services }) {
	const deadline = services.clock.monotonicMs() + RIVAL_GRACE_MS;
	let found = await findAgent(state);
	while (code === 98 && found.is === "absent" && services.clock.monotonicMs() < deadline) {
		await services.clock.sleep(POLL_MS);
		found = await findAgent(state);
	}
	if (code !== 98) throw failed(state, `ended with exit code ${code}`);
	if (found.is === "here") return same(found.client, config);
	throw found.is === "silent" ? silent(found, state) : portInUse(config, found.unseen);
}
function portInUse({ host, port }, unseen) {
	const mayBeOurs = unseen === void 0 ? "that is not this environment's proxy" : `that may be this environment's proxy, which was process ${unseen.pid} of a place that cannot be seen from here and does not answer`;
	const isOurs = unseen === void 0 ? "" : "Run again where this environment's proxy was started. If it is gone for certain: ";
	const remedy = `choose another port, or end that process (ss -ltnp 'sport = :${port}' names it).`;
	return new UserError("port-in-use", {
		what: `Port ${port} on ${host} is in use by a process ${mayBeOurs}.`,
		where: { input: "port" },
		remedy: isOurs === "" ? `C${remedy.slice(1)}` : `${isOurs}${remedy}`
	});
}
function same(client, config) {
	assertAddress(client.address, config);
	return client;
}
/** The machine does not have the address, or does not let us have the port. */
function addressUnusable({ host, port }, reason) {
	const isPort = /EACCES|EPERM/.test(reason);
	return new UserError("address-unusable", {
		what: `The proxy cannot listen on ${host}:${port}: ${toLine(reason, 300)}.`,
		where: { input: isPort ? "port" : "host" },
		remedy: isPort ? "Give a port of 1024 or above, or let this user listen below it." : "Give an address of this machine (ip addr lists them), such as 127.0.0.1, or 0.0.0.0 for all."
	});
}
function failed(state, how) {
	const log = logOf(state);
	const line = lastLine(log);
	return new UnavailableError("proxy-failed", {
		what: `The proxy's agent ${how}${line === void 0 ? "" : `; its last words: ${line.slice(0, 300)}`}.`,
		tried: "It was started once.",
		remedy: `Look at ${log}.`
	});
}
// shared/rollout/process/folder-ledger.ts
const ROLLOUT = /^r\d{4,}$/;
/**
* A ledger in a folder: one file per entry, `journal/r0007/0003.json`, created by `link(2)`, which fails where the
* name is taken. Each entry carries the digest of the one before, so a change or a loss is seen.
*/
var FolderLedger = class {
	#folder;
	#lease;
	#services;
	#tails = /* @__PURE__ */ new Map();
	constructor(state, lease, services) {
		this.#folder = join(state, "journal");
		this.#lease = lease;
		this.#services = services;
	}
	async rollouts() {
		return rolloutsIn(this.#folder);
	}
	async read(rolloutId) {
		const entries = await readEntries(this.#folder, rolloutId);
		const last = entries.at(-1);
		this.#tails.set(rolloutId, {
			next: entries.length,
			previous: last === void 0 ? void 0 : digestOf(last)
		});
		return entries;
	}
	async append(rolloutId, record) {
		const tail = this.#tails.get(rolloutId) ?? {
			next: 0,
			previous: void 0
		};
		const entry = {
			rolloutId,
			sequence: tail.next,
			...tail.previous === void 0 ? {} : { previous: tail.previous },
			record
		};
		const text = canonicalJson(entry);
		await this.#lease.assertHeld();
		this.#services.effect(`before journal ${record.type}`);
		const path = join(this.#folder, rolloutId, entryName(tail.next));
		if (!await createWhole(path, text).catch((error) => {
			throw unwritten(path, error);
		})) throw new FencedError(`Entry ${tail.next} of ${rolloutId} was written by somebody else.`);
		this.#services.effect(`after journal ${record.type}`);
		this.#tails.set(rolloutId, {
			next: tail.next + 1,
			previous: digestBytes(text)
		});
	}
};
/** Ids of the rollouts of a journal, oldest first. */
async function rolloutsIn(journal) {
	return byNumber((await namesIn(journal)).filter((name) => ROLLOUT.test(name)));
}
/** Reads a rollout's journal without any right to change it. */
async function readEntries(journal, rolloutId) {
	const folder = join(journal, rolloutId);
	const entries = [];
	for (const name of byNumber(await namesIn(folder))) {
		const path = join(folder, name);
		const entry = await readStateFile(path, isEntry);
		if (entry === void 0) throw stateDamaged(path, "it was removed.");
		const last = entries.at(-1);
		if (name !== entryName(entries.length) || entry.sequence !== entries.length) throw stateDamaged(path, `entry ${entries.length} is missing.`);
		if (entry.previous !== (last === void 0 ? void 0 : digestOf(last))) throw stateDamaged(path, `entry ${entries.length - 1} was altered after it was written.`);
		if (entries.length === 0 && entry.record.type !== "begun") throw stateDamaged(path, "the first entry is not one.");
		entries.push(entry);
	}
	return entries;
}
/** Who altered more than that is found out by the chain. */
function isEntry(value) {
	const { rolloutId, sequence, record } = Object(value);
	return typeof rolloutId === "string" && Number.isInteger(sequence) && isRecord(record);
}
function isRecord(value) {
	return typeof value === "object" && value !== null && "type" in value;
}
function entryName(sequence) {
	return `${String(sequence).padStart(4, "0")}.json`;
}
function unwritten(path, error) {
	const code = systemErrorCode(error);
	return code === void 0 ? error : stateUnwritten(path, code, error);
}
// shared/rollout/process/folder-lease.ts
/** How often a holder shows that it is at work. */
const SHOW_LIFE_MS = 15e3;
/**
* Takes the lease of an environment: the file `lease/000007.json`, whose number is the fence token.
*
* @param waitMs how long to wait for a holder that is not proved dead
* @throws UserError `environment-locked`
*/
async function takeLease(state, waitMs, services) {
	const { clock, cancelled, effect } = services;
	const startedMs = clock.monotonicMs();
	const lease = await takeLease$1({
		folder: join(state, "lease"),
		about: aboutRun(services),
		clock,
		cancelled,
		effect,
		keepsWaiting: (occupied) => {
			if (clock.monotonicMs() - startedMs >= waitMs || cancelled.aborted) throw locked(occupied, waitMs);
			return true;
		},
		damaged: (path, cause) => stateDamaged(path, "it names no holder.", cause)
	});
	if (lease === void 0) throw new Error("Whoever waits for a lease either gets it or is told who holds it.");
	return new EnvironmentLease(lease, services);
}
function aboutRun({ run: { repository, runId, attempt, job }, clock }) {
	const run = [
		repository,
		runId,
		attempt,
		job
	].filter((part) => part !== void 0).join("/") || "a terminal";
	return {
		host: hostname(),
		run,
		since: clock.now().toISOString()
	};
}
var EnvironmentLease = class {
	#lease;
	#services;
	#shownMs;
	constructor(lease, services) {
		this.#lease = lease;
		this.#services = services;
		this.#shownMs = services.clock.monotonicMs();
	}
	get fence() {
		return this.#lease.number;
	}
	async assertHeld() {
		const { clock } = this.#services;
		if (!await this.#lease.isHighest()) throw new FencedError("Somebody else took the environment over.");
		if (clock.monotonicMs() - this.#shownMs < SHOW_LIFE_MS) return;
		await this.#lease.showLife(clock.now());
		this.#shownMs = clock.monotonicMs();
	}
	[Symbol.asyncDispose]() {
		return this.#lease[Symbol.asyncDispose]();
	}
};
/** The agent has seen a holder whose lease is not in the folder any more, so that journal and servers may not fit. */
function leaseBehind(state, { lease, agent: { fence, pid } }) {
	const servers = join(state, "agent", "servers.json");
	return new UserError("state-damaged", {
		what: `The state of the environment is older than what its proxy (pid ${pid}) has seen: the newest lease is number ${lease}, and number ${fence} has changed the proxy. The folder, or a part of it, was removed or restored from a backup.`,
		where: { file: join(state, "lease") },
		remedy: `Nothing was changed. End the proxy with: kill ${pid} (its servers end with it). Then restore the whole folder, agent included, from one backup, or remove ${servers}; and run again: what serves by the journal is started again, and requests in between get no answer.`
	});
}
function locked({ state, record, renewedAt, freedBy }, waitMs) {
	const { run, holder, host, since } = record;
	const who = `${run} (pid ${holder.pid} on ${host}), since ${since}`;
	const waited = `It was waited for ${formatDuration(waitMs)}.`;
	const where = { file: freedBy };
	if (state === "unknown") return new UserError("environment-locked", {
		what: `Another run holds this environment, and whether it still lives cannot be told from here: ${who}.`,
		where,
		remedy: `${waited} It runs or ran in another container, on another machine, hidden from this user, or before this machine or its network devices were changed, and last showed life at ${renewedAt.toISOString()}. Make sure that it has ended, then free the environment with: touch '${freedBy}'.`
	});
	return new UserError("environment-locked", {
		what: `Another run changes this environment: ${who}.`,
		remedy: isStopped(holder) ? `${waited} Its process is stopped: let it go on with: kill -CONT ${holder.pid}, or end it; then run again.` : `${waited} Run again when it is done, or raise lock-timeout.`
	});
}
// shared/rollout/prometheus/line-reader.ts
/** The exposition cannot be read; what it said of the metrics is not used at all. */
var TextFormatError = class extends Error {
	name = "TextFormatError";
	/** 1-based. */
	line;
	constructor(line, what) {
		super(`Line ${line}: ${what}.`);
		this.line = line;
	}
};
/** A cursor over one line of the text format. */
var LineReader = class {
	#text;
	#line;
	#at = 0;
	constructor(text, line) {
		this.#text = text;
		this.#line = line;
	}
	error(what) {
		return new TextFormatError(this.#line, what);
	}
	isAtEnd() {
		return this.#at >= this.#text.length;
	}
	isAtBlankOrEnd() {
		return this.isAtEnd() || isBlank(this.#text[this.#at]);
	}
	peek() {
		return this.#text[this.#at];
	}
	skipBlanks() {
		while (isBlank(this.#text[this.#at])) this.#at++;
	}
	/** Moves past a character if it is the next one. */
	take(character) {
		if (this.#text[this.#at] !== character) return false;
		this.#at++;
		return true;
	}
	/** Up to the next blank; empty at the end of the line. */
	word() {
		const start = this.#at;
		while (!this.isAtBlankOrEnd()) this.#at++;
		return this.#text.slice(start, this.#at);
	}
	rest() {
		const text = this.#text.slice(this.#at);
		this.#at = this.#text.length;
		return text;
	}
	/** @param pattern sticky */
	identifier(pattern) {
		pattern.lastIndex = this.#at;
		const match = pattern.exec(this.#text)?.[0];
		this.#at += match?.length ?? 0;
		return match;
	}
	/** A text in double quotes with the escapes `\\`, `\"` and `\n`. */
	quoted(what) {
		let value = "";
		for (this.#at++; !this.isAtEnd(); this.#at++) {
			const character = this.#text[this.#at] ?? "";
			if (character === "\"") {
				this.#at++;
				return value;
			}
			value += character === "\\" ? this.#escape() : character;
		}
		throw this.error(`${what} contains an unescaped new-line`);
	}
	#escape() {
		const escaped = this.#text[++this.#at];
		if (escaped === "n") return "\n";
		if (escaped === "\\" || escaped === "\"") return escaped;
		throw this.error("invalid escape sequence");
	}
};
function isBlank(character) {
	return character === " " || character === "	";
}
// shared/rollout/prometheus/text-format.ts
const TYPES = /* @__PURE__ */ new Map([
	["counter", "counter"],
	["gauge", "gauge"],
	["histogram", "histogram"],
	["gaugehistogram", "gaugehistogram"],
	["gauge_histogram", "gaugehistogram"],
	["summary", "summary"],
	["untyped", "untyped"]
]);
const FLOAT = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf|infinity|nan)$/i;
const SUFFIXES = [
	"_bucket",
	"_count",
	"_sum"
];
const MAX_TEXT_BYTES = 32 << 20;
/**
* Parses Prometheus' text exposition format 0.0.4, names in quotes (UTF-8) included.
*
* @returns families in order of appearance; a sample without TYPE is in an untyped family of its own
* @throws TextFormatError with the line; half an exposition is never half believed
* @see https://prometheus.io/docs/instrumenting/exposition_formats/
*/
function parseTextFormat(text) {
	if (Buffer.byteLength(text) > MAX_TEXT_BYTES) throw new TextFormatError(1, "the exposition is too long");
	const families = /* @__PURE__ */ new Map();
	const lines = text.split("\n");
	for (const [index, line] of lines.entries()) {
		const reader = new LineReader(line, index + 1);
		reader.skipBlanks();
		if (reader.isAtEnd()) continue;
		if (reader.take("#")) readComment(reader, families);
		else {
			readSample(reader, families);
			if (index === lines.length - 1) throw reader.error("unexpected end of input stream");
		}
	}
	return [...families.values()].map(({ name, type, help, samples }) => ({
		name,
		type,
		...help === void 0 ? {} : { help },
		samples
	}));
}
function readComment(reader, families) {
	reader.skipBlanks();
	const keyword = reader.word();
	if (keyword !== "HELP" && keyword !== "TYPE") return;
	reader.skipBlanks();
	if (reader.isAtEnd()) return;
	const name = reader.peek() === "\"" ? reader.quoted("metric name") : reader.identifier(/[a-zA-Z_:][a-zA-Z0-9_:]*/y);
	if (name === void 0 || !reader.isAtBlankOrEnd()) throw reader.error("invalid metric name in comment");
	reader.skipBlanks();
	if (reader.isAtEnd()) return;
	const family = open$1(families, name);
	if (keyword === "HELP") {
		if (family.help !== void 0) throw reader.error(`second HELP line for metric name "${name}"`);
		family.help = unescapeHelp(reader.rest());
		return;
	}
	if (family.hasType || family.samples.length > 0) throw reader.error(`second TYPE line for metric name "${name}", or TYPE reported after samples`);
	const type = TYPES.get(reader.rest().trim().toLowerCase());
	if (type === void 0) throw reader.error("unknown metric type");
	family.type = type;
	family.hasType = true;
}
function readSample(reader, families) {
	const bare = reader.identifier(/[a-zA-Z_:][a-zA-Z0-9_:]*/y);
	reader.skipBlanks();
	const { name: quoted, labels } = reader.take("{") ? readLabels(reader, bare) : {
		name: void 0,
		labels: /* @__PURE__ */ new Map()
	};
	const name = bare ?? quoted;
	if (name === void 0) throw reader.error("invalid metric name");
	reader.skipBlanks();
	const value = float(reader, reader.word(), "value");
	reader.skipBlanks();
	const time = reader.word();
	if (time !== "" && !/^-?\d+$/.test(time)) throw reader.error("expected integer as timestamp");
	reader.skipBlanks();
	if (!reader.isAtEnd()) throw reader.error("spurious string after timestamp");
	const sample = {
		name,
		labels,
		value,
		...time === "" ? {} : { timestampMs: Number(time) }
	};
	const family = familyOf(families, name);
	checkSample(reader, family, sample);
	family.samples.push(sample);
}
/** Inside braces: `label="value"` pairs and, where none stands before them, one quoted metric name. */
function readLabels(reader, bare) {
	const labels = /* @__PURE__ */ new Map();
	let name;
	for (;;) {
		reader.skipBlanks();
		if (reader.take("}")) return {
			name,
			labels
		};
		const isQuoted = reader.peek() === "\"";
		const label = isQuoted ? reader.quoted("label name") : reader.identifier(/[a-zA-Z_][a-zA-Z0-9_]*/y);
		if (label === void 0) throw reader.error("invalid label name");
		reader.skipBlanks();
		if (reader.take("=")) readPair(reader, label, labels);
		else if (!isQuoted) throw reader.error("expected '=' after label name");
		else if (bare !== void 0 || name !== void 0) throw reader.error("multiple metric names");
		else name = label;
		reader.skipBlanks();
		if (!reader.take(",") && reader.peek() !== "}") throw reader.error("unexpected end of label value");
	}
}
function readPair(reader, label, labels) {
	if (label === "__name__") throw reader.error("label name \"__name__\" is reserved");
	reader.skipBlanks();
	if (reader.peek() !== "\"") throw reader.error("expected '\"' at start of label value");
	const value = reader.quoted("label value");
	if (labels.has(label)) throw reader.error("duplicate label names for metric");
	labels.set(label, value);
}
function checkSample(reader, { name, type }, sample) {
	if (type === "summary" && sample.name === name) checkBound(reader, sample, "quantile");
	if (type !== "histogram" && type !== "gaugehistogram") return;
	if (sample.name === `${name}_bucket`) {
		checkBound(reader, sample, "le");
		if (sample.value < 0) throw reader.error(`negative bucket population for histogram "${name}"`);
	} else if (sample.name === `${name}_count` && sample.value < 0) throw reader.error(`negative count for histogram "${name}"`);
}
function checkBound(reader, { labels }, label) {
	const bound = labels.get(label);
	if (bound !== void 0) float(reader, bound, `value for '${label}' label`);
}
function familyOf(families, sample) {
	const exact = families.get(sample);
	if (exact !== void 0) return exact;
	for (const suffix of SUFFIXES) {
		const family = sample.endsWith(suffix) ? families.get(sample.slice(0, -suffix.length)) : void 0;
		if (family !== void 0 && isComposite(family.type)) return family;
	}
	return open$1(families, sample);
}
function isComposite(type) {
	return type === "histogram" || type === "gaugehistogram" || type === "summary";
}
function open$1(families, name) {
	const known = families.get(name);
	if (known !== void 0) return known;
	const family = {
		name,
		type: "untyped",
		hasType: false,
		help: void 0,
		samples: []
	};
	families.set(name, family);
	return family;
}
function float(reader, text, what) {
	if (!FLOAT.test(text)) throw reader.error(`expected float as ${what}, got "${text.slice(0, 40)}"`);
	if (/nan/i.test(text)) return NaN;
	if (/inf/i.test(text)) return text.startsWith("-") ? -1e400 : 1e400;
	return Number(text);
}
function unescapeHelp(text) {
	return text.replace(/\\([\\n])/g, (_, escaped) => escaped === "n" ? "\n" : "\\");
}
// shared/rollout/process/process-target.ts
/** The single-host target: servers and proxy of one agent. */
var ProcessTarget = class {
	kind = "process";
	#client;
	#fence;
	constructor(client, fence) {
		this.#client = client;
		this.#fence = fence;
	}
	observe() {
		return observeAgent(this.#client);
	}
	apply({ backend, release, server }) {
		const { argv, cwd, env, inherited, model, readinessPath, readinessTimeoutMs } = server;
		const order = {
			release,
			argv,
			cwd,
			env: {
				...inherited,
				...env,
				TRAINYARD_HOST: "127.0.0.1",
				TRAINYARD_MODEL: model,
				TRAINYARD_MODEL_DIGEST: release.digest,
				TRAINYARD_MODEL_LABEL: release.label
			},
			readinessPath,
			readinessTimeoutMs
		};
		const body = {
			fence: this.#fence,
			order
		};
		return this.#client.write("PUT", `${BACKENDS_CALL}/${backend}`, body);
	}
	route(routes) {
		const body = {
			fence: this.#fence,
			routes
		};
		return this.#client.write("PUT", ROUTES_CALL, body);
	}
	async measure() {
		return measurementsOf(await this.#client.read(METRICS_CALL), this.#client.address.instance);
	}
	retire(backend, warmMs) {
		const body = {
			fence: this.#fence,
			warmMs
		};
		return this.#client.write("DELETE", `${BACKENDS_CALL}/${backend}`, body);
	}
};
/** Reading needs no right to change anything. */
async function observeAgent(client) {
	const { backends, routes } = await client.state();
	return {
		backends: backends.map(statusOf),
		routes
	};
}
function statusOf({ backend, state, restarts, reason, retireAt }) {
	return {
		backend,
		state,
		restarts,
		retiring: retireAt !== void 0,
		...reason === void 0 ? {} : { reason }
	};
}
/**
* Reads the proxy's own exposition; `epoch` names the process whose counters these are.
*
* @internal
*/
function measurementsOf(text, epoch) {
	const samples = parseTextFormat(text).flatMap((family) => family.samples);
	const names = samples.filter(({ name }) => name === "trainyard_backend_requests_total").map(backendLabel);
	const single = (name) => samples.find((sample) => sample.name === name)?.value ?? 0;
	return {
		backends: names.map((backend) => countersOf(backend, samples.filter((sample) => backendLabel(sample) === backend), epoch)),
		totals: {
			epoch,
			answered: single("trainyard_proxy_answered_total"),
			unanswered: single("trainyard_proxy_unanswered_total")
		}
	};
}
function countersOf(backend, samples, epoch) {
	const named = (name) => samples.filter((sample) => sample.name === name);
	const sum = (name) => named(name).reduce((total, { value }) => total + value, 0);
	return {
		backend,
		epoch,
		requests: sum("trainyard_backend_requests_total"),
		errors: sum("trainyard_backend_errors_total"),
		durations: named("trainyard_backend_duration_seconds_bucket").map(({ labels, value }) => ({
			seconds: boundOf(labels.get("le")),
			count: value
		}))
	};
}
/** JSON has no infinity; what is above every bound counts as a day. */
function boundOf(le) {
	const seconds = Number(le);
	return Number.isFinite(seconds) ? seconds : 86400;
}
function backendLabel({ labels }) {
	return labels.get("backend") ?? "";
}
// shared/rollout/process/process-environment.ts
/** An environment on this host: journal and lease in a folder, servers and proxy under an agent. */
function processEnvironment(options, services) {
	return {
		kind: "process",
		name: options.name,
		journal: () => journalView(options.state),
		look: () => view(options),
		open: () => open(options, services)
	};
}
async function journalView(state) {
	const journal = join(state, "journal");
	const rollouts = await rolloutsIn(journal);
	const last = rollouts.at(-1);
	return {
		rollouts,
		latest: last === void 0 ? [] : await readEntries(journal, last),
		read: (rolloutId) => readEntries(journal, rolloutId)
	};
}
/**
* @throws UserError `state-of-another`, `proxy-differs`; UnavailableError `proxy-unreachable`: what does not answer is
* not known to be gone
*/
async function view(options) {
	const { state, agent } = options;
	const journal = await journalView(state);
	await assertOwn(options, journal);
	const found = await findAgent(state);
	if (found.is === "silent" && !found.isEnding) throw silent(found, state);
	if (found.is === "here") {
		const { client } = found;
		if (agent !== void 0) assertAddress(client.address, agent);
		return {
			...journal,
			observation: await observeAgent(client),
			changes: await changesOf(client, agent)
		};
	}
	const kept = await readAgentConfig(state);
	const changes = agent === void 0 || kept === void 0 ? [] : configChanges(kept, agent);
	return {
		...journal,
		observation: void 0,
		changes
	};
}
/**
* One folder holds the state of one environment: its servers answer for that one, whatever name somebody else gives.
*
* @throws UserError `state-of-another`
*/
async function assertOwn({ name, state }, { latest }) {
	const record = latest[0]?.record;
	const owner = (record?.type === "begun" ? record.environment : void 0) ?? (await readAgentConfig(state))?.environment;
	if (owner === void 0 || owner === name) return;
	throw new UserError("state-of-another", {
		what: `The folder ${state} holds the state of the environment ${owner}, not of ${name}.`,
		where: { input: "state" },
		remedy: `Give ${name} a state of its own (by default each environment has one), or give the environment ${owner}.`
	});
}
async function changesOf(client, asked) {
	return asked === void 0 ? [] : settingChanges((await client.state()).settings, asked);
}
async function open(options, services) {
	const { name, state, agent, lockTimeoutMs } = options;
	const lease = await takeLease(state, lockTimeoutMs, services);
	try {
		await assertOwn(options, await journalView(state));
		const kept = await readAgentConfig(state);
		const config = agent ?? await deployedConfig(state, name);
		const { client, isNew } = await ensureAgent(state, config, services);
		await stampFence(client, lease, state);
		return {
			lease,
			ledger: new FolderLedger(state, lease, services),
			target: new ProcessTarget(client, lease.fence),
			settings: {
				changes: () => changesOf(client, agent),
				apply: () => putSettings(client, {
					fence: lease.fence,
					settings: settingsOf(config)
				}, services)
			},
			moved: kept === void 0 ? [] : addressChanges(kept, client.address),
			isRevived: isNew && kept !== void 0,
			url: proxyUrl(client.address),
			[Symbol.asyncDispose]: () => lease[Symbol.asyncDispose]()
		};
	} catch (error) {
		await lease[Symbol.asyncDispose]();
		throw error;
	}
}
/**
* From here on the agent refuses whoever held the environment before.
*
* @throws FencedError when somebody else took over; UserError `state-damaged`
*/
async function stampFence(client, lease, state) {
	try {
		await client.write("PUT", FENCE_CALL, { fence: lease.fence });
	} catch (error) {
		if (!(error instanceof FencedError)) throw error;
		await lease.assertHeld();
		throw leaseBehind(state, {
			lease: lease.fence,
			agent: await client.state()
		});
	}
}
async function putSettings(client, body, { effect }) {
	effect("before settings");
	await client.write("PUT", SETTINGS_CALL, body);
	effect("after settings");
}
// shared/rollout/journal/releases.ts
/**
* Every release that got to serve, newest first; the journal is the only source of what may be rolled back to. A rollout
* is read only when it is asked for, since there may be thousands.
*/
async function* pastReleases(view) {
	for (const rolloutId of view.rollouts.toReversed()) {
		const state = fold((await view.read(rolloutId)).map(({ record }) => record));
		if (state?.outcome !== "promoted") continue;
		const { to, from, kind } = state.begun;
		yield {
			...to,
			rolloutId,
			kind,
			...from === void 0 ? {} : { replaced: from }
		};
	}
}
/** The newest rollout that made a release serve. */
async function rolloutOf(serving, view) {
	for await (const release of pastReleases(view)) if (identityOf(release) === identityOf(serving)) return release;
}
/**
* The release to go back to. Never "the previous one": without a name it is what the serving release replaced when it
* was deployed, and where the serving one is itself the work of a rollback, that is already done.
*
* @param to `v6`, `model:delay@v6`, `sha256:…`; undefined to let the journal say
* @throws UserError `rollback-unknown`, `rollback-ambiguous`, `rollback-nothing`, `reference-invalid`
*/
async function resolveRollback(to, view) {
	const state = fold(view.latest.map(({ record }) => record));
	const serving = state === void 0 ? void 0 : servingAfter(state);
	if (serving === void 0) throw nothing("Nothing serves this environment, so there is nothing to go back from.");
	if (to !== void 0) return {
		to: await named(to, view),
		resolution: `named as ${to}`
	};
	if (state !== void 0 && state.phase !== "done") return {
		to: serving,
		resolution: `what served before the unfinished rollout ${state.begun.rolloutId}`
	};
	if (state?.outcome === "restore-failed") return {
		to: serving,
		resolution: `what rollout ${state.begun.rolloutId} could not bring back`
	};
	const how = await rolloutOf(serving, view);
	if (how?.kind === "rollback") return {
		to: serving,
		resolution: `rollout ${how.rolloutId} went back to it already`
	};
	if (how?.replaced === void 0) throw nothing(`${serving.release.label} is the first release; nothing served before it.`);
	return {
		to: how.replaced,
		resolution: `what ${serving.release.label} replaced in rollout ${how.rolloutId}`
	};
}
/** A version by its label or digest alone is meant of whatever artifact served; two that bear it are told apart by name. */
async function named(to, view) {
	const releases = [];
	for await (const release of pastReleases(view)) releases.push(release);
	const isVersion = isMeantBy(to);
	const matching = releases.filter(({ release }) => isVersion(release));
	const [found] = matching;
	if (found === void 0) throw unknown(to, releases);
	const names = distinct(matching.map(({ release }) => `${release.artifact}@${release.label}`));
	if (names.length > 1) throw ambiguous(to, names);
	return found;
}
/** @throws UserError `reference-invalid` for what names an artifact and is no reference */
function isMeantBy(to) {
	if (isDigest(to)) return ({ digest }) => digest === to;
	if (!/[:@]/.test(to)) return ({ label }) => label === to;
	const reference = parseReference(to, "to");
	const { selector } = reference;
	return ({ artifact, digest, label }) => artifact === formatArtifact(reference) && (selector?.by === "digest" ? digest === selector.digest : `${artifact}@${label}` === formatReference(reference));
}
function unknown(to, releases) {
	const several = distinct(releases.map(({ release }) => release.artifact)).length > 1;
	const known = distinct(releases.map(({ release: { artifact, label } }) => several ? `${artifact}@${label}` : label)).slice(0, 20).join(", ");
	return new UserError("rollback-unknown", {
		what: `${quote(to, 200)} never served this environment.`,
		where: { input: "to" },
		remedy: `${known === "" ? "Nothing ever did" : `These did, newest first: ${known}`}. A version that never served is deployed, not rolled back to.`
	});
}
function ambiguous(to, names) {
	return new UserError("rollback-ambiguous", {
		what: `${quote(to, 200)} is a version of more than one artifact that served this environment.`,
		where: { input: "to" },
		remedy: `Name the artifact too; one of: ${names.slice(0, 20).join(", ")}.`
	});
}
function distinct(names) {
	return [...new Set(names)];
}
function nothing(what) {
	return new UserError("rollback-nothing", {
		what,
		remedy: "Name a version in `to`, or deploy one."
	});
}
export { conclude, concludePlan, deployedConfig, processEnvironment, proxyUrl, resolveRollback, rollOut, settledBy };
