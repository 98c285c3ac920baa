import type { Digest } from '../core/digest.ts';
import { UnavailableError } from '../core/errors.ts';
import type { Services } from '../core/services.ts';
import { armCounters, drive, stamped, type OpenEnvironment } from './machine/driver.ts';
import type { Environment, EnvironmentView, JournalView } from './environment.ts';
import { digestOf, rolloutIdAfter } from './journal/ledger.ts';
import { policyDifferences, type Policy } from './policy.ts';
import type { ArmCounters, Begun, GateBinding, RolloutRecord } from './journal/records.ts';
import { backendOf, backendSpec, identityOf, type ReleaseSpec, type Serving } from './journal/release.ts';
import { servingAfter } from './journal/result.ts';
import { fold, sameRoutes, type RolloutState } from './journal/state.ts';
import { FencedError, WHOLE, type BackendCounters, type BackendStatus, type Route } from './target.ts';

/** What somebody wants an environment to become. */
export interface RolloutRequest {
  readonly kind: 'deploy' | 'rollback';
  readonly to: ReleaseSpec;
  readonly policy: Policy;
  readonly gate: GateBinding;
  readonly resolution?: string;
  /** Tries a release again that an earlier rollout found worse. */
  readonly retryFailed: boolean;
}

/**
 * `unchanged`: nothing was written, since it serves already. `refuted`: nothing was written, since an earlier rollout
 * found it worse. The records are those of the rollout that made it so.
 */
export interface RolloutEnd {
  readonly status: 'rolled-out' | 'unchanged' | 'refuted' | 'held';
  readonly records: readonly RolloutRecord[];
  readonly journal: Digest;
  /** What was found to serve, where the records cannot say it. */
  readonly serving?: Serving | undefined;
  /** What this run changed of the environment itself; for a person. */
  readonly changed?: readonly string[];
  /** What did not run and was brought back; for a person. */
  readonly revived?: readonly string[];
  /** Of `unchanged`: the records of the rollout that made it serve, which need not be the latest. */
  readonly madeBy?: readonly RolloutRecord[] | undefined;
  /** Of `unchanged`: whether the records are of an unfinished rollout to another release that was undone for it. */
  readonly isUndone?: boolean;
}

/**
 * Brings an environment to a release: resumes the rollout that a killed run left, or begins one, and drives it to its
 * end. The environment is then exactly old or exactly new.
 *
 * @throws UserError `environment-locked`; UnavailableError `taken-over`, `server-down`; and what the target throws
 */
export async function rollOut(
  request: RolloutRequest,
  environment: Environment,
  services: Services,
): Promise<RolloutEnd> {
  try {
    return await takeThere(request, environment, services);
  } catch (error) {
    if (error instanceof FencedError) throw takenOver(error);
    throw error;
  }
}

async function takeThere(request: RolloutRequest, environment: Environment, services: Services): Promise<RolloutEnd> {
  const before = await environment.look();
  const settled = settledBy(request, before);
  if (settled !== undefined && before.changes.length === 0) return await withMaker(settled, request, before);
  await using open = await environment.open();
  const latest = await resumeLatest(request, open, services);
  if (latest.isWanted) return await endOfResumed(latest.records, { open, environment, services });
  const changed = await configure(open, services);
  const state = fold(latest.records);
  const serving = state === undefined ? undefined : servingAfter(state);
  const healed = serving === undefined ? undefined : await heal(serving, open, services);
  const isUp = healed?.isUp === true;
  const revived = [...(open.isRevived ? ['its proxy was started again'] : []), ...(healed?.revived ?? [])];
  if (serving !== undefined && identityOf(serving) === identityOf(request.to)) {
    // It serves by the journal, but did not (or not alone) in fact: a restart of the host, a hand. Now it does again.
    if (!isUp) throw notServing(serving);
    const end = { ...(await endOf(latest.records, environment)), status: 'unchanged' as const, changed, revived };
    return await withMaker({ ...end, isUndone: latest.wasUndone }, request, await environment.journal());
  }
  if (serving !== undefined && !isUp) {
    services.log.warning(`${serving.release.label} does not come up, so there is nothing to compare with.`);
  }
  if (state !== undefined && wasFoundWorse(request, state))
    return {
      ...(await endOf(latest.records, environment)),
      ...{ status: 'refuted', serving: isUp ? serving : undefined, changed, revived },
    };
  const records = await begin(request, isUp ? serving : undefined, { open, environment, services });
  return { ...(await endOf(await drive(records, open, services), environment)), changed, revived };
}

