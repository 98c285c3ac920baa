import { readFile, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import { ExactNumber, UserError, digestBytes, quote, systemErrorCode } from "./base.js";
import { TRUSTED_SCHEMA, parseYaml, shellWord } from "./core-work.js";
import { closest, didYouMean } from "./trainyard.js";
import { formatCount, plural } from "./core.js";
import addFormats, { Ajv2019 } from "../vendor/ajv/index.js";
// shared/contract/element.ts
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
}
function isScalar(value) {
	return value === null || value instanceof ExactNumber || ["string", "boolean"].includes(typeof value);
}
/** The mapping below a key. */
function child(element, key) {
	const value = element.value[key];
	return isMapping(value) ? {
		yaml: element.yaml,
		path: [...element.path, key],
		value
	} : void 0;
}
/** The mappings of the list below a key. */
function children(element, key) {
	const list = element.value[key];
	if (!Array.isArray(list)) return [];
	return list.flatMap((value, index) => isMapping(value) ? [{
		yaml: element.yaml,
		path: [
			...element.path,
			key,
			index
		],
		value
	}] : []);
}
function text(element, key) {
	const value = element.value[key];
	return typeof value === "string" ? value : void 0;
}
function isTrue(element, key) {
	return element.value[key] === true;
}
function integer(element, key) {
	const value = element.value[key];
	const double = value instanceof ExactNumber ? value.toNumber() : void 0;
	return Number.isSafeInteger(double) ? double : void 0;
}
function texts(element, key) {
	const value = element.value[key];
	return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : void 0;
}
/** The place of an element: its first key. */
function placeOf(element) {
	return element.yaml.locate(element.path);
}
/** The place of a key's value. */
function placeAt(element, key) {
	return element.yaml.locate([...element.path, key]);
}
/** The place of a key itself. */
function placeOfKey(element, key) {
	return element.yaml.locateKey([...element.path, key]);
}
/** The texts among these keys, for an object whose optional fields are left out where absent. */
function optionalTexts(element, keys) {
	return Object.fromEntries(keys.flatMap((key) => {
		const value = text(element, key);
		return value === void 0 ? [] : [[key, value]];
	}));
}
// shared/contract/model.ts
const LOGICAL_TYPES = [
	"string",
	"date",
	"timestamp",
	"time",
	"number",
	"integer",
	"object",
	"array",
	"boolean",
	"map",
	"vector"
];
const STRING_FORMATS = [
	"email",
	"uuid",
	"uri",
	"hostname",
	"ipv4",
	"ipv6"
];
const NUMBER_FORMATS = [
	"i8",
	"i16",
	"i32",
	"i64",
	"i128",
	"u8",
	"u16",
	"u32",
	"u64",
	"u128",
	"f32",
	"f64"
];
const LIBRARY_METRICS = [
	"nullValues",
	"missingValues",
	"invalidValues",
	"duplicateValues",
	"rowCount"
];
// shared/contract/pattern.ts
const MAX_LENGTH = 1e3;
/** RE2's own limit on counted repetition, nested counts multiplied. */
const MAX_REPEAT = 1e3;
const SCRIPTS = /^(Latin|Greek|Cyrillic|Arabic|Hebrew|Armenian|Georgian|Devanagari|Thai|Han|Hiragana|Katakana|Hangul)$/;
/** What ECMA-262 calls white space and RE2's `\s` leaves out. */
const SPACE = "\\t\\n\\x{b}\\f\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";
/**
* Writes an ECMA-262 pattern in the syntax of RE2, the engine's linear-time matcher, with the same meaning. What RE2
* cannot express (look-around, backreferences, counts over 1000) is refused with a reason, never approximated.
*/
function readPattern(source) {
	if (source.length > MAX_LENGTH) return { reason: `The pattern is longer than ${MAX_LENGTH} characters.` };
	try {
		const flags = /^\(\?[is]+\)/.exec(source)?.[0] ?? "";
		const body = source.slice(flags.length);
		requireSyntax(body);
		return { pattern: {
			source,
			re2: flags + new Translation(body).run()
		} };
	} catch (error) {
		if (error instanceof Refusal) return { reason: error.message };
		throw error;
	}
}
var Refusal = class extends Error {};
/** Compiling never matches, so a hostile pattern costs nothing here. */
function requireSyntax(body) {
	for (const flags of ["u", ""]) try {
		new RegExp(body, flags);
		return;
	} catch (error) {
		if (flags === "") throw new Refusal(`The pattern is not a regular expression: ${error.message}.`);
	}
}
/** One pass over a pattern that ECMA-262 accepts. */
var Translation = class {
	at = 0;
	/** The largest nested repetition count inside each open group, innermost last. */
	counts = [1];
	/** The count of the term that a quantifier would repeat. */
	lastCount = 1;
	text;
	constructor(text) {
		this.text = text;
	}
	run() {
		let out = "";
		while (this.at < this.text.length) out += this.term();
		return out;
	}
	term() {
		const character = this.character();
		if (character === "(") return this.open();
		if (character === ")") return this.close();
		if (character === "{") return this.count();
		if (character === "*" || character === "+" || character === "?" || character === "|") return character;
		this.lastCount = 1;
		if (character === "\\") return this.escape(false);
		if (character === "[") return this.set();
		if (character === ".") return "[^\\n\\r\\x{2028}\\x{2029}]";
		return character === "]" || character === "}" ? `\\${character}` : literal(character);
	}
	/** Capture groups serve nothing without backreferences, so all become plain groups. */
	open() {
		this.counts.push(1);
		const special = /^\?(:|=|!|<=|<!|<[^>=!]*>|[a-z-]+:)/.exec(this.rest())?.[1];
		if (special === void 0) return "(?:";
		this.at += special.length + 1;
		if (special === ":" || special.endsWith(">")) return "(?:";
		if (/^[is]+:$/.test(special)) return `(?${special}`;
		if (special.endsWith(":")) throw new Refusal(`The engine's RE2 has no flags "${special.slice(0, -1)}".`);
		throw new Refusal("The pattern uses look-around, which the engine's RE2 does not have.");
	}
	close() {
		this.lastCount = this.counts.pop() ?? 1;
		this.raise(this.lastCount);
		return ")";
	}
	/** `{2,5}`; any other brace is itself. */
	count() {
		const match = /^(\d+)(,(\d*))?\}/.exec(this.rest());
		if (match === null) {
			this.lastCount = 1;
			return "\\{";
		}
		this.at += match[0].length;
		const most = Math.max(Number(match[1]), Number(match[3] ?? 0), 1) * this.lastCount;
		if (most > MAX_REPEAT) throw new Refusal(`The pattern repeats more than ${MAX_REPEAT} times, which RE2 refuses.`);
		this.raise(most);
		return `{${match[0]}`;
	}
	raise(count) {
		const top = this.counts.length - 1;
		this.counts[top] = Math.max(this.counts[top] ?? 1, count);
	}
	set() {
		const negated = this.text[this.at] === "^";
		if (negated) this.at++;
		if (this.text[this.at] === "]") {
			this.at++;
			return negated ? "[\\x{0}-\\x{10ffff}]" : "[^\\x{0}-\\x{10ffff}]";
		}
		let out = negated ? "[^" : "[";
		while (this.text[this.at] !== "]") {
			if (/^\[[:.=]/.test(this.rest())) throw new Refusal("The pattern uses a POSIX class such as [:alpha:], which is not ECMA-262: write [A-Za-z].");
			out += this.member();
		}
		this.at++;
		return `${out}]`;
	}
	member() {
		const character = this.character();
		if (character === "\\") return this.escape(true);
		if (character === "-" && !this.isRange()) return "\\-";
		return character === "-" ? "-" : /[[\]^&~]/.test(character) ? `\\${character}` : literal(character);
	}
	isRange() {
		const before = this.text.slice(0, this.at - 1);
		const after = this.rest();
		return !/\[\^?$/.test(before) && !/\\[dDwWsS]$/.test(before) && !/^(\]|\\[dDwWsSpP])/.test(after);
	}
	escape(inSet) {
		const character = this.character();
		if (/[dDwW]/.test(character)) return `\\${character}`;
		if (character === "s") return inSet ? SPACE : `[${SPACE}]`;
		if (character === "S") {
			if (inSet) throw new Refusal("The pattern uses \\S inside a set, which the engine would read differently.");
			return `[^${SPACE}]`;
		}
		if (character === "b" || character === "B") return inSet ? "\\x{8}" : `\\${character}`;
		if (/[tnrf]/.test(character)) return `\\${character}`;
		if (character === "v") return "\\x{b}";
		if (character === "p" || character === "P") return this.property(character);
		if (/[xuc0]/.test(character)) return this.codePoint(character);
		if (/[1-9k]/.test(character)) throw new Refusal("The pattern uses a backreference, which the engine's RE2 lacks.");
		if (/[A-Za-z_]/.test(character)) throw new Refusal(`"\\${character}" is not an escape of ECMA-262.`);
		return literal(character, true);
	}
	property(kind) {
		const name = /^\{(?:(?:Script|sc|General_Category|gc)=)?(\w+)\}/.exec(this.rest());
		const value = name?.[1];
		if (name === null || value === void 0 || !(/^[CLMNPSZ][a-z]?$/.test(value) || SCRIPTS.test(value))) throw new Refusal(`The engine's RE2 does not know the character property "\\${kind}${this.rest().slice(0, 30)}".`);
		this.at += name[0].length;
		return `\\${kind}{${value}}`;
	}
	codePoint(kind) {
		if (kind === "0") {
			if (/^\d/.test(this.rest())) throw new Refusal("The pattern uses an octal escape: write \\x and two digits.");
			return "\\x{0}";
		}
		const match = {
			x: /^([0-9A-Fa-f]{2})/,
			u: /^(?:([0-9A-Fa-f]{4})|\{([0-9A-Fa-f]{1,6})\})/,
			c: /^([A-Za-z])/
		}[kind].exec(this.rest());
		const digits = match?.[1] ?? match?.[2];
		if (match === null || digits === void 0) throw new Refusal(`"\\${kind}" is not followed by its digits.`);
		this.at += match[0].length;
		const code = kind === "c" ? digits.charCodeAt(0) % 32 : Number.parseInt(digits, 16);
		if (code >= 55296 && code <= 57343) throw new Refusal("The pattern uses half of a surrogate pair.");
		return `\\x{${code.toString(16)}}`;
	}
	/** One Unicode character, as both engines count them. */
	character() {
		const character = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
		this.at += character.length;
		return character;
	}
	rest() {
		return this.text.slice(this.at);
	}
};
/** A character that stands for itself. */
function literal(character, escaped = false) {
	if (/^[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]$/.test(character)) return escaped ? `\\${character}` : character;
	return /^[\x20-\x7e]$/.test(character) ? character : `\\x{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
// shared/contract/temporal.ts
function isTemporal(type) {
	return type === "date" || type === "timestamp" || type === "time";
}
const DATE = "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})";
const TIME = "(?<hour>[01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?";
const ZONE = "( ?(Z|[+-]\\d{2}(:?\\d{2})?))?";
const FORMS = {
	date: {
		form: new RegExp(`^${DATE}$`),
		example: "2024-01-31"
	},
	timestamp: {
		form: new RegExp(`^${DATE}([T ]${TIME}${ZONE})?$`),
		example: "2024-01-31T12:00:00Z"
	},
	time: {
		form: new RegExp(`^${TIME}${ZONE}$`),
		example: "12:00:00"
	}
};
/** Why a bound cannot be compared with dates or times, as a sentence; undefined where it can. */
function temporalFault(type, value) {
	const { form, example } = FORMS[type];
	const parts = form.exec(String(value))?.groups;
	if (parts !== void 0 && isCalendarDay(parts)) return void 0;
	return `${quote(value)} is not a ${type} in ISO 8601, such as ${example}, so nothing can be compared with it.`;
}
function isCalendarDay({ year, month, day }) {
	if (year === void 0) return true;
	const date = /* @__PURE__ */ new Date(`${year}-${month ?? ""}-${day ?? ""}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}
