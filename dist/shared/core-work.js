import { ExactNumber, UserError, quote } from "./base.js";
import { CST, Lexer, LineCounter, isNode, isScalar, parseDocument, visit } from "../vendor/yaml/index.js";
// shared/core/text/decimals.ts
/** Apart by more powers of ten than a double has digits, rounding decides nothing that was written. */
const MOST_APART = 60;
/**
* Arithmetic on numbers as they were written: 70 × 0.01 is 0.7, and 0.8 − 0.805 is −0.005. Doubles leave rounding
* behind, and a demand that is met exactly would then be missed.
*/
function decimalProduct(a, b) {
	if (!Number.isFinite(a) || !Number.isFinite(b)) return a * b;
	const [left, right] = [partsOf(a), partsOf(b)];
	return Number(`${left.digits * right.digits}e${left.exponent + right.exponent}`);
}
/** `a − b`; see `decimalProduct`. */
function decimalDifference(a, b) {
	if (!Number.isFinite(a) || !Number.isFinite(b)) return a - b;
	const [left, right] = [partsOf(a), partsOf(b)];
	const exponent = Math.min(left.exponent, right.exponent);
	if (Math.max(left.exponent, right.exponent) - exponent > MOST_APART) return a - b;
	const aligned = ({ digits, exponent: own }) => digits * 10n ** BigInt(own - exponent);
	return Number(`${aligned(left) - aligned(right)}e${exponent}`);
}
/** The shortest decimal that is read as this double. */
function partsOf(value) {
	const [mantissa = "", power = ""] = value.toExponential().split("e");
	const [whole = "", fraction = ""] = mantissa.split(".");
	return {
		digits: BigInt(whole + fraction),
		exponent: Number(power) - fraction.length
	};
}
// shared/core/text/yaml.ts
const MAX_BYTES = 4 << 20;
const MAX_ALIASES = 100;
/** Brackets inside brackets, or `- ` and `key:` on one line. */
const MAX_DEPTH = 100;
/** Each level of a block is indented by at least one column. */
const MAX_INDENT = 200;
/**
* Parses one YAML 1.2 document with positions. Size, depth, aliases and duplicate keys are limited.
*
* @param code the error code of the caller's own domain: `contract-unreadable`, `rules-unreadable`
* @throws UserError with that code, and the line and column of the first problem
*/
function parseYaml(text, file, code) {
	if (Buffer.byteLength(text) > MAX_BYTES) throw unreadable(code, { file }, `The file is larger than 4 MiB.`);
	refuseDeepNesting(text, file, code);
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		uniqueKeys: false,
		version: "1.2",
		prettyErrors: false
	});
	const problem = document.errors[0];
	if (problem !== void 0) {
		const { line, col } = lines.linePos(problem.pos[0]);
		throw unreadable(code, {
			file,
			line,
			column: col
		}, `${problem.message.split("\n")[0] ?? "Not YAML"}.`);
	}
	refuseRepeatedKeys(document, (offset, what) => unreadable(code, position(lines, file, offset), what));
	return {
		file,
		value: toValue(document, file, code),
		exact: () => withExactNumbers(document, () => toValue(document, file, code)),
		locate: (path) => locate(document, lines, file, path),
		locateKey: (path) => locateKey(document, lines, file, path)
	};
}
/** The parser recurses, and a stack that is nearly full takes the whole process down, so depth is bounded before it. */
function refuseDeepNesting(text, file, code) {
	let depth = 0;
	let line = 1;
	let indicators = 0;
	let atStart = true;
	let previous = null;
	for (const token of new Lexer().lex(text)) {
		const type = previous === "scalar" ? "text" : CST.tokenType(token);
		if (type === "flow-seq-start" || type === "flow-map-start") depth++;
		else if (type === "flow-seq-end" || type === "flow-map-end") depth--;
		else if (depth <= 0 && INDICATORS.has(type)) indicators++;
		const indent = atStart && depth <= 0 && type === "space" ? token.length : 0;
		if (depth > MAX_DEPTH || indicators > MAX_DEPTH || indent > MAX_INDENT) throw unreadable(code, {
			file,
			line
		}, `The file is nested deeper than ${MAX_DEPTH} levels.`);
		const breaks = countBreaks(token);
		line += breaks;
		if (breaks > 0) indicators = 0;
		atStart = token.endsWith("\n");
		previous = type;
	}
}
const INDICATORS = /* @__PURE__ */ new Set([
	"seq-item-ind",
	"explicit-key-ind",
	"map-value-ind"
]);
function countBreaks(token) {
	let count = 0;
	for (let at = token.indexOf("\n"); at >= 0; at = token.indexOf("\n", at + 1)) count++;
	return count;
}
/** The parser's own check compares each key with every other, which takes hours for a mapping of 200,000 keys. */
function refuseRepeatedKeys(document, error) {
	visit(document, { Map: (_, { items }) => {
		const seen = /* @__PURE__ */ new Set();
		for (const { key } of items) {
			if (!isScalar(key)) continue;
			const name = String(key.value);
			if (seen.has(name)) throw error(key.range?.[0] ?? 0, `The key ${quote(name)} stands twice.`);
			seen.add(name);
		}
	} });
}
function toValue(document, file, code) {
	try {
		return document.toJS({ maxAliasCount: MAX_ALIASES });
	} catch (cause) {
		throw unreadable(code, { file }, `The aliases cannot be resolved: ${cause.message}.`);
	}
}
/** Aliases are resolved as for doubles, since the numbers change where they stand for as long as `read` runs. */
function withExactNumbers(document, read) {
	const changed = [];
	visit(document, { Scalar: (key, node) => {
		if (key === "key" || typeof node.value !== "number" || node.source === void 0) return;
		const exact = ExactNumber.parse(node.source);
		if (exact === void 0) return;
		changed.push([node, node.value]);
		node.value = exact;
	} });
	try {
		return read();
	} finally {
		for (const [node, value] of changed) node.value = value;
	}
}
function locate(document, lines, file, path) {
	for (let length = path.length; length >= 0; length--) {
		const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
		if (isNode(node) && node.range) return position(lines, file, node.range[0]);
	}
	return {
		file,
		line: 1,
		column: 1
	};
}
function locateKey(document, lines, file, path) {
	const items = (path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true))?.items ?? [];
	for (const item of items) {
		const key = item.key;
		const start = key?.range?.[0];
		if (key?.value === path.at(-1) && start !== void 0) return position(lines, file, start);
	}
	return locate(document, lines, file, path);
}
function position(lines, file, offset) {
	const { line, col } = lines.linePos(offset);
	return {
		file,
		line,
		column: col
	};
}
function unreadable(code, where, what) {
	return new UserError(code, {
		what,
		where,
		remedy: "Correct the file and run again."
	});
}
// shared/core/schema-options.ts
/**
* Options for validators of our own schemas and of pinned ones: whether such a schema is itself valid is a matter for
* tests, and optimising the generated code takes longer than one document is worth.
*/
const TRUSTED_SCHEMA = {
	validateSchema: false,
	code: { optimize: false }
};
({ ...TRUSTED_SCHEMA });
({ ...TRUSTED_SCHEMA });
/** For contracts: the words for a fault need the part of the schema that it is against. */
const CONTRACT_SCHEMA = {
	...TRUSTED_SCHEMA,
	strict: false,
	verbose: true
};
export { CONTRACT_SCHEMA, decimalDifference, decimalProduct, parseYaml };
