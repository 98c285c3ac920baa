// shared/statistics/math.ts
/** Taken once: looking a global up in every round is slow where globals are intercepted, as in test sandboxes. */
const abs = Math.abs;
const ceil = Math.ceil;
const clz32 = Math.clz32;
const exp = Math.exp;
const expm1 = Math.expm1;
const floor = Math.floor;
const hypot = Math.hypot;
const imul = Math.imul;
const log = Math.log;
const log1p = Math.log1p;
const max = Math.max;
const min = Math.min;
const round = Math.round;
const sin = Math.sin;
const sqrt = Math.sqrt;
// shared/statistics/sequential/event-ratio.ts
/**
* Risk ratios over which the alternative is spread evenly. Small ones notice a slow harm after many events, large ones
* a broken arm after few.
*
* @internal
*/
const RISK_RATIOS = [
	1.25,
	1.5,
	2,
	3,
	5,
	10,
	20
];
const NO_EVIDENCE = RISK_RATIOS.map(() => 0);
/**
* One look of a test martingale against "the treated arm's event rate is not above the control's".
*
* Given the trials of both arms and the number of events, under the null each event belongs to the treated arm with
* probability at most p0 = trials_t / (trials_t + trials_c); under a risk ratio r with p1 = r trials_t /
* (r trials_t + trials_c). The factor is the product over events of p1/p0 (treated) or (1 - p1)/(1 - p0) (control).
* Events of Bernoulli trials are drawn without replacement (hypergeometric), which is smaller in convex order than
* the binomial (Hoeffding 1963, theorem 4), so the expectation of the factor is at most one: the product over looks
* is a supermartingale whenever the looks do not depend on the outcomes since the look before.
*
* @see Lindon, Malek: Anytime-valid inference for multinomial count data (arXiv 2011.03567)
*/
function addIncrement(evidence, { treated, control }) {
	const trials = treated.trials + control.trials;
	if (treated.trials <= 0 || control.trials <= 0) return evidence;
	const p0 = treated.trials / trials;
	return RISK_RATIOS.map((ratio, index) => {
		const p1 = ratio * treated.trials / (ratio * treated.trials + control.trials);
		const gain = treated.events * log(p1 / p0) + control.events * log((1 - p1) / (1 - p0));
		return (evidence[index] ?? 0) + gain;
	});
}
/** The natural logarithm of the e-value: the mean of the likelihood ratios over `RISK_RATIOS`. */
function logEValue(evidence) {
	const largest = max(...evidence);
	const sum = evidence.reduce((total, value) => total + exp(value - largest), 0);
	return largest + log(sum / evidence.length);
}
/**
* About how many trials per arm, equally exposed, it takes to see a risk ratio.
*
* The events needed are log(grid size / alpha) over the expected growth of the log-likelihood ratio per event at that
* ratio; the simulated medians lie somewhat lower.
*/
function trialsToSee(ratio, rate, alpha) {
	const share = ratio / (1 + ratio);
	const growth = share * log(2 * share) + (1 - share) * log(2 * (1 - share));
	const events = log(RISK_RATIOS.length / alpha) / growth;
	return ceil(events / (rate * (1 + ratio)));
}
// shared/statistics/special/gamma.ts
/**
* The gamma family in log space: ln Γ, Stirling's error, Poisson's deviance. Everything that needs a factorial of a
* large or fractional number goes through these three, since differences of plain ln Γ lose all digits there.
*/
const HALF_LOG_TWO_PI = .9189385332046728;
/** Bernoulli terms of Stirling's series, B(2k) / (2k (2k - 1)), for 1/x, 1/x³, … */
const STIRLING_SERIES = [
	1 / 12,
	-1 / 360,
	1 / 1260,
	-1 / 1680,
	1 / 1188,
	-691 / 360360,
	1 / 156,
	-3617 / 122400
];
/** Below this, recurrences lift the argument until the series is exact to the last digit. */
const STIRLING_FROM = 12;
/** (-1)^k (ζ(k) - 1) / k for k = 2, 3, …; the coefficients of ln Γ(1 + z) + ln(1 + z) - z(1 - γ). */
const ZETA_COEFFICIENTS = Array.from({ length: 30 }, (_, index) => {
	const k = index + 2;
	return (k % 2 === 0 ? 1 : -1) * zetaMinusOne(k) / k;
});
/** ζ(k) - 1 by direct summation with an Euler-Maclaurin tail. */
function zetaMinusOne(k) {
	const from = 20;
	let sum = from ** (1 - k) / (k - 1) + .5 * from ** -k + k / 12 * from ** (-k - 1);
	sum -= k * (k + 1) * (k + 2) / 720 * from ** (-k - 3);
	sum += k * (k + 1) * (k + 2) * (k + 3) * (k + 4) / 30240 * from ** (-k - 5);
	for (let n = 19; n >= 2; n--) sum += n ** -k;
	return sum;
}
/**
* ln |Γ(x)|.
*
* @param x any real number that is not zero or a negative integer (NaN there: the value has no limit from both sides)
* @see Abramowitz and Stegun, Handbook of Mathematical Functions, 6.1.33, 6.1.41 and 6.1.17
*/
function logGamma(x) {
	if (Number.isNaN(x) || x <= 0 && Number.isInteger(x)) return NaN;
	if (x === 1e400) return 1e400;
	if (x < -.5) return log(Math.PI / abs(sin(Math.PI * reduced(x)))) - logGamma(1 - x);
	if (x < .5) return logGammaOnePlus(x) - log(abs(x));
	if (x <= 1.5) return logGammaOnePlus(x - 1);
	if (x <= 2.5) return logGammaTwoPlus(x - 2);
	if (x < STIRLING_FROM) return logGammaMiddle(x);
	return (x - .5) * log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
}
/** sin has period 2: the remainder keeps digits for large arguments. */
function reduced(x) {
	return x - 2 * round(x / 2);
}
/**
* ln Γ(1 + z), exact to the last digits of z near 0; |z| <= 0.5.
*
* @internal
*/
function logGammaOnePlus(z) {
	return logGammaTwoPlus(z) - log1p(z);
}
function logGammaTwoPlus(z) {
	let sum = 0;
	for (let index = ZETA_COEFFICIENTS.length - 1; index >= 0; index--) sum = (sum + (ZETA_COEFFICIENTS[index] ?? 0)) * z;
	return z * (.42278433509846713 + sum);
}
function logGammaMiddle(x) {
	let product = 1;
	let y = x;
	while (y > 2.5) {
		y -= 1;
		product *= y;
	}
	return log(product) + logGammaTwoPlus(y - 2);
}
function stirlingSeries(x) {
	const square = 1 / (x * x);
	let sum = 0;
	for (let index = STIRLING_SERIES.length - 1; index >= 0; index--) sum = sum * square + (STIRLING_SERIES[index] ?? 0);
	return sum / x;
}
/**
* What Stirling's formula misses: ln Γ(n + 1) - [(n + ½) ln n - n + ½ ln 2π], for n > 0.
*
* @see Loader, Fast and Accurate Computation of Binomial Probabilities, 2000
*/
function stirlingError(n) {
	let lifted = n;
	let sum = 0;
	while (lifted < STIRLING_FROM) {
		sum += (lifted + .5) * log1p(1 / lifted) - 1;
		lifted += 1;
	}
	return sum + stirlingSeries(lifted);
}
/** ln Γ(b + a) - ln Γ(b), without the cancellation at large b; a > 0, b > 0. */
function logGammaRise(b, a) {
	if (b < STIRLING_FROM) return logGamma(b + a) - logGamma(b);
	const n = a + b;
	return a * log(n) + (b - .5) * log1p(a / b) - a + stirlingSeries(n) - stirlingSeries(b);
}
/**
* Poisson deviance x ln(x / mean) + mean - x, without the cancellation at x near the mean.
*
* @see Loader 2000, section 3
*/
function poissonDeviance(x, mean) {
	if (x === 0) return mean;
	const difference = x - mean;
	if (abs(difference) >= .4 * (x + mean)) return x * log(x / mean) + mean - x;
	const ratio = difference / (x + mean);
	let sum = difference * ratio;
	let term = 2 * x * ratio;
	const square = ratio * ratio;
	for (let k = 3; k < 1e3; k += 2) {
		term *= square;
		const next = sum + term / k;
		if (next === sum) return next;
		sum = next;
	}
	return sum;
}
// shared/statistics/sequential/proportion.ts
const STEPS = 60;
/**
* A confidence sequence for a proportion: the interval covers at every look at once with probability 1 - alpha.
*
* It is the set of p that the Beta(1/2, 1/2) mixture martingale does not reject:
* B(x + 1/2, n - x + 1/2) / B(1/2, 1/2) / (p^x (1 - p)^(n - x)) < 1 / alpha (Robbins 1970; Ville's inequality).
*
* @returns [0, 1] when nothing was tried
*/
function proportionSequence({ trials, events }, alpha) {
	if (trials <= 0) return [0, 1];
	const mixture = logBeta(events + .5, trials - events + .5) - logBeta(.5, .5);
	const rejects = (p) => mixture - logLikelihood({
		trials,
		events
	}, p) >= -log(alpha);
	const estimate = events / trials;
	return [events === 0 ? 0 : edge(estimate, 0, rejects), events === trials ? 1 : edge(estimate, 1, rejects)];
}
/** Bisection: `inside` is not rejected, and between there and `outside` the martingale only grows. */
function edge(inside, outside, rejects) {
	let kept = inside;
	let rejected = outside;
	for (let step = 0; step < STEPS; step++) {
		const middle = (kept + rejected) / 2;
		if (rejects(middle)) rejected = middle;
		else kept = middle;
	}
	return rejected;
}
function logLikelihood({ trials, events }, p) {
	return (events === 0 ? 0 : events * log(p)) + (events === trials ? 0 : (trials - events) * log1p(-p));
}
function logBeta(a, b) {
	return logGamma(a) + logGamma(b) - logGamma(a + b);
}
export { NO_EVIDENCE, abs, addIncrement, clz32, exp, expm1, floor, hypot, imul, log, log1p, logEValue, logGamma, logGammaRise, max, min, poissonDeviance, proportionSequence, sqrt, stirlingError, trialsToSee };
