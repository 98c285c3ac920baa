import { join, relative } from 'node:path';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import { pullVersion } from '../../shared/registry/pull.ts';
import {
  resolvedText,
  resolveReference,
  versionReference,
  type ResolvedVersion,
} from '../../shared/registry/versions.ts';
import { conclude, concludePlan } from '../../shared/rollout/conclude.ts';
import type { Environment } from '../../shared/rollout/environment.ts';
import { defaultState } from '../../shared/rollout/environment.ts';
import { proxyUrl } from '../../shared/rollout/process/agent-config.ts';
import { processEnvironment } from '../../shared/rollout/process/process-environment.ts';
import type { GateBinding } from '../../shared/rollout/journal/records.ts';
import type { ReleaseSpec } from '../../shared/rollout/journal/release.ts';
import { rollOut, settledBy, type RolloutRequest } from '../../shared/rollout/rollout.ts';
import { openStore } from '../../shared/store/open.ts';
import type { Store } from '../../shared/store/store.ts';
import { bindGate } from './gate-binding.ts';
import type { DeployInputs } from './inputs.ts';
import { identifyServerCode, keepServerCode, type ServerCode } from './server-code.ts';
import { inheritedVariables } from './server-variables.ts';
import { storedStatements } from './stored-evidence.ts';

/**
 * Rolls a model version out in an environment: held to what the gate judged, in stages against a fresh baseline,
 * rolled back by itself. Killed anywhere and run again it ends in exactly the old or exactly the new release.
 *
 * @throws UserError `gate-missing`, `gate-failed`, `version-unknown`, `environment-locked`, `port-in-use`,
 * `address-unusable`, `proxy-differs`, `proxy-outdated`, `state-damaged`, `state-of-another`; UnavailableError
 * `proxy-failed`, `proxy-unreachable`, `server-down`
 */
export async function deploy(inputs: DeployInputs, services: Services): Promise<ActionResult> {
  const { log } = services;
  const store = await openStore(inputs.store, services);
  const version = await resolveReference(store, inputs.model, 'model');
  log.info(resolvedText(version));
  const gate = await gateOf(inputs, store, version, services);
  const state = inputs.state ?? defaultState(inputs.environment, services.environment['HOME']);
  const code = inputs.code.length === 0 ? undefined : await identifyServerCode(inputs.code, services.workspace, state);
  const request: RolloutRequest = {
    kind: 'deploy',
    to: releaseSpec(inputs, { version, state, code }, services),
    policy: inputs.policy,
    gate,
    retryFailed: inputs.retryFailed,
  };
  const environment = environmentOf(inputs, state, services);
  if (inputs.dryRun) return concludePlan(request, environment.name, await environment.look(), services);
  const end = await log.group(`Roll ${request.to.release.label} out in ${inputs.environment}`, async () => {
    await keepUnlessSettled(request, environment, { store, version, code, services });
    return await rollOut(request, environment, services);
  });
  return await conclude({ ...conclusionOf(inputs, request), end }, services);
}

/** The gates of this run and those stored with the version; what one of them refused no other lets through. */
async function gateOf(
  { requireGate }: DeployInputs,
  store: Store,
  version: ResolvedVersion,
  services: Services,
): Promise<GateBinding> {
  if (!requireGate) {
    const name = versionReference(version);
    services.log.warning(`require-gate is false: ${name} is deployed without asking whether a gate passed it.`);
    return { required: false };
  }
  const own = await services.evidence.collect();
  return bindGate(version, [...own, ...(await storedStatements(store, version, own, services))], services);
}

function conclusionOf(inputs: DeployInputs, request: RolloutRequest) {
  const { gate } = request;
  return {
    action: 'deploy' as const,
    environment: inputs.environment,
    target: 'process' as const,
    request,
    url: proxyUrl(inputs.proxy),
    read: gate.required ? [{ name: 'gate statement', digest: gate.statement }] : [],
  };
}

function releaseSpec(
  { environment, server }: DeployInputs,
  { version, state, code }: { version: ResolvedVersion; state: string; code: ServerCode | undefined },
  services: Services,
): ReleaseSpec {
  const { kind, name } = version.artifact;
  const { workingDirectory } = server;
  return {
    release: { artifact: `${kind}:${name}`, digest: version.digest, label: `v${version.sequence}` },
    server: {
      argv: server.command,
      cwd: code === undefined ? workingDirectory : join(code.folder, relative(services.workspace, workingDirectory)),
      model: modelFolder(state, version),
      env: { ...server.env, TRAINYARD_ENVIRONMENT: environment },
      inherited: inheritedVariables(services.environment),
      readinessPath: server.readinessPath,
      readinessTimeoutMs: server.readinessTimeoutMs,
    },
  };
}

function environmentOf(inputs: DeployInputs, state: string, services: Services): Environment {
  const { host, port, sticky, requestTimeoutMs } = inputs.proxy;
  const agent = {
    host,
    port,
    environment: inputs.environment,
    requestTimeoutMs,
    ...(sticky === undefined ? {} : { sticky }),
  };
  const { environment: name, lockTimeoutMs } = inputs;
  return processEnvironment({ name, state, agent, lockTimeoutMs }, services);
}

interface Kept {
  readonly store: Store;
  readonly version: ResolvedVersion;
  readonly code: ServerCode | undefined;
  readonly services: Services;
}

/** Model and code stay in the state: its servers, and a rollback to it, need them after the job is gone. */
async function keepUnlessSettled(
  request: RolloutRequest,
  environment: Environment,
  { store, version, code, services }: Kept,
): Promise<void> {
  if (settledBy(request, await environment.look()) !== undefined) return;
  if (code !== undefined) await keepServerCode(code, services.workspace, services);
  await pullVersion(store, services, { version, to: request.to.server.model, overwrite: true });
}

function modelFolder(state: string, { digest }: ResolvedVersion): string {
  return join(state, 'models', digest.slice('sha256:'.length));
}
