import { UnavailableError, UserError, quote, toLine } from "./base.js";
import { environmentFingerprint, evidenceFolder, systemClock, triggeringRun } from "./start.js";
import { closest } from "./trainyard.js";
import { collectRunEvidence } from "./github-work.js";
import { connectGitHub } from "./github.js";
import { buildStatement } from "./evidence.js";
import { checkResult, collectStatements, envelopePath, evidenceAmong, evidenceName, evidenceUnpacker, invalid as invalid$1, readSigningKey, readVerificationKey, requireSignature, signStatement, verificationKeyIn, writeStatement } from "./evidence-work.js";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { mkdir, readFile, readdir, rm } from "node:fs/promises";
// shared/runtime/artifact-client.ts
const TRIES = 3;
const NETWORK_CODES = /* @__PURE__ */ new Set([
	"ECONNRESET",
	"ECONNREFUSED",
	"ENOTFOUND",
	"ETIMEDOUT",
	"EHOSTUNREACH",
	"EAI_AGAIN"
]);
async function artifactClient() {
	const { DefaultArtifactClient } = await import("../vendor/artifact/index.js");
	return new DefaultArtifactClient();
}
/** The service was there and its answer was not, or not whole. */
var AnswerBroken = class extends Error {};
/**
* Waits for the client of artifacts, which itself waits for ever where a connection breaks within an answer: Node then
* has nothing left to do and would end the process in the middle of the action, with neither outputs nor a word.
*/
function orBroken(work) {
	return new Promise((resolve, reject) => {
		const broken = () => reject(new AnswerBroken("The connection broke within an answer."));
		process.once("beforeExit", broken);
		work.then(resolve, reject).finally(() => process.off("beforeExit", broken));
	});
}
/** A question asked anew where the network failed; the client tries again only what was answered. */
async function askAgain(question) {
	for (let attempt = 1;; attempt++) try {
		return await orBroken(question());
	} catch (error) {
		if (attempt >= TRIES || !isNetworkFailure(error)) throw error;
		await systemClock.sleep(1e3 * attempt);
	}
}
function isNetworkFailure(error) {
	if (error instanceof AnswerBroken) return true;
	const { code, message } = error;
	if (typeof code === "string" && NETWORK_CODES.has(code)) return true;
	return typeof message === "string" && [...NETWORK_CODES].some((known) => message.includes(known));
}
// shared/runtime/artifacts.ts
const RETENTION_DAYS = 30;
/**
* Uploads one statement as a workflow artifact, so that later jobs of the run, or runs that look for the name, find it.
*
* @param kept under which name and for how long; without it under the name of evidence, for 30 days
*/
async function uploadStatement(stored, run, kept) {
	const client = await artifactClient();
	const envelope = envelopePath(stored.path);
	const files = existsSync(envelope) ? [stored.path, envelope] : [stored.path];
	const name = kept?.artifact ?? evidenceName(stored, run.attempt ?? 1);
	const retentionDays = kept?.retentionDays ?? RETENTION_DAYS;
	await orBroken(client.uploadArtifact(name, files, dirname(stored.path), { retentionDays }));
}
/**
* Downloads the statements that other jobs of this run uploaded, each into a folder of its own. One that is damaged is
* refused, never left out: what it says might have been a failure.
*
* @throws UserError `evidence-artifact-invalid`; UnavailableError `artifacts-unavailable`
*/
async function downloadStatements(folder, log) {
	const client = await artifactClient();
	const { artifacts } = await askAgain(() => client.listArtifacts({ latest: true })).catch(unreachable);
	await rm(folder, {
		recursive: true,
		force: true
	});
	await mkdir(folder, { recursive: true });
	const unpack = evidenceUnpacker();
	for (const { id, name, digest } of evidenceAmong(artifacts)) {
		log.debug(`Fetching the evidence ${name}`);
		const packed = join(folder, name, "packed");
		const options = {
			path: packed,
			skipDecompress: true,
			...digest === void 0 ? {} : { expectedHash: digest }
		};
		const { digestMismatch } = await askAgain(() => client.downloadArtifact(id, options)).catch(unreachable);
		if (digestMismatch === true) throw invalid$1(name, "Its bytes are not those of its digest.");
		const [file = ""] = await readdir(packed);
		await unpack(name, await readFile(join(packed, file)), join(folder, name));
	}
}
function unreachable(cause) {
	throw new UnavailableError("artifacts-unavailable", {
		what: `The artifacts of the run cannot be read. ${toLine(cause.message, 300)}`,
		tried: "What may be tried again was tried several times.",
		remedy: "Run the job again; its earlier jobs need not run again.",
		cause
	});
}
/**
* Uploads one file as an artifact that a browser opens in one click: not zipped, and named by the file.
*
* @returns its address; undefined outside a workflow, or where the upload failed, which is a warning only
*/
async function publishFile(path, { host, env, log }) {
	const { github, run } = host;
	if (env["ACTIONS_RUNTIME_TOKEN"] === void 0 || github === void 0 || run.runId === void 0) return void 0;
	try {
		const client = await artifactClient();
		const options = {
			retentionDays: RETENTION_DAYS,
			skipArchive: true
		};
		const { id } = await orBroken(client.uploadArtifact(basename(path), [path], dirname(path), options));
		if (id === void 0) return void 0;
		return `${github.serverUrl}/${github.repository}/actions/runs/${run.runId}/artifacts/${id}`;
	} catch (error) {
		log.warning(`${basename(path)} could not be uploaded, so nothing links to it: ${error.message}`);
		return;
	}
}
// shared/runtime/evidence.ts
/** The job's folder, or the one the input names; statements of other jobs are added when `artifacts` is asked for. */
function openEvidence(options) {
	const folder = evidenceFolder(options.host, options.where);
	return {
		folder,
		leave: (draft, kept) => leave(draft, {
			folder,
			kept
		}, options),
		collect: () => collect(folder, options)
	};
}
async function leave(draft, { folder, kept }, options) {
	checkResult(draft.action, draft.result);
	const { clock, host, log, startedAt, version } = options;
	const environment = environmentFingerprint();
	const context = {
		version,
		run: host.run,
		startedAt,
		finishedAt: clock.now(),
		environment
	};
	const stored = await writeStatement(folder, buildStatement(draft, context));
	await signIfAsked(stored, options);
	if (kept !== void 0) {
		if (!canReachArtifacts(options)) throw artifactsUnavailable("Artifacts can only be left inside a workflow.");
		await uploadStatement(stored, host.run, kept).catch(notKept);
	} else if (options.upload && canReachArtifacts(options)) await uploadStatement(stored, host.run).catch((error) => {
		const reason = error.message;
		log.warning(`The evidence stays on this runner, so later jobs will not see it: ${reason}`);
	});
	return stored;
}
/** What nobody will find was not said. */
function notKept(cause) {
	throw new UnavailableError("artifacts-unavailable", {
		what: `The statement could not be uploaded, so nobody would find it. ${toLine(cause.message, 300)}`,
		tried: "What may be tried again was tried five times.",
		remedy: "Run the job again.",
		cause
	});
}
function canReachArtifacts({ env, host }) {
	return host.run.host === "github" && env["ACTIONS_RUNTIME_TOKEN"] !== void 0;
}
async function signIfAsked(stored, { env, log }) {
	const pem = env["TRAINYARD_SIGNING_KEY"];
	if (pem === void 0 || pem === "") {
		log.debug("The evidence is not signed: TRAINYARD_SIGNING_KEY is not set.");
		return;
	}
	log.mask(pem);
	await signStatement(stored, readSigningKey(pem, "TRAINYARD_SIGNING_KEY"));
}
async function collect(folder, options) {
	const found = await find(folder, options);
	const pem = verificationKeyIn(options.env);
	if (pem === void 0) return found;
	const key = readVerificationKey(pem, "TRAINYARD_VERIFICATION_KEY");
	for (const stored of found) await requireSignature(stored, key);
	return found;
}
async function find(folder, options) {
	if (options.where === "triggering-run") {
		const { token, cancelled, clock, log, version, host } = options;
		const from = {
			token,
			event: host.run.event,
			folder: join(host.temp, "trainyard", "evidence-of-triggering-run")
		};
		const services = {
			cancelled,
			clock,
			log,
			version,
			github: host.github
		};
		const { collectFromTriggeringRun } = await import("./runtime-triggering-run.js");
		return inOrder(await collectFromTriggeringRun(from, services));
	}
	const own = await collectStatements(folder);
	if (options.where !== "artifacts") return own;
	if (!canReachArtifacts(options)) throw artifactsUnavailable("Artifacts of the run can only be read inside a workflow.");
	const fetched = join(options.host.temp, "trainyard", "evidence-of-run");
	await downloadStatements(fetched, options.log);
	const others = [];
	for (const name of (await readdir(fetched)).sort()) others.push(...await collectStatements(join(fetched, name)));
	return inOrder([...others, ...own]);
}
/** Each once, oldest first, of every attempt: which of them count, whoever reads them decides by their places. */
function inOrder(statements) {
	return [...new Map(statements.map((stored) => [stored.digest, stored])).values()].sort((a, b) => finishedAt(a) < finishedAt(b) ? -1 : 1);
}
function finishedAt(stored) {
	return stored.statement.predicate.finishedAt;
}
function artifactsUnavailable(what) {
	return new UserError("evidence-artifacts-unavailable", {
		what,
		where: { input: "evidence" },
		remedy: "Run it in a workflow, or pass the path of a folder with evidence where evidence is only read."
	});
}
// shared/runtime/project-file.ts
/**
* Defaults for inputs that several actions share, from the optional project file:
*
* ```yaml
* version: 1
* inputs: { store: s3://models/delay }   # every action that has this input
* actions:
*   gate: { rules: ml/rules.yml }         # one action; beats `inputs`
* ```
*
* @param path absolute; undefined for the file at the top of the workspace, which may be absent
* @returns values by input name, for the given action
* @throws UserError `project-file-invalid`
*/
async function readProjectDefaults(action, root, workspace, path) {
	const file = path ?? join(workspace, ".trainyard.yml");
	if (!existsSync(file)) {
		if (path === void 0) return {};
		throw new UserError("project-file-invalid", {
			what: "The project file does not exist.",
			where: { file },
			remedy: "Correct the input `config`, or create the file."
		});
	}
	const yaml = await readYaml(file);
	if (mapping(yaml, [], [
		"version",
		"inputs",
		"actions"
	])["version"] !== 1) throw invalid(yaml, ["version"], "The version must be 1.");
	await checkActions(yaml, root);
	await checkShared(yaml, root, action);
	const values = {
		...scalars(yaml, ["inputs"]),
		...scalars(yaml, ["actions", action])
	};
	const known = await readInputs(root, action) ?? /* @__PURE__ */ new Map();
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, {
		value,
		insteadOf: known.get(name) ?? ""
	}]));
}
/** Loaded where there is a file: most runs have none. */
async function readYaml(file) {
	const { parseYaml } = await import("./core-text-yaml.js");
	return parseYaml(readFileSync(file, "utf8"), file, "project-file-invalid");
}
/** A misspelt action or input would be ignored in silence; it is refused. */
async function checkActions(yaml, root) {
	for (const name of Object.keys(mapping(yaml, ["actions"]))) {
		const known = await readInputs(root, name);
		if (known === void 0) throw invalid(yaml, ["actions", name], `There is no action ${quote(name)}.`);
		for (const input of Object.keys(mapping(yaml, ["actions", name]))) if (!known.has(input)) throw invalid(yaml, [
			"actions",
			name,
			input
		], `The action ${name} has no input ${quote(input)}.`);
	}
}
/** What no action has is misspelt too, and would be ignored by all of them. */
async function checkShared(yaml, root, action) {
	const own = await readInputs(root, action);
	const others = Object.keys(mapping(yaml, ["inputs"])).filter((name) => own?.has(name) !== true);
	if (others.length === 0) return;
	const actions = readdirSync(join(root, "actions"));
	const inputs = await Promise.all(actions.map((name) => readInputs(root, name)));
	const known = new Set(inputs.flatMap((each) => [...each?.keys() ?? []]));
	for (const name of others) {
		if (known.has(name)) continue;
		const meant = closest(name, known);
		const hint = meant === void 0 ? "" : ` Did you mean ${quote(meant)}?`;
		throw invalid(yaml, ["inputs", name], `No action has an input ${quote(name)}.${hint}`);
	}
}
/** The inputs of an action with their defaults, from its action.yml; undefined where there is no such action. */
async function readInputs(root, action) {
	const file = join(root, "actions", action, "action.yml");
	if (!/^[a-z-]+$/.test(action) || !existsSync(file)) return void 0;
	const { value } = await readYaml(file);
	const { inputs = {} } = value;
	return new Map(Object.entries(inputs).map(([name, input]) => [name, String(input.default ?? "")]));
}
function mapping(yaml, path, allowed) {
	let value = yaml.value;
	for (const key of path) value = value?.[key];
	if (value === void 0 || value === null) return {};
	if (typeof value !== "object" || Array.isArray(value)) throw invalid(yaml, path, "Here a mapping is expected.");
	for (const key of Object.keys(value)) if (allowed !== void 0 && !allowed.includes(key)) throw invalid(yaml, [...path, key], `${quote(key)} is not known. Allowed: ${allowed.join(", ")}.`);
	return value;
}
function scalars(yaml, path) {
	const found = {};
	for (const [name, value] of Object.entries(mapping(yaml, path))) {
		if (name === "leg") throw invalid(yaml, [...path, name], "The input leg is another in every job; set it in workflows.");
		if (![
			"string",
			"number",
			"boolean"
		].includes(typeof value)) throw invalid(yaml, [...path, name], `The value of ${name} must be text, a number or true/false.`);
		found[name] = String(value);
	}
	return found;
}
function invalid(yaml, path, what) {
	return new UserError("project-file-invalid", {
		what,
		where: yaml.locateKey(path),
		remedy: "See https://github.com/trainyard/trainyard/blob/main/docs/how-to/project-file.md for what the file may hold."
	});
}
// shared/runtime/triggering-run.ts
/**
* Fetches the statements that the run which triggered this one left as artifacts, into a folder that is emptied first.
*
* @throws UserError `evidence-artifact-invalid`, `evidence-invalid`, `triggering-run-unknown`, `input-missing`, and what
*   GitHub refuses
*/
async function collectFromTriggeringRun({ token, event, folder }, services) {
	const run = triggeringRun(services.github, event);
	if (run === void 0) throw unknownRun(event);
	if (token === void 0) throw tokenMissing();
	const connection = await connectGitHub(token, services);
	return collectRunEvidence(connection, {
		run,
		folder
	}, services.log);
}
function unknownRun(event) {
	return new UserError("triggering-run-unknown", {
		what: `The event ${event ?? "of a terminal"} names no run whose evidence could be read.`,
		where: { input: "evidence" },
		remedy: "Use evidence: triggering-run in a workflow with \"on: workflow_run\" alone; elsewhere artifacts, auto or a path."
	});
}
function tokenMissing() {
	return new UserError("input-missing", {
		what: "There is no token, so the artifacts of another run cannot be read.",
		where: {
			input: "github-token",
			permission: "actions: read"
		},
		remedy: "Pass github-token: ${{ github.token }}, and give the job the permission actions: read."
	});
}
export { collectFromTriggeringRun, downloadStatements, openEvidence, publishFile, readProjectDefaults, uploadStatement };
