import { plural, shortDigest } from '../core/text/format.ts';
import { worstFirst } from '../core/verdict.ts';
import { subjectsOf } from '../evidence/statement.ts';
import type { TrainingResult } from '../evidence/results/training.ts';
import { bareName, type LinkedNode, type StatementKind } from '../document/kind.ts';
import { trainingSection } from './show/training.ts';

/** How a model was made. That it was made says nothing of how good it is. */
export const TRAINING: StatementKind<TrainingResult> = {
  actions: ['train'],
  stage: 'training',
  section: 'training',
  modelOf: ({ predicate }) => (predicate.result.model === undefined ? undefined : bareName(predicate.result.model)),
  // Code and data are what is mended between two tries; the rest tells one leg from another.
  placeOf: ({ predicate }) => {
    const { model, command, seed, parameters, data } = predicate.result;
    return [
      model ?? '',
      JSON.stringify([command, seed, Object.entries(parameters).sort()]),
      ...data.map(({ name }) => name),
    ];
  },
  sections: (own) =>
    worstFirst(own.toReversed(), ({ statement }) => statement.predicate.verdict ?? 'pass').map(({ statement }, place) =>
      trainingSection(statement, place),
    ),
  failure: () => ['The training failed.'],
  open: ({ predicate }) => [`The training ${STOPPED[predicate.result.status] ?? 'was lost before it ended'}.`],
  next: ({ predicate }) =>
    predicate.run.host === 'terminal' && predicate.verdict === 'fail'
      ? ['mend the cause and run the same training again, or remove its statement where this try no longer counts']
      : undefined,
  makes: (statement) => [
    ...statement.predicate.result.outputs.map(({ digest }) => digest),
    ...subjectsOf(statement).map(({ digest }) => digest),
  ],
  reads: ({ predicate }) => predicate.result.data.map(({ digest }) => digest),
  lineage: ({ statement }) => {
    const { result, verdict } = statement.predicate;
    const made = subjectsOf(statement).find(({ name }) => name === (result.model ?? 'model'));
    const data = result.data.map(({ name, digest }): LinkedNode => {
      const box = { column: 'Data', identity: digest, name, detail: 'read by training', digest } as const;
      return { ...box, mention: true, takes: [], gives: [digest] };
    });
    const run: LinkedNode = {
      column: 'Training',
      identity: result.runKey,
      name: `run ${shortDigest(result.runKey)}`,
      detail: `${plural(Object.keys(result.parameters).length, 'parameter')}, seed ${result.seed}`,
      digest: result.code,
      ...(verdict === undefined || verdict === 'pass' ? {} : { verdict }),
      takes: result.data.map(({ digest }) => digest),
      gives: made === undefined ? [] : [made.digest],
    };
    if (made === undefined) return [...data, run];
    const name = result.model === undefined ? made.name : `model:${bareName(result.model)}`;
    const model = { column: 'Model', identity: made.digest, name, digest: made.digest, mention: true } as const;
    return [...data, run, { ...model, takes: [made.digest], gives: [made.digest] }];
  },
  // What a skipped training tells was spent by the run that is recorded.
  costs: ({ predicate: { result } }) => [
    ...(result.cpuMs === undefined || result.status === 'skipped'
      ? []
      : [{ label: 'CPU time of training', value: result.cpuMs, unit: 'milliseconds', several: 'sum' } as const]),
    ...(result.peakMemoryBytes === undefined || result.status === 'skipped'
      ? []
      : [
          {
            label: 'peak memory of training',
            value: result.peakMemoryBytes,
            unit: 'bytes',
            several: 'greatest',
          } as const,
        ]),
  ],
};

const STOPPED: Partial<Record<TrainingResult['status'], string>> = {
  cancelled: 'was cancelled',
  'timed-out': 'ran out of time',
};