interface Opened {
  readonly open: OpenEnvironment;
  readonly environment: Environment;
  readonly services: Services;
}

/** A rollout keeps what it began under, so that no client moves to another arm in its middle; what is new comes after it. */
async function endOfResumed(records: readonly RolloutRecord[], opened: Opened): Promise<RolloutEnd> {
  const { open, environment, services } = opened;
  const end = await endOf(records, environment);
  if (end.status !== 'held') return { ...end, changed: await configure(open, services) };
  tellChanges(open.moved, services);
  const changes = await open.settings.changes();
  if (changes.length > 0)
    services.log.info(`The proxy stays as it is until the rollout is over; then: ${changes.join('; ')}.`);
  return open.moved.length === 0 ? end : { ...end, changed: open.moved };
}

async function configure({ settings, moved, lease }: OpenEnvironment, services: Services): Promise<readonly string[]> {
  const changes = await settings.changes();
  if (changes.length > 0) {
    await lease.assertHeld();
    await settings.apply();
  }
  const all = [...moved, ...changes];
  tellChanges(all, services);
  return all;
}

function tellChanges(changes: readonly string[], { log }: Services): void {
  if (changes.length > 0) log.info(`The proxy was changed: ${changes.join('; ')}.`);
}

/** Read back, so that the digest is that of what stands in the journal. */
async function endOf(records: readonly RolloutRecord[], environment: Environment): Promise<RolloutEnd> {
  const { latest } = await environment.journal();
  const last = latest.at(-1);
  if (last === undefined || latest.length !== records.length) throw new Error('The journal is not what was written.');
  const isDone = fold(records)?.phase === 'done';
  return { status: isDone ? 'rolled-out' : 'held', records, journal: digestOf(last) };
}

/** The end of a request that asks for nothing new: it serves already, or was tried and found worse. */
export function settledBy(request: RolloutRequest, view: EnvironmentView): RolloutEnd | undefined {
  const records = view.latest.map(({ record }) => record);
  const state = fold(records);
  const last = view.latest.at(-1);
  if (state?.phase !== 'done' || last === undefined) return undefined;
  const end = { records, journal: digestOf(last) };
  const serving = servingAfter(state);
  if (serving !== undefined && identityOf(serving) === identityOf(request.to)) {
    return isInPlace(serving, view) ? { status: 'unchanged', ...end } : undefined;
  }
  // What could not be brought back is tried once more before anything else.
  return state.outcome === 'restored' && wasFoundWorse(request, state) ? { status: 'refuted', ...end } : undefined;
}

/** What serves already serves as well founded as the rollout that brought it there, which need not be the latest. */
async function withMaker(end: RolloutEnd, { to }: RolloutRequest, view: JournalView): Promise<RolloutEnd> {
  if (end.status !== 'unchanged') return end;
  for (const rolloutId of view.rollouts.toReversed()) {
    const records = (await view.read(rolloutId)).map(({ record }) => record);
    const state = fold(records);
    if (state?.outcome === 'promoted')
      return identityOf(state.begun.to) === identityOf(to) ? { ...end, madeBy: records } : end;
  }
  return end;
}

/** One that failed before its first request did no harm, and may have wanted for something on this host. */
function wasFoundWorse(request: RolloutRequest, { begun, outcome, decision }: RolloutState): boolean {
  const wasWorse = outcome !== 'promoted' && decision?.verdict === 'fail' && decision.stage !== undefined;
  return wasWorse && isAskedBy(request, begun) && !request.retryFailed;
}

