import { digestTree } from "../shared/base.js";
import { defaultState, parseReference } from "../shared/start.js";
import { pullVersion, resolveReference } from "../shared/registry-work.js";
import { conclude, concludePlan, deployedConfig, processEnvironment, proxyUrl, resolveRollback, rollOut } from "../shared/rollout-work.js";
import { openStore } from "../shared/store-work.js";
// actions/rollback/run.ts
/**
* Brings an environment back to a release that served it before. The target is resolved to a digest first and
* recorded, so that running it again changes nothing.
*
* @throws UserError `environment-unknown`, `rollback-unknown`, `rollback-ambiguous`, `rollback-nothing`,
* `reference-invalid`, `environment-locked`, `state-damaged`, `state-of-another`
*/
async function rollback(inputs, services) {
	const { log } = services;
	const state = inputs.state ?? defaultState(inputs.environment, services.environment["HOME"]);
	const url = proxyUrl(await deployedConfig(state, inputs.environment));
	const { environment: name, lockTimeoutMs } = inputs;
	const environment = processEnvironment({
		name,
		state,
		agent: void 0,
		lockTimeoutMs
	}, services);
	const view = await environment.look();
	const target = await resolveRollback(inputs.to, view);
	const request = requestOf(inputs, target);
	log.info(`Back to ${target.to.release.label}, ${target.to.release.digest}: ${target.resolution}.`);
	if (inputs.dryRun) return concludePlan(request, name, view, services);
	const end = await log.group(`Roll ${name} back to ${target.to.release.label}`, async () => {
		await ensureModel(target.to, inputs, services);
		return await rollOut(request, environment, services);
	});
	return await conclude({
		action: "rollback",
		environment: name,
		target: "process",
		request,
		end,
		url,
		read: []
	}, services);
}
function requestOf({ reason }, { to, resolution }) {
	return {
		kind: "rollback",
		to,
		gate: { required: false },
		resolution: reason === void 0 ? resolution : `${resolution}; reason: ${reason}`,
		retryFailed: true,
		policy: {
			stages: [100],
			minRequests: 1,
			stageTimeoutMs: 0,
			onInsufficientData: "rollback",
			falseAlarmRate: .01,
			maxErrorIncrease: 0,
			maxLatencyIncrease: 0,
			maxErrorRate: 0,
			warmMs: 0,
			analysis: false
		}
	};
}
/** Its files are in the state as long as nobody removed or changed them; else they are pulled again, by digest. */
async function ensureModel({ release, server }, inputs, services) {
	if (await isWhole(server.model, release.digest)) return;
	const store = await openStore(inputs.store, services);
	const version = await resolveReference(store, parseReference(`${release.artifact}@${release.digest}`));
	await pullVersion(store, services, {
		version,
		to: server.model,
		overwrite: true
	});
}
async function isWhole(folder, digest) {
	return digestTree(folder).then((tree) => tree.digest === digest, () => false);
}
export { rollback };
