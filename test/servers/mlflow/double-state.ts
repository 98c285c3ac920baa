import { posix } from 'node:path';

/** Entries of a registry as MLflow keeps them; every rule here was seen at MLflow 3.17.2 (fixtures/mlflow). */
export type Json = Record<string, unknown>;

export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export function invalid(message: string): Refusal {
  return new Refusal(400, 'INVALID_PARAMETER_VALUE', message);
}

function absent(what: string): Refusal {
  return new Refusal(404, 'RESOURCE_DOES_NOT_EXIST', `${what} not found`);
}

interface Run {
  readonly id: string;
  readonly experiment: string;
  readonly name: string;
  readonly start: number;
  end?: number;
  status: string;
  stage: 'active' | 'deleted';
  readonly params: Map<string, string>;
  readonly metrics: Map<string, { value: number; timestamp: number; step: number }[]>;
  readonly tags: Map<string, string>;
}

interface Version {
  readonly number: number;
  readonly source: string;
  readonly run: string;
  readonly description: string;
  readonly tags: Map<string, string>;
}

interface Model {
  readonly description: string;
  readonly tags: Map<string, string>;
  readonly aliases: Map<string, number>;
  versions: Version[];
  highest: number;
}

export class MlflowState {
  readonly experiments = new Map<string, { id: string; tags: Map<string, string>; stage: string }>();
  readonly models = new Map<string, Model>();
  readonly runs = new Map<string, Run>();
  #made = 0;

  createExperiment(name: string, tags: Map<string, string>): Json {
    if (this.experiments.has(name)) throw new Refusal(400, 'RESOURCE_ALREADY_EXISTS', `Experiment(name=${name})`);
    const id = String(this.experiments.size + 1);
    this.experiments.set(name, { id, tags, stage: 'active' });
    return { experiment_id: id };
  }

  getExperiment(name: string): Json {
    const found = this.experiments.get(name);
    if (found === undefined) throw absent(`Experiment ${name}`);
    const { id, stage, tags } = found;
    return { experiment: { experiment_id: id, name, lifecycle_stage: stage, ...listed('tags', tags) } };
  }

  createModel(name: string, description: string, tags: Map<string, string>): Json {
    if (/[/:]/.test(name) || name.trim() === '') throw invalid(`Invalid model name '${name}'.`);
    if (this.models.has(name)) throw new Refusal(400, 'RESOURCE_ALREADY_EXISTS', `Registered Model (name=${name})`);
    this.models.set(name, { description, tags, aliases: new Map(), versions: [], highest: 0 });
    return this.getModel(name);
  }

  getModel(name: string): Json {
    const { description, tags, aliases } = this.model(name);
    const standing = [...aliases].sort().map(([alias, number]) => ({ alias, version: String(number) }));
    return {
      registered_model: {
        name,
        description,
        ...listed('tags', tags),
        ...(standing.length === 0 ? {} : { aliases: standing }),
      },
    };
  }

  model(name: string): Model {
    const model = this.models.get(name);
    if (model === undefined) throw absent(`Registered Model with name=${name}`);
    return model;
  }

  setAlias(name: string, alias: string, number: number): void {
    if (!/^[\w-]+$/.test(alias) || /^v\d+$/i.test(alias) || alias === 'latest')
      throw invalid(`Invalid alias '${alias}'`);
    this.version(name, number);
    this.model(name).aliases.set(alias, number);
  }

  createVersion(name: string, details: Omit<Version, 'number'>): Json {
    checkSource(details.source);
    const model = this.model(name);
    model.highest++;
    model.versions.push({ ...details, number: model.highest });
    return { model_version: shownVersion(name, this.version(name, model.highest), model) };
  }

  version(name: string, number: number): Version {
    const found = this.model(name).versions.find((version) => version.number === number);
    if (found === undefined) throw absent(`Model Version (name=${name}, version=${number})`);
    return found;
  }

  deleteVersion(name: string, number: number): void {
    this.version(name, number);
    const model = this.model(name);
    for (const [alias, on] of model.aliases) if (on === number) model.aliases.delete(alias);
    model.versions = model.versions.filter((version) => version.number !== number);
  }

