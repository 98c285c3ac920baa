import { UserError, digestBytes, formatCount, formatPercent, isDigest, isUserError, plural, quote, shortDigest, systemErrorCode, toLine, toMarkdown } from "./base.js";
import { VERDICT_MARKS, parseReference, untilCancelled, worstVerdict } from "./start.js";
import { didYouMean, nearest } from "./trainyard.js";
import { daysFrom, isOver, namesSecret, placesText, redactCommand, redactText } from "./core.js";
import { compareAges, isRefusal, latestAttempts, subjectsOf, withoutTakenBack } from "./evidence.js";
import { require_equal, require_ucs2length } from "./packages.js";
import { bareName, capitalised, demandOf, displayName, formatDemanded, formatLevel, groupBy, judgedOf, logTable, normalizeMetricName, ruleTable, tableMarkdown, verdictCount, voiceOf, writtenAlike } from "./document.js";
import { GATE, afterwordLines, findMetric, suggestMetrics, unpredictedText } from "./gate.js";
import { decimalDifference, decimalProduct, parseYaml } from "./core-work.js";
import { AveragePrecision, CONFUSION_METRICS, NUMBER_METRICS, PROBABILITY_METRICS, SHARES, aucInterval, bootstrapConfusion, bootstrapCounts, bootstrapMeans, bootstrapRows, calibrationBins, confusionAt, confusionOf, criticalZ, delongAuc, delongPaired, mcnemarMidP, multiclassBounds, multiclassMetrics, pairedBootstrapConfusion, pairedConfusion, precisionRecallCurve, rank, rocCurve, wilsonInterval } from "./statistics-work.js";
import { POSITION, digestSource, findPlaces, findSource, hasEndingZero, looseForm, maskSql, mayBeWhole, namingValue, openEngine, openRelation, readError, readingOf, sameValue, sqlText, stampOf, trimmed } from "./tables-work.js";
import { UNIT_FACTORS, parseMargin, parseThreshold } from "./document-work.js";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { readFile, stat } from "node:fs/promises";
// shared/gate/decide/waivers.ts
/** A rule that stands between the model and shipping. */
function isTroubled({ verdict }) {
	return verdict === "fail" || verdict === "inconclusive";
}
/**
* Lets people answer for rules that fail or stay open. A waived rule warns, so that the whole is a warning at best; a
* gate that could measure nothing stays inconclusive, whatever is waived.
*
* @returns the decision with the waivers in force, and every waiver with what became of it
*/
function applyWaivers(decision, given, context) {
	const refused = [];
	const accepted = [];
	for (const waiver of given) {
		const why = refusalOf(waiver, decision, context);
		if (why === void 0) accepted.push(waiver);
		else refused.push({
			...shown$1(waiver),
			why
		});
	}
	const used = [];
	const outcomes = decision.outcomes.map((outcome) => {
		const waiver = isTroubled(outcome) ? lastingLongest(accepted.filter(({ rule }) => rule === outcome.id)) : void 0;
		if (waiver === void 0) return outcome;
		used.push(shown$1(waiver));
		return waivedOutcome(outcome, waiver);
	});
	const verdicts = outcomes.map(({ verdict }) => verdict);
	const verdict = worstVerdict(hasMeasured(outcomes) ? verdicts : [...verdicts, "inconclusive"]);
	return {
		decision: used.length === 0 ? decision : {
			verdict,
			outcomes
		},
		waivers: {
			policy: context.policy,
			used,
			refused
		}
	};
}
/** Why a waiver has no effect, as a clause; undefined where it has. */
function refusalOf(waiver, { outcomes }, context) {
	const { policy, model, commit, pullRequest, now } = context;
	const outcome = outcomes.find(({ id }) => id === waiver.rule);
	if (waiver.commit !== commit) return `it is about commit ${waiver.commit.slice(0, 7)}`;
	const { number, author } = waiver.pullRequest;
	if (number !== pullRequest.number) return `it is about pull request ${number}`;
	if (waiver.model !== model) return `it is about ${waiver.model}`;
	if (outcome === void 0) return "no rule has this name";
	if (outcome.demand !== waiver.demand) return `the rule demands something else now: ${demandOf(outcome)}`;
	if (isOver(waiver.until, now)) return "it has expired";
	if (!policy.allowed) return "the rules file allows no waivers";
	if (outcome.waivable === false) return "the rules file lets nobody waive this rule";
	const days = daysFrom(new Date(waiver.comment.at), waiver.until);
	if (days > policy.longestDays) return `it is for ${days} days, and the rules file allows ${policy.longestDays}`;
	if (!policy.authorAlone && [author, pullRequest.author].some((login) => sameLogin(waiver.comment.by, login))) return "who opened the pull request may not waive a rule on it alone";
	return isTroubled(outcome) ? void 0 : "the rule needs none";
}
/** GitHub's logins do not tell capitals apart. */
function sameLogin(a, b) {
	return a.toLowerCase() === b.toLowerCase();
}
function lastingLongest(waivers) {
	return waivers.reduce((best, waiver) => best === void 0 || waiver.until > best.until ? waiver : best, void 0);
}
function waivedOutcome(outcome, { comment, until }) {
	const verdict = outcome.verdict === "fail" ? "fail" : "inconclusive";
	const without = verdict === "fail" ? "fails" : "is inconclusive";
	const reason = outcome.reason === void 0 ? without : `${without}, ${outcome.reason}`;
	return {
		...outcome,
		verdict: "warn",
		waived: {
			verdict,
			by: comment.by,
			until
		},
		reason: `waived by ${comment.by} until ${until}; without the waiver it ${reason}`
	};
}
function shown$1({ rule, until, reason, comment, statement }) {
	return {
		rule,
		by: comment.by,
		at: comment.at,
		until,
		reason,
		url: comment.url,
		statement
	};
}
function hasMeasured(outcomes) {
	return outcomes.some(({ candidate, change }) => candidate !== void 0 || change !== void 0);
}
// shared/gate/judged.ts
const PLACING = {
	placeOf: (statement) => JSON.stringify(GATE.placeOf(statement)),
	judges: () => true,
	acrossRuns: true
};
/** The gates among statements, of each place the newest attempt. */
function gatesThatCount(statements) {
	return latestAttempts(statements.filter(isGate), PLACING);
}
/**
* What the gates say about a digest: of each place (rules, data) the newest, and over the places the worst. A gate with
* other rules hides nothing, and neither does one that ended in an error.
*
* @returns undefined where no gate has judged this very digest
*/
function judgementOn(digest, statements) {
	const gates = gatesThatCount(statements.filter((stored) => judges(stored, digest))).toSorted(compareAges);
	if (gates.length === 0) return void 0;
	const all = [...gates, ...refusedFor(gates, statements)].sort(compareAges);
	const verdict = worstVerdict(all.map(verdictOf$1));
	const worst = all.findLast((stored) => verdictOf$1(stored) === verdict);
	return worst === void 0 ? void 0 : {
		verdict,
		worst,
		gates
	};
}
/** Gates that ended in an error and may have been about the same model: what they would have said is not known. */
function refusedFor(gates, statements) {
	const models = new Set(gates.map(({ statement }) => bareName(statement.predicate.result.model.name)));
	return withoutTakenBack(statements).filter(({ statement }) => {
		if (!isRefusal(statement) || !GATE.actions.includes(statement.predicate.result.action)) return false;
		const { model } = statement.predicate.result;
		return model === void 0 || models.has(bareName(model));
	});
}
function isGate({ statement }) {
	return GATE.actions.includes(statement.predicate.action);
}
function judges(stored, digest) {
	if (!isGate(stored)) return false;
	const { model } = stored.statement.predicate.result;
	return model.digest === digest && subjectsOf(stored.statement).some((subject) => subject.digest === digest);
}
/** What says no verdict has decided nothing. */
function verdictOf$1({ statement }) {
	return statement.predicate.verdict ?? "inconclusive";
}
// shared/gate/let-through.ts
/**
* Holds whatever follows to what the gates judged: of each place (rules and data) the newest statement of a gate about
* this very digest counts, and all of them must be a pass or a warn. A gate on another digest, or none, lets nothing
* through, and neither does one that ended in an error or leant on a waiver that is over.
*
* @returns what the gates say, and what they let through by a waiver
* @throws UserError `gate-missing`, `gate-failed`, `gate-waiver-expired`
*/
function letThrough({ digest, name }, statements, { clock, words }) {
	const judgement = judgementOn(digest, statements);
	if (judgement === void 0) throw new UserError("gate-missing", {
		what: `No statement of the gate about ${name} (${digest}) was found${words.looked}.`,
		where: { input: words.input },
		remedy: words.missing
	});
	const { verdict, worst, gates } = judgement;
	if (verdict !== "pass" && verdict !== "warn") throw new UserError("gate-failed", {
		what: `The gate's verdict on ${name} is ${quote(verdict)}: ${worst.statement.predicate.headline.slice(0, 300)}`,
		remedy: `${words.instead}. ${words.untouched}`
	});
	const waived = gates.flatMap(({ statement }) => statement.predicate.result.waivers?.used ?? []);
	const over = waived.find(({ until }) => isOver(until, clock.now()));
	if (over !== void 0) throw new UserError("gate-waiver-expired", {
		what: `The gate let ${name} through because ${toLine(over.rule, 200)} was waived until ${over.until}, which is over.`,
		remedy: `${words.instead}, or let the gate decide anew. ${words.untouched}`
	});
	return {
		...judgement,
		waived
	};
}
/** What a log says of each. */
function waivedText$1({ rule, by, until }, name) {
	return toLine(`${rule} of ${name} does not pass: ${by} waived it until ${until}.`, 400);
}
// shared/gate/measure/measurement.ts
function isMissing(measured) {
	return "missing" in measured;
}
// shared/gate/measure/uncertain.ts
/** The name of a bootstrap; says how often it resampled where that is less often than the gate's other rules. */
function bootstrapName(name, used, asked) {
	return used.resamples === asked.resamples ? name : `${name}, ${formatCount(used.resamples)} resamples`;
}
function toEstimate({ value, lower, upper }) {
	return {
		value,
		lower,
		upper
	};
}
/** For evidence, which is JSON: an end that there is not is left out. */
function finiteEstimate({ value, lower, upper }) {
	return {
		value,
		...lower === void 0 || !Number.isFinite(lower) ? {} : { lower },
		...upper === void 0 || !Number.isFinite(upper) ? {} : { upper }
	};
}
// shared/gate/decide/limit.ts
/** A relative margin of a smaller baseline than this says nothing. */
const SMALLEST_BASELINE = 1e-12;
/**
* The limit of a rule in the metric's unit.
*
* @param baseline the baseline's value, needed by a margin that is a share of it
* @returns undefined where a relative margin meets a baseline of zero, or none
*/
function limitOf(rule, baseline) {
	const { demand } = rule;
	if (demand.kind === "absolute") return {
		side: demand.side,
		threshold: demand.threshold
	};
	const size = marginSize(demand.margin, baseline);
	if (size === void 0) return void 0;
	const better = rule.metric.direction === "higher-is-better" ? 1 : -1;
	const gain = demand.limit === "max-regression" ? -size : size;
	return {
		side: demand.limit !== "max-improvement" === better > 0 ? "at-least" : "at-most",
		threshold: gain === 0 ? 0 : gain * better
	};
}
function marginSize(margin, baseline) {
	if (margin.kind === "absolute") return margin.amount;
	if (baseline === void 0 || Math.abs(baseline) < SMALLEST_BASELINE) return void 0;
	return decimalProduct(margin.fraction, Math.abs(baseline));
}
/** Where an interval lies: a value without an interval is a point, which always lies on one side. */
function judge(estimate, limit) {
	const lower = estimate.lower ?? estimate.value;
	const upper = estimate.upper ?? estimate.value;
	if (limit.side === "at-least") {
		if (lower >= limit.threshold) return "pass";
		return upper < limit.threshold ? "fail" : "straddles";
	}
	if (upper <= limit.threshold) return "pass";
	return lower > limit.threshold ? "fail" : "straddles";
}
// shared/gate/decide/words.ts
/** `recall, slice carrier=HA, at most 2 pp worse`. */
function demandText(rule, slice) {
	const where = slice ?? (rule.slice === void 0 || "everyValue" in rule.slice ? void 0 : rule.slice);
	const place = where === void 0 ? [] : [`slice ${where.column}=${where.value}`];
	return [
		rule.metric.name,
		...place,
		limitText(rule)
	].join(", ");
}
function limitText(rule) {
	const { demand, metric } = rule;
	if (demand.kind === "absolute") return `${demand.side === "at-least" ? "at least" : "at most"} ${formatDemanded(demand.threshold, metric.unit, "value")}`;
	const amount = demand.margin.kind === "absolute" ? formatDemanded(demand.margin.amount, metric.unit, "change") : `${formatPercent(demand.margin.fraction, 6)} of the baseline`;
	const isZero = demand.margin.kind === "absolute" ? demand.margin.amount === 0 : demand.margin.fraction === 0;
	switch (demand.limit) {
		case "max-regression": return isZero ? "no worse" : `at most ${amount} worse`;
		case "min-improvement": return isZero ? "no worse" : `at least ${amount} better`;
		case "max-improvement": return isZero ? "no better" : `at most ${amount} better`;
	}
}
/** Why a rule is not a plain pass, as a clause; undefined where there is nothing to add. */
function explain(explained) {
	const { measured, judgement, retracted } = explained;
	if (measured.standardError === void 0 && !hasInterval(explained)) return "decided on the value alone, no uncertainty available";
	const { gap } = measured;
	if (retracted) return "fails alone, but not after Holm’s correction for the number of slices";
	if (gap !== void 0) return gapText(explained, unpredictedText(gap, gap.rows));
	if (judgement === "straddles") return straddlesText(explained);
}
/** What the rows that are missing mean for the rule. */
function gapText({ rule, judgement, everyWay, measured }, who) {
	if (everyWay !== "straddles") return `${who}; the rule ${everyWay === "pass" ? "passes" : "fails"} whichever way they turn out`;
	if (judgement === "fail") return `${who}; the rule fails on the others`;
	const ends = endlessSides(measured);
	if (ends.length === 0) return `${who}; the verdict depends on how they turn out`;
	return `${who}, and ${displayName(rule.metric.name, "within")} has no ${ends.join(" and no ")} bound there`;
}
function endlessSides({ candidate, change }) {
	return ["lower", "upper"].filter((side) => [candidate, change].some((estimate) => !Number.isFinite(estimate?.[side] ?? 0)));
}
function hasInterval({ rule, measured }) {
	return (rule.demand.kind === "absolute" ? measured.candidate : measured.change)?.lower !== void 0;
}
/**
* `412 rows show drops over 6.1 pp only; at this estimate about 6,600 rows would settle it`, or where the rows would see
* such a change: `the interval includes −4 pp; …`.
*/
function straddlesText({ rule, measured, limit, detectable, voice }) {
	const { rows, change } = measured;
	if (rows === void 0 || detectable === void 0) return "the interval includes the limit";
	const seen = voice.visible(detectable);
	if (rule.demand.kind === "absolute") {
		const line = voice.threshold(limit.threshold);
		return `the interval includes ${line}; ${`${plural(rows, "row")} ${rows === 1 ? "tells" : "tell"} ${seen} apart`}${settledText(rows, measured.candidate, limit.threshold, line)}`;
	}
	const worse = rule.metric.direction === "higher-is-better" ? "drops" : "rises";
	const kind = rule.demand.limit === "max-regression" ? worse : "changes";
	const line = voice.marginLine(limit.threshold);
	return `${detectable > Math.abs(limit.threshold) ? `${plural(rows, "row")} ${rows === 1 ? "shows" : "show"} ${kind} over ${seen} only` : `the interval includes ${line}`}${settledText(rows, change, limit.threshold, line)}`;
}
/** Beyond so many times the rows nobody asks how many exactly. */
const FAR_TOO_MANY = 1e3;
/** Whether an estimate is so near its line that no number of rows anybody has will settle on which side it is. */
function isTooNear(estimate, line) {
	const times = timesToSettle(estimate, line);
	return times !== void 0 && !(times <= FAR_TOO_MANY);
}
/**
* By how much the rows must grow to move the line out of the interval if the estimate stayed as it is: widths shrink with
* the square root of the rows, and the end on the line's side must come nearer than the line.
*
* @returns undefined where there is no such end; not finite where the estimate is on the line
*/
function timesToSettle({ value, lower, upper }, line) {
	const end = line < value ? lower : upper;
	return end === void 0 || !Number.isFinite(end) ? void 0 : ((end - value) / (line - value)) ** 2;
}
function settledText(rows, estimate, line, lineText) {
	if (estimate === void 0) return "";
	const times = timesToSettle(estimate, line);
	if (times === void 0) return "";
	if (isTooNear(estimate, line)) return `; the estimate is so near ${lineText} that more rows will hardly settle it`;
	const needed = Math.max(rows + 1, rows * times);
	const digits = 10 ** Math.max(0, Math.floor(Math.log10(needed)) - 1);
	return `; at this estimate about ${formatCount(Math.ceil(needed / digits) * digits)} rows would settle it`;
}
// shared/gate/decide/decide.ts
/**
* Decides every rule and the whole.
*
* Where a model left rows out, an interval reaches over both ways in which they could have turned out. A rule that passes
* on it warns; one that fails on the rows that are there fails, since nobody improves by leaving rows out.
*
* A rule fails only when the whole interval lies beyond its limit and passes only when none of it does. Rules on
* every value of a slice column are one family: each must pass on its own interval (an intersection-union test needs
* no correction), and failing is claimed only where Holm's adjustment over the family still rejects.
*
* @returns the worst verdict of the rules, in the rules' order; never `pass` when no rule was judged on a measurement
*/
function decide(measured, policy) {
	const adjusted = adjustFamilies(measured, policy);
	const voices = writtenAlike(measured.map(shownOf)).map((shown) => voiceOf(shown));
	const outcomes = measured.map((item, index) => {
		const voice = voices[index] ?? voiceOf(shownOf(item));
		return outcomeOf(item, {
			adjustedP: adjusted[index],
			voice,
			policy
		});
	});
	const judged = measured.some(({ measured: found }) => !isMissing(found));
	const verdict = worstVerdict(outcomes.map((outcome) => outcome.verdict));
	const atBest = [...judged ? [] : ["inconclusive"], ...policy.isIncomplete === true ? ["warn"] : []];
	return {
		verdict: worstVerdict([verdict, ...atBest]),
		outcomes
	};
}
function outcomeOf(item, context) {
	const { policy } = context;
	const { rule, slice, measured } = item;
	const limit = limitOf(rule, isMissing(measured) ? void 0 : measured.baseline?.value);
	const base = {
		id: slice === void 0 ? rule.id : rule.id.replace(/\[[^\]]*=\*\]/, () => `[${slice.column}=${slice.value}]`),
		metric: rule.metric.name,
		direction: rule.metric.direction,
		unit: rule.metric.unit,
		demand: demandText(rule, slice),
		kind: kindOf(rule),
		...slice === void 0 ? {} : { slice },
		...rule.waivable ? {} : { waivable: false },
		threshold: limit?.threshold ?? 0,
		...limit === void 0 ? {} : { side: limit.side },
		where: rule.where
	};
	if (isMissing(measured)) {
		const left = measured.noBaseline === true && policy.withoutBaseline === "absolute-only";
		const verdict = left ? "warn" : soften("inconclusive", rule.severity);
		const { missing, lacks } = measured;
		const reason = left ? `not judged: ${missing}` : missing;
		return {
			...base,
			verdict,
			reason,
			...lacks === void 0 ? {} : { lacks }
		};
	}
	return {
		...base,
		...numbersOf(measured, policy),
		...verdictOf(item, measured, context)
	};
}
function verdictOf(item, measured, context) {
	const { rule } = item;
	const { policy, adjustedP, voice } = context;
	const limit = limitOf(rule, measured.baseline?.value);
	const estimate = rule.demand.kind === "absolute" ? measured.candidate : measured.change;
	if (limit === void 0 || estimate === void 0) return {
		verdict: soften("inconclusive", rule.severity),
		reason: "the baseline is 0, so a share of it says nothing",
		lacks: "scale"
	};
	const { gap } = measured;
	const everyWay = judge(estimate, limit);
	const judgement = gap !== void 0 && judge(gap.seen, limit) === "fail" ? "fail" : everyWay;
	const alpha = (1 - policy.level) / 2;
	const retracted = judgement === "fail" && adjustedP !== void 0 && adjustedP > alpha;
	const reason = explain({
		rule,
		measured,
		limit,
		judgement,
		everyWay,
		retracted,
		detectable: detectableOf(measured, policy),
		voice
	});
	const verdict = soften(retracted || judgement === "straddles" ? "inconclusive" : judgement === "pass" ? gap === void 0 ? "pass" : "warn" : judgement, rule.severity);
	const isOnLine = judgement === "straddles" && gap === void 0 && isTooNear(estimate, limit.threshold);
	return {
		verdict,
		...reason === void 0 ? {} : { reason },
		...isOnLine ? { lacks: "margin" } : {}
	};
}
function numbersOf(measured, policy) {
	const { rows, method, positives, gap } = measured;
	const detectable = detectableOf(measured, policy);
	return {
		...estimatesOf(measured),
		...rows === void 0 ? {} : { rows },
		...positives === void 0 ? {} : { positives },
		...gap === void 0 ? {} : { unpredicted: {
			candidate: gap.candidate,
			baseline: gap.baseline
		} },
		...detectable === void 0 ? {} : { detectable },
		...method === void 0 ? {} : { method }
	};
}
/** What is shown of a rule, as its outcome will have it. */
function shownOf({ rule, slice, measured }) {
	const missing = isMissing(measured);
	const limit = limitOf(rule, missing ? void 0 : measured.baseline?.value);
	return {
		metric: rule.metric.name,
		unit: rule.metric.unit,
		kind: kindOf(rule),
		threshold: limit?.threshold ?? 0,
		slice,
		...missing ? {} : estimatesOf(measured)
	};
}
function kindOf({ demand }) {
	return demand.kind === "absolute" ? "absolute" : "regression";
}
function estimatesOf({ candidate, baseline, change }) {
	return {
		...candidate === void 0 ? {} : { candidate: finiteEstimate(candidate) },
		...baseline === void 0 ? {} : { baseline: finiteEstimate(baseline) },
		...change === void 0 ? {} : { change: finiteEstimate(change) }
	};
}
/** The smallest change that can be seen; undefined where nothing was seen to vary, which is no resolution of 0. */
function detectableOf({ standardError }, { detectableErrors }) {
	return standardError === void 0 || standardError === 0 ? void 0 : standardError * detectableErrors;
}
function soften(verdict, severity) {
	return severity === "warn" && verdict !== "pass" ? "warn" : verdict;
}
/** Adjusted p-value of each rule's claim to fail; undefined for a rule outside any family. */
function adjustFamilies(measured, policy) {
	const families = /* @__PURE__ */ new Map();
	for (const [index, item] of measured.entries()) {
		const p = pValueOfFailure(item, policy);
		if (item.family === void 0 || p === void 0) continue;
		families.set(item.family, [...families.get(item.family) ?? [], {
			index,
			p
		}]);
	}
	const result = measured.map(() => void 0);
	for (const claims of families.values()) {
		if (claims.length < 2) continue;
		const adjusted = policy.adjust(claims.map(({ p }) => p));
		for (const [position, { index }] of claims.entries()) result[index] = adjusted[position];
	}
	return result;
}
/** One-sided p-value against "the limit is met", from the normal approximation of the estimate. */
function pValueOfFailure(item, policy) {
	if (isMissing(item.measured)) return void 0;
	const { candidate, change, baseline, standardError, gap } = item.measured;
	const estimate = gap?.seen ?? (item.rule.demand.kind === "absolute" ? candidate : change);
	const limit = limitOf(item.rule, baseline?.value);
	if (estimate === void 0 || limit === void 0 || standardError === void 0) return void 0;
	const beyond = limit.side === "at-least" ? estimate.value - limit.threshold : limit.threshold - estimate.value;
	if (standardError === 0) return beyond < 0 ? 0 : 1;
	return policy.normalCdf(beyond / standardError);
}
// shared/gate/measure/curves.ts
const MOST_POINTS = 200;
const CALIBRATION_BINS = 10;
/**
* Curves of a binary classifier for the report, candidate and baseline on the same rows, each thinned to 200 points.
*
* @returns undefined where one of the classes has no row, since then there is nothing to trade off
*/
function binaryCurves(rows, threshold) {
	const positives = rows.label.reduce((sum, label) => sum + label, 0);
	if (positives === 0 || positives === rows.count) return void 0;
	const models = [["candidate", rows.candidate], ...rows.baseline === void 0 ? [] : [["baseline", rows.baseline]]];
	const rankings = models.map(([who, scores]) => [who, rank(rows.label, scores)]);
	const calibration = models.map(([who, scores]) => {
		return curve(who, calibrationBins(rows.label, scores, CALIBRATION_BINS).map(({ predicted, observed }) => [predicted, observed]));
	});
	const confusion = (at) => models.map(([who, scores]) => ({
		who,
		threshold: at,
		...confusionAt(rows.label, scores, at)
	}));
	return {
		roc: rankings.map(([who, ranking]) => curve(who, rocCurve(ranking, MOST_POINTS))),
		precisionRecall: rankings.map(([who, ranking]) => curve(who, precisionRecallCurve(ranking, MOST_POINTS))),
		calibration,
		...threshold === void 0 ? {} : { confusion: confusion(threshold) ?? [] }
	};
}
/** Six decimals: more than any picture shows, and statements stay small. */
function curve(who, points) {
	return {
		who,
		points: points.map(([x, y]) => [Number(x.toFixed(6)), Number(y.toFixed(6))])
	};
}
// shared/gate/measure/decisions.ts
/** Metrics whose denominator the labels fix: rows of the other class say nothing and are not resampled. */
const ONE_CLASS = {
	recall: "positive",
	fnr: "positive",
	specificity: "negative",
	fpr: "negative"
};
/**
* A metric of decisions at a threshold: Wilson's interval where it is a share of rows, else the multinomial bootstrap;
* the change by the multinomial bootstrap over the cells of the paired table.
*
* @param name canonical, one of `CONFUSION_METRICS`
* @param all rows of the candidate; @param paired rows of both
*/
function measureDecisions(name, view, settings) {
	const metric = CONFUSION_METRICS[name] ?? (() => NaN);
	const { all, paired, threshold } = view;
	const candidate = decisionsOf(all.candidate, threshold);
	const own = ownEstimate$1(name, metric, {
		counts: confusionOf(pairedConfusion({
			labels: all.label,
			candidate,
			baseline: candidate
		}), "candidate"),
		settings
	});
	if (paired?.baseline === void 0) return {
		candidate: own,
		rows: all.count,
		pair: void 0
	};
	const cells = pairedConfusion({
		labels: paired.label,
		candidate: decisionsOf(paired.candidate, threshold),
		baseline: decisionsOf(paired.baseline, threshold)
	});
	const identical = sameNumbers(paired.candidate, paired.baseline);
	const pair = {
		candidate: metric(confusionOf(cells, "candidate")),
		baseline: metric(confusionOf(cells, "baseline")),
		change: identical ? noChange() : changeEstimate(name, metric, {
			cells,
			settings
		}),
		rows: paired.count
	};
	return {
		candidate: own,
		rows: all.count,
		pair
	};
}
/** 1 where a score is at or above the threshold. */
function decisionsOf(scores, threshold) {
	return Uint8Array.from(scores, (score) => score >= threshold ? 1 : 0);
}
function sameNumbers(a, b) {
	return a.length === b.length && a.every((value, index) => value === b[index]);
}
/** Two models that say the same of every row are one model here: the change is zero, not merely unseen. */
function noChange() {
	return {
		value: 0,
		lower: 0,
		upper: 0,
		standardError: 0,
		method: "identical predictions"
	};
}
function ownEstimate$1(name, metric, { counts, settings }) {
	const share = SHARES[name]?.(counts);
	if (share !== void 0) {
		const { lower, upper } = wilsonInterval(share, settings.level);
		const standardError = (upper - lower) / (2 * criticalZ(settings.level));
		return {
			value: share.successes / share.trials,
			lower,
			upper,
			standardError,
			method: "Wilson"
		};
	}
	if (counts.falsePositive + counts.falseNegative === 0) return withoutErrors(metric, counts, settings);
	return {
		...bootstrapConfusion(counts, metric, {
			...settings,
			seed: `${settings.seed}/${name}/candidate`
		}),
		method: "multinomial bootstrap"
	};
}
/** Where no row is wrong, resampling would claim certainty: as many errors as may be unseen are supposed instead. */
function withoutErrors(metric, counts, { level }) {
	const tail = (1 - level) / 2;
	const missed = unseenRows(counts.truePositive, tail);
	const alarms = unseenRows(counts.trueNegative, tail);
	const supposed = {
		truePositive: counts.truePositive - missed,
		falseNegative: missed,
		trueNegative: counts.trueNegative - alarms,
		falsePositive: alarms
	};
	const value = metric(counts);
	const [lower, upper] = [Math.min(value, metric(supposed)), Math.max(value, metric(supposed))];
	return {
		value,
		lower,
		upper,
		standardError: (upper - lower) / (2 * criticalZ(level)),
		method: "no row decided wrongly"
	};
}
function changeEstimate(name, metric, { cells, settings }) {
	const change = (now) => metric(confusionOf(now, "candidate")) - metric(confusionOf(now, "baseline"));
	if (discordant(cells.positive) + discordant(cells.negative) === 0 || relevantDiscordance(name, cells) === 0) return withoutDiscordance(change, {
		cells,
		settings
	});
	const options = {
		...settings,
		seed: `${settings.seed}/${name}/change`
	};
	const only = ONE_CLASS[name];
	const method = "paired multinomial bootstrap";
	if (only === void 0) return {
		...pairedBootstrapConfusion(cells, metric, options),
		method
	};
	const { both, candidateOnly, baselineOnly, neither } = cells[only];
	const statistic = (drawn) => {
		const [b = 0, c = 0, d = 0, n = 0] = drawn;
		return change({
			...cells,
			[only]: {
				both: b,
				candidateOnly: c,
				baselineOnly: d,
				neither: n
			}
		});
	};
	return {
		...bootstrapCounts([
			both,
			candidateOnly,
			baselineOnly,
			neither
		], statistic, options),
		method
	};
}
function discordant({ candidateOnly, baselineOnly }) {
	return candidateOnly + baselineOnly;
}
function relevantDiscordance(name, cells) {
	const only = ONE_CLASS[name];
	return only === void 0 ? discordant(cells.positive) + discordant(cells.negative) : discordant(cells[only]);
}
/**
* Where no row is decided differently, resampling would claim certainty. With no event in n rows the rate may still be
* up to 1 - (α/2)^(1/n): so many rows are moved to the candidate's disadvantage, and to its advantage.
*
* @see Clopper and Pearson 1934 for zero events; "rule of three"
*/
function withoutDiscordance(change, { cells, settings }) {
	const tail = (1 - settings.level) / 2;
	const worse = change({
		positive: shift(cells.positive, tail, "down"),
		negative: shift(cells.negative, tail, "up")
	});
	const better = change({
		positive: shift(cells.positive, tail, "up"),
		negative: shift(cells.negative, tail, "down")
	});
	const [lower, upper] = [Math.min(worse, better), Math.max(worse, better)];
	return {
		value: 0,
		lower,
		upper,
		standardError: (upper - lower) / (2 * criticalZ(settings.level)),
		method: "no row decided differently"
	};
}
/** Moves as many rows as may differ unseen: `down`, the candidate no longer calls what both called. */
function shift(cells, tail, way) {
	const unseen = unseenRows(cells.both + cells.candidateOnly + cells.baselineOnly + cells.neither, tail);
	if (way === "down") {
		const moved = Math.min(unseen, cells.both);
		return {
			...cells,
			both: cells.both - moved,
			baselineOnly: cells.baselineOnly + moved
		};
	}
	const moved = Math.min(unseen, cells.neither);
	return {
		...cells,
		neither: cells.neither - moved,
		candidateOnly: cells.candidateOnly + moved
	};
}
/** Events that may exist although none was seen in so many rows. */
function unseenRows(rows, tail) {
	return rows === 0 ? 0 : rows * (1 - tail ** (1 / rows));
}
// shared/gate/measure/disagreement.ts
/** Rows that only one of the two models gets right, with McNemar's mid-p test; undefined where nothing is decided. */
function disagreement(rows, threshold) {
	const right = rightness(rows, threshold);
	if (right === void 0) return void 0;
	const table = {
		both: 0,
		firstOnly: 0,
		secondOnly: 0,
		neither: 0
	};
	for (let row = 0; row < rows.count; row++) {
		const [candidate, baseline] = [right.candidate(row), right.baseline(row)];
		table[candidate ? baseline ? "both" : "firstOnly" : baseline ? "secondOnly" : "neither"] += 1;
	}
	return {
		newlyWrong: table.secondOnly,
		newlyRight: table.firstOnly,
		rows: rows.count,
		pValue: mcnemarMidP(table)
	};
}
function rightness(rows, threshold) {
	if (rows.baseline === void 0 || rows.task === "regression") return void 0;
	if (rows.task === "classes") {
		const { label, candidate, baseline } = rows;
		return {
			candidate: (row) => candidate[row] === label[row],
			baseline: (row) => baseline[row] === label[row]
		};
	}
	if (threshold === void 0) return void 0;
	const [candidate, baseline] = [decisionsOf(rows.candidate, threshold), decisionsOf(rows.baseline, threshold)];
	const { label } = rows;
	return {
		candidate: (row) => candidate[row] === label[row],
		baseline: (row) => baseline[row] === label[row]
	};
}
// shared/gate/predictions/rows.ts
/** Stands for a class that a model did not predict; of scores and numbers it is NaN. */
const NO_CLASS = 0xffffffff;
/** How many rows are of the positive class; undefined where there is none. */
function positivesOf(rows) {
	if (rows.task !== "binary") return void 0;
	let count = 0;
	for (const label of rows.label) count += label;
	return count;
}
/** How many rows each value of a column has. */
function rowsOfValues({ values, codes }) {
	const counts = new Uint32Array(values.length);
	for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
	return values.map((value, code) => ({
		value,
		rows: counts[code] ?? 0
	}));
}
/** The rows of one slice, in order. */
function rowsOfSlice(column, value) {
	const code = column.values.indexOf(value);
	const found = [];
	for (let i = 0; code >= 0 && i < column.codes.length; i++) if (column.codes[i] === code) found.push(i);
	return Uint32Array.from(found);
}
/** The same columns at some rows only. */
function selectRows(rows, at) {
	const slices = /* @__PURE__ */ new Map();
	for (const [name, { values, codes }] of rows.slices) slices.set(name, {
		values,
		codes: pickCodes(codes, at)
	});
	const common = {
		count: at.length,
		slices
	};
	switch (rows.task) {
		case "binary": return {
			...common,
			task: "binary",
			label: pickBytes(rows.label, at),
			...pickFloats(rows, at)
		};
		case "regression": return {
			...common,
			task: "regression",
			label: pickFloat(rows.label, at),
			...pickFloats(rows, at)
		};
		case "classes": return {
			...common,
			task: "classes",
			classes: rows.classes,
			label: pickCodes(rows.label, at),
			candidate: pickCodes(rows.candidate, at),
			baseline: rows.baseline === void 0 ? void 0 : pickCodes(rows.baseline, at)
		};
	}
}
function pickFloats(rows, at) {
	return {
		candidate: pickFloat(rows.candidate, at),
		baseline: rows.baseline === void 0 ? void 0 : pickFloat(rows.baseline, at)
	};
}
function pickFloat(values, at) {
	return Float64Array.from(at, (i) => values[i] ?? NaN);
}
function pickBytes(values, at) {
	return Uint8Array.from(at, (i) => values[i] ?? 0);
}
function pickCodes(values, at) {
	return Uint32Array.from(at, (i) => values[i] ?? 0);
}
// shared/gate/measure/fills.ts
/** Work on all rows for each class that is tried; beyond, fewer are. */
const MAX_CELLS = 2e8;
const LEAST_CLASSES = 4;
/** How many rows a model did not predict. */
function gapsOf(rows, model) {
	const column = rows[model];
	if (column === void 0) return 0;
	let count = 0;
	for (const value of column) if (isGap(rows, value)) count++;
	return count;
}
function isGap({ task }, value) {
	return task === "classes" ? value === NO_CLASS : Number.isNaN(value);
}
/**
* Ways in which the rows that a model did not predict could have turned out, as predictions of every row: among them
* those in which a metric is lowest and highest, or near it where no single way is known to be (`provenBounds`).
*
* Decisions and scores: every positive row at the lowest or at the highest score, every negative row too. Each metric is
* monotone in each of the two counts, so that its extremes are corners. Classes: all right, or all wrong in favour of one class (one
* that is met, or one that nobody knows). Numbers: all right; how wrong they could be has no end.
*
* @param range of scores: 0 and 1, or beyond both where their order alone counts, since ties hide what is worst
*/
function fillsOf(rows, model, [lowest, highest]) {
	const given = rows[model];
	if (given !== void 0 && gapsOf(rows, model) === 0) return [given];
	switch (rows.task) {
		case "binary": return [lowest, highest].flatMap((negative) => [lowest, highest].map((positive) => filled(rows, model, (label) => label === 1 ? positive : negative)));
		case "regression": return [filled(rows, model, (label) => label)];
		case "classes": return classFills(rows, model);
	}
}
function filled(rows, model, of) {
	return Float64Array.from(rows[model] ?? [], (value, row) => Number.isNaN(value) ? of(rows.label[row] ?? NaN) : value);
}
function classFills(rows, model) {
	const known = rows.classes.length;
	const tried = Math.max(LEAST_CLASSES, Math.floor(MAX_CELLS / Math.max(1, rows.count)));
	const wrong = [known, ...Array.from({ length: Math.min(known, tried) }, (_, code) => code)];
	const fill = (of) => Uint32Array.from(rows[model] ?? [], (value, row) => value === 0xffffffff ? of(rows.label[row] ?? 0) : value);
	return [fill((label) => label), ...wrong.map((code) => fill((label) => label === code ? (code + 1) % (known + 1) : code))];
}
/** The rows with the given predictions; the baseline is left out where none is given. */
function withFills(rows, candidate, baseline) {
	if (rows.task === "classes") {
		const other = baseline === void 0 ? void 0 : Uint32Array.from(baseline);
		return {
			...rows,
			classes: [...rows.classes, "unknown"],
			candidate: Uint32Array.from(candidate),
			baseline: other
		};
	}
	const other = baseline === void 0 ? void 0 : Float64Array.from(baseline);
	return {
		...rows,
		candidate: Float64Array.from(candidate),
		baseline: other
	};
}
// shared/gate/measure/classes.ts
/** Draws of many cells are dear; beyond this many in all, fewer resamples are taken. */
const MAX_DRAWS = 5e7;
const LEAST_RESAMPLES$1 = 1e3;
/** Metrics of predicted classes by canonical name. */
const CLASS_METRICS = {
	accuracy: ({ accuracy }) => accuracy,
	error_rate: ({ accuracy }) => 1 - accuracy,
	micro_f1: ({ micro }) => micro.f1,
	macro_precision: ({ macro }) => macro.precision,
	macro_recall: ({ macro }) => macro.recall,
	macro_f1: ({ macro }) => macro.f1,
	weighted_precision: ({ weighted }) => weighted.precision,
	weighted_recall: ({ weighted }) => weighted.recall,
	weighted_f1: ({ weighted }) => weighted.f1,
	balanced_accuracy: ({ perClass }) => {
		const actual = perClass.filter(({ rows }) => rows > 0);
		return actual.reduce((total, { recall }) => total + recall, 0) / actual.length;
	},
	kappa: ({ kappa }) => kappa,
	mcc: ({ matthews }) => matthews
};
/**
* A metric of predicted classes by the multinomial bootstrap over the cells (label, candidate, baseline) that occur;
* the candidate's accuracy by Wilson.
*/
function measureClasses(name, view, settings) {
	const metric = CLASS_METRICS[name] ?? (() => NaN);
	const classes = view.all.classes.length;
	const candidate = ownEstimate(name, {
		metric,
		cells: cellsOf(view.all, view.all.candidate, classes),
		classes
	}, settings);
	const { paired } = view;
	if (paired?.baseline === void 0) return {
		candidate,
		rows: view.all.count,
		pair: void 0
	};
	const cells = cellsOf(paired, paired.baseline, classes);
	const value = (who, counts) => metric(metricsOf(cells, who, counts));
	const change = (counts) => value("candidate", counts) - value("baseline", counts);
	const identical = paired.candidate.every((code, row) => code === paired.baseline?.[row]);
	const options = limited(settings, cells.counts.length + classes * classes, `${name}/change`);
	const pair = {
		candidate: value("candidate", cells.counts),
		baseline: value("baseline", cells.counts),
		change: identical ? noChange() : {
			...bootstrapCounts(cells.counts, change, options),
			method: bootstrapName("paired multinomial bootstrap", options, settings)
		},
		rows: paired.count
	};
	return {
		candidate,
		rows: view.all.count,
		pair
	};
}
function ownEstimate(name, { metric, cells, classes }, settings) {
	if (name === "accuracy" || name === "micro_f1" || name === "error_rate") {
		const value = metric(metricsOf(cells, "candidate", cells.counts));
		const trials = cells.counts.reduce((total, count) => total + count, 0);
		const { lower, upper } = wilsonInterval({
			successes: Math.round(value * trials),
			trials
		}, settings.level);
		return {
			value,
			lower,
			upper,
			standardError: (upper - lower) / (2 * criticalZ(settings.level)),
			method: "Wilson"
		};
	}
	const statistic = (counts) => metric(metricsOf(cells, "candidate", counts));
	const options = limited(settings, cells.counts.length + classes * classes, `${name}/candidate`);
	return {
		...bootstrapCounts(cells.counts, statistic, options),
		method: bootstrapName("multinomial bootstrap", options, settings)
	};
}
function limited(settings, cells, purpose) {
	const affordable = Math.max(LEAST_RESAMPLES$1, Math.floor(MAX_DRAWS / cells));
	return {
		...settings,
		resamples: Math.min(settings.resamples, affordable),
		seed: `${settings.seed}/${purpose}`
	};
}
function cellsOf(rows, baseline, classes) {
	const found = /* @__PURE__ */ new Map();
	for (let row = 0; row < rows.count; row++) {
		const key = ((rows.label[row] ?? 0) * classes + (rows.candidate[row] ?? 0)) * classes + (baseline[row] ?? 0);
		found.set(key, (found.get(key) ?? 0) + 1);
	}
	const keys = [...found.keys()].sort((a, b) => a - b);
	return {
		label: Uint32Array.from(keys, (key) => Math.floor(key / classes / classes)),
		candidate: Uint32Array.from(keys, (key) => Math.floor(key / classes) % classes),
		baseline: Uint32Array.from(keys, (key) => key % classes),
		counts: keys.map((key) => found.get(key) ?? 0)
	};
}
/** The matrix over the classes that occur in these counts, since averages are over those. */
function metricsOf(cells, who, counts) {
	const place = /* @__PURE__ */ new Map();
	for (let cell = 0; cell < cells.label.length; cell++) {
		if (counts[cell] === 0) continue;
		for (const code of [cells.label[cell] ?? 0, cells[who][cell] ?? 0]) if (!place.has(code)) place.set(code, place.size);
	}
	const matrix = Array.from(place, () => new Array(place.size).fill(0));
	for (let cell = 0; cell < cells.label.length; cell++) {
		const row = matrix[place.get(cells.label[cell] ?? 0) ?? -1];
		const column = place.get(cells[who][cell] ?? 0) ?? -1;
		if (row !== void 0 && column >= 0) row[column] = (row[column] ?? 0) + (counts[cell] ?? 0);
	}
	return multiclassMetrics(matrix);
}
// shared/gate/measure/proven.ts
/** Bounds of the metrics that no single way in which rows turn out makes lowest or highest; undefined for all others. */
function provenBounds(metric, whole, model) {
	if (whole.task === "classes") return ofClasses(metric, whole, model);
	return whole.task === "binary" && metric === "average_precision" ? ofAveragePrecision(whole, model) : void 0;
}
function ofClasses(metric, whole, model) {
	const of = CLASS_METRICS[metric];
	const given = whole[model];
	if (of === void 0 || given === void 0) return void 0;
	const met = new Set([...whole.label, ...given].filter((code) => code !== NO_CLASS));
	const places = new Map([...met].map((code, place) => [code, place]));
	const matrix = [...met].map(() => new Array(met.size).fill(0));
	const unknown = new Array(met.size).fill(0);
	for (const [row, code] of given.entries()) {
		const label = places.get(whole.label[row] ?? 0) ?? 0;
		const counts = code === 0xffffffff ? unknown : matrix[label] ?? [];
		const at = code === 0xffffffff ? label : places.get(code) ?? 0;
		counts[at] = (counts[at] ?? 0) + 1;
	}
	const { low, high } = multiclassBounds({
		matrix,
		unknown,
		others: whole.classes.length - met.size + 1
	});
	const ends = [of(low), of(high)];
	return {
		low: Math.min(...ends),
		high: Math.max(...ends)
	};
}
function ofAveragePrecision(whole, model) {
	const scores = whole[model] ?? /* @__PURE__ */ new Float64Array();
	const isKnown = (_, row) => !Number.isNaN(scores[row] ?? NaN);
	const known = Uint32Array.from(whole.label.keys()).filter(isKnown);
	const positives = whole.label.reduce((sum, label, row) => sum + (isKnown(0, row) ? 0 : label), 0);
	const unknown = {
		positives,
		negatives: whole.count - known.length - positives
	};
	const label = Uint8Array.from(known, (row) => whole.label[row] ?? 0);
	return {
		low: new AveragePrecision(label, Float64Array.from(known, (row) => scores[row] ?? NaN)).floor(unknown),
		high: 0
	};
}
// shared/gate/measure/ranking.ts
/** Row visits that the bootstrap of average precision may cost; beyond, fewer resamples are taken. */
const MAX_VISITS = 4e8;
const LEAST_RESAMPLES = 1e3;
/** Metrics of the order of scores, by canonical name. */
const RANKING_METRICS = {
	auc: (view, settings) => measureAuc(view, settings),
	gini: (view, settings) => mapMeasurement(measureAuc(view, settings), {
		scale: 2,
		shift: -1
	}),
	average_precision: measureAveragePrecision
};
/** A metric of the order of scores; one of `RANKING_METRICS`. */
function measureRanking(name, view, settings) {
	const measure = RANKING_METRICS[name];
	if (measure === void 0) throw new Error(`${name} is no metric of an order.`);
	return measure(view, settings);
}
function measureAuc({ all, paired }, settings) {
	const own = delongAuc(all.label, all.candidate);
	const candidate = {
		value: own.auc,
		...own.variance > 0 ? {
			...aucInterval(own, settings.level),
			standardError: Math.sqrt(own.variance)
		} : aroundPerfect(own.auc, all, settings.level, {
			least: 0,
			most: 1
		}),
		method: "DeLong"
	};
	if (paired?.baseline === void 0) return {
		candidate,
		rows: all.count,
		pair: void 0
	};
	const rows = {
		labels: paired.label,
		candidate: paired.candidate,
		baseline: paired.baseline
	};
	const compared = delongPaired(rows, settings.level);
	const { value, lower, upper, standardError } = compared;
	const isPerfect = standardError === 0 && [0, 1].includes(compared.candidate);
	const change = sameNumbers(paired.candidate, paired.baseline) ? noChange() : {
		value,
		lower,
		upper,
		standardError,
		...isPerfect ? aroundPerfect(value, paired, settings.level, {
			least: -1,
			most: 1
		}) : {},
		method: "paired DeLong"
	};
	const pair = {
		candidate: compared.candidate,
		baseline: compared.baseline,
		change,
		rows: paired.count
	};
	return {
		candidate,
		rows: all.count,
		pair
	};
}
/**
* An AUC of exactly 1 (or 0) has no DeLong variance, yet few rows do not make it certain. The rarer class decides how
* often an inversion may have gone unseen: 1 - (α/2)^(1/m) for m rows.
*/
function aroundPerfect(value, { label }, level, { least, most }) {
	const positives = label.reduce((sum, one) => sum + one, 0);
	const unseen = 1 - ((1 - level) / 2) ** (1 / Math.min(positives, label.length - positives));
	const [lower, upper] = [Math.max(least, value - unseen), Math.min(most, value + unseen)];
	return {
		lower,
		upper,
		standardError: (upper - lower) / (2 * criticalZ(level))
	};
}
function mapMeasurement(measured, map) {
	const { candidate, pair, rows } = measured;
	const move = (estimate, shift) => ({
		value: estimate.value * map.scale + shift,
		lower: estimate.lower * map.scale + shift,
		upper: estimate.upper * map.scale + shift,
		standardError: estimate.standardError * map.scale,
		method: estimate.method
	});
	return {
		candidate: move(candidate, map.shift),
		rows,
		pair: pair === void 0 ? void 0 : {
			candidate: pair.candidate * map.scale + map.shift,
			baseline: pair.baseline * map.scale + map.shift,
			change: move(pair.change, 0),
			rows: pair.rows
		}
	};
}
/** Average precision by the bootstrap over rows, both models on the same resampled rows. */
function measureAveragePrecision({ all, paired }, settings) {
	const own = new AveragePrecision(all.label, all.candidate);
	const candidate = resampled("bootstrap", (weights) => own.of(weights), {
		rows: all.count,
		visits: 1,
		settings
	});
	if (paired?.baseline === void 0) return {
		candidate,
		rows: all.count,
		pair: void 0
	};
	const first = new AveragePrecision(paired.label, paired.candidate);
	const second = new AveragePrecision(paired.label, paired.baseline);
	const each = new Uint16Array(paired.count).fill(1);
	const difference = (weights) => first.of(weights) - second.of(weights);
	const change = sameNumbers(paired.candidate, paired.baseline) ? noChange() : resampled("paired bootstrap", difference, {
		rows: paired.count,
		visits: 2,
		settings
	});
	const pair = {
		candidate: first.of(each),
		baseline: second.of(each),
		change,
		rows: paired.count
	};
	return {
		candidate,
		rows: all.count,
		pair
	};
}
function resampled(name, statistic, { rows, visits, settings }) {
	const affordable = Math.max(LEAST_RESAMPLES, Math.floor(MAX_VISITS / (rows * visits)));
	const resamples = Math.min(settings.resamples, affordable);
	const used = {
		...settings,
		resamples,
		seed: `${settings.seed}/${name}`
	};
	return {
		...bootstrapRows(rows, statistic, used),
		method: bootstrapName(name, used, settings)
	};
}
// shared/gate/measure/means.ts
/**
* A metric of means: percentile bootstrap over rows; the change from resampling both models' columns by the same rows.
*
* @param wantsOwn whether the candidate's own interval is needed; it costs as much as the change
*/
function measureMeans(metric, view, settings) {
	const { all, paired, wantsOwn } = view;
	const own = columnsOf(metric, all.label, all.candidate);
	const candidate = wantsOwn ? {
		...bootstrapMeans(own, metric.statistic, settings),
		method: "bootstrap"
	} : {
		...unknown,
		value: metric.statistic(own.map(average))
	};
	if (paired?.baseline === void 0) return {
		candidate,
		rows: all.count,
		pair: void 0
	};
	const first = columnsOf(metric, paired.label, paired.candidate);
	const second = columnsOf(metric, paired.label, paired.baseline);
	const pair = {
		candidate: metric.statistic(first.map(average)),
		baseline: metric.statistic(second.map(average)),
		change: sameNumbers(paired.candidate, paired.baseline) ? noChange() : change(metric, {
			first,
			second
		}, settings),
		rows: paired.count
	};
	return {
		candidate,
		rows: all.count,
		pair
	};
}
const unknown = {
	lower: NaN,
	upper: NaN,
	standardError: NaN,
	method: "none"
};
function change(metric, columns, settings) {
	const { first, second } = columns;
	const [a, b] = [first[0], second[0]];
	if (metric.isMean === true && a !== void 0 && b !== void 0) {
		const differences = a.map((value, row) => value - (b[row] ?? NaN));
		return {
			...bootstrapMeans([differences], (means) => means[0] ?? NaN, settings),
			method: "paired bootstrap"
		};
	}
	const statistic = (means) => metric.statistic(means.subarray(0, first.length)) - metric.statistic(means.subarray(first.length));
	return {
		...bootstrapMeans([...first, ...second], statistic, settings),
		method: "paired bootstrap"
	};
}
function columnsOf(metric, label, prediction) {
	const center = metric.isCentred === true ? average(label) : 0;
	return metric.columns.map((of) => Float64Array.from(prediction, (value, row) => of((label[row] ?? NaN) - center, value - center)));
}
function average(column) {
	let sum = 0;
	for (let row = 0; row < column.length; row++) sum += column[row] ?? NaN;
	return sum / column.length;
}
// shared/gate/measure/rows.ts
/** Whether a metric follows from rows of a task; what does not must come from a metrics file. */
function followsFromRows(metric, task) {
	switch (task) {
		case "binary": return [
			CONFUSION_METRICS,
			PROBABILITY_METRICS,
			RANKING_METRICS
		].some((known) => Object.hasOwn(known, metric));
		case "regression": return Object.hasOwn(NUMBER_METRICS, metric);
		case "classes": return Object.hasOwn(CLASS_METRICS, metric);
	}
}
/**
* Measures a metric that follows from rows.
*
* @returns why it is undefined on these rows, where it is: no rows, one class only, too few for the bootstrap
*/
function measureOnRows(metric, view, settings) {
	if (view.all.count === 0) return {
		missing: "no row belongs to it",
		lacks: "rows"
	};
	if (view.all.task === "binary" && Object.hasOwn(CONFUSION_METRICS, metric) && settings.threshold === void 0) return {
		missing: `${metric} needs a decision: add "threshold" to the rules file`,
		lacks: "setting"
	};
	return explainUndefined(metric, dispatch(metric, view, settings), settings.wantsOwn);
}
function dispatch(metric, { all, paired }, settings) {
	switch (all.task) {
		case "binary": {
			const view = {
				all,
				paired: paired?.task === "binary" ? paired : void 0
			};
			const means = PROBABILITY_METRICS[metric];
			if (means !== void 0) return measureMeans(means, {
				...view,
				wantsOwn: settings.wantsOwn
			}, settings);
			if (Object.hasOwn(RANKING_METRICS, metric)) return measureRanking(metric, view, settings);
			return measureDecisions(metric, {
				...view,
				threshold: settings.threshold ?? NaN
			}, settings);
		}
		case "regression": {
			const means = NUMBER_METRICS[metric];
			if (means === void 0) throw new Error(`${metric} does not follow from predicted numbers.`);
			return measureMeans(means, {
				all,
				paired: paired?.task === "regression" ? paired : void 0,
				wantsOwn: settings.wantsOwn
			}, settings);
		}
		case "classes": return measureClasses(metric, {
			all,
			paired: paired?.task === "classes" ? paired : void 0
		}, settings);
	}
}
/** A number that is not finite decides nothing; the reason says which and why. */
function explainUndefined(metric, measured, wantsOwn) {
	const { candidate, rows, pair } = measured;
	if (!Number.isFinite(candidate.value)) return {
		missing: `${named(metric)} is undefined on its ${plural(rows, "row")}`,
		lacks: "rows"
	};
	if (wantsOwn && !Number.isFinite(candidate.lower)) return {
		missing: tooFew(metric, rows),
		lacks: "rows"
	};
	if (pair === void 0) return measured;
	if (!Number.isFinite(pair.change.value)) return {
		missing: `${named(metric)} is undefined on the baseline's rows`,
		lacks: "rows"
	};
	return Number.isFinite(pair.change.lower) ? measured : {
		missing: tooFew(metric, pair.rows),
		lacks: "rows"
	};
}
function tooFew(metric, rows) {
	return `${plural(rows, "row")} ${rows === 1 ? "is" : "are"} too few: in some resamples ${named(metric)} is undefined`;
}
function named(metric) {
	return displayName(metric, "within");
}
// shared/gate/measure/bounded.ts
const PROBABILITIES = [0, 1];
/** Before and behind every score. */
const BEYOND = [-1, 2];
/** Errors of numbers have no end, but none is less than nothing. */
const LEAST_WHERE_RIGHT = /* @__PURE__ */ new Set([
	"mae",
	"mse",
	"rmse",
	"mape",
	"wape"
]);
const MOST_WHERE_RIGHT = /* @__PURE__ */ new Set(["r2"]);
/**
* Measures a metric that follows from rows, where models may not have predicted all of them.
*
* What a model left out counts against it: its value is that of the worst way in which these rows could have turned out
* for it. The interval reaches over all ways, from the lower end of the lowest to the upper end of the highest, so that a
* rule passes on it only where it would have passed whatever the missing predictions were.
*
* @returns also `gap`, what was measured on the rows that are there; undefined where no row of the view is missing
*/
function measureBounded(metric, view, settings) {
	const { whole } = view;
	const gaps = {
		candidate: whole === void 0 ? 0 : gapsOf(whole, "candidate"),
		baseline: whole === void 0 ? 0 : gapsOf(whole, "baseline")
	};
	if (whole === void 0 || gaps.candidate + gaps.baseline === 0) return measureOnRows(metric.name, view, settings);
	if (view.all.count === 0) return { missing: `the candidate predicted none of its ${plural(whole.count, "row")}` };
	const observed = measureOnRows(metric.name, view, settings);
	if ("missing" in observed) return observed;
	const candidate = extremes(metric.name, whole, "candidate", settings);
	const baseline = whole.baseline === void 0 ? void 0 : extremes(metric.name, whole, "baseline", settings);
	const run = (sign, mine, other) => measureWith(metric.name, whole, {
		sign,
		mine,
		other,
		settings
	});
	const ends = {
		low: run(-1, candidate.low, baseline?.high),
		high: run(1, candidate.high, baseline?.low)
	};
	const isHigherBetter = metric.direction === "higher-is-better";
	const against = {
		candidate: isHigherBetter ? candidate.low : candidate.high,
		baseline: isHigherBetter ? baseline?.low : baseline?.high
	};
	return {
		candidate: gaps.candidate === 0 ? observed.candidate : spread(observed.candidate, against.candidate?.value, [ends.low?.candidate, ends.high?.candidate]),
		rows: whole.count,
		pair: pairOf(observed, {
			against,
			ends,
			rows: whole.count
		}),
		gap: {
			...gaps,
			rows: whole.count,
			candidateAlone: observed.candidate,
			change: observed.pair?.change
		}
	};
}
/** Where the metric of one model is lowest and highest over all ways in which its missing rows could have turned out. */
function extremes(metric, whole, model, settings) {
	let [low, high] = [void 0, void 0];
	for (const predictions of fillsOf(whole, model, Object.hasOwn(RANKING_METRICS, metric) ? BEYOND : PROBABILITIES)) {
		const value = valueWith(metric, withFills(whole, predictions, void 0), settings);
		if (value === void 0) continue;
		if (low === void 0 || value < low.value) low = {
			predictions,
			value,
			beyond: 0
		};
		if (high === void 0 || value > high.value) high = {
			predictions,
			value,
			beyond: 0
		};
	}
	if (gapsOf(whole, model) === 0) return {
		low,
		high
	};
	const proven = provenBounds(metric, whole, model);
	if (proven !== void 0) return {
		low: moved(low, Math.min, proven.low),
		high: moved(high, Math.max, proven.high)
	};
	if (whole.task !== "regression") return {
		low,
		high
	};
	return {
		low: LEAST_WHERE_RIGHT.has(metric) ? low : void 0,
		high: MOST_WHERE_RIGHT.has(metric) ? high : void 0
	};
}
function moved(end, outermost, proven) {
	if (end === void 0) return void 0;
	const value = outermost(end.value, proven);
	return {
		...end,
		value,
		beyond: Math.abs(value - end.value)
	};
}
/** The value alone; two resamples are the fewest that any interval takes. */
function valueWith(metric, all, settings) {
	const measured = measureOnRows(metric, {
		all,
		paired: void 0
	}, {
		...settings,
		resamples: 2,
		wantsOwn: false
	});
	return "missing" in measured ? void 0 : measured.candidate.value;
}
function measureWith(metric, whole, { sign, mine, other, settings }) {
	if (mine === void 0) return void 0;
	const all = withFills(whole, mine.predictions, other?.predictions);
	const measured = measureOnRows(metric, {
		all,
		paired: other === void 0 ? void 0 : all
	}, settings);
	if ("missing" in measured) return void 0;
	const { candidate, pair } = measured;
	return {
		...measured,
		candidate: shifted(candidate, sign * mine.beyond, metric === "kappa" || metric === "mcc" ? [-1, 1] : [0, 1]),
		pair: pair && {
			...pair,
			change: shifted(pair.change, sign * (mine.beyond + (other?.beyond ?? 0)), [-2, 2])
		}
	};
}
/** @param range of the metric: those that have to be shifted are shares or correlations */
function shifted(of, by, [least, most]) {
	if (by === 0) return of;
	const move = (end) => Math.max(least, Math.min(most, end + by));
	return {
		...of,
		value: move(of.value),
		lower: move(of.lower),
		upper: move(of.upper)
	};
}
function pairOf(observed, { against, ends, rows }) {
	const { pair } = observed;
	if (pair === void 0) return void 0;
	const candidate = against.candidate?.value ?? pair.candidate;
	const baseline = against.baseline?.value ?? pair.baseline;
	return {
		candidate,
		baseline,
		change: spread(pair.change, candidate - baseline, [ends.low?.pair?.change, ends.high?.pair?.change]),
		rows
	};
}
/**
* Over both ways and what was seen, the values of both among it, which an interval from few rows may not hold; without
* end where a way has none.
*/
function spread(seen, value, [low, high]) {
	return {
		value: value ?? seen.value,
		lower: low === void 0 ? -1e400 : Math.min(low.lower, low.value, seen.lower),
		upper: high === void 0 ? 1e400 : Math.max(high.upper, high.value, seen.upper),
		standardError: seen.standardError,
		method: `${seen.method} over both ways`
	};
}
// shared/gate/metrics/file.ts
const MAX_BYTES = 4 << 20;
const MAX_DEPTH = 20;
const MAX_METRICS = 2e4;
/**
* Reads metrics from JSON or YAML: numbers at any depth, or `{value, stderr, n}` objects. Texts, lists and nulls are
* no metrics and left out; `NaN` and `Infinity`, which some writers leave in JSON, are kept so that a rule can say so.
*
* @param shown the path as the user wrote it
* @throws UserError `metrics-unreadable`
*/
async function readMetricsFile(path, shown) {
	const bytes = await readSmallFile(path, shown);
	const { value } = parseYaml(bytes.toString("utf8"), shown, "metrics-unreadable");
	const metrics = /* @__PURE__ */ new Map();
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw unreadable(shown, "It holds no object of names and numbers.");
	flatten(value, "", {
		metrics,
		shown,
		depth: 0
	});
	if (metrics.size === 0) throw unreadable(shown, "It holds no number.");
	return {
		path: shown,
		digest: digestBytes(bytes),
		metrics
	};
}
/** Metrics that are known from a version's record instead of a file. */
function metricsOfRecord(metrics, shown, digest) {
	const entries = Object.entries(metrics);
	if (entries.length === 0) return void 0;
	const reported = (value) => ({
		value,
		standardError: void 0,
		rows: void 0
	});
	return {
		path: shown,
		digest,
		metrics: new Map(entries.map(([name, value]) => [name, reported(value)]))
	};
}
async function readSmallFile(path, shown) {
	try {
		const { size } = await stat(path);
		if (size > MAX_BYTES) throw unreadable(shown, `It is larger than 4 MiB.`);
		return await readFile(path);
	} catch (cause) {
		const code = systemErrorCode(cause);
		if (code === void 0 || cause instanceof UserError) throw cause;
		throw unreadable(shown, code === "ENOENT" ? "There is no such file." : `It cannot be read (${code}).`, cause);
	}
}
function unreadable(file, what, cause) {
	return new UserError("metrics-unreadable", {
		what: `The metrics cannot be read: ${what}`,
		where: { file },
		remedy: "Give a JSON or YAML file of names and numbers, such as {\"auc\": 0.741, \"latency_p95\": 18.2}.",
		cause
	});
}
function flatten(object, prefix, into) {
	if (into.depth > MAX_DEPTH) throw unreadable(into.shown, `It is nested more than ${MAX_DEPTH} deep.`);
	for (const [key, value] of Object.entries(object)) {
		const name = `${prefix}${key}`;
		const reported = reportedMetric(object, key, value);
		if (reported !== void 0) into.metrics.set(name, reported);
		else if (isRecord(value)) flatten(value, `${name}.`, {
			...into,
			depth: into.depth + 1
		});
		if (into.metrics.size > MAX_METRICS) throw unreadable(into.shown, `It holds more than ${MAX_METRICS} numbers.`);
	}
}
/** A number with its neighbour `NAME_stderr`, as lm-eval writes it, or an object `{value, stderr, n}`. */
function reportedMetric(siblings, key, value) {
	const number = toNumber(value);
	if (number !== void 0) {
		const [base = key, ...filter] = key.split(",");
		return {
			value: number,
			standardError: toPositive(siblings[[`${base}_stderr`, ...filter].join(",")]),
			rows: void 0
		};
	}
	if (!isRecord(value)) return void 0;
	const inner = toNumber(value["value"]);
	if (inner === void 0) return void 0;
	return {
		value: inner,
		standardError: toPositive(value["stderr"]),
		rows: toPositive(value["n"])
	};
}
function toNumber(value) {
	if (typeof value === "number") return value;
	if (value === "NaN") return NaN;
	if (value === "Infinity") return 1e400;
	return value === "-Infinity" ? -1e400 : void 0;
}
function toPositive(value) {
	return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : void 0;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Finds a rule's metric: at `from` if the rule says so, else under its name or one synonym, in any case. */
function lookUp(file, metric) {
	const names = metric.from === void 0 ? namesOf$1(file, metric.name) : [metric.from];
	const [name, second] = names;
	if (second !== void 0) return { missing: `${file.path} has ${names.map((each) => quote(each)).join(" and ")}: say which with "from"` };
	const reported = name === void 0 ? void 0 : file.metrics.get(name);
	if (reported === void 0) return { missing: `${file.path} has no ${quote(metric.from ?? metric.name)}${hint(file, metric)}` };
	return inUnit(reported, metric, file.path);
}
function namesOf$1(file, name) {
	if (file.metrics.has(name)) return [name];
	const wanted = findMetric(name)?.name ?? normalizeMetricName(name);
	return [...file.metrics.keys()].filter((key) => (findMetric(key)?.name ?? normalizeMetricName(key)) === wanted);
}
function inUnit(reported, metric, path) {
	const value = decimalProduct(reported.value, metric.scale);
	if (!Number.isFinite(value)) return { missing: `${metric.name} in ${path} is ${String(reported.value)}` };
	if (metric.unit === "proportion" && !metric.unbounded && (value < 0 || value > 1)) {
		const advice = value > 1 && value <= 100 ? ": if it is in percent, write \"reported_in: percent\"" : "";
		return { missing: `${metric.name} in ${path} is ${value}, which is no proportion${advice}` };
	}
	return { found: {
		value,
		standardError: reported.standardError === void 0 ? void 0 : reported.standardError * metric.scale,
		rows: reported.rows
	} };
}
/** A metric of that name deeper in the file must be named in full: `train.auc` is not `test.auc`. */
function hint(file, metric) {
	const keys = [...file.metrics.keys()];
	const wanted = metric.from ?? metric.name;
	const deeper = keys.filter((key) => findMetric(key.split(".").at(-1) ?? "")?.name === metric.name);
	const candidates = deeper.length > 0 ? deeper : nearest(wanted, keys);
	if (candidates.length === 0) return "";
	return `; there is ${candidates.slice(0, 3).map((each) => quote(each)).join(", ")}, which a rule names with "from"`;
}
// shared/gate/measure/measure.ts
/** A rule on every value of a column with more values than this is not judged. */
const MAX_SLICE_VALUES = 500;
/** Measures what every rule asks for; a rule on every value of a column becomes one for each. */
function measureRules(rules, readings, settings) {
	const measurer = new Measurer(readings, settings, rules);
	return rules.flatMap((rule) => {
		settings.onRule(rule);
		return measurer.measure(rule);
	});
}
/** Keeps what was computed, since several rules may ask for the same metric in the same slice. */
var Measurer = class {
	#readings;
	#settings;
	/** Metric and slice of every absolute rule: there the candidate's own interval is needed. */
	#absolute;
	#views = /* @__PURE__ */ new Map();
	#measured = /* @__PURE__ */ new Map();
	constructor(readings, settings, rules) {
		this.#readings = readings;
		this.#settings = settings;
		this.#absolute = new Set(rules.filter(({ demand }) => demand.kind === "absolute").map(({ metric }) => metric.name));
	}
	measure(rule) {
		const { slice } = rule;
		if (slice === void 0 || !("everyValue" in slice)) return [{
			rule,
			slice,
			family: void 0,
			measured: this.#measureOne(rule, slice)
		}];
		const values = this.#valuesOf(slice.column, slice.minRows);
		if (!Array.isArray(values)) return [{
			rule,
			slice: void 0,
			family: void 0,
			measured: values
		}];
		return values.map((value) => {
			const one = {
				column: slice.column,
				value
			};
			return {
				rule,
				slice: one,
				family: rule.id,
				measured: this.#measureOne(rule, one)
			};
		});
	}
	/** Values of a column with enough rows, by name, or why there are none to judge. */
	#valuesOf(column, minRows) {
		const { predictions } = this.#readings;
		const found = (predictions?.whole ?? predictions?.all)?.slices.get(column);
		if (found === void 0) return this.#noColumn(column);
		const values = rowsOfValues(found).filter(({ rows }) => rows >= minRows).map(({ value }) => value).sort();
		if (values.length === 0) return {
			missing: `no value of ${column} has ${plural(minRows, "row")}`,
			lacks: "rows"
		};
		if (values.length <= MAX_SLICE_VALUES) return values;
		return {
			missing: `${column} has ${formatCount(values.length)} values; at most ${formatCount(MAX_SLICE_VALUES)} are judged`,
			lacks: "setting"
		};
	}
	#noColumn(column) {
		const { predictions } = this.#readings;
		if (predictions === void 0) return { missing: "a slice needs predictions, and there are none" };
		return {
			missing: `the predictions have no column ${quote(column)}${didYouMean(column, [...predictions.all.slices.keys()])}`,
			lacks: "setting"
		};
	}
	#measureOne(rule, slice) {
		const { predictions } = this.#readings;
		const { metric } = rule;
		if (metric.from === void 0 && predictions !== void 0 && followsFromRows(metric.name, predictions.all.task)) return this.#fromRows(rule, slice, predictions);
		if (slice !== void 0) return predictions === void 0 ? this.#noColumn(slice.column) : {
			missing: `${metric.name} does not follow from the predictions, so it has no slices`,
			lacks: "setting"
		};
		return this.#fromFiles(rule);
	}
	#fromRows(rule, slice, predictions) {
		const { noBaseline } = this.#readings;
		const isChange = rule.demand.kind === "change";
		if (isChange && noBaseline !== void 0) return {
			missing: noBaseline,
			noBaseline: true
		};
		if (isChange && predictions.paired === void 0) return { missing: "the baseline has no predictions to compare row by row" };
		const view = this.#viewOf(slice, predictions);
		if ("missing" in view) return view;
		const measured = this.#compute(rule.metric, slice, view);
		if ("missing" in measured) return measured;
		return {
			...ofRule(rule, measured),
			positives: positivesOf(view.whole ?? view.all)
		};
	}
	#viewOf(slice, predictions) {
		if (slice === void 0) return predictions;
		const unplaced = predictions.unplaced.get(slice.column);
		if (unplaced !== void 0) return { missing: `${plural(unplaced, "row")} that one model left out ${unplaced === 1 ? "is" : "are"} of no known ${slice.column}` };
		const key = JSON.stringify([slice.column, slice.value]);
		const known = this.#views.get(key);
		if (known !== void 0) return known;
		const view = slicedView(predictions, slice);
		if (view === void 0) return this.#noColumn(slice.column);
		if ((view.whole ?? view.all).count === 0) return {
			missing: `no row has ${slice.column}=${slice.value}`,
			lacks: "rows"
		};
		this.#views.set(key, view);
		return view;
	}
	#compute({ name, direction }, slice, view) {
		const key = JSON.stringify([
			name,
			slice?.column,
			slice?.value
		]);
		const known = this.#measured.get(key);
		if (known !== void 0) return known;
		const { level, resamples, seed, threshold } = this.#settings;
		const settings = {
			level,
			resamples,
			threshold,
			seed: `${seed}/${key}`,
			wantsOwn: this.#absolute.has(name)
		};
		const measured = measureBounded({
			name,
			direction
		}, view, settings);
		this.#measured.set(key, measured);
		return measured;
	}
	#fromFiles(rule) {
		const { metrics, baselineMetrics, noBaseline, predictions } = this.#readings;
		if (metrics === void 0) {
			const why = predictions === void 0 ? "was not given" : `does not follow from ${predictions.all.task} predictions`;
			return { missing: `${rule.metric.name} ${why}, and there is no metrics file` };
		}
		const candidate = lookUp(metrics, rule.metric);
		if ("missing" in candidate) return candidate;
		const baseline = baselineMetrics === void 0 ? void 0 : lookUp(baselineMetrics, rule.metric);
		if (rule.demand.kind === "change") {
			if (noBaseline !== void 0) return {
				missing: noBaseline,
				noBaseline: true
			};
			if (baseline === void 0) return { missing: `the baseline has no metrics, so none for ${rule.metric.name}` };
			if ("missing" in baseline) return baseline;
		}
		const found = baseline === void 0 || "missing" in baseline ? void 0 : baseline.found;
		return fromReports(rule, candidate.found, found, criticalZ(this.#settings.level));
	}
};
/** The rows of one value of a column, which a rule may spell otherwise than the files; undefined without the column. */
function slicedView({ all, paired, whole, spellings }, { column, value }) {
	const pick = (rows) => {
		const found = rows.slices.get(column);
		if (found === void 0) return void 0;
		return selectRows(rows, rowsOfSlice(found, found.values.includes(value) ? value : spellings.get(column)?.get(value) ?? value));
	};
	const own = pick(all);
	if (own === void 0) return void 0;
	return {
		all: own,
		paired: paired === all ? own : paired === void 0 ? void 0 : pick(paired),
		whole: whole === void 0 ? void 0 : pick(whole)
	};
}
/** The numbers that decide this rule: the candidate's own for an absolute one, else the change. */
function ofRule(rule, measured) {
	const { candidate, rows, pair, gap } = measured;
	if (rule.demand.kind === "absolute") return {
		candidate: toEstimate(candidate),
		baseline: pair === void 0 ? void 0 : { value: pair.baseline },
		change: pair === void 0 ? void 0 : toEstimate(pair.change),
		rows,
		standardError: candidate.standardError,
		method: candidate.method,
		gap: gap === void 0 || gap.candidate === 0 ? void 0 : {
			...gapOf(gap),
			seen: toEstimate(gap.candidateAlone)
		}
	};
	return {
		candidate: { value: pair?.candidate ?? candidate.value },
		baseline: pair === void 0 ? void 0 : { value: pair.baseline },
		change: pair === void 0 ? void 0 : toEstimate(pair.change),
		rows: pair?.rows,
		standardError: pair?.change.standardError,
		method: pair?.change.method,
		gap: gap?.change === void 0 ? void 0 : {
			...gapOf(gap),
			seen: toEstimate(gap.change)
		}
	};
}
function gapOf({ candidate, baseline, rows }) {
	return {
		candidate,
		baseline,
		rows
	};
}
/** Values that others measured: with their standard errors a normal interval, else points. */
function fromReports(rule, candidate, baseline, z) {
	const around = (value, error) => error === void 0 ? { value } : {
		value,
		lower: value - z * error,
		upper: value + z * error
	};
	const { standardError: own } = candidate;
	const both = own === void 0 || baseline?.standardError === void 0 ? void 0 : Math.hypot(own, baseline.standardError);
	const decisive = rule.demand.kind === "absolute" ? own : both;
	const method = rule.demand.kind === "absolute" ? "reported standard error" : "reported standard errors, unpaired";
	return {
		candidate: around(candidate.value, own),
		baseline: baseline === void 0 ? void 0 : around(baseline.value, baseline.standardError),
		change: baseline === void 0 ? void 0 : around(decimalDifference(candidate.value, baseline.value), both),
		rows: candidate.rows,
		standardError: decisive,
		method: decisive === void 0 ? void 0 : method
	};
}
// shared/gate/measure/slices.ts
const MAX_SHOWN = 60;
const MAX_VALUES = 500;
const MAX_TOO_FEW = 20;
/** Enough for a picture; nothing is decided by it. */
const SHOWN_RESAMPLES = 1e3;
/** The metric whose slices are shown: of the first rule on a change that follows from rows, else of any rule. */
function sliceMetric(rules, task) {
	const usable = rules.filter(({ metric }) => metric.from === void 0 && followsFromRows(metric.name, task));
	return (usable.find(({ demand }) => demand.kind === "change") ?? usable[0])?.metric;
}
/**
* Where the model fails: one metric in every value of the given columns, the most harmed first, and before all others
* those that are clearly worse: few rows make a large change by chance.
*
* Harm is the change to the worse; without a baseline the bad value itself. Slices where the metric is undefined are
* left out, since they hold too few rows to show.
*/
function measureSlices(columns, metric, { predictions, settings }) {
	const outcomes = [];
	let unmeasured = 0;
	for (const column of columns) {
		if (predictions.unplaced.has(column)) continue;
		const values = (predictions.whole ?? predictions.all).slices.get(column)?.values ?? [];
		unmeasured += Math.max(0, values.length - MAX_VALUES);
		for (const value of values.slice(0, MAX_VALUES)) {
			const found = measureSlice(metric, {
				column,
				value
			}, {
				predictions,
				settings
			});
			if (found !== void 0) outcomes.push(found);
		}
	}
	const sign = metric.direction === "higher-is-better" ? 1 : -1;
	const goodness = ({ change, candidate }) => sign * (change?.value ?? candidate);
	const isWorse = ({ change }) => {
		const best = sign > 0 ? change?.upper : change?.lower;
		return best !== void 0 && sign * best < 0;
	};
	outcomes.sort((a, b) => Number(isWorse(b)) - Number(isWorse(a)) || goodness(a) - goodness(b) || b.rows - a.rows);
	const slices = outcomes.slice(0, MAX_SHOWN);
	const counts = {
		measured: outcomes.length,
		worse: outcomes.filter(isWorse).length,
		unmeasured
	};
	return {
		slices,
		...slices.length === counts.measured && unmeasured === 0 ? {} : { sliceCounts: counts }
	};
}
/** Values that rules on every value of a column pass over since they have too few rows, the largest first. */
function tooFewRows(rules, predictions) {
	return [...groupBy(rules.flatMap(({ slice, metric: { name } }) => slice !== void 0 && "everyValue" in slice ? [{
		...slice,
		metric: name
	}] : []), ({ column, minRows }) => JSON.stringify([column, minRows])).values()].flatMap((alike) => {
		const [{ column, minRows } = {
			column: "",
			minRows: 0
		}] = alike;
		const metrics = [...new Set(alike.map(({ metric }) => metric))];
		const found = (predictions.whole ?? predictions.all).slices.get(column);
		const few = found === void 0 ? [] : rowsOfValues(found).filter(({ rows }) => rows < minRows);
		if (few.length === 0) return [];
		const sorted = [...few].sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
		const values = sorted.slice(0, MAX_TOO_FEW);
		return [{
			column,
			minRows,
			metrics,
			values,
			omitted: sorted.length - values.length
		}];
	});
}
function measureSlice(metric, slice, { predictions, settings }) {
	const view = slicedView(predictions, slice);
	if (view === void 0) return void 0;
	const measured = measureBounded(metric, view, {
		...settings,
		resamples: Math.min(settings.resamples, SHOWN_RESAMPLES),
		seed: `${settings.seed}/slice/${slice.column}=${slice.value}`,
		wantsOwn: false
	});
	if ("missing" in measured) return void 0;
	const { candidate, pair, rows, gap } = measured;
	const positives = positivesOf(view.whole ?? view.all);
	return {
		...slice,
		metric: metric.name,
		rows: pair?.rows ?? rows,
		...positives === void 0 ? {} : { positives },
		...gap === void 0 ? {} : { unpredicted: {
			candidate: gap.candidate,
			baseline: gap.baseline
		} },
		candidate: pair?.candidate ?? candidate.value,
		...pair === void 0 ? {} : {
			baseline: pair.baseline,
			change: finiteEstimate(pair.change)
		}
	};
}
// shared/gate/differences.ts
/** Facts are anybody's text: more than this is counted, not listed. */
const MAX_DIFFERENCES = 500;
const MAX_NAME = 100;
const MAX_VALUE = 120;
/**
* What differs between two models by what is on record of them. Equal is claimed of a part only where both records hold
* all of it, and a part that one record lacks is neither equal nor different.
*/
function compareRecords(candidate, baseline) {
	const differences = [];
	const same = [];
	const unrecorded = [];
	for (const part of partsOf(candidate, baseline)) {
		const by = lackedBy(part);
		if (by !== void 0) unrecorded.push({
			part: part.part,
			by
		});
		else {
			const found = differencesOf(part);
			differences.push(...found);
			if (found.length === 0) same.push(part.part);
		}
	}
	const run = compareRuns(candidate, baseline);
	if (differences.length === 0 && run !== void 0) {
		if (run === "same") same.push("run");
		else differences.push(run);
	}
	const omitted = differences.length - MAX_DIFFERENCES;
	return {
		differences: differences.slice(0, MAX_DIFFERENCES),
		compared: {
			same,
			unrecorded,
			...omitted > 0 ? { omitted } : {}
		}
	};
}
/** In the order in which a reviewer asks. */
function partsOf(candidate, baseline) {
	const both = (part, read, absent = "none") => ({
		part,
		candidate: read(candidate),
		baseline: read(baseline),
		absent,
		title: (name) => name === "" ? part : `${part} ${name}`
	});
	return [
		{
			...both("parameters", parametersOf, "not set"),
			title: (name) => name
		},
		{
			...both("data", dataReader(candidate, baseline)),
			title: (name) => name.includes(":") ? name : `data ${name}`
		},
		both("code", ({ facts }) => single(facts?.["code"], isDigest)),
		both("lock", ({ facts }) => entriesOf(pinsOf(facts?.["lock"]))),
		both("seed", ({ facts }) => single(facts?.["seed"], (seed) => typeof seed === "number")),
		both("command", ({ facts }) => commandOf(facts))
	];
}
function lackedBy({ candidate, baseline }) {
	if ((candidate?.size ?? 0) + (baseline?.size ?? 0) === 0 || candidate === void 0 && baseline === void 0) return "both";
	if (candidate === void 0) return "candidate";
	return baseline === void 0 ? "baseline" : void 0;
}
function differencesOf({ part, candidate, baseline, absent, title }) {
	return [.../* @__PURE__ */ new Set([...baseline?.keys() ?? [], ...candidate?.keys() ?? []])].sort().flatMap((name) => {
		const [before, now] = [baseline?.get(name), candidate?.get(name)];
		if (before?.identity === now?.identity) return [];
		const row = {
			baseline: before?.shown ?? absent,
			candidate: now?.shown ?? absent
		};
		return [{
			kind: part,
			what: toLine(title(name), MAX_NAME),
			...isSecret(part, name, row) ? HIDDEN : row
		}];
	});
}
/** Also where only what is left out of the values differs, which would read the same. */
function isSecret(part, name, row) {
	if (part === "command") return row.baseline === row.candidate;
	return part === "parameters" && (namesSecret(name) || row.baseline === row.candidate);
}
/** That it differs is said; the values are nobody's business. */
const HIDDEN = {
	baseline: "not shown",
	candidate: "not shown"
};
/** The run key covers everything that makes a run, so that a difference outside the other parts still shows. */
function compareRuns(candidate, baseline) {
	const [now, before] = [candidate.facts?.["runKey"], baseline.facts?.["runKey"]];
	if (!isDigest(now) || !isDigest(before)) return void 0;
	return now === before ? "same" : {
		kind: "run",
		what: "run key",
		baseline: before,
		candidate: now
	};
}
function parametersOf({ facts }) {
	if (facts?.parameters === void 0) return void 0;
	const entry = (value) => ({
		identity: JSON.stringify(value),
		shown: shorten(typeof value === "string" ? shownText(value) : String(value))
	});
	return new Map(Object.entries(facts.parameters).map(([name, value]) => [name, entry(value)]));
}
function shownText(value) {
	return isAmbiguous(value) ? JSON.stringify(value) : redactText(value);
}
/** Text that would read as a number, as true or false, or as nothing: `"8"` is not 8. */
function isAmbiguous(text) {
	return text.trim() === "" || !Number.isNaN(Number(text)) || [
		"true",
		"false",
		"not set"
	].includes(text);
}
/** Names with digests, as training lists them; what has another form is no record. */
function pinsOf(value) {
	if (!Array.isArray(value)) return [];
	return value.flatMap((item) => {
		const { name, digest } = item ?? {};
		return typeof name === "string" && isDigest(digest) ? [{
			name,
			digest
		}] : [];
	});
}
/** @param references what a name and a digest, with a blank between them, are a version of */
function entriesOf(pins, references = /* @__PURE__ */ new Map()) {
	if (pins.length === 0) return void 0;
	return new Map(pins.map(({ name, digest }) => {
		return [name, {
			identity: digest,
			shown: shorten(references.get(`${name} ${digest}`) ?? digest)
		}];
	}));
}
/**
* The data of both models in the same terms: what their trainings pinned, what they were stored as made from, or both.
* A training pins content; a version's parents are named, and need not be all. So where only the one or the other is on
* record, they are compared if they speak of the same data sets, and else not at all.
*/
function dataReader(candidate, baseline) {
	const sides = [candidate, baseline];
	const references = new Map(sides.flatMap(madeFrom).map(({ name, digest, reference }) => [`${name} ${digest}`, reference]));
	const trained = sides.every((side) => trainedOn(side).length > 0);
	const parented = sides.every(({ parents }) => parents.length > 0);
	const read = (side) => {
		if (trained && parented) return withParents(trainedOn(side), madeFrom(side));
		if (parented) return madeFrom(side);
		return trained || trainedOn(side).length > 0 ? trainedOn(side) : madeFrom(side);
	};
	const [now, before] = [read(candidate), read(baseline)];
	const isOneSided = now.length === 0 || before.length === 0;
	const isComparable = trained || parented || isOneSided || namesOf(now) === namesOf(before);
	return (side) => entriesOf(isComparable ? read(side) : trainedOn(side), references);
}
function withParents(pins, parents) {
	const isPinned = ({ name, digest }) => pins.some((pin) => pin.name === name || pin.digest === digest);
	return [...pins, ...parents.filter((parent) => !isPinned(parent))];
}
function namesOf(pins) {
	return JSON.stringify(pins.map(({ name }) => name).sort());
}
function trainedOn({ facts }) {
	return pinsOf(facts?.["data"]);
}
/** A data set goes by the name that training gives it; anything else also says what it is. */
function madeFrom({ parents }) {
	return parents.map(({ reference, digest }) => {
		const { kind, name } = parseReference(reference);
		return {
			name: kind === "dataset" ? name : `${kind}:${name}`,
			digest,
			reference
		};
	});
}
function commandOf(facts) {
	const command = facts?.["command"];
	if (!Array.isArray(command) || command.length === 0) return void 0;
	const words = command;
	if (!words.every((word) => typeof word === "string")) return void 0;
	return /* @__PURE__ */ new Map([["", {
		identity: JSON.stringify(words),
		shown: shorten(redactCommand(words))
	}]]);
}
function single(value, isValid) {
	if (!isValid(value)) return void 0;
	return /* @__PURE__ */ new Map([["", {
		identity: JSON.stringify(value),
		shown: shorten(String(value))
	}]]);
}
/** Long text keeps its beginning and gets a digest, so that two that differ never look alike. */
function shorten(text) {
	const line = toLine(text, 1e400);
	if (line === text && text.length <= MAX_VALUE) return line;
	const digest = shortDigest(digestBytes(text));
	return `${toLine(text, MAX_VALUE)} (${digest})`;
}
// shared/gate/result.ts
/** The result of the statement: every number that led to the verdict, and the pictures for the report. */
function gateResult(judged) {
	const { candidate, baseline, predictions, decision, rules } = judged;
	const threshold = thresholdOf(rules);
	const shown = predictions?.paired ?? predictions?.all;
	const disagreeing = shown === void 0 ? void 0 : disagreement(shown, threshold);
	const curves = shown?.task === "binary" ? binaryCurves(shown, threshold) : void 0;
	return {
		model: {
			name: candidate.name,
			digest: candidate.digest,
			...candidate.label === void 0 ? {} : { label: candidate.label }
		},
		..."missing" in baseline ? {} : { baseline: baselineOf(baseline) },
		...predictions === void 0 ? {} : rowsOf(predictions),
		outcomes: decision.outcomes,
		waivers: judged.waivers,
		...slicesOf(judged),
		...passedOver(judged),
		...disagreeing === void 0 ? {} : { disagreement: disagreeing },
		...curves === void 0 ? {} : { curves },
		method: methodOf(judged),
		asked: judged.asked,
		..."missing" in baseline ? { differences: [] } : compareRecords(candidate, baseline),
		rulesDigest: judged.rulesDigest
	};
}
/** How many rows there are, how many are positive, and how many a model left out. */
function rowsOf(set) {
	const { unpredicted, classes } = set;
	const known = set.whole ?? set.all;
	const positives = positivesOf(known);
	const { positive, others } = classes;
	return {
		rows: known.count,
		...positives === void 0 ? {} : { positives },
		...positive === void 0 || others === void 0 || others < 2 ? {} : { oneAgainstRest: {
			positive,
			others
		} },
		...unpredicted.candidate + unpredicted.baseline === 0 ? {} : { unpredicted }
	};
}
function thresholdOf(rules) {
	return rules.columns?.task === "binary" ? rules.columns.threshold : void 0;
}
function baselineOf(baseline) {
	const { name, reference, digest, label } = baseline;
	return {
		reference: reference ?? name,
		digest,
		label: label ?? name
	};
}
function slicesOf({ predictions, rules, settings }) {
	if (predictions === void 0) return { slices: [] };
	const metric = sliceMetric(rules.rules, predictions.all.task);
	if (metric === void 0) return { slices: [] };
	const threshold = thresholdOf(rules);
	return measureSlices(rules.slices, metric, {
		predictions,
		settings: {
			...settings,
			threshold
		}
	});
}
function passedOver({ predictions, rules }) {
	const found = predictions === void 0 ? [] : tooFewRows(rules.rules, predictions);
	return found.length === 0 ? {} : { tooFewRows: found };
}
function methodOf({ decision, predictions, settings, rules }) {
	const methods = [...new Set(decision.outcomes.flatMap(({ method }) => method === void 0 ? [] : [method]))];
	const family = rules.rules.some(({ slice }) => slice !== void 0 && "everyValue" in slice);
	return {
		interval: methods.length === 0 ? "none: values alone" : methods.join("; "),
		level: settings.level,
		...predictions === void 0 ? {} : {
			resamples: settings.resamples,
			seed: settings.seed
		},
		...family ? { multiplicity: "Holm over the values of a slice column, for claims of failure" } : {}
	};
}
const LONGEST_PLACE = 500;
/** `test/eu.csv`: one name for one file, on every machine that checks out the same workspace. */
function placeOfFile(path, { workspace, temp }) {
	const whole = resolve(workspace, path);
	const inWorkspace = within(workspace, whole);
	const inTemp = within(temp, whole);
	const place = inWorkspace ?? (inTemp === void 0 ? whole : `temporary ${inTemp}`);
	return place.length > LONGEST_PLACE ? digestBytes(place) : toLine(place, LONGEST_PLACE);
}
function within(folder, path) {
	const inside = relative(folder, path);
	return inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? void 0 : inside;
}
/** What was read, by digest. */
function inputsOf(judged, given, folders) {
	const { candidate, baseline, predictions, rulesDigest, rules, waivers } = judged;
	const found = [{
		name: rules.file,
		digest: rulesDigest
	}];
	const add = (name, digest) => {
		if (digest !== void 0) found.push({
			name,
			digest
		});
	};
	const at = (what, path) => path === void 0 ? what : `${what} ${placeOfFile(path, folders)}`;
	add(at("predictions", given.predictions), predictions?.digests.candidate);
	add(at("labels", given.labels), predictions?.digests.labels);
	add("baseline predictions", predictions?.digests.baseline);
	add(at("metrics", given.metrics), candidate.metrics?.digest);
	add("facts", candidate.factsFile);
	for (const { rule, statement } of waivers.used) add(`waiver of ${rule}`.slice(0, 1e3), statement);
	if ("missing" in baseline) return found;
	add("baseline metrics", baseline.metrics?.digest);
	add(baseline.reference ?? baseline.name, baseline.digest);
	return found;
}
// shared/gate/log/decision-table.ts
/** More would hide the first; the statement and the report have them all. */
const SUMMARY = {
	rows: 50,
	text: 240,
	charts: "none",
	rest: "in the log"
};
/** The decision as columns for a log, worst first. */
function decisionTable(outcomes, labels) {
	return logTable(ruleTable(outcomes, labels));
}
/** The decision for the summary of a job: headline and the same table. */
function decisionSummary(headline, { verdict, outcomes }, labels) {
	const table = tableMarkdown(ruleTable(outcomes, labels), SUMMARY);
	return `### ${VERDICT_MARKS[verdict]} ${toMarkdown(headline)}\n\n${table}\n`;
}
// shared/gate/show/headline.ts
/**
* The one sentence a person reads first: the verdict in words, then the number that decided it with its uncertainty.
* `delay: do not ship. Recall falls by 1.8 pp (95 % CI 0.6 to 3.0; allowed 0.5 pp)`.
*/
function gateHeadline(decision, subject) {
	const { model, unpredicted } = subject;
	const gap = unpredicted === void 0 ? "" : `; ${unpredicted}`;
	return `${toLine(`${model}: ${sentence({
		...decision,
		outcomes: writtenAlike(decision.outcomes)
	}, subject)}`, 400 - gap.length)}${gap}`;
}
function sentence(decision, subject) {
	const { outcomes, verdict } = decision;
	const of = (wanted) => outcomes.filter((outcome) => outcome.verdict === wanted);
	switch (verdict) {
		case "fail": {
			const [first, ...others] = of("fail");
			const more = others.length === 0 ? "" : `; ${plural(others.length, "more rule fails", "more rules fail")}`;
			return `do not ship. ${first === void 0 ? "A rule fails" : outcomeSentence(first, subject)}${more}`;
		}
		case "inconclusive": return `inconclusive. ${inconclusiveText(of("inconclusive"), outcomes.length)}`;
		case "warn":
			if (outcomes.some(({ waived }) => waived !== void 0)) return `may ship by waiver. ${waivedText(outcomes, subject)}`;
			return `may ship, with a warning. ${warnText(decision, subject)}`;
		case "pass": return `may ship. ${passText(outcomes, subject)}`;
	}
}
function passText(outcomes, subject) {
	const all = outcomes.length === 1 ? "The one rule passes" : `All ${outcomes.length} rules pass`;
	const tightest = tightestOutcome(outcomes);
	if (tightest === void 0) return `${all}, decided on values alone: no uncertainty available`;
	return `${all}; ${lowerFirst(outcomeSentence(tightest, subject), tightest)}`;
}
function inconclusiveText(found, total) {
	const [first] = found;
	if (first === void 0) return "No rule could be judged";
	return `${verdictCount(found.length, total, "inconclusive", "rule")}: ${demandOf(first)} (${first.reason ?? "no reason given"})`;
}
function warnText(decision, subject) {
	const warned = decision.outcomes.filter(({ verdict }) => verdict === "warn");
	const passed = decision.outcomes.filter(({ verdict }) => verdict === "pass").length;
	if (subject.baselineMissing) return `There is no baseline, so only absolute rules were judged: ${plural(passed, "passes", "pass")}, ${warned.length} not judged`;
	const [first] = warned;
	if (first === void 0) return passText(decision.outcomes, subject);
	const what = first.change === void 0 && first.candidate === void 0 ? `${demandOf(first)} (${first.reason ?? ""})` : outcomeSentence(first, subject);
	return warned.length === 1 ? what : `${what}; ${plural(warned.length - 1, "more rule warns", "more rules warn")}`;
}
/** What would have decided, and who answers for it: the failure first, and what else warns is counted. */
function waivedText(outcomes, subject) {
	const waived = outcomes.filter((outcome) => outcome.waived !== void 0);
	const first = waived.find((outcome) => outcome.waived?.verdict === "fail") ?? waived[0];
	if (first?.waived === void 0) return "A rule is waived";
	const { by, until, verdict } = first.waived;
	const without = verdict === "inconclusive" ? ", which is inconclusive" : "";
	const others = waived.length - 1;
	const more = others === 0 ? "" : `; ${plural(others, "more rule is", "more rules are")} waived`;
	return `${outcomeSentence(first, subject)}${without}: waived by ${by} until ${until}${more}`;
}
/** `Recall falls by 1.8 pp (95 % CI 0.6 to 3.0; allowed 0.5 pp)`. */
function outcomeSentence(outcome, subject) {
	const name = `${displayName(outcome.metric)}${outcome.slice === void 0 ? "" : ` in ${outcome.slice.column}=${outcome.slice.value}`}`;
	const estimate = judgedOf(outcome);
	if (estimate === void 0) return `${name}: ${outcome.reason ?? "not measured"}`;
	if (outcome.kind === "absolute") {
		const { value, valueRange } = voiceOf(outcome);
		const interval = intervalText(estimate, subject.level, valueRange);
		return `${name} is ${value(estimate.value)} (${interval}; ${wantedOf(outcome.demand)} is demanded)`;
	}
	return `${name} ${changeText(outcome, estimate, subject.level)}; ${allowedText(outcome, estimate)})`;
}
function changeText(outcome, change, level) {
	const { size, sizeRange } = voiceOf(outcome);
	const shown = size(change.value);
	if (/^0[.0]*(?: |$)/.test(shown)) return `is unchanged (${intervalText(change, level, sizeRange)}`;
	const falls = change.value < 0;
	const oriented = (low, high) => falls ? sizeRange(-high, -low) : sizeRange(low, high);
	return `${falls ? "falls" : "rises"} by ${shown} (${intervalText(change, level, oriented)}`;
}
/** Beside a change to the worse the amount says enough; beside any other it would read as though that one were meant. */
function allowedText({ demand, direction }, { value }) {
	const wanted = wantedOf(demand);
	const worse = wanted === "no worse" ? "nothing" : /^at most (.+) worse$/.exec(wanted)?.[1];
	if (worse === void 0) return `${wanted} is demanded`;
	const isHigherBetter = direction === "higher-is-better";
	if (value !== 0 && value < 0 === isHigherBetter) return `allowed ${worse}`;
	const harm = isHigherBetter ? "fall" : "rise";
	return worse === "nothing" ? `no ${harm} is allowed` : `a ${harm} of ${worse} is allowed`;
}
function wantedOf(demand) {
	return demand.split(", ").at(-1) ?? "";
}
function intervalText(estimate, level, show) {
	if (estimate.lower === void 0 || estimate.upper === void 0) return "no interval";
	return `${formatLevel(level)} CI ${show(estimate.lower, estimate.upper)}`;
}
function lowerFirst(text, outcome) {
	return /^[A-Z][A-Z0-9]/.test(displayName(outcome.metric)) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
/** The rule that passed with the least room, in widths of its own interval. */
function tightestOutcome(outcomes) {
	let tightest;
	for (const outcome of outcomes) {
		const estimate = judgedOf(outcome);
		if (estimate?.lower === void 0 || estimate.upper === void 0) continue;
		const room = Math.min(Math.abs(estimate.lower - outcome.threshold), Math.abs(estimate.upper - outcome.threshold)) / Math.max(estimate.upper - estimate.lower, Number.MIN_VALUE);
		if (tightest === void 0 || room < tightest.room) tightest = {
			outcome,
			room
		};
	}
	return tightest?.outcome;
}
// shared/gate/log/log.ts
/** The runner shows ten annotations of a level for each step; more would push others out. */
const MAX_ANNOTATIONS$1 = 10;
const SHOWN_DIFFERENCES = 10;
/** The table of the decision and what a person asks next. */
function showDecision(result, labels, { log }) {
	log.table(decisionTable(result.outcomes, labels));
	for (const line of [...afterwordLines(result), ...unreachableMargins(result.outcomes)]) log.info(toLine(line));
}
/** What differs from the baseline, for whoever reads the log alone. */
function showDifferences({ differences, compared }, baselineLabel, { log }) {
	if (compared === void 0) return;
	const name = toLine(baselineLabel, 200);
	const shown = differences.slice(0, SHOWN_DIFFERENCES).map(differenceText);
	const more = differences.length + (compared.omitted ?? 0) - shown.length;
	if (shown.length > 0) log.info(`What differs from ${name}: ${[...shown, ...more > 0 ? [`${more} more`] : []].join("; ")}.`);
	else if (compared.same.length > 0) log.info(`Nothing on record differs from ${name}.`);
	else if (compared.unrecorded.some(({ by }) => by === "candidate")) log.info(`What differs from ${name} cannot be told: it is not on record how the candidate was made.`);
}
function differenceText({ what, baseline, candidate }) {
	const [before, now] = [baseline, candidate].map((value) => isDigest(value) ? shortDigest(value) : value);
	return toLine(`${what} ${before ?? ""} → ${now ?? ""}`, 200);
}
/** Each rule that is not a plain pass, on its line of the rules file. */
function annotate(outcomes, level, { log }) {
	const of = (verdicts) => writtenAlike(outcomes).filter(({ verdict }) => verdicts.includes(verdict)).slice(0, MAX_ANNOTATIONS$1);
	for (const outcome of of(["fail"])) log.error(annotation(outcome, level), {
		...outcome.where,
		title: title(outcome)
	});
	for (const outcome of of(["inconclusive", "warn"])) log.warning(annotation(outcome, level), {
		...outcome.where,
		title: title(outcome)
	});
}
function annotation(outcome, level) {
	const measured = outcome.candidate === void 0 ? "" : `${outcomeSentence(outcome, { level })}. `;
	const reason = outcome.reason === void 0 ? "" : `${capitalised(outcome.reason)}.`;
	return toLine(`${measured}${reason}`.trim(), 400);
}
function title(outcome) {
	return toLine(`${outcome.verdict}: ${demandOf(outcome)}`, 120);
}
/** A margin that these rows cannot resolve will stay open most of the time; that is worth saying before it does. */
function unreachableMargins(outcomes) {
	return writtenAlike(outcomes).flatMap((outcome) => {
		const { kind, detectable, threshold, rows, slice, verdict } = outcome;
		if (kind !== "regression" || slice !== void 0 || detectable === void 0) return [];
		if (verdict === "fail" || threshold === 0 || detectable <= Math.abs(threshold)) return [];
		const size = rows === void 0 ? "these rows" : plural(rows, "row");
		return [`${demandOf(outcome)}: finer than ${size} can resolve (${voiceOf(outcome).visible(detectable)}); it will often be inconclusive.`];
	});
}
// shared/gate/log/parameters.ts
/** The runner shows ten annotations of a level for each step. */
const MAX_ANNOTATIONS = 10;
/** Each parameter that is not as in the baseline, on its line, for who asks why the gate does not pass. */
function annotateParameters(differences, file, baselineLabel, { log }) {
	const wanted = differences.filter(({ kind }) => kind === "parameters");
	const paths = pathsOf(new Set(wanted.map(({ what }) => what)), file.value);
	const standing = wanted.filter(({ what }) => paths.has(what)).slice(0, MAX_ANNOTATIONS);
	for (const { what, baseline, candidate } of standing) {
		const text = toLine(`${what}: ${baseline} → ${candidate}`, 300);
		const title = toLine(`${what} differs from ${baselineLabel}`, 120);
		log.notice(text, {
			...file.locateKey(paths.get(what) ?? []),
			title
		});
	}
}
/**
* `['optimizer', 'lr']` for `optimizer.lr`, as training flattens names; a key may itself hold dots. The file is walked
* once, and nowhere below a name that is longer than any that is wanted.
*/
function pathsOf(wanted, value) {
	const longest = Math.max(0, ...[...wanted].map((name) => name.length));
	const found = /* @__PURE__ */ new Map();
	const places = [{
		prefix: "",
		path: [],
		value
	}];
	for (const { prefix, path, value } of places) {
		if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
		for (const [key, item] of Object.entries(value)) {
			if (prefix.length + key.length > longest) continue;
			const [name, place] = [`${prefix}${key}`, [...path, key]];
			if (wanted.has(name) && !found.has(name)) found.set(name, place);
			places.push({
				prefix: `${name}.`,
				path: place,
				value: item
			});
		}
	}
	return found;
}
// shared/gate/predictions/refusals.ts
const INPUT_OF = {
	candidate: "predictions",
	baseline: "baseline-predictions",
	labels: "labels"
};
/**
* Rows of a file as a person finds them: `line 4`.
*
* @param positions 0-based
*/
async function placesOf$1(engine, relation, positions) {
	const places = await findPlaces(engine, relation, positions);
	return placesText(positions.flatMap((position) => places.get(position) ?? []), relation.source.given);
}
/** Rows or columns of a file that cannot be judged. */
function invalid(role, file, what, remedy) {
	return new UserError("predictions-invalid", {
		what: `The ${role === "labels" ? "labels" : `predictions of the ${role}`} in ${file} cannot be used. ${what}`,
		where: { input: INPUT_OF[role] },
		remedy
	});
}
// shared/gate/predictions/classes.ts
const MAX_CLASSES$1 = 200;
/** So few names are a vocabulary that may be shown; more may be anything, such as texts about people. */
const MAX_NAMED = 20;
const SHOWN_CLASSES = 6;
const SHOWN_LENGTH = 40;
/**
* Checks that labels, predictions and the positive class of the rules file speak about the same classes.
*
* @throws UserError `predictions-invalid` where no row is positive, where `positive` is no label, where labels and predictions share no class, and
*   where two classes look like one that is written in two ways
*/
async function agreeOnClasses(engine, columns, tables) {
	if (columns.task === "regression") return UNNAMED;
	if (columns.task === "binary" && columns.positive === void 0) {
		await requirePositives(engine, columns.label, tables);
		return UNNAMED;
	}
	const labels = await censuses(engine, tables.filter((table) => table.hasLabels), "label", columns.label);
	if (columns.task === "binary") {
		refuseSlips(labels);
		return {
			...await findPositive(engine, columns.positive ?? "", labels),
			strange: []
		};
	}
	const predictions = await censuses(engine, tables.filter(({ role }) => role !== "labels"), "prediction", columns.prediction);
	refuseSlips([...labels, ...predictions]);
	for (const census of predictions) refuseNothingShared(census, labels);
	return {
		positive: void 0,
		others: void 0,
		strange: predictions.flatMap((of) => strangeIn(of, labels))
	};
}
const UNNAMED = {
	positive: void 0,
	others: void 0,
	strange: []
};
/** Without a positive row nothing can be said of how a model finds them, and the wrong column looks like this. */
async function requirePositives(engine, column, tables) {
	const labelled = tables.filter((table) => table.hasLabels);
	for (const { role } of labelled) if (((await engine.rows(`SELECT 1 FROM ${role} WHERE label = 1 LIMIT 1`)).rows[0] ?? []).length > 0) return;
	const [first] = labelled;
	if (first === void 0) throw new Error("No table has labels.");
	throw invalid(first.role, first.shown, `No row is positive: of ${plural(first.rows, "row")} every one has 0 or false in ${quote(column)}.`, "Check that the rules file names the right label, and judge the model on rows of which some are positive (1 or true).");
}
async function censuses(engine, tables, what, column) {
	const found = [];
	for (const table of tables) found.push({
		table,
		what,
		column,
		classes: await count(engine, table, what, column)
	});
	return found;
}
async function count(engine, table, what, column) {
	const name = what === "label" ? "label" : "value";
	const sql = `SELECT ${name}, count(*), ${`bool_or(${name}_zero) AND NOT bool_and(${name}_zero)`} FROM ${table.role} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 201`;
	const { rows } = await engine.rows(sql);
	if (rows.length > MAX_CLASSES$1) throw invalid(table.role, table.shown, `Its column ${quote(column)} holds more than ${MAX_CLASSES$1} different classes.`, "Check that the rules file names the right columns, or say `task: regression` for numbers.");
	if (rows.some(([, , both]) => both === true)) throw invalid(table.role, table.shown, `Its column ${quote(column)} writes one number with and without a zero at its end, as codes do.`, "Numbers are compared by value, so that 250.1 and 250.10 are one class: give codes a letter (c250.10).");
	return rows.map(([value, size]) => ({
		name: String(value),
		rows: Number(size)
	}));
}
/** Two classes that differ in capitals, leading zeros or inner blanks alone are one by intent or a slip: nobody knows. */
function refuseSlips(all) {
	const known = /* @__PURE__ */ new Map();
	for (const census of all) for (const { name } of census.classes) {
		const form = looseForm(name);
		const other = known.get(form);
		if (other !== void 0 && other.name !== name) throw slip(other, {
			name,
			census
		}, all);
		known.set(form, {
			name,
			census
		});
	}
}
function slip(one, other, all) {
	const { role, shown: file } = other.census.table;
	const isNamed = all.every(({ classes }) => classes.length <= MAX_NAMED);
	const [first, second] = [one, other].map(({ name, census }) => `${isNamed ? `${shown(name)} in ` : ""}${quote(census.column)} of ${census.table.shown}`);
	return invalid(role, file, `Two classes differ in capitals, leading zeros or blanks alone: ${first ?? ""} and ${second ?? ""}.`, "Write a class in one way in all files, or give two classes names that differ in more.");
}
function refuseNothingShared(predictions, labels) {
	const known = new Set(labels.flatMap(({ classes }) => classes.map(({ name }) => name)));
	if (predictions.classes.some(({ name }) => known.has(name))) return;
	const { table } = predictions;
	throw invalid(table.role, table.shown, `Labels and predictions share no class: ${[...labels.slice(0, 1), predictions].map(contents).join(", ")}.`, "Write both in one way, for example both as names or both as numbers (true and false are not 1 and 0).");
}
function strangeIn({ table, classes }, labels) {
	const known = new Set(labels.flatMap((census) => census.classes.map(({ name }) => name)));
	const strange = classes.filter(({ name }) => !known.has(name));
	const rows = strange.reduce((sum, of) => sum + of.rows, 0);
	return rows === 0 ? [] : [{
		table,
		rows,
		classes: strange.length
	}];
}
/** The positive class as the tables have it. */
async function findPositive(engine, given, labels) {
	const written = `SELECT ${trimmed(sqlText(given))} AS x`;
	const [[value] = []] = (await engine.rows(`SELECT ${sameValue("x")} FROM (${written})`)).rows;
	const names = [...new Set(labels.flatMap(({ classes }) => classes.map(({ name }) => name)))];
	if (typeof value === "string" && names.includes(value)) return {
		positive: value,
		others: names.length - 1
	};
	const [first] = labels;
	if (first === void 0) throw new Error("No table has labels.");
	throw invalid(first.table.role, first.table.shown, `No label is ${quote(given, SHOWN_LENGTH)}, which the rules file names with "positive": ${contents(first)}.${names.length > MAX_NAMED ? "" : didYouMean(given, names)}`, "Name the positive label in the rules file as the labels have it; capitals count.");
}
/** `"label" holds "Yes" (1,400 rows) and "No" (600 rows)`. */
function contents({ column, classes }) {
	if (classes.length > MAX_NAMED) return `${quote(column)} holds ${formatCount(classes.length)} different ones`;
	if (classes.length > 2 && classes.every(({ rows }) => rows === 1)) return `${quote(column)} holds ${classes.length} different ones, each in one row`;
	const named = classes.slice(0, SHOWN_CLASSES).map(({ name, rows }) => `${shown(name)} (${plural(rows, "row")})`);
	const more = classes.length - named.length;
	return `${quote(column)} holds ${[...named, ...more > 0 ? [`${more} more`] : []].join(", ")}`;
}
function shown(name) {
	return quote(name, SHOWN_LENGTH);
}
// shared/gate/predictions/join.ts
/** Where a model lacks more of the rows than this, the files do not speak about the same data. */
const MOST_UNPREDICTED = .01;
const SHOWN_POSITIONS = 3;
/**
* Checks that all files speak about the same rows; what they say of them is for `refuseContradictions`.
*
* A row is known where the labels have it; without a file of labels, where one of the models has it. A model may lack
* few rows: they then count against it. What has no label cannot be judged at all.
*
* @returns how many rows each model lacks; at most 1 % of all that are known
* @throws UserError `predictions-mismatched`, with counts and the first rows; ids are not shown
*/
async function matchRows(engine, tables) {
	const { candidate, baseline, labels } = tables;
	if (labels !== void 0) {
		const models = baseline === void 0 ? [candidate] : [candidate, baseline];
		const lacking = {};
		for (const model of models) lacking[model.role] = await matchLabels(engine, model, labels);
		return {
			candidate: lacking.candidate ?? 0,
			baseline: lacking.baseline ?? 0
		};
	}
	return baseline === void 0 ? {
		candidate: 0,
		baseline: 0
	} : matchModels(engine, candidate, baseline);
}
/** @returns how many labelled rows a model did not predict */
async function matchLabels(engine, model, labels) {
	const unlabelled = await strangers(engine, model.role, "labels");
	const unpredicted = await strangers(engine, "labels", model.role);
	if (unlabelled.count === 0 && isFew(unpredicted.count, labels.rows)) return unpredicted.count;
	throw mismatched(model.role, await sides(engine, [
		model,
		unlabelled,
		"without a label"
	], [
		labels,
		unpredicted,
		"without a prediction"
	]), `Predict every labelled row and no other.${await looseHint(engine, model.role, "labels")}`);
}
async function matchModels(engine, candidate, baseline) {
	const candidateOnly = await strangers(engine, "candidate", "baseline");
	const baselineOnly = await strangers(engine, "baseline", "candidate");
	const known = candidate.rows + baselineOnly.count;
	if (!isFew(candidateOnly.count, known) || !isFew(baselineOnly.count, known)) throw mismatched("baseline", await sides(engine, [
		candidate,
		candidateOnly,
		"not in the baseline"
	], [
		baseline,
		baselineOnly,
		"not in the candidate"
	]), `Predict the same rows with both models, and give them the same ids.${await looseHint(engine, "candidate", "baseline")}`);
	return {
		candidate: baselineOnly.count,
		baseline: candidateOnly.count
	};
}
function isFew(unpredicted, known) {
	return unpredicted <= MOST_UNPREDICTED * known;
}
function strangers(engine, of, among) {
	return positions(engine, `SELECT a.n FROM ${of} a ANTI JOIN ${among} b USING (id)`);
}
async function positions(engine, query) {
	const sql = `SELECT count(*), min(n, ${SHOWN_POSITIONS}) FROM (${query})`;
	const [count, first] = (await engine.rows(sql)).rows[0] ?? [];
	return {
		count: Number(count ?? 0),
		first: Array.isArray(first) ? first.map(Number) : []
	};
}
/** Ids that no other file has, and yet has in other capitals or with other zeros in front, or as another text of a moment. */
async function looseHint(engine, one, other) {
	const inBoth = async (form) => {
		const forms = (role, among) => `SELECT DISTINCT ${form} AS form FROM (SELECT a.id FROM ${role} a ANTI JOIN ${among} b USING (id)) WHERE form IS NOT NULL`;
		const sql = `SELECT count(*) FROM (${forms(one, other)}) JOIN (${forms(other, one)}) USING (form)`;
		return Number((await engine.rows(sql)).rows[0]?.[0] ?? 0);
	};
	const letters = await inBoth("lower(ltrim(id, '0'))");
	const moments = await inBoth(`CASE WHEN regexp_full_match(id, '${MOMENT}') THEN TRY_CAST(id AS TIMESTAMPTZ) END`);
	return [...letters === 0 ? [] : [` ${plural(letters, "id differs", "ids differ")} ${LETTERS}`], ...moments === 0 ? [] : [` ${plural(moments, "id is", "ids are")} ${MOMENTS}`]].join("");
}
const LETTERS = "in capitals or leading zeros alone, such as 007 and 7: write them in one way.";
const MOMENTS = "of the same moment in both files and written otherwise, such as with an offset and with Z: write them in one way.";
/** Form first: a cast alone takes much else for a moment. */
const MOMENT = "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?([ ]?(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?))?)?";
async function sides(engine, ...all) {
	const sentences = [];
	for (const [table, { count, first }, complaint] of all) {
		if (count === 0) continue;
		const where = await placesOf$1(engine, table.relation, first);
		sentences.push(`${formatCount(count)} of ${formatCount(table.rows)} ids in ${table.shown} are ${complaint}, first in ${where}.`);
	}
	return sentences.join(" ");
}
function mismatched(role, what, remedy) {
	return new UserError("predictions-mismatched", {
		what: `The rows do not match. ${what}`,
		where: { input: INPUT_OF[role] },
		remedy
	});
}
// shared/gate/predictions/contradictions.ts
/**
* Checks that the files say the same of the rows that they share: one label, and one value in every slice column. What a
* model's own file says beside a file of labels is not judged by, and yet is a sign that the two are not about the same.
*
* @param slices all that are wanted, in the order of their columns
* @throws UserError `predictions-mismatched`, with counts and the first rows; no value is shown
*/
async function refuseContradictions$1(engine, { candidate, baseline, labels }, { columns, slices }) {
	const tables = [
		labels,
		candidate,
		baseline
	].filter((table) => table !== void 0);
	for (const [place, one] of tables.entries()) for (const other of tables.slice(place + 1)) {
		if (one.hasLabels && (other.hasLabels || other.hasOwnLabels)) await refuse(engine, [one, other], [`label in ${quote(columns.label)}`, labelsDiffer(columns)]);
		for (const [index, name] of slices.entries()) {
			if (!one.slices.includes(name) || !other.slices.includes(name)) continue;
			await refuse(engine, [one, other], [`value in ${quote(name)}`, `a.s${index} IS DISTINCT FROM b.s${index}`]);
		}
	}
}
/**
* Slices are told apart by value, unless one file writes a value in two ways: then the column holds codes (version 1 and
* 1.0), and every file's are told apart as they are written.
*
* @returns the columns of codes
*/
async function settleSlices(engine, tables, slices) {
	const codes = /* @__PURE__ */ new Set();
	for (const [index, name] of slices.entries()) {
		const telling = tables.filter((table) => table.slices.includes(name)).map(({ role }) => role);
		const written = `coalesce(s${index}_as, s${index})`;
		const twice = telling.map((role) => `(SELECT 1 FROM ${role} GROUP BY s${index} HAVING min(${written}) <> max(${written}) LIMIT 1)`);
		if (telling.length === 0 || (await engine.rows(twice.join(" UNION ALL "))).rows.length === 0) continue;
		for (const role of telling) await engine.run(`UPDATE ${role} SET s${index} = ${written}`);
		codes.add(name);
	}
	return codes;
}
/** Beside a label that is judged by, none is no other one. Numbers of a file in single precision are rounded. */
function labelsDiffer({ task }) {
	const differ = "b.label IS NOT NULL AND CAST(a.label AS VARCHAR) IS DISTINCT FROM CAST(b.label AS VARCHAR)";
	return task === "regression" ? `${differ} AND CAST(a.label AS FLOAT) IS DISTINCT FROM TRY_CAST(b.label AS FLOAT)` : differ;
}
async function refuse(engine, [one, other], [what, differ]) {
	const { count, first } = await positions(engine, `SELECT b.n FROM ${one.role} a JOIN ${other.role} b USING (id) WHERE ${differ}`);
	if (count === 0) return;
	const where = await placesOf$1(engine, other.relation, first);
	throw mismatched(other.role, `${plural(count, "id has", "ids have")} another ${what} in ${other.shown} than in ${one.shown}, first in ${where} of the former.`, "Evaluate all models on one version of the data, and take labels and slices of a row from one place.");
}
// shared/gate/predictions/row-builder.ts
const MAX_CLASSES = 200;
/** Names for rows without a value in a slice column: the first that no row has as a text. */
const NO_VALUE = ["(none)", "(no value)"];
/** Numbers texts in the order they are first met, so that each is stored once. */
var Dictionary = class {
	#codes = /* @__PURE__ */ new Map();
	/** @param text undefined for none */
	codeOf(text) {
		const known = this.#codes.get(text);
		if (known !== void 0) return known;
		this.#codes.set(text, this.#codes.size);
		return this.#codes.size - 1;
	}
	get texts() {
		const none = NO_VALUE.find((name) => !this.#codes.has(name)) ?? "";
		return [...this.#codes.keys()].map((text) => text ?? none);
	}
};
/** Gathers pages of rows into columns of typed arrays. */
var RowBuilder = class {
	#task;
	#label;
	#candidate;
	#baseline;
	#classes = new Dictionary();
	#slices;
	#count = 0;
	constructor(task, size, { slices, hasBaseline }) {
		this.#task = task;
		this.#label = new Float64Array(size);
		this.#candidate = new Float64Array(size);
		this.#baseline = hasBaseline ? new Float64Array(size) : void 0;
		this.#slices = slices.map((name) => ({
			name,
			dictionary: new Dictionary(),
			codes: new Uint32Array(size)
		}));
	}
	/** @param columns label, candidate, baseline and slices of some rows, each equally long */
	add(columns) {
		const [label = [], candidate = [], baseline = [], ...slices] = columns;
		for (let row = 0; row < label.length; row++) {
			const at = this.#count + row;
			this.#label[at] = this.#number(label[row]);
			this.#candidate[at] = this.#number(candidate[row]);
			if (this.#baseline !== void 0) this.#baseline[at] = this.#number(baseline[row]);
		}
		for (const [index, { dictionary, codes }] of this.#slices.entries()) {
			const values = slices[index] ?? [];
			for (let row = 0; row < label.length; row++) {
				const value = values[row];
				codes[this.#count + row] = dictionary.codeOf(typeof value === "string" ? value : void 0);
			}
		}
		this.#count += label.length;
	}
	/** @returns the columns, and which rows the candidate has and which both have */
	finish() {
		const [candidate, both] = [[], []];
		for (let row = 0; row < this.#count; row++) {
			if (this.#isGap(this.#candidate[row])) continue;
			candidate.push(row);
			if (this.#baseline !== void 0 && !this.#isGap(this.#baseline[row])) both.push(row);
		}
		return {
			rows: this.#rows(),
			predicted: {
				candidate: Uint32Array.from(candidate),
				both: Uint32Array.from(both)
			}
		};
	}
	#isGap(value) {
		return this.#task === "classes" ? value === NO_CLASS : Number.isNaN(value ?? NaN);
	}
	#rows() {
		const slices = new Map(this.#slices.map(({ name, dictionary, codes }) => [name, {
			values: dictionary.texts,
			codes
		}]));
		const common = {
			count: this.#count,
			slices
		};
		switch (this.#task) {
			case "binary": return {
				...common,
				...this.#numbers(),
				task: "binary",
				label: Uint8Array.from(this.#label)
			};
			case "regression": return {
				...common,
				...this.#numbers(),
				task: "regression",
				label: this.#label
			};
			case "classes": return {
				...common,
				task: "classes",
				classes: this.#classes.texts,
				label: Uint32Array.from(this.#label),
				candidate: Uint32Array.from(this.#candidate),
				baseline: this.#baseline === void 0 ? void 0 : Uint32Array.from(this.#baseline)
			};
		}
	}
	#numbers() {
		return {
			candidate: this.#candidate,
			baseline: this.#baseline
		};
	}
	#number(value) {
		if (value === null) return this.#task === "classes" ? NO_CLASS : NaN;
		if (this.#task !== "classes") return Number(value);
		if (typeof value !== "string") throw new Error("A class is read as a text.");
		const code = this.#classes.codeOf(value);
		if (code < MAX_CLASSES) return code;
		throw new UserError("predictions-invalid", {
			what: `The label and prediction columns hold more than ${MAX_CLASSES} different classes.`,
			remedy: "Check that the rules file names the right columns, or say `task: regression` for numbers."
		});
	}
};
// shared/gate/predictions/read-rows.ts
const PAGE_ROWS = 5e4;
/** Takes the joined rows out of the engine, ordered by id so that the order of a file changes nothing. */
async function readRows(engine, request, matched) {
	const { tables, unpredicted } = matched;
	const slices = request.slices.filter((name) => placesOf(name, tables).length > 0);
	await engine.run(joinSql(request, matched, slices));
	const count = Number((await engine.rows("SELECT count(*) FROM joined")).rows[0]?.[0] ?? 0);
	const hasBaseline = tables.baseline !== void 0;
	const builder = new RowBuilder(request.columns.task, count, {
		slices,
		hasBaseline
	});
	const lists = [
		"label",
		"candidate",
		"baseline",
		...slices.map((name) => sliceColumn(request, name))
	].map((column) => `list(${column} ORDER BY k)`).join(", ");
	for (let from = 0; from < count; from += PAGE_ROWS) {
		const page = `SELECT ${lists} FROM joined WHERE k >= ${from} AND k < ${from + PAGE_ROWS}`;
		builder.add((await engine.rows(page)).rows[0] ?? []);
	}
	const { rows, predicted } = builder.finish();
	const spellings = await spellingsOf(engine, request.sliceValues);
	const hasGaps = unpredicted.candidate + unpredicted.baseline > 0;
	return {
		...hasGaps ? withGaps(rows, predicted, hasBaseline) : {
			all: rows,
			paired: hasBaseline ? rows : void 0,
			whole: void 0
		},
		absentSlices: request.slices.filter((name) => !slices.includes(name)),
		unplaced: hasGaps ? await unplacedRows(engine, request, slices) : /* @__PURE__ */ new Map(),
		spellings: new Map(slices.flatMap((name) => matched.codes.has(name) ? [] : [[name, spellings]]))
	};
}
function withGaps(whole, predicted, hasBaseline) {
	return {
		all: {
			...selectRows(whole, predicted.candidate),
			baseline: void 0
		},
		paired: hasBaseline ? selectRows(whole, predicted.both) : void 0,
		whole
	};
}
/** One table ordered by id: k, label, candidate, baseline, slices, and which of the slices no file tells. */
function joinSql(request, matched, slices) {
	const { tables, positive } = matched;
	const { baseline, labels } = tables;
	const label = labels !== void 0 ? "l.label" : baseline === void 0 ? "c.label" : "coalesce(c.label, b.label)";
	return `CREATE TEMP TABLE joined AS SELECT ${[
		"row_number() OVER (ORDER BY id) - 1 AS k",
		`${positive === void 0 ? label : `CASE WHEN ${label} = ${sqlText(positive)} THEN 1 ELSE 0 END`} AS label`,
		"c.value AS candidate",
		`${baseline === void 0 ? "NULL" : "b.value"} AS baseline`,
		...slices.flatMap((name) => {
			const column = sliceColumn(request, name);
			const places = placesOf(name, tables);
			const told = places.map((place) => `WHEN ${place}.n IS NOT NULL THEN ${place}.${column}`);
			const known = places.map((place) => `${place}.n IS NOT NULL`).join(" OR ");
			return [`CASE ${told.join(" ")} END AS ${column}`, `NOT (${known}) AS ${column}_unplaced`];
		})
	].join(", ")} FROM ${joinOf(tables)} ORDER BY k`;
}
function joinOf({ baseline, labels }) {
	const other = baseline === void 0 ? [] : ["baseline b USING (id)"];
	if (labels !== void 0) return [
		"labels l",
		"candidate c USING (id)",
		...other
	].join(" LEFT JOIN ");
	return ["candidate c", ...other].join(" FULL JOIN ");
}
/** Aliases of the tables that tell a slice, the one that is believed first. */
function placesOf(name, { candidate, baseline, labels }) {
	const tells = (table) => table?.slices.includes(name) === true;
	return [
		...tells(labels) ? ["l"] : [],
		...tells(candidate) ? ["c"] : [],
		...tells(baseline) ? ["b"] : []
	];
}
function sliceColumn(request, name) {
	return `s${request.slices.indexOf(name)}`;
}
async function unplacedRows(engine, request, slices) {
	const counts = slices.map((name) => `count(*) FILTER (${sliceColumn(request, name)}_unplaced)`);
	const [found = []] = counts.length === 0 ? [] : (await engine.rows(`SELECT ${counts.join(", ")} FROM joined`)).rows;
	const named = slices.map((name, index) => [name, Number(found[index] ?? 0)]);
	return new Map(named.filter(([, count]) => count > 0));
}
async function spellingsOf(engine, values) {
	if (values.length === 0) return /* @__PURE__ */ new Map();
	const given = values.map((value, index) => `(${index}, ${sqlText(value)})`).join(", ");
	const texts = `SELECT k, ${trimmed("t")} AS x FROM (VALUES ${given}) given(k, t)`;
	const { rows } = await engine.rows(`SELECT k, ${namingValue("x")} FROM (${texts})`);
	return new Map(rows.map(([k, value]) => [values[Number(k)] ?? "", typeof value === "string" ? value : ""]));
}
// shared/gate/predictions/demands.ts
const NO_NUMBER = "WHERE value IS NULL OR isnan(value) OR isinf(value)";
const REPEATED_ID = "QUALIFY row_number() OVER (PARTITION BY id ORDER BY n) > 1";
function demandsOn({ columns, value, label }) {
	const demands = [{
		wrong: "WHERE id IS NULL",
		complaint: (rows, count) => `${rows} ${count === 1 ? "has" : "have"} no id.`,
		remedy: "Give every row the id it has in the data set; a cut-off last line looks like this too."
	}, {
		wrong: REPEATED_ID,
		complaint: (rows, count) => `${rows} ${count === 1 ? "repeats" : "repeat"} an earlier id.`,
		remedy: "Write one prediction for each id; 1 and 1.0 are one, and blanks around an id do not count."
	}];
	if (value) demands.push(valueDemand(columns));
	if (label) demands.push(labelDemand(columns));
	return demands;
}
function valueDemand(columns) {
	if (columns.task === "binary") return {
		wrong: `${NO_NUMBER} OR value < 0 OR value > 1`,
		complaint: {
			as: "value",
			what: "probability",
			column: columns.score
		},
		remedy: "Write the probability of the positive class, from 0 to 1, into every row."
	};
	const number = columns.task === "regression";
	return {
		wrong: number ? NO_NUMBER : "WHERE value IS NULL",
		complaint: {
			as: "value",
			what: number ? "finite number" : "class",
			column: columns.prediction
		},
		remedy: `Write the predicted ${number ? "number" : "class"} into every row.`
	};
}
function labelDemand(columns) {
	const number = columns.task === "regression";
	return {
		wrong: number ? "WHERE label IS NULL OR isnan(label) OR isinf(label)" : "WHERE label IS NULL",
		complaint: {
			as: "label",
			what: number ? "finite number" : "label",
			column: columns.label
		},
		remedy: columns.task === "binary" && !hasNamedPositive(columns) ? "Labels are 0 and 1 or false and true; for others name the positive one with `positive:` in the rules file." : "Give every row its label."
	};
}
async function refuseRows(engine, { role, relation, demand }) {
	const rows = `SELECT n FROM ${role} ${demand.wrong}`;
	const found = (await engine.rows(`SELECT count(*), min(n) FROM (${rows})`)).rows[0] ?? [];
	const count = Number(found[0] ?? 0);
	if (count === 0) return;
	const first = await placesOf$1(engine, relation, [Number(found[1] ?? 0)]);
	const { complaint } = demand;
	const told = typeof complaint === "function" ? void 0 : await lookAt(engine, rows, {
		role,
		held: complaint
	});
	const what = typeof complaint === "function" ? complaint(plural(count, "row"), count) : heldText(complaint, count, told);
	throw invalid(role, relation.source.given, `${what} The first is ${first}.`, `${told?.hint ?? ""}${demand.remedy}`);
}
const SHOWN_SHAPES = 3;
/** What stands in wrong rows, by its shape alone. */
async function lookAt(engine, wrong, { role, held: { as } }) {
	const texts = `SELECT ${`coalesce(CASE WHEN (${sameValue(`${as}_text`)}) IS NOT NULL THEN ${as}_text END, CAST(${as} AS VARCHAR))`} AS t FROM ${role} WHERE n IN (${wrong})`;
	const shapes = `SELECT ${maskSql("t")} AS shape, count(*) AS rows FROM (${texts}) WHERE t IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`;
	const all = (await engine.rows(shapes)).rows.map(([shape, rows]) => ({
		shape: String(shape),
		rows: Number(rows)
	}));
	const hints = HINTS.map(({ form }) => `count(*) FILTER (regexp_full_match(t, '${form}'))`);
	const [matched = []] = (await engine.rows(`SELECT ${hints.join(", ")} FROM (${texts})`)).rows;
	return {
		count: all.reduce((sum, { rows }) => sum + rows, 0),
		shapes: all.slice(0, SHOWN_SHAPES).map(({ shape }) => `"${shape}"`),
		hint: HINTS.flatMap(({ says }, index) => Number(matched[index] ?? 0) > 0 ? [`${says} `] : []).join("")
	};
}
const HINTS = [{
	form: "[+-]?[0-9]*,[0-9]+",
	says: "A comma stands where the decimal point belongs: write a point."
}, {
	form: "[0-9.,]+ ?%",
	says: "A percent sign stands beside numbers: write 0.5 for 50 %."
}];
/** `3 rows have no label in "y"`, `4 rows cannot be read as a label in "y"; they look like "a…a"`. */
function heldText({ what, column }, count, told) {
	const of = told?.count ?? 0;
	const none = `${plural(count - of, "row")} ${count - of === 1 ? "has" : "have"} no ${what} in ${quote(column)}`;
	if (told === void 0 || of === 0) return `${none}.`;
	const unread = `${plural(of, "row")} cannot be read as a ${what}`;
	const look = `${of === 1 ? "it looks" : "they look"} like ${told.shapes.join(", ")}`;
	return of === count ? `${unread} in ${quote(column)}; ${look}.` : `${unread}; ${look}; ${none}.`;
}
/** Labels 0 and 1 of a binary task need no name. */
function hasNamedPositive(columns) {
	return columns.task === "binary" && columns.positive !== void 0;
}
// shared/gate/predictions/tables.ts
/**
* Loads a file into the engine and checks every row: ids present and unique, labels and values of the right kind.
*
* Classes and labels are left as `sameValue` tells them apart, in columns `value` and `label`; beside each stands in
* `value_zero` and `label_zero` whether it is written with a zero that `sameValue` takes away. Of 0 and 1 alone `label`
* is a number, as numbers are.
*
* @throws UserError `predictions-invalid`, naming how many rows are wrong and the first of them
*/
async function loadTable(engine, relation, role, wanted) {
	const file = relation.source.given;
	const { columns } = wanted;
	for (const name of requiredColumns(wanted)) requireColumn(relation, name, role);
	const slices = wanted.slices.filter((name) => columnOf(relation, name) !== void 0);
	for (const name of slices) requireEverywhere(relation, name, role);
	const hasOwnLabels = !wanted.label && canTellLabels(relation, columns);
	const read = [
		{
			name: columns.id,
			as: "id"
		},
		...wanted.value ? [{
			name: valueColumn(columns),
			as: "value"
		}] : [],
		...wanted.label || hasOwnLabels ? [{
			name: columns.label,
			as: "label"
		}] : []
	];
	const placed = slices.map((name) => ({
		name,
		as: `s${wanted.slices.indexOf(name)}`
	}));
	const texts = [...read, ...placed].map(({ name, as }) => `${trimmed(textOf(relation, name))} AS ${textAs(as)}`);
	const said = [...read.map(({ as }) => `${saidBy(as, columns)} AS ${saidAs(as)}`), ...placed.map(({ name, as }) => `${sliceBy(as, isWritten(columnOf(relation, name)))} AS ${saidAs(as)}`)];
	const values = [...read.flatMap(({ as }) => {
		if (as === "label" && hasOwnLabels) return [`${ownLabel(columns)} AS label`];
		const value = valueOf(as, columns);
		return [
			`${value} AS ${as}`,
			...comparesClasses(as, columns) ? [`${hasEndingZero(textAs(as))} AS ${as}_zero`] : [],
			...as === "id" ? [] : [`CASE WHEN (${value}) IS NULL THEN ${textAs(as)} END AS ${textAs(as)}`]
		];
	}), ...placed.flatMap(({ name, as }) => sliceOf(as, isWritten(columnOf(relation, name))))];
	const given = `SELECT ${POSITION} AS n, ${texts.join(", ")} FROM ${relation.fromNumbered}`;
	const reading = `SELECT *, ${said.join(", ")} FROM (${given})`;
	await engine.run(`CREATE TEMP TABLE ${role} AS SELECT n, ${values.join(", ")} FROM (${reading})`);
	const rows = Number((await engine.rows(`SELECT count(*) FROM ${role}`)).rows[0]?.[0] ?? 0);
	if (rows === 0) throw invalid(role, file, "It holds no rows.", "Check the step that writes it.");
	for (const demand of demandsOn(wanted)) await refuseRows(engine, {
		role,
		relation,
		demand
	});
	return {
		role,
		shown: file,
		relation,
		rows,
		hasLabels: wanted.label,
		hasOwnLabels,
		slices
	};
}
function valueColumn(columns) {
	return columns.task === "binary" ? columns.score : columns.prediction;
}
function requiredColumns({ columns, value, label }) {
	return [
		columns.id,
		...value ? [valueColumn(columns)] : [],
		...label ? [columns.label] : []
	];
}
/** The column of exactly this name; undefined where none or several bear it. */
function columnOf(relation, name) {
	const named = relation.columns.filter((column) => column.name === name);
	return named.length === 1 ? named[0] : void 0;
}
/** A file whose labels are given elsewhere may carry its own; but not under the name that its predictions have. */
function canTellLabels(relation, columns) {
	const column = columnOf(relation, columns.label);
	return column !== void 0 && !NESTED.includes(column.type.name) && valueColumn(columns) !== columns.label;
}
const textAs = (as) => `${as}_text`;
const saidAs = (as) => `${as}_said`;
/** What cannot be read as a label is another one than any that can. */
function ownLabel(columns) {
	return `CASE WHEN (${columns.task === "regression" ? sameValue(textAs("label")) : saidAs("label")}) IS NOT NULL THEN coalesce(CAST(${valueOf("label", columns)} AS VARCHAR), '?') END`;
}
/** Numbers, dates and booleans that a file holds as such are not written in one way or another. */
function isWritten(column) {
	return column?.encoding !== "typed" || column.type.name === "VARCHAR";
}
function sliceBy(as, written) {
	return written ? namingValue(textAs(as)) : sameValue(textAs(as));
}
function sliceOf(as, written) {
	const other = `CASE WHEN ${saidAs(as)} <> ${textAs(as)} THEN ${textAs(as)} END`;
	return [`${saidAs(as)} AS ${as}`, `${written ? other : "CAST(NULL AS VARCHAR)"} AS ${as}_as`];
}
const NESTED = [
	"STRUCT",
	"LIST",
	"ARRAY",
	"MAP",
	"UNION"
];
function requireColumn(relation, name, role) {
	const column = columnOf(relation, name);
	const file = relation.source.given;
	if (column !== void 0 && !NESTED.includes(column.type.name)) {
		requireEverywhere(relation, name, role);
		return;
	}
	if (column !== void 0) throw invalid(role, file, `Its column ${quote(name)} holds no single values.`, "Write one value into every row.");
	const names = relation.columns.map((known) => known.name);
	const count = names.filter((each) => each === name).length;
	if (count > 1) throw invalid(role, file, `It has ${count} columns called ${quote(name)}.`, "Name each column once.");
	const isHeader = !names.some((each) => VALUE_LIKE.test(each));
	throw invalid(role, file, `It has no column ${quote(name)}.${isHeader ? didYouMean(name, names) : ""}`, isHeader ? `It has ${plural(names.length, "column")}: ${names.slice(0, SHOWN_NAMES).map(shownName).join(", ")}. The rules file says which to read.` : "Names of its columns look like values: give it a first line with names. The rules file says which to read.");
}
/** The rows of a file that has no such column would be taken for rows without a value. */
function requireEverywhere(relation, name, role) {
	const lacking = columnOf(relation, name)?.lacking;
	if (lacking === void 0) return;
	const hint = didYouMean(name, lacking.names);
	throw invalid(role, relation.source.given, `Its file ${toLine(lacking.file, 120)} has no column ${quote(name)}, which others have.${hint}`, "Write all files with the same columns.");
}
const SHOWN_NAMES = 12;
/** Numbers, dates and addresses: the first row of a file without a header, which is not to be shown. */
const VALUE_LIKE = /^\s*[+-]?[.,]?\d|@/;
function shownName(name) {
	return name === "" ? "one without a name (pandas leaves its index so: give it one, or write index=False)" : quote(name);
}
function textOf(relation, name) {
	const column = columnOf(relation, name);
	if (column === void 0) throw new Error("A column that was found is gone.");
	const { sql, encoding } = column;
	if (encoding === "text") return sql;
	if (encoding === "typed") return `CAST(${sql} AS VARCHAR)`;
	return `CASE WHEN json_type(${sql}) IN ('ARRAY', 'OBJECT') THEN NULL ELSE ${sql} ->> '$' END`;
}
/** Form first: `TRY_CAST` alone takes `1_000`, `nan` and `inf` for numbers. */
const NUMBER = String.raw`[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?`;
function numberIn(text) {
	return `CASE WHEN regexp_full_match(${text}, '${NUMBER}') THEN TRY_CAST(${text} AS DOUBLE) END`;
}
function comparesClasses(as, columns) {
	if (columns.task === "classes") return as === "value" || as === "label";
	return as === "label" && hasNamedPositive(columns);
}
/** What a trimmed text says in one of the columns `id`, `value` and `label`: a number, or what `sameValue` tells apart. */
function saidBy(as, columns) {
	return as !== "id" && (columns.task === "regression" || columns.task === "binary" && as === "value") ? numberIn(textAs(as)) : sameValue(textAs(as));
}
/** The value of such a column, from what its text says. */
function valueOf(as, columns) {
	const said = saidAs(as);
	if (as !== "label" || columns.task !== "binary" || comparesClasses(as, columns)) return said;
	return `CASE WHEN ${said} IN ('1', 'true') THEN 1 WHEN ${said} IN ('0', 'false') THEN 0 END`;
}
// shared/gate/predictions/predictions.ts
const MAX_ROWS = 2e7;
/**
* Reads predictions from CSV, JSON lines or Parquet, each row checked, candidate and baseline joined on their ids.
*
* @throws UserError `predictions-invalid`, `predictions-mismatched`, `predictions-too-large` and those of shared/tables
*/
async function readPredictions(request, services) {
	const given = request.files;
	const roles = [
		"labels",
		"candidate",
		"baseline"
	].filter((role) => given[role] !== void 0);
	const sources = /* @__PURE__ */ new Map();
	for (const role of roles) sources.set(role, await sourceOf(given[role] ?? "", role, services));
	const before = await stamps(sources);
	const files = [...sources.values()].flatMap((source) => source.files);
	await using engine = await openEngine(services, {
		files,
		reading: readingOf(sources.values())
	});
	const loaded = /* @__PURE__ */ new Map();
	for (const [role, source] of sources) loaded.set(role, await load(engine, source, role, request));
	const { candidate, baseline, labels } = Object.fromEntries(loaded);
	if (candidate === void 0) throw new Error("The candidate was not loaded.");
	const tables = {
		candidate,
		baseline,
		labels
	};
	const classes = await agreeOnClasses(engine, request.columns, [...loaded.values()]);
	const unpredicted = await matchRows(engine, tables);
	const codes = await settleSlices(engine, [...loaded.values()], request.slices);
	await refuseContradictions$1(engine, tables, request);
	const digests = {};
	for (const [role, source] of sources) digests[role] = await untilCancelled(digestSource(source), services.cancelled);
	if (await stamps(sources) !== before) throw changed();
	return {
		...await readRows(engine, request, {
			tables,
			unpredicted,
			positive: classes.positive,
			codes
		}),
		unpredicted,
		classes,
		digests
	};
}
async function stamps(sources) {
	return (await Promise.all([...sources.values()].map(stampOf))).join(";");
}
/** The digests must be of the bytes that were judged. */
function changed() {
	return new UserError("predictions-changed", {
		what: "A file of predictions or labels was written to while it was read.",
		where: { input: INPUT_OF.candidate },
		remedy: "Let the step that writes it end first; then run again."
	});
}
async function sourceOf(given, role, services) {
	try {
		return await findSource(given, [services.workspace, services.temp]);
	} catch (error) {
		if (!isUserError(error)) throw error;
		throw new UserError(error.code, {
			what: error.what,
			where: { input: INPUT_OF[role] },
			remedy: error.remedy,
			cause: error
		});
	}
}
async function load(engine, source, role, request) {
	const { columns, files, slices } = request;
	const ownLabels = files.labels === void 0;
	const wanted = {
		columns,
		value: role !== "labels",
		label: role === "labels" || ownLabels,
		slices
	};
	const loaded = async (inOrder) => loadTable(engine, await openRelation(source, engine, { inOrder }), role, wanted);
	try {
		const table = await loaded(false).catch((error) => {
			if (mayBeWhole(error, [source])) return loaded(true);
			throw error;
		});
		if (table.rows > MAX_ROWS) throw tooLarge(table);
		return table;
	} catch (error) {
		throw await readError(error, source);
	}
}
function tooLarge(table) {
	return new UserError("predictions-too-large", {
		what: `${table.shown} holds ${formatCount(table.rows)} rows; at most ${formatCount(MAX_ROWS)} are judged.`,
		where: { input: INPUT_OF[table.role] },
		remedy: "Evaluate on a random sample; beyond some millions of rows it decides the same."
	});
}
// shared/gate/rules/conflicts.ts
/**
* Refuses rules that repeat one another or that no model can meet.
*
* @throws UserError `rules-contradictory`, on the line of the later rule
*/
function refuseContradictions(rules) {
	const byId = /* @__PURE__ */ new Map();
	for (const rule of rules) {
		const earlier = byId.get(rule.id);
		if (earlier !== void 0) throw contradiction(rule, `${rule.id} stands twice, first in line ${earlier.where.line ?? 0}.`);
		byId.set(rule.id, rule);
	}
	for (const rule of rules) {
		const target = rule.id.slice(0, rule.id.lastIndexOf("."));
		checkBounds(rule, byId.get(`${target}.at_most`));
		checkMargins(rule, byId.get(`${target}.max_improvement`));
	}
}
function checkBounds(rule, upper) {
	if (rule.demand.kind !== "absolute" || rule.demand.side !== "at-least") return;
	if (upper?.demand.kind !== "absolute" || rule.demand.threshold <= upper.demand.threshold) return;
	throw contradiction(laterOf(rule, upper), `No ${rule.metric.name} can be at least ${rule.demand.threshold} and at most ${upper.demand.threshold}.`);
}
function checkMargins(rule, upper) {
	if (rule.demand.kind !== "change" || rule.demand.limit !== "min-improvement") return;
	if (upper?.demand.kind !== "change" || upper.demand.margin.kind !== rule.demand.margin.kind) return;
	if (size(rule.demand.margin) <= size(upper.demand.margin)) return;
	throw contradiction(laterOf(rule, upper), `No change of ${rule.metric.name} can exceed min_improvement and stay under max_improvement.`);
}
function size(margin) {
	return margin.kind === "absolute" ? margin.amount : margin.fraction;
}
function laterOf(a, b) {
	return (a.where.line ?? 0) >= (b.where.line ?? 0) ? a : b;
}
function contradiction(rule, what) {
	return new UserError("rules-contradictory", {
		what,
		where: rule.where,
		remedy: "Keep one of the rules, or give each its own slice."
	});
}
// shared/gate/rules.schema.json
var rules_schema_default = JSON.parse(`{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://trainyard.dev/schemas/gate-rules.v1.json",
  "title": "Rules of a Trainyard gate",
  "type": "object",
  "additionalProperties": false,
  "required": ["rules"],
  "properties": {
    "model": {
      "description": "The model that is judged, as the registry names it: model:delay.",
      "type": "string",
      "pattern": "^model:[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$"
    },
    "task": {
      "description": "What the predictions are. Without it: binary where a score column is named, classes where only a prediction column is.",
      "enum": ["binary", "classes", "regression"]
    },
    "id": { "description": "Column that identifies a row in every file.", "$ref": "#/$defs/column" },
    "label": { "description": "Column with the truth.", "$ref": "#/$defs/column" },
    "score": { "description": "Column with the probability of the positive class.", "$ref": "#/$defs/column" },
    "prediction": {
      "description": "Column with the predicted class, or with the predicted number in a regression.",
      "$ref": "#/$defs/column"
    },
    "positive": {
      "description": "The label of the positive class. Without it labels must be 0 and 1, or false and true.",
      "type": ["string", "number", "boolean"]
    },
    "threshold": {
      "description": "A score at or above it counts as positive. Needed by every metric of decisions, such as recall.",
      "type": "number",
      "minimum": 0,
      "maximum": 1
    },
    "slices": {
      "description": "Columns whose values are shown as slices, sorted by harm. Only a rule judges.",
      "type": "array",
      "maxItems": 20,
      "uniqueItems": true,
      "items": { "$ref": "#/$defs/column" }
    },
    "waivers": {
      "description": "What people with write access may waive, by a comment on the pull request.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "allowed": { "description": "Whether any rule may be waived; true if not said.", "type": "boolean" },
        "author_alone": {
          "description": "Whether who opened the pull request may waive a rule on it without anybody else; false if not said.",
          "type": "boolean"
        },
        "longest": {
          "description": "The longest time a rule may be waived for, in days, from 1d to 90d; 30d if not said.",
          "type": "string",
          "pattern": "^(?:[1-9]|[1-8][0-9]|90)d$"
        }
      }
    },
    "rules": { "type": "array", "minItems": 1, "maxItems": 200, "items": { "$ref": "#/$defs/rule" } }
  },
  "$defs": {
    "column": { "type": "string", "minLength": 1, "maxLength": 200 },
    "amount": {
      "description": "A number with its unit: 0.70, 70%, 0.5pp, 20ms, 1.5s, 300kB; relative to the baseline: 2% of baseline.",
      "type": ["number", "string"]
    },
    "rule": {
      "type": "object",
      "additionalProperties": false,
      "required": ["metric"],
      "anyOf": [
        { "required": ["at_least"] },
        { "required": ["at_most"] },
        { "required": ["max_regression"] },
        { "required": ["min_improvement"] },
        { "required": ["max_improvement"] }
      ],
      "properties": {
        "metric": { "description": "Name of the metric.", "type": "string", "minLength": 1, "maxLength": 200 },
        "from": {
          "description": "Where the value stands in a metrics file, if not under the metric's name: test.auc.",
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        },
        "reported_in": {
          "description": "The unit a metrics file uses, if not the usual one (proportions from 0 to 1, milliseconds, bytes).",
          "enum": ["percent", "us", "ms", "s", "min", "h", "B", "kB", "MB", "GB", "KiB", "MiB", "GiB"]
        },
        "direction": {
          "description": "Which way is better. Needed only for a metric that Trainyard does not know.",
          "enum": ["higher-is-better", "lower-is-better"]
        },
        "unit": {
          "description": "What the metric counts. Needed only for a metric that Trainyard does not know.",
          "enum": ["proportion", "number", "milliseconds", "bytes"]
        },
        "slice": {
          "description": "Only rows where a column has a value: carrier=HA. Every value of the column: carrier=*.",
          "type": "string",
          "pattern": "^[^=]+=.+$",
          "maxLength": 400
        },
        "min_rows": {
          "description": "With carrier=*: values with fewer rows are listed, not judged.",
          "type": "integer",
          "minimum": 1
        },
        "at_least": { "description": "The metric must be at least this.", "$ref": "#/$defs/amount" },
        "at_most": { "description": "The metric must be at most this.", "$ref": "#/$defs/amount" },
        "max_regression": {
          "description": "The candidate may be worse than the baseline by at most this.",
          "$ref": "#/$defs/amount"
        },
        "min_improvement": {
          "description": "The candidate must be better than the baseline by at least this.",
          "$ref": "#/$defs/amount"
        },
        "max_improvement": {
          "description": "The candidate may be better than the baseline by at most this; more is suspicious.",
          "$ref": "#/$defs/amount"
        },
        "suspicious": {
          "description": "Set to true where at_least or at_most refuses values that are too good to be true.",
          "type": "boolean"
        },
        "waivable": {
          "description": "Set to false where nobody may waive this rule.",
          "type": "boolean"
        },
        "severity": {
          "description": "block: the rule decides. warn: what would fail or stay inconclusive is a warning.",
          "enum": ["block", "warn"]
        }
      }
    }
  }
}`);
// shared/gate/rules/validator.ts
const of0 = validate0;
const schema0 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://trainyard.dev/schemas/gate-rules.v1.json",
	"title": "Rules of a Trainyard gate",
	"type": "object",
	"additionalProperties": false,
	"required": ["rules"],
	"properties": {
		"model": {
			"description": "The model that is judged, as the registry names it: model:delay.",
			"type": "string",
			"pattern": "^model:[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$"
		},
		"task": {
			"description": "What the predictions are. Without it: binary where a score column is named, classes where only a prediction column is.",
			"enum": [
				"binary",
				"classes",
				"regression"
			]
		},
		"id": {
			"description": "Column that identifies a row in every file.",
			"$ref": "#/$defs/column"
		},
		"label": {
			"description": "Column with the truth.",
			"$ref": "#/$defs/column"
		},
		"score": {
			"description": "Column with the probability of the positive class.",
			"$ref": "#/$defs/column"
		},
		"prediction": {
			"description": "Column with the predicted class, or with the predicted number in a regression.",
			"$ref": "#/$defs/column"
		},
		"positive": {
			"description": "The label of the positive class. Without it labels must be 0 and 1, or false and true.",
			"type": [
				"string",
				"number",
				"boolean"
			]
		},
		"threshold": {
			"description": "A score at or above it counts as positive. Needed by every metric of decisions, such as recall.",
			"type": "number",
			"minimum": 0,
			"maximum": 1
		},
		"slices": {
			"description": "Columns whose values are shown as slices, sorted by harm. Only a rule judges.",
			"type": "array",
			"maxItems": 20,
			"uniqueItems": true,
			"items": { "$ref": "#/$defs/column" }
		},
		"waivers": {
			"description": "What people with write access may waive, by a comment on the pull request.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"allowed": {
					"description": "Whether any rule may be waived; true if not said.",
					"type": "boolean"
				},
				"author_alone": {
					"description": "Whether who opened the pull request may waive a rule on it without anybody else; false if not said.",
					"type": "boolean"
				},
				"longest": {
					"description": "The longest time a rule may be waived for, in days, from 1d to 90d; 30d if not said.",
					"type": "string",
					"pattern": "^(?:[1-9]|[1-8][0-9]|90)d$"
				}
			}
		},
		"rules": {
			"type": "array",
			"minItems": 1,
			"maxItems": 200,
			"items": { "$ref": "#/$defs/rule" }
		}
	},
	"$defs": {
		"column": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"amount": {
			"description": "A number with its unit: 0.70, 70%, 0.5pp, 20ms, 1.5s, 300kB; relative to the baseline: 2% of baseline.",
			"type": ["number", "string"]
		},
		"rule": {
			"type": "object",
			"additionalProperties": false,
			"required": ["metric"],
			"anyOf": [
				{ "required": ["at_least"] },
				{ "required": ["at_most"] },
				{ "required": ["max_regression"] },
				{ "required": ["min_improvement"] },
				{ "required": ["max_improvement"] }
			],
			"properties": {
				"metric": {
					"description": "Name of the metric.",
					"type": "string",
					"minLength": 1,
					"maxLength": 200
				},
				"from": {
					"description": "Where the value stands in a metrics file, if not under the metric's name: test.auc.",
					"type": "string",
					"minLength": 1,
					"maxLength": 500
				},
				"reported_in": {
					"description": "The unit a metrics file uses, if not the usual one (proportions from 0 to 1, milliseconds, bytes).",
					"enum": [
						"percent",
						"us",
						"ms",
						"s",
						"min",
						"h",
						"B",
						"kB",
						"MB",
						"GB",
						"KiB",
						"MiB",
						"GiB"
					]
				},
				"direction": {
					"description": "Which way is better. Needed only for a metric that Trainyard does not know.",
					"enum": ["higher-is-better", "lower-is-better"]
				},
				"unit": {
					"description": "What the metric counts. Needed only for a metric that Trainyard does not know.",
					"enum": [
						"proportion",
						"number",
						"milliseconds",
						"bytes"
					]
				},
				"slice": {
					"description": "Only rows where a column has a value: carrier=HA. Every value of the column: carrier=*.",
					"type": "string",
					"pattern": "^[^=]+=.+$",
					"maxLength": 400
				},
				"min_rows": {
					"description": "With carrier=*: values with fewer rows are listed, not judged.",
					"type": "integer",
					"minimum": 1
				},
				"at_least": {
					"description": "The metric must be at least this.",
					"$ref": "#/$defs/amount"
				},
				"at_most": {
					"description": "The metric must be at most this.",
					"$ref": "#/$defs/amount"
				},
				"max_regression": {
					"description": "The candidate may be worse than the baseline by at most this.",
					"$ref": "#/$defs/amount"
				},
				"min_improvement": {
					"description": "The candidate must be better than the baseline by at least this.",
					"$ref": "#/$defs/amount"
				},
				"max_improvement": {
					"description": "The candidate may be better than the baseline by at most this; more is suspicious.",
					"$ref": "#/$defs/amount"
				},
				"suspicious": {
					"description": "Set to true where at_least or at_most refuses values that are too good to be true.",
					"type": "boolean"
				},
				"waivable": {
					"description": "Set to false where nobody may waive this rule.",
					"type": "boolean"
				},
				"severity": {
					"description": "block: the rule decides. warn: what would fail or stay inconclusive is a warning.",
					"enum": ["block", "warn"]
				}
			}
		}
	}
};
const func0 = Object.prototype.hasOwnProperty;
const func1 = require_ucs2length().default;
const func11 = require_equal().default;
const pattern0 = /* @__PURE__ */ new RegExp("^model:[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$", "u");
const pattern1 = /* @__PURE__ */ new RegExp("^(?:[1-9]|[1-8][0-9]|90)d$", "u");
const schema6 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["metric"],
	"anyOf": [
		{ "required": ["at_least"] },
		{ "required": ["at_most"] },
		{ "required": ["max_regression"] },
		{ "required": ["min_improvement"] },
		{ "required": ["max_improvement"] }
	],
	"properties": {
		"metric": {
			"description": "Name of the metric.",
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"from": {
			"description": "Where the value stands in a metrics file, if not under the metric's name: test.auc.",
			"type": "string",
			"minLength": 1,
			"maxLength": 500
		},
		"reported_in": {
			"description": "The unit a metrics file uses, if not the usual one (proportions from 0 to 1, milliseconds, bytes).",
			"enum": [
				"percent",
				"us",
				"ms",
				"s",
				"min",
				"h",
				"B",
				"kB",
				"MB",
				"GB",
				"KiB",
				"MiB",
				"GiB"
			]
		},
		"direction": {
			"description": "Which way is better. Needed only for a metric that Trainyard does not know.",
			"enum": ["higher-is-better", "lower-is-better"]
		},
		"unit": {
			"description": "What the metric counts. Needed only for a metric that Trainyard does not know.",
			"enum": [
				"proportion",
				"number",
				"milliseconds",
				"bytes"
			]
		},
		"slice": {
			"description": "Only rows where a column has a value: carrier=HA. Every value of the column: carrier=*.",
			"type": "string",
			"pattern": "^[^=]+=.+$",
			"maxLength": 400
		},
		"min_rows": {
			"description": "With carrier=*: values with fewer rows are listed, not judged.",
			"type": "integer",
			"minimum": 1
		},
		"at_least": {
			"description": "The metric must be at least this.",
			"$ref": "#/$defs/amount"
		},
		"at_most": {
			"description": "The metric must be at most this.",
			"$ref": "#/$defs/amount"
		},
		"max_regression": {
			"description": "The candidate may be worse than the baseline by at most this.",
			"$ref": "#/$defs/amount"
		},
		"min_improvement": {
			"description": "The candidate must be better than the baseline by at least this.",
			"$ref": "#/$defs/amount"
		},
		"max_improvement": {
			"description": "The candidate may be better than the baseline by at most this; more is suspicious.",
			"$ref": "#/$defs/amount"
		},
		"suspicious": {
			"description": "Set to true where at_least or at_most refuses values that are too good to be true.",
			"type": "boolean"
		},
		"waivable": {
			"description": "Set to false where nobody may waive this rule.",
			"type": "boolean"
		},
		"severity": {
			"description": "block: the rule decides. warn: what would fail or stay inconclusive is a warning.",
			"enum": ["block", "warn"]
		}
	}
};
const schema7 = {
	"description": "A number with its unit: 0.70, 70%, 0.5pp, 20ms, 1.5s, 300kB; relative to the baseline: 2% of baseline.",
	"type": ["number", "string"]
};
const pattern2 = /* @__PURE__ */ new RegExp("^[^=]+=.+$", "u");
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate1.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs1 = errors;
	let valid0 = false;
	const _errs2 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.at_least === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/anyOf/0/required",
				keyword: "required",
				params: { missingProperty: "at_least" },
				message: "must have required property 'at_least'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
	}
	var _valid0 = _errs2 === errors;
	valid0 = valid0 || _valid0;
	const _errs3 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.at_most === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/anyOf/1/required",
				keyword: "required",
				params: { missingProperty: "at_most" },
				message: "must have required property 'at_most'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	}
	var _valid0 = _errs3 === errors;
	valid0 = valid0 || _valid0;
	const _errs4 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.max_regression === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/anyOf/2/required",
				keyword: "required",
				params: { missingProperty: "max_regression" },
				message: "must have required property 'max_regression'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
	}
	var _valid0 = _errs4 === errors;
	valid0 = valid0 || _valid0;
	const _errs5 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.min_improvement === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/anyOf/3/required",
				keyword: "required",
				params: { missingProperty: "min_improvement" },
				message: "must have required property 'min_improvement'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
	}
	var _valid0 = _errs5 === errors;
	valid0 = valid0 || _valid0;
	const _errs6 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.max_improvement === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/anyOf/4/required",
				keyword: "required",
				params: { missingProperty: "max_improvement" },
				message: "must have required property 'max_improvement'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
	}
	var _valid0 = _errs6 === errors;
	valid0 = valid0 || _valid0;
	if (!valid0) {
		const err5 = {
			instancePath,
			schemaPath: "#/anyOf",
			keyword: "anyOf",
			params: {},
			message: "must match a schema in anyOf"
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	} else {
		errors = _errs1;
		if (vErrors !== null) {
			if (_errs1) vErrors.length = _errs1;
			else vErrors = null;
		}
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.metric === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "metric" },
				message: "must have required property 'metric'"
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		for (const key0 in data) if (!func0.call(schema6.properties, key0)) {
			const err7 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		if (data.metric !== void 0) {
			let data0 = data.metric;
			if (typeof data0 === "string") {
				if (func1(data0) > 200) {
					const err8 = {
						instancePath: instancePath + "/metric",
						schemaPath: "#/properties/metric/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (func1(data0) < 1) {
					const err9 = {
						instancePath: instancePath + "/metric",
						schemaPath: "#/properties/metric/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/metric",
					schemaPath: "#/properties/metric/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.from !== void 0) {
			let data1 = data.from;
			if (typeof data1 === "string") {
				if (func1(data1) > 500) {
					const err11 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/maxLength",
						keyword: "maxLength",
						params: { limit: 500 },
						message: "must NOT have more than 500 characters"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				if (func1(data1) < 1) {
					const err12 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/from",
					schemaPath: "#/properties/from/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.reported_in !== void 0) {
			let data2 = data.reported_in;
			if (!(data2 === "percent" || data2 === "us" || data2 === "ms" || data2 === "s" || data2 === "min" || data2 === "h" || data2 === "B" || data2 === "kB" || data2 === "MB" || data2 === "GB" || data2 === "KiB" || data2 === "MiB" || data2 === "GiB")) {
				const err14 = {
					instancePath: instancePath + "/reported_in",
					schemaPath: "#/properties/reported_in/enum",
					keyword: "enum",
					params: { allowedValues: schema6.properties.reported_in.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.direction !== void 0) {
			let data3 = data.direction;
			if (!(data3 === "higher-is-better" || data3 === "lower-is-better")) {
				const err15 = {
					instancePath: instancePath + "/direction",
					schemaPath: "#/properties/direction/enum",
					keyword: "enum",
					params: { allowedValues: schema6.properties.direction.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.unit !== void 0) {
			let data4 = data.unit;
			if (!(data4 === "proportion" || data4 === "number" || data4 === "milliseconds" || data4 === "bytes")) {
				const err16 = {
					instancePath: instancePath + "/unit",
					schemaPath: "#/properties/unit/enum",
					keyword: "enum",
					params: { allowedValues: schema6.properties.unit.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.slice !== void 0) {
			let data5 = data.slice;
			if (typeof data5 === "string") {
				if (func1(data5) > 400) {
					const err17 = {
						instancePath: instancePath + "/slice",
						schemaPath: "#/properties/slice/maxLength",
						keyword: "maxLength",
						params: { limit: 400 },
						message: "must NOT have more than 400 characters"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (!pattern2.test(data5)) {
					const err18 = {
						instancePath: instancePath + "/slice",
						schemaPath: "#/properties/slice/pattern",
						keyword: "pattern",
						params: { pattern: "^[^=]+=.+$" },
						message: "must match pattern \"^[^=]+=.+$\""
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			} else {
				const err19 = {
					instancePath: instancePath + "/slice",
					schemaPath: "#/properties/slice/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.min_rows !== void 0) {
			let data6 = data.min_rows;
			if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
				const err20 = {
					instancePath: instancePath + "/min_rows",
					schemaPath: "#/properties/min_rows/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
			if (typeof data6 == "number" && isFinite(data6)) {
				if (data6 < 1 || isNaN(data6)) {
					const err21 = {
						instancePath: instancePath + "/min_rows",
						schemaPath: "#/properties/min_rows/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
			}
		}
		if (data.at_least !== void 0) {
			let data7 = data.at_least;
			if (!(typeof data7 == "number" && isFinite(data7)) && typeof data7 !== "string") {
				const err22 = {
					instancePath: instancePath + "/at_least",
					schemaPath: "#/$defs/amount/type",
					keyword: "type",
					params: { type: schema7.type },
					message: "must be number,string"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.at_most !== void 0) {
			let data8 = data.at_most;
			if (!(typeof data8 == "number" && isFinite(data8)) && typeof data8 !== "string") {
				const err23 = {
					instancePath: instancePath + "/at_most",
					schemaPath: "#/$defs/amount/type",
					keyword: "type",
					params: { type: schema7.type },
					message: "must be number,string"
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.max_regression !== void 0) {
			let data9 = data.max_regression;
			if (!(typeof data9 == "number" && isFinite(data9)) && typeof data9 !== "string") {
				const err24 = {
					instancePath: instancePath + "/max_regression",
					schemaPath: "#/$defs/amount/type",
					keyword: "type",
					params: { type: schema7.type },
					message: "must be number,string"
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.min_improvement !== void 0) {
			let data10 = data.min_improvement;
			if (!(typeof data10 == "number" && isFinite(data10)) && typeof data10 !== "string") {
				const err25 = {
					instancePath: instancePath + "/min_improvement",
					schemaPath: "#/$defs/amount/type",
					keyword: "type",
					params: { type: schema7.type },
					message: "must be number,string"
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.max_improvement !== void 0) {
			let data11 = data.max_improvement;
			if (!(typeof data11 == "number" && isFinite(data11)) && typeof data11 !== "string") {
				const err26 = {
					instancePath: instancePath + "/max_improvement",
					schemaPath: "#/$defs/amount/type",
					keyword: "type",
					params: { type: schema7.type },
					message: "must be number,string"
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.suspicious !== void 0) {
			if (typeof data.suspicious !== "boolean") {
				const err27 = {
					instancePath: instancePath + "/suspicious",
					schemaPath: "#/properties/suspicious/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
		}
		if (data.waivable !== void 0) {
			if (typeof data.waivable !== "boolean") {
				const err28 = {
					instancePath: instancePath + "/waivable",
					schemaPath: "#/properties/waivable/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
		}
		if (data.severity !== void 0) {
			let data14 = data.severity;
			if (!(data14 === "block" || data14 === "warn")) {
				const err29 = {
					instancePath: instancePath + "/severity",
					schemaPath: "#/properties/severity/enum",
					keyword: "enum",
					params: { allowedValues: schema6.properties.severity.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err29];
				else vErrors.push(err29);
				errors++;
			}
		}
	} else {
		const err30 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err30];
		else vErrors.push(err30);
		errors++;
	}
	validate1.errors = vErrors;
	return errors === 0;
}
validate1.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate0.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.rules === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "rules" },
				message: "must have required property 'rules'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!func0.call(schema0.properties, key0)) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.model !== void 0) {
			let data0 = data.model;
			if (typeof data0 === "string") {
				if (!pattern0.test(data0)) {
					const err2 = {
						instancePath: instancePath + "/model",
						schemaPath: "#/properties/model/pattern",
						keyword: "pattern",
						params: { pattern: "^model:[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$" },
						message: "must match pattern \"^model:[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$\""
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/model",
					schemaPath: "#/properties/model/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.task !== void 0) {
			let data1 = data.task;
			if (!(data1 === "binary" || data1 === "classes" || data1 === "regression")) {
				const err4 = {
					instancePath: instancePath + "/task",
					schemaPath: "#/properties/task/enum",
					keyword: "enum",
					params: { allowedValues: schema0.properties.task.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.id !== void 0) {
			let data2 = data.id;
			if (typeof data2 === "string") {
				if (func1(data2) > 200) {
					const err5 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/$defs/column/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (func1(data2) < 1) {
					const err6 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/$defs/column/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/$defs/column/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.label !== void 0) {
			let data3 = data.label;
			if (typeof data3 === "string") {
				if (func1(data3) > 200) {
					const err8 = {
						instancePath: instancePath + "/label",
						schemaPath: "#/$defs/column/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (func1(data3) < 1) {
					const err9 = {
						instancePath: instancePath + "/label",
						schemaPath: "#/$defs/column/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/label",
					schemaPath: "#/$defs/column/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.score !== void 0) {
			let data4 = data.score;
			if (typeof data4 === "string") {
				if (func1(data4) > 200) {
					const err11 = {
						instancePath: instancePath + "/score",
						schemaPath: "#/$defs/column/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				if (func1(data4) < 1) {
					const err12 = {
						instancePath: instancePath + "/score",
						schemaPath: "#/$defs/column/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/score",
					schemaPath: "#/$defs/column/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.prediction !== void 0) {
			let data5 = data.prediction;
			if (typeof data5 === "string") {
				if (func1(data5) > 200) {
					const err14 = {
						instancePath: instancePath + "/prediction",
						schemaPath: "#/$defs/column/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
				if (func1(data5) < 1) {
					const err15 = {
						instancePath: instancePath + "/prediction",
						schemaPath: "#/$defs/column/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/prediction",
					schemaPath: "#/$defs/column/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.positive !== void 0) {
			let data6 = data.positive;
			if (typeof data6 !== "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 !== "boolean") {
				const err17 = {
					instancePath: instancePath + "/positive",
					schemaPath: "#/properties/positive/type",
					keyword: "type",
					params: { type: schema0.properties.positive.type },
					message: "must be string,number,boolean"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.threshold !== void 0) {
			let data7 = data.threshold;
			if (typeof data7 == "number" && isFinite(data7)) {
				if (data7 > 1 || isNaN(data7)) {
					const err18 = {
						instancePath: instancePath + "/threshold",
						schemaPath: "#/properties/threshold/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1
						},
						message: "must be <= 1"
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
				if (data7 < 0 || isNaN(data7)) {
					const err19 = {
						instancePath: instancePath + "/threshold",
						schemaPath: "#/properties/threshold/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/threshold",
					schemaPath: "#/properties/threshold/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.slices !== void 0) {
			let data8 = data.slices;
			if (Array.isArray(data8)) {
				if (data8.length > 20) {
					const err21 = {
						instancePath: instancePath + "/slices",
						schemaPath: "#/properties/slices/maxItems",
						keyword: "maxItems",
						params: { limit: 20 },
						message: "must NOT have more than 20 items"
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
				const len0 = data8.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data9 = data8[i0];
					if (typeof data9 === "string") {
						if (func1(data9) > 200) {
							const err22 = {
								instancePath: instancePath + "/slices/" + i0,
								schemaPath: "#/$defs/column/maxLength",
								keyword: "maxLength",
								params: { limit: 200 },
								message: "must NOT have more than 200 characters"
							};
							if (vErrors === null) vErrors = [err22];
							else vErrors.push(err22);
							errors++;
						}
						if (func1(data9) < 1) {
							const err23 = {
								instancePath: instancePath + "/slices/" + i0,
								schemaPath: "#/$defs/column/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err23];
							else vErrors.push(err23);
							errors++;
						}
					} else {
						const err24 = {
							instancePath: instancePath + "/slices/" + i0,
							schemaPath: "#/$defs/column/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err24];
						else vErrors.push(err24);
						errors++;
					}
				}
				let i1 = data8.length;
				let j0;
				if (i1 > 1) {
					outer0: for (; i1--;) for (j0 = i1; j0--;) if (func11(data8[i1], data8[j0])) {
						const err25 = {
							instancePath: instancePath + "/slices",
							schemaPath: "#/properties/slices/uniqueItems",
							keyword: "uniqueItems",
							params: {
								i: i1,
								j: j0
							},
							message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)"
						};
						if (vErrors === null) vErrors = [err25];
						else vErrors.push(err25);
						errors++;
						break outer0;
					}
				}
			} else {
				const err26 = {
					instancePath: instancePath + "/slices",
					schemaPath: "#/properties/slices/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.waivers !== void 0) {
			let data10 = data.waivers;
			if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
				for (const key1 in data10) if (!(key1 === "allowed" || key1 === "author_alone" || key1 === "longest")) {
					const err27 = {
						instancePath: instancePath + "/waivers",
						schemaPath: "#/properties/waivers/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
				if (data10.allowed !== void 0) {
					if (typeof data10.allowed !== "boolean") {
						const err28 = {
							instancePath: instancePath + "/waivers/allowed",
							schemaPath: "#/properties/waivers/properties/allowed/type",
							keyword: "type",
							params: { type: "boolean" },
							message: "must be boolean"
						};
						if (vErrors === null) vErrors = [err28];
						else vErrors.push(err28);
						errors++;
					}
				}
				if (data10.author_alone !== void 0) {
					if (typeof data10.author_alone !== "boolean") {
						const err29 = {
							instancePath: instancePath + "/waivers/author_alone",
							schemaPath: "#/properties/waivers/properties/author_alone/type",
							keyword: "type",
							params: { type: "boolean" },
							message: "must be boolean"
						};
						if (vErrors === null) vErrors = [err29];
						else vErrors.push(err29);
						errors++;
					}
				}
				if (data10.longest !== void 0) {
					let data13 = data10.longest;
					if (typeof data13 === "string") {
						if (!pattern1.test(data13)) {
							const err30 = {
								instancePath: instancePath + "/waivers/longest",
								schemaPath: "#/properties/waivers/properties/longest/pattern",
								keyword: "pattern",
								params: { pattern: "^(?:[1-9]|[1-8][0-9]|90)d$" },
								message: "must match pattern \"^(?:[1-9]|[1-8][0-9]|90)d$\""
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
					} else {
						const err31 = {
							instancePath: instancePath + "/waivers/longest",
							schemaPath: "#/properties/waivers/properties/longest/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err31];
						else vErrors.push(err31);
						errors++;
					}
				}
			} else {
				const err32 = {
					instancePath: instancePath + "/waivers",
					schemaPath: "#/properties/waivers/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err32];
				else vErrors.push(err32);
				errors++;
			}
		}
		if (data.rules !== void 0) {
			let data14 = data.rules;
			if (Array.isArray(data14)) {
				if (data14.length > 200) {
					const err33 = {
						instancePath: instancePath + "/rules",
						schemaPath: "#/properties/rules/maxItems",
						keyword: "maxItems",
						params: { limit: 200 },
						message: "must NOT have more than 200 items"
					};
					if (vErrors === null) vErrors = [err33];
					else vErrors.push(err33);
					errors++;
				}
				if (data14.length < 1) {
					const err34 = {
						instancePath: instancePath + "/rules",
						schemaPath: "#/properties/rules/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					if (vErrors === null) vErrors = [err34];
					else vErrors.push(err34);
					errors++;
				}
				const len1 = data14.length;
				for (let i2 = 0; i2 < len1; i2++) if (!validate1(data14[i2], {
					instancePath: instancePath + "/rules/" + i2,
					parentData: data14,
					parentDataProperty: i2,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
					errors = vErrors.length;
				}
			} else {
				const err35 = {
					instancePath: instancePath + "/rules",
					schemaPath: "#/properties/rules/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err35];
				else vErrors.push(err35);
				errors++;
			}
		}
	} else {
		const err36 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err36];
		else vErrors.push(err36);
		errors++;
	}
	validate0.errors = vErrors;
	return errors === 0;
}
validate0.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const validators = /* @__PURE__ */ new Map([["rules", of0]]);
const rulesValidator = () => validators.get("rules");
// shared/gate/rules/shape.ts
const TOP_WORDS = Object.keys(rules_schema_default.properties);
const RULE_WORDS = Object.keys(rules_schema_default.$defs.rule.properties);
const WAIVER_WORDS = Object.keys(rules_schema_default.properties.waivers.properties);
/**
* Checks a parsed rules file against its published schema.
*
* @throws UserError `rules-invalid` at the first wrong place
*/
function checkShape(yaml) {
	const validate = rulesValidator();
	const value = yaml.value;
	if (validate(value)) return value;
	const error = mostTelling(validate.errors ?? []);
	if (error === void 0) throw rulesInvalid("The file does not match its schema.", { file: yaml.file });
	const path = pointerToPath(error.instancePath);
	const extra = String(error.params["additionalProperty"] ?? "");
	const where = error.keyword === "additionalProperties" ? yaml.locateKey([...path, extra]) : yaml.locate(path);
	throw rulesInvalid(describe(error, path, extra), where);
}
/** A misspelt word explains what is then missing, and a choice with no taker is named by `anyOf`, not its branches. */
function mostTelling(errors) {
	return errors.find(({ keyword }) => keyword === "additionalProperties") ?? errors.find(({ keyword, schemaPath }) => keyword !== "anyOf" && !schemaPath.includes("/anyOf/")) ?? errors.find(({ keyword }) => keyword === "anyOf");
}
function rulesInvalid(what, where, remedy) {
	return new UserError("rules-invalid", {
		what,
		where,
		remedy: remedy ?? "The words of a rules file: https://github.com/trainyard/trainyard/blob/main/actions/gate/README.md#the-rules-file"
	});
}
function describe(error, path, extra) {
	const name = path.length === 0 ? "The file" : quote(String(path.at(-1)));
	switch (error.keyword) {
		case "additionalProperties": {
			const [of, words] = wordsAt(path);
			return `${quote(extra)} is not a word of ${of}.${didYouMean(extra, words)}`;
		}
		case "anyOf": return "The rule demands nothing: add at_least, at_most, max_regression, min_improvement or max_improvement.";
		case "required": return `${name === "The file" ? name : "This rule"} lacks "${String(error.params["missingProperty"])}".`;
		case "enum": return `${name} must be one of ${error.params["allowedValues"].join(", ")}.`;
		case "pattern": return PATTERNS[String(path.at(-1))] ?? `${name} is not written as it should be.`;
		case "minLength":
		case "minItems": return `${name} is empty.${COLUMN_WORDS.has(String(path.at(-1))) ? NAMELESS : ""}`;
		case "maxLength":
		case "maxItems": return `${name} holds more than ${String(error.params["limit"])} ${error.keyword === "maxItems" ? "entries" : "characters"}.`;
		default: return `${name} ${error.message ?? "is not allowed here"}.`;
	}
}
const COLUMN_WORDS = /* @__PURE__ */ new Set([
	"id",
	"label",
	"score",
	"prediction"
]);
const NAMELESS = " A column without a name cannot be read: name it where the file is written (pandas: index_label=\"id\", or index=False).";
const PATTERNS = {
	slice: "A slice is written COLUMN=VALUE, or COLUMN=* for every value.",
	model: "A model is written model:NAME, in lower case.",
	longest: "The longest time of a waiver is written in days, from 1d to 90d."
};
function wordsAt(path) {
	if (path.length === 0) return ["a rules file", TOP_WORDS];
	return path[0] === "waivers" ? ["waivers", WAIVER_WORDS] : ["a rule", RULE_WORDS];
}
function pointerToPath(pointer) {
	return pointer.split("/").slice(1).map((part) => /^\d+$/.test(part) ? Number(part) : part.replace(/~1/g, "/").replace(/~0/g, "~"));
}
// shared/gate/rules/file.ts
const ABSOLUTE_WORDS = {
	at_least: "at-least",
	at_most: "at-most"
};
const CHANGE_WORDS = {
	max_regression: "max-regression",
	min_improvement: "min-improvement",
	max_improvement: "max-improvement"
};
/**
* Reads a rules file: one YAML document, checked word by word.
*
* @param file shown in errors and annotations
* @returns at least one rule; a rule with two demands becomes two
* @throws UserError `rules-unreadable`, `rules-invalid`, `metric-unknown`, `rules-contradictory`, each with its line
*/
function parseRules(text, file) {
	const yaml = parseYaml(text, file, "rules-unreadable");
	const shape = checkShape(yaml);
	const rules = shape.rules.flatMap((rule, index) => readRule({
		yaml,
		index,
		shape: rule
	}));
	refuseContradictions(rules);
	const { model, slices = [] } = shape;
	return {
		file,
		model,
		columns: readColumns(shape, yaml),
		slices,
		waivers: readWaivers(shape),
		rules
	};
}
const LONGEST_WAIVER_DAYS = 30;
/** Waivers are possible unless the file says otherwise: they need somebody with write access, and they end. */
function readWaivers({ waivers = {} }) {
	const { allowed = true, author_alone: authorAlone = false, longest } = waivers;
	return {
		allowed,
		authorAlone,
		longestDays: longest === void 0 ? LONGEST_WAIVER_DAYS : Number(longest.slice(0, -1))
	};
}
function readRule(source) {
	const { shape, yaml, index } = source;
	const metric = readMetric(source);
	const slice = readSlice(source);
	return [...readAbsolute(source, metric), ...readChanges(source, metric)].map(({ word, demand }) => ({
		id: `${metric.name}${slice === void 0 ? "" : `[${sliceText(slice)}]`}.${word}`,
		metric,
		slice,
		demand,
		severity: shape.severity ?? "block",
		waivable: shape.waivable ?? true,
		where: yaml.locateKey([
			"rules",
			index,
			word
		])
	}));
}
function sliceText(slice) {
	return `${slice.column}=${"everyValue" in slice ? "*" : slice.value}`;
}
function readMetric(source) {
	const { shape } = source;
	const known = findMetric(shape.metric);
	const direction = shape.direction ?? known?.direction;
	if (known !== void 0 && known.direction !== void 0 && direction !== known.direction) throw rulesInvalid(`${known.name} is ${known.direction}, not ${shape.direction ?? ""}.`, at(source, "direction"));
	if (known !== void 0 && shape.unit !== void 0 && shape.unit !== known.unit) throw rulesInvalid(`${known.name} is counted in ${known.unit}, not ${shape.unit}.`, at(source, "unit"));
	if (direction === void 0) throw directionUnknown(source, known !== void 0);
	const unit = known?.unit ?? shape.unit ?? "number";
	return {
		name: known?.name ?? shape.metric.trim(),
		direction,
		unit,
		unbounded: known?.unbounded ?? false,
		from: shape.from,
		scale: readScale(source, UNIT_FACTORS[unit])
	};
}
function readScale(source, factors) {
	const given = source.shape.reported_in;
	if (given === void 0) return 1;
	const factor = factors[given];
	if (factor === void 0) throw rulesInvalid(`This metric is not reported in ${quote(given)}.`, at(source, "reported_in"));
	return factor;
}
function directionUnknown(source, known) {
	const name = source.shape.metric;
	if (known) return rulesInvalid(`Neither a high nor a low ${name} is better in itself.`, at(source, "metric"), "Say which way is better with `direction: higher-is-better` or `direction: lower-is-better`.");
	const [best, ...others] = suggestMetrics(name).map((suggestion) => quote(suggestion));
	const hint = best === void 0 ? "" : `Did you mean ${[best, ...others].join(", ")}? `;
	return new UserError("metric-unknown", {
		what: `${quote(name)} is not a metric that Trainyard knows.`,
		where: at(source, "metric"),
		remedy: `${hint}For a metric of your own say \`direction: higher-is-better\` or \`direction: lower-is-better\`.`
	});
}
function readSlice(source) {
	const { shape } = source;
	if (shape.slice === void 0) {
		if (shape.min_rows === void 0) return void 0;
		throw rulesInvalid("min_rows belongs to a slice of every value, such as carrier=*.", at(source, "min_rows"));
	}
	const separator = shape.slice.indexOf("=");
	const column = shape.slice.slice(0, separator).trim();
	const value = shape.slice.slice(separator + 1).trim();
	if (value === "*") return {
		column,
		everyValue: true,
		minRows: shape.min_rows ?? 1
	};
	if (shape.min_rows !== void 0) throw rulesInvalid("A slice that is named is judged whatever its size: remove min_rows.", at(source, "min_rows"));
	return {
		column,
		value
	};
}
function readAbsolute(source, metric) {
	return ["at_least", "at_most"].flatMap((word) => {
		const given = source.shape[word];
		if (given === void 0) return [];
		const threshold = accept(source, word, parseThreshold(given, metric.unit, metric.unbounded));
		const side = ABSOLUTE_WORDS[word];
		refuseWrongWay(source, metric.direction, word);
		return [{
			word,
			demand: {
				kind: "absolute",
				side,
				threshold
			}
		}];
	});
}
/** `log_loss: at_least` is a slip far more often than a wish, so the wish must be spelled out. */
function refuseWrongWay(source, direction, word) {
	const natural = direction === "higher-is-better" ? "at_least" : "at_most";
	if (word === natural || source.shape.suspicious === true) return;
	throw rulesInvalid(`${source.shape.metric} is ${direction}, so ${word} refuses good values.`, at(source, word), `Write ${natural}, or add \`suspicious: true\` if values that are too good to be true shall be refused.`);
}
function readChanges(source, metric) {
	return [
		"max_regression",
		"min_improvement",
		"max_improvement"
	].flatMap((word) => {
		const given = source.shape[word];
		if (given === void 0) return [];
		const margin = accept(source, word, parseMargin(given, metric.unit));
		return [{
			word,
			demand: {
				kind: "change",
				limit: CHANGE_WORDS[word],
				margin
			}
		}];
	});
}
function accept(source, word, parsed) {
	if (parsed.ok) return parsed.value;
	throw rulesInvalid(`${word}: ${parsed.problem}`, at(source, word));
}
function at(source, word) {
	return source.yaml.locate([
		"rules",
		source.index,
		word
	]);
}
/** Which columns predictions are read from; undefined where the file names none. */
function readColumns(shape, yaml) {
	const { id, label, score, prediction, task } = shape;
	if (![
		id,
		label,
		score,
		prediction,
		task,
		shape.threshold,
		shape.positive
	].some((x) => x !== void 0)) return void 0;
	if (id === void 0 || label === void 0) throw rulesInvalid(`The rules name columns of predictions but not the ${id === void 0 ? "id" : "label"} column.`, yaml.locate([]), "Name `id:`, `label:` and `score:` or `prediction:`.");
	if ((task ?? (score === void 0 ? "classes" : "binary")) === "binary") {
		if (score === void 0) throw rulesInvalid("A binary task needs `score:`.", yaml.locateKey(["task"]));
		if (prediction !== void 0) throw rulesInvalid("A binary task decides by `score:` and `threshold:`.", yaml.locateKey(["prediction"]));
		return {
			task: "binary",
			id,
			label,
			score,
			positive: shape.positive === void 0 ? void 0 : String(shape.positive),
			threshold: shape.threshold
		};
	}
	return otherColumns(shape, yaml, {
		id,
		label
	});
}
function otherColumns(shape, yaml, base) {
	const task = shape.task === "regression" ? "regression" : "classes";
	if (shape.prediction === void 0) throw rulesInvalid(`A ${task} task needs \`prediction:\`.`, yaml.locate([]));
	for (const word of [
		"score",
		"positive",
		"threshold"
	]) if (shape[word] !== void 0) throw rulesInvalid(`${quote(word)} belongs to a binary task.`, yaml.locateKey([word]));
	return {
		task,
		...base,
		prediction: shape.prediction
	};
}
// shared/gate/rules/rules.ts
/** True where the rule cannot be judged without a baseline. */
function needsBaseline(rule) {
	return rule.demand.kind === "change";
}
export { annotate, annotateParameters, applyWaivers, decide, decisionSummary, gateHeadline, gateResult, gatesThatCount, inputsOf, isTroubled, judgementOn, letThrough, measureRules, metricsOfRecord, needsBaseline, parseRules, placeOfFile, readMetricsFile, readPredictions, refusalOf, rowsOf, showDecision, showDifferences, thresholdOf, waivedText$1 as waivedText };
