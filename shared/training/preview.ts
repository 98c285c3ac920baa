import { join } from 'node:path';
import type { Digest } from '../core/digest.ts';
import { formatDuration, plural, shortDigest } from '../core/text/format.ts';
import type { Services } from '../core/services.ts';
import type { Store } from '../store/store.ts';
import { runPaths } from './supervision/attempt.ts';
import { listCheckpoints } from './checkpoints/checkpoints.ts';
import { MAX_OUTPUTS } from './supervision/conclude.ts';
import { planRun, type TrainRequest } from './plan.ts';
import { notRecorded } from './output/predictions.ts';
import { findRecord, type RunRecord } from './results.ts';

export interface Preview {
  readonly key: Digest;
  readonly headline: string;
}

/**
 * Says what a run would do, without running or writing anything.
 *
 * @throws UserError as the run would: for inputs that cannot be used and for predictions that it did not leave
 */
export async function previewRun(request: TrainRequest, store: Store, services: Services): Promise<Preview> {
  const plan = await planRun(request, services);
  const record = await findRecord(store, plan.key);
  const name = `${request.model ?? 'The training'} (run ${shortDigest(plan.key)})`;
  for (const phrase of plan.changed ?? []) services.log.info(`Changed since the last run: ${phrase}.`);
  if (record !== undefined && !request.force) {
    checkPredictions(request.predictions, record);
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

/** A record that lists only some of its files is judged once they are there. */
function checkPredictions(predictions: string | undefined, { result }: RunRecord): void {
  const names = result.outputs.map(({ name }) => name);
  if (predictions !== undefined && names.length < MAX_OUTPUTS && !names.includes(predictions))
    throw notRecorded(predictions, names);
}
