import { formatCount, formatLocation, formatNumber, formatPercent, plural, shortDigest } from "./base.js";
import { subjectsOf } from "./evidence.js";
import { code, list, verdictCount } from "./document.js";
import { WORST_FIRST, worstFirst } from "./start.js";
import { placesText } from "./core.js";
// shared/checks/show/findings.ts
/** By harm: the worst verdict first, then what concerns the largest share of the rows; among equals as in the contract. */
function byHarm(findings) {
	return worstFirst(findings.toSorted((a, b) => shareOf(b) - shareOf(a)), ({ verdict }) => verdict);
}
/** What is known of the schema alone, such as an absent column, concerns every row. */
function shareOf({ rowsChecked, rowsFailing }) {
	if (rowsFailing === void 0 || rowsChecked === void 0) return 1;
	return rowsChecked === 0 ? 0 : rowsFailing / rowsChecked;
}
/** `2 of 3 rows (67 %) cannot be read as integer; they look like "999.9" (1) and "9.9" (1); lines 2 and 4`. */
function foundText(finding, { tables }) {
	const source = tables.find(({ table }) => table === finding.table)?.source ?? "";
	const found = finding.reason ?? [
		finding.observation,
		shapesText(finding),
		placesText(finding.places ?? [], source)
	].filter((part) => part !== "").join("; ");
	return tables.length > 1 && source !== "" ? `${source}: ${found}` : found;
}
function shapesText({ shapes = [], shapesOf = 0, rowsFailing = 0 }) {
	const [first] = shapes;
	if (first === void 0) return "";
	const who = shapesOf < rowsFailing ? `the first ${formatCount(shapesOf)}` : "they";
	if (shapes.length === 1 && first.rows === shapesOf) return `${shapesOf === 1 ? "it looks" : `${who} look`} like ${first.shape}`;
	const amount = (rows) => shapesOf > 100 ? formatPercent(rows / shapesOf, 2) : formatCount(rows);
	return `${who} look like ${list(shapes.map(({ shape, rows }) => `${shape} (${amount(rows)})`))}`;
}
/** One row for each finding, as they come. Log, summary, comment and page all show this table. */
function findingsTable(findings, result) {
	return {
		caption: "What the contract demands and what was found, worst first",
		columns: [
			{
				title: "",
				align: "left"
			},
			{
				title: "demand",
				align: "left",
				names: true
			},
			{
				title: "found",
				align: "left"
			},
			{
				title: "in the contract",
				align: "left"
			}
		],
		rows: findings.map((finding) => [
			[{
				kind: "verdict",
				verdict: finding.verdict
			}],
			[finding.demand],
			[foundText(finding, result), finding.hint === void 0 ? "" : `. ${finding.hint}`],
			[code(formatLocation(finding.where))]
		]),
		shown: 10
	};
}
// shared/checks/show/data.ts
const DRAWN_HISTOGRAMS = 8;
function dataSection(validations) {
	const results = validations.map(({ statement }) => statement.predicate.result);
	const findings = results.flatMap((result) => result.findings);
	const troubled = findings.some(({ verdict }) => verdict !== "pass");
	return {
		id: "data",
		title: "Is the data sound?",
		summary: [summaryOf(results, findings)],
		weight: troubled ? 70 : 40,
		reach: "everywhere",
		open: findings.some(({ verdict }) => verdict === "fail"),
		blocks: results.flatMap(blocksOf)
	};
}
function summaryOf(results, findings) {
	const rows = results.flatMap(({ tables }) => tables).reduce((sum, table) => sum + table.rows, 0);
	const counts = WORST_FIRST.flatMap((verdict) => {
		const count = findings.filter((finding) => finding.verdict === verdict).length;
		if (count === 0) return [];
		return [{
			fail: `${formatCount(count)} failed`,
			inconclusive: `${formatCount(count)} inconclusive`,
			warn: plural(count, "warning"),
			pass: `${formatCount(count)} passed`
		}[verdict]];
	});
	return `Data: ${plural(rows, "row")}, ${plural(findings.length, "check")}${counts.length === 0 ? "" : `: ${list(counts)}`}`;
}
function blocksOf(result) {
	const { contract, findings, tables } = result;
	const worst = byHarm(findings);
	const profiled = tables.filter((table) => table.columns.length > 0);
	return [
		{
			kind: "paragraph",
			text: [
				"Contract ",
				code(contract.name ?? contract.id),
				` ${contract.version} from `,
				code(contract.file),
				" (",
				code(shortDigest(contract.digest)),
				") on ",
				...tables.flatMap((table, index) => [index === 0 ? "" : ", ", code(table.artifact ?? table.source)]),
				"."
			]
		},
		...worst.length === 0 ? [] : [{
			kind: "table",
			table: findingsTable(worst, result)
		}],
		...profiled.flatMap((table) => [...profiled.length > 1 ? [nameOf(table)] : [], ...profileBlocks(table)])
	];
}
/** A comment shows a table without its caption. */
function nameOf({ table, rows }) {
	return {
		kind: "paragraph",
		text: [
			"Columns of ",
			code(table),
			`, ${plural(rows, "row")}:`
		]
	};
}
function profileBlocks(table) {
	const charts = table.columns.flatMap((column) => histogramOf(table, column) ?? []).slice(0, DRAWN_HISTOGRAMS);
	return [...charts.length === 0 ? [] : [{
		kind: "charts",
		charts
	}], {
		kind: "table",
		table: profileTable(table)
	}];
}
function histogramOf(table, column) {
	const { histogram } = column;
	if (histogram === void 0 || histogram.counts.length === 0) return void 0;
	const range = `${formatNumber(histogram.edges[0] ?? 0)} to ${formatNumber(histogram.edges.at(-1) ?? 0)}`;
	return {
		type: "histogram",
		id: `histogram-${table.table}-${column.column}`,
		title: column.column,
		description: `How the values of ${column.column} spread, in ${plural(histogram.counts.length, "bin")} from ${range}.`,
		edges: histogram.edges,
		counts: histogram.counts,
		unit: "rows"
	};
}
/** Numbers of some values must not look like those of all. */
const LEFT_OUT = "values that are left out could not be read as the type of their column, or are too large for it, and count in nothing to the right";
function profileTable(table) {
	const someLeftOut = table.columns.some(({ leftOut = 0 }) => leftOut > 0);
	return {
		caption: `Columns of ${table.table}, ${plural(table.rows, "row")}${someLeftOut ? `; ${LEFT_OUT}` : ""}`,
		columns: [
			{
				title: "column",
				align: "left",
				names: true
			},
			{
				title: "type",
				align: "left"
			},
			{
				title: "empty",
				align: "right"
			},
			...someLeftOut ? [{
				title: "left out",
				align: "right"
			}] : [],
			{
				title: "distinct",
				align: "right"
			},
			{
				title: "least",
				align: "right"
			},
			{
				title: "mean",
				align: "right"
			},
			{
				title: "greatest",
				align: "right"
			}
		],
		rows: table.columns.map((column) => [
			[code(column.column)],
			[column.type],
			[share(column.nulls, column.rows)],
			...someLeftOut ? [[share(column.leftOut ?? 0, column.rows)]] : [],
			[column.distinct === void 0 ? "–" : `≈ ${formatCount(column.distinct)}`],
			[edge(column.min)],
			[column.mean === void 0 ? "–" : formatNumber(column.mean)],
			[edge(column.max)]
		]),
		shown: 8
	};
}
function edge(value) {
	if (value === void 0) return "–";
	return typeof value === "number" ? formatNumber(value, 4) : value;
}
/** `3 (75 %)`. */
function share(part, whole) {
	return part === 0 ? "0" : `${formatCount(part)} (${formatPercent(part / whole, 2)})`;
}
// shared/checks/kind.ts
/** What was measured of data against a contract. It is about a model only through the digests that a training read. */
const DATA_VALIDATION = {
	actions: ["validate-data"],
	stage: "data",
	judges: "data",
	section: "data",
	modelOf: () => void 0,
	dataName: ({ predicate: { result } }) => result.contract.name ?? result.contract.id,
	placeOf: ({ predicate, subject }) => {
		const { contract, tables } = predicate.result;
		const named = (index) => subject[index]?.name.startsWith("dataset:") === true ? subject[index].name : void 0;
		const data = tables.map(({ table, source }, index) => JSON.stringify([table, named(index) ?? source]));
		return [
			contract.id,
			contract.file,
			...data
		];
	},
	sections: (own) => [dataSection(own)],
	failure: ({ predicate }) => {
		const { findings } = predicate.result;
		return [countText(findings, "fail")];
	},
	open: ({ predicate }) => {
		const { findings } = predicate.result;
		return [countText(findings, "inconclusive")];
	},
	reads: (statement) => [...statement.predicate.result.tables.map(({ digest }) => digest), ...subjectsOf(statement).map(({ digest }) => digest)],
	sources: ({ predicate }) => predicate.result.tables.map(({ source }) => source),
	lineage: ({ statement: { predicate } }) => predicate.result.tables.map((table) => ({
		column: "Data",
		identity: table.digest,
		name: table.artifact ?? table.table,
		detail: plural(table.rows, "row"),
		digest: table.digest,
		...predicate.verdict === void 0 ? {} : { verdict: predicate.verdict },
		takes: [],
		gives: [table.digest]
	}))
};
function countText(findings, verdict) {
	const count = findings.filter((finding) => finding.verdict === verdict).length;
	return `${verdictCount(count, findings.length, verdict, ["check of the data", "checks of the data"])}.`;
}
export { DATA_VALIDATION, byHarm, findingsTable, foundText };
