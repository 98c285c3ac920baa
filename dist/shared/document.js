import { BYTE_UNITS, besideLines, formatCount, formatDuration, formatFixed, formatNumber, formatPercent, plural, readNumber, shortDigest, toHtml, toLine, toMarkdown, toMarkdownCode, toMarkdownHtml, unitFor } from "./base.js";
import { VERDICT_MARKS, hasCredentials, parseWebAddress, worstFirst } from "./start.js";
import { createHash } from "node:crypto";
// shared/document/interval-sketch.ts
/**
* Draws `[--●--]   ¦`: the interval in brackets, the estimate as a dot, the margin as a broken bar. The order of the
* marks is the order of the numbers even where they are too close to tell apart at this width.
*/
function drawSketch(sketch) {
	const { value, margin } = sketch;
	const lower = Math.min(sketch.lower ?? value, value);
	const upper = Math.max(sketch.upper ?? value, value);
	if (![
		value,
		margin,
		lower,
		upper
	].every(Number.isFinite)) return "";
	const from = Math.min(lower, margin);
	const span = Math.max(upper, margin) - from || 1;
	const cell = (x) => Math.round((x - from) / span * 12);
	const marks = sketch.lower !== void 0 || sketch.upper !== void 0 ? bracket(cell(lower), cell(value), cell(upper)) : [["●", cell(value)]];
	const side = margin < lower ? "left" : margin > upper ? "right" : "inside";
	return place(marks, {
		cell: cell(margin),
		isBeyondValue: margin > value
	}, side);
}
/** Brackets and a dot in three distinct cells inside the drawing. */
function bracket(lower, value, upper) {
	const dot = Math.min(Math.max(value, 1), 11);
	const left = Math.min(lower, dot - 1);
	const right = Math.max(upper, dot + 1);
	const dashes = [];
	for (let at = left + 1; at < right; at++) if (at !== dot) dashes.push(["-", at]);
	return [
		["[", left],
		["●", dot],
		["]", right],
		...dashes
	];
}
/** Puts the margin on its side of the interval, or inside it on a dash. */
function place(marks, margin, side) {
	const left = Math.min(...marks.map(([, at]) => at));
	const right = Math.max(...marks.map(([, at]) => at));
	if (side === "inside" && left < right) return inside(marks, margin, [left, right]);
	const at = side === "left" ? Math.min(margin.cell, left - 1) : Math.max(margin.cell, right + 1);
	const start = Math.min(at, left);
	const line = Array.from({ length: Math.max(at, right) - start + 1 }, () => " ");
	for (const [symbol, cell] of marks) line[cell - start] = symbol;
	line[at - start] = "¦";
	return line.join("");
}
function inside(marks, margin, [left, right]) {
	const dot = marks.find(([symbol]) => symbol === "●")?.[1] ?? left;
	const line = Array.from({ length: right - left + 1 }, () => "-");
	for (const [symbol, cell] of marks) line[cell - left] = symbol;
	const at = Math.min(Math.max(margin.cell, left + 1), right - 1);
	if (margin.isBeyondValue ? at > dot : at < dot) line[at - left] = "¦";
	else line.splice(dot - left + (margin.isBeyondValue ? 1 : 0), 0, "¦");
	return line.join("");
}
/**
* Three of a proportion, and more where it would else read as none or as all. Of other numbers as many as the one that
* needs most, so that `0.420` stands beside `0.419`; undefined where that would give the largest of them too many.
*/
function plainDecimals(unit, values, { size }) {
	if (unit !== "proportion") {
		const numbers = values.flatMap((estimate) => estimate === void 0 ? [] : [estimate.value / size]);
		const texts = numbers.filter(Number.isFinite).map((x) => formatNumber(x, 3));
		if (texts.length < 2 || texts.some((text) => text.includes("e"))) return void 0;
		const most = Math.max(...texts.map((text) => /\.(\d*)$/.exec(text)?.[1]?.length ?? 0));
		return Math.floor(Math.log10(Math.max(1, ...numbers.map(Math.abs)))) + 1 + most > 4 ? void 0 : most;
	}
	const needed = values.map((estimate) => {
		const away = Math.min(Math.abs(estimate?.value ?? 0), Math.abs(1 - (estimate?.value ?? 0)));
		return away > 1e-9 && away < .01 ? 1 - Math.floor(Math.log10(away)) : 3;
	});
	return Math.max(3, ...needed);
}
/** Beside a unit there is no exponent, which nobody could hold against a margin in the same unit; but of what is too small. */
function significantDigits(scaled, unit, significant) {
	const text = formatNumber(scaled, significant);
	if (unit.name === "" || !text.includes("e-")) return text;
	const decimals = significant - 1 - Math.floor(Math.log10(Math.abs(scaled)));
	const fixed = formatFixed(scaled, decimals);
	return fixed.includes("e") ? text : fixed.replace(/0+$/, "");
}
// shared/document/metric-units.ts
const PLAIN = {
	name: "",
	size: 1
};
const POINTS = {
	name: "pp",
	size: .01
};
const TIME_UNITS = [{
	name: "ms",
	size: 1
}, {
	name: "s",
	size: 1e3
}];
/** Below this share of the values' unit a change is easier to read in one of its own. */
const OWN_UNIT = .01;
/** Smaller than this beside the values, a change is what is left of rounding. */
const ROUNDING = 1e-12;
/** Who writes a number by hand does not write more; a double holds three more. */
const WRITTEN_DIGITS = 12;
/** What one operation may leave, as where percentage points became a share. */
const ROUNDING_OF_ONE = 4 * Number.EPSILON;
/** Of a line that was computed, as a share of the baseline is. */
const COMPUTED_DIGITS = 6;
const VISIBLE_DIGITS = 2;
/** An end that is nearer to 0 than so many digits tell is as good as on it. */
const MORE_BESIDE_ZERO = 3;
/** How the numbers of one rule or slice are written; the same wherever they stand. */
function voiceOf(shown) {
	const { value, change } = stylesOf(shown);
	const values = [shown.candidate, shown.baseline].map((estimate) => Math.abs(estimate?.value ?? 0));
	const noise = Math.max(...values) * ROUNDING;
	const clean = (x) => Math.abs(x) <= noise ? 0 : x;
	return {
		value: (x) => withUnit(digits(x, value), value),
		valueRange: (lower, upper) => withUnit(`${digits(lower, value)} to ${digits(upper, value)}`, value),
		change: (x) => withUnit(visibly(clean(x), change, signed), change),
		size: (x) => withUnit(visibly(Math.abs(clean(x)), change, digits), change),
		changeRange: (lower, upper) => withUnit(`${signed(lower, change)} to ${signed(upper, change)}`, change),
		sizeRange: (lower, upper) => {
			const range = `${digits(lower, change)} to ${digits(upper, change)}`;
			return change.unit === POINTS ? range : withUnit(range, change);
		},
		threshold: (x) => demanded(x, {
			unit: shown.unit,
			kind: "value"
		}, value),
		marginLine: (x) => {
			const size = demanded(Math.abs(x), {
				unit: shown.unit,
				kind: "change"
			}, change);
			return x === 0 ? size : `${x < 0 ? "−" : "+"}${size}`;
		},
		visible: (x) => withUnit(besideLine(Math.abs(x), change, (more) => significantDigits(Math.abs(x) / change.unit.size, change.unit, VISIBLE_DIGITS + more)), change)
	};
}
function stylesOf(shown) {
	const units = unitsOf(shown);
	const all = [shown, ...shown.beside ?? []];
	const values = all.flatMap(({ candidate, baseline }) => [candidate, baseline]);
	const changes = all.map(({ change }) => change);
	const decimals = atMost(mostOf([...values, ...changes], units.value, decimalsOf), values, units.value) ?? plainDecimals(shown.unit, values, units.value);
	return {
		value: {
			unit: units.value,
			decimals: shown.unit === "proportion" ? Math.max(2, decimals ?? 0) : decimals,
			lines: all.flatMap((each) => lineOf(each, "absolute"))
		},
		change: {
			unit: units.change,
			decimals: atMost(mostOf(changes, units.change, changeDecimals), changes, units.change),
			lines: all.flatMap((each) => lineOf(each, "regression"))
		}
	};
}
/** The threshold, where it is held against numbers of this kind. */
function lineOf({ kind: held, threshold, candidate, baseline, change }, kind) {
	if (held !== kind || threshold === void 0 || !Number.isFinite(threshold)) return [];
	const sizes = (kind === "absolute" ? [candidate, baseline] : [change]).flatMap((estimate) => [
		estimate?.value,
		estimate?.lower,
		estimate?.upper
	]).flatMap((x) => x === void 0 || !Number.isFinite(x) ? [] : [Math.abs(x)]);
	const size = Math.abs(threshold);
	return [{
		size,
		significant: demandedDigits(size, sizes)
	}];
}
function unitsOf(shown) {
	if (shown.unit === "number") return {
		value: PLAIN,
		change: PLAIN
	};
	if (shown.unit === "proportion") return {
		value: PLAIN,
		change: POINTS
	};
	const one = shown.scale ?? scaleOf(shown.unit, [shown]);
	return {
		value: one,
		change: one
	};
}
/**
* The unit of bytes or times that are shown together: the smallest in which one of them was demanded, so that all can
* be held against it. Where nothing was, the one that fits the largest, or the change where that is far smaller.
*/
function scaleOf(unit, shown) {
	if (unit === "number" || unit === "proportion") return PLAIN;
	const units = unit === "bytes" ? BYTE_UNITS : TIME_UNITS;
	const sizes = shown.flatMap(({ threshold }) => threshold === void 0 || threshold === 0 ? [] : [threshold]).filter(Number.isFinite).map(Math.abs);
	if (sizes.length > 0) return unitFor(Math.min(...sizes), units);
	const changes = shown.map(({ change }) => change);
	const largest = unitFor(greatestOf([...shown.flatMap((each) => [each.candidate, each.baseline]), ...changes]), units);
	const far = greatestOf(changes);
	return far > 0 && far < largest.size * OWN_UNIT ? unitFor(far, units) : largest;
}
/** Digits behind the point that the width of an interval deserves. */
function decimalsOf(estimate, { size }) {
	if (estimate?.lower === void 0 || estimate.upper === void 0) return void 0;
	const width = (estimate.upper - estimate.lower) / size;
	if (!(width > 0) || !Number.isFinite(width)) return void 0;
	const power = Math.floor(Math.log10(width));
	return Math.max(0, width / 10 ** power < 3.55 ? 1 - power : -power);
}
/** Bytes and times, whose unit is one of several, in no more digits than a person reads. */
function atMost(decimals, estimates, unit) {
	if (decimals === void 0 || unit === PLAIN || unit === POINTS) return decimals;
	const largest = greatestOf(estimates) / unit.size;
	if (!(largest > 0)) return decimals;
	return Math.min(decimals, Math.max(0, 3 - Math.floor(Math.log10(largest))));
}
function greatestOf(estimates) {
	const numbers = estimates.flatMap((estimate) => [
		estimate?.value,
		estimate?.lower,
		estimate?.upper
	]);
	return Math.max(0, ...numbers.map((x) => x !== void 0 && Number.isFinite(x) ? Math.abs(x) : 0));
}
function mostOf(estimates, unit, decimals) {
	const found = estimates.map((estimate) => decimals(estimate, unit)).filter((each) => each !== void 0);
	return found.length === 0 ? void 0 : Math.max(...found);
}
function changeDecimals(change, unit) {
	const deserved = decimalsOf(change, unit);
	if (change?.lower === void 0 || change.upper === void 0 || deserved === void 0) return deserved;
	if (!(change.lower > 0 || change.upper < 0) || change.value === 0) return deserved;
	const places = -Math.floor(Math.log10(Math.abs(change.value) / unit.size));
	const nearest = Math.min(Math.abs(change.lower), Math.abs(change.upper)) / unit.size;
	const ofNearest = Math.ceil(-Math.log10(2 * nearest));
	return Math.max(deserved, places, Math.min(ofNearest, deserved + MORE_BESIDE_ZERO));
}
function digits(value, style) {
	const { unit, decimals } = style;
	const scaled = value / unit.size;
	const write = (more) => decimals === void 0 ? significantDigits(scaled, unit, 3 + more) : formatFixed(scaled, decimals + more);
	return besideLine(value, style, write);
}
/** A change is held against its line by its size. */
function besideLine(value, { unit, lines }, write) {
	if (lines.length === 0 || !Number.isFinite(value)) return write(0);
	const held = lines.map(({ size, significant }) => {
		const near = size * (value < 0 ? -1 : 1);
		return {
			read: readNumber(significantDigits(near / unit.size, unit, significant)),
			side: value - near
		};
	});
	return besideLines(held, write);
}
/** A change that is one but has no digit left: less than the last that is shown. */
function visibly(change, style, show) {
	const text = show(change, style);
	if (change === 0 || style.decimals === void 0 || !/^−?[0.]+$/.test(text)) return text;
	return `< ${formatFixed(10 ** -style.decimals, style.decimals)}`;
}
function signed(change, style) {
	const text = digits(change, style);
	return change > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
function withUnit(text, { unit }) {
	return unit.name === "" || /\binfinity$|\bnumber$/.test(text) ? text : `${text} ${unit.name}`;
}
/** A threshold or margin as it was demanded: `0.70`, `0.7215`, `0.5 pp`, `20 ms`, `1.5 GB`. Its sign is left out of a margin. */
function formatDemanded(amount, unit, kind) {
	return demanded(kind === "change" ? Math.abs(amount) : amount, {
		unit,
		kind
	}, {
		unit: unitsOf({
			unit,
			threshold: amount
		})[kind],
		lines: []
	});
}
function demanded(amount, { unit, kind }, { unit: scale, lines }) {
	const significant = lines.find(({ size }) => size === Math.abs(amount))?.significant ?? demandedDigits(amount);
	if (unit === "proportion" && kind === "value") {
		const text = formatNumber(amount, significant);
		return (/\.(\d*)$/.exec(text)?.[1]?.length ?? 0) < 2 && !text.includes("e") && Number.isFinite(amount) ? formatFixed(amount, 2) : text;
	}
	return withUnit(significantDigits(amount / scale.size, scale, significant), { unit: scale });
}
/**
* @param beside numbers that are held against it: one that was computed has as many digits more as keep each of them on
* its side
*/
function demandedDigits(amount, beside = []) {
	if (Math.abs(Number(amount.toPrecision(WRITTEN_DIGITS)) - amount) <= ROUNDING_OF_ONE * Math.abs(amount)) return WRITTEN_DIGITS;
	for (let significant = COMPUTED_DIGITS; significant < WRITTEN_DIGITS; significant++) {
		const read = Number(amount.toPrecision(significant));
		if (beside.every((x) => Math.sign(x - read) === Math.sign(x - amount))) return significant;
	}
	return WRITTEN_DIGITS;
}
/**
* The unit of an axis that rules share: that in which they all speak, else the one that fits the longest distance.
*
* @param distances from the axis's zero, in the metric's unit
*/
function axisUnit(rules, distances) {
	const units = new Set(rules.map((rule) => unitsOf(rule).change));
	const [one] = units;
	if (one !== void 0 && units.size === 1) return one;
	const largest = Math.max(0, ...distances.map(Math.abs).filter(Number.isFinite));
	return unitsOf({
		unit: rules[0]?.unit ?? "number",
		change: { value: largest }
	}).change;
}
// shared/document/group.ts
/** Groups items by a key, in the order in which the keys first appear. */
function groupBy(items, key) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const group = groups.get(key(item));
		if (group === void 0) groups.set(key(item), [item]);
		else group.push(item);
	}
	return groups;
}
// shared/document/metrics/alike.ts
/**
* Several rules on one metric show the same numbers, each with its own line and its own interval. Here they learn of
* each other, so that a number reads the same in every row, sentence and picture: a metric has one unit, and what was
* measured on the same rows has as many digits everywhere.
*/
function writtenAlike(shown) {
	const scales = new Map([...groupBy(shown, ({ metric }) => metric)].map(([metric, all]) => [metric, scaleOf(all[0]?.unit ?? "number", all)]));
	const places = groupBy(shown, placeOf);
	return shown.map((each) => ({
		...each,
		beside: places.get(placeOf(each)) ?? [],
		scale: scales.get(each.metric) ?? scaleOf(each.unit, [each])
	}));
}
/** Of which rows of what metric something is said. */
function placeOf({ metric, slice }) {
	return JSON.stringify([
		metric,
		slice?.column,
		slice?.value
	]);
}
// shared/document/metrics/certainty.ts
/** `95 %`, `99.5 %`: the confidence of an interval. */
function formatLevel(level) {
	return formatPercent(level, 4);
}
/** `p < 0.001`, `p = 0.04`. */
function formatPValue(p) {
	return p < .001 ? "p < 0.001" : `p = ${formatNumber(p, 2)}`;
}
/** Better or worse only where the whole interval says so; a change without an interval is never called clear. */
function trendOf(change, direction) {
	if (change?.lower === void 0 || change.upper === void 0) return "unclear";
	if (change.lower <= 0 && change.upper >= 0) return "unclear";
	return change.lower > 0 === (direction === "higher-is-better") ? "better" : "worse";
}
/** `better`, `worse`, `no clear change`. */
function trendWord(trend) {
	return trend === "unclear" ? "no clear change" : trend;
}
/** +1 where higher is better, −1 where lower is: multiplying makes better point to the right. */
function orientation(direction) {
	return direction === "higher-is-better" ? 1 : -1;
}
// shared/document/metrics/table.json
var table_default = JSON.parse(`[
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
  {
    "name": "npv",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["negative_predictive_value"],
    "acronym": "npv"
  },
  {
    "name": "f1",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["f1_score", "f_score", "f_measure"],
    "acronym": "f1"
  },
  { "name": "f2", "direction": "higher", "unit": "proportion", "aliases": ["f2_score"], "acronym": "f2" },
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
    "aliases": ["roc_auc", "auroc", "roc_auc_score", "auc_roc"],
    "acronym": "auc"
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
  {
    "name": "ks_statistic",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["kolmogorov_smirnov", "ks"],
    "acronym": "ks"
  },
  {
    "name": "mcc",
    "direction": "higher",
    "unit": "number",
    "aliases": ["matthews_corrcoef", "matthews_correlation", "phi"],
    "acronym": "mcc"
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
    "aliases": ["false_positive_rate", "fallout", "false_alarm_rate"],
    "acronym": "fpr"
  },
  {
    "name": "fnr",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["false_negative_rate", "miss_rate"],
    "acronym": "fnr"
  },
  { "name": "fdr", "direction": "lower", "unit": "proportion", "aliases": ["false_discovery_rate"], "acronym": "fdr" },
  {
    "name": "for",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["false_omission_rate"],
    "acronym": "for",
    "alone": true
  },
  {
    "name": "ece",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["expected_calibration_error", "calibration_error"],
    "acronym": "ece"
  },
  {
    "name": "mce",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["maximum_calibration_error"],
    "acronym": "mce"
  },
  {
    "name": "ace",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["adaptive_calibration_error"],
    "acronym": "ace",
    "alone": true
  },
  { "name": "brier", "direction": "lower", "unit": "proportion", "aliases": ["brier_score", "brier_score_loss"] },
  { "name": "hamming_loss", "direction": "lower", "unit": "proportion" },
  { "name": "eer", "direction": "lower", "unit": "proportion", "aliases": ["equal_error_rate"], "acronym": "eer" },
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
  { "name": "kl_divergence", "direction": "lower", "unit": "number", "aliases": ["kld"], "acronym": "kl" },
  { "name": "ranking_loss", "direction": "lower", "unit": "number" },
  { "name": "coverage_error", "direction": "lower", "unit": "number" },
  {
    "name": "selection_rate",
    "direction": "none",
    "unit": "proportion",
    "aliases": ["positive_rate", "predicted_positive_rate"]
  },
  { "name": "prevalence", "direction": "none", "unit": "proportion", "aliases": ["base_rate"] },
  { "name": "mae", "direction": "lower", "unit": "number", "aliases": ["mean_absolute_error", "l1"], "acronym": "mae" },
  { "name": "mse", "direction": "lower", "unit": "number", "aliases": ["mean_squared_error", "l2"], "acronym": "mse" },
  { "name": "rmse", "direction": "lower", "unit": "number", "aliases": ["root_mean_squared_error"], "acronym": "rmse" },
  { "name": "msle", "direction": "lower", "unit": "number", "aliases": ["mean_squared_log_error"], "acronym": "msle" },
  {
    "name": "rmsle",
    "direction": "lower",
    "unit": "number",
    "aliases": ["root_mean_squared_log_error"],
    "acronym": "rmsle"
  },
  { "name": "median_absolute_error", "direction": "lower", "unit": "number", "aliases": ["medae", "median_ae"] },
  { "name": "max_error", "direction": "lower", "unit": "number" },
  {
    "name": "mase",
    "direction": "lower",
    "unit": "number",
    "aliases": ["mean_absolute_scaled_error"],
    "acronym": "mase"
  },
  { "name": "rmsse", "direction": "lower", "unit": "number", "acronym": "rmsse" },
  { "name": "pinball_loss", "direction": "lower", "unit": "number", "aliases": ["quantile_loss"] },
  {
    "name": "crps",
    "direction": "lower",
    "unit": "number",
    "aliases": ["continuous_ranked_probability_score"],
    "acronym": "crps"
  },
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
    "unbounded": true,
    "acronym": "mape"
  },
  {
    "name": "smape",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["symmetric_mape"],
    "unbounded": true,
    "acronym": "smape"
  },
  {
    "name": "wape",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["wmape", "weighted_mape"],
    "unbounded": true,
    "acronym": "wape"
  },
  {
    "name": "mdape",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["median_absolute_percentage_error"],
    "unbounded": true,
    "acronym": "mdape"
  },
  {
    "name": "nrmse",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["normalized_rmse"],
    "unbounded": true,
    "acronym": "nrmse"
  },
  {
    "name": "r2",
    "direction": "higher",
    "unit": "number",
    "aliases": ["r_squared", "r2_score", "coefficient_of_determination"],
    "acronym": "r2"
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
  { "name": "nse", "direction": "higher", "unit": "number", "aliases": ["nash_sutcliffe"], "acronym": "nse" },
  { "name": "bias", "direction": "none", "unit": "number", "aliases": ["mean_error", "mbe", "mean_bias_error"] },
  { "name": "calibration_slope", "direction": "none", "unit": "number" },
  { "name": "calibration_intercept", "direction": "none", "unit": "number" },
  { "name": "c_index", "direction": "higher", "unit": "proportion", "aliases": ["concordance_index", "harrell_c"] },
  {
    "name": "ndcg",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["ndcg_at_k", "ndcg@k"],
    "acronym": "ndcg"
  },
  { "name": "ndcg@5", "direction": "higher", "unit": "proportion" },
  { "name": "ndcg@10", "direction": "higher", "unit": "proportion" },
  { "name": "ndcg@20", "direction": "higher", "unit": "proportion" },
  { "name": "mrr", "direction": "higher", "unit": "proportion", "aliases": ["mean_reciprocal_rank"], "acronym": "mrr" },
  { "name": "mrr@10", "direction": "higher", "unit": "proportion" },
  {
    "name": "map",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["mean_average_precision"],
    "acronym": "map",
    "alone": true
  },
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
  { "name": "pck", "direction": "higher", "unit": "proportion", "acronym": "pck" },
  { "name": "mota", "direction": "higher", "unit": "proportion", "unbounded": true, "acronym": "mota" },
  { "name": "idf1", "direction": "higher", "unit": "proportion", "acronym": "idf1" },
  { "name": "hota", "direction": "higher", "unit": "proportion", "acronym": "hota" },
  { "name": "ssim", "direction": "higher", "unit": "proportion", "acronym": "ssim" },
  { "name": "ms_ssim", "direction": "higher", "unit": "proportion" },
  { "name": "psnr", "direction": "higher", "unit": "number", "acronym": "psnr" },
  { "name": "inception_score", "direction": "higher", "unit": "number" },
  { "name": "clip_score", "direction": "higher", "unit": "number" },
  {
    "name": "fid",
    "direction": "lower",
    "unit": "number",
    "aliases": ["frechet_inception_distance"],
    "acronym": "fid"
  },
  { "name": "kid", "direction": "lower", "unit": "number", "acronym": "kid", "alone": true },
  { "name": "lpips", "direction": "lower", "unit": "number", "acronym": "lpips" },
  { "name": "hausdorff", "direction": "lower", "unit": "number", "aliases": ["hausdorff_distance", "hd95"] },
  { "name": "endpoint_error", "direction": "lower", "unit": "number", "aliases": ["epe"] },
  { "name": "bleu", "direction": "higher", "unit": "number", "aliases": ["sacrebleu"], "acronym": "bleu" },
  { "name": "sacre_bleu_4", "direction": "higher", "unit": "number", "aliases": ["bleu_4", "bleu4"] },
  { "name": "chrf", "direction": "higher", "unit": "number", "aliases": ["chrf++"] },
  { "name": "comet", "direction": "higher", "unit": "number", "acronym": "comet", "alone": true },
  { "name": "bleurt", "direction": "higher", "unit": "number", "acronym": "bleurt" },
  { "name": "cider", "direction": "higher", "unit": "number", "acronym": "cider", "alone": true },
  { "name": "spice", "direction": "higher", "unit": "number", "acronym": "spice", "alone": true },
  {
    "name": "mos",
    "direction": "higher",
    "unit": "number",
    "aliases": ["mean_opinion_score", "utmos"],
    "acronym": "mos"
  },
  { "name": "mt_bench", "direction": "higher", "unit": "number" },
  { "name": "elo", "direction": "higher", "unit": "number" },
  { "name": "rouge1", "direction": "higher", "unit": "proportion", "aliases": ["rouge_1", "rouge-1"] },
  { "name": "rouge2", "direction": "higher", "unit": "proportion", "aliases": ["rouge_2", "rouge-2"] },
  { "name": "rougel", "direction": "higher", "unit": "proportion", "aliases": ["rouge_l", "rouge-l", "rougelsum"] },
  { "name": "meteor", "direction": "higher", "unit": "proportion" },
  { "name": "bertscore", "direction": "higher", "unit": "proportion", "aliases": ["bert_score", "bertscore_f1"] },
  { "name": "acc_norm", "direction": "higher", "unit": "proportion" },
  { "name": "mc1", "direction": "higher", "unit": "proportion", "acronym": "mc1" },
  { "name": "mc2", "direction": "higher", "unit": "proportion", "acronym": "mc2" },
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
  {
    "name": "wer",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["word_error_rate"],
    "unbounded": true,
    "acronym": "wer"
  },
  {
    "name": "cer",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["character_error_rate"],
    "unbounded": true,
    "acronym": "cer"
  },
  {
    "name": "ter",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["translation_edit_rate"],
    "unbounded": true,
    "acronym": "ter",
    "alone": true
  },
  {
    "name": "mer",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["match_error_rate"],
    "unbounded": true,
    "acronym": "mer",
    "alone": true
  },
  { "name": "hallucination_rate", "direction": "lower", "unit": "proportion" },
  { "name": "toxicity", "direction": "lower", "unit": "proportion", "aliases": ["toxicity_rate"] },
  { "name": "refusal_rate", "direction": "lower", "unit": "proportion" },
  { "name": "jailbreak_rate", "direction": "lower", "unit": "proportion", "aliases": ["attack_success_rate"] },
  { "name": "pii_leak_rate", "direction": "lower", "unit": "proportion", "acronym": "pii" },
  { "name": "perplexity", "direction": "lower", "unit": "number", "aliases": ["ppl", "word_perplexity"] },
  { "name": "byte_perplexity", "direction": "lower", "unit": "number" },
  { "name": "bits_per_byte", "direction": "lower", "unit": "number", "aliases": ["bpb"] },
  { "name": "bits_per_character", "direction": "lower", "unit": "number", "aliases": ["bpc"] },
  { "name": "der", "direction": "lower", "unit": "number", "acronym": "der" },
  { "name": "silhouette", "direction": "higher", "unit": "number", "aliases": ["silhouette_score"] },
  { "name": "calinski_harabasz", "direction": "higher", "unit": "number" },
  {
    "name": "ari",
    "direction": "higher",
    "unit": "number",
    "aliases": ["adjusted_rand", "adjusted_rand_score"],
    "acronym": "ari"
  },
  {
    "name": "ami",
    "direction": "higher",
    "unit": "number",
    "aliases": ["adjusted_mutual_information"],
    "acronym": "ami"
  },
  {
    "name": "nmi",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["normalized_mutual_information"],
    "acronym": "nmi"
  },
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
  { "name": "mfu", "direction": "higher", "unit": "number", "acronym": "mfu" },
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
    "aliases": ["gpu_memory_bytes", "vram", "peak_gpu_memory"],
    "acronym": "gpu"
  },
  { "name": "download_size", "direction": "lower", "unit": "bytes" },
  { "name": "parameter_count", "direction": "lower", "unit": "number", "aliases": ["num_parameters", "n_params"] },
  { "name": "flops", "direction": "lower", "unit": "number", "acronym": "flops" },
  { "name": "gflops", "direction": "lower", "unit": "number", "acronym": "gflops" },
  { "name": "macs", "direction": "lower", "unit": "number", "acronym": "macs" },
  { "name": "energy", "direction": "lower", "unit": "number" },
  { "name": "energy_kwh", "direction": "lower", "unit": "number" },
  { "name": "energy_wh", "direction": "lower", "unit": "number" },
  { "name": "co2", "direction": "lower", "unit": "number", "aliases": ["carbon"], "acronym": "co2" },
  { "name": "co2_kg", "direction": "lower", "unit": "number" },
  { "name": "cost", "direction": "lower", "unit": "number", "aliases": ["cost_usd"] },
  { "name": "gpu_hours", "direction": "lower", "unit": "number" },
  { "name": "request_error_rate", "direction": "lower", "unit": "proportion", "aliases": ["http_error_rate"] },
  { "name": "missing_prediction_rate", "direction": "lower", "unit": "proportion" },
  { "name": "data_drift_share", "direction": "lower", "unit": "proportion", "aliases": ["drift_share"] },
  { "name": "psi", "direction": "lower", "unit": "number", "aliases": ["population_stability_index"], "acronym": "psi" }
]`);
// shared/document/words.ts
/** `train`, `train and gate`, `validate-data, train and gate`; each word once. */
function list(words) {
	const unique = [...new Set(words)];
	const last = unique.at(-1) ?? "nothing";
	return unique.length < 2 ? last : `${unique.slice(0, -1).join(", ")} and ${last}`;
}
const ROWS = table_default;
const WHOLE_NAMES = new Set(ROWS.flatMap(({ name, acronym }) => acronym === void 0 ? [] : [name]));
const ACRONYMS = new Set(ROWS.flatMap(({ acronym, alone }) => acronym === void 0 || alone === true ? [] : [acronym]));
/** A metric's one name for people: `Recall`, `AUC`, `Log loss`, `Latency p95` at the start of a sentence; `recall`, `AUC`, `log loss` within one. */
function displayName(metric, place = "start") {
	const [name = "", ...at] = metric.split("@");
	const words = name.split("_");
	const isWhole = words.length === 1 && WHOLE_NAMES.has(name);
	const text = [words.map((word) => isWhole || ACRONYMS.has(word) ? word.toUpperCase() : word).join(" "), ...at].join("@");
	return place === "start" ? capitalised(text) : text;
}
/** A clause as the start of a sentence; one that begins with a path stays as it is, since a path is told by its letters. */
function capitalised(clause) {
	if (/^\S*[/\\.]\S/.test(clause)) return clause;
	return clause.charAt(0).toUpperCase() + clause.slice(1);
}
/** `1 of 3 rules is inconclusive`, `2 of 14 checks fail`: how many have the verdict, in the one word for it. */
function verdictCount(count, total, verdict, noun) {
	const [one, many] = typeof noun === "string" ? [noun, `${noun}s`] : noun;
	return `${formatCount(count)} of ${plural(total, one, many)} ${verdictVerb(count, verdict)}`;
}
/** `fails`, `warn`, `is inconclusive`. */
function verdictVerb(count, verdict) {
	const [one, many] = {
		fail: ["fails", "fail"],
		inconclusive: ["is inconclusive", "are inconclusive"],
		warn: ["warns", "warn"],
		pass: ["passes", "pass"]
	}[verdict];
	return count === 1 ? one : many;
}
// shared/document/text.ts
/** A number for a cell that may wrap: the blank before its unit does not break. */
function unbroken(text) {
	return text.replaceAll(" ", "\xA0");
}
function code(text) {
	return {
		kind: "code",
		text
	};
}
function strong(text) {
	return {
		kind: "strong",
		text
	};
}
function muted(text) {
	return {
		kind: "muted",
		text
	};
}
function link(text, url) {
	return {
		kind: "link",
		text,
		url
	};
}
/** The text without its markup, for places that take plain text only. */
function plainText(text) {
	return text.map(plainInline).join("");
}
function plainInline(inline) {
	if (typeof inline === "string") return inline;
	switch (inline.kind) {
		case "verdict": return inline.word ?? inline.verdict;
		case "time": return inline.at;
		case "sketch": return "";
		default: return inline.text;
	}
}
/** Joins texts with a separator. */
function joinText(parts, separator) {
	return parts.flatMap((part, index) => index === 0 ? part : [separator, ...part]);
}
// shared/document/rule-table.ts
/** What a rule decides on: the metric itself, or its change. */
function judgedOf(rule) {
	return rule.kind === "absolute" ? rule.candidate : rule.change;
}
/**
* `AUC, at least 0.70`: what a rule demands, with the metric named as in every sentence, table and picture. The evidence
* keeps the name of the rules file, by which a waiver knows the demand again; to a reader one metric has one name.
*/
function demandOf({ demand, metric }) {
	return demand.startsWith(`${metric},`) ? `${displayName(metric, "within")}${demand.slice(metric.length)}` : demand;
}
/** One row per rule, worst first. Log, summary, comment and page all show this table. */
function ruleTable(outcomes, { baseline, level }) {
	return {
		caption: "Every rule with what was measured, its interval against its margin, and its verdict",
		columns: [
			{
				title: "",
				align: "left"
			},
			{
				title: "rule",
				align: "left",
				names: true
			},
			{
				title: "candidate",
				align: "right"
			},
			{
				title: baseline,
				align: "right"
			},
			{
				title: "change",
				align: "right"
			},
			{
				title: `${formatLevel(level)} interval, margin at ¦`,
				align: "left"
			},
			{
				title: "verdict",
				align: "left"
			}
		],
		rows: worstFirst(writtenAlike(outcomes), ({ verdict }) => verdict).map(ruleRow)
	};
}
function ruleRow(rule) {
	const slice = rule.slice === void 0 ? [] : [" · slice ", {
		kind: "code",
		text: `${rule.slice.column}=${rule.slice.value}`
	}];
	const isNamed = rule.slice !== void 0 && rule.demand.includes(rule.slice.value);
	const { value } = voiceOf(rule);
	const valueText = (estimate) => [estimate === void 0 ? "–" : unbroken(value(estimate.value))];
	return [
		[{
			kind: "verdict",
			verdict: rule.verdict,
			word: ""
		}],
		[demandOf(rule), ...isNamed ? [] : slice],
		valueText(rule.candidate),
		valueText(rule.baseline),
		changeText(rule),
		sketchText(rule),
		verdictText(rule)
	];
}
/** `−1.8 pp, worse`; better and worse are said only where the interval leaves no doubt. */
function changeText(rule) {
	if (rule.change === void 0) return ["–"];
	const word = rule.change.lower === void 0 ? "" : `, ${trendWord(trendOf(rule.change, rule.direction))}`;
	return [`${unbroken(voiceOf(rule).change(rule.change.value))}${word}`];
}
function sketchText(rule) {
	const judged = judgedOf(rule);
	if (judged === void 0) return ["not measured"];
	const better = orientation(rule.direction);
	const ends = [judged.lower, judged.upper].map((end) => end === void 0 ? void 0 : end * better);
	const [lower, upper] = better === 1 ? ends : ends.toReversed();
	return [{
		kind: "sketch",
		says: intervalSays(rule, judged),
		sketch: {
			value: judged.value * better,
			margin: rule.threshold * better,
			...lower === void 0 ? {} : { lower },
			...upper === void 0 ? {} : { upper }
		}
	}];
}
/** The interval and its margin in numbers, for a place that cannot show the drawing alone. */
function intervalSays(rule, { lower, upper }) {
	const { changeRange, valueRange, marginLine, threshold } = voiceOf(rule);
	const isChange = rule.kind === "regression";
	const line = isChange ? `margin ${marginLine(rule.threshold)}` : `threshold ${threshold(rule.threshold)}`;
	if (lower === void 0 || upper === void 0) return line;
	return `${isChange ? changeRange(lower, upper) : valueRange(lower, upper)}, ${line}`;
}
/** The word that a waived rule's reason starts with; here it stands for the verdict. */
const WAIVED = "waived";
function verdictText(rule) {
	const word = {
		kind: "verdict",
		verdict: rule.verdict
	};
	if (rule.waived !== void 0 && rule.reason?.startsWith(WAIVED) === true) return [{
		...word,
		word: WAIVED
	}, rule.reason.slice(6)];
	return rule.reason === void 0 ? [word] : [word, `: ${rule.reason}`];
}
const CELL_LENGTH = 240;
/** A table as lines of cells for a log, where a mark stands for the column without a title. */
function logTable({ columns, rows }) {
	const cell = (text) => toLine(text.map(logInline).join(""), CELL_LENGTH);
	return [columns.map(({ title }) => toLine(title, 60)), ...rows.map((row) => row.map(cell))];
}
function logInline(inline) {
	if (inline === "–") return "";
	if (typeof inline === "string") return inline.replaceAll("\xA0", " ");
	if (inline.kind === "sketch") return drawSketch(inline.sketch);
	if (inline.kind === "verdict" && inline.word === "") return VERDICT_MARKS[inline.verdict];
	return plainText([inline]);
}
// shared/document/kind.ts
/** From data to deployment: the order in which people read what was said. */
const STAGES = [
	"version",
	"data",
	"training",
	"gate",
	"deployment",
	"other"
];
/** The order of a page: may it ship comes before how it was made. */
const PAGE = [
	"gate",
	"version",
	"data",
	"training",
	"deployment",
	"other"
];
const COLUMNS = [
	"Data",
	"Training",
	"Model",
	"Gate",
	"Deployment"
];
/** `delay` of `model:delay@v7`. */
function bareName(reference) {
	return reference.replace(/^[a-z]+:/, "").replace(/@[^@]*$/, "") || reference;
}
function finishedAt({ statement }) {
	return statement.predicate.finishedAt;
}
// shared/document/metrics/units.ts
const UNITS = new Map(table_default.flatMap(({ name, unit, aliases = [] }) => [name, ...aliases].map((each) => [each, unit])));
/** Lower case, with `_` for spaces and hyphens, so that `ROC-AUC`, `roc auc` and `roc_auc` are one name. */
function normalizeMetricName(name) {
	return name.trim().toLowerCase().replace(/[\s-]+/g, "_");
}
/** What the end of a name says of its unit, as in `latency_ms`. */
const SAID = [[/_(?:ms|millis|milliseconds)$/, "milliseconds"], [/_bytes$/, "bytes"]];
/**
* The unit of a value of which only the name is known; a plain number where that says nothing. A share is one whoever
* measures it, but a latency may be in seconds as well as in milliseconds, so that its unit is taken from the name alone.
*/
function unitOfMetric(name) {
	const normalized = normalizeMetricName(name);
	return SAID.find(([end]) => end.test(normalized))?.[1] ?? (UNITS.get(normalized) === "proportion" ? "proportion" : "number");
}
// shared/document/markdown/sparkline.ts
const BARS = "▁▂▃▄▅▆▇█";
/** A line of bars, `▁▃▇`, at most `width` wide; empty for fewer than two finite values. */
function sparkline(values, width = 24) {
	const finite = values.filter(Number.isFinite);
	if (finite.length < 2) return "";
	const low = Math.min(...finite);
	const span = Math.max(...finite) - low || 1;
	const count = Math.min(width, finite.length);
	return Array.from({ length: count }, (_, index) => {
		const value = finite[Math.round(index * (finite.length - 1) / (count - 1))] ?? low;
		return BARS[Math.round((value - low) / span * 7)] ?? "";
	}).join("");
}
// shared/document/safe.ts
/**
* A web address that may stand in a link: absolute, http or https, without credentials, and without a character that
* could end a Markdown link or an attribute.
*
* @returns undefined for anything else; the text is then shown without a link
*/
function safeUrl(url) {
	const parsed = parseWebAddress(url);
	if (parsed === void 0 || hasCredentials(parsed)) return void 0;
	return parsed.href.replace(/[<>()[\]|"'`\\\s]/g, (character) => encodeURIComponent(character).replace(/[()']/g, hex));
}
function hex(character) {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
let monthFormat;
/** A time as a person writes it; undefined where it is none. */
function formatTime(at) {
	const date = new Date(at);
	if (Number.isNaN(date.getTime())) return void 0;
	const iso = date.toISOString();
	monthFormat ??= new Intl.DateTimeFormat("en-US", {
		month: "short",
		timeZone: "UTC"
	});
	const month = monthFormat.format(date);
	return {
		iso,
		text: `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}, ${iso.slice(11, 16)} UTC`
	};
}
// shared/document/markdown/text.ts
/** A run of text as inline Markdown; `limit` caps each piece of it in characters. */
function inlineMarkdown(text, limit) {
	return text.map((inline) => inlineOf$1(inline, limit)).join("");
}
function inlineOf$1(inline, limit) {
	if (typeof inline === "string") return toMarkdown(inline, limit);
	switch (inline.kind) {
		case "code": return toMarkdownCode(inline.text, Math.min(limit, 200));
		case "strong": return emphasised(inline.text, limit);
		case "muted": return toMarkdown(inline.text, limit);
		case "link": return linkTo(toMarkdown(inline.text, limit), inline.url);
		case "verdict": return verdictWord(inline.verdict, inline.word);
		case "time": return time(inline.at);
		case "sketch": {
			const drawing = drawSketch(inline.sketch);
			return drawing === "" ? "" : toMarkdownCode(drawing);
		}
	}
}
function emphasised(text, limit) {
	const inner = toMarkdown(text.trim(), limit);
	return inner === "" ? "" : `**${inner}**`;
}
function linkTo(text, url) {
	const safe = safeUrl(url);
	return safe === void 0 ? text : `[${text}](<${safe}>)`;
}
/** Readable without colour: a mark where there is no room for a word. */
function verdictWord(verdict, word = verdict) {
	if (word === "") return VERDICT_MARKS[verdict];
	return verdict === "fail" ? `**${word}**` : word;
}
/** The reader's own time on GitHub, UTC where the element is not known. */
function time(at) {
	const known = formatTime(at);
	if (known === void 0) return toMarkdown(at, 40);
	return `<relative-time datetime="${known.iso}">${known.text}</relative-time>`;
}
/** A run of text inside an HTML element of Markdown, such as `<summary>`. */
function summaryMarkdown(text, limit) {
	return text.map((inline) => summaryOf(inline, limit)).join("");
}
function summaryOf(inline, limit) {
	if (typeof inline === "string") return toMarkdownHtml(inline, limit);
	switch (inline.kind) {
		case "code": return `<code>${toMarkdownHtml(inline.text, Math.min(limit, 200))}</code>`;
		case "strong": return `<b>${toMarkdownHtml(inline.text, limit)}</b>`;
		case "verdict": return inline.word === "" ? VERDICT_MARKS[inline.verdict] : inline.word ?? inline.verdict;
		case "time": return time(inline.at);
		case "sketch": return "";
		default: return toMarkdownHtml(inline.text, limit);
	}
}
// shared/document/markdown/blocks.ts
/** A block as Markdown without blank lines around it; empty where there is nothing to say in text. */
function blockMarkdown(block, detail) {
	switch (block.kind) {
		case "paragraph": return inlineMarkdown(block.text, detail.text);
		case "list": return block.items.map((item) => `- ${inlineMarkdown(item, detail.text)}`).join("\n");
		case "facts": return block.facts.map(({ label, value }) => `- ${toMarkdown(label, detail.text)}: ${inlineMarkdown(value, detail.text)}`).join("\n");
		case "table": return tableMarkdown(block.table, detail);
		case "charts": return chartsMarkdown(block.charts, detail);
		case "lines": return `${toMarkdown(block.title, detail.text)}:\n\n${fenced(block.lines.slice(-detail.rows), detail.text)}`;
	}
}
/** A table of at most `detail.rows` rows, followed by what it leaves out. */
function tableMarkdown(table, detail) {
	const rows = table.rows.slice(0, detail.rows);
	const lines = [
		row(table.columns.map(({ title }) => toMarkdown(title, detail.text))),
		row(table.columns.map(({ align }) => align === "right" ? "--:" : "---")),
		...rows.map((cells) => row(cells.map((cell) => inlineMarkdown(cell, detail.text))))
	];
	const left = table.rows.length - rows.length;
	return left === 0 ? lines.join("\n") : `${lines.join("\n")}\n\n… and ${plural(left, "more row")} ${detail.rest ?? "in the full report"}.`;
}
function row(cells) {
	return `| ${cells.map((cell) => cell === "" ? " " : cell).join(" | ")} |`;
}
function chartsMarkdown(charts, detail) {
	return charts.flatMap((chart) => chartMarkdown(chart, detail)).join("\n\n");
}
function chartMarkdown(chart, detail) {
	if (detail.charts === "tables" && chart.table !== void 0) return [`${toMarkdown(chart.title, detail.text)}\n\n${tableMarkdown(chart.table, detail)}`];
	if (!isTrend(chart)) return [];
	const lines = chart.lines.map(({ points }) => sparkline(points.map(([, y]) => y)));
	return [`${toMarkdown(chart.title, detail.text)} ${lines.join(" ")}`];
}
/** A line over time, which a row of bars can stand for. */
function isTrend(chart) {
	return chart.type === "curve" && chart.overTime === true;
}
/** A fence longer than any run of backticks inside it. */
function fenced(lines, limit) {
	const text = lines.map((line) => toLine(line, limit)).join("\n");
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
	const fence = "`".repeat(longest + 1);
	return `${fence}text\n${text}\n${fence}`;
}
// shared/document/markup.ts
/**
* Nobody reads more of one text, and a name of a megabyte that stands in every table and picture would keep a browser
* busy for minutes.
*/
const LONGEST = 4e3;
/** The points of a line are as many as they are. */
const COORDINATES = /^[-\d., MLHVZ]*$/;
/** Builds markup; every string and number put into it is escaped, markup is taken as it is, `undefined` is nothing. */
function markup(parts, ...values) {
	return { source: parts.reduce((text, part, index) => text + sourceOf(values[index - 1]) + part) };
}
function sourceOf(value) {
	if (value === void 0) return "";
	if (typeof value === "string") return toHtml(bounded(value));
	if (typeof value === "number") return Number.isFinite(value) ? String(Number(value.toFixed(2))) : "0";
	if ("source" in value) return value.source;
	return value.map((item) => item?.source ?? "").join("");
}
function bounded(text) {
	if (text.length <= LONGEST || /\d/.test(text.slice(0, 20)) && COORDINATES.test(text)) return text;
	return `${text.slice(0, LONGEST)}… (${formatCount(text.length - LONGEST)} more characters)`;
}
/** Text of ours that is known to be safe, such as the style sheet; never for anything that came from outside. */
function trusted(source) {
	return { source };
}
// shared/document/charts/scale.ts
function linear(domain, range) {
	const [d0, d1] = domain;
	const [r0, r1] = range;
	const span = d1 - d0 || 1;
	return Object.assign((value) => r0 + (value - d0) / span * (r1 - r0), { domain });
}
/** The smallest domain around all finite values, with a margin on both sides as a share of its width. */
function domainOf(values, pad = .06) {
	const finite = values.filter((value) => value !== void 0 && Number.isFinite(value));
	if (finite.length === 0) return [0, 1];
	const low = finite.reduce((a, b) => Math.min(a, b));
	const high = finite.reduce((a, b) => Math.max(a, b));
	const width = high - low || Math.abs(high) || 1;
	return [low - pad * width, high + pad * width];
}
/** Round numbers across a domain, about `count` of them: multiples of 1, 2 or 5 times a power of ten. */
function ticks([low, high], count) {
	const span = high - low;
	if (!(span > 0) || !Number.isFinite(span)) return [low];
	const rough = span / Math.max(count, 1);
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = [
		1,
		2,
		5,
		10
	].map((factor) => factor * power).find((size) => size >= rough * .999) ?? rough;
	const first = Math.ceil(low / step - 1e-9);
	const last = Math.floor(high / step + 1e-9);
	return Array.from({ length: Math.min(last - first + 1, 50) }, (_, index) => clean((first + index) * step));
}
function clean(value) {
	return Number(value.toPrecision(12)) || 0;
}
/** A tick's text: no more digits than needed, and a true minus sign. */
function tickLabel(value) {
	const size = Math.abs(value);
	return (size >= 1e6 ? `${clean(value / 1e6)}M` : size >= 1e4 ? `${clean(value / 1e3)}k` : String(clean(value))).replace("-", "−");
}
// shared/document/charts/frame.ts
/** An SVG with the words for those who cannot see it. */
function frame({ id, title, description, width, height, breadth }, body) {
	const key = `${domId(id)}-${breadth}`;
	return markup`<svg class="chart ${breadth}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${key}-title ${key}-description"><title id="${key}-title">${title}</title><desc id="${key}-description">${description}</desc>${body}</svg>`;
}
/** An identifier for an element: letters, digits and hyphens only. */
function domId(text) {
	return text.replace(/[^A-Za-z0-9]+/g, "-").slice(0, 80);
}
/** Of the fonts that a page may be read in one of the widest (DejaVu Sans), as shares of its size. */
const NARROW_LETTERS = /[ijlrtfI.,:;'|!()[\] -]/;
const WIDE_LETTERS = /[mwMW@%=…—–<>]/;
const TICK_SIZE = 12;
/** About how wide a text is at most. */
function widthOf(text, fontSize = 13) {
	return fontSize * [...text].map((letter) => NARROW_LETTERS.test(letter) ? .36 : WIDE_LETTERS.test(letter) ? .93 : .62).reduce((sum, share) => sum + share, 0);
}
/** A text, cut to what fits into a width. */
function fit(text, width, fontSize = 13) {
	const letters = [...toLine(text, 200)];
	if (widthOf(letters.join(""), fontSize) <= width) return letters.join("");
	let kept = letters.length;
	while (kept > 3 && widthOf(`${letters.slice(0, kept).join("")}…`, fontSize) > width) kept--;
	return `${letters.slice(0, kept).join("")}…`;
}
function label(x, y, text, { anchor = "start", style = "" } = {}) {
	return markup`<text x="${x}" y="${y}" text-anchor="${anchor}" class="${style}">${text}</text>`;
}
function line(from, to, style) {
	return markup`<line x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}" class="${style}"/>`;
}
function rect(at, size, style) {
	return markup`<rect x="${at[0]}" y="${at[1]}" width="${Math.max(0, size[0])}" height="${Math.max(0, size[1])}" class="${style}"/>`;
}
function polyline(points, style) {
	return markup`<polyline points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(" ")}" class="${style}"/>`;
}
function polygon(points, style) {
	return markup`<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(" ")}" class="${style}"/>`;
}
function round(value) {
	return Number(value.toFixed(2));
}
/** Grid lines, tick labels and the title of a horizontal axis. */
function xAxis({ scale, top, bottom, title, count, format = tickLabel }) {
	const [from, to] = scale.domain;
	return [
		...ticks(scale.domain, count).flatMap((tick) => [line([scale(tick), top], [scale(tick), bottom], "grid"), label(Math.max(scale(tick), widthOf(format(tick), TICK_SIZE) / 2), bottom + 16, format(tick), {
			anchor: "middle",
			style: "tick"
		})]),
		line([scale(from), bottom], [scale(to), bottom], "axis"),
		label((scale(from) + scale(to)) / 2, bottom + 34, title, {
			anchor: "middle",
			style: "axis-title"
		})
	];
}
/** Grid lines and tick labels of a vertical axis; its title stands above it, where it can be read. */
function yAxis({ scale, left, right, title, count, format = tickLabel }) {
	const top = Math.min(...scale.domain.map(scale));
	return [...ticks(scale.domain, count).flatMap((tick) => [line([left, scale(tick)], [right, scale(tick)], "grid"), label(left - 6, scale(tick) + 4, format(tick), {
		anchor: "end",
		style: "tick"
	})]), label(left, top - 10, title, { style: "axis-title" })];
}
// shared/document/charts/confusion.ts
const WIDTH$1 = 352;
const HEIGHT$1 = 304;
const CELL = {
	width: 146,
	height: 104
};
const LEFT$2 = 52;
const TOP$1 = 46;
/** Rows are what was, columns what was predicted; each cell is shaded by its share of its row. */
const CELLS = [
	{
		count: "truePositive",
		row: 0,
		column: 0,
		right: true
	},
	{
		count: "falseNegative",
		row: 0,
		column: 1,
		right: false
	},
	{
		count: "falsePositive",
		row: 1,
		column: 0,
		right: false
	},
	{
		count: "trueNegative",
		row: 1,
		column: 1,
		right: true
	}
];
/** The candidate's matrix, with the baseline's figures in grey in each cell. */
function drawConfusion(chart) {
	const candidate = chart.matrices.find(({ role }) => role === "candidate") ?? chart.matrices[0];
	const baseline = chart.matrices.find((matrix) => matrix !== candidate);
	if (candidate === void 0) return markup``;
	const across = ["predicted positive", "predicted negative"];
	const down = ["positive", "negative"];
	return frame({
		...chart,
		width: WIDTH$1,
		height: HEIGHT$1,
		breadth: "only"
	}, [
		...across.map((text, index) => label(LEFT$2 + (index + .5) * CELL.width, 36, text, {
			anchor: "middle",
			style: "axis-title"
		})),
		...down.map((text, index) => sideways(40, TOP$1 + (index + .5) * CELL.height, `was ${text}`)),
		...CELLS.flatMap((cell) => drawCell(cell, candidate, baseline)),
		label(LEFT$2, TOP$1 + 2 * CELL.height + 24, `at threshold ${formatDemanded(candidate.threshold, "proportion", "value")}; percent of each row`, { style: "tick" })
	]);
}
function sideways(x, y, text) {
	return markup`<text x="${x}" y="${y}" text-anchor="middle" class="axis-title" transform="rotate(-90 ${x} ${y})">${text}</text>`;
}
function drawCell({ count, row, column, right }, candidate, baseline) {
	const x = LEFT$2 + column * CELL.width;
	const y = TOP$1 + row * CELL.height;
	const share = shareOf(count, candidate);
	const middle = x + CELL.width / 2;
	return [
		markup`<rect x="${x + 2}" y="${y + 2}" width="${CELL.width - 4}" height="${CELL.height - 4}" rx="4" class="${right ? "fill-candidate" : "fill-fail"}" fill-opacity="${.06 + .22 * share}"/>`,
		label(middle, y + 42, formatCount(candidate[count]), {
			anchor: "middle",
			style: "figure"
		}),
		label(middle, y + 62, percent(share), {
			anchor: "middle",
			style: "row"
		}),
		...baseline === void 0 ? [] : [label(middle, y + 82, `${formatCount(baseline[count])} · ${percent(shareOf(count, baseline))}`, {
			anchor: "middle",
			style: "soft"
		})]
	];
}
function shareOf(count, matrix) {
	const total = count === "truePositive" || count === "falseNegative" ? matrix.truePositive + matrix.falseNegative : matrix.falsePositive + matrix.trueNegative;
	return total === 0 ? 0 : matrix[count] / total;
}
function percent(share) {
	return formatPercent(share);
}
// shared/document/charts/curve.ts
const WIDTH = 320;
const HEIGHT = 304;
const LEFT$1 = 40;
const RIGHT = 308;
const TOP = 30;
const BOTTOM = 260;
/** Lines in a plane, the guide first, then the baseline, then the candidate on top. */
function drawCurve(chart) {
	const points = chart.lines.flatMap((line) => line.points);
	const xDomain = chart.x.domain ?? domainOf(points.map(([x]) => x), .01);
	const yDomain = chart.y.domain ?? domainOf(points.map(([, y]) => y));
	const x = linear(xDomain, [LEFT$1, RIGHT]);
	const y = linear(yDomain, [BOTTOM, TOP]);
	const behindFirst = [...chart.lines].sort((a, b) => depth(a) - depth(b));
	return frame({
		...chart,
		width: WIDTH,
		height: HEIGHT,
		breadth: "only"
	}, [
		...yAxis({
			scale: y,
			left: LEFT$1,
			right: RIGHT,
			title: chart.y.label,
			count: 5
		}),
		...xAxis({
			scale: x,
			top: TOP,
			bottom: BOTTOM,
			title: chart.x.label,
			count: 5
		}),
		...chart.guide === void 0 ? [] : [polyline(project(chart.guide.points, x, y), "guide")],
		...behindFirst.flatMap((line) => drawLine(line, chart.markers, x, y))
	]);
}
function depth({ role }) {
	return [
		"baseline",
		"extra",
		"candidate"
	].indexOf(role);
}
function drawLine(line, markers, ...[x, y]) {
	const points = project(line.points, x, y);
	const dots = markers ? points : [];
	return [polyline(points, `curve stroke-${line.role}`), ...dots.map(([cx, cy]) => markup`<circle cx="${cx}" cy="${cy}" r="3.5" class="fill-${line.role}"/>`)];
}
function project(points, x, y) {
	return points.filter((point) => point.every(Number.isFinite)).map(([px, py]) => [x(px), y(py)]);
}
// shared/document/charts/mark.ts
/** An estimate's mark: each verdict has its own shape, so that colour is never needed. */
function verdictShape(verdict, x, y) {
	switch (verdict) {
		case "pass": return markup`<circle cx="${x}" cy="${y}" r="5.5" class="fill-pass"/>`;
		case "fail": return polygon([
			[x, y - 7.5],
			[x + 7.5, y],
			[x, y + 7.5],
			[x - 7.5, y]
		], "fill-fail");
		case "warn": return polygon([
			[x, y - 7],
			[x + 6.5, y + 5],
			[x - 6.5, y + 5]
		], "fill-warn");
		case "inconclusive": return markup`<circle cx="${x}" cy="${y}" r="5" class="hollow-inconclusive"/>`;
	}
}
/** An interval with its ends. */
function whisker(from, to, y, style) {
	return markup`<path d="M${from} ${y - 5}v10M${to} ${y - 5}v10M${from} ${y}H${to}" class="whisker ${style}"/>`;
}
// shared/document/charts/dumbbell.ts
const LAYOUTS$1 = {
	wide: {
		width: 840,
		left: 232,
		right: 676,
		rowHeight: 34,
		top: 6,
		middle: 17
	},
	narrow: {
		width: 344,
		left: 12,
		right: 332,
		rowHeight: 50,
		top: 4,
		middle: 34
	}
};
const STYLES = {
	worse: "fail",
	better: "pass",
	unclear: "unclear"
};
/** One row per slice: the baseline in grey, the candidate with its interval, the way between them in the trend's hue. */
function drawDumbbell(chart, breadth) {
	const layout = LAYOUTS$1[breadth];
	const bottom = layout.top + chart.rows.length * layout.rowHeight + 4;
	const scale = linear(domainOf(chart.rows.flatMap(({ candidate, baseline, lower, upper }) => [
		candidate,
		baseline,
		lower,
		upper
	])), [layout.left, layout.right]);
	return frame({
		...chart,
		width: layout.width,
		height: bottom + 44,
		breadth
	}, [...xAxis({
		scale,
		top: layout.top,
		bottom,
		title: chart.axis,
		count: breadth === "wide" ? 7 : 4,
		format: tickLabel
	}), ...chart.rows.flatMap((row, index) => drawRow$1(row, layout.top + index * layout.rowHeight, layout, scale))]);
}
function drawRow$1(row, top, layout, scale) {
	const y = top + layout.middle;
	const style = STYLES[row.trend];
	return [
		...rowWords$1(row, top, layout),
		...row.baseline === void 0 ? [] : [line([scale(row.baseline), y], [scale(row.candidate), y], `way stroke-${style}`)],
		...row.baseline === void 0 ? [] : [markup`<circle cx="${scale(row.baseline)}" cy="${y}" r="5.5" class="fill-baseline"/>`],
		...row.lower === void 0 || row.upper === void 0 ? [] : [whisker(scale(row.lower), scale(row.upper), y, "stroke-candidate")],
		markup`<circle cx="${scale(row.candidate)}" cy="${y}" r="5" class="fill-candidate"/>`
	];
}
function rowWords$1(row, top, layout) {
	const style = row.trend === "unclear" ? "soft" : `text-${STYLES[row.trend]}`;
	const note = row.note === "" || row.trend === "unclear" ? row.note : `${row.note} ${row.trend}`;
	if (layout.width === 344) return [markup`<text x="${layout.left}" y="${top + 15}" class="halo"><tspan class="row">${fit(row.label, 130)}</tspan><tspan class="soft"> ${row.detail}</tspan></text>`, label(layout.right, top + 15, note, {
		anchor: "end",
		style: `${style} halo`
	})];
	const y = top + layout.middle + 4;
	const room = layout.left - 14 - widthOf(` ${row.detail}`);
	return [markup`<text x="${layout.left - 14}" y="${y}" text-anchor="end"><tspan class="row">${fit(row.label, room)}</tspan><tspan class="soft"> ${row.detail}</tspan></text>`, label(layout.right + 14, y, note, { style })];
}
// shared/document/charts/forest.ts
const LAYOUTS = {
	wide: {
		width: 840,
		left: 232,
		right: 660,
		rowHeight: 36,
		top: 22,
		middle: 18
	},
	narrow: {
		width: 344,
		left: 12,
		right: 332,
		rowHeight: 54,
		top: 22,
		middle: 36
	}
};
/** Below the rows of a panel: its axis, and the room above the next panel. */
const FOOT = 82;
const AXIS = 48;
/** Rules against the line each draws, in panels that share an axis; the side that a rule does not allow is shaded. */
function drawForest(chart, breadth) {
	const layout = LAYOUTS[breadth];
	let top = layout.top;
	const body = chart.panels.flatMap((panel) => {
		const drawn = drawPanel(panel, top, layout);
		top += panel.rows.length * layout.rowHeight + FOOT;
		return drawn;
	});
	return frame({
		...chart,
		width: layout.width,
		height: top - FOOT + AXIS,
		breadth
	}, body);
}
function drawPanel(panel, top, layout) {
	const bottom = top + panel.rows.length * layout.rowHeight + 4;
	const scale = linear(domainOf([0, ...panel.rows.flatMap(({ value, lower, upper, margin, baseline }) => [
		value,
		lower,
		upper,
		margin,
		baseline
	])]), [layout.left, layout.right]);
	return [
		...panel.rows.map((row, index) => zone(row, top + index * layout.rowHeight, layout, scale)),
		...xAxis({
			scale,
			top,
			bottom,
			title: panel.axis,
			count: layout.width === 840 ? 7 : 4,
			format: (tick) => tickLabel(panel.falling === true && tick !== 0 ? -tick : tick)
		}),
		line([scale(0), top - 6], [scale(0), bottom], "zero"),
		label(scale(0), top - 10, panel.zero, {
			anchor: zeroAnchor(scale(0), layout),
			style: "tick"
		}),
		...panel.rows.flatMap((row, index) => drawRow(row, top + index * layout.rowHeight, layout, scale))
	];
}
function zeroAnchor(x, { left, right }) {
	if (x - left < 50) return "start";
	return right - x < 50 ? "end" : "middle";
}
function zone(row, rowTop, layout, scale) {
	if (row.margin === void 0) return markup``;
	const top = rowTop + layout.middle - 13;
	const [from, to] = row.forbidden === "right" ? [scale(row.margin), layout.right] : [layout.left, scale(row.margin)];
	return rect([from, top], [to - from, 26], "forbidden");
}
function drawRow(row, top, layout, scale) {
	const y = top + layout.middle;
	const style = `stroke-${row.verdict}`;
	return [
		...rowWords(row, top, layout),
		...row.margin === void 0 ? [] : [line([scale(row.margin), y - 13], [scale(row.margin), y + 13], "margin")],
		...row.baseline === void 0 ? [] : [markup`<circle cx="${scale(row.baseline)}" cy="${y}" r="5" class="fill-baseline"/>`],
		...row.lower === void 0 || row.upper === void 0 ? [] : [whisker(scale(row.lower), scale(row.upper), y, style)],
		verdictShape(row.verdict, scale(row.value), y)
	];
}
/** On a wide page the words stand beside the row, on a phone above it. */
function rowWords(row, top, layout) {
	if (layout.width === 344) return [label(layout.left, top + 16, fit(row.label, 200), { style: "row halo" }), markup`<text x="${layout.right}" y="${top + 16}" text-anchor="end" class="halo"><tspan class="row">${row.note} </tspan><tspan class="text-${row.verdict}">${row.verdict}</tspan></text>`];
	const y = top + layout.middle + 4;
	return [
		label(layout.left - 14, y, fit(row.label, 216), {
			anchor: "end",
			style: "row"
		}),
		label(layout.right + 78, y, row.note, {
			anchor: "end",
			style: "row number"
		}),
		label(layout.right + 92, y, row.verdict, { style: `text-${row.verdict}` })
	];
}
// shared/document/charts/lineage.ts
const BOX = {
	height: 66,
	gap: 12,
	line: 18
};
const ARROW = 22;
const TITLE = 24;
/** Room on the left of a narrow picture for the lines that tie its boxes. */
const RAIL = 22;
/** Boxes from data to deployment: beside one another on a wide page, below one another on a phone. */
function drawLineage(chart, breadth) {
	return breadth === "wide" ? across(chart) : down(chart);
}
function across(chart) {
	const width = Math.min((840 - ARROW * (chart.stages.length - 1)) / chart.stages.length, 200);
	const columns = chart.stages.map((stage, index) => ({
		stage,
		x: index * (width + ARROW),
		top: 0,
		width
	}));
	const lowest = Math.max(...chart.stages.map(heightOf));
	const arrows = chart.edges.map((edge) => acrossArrow(edge, columns, lowest));
	const height = lowest + (chart.edges.some(isLong) ? 10 : 4);
	return frame({
		...chart,
		width: 840,
		height,
		breadth: "wide"
	}, [...arrows, ...columns.flatMap(drawStage)]);
}
function isLong({ from, to }) {
	return to[0] - from[0] > 1;
}
/** From the right side of a box to the left side of another, beneath whatever stands between them. */
function acrossArrow(edge, columns, lowest) {
	const [x1, y1] = boxAt(edge.from, columns, "right");
	const [x2, y2] = boxAt(edge.to, columns, "left");
	const turn = x2 - ARROW / 2;
	const way = isLong(edge) ? `H${x1 + ARROW / 2}V${lowest - 2}H${turn}V${y2}` : `H${turn}V${y2}`;
	return markup`<path d="M${x1 + 2} ${y1}${way}H${x2 - 3}M${x2 - 9} ${y2 - 4}L${x2 - 3} ${y2}L${x2 - 9} ${y2 + 4}" class="arrow"/>`;
}
function down(chart) {
	let y = 0;
	const columns = chart.stages.map((stage) => {
		const top = y;
		y += heightOf(stage) + 4;
		return {
			stage,
			x: RAIL,
			top,
			width: 321
		};
	});
	const arrows = chart.edges.map((edge, index) => downArrow(edge, columns, index));
	return frame({
		...chart,
		width: 344,
		height: y,
		breadth: "narrow"
	}, [...arrows, ...columns.flatMap(drawStage)]);
}
/** Along the left side, each line at a distance of its own. */
function downArrow({ from, to }, columns, index) {
	const [x1, y1] = boxAt(from, columns, "left");
	const [x2, y2] = boxAt(to, columns, "left");
	const rail = 14 - index % 3 * 5;
	return markup`<path d="M${x1 - 1} ${y1}H${rail}V${y2}H${x2 - 3}M${x2 - 9} ${y2 - 4}L${x2 - 3} ${y2}L${x2 - 9} ${y2 + 4}" class="arrow"/>`;
}
/** The middle of one side of a box, at the height of its first line. */
function boxAt([stage, node], columns, side) {
	const column = columns[stage];
	if (column === void 0) return [0, 0];
	const above = column.stage.nodes.slice(0, node).reduce((sum, each) => sum + nodeHeight(each) + BOX.gap, 0);
	return [side === "left" ? column.x : column.x + column.width, column.top + TITLE + above + BOX.height / 2];
}
function heightOf(stage) {
	return TITLE + stage.nodes.reduce((sum, node) => sum + nodeHeight(node) + BOX.gap, 0);
}
function nodeHeight(node) {
	return BOX.height + changeHeight(node);
}
/** Room for the lines of a change; nothing where nothing differs. */
function changeHeight({ change }) {
	return change === void 0 ? 0 : change.length * BOX.line + 14;
}
function drawStage({ stage, x, top, width }) {
	let y = top + TITLE;
	const boxes = stage.nodes.flatMap((node) => {
		const at = [x, y];
		y += nodeHeight(node) + BOX.gap;
		return drawNode(node, at, width);
	});
	return [label(x, top + 14, stage.title, { style: "axis-title" }), ...boxes];
}
function drawNode(node, [x, y], width) {
	const height = nodeHeight(node);
	const changed = node.change !== void 0;
	const inner = width - 20;
	const mark = node.verdict === void 0 ? "" : VERDICT_MARKS[node.verdict];
	return [
		markup`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" class="box ${changed ? "changed" : ""}"/>`,
		label(x + 10, y + 21, fit(node.name, inner - (mark === "" ? 0 : 14), 13), { style: "row strong" }),
		...mark === "" ? [] : [label(x + width - 10, y + 21, mark, {
			anchor: "end",
			style: `text-${node.verdict ?? ""} strong`
		})],
		label(x + 10, y + 39, fit(node.detail, inner, 12), { style: "soft" }),
		...node.digest === void 0 ? [] : [label(x + 10, y + 56, shortDigest(node.digest), { style: "digest" })],
		...node.change === void 0 ? [] : [rect([x + 1, y + BOX.height], [width - 2, changeHeight(node) - 1], "change"), ...node.change.map((text, index) => label(x + 10, y + BOX.height + 20 + index * BOX.line, fit(text, inner, 12.5), { style: "change-text" }))]
	];
}
// shared/document/charts/rollout.ts
const HEIGHTS = {
	head: 48,
	exposure: 96,
	between: 44,
	errors: 128,
	foot: 46
};
const LEFT = 46;
/** Exposure above and error rates below on one time axis; decisions are numbered lines through both. */
function drawRollout(chart, breadth) {
	const width = breadth === "wide" ? 840 : 344;
	const right = width - 14;
	const x = linear([0, chart.endMs], [LEFT, right]);
	const exposureTop = HEIGHTS.head;
	const exposureBottom = exposureTop + HEIGHTS.exposure;
	const errorsTop = exposureBottom + HEIGHTS.between;
	const errorsBottom = errorsTop + HEIGHTS.errors;
	const exposure = linear([0, 100], [exposureBottom, exposureTop]);
	const errors = linear([0, topRate(chart)], [errorsBottom, errorsTop]);
	const percent = (value) => `${tickLabel(value)} %`;
	return frame({
		...chart,
		width,
		height: errorsBottom + HEIGHTS.foot,
		breadth
	}, [
		...yAxis({
			scale: exposure,
			left: LEFT,
			right,
			title: "traffic on the new release",
			count: 3,
			format: percent
		}),
		...yAxis({
			scale: errors,
			left: LEFT,
			right,
			title: "failed requests",
			count: 4,
			format: percent
		}),
		...xAxis({
			scale: x,
			top: errorsTop,
			bottom: errorsBottom,
			title: "time since the start",
			count: breadth === "wide" ? 8 : 4,
			format: formatDuration
		}),
		line([LEFT, exposureBottom], [right, exposureBottom], "axis"),
		polygon(area(chart, x, exposure), "exposure"),
		polyline(steps(chart, x, exposure), "curve stroke-candidate"),
		...rates(chart.baselineErrors, x, errors, "baseline"),
		...rates(chart.canaryErrors, x, errors, "candidate"),
		...chart.decisions.flatMap((decision, index) => drawDecision(decision, index, x, [exposureTop, errorsBottom]))
	]);
}
/** At least one percent, so that a quiet rollout does not look like a stormy one. */
function topRate(chart) {
	const rates = [...chart.canaryErrors, ...chart.baselineErrors].map(([, rate]) => rate);
	return Math.max(1, ...rates) * 1.1;
}
/** Exposure holds until the next event changes it. */
function steps(chart, x, y) {
	const points = [];
	for (const [at, percent] of chart.exposure) {
		const last = points.at(-1);
		if (last !== void 0) points.push([x(at), last[1]]);
		points.push([x(at), y(percent)]);
	}
	const last = points.at(-1);
	return last === void 0 ? points : [...points, [x(chart.endMs), last[1]]];
}
function area(chart, x, y) {
	const upper = steps(chart, x, y);
	const [first] = upper;
	const last = upper.at(-1);
	return first === void 0 || last === void 0 ? [] : [
		[first[0], y(0)],
		...upper,
		[last[0], y(0)]
	];
}
function rates(points, ...[x, y, who]) {
	const drawn = points.map(([at, rate]) => [x(at), y(rate)]);
	return [polyline(drawn, `curve stroke-${who}`), ...drawn.map(([cx, cy]) => markup`<circle cx="${cx}" cy="${cy}" r="3.5" class="fill-${who}"/>`)];
}
function drawDecision(decision, index, x, [top, bottom]) {
	const at = x(Math.min(decision.atMs, x.domain[1]));
	const verdict = decision.verdict ?? "inconclusive";
	return [
		line([at, top - 12], [at, bottom], `decision stroke-${verdict}`),
		markup`<circle cx="${at}" cy="${top - 24}" r="11" class="badge-${verdict}"/>`,
		label(at, top - 20, String(index + 1), {
			anchor: "middle",
			style: "badge-text"
		})
	];
}
// shared/document/charts/small.ts
/** Where the time went: one bar per action on a common axis. */
function drawSpans(chart, breadth) {
	const wide = breadth === "wide";
	const width = wide ? 840 : 344;
	const [left, right] = wide ? [150, 740] : [12, 332];
	const rowHeight = wide ? 30 : 44;
	const bottom = 8 + chart.rows.length * rowHeight;
	const scale = linear([0, chart.endMs], [left, right]);
	const rows = chart.rows.flatMap((row, index) => {
		const top = 8 + index * rowHeight;
		const y = top + (wide ? 7 : 20);
		const bar = markup`<rect x="${scale(row.startMs)}" y="${y}" width="${Math.max(3, scale(row.endMs) - scale(row.startMs))}" height="14" rx="3" class="fill-candidate"/>`;
		return wide ? [
			label(left - 14, y + 12, fit(row.label, 130), {
				anchor: "end",
				style: "row"
			}),
			bar,
			label(right + 14, y + 12, row.note, { style: "soft" })
		] : [
			label(left, top + 14, fit(row.label, 160), { style: "row halo" }),
			bar,
			label(right, top + 14, row.note, {
				anchor: "end",
				style: "soft halo"
			})
		];
	});
	return frame({
		...chart,
		width,
		height: bottom + 46,
		breadth
	}, [...xAxis({
		scale,
		top: 4,
		bottom,
		title: "time since the start",
		count: wide ? 8 : 4,
		format: formatDuration
	}), ...rows]);
}
const SMALL$1 = {
	width: 200,
	height: 118,
	bottom: 84,
	left: 6,
	right: 194
};
/** The spread of a column: counts per bin, the ends of the range beneath. */
function drawHistogram(chart) {
	const most = Math.max(1, ...chart.counts);
	const [first = 0, last = 1] = [chart.edges[0], chart.edges.at(-1)];
	const x = linear([first, last], [SMALL$1.left, SMALL$1.right]);
	const bars = chart.counts.map((count, index) => {
		const from = x(chart.edges[index] ?? first);
		const to = x(chart.edges[index + 1] ?? last);
		const height = count / most * 72;
		return markup`<rect x="${from + .5}" y="${SMALL$1.bottom - height}" width="${Math.max(1, to - from - 1)}" height="${height}" class="fill-candidate"><title>${formatCount(count)} ${chart.unit}</title></rect>`;
	});
	return frame({
		...chart,
		width: SMALL$1.width,
		height: SMALL$1.height,
		breadth: "only"
	}, [
		...bars,
		line([SMALL$1.left, SMALL$1.bottom], [SMALL$1.right, SMALL$1.bottom], "axis"),
		label(SMALL$1.left, SMALL$1.bottom + 15, formatNumber(first), { style: "tick" }),
		label(SMALL$1.right, SMALL$1.bottom + 15, formatNumber(last), {
			anchor: "end",
			style: "tick"
		}),
		label((SMALL$1.left + SMALL$1.right) / 2, SMALL$1.bottom + 30, `at most ${formatCount(most)} ${chart.unit} a bin`, {
			anchor: "middle",
			style: "tick"
		})
	]);
}
/** The interval against its margin inside a table; the cell says the same in numbers. */
function drawCellSketch({ value, lower, upper, margin }) {
	const scale = linear(domainOf([
		value,
		lower,
		upper,
		margin
	], .08), [4, 136]);
	const interval = lower === void 0 || upper === void 0 ? markup`` : markup`<path d="M${scale(lower)} 5v10M${scale(upper)} 5v10M${scale(lower)} 10H${scale(upper)}" class="whisker stroke-candidate"/>`;
	return markup`<svg class="cell" viewBox="0 0 140 20" width="140" height="20" aria-hidden="true"><rect x="0" y="2" width="${scale(margin)}" height="16" class="forbidden"/><line x1="${scale(margin)}" x2="${scale(margin)}" y1="1" y2="19" class="margin"/>${interval}<circle cx="${scale(value)}" cy="10" r="4" class="fill-candidate"/></svg>`;
}
// shared/document/html/text.ts
/** A run of text as HTML. */
function inlineHtml(text) {
	return markup`${text.map(inlineOf)}`;
}
function inlineOf(inline) {
	if (typeof inline === "string") return markup`${inline}`;
	switch (inline.kind) {
		case "code": return markup`<code>${inline.text}</code>`;
		case "strong": return markup`<strong>${inline.text}</strong>`;
		case "muted": return markup`<span class="muted">${inline.text}</span>`;
		case "link": {
			const url = safeUrl(inline.url);
			return url === void 0 ? markup`${inline.text}` : markup`<a href="${url}" rel="noreferrer">${inline.text}</a>`;
		}
		case "verdict": return verdictHtml(inline.verdict, inline.word);
		case "time": {
			const time = formatTime(inline.at);
			return time === void 0 ? markup`${inline.at}` : markup`<time datetime="${time.iso}">${time.text}</time>`;
		}
		case "sketch": return markup`${drawCellSketch(inline.sketch)}<span class="says">${inline.says}</span>`;
	}
}
/** A mark and a word; where there is no room for the word it is kept for those who listen. */
function verdictHtml(verdict, word = verdict) {
	const mark = markup`<span aria-hidden="true">${VERDICT_MARKS[verdict]}</span>`;
	return word === "" ? markup`<span class="verdict ${verdict}">${mark}<span class="unseen">${verdict}</span></span>` : markup`<span class="verdict ${verdict}">${mark} ${word}</span>`;
}
// shared/document/html/table.ts
/** Longer tables are folded after this many rows. */
const OPEN_ROWS = 12;
const MOST_ROWS = 2e3;
/** A table with a caption and headers for rows and columns; a wide one scrolls inside its own frame, by keyboard too. */
function tableHtml(table) {
	const rows = table.rows.slice(0, MOST_ROWS);
	if (rows.length <= OPEN_ROWS) return framed(table, rows);
	const rest = table.rows.length - rows.length;
	return markup`<details class="long"><summary>${table.caption} (${plural(table.rows.length, "row")})</summary>${framed(table, rows)}${rest === 0 ? void 0 : markup`<p class="muted">… and ${plural(rest, "more row")} in the evidence.</p>`}</details>`;
}
function framed(table, rows) {
	return markup`<div class="frame" role="region" aria-label="${table.caption}" tabindex="0"><table><caption>${table.caption}</caption><thead><tr>${table.columns.map(headOf)}</tr></thead><tbody>${rows.map((row) => rowOf(row, table))}</tbody></table></div>`;
}
function headOf({ title, align }) {
	return markup`<th scope="col" class="${align}">${title === "" ? markup`<span class="unseen">verdict</span>` : markup`${title}`}</th>`;
}
function rowOf(row, { columns }) {
	return markup`<tr>${columns.map(({ align, names }, index) => {
		const content = inlineHtml(row[index] ?? []);
		return names === true ? markup`<th scope="row" class="${align}">${content}</th>` : markup`<td class="${align}">${content}</td>`;
	})}</tr>
`;
}
// shared/document/html/chart.ts
/** Pictures that stand beside one another where there is room. */
const SMALL = /* @__PURE__ */ new Set([
	"curve",
	"confusion",
	"histogram"
]);
function isSmall(chart) {
	return SMALL.has(chart.type);
}
/** A picture with its title, its legend, and the table that says the same. */
function chartHtml(chart) {
	const table = chart.table === void 0 ? void 0 : markup`<details class="as-table"><summary>${chart.title}, as a table</summary>${tableHtml(chart.table)}</details>`;
	return markup`<figure class="${chart.type}"><figcaption>${chart.title}</figcaption>${legend(chart)}${draw(chart)}${decisions(chart)}${table}</figure>
`;
}
function draw(chart) {
	switch (chart.type) {
		case "forest": return markup`${drawForest(chart, "wide")}${drawForest(chart, "narrow")}`;
		case "dumbbell": return markup`${drawDumbbell(chart, "wide")}${drawDumbbell(chart, "narrow")}`;
		case "lineage": return markup`${drawLineage(chart, "wide")}${drawLineage(chart, "narrow")}`;
		case "rollout": return markup`${drawRollout(chart, "wide")}${drawRollout(chart, "narrow")}`;
		case "spans": return markup`${drawSpans(chart, "wide")}${drawSpans(chart, "narrow")}`;
		case "curve": return drawCurve(chart);
		case "confusion": return drawConfusion(chart);
		case "histogram": return drawHistogram(chart);
	}
}
function legend(chart) {
	const entries = legendOf(chart);
	if (entries.length === 0) return void 0;
	return markup`<ul class="legend">${entries.map(([swatch, name]) => markup`<li>${drawSwatch(swatch)} ${name}</li>`)}</ul>`;
}
function legendOf(chart) {
	switch (chart.type) {
		case "forest": return [
			["interval", "estimate and interval"],
			["margin", "where the rule draws the line"],
			["forbidden", "not allowed"],
			["better", "better"],
			...chart.panels.some(({ rows }) => rows.some(({ baseline }) => baseline !== void 0)) ? [["baseline", "baseline"]] : []
		];
		case "dumbbell": return [["interval", `${chart.candidateName}, with interval`], ...chart.rows.some(({ baseline }) => baseline !== void 0) ? [["baseline", chart.baselineName]] : []];
		case "curve": {
			const lines = chart.lines.map(({ role, name }) => [role === "baseline" ? "baseline" : "candidate", name]);
			return chart.overTime === true ? [] : [...lines, ...chart.guide === void 0 ? [] : [["guide", chart.guide.label]]];
		}
		case "confusion": {
			const baseline = chart.matrices.find(({ role }) => role === "baseline");
			return [["candidate", "candidate"], ...baseline === void 0 ? [] : [["baseline", `${baseline.name}, in grey`]]];
		}
		case "rollout": return [["candidate", "new release"], ["baseline", "old release"]];
		default: return [];
	}
}
function drawSwatch(swatch) {
	return markup`<svg class="swatch" viewBox="0 0 26 14" width="26" height="14" aria-hidden="true">${{
		candidate: markup`<path d="M1 7H25" class="curve stroke-candidate"/>`,
		baseline: markup`<path d="M1 7H25" class="curve stroke-baseline"/><circle cx="13" cy="7" r="4" class="fill-baseline"/>`,
		guide: markup`<path d="M1 7H25" class="guide"/>`,
		interval: markup`<path d="M2 3v8M24 3v8M2 7H24" class="whisker stroke-candidate"/><circle cx="13" cy="7" r="4" class="fill-candidate"/>`,
		margin: markup`<path d="M13 0V14" class="margin"/>`,
		better: markup`<path d="M2 7H23M18 2L23 7L18 12" class="arrow"/>`,
		forbidden: markup`<rect x="1" y="1" width="24" height="12" class="forbidden"/>`
	}[swatch]}</svg>`;
}
/** The numbers in the picture stand for these. */
function decisions(chart) {
	if (chart.type !== "rollout" || chart.decisions.length === 0) return void 0;
	return markup`<ol class="decisions">${chart.decisions.map(decision)}</ol>`;
}
function decision({ label, verdict }) {
	return markup`<li>${verdict === void 0 ? void 0 : verdictHtml(verdict)} ${label}</li>`;
}
// shared/document/html/blocks.ts
/** A question and its answer: one line, then pictures and tables. */
function sectionHtml(section, prefix) {
	const id = domId(`${prefix}-${section.id}`);
	return markup`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${section.title}</h2>
<p class="answer">${inlineHtml(section.summary)}</p>
${section.blocks.map((block, index) => blockHtml(block, `${id}-${index}`))}</section>
`;
}
function blockHtml(block, prefix) {
	switch (block.kind) {
		case "paragraph": return markup`<p>${inlineHtml(block.text)}</p>
`;
		case "list": return markup`<ul>${block.items.map((item) => markup`<li>${inlineHtml(item)}</li>`)}</ul>
`;
		case "facts": return markup`<dl class="facts">${block.facts.map(({ label, value }) => markup`<div><dt>${label}</dt><dd>${inlineHtml(value)}</dd></div>`)}</dl>
`;
		case "table": return tableHtml(block.table);
		case "charts": {
			const drawn = block.charts.map((chart, index) => chartHtml({
				...chart,
				id: `${prefix}-${index}`
			}));
			return block.charts.every(isSmall) ? markup`<div class="row-of-pictures">${drawn}</div>` : markup`${drawn}`;
		}
		case "lines": return markup`<figure class="lines"><figcaption>${block.title}</figcaption><pre tabindex="0">${block.lines.map((line) => toLine(line, 500)).join("\n")}</pre></figure>
`;
	}
}
// shared/document/html/style.ts
/**
* The page's only style sheet. Hues differ in lightness and along blue and orange, so that they stay apart for the
* colour-blind; every hue is doubled by a shape or a word. Text has at least 4.5:1 against its ground.
*/
const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f7f6f3; --panel: #ffffff; --ink: #1a1d23; --soft: #565d68; --rule: #dedcd6; --grid: #ebe9e4;
  --candidate: #0a5fb4; --baseline: #868c96; --unclear: #7d8490; --exposure: #d9e7f6;
  --pass: #0a6b68; --warn: #7c5700; --fail: #b33c05; --inconclusive: #63429f;
  --pass-ground: #e3f2f0; --warn-ground: #fbf1d7; --fail-ground: #fdebe1; --inconclusive-ground: #efe9f9;
  --forbidden: #f3e3da; --changed: #0a5fb4; --changed-ground: #e8f0f9;
  --sans: -apple-system, "Segoe UI", Inter, Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #121419; --panel: #191c22; --ink: #e8eaee; --soft: #a6adb8; --rule: #333841; --grid: #262a32;
    --candidate: #6db3ff; --baseline: #8d949f; --unclear: #99a1ad; --exposure: #1d3550;
    --pass: #58cfc4; --warn: #ecc260; --fail: #ff9a69; --inconclusive: #c4aaf6;
    --pass-ground: #123331; --warn-ground: #352a10; --fail-ground: #3b2014; --inconclusive-ground: #2a2140;
    --forbidden: #33231b; --changed: #6db3ff; --changed-ground: #1a2a3d;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 var(--sans); font-variant-numeric: tabular-nums; }
.masthead, main { max-width: 920px; margin: 0 auto; padding: 0 40px; }
.masthead { padding-top: 28px; display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: baseline; justify-content: space-between; }
.brand { margin: 0; font-weight: 650; letter-spacing: 0.01em; color: var(--soft); }
.mark { vertical-align: -4px; margin-right: 10px; fill: none; stroke: var(--soft); stroke-width: 2.4; stroke-linecap: round; }
.mark circle { fill: var(--candidate); stroke: none; }
nav ul, nav ol { list-style: none; margin: 0; padding: 0; }
.masthead ul { display: flex; flex-wrap: wrap; gap: 4px 18px; }
a { color: var(--candidate); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:focus-visible, summary:focus-visible, .frame:focus-visible, pre:focus-visible { outline: 3px solid var(--candidate); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 8px; background: var(--panel); padding: 8px 14px; z-index: 1; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.muted { color: var(--soft); }
article { padding-bottom: 72px; }
article + article { border-top: 1px solid var(--rule); padding-top: 24px; }

.lead { margin: 16px 0 0; padding: 26px 30px 24px; background: var(--panel); border: 1px solid var(--rule); border-top: 5px solid var(--hue); border-radius: 10px; --hue: var(--soft); --hue-ground: var(--grid); }
.lead.pass { --hue: var(--pass); --hue-ground: var(--pass-ground); }
.lead.warn { --hue: var(--warn); --hue-ground: var(--warn-ground); }
.lead.fail { --hue: var(--fail); --hue-ground: var(--fail-ground); }
.lead.inconclusive { --hue: var(--inconclusive); --hue-ground: var(--inconclusive-ground); }
.stamp { display: flex; align-items: center; gap: 12px; margin: 0 0 14px; font-weight: 650; font-size: 15px; color: var(--hue); }
.seal { display: inline-grid; place-items: center; width: 34px; height: 34px; border-radius: 50%; background: var(--hue-ground); border: 2px solid var(--hue); font-size: 17px; line-height: 1; }
h1 { margin: 0 0 12px; font-size: clamp(22px, 3.4vw, 30px); line-height: 1.25; font-weight: 640; letter-spacing: -0.012em; text-wrap: pretty; overflow-wrap: anywhere; }
h1 code { font-size: 0.92em; background: none; padding: 0; font-weight: 650; }
.byline { margin: 0; color: var(--soft); overflow-wrap: anywhere; }
.byline strong { color: var(--ink); font-weight: 600; }
.alert { margin: 18px 0 0; padding: 10px 16px; background: var(--hue-ground); border-left: 4px solid var(--hue); border-radius: 4px; font-weight: 550; }
.why, .next { margin: 14px 0 0; max-width: 72ch; overflow-wrap: anywhere; }

.steps { margin: 18px 0 0; }
.steps ol { display: grid; grid-template-columns: repeat(auto-fit, minmax(122px, 1fr)); gap: 10px; }
.steps a { display: grid; gap: 1px; height: 100%; align-content: start; padding: 10px 14px 12px; background: var(--panel); border: 1px solid var(--rule); border-radius: 8px; color: inherit; text-decoration: none; font-size: 14px; overflow-wrap: anywhere; }
.steps a:hover { border-color: var(--candidate); }
.steps .action { font-weight: 620; }
.steps .subject { color: var(--soft); margin-top: 4px; }
.steps code { background: none; padding: 0; color: var(--soft); font-size: 12.5px; }

section { margin-top: 52px; scroll-margin-top: 16px; }
h2 { margin: 0; font-size: 22px; line-height: 1.3; font-weight: 640; letter-spacing: -0.008em; }
.answer { margin: 4px 0 18px; color: var(--soft); overflow-wrap: anywhere; }
section > p:not(.answer) { max-width: 72ch; overflow-wrap: anywhere; }
code { font: 0.88em/1.4 var(--mono); background: var(--grid); padding: 0.1em 0.35em; border-radius: 4px; overflow-wrap: anywhere; }

figure { margin: 0 0 18px; padding: 18px 20px 14px; background: var(--panel); border: 1px solid var(--rule); border-radius: 10px; }
figcaption { font-weight: 600; font-size: 15px; overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; margin: 4px 0 0; padding: 0; color: var(--soft); font-size: 13px; }
.legend li { display: flex; align-items: center; gap: 7px; overflow-wrap: anywhere; }
.row-of-pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); gap: 18px; margin-bottom: 18px; align-items: start; }
.row-of-pictures figure { margin: 0; min-width: 0; }
.row-of-pictures:has(.histogram) { grid-template-columns: repeat(auto-fill, minmax(min(100%, 190px), 1fr)); }
.decisions { margin: 4px 0 6px; padding-left: 24px; font-size: 14px; overflow-wrap: anywhere; }
.lines pre { margin: 10px 0 4px; padding: 12px 14px; background: var(--ground); border-radius: 6px; overflow-x: auto; font: 13px/1.5 var(--mono); }

.chart { display: block; width: 100%; height: auto; margin: 10px auto 4px; font: 13px var(--sans); font-variant-numeric: tabular-nums; }
.chart.narrow { display: none; max-width: 460px; }
.chart.only { max-width: 350px; }
.histogram .chart.only { max-width: 220px; }
@media (max-width: 719px) { .chart.wide { display: none; } .chart.narrow { display: block; } }
.chart text { fill: var(--ink); }
.chart .soft, .chart .tick { fill: var(--soft); }
.chart .tick { font-size: 12px; }
.chart .halo { paint-order: stroke; stroke: var(--panel); stroke-width: 4px; stroke-linejoin: round; }
.chart .axis-title { fill: var(--soft); font-size: 12.5px; font-weight: 550; }
.chart .strong { font-weight: 620; }
.chart .figure { font-size: 21px; font-weight: 600; }
.chart .digest { font: 12px var(--mono); fill: var(--soft); }
.grid { stroke: var(--grid); stroke-width: 1; }
.axis { stroke: var(--soft); stroke-width: 1; opacity: 0.55; }
.zero { stroke: var(--baseline); stroke-width: 2; }
.margin { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 3 2.5; fill: none; }
.forbidden { fill: var(--forbidden); }
.guide { fill: none; stroke: var(--soft); stroke-width: 1.3; stroke-dasharray: 2 4; }
.curve { fill: none; stroke-width: 2.4; stroke-linejoin: round; stroke-linecap: round; }
.curve.stroke-baseline { stroke-width: 2; }
.whisker { fill: none; stroke-width: 2.2; stroke-linecap: round; }
.way { stroke-width: 7; opacity: 0.28; stroke-linecap: round; }
.exposure { fill: var(--exposure); }
.decision { stroke-width: 1.6; stroke-dasharray: 5 4; }
.badge-text { font-size: 12px; font-weight: 650; }
.box { fill: var(--ground); stroke: var(--rule); stroke-width: 1.2; }
.box.changed { stroke: var(--changed); stroke-width: 1.6; }
.change { fill: var(--changed-ground); }
.chart .change-text { fill: var(--changed); font-size: 12.5px; font-weight: 600; }
.arrow { fill: none; stroke: var(--soft); stroke-width: 1.5; stroke-linejoin: round; stroke-linecap: round; }
.stroke-candidate, .stroke-extra { stroke: var(--candidate); } .fill-candidate, .fill-extra { fill: var(--candidate); }
.stroke-baseline { stroke: var(--baseline); } .fill-baseline { fill: var(--baseline); }
.stroke-unclear { stroke: var(--unclear); }
.stroke-pass { stroke: var(--pass); } .fill-pass { fill: var(--pass); } .chart .text-pass { fill: var(--pass); font-weight: 600; }
.stroke-warn { stroke: var(--warn); } .fill-warn { fill: var(--warn); } .chart .text-warn { fill: var(--warn); font-weight: 600; }
.stroke-fail { stroke: var(--fail); } .fill-fail { fill: var(--fail); } .chart .text-fail { fill: var(--fail); font-weight: 600; }
.stroke-inconclusive { stroke: var(--inconclusive); } .chart .text-inconclusive { fill: var(--inconclusive); font-weight: 600; }
.hollow-inconclusive { fill: var(--panel); stroke: var(--inconclusive); stroke-width: 2.4; }
.badge-pass { fill: var(--pass-ground); stroke: var(--pass); stroke-width: 1.6; }
.badge-warn { fill: var(--warn-ground); stroke: var(--warn); stroke-width: 1.6; }
.badge-fail { fill: var(--fail-ground); stroke: var(--fail); stroke-width: 1.6; }
.badge-inconclusive { fill: var(--inconclusive-ground); stroke: var(--inconclusive); stroke-width: 1.6; }

.frame { position: relative; overflow-x: auto; margin: 0 0 18px; border: 1px solid var(--rule); border-radius: 10px; background: var(--panel); }
figure .frame { margin: 10px 0 4px; }
table { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.45; }
caption { text-align: left; padding: 11px 16px 8px; color: var(--soft); font-size: 13px; }
th, td { padding: 8px 12px; vertical-align: top; text-align: left; border-top: 1px solid var(--grid); }
thead th { border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); color: var(--soft); font-weight: 600; font-size: 13px; vertical-align: bottom; }
th:first-child, td:first-child { padding-left: 16px; }
th:last-child, td:last-child { padding-right: 16px; }
tbody th { font-weight: 550; min-width: 11ch; overflow-wrap: anywhere; }
tbody th code { overflow-wrap: normal; }
td { min-width: 6ch; }
th.right, td.right { text-align: right; }
.verdict { font-weight: 620; white-space: nowrap; }
.verdict.pass { color: var(--pass); } .verdict.warn { color: var(--warn); } .verdict.fail { color: var(--fail); } .verdict.inconclusive { color: var(--inconclusive); }
.cell { display: block; margin-bottom: 1px; }
.says { display: block; color: var(--soft); font-size: 12.5px; min-width: 140px; }
details { margin: 0 0 18px; }
figure details { margin: 6px 0 0; }
summary { cursor: pointer; color: var(--soft); font-size: 14px; padding: 5px 2px; width: fit-content; overflow-wrap: anywhere; }
summary:hover { color: var(--ink); }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr)); gap: 1px; margin: 0 0 18px; background: var(--panel); border: 1px solid var(--rule); border-radius: 10px; overflow: hidden; }
.facts div { box-shadow: 0 0 0 1px var(--rule); padding: 10px 16px 12px; }
.facts dt { color: var(--soft); font-size: 13px; }
.facts dd { margin: 1px 0 0; overflow-wrap: anywhere; }
footer { margin-top: 48px; padding-top: 14px; border-top: 1px solid var(--rule); color: var(--soft); font-size: 13.5px; }
footer p { margin: 0; overflow-wrap: anywhere; }