/** Whether a rollout that was begun is the one that is asked for: model, code, command and environment are the same. */
export function isAskedBy({ kind, to }: RolloutRequest, begun: Begun): boolean {
  return begun.kind === kind && identityOf(begun.to) === identityOf(to);
}

/** A rollout is judged to its end by the policy that it began under; what a later run asks otherwise is not applied to it. */
export function keptPolicyText(
  { policy }: RolloutRequest,
  { policy: kept, from, rolloutId }: Begun,
): string | undefined {
  // Without anything to compare with there is one stage, whatever is asked for.
  const asked = { ...policy, ...(from === undefined ? { stages: kept.stages } : {}) };
  const differing = policyDifferences(kept, asked);
  if (differing.length === 0) return undefined;
  return `Rollout ${rolloutId} keeps the policy that it began under: ${differing.join('; ')}. What is asked now holds from the next rollout on.`;
}

function isInPlace(serving: Serving, { observation }: EnvironmentView): boolean {
  if (observation === undefined) return false;
  const status = observation.backends.find(({ backend }) => backend === serving.backend);
  return status?.state === 'ready' && !status.retiring && sameRoutes(observation.routes, allOn(serving));
}

function allOn({ backend }: Serving): readonly Route[] {
  return [{ backend, arm: 'stable', weight: WHOLE }];
}

interface Resumed {
  readonly records: readonly RolloutRecord[];
  /** Whether the rollout that was finished is the one that was asked for. */
  readonly isWanted: boolean;
  /** Whether it was left unfinished, and is over now. */
  readonly wasUndone: boolean;
}

/** Brings a rollout that was left unfinished to its end: forward if it is the wanted one, back if it is another. */
async function resumeLatest(request: RolloutRequest, open: OpenEnvironment, services: Services): Promise<Resumed> {
  const rolloutId = (await open.ledger.rollouts()).at(-1);
  const entries = rolloutId === undefined ? [] : await open.ledger.read(rolloutId);
  const records = entries.map(({ record }) => record);
  const state = fold(records);
  if (rolloutId === undefined || state === undefined || state.phase === 'done')
    return { records, isWanted: false, wasUndone: false };
  const isWanted = isAskedBy(request, state.begun);
  const found = isWanted ? 'it goes on from there' : 'it is undone first';
  services.log.info(`Rollout ${rolloutId} to ${state.begun.to.release.label} was left at "${state.phase}"; ${found}.`);
  const kept = isWanted ? keptPolicyText(request, state.begun) : undefined;
  if (kept !== undefined) services.log.warning(kept);
  const all = [...records, stamped({ type: 'resumed' }, services, open.lease.fence)];
  const canBeUndone = !isWanted && state.outcome === undefined && state.phase !== 'restoring';
  if (canBeUndone) all.push(stamped(supersededBy(request, state), services, open.lease.fence));
  for (const record of all.slice(records.length)) await open.ledger.append(rolloutId, record);
  return { records: await drive(all, open, services), isWanted, wasUndone: !isWanted };
}

function supersededBy(request: RolloutRequest, { stage, phase }: RolloutState) {
  return {
    type: 'rollback-intended' as const,
    verdict: 'inconclusive' as const,
    cause: 'superseded' as const,
    reason: `superseded by ${request.to.release.label}`,
    ...(phase === 'preparing' ? {} : { stage }),
  };
}

