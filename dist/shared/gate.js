import { VERDICT_MARKS, WORST_FIRST, parseReference, worstFirst, worstVerdict } from "./start.js";
import { UserError, digestBytes, isDigest, isUserError, systemErrorCode, toLine, toMarkdown } from "./base.js";
import { didYouMean, nearest } from "./trainyard.js";
import { TRUSTED_SCHEMA, daysFrom, endOfDay, formatCount, formatFixed, formatNumber, formatPercent, isDay, isOver, namesSecret, parseYaml, plural, redactCommand, redactText, shortDigest } from "./core.js";
import { latestAttempts, subjectsOf } from "./evidence.js";
import { axisUnit, bareName, capitalised, code, displayName, formatDemanded, formatLevel, formatPValue, formatVisible, groupBy, judgedOf, list, logTable, orientation, plainText, ruleTable, spoken, strong, tableMarkdown, trendOf, trendWord, unbroken, verdictCount, verdictVerb, voiceOf } from "./document.js";
import { aucInterval, balancedAccuracy, bootstrapConfusion, bootstrapCounts, bootstrapMeans, bootstrapRows, calibrationBins, confusionAt, confusionOf, criticalZ, delongAuc, delongPaired, fBeta, kappa, logLossOfRow, matthews, mcnemarMidP, multiclassMetrics, pairedBootstrapConfusion, pairedConfusion, precision, precisionRecallCurve, rank, recall, rocCurve, specificity, wilsonInterval } from "./statistics.js";
import { POSITION, digestSource, findSource, openEngine, openRelation, readError, sqlName, sqlText, stampOf } from "./tables.js";
import { basename, isAbsolute } from "node:path";
import { readFile, stat } from "node:fs/promises";
import { Ajv2020 } from "../vendor/ajv/index.js";
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
			...shown(waiver),
			why
		});
	}
	const used = [];
	const outcomes = decision.outcomes.map((outcome) => {
		const waiver = isTroubled(outcome) ? lastingLongest(accepted.filter(({ rule }) => rule === outcome.id)) : void 0;
		if (waiver === void 0) return outcome;
		used.push(shown(waiver));
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
	if (outcome.demand !== waiver.demand) return `the rule demands something else now: ${outcome.demand}`;
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
function shown({ rule, until, reason, comment, statement }) {
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
// shared/gate/show/rules-name.ts
/** The rules file that a gate judged by, as it was given; the digest of its content where that is all there is. */
function rulesName({ predicate }) {
	const { rulesDigest } = predicate.result;
	return predicate.inputs.find(({ digest }) => digest === rulesDigest)?.name ?? rulesDigest;
}
/** `, by quality.yml`: for the title of one of several gates; nothing where there is one. */
function qualifier(name) {
	return name === "" ? "" : `, by ${name}`;
}
// shared/gate/show/sentences.ts
/** Of many metrics, the first that rules ask for. */
const MOST_VISIBLE = 3;
const WORST_SLICES = 3;
/**
* `the smallest change to the worse that this gate can see is 1.5 pp of AUC`: of each metric that rules compare on all
* rows; slices have fewer rows and say it in their own row. Undefined where nothing has an interval.
*/
function visibleChangeText(outcomes) {
	const smallest = /* @__PURE__ */ new Map();
	for (const { kind, slice, metric, detectable, unit } of outcomes) {
		if (kind !== "regression" || slice !== void 0 || detectable === void 0) continue;
		if (detectable >= (smallest.get(metric)?.change ?? 1e400)) continue;
		const text = `${formatVisible(detectable, unit)} of ${displayName(metric, "within")}`;
		smallest.set(metric, {
			change: detectable,
			text
		});
	}
	const parts = [...smallest.values()].slice(0, MOST_VISIBLE).map(({ text }) => text);
	return parts.length === 0 ? void 0 : `the smallest change to the worse that this gate can see is ${list(parts)}`;
}
/** `of 8,000 rows the candidate newly gets 225 wrong and 107 right (McNemar p < 0.001)`. */
function disagreementText({ rows, newlyWrong, newlyRight, pValue }) {
	return `of ${plural(rows, "row")} the candidate newly gets ${formatCount(newlyWrong)} wrong and ${formatCount(newlyRight)} right (McNemar ${formatPValue(pValue)})`;
}
function knownSlices({ slices, outcomes }) {
	return slices.map((slice) => {
		const rule = outcomes.find(({ metric }) => metric === slice.metric);
		return {
			slice,
			unit: rule?.unit ?? "number",
			direction: rule?.direction ?? "higher-is-better"
		};
	});
}
/** Slices that are clearly worse than the baseline; the gate sorted them by harm, so the worst stands first. */
function harmfulSlices(result) {
	return knownSlices(result).filter(({ slice, direction }) => trendOf(slice.change, direction) === "worse");
}
/** How the numbers of a slice are written. */
function sliceVoice({ candidate, baseline, change }, unit) {
	return voiceOf({
		unit,
		candidate: { value: candidate },
		...baseline === void 0 ? {} : { baseline: { value: baseline } },
		...change === void 0 ? {} : { change }
	});
}
/** `Worst slices: origin=ATL recall −8.4 pp (1,997 rows), …`; undefined where none is clearly worse. */
function worstSlicesText(result) {
	const worst = harmfulSlices(result).slice(0, WORST_SLICES);
	if (worst.length === 0) return void 0;
	return worst.flatMap(({ slice, unit }, index) => [
		index === 0 ? "Worst slices: " : ", ",
		code(`${slice.column}=${slice.value}`),
		` ${slice.metric} ${sliceVoice(slice, unit).change(slice.change?.value ?? 0)} (${plural(slice.rows, "row")})`
	]);
}
/** What a person asks after the verdict, as lines of a log: what could be seen, who disagrees, where it fails. */
function afterwordLines(result) {
	const worst = worstSlicesText(result);
	return [
		visibleChangeText(result.outcomes),
		result.disagreement === void 0 ? void 0 : disagreementText(result.disagreement),
		worst === void 0 ? void 0 : plainText(worst)
	].flatMap((sentence) => sentence === void 0 ? [] : [`${capitalised(sentence)}.`]);
}
// shared/gate/show/slices.ts
const DRAWN_SLICES = 20;
function slicesSection(result, place, name) {
	const slices = knownSlices(result);
	if (slices.length === 0) return void 0;
	const worse = harmfulSlices(result).length;
	const summary = slices.every(({ slice }) => slice.change === void 0) ? `Slices: ${formatCount(slices.length)} measured` : worse === 0 ? `Slices: none of ${formatCount(slices.length)} is clearly worse` : `Slices: ${formatCount(worse)} of ${formatCount(slices.length)} clearly worse`;
	const groups = [...groupBy(slices, ({ slice }) => slice.metric).entries()];
	return {
		id: place === 0 ? "slices" : `slices-${place + 1}`,
		title: `Where does it fail${qualifier(name)}?`,
		summary: [summary],
		weight: 60,
		reach: "everywhere",
		blocks: groups.flatMap(([metric, group], index) => [{
			kind: "charts",
			charts: [sliceChart(spoken(metric), group.slice(0, DRAWN_SLICES), index, result)]
		}, {
			kind: "table",
			table: sliceTable$1(spoken(metric), group, result)
		}])
	};
}
function sliceChart(metric, slices, index, result) {
	const percent = slices.every(({ unit }) => unit === "proportion");
	const worse = slices.filter(({ slice, direction }) => trendOf(slice.change, direction) === "worse").length;
	return {
		type: "dumbbell",
		id: `slices-${index}`,
		title: `${metric} by slice, most harm first`,
		description: `${metric} of the candidate and the baseline in ${plural(slices.length, "slice")}, most harm first; ${worse} clearly worse.`,
		axis: metric,
		candidateName: "candidate",
		baselineName: baselineName(result),
		percent,
		rows: slices.map(({ slice, unit, direction }) => ({
			label: `${slice.column}=${slice.value}`,
			detail: plural(slice.rows, "row"),
			candidate: slice.candidate,
			...slice.baseline === void 0 ? {} : { baseline: slice.baseline },
			...boundsOf(slice, unit),
			trend: trendOf(slice.change, direction),
			note: slice.change === void 0 ? "" : sliceVoice(slice, unit).change(slice.change.value)
		}))
	};
}
/** The interval of the change, seen from the baseline; a few rows may carry it beyond what a proportion can be. */
function boundsOf({ baseline, change }, unit) {
	if (baseline === void 0 || change === void 0) return {};
	const [least, most] = unit === "proportion" ? [0, 1] : [-1e400, 1e400];
	return {
		...change.lower === void 0 ? {} : { lower: Math.max(least, baseline + change.lower) },
		...change.upper === void 0 ? {} : { upper: Math.min(most, baseline + change.upper) }
	};
}
function sliceTable$1(metric, slices, result) {
	return {
		caption: `${metric} by slice, most harm first`,
		columns: [
			{
				title: "slice",
				align: "left",
				names: true
			},
			{
				title: "rows",
				align: "right"
			},
			{
				title: `${metric}, candidate`,
				align: "right"
			},
			{
				title: baselineName(result),
				align: "right"
			},
			{
				title: "change",
				align: "right"
			},
			{
				title: "",
				align: "left"
			}
		],
		rows: slices.map(({ slice, unit, direction }) => [
			[code(`${slice.column}=${slice.value}`)],
			[formatCount(slice.rows)],
			[unbroken(sliceVoice(slice, unit).value(slice.candidate))],
			[slice.baseline === void 0 ? "–" : unbroken(sliceVoice(slice, unit).value(slice.baseline))],
			[slice.change === void 0 ? "–" : unbroken(sliceVoice(slice, unit).change(slice.change.value))],
			[slice.change === void 0 ? "" : trendWord(trendOf(slice.change, direction))]
		]),
		shown: 10
	};
}
function baselineName({ baseline }) {
	return baseline?.label ?? "baseline";
}
// shared/gate/show/behaviour.ts
/** Rows of the table beneath a curve: enough to read it, few enough to be read. */
const TABLE_STEPS = 10;
function behaviourSection(result, place, name) {
	const { curves } = result;
	if (curves === void 0) return void 0;
	const charts = behaviourCharts(curves, baselineName(result));
	if (charts.length === 0) return void 0;
	return {
		id: place === 0 ? "behaviour" : `behaviour-${place + 1}`,
		title: `How does it behave${qualifier(name)}?`,
		summary: [`Behaviour: ${charts.map(({ id }) => NAMES[id] ?? id).join(", ")}`],
		weight: 20,
		reach: "everywhere",
		blocks: [{
			kind: "charts",
			charts
		}, ...(curves.confusion ?? []).length === 0 ? [] : [{
			kind: "table",
			table: confusionTable(result)
		}]]
	};
}
const NAMES = {
	roc: "ROC",
	"precision-recall": "precision and recall",
	calibration: "calibration",
	confusion: "confusion"
};
function behaviourCharts(curves, baseline) {
	return [
		curveChart(curves.roc, baseline, ROC),
		curveChart(curves.precisionRecall, baseline, PRECISION_RECALL),
		curveChart(curves.calibration, baseline, CALIBRATION),
		confusionChart(curves, baseline)
	].filter((chart) => chart !== void 0);
}
const UNIT_SQUARE = [0, 1];
const DIAGONAL = [[0, 0], [1, 1]];
const ROC = {
	id: "roc",
	title: "ROC curve",
	says: "the share of positives found against the share of negatives taken for positive; nearer the upper left is better",
	x: {
		label: "false positive rate",
		domain: UNIT_SQUARE
	},
	y: {
		label: "true positive rate",
		domain: UNIT_SQUARE
	},
	guide: {
		points: DIAGONAL,
		label: "chance"
	},
	markers: false
};
const PRECISION_RECALL = {
	id: "precision-recall",
	title: "Precision and recall",
	says: "precision at every recall; nearer the upper right is better",
	x: {
		label: "recall",
		domain: UNIT_SQUARE
	},
	y: {
		label: "precision",
		domain: UNIT_SQUARE
	},
	markers: false
};
const CALIBRATION = {
	id: "calibration",
	title: "Calibration",
	says: "the observed rate at each mean prediction; nearer the diagonal is better",
	x: {
		label: "mean prediction",
		domain: UNIT_SQUARE
	},
	y: {
		label: "observed rate",
		domain: UNIT_SQUARE
	},
	guide: {
		points: DIAGONAL,
		label: "perfect"
	},
	markers: true
};
function curveChart(sets, baseline, kind) {
	const lines = (sets ?? []).map((set) => {
		const name = set.who === "candidate" ? "candidate" : baseline;
		return {
			role: set.who,
			name,
			points: set.points
		};
	});
	if (lines.length === 0) return void 0;
	const { says, ...rest } = kind;
	return {
		type: "curve",
		...rest,
		description: `${kind.title}: ${says}. Drawn for ${lines.map((line) => line.name).join(" and ")}.`,
		lines,
		table: curveTable(kind, lines)
	};
}
/** The curves read at even steps of x, so that two curves with different points stand side by side. */
function curveTable(kind, lines) {
	const steps = Array.from({ length: 11 }, (_, index) => index / TABLE_STEPS);
	return {
		caption: `${kind.title}: ${kind.y.label} at even steps of ${kind.x.label}`,
		columns: [{
			title: kind.x.label,
			align: "right",
			names: true
		}, ...lines.map((line) => ({
			title: `${kind.y.label}, ${line.name}`,
			align: "right"
		}))],
		rows: steps.map((x) => [[formatFixed(x, 1)], ...lines.map((line) => {
			const y = interpolate(line.points, x);
			return [y === void 0 ? "–" : formatFixed(y, 3)];
		})])
	};
}
/**
* Linear between the two points around x; undefined outside the curve.
*
* @internal
*/
function interpolate(points, x) {
	const right = points.findIndex(([at]) => at >= x);
	const after = points[right];
	if (after === void 0) return void 0;
	if (after[0] === x) return points.findLast(([at]) => at === x)?.[1];
	const before = points[right - 1];
	if (before === void 0) return void 0;
	return before[1] + (after[1] - before[1]) * (x - before[0]) / (after[0] - before[0]);
}
function confusionChart(curves, baseline) {
	const matrices = (curves.confusion ?? []).map(({ who, ...counts }) => {
		return {
			role: who,
			name: who === "candidate" ? "candidate" : baseline,
			...counts
		};
	});
	if (matrices.length === 0) return void 0;
	return {
		type: "confusion",
		id: "confusion",
		title: "Confusion matrix",
		description: matrices.map((m) => `${m.name} at threshold ${formatDemanded(m.threshold, "proportion", "value")}: ${formatCount(m.truePositive)} true positives, ${formatCount(m.falseNegative)} false negatives, ${formatCount(m.falsePositive)} false positives, ${formatCount(m.trueNegative)} true negatives.`).join(" "),
		matrices
	};
}
function confusionTable(result) {
	return {
		caption: "Confusion matrix in rows",
		columns: [
			{
				title: "model",
				align: "left",
				names: true
			},
			{
				title: "threshold",
				align: "right"
			},
			{
				title: "true positive",
				align: "right"
			},
			{
				title: "false negative",
				align: "right"
			},
			{
				title: "false positive",
				align: "right"
			},
			{
				title: "true negative",
				align: "right"
			}
		],
		rows: (result.curves?.confusion ?? []).map((m) => [
			[m.who === "candidate" ? "candidate" : baselineName(result)],
			[formatDemanded(m.threshold, "proportion", "value")],
			[formatCount(m.truePositive)],
			[formatCount(m.falseNegative)],
			[formatCount(m.falsePositive)],
			[formatCount(m.trueNegative)]
		])
	};
}
// shared/gate/show/byline.ts
/** What was compared with what, on what. */
function byline({ model, baseline, rows, dataset }) {
	const against = baseline === void 0 ? [" with no baseline to compare with"] : [
		" against ",
		strong(baseline.label),
		" (",
		code(shortDigest(baseline.digest).slice(0, 7)),
		")"
	];
	const measured = [...rows === void 0 ? [] : [` on the same ${plural(rows, "row")}`], ...dataset === void 0 ? [] : [rows === void 0 ? " on " : " of ", code(bareDataset(dataset.name))]];
	return [
		"Candidate ",
		...model.label === void 0 ? [] : [strong(model.label), " "],
		code(shortDigest(model.digest).slice(0, 7)),
		...against,
		...measured
	];
}
function bareDataset(name) {
	return name.replace(/^dataset:/, "");
}
// shared/gate/show/command.ts
/** Long enough to mend something, short enough to be looked at again. */
const SUGGESTED_DAYS = 14;
const DAY_MS = 864e5;
/** What can be written into a comment as it is shown: one visible line of plain characters, without a backtick. */
const WRITABLE = /^[!-_a-~]+(?: [!-_a-~]+)*$/;
/** The very words that waive the rule that stands in the way; undefined where none may be waived. */
function waiveCommand({ predicate }) {
	const { waivers, outcomes } = predicate.result;
	if (waivers?.policy.allowed !== true) return void 0;
	const rule = worstFirst(outcomes, ({ verdict }) => verdict).find(isWaivable);
	if (rule === void 0) return void 0;
	const days = Math.min(SUGGESTED_DAYS, waivers.policy.longestDays);
	const last = new Date(Date.parse(predicate.finishedAt) + days * DAY_MS).toISOString().slice(0, 10);
	return `/trainyard waive ${nameOf(rule)} until ${last} because …`;
}
function isWaivable({ verdict, waivable, id }) {
	return (verdict === "fail" || verdict === "inconclusive") && waivable !== false && WRITABLE.test(id);
}
function nameOf({ id }) {
	return id.includes(" ") ? `\`${id}\`` : id;
}
// shared/gate/show/decision.ts
/** A comment shows at most this many rules when something is wrong, and fewer when all is well. */
const SHOWN_WHEN_FAILING = 8;
const SHOWN_WHEN_PASSING = 3;
/** One row per rule, worst first. */
function decisionTable$1(result) {
	const troubled = result.outcomes.filter((rule) => rule.verdict !== "pass").length;
	return {
		...ruleTable(result.outcomes, {
			baseline: result.baseline?.label ?? "baseline",
			level: result.method.level
		}),
		shown: troubled === 0 ? SHOWN_WHEN_PASSING : Math.min(troubled + 1, SHOWN_WHEN_FAILING)
	};
}
/** @param place 0 for the gate whose table leads the report; the others' rules stand in their sections alone */
function decisionSection(result, place, name) {
	const table = decisionTable$1(result);
	const chart = forestChart(result);
	return {
		id: place === 0 ? "decision" : `decision-${place + 1}`,
		title: `May it ship${qualifier(name)}?`,
		summary: [`${name === "" ? "" : `By ${name}: `}${countsSentence(result.outcomes)}`],
		weight: place === 0 ? 100 : 96,
		reach: place === 0 ? "page" : "everywhere",
		open: place === 0,
		blocks: [
			...chart === void 0 ? [] : [{
				kind: "charts",
				charts: [chart]
			}],
			{
				kind: "table",
				table: withoutMarks(table)
			},
			...unmatchedBlock(result)
		]
	};
}
/** Rows that could not be paired are no part of any comparison, which a reader must know. */
function unmatchedBlock({ unmatched }) {
	if (unmatched === void 0 || unmatched.candidate + unmatched.baseline === 0) return [];
	return [{
		kind: "paragraph",
		text: [`Left out of every comparison: ${plural(unmatched.candidate, "row")} that only the candidate has, ${plural(unmatched.baseline, "row")} that only the baseline has.`]
	}];
}
/** The page has room for the word of each verdict, so that the column of marks says nothing new. */
function withoutMarks(table) {
	const columns = table.columns.slice(1).map((column) => ({
		...column,
		title: column.title.replace(", margin at ¦", " and margin")
	}));
	return {
		...table,
		columns,
		rows: table.rows.map((row) => row.slice(1))
	};
}
function countsSentence(outcomes) {
	const counts = WORST_FIRST.flatMap((verdict) => {
		const count = outcomes.filter((outcome) => outcome.verdict === verdict).length;
		return count === 0 ? [] : [`${formatCount(count)} ${verdictVerb(count, verdict)}`];
	});
	return `Of ${plural(outcomes.length, "rule")}: ${list(counts)}.`;
}
/** All rules in one picture; those that share an axis (changes by unit, distances by unit) share a panel. */
function forestChart(result) {
	const drawn = worstFirst(result.outcomes, ({ verdict }) => verdict).filter((rule) => judgedOf(rule) !== void 0);
	if (drawn.length === 0) return void 0;
	const panels = [...groupBy(drawn, (rule) => `${rule.kind}-${rule.unit}`).values()].map(forestPanel);
	return {
		type: "forest",
		id: "forest",
		title: "Every rule against the line it draws",
		description: `Each interval against the margin of its rule, better to the right. ${countsSentence(drawn)} ${drawn.map((rule) => `${rule.demand}: ${rule.verdict}`).join("; ")}.`,
		panels
	};
}
function forestPanel(rules) {
	const { kind, unit } = rules[0] ?? {
		kind: "absolute",
		unit: "number"
	};
	const change = kind === "regression";
	const axis = axisUnit(rules.flatMap(distancesOf), unit);
	const inUnit = axis.name === "" ? "" : ` in ${axis.name === "pp" ? "percentage points" : axis.name}`;
	return {
		axis: `${change ? "change" : "beyond the threshold"}${inUnit}`,
		zero: change ? "no change" : "threshold",
		rows: rules.map((rule) => forestRow(rule, axis.size))
	};
}
/** How far the marks of a rule lie from the axis's zero, in the metric's unit. */
function distancesOf(rule) {
	const judged = judgedOf(rule);
	const zero = rule.kind === "regression" ? 0 : rule.threshold;
	return [
		judged?.value,
		judged?.lower,
		judged?.upper,
		rule.threshold
	].flatMap((x) => x === void 0 ? [] : x - zero);
}
function forestRow(rule, unitSize) {
	const change = rule.kind === "regression";
	const judged = judgedOf(rule) ?? { value: 0 };
	const better = orientation(rule.direction);
	const on = (value) => (value - (change ? 0 : rule.threshold)) * better / unitSize;
	const lower = better === 1 ? judged.lower : judged.upper;
	const upper = better === 1 ? judged.upper : judged.lower;
	return {
		label: rule.slice === void 0 ? spoken(rule.metric) : `${spoken(rule.metric)} · ${rule.slice.column}=${rule.slice.value}`,
		verdict: rule.verdict,
		value: on(judged.value),
		...lower === void 0 ? {} : { lower: on(lower) },
		...upper === void 0 ? {} : { upper: on(upper) },
		margin: on(rule.threshold),
		...change || rule.baseline === void 0 ? {} : { baseline: on(rule.baseline.value) },
		note: change ? voiceOf(rule).change(judged.value) : voiceOf(rule).value(judged.value)
	};
}
// shared/gate/show/differences.ts
/** So many differences of a kind are named in the one line of a folded section. */
const NAMED = 3;
/** A longer value is left to the table. */
const BRIEF = 20;
/** What differs from the baseline: in one line, as a table, in notes, and beneath the boxes of the lineage. */
function differencesOf$1(result, scene) {
	const differences = namedDifferences(result, scene);
	return {
		summary: differencesSummary(result, differences),
		count: differences.length,
		table: differences.length === 0 ? void 0 : differencesTable(result, differences),
		notes: comparisonNotes(result, differences),
		changeOf: (node) => changeOf(node, differences)
	};
}
/** So many differences are spelled out beneath a box; the table has them all. */
const MARKED = 2;
/** What concerns one box: what, and from where to where. */
function changeOf(node, all) {
	const own = all.filter((difference) => concerns(difference, node));
	if (own.length === 0) return void 0;
	const lines = own.slice(0, MARKED).flatMap(({ what, baseline, candidate }) => [what, `${shownValue(baseline)} → ${shownValue(candidate)}`]);
	return own.length > MARKED ? [...lines, `and ${own.length - MARKED} more`] : lines;
}
function concerns(difference, node) {
	if (node.column === "Data") return concernsData(difference, node);
	return node.column === "Training" && isAboutTraining(difference);
}
/** With versions in place of the digests that the evidence knows a version of. */
function namedDifferences(result, scene) {
	const named = (value) => scene.nameOf(value) ?? value;
	return result.differences.map((difference) => ({
		...difference,
		baseline: named(difference.baseline),
		candidate: named(difference.candidate)
	}));
}
/** `max_depth 6 → 8, code`: the answer in one line. */
function differencesSummary(result, differences) {
	const { baseline, model, compared } = result;
	if (baseline === void 0) return "Lineage: from data to deployment";
	const name = baselineName(result);
	if (differences.length > 0) return `What differs from ${name}: ${[...groupBy(differences, ({ kind }) => kind ?? "").values()].map(briefly).join(", ")}`;
	if (baseline.digest === model.digest) return `The same model as ${name}`;
	if (compared === void 0 || compared.same.length === 0) return `What differs from ${name} is not recorded`;
	return compared.same.includes("run") ? `Trained from the same inputs as ${name}` : `Nothing on record differs from ${name}`;
}
/** `depth 6 → 8, rate 0.1 → 0.2 and 7 more parameters`. */
function briefly(differences) {
	const more = differences.length - NAMED;
	const named = differences.slice(0, NAMED).map(brief).join(", ");
	if (more <= 0) return named;
	return `${named} and ${formatCount(more)} more${differences[0]?.kind === "parameters" ? " parameters" : ""}`;
}
/** `depth 6 → 8`, `data flights v12 → v13`; the name alone where the values say nothing to a reader. */
function brief({ kind, what, baseline, candidate }) {
	const [before, now] = [baseline, candidate].map((value) => kind === "data" ? bareVersion(value) : value);
	if (before === void 0 || now === void 0) return what;
	return [before, now].every((value) => value.length <= BRIEF && !isDigest(value)) && before !== now ? `${what} ${before} → ${now}` : what;
}
/** `v12` of `dataset:flights@v12`; the row names the data set already. */
function bareVersion(value) {
	return isDigest(value) ? value : value.replace(/^[a-z]+:[^@]*@/, "");
}
function differencesTable(result, differences) {
	const baseline = baselineName(result);
	return {
		caption: `What differs from ${baseline}`,
		columns: [
			{
				title: "what",
				align: "left",
				names: true
			},
			{
				title: baseline,
				align: "left"
			},
			{
				title: "candidate",
				align: "left"
			}
		],
		rows: differences.map(({ kind, what, baseline: before, candidate }) => [
			[kind === "parameters" ? code(what) : what],
			[code(shownValue(before))],
			[code(shownValue(candidate))]
		]),
		shown: 12
	};
}
/** As it is shown: a digest by its first digits. */
function shownValue(value) {
	return isDigest(value) ? shortDigest(value) : value;
}
const WORDS = {
	parameters: "parameters",
	data: "data",
	code: "code",
	lock: "lock files",
	seed: "seed",
	command: "command",
	run: "run key"
};
/** What is the same, and what nobody can say, so that what is not in the table is not taken for unchanged. */
function comparisonNotes(result, differences) {
	const { compared, model } = result;
	if (compared === void 0) return [];
	const name = baselineName(result);
	const { same, unrecorded, omitted } = compared;
	const isNothingKnown = same.length === 0 && differences.length === 0;
	return [
		...omitted === void 0 ? [] : [[`${plural(omitted, "more difference")} not listed.`]],
		...sameNote(same, name),
		...isNothingKnown ? nothingKnown(unrecorded, name, model.label !== void 0) : same.includes("run") ? [] : unrecordedNote(unrecorded, name)
	];
}
function sameNote(same, name) {
	if (same.includes("run")) return [[`The run key is that of ${name}: everything that identifies the training is the same.`]];
	return same.length === 0 ? [] : [[`The same as ${name}: ${same.map((part) => WORDS[part]).join(", ")}.`]];
}
function unrecordedNote(unrecorded, name) {
	const sides = {
		candidate: "the candidate",
		baseline: name,
		both: "either"
	};
	const parts = [
		"candidate",
		"baseline",
		"both"
	].flatMap((by) => {
		const words = unrecorded.filter((each) => each.by === by).map(({ part }) => WORDS[part]);
		return words.length === 0 ? [] : [`${words.join(", ")} (not on record of ${sides[by]})`];
	});
	return parts.length === 0 ? [] : [[`Not compared: ${parts.join("; ")}.`]];
}
/** Which side is silent, and how it would speak. */
function nothingKnown(unrecorded, name, isVersion) {
	const isSilent = (side) => unrecorded.every(({ by }) => by === side || by === "both");
	const [candidate, baseline] = [isSilent("candidate"), isSilent("baseline")];
	if (candidate && baseline) return [["It is not on record how either was made."]];
	const remedy = isVersion ? ["It was stored without facts of its training."] : [
		"The gate reads it from its input ",
		code("facts: ${{ steps.train.outputs.facts-path }}"),
		"."
	];
	return [...candidate ? [["It is not on record how the candidate was made. ", ...remedy]] : [], ...baseline ? [[`It is not on record how ${name} was made.`]] : []];
}
const ABOUT_DATA = /^data\b|^dataset\b/i;
/** Whether a difference is about one data set of the lineage. */
function concernsData({ kind, what, candidate }, node) {
	if (kind === void 0) return ABOUT_DATA.test(what);
	return kind === "data" && [node.digest, node.name].includes(candidate);
}
/** Whether it is about the training: everything but the data. */
function isAboutTraining({ kind, what }) {
	return kind === void 0 ? !ABOUT_DATA.test(what) : kind !== "data";
}
// shared/gate/show/method.ts
/** How the intervals were had, part by part. */
function methodParts(method) {
	return [
		method.interval,
		method.resamples === void 0 ? void 0 : `${formatCount(method.resamples)} resamples`,
		`${formatLevel(method.level)} level`,
		method.multiplicity,
		method.seed === void 0 ? void 0 : `seed ${shortDigest(method.seed)}`
	].filter((part) => part !== void 0);
}
// shared/gate/show/next.ts
const SENTENCES = {
	"nothing to compare with": "there is nothing to compare with",
	"not measured": "a metric was not measured",
	"too few rows": "too little was measured"
};
/** Why rules are open, from the rules that are: `there is nothing to compare with`. */
function openReasons({ outcomes, baseline }) {
	return list(gapsOf(outcomes, baseline !== void 0).map((gap) => SENTENCES[gap]));
}
function gapsOf(outcomes, hasBaseline) {
	const open = outcomes.filter(({ verdict }) => verdict === "inconclusive").map((rule) => gapOf(rule, hasBaseline));
	return Object.keys(SENTENCES).filter((gap) => open.includes(gap));
}
/** Without a baseline nothing is measured for a change, so that comes first. */
function gapOf({ candidate, baseline, kind }, hasBaseline) {
	if (kind === "regression" && !hasBaseline) return "nothing to compare with";
	if (candidate === void 0) return "not measured";
	return kind === "regression" && baseline === void 0 ? "nothing to compare with" : "too few rows";
}
/** What to do about rules that fail or are open, without a full stop. */
function nextStep({ outcomes, baseline }, verdict) {
	const troubled = outcomes.filter((rule) => rule.verdict === verdict);
	const gaps = gapsOf(troubled, baseline !== void 0);
	const onlyGap = gaps.length === 1 ? gaps[0] : void 0;
	if (verdict === "inconclusive" && onlyGap === "nothing to compare with") return ["release a first model, or judge by fixed thresholds alone with ", code("on-missing-baseline: absolute-only")];
	const file = troubled.find(({ where }) => where.file !== void 0)?.where.file;
	const rules = file === void 0 ? [] : [", or argue for another margin in ", code(file)];
	return [
		`${measureOf(verdict, onlyGap)} and run again`,
		...rules,
		visibleText(outcomes)
	];
}
function measureOf(verdict, onlyGap) {
	if (verdict !== "inconclusive") return "fix the candidate";
	return onlyGap === "not measured" ? "hand in what is not measured" : "measure on more rows";
}
function visibleText(outcomes) {
	const visible = visibleChangeText(outcomes);
	return visible === void 0 ? "" : ` · ${visible}`;
}
// shared/gate/show/waivers.ts
/**
* Who answers for what instead of the numbers, why, and until when; and which waivers have no effect. A gate of a fork
* reads no waivers, so that what its evidence says of them is not shown.
*/
function waiversSection({ waivers }, { place, name, setting }) {
	if (setting.fromFork === true) return void 0;
	if (waivers === void 0 || waivers.used.length + waivers.refused.length === 0) return void 0;
	const { used, refused } = waivers;
	return {
		id: place === 0 ? "waivers" : `waivers-${place + 1}`,
		title: `What was waived${qualifier(name)}?`,
		summary: [summaryOf(waivers)],
		weight: 95,
		reach: "everywhere",
		open: used.length > 0,
		blocks: [...usedTable(used), ...refusedTable(refused)]
	};
}
function summaryOf({ used, refused }) {
	const [first] = used.map(({ until }) => until).sort();
	const which = used.length === 1 ? "" : ", the first";
	const inForce = first === void 0 ? [] : [`${plural(used.length, "rule is", "rules are")} waived${which} until ${first}`];
	const without = refused.length === 0 ? [] : [plural(refused.length, "waiver has no effect", "waivers have no effect")];
	return [...inForce, ...without].join("; ");
}
function usedTable(used) {
	return waiverTable("Waivers in force when the gate decided", {
		by: "waived by",
		why: "because"
	}, used, ({ reason }) => reason);
}
function refusedTable(refused) {
	return waiverTable("Waivers without effect", {
		by: "by",
		why: "no effect, because"
	}, refused, ({ why }) => why).map((block) => block.kind === "table" ? {
		...block,
		table: {
			...block.table,
			shown: SHOWN_REFUSED
		}
	} : block);
}
const SHOWN_REFUSED = 5;
function waiverTable(caption, titles, waivers, whyOf) {
	if (waivers.length === 0) return [];
	return [{
		kind: "table",
		table: {
			caption,
			columns: [
				{
					title: "rule",
					align: "left",
					names: true
				},
				{
					title: titles.by,
					align: "left"
				},
				{
					title: titles.why,
					align: "left"
				},
				{
					title: "until the end of",
					align: "left"
				}
			],
			rows: waivers.map((waiver) => [
				[code(waiver.rule)],
				byText(waiver),
				[whyOf(waiver)],
				untilText(waiver)
			])
		}
	}];
}
function byText({ by, at }) {
	return [`${by}, `, {
		kind: "time",
		at
	}];
}
function untilText({ until }) {
	if (!isDay(until)) return [until];
	return [`${until}, `, {
		kind: "time",
		at: endOfDay(until).toISOString()
	}];
}
/** How many rules stand only because somebody answers for them, as a sentence; empty where none does. */
function waivedSentence({ outcomes, waivers }) {
	const count = waivers?.used.length ?? 0;
	if (count === 0) return [];
	const does = count === 1 ? "does not pass and is waived" : "do not pass and are waived";
	return [`${formatCount(count)} of ${plural(outcomes.length, "rule")} ${does}.`];
}
// shared/gate/show/why.ts
/** Why the gate did not pass, in numbers: what the candidate newly gets wrong, and where. */
function whyOf(result, verdict) {
	if (verdict !== "fail" && verdict !== "inconclusive") return void 0;
	const sentences = [];
	if (result.disagreement !== void 0) sentences.push([`${disagreementText(result.disagreement)}.`]);
	const worst = worstSlicesText(result);
	if (worst !== void 0) sentences.push([...worst, "."]);
	if (sentences.length === 0) return void 0;
	return sentences.flatMap((sentence, index) => index === 0 ? sentence : [" ", ...sentence]);
}
// shared/gate/kind.ts
/** What a gate decided about a model: the one kind whose pass says that the model may ship. */
const GATE = {
	actions: ["gate"],
	stage: "gate",
	judges: "model",
	section: "decision",
	modelOf: ({ predicate }) => bareName(predicate.result.model.name),
	placeOf: (statement) => [
		statement.predicate.result.model.name,
		rulesName(statement),
		...measuredOn(statement)
	],
	candidates: ({ predicate }) => [predicate.result.model.digest],
	reads: ({ predicate }) => predicate.result.dataset === void 0 ? [] : [predicate.result.dataset.digest],
	sections: (own, { setting }) => own.flatMap(({ statement }, place) => {
		const { result } = statement.predicate;
		const name = own.length === 1 ? "" : rulesName(statement);
		return [
			decisionSection(result, place, name),
			waiversSection(result, {
				place,
				name,
				setting
			}),
			slicesSection(result, place, name),
			behaviourSection(result, place, name)
		].filter((section) => section !== void 0);
	}),
	failure: ({ predicate }) => [counted(predicate.result.outcomes, "fail", ["fails", "fail"], ".")],
	open: ({ predicate }) => {
		const { outcomes } = predicate.result;
		return [counted(outcomes, "inconclusive", ["is inconclusive", "are inconclusive"], `: ${openReasons(predicate.result)}.`)];
	},
	next: ({ predicate }) => nextStep(predicate.result, predicate.verdict),
	reservation: ({ predicate }, { setting }) => {
		const waived = setting.fromFork === true ? [] : waivedSentence(predicate.result);
		if (waived.length > 0) return waived;
		if (predicate.result.baseline !== void 0) return void 0;
		return ["No baseline: only rules with a fixed threshold were checked."];
	},
	lineage: ({ statement: { predicate } }) => {
		const { model, outcomes, baseline, rulesDigest } = predicate.result;
		const { verdict } = predicate;
		return [{
			column: "Model",
			name: `model:${bareName(model.name)}`,
			...model.label === void 0 ? {} : { detail: model.label },
			digest: model.digest,
			mention: true,
			takes: [model.digest],
			gives: [model.digest]
		}, {
			column: "Gate",
			name: plural(outcomes.length, "rule"),
			detail: baseline === void 0 ? "no baseline" : `against ${baseline.label}`,
			digest: rulesDigest,
			...verdict === void 0 ? {} : { verdict },
			takes: [model.digest],
			gives: [model.digest]
		}];
	},
	judgement: {
		byline: ({ predicate }) => byline(predicate.result),
		table: ({ predicate }) => decisionTable$1(predicate.result),
		why: ({ predicate }) => whyOf(predicate.result, predicate.verdict),
		method: ({ predicate }) => methodParts(predicate.result.method),
		command: (statement) => waiveCommand(statement),
		differences: ({ predicate }, scene) => differencesOf$1(predicate.result, scene)
	}
};
/** What the numbers came from, by name: other predictions under the same rules are another decision. */
function measuredOn({ predicate }) {
	const names = predicate.inputs.map(({ name }) => name);
	return [predicate.result.dataset?.name ?? "", ...names.filter((name) => /^(?:predictions|labels|metrics)\b/.test(name)).sort()];
}
/** `2 of 6 rules fail.` */
function counted(outcomes, verdict, [one, many], end) {
	const count = outcomes.filter((outcome) => outcome.verdict === verdict).length;
	return `${formatCount(count)} of ${plural(outcomes.length, "rule")} ${count === 1 ? one : many}${end}`;
}
// shared/gate/judged.ts
const PLACING = {
	placeOf: (statement) => JSON.stringify(GATE.placeOf(statement)),
	acrossRuns: true
};
/** The gates among statements, of each place the newest attempt. */
function gatesThatCount(statements, placing = PLACING) {
	return latestAttempts(statements.filter(isGate), placing);
}
/**
* What the gates say about a digest: of each place (rules, data) the newest, and over the places the worst. A gate with
* other rules hides nothing.
*
* @returns undefined where no gate has judged this very digest
*/
function judgementOn(digest, statements) {
	const gates = gatesThatCount(statements.filter((stored) => judges(stored, digest))).toSorted(byTime);
	const verdict = worstVerdict(gates.map(verdictOf$1));
	const worst = gates.findLast((gate) => verdictOf$1(gate) === verdict);
	return worst === void 0 ? void 0 : {
		verdict,
		worst,
		gates
	};
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
function byTime(a, b) {
	return a.statement.predicate.finishedAt < b.statement.predicate.finishedAt ? -1 : 1;
}
// shared/gate/measure/measurement.ts
function isMissing(measured) {
	return "missing" in measured;
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
	return margin.fraction * Math.abs(baseline);
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
// shared/gate/rules/words.ts
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
	if (retracted) return "fails alone, but not after Holm’s correction for the number of slices";
	if (judgement === "straddles") return straddlesText(explained);
}
function hasInterval({ rule, measured }) {
	return (rule.demand.kind === "absolute" ? measured.candidate : measured.change)?.lower !== void 0;
}
/** `412 rows show drops over 6.1 pp only; about 3,900 rows would settle 2 pp`. */
function straddlesText({ rule, measured, limit, detectableErrors }) {
	const { rows, standardError } = measured;
	if (rows === void 0 || standardError === void 0) return "the interval includes the limit";
	const detectable = standardError * detectableErrors;
	const seen = formatVisible(detectable, rule.metric.unit);
	if (rule.demand.kind === "absolute") return `the interval includes ${formatDemanded(limit.threshold, rule.metric.unit, "value")}; ${plural(rows, "row")} ${rows === 1 ? "tells" : "tell"} ${seen} apart`;
	const worse = rule.metric.direction === "higher-is-better" ? "drops" : "rises";
	const change = rule.demand.limit === "max-regression" ? worse : "changes";
	const needed = rowsNeeded(rows, detectable, Math.abs(limit.threshold));
	const settle = needed === void 0 ? "" : `; about ${needed} rows would settle ${formatDemanded(limit.threshold, rule.metric.unit, "change")}`;
	return `${plural(rows, "row")} ${rows === 1 ? "shows" : "show"} ${change} over ${seen} only${settle}`;
}
/** Standard errors shrink with the square root of the rows. */
function rowsNeeded(rows, detectable, margin) {
	if (margin === 0 || detectable <= margin) return void 0;
	const needed = rows * (detectable / margin) ** 2;
	if (!Number.isFinite(needed) || needed > 1e12) return void 0;
	const digits = 10 ** Math.max(0, Math.floor(Math.log10(needed)) - 1);
	return formatCount(Math.ceil(needed / digits) * digits);
}
// shared/gate/decide/decide.ts
/**
* Decides every rule and the whole.
*
* A rule fails only when the whole interval lies beyond its limit and passes only when none of it does. Rules on
* every value of a slice column are one family: each must pass on its own interval (an intersection-union test needs
* no correction), and failing is claimed only where Holm's adjustment over the family still rejects.
*
* @returns the worst verdict of the rules, in the rules' order; never `pass` when no rule was judged on a measurement
*/
function decide(measured, policy) {
	const adjusted = adjustFamilies(measured, policy);
	const outcomes = measured.map((item, index) => outcomeOf(item, adjusted[index], policy));
	const judged = measured.some(({ measured: found }) => !isMissing(found));
	const verdict = worstVerdict(outcomes.map((outcome) => outcome.verdict));
	return {
		verdict: judged ? verdict : worstVerdict([verdict, "inconclusive"]),
		outcomes
	};
}
function outcomeOf(item, adjustedP, policy) {
	const { rule, slice, measured } = item;
	const base = {
		id: slice === void 0 ? rule.id : rule.id.replace(/\[[^\]]*=\*\]/, () => `[${slice.column}=${slice.value}]`),
		metric: rule.metric.name,
		direction: rule.metric.direction,
		unit: rule.metric.unit,
		demand: demandText(rule, slice),
		kind: rule.demand.kind === "absolute" ? "absolute" : "regression",
		...slice === void 0 ? {} : { slice },
		...rule.waivable ? {} : { waivable: false },
		threshold: limitOf(rule, isMissing(measured) ? void 0 : measured.baseline?.value)?.threshold ?? 0,
		where: rule.where
	};
	if (isMissing(measured)) {
		const left = measured.noBaseline === true && policy.withoutBaseline === "absolute-only";
		const verdict = left ? "warn" : soften("inconclusive", rule.severity);
		return {
			...base,
			verdict,
			reason: left ? `not judged: ${measured.missing}` : measured.missing
		};
	}
	return {
		...base,
		...numbersOf(measured, policy),
		...verdictOf(item, measured, {
			adjustedP,
			policy
		})
	};
}
function verdictOf(item, measured, context) {
	const { rule } = item;
	const { policy, adjustedP } = context;
	const limit = limitOf(rule, measured.baseline?.value);
	const estimate = rule.demand.kind === "absolute" ? measured.candidate : measured.change;
	if (limit === void 0 || estimate === void 0) return {
		verdict: soften("inconclusive", rule.severity),
		reason: "the baseline is 0, so a share of it says nothing"
	};
	const judgement = judge(estimate, limit);
	const alpha = (1 - policy.level) / 2;
	const retracted = judgement === "fail" && adjustedP !== void 0 && adjustedP > alpha;
	const reason = explain({
		rule,
		measured,
		limit,
		judgement,
		retracted,
		detectableErrors: policy.detectableErrors
	});
	return {
		verdict: soften(retracted || judgement === "straddles" ? "inconclusive" : judgement, rule.severity),
		...reason === void 0 ? {} : { reason }
	};
}
function numbersOf(measured, policy) {
	const { candidate, baseline, change, rows, standardError, method } = measured;
	return {
		...candidate === void 0 ? {} : { candidate },
		...baseline === void 0 ? {} : { baseline },
		...change === void 0 ? {} : { change },
		...rows === void 0 ? {} : { rows },
		...standardError === void 0 ? {} : { detectable: standardError * policy.detectableErrors },
		...method === void 0 ? {} : { method }
	};
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
	const { candidate, change, baseline, standardError } = item.measured;
	const estimate = item.rule.demand.kind === "absolute" ? candidate : change;
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
// shared/gate/metrics/confusion.ts
const all = (c) => c.truePositive + c.falsePositive + c.trueNegative + c.falseNegative;
const positives = (c) => c.truePositive + c.falseNegative;
const negatives = (c) => c.trueNegative + c.falsePositive;
const called = (c) => c.truePositive + c.falsePositive;
const notCalled = (c) => c.trueNegative + c.falseNegative;
/** Metrics of decisions that are shares of rows, by canonical name. */
const SHARES = {
	accuracy: (c) => ({
		successes: c.truePositive + c.trueNegative,
		trials: all(c)
	}),
	error_rate: (c) => ({
		successes: c.falsePositive + c.falseNegative,
		trials: all(c)
	}),
	recall: (c) => ({
		successes: c.truePositive,
		trials: positives(c)
	}),
	fnr: (c) => ({
		successes: c.falseNegative,
		trials: positives(c)
	}),
	specificity: (c) => ({
		successes: c.trueNegative,
		trials: negatives(c)
	}),
	fpr: (c) => ({
		successes: c.falsePositive,
		trials: negatives(c)
	}),
	precision: (c) => ({
		successes: c.truePositive,
		trials: called(c)
	}),
	fdr: (c) => ({
		successes: c.falsePositive,
		trials: called(c)
	}),
	npv: (c) => ({
		successes: c.trueNegative,
		trials: notCalled(c)
	}),
	for: (c) => ({
		successes: c.falseNegative,
		trials: notCalled(c)
	}),
	jaccard: (c) => ({
		successes: c.truePositive,
		trials: positives(c) + c.falsePositive
	}),
	selection_rate: (c) => ({
		successes: called(c),
		trials: all(c)
	}),
	prevalence: (c) => ({
		successes: positives(c),
		trials: all(c)
	})
};
/** Every metric of a confusion matrix, by canonical name; NaN where a denominator is zero. */
const CONFUSION_METRICS = {
	...Object.fromEntries(Object.entries(SHARES).map(([name, share]) => [name, (c) => share(c).successes / share(c).trials])),
	balanced_accuracy: balancedAccuracy,
	youden: (c) => recall(c) + specificity(c) - 1,
	markedness: (c) => precision(c) + c.trueNegative / notCalled(c) - 1,
	f1: (c) => fBeta(c, 1),
	f2: (c) => fBeta(c, 2),
	"f0.5": (c) => fBeta(c, .5),
	mcc: matthews,
	kappa,
	lift: (c) => precision(c) * (all(c) / positives(c))
};
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
// shared/gate/metrics/means.ts
const mean = (of) => ({
	columns: [of],
	statistic: (means) => means[0] ?? NaN,
	isMean: true
});
const error = (label, prediction) => prediction - label;
const absolute = (label, prediction) => Math.abs(prediction - label);
const squared = (label, prediction) => (prediction - label) ** 2;
/** For probabilities of a positive class; labels 0 and 1. */
const PROBABILITY_METRICS = {
	log_loss: mean(logLossOfRow),
	brier: mean(squared)
};
/** For predicted numbers. */
const NUMBER_METRICS = {
	mae: mean(absolute),
	mse: mean(squared),
	bias: mean(error),
	absolute_bias: {
		columns: [error],
		statistic: (means) => Math.abs(means[0] ?? NaN)
	},
	rmse: {
		columns: [squared],
		statistic: (means) => Math.sqrt(means[0] ?? NaN)
	},
	mape: mean((label, prediction) => Math.abs(prediction - label) / Math.max(Number.EPSILON, Math.abs(label))),
	wape: {
		columns: [absolute, (label) => Math.abs(label)],
		statistic: (means) => (means[0] ?? NaN) / (means[1] ?? NaN)
	},
	r2: {
		columns: [
			squared,
			(label) => label,
			(label) => label * label
		],
		statistic: (means) => 1 - (means[0] ?? NaN) / ((means[2] ?? NaN) - (means[1] ?? NaN) ** 2),
		isCentred: true
	}
};
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
		...own.variance > 0 ? aucInterval(own, settings.level) : perfectOrder(own.auc, all, settings.level),
		standardError: Math.sqrt(own.variance),
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
	const change = sameNumbers(paired.candidate, paired.baseline) ? noChange() : {
		value,
		lower,
		upper,
		standardError,
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
function perfectOrder(auc, { label }, level) {
	const positives = label.reduce((sum, value) => sum + value, 0);
	const unseen = 1 - ((1 - level) / 2) ** (1 / Math.min(positives, label.length - positives));
	return auc === 1 ? {
		lower: 1 - unseen,
		upper: 1
	} : {
		lower: auc,
		upper: auc === 0 ? unseen : auc
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
/**
* Average precision Σ (R_k - R_(k-1)) P_k over the distinct scores from high to low, rows weighted.
*
* @see Zhu, Recall, Precision and Average Precision, University of Waterloo, 2004; scikit-learn's definition
*/
var AveragePrecision = class {
	#order;
	#label;
	/** 1 at the last row of a run of equal scores. */
	#ends;
	constructor(label, scores) {
		this.#label = label;
		this.#order = Uint32Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
		this.#ends = Uint8Array.from(this.#order, (row, at) => scores[row] === scores[this.#order[at + 1] ?? -1] ? 0 : 1);
	}
	/** @returns NaN without positives */
	of(weights) {
		let [found, called, newlyFound, sum] = [
			0,
			0,
			0,
			0
		];
		for (let at = 0; at < this.#order.length; at++) {
			const row = this.#order[at] ?? 0;
			const weight = weights[row] ?? 0;
			called += weight;
			if (this.#label[row] === 1) newlyFound += weight;
			if (this.#ends[at] === 0 || newlyFound === 0) continue;
			found += newlyFound;
			sum += newlyFound * (found / called);
			newlyFound = 0;
		}
		return sum / found;
	}
};
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
	if (view.all.count === 0) return { missing: "no row belongs to it" };
	if (view.all.task === "binary" && Object.hasOwn(CONFUSION_METRICS, metric) && settings.threshold === void 0) return { missing: `${metric} needs a decision: add "threshold" to the rules file` };
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
	if (!Number.isFinite(candidate.value)) return { missing: `${metric} is undefined on its ${rows} rows` };
	if (wantsOwn && !Number.isFinite(candidate.lower)) return { missing: tooFew(metric, rows) };
	if (pair === void 0) return measured;
	if (!Number.isFinite(pair.change.value)) return { missing: `${metric} is undefined on the baseline's rows` };
	return Number.isFinite(pair.change.lower) ? measured : { missing: tooFew(metric, pair.rows) };
}
function tooFew(metric, rows) {
	return `${rows} rows are too few: in some resamples ${metric} is undefined`;
}
// shared/gate/predictions/rows.ts
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
// shared/gate/measure/slices.ts
const MAX_SHOWN = 60;
const MAX_VALUES = 500;
/** Enough for a picture; nothing is decided by it. */
const SHOWN_RESAMPLES = 1e3;
/** The metric whose slices are shown: of the first rule on a change that follows from rows, else of any rule. */
function sliceMetric(rules, task) {
	const usable = rules.filter(({ metric }) => metric.from === void 0 && followsFromRows(metric.name, task));
	return (usable.find(({ demand }) => demand.kind === "change") ?? usable[0])?.metric;
}
/**
* Where the model fails: one metric in every value of the given columns, the most harmed first.
*
* Harm is the change to the worse; without a baseline the bad value itself. Slices where the metric is undefined are
* left out, since they hold too few rows to show.
*/
function measureSlices(columns, metric, { predictions, settings }) {
	const outcomes = [];
	for (const column of columns) {
		const values = predictions.all.slices.get(column)?.values ?? [];
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
	return outcomes.sort((a, b) => goodness(a) - goodness(b) || b.rows - a.rows).slice(0, MAX_SHOWN);
}
function measureSlice(metric, slice, { predictions, settings }) {
	const pick = (rows) => {
		const column = rows.slices.get(slice.column);
		return column === void 0 ? void 0 : selectRows(rows, rowsOfSlice(column, slice.value));
	};
	const all = pick(predictions.all);
	if (all === void 0) return void 0;
	const paired = predictions.paired === void 0 ? void 0 : pick(predictions.paired);
	const measured = measureOnRows(metric.name, {
		all,
		paired
	}, {
		...settings,
		resamples: Math.min(settings.resamples, SHOWN_RESAMPLES),
		seed: `${settings.seed}/slice/${slice.column}=${slice.value}`,
		wantsOwn: false
	});
	if ("missing" in measured) return void 0;
	const { candidate, pair, rows } = measured;
	return {
		...slice,
		metric: metric.name,
		rows: pair?.rows ?? rows,
		candidate: pair?.candidate ?? candidate.value,
		...pair === void 0 ? {} : {
			baseline: pair.baseline,
			change: {
				value: pair.change.value,
				lower: pair.change.lower,
				upper: pair.change.upper
			}
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
	const isComparable = trained || parented || isOneSided || namesOf$1(now) === namesOf$1(before);
	return (side) => entriesOf(isComparable ? read(side) : trainedOn(side), references);
}
function withParents(pins, parents) {
	const isPinned = ({ name, digest }) => pins.some((pin) => pin.name === name || pin.digest === digest);
	return [...pins, ...parents.filter((parent) => !isPinned(parent))];
}
function namesOf$1(pins) {
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
	const { unmatched } = predictions ?? {};
	return {
		model: {
			name: candidate.name,
			digest: candidate.digest,
			...candidate.label === void 0 ? {} : { label: candidate.label }
		},
		..."missing" in baseline ? {} : { baseline: baselineOf(baseline) },
		...predictions === void 0 ? {} : { rows: predictions.all.count },
		...unmatched === void 0 || unmatched.candidate + unmatched.baseline === 0 ? {} : { unmatched },
		outcomes: decision.outcomes,
		waivers: judged.waivers,
		slices: slicesOf(judged),
		...disagreeing === void 0 ? {} : { disagreement: disagreeing },
		...curves === void 0 ? {} : { curves },
		method: methodOf(judged),
		..."missing" in baseline ? { differences: [] } : compareRecords(candidate, baseline),
		rulesDigest: judged.rulesDigest
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
	if (predictions === void 0) return [];
	const metric = sliceMetric(rules.rules, predictions.all.task);
	if (metric === void 0) return [];
	const threshold = thresholdOf(rules);
	return measureSlices(rules.slices, metric, {
		predictions,
		settings: {
			...settings,
			threshold
		}
	});
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
const LONGEST_PLACE = 200;
/** ` test/eu.csv`; of a path outside the workspace the last part, without digests, which change with every training. */
function placeText(path) {
	if (path === void 0) return "";
	const place = isAbsolute(path) ? basename(path) : path;
	return ` ${toLine(place.replace(/[0-9a-f]{12,}/g, "…"), LONGEST_PLACE)}`;
}
/** What was read, by digest. */
function inputsOf(judged, given) {
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
	add(`predictions${placeText(given.predictions)}`, predictions?.digests.candidate);
	add(`labels${placeText(given.labels)}`, predictions?.digests.labels);
	add("baseline predictions", predictions?.digests.baseline);
	add(`metrics${placeText(given.metrics)}`, candidate.metrics?.digest);
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
	return toLine(`${subject.model}: ${sentence(decision, subject)}`, 400);
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
	return `${verdictCount(found.length, total, "inconclusive", "rule")}: ${first.demand} (${first.reason ?? "no reason given"})`;
}
function warnText(decision, subject) {
	const warned = decision.outcomes.filter(({ verdict }) => verdict === "warn");
	const passed = decision.outcomes.filter(({ verdict }) => verdict === "pass").length;
	if (subject.baselineMissing) return `There is no baseline, so only absolute rules were judged: ${plural(passed, "passes", "pass")}, ${warned.length} not judged`;
	const [first] = warned;
	if (first === void 0) return "A rule warns";
	const what = first.change === void 0 && first.candidate === void 0 ? `${first.demand} (${first.reason ?? ""})` : outcomeSentence(first, subject);
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
	const wanted = outcome.demand.split(", ").at(-1) ?? "";
	if (outcome.kind === "absolute") {
		const { value, valueRange } = voiceOf(outcome);
		const interval = intervalText(estimate, subject.level, valueRange);
		return `${name} is ${value(estimate.value)} (${interval}; ${wanted} is demanded)`;
	}
	return `${name} ${changeText(outcome, estimate, subject.level)}; ${allowedText(wanted)})`;
}
function changeText(outcome, change, level) {
	const { size, sizeRange } = voiceOf(outcome);
	if (change.value === 0) return `is unchanged (${intervalText(change, level, sizeRange)}`;
	const falls = change.value < 0;
	const oriented = (low, high) => falls ? sizeRange(-high, -low) : sizeRange(low, high);
	return `${falls ? "falls" : "rises"} by ${size(change.value)} (${intervalText(change, level, oriented)}`;
}
function allowedText(wanted) {
	const worse = /^at most (.+) worse$/.exec(wanted)?.[1];
	if (worse !== void 0) return `allowed ${worse}`;
	return wanted === "no worse" ? "allowed nothing" : `${wanted} is demanded`;
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
	for (const line of [...afterwordLines(result), ...unreachableMargins(result.outcomes)]) log.info(line);
}
/** What differs from the baseline, for whoever reads the log alone. */
function showDifferences({ differences, compared }, baselineLabel, { log }) {
	if (compared === void 0) return;
	const shown = differences.slice(0, SHOWN_DIFFERENCES).map(differenceText);
	const more = differences.length + (compared.omitted ?? 0) - shown.length;
	if (shown.length > 0) log.info(`What differs from ${baselineLabel}: ${[...shown, ...more > 0 ? [`${more} more`] : []].join("; ")}.`);
	else if (compared.same.length > 0) log.info(`Nothing on record differs from ${baselineLabel}.`);
	else if (compared.unrecorded.some(({ by }) => by === "candidate")) log.info(`What differs from ${baselineLabel} cannot be told: it is not on record how the candidate was made.`);
}
function differenceText({ what, baseline, candidate }) {
	const [before, now] = [baseline, candidate].map((value) => isDigest(value) ? shortDigest(value) : value);
	return toLine(`${what} ${before ?? ""} → ${now ?? ""}`, 200);
}
/** Each rule that is not a plain pass, on its line of the rules file. */
function annotate(outcomes, level, { log }) {
	const of = (verdicts) => outcomes.filter(({ verdict }) => verdicts.includes(verdict)).slice(0, MAX_ANNOTATIONS$1);
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
	return toLine(`${outcome.verdict}: ${outcome.demand}`, 120);
}
/** A margin that these rows cannot resolve will stay open most of the time; that is worth saying before it does. */
function unreachableMargins(outcomes) {
	return outcomes.flatMap(({ kind, detectable, threshold, demand, unit, rows, slice, verdict }) => {
		if (kind !== "regression" || slice !== void 0 || detectable === void 0) return [];
		if (verdict === "fail" || threshold === 0 || detectable <= Math.abs(threshold)) return [];
		return [`${demand}: finer than ${rows === void 0 ? "these rows" : plural(rows, "row")} can resolve (${formatVisible(detectable, unit)}); it will often be inconclusive.`];
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
// shared/gate/metric-table.json
var metric_table_default = JSON.parse(`[
  { "name": "accuracy", "direction": "higher", "unit": "proportion", "aliases": ["acc", "accuracy_score"] },
  { "name": "balanced_accuracy", "direction": "higher", "unit": "proportion", "aliases": ["balanced_acc", "bacc"] },
  { "name": "precision", "direction": "higher", "unit": "proportion", "aliases": ["ppv", "positive_predictive_value"] },
  {
    "name": "recall",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["sensitivity", "tpr", "true_positive_rate", "hit_rate"]
  },
  {
    "name": "specificity",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["tnr", "true_negative_rate", "selectivity"]
  },
  { "name": "npv", "direction": "higher", "unit": "proportion", "aliases": ["negative_predictive_value"] },
  { "name": "f1", "direction": "higher", "unit": "proportion", "aliases": ["f1_score", "f_score", "f_measure"] },
  { "name": "f2", "direction": "higher", "unit": "proportion", "aliases": ["f2_score"] },
  { "name": "f0.5", "direction": "higher", "unit": "proportion", "aliases": ["f0.5_score", "f05"] },
  {
    "name": "jaccard",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["iou", "critical_success_index", "threat_score"]
  },
  {
    "name": "auc",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["roc_auc", "auroc", "roc_auc_score", "auc_roc"]
  },
  {
    "name": "average_precision",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["pr_auc", "auprc", "auc_pr", "ap", "aucpr"]
  },
  { "name": "partial_auc", "direction": "higher", "unit": "proportion" },
  {
    "name": "top_1_accuracy",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["top1", "top1_accuracy", "acc1"]
  },
  { "name": "top_3_accuracy", "direction": "higher", "unit": "proportion", "aliases": ["top3", "top3_accuracy"] },
  {
    "name": "top_5_accuracy",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["top5", "top5_accuracy", "acc5"]
  },
  { "name": "top_k_accuracy", "direction": "higher", "unit": "proportion" },
  { "name": "macro_f1", "direction": "higher", "unit": "proportion", "aliases": ["f1_macro"] },
  { "name": "micro_f1", "direction": "higher", "unit": "proportion", "aliases": ["f1_micro"] },
  { "name": "weighted_f1", "direction": "higher", "unit": "proportion", "aliases": ["f1_weighted"] },
  { "name": "macro_precision", "direction": "higher", "unit": "proportion", "aliases": ["precision_macro"] },
  { "name": "micro_precision", "direction": "higher", "unit": "proportion", "aliases": ["precision_micro"] },
  { "name": "weighted_precision", "direction": "higher", "unit": "proportion", "aliases": ["precision_weighted"] },
  { "name": "macro_recall", "direction": "higher", "unit": "proportion", "aliases": ["recall_macro", "uar"] },
  { "name": "micro_recall", "direction": "higher", "unit": "proportion", "aliases": ["recall_micro"] },
  { "name": "weighted_recall", "direction": "higher", "unit": "proportion", "aliases": ["recall_weighted"] },
  { "name": "macro_auc", "direction": "higher", "unit": "proportion", "aliases": ["roc_auc_ovr", "roc_auc_ovo"] },
  { "name": "exact_match", "direction": "higher", "unit": "proportion", "aliases": ["em", "subset_accuracy"] },
  { "name": "precision_at_recall", "direction": "higher", "unit": "proportion" },
  { "name": "recall_at_precision", "direction": "higher", "unit": "proportion" },
  { "name": "precision_at_k", "direction": "higher", "unit": "proportion" },
  { "name": "recall_at_k", "direction": "higher", "unit": "proportion" },
  { "name": "coverage", "direction": "higher", "unit": "proportion" },
  { "name": "interval_coverage", "direction": "higher", "unit": "proportion", "aliases": ["picp"] },
  { "name": "ks_statistic", "direction": "higher", "unit": "proportion", "aliases": ["kolmogorov_smirnov", "ks"] },
  {
    "name": "mcc",
    "direction": "higher",
    "unit": "number",
    "aliases": ["matthews_corrcoef", "matthews_correlation", "phi"]
  },
  { "name": "kappa", "direction": "higher", "unit": "number", "aliases": ["cohen_kappa", "cohens_kappa"] },
  {
    "name": "quadratic_kappa",
    "direction": "higher",
    "unit": "number",
    "aliases": ["quadratic_weighted_kappa", "qwk"]
  },
  { "name": "gini", "direction": "higher", "unit": "number", "aliases": ["gini_coefficient"] },
  { "name": "youden", "direction": "higher", "unit": "number", "aliases": ["youden_j", "informedness"] },
  { "name": "markedness", "direction": "higher", "unit": "number" },
  { "name": "lift", "direction": "higher", "unit": "number" },
  { "name": "gain", "direction": "higher", "unit": "number" },
  { "name": "d_prime", "direction": "higher", "unit": "number" },
  {
    "name": "error_rate",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["error", "misclassification_rate", "zero_one_loss", "err"]
  },
  {
    "name": "fpr",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["false_positive_rate", "fallout", "false_alarm_rate"]
  },
  { "name": "fnr", "direction": "lower", "unit": "proportion", "aliases": ["false_negative_rate", "miss_rate"] },
  { "name": "fdr", "direction": "lower", "unit": "proportion", "aliases": ["false_discovery_rate"] },
  { "name": "for", "direction": "lower", "unit": "proportion", "aliases": ["false_omission_rate"] },
  {
    "name": "ece",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["expected_calibration_error", "calibration_error"]
  },
  { "name": "mce", "direction": "lower", "unit": "proportion", "aliases": ["maximum_calibration_error"] },
  { "name": "ace", "direction": "lower", "unit": "proportion", "aliases": ["adaptive_calibration_error"] },
  { "name": "brier", "direction": "lower", "unit": "proportion", "aliases": ["brier_score", "brier_score_loss"] },
  { "name": "hamming_loss", "direction": "lower", "unit": "proportion" },
  { "name": "eer", "direction": "lower", "unit": "proportion", "aliases": ["equal_error_rate"] },
  { "name": "abstention_rate", "direction": "lower", "unit": "proportion" },
  {
    "name": "log_loss",
    "direction": "lower",
    "unit": "number",
    "aliases": [
      "logloss",
      "cross_entropy",
      "cross_entropy_loss",
      "nll",
      "negative_log_likelihood",
      "binary_crossentropy",
      "binary_logloss",
      "multi_logloss",
      "mlogloss"
    ]
  },
  {
    "name": "loss",
    "direction": "lower",
    "unit": "number",
    "aliases": ["eval_loss", "val_loss", "validation_loss", "test_loss"]
  },
  { "name": "hinge_loss", "direction": "lower", "unit": "number" },
  { "name": "focal_loss", "direction": "lower", "unit": "number" },
  { "name": "kl_divergence", "direction": "lower", "unit": "number", "aliases": ["kld"] },
  { "name": "ranking_loss", "direction": "lower", "unit": "number" },
  { "name": "coverage_error", "direction": "lower", "unit": "number" },
  {
    "name": "selection_rate",
    "direction": "none",
    "unit": "proportion",
    "aliases": ["positive_rate", "predicted_positive_rate"]
  },
  { "name": "prevalence", "direction": "none", "unit": "proportion", "aliases": ["base_rate"] },
  { "name": "mae", "direction": "lower", "unit": "number", "aliases": ["mean_absolute_error", "l1"] },
  { "name": "mse", "direction": "lower", "unit": "number", "aliases": ["mean_squared_error", "l2"] },
  { "name": "rmse", "direction": "lower", "unit": "number", "aliases": ["root_mean_squared_error"] },
  { "name": "msle", "direction": "lower", "unit": "number", "aliases": ["mean_squared_log_error"] },
  { "name": "rmsle", "direction": "lower", "unit": "number", "aliases": ["root_mean_squared_log_error"] },
  { "name": "median_absolute_error", "direction": "lower", "unit": "number", "aliases": ["medae", "median_ae"] },
  { "name": "max_error", "direction": "lower", "unit": "number" },
  { "name": "mase", "direction": "lower", "unit": "number", "aliases": ["mean_absolute_scaled_error"] },
  { "name": "rmsse", "direction": "lower", "unit": "number" },
  { "name": "pinball_loss", "direction": "lower", "unit": "number", "aliases": ["quantile_loss"] },
  { "name": "crps", "direction": "lower", "unit": "number", "aliases": ["continuous_ranked_probability_score"] },
  { "name": "huber_loss", "direction": "lower", "unit": "number" },
  { "name": "poisson_deviance", "direction": "lower", "unit": "number", "aliases": ["mean_poisson_deviance"] },
  { "name": "gamma_deviance", "direction": "lower", "unit": "number", "aliases": ["mean_gamma_deviance"] },
  { "name": "tweedie_deviance", "direction": "lower", "unit": "number" },
  { "name": "interval_score", "direction": "lower", "unit": "number", "aliases": ["winkler_score"] },
  { "name": "interval_width", "direction": "lower", "unit": "number", "aliases": ["mpiw"] },
  { "name": "absolute_bias", "direction": "lower", "unit": "number" },
  {
    "name": "mape",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["mean_absolute_percentage_error"],
    "unbounded": true
  },
  { "name": "smape", "direction": "lower", "unit": "proportion", "aliases": ["symmetric_mape"], "unbounded": true },
  {
    "name": "wape",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["wmape", "weighted_mape"],
    "unbounded": true
  },
  {
    "name": "mdape",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["median_absolute_percentage_error"],
    "unbounded": true
  },
  { "name": "nrmse", "direction": "lower", "unit": "proportion", "aliases": ["normalized_rmse"], "unbounded": true },
  {
    "name": "r2",
    "direction": "higher",
    "unit": "number",
    "aliases": ["r_squared", "r2_score", "coefficient_of_determination"]
  },
  { "name": "adjusted_r2", "direction": "higher", "unit": "number" },
  {
    "name": "explained_variance",
    "direction": "higher",
    "unit": "number",
    "aliases": ["explained_variance_score", "evs"]
  },
  { "name": "pearson", "direction": "higher", "unit": "number", "aliases": ["pearson_r", "pearsonr", "correlation"] },
  {
    "name": "spearman",
    "direction": "higher",
    "unit": "number",
    "aliases": ["spearman_r", "spearmanr", "spearman_rho"]
  },
  { "name": "kendall", "direction": "higher", "unit": "number", "aliases": ["kendall_tau", "kendalltau"] },
  { "name": "concordance", "direction": "higher", "unit": "number", "aliases": ["concordance_correlation", "ccc"] },
  { "name": "log_likelihood", "direction": "higher", "unit": "number" },
  { "name": "d2_absolute_error", "direction": "higher", "unit": "number" },
  { "name": "nse", "direction": "higher", "unit": "number", "aliases": ["nash_sutcliffe"] },
  { "name": "bias", "direction": "none", "unit": "number", "aliases": ["mean_error", "mbe", "mean_bias_error"] },
  { "name": "calibration_slope", "direction": "none", "unit": "number" },
  { "name": "calibration_intercept", "direction": "none", "unit": "number" },
  { "name": "c_index", "direction": "higher", "unit": "proportion", "aliases": ["concordance_index", "harrell_c"] },
  { "name": "ndcg", "direction": "higher", "unit": "proportion", "aliases": ["ndcg_at_k", "ndcg@k"] },
  { "name": "ndcg@5", "direction": "higher", "unit": "proportion" },
  { "name": "ndcg@10", "direction": "higher", "unit": "proportion" },
  { "name": "ndcg@20", "direction": "higher", "unit": "proportion" },
  { "name": "mrr", "direction": "higher", "unit": "proportion", "aliases": ["mean_reciprocal_rank"] },
  { "name": "mrr@10", "direction": "higher", "unit": "proportion" },
  { "name": "map", "direction": "higher", "unit": "proportion", "aliases": ["mean_average_precision"] },
  { "name": "map@10", "direction": "higher", "unit": "proportion" },
  { "name": "hit_rate@10", "direction": "higher", "unit": "proportion", "aliases": ["hr@10"] },
  { "name": "recall@5", "direction": "higher", "unit": "proportion" },
  { "name": "recall@10", "direction": "higher", "unit": "proportion" },
  { "name": "recall@20", "direction": "higher", "unit": "proportion" },
  { "name": "recall@100", "direction": "higher", "unit": "proportion" },
  { "name": "precision@1", "direction": "higher", "unit": "proportion" },
  { "name": "precision@5", "direction": "higher", "unit": "proportion" },
  { "name": "precision@10", "direction": "higher", "unit": "proportion" },
  { "name": "catalog_coverage", "direction": "higher", "unit": "proportion" },
  { "name": "novelty", "direction": "higher", "unit": "proportion" },
  { "name": "diversity", "direction": "higher", "unit": "proportion" },
  { "name": "serendipity", "direction": "higher", "unit": "proportion" },
  {
    "name": "integrated_brier",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["integrated_brier_score", "ibs"]
  },
  { "name": "map50", "direction": "higher", "unit": "proportion", "aliases": ["map_50", "map@0.5", "map@.5"] },
  { "name": "map75", "direction": "higher", "unit": "proportion", "aliases": ["map_75"] },
  {
    "name": "map50_95",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["map50-95", "map@0.5:0.95", "map@50:95", "coco_map"]
  },
  {
    "name": "mean_iou",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["miou", "mean_intersection_over_union"]
  },
  { "name": "dice", "direction": "higher", "unit": "proportion", "aliases": ["dice_score", "dice_coefficient"] },
  { "name": "pixel_accuracy", "direction": "higher", "unit": "proportion" },
  { "name": "panoptic_quality", "direction": "higher", "unit": "proportion", "aliases": ["pq"] },
  { "name": "pck", "direction": "higher", "unit": "proportion" },
  { "name": "mota", "direction": "higher", "unit": "proportion", "unbounded": true },
  { "name": "idf1", "direction": "higher", "unit": "proportion" },
  { "name": "hota", "direction": "higher", "unit": "proportion" },
  { "name": "ssim", "direction": "higher", "unit": "proportion" },
  { "name": "ms_ssim", "direction": "higher", "unit": "proportion" },
  { "name": "psnr", "direction": "higher", "unit": "number" },
  { "name": "inception_score", "direction": "higher", "unit": "number" },
  { "name": "clip_score", "direction": "higher", "unit": "number" },
  { "name": "fid", "direction": "lower", "unit": "number", "aliases": ["frechet_inception_distance"] },
  { "name": "kid", "direction": "lower", "unit": "number" },
  { "name": "lpips", "direction": "lower", "unit": "number" },
  { "name": "hausdorff", "direction": "lower", "unit": "number", "aliases": ["hausdorff_distance", "hd95"] },
  { "name": "endpoint_error", "direction": "lower", "unit": "number", "aliases": ["epe"] },
  { "name": "bleu", "direction": "higher", "unit": "number", "aliases": ["sacrebleu"] },
  { "name": "sacre_bleu_4", "direction": "higher", "unit": "number", "aliases": ["bleu_4", "bleu4"] },
  { "name": "chrf", "direction": "higher", "unit": "number", "aliases": ["chrf++"] },
  { "name": "comet", "direction": "higher", "unit": "number" },
  { "name": "bleurt", "direction": "higher", "unit": "number" },
  { "name": "cider", "direction": "higher", "unit": "number" },
  { "name": "spice", "direction": "higher", "unit": "number" },
  { "name": "mos", "direction": "higher", "unit": "number", "aliases": ["mean_opinion_score", "utmos"] },
  { "name": "mt_bench", "direction": "higher", "unit": "number" },
  { "name": "elo", "direction": "higher", "unit": "number" },
  { "name": "rouge1", "direction": "higher", "unit": "proportion", "aliases": ["rouge_1", "rouge-1"] },
  { "name": "rouge2", "direction": "higher", "unit": "proportion", "aliases": ["rouge_2", "rouge-2"] },
  { "name": "rougel", "direction": "higher", "unit": "proportion", "aliases": ["rouge_l", "rouge-l", "rougelsum"] },
  { "name": "meteor", "direction": "higher", "unit": "proportion" },
  { "name": "bertscore", "direction": "higher", "unit": "proportion", "aliases": ["bert_score", "bertscore_f1"] },
  { "name": "acc_norm", "direction": "higher", "unit": "proportion" },
  { "name": "mc1", "direction": "higher", "unit": "proportion" },
  { "name": "mc2", "direction": "higher", "unit": "proportion" },
  { "name": "pass@1", "direction": "higher", "unit": "proportion", "aliases": ["pass_1", "pass_at_1"] },
  { "name": "pass@5", "direction": "higher", "unit": "proportion" },
  { "name": "pass@10", "direction": "higher", "unit": "proportion", "aliases": ["pass_at_10"] },
  { "name": "win_rate", "direction": "higher", "unit": "proportion" },
  { "name": "faithfulness", "direction": "higher", "unit": "proportion", "aliases": ["groundedness"] },
  { "name": "answer_relevancy", "direction": "higher", "unit": "proportion", "aliases": ["answer_relevance"] },
  { "name": "context_precision", "direction": "higher", "unit": "proportion" },
  { "name": "context_recall", "direction": "higher", "unit": "proportion" },
  { "name": "helpfulness", "direction": "higher", "unit": "proportion" },
  { "name": "instruction_following", "direction": "higher", "unit": "proportion" },
  { "name": "semantic_similarity", "direction": "higher", "unit": "proportion" },
  { "name": "format_validity", "direction": "higher", "unit": "proportion", "aliases": ["json_validity"] },
  { "name": "wer", "direction": "lower", "unit": "proportion", "aliases": ["word_error_rate"], "unbounded": true },
  { "name": "cer", "direction": "lower", "unit": "proportion", "aliases": ["character_error_rate"], "unbounded": true },
  {
    "name": "ter",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["translation_edit_rate"],
    "unbounded": true
  },
  { "name": "mer", "direction": "lower", "unit": "proportion", "aliases": ["match_error_rate"], "unbounded": true },
  { "name": "hallucination_rate", "direction": "lower", "unit": "proportion" },
  { "name": "toxicity", "direction": "lower", "unit": "proportion", "aliases": ["toxicity_rate"] },
  { "name": "refusal_rate", "direction": "lower", "unit": "proportion" },
  { "name": "jailbreak_rate", "direction": "lower", "unit": "proportion", "aliases": ["attack_success_rate"] },
  { "name": "pii_leak_rate", "direction": "lower", "unit": "proportion" },
  { "name": "perplexity", "direction": "lower", "unit": "number", "aliases": ["ppl", "word_perplexity"] },
  { "name": "byte_perplexity", "direction": "lower", "unit": "number" },
  { "name": "bits_per_byte", "direction": "lower", "unit": "number", "aliases": ["bpb"] },
  { "name": "bits_per_character", "direction": "lower", "unit": "number", "aliases": ["bpc"] },
  { "name": "der", "direction": "lower", "unit": "number" },
  { "name": "silhouette", "direction": "higher", "unit": "number", "aliases": ["silhouette_score"] },
  { "name": "calinski_harabasz", "direction": "higher", "unit": "number" },
  { "name": "ari", "direction": "higher", "unit": "number", "aliases": ["adjusted_rand", "adjusted_rand_score"] },
  { "name": "ami", "direction": "higher", "unit": "number", "aliases": ["adjusted_mutual_information"] },
  { "name": "nmi", "direction": "higher", "unit": "proportion", "aliases": ["normalized_mutual_information"] },
  { "name": "homogeneity", "direction": "higher", "unit": "proportion" },
  { "name": "completeness", "direction": "higher", "unit": "proportion" },
  { "name": "v_measure", "direction": "higher", "unit": "proportion" },
  { "name": "purity", "direction": "higher", "unit": "proportion" },
  { "name": "davies_bouldin", "direction": "lower", "unit": "number", "aliases": ["davies_bouldin_score"] },
  { "name": "inertia", "direction": "lower", "unit": "number" },
  { "name": "reconstruction_error", "direction": "lower", "unit": "number" },
  {
    "name": "demographic_parity_difference",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["statistical_parity_difference", "dp_difference"]
  },
  { "name": "equalized_odds_difference", "direction": "lower", "unit": "proportion", "aliases": ["eo_difference"] },
  { "name": "equal_opportunity_difference", "direction": "lower", "unit": "proportion" },
  { "name": "calibration_gap", "direction": "lower", "unit": "proportion" },
  { "name": "worst_group_gap", "direction": "lower", "unit": "proportion" },
  {
    "name": "demographic_parity_ratio",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["disparate_impact", "disparate_impact_ratio"]
  },
  { "name": "equalized_odds_ratio", "direction": "higher", "unit": "proportion" },
  { "name": "worst_group_accuracy", "direction": "higher", "unit": "proportion" },
  { "name": "worst_group_recall", "direction": "higher", "unit": "proportion" },
  {
    "name": "latency",
    "direction": "lower",
    "unit": "milliseconds",
    "aliases": ["latency_ms", "inference_time", "inference_ms"]
  },
  { "name": "latency_mean", "direction": "lower", "unit": "milliseconds", "aliases": ["mean_latency"] },
  {
    "name": "latency_p50",
    "direction": "lower",
    "unit": "milliseconds",
    "aliases": ["p50", "latency_median", "p50_latency"]
  },
  { "name": "latency_p90", "direction": "lower", "unit": "milliseconds", "aliases": ["p90", "p90_latency"] },
  { "name": "latency_p95", "direction": "lower", "unit": "milliseconds", "aliases": ["p95", "p95_latency"] },
  { "name": "latency_p99", "direction": "lower", "unit": "milliseconds", "aliases": ["p99", "p99_latency"] },
  { "name": "latency_max", "direction": "lower", "unit": "milliseconds" },
  { "name": "time_to_first_token", "direction": "lower", "unit": "milliseconds", "aliases": ["ttft"] },
  {
    "name": "time_per_output_token",
    "direction": "lower",
    "unit": "milliseconds",
    "aliases": ["tpot", "inter_token_latency"]
  },
  { "name": "cold_start", "direction": "lower", "unit": "milliseconds", "aliases": ["cold_start_time"] },
  { "name": "load_time", "direction": "lower", "unit": "milliseconds", "aliases": ["model_load_time"] },
  { "name": "training_time", "direction": "lower", "unit": "milliseconds" },
  { "name": "preprocessing_time", "direction": "lower", "unit": "milliseconds" },
  { "name": "throughput", "direction": "higher", "unit": "number", "aliases": ["requests_per_second", "rps", "qps"] },
  { "name": "tokens_per_second", "direction": "higher", "unit": "number", "aliases": ["tps"] },
  {
    "name": "samples_per_second",
    "direction": "higher",
    "unit": "number",
    "aliases": ["train_samples_per_second", "eval_samples_per_second"]
  },
  { "name": "steps_per_second", "direction": "higher", "unit": "number", "aliases": ["train_steps_per_second"] },
  { "name": "mfu", "direction": "higher", "unit": "number" },
  {
    "name": "model_size",
    "direction": "lower",
    "unit": "bytes",
    "aliases": ["model_size_bytes", "size_bytes", "model_bytes"]
  },
  {
    "name": "memory",
    "direction": "lower",
    "unit": "bytes",
    "aliases": ["peak_memory", "peak_memory_bytes", "max_memory", "rss"]
  },
  {
    "name": "gpu_memory",
    "direction": "lower",
    "unit": "bytes",
    "aliases": ["gpu_memory_bytes", "vram", "peak_gpu_memory"]
  },
  { "name": "download_size", "direction": "lower", "unit": "bytes" },
  { "name": "parameter_count", "direction": "lower", "unit": "number", "aliases": ["num_parameters", "n_params"] },
  { "name": "flops", "direction": "lower", "unit": "number" },
  { "name": "gflops", "direction": "lower", "unit": "number" },
  { "name": "macs", "direction": "lower", "unit": "number" },
  { "name": "energy", "direction": "lower", "unit": "number" },
  { "name": "energy_kwh", "direction": "lower", "unit": "number" },
  { "name": "energy_wh", "direction": "lower", "unit": "number" },
  { "name": "co2", "direction": "lower", "unit": "number", "aliases": ["carbon"] },
  { "name": "co2_kg", "direction": "lower", "unit": "number" },
  { "name": "cost", "direction": "lower", "unit": "number", "aliases": ["cost_usd"] },
  { "name": "gpu_hours", "direction": "lower", "unit": "number" },
  { "name": "request_error_rate", "direction": "lower", "unit": "proportion", "aliases": ["http_error_rate"] },
  { "name": "missing_prediction_rate", "direction": "lower", "unit": "proportion" },
  { "name": "data_drift_share", "direction": "lower", "unit": "proportion", "aliases": ["drift_share"] },
  { "name": "psi", "direction": "lower", "unit": "number", "aliases": ["population_stability_index"] }
]`);
// shared/gate/metrics/metrics.ts
const DIRECTIONS = {
	higher: "higher-is-better",
	lower: "lower-is-better"
};
const BY_NAME = new Map(metric_table_default.flatMap((row) => {
	const definition = {
		name: row.name,
		direction: DIRECTIONS[row.direction],
		unit: row.unit,
		unbounded: row.unbounded ?? false
	};
	return [row.name, ...row.aliases ?? []].map((name) => [name, definition]);
}));
/** Lower case, with `_` for spaces and hyphens, so that `ROC-AUC`, `roc auc` and `roc_auc` are one name. */
function normalizeMetricName(name) {
	return name.trim().toLowerCase().replace(/[\s-]+/g, "_");
}
/** The definition behind a name or one of its synonyms, in any case. */
function findMetric(name) {
	return BY_NAME.get(name.trim().toLowerCase()) ?? BY_NAME.get(normalizeMetricName(name));
}
/** The known names nearest to one that is unknown, best first; empty when none is near. */
function suggestMetrics(name) {
	return nearest(normalizeMetricName(name), BY_NAME.keys()).slice(0, 3);
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
	const names = metric.from === void 0 ? namesOf(file, metric.name) : [metric.from];
	const [name, second] = names;
	if (second !== void 0) return { missing: `${file.path} has ${names.map(quote).join(" and ")}: say which with "from"` };
	const reported = name === void 0 ? void 0 : file.metrics.get(name);
	if (reported === void 0) return { missing: `${file.path} has no ${quote(metric.from ?? metric.name)}${hint(file, metric)}` };
	return inUnit(reported, metric, file.path);
}
function namesOf(file, name) {
	if (file.metrics.has(name)) return [name];
	const wanted = findMetric(name)?.name ?? normalizeMetricName(name);
	return [...file.metrics.keys()].filter((key) => (findMetric(key)?.name ?? normalizeMetricName(key)) === wanted);
}
function inUnit(reported, metric, path) {
	const value = reported.value * metric.scale;
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
	return `; there is ${candidates.slice(0, 3).map(quote).join(", ")}, which a rule names with "from"`;
}
function quote(text) {
	return `"${text}"`;
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
		const found = this.#readings.predictions?.all.slices.get(column);
		if (found === void 0) return this.#noColumn(column);
		const counts = new Uint32Array(found.values.length);
		for (const code of found.codes) counts[code] = (counts[code] ?? 0) + 1;
		const values = found.values.filter((_, code) => (counts[code] ?? 0) >= minRows).sort();
		if (values.length === 0) return { missing: `no value of ${column} has ${minRows} rows` };
		if (values.length <= MAX_SLICE_VALUES) return values;
		return { missing: `${column} has ${values.length} values; at most ${MAX_SLICE_VALUES} are judged` };
	}
	#noColumn(column) {
		const { predictions } = this.#readings;
		if (predictions === void 0) return { missing: "a slice needs predictions, and there are none" };
		return { missing: `the predictions have no column "${column}"${didYouMean(column, [...predictions.all.slices.keys()])}` };
	}
	#measureOne(rule, slice) {
		const { predictions } = this.#readings;
		const { metric } = rule;
		if (metric.from === void 0 && predictions !== void 0 && followsFromRows(metric.name, predictions.all.task)) return this.#fromRows(rule, slice, predictions);
		if (slice !== void 0) return predictions === void 0 ? this.#noColumn(slice.column) : { missing: `${metric.name} does not follow from the predictions, so it has no slices` };
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
		const measured = this.#compute(rule.metric.name, slice, view);
		return "missing" in measured ? measured : ofRule(rule, measured);
	}
	#viewOf(slice, predictions) {
		if (slice === void 0) return predictions;
		const key = JSON.stringify([slice.column, slice.value]);
		const known = this.#views.get(key);
		if (known !== void 0) return known;
		const all = sliced(predictions.all, slice);
		if (all === void 0) return this.#noColumn(slice.column);
		if (all.count === 0) return { missing: `no row has ${slice.column}=${slice.value}` };
		const samePair = predictions.paired === predictions.all;
		const paired = predictions.paired === void 0 || samePair ? void 0 : sliced(predictions.paired, slice);
		const view = {
			all,
			paired: samePair ? all : paired
		};
		this.#views.set(key, view);
		return view;
	}
	#compute(metric, slice, view) {
		const key = JSON.stringify([
			metric,
			slice?.column,
			slice?.value
		]);
		const known = this.#measured.get(key);
		if (known !== void 0) return known;
		const { level, resamples, seed, threshold } = this.#settings;
		const measured = measureOnRows(metric, view, {
			level,
			resamples,
			threshold,
			seed: `${seed}/${key}`,
			wantsOwn: this.#absolute.has(metric)
		});
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
function sliced(rows, slice) {
	const column = rows.slices.get(slice.column);
	return column === void 0 ? void 0 : selectRows(rows, rowsOfSlice(column, slice.value));
}
/** The numbers that decide this rule: the candidate's own for an absolute one, else the change. */
function ofRule(rule, measured) {
	const { candidate, rows, pair } = measured;
	if (rule.demand.kind === "absolute") return {
		candidate: toEstimate(candidate),
		baseline: pair === void 0 ? void 0 : { value: pair.baseline },
		change: pair === void 0 ? void 0 : toEstimate(pair.change),
		rows,
		standardError: candidate.standardError,
		method: candidate.method
	};
	return {
		candidate: { value: pair?.candidate ?? candidate.value },
		baseline: pair === void 0 ? void 0 : { value: pair.baseline },
		change: pair === void 0 ? void 0 : toEstimate(pair.change),
		rows: pair?.rows,
		standardError: pair?.change.standardError,
		method: pair?.change.method
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
		change: baseline === void 0 ? void 0 : around(candidate.value - baseline.value, both),
		rows: candidate.rows,
		standardError: decisive,
		method: decisive === void 0 ? void 0 : method
	};
}
// shared/gate/predictions/tables.ts
const INPUT_OF = {
	candidate: "predictions",
	baseline: "baseline-predictions",
	labels: "labels"
};
/**
* Loads a file into the engine and checks every row: ids present and unique, labels and values of the right kind.
*
* @throws UserError `predictions-invalid`, naming how many rows are wrong and the first of them
*/
async function loadTable(engine, relation, role, wanted) {
	const file = relation.source.given;
	const { columns } = wanted;
	for (const name of requiredColumns(wanted)) requireColumn(relation, name, role);
	const slices = wanted.slices.filter((name) => hasColumn(relation, name));
	const expressions = [
		`${sqlName(POSITION)} AS n`,
		`${textOf(relation, columns.id)} AS id`,
		...wanted.value ? [`${valueOf(relation, columns)} AS value`] : [],
		...wanted.label ? [`${labelOf(relation, columns)} AS label`] : [],
		...slices.map((name) => `${textOf(relation, name)} AS s${wanted.slices.indexOf(name)}`)
	];
	await engine.run(`CREATE TEMP TABLE ${role} AS SELECT ${expressions.join(", ")} FROM ${relation.fromNumbered}`);
	const rows = Number((await engine.rows(`SELECT count(*) FROM ${role}`)).rows[0]?.[0] ?? 0);
	if (rows === 0) throw invalid(file, role, "It holds no rows.", "Check the step that writes it.");
	for (const demand of demandsOn(wanted)) await refuseRows(engine, {
		role,
		file,
		demand
	});
	return {
		role,
		shown: file,
		rows,
		slices
	};
}
function requiredColumns({ columns, value, label }) {
	const valueColumn = columns.task === "binary" ? columns.score : columns.prediction;
	return [
		columns.id,
		...value ? [valueColumn] : [],
		...label ? [columns.label] : []
	];
}
function hasColumn(relation, name) {
	return relation.columns.some((column) => column.name === name);
}
function requireColumn(relation, name, role) {
	if (hasColumn(relation, name)) return;
	const names = relation.columns.map((column) => column.name);
	const hint = didYouMean(name, names);
	throw invalid(relation.source.given, role, `It has no column "${name}".${hint}`, `It has ${plural(names.length, "column")}: ${names.slice(0, 12).join(", ")}. The rules file says which to read.`);
}
function textOf(relation, name) {
	if (relation.encoding === "json") return `(${sqlName(name)} ->> '$')`;
	return relation.encoding === "text" ? sqlName(name) : `CAST(${sqlName(name)} AS VARCHAR)`;
}
function valueOf(relation, columns) {
	if (columns.task === "classes") return textOf(relation, columns.prediction);
	return `TRY_CAST(${textOf(relation, columns.task === "binary" ? columns.score : columns.prediction)} AS DOUBLE)`;
}
/** 1 or 0 for a binary task, NULL for anything that is neither. */
function labelOf(relation, columns) {
	const text = textOf(relation, columns.label);
	if (columns.task === "classes") return text;
	if (columns.task === "regression") return `TRY_CAST(${text} AS DOUBLE)`;
	if (columns.positive !== void 0) {
		const positive = sqlText(columns.positive);
		return `CASE WHEN ${text} IS NULL THEN NULL WHEN coalesce(${`${text} = ${positive} OR TRY_CAST(${text} AS DOUBLE) = TRY_CAST(${positive} AS DOUBLE)`}, false) THEN 1 ELSE 0 END`;
	}
	const plain = `lower(trim(${text}))`;
	return `CASE WHEN ${plain} IN ('1', '1.0', 'true') THEN 1 WHEN ${plain} IN ('0', '0.0', 'false') THEN 0 END`;
}
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
		remedy: "Write one prediction for each id."
	}];
	if (value) demands.push(valueDemand(columns));
	if (label) demands.push(labelDemand(columns));
	return demands;
}
function valueDemand(columns) {
	if (columns.task === "binary") return {
		wrong: `${NO_NUMBER} OR value < 0 OR value > 1`,
		complaint: (rows, count) => `${rows} ${count === 1 ? "has" : "have"} no probability in "${columns.score}".`,
		remedy: "Write the probability of the positive class, from 0 to 1, into every row."
	};
	const number = columns.task === "regression";
	return {
		wrong: number ? NO_NUMBER : "WHERE value IS NULL",
		complaint: (rows, count) => `${rows} ${count === 1 ? "has" : "have"} no ${number ? "finite number" : "class"} in "${columns.prediction}".`,
		remedy: `Write the predicted ${number ? "number" : "class"} into every row.`
	};
}
function labelDemand(columns) {
	const number = columns.task === "regression";
	return {
		wrong: number ? "WHERE label IS NULL OR isnan(label) OR isinf(label)" : "WHERE label IS NULL",
		complaint: (rows, count) => `${rows} ${count === 1 ? "has" : "have"} no ${number ? "finite number" : "label"} in "${columns.label}".`,
		remedy: columns.task === "binary" && columns.positive === void 0 ? "Labels are 0 and 1 or false and true; for others name the positive one with `positive:` in the rules file." : "Give every row its label."
	};
}
async function refuseRows(engine, { role, file, demand }) {
	const rows = `SELECT n FROM ${role} ${demand.wrong}`;
	const found = (await engine.rows(`SELECT count(*), min(n) FROM (${rows})`)).rows[0] ?? [];
	const count = Number(found[0] ?? 0);
	if (count === 0) return;
	const first = Number(found[1] ?? 0) + 1;
	throw invalid(file, role, `${demand.complaint(plural(count, "row"), count)} The first is row ${first}.`, demand.remedy);
}
function invalid(file, role, what, remedy) {
	return new UserError("predictions-invalid", {
		what: `The ${role === "labels" ? "labels" : `predictions of the ${role}`} in ${file} cannot be used. ${what}`,
		where: { input: INPUT_OF[role] },
		remedy
	});
}
// shared/gate/predictions/join.ts
/** Below this share of common ids two files do not speak about the same data. */
const LEAST_OVERLAP = .99;
const SHOWN_POSITIONS = 3;
/**
* Checks that labels and predictions cover the same ids: a model that leaves out rows must not be judged on the rest.
*
* @throws UserError `predictions-mismatched`
*/
async function matchLabels(engine, predictions, labels) {
	const unlabelled = await strangers(engine, predictions.role, "labels");
	const unpredicted = await strangers(engine, "labels", predictions.role);
	if (unlabelled.count === 0 && unpredicted.count === 0) return;
	throw mismatched(predictions.role, sides([
		predictions,
		unlabelled,
		"without a label"
	], [
		labels,
		unpredicted,
		"without a prediction"
	]), "Predict every labelled row and no other.");
}
/**
* Checks that candidate and baseline speak about the same rows with the same labels.
*
* @returns how many ids only one of them has; at most 1 % of either
* @throws UserError `predictions-mismatched`, with counts and the first rows; ids are not shown
*/
async function matchBaseline(engine, tables) {
	const { candidate, baseline } = tables;
	const candidateOnly = await strangers(engine, "candidate", "baseline");
	const baselineOnly = await strangers(engine, "baseline", "candidate");
	if ((candidate.rows - candidateOnly.count) / Math.max(candidate.rows, baseline.rows) < LEAST_OVERLAP) throw mismatched("baseline", sides([
		candidate,
		candidateOnly,
		"not in the baseline"
	], [
		baseline,
		baselineOnly,
		"not in the candidate"
	]), "Predict the same rows with both models, and give them the same ids.");
	if (tables.ownLabels) await matchLabelValues(engine);
	return {
		candidate: candidateOnly.count,
		baseline: baselineOnly.count
	};
}
async function matchLabelValues(engine) {
	const { count, firstRows } = await positions(engine, `SELECT c.n FROM candidate c JOIN baseline b USING (id) WHERE c.label IS DISTINCT FROM b.label`);
	if (count === 0) return;
	throw mismatched("baseline", `${plural(count, "id has", "ids have")} another label in the baseline's file than in the candidate's, first in ${rowList(firstRows)} of the latter.`, "Evaluate both models on the same version of the data, or give the labels once with the input labels.");
}
function strangers(engine, of, among) {
	return positions(engine, `SELECT a.n FROM ${of} a ANTI JOIN ${among} b USING (id)`);
}
async function positions(engine, query) {
	const sql = `SELECT count(*), min(n, ${SHOWN_POSITIONS}) FROM (${query})`;
	const [count, first] = (await engine.rows(sql)).rows[0] ?? [];
	const rows = Array.isArray(first) ? first : [];
	return {
		count: Number(count ?? 0),
		firstRows: rows.map((n) => Number(n) + 1)
	};
}
function sides(...all) {
	return all.filter(([, { count }]) => count > 0).map(([table, { count, firstRows }, complaint]) => `${formatCount(count)} of ${formatCount(table.rows)} ids in ${table.shown} are ${complaint}, first in ${rowList(firstRows)}.`).join(" ");
}
function rowList(rows) {
	return `${rows.length === 1 ? "row" : "rows"} ${rows.map(formatCount).join(", ")}`;
}
function mismatched(role, what, remedy) {
	return new UserError("predictions-mismatched", {
		what: `The rows do not match. ${what}`,
		where: { input: INPUT_OF[role] },
		remedy
	});
}
// shared/gate/predictions/row-builder.ts
const MAX_CLASSES = 200;
/** Shown for a row without a value in a slice column. */
const NO_VALUE = "(none)";
/** Numbers texts in the order they are first met, so that each is stored once. */
var Dictionary = class {
	#codes = /* @__PURE__ */ new Map();
	codeOf(text) {
		const known = this.#codes.get(text);
		if (known !== void 0) return known;
		this.#codes.set(text, this.#codes.size);
		return this.#codes.size - 1;
	}
	get texts() {
		return [...this.#codes.keys()];
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
	#matched;
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
		this.#matched = new Uint8Array(size);
	}
	/** @param columns label, candidate, baseline and slices of some rows, each equally long */
	add(columns) {
		const [label = [], candidate = [], baseline = [], ...slices] = columns;
		for (let row = 0; row < label.length; row++) {
			const at = this.#count + row;
			this.#label[at] = this.#number(label[row]);
			this.#candidate[at] = this.#number(candidate[row]);
			const other = baseline[row];
			if (this.#baseline === void 0 || other === null) continue;
			this.#baseline[at] = this.#number(other);
			this.#matched[at] = 1;
		}
		for (const [index, { dictionary, codes }] of this.#slices.entries()) {
			const values = slices[index] ?? [];
			for (let row = 0; row < label.length; row++) {
				const value = values[row];
				codes[this.#count + row] = dictionary.codeOf(typeof value === "string" ? value : NO_VALUE);
			}
		}
		this.#count += label.length;
	}
	/** @returns the columns, and the rows that both models have */
	finish() {
		const matched = [];
		for (let i = 0; i < this.#count; i++) if (this.#matched[i] === 1) matched.push(i);
		return {
			rows: this.#rows(),
			matched: Uint32Array.from(matched)
		};
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
		if (this.#task !== "classes") return Number(value);
		const code = this.#classes.codeOf(String(value));
		if (code < MAX_CLASSES) return code;
		throw new UserError("predictions-invalid", {
			what: `The label and prediction columns hold more than ${MAX_CLASSES} different classes.`,
			remedy: "Check that the rules file names the right columns, or say `task: regression` for numbers."
		});
	}
};
// shared/gate/predictions/predictions.ts
const MAX_ROWS = 2e7;
const PAGE_ROWS = 5e4;
/**
* Reads predictions from CSV, JSON lines or Parquet, each row checked, candidate and baseline joined on their ids.
*
* @throws UserError `predictions-invalid`, `predictions-mismatched`, `predictions-too-large` and those of shared/tables
*/
async function readPredictions(request, services) {
	const { files } = request;
	const roles = [
		"labels",
		"candidate",
		"baseline"
	].filter((role) => files[role] !== void 0);
	const sources = /* @__PURE__ */ new Map();
	for (const role of roles) sources.set(role, await sourceOf(files[role] ?? "", role, services));
	const before = await stamps(sources);
	await using engine = await openEngine(services, { files: [...sources.values()].flatMap((source) => source.files) });
	const tables = /* @__PURE__ */ new Map();
	for (const [role, source] of sources) tables.set(role, await load(engine, source, role, request));
	const { candidate, baseline, labels } = Object.fromEntries(tables);
	if (candidate === void 0) throw new Error("The candidate was not loaded.");
	if (labels !== void 0) await matchLabels(engine, candidate, labels);
	const unmatched = baseline === void 0 ? NONE : await matchBaseline(engine, {
		candidate,
		baseline,
		ownLabels: labels === void 0
	});
	const digests = {};
	for (const [role, source] of sources) digests[role] = await digestSource(source);
	if (await stamps(sources) !== before) throw changed();
	return {
		...await readRows(engine, request, {
			candidate,
			baseline,
			labels
		}),
		unmatched,
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
const NONE = {
	candidate: 0,
	baseline: 0
};
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
		slices: role === "baseline" ? [] : slices
	};
	try {
		const table = await loadTable(engine, await openRelation(source, engine, []), role, wanted);
		if (table.rows > MAX_ROWS) throw tooLarge(table);
		return table;
	} catch (error) {
		throw readError(error, source);
	}
}
function tooLarge(table) {
	return new UserError("predictions-too-large", {
		what: `${table.shown} holds ${formatCount(table.rows)} rows; at most ${formatCount(MAX_ROWS)} are judged.`,
		where: { input: INPUT_OF[table.role] },
		remedy: "Evaluate on a random sample; beyond some millions of rows it decides the same."
	});
}
async function readRows(engine, request, tables) {
	const { candidate, baseline } = tables;
	const slices = request.slices.filter((name) => sliceTable(name, tables) !== void 0);
	await engine.run(joinSql(request, tables, slices));
	const builder = new RowBuilder(request.columns.task, candidate.rows, {
		slices,
		hasBaseline: baseline !== void 0
	});
	const lists = [
		"label",
		"candidate",
		"baseline",
		...slices.map((name) => sliceColumn(request, name))
	].map((column) => `list(${column} ORDER BY k)`).join(", ");
	for (let from = 0; from < candidate.rows; from += PAGE_ROWS) {
		const page = `SELECT ${lists} FROM joined WHERE k >= ${from} AND k < ${from + PAGE_ROWS}`;
		builder.add((await engine.rows(page)).rows[0] ?? []);
	}
	const { rows, matched } = builder.finish();
	const paired = baseline === void 0 ? void 0 : matched.length === rows.count ? rows : selectRows(rows, matched);
	const absentSlices = request.slices.filter((name) => !slices.includes(name));
	return {
		all: paired === rows ? rows : {
			...rows,
			baseline: void 0
		},
		paired,
		absentSlices
	};
}
/** One table ordered by id: k, label, candidate, baseline, slices. */
function joinSql(request, tables, slices) {
	const { baseline, labels } = tables;
	const sliceColumns = slices.map((name) => {
		const column = sliceColumn(request, name);
		return `${sliceTable(name, tables) === "labels" ? "l" : "c"}.${column} AS ${column}`;
	});
	const columns = [
		"row_number() OVER (ORDER BY c.id) - 1 AS k",
		`${labels === void 0 ? "c" : "l"}.label AS label`,
		"c.value AS candidate",
		`${baseline === void 0 ? "NULL" : "b.value"} AS baseline`,
		...sliceColumns
	];
	const joins = [...labels === void 0 ? [] : ["JOIN labels l USING (id)"], ...baseline === void 0 ? [] : ["LEFT JOIN baseline b USING (id)"]];
	return `CREATE TEMP TABLE joined AS SELECT ${columns.join(", ")} FROM candidate c ${joins.join(" ")} ORDER BY k`;
}
function sliceTable(name, { candidate, labels }) {
	if (candidate.slices.includes(name)) return "candidate";
	return labels?.slices.includes(name) === true ? "labels" : void 0;
}
function sliceColumn(request, name) {
	return `s${request.slices.indexOf(name)}`;
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
// shared/gate/rules/shape.ts
const TOP_WORDS = Object.keys(rules_schema_default.properties);
const RULE_WORDS = Object.keys(rules_schema_default.$defs.rule.properties);
const WAIVER_WORDS = Object.keys(rules_schema_default.properties.waivers.properties);
let compiled;
function validator() {
	const options = {
		...TRUSTED_SCHEMA,
		strict: true,
		strictRequired: false,
		allowUnionTypes: true,
		allErrors: true
	};
	return compiled ??= new Ajv2020(options).compile(rules_schema_default);
}
/**
* Checks a parsed rules file against its published schema.
*
* @throws UserError `rules-invalid` at the first wrong place
*/
function checkShape(yaml) {
	const validate = validator();
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
	const name = path.length === 0 ? "The file" : `"${String(path.at(-1))}"`;
	switch (error.keyword) {
		case "additionalProperties": {
			const [of, words] = wordsAt(path);
			return `"${extra}" is not a word of ${of}.${didYouMean(extra, words)}`;
		}
		case "anyOf": return "The rule demands nothing: add at_least, at_most, max_regression, min_improvement or max_improvement.";
		case "required": return `${name === "The file" ? name : "This rule"} lacks "${String(error.params["missingProperty"])}".`;
		case "enum": return `${name} must be one of ${error.params["allowedValues"].join(", ")}.`;
		case "pattern": return PATTERNS[String(path.at(-1))] ?? `${name} is not written as it should be.`;
		default: return `${name} ${error.message ?? "is not allowed here"}.`;
	}
}
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
// shared/gate/rules/units.ts
const NUMBER_WITH_UNIT = /^([+-]?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?)\s*(pp|%|[a-zµ]{1,3})?$/i;
const OF_BASELINE = /^(\d+(?:\.\d+)?)\s*%\s+of\s+(?:the\s+)?baseline$/i;
/** Factors to the unit that a metric is kept in. Case matters: `MB` is not `mb`. */
const UNIT_FACTORS = {
	proportion: {
		"%": .01,
		percent: .01
	},
	number: {},
	milliseconds: {
		us: .001,
		µs: .001,
		ms: 1,
		s: 1e3,
		min: 6e4,
		h: 36e5
	},
	bytes: {
		B: 1,
		kB: 1e3,
		KB: 1e3,
		MB: 1e6,
		GB: 1e9,
		TB: 1e12,
		KiB: 1024,
		MiB: 2 ** 20,
		GiB: 2 ** 30
	}
};
const EXAMPLES = {
	proportion: {
		threshold: "0.7 or 70%",
		margin: "0.5pp"
	},
	number: {
		threshold: "0.43",
		margin: "0.01"
	},
	milliseconds: {
		threshold: "20ms",
		margin: "1.5ms"
	},
	bytes: {
		threshold: "300MB",
		margin: "10MB"
	}
};
/** The value a metric is held against: `0.70`, `70%`, `20ms`, `300MB`. */
function parseThreshold(given, unit, unbounded) {
	const amount = readAmount(given);
	if (amount === void 0) return notAnAmount(given, EXAMPLES[unit].threshold);
	const { value, suffix } = amount;
	if (suffix === "pp") return problem(`"${given}" is a difference, not a value: write ${EXAMPLES[unit].threshold}.`);
	const converted = convert(value, suffix, unit);
	if (converted === void 0) return wrongUnit(given, suffix, unit, EXAMPLES[unit].threshold);
	if (unit === "proportion" && !unbounded && (converted < 0 || converted > 1)) return problem(`"${given}" is not between 0 and 1: write ${percentHint(value)}.`);
	return {
		ok: true,
		value: converted
	};
}
/**
* How much worse or better than the baseline: `0.5pp`, `1.5ms`, `2% of baseline`. A percentage of a proportion could
* mean either, so there it must be spelled out.
*/
function parseMargin(given, unit) {
	const relative = typeof given === "string" ? OF_BASELINE.exec(given.trim())?.[1] : void 0;
	if (relative !== void 0) return {
		ok: true,
		value: {
			kind: "relative",
			fraction: Number(relative) / 100
		}
	};
	const amount = readAmount(given);
	if (amount === void 0) return notAnAmount(given, EXAMPLES[unit].margin);
	const { value, suffix } = amount;
	if (value < 0) return problem(`"${given}" is negative: the word says the direction, the number how far.`);
	if (value === 0) return {
		ok: true,
		value: {
			kind: "absolute",
			amount: 0
		}
	};
	if (unit === "proportion") return proportionMargin(given, value, suffix);
	if (suffix === "%") return {
		ok: true,
		value: {
			kind: "relative",
			fraction: value / 100
		}
	};
	const converted = convert(value, suffix, unit);
	if (converted === void 0) return wrongUnit(given, suffix, unit, EXAMPLES[unit].margin);
	return {
		ok: true,
		value: {
			kind: "absolute",
			amount: converted
		}
	};
}
function proportionMargin(given, value, suffix) {
	if (suffix === "pp") return {
		ok: true,
		value: {
			kind: "absolute",
			amount: value / 100
		}
	};
	if (suffix === "") return problem(`"${given}" does not say whether points or a proportion is meant: write ${`"${formatNumber(value)}pp" or "${formatNumber(value * 100)}pp"`}.`);
	const percent = formatNumber(value);
	return problem(`"${given}" could be points or a share of the baseline: write ${percent}pp or "${percent}% of baseline".`);
}
function readAmount(given) {
	if (typeof given === "number") return Number.isFinite(given) ? {
		value: given,
		suffix: ""
	} : void 0;
	const match = NUMBER_WITH_UNIT.exec(given.trim());
	const value = Number(match?.[1]);
	return match === null || !Number.isFinite(value) ? void 0 : {
		value,
		suffix: match[2] ?? ""
	};
}
function convert(value, suffix, unit) {
	const bare = unit === "proportion" || unit === "number" || value === 0;
	if (suffix === "") return bare ? value : void 0;
	const factor = UNIT_FACTORS[unit][suffix];
	return factor === void 0 ? void 0 : value * factor;
}
function wrongUnit(given, suffix, unit, example) {
	if (suffix === "") return problem(`"${given}" has no unit: write for example ${example}.`);
	const allowed = Object.keys(UNIT_FACTORS[unit]);
	return problem(`"${suffix}" is not a unit of this metric (${allowed.length === 0 ? "no unit" : allowed.join(", ")}): write for example ${example}.`);
}
function notAnAmount(given, example) {
	return problem(`"${given}" is not a number with a unit: write for example ${example}.`);
}
function percentHint(value) {
	return value > 1 && value <= 100 ? `${formatNumber(value / 100)} or ${formatNumber(value)}%` : "for example 0.7 or 70%";
}
function problem(text) {
	return {
		ok: false,
		problem: text
	};
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
	if (factor === void 0) throw rulesInvalid(`This metric is not reported in ${given}.`, at(source, "reported_in"));
	return factor;
}
function directionUnknown(source, known) {
	const name = source.shape.metric;
	if (known) return rulesInvalid(`Neither a high nor a low ${name} is better in itself.`, at(source, "metric"), "Say which way is better with `direction: higher-is-better` or `direction: lower-is-better`.");
	const [best, ...others] = suggestMetrics(name).map((suggestion) => `"${suggestion}"`);
	const hint = best === void 0 ? "" : `Did you mean ${[best, ...others].join(", ")}? `;
	return new UserError("metric-unknown", {
		what: `"${name}" is not a metric that Trainyard knows.`,
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
	]) if (shape[word] !== void 0) throw rulesInvalid(`"${word}" belongs to a binary task.`, yaml.locateKey([word]));
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
export { GATE, annotate, annotateParameters, applyWaivers, decide, decisionSummary, gateHeadline, gateResult, gatesThatCount, inputsOf, isTroubled, judgementOn, measureRules, metricsOfRecord, needsBaseline, parseRules, readMetricsFile, readPredictions, refusalOf, showDecision, showDifferences, thresholdOf };
