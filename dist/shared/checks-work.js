import { UserError, assertNever, toLine } from "./base.js";
import { worstVerdict } from "./start.js";
import { EngineError, POSITION, digestSource, familyOf, fitsPhysical, generousMemoryLimit, hasZone, isFloating, openEngine, openRelation, parsePhysicalType, planProfile, readError, sharpen, sqlList, sqlName, sqlNumber, sqlText, stampOf, typeText } from "./tables-work.js";
import { formatCount, formatDuration, formatNumber, formatPercent, plural } from "./core.js";
// shared/checks/measure/measure.ts
const FEED = "trainyard_profile";
/** Aggregates of the fused statement; equal ones are computed once. */
const countWhere = (condition) => `count_if(${condition})`;
const countPresent = (value) => `count(${value})`;
const extremeMs = (value, of) => `epoch_ms(${of === "newest" ? "max" : "min"}(${value}))`;
/** One statement, one scan: every count that the checks need and the whole profile. */
async function measureTable(engine, relation, checks, profiled) {
	const wanted = [...new Set(checks.flatMap(aggregatesOf))];
	const profile = planProfile(profiled.columns, profiled.depth, FEED, relation.source.sizeBytes);
	const feed = profile.feed === void 0 ? [] : [profile.feed];
	const scan = async (aggregates) => {
		const sql = `SELECT ${[
			"count(*)",
			...aggregates,
			...profile.aggregates,
			...feed
		].join(",\n  ")}\nFROM ${relation.from}`;
		return profile.feed === void 0 ? {
			rows: await engine.rows(sql),
			summaries: []
		} : engine.profile(sql, FEED, profile.ranges);
	};
	const { asked, result, summaries } = await scanWhatRuns(engine, relation, wanted, scan);
	const [rowCount, ...answers] = result.rows[0] ?? [];
	const rows = Number(rowCount ?? 0);
	const sharp = await sharpen(engine, relation.from, profiled.columns, summaries);
	return {
		rows,
		answers: new Map(asked.map((aggregate, index) => [aggregate, answers[index]])),
		columns: profile.read(answers.slice(asked.length), sharp, rows)
	};
}
/** Errors about an expression, not about the data that it is applied to. */
const EXPRESSION_ERROR = /^(Binder|Catalog|Parser|Conversion|Out of Range|Not implemented|Invalid Type) /i;
/** One aggregate that cannot be run must not take the others with it: then each is tried alone, and it is left out. */
async function scanWhatRuns(engine, relation, wanted, scan) {
	try {
		const { rows, summaries } = await scan(wanted);
		return {
			asked: wanted,
			result: rows,
			summaries
		};
	} catch (error) {
		if (!isExpressionError(error)) throw error;
	}
	const asked = [];
	for (const aggregate of wanted) try {
		await engine.rows(`SELECT ${aggregate} FROM ${relation.from}`);
		asked.push(aggregate);
	} catch (error) {
		if (!isExpressionError(error)) throw error;
	}
	const { rows, summaries } = await scan(asked);
	return {
		asked,
		result: rows,
		summaries
	};
}
function isExpressionError(error) {
	return error instanceof EngineError && error.reason === "sql" && EXPRESSION_ERROR.test(error.message);
}
function aggregatesOf({ test }) {
	switch (test.by) {
		case "rows": return [countWhere(test.failing), ...test.unreadable === void 0 ? [] : [countWhere(test.unreadable)]];
		case "filled": return [countPresent(test.value)];
		case "age": return [extremeMs(test.value, test.of)];
		default: return [];
	}
}
/**
* The first failing rows of a test, as 0-based positions. A scan of the columns that the test names, which ends with
* the last position that is wanted.
*/
async function sampleRows(engine, relation, test, limit) {
	if (limit === 0) return [];
	const position = sqlName(POSITION);
	const { rows } = await engine.rows(`SELECT ${position} FROM ${relation.fromNumbered} WHERE ${test.failing} LIMIT ${limit}`);
	return rows.map(([value]) => Number(value)).sort((a, b) => a - b);
}
function positionsOf(value) {
	return Array.isArray(value) ? value.map(Number) : [];
}
// shared/checks/conditions/operators.ts
/** Both bounds of a range belong to it, as the contract's model says. */
function holds(operator, measured) {
	switch (operator.name) {
		case "mustBe": return measured === operator.value;
		case "mustNotBe": return measured !== operator.value;
		case "mustBeGreaterThan": return measured > operator.value;
		case "mustBeGreaterOrEqualTo": return measured >= operator.value;
		case "mustBeLessThan": return measured < operator.value;
		case "mustBeLessOrEqualTo": return measured <= operator.value;
		case "mustBeBetween": return measured >= operator.lower && measured <= operator.upper;
		case "mustNotBeBetween": return measured < operator.lower || measured > operator.upper;
	}
}
/** `at most 10 %`, `between 5 and 7`. */
function operatorText(operator, unit = "value") {
	const amount = (value) => quantity(value, unit);
	switch (operator.name) {
		case "mustBe": return unit === "rows" && operator.value === 0 ? "no row" : `exactly ${amount(operator.value)}`;
		case "mustNotBe": return `anything but ${amount(operator.value)}`;
		case "mustBeGreaterThan": return `more than ${amount(operator.value)}`;
		case "mustBeGreaterOrEqualTo": return `at least ${amount(operator.value)}`;
		case "mustBeLessThan": return `less than ${amount(operator.value)}`;
		case "mustBeLessOrEqualTo": return `at most ${amount(operator.value)}`;
		case "mustBeBetween": return `between ${formatNumber(operator.lower, 6)} and ${amount(operator.upper)}`;
		case "mustNotBeBetween": return `not between ${formatNumber(operator.lower, 6)} and ${amount(operator.upper)}`;
	}
}
function quantity(value, unit) {
	if (unit === "percent") return `${formatNumber(value, 6)} %`;
	if (unit === "value") return formatNumber(value, 9);
	return Number.isInteger(value) ? plural(value, "row") : `${formatNumber(value, 6)} rows`;
}
// shared/checks/measure/judge.ts
const NO_ROWS = { reason: "The table has no rows, so nothing about them was measured." };
const NOT_RUN = { reason: "The engine cannot apply the check to values of this type." };
function toFinding(check, outcome) {
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
	const { holds: held, sampleRows, ...rest } = outcome;
	const breach = check.lenient ? "warn" : "fail";
	return {
		...base,
		verdict: held ? "pass" : breach,
		...rest,
		...held || sampleRows === void 0 || sampleRows.length === 0 ? {} : { sampleRows }
	};
}
function judgeRows(test, { rows, answers }) {
	if (rows === 0) return NO_ROWS;
	if (!answers.has(countWhere(test.failing))) return NOT_RUN;
	const failing = Number(answers.get(countWhere(test.failing)) ?? 0);
	const unread = test.unreadable === void 0 ? 0 : Number(answers.get(countWhere(test.unreadable)) ?? 0);
	if (unread === rows) return { reason: "No value could be read as its type." };
	const measured = test.unit === "percent" ? 100 * failing / rows : failing;
	const aside = unread === 0 ? "" : ` (${plural(unread, "value")} could not be read)`;
	return {
		holds: test.operator === void 0 ? failing === 0 : holds(test.operator, measured),
		observation: `${countOf(failing, rows)} ${agree(test.phrase, failing)}${aside}`,
		measured,
		rowsChecked: rows,
		rowsFailing: failing
	};
}
/** `37 of 1,912,004 rows (0.002 %)`. */
function countOf(count, rows) {
	const share = count === 0 ? "" : ` (${formatPercent(count / rows, 2)})`;
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
function judgeFilled(value, { rows, answers }) {
	if (rows === 0) return NO_ROWS;
	if (!answers.has(countPresent(value))) return NOT_RUN;
	const present = Number(answers.get(countPresent(value)) ?? 0);
	return {
		holds: present > 0,
		observation: present > 0 ? `it is in ${countOf(present, rows)}` : "it is in no row",
		rowsChecked: rows
	};
}
function judgeRowCount(operator, rows) {
	const observation = `it has ${plural(rows, "row")}`;
	return {
		holds: holds(operator, rows),
		observation,
		measured: rows,
		rowsChecked: rows
	};
}
function judgeKey(test, { groups, surplus, nulls, sampleRows }, rows) {
	if (rows === 0 && test.operator === void 0) return NO_ROWS;
	const measured = test.unit === "percent" ? rows === 0 ? 0 : 100 * surplus / rows : surplus;
	const repeated = surplus === 0 ? `none of ${plural(rows, "row")} repeats another` : `${countOf(surplus, rows)} ${surplus === 1 ? "repeats" : "repeat"} an earlier row, in ${plural(groups, "group")}`;
	const incomplete = nulls === 0 ? "" : `; ${plural(nulls, "row")} without a complete key`;
	return {
		holds: test.operator === void 0 ? surplus + nulls === 0 : holds(test.operator, measured),
		observation: `${repeated}${incomplete}`,
		measured,
		rowsChecked: rows,
		rowsFailing: surplus + nulls,
		sampleRows
	};
}
function judgeForeignKey(found, rows) {
	if (rows === 0) return NO_ROWS;
	return {
		holds: found.orphans === 0,
		observation: `${countOf(found.orphans, rows)} ${found.orphans === 1 ? "refers" : "refer"} to no row there`,
		measured: found.orphans,
		rowsChecked: rows,
		rowsFailing: found.orphans,
		sampleRows: found.sampleRows
	};
}
/** @param nowMs the time of the run, in milliseconds since 1970 */
function judgeAge(test, { rows, answers }, nowMs) {
	if (rows === 0) return NO_ROWS;
	if (!answers.has(extremeMs(test.value, test.of))) return NOT_RUN;
	const moment = answers.get(extremeMs(test.value, test.of));
	if (moment === null || moment === void 0) return { reason: "The column holds no point in time." };
	const ageMs = nowMs - Number(moment);
	const text = ageMs < 0 ? `${formatDuration(-ageMs)} in the future` : `${ageText(ageMs)} old`;
	return {
		holds: ageMs <= test.limitMs,
		observation: `the ${test.of} value is ${text}`,
		measured: Math.round(ageMs / 1e3),
		rowsChecked: rows
	};
}
const DAY_MS$1 = 864e5;
function ageText(ms) {
	return ms < 2 * DAY_MS$1 ? formatDuration(ms) : plural(Math.floor(ms / DAY_MS$1), "day");
}
// shared/checks/measure/keys.ts
/**
* Counts repeated keys exactly. Rows are grouped by a 64-bit hash, so that memory does not grow with the length of the
* keys; only where a hash occurs twice are the true keys of those rows grouped.
*/
async function measureKey(engine, relation, test, limit) {
	const complete = test.key.map((part) => `${part} IS NOT NULL`).join(" AND ");
	const hash = `hash(${test.key.join(", ")})`;
	const suspects = `SELECT ${hash} AS h FROM ${relation.from} WHERE ${complete} GROUP BY h HAVING count(*) > 1`;
	const nulls = test.nullFails ? await one(engine, `SELECT count(*) FROM ${relation.from} WHERE NOT (${complete})`) : 0;
	if (await one(engine, `SELECT count(*) FROM (${suspects})`) === 0) return {
		groups: 0,
		surplus: 0,
		nulls,
		sampleRows: []
	};
	const keys = test.key.map((part, index) => `${part} AS k${index}`).join(", ");
	const names = test.key.map((_, index) => `k${index}`).join(", ");
	const { rows } = await engine.rows(`SELECT count(*), sum(n) - count(*) FROM (SELECT ${keys}, count(*) AS n FROM ${relation.from}
     WHERE ${complete} AND ${hash} IN (${suspects}) GROUP BY ${names} HAVING count(*) > 1)`);
	const [groups = 0, surplus = 0] = (rows[0] ?? []).map((value) => Number(value ?? 0));
	if (surplus === 0 || limit === 0) return {
		groups,
		surplus,
		nulls,
		sampleRows: []
	};
	const position = sqlName(POSITION);
	return {
		groups,
		surplus,
		nulls,
		sampleRows: positionsOf((await engine.rows(`SELECT min(position, ${limit}) FROM (
       SELECT ${position} AS position, row_number() OVER (PARTITION BY ${names} ORDER BY ${position}) AS nth
       FROM (SELECT ${keys}, ${position} FROM ${relation.fromNumbered}
             WHERE ${complete} AND ${hash} IN (${suspects} ORDER BY h LIMIT ${limit})))
     WHERE nth > 1`)).rows[0]?.[0])
	};
}
/** Rows whose key, without a NULL in it, is not in the other table. */
async function measureForeignKey(engine, relation, test, options) {
	const complete = test.key.map((part) => `${part} IS NOT NULL`).join(" AND ");
	const own = `(${test.key.join(", ")})`;
	const others = `SELECT ${test.other.key.map((part, index) => `${part} AS k${index}`).join(", ")} FROM ${options.other.from}`;
	const match = test.key.map((_, index) => `o.k${index} = c.k${index}`).join(" AND ");
	const keys = test.key.map((part, index) => `${part} AS k${index}`).join(", ");
	const orphans = (from, more) => `(SELECT ${keys}${more} FROM ${from} WHERE ${complete}) c ANTI JOIN (${others}) o ON (${match})`;
	const count = await one(engine, `SELECT count(*) FROM ${orphans(relation.from, "")}`);
	if (count === 0 || options.limit === 0 || own === "()") return {
		orphans: count,
		sampleRows: []
	};
	const position = sqlName(POSITION);
	const { rows } = await engine.rows(`SELECT min(${position}, ${options.limit}) FROM ${orphans(relation.fromNumbered, `, ${position}`)}`);
	return {
		orphans: count,
		sampleRows: positionsOf(rows[0]?.[0])
	};
}
async function one(engine, sql) {
	const { rows } = await engine.rows(sql);
	return Number(rows[0]?.[0] ?? 0);
}
// shared/checks/conditions/temporal.ts
/** JDK DateTimeFormatter letters and what DuckDB's strptime calls them; anything else is not translated. */
const LETTERS = {
	yyyy: "%Y",
	uuuu: "%Y",
	yy: "%y",
	MM: "%m",
	M: "%-m",
	MMM: "%b",
	MMMM: "%B",
	dd: "%d",
	d: "%-d",
	DDD: "%j",
	HH: "%H",
	H: "%-H",
	hh: "%I",
	h: "%-I",
	mm: "%M",
	ss: "%S",
	SSS: "%g",
	SSSSSS: "%f",
	SSSSSSSSS: "%n",
	a: "%p",
	EEE: "%a",
	EEEE: "%A",
	X: "%z",
	XX: "%z",
	XXX: "%z",
	Z: "%z",
	VV: "%Z"
};
/**
* Translates a JDK `DateTimeFormatter` pattern into a strptime format.
*
* @returns undefined where a letter has no equivalent: the caller says that the format cannot be checked
*/
function strptimeFormat(pattern) {
	let format = "";
	for (const [token] of pattern.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g)) {
		if (token === "'") return void 0;
		if (token.startsWith("'")) format += token === "''" ? "'" : token.slice(1, -1).replaceAll("''", "'").replaceAll("%", "%%");
		else if (/^[A-Za-z]/.test(token)) {
			const letter = LETTERS[token];
			if (letter === void 0) return void 0;
			format += letter;
		} else if (/[[\]{}#]/.test(token)) return void 0;
		else format += token.replaceAll("%", "%%");
	}
	return format;
}
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;
const TIME = /^\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;
/** @returns undefined for text that is no ISO 8601 date, time or timestamp */
function temporalLiteral(text) {
	if (DATE.test(text)) return isDay(text) ? {
		text,
		kind: "date",
		zoned: false
	} : void 0;
	const dateTime = DATE_TIME.exec(text);
	if (dateTime !== null) return isDay(text.slice(0, 10)) && isClock(text.slice(11)) ? {
		text,
		kind: "timestamp",
		zoned: dateTime[1] !== void 0
	} : void 0;
	const time = TIME.exec(text);
	return time !== null && isClock(text) ? {
		text,
		kind: "time",
		zoned: time[1] !== void 0
	} : void 0;
}
function isDay(text) {
	const time = Date.parse(`${text}T00:00:00Z`);
	return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
function isClock(text) {
	const [hour = 99, minute = 99, second = 0] = text.split(/[:.Z+-]/).map(Number);
	return hour <= 23 && minute <= 59 && second <= 59;
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
	return column.physicalType === void 0 ? void 0 : parsePhysicalType(column.physicalType)?.family;
}
function satisfies(actual, demanded) {
	return actual !== void 0 && SATISFIED_BY[demanded].includes(actual);
}
/** @param raw SQL of what stands in the source */
function readColumn(column, raw, encoding, type) {
	const demanded = demandedFamily(column);
	switch (encoding) {
		case "typed": return readTyped(raw, type, demanded);
		case "text": return readText(column, raw, demanded);
		case "json": return readJson(column, raw, demanded);
	}
}
function readTyped(raw, type, demanded) {
	const family = familyOf(type);
	const base = {
		encoding: "typed",
		raw,
		value: family === "string" && type.name !== "VARCHAR" ? `CAST(${raw} AS VARCHAR)` : raw,
		family,
		type,
		floating: isFloating(type)
	};
	if (demanded === void 0 || satisfies(family, demanded)) return base;
	if (demanded === "integer" && family === "number") return base;
	return {
		...base,
		obstacle: "The column is of another type than the contract says."
	};
}
function readText(column, raw, family) {
	const base = {
		encoding: "text",
		raw,
		family: family ?? "string",
		floating: family === "number"
	};
	switch (family) {
		case void 0:
		case "string":
		case "binary": return {
			...base,
			value: raw
		};
		case "integer": {
			const value = `TRY_CAST(${raw} AS BIGINT)`;
			return {
				...base,
				value,
				misread: notWhole(raw, value)
			};
		}
		case "object":
		case "array":
		case "map": return {
			...base,
			value: raw,
			obstacle: "A CSV file holds no objects or lists."
		};
		default: {
			const value = castText(column, raw, family);
			if (value === void 0) return {
				...base,
				value: raw,
				obstacle: "Its format pattern cannot be translated for the reader."
			};
			return {
				...base,
				value,
				misread: `(${raw} IS NOT NULL AND ${value} IS NULL)`
			};
		}
	}
}
function castText(column, raw, family) {
	if (family === "number") return `TRY_CAST(${raw} AS DOUBLE)`;
	if (family === "boolean") return `TRY_CAST(${raw} AS BOOLEAN)`;
	const type = family === "date" ? "DATE" : family === "time" ? "TIME" : zoned(column) ? "TIMESTAMPTZ" : "TIMESTAMP";
	const pattern = formatOf(column);
	if (pattern === void 0) return `TRY_CAST(${raw} AS ${type})`;
	const format = strptimeFormat(pattern);
	return format === void 0 ? void 0 : `TRY_CAST(try_strptime(${raw}, ${sqlText(format)}) AS ${type})`;
}
/**
* DuckDB casts `3.5`, `1e3`, `0x1F` and `1_000` to integers too; a contract means digits. The pattern is tried only on
* text that is not what the number itself would print as.
*/
function notWhole(raw, value) {
	return `(CASE WHEN ${raw} IS NULL OR CAST(${value} AS VARCHAR) = ${raw} THEN false ELSE ${value} IS NULL OR NOT regexp_full_match(${raw}, '\\s*[+-]?[0-9]+\\s*') END)`;
}
const JSON_TYPES = {
	integer: [
		"BIGINT",
		"UBIGINT",
		"HUGEINT",
		"UHUGEINT"
	],
	number: [
		"BIGINT",
		"UBIGINT",
		"HUGEINT",
		"UHUGEINT",
		"DOUBLE"
	],
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
		case "integer": return read(`TRY_CAST(${text} AS HUGEINT)`);
		default: {
			const value = castText(column, text, family);
			if (value === void 0) return {
				...base,
				value: text,
				obstacle: "Its format pattern cannot be translated for the reader."
			};
			return read(value, ` OR ${value} IS NULL`);
		}
	}
}
/** SQL of the elements of a list or the values of a map, for a lambda over them. */
function elementsOf(reading) {
	if (reading.encoding === "json") return `json_extract(${reading.value}, '$[*]')`;
	return reading.family === "map" ? `map_values(${reading.value})` : reading.value;
}
function formatOf(column) {
	const found = column.constraints.find((constraint) => constraint.kind === "temporalFormat");
	return found?.kind === "temporalFormat" ? found.format : void 0;
}
function zoned(column) {
	const demand = column.constraints.find((constraint) => constraint.kind === "timezone");
	return demand?.kind === "timezone" && demand.present;
}
/** RFC 6901. */
function jsonPointer(name) {
	return `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
/** A field of an object in SQL. */
function fieldOf(reading, name) {
	if (reading.encoding !== "json") return `struct_extract(${reading.value}, ${sqlText(name)})`;
	const field = `json_extract(${reading.value}, ${sqlText(jsonPointer(name))})`;
	return `(CASE WHEN json_type(${field}) <> 'NULL' THEN ${field} END)`;
}
// shared/checks/plan/place.ts
/** The column of the data that a contract's column names: by its exact name, else by the only one that differs in case. */
function findColumn(column, columns) {
	const wanted = column.physicalName ?? column.name;
	const exact = columns.find((each) => each.name === wanted) ?? columns.find((each) => each.name === column.name);
	if (exact !== void 0) return exact;
	const similar = columns.filter((each) => each.name.toLowerCase() === wanted.toLowerCase());
	return similar.length === 1 ? similar[0] : void 0;
}
/** Where each column of the contract stands in the data; those that are absent are left out. */
function placeColumns({ table, relation }) {
	return table.columns.flatMap((column) => {
		const found = findColumn(column, relation.columns);
		if (found === void 0) return [];
		return placeNested({
			column,
			reading: readColumn(column, sqlName(found.name), relation.encoding, found.type),
			label: column.name,
			onRow: (condition) => condition,
			inScope: void 0,
			repeated: false
		});
	});
}
/** The column itself, the fields of an object, the elements of a list, the values of a map. */
function placeNested(place) {
	const { column, reading } = place;
	if (reading.obstacle !== void 0) return [place];
	return [
		place,
		...column.properties.flatMap((field) => placeField(place, field)),
		...column.items === void 0 ? [] : placeElements(place, column.items, "[]"),
		...column.map === void 0 ? [] : placeElements(place, column.map.value, "{value}")
	];
}
function placeField(parent, field) {
	const type = fieldType(parent.reading, field);
	if (type === void 0) return [];
	return placeNested({
		column: field,
		reading: readColumn(field, fieldOf(parent.reading, field.physicalName ?? field.name), parent.reading.encoding, type),
		label: `${parent.label}.${field.name}`,
		onRow: parent.onRow,
		inScope: `${parent.reading.value} IS NOT NULL`,
		repeated: parent.repeated
	});
}
function fieldType({ encoding, type }, field) {
	if (encoding === "json") return { name: "JSON" };
	return type?.fields?.find((each) => each.name === (field.physicalName ?? field.name))?.type;
}
function placeElements(parent, element, suffix) {
	const type = parent.reading.encoding === "json" ? { name: "JSON" } : parent.reading.type?.element;
	if (type === void 0) return [];
	const label = `${parent.label}${suffix}`;
	const variable = sqlName(`element of ${label}`);
	const elements = elementsOf(parent.reading);
	return placeNested({
		column: element,
		reading: readColumn(element, variable, parent.reading.encoding, type),
		label,
		onRow: (condition) => parent.onRow(`coalesce(list_bool_or(list_transform(${elements}, lambda ${variable}: ${condition})), false)`),
		inScope: void 0,
		repeated: true
	});
}
/** Lifts a test on a nested value to its row. */
function onRow(place, test) {
	const { unreadable } = test;
	return {
		...test,
		failing: place.onRow(test.failing),
		...unreadable === void 0 ? {} : { unreadable: place.onRow(unreadable) }
	};
}
/** What tells keys apart: the value, or the text itself where it could not be read. */
function keyPart({ encoding, family, raw, value }) {
	if (encoding === "typed") return value;
	if (family === "string") return raw;
	return `coalesce(CAST(${value} AS VARCHAR), CAST(${raw} AS VARCHAR))`;
}
// shared/checks/check.ts
/** A check whose measure cannot be made is `inconclusive`, whatever its severity. */
function unknown(reason) {
	return {
		by: "unknown",
		reason
	};
}
// shared/checks/conditions/demand.ts
/** Values that could not be read are not judged here; they fail the type check and are told apart. */
function rows(reading, { failing, phrase }) {
	return {
		by: "rows",
		failing,
		phrase,
		...reading.misread === void 0 ? {} : { unreadable: reading.misread }
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
	const literals = scalarLiterals(values, reading);
	if (literals === void 0) return void 0;
	if (literals.length === 0) return `${reading.value} IS NOT NULL`;
	if (reading.family === "string") return isNoneOf(reading.value, literals);
	return `${reading.value} NOT IN (${literals.join(", ")})`;
}
/** The values that the column's family can equal at all, as SQL; text from a CSV file equals what a value prints as. */
function scalarLiterals(values, reading) {
	const present = values.filter((value) => value !== null);
	switch (reading.family) {
		case "integer":
		case "number": return present.filter((value) => typeof value === "number").map(sqlNumber);
		case "boolean": return present.filter((value) => typeof value === "boolean").map(String);
		case "date":
		case "timestamp":
		case "time": return present.filter((value) => typeof value === "string" && temporalLiteral(value) !== void 0).map((value) => `CAST(${sqlText(String(value))} AS ${reading.family === "date" ? "DATE" : reading.family === "time" ? "TIME" : "TIMESTAMP"})`);
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
/** NaN lies in no range: DuckDB sorts it above every number, so a lower bound alone would let it pass. */
function bound(constraint, reading, column) {
	const { kind, value, exclusive } = constraint;
	const shown = typeof value === "number" ? formatNumber(value, 12) : toLine(value, 60);
	const least = kind === "minimum";
	const demand = exclusive ? `is ${least ? "above" : "below"} ${shown}` : `is at ${least ? "least" : "most"} ${shown}`;
	const phrase = exclusive ? `are not ${least ? "above" : "below"} ${shown}` : `are ${least ? "below" : "above"} ${shown}`;
	const literal = boundLiteral(value, reading, column);
	if (literal === void 0) return {
		text: demand,
		test: unknown(`${shown} cannot be compared with a value of the column.`)
	};
	const comparison = `${literal.value} ${least ? "<" : ">"}${exclusive ? "=" : ""} ${literal.literal}`;
	return {
		text: demand,
		test: rows(reading, {
			failing: reading.floating && least ? `(${comparison} OR isnan(${literal.value}))` : comparison,
			phrase
		})
	};
}
function boundLiteral(value, reading, column) {
	if (typeof value === "number") return isNumeric(reading) ? {
		value: reading.value,
		literal: sqlNumber(value)
	} : void 0;
	const literal = temporalLiteral(value);
	if (literal === void 0 || !isTemporal(reading)) return void 0;
	const quoted = sqlText(literal.text);
	if (reading.family === "time") return literal.kind === "time" ? {
		value: `CAST(${reading.value} AS TIMETZ)`,
		literal: `CAST(${quoted} AS TIMETZ)`
	} : void 0;
	if (literal.kind === "time") return void 0;
	if (reading.family === "date" && literal.kind === "date") return {
		value: reading.value,
		literal: `CAST(${quoted} AS DATE)`
	};
	const zone = column.defaultTimezone;
	const local = !literal.zoned && zone !== void 0 && reading.type !== void 0 && hasZone(reading.type);
	return {
		value: `CAST(${reading.value} AS TIMESTAMPTZ)`,
		literal: local ? `timezone(${sqlText(zone)}, CAST(${quoted} AS TIMESTAMP))` : `CAST(${quoted} AS TIMESTAMPTZ)`
	};
}
function multipleOf(factor, reading) {
	const shown = formatNumber(factor, 12);
	const demand = `is a multiple of ${shown}`;
	if (!isNumeric(reading)) return {
		text: demand,
		test: unknown("It is a demand on numbers, and the column holds none.")
	};
	const { value } = reading;
	const whole = reading.family === "integer" && Number.isInteger(factor);
	const quotient = `(CAST(${value} AS DOUBLE) / ${sqlNumber(factor)})`;
	return {
		text: demand,
		test: rows(reading, {
			failing: whole ? `${value} % ${sqlNumber(factor)} <> 0` : `(NOT isfinite(${quotient}) OR abs(${quotient} - round(${quotient})) > 1e-9 * greatest(1, abs(${quotient})))`,
			phrase: `are not multiples of ${shown}`
		})
	};
}
function numberFormat(format, reading) {
	const demand = `fits ${format}`;
	if (!isNumeric(reading)) return {
		text: demand,
		test: unknown("It is a demand on numbers, and the column holds none.")
	};
	const known = (observation) => ({
		text: demand,
		test: {
			by: "known",
			holds: true,
			observation
		}
	});
	if (format === "f64") return known("every number that is read fits f64");
	if (format === "f32") return {
		text: demand,
		test: rows(reading, {
			failing: `(isfinite(CAST(${reading.value} AS DOUBLE)) AND abs(CAST(${reading.value} AS DOUBLE)) > 3.4028234663852886e38)`,
			phrase: "are beyond the range of f32"
		})
	};
	const bits = BigInt(format.slice(1));
	const [lower, upper] = format.startsWith("i") ? [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n] : [0n, 2n ** bits - 1n];
	return {
		text: demand,
		test: rows(reading, {
			failing: `(${`${reading.value} < CAST('${lower}' AS HUGEINT)`} OR ${upper > 2n ** 127n - 1n ? "false" : `${reading.value} > CAST('${upper}' AS HUGEINT)`}${reading.family === "number" ? ` OR ${reading.value} <> trunc(${reading.value})` : ""})`,
			phrase: `do not fit ${format}`
		})
	};
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
	const present = (reading.type?.fields ?? []).map((field) => `CAST(struct_extract(${value}, ${sqlText(field.name)}) IS NOT NULL AS INTEGER)`);
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
function uniqueItems(reading) {
	const demand = "holds no item twice";
	if (reading.family !== "array") return {
		text: demand,
		test: unknown("The column holds no lists.")
	};
	const items = reading.encoding === "json" ? `json_extract(${reading.value}, '$[*]')` : reading.value;
	return {
		text: demand,
		test: rows(reading, {
			failing: `list_unique(${items}) < len(list_filter(${items}, lambda item: item IS NOT NULL))`,
			phrase: "hold an item twice"
		})
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
		return reading.type?.fields?.find((each) => each.name === name) === void 0 ? "true" : `struct_extract(${reading.value}, ${sqlText(name)}) IS NULL`;
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
function planConstraint(constraint, reading, column) {
	if (constraint.kind === "unsupported") return {
		text: `satisfies its ${toLine(constraint.attribute, 60)}`,
		test: unknown(constraint.reason)
	};
	const demand = planMeasurable(constraint, reading, column);
	return reading.obstacle === void 0 ? demand : {
		...demand,
		test: unknown(reading.obstacle)
	};
}
function planMeasurable(constraint, reading, column) {
	switch (constraint.kind) {
		case "minimum":
		case "maximum": return bound(constraint, reading, column);
		case "multipleOf": return multipleOf(constraint.value, reading);
		case "minLength":
		case "maxLength":
		case "minItems":
		case "maxItems":
		case "minProperties":
		case "maxProperties": return size(constraint, reading);
		case "dimensions": return dimensions(constraint.value, reading);
		case "uniqueItems": return uniqueItems(reading);
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
	if (reading.encoding === "typed" && isTemporal(reading)) return {
		text: demand,
		test: {
			by: "known",
			holds: true,
			observation: "the column has a type of its own, not text"
		}
	};
	const format = strptimeFormat(pattern);
	if (format === void 0) return {
		text: demand,
		test: unknown("The pattern cannot be translated for the reader.")
	};
	const written = reading.encoding === "json" ? `(${reading.raw} ->> '$')` : reading.raw;
	return {
		text: demand,
		test: {
			by: "rows",
			failing: `(${written} IS NOT NULL AND try_strptime(${written}, ${sqlText(format)}) IS NULL)`,
			phrase: "are written otherwise"
		}
	};
}
function timezone(present, reading) {
	const demand = present ? "carries a time zone" : "carries no time zone";
	if (reading.type !== void 0 && reading.encoding === "typed") return {
		text: demand,
		test: {
			by: "known",
			holds: hasZone(reading.type) === present,
			observation: `its type is ${reading.type.name}`
		}
	};
	const zoned = `regexp_matches(${reading.encoding === "json" ? `(${reading.raw} ->> '$')` : reading.raw}, '(Z|[+-][0-9]{2}(:?[0-9]{2})?)$')`;
	const phrase = present ? "carry none" : "carry one";
	return {
		text: demand,
		test: {
			by: "rows",
			failing: present ? `NOT ${zoned}` : zoned,
			phrase
		}
	};
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
	const key = keyOf(relationship.columns, placed);
	const otherKey = keyOf(references.columns, other);
	if (key === void 0 || otherKey === void 0) return unknown("A column it names is not in the data or has another type.");
	return {
		by: "foreignKey",
		key,
		other: {
			table: references.table,
			key: otherKey
		}
	};
}
function keyOf(names, placed) {
	const parts = names.map((name) => placed.find((each) => each.label === name && !each.repeated));
	const usable = parts.filter((part) => part !== void 0 && part.reading.obstacle === void 0);
	return usable.length < parts.length ? void 0 : usable.map((part) => keyPart(part.reading));
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
				...place === void 0 ? {} : { columnName: place.reading.raw }
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
			const test = planRowMetric(rule, place.reading);
			return plan(demand, test.by === "rows" ? {
				...onRow(place, test),
				operator,
				unit
			} : test);
		}
	}
}
function planRowMetric(rule, reading) {
	if (rule.metric === "nullValues") return {
		by: "rows",
		failing: `${reading.raw} IS NULL`,
		phrase: "are null"
	};
	if (reading.obstacle !== void 0) return unknown(reading.obstacle);
	if (rule.metric === "missingValues") return missing(rule.missingValues, reading);
	return invalid(rule, reading);
}
/** What counts as missing is compared as written: `N/A` may stand in a column of numbers. */
function missing(listed, reading) {
	const values = listed ?? [null, ""];
	const written = reading.encoding === "json" ? `(${reading.raw} ->> '$')` : `CAST(${reading.raw} AS VARCHAR)`;
	const texts = values.filter((value) => value !== null).map((value) => sqlText(String(value)));
	const numbers = values.filter((value) => typeof value === "number");
	const conditions = [
		...values.includes(null) ? [`${reading.raw} IS NULL`] : [],
		...texts.length === 0 ? [] : [`${written} IN (${texts.join(", ")})`],
		...numbers.length === 0 || reading.family !== "integer" && reading.family !== "number" ? [] : [`${reading.value} IN (${(scalarLiterals(numbers, reading) ?? []).join(", ")})`]
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
	const usable = parts.filter((part) => part !== void 0 && !part.repeated && part.reading.obstacle === void 0);
	if (usable.length === 0 || usable.length < parts.length) return {
		kind,
		demand,
		test: unknown("A column it names is not in the data, is inside a list or has another type.")
	};
	return {
		kind,
		demand,
		test: {
			by: "key",
			key: usable.map((part) => keyPart(part.reading)),
			nullFails: false,
			operator,
			unit
		}
	};
}
/** An author's sentence without its full stop, since more follows it. */
function asClause(sentence) {
	return sentence === void 0 ? void 0 : toLine(sentence, 160).replace(/\.$/, "");
}
// shared/checks/plan/service-levels.ts
/** The service levels that are a demand on the data itself; others promise something about a service. */
const MEASURED = {
	latency: "newest",
	ly: "newest",
	freshness: "newest",
	fr: "newest",
	retention: "oldest",
	re: "oldest"
};
const DAY_MS = 864e5;
const UNITS = {
	s: 1e3,
	sec: 1e3,
	second: 1e3,
	m: 6e4,
	min: 6e4,
	minute: 6e4,
	h: 36e5,
	hr: 36e5,
	hour: 36e5,
	d: DAY_MS,
	day: DAY_MS,
	w: 7 * DAY_MS,
	week: 7 * DAY_MS,
	mo: 30 * DAY_MS,
	month: 30 * DAY_MS,
	y: 365 * DAY_MS,
	yr: 365 * DAY_MS,
	year: 365 * DAY_MS
};
/** Checks of latency, freshness (the newest value is recent) and retention (the oldest is not too old). */
function planServiceLevels(contract, bound, placed) {
	return contract.serviceLevels.flatMap((level) => {
		const of = MEASURED[level.property.toLowerCase()];
		if (of === void 0) return [];
		return (level.elements.length === 0 ? [""] : level.elements).map((element) => planLevel(level, element, of, {
			bound,
			placed
		}));
	});
}
function planLevel(level, element, of, context) {
	const { tableName, columnName } = splitElement(element, context);
	const limit = `${String(level.value)} ${level.unit ?? ""}`.trim();
	const shown = element === "" ? "the data" : toLine(element, 80);
	return {
		id: `${level.path}${element === "" ? "" : `[${element}]`}`,
		kind: level.property.toLowerCase(),
		table: tableName,
		...columnName === void 0 ? {} : { column: columnName },
		demand: `the ${of} value of ${shown} is at most ${toLine(limit, 40)} old`,
		where: level.where,
		lenient: false,
		test: levelTest(level, of, {
			tableName,
			columnName
		}, context)
	};
}
function splitElement(element, { bound }) {
	const only = bound[0]?.table.name ?? "";
	if (element === "") return {
		tableName: only,
		columnName: void 0
	};
	const named = bound.find(({ table }) => element.startsWith(`${table.name}.`));
	if (named !== void 0) return {
		tableName: named.table.name,
		columnName: element.slice(named.table.name.length + 1)
	};
	return {
		tableName: only,
		columnName: element
	};
}
function levelTest(level, of, { tableName, columnName }, { placed }) {
	const amount = typeof level.value === "string" ? Number(level.value) : level.value;
	const unitMs = UNITS[(level.unit ?? "d").toLowerCase().replace(/s$/, "") || "s"];
	if (typeof amount !== "number" || !Number.isFinite(amount) || amount < 0) return unknown("Its value is no number.");
	if (unitMs === void 0) return unknown(`Its unit ${toLine(level.unit ?? "", 20)} is not known.`);
	if (columnName === void 0) return unknown("It names no column with a time.");
	const place = placed.get(tableName)?.find((each) => each.label === columnName && !each.repeated);
	if (place === void 0) return unknown(`The column ${toLine(columnName, 60)} is not in the data.`);
	const { reading } = place;
	if (reading.obstacle !== void 0) return unknown(reading.obstacle);
	if (reading.family !== "timestamp" && reading.family !== "date") return unknown("The column holds no points in time.");
	const value = `CAST(CAST(${reading.value} AS TIMESTAMPTZ) AS TIMESTAMP)`;
	const limitText = `${formatCount(amount)} ${level.unit ?? "d"}`;
	return {
		by: "age",
		value,
		of,
		limitMs: amount * unitMs,
		limitText
	};
}
// shared/checks/plan/plan.ts
/** Everything a contract demands of the bound tables, in the order of the file. Pure: reads no data. */
function planChecks(contract, bound) {
	const placed = new Map(bound.map((each) => [each.table.name, placeColumns(each)]));
	return [...bound.flatMap((each) => planTable(each, placed.get(each.table.name) ?? [], placed)), ...planServiceLevels(contract, bound, placed)];
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
	if (found === void 0) return planAbsent(column, column.name, table);
	const test = found.certain ? {
		by: "known",
		holds: true,
		observation: "the column is there"
	} : {
		by: "filled",
		value: sqlName(found.name)
	};
	return [check(table, column, column.name, {
		kind: "present",
		demand: "is a column",
		test,
		where: column.where
	})];
}
const NO_COLUMN = "The data has no such column.";
/** A column or field that the data does not have: it fails, and what is demanded of its values stays unmeasured. */
function planAbsent(column, label, table) {
	if (column.semanticType !== "column") return [];
	const absent = {
		by: "known",
		holds: false,
		observation: "the data has no such column"
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
			test: unknown(NO_COLUMN),
			where: column.typeWhere ?? column.where
		}],
		...column.constraints.map(({ kind, where }) => ({
			kind,
			demand: `satisfies its ${kind}`,
			test: kind === "required" ? absent : unknown(NO_COLUMN),
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
	return [
		...[...planType(place), ...planConstraints(place)].map((draft) => check(table, column, label, {
			...draft,
			test: draft.test.by === "rows" ? onRow(place, draft.test) : draft.test
		})),
		...planRules(table, place, []),
		...absentFields(place).flatMap((field) => planAbsent(field, `${label}.${field.name}`, table))
	];
}
/** Declared nested fields that the data's own type does not have. */
function absentFields({ column, reading }) {
	if (reading.encoding !== "typed" || reading.family !== "object" || reading.obstacle !== void 0) return [];
	return column.properties.filter((field) => fieldType(reading, field) === void 0);
}
function planType(place) {
	const { column, reading } = place;
	const { logicalType, physicalType } = column;
	if (logicalType === void 0 && physicalType === void 0) return [];
	const names = [logicalType, physicalType].filter((name) => name !== void 0);
	return [{
		kind: "type",
		demand: `is of type ${toLine(names.join(", "), 80)}`,
		where: column.typeWhere ?? column.where,
		test: reading.encoding === "typed" ? typedTest(column, reading) : writtenTest(column, reading)
	}];
}
function typedTest(column, reading) {
	const { type } = reading;
	const family = demandedFamily(column);
	const observation = `the data has ${type === void 0 ? "another type" : toLine(typeText(type), 120)}`;
	const physical = column.physicalType === void 0 ? void 0 : parsePhysicalType(column.physicalType);
	if (family !== void 0 && !satisfies(reading.family, family)) return {
		by: "known",
		holds: false,
		observation
	};
	if (column.physicalType !== void 0 && (physical === void 0 || type === void 0)) {
		if (family !== void 0 && column.logicalType !== void 0) return unknown(`The logical type holds; the physical type ${toLine(column.physicalType, 60)} is not known here.`);
		return unknown(`The physical type ${toLine(column.physicalType, 60)} is not known here.`);
	}
	if (physical !== void 0 && type !== void 0 && !fitsPhysical(type, physical)) return {
		by: "known",
		holds: false,
		observation
	};
	if (physical?.maxLength !== void 0 && reading.family === "string") return rows(reading, {
		failing: `length(${reading.value}) > ${physical.maxLength}`,
		phrase: `are longer than ${physical.maxLength} characters`
	});
	return {
		by: "known",
		holds: true,
		observation
	};
}
/** Text and JSON declare no types: each value is read, and those that cannot be are counted. */
function writtenTest(column, reading) {
	if (reading.obstacle !== void 0) return unknown(reading.obstacle);
	const family = demandedFamily(column);
	if (family === void 0) return unknown(`The type ${toLine(column.physicalType ?? "", 60)} is not known here.`);
	const physical = column.physicalType === void 0 ? void 0 : parsePhysicalType(column.physicalType);
	if (reading.misread === void 0) {
		if (physical?.maxLength === void 0) return {
			by: "known",
			holds: true,
			observation: "text is what the file holds"
		};
		return {
			by: "rows",
			failing: `length(${reading.value}) > ${physical.maxLength}`,
			phrase: `are longer than ${physical.maxLength} characters`
		};
	}
	return {
		by: "rows",
		failing: reading.misread,
		phrase: `cannot be read as ${family}`
	};
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
		const { text, test } = planConstraint(constraint, reading, column);
		return {
			kind: kind === "unsupported" ? constraint.attribute : kind,
			demand: text,
			where,
			test
		};
	});
}
function uniqueTest({ reading, repeated }) {
	if (repeated) return unknown("Uniqueness inside a list cannot be measured.");
	if (reading.obstacle !== void 0) return unknown(reading.obstacle);
	return {
		by: "key",
		key: [keyPart(reading)],
		nullFails: false
	};
}
function planPrimaryKey(table, placed) {
	const { primaryKey } = table;
	if (primaryKey === void 0) return [];
	const parts = primaryKey.columns.map((name) => placed.find((each) => !each.repeated && each.label === name));
	const shown = primaryKey.columns.map((name) => toLine(name, 60)).join(", ");
	const readable = parts.filter((part) => part !== void 0 && part.reading.obstacle === void 0);
	const test = readable.length < parts.length ? unknown("A column of the key is not in the data or has another type.") : {
		by: "key",
		key: readable.map((part) => keyPart(part.reading)),
		nullFails: true
	};
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
// shared/checks/measure/sql-rules.ts
/** Lets untrusted SQL see each table under the contract's names, with the contract's types. */
async function createViews(engine, bound) {
	for (const each of bound) {
		const { table } = each;
		const columns = viewColumns(each).map(([name, sql]) => `${sql} AS ${sqlName(name)}`);
		for (const name of /* @__PURE__ */ new Set([table.name, table.physicalName ?? table.name])) await engine.run(`CREATE VIEW ${sqlName(name)} AS SELECT ${columns.join(", ")} FROM ${each.relation.from}`);
	}
}
function viewColumns({ table, relation }) {
	const placed = placeColumns({
		table,
		relation
	}).filter(({ label }) => !/[.[{]/.test(label));
	const shown = /* @__PURE__ */ new Map();
	for (const { name } of relation.columns) shown.set(name, relation.encoding === "json" ? `(${sqlName(name)} ->> '$')` : sqlName(name));
	for (const { column, reading } of placed) {
		const found = findColumn(column, relation.columns);
		if (found !== void 0) shown.set(found.name, reading.value);
		if (![...shown.keys()].some((name) => name.toLowerCase() === column.name.toLowerCase())) shown.set(column.name, reading.value);
	}
	return [...shown];
}
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
		return { reason: explain(error) };
	}
	if (result.rows.length !== 1 || result.rows[0]?.length !== 1) return { reason: "The query must yield one row with one column." };
	return judge(rule.operator, result.rows[0][0]);
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
/** Errors of conversion quote the data, so only those about the query itself are passed on. */
function explain({ reason, message }) {
	if (reason === "time") return "The query took longer than its time limit.";
	if (reason === "memory") return "The query needs more memory than it is allowed.";
	if (reason === "crash") return "The engine ended while it ran the query, or an earlier one of this contract.";
	if (/^(Parser|Binder|Catalog|Permission|Not)\b/.test(message)) return `The query cannot be run: ${toLine(message.split("\n")[0] ?? "", 200)}`;
	return "The query failed on the data.";
}
function judge(operator, value) {
	if (typeof operator.name === "string" && "lower" in operator) return judgeNumber(operator, value);
	if (typeof operator.value === "number") return judgeNumber({
		...operator,
		value: operator.value
	}, value);
	const wanted = operator.value;
	const equal = wanted === null ? value === null || value === void 0 : String(value) === String(wanted);
	return {
		holds: operator.name === "mustNotBe" ? !equal : equal,
		observation: `the query’s value is ${equal ? "the same" : "another"}`
	};
}
function judgeNumber(operator, value) {
	if (value === null || value === void 0) return { reason: "The query yields NULL." };
	const measured = typeof value === "number" || typeof value === "bigint" ? Number(value) : NaN;
	if (Number.isNaN(measured)) return { reason: "The query yields no number." };
	return {
		holds: holds(operator, measured),
		measured,
		observation: `the query yields ${formatNumber(measured, 9)}; ${operatorText(operator)} is demanded`
	};
}
// shared/checks/measure/sql-sandbox.ts
const QUERY_LIMIT_MS = 12e4;
/**
* The engine for a contract's own SQL: a process apart from the one that measures everything else, so that a hostile
* query can spoil nothing but its own answer. Started with the first such rule.
*/
var SqlSandbox = class {
	#services;
	#options;
	#engine;
	constructor(services, options) {
		this.#services = services;
		this.#options = {
			...options,
			timeLimitMs: Math.min(options.timeLimitMs ?? QUERY_LIMIT_MS, QUERY_LIMIT_MS)
		};
	}
	async measure(rule, names, bound) {
		this.#engine ??= this.#open(bound);
		try {
			return await measureSql(await this.#engine, rule, names);
		} catch (error) {
			if (!(error instanceof EngineError)) throw error;
			return { reason: "The tables could not be shown to the query under the contract’s names." };
		}
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
* @throws UserError `data-unreadable`, `data-too-large`, `data-too-slow`, `data-changed`, and what `openEngine` throws
*/
async function validateData(request, services) {
	const { contract, sources } = request;
	const stamps = await stampAll(sources);
	const digests = digestAll(sources);
	digests.catch(() => void 0);
	const { findings, tables } = await measureWithRetry(request, services);
	const digested = await digests;
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
				digest: digested.get(table.table) ?? contract.digest
			})),
			findings
		},
		verdict: worstVerdict(findings.map((finding) => finding.verdict))
	};
}
async function stampAll(sources) {
	return (await Promise.all([...sources.values()].map(stampOf))).join("\n");
}
async function digestAll(sources) {
	const digests = /* @__PURE__ */ new Map();
	for (const [table, source] of sources) digests.set(table, await digestSource(source));
	return digests;
}
/** A small memory limit keeps the engine small; data that needs more gets it in a second try. */
async function measureWithRetry(request, services) {
	try {
		return await measureAll(request, services, request.limits?.memoryLimitBytes);
	} catch (error) {
		if (!outOfMemory(error) || request.limits?.memoryLimitBytes !== void 0) throw error;
		services.log.info("The data needs more memory than usual; it is read again with a larger limit.");
		return await measureAll(request, services, generousMemoryLimit());
	}
}
/** DuckDB itself ran out of its limit; a process that outgrew its own is not tried again. */
function outOfMemory(error) {
	const cause = error instanceof UserError ? error.cause : error;
	return cause instanceof EngineError && cause.reason === "memory" && cause.message.startsWith("Out of Memory");
}
async function measureAll(request, services, memoryLimitBytes) {
	const files = [...request.sources.values()].flatMap((source) => source.files);
	const options = {
		...request.limits,
		...memoryLimitBytes === void 0 ? {} : { memoryLimitBytes },
		...request.mirror === void 0 ? {} : { mirror: request.mirror },
		files
	};
	await using started = request.engine === void 0 ? await openEngine(services, options) : void 0;
	const engine = request.engine ?? started;
	if (engine === void 0) throw new Error("There is no engine.");
	await using sandbox = new SqlSandbox(services, options);
	const bound = await bindTables(request, engine);
	const checks = planChecks(request.contract, bound);
	const context = {
		request,
		engine,
		sandbox,
		bound,
		nowMs: services.clock.now().getTime()
	};
	const tables = [];
	const findings = /* @__PURE__ */ new Map();
	for (const each of bound) {
		const measured = await measureOne(each, checks.filter((check) => check.table === each.table.name), context, findings).catch((error) => {
			throw readError(error, each.relation.source);
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
async function bindTables({ contract, sources }, engine) {
	const bound = [];
	for (const table of contract.tables) {
		const source = sources.get(table.name);
		if (source === void 0) continue;
		const expected = table.columns.map((column) => column.physicalName ?? column.name);
		const relation = await openRelation(source, engine, expected).catch((error) => {
			throw readError(error, source);
		});
		bound.push({
			table,
			relation
		});
	}
	return bound;
}
async function measureOne(bound, checks, context, findings) {
	const { engine, request } = context;
	const profiled = {
		columns: profiledColumns(bound),
		depth: request.profile
	};
	const measured = await measureTable(engine, bound.relation, checks, profiled);
	for (const check of checks) {
		const outcome = await measureCheck(check, bound, measured, context);
		const positions = await sampleFailing(check, bound, measured, context);
		findings.set(check, toFinding(check, positions.length === 0 ? outcome : {
			...outcome,
			sampleRows: positions
		}));
	}
	return measured;
}
function profiledColumns({ table, relation }) {
	const placed = placeColumns({
		table,
		relation
	});
	return relation.columns.map(({ name, type }) => {
		const place = placed.find(({ reading, repeated }) => !repeated && reading.raw === sqlName(name));
		if (relation.encoding === "typed" || place === void 0) return {
			column: name,
			value: sqlName(name),
			type
		};
		return {
			column: name,
			value: place.reading.value,
			type: writtenType(place.reading.family)
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
async function sampleFailing({ test }, { relation }, measured, { engine, request }) {
	if (test.by !== "rows") return [];
	const outcome = judgeRows(test, measured);
	const forbidden = test.operator === void 0 || holds(test.operator, 0);
	if ("reason" in outcome || outcome.holds || !forbidden) return [];
	return sampleRows(engine, relation, test, request.maxSamples);
}
async function measureCheck({ test, table }, { relation }, measured, context) {
	const { engine, bound, request } = context;
	const limit = request.maxSamples;
	switch (test.by) {
		case "known": return {
			holds: test.holds,
			observation: test.observation
		};
		case "unknown": return { reason: test.reason };
		case "rows": return judgeRows(test, measured);
		case "filled": return judgeFilled(test.value, measured);
		case "rowCount": return judgeRowCount(test.operator, measured.rows);
		case "key": return judgeKey(test, await measureKey(engine, relation, test, limit), measured.rows);
		case "foreignKey": {
			const other = bound.find((each) => each.table.name === test.other.table)?.relation;
			if (other === void 0) return { reason: "No data was given for the other table." };
			return judgeForeignKey(await measureForeignKey(engine, relation, test, {
				other,
				limit
			}), measured.rows);
		}
		case "age": return judgeAge(test, measured, context.nowMs);
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
export { validateData };
