import type { MlflowClient } from './client.ts';
import { isAbsent } from './failure.ts';
import { asJsonObject, type JsonObject } from '../../core/text/json.ts';
import { asList, asNumber, asPairs, asText } from './json.ts';
import { TAG } from './names.ts';

/** What MLflow shows now. */
export interface Shown {
  /** Absent where there is none of that name. */
  readonly experiment?: ShownExperiment;
  readonly model?: ShownModel;
  /** Runs of the experiment that say they are of this artifact, deleted ones too. */
  readonly runs: readonly ShownRun[];
}

export interface ShownExperiment {
  readonly id: string;
  readonly isDeleted: boolean;
}

export interface ShownModel {
  readonly tags: ReadonlyMap<string, string>;
  /** By name, MLflow's number of the version it stands on. */
  readonly aliases: ReadonlyMap<string, number>;
  /** By MLflow's number, ascending; anybody's. */
  readonly versions: readonly ShownVersion[];
}

export interface ShownVersion {
  /** MLflow's own number, which need not be ours. */
  readonly number: number;
  readonly runId: string | undefined;
  readonly tags: ReadonlyMap<string, string>;
}

export interface ShownRun {
  readonly id: string;
  readonly isDeleted: boolean;
  readonly isFinished: boolean;
  readonly parameters: ReadonlyMap<string, string>;
  /** The newest value of each. */
  readonly metrics: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, string>;
}

export interface ShownNames {
  readonly artifact: string;
  readonly model: string;
  readonly experiment: string;
}

const VERSIONS_PER_PAGE = 500;
const RUNS_PER_PAGE = 100;

/** Reads everything in MLflow that the mirror of an artifact consists of. */
export async function readShown(client: MlflowClient, names: ShownNames): Promise<Shown> {
  const experiment = await readExperiment(client, names.experiment);
  const model = await readModel(client, names.model);
  const runs: ShownRun[] = [];
  if (experiment !== undefined) {
    const filter = `tags.\`${TAG.artifact}\` = '${names.artifact}'`;
    for await (const run of searchRuns(client, experiment.id, filter)) runs.push(run);
  }
  return {
    ...(experiment === undefined ? {} : { experiment }),
    ...(model === undefined ? {} : { model }),
    runs,
  };
}

export async function readExperiment(client: MlflowClient, name: string): Promise<ShownExperiment | undefined> {
  const answer = await orAbsent(
    client.read({
      doing: `read the experiment ${name}`,
      path: 'experiments/get-by-name',
      query: { experiment_name: name },
    }),
  );
  const experiment = asJsonObject(answer?.['experiment']);
  const id = asText(experiment?.['experiment_id']);
  return id === undefined ? undefined : { id, isDeleted: experiment?.['lifecycle_stage'] === 'deleted' };
}

async function readModel(client: MlflowClient, name: string): Promise<ShownModel | undefined> {
  const doing = `read the registered model ${name}`;
  const answer = await orAbsent(client.read({ doing, path: 'registered-models/get', query: { name } }));
  const model = asJsonObject(answer?.['registered_model']);
  if (model === undefined) return undefined;
  const versions: ShownVersion[] = [];
  for await (const version of searchVersions(client, name)) versions.push(version);
  versions.sort((a, b) => a.number - b.number);
  return { tags: asPairs(model['tags'], asText), aliases: aliasesOf(model), versions };
}

/** Every version of a registered model, or those that carry a tag with a value. */
export async function* searchVersions(
  client: MlflowClient,
  model: string,
  tag?: readonly [key: string, value: string],
): AsyncIterable<ShownVersion> {
  const filter = `name = '${model}'${tag === undefined ? '' : ` and tags.\`${tag[0]}\` = '${tag[1]}'`}`;
  const request = {
    doing: `list the versions of ${model}`,
    path: 'model-versions/search',
    query: { filter, max_results: String(VERSIONS_PER_PAGE) },
  };
  for await (const item of client.readAll(request, 'model_versions')) {
    const version = asJsonObject(item);
    const number = asNumber(version?.['version']);
    if (version === undefined || number === undefined) continue;
    const runId = asText(version['run_id']);
    yield { number, runId: runId === '' ? undefined : runId, tags: asPairs(version['tags'], asText) };
  }
}

/** Runs of an experiment, deleted ones too. */
export async function* searchRuns(client: MlflowClient, experimentId: string, filter: string): AsyncIterable<ShownRun> {
  const request = {
    doing: 'list the runs',
    path: 'runs/search',
    body: { experiment_ids: [experimentId], filter, run_view_type: 'ALL', max_results: RUNS_PER_PAGE },
  };
  for await (const item of client.readAll(request, 'runs')) {
    const run = decodeRun(asJsonObject(item));
    if (run !== undefined) yield run;
  }
}

function decodeRun(run: JsonObject | undefined): ShownRun | undefined {
  const info = asJsonObject(run?.['info']);
  const data = asJsonObject(run?.['data']);
  const id = asText(info?.['run_id']);
  if (id === undefined) return undefined;
  return {
    id,
    isDeleted: info?.['lifecycle_stage'] === 'deleted',
    isFinished: info?.['status'] === 'FINISHED',
    parameters: asPairs(data?.['params'], asText),
    metrics: asPairs(data?.['metrics'], asNumber),
    tags: asPairs(data?.['tags'], asText),
  };
}

function aliasesOf(model: JsonObject): ReadonlyMap<string, number> {
  const aliases = new Map<string, number>();
  for (const item of asList(model['aliases'])) {
    const entry = asJsonObject(item);
    const alias = asText(entry?.['alias']);
    const number = asNumber(entry?.['version']);
    if (alias !== undefined && number !== undefined) aliases.set(alias, number);
  }
  return aliases;
}

async function orAbsent<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}
