import { assertNever } from '../../core/errors.ts';
import { retry } from '../../core/retry.ts';
import type { Services } from '../../core/services.ts';
import { runBatches } from './batches.ts';
import type { MlflowClient, MlflowRequest } from './client.ts';
import { isOutage, isTaken } from './failure.ts';
import type { JsonObject } from '../../core/text/json.ts';
import { aliasTag, TAG } from './names.ts';
import { missingOf, type Change, type RunPart } from './plan.ts';
import { readExperiment, searchRuns, searchVersions } from './shown.ts';
import type { MlflowView, ViewedVersion } from './view.ts';

/** What every change is made with. */
export interface MirrorTools {
  readonly client: MlflowClient;
  readonly services: Services;
  readonly view: MlflowView;
}

/** Makes one change. Each may be made again, by a later run or another one at the same time. */
export async function applyChange(change: Change, tools: MirrorTools): Promise<void> {
  switch (change.kind) {
    case 'make-experiment':
      return makeExperiment(tools);
    case 'make-model':
      return makeModel(tools);
    case 'add-version':
      return addVersion(change.version, tools);
    case 'restore-run':
      return write(tools, `restore the run of ${change.version.reference}`, 'runs/restore', { run_id: change.runId });
    case 'complete-run':
      return completeRun(change, tools);
    case 'tag-version':
      return tagVersion(change, tools);
    case 'claim-alias':
      return claimAlias(change, tools);
    case 'set-alias':
      return setAlias(change, tools);
    case 'drop-alias':
      return dropAlias(change.alias, tools);
    case 'drop-version':
      return dropVersion(change, tools);
    case 'drop-run':
      return write(tools, `delete the second run of ${change.version.reference}`, 'runs/delete', {
        run_id: change.runId,
      });
    default:
      return assertNever(change);
  }
}

/** The server keeps experiment names unique, so that a second one cannot come about. */
function makeExperiment({ client, view }: MirrorTools): Promise<void> {
  return createNamed(client, {
    doing: `create the experiment ${view.experiment}`,
    path: 'experiments/create',
    // MLflow 3 opens an experiment of an unknown kind among conversations, where no run is to be seen.
    body: {
      name: view.experiment,
      tags: pairs({ [TAG.artifact]: view.artifact, 'mlflow.experimentKind': 'custom_model_development' }),
    },
  });
}

/** The same for registered models; the tag that makes it ours comes with it or not at all. */
function makeModel({ client, view }: MirrorTools): Promise<void> {
  return createNamed(client, {
    doing: `create the registered model ${view.model}`,
    path: 'registered-models/create',
    body: {
      name: view.model,
      description: `Mirrored by Trainyard from its registry, where ${view.artifact} is kept: versions, facts and aliases are changed there.`,
      tags: pairs({ [TAG.artifact]: view.artifact }),
    },
  });
}

