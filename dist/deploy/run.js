import { dirname, join, relative, resolve, sep } from "node:path";
import { pullVersion, readRecorded, resolveReference, resolvedText, versionReference } from "../shared/registry-work.js";
import { conclude, concludePlan, processEnvironment, proxyUrl, rollOut, settledBy } from "../shared/rollout-work.js";
import { defaultState } from "../shared/start.js";
import { openStore } from "../shared/store-work.js";
import { judgementOn, letThrough, waivedText } from "../shared/gate-work.js";
import { chmod, copyFile, lstat, mkdir, rename, rm } from "node:fs/promises";
import { UserError, digestTree, ensureFolder, makePartial, plural, shortDigest, syncPath, systemErrorCode, treeOf } from "../shared/base.js";
import { scratchFolder } from "../shared/host-work.js";
import { verificationKeyIn } from "../shared/evidence-work.js";
// actions/deploy/gate-binding.ts
const WORDS = {
	looked: ", neither in the evidence nor with the version",
	input: "require-gate",
	missing: "Run the gate on this version before, or point `evidence` at its statements; require-gate: false deploys without, and says so in the statement.",
	instead: "Deploy a version that passes",
	untouched: "Nothing was changed."
};
/**
* Holds a deployment to what the gates judged.
*
* @param statements those of this run, and those that were stored with the version
* @throws UserError `gate-missing`, `gate-failed`, `gate-waiver-expired`
*/
function bindGate(version, statements, { clock, log }) {
	const name = versionReference(version);
	const { digest } = version;
	const { verdict, worst, gates, waived } = letThrough({
		digest,
		name
	}, statements, {
		clock,
		words: WORDS
	});
	for (const { statement } of gates) log.info(`The gate passed ${name}: ${statement.predicate.headline}`);
	for (const rule of waived) log.warning(waivedText(rule, name));
	return {
		required: true,
		statement: worst.digest,
		verdict
	};
}
// actions/deploy/server-code.ts
/**
* The code of a server by content. A server is started again for the next comparison and after a crash, long after the
* checkout it came from was replaced by another; so it runs from a copy that is named by what it holds.
*
* @param paths files and folders inside the workspace, relative to it
* @throws UserError `code-outside`, and `tree-unreadable` for what is missing or no plain file
*/
async function identifyServerCode(paths, workspace, state) {
	const entries = /* @__PURE__ */ new Map();
	for (const given of paths) {
		const path = resolve(workspace, given);
		const base = relative(workspace, path);
		if (base === ".." || base.startsWith(`..${sep}`)) throw outside(given);
		const isFile = await lstat(path).then((info) => info.isFile(), () => false);
		for (const entry of (await digestTree(path)).entries) {
			const name = isFile ? base : join(base, entry.path);
			entries.set(name, {
				...entry,
				path: name.split(sep).join("/")
			});
		}
	}
	const tree = treeOf([...entries.values()]);
	return {
		folder: join(state, "code", tree.digest.slice(7)),
		tree
	};
}
/**
* Copies the code into the state, where it appears whole or not at all; nothing where it is there already. Of two who
* copy the same at once each makes a copy of its own, and the first one stays.
*/
async function keepServerCode({ folder, tree }, workspace, services) {
	if (await holds(folder, tree)) return;
	await ensureFolder(dirname(folder));
	const partial = makePartial(folder);
	try {
		await copyInto(partial, tree, workspace);
		if (!await holds(partial, tree)) throw changed();
		services.effect("before code-kept");
		await takePlace(partial, folder, tree);
		services.effect("after code-kept");
	} finally {
		await rm(partial, {
			recursive: true,
			force: true
		});
	}
	services.log.info(`Code kept as ${shortDigest(tree.digest)} (${plural(tree.entries.length, "file")}).`);
}
async function copyInto(partial, tree, workspace) {
	await chmod(partial, 493);
	const folders = /* @__PURE__ */ new Set([partial]);
	for (const { path } of tree.entries) {
		const copy = join(partial, path);
		await mkdir(dirname(copy), { recursive: true });
		await copyFile(resolve(workspace, path), copy);
		await syncPath(copy);
		for (let at = dirname(copy); at !== partial; at = dirname(at)) folders.add(at);
	}
	for (const each of folders) await syncPath(each);
}
/** Where another copy came first and is whole, that one stays. */
async function takePlace(partial, folder, tree) {
	try {
		await rename(partial, folder);
	} catch (error) {
		if (!["ENOTEMPTY", "EEXIST"].includes(systemErrorCode(error) ?? "")) throw error;
		if (await holds(folder, tree)) return;
		const away = makePartial(folder);
		await rename(folder, away);
		await rm(away, {
			recursive: true,
			force: true
		});
		await rename(partial, folder);
	}
	await syncPath(dirname(folder));
}
async function holds(folder, tree) {
	return digestTree(folder).then(({ digest }) => digest === tree.digest, () => false);
}
function outside(path) {
	return new UserError("code-outside", {
		what: `${path} lies outside the workspace.`,
		where: { input: "code" },
		remedy: "Name files and folders of the checkout; what is installed on the machine needs no copy."
	});
}
function changed() {
	return new UserError("code-changed", {
		what: "The code changed while it was being copied.",
		where: { input: "code" },
		remedy: "Run again once nothing writes to it any more."
	});
}
// actions/deploy/server-variables.ts
/** What every program needs from the machine it runs on; tokens and the job's own variables are not among it. */
const INHERITED = /^(?:PATH|HOME|USER|LANG|LC_[A-Z]+|TZ|TMPDIR|LD_LIBRARY_PATH|CUDA_[A-Z_]+|NVIDIA_[A-Z_]+)$/;
/**
* The variables a model server gets from the runner. `RUNNER_TRACKING_ID` is not one of them, by which the runner
* would find the server at the end of the job and kill it.
*/
function inheritedVariables(environment) {
	const kept = {};
	for (const [name, value] of Object.entries(environment)) if (value !== void 0 && INHERITED.test(name)) kept[name] = value;
	return kept;
}
// actions/deploy/stored-evidence.ts
/**
* The statements that were stored with a version when it was pushed; each is checked against its digest. A store keeps
* statements without their signatures, so that none counts where signed evidence alone is to be believed: the signed
* gate of this run must then judge the version.
*
* @param own the statements of this run
* @throws UserError `evidence-unsigned`
*/
async function storedStatements(store, { record, digest }, own, services) {
	if (record.evidence.length > 0 && verificationKeyIn(services.environment) !== void 0) {
		if (judgementOn(digest, own) === void 0) throw unsigned();
		services.log.info(`What is stored with the version carries no signature, so only this run's own statements count.`);
		return [];
	}
	return readRecorded(store, record, await scratchFolder(services.temp));
}
function unsigned() {
	return new UserError("evidence-unsigned", {
		what: "What is stored with the version carries no signature, and TRAINYARD_VERIFICATION_KEY demands one.",
		where: { input: "evidence" },
		remedy: "Give `evidence` the gate's own statements with their envelopes, of this run or as a folder. Nothing was changed."
	});
}
// actions/deploy/run.ts
/**
* Rolls a model version out in an environment: held to what the gate judged, in stages against a fresh baseline,
* rolled back by itself. Killed anywhere and run again it ends in exactly the old or exactly the new release.
*
* @throws UserError `gate-missing`, `gate-failed`, `version-unknown`, `environment-locked`, `port-in-use`,
* `address-unusable`, `proxy-differs`, `proxy-outdated`, `state-damaged`, `state-of-another`; UnavailableError
* `proxy-failed`, `proxy-unreachable`, `server-down`
*/
async function deploy(inputs, services) {
	const { log } = services;
	const store = await openStore(inputs.store, services);
	const version = await resolveReference(store, inputs.model, "model");
	log.info(resolvedText(version));
	const gate = await gateOf(inputs, store, version, services);
	const state = inputs.state ?? defaultState(inputs.environment, services.environment["HOME"]);
	const code = inputs.code.length === 0 ? void 0 : await identifyServerCode(inputs.code, services.workspace, state);
	const request = {
		kind: "deploy",
		to: releaseSpec(inputs, {
			version,
			state,
			code
		}, services),
		policy: inputs.policy,
		gate,
		retryFailed: inputs.retryFailed
	};
	const environment = environmentOf(inputs, state, services);
	if (inputs.dryRun) return concludePlan(request, environment.name, await environment.look(), services);
	const end = await log.group(`Roll ${request.to.release.label} out in ${inputs.environment}`, async () => {
		await keepUnlessSettled(request, environment, {
			store,
			version,
			code,
			services
		});
		return await rollOut(request, environment, services);
	});
	return await conclude({
		...conclusionOf(inputs, request),
		end
	}, services);
}
/** The gates of this run and those stored with the version; what one of them refused no other lets through. */
async function gateOf({ requireGate }, store, version, services) {
	if (!requireGate) {
		const name = versionReference(version);
		services.log.warning(`require-gate is false: ${name} is deployed without asking whether a gate passed it.`);
		return { required: false };
	}
	const own = await services.evidence.collect();
	return bindGate(version, [...own, ...await storedStatements(store, version, own, services)], services);
}
function conclusionOf(inputs, request) {
	const { gate } = request;
	return {
		action: "deploy",
		environment: inputs.environment,
		target: "process",
		request,
		url: proxyUrl(inputs.proxy),
		read: gate.required ? [{
			name: "gate statement",
			digest: gate.statement
		}] : []
	};
}
function releaseSpec({ environment, server }, { version, state, code }, services) {
	const { kind, name } = version.artifact;
	const { workingDirectory } = server;
	return {
		release: {
			artifact: `${kind}:${name}`,
			digest: version.digest,
			label: `v${version.sequence}`
		},
		server: {
			argv: server.command,
			cwd: code === void 0 ? workingDirectory : join(code.folder, relative(services.workspace, workingDirectory)),
			model: modelFolder(state, version),
			env: {
				...server.env,
				TRAINYARD_ENVIRONMENT: environment
			},
			inherited: inheritedVariables(services.environment),
			readinessPath: server.readinessPath,
			readinessTimeoutMs: server.readinessTimeoutMs
		}
	};
}
function environmentOf(inputs, state, services) {
	const { host, port, sticky, requestTimeoutMs } = inputs.proxy;
	const agent = {
		host,
		port,
		environment: inputs.environment,
		requestTimeoutMs,
		...sticky === void 0 ? {} : { sticky }
	};
	const { environment: name, lockTimeoutMs } = inputs;
	return processEnvironment({
		name,
		state,
		agent,
		lockTimeoutMs
	}, services);
}
/** Model and code stay in the state: its servers, and a rollback to it, need them after the job is gone. */
async function keepUnlessSettled(request, environment, { store, version, code, services }) {
	if (settledBy(request, await environment.look()) !== void 0) return;
	if (code !== void 0) await keepServerCode(code, services.workspace, services);
	await pullVersion(store, services, {
		version,
		to: request.to.server.model,
		overwrite: true
	});
}
function modelFolder(state, { digest }) {
	return join(state, "models", digest.slice(7));
}
export { deploy };