async function begin(
  request: RolloutRequest,
  serving: Serving | undefined,
  { open, environment, services }: Opened,
): Promise<readonly RolloutRecord[]> {
  const rolloutId = rolloutIdAfter((await open.ledger.rollouts()).at(-1));
  const { policy } = request;
  const isCompared = serving !== undefined && policy.analysis && policy.stages.some((stage) => stage < 100);
  const { totals, backends } = await open.target.measure();
  const warm = await warmBackend(request, open);
  const begun: Begun = {
    type: 'begun',
    at: services.clock.now().toISOString(),
    fence: open.lease.fence,
    rolloutId,
    kind: request.kind,
    environment: environment.name,
    ...(serving === undefined ? {} : { from: serving }),
    to: request.to,
    ...(warm === undefined
      ? { canary: backendOf(rolloutId, 'canary') }
      : { canary: warm.backend, warm: { restarts: warm.restarts, ...countedBefore(warm.backend, backends) } }),
    ...(isCompared ? { baseline: backendOf(rolloutId, 'baseline') } : {}),
    policy: serving === undefined ? { ...policy, stages: [100] } : policy,
    gate: request.gate,
    ...(request.resolution === undefined ? {} : { resolution: request.resolution }),
    totals,
    run: services.run,
  };
  await open.ledger.append(rolloutId, begun);
  return [begun];
}

/** For a rollback: a backend of the wanted release that is still warm takes the traffic at once. */
async function warmBackend(
  request: RolloutRequest,
  { ledger, target }: OpenEnvironment,
): Promise<BackendStatus | undefined> {
  if (request.kind !== 'rollback') return undefined;
  const { backends } = await target.observe();
  for (const rolloutId of (await ledger.rollouts()).toReversed()) {
    const begun = fold((await ledger.read(rolloutId)).map(({ record }) => record))?.begun;
    const name = begun !== undefined && identityOf(begun.to) === identityOf(request.to) ? begun.canary : undefined;
    const found = backends.find(({ backend, state }) => backend === name && state === 'ready');
    if (found !== undefined) return found;
  }
  return undefined;
}

function countedBefore(backend: string, all: readonly BackendCounters[]): { counters?: ArmCounters } {
  const counters = all.find((each) => each.backend === backend);
  return counters === undefined ? {} : { counters: armCounters('canary', counters) };
}

const HEAL_POLL_MS = 100;

interface Healed {
  /** Whether it serves. */
  readonly isUp: boolean;
  readonly revived: readonly string[];
}

/** Makes what serves by the journal serve in fact: its server up, all traffic on it. Writes nothing where it does. */
async function heal(serving: Serving, { target, lease }: OpenEnvironment, services: Services): Promise<Healed> {
  const revived: string[] = [];
  const { label } = serving.release;
  const note = (text: string): void => {
    revived.push(text);
    services.log.info(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
  };
  const find = async (): Promise<BackendStatus | undefined> =>
    (await target.observe()).backends.find(({ backend }) => backend === serving.backend);
  const found = await find();
  if (found === undefined || found.retiring) {
    await lease.assertHeld();
    await target.apply(backendSpec(serving.backend, serving));
    note(`${label} was not there and was started again`);
  } else if (found.state !== 'ready') note(`${label} was not ready and was waited for`);
  const deadline = services.clock.monotonicMs() + 2 * serving.server.readinessTimeoutMs;
  for (let status = await find(); status?.state !== 'ready'; status = await find()) {
    const isHopeless = status?.state === 'failed' || services.clock.monotonicMs() > deadline;
    if (isHopeless || services.cancelled.aborted) return { isUp: false, revived };
    await services.clock.sleep(HEAL_POLL_MS, services.cancelled);
  }
  if (sameRoutes((await target.observe()).routes, allOn(serving))) return { isUp: true, revived };
  await lease.assertHeld();
  await target.route(allOn(serving));
  note(`all traffic was given back to ${label}`);
  return { isUp: true, revived };
}

function notServing({ release }: Serving): UnavailableError {
  return new UnavailableError('server-down', {
    what: `${release.label} should serve, and its server does not become ready.`,
    tried: 'It was started once more.',
    remedy: 'Look at its log in the logs folder of the state; deploy another version, or roll back to one.',
  });
}

function takenOver(cause: FencedError): UnavailableError {
  return new UnavailableError('taken-over', {
    what: `Another run took this environment over, so this one stopped: ${cause.message}`,
    tried: 'Its last write was refused and changed nothing.',
    remedy: 'Look at the other run; run this one again if its version is still wanted.',
    cause,
  });
}