/** Whether the name was taken by the try whose answer was lost or by somebody else, the next comparison sees. */
async function createNamed(client: MlflowClient, request: MlflowRequest): Promise<void> {
  try {
    await client.write(request);
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
}

/** Run first, then the version that points to it: nothing is visible in the registry before it is whole. */
async function addVersion(version: ViewedVersion, tools: MirrorTools): Promise<void> {
  const { client, services, view } = tools;
  const find = (): Promise<number | undefined> => versionNumber(version, tools);
  if ((await find()) !== undefined) return;
  const runId = await runFor(version, tools);
  const create = (): Promise<unknown> =>
    client.create({
      doing: `register ${version.reference}`,
      path: 'model-versions/create',
      body: {
        name: view.model,
        source: version.source,
        run_id: runId,
        description: version.description,
        tags: pairs({ ...version.tags, [TAG.store]: version.store }),
      },
    });
  await findOrCreate(find, create, services);
}

/** A run with everything that the version's record says. */
async function runFor(version: ViewedVersion, tools: MirrorTools): Promise<string> {
  const { client, services, view } = tools;
  const experiment = await readExperiment(client, view.experiment);
  if (experiment === undefined) throw new Error(`MLflow made the experiment ${view.experiment} and does not show it.`);
  const filter = `tags.\`${TAG.record}\` = '${version.record}'`;
  const find = async () => {
    const found = [];
    for await (const run of searchRuns(client, experiment.id, filter)) if (!run.isDeleted) found.push(run);
    // Whoever looks at the same runs picks the same one.
    return found.sort((a, b) => (a.id < b.id ? -1 : 1))[0];
  };
  const create = (): Promise<unknown> =>
    client.create({
      doing: `create the run of ${version.reference}`,
      path: 'runs/create',
      body: {
        experiment_id: experiment.id,
        run_name: version.run.name,
        start_time: version.run.atMs,
        tags: pairs(version.run.tags),
      },
    });
  const run = await findOrCreate(find, create, services);
  await completeRun({ version, runId: run.id, part: missingOf(version, run) }, tools);
  return run.id;
}

/**
 * MLflow has no create-if-absent: looks, creates, and looks what is there now, which with two at once may be the
 * other's. Where an answer was lost it looks again before it creates again; should the server carry out the lost
 * request later still, there are two, and the next comparison takes the second one away.
 */
async function findOrCreate<T>(
  find: () => Promise<T | undefined>,
  create: () => Promise<unknown>,
  { clock, cancelled, log }: Services,
): Promise<T> {
  const once = async (): Promise<T> => {
    const found = await find();
    if (found !== undefined) return found;
    await create();
    const made = await find();
    if (made === undefined) throw new Error('MLflow accepted an entry and does not show it.');
    return made;
  };
  const onRetry = (): void => log.info('The answer was lost; looking whether it was made.');
  const policy = { attempts: 4, firstDelayMs: 1000, maxDelayMs: 20_000, isRetryable: isOutage, onRetry };
  return retry(once, policy, clock, cancelled);
}

interface RunCompletion {
  readonly version: ViewedVersion;
  readonly runId: string;
  readonly part: RunPart;
}

async function completeRun({ version, runId, part }: RunCompletion, tools: MirrorTools): Promise<void> {
  const { run, reference } = version;
  for (const batch of runBatches(part, run.atMs)) {
    await write(tools, `log the facts of ${reference}`, 'runs/log-batch', { run_id: runId, ...batch });
  }
  const finished = { run_id: runId, status: 'FINISHED', end_time: run.atMs };
  await write(tools, `finish the run of ${reference}`, 'runs/update', finished);
}

async function tagVersion(change: Extract<Change, { kind: 'tag-version' }>, tools: MirrorTools): Promise<void> {
  for (const [key, value] of Object.entries(change.tags)) {
    const body = { name: tools.view.model, version: String(change.number), key, value };
    await write(tools, `tag ${change.version.reference}`, 'model-versions/set-tag', body);
  }
}

/** The tag that says the alias is ours comes first, so that a mirror killed in between may move it later. */
async function setAlias(change: Extract<Change, { kind: 'set-alias' }>, tools: MirrorTools): Promise<void> {
  const { alias, sequence } = change;
  const version = tools.view.versions.find((candidate) => candidate.sequence === sequence);
  const number = version === undefined ? undefined : await versionNumber(version, tools);
  // Taken away meanwhile: the next comparison adds it first.
  if (number === undefined) return;
  await claimAlias(change, tools);
  const body = { name: tools.view.model, alias, version: String(number) };
  await write(tools, `set the alias ${alias}`, 'registered-models/alias', body);
}

async function claimAlias(
  change: { readonly alias: string; readonly sequence: number },
  tools: MirrorTools,
): Promise<void> {
  const { alias, sequence } = change;
  const body = { name: tools.view.model, key: aliasTag(alias), value: `v${sequence}` };
  await write(tools, `claim the alias ${alias}`, 'registered-models/set-tag', body);
}

async function dropAlias(alias: string, { client, view }: MirrorTools): Promise<void> {
  const doing = `remove the alias ${alias}`;
  await client.write({ doing, path: 'registered-models/alias', body: { name: view.model, alias } }, 'DELETE');
  const body = { name: view.model, key: aliasTag(alias) };
  await client.write({ doing, path: 'registered-models/delete-tag', body }, 'DELETE');
}

async function dropVersion(change: Extract<Change, { kind: 'drop-version' }>, tools: MirrorTools): Promise<void> {
  const doing = `delete the second entry of ${change.version.reference}`;
  const body = { name: tools.view.model, version: String(change.number) };
  await tools.client.write({ doing, path: 'model-versions/delete', body }, 'DELETE');
}

/** MLflow's number of a version: the lowest that carries its record. */
async function versionNumber(version: ViewedVersion, { client, view }: MirrorTools): Promise<number | undefined> {
  const numbers: number[] = [];
  for await (const { number } of searchVersions(client, view.model, [TAG.record, version.record])) numbers.push(number);
  return numbers.sort((a, b) => a - b)[0];
}

function write({ client }: MirrorTools, doing: string, path: string, body: JsonObject): Promise<void> {
  return client.write({ doing, path, body });
}

function pairs(tags: Readonly<Record<string, string>>): readonly JsonObject[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}
