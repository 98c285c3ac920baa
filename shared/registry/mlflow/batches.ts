import type { JsonObject } from '../../core/text/json.ts';
import type { RunPart } from './plan.ts';

/** What one `runs/log-batch` takes (MLflow's REST reference, "Log Batch"). */
const MAX_METRICS = 1000;
const MAX_PARAMETERS = 100;
const MAX_TAGS = 100;
const MAX_ENTRIES = 1000;
const MAX_BYTES = 900_000;

type Kind = 'params' | 'metrics' | 'tags';

const LIMITS: Readonly<Record<Kind, number>> = { params: MAX_PARAMETERS, metrics: MAX_METRICS, tags: MAX_TAGS };

/**
 * What a run lacks, cut into requests that MLflow takes. Each metric has the time of the version and step 0, so that
 * one that is sent twice is the same point and stays one.
 */
export function runBatches(part: RunPart, atMs: number): readonly JsonObject[] {
  const entries: (readonly [Kind, JsonObject])[] = [
    ...Object.entries(part.tags).map(([key, value]) => ['tags', { key, value }] as const),
    ...Object.entries(part.parameters).map(([key, value]) => ['params', { key, value }] as const),
    ...Object.entries(part.metrics).map(
      ([key, value]) => ['metrics', { key, value, timestamp: atMs, step: 0 }] as const,
    ),
  ];
  const batches: Record<Kind, JsonObject[]>[] = [];
  let bytes = 0;
  for (const [kind, entry] of entries) {
    const size = Buffer.byteLength(JSON.stringify(entry)) + 1;
    const last = batches.at(-1);
    if (last === undefined || bytes + size > MAX_BYTES || isFull(last, kind)) {
      batches.push({ params: [], metrics: [], tags: [], [kind]: [entry] });
      bytes = size;
    } else {
      last[kind].push(entry);
      bytes += size;
    }
  }
  return batches;
}

function isFull(batch: Readonly<Record<Kind, readonly JsonObject[]>>, kind: Kind): boolean {
  const total = batch.params.length + batch.metrics.length + batch.tags.length;
  return batch[kind].length >= LIMITS[kind] || total >= MAX_ENTRIES;
}
