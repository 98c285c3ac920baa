import { decimalProduct } from "./core-work.js";
import { formatNumber, quote } from "./base.js";
// shared/document/amounts.ts
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
	if (suffix === "pp") return problem(`${quote(given)} is a difference, not a value: write ${EXAMPLES[unit].threshold}.`);
	const converted = convert(value, suffix, unit);
	if (converted === void 0) return wrongUnit(given, suffix, unit, EXAMPLES[unit].threshold);
	if (unit === "proportion" && !unbounded && (converted < 0 || converted > 1)) return problem(`${quote(given)} is not between 0 and 1: write ${percentHint(value)}.`);
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
			fraction: decimalProduct(Number(relative), .01)
		}
	};
	const amount = readAmount(given);
	if (amount === void 0) return notAnAmount(given, EXAMPLES[unit].margin);
	const { value, suffix } = amount;
	if (value < 0) return problem(`${quote(given)} is negative: the word says the direction, the number how far.`);
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
			fraction: decimalProduct(value, .01)
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
			amount: decimalProduct(value, .01)
		}
	};
	if (suffix === "") {
		const points = `"${formatNumber(value)}pp" or "${formatNumber(value * 100)}pp"`;
		return problem(`${quote(given)} does not say whether points or a proportion is meant: write ${points}.`);
	}
	const percent = formatNumber(value);
	return problem(`${quote(given)} could be points or a share of the baseline: write ${percent}pp or "${percent}% of baseline".`);
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
	return factor === void 0 ? void 0 : decimalProduct(value, factor);
}
function wrongUnit(given, suffix, unit, example) {
	if (suffix === "") return problem(`${quote(given)} has no unit: write for example ${example}.`);
	const allowed = Object.keys(UNIT_FACTORS[unit]);
	const units = allowed.length === 0 ? "no unit" : allowed.join(", ");
	return problem(`${quote(suffix)} is not a unit of this metric (${units}): write for example ${example}.`);
}
function notAnAmount(given, example) {
	return problem(`${quote(given)} is not a number with a unit: write for example ${example}.`);
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
export { UNIT_FACTORS, parseMargin, parseThreshold };
