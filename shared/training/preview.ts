import { join } from 'node:path';
import type { Digest } from '../core/digest.ts';
import { formatDuration, plural, shortDigest } from '../core/format.ts';
import type { Services } from '../core/services.ts';
import type { Store } from '../store/store.ts';
import { runPaths } from './attempt.ts';
import { listCheckpoints } from './checkpoints.ts';
import { planRun, type TrainRequest } from './plan.ts';
import { findRecord } from './results.ts';

export interface Preview {
  readonly key: Digest;
  readonly headline: string;
}

/** Says what a run would do, without running or writing anything. */
export async function previewRun(request: TrainRequest, store: Store, services: Services): Promise<Preview> {
  const plan = await planRun(request, services);
  const record = await findRecord(store, plan.key);
  const name = `${request.model ?? 'The training'} (run ${shortDigest(plan.key)})`;
  for (const phrase of plan.changed ?? []) services.log.info(`Changed since the last run: ${phrase}.`);
  if (record !== undefined && !request.force) {
    return {
      key: plan.key,
      headline: `${name} would not be trained again: an identical run finished on ${record.finishedAt}; its ${plural(record.result.outputs.length, 'output')} would be verified`,
    };
  }
  const generation = String((record?.generation ?? 0) + 1).padStart(4, '0');
  const latest = (await listCheckpoints(runPaths(join(plan.folder, generation)).checkpoints)).at(-1);
  const from = latest === undefined ? 'from its start' : `from the checkpoint ${latest.name}`;
  return {
    key: plan.key,
    headline: `${name} would be trained ${from}, for at most ${formatDuration(request.timeoutMs)}`,
  };
}
