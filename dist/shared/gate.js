import { formatCount, formatFixed, formatPercent, isDigest, plural, shortDigest } from "./base.js";
import { axisUnit, bareName, capitalised, code, demandOf, displayName, formatDemanded, formatLevel, formatPValue, groupBy, joinText, judgedOf, list, normalizeMetricName, orientation, placeOf, plainText, ruleTable, strong, table_default, trendOf, trendWord, unbroken, verdictCount, verdictVerb, voiceOf, writtenAlike } from "./document.js";
import { nearest } from "./trainyard.js";
import { WORST_FIRST, worstFirst, worstVerdict } from "./start.js";
import { endOfDay, isDay } from "./core.js";
// shared/gate/show/rules-name.ts
/** The rules file that a gate judged by, as it was given; the digest of its content where that is all there is. */
function rulesName({ predicate }) {
	const { rulesDigest } = predicate.result;
	return predicate.inputs.find(({ digest }) => digest === rulesDigest)?.name ?? rulesDigest;
}
const askedFor = ({ predicate }) => predicate.result.asked;
/** So that the value of a setting, such as `inconclusive`, is not read as what the gate decided. */
function settingText(name, value) {
	return value === void 0 ? `with ${name} not told` : `with ${name} set to ${value}`;
}
/** What makes the place of a gate beside its rules: how strictly it judged, and what the numbers came from. */
const PLACE = [
	{
		of: ({ predicate }) => String(predicate.result.method.level),
		words: ({ predicate }) => `at level ${predicate.result.method.level}`
	},
	{
		of: ({ predicate }) => String(predicate.result.method.resamples ?? ""),
		words: ({ predicate }) => `with ${predicate.result.method.resamples ?? "no"} resamples`
	},
	{
		of: (one) => askedFor(one)?.baseline ?? "",
		words: (one) => {
			const baseline = askedFor(one)?.baseline;
			if (baseline === void 0) return "with no baseline named";
			return baseline === "none" ? "without a baseline" : `against ${baseline}`;
		}
	},
	{
		of: (one) => askedFor(one)?.onMissingBaseline ?? "",
		words: (one) => settingText("on-missing-baseline", askedFor(one)?.onMissingBaseline)
	},
	{
		of: (one) => askedFor(one)?.waivers ?? "",
		words: (one) => settingText("waivers", askedFor(one)?.waivers)
	},
	{
		of: (one) => JSON.stringify(measuredOn$1(one)),
		words: (one, own) => {
			const others = measuredOn$1(one).filter((name) => !own.every((each) => measuredOn$1(each).includes(name)));
			return others.length === 0 ? "on no other file" : `on ${others.join(" and ")}`;
		}
	}
];
const MODEL = {
	of: ({ predicate }) => predicate.result.model.digest,
	words: (one, own) => `on ${modelName(one, own)}`
};
/** What tells gates of one place apart that both count: where and when they were asked. */
const RUN = [
	runPart("job", (job) => job === void 0 ? "on a terminal" : `in ${job}`),
	runPart("leg", (leg) => leg === void 0 || leg === "none" ? "of no leg" : `of ${leg}`),
	runPart("workflow", (workflow) => `of ${workflow ?? "no workflow"}`),
	runPart("repository", (repository) => `of ${repository ?? "no repository"}`),
	runPart("runId", (run) => `in run ${run ?? "unknown"}`),
	runPart("attempt", (attempt) => `in attempt ${attempt ?? 1}`),
	{
		of: ({ predicate }) => predicate.finishedAt,
		words: ({ predicate }) => `at ${predicate.finishedAt}`
	}
];
function runPart(key, words) {
	return {
		of: ({ predicate }) => String(predicate.run[key] ?? ""),
		words: ({ predicate }) => words(predicate.run[key])
	};
}
function modelName({ predicate: { result } }, own) {
	const { label, digest } = result.model;
	const isAlone = own.every(({ predicate: { result: other } }) => other.model.label !== label || other.model.digest === digest);
	return label !== void 0 && isAlone ? label : shortDigest(digest).slice(0, 7);
}
/** What the numbers came from, by name: other predictions under the same rules are another decision. */
function measuredOn$1({ predicate }) {
	return predicate.inputs.map(({ name }) => name).filter((name) => /^(?:predictions|labels|metrics)\b/.test(name)).sort();
}
/** Two gates with one place are the same gate made anew: what was decided more strictly is not decided anew by what asks less. */
function gatePlace(statement) {
	return [
		statement.predicate.result.model.name,
		rulesName(statement),
		...PLACE.map(({ of }) => of(statement))
	];
}
/**
* What tells each of several gates from the others: its rules file, and what else they differ in. Whatever makes a place
* makes a name too, so that no two gates that count carry one name.
*
* @returns a name each, empty where there is one gate
*/
function namesAmong(own) {
	if (own.length <= 1) return own.map(() => "");
	const named = (parts) => {
		const told = parts.filter(({ of }) => new Set(own.map(of)).size > 1);
		return own.map((one) => [rulesName(one), ...told.map(({ words }) => words(one, own))].join(" "));
	};
	for (let more = 0; more <= RUN.length; more++) {
		const names = named([
			MODEL,
			...PLACE,
			...RUN.slice(0, more)
		]);
		if (new Set(names).size === own.length) return names;
	}
	return named([
		MODEL,
		...PLACE,
		...RUN
	]).map((name, index) => `${name} (no. ${index + 1})`);
}
/** `, by quality.yml`: for the title of one of several gates; nothing where there is one. */
function qualifier(name) {
	return name === "" ? "" : `, by ${name}`;
}
// shared/gate/unpredicted.ts
/** `the candidate did not predict 41 of 5,000 rows`. */
function unpredictedText({ candidate, baseline }, rows) {
	const all = plural(rows, "row");
	if (baseline === 0) return `the candidate did not predict ${formatCount(candidate)} of ${all}`;
	if (candidate === 0) return `the baseline did not predict ${formatCount(baseline)} of ${all}`;
	return `the candidate did not predict ${formatCount(candidate)} and the baseline ${formatCount(baseline)} of ${all}`;
}
/** Of all rows together; undefined where each model predicted every row, and where nothing is known of rows. */
function unpredictedOf({ unpredicted, rows }) {
	return unpredicted === void 0 || rows === void 0 ? void 0 : unpredictedText(unpredicted, rows);
}
/** `1.9 %`: without it no rate of a rare class can be judged. */
function prevalenceText(positives, rows) {
	return formatPercent(rows === 0 ? 0 : positives / rows, 2);
}
/** `96 positive, 1.9 %`. */
function positivesText(positives, rows) {
	return `${formatCount(positives)} positive, ${prevalenceText(positives, rows)}`;
}
/** `5,000 rows (96 positive, 1.9 %)`. */
function rowsText(rows, positives) {
	return `${plural(rows, "row")}${positives === void 0 ? "" : ` (${positivesText(positives, rows)})`}`;
}
// shared/gate/metrics/metrics.ts
const DIRECTIONS = {
	higher: "higher-is-better",
	lower: "lower-is-better"
};
const BY_NAME = new Map(table_default.flatMap((row) => {
	const definition = {
		name: row.name,
		direction: DIRECTIONS[row.direction],
		unit: row.unit,
		unbounded: row.unbounded ?? false
	};
	return [row.name, ...row.aliases ?? []].map((name) => [name, definition]);
}));
/** The definition behind a name or one of its synonyms, in any case. */
function findMetric(name) {
	return BY_NAME.get(name.trim().toLowerCase()) ?? BY_NAME.get(normalizeMetricName(name));
}
/** The known names nearest to one that is unknown, best first; empty when none is near. */
function suggestMetrics(name) {
	return nearest(normalizeMetricName(name), BY_NAME.keys()).slice(0, 3);
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
	for (const outcome of writtenAlike(outcomes)) {
		const { kind, slice, metric, detectable } = outcome;
		if (kind !== "regression" || slice !== void 0 || detectable === void 0) continue;
		if (detectable >= (smallest.get(metric)?.change ?? 1e400)) continue;
		const text = `${voiceOf(outcome).visible(detectable)} of ${displayName(metric, "within")}`;
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
/** By the rules, which may say another direction; of a metric that no rule has, by what is known of its name. */
function knownSlices({ slices, outcomes }) {
	const rules = writtenAlike(outcomes);
	const ofMetric = new Map(rules.map((rule) => [rule.metric, rule]));
	const ofPlace = new Map(rules.filter((rule) => judgedOf(rule) !== void 0).map((rule) => [placeOf(rule), rule]));
	const known = (metric) => ofMetric.get(metric) ?? findMetric(metric) ?? {};
	return writtenAlike(slices.map((slice) => numbersOf(slice, known(slice.metric).unit))).map((numbers) => {
		const { outcome, metric, unit, change } = numbers;
		const { direction } = known(metric);
		const scale = ofMetric.get(metric)?.scale ?? numbers.scale;
		return {
			slice: outcome,
			unit,
			trend: direction === void 0 ? "unclear" : trendOf(change, direction),
			voice: voiceOf(ofPlace.get(placeOf(numbers)) ?? {
				...numbers,
				scale
			})
		};
	});
}
function numbersOf(outcome, unit = "number") {
	const { metric, column, value, candidate, baseline, change } = outcome;
	return {
		outcome,
		metric,
		unit,
		slice: {
			column,
			value
		},
		candidate: { value: candidate },
		...baseline === void 0 ? {} : { baseline: { value: baseline } },
		...change === void 0 ? {} : { change }
	};
}
/** Slices that are clearly worse than the baseline; the gate sorted them by harm, so the worst stands first. */
function harmfulSlices(result) {
	return knownSlices(result).filter(({ trend }) => trend === "worse");
}
/**
* `Worst slices: origin=ATL recall −8.4 pp (1,997 rows), …`: those on which a rule fails, of each metric those that miss
* their line by most first, then those of the metric that is shown; undefined where no rule fails on a slice and none is clearly worse.
*/
function worstSlicesText(result) {
	const failing = [...groupBy(writtenAlike(result.outcomes), ({ metric }) => metric).values()].flatMap((alike) => alike.toSorted((a, b) => missOf(b) - missOf(a)).flatMap((rule) => failingSlice(rule) ?? []));
	const harmful = harmfulSlices(result).map(({ slice, voice }) => ({
		...slice,
		amount: voice.change(slice.change?.value ?? 0)
	}));
	const worst = [...groupBy([...failing, ...harmful], (told) => placeOf({
		metric: told.metric,
		slice: told
	})).values()].flatMap(([first]) => first ?? []).slice(0, WORST_SLICES);
	if (worst.length === 0) return void 0;
	return worst.flatMap(({ column, value, metric, amount, ...counts }, index) => [
		index === 0 ? "Worst slices: " : ", ",
		code(`${column}=${value}`),
		` ${displayName(metric, "within")} ${amount}${countsText(counts)}`
	]);
}
/** How far a rule misses its line, in the unit of its metric. */
function missOf({ kind, candidate, change, threshold }) {
	const judged = kind === "regression" ? change : candidate;
	return judged === void 0 ? 0 : Math.abs(judged.value - threshold);
}
function failingSlice(rule) {
	const { slice, verdict, metric, kind, candidate, change, rows, positives } = rule;
	const judged = kind === "regression" ? change : candidate;
	if (slice === void 0 || verdict !== "fail" || judged === void 0) return void 0;
	const voice = voiceOf(rule);
	return {
		...slice,
		metric,
		...rows === void 0 ? {} : { rows },
		...positives === void 0 ? {} : { positives },
		amount: kind === "regression" ? voice.change(judged.value) : voice.value(judged.value)
	};
}
/** ` (1,997 rows, 80 positive)` */
function countsText({ rows, positives }) {
	if (rows === void 0) return "";
	return ` (${plural(rows, "row")}${positives === void 0 ? "" : `, ${formatCount(positives)} positive`})`;
}
const SHOWN_TOO_FEW = 5;
/**
* `not judged by recall, with fewer than 50 rows: site=tiny (40 rows) and 3 more`; undefined where every value was judged.
*/
function tooFewText({ tooFewRows = [] }) {
	if (tooFewRows.length === 0) return void 0;
	return tooFewRows.flatMap(({ column, minRows, metrics = [], values, omitted }, index) => {
		const shown = values.slice(0, SHOWN_TOO_FEW);
		const more = omitted + values.length - shown.length;
		const by = metrics.length === 0 ? "" : ` by ${list(metrics.map((metric) => displayName(metric, "within")))}`;
		return [
			`${index === 0 ? "" : "; "}not judged${by}, with fewer than ${plural(minRows, "row")}: `,
			...shown.flatMap(({ value, rows }, place) => [
				...place === 0 ? [] : [", "],
				code(`${column}=${value}`),
				` (${plural(rows, "row")})`
			]),
			...more === 0 ? [] : [` and ${formatCount(more)} more`]
		];
	});
}
function tooFewSentence(result) {
	const text = tooFewText(result);
	if (text === void 0) return void 0;
	const [first = "", ...rest] = text;
	return [
		typeof first === "string" ? capitalised(first) : first,
		...rest,
		"."
	];
}
/** What a person asks after the verdict, as lines of a log: what could be seen, who disagrees, where it fails. */
function afterwordLines(result) {
	const worst = worstSlicesText(result);
	const few = tooFewText(result);
	return [
		visibleChangeText(result.outcomes),
		result.disagreement === void 0 ? void 0 : disagreementText(result.disagreement),
		worst === void 0 ? void 0 : plainText(worst),
		few === void 0 ? void 0 : plainText(few)
	].flatMap((sentence) => sentence === void 0 ? [] : [`${capitalised(sentence)}.`]);
}
// shared/gate/show/slices.ts
const DRAWN_SLICES = 20;
function slicesSection(result, place, name) {
	const slices = knownSlices(result);
	if (slices.length === 0) return void 0;
	const { measured = slices.length, worse = harmfulSlices(result).length, unmeasured = 0 } = result.sliceCounts ?? {};
	const groups = [...groupBy(slices, ({ slice }) => slice.metric).entries()];
	const failing = result.outcomes.filter(({ slice, verdict }) => slice !== void 0 && verdict === "fail").length;
	const said = !isCompared(slices) ? `${formatCount(measured)} measured` : worse === 0 ? `none of ${formatCount(measured)} is clearly worse` : `${formatCount(worse)} of ${formatCount(measured)} clearly worse`;
	const listed = slices.length === measured ? [] : [`${formatCount(slices.length)} listed`];
	const beyond = unmeasured === 0 ? [] : [`${formatCount(unmeasured)} more not measured`];
	const judged = failing === 0 ? [] : [verdictCount(failing, sliceRules(result), "fail", ["rule on slices", "rules on slices"])];
	const shown = `${list(groups.map(([metric]) => displayName(metric, "within")))}: ${[
		said,
		...listed,
		...beyond
	].join(", ")}`;
	const summary = judged.length === 0 ? `Slices by ${shown}` : `Slices: ${judged.join("")}; by ${shown}`;
	return {
		id: place === 0 ? "slices" : `slices-${place + 1}`,
		title: `Where does it fail${qualifier(name)}?`,
		summary: [summary],
		weight: 60,
		reach: "everywhere",
		blocks: groups.flatMap(([metric, group], index) => [{
			kind: "charts",
			charts: [sliceChart(displayName(metric, "within"), group.slice(0, DRAWN_SLICES), index, result)]
		}, {
			kind: "table",
			table: sliceTable(displayName(metric, "within"), group, result)
		}])
	};
}
function sliceRules({ outcomes }) {
	return outcomes.filter(({ slice }) => slice !== void 0).length;
}
function isCompared(slices) {
	return slices.some(({ slice }) => slice.change !== void 0);
}
/** Harm is a change; without a baseline the gate sorted by the value itself. */
function titleOf(metric, slices) {
	return `${metric} by slice, ${isCompared(slices) ? "most harm" : "worst"} first`;
}
function sliceChart(metric, slices, index, result) {
	const worse = slices.filter(({ trend }) => trend === "worse").length;
	return {
		type: "dumbbell",
		id: `slices-${index}`,
		title: titleOf(metric, slices),
		description: isCompared(slices) ? `${metric} of the candidate and the baseline in ${plural(slices.length, "slice")}, most harm first; ${worse} clearly worse.` : `${metric} of the candidate in ${plural(slices.length, "slice")}, worst first.`,
		axis: metric,
		candidateName: "candidate",
		baselineName: baselineName(result),
		rows: slices.map(({ slice, unit, voice, trend }) => ({
			label: `${slice.column}=${slice.value}`,
			detail: plural(slice.rows, "row"),
			candidate: slice.candidate,
			...slice.baseline === void 0 ? {} : { baseline: slice.baseline },
			...boundsOf(slice, unit),
			trend,
			note: slice.change === void 0 ? "" : voice.change(slice.change.value)
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
function sliceTable(metric, slices, result) {
	const hasPositives = slices.some(({ slice }) => slice.positives !== void 0);
	const hasGaps = slices.some(({ slice }) => slice.unpredicted !== void 0);
	return {
		caption: titleOf(metric, slices),
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
			...hasPositives ? [{
				title: "positive",
				align: "right"
			}] : [],
			...hasGaps ? [{
				title: "not predicted",
				align: "right"
			}] : [],
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
		rows: slices.map(({ slice, voice, trend }) => [
			[code(`${slice.column}=${slice.value}`)],
			[formatCount(slice.rows)],
			...hasPositives ? [positivesCell(slice)] : [],
			...hasGaps ? [gapCell(slice)] : [],
			[unbroken(voice.value(slice.candidate))],
			[slice.baseline === void 0 ? "–" : unbroken(voice.value(slice.baseline))],
			[slice.change === void 0 ? "–" : unbroken(voice.change(slice.change.value))],
			[slice.change === void 0 ? "" : trendWord(trend)]
		]),
		shown: 10
	};
}
function positivesCell({ positives, rows }) {
	return [positives === void 0 ? "–" : unbroken(`${formatCount(positives)} (${prevalenceText(positives, rows)})`)];
}
/** Rows that a model left out of this slice, the candidate's first. */
function gapCell({ unpredicted }) {
	if (unpredicted === void 0) return ["–"];
	const { candidate, baseline } = unpredicted;
	return [[...candidate === 0 ? [] : [`${formatCount(candidate)} by the candidate`], ...baseline === 0 ? [] : [`${formatCount(baseline)} by the baseline`]].join(", ")];
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
function byline(result) {
	const { model, baseline } = result;
	const against = baseline === void 0 ? [" with no baseline to compare with"] : [
		" against ",
		strong(baseline.label),
		...ofAnother(model.name, baseline.reference),
		" (",
		code(shortDigest(baseline.digest).slice(0, 7)),
		")"
	];
	return [
		"Candidate ",
		...model.label === void 0 ? [] : [strong(model.label), " "],
		code(shortDigest(model.digest).slice(0, 7)),
		...against,
		...measuredOn(result)
	];
}
/** A baseline that is a version of another model says so. */
function ofAnother(name, reference) {
	return /^model:/.test(reference) && bareName(reference) !== bareName(name) ? [" of ", code(`model:${bareName(reference)}`)] : [];
}
/** ` on the same 5,000 rows (96 positive, 1.9 %)`; where one model left some out they are not the same. */
function measuredOn({ baseline, rows, positives, oneAgainstRest, unpredicted }) {
	if (rows === void 0) return [];
	const same = baseline === void 0 || unpredicted !== void 0 ? "" : "the same ";
	const against = oneAgainstRest === void 0 ? [] : [
		", ",
		code(oneAgainstRest.positive),
		` against ${plural(oneAgainstRest.others, "other label")}`
	];
	return [` on ${same}${rowsText(rows, positives)}`, ...against];
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
function decisionTable(result) {
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
	const table = decisionTable(result);
	const chart = forestChart(result);
	return {
		id: place === 0 ? "decision" : `decision-${place + 1}`,
		title: `May it ship${qualifier(name)}?`,
		summary: [`${name === "" ? "" : `By ${name}: `}${countsSentence(result.outcomes)}`],
		weight: place === 0 ? 100 : 96,
		reach: place === 0 ? "page" : "everywhere",
		open: place === 0 || worstVerdict(result.outcomes.map(({ verdict }) => verdict)) !== "pass",
		blocks: [
			...chart === void 0 ? [] : [{
				kind: "charts",
				charts: [chart]
			}],
			{
				kind: "table",
				table: withoutMarks(table)
			},
			...unpredictedBlock(result)
		]
	};
}
/** Rows that a model left out, and what that does to the numbers. */
function unpredictedBlock(result) {
	const text = unpredictedOf(result);
	if (text === void 0) return [];
	return [{
		kind: "paragraph",
		text: [`${capitalised(text)}. What a model left out counts against it: its numbers are those of the worst way in which these rows could have turned out, and every interval reaches over all ways. Curves and counts of disagreement are of the rows that are there.`]
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
/** All rules in one picture; those that share an axis share a panel: changes by unit and direction, distances by unit. */
function forestChart(result) {
	const drawn = worstFirst(writtenAlike(result.outcomes), ({ verdict }) => verdict).filter((rule) => judgedOf(rule) !== void 0);
	if (drawn.length === 0) return void 0;
	const panels = [...groupBy(drawn, axisOf).values()].map(forestPanel);
	return {
		type: "forest",
		id: "forest",
		title: "Every rule against the line it draws",
		description: `Each interval against the margin of its rule, better to the right. ${countsSentence(drawn)} ${drawn.map((rule) => `${demandOf(rule)}: ${rule.verdict}`).join("; ")}.`,
		panels
	};
}
function axisOf({ kind, unit, direction }) {
	return kind === "regression" ? `${kind}-${unit}-${direction}` : `${kind}-${unit}`;
}
function forestPanel(rules) {
	const change = rules[0]?.kind === "regression";
	const axis = axisUnit(rules, rules.flatMap(distancesOf));
	const inUnit = axis.name === "" ? "" : ` in ${axis.name === "pp" ? "percentage points" : axis.name}`;
	return {
		axis: change ? `change${inUnit}, better →` : `beyond the threshold${inUnit}`,
		zero: change ? "no change" : "threshold",
		...change && rules[0]?.direction === "lower-is-better" ? { falling: true } : {},
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
		label: rule.slice === void 0 ? displayName(rule.metric, "within") : `${displayName(rule.metric, "within")} · ${rule.slice.column}=${rule.slice.value}`,
		verdict: rule.verdict,
		value: on(judged.value),
		...lower === void 0 ? {} : { lower: on(lower) },
		...upper === void 0 ? {} : { upper: on(upper) },
		margin: on(rule.threshold),
		...rule.side === void 0 ? {} : { forbidden: rule.side === "at-least" === (better === 1) ? "left" : "right" },
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
function differencesOf(result, scene) {
	const differences = namedDifferences(result, scene);
	return {
		summary: differencesSummary(result, differences),
		count: differences.length,
		table: differences.length === 0 ? void 0 : differencesTable(result, differences),
		notes: comparisonNotes(result, differences),
		changeOf: (box, boxes) => changeOf(box, differences, originOf(result.model.digest, boxes))
	};
}
/** So many differences are spelled out beneath a box; the table has them all. */
const MARKED = 2;
function originOf(judged, boxes) {
	const trainings = boxes.filter(({ column, gives }) => column === "Training" && gives.includes(judged));
	return {
		trainings,
		read: new Set(trainings.flatMap(({ takes }) => takes))
	};
}
/** What concerns one box: what, and from where to where. */
function changeOf(node, all, origin) {
	const own = all.filter((difference) => concerns(difference, node, origin));
	if (own.length === 0) return void 0;
	const lines = own.slice(0, MARKED).flatMap(({ what, baseline, candidate }) => [what, `${shownValue(baseline)} → ${shownValue(candidate)}`]);
	return own.length > MARKED ? [...lines, `and ${own.length - MARKED} more`] : lines;
}
function concerns(difference, node, { trainings, read }) {
	if (node.column === "Training") return trainings.includes(node) && isAboutTraining(difference);
	if (node.column !== "Data" || !concernsData(difference, node)) return false;
	if (trainings.length === 0) return difference.kind !== void 0;
	return node.gives.some((digest) => read.has(digest));
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
	"rows left out": "rows were left out",
	"no such demand": "a rule does not fit the predictions",
	"no scale": "a share of a baseline of 0 says nothing",
	"too near": "an estimate is so near its limit that more rows will hardly settle it",
	"too few rows": "too little was measured"
};
/** What mends each. */
const REMEDIES = {
	"nothing to compare with": "give a baseline",
	"not measured": "hand in what is not measured",
	"rows left out": "predict every row with both models",
	"no such demand": "mend the rules file",
	"no scale": "give the margin in the metric's own unit",
	"too near": "improve the candidate",
	"too few rows": "measure on more rows"
};
const OF_LACKS = {
	rows: "too few rows",
	setting: "no such demand",
	scale: "no scale",
	margin: "too near"
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
function gapOf({ candidate, baseline, kind, unpredicted, lacks }, hasBaseline) {
	if (kind === "regression" && !hasBaseline) return "nothing to compare with";
	if (lacks !== void 0) return OF_LACKS[lacks];
	if (candidate === void 0) return "not measured";
	if (unpredicted !== void 0) return "rows left out";
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
		`${remedyOf(verdict, gaps)} and run again`,
		...rules,
		visibleText(outcomes)
	];
}
function remedyOf(verdict, gaps) {
	if (verdict !== "inconclusive" || gaps.length === 0) return verdict === "inconclusive" ? REMEDIES["too few rows"] : "fix the candidate";
	return list(gaps.map((gap) => REMEDIES[gap]));
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
	const few = tooFewSentence(result);
	if (few !== void 0) sentences.push(few);
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
	placeOf: gatePlace,
	candidates: ({ predicate }) => [predicate.result.model.digest],
	labels: namesAmong,
	sections: (own, { setting }) => {
		const names = namesAmong(own.map(({ statement }) => statement));
		return own.flatMap(({ statement }, place) => {
			const { result } = statement.predicate;
			const name = names[place] ?? "";
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
		});
	},
	failure: ({ predicate }) => [`${counted(predicate.result.outcomes, "fail")}.`],
	open: ({ predicate }) => {
		const { outcomes } = predicate.result;
		return [`${counted(outcomes, "inconclusive")}: ${openReasons(predicate.result)}.`];
	},
	next: ({ predicate }) => nextStep(predicate.result, predicate.verdict),
	reservation: ({ predicate }, { setting }) => {
		const waived = setting.fromFork === true ? [] : waivedSentence(predicate.result);
		if (waived.length > 0) return waived;
		const gap = unpredictedOf(predicate.result);
		const few = tooFewSentence(predicate.result);
		const reservations = [
			...few === void 0 ? [] : [few],
			...gap === void 0 ? [] : [[`${capitalised(gap)}: what a model left out counts against it.`]],
			...isHalfJudged(predicate.result) ? [["No baseline: only rules with a fixed threshold were checked."]] : []
		];
		return reservations.length === 0 ? void 0 : joinText(reservations, " ");
	},
	lineage: ({ statement: { predicate } }) => {
		const { model, outcomes, baseline, rulesDigest } = predicate.result;
		const { verdict, inputs } = predicate;
		const decidedOn = [model, baseline].map((part) => part?.digest ?? "");
		const read = inputs.map(({ digest }) => digest).sort();
		return [{
			column: "Model",
			identity: model.digest,
			name: `model:${bareName(model.name)}`,
			...model.label === void 0 ? {} : { detail: model.label },
			digest: model.digest,
			mention: true,
			takes: [model.digest],
			gives: [model.digest]
		}, {
			column: "Gate",
			identity: JSON.stringify([
				rulesDigest,
				...decidedOn,
				...read
			]),
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
		table: ({ predicate }) => decisionTable(predicate.result),
		why: ({ predicate }) => whyOf(predicate.result, predicate.verdict),
		method: ({ predicate }) => methodParts(predicate.result.method),
		command: (statement) => waiveCommand(statement),
		differences: ({ predicate }, scene) => differencesOf(predicate.result, scene)
	}
};
/** `2 of 6 rules fail`. */
function counted(outcomes, verdict) {
	const count = outcomes.filter((outcome) => outcome.verdict === verdict).length;
	return verdictCount(count, outcomes.length, verdict, "rule");
}
/** Without a baseline, rules that compare were left out; where there are none of them, nothing was. */
function isHalfJudged({ baseline, outcomes }) {
	return baseline === void 0 && outcomes.some(({ kind }) => kind === "regression");
}
export { GATE, afterwordLines, findMetric, positivesText, suggestMetrics, unpredictedOf, unpredictedText };