@media (max-width: 719px) {
  .masthead, main { padding-left: 14px; padding-right: 14px; }
  .lead { padding: 20px 18px; }
  figure { padding: 14px 10px 10px; }
  figcaption, .legend, figure summary, .decisions { margin-left: 4px; }
  .steps ol { grid-template-columns: 1fr; }
  .steps a { grid-template-columns: 1fr auto; gap: 0 12px; }
  .steps .verdict, .steps code { text-align: right; }
  section { margin-top: 40px; }
}
@media print {
  :root { --ground: #fff; --panel: #fff; }
  body { font-size: 11pt; }
  .masthead, main { max-width: none; padding: 0; }
  .skip, .as-table { display: none; }
  .chart.wide { display: block; } .chart.narrow { display: none; }
  details::details-content { content-visibility: visible; display: block; }
  figure, tr, .lead, .steps li { break-inside: avoid; }
  h2 { break-after: avoid; }
  .frame { overflow: visible; }
}
`;
// shared/document/html/page.ts
const WORDS = {
	pass: "Pass",
	warn: "Pass, with warnings",
	fail: "Fail",
	inconclusive: "Inconclusive",
	waiting: "Waiting"
};
/** A track that splits in two: the way to production and the siding. */
const MARK = trusted("<svg class=\"mark\" viewBox=\"0 0 28 20\" width=\"28\" height=\"20\" aria-hidden=\"true\"><path d=\"M1 15H27M1 15C12 15 13 5 20 5H27\"/><circle cx=\"24\" cy=\"15\" r=\"3\"/></svg>");
/**
* Renders documents as one page that needs nothing else: no script, no request, no font from elsewhere. The content
* security policy allows its own style sheet, by digest, and nothing besides.
*/
function renderPage(documents, { title }) {
	return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(`default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${pageTitle(documents, title)}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
<header class="masthead"><p class="brand">${MARK}${title}</p>${documents.length > 1 ? contents(documents) : void 0}</header>
<main id="report">
${documents.map((document, index) => articleHtml(document, `d${index}`))}</main>
</body>
</html>
`.source;
}
function pageTitle([first, ...rest], title) {
	if (first === void 0 || rest.length > 0) return title;
	return `${WORDS[first.standing]}: ${plainText(first.headline)}`;
}
function contents(documents) {
	return markup`<nav aria-label="Models"><ul>${documents.map(({ key, standing }, index) => markup`<li><a href="#d${index}">${key}</a> <span class="muted">${WORDS[standing].toLowerCase()}</span></li>`)}</ul></nav>`;
}
function articleHtml(document, id) {
	const { standing, alert, why, next, decision, sections } = document;
	const shown = sections.some((section) => section.id === "decision");
	return markup`<article id="${id}" aria-labelledby="${id}-title">
<div class="lead ${standing}">
<p class="stamp"><span class="seal" aria-hidden="true">${standing === "waiting" ? "…" : VERDICT_MARKS[standing]}</span> ${WORDS[standing]}</p>
<h1 id="${id}-title">${inlineHtml(document.headline)}</h1>
<p class="byline">${inlineHtml(document.byline)}</p>
${alert === void 0 ? void 0 : markup`<p class="alert">${inlineHtml(alert.text)}</p>`}
${why === void 0 ? void 0 : markup`<p class="why"><strong>Why:</strong> ${inlineHtml(why)}</p>`}
${next === void 0 ? void 0 : markup`<p class="next"><strong>Next:</strong> ${inlineHtml(next)}</p>`}
</div>
${stepsHtml(document.steps, document, id)}
${decision === void 0 || shown ? void 0 : tableHtml(decision)}
${sections.map((section) => sectionHtml(section, id))}
<footer><p>${inlineHtml(document.method)}${document.measuredAt === void 0 ? void 0 : markup` · newest evidence ${inlineHtml([{
		kind: "time",
		at: document.measuredAt
	}])}`}</p></footer>
</article>
`;
}
/** The way from data to deployment as far as it went, each stage with its word and the digest it spoke of. */
function stepsHtml(steps, { sections }, prefix) {
	if (steps.length === 0) return void 0;
	const known = new Set(sections.map((section) => section.id));
	const items = steps.map(({ action, verdict, word, subject, digest, section }) => {
		return markup`<li><a href="#${domId(`${prefix}-${known.has(section) ? section : "evidence"}`)}"><span class="action">${action}</span>${verdict === void 0 ? markup`<span class="muted">recorded</span>` : verdictHtml(verdict, word)}<span class="subject">${subject}</span><code>${digest}</code></a></li>`;
	});
	return markup`<nav class="steps" aria-label="What each action said about ${steps.at(-1)?.subject ?? ""}"><ol>${items}</ol></nav>`;
}
// shared/document/markdown/render.ts
/** From everything to nothing; a section goes down one step at a time. */
const LEVELS = [
	"full",
	"compact",
	"line",
	"gone"
];
/** When every section is gone, texts get shorter and then the table of rules. */
const SQUEEZES = [
	{
		text: 500,
		rules: 8
	},
	{
		text: 160,
		rules: 8
	},
	{
		text: 60,
		rules: 8
	},
	{
		text: 60,
		rules: 3
	},
	{
		text: 40,
		rules: 0
	}
];
const FULL_ROWS = 200;
/**
* Renders a document as GitHub-flavoured Markdown within a budget of bytes. Where space is short whole sections give
* way, the least weighty first: from full to compact to one line to a mention. Nothing is cut inside markup, and what
* was left out is named.
*/
function renderMarkdown(document, options) {
	const sections = document.sections.filter(({ reach }) => reach === "everywhere" || options.place === "summary").map((section) => renderSection(section, options.place));
	const fixed = fixedParts(document, SQUEEZES[0], options);
	const ledger = new Ledger(fixed, sections);
	for (const step of stepsDown(sections)) {
		if (ledger.total <= options.budgetBytes) break;
		ledger.take(step);
	}
	let text = assemble(fixed, sections);
	for (const squeeze of SQUEEZES.slice(1)) {
		if (Buffer.byteLength(text) <= options.budgetBytes) break;
		text = assemble(fixedParts(document, squeeze, options), sections);
	}
	return {
		text,
		shortened: sections.filter(({ level }) => level !== "full").map(({ title }) => title)
	};
}
function renderSection(section, place) {
	const detail = detailFor(place, SQUEEZES[0].text);
	const at = (level) => sectionMarkdown(section, level, detail);
	const texts = {
		full: at("full"),
		compact: at("compact"),
		line: at("line"),
		gone: ""
	};
	const { id, title, weight, open = false } = section;
	return {
		id,
		title,
		weight,
		open,
		texts,
		level: "full"
	};
}
/** Shortening a table is worth it from this many characters on. */
const LONG = 2e3;
/** First long tables are shortened, then sections become lines, then the lines go, each time the lightest first. */
function* stepsDown(sections) {
	const lightestFirst = [...sections].sort((a, b) => a.weight - b.weight);
	for (const level of LEVELS.slice(1)) for (const section of lightestFirst) {
		if (section.texts[section.level].length - section.texts[level].length <= (level === "compact" ? LONG : 0)) continue;
		yield {
			section,
			level
		};
	}
}
function detailFor(place, text) {
	return {
		rows: FULL_ROWS,
		text,
		charts: place === "summary" ? "tables" : "none"
	};
}
function fixedParts(document, squeeze, options) {
	const detail = detailFor(options.place, squeeze.text);
	const hasCommands = document.commands !== void 0 && options.place === "comment" && squeeze.rules !== 0;
	return {
		head: [
			`## ${inlineMarkdown(document.headline, detail.text)}`,
			inlineMarkdown(document.byline, detail.text),
			alertMarkdown(document, detail)
		],
		rules: decisionMarkdown(document.decision, squeeze.rules, detail),
		why: document.why === void 0 ? "" : `**Why:** ${inlineMarkdown(document.why, detail.text)}`,
		foot: [
			document.next === void 0 ? "" : `Next: ${inlineMarkdown(document.next, detail.text)}`,
			hasCommands ? inlineMarkdown(document.commands, detail.text) : "",
			`<sub>${inlineMarkdown(document.method, detail.text)}</sub>`,
			options.trailer ?? ""
		]
	};
}
function assemble({ head, rules, why, foot }, sections) {
	return `${[
		...head,
		...sections.filter(({ open }) => open).map(({ texts, level }) => texts[level]),
		...sections.some(showsRules) ? [] : rules,
		why,
		...sections.filter(({ open }) => !open).map(({ texts, level }) => texts[level]),
		leftOut(sections),
		...foot
	].filter((part) => part !== "").join(BETWEEN)}\n`;
}
const BETWEEN = "\n\n";
/** Whether this is the section about the decision, whole, with every rule; the short table would say it twice. */
function showsRules({ id, level }) {
	return id === "decision" && level === "full";
}
/**
* The bytes that a text of these parts takes, as a ledger: with hundreds of sections that give way one at a time, to
* write the whole text anew after each would cost the square of their number.
*/
var Ledger = class {
	#bytes;
	#gone = 0;
	#rules;
	constructor({ head, rules, why, foot }, sections) {
		this.#rules = sum(rules.map(bytesOf));
		const texts = [
			...head,
			why,
			...foot,
			...sections.map(({ texts: of, level }) => of[level])
		];
		this.#bytes = sum(texts.map(bytesOf)) + (sections.some(showsRules) ? 0 : this.#rules);
	}
	/** Of the whole text: a line's end stands where the last part would have had what is between parts. */
	get total() {
		return this.#bytes + (this.#gone === 0 ? 0 : LEFT_OUT_BYTES) - 2 + 1;
	}
	take({ section, level }) {
		const shown = showsRules(section);
		this.#bytes -= bytesOf(section.texts[section.level]);
		section.level = level;
		this.#bytes += bytesOf(section.texts[level]);
		if (shown) this.#bytes += this.#rules;
		if (level !== "gone") return;
		this.#gone += 1;
		this.#bytes += Buffer.byteLength(` ${section.title}`);
	}
};
/** Of a part and what is between it and the next. */
function bytesOf(part) {
	return part === "" ? 0 : Buffer.byteLength(part) + 2;
}
function sum(numbers) {
	return numbers.reduce((all, each) => all + each, 0);
}
function alertMarkdown({ alert }, detail) {
	return alert === void 0 ? "" : `> [!${alert.level.toUpperCase()}]\n> ${inlineMarkdown(alert.text, detail.text)}`;
}
/** The rules that matter now, and the others folded. */
function decisionMarkdown(table, most, detail) {
	if (table === void 0 || most === 0) return [];
	const shown = Math.min(table.shown ?? most, most);
	const rest = table.rows.slice(shown);
	const top = tableMarkdown({
		...table,
		rows: table.rows.slice(0, shown)
	}, detail);
	if (rest.length === 0) return [top];
	const allPass = rest.every(([verdict]) => verdict?.some((inline) => isPass(inline)) === true);
	const many = Math.min(most * 5, rest.length);
	const folded = tableMarkdown({
		...table,
		rows: rest
	}, {
		...detail,
		rows: many
	});
	return [top, details(`${plural(rest.length, "more rule")}${allPass ? rest.length === 1 ? " passes" : " pass" : ""}`, folded)];
}
function isPass(inline) {
	return typeof inline === "object" && inline.kind === "verdict" && inline.verdict === "pass";
}
function sectionMarkdown(section, level, detail) {
	if (level === "gone") return "";
	const summary = summaryMarkdown(section.summary, detail.text);
	if (level === "line") return `- ${inlineMarkdown(section.summary, detail.text)}`;
	const body = section.blocks.map((block) => blockMarkdown(block, level === "full" ? detail : compact(block, detail))).filter((block) => block !== "").join("\n\n");
	return body === "" ? `- ${inlineMarkdown(section.summary, detail.text)}, drawn in the full report` : details(summary, body, section.open);
}
function compact(block, detail) {
	const rows = block.kind === "table" ? block.table.shown ?? 5 : 5;
	return {
		...detail,
		rows: Math.min(rows, 10),
		charts: "none",
		text: Math.min(detail.text, 160)
	};
}
/** The summary line is HTML already; blank lines around the body let it be Markdown. */
function details(summary, body, open = false) {
	return `<details${open ? " open" : ""}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
const LEFT_OUT = "Left out for space, see the full report:";
const LEFT_OUT_BYTES = bytesOf(LEFT_OUT);
function leftOut(sections) {
	const gone = sections.filter(({ level }) => level === "gone").map(({ title }) => title);
	return gone.length === 0 ? "" : `${LEFT_OUT} ${gone.join(" ")}`;
}
// shared/document/metrics/listed.ts
/** The value of a metric that has no interval, wherever one is listed; its unit is the one that its name is known for. */
function formatMetric(name, value) {
	return metricFormat(name, [value])(value);
}
/** Values of one metric without intervals, listed together: all in one unit and with as many digits behind the point. */
function metricFormat(name, values) {
	const unit = unitOfMetric(name);
	const all = values.filter(Number.isFinite).map((value) => ({
		unit,
		candidate: { value }
	}));
	return voiceOf({
		unit,
		beside: all,
		scale: scaleOf(unit, all)
	}).value;
}
export { COLUMNS, PAGE, STAGES, axisUnit, bareName, capitalised, code, demandOf, displayName, finishedAt, formatDemanded, formatLevel, formatMetric, formatPValue, formatTime, groupBy, joinText, judgedOf, link, list, logTable, metricFormat, muted, normalizeMetricName, orientation, placeOf, plainText, renderMarkdown, renderPage, ruleTable, strong, tableMarkdown, table_default, trendOf, trendWord, unbroken, verdictCount, verdictVerb, voiceOf, writtenAlike };
