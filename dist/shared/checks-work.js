import { isCancelledError, untilCancelled, worstVerdict } from "./start.js";
import { ExactNumber, UserError, assertNever, formatCount, formatDuration, formatExact, formatNumber, formatPercent, plural, quote, toLine } from "./base.js";
import { EngineError, POSITION, UNSEEN, UTC, booleanOf, canonicalDecimal, compares, countOf as countOf$1, digestSource, familyOf, findPlaces, generousMemoryLimit, gridOf, hasFraction, hasZone, isFloating, isMoreThanValue, isNoMultiple, isNoWholeMultiple, isNoneOfNumbers, isUtc, jsonPointer, maskSql, mayBeWhole, mayCompare, memoryLimitFor, momentOf, nanosecondsOfDay, ofValue, openEngine, openRelation, parsePhysicalType, placeTyped, planProfile, printedMoment, quotient, readError, readNumber, readTemporal, readZone, readingOf, sharpen, sqlLet, sqlList, sqlName, sqlNumber, sqlText, stampOf, toUtc, typeText, unknownPhysicalType, wholeComparison, wholeFactor, writesNonFinite } from "./tables-work.js";
import { didYouMean } from "./trainyard.js";
// shared/checks/check.ts
/** What stands there is no value of the declared type; the check of the type fails for it. */
const COULD_NOT_BE_READ = "could not be read";
/** Of lists; the check of their items' type fails for them. */
const HOLD_UNREAD_ITEMS = "hold items that could not be read";
/** Of JSON: equal as written is equal, and what differs as written may be equal too. */
const ARE_COMPARED_AS_WRITTEN = "hold lists or objects with others inside, which are compared as written only";
/** Of JSON whose lists or objects hold dates or times, which are compared as texts. */
const MOMENTS_ARE_COMPARED_AS_WRITTEN = "hold dates or times inside, which are compared as written only";
/** A check whose measure cannot be made is `inconclusive`, whatever its severity. */
function unknown(reason) {
	return {
		by: "unknown",
		reason
	};
}
// shared/checks/plan/service-levels.ts
/** The service levels that are a demand on the data itself. */
const MEASURED = /* @__PURE__ */ new Map([
	["latency", "newest"],
	["ly", "newest"],
	["freshness", "newest"],
	["fr", "newest"],
	["retention", "oldest"],
	["re", "oldest"]
]);
/**
* Promises about a service, which no file can show: the names of Data QoS, with their symbols, and those of the
* standard's own examples. Any other name may be a slip in one that is measured.
*
* @see https://github.com/bitol-io/open-data-contract-standard/blob/main/docs/service-level-agreement.md
*/
const PROMISES = [
	"availability",
	"av",
	"throughput",
	"th",
	"errorRate",
	"er",
	"generalAvailability",
	"ga",
	"endOfSupport",
	"es",
	"endOfLife",
	"el",
	"frequency",
	"fy",
	"timeToDetect",
	"td",
	"timeToNotify",
	"tn",
	"timeToRepair",
	"tr",
	"timeOfAvailability",
	"support",
	"supportTime",
	"serviceHours",
	"backup"
];
const KNOWN_NAMES = [...MEASURED.keys(), ...PROMISES].filter((name) => name.length > 2);
const DAY_MS$1 = 864e5;
const UNITS$1 = /* @__PURE__ */ new Map([
	["ms", 1],
	["millisecond", 1],
	["s", 1e3],
	["sec", 1e3],
	["second", 1e3],
	["m", 6e4],
	["min", 6e4],
	["minute", 6e4],
	["h", 36e5],
	["hr", 36e5],
	["hour", 36e5],
	["d", DAY_MS$1],
	["day", DAY_MS$1],
	["w", 7 * DAY_MS$1],
	["week", 7 * DAY_MS$1],
	["mo", 30 * DAY_MS$1],
	["month", 30 * DAY_MS$1],
	["y", 365 * DAY_MS$1],
	["yr", 365 * DAY_MS$1],
	["year", 365 * DAY_MS$1]
]);
/** How a name is compared: `time_of_availability` is `timeOfAvailability`. */
const plainName = (name) => name.toLowerCase().replace(/[\s_-]/g, "");
const PROMISED = new Set(PROMISES.map(plainName));
/** A promise about a service, which validation has nothing to say about. */
function isPromise({ property }) {
	return PROMISED.has(plainName(property));
}
/**
* Checks of latency, freshness (the newest value is recent) and retention (the oldest is not too old). A value in the
* future of the run, such as a sentinel of the year 2999, has no age and must not stand for the others. A name that is
* neither measured nor a known promise is a check that stays open, since it may be a slip in one that is.
*/
function planServiceLevels(contract, context) {
	return contract.serviceLevels.flatMap((level) => {
		if (isPromise(level)) return [];
		const of = MEASURED.get(plainName(level.property));
		if (of === void 0) return [unknownLevel(level, context.bound)];
		return (level.elements.length === 0 ? [""] : level.elements).map((element) => planLevel(level, element, of, context));
	});
}
function unknownLevel(level, bound) {
	const name = toLine(level.property, 60);
	const hint = didYouMean(level.property, KNOWN_NAMES);
	return {
		id: level.path,
		kind: "serviceLevel",
		table: bound[0]?.table.name ?? "",
		demand: `the service level ${name} holds`,
		where: level.where,
		lenient: false,
		test: unknown(`No service level is called ${quote(name)}.${hint} A remark for people belongs in customProperties.`)
	};
}
function planLevel(level, element, of, context) {
	const { tableName, columnName, ambiguous } = splitElement(element, context);
	const limit = `${String(level.value)} ${level.unit ?? ""}`.trim();
	const shown = element === "" ? "the data" : toLine(element, 80);
	return {
		id: `${level.path}${element === "" ? "" : `[${element}]`}`,
		kind: plainName(level.property),
		table: tableName,
		...columnName === void 0 ? {} : { column: columnName },
		demand: `the ${of} value of ${shown} is at most ${toLine(limit, 40)} old`,
		where: level.where,
		lenient: false,
		test: ambiguous ? unknown(`${shown} names no table, and the contract has several: write TABLE.COLUMN.`) : levelTest(level, of, {
			tableName,
			columnName
		}, context)
	};
}
function splitElement(element, { bound, tables }) {
	const only = bound[0]?.table.name ?? "";
	if (element === "") return {
		tableName: only,
		columnName: void 0,
		ambiguous: false
	};
	const named = bound.find(({ table }) => element.startsWith(`${table.name}.`));
	if (named !== void 0) return {
		tableName: named.table.name,
		columnName: element.slice(named.table.name.length + 1),
		ambiguous: false
	};
	return {
		tableName: only,
		columnName: element,
		ambiguous: tables > 1
	};
}
/** Digits with or without a fraction; what else JavaScript takes for a number (nothing, `0x10`) is none. */
function amountOf({ value }) {
	if (value instanceof ExactNumber) return value.negative ? void 0 : value;
	return typeof value === "string" && /^\d+(\.\d+)?$/.test(value.trim()) ? ExactNumber.parse(value.trim()) : void 0;
}
/** `hours` as `hour`; a unit of one or two letters has no plural: `ms` is not minutes. */
function unitOf({ unit }) {
	const name = (unit ?? "d").trim().toLowerCase();
	return UNITS$1.get(name.length > 2 ? name.replace(/s$/, "") : name);
}
function levelTest(level, of, { tableName, columnName }, { placed, nowMs }) {
	const amount = amountOf(level);
	const unitMs = unitOf(level);
	if (amount === void 0) return unknown("Its value is no number.");
	if (unitMs === void 0) return unknown(`Its unit ${toLine(level.unit ?? "", 20)} is not known.`);
	if (level.valueExt !== void 0 && level.valueExt !== null && String(level.valueExt) !== String(level.value)) return unknown("Its valueExt differs from its value, and the standard does not say what that demands.");
	if (columnName === void 0) return unknown("It names no column with a time.");
	const place = placed.get(tableName)?.find((each) => each.label === columnName && !each.repeated);
	if (place === void 0) return unknown(`The column ${toLine(columnName, 60)} is not in the data.`);
	const { reading } = place;
	if (reading.obstacle !== void 0) return unknown(reading.obstacle);
	if (reading.family !== "timestamp" && reading.family !== "date") return unknown("The column holds no points in time.");
	if (reading.placed === void 0) return unknown("The column holds no points in time.");
	const base = {
		by: "age",
		value: `CAST(${reading.placed.at} AS TIMESTAMP)`,
		of,
		nowMs,
		limitMs: wholeProduct(amount, unitMs)
	};
	return reading.misread === void 0 ? base : {
		...base,
		unreadable: reading.misread
	};
}
/** An age is a whole number of milliseconds, so the limit loses nothing by being rounded down. */
function wholeProduct(amount, unitMs) {
	const product = ExactNumber.parse(`${BigInt(amount.digits) * BigInt(unitMs)}e${amount.exponent}`)?.floorAt(0);
	return product === void 0 ? 1e400 : Number(product.count);
}
// shared/checks/attempts.ts
/** Measures; where it fails for what another way of reading may mend, once more in that way. */
async function tryAgain({ limitBytes, sources, log }, measure) {
	let attempt = {
		memoryLimitBytes: limitBytes,
		inOrder: false
	};
	for (;;) try {
		return await measure(attempt);
	} catch (error) {
		if (outOfMemory(error) && attempt.memoryLimitBytes === void 0) {
			log.info("The data needs more memory than usual; it is read again with a larger limit.");
			attempt = {
				...attempt,
				memoryLimitBytes: generousMemoryLimit()
			};
		} else if (!attempt.inOrder && mayBeWhole(error, sources)) {
			log.info("It is not certain where rows start in the middle of a file; the data is read again in order.");
			attempt = {
				...attempt,
				inOrder: true
			};
		} else throw error;
	}
}
/** DuckDB ran out of its limit, or its process outgrew the one that goes with it: both are ours and small at first. */
function outOfMemory(error) {
	const cause = error instanceof UserError ? error.cause : error;
	return cause instanceof EngineError && cause.reason === "memory";
}
// shared/checks/measure/blocks.ts
/**
* The engine plans a statement in time that grows with the square of its expressions: 2,000 columns in one took 27 CPU
* seconds, of which the reading itself was one. A longer expression counts for several.
*/
const WEIGHT = {
	cheap: 200,
	dear: 1600
};
const CHARACTERS$1 = 400;
const PROFILE_WEIGHT = 3;
/** What a text may have to be copied for its columns to be read block by block. */
const MAX_COPY_BYTES = 64e6;
/** Beyond, opening the files costs more than planning. */
const MANY_FILES = 50;
const COPY = "copy_for_blocks";
/**
* Divides what is wanted of a table into blocks of neighbouring columns, and makes ready what they are read from: a
* Parquet file as it is, since only the columns of a statement are decoded; a small text as a copy in the engine, since
* every statement would take it apart again; of a large one the blocks are larger instead.
*/
async function divide(engine, relation, aggregates, columns) {
	const { source, encoding, from } = relation;
	const copied = encoding !== "typed" && source.sizeBytes <= MAX_COPY_BYTES;
	const isCheapAgain = encoding === "typed" && source.files.length <= MANY_FILES;
	const limit = copied || isCheapAgain ? WEIGHT.cheap : WEIGHT.dear;
	const divided = {
		isNarrow: blocksOf(aggregates, columns, limit).length < 2,
		isCheapAgain,
		blocksOf: (of, profiled) => blocksOf(of, profiled, limit)
	};
	const nothing = {
		...divided,
		from,
		[Symbol.asyncDispose]: () => Promise.resolve()
	};
	if (!copied || divided.isNarrow) return nothing;
	const table = sqlName(COPY);
	const drop = async () => {
		await engine.run(`DROP TABLE IF EXISTS ${table}`).catch(() => void 0);
	};
	await engine.run(`CREATE OR REPLACE TEMP TABLE ${table} AS SELECT * FROM ${from}`);
	return {
		...divided,
		from: table,
		[Symbol.asyncDispose]: drop
	};
}
function blocksOf(aggregates, columns, limit) {
	const byColumn = /* @__PURE__ */ new Map();
	const at = (sql) => {
		const position = Number(/\bc(\d+)\b/.exec(sql)?.[1] ?? -1);
		const found = byColumn.get(position) ?? {
			aggregates: [],
			columns: []
		};
		byColumn.set(position, found);
		return found;
	};
	for (const aggregate of aggregates) at(aggregate).aggregates.push(aggregate);
	for (const column of columns) at(column.value).columns.push(column);
	const blocks = [];
	let [open, weight] = [{
		aggregates: [],
		columns: []
	}, 0];
	for (const [, each] of [...byColumn].sort(([a], [b]) => a - b)) {
		const own = each.aggregates.reduce((sum, sql) => sum + weightOf(sql), PROFILE_WEIGHT * each.columns.length);
		if (weight > 0 && weight + own > limit) {
			blocks.push(open);
			[open, weight] = [{
				aggregates: [],
				columns: []
			}, 0];
		}
		open.aggregates.push(...each.aggregates);
		open.columns.push(...each.columns);
		weight += own;
	}
	return [...blocks, open];
}
function weightOf(sql) {
	return Math.max(1, sql.length / CHARACTERS$1);
}
// shared/checks/conditions/operators.ts
function orderOf(measured) {
	return (limit) => measured.compare(limit);
}
function orderOfCount(count) {
	return orderOf(ExactNumber.of(count));
}
/** Of `100 × part / whole`, which is compared as the fraction that it is; of nothing, 0 %. */
function orderOfPercent(part, whole) {
	if (part === 0 || whole === 0) return orderOf(ExactNumber.zero);
	const [numerator, denominator] = [100n * BigInt(part), BigInt(whole)];
	return (limit) => {
		if (limit.negative || limit.isZero || limit.magnitude < -25) return 1;
		if (limit.magnitude > 25) return -1;
		const up = (power) => 10n ** BigInt(Math.max(0, power));
		const left = numerator * up(-limit.exponent);
		const right = BigInt(limit.digits) * up(limit.exponent) * denominator;
		return left < right ? -1 : Number(left > right);
	};
}
/** Both bounds of a range belong to it, as the contract's model says. */
function holds(operator, measured) {
	switch (operator.name) {
		case "mustBe": return measured(operator.value) === 0;
		case "mustNotBe": return measured(operator.value) !== 0;
		case "mustBeGreaterThan": return measured(operator.value) > 0;
		case "mustBeGreaterOrEqualTo": return measured(operator.value) >= 0;
		case "mustBeLessThan": return measured(operator.value) < 0;
		case "mustBeLessOrEqualTo": return measured(operator.value) <= 0;
		case "mustBeBetween": return measured(operator.lower) >= 0 && measured(operator.upper) <= 0;
		case "mustNotBeBetween": return measured(operator.lower) < 0 || measured(operator.upper) > 0;
	}
}
/**
* Whether it holds for a count of which only the ends of its range are known.
*
* @param order how a count compares with a limit; greater counts compare greater
* @returns undefined where that depends on which count it is
*/
function holdsBetween(operator, order, { least, most }) {
	const [first, ...others] = [
		least,
		most,
		...limitsOf(operator).flatMap((limit) => {
			const reached = firstReaching(limit, order, {
				least,
				most
			});
			return [
				reached - 1,
				reached,
				reached + 1
			];
		})
	].filter((count) => count >= least && count <= most).map((count) => holds(operator, order(count)));
	return others.every((each) => each === first) ? first : void 0;
}
/** One more than `most` where no count does. */
function firstReaching(limit, order, { least, most }) {
	let [from, to] = [least, most + 1];
	while (from < to) {
		const middle = Math.floor((from + to) / 2);
		if (order(middle)(limit) < 0) from = middle + 1;
		else to = middle;
	}
	return from;
}
function limitsOf(operator) {
	return "lower" in operator ? [operator.lower, operator.upper] : [operator.value];
}
/** `at most 10 %`, `between 5 and 7`. */
function operatorText(operator, unit = "value") {
	const amount = (value) => quantity(value, unit);
	switch (operator.name) {
		case "mustBe": return unit === "rows" && operator.value.isZero ? "no row" : `exactly ${amount(operator.value)}`;
		case "mustNotBe": return `anything but ${amount(operator.value)}`;
		case "mustBeGreaterThan": return `more than ${amount(operator.value)}`;
		case "mustBeGreaterOrEqualTo": return `at least ${amount(operator.value)}`;
		case "mustBeLessThan": return `less than ${amount(operator.value)}`;
		case "mustBeLessOrEqualTo": return `at most ${amount(operator.value)}`;
		case "mustBeBetween": return `between ${formatExact(operator.lower)} and ${amount(operator.upper)}`;
		case "mustNotBeBetween": return `not between ${formatExact(operator.lower)} and ${amount(operator.upper)}`;
	}
}
function quantity(value, unit) {
	if (unit === "percent") return `${formatExact(value)} %`;
	if (unit === "value") return formatExact(value);
	const count = value.toNumber();
	return Number.isSafeInteger(count) && value.exponent >= 0 ? plural(count, "row") : `${formatExact(value)} rows`;
}
// shared/checks/measure/measure.ts
const FEED = "trainyard_profile";
/** Aggregates of the fused statement; equal ones are computed once. */
const countWhere = (condition) => `count_if(${condition})`;
const countPresent = (value) => `count(${value})`;
const extremeMs = ({ value, of, nowMs }) => `epoch_ms(${of === "newest" ? "max" : "min"}(${value}) FILTER (WHERE ${value} <= ${instant(nowMs)}))`;
const countInFuture = ({ value, nowMs }) => countWhere(`${value} > ${instant(nowMs)}`);
const instant = (ms) => `make_timestamp(CAST(${BigInt(Math.floor(ms)) * 1000n} AS BIGINT))`;
/**
* Every count that the checks need and the whole profile, in one scan; of a wide table in several, each of other columns.
*/
async function measureTable(engine, relation, checks, profiled) {
	const exact = [...new Set(checks.flatMap(aggregatesOf))];
	const kept = profiled.depth === "none" ? [] : profiled.columns;
	await using scanned = await divide(engine, relation, exact, kept);
	const answers = /* @__PURE__ */ new Map();
	const profiles = /* @__PURE__ */ new Map();
	const options = {
		depth: profiled.depth,
		sizeBytes: relation.source.sizeBytes
	};
	let rows = 0;
	const measure = async (aggregates, columns) => {
		for (const block of scanned.blocksOf(aggregates, columns)) {
			const found = await measureBlock(engine, scanned.from, block, options);
			rows = found.rows;
			for (const [aggregate, answer] of found.answers) answers.set(aggregate, answer);
			for (const [index, column] of block.columns.entries()) {
				const profile = found.columns[index];
				if (profile !== void 0) profiles.set(column, profile);
			}
		}
	};
	const suspects = suspectsOf(checks, scanned);
	const nanAtOnce = scanned.isNarrow && !scanned.isCheapAgain ? nanCounts(checks) : [];
	const first = [...exact.map((aggregate) => suspects.get(aggregate) ?? aggregate), ...nanAtOnce];
	await measure([...new Set(first)], kept);
	const open = exact.filter((aggregate) => {
		const suspect = suspects.get(aggregate);
		if (suspect === void 0) return false;
		const none = answers.has(suspect) && Number(answers.get(suspect) ?? 0) === 0;
		if (none) answers.set(aggregate, 0);
		return !none;
	});
	const breached = checks.filter(({ test }) => test.by === "rows" && answers.get(countWhere(test.failing)) !== 0);
	const second = [...open, ...nanCounts(breached).filter((aggregate) => !answers.has(aggregate))];
	if (second.length > 0) await measure([...new Set(second)], []);
	const columns = profiled.columns.flatMap((column) => profiles.get(column) ?? []);
	return {
		rows,
		mayBeEmpty: mayBeEmpty(checks),
		answers,
		columns
	};
}
async function measureBlock(engine, from, block, { depth, sizeBytes }) {
	const profile = planProfile(block.columns, depth, FEED, sizeBytes);
	const feed = profile.feed === void 0 ? [] : [profile.feed];
	const scan = async (aggregates) => {
		const sql = `SELECT ${[
			"count(*)",
			...aggregates,
			...profile.aggregates,
			...feed
		].join(",\n  ")}\nFROM ${from}`;
		return profile.feed === void 0 ? {
			rows: await engine.rows(sql),
			summaries: []
		} : engine.profile(sql, FEED, profile.ranges);
	};
	const { asked, result, summaries } = await scanWhatRuns(engine, from, block.aggregates, scan);
	const [rowCount, ...answers] = result.rows[0] ?? [];
	const rows = Number(rowCount ?? 0);
	const sharp = await sharpen(engine, from, block.columns, summaries);
	return {
		rows,
		answers: new Map(asked.map((aggregate, index) => [aggregate, answers[index]])),
		columns: profile.read(answers.slice(asked.length), sharp, rows)
	};
}
function mayBeEmpty(checks) {
	const operators = checks.flatMap(({ test }) => test.by === "rowCount" ? [test.operator] : []);
	return operators.length > 0 && operators.every((operator) => holds(operator, orderOfCount(0)));
}
/** Errors about an expression, not about the data that it is applied to. */
const EXPRESSION_ERROR = /^(Binder|Catalog|Parser|Conversion|Out of Range|Not implemented|Invalid Type|Invalid Input) /i;
/** One aggregate that cannot be run must not take the others with it: it is looked for by halves and left out. */
async function scanWhatRuns(engine, from, wanted, scan) {
	try {
		const { rows, summaries } = await scan(wanted);
		return {
			asked: wanted,
			result: rows,
			summaries
		};
	} catch (error) {
		if (!isExpressionError(error) || wanted.length === 0) throw error;
	}
	const asked = await runnable(engine, from, wanted);
	const { rows, summaries } = await scan(asked);
	return {
		asked,
		result: rows,
		summaries
	};
}
async function runnable(engine, from, aggregates) {
	if (aggregates.length === 0) return [];
	try {
		await engine.rows(`SELECT ${aggregates.join(", ")} FROM ${from}`);
		return aggregates;
	} catch (error) {
		if (!isExpressionError(error)) throw error;
		if (aggregates.length === 1) return [];
	}
	const middle = Math.ceil(aggregates.length / 2);
	return [...await runnable(engine, from, aggregates.slice(0, middle)), ...await runnable(engine, from, aggregates.slice(middle))];
}
/** About an expression of ours on values of the data, not about a file that cannot be read. */
function isExpressionError(error) {
	if (!(error instanceof EngineError) || error.reason !== "sql") return false;
	return EXPRESSION_ERROR.test(error.message) && !/\b(CSV|JSON|Parquet|file)\b/i.test(error.message.split("LINE 1:")[0] ?? "");
}
/**
* For a count something cheaper that is zero only where the count is. Planning long conditions of many columns costs more
* than a second look at the few that something is suspected of; a condition on every value costs more than the extremes
* of the column, where that second look costs little.
*/
function suspectsOf(checks, { isNarrow, isCheapAgain }) {
	const suspects = /* @__PURE__ */ new Map();
	for (const { test } of checks) {
		if (test.by !== "rows") continue;
		const { failing, suspect, extreme, unreadable, unreadableSuspect } = test;
		if (isCheapAgain && extreme !== void 0) suspects.set(countWhere(failing), whether(extreme));
		if (isNarrow) continue;
		if (suspect !== void 0) suspects.set(countWhere(failing), countWhere(suspect));
		if (unreadable !== void 0 && unreadableSuspect !== void 0) suspects.set(countWhere(unreadable), countWhere(unreadableSuspect));
	}
	return suspects;
}
/** 1 or 0. */
const whether = (aggregate) => `CAST(coalesce(${aggregate}, false) AS INTEGER)`;
function nanCounts(checks) {
	const conditions = checks.flatMap(({ test }) => test.by === "rows" ? test.nan ?? [] : []);
	return [...new Set(conditions)].map(countWhere);
}
function aggregatesOf({ test }) {
	switch (test.by) {
		case "rows": return [
			test.failing,
			test.unreadable,
			test.undecided?.when
		].flatMap((condition) => condition === void 0 ? [] : [countWhere(condition)]);
		case "key": return test.unmeasured.map(({ when }) => countWhere(when));
		case "filled": return [countPresent(test.value), ...test.within === void 0 ? [] : [countWhere(test.within)]];
		case "age": return [
			extremeMs(test),
			countInFuture(test),
			...test.unreadable === void 0 ? [] : [countWhere(test.unreadable)]
		];
		default: return [];
	}
}
function positionsOf(value) {
	return Array.isArray(value) ? value.map(Number) : [];
}
// shared/checks/measure/judge.ts
const NO_ROWS = { reason: "The table has no rows, so nothing about them was measured. Where none are right, a rowCount rule of the table says so." };
/** What is demanded of every row holds for none; the contract itself says that there may be none. */
const VACUOUS = {
	holds: true,
	observation: "the table has no rows, as its rowCount allows",
	rowsChecked: 0
};
const NOT_RUN = { reason: "The engine cannot apply the check to values of this type." };
/** @param places of the rows that outcomes of the table name, by position */
function toFinding(check, outcome, places = /* @__PURE__ */ new Map()) {
	const { id, kind, table, column, demand, where } = check;
	const base = {
		id,
		kind,
		table,
		...column === void 0 ? {} : { column },
		demand,
		where
	};
	if ("reason" in outcome) return {
		...base,
		verdict: "inconclusive",
		observation: "It could not be measured.",
		reason: outcome.reason
	};
	const { holds: held, sampleRows = [], ...rest } = outcome;
	if (!Number.isFinite(rest.measured ?? 0)) return toFinding(check, { reason: "What was measured is no number." });
	const breach = check.lenient ? "warn" : "fail";
	const finding = {
		...base,
		verdict: held ? "pass" : breach,
		...rest
	};
	if (held || sampleRows.length === 0) return finding;
	return {
		...finding,
		sampleRows,
		places: sampleRows.flatMap((position) => places.get(position) ?? [])
	};
}
function judgeRows(test, { rows, answers, mayBeEmpty }) {
	if (rows === 0) return mayBeEmpty && (test.operator === void 0 || holds(test.operator, orderOfCount(0))) ? VACUOUS : NO_ROWS;
	if (!areAnswered([
		test.failing,
		test.unreadable,
		test.undecided?.when
	], answers)) return NOT_RUN;
	const failing = Number(answers.get(countWhere(test.failing)) ?? 0);
	const unread = countIf(test.unreadable, answers);
	if (unread === rows) return { reason: "No value could be read as its type." };
	const left = [...unread === 0 ? [] : [{
		count: unread,
		phrase: COULD_NOT_BE_READ
	}], ...leftOpen(test.undecided === void 0 ? [] : [test.undecided], answers)];
	const held = holdsWith(test, {
		least: failing,
		most: Math.max(failing, Math.min(rows, failing + total(left))),
		rows
	});
	if (held === void 0) {
		const others = test.operator === void 0 ? "no other row fails" : `${formatCount(failing)} of the others ${agree(test.phrase, failing)}`;
		return { reason: `${tellLeft(left, rows)}, which leaves it open; ${others}.` };
	}
	const measured = test.unit === "percent" ? 100 * failing / rows : failing;
	const aside = left.map(({ count, phrase }) => ` (${plural(count, "value")} ${agree(phrase, count)})`).join("");
	return {
		holds: held,
		observation: `${countOf(failing, rows, test)} ${agree(phraseOf(test, failing, countIf(test.nan, answers)), failing)}${aside}`,
		measured,
		rowsChecked: rows,
		rowsFailing: failing
	};
}
/** NaN is neither below nor above a bound, and lies in no range. */
function phraseOf({ phrase }, failing, nan) {
	if (nan === 0) return phrase;
	return nan === failing ? "are NaN" : `${phrase} or NaN (${formatCount(nan)} of them NaN)`;
}
/** What was asked and not answered must not count as nothing. */
function areAnswered(conditions, answers) {
	return conditions.every((condition) => condition === void 0 || answers.has(countWhere(condition)));
}
function countIf(condition, answers) {
	return condition === void 0 ? 0 : Number(answers.get(countWhere(condition)) ?? 0);
}
function leftOpen(unmeasured, answers) {
	return unmeasured.map(({ when, phrase }) => ({
		count: countIf(when, answers),
		phrase
	})).filter(({ count }) => count > 0);
}
const total = (left) => left.reduce((sum, { count }) => sum + count, 0);
/** `3 of 4 rows (75 %) could not be read`. */
function tellLeft(left, rows) {
	return left.map(({ count, phrase }) => `${countOf(count, rows)} ${agree(phrase, count)}`).join(" and ");
}
/**
* Whether a demand on a count holds whatever the rows that are left open would have added to it; undefined where that
* depends on them.
*/
function holdsWith(test, { least, most, rows }) {
	const { operator } = test;
	if (operator === void 0) return least > 0 ? false : most > 0 ? void 0 : true;
	return holdsBetween(operator, (count) => order(count, rows, test), {
		least,
		most
	});
}
function order(count, rows, { unit }) {
	return unit === "percent" ? orderOfPercent(count, rows) : orderOfCount(count);
}
/** `37 of 1,912,004 rows (0.002 %)`; a share that is held against a limit has the digits that tell it from that. */
function countOf(count, rows, test = {}) {
	const lines = (test.unit === "percent" && test.operator !== void 0 ? limitsOf(test.operator) : []).map((limit) => ({
		read: limit.toNumber(),
		side: orderOfPercent(count, rows)(limit)
	}));
	const share = count === 0 ? "" : ` (${formatPercent(count / rows, 2, lines)})`;
	return `${formatCount(count)} of ${plural(rows, "row")}${share}`;
}
/** `37 rows are below 1`, `1 row is below 1`. */
function agree(phrase, count) {
	if (count !== 1) return phrase;
	const [pattern, word] = [
		[/^are\b/, "is"],
		[/^do\b/, "does"],
		[/^have\b/, "has"],
		[/^carry\b/, "carries"],
		[/^hold\b/, "holds"],
		[/^lack\b/, "lacks"]
	].find(([each]) => each.test(phrase)) ?? [/^/, ""];
	return phrase.replace(pattern, word);
}
function judgeFilled({ value, within }, { rows, answers, mayBeEmpty }) {
	if (rows === 0) return mayBeEmpty ? VACUOUS : NO_ROWS;
	if (!answers.has(countPresent(value)) || !areAnswered([within], answers)) return NOT_RUN;
	if (within !== void 0 && countIf(within, answers) === 0) return {
		holds: true,
		observation: "no row has the object that it belongs to",
		rowsChecked: rows
	};
	const present = Number(answers.get(countPresent(value)) ?? 0);
	return {
		holds: present > 0,
		observation: present > 0 ? `it is in ${countOf(present, rows)}` : "it is in no row",
		rowsChecked: rows
	};
}
/** @param byFooter the number is what the files say of themselves */
function judgeRowCount(operator, rows, byFooter) {
	const source = byFooter ? " by the footers of its files, since their pages do not tell" : "";
	const observation = `it has ${plural(rows, "row")}${source}`;
	return {
		holds: holds(operator, orderOfCount(rows)),
		observation,
		measured: rows,
		rowsChecked: rows
	};
}
function judgeKey(test, found, { rows, answers, mayBeEmpty }) {
	const { groups, surplus, incomplete, doubtful, sampleRows } = found;
	const nulls = test.nullFails ? incomplete : 0;
	if (rows === 0 && test.operator === void 0) return mayBeEmpty ? VACUOUS : NO_ROWS;
	if (!areAnswered(test.unmeasured.map(({ when }) => when), answers)) return NOT_RUN;
	const measured = test.unit === "percent" ? rows === 0 ? 0 : 100 * surplus / rows : surplus;
	const repeated = surplus === 0 ? `none of ${plural(rows, "row")} repeats another` : `${countOf(surplus, rows, test)} ${surplus === 1 ? "repeats" : "repeat"} an earlier row, in ${plural(groups, "group")}`;
	const aside = nulls === 0 ? "" : `; ${plural(nulls, "row")} without a complete key`;
	const left = leftOpen(test.unmeasured, answers);
	const least = test.operator === void 0 ? surplus + nulls : surplus;
	const held = holdsWith(test, {
		least,
		most: Math.max(least, Math.min(surplus + doubtful, rows - incomplete - 1)),
		rows
	});
	if (held === void 0) return { reason: `${tellLeft(left, rows)}, which leaves it open; by what is written ${repeated}.` };
	return {
		holds: held,
		observation: `${repeated}${aside}`,
		measured,
		rowsChecked: rows,
		rowsFailing: surplus + nulls,
		sampleRows
	};
}
/** Whether a scan has met rows of which the test says nothing. */
function leavesOpen({ unmeasured }, { answers }) {
	return leftOpen(unmeasured, answers).length > 0;
}
function judgeForeignKey(found, { rows, mayBeEmpty }) {
	if (rows === 0) return mayBeEmpty ? VACUOUS : NO_ROWS;
	if (found.unread === rows) return { reason: "No key could be read as its type." };
	if (found.unread > 0 && found.orphans === 0) return { reason: `${tellLeft([{
		count: found.unread,
		phrase: COULD_NOT_BE_READ
	}], rows)}, which leaves it open; no other row fails.` };
	const there = found.unreadThere === 0 ? "" : `${plural(found.unreadThere, "row")} there could not be read`;
	if (!found.areCertain) return { reason: `${`${countOf(found.orphans, rows)} ${found.orphans === 1 ? "refers" : "refer"} to no row there that could be read`}; ${there}, which leaves it open.` };
	const left = [found.unread === 0 ? "" : `${plural(found.unread, "row")} could not be read`, there].filter((each) => each !== "").join(", ");
	const aside = left === "" ? "" : ` (${left})`;
	return {
		holds: found.orphans === 0,
		observation: `${countOf(found.orphans, rows)} ${found.orphans === 1 ? "refers" : "refer"} to no row there${aside}`,
		measured: found.orphans,
		rowsChecked: rows,
		rowsFailing: found.orphans,
		sampleRows: found.sampleRows
	};
}
/**
* Only a value that does not lie in the future of the run has an age; the others are counted and told. What could not be
* read might be newer, and might be older.
*/
function judgeAge(test, { rows, answers, mayBeEmpty }) {
	if (rows === 0) return mayBeEmpty && test.of === "oldest" ? VACUOUS : NO_ROWS;
	if (!answers.has(extremeMs(test)) || !answers.has(countInFuture(test))) return NOT_RUN;
	if (!areAnswered([test.unreadable], answers)) return NOT_RUN;
	const moment = answers.get(extremeMs(test));
	const future = Number(answers.get(countInFuture(test)) ?? 0);
	const told = `${countOf(future, rows)} ${future === 1 ? "lies" : "lie"} in the future`;
	const unread = countIf(test.unreadable, answers);
	if (moment === null || moment === void 0) {
		if (future === 0) return { reason: "The column holds no point in time." };
		return { reason: `${told} of the run, and no value has an age: is its time zone declared, and the clock right?` };
	}
	const ageMs = test.nowMs - Number(moment);
	const held = ageMs <= test.limitMs;
	if (unread > 0 && held === (test.of === "oldest")) return { reason: `${tellLeft([{
		count: unread,
		phrase: COULD_NOT_BE_READ
	}], rows)}, which leaves it open; of the others the ${test.of} is ${ageText(ageMs, test.limitMs)} old.` };
	return {
		holds: held,
		observation: `${future === 0 ? `the ${test.of} value` : `the ${test.of} value that is not in the future`} is ${ageText(ageMs, test.limitMs)} old${future === 0 ? "" : `; ${told}`}`,
		measured: Math.round(ageMs / 1e3),
		rowsChecked: rows
	};
}
const [DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS] = [
	864e5,
	36e5,
	6e4,
	1e3
];
const AGE_UNITS = [
	[HOUR_MS, "h"],
	[MINUTE_MS, "min"],
	[SECOND_MS, "s"],
	[1, "ms"]
];
/** `26 h 20 min`, `3 days`: without what nobody asks for, but never so short that it reads on another side of the limit. */
function ageText(ms, limitMs) {
	const enough = ms >= 2 * DAY_MS ? DAY_MS : ms >= HOUR_MS ? MINUTE_MS : ms >= SECOND_MS ? SECOND_MS : 1;
	return wholeAge([DAY_MS, ...AGE_UNITS.map(([size]) => size)].filter((size) => size <= enough).map((step) => Math.floor(ms / step) * step).find((shown) => Math.sign(shown - limitMs) === Math.sign(ms - limitMs)) ?? Math.floor(ms));
}
function wholeAge(ms) {
	const days = ms >= 2 * DAY_MS ? Math.floor(ms / DAY_MS) : 0;
	let rest = ms - days * DAY_MS;
	const parts = days === 0 ? [] : [plural(days, "day")];
	for (const [size, unit] of AGE_UNITS) {
		const count = Math.floor(rest / size);
		rest -= count * size;
		if (count > 0) parts.push(`${count} ${unit}`);
	}
	return parts.length === 0 ? "0 s" : parts.join(" ");
}
// shared/checks/measure/keys.ts
/** So many hashes are named one by one, which spares a scan that looks for them again. */
const MAX_NAMED = 1e3;
/**
* Counts repeated keys exactly. Rows are grouped by a 64-bit hash, so that memory does not grow with the length of the
* keys; only where a hash occurs twice are the true keys of those rows grouped.
*/
async function measureKey(engine, relation, test, { limit, leavesOpen }) {
	const names = test.key.map((_, index) => `k${index}`).join(", ");
	const complete = test.key.map((_, index) => `k${index} IS NOT NULL`).join(" AND ");
	const keys = test.key.map((part, index) => `${part} AS k${index}`).join(", ");
	const from = `(SELECT ${keys}, ${leavesOpen ? test.unmeasured.map(({ when }) => `coalesce(${when}, false)`).join(" OR ") : "false"} AS is_open FROM ${relation.from})`;
	const hashes = `SELECT CASE WHEN ${complete} THEN hash(${names}) END AS h, count(*) AS n, count_if(is_open) AS open FROM ${from} GROUP BY h`;
	const suspect = "h IS NOT NULL AND n > 1";
	const first = await engine.rows(`SELECT sum(n) FILTER (WHERE h IS NULL), sum(open) FILTER (WHERE h IS NOT NULL), count(*) FILTER (WHERE ${suspect}),
       CAST(min(h, ${MAX_NAMED}) FILTER (WHERE ${suspect}) AS VARCHAR) FROM (${hashes})`);
	const [least] = (first.rows[0] ?? []).slice(3);
	const [incomplete = 0, openRows = 0, count = 0] = countsIn(first.rows[0]?.slice(0, 3));
	if (count === 0) return {
		groups: 0,
		surplus: 0,
		incomplete,
		doubtful: openRows,
		sampleRows: []
	};
	const suspects = (most) => count <= MAX_NAMED || most <= MAX_NAMED ? String(least).slice(1, -1).split(", ").slice(0, most).join(", ") : `SELECT h FROM (${hashes}) WHERE ${suspect}`;
	const { rows } = await engine.rows(`SELECT count(*), sum(n) - count(*), sum(n - 1) FILTER (WHERE open) FROM (
       SELECT ${names}, count(*) AS n, bool_or(is_open) AS open FROM ${from}
       WHERE ${complete} AND hash(${names}) IN (${suspects(count)}) GROUP BY ${names} HAVING count(*) > 1)`);
	const [groups = 0, surplus = 0, openSurplus = 0] = countsIn(rows[0]);
	const counted = {
		groups,
		surplus,
		incomplete,
		doubtful: openRows - openSurplus
	};
	if (surplus === 0 || limit === 0) return {
		...counted,
		sampleRows: []
	};
	const sampled = await engine.rows(`SELECT min(position, ${limit}) FROM (
       SELECT ${POSITION} AS position, row_number() OVER (PARTITION BY ${names} ORDER BY ${POSITION}) AS nth
       FROM (SELECT ${keys}, ${POSITION} FROM ${relation.fromNumbered})
       WHERE ${complete} AND hash(${names}) IN (${suspects(limit)}))
     WHERE nth > 1`);
	return {
		...counted,
		sampleRows: positionsOf(sampled.rows[0]?.[0])
	};
}
/** A sum over no row is NULL. */
function countsIn(row) {
	return (row ?? []).map((value) => Number(value ?? 0));
}
/**
* Rows whose key is not in the other table. Left out are rows with a NULL in the key, which refer to nothing, and rows
* with a part that cannot be read, which fail their type. A part that the other table cannot hold is in no row of it.
*/
async function measureForeignKey(engine, relation, test, options) {
	const complete = test.key.map(({ foreign }, index) => `(k${index} IS NOT NULL${foreign === void 0 ? "" : ` OR f${index}`})`).join(" AND ");
	const keys = (parts) => parts.flatMap(({ sql, foreign }, index) => [`${sql} AS k${index}`, ...foreign === void 0 ? [] : [`${foreign} AS f${index}`]]).join(", ");
	const others = `SELECT ${keys(test.other.key)} FROM ${options.other.from}`;
	const match = test.key.map((_, index) => `o.k${index} = c.k${index}`).join(" AND ");
	const orphans = (from, more) => `(SELECT * FROM (SELECT ${keys(test.key)}${more} FROM ${from}) WHERE ${complete}) c ANTI JOIN (${others}) o ON (${match})`;
	const unread = await countRows(engine, relation, misreadIn(test.key));
	const count = await one(engine, `SELECT count(*) FROM ${orphans(relation.from, "")}`);
	if (count === 0) return {
		orphans: 0,
		unread,
		unreadThere: 0,
		areCertain: true,
		sampleRows: []
	};
	const unreadThere = await countRows(engine, options.other, misreadIn(test.other.key));
	const areCertain = unreadThere === 0 || await areMore(engine, test, orphans(relation.from, ""), unreadThere);
	if (options.limit === 0) return {
		orphans: count,
		unread,
		unreadThere,
		areCertain,
		sampleRows: []
	};
	const { rows } = await engine.rows(`SELECT min(${POSITION}, ${options.limit}) FROM ${orphans(relation.fromNumbered, `, ${POSITION}`)}`);
	return {
		orphans: count,
		unread,
		unreadThere,
		areCertain,
		sampleRows: positionsOf(rows[0]?.[0])
	};
}
function misreadIn(parts) {
	return parts.flatMap((part) => part.misread ?? []).join(" OR ");
}
async function countRows(engine, relation, condition) {
	return condition === "" ? 0 : one(engine, `SELECT count_if(${condition}) FROM ${relation.from}`);
}
/** Whether some orphan refers to no row there, whatever keys the unread rows hold: one each. */
async function areMore(engine, test, orphans, unreadThere) {
	const names = test.key.map((_, index) => `k${index}`).join(", ");
	const impossible = test.key.flatMap(({ foreign }, index) => foreign === void 0 ? [] : [`f${index}`]).join(" OR ");
	const { rows } = await engine.rows(`SELECT count(*), count_if(${impossible === "" ? "false" : "impossible"}) FROM (
       SELECT ${names}${impossible === "" ? "" : `, bool_or(${impossible}) AS impossible`} FROM ${orphans} GROUP BY ${names})`);
	const [keys = 0, certain = 0] = countsIn(rows[0]);
	return certain > 0 || keys > unreadThere;
}
async function one(engine, sql) {
	const { rows } = await engine.rows(sql);
	return Number(rows[0]?.[0] ?? 0);
}
// shared/checks/looks/formats.ts
/** More forms than this in one column are no matter of a format. */
const MOST_MASKS = 8;
const DATE = [
	{
		mask: /^(99?)([./ -])(99?)\2(9999|99)(?!9)/,
		orders: ["day", "month"]
	},
	{
		mask: /^(9999)([./ -])(99?)\2(99?)(?!9)/,
		orders: ["year"]
	},
	{
		mask: /^(99?)([./ -])(A[Aa…]+)\2(9999|99)(?!9)/,
		orders: ["named"]
	}
];
const SAYS = {
	day: "The day stands first.",
	month: "The month stands first.",
	year: "They are not written as in YYYY-MM-DD or YYYY-MM-DDThh:mm:ss.",
	named: "The month is a name.",
	time: "They are not written as in hh:mm:ss."
};
/** Digits alone, whose run the mask shortens. */
const COMPACT = {
	date: ["yyyyMMdd"],
	timestamp: [
		"yyyyMMdd",
		"yyyyMMddHHmm",
		"yyyyMMddHHmmss"
	],
	time: ["HHmmss"]
};
/**
* Formats that values of these masks may be written in. They are guesses from the looks alone: each is still to be tried
* on the values themselves.
*/
function formatsLike(masks, family) {
	if (family !== "date" && family !== "timestamp" && family !== "time") return [];
	const found = [...masks].slice(0, MOST_MASKS).flatMap((mask) => formatsOf(mask, family));
	return found.filter(({ pattern }, index) => found.findIndex((each) => each.pattern === pattern) === index);
}
function formatsOf(mask, family) {
	const says = family === "time" ? SAYS.time : SAYS.year;
	if (mask === "9…9" || family === "time" && mask === "9999") return (mask === "9999" ? ["HHmm"] : COMPACT[family]).map((pattern) => ({
		pattern,
		says
	}));
	if (family === "time") {
		const pattern = clockOf$1(mask);
		return pattern === void 0 ? [] : [{
			pattern,
			says
		}];
	}
	return DATE.flatMap(({ mask: form, orders }) => {
		const date = form.exec(mask);
		if (date === null) return [];
		const clock = behindDate(mask.slice(date[0].length));
		if (clock === void 0) return [];
		return orders.flatMap((order) => datesOf(order, date).map((day) => formatOf$2(order, `${day}${clock}`)));
	});
}
function formatOf$2(order, pattern) {
	const kind = order === "day" || order === "month" ? { kind: "order" } : {};
	return {
		pattern,
		says: SAYS[order],
		...kind
	};
}
/** Where a day or month of one digit occurs, the others have as few digits as they need too. */
function datesOf(order, [, first = "", between = "", second = "", third = ""]) {
	const [day, month] = first.length === 1 || second.length === 1 || third.length === 1 ? ["d", "M"] : ["dd", "MM"];
	const year = third.length === 4 ? "yyyy" : "yy";
	switch (order) {
		case "day": return [[
			day,
			month,
			year
		].join(between)];
		case "month": return [[
			month,
			day,
			year
		].join(between)];
		case "year": return [[
			"yyyy",
			month,
			day
		].join(between)];
		case "named": return ["MMM", "MMMM"].map((name) => [
			first.length === 1 ? "d" : "dd",
			name,
			year
		].join(between));
		case "time": return [];
	}
}
/** ` HH:mm` for ` 99:99`; nothing where nothing follows. */
function behindDate(mask) {
	if (mask === "") return "";
	const between = /^( |T)/.exec(mask)?.[0];
	const clock = between === void 0 ? void 0 : clockOf$1(mask.slice(1));
	return clock === void 0 ? void 0 : `${between === "T" ? "'T'" : " "}${clock}`;
}
function clockOf$1(mask) {
	const form = /^(99?)([:.])99(?:\2(99)(?:[.,](9{1,4}|9…9))?)?( ?)(AA)?( ?)(Z|[+-]99:99|[+-]9999)?$/.exec(mask);
	if (form === null) return void 0;
	const [, hour = "", between = ":", second, fraction, , half, beforeZone = "", zone] = form;
	const short = hour.length === 1;
	const parts = [
		half === void 0 ? short ? "H" : "HH" : short ? "h" : "hh",
		"mm",
		...second === void 0 ? [] : ["ss"]
	].join(between);
	const rest = fraction === void 0 ? "" : `.${"S".repeat(fraction === "9…9" ? 6 : fraction.length)}`;
	const blankBeforeHalf = half === void 0 ? "" : form[5] ?? "";
	const letters = half === void 0 ? "" : `${blankBeforeHalf}a`;
	const blank = half === void 0 ? form[5] ?? "" : beforeZone;
	return `${parts}${rest}${letters}${zone === void 0 ? "" : `${blank}${/[+-]9{4}/.test(zone) ? "XX" : "XXX"}`}`;
}
// shared/checks/looks/mend.ts
const NUMBERS = ["integer", "number"];
const TEXTS = ["string"];
/** SQL: the changed text, where the whole text is of the form. */
function onlyWhere(text, pattern, changed) {
	return `(CASE WHEN regexp_full_match(${text}, ${sqlText(pattern)}) THEN ${changed} ELSE ${text} END)`;
}
// shared/checks/looks/separators.ts
/** What is said where two mends of a kind help equally. */
const UNDECIDED_SEPARATOR = {
	comma: {
		says: "They have a comma, which may separate decimals or thousands.",
		remedy: "Write a decimal point and no other separator",
		declare: "csvDecimalSeparator or csvThousandsSeparator"
	},
	point: {
		says: "They have a point, which may separate decimals or thousands.",
		remedy: "Write a decimal comma, as the contract declares, and no other separator",
		declare: "csvThousandsSeparator, or csvDecimalSeparator as a point"
	}
};
const WHOLE$1 = "They are whole numbers written as floats, as pandas writes a column of integers with gaps.";
/** What may stand between thousands, beside the point and the comma. */
const BLANKS_AND_SIGNS = " '’_\\x{A0}\\x{202F}\\x{2009}";
/**
* Mends of numbers: each turns a text into one with the separators that the contract declares, so that it is read as
* the contract would have it.
*/
function numberMends({ decimal, thousands }) {
	const grouped = thousands === void 0 ? "[0-9]" : `[0-9${thousands}]`;
	const withoutFraction = (text) => `regexp_replace(${text}, ${sqlText(`^(\\s*[+-]?${grouped}+)[${decimal}]0*\\s*$`)}, '\\1')`;
	return [
		{
			sql: withoutFraction,
			says: WHOLE$1,
			remedy: "Make it integers before it is written (pandas: astype(\"Int64\")), or declare the column as number",
			families: ["integer"]
		},
		{
			sql: withoutFraction,
			says: WHOLE$1,
			remedy: "Read and write the column as text (pandas: dtype=str)",
			families: TEXTS
		},
		decimal === "." ? decimalComma : decimalPoint,
		{
			sql: (text) => {
				const between = `[${decimal === "." ? "," : "."}${BLANKS_AND_SIGNS}]`;
				return onlyWhere(text, `[+-]?[0-9]{1,3}(${between}[0-9]{3})+([${decimal}][0-9]+)?`, `regexp_replace(${text}, ${sqlText(between)}, '', 'g')`);
			},
			says: "Their thousands are separated.",
			remedy: "Write digits alone",
			declare: "csvThousandsSeparator",
			families: NUMBERS,
			kind: decimal === "." ? "comma" : "point"
		},
		...decimal === "." ? [pointsAndNoDecimals] : []
	];
}
const decimalComma = {
	sql: (text) => onlyWhere(text, "[+-]?([0-9]{1,3}([.][0-9]{3})+|[0-9]*),[0-9]+", `replace(replace(${text}, '.', ''), ',', '.')`),
	says: "They have a decimal comma.",
	remedy: "Write a decimal point",
	declare: "csvDecimalSeparator",
	families: NUMBERS,
	kind: "comma"
};
const decimalPoint = {
	sql: (text) => onlyWhere(text, "[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]*)[.][0-9]+", `replace(replace(${text}, ',', ''), '.', ',')`),
	says: "They have a decimal point, where the contract declares a comma.",
	remedy: "Write a decimal comma",
	declare: "csvDecimalSeparator as a point",
	families: NUMBERS,
	kind: "point"
};
const pointsAndNoDecimals = {
	sql: (text) => onlyWhere(text, "[+-]?[0-9]{1,3}([.][0-9]{3})+", `replace(${text}, '.', '')`),
	says: "Their thousands are separated by points.",
	remedy: "Write digits alone",
	declare: "csvThousandsSeparator as a point, and csvDecimalSeparator as a comma",
	families: ["integer"]
};
// shared/checks/looks/hint.ts
/** @param declared the format that the contract has, which is not how the values are written */
function formatHint({ says, kind, pattern }, { format, family }) {
	return {
		says,
		remedy: formatRemedy([pattern], format?.declared, family),
		...kind === void 0 ? {} : { kind },
		pattern
	};
}
function formatRemedy(patterns, declared, family) {
	const such = `logicalTypeOptions: format, such as ${patterns.join(" or ")}`;
	if (declared !== void 0) return `Declare the format that they are written in (${such}), or write them as it is declared`;
	return `Write them as ${{
		date: "YYYY-MM-DD",
		time: "hh:mm:ss"
	}[String(family)] ?? "YYYY-MM-DDThh:mm:ss"}, or declare how they are written (${such})`;
}
/**
* What helps most rows, and what helps most of those that it does not help.
*
* @param hints the first one is told where several help equally
*/
function hintOf(rows, hints, look) {
	const parts = [];
	let left = rows;
	while (left.length > 0 && parts.length < 2) {
		const best = bestHint(left, hints, look);
		if (best === void 0) break;
		parts.push(`${saysText(best.hint.says, best.count, rows.length)} ${remedyText(best.hint, look.isCsv)}`);
		left = left.filter((helped) => helped[best.index] !== true);
	}
	return parts.length === 0 ? void 0 : parts.join(" ");
}
function bestHint(rows, hints, look) {
	const counts = hints.map((_, index) => rows.filter((helped) => helped[index] === true).length);
	const count = Math.max(0, ...counts);
	const index = counts.indexOf(count);
	const first = hints[index];
	if (count === 0 || first === void 0) return void 0;
	const rival = hints.find(({ kind, says }, other) => other > index && counts[other] === count && kind === first.kind && says !== first.says);
	return {
		hint: first.kind === void 0 || rival === void 0 ? first : undecided(first, rival, look),
		index,
		count
	};
}
/** Two hints of a kind help equally, and which is meant cannot be told. */
function undecided(first, rival, { format, family }) {
	if (first.kind === "comma" || first.kind === "point") return UNDECIDED_SEPARATOR[first.kind];
	return {
		says: "Day and month cannot be told apart.",
		remedy: formatRemedy([first, rival].flatMap(({ pattern }) => pattern ?? []), format?.declared, family)
	};
}
function saysText(says, count, of) {
	if (count === of) return says;
	return `${of > 100 ? formatPercent(count / of, 2) : `${formatCount(count)} of ${formatCount(of)}`}: ${says.charAt(0).toLowerCase()}${says.slice(1)}`;
}
function remedyText({ remedy, declare }, isCsv) {
	return `${remedy}${declare === void 0 || !isCsv ? "" : `, or declare it in the contract (customProperties: ${declare})`}.`;
}
// shared/checks/looks/mends.ts
/** Words that stand for no value in the files of common tools. */
const NULL_WORDS = [...[
	"NA",
	"N/A",
	"#N/A",
	"<NA>",
	"N.A.",
	"NULL",
	"(NULL)",
	"NIL",
	"NONE",
	"NAN",
	"NAT",
	"MISSING",
	"UNKNOWN"
], ...[
	"-",
	"--",
	"---",
	"–",
	"—",
	"?",
	".",
	"\\N",
	""
]];
const YES = [
	"yes",
	"y",
	"true",
	"t",
	"on",
	"1",
	"1.0",
	"ja",
	"j",
	"oui",
	"si",
	"sí",
	"wahr",
	"vrai",
	"x"
];
const NO = [
	"no",
	"n",
	"false",
	"f",
	"off",
	"0",
	"0.0",
	"nein",
	"non",
	"falsch",
	"faux",
	""
];
/** Where several mends help equally, the first one is told. */
function mendsOf(separators) {
	return [
		...PLAIN,
		...numberMends(separators),
		...OTHERS
	];
}
const PLAIN = [
	{
		sql: (text) => text,
		says: "They stand in quotes in JSON, or without them where text is demanded.",
		remedy: "Write numbers and true or false without quotes, and text in quotes"
	},
	{
		sql: (text) => `trim(${text}, ' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13))`,
		says: "Blanks stand around them.",
		remedy: "Trim them in the step that writes the data"
	},
	{
		sql: (text) => `(CASE WHEN upper(trim(${text})) IN (${NULL_WORDS.map(sqlText).join(", ")}) THEN NULL ELSE ${text} END)`,
		says: "They are words for a missing value, such as NA, null or a dash.",
		remedy: "Leave the field empty (in JSON write null)",
		declare: "csvNullTexts"
	}
];
const OTHERS = [
	{
		sql: (text) => `regexp_replace(${text}, '[${UNSEEN}]', '', 'g')`,
		says: "They hold characters that cannot be seen, such as a byte order mark or a no-break space.",
		remedy: "Remove them in the step that writes the data"
	},
	{
		sql: (text) => `regexp_replace(${text}, '[\\p{Sc}%${UNSEEN}]', '', 'g')`,
		says: "A currency or percent sign stands beside the number.",
		remedy: "Write the number alone, and its unit into the name of the column",
		families: NUMBERS
	},
	{
		sql: (text) => `(CASE WHEN lower(trim(${text})) IN (${YES.map(sqlText).join(", ")}) THEN 'true' WHEN lower(trim(${text})) IN (${NO.map(sqlText).join(", ")}) THEN 'false' ELSE ${text} END)`,
		says: "They say true and false in other words, such as yes and no or 1 and 0.",
		remedy: "Write true and false",
		families: ["boolean"]
	},
	{
		sql: (text) => `regexp_replace(${text}, '^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9:.]+(Z|[+-][0-9:]+)?$', '\\1')`,
		says: "They carry a time of day.",
		remedy: "Declare the column as timestamp, or write the date alone",
		families: ["date"]
	},
	{
		sql: (text) => `regexp_replace(${text}, '^([0-9]{4}-[0-9]{2}-[0-9]{2})$', '\\1T00:00:00Z')`,
		says: "They are dates without a time of day.",
		remedy: "Declare the column as date, or write the time of day too",
		families: ["timestamp"]
	},
	...["lower", "upper"].map((change) => ({
		sql: (text) => `${change}(${text})`,
		says: "They differ in upper and lower case alone.",
		remedy: "Write them in the case that the contract names",
		families: TEXTS
	})),
	{
		sql: (text) => `(upper(${text}[1]) || lower(${text}[2:]))`,
		says: "They differ in upper and lower case alone.",
		remedy: "Write them in the case that the contract names",
		families: TEXTS
	},
	{
		sql: (text) => `regexp_replace(${text}, '^(["''])(.*)["'']$', '\\2')`,
		says: "Quotes are part of them.",
		remedy: "Write them without the quotes, or quote them as CSV does: with \" alone, right beside the delimiters"
	},
	{
		sql: (text) => `regexp_replace(${text}, '^0+([0-9])', '\\1')`,
		says: "They have leading zeros.",
		remedy: "Write them without, or allow for them in the contract",
		families: TEXTS
	},
	...[
		2,
		3,
		4,
		5,
		6,
		7,
		8,
		9,
		10,
		11,
		12,
		13,
		14
	].map((width) => ({
		sql: (text) => onlyWhere(text, `[0-9]{1,${width - 1}}`, `lpad(${text}, ${width}, '0')`),
		says: `With leading zeros, ${width} digits in all, they would do: a tool that took them for numbers may have dropped the zeros.`,
		remedy: "Read and write the column as text (pandas: dtype=str)",
		families: TEXTS
	}))
];
/** SQL: text that was decoded by another encoding than its own leaves these behind. */
function wronglyDecoded(text) {
	return `regexp_matches(${text}, '\\x{FFFD}|[ÃÂ][\\x{80}-\\x{BF}]|â[\\x{80}€]|Ã[ƒ„–œŸ¤¼¶]')`;
}
const OBJECTS = {
	says: "They are objects or lists where one value is demanded.",
	remedy: "Write one value in each row (pandas: to_json(orient=\"records\", lines=True)), or declare the column as object or array"
};
const WRONGLY_DECODED = {
	says: "They hold what is left of letters that were read in the wrong encoding.",
	remedy: "Write the data as UTF-8 from its source; a file that is still in its old encoding is turned by `iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW`"
};
// shared/checks/looks/look.ts
/** Enough to tell what most look like; the scan ends with the last of them. */
const LOOKED_AT = 1e3;
/**
* Of a longer table only as many as its first million rows would hold if they were spread evenly: a few rows among
* millions say what they look like too, and the last of them may stand at the end.
*/
const LOOKED_THROUGH = 1e6;
const FEWEST = 20;
/** Elements of a list that are looked at in one row. */
const ELEMENTS = 5;
const SHOWN_SHAPES = 3;
/**
* Of each text only its head is looked at, since a mask shows fewer characters, and what was wrongly decoded shows in the
* first sentences too. A row with more text than is mended is not mended at all: every mend is of numbers, dates, words
* and codes, which are shorter, and each of them would go through all of the text once more.
*/
const HEAD_CHARACTERS = 200;
const MENDED_BYTES = 1e3;
const HEADS = "looked_heads";
/**
* The first failing rows of a test: where they are, what the values look like and what would mend them. No value leaves
* the engine: it makes the masks, and tries each mend itself.
*
* @param options `failing`: how many of the `rows` fail, so that the scan ends with the last of them; `closely`: whether
* the values are looked at too
*/
async function lookAtRows(engine, relation, test, options) {
	const look = options.closely ? test.look : void 0;
	const sampled = Math.min(look === void 0 ? options.maxSamples : lookedAt(options), options.failing);
	if (options.maxSamples === 0 || sampled === 0) return { sampleRows: [] };
	const from = `(SELECT * FROM ${relation.fromNumbered} WHERE ${test.failing} LIMIT ${sampled})`;
	const together = `(SELECT * FROM ${from} ORDER BY ${POSITION})`;
	const samples = look === void 0 ? void 0 : await unlessItCannotBeRun(() => lookAt(engine, together, look));
	const sampleRows = (samples?.positions ?? await positionsIn(engine, from)).toSorted((a, b) => a - b).slice(0, options.maxSamples);
	if (look === void 0 || samples === void 0 || samples.masks.length === 0) return { sampleRows };
	const formats = await unlessItCannotBeRun(() => tryFormats(engine, together, look, samples));
	const hint = hintOf(samples.helped.map((row, index) => [...row, ...formats?.helped.get(samples.positions[index] ?? -1) ?? (formats?.hints ?? []).map(() => false)]), [...samples.hints, ...formats?.hints ?? []], look);
	return {
		sampleRows,
		shapes: commonest(samples.masks.map((masks) => masks.map(shapeOf))),
		shapesOf: samples.masks.length,
		...hint === void 0 ? {} : { hint }
	};
}
function lookedAt({ rows, failing, maxSamples }) {
	if (rows <= LOOKED_THROUGH) return LOOKED_AT;
	return Math.min(LOOKED_AT, Math.max(FEWEST, maxSamples, Math.ceil(failing * LOOKED_THROUGH / rows)));
}
/** A mended text may be more than the test's own expression can take; where the rows are is still to be told. */
async function unlessItCannotBeRun(look) {
	try {
		return await look();
	} catch (error) {
		if (error instanceof EngineError && error.reason === "sql") return void 0;
		throw error;
	}
}
async function positionsIn(engine, from) {
	const { rows } = await engine.rows(`SELECT ${POSITION} FROM ${from}`);
	return rows.map(([position]) => Number(position));
}
async function lookAt(engine, from, look) {
	const mends = mendsFor(look);
	const heads = `list_transform(list_slice(${look.texts}, 1, ${ELEMENTS}), lambda t: substring(t, 1, ${HEAD_CHARACTERS}))`;
	const { rows } = await engine.rows(`SELECT ${POSITION}, ${lookSql(look, mends)} FROM (SELECT *, ${heads} AS ${HEADS} FROM ${from})`);
	return {
		positions: rows.map(([position]) => Number(position)),
		masks: rows.map(([, masks]) => asList(masks)),
		helped: rows.map(([, masks, helped, decoded]) => {
			const isObject = asList(masks).length > 0 && asList(masks).every((mask) => typeof mask !== "string");
			return [
				...mends.map((_, index) => asList(helped)[index] === true),
				isObject,
				decoded === true
			];
		}),
		hints: [
			...mends,
			OBJECTS,
			WRONGLY_DECODED
		]
	};
}
function mendsFor({ family, isType, separators }) {
	return mendsOf(separators).filter(({ families }) => {
		if (families === void 0 || family === void 0) return true;
		return families.includes(family) && !(isType && family === "string");
	});
}
/** Three columns: the masks of a row, whether each mend helps it, and whether it was wrongly decoded. */
function lookSql(look, mends) {
	const masks = `list_transform(${HEADS}, lambda t: ${maskSql("t")})`;
	const change = (text) => `CASE mend ${mends.map(({ sql }, index) => `WHEN ${index} THEN ${sql(text)}`).join(" ")} END`;
	const after = look.after(change);
	const isMended = `${look.bytes} <= ${MENDED_BYTES} AND len(list_filter(${HEADS}, lambda t: t IS NULL)) = 0`;
	return `${masks}, ${after === void 0 ? "[]" : `CASE WHEN ${isMended} THEN list_transform(range(${mends.length}), lambda mend: NOT coalesce(${after}, false)) ELSE [] END`}, ${`coalesce(list_bool_or(list_transform(${HEADS}, lambda t: ${wronglyDecoded("t")})), false)`}`;
}
/** Dates and times are read as if a format were declared that their looks suggest. */
async function tryFormats(engine, from, look, { masks }) {
	const { format } = look;
	if (format === void 0) return void 0;
	const likely = formatsLike(new Set(masks.flat().filter((mask) => typeof mask === "string")), look.family).flatMap((each) => {
		const failing = each.pattern === format.declared ? void 0 : format.after(each.pattern);
		return failing === void 0 ? [] : [{
			failing,
			hint: formatHint(each, look)
		}];
	});
	if (likely.length === 0) return void 0;
	const reads = likely.map(({ failing }) => `CASE WHEN ${look.bytes} <= ${MENDED_BYTES} THEN NOT coalesce(${failing}, false) ELSE false END`);
	const { rows } = await engine.rows(`SELECT ${POSITION}, [${reads.join(", ")}] FROM ${from}`);
	return {
		hints: likely.map(({ hint }) => hint),
		helped: new Map(rows.map(([position, helped]) => [Number(position), asList(helped).map((each) => each === true)]))
	};
}
function asList(value) {
	return Array.isArray(value) ? value : [];
}
function shapeOf(mask) {
	if (typeof mask !== "string") return "an object or list";
	return mask === "" ? "an empty text" : `"${mask}"`;
}
/** Most frequent first; a row counts once for each shape that it holds. */
function commonest(rows) {
	const counts = /* @__PURE__ */ new Map();
	for (const shape of rows.flatMap((masks) => [...new Set(masks)])) counts.set(shape, (counts.get(shape) ?? 0) + 1);
	return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([shape, count]) => ({
		shape,
		rows: count
	})).slice(0, SHOWN_SHAPES);
}
// shared/checks/conditions/demand.ts
/** Values that could not be read are not judged here; they fail the type check and are told apart. */
function rows(reading, { failing, suspect, extreme, phrase, nan }) {
	const { misread, unusual } = reading;
	return {
		by: "rows",
		failing,
		...suspect === void 0 ? {} : { suspect },
		...extreme === void 0 ? {} : { extreme },
		phrase,
		...nan === void 0 ? {} : { nan },
		...misread === void 0 ? {} : { unreadable: misread },
		...misread === void 0 || unusual === void 0 ? {} : { unreadableSuspect: unusual }
	};
}
const isNumeric = (reading) => reading.family === "integer" || reading.family === "number";
const isTemporal = (reading) => reading.family === "date" || reading.family === "timestamp" || reading.family === "time";
// shared/checks/conditions/text-tests.ts
/** `^…$` without alternation or groups that change flags: a match anywhere is then a match of the whole. */
const WHOLE = /^(?:\(\?[is]+\))?\^(?![*+?{])(?:[^|\\(]|\\[^]|\((?!\?)|\(\?:)*\$$/;
/**
* SQL: the text does not match the pattern; null where the text is.
*
* DuckDB runs `regexp_full_match` once per entry of a column's dictionary, `regexp_matches` once per row, so the former
* is written wherever it means the same: nine times faster on a column of few values.
*/
function mismatches(value, re2) {
	return `NOT ${WHOLE.test(re2) ? "regexp_full_match" : "regexp_matches"}(${value}, ${sqlText(re2)})`;
}
/** SQL: the text is none of the literals; null where it is. `NOT IN` means the same and compares row by row. */
function isNoneOf(value, literals) {
	return `NOT list_contains(${sqlList(literals)}, ${value})`;
}
// shared/checks/conditions/json-values.ts
/** SQL over values of JSON as JSON compares them: each is of its own type, whatever is declared. */
const CONTAINERS$1 = `('OBJECT', 'ARRAY')`;
/** SQL: the value is a list or an object. */
function isContainer(value) {
	return `coalesce(json_type(${value}) IN ${CONTAINERS$1}, false)`;
}
const ENTRIES$1 = {
	OBJECT: `'$.*'`,
	ARRAY: `'$[*]'`
};
/** SQL: the value is a list or an object that holds another, of which `canonicalItem` is only what is written. */
function isDeep(value) {
	const holds = (type) => `WHEN '${type}' THEN len(list_filter(json_extract(${value}, ${ENTRIES$1[type]}), lambda entry: json_type(entry) IN ${CONTAINERS$1})) > 0`;
	return `(CASE json_type(${value}) ${holds("OBJECT")} ${holds("ARRAY")} ELSE false END)`;
}
/**
* SQL of a text that is the same for equal values and differs where they do: numbers by their value, a text never equals
* a number or a truth value, and the fields of an object have no order. Of what `isDeep` it is what is written.
*/
function canonicalItem(value) {
	const joined = (entries) => `coalesce(list_aggregate(${entries}, 'string_agg', ','), '')`;
	const fields = `list_sort(list_transform(list_zip(json_keys(${value}), json_extract(${value}, ${ENTRIES$1.OBJECT})), lambda field: CAST(to_json(field[1]) AS VARCHAR) || ':' || ${canonicalScalar("field[2]")}))`;
	const items = `list_transform(json_extract(${value}, ${ENTRIES$1.ARRAY}), lambda entry: ${canonicalScalar("entry")})`;
	return `(CASE json_type(${value}) WHEN 'OBJECT' THEN '{' || ${joined(fields)} || '}' WHEN 'ARRAY' THEN '[' || ${joined(items)} || ']' ELSE ${canonicalScalar(value)} END)`;
}
function canonicalScalar(value) {
	return canonicalDecimal(`CAST(${value} AS VARCHAR)`);
}
/** SQL: the value is there and is none of these: `1` is `1.0`, and neither `"1"` nor `true`. */
function isNoneOfScalars(value, scalars) {
	const texts = scalars.filter((scalar) => typeof scalar === "string").map((scalar) => sqlText(scalar));
	const booleans = scalars.filter((scalar) => typeof scalar === "boolean").map((scalar) => sqlText(String(scalar)));
	const numbers = scalars.filter((scalar) => scalar instanceof ExactNumber);
	const written = `CAST(${value} AS VARCHAR)`;
	return `(CASE json_type(${value}) WHEN 'VARCHAR' THEN ${texts.length === 0 ? "true" : isNoneOf(`(${value} ->> '$')`, texts)} WHEN 'BOOLEAN' THEN ${booleans.length === 0 ? "true" : isNoneOf(written, booleans)} WHEN 'OBJECT' THEN true WHEN 'ARRAY' THEN true ELSE ${value} IS NOT NULL AND ${numbers.length === 0 ? "true" : isNoneOfNumbers(readNumber(written, {}), numbers)} END)`;
}
// shared/checks/conditions/number-tests.ts
/**
* SQL that compares a column's numbers with a contract's. Nothing is rounded but by the column itself: text and exact
* types are compared with the decimal that the contract writes, FLOAT and DOUBLE with the value of their own type that
* is nearest to it, as NumPy does (NEP 50), so that 0.1 in a FLOAT column is 0.1.
*/
const FLOAT_MAX = ExactNumber.of(2n ** 128n - 2n ** 103n);
const DOUBLE_MAX = ExactNumber.of(2n ** 1024n - 2n ** 970n);
/** SQL: the value compares so with the literal; false or NULL where there is none. NaN is above every number. */
function numberCompares(reading, comparison, literal) {
	const { number, value, type } = reading;
	if (number !== void 0) return compares(number, comparison, literal);
	const grid = type === void 0 ? void 0 : gridOf(type);
	if (grid !== void 0) {
		const rule = wholeComparison(comparison, literal, grid);
		if ("always" in rule) return rule.always ? `${value} IS NOT NULL` : "false";
		return `${value} ${rule.comparison} ${gridLiteral(rule.count, grid, reading)}`;
	}
	const { text, overflows } = floatingLiteral(reading, literal);
	if (!overflows) return `${value} ${comparison} ${text}`;
	return `${value} ${(literal.negative ? {
		"<": "<=",
		"<=": "<=",
		">": ">",
		">=": ">"
	} : {
		"<": "<",
		"<=": "<",
		">": ">=",
		">=": ">="
	})[comparison]} ${text}`;
}
/** SQL: true wherever `numberCompares` is, in few words; undefined where that is short itself. */
function numberMayCompare({ number }, comparison, literal) {
	return number === void 0 ? void 0 : mayCompare(number, comparison, literal);
}
/** SQL: the value is none of the literals; false or NULL where there is none. */
function isNoneOfLiterals(reading, literals) {
	const { number, value, type } = reading;
	if (number !== void 0) return isNoneOfNumbers(number, literals);
	const grid = type === void 0 ? void 0 : gridOf(type);
	const possible = literals.flatMap((literal) => {
		if (grid !== void 0) {
			const count = countOf$1(literal, grid);
			return count === void 0 ? [] : [gridLiteral(count, grid, reading)];
		}
		const { text, overflows } = floatingLiteral(reading, literal);
		return overflows ? [] : [text];
	});
	return possible.length === 0 ? `${value} IS NOT NULL` : `${value} NOT IN (${possible.join(", ")})`;
}
/**
* SQL: the value is no multiple of the factor. A FLOAT or DOUBLE is the decimal that DuckDB prints it as: the shortest
* that reads as it, and of a FLOAT of more than seven digits sometimes one with more.
*
* @param factor of at most `MAX_FACTOR_DIGITS` digits
*/
function isNoMultipleOf(reading, factor) {
	const { number, value, type } = reading;
	if (number !== void 0) return isNoMultiple(number, factor);
	const grid = type === void 0 ? void 0 : gridOf(type);
	if (grid !== void 0) {
		const count = wholeFactor(factor, grid.scale);
		if (grid.scale === 0) return isNoWholeMultiple(value, count, grid.highest);
		if (count === 1n) return "false";
		return count > grid.highest ? `${value} <> 0` : `${value} % ${gridLiteral(count, grid, reading)} <> 0`;
	}
	const printed = `CAST(${value} AS VARCHAR)`;
	const double = type?.name === "FLOAT" ? `CAST(${printed} AS DOUBLE)` : value;
	const quick = quotient(double, factor);
	const slow = `WHEN isfinite(${value}) THEN ${isNoMultiple(readNumber(printed, {}), factor)} ELSE ${value} IS NOT NULL`;
	return `(CASE ${quick === void 0 ? "" : `WHEN abs(${value}) < ${quick.below} THEN ${quick.noMultiple} `}${slow} END)`;
}
/** SQL: the value has a fraction, or is no finite number. */
function isNotWhole(reading) {
	const { number, value, type } = reading;
	if (number !== void 0) return hasFraction(number);
	const grid = type === void 0 ? void 0 : gridOf(type);
	if (grid !== void 0) return grid.scale === 0 ? "false" : `${value} <> trunc(${value})`;
	return `(NOT isfinite(${value}) OR ${value} <> trunc(${value}))`;
}
/** SQL of a number of the column's own type. */
function gridLiteral(count, { scale }, { type }) {
	if (scale === 0 && type?.name !== "UHUGEINT" && !type?.name.startsWith("DECIMAL")) return String(count);
	const digits = (count < 0n ? -count : count).toString().padStart(scale + 1, "0");
	return `CAST('${`${count < 0n ? "-" : ""}${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale)}`.replace(/\.$/, "")}' AS ${type?.name ?? "DOUBLE"})`;
}
function floatingLiteral({ type }, literal) {
	const single = type?.name === "FLOAT";
	const size = literal.negative ? ExactNumber.parse(String(literal).slice(1)) : literal;
	const overflows = size !== void 0 && size.compare(single ? FLOAT_MAX : DOUBLE_MAX) > 0;
	return {
		text: `CAST('${overflows ? `${literal.negative ? "-" : ""}inf` : String(literal)}' AS ${single ? "FLOAT" : "DOUBLE"})`,
		overflows
	};
}
// shared/checks/conditions/reading.ts
/** Families that satisfy a demanded family. */
const SATISFIED_BY = {
	integer: ["integer"],
	number: ["number", "integer"],
	string: ["string"],
	boolean: ["boolean"],
	date: ["date"],
	timestamp: ["timestamp"],
	time: ["time"],
	object: ["object", "map"],
	map: ["map", "object"],
	array: ["array"],
	binary: ["binary"]
};
/** The family that a column's declared types ask for; the logical type goes first. */
function demandedFamily(column) {
	if (column.logicalType === "vector") return "array";
	if (column.logicalType !== void 0) return column.logicalType;
	const family = column.physicalType === void 0 ? void 0 : parsePhysicalType(column.physicalType)?.family;
	return family === "null" ? void 0 : family ?? impliedFamily(column);
}
/** What a contract that describes fields, items or entries says of a type by that alone. */
function impliedFamily({ properties, items, map }) {
	if (properties.length > 0) return "object";
	return items !== void 0 ? "array" : map === void 0 ? void 0 : "map";
}
function satisfies(actual, demanded) {
	return actual !== void 0 && SATISFIED_BY[demanded].includes(actual);
}
/** @param raw SQL of what stands in the source */
function readColumn(column, raw, encoding, type) {
	const demanded = demandedFamily(column);
	switch (encoding) {
		case "typed": return readTyped(column, raw, type, demanded);
		case "text": return readText(column, raw, demanded);
		case "json": return readJson(column, raw, demanded);
	}
}
const SQL_TYPES = {
	integer: "BIGINT",
	number: "DOUBLE",
	string: "VARCHAR",
	boolean: "BOOLEAN",
	date: "DATE",
	timestamp: "TIMESTAMP",
	time: "TIME",
	object: "VARCHAR",
	array: "VARCHAR[]",
	map: "MAP(VARCHAR, VARCHAR)",
	binary: "BLOB"
};
function readTyped(column, raw, type, demanded) {
	if (type.name === "NULL") {
		const value = `CAST(NULL AS ${SQL_TYPES[demanded ?? "string"]})`;
		const base = {
			encoding: "typed",
			raw,
			value,
			family: demanded,
			type,
			floating: false
		};
		const placed = placeTyped(value, { name: SQL_TYPES[demanded ?? "string"] }, UTC);
		return placed === void 0 ? base : {
			...base,
			placed: {
				...placed,
				zoned: { sql: "false" }
			}
		};
	}
	const family = familyOf(type);
	const base = {
		encoding: "typed",
		raw,
		value: family === "string" && type.name !== "VARCHAR" ? `CAST(${raw} AS VARCHAR)` : raw,
		family,
		type,
		floating: isFloating(type)
	};
	if (demanded !== void 0 && !satisfies(family, demanded)) {
		if (demanded === "integer" && family === "number") return base;
		return {
			...base,
			obstacle: "The column is of another type than the contract says."
		};
	}
	if (!isTemporalFamily(family)) return base;
	const zone = zoneOf(column);
	if ("reason" in zone) return {
		...base,
		obstacle: zone.reason
	};
	const placed = placeTyped(raw, type, zone);
	if (placed === void 0) return base;
	const shifted = family === "timestamp" && placed.zoned === false && !isUtc(zone);
	return {
		...base,
		placed,
		...shifted ? { value: momentOf(placed) } : {}
	};
}
function readText(column, raw, family) {
	const base = {
		encoding: "text",
		raw,
		family: family ?? "string",
		floating: false
	};
	switch (family) {
		case void 0:
		case "string":
		case "binary": return {
			...base,
			value: raw
		};
		case "integer":
		case "number": return {
			...base,
			...readWritten(raw, {
				...numberForm(column, family, "digits"),
				...separators(column)
			})
		};
		case "object":
		case "array":
		case "map": return {
			...base,
			value: raw,
			obstacle: "A CSV file holds no objects or lists."
		};
		default: return {
			...base,
			...readScalar(column, raw, family),
			written: raw
		};
	}
}
function readScalar(column, text, family) {
	const of = (value) => ({
		value,
		misread: `((${value} IS NULL) <> (${text} IS NULL))`
	});
	if (family === "boolean") return of(booleanOf(text));
	const zone = zoneOf(column);
	if ("reason" in zone) return {
		value: text,
		obstacle: zone.reason
	};
	const read = readTemporal(text, family, zone, formatOf$1(column));
	if ("reason" in read) return {
		value: text,
		obstacle: read.reason
	};
	return {
		...of(read.value),
		placed: read.placed
	};
}
function isTemporalFamily(family) {
	return family === "date" || family === "timestamp" || family === "time";
}
/** UTC where the contract names no default, as the standard has it. */
function zoneOf({ defaultTimezone }) {
	if (defaultTimezone === void 0) return UTC;
	return readZone(defaultTimezone) ?? { reason: `Its default time zone ${quote(defaultTimezone)} is not known.` };
}
function numberForm(column, family, whole) {
	if (family === "integer") return whole === void 0 ? {} : { whole };
	const physical = column.physicalType === void 0 ? void 0 : parsePhysicalType(column.physicalType);
	return column.constraints.some((each) => each.kind === "numberFormat" && /^b?f\d/.test(each.format)) || physical?.floating !== void 0 ? { nonFinite: true } : {};
}
/** As the contract declares them for CSV files. */
function separators({ csv }) {
	const { decimalSeparator, thousandsSeparator } = csv ?? {};
	return {
		...decimalSeparator === void 0 ? {} : { decimalSeparator },
		...thousandsSeparator === void 0 ? {} : { thousandsSeparator }
	};
}
/** Numbers that stand in the source as text. */
function readWritten(source, form) {
	const number = readNumber(source, form);
	const { value, misread, unusual } = number;
	return {
		number,
		value,
		misread,
		unusual,
		floating: form.nonFinite === true
	};
}
const JSON_TYPES = {
	string: ["VARCHAR"],
	boolean: ["BOOLEAN"],
	date: ["VARCHAR"],
	timestamp: ["VARCHAR"],
	time: ["VARCHAR"],
	object: ["OBJECT"],
	map: ["OBJECT"],
	array: ["ARRAY"],
	binary: ["VARCHAR"]
};
function readJson(column, raw, family) {
	const base = {
		encoding: "json",
		raw,
		family,
		floating: false
	};
	if (family === void 0) return {
		...base,
		value: `(${raw} ->> '$')`
	};
	if (family === "integer" || family === "number") return {
		...base,
		...readWritten(`CAST(${raw} AS VARCHAR)`, {
			...numberForm(column, family, "value"),
			doubles: true
		})
	};
	const wrongKind = `json_type(${raw}) NOT IN (${JSON_TYPES[family].map(sqlText).join(", ")})`;
	const only = (value) => `(CASE WHEN ${wrongKind} THEN NULL ELSE ${value} END)`;
	const read = (value, more = "") => ({
		...base,
		value: only(value),
		misread: `(${raw} IS NOT NULL AND (${wrongKind}${more}))`
	});
	const text = `(${raw} ->> '$')`;
	switch (family) {
		case "object":
		case "map":
		case "array": return read(raw);
		case "string":
		case "binary": return read(text);
		default: {
			const written = family === "boolean" ? text : only(text);
			const scalar = readScalar(column, written, family);
			if (scalar.obstacle !== void 0) return {
				...base,
				...scalar
			};
			const { value, misread } = read(scalar.value, ` OR ${scalar.value} IS NULL`);
			if (!isTemporalFamily(family)) return {
				...base,
				value,
				...misread === void 0 ? {} : { misread }
			};
			return {
				...base,
				...scalar,
				...misread === void 0 ? {} : { misread },
				written
			};
		}
	}
}
/** Whether each value has a type of its own, since none is declared. */
function isUndeclaredJson({ encoding, family }) {
	return encoding === "json" && family === void 0;
}
/** SQL of the elements of a list or of the values or keys of a map, for a lambda over them. */
function elementsOf({ encoding, value, type }, part) {
	if (encoding === "json") {
		if (part === "keys") return `json_keys(${value})`;
		return `json_extract(${value}, ${part === "values" ? "'$.*'" : "'$[*]'"})`;
	}
	if (part === "items") return value;
	const isMap = type?.name === "MAP";
	if (part === "keys") return isMap ? `map_keys(${value})` : sqlList((type?.fields ?? []).map(({ name }) => sqlText(name)));
	return `map_values(${value})`;
}
/** SQL of an element as `elementsOf` yields it: a null of JSON is no value. */
function elementOf(encoding, variable) {
	return encoding === "json" ? `nullif(${variable}, 'null')` : variable;
}
function formatOf$1(column) {
	const found = column.constraints.find((constraint) => constraint.kind === "temporalFormat");
	return found?.kind === "temporalFormat" ? found.format : void 0;
}
/**
* A field of an object in SQL. In JSON the way leads from the column itself, not from the object around the field: that
* is a value with conditions of its own, and their SQL would double with each level.
*/
function fieldOf(reading, name) {
	if (reading.encoding === "json") {
		const within = placeInJson(reading, name);
		return {
			raw: `nullif(json_extract(${within.root}, ${sqlText(within.pointer)}), 'null')`,
			within
		};
	}
	const { type, value } = reading;
	if (type?.name === "MAP") return { raw: `map_extract_value(${value}, ${sqlText(name)})` };
	const index = type?.fields?.findIndex((each) => each.name === name) ?? -1;
	return { raw: index < 0 ? "NULL" : `struct_extract_at(${value}, ${index + 1})` };
}
function placeInJson({ within, raw }, name) {
	const { root, pointer } = within ?? {
		root: raw,
		pointer: ""
	};
	return {
		root,
		pointer: pointer + jsonPointer(name)
	};
}
/** SQL: an object of JSON has the field, be it null. */
function hasField(reading, name) {
	const { root, pointer } = placeInJson(reading, name);
	return `coalesce(json_exists(${root}, ${sqlText(pointer)}), false)`;
}
// shared/checks/conditions/temporal-literals.ts
const FORM = new RegExp(`^(?:([0-9]{4})-([0-9]{2})-([0-9]{2}))?(?:(?<=[0-9])[T ](?=[0-9])|^|$)(?:([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.([0-9]{1,9}))?)?(?: ?(?:(Z)|([+-])([0-9]{2}):?([0-9]{2})?))?)?$`);
/** @returns undefined for text that is no ISO 8601 date, time or timestamp */
function temporalLiteral(text) {
	const match = FORM.exec(text);
	if (match === null || text === "") return void 0;
	const [year, month, day, hour, minute, second, fraction] = match.slice(1, 8);
	const [utc, sign, offsetHours, offsetMinutes] = match.slice(8);
	const days = year === void 0 ? 0 : daysOf(Number(year), Number(month), Number(day));
	const clock = [
		Number(hour ?? 0),
		Number(minute ?? 0),
		Number(second ?? 0)
	];
	if (days === void 0 || clock[0] > 23 || clock[1] > 59 || clock[2] > 59) return void 0;
	const offset = utc !== void 0 ? 0 : sign === void 0 ? void 0 : offsetOf(sign, offsetHours, offsetMinutes);
	if (offset === "none") return void 0;
	const seconds = BigInt(days * 86400 + clock[0] * 3600 + clock[1] * 60 + clock[2]);
	return {
		kind: year === void 0 ? "time" : hour === void 0 ? "date" : "timestamp",
		localNs: seconds * 1000000000n + BigInt((fraction ?? "").padEnd(9, "0")),
		offsetMinutes: offset
	};
}
function offsetOf(sign, hours, minutes) {
	const [hour, minute] = [Number(hours ?? 0), Number(minutes ?? 0)];
	if (hour > 23 || minute > 59) return "none";
	return (sign === "-" ? -1 : 1) * (hour * 60 + minute);
}
/** Days since 1970, of a day that exists. */
function daysOf(year, month, day) {
	if (year === 0) return void 0;
	const date = /* @__PURE__ */ new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 864e5 : void 0;
}
/**
* The point of a literal on the axis of `Placed.at`.
*
* @param zone applied where the literal names none; undefined: it is left as its clock shows it
*/
function pointOf(literal, zone) {
	const minutes = literal.offsetMinutes ?? (zone?.kind === "fixed" ? zone.minutes : 0);
	const ns = literal.localNs - BigInt(minutes) * 60000000000n;
	const rest = (ns % 1000n + 1000n) % 1000n;
	const microseconds = ((ns - rest) / 1000n).toString();
	if (literal.kind === "time") return {
		at: `CAST(${microseconds} AS BIGINT)`,
		rest: Number(rest)
	};
	const at = `make_timestamp(CAST(${microseconds} AS BIGINT))`;
	return {
		at: literal.offsetMinutes === void 0 && zone?.kind === "named" ? toUtc(at, zone) : at,
		rest: Number(rest)
	};
}
/** For a TIMESTAMPTZ, which is compared as such. */
function asInstant({ at, rest }) {
	return {
		at: `timezone(${sqlText("UTC")}, ${at})`,
		rest
	};
}
// shared/checks/conditions/temporal-bounds.ts
/**
* SQL: a date, time or timestamp of a column lies so to one of the contract. Offsets count, nanoseconds too; what names
* no zone, value or literal, is in the column's default zone.
*
* @returns undefined where the two cannot be compared
*/
function comparedWith(reading, comparison, text) {
	const literal = temporalLiteral(text);
	const { placed } = reading;
	if (literal === void 0 || placed === void 0) return void 0;
	if (literal.kind === "time" !== (reading.family === "time")) return void 0;
	if (reading.family === "date" && literal.kind === "date") return `${reading.value} ${comparison} CAST(${pointOf(literal, void 0).at} AS DATE)`;
	if (reading.family === "time" && placed.zone.kind === "named") return comparedTimes(placed, comparison, literal);
	if (literal.offsetMinutes === void 0 && placed.local !== void 0) return compare({
		...placed,
		at: placed.local
	}, comparison, pointOf(literal, void 0));
	const point = pointOf(literal, placed.zone);
	return compare(placed, comparison, reading.family === "timestamp" && placed.zoned === true && reading.encoding === "typed" ? asInstant(point) : point);
}
/** The offset of a named zone depends on the day, which a time does not name: only like can be compared with like. */
function comparedTimes(placed, comparison, literal) {
	const compared = compare({
		...placed,
		at: placed.local ?? placed.at
	}, comparison, pointOf(literal, void 0));
	if (literal.offsetMinutes !== void 0 === placed.zoned) return compared;
	if (typeof placed.zoned === "boolean") return void 0;
	return `(CASE WHEN ${literal.offsetMinutes === void 0 ? `NOT ${placed.zoned.sql}` : placed.zoned.sql} THEN ${compared} ELSE ${comparison === "=" ? "false" : `${placed.at} IS NOT NULL`} END)`;
}
/**
* Where both have nanoseconds beyond the microseconds that the engine compares, they decide between equal ones; where
* only the literal has some, it lies between two values.
*/
function compare({ at, rest }, comparison, literal) {
	if (literal.rest === 0) {
		if (rest === void 0 || comparison === "<" || comparison === ">=") return `${at} ${comparison} ${literal.at}`;
		const beyond = `CASE WHEN ${rest.occurs} AND ${at} = ${literal.at} THEN ${rest.ns} > 0 ELSE false END`;
		if (comparison === ">") return `greatest(${at} > ${literal.at}, ${beyond})`;
		return `(${at} ${comparison} ${literal.at} AND NOT ${beyond})`;
	}
	if (rest === void 0) {
		if (comparison === "=") return `(${at} IS NOT NULL AND false)`;
		return `${at} ${comparison.startsWith("<") ? "<=" : ">"} ${literal.at}`;
	}
	const otherwise = comparison === "=" ? "false" : `${at} ${comparison.slice(0, 1)} ${literal.at}`;
	return `(CASE WHEN ${at} = ${literal.at} THEN ${rest.ns} ${comparison} ${literal.rest} ELSE ${otherwise} END)`;
}
/** SQL: the value is there and equals none of these. A text that is no ISO 8601 is compared with what is written. */
function equalsNone(values, reading) {
	const equal = values.flatMap((value) => {
		if (typeof value !== "string") return [];
		const compared = comparedWith(reading, "=", value);
		if (compared !== void 0) return [compared];
		return reading.written === void 0 ? [] : [`${reading.written} = ${sqlText(value)}`];
	});
	const there = `${reading.value} IS NOT NULL`;
	return equal.length === 0 ? there : `(${there} AND NOT (${equal.join(" OR ")}))`;
}
// shared/checks/conditions/enumerations.ts
function enumeration(values, reading) {
	const demand = `is one of ${values.slice(0, 5).map((value) => toLine(String(value), 30)).join(", ")}${values.length > 5 ? ` and ${values.length - 5} more` : ""}`;
	const failing = notIn(values, reading);
	if (failing === void 0) return {
		text: demand,
		test: unknown("Lists and objects cannot be compared with the values.")
	};
	return {
		text: demand,
		test: rows(reading, {
			failing,
			phrase: "are none of the allowed values"
		})
	};
}
/** SQL: the value is present and equals none of these, by JSON type: `1` is not `"1"`. */
function notIn(values, reading) {
	if (isNumeric(reading)) return isNoneOfLiterals(reading, numbersOf(values));
	if (isTemporal(reading)) return equalsNone(values, reading);
	if (isUndeclaredJson(reading)) return isNoneOfScalars(reading.raw, values);
	const literals = scalarLiterals(values, reading);
	if (literals === void 0) return void 0;
	if (literals.length === 0) return `${reading.value} IS NOT NULL`;
	if (reading.family === "string") return isNoneOf(reading.value, literals);
	return `${reading.value} NOT IN (${literals.join(", ")})`;
}
function numbersOf(values) {
	return values.filter((value) => value instanceof ExactNumber);
}
/** The values that the column's family can equal at all, as SQL; text from a CSV file equals what a value prints as. */
function scalarLiterals(values, reading) {
	const present = values.filter((value) => value !== null);
	switch (reading.family) {
		case "boolean": return present.filter((value) => typeof value === "boolean").map(String);
		case "string": return present.filter((value) => typeof value === "string" || reading.encoding === "text").map((v) => sqlText(String(v)));
		case void 0: return present.map((value) => sqlText(String(value)));
		default: return;
	}
}
// shared/checks/conditions/formats.ts
const OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
const LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const GROUP = "[0-9A-Fa-f]{1,4}";
/**
* RE2 patterns that the whole value must match. They check the form, as the JSON Schema formats of the same names do:
* an address may still not exist.
*
* email: RFC 5321, section 4.1.2, dot-string local part (quoted local parts are refused, as in HTML's input type);
* hostname: RFC 1123, section 2.1; uri: RFC 3986, scheme and allowed characters; uuid: RFC 9562, section 4;
* ipv4, ipv6: RFC 3986, section 3.2.2.
*/
const STRING_FORMAT_PATTERNS = {
	email: `[A-Za-z0-9!#$%&'*+/=?^_\`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_\`{|}~-]+)*@${LABEL}(\\.${LABEL})*`,
	uuid: "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}",
	uri: "[A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9._~:/?#@!$&'()*+,;=\\[\\]-]|%[0-9A-Fa-f]{2})*",
	hostname: `${LABEL}(\\.${LABEL})*`,
	ipv4: `${OCTET}(\\.${OCTET}){3}`,
	ipv6: [
		`(${GROUP}:){7}${GROUP}`,
		`(${GROUP}:){1,7}:`,
		`(${GROUP}:){1,6}:${GROUP}`,
		`(${GROUP}:){1,5}(:${GROUP}){1,2}`,
		`(${GROUP}:){1,4}(:${GROUP}){1,3}`,
		`(${GROUP}:){1,3}(:${GROUP}){1,4}`,
		`(${GROUP}:){1,2}(:${GROUP}){1,5}`,
		`${GROUP}:(:${GROUP}){1,6}`,
		`:((:${GROUP}){1,7}|:)`,
		`(::|(${GROUP}:){1,6}:|::(${GROUP}:){1,5}|(${GROUP}:){6})${OCTET}(\\.${OCTET}){3}`
	].map((form) => `(${form})`).join("|")
};
// shared/checks/conditions/numbers.ts
const NO_NUMBERS = "It is a demand on numbers, and the column holds none.";
/** NaN lies in no range: DuckDB sorts it above every number, so a lower bound alone would let it pass. */
function bound(constraint, reading) {
	const { kind, value, exclusive } = constraint;
	const shown = value instanceof ExactNumber ? formatExact(value) : toLine(value, 60);
	const least = kind === "minimum";
	const demand = exclusive ? `is ${least ? "above" : "below"} ${shown}` : `is at ${least ? "least" : "most"} ${shown}`;
	const phrase = exclusive ? `are not ${least ? "above" : "below"} ${shown}` : `are ${least ? "below" : "above"} ${shown}`;
	const outer = outside(constraint, reading);
	if (outer === void 0) return {
		text: demand,
		test: unknown(`${shown} cannot be compared with a value of the column.`)
	};
	return {
		text: demand,
		test: rows(reading, {
			...outer,
			phrase
		})
	};
}
function outside({ kind, value, exclusive }, reading) {
	const comparison = `${kind === "minimum" ? "<" : ">"}${exclusive ? "=" : ""}`;
	if (!(value instanceof ExactNumber)) {
		const failing = comparedWith(reading, comparison, value);
		return failing === void 0 ? void 0 : { failing };
	}
	if (!isNumeric(reading)) return void 0;
	const beyond = numberCompares(reading, comparison, value);
	const nan = reading.floating ? `isnan(${reading.value})` : void 0;
	const extreme = extremeBeyond(comparison, value, reading);
	if (nan !== void 0 && kind === "minimum") return {
		failing: `(${beyond} OR ${nan})`,
		extreme,
		nan
	};
	return {
		failing: beyond,
		suspect: numberMayCompare(reading, comparison, value),
		extreme,
		nan
	};
}
/**
* SQL over all rows: whether the least or the greatest lies beyond. NaN counts as the greatest, and as the least only
* where there is nothing else.
*/
function extremeBeyond(comparison, literal, reading) {
	if (reading.encoding !== "typed" || reading.number !== void 0) return void 0;
	const least = comparison.startsWith("<");
	const beyond = numberCompares({
		...reading,
		value: `${least ? "min" : "max"}(${reading.value})`
	}, comparison, literal);
	return least && reading.floating ? `(${beyond} OR isnan(max(${reading.value})))` : beyond;
}
function multipleOf(factor, reading) {
	const shown = formatExact(factor);
	const demand = `is a multiple of ${shown}`;
	if (!isNumeric(reading)) return {
		text: demand,
		test: unknown(NO_NUMBERS)
	};
	if (factor.isZero || factor.digits.length > 36) return {
		text: demand,
		test: unknown(`Only factors of at most 36 digits can be divided by.`)
	};
	return {
		text: demand,
		test: rows(reading, {
			failing: isNoMultipleOf(reading, factor),
			phrase: `are not multiples of ${shown}`
		})
	};
}
/** The largest finite number of each: IEEE 754 binary16, bfloat16, binary32 and binary64. */
const FLOATING_MAX = /* @__PURE__ */ new Map([
	["f16", ExactNumber.of(2n ** 16n - 2n ** 5n)],
	["bf16", ExactNumber.of(2n ** 128n - 2n ** 120n)],
	["f32", ExactNumber.of(2n ** 128n - 2n ** 104n)],
	["f64", ExactNumber.of(2n ** 1024n - 2n ** 971n)]
]);
/** A vector of a thousand elements is not looked at for what its type says. */
function isSettledByType(format, { number, type }) {
	return format === "f64" && number === void 0 || format === "f32" && type?.name === "FLOAT";
}
function numberFormat(format, reading) {
	const demand = `fits ${format}`;
	if (!isNumeric(reading)) return {
		text: demand,
		test: unknown(NO_NUMBERS)
	};
	if (isSettledByType(format, reading)) return {
		text: demand,
		test: {
			by: "known",
			holds: true,
			observation: `every number of its type fits ${format}`
		}
	};
	const limit = FLOATING_MAX.get(format);
	if (limit !== void 0) return {
		text: demand,
		test: rows(reading, {
			failing: beyond(limit, reading),
			phrase: `are beyond the range of ${format}`
		})
	};
	return {
		text: demand,
		test: rows(reading, {
			failing: doesNotFit(Number(format.slice(1)), format.startsWith("i"), reading),
			phrase: `do not fit ${format}`
		})
	};
}
/** SQL: the value is a finite number, and its size is above the limit. NaN and infinities belong to the type. */
function beyond(limit, reading) {
	const lowest = ExactNumber.parse(`-${String(limit)}`);
	const outsideOf = `(${lowest === void 0 ? "false" : numberCompares(reading, "<", lowest)} OR ${numberCompares(reading, ">", limit)})`;
	if (!reading.floating) return outsideOf;
	return `(${reading.number === void 0 ? `isfinite(${reading.value})` : `NOT ${writesNonFinite(reading.number)}`} AND ${outsideOf})`;
}
/** SQL: the value is no whole number of so many bits. */
function doesNotFit(bits, signed, reading) {
	const end = 2n ** BigInt(signed ? bits - 1 : bits);
	return `(${numberCompares(reading, "<", ExactNumber.of(signed ? -end : 0n))} OR ${numberCompares(reading, ">=", ExactNumber.of(end))} OR ${isNotWhole(reading)})`;
}
// shared/checks/conditions/identity.ts
/**
* SQL that is equal for equal values of one column: numbers by their value, moments by their place in time, whatever
* their spelling. What could not be read as its type is told from all values; texts among it are compared as written,
* other JSON as JSON.
*/
function identityOf(column, reading) {
	const { encoding, family, raw, value, misread, number } = reading;
	if (encoding === "typed") return value;
	if (encoding === "json" && MAY_BE_CONTAINERS.has(family)) {
		const moments = listedMoments(column, reading);
		return moments === void 0 ? canonicalItem(raw) : identityOfList(raw, moments);
	}
	if (misread === void 0) return readIdentity(reading);
	const cases = `WHEN ${misread} THEN '?' || ${encoding === "json" ? canonicalItem(raw) : raw} ELSE ${readIdentity(reading)}`;
	return number?.form.whole === void 0 ? `(CASE ${cases} END)` : `(CASE WHEN NOT ${number.unusual} THEN ${number.text} ${cases} END)`;
}
/** Of a value that could be read. */
function readIdentity({ family, raw, value, number, placed }) {
	if (number !== void 0) return canonicalDecimal(number.text);
	if (placed === void 0) return `CAST(${family === "string" || family === "binary" ? raw : value} AS VARCHAR)`;
	if (family !== "time") return printedMoment(value, placed);
	const moment = `CAST(${nanosecondsOfDay(placed)} AS VARCHAR)`;
	if (placed.zone.kind === "fixed" || typeof placed.zoned === "boolean") return moment;
	return `(CASE WHEN ${placed.zoned.sql} THEN 'Z' ELSE '' END || ${moment})`;
}
/** Values that may equal another although `identityOf` differs: what is not read is compared as written. */
function mayEqualOthers(column, reading) {
	const { misread } = reading;
	const containers = comparedAsWritten(column, reading);
	return [...misread === void 0 ? [] : [{
		when: misread,
		phrase: COULD_NOT_BE_READ
	}], ...containers === void 0 ? [] : [containers]];
}
/** Lists and objects of JSON that may equal others of them although what is written in them differs. */
function comparedAsWritten(column, reading) {
	const { encoding, family, raw } = reading;
	if (encoding !== "json" || !MAY_BE_CONTAINERS.has(family)) return void 0;
	const moments = listedMoments(column, reading);
	const container = isContainer(raw);
	if (moments !== void 0) return {
		when: hasUnread(raw, moments),
		other: container,
		phrase: HOLD_UNREAD_ITEMS
	};
	if (holdsMoments(column)) return {
		when: container,
		other: container,
		phrase: MOMENTS_ARE_COMPARED_AS_WRITTEN
	};
	return {
		when: isDeep(raw),
		other: isDeep(raw),
		phrase: ARE_COMPARED_AS_WRITTEN
	};
}
const ENTRY = "moment_of_list";
const ENTRIES = `'$[*]'`;
/** An item of a list whose items are nothing but dates or times, to be read one by one; undefined of other lists. */
function listedMoments({ items }, { family }) {
	if (family !== "array" || items === void 0 || !hasSeveralSpellings(items)) return void 0;
	const reading = readColumn(items, elementOf("json", ENTRY), "json", { name: "JSON" });
	const { misread, obstacle } = reading;
	return misread === void 0 || obstacle !== void 0 ? void 0 : {
		identity: identityOf(items, reading),
		misread
	};
}
function identityOfList(raw, { identity }) {
	return `(CASE json_type(${raw}) WHEN 'ARRAY' THEN '[' || ${`coalesce(list_aggregate(${`list_transform(json_extract(${raw}, ${ENTRIES}), lambda ${ENTRY}: coalesce(${identity}, 'null'))`}, 'string_agg', ','), '')`} || ']' ELSE ${canonicalItem(raw)} END)`;
}
function hasUnread(raw, { misread }) {
	return `(CASE json_type(${raw}) WHEN 'ARRAY' THEN ${`len(list_filter(json_extract(${raw}, ${ENTRIES}), lambda ${ENTRY}: ${misread})) > 0`} ELSE false END)`;
}
const MAY_BE_CONTAINERS = /* @__PURE__ */ new Set([
	void 0,
	"object",
	"map",
	"array"
]);
/** Texts of which two that differ may be one moment; a date has one spelling, but for formats that leave it a choice. */
function holdsMoments({ properties, items, map }) {
	return [
		...properties,
		...items === void 0 ? [] : [items],
		...map === void 0 ? [] : [map.value]
	].some((column) => hasSeveralSpellings(column) || holdsMoments(column));
}
function hasSeveralSpellings(column) {
	const family = demandedFamily(column);
	if (family === "date") return column.constraints.some(({ kind }) => kind === "temporalFormat");
	return family === "timestamp" || family === "time";
}
// shared/checks/conditions/sizes.ts
const CHARACTERS = {
	families: ["string"],
	of: ({ value }) => `length(${value})`,
	unit: "character"
};
const ITEMS = {
	families: ["array"],
	of: itemCount,
	unit: "item"
};
const FIELDS = {
	families: ["object", "map"],
	of: fieldCount,
	unit: "field"
};
const MEASURES = {
	minLength: CHARACTERS,
	maxLength: CHARACTERS,
	minItems: ITEMS,
	maxItems: ITEMS,
	minProperties: FIELDS,
	maxProperties: FIELDS
};
function size(constraint, reading) {
	const { families, of, unit } = MEASURES[constraint.kind];
	const least = constraint.kind.startsWith("min");
	const amount = plural(constraint.value, unit);
	const demand = `has at ${least ? "least" : "most"} ${amount}`;
	const measured = reading.family !== void 0 && families.includes(reading.family) ? of(reading) : void 0;
	if (measured === void 0) return {
		text: demand,
		test: unknown(`The column’s values have no ${unit}s.`)
	};
	return {
		text: demand,
		test: rows(reading, {
			failing: `${measured} ${least ? "<" : ">"} ${sqlNumber(constraint.value)}`,
			phrase: `have ${least ? "fewer" : "more"} than ${amount}`
		})
	};
}
function itemCount({ encoding, value }) {
	return encoding === "json" ? `json_array_length(${value})` : `len(${value})`;
}
function fieldCount(reading) {
	const { value } = reading;
	if (reading.encoding === "json") return `len(json_keys(${value}))`;
	if (reading.family === "map") return `cardinality(${value})`;
	const present = (reading.type?.fields ?? []).map((_, index) => `CAST(struct_extract_at(${value}, ${index + 1}) IS NOT NULL AS INTEGER)`);
	return present.length === 0 ? void 0 : `CASE WHEN ${value} IS NOT NULL THEN ${present.join(" + ")} END`;
}
function dimensions(length, reading) {
	const demand = `has exactly ${plural(length, "element")}`;
	if (reading.family !== "array") return {
		text: demand,
		test: unknown("The column holds no vectors.")
	};
	return {
		text: demand,
		test: rows(reading, {
			failing: `${itemCount(reading)} <> ${sqlNumber(length)}`,
			phrase: `do not have ${plural(length, "element")}`
		})
	};
}
/** @param column of the lists: what it says of their items tells which of these are equal */
function uniqueItems({ items }, reading) {
	const demand = "holds no item twice";
	if (reading.family !== "array") return {
		text: demand,
		test: unknown("The column holds no lists.")
	};
	const list = elementsOf(reading, "items");
	if (reading.encoding !== "json") return {
		text: demand,
		test: heldTwice(list, reading)
	};
	const item = readItem(items);
	if (item.obstacle !== void 0) return {
		text: demand,
		test: unknown(item.obstacle)
	};
	const identity = `CASE WHEN ${item.raw} IS NOT NULL THEN ${identityOf(items ?? UNDESCRIBED, item)} END`;
	const test = heldTwice(`list_transform(${list}, lambda ${ITEM}: ${identity})`, reading);
	const doubt = doubtfulItems(list, item, items);
	if (doubt === void 0) return {
		text: demand,
		test
	};
	const when = `(NOT coalesce(${test.failing}, false) AND ${doubt.when})`;
	return {
		text: demand,
		test: {
			...test,
			undecided: {
				...doubt,
				when
			}
		}
	};
}
const ITEM = "item";
/** Of items about which the contract says nothing. */
const UNDESCRIBED = { properties: [] };
function readItem(items) {
	const raw = elementOf("json", ITEM);
	return items === void 0 ? {
		encoding: "json",
		raw,
		value: raw,
		family: void 0,
		floating: false
	} : readColumn(items, raw, "json", { name: "JSON" });
}
/** @param identities SQL of a list of what tells the items apart; null for no value */
function heldTwice(identities, reading) {
	return rows(reading, {
		failing: sqlLet("identities", identities, `list_unique(identities) < len(list_filter(identities, lambda identity: identity IS NOT NULL))`),
		phrase: "hold an item twice"
	});
}
/** Lists with items that may equal another although they are told apart. */
function doubtfulItems(list, item, items) {
	const count = (condition) => `len(list_filter(${list}, lambda ${ITEM}: ${condition}))`;
	const among = (some, others) => `(${count(some)} > 0 AND ${count(others)} > 1)`;
	const containers = comparedAsWritten(items ?? UNDESCRIBED, item);
	if (containers !== void 0) return {
		when: among(containers.when, containers.other),
		phrase: containers.phrase
	};
	if (item.misread === void 0) return void 0;
	return {
		when: among(item.misread, `${item.raw} IS NOT NULL`),
		phrase: HOLD_UNREAD_ITEMS
	};
}
function requiredProperties(names, reading) {
	const demand = `has the fields ${names.map((name) => toLine(name, 40)).join(", ")}`;
	if (reading.family !== "object") return {
		text: demand,
		test: unknown("The column holds no objects.")
	};
	const absent = names.map((name) => {
		if (reading.encoding === "json") return `json_extract(${reading.value}, ${sqlText(jsonPointer(name))}) IS NULL`;
		const index = reading.type?.fields?.findIndex((each) => each.name === name) ?? -1;
		return index < 0 ? "true" : `struct_extract_at(${reading.value}, ${index + 1}) IS NULL`;
	});
	return {
		text: demand,
		test: rows(reading, {
			failing: `(${reading.value} IS NOT NULL AND (${absent.join(" OR ") || "false"}))`,
			phrase: "lack a required field"
		})
	};
}
// shared/checks/plan/constraints.ts
/**
* The test of one constraint on one value. `required`, `unique` and `uniqueItems` of keys are planned elsewhere, since
* they need more than the value.
*/
function planConstraint(constraint, column, reading) {
	if (constraint.kind === "unsupported") return {
		text: `satisfies its ${toLine(constraint.attribute, 60)}`,
		test: unknown(constraint.reason)
	};
	const demand = planMeasurable(constraint, column, reading);
	return reading.obstacle === void 0 ? demand : {
		...demand,
		test: unknown(reading.obstacle)
	};
}
function planMeasurable(constraint, column, reading) {
	switch (constraint.kind) {
		case "minimum":
		case "maximum": return bound(constraint, reading);
		case "multipleOf": return multipleOf(constraint.value, reading);
		case "minLength":
		case "maxLength":
		case "minItems":
		case "maxItems":
		case "minProperties":
		case "maxProperties": return size(constraint, reading);
		case "dimensions": return dimensions(constraint.value, reading);
		case "uniqueItems": return uniqueItems(column, reading);
		case "requiredProperties": return requiredProperties(constraint.properties, reading);
		case "pattern": return text(reading, `matches ${toLine(constraint.pattern.source, 80)}`, {
			failing: mismatches(reading.value, constraint.pattern.re2),
			phrase: "do not match the pattern"
		});
		case "stringFormat": return text(reading, `has the format ${constraint.format}`, {
			failing: `NOT regexp_full_match(${reading.value}, ${sqlText(STRING_FORMAT_PATTERNS[constraint.format])})`,
			phrase: `do not have the format ${constraint.format}`
		});
		case "numberFormat": return numberFormat(constraint.format, reading);
		case "temporalFormat": return temporalFormat(constraint.format, reading);
		case "timezone": return timezone(constraint.present, reading);
		case "enum": return enumeration(constraint.values, reading);
		case "required":
		case "unique": throw new Error(`${constraint.kind} is planned with its column.`);
		default: return assertNever(constraint);
	}
}
function text(reading, demand, condition) {
	return {
		text: demand,
		test: reading.family === "string" || reading.family === void 0 ? rows(reading, condition) : unknown("It is a demand on text, and the column holds none.")
	};
}
function temporalFormat(pattern, reading) {
	const demand = `is written as ${toLine(pattern, 60)}`;
	if (!isTemporal(reading)) return {
		text: demand,
		test: unknown("It is a demand on dates and times, and the column holds none.")
	};
	if (reading.misread === void 0) return {
		text: demand,
		test: {
			by: "known",
			holds: true,
			observation: "the column has a type of its own, not text"
		}
	};
	return {
		text: demand,
		test: {
			by: "rows",
			failing: reading.misread,
			phrase: "are written otherwise"
		}
	};
}
/** A value carries a zone where it names one itself; the contract's default zone gives it none. */
function timezone(present, reading) {
	const demand = present ? "carries a time zone" : "carries no time zone";
	const { placed } = reading;
	if (placed === void 0) return {
		text: demand,
		test: unknown("It is a demand on dates and times, and the column holds none.")
	};
	const { zoned } = placed;
	if (typeof zoned === "boolean" && reading.encoding === "typed") {
		const observation = `its type is ${reading.type?.name ?? "unknown"}`;
		return {
			text: demand,
			test: {
				by: "known",
				holds: zoned === present,
				observation
			}
		};
	}
	const phrase = present ? "carry none" : "carry one";
	if (typeof zoned !== "boolean") return {
		text: demand,
		test: rows(reading, {
			failing: `(${reading.value} IS NOT NULL AND ${present ? "NOT " : ""}${zoned.sql})`,
			phrase
		})
	};
	return {
		text: demand,
		test: rows(reading, {
			failing: zoned === present ? "false" : `${reading.value} IS NOT NULL`,
			phrase: `${phrase}, as their format has it`
		})
	};
}
// shared/checks/plan/keys.ts
/** @param nullFails whether a row without a complete key fails, as of a primary key, or is left out */
function keyTest(columns, nullFails) {
	return {
		by: "key",
		key: columns.map(({ column, reading }) => identityOf(column, reading)),
		nullFails,
		unmeasured: columns.flatMap(({ column, reading }) => mayEqualOthers(column, reading))
	};
}
/** The number as it is written, for a value that is one; without the separators that the contract declares. */
function numeralOf({ encoding, raw, value, number }) {
	if (number !== void 0) return number.text;
	return encoding === "typed" ? `CAST(${value} AS VARCHAR)` : `CAST(${raw} AS VARCHAR)`;
}
/** @returns the reason, by the families' names, where values of the two columns cannot be equal or not be compared */
function joinKeys(own, other) {
	if (isUndeclared(own) && isUndeclared(other)) return joinUndeclared(own.reading, other.reading);
	const [a, b] = [asFamilyOf(own, other), asFamilyOf(other, own)];
	const obstacle = a.obstacle ?? b.obstacle;
	if (obstacle !== void 0) return { reason: obstacle };
	const sql = joined(a, b);
	if (sql === void 0) return { reason: `${namedIn(own, a)} and ${namedIn(other, b)} cannot be compared.` };
	const ends = {
		own: part(a, sql(a)),
		other: part(b, sql(b))
	};
	const { misread } = ends.own;
	return misread === void 0 || !isUndeclared(own) ? ends : {
		...ends,
		own: {
			sql: ends.own.sql,
			foreign: misread
		}
	};
}
/** Values of JSON are of the type that JSON gives them; a CSV file has nothing but texts, which are compared as such. */
function joinUndeclared(own, other) {
	if (own.encoding === "text" && other.encoding === "text") return {
		own: { sql: own.raw },
		other: { sql: other.raw }
	};
	const both = own.encoding === other.encoding;
	const key = ({ encoding, raw }) => {
		if (encoding === "text") return raw;
		return both ? canonicalItem(raw) : `(CASE WHEN NOT ${isContainer(raw)} THEN ${raw} ->> '$' END)`;
	};
	const ends = {
		own: { sql: key(own) },
		other: { sql: key(other) }
	};
	if (own.encoding === "text") return ends;
	if (!both) return {
		...ends,
		own: {
			...ends.own,
			foreign: isContainer(own.raw)
		}
	};
	return {
		own: {
			...ends.own,
			misread: isDeep(own.raw)
		},
		other: {
			...ends.other,
			misread: isDeep(other.raw)
		}
	};
}
/** A column of text or JSON that declares no type holds whatever the other end holds; of numbers, any spelling. */
function asFamilyOf(place, other) {
	const { column, reading } = place;
	if (!isUndeclared(place)) return reading;
	const { family } = other.reading;
	if (family === void 0 || family === "binary") return reading;
	const logicalType = family === "integer" ? "number" : family;
	return readColumn({
		...column,
		logicalType
	}, reading.raw, reading.encoding, { name: "VARCHAR" });
}
function isUndeclared({ column, reading }) {
	return reading.encoding !== "typed" && demandedFamily(column) === void 0;
}
/** More than any time of day has, whatever its offset. */
const APART_NS = "1000000000000000";
function joined(a, b) {
	const [first, second] = [groupOf(a), groupOf(b)];
	if (first !== second) return void 0;
	const [one, two] = [a.type?.name, b.type?.name];
	const typed = a.encoding === "typed" && b.encoding === "typed";
	const value = (reading) => reading.value;
	switch (first) {
		case "number":
			if (typed && [a, b].every(({ type }) => isSmallInteger(type))) return value;
			if (typed && one === two && a.floating) return value;
			return (reading) => canonicalDecimal(numeralOf(reading));
		case "string":
		case "boolean": return value;
		case "moment":
			if (a.family === "date" && b.family === "date") return value;
			if (one === "TIMESTAMP_NS" && two === one) return value;
			return ({ value: at, placed }) => placed === void 0 ? `CAST(TRY_CAST(${at} AS TIMESTAMP) AS VARCHAR)` : printedMoment(`CAST(${placed.at} AS TIMESTAMP)`, placed);
		case "time": {
			if (a.placed === void 0 || b.placed === void 0) return void 0;
			const [here, there] = [clockOf(a.placed), clockOf(b.placed)];
			if (here !== there) return void 0;
			return ({ value: at, placed }) => {
				if (placed === void 0) return at;
				return here === void 0 ? nanosecondsOfDay(placed) : nanosecondsOfDayApart(placed);
			};
		}
		case void 0: return;
		default: return typed && a.type !== void 0 && b.type !== void 0 && typeText(a.type) === typeText(b.type) ? value : void 0;
	}
}
/**
* The zone by whose clock times without an offset are told, where its offset depends on the day: such a time equals none
* that is told by another clock. Undefined where every time has an offset.
*/
function clockOf({ zone, zoned }) {
	return zone.kind === "named" && zoned !== true ? zone.name : void 0;
}
/** What names an offset is kept apart from what a clock shows whose offset is not known: no day is named that would tell. */
function nanosecondsOfDayApart(placed) {
	const { zoned } = placed;
	const nanoseconds = nanosecondsOfDay(placed);
	return typeof zoned === "boolean" ? nanoseconds : `(${nanoseconds} + CASE WHEN ${zoned.sql} THEN ${APART_NS} ELSE 0 END)`;
}
/** Families whose values can be equal. */
function groupOf({ family }) {
	if (family === "integer") return "number";
	return family === "date" || family === "timestamp" ? "moment" : family;
}
/** The engine compares two of these without a cast that could fail. */
function isSmallInteger(type) {
	return type !== void 0 && familyOf(type) === "integer" && /^U?(TINYINT|SMALLINT|INTEGER|BIGINT)$/.test(type.name);
}
function part({ misread }, sql) {
	return misread === void 0 ? { sql } : {
		sql: `CASE WHEN ${misread} THEN NULL ELSE ${sql} END`,
		misread
	};
}
const NAMES = {
	integer: "whole numbers",
	number: "numbers",
	string: "text",
	boolean: "booleans",
	date: "dates",
	timestamp: "timestamps",
	time: "times",
	object: "objects",
	array: "lists",
	map: "maps",
	binary: "bytes"
};
/** `orders.id of whole numbers`. */
function namedIn({ column }, { family, type }) {
	const held = family === void 0 ? void 0 : NAMES[family];
	return `${toLine(column.path, 80)} of ${held ?? toLine(type === void 0 ? "an unknown type" : typeText(type), 60)}`;
}
// shared/checks/plan/foreign-keys.ts
/** The checks of a table's relationships and of its columns'. Rows with a NULL in the key refer to nothing and are left out. */
function planForeignKeys(table, placed, all) {
	return [...table.relationships, ...placed.flatMap(({ column }) => column.relationships)].map((relationship) => ({
		id: relationship.path,
		kind: "foreignKey",
		table: table.name,
		...relationship.kind === "foreignKey" ? { column: relationship.columns.join(", ") } : {},
		demand: demandOf(relationship),
		where: relationship.where,
		lenient: false,
		test: testOf(relationship, placed, all)
	}));
}
function demandOf(relationship) {
	if (relationship.kind === "unsupported") return `the relationship ${toLine(relationship.path, 80)} holds`;
	const { columns, references } = relationship;
	const target = `${references.table}(${references.columns.join(", ")})`;
	return `${toLine(columns.join(", "), 80)} refers to a row of ${toLine(target, 120)}`;
}
function testOf(relationship, placed, all) {
	if (relationship.kind === "unsupported") return unknown(relationship.reason);
	const { references } = relationship;
	const other = all.get(references.table);
	if (other === void 0) return unknown(`No data was given for the table ${toLine(references.table, 60)}.`);
	const own = columnsOf(relationship.columns, placed);
	const others = columnsOf(references.columns, other);
	if (own === void 0 || others === void 0) return unknown("A column it names is not in the data or has another type.");
	const ends = [];
	for (const [index, column] of own.entries()) {
		const far = others[index];
		if (far === void 0) return unknown("The two sides name different numbers of columns.");
		const joined = joinKeys(column, far);
		if ("reason" in joined) return unknown(joined.reason);
		ends.push(joined);
	}
	const [key, otherKey] = [ends.map((end) => end.own), ends.map((end) => end.other)];
	return {
		by: "foreignKey",
		key,
		other: {
			table: references.table,
			key: otherKey
		}
	};
}
function columnsOf(names, placed) {
	const parts = names.map((name) => placed.find((each) => each.label === name && !each.repeated));
	const usable = parts.flatMap((part) => part === void 0 || part.reading.obstacle !== void 0 ? [] : [part]);
	return usable.length < parts.length ? void 0 : usable;
}
// shared/checks/plan/place.ts
/**
* The column of the data that a contract's column names: by its exact name. A name that differs in case is another
* name, and one that two columns of the data bear names neither.
*/
function findColumn(column, columns) {
	let byName = namesOf.get(columns);
	if (byName === void 0) {
		byName = new Map(columns.map((each) => [each.name, each]));
		const seen = /* @__PURE__ */ new Set();
		for (const { name } of columns) {
			if (seen.has(name)) byName.set(name, void 0);
			seen.add(name);
		}
		namesOf.set(columns, byName);
	}
	return byName.get(wantedName(column));
}
/** The columns by their names, where only one bears it: each column of a wide contract looks for its own. */
const namesOf = /* @__PURE__ */ new WeakMap();
function whyNotFound(column, columns) {
	const wanted = wantedName(column);
	const names = columns.flatMap(({ name, doubtful }) => doubtful === void 0 ? [name] : []);
	const count = columns.filter(({ name }) => name === wanted).length;
	if (count > 1) return {
		repeated: true,
		text: `the data has ${count} columns called ${quote(wanted)}, and which is meant is not said`
	};
	if (columns.length > 0 && names.length === 0) return {
		repeated: false,
		text: `the data has no such column.${NO_HEADER}`
	};
	if (wanted === column.name) return {
		repeated: false,
		text: `the data has no such column.${didYouMean(wanted, names)}`
	};
	const hint = names.includes(column.name) ? ` Did you mean ${quote(column.name)}?` : didYouMean(wanted, names);
	return {
		repeated: false,
		text: `the data has no column ${quote(wanted)}, its physicalName.${hint}`
	};
}
const NO_HEADER = " The first line was taken for the header, and names no column of the contract.";
/** Which files of the data lack a column that others have; for a person, begins in the middle of a sentence. */
function whoLacks(column, { file, files, names, doubtful }) {
	const subject = files === 1 ? `${toLine(file, 160)} has` : `${files} files have`;
	const hint = doubtful === void 0 ? didYouMean(wantedName(column), names) : NO_HEADER;
	return `${subject} no such column.${files === 1 ? "" : ` The first of them is ${toLine(file, 160)}.`}${hint}`;
}
function wantedName(column) {
	return column.physicalName ?? column.name;
}
/** Where each column of the contract stands in the data; those that are absent are left out. */
function placeColumns({ table, relation }) {
	return table.columns.flatMap((column) => {
		const found = findColumn(column, relation.columns);
		if (found === void 0) return [];
		return placeNested({
			column,
			reading: readColumn(column, writtenValue(column, found), found.encoding, found.type),
			label: column.name,
			onRow: (condition) => condition,
			ofRow: (list) => list,
			inScope: void 0,
			repeated: false,
			source: found
		});
	});
}
/** What stands in the column; NULL also for the texts that the contract says mean none. */
function writtenValue({ csv }, { sql, encoding }) {
	if (encoding !== "text" || csv?.nullTexts === void 0 || csv.nullTexts.length === 0) return sql;
	return `(CASE WHEN ${sql} NOT IN (${csv.nullTexts.map(sqlText).join(", ")}) THEN ${sql} END)`;
}
/** The column itself, the fields of an object, the elements of a list, the values of a map. */
function placeNested(place) {
	const { column, reading } = place;
	if (reading.obstacle !== void 0) return [place];
	return [
		place,
		...column.properties.flatMap((field) => placeField(place, field)),
		...column.items === void 0 ? [] : placeElements(place, column.items, "items"),
		...column.map === void 0 ? [] : [...placeElements(place, column.map.key, "keys"), ...placeElements(place, column.map.value, "values")]
	];
}
function placeField(parent, field) {
	const type = fieldType(parent.reading, field);
	if (type === void 0) return [];
	const { raw, ...place } = fieldOf(parent.reading, wantedName(field));
	return placeNested({
		column: field,
		reading: {
			...readColumn(field, raw, parent.reading.encoding, type),
			...place
		},
		label: `${parent.label}.${field.name}`,
		onRow: parent.onRow,
		ofRow: parent.ofRow,
		inScope: `${parent.reading.value} IS NOT NULL`,
		repeated: parent.repeated,
		source: void 0
	});
}
function fieldType({ encoding, type }, field) {
	if (encoding === "json") return JSON_TYPE;
	if (type?.name === "MAP") return type.fields?.[0]?.type.name === "VARCHAR" ? type.element : void 0;
	return type?.fields?.find((each) => each.name === wantedName(field))?.type;
}
const JSON_TYPE = { name: "JSON" };
const TEXT = { name: "VARCHAR" };
const SUFFIXES = {
	items: "[]",
	keys: "{key}",
	values: "{value}"
};
function placeElements(parent, element, part) {
	const label = `${parent.label}${SUFFIXES[part]}`;
	const variable = sqlName(`element of ${label}`);
	const elements = elementsOf(parent.reading, part);
	return placeNested({
		column: element,
		reading: elementReading(parent.reading, element, part, variable),
		label,
		onRow: (condition) => parent.onRow(`coalesce(list_bool_or(list_transform(${elements}, lambda ${variable}: ${condition})), false)`),
		ofRow: (list) => parent.ofRow(`flatten(list_transform(${elements}, lambda ${variable}: ${list}))`),
		inScope: void 0,
		repeated: true,
		source: void 0
	});
}
function elementReading(parent, element, part, variable) {
	if (part === "keys" && parent.type?.name !== "MAP") return readColumn(element, variable, "text", TEXT);
	const type = parent.encoding === "json" ? JSON_TYPE : part === "keys" ? parent.type?.fields?.[0]?.type : parent.type?.element;
	if (type !== void 0) return readColumn(element, elementOf(parent.encoding, variable), parent.encoding, type);
	return {
		encoding: "typed",
		raw: "NULL",
		value: "NULL",
		family: void 0,
		floating: false,
		obstacle: "The fields of a record may differ in type, so they are not measured as the values of a map."
	};
}
/** Lifts a test on a nested value to its row. */
function onRow(place, test) {
	const { unreadable, undecided, suspect, extreme, unreadableSuspect, nan, ...rest } = test;
	return {
		...rest,
		failing: place.onRow(test.failing),
		...suspect === void 0 ? {} : { suspect: place.onRow(suspect) },
		...extreme === void 0 || place.repeated ? {} : { extreme },
		...nan === void 0 ? {} : { nan: place.onRow(nan) },
		...unreadable === void 0 ? {} : { unreadable: place.onRow(unreadable) },
		...undecided === void 0 ? {} : { undecided: {
			...undecided,
			when: place.onRow(undecided.when)
		} },
		...unreadableSuspect === void 0 ? {} : { unreadableSuspect: place.onRow(unreadableSuspect) }
	};
}
// shared/checks/plan/look.ts
/** Demands whose failing values say by their look why they fail; of a bound the value alone would say it. */
const TELLING = /* @__PURE__ */ new Set([...[
	"type",
	"enum",
	"pattern",
	"stringFormat",
	"minLength",
	"maxLength"
], ...[
	"temporalFormat",
	"timezone",
	"numberFormat",
	"multipleOf"
]]);
const CONTAINERS = /* @__PURE__ */ new Set([
	"object",
	"map",
	"array",
	"binary"
]);
const BARE = /* @__PURE__ */ new Set([
	"integer",
	"number",
	"boolean"
]);
/**
* A test on a value as one on its row, with how its failing values can be looked at.
*
* @param again plans the same test for another reading of the column, such as one of changed texts, or as if the column
* were declared in another way
*/
function lookingTest(place, kind, test, again) {
	const lifted = onRow(place, test);
	const { reading } = place;
	if (!TELLING.has(kind) || CONTAINERS.has(reading.family)) return lifted;
	const look = {
		family: reading.family,
		isType: kind === "type",
		isCsv: reading.encoding === "text",
		separators: separatorsOf(place),
		texts: place.ofRow(`(CASE WHEN ${test.failing} THEN [${textOf(reading)}] ELSE CAST([] AS VARCHAR[]) END)`),
		after: (change) => {
			const changed = changedReading(place);
			const planned = changed === void 0 ? void 0 : again(changed);
			if (planned?.by !== "rows") return void 0;
			const text = reading.encoding === "json" ? `(${reading.raw} ->> '$')` : textOf(reading);
			return place.onRow(sqlLet(CHANGED, change(text), planned.failing));
		},
		bytes: `coalesce(list_sum(${place.ofRow(`[strlen(${textOf(reading)})]`)}), 0)`,
		...formatOf(place, kind, again)
	};
	return {
		...lifted,
		look
	};
}
function separatorsOf({ column: { csv }, reading }) {
	if (reading.encoding !== "text") return {
		decimal: ".",
		thousands: void 0
	};
	return {
		decimal: csv?.decimalSeparator === "," ? "," : ".",
		thousands: csv?.thousandsSeparator
	};
}
function formatOf(place, kind, again) {
	const { column, reading } = place;
	const { encoding, raw, type = { name: "VARCHAR" } } = reading;
	if (!isTemporal(reading) || encoding === "typed" || kind !== "type" && kind !== "temporalFormat") return {};
	const declared = column.constraints.find((each) => each.kind === "temporalFormat");
	return { format: {
		declared: declared?.kind === "temporalFormat" ? declared.format : void 0,
		after: (format) => {
			const constraint = {
				kind: "temporalFormat",
				format,
				where: column.where
			};
			const constraints = declared === void 0 ? [...column.constraints, constraint] : column.constraints.map((each) => each === declared ? constraint : each);
			const other = {
				...column,
				constraints
			};
			const planned = again(readColumn(other, raw, encoding, type), other);
			return planned?.by === "rows" ? place.onRow(planned.failing) : void 0;
		}
	} };
}
/** SQL: what stands in the source, as text; NULL for an object or a list in JSON. */
function textOf({ encoding, raw }) {
	if (encoding === "text") return raw;
	if (encoding === "typed") return `CAST(${raw} AS VARCHAR)`;
	return `(CASE WHEN json_type(${raw}) NOT IN ('OBJECT', 'ARRAY') THEN ${raw} ->> '$' END)`;
}
/** Name in SQL of a text that was changed. */
const CHANGED = "changed_text";
/** The column as it would be read if its text were the changed one; undefined for values that are no text. */
function changedReading({ column, reading }) {
	const { encoding, family } = reading;
	switch (encoding) {
		case "text": return readColumn(column, CHANGED, encoding, { name: "VARCHAR" });
		case "typed": return family === "string" ? readColumn(column, CHANGED, encoding, { name: "VARCHAR" }) : void 0;
		case "json": return readColumn(column, BARE.has(family) ? `coalesce(TRY_CAST(${CHANGED} AS JSON), to_json(${CHANGED}))` : `to_json(${CHANGED})`, encoding, { name: "JSON" });
	}
}
// shared/checks/plan/rules.ts
/**
* The checks of the quality rules of a table or of one of its columns.
*
* @param place the column whose rules are planned; undefined for the table's own
* @param siblings the table's columns, for rules that name several
*/
function planRules(table, place, siblings) {
	return (place === void 0 ? table.quality : place.column.quality).flatMap((rule) => {
		if (rule.kind === "text") return [];
		const planned = place !== void 0 && "absent" in place ? planUnmeasured(rule) : planRule(rule, place, siblings);
		return [{
			id: rule.path,
			kind: planned.kind,
			table: table.name,
			...place === void 0 ? {} : { column: place.label },
			demand: rule.name === void 0 ? planned.demand : `${toLine(rule.name, 120)}: ${planned.demand}`,
			where: rule.where,
			lenient: isLenient(rule),
			test: planned.test
		}];
	});
}
function planUnmeasured(rule) {
	return {
		kind: rule.kind === "library" ? rule.metric : rule.kind,
		demand: `the rule ${toLine(rule.path, 120)} holds`,
		test: unknown("The data has no such column.")
	};
}
/** Severity is free text in the standard; only these words say that a breach is no failure. */
function isLenient(rule) {
	return /^(info|information|informational|notice|warn|warning|low|minor)$/i.test(rule.severity?.trim() ?? "");
}
function planRule(rule, place, siblings) {
	switch (rule.kind) {
		case "library": return planLibrary(rule, place, siblings);
		case "sql": return {
			kind: "sql",
			demand: asClause(rule.description) ?? `the query of ${rule.path} yields the expected value`,
			test: {
				by: "sql",
				rule,
				...place === void 0 ? {} : { columnName: place.label }
			}
		};
		case "custom": return {
			kind: "custom",
			demand: `the ${toLine(rule.engine, 40)} rule ${toLine(rule.path, 80)} holds`,
			test: unknown(`Rules of the engine ${toLine(rule.engine, 40)} cannot be executed here.`)
		};
		case "unsupported": return {
			kind: "unsupported",
			demand: `the rule ${toLine(rule.path, 120)} holds`,
			test: unknown(rule.reason)
		};
	}
}
function planLibrary(rule, place, siblings) {
	const { metric, operator, unit } = rule;
	const amount = operatorText(operator, unit);
	const label = place === void 0 ? void 0 : toLine(place.label, 80);
	const plan = (demand, test) => ({
		kind: metric,
		demand,
		test
	});
	switch (metric) {
		case "rowCount": return unit === "percent" ? plan(`the table has ${amount}`, unknown("A row count has no percentage: of what?")) : plan(`the table has ${amount}`, {
			by: "rowCount",
			operator,
			unit
		});
		case "duplicateValues": return planDuplicates(rule, place, siblings, amount);
		case "nullValues":
		case "missingValues":
		case "invalidValues": {
			const what = {
				nullValues: "null",
				missingValues: "missing",
				invalidValues: "invalid"
			}[metric];
			const demand = `${label ?? "the table"} is ${what} in ${amount}${unit === "percent" ? " of the rows" : ""}`;
			if (place === void 0) return plan(demand, unknown("The rule stands at no column."));
			const test = planRowMetric(rule, place);
			return plan(demand, test.by === "rows" ? {
				...onRow(place, test),
				operator,
				unit
			} : test);
		}
	}
}
function planRowMetric(rule, { column, reading }) {
	if (rule.metric === "nullValues") return {
		by: "rows",
		failing: `${reading.raw} IS NULL`,
		phrase: "are null"
	};
	if (reading.obstacle !== void 0) return unknown(reading.obstacle);
	if (rule.metric === "missingValues") return missing(rule.missingValues, reading, column.csv?.nullTexts);
	return invalid(rule, reading);
}
/** What counts as missing is compared as written, since `N/A` may stand in a column of numbers, and by its value. */
function missing(listed, reading, nullTexts = []) {
	const given = listed ?? [null, ""];
	const isNullText = (value) => value === "" || typeof value === "string" && nullTexts.includes(value);
	const values = reading.encoding === "text" && given.some(isNullText) ? [null, ...given] : given;
	const written = reading.encoding === "json" ? `(${reading.raw} ->> '$')` : `CAST(${reading.raw} AS VARCHAR)`;
	const texts = values.flatMap((value) => value === null ? [] : [sqlText(value instanceof ExactNumber ? value.written : String(value))]);
	const booleans = reading.family === "boolean" ? values.filter((value) => typeof value === "boolean") : [];
	const numbers = isNumeric(reading) ? numbersOf(values) : [];
	const moments = values.flatMap((value) => typeof value === "string" && isTemporal(reading) ? comparedWith(reading, "=", value) ?? [] : []);
	const conditions = [
		...isUndeclaredJson(reading) ? [`(${reading.raw} IS NOT NULL AND NOT ${isNoneOfScalars(reading.raw, values)})`] : [],
		...values.includes(null) ? [`${reading.raw} IS NULL`] : [],
		...texts.length === 0 ? [] : [`${written} IN (${texts.join(", ")})`],
		...moments,
		...booleans.length === 0 ? [] : [`${reading.value} IN (${booleans.join(", ")})`],
		...numbers.length === 0 ? [] : [`(${reading.raw} IS NOT NULL AND NOT ${reading.misread ?? "false"} AND NOT ${isNoneOfLiterals(reading, numbers)})`]
	];
	if (conditions.length === 0) return unknown("The rule lists nothing that counts as missing.");
	return {
		by: "rows",
		failing: `(${conditions.join(" OR ")})`,
		phrase: "are missing"
	};
}
/** A value that cannot be read as its type is invalid too; null is neither valid nor invalid. */
function invalid(rule, reading) {
	const conditions = [];
	if (rule.validValues !== void 0) {
		const outside = notIn(rule.validValues, reading);
		if (outside === void 0) return unknown("Lists and objects cannot be compared with the values.");
		conditions.push(outside);
	}
	if (rule.pattern !== void 0) {
		const written = reading.encoding === "json" ? `(${reading.raw} ->> '$')` : `CAST(${reading.raw} AS VARCHAR)`;
		conditions.push(mismatches(written, rule.pattern.re2));
	}
	if (conditions.length === 0) return unknown("The rule says neither validValues nor a pattern.");
	if (reading.misread !== void 0) conditions.push(reading.misread);
	return {
		by: "rows",
		failing: `(${conditions.join(" OR ")})`,
		phrase: "are invalid"
	};
}
function planDuplicates({ properties, operator, unit }, place, siblings, amount) {
	const kind = "duplicateValues";
	const names = properties ?? (place === void 0 ? [] : [place.label]);
	const parts = properties === void 0 && place !== void 0 ? [place] : names.map((n) => siblings.find((s) => s.label === n));
	const shown = names.map((name) => toLine(name, 60)).join(", ");
	const demand = `${shown === "" ? "a row" : shown} is repeated in ${amount}${unit === "percent" ? " of the rows" : ""}`;
	const usable = parts.flatMap((part) => part === void 0 || part.repeated || part.reading.obstacle !== void 0 ? [] : [part]);
	if (usable.length === 0 || usable.length < parts.length) return {
		kind,
		demand,
		test: unknown("A column it names is not in the data, is inside a list or has another type.")
	};
	return {
		kind,
		demand,
		test: {
			...keyTest(usable, false),
			operator,
			unit
		}
	};
}
/** An author's sentence without its full stop, since more follows it. */
function asClause(sentence) {
	return sentence === void 0 ? void 0 : toLine(sentence, 160).replace(/\.$/, "");
}
// shared/checks/conditions/physical.ts
const HOLDS = { holds: true };
const FAILS = { holds: false };
/** A column whose source declares a type. */
function fitsPhysical(type, physical, reading) {
	if (type.name === "NULL") return HOLDS;
	const family = familyOf(type);
	const { value } = reading;
	switch (physical.family) {
		case "null": return {
			failing: `${value} IS NOT NULL`,
			phrase: "are not null"
		};
		case "integer": return family === "integer" && fitsBits(type, physical) ? HOLDS : FAILS;
		case "number": return fitsNumber(type, physical, reading);
		case "timestamp":
		case "time":
			if (family !== physical.family) return FAILS;
			if (physical.zoned !== void 0 && physical.zoned !== hasZone(type)) return FAILS;
			return secondDigits(physical, reading, digitsOfSecond(type));
		case "string": return type.name === "UUID" && physical.uuid === true ? HOLDS : family === "string" ? fitsText(physical, reading) : FAILS;
		case "binary":
			if (family !== "binary") return FAILS;
			return physical.maxBytes === void 0 ? HOLDS : longerThan(`octet_length(${value})`, physical.maxBytes, "bytes");
		case "array":
		case "map":
		case "object": return family === physical.family ? fitsInside(type, physical) : FAILS;
		default: return family === physical.family ? HOLDS : FAILS;
	}
}
/** A column of text or JSON, whose values have been read as the physical type's family or as one that it satisfies. */
function valuesFitPhysical(physical, reading) {
	switch (physical.family) {
		case "null": return {
			failing: `${reading.raw} IS NOT NULL`,
			phrase: "are not null"
		};
		case "integer": {
			const { bits, signed } = physical.integer ?? {
				bits: 64,
				signed: true
			};
			return {
				failing: doesNotFit(bits, signed, reading),
				phrase: "are beyond its range"
			};
		}
		case "number": return decimalOrFloat(physical, reading);
		case "string": return fitsText(physical, reading);
		case "timestamp":
		case "time": return physical.zoned === void 0 ? secondDigits(physical, reading, void 0) : void 0;
		case "binary": return;
		case "array":
		case "map":
		case "object": return physical.json === true || (physical.element ?? physical.fields) === void 0 ? HOLDS : void 0;
		default: return HOLDS;
	}
}
function fitsBits(type, { integer }) {
	const grid = gridOf(type);
	const { bits, signed } = integer ?? {
		bits: 64,
		signed: true
	};
	const end = 2n ** BigInt(signed ? bits - 1 : bits);
	return grid !== void 0 && grid.lowest >= (signed ? -end : 0n) && grid.highest < end;
}
function fitsNumber(type, physical, reading) {
	const family = familyOf(type);
	if (physical.floating !== void 0) {
		const held = {
			FLOAT: 32,
			DOUBLE: 64
		}[type.name];
		if (held === void 0) return FAILS;
		if (physical.floating === 16) return held === 32 ? decimalOrFloat(physical, reading) : FAILS;
		return held <= physical.floating ? HOLDS : FAILS;
	}
	if (family !== "number" && family !== "integer") return FAILS;
	const grid = gridOf(type);
	if (physical.decimal === void 0) return HOLDS;
	const { precision, scale } = physical.decimal;
	if (grid !== void 0 && grid.scale <= scale && grid.highest < 10n ** BigInt(Math.max(0, precision - scale + grid.scale))) return HOLDS;
	return type.name.startsWith("DECIMAL") ? FAILS : decimalOrFloat(physical, reading);
}
const FLOATING_LIMITS = {
	16: ExactNumber.of(65504),
	32: ExactNumber.of(2n ** 128n - 2n ** 104n),
	64: ExactNumber.of(2n ** 1024n - 2n ** 971n)
};
function decimalOrFloat({ decimal, floating }, reading) {
	if (floating !== void 0) return {
		failing: beyond(FLOATING_LIMITS[floating], reading),
		phrase: "are beyond its range"
	};
	if (decimal === void 0) return HOLDS;
	const { precision, scale } = decimal;
	const power = (exponent, sign = "") => ExactNumber.parse(`${sign}1e${exponent}`) ?? ExactNumber.zero;
	return {
		failing: `(${numberCompares(reading, "<=", power(precision - scale, "-"))} OR ${numberCompares(reading, ">=", power(precision - scale))} OR ${isNoMultipleOf(reading, power(-scale))})`,
		phrase: `have more than ${precision} digits or ${scale} decimals`
	};
}
function fitsText({ maxLength, maxBytes, uuid }, { value }) {
	if (maxLength !== void 0) return longerThan(`length(${value})`, maxLength, "characters");
	if (maxBytes !== void 0) return longerThan(`strlen(${value})`, maxBytes, "bytes");
	if (uuid === void 0) return HOLDS;
	return {
		failing: `NOT regexp_full_match(${value}, ${sqlText(STRING_FORMAT_PATTERNS.uuid)})`,
		phrase: "are not written as a UUID"
	};
}
function longerThan(size, limit, unit) {
	return {
		failing: `${size} > ${limit}`,
		phrase: `are longer than ${limit} ${unit}`
	};
}
function digitsOfSecond({ name }) {
	return {
		TIMESTAMP_S: 0,
		TIMESTAMP_MS: 3,
		TIMESTAMP_NS: 9,
		TIME_NS: 9
	}[name] ?? 6;
}
/** @param held what the data's own type can hold at the most, where it has one */
function secondDigits({ secondDigits: wanted }, { family, placed }, held) {
	if (wanted === void 0 || wanted >= (held ?? 9)) return HOLDS;
	if (placed === void 0) return void 0;
	const { at, rest } = placed;
	const microseconds = family === "time" ? at : `epoch_us(${at})`;
	const beyond = [...wanted < 6 ? [`${microseconds} % ${10 ** (6 - wanted)} <> 0`] : [], ...rest === void 0 ? [] : [`(${rest.occurs} AND ${rest.ns} % ${10 ** (9 - Math.max(6, wanted))} <> 0)`]];
	if (beyond.length === 0) return HOLDS;
	return {
		failing: `(${beyond.join(" OR ")})`,
		phrase: `have more than ${wanted} digits behind the second`
	};
}
/** Types inside lists, maps and structs are compared by type alone. */
function fitsInside(type, { element, key, fields }) {
	const pairs = [
		...element === void 0 ? [] : [[type.element, element]],
		...key === void 0 ? [] : [[type.fields?.[0]?.type, key]],
		...(fields ?? []).map((field) => [type.fields?.find(({ name }) => name === field.name)?.type, field.type])
	];
	if (fields !== void 0 && fields.length !== type.fields?.length) return FAILS;
	const inside = pairs.map(([held, wanted]) => held === void 0 ? FAILS : fitsPhysical(held, wanted, {
		encoding: "typed",
		raw: "x",
		value: "x",
		family: familyOf(held),
		type: held,
		floating: true
	}));
	if (inside.some((test) => test !== void 0 && "holds" in test && !test.holds)) return FAILS;
	return inside.every((test) => test !== void 0 && "holds" in test) ? HOLDS : void 0;
}
// shared/checks/plan/types.ts
/** The logical and the physical type of a column, as far as the contract names them. */
function planType(place) {
	const { column, reading } = place;
	const { physicalType } = column;
	const logicalType = column.logicalType ?? (physicalType === void 0 ? impliedFamily(column) : void 0);
	if (logicalType === void 0 && physicalType === void 0) return [];
	const names = [logicalType, physicalType].filter((name) => name !== void 0);
	const where = column.typeWhere ?? column.where;
	const draft = {
		kind: "type",
		demand: `is of type ${toLine(names.join(", "), 80)}`,
		where
	};
	if (reading.encoding === "typed") return [{
		...draft,
		test: typedTest(column, reading)
	}];
	const { test, physical } = writtenTest(column, reading);
	if (physical === void 0) return [{
		...draft,
		test
	}];
	return [{
		...draft,
		demand: `is of type ${toLine(logicalType ?? "", 80)}`,
		test
	}, {
		kind: "physicalType",
		demand: `is of the physical type ${toLine(physicalType ?? "", 60)}`,
		test: physical,
		where
	}];
}
function typedTest(column, reading) {
	const { type, obstacle } = reading;
	if (type === void 0 && obstacle !== void 0) return unknown(obstacle);
	const family = demandedFamily(column);
	const observation = `the data has ${type === void 0 ? "another type" : toLine(typeText(type), 120)}`;
	if (family !== void 0 && !satisfies(reading.family, family)) return {
		by: "known",
		holds: false,
		observation
	};
	if (column.physicalType === void 0 || type === void 0) return {
		by: "known",
		holds: true,
		observation
	};
	const physical = parsePhysicalType(column.physicalType);
	if (physical === void 0) return unknown(unknownPhysicalType(column.physicalType));
	const test = fitsPhysical(type, physical, reading);
	if (test === void 0) return unknown(notMeasured(column.physicalType));
	if ("holds" in test) return {
		by: "known",
		holds: test.holds,
		observation
	};
	return rows(reading, test);
}
const notMeasured = (physicalType) => `The logical type is measured; whether values fit ${toLine(physicalType, 60)} is not.`;
/** Text and JSON declare no types: each value is read, and those that cannot be are counted. */
function writtenTest(column, reading) {
	if (reading.obstacle !== void 0) return { test: unknown(reading.obstacle) };
	const { physicalType, logicalType } = column;
	const physical = physicalType === void 0 ? void 0 : parsePhysicalType(physicalType);
	const family = demandedFamily(column);
	if (physicalType !== void 0 && physical === void 0) {
		const test = unknown(unknownPhysicalType(physicalType));
		return logicalType === void 0 ? { test } : {
			test: readTest(family, reading, void 0),
			physical: test
		};
	}
	if (physical === void 0 || physicalType === void 0) return { test: readTest(family, reading, void 0) };
	const fits = testOfValues(physical, reading);
	if (fits !== void 0) return { test: readTest(family, reading, fits) };
	const test = unknown(notMeasured(physicalType));
	return logicalType === void 0 ? { test } : {
		test: readTest(family, reading, void 0),
		physical: test
	};
}
/** A type of another kind than the logical one says nothing about text, but how long it may be. */
function testOfValues(physical, reading) {
	const { family, encoding, raw } = reading;
	if (physical.family === "null") return valuesFitPhysical(physical, reading);
	if (physical.family === "string" && encoding === "text") return valuesFitPhysical(physical, {
		...reading,
		value: raw
	});
	return satisfies(family, physical.family) || family !== void 0 && satisfies(physical.family, family) || physical.json === true ? valuesFitPhysical(physical, reading) : void 0;
}
function readTest(family, { misread, unusual }, fits) {
	const fault = fits === void 0 || "holds" in fits ? void 0 : fits;
	if (misread === void 0) return fault === void 0 ? {
		by: "known",
		holds: true,
		observation: "text is what the file holds"
	} : {
		by: "rows",
		...fault
	};
	const phrase = `cannot be read as ${family ?? "text"}`;
	if (fault === void 0) return {
		by: "rows",
		failing: misread,
		...unusual === void 0 ? {} : { suspect: unusual },
		phrase
	};
	return {
		by: "rows",
		failing: `(${misread} OR coalesce(${fault.failing}, false))`,
		phrase: `${phrase}, or ${fault.phrase}`
	};
}
// shared/checks/plan/plan.ts
/**
* Everything a contract demands of the bound tables, in the order of the file. Pure: reads no data.
*
* @param nowMs the time of the run, in milliseconds since 1970
*/
function planChecks(contract, bound, nowMs) {
	const placed = new Map(bound.map((each) => [each.table.name, placeColumns(each)]));
	return [...bound.flatMap((each) => planTable(each, placed.get(each.table.name) ?? [], placed)), ...planServiceLevels(contract, {
		bound,
		placed,
		tables: contract.tables.length,
		nowMs
	})];
}
function planTable({ table, relation }, placed, all) {
	return [
		...table.columns.flatMap((column) => planPresence(column, table, relation)),
		...placed.flatMap((each) => planColumn(each, table)),
		...planPrimaryKey(table, placed),
		...planRules(table, void 0, placed),
		...planForeignKeys(table, placed, all)
	];
}
function check(table, column, label, draft) {
	return {
		id: `${column.path}.${draft.kind}`,
		kind: draft.kind,
		table: table.name,
		column: label,
		demand: `${toLine(label, 80)} ${draft.demand}`,
		where: draft.where,
		lenient: false,
		test: draft.test
	};
}
function planPresence(column, table, relation) {
	const found = findColumn(column, relation.columns);
	if (found === void 0) return planAbsent(column, column.name, table, whyNotFound(column, relation.columns));
	const { certain, lacking } = found;
	const missed = column.semanticType === "column" ? lacking : void 0;
	const observation = missed === void 0 ? "the column is there" : whoLacks(column, missed);
	const test = certain ? {
		by: "known",
		holds: missed === void 0,
		observation
	} : {
		by: "filled",
		value: found.sql
	};
	return [check(table, column, column.name, {
		kind: "present",
		demand: "is a column",
		test,
		where: column.where
	})];
}
const NO_FIELD = {
	repeated: false,
	text: "the data has no such column"
};
/** A column or field that the data does not have: it fails, and what is demanded of its values stays unmeasured. */
function planAbsent(column, label, table, why = NO_FIELD) {
	if (column.semanticType !== "column") return [];
	const reason = why.repeated ? `${why.text[0]?.toUpperCase() ?? ""}${why.text.slice(1)}.` : "The data has no such column.";
	const absent = why.repeated ? unknown(reason) : {
		by: "known",
		holds: false,
		observation: why.text
	};
	return [...[
		{
			kind: "present",
			demand: "is a column",
			test: absent,
			where: column.where
		},
		...column.logicalType === void 0 && column.physicalType === void 0 ? [] : [{
			kind: "type",
			demand: "is of its type",
			test: unknown(reason),
			where: column.typeWhere ?? column.where
		}],
		...column.constraints.map(({ kind, where }) => ({
			kind,
			demand: `satisfies its ${kind}`,
			test: kind === "required" ? absent : unknown(reason),
			where
		}))
	].map((draft) => check(table, column, label, draft)), ...planRules(table, {
		column,
		label,
		absent: true
	}, [])];
}
function planColumn(place, table) {
	const { column, label } = place;
	const draftsOf = (each) => [...planType(each), ...planConstraints(each)];
	return [
		...draftsOf(place).map(({ kind, test, ...draft }, index) => {
			const again = (reading, other = column) => draftsOf({
				...place,
				column: other,
				reading
			})[index]?.test;
			const onRows = test.by === "rows" ? lookingTest(place, kind, test, again) : test;
			return check(table, column, label, {
				...draft,
				kind,
				test: onRows
			});
		}),
		...planRules(table, place, []),
		...absentFields(place).flatMap((field) => planAbsent(field, `${label}.${field.name}`, table)),
		...planFields(place, table)
	];
}
/** Records of JSON declare no fields: one that no record has may be a slip, and nothing demanded of it can fail. */
function planFields(place, table) {
	const { column, reading, label } = place;
	if (reading.encoding !== "json" || reading.obstacle !== void 0) return [];
	return column.properties.filter(({ semanticType }) => semanticType === "column").map((field) => {
		const draft = {
			kind: "present",
			demand: "is a column",
			test: {
				by: "filled",
				value: `nullif(${place.onRow(hasField(reading, field.physicalName ?? field.name))}, false)`,
				within: place.onRow(`${reading.value} IS NOT NULL`)
			},
			where: field.where
		};
		return check(table, field, `${label}.${field.name}`, draft);
	});
}
/** Declared nested fields that the data's own type does not have. */
function absentFields({ column, reading }) {
	if (reading.encoding !== "typed" || reading.obstacle !== void 0) return [];
	if (reading.family !== "object" && reading.family !== "map" || reading.type?.name === "NULL") return [];
	return column.properties.filter((field) => fieldType(reading, field) === void 0);
}
function planConstraints(place) {
	const { column, reading, inScope } = place;
	return column.constraints.map((constraint) => {
		const { kind, where } = constraint;
		if (kind === "required") {
			const absent = `${reading.raw} IS NULL`;
			return {
				kind,
				demand: "is always present",
				where,
				test: {
					by: "rows",
					failing: inScope === void 0 ? absent : `(${inScope} AND ${absent})`,
					phrase: "are null"
				}
			};
		}
		if (kind === "unique") return {
			kind,
			demand: "holds no value twice",
			where,
			test: uniqueTest(place)
		};
		const { text, test } = planConstraint(constraint, column, reading);
		return {
			kind: kind === "unsupported" ? constraint.attribute : kind,
			demand: text,
			where,
			test
		};
	});
}
function uniqueTest(place) {
	const { reading, repeated } = place;
	if (repeated) return unknown("Uniqueness inside a list cannot be measured.");
	if (reading.obstacle !== void 0) return unknown(reading.obstacle);
	return keyTest([place], false);
}
function planPrimaryKey(table, placed) {
	const { primaryKey } = table;
	if (primaryKey === void 0) return [];
	const parts = primaryKey.columns.map((name) => placed.find((each) => !each.repeated && each.label === name));
	const shown = primaryKey.columns.map((name) => toLine(name, 60)).join(", ");
	const readable = parts.flatMap((part) => part?.reading.obstacle === void 0 && part !== void 0 ? [part] : []);
	const test = readable.length < parts.length ? unknown("A column of the key is not in the data or has another type.") : keyTest(readable, true);
	return [{
		id: `${table.path}.primaryKey`,
		kind: "primaryKey",
		table: table.name,
		column: shown,
		demand: `${shown} ${primaryKey.columns.length > 1 ? "together identify" : "identifies"} each row`,
		where: primaryKey.where,
		lenient: false,
		test
	}];
}
// shared/checks/plan/profiled.ts
/** The columns of the data as the profile takes them: with the values that the contract's types read. */
function profiledColumns({ table, relation }) {
	const placed = placeColumns({
		table,
		relation
	});
	const places = new Map(placed.map((place) => [place.source, place]));
	return relation.columns.filter(({ doubtful }) => doubtful === void 0).map((column) => {
		const { name, sql, type, encoding } = column;
		const place = places.get(column);
		if (encoding === "typed" || place === void 0) return {
			column: name,
			value: sql,
			type
		};
		const { value, raw, family } = place.reading;
		return {
			column: name,
			value,
			type: writtenType(family),
			...value === raw ? {} : { written: raw }
		};
	});
}
/** The type that a value of text or JSON is read with. */
function writtenType(family) {
	return { name: {
		integer: "BIGINT",
		number: "DOUBLE",
		boolean: "BOOLEAN",
		date: "DATE",
		timestamp: "TIMESTAMP",
		time: "TIME",
		object: "JSON",
		map: "JSON",
		array: "JSON"
	}[family ?? ""] ?? "VARCHAR" };
}
// shared/checks/measure/sql-moments.ts
const MOMENTS = /^(DATE|TIME|TIMESTAMP)(_NS|_MS|_S)?( WITH TIME ZONE)?$/;
/** Whether values of an engine type are dates, times, timestamps or spans of time. */
function isTemporalType(type) {
	return type === "INTERVAL" || MOMENTS.test(type);
}
/**
* Whether what a query yields is the date, time, timestamp or interval that a contract writes: by value, whatever the
* spelling. What names no zone is in UTC, as the tables that the query sees are; a day is its midnight.
*
* @param yielded a date or time as the engine prints it, or the parts of an interval
* @returns undefined where the contract's text is nothing that a value of the type could equal
*/
function isMoment(type, yielded, wanted) {
	const expected = type === "INTERVAL" ? lengthOf(wanted) : pointIn(type, wanted);
	if (expected === void 0) return void 0;
	return (type === "INTERVAL" ? lengthOfParts(yielded) : pointIn(type, String(yielded))) === expected;
}
/** Nanoseconds since 1970, or since midnight, in UTC. */
function pointIn(type, text) {
	const literal = temporalLiteral(text);
	const ofDay = type.startsWith("TIME") && !type.startsWith("TIMESTAMP");
	if (literal === void 0 || literal.kind === "time" !== ofDay) return void 0;
	return literal.localNs - BigInt(literal.offsetMinutes ?? 0) * 60000000000n;
}
const DAY_US = 86400000000n;
/** The engine takes a month for 30 days and a day for 24 hours where it compares intervals. */
function lengthOfParts(parts) {
	if (typeof parts !== "object" || parts === null) return void 0;
	const { months, days, micros } = parts;
	return (BigInt(String(months)) * 30n + BigInt(String(days))) * DAY_US + BigInt(String(micros));
}
const UNITS = {
	year: 360n * DAY_US,
	month: 30n * DAY_US,
	week: 7n * DAY_US,
	day: DAY_US,
	hour: 3600000000n,
	minute: 60000000n,
	second: 1000000n
};
const ISO_UNITS = {
	Y: "year",
	M: "month",
	W: "week",
	D: "day",
	TH: "hour",
	TM: "minute",
	TS: "second"
};
/** Microseconds of `P1DT2H`, `1 day 02:00:00` or `90 minutes`; undefined for anything else. */
function lengthOf(text) {
	if (/^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,6})?S)?)?$/.test(text)) {
		const [days = "", clock = ""] = text.split("T");
		const sum = (part, prefix) => [...part.matchAll(/([\d.]+)([A-Z])/g)].reduce((total, [, amount = "", unit = ""]) => total + times(amount, ISO_UNITS[prefix + unit]), 0n);
		const length = sum(days, "") + sum(clock, "T");
		return text.startsWith("-") ? -length : length;
	}
	if (!/^(?:-?\d+ (?:year|month|week|day|hour|minute|second)s?(?: |$))*(?:-?\d+:\d\d:\d\d(?:\.\d{1,6})?)?$/.test(text)) return;
	const words = [...text.matchAll(/(-?\d+) ([a-z]+?)s?(?: |$)/g)];
	const clock = /(-?)(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text);
	if (words.length === 0 && clock === null) return void 0;
	const length = words.reduce((total, [, amount = "", unit]) => total + times(amount, unit), 0n);
	if (clock === null) return length;
	const [, sign, hours = "", minutes = "", seconds = ""] = clock;
	const time = times(hours, "hour") + times(minutes, "minute") + times(seconds, "second");
	return sign === "-" ? length - time : length + time;
}
function times(amount, unit) {
	const [whole = "0", fraction = ""] = amount.split(".");
	const of = UNITS[unit ?? ""] ?? 0n;
	return BigInt(whole) * of + BigInt(fraction.padEnd(6, "0")) * of / 1000000n;
}
// shared/checks/measure/sql-views.ts
/** Begins the error of a column that a query must not use; what follows is for a person and holds no data. */
const UNCLEAR = "Trainyard cannot tell: ";
/** Lets untrusted SQL see each table under the contract's names, with the contract's types. */
async function createViews(engine, bound) {
	for (const each of bound) {
		const { table } = each;
		const columns = viewColumns(each).map(({ name, sql }) => `${sql} AS ${sqlName(name)}`);
		const shown = columns.length === 0 ? "true AS nothing" : columns.join(", ");
		for (const name of /* @__PURE__ */ new Set([table.name, table.physicalName ?? table.name])) await engine.run(`CREATE VIEW ${sqlName(name)} AS SELECT ${shown} FROM ${each.relation.from}`);
	}
}
/** SQL of a column in the views, for a placeholder: the name of the view's column, or a field inside one. */
function columnInView(label, bound) {
	const { relation, table } = bound;
	const columns = relation.columns.map((column) => ({
		...column,
		sql: sqlName(nameInView(column, relation.columns))
	}));
	return placeColumns({
		table,
		relation: {
			...relation,
			columns
		}
	}).find((each) => each.label === label)?.reading.raw;
}
/**
* The columns of a view: those of the data, and the contract's where it calls them otherwise. SQL does not tell names
* apart by case, so a name of several columns stands for an error: a query that uses it is not measured.
*/
function viewColumns({ table, relation }) {
	const places = new Map(placeColumns({
		table,
		relation
	}).map((place) => [place.source, place]));
	const groups = /* @__PURE__ */ new Map();
	const show = (column) => {
		const key = sqlName(column.name).toLowerCase();
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [column]);
		else if (!group.some(({ of }) => of === column.of)) group.push(column);
	};
	for (const column of relation.columns) {
		const raw = column.encoding === "json" ? `(${column.sql} ->> '$')` : column.sql;
		const place = places.get(column);
		const shown = place === void 0 ? raw : exactValue(place.reading);
		const value = relation.encoding === "typed" ? ofValue(shown) : shown;
		const sql = column.lacking === void 0 ? value : `error(${sqlText(UNCLEAR + lackingIn(column.lacking))})`;
		show({
			name: nameInView(column, relation.columns),
			sql,
			of: column
		});
		if (place !== void 0) show({
			name: place.column.name,
			sql,
			of: column
		});
	}
	return [...groups.values()].map((group) => {
		const [first, ...others] = group;
		if (others.length === 0) return first;
		const names = group.some(({ of }) => of.doubtful === true) ? "" : group.map(({ of }) => ` ${quote(of.name)}`).join();
		const told = `SQL cannot tell the columns${toLine(names, 160)} apart, and the query uses one of them.`;
		return {
			...first,
			sql: `error(${sqlText(UNCLEAR + told)})`
		};
	});
}
/** What the rows of a file would hold that has no such column is for nobody to say. */
function lackingIn({ file, files }) {
	const others = files === 1 ? "has" : `and ${plural(files - 1, "other file")} of the data have`;
	return `${toLine(file, 120)} ${others} no column that the query uses, and other files do.`;
}
const TOO_LARGE = "A number of the column is too large for SQL to hold without rounding, and the query uses it.";
const UNREAD = "A value of the column cannot be read as its type, and the query uses it.";
/** What cannot be read, and a number that a type of SQL would round or lose, end the query that uses them. */
function exactValue({ value, number, misread }) {
	const cases = [...number === void 0 ? [] : [[isMoreThanValue(number), TOO_LARGE]], ...misread === void 0 ? [] : [[misread, UNREAD]]];
	if (cases.length === 0) return value;
	return `(CASE ${cases.map(([when, why]) => `WHEN ${when} THEN error(${sqlText(UNCLEAR + why)})`).join(" ")} ELSE ${value} END)`;
}
/** SQL has no empty name; and what may be a value must not stand in the engine's answers. */
function nameInView({ name, doubtful }, columns) {
	if (name !== "" && doubtful === void 0) return name;
	const taken = new Set(columns.map((column) => column.name.toLowerCase()));
	let free = "unnamed";
	while (taken.has(free)) free += "_";
	return free;
}
// shared/checks/measure/sql-errors.ts
/** What the engine says of the query itself, before it has seen a value: it quotes the query and names of columns. */
const OF_QUERY = /^(Parser|Binder|Catalog|Permission|Not)\b/;
/** Errors that quote values; only their kind is told. */
const KINDS = [
	[/^Conversion Error/, "A value cannot be converted to the type that the query asks for."],
	[/^Out of Range Error/, "A result lies beyond the range of its type."],
	[/^Invalid Input Error: Values were not provided/, "It holds a parameter such as $1 or ?, for which nothing is given."],
	[/^Invalid Input Error/, "A function was given a value that it does not take."]
];
/** Why a query of the contract could not be measured. No value of the data is in it. */
function explainSqlError({ reason, message }) {
	if (reason === "time") return "The query took longer than its time limit.";
	if (reason === "memory") return "The query needs more memory than it is allowed.";
	const unclear = message.indexOf(UNCLEAR);
	if (unclear >= 0) return toLine(message.slice(unclear + 23).split("\n")[0] ?? "", 300);
	if (reason === "crash") return "The engine ended while it ran the query, or an earlier one of this contract.";
	const told = message.replace(/^Failed to extract statements: /, "");
	if (OF_QUERY.test(told)) return `The query cannot be run: ${sentence(told)}`;
	if (told === "Error in native callback") return "The query cannot be run: it holds no statement.";
	const kind = KINDS.find(([pattern]) => pattern.test(told))?.[1];
	return kind === void 0 ? "The query failed on the data." : `The query failed: ${kind}`;
}
/** The first line, what may have been meant, and where in the query it is. */
function sentence(message) {
	const [first = "", ...rest] = message.split("\n");
	const meant = rest.find((line) => line.startsWith("Did you mean"));
	const said = [first, ...meant === void 0 ? [] : [meant]].join(" ");
	return `${toLine(said, 200)}${placeText(message)}`;
}
/** A caret below the excerpt marks the place; of a long line the engine leaves out the beginning. */
function placeText(message) {
	const found = /\nLINE (\d+): (.*)\n( *)\^/.exec(message);
	if (found === null) return "";
	const [, line = "1", excerpt = "", before = ""] = found;
	const column = before.length - `LINE ${line}: `.length + 1;
	return excerpt.startsWith("...") ? ` (line ${line} of the query)` : ` (line ${line} of the query, column ${column})`;
}
// shared/checks/measure/sql-rules.ts
/**
* Runs a contract's own query in an engine that can read the data and nothing else. Whatever goes wrong makes the rule
* unmeasured, never passed.
*/
async function measureSql(engine, rule, names) {
	const query = fillPlaceholders(rule.query, names);
	if (query === void 0) return { reason: "The query holds a placeholder that is not known here." };
	let result;
	try {
		result = await engine.select(query);
	} catch (error) {
		if (!(error instanceof EngineError)) throw error;
		return { reason: explainSqlError(error) };
	}
	if (result.rows.length !== 1 || result.rows[0]?.length !== 1) return { reason: "The query must yield one row with one column." };
	return judge(rule.operator, result.rows[0][0], result.types[0]?.name ?? "");
}
/** `${table}`, `{model}`, `${column}`, `{property.name}` as tools write them. */
function fillPlaceholders(query, { table, column }) {
	const unknown = [];
	const filled = query.replace(/\$?\{\s*([a-z_.]+)\s*\}/gi, (_, name) => {
		const [kind = ""] = name.toLowerCase().split(".");
		if ([
			"table",
			"object",
			"model",
			"schema"
		].includes(kind)) return sqlName(table);
		if ([
			"column",
			"property",
			"field"
		].includes(kind) && column !== void 0) return column;
		unknown.push(name);
		return "";
	});
	return unknown.length > 0 ? void 0 : filled;
}
function judge(operator, value, type) {
	if ("lower" in operator) return judgeNumber(operator, value, type);
	if (operator.value instanceof ExactNumber) return judgeNumber({
		...operator,
		value: operator.value
	}, value, type);
	const wanted = operator.value;
	if (typeof wanted === "string" && isTemporalType(type)) return judgeMoment(operator.name, wanted, value, type);
	const equal = wanted === null ? value === null || value === void 0 : String(value) === String(wanted);
	return {
		holds: operator.name === "mustNotBe" ? !equal : equal,
		observation: `the query’s value is ${equal ? "the same" : "another"}`
	};
}
function judgeMoment(name, wanted, value, type) {
	if (value === null || value === void 0) return { reason: "The query yields NULL." };
	const equal = isMoment(type, value, wanted);
	if (equal === void 0) return { reason: `The query yields a value of the type ${type}, and ${toLine(wanted, 60)} is none.` };
	return {
		holds: name === "mustNotBe" ? !equal : equal,
		observation: `the query’s value is ${equal ? "the same" : "another"}`
	};
}
function judgeNumber(operator, value, type) {
	if (value === null || value === void 0) return { reason: "The query yields NULL." };
	const yielded = numberOf(value, type);
	if (yielded === void 0) return { reason: "The query yields no number." };
	if (!Number.isFinite(yielded.measured)) return { reason: "The query yields infinity, which a division by zero does, and no number that could be compared." };
	return {
		holds: holds(operator, yielded.order),
		measured: yielded.measured,
		observation: `the query yields ${yielded.shown}; ${operatorText(operator)} is demanded`
	};
}
/** A FLOAT or DOUBLE is compared in its own precision, as a column of that type is; anything else as a decimal. */
function numberOf(value, type) {
	if (typeof value === "number" && (type === "FLOAT" || type === "DOUBLE")) {
		if (Number.isNaN(value)) return void 0;
		const precise = type === "FLOAT" ? Math.fround : Number;
		return {
			order: (limit) => Math.sign(value - precise(limit.toNumber())) || 0,
			measured: value,
			shown: formatNumber(value, 9)
		};
	}
	if (!(typeof value === "string" && type.startsWith("DECIMAL")) && typeof value !== "number" && typeof value !== "bigint") return void 0;
	const exact = ExactNumber.parse(String(value));
	if (exact === void 0) return void 0;
	return {
		order: orderOf(exact),
		measured: exact.toNumber(),
		shown: formatExact(exact)
	};
}
// shared/checks/measure/sql-sandbox.ts
const QUERY_LIMIT_MS = 12e4;
/** Of all rules of a contract together. */
const TOTAL_LIMIT_MS = 6e5;
/**
* The engine for a contract's own SQL: a process apart from the one that measures everything else, so that a hostile
* query can spoil nothing but its own answer. Started with the first such rule.
*/
var SqlSandbox = class {
	#services;
	#options;
	#engine;
	#spentMs = 0;
	constructor(services, options) {
		this.#services = services;
		const timeLimitMs = Math.min(options.timeLimitMs ?? QUERY_LIMIT_MS, QUERY_LIMIT_MS);
		this.#options = {
			...options,
			timeLimitMs,
			filtersMove: true
		};
	}
	/** @param names of the rule's own table, and its column by the contract's path */
	async measure(rule, names, bound) {
		if (this.#spentMs >= TOTAL_LIMIT_MS) return { reason: `The queries of this contract may take ${formatDuration(TOTAL_LIMIT_MS)} together, and did.` };
		const startMs = this.#services.clock.monotonicMs();
		this.#engine ??= this.#open(bound);
		const { table, column: label } = names;
		const own = bound.find((each) => each.table.name === table);
		const column = own === void 0 || label === void 0 ? void 0 : columnInView(label, own);
		try {
			return await measureSql(await this.#engine, rule, {
				table,
				column
			});
		} catch (error) {
			if (!(error instanceof EngineError)) throw error;
			return { reason: "The tables could not be shown to the query under the contract’s names." };
		} finally {
			this.#spentMs += this.#services.clock.monotonicMs() - startMs;
			await this.#forgetLost();
		}
	}
	/** A query that ends its engine, by its time or its memory, ends no other rule: that one gets an engine of its own. */
	async #forgetLost() {
		const engine = await this.#engine?.catch(() => void 0);
		if (engine === void 0 || await engine.usage().catch(() => void 0) !== void 0) return;
		this.#engine = void 0;
		await engine[Symbol.asyncDispose]();
	}
	async #open(bound) {
		const engine = await openEngine(this.#services, this.#options);
		try {
			await createViews(engine, bound);
			return engine;
		} catch (error) {
			await engine[Symbol.asyncDispose]();
			throw error;
		}
	}
	async [Symbol.asyncDispose]() {
		await (await this.#engine?.catch(() => void 0))?.[Symbol.asyncDispose]();
	}
};
// shared/checks/validate.ts
/**
* Measures everything that a contract demands of its data.
*
* What cannot be measured is a finding of its own, so that the verdict is never `pass` by omission.
*
* @throws UserError `data-unreadable`, `data-too-large`, `data-too-slow`, `data-changed`, CancelledError, and what
* `openEngine` throws
*/
async function validateData(request, services) {
	const { contract, sources } = request;
	const stamps = await stampAll(sources);
	const digests = digestAll(sources);
	digests.catch(() => void 0);
	const { findings, tables } = await tryAgain({
		limitBytes: request.limits?.memoryLimitBytes,
		sources: [...request.sources.values()],
		log: services.log
	}, (attempt) => measureAll(request, services, attempt)).catch(async (error) => {
		if (!isCancelledError(error)) await untilCancelled(digests, services.cancelled);
		throw error;
	});
	const digested = await untilCancelled(digests, services.cancelled);
	if (await stampAll(sources) !== stamps) throw changed(sources);
	return {
		result: {
			contract: {
				id: contract.id,
				...contract.name === void 0 ? {} : { name: contract.name },
				version: contract.version,
				apiVersion: contract.apiVersion,
				file: contract.file,
				digest: contract.digest
			},
			tables: tables.map((table) => ({
				...table,
				digest: digestIn(digested, table.table)
			})),
			findings
		},
		verdict: worstVerdict(findings.map((finding) => finding.verdict))
	};
}
function digestIn(digests, table) {
	const digest = digests.get(table);
	if (digest === void 0) throw new Error(`Nobody made a digest of the data of ${table}.`);
	return digest;
}
async function stampAll(sources) {
	return (await Promise.all([...sources.values()].map(stampOf))).join("\n");
}
async function digestAll(sources) {
	const digests = /* @__PURE__ */ new Map();
	for (const [table, source] of sources) digests.set(table, await digestSource(source));
	return digests;
}
async function measureAll(request, services, { memoryLimitBytes, inOrder }) {
	const files = [...request.sources.values()].flatMap((source) => source.files);
	const widest = Math.max(0, ...request.contract.tables.map(({ columns }) => columns.length));
	const limitBytes = memoryLimitBytes ?? memoryLimitFor(widest);
	const options = {
		...request.limits,
		...limitBytes === void 0 ? {} : { memoryLimitBytes: limitBytes },
		...request.mirror === void 0 ? {} : { mirror: request.mirror },
		files,
		reading: readingOf(request.sources.values())
	};
	await using started = request.engine === void 0 ? await openEngine(services, options) : void 0;
	const engine = request.engine ?? started;
	if (engine === void 0) throw new Error("There is no engine.");
	await using sandbox = new SqlSandbox(services, options);
	const bound = await bindTables(request, engine, inOrder);
	const checks = planChecks(request.contract, bound, services.clock.now().getTime());
	const context = {
		request,
		engine,
		sandbox,
		bound,
		lastTry: memoryLimitBytes !== void 0
	};
	const tables = [];
	const findings = /* @__PURE__ */ new Map();
	for (const each of bound) {
		const measured = await measureOne(each, checks.filter((check) => check.table === each.table.name), context, findings).catch(async (error) => {
			throw await readError(error, each.relation.source);
		});
		const { source } = each.relation;
		tables.push({
			table: each.table.name,
			source: source.given,
			rows: measured.rows,
			columns: measured.columns
		});
	}
	request.onUsage?.(await engine.usage());
	const unbound = request.contract.tables.filter((table) => !request.sources.has(table.name));
	return {
		tables,
		findings: [...checks.map((check) => findings.get(check) ?? toFinding(check, { reason: "No data was given for it." })), ...unbound.map(withoutData)]
	};
}
async function bindTables({ contract, sources }, engine, inOrder) {
	const bound = [];
	for (const table of contract.tables) {
		const source = sources.get(table.name);
		if (source === void 0) continue;
		const wanted = {
			names: table.columns.map((column) => column.physicalName ?? column.name),
			inOrder,
			...table.csv === void 0 ? {} : { csv: table.csv }
		};
		const relation = await openRelation(source, engine, wanted).catch(async (error) => {
			throw await readError(error, source);
		});
		bound.push({
			table,
			relation
		});
	}
	return bound;
}
/** Findings of a table whose values are looked at closely, which costs some time each; of more, the first say enough. */
const MOST_LOOKS = 50;
async function measureOne(bound, checks, context, findings) {
	const { engine, request } = context;
	const profiled = {
		columns: profiledColumns(bound),
		depth: request.profile
	};
	const measured = await measureTable(engine, bound.relation, checks, profiled);
	const outcomes = /* @__PURE__ */ new Map();
	let looks = 0;
	for (const check of checks) {
		const failing = failingRows(check, measured);
		const outcome = await unlessItFails(() => measureCheck(check, bound, measured, context), context);
		const options = {
			rows: measured.rows,
			failing,
			maxSamples: request.maxSamples,
			closely: looks < MOST_LOOKS
		};
		const { test } = check;
		const looked = test.by === "rows" && failing > 0 ? await lookAtRows(engine, bound.relation, test, options) : void 0;
		if (looked?.shapes !== void 0) looks++;
		outcomes.set(check, {
			...outcome,
			...looked
		});
	}
	const places = await findPlaces(engine, bound.relation, [...outcomes.values()].flatMap(positionsToPlace));
	for (const [check, outcome] of outcomes) findings.set(check, toFinding(check, outcome, places));
	return measured;
}
function positionsToPlace(outcome) {
	return "reason" in outcome || outcome.holds ? [] : outcome.sampleRows ?? [];
}
/** A check that fails by itself stays open; a file that cannot be read, or an engine that is lost, ends the run. */
async function unlessItFails(measure, { lastTry }) {
	try {
		return await measure();
	} catch (error) {
		if (isExpressionError(error)) return { reason: "The engine cannot apply the check to values of this type." };
		const refused = error instanceof EngineError && error.message.startsWith("Out of Memory");
		if (lastTry && refused) return { reason: "The check alone needs more memory or disk than this runner has." };
		throw error;
	}
}
/** How many rows a person can be pointed at. Where rows are wanted, not forbidden, there is none. */
function failingRows({ test }, measured) {
	if (test.by !== "rows") return 0;
	const outcome = judgeRows(test, measured);
	const forbidden = test.operator === void 0 || holds(test.operator, orderOfCount(0));
	return "reason" in outcome || outcome.holds || !forbidden ? 0 : outcome.rowsFailing ?? 0;
}
async function measureCheck(check, { relation }, measured, context) {
	const { engine, bound, request } = context;
	const limit = request.maxSamples;
	const { test, table } = check;
	switch (test.by) {
		case "known": return {
			holds: test.holds,
			observation: test.observation
		};
		case "unknown": return { reason: test.reason };
		case "rows": return judgeRows(test, measured);
		case "filled": return judgeFilled(test, measured);
		case "rowCount": return judgeRowCount(test.operator, measured.rows, relation.rowsByFooter);
		case "key": return judgeKey(test, await measureKey(engine, relation, test, {
			limit,
			leavesOpen: leavesOpen(test, measured)
		}), measured);
		case "foreignKey": {
			const other = bound.find((each) => each.table.name === test.other.table)?.relation;
			if (other === void 0) return { reason: "No data was given for the other table." };
			return judgeForeignKey(await measureForeignKey(engine, relation, test, {
				other,
				limit
			}), measured);
		}
		case "age": return judgeAge(test, measured);
		case "sql": return context.sandbox.measure(test.rule, {
			table,
			column: test.columnName
		}, bound);
		default: return assertNever(test);
	}
}
function withoutData(table) {
	return {
		id: `${table.path}.data`,
		kind: "data",
		table: table.name,
		demand: `the table ${table.name} holds what the contract says`,
		verdict: "inconclusive",
		observation: "It could not be measured.",
		reason: "No data was given for it.",
		where: table.where
	};
}
function changed(sources) {
	return new UserError("data-changed", {
		what: "A file changed while it was checked, so the result belongs to no content in particular.",
		where: { file: [...sources.values()].map((source) => source.given).join(", ") },
		remedy: "Let the step that writes the data finish first, and run again."
	});
}
export { isPromise, validateData };
