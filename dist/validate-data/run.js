import { writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { UserError, canonicalJson, digestJson, formatLocation, toLine, toMarkdown } from "../shared/base.js";
import { formatBytes, formatDuration, plural, shortDigest } from "../shared/core.js";
import { validateData } from "../shared/checks-work.js";
import { readContract } from "../shared/contract-work.js";
import { findSource } from "../shared/tables-work.js";
import { VERDICT_MARKS, worstFirst } from "../shared/start.js";
// actions/validate-data/bind.ts
/**
* Finds the data of each table: `TABLE=PATH`, or `PATH` alone where the contract has one table or the file is called
* like one.
*
* @param roots folders that data may lie in; paths are relative to the first
* @throws UserError `table-unknown`, and what `findSource` throws
*/
async function bindSources(lines, contract, roots) {
	const sources = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const { table, path } = split(line, contract);
		const source = await findSource(path, roots);
		const name = table?.name ?? tableFor(source, contract).name;
		if (sources.has(name)) throw twice(name);
		sources.set(name, source);
	}
	return sources;
}
/** A path may hold `=` itself, so the part before it must be the name of a table. */
function split(line, contract) {
	const at = line.indexOf("=");
	const name = line.slice(0, Math.max(at, 0)).trim();
	const table = contract.tables.find((each) => each.name === name || each.physicalName === name);
	return table === void 0 ? {
		table,
		path: line
	} : {
		table,
		path: line.slice(at + 1).trim()
	};
}
function tableFor(source, contract) {
	const [only] = contract.tables;
	if (only !== void 0 && contract.tables.length === 1) return only;
	const stem = basename(source.given).replace(/\..*$/, "");
	const named = contract.tables.find((each) => each.name === stem || each.physicalName === stem);
	if (named !== void 0) return named;
	const names = contract.tables.map((each) => each.name).join(", ");
	throw new UserError("table-unknown", {
		what: contract.tables.length === 0 ? "The contract has no schema, so there is nothing to check the data against." : `${source.given} belongs to no table of the contract by its name.`,
		where: contract.tables.length === 0 ? contract.where : { input: "data" },
		remedy: contract.tables.length === 0 ? "Describe the table below `schema`." : `Write TABLE=PATH, where TABLE is one of: ${names}.`
	});
}
function twice(table) {
	return new UserError("table-unknown", {
		what: `Two lines give data for the table ${table}.`,
		where: { input: "data" },
		remedy: "Give one line for each table; a pattern or folder joins several files."
	});
}
// actions/validate-data/show.ts
/** GitHub shows this many annotations of one level for a step. */
const MAX_ANNOTATIONS = 10;
const MAX_SUMMARY_ROWS = 100;
/** `flights: 2 of 14 checks fail; distance is at least 1, but 37 of 1,912,004 rows (0.0019 %) are below 1`. */
function headlineOf({ result, verdict }, name) {
	const { findings } = result;
	const rows = result.tables.reduce((sum, table) => sum + table.rows, 0);
	const [first] = worstFirst(findings, ({ verdict }) => verdict);
	const subject = toLine(name === "" ? result.contract.id : name, 80);
	if (first === void 0) return `${subject}: the contract demands nothing that can be checked`;
	const of = `${findings.filter((finding) => finding.verdict === verdict).length} of ${plural(findings.length, "check")}`;
	switch (verdict) {
		case "pass": return `${subject}: ${plural(findings.length, "check")} pass on ${plural(rows, "row")}`;
		case "warn": return `${subject}: ${of} warn; ${toLine(first.demand, 120)}, but ${toLine(first.observation, 160)}`;
		case "fail": return `${subject}: ${of} fail; ${toLine(first.demand, 120)}, but ${toLine(first.observation, 160)}`;
		case "inconclusive": return `${subject}: ${of} could not be measured; ${toLine(first.demand, 120)}: ${toLine(first.reason ?? "", 160)}`;
	}
}
/** What did not pass, and one line for what did. */
function findingsTable(findings) {
	const passed = findings.filter((finding) => finding.verdict === "pass").length;
	return [
		[
			"",
			"demanded",
			"found",
			"at"
		],
		...worstFirst(findings, ({ verdict }) => verdict).filter((finding) => finding.verdict !== "pass").map((finding) => [
			`${VERDICT_MARKS[finding.verdict]} ${finding.verdict}`,
			toLine(finding.demand, 100),
			toLine(found(finding), 160),
			formatLocation(finding.where)
		]),
		[
			`${VERDICT_MARKS.pass} pass`,
			plural(passed, "check"),
			"",
			""
		]
	];
}
function found(finding) {
	const rows = finding.sampleRows ?? [];
	const where = rows.length === 0 ? "" : `; ${rows.length === 1 ? "row" : "rows"} ${rows.join(", ")}`;
	return finding.reason ?? `${finding.observation}${where}`;
}
/** One annotation at the contract's line for each finding that needs a person, the worst first. */
function annotate(findings, log) {
	const left = {
		error: MAX_ANNOTATIONS,
		warning: MAX_ANNOTATIONS,
		notice: MAX_ANNOTATIONS
	};
	for (const finding of worstFirst(findings, ({ verdict }) => verdict)) {
		if (finding.verdict === "pass") continue;
		const level = finding.verdict === "fail" ? "error" : finding.verdict === "warn" ? "notice" : "warning";
		if (left[level]-- <= 0) continue;
		const title = finding.verdict === "inconclusive" ? "Could not be measured" : "Data breaks the contract";
		log[level](`${toLine(finding.demand, 160)}: ${toLine(found(finding), 240)}`, {
			...finding.where,
			title
		});
	}
}
/** Markdown for the job summary. */
function summaryOf(headline, { result, verdict }) {
	const open = worstFirst(result.findings, ({ verdict }) => verdict).filter((finding) => finding.verdict !== "pass");
	const cells = (finding) => [
		VERDICT_MARKS[finding.verdict],
		toMarkdown(finding.demand, 160),
		toMarkdown(found(finding), 240),
		toMarkdown(formatLocation(finding.where)),
		finding.verdict
	].join(" | ");
	const shown = open.slice(0, MAX_SUMMARY_ROWS);
	const table = [
		"| | demanded | found | at | verdict |",
		"|---|---|---|---|---|",
		...shown.map((f) => `| ${cells(f)} |`)
	];
	const passed = result.findings.length - open.length;
	return [
		`### ${VERDICT_MARKS[verdict]} ${toMarkdown(headline)}`,
		"",
		...open.length === 0 ? [] : [...table, ""],
		...open.length > shown.length ? [`${plural(open.length - shown.length, "more finding")} in the log.`, ""] : [],
		`${plural(passed, "check")} passed.`,
		""
	].join("\n");
}
// actions/validate-data/run.ts
/**
* Checks data against a contract.
*
* @returns the verdict; a breach is a verdict, not an error
* @throws UserError `contract-unreadable`, `contract-invalid`, `data-missing`, `data-unreadable` and the other codes in
* docs/errors/validate-data.md
*/
async function validateDataAction(inputs, services) {
	const { log, clock } = services;
	const contract = await readContract(inputs.contract, relative(services.workspace, inputs.contract));
	for (const { what, where } of contract.notices) log.notice(what, where);
	const sources = await bindSources(inputs.data, contract, [services.workspace, services.temp]);
	const startMs = clock.monotonicMs();
	const validation = await log.group("Measure the data", async () => {
		sayWhatIsRead(contract, sources, services);
		const found = await validateData(requestOf(inputs, contract, sources), services);
		const rows = found.result.tables.reduce((sum, table) => sum + table.rows, 0);
		log.info(`Read ${plural(rows, "row")} in ${formatDuration(clock.monotonicMs() - startMs)}.`);
		return found;
	});
	const headline = headlineOf(validation, nameOf(inputs, sources));
	const statement = await services.evidence.leave({
		action: "validate-data",
		subjects: subjectsOf(inputs, sources, validation),
		inputs: [{
			name: contract.file,
			digest: contract.digest
		}, ...dataInputs(sources, validation)],
		verdict: validation.verdict,
		headline,
		result: validation.result
	});
	log.table(findingsTable(validation.result.findings));
	annotate(validation.result.findings, log);
	return {
		verdict: validation.verdict,
		headline,
		outputs: {
			...await outputsOf(validation, inputs, services),
			statement: statement.path
		},
		summary: summaryOf(headline, validation)
	};
}
function requestOf(inputs, contract, sources) {
	return {
		contract,
		sources,
		profile: inputs.profile,
		maxSamples: inputs.maxSamples,
		...inputs.duckdbUrl === void 0 ? {} : { mirror: inputs.duckdbUrl }
	};
}
function sayWhatIsRead(contract, sources, { log }) {
	log.info(`Contract ${contract.name ?? contract.id}, version ${contract.version} (${contract.file}).`);
	for (const [table, { given, files, sizeBytes, format }] of sources) log.info(`Table ${table}: ${given}, ${plural(files.length, `${format} file`)}, ${formatBytes(sizeBytes)}.`);
	const texts = contract.tables.flatMap((table) => [...table.quality, ...table.columns.flatMap((c) => c.quality)]).filter((rule) => rule.kind === "text").length;
	if (texts > 0) log.info(`${plural(texts, "rule")} of type text: for people to read, not measured.`);
}
function nameOf(inputs, sources) {
	return inputs.dataset ?? [...sources.keys()].join(", ");
}
/** The data by digest, under the data set's name where it has one. */
function subjectsOf({ dataset }, sources, { result }) {
	return result.tables.map(({ table, digest }) => {
		const file = basename(sources.get(table)?.given ?? table);
		if (dataset === void 0) return {
			name: file,
			digest
		};
		return {
			name: sources.size === 1 ? dataset : `${dataset}/${table}`,
			digest
		};
	});
}
function dataInputs(sources, { result }) {
	return result.tables.map(({ table, digest }) => ({
		name: sources.get(table)?.given ?? table,
		digest
	}));
}
async function outputsOf({ result }, inputs, services) {
	const [table] = result.tables;
	return {
		findings: result.findings.filter((finding) => finding.verdict !== "pass").length,
		checks: result.findings.length,
		rows: result.tables.reduce((sum, each) => sum + each.rows, 0),
		digest: result.tables.length === 1 ? table?.digest : void 0,
		profile: inputs.profile === "none" ? void 0 : await writeProfile(result.tables, services)
	};
}
/** The profile by itself, under a name that its content gives: equal data has an equal file. */
async function writeProfile(tables, services) {
	const profile = {
		version: 1,
		tables: tables.map(({ table, digest, rows, columns }) => ({
			table,
			digest,
			rows,
			columns
		}))
	};
	const path = join(services.temp, `profile-${shortDigest(digestJson(profile))}.json`);
	await writeFile(path, canonicalJson(profile));
	return path;
}
export { validateDataAction };
