import { digestTree, type Digest } from '../../shared/core/digest.ts';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import { parseReference } from '../../shared/core/references.ts';
import { pullVersion } from '../../shared/registry/pull.ts';
import { resolveReference } from '../../shared/registry/versions.ts';
import { conclude, concludePlan } from '../../shared/rollout/conclude.ts';
import { defaultState } from '../../shared/rollout/environment.ts';
import { deployedConfig, proxyUrl } from '../../shared/rollout/process/agent-config.ts';
import { processEnvironment } from '../../shared/rollout/process/process-environment.ts';
import type { ReleaseSpec } from '../../shared/rollout/journal/release.ts';
import { resolveRollback } from '../../shared/rollout/journal/releases.ts';
import { rollOut, type RolloutRequest } from '../../shared/rollout/rollout.ts';
import { openStore } from '../../shared/store/open.ts';
import type { RollbackInputs } from './inputs.ts';

/**
 * Brings an environment back to a release that served it before. The target is resolved to a digest first and
 * recorded, so that running it again changes nothing.
 *
 * @throws UserError `environment-unknown`, `rollback-unknown`, `rollback-ambiguous`, `rollback-nothing`,
 * `reference-invalid`, `environment-locked`, `state-damaged`, `state-of-another`
 */
export async function rollback(inputs: RollbackInputs, services: Services): Promise<ActionResult> {
  const { log } = services;
  const state = inputs.state ?? defaultState(inputs.environment, services.environment['HOME']);
  const url = proxyUrl(await deployedConfig(state, inputs.environment));
  const { environment: name, lockTimeoutMs } = inputs;
  const environment = processEnvironment({ name, state, agent: undefined, lockTimeoutMs }, services);
  const view = await environment.look();
  const target = await resolveRollback(inputs.to, view);
  const request = requestOf(inputs, target);
  log.info(`Back to ${target.to.release.label}, ${target.to.release.digest}: ${target.resolution}.`);
  if (inputs.dryRun) return concludePlan(request, name, view, services);
  const end = await log.group(`Roll ${name} back to ${target.to.release.label}`, async () => {
    await ensureModel(target.to, inputs, services);
    return await rollOut(request, environment, services);
  });
  return await conclude(
    { action: 'rollback', environment: name, target: 'process', request, end, url, read: [] },
    services,
  );
}

function requestOf(
  { reason }: RollbackInputs,
  { to, resolution }: { to: ReleaseSpec; resolution: string },
): RolloutRequest {
  return {
    kind: 'rollback',
    to,
    gate: { required: false },
    resolution: reason === undefined ? resolution : `${resolution}; reason: ${reason}`,
    retryFailed: true,
    policy: {
      stages: [100],
      minRequests: 1,
      stageTimeoutMs: 0,
      onInsufficientData: 'rollback',
      falseAlarmRate: 0.01,
      maxErrorIncrease: 0,
      maxLatencyIncrease: 0,
      maxErrorRate: 0,
      warmMs: 0,
      analysis: false,
    },
  };
}

/** Its files are in the state as long as nobody removed or changed them; else they are pulled again, by digest. */
async function ensureModel(
  { release, server }: ReleaseSpec,
  inputs: RollbackInputs,
  services: Services,
): Promise<void> {
  if (await isWhole(server.model, release.digest)) return;
  const store = await openStore(inputs.store, services);
  const version = await resolveReference(store, parseReference(`${release.artifact}@${release.digest}`));
  await pullVersion(store, services, { version, to: server.model, overwrite: true });
}

async function isWhole(folder: string, digest: Digest): Promise<boolean> {
  return digestTree(folder).then(
    (tree) => tree.digest === digest,
    () => false,
  );
}