// shared/contract/vectors.ts
/** How each `elementType` of the standard is measured; `binary` is not. */
const ELEMENT_TYPES = /* @__PURE__ */ new Map([
	["float16", {
		logicalType: "number",
		format: "f16"
	}],
	["bfloat16", {
		logicalType: "number",
		format: "bf16"
	}],
	["float32", {
		logicalType: "number",
		format: "f32"
	}],
	["float64", {
		logicalType: "number",
		format: "f64"
	}],
	["int8", {
		logicalType: "integer",
		format: "i8"
	}],
	["uint8", {
		logicalType: "integer",
		format: "u8"
	}]
]);
/**
* The elements of a vector as those of a list: numbers, of the type that the options name.
*
* @param options of the vector, `logicalTypeOptions`
* @param path of the vector
* @returns undefined where nobody can say what an element is
*/
function vectorElement(vector, options, path) {
	const elementType = options === void 0 ? void 0 : text(options, "elementType");
	const known = elementType === void 0 ? void 0 : ELEMENT_TYPES.get(elementType);
	if (elementType !== void 0 && known === void 0) return void 0;
	const where = options === void 0 || elementType === void 0 ? placeAt(vector, "logicalType") : placeAt(options, "elementType");
	const constraints = known === void 0 ? [] : [{
		kind: "numberFormat",
		format: known.format,
		where
	}];
	return {
		name: "",
		logicalType: known?.logicalType ?? "number",
		required: false,
		unique: false,
		primaryKey: false,
		criticalDataElement: false,
		deprecated: false,
		semanticType: "column",
		constraints,
		quality: [],
		relationships: [],
		properties: [],
		path: `${path}[]`,
		where,
		typeWhere: where
	};
}
/** An element type that `vectorElement` does not turn into a demand. */
function elementTypeConstraints(options, hasItems) {
	const elementType = text(options, "elementType") ?? "";
	const open = (reason) => [{
		kind: "unsupported",
		attribute: "elementType",
		reason,
		where: placeAt(options, "elementType")
	}];
	if (hasItems) return open("The vector describes its items too, which are measured; remove one of the two.");
	if (ELEMENT_TYPES.has(elementType)) return [];
	return open("How a vector of single bits is stored, the standard does not say, so its elements are not measured.");
}
// shared/contract/constraints.ts
/** Formats that tell people how to treat a text and demand nothing that its characters could show. */
const HINTS = ["password", "binary"];
const OPTIONS = [
	"minimum",
	"maximum",
	"exclusiveMinimum",
	"exclusiveMaximum",
	"multipleOf",
	"format",
	"pattern",
	"minLength",
	"maxLength",
	"minItems",
	"maxItems",
	"uniqueItems",
	"minProperties",
	"maxProperties",
	"required",
	"timezone",
	"dimensions",
	"elementType"
];
const SIZES = [
	"minLength",
	"maxLength",
	"minItems",
	"maxItems",
	"minProperties",
	"maxProperties"
];
/** Facts about a vector, or read elsewhere. */
const NO_DEMAND = [
	"defaultTimezone",
	"distanceMetric",
	"embeddingModel",
	"embeddingModelVersion"
];
/** Every demand of a column on its values, in the order in which a person would read them. */
function constraintsOf(column, logicalType) {
	const flags = ["required", "unique"].filter((kind) => isTrue(column, kind));
	const options = child(column, "logicalTypeOptions");
	const hasItems = child(column, "items") !== void 0;
	return [
		...flags.map((kind) => ({
			kind,
			where: placeOfKey(column, kind)
		})),
		...enumOf(column),
		...options === void 0 ? [] : Object.keys(options.value).flatMap((key) => ofOption(options, key, {
			type: logicalType,
			hasItems
		}))
	];
}
function enumOf(column) {
	const values = children(column, "enum").map((entry) => entry.value["value"]);
	if (values.length === 0) return [];
	return values.every(isScalar) ? [{
		kind: "enum",
		values,
		where: placeOfKey(column, "enum")
	}] : [unsupported$1(column, "enum", "A value that is a list or a mapping cannot be compared.")];
}
function ofOption(options, key, { type, hasItems }) {
	const value = options.value[key];
	const where = placeOfKey(options, key);
	const size = SIZES.find((candidate) => candidate === key);
	if (size !== void 0) return [{
		kind: size,
		value: value.toNumber(),
		where
	}];
	if (/^(exclusiveM|m)(in|ax)imum$/.test(key)) return boundOf(options, key, type);
	if (key === "format") return [formatOf(options, type)].filter((constraint) => constraint !== void 0);
	if (key === "pattern") return [patternOf(options)];
	if (key === "uniqueItems" && typeof value === "boolean") return value ? [{
		kind: "uniqueItems",
		where
	}] : [];
	if (key === "timezone") return [{
		kind: "timezone",
		present: value === true,
		where
	}];
	if (key === "required") return [{
		kind: "requiredProperties",
		properties: texts(options, key) ?? [],
		where
	}];
	if (key === "multipleOf") return [{
		kind: key,
		value,
		where
	}];
	if (key === "dimensions") return [{
		kind: key,
		value: value.toNumber(),
		where
	}];
	if (key === "elementType") return elementTypeConstraints(options, hasItems);
	if (NO_DEMAND.includes(key) || key === "normalized" && value === false) return [];
	return [unsupported$1(options, key, `No check exists for the option ${quote(key)}.${didYouMean(key, OPTIONS)}`)];
}
/** Until version 3.0.2 `exclusiveMinimum: true` turned `minimum` exclusive; since 3.1.0 it is a bound of its own. */
function boundOf(options, key, type) {
	const value = options.value[key];
	if (typeof value === "boolean" && key.startsWith("exclusive")) {
		const bound = key.endsWith("Minimum") ? "minimum" : "maximum";
		if (!value || options.value[bound] !== void 0) return [];
		return [unsupported$1(options, key, `It makes a ${bound} exclusive, and there is none.`)];
	}
	if (!(value instanceof ExactNumber) && typeof value !== "string") return [unsupported$1(options, key, `The option ${quote(key)} is neither a number nor a text.`)];
	const kind = key.endsWith("inimum") ? "minimum" : "maximum";
	const flag = `exclusive${kind === "minimum" ? "Minimum" : "Maximum"}`;
	const exclusive = key === flag || options.value[flag] === true;
	if (isTemporal(type)) {
		const fault = temporalFault(type, value);
		if (fault !== void 0) return [unsupported$1(options, key, fault)];
	}
	return [{
		kind,
		value,
		exclusive,
		where: placeOfKey(options, key)
	}];
}
function patternOf(options) {
	const reading = readPattern(options.value["pattern"]);
	if ("reason" in reading) return unsupported$1(options, "pattern", reading.reason);
	return {
		kind: "pattern",
		pattern: reading.pattern,
		where: placeOfKey(options, "pattern")
	};
}
function formatOf(options, type) {
	const format = options.value["format"];
	const where = placeAt(options, "format");
	if (isTemporal(type)) return {
		kind: "temporalFormat",
		format,
		where
	};
	const number = NUMBER_FORMATS.find((name) => name === format);
	if (number !== void 0 && type !== "string") return {
		kind: "numberFormat",
		format: number,
		where
	};
	const string = STRING_FORMATS.find((name) => name === format);
	if (string !== void 0) return {
		kind: "stringFormat",
		format: string,
		where
	};
	if (HINTS.includes(format)) return void 0;
	return unsupported$1(options, "format", `No check exists for the format ${quote(format)}; there are checks for ${STRING_FORMATS.join(", ")}.`);
}
function unsupported$1(options, attribute, reason) {
	return {
		kind: "unsupported",
		attribute,
		reason,
		where: placeOfKey(options, attribute)
	};
}
// shared/contract/csv.ts
const isText = (value) => typeof value === "string";
const PROPERTIES = [
	{
		name: "csvDelimiter",
		of: "table",
		demand: "one ASCII character that is neither a quote, a letter nor a digit, such as \";\" or \"\\t\"",
		accepts: (value) => isText(value) && /^[\t !#-/:-@[-`{-~]$/.test(value)
	},
	{
		name: "csvEncoding",
		of: "table",
		demand: "utf-8, utf-16 or latin-1",
		accepts: (value) => encodingOf(value) !== void 0
	},
	{
		name: "csvNullTexts",
		of: "both",
		demand: "a text, or a list of texts",
		accepts: (value) => isText(value) || Array.isArray(value) && value.every(isText)
	},
	{
		name: "csvDecimalSeparator",
		of: "both",
		demand: "\".\" or \",\"",
		accepts: (value) => value === "." || value === ","
	},
	{
		name: "csvThousandsSeparator",
		of: "both",
		demand: "one of \",\" \".\" \"'\" \"’\" \"_\" or a blank",
		accepts: (value) => isText(value) && /^[,.'’_ \u00A0\u202F\u2009]$/u.test(value)
	}
];
/** `UTF8`, `utf-16`, `ISO-8859-1` and the like. */
function encodingOf(value) {
	if (!isText(value)) return void 0;
	const plain = value.toLowerCase().replace(/[^a-z0-9]/g, "");
	if (plain === "utf8") return "utf-8";
	if (plain === "utf16" || plain === "utf16le") return "utf-16";
	return plain === "latin1" || plain === "iso88591" ? "latin-1" : void 0;
}
/** What a table says of its files. */
function tableCsv(table) {
	const given = propertiesOf(table);
	const delimiter = accepted(given, "csvDelimiter");
	const encoding = encodingOf(accepted(given, "csvEncoding"));
	if (delimiter === void 0 && encoding === void 0) return {};
	return { csv: {
		...isText(delimiter) ? { delimiter } : {},
		...encoding === void 0 ? {} : { encoding }
	} };
}
/** What a column says of its values, else its table. */
function columnCsv(column, table) {
	const csv = {
		...table,
		...csvValues(column)
	};
	return Object.keys(csv).length === 0 ? {} : { csv };
}
function csvValues(element) {
	const given = propertiesOf(element);
	const nulls = accepted(given, "csvNullTexts");
	const decimal = accepted(given, "csvDecimalSeparator");
	const thousands = accepted(given, "csvThousandsSeparator");
	return {
		...nulls === void 0 ? {} : { nullTexts: isText(nulls) ? [nulls] : nulls },
		...isText(decimal) ? { decimalSeparator: decimal } : {},
		...isText(thousands) ? { thousandsSeparator: thousands } : {}
	};
}
/**
* A property that begins with `csv` and is unknown, misplaced or of a wrong value would be passed over in silence.
*
* @param table what the table of a column says of the values of all its columns
*/
function csvProblems(element, of, table = {}) {
	const problems = children(element, "customProperties").flatMap((entry) => {
		const name = text(entry, "property") ?? "";
		if (!/^csv/i.test(name)) return [];
		const known = PROPERTIES.find((each) => each.name === name);
		if (known === void 0) return [unknownProperty(entry, name)];
		if (of === "column" && known.of === "table") return [{
			what: `${quote(name)} stands at a column.`,
			where: placeAt(entry, "property"),
			remedy: "Put it below customProperties of the table: it holds for whole files."
		}];
		if (known.accepts(entry.value["value"])) return [];
		const where = entry.value["value"] === void 0 ? placeOf(entry) : placeAt(entry, "value");
		const given = entry.value["value"];
		const remedy = `It must be ${known.demand}.${name === "csvEncoding" ? conversionOf(given) : ""}`;
		return [{
			what: `The value of ${quote(name)} cannot be used.`,
			where,
			remedy
		}];
	});
	const own = csvValues(element);
	const { decimalSeparator = ".", thousandsSeparator } = {
		...table,
		...own
	};
	const declares = own.decimalSeparator !== void 0 || own.thousandsSeparator !== void 0;
	if (thousandsSeparator !== decimalSeparator || !declares) return problems;
	const together = own.decimalSeparator === void 0 || own.thousandsSeparator === void 0;
	const what = `The separators of decimals and of thousands are the same${of === "column" && together ? ", together with what the table says" : ""}.`;
	return [...problems, {
		what,
		where: placeAt(element, "customProperties"),
		remedy: "Correct csvDecimalSeparator or csvThousandsSeparator; decimals are separated by a point where csvDecimalSeparator is not declared."
	}];
}
/** Files in any other encoding have to be turned before they are read. */
function conversionOf(encoding) {
	return ` Make UTF-8 of files in another encoding, and leave the property out:\n    iconv -f ${isText(encoding) && /^[\w.:-]{1,40}$/.test(encoding) ? encoding.toUpperCase() : "ENCODING"} -t UTF-8 OLD.csv > NEW.csv`;
}
function unknownProperty(entry, name) {
	const names = PROPERTIES.map((each) => each.name);
	const near = closest(name, names);
	return {
		what: `${quote(name)} is no property that is known here.`,
		where: placeAt(entry, "property"),
		remedy: near === void 0 ? `Known are ${names.join(", ")}; for another tool, choose a name that does not begin with csv.` : `Did you mean ${quote(near)}?`
	};
}
/** The last entry of a name counts, as in a mapping. */
function propertiesOf(element) {
	return new Map(children(element, "customProperties").flatMap((entry) => {
		const name = text(entry, "property");
		return name === void 0 ? [] : [[name, entry.value["value"]]];
	}));
}
function accepted(given, name) {
	const value = given.get(name);
	return PROPERTIES.find((each) => each.name === name)?.accepts(value) === true ? value : void 0;
}
// shared/contract/operator.ts
const COMPARISONS = [
	"mustBe",
	"mustNotBe",
	"mustBeGreaterThan",
	"mustBeGreaterOrEqualTo",
	"mustBeLessThan",
	"mustBeLessOrEqualTo"
];
const RANGES = ["mustBeBetween", "mustNotBeBetween"];
const OPERATORS = [...COMPARISONS, ...RANGES];
/** The operators that a rule names, in the order of the file. */
function operatorNames(rule) {
	return Object.keys(rule.value).filter((key) => OPERATORS.includes(key));
}
/** What is wrong with a rule's operators, whatever the schema of its version says. */
function operatorProblems(rule) {
	const [first, second] = operatorNames(rule);
	if (first === void 0) return [];
	if (second !== void 0) return [{
		what: `The rule has two operators, ${quote(first)} and ${quote(second)}.`,
		where: placeOfKey(rule, second),
		remedy: "A rule has exactly one: write a second rule, or mustBeBetween for a range."
	}];
	const fault = operandFault(first, rule.value[first], rule.value["type"]);
	return fault === void 0 ? [] : [{
		...fault,
		where: placeOfKey(rule, first)
	}];
}
function operandFault(name, operand, type) {
	const what = `${quote(name)} is ${quote(operand)}.`;
	if (RANGES.some((range) => range === name)) return rangeFault(name, operand, what);
	const mayBeText = (name === "mustBe" || name === "mustNotBe") && (type === "sql" || type === "custom");
	if (mayBeText ? isScalar(operand) : operand instanceof ExactNumber) return void 0;
	return {
		what,
		remedy: mayBeText ? "Write the number, text or truth value that the query returns." : "Write a number without quotes: the rule compares a count or a percentage."
	};
}
function rangeFault(name, operand, what) {
	const [lower, upper, ...rest] = Array.isArray(operand) ? operand : [];
	if (!(lower instanceof ExactNumber && upper instanceof ExactNumber) || rest.length > 0) return {
		what,
		remedy: `Write two numbers, the smaller one first: ${name}: [100, 120].`
	};
	const order = lower.compare(upper);
	if (order > 0) return {
		what,
		remedy: `Write the smaller number first: ${name}: [${quote(upper)}, ${quote(lower)}].`
	};
	return order === 0 ? {
		what,
		remedy: `Write ${name.replace("Between", "")}: ${quote(lower)}.`
	} : void 0;
}
/** The operator of a rule without operator problems; undefined where it has none. */
function operatorOf(rule) {
	const [name] = operatorNames(rule);
	if (name === void 0) return void 0;
	const operand = rule.value[name];
	const where = placeOfKey(rule, name);
	const range = RANGES.find((candidate) => candidate === name);
	if (range !== void 0) {
		const [lower, upper] = operand;
		return {
			name: range,
			lower,
			upper,
			where
		};
	}
	return {
		name,
		value: operand,
		where
	};
}
// shared/contract/problems/problem.ts
/** How many problems beside the first are spelled out. */
const MAX_LISTED = 9;
/** Refuses a contract: the error stands at the first problem of the file and lists the others with their lines. */
function refuseContract(problems) {
	const [first, ...others] = [...problems].sort(byPosition);
	throw new UserError("contract-invalid", {
		what: [first.what, ...listOthers(others)].join(" "),
		where: first.where,
		remedy: first.remedy
	});
}
function listOthers(others) {
	if (others.length === 0) return [];
	const listed = others.slice(0, MAX_LISTED).map((problem) => `${lineOf(problem.where)}: ${problem.what}`);
	const rest = others.length - listed.length;
	return [`(${plural(others.length, "more problem")}: ${listed.join(" ")}${rest > 0 ? ` And ${rest} others.` : ""})`];
}
function lineOf(where) {
	return `line ${where.line ?? 1}`;
}
function byPosition(a, b) {
	return (a.where.line ?? 0) - (b.where.line ?? 0) || (a.where.column ?? 0) - (b.where.column ?? 0);
}
/** `Did you mean "string"? Allowed: string, date.` */
function allowedSentence(value, allowed) {
	return `${typeof value === "string" ? didYouMean(value, allowed) : ""} Allowed: ${allowed.join(", ")}.`.trimStart();
}
// shared/contract/quality.ts
/** Metrics that count values of a column; `rowCount` counts rows of a table; `duplicateValues` does for both. */
const COLUMN_ONLY = [
	"nullValues",
	"missingValues",
	"invalidValues"
];
/** Names in `rule:` before 3.1.0. */
const FORMER_NAMES = /* @__PURE__ */ new Map([
	["nullCheck", "nullValues"],
	["nullCount", "nullValues"],
	["missingCount", "missingValues"],
	["validValues", "invalidValues"],
	["invalidCount", "invalidValues"],
	["duplicateCount", "duplicateValues"],
	["duplicateCheck", "duplicateValues"]
]);
/** Former names that were a demand by themselves: nothing of it may be found. */
const DEMANDS_NONE = [
	"nullCheck",
	"validValues",
	"duplicateCheck"
];
const ARGUMENTS$1 = {
	nullValues: [],
	missingValues: ["missingValues"],
	invalidValues: ["validValues", "pattern"],
	duplicateValues: ["properties"],
	rowCount: []
};
/** The quality rules of a table or a column. Nothing is dropped: what cannot run is there as `unsupported`. */
function rulesOf$1(element, owner) {
	return children(element, "quality").map((rule, index) => {
		return {
			...factsOf(rule, `${owner.path}.quality[${text(rule, "id") ?? text(rule, "name") ?? index}]`),
			...bodyOf(rule, owner)
		};
	});
}
function factsOf(rule, path) {
	return {
		...optionalTexts(rule, [
			"id",
			"name",
			"description",
			"dimension",
			"severity",
			"businessImpact"
		]),
		path,
		where: placeOf(rule)
	};
}
function bodyOf(rule, owner) {
	switch (text(rule, "type")) {
		case "text": return textBody(rule);
		case "sql": return sqlBody(rule);
		case "custom": return customBody(rule);
		default: return libraryBody(rule, owner);
	}
}
function unsupported(reason) {
	return {
		kind: "unsupported",
		reason
	};
}
function sqlBody(rule) {
	const operator = operatorOf(rule);
	if (operator === void 0) return unsupported("The query has no operator, so nothing says which result is right.");
	return {
		kind: "sql",
		query: text(rule, "query") ?? "",
		queryWhere: placeAt(rule, "query"),
		operator,
		...optionalTexts(rule, ["unit"])
	};
}
function customBody(rule) {
	const operator = operatorOf(rule);
	return {
		kind: "custom",
		engine: text(rule, "engine") ?? "",
		implementation: rule.value["implementation"],
		implementationWhere: placeAt(rule, "implementation"),
		...operator === void 0 ? {} : { operator }
	};
}
function libraryBody(rule, owner) {
	const name = text(rule, "metric") ?? text(rule, "rule");
	if (name === void 0) return withoutMetric(rule);
	const metric = LIBRARY_METRICS.find((known) => known === name) ?? FORMER_NAMES.get(name);
	if (metric === void 0) return unsupported(`No metric is called ${quote(name)}. ${allowedSentence(name, LIBRARY_METRICS)}`);
	const operator = libraryOperator(rule, name);
	if (typeof operator === "string") return unsupported(operator);
	const unit = text(rule, "unit") ?? "rows";
	if (unit !== "rows" && unit !== "percent") return unsupported(`The unit ${quote(unit)} is neither rows nor percent.`);
	const misfit = misfitOf(metric, unit, owner);
	if (misfit !== void 0) return unsupported(misfit);
	const given = argumentsOf(rule, metric, owner);
	return typeof given === "string" ? unsupported(given) : {
		kind: "library",
		metric,
		operator,
		unit,
		...given
	};
}
/** Keys that only a rule for a machine has. */
const DEMANDING = [
	"metric",
	"rule",
	"arguments",
	"query",
	"engine",
	"implementation",
	...OPERATORS
];
function demandsIn(rule) {
	return DEMANDING.filter((name) => rule.value[name] !== void 0);
}
/** Only a description: text for people, as the standard's `type: text`. With an operator it demands something. */
function withoutMetric(rule) {
	const [first] = demandsIn(rule);
	if (first === void 0) return { kind: "text" };
	return unsupported(`The rule has ${quote(first)}, but names neither a metric nor another type of rule.`);
}
function textBody(rule) {
	const [first] = demandsIn(rule);
	if (first === void 0) return { kind: "text" };
	return unsupported(`A rule of type text is for people, and this one has ${quote(first)}: correct its type.`);
}
function libraryOperator(rule, name) {
	const operator = operatorOf(rule);
	if (operator === void 0) {
		if (!DEMANDS_NONE.includes(name)) return "The rule has no operator, so nothing says which value is right.";
		return {
			name: "mustBe",
			value: ExactNumber.zero,
			where: placeAt(rule, "rule")
		};
	}
	if (name === "validValues") return "\"rule: validValues\" with an operator does not say which values it counts: use invalidValues.";
	return operator;
}
function misfitOf(metric, unit, owner) {
	if (owner.level === "table" && COLUMN_ONLY.includes(metric)) return `${metric} is a metric of a column, not of a table.`;
	if (metric !== "rowCount") return void 0;
	if (owner.level === "column") return "rowCount is a metric of a table, not of a column.";
	return unit === "percent" ? "rowCount has no percentage: there is nothing to take it of." : void 0;
}
/** Before 3.1.0 arguments stood beside `rule`. An argument that no metric has is a typing error, not a remark. */
function argumentsOf(rule, metric, owner) {
	const given = child(rule, "arguments")?.value ?? (rule.value["metric"] === void 0 ? beside(rule) : {});
	const unknown = Object.keys(given).find((key) => !ARGUMENTS$1[metric].includes(key));
	if (unknown !== void 0) {
		const allowed = ARGUMENTS$1[metric];
		const hint = allowed.length === 0 ? "It has none." : allowedSentence(unknown, allowed);
		return `${metric} has no argument ${quote(unknown)}. ${hint}`;
	}
	if (metric === "missingValues") return listArgument(given, "missingValues", metric);
	if (metric === "invalidValues") return validityArguments(given);
	if (metric === "duplicateValues") return duplicateArguments(given, owner);
	return {};
}
function beside(rule) {
	return Object.fromEntries([
		"missingValues",
		"validValues",
		"pattern",
		"properties"
	].filter((key) => key in rule.value).map((key) => [key, rule.value[key]]));
}
function listArgument(given, key, metric) {
	const list = given[key];
	if (Array.isArray(list) && list.length > 0 && list.every(isScalar)) return { [key]: list };
	return `${metric} needs the argument ${key}: a list of values such as [null, '', 'n/a'].`;
}
function validityArguments(given) {
	const { validValues, pattern } = given;
	if (validValues === void 0 && pattern === void 0) return "invalidValues needs the argument validValues or pattern: nothing says which values are valid.";
	const list = validValues === void 0 ? {} : listArgument(given, "validValues", "invalidValues");
	if (typeof list === "string" || pattern === void 0) return list;
	if (typeof pattern !== "string") return `The argument pattern is ${quote(pattern)}, not text.`;
	const reading = readPattern(pattern);
	return "reason" in reading ? reading.reason : {
		...list,
		pattern: reading.pattern
	};
}
function duplicateArguments({ properties }, owner) {
	if (properties === void 0 && owner.level === "column") return {};
	if (Array.isArray(properties) && properties.length > 0 && properties.every((name) => typeof name === "string")) return { properties };
	return "duplicateValues of a table needs the argument properties: the columns that together must not repeat.";
}
// shared/contract/relationships.ts
/** The foreign keys of a table, each with both ends resolved or with the reason why not. */
function tableRelationships(table, path, directory) {
	return children(table, "relationships").map((relationship, index) => resolve(asList(relationship.value["from"]), relationship, {
		path: `${path}.relationships[${index}]`,
		directory,
		table: path
	}));
}
/** The foreign keys of a column; the column itself is the referring side. */
function columnRelationships(column, from, place) {
	return children(column, "relationships").map((relationship, index) => resolve([`${from.table}.${from.column}`], relationship, {
		...place,
		path: `${place.path}.relationships[${index}]`,
		table: from.table
	}));
}
/** A composite key pairs its columns by position, so both sides have equally many. */
function relationshipProblems(table) {
	return children(table, "relationships").flatMap((relationship) => {
		const [from, to] = [asList(relationship.value["from"]).length, asList(relationship.value["to"]).length];
		if (from === to) return [];
		return [{
			what: `The relationship leads from ${from} to ${to} columns.`,
			where: placeOfKey(relationship, "to"),
			remedy: "Write as many columns in \"to\" as in \"from\": they are paired by position."
		}];
	});
}
/** @param place.table the table that the relationship stands at */
function resolve(from, relationship, { path, directory, table: owner }) {
	const where = placeOf(relationship);
	const to = asList(relationship.value["to"]);
	const ends = [...from, ...to].map((reference) => target(reference, directory));
	const failed = ends.find((end) => typeof end === "string");
	if (typeof failed === "string") return {
		kind: "unsupported",
		reason: failed,
		path,
		where
	};
	const found = ends;
	const [near, far] = [found.slice(0, from.length), found.slice(from.length)];
	const tables = [near, far].map((side) => new Set(side.map((end) => end.table)));
	if (near.length !== far.length || tables.some((names) => names.size !== 1)) return {
		kind: "unsupported",
		reason: "The two sides are not columns of one table each.",
		path,
		where
	};
	if (near[0]?.table !== owner) return {
		kind: "unsupported",
		reason: `"from" names ${quote(near[0]?.table ?? "")}, another table than the one it stands at.`,
		path,
		where
	};
	const columns = far.map((end) => end.column);
	const table = far[0]?.table ?? "";
	return {
		kind: "foreignKey",
		columns: near.map((end) => end.column),
		references: {
			table,
			columns
		},
		path,
		where
	};
}
/** `table.column`, or `schema/<id>/properties/<id>`; a reference into another file cannot be followed. */
function target(reference, directory) {
	if (reference.includes("#")) return `${quote(reference)} leads to another file.`;
	const byId = /^\/?schema\/([^/]+)((?:\/properties\/[^/]+)+)$/.exec(reference);
	const dot = reference.indexOf(".");
	const [first, second] = byId ? [byId[1] ?? "", (byId[2] ?? "").slice(12)] : [reference.slice(0, Math.max(dot, 0)), reference.slice(dot + 1)];
	const table = find(first, directory.tables, byId !== null);
	if (table === void 0) return notFound(first, "The contract has no table", directory.tables);
	const column = find(second, table.columns, byId !== null);
	if (column === void 0) return notFound(second, `The table ${quote(table.name)} has no column`, table.columns);
	return {
		table: table.name,
		column: column.name
	};
}
function find(name, among, byId) {
	const [first, second] = byId ? ["id", "name"] : ["name", "id"];
	return among.find((item) => item[first] === name) ?? among.find((item) => item[second] === name);
}
function notFound(name, sentence, among) {
	const near = closest(name, among.map((item) => item.name));
	return `${sentence} ${quote(name)}.${near === void 0 ? "" : ` Did you mean ${quote(near)}?`}`;
}
function asList(value) {
	return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === "string");
}
// shared/contract/build.ts
/** Builds the model of a file that the official schema accepts. */
function buildContract(root, origin) {
	const directory = directoryOf(root);
	return {
		id: text(root, "id") ?? "",
		version: text(root, "version") ?? "",
		apiVersion: text(root, "apiVersion") ?? "",
		...optionalTexts(root, ["name", "status"]),
		file: root.yaml.file,
		digest: origin.digest,
		tables: children(root, "schema").map((table) => buildTable(table, directory)),
		serviceLevels: serviceLevelsOf(root),
		notices: origin.notices,
		where: placeOf(root)
	};
}
function buildTable(table, directory) {
	const path = text(table, "name") ?? "";
	const csv = csvValues(table);
	const columns = children(table, "properties").map((column) => buildColumn(column, {
		table: path,
		directory,
		csv
	}));
	const primaryKey = primaryKeyOf(table);
	return {
		name: path,
		...optionalTexts(table, ["physicalName", "physicalType"]),
		columns,
		...tableCsv(table),
		...primaryKey === void 0 ? {} : { primaryKey },
		relationships: tableRelationships(table, path, directory),
		quality: rulesOf$1(table, {
			path,
			level: "table"
		}),
		path,
		where: placeAt(table, "name")
	};
}
function buildColumn(column, context) {
	const name = text(column, "name") ?? "";
	const dotted = nameBelowTable(name, context.prefix);
	const path = `${context.table}.${dotted}`;
	const logicalType = LOGICAL_TYPES.find((type) => type === column.value["logicalType"]);
	const timezone = child(column, "logicalTypeOptions")?.value["defaultTimezone"];
	const from = {
		table: context.table,
		column: dotted
	};
	return {
		name,
		...optionalTexts(column, [
			"physicalName",
			"physicalType",
			"classification"
		]),
		...logicalType === void 0 ? {} : {
			logicalType,
			typeWhere: placeAt(column, "logicalType")
		},
		...typeof timezone === "string" ? { defaultTimezone: timezone } : {},
		...columnCsv(column, context.csv),
		...flagsOf(column),
		constraints: constraintsOf(column, logicalType),
		quality: rulesOf$1(column, {
			path,
			level: "column"
		}),
		relationships: columnRelationships(column, from, {
			path,
			directory: context.directory
		}),
		...nestedOf(column, {
			...context,
			prefix: dotted
		}),
		path,
		where: column.value["name"] === void 0 ? placeOf(column) : placeAt(column, "name")
	};
}
function nameBelowTable(name, prefix) {
	if (prefix === void 0) return name;
	return name === "" ? prefix : `${prefix}.${name}`;
}
function flagsOf(column) {
	const position = integer(column, "primaryKeyPosition");
	const semanticType = ["measure", "dimension"].find((type) => type === column.value["semanticType"]);
	return {
		required: isTrue(column, "required"),
		unique: isTrue(column, "unique"),
		primaryKey: isTrue(column, "primaryKey"),
		...position === void 0 || position < 1 ? {} : { primaryKeyPosition: position },
		criticalDataElement: isTrue(column, "criticalDataElement"),
		deprecated: isTrue(column, "deprecated"),
		semanticType: semanticType ?? "column"
	};
}
function nestedOf(column, context) {
	const items = child(column, "items");
	const map = child(column, "map");
	const [key, value] = [map && child(map, "key"), map && child(map, "value")];
	const within = (suffix) => ({
		...context,
		prefix: `${context.prefix}${suffix}`
	});
	return {
		properties: children(column, "properties").map((property) => buildColumn(property, context)),
		...itemsOf(column, items && buildColumn(items, within("[]")), context),
		...key === void 0 || value === void 0 ? {} : { map: {
			key: buildColumn(key, within("{key}")),
			value: buildColumn(value, within("{value}"))
		} }
	};
}
function itemsOf(column, described, { table, prefix }) {
	const isVector = column.value["logicalType"] === "vector";
	const options = child(column, "logicalTypeOptions");
	const items = described ?? (isVector ? vectorElement(column, options, `${table}.${prefix}`) : void 0);
	return items === void 0 ? {} : { items };
}
/** Columns without a position keep the order of the file, after those with one. A part may be a field of an object. */
function primaryKeyOf(table) {
	const keys = fieldsOf(table).filter(({ column }) => isTrue(column, "primaryKey"));
	const first = keys[0]?.column;
	if (first === void 0) return void 0;
	const position = ({ column }) => {
		const given = integer(column, "primaryKeyPosition") ?? -1;
		return given < 1 ? Number.MAX_SAFE_INTEGER : given;
	};
	return {
		columns: keys.toSorted((a, b) => position(a) - position(b)).map(({ name }) => name),
		where: placeOfKey(first, "primaryKey")
	};
}
/** The columns of a table or an object with everything below them. */
function fieldsOf(element, prefix) {
	return children(element, "properties").flatMap((column) => withNested({
		column,
		name: nameBelowTable(text(column, "name") ?? "", prefix)
	}));
}
function withNested({ column, name }) {
	const items = child(column, "items");
	const map = child(column, "map");
	const parts = [
		[items, "[]"],
		[map && child(map, "key"), "{key}"],
		[map && child(map, "value"), "{value}"]
	];
	return [
		{
			column,
			name
		},
		...fieldsOf(column, name),
		...parts.flatMap(([part, suffix]) => part === void 0 ? [] : withNested({
			column: part,
			name: nameBelowTable(text(part, "name") ?? "", `${name}${suffix}`)
		}))
	];
}
function directoryOf(root) {
	return { tables: children(root, "schema").map((table) => ({
		name: text(table, "name") ?? "",
		id: text(table, "id"),
		columns: children(table, "properties").flatMap((column) => columnNames(column))
	})) };
}
function columnNames(column, above) {
	const [name, id] = [text(column, "name") ?? "", text(column, "id")];
	const own = {
		name: above === void 0 ? name : `${above.name}.${name}`,
		id: above === void 0 ? id : `${above.id ?? ""}/properties/${id ?? ""}`
	};
	return [own, ...children(column, "properties").flatMap((nested) => columnNames(nested, own))];
}
function serviceLevelsOf(root) {
	const fallback = text(root, "slaDefaultElement");
	return children(root, "slaProperties").map((level, index) => {
		const { value, valueExt } = level.value;
		const property = text(level, "property") ?? "";
		const elements = (text(level, "element") ?? fallback ?? "").split(",").map((element) => element.trim());
		return {
			property,
			value: isScalar(value) ? value : null,
			...isScalar(valueExt) ? { valueExt } : {},
			...optionalTexts(level, ["unit", "driver"]),
			elements: elements.filter((element) => element !== ""),
			path: `slaProperties[${text(level, "id") ?? index}]`,
			where: placeOf(level)
		};
	});
}
// shared/contract/problems/rules.ts
/**
* Finds, in a file that need not be valid, what the official schemas report in words nobody understands: operators
* (a `oneOf`), arguments beside `arguments`, options without a type (seven branches at once).
*/
function explainedProblems(root) {
	return children(root, "schema").flatMap((table) => [...rulesOf(table), ...children(table, "properties").flatMap(columnProblems$1)]);
}
function columnProblems$1(column) {
	const map = child(column, "map");
	const nested = [...children(column, "properties"), ...[
		child(column, "items"),
		map && child(map, "key"),
		map && child(map, "value")
	].filter((part) => part !== void 0)];
	return [
		...typelessOptions(column),
		...rulesOf(column),
		...nested.flatMap(columnProblems$1)
	];
}
function typelessOptions(column) {
	const options = child(column, "logicalTypeOptions");
	if (options === void 0 || column.value["logicalType"] !== void 0) return [];
	if (Object.keys(options.value).length === 0) return [];
	return [{
		what: "logicalTypeOptions stand here without a logicalType.",
		where: placeOfKey(column, "logicalTypeOptions"),
		remedy: "Add logicalType: which options exist and what they mean depends on it.",
		path: options.path,
		keys: "all",
		always: false
	}];
}
function rulesOf(element) {
	return children(element, "quality").flatMap((rule) => [
		...operatorProblems(rule).map((problem) => ({
			...problem,
			path: rule.path,
			keys: OPERATORS,
			always: true
		})),
		...misplacedArguments(rule),
		...missingOperator(rule)
	]);
}
const ARGUMENTS = [
	"pattern",
	"validValues",
	"missingValues",
	"properties"
];
function misplacedArguments(rule) {
	if (rule.value["metric"] === void 0) return [];
	return ARGUMENTS.filter((key) => rule.value[key] !== void 0).map((key) => ({
		what: `${quote(key)} stands beside "metric".`,
		where: placeOfKey(rule, key),
		remedy: `Indent it below "arguments:", since it is an argument of the metric.`,
		path: rule.path,
		keys: [key],
		always: false
	}));
}
function missingOperator(rule) {
	if (!(rule.value["metric"] !== void 0 || rule.value["type"] === "sql") || OPERATORS.some((name) => rule.value[name] !== void 0)) return [];
	return [{
		what: "The rule has no operator, so nothing says which value is right.",
		where: rule.yaml.locate(rule.path),
		remedy: `Add one of ${OPERATORS.join(", ")}: for example mustBe: 0.`,
		path: rule.path,
		keys: [],
		always: false
	}];
}
// shared/contract/problems/doubles.ts
/**
* A file's values as the validator of the official schemas reads them: with doubles.
*
* The schemas forbid equal entries in a list, and two numbers that differ may share a double: then the later one gets
* the next double that no other number of the file has. A finite number stays finite, and only zero is zero.
*/
function withDoubles(root) {
	const owners = /* @__PURE__ */ new Map();
	const following = /* @__PURE__ */ new Map();
	const own = (exact) => {
		const text = String(exact);
		const path = [];
		let double = nearest(exact);
		while (owners.has(double) && owners.get(double) !== text) {
			path.push(double);
			double = following.get(double) ?? outward(double);
		}
		for (const passed of path) following.set(passed, double);
		owners.set(double, text);
		return double;
	};
	const convert = (value) => {
		if (value instanceof ExactNumber) return own(value);
		if (Array.isArray(value)) return value.map(convert);
		if (typeof value !== "object" || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item)]));
	};
	return convert(root);
}
function nearest(exact) {
	const double = exact.toNumber();
	if (double === 0) return exact.isZero ? 0 : exact.negative ? -Number.MIN_VALUE : Number.MIN_VALUE;
	return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, double));
}
/** The next double away from zero; the largest has none. */
function outward(double) {
	const bits = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
	bits.setFloat64(0, double);
	bits.setBigInt64(0, bits.getBigInt64(0) + 1n);
	const next = bits.getFloat64(0);
	return Number.isFinite(next) ? next : double / 2;
}
// shared/contract/schemas/odcs-json-schema-v3.0.0.json
var odcs_json_schema_v3_0_0_default = JSON.parse(`{
  "$schema": "https://json-schema.org/draft/2019-09/schema",
  "title": "Open Data Contract Standard (ODCS)",
  "description": "An open data contract specification to establish agreement between data producers and consumers.",
  "type": "object",
  "properties": {
    "version": {
      "type": "string",
      "description": "Current version of the data contract."
    },
    "kind": {
      "type": "string",
      "default": "DataContract",
      "description": "The kind of file this is. Valid value is \`DataContract\`.",
      "enum": ["DataContract"]
    },
    "apiVersion": {
      "type": "string",
      "default": "v3.0.0",
      "description": "Version of the standard used to build data contract. Default value is v3.0.0.",
      "enum": ["v3.0.0", "v2.2.2", "v2.2.1", "v2.2.0"]
    },
    "id": {
      "type": "string",
      "description": "A unique identifier used to reduce the risk of dataset name collisions, such as a UUID."
    },
    "name": {
      "type": "string",
      "description": "Name of the data contract."
    },
    "tenant": {
      "type": "string",
      "description": "Indicates the property the data is primarily associated with. Value is case insensitive."
    },
    "tags": {
      "$ref": "#/$defs/Tags"
    },
    "status": {
      "type": "string",
      "description": "Current status of the dataset. Valid values are \`production\`, \`test\`, or \`development\`.",
      "examples": ["production", "test", "development"]
    },
    "servers": {
      "type": "array",
      "description": "List of servers where the datasets reside.",
      "items": {
        "$ref": "#/$defs/Server"
      }
    },
    "dataProduct": {
      "type": "string",
      "description": "The name of the data product."
    },
    "description": {
      "type": "object",
      "description": "High level description of the dataset.",
      "properties": {
        "usage": {
          "type": "string",
          "description": "Intended usage of the dataset."
        },
        "purpose": {
          "type": "string",
          "description": "Purpose of the dataset."
        },
        "limitations": {
          "type": "string",
          "description": "Limitations of the dataset."
        }
      }
    },
    "domain": {
      "type": "string",
      "description": "Name of the logical data domain.",
      "examples": ["imdb_ds_aggregate", "receiver_profile_out", "transaction_profile_out"]
    },
    "schema": {
      "type": "array",
      "description": "A list of elements within the schema to be cataloged.",
      "items": {
        "$ref": "#/$defs/SchemaObject"
      }
    },
    "support": {
      "$ref": "#/$defs/Support"
    },
    "price": {
      "$ref": "#/$defs/Pricing"
    },
    "team": {
      "type": "array",
      "items": {
        "$ref": "#/$defs/Team"
      }
    },
    "roles": {
      "type": "array",
      "description": "A list of roles that will provide user access to the dataset.",
      "items": {
        "$ref": "#/$defs/Role"
      }
    },
    "slaDefaultElement": {
      "type": "string",
      "description": "Element (using the element path notation) to do the checks on."
    },
    "slaProperties": {
      "type": "array",
      "description": "A list of key/value pairs for SLA specific properties. There is no limit on the type of properties (more details to come).",
      "items": {
        "$ref": "#/$defs/ServiceLevelAgreementProperty"
      }
    },
    "customProperties": {
      "$ref": "#/$defs/CustomProperties"
    },
    "contractCreatedTs": {
      "type": "string",
      "format": "date-time",
      "description": "Timestamp in UTC of when the data contract was created."
    }
  },
  "required": ["version", "apiVersion", "kind", "id", "status"],
  "additionalProperties": false,
  "$defs": {
    "Server": {
      "type": "object",
      "description": "Data source details of where data is physically stored.",
      "properties": {
        "server": {
          "type": "string",
          "description": "Identifier of the server."
        },
        "type": {
          "type": "string",
          "description": "Type of the server.",
          "enum": [
            "api", "athena", "azure", "bigquery", "clickhouse", "databricks", "denodo", "dremio",
            "duckdb", "glue", "cloudsql", "db2", "informix", "kafka", "kinesis", "local",
            "mysql", "oracle", "postgresql", "postgres", "presto", "pubsub",
            "redshift", "s3", "sftp", "snowflake", "sqlserver", "synapse", "trino", "vertica", "custom"
          ]
        },
        "description": {
          "type": "string",
          "description": "Description of the server."
        },
        "environment": {
          "type": "string",
          "description": "Environment of the server.",
          "examples": ["prod", "preprod", "dev", "uat"]
        },
        "roles": {
          "type": "array",
          "description": "List of roles that have access to the server.",
          "items": {
            "$ref": "#/$defs/Role"
          }
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      },
      "allOf": [
        {
          "if": {
            "properties": {
              "type": {
                "const": "api"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/ApiServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "athena"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/AthenaServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "azure"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/AzureServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "bigquery"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/BigQueryServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "clickhouse"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/ClickHouseServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "databricks"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DatabricksServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "denodo"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DenodoServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "dremio"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DremioServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "duckdb"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DuckdbServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "glue"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/GlueServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "cloudsql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/GoogleCloudSqlServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "db2"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/IBMDB2Server"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "informix"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/InformixServer"
          }
        },

        {
          "if": {
            "properties": {
              "type": {
                "const": "custom"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/CustomServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "kafka"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/KafkaServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "kinesis"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/KinesisServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "local"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/LocalServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "mysql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/MySqlServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "oracle"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/OracleServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "postgresql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PostgresServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "postgres"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PostgresServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "presto"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PrestoServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "pubsub"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PubSubServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "redshift"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/RedshiftServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "s3"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/S3Server"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "sftp"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SftpServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "snowflake"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SnowflakeServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "sqlserver"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SqlserverServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "synapse"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SynapseServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "trino"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/TrinoServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "vertica"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/VerticaServer"
          }
        }
      ],
      "required": ["server", "type"]
    },
    "ServerSource": {
      "ApiServer": {
        "type": "object",
        "title": "AthenaServer",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "description": "The url to the API.",
            "examples": [
              "https://api.example.com/v1"
            ]
          }
        },
        "required": [
          "location"
        ]
      },
      "AthenaServer": {
        "type": "object",
        "title": "AthenaServer",
        "properties": {
          "stagingDir": {
            "type": "string",
            "format": "uri",
            "description": "Amazon Athena automatically stores query results and metadata information for each query that runs in a query result location that you can specify in Amazon S3.",
            "examples": [
              "s3://my_storage_account_name/my_container/path"
            ]
          },
          "schema": {
            "type": "string",
            "description": "Identify the schema in the data source in which your tables exist."
          },
          "catalog": {
            "type": "string",
            "description": "Identify the name of the Data Source, also referred to as a Catalog.",
            "default": "awsdatacatalog"
          },
          "regionName": {
            "type": "string",
            "description": "The region your AWS account uses.",
            "examples": ["eu-west-1"]
          }
        },
        "required": [
          "staging_dir",
          "schema"
        ]
      },
      "AzureServer": {
        "type": "object",
        "title": "AzureServer",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "description": "Fully qualified path to Azure Blob Storage or Azure Data Lake Storage (ADLS), supports globs.",
            "examples": [
              "az://my_storage_account_name.blob.core.windows.net/my_container/path/*.parquet",
              "abfss://my_storage_account_name.dfs.core.windows.net/my_container_name/path/*.parquet"
            ]
          },
          "format": {
            "type": "string",
            "enum": [
              "parquet",
              "delta",
              "json",
              "csv"
            ],
            "description": "File format."
          },
          "delimiter": {
            "type": "string",
            "enum": [
              "new_line",
              "array"
            ],
            "description": "Only for format = json. How multiple json documents are delimited within one file"
          }
        },
        "required": [
          "location",
          "format"
        ]
      },
      "BigQueryServer": {
        "type": "object",
        "title": "BigQueryServer",
        "properties": {
          "project": {
            "type": "string",
            "description": "The GCP project name."
          },
          "dataset": {
            "type": "string",
            "description": "The GCP dataset name."
          }
        },
        "required": [
          "project",
          "dataset"
        ]
      },
      "ClickHouseServer": {
        "type": "object",
        "title": "ClickHouseServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the ClickHouse server."
          },
          "port": {
            "type": "integer",
            "description": "The port to the ClickHouse server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "DatabricksServer": {
        "type": "object",
        "title": "DatabricksServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The Databricks host",
            "examples": [
              "dbc-abcdefgh-1234.cloud.databricks.com"
            ]
          },
          "catalog": {
            "type": "string",
            "description": "The name of the Hive or Unity catalog"
          },
          "schema": {
            "type": "string",
            "description": "The schema name in the catalog"
          }
        },
        "required": [
          "catalog",
          "schema"
        ]
      },
      "DenodoServer": {
        "type": "object",
        "title": "DenodoServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Denodo server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Denodo server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port"
        ]
      },
      "DremioServer": {
        "type": "object",
        "title": "DremioServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Dremio server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Dremio server."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port"
        ]
      },
      "DuckdbServer": {
        "type": "object",
        "title": "DuckdbServer",
        "properties": {
          "database": {
            "type": "string",
            "description": "Path to duckdb database file."
          },
          "schema": {
            "type": "integer",
            "description": "The name of the schema."
          }
        },
        "required": [
          "database"
        ]
      },
      "GlueServer": {
        "type": "object",
        "title": "GlueServer",
        "properties": {
          "account": {
            "type": "string",
            "description": "The AWS Glue account",
            "examples": [
              "1234-5678-9012"
            ]
          },
          "database": {
            "type": "string",
            "description": "The AWS Glue database name",
            "examples": [
              "my_database"
            ]
          },
          "location": {
            "type": "string",
            "format": "uri",
            "description": "The AWS S3 path. Must be in the form of a URL.",
            "examples": [
              "s3://datacontract-example-orders-latest/data/{model}"
            ]
          },
          "format": {
            "type": "string",
            "description": "The format of the files",
            "examples": [
              "parquet",
              "csv",
              "json",
              "delta"
            ]
          }
        },
        "required": [
          "account",
          "database"
        ]
      },
      "GoogleCloudSqlServer": {
        "type": "object",
        "title": "GoogleCloudSqlServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Google Cloud Sql server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Google Cloud Sql server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port",
          "database",
          "schema"
        ]
      },
      "IBMDB2Server": {
        "type": "object",
        "title": "IBMDB2Server",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the IBM DB2 server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the IBM DB2 server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "InformixServer": {
        "type": "object",
        "title": "InformixServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Informix server. "
          },
          "port": {
            "type": "integer",
            "description": "The port to the Informix server. Defaults to 9088."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "database"
        ]
      },
      "CustomServer": {
        "type": "object",
        "title": "CustomServer",
        "properties": {
          "account": {
            "type": "string",
            "description": "Account used by the server."
          },
          "catalog": {
            "type": "string",
            "description": "Name of the catalog."
          },
          "database": {
            "type": "string",
            "description": "Name of the database."
          },
          "dataset": {
            "type": "string",
            "description": "Name of the dataset."
          },
          "delimiter": {
            "type": "string",
            "description": "Delimiter."
          },
          "endpointUrl": {
            "type": "string",
            "description": "Server endpoint.",
            "format": "uri"
          },
          "format": {
            "type": "string",
            "description": "File format."
          },
          "host": {
            "type": "string",
            "description": "Host name or IP address."
          },
          "location": {
            "type": "string",
            "description": "A URL to a location.",
            "format": "uri"
          },
          "path": {
            "type": "string",
            "description": "Relative or absolute path to the data file(s)."
          },
          "port": {
            "type": "integer",
            "description": "Port to the server. No default value is assumed for custom servers."
          },
          "project": {
            "type": "string",
            "description": "Project name."
          },
          "region": {
            "type": "string",
            "description": "Cloud region."
          },
          "regionName": {
            "type": "string",
            "description": "Region name."
          },
          "schema": {
            "type": "string",
            "description": "Name of the schema."
          },
          "serviceName": {
            "type": "string",
            "description": "Name of the service."
          },
          "stagingDir": {
            "type": "string",
            "description": "Staging directory."
          },
          "warehouse": {
            "type": "string",
            "description": "Name of the cluster or warehouse."
          }
        }
      },
      "KafkaServer": {
        "type": "object",
        "title": "KafkaServer",
        "description": "Kafka Server",
        "properties": {
          "host": {
            "type": "string",
            "description": "The bootstrap server of the kafka cluster."
          },
          "format": {
            "type": "string",
            "description": "The format of the messages.",
            "examples": ["json", "avro", "protobuf", "xml"],
            "default": "json"
          }
        },
        "required": [
          "host"
        ]
      },
      "KinesisServer": {
        "type": "object",
        "title": "KinesisDataStreamsServer",
        "description": "Kinesis Data Streams Server",
        "properties": {
          "region": {
            "type": "string",
            "description": "AWS region.",
            "examples": [
              "eu-west-1"
            ]
          },
          "format": {
            "type": "string",
            "description": "The format of the record",
            "examples": [
              "json",
              "avro",
              "protobuf"
            ]
          }
        }
      },
      "LocalServer": {
        "type": "object",
        "title": "LocalServer",
        "properties": {
          "path": {
            "type": "string",
            "description": "The relative or absolute path to the data file(s).",
            "examples": [
              "./folder/data.parquet",
              "./folder/*.parquet"
            ]
          },
          "format": {
            "type": "string",
            "description": "The format of the file(s)",
            "examples": [
              "json",
              "parquet",
              "delta",
              "csv"
            ]
          }
        },
        "required": [
          "path",
          "format"
        ]
      },
      "MySqlServer": {
        "type": "object",
        "title": "MySqlServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the MySql server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the MySql server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "OracleServer": {
        "type": "object",
        "title": "OracleServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the oracle server",
            "examples": [
              "localhost"
            ]
          },
          "port": {
            "type": "integer",
            "description": "The port to the oracle server.",
            "examples": [
              1523
            ]
          },
          "serviceName": {
            "type": "string",
            "description": "The name of the service.",
            "examples": [
              "service"
            ]
          }
        },
        "required": [
          "host",
          "port",
          "serviceName"
        ]
      },
      "PostgresServer": {
        "type": "object",
        "title": "PostgresServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Postgres server"
          },
          "port": {
            "type": "integer",
            "description": "The port to the Postgres server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema in the database."
          }
        },
        "required": [
          "host",
          "port",
          "database",
          "schema"
        ]
      },
      "PrestoServer": {
        "type": "object",
        "title": "PrestoServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Presto server",
            "examples": [
              "localhost:8080"
            ]
          },
          "catalog": {
            "type": "string",
            "description": "The name of the catalog.",
            "examples": [
              "postgres"
            ]
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema.",
            "examples": [
              "public"
            ]
          }
        },
        "required": [
          "host"
        ]
      },
      "PubSubServer": {
        "type": "object",
        "title": "PubSubServer",
        "properties": {
          "project": {
            "type": "string",
            "description": "The GCP project name."
          }
        },
        "required": [
          "project"
        ]
      },
      "RedshiftServer": {
        "type": "object",
        "title": "RedshiftServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "An optional string describing the server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          },
          "region": {
            "type": "string",
            "description": "AWS region of Redshift server.",
            "examples": ["us-east-1"]
          },
          "account": {
            "type": "string",
            "description": "The account used by the server."
          }
        },
        "required": [
          "database",
          "schema"
        ]
      },
      "S3Server": {
        "type": "object",
        "title": "S3Server",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "description": "S3 URL, starting with \`s3://\`",
            "examples": [
              "s3://datacontract-example-orders-latest/data/{model}/*.json"
            ]
          },
          "endpointUrl": {
            "type": "string",
            "format": "uri",
            "description": "The server endpoint for S3-compatible servers.",
            "examples": ["https://minio.example.com"]
          },
          "format": {
            "type": "string",
            "enum": [
              "parquet",
              "delta",
              "json",
              "csv"
            ],
            "description": "File format."
          },
          "delimiter": {
            "type": "string",
            "enum": [
              "new_line",
              "array"
            ],
            "description": "Only for format = json. How multiple json documents are delimited within one file"
          }
        },
        "required": [
          "location"
        ]
      },
      "SftpServer": {
        "type": "object",
        "title": "SftpServer",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "pattern": "^sftp://.*",
            "description": "SFTP URL, starting with \`sftp://\`",
            "examples": [
              "sftp://123.123.12.123/{model}/*.json"
            ]
          },
          "format": {
            "type": "string",
            "enum": [
              "parquet",
              "delta",
              "json",
              "csv"
            ],
            "description": "File format."
          },
          "delimiter": {
            "type": "string",
            "enum": [
              "new_line",
              "array"
            ],
            "description": "Only for format = json. How multiple json documents are delimited within one file"
          }
        },
        "required": [
          "location"
        ]
      },
      "SnowflakeServer": {
        "type": "object",
        "title": "SnowflakeServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Snowflake server"
          },
          "port": {
            "type": "integer",
            "description": "The port to the Snowflake server."
          },
          "account": {
            "type": "string",
            "description": "The Snowflake account used by the server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          },
          "warehouse": {
            "type": "string",
            "description": "The name of the cluster of resources that is a Snowflake virtual warehouse."
          }
        },
        "required": [
          "account",
          "database",
          "schema"
        ]
      },
      "SqlserverServer": {
        "type": "object",
        "title": "SqlserverServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the database server",
            "examples": [
              "localhost"
            ]
          },
          "port": {
            "type": "integer",
            "description": "The port to the database server.",
            "default": 1433,
            "examples": [
              1433
            ]
          },
          "database": {
            "type": "string",
            "description": "The name of the database.",
            "examples": [
              "database"
            ]
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema in the database.",
            "examples": [
              "dbo"
            ]
          }
        },
        "required": [
          "host",
          "database",
          "schema"
        ]
      },
      "SynapseServer": {
        "type": "object",
        "title": "SynapseServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Synapse server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Synapse server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "TrinoServer": {
        "type": "object",
        "title": "TrinoServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The Trino host URL.",
            "examples": [
              "localhost"
            ]
          },
          "port": {
            "type": "integer",
            "description": "The Trino port."
          },
          "catalog": {
            "type": "string",
            "description": "The name of the catalog.",
            "examples": [
              "hive"
            ]
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema in the database.",
            "examples": [
              "my_schema"
            ]
          }
        },
        "required": [
          "host",
          "port",
          "catalog",
          "schema"
        ]
      },
      "VerticaServer": {
        "type": "object",
        "title": "VerticaServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Vertica server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Vertica server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port",
          "database",
          "schema"
        ]
      }
    },
    "SchemaElement": {
      "type": "object",
      "properties": {
        "name": {
          "type": "string",
          "description": "Name of the element."
        },
        "physicalType": {
          "type": "string",
          "description": "The physical element data type in the data source.",
          "examples": ["table", "view", "topic", "file"]
        },
        "description": {
          "type": "string",
          "description": "Description of the element."
        },
        "businessName": {
          "type": "string",
          "description": "The business name of the element."
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        },
        "tags": {
          "$ref": "#/$defs/Tags"
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      }
    },
    "SchemaObject": {
      "type": "object",
      "properties": {
        "logicalType": {
          "type": "string",
          "description": "The logical element data type.",
          "enum": ["object"]
        },
        "physicalName": {
          "type": "string",
          "description": "Physical name.",
          "examples": ["table_1_2_0"]
        },
        "dataGranularityDescription": {
          "type": "string",
          "description": "Granular level of the data in the object.",
          "examples": ["Aggregation by country"]
        },
        "properties": {
          "type": "array",
          "description": "A list of properties for the object.",
          "items": {
            "$ref": "#/$defs/SchemaProperty"
          }
        },
        "quality": {
          "$ref": "#/$defs/DataQualityChecks"
        }
      },
      "allOf": [
        {
          "$ref": "#/$defs/SchemaElement"
        }
      ],
      "required": ["name"],
      "unevaluatedProperties": false
    },
    "SchemaBaseProperty": {
      "type": "object",
      "properties": {
        "primaryKey": {
          "type": "boolean",
          "description": "Boolean value specifying whether the element is primary or not. Default is false."
        },
        "primaryKeyPosition": {
          "type": "integer",
          "default": -1,
          "description": "If element is a primary key, the position of the primary key element. Starts from 1. Example of \`account_id, name\` being primary key columns, \`account_id\` has primaryKeyPosition 1 and \`name\` primaryKeyPosition 2. Default to -1."
        },
        "logicalType": {
          "type": "string",
          "description": "The logical element data type.",
          "enum": ["string", "date", "number", "integer", "object", "array", "boolean"]
        },
        "logicalTypeOptions": {
          "type": "object",
          "description": "Additional optional metadata to describe the logical type."
        },
        "physicalType": {
          "type": "string",
          "description": "The physical element data type in the data source. For example, VARCHAR(2), DOUBLE, INT."
        },
        "required": {
          "type": "boolean",
          "default": false,
          "description": "Indicates if the element may contain Null values; possible values are true and false. Default is false."
        },
        "unique": {
          "type": "boolean",
          "default": false,
          "description": "Indicates if the element contains unique values; possible values are true and false. Default is false."
        },
        "partitioned": {
          "type": "boolean",
          "default": false,
          "description": "Indicates if the element is partitioned; possible values are true and false."
        },
        "partitionKeyPosition": {
          "type": "integer",
          "default": -1,
          "description": "If element is used for partitioning, the position of the partition element. Starts from 1. Example of \`country, year\` being partition columns, \`country\` has partitionKeyPosition 1 and \`year\` partitionKeyPosition 2. Default to -1."
        },
        "classification": {
          "type": "string",
          "description": "Can be anything, like confidential, restricted, and public to more advanced categorization. Some companies like PayPal, use data classification indicating the class of data in the element; expected values are 1, 2, 3, 4, or 5.",
          "examples": ["confidential", "restricted", "public"]
        },
        "encryptedName": {
          "type": "string",
          "description": "The element name within the dataset that contains the encrypted element value. For example, unencrypted element \`email_address\` might have an encryptedName of \`email_address_encrypt\`."
        },
        "transformSourceObjects": {
          "type": "array",
          "description": "List of objects in the data source used in the transformation.",
          "items": {
            "type": "string"
          }
        },
        "transformLogic": {
          "type": "string",
          "description": "Logic used in the element transformation."
        },
        "transformDescription": {
          "type": "string",
          "description": "Describes the transform logic in very simple terms."
        },
        "examples": {
          "type": "array",
          "description": "List of sample element values.",
          "items": {
            "$ref": "#/$defs/AnyType"
          }
        },
        "criticalDataElement": {
          "type": "boolean",
          "default": false,
          "description": "True or false indicator; If element is considered a critical data element (CDE) then true else false."
        },
        "quality": {
          "$ref": "#/$defs/DataQualityChecks"
        }
      },
      "allOf": [
        {
          "$ref": "#/$defs/SchemaElement"
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "string"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "minLength": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Minimum length of the string."
                  },
                  "maxLength": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Maximum length of the string."
                  },
                  "pattern": {
                    "type": "string",
                    "description": "Regular expression pattern to define valid value. Follows regular expression syntax from ECMA-262 (https://262.ecma-international.org/5.1/#sec-15.10.1)."
                  },
                  "format": {
                    "type": "string",
                    "examples": ["password", "byte", "binary", "email", "uuid", "uri", "hostname", "ipv4", "ipv6"],
                    "description": "Provides extra context about what format the string follows."
                  }
                },
                "additionalProperties": false
              }
            }
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "date"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "format": {
                    "type": "string",
                    "examples": ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "HH:mm:ss"],
                    "description": "Format of the date. Follows the format as prescribed by [JDK DateTimeFormatter](https://docs.oracle.com/javase/8/docs/api/java/time/format/DateTimeFormatter.html). For example, format 'yyyy-MM-dd'."
                  },
                  "exclusiveMaximum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."
                  },
                  "maximum": {
                    "type": "string",
                    "description": "All date values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMinimum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."
                  },
                  "minimum": {
                    "type": "string",
                    "description": "All date values are greater than or equal to this value (values >= minimum)."
                  }
                },
                "additionalProperties": false
              }
            }
          }
        },
        {
          "if": {
            "anyOf": [
              {
                "properties": {
                  "logicalType": {
                    "const": "integer"
                  }
                }
              }
            ]
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "multipleOf": {
                    "type": "number",
                    "exclusiveMinimum": 0,
                    "description": "Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."
                  },
                  "maximum": {
                    "type": "number",
                    "description": "All values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMaximum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."
                  },
                  "minimum": {
                    "type": "number",
                    "description": "All values are greater than or equal to this value (values >= minimum)."
                  },
                  "exclusiveMinimum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."
                  },
                  "format": {
                    "type": "string",
                    "default": "i32",
                    "description": "Format of the value in terms of how many bits of space it can use and whether it is signed or unsigned (follows the Rust integer types).",
                    "enum": ["i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128"]
                  }
                },
                "additionalProperties": false
              }
            }
          }
        },
        {
          "if": {
            "anyOf": [
              {
                "properties": {
                  "logicalType": {
                    "const": "number"
                  }
                }
              }
            ]
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "multipleOf": {
                    "type": "number",
                    "exclusiveMinimum": 0,
                    "description": "Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."
                  },
                  "maximum": {
                    "type": "number",
                    "description": "All values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMaximum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."
                  },
                  "minimum": {
                    "type": "number",
                    "description": "All values are greater than or equal to this value (values >= minimum)."
                  },
                  "exclusiveMinimum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."
                  },
                  "format": {
                    "type": "string",
                    "default": "i32",
                    "description": "Format of the value in terms of how many bits of space it can use (follows the Rust float types).",
                    "enum": ["f32", "f64"]
                  }
                },
                "additionalProperties": false
              }
            }
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "object"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "maxProperties": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Maximum number of properties."
                  },
                  "minProperties": {
                    "type": "integer",
                    "minimum": 0,
                    "default": 0,
                    "description": "Minimum number of properties."
                  },
                  "required": {
                    "type": "array",
                    "items": {
                      "type": "string"
                    },
                    "minItems": 1,
                    "uniqueItems": true,
                    "description": "Property names that are required to exist in the object."
                  }
                },
                "additionalProperties": false
              },
              "properties": {
                "type": "array",
                "description": "A list of properties for the object.",
                "items": {
                  "$ref": "#/$defs/SchemaProperty"
                }
              }
            }
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "array"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "maxItems": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Maximum number of items."
                  },
                  "minItems": {
                    "type": "integer",
                    "minimum": 0,
                    "default": 0,
                    "description": "Minimum number of items"
                  },
                  "uniqueItems": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all items in the array are unique."
                  }
                },
                "additionalProperties": false
              },
              "items": {
                "$ref": "#/$defs/SchemaItemProperty",
                "description": "List of items in an array (only applicable when \`logicalType: array\`)."
              }
            }
          }
        }
      ]
    },
    "SchemaProperty": {
      "type": "object",
      "$ref": "#/$defs/SchemaBaseProperty",
      "required": ["name"],
      "unevaluatedProperties": false
    },
    "SchemaItemProperty": {
      "type": "object",
      "$ref": "#/$defs/SchemaBaseProperty",
      "properties": {
        "properties": {
          "type": "array",
          "description": "A list of properties for the object.",
          "items": {
            "$ref": "#/$defs/SchemaProperty"
          }
        }
      },
      "unevaluatedProperties": false
    },
    "Tags": {
      "type": "array",
      "description": "A list of tags that may be assigned to the elements (object or property); the tags keyword may appear at any level.",
      "items": {
        "type": "string"
      }
    },
    "DataQuality": {
      "type": "object",
      "properties": {
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        },
        "businessImpact": {
          "type": "string",
          "description": "Consequences of the rule failure.",
          "examples": ["operational", "regulatory"]
        },
        "customProperties": {
          "type": "array",
          "description": "Additional properties required for rule execution.",
          "items": {
            "$ref": "#/$defs/CustomProperty"
          }
        },
        "description": {
          "type": "string",
          "description": "Describe the quality check to be completed."
        },
        "dimension": {
          "type": "string",
          "description": "The key performance indicator (KPI) or dimension for data quality.",
          "enum": ["accuracy", "completeness", "conformity", "consistency", "coverage", "timeliness", "uniqueness"]
        },
        "method": {
          "type": "string",
          "examples": ["reconciliation"]
        },
        "name": {
          "type": "string",
          "description": "Name of the data quality check."
        },
        "schedule": {
          "type": "string",
          "description": "Rule execution schedule details.",
          "examples": ["0 20 * * *"]
        },
        "scheduler": {
          "type": "string",
          "description": "The name or type of scheduler used to start the data quality check.",
          "examples": ["cron"]
        },
        "severity": {
          "type": "string",
          "description": "The severance of the quality rule.",
          "examples": ["info", "warning", "error"]
        },
        "tags": {
          "$ref": "#/$defs/Tags"
        },
        "type": {
          "type": "string",
          "description": "The type of quality check. 'text' is human-readable text that describes the quality of the data. 'library' is a set of maintained predefined quality attributes such as row count or unique. 'sql' is an individual SQL query that returns a value that can be compared. 'custom' is quality attributes that are vendor-specific, such as Soda or Great Expectations.",
          "enum": ["text", "library", "sql", "custom"],
          "default": "library"
        },
        "unit": {
          "type": "string",
          "description": "Unit the rule is using, popular values are \`rows\` or \`percent\`, but any value is allowed.",
          "examples": ["rows", "percent"]
        }
      },
      "allOf": [
        {
          "if": {
            "properties": {
              "type": {
                "const": "library"
              }
            }
          },
          "then": {
            "$ref": "#/$defs/DataQualityLibrary"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "sql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/DataQualitySql"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "custom"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/DataQualityCustom"
          }
        }
      ]
    },
    "DataQualityChecks": {
      "type": "array",
      "description": "Data quality rules with all the relevant information for rule setup and execution.",
      "items": {
        "$ref": "#/$defs/DataQuality"
      }
    },
    "DataQualityLibrary": {
      "type": "object",
      "properties": {
        "rule": {
          "type": "string",
          "description": "Define a data quality check based on the predefined rules as per ODCS.",
          "examples": ["duplicateCount", "validValues", "rowCount"]
        },
        "mustBe": {
          "description": "Must be equal to the value to be valid. When using numbers, it is equivalent to '='."
        },
        "mustNotBe": {
          "description": "Must not be equal to the value to be valid. When using numbers, it is equivalent to '!='."
        },
        "mustBeGreaterThan": {
          "type": "number",
          "description": "Must be greater than the value to be valid. It is equivalent to '>'."
        },
        "mustBeGreaterOrEqualTo": {
          "type": "number",
          "description": "Must be greater than or equal to the value to be valid. It is equivalent to '>='."
        },
        "mustBeLessThan": {
          "type": "number",
          "description": "Must be less than the value to be valid. It is equivalent to '<'."
        },
        "mustBeLessOrEqualTo": {
          "type": "number",
          "description": "Must be less than or equal to the value to be valid. It is equivalent to '<='."
        },
        "mustBeBetween": {
          "type": "array",
          "description": "Must be between the two numbers to be valid. Smallest number first in the array.",
          "minItems": 2,
          "maxItems": 2,
          "uniqueItems": true,
          "items": {
            "type": "number"
          }
        },
        "mustNotBeBetween": {
          "type": "array",
          "description": "Must not be between the two numbers to be valid. Smallest number first in the array.",
          "minItems": 2,
          "maxItems": 2,
          "uniqueItems": true,
          "items": {
            "type": "number"
          }
        }
      },
      "required": ["rule"]
    },
    "DataQualitySql": {
      "type": "object",
      "properties": {
        "query": {
          "type": "string",
          "description": "Query string that adheres to the dialect of the provided server.",
          "examples": ["SELECT COUNT(*) FROM \${table} WHERE \${column} IS NOT NULL"]
        }
      },
      "required": ["query"]
    },
    "DataQualityCustom": {
      "type": "object",
      "properties": {
        "engine": {
          "type": "string",
          "description": "Name of the engine which executes the data quality checks.",
          "examples": ["soda", "great-expectations", "monte-carlo", "dbt"]
        },
        "implementation": {
          "oneOf": [
            {
              "type": "string"
            },
            {
              "type": "object"
            }
          ]
        }
      },
      "required": ["engine", "implementation"]
    },
    "AuthoritativeDefinitions": {
      "type": "array",
      "description": "List of links to sources that provide more details on the dataset; examples would be a link to an external definition, a training video, a GitHub repo, Collibra, or another tool. Authoritative definitions follow the same structure in the standard.",
      "items": {
        "type": "object",
        "properties": {
          "url": {
            "type": "string",
            "description": "URL to the authority."
          },
          "type": {
            "type": "string",
            "description": "Type of definition for authority: v2.3 adds standard values: \`businessDefinition\`, \`transformationImplementation\`, \`videoTutorial\`, \`tutorial\`, and \`implementation\`.",
            "examples": ["businessDefinition", "transformationImplementation", "videoTutorial", "tutorial", "implementation"]
          }
        },
        "required": ["url", "type"]
      }
    },
    "Support": {
      "type": "array",
      "description": "Top level for support channels.",
      "items": {
        "$ref": "#/$defs/SupportItem"
      }
    },
    "SupportItem": {
      "type": "object",
      "properties": {
        "channel": {
          "type": "string",
          "description": "Channel name or identifier."
        },
        "url": {
          "type": "string",
          "description": "Access URL using normal [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax) (https, mailto, etc.)."
        },
        "description": {
          "type": "string",
          "description": "Description of the channel, free text."
        },
        "tool": {
          "type": "string",
          "description": "Name of the tool, value can be \`email\`, \`slack\`, \`teams\`, \`discord\`, \`ticket\`, or \`other\`.",
          "examples": ["email", "slack", "teams", "discord", "ticket", "other"]
        },
        "scope": {
          "type": "string",
          "description": "Scope can be: \`interactive\`, \`announcements\`, \`issues\`.",
          "examples": ["interactive", "announcements", "issues"]
        },
        "invitationUrl": {
          "type": "string",
          "description": "Some tools uses invitation URL for requesting or subscribing. Follows the [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax)."
        }
      },
      "required": ["channel", "url"]
    },
    "Pricing": {
      "type": "object",
      "properties": {
        "priceAmount": {
          "type": "number",
          "description": "Subscription price per unit of measure in \`priceUnit\`."
        },
        "priceCurrency": {
          "type": "string",
          "description": "Currency of the subscription price in \`price.priceAmount\`."
        },
        "priceUnit": {
          "type": "string",
          "description": "The unit of measure for calculating cost. Examples megabyte, gigabyte."
        }
      }
    },
    "Team": {
      "type": "object",
      "properties": {
        "username": {
          "type": "string",
          "description": "The user's username or email."
        },
        "role": {
          "type": "string",
          "description": "The user's job role; Examples might be owner, data steward. There is no limit on the role."
        },
        "dateIn": {
          "type": "string",
          "format": "date",
          "description": "The date when the user joined the team."
        },
        "dateOut": {
          "type": "string",
          "format": "date",
          "description": "The date when the user ceased to be part of the team."
        },
        "replacedByUsername": {
          "type": "string",
          "description": "The username of the user who replaced the previous user."
        }
      }
    },
    "Role": {
      "type": "object",
      "properties": {
        "role": {
          "type": "string",
          "description": "Name of the IAM role that provides access to the dataset."
        },
        "description": {
          "type": "string",
          "description": "Description of the IAM role and its permissions."
        },
        "access": {
          "type": "string",
          "description": "The type of access provided by the IAM role."
        },
        "firstLevelApprovers": {
          "type": "string",
          "description": "The name(s) of the first-level approver(s) of the role."
        },
        "secondLevelApprovers": {
          "type": "string",
          "description": "The name(s) of the second-level approver(s) of the role."
        }
      },
      "required": ["role"]
    },
    "ServiceLevelAgreementProperty": {
      "type": "object",
      "properties": {
        "property": {
          "type": "string",
          "description": "Specific property in SLA, check the periodic table. May requires units (more details to come)."
        },
        "value": {
          "anyOf": [
            {
              "type": "string"
            },
            {
              "type": "number"
            },
            {
              "type": "integer"
            },
            {
              "type": "boolean"
            },
            {
              "type": "null"
            }
          ],
          "description": "Agreement value. The label will change based on the property itself."
        },
        "valueExt": {
          "$ref": "#/$defs/AnyNonCollectionType",
          "description": "Extended agreement value. The label will change based on the property itself."
        },
        "unit": {
          "type": "string",
          "description": "**d**, day, days for days; **y**, yr, years for years, etc. Units use the ISO standard."
        },
        "element": {
          "type": "string",
          "description": "Element(s) to check on. Multiple elements should be extremely rare and, if so, separated by commas."
        },
        "driver": {
          "type": "string",
          "description": "Describes the importance of the SLA from the list of: \`regulatory\`, \`analytics\`, or \`operational\`.",
          "examples": ["regulatory", "analytics", "operational"]
        }
      },
      "required": ["property", "value"]
    },
    "CustomProperties": {
      "type": "array",
      "description": "A list of key/value pairs for custom properties.",
      "items": {
        "$ref": "#/$defs/CustomProperty"
      }
    },
    "CustomProperty": {
      "type": "object",
      "properties": {
        "property": {
          "type": "string",
          "description": "The name of the key. Names should be in camel case–the same as if they were permanent properties in the contract."
        },
        "value": {
          "$ref": "#/$defs/AnyType",
          "description": "The value of the key."
        }
      }
    },
    "AnyType": {
      "anyOf": [
        {
          "type": "string"
        },
        {
          "type": "number"
        },
        {
          "type": "integer"
        },
        {
          "type": "boolean"
        },
        {
          "type": "null"
        },
        {
          "type": "array"
        },
        {
          "type": "object"
        }
      ]
    },
    "AnyNonCollectionType": {
      "anyOf": [
        {
          "type": "string"
        },
        {
          "type": "number"
        },
        {
          "type": "integer"
        },
        {
          "type": "boolean"
        },
        {
          "type": "null"
        }
      ]
    }
  }
}`);
// shared/contract/schemas/odcs-json-schema-v3.0.1.json
var odcs_json_schema_v3_0_1_default = JSON.parse(`{
  "$schema": "https://json-schema.org/draft/2019-09/schema",
  "title": "Open Data Contract Standard (ODCS)",
  "description": "An open data contract specification to establish agreement between data producers and consumers.",
  "type": "object",
  "properties": {
    "version": {
      "type": "string",
      "description": "Current version of the data contract."
    },
    "kind": {
      "type": "string",
      "default": "DataContract",
      "description": "The kind of file this is. Valid value is \`DataContract\`.",
      "enum": ["DataContract"]
    },
    "apiVersion": {
      "type": "string",
      "default": "v3.0.1",
      "description": "Version of the standard used to build data contract. Default value is v3.0.1.",
      "enum": ["v3.0.1", "v3.0.0", "v2.2.2", "v2.2.1", "v2.2.0"]
    },
    "id": {
      "type": "string",
      "description": "A unique identifier used to reduce the risk of dataset name collisions, such as a UUID."
    },
    "name": {
      "type": "string",
      "description": "Name of the data contract."
    },
    "tenant": {
      "type": "string",
      "description": "Indicates the property the data is primarily associated with. Value is case insensitive."
    },
    "tags": {
      "$ref": "#/$defs/Tags"
    },
    "status": {
      "type": "string",
      "description": "Current status of the dataset.",
      "examples": [
        "proposed", "draft", "active", "deprecated", "retired"
      ]
    },
    "servers": {
      "type": "array",
      "description": "List of servers where the datasets reside.",
      "items": {
        "$ref": "#/$defs/Server"
      }
    },
    "dataProduct": {
      "type": "string",
      "description": "The name of the data product."
    },
    "description": {
      "type": "object",
      "description": "High level description of the dataset.",
      "properties": {
        "usage": {
          "type": "string",
          "description": "Intended usage of the dataset."
        },
        "purpose": {
          "type": "string",
          "description": "Purpose of the dataset."
        },
        "limitations": {
          "type": "string",
          "description": "Limitations of the dataset."
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      }
    },
    "domain": {
      "type": "string",
      "description": "Name of the logical data domain.",
      "examples": ["imdb_ds_aggregate", "receiver_profile_out", "transaction_profile_out"]
    },
    "schema": {
      "type": "array",
      "description": "A list of elements within the schema to be cataloged.",
      "items": {
        "$ref": "#/$defs/SchemaObject"
      }
    },
    "support": {
      "$ref": "#/$defs/Support"
    },
    "price": {
      "$ref": "#/$defs/Pricing"
    },
    "team": {
      "type": "array",
      "items": {
        "$ref": "#/$defs/Team"
      }
    },
    "roles": {
      "type": "array",
      "description": "A list of roles that will provide user access to the dataset.",
      "items": {
        "$ref": "#/$defs/Role"
      }
    },
    "slaDefaultElement": {
      "type": "string",
      "description": "Element (using the element path notation) to do the checks on."
    },
    "slaProperties": {
      "type": "array",
      "description": "A list of key/value pairs for SLA specific properties. There is no limit on the type of properties (more details to come).",
      "items": {
        "$ref": "#/$defs/ServiceLevelAgreementProperty"
      }
    },
    "authoritativeDefinitions": {
      "$ref": "#/$defs/AuthoritativeDefinitions"
    },
    "customProperties": {
      "$ref": "#/$defs/CustomProperties"
    },
    "contractCreatedTs": {
      "type": "string",
      "format": "date-time",
      "description": "Timestamp in UTC of when the data contract was created."
    }
  },
  "required": ["version", "apiVersion", "kind", "id", "status"],
  "additionalProperties": false,
  "$defs": {
    "Server": {
      "type": "object",
      "description": "Data source details of where data is physically stored.",
      "properties": {
        "server": {
          "type": "string",
          "description": "Identifier of the server."
        },
        "type": {
          "type": "string",
          "description": "Type of the server.",
          "enum": [
            "api", "athena", "azure", "bigquery", "clickhouse", "databricks", "denodo", "dremio",
            "duckdb", "glue", "cloudsql", "db2", "informix", "kafka", "kinesis", "local",
            "mysql", "oracle", "postgresql", "postgres", "presto", "pubsub",
            "redshift", "s3", "sftp", "snowflake", "sqlserver", "synapse", "trino", "vertica", "custom"
          ]
        },
        "description": {
          "type": "string",
          "description": "Description of the server."
        },
        "environment": {
          "type": "string",
          "description": "Environment of the server.",
          "examples": ["prod", "preprod", "dev", "uat"]
        },
        "roles": {
          "type": "array",
          "description": "List of roles that have access to the server.",
          "items": {
            "$ref": "#/$defs/Role"
          }
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      },
      "allOf": [
        {
          "if": {
            "properties": {
              "type": {
                "const": "api"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/ApiServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "athena"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/AthenaServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "azure"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/AzureServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "bigquery"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/BigQueryServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "clickhouse"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/ClickHouseServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "databricks"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DatabricksServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "denodo"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DenodoServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "dremio"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DremioServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "duckdb"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DuckdbServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "glue"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/GlueServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "cloudsql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/GoogleCloudSqlServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "db2"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/IBMDB2Server"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "informix"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/InformixServer"
          }
        },

        {
          "if": {
            "properties": {
              "type": {
                "const": "custom"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/CustomServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "kafka"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/KafkaServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "kinesis"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/KinesisServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "local"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/LocalServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "mysql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/MySqlServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "oracle"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/OracleServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "postgresql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PostgresServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "postgres"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PostgresServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "presto"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PrestoServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "pubsub"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PubSubServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "redshift"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/RedshiftServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "s3"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/S3Server"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "sftp"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SftpServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "snowflake"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SnowflakeServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "sqlserver"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SqlserverServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "synapse"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SynapseServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "trino"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/TrinoServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "vertica"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/VerticaServer"
          }
        }
      ],
      "required": ["server", "type"]
    },
    "ServerSource": {
      "ApiServer": {
        "type": "object",
        "title": "AthenaServer",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "description": "The url to the API.",
            "examples": [
              "https://api.example.com/v1"
            ]
          }
        },
        "required": [
          "location"
        ]
      },
      "AthenaServer": {
        "type": "object",
        "title": "AthenaServer",
        "properties": {
          "stagingDir": {
            "type": "string",
            "format": "uri",
            "description": "Amazon Athena automatically stores query results and metadata information for each query that runs in a query result location that you can specify in Amazon S3.",
            "examples": [
              "s3://my_storage_account_name/my_container/path"
            ]
          },
          "schema": {
            "type": "string",
            "description": "Identify the schema in the data source in which your tables exist."
          },
          "catalog": {
            "type": "string",
            "description": "Identify the name of the Data Source, also referred to as a Catalog.",
            "default": "awsdatacatalog"
          },
          "regionName": {
            "type": "string",
            "description": "The region your AWS account uses.",
            "examples": ["eu-west-1"]
          }
        },
        "required": [
          "staging_dir",
          "schema"
        ]
      },
      "AzureServer": {
        "type": "object",
        "title": "AzureServer",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "description": "Fully qualified path to Azure Blob Storage or Azure Data Lake Storage (ADLS), supports globs.",
            "examples": [
              "az://my_storage_account_name.blob.core.windows.net/my_container/path/*.parquet",
              "abfss://my_storage_account_name.dfs.core.windows.net/my_container_name/path/*.parquet"
            ]
          },
          "format": {
            "type": "string",
            "enum": [
              "parquet",
              "delta",
              "json",
              "csv"
            ],
            "description": "File format."
          },
          "delimiter": {
            "type": "string",
            "enum": [
              "new_line",
              "array"
            ],
            "description": "Only for format = json. How multiple json documents are delimited within one file"
          }
        },
        "required": [
          "location",
          "format"
        ]
      },
      "BigQueryServer": {
        "type": "object",
        "title": "BigQueryServer",
        "properties": {
          "project": {
            "type": "string",
            "description": "The GCP project name."
          },
          "dataset": {
            "type": "string",
            "description": "The GCP dataset name."
          }
        },
        "required": [
          "project",
          "dataset"
        ]
      },
      "ClickHouseServer": {
        "type": "object",
        "title": "ClickHouseServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the ClickHouse server."
          },
          "port": {
            "type": "integer",
            "description": "The port to the ClickHouse server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "DatabricksServer": {
        "type": "object",
        "title": "DatabricksServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The Databricks host",
            "examples": [
              "dbc-abcdefgh-1234.cloud.databricks.com"
            ]
          },
          "catalog": {
            "type": "string",
            "description": "The name of the Hive or Unity catalog"
          },
          "schema": {
            "type": "string",
            "description": "The schema name in the catalog"
          }
        },
        "required": [
          "catalog",
          "schema"
        ]
      },
      "DenodoServer": {
        "type": "object",
        "title": "DenodoServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Denodo server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Denodo server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port"
        ]
      },
      "DremioServer": {
        "type": "object",
        "title": "DremioServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Dremio server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Dremio server."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port"
        ]
      },
      "DuckdbServer": {
        "type": "object",
        "title": "DuckdbServer",
        "properties": {
          "database": {
            "type": "string",
            "description": "Path to duckdb database file."
          },
          "schema": {
            "type": "integer",
            "description": "The name of the schema."
          }
        },
        "required": [
          "database"
        ]
      },
      "GlueServer": {
        "type": "object",
        "title": "GlueServer",
        "properties": {
          "account": {
            "type": "string",
            "description": "The AWS Glue account",
            "examples": [
              "1234-5678-9012"
            ]
          },
          "database": {
            "type": "string",
            "description": "The AWS Glue database name",
            "examples": [
              "my_database"
            ]
          },
          "location": {
            "type": "string",
            "format": "uri",
            "description": "The AWS S3 path. Must be in the form of a URL.",
            "examples": [
              "s3://datacontract-example-orders-latest/data/{model}"
            ]
          },
          "format": {
            "type": "string",
            "description": "The format of the files",
            "examples": [
              "parquet",
              "csv",
              "json",
              "delta"
            ]
          }
        },
        "required": [
          "account",
          "database"
        ]
      },
      "GoogleCloudSqlServer": {
        "type": "object",
        "title": "GoogleCloudSqlServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Google Cloud Sql server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Google Cloud Sql server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port",
          "database",
          "schema"
        ]
      },
      "IBMDB2Server": {
        "type": "object",
        "title": "IBMDB2Server",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the IBM DB2 server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the IBM DB2 server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "InformixServer": {
        "type": "object",
        "title": "InformixServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Informix server. "
          },
          "port": {
            "type": "integer",
            "description": "The port to the Informix server. Defaults to 9088."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "database"
        ]
      },
      "CustomServer": {
        "type": "object",
        "title": "CustomServer",
        "properties": {
          "account": {
            "type": "string",
            "description": "Account used by the server."
          },
          "catalog": {
            "type": "string",
            "description": "Name of the catalog."
          },
          "database": {
            "type": "string",
            "description": "Name of the database."
          },
          "dataset": {
            "type": "string",
            "description": "Name of the dataset."
          },
          "delimiter": {
            "type": "string",
            "description": "Delimiter."
          },
          "endpointUrl": {
            "type": "string",
            "description": "Server endpoint.",
            "format": "uri"
          },
          "format": {
            "type": "string",
            "description": "File format."
          },
          "host": {
            "type": "string",
            "description": "Host name or IP address."
          },
          "location": {
            "type": "string",
            "description": "A URL to a location.",
            "format": "uri"
          },
          "path": {
            "type": "string",
            "description": "Relative or absolute path to the data file(s)."
          },
          "port": {
            "type": "integer",
            "description": "Port to the server. No default value is assumed for custom servers."
          },
          "project": {
            "type": "string",
            "description": "Project name."
          },
          "region": {
            "type": "string",
            "description": "Cloud region."
          },
          "regionName": {
            "type": "string",
            "description": "Region name."
          },
          "schema": {
            "type": "string",
            "description": "Name of the schema."
          },
          "serviceName": {
            "type": "string",
            "description": "Name of the service."
          },
          "stagingDir": {
            "type": "string",
            "description": "Staging directory."
          },
          "warehouse": {
            "type": "string",
            "description": "Name of the cluster or warehouse."
          }
        }
      },
      "KafkaServer": {
        "type": "object",
        "title": "KafkaServer",
        "description": "Kafka Server",
        "properties": {
          "host": {
            "type": "string",
            "description": "The bootstrap server of the kafka cluster."
          },
          "format": {
            "type": "string",
            "description": "The format of the messages.",
            "examples": ["json", "avro", "protobuf", "xml"],
            "default": "json"
          }
        },
        "required": [
          "host"
        ]
      },
      "KinesisServer": {
        "type": "object",
        "title": "KinesisDataStreamsServer",
        "description": "Kinesis Data Streams Server",
        "properties": {
          "region": {
            "type": "string",
            "description": "AWS region.",
            "examples": [
              "eu-west-1"
            ]
          },
          "format": {
            "type": "string",
            "description": "The format of the record",
            "examples": [
              "json",
              "avro",
              "protobuf"
            ]
          }
        }
      },
      "LocalServer": {
        "type": "object",
        "title": "LocalServer",
        "properties": {
          "path": {
            "type": "string",
            "description": "The relative or absolute path to the data file(s).",
            "examples": [
              "./folder/data.parquet",
              "./folder/*.parquet"
            ]
          },
          "format": {
            "type": "string",
            "description": "The format of the file(s)",
            "examples": [
              "json",
              "parquet",
              "delta",
              "csv"
            ]
          }
        },
        "required": [
          "path",
          "format"
        ]
      },
      "MySqlServer": {
        "type": "object",
        "title": "MySqlServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the MySql server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the MySql server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "OracleServer": {
        "type": "object",
        "title": "OracleServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the oracle server",
            "examples": [
              "localhost"
            ]
          },
          "port": {
            "type": "integer",
            "description": "The port to the oracle server.",
            "examples": [
              1523
            ]
          },
          "serviceName": {
            "type": "string",
            "description": "The name of the service.",
            "examples": [
              "service"
            ]
          }
        },
        "required": [
          "host",
          "port",
          "serviceName"
        ]
      },
      "PostgresServer": {
        "type": "object",
        "title": "PostgresServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Postgres server"
          },
          "port": {
            "type": "integer",
            "description": "The port to the Postgres server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema in the database."
          }
        },
        "required": [
          "host",
          "port",
          "database",
          "schema"
        ]
      },
      "PrestoServer": {
        "type": "object",
        "title": "PrestoServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Presto server",
            "examples": [
              "localhost:8080"
            ]
          },
          "catalog": {
            "type": "string",
            "description": "The name of the catalog.",
            "examples": [
              "postgres"
            ]
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema.",
            "examples": [
              "public"
            ]
          }
        },
        "required": [
          "host"
        ]
      },
      "PubSubServer": {
        "type": "object",
        "title": "PubSubServer",
        "properties": {
          "project": {
            "type": "string",
            "description": "The GCP project name."
          }
        },
        "required": [
          "project"
        ]
      },
      "RedshiftServer": {
        "type": "object",
        "title": "RedshiftServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "An optional string describing the server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          },
          "region": {
            "type": "string",
            "description": "AWS region of Redshift server.",
            "examples": ["us-east-1"]
          },
          "account": {
            "type": "string",
            "description": "The account used by the server."
          }
        },
        "required": [
          "database",
          "schema"
        ]
      },
      "S3Server": {
        "type": "object",
        "title": "S3Server",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "description": "S3 URL, starting with \`s3://\`",
            "examples": [
              "s3://datacontract-example-orders-latest/data/{model}/*.json"
            ]
          },
          "endpointUrl": {
            "type": "string",
            "format": "uri",
            "description": "The server endpoint for S3-compatible servers.",
            "examples": ["https://minio.example.com"]
          },
          "format": {
            "type": "string",
            "enum": [
              "parquet",
              "delta",
              "json",
              "csv"
            ],
            "description": "File format."
          },
          "delimiter": {
            "type": "string",
            "enum": [
              "new_line",
              "array"
            ],
            "description": "Only for format = json. How multiple json documents are delimited within one file"
          }
        },
        "required": [
          "location"
        ]
      },
      "SftpServer": {
        "type": "object",
        "title": "SftpServer",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "pattern": "^sftp://.*",
            "description": "SFTP URL, starting with \`sftp://\`",
            "examples": [
              "sftp://123.123.12.123/{model}/*.json"
            ]
          },
          "format": {
            "type": "string",
            "enum": [
              "parquet",
              "delta",
              "json",
              "csv"
            ],
            "description": "File format."
          },
          "delimiter": {
            "type": "string",
            "enum": [
              "new_line",
              "array"
            ],
            "description": "Only for format = json. How multiple json documents are delimited within one file"
          }
        },
        "required": [
          "location"
        ]
      },
      "SnowflakeServer": {
        "type": "object",
        "title": "SnowflakeServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Snowflake server"
          },
          "port": {
            "type": "integer",
            "description": "The port to the Snowflake server."
          },
          "account": {
            "type": "string",
            "description": "The Snowflake account used by the server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          },
          "warehouse": {
            "type": "string",
            "description": "The name of the cluster of resources that is a Snowflake virtual warehouse."
          }
        },
        "required": [
          "account",
          "database",
          "schema"
        ]
      },
      "SqlserverServer": {
        "type": "object",
        "title": "SqlserverServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the database server",
            "examples": [
              "localhost"
            ]
          },
          "port": {
            "type": "integer",
            "description": "The port to the database server.",
            "default": 1433,
            "examples": [
              1433
            ]
          },
          "database": {
            "type": "string",
            "description": "The name of the database.",
            "examples": [
              "database"
            ]
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema in the database.",
            "examples": [
              "dbo"
            ]
          }
        },
        "required": [
          "host",
          "database",
          "schema"
        ]
      },
      "SynapseServer": {
        "type": "object",
        "title": "SynapseServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Synapse server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Synapse server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "TrinoServer": {
        "type": "object",
        "title": "TrinoServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The Trino host URL.",
            "examples": [
              "localhost"
            ]
          },
          "port": {
            "type": "integer",
            "description": "The Trino port."
          },
          "catalog": {
            "type": "string",
            "description": "The name of the catalog.",
            "examples": [
              "hive"
            ]
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema in the database.",
            "examples": [
              "my_schema"
            ]
          }
        },
        "required": [
          "host",
          "port",
          "catalog",
          "schema"
        ]
      },
      "VerticaServer": {
        "type": "object",
        "title": "VerticaServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Vertica server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Vertica server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port",
          "database",
          "schema"
        ]
      }
    },
    "SchemaElement": {
      "type": "object",
      "properties": {
        "name": {
          "type": "string",
          "description": "Name of the element."
        },
        "physicalType": {
          "type": "string",
          "description": "The physical element data type in the data source.",
          "examples": ["table", "view", "topic", "file"]
        },
        "description": {
          "type": "string",
          "description": "Description of the element."
        },
        "businessName": {
          "type": "string",
          "description": "The business name of the element."
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        },
        "tags": {
          "$ref": "#/$defs/Tags"
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      }
    },
    "SchemaObject": {
      "type": "object",
      "properties": {
        "logicalType": {
          "type": "string",
          "description": "The logical element data type.",
          "enum": ["object"]
        },
        "physicalName": {
          "type": "string",
          "description": "Physical name.",
          "examples": ["table_1_2_0"]
        },
        "dataGranularityDescription": {
          "type": "string",
          "description": "Granular level of the data in the object.",
          "examples": ["Aggregation by country"]
        },
        "properties": {
          "type": "array",
          "description": "A list of properties for the object.",
          "items": {
            "$ref": "#/$defs/SchemaProperty"
          }
        },
        "quality": {
          "$ref": "#/$defs/DataQualityChecks"
        }
      },
      "allOf": [
        {
          "$ref": "#/$defs/SchemaElement"
        }
      ],
      "required": ["name"],
      "unevaluatedProperties": false
    },
    "SchemaBaseProperty": {
      "type": "object",
      "properties": {
        "primaryKey": {
          "type": "boolean",
          "description": "Boolean value specifying whether the element is primary or not. Default is false."
        },
        "primaryKeyPosition": {
          "type": "integer",
          "default": -1,
          "description": "If element is a primary key, the position of the primary key element. Starts from 1. Example of \`account_id, name\` being primary key columns, \`account_id\` has primaryKeyPosition 1 and \`name\` primaryKeyPosition 2. Default to -1."
        },
        "logicalType": {
          "type": "string",
          "description": "The logical element data type.",
          "enum": ["string", "date", "number", "integer", "object", "array", "boolean"]
        },
        "logicalTypeOptions": {
          "type": "object",
          "description": "Additional optional metadata to describe the logical type."
        },
        "physicalType": {
          "type": "string",
          "description": "The physical element data type in the data source. For example, VARCHAR(2), DOUBLE, INT."
        },
        "required": {
          "type": "boolean",
          "default": false,
          "description": "Indicates if the element may contain Null values; possible values are true and false. Default is false."
        },
        "unique": {
          "type": "boolean",
          "default": false,
          "description": "Indicates if the element contains unique values; possible values are true and false. Default is false."
        },
        "partitioned": {
          "type": "boolean",
          "default": false,
          "description": "Indicates if the element is partitioned; possible values are true and false."
        },
        "partitionKeyPosition": {
          "type": "integer",
          "default": -1,
          "description": "If element is used for partitioning, the position of the partition element. Starts from 1. Example of \`country, year\` being partition columns, \`country\` has partitionKeyPosition 1 and \`year\` partitionKeyPosition 2. Default to -1."
        },
        "classification": {
          "type": "string",
          "description": "Can be anything, like confidential, restricted, and public to more advanced categorization. Some companies like PayPal, use data classification indicating the class of data in the element; expected values are 1, 2, 3, 4, or 5.",
          "examples": ["confidential", "restricted", "public"]
        },
        "encryptedName": {
          "type": "string",
          "description": "The element name within the dataset that contains the encrypted element value. For example, unencrypted element \`email_address\` might have an encryptedName of \`email_address_encrypt\`."
        },
        "transformSourceObjects": {
          "type": "array",
          "description": "List of objects in the data source used in the transformation.",
          "items": {
            "type": "string"
          }
        },
        "transformLogic": {
          "type": "string",
          "description": "Logic used in the element transformation."
        },
        "transformDescription": {
          "type": "string",
          "description": "Describes the transform logic in very simple terms."
        },
        "examples": {
          "type": "array",
          "description": "List of sample element values.",
          "items": {
            "$ref": "#/$defs/AnyType"
          }
        },
        "criticalDataElement": {
          "type": "boolean",
          "default": false,
          "description": "True or false indicator; If element is considered a critical data element (CDE) then true else false."
        },
        "quality": {
          "$ref": "#/$defs/DataQualityChecks"
        }
      },
      "allOf": [
        {
          "$ref": "#/$defs/SchemaElement"
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "string"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "minLength": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Minimum length of the string."
                  },
                  "maxLength": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Maximum length of the string."
                  },
                  "pattern": {
                    "type": "string",
                    "description": "Regular expression pattern to define valid value. Follows regular expression syntax from ECMA-262 (https://262.ecma-international.org/5.1/#sec-15.10.1)."
                  },
                  "format": {
                    "type": "string",
                    "examples": ["password", "byte", "binary", "email", "uuid", "uri", "hostname", "ipv4", "ipv6"],
                    "description": "Provides extra context about what format the string follows."
                  }
                },
                "additionalProperties": false
              }
            }
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "date"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "format": {
                    "type": "string",
                    "examples": ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "HH:mm:ss"],
                    "description": "Format of the date. Follows the format as prescribed by [JDK DateTimeFormatter](https://docs.oracle.com/javase/8/docs/api/java/time/format/DateTimeFormatter.html). For example, format 'yyyy-MM-dd'."
                  },
                  "exclusiveMaximum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."
                  },
                  "maximum": {
                    "type": "string",
                    "description": "All date values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMinimum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."
                  },
                  "minimum": {
                    "type": "string",
                    "description": "All date values are greater than or equal to this value (values >= minimum)."
                  }
                },
                "additionalProperties": false
              }
            }
          }
        },
        {
          "if": {
            "anyOf": [
              {
                "properties": {
                  "logicalType": {
                    "const": "integer"
                  }
                }
              }
            ]
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "multipleOf": {
                    "type": "number",
                    "exclusiveMinimum": 0,
                    "description": "Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."
                  },
                  "maximum": {
                    "type": "number",
                    "description": "All values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMaximum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."
                  },
                  "minimum": {
                    "type": "number",
                    "description": "All values are greater than or equal to this value (values >= minimum)."
                  },
                  "exclusiveMinimum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."
                  },
                  "format": {
                    "type": "string",
                    "default": "i32",
                    "description": "Format of the value in terms of how many bits of space it can use and whether it is signed or unsigned (follows the Rust integer types).",
                    "enum": ["i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128"]
                  }
                },
                "additionalProperties": false
              }
            }
          }
        },
        {
          "if": {
            "anyOf": [
              {
                "properties": {
                  "logicalType": {
                    "const": "number"
                  }
                }
              }
            ]
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "multipleOf": {
                    "type": "number",
                    "exclusiveMinimum": 0,
                    "description": "Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."
                  },
                  "maximum": {
                    "type": "number",
                    "description": "All values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMaximum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."
                  },
                  "minimum": {
                    "type": "number",
                    "description": "All values are greater than or equal to this value (values >= minimum)."
                  },
                  "exclusiveMinimum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."
                  },
                  "format": {
                    "type": "string",
                    "default": "i32",
                    "description": "Format of the value in terms of how many bits of space it can use (follows the Rust float types).",
                    "enum": ["f32", "f64"]
                  }
                },
                "additionalProperties": false
              }
            }
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "object"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "maxProperties": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Maximum number of properties."
                  },
                  "minProperties": {
                    "type": "integer",
                    "minimum": 0,
                    "default": 0,
                    "description": "Minimum number of properties."
                  },
                  "required": {
                    "type": "array",
                    "items": {
                      "type": "string"
                    },
                    "minItems": 1,
                    "uniqueItems": true,
                    "description": "Property names that are required to exist in the object."
                  }
                },
                "additionalProperties": false
              },
              "properties": {
                "type": "array",
                "description": "A list of properties for the object.",
                "items": {
                  "$ref": "#/$defs/SchemaProperty"
                }
              }
            }
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "array"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "maxItems": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Maximum number of items."
                  },
                  "minItems": {
                    "type": "integer",
                    "minimum": 0,
                    "default": 0,
                    "description": "Minimum number of items"
                  },
                  "uniqueItems": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all items in the array are unique."
                  }
                },
                "additionalProperties": false
              },
              "items": {
                "$ref": "#/$defs/SchemaItemProperty",
                "description": "List of items in an array (only applicable when \`logicalType: array\`)."
              }
            }
          }
        }
      ]
    },
    "SchemaProperty": {
      "type": "object",
      "$ref": "#/$defs/SchemaBaseProperty",
      "required": ["name"],
      "unevaluatedProperties": false
    },
    "SchemaItemProperty": {
      "type": "object",
      "$ref": "#/$defs/SchemaBaseProperty",
      "properties": {
        "properties": {
          "type": "array",
          "description": "A list of properties for the object.",
          "items": {
            "$ref": "#/$defs/SchemaProperty"
          }
        }
      },
      "unevaluatedProperties": false
    },
    "Tags": {
      "type": "array",
      "description": "A list of tags that may be assigned to the elements (object or property); the tags keyword may appear at any level. Tags may be used to better categorize an element. For example, \`finance\`, \`sensitive\`, \`employee_record\`.",
      "examples": ["finance", "sensitive", "employee_record"],
      "items": {
        "type": "string"
      }
    },
    "DataQuality": {
      "type": "object",
      "properties": {
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        },
        "businessImpact": {
          "type": "string",
          "description": "Consequences of the rule failure.",
          "examples": ["operational", "regulatory"]
        },
        "customProperties": {
          "type": "array",
          "description": "Additional properties required for rule execution.",
          "items": {
            "$ref": "#/$defs/CustomProperty"
          }
        },
        "description": {
          "type": "string",
          "description": "Describe the quality check to be completed."
        },
        "dimension": {
          "type": "string",
          "description": "The key performance indicator (KPI) or dimension for data quality.",
          "enum": ["accuracy", "completeness", "conformity", "consistency", "coverage", "timeliness", "uniqueness"]
        },
        "method": {
          "type": "string",
          "examples": ["reconciliation"]
        },
        "name": {
          "type": "string",
          "description": "Name of the data quality check."
        },
        "schedule": {
          "type": "string",
          "description": "Rule execution schedule details.",
          "examples": ["0 20 * * *"]
        },
        "scheduler": {
          "type": "string",
          "description": "The name or type of scheduler used to start the data quality check.",
          "examples": ["cron"]
        },
        "severity": {
          "type": "string",
          "description": "The severance of the quality rule.",
          "examples": ["info", "warning", "error"]
        },
        "tags": {
          "$ref": "#/$defs/Tags"
        },
        "type": {
          "type": "string",
          "description": "The type of quality check. 'text' is human-readable text that describes the quality of the data. 'library' is a set of maintained predefined quality attributes such as row count or unique. 'sql' is an individual SQL query that returns a value that can be compared. 'custom' is quality attributes that are vendor-specific, such as Soda or Great Expectations.",
          "enum": ["text", "library", "sql", "custom"],
          "default": "library"
        },
        "unit": {
          "type": "string",
          "description": "Unit the rule is using, popular values are \`rows\` or \`percent\`, but any value is allowed.",
          "examples": ["rows", "percent"]
        }
      },
      "allOf": [
        {
          "if": {
            "properties": {
              "type": {
                "const": "library"
              }
            }
          },
          "then": {
            "$ref": "#/$defs/DataQualityLibrary"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "sql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/DataQualitySql"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "custom"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/DataQualityCustom"
          }
        }
      ]
    },
    "DataQualityChecks": {
      "type": "array",
      "description": "Data quality rules with all the relevant information for rule setup and execution.",
      "items": {
        "$ref": "#/$defs/DataQuality"
      }
    },
    "DataQualityLibrary": {
      "type": "object",
      "properties": {
        "rule": {
          "type": "string",
          "description": "Define a data quality check based on the predefined rules as per ODCS.",
          "examples": ["duplicateCount", "validValues", "rowCount"]
        },
        "mustBe": {
          "description": "Must be equal to the value to be valid. When using numbers, it is equivalent to '='."
        },
        "mustNotBe": {
          "description": "Must not be equal to the value to be valid. When using numbers, it is equivalent to '!='."
        },
        "mustBeGreaterThan": {
          "type": "number",
          "description": "Must be greater than the value to be valid. It is equivalent to '>'."
        },
        "mustBeGreaterOrEqualTo": {
          "type": "number",
          "description": "Must be greater than or equal to the value to be valid. It is equivalent to '>='."
        },
        "mustBeLessThan": {
          "type": "number",
          "description": "Must be less than the value to be valid. It is equivalent to '<'."
        },
        "mustBeLessOrEqualTo": {
          "type": "number",
          "description": "Must be less than or equal to the value to be valid. It is equivalent to '<='."
        },
        "mustBeBetween": {
          "type": "array",
          "description": "Must be between the two numbers to be valid. Smallest number first in the array.",
          "minItems": 2,
          "maxItems": 2,
          "uniqueItems": true,
          "items": {
            "type": "number"
          }
        },
        "mustNotBeBetween": {
          "type": "array",
          "description": "Must not be between the two numbers to be valid. Smallest number first in the array.",
          "minItems": 2,
          "maxItems": 2,
          "uniqueItems": true,
          "items": {
            "type": "number"
          }
        }
      },
      "required": ["rule"]
    },
    "DataQualitySql": {
      "type": "object",
      "properties": {
        "query": {
          "type": "string",
          "description": "Query string that adheres to the dialect of the provided server.",
          "examples": ["SELECT COUNT(*) FROM \${table} WHERE \${column} IS NOT NULL"]
        }
      },
      "required": ["query"]
    },
    "DataQualityCustom": {
      "type": "object",
      "properties": {
        "engine": {
          "type": "string",
          "description": "Name of the engine which executes the data quality checks.",
          "examples": ["soda", "great-expectations", "monte-carlo", "dbt"]
        },
        "implementation": {
          "oneOf": [
            {
              "type": "string"
            },
            {
              "type": "object"
            }
          ]
        }
      },
      "required": ["engine", "implementation"]
    },
    "AuthoritativeDefinitions": {
      "type": "array",
      "description": "List of links to sources that provide more details on the dataset; examples would be a link to an external definition, a training video, a git repo, data catalog, or another tool. Authoritative definitions follow the same structure in the standard.",
      "items": {
        "type": "object",
        "properties": {
          "url": {
            "type": "string",
            "description": "URL to the authority."
          },
          "type": {
            "type": "string",
            "description": "Type of definition for authority: v2.3 adds standard values: \`businessDefinition\`, \`transformationImplementation\`, \`videoTutorial\`, \`tutorial\`, and \`implementation\`.",
            "examples": ["businessDefinition", "transformationImplementation", "videoTutorial", "tutorial", "implementation"]
          }
        },
        "required": ["url", "type"]
      }
    },
    "Support": {
      "type": "array",
      "description": "Top level for support channels.",
      "items": {
        "$ref": "#/$defs/SupportItem"
      }
    },
    "SupportItem": {
      "type": "object",
      "properties": {
        "channel": {
          "type": "string",
          "description": "Channel name or identifier."
        },
        "url": {
          "type": "string",
          "description": "Access URL using normal [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax) (https, mailto, etc.)."
        },
        "description": {
          "type": "string",
          "description": "Description of the channel, free text."
        },
        "tool": {
          "type": "string",
          "description": "Name of the tool, value can be \`email\`, \`slack\`, \`teams\`, \`discord\`, \`ticket\`, or \`other\`.",
          "examples": ["email", "slack", "teams", "discord", "ticket", "other"]
        },
        "scope": {
          "type": "string",
          "description": "Scope can be: \`interactive\`, \`announcements\`, \`issues\`.",
          "examples": ["interactive", "announcements", "issues"]
        },
        "invitationUrl": {
          "type": "string",
          "description": "Some tools uses invitation URL for requesting or subscribing. Follows the [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax)."
        }
      },
      "required": ["channel", "url"]
    },
    "Pricing": {
      "type": "object",
      "properties": {
        "priceAmount": {
          "type": "number",
          "description": "Subscription price per unit of measure in \`priceUnit\`."
        },
        "priceCurrency": {
          "type": "string",
          "description": "Currency of the subscription price in \`price.priceAmount\`."
        },
        "priceUnit": {
          "type": "string",
          "description": "The unit of measure for calculating cost. Examples megabyte, gigabyte."
        }
      }
    },
    "Team": {
      "type": "object",
      "properties": {
        "username": {
          "type": "string",
          "description": "The user's username or email."
        },
        "role": {
          "type": "string",
          "description": "The user's job role; Examples might be owner, data steward. There is no limit on the role."
        },
        "dateIn": {
          "type": "string",
          "format": "date",
          "description": "The date when the user joined the team."
        },
        "dateOut": {
          "type": "string",
          "format": "date",
          "description": "The date when the user ceased to be part of the team."
        },
        "replacedByUsername": {
          "type": "string",
          "description": "The username of the user who replaced the previous user."
        }
      }
    },
    "Role": {
      "type": "object",
      "properties": {
        "role": {
          "type": "string",
          "description": "Name of the IAM role that provides access to the dataset."
        },
        "description": {
          "type": "string",
          "description": "Description of the IAM role and its permissions."
        },
        "access": {
          "type": "string",
          "description": "The type of access provided by the IAM role."
        },
        "firstLevelApprovers": {
          "type": "string",
          "description": "The name(s) of the first-level approver(s) of the role."
        },
        "secondLevelApprovers": {
          "type": "string",
          "description": "The name(s) of the second-level approver(s) of the role."
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      },
      "required": ["role"]
    },
    "ServiceLevelAgreementProperty": {
      "type": "object",
      "properties": {
        "property": {
          "type": "string",
          "description": "Specific property in SLA, check the periodic table. May requires units (more details to come)."
        },
        "value": {
          "anyOf": [
            {
              "type": "string"
            },
            {
              "type": "number"
            },
            {
              "type": "integer"
            },
            {
              "type": "boolean"
            },
            {
              "type": "null"
            }
          ],
          "description": "Agreement value. The label will change based on the property itself."
        },
        "valueExt": {
          "$ref": "#/$defs/AnyNonCollectionType",
          "description": "Extended agreement value. The label will change based on the property itself."
        },
        "unit": {
          "type": "string",
          "description": "**d**, day, days for days; **y**, yr, years for years, etc. Units use the ISO standard."
        },
        "element": {
          "type": "string",
          "description": "Element(s) to check on. Multiple elements should be extremely rare and, if so, separated by commas."
        },
        "driver": {
          "type": "string",
          "description": "Describes the importance of the SLA from the list of: \`regulatory\`, \`analytics\`, or \`operational\`.",
          "examples": ["regulatory", "analytics", "operational"]
        }
      },
      "required": ["property", "value"]
    },
    "CustomProperties": {
      "type": "array",
      "description": "A list of key/value pairs for custom properties.",
      "items": {
        "$ref": "#/$defs/CustomProperty"
      }
    },
    "CustomProperty": {
      "type": "object",
      "properties": {
        "property": {
          "type": "string",
          "description": "The name of the key. Names should be in camel case–the same as if they were permanent properties in the contract."
        },
        "value": {
          "$ref": "#/$defs/AnyType",
          "description": "The value of the key."
        }
      }
    },
    "AnyType": {
      "anyOf": [
        {
          "type": "string"
        },
        {
          "type": "number"
        },
        {
          "type": "integer"
        },
        {
          "type": "boolean"
        },
        {
          "type": "null"
        },
        {
          "type": "array"
        },
        {
          "type": "object"
        }
      ]
    },
    "AnyNonCollectionType": {
      "anyOf": [
        {
          "type": "string"
        },
        {
          "type": "number"
        },
        {
          "type": "integer"
        },
        {
          "type": "boolean"
        },
        {
          "type": "null"
        }
      ]
    }
  }
}`);
// shared/contract/schemas/odcs-json-schema-v3.0.2.json
var odcs_json_schema_v3_0_2_default = JSON.parse(`{
  "$schema": "https://json-schema.org/draft/2019-09/schema",
  "title": "Open Data Contract Standard (ODCS)",
  "description": "An open data contract specification to establish agreement between data producers and consumers.",
  "type": "object",
  "properties": {
    "version": {
      "type": "string",
      "description": "Current version of the data contract."
    },
    "kind": {
      "type": "string",
      "default": "DataContract",
      "description": "The kind of file this is. Valid value is \`DataContract\`.",
      "enum": ["DataContract"]
    },
    "apiVersion": {
      "type": "string",
      "default": "v3.0.2",
      "description": "Version of the standard used to build data contract. Default value is v3.0.2.",
      "enum": ["v3.0.2","v3.0.1", "v3.0.0", "v2.2.2", "v2.2.1", "v2.2.0"]
    },
    "id": {
      "type": "string",
      "description": "A unique identifier used to reduce the risk of dataset name collisions, such as a UUID."
    },
    "name": {
      "type": "string",
      "description": "Name of the data contract."
    },
    "tenant": {
      "type": "string",
      "description": "Indicates the property the data is primarily associated with. Value is case insensitive."
    },
    "tags": {
      "$ref": "#/$defs/Tags"
    },
    "status": {
      "type": "string",
      "description": "Current status of the dataset.",
      "examples": [
        "proposed", "draft", "active", "deprecated", "retired"
      ]
    },
    "servers": {
      "type": "array",
      "description": "List of servers where the datasets reside.",
      "items": {
        "$ref": "#/$defs/Server"
      }
    },
    "dataProduct": {
      "type": "string",
      "description": "The name of the data product."
    },
    "description": {
      "type": "object",
      "description": "High level description of the dataset.",
      "properties": {
        "usage": {
          "type": "string",
          "description": "Intended usage of the dataset."
        },
        "purpose": {
          "type": "string",
          "description": "Purpose of the dataset."
        },
        "limitations": {
          "type": "string",
          "description": "Limitations of the dataset."
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      }
    },
    "domain": {
      "type": "string",
      "description": "Name of the logical data domain.",
      "examples": ["imdb_ds_aggregate", "receiver_profile_out", "transaction_profile_out"]
    },
    "schema": {
      "type": "array",
      "description": "A list of elements within the schema to be cataloged.",
      "items": {
        "$ref": "#/$defs/SchemaObject"
      }
    },
    "support": {
      "$ref": "#/$defs/Support"
    },
    "price": {
      "$ref": "#/$defs/Pricing"
    },
    "team": {
      "type": "array",
      "items": {
        "$ref": "#/$defs/Team"
      }
    },
    "roles": {
      "type": "array",
      "description": "A list of roles that will provide user access to the dataset.",
      "items": {
        "$ref": "#/$defs/Role"
      }
    },
    "slaDefaultElement": {
      "type": "string",
      "description": "Element (using the element path notation) to do the checks on."
    },
    "slaProperties": {
      "type": "array",
      "description": "A list of key/value pairs for SLA specific properties. There is no limit on the type of properties (more details to come).",
      "items": {
        "$ref": "#/$defs/ServiceLevelAgreementProperty"
      }
    },
    "authoritativeDefinitions": {
      "$ref": "#/$defs/AuthoritativeDefinitions"
    },
    "customProperties": {
      "$ref": "#/$defs/CustomProperties"
    },
    "contractCreatedTs": {
      "type": "string",
      "format": "date-time",
      "description": "Timestamp in UTC of when the data contract was created."
    }
  },
  "required": ["version", "apiVersion", "kind", "id", "status"],
  "additionalProperties": false,
  "$defs": {
    "Server": {
      "type": "object",
      "description": "Data source details of where data is physically stored.",
      "properties": {
        "server": {
          "type": "string",
          "description": "Identifier of the server."
        },
        "type": {
          "type": "string",
          "description": "Type of the server.",
          "enum": [
            "api", "athena", "azure", "bigquery", "clickhouse", "databricks", "denodo", "dremio",
            "duckdb", "glue", "cloudsql", "db2", "informix", "kafka", "kinesis", "local",
            "mysql", "oracle", "postgresql", "postgres", "presto", "pubsub",
            "redshift", "s3", "sftp", "snowflake", "sqlserver", "synapse", "trino", "vertica", "custom"
          ]
        },
        "description": {
          "type": "string",
          "description": "Description of the server."
        },
        "environment": {
          "type": "string",
          "description": "Environment of the server.",
          "examples": ["prod", "preprod", "dev", "uat"]
        },
        "roles": {
          "type": "array",
          "description": "List of roles that have access to the server.",
          "items": {
            "$ref": "#/$defs/Role"
          }
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      },
      "allOf": [
        {
          "if": {
            "properties": {
              "type": {
                "const": "api"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/ApiServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "athena"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/AthenaServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "azure"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/AzureServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "bigquery"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/BigQueryServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "clickhouse"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/ClickHouseServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "databricks"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DatabricksServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "denodo"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DenodoServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "dremio"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DremioServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "duckdb"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DuckdbServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "glue"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/GlueServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "cloudsql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/GoogleCloudSqlServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "db2"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/IBMDB2Server"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "informix"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/InformixServer"
          }
        },

        {
          "if": {
            "properties": {
              "type": {
                "const": "custom"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/CustomServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "kafka"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/KafkaServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "kinesis"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/KinesisServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "local"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/LocalServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "mysql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/MySqlServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "oracle"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/OracleServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "postgresql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PostgresServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "postgres"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PostgresServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "presto"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PrestoServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "pubsub"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PubSubServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "redshift"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/RedshiftServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "s3"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/S3Server"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "sftp"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SftpServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "snowflake"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SnowflakeServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "sqlserver"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SqlserverServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "synapse"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SynapseServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "trino"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/TrinoServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "vertica"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/VerticaServer"
          }
        }
      ],
      "required": ["server", "type"]
    },
    "ServerSource": {
      "ApiServer": {
        "type": "object",
        "title": "AthenaServer",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "description": "The url to the API.",
            "examples": [
              "https://api.example.com/v1"
            ]
          }
        },
        "required": [
          "location"
        ]
      },
      "AthenaServer": {
        "type": "object",
        "title": "AthenaServer",
        "properties": {
          "stagingDir": {
            "type": "string",
            "format": "uri",
            "description": "Amazon Athena automatically stores query results and metadata information for each query that runs in a query result location that you can specify in Amazon S3.",
            "examples": [
              "s3://my_storage_account_name/my_container/path"
            ]
          },
          "schema": {
            "type": "string",
            "description": "Identify the schema in the data source in which your tables exist."
          },
          "catalog": {
            "type": "string",
            "description": "Identify the name of the Data Source, also referred to as a Catalog.",
            "default": "awsdatacatalog"
          },
          "regionName": {
            "type": "string",
            "description": "The region your AWS account uses.",
            "examples": ["eu-west-1"]
          }
        },
        "required": [
          "stagingDir",
          "schema"
        ]
      },
      "AzureServer": {
        "type": "object",
        "title": "AzureServer",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "description": "Fully qualified path to Azure Blob Storage or Azure Data Lake Storage (ADLS), supports globs.",
            "examples": [
              "az://my_storage_account_name.blob.core.windows.net/my_container/path/*.parquet",
              "abfss://my_storage_account_name.dfs.core.windows.net/my_container_name/path/*.parquet"
            ]
          },
          "format": {
            "type": "string",
            "enum": [
              "parquet",
              "delta",
              "json",
              "csv"
            ],
            "description": "File format."
          },
          "delimiter": {
            "type": "string",
            "enum": [
              "new_line",
              "array"
            ],
            "description": "Only for format = json. How multiple json documents are delimited within one file"
          }
        },
        "required": [
          "location",
          "format"
        ]
      },
      "BigQueryServer": {
        "type": "object",
        "title": "BigQueryServer",
        "properties": {
          "project": {
            "type": "string",
            "description": "The GCP project name."
          },
          "dataset": {
            "type": "string",
            "description": "The GCP dataset name."
          }
        },
        "required": [
          "project",
          "dataset"
        ]
      },
      "ClickHouseServer": {
        "type": "object",
        "title": "ClickHouseServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the ClickHouse server."
          },
          "port": {
            "type": "integer",
            "description": "The port to the ClickHouse server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "DatabricksServer": {
        "type": "object",
        "title": "DatabricksServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The Databricks host",
            "examples": [
              "dbc-abcdefgh-1234.cloud.databricks.com"
            ]
          },
          "catalog": {
            "type": "string",
            "description": "The name of the Hive or Unity catalog"
          },
          "schema": {
            "type": "string",
            "description": "The schema name in the catalog"
          }
        },
        "required": [
          "catalog",
          "schema"
        ]
      },
      "DenodoServer": {
        "type": "object",
        "title": "DenodoServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Denodo server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Denodo server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port"
        ]
      },
      "DremioServer": {
        "type": "object",
        "title": "DremioServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Dremio server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Dremio server."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port"
        ]
      },
      "DuckdbServer": {
        "type": "object",
        "title": "DuckdbServer",
        "properties": {
          "database": {
            "type": "string",
            "description": "Path to duckdb database file."
          },
          "schema": {
            "type": "integer",
            "description": "The name of the schema."
          }
        },
        "required": [
          "database"
        ]
      },
      "GlueServer": {
        "type": "object",
        "title": "GlueServer",
        "properties": {
          "account": {
            "type": "string",
            "description": "The AWS Glue account",
            "examples": [
              "1234-5678-9012"
            ]
          },
          "database": {
            "type": "string",
            "description": "The AWS Glue database name",
            "examples": [
              "my_database"
            ]
          },
          "location": {
            "type": "string",
            "format": "uri",
            "description": "The AWS S3 path. Must be in the form of a URL.",
            "examples": [
              "s3://datacontract-example-orders-latest/data/{model}"
            ]
          },
          "format": {
            "type": "string",
            "description": "The format of the files",
            "examples": [
              "parquet",
              "csv",
              "json",
              "delta"
            ]
          }
        },
        "required": [
          "account",
          "database"
        ]
      },
      "GoogleCloudSqlServer": {
        "type": "object",
        "title": "GoogleCloudSqlServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Google Cloud Sql server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Google Cloud Sql server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port",
          "database",
          "schema"
        ]
      },
      "IBMDB2Server": {
        "type": "object",
        "title": "IBMDB2Server",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the IBM DB2 server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the IBM DB2 server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "InformixServer": {
        "type": "object",
        "title": "InformixServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Informix server. "
          },
          "port": {
            "type": "integer",
            "description": "The port to the Informix server. Defaults to 9088."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "database"
        ]
      },
      "CustomServer": {
        "type": "object",
        "title": "CustomServer",
        "properties": {
          "account": {
            "type": "string",
            "description": "Account used by the server."
          },
          "catalog": {
            "type": "string",
            "description": "Name of the catalog."
          },
          "database": {
            "type": "string",
            "description": "Name of the database."
          },
          "dataset": {
            "type": "string",
            "description": "Name of the dataset."
          },
          "delimiter": {
            "type": "string",
            "description": "Delimiter."
          },
          "endpointUrl": {
            "type": "string",
            "description": "Server endpoint.",
            "format": "uri"
          },
          "format": {
            "type": "string",
            "description": "File format."
          },
          "host": {
            "type": "string",
            "description": "Host name or IP address."
          },
          "location": {
            "type": "string",
            "description": "A URL to a location.",
            "format": "uri"
          },
          "path": {
            "type": "string",
            "description": "Relative or absolute path to the data file(s)."
          },
          "port": {
            "type": "integer",
            "description": "Port to the server. No default value is assumed for custom servers."
          },
          "project": {
            "type": "string",
            "description": "Project name."
          },
          "region": {
            "type": "string",
            "description": "Cloud region."
          },
          "regionName": {
            "type": "string",
            "description": "Region name."
          },
          "schema": {
            "type": "string",
            "description": "Name of the schema."
          },
          "serviceName": {
            "type": "string",
            "description": "Name of the service."
          },
          "stagingDir": {
            "type": "string",
            "description": "Staging directory."
          },
          "warehouse": {
            "type": "string",
            "description": "Name of the cluster or warehouse."
          }
        }
      },
      "KafkaServer": {
        "type": "object",
        "title": "KafkaServer",
        "description": "Kafka Server",
        "properties": {
          "host": {
            "type": "string",
            "description": "The bootstrap server of the kafka cluster."
          },
          "format": {
            "type": "string",
            "description": "The format of the messages.",
            "examples": ["json", "avro", "protobuf", "xml"],
            "default": "json"
          }
        },
        "required": [
          "host"
        ]
      },
      "KinesisServer": {
        "type": "object",
        "title": "KinesisDataStreamsServer",
        "description": "Kinesis Data Streams Server",
        "properties": {
          "region": {
            "type": "string",
            "description": "AWS region.",
            "examples": [
              "eu-west-1"
            ]
          },
          "format": {
            "type": "string",
            "description": "The format of the record",
            "examples": [
              "json",
              "avro",
              "protobuf"
            ]
          }
        }
      },
      "LocalServer": {
        "type": "object",
        "title": "LocalServer",
        "properties": {
          "path": {
            "type": "string",
            "description": "The relative or absolute path to the data file(s).",
            "examples": [
              "./folder/data.parquet",
              "./folder/*.parquet"
            ]
          },
          "format": {
            "type": "string",
            "description": "The format of the file(s)",
            "examples": [
              "json",
              "parquet",
              "delta",
              "csv"
            ]
          }
        },
        "required": [
          "path",
          "format"
        ]
      },
      "MySqlServer": {
        "type": "object",
        "title": "MySqlServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the MySql server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the MySql server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "OracleServer": {
        "type": "object",
        "title": "OracleServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the oracle server",
            "examples": [
              "localhost"
            ]
          },
          "port": {
            "type": "integer",
            "description": "The port to the oracle server.",
            "examples": [
              1523
            ]
          },
          "serviceName": {
            "type": "string",
            "description": "The name of the service.",
            "examples": [
              "service"
            ]
          }
        },
        "required": [
          "host",
          "port",
          "serviceName"
        ]
      },
      "PostgresServer": {
        "type": "object",
        "title": "PostgresServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Postgres server"
          },
          "port": {
            "type": "integer",
            "description": "The port to the Postgres server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema in the database."
          }
        },
        "required": [
          "host",
          "port",
          "database",
          "schema"
        ]
      },
      "PrestoServer": {
        "type": "object",
        "title": "PrestoServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Presto server",
            "examples": [
              "localhost:8080"
            ]
          },
          "catalog": {
            "type": "string",
            "description": "The name of the catalog.",
            "examples": [
              "postgres"
            ]
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema.",
            "examples": [
              "public"
            ]
          }
        },
        "required": [
          "host"
        ]
      },
      "PubSubServer": {
        "type": "object",
        "title": "PubSubServer",
        "properties": {
          "project": {
            "type": "string",
            "description": "The GCP project name."
          }
        },
        "required": [
          "project"
        ]
      },
      "RedshiftServer": {
        "type": "object",
        "title": "RedshiftServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "An optional string describing the server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          },
          "region": {
            "type": "string",
            "description": "AWS region of Redshift server.",
            "examples": ["us-east-1"]
          },
          "account": {
            "type": "string",
            "description": "The account used by the server."
          }
        },
        "required": [
          "database",
          "schema"
        ]
      },
      "S3Server": {
        "type": "object",
        "title": "S3Server",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "description": "S3 URL, starting with \`s3://\`",
            "examples": [
              "s3://datacontract-example-orders-latest/data/{model}/*.json"
            ]
          },
          "endpointUrl": {
            "type": "string",
            "format": "uri",
            "description": "The server endpoint for S3-compatible servers.",
            "examples": ["https://minio.example.com"]
          },
          "format": {
            "type": "string",
            "enum": [
              "parquet",
              "delta",
              "json",
              "csv"
            ],
            "description": "File format."
          },
          "delimiter": {
            "type": "string",
            "enum": [
              "new_line",
              "array"
            ],
            "description": "Only for format = json. How multiple json documents are delimited within one file"
          }
        },
        "required": [
          "location"
        ]
      },
      "SftpServer": {
        "type": "object",
        "title": "SftpServer",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "pattern": "^sftp://.*",
            "description": "SFTP URL, starting with \`sftp://\`",
            "examples": [
              "sftp://123.123.12.123/{model}/*.json"
            ]
          },
          "format": {
            "type": "string",
            "enum": [
              "parquet",
              "delta",
              "json",
              "csv"
            ],
            "description": "File format."
          },
          "delimiter": {
            "type": "string",
            "enum": [
              "new_line",
              "array"
            ],
            "description": "Only for format = json. How multiple json documents are delimited within one file"
          }
        },
        "required": [
          "location"
        ]
      },
      "SnowflakeServer": {
        "type": "object",
        "title": "SnowflakeServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Snowflake server"
          },
          "port": {
            "type": "integer",
            "description": "The port to the Snowflake server."
          },
          "account": {
            "type": "string",
            "description": "The Snowflake account used by the server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          },
          "warehouse": {
            "type": "string",
            "description": "The name of the cluster of resources that is a Snowflake virtual warehouse."
          }
        },
        "required": [
          "account",
          "database",
          "schema"
        ]
      },
      "SqlserverServer": {
        "type": "object",
        "title": "SqlserverServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the database server",
            "examples": [
              "localhost"
            ]
          },
          "port": {
            "type": "integer",
            "description": "The port to the database server.",
            "default": 1433,
            "examples": [
              1433
            ]
          },
          "database": {
            "type": "string",
            "description": "The name of the database.",
            "examples": [
              "database"
            ]
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema in the database.",
            "examples": [
              "dbo"
            ]
          }
        },
        "required": [
          "host",
          "database",
          "schema"
        ]
      },
      "SynapseServer": {
        "type": "object",
        "title": "SynapseServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Synapse server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Synapse server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "TrinoServer": {
        "type": "object",
        "title": "TrinoServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The Trino host URL.",
            "examples": [
              "localhost"
            ]
          },
          "port": {
            "type": "integer",
            "description": "The Trino port."
          },
          "catalog": {
            "type": "string",
            "description": "The name of the catalog.",
            "examples": [
              "hive"
            ]
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema in the database.",
            "examples": [
              "my_schema"
            ]
          }
        },
        "required": [
          "host",
          "port",
          "catalog",
          "schema"
        ]
      },
      "VerticaServer": {
        "type": "object",
        "title": "VerticaServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Vertica server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Vertica server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port",
          "database",
          "schema"
        ]
      }
    },
    "SchemaElement": {
      "type": "object",
      "properties": {
        "name": {
          "type": "string",
          "description": "Name of the element."
        },
        "physicalType": {
          "type": "string",
          "description": "The physical element data type in the data source.",
          "examples": ["table", "view", "topic", "file"]
        },
        "description": {
          "type": "string",
          "description": "Description of the element."
        },
        "businessName": {
          "type": "string",
          "description": "The business name of the element."
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        },
        "tags": {
          "$ref": "#/$defs/Tags"
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      }
    },
    "SchemaObject": {
      "type": "object",
      "properties": {
        "logicalType": {
          "type": "string",
          "description": "The logical element data type.",
          "enum": ["object"]
        },
        "physicalName": {
          "type": "string",
          "description": "Physical name.",
          "examples": ["table_1_2_0"]
        },
        "dataGranularityDescription": {
          "type": "string",
          "description": "Granular level of the data in the object.",
          "examples": ["Aggregation by country"]
        },
        "properties": {
          "type": "array",
          "description": "A list of properties for the object.",
          "items": {
            "$ref": "#/$defs/SchemaProperty"
          }
        },
        "quality": {
          "$ref": "#/$defs/DataQualityChecks"
        }
      },
      "allOf": [
        {
          "$ref": "#/$defs/SchemaElement"
        }
      ],
      "required": ["name"],
      "unevaluatedProperties": false
    },
    "SchemaBaseProperty": {
      "type": "object",
      "properties": {
        "primaryKey": {
          "type": "boolean",
          "description": "Boolean value specifying whether the element is primary or not. Default is false."
        },
        "primaryKeyPosition": {
          "type": "integer",
          "default": -1,
          "description": "If element is a primary key, the position of the primary key element. Starts from 1. Example of \`account_id, name\` being primary key columns, \`account_id\` has primaryKeyPosition 1 and \`name\` primaryKeyPosition 2. Default to -1."
        },
        "logicalType": {
          "type": "string",
          "description": "The logical element data type.",
          "enum": ["string", "date", "number", "integer", "object", "array", "boolean"]
        },
        "logicalTypeOptions": {
          "type": "object",
          "description": "Additional optional metadata to describe the logical type."
        },
        "physicalType": {
          "type": "string",
          "description": "The physical element data type in the data source. For example, VARCHAR(2), DOUBLE, INT."
        },
        "physicalName": {
          "type": "string",
          "description": "Physical name.",
          "examples": ["col_str_a"]
        },
        "required": {
          "type": "boolean",
          "default": false,
          "description": "Indicates if the element may contain Null values; possible values are true and false. Default is false."
        },
        "unique": {
          "type": "boolean",
          "default": false,
          "description": "Indicates if the element contains unique values; possible values are true and false. Default is false."
        },
        "partitioned": {
          "type": "boolean",
          "default": false,
          "description": "Indicates if the element is partitioned; possible values are true and false."
        },
        "partitionKeyPosition": {
          "type": "integer",
          "default": -1,
          "description": "If element is used for partitioning, the position of the partition element. Starts from 1. Example of \`country, year\` being partition columns, \`country\` has partitionKeyPosition 1 and \`year\` partitionKeyPosition 2. Default to -1."
        },
        "classification": {
          "type": "string",
          "description": "Can be anything, like confidential, restricted, and public to more advanced categorization. Some companies like PayPal, use data classification indicating the class of data in the element; expected values are 1, 2, 3, 4, or 5.",
          "examples": ["confidential", "restricted", "public"]
        },
        "encryptedName": {
          "type": "string",
          "description": "The element name within the dataset that contains the encrypted element value. For example, unencrypted element \`email_address\` might have an encryptedName of \`email_address_encrypt\`."
        },
        "transformSourceObjects": {
          "type": "array",
          "description": "List of objects in the data source used in the transformation.",
          "items": {
            "type": "string"
          }
        },
        "transformLogic": {
          "type": "string",
          "description": "Logic used in the element transformation."
        },
        "transformDescription": {
          "type": "string",
          "description": "Describes the transform logic in very simple terms."
        },
        "examples": {
          "type": "array",
          "description": "List of sample element values.",
          "items": {
            "$ref": "#/$defs/AnyType"
          }
        },
        "criticalDataElement": {
          "type": "boolean",
          "default": false,
          "description": "True or false indicator; If element is considered a critical data element (CDE) then true else false."
        },
        "quality": {
          "$ref": "#/$defs/DataQualityChecks"
        }
      },
      "allOf": [
        {
          "$ref": "#/$defs/SchemaElement"
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "string"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "minLength": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Minimum length of the string."
                  },
                  "maxLength": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Maximum length of the string."
                  },
                  "pattern": {
                    "type": "string",
                    "description": "Regular expression pattern to define valid value. Follows regular expression syntax from ECMA-262 (https://262.ecma-international.org/5.1/#sec-15.10.1)."
                  },
                  "format": {
                    "type": "string",
                    "examples": ["password", "byte", "binary", "email", "uuid", "uri", "hostname", "ipv4", "ipv6"],
                    "description": "Provides extra context about what format the string follows."
                  }
                },
                "additionalProperties": false
              }
            }
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "date"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "format": {
                    "type": "string",
                    "examples": ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "HH:mm:ss"],
                    "description": "Format of the date. Follows the format as prescribed by [JDK DateTimeFormatter](https://docs.oracle.com/javase/8/docs/api/java/time/format/DateTimeFormatter.html). For example, format 'yyyy-MM-dd'."
                  },
                  "exclusiveMaximum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."
                  },
                  "maximum": {
                    "type": "string",
                    "description": "All date values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMinimum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."
                  },
                  "minimum": {
                    "type": "string",
                    "description": "All date values are greater than or equal to this value (values >= minimum)."
                  }
                },
                "additionalProperties": false
              }
            }
          }
        },
        {
          "if": {
            "anyOf": [
              {
                "properties": {
                  "logicalType": {
                    "const": "integer"
                  }
                }
              }
            ]
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "multipleOf": {
                    "type": "number",
                    "exclusiveMinimum": 0,
                    "description": "Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."
                  },
                  "maximum": {
                    "type": "number",
                    "description": "All values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMaximum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."
                  },
                  "minimum": {
                    "type": "number",
                    "description": "All values are greater than or equal to this value (values >= minimum)."
                  },
                  "exclusiveMinimum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."
                  },
                  "format": {
                    "type": "string",
                    "default": "i32",
                    "description": "Format of the value in terms of how many bits of space it can use and whether it is signed or unsigned (follows the Rust integer types).",
                    "enum": ["i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128"]
                  }
                },
                "additionalProperties": false
              }
            }
          }
        },
        {
          "if": {
            "anyOf": [
              {
                "properties": {
                  "logicalType": {
                    "const": "number"
                  }
                }
              }
            ]
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "multipleOf": {
                    "type": "number",
                    "exclusiveMinimum": 0,
                    "description": "Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."
                  },
                  "maximum": {
                    "type": "number",
                    "description": "All values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMaximum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."
                  },
                  "minimum": {
                    "type": "number",
                    "description": "All values are greater than or equal to this value (values >= minimum)."
                  },
                  "exclusiveMinimum": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."
                  },
                  "format": {
                    "type": "string",
                    "default": "i32",
                    "description": "Format of the value in terms of how many bits of space it can use (follows the Rust float types).",
                    "enum": ["f32", "f64"]
                  }
                },
                "additionalProperties": false
              }
            }
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "object"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "maxProperties": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Maximum number of properties."
                  },
                  "minProperties": {
                    "type": "integer",
                    "minimum": 0,
                    "default": 0,
                    "description": "Minimum number of properties."
                  },
                  "required": {
                    "type": "array",
                    "items": {
                      "type": "string"
                    },
                    "minItems": 1,
                    "uniqueItems": true,
                    "description": "Property names that are required to exist in the object."
                  }
                },
                "additionalProperties": false
              },
              "properties": {
                "type": "array",
                "description": "A list of properties for the object.",
                "items": {
                  "$ref": "#/$defs/SchemaProperty"
                }
              }
            }
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "array"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "properties": {
                  "maxItems": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Maximum number of items."
                  },
                  "minItems": {
                    "type": "integer",
                    "minimum": 0,
                    "default": 0,
                    "description": "Minimum number of items"
                  },
                  "uniqueItems": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all items in the array are unique."
                  }
                },
                "additionalProperties": false
              },
              "items": {
                "$ref": "#/$defs/SchemaItemProperty",
                "description": "List of items in an array (only applicable when \`logicalType: array\`)."
              }
            }
          }
        }
      ]
    },
    "SchemaProperty": {
      "type": "object",
      "$ref": "#/$defs/SchemaBaseProperty",
      "required": ["name"],
      "unevaluatedProperties": false
    },
    "SchemaItemProperty": {
      "type": "object",
      "$ref": "#/$defs/SchemaBaseProperty",
      "properties": {
        "properties": {
          "type": "array",
          "description": "A list of properties for the object.",
          "items": {
            "$ref": "#/$defs/SchemaProperty"
          }
        }
      },
      "unevaluatedProperties": false
    },
    "Tags": {
      "type": "array",
      "description": "A list of tags that may be assigned to the elements (object or property); the tags keyword may appear at any level. Tags may be used to better categorize an element. For example, \`finance\`, \`sensitive\`, \`employee_record\`.",
      "examples": ["finance", "sensitive", "employee_record"],
      "items": {
        "type": "string"
      }
    },
    "DataQuality": {
      "type": "object",
      "properties": {
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        },
        "businessImpact": {
          "type": "string",
          "description": "Consequences of the rule failure.",
          "examples": ["operational", "regulatory"]
        },
        "customProperties": {
          "type": "array",
          "description": "Additional properties required for rule execution.",
          "items": {
            "$ref": "#/$defs/CustomProperty"
          }
        },
        "description": {
          "type": "string",
          "description": "Describe the quality check to be completed."
        },
        "dimension": {
          "type": "string",
          "description": "The key performance indicator (KPI) or dimension for data quality.",
          "enum": ["accuracy", "completeness", "conformity", "consistency", "coverage", "timeliness", "uniqueness"]
        },
        "method": {
          "type": "string",
          "examples": ["reconciliation"]
        },
        "name": {
          "type": "string",
          "description": "Name of the data quality check."
        },
        "schedule": {
          "type": "string",
          "description": "Rule execution schedule details.",
          "examples": ["0 20 * * *"]
        },
        "scheduler": {
          "type": "string",
          "description": "The name or type of scheduler used to start the data quality check.",
          "examples": ["cron"]
        },
        "severity": {
          "type": "string",
          "description": "The severance of the quality rule.",
          "examples": ["info", "warning", "error"]
        },
        "tags": {
          "$ref": "#/$defs/Tags"
        },
        "type": {
          "type": "string",
          "description": "The type of quality check. 'text' is human-readable text that describes the quality of the data. 'library' is a set of maintained predefined quality attributes such as row count or unique. 'sql' is an individual SQL query that returns a value that can be compared. 'custom' is quality attributes that are vendor-specific, such as Soda or Great Expectations.",
          "enum": ["text", "library", "sql", "custom"],
          "default": "library"
        },
        "unit": {
          "type": "string",
          "description": "Unit the rule is using, popular values are \`rows\` or \`percent\`, but any value is allowed.",
          "examples": ["rows", "percent"]
        }
      },
      "allOf": [
        {
          "if": {
            "properties": {
              "type": {
                "const": "library"
              }
            }
          },
          "then": {
            "$ref": "#/$defs/DataQualityLibrary"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "sql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/DataQualitySql"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "custom"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/DataQualityCustom"
          }
        }
      ]
    },
    "DataQualityChecks": {
      "type": "array",
      "description": "Data quality rules with all the relevant information for rule setup and execution.",
      "items": {
        "$ref": "#/$defs/DataQuality"
      }
    },
    "DataQualityLibrary": {
      "type": "object",
      "properties": {
        "rule": {
          "type": "string",
          "description": "Define a data quality check based on the predefined rules as per ODCS.",
          "examples": ["duplicateCount", "validValues", "rowCount"]
        },
        "mustBe": {
          "description": "Must be equal to the value to be valid. When using numbers, it is equivalent to '='."
        },
        "mustNotBe": {
          "description": "Must not be equal to the value to be valid. When using numbers, it is equivalent to '!='."
        },
        "mustBeGreaterThan": {
          "type": "number",
          "description": "Must be greater than the value to be valid. It is equivalent to '>'."
        },
        "mustBeGreaterOrEqualTo": {
          "type": "number",
          "description": "Must be greater than or equal to the value to be valid. It is equivalent to '>='."
        },
        "mustBeLessThan": {
          "type": "number",
          "description": "Must be less than the value to be valid. It is equivalent to '<'."
        },
        "mustBeLessOrEqualTo": {
          "type": "number",
          "description": "Must be less than or equal to the value to be valid. It is equivalent to '<='."
        },
        "mustBeBetween": {
          "type": "array",
          "description": "Must be between the two numbers to be valid. Smallest number first in the array.",
          "minItems": 2,
          "maxItems": 2,
          "uniqueItems": true,
          "items": {
            "type": "number"
          }
        },
        "mustNotBeBetween": {
          "type": "array",
          "description": "Must not be between the two numbers to be valid. Smallest number first in the array.",
          "minItems": 2,
          "maxItems": 2,
          "uniqueItems": true,
          "items": {
            "type": "number"
          }
        }
      },
      "required": ["rule"]
    },
    "DataQualitySql": {
      "type": "object",
      "properties": {
        "query": {
          "type": "string",
          "description": "Query string that adheres to the dialect of the provided server.",
          "examples": ["SELECT COUNT(*) FROM \${table} WHERE \${column} IS NOT NULL"]
        }
      },
      "required": ["query"]
    },
    "DataQualityCustom": {
      "type": "object",
      "properties": {
        "engine": {
          "type": "string",
          "description": "Name of the engine which executes the data quality checks.",
          "examples": ["soda", "great-expectations", "monte-carlo", "dbt"]
        },
        "implementation": {
          "oneOf": [
            {
              "type": "string"
            },
            {
              "type": "object"
            }
          ]
        }
      },
      "required": ["engine", "implementation"]
    },
    "AuthoritativeDefinitions": {
      "type": "array",
      "description": "List of links to sources that provide more details on the dataset; examples would be a link to an external definition, a training video, a git repo, data catalog, or another tool. Authoritative definitions follow the same structure in the standard.",
      "items": {
        "type": "object",
        "properties": {
          "url": {
            "type": "string",
            "description": "URL to the authority."
          },
          "type": {
            "type": "string",
            "description": "Type of definition for authority: v2.3 adds standard values: \`businessDefinition\`, \`transformationImplementation\`, \`videoTutorial\`, \`tutorial\`, and \`implementation\`.",
            "examples": ["businessDefinition", "transformationImplementation", "videoTutorial", "tutorial", "implementation"]
          }
        },
        "required": ["url", "type"]
      }
    },
    "Support": {
      "type": "array",
      "description": "Top level for support channels.",
      "items": {
        "$ref": "#/$defs/SupportItem"
      }
    },
    "SupportItem": {
      "type": "object",
      "properties": {
        "channel": {
          "type": "string",
          "description": "Channel name or identifier."
        },
        "url": {
          "type": "string",
          "description": "Access URL using normal [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax) (https, mailto, etc.)."
        },
        "description": {
          "type": "string",
          "description": "Description of the channel, free text."
        },
        "tool": {
          "type": "string",
          "description": "Name of the tool, value can be \`email\`, \`slack\`, \`teams\`, \`discord\`, \`ticket\`, or \`other\`.",
          "examples": ["email", "slack", "teams", "discord", "ticket", "other"]
        },
        "scope": {
          "type": "string",
          "description": "Scope can be: \`interactive\`, \`announcements\`, \`issues\`.",
          "examples": ["interactive", "announcements", "issues"]
        },
        "invitationUrl": {
          "type": "string",
          "description": "Some tools uses invitation URL for requesting or subscribing. Follows the [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax)."
        }
      },
      "required": ["channel", "url"]
    },
    "Pricing": {
      "type": "object",
      "properties": {
        "priceAmount": {
          "type": "number",
          "description": "Subscription price per unit of measure in \`priceUnit\`."
        },
        "priceCurrency": {
          "type": "string",
          "description": "Currency of the subscription price in \`price.priceAmount\`."
        },
        "priceUnit": {
          "type": "string",
          "description": "The unit of measure for calculating cost. Examples megabyte, gigabyte."
        }
      }
    },
    "Team": {
      "type": "object",
      "properties": {
        "username": {
          "type": "string",
          "description": "The user's username or email.",
          "examples": [
            "mail@example.com",
            "uid12345678"
          ]
        },
        "name": {
          "type": "string",
          "description": "The user's name.",
          "examples": [
            "Jane Doe"
          ]
        },
        "description": {
          "type": "string",
          "description": "The user's description."
        },
        "role": {
          "type": "string",
          "description": "The user's job role; Examples might be owner, data steward. There is no limit on the role."
        },
        "dateIn": {
          "type": "string",
          "format": "date",
          "description": "The date when the user joined the team."
        },
        "dateOut": {
          "type": "string",
          "format": "date",
          "description": "The date when the user ceased to be part of the team."
        },
        "replacedByUsername": {
          "type": "string",
          "description": "The username of the user who replaced the previous user."
        }
      }
    },
    "Role": {
      "type": "object",
      "properties": {
        "role": {
          "type": "string",
          "description": "Name of the IAM role that provides access to the dataset."
        },
        "description": {
          "type": "string",
          "description": "Description of the IAM role and its permissions."
        },
        "access": {
          "type": "string",
          "description": "The type of access provided by the IAM role."
        },
        "firstLevelApprovers": {
          "type": "string",
          "description": "The name(s) of the first-level approver(s) of the role."
        },
        "secondLevelApprovers": {
          "type": "string",
          "description": "The name(s) of the second-level approver(s) of the role."
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      },
      "required": ["role"]
    },
    "ServiceLevelAgreementProperty": {
      "type": "object",
      "properties": {
        "property": {
          "type": "string",
          "description": "Specific property in SLA, check the periodic table. May requires units (more details to come)."
        },
        "value": {
          "anyOf": [
            {
              "type": "string"
            },
            {
              "type": "number"
            },
            {
              "type": "integer"
            },
            {
              "type": "boolean"
            },
            {
              "type": "null"
            }
          ],
          "description": "Agreement value. The label will change based on the property itself."
        },
        "valueExt": {
          "$ref": "#/$defs/AnyNonCollectionType",
          "description": "Extended agreement value. The label will change based on the property itself."
        },
        "unit": {
          "type": "string",
          "description": "**d**, day, days for days; **y**, yr, years for years, etc. Units use the ISO standard."
        },
        "element": {
          "type": "string",
          "description": "Element(s) to check on. Multiple elements should be extremely rare and, if so, separated by commas."
        },
        "driver": {
          "type": "string",
          "description": "Describes the importance of the SLA from the list of: \`regulatory\`, \`analytics\`, or \`operational\`.",
          "examples": ["regulatory", "analytics", "operational"]
        }
      },
      "required": ["property", "value"]
    },
    "CustomProperties": {
      "type": "array",
      "description": "A list of key/value pairs for custom properties.",
      "items": {
        "$ref": "#/$defs/CustomProperty"
      }
    },
    "CustomProperty": {
      "type": "object",
      "properties": {
        "property": {
          "type": "string",
          "description": "The name of the key. Names should be in camel case–the same as if they were permanent properties in the contract."
        },
        "value": {
          "$ref": "#/$defs/AnyType",
          "description": "The value of the key."
        }
      }
    },
    "AnyType": {
      "anyOf": [
        {
          "type": "string"
        },
        {
          "type": "number"
        },
        {
          "type": "integer"
        },
        {
          "type": "boolean"
        },
        {
          "type": "null"
        },
        {
          "type": "array"
        },
        {
          "type": "object"
        }
      ]
    },
    "AnyNonCollectionType": {
      "anyOf": [
        {
          "type": "string"
        },
        {
          "type": "number"
        },
        {
          "type": "integer"
        },
        {
          "type": "boolean"
        },
        {
          "type": "null"
        }
      ]
    }
  }
}`);
// shared/contract/schemas/odcs-json-schema-v3.1.0.json
var odcs_json_schema_v3_1_0_default = JSON.parse(`{
  "$schema": "https://json-schema.org/draft/2019-09/schema",
  "title": "Open Data Contract Standard (ODCS)",
  "description": "An open data contract specification to establish agreement between data producers and consumers.",
  "type": "object",
  "properties": {
    "version": {
      "type": "string",
      "description": "Current version of the data contract."
    },
    "kind": {
      "type": "string",
      "default": "DataContract",
      "description": "The kind of file this is. Valid value is \`DataContract\`.",
      "enum": ["DataContract"]
    },
    "apiVersion": {
      "type": "string",
      "default": "v3.1.0",
      "description": "Version of the standard used to build data contract. Default value is v3.1.0.",
      "enum": ["v3.1.0", "v3.0.2", "v3.0.1", "v3.0.0", "v2.2.2", "v2.2.1", "v2.2.0"]
    },
    "id": {
      "type": "string",
      "description": "A unique identifier used to reduce the risk of dataset name collisions, such as a UUID."
    },
    "name": {
      "type": "string",
      "description": "Name of the data contract."
    },
    "tenant": {
      "type": "string",
      "description": "Indicates the property the data is primarily associated with. Value is case insensitive."
    },
    "tags": {
      "$ref": "#/$defs/Tags"
    },
    "status": {
      "type": "string",
      "description": "Current status of the dataset.",
      "examples": [
        "proposed", "draft", "active", "deprecated", "retired"
      ]
    },
    "servers": {
      "type": "array",
      "description": "List of servers where the datasets reside.",
      "items": {
        "$ref": "#/$defs/Server"
      }
    },
    "dataProduct": {
      "type": "string",
      "description": "The name of the data product. DEPRECATED since v3.1.0.",
      "deprecated": true
    },
    "description": {
      "type": "object",
      "description": "High level description of the dataset.",
      "properties": {
        "usage": {
          "type": "string",
          "description": "Intended usage of the dataset."
        },
        "purpose": {
          "type": "string",
          "description": "Purpose of the dataset."
        },
        "limitations": {
          "type": "string",
          "description": "Limitations of the dataset."
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      }
    },
    "domain": {
      "type": "string",
      "description": "Name of the logical data domain.",
      "examples": ["imdb_ds_aggregate", "receiver_profile_out", "transaction_profile_out"]
    },
    "schema": {
      "type": "array",
      "description": "A list of elements within the schema to be cataloged.",
      "items": {
        "$ref": "#/$defs/SchemaObject"
      }
    },
    "support": {
      "$ref": "#/$defs/Support"
    },
    "price": {
      "$ref": "#/$defs/Pricing"
    },
    "team": {
      "oneOf": [
        {
          "$ref": "#/$defs/Team",
          "description": "Team information object with members array (v3.1.0+)."
        },
        {
          "type": "array",
          "description": "DEPRECATED: Array of team members. Use the Team object structure instead. This array format is maintained for backward compatibility with v3.0.2 and earlier versions and will be removed in ODCS 4.0.",
          "deprecated": true,
          "items": {
            "$ref": "#/$defs/TeamMember"
          }
        }
      ]
    },
    "roles": {
      "type": "array",
      "description": "A list of roles that will provide user access to the dataset.",
      "items": {
        "$ref": "#/$defs/Role"
      }
    },
    "slaDefaultElement": {
      "type": "string",
      "description": "DEPRECATED SINCE 3.1. WILL BE REMOVED IN ODCS 4.0. Element (using the element path notation) to do the checks on.",
      "deprecated": true
    },
    "slaProperties": {
      "type": "array",
      "description": "A list of key/value pairs for SLA specific properties. There is no limit on the type of properties (more details to come).",
      "items": {
        "$ref": "#/$defs/ServiceLevelAgreementProperty"
      }
    },
    "authoritativeDefinitions": {
      "$ref": "#/$defs/AuthoritativeDefinitions"
    },
    "customProperties": {
      "$ref": "#/$defs/CustomProperties"
    },
    "contractCreatedTs": {
      "type": "string",
      "format": "date-time",
      "description": "Timestamp in UTC of when the data contract was created."
    }
  },
  "required": ["version", "apiVersion", "kind", "id", "status"],
  "additionalProperties": false,
  "unevaluatedProperties": false,
  "$defs": {
    "ShorthandReference": {
      "type": "string",
      "description": "Shorthand notation using name fields (table_name.column_name)",
      "pattern": "^[A-Za-z_][A-Za-z0-9_]*\\\\.[A-Za-z_][A-Za-z0-9_]*$"
    },
    "FullyQualifiedReference": {
      "type": "string",
      "description": "Fully qualified notation using id fields (section/id/properties/id), optionally prefixed with external file reference",
      "pattern": "^(?:(?:https?:\\\\/\\\\/)?[A-Za-z0-9._\\\\-\\\\/]+\\\\.yaml#)?\\\\/?[A-Za-z_][A-Za-z0-9_]*\\\\/[A-Za-z0-9_-]+(?:\\\\/[A-Za-z_][A-Za-z0-9_]*\\\\/[A-Za-z0-9_-]+)*$"
    },
    "StableId": {
      "type": "string",
      "description": "Stable technical identifier for references. Must be unique within its containing array. Cannot contain special characters ('-', '_' allowed).",
      "pattern": "^[A-Za-z0-9_-]+$"
    },
    "Server": {
      "type": "object",
      "description": "Data source details of where data is physically stored.",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "server": {
          "type": "string",
          "description": "Identifier of the server."
        },
        "type": {
          "type": "string",
          "description": "Type of the server.",
          "enum": [
            "api", "athena", "azure", "bigquery", "clickhouse", "databricks", "denodo", "dremio",
            "duckdb", "glue", "cloudsql", "db2", "hive", "impala", "informix", "kafka", "kinesis", "local",
            "mysql", "oracle", "postgresql", "postgres", "presto", "pubsub",
            "redshift", "s3", "sftp", "snowflake", "sqlserver", "synapse", "trino", "vertica", "zen", "custom"
          ]
        },
        "description": {
          "type": "string",
          "description": "Description of the server."
        },
        "environment": {
          "type": "string",
          "description": "Environment of the server.",
          "examples": ["prod", "preprod", "dev", "uat"]
        },
        "roles": {
          "type": "array",
          "description": "List of roles that have access to the server.",
          "items": {
            "$ref": "#/$defs/Role"
          }
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      },
      "allOf": [
        {
          "if": {
            "properties": {
              "type": {
                "const": "api"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/ApiServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "athena"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/AthenaServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "azure"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/AzureServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "bigquery"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/BigQueryServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "clickhouse"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/ClickHouseServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "databricks"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DatabricksServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "denodo"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DenodoServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "dremio"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DremioServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "duckdb"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DuckdbServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "glue"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/GlueServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "cloudsql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/GoogleCloudSqlServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "db2"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/IBMDB2Server"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "hive"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/HiveServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "impala"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/ImpalaServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "informix"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/InformixServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "zen"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/ZenServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "custom"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/CustomServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "kafka"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/KafkaServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "kinesis"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/KinesisServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "local"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/LocalServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "mysql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/MySqlServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "oracle"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/OracleServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "postgresql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PostgresServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "postgres"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PostgresServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "presto"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PrestoServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "pubsub"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PubSubServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "redshift"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/RedshiftServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "s3"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/S3Server"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "sftp"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SftpServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "snowflake"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SnowflakeServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "sqlserver"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SqlserverServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "synapse"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SynapseServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "trino"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/TrinoServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "vertica"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/VerticaServer"
          }
        }
      ],
      "required": ["server", "type"],
      "unevaluatedProperties": false
    },
    "ServerSource": {
      "ApiServer": {
        "type": "object",
        "title": "AthenaServer",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "description": "The url to the API.",
            "examples": [
              "https://api.example.com/v1"
            ]
          }
        },
        "required": [
          "location"
        ]
      },
      "AthenaServer": {
        "type": "object",
        "title": "AthenaServer",
        "properties": {
          "stagingDir": {
            "type": "string",
            "format": "uri",
            "description": "Amazon Athena automatically stores query results and metadata information for each query that runs in a query result location that you can specify in Amazon S3.",
            "examples": [
              "s3://my_storage_account_name/my_container/path"
            ]
          },
          "schema": {
            "type": "string",
            "description": "Identify the schema in the data source in which your tables exist."
          },
          "catalog": {
            "type": "string",
            "description": "Identify the name of the Data Source, also referred to as a Catalog.",
            "default": "awsdatacatalog"
          },
          "regionName": {
            "type": "string",
            "description": "The region your AWS account uses.",
            "examples": ["eu-west-1"]
          }
        },
        "required": [
          "stagingDir",
          "schema"
        ]
      },
      "AzureServer": {
        "type": "object",
        "title": "AzureServer",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "description": "Fully qualified path to Azure Blob Storage or Azure Data Lake Storage (ADLS), supports globs.",
            "examples": [
              "az://my_storage_account_name.blob.core.windows.net/my_container/path/*.parquet",
              "abfss://my_storage_account_name.dfs.core.windows.net/my_container_name/path/*.parquet"
            ]
          },
          "format": {
            "type": "string",
            "examples": [
              "parquet",
              "delta",
              "json",
              "csv"
            ],
            "description": "File format."
          },
          "delimiter": {
            "type": "string",
            "examples": [
              "new_line",
              "array"
            ],
            "description": "Only for format = json. How multiple json documents are delimited within one file"
          }
        },
        "required": [
          "location",
          "format"
        ]
      },
      "BigQueryServer": {
        "type": "object",
        "title": "BigQueryServer",
        "properties": {
          "project": {
            "type": "string",
            "description": "The GCP project name."
          },
          "dataset": {
            "type": "string",
            "description": "The GCP dataset name."
          }
        },
        "required": [
          "project",
          "dataset"
        ]
      },
      "ClickHouseServer": {
        "type": "object",
        "title": "ClickHouseServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the ClickHouse server."
          },
          "port": {
            "type": "integer",
            "description": "The port to the ClickHouse server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "DatabricksServer": {
        "type": "object",
        "title": "DatabricksServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The Databricks host",
            "examples": [
              "dbc-abcdefgh-1234.cloud.databricks.com"
            ]
          },
          "catalog": {
            "type": "string",
            "description": "The name of the Hive or Unity catalog"
          },
          "schema": {
            "type": "string",
            "description": "The schema name in the catalog"
          }
        },
        "required": [
          "catalog",
          "schema"
        ]
      },
      "DenodoServer": {
        "type": "object",
        "title": "DenodoServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Denodo server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Denodo server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port"
        ]
      },
      "DremioServer": {
        "type": "object",
        "title": "DremioServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Dremio server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Dremio server."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port"
        ]
      },
      "DuckdbServer": {
        "type": "object",
        "title": "DuckdbServer",
        "properties": {
          "database": {
            "type": "string",
            "description": "Path to duckdb database file."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "database"
        ]
      },
      "GlueServer": {
        "type": "object",
        "title": "GlueServer",
        "properties": {
          "account": {
            "type": "string",
            "description": "The AWS Glue account",
            "examples": [
              "1234-5678-9012"
            ]
          },
          "database": {
            "type": "string",
            "description": "The AWS Glue database name",
            "examples": [
              "my_database"
            ]
          },
          "location": {
            "type": "string",
            "format": "uri",
            "description": "The AWS S3 path. Must be in the form of a URL.",
            "examples": [
              "s3://datacontract-example-orders-latest/data/{model}"
            ]
          },
          "format": {
            "type": "string",
            "description": "The format of the files",
            "examples": [
              "parquet",
              "csv",
              "json",
              "delta"
            ]
          }
        },
        "required": [
          "account",
          "database"
        ]
      },
      "GoogleCloudSqlServer": {
        "type": "object",
        "title": "GoogleCloudSqlServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Google Cloud Sql server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Google Cloud Sql server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port",
          "database",
          "schema"
        ]
      },
      "IBMDB2Server": {
        "type": "object",
        "title": "IBMDB2Server",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the IBM DB2 server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the IBM DB2 server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "HiveServer": {
        "type": "object",
        "title": "HiveServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Hive server. "
          },
          "port": {
            "type": "integer",
            "description": "The port to the Hive server. Defaults to 10000."
          },
          "database": {
            "type": "string",
            "description": "The name of the Hive database."
          }
        },
        "required": [
          "host",
          "database"
        ]
      },
      "ImpalaServer": {
        "type": "object",
        "title": "ImpalaServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Impala server."
          },
          "port": {
            "type": "integer",
            "description": "The port to the Impala server. Defaults to 21050."
          },
          "database": {
            "type": "string",
            "description": "The name of the Impala database."
          }
        },
        "required": [
          "host",
          "database"
        ]
      },
      "InformixServer": {
        "type": "object",
        "title": "InformixServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Informix server. "
          },
          "port": {
            "type": "integer",
            "description": "The port to the Informix server. Defaults to 9088."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "database"
        ]
      },
      "ZenServer": {
        "type": "object",
        "title": "ZenServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "Hostname or IP address of the Zen server."
          },
          "port": {
            "type": "integer",
            "description": "Zen server SQL connections port. Defaults to 1583."
          },
          "database": {
            "type": "string",
            "description": "Database name to connect to on the Zen server."
          }
        },
        "required": ["host", "database"]
      },
      "CustomServer": {
        "type": "object",
        "title": "CustomServer",
        "properties": {
          "account": {
            "type": "string",
            "description": "Account used by the server."
          },
          "catalog": {
            "type": "string",
            "description": "Name of the catalog."
          },
          "database": {
            "type": "string",
            "description": "Name of the database."
          },
          "dataset": {
            "type": "string",
            "description": "Name of the dataset."
          },
          "delimiter": {
            "type": "string",
            "description": "Delimiter."
          },
          "endpointUrl": {
            "type": "string",
            "description": "Server endpoint.",
            "format": "uri"
          },
          "format": {
            "type": "string",
            "description": "File format."
          },
          "host": {
            "type": "string",
            "description": "Host name or IP address."
          },
          "location": {
            "type": "string",
            "description": "A URL to a location.",
            "format": "uri"
          },
          "path": {
            "type": "string",
            "description": "Relative or absolute path to the data file(s)."
          },
          "port": {
            "type": "integer",
            "description": "Port to the server. No default value is assumed for custom servers."
          },
          "project": {
            "type": "string",
            "description": "Project name."
          },
          "region": {
            "type": "string",
            "description": "Cloud region."
          },
          "regionName": {
            "type": "string",
            "description": "Region name."
          },
          "schema": {
            "type": "string",
            "description": "Name of the schema."
          },
          "serviceName": {
            "type": "string",
            "description": "Name of the service."
          },
          "stagingDir": {
            "type": "string",
            "description": "Staging directory."
          },
          "warehouse": {
            "type": "string",
            "description": "Name of the cluster or warehouse."
          },
          "stream": {
            "type": "string",
            "description": "Name of the data stream."
          }
        }
      },
      "KafkaServer": {
        "type": "object",
        "title": "KafkaServer",
        "description": "Kafka Server",
        "properties": {
          "host": {
            "type": "string",
            "description": "The bootstrap server of the kafka cluster."
          },
          "format": {
            "type": "string",
            "description": "The format of the messages.",
            "examples": ["json", "avro", "protobuf", "xml"],
            "default": "json"
          }
        },
        "required": [
          "host"
        ]
      },
      "KinesisServer": {
        "type": "object",
        "title": "KinesisDataStreamsServer",
        "description": "Kinesis Data Streams Server",
        "properties": {
          "region": {
            "type": "string",
            "description": "AWS region.",
            "examples": [
              "eu-west-1"
            ]
          },
          "format": {
            "type": "string",
            "description": "The format of the record",
            "examples": [
              "json",
              "avro",
              "protobuf"
            ]
          }
        }
      },
      "LocalServer": {
        "type": "object",
        "title": "LocalServer",
        "properties": {
          "path": {
            "type": "string",
            "description": "The relative or absolute path to the data file(s).",
            "examples": [
              "./folder/data.parquet",
              "./folder/*.parquet"
            ]
          },
          "format": {
            "type": "string",
            "description": "The format of the file(s)",
            "examples": [
              "json",
              "parquet",
              "delta",
              "csv"
            ]
          }
        },
        "required": [
          "path",
          "format"
        ]
      },
      "MySqlServer": {
        "type": "object",
        "title": "MySqlServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the MySql server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the MySql server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "OracleServer": {
        "type": "object",
        "title": "OracleServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the oracle server",
            "examples": [
              "localhost"
            ]
          },
          "port": {
            "type": "integer",
            "description": "The port to the oracle server.",
            "examples": [
              1523
            ]
          },
          "serviceName": {
            "type": "string",
            "description": "The name of the service.",
            "examples": [
              "service"
            ]
          }
        },
        "required": [
          "host",
          "port",
          "serviceName"
        ]
      },
      "PostgresServer": {
        "type": "object",
        "title": "PostgresServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Postgres server"
          },
          "port": {
            "type": "integer",
            "description": "The port to the Postgres server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema in the database."
          }
        },
        "required": [
          "host",
          "port",
          "database",
          "schema"
        ]
      },
      "PrestoServer": {
        "type": "object",
        "title": "PrestoServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Presto server",
            "examples": [
              "localhost:8080"
            ]
          },
          "catalog": {
            "type": "string",
            "description": "The name of the catalog.",
            "examples": [
              "postgres"
            ]
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema.",
            "examples": [
              "public"
            ]
          }
        },
        "required": [
          "host"
        ]
      },
      "PubSubServer": {
        "type": "object",
        "title": "PubSubServer",
        "properties": {
          "project": {
            "type": "string",
            "description": "The GCP project name."
          }
        },
        "required": [
          "project"
        ]
      },
      "RedshiftServer": {
        "type": "object",
        "title": "RedshiftServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "An optional string describing the server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          },
          "region": {
            "type": "string",
            "description": "AWS region of Redshift server.",
            "examples": ["us-east-1"]
          },
          "account": {
            "type": "string",
            "description": "The account used by the server."
          }
        },
        "required": [
          "database",
          "schema"
        ]
      },
      "S3Server": {
        "type": "object",
        "title": "S3Server",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "description": "S3 URL, starting with \`s3://\`",
            "examples": [
              "s3://datacontract-example-orders-latest/data/{model}/*.json"
            ]
          },
          "endpointUrl": {
            "type": "string",
            "format": "uri",
            "description": "The server endpoint for S3-compatible servers.",
            "examples": ["https://minio.example.com"]
          },
          "format": {
            "type": "string",
            "examples": [
              "parquet",
              "delta",
              "json",
              "csv"
            ],
            "description": "File format."
          },
          "delimiter": {
            "type": "string",
            "examples": [
              "new_line",
              "array"
            ],
            "description": "Only for format = json. How multiple json documents are delimited within one file"
          }
        },
        "required": [
          "location"
        ]
      },
      "SftpServer": {
        "type": "object",
        "title": "SftpServer",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "pattern": "^sftp://.*",
            "description": "SFTP URL, starting with \`sftp://\`",
            "examples": [
              "sftp://123.123.12.123/{model}/*.json"
            ]
          },
          "format": {
            "type": "string",
            "examples": [
              "parquet",
              "delta",
              "json",
              "csv"
            ],
            "description": "File format."
          },
          "delimiter": {
            "type": "string",
            "examples": [
              "new_line",
              "array"
            ],
            "description": "Only for format = json. How multiple json documents are delimited within one file"
          }
        },
        "required": [
          "location"
        ]
      },
      "SnowflakeServer": {
        "type": "object",
        "title": "SnowflakeServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Snowflake server"
          },
          "port": {
            "type": "integer",
            "description": "The port to the Snowflake server."
          },
          "account": {
            "type": "string",
            "description": "The Snowflake account used by the server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          },
          "warehouse": {
            "type": "string",
            "description": "The name of the cluster of resources that is a Snowflake virtual warehouse."
          }
        },
        "required": [
          "account",
          "database",
          "schema"
        ]
      },
      "SqlserverServer": {
        "type": "object",
        "title": "SqlserverServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the database server",
            "examples": [
              "localhost"
            ]
          },
          "port": {
            "type": "integer",
            "description": "The port to the database server.",
            "default": 1433,
            "examples": [
              1433
            ]
          },
          "database": {
            "type": "string",
            "description": "The name of the database.",
            "examples": [
              "database"
            ]
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema in the database.",
            "examples": [
              "dbo"
            ]
          }
        },
        "required": [
          "host",
          "database",
          "schema"
        ]
      },
      "SynapseServer": {
        "type": "object",
        "title": "SynapseServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Synapse server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Synapse server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "TrinoServer": {
        "type": "object",
        "title": "TrinoServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The Trino host URL.",
            "examples": [
              "localhost"
            ]
          },
          "port": {
            "type": "integer",
            "description": "The Trino port."
          },
          "catalog": {
            "type": "string",
            "description": "The name of the catalog.",
            "examples": [
              "hive"
            ]
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema in the database.",
            "examples": [
              "my_schema"
            ]
          }
        },
        "required": [
          "host",
          "port",
          "catalog",
          "schema"
        ]
      },
      "VerticaServer": {
        "type": "object",
        "title": "VerticaServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Vertica server."
          },
          "port": {
            "type": "integer",
            "description": "The port of the Vertica server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port",
          "database",
          "schema"
        ]
      }
    },
    "SchemaElement": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "name": {
          "type": "string",
          "description": "Name of the element."
        },
        "physicalType": {
          "type": "string",
          "description": "The physical element data type in the data source.",
          "examples": ["table", "view", "topic", "file"]
        },
        "description": {
          "type": "string",
          "description": "Description of the element."
        },
        "businessName": {
          "type": "string",
          "description": "The business name of the element."
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        },
        "tags": {
          "$ref": "#/$defs/Tags"
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      }
    },
    "SchemaObject": {
      "type": "object",
      "properties": {
        "logicalType": {
          "type": "string",
          "description": "The logical element data type.",
          "enum": ["object"]
        },
        "physicalName": {
          "type": "string",
          "description": "Physical name.",
          "examples": ["table_1_2_0"]
        },
        "dataGranularityDescription": {
          "type": "string",
          "description": "Granular level of the data in the object.",
          "examples": ["Aggregation by country"]
        },
        "properties": {
          "type": "array",
          "description": "A list of properties for the object.",
          "items": {
            "$ref": "#/$defs/SchemaProperty"
          }
        },
        "relationships": {
          "type": "array",
          "description": "A list of relationships to other properties. Each relationship must have 'from', 'to' and optionally 'type' field.",
          "items": {
            "$ref": "#/$defs/RelationshipSchemaLevel"
          }
        },
        "quality": {
          "$ref": "#/$defs/DataQualityChecks"
        }
      },
      "allOf": [
        {
          "$ref": "#/$defs/SchemaElement"
        }
      ],
      "required": ["name"],
      "unevaluatedProperties": false
    },
    "SchemaBaseProperty": {
      "type": "object",
      "properties": {
        "primaryKey": {
          "type": "boolean",
          "description": "Boolean value specifying whether the element is primary or not. Default is false."
        },
        "primaryKeyPosition": {
          "type": "integer",
          "default": -1,
          "description": "If element is a primary key, the position of the primary key element. Starts from 1. Example of \`account_id, name\` being primary key columns, \`account_id\` has primaryKeyPosition 1 and \`name\` primaryKeyPosition 2. Default to -1."
        },
        "logicalType": {
          "type": "string",
          "description": "The logical element data type.",
          "enum": ["string", "date", "timestamp", "time", "number", "integer", "object", "array", "boolean"]
        },
        "logicalTypeOptions": {
          "type": "object",
          "description": "Additional optional metadata to describe the logical type."
        },
        "physicalType": {
          "type": "string",
          "description": "The physical element data type in the data source. For example, VARCHAR(2), DOUBLE, INT."
        },
        "physicalName": {
          "type": "string",
          "description": "Physical name.",
          "examples": ["col_str_a"]
        },
        "required": {
          "type": "boolean",
          "default": false,
          "description": "Indicates if the element may contain Null values; possible values are true and false. Default is false."
        },
        "unique": {
          "type": "boolean",
          "default": false,
          "description": "Indicates if the element contains unique values; possible values are true and false. Default is false."
        },
        "partitioned": {
          "type": "boolean",
          "default": false,
          "description": "Indicates if the element is partitioned; possible values are true and false."
        },
        "partitionKeyPosition": {
          "type": "integer",
          "default": -1,
          "description": "If element is used for partitioning, the position of the partition element. Starts from 1. Example of \`country, year\` being partition columns, \`country\` has partitionKeyPosition 1 and \`year\` partitionKeyPosition 2. Default to -1."
        },
        "classification": {
          "type": "string",
          "description": "Can be anything, like confidential, restricted, and public to more advanced categorization. Some companies like PayPal, use data classification indicating the class of data in the element; expected values are 1, 2, 3, 4, or 5.",
          "examples": ["confidential", "restricted", "public"]
        },
        "encryptedName": {
          "type": "string",
          "description": "The element name within the dataset that contains the encrypted element value. For example, unencrypted element \`email_address\` might have an encryptedName of \`email_address_encrypt\`."
        },
        "transformSourceObjects": {
          "type": "array",
          "description": "List of objects in the data source used in the transformation.",
          "items": {
            "type": "string"
          }
        },
        "transformLogic": {
          "type": "string",
          "description": "Logic used in the element transformation."
        },
        "transformDescription": {
          "type": "string",
          "description": "Describes the transform logic in very simple terms."
        },
        "examples": {
          "type": "array",
          "description": "List of sample element values.",
          "items": {
            "$ref": "#/$defs/AnyType"
          }
        },
        "criticalDataElement": {
          "type": "boolean",
          "default": false,
          "description": "True or false indicator; If element is considered a critical data element (CDE) then true else false."
        },
        "relationships": {
          "type": "array",
          "description": "A list of relationships to other properties. When defined at property level, the 'from' field is implicit and should not be specified.",
          "items": {
            "$ref": "#/$defs/RelationshipPropertyLevel"
          }
        },
        "quality": {
          "$ref": "#/$defs/DataQualityChecks"
        }
      },
      "allOf": [
        {
          "$ref": "#/$defs/SchemaElement"
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "string"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "minLength": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Minimum length of the string."
                  },
                  "maxLength": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Maximum length of the string."
                  },
                  "pattern": {
                    "type": "string",
                    "description": "Regular expression pattern to define valid value. Follows regular expression syntax from ECMA-262 (https://262.ecma-international.org/5.1/#sec-15.10.1)."
                  },
                  "format": {
                    "type": "string",
                    "examples": ["password", "byte", "binary", "email", "uuid", "uri", "hostname", "ipv4", "ipv6"],
                    "description": "Provides extra context about what format the string follows."
                  }
                }
              }
            }
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "date"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "format": {
                    "type": "string",
                    "examples": ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "HH:mm:ss"],
                    "description": "Format of the date. Follows the format as prescribed by [JDK DateTimeFormatter](https://docs.oracle.com/javase/8/docs/api/java/time/format/DateTimeFormatter.html). For example, format 'yyyy-MM-dd'."
                  },
                  "exclusiveMaximum": {
                    "type": "string",
                    "description": "All values must be strictly less than this value (values < exclusiveMaximum)."
                  },
                  "maximum": {
                    "type": "string",
                    "description": "All date values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMinimum": {
                    "type": "string",
                    "description": "All values must be strictly greater than this value (values > exclusiveMinimum)."
                  },
                  "minimum": {
                    "type": "string",
                    "description": "All date values are greater than or equal to this value (values >= minimum)."
                  }
                }
              }
            }
          }
        },
        {
          "if": {
            "anyOf": [
              {
                "properties": {
                  "logicalType": {
                    "const": "timestamp"
                  }
                }
              },
              {
                "properties": {
                  "logicalType": {
                    "const": "time"
                  }
                }
              }
            ]
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "format": {
                    "type": "string",
                    "examples": ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "HH:mm:ss"],
                    "description": "Format of the date. Follows the format as prescribed by [JDK DateTimeFormatter](https://docs.oracle.com/javase/8/docs/api/java/time/format/DateTimeFormatter.html). For example, format 'yyyy-MM-dd'."
                  },
                  "exclusiveMaximum": {
                    "type": "string",
                    "description": "All values must be strictly less than this value (values < exclusiveMaximum)."
                  },
                  "maximum": {
                    "type": "string",
                    "description": "All date values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMinimum": {
                    "type": "string",
                    "description": "All values must be strictly greater than this value (values > exclusiveMinimum)."
                  },
                  "minimum": {
                    "type": "string",
                    "description": "All date values are greater than or equal to this value (values >= minimum)."
                  },
                  "timezone": {
                    "type": "boolean",
                    "description": "Whether the timestamp defines the timezone or not. If true, timezone information is included in the timestamp."
                  },
                  "defaultTimezone": {
                    "type": "string",
                    "description": "The default timezone of the timestamp. If timezone is not defined, the default timezone UTC is used.",
                    "default": "Etc/UTC"
                  }
                }
              }
            }
          }
        },
        {
          "if": {
            "anyOf": [
              {
                "properties": {
                  "logicalType": {
                    "const": "integer"
                  }
                }
              }
            ]
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "multipleOf": {
                    "type": "number",
                    "exclusiveMinimum": 0,
                    "description": "Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."
                  },
                  "maximum": {
                    "type": "number",
                    "description": "All values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMaximum": {
                    "type": "number",
                    "description": "All values must be strictly less than this value (values < exclusiveMaximum)."
                  },
                  "minimum": {
                    "type": "number",
                    "description": "All values are greater than or equal to this value (values >= minimum)."
                  },
                  "exclusiveMinimum": {
                    "type": "number",
                    "description": "All values must be strictly greater than this value (values > exclusiveMinimum)."
                  },
                  "format": {
                    "type": "string",
                    "default": "i32",
                    "description": "Format of the value in terms of how many bits of space it can use and whether it is signed or unsigned (follows the Rust integer types).",
                    "enum": ["i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128"]
                  }
                }
              }
            }
          }
        },
        {
          "if": {
            "anyOf": [
              {
                "properties": {
                  "logicalType": {
                    "const": "number"
                  }
                }
              }
            ]
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "multipleOf": {
                    "type": "number",
                    "exclusiveMinimum": 0,
                    "description": "Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."
                  },
                  "maximum": {
                    "type": "number",
                    "description": "All values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMaximum": {
                    "type": "number",
                    "description": "All values must be strictly less than this value (values < exclusiveMaximum)."
                  },
                  "minimum": {
                    "type": "number",
                    "description": "All values are greater than or equal to this value (values >= minimum)."
                  },
                  "exclusiveMinimum": {
                    "type": "number",
                    "description": "All values must be strictly greater than this value (values > exclusiveMinimum)."
                  },
                  "format": {
                    "type": "string",
                    "default": "i32",
                    "description": "Format of the value in terms of how many bits of space it can use (follows the Rust float types).",
                    "enum": ["f32", "f64"]
                  }
                }
              }
            }
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "object"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "maxProperties": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Maximum number of properties."
                  },
                  "minProperties": {
                    "type": "integer",
                    "minimum": 0,
                    "default": 0,
                    "description": "Minimum number of properties."
                  },
                  "required": {
                    "type": "array",
                    "items": {
                      "type": "string"
                    },
                    "minItems": 1,
                    "uniqueItems": true,
                    "description": "Property names that are required to exist in the object."
                  }
                }
              },
              "properties": {
                "type": "array",
                "description": "A list of properties for the object.",
                "items": {
                  "$ref": "#/$defs/SchemaProperty"
                }
              }
            }
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "array"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "maxItems": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Maximum number of items."
                  },
                  "minItems": {
                    "type": "integer",
                    "minimum": 0,
                    "default": 0,
                    "description": "Minimum number of items"
                  },
                  "uniqueItems": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all items in the array are unique."
                  }
                }
              },
              "items": {
                "$ref": "#/$defs/SchemaItemProperty",
                "description": "List of items in an array (only applicable when \`logicalType: array\`)."
              }
            }
          }
        }
      ],
      "unevaluatedProperties": false
    },
    "SchemaProperty": {
      "type": "object",
      "$ref": "#/$defs/SchemaBaseProperty",
      "required": ["name"],
      "unevaluatedProperties": false
    },
    "SchemaItemProperty": {
      "type": "object",
      "$ref": "#/$defs/SchemaBaseProperty",
      "properties": {
        "properties": {
          "type": "array",
          "description": "A list of properties for the object.",
          "items": {
            "$ref": "#/$defs/SchemaProperty"
          }
        }
      },
      "unevaluatedProperties": false
    },
    "Tags": {
      "type": "array",
      "description": "A list of tags that may be assigned to the elements (object or property); the tags keyword may appear at any level. Tags may be used to better categorize an element. For example, \`finance\`, \`sensitive\`, \`employee_record\`.",
      "examples": ["finance", "sensitive", "employee_record"],
      "items": {
        "type": "string"
      }
    },
    "DataQuality": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        },
        "businessImpact": {
          "type": "string",
          "description": "Consequences of the rule failure.",
          "examples": ["operational", "regulatory"]
        },
        "customProperties": {
          "type": "array",
          "description": "Additional properties required for rule execution.",
          "items": {
            "$ref": "#/$defs/CustomProperty"
          }
        },
        "description": {
          "type": "string",
          "description": "Describe the quality check to be completed."
        },
        "dimension": {
          "type": "string",
          "description": "The key performance indicator (KPI) or dimension for data quality.",
          "enum": ["accuracy", "completeness", "conformity", "consistency", "coverage", "timeliness", "uniqueness"]
        },
        "method": {
          "type": "string",
          "examples": ["reconciliation"]
        },
        "name": {
          "type": "string",
          "description": "Name of the data quality check."
        },
        "schedule": {
          "type": "string",
          "description": "Rule execution schedule details.",
          "examples": ["0 20 * * *"]
        },
        "scheduler": {
          "type": "string",
          "description": "The name or type of scheduler used to start the data quality check.",
          "examples": ["cron"]
        },
        "severity": {
          "type": "string",
          "description": "The severance of the quality rule.",
          "examples": ["info", "warning", "error"]
        },
        "tags": {
          "$ref": "#/$defs/Tags"
        },
        "type": {
          "type": "string",
          "description": "The type of quality check. 'text' is human-readable text that describes the quality of the data. 'library' is a set of maintained predefined quality attributes such as row count or unique. 'sql' is an individual SQL query that returns a value that can be compared. 'custom' is quality attributes that are vendor-specific, such as Soda or Great Expectations.",
          "enum": ["text", "library", "sql", "custom"],
          "default": "library"
        },
        "unit": {
          "type": "string",
          "description": "Unit the rule is using, popular values are \`rows\` or \`percent\`, but any value is allowed.",
          "examples": ["rows", "percent"]
        }
      },
      "allOf": [
        {
          "if": {
            "anyOf": [
              {
                "properties": {
                  "type": {
                    "const": "library"
                  }
                },
                "required": ["type"]
              },
              {
                "properties": {
                  "metric": {
                    "type": "string"
                  }
                },
                "required": ["metric"]
              }
            ]
          },
          "then": {
            "$ref": "#/$defs/DataQualityLibrary"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "sql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/DataQualitySql"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "custom"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/DataQualityCustom"
          }
        }
      ],
      "unevaluatedProperties": false
    },
    "DataQualityChecks": {
      "type": "array",
      "description": "Data quality rules with all the relevant information for rule setup and execution.",
      "items": {
        "$ref": "#/$defs/DataQuality"
      }
    },
    "DataQualityOperators": {
      "type": "object",
      "description": "Common comparison operators for data quality checks.",
      "oneOf": [
        {
          "properties": {
            "mustBe": {
              "description": "Must be equal to the value to be valid. When using numbers, it is equivalent to '='."
            }
          },
          "required": ["mustBe"]
        },
        {
          "properties": {
            "mustNotBe": {
              "description": "Must not be equal to the value to be valid. When using numbers, it is equivalent to '!='."
            }
          },
          "required": ["mustNotBe"]
        },
        {
          "properties": {
            "mustBeGreaterThan": {
              "type": "number",
              "description": "Must be greater than the value to be valid. It is equivalent to '>'."
            }
          },
          "required": ["mustBeGreaterThan"]
        },
        {
          "properties": {
            "mustBeGreaterOrEqualTo": {
              "type": "number",
              "description": "Must be greater than or equal to the value to be valid. It is equivalent to '>='."
            }
          },
          "required": ["mustBeGreaterOrEqualTo"]
        },
        {
          "properties": {
            "mustBeLessThan": {
              "type": "number",
              "description": "Must be less than the value to be valid. It is equivalent to '<'."
            }
          },
          "required": ["mustBeLessThan"]
        },
        {
          "properties": {
            "mustBeLessOrEqualTo": {
              "type": "number",
              "description": "Must be less than or equal to the value to be valid. It is equivalent to '<='."
            }
          },
          "required": ["mustBeLessOrEqualTo"]
        },
        {
          "properties": {
            "mustBeBetween": {
              "type": "array",
              "description": "Must be between the two numbers to be valid. Smallest number first in the array.",
              "minItems": 2,
              "maxItems": 2,
              "uniqueItems": true,
              "items": {
                "type": "number"
              }
            }
          },
          "required": ["mustBeBetween"]
        },
        {
          "properties": {
            "mustNotBeBetween": {
              "type": "array",
              "description": "Must not be between the two numbers to be valid. Smallest number first in the array.",
              "minItems": 2,
              "maxItems": 2,
              "uniqueItems": true,
              "items": {
                "type": "number"
              }
            }
          },
          "required": ["mustNotBeBetween"]
        }
      ]
    },
    "DataQualityLibrary": {
      "type": "object",
      "allOf": [
        {
          "$ref": "#/$defs/DataQualityOperators"
        }
      ],
      "properties": {
        "metric": {
          "type": "string",
          "description": "Define a data quality check based on the predefined metrics as per ODCS.",
          "enum": ["nullValues", "missingValues", "invalidValues", "duplicateValues", "rowCount"]
        },
        "rule": {
          "type": "string",
          "deprecated": true,
          "description": "Use metric instead"
        },
        "arguments": {
          "type": "object",
          "description": "Additional arguments for the metric, if needed."
        }
      },
      "required": ["metric"]
    },
    "DataQualitySql": {
      "type": "object",
      "allOf": [
        {
          "$ref": "#/$defs/DataQualityOperators"
        }
      ],
      "properties": {
        "query": {
          "type": "string",
          "description": "Query string that adheres to the dialect of the provided server.",
          "examples": ["SELECT COUNT(*) FROM \${table} WHERE \${column} IS NOT NULL"]
        }
      },
      "required": ["query"]
    },
    "DataQualityCustom": {
      "type": "object",
      "properties": {
        "engine": {
          "type": "string",
          "description": "Name of the engine which executes the data quality checks.",
          "examples": ["soda", "great-expectations", "monte-carlo", "dbt"]
        },
        "implementation": {
          "oneOf": [
            {
              "type": "string"
            },
            {
              "type": "object"
            }
          ]
        }
      },
      "required": ["engine", "implementation"]
    },
    "AuthoritativeDefinitions": {
      "type": "array",
      "description": "List of links to sources that provide more details on the dataset; examples would be a link to an external definition, a training video, a git repo, data catalog, or another tool. Authoritative definitions follow the same structure in the standard.",
      "items": {
        "type": "object",
        "properties": {
          "id": {
            "$ref": "#/$defs/StableId"
          },
          "url": {
            "type": "string",
            "description": "URL to the authority."
          },
          "type": {
            "type": "string",
            "description": "Type of definition for authority: v2.3 adds standard values: \`businessDefinition\`, \`transformationImplementation\`, \`videoTutorial\`, \`tutorial\`, and \`implementation\`.",
            "examples": ["businessDefinition", "transformationImplementation", "videoTutorial", "tutorial", "implementation"]
          },
          "description": {
            "type": "string",
            "description": "Description of the authoritative definition for humans."
          }
        },
        "required": ["url", "type"],
        "additionalProperties": false
      }
    },
    "Support": {
      "type": "array",
      "description": "Top level for support channels.",
      "items": {
        "$ref": "#/$defs/SupportItem"
      }
    },
    "SupportItem": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "channel": {
          "type": "string",
          "description": "Channel name or identifier."
        },
        "url": {
          "type": "string",
          "description": "Access URL using normal [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax) (https, mailto, etc.)."
        },
        "description": {
          "type": "string",
          "description": "Description of the channel, free text."
        },
        "tool": {
          "type": "string",
          "description": "Name of the tool, value can be \`email\`, \`slack\`, \`teams\`, \`discord\`, \`ticket\`, \`googlechat\`, or \`other\`.",
          "examples": ["email", "slack", "teams", "discord", "ticket", "googlechat", "other"]
        },
        "scope": {
          "type": "string",
          "description": "Scope can be: \`interactive\`, \`announcements\`, \`issues\`, \`notifications\`.",
          "examples": ["interactive", "announcements", "issues", "notifications"]
        },
        "invitationUrl": {
          "type": "string",
          "description": "Some tools uses invitation URL for requesting or subscribing. Follows the [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax)."
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      },
      "required": ["channel"],
      "additionalProperties": false
    },
    "Pricing": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "priceAmount": {
          "type": "number",
          "description": "Subscription price per unit of measure in \`priceUnit\`."
        },
        "priceCurrency": {
          "type": "string",
          "description": "Currency of the subscription price in \`price.priceAmount\`."
        },
        "priceUnit": {
          "type": "string",
          "description": "The unit of measure for calculating cost. Examples megabyte, gigabyte."
        }
      },
      "additionalProperties": false
    },
    "TeamMember": {
      "type": "object",
      "description": "Team member information.",
      "additionalProperties": false,
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "username": {
          "type": "string",
          "description": "The user's username or email."
        },
        "name": {
          "type": "string",
          "description": "The user's name."
        },
        "description": {
          "type": "string",
          "description": "The user's description."
        },
        "role": {
          "type": "string",
          "description": "The user's job role; Examples might be owner, data steward. There is no limit on the role."
        },
        "dateIn": {
          "type": "string",
          "format": "date",
          "description": "The date when the user joined the team."
        },
        "dateOut": {
          "type": "string",
          "format": "date",
          "description": "The date when the user ceased to be part of the team."
        },
        "replacedByUsername": {
          "type": "string",
          "description": "The username of the user who replaced the previous user."
        },
        "tags": {
          "$ref": "#/$defs/Tags"
        },
        "customProperties": {
          "type": "array",
          "description": "Custom properties block.",
          "items": {
            "$ref": "#/$defs/CustomProperty"
          }
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        }
      },
      "required": ["username"]
    },
    "Team": {
      "type": "object",
      "description": "Team information.",
      "additionalProperties": false,
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "name": {
          "type": "string",
          "description": "Team name."
        },
        "description": {
          "type": "string",
          "description": "Team description."
        },
        "members": {
          "type": "array",
          "description": "List of members.",
          "items": {
            "$ref": "#/$defs/TeamMember"
          }
        },
        "tags": {
          "$ref": "#/$defs/Tags"
        },
        "customProperties": {
          "type": "array",
          "description": "Custom properties block.",
          "items": {
            "$ref": "#/$defs/CustomProperty"
          }
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        }
      }
    },
    "Role": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "role": {
          "type": "string",
          "description": "Name of the IAM role that provides access to the dataset."
        },
        "description": {
          "type": "string",
          "description": "Description of the IAM role and its permissions."
        },
        "access": {
          "type": "string",
          "description": "The type of access provided by the IAM role."
        },
        "firstLevelApprovers": {
          "type": "string",
          "description": "The name(s) of the first-level approver(s) of the role."
        },
        "secondLevelApprovers": {
          "type": "string",
          "description": "The name(s) of the second-level approver(s) of the role."
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      },
      "required": ["role"],
      "additionalProperties": false
    },
    "ServiceLevelAgreementProperty": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "property": {
          "type": "string",
          "description": "Specific property in SLA, check the periodic table. May requires units (more details to come)."
        },
        "value": {
          "anyOf": [
            {
              "type": "string"
            },
            {
              "type": "number"
            },
            {
              "type": "integer"
            },
            {
              "type": "boolean"
            },
            {
              "type": "null"
            }
          ],
          "description": "Agreement value. The label will change based on the property itself."
        },
        "valueExt": {
          "$ref": "#/$defs/AnyNonCollectionType",
          "description": "Extended agreement value. The label will change based on the property itself."
        },
        "unit": {
          "type": "string",
          "description": "**d**, day, days for days; **y**, yr, years for years, etc. Units use the ISO standard."
        },
        "element": {
          "type": "string",
          "description": "Element(s) to check on. Multiple elements should be extremely rare and, if so, separated by commas."
        },
        "driver": {
          "type": "string",
          "description": "Describes the importance of the SLA from the list of: \`regulatory\`, \`analytics\`, or \`operational\`.",
          "examples": ["regulatory", "analytics", "operational"]
        },
        "description": {
          "type": "string",
          "description": "Description of the SLA for humans.",
          "examples": ["99.9% of the time, data is available by 6 AM UTC"]
        },
        "scheduler": {
          "type": "string",
          "description": "Name of the scheduler, can be cron or any tool your organization support.",
          "examples": ["cron"]
        },
        "schedule": {
          "type": "string",
          "description": "Configuration information for the scheduling tool, for cron a possible value is 0 20 * * *.",
          "examples": ["0 20 * * *"]
        }
      },
      "required": ["property", "value"],
      "additionalProperties": false
    },
    "CustomProperties": {
      "type": "array",
      "description": "A list of key/value pairs for custom properties.",
      "items": {
        "$ref": "#/$defs/CustomProperty"
      }
    },
    "CustomProperty": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "property": {
          "type": "string",
          "description": "The name of the key. Names should be in camel case–the same as if they were permanent properties in the contract."
        },
        "value": {
          "$ref": "#/$defs/AnyType",
          "description": "The value of the key."
        },
        "description": {
          "type": "string",
          "description": "Description of the custom property."
        }
      },
      "required": ["property", "value"],
      "additionalProperties": false
    },
    "AnyType": {
      "anyOf": [
        {
          "type": "string"
        },
        {
          "type": "number"
        },
        {
          "type": "integer"
        },
        {
          "type": "boolean"
        },
        {
          "type": "null"
        },
        {
          "type": "array"
        },
        {
          "type": "object"
        }
      ]
    },
    "AnyNonCollectionType": {
      "anyOf": [
        {
          "type": "string"
        },
        {
          "type": "number"
        },
        {
          "type": "integer"
        },
        {
          "type": "boolean"
        },
        {
          "type": "null"
        }
      ]
    },
    "RelationshipBase": {
      "type": "object",
      "description": "Base definition for relationships between properties, typically for foreign key constraints.",
      "properties": {
        "type": {
          "type": "string",
          "description": "The type of relationship. Defaults to 'foreignKey'.",
          "default": "foreignKey",
          "enum": ["foreignKey"]
        },
        "from": {
          "oneOf": [
            {
              "anyOf": [
                {
                  "$ref": "#/$defs/ShorthandReference"
                },
                {
                  "$ref": "#/$defs/FullyQualifiedReference"
                }
              ],
              "description": "Source property reference using fully qualified or shorthand notation."
            },
            {
              "type": "array",
              "description": "Array of source properties for composite keys.",
              "items": {
                "anyOf": [
                  {
                    "$ref": "#/$defs/ShorthandReference"
                  },
                  {
                    "$ref": "#/$defs/FullyQualifiedReference"
                  }
                ]
              },
              "minItems": 1
            }
          ],
          "description": "Source property or properties."
        },
        "to": {
          "oneOf": [
            {
              "anyOf": [
                {
                  "$ref": "#/$defs/ShorthandReference"
                },
                {
                  "$ref": "#/$defs/FullyQualifiedReference"
                }
              ],
              "description": "Target property reference using fully qualified or shorthand notation."
            },
            {
              "type": "array",
              "description": "Array of target properties for composite keys.",
              "items": {
                "anyOf": [
                  {
                    "$ref": "#/$defs/ShorthandReference"
                  },
                  {
                    "$ref": "#/$defs/FullyQualifiedReference"
                  }
                ]
              },
              "minItems": 1
            }
          ],
          "description": "Target property or properties to reference."
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      }
    },
    "RelationshipSchemaLevel": {
      "type": "object",
      "description": "Relationship definition at schema level, requiring both 'from' and 'to' fields with matching types.",
      "allOf": [
        {
          "$ref": "#/$defs/RelationshipBase"
        },
        {
          "required": ["from", "to"]
        },
        {
          "oneOf": [
            {
              "description": "Single-column relationship - both fields must be strings",
              "properties": {
                "from": {
                  "type": "string"
                },
                "to": {
                  "type": "string"
                }
              }
            },
            {
              "description": "Composite key relationship - both fields must be arrays with matching lengths",
              "properties": {
                "from": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  },
                  "minItems": 1
                },
                "to": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  },
                  "minItems": 1
                }
              }
            }
          ]
        }
      ],
      "unevaluatedProperties": false
    },
    "RelationshipPropertyLevel": {
      "type": "object",
      "description": "Relationship definition at property level, where 'from' is implicitly the current property.",
      "allOf": [
        {
          "$ref": "#/$defs/RelationshipBase"
        },
        {
          "type": "object",
          "required": ["to"]
        },
        {
          "not": {
            "required": ["from"]
          },
          "description": "The 'from' field must not be specified at property level as it is implicitly derived from the property context"
        }
      ],
      "unevaluatedProperties": false
    },
    "Relationship": {
      "description": "Compatibility wrapper for relationship definitions.",
      "oneOf": [
        {
          "$ref": "#/$defs/RelationshipSchemaLevel"
        },
        {
          "$ref": "#/$defs/RelationshipPropertyLevel"
        }
      ]
    }
  }
}`);
// shared/contract/schemas/odcs-json-schema-v3.2.0.json
var odcs_json_schema_v3_2_0_default = JSON.parse(`{
  "$schema": "https://json-schema.org/draft/2019-09/schema",
  "title": "Open Data Contract Standard (ODCS)",
  "description": "An open data contract specification to establish agreement between data producers and consumers.",
  "type": "object",
  "properties": {
    "version": {
      "type": "string",
      "description": "Current version of the data contract."
    },
    "kind": {
      "type": "string",
      "default": "DataContract",
      "description": "The kind of file this is. Valid value is \`DataContract\`.",
      "enum": ["DataContract"]
    },
    "apiVersion": {
      "type": "string",
      "default": "v3.2.0",
      "description": "Version of the standard used to build data contract. Default value is v3.2.0.",
      "enum": ["v3.2.0", "v3.1.0", "v3.0.2", "v3.0.1", "v3.0.0", "v2.2.2", "v2.2.1", "v2.2.0"]
    },
    "id": {
      "type": "string",
      "description": "A unique identifier used to reduce the risk of dataset name collisions, such as a UUID."
    },
    "name": {
      "type": "string",
      "description": "Name of the data contract."
    },
    "tenant": {
      "type": "string",
      "description": "Indicates the property the data is primarily associated with. Value is case insensitive."
    },
    "tags": {
      "$ref": "#/$defs/Tags"
    },
    "status": {
      "type": "string",
      "description": "Current status of the dataset.",
      "examples": [
        "proposed", "draft", "active", "deprecated", "retired"
      ]
    },
    "servers": {
      "type": "array",
      "description": "List of servers where the datasets reside.",
      "items": {
        "$ref": "#/$defs/Server"
      }
    },
    "dataProduct": {
      "type": "string",
      "description": "The name of the data product. DEPRECATED since v3.1.0."
    },
    "description": {
      "type": "object",
      "description": "High level description of the dataset.",
      "properties": {
        "usage": {
          "type": "string",
          "description": "Intended usage of the dataset."
        },
        "purpose": {
          "type": "string",
          "description": "Purpose of the dataset."
        },
        "limitations": {
          "type": "string",
          "description": "Limitations of the dataset."
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      }
    },
    "domain": {
      "type": "string",
      "description": "Name of the logical data domain.",
      "examples": ["imdb_ds_aggregate", "receiver_profile_out", "transaction_profile_out"]
    },
    "context": {
      "$ref": "#/$defs/Context"
    },
    "schema": {
      "type": "array",
      "description": "A list of elements within the schema to be cataloged.",
      "items": {
        "$ref": "#/$defs/SchemaObject"
      }
    },
    "support": {
      "$ref": "#/$defs/Support"
    },
    "price": {
      "$ref": "#/$defs/Pricing"
    },
    "team": {
      "oneOf": [
        {
          "$ref": "#/$defs/Team",
          "description": "Team information object with members array (v3.1.0+)."
        },
        {
          "type": "array",
          "description": "DEPRECATED: Array of team members. Use the Team object structure instead. This array format is maintained for backward compatibility with v3.0.2 and earlier versions and will be removed in ODCS 4.0.",
          "deprecated": true,
          "items": {
            "$ref": "#/$defs/TeamMember"
          }
        }
      ]
    },
    "roles": {
      "type": "array",
      "description": "A list of roles that will provide user access to the dataset.",
      "items": {
        "$ref": "#/$defs/Role"
      }
    },
    "slaDefaultElement": {
      "type": "string",
      "description": "DEPRECATED SINCE 3.1. WILL BE REMOVED IN ODCS 4.0. Element (using the element path notation) to do the checks on.",
      "deprecated": true
    },
    "slaProperties": {
      "type": "array",
      "description": "A list of key/value pairs for SLA specific properties. There is no limit on the type of properties (more details to come).",
      "items": {
        "$ref": "#/$defs/ServiceLevelAgreementProperty"
      }
    },
    "authoritativeDefinitions": {
      "$ref": "#/$defs/AuthoritativeDefinitions"
    },
    "customProperties": {
      "$ref": "#/$defs/CustomProperties"
    },
    "contractCreatedTs": {
      "type": "string",
      "format": "date-time",
      "description": "Timestamp in UTC of when the data contract was created."
    }
  },
  "required": ["version", "apiVersion", "kind", "id"],
  "additionalProperties": false,
  "unevaluatedProperties": false,
  "$defs": {
    "Context": {
      "description": "AI and semantic context block (RFC-0038). Structured guidance for AI agents, LLMs, BI tools, and semantic layer platforms. Optional and additive.",
      "oneOf": [
        {
          "type": "string",
          "description": "Shorthand: equivalent to providing instructions only."
        },
        {
          "type": "object",
          "properties": {
            "instructions": {
              "type": "string",
              "description": "Natural language guidance for AI agents and tools on how to use this entity. Equivalent to a system prompt scoped to this level."
            },
            "verifiedStatements": {
              "type": "array",
              "description": "Canonical questions (entries without \`answer\`) and verified Q&A pairs (entries with \`answer\`).",
              "items": {
                "type": "object",
                "properties": {
                  "id": { "type": "string", "description": "Stable identifier for the entry." },
                  "question": { "type": "string", "description": "The canonical question." },
                  "answer": { "type": "string", "description": "The expected response or result description." },
                  "authoritativeDefinitions": { "$ref": "#/$defs/AuthoritativeDefinitions" },
                  "tags": { "type": "array", "items": { "type": "string" } },
                  "customProperties": { "$ref": "#/$defs/CustomProperties" }
                },
                "required": ["question"],
                "additionalProperties": false
              }
            },
            "constraints": {
              "type": "array",
              "description": "Negative guidance: what AI agents must NOT do with this entity.",
              "items": {
                "type": "object",
                "properties": {
                  "id": { "type": "string", "description": "Stable identifier for the constraint." },
                  "constraint": { "type": "string", "description": "The constraint text (negative guidance for AI agents)." },
                  "authoritativeDefinitions": { "$ref": "#/$defs/AuthoritativeDefinitions" },
                  "tags": { "type": "array", "items": { "type": "string" } },
                  "customProperties": { "$ref": "#/$defs/CustomProperties" }
                },
                "required": ["constraint"],
                "additionalProperties": false
              }
            }
          },
          "additionalProperties": false
        }
      ]
    },
    "ShorthandReference": {
      "type": "string",
      "description": "Shorthand notation using name fields (table_name.column_name)",
      "pattern": "^[A-Za-z_][A-Za-z0-9_\\\\-]*(\\\\.[A-Za-z_][A-Za-z0-9_\\\\-]*)+$"
    },
    "FullyQualifiedReference": {
      "type": "string",
      "description": "Fully qualified notation using id fields (section/id/properties/id), optionally prefixed with external file reference",
      "pattern": "^(?:(?:https?:\\\\/\\\\/)?[A-Za-z0-9._\\\\-\\\\/]+\\\\.ya?ml#)?\\\\/?[A-Za-z_][A-Za-z0-9_]*\\\\/[A-Za-z0-9_-]+(?:\\\\/[A-Za-z_][A-Za-z0-9_]*\\\\/[A-Za-z0-9_-]+)*$"
    },
    "StableId": {
      "type": "string",
      "description": "Stable technical identifier for references. Must be unique within its containing array. Cannot contain special characters ('-', '_' allowed).",
      "pattern": "^[A-Za-z0-9_-]+$"
    },
    "Port": {
      "type": ["integer", "string"],
      "description": "A network port: an integer, or a string, e.g. to hold a variable reference such as \${DB_PORT} resolved at runtime (RFC 0050)."
    },
    "Server": {
      "type": "object",
      "description": "Data source details of where data is physically stored.",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "server": {
          "type": "string",
          "description": "Identifier of the server."
        },
        "type": {
          "type": "string",
          "description": "Type of the server.",
          "enum": [
            "api", "athena", "azure", "bigquery", "btrieve", "clickhouse", "databricks", "denodo", "dremio",
            "duckdb", "exasol", "fastobjects", "glue", "hana", "cloudsql", "db2", "hive", "iceberg", "impala", "informix", "ingres", "kafka", "kinesis", "local",
            "mysql", "oracle", "poet", "postgresql", "postgres", "presto", "pubsub",
            "redshift", "s3", "sftp", "snowflake", "sqlserver", "synapse", "teradata", "trino", "vectorwise", "versant", "vertica", "zen", "custom"
          ]
        },
        "description": {
          "type": "string",
          "description": "Description of the server."
        },
        "environment": {
          "type": "string",
          "description": "Environment of the server.",
          "examples": ["prod", "preprod", "dev", "uat"]
        },
        "roles": {
          "type": "array",
          "description": "List of roles that have access to the server.",
          "items": {
            "$ref": "#/$defs/Role"
          }
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      },
      "allOf": [
        {
          "if": {
            "properties": {
              "type": {
                "const": "api"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/ApiServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "athena"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/AthenaServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "azure"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/AzureServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "bigquery"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/BigQueryServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "btrieve"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/ZenServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "clickhouse"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/ClickHouseServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "databricks"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DatabricksServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "denodo"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DenodoServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "dremio"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DremioServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "duckdb"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/DuckdbServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "exasol"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/ExasolServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "fastobjects"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PoetServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "glue"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/GlueServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "cloudsql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/GoogleCloudSqlServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "db2"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/IBMDB2Server"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "hive"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/HiveServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "impala"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/ImpalaServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "informix"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/InformixServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "ingres"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/IngresServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "zen"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/ZenServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "custom"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/CustomServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "kafka"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/KafkaServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "kinesis"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/KinesisServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "local"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/LocalServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "mysql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/MySqlServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "oracle"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/OracleServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "poet"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PoetServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "hana"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/HanaServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "iceberg"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/IcebergServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "postgresql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PostgresServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "postgres"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PostgresServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "presto"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PrestoServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "pubsub"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/PubSubServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "redshift"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/RedshiftServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "s3"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/S3Server"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "sftp"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SftpServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "snowflake"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SnowflakeServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "sqlserver"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SqlserverServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "synapse"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/SynapseServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "teradata"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/TeradataServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "trino"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/TrinoServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "vectorwise"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/VectorwiseServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "versant"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/VersantServer"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "vertica"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/ServerSource/VerticaServer"
          }
        }
      ],
      "required": ["server", "type"],
      "unevaluatedProperties": false
    },
    "ServerSource": {
      "ApiServer": {
        "type": "object",
        "title": "AthenaServer",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "description": "The url to the API.",
            "examples": [
              "https://api.example.com/v1"
            ]
          }
        },
        "required": [
          "location"
        ]
      },
      "AthenaServer": {
        "type": "object",
        "title": "AthenaServer",
        "properties": {
          "stagingDir": {
            "type": "string",
            "format": "uri",
            "description": "Amazon Athena automatically stores query results and metadata information for each query that runs in a query result location that you can specify in Amazon S3.",
            "examples": [
              "s3://my_storage_account_name/my_container/path"
            ]
          },
          "schema": {
            "type": "string",
            "description": "Identify the schema in the data source in which your tables exist."
          },
          "catalog": {
            "type": "string",
            "description": "Identify the name of the Data Source, also referred to as a Catalog.",
            "default": "awsdatacatalog"
          },
          "regionName": {
            "type": "string",
            "description": "The region your AWS account uses.",
            "examples": ["eu-west-1"]
          },
          "workgroup": {
            "type": "string",
            "description": "The Athena workgroup to use. Workgroups can enforce query result location and other client-side settings via the 'Override client-side settings' option.",
            "examples": ["primary"]
          }
        },
        "required": [
          "schema"
        ]
      },
      "AzureServer": {
        "type": "object",
        "title": "AzureServer",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "description": "Fully qualified path to Azure Blob Storage or Azure Data Lake Storage (ADLS), supports globs.",
            "examples": [
              "az://my_storage_account_name.blob.core.windows.net/my_container/path/*.parquet",
              "abfss://my_storage_account_name.dfs.core.windows.net/my_container_name/path/*.parquet"
            ]
          },
          "format": {
            "type": "string",
            "examples": [
              "parquet",
              "delta",
              "json",
              "csv"
            ],
            "description": "File format."
          },
          "encoding": {
            "type": "string",
            "description": "The expected character encoding for data payloads exposed through this server, for example UTF-8, ISO-8859-1, ASCII or UTF-16.",
            "examples": [
              "UTF-8",
              "ISO-8859-1",
              "ASCII",
              "UTF-16"
            ]
          },
          "delimiter": {
            "type": "string",
            "examples": [
              "new_line",
              "array"
            ],
            "description": "Only for format = json. How multiple json documents are delimited within one file"
          }
        },
        "required": [
          "location",
          "format"
        ]
      },
      "BigQueryServer": {
        "type": "object",
        "title": "BigQueryServer",
        "properties": {
          "project": {
            "type": "string",
            "description": "The GCP project name."
          },
          "dataset": {
            "type": "string",
            "description": "The GCP dataset name."
          }
        },
        "required": [
          "project",
          "dataset"
        ]
      },
      "ClickHouseServer": {
        "type": "object",
        "title": "ClickHouseServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the ClickHouse server."
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "The port to the ClickHouse server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "DatabricksServer": {
        "type": "object",
        "title": "DatabricksServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The Databricks host",
            "examples": [
              "dbc-abcdefgh-1234.cloud.databricks.com"
            ]
          },
          "catalog": {
            "type": "string",
            "description": "The name of the Hive or Unity catalog"
          },
          "schema": {
            "type": "string",
            "description": "The schema name in the catalog"
          }
        },
        "required": [
          "catalog",
          "schema"
        ]
      },
      "DenodoServer": {
        "type": "object",
        "title": "DenodoServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Denodo server."
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "The port of the Denodo server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port"
        ]
      },
      "DremioServer": {
        "type": "object",
        "title": "DremioServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Dremio server."
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "The port of the Dremio server."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port"
        ]
      },
      "DuckdbServer": {
        "type": "object",
        "title": "DuckdbServer",
        "properties": {
          "database": {
            "type": "string",
            "description": "Path to duckdb database file."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "database"
        ]
      },
      "ExasolServer": {
        "type": "object",
        "title": "ExasolServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "Host of the Exasol server. May be a cluster connection range.",
            "examples": [
              "exasol.acme.com",
              "n11..14.acme.com"
            ]
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "Port of the Exasol server.",
            "default": 8563,
            "examples": [
              8563
            ]
          },
          "schema": {
            "type": "string",
            "description": "Name of the schema."
          }
        },
        "required": [
          "host"
        ]
      },
      "GlueServer": {
        "type": "object",
        "title": "GlueServer",
        "properties": {
          "account": {
            "type": "string",
            "description": "The AWS Glue account",
            "examples": [
              "1234-5678-9012"
            ]
          },
          "database": {
            "type": "string",
            "description": "The AWS Glue database name",
            "examples": [
              "my_database"
            ]
          },
          "location": {
            "type": "string",
            "format": "uri",
            "description": "The AWS S3 path. Must be in the form of a URL.",
            "examples": [
              "s3://datacontract-example-orders-latest/data/{model}"
            ]
          },
          "format": {
            "type": "string",
            "description": "The format of the files",
            "examples": [
              "parquet",
              "csv",
              "json",
              "delta"
            ]
          },
          "encoding": {
            "type": "string",
            "description": "The expected character encoding for data payloads exposed through this server, for example UTF-8, ISO-8859-1, ASCII or UTF-16.",
            "examples": [
              "UTF-8",
              "ISO-8859-1",
              "ASCII",
              "UTF-16"
            ]
          }
        },
        "required": [
          "account",
          "database"
        ]
      },
      "GoogleCloudSqlServer": {
        "type": "object",
        "title": "GoogleCloudSqlServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Google Cloud Sql server."
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "The port of the Google Cloud Sql server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port",
          "database",
          "schema"
        ]
      },
      "IBMDB2Server": {
        "type": "object",
        "title": "IBMDB2Server",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the IBM DB2 server."
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "The port of the IBM DB2 server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "HiveServer": {
        "type": "object",
        "title": "HiveServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Hive server. "
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "The port to the Hive server. Defaults to 10000."
          },
          "database": {
            "type": "string",
            "description": "The name of the Hive database."
          }
        },
        "required": [
          "host",
          "database"
        ]
      },
      "ImpalaServer": {
        "type": "object",
        "title": "ImpalaServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Impala server."
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "The port to the Impala server. Defaults to 21050."
          },
          "database": {
            "type": "string",
            "description": "The name of the Impala database."
          }
        },
        "required": [
          "host",
          "database"
        ]
      },
      "InformixServer": {
        "type": "object",
        "title": "InformixServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Informix server. "
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "The port to the Informix server. Defaults to 9088."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "database"
        ]
      },
      "IngresServer": {
        "type": "object",
        "title": "IngresServer",
        "properties": {
          "database": {
            "type": "string",
            "description": "Database name to connect to on the Ingres instance.",
            "examples": [
              "sales"
            ]
          },
          "host": {
            "type": "string",
            "description": "Hostname or IP address of the Ingres server.",
            "examples": [
              "ingres.acme.com"
            ]
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "Connection port for the Ingres Data Access Server (DAS) / SQL connections.",
            "default": 21064,
            "examples": [
              21064
            ]
          }
        },
        "required": [
          "database",
          "host"
        ]
      },
      "ZenServer": {
        "type": "object",
        "title": "ZenServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "Hostname or IP address of the Zen server."
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "Zen server SQL connections port. Defaults to 1583."
          },
          "database": {
            "type": "string",
            "description": "Database name to connect to on the Zen server."
          }
        },
        "required": ["host", "database"]
      },
      "CustomServer": {
        "type": "object",
        "title": "CustomServer",
        "properties": {
          "account": {
            "type": "string",
            "description": "Account used by the server."
          },
          "catalog": {
            "type": "string",
            "description": "Name of the catalog."
          },
          "database": {
            "type": "string",
            "description": "Name of the database."
          },
          "dataset": {
            "type": "string",
            "description": "Name of the dataset."
          },
          "delimiter": {
            "type": "string",
            "description": "Delimiter."
          },
          "endpointUrl": {
            "type": "string",
            "description": "Server endpoint.",
            "format": "uri"
          },
          "format": {
            "type": "string",
            "description": "File format."
          },
          "encoding": {
            "type": "string",
            "description": "The expected character encoding for data payloads exposed through this server, for example UTF-8, ISO-8859-1, ASCII or UTF-16.",
            "examples": [
              "UTF-8",
              "ISO-8859-1",
              "ASCII",
              "UTF-16"
            ]
          },
          "host": {
            "type": "string",
            "description": "Host name or IP address."
          },
          "location": {
            "type": "string",
            "description": "A URL to a location.",
            "format": "uri"
          },
          "path": {
            "type": "string",
            "description": "Relative or absolute path to the data file(s)."
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "Port to the server. No default value is assumed for custom servers."
          },
          "project": {
            "type": "string",
            "description": "Project name."
          },
          "region": {
            "type": "string",
            "description": "Cloud region."
          },
          "regionName": {
            "type": "string",
            "description": "Region name."
          },
          "schema": {
            "type": "string",
            "description": "Name of the schema."
          },
          "serviceName": {
            "type": "string",
            "description": "Name of the service."
          },
          "stagingDir": {
            "type": "string",
            "description": "Staging directory."
          },
          "warehouse": {
            "type": "string",
            "description": "Name of the cluster or warehouse."
          },
          "stream": {
            "type": "string",
            "description": "Name of the data stream."
          }
        }
      },
      "KafkaServer": {
        "type": "object",
        "title": "KafkaServer",
        "description": "Kafka Server",
        "properties": {
          "host": {
            "type": "string",
            "description": "The bootstrap server of the kafka cluster."
          },
          "format": {
            "type": "string",
            "description": "The format of the messages.",
            "examples": ["json", "avro", "protobuf", "xml"],
            "default": "json"
          },
          "encoding": {
            "type": "string",
            "description": "The expected character encoding for data payloads exposed through this server, for example UTF-8, ISO-8859-1, ASCII or UTF-16.",
            "examples": [
              "UTF-8",
              "ISO-8859-1",
              "ASCII",
              "UTF-16"
            ]
          }
        },
        "required": [
          "host"
        ]
      },
      "KinesisServer": {
        "type": "object",
        "title": "KinesisDataStreamsServer",
        "description": "Kinesis Data Streams Server",
        "properties": {
          "region": {
            "type": "string",
            "description": "AWS region.",
            "examples": [
              "eu-west-1"
            ]
          },
          "format": {
            "type": "string",
            "description": "The format of the record",
            "examples": [
              "json",
              "avro",
              "protobuf"
            ]
          },
          "encoding": {
            "type": "string",
            "description": "The expected character encoding for data payloads exposed through this server, for example UTF-8, ISO-8859-1, ASCII or UTF-16.",
            "examples": [
              "UTF-8",
              "ISO-8859-1",
              "ASCII",
              "UTF-16"
            ]
          }
        }
      },
      "LocalServer": {
        "type": "object",
        "title": "LocalServer",
        "properties": {
          "path": {
            "type": "string",
            "description": "The relative or absolute path to the data file(s).",
            "examples": [
              "./folder/data.parquet",
              "./folder/*.parquet"
            ]
          },
          "format": {
            "type": "string",
            "description": "The format of the file(s)",
            "examples": [
              "json",
              "parquet",
              "delta",
              "csv"
            ]
          },
          "encoding": {
            "type": "string",
            "description": "The expected character encoding for data payloads exposed through this server, for example UTF-8, ISO-8859-1, ASCII or UTF-16.",
            "examples": [
              "UTF-8",
              "ISO-8859-1",
              "ASCII",
              "UTF-16"
            ]
          }
        },
        "required": [
          "path",
          "format"
        ]
      },
      "MySqlServer": {
        "type": "object",
        "title": "MySqlServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the MySql server."
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "The port of the MySql server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "OracleServer": {
        "type": "object",
        "title": "OracleServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the oracle server",
            "examples": [
              "localhost"
            ]
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "The port to the oracle server.",
            "examples": [
              1523
            ]
          },
          "serviceName": {
            "type": "string",
            "description": "The name of the service.",
            "examples": [
              "service"
            ]
          }
        },
        "required": [
          "host",
          "port",
          "serviceName"
        ]
      },
      "PoetServer": {
        "type": "object",
        "title": "PoetServer",
        "properties": {
          "database": {
            "type": "string",
            "description": "Database name to connect to on the FastObjects instance.",
            "examples": [
              "parts_catalog"
            ]
          },
          "host": {
            "type": "string",
            "description": "Hostname or IP address of the FastObjects server. The literal LOCAL selects the in-process embedded engine.",
            "default": "LOCAL",
            "examples": [
              "LOCAL",
              "fastobjects02.acme.com"
            ]
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "Connection port for FastObjects connections.",
            "default": 6001,
            "examples": [
              6001
            ]
          }
        },
        "required": [
          "database"
        ]
      },
      "PostgresServer": {
        "type": "object",
        "title": "PostgresServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Postgres server"
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "The port to the Postgres server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema in the database."
          }
        },
        "required": [
          "host",
          "port",
          "database",
          "schema"
        ]
      },
      "HanaServer": {
        "type": "object",
        "title": "HanaServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "Host of the HANA server."
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "Port of the HANA server."
          },
          "database": {
            "type": "string",
            "description": "Name of the database (tenant)."
          },
          "schema": {
            "type": "string",
            "description": "Name of the schema."
          }
        },
        "required": [
          "host"
        ]
      },
      "IcebergServer": {
        "type": "object",
        "title": "IcebergServer",
        "properties": {
          "catalog": {
            "type": "string",
            "description": "Catalog name as registered in the query engine or catalog service.",
            "examples": ["my_catalog"]
          },
          "catalogUrl": {
            "type": "string",
            "format": "uri",
            "description": "URL of the Iceberg compatible REST catalog service (Polaris, S3 Tables, Nessie, Unity Catalog, Glue, etc.)",
            "examples": ["https://my-catalog-service.com"]
          },
          "namespace": {
            "type": "string",
            "description": "Dot-separated namespace/schema path within the catalog (e.g. db.schema or just db)."
          },
          "warehouse": {
            "type": "string",
            "description": "Logical catalog or base location for the catalog to use.",
            "examples": ["s3://my-bucket/warehouse/sales/", "production", "development"]
          }
        },
        "required": [
          "catalog",
          "catalogUrl"
        ]
      },
      "PrestoServer": {
        "type": "object",
        "title": "PrestoServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Presto server",
            "examples": [
              "localhost:8080"
            ]
          },
          "catalog": {
            "type": "string",
            "description": "The name of the catalog.",
            "examples": [
              "postgres"
            ]
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema.",
            "examples": [
              "public"
            ]
          }
        },
        "required": [
          "host"
        ]
      },
      "PubSubServer": {
        "type": "object",
        "title": "PubSubServer",
        "properties": {
          "project": {
            "type": "string",
            "description": "The GCP project name."
          }
        },
        "required": [
          "project"
        ]
      },
      "RedshiftServer": {
        "type": "object",
        "title": "RedshiftServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "An optional string describing the server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          },
          "region": {
            "type": "string",
            "description": "AWS region of Redshift server.",
            "examples": ["us-east-1"]
          },
          "account": {
            "type": "string",
            "description": "The account used by the server."
          }
        },
        "required": [
          "database",
          "schema"
        ]
      },
      "S3Server": {
        "type": "object",
        "title": "S3Server",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "description": "S3 URL, starting with \`s3://\`",
            "examples": [
              "s3://datacontract-example-orders-latest/data/{model}/*.json"
            ]
          },
          "endpointUrl": {
            "type": "string",
            "format": "uri",
            "description": "The server endpoint for S3-compatible servers.",
            "examples": ["https://minio.example.com"]
          },
          "format": {
            "type": "string",
            "examples": [
              "parquet",
              "delta",
              "json",
              "csv"
            ],
            "description": "File format."
          },
          "encoding": {
            "type": "string",
            "description": "The expected character encoding for data payloads exposed through this server, for example UTF-8, ISO-8859-1, ASCII or UTF-16.",
            "examples": [
              "UTF-8",
              "ISO-8859-1",
              "ASCII",
              "UTF-16"
            ]
          },
          "delimiter": {
            "type": "string",
            "examples": [
              "new_line",
              "array"
            ],
            "description": "Only for format = json. How multiple json documents are delimited within one file"
          }
        },
        "required": [
          "location"
        ]
      },
      "SftpServer": {
        "type": "object",
        "title": "SftpServer",
        "properties": {
          "location": {
            "type": "string",
            "format": "uri",
            "pattern": "^sftp://.*",
            "description": "SFTP URL, starting with \`sftp://\`",
            "examples": [
              "sftp://123.123.12.123/{model}/*.json"
            ]
          },
          "format": {
            "type": "string",
            "examples": [
              "parquet",
              "delta",
              "json",
              "csv"
            ],
            "description": "File format."
          },
          "encoding": {
            "type": "string",
            "description": "The expected character encoding for data payloads exposed through this server, for example UTF-8, ISO-8859-1, ASCII or UTF-16.",
            "examples": [
              "UTF-8",
              "ISO-8859-1",
              "ASCII",
              "UTF-16"
            ]
          },
          "delimiter": {
            "type": "string",
            "examples": [
              "new_line",
              "array"
            ],
            "description": "Only for format = json. How multiple json documents are delimited within one file"
          }
        },
        "required": [
          "location"
        ]
      },
      "SnowflakeServer": {
        "type": "object",
        "title": "SnowflakeServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the Snowflake server"
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "The port to the Snowflake server."
          },
          "account": {
            "type": "string",
            "description": "The Snowflake account used by the server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          },
          "warehouse": {
            "type": "string",
            "description": "The name of the cluster of resources that is a Snowflake virtual warehouse."
          }
        },
        "required": [
          "account",
          "database",
          "schema"
        ]
      },
      "SqlserverServer": {
        "type": "object",
        "title": "SqlserverServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host to the database server",
            "examples": [
              "localhost"
            ]
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "The port to the database server.",
            "default": 1433,
            "examples": [
              1433
            ]
          },
          "database": {
            "type": "string",
            "description": "The name of the database.",
            "examples": [
              "database"
            ]
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema in the database.",
            "examples": [
              "dbo"
            ]
          }
        },
        "required": [
          "host",
          "database",
          "schema"
        ]
      },
      "SynapseServer": {
        "type": "object",
        "title": "SynapseServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Synapse server."
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "The port of the Synapse server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          }
        },
        "required": [
          "host",
          "port",
          "database"
        ]
      },
      "TeradataServer": {
        "type": "object",
        "title": "TeradataServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "Host of the Teradata server.",
            "examples": [
              "teradata.acme.com"
            ]
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "Port of the Teradata server.",
            "default": 1025,
            "examples": [
              1025
            ]
          },
          "database": {
            "type": "string",
            "description": "Name of the database."
          }
        },
        "required": [
          "host"
        ]
      },
      "TrinoServer": {
        "type": "object",
        "title": "TrinoServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The Trino host URL.",
            "examples": [
              "localhost"
            ]
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "The Trino port."
          },
          "catalog": {
            "type": "string",
            "description": "The name of the catalog.",
            "examples": [
              "hive"
            ]
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema in the database.",
            "examples": [
              "my_schema"
            ]
          }
        },
        "required": [
          "host",
          "port",
          "catalog",
          "schema"
        ]
      },
      "VectorwiseServer": {
        "type": "object",
        "title": "VectorwiseServer",
        "properties": {
          "database": {
            "type": "string",
            "description": "Database name to connect to on the Analytics Engine server.",
            "examples": [
              "warehouse"
            ]
          },
          "host": {
            "type": "string",
            "description": "Hostname or IP address of the Analytics Engine server.",
            "examples": [
              "analytics.acme.com"
            ]
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "Connection port for the Data Access Server (DAS) / SQL connections.",
            "default": 21064,
            "examples": [
              21064
            ]
          }
        },
        "required": [
          "database",
          "host"
        ]
      },
      "VersantServer": {
        "type": "object",
        "title": "VersantServer",
        "properties": {
          "database": {
            "type": "string",
            "description": "Database name to connect to on the NoSQL Database instance.",
            "examples": [
              "policies"
            ]
          },
          "host": {
            "type": "string",
            "description": "Hostname or IP address of the NoSQL Database server.",
            "default": "localhost",
            "examples": [
              "nosql.acme.com"
            ]
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "Connection port for Actian NoSQL Database connections.",
            "default": 5019,
            "examples": [
              5019
            ]
          }
        },
        "required": [
          "database"
        ]
      },
      "VerticaServer": {
        "type": "object",
        "title": "VerticaServer",
        "properties": {
          "host": {
            "type": "string",
            "description": "The host of the Vertica server."
          },
          "port": {
            "$ref": "#/$defs/Port",
            "description": "The port of the Vertica server."
          },
          "database": {
            "type": "string",
            "description": "The name of the database."
          },
          "schema": {
            "type": "string",
            "description": "The name of the schema."
          }
        },
        "required": [
          "host",
          "port",
          "database",
          "schema"
        ]
      }
    },
    "SchemaElement": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "name": {
          "type": "string",
          "description": "Name of the element."
        },
        "physicalType": {
          "type": "string",
          "description": "The physical element data type in the data source.",
          "examples": ["table", "view", "topic", "file"]
        },
        "description": {
          "type": "string",
          "description": "Description of the element."
        },
        "businessName": {
          "type": "string",
          "description": "The business name of the element."
        },
        "deprecated": {
          "type": "boolean",
          "description": "Indicates this element is deprecated and should not be used in new implementations. Defaults to false.",
          "default": false
        },
        "synonyms": {
          "$ref": "#/$defs/Synonyms"
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        },
        "tags": {
          "$ref": "#/$defs/Tags"
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      }
    },
    "SchemaObject": {
      "type": "object",
      "properties": {
        "logicalType": {
          "type": "string",
          "description": "The logical element data type.",
          "enum": ["object"]
        },
        "physicalName": {
          "type": "string",
          "description": "Physical name.",
          "examples": ["table_1_2_0"]
        },
        "dataGranularityDescription": {
          "type": "string",
          "description": "Granular level of the data in the object.",
          "examples": ["Aggregation by country"]
        },
        "properties": {
          "type": "array",
          "description": "A list of properties for the object.",
          "items": {
            "$ref": "#/$defs/SchemaProperty"
          }
        },
        "relationships": {
          "type": "array",
          "description": "A list of relationships to other properties. Each relationship must have 'from', 'to' and optionally 'type' field.",
          "items": {
            "$ref": "#/$defs/RelationshipSchemaLevel"
          }
        },
        "quality": {
          "$ref": "#/$defs/DataQualityChecks"
        },
        "context": {
          "$ref": "#/$defs/Context"
        }
      },
      "allOf": [
        {
          "$ref": "#/$defs/SchemaElement"
        }
      ],
      "required": ["name"],
      "unevaluatedProperties": false
    },
    "SchemaBaseProperty": {
      "type": "object",
      "properties": {
        "primaryKey": {
          "type": "boolean",
          "description": "Boolean value specifying whether the element is primary or not. Default is false."
        },
        "primaryKeyPosition": {
          "type": "integer",
          "default": -1,
          "description": "If element is a primary key, the position of the primary key element. Starts from 1. Example of \`account_id, name\` being primary key columns, \`account_id\` has primaryKeyPosition 1 and \`name\` primaryKeyPosition 2. Default to -1."
        },
        "logicalType": {
          "type": "string",
          "description": "The logical element data type.",
          "enum": ["string", "date", "timestamp", "time", "number", "integer", "object", "array", "boolean", "map", "vector"]
        },
        "logicalTypeOptions": {
          "type": "object",
          "description": "Additional optional metadata to describe the logical type."
        },
        "physicalType": {
          "type": "string",
          "description": "The physical element data type in the data source. For example, VARCHAR(2), DOUBLE, INT."
        },
        "physicalName": {
          "type": "string",
          "description": "Physical name.",
          "examples": ["col_str_a"]
        },
        "required": {
          "type": "boolean",
          "default": false,
          "description": "Indicates if the element may contain Null values; possible values are true and false. Default is false."
        },
        "unique": {
          "type": "boolean",
          "default": false,
          "description": "Indicates if the element contains unique values; possible values are true and false. Default is false."
        },
        "semanticType": {
          "type": "string",
          "enum": ["column", "measure", "dimension"],
          "default": "column",
          "description": "The semantic role the property plays in the data model. \`column\` (the default) is a physical column in the underlying data store; \`measure\` is an aggregated value (e.g., \`SUM(revenue)\`) whose aggregation expression is held in \`transformLogic\`; \`dimension\` is a categorical attribute used for grouping and filtering. See RFC 0034."
        },
        "partitioned": {
          "type": "boolean",
          "default": false,
          "description": "Indicates if the element is partitioned; possible values are true and false."
        },
        "partitionKeyPosition": {
          "type": "integer",
          "default": -1,
          "description": "If element is used for partitioning, the position of the partition element. Starts from 1. Example of \`country, year\` being partition columns, \`country\` has partitionKeyPosition 1 and \`year\` partitionKeyPosition 2. Default to -1."
        },
        "classification": {
          "type": "string",
          "description": "Can be anything, like confidential, restricted, and public to more advanced categorization. Some companies like PayPal, use data classification indicating the class of data in the element; expected values are 1, 2, 3, 4, or 5.",
          "examples": ["confidential", "restricted", "public"]
        },
        "encryptedName": {
          "type": "string",
          "description": "The element name within the dataset that contains the encrypted element value. For example, unencrypted element \`email_address\` might have an encryptedName of \`email_address_encrypt\`."
        },
        "transformSourceObjects": {
          "type": "array",
          "description": "List of objects in the data source used in the transformation.",
          "items": {
            "type": "string"
          }
        },
        "transformLogic": {
          "type": "string",
          "description": "Logic used in the element transformation."
        },
        "transformDescription": {
          "type": "string",
          "description": "Describes the transform logic in very simple terms."
        },
        "examples": {
          "type": "array",
          "description": "List of sample element values.",
          "items": {
            "$ref": "#/$defs/AnyType"
          }
        },
        "enum": {
          "type": "array",
          "description": "Enumeration of allowed values for this property. Each entry is an object with at least a \`value\`. See RFC 0033.",
          "minItems": 1,
          "uniqueItems": true,
          "items": {
            "$ref": "#/$defs/EnumValue"
          }
        },
        "criticalDataElement": {
          "type": "boolean",
          "default": false,
          "description": "True or false indicator; If element is considered a critical data element (CDE) then true else false."
        },
        "relationships": {
          "type": "array",
          "description": "A list of relationships to other properties. When defined at property level, the 'from' field is implicit and should not be specified.",
          "items": {
            "$ref": "#/$defs/RelationshipPropertyLevel"
          }
        },
        "quality": {
          "$ref": "#/$defs/DataQualityChecks"
        }
      },
      "allOf": [
        {
          "$ref": "#/$defs/SchemaElement"
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "string"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "minLength": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Minimum length of the string."
                  },
                  "maxLength": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Maximum length of the string."
                  },
                  "pattern": {
                    "type": "string",
                    "description": "Regular expression pattern to define valid value. Follows regular expression syntax from ECMA-262 (https://262.ecma-international.org/5.1/#sec-15.10.1)."
                  },
                  "format": {
                    "type": "string",
                    "examples": ["password", "byte", "binary", "email", "uuid", "uri", "hostname", "ipv4", "ipv6"],
                    "description": "Provides extra context about what format the string follows."
                  }
                }
              }
            }
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "date"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "format": {
                    "type": "string",
                    "examples": ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "HH:mm:ss"],
                    "description": "Format of the date. Follows the format as prescribed by [JDK DateTimeFormatter](https://docs.oracle.com/javase/8/docs/api/java/time/format/DateTimeFormatter.html). For example, format 'yyyy-MM-dd'."
                  },
                  "exclusiveMaximum": {
                    "type": "string",
                    "description": "All values must be strictly less than this value (values < exclusiveMaximum)."
                  },
                  "maximum": {
                    "type": "string",
                    "description": "All date values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMinimum": {
                    "type": "string",
                    "description": "All values must be strictly greater than this value (values > exclusiveMinimum)."
                  },
                  "minimum": {
                    "type": "string",
                    "description": "All date values are greater than or equal to this value (values >= minimum)."
                  }
                }
              }
            }
          }
        },
        {
          "if": {
            "anyOf": [
              {
                "properties": {
                  "logicalType": {
                    "const": "timestamp"
                  }
                }
              },
              {
                "properties": {
                  "logicalType": {
                    "const": "time"
                  }
                }
              }
            ]
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "format": {
                    "type": "string",
                    "examples": ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "HH:mm:ss"],
                    "description": "Format of the date. Follows the format as prescribed by [JDK DateTimeFormatter](https://docs.oracle.com/javase/8/docs/api/java/time/format/DateTimeFormatter.html). For example, format 'yyyy-MM-dd'."
                  },
                  "exclusiveMaximum": {
                    "type": "string",
                    "description": "All values must be strictly less than this value (values < exclusiveMaximum)."
                  },
                  "maximum": {
                    "type": "string",
                    "description": "All date values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMinimum": {
                    "type": "string",
                    "description": "All values must be strictly greater than this value (values > exclusiveMinimum)."
                  },
                  "minimum": {
                    "type": "string",
                    "description": "All date values are greater than or equal to this value (values >= minimum)."
                  },
                  "timezone": {
                    "type": "boolean",
                    "description": "Whether the timestamp defines the timezone or not. If true, timezone information is included in the timestamp."
                  },
                  "defaultTimezone": {
                    "type": "string",
                    "description": "The default timezone of the timestamp. If timezone is not defined, the default timezone UTC is used.",
                    "default": "Etc/UTC"
                  }
                }
              }
            }
          }
        },
        {
          "if": {
            "anyOf": [
              {
                "properties": {
                  "logicalType": {
                    "const": "integer"
                  }
                }
              }
            ]
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "multipleOf": {
                    "type": "number",
                    "exclusiveMinimum": 0,
                    "description": "Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."
                  },
                  "maximum": {
                    "type": "number",
                    "description": "All values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMaximum": {
                    "type": "number",
                    "description": "All values must be strictly less than this value (values < exclusiveMaximum)."
                  },
                  "minimum": {
                    "type": "number",
                    "description": "All values are greater than or equal to this value (values >= minimum)."
                  },
                  "exclusiveMinimum": {
                    "type": "number",
                    "description": "All values must be strictly greater than this value (values > exclusiveMinimum)."
                  },
                  "format": {
                    "type": "string",
                    "default": "i32",
                    "description": "Format of the value in terms of how many bits of space it can use and whether it is signed or unsigned (follows the Rust integer types).",
                    "enum": ["i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128"]
                  }
                }
              }
            }
          }
        },
        {
          "if": {
            "anyOf": [
              {
                "properties": {
                  "logicalType": {
                    "const": "number"
                  }
                }
              }
            ]
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "multipleOf": {
                    "type": "number",
                    "exclusiveMinimum": 0,
                    "description": "Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."
                  },
                  "maximum": {
                    "type": "number",
                    "description": "All values are less than or equal to this value (values <= maximum)."
                  },
                  "exclusiveMaximum": {
                    "type": "number",
                    "description": "All values must be strictly less than this value (values < exclusiveMaximum)."
                  },
                  "minimum": {
                    "type": "number",
                    "description": "All values are greater than or equal to this value (values >= minimum)."
                  },
                  "exclusiveMinimum": {
                    "type": "number",
                    "description": "All values must be strictly greater than this value (values > exclusiveMinimum)."
                  },
                  "format": {
                    "type": "string",
                    "default": "i32",
                    "description": "Format of the value in terms of how many bits of space it can use (follows the Rust float types).",
                    "enum": ["f32", "f64"]
                  }
                }
              }
            }
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "object"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "maxProperties": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Maximum number of properties."
                  },
                  "minProperties": {
                    "type": "integer",
                    "minimum": 0,
                    "default": 0,
                    "description": "Minimum number of properties."
                  },
                  "required": {
                    "type": "array",
                    "items": {
                      "type": "string"
                    },
                    "minItems": 1,
                    "uniqueItems": true,
                    "description": "Property names that are required to exist in the object."
                  }
                }
              },
              "properties": {
                "type": "array",
                "description": "A list of properties for the object.",
                "items": {
                  "$ref": "#/$defs/SchemaProperty"
                }
              }
            }
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "array"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "maxItems": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Maximum number of items."
                  },
                  "minItems": {
                    "type": "integer",
                    "minimum": 0,
                    "default": 0,
                    "description": "Minimum number of items"
                  },
                  "uniqueItems": {
                    "type": "boolean",
                    "default": false,
                    "description": "If set to true, all items in the array are unique."
                  }
                }
              },
              "items": {
                "$ref": "#/$defs/SchemaItemProperty",
                "description": "List of items in an array (only applicable when \`logicalType: array\`)."
              }
            }
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "map"
              }
            }
          },
          "then": {
            "properties": {
              "map": {
                "type": "object",
                "description": "Key/value definition for a map (only applicable when \`logicalType: map\`). See RFC 0030.",
                "additionalProperties": false,
                "properties": {
                  "key": {
                    "$ref": "#/$defs/SchemaItemProperty",
                    "description": "Definition of the map's key."
                  },
                  "value": {
                    "$ref": "#/$defs/SchemaItemProperty",
                    "description": "Definition of the map's value."
                  }
                },
                "required": ["key", "value"]
              }
            },
            "required": ["map"]
          }
        },
        {
          "if": {
            "properties": {
              "logicalType": {
                "const": "vector"
              }
            }
          },
          "then": {
            "properties": {
              "logicalTypeOptions": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "dimensions": {
                    "type": "integer",
                    "minimum": 1,
                    "description": "The fixed length of the vector. Positive integer (only applicable when \`logicalType: vector\`). See RFC 0042.",
                    "examples": [384, 768, 1024, 1536, 3072]
                  },
                  "elementType": {
                    "type": "string",
                    "enum": ["bfloat16", "binary", "float16", "float32", "float64", "int8", "uint8"],
                    "default": "float32",
                    "description": "Numeric type of each vector element. \`binary\` means each element is one bit (binary-quantized vectors)."
                  },
                  "distanceMetric": {
                    "type": "string",
                    "enum": ["cosine", "dotProduct", "euclidean", "hamming", "manhattan"],
                    "description": "Intended similarity metric. Advisory \\u2014 the physical index may differ."
                  },
                  "embeddingModel": {
                    "type": "string",
                    "description": "Identifier of the model used to produce the vectors.",
                    "examples": ["openai/text-embedding-3-small", "cohere/embed-english-v3.0"]
                  },
                  "embeddingModelVersion": {
                    "type": "string",
                    "description": "Version or revision of the embedding model, when the model identifier does not already carry one."
                  },
                  "normalized": {
                    "type": "boolean",
                    "default": false,
                    "description": "True if vectors are L2-normalized before storage, which makes cosine and dotProduct equivalent."
                  }
                },
                "required": ["dimensions"]
              }
            }
          }
        }
      ],
      "unevaluatedProperties": false
    },
    "SchemaProperty": {
      "type": "object",
      "$ref": "#/$defs/SchemaBaseProperty",
      "required": ["name"],
      "unevaluatedProperties": false
    },
    "SchemaItemProperty": {
      "type": "object",
      "$ref": "#/$defs/SchemaBaseProperty",
      "properties": {
        "properties": {
          "type": "array",
          "description": "A list of properties for the object.",
          "items": {
            "$ref": "#/$defs/SchemaProperty"
          }
        }
      },
      "unevaluatedProperties": false
    },
    "Tags": {
      "type": "array",
      "description": "A list of tags that may be assigned to the elements (object or property); the tags keyword may appear at any level. Tags may be used to better categorize an element. For example, \`finance\`, \`sensitive\`, \`employee_record\`.",
      "examples": ["finance", "sensitive", "employee_record"],
      "items": {
        "type": "string"
      }
    },
    "DataQuality": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        },
        "businessImpact": {
          "type": "string",
          "description": "Consequences of the rule failure.",
          "examples": ["operational", "regulatory"]
        },
        "customProperties": {
          "type": "array",
          "description": "Additional properties required for rule execution.",
          "items": {
            "$ref": "#/$defs/CustomProperty"
          }
        },
        "description": {
          "type": "string",
          "description": "Describe the quality check to be completed."
        },
        "dimension": {
          "type": "string",
          "description": "The key performance indicator (KPI) or dimension for data quality.",
          "enum": ["accuracy", "completeness", "conformity", "consistency", "coverage", "timeliness", "uniqueness"]
        },
        "method": {
          "type": "string",
          "examples": ["reconciliation"]
        },
        "name": {
          "type": "string",
          "description": "Name of the data quality check."
        },
        "schedule": {
          "type": "string",
          "description": "Rule execution schedule details.",
          "examples": ["0 20 * * *"]
        },
        "scheduler": {
          "type": "string",
          "description": "The name or type of scheduler used to start the data quality check.",
          "examples": ["cron"]
        },
        "severity": {
          "type": "string",
          "description": "The severance of the quality rule.",
          "examples": ["info", "warning", "error"]
        },
        "tags": {
          "$ref": "#/$defs/Tags"
        },
        "type": {
          "type": "string",
          "description": "The type of quality check. 'text' is human-readable text that describes the quality of the data. 'library' is a set of maintained predefined quality attributes such as row count or unique. 'sql' is an individual SQL query that returns a value that can be compared. 'custom' is quality attributes that are vendor-specific, such as Soda or Great Expectations.",
          "enum": ["text", "library", "sql", "custom"],
          "default": "library"
        },
        "unit": {
          "type": "string",
          "description": "Unit the rule is using, popular values are \`rows\` or \`percent\`, but any value is allowed.",
          "examples": ["rows", "percent"]
        }
      },
      "allOf": [
        {
          "if": {
            "anyOf": [
              {
                "properties": {
                  "type": {
                    "const": "library"
                  }
                },
                "required": ["type"]
              },
              {
                "properties": {
                  "metric": {
                    "type": "string"
                  }
                },
                "required": ["metric"]
              }
            ]
          },
          "then": {
            "$ref": "#/$defs/DataQualityLibrary"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "sql"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/DataQualitySql"
          }
        },
        {
          "if": {
            "properties": {
              "type": {
                "const": "custom"
              }
            },
            "required": ["type"]
          },
          "then": {
            "$ref": "#/$defs/DataQualityCustom"
          }
        }
      ],
      "unevaluatedProperties": false
    },
    "DataQualityChecks": {
      "type": "array",
      "description": "Data quality rules with all the relevant information for rule setup and execution.",
      "items": {
        "$ref": "#/$defs/DataQuality"
      }
    },
    "DataQualityOperators": {
      "type": "object",
      "description": "Common comparison operators for data quality checks.",
      "oneOf": [
        {
          "properties": {
            "mustBe": {
              "description": "Must be equal to the value to be valid. When using numbers, it is equivalent to '='."
            }
          },
          "required": ["mustBe"]
        },
        {
          "properties": {
            "mustNotBe": {
              "description": "Must not be equal to the value to be valid. When using numbers, it is equivalent to '!='."
            }
          },
          "required": ["mustNotBe"]
        },
        {
          "properties": {
            "mustBeGreaterThan": {
              "type": "number",
              "description": "Must be greater than the value to be valid. It is equivalent to '>'."
            }
          },
          "required": ["mustBeGreaterThan"]
        },
        {
          "properties": {
            "mustBeGreaterOrEqualTo": {
              "type": "number",
              "description": "Must be greater than or equal to the value to be valid. It is equivalent to '>='."
            }
          },
          "required": ["mustBeGreaterOrEqualTo"]
        },
        {
          "properties": {
            "mustBeLessThan": {
              "type": "number",
              "description": "Must be less than the value to be valid. It is equivalent to '<'."
            }
          },
          "required": ["mustBeLessThan"]
        },
        {
          "properties": {
            "mustBeLessOrEqualTo": {
              "type": "number",
              "description": "Must be less than or equal to the value to be valid. It is equivalent to '<='."
            }
          },
          "required": ["mustBeLessOrEqualTo"]
        },
        {
          "properties": {
            "mustBeBetween": {
              "type": "array",
              "description": "Must be between the two numbers to be valid. Smallest number first in the array.",
              "minItems": 2,
              "maxItems": 2,
              "uniqueItems": true,
              "items": {
                "type": "number"
              }
            }
          },
          "required": ["mustBeBetween"]
        },
        {
          "properties": {
            "mustNotBeBetween": {
              "type": "array",
              "description": "Must not be between the two numbers to be valid. Smallest number first in the array.",
              "minItems": 2,
              "maxItems": 2,
              "uniqueItems": true,
              "items": {
                "type": "number"
              }
            }
          },
          "required": ["mustNotBeBetween"]
        }
      ]
    },
    "DataQualityLibrary": {
      "type": "object",
      "allOf": [
        {
          "$ref": "#/$defs/DataQualityOperators"
        }
      ],
      "properties": {
        "metric": {
          "type": "string",
          "description": "Define a data quality check based on the predefined metrics as per ODCS.",
          "enum": ["nullValues", "missingValues", "invalidValues", "duplicateValues", "rowCount"]
        },
        "rule": {
          "type": "string",
          "deprecated": true,
          "description": "Use metric instead"
        },
        "arguments": {
          "type": "object",
          "description": "Additional arguments for the metric, if needed."
        }
      },
      "required": ["metric"]
    },
    "DataQualitySql": {
      "type": "object",
      "allOf": [
        {
          "$ref": "#/$defs/DataQualityOperators"
        }
      ],
      "properties": {
        "query": {
          "type": "string",
          "description": "Query string that adheres to the dialect of the provided server.",
          "examples": ["SELECT COUNT(*) FROM \${table} WHERE \${column} IS NOT NULL"]
        }
      },
      "required": ["query"]
    },
    "DataQualityCustom": {
      "type": "object",
      "properties": {
        "engine": {
          "type": "string",
          "description": "Name of the engine which executes the data quality checks.",
          "examples": ["soda", "great-expectations", "monte-carlo", "dbt"]
        },
        "implementation": {
          "oneOf": [
            {
              "type": "string"
            },
            {
              "type": "object"
            }
          ]
        }
      },
      "required": ["engine", "implementation"]
    },
    "AuthoritativeDefinitions": {
      "type": "array",
      "description": "List of links to sources that provide more details on the dataset; examples would be a link to an external definition, a training video, a git repo, data catalog, or another tool. Authoritative definitions follow the same structure in the standard.",
      "items": {
        "type": "object",
        "properties": {
          "id": {
            "$ref": "#/$defs/StableId"
          },
          "url": {
            "type": "string",
            "description": "URL to the authority."
          },
          "type": {
            "type": "string",
            "description": "Type of definition for authority. See the recommended values in the documentation.",
            "examples": ["businessDefinition", "canonicalUrl", "glossary", "implementation", "ontology", "taxonomy", "transformationImplementation", "tutorial", "videoTutorial"]
          },
          "description": {
            "type": "string",
            "description": "Description of the authoritative definition for humans."
          }
        },
        "required": ["url", "type"],
        "additionalProperties": false
      }
    },
    "Support": {
      "type": "array",
      "description": "Top level for support channels.",
      "items": {
        "$ref": "#/$defs/SupportItem"
      }
    },
    "SupportItem": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "channel": {
          "type": "string",
          "description": "Channel name or identifier."
        },
        "url": {
          "type": "string",
          "description": "Access URL using normal [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax) (https, mailto, etc.)."
        },
        "description": {
          "type": "string",
          "description": "Description of the channel, free text."
        },
        "tool": {
          "type": "string",
          "description": "Name of the tool, value can be \`email\`, \`slack\`, \`teams\`, \`discord\`, \`ticket\`, \`googlechat\`, or \`other\`.",
          "examples": ["email", "slack", "teams", "discord", "ticket", "googlechat", "other"]
        },
        "scope": {
          "type": "string",
          "description": "Scope can be: \`interactive\`, \`announcements\`, \`issues\`, \`notifications\`.",
          "examples": ["interactive", "announcements", "issues", "notifications"]
        },
        "invitationUrl": {
          "type": "string",
          "description": "Some tools uses invitation URL for requesting or subscribing. Follows the [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax)."
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      },
      "required": ["channel"],
      "additionalProperties": false
    },
    "Pricing": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "priceAmount": {
          "type": "number",
          "description": "Subscription price per unit of measure in \`priceUnit\`."
        },
        "priceCurrency": {
          "type": "string",
          "description": "Currency of the subscription price in \`price.priceAmount\`."
        },
        "priceUnit": {
          "type": "string",
          "description": "The unit of measure for calculating cost. Examples megabyte, gigabyte."
        }
      },
      "additionalProperties": false
    },
    "TeamMember": {
      "type": "object",
      "description": "Team member information.",
      "additionalProperties": false,
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "username": {
          "type": "string",
          "description": "The user's username or email."
        },
        "name": {
          "type": "string",
          "description": "The user's name."
        },
        "description": {
          "type": "string",
          "description": "The user's description."
        },
        "role": {
          "type": "string",
          "description": "The user's job role; Examples might be owner, data steward. There is no limit on the role."
        },
        "dateIn": {
          "type": "string",
          "format": "date",
          "description": "The date when the user joined the team."
        },
        "dateOut": {
          "type": "string",
          "format": "date",
          "description": "The date when the user ceased to be part of the team."
        },
        "replacedByUsername": {
          "type": "string",
          "description": "The username of the user who replaced the previous user."
        },
        "tags": {
          "$ref": "#/$defs/Tags"
        },
        "customProperties": {
          "type": "array",
          "description": "Custom properties block.",
          "items": {
            "$ref": "#/$defs/CustomProperty"
          }
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        }
      },
      "required": ["username"]
    },
    "Team": {
      "type": "object",
      "description": "Team information.",
      "additionalProperties": false,
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "name": {
          "type": "string",
          "description": "Team name."
        },
        "description": {
          "type": "string",
          "description": "Team description."
        },
        "members": {
          "type": "array",
          "description": "List of members.",
          "items": {
            "$ref": "#/$defs/TeamMember"
          }
        },
        "tags": {
          "$ref": "#/$defs/Tags"
        },
        "customProperties": {
          "type": "array",
          "description": "Custom properties block.",
          "items": {
            "$ref": "#/$defs/CustomProperty"
          }
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        }
      }
    },
    "Role": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "role": {
          "type": "string",
          "description": "Name of the IAM role that provides access to the dataset."
        },
        "description": {
          "type": "string",
          "description": "Description of the IAM role and its permissions."
        },
        "access": {
          "type": "string",
          "description": "The type of access provided by the IAM role."
        },
        "firstLevelApprovers": {
          "type": "string",
          "description": "The name(s) of the first-level approver(s) of the role."
        },
        "secondLevelApprovers": {
          "type": "string",
          "description": "The name(s) of the second-level approver(s) of the role."
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      },
      "required": ["role"],
      "additionalProperties": false
    },
    "ServiceLevelAgreementProperty": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "property": {
          "type": "string",
          "description": "Specific property in SLA, check the periodic table. May requires units (more details to come)."
        },
        "value": {
          "anyOf": [
            {
              "type": "string"
            },
            {
              "type": "number"
            },
            {
              "type": "integer"
            },
            {
              "type": "boolean"
            },
            {
              "type": "null"
            }
          ],
          "description": "Agreement value. The label will change based on the property itself."
        },
        "valueExt": {
          "$ref": "#/$defs/AnyNonCollectionType",
          "description": "Extended agreement value. The label will change based on the property itself."
        },
        "unit": {
          "type": "string",
          "description": "**d**, day, days for days; **y**, yr, years for years, etc. Units use the ISO standard."
        },
        "element": {
          "type": "string",
          "description": "Element(s) to check on. Multiple elements should be extremely rare and, if so, separated by commas."
        },
        "driver": {
          "type": "string",
          "description": "Describes the importance of the SLA from the list of: \`regulatory\`, \`analytics\`, or \`operational\`.",
          "examples": ["regulatory", "analytics", "operational"]
        },
        "description": {
          "type": "string",
          "description": "Description of the SLA for humans.",
          "examples": ["99.9% of the time, data is available by 6 AM UTC"]
        },
        "scheduler": {
          "type": "string",
          "description": "Name of the scheduler, can be cron or any tool your organization support.",
          "examples": ["cron"]
        },
        "schedule": {
          "type": "string",
          "description": "Configuration information for the scheduling tool, for cron a possible value is 0 20 * * *.",
          "examples": ["0 20 * * *"]
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        }
      },
      "required": ["property", "value"],
      "additionalProperties": false
    },
    "CustomProperties": {
      "type": "array",
      "description": "A list of key/value pairs for custom properties.",
      "items": {
        "$ref": "#/$defs/CustomProperty"
      }
    },
    "EnumValue": {
      "type": "object",
      "description": "An allowed value within a property's enumeration. See RFC 0033.",
      "properties": {
        "value": {
          "$ref": "#/$defs/AnyNonCollectionType",
          "description": "The allowed value. Required."
        },
        "label": {
          "type": "string",
          "description": "Human-readable label for the value, suitable for UI display."
        },
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "description": {
          "type": "string",
          "description": "Optional description of what this enum value represents."
        },
        "customProperties": {
          "type": "array",
          "description": "Custom properties attached to this enum value (e.g., translations).",
          "items": {
            "$ref": "#/$defs/CustomProperty"
          }
        },
        "authoritativeDefinitions": {
          "$ref": "#/$defs/AuthoritativeDefinitions"
        },
        "tags": {
          "$ref": "#/$defs/Tags"
        }
      },
      "required": ["value"],
      "additionalProperties": false
    },
    "Synonyms": {
      "type": "array",
      "description": "A list of alternative names for the object. See RFC 0041.",
      "items": {
        "$ref": "#/$defs/Synonym"
      }
    },
    "Synonym": {
      "type": "object",
      "description": "An alternative name for a named object, helping catalogs, AI/LLM tools, and natural language interfaces resolve business vocabulary to the underlying object. See RFC 0041.",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "synonym": {
          "type": "string",
          "description": "The synonymous term."
        },
        "description": {
          "type": "string",
          "description": "Short human-readable note about when or why this synonym is used."
        },
        "locale": {
          "type": "string",
          "description": "BCP 47 language tag (e.g., \`en-US\`, \`fr-FR\`) when the synonym is language-specific."
        },
        "source": {
          "type": "string",
          "description": "Origin of the synonym (e.g., \`glossary\`, \`finance-team\`, \`legacy-system\`)."
        },
        "status": {
          "type": "string",
          "description": "Lifecycle status of the synonym (e.g., \`active\`, \`deprecated\`)."
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      },
      "required": ["synonym"],
      "additionalProperties": false
    },
    "CustomProperty": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/StableId"
        },
        "property": {
          "type": "string",
          "description": "The name of the key. Names should be in camel case–the same as if they were permanent properties in the contract."
        },
        "value": {
          "$ref": "#/$defs/AnyType",
          "description": "The value of the key."
        },
        "description": {
          "type": "string",
          "description": "Description of the custom property."
        },
        "vendor": {
          "type": "string",
          "description": "Identifies the vendor, provider, or external system associated with this custom property. SHOULD be a stable, lowercase identifier matching ^[a-z0-9][a-z0-9-]*$ (e.g. confluent, zeenea, atlan, soda). Tools MUST preserve unknown vendor values.",
          "examples": ["confluent", "zeenea", "atlan", "soda"]
        }
      },
      "required": ["property", "value"],
      "additionalProperties": false
    },
    "AnyType": {
      "anyOf": [
        {
          "type": "string"
        },
        {
          "type": "number"
        },
        {
          "type": "integer"
        },
        {
          "type": "boolean"
        },
        {
          "type": "null"
        },
        {
          "type": "array"
        },
        {
          "type": "object"
        }
      ]
    },
    "AnyNonCollectionType": {
      "anyOf": [
        {
          "type": "string"
        },
        {
          "type": "number"
        },
        {
          "type": "integer"
        },
        {
          "type": "boolean"
        },
        {
          "type": "null"
        }
      ]
    },
    "RelationshipBase": {
      "type": "object",
      "description": "Base definition for relationships between properties, typically for foreign key constraints.",
      "properties": {
        "id": {
          "type": "string",
          "description": "Optional stable identifier for this relationship, unique within its containing relationships array. SHOULD remain stable across contract versions. Cannot contain: . # / \\\\ @ ! % & ^"
        },
        "type": {
          "type": "string",
          "description": "The type of relationship. Defaults to 'foreignKey'.",
          "default": "foreignKey",
          "enum": ["foreignKey"]
        },
        "from": {
          "oneOf": [
            {
              "anyOf": [
                {
                  "$ref": "#/$defs/ShorthandReference"
                },
                {
                  "$ref": "#/$defs/FullyQualifiedReference"
                }
              ],
              "description": "Source property reference using fully qualified or shorthand notation."
            },
            {
              "type": "array",
              "description": "Array of source properties for composite keys.",
              "items": {
                "anyOf": [
                  {
                    "$ref": "#/$defs/ShorthandReference"
                  },
                  {
                    "$ref": "#/$defs/FullyQualifiedReference"
                  }
                ]
              },
              "minItems": 1
            }
          ],
          "description": "Source property or properties."
        },
        "to": {
          "oneOf": [
            {
              "anyOf": [
                {
                  "$ref": "#/$defs/ShorthandReference"
                },
                {
                  "$ref": "#/$defs/FullyQualifiedReference"
                }
              ],
              "description": "Target property reference using fully qualified or shorthand notation."
            },
            {
              "type": "array",
              "description": "Array of target properties for composite keys.",
              "items": {
                "anyOf": [
                  {
                    "$ref": "#/$defs/ShorthandReference"
                  },
                  {
                    "$ref": "#/$defs/FullyQualifiedReference"
                  }
                ]
              },
              "minItems": 1
            }
          ],
          "description": "Target property or properties to reference."
        },
        "customProperties": {
          "$ref": "#/$defs/CustomProperties"
        }
      }
    },
    "RelationshipSchemaLevel": {
      "type": "object",
      "description": "Relationship definition at schema level, requiring both 'from' and 'to' fields with matching types.",
      "allOf": [
        {
          "$ref": "#/$defs/RelationshipBase"
        },
        {
          "required": ["from", "to"]
        },
        {
          "oneOf": [
            {
              "description": "Single-column relationship - both fields must be strings",
              "properties": {
                "from": {
                  "type": "string"
                },
                "to": {
                  "type": "string"
                }
              }
            },
            {
              "description": "Composite key relationship - both fields must be arrays with matching lengths",
              "properties": {
                "from": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  },
                  "minItems": 1
                },
                "to": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  },
                  "minItems": 1
                }
              }
            }
          ]
        }
      ],
      "unevaluatedProperties": false
    },
    "RelationshipPropertyLevel": {
      "type": "object",
      "description": "Relationship definition at property level, where 'from' is implicitly the current property.",
      "allOf": [
        {
          "$ref": "#/$defs/RelationshipBase"
        },
        {
          "type": "object",
          "required": ["to"]
        },
        {
          "not": {
            "required": ["from"]
          },
          "description": "The 'from' field must not be specified at property level as it is implicitly derived from the property context"
        }
      ],
      "unevaluatedProperties": false
    },
    "Relationship": {
      "description": "Compatibility wrapper for relationship definitions.",
      "oneOf": [
        {
          "$ref": "#/$defs/RelationshipSchemaLevel"
        },
        {
          "$ref": "#/$defs/RelationshipPropertyLevel"
        }
      ]
    }
  }
}`);
// shared/contract/schemas.ts
/** The standard's official JSON Schemas by the `apiVersion` that names them, oldest first. */
const SCHEMAS = {
	"v3.0.0": odcs_json_schema_v3_0_0_default,
	"v3.0.1": odcs_json_schema_v3_0_1_default,
	"v3.0.2": odcs_json_schema_v3_0_2_default,
	"v3.1.0": odcs_json_schema_v3_1_0_default,
	"v3.2.0": odcs_json_schema_v3_2_0_default
};
const API_VERSIONS = Object.keys(SCHEMAS);
const NEWEST_API_VERSION = "v3.2.0";
function isApiVersion(value) {
	return API_VERSIONS.some((version) => version === value);
}
/** The schema as published. */
function officialSchema(version) {
	return SCHEMAS[version];
}
const compiled = /* @__PURE__ */ new Map();
/**
* The validator of one version, compiled at its first use (about 80 ms).
*
* @param extent `all` violations, or only the `first`: collecting takes time that grows with the square of their number
*/
function schemaValidator(version, extent) {
	const key = `${version} ${extent}`;
	const known = compiled.get(key);
	if (known !== void 0) return known;
	const ajv = new Ajv2019({
		...TRUSTED_SCHEMA,
		allErrors: extent === "all",
		verbose: true,
		strict: false
	});
	addFormats.default(ajv);
	const validate = ajv.compile(version === "v3.2.0" ? withoutMapTrap(odcs_json_schema_v3_2_0_default) : SCHEMAS[version]);
	compiled.set(key, validate);
	return validate;
}
/**
* The `if` that asks a `map` for its block holds for a column without `logicalType` too, since an absent value meets
* any `const`. Such a column needs no map; the standard's text calls `logicalType` optional and outranks its schema.
*
* @see https://github.com/bitol-io/open-data-contract-standard/issues/349
*/
function withoutMapTrap(schema) {
	const repaired = structuredClone(schema);
	for (const branch of repaired.$defs.SchemaBaseProperty.allOf) {
		if (!("if" in branch)) continue;
		const condition = branch.if;
		if (condition.properties?.logicalType?.const === "map") condition.required = ["logicalType"];
	}
	return repaired;
}
// shared/contract/problems/schema.ts
/** Applicators: they only say that something inside them failed. */
const WRAPPERS = /* @__PURE__ */ new Set([
	"if",
	"oneOf",
	"anyOf",
	"allOf",
	"not"
]);
/** Only the first few are shown; weighing all of a hostile file's against one another would take for ever. */
const MAX_VIOLATIONS = 1e3;
/** What the official schema of a version has against a file, in a person's words; empty where it accepts the file. */
function schemaProblems(yaml, version, extent) {
	const validate = schemaValidator(version, extent);
	if (validate(withDoubles(yaml.value))) return [];
	const problems = meaningful((validate.errors ?? []).slice(0, MAX_VIOLATIONS), version).map((error) => translate(error, {
		yaml,
		version
	}));
	const seen = /* @__PURE__ */ new Set();
	return problems.filter((problem) => {
		const key = JSON.stringify([problem.path, problem.what]);
		return seen.has(key) ? false : seen.add(key);
	});
}
/**
* Leaves what a person can act on. A wrapper is dropped where something more exact is known at or below its place; so
* is an "unevaluated" key that the standard knows, since a failed branch makes its keys look unknown; and the branches
* of a choice are dropped in favour of the choice.
*/
function meaningful(all, version) {
	const errors = all.filter((error) => !all.some((choice) => isBranchOf(error, choice)));
	const known = knownKeys(version);
	const isBogus = (error) => isUnevaluated(error) && known.has(String(error.params["unevaluatedProperty"]));
	const exact = errors.filter((error) => !WRAPPERS.has(error.keyword) && !isBogus(error));
	const vague = errors.filter((error) => !exact.includes(error) && !isExplained(error, exact));
	const wrappers = vague.filter((error) => !isUnevaluated(error) && error.keyword !== "if");
	const unevaluated = vague.filter((error) => isUnevaluated(error) && !isExplained(error, wrappers));
	const kept = [
		...exact,
		...wrappers.filter((error) => !isBelow(error, wrappers)),
		...unevaluated
	];
	return kept.length > 0 ? kept : errors.slice(0, 1);
}
function isBranchOf(error, choice) {
	return (choice.keyword === "oneOf" || choice.keyword === "anyOf") && error.instancePath === choice.instancePath && error.schemaPath.startsWith(`${choice.schemaPath}/`);
}
/** Whether another wrapper stands deeper in the file. */
function isBelow(error, wrappers) {
	return wrappers.some((other) => other.instancePath.startsWith(`${error.instancePath}/`));
}
function isUnevaluated(error) {
	return error.keyword === "unevaluatedProperties";
}
function isExplained(error, by) {
	const place = error.instancePath;
	return by.some((other) => other.instancePath === place || other.instancePath.startsWith(`${place}/`));
}
const keysOfVersion = /* @__PURE__ */ new Map();
function knownKeys(version) {
	const found = keysOfVersion.get(version) ?? new Set(propertyNames(officialSchema(version)));
	keysOfVersion.set(version, found);
	return found;
}
function propertyNames(schema) {
	if (typeof schema !== "object" || schema === null) return [];
	const own = schema.properties;
	return [...typeof own === "object" && own !== null && !Array.isArray(own) ? Object.keys(own) : [], ...Object.values(schema).flatMap(propertyNames)];
}
function translate(error, source) {
	const { yaml } = source;
	const path = toPath(error.instancePath, yaml.value);
	const extra = error.params["additionalProperty"] ?? error.params["unevaluatedProperty"];
	if (typeof extra === "string") return unknownKey(error, [...path, extra], source);
	const missing = error.params["missingProperty"];
	return {
		...(error.keyword === "required" && typeof missing === "string" ? missingKey(missing, path) : wrong(error))(nameOf(path, yaml.value)),
		where: yaml.locate(path),
		path,
		keyword: error.keyword
	};
}
function missingKey(key, path) {
	return (name) => ({
		what: `${path.length === 0 ? "The contract" : name} has no ${quote(key)}.`,
		remedy: `Add "${key}:" here; the standard requires it.`
	});
}
function unknownKey(error, path, { yaml, version }) {
	const key = String(path.at(-1));
	const parent = path.length === 1 ? "the contract" : nameOf(path.slice(0, -1), yaml.value);
	const allowed = keysAllowedAt(error.parentSchema, version);
	if (allowed.includes(key)) return strayKey(error, path, {
		parent,
		yaml
	});
	const suggestion = closest(key, allowed);
	const hint = suggestion === void 0 ? "" : `Did you mean ${quote(suggestion)}? `;
	return {
		what: `${quote(key)} is not a key that the standard knows in ${parent}.`,
		where: yaml.locateKey(path),
		remedy: `${hint}Remove it, or put it below customProperties as {property: ${toWord(key)}, value: …}.`,
		path,
		keyword: error.keyword
	};
}
function strayKey({ keyword }, path, { parent, yaml }) {
	const at = {
		where: yaml.locateKey(path),
		keyword
	};
	const element = path.slice(0, -1);
	if (path.at(-3) === "quality") return {
		what: `${parent} names neither a metric nor a type, without which no key of a rule has a meaning.`,
		remedy: `Add metric: ${METRICS}; or type: sql, text or custom. A "rule" of older versions is a "metric" now.`,
		path: element,
		...at
	};
	return {
		what: `${quote(String(path.at(-1)))} has no meaning in ${parent} beside what else stands there.`,
		remedy: "Remove it, or correct what stands beside it: the standard knows the key for elements of another kind.",
		path,
		...at
	};
}
const METRICS = "nullValues, missingValues, invalidValues, duplicateValues or rowCount";
/** Keys of a schema and of those that it is composed of, but not of those below its properties. */
function keysAllowedAt(schema, version) {
	if (typeof schema !== "object" || schema === null) return [];
	const { properties, $ref, allOf, anyOf, oneOf, then } = schema;
	const definitions = officialSchema(version).$defs;
	const parts = [
		...$ref === void 0 ? [] : [definitions[$ref.replace("#/$defs/", "")]],
		...[
			allOf,
			anyOf,
			oneOf
		].flatMap((list) => list ?? []),
		then
	];
	return [...Object.keys(properties ?? {}), ...parts.flatMap((part) => keysAllowedAt(part, version))];
}
function wrong(error) {
	const value = quote(error.data);
	const params = error.params;
	const limit = quote(params["limit"] ?? params["pattern"] ?? params["format"]).replace(/^"|"$/g, "");
	const remedy = {
		enum: allowedSentence(error.data, asTexts(params["allowedValues"])),
		const: `Write ${quote(params["allowedValue"])}.`,
		type: `Write ${typeNames(params["type"])}.`,
		pattern: `It must match ${limit}.`,
		format: `It must be a valid ${limit}.`,
		minItems: `It needs at least ${limit} entries.`,
		maxItems: `It may have at most ${limit} entries.`,
		uniqueItems: "Its entries must differ from one another.",
		minimum: `It must be at least ${limit}.`,
		maximum: `It may be at most ${limit}.`,
		exclusiveMinimum: `It must be greater than ${limit}.`,
		not: "Remove the key that does not belong here: a relationship of a column has \"to\" alone."
	}[error.keyword] ?? `The official schema says: ${error.message ?? "it is not valid"}.`;
	return (name) => ({
		what: `${name} is ${value}.`,
		remedy
	});
}
function asTexts(value) {
	return Array.isArray(value) ? value.map(String) : [];
}
const TYPE_NAMES = {
	string: "text",
	integer: "a whole number",
	number: "a number",
	boolean: "true or false",
	array: "a list",
	object: "a mapping with keys",
	null: "nothing"
};
function typeNames(type) {
	return (Array.isArray(type) ? type : [type]).map((name) => TYPE_NAMES[String(name)] ?? String(name)).join(" or ");
}
/** `schema[orders].properties[status].logicalType`: entries by their names, or by their index where they have none. */
function nameOf(path, root) {
	if (path.length === 0) return "The file";
	let value = root;
	return path.map((part, index) => {
		value = value?.[part];
		if (typeof part === "string") return index === 0 ? part : `.${part}`;
		const name = value?.name;
		return typeof name === "string" && /^[\w-]{1,40}$/.test(name) ? `[${name}]` : `[${part}]`;
	}).join("");
}
function toWord(key) {
	return /^[\w-]{1,40}$/.test(key) ? key : "NAME";
}
/** A JSON pointer as a path; a segment is an index exactly where the value is a list. */
function toPath(pointer, root) {
	let value = root;
	return pointer.split("/").slice(1).map((segment) => {
		const key = segment.replaceAll("~1", "/").replaceAll("~0", "~");
		const part = Array.isArray(value) ? Number(key) : key;
		value = value?.[part];
		return part;
	});
}
// shared/contract/problems/check.ts
const SUPPORTED = `The supported versions are ${API_VERSIONS.join(", ")}.`;
/** Mappings of the file: tables, columns, rules and the like together. */
const MAX_MAPPINGS = 1e5;
/** In a larger file the schema's violations are told one at a time. */
const MAX_MAPPINGS_FOR_ALL = 5e3;
/** How often a file is validated again without the keys that are set aside. */
const MAX_ROUNDS = 5;
/**
* Checks a parsed file against the official schema that its `apiVersion` names.
*
* A file that only a newer schema accepts is accepted with a notice: every schema lists the older versions as valid
* values of `apiVersion`, and three of the standard's own examples are such files.
*/
function checkFile(yaml) {
	const wrongKind = identityProblem(yaml);
	if (wrongKind !== void 0) return {
		problems: [wrongKind],
		notices: []
	};
	const mappings = countMappings(yaml.value);
	if (mappings > MAX_MAPPINGS) return {
		problems: [tooLarge(yaml)],
		notices: []
	};
	const extent = mappings > MAX_MAPPINGS_FOR_ALL ? "first" : "all";
	const root = {
		yaml,
		path: [],
		value: yaml.value
	};
	const version = root.value["apiVersion"];
	const explained = explainedProblems(root);
	const check = (against) => {
		const { faults, extras } = withoutServerExtras(yaml, (file) => schemaProblems(file, against, extent));
		return {
			problems: merge(faults, explained),
			notices: extras
		};
	};
	const own = check(version);
	if (own.problems.length === 0 || version === "v3.2.0") return own;
	const newest = check(NEWEST_API_VERSION);
	if (newest.problems.length > 0) return newest.problems.length < own.problems.length ? newest : own;
	return {
		problems: [],
		notices: [newerThanNamed(yaml, version, own.problems), ...newest.notices]
	};
}
/** Puts our own words in the place of the schema's. */
function merge(faults, explained) {
	const used = explained.filter((problem) => problem.always || faults.some((other) => replaces(problem, other)));
	return [...used, ...faults.filter((other) => !used.some((problem) => replaces(problem, other)))];
}
/**
* Sets aside keys that a server of this type does not have, such as `delimiter` of a local file: datacontract-cli
* writes some of them, and nothing that is checked depends on them. The file must be valid without them, and that is
* found by validating it without them, not by judging from the list of violations.
*/
function withoutServerExtras(yaml, validate) {
	const remedy = "Validation does not use it. For other tools, put it below customProperties.";
	const notices = [];
	let file = yaml;
	for (let round = 0;; round++) {
		const found = validate(file);
		const extras = found.filter(isServerExtra);
		if (extras.length === 0 || round === MAX_ROUNDS) return {
			faults: found,
			extras: notices
		};
		notices.push(...extras.map(({ what, where }) => ({
			what,
			where,
			remedy
		})));
		file = {
			...yaml,
			value: withoutKeys(file.value, extras)
		};
	}
}
function isServerExtra({ path, keyword }) {
	return path[0] === "servers" && path.length === 3 && keyword === "unevaluatedProperties";
}
function withoutKeys(root, extras) {
	const { servers, ...rest } = root;
	const kept = servers.map((server, index) => {
		const keys = new Set(extras.filter(({ path }) => path[1] === index).map(({ path }) => String(path[2])));
		return Object.fromEntries(Object.entries(server).filter(([key]) => !keys.has(key)));
	});
	return {
		...rest,
		servers: kept
	};
}
function replaces(problem, other) {
	if (!startsWith(other.path, problem.path)) return false;
	const key = other.path[problem.path.length];
	return key === void 0 || problem.keys === "all" || problem.keys.includes(String(key));
}
function startsWith(path, start) {
	return start.every((part, index) => path[index] === part);
}
function newerThanNamed(yaml, version, own) {
	return {
		what: `The contract names ${version} but is written for a newer version (line ${[...new Set(own.map((problem) => problem.where.line ?? 1))].sort((a, b) => a - b).slice(0, 5).join(", ")}).`,
		where: yaml.locate(["apiVersion"]),
		remedy: `Write apiVersion: ${NEWEST_API_VERSION}, which accepts the file as it is.`
	};
}
/** Whether the file is a contract of a version that we know at all. */
function identityProblem(yaml) {
	const { value } = yaml;
	const top = yaml.locate([]);
	if (!isMapping(value)) return {
		what: `The file holds ${quote(value)}.`,
		where: top,
		remedy: "A contract is a mapping that starts with apiVersion and kind."
	};
	if (value["dataContractSpecification"] !== void 0) return olderFormat(yaml);
	const version = value["apiVersion"];
	if (version === void 0) return {
		what: "The contract has no \"apiVersion\".",
		where: top,
		remedy: `Add apiVersion: ${NEWEST_API_VERSION}. ${SUPPORTED}`
	};
	if (isApiVersion(version)) return void 0;
	return {
		what: `apiVersion is ${quote(version)}.`,
		where: yaml.locate(["apiVersion"]),
		remedy: versionRemedy(version)
	};
}
function countMappings(root) {
	const pending = [root];
	let mappings = 0;
	while (pending.length > 0 && mappings <= MAX_MAPPINGS) {
		const value = pending.pop();
		if (typeof value !== "object" || value === null || value instanceof ExactNumber) continue;
		if (!Array.isArray(value)) mappings++;
		for (const item of Object.values(value)) pending.push(item);
	}
	return mappings;
}
function tooLarge(yaml) {
	return {
		what: `The contract has more than ${formatCount(MAX_MAPPINGS)} tables, columns, rules and other entries.`,
		where: yaml.locate([]),
		remedy: "Split it into several contracts."
	};
}
function olderFormat(yaml) {
	return {
		what: "The file is a Data Contract Specification, a format that the Open Data Contract Standard has replaced.",
		where: yaml.locateKey(["dataContractSpecification"]),
		remedy: `Convert it once, with pip install "datacontract-cli<2": datacontract export odcs ${shellWord(yaml.file)} --output contract.odcs.yaml`
	};
}
function versionRemedy(version) {
	const asText = `v${String(version).replace(/^v/i, "")}`;
	if (isApiVersion(asText)) return `Write apiVersion: ${asText}, with the "v".`;
	if (/^v[012]\./.test(asText)) return `Version 2 and older have another structure: migrate the file. ${SUPPORTED}`;
	return SUPPORTED;
}
// shared/contract/problems/semantics.ts
/** What no schema can say: names that repeat or do not exist, ranges that nothing fits. */
function semanticProblems(root, contract) {
	return [
		...repeatedNames(children(root, "schema"), "table"),
		...children(root, "schema").flatMap((table) => [
			...columnsBelow(table),
			...csvProblems(table, "table"),
			...relationshipProblems(table),
			...children(table, "properties").flatMap((column) => columnProblems(column, csvValues(table)))
		]),
		...contract.tables.flatMap((table) => [...unknownRuleColumns(table), ...table.columns.flatMap(emptyRanges)])
	];
}
function nestedColumns(column) {
	const { properties, items, map } = column;
	return [
		...properties,
		...items === void 0 ? [] : [items],
		...map === void 0 ? [] : [map.key, map.value]
	];
}
function columnsBelow(element) {
	return repeatedNames(children(element, "properties"), "column");
}
function columnProblems(column, csv) {
	const map = child(column, "map");
	const nested = [...children(column, "properties"), ...[
		child(column, "items"),
		map && child(map, "key"),
		map && child(map, "value")
	].filter((part) => part !== void 0)];
	return [
		...columnsBelow(column),
		...csvProblems(column, "column", csv),
		...repeatedEnum(column),
		...vectorWithoutDimensions(column),
		...unknownRequired(column),
		...nested.flatMap((each) => columnProblems(each, csv))
	];
}
function repeatedNames(elements, noun) {
	const lines = /* @__PURE__ */ new Map();
	return elements.flatMap((element) => {
		const name = text(element, "name") ?? "";
		const where = placeAt(element, "name");
		const earlier = lines.get(name);
		if (earlier === void 0) lines.set(name, where.line ?? 0);
		if (earlier === void 0 || name === "") return [];
		return [{
			what: `The ${noun} ${quote(name)} already stands at line ${earlier}.`,
			where,
			remedy: "Remove or rename one: a name stands for one thing."
		}];
	});
}
/** The schema compares whole entries, so the same value under two labels passes it. */
function repeatedEnum(column) {
	const seen = /* @__PURE__ */ new Set();
	return children(column, "enum").flatMap((entry) => {
		const value = entry.value["value"];
		const key = value instanceof ExactNumber ? `number ${String(value)}` : JSON.stringify(value);
		if (!seen.has(key)) {
			seen.add(key);
			return [];
		}
		return [{
			what: `The value ${quote(value)} is listed twice.`,
			where: placeAt(entry, "value"),
			remedy: "Remove one."
		}];
	});
}
/** The schema demands dimensions only where there are options at all. */
function vectorWithoutDimensions(column) {
	if (column.value["logicalType"] !== "vector" || child(column, "logicalTypeOptions") !== void 0) return [];
	return [{
		what: `The vector ${quote(text(column, "name") ?? "")} has no dimensions.`,
		where: placeAt(column, "logicalType"),
		remedy: "Add logicalTypeOptions: {dimensions: 384}, with the length of your vectors."
	}];
}
function unknownRequired(column) {
	const options = child(column, "logicalTypeOptions");
	const fields = children(column, "properties").map((field) => text(field, "name") ?? "");
	if (options === void 0 || fields.length === 0) return [];
	return (texts(options, "required") ?? []).filter((name) => !fields.includes(name)).map((name) => ({
		what: `${quote(name)} is required, but the object has no such field.`,
		where: placeOfKey(options, "required"),
		remedy: suggest(name, fields)
	}));
}
function unknownRuleColumns(table) {
	const names = table.columns.flatMap(({ name, physicalName }) => [name, physicalName ?? name]);
	if (names.length === 0) return [];
	return [...table.quality, ...table.columns.flatMap((column) => column.quality)].flatMap((rule) => {
		const unknown = rule.kind === "library" ? rule.properties?.find((name) => !names.includes(name)) : void 0;
		if (unknown === void 0) return [];
		return [{
			what: `The rule compares the column ${quote(unknown)}, which ${quote(table.name)} does not have.`,
			where: rule.where,
			remedy: suggest(unknown, names)
		}];
	});
}
function suggest(name, among) {
	const near = closest(name, among);
	return near === void 0 ? "Correct the name, or describe the column." : `Did you mean ${quote(near)}?`;
}
const PAIRS = [
	["minimum", "maximum"],
	["minLength", "maxLength"],
	["minItems", "maxItems"],
	["minProperties", "maxProperties"]
];
/** A range that no value fits is a slip, and every row would fail for it. */
function emptyRanges(column) {
	const bounds = column.constraints.flatMap((constraint) => {
		if (!("value" in constraint) || typeof constraint.value === "string") return [];
		const { value } = constraint;
		return [{
			...constraint,
			value: typeof value === "number" ? ExactNumber.of(value) : value
		}];
	});
	return [...PAIRS.flatMap(([low, high]) => {
		const lower = bounds.find(({ kind }) => kind === low);
		const upper = bounds.find(({ kind }) => kind === high);
		if (lower === void 0 || upper === void 0) return [];
		const open = [lower, upper].some((bound) => "exclusive" in bound && bound.exclusive);
		const order = lower.value.compare(upper.value);
		if (order < 0 || order === 0 && !open) return [];
		return [{
			what: `No value of ${quote(column.path)} lies between ${quote(lower.value)} and ${quote(upper.value)}.`,
			where: upper.where,
			remedy: `Correct ${low} or ${high}.`
		}];
	}), ...nestedColumns(column).flatMap(emptyRanges)];
}
// shared/contract/read.ts
const MAX_BYTES = 4 << 20;
/**
* Reads an Open Data Contract Standard file, versions 3.0.0 to 3.2.0, YAML or JSON.
*
* @param path absolute, or relative to the working folder
* @param shownAs the path in locations; the repository's relative path where there is one
* @param roots absolute folders outside of which nothing is read, not even through a symbolic link
* @throws UserError `contract-unreadable`: no file, not UTF-8, not YAML, too large or too deep
* @throws UserError `contract-invalid`: what the official schema or our own rules refuse, with line and column
*/
async function readContract(path, shownAs = path, roots = [sep]) {
	return parseContract(await readBytes(path, shownAs, roots), shownAs);
}
/**
* Reads a contract from its bytes; see `readContract`.
*
* @internal
*/
function parseContract(bytes, file) {
	const parsed = parseYaml(decode(bytes, file), file, "contract-unreadable");
	const yaml = {
		...parsed,
		value: parsed.exact()
	};
	const { problems, notices } = checkFile(yaml);
	refuseAny(problems);
	const root = {
		yaml,
		path: [],
		value: yaml.value
	};
	const contract = buildContract(root, {
		digest: digestBytes(bytes),
		notices
	});
	refuseAny(semanticProblems(root, contract));
	return contract;
}
function refuseAny(problems) {
	const [first, ...others] = problems;
	if (first !== void 0) refuseContract([first, ...others]);
}
async function readBytes(path, shownAs, roots) {
	try {
		const real = await realpath(path);
		if (!(await Promise.all(roots.map((root) => realpath(root)))).some((root) => real.startsWith(root.endsWith(sep) ? root : root + sep))) throw outside(shownAs);
		const { size } = await stat(real);
		if (size > MAX_BYTES) throw unreadable(shownAs, `The contract is larger than 4 MiB.`);
		return await readFile(real);
	} catch (cause) {
		const code = systemErrorCode(cause);
		if (code === void 0 || cause instanceof UserError) throw cause;
		throw unreadable(shownAs, code === "ENOENT" ? "The contract does not exist." : `The contract cannot be read (${code}).`, cause);
	}
}
function decode(bytes, file) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw unreadable(file, "The contract is not UTF-8 text.", cause);
	}
}
function outside(file) {
	return new UserError("contract-unreadable", {
		what: "The contract lies outside the workspace.",
		where: { file },
		remedy: "Put it into the checkout or the runner’s temporary folder; links must not lead out of them."
	});
}
function unreadable(file, what, cause) {
	return new UserError("contract-unreadable", {
		what,
		where: { file },
		remedy: "Give the path of an Open Data Contract Standard file, such as contracts/flights.odcs.yaml.",
		cause
	});
}
export { readContract };
