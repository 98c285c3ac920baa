import { listAliases } from '../aliases.ts';
import { plural } from '../../core/text/format.ts';
import type { ArtifactName } from '../../core/references.ts';
import type { Services } from '../../core/services.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { Store } from '../../store/store.ts';
import { applyChange } from './apply.ts';
import { MlflowClient } from './client.ts';
import type { MlflowConnection } from './connect.ts';
import { explainMlflow, isChangedMeanwhile } from './failure.ts';
import { isContradiction, planMirror, type Change, type MirrorPlan } from './plan.ts';
import { readShown } from './shown.ts';
import { describeChange } from './describe-change.ts';
import { requireModel, viewOf, type MlflowView } from './view.ts';
import { listVersions } from '../versions.ts';

/** Each round reads both sides anew; this many mean that somebody works against it. */
const MAX_ROUNDS = 10;

export interface MirrorTarget {
  readonly artifact: ArtifactName;
  /** The registered model's name; the artifact's own where undefined. */
  readonly model?: string;
  readonly connection: MlflowConnection;
}

export interface Comparison {
  /** The server's address, without anything secret. */
  readonly url: string;
  readonly view: MlflowView;
  readonly plan: MirrorPlan;
  /** `pass` where MLflow shows what the registry holds, `warn` where it is behind, `fail` where it says otherwise. */
  readonly verdict: Verdict;
}

export interface Mirrored extends Comparison {
  /** What was changed, in order. */
  readonly applied: readonly Change[];
}

/**
 * Compares what MLflow shows with what the registry holds, without writing.
 *
 * @throws UserError `mlflow-…`, `store-damaged`, `log-damaged`; UnavailableError `mlflow-unavailable`
 */
export async function compareWithMlflow(store: Store, services: Services, target: MirrorTarget): Promise<Comparison> {
  return explained(target, () => compare(store, new MlflowClient(target.connection, services), target));
}

/**
 * Makes MLflow show what the registry holds: reads both, changes what differs, and reads again until nothing does.
 *
 * Whoever writes last looks once more after its write, so that of two mirrors at once, one of which had read the
 * registry before an alias moved, the later look mends what the earlier reading did.
 *
 * @returns what was changed, and the comparison that was read back
 */
export async function mirrorToMlflow(store: Store, services: Services, target: MirrorTarget): Promise<Mirrored> {
  const client = new MlflowClient(target.connection, services);
  return explained(target, async () => {
    const applied: Change[] = [];
    for (let round = 1; ; round++) {
      const title = round === 1 ? `Compare with MLflow at ${client.url}` : 'Read back from MLflow';
      const compared = await services.log.group(title, async () => {
        const comparison = await compare(store, client, target);
        services.log.info(stateOf(comparison));
        return comparison;
      });
      const { changes } = compared.plan;
      const isDone = changes.length === 0 || mustNotWrite(compared) || round > MAX_ROUNDS;
      if (isDone || services.cancelled.aborted) return { ...compared, applied };
      const outcome = await services.log.group(`Make ${plural(changes.length, 'change')} in MLflow`, () =>
        applyAll(changes, { client, services, view: compared.view }, applied),
      );
      // Of several mirrors that meet, each lets the others get on.
      if (outcome === 'interrupted') await services.clock.sleep(200 * round, services.cancelled);
    }
  });
}

/** Versions of others under our own mark, or a model of somebody else's: nothing may be written there. */
function mustNotWrite({ plan }: Comparison): boolean {
  return plan.conflicts.some(({ isFatal }) => isFatal === true);
}

/** MLflow first: what it has of ours by then, the registry, which never loses a version, has too. */
async function compare(store: Store, client: MlflowClient, target: MirrorTarget): Promise<Comparison> {
  const { artifact } = target;
  requireModel(artifact);
  const empty = viewOf({ artifact, store: store.uri, versions: [], aliases: new Map() }, target.model);
  const shown = await readShown(client, empty);
  const aliases = await listAliases(store, artifact);
  const versions = await listVersions(store, artifact);
  const view = viewOf({ artifact, store: store.uri, versions, aliases }, target.model);
  const plan = planMirror(view, shown);
  return { url: client.url, view, plan, verdict: judge(plan) };
}

function judge({ changes, conflicts }: MirrorPlan): Verdict {
  if (conflicts.length > 0 || changes.some(isContradiction)) return 'fail';
  return changes.length > 0 ? 'warn' : 'pass';
}

async function applyAll(
  changes: readonly Change[],
  tools: Parameters<typeof applyChange>[1],
  applied: Change[],
): Promise<'done' | 'interrupted'> {
  const { log, cancelled } = tools.services;
  for (const change of changes) {
    if (cancelled.aborted) return 'done';
    try {
      await applyChange(change, tools);
      applied.push(change);
      log.info(describeChange(change, tools.view));
    } catch (error) {
      if (!isChangedMeanwhile(error)) throw error;
      log.info(`Somebody else changed MLflow meanwhile (${describeChange(change, tools.view)}); looking again.`);
      return 'interrupted';
    }
  }
  return 'done';
}

function stateOf({ view, plan }: Comparison): string {
  const held = `${view.artifact} has ${plural(view.versions.length, 'version')} and ${plural(view.aliases.size, 'alias', 'aliases')}`;
  const { changes, conflicts } = plan;
  if (changes.length + conflicts.length === 0) return `${held}; MLflow shows them all.`;
  return `${held}; MLflow differs in ${plural(changes.length + conflicts.length, 'thing')}.`;
}

async function explained<T>(target: MirrorTarget, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainMlflow(error, target.connection.url);
  }
}
