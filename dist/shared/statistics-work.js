import { digestBytes } from "./base.js";
import { abs, clz32, exp, expm1, floor, hypot, imul, log, log1p, logGamma, logGammaRise, max, min, poissonDeviance, sqrt, stirlingError } from "./statistics.js";
// shared/statistics/curves.ts
/** ROC: share of negatives called positive against share of positives found; from (0, 0) to (1, 1). */
function rocCurve(ranking, mostPoints) {
	const { truePositives, falsePositives, positives, negatives } = ranking;
	if (positives === 0 || negatives === 0) return [];
	return thinned(truePositives.length + 1, mostPoints, (index) => index === 0 ? [0, 0] : [(falsePositives[index - 1] ?? NaN) / negatives, (truePositives[index - 1] ?? NaN) / positives]);
}
/** Precision over recall, ascending in recall; starts at recall 0 with the precision of the strictest threshold. */
function precisionRecallCurve(ranking, mostPoints) {
	const { truePositives, falsePositives, positives } = ranking;
	if (positives === 0) return [];
	const precision = (index) => {
		const tp = truePositives[index] ?? NaN;
		return tp / (tp + (falsePositives[index] ?? NaN));
	};
	return thinned(truePositives.length + 1, mostPoints, (index) => index === 0 ? [0, precision(0)] : [(truePositives[index - 1] ?? NaN) / positives, precision(index - 1)]);
}
/**
* Points about equally far apart along the curve, both ends kept: steep parts keep as many points as flat ones, which
* equal steps in x would not.
*/
function thinned(length, mostPoints, at) {
	if (length <= mostPoints) return Array.from({ length }, (_, index) => at(index));
	let total = 0;
	for (let index = 1; index < length; index++) total += distance(at(index - 1), at(index));
	const kept = [at(0)];
	let walked = 0;
	for (let index = 1; index < length - 1; index++) {
		walked += distance(at(index - 1), at(index));
		if (walked >= kept.length * total / (mostPoints - 1) && kept.length < mostPoints - 1) kept.push(at(index));
	}
	kept.push(at(length - 1));
	return kept;
}
function distance(from, to) {
	return hypot(to[0] - from[0], to[1] - from[1]);
}
/**
* Reliability of probabilities in equally wide bins, empty ones left out.
*
* @param probabilities in [0, 1]
* @see scikit-learn calibration_curve, strategy "uniform"
*/
function calibrationBins(labels, probabilities, bins) {
	const sums = new Float64Array(bins);
	const positives = new Float64Array(bins);
	const rows = new Float64Array(bins);
	for (let row = 0; row < labels.length; row++) {
		const probability = probabilities[row] ?? NaN;
		const bin = min(bins - 1, floor(probability * bins));
		sums[bin] = (sums[bin] ?? 0) + probability;
		positives[bin] = (positives[bin] ?? 0) + (labels[row] === 1 ? 1 : 0);
		rows[bin] = (rows[bin] ?? 0) + 1;
	}
	return Array.from(rows, (count, bin) => ({
		predicted: (sums[bin] ?? NaN) / count,
		observed: (positives[bin] ?? NaN) / count,
		positives: positives[bin] ?? 0,
		rows: count
	})).filter((bin) => bin.rows > 0);
}
// shared/statistics/model-metrics.ts
/**
* Metrics of binary classifiers and regressors with scikit-learn's conventions. NaN is "undefined on these rows", which
* callers turn into inconclusive; where scikit-learn puts a number in place of an undefined value, the docstring says
* which we take.
*/
/** Counts of decisions "positive where score >= threshold". */
function confusionAt(labels, scores, threshold) {
	let [truePositive, falsePositive, trueNegative, falseNegative] = [
		0,
		0,
		0,
		0
	];
	for (let row = 0; row < labels.length; row++) {
		const called = (scores[row] ?? NaN) >= threshold;
		if (labels[row] === 1) {
			if (called) truePositive++;
			else falseNegative++;
		} else if (called) falsePositive++;
		else trueNegative++;
	}
	return {
		truePositive,
		falsePositive,
		trueNegative,
		falseNegative
	};
}
function rowsOf({ truePositive, falsePositive, trueNegative, falseNegative }) {
	return truePositive + falsePositive + trueNegative + falseNegative;
}
/** @internal */
function accuracy(of) {
	return (of.truePositive + of.trueNegative) / rowsOf(of);
}
/** NaN where nothing is called positive. */
function precision$1({ truePositive, falsePositive }) {
	return truePositive / (truePositive + falsePositive);
}
/** NaN without positives. */
function recall$1({ truePositive, falseNegative }) {
	return truePositive / (truePositive + falseNegative);
}
/** NaN without negatives. */
function specificity({ trueNegative, falsePositive }) {
	return trueNegative / (trueNegative + falsePositive);
}
/** (1 + β²) TP / ((1 + β²) TP + β² FN + FP). */
function fBeta({ truePositive, falsePositive, falseNegative }, beta) {
	const found = (1 + beta * beta) * truePositive;
	return found / (found + beta * beta * falseNegative + falsePositive);
}
/** Mean of recall and specificity; of one alone where the other class has no rows, as scikit-learn does. */
function balancedAccuracy(of) {
	const known = [recall$1(of), specificity(of)].filter((share) => !Number.isNaN(share));
	return known.reduce((sum, share) => sum + share, 0) / known.length;
}
/** Matthews' correlation; 0 where a margin is empty and no correlation exists, as scikit-learn does. */
function matthews$1({ truePositive, falsePositive, trueNegative, falseNegative }) {
	const calledPositive = truePositive + falsePositive;
	const calledNegative = trueNegative + falseNegative;
	const positive = truePositive + falseNegative;
	const negative = trueNegative + falsePositive;
	const scale = sqrt(calledPositive) * sqrt(calledNegative) * sqrt(positive) * sqrt(negative);
	return scale === 0 ? 0 : (truePositive * trueNegative - falsePositive * falseNegative) / scale;
}
/** Cohen's kappa; NaN where both sides know one class only. */
function kappa$1(of) {
	const rows = rowsOf(of);
	const { truePositive, falsePositive, trueNegative, falseNegative } = of;
	const chance = ((truePositive + falsePositive) * (truePositive + falseNegative) + (trueNegative + falseNegative) * (trueNegative + falsePositive)) / (rows * rows);
	return (accuracy(of) - chance) / (1 - chance);
}
/** Probabilities of exactly 0 and 1 are moved by this much, so that one wrong certainty costs 36, not infinity. */
const CERTAIN = 2 ** -52;
/** Cross entropy of one row, in nats. */
function logLossOfRow(label, probability) {
	const inside = min(1 - CERTAIN, max(CERTAIN, probability));
	return label === 1 ? -log(inside) : -log1p(-inside);
}
// shared/statistics/ranking.ts
/**
* Sorts both classes apart, which needs no sorting of row numbers, and merges them.
*
* @param labels 1 for the positive class
* @param scores finite, higher means more positive
*/
function rank(labels, scores) {
	const positive = scoresOf(labels, scores, true);
	const negative = scoresOf(labels, scores, false);
	const thresholds = new Float64Array(labels.length);
	const truePositives = new Float64Array(labels.length);
	const falsePositives = new Float64Array(labels.length);
	let [p, n, distinct] = [
		positive.length,
		negative.length,
		0
	];
	while (p > 0 || n > 0) {
		const threshold = max(p > 0 ? positive[p - 1] ?? NaN : -1e400, n > 0 ? negative[n - 1] ?? NaN : -1e400);
		if (Number.isNaN(threshold)) break;
		while (p > 0 && positive[p - 1] === threshold) p--;
		while (n > 0 && negative[n - 1] === threshold) n--;
		thresholds[distinct] = threshold;
		truePositives[distinct] = positive.length - p;
		falsePositives[distinct] = negative.length - n;
		distinct += 1;
	}
	return {
		thresholds: thresholds.subarray(0, distinct),
		truePositives: truePositives.subarray(0, distinct),
		falsePositives: falsePositives.subarray(0, distinct),
		positives: positive.length,
		negatives: negative.length
	};
}
function scoresOf(labels, scores, positive) {
	const found = new Float64Array(labels.length);
	let count = 0;
	for (let row = 0; row < labels.length; row++) if (labels[row] === 1 === positive) found[count++] = scores[row] ?? NaN;
	return found.subarray(0, count).sort();
}
// shared/statistics/special/incomplete-beta.ts
const EPSILON = 2 ** -53;
/**
* Regularized incomplete beta function I_x(a, b) and its complement I_(1-x)(b, a).
*
* @param shape a > 0, b > 0
* @param share x and 1 - x, given apart so that neither loses digits
* @returns both tails; NaN outside the domain
* @see DLMF 8.17.8 (series), Didonato and Morris, Algorithm 708, 1992, equation 9 (continued fraction)
*/
function incompleteBeta({ a, b }, { x, y }) {
	if (!(a > 0 && b > 0 && x >= 0 && y >= 0) || a === 1e400 || b === 1e400) return {
		lower: NaN,
		upper: NaN
	};
	if (x === 0) return {
		lower: 0,
		upper: 1
	};
	if (y === 0) return {
		lower: 1,
		upper: 0
	};
	if (x > (a + 1) / (a + b + 2)) return swapped(lowerTail({
		a: b,
		b: a
	}, {
		x: y,
		y: x
	}));
	return lowerTail({
		a,
		b
	}, {
		x,
		y
	});
}
function swapped({ lower, upper }) {
	return {
		lower: upper,
		upper: lower
	};
}
/** Below the mean: a power series for a small a, the continued fraction otherwise. */
function lowerTail(shape, share) {
	if (shape.a < 1) return powerSeries(shape, share);
	const lower = min(1, betaDensity(shape, share) * continuedFraction(shape, share));
	return {
		lower,
		upper: 1 - lower
	};
}
/** x^a y^b / B(a, b): the density of the log odds of X for X beta distributed. */
function betaDensity({ a, b }, { x, y }) {
	const n = a + b;
	const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - poissonDeviance(a, n * x) - poissonDeviance(b, n * y);
	return exp(exponent) * sqrt(a / n * b / (2 * Math.PI));
}
/** I_x(a, b) / (x^a y^b / B(a, b)) by Lentz's algorithm; converges fast for x below the mean. */
function continuedFraction({ a, b }, { x, y }) {
	const lambda = a * y - b * x;
	let value = nonZero(a * (lambda + 1) / (a + 1));
	let c = value;
	let d = 0;
	for (let n = 1; n < 1e6; n++) {
		const s = a + 2 * n - 1;
		const alpha = (a + n - 1) * (a + b + n - 1) / s * (n * (b - n) / s) * x * x;
		const t = a + 2 * n;
		const beta = n + n * (b - n) * x / s + (a + n) / (t + 1) * (lambda + 1 + n * (1 + y));
		d = 1 / nonZero(beta + alpha * d);
		c = nonZero(beta + alpha / c);
		const factor = c * d;
		value *= factor;
		if (abs(factor - 1) < 2 * EPSILON) break;
	}
	return 1 / value;
}
function nonZero(value) {
	return abs(value) < 1e-300 ? 1e-300 : value;
}
/** I = x^a / (a B) · (1 + a Σ (1 - b)_n x^n / (n! (a + n))), with a complement free of cancellation. */
function powerSeries({ a, b }, { x }) {
	let coefficient = 1;
	let sum = 0;
	for (let n = 1; n < 2e3; n++) {
		coefficient *= (n - b) * x / n;
		const term = coefficient / (a + n);
		sum += term;
		if (abs(term) < EPSILON * abs(sum) * .1 || coefficient === 0) break;
	}
	const logScale = a * log(x) - logScaledBeta(a, b);
	const scale = exp(logScale);
	const lower = scale * (1 + a * sum);
	if (lower < .5) return {
		lower,
		upper: 1 - lower
	};
	const upper = -expm1(logScale) - scale * a * sum;
	return {
		lower: 1 - upper,
		upper
	};
}
/** ln(a B(a, b)). */
function logScaledBeta(a, b) {
	return logGamma(1 + a) - logGammaRise(b, a);
}
// shared/statistics/distributions/discrete.ts
/**
* P(X = k) by Loader's saddle point expansion: full relative precision for millions of trials.
*
* @see Loader, Fast and Accurate Computation of Binomial Probabilities, 2000
*/
function binomialPmf(k, { n, p }) {
	if (!isProbability(p) || !(n >= 0)) return NaN;
	if (!Number.isInteger(k) || k < 0 || k > n) return 0;
	if (p === 0) return k === 0 ? 1 : 0;
	if (p === 1) return k === n ? 1 : 0;
	if (k === 0) return exp(n * log1p(-p));
	if (k === n) return exp(n * log(p));
	const exponent = stirlingError(n) - stirlingError(k) - stirlingError(n - k) - poissonDeviance(k, n * p) - poissonDeviance(n - k, n * (1 - p));
	return exp(exponent) * sqrt(n / (2 * Math.PI * k * (n - k)));
}
function binomialCdf(k, shape) {
	return binomialTails(k, shape).lower;
}
function binomialTails(k, { n, p }) {
	if (!isProbability(p) || !(n >= 0) || Number.isNaN(k)) return {
		lower: NaN,
		upper: NaN
	};
	const whole = floor(k);
	if (whole < 0) return {
		lower: 0,
		upper: 1
	};
	if (whole >= n) return {
		lower: 1,
		upper: 0
	};
	const { lower, upper } = incompleteBeta({
		a: whole + 1,
		b: n - whole
	}, {
		x: p,
		y: 1 - p
	});
	return {
		lower: upper,
		upper: lower
	};
}
function isProbability(p) {
	return p >= 0 && p <= 1;
}
// shared/statistics/proportions/paired.ts
/**
* McNemar's mid-p test: 2 P(X < min(b, c)) + P(X = min(b, c)); the exact test is conservative, this one holds its level
* in practice. Equal discordant counts give 1, the largest p-value there is.
*
* @see Fagerland, Lydersen and Laake 2013, twice the one-sided mid-p value
*/
function mcnemarMidP({ firstOnly, secondOnly }) {
	if (firstOnly === secondOnly) return 1;
	const shape = {
		n: firstOnly + secondOnly,
		p: .5
	};
	const fewer = Math.min(firstOnly, secondOnly);
	return 2 * binomialCdf(fewer, shape) - binomialPmf(fewer, shape);
}
// shared/statistics/random.ts
/** The state a text stands for: the first 128 bits of its SHA-256. Callers derive the text from digests. */
function randomState(seed) {
	const hex = digestBytes(seed).slice(7);
	const state = /* @__PURE__ */ new Uint32Array(4);
	for (let index = 0; index < 4; index++) state[index] = Number.parseInt(hex.slice(8 * index, 8 * index + 8), 16);
	if (state.every((word) => word === 0)) state[0] = 1;
	return state;
}
/**
* The next 32 random bits, as an integer from 0 to 2³² - 1.
*
* @internal
*/
function nextWord(state) {
	const a = state[0] ?? 0;
	const b = state[1] ?? 0;
	const c = state[2] ?? 0;
	const d = state[3] ?? 0;
	const scrambled = imul(rotated(imul(b, 5), 7), 9) >>> 0;
	const shifted = b << 9;
	const third = c ^ a;
	const fourth = d ^ b;
	state[1] = b ^ third;
	state[0] = a ^ fourth;
	state[2] = third ^ shifted;
	state[3] = rotated(fourth, 11);
	return scrambled;
}
function rotated(word, bits) {
	return word << bits | word >>> 32 - bits;
}
/**
* A number in (0, 1), one of 2⁵² equally likely ones; never 0 or 1.
*
* @internal
*/
function nextUniform(state) {
	const high = nextWord(state) >>> 6;
	const low = nextWord(state) >>> 6;
	return (high * 2 ** 26 + low + .5) * 2 ** -52;
}
/** A whole number from 0 to `bound` - 1, all equally likely: as many bits as needed, drawn again when beyond. */
function nextBelow(state, bound) {
	const unused = clz32(bound - 1);
	for (;;) {
		const drawn = unused === 32 ? 0 : nextWord(state) >>> unused;
		if (drawn < bound) return drawn;
	}
}
/** Below this many expected successes, counting up from zero is faster than rejection. */
const REJECTION_FROM = 10;
/**
* A binomial variable, by the exact law: transformed rejection, or inversion where few successes are expected.
*
* @see Hörmann, The Generation of Binomial Random Variates, 1993, algorithm BTRS; Kachitvichyanukul and Schmeiser,
*   Binomial Random Variate Generation, 1988, for the bounds that spare the exact comparison
*/
function nextBinomial(state, { n, p }) {
	if (n <= 0 || p <= 0) return 0;
	if (p >= 1) return n;
	if (p > .5) return n - nextBinomial(state, {
		n,
		p: 1 - p
	});
	return n * p < REJECTION_FROM ? byInversion(state, {
		n,
		p
	}) : byRejection(state, {
		n,
		p
	});
}
function byInversion(state, { n, p }) {
	const odds = p / (1 - p);
	let probability = exp(n * log1p(-p));
	let rest = nextUniform(state);
	let k = 0;
	while (rest > probability && k < n) {
		rest -= probability;
		k += 1;
		probability *= odds * (n - k + 1) / k;
	}
	return k;
}
function byRejection(state, { n, p }) {
	const variance = n * p * (1 - p);
	const deviation = sqrt(variance);
	const b = 1.15 + 2.53 * deviation;
	const a = -.0873 + .0248 * b + .01 * p;
	const center = n * p + .5;
	const squeeze = .92 - 4.2 / b;
	const alpha = (2.83 + 5.1 / b) * deviation;
	for (;;) {
		const u = nextUniform(state) - .5;
		const v = nextUniform(state);
		const distance = .5 - abs(u);
		const k = floor((2 * a / distance + b) * u + center);
		if (distance >= .07 && v <= squeeze) return k;
		if (k < 0 || k > n) continue;
		if (liesBelow(v * alpha / (a / (distance * distance) + b), k, {
			n,
			p,
			variance
		})) return k;
	}
}
/** Whether height <= P(X = k) / P(X = mode), exactly; near the mode by ratios, further out by bounds on the ratio. */
function liesBelow(height, k, { n, p, variance }) {
	const mode = floor((n + 1) * p);
	const away = abs(k - mode);
	if (away <= 15) return height <= ratioToMode(k, mode, {
		n,
		p
	});
	if (away < variance / 2 - 1) {
		const bound = away / variance * (((away / 3 + .625) * away + 1 / 6) / variance + .5);
		const normal = -away * away / (2 * variance);
		const logHeight = log(height);
		if (logHeight < normal - bound) return true;
		if (logHeight > normal + bound) return false;
	}
	return height * binomialPmf(mode, {
		n,
		p
	}) <= binomialPmf(k, {
		n,
		p
	});
}
/** P(X = k) / P(X = mode) as a product of the ratios of neighbours. */
function ratioToMode(k, mode, { n, p }) {
	const odds = p / (1 - p);
	let ratio = 1;
	for (let i = min(k, mode) + 1; i <= max(k, mode); i++) ratio *= (n + 1) * odds / i - odds;
	return k >= mode ? ratio : 1 / ratio;
}
// shared/statistics/quantiles.ts
/**
* Sample quantile by linear interpolation between order statistics at (n - 1) q: type 7 of Hyndman and Fan, the default
* of numpy and R.
*
* @param sorted ascending, without NaN
* @param q in [0, 1]
* @returns NaN for an empty sample or q outside [0, 1]
* @see Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996
*/
function sampleQuantile(sorted, q) {
	if (!(q >= 0 && q <= 1)) return NaN;
	const position = (sorted.length - 1) * q;
	const below = Math.floor(position);
	const low = sorted[below] ?? NaN;
	const share = position - below;
	if (share === 0) return low;
	const high = sorted[below + 1] ?? NaN;
	return share < .5 ? low + (high - low) * share : high - (high - low) * (1 - share);
}
// shared/statistics/bootstrap/estimate.ts
/**
* Percentile interval: the α/2 and 1 - α/2 quantiles of the replicates.
*
* A statistic that is undefined in some resamples (recall without positives) has no percentile interval: NaN.
* @param replicates the statistic on every resample; sorted in place
* @see Efron and Tibshirani, An Introduction to the Bootstrap, 1993, section 13.3
*/
function percentileEstimate(value, replicates, level) {
	if (!Number.isFinite(value) || replicates.some((replicate) => Number.isNaN(replicate))) return undefinedEstimate(value);
	const tail = (1 - level) / 2;
	const standardError = deviation(replicates);
	replicates.sort();
	return {
		value,
		lower: sampleQuantile(replicates, tail),
		upper: sampleQuantile(replicates, 1 - tail),
		standardError
	};
}
function undefinedEstimate(value) {
	return {
		value,
		lower: NaN,
		upper: NaN,
		standardError: NaN
	};
}
/** Sample standard deviation by two passes. */
function deviation(values) {
	const mean = average(values);
	let sum = 0;
	for (const value of values) sum += (value - mean) * (value - mean);
	return Math.sqrt(sum / (values.length - 1));
}
function average(values) {
	let sum = 0;
	for (const value of values) sum += value;
	return sum / values.length;
}
// shared/statistics/bootstrap/counts.ts
/**
* Percentile interval of any statistic of counted cells.
*
* Rows that fall into the same cell are alike, so drawing n rows with replacement is drawing the cell counts from the
* multinomial law: the same bootstrap, at a cost that does not grow with the rows.
* @param counts rows per cell
* @param statistic of the cell counts; NaN where it is undefined
*/
function bootstrapCounts(counts, statistic, options) {
	const cells = Float64Array.from(counts);
	const value = statistic(cells);
	if (!Number.isFinite(value)) return {
		value,
		lower: NaN,
		upper: NaN,
		standardError: NaN
	};
	const state = randomState(options.seed);
	const replicates = new Float64Array(options.resamples);
	const drawn = new Float64Array(cells.length);
	for (let resample = 0; resample < options.resamples; resample++) {
		drawMultinomial(cells, drawn, state);
		replicates[resample] = statistic(drawn);
	}
	return percentileEstimate(value, replicates, options.level);
}
/** Cell by cell, each binomial given the ones before. */
function drawMultinomial(cells, drawn, state) {
	let rows = 0;
	for (const count of cells) rows += count;
	let left = rows;
	for (const [index, count] of cells.entries()) {
		const here = rows > 0 ? nextBinomial(state, {
			n: left,
			p: Math.min(1, count / rows)
		}) : 0;
		drawn[index] = here;
		left -= here;
		rows -= count;
	}
}
/** Counts the cells of two models' decisions (0 or 1) on the same rows. */
function pairedConfusion(rows) {
	const cells = /* @__PURE__ */ new Float64Array(8);
	for (let row = 0; row < rows.labels.length; row++) {
		const cell = (rows.labels[row] === 1 ? 0 : 4) + (rows.candidate[row] === 1 ? 0 : 2) + (rows.baseline[row] === 1 ? 0 : 1);
		cells[cell] = (cells[cell] ?? 0) + 1;
	}
	return {
		positive: cellsFrom(cells, 0),
		negative: cellsFrom(cells, 4)
	};
}
/** Cells lie as both, candidate only, baseline only, neither. */
function cellsFrom(cells, start) {
	const [both = 0, candidateOnly = 0, baselineOnly = 0, neither = 0] = cells.subarray(start, start + 4);
	return {
		both,
		candidateOnly,
		baselineOnly,
		neither
	};
}
function flat({ positive, negative }) {
	return [positive, negative].flatMap((cells) => [
		cells.both,
		cells.candidateOnly,
		cells.baselineOnly,
		cells.neither
	]);
}
/** What one of the two models gets right and wrong. */
function confusionOf(cells, who) {
	const { positive, negative } = cells;
	const truePositive = positive.both + (who === "candidate" ? positive.candidateOnly : positive.baselineOnly);
	const falsePositive = negative.both + (who === "candidate" ? negative.candidateOnly : negative.baselineOnly);
	return {
		truePositive,
		falsePositive,
		falseNegative: total$2(positive) - truePositive,
		trueNegative: total$2(negative) - falsePositive
	};
}
function total$2(cells) {
	return cells.both + cells.candidateOnly + cells.baselineOnly + cells.neither;
}
/**
* Percentile interval of the change of a metric of the confusion matrix (accuracy, recall, precision, F1, …), candidate
* minus baseline, on paired rows: the multinomial law over the eight cells.
*
* @param metric NaN where undefined, which makes the interval NaN
*/
function pairedBootstrapConfusion(cells, metric, options) {
	const change = (counts) => {
		const drawn = {
			positive: cellsFrom(counts, 0),
			negative: cellsFrom(counts, 4)
		};
		return metric(confusionOf(drawn, "candidate")) - metric(confusionOf(drawn, "baseline"));
	};
	return bootstrapCounts(flat(cells), change, options);
}
/** Percentile interval of a metric of one model's confusion matrix. */
function bootstrapConfusion({ truePositive, falsePositive, trueNegative, falseNegative }, metric, options) {
	return bootstrapCounts([
		truePositive,
		falsePositive,
		trueNegative,
		falseNegative
	], ([tp = 0, fp = 0, tn = 0, fn = 0]) => metric({
		truePositive: tp,
		falsePositive: fp,
		trueNegative: tn,
		falseNegative: fn
	}), options);
}
// shared/statistics/special/error-function.ts
/** The error function, its complement and their inverses. */
const TWO_OVER_ROOT_PI = 1.1283791670955126;
const ROOT_PI = 1.772453850905516;
/** erfc(x) = 1 - erf(x), with all digits where erf is near 1. */
function errorFunctionComplement(x) {
	if (Number.isNaN(x)) return NaN;
	if (x >= 1.5) return largeComplement(x);
	if (x <= -1.5) return 2 - largeComplement(-x);
	return 1 - smallErrorFunction(x);
}
function smallErrorFunction(x) {
	const square = x * x;
	let term = 1;
	let sum = 1;
	for (let n = 1; term > sum * 1e-17; n++) {
		term *= 2 * square / (2 * n + 1);
		sum += term;
	}
	return TWO_OVER_ROOT_PI * x * Math.exp(-square) * sum;
}
/** erfc for x >= 1.5 by Lentz's algorithm on x + (1/2)/(x + 1/(x + (3/2)/(x + …))). */
function largeComplement(x) {
	if (x > 27.5) return 0;
	let value = x;
	let c = x;
	let d = 0;
	for (let n = 1; n < 500; n++) {
		const numerator = n / 2;
		d = 1 / (x + numerator * d);
		c = x + numerator / c;
		const factor = c * d;
		value *= factor;
		if (Math.abs(factor - 1) < 1e-16) break;
	}
	return expOfMinusSquare(x) / (ROOT_PI * value);
}
/** e^(-x²) for large x: the square is split so that its rounding does not grow into the result. */
function expOfMinusSquare(x) {
	const head = Math.fround(x);
	return Math.exp(-head * head) * Math.exp(-(x - head) * (x + head));
}
/** The x with erf(x) = y, for -1 <= y <= 1. */
function inverseErrorFunction(y) {
	if (Number.isNaN(y) || Math.abs(y) > 1) return NaN;
	if (Math.abs(y) > .5) return Math.sign(y) * inverseErrorFunctionComplement(1 - Math.abs(y));
	let x = ROOT_PI / 2 * y * (1 + Math.PI / 12 * y * y);
	for (let iteration = 0; iteration < 3; iteration++) {
		const step = (smallErrorFunction(x) - y) / (TWO_OVER_ROOT_PI * Math.exp(-x * x));
		x -= step / (1 + x * step);
	}
	return x;
}
/**
* The x with erfc(x) = y, for 0 <= y <= 2.
*
* Starts from Hastings' approximation (absolute error below 4.5e-4) and refines it by Halley's method.
* @see Abramowitz and Stegun 26.2.23
*/
function inverseErrorFunctionComplement(y) {
	if (!(y >= 0 && y <= 2)) return NaN;
	if (y === 0) return 1e400;
	if (y > 1) return -inverseErrorFunctionComplement(2 - y);
	if (y >= .5) return inverseErrorFunction(1 - y);
	const t = Math.sqrt(-2 * Math.log(y / 2));
	let x = (t - (2.515517 + t * (.802853 + t * .010328)) / (1 + t * (1.432788 + t * (.189269 + t * .001308)))) * Math.SQRT1_2;
	for (let iteration = 0; iteration < 3; iteration++) {
		const density = TWO_OVER_ROOT_PI * expOfMinusSquare(x);
		if (density === 0) return x;
		const step = (errorFunctionComplement(x) - y) / density;
		x += step / (1 - x * step);
	}
	return x;
}
// shared/statistics/distributions/normal.ts
/** The standard normal distribution. */
/** Φ(x) = P(X <= x). */
function normalCdf(x) {
	return .5 * errorFunctionComplement(-x * Math.SQRT1_2);
}
/** Φ⁻¹(p); ∓∞ at 0 and 1, NaN outside [0, 1]. */
function normalQuantile(p) {
	if (!(p >= 0 && p <= 1)) return NaN;
	if (Math.abs(p - .5) <= .25) return Math.SQRT2 * inverseErrorFunction(2 * p - 1);
	return p < .5 ? -Math.SQRT2 * inverseErrorFunctionComplement(2 * p) : Math.SQRT2 * inverseErrorFunctionComplement(2 * (1 - p));
}
/** The two-sided p-value of a standard normal statistic. */
function normalTwoSided(z) {
	return errorFunctionComplement(Math.abs(z) * Math.SQRT1_2);
}
// shared/statistics/proportions/one.ts
const UNKNOWN_INTERVAL = {
	lower: NaN,
	upper: NaN
};
/** The z that leaves (1 - level) / 2 above. */
function criticalZ(level) {
	return -normalQuantile((1 - level) / 2);
}
function isUsable({ successes, trials }) {
	return trials > 0 && successes >= 0 && successes <= trials;
}
/**
* Wilson's score interval: right coverage on average for any proportion and size; our default.
*
* @param level two-sided, e.g. 0.95
* @returns NaN without trials
* @see Wilson 1927; Newcombe, Statistics in Medicine 17:857, 1998, method 3
*/
function wilsonInterval(given, level) {
	if (!isUsable(given)) return UNKNOWN_INTERVAL;
	const { successes, trials } = given;
	const z = criticalZ(level);
	const share = successes / trials;
	const center = (successes + z * z / 2) / (trials + z * z);
	const half = z / (trials + z * z) * Math.sqrt(trials * share * (1 - share) + z * z / 4);
	return {
		lower: successes === 0 ? 0 : Math.max(0, center - half),
		upper: successes === trials ? 1 : Math.min(1, center + half)
	};
}
// shared/statistics/metrics/of-decisions.ts
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
	youden: (c) => recall$1(c) + specificity(c) - 1,
	markedness: (c) => precision$1(c) + c.trueNegative / notCalled(c) - 1,
	f1: (c) => fBeta(c, 1),
	f2: (c) => fBeta(c, 2),
	"f0.5": (c) => fBeta(c, .5),
	mcc: matthews$1,
	kappa: kappa$1,
	lift: (c) => precision$1(c) * (all(c) / positives(c))
};
// shared/statistics/metrics/average-precision.ts
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
	/**
	* A value that the average precision does not fall below, whatever scores some further rows have.
	*
	* A known positive has at worst every unknown negative above it and no unknown positive. An unknown positive, wherever
	* it stands, has at worst every unknown negative above it too, and itself among what is found. Both at once need not be
	* possible, so that this is a bound and not always a value that occurs.
	*/
	floor(unknown) {
		let [found, called, newlyFound, sum] = [
			0,
			unknown.negatives,
			0,
			0
		];
		let worst = 1 / (called + 1);
		for (let at = 0; at < this.#order.length; at++) {
			called++;
			if (this.#label[this.#order[at] ?? 0] === 1) newlyFound++;
			if (this.#ends[at] === 0) continue;
			found += newlyFound;
			sum += newlyFound * (found / called);
			newlyFound = 0;
			worst = Math.min(worst, (found + 1) / (called + 1));
		}
		return (sum + unknown.positives * worst) / (found + unknown.positives);
	}
};
// shared/statistics/multiclass-metrics.ts
/**
* Everything a confusion matrix tells, with scikit-learn's conventions: in averages an undefined precision or recall
* counts as 0 (`labels` given, `zero_division=0`).
*
* @see Gorodkin 2004 for Matthews' correlation of several classes
*/
function multiclassMetrics(matrix) {
	const actual = matrix.map((row) => total$1(row));
	const predicted = matrix.map((_, column) => total$1(matrix.map((row) => row[column] ?? 0)));
	const right = matrix.map((row, index) => row[index] ?? 0);
	const rows = total$1(actual);
	const accuracy = total$1(right) / rows;
	const perClass = right.map((hits, index) => classMetrics(hits, predicted[index] ?? 0, actual[index] ?? 0));
	return {
		accuracy,
		micro: {
			precision: accuracy,
			recall: accuracy,
			f1: accuracy
		},
		macro: averaged(perClass, () => 1),
		weighted: averaged(perClass, (of) => of.rows),
		perClass,
		kappa: kappa({
			actual,
			predicted,
			rows,
			accuracy
		}),
		matthews: matthews({
			actual,
			predicted,
			rows,
			accuracy
		})
	};
}
function classMetrics(hits, predicted, actual) {
	return {
		precision: hits / predicted,
		recall: hits / actual,
		f1: 2 * hits / (predicted + actual),
		rows: actual
	};
}
function averaged(classes, weight) {
	const weights = total$1(classes.map(weight));
	const mean = (metric) => total$1(classes.map((of) => weight(of) * (Number.isNaN(of[metric]) ? 0 : of[metric]))) / weights;
	return {
		precision: mean("precision"),
		recall: mean("recall"),
		f1: mean("f1")
	};
}
function total$1(values) {
	return values.reduce((sum, value) => sum + value, 0);
}
function product$1(a, b) {
	return total$1(a.map((value, index) => value * (b[index] ?? 0)));
}
function kappa({ actual, predicted, rows, accuracy }) {
	const chance = product$1(actual, predicted) / (rows * rows);
	return (accuracy - chance) / (1 - chance);
}
function matthews({ actual, predicted, rows, accuracy }) {
	const covariance = accuracy * rows * rows - product$1(actual, predicted);
	const scale = sqrt(rows * rows - product$1(predicted, predicted)) * sqrt(rows * rows - product$1(actual, actual));
	return scale === 0 ? 0 : covariance / scale;
}
// shared/statistics/metrics/multiclass-bounds.ts
/**
* Values below and above which no metric is, whatever the unknown predictions are. Not always values that occur.
*
* Precision, recall and F1 of each class are highest where every unknown row is right. They are lowest where it is wrong:
* a miss of its own class and a false alarm of at most one other. F1 and precision fall with every false alarm by less
* than with the one before, so that the lowest sum over classes takes the alarms greedily, where each costs most. A class
* that nothing else is in takes part in a plain mean as 0 and costs an alarm. Kappa and Matthews' correlation are
* bounded by what accuracy and the products of the margins can be at worst and at best.
*/
function multiclassBounds(given) {
	const { matrix, unknown, others } = given;
	const right = matrix.map((row, index) => row.map((count, column) => count + (index === column ? unknown[index] ?? 0 : 0)));
	const wrong = [...matrix.map((row, index) => [...row, unknown[index] ?? 0]), [...unknown.map(() => 0), 0]];
	const margins = marginsOf(given);
	const classes = matrix.map((row, index) => ({
		actual: margins.actual[index] ?? 0,
		predicted: margins.predicted[index] ?? 0,
		hits: row[index] ?? 0,
		alarms: margins.missing - (unknown[index] ?? 0)
	}));
	const mean = (weight, free) => {
		const lowest = (value) => lowestMean(classes, {
			weight,
			value,
			missing: margins.missing,
			others: free
		});
		return {
			precision: lowest(precision),
			recall: lowest(recall),
			f1: lowest(f1)
		};
	};
	const [kappa, matthews] = [kappaBounds(margins), matthewsBounds(margins, unknown)];
	return {
		low: {
			...multiclassMetrics(wrong),
			macro: mean(() => 1, others),
			weighted: mean(({ actual }) => actual, 0),
			kappa: kappa.low,
			matthews: matthews.low
		},
		high: {
			...multiclassMetrics(right),
			kappa: kappa.high,
			matthews: matthews.high
		}
	};
}
const precision = ({ hits, predicted }, alarms) => share(hits, predicted + alarms);
const recall = ({ hits, actual }) => share(hits, actual);
const f1 = ({ hits, predicted, actual }, alarms) => share(2 * hits, predicted + alarms + actual);
function lowestMean(classes, { weight, value: unweighted, missing, others }) {
	const weights = total(classes.map(weight));
	const value = (of, alarms) => weight(of) * unweighted(of, alarms);
	const taken = classes.map(() => 0);
	const now = classes.map((of) => value(of, 0));
	const next = classes.map((of) => of.alarms > 0 ? value(of, 1) : 1e400);
	let sum = total(now);
	let lowest = sum / (weights + Math.min(others, missing));
	for (let alarms = 1; alarms <= missing; alarms++) {
		let [best, gain] = [-1, 0];
		for (let index = 0; index < now.length; index++) {
			const falls = (now[index] ?? 0) - (next[index] ?? 1e400);
			if (falls > gain) [best, gain] = [index, falls];
		}
		if (best < 0) break;
		sum -= gain;
		const of = classes[best];
		const count = taken[best] = (taken[best] ?? 0) + 1;
		now[best] = next[best] ?? 0;
		next[best] = of !== void 0 && count < of.alarms ? value(of, count + 1) : 1e400;
		lowest = Math.min(lowest, sum / (weights + Math.min(others, missing - alarms)));
	}
	return lowest;
}
function marginsOf({ matrix, unknown }) {
	const actual = matrix.map((row, index) => total(row) + (unknown[index] ?? 0));
	return {
		actual,
		predicted: matrix.map((_, column) => total(matrix.map((row) => row[column] ?? 0))),
		hits: total(matrix.map((row, index) => row[index] ?? 0)),
		missing: total(unknown),
		rows: total(actual)
	};
}
/** 1 - (1 - accuracy) / (1 - chance) rises with accuracy and falls with chance. */
function kappaBounds({ actual, predicted, hits, missing, rows }) {
	const known = product(actual, predicted);
	const most = known + missing * Math.max(...actual);
	const of = (right, chance) => chance >= rows * rows ? -1 : clamped(1 - (1 - right / rows) / (1 - chance / (rows * rows)));
	return {
		low: of(hits, most),
		high: of(hits + missing, known)
	};
}
/** An unknown row adds to the covariance N - (rows of its class) at best and -(rows of the largest class) at worst. */
function matthewsBounds({ actual, predicted, hits, missing, rows }, unknown) {
	const known = hits * rows - product(actual, predicted);
	const least = known - missing * Math.max(...actual);
	const most = known + total(unknown.map((count, index) => count * (rows - (actual[index] ?? 0))));
	const squares = product(predicted, predicted);
	const bySquares = (of) => sqrt(Math.max(0, rows * rows - of)) * sqrt(rows * rows - product(actual, actual));
	const largest = bySquares(squares);
	const smallest = bySquares(squares + 2 * missing * Math.max(...predicted) + missing * missing);
	const correlation = (covariance, scale) => covariance === 0 ? 0 : clamped(covariance / scale);
	return {
		low: correlation(least, least > 0 ? largest : smallest),
		high: correlation(most, most > 0 ? smallest : largest)
	};
}
function clamped(correlation) {
	return Math.max(-1, Math.min(1, correlation));
}
function share(part, whole) {
	return whole === 0 ? 0 : part / whole;
}
function product(a, b) {
	return total(a.map((value, index) => value * (b[index] ?? 0)));
}
function total(values) {
	return values.reduce((sum, value) => sum + value, 0);
}
// shared/statistics/bootstrap/rows.ts
/**
* Percentile interval of any statistic of weighted rows, where a weight says how often the row was drawn: average
* precision, nDCG, quantiles, anything that is no function of means or counts. One pass of the statistic per resample.
*
* @param rows how many rows there are, or the group of each row (0, 1, …): rows of a group are drawn together, since
*   several rows of one user or session are not independent
* @param statistic reads the weights; the array is reused
* @see Efron and Tibshirani 1993, section 8.5 for drawing groups
*/
function bootstrapRows(rows, statistic, options) {
	const size = typeof rows === "number" ? rows : rows.length;
	const groups = typeof rows === "number" ? rows : rows.reduce((most, group) => Math.max(most, group + 1), 0);
	const weights = new Uint16Array(size).fill(1);
	const value = size === 0 ? NaN : statistic(weights);
	if (!Number.isFinite(value)) return {
		value,
		lower: NaN,
		upper: NaN,
		standardError: NaN
	};
	const state = randomState(options.seed);
	const drawn = typeof rows === "number" ? weights : new Uint16Array(groups);
	const replicates = new Float64Array(options.resamples);
	for (let resample = 0; resample < options.resamples; resample++) {
		drawn.fill(0);
		for (let n = 0; n < groups; n++) {
			const group = nextBelow(state, groups);
			drawn[group] = (drawn[group] ?? 0) + 1;
		}
		if (typeof rows !== "number") for (let row = 0; row < size; row++) weights[row] = drawn[rows[row] ?? 0] ?? 0;
		replicates[resample] = statistic(weights);
	}
	return percentileEstimate(value, replicates, options.level);
}
// shared/statistics/delong.ts
/**
* AUC and its DeLong variance in O(n log n).
*
* auc = mean ψ, ψ = 1, ½, 0 for a positive's score above, at, below a negative's; variance = var(V10)/n1 + var(V01)/n0
* with n - 1 in the denominators.
* @param labels 1 for the positive class, anything else for the negative
* @param scores higher means more positive; finite
* @returns auc NaN without both classes; variance NaN with fewer than two rows of a class
* @see DeLong, DeLong and Clarke-Pearson, Biometrics 44:837, 1988; Sun and Xu, IEEE SPL 21:1389, 2014
*/
function delongAuc(labels, scores) {
	const { positives, negatives } = splitByLabel(labels, scores);
	const sortedPositives = positives.slice().sort();
	const sortedNegatives = negatives.slice().sort();
	const ofPositives = positives.map((score) => midRank(sortedNegatives, score) / negatives.length);
	const ofNegatives = negatives.map((score) => 1 - midRank(sortedPositives, score) / positives.length);
	return {
		auc: positives.length === 0 || negatives.length === 0 ? NaN : mean$1(ofPositives),
		variance: covariance(ofPositives, ofPositives) / positives.length + covariance(ofNegatives, ofNegatives) / negatives.length,
		ofPositives,
		ofNegatives
	};
}
function splitByLabel(labels, scores) {
	let count = 0;
	for (let row = 0; row < labels.length; row++) count += labels[row] === 1 ? 1 : 0;
	const positives = new Float64Array(count);
	const negatives = new Float64Array(labels.length - count);
	let [p, n] = [0, 0];
	for (let row = 0; row < labels.length; row++) if (labels[row] === 1) positives[p++] = scores[row] ?? NaN;
	else negatives[n++] = scores[row] ?? NaN;
	return {
		positives,
		negatives
	};
}
/** How many of the sorted values lie below, ties counted half. */
function midRank(sorted, value) {
	const below = firstNotBelow(sorted, value);
	if (sorted[below] !== value) return below;
	let [low, high] = [below, sorted.length];
	while (low < high) {
		const middle = low + high >>> 1;
		if ((sorted[middle] ?? NaN) <= value) low = middle + 1;
		else high = middle;
	}
	return (below + low) / 2;
}
function firstNotBelow(sorted, value) {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = low + high >>> 1;
		if ((sorted[middle] ?? NaN) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
function mean$1(values) {
	let sum = 0;
	for (const value of values) sum += value;
	return sum / values.length;
}
/** Sample covariance; NaN for fewer than two. */
function covariance(a, b) {
	if (a.length < 2) return NaN;
	const [meanA, meanB] = [mean$1(a), mean$1(b)];
	let sum = 0;
	for (let row = 0; row < a.length; row++) sum += ((a[row] ?? NaN) - meanA) * ((b[row] ?? NaN) - meanB);
	return sum / (a.length - 1);
}
/** Normal interval of one AUC, cut to [0, 1]. */
function aucInterval({ auc, variance }, level) {
	const half = criticalZ(level) * sqrt(variance);
	return {
		lower: max(0, auc - half),
		upper: min(1, auc + half)
	};
}
/**
* DeLong's paired comparison: Z = (A1 - A2) / sqrt(v11 + v22 - 2 v12).
*
* @returns for identical rankings the difference 0 with statistic 0 and p-value 1; NaN without two rows of each class
*/
function delongPaired(rows, level) {
	const candidate = delongAuc(rows.labels, rows.candidate);
	const baseline = delongAuc(rows.labels, rows.baseline);
	const shared = covariance(candidate.ofPositives, baseline.ofPositives) / candidate.ofPositives.length + covariance(candidate.ofNegatives, baseline.ofNegatives) / candidate.ofNegatives.length;
	const value = candidate.auc - baseline.auc;
	const variance = varianceOfDifferences(candidate, baseline);
	const standardError = sqrt(variance);
	const statistic = variance === 0 && value === 0 ? 0 : value / standardError;
	const half = criticalZ(level) * standardError;
	return {
		candidate: candidate.auc,
		baseline: baseline.auc,
		value,
		lower: value - half,
		upper: value + half,
		covariance: shared,
		standardError,
		statistic,
		pValue: normalTwoSided(statistic)
	};
}
/** v11 + v22 - 2 v12, from differences per row: exactly 0 for equal rankings, where the three terms would leave dust. */
function varianceOfDifferences(candidate, baseline) {
	const positives = candidate.ofPositives.map((value, row) => value - (baseline.ofPositives[row] ?? NaN));
	const negatives = candidate.ofNegatives.map((value, row) => value - (baseline.ofNegatives[row] ?? NaN));
	return covariance(positives, positives) / positives.length + covariance(negatives, negatives) / negatives.length;
}
// shared/statistics/metrics/of-means.ts
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
// shared/statistics/bootstrap/draws.ts
/**
* The two inner loops of the bootstrap. Both are xoshiro128** (see ../random.ts) in local variables, one word giving
* three row numbers of ten bits; everything here exists because these loops run billions of times.
*/
/** Rows per block: what ten bits can number, and 8 KB of numbers, which stay in the first-level cache. */
const DRAW_BLOCK = 1024;
/** The sum of `draws` rows of a full block, drawn with replacement; three sums, so that no addition waits for the last. */
function sumOfDraws(block, draws, state) {
	let a = state[0] ?? 0;
	let b = state[1] ?? 0;
	let c = state[2] ?? 0;
	let d = state[3] ?? 0;
	let first = 0;
	let second = 0;
	let third = 0;
	for (let left = draws; left > 0; left -= 3) {
		const product = imul(b, 5);
		const word = imul(product << 7 | product >>> 25, 9);
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = d << 11 | d >>> 21;
		first += block[word & 1023] ?? 0;
		if (left >= 3) {
			second += block[word >>> 10 & 1023] ?? 0;
			third += block[word >>> 20 & 1023] ?? 0;
		} else if (left === 2) second += block[word >>> 10 & 1023] ?? 0;
	}
	state[0] = a;
	state[1] = b;
	state[2] = c;
	state[3] = d;
	return first + second + third;
}
/**
* Writes `draws` row numbers below `size` (at most `DRAW_BLOCK`), all equally likely, to the start of `into`, which has
* room for two more. A number beyond a shorter block is overwritten by the next.
*/
function fillDraws(into, draws, size, state) {
	let a = state[0] ?? 0;
	let b = state[1] ?? 0;
	let c = state[2] ?? 0;
	let d = state[3] ?? 0;
	let filled = 0;
	while (filled < draws) {
		const product = imul(b, 5);
		const word = imul(product << 7 | product >>> 25, 9);
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = d << 11 | d >>> 21;
		into[filled] = word & 1023;
		filled += (word & 1023) < size ? 1 : 0;
		into[filled] = word >>> 10 & 1023;
		filled += (word >>> 10 & 1023) < size ? 1 : 0;
		into[filled] = word >>> 20 & 1023;
		filled += (word >>> 20 & 1023) < size ? 1 : 0;
	}
	state[0] = a;
	state[1] = b;
	state[2] = c;
	state[3] = d;
}
/** The sum of a block over the first `draws` row numbers. */
function sumAt(block, drawn, draws) {
	let first = 0;
	let second = 0;
	let n = 0;
	for (; n + 1 < draws; n += 2) {
		first += block[drawn[n] ?? 0] ?? 0;
		second += block[drawn[n + 1] ?? 0] ?? 0;
	}
	if (n < draws) first += block[drawn[n] ?? 0] ?? 0;
	return first + second;
}
// shared/statistics/bootstrap/means.ts
/**
* Percentile interval of a function of column means, all columns resampled by the same rows: RMSE from squared errors,
* R² from four moments, a ratio of sums.
*
* Efron's bootstrap draws n rows with replacement. Drawn over the whole array, almost every read misses the cache. The
* same law, split in two: how many of the n draws fall into each block of 1,024 rows is multinomial, and within a block
* the draws are uniform. So every block stays in the first-level cache while all resamples draw from it, and one 32-bit
* word gives three row numbers. Nothing is approximated (unlike Poisson weights).
*
* @param columns equally long
* @param statistic of the means, in the order of the columns
* @returns bit-equal for equal input and seed
* @see Efron and Tibshirani 1993, section 13.3
*/
function bootstrapMeans(columns, statistic, options) {
	const rows = columns[0]?.length ?? 0;
	const value = statistic(Float64Array.from(columns, (column) => sum(column) / rows));
	if (rows === 0 || !Number.isFinite(value)) return {
		value,
		lower: NaN,
		upper: NaN,
		standardError: NaN
	};
	const sums = columns.map(() => new Float64Array(options.resamples));
	const split = startSplit(rows, options);
	const drawn = new Uint16Array(2 * DRAW_BLOCK);
	for (let start = 0; start < rows; start += DRAW_BLOCK) addBlock(columns, sums, {
		split,
		start,
		drawn
	});
	const means = new Float64Array(columns.length);
	const replicates = new Float64Array(options.resamples);
	for (let resample = 0; resample < options.resamples; resample++) {
		for (const [column, of] of sums.entries()) means[column] = (of[resample] ?? NaN) / rows;
		replicates[resample] = statistic(means);
	}
	return percentileEstimate(value, replicates, options.level);
}
function sum(column) {
	let total = 0;
	for (const value of column) total += value;
	return total;
}
function startSplit(rows, { resamples, seed }) {
	return {
		state: randomState(seed),
		left: new Int32Array(resamples).fill(rows),
		rows
	};
}
/** How many draws of a resample fall into the block that starts at `start`. */
function drawsIn(split, resample, start) {
	const left = split.left[resample] ?? 0;
	const behind = split.rows - start;
	const draws = behind <= 1024 ? left : nextBinomial(split.state, {
		n: left,
		p: DRAW_BLOCK / behind
	});
	split.left[resample] = left - draws;
	return draws;
}
/** Adds to `sums`, per resample, what its draws from one block amount to. */
function addBlock(columns, sums, at) {
	const blocks = columns.map((column) => column.slice(at.start, at.start + DRAW_BLOCK));
	const [only, second] = blocks;
	const single = second === void 0 && only?.length === 1024 ? only : void 0;
	const { state } = at.split;
	const resamples = at.split.left.length;
	for (let resample = 0; resample < resamples; resample++) {
		const draws = drawsIn(at.split, resample, at.start);
		if (single !== void 0) {
			add(sums[0], resample, sumOfDraws(single, draws, state));
			continue;
		}
		const drawn = roomFor(at, draws);
		fillDraws(drawn, draws, only?.length ?? 0, state);
		for (let column = 0; column < blocks.length; column++) add(sums[column], resample, sumAt(blocks[column] ?? drawnNothing, drawn, draws));
	}
}
const drawnNothing = /* @__PURE__ */ new Float64Array(0);
function roomFor(at, draws) {
	if (draws + 2 > at.drawn.length) at.drawn = new Uint16Array(2 * draws);
	return at.drawn;
}
function add(sums, resample, drawn) {
	if (sums !== void 0) sums[resample] = (sums[resample] ?? 0) + drawn;
}
// shared/statistics/multiplicity.ts
/**
* P-values of a family adjusted by Holm's step-down: reject where the adjusted value is at most α. It bounds the chance
* of any false rejection, whatever the dependence.
*
* @param pValues each in [0, 1], any order
* @returns in the order given; all NaN where any is not a probability: a missing p-value is not a rejection or its
*   absence
* @see Holm, A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6:65, 1979
*/
function holm(pValues) {
	if (!pValues.every((p) => p >= 0 && p <= 1)) return pValues.map(() => NaN);
	const order = pValues.map((_, index) => index).sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0));
	const adjusted = new Array(pValues.length);
	let most = 0;
	for (const [rank, index] of order.entries()) {
		most = max(most, (order.length - rank) * (pValues[index] ?? NaN));
		adjusted[index] = min(1, most);
	}
	return adjusted;
}
// shared/statistics/power.ts
/** z(1 - α) + z(power): how many standard errors a change must have to be seen. 2.486 for the usual target. */
function detectableInErrors({ alpha, power, sides = 1 }) {
	return -normalQuantile(alpha / sides) + normalQuantile(power);
}
export { AveragePrecision, CONFUSION_METRICS, NUMBER_METRICS, PROBABILITY_METRICS, SHARES, aucInterval, bootstrapConfusion, bootstrapCounts, bootstrapMeans, bootstrapRows, calibrationBins, confusionAt, confusionOf, criticalZ, delongAuc, delongPaired, detectableInErrors, holm, mcnemarMidP, multiclassBounds, multiclassMetrics, normalCdf, pairedBootstrapConfusion, pairedConfusion, precisionRecallCurve, rank, rocCurve, wilsonInterval };
