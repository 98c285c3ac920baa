import { join, relative, resolve } from "node:path";
import { writeFile } from "node:fs/promises";
import { isUnavailableError, isUserError, isWithin, shortDigest } from "../shared/base.js";
import { localFolder, openStore } from "../shared/store-work.js";
import { ownFolder } from "../shared/host-work.js";
import { trainingHeadline } from "../shared/training.js";
import { previewRun, train as train$1, trainingSummary } from "../shared/training-work.js";
import { connectGitHub } from "../shared/github.js";
import { defaultBranch, judgedRun } from "../shared/start.js";
import { readRequests } from "../shared/github-work.js";
// actions/train/asked.ts
/**
* Whether somebody with write access asked for this very attempt to train whatever is recorded. Only a re-run can have
* been asked for, so a first attempt asks nobody. What cannot be read was not asked: an identical run is then skipped
* with proof, and the log says why.
*/
async function isFullRunAsked(token, services) {
	const { github, run, log, temp } = services;
	const { head } = judgedRun({
		github,
		run
	});
	const branch = defaultBranch(github);
	if ((run.attempt ?? 1) < 2 || token === void 0 || head === void 0 || branch === void 0) return false;
	const wanted = {
		kind: "full-run",
		commit: head,
		defaultBranch: branch,
		folder: join(temp, "trainyard", "full-run")
	};
	try {
		const connection = await connectGitHub(token, services);
		const asked = (await readRequests(connection, {
			...wanted,
			repositoryId: run.repositoryId
		}, log)).map(({ statement }) => statement.predicate.result).find(({ runs }) => runs.some(({ id, attempt }) => id === run.runId && attempt === run.attempt));
		if (asked !== void 0) log.info(`${asked.comment.by} asked for a full run in ${asked.comment.url}.`);
		return asked !== void 0;
	} catch (error) {
		if (!isUserError(error) && !isUnavailableError(error)) throw error;
		log.warning(`Whether a full run was asked for cannot be read, so an identical run is skipped. ${error.message}`);
		return false;
	}
}
// actions/train/run.ts
/**
* Trains a model under supervision, once for everything that determines the result.
*
* @throws UserError where an input cannot be used; a training that fails is a verdict
*/
async function train(inputs, services) {
	const stateFolder = inputs.state ?? join(services.toolCache, "trainyard", "train");
	const store = await openStore(inputs.store ?? `file:${join(stateFolder, "store")}`, services);
	const { token, ...given } = inputs;
	const force = given.force === "asked" ? await isFullRunAsked(token, services) : given.force;
	const request = requestOf({
		...given,
		force
	}, stateFolder, services);
	if (inputs.dryRun) {
		const { key, headline } = await previewRun(request, store, services);
		return {
			headline,
			outputs: { "run-key": key }
		};
	}
	const outcome = await train$1(request, store, services);
	const headline = trainingHeadline(outcome.result);
	const statement = await services.evidence.leave(draftStatement(outcome, headline));
	showFailure(outcome.result, services);
	return {
		verdict: outcome.verdict,
		headline,
		outputs: {
			...await outputsOf(outcome, services),
			statement: statement.path
		},
		summary: trainingSummary(outcome.result, headline)
	};
}
function requestOf(inputs, stateFolder, services) {
	const { code, parameters, lock, predictions, model, passEnvironment, passSecrets, ...same } = inputs;
	return {
		...same,
		code: code.map((path) => resolve(services.workspace, path)),
		lockFiles: lock,
		...parameters === void 0 ? {} : { parametersFile: parameters },
		...predictions === void 0 ? {} : { predictions },
		...model === void 0 ? {} : { model },
		pass: {
			plain: passEnvironment,
			secret: passSecrets
		},
		stateFolder,
		notCode: [join(services.workspace, ".trainyard"), ...storeFolder(inputs.store, services)]
	};
}
function storeFolder(uri, services) {
	const folder = uri === void 0 ? void 0 : localFolder(uri, services);
	return folder === void 0 ? [] : [folder];
}
/** About the model where there is one, and always about the run itself. */
function draftStatement({ plan, result, verdict, tree }, headline) {
	const { inputs, request } = plan;
	return {
		action: "train",
		subjects: [
			...tree === void 0 ? [] : [{
				name: request.model ?? "model",
				digest: tree
			}],
			...tree === void 0 || result.predictions === void 0 ? [] : [{
				name: request.predictions ?? "predictions",
				digest: result.predictions.digest
			}],
			{
				name: `run:${shortDigest(plan.key)}`,
				digest: plan.key
			}
		],
		inputs: [
			{
				name: "code",
				digest: inputs.code
			},
			...inputs.data.map(({ name, digest }) => ({
				name: `data:${name}`,
				digest
			})),
			...inputs.lock.map(({ name, digest }) => ({
				name: `lock:${name}`,
				digest
			}))
		],
		verdict,
		headline,
		result
	};
}
function showFailure(result, services) {
	for (const note of result.notes ?? []) services.log.warning(note);
	if (result.status !== "failed") return;
	const evidence = result.failure?.evidence;
	if (evidence !== void 0) services.log.error(`The command said: ${evidence}`);
}
/** A gate refuses a file without a number, so a training that reported none leaves no file. */
async function writeMetrics({ plan, result }, { temp }) {
	if (Object.keys(result.metrics).length === 0) return void 0;
	const path = join(await ownFolder(temp), `metrics-${shortDigest(plan.key)}.json`);
	await writeFile(path, JSON.stringify(result.metrics, void 0, 2));
	return path;
}
/** A person on a terminal has only the log to find the file by, and needs it where there is a model to judge. */
async function writeFacts({ plan, result, tree }, { temp, workspace, log }) {
	const path = join(await ownFolder(temp), `facts-${shortDigest(plan.key)}.json`);
	await writeFile(path, JSON.stringify(factsOf(result), void 0, 2));
	if (tree !== void 0) log.info(`Facts: ${isWithin(path, workspace) ? relative(workspace, path) : path}.`);
	return path;
}
async function outputsOf({ plan, result, tree }, services) {
	const metricsPath = await writeMetrics({
		plan,
		result
	}, services);
	const factsPath = await writeFacts({
		plan,
		result,
		tree
	}, services);
	const { output, predictions } = plan.request;
	return {
		"run-key": result.runKey,
		status: result.status,
		"model-path": tree === void 0 ? void 0 : output,
		"model-digest": tree,
		metrics: JSON.stringify(result.metrics),
		"metrics-path": metricsPath,
		"facts-path": factsPath,
		predictions: tree === void 0 || predictions === void 0 ? void 0 : join(output, predictions),
		skipped: result.status === "skipped",
		attempt: result.attempt
	};
}
/** What a version of the model says of itself: equal for an identical run, so that it makes no second version. */
function factsOf(result) {
	const { metrics, parameters, seed, runKey, code, data, lock, command } = result;
	return {
		metrics,
		parameters,
		seed,
		runKey,
		code,
		data,
		lock,
		command
	};
}
export { train };
