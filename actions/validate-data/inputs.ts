import { UserError } from '../../shared/core/errors.ts';
import type { InputReader } from '../../shared/core/inputs.ts';
import { formatArtifact } from '../../shared/core/references.ts';
import { parseWebAddress } from '../../shared/core/text/uri.ts';
import type { ProfileDepth } from '../../shared/tables/profile.ts';

export interface ValidateDataInputs {
  /** Absolute. */
  readonly contract: string;
  /** `PATH` or `TABLE=PATH`, as written. */
  readonly data: readonly string[];
  /** `dataset:flights`. */
  readonly dataset: string | undefined;
  readonly profile: ProfileDepth;
  readonly maxSamples: number;
  readonly duckdbUrl: string | undefined;
}

export function readInputs(reader: InputReader): ValidateDataInputs {
  const dataset = reader.optionalReference('dataset');
  if (dataset !== undefined && dataset.kind !== 'dataset') {
    throw new UserError('input-invalid', {
      what: `The input dataset names a ${dataset.kind}.`,
      where: { input: 'dataset' },
      remedy: 'Write dataset:NAME.',
    });
  }
  const data = reader.lines('data');
  if (data.length === 0) {
    throw new UserError('input-missing', {
      what: 'The input data is empty.',
      where: { input: 'data' },
      remedy: 'Name at least one file, folder or pattern.',
    });
  }
  return {
    contract: reader.path('contract'),
    data,
    dataset: dataset === undefined ? undefined : formatArtifact(dataset),
    profile: reader.choice('profile', ['full', 'basic', 'none']),
    maxSamples: reader.integer('max-samples', { min: 0, max: 10 }),
    duckdbUrl: readMirror(reader),
  };
}

function readMirror(reader: InputReader): string | undefined {
  const url = reader.optionalString('duckdb-url');
  if (url === undefined || parseWebAddress(url) !== undefined) return url;
  throw new UserError('input-invalid', {
    what: 'The input duckdb-url is no web address.',
    where: { input: 'duckdb-url' },
    remedy: 'Write the address of a folder, such as https://mirror.example/duckdb/.',
  });
}
