import { openStore } from "../shared/store-work.js";
import { formatArtifact, formatReference } from "../shared/start.js";
import { compareWithMlflow, connectMlflow, describeChange, isContradiction, listAliases, listVersions, mirrorToMlflow, moveAlias, planAliasMove, planPush, pullVersion, pushVersion, readFactsFile, readPin, requireModel, resolveReference, resolvedText, verifyVersion, versionReference } from "../shared/registry-work.js";
import { UserError, digestJson, digestTree, formatBytes, formatCount, isUserError, plural, shortDigest, toLine, toMarkdown } from "../shared/base.js";
import { code, displayName, formatMetric, tableMarkdown } from "../shared/document.js";
import { relative } from "node:path";
import { subjectsOf } from "../shared/evidence.js";
// actions/version-artifact/outcome.ts
/** Leaves the statement and hands back what the runtime publishes. */
async function conclude(services, outcome) {
	const { headline, result, subject, inputs = [], outputs, summary } = outcome;
	const verdict = outcome.verdict === void 0 ? {} : { verdict: outcome.verdict };
	const draft = {
		action: "version-artifact",
		subjects: [subject],
		inputs,
		headline,
		result,
		...verdict
	};
	const statement = await services.evidence.leave(draft);
	return {
		...verdict,
		headline,
		outputs: {
			...outputs,
			statement: statement.path
		},
		summary
	};
}
function subjectOf(version) {
	return {
		name: formatArtifact(version.artifact),
		digest: version.digest
	};
}
/** The outputs that name a version. */
function versionOutputs(version) {
	return {
		reference: versionReference(version),
		version: `v${version.sequence}`,
		sequence: version.sequence,
		digest: version.digest
	};
}
function versionFacts(version) {
	const { sizeBytes, files, createdAt, facts } = version.record;
	return {
		sequence: version.sequence,
		digest: version.digest,
		sizeBytes,
		files,
		createdAt,
		...facts.metrics === void 0 ? {} : { metrics: facts.metrics },
		...facts.parameters === void 0 ? {} : { parameters: facts.parameters }
	};
}
/** `12 files, 41.3 MB`. */
function extent(files, sizeBytes) {
	return `${plural(files, "file")}, ${formatBytes(sizeBytes)}`;
}
// actions/version-artifact/summary.ts
/** One heading and a table of names and values for the job summary; all text is escaped here. */
function summaryOf(headline, rows) {
	return summary(headline, ["", ""], rows.map(([name, value]) => [[name], [code(value)]]));
}
/** The same with columns of one's own. */
function summaryTable(headline, [header = [], ...body]) {
	return summary(headline, header, body.map((row) => row.map((cell) => [cell])));
}
function summary(headline, titles, rows) {
	const columns = titles.map((title) => ({
		title,
		align: "left"
	}));
	const detail = {
		rows: rows.length,
		text: 500,
		charts: "none"
	};
	return `### ${toMarkdown(headline)}\n\n${tableMarkdown({
		caption: headline,
		columns,
		rows
	}, detail)}\n`;
}
// actions/version-artifact/alias.ts
/** Moves an alias to a version. */
async function alias(inputs, store, services) {
	const version = await resolveReference(store, inputs.reference);
	services.log.info(resolvedText(version));
	const move = {
		artifact: version.artifact,
		alias: inputs.alias,
		to: {
			sequence: version.sequence,
			digest: version.digest
		},
		...inputs.expect === void 0 ? {} : { expectedCurrent: inputs.expect },
		...inputs.reason === void 0 ? {} : { reason: inputs.reason }
	};
	const moved = inputs.dryRun ? await planAliasMove(store, move) : await moveAlias(store, services, move);
	const headline = headlineOf$1(inputs, version, moved);
	return {
		headline,
		result: {
			operation: "alias",
			...inputs.dryRun ? { dryRun: true } : {},
			store: store.uri,
			artifact: formatArtifact(version.artifact),
			version: versionFacts(version),
			unchanged: moved.unchanged,
			alias: {
				name: inputs.alias,
				...moved.from === void 0 ? {} : { from: moved.from.sequence },
				to: version.sequence,
				...inputs.reason === void 0 ? {} : { reason: inputs.reason }
			},
			parents: version.record.parents
		},
		subject: subjectOf(version),
		outputs: {
			...versionOutputs(version),
			unchanged: moved.unchanged,
			previous: moved.from === void 0 ? "" : `v${moved.from.sequence}`
		},
		summary: summaryOf(headline, [["Store", store.uri], ["Digest", version.digest]])
	};
}
function headlineOf$1(inputs, version, { from, unchanged }) {
	const name = `${inputs.alias} of ${formatArtifact(version.artifact)}`;
	if (unchanged) return `${name} already is v${version.sequence}`;
	const path = `${from === void 0 ? "" : `from v${from.sequence} `}to v${version.sequence}`;
	if (inputs.dryRun) return `Tried only: ${name} would move ${path}`;
	return from === void 0 ? `${name} is now v${version.sequence}` : `${name} moved ${path}`;
}
// actions/version-artifact/list.ts
const MAX_LISTED = 100;
/** Shows the versions of an artifact and its aliases, newest first. */
async function list(inputs, store, services) {
	const artifact = formatArtifact(inputs.artifact);
	const versions = await listVersions(store, inputs.artifact);
	const aliases = [...await listAliases(store, inputs.artifact)];
	const shown = versions.toReversed().slice(0, MAX_LISTED).map((version) => ({
		...versionFacts(version),
		aliases: aliases.filter(([, to]) => to.sequence === version.sequence).map(([name]) => name)
	}));
	const newest = versions.at(-1);
	const standing = aliases.map(([name, to]) => `${name} is v${to.sequence}`).join(", ");
	const headline = newest === void 0 ? `${artifact} has no versions in ${store.uri}` : `${artifact} has ${plural(versions.length, "version")}, the newest is v${newest.sequence}${standing === "" ? "" : `; ${standing}`}`;
	const rows = tableOf(shown);
	if (newest !== void 0) services.log.table(rows);
	return {
		headline,
		result: {
			operation: "list",
			store: store.uri,
			artifact,
			...newest === void 0 ? {} : { version: versionFacts(newest) },
			parents: [],
			versions: shown
		},
		subject: {
			name: `versions of ${artifact}`,
			digest: digestJson(shown)
		},
		outputs: {
			...newest === void 0 ? {} : versionOutputs(newest),
			versions: JSON.stringify(shown)
		},
		summary: summaryTable(headline, rows)
	};
}
function tableOf(versions) {
	return [[
		"Version",
		"Aliases",
		"Made",
		"Files",
		"Size",
		"Digest",
		"Metrics"
	], ...versions.map((version) => [
		`v${version.sequence}`,
		version.aliases.join(", "),
		version.createdAt.slice(0, 16).replace("T", " "),
		String(version.files),
		formatBytes(version.sizeBytes),
		shortDigest(version.digest),
		Object.entries(version.metrics ?? {}).slice(0, 3).map(([name, value]) => `${displayName(toLine(name, 40), "within")} ${formatMetric(name, value)}`).join(", ")
	])];
}
// actions/version-artifact/mirror.ts
const MAX_DIFFERENCES = 100;
/** Makes MLflow show a model as the registry holds it, and reads back whether it does. */
async function mirror(inputs, store, services) {
	const target = await targetOf(inputs, store, services);
	if (inputs.dryRun) return tryMirror(inputs, store, {
		services,
		target
	});
	const mirrored = await mirrorToMlflow(store, services, target);
	tell(mirrored, services);
	const made = mirrored.applied.length;
	return {
		...describe$1(inputs, store, mirrored, {
			headline: headlineOf(mirrored, made),
			applied: made,
			unchanged: made === 0
		}),
		verdict: mirrored.verdict
	};
}
/** Says whether MLflow shows a model as the registry holds it; a difference is a verdict, not an error. */
async function verifyMirror(inputs, store, services) {
	const compared = await compareInGroup(store, services, await targetOf(inputs, store, services));
	tell(compared, services);
	return {
		...describe$1(inputs, store, compared, {
			headline: headlineOf(compared, 0),
			applied: 0,
			unchanged: true
		}),
		verdict: compared.verdict
	};
}
async function tryMirror(inputs, store, { services, target }) {
	const compared = await compareInGroup(store, services, target);
	tell(compared, services);
	const { changes, conflicts } = compared.plan;
	const blocked = conflicts.find(({ isFatal }) => isFatal === true);
	return describe$1(inputs, store, compared, {
		headline: `Tried only: ${blocked === void 0 ? `${plural(changes.length, "change")} would be made in` : "nothing would be written to"} MLflow${blocked === void 0 ? "" : `: ${toLine(blocked.what)}`}`,
		applied: 0,
		unchanged: changes.length === 0
	});
}
/** A store that is mistyped has no versions, and must not pass for one whose mirror is complete. */
async function targetOf(inputs, store, services) {
	const { artifact, url, token, model } = inputs;
	requireModel(artifact);
	const connection = connectMlflow(url, token, services);
	await resolveReference(store, artifact);
	return {
		artifact,
		connection,
		...model === void 0 ? {} : { model }
	};
}
function compareInGroup(store, services, target) {
	return services.log.group(`Compare with MLflow at ${target.connection.url}`, () => compareWithMlflow(store, services, target));
}
function tell({ view, plan }, { log }) {
	for (const note of plan.notes) log.info(note);
	const withheld = new Set(view.versions.flatMap(({ run }) => run.withheld));
	if (withheld.size > 0) log.info(`Not sent, since their names say that they are secret: ${toLine([...withheld].sort().join(", "))}.`);
	const differences = differencesOf({
		view,
		plan
	});
	for (const { kind, what, remedy } of differences.slice(0, MAX_DIFFERENCES)) if (kind === "conflict") log.error(`${what} ${remedy ?? ""}`.trim());
	else log.info(`Differs: ${what}`);
}
function differencesOf({ view, plan }) {
	const conflicts = plan.conflicts.map(({ what, remedy }) => ({
		kind: "conflict",
		what: toLine(what),
		remedy: toLine(remedy)
	}));
	const changes = plan.changes.map((change) => ({
		kind: isContradiction(change) ? "contradiction" : "behind",
		what: toLine(describeChange(change, view))
	}));
	return [
		...conflicts,
		...changes.filter(({ kind }) => kind === "contradiction"),
		...changes.filter(({ kind }) => kind === "behind")
	];
}
function headlineOf(compared, made) {
	const { view, verdict } = compared;
	const [first, ...others] = differencesOf(compared);
	if (first === void 0) {
		const held = `${plural(view.versions.length, "version")}, ${plural(view.aliases.size, "alias", "aliases")}`;
		const changed = made === 0 ? "nothing had to be changed" : `${plural(made, "change")} made`;
		return `MLflow shows ${view.artifact} as it is here: ${held}; ${changed}`;
	}
	return `MLflow ${verdict === "fail" ? `does not show ${view.artifact} as it is here` : `is behind ${view.artifact}`}: ${first.what.replace(/\.$/, "")}${others.length === 0 ? "" : `, and ${plural(others.length, "more difference")}`}`;
}
function describe$1(inputs, store, compared, summary) {
	const { view, url } = compared;
	const { headline, applied, unchanged } = summary;
	const differences = differencesOf(compared);
	const artifact = formatArtifact(inputs.artifact);
	const aliases = Object.fromEntries([...view.aliases].sort());
	const held = {
		versions: view.versions.map(({ record }) => record),
		aliases
	};
	return {
		headline,
		result: {
			operation: inputs.operation,
			...inputs.dryRun ? { dryRun: true } : {},
			store: store.uri,
			artifact,
			unchanged,
			parents: [],
			mirror: {
				kind: "mlflow",
				url,
				model: view.model,
				versions: view.versions.length,
				aliases,
				applied,
				differences: differences.slice(0, MAX_DIFFERENCES),
				differencesTotal: differences.length
			}
		},
		subject: {
			name: `versions of ${artifact}`,
			digest: digestJson(held)
		},
		outputs: {
			unchanged,
			differences: differences.length
		},
		summary: differences.length === 0 ? summaryOf(headline, [
			["Store", store.uri],
			["MLflow", `${url}, registered model ${view.model}`],
			...Object.entries(aliases).map(([alias, to]) => [alias, `v${to}`])
		]) : summaryTable(headline, [[
			"Difference",
			"Kind",
			"What to do"
		], ...differences.slice(0, MAX_DIFFERENCES).map(({ what, kind, remedy }) => [
			what,
			kind,
			remedy ?? "Run operation mirror."
		])])
	};
}
// actions/version-artifact/pull.ts
/** Writes a version's files into a folder. */
async function pull(inputs, store, services) {
	const { to, overwrite, dryRun } = inputs;
	const reference = await pinned(inputs);
	const folder = shortPath(to, services.workspace);
	const version = await resolveReference(store, reference);
	services.log.info(resolvedText(version));
	if (dryRun) return describe(inputs, store, version, {
		headline: `Tried only: ${named(version)} would be written to ${folder}`,
		dryRun
	});
	const { unchanged, transferred } = await services.log.group(`Pull from ${store.uri}`, () => pullVersion(store, services, {
		version,
		to,
		overwrite
	}));
	const { files, sizeBytes } = version.record;
	const state = unchanged ? "already is" : "is";
	return describe(inputs, store, version, {
		verdict: "pass",
		headline: `${named(version)} ${state} in ${folder}: ${extent(files, sizeBytes)}, every byte matches its digest`,
		unchanged,
		transferred,
		verified: {
			files,
			bytes: sizeBytes
		}
	});
}
async function pinned({ reference, lockFile }) {
	if (lockFile === void 0) return reference;
	const { digest } = await readPin(lockFile, reference);
	return {
		...reference,
		selector: {
			by: "digest",
			digest
		}
	};
}
function describe(inputs, store, version, summary) {
	const { headline, verdict, ...result } = summary;
	return {
		headline,
		...verdict === void 0 ? {} : { verdict },
		result: {
			operation: "pull",
			store: store.uri,
			artifact: formatArtifact(version.artifact),
			version: versionFacts(version),
			parents: version.record.parents,
			...result
		},
		subject: subjectOf(version),
		outputs: {
			...versionOutputs(version),
			pin: `${formatArtifact(version.artifact)}@${version.digest}=${inputs.to}`,
			path: inputs.to,
			unchanged: summary.unchanged
		},
		summary: summaryOf(headline, [
			["Store", store.uri],
			["Asked for", formatReference(inputs.reference)],
			["Digest", version.digest]
		])
	};
}
/** As a person in the workspace would write it. */
function shortPath(path, workspace) {
	const inside = relative(workspace, path);
	return inside === "" || inside.startsWith("..") ? path : inside;
}
/** `model:delay@v7`. */
function named(version) {
	return versionReference(version);
}
// actions/version-artifact/push.ts
/** Makes a version of a file or folder. */
async function push(inputs, store, services) {
	const { log } = services;
	const artifact = formatArtifact(inputs.artifact);
	const { request, read } = await log.group(`Read what becomes a version of ${artifact}`, async () => {
		const facts = inputs.facts === void 0 ? void 0 : await readFactsFile(inputs.facts);
		const parents = await resolveParents(inputs, store);
		const tree = await digestTree(inputs.path);
		log.info(`${extent(tree.entries.length, sizeOf(tree))} with the digest ${tree.digest}.`);
		const evidence = about(await services.evidence.collect(), tree, parents);
		for (const parent of parents) log.info(`Made from ${parent.reference} (${parent.digest}).`);
		for (const { statement } of evidence) log.info(`Evidence: ${statement.predicate.headline}`);
		return {
			request: {
				artifact: inputs.artifact,
				path: inputs.path,
				tree,
				facts: facts?.facts ?? {},
				parents,
				evidence
			},
			read: [...facts === void 0 ? [] : [facts.subject], ...parents.map(parentSubject)]
		};
	});
	return {
		...inputs.dryRun ? await tryPush(store, request) : await log.group(`Push to ${store.uri}`, () => reallyPush(store, services, request)),
		inputs: [...read, ...request.evidence.map(statementSubject)]
	};
}
async function reallyPush(store, services, request) {
	const { version, unchanged, transferred } = await pushVersion(store, services, request);
	const { files, sizeBytes } = version.record;
	const what = extent(files, sizeBytes);
	const headline = unchanged ? `${versionReference(version)} already is this content (${what}), so nothing was written` : `${versionReference(version)} is stored: ${what}, ${formatBytes(transferred.bytes)} of it new`;
	return {
		headline,
		result: {
			operation: "push",
			store: store.uri,
			artifact: formatArtifact(request.artifact),
			version: versionFacts(version),
			unchanged,
			transferred,
			parents: version.record.parents
		},
		subject: subjectOf(version),
		outputs: {
			...versionOutputs(version),
			path: request.path,
			unchanged
		},
		summary: summaryOf(headline, [
			["Store", store.uri],
			["Digest", version.digest],
			...version.record.parents.map((parent) => ["Made from", parent.reference])
		])
	};
}
async function tryPush(store, request) {
	const { tree, artifact } = request;
	const { newest, unchanged } = await planPush(store, request, tree);
	const what = extent(tree.entries.length, sizeOf(tree));
	const next = `${formatArtifact(artifact)}@v${(newest?.sequence ?? 0) + 1}`;
	const headline = unchanged && newest !== void 0 ? `Tried only: ${versionReference(newest)} already is this content (${what})` : `Tried only: this would become ${next} (${what})`;
	return {
		headline,
		result: {
			operation: "push",
			dryRun: true,
			store: store.uri,
			artifact: formatArtifact(artifact),
			unchanged,
			parents: request.parents
		},
		subject: {
			name: formatArtifact(artifact),
			digest: tree.digest
		},
		outputs: {
			digest: tree.digest,
			path: request.path,
			unchanged
		},
		summary: summaryOf(headline, [["Digest", tree.digest]])
	};
}
/**
* Statements whose subject is this content, one of its files, or something it was made from. What this action itself
* said of the same content, when it pulled it for instance, is no evidence for it.
*/
function about(statements, tree, parents) {
	const digests = /* @__PURE__ */ new Set([tree.digest, ...tree.entries.map((entry) => entry.digest)]);
	for (const parent of parents) digests.add(parent.digest);
	return statements.filter(({ statement }) => {
		const own = statement.predicate.action === "version-artifact" ? tree.digest : void 0;
		return subjectsOf(statement).some(({ digest }) => digests.has(digest) && digest !== own);
	});
}
async function resolveParents(inputs, store) {
	const parents = [];
	for (const reference of inputs.parents) try {
		const version = await resolveReference(store, reference);
		parents.push({
			reference: versionReference(version),
			digest: version.digest
		});
	} catch (error) {
		if (!isUserError(error) || !error.code.endsWith("-unknown")) throw error;
		throw new UserError(error.code, {
			what: error.what,
			where: { input: "parents" },
			remedy: error.remedy
		});
	}
	return parents;
}
function sizeOf(tree) {
	return tree.entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
}
function parentSubject(parent) {
	return {
		name: parent.reference,
		digest: parent.digest
	};
}
function statementSubject(stored) {
	return {
		name: `evidence of ${stored.statement.predicate.action}`,
		digest: stored.digest
	};
}
// actions/version-artifact/verify.ts
const MAX_FINDINGS = 100;
/** Reads every byte of a version through its digest; damage is a verdict, not an error. */
async function verify(inputs, store, services) {
	const { log } = services;
	const version = await resolveReference(store, inputs.reference);
	const reference = versionReference(version);
	log.info(resolvedText(version));
	const { findings, filesVerified, bytesVerified } = await log.group(`Verify ${reference} in ${store.uri}`, () => verifyVersion(store, services, version));
	const shown = findings.slice(0, MAX_FINDINGS);
	for (const { path, what } of shown) log.error(path === void 0 ? what : `${path}: ${what}`);
	const { files } = version.record;
	const headline = findings.length === 0 ? `${reference} is whole: ${extent(filesVerified, bytesVerified)} read, every byte matches its digest` : `${reference} is damaged: ${plural(findings.length, "finding")}, ${formatCount(filesVerified)} of ${plural(files, "file")} whole`;
	return {
		headline,
		verdict: findings.length === 0 ? "pass" : "fail",
		result: {
			operation: "verify",
			store: store.uri,
			artifact: formatArtifact(version.artifact),
			version: versionFacts(version),
			parents: version.record.parents,
			verified: {
				files: filesVerified,
				bytes: bytesVerified
			},
			findings: shown,
			findingsTotal: findings.length
		},
		subject: subjectOf(version),
		outputs: versionOutputs(version),
		summary: findings.length === 0 ? summaryOf(headline, [["Digest", version.digest]]) : summaryTable(headline, [["File", "Finding"], ...shown.map(({ path, what }) => [path ?? "", what])])
	};
}
// actions/version-artifact/run.ts
/**
* Pushes, pulls, verifies, lists, renames or mirrors versions of an artifact in a store.
*
* @returns the version by reference and digest; a verdict where bytes were read back
* @throws UserError, see docs/errors/store.md and docs/errors/mlflow.md; UnavailableError `store-unavailable`,
* `mlflow-unavailable`
*/
async function versionArtifact(inputs, services) {
	const store = await openStore(inputs.store, services);
	switch (inputs.operation) {
		case "push": return conclude(services, await push(inputs, store, services));
		case "pull": return conclude(services, await pull(inputs, store, services));
		case "verify": return conclude(services, await verify(inputs, store, services));
		case "list": return conclude(services, await list(inputs, store, services));
		case "alias": return conclude(services, await alias(inputs, store, services));
		case "mirror": return conclude(services, await mirror(inputs, store, services));
		case "verify-mirror": return conclude(services, await verifyMirror(inputs, store, services));
	}
}
export { versionArtifact };
