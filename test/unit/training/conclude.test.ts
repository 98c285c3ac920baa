import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestBytes } from '../../../shared/core/digest.ts';
import type { RunPlan } from '../../../shared/training/plan.ts';
import { concludeRun } from '../../../shared/training/supervision/conclude.ts';
import { trainingHeadline } from '../../../shared/training/show/headline.ts';
import { trainingSection } from '../../../shared/training/show/training.ts';
import type { Statement } from '../../../shared/core/statement.ts';
import type { TrainingResult } from '../../../shared/evidence/results/training.ts';
import { say } from '../../fixtures/report/said.ts';

const HOURS_MS = 5 * 3_600_000;
const RUN = digestBytes('run');
const PLAN = {
  key: RUN,
  secrets: [],
  request: { output: '/nowhere', model: 'model:delay' },
  inputs: { command: ['python', 'train.py'], seed: 1, parameters: {}, code: RUN, data: [], lock: [] },
} as unknown as RunPlan;

test('what became of its processes is counted as every count is written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'run-'));
  const end = { exitCode: 1, wallMs: 1, killed: 12_345, surviving: 1234, problems: [] };
  const outcome = { attempt: { number: 1, state: 'ended', end }, folder, watchedMs: 1 } as const;
  const environment = { os: '', cpu: '', cpus: 1, memoryBytes: 1, gpus: [], tools: {} };
  const { result } = await concludeRun(PLAN, outcome, environment);
  expect(result.notes).toEqual([
    '12,345 of its processes did not end when asked and were killed.',
    '1,234 of its processes withstood SIGKILL and may still run.',
  ]);
});

test.each<readonly ['draining' | 'lost', string, string]>([
  ['draining', 'model:delay was cancelled after 5 h', 'Training: cancelled after 5 h'],
  ['lost', 'model:delay was lost after 5 h', 'Training: lost after 5 h'],
])('a training whose end was not recorded (%s) took as long as it was looked after', async (state, head, section) => {
  const folder = await mkdtemp(join(tmpdir(), 'run-'));
  const outcome = { attempt: { number: 1, state }, folder, watchedMs: HOURS_MS };
  const environment = { os: '', cpu: '', cpus: 1, memoryBytes: 1, gpus: [], tools: {} };
  const { result, verdict } = await concludeRun(PLAN, outcome, environment);
  expect([result.wallMs, verdict]).toEqual([HOURS_MS, 'inconclusive']);
  expect(trainingHeadline(result)).toContain(head);
  const subjects = [{ name: 'run', digest: RUN }];
  const said = say({ action: 'train', subjects, inputs: [], verdict, headline: head, result });
  expect(trainingSection(said.statement as Statement<TrainingResult>, 0).summary[0]).toContain(section);
});
