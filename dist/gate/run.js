import { basename, join, relative, resolve } from "node:path";
import { UserError, digestBytes, digestJson, digestTree, formatCount, isUnavailableError, isUserError, plural, quote, shortDigest, systemErrorCode, toLine } from "../shared/base.js";
import { authorOfPullRequest, defaultBranch, formatArtifact, formatReference, judgedRun, parseReference, subjectOfEvent, untilCancelled } from "../shared/start.js";
import { annotate, annotateParameters, applyWaivers, decide, decisionSummary, gateHeadline, gateResult, inputsOf, isTroubled, measureRules, metricsOfRecord, needsBaseline, parseRules, placeOfFile, readMetricsFile, readPredictions, rowsOf, showDecision, showDifferences, thresholdOf } from "../shared/gate-work.js";
import { positivesText, unpredictedOf } from "../shared/gate.js";
import { detectableInErrors, holm, normalCdf } from "../shared/statistics-work.js";
import { readParametersFile } from "../shared/training-work.js";
import { readFile } from "node:fs/promises";
import { capitalised } from "../shared/document.js";
import { aliasList, listAliases, readFactsFile, resolveReference, suggestedAlias, versionReference } from "../shared/registry-work.js";
import { openStore, readTree } from "../shared/store-work.js";
import { digestSource, findSource } from "../shared/tables-work.js";
import { scratchFolder } from "../shared/host-work.js";
import { connectGitHub } from "../shared/github.js";
import { readRequests } from "../shared/github-work.js";
// actions/gate/version-files.ts
const PREDICTIONS = /^predictions\.(parquet|pq|csv|tsv|jsonl|ndjson|json)(\.gz)?$/i;
const METRICS = /^metrics\.(json|ya?ml)$/i;
/**
* @throws UserError `store-missing` and those of the registry
*/
async function findModel({ reference, input }, storeUri, services) {
	if (storeUri === void 0) throw new UserError("store-missing", {
		what: "A reference can only be looked up in a store, and none is given.",
		where: { input: "store" },
		remedy: "Give the store, such as file:.trainyard/store or s3://bucket/prefix, or give paths of files instead."
	});
	const store = await openStore(storeUri, services);
	const version = await resolveReference(store, reference, input);
	return {
		store,
		version,
		reference: versionReference(version)
	};
}
/** The predictions that are part of a version, written to a temporary file; undefined where it has none. */
async function predictionsOf(model, services) {
	const entry = await oneFile(model, PREDICTIONS);
	return entry === void 0 ? void 0 : fetchFile(model, entry, services);
}
/** The metrics that are part of a version: its metrics file, else what its record says. */
async function metricsOf(model, services) {
	const { version, reference } = model;
	const entry = await oneFile(model, METRICS);
	if (entry === void 0) return metricsOfRecord(version.record.facts.metrics ?? {}, `the record of ${reference}`, version.recordDigest);
	return readMetricsFile(await fetchFile(model, entry, services), `${entry.path} of ${reference}`);
}
async function oneFile(model, pattern) {
	const { entries } = await readTree(model.store, model.version.digest);
	const found = entries.filter(({ path }) => pattern.test(basename(path)));
	if (found.length <= 1) return found[0];
	throw new UserError("version-ambiguous", {
		what: `${model.reference} holds ${found.map(({ path }) => path).join(" and ")}.`,
		remedy: "Say which one with baseline-predictions, baseline-metrics, predictions or metrics, or keep one of them."
	});
}
async function fetchFile(model, entry, services) {
	const path = join(await scratchFolder(services.temp), basename(entry.path));
	await model.store.getToFile(entry.digest, {
		path,
		executable: false
	});
	return path;
}
// actions/gate/models.ts
/** The model under judgement. */
async function findCandidate(inputs, rules, services) {
	const own = await ownFiles(inputs.predictions, inputs.metrics, services);
	if (inputs.model.by === "path") {
		const { digest } = await digestTree(resolve(services.workspace, inputs.model.path));
		const name = rules.model ?? inputs.model.path;
		const facts = inputs.facts === void 0 ? void 0 : await readFactsFile(inputs.facts);
		return {
			name,
			digest,
			reference: void 0,
			label: void 0,
			parents: [],
			...own,
			facts: facts?.facts,
			...facts === void 0 ? {} : { factsFile: facts.subject.digest }
		};
	}
	const model = await findModel(inputs.model.by === "reference" ? {
		reference: inputs.model.reference,
		input: "model"
	} : {
		reference: ofRules(rules),
		input: "rules"
	}, inputs.store, services);
	if (own.predictions === void 0 && own.metrics === void 0) return ofVersion(model, await theirs(model, services));
	return ofVersion(model, own);
}
function ofRules(rules) {
	if (rules.model !== void 0) return parseReference(rules.model);
	throw new UserError("model-missing", {
		what: "Neither the input model nor the rules file says which model is judged.",
		where: { input: "model" },
		remedy: "Give the path of the model, so that its digest is what the verdict is about, or a reference."
	});
}
/**
* @throws UserError `baseline-unsaid` where a rule needs a baseline and nothing was said about one
*/
async function findBaseline(inputs, rules, services) {
	const { baseline } = inputs;
	switch (baseline.by) {
		case "none": return { missing: "there is no baseline" };
		case "nothing":
			if (rules.rules.some(needsBaseline)) throw unsaid(rules);
			return { missing: "no baseline was given" };
		case "files": {
			const files = await ownFiles(inputs.baselinePredictions, inputs.baselineMetrics, services);
			const digest = await digestOfFiles(files, services);
			const { label } = baseline;
			return {
				name: label,
				digest,
				reference: void 0,
				label,
				facts: void 0,
				parents: [],
				...files
			};
		}
		case "reference": return baselineVersion(baseline.reference, inputs, services);
	}
}
/** A baseline without a version is known by what was measured of it: its predictions, else its metrics. */
async function digestOfFiles({ predictions, metrics }, services) {
	if (predictions === void 0 && metrics !== void 0) return metrics.digest;
	const source = await findSource(predictions ?? "", [services.workspace, services.temp]).catch((error) => {
		if (!isUserError(error)) throw error;
		const { code, what, remedy } = error;
		throw new UserError(code, {
			what,
			where: { input: "baseline-predictions" },
			remedy,
			cause: error
		});
	});
	return untilCancelled(digestSource(source), services.cancelled);
}
async function baselineVersion(reference, inputs, services) {
	let model;
	try {
		model = await findModel({
			reference,
			input: "baseline"
		}, inputs.store, services);
	} catch (error) {
		if (!isUserError(error) || !["alias-unknown", "artifact-unknown"].includes(error.code)) throw error;
		const missing = `there is no ${formatReference(reference)} yet`;
		if (error.code === "alias-unknown") {
			await refuseSlip(reference, error, inputs, services);
			return { missing };
		}
		const { store } = inputs;
		services.log.warning(`${toLine(store ?? "", 200)} holds no ${reference.kind}:${reference.name} at all. Where there should be one, correct the input store; before the first champion this is as it should be.`);
		return { missing: `${missing}, and the store holds no version of it` };
	}
	const given = await ownFiles(inputs.baselinePredictions, inputs.baselineMetrics, services);
	const stored = await theirs(model, services);
	const files = {
		predictions: given.predictions ?? stored.predictions,
		metrics: given.metrics ?? stored.metrics
	};
	return ofVersion(model, files);
}
/** A misspelt alias looks just like a first run; taken for one, it would let a model pass that nothing compared. */
async function refuseSlip(reference, error, { store }, services) {
	const { selector } = reference;
	if (store === void 0 || selector?.by !== "alias") return;
	const aliases = [...(await listAliases(await openStore(store, services), reference)).keys()];
	if (aliases.length === 0) return;
	const artifact = formatArtifact(reference);
	const meant = suggestedAlias(selector.alias, aliases);
	if (meant !== void 0) throw new UserError("alias-unknown", {
		what: `${artifact} has no alias "${selector.alias}", but it has ${meant}.`,
		where: { input: "baseline" },
		remedy: `Write ${artifact}@${meant}; where another alias is meant that is yet to be, write none until it is there.`,
		cause: error
	});
	services.log.warning(`There is no ${formatReference(reference)}, but ${artifact} has ${aliasList(aliases)}; did you mean one of them? Before the first of its kind this is as it should be.`);
}
async function ownFiles(predictions, metrics, services) {
	return {
		predictions,
		metrics: metrics === void 0 ? void 0 : await readMetricsFile(resolve(services.workspace, metrics), metrics)
	};
}
async function theirs(model, services) {
	return {
		predictions: await predictionsOf(model, services),
		metrics: await metricsOf(model, services)
	};
}
function ofVersion(model, files) {
	const { version, reference } = model;
	const { selector, kind, name } = version.resolvedFrom;
	const alias = selector?.by === "alias" ? `${selector.alias} ` : "";
	return {
		name: `${kind}:${name}`,
		digest: version.digest,
		reference,
		label: `${alias}v${version.sequence}`,
		facts: version.record.facts,
		parents: version.record.parents,
		...files
	};
}
function unsaid(rules) {
	const first = rules.rules.find(needsBaseline);
	return new UserError("baseline-unsaid", {
		what: "A rule compares with a baseline, but no baseline is given.",
		...first === void 0 ? {} : { where: first.where },
		remedy: "Give baseline, such as model:delay@champion, or baseline-predictions or baseline-metrics; write `baseline: none` where there is none yet."
	});
}
// actions/gate/read.ts
async function readRules(inputs, services) {
	const path = resolve(services.workspace, inputs.rules);
	const shown = relative(services.workspace, path);
	const bytes = await readFile(path).catch((cause) => {
		throw new UserError("rules-unreadable", {
			what: `The rules file cannot be read (${systemErrorCode(cause) ?? "unknown error"}).`,
			where: { file: shown },
			remedy: "Check the input rules, and that the repository is checked out.",
			cause
		});
	});
	const rules = parseRules(bytes.toString("utf8"), shown);
	services.log.info(`${plural(rules.rules.length, "rule")} in ${shown}.`);
	return {
		rules,
		rulesDigest: digestBytes(bytes)
	};
}
async function findModels(inputs, rules, services) {
	const candidate = await findCandidate(inputs, rules, services);
	const baseline = await findBaseline(inputs, rules, services);
	services.log.info(`Candidate: ${describe(candidate)}.`);
	services.log.info("missing" in baseline ? `Baseline: ${baseline.missing}.` : `Baseline: ${describe(baseline)}.`);
	return {
		candidate,
		baseline
	};
}
function describe({ name, reference, label, digest }) {
	const shown = reference ?? name;
	return toLine(`${shown}${label === void 0 || label === shown ? "" : ` (${label})`}, ${shortDigest(digest)}`, 200);
}
/** Rows of predictions, where the candidate has any. */
async function readRows({ rules, labels }, { candidate, baseline }, services) {
	const { log } = services;
	if (candidate.predictions === void 0) {
		log.info("There are no predictions: metrics are taken from files, without rows behind them.");
		return;
	}
	if (rules.columns === void 0) throw new UserError("rules-invalid", {
		what: "Predictions are given, but the rules file does not say which columns to read.",
		where: {
			file: rules.file,
			line: 1
		},
		remedy: "Add id, label and score (or prediction), each with the name of a column."
	});
	const compared = "missing" in baseline ? void 0 : baseline.predictions;
	const files = {
		candidate: candidate.predictions,
		baseline: compared,
		labels
	};
	const ruled = rules.rules.flatMap(({ slice }) => slice === void 0 ? [] : [slice.column]);
	const sliceValues = rules.rules.flatMap(({ slice }) => slice !== void 0 && "value" in slice ? [slice.value] : []);
	const slices = [.../* @__PURE__ */ new Set([...rules.slices, ...ruled])];
	const request = {
		files,
		columns: rules.columns,
		slices,
		sliceValues: [...new Set(sliceValues)]
	};
	const predictions = await readPredictions(request, services);
	tell(predictions, services);
	return predictions;
}
/** What was read, with what a reader of the numbers must know of it. */
function tell(set, { log }) {
	const { all, paired, unplaced, classes, absentSlices } = set;
	const { rows = all.count, positives, oneAgainstRest } = rowsOf(set);
	const positive = positives === void 0 ? "" : ` (${positivesText(positives, rows)})`;
	const both = paired === void 0 ? "" : `, ${formatCount(paired.count)} of them predicted by both models`;
	log.info(`${plural(rows, "row")}${positive}${both}.`);
	if (oneAgainstRest !== void 0) {
		const { others } = oneAgainstRest;
		log.warning(`The labels are more than two: ${quote(oneAgainstRest.positive)} is judged against ${plural(others, "other")}.`);
	}
	const gap = unpredictedOf(rowsOf(set));
	if (gap !== void 0) log.warning(`${capitalised(gap)}: what a model left out counts against it.`);
	for (const { table, rows: count, classes: strange } of classes.strange) log.warning(`${plural(count, "row")} of ${table.shown} ${count === 1 ? "is" : "are"} predicted as ${plural(strange, "class", "classes")} that no label has.`);
	for (const [name, count] of unplaced) log.warning(`${plural(count, "row")} that one model left out ${count === 1 ? "is" : "are"} of no known "${toLine(name, 100)}", so that its slices stay open.`);
	for (const name of absentSlices) log.warning(`No file has the slice column "${toLine(name, 100)}".`);
}
// actions/gate/waivers.ts
/**
* The decision with the waivers that are in force now. Nobody is asked where nothing stands in the way or nothing may
* be waived, and what cannot be read does not count.
*/
async function considerWaivers(decided, given, inputs, services) {
	const policy = given.rules.waivers;
	const place = decided.outcomes.some(isTroubled) ? placeOf(inputs, policy.allowed, services) : void 0;
	if (place === void 0) return {
		...given,
		decision: decided,
		waivers: {
			policy,
			used: [],
			refused: []
		}
	};
	const waivers = await services.log.group("Waivers", () => find(place, services));
	const { commit, pullRequest } = place;
	const context = {
		policy,
		model: given.candidate.name,
		commit,
		pullRequest,
		now: services.clock.now()
	};
	const applied = applyWaivers(decided, waivers, context);
	for (const { rule, by, why } of applied.waivers.refused) services.log.warning(toLine(`The waiver of ${rule} by ${by} has no effect: ${why}.`, 400));
	return {
		...given,
		...applied
	};
}
/** Waivers are about the head of one pull request of this repository; undefined where this is none. */
function placeOf({ waivers, token }, allowed, { github, run, log }) {
	if (waivers === "none" || !allowed) return void 0;
	const subject = subjectOfEvent(github, run.event);
	if (subject.kind !== "pull-request") return void 0;
	if (subject.fromFork) {
		log.info("The pull request comes from a fork, so no waiver counts.");
		return;
	}
	const { head } = judgedRun({
		github,
		run
	});
	const branch = defaultBranch(github);
	const author = authorOfPullRequest(github);
	if (token === void 0 || head === void 0 || branch === void 0 || author === void 0) {
		log.info("There is no token, or the event does not say who asks to merge what, so no waiver counts.");
		return;
	}
	return {
		token,
		commit: head,
		pullRequest: {
			number: subject.number,
			author
		},
		defaultBranch: branch
	};
}
async function find({ token, commit, defaultBranch }, services) {
	const { log, run, temp } = services;
	const folder = join(temp, "trainyard", "waivers");
	const wanted = {
		kind: "waiver",
		commit,
		defaultBranch,
		repositoryId: run.repositoryId,
		folder
	};
	try {
		const found = await readRequests(await connectGitHub(token, services), wanted, log);
		log.info(`${plural(found.length, "waiver")} for commit ${commit.slice(0, 7)}.`);
		return found.map(({ statement, digest }) => ({
			...statement.predicate.result,
			statement: digest
		}));
	} catch (error) {
		if (!isUserError(error) && !isUnavailableError(error)) throw error;
		log[isUserError(error) && error.code === "github-permission-missing" ? "notice" : "warning"](`Waivers cannot be read, so none counts. ${error.message}`);
		return [];
	}
}
// actions/gate/run.ts
/** A change that is printed as visible is seen by four gates in five. */
const POWER = .8;
/**
* Decides whether a candidate model may replace its baseline.
*
* @throws UserError `rules-invalid`, `metric-unknown`, `rules-contradictory`, `metrics-unreadable`,
*   `predictions-invalid`, `predictions-mismatched`, `baseline-unsaid`, `facts-invalid`, `parameters-unreadable`, and those of store and tables
*/
async function gate(inputs, services) {
	const { log } = services;
	const read = await log.group("Rules", () => readRules(inputs, services));
	const parameters = await parametersOf(inputs, services);
	const models = await log.group("Candidate and baseline", () => findModels(inputs, read.rules, services));
	const predictions = await log.group("Predictions", () => readRows({
		rules: read.rules,
		labels: inputs.labels
	}, models, services));
	const given = {
		...read,
		...models,
		predictions,
		settings: settingsOf(inputs, read, predictions),
		asked: askedOf(inputs, services)
	};
	const measured = await log.group("Measurements", () => measure(given, services));
	const judged = await considerWaivers(decide(measured, policyOf(inputs, predictions)), given, inputs, services);
	const { result, headline } = await log.group("Decision", () => conclude(judged, inputs, services));
	annotate(result.outcomes, inputs.level, services);
	if (judged.decision.verdict !== "pass" && parameters !== void 0) annotateParameters(result.differences, parameters, baselineLabel(models), services);
	const stored = await services.evidence.leave({
		action: "gate",
		subjects: [{
			name: models.candidate.name,
			digest: models.candidate.digest
		}],
		inputs: inputsOf(judged, inputs, services),
		verdict: judged.decision.verdict,
		headline,
		result
	});
	const count = (verdict) => result.outcomes.filter((outcome) => outcome.verdict === verdict).length;
	const outputs = {
		failed: count("fail"),
		inconclusive: count("inconclusive"),
		...baselineOutputs(models),
		statement: stored.path,
		"statement-digest": stored.digest
	};
	const labels = {
		baseline: baselineLabel(models),
		level: inputs.level
	};
	const summary = decisionSummary(headline, judged.decision, labels);
	return {
		verdict: judged.decision.verdict,
		headline,
		outputs,
		summary
	};
}
/** To point at their lines; the values that count are in the facts. */
async function parametersOf({ parameters }, { workspace }) {
	return parameters === void 0 ? void 0 : readParametersFile(parameters, relative(workspace, parameters));
}
function baselineLabel({ baseline }) {
	return "missing" in baseline ? "baseline" : baseline.label ?? baseline.name;
}
/** In the form that `expect` of version-artifact takes, so that an alias is moved only where this verdict still holds. */
function baselineOutputs({ baseline }) {
	if ("missing" in baseline) return {
		"baseline-version": "none",
		"baseline-digest": ""
	};
	return {
		"baseline-version": baseline.reference === void 0 ? "" : baseline.reference.slice(baseline.reference.indexOf("@") + 1),
		"baseline-digest": baseline.digest
	};
}
/** The seed is of everything that was read: equal inputs resample equally, on any machine. */
function settingsOf(inputs, read, predictions) {
	const digest = digestJson({
		rules: read.rulesDigest,
		predictions: predictions?.digests ?? {}
	});
	return {
		level: inputs.level,
		resamples: inputs.resamples,
		seed: digest.slice(7).slice(0, 16)
	};
}
/** Also of a baseline that turns out to be missing: it may be there when the same is asked again. */
function askedOf(inputs, services) {
	const { baseline, baselinePredictions, baselineMetrics, onMissingBaseline, waivers } = inputs;
	const files = [baselinePredictions, baselineMetrics].filter((path) => path !== void 0);
	const words = [nameOf(baseline), ...files.map((path) => placeOfFile(path, services))].filter((word) => word !== "");
	return {
		...words.length === 0 ? {} : { baseline: words.join(", ") },
		onMissingBaseline,
		waivers
	};
}
function nameOf(baseline) {
	switch (baseline.by) {
		case "reference": return formatReference(baseline.reference);
		case "files": return toLine(baseline.label, 500);
		case "none": return "none";
		case "nothing": return "";
	}
}
function measure(given, services) {
	const { rules, candidate, baseline, predictions, settings } = given;
	const progress = services.log.progress("Measuring", rules.rules.length);
	let done = 0;
	const readings = {
		metrics: candidate.metrics,
		baselineMetrics: "missing" in baseline ? void 0 : baseline.metrics,
		predictions,
		noBaseline: "missing" in baseline ? baseline.missing : void 0
	};
	const onRule = () => progress.update(done++);
	const measured = measureRules(rules.rules, readings, {
		...settings,
		threshold: thresholdOf(rules),
		onRule
	});
	progress.end(plural(measured.length, "measurement"));
	return Promise.resolve(measured);
}
function policyOf({ level, onMissingBaseline }, predictions) {
	return {
		isIncomplete: predictions?.whole !== void 0,
		level,
		withoutBaseline: onMissingBaseline,
		adjust: holm,
		normalCdf,
		detectableErrors: detectableInErrors({
			alpha: (1 - level) / 2,
			power: POWER
		})
	};
}
function conclude(judged, inputs, services) {
	const { candidate, baseline, decision } = judged;
	const result = gateResult(judged);
	const labels = {
		baseline: baselineLabel(judged),
		level: inputs.level
	};
	showDecision(result, labels, services);
	showDifferences(result, labels.baseline, services);
	const baselineMissing = "missing" in baseline && inputs.onMissingBaseline === "absolute-only";
	const subject = {
		model: candidate.name.replace(/^model:/, ""),
		level: inputs.level,
		baselineMissing,
		unpredicted: unpredictedOf(result)
	};
	return Promise.resolve({
		result,
		headline: gateHeadline(decision, subject)
	});
}
export { gate };
