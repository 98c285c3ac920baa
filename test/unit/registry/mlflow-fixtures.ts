import { digestBytes } from '../../../shared/core/digest.ts';
import type { Services } from '../../../shared/core/services.ts';
import { moveAlias } from '../../../shared/registry/aliases.ts';
import { mirrorToMlflow, type Mirrored, type MirrorTarget } from '../../../shared/registry/mlflow/mirror.ts';
import { listVersions } from '../../../shared/registry/versions.ts';
import type { Store } from '../../../shared/store/store.ts';
import type { MlflowDouble } from '../../servers/mlflow-double.ts';
import { DELAY, freshStore, push } from './fixtures.ts';

export const RUN_KEY = digestBytes('a run');

export interface Registry {
  readonly store: Store;
  readonly services: Services;
}

/** `model:delay` with two versions: v1 is champion; v2 has facts and a parent. */
export async function twoVersions(): Promise<Registry> {
  const { store, services } = await freshStore();
  await push(store, services, 'one', { facts: { metrics: { auc: 0.74 }, parameters: { depth: 4 } } });
  await push(store, services, 'two', {
    facts: {
      metrics: { auc: 0.1 + 0.2, 'recall@0.5': 0.61 },
      parameters: { depth: 6, note: '', augmented: true, 'api-key': 'hunter2' },
      runKey: RUN_KEY,
      rows: ['private'],
    },
    parents: [{ reference: 'dataset:flights@v3', digest: digestBytes('flights') }],
  });
  await setAlias({ store, services }, 'champion', 1);
  return { store, services };
}

export async function setAlias({ store, services }: Registry, alias: string, sequence: number): Promise<void> {
  const version = (await listVersions(store, DELAY))[sequence - 1];
  if (version === undefined) throw new Error(`There is no v${sequence}.`);
  await moveAlias(store, services, { artifact: DELAY, alias, to: { sequence, digest: version.digest } });
}

export function targetOf(url: string, more: Partial<MirrorTarget> = {}): MirrorTarget {
  return { artifact: DELAY, connection: { url }, ...more };
}

export function mirrorTo(double: MlflowDouble, { store, services }: Registry): Promise<Mirrored> {
  return mirrorToMlflow(store, services, targetOf(double.url));
}

/** What a person would see in MLflow. */
export function seenIn({ state }: MlflowDouble, name = 'delay') {
  const model = state.models.get(name);
  return {
    versions: (model?.versions ?? []).map(({ number, tags, run }) => ({
      number,
      version: tags.get('trainyard.version'),
      run: { status: state.runs.get(run)?.status, metrics: state.runs.get(run)?.metrics.size },
    })),
    aliases: Object.fromEntries(model?.aliases ?? []),
    activeRuns: [...state.runs.values()].filter(({ stage }) => stage === 'active').length,
  };
}

export const MIRRORED = {
  versions: [
    { number: 1, version: 'v1', run: { status: 'FINISHED', metrics: 1 } },
    { number: 2, version: 'v2', run: { status: 'FINISHED', metrics: 2 } },
  ],
  aliases: { champion: 1 },
  activeRuns: 2,
};
