import { basename, join } from 'node:path';
import type { TreeEntry } from '../../shared/core/digest.ts';
import { UserError } from '../../shared/core/errors.ts';
import type { Reference } from '../../shared/core/references.ts';
import type { Services } from '../../shared/core/services.ts';
import { scratchFolder } from '../../shared/host/scratch.ts';
import { metricsOfRecord, readMetricsFile, type MetricsFile } from '../../shared/gate/metrics/file.ts';
import { resolveReference, versionReference, type ResolvedVersion } from '../../shared/registry/versions.ts';
import { openStore } from '../../shared/store/open.ts';
import type { Store } from '../../shared/store/store.ts';
import { readTree } from '../../shared/store/tree.ts';

const PREDICTIONS = /^predictions\.(parquet|pq|csv|tsv|jsonl|ndjson|json)(\.gz)?$/i;
const METRICS = /^metrics\.(json|ya?ml)$/i;

/** A version of a model in a store, and where its files can be had. */
export interface StoredModel {
  readonly store: Store;
  readonly version: ResolvedVersion;
  /** `model:delay@v7`. */
  readonly reference: string;
}

/** A reference, and the input it was given in. */
export interface Asked {
  readonly reference: Reference;
  readonly input: 'model' | 'rules' | 'baseline';
}

/**
 * @throws UserError `store-missing` and those of the registry
 */
export async function findModel(
  { reference, input }: Asked,
  storeUri: string | undefined,
  services: Services,
): Promise<StoredModel> {
  if (storeUri === undefined) {
    throw new UserError('store-missing', {
      what: 'A reference can only be looked up in a store, and none is given.',
      where: { input: 'store' },
      remedy: 'Give the store, such as file:.trainyard/store or s3://bucket/prefix, or give paths of files instead.',
    });
  }
  const store = await openStore(storeUri, services);
  const version = await resolveReference(store, reference, input);
  return { store, version, reference: versionReference(version) };
}

/** The predictions that are part of a version, written to a temporary file; undefined where it has none. */
export async function predictionsOf(model: StoredModel, services: Services): Promise<string | undefined> {
  const entry = await oneFile(model, PREDICTIONS);
  return entry === undefined ? undefined : fetchFile(model, entry, services);
}

/** The metrics that are part of a version: its metrics file, else what its record says. */
export async function metricsOf(model: StoredModel, services: Services): Promise<MetricsFile | undefined> {
  const { version, reference } = model;
  const entry = await oneFile(model, METRICS);
  if (entry === undefined) {
    return metricsOfRecord(version.record.facts.metrics ?? {}, `the record of ${reference}`, version.recordDigest);
  }
  return readMetricsFile(await fetchFile(model, entry, services), `${entry.path} of ${reference}`);
}

async function oneFile(model: StoredModel, pattern: RegExp): Promise<TreeEntry | undefined> {
  const { entries } = await readTree(model.store, model.version.digest);
  const found = entries.filter(({ path }) => pattern.test(basename(path)));
  if (found.length <= 1) return found[0];
  throw new UserError('version-ambiguous', {
    what: `${model.reference} holds ${found.map(({ path }) => path).join(' and ')}.`,
    remedy: 'Say which one with baseline-predictions, baseline-metrics, predictions or metrics, or keep one of them.',
  });
}

async function fetchFile(model: StoredModel, entry: TreeEntry, services: Services): Promise<string> {
  const path = join(await scratchFolder(services.temp), basename(entry.path));
  await model.store.getToFile(entry.digest, { path, executable: false });
  return path;
}
