import { join } from 'node:path';
import { digestJson, type Digest } from '../../shared/core/digest.ts';
import { parseReference } from '../../shared/core/references.ts';
import { moveAlias } from '../../shared/registry/aliases.ts';
import { pushVersion } from '../../shared/registry/push.ts';
import type { Facts } from '../../shared/registry/records.ts';
import { openStore } from '../../shared/store/open.ts';
import { gateServices, put, type GateServices, type StepInputs } from './gate-runs.ts';

export const RULES = `model: model:delay
rules:
  - metric: latency_p95
    max_regression: 2ms
`;
export const [OLD, NEW, MAY, LOCK] = ['old', 'new', 'may', 'lock'].map((name) => digestJson(name)) as [
  Digest,
  Digest,
  Digest,
  Digest,
];
export const CHAMPION: Facts = {
  parameters: { max_depth: 6, rate: 0.1, api_key: 'k-before' },
  ...{ runKey: digestJson('run before'), code: OLD, seed: 1, command: ['python', 'train.py'] },
  data: [{ name: 'flights', digest: MAY }],
};
export const CANDIDATE: Facts = {
  ...CHAMPION,
  parameters: { max_depth: 8, rate: 0.1, api_key: 'k-after' },
  ...{ runKey: digestJson('run now'), code: NEW, lock: [{ name: 'requirements.txt', digest: LOCK }] },
};

/** With a champion in the store and a candidate that is no version yet. */
export async function workspace(champion: Facts = CHAMPION): Promise<GateServices> {
  const services = await gateServices();
  await put(services, { 'rules.yaml': RULES, 'metrics.json': '{"latency_p95": 18}', 'champion/model.bin': 'champion' });
  const store = await openStore('file:store', services);
  const artifact = parseReference('model:delay');
  const facts = { ...champion, metrics: { latency_p95: 17 } };
  const { version } = await pushVersion(store, services, {
    ...{ artifact, path: join(services.workspace, 'champion'), facts },
    parents: [{ reference: 'dataset:flights@v12', digest: MAY }],
  });
  await moveAlias(store, services, { artifact, alias: 'champion', to: { sequence: 1, digest: version.digest } });
  return services;
}

export const BY_PATH: StepInputs = { metrics: 'metrics.json', baseline: 'model:delay@champion', store: 'file:store' };
