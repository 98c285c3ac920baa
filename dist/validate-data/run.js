import { writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { UserError, canonicalJson, digestJson, formatBytes, formatCount, formatDuration, formatLocation, isUserError, plural, quote, shortDigest, toLine, toMarkdown } from "../shared/base.js";
import { isPromise, validateData } from "../shared/checks-work.js";
import { ownFolder } from "../shared/host-work.js";
import { readContract } from "../shared/contract-work.js";
import { didYouMean } from "../shared/trainyard.js";
import { findSource } from "../shared/tables-work.js";
import { VERDICT_MARKS } from "../shared/start.js";
import { byHarm, findingsTable, foundText } from "../shared/checks.js";
import { tableMarkdown, verdictCount, verdictVerb } from "../shared/document.js";
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
		const { table, source } = await bindLine(line, contract, roots);
		const name = table?.name ?? tableFor(source, contract).name;
		if (sources.has(name)) throw twice(name);
		sources.set(name, source);
	}
	return sources;
}
/** A path may hold `=` itself: what exists under the whole line is meant where the part behind does not. */
async function bindLine(line, contract, roots) {
	const at = line.indexOf("=");
	const name = line.slice(0, Math.max(at, 0)).trim();
	const table = contract.tables.find((each) => each.name === name || each.physicalName === name);
	const whole = () => findSource(line, roots);
	if (table !== void 0) try {
		return {
			table,
			source: await findSource(line.slice(at + 1).trim(), roots)
		};
	} catch (error) {
		const other = isMissing(error) ? await whole().catch(() => void 0) : void 0;
		if (other === void 0) throw error;
		return {
			table: void 0,
			source: other
		};
	}
	try {
		return {
			table,
			source: await whole()
		};
	} catch (error) {
		if (!isMissing(error) || at < 1 || name.includes("/")) throw error;
		throw unknownTable(name, contract);
	}
}
function isMissing(error) {
	return isUserError(error) && error.code === "data-missing";
}
function unknownTable(name, { tables }) {
	const names = tables.flatMap((table) => [table.name, ...table.physicalName === void 0 ? [] : [table.physicalName]]);
	return new UserError("table-unknown", {
		what: `The contract has no table ${quote(name)}.${didYouMean(name, names)}`,
		where: { input: "data" },
		remedy: `Write TABLE=PATH, where TABLE is one of: ${tables.map((table) => table.name).join(", ")}; there is no file under the whole line either.`
	});
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
/** More would hide the first; the statement has them all. */
const SUMMARY = {
	rows: 100,
	text: 400,
	charts: "none",
	rest: "in the statement"
};
/** More lines than this nobody reads in a log. */
const MAX_LOG_ROWS = 1e3;
/** `flights: 2 of 14 checks fail; distance is at least 1, but 37 of 1,912,004 rows (0.0019 %) are below 1`. */
function headlineOf({ result, verdict }, name) {
	const { findings } = result;
	const rows = result.tables.reduce((sum, table) => sum + table.rows, 0);
	const [worst] = byHarm(findings);
	const subject = toLine(name === "" ? result.contract.id : name, 80);
	if (worst === void 0) return `${subject}: the contract demands nothing that can be checked`;
	const count = findings.filter((finding) => finding.verdict === verdict).length;
	if (verdict === "pass") return `${subject}: ${plural(count, "check")} ${verdictVerb(count, verdict)} on ${plural(rows, "row")}`;
	const found = worst.reason === void 0 ? `, but ${toLine(worst.observation, 160)}` : `: ${toLine(worst.reason, 160)}`;
	return `${subject}: ${verdictCount(count, findings.length, verdict, "check")}; ${toLine(worst.demand, 120)}${found}`;
}
/** What did not pass, worst first, and one line for what did. */
function findingsLog({ result }) {
	const open = openFindings(result.findings);
	const rows = open.slice(0, MAX_LOG_ROWS).map((finding) => [
		`${VERDICT_MARKS[finding.verdict]} ${finding.verdict}`,
		toLine(finding.demand, 100),
		toLine(foundText(finding, result), 200),
		formatLocation(finding.where)
	]);
	const left = open.length - rows.length;
	const more = left > 0 ? [[
		"…",
		plural(left, "more finding"),
		"in the statement",
		""
	]] : [];
	const passed = plural(result.findings.length - open.length, "check");
	return [
		[
			"",
			"demand",
			"found",
			"in the contract"
		],
		...rows,
		...more,
		[
			`${VERDICT_MARKS.pass} pass`,
			passed,
			"",
			""
		]
	];
}
function openFindings(findings) {
	return byHarm(findings).filter(({ verdict }) => verdict !== "pass");
}
const LEVELS = {
	fail: "error",
	inconclusive: "warning",
	warn: "notice"
};
/** One annotation at the contract's line for each finding that needs a person, the worst first. */
function annotate({ result }, log) {
	const left = {
		error: MAX_ANNOTATIONS,
		warning: MAX_ANNOTATIONS,
		notice: MAX_ANNOTATIONS
	};
	let untold = 0;
	for (const finding of openFindings(result.findings)) {
		if (finding.verdict === "pass") continue;
		const level = LEVELS[finding.verdict];
		if (left[level]-- <= 0) {
			untold++;
			continue;
		}
		const title = finding.verdict === "inconclusive" ? "Inconclusive" : "Data breaks the contract";
		const hint = finding.hint === void 0 ? "" : `. ${toLine(finding.hint, 600)}`;
		const text = `${toLine(finding.demand, 160)}: ${toLine(foundText(finding, result), 400)}${hint}`;
		log[level](text, {
			...finding.where,
			title,
			verdict: finding.verdict
		});
	}
	if (untold > 0) log.info(`${plural(untold, "more check")} did not pass; the statement and the report have all.`);
}
/** Markdown for the job summary. */
function summaryOf(headline, { result, verdict }) {
	const open = openFindings(result.findings);
	const passed = result.findings.length - open.length;
	return [
		`### ${VERDICT_MARKS[verdict]} ${toMarkdown(headline)}`,
		...open.length === 0 ? [] : [tableMarkdown(findingsTable(open, result), SUMMARY)],
		`${formatCount(passed)} of ${plural(result.findings.length, "check")} ${verdictVerb(passed, "pass")}.\n`
	].join("\n\n");
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
	const roots = [services.workspace, services.temp];
	const contract = await readContract(inputs.contract, relative(services.workspace, inputs.contract), roots);
	for (const { what, where } of contract.notices) log.notice(what, where);
	const sources = await bindSources(inputs.data, contract, roots);
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
	log.table(findingsLog(validation));
	annotate(validation, log);
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
	for (const [table, { given, files, notes, sizeBytes, format }] of sources) {
		log.info(`Table ${table}: ${given}, ${plural(files.length, `${format} file`)}, ${formatBytes(sizeBytes)}.`);
		if (notes.length > 0) log.info(`Passed over in ${given}: ${passedOver(notes)}.`);
	}
	const texts = contract.tables.flatMap((table) => [...table.quality, ...table.columns.flatMap((c) => c.quality)]).filter((rule) => rule.kind === "text").length;
	if (texts > 0) log.info(`${plural(texts, "rule")} of type text: for people to read, not measured.`);
	const promises = contract.serviceLevels.filter(isPromise);
	if (promises.length > 0) {
		const names = toLine([...new Set(promises.map(({ property }) => property))].join(", "), 200);
		log.info(`${plural(promises.length, "service level")} about a service, not measured: ${names}.`);
	}
}
function passedOver(notes) {
	const shown = notes.slice(0, 5).map((name) => toLine(name, 80));
	return notes.length > shown.length ? `${shown.join(", ")} and ${notes.length - shown.length} more` : shown.join(", ");
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
	const path = join(await ownFolder(services.temp), `profile-${shortDigest(digestJson(profile))}.json`);
	await writeFile(path, canonicalJson(profile));
	return path;
}
export { validateDataAction };