  searchVersions(name: string, tag: readonly [string, string] | undefined): Json[] {
    const model = this.models.get(name);
    return (model?.versions ?? [])
      .filter(({ tags }) => tag === undefined || tags.get(tag[0]) === tag[1])
      .toReversed()
      .map((version) => shownVersion(name, version, model));
  }

  createRun(details: Pick<Run, 'experiment' | 'name' | 'start' | 'tags'>): Json {
    const known = [...this.experiments.values()].find(({ id }) => id === details.experiment);
    if (known === undefined) throw absent(`No Experiment with id=${details.experiment} exists`);
    // Like the server's, ids have no order of their own.
    const id = Buffer.from(String((++this.#made * 2654435761) % 2 ** 32).padStart(16, '0')).toString('hex');
    const run: Run = { ...details, id, status: 'RUNNING', stage: 'active', params: new Map(), metrics: new Map() };
    run.tags.set('mlflow.runName', details.name);
    this.runs.set(id, run);
    return { run: shownRun(run) };
  }

  run(id: string): Run {
    const run = this.runs.get(id);
    if (run === undefined) throw absent(`Run with id=${id}`);
    return run;
  }

  activeRun(id: string): Run {
    const run = this.run(id);
    if (run.stage === 'active') return run;
    throw invalid(`The run ${id} must be in the 'active' state. Current state is deleted.`);
  }

  logParam(run: Run, key: string, value: string): void {
    checkKey(key);
    if (value.length > 6000) throw invalid(`Param value '${value.slice(0, 20)}' had length ${value.length}`);
    const old = run.params.get(key);
    if (old !== undefined && old !== value) throw invalid('Changing param values is not allowed.');
    run.params.set(key, value);
  }

  logMetric(run: Run, key: string, point: { value: number; timestamp: number; step: number }): void {
    checkKey(key);
    const points = run.metrics.get(key) ?? [];
    const same = points.some(
      (one) => one.value === point.value && one.timestamp === point.timestamp && one.step === point.step,
    );
    run.metrics.set(key, same ? points : [...points, point]);
  }

  searchRuns(experiments: readonly string[], tag: readonly [string, string] | undefined): Json[] {
    return [...this.runs.values()]
      .filter((run) => experiments.includes(run.experiment))
      .filter((run) => tag === undefined || run.tags.get(tag[0]) === tag[1])
      .map(shownRun);
  }
}

function checkKey(key: string): void {
  const isPath = posix.normalize(key) === key && key !== '.' && !key.startsWith('..') && !key.startsWith('/');
  if (/^[/\w.\- :]+$/.test(key) && isPath && !key.endsWith('/') && key.length <= 250) return;
  throw invalid(`Invalid value "${key}" for parameter 'key' supplied.`);
}

function checkSource(source: string): void {
  const local = /^(file:|\/|[^:]*$)/.test(source);
  const text = decodeURIComponent(source.replaceAll('+', ' '));
  const scheme = /^[A-Za-z][A-Za-z0-9.-]*:/.test(text);
  if (local || !scheme || text.split('/').includes('..')) throw invalid(`Invalid model version source: '${source}'.`);
}

function listed(name: string, entries: ReadonlyMap<string, string>): Json {
  return entries.size === 0 ? {} : { [name]: [...entries].map(([key, value]) => ({ key, value })) };
}

function shownVersion(name: string, version: Version, model: Model | undefined): Json {
  const aliases = [...(model?.aliases ?? [])].filter(([, on]) => on === version.number).map(([alias]) => alias);
  return {
    name,
    version: String(version.number),
    current_stage: 'None',
    description: version.description,
    source: version.source,
    run_id: version.run,
    status: 'READY',
    ...listed('tags', version.tags),
    run_link: '',
    ...(aliases.length === 0 ? {} : { aliases }),
  };
}

export function shownRun(run: Run): Json {
  const metrics = [...run.metrics].map(([key, points]) => ({ key, ...points.at(-1) }));
  return {
    info: {
      run_uuid: run.id,
      experiment_id: run.experiment,
      run_name: run.name,
      user_id: '',
      status: run.status,
      start_time: run.start,
      ...(run.end === undefined ? {} : { end_time: run.end }),
      lifecycle_stage: run.stage,
      run_id: run.id,
    },
    data: {
      ...(metrics.length === 0 ? {} : { metrics }),
      ...listed('params', run.params),
      ...listed('tags', run.tags),
    },
    inputs: {},
  };
}
