import type { Statement } from '../../../shared/core/statement.ts';
import type { Section } from '../../../shared/document/document.ts';
import type { TrainingResult } from '../../../shared/evidence/results/training.ts';
import { NOT_REPRODUCIBLE } from '../../../shared/training/show/notes.ts';
import { trainingSection } from '../../../shared/training/show/training.ts';
import { trainingResult } from '../../fixtures/report/parts.ts';
import { say } from '../../fixtures/report/said.ts';

function sectionOf(overrides: Partial<TrainingResult>): Section {
  const result = trainingResult(overrides);
  const subjects = [{ name: 'run', digest: result.runKey }];
  const { statement } = say({ action: 'train', subjects, inputs: [], verdict: 'warn', headline: 'x', result });
  return trainingSection(statement as Statement<TrainingResult>, 0);
}

test.each<readonly [string, Partial<TrainingResult>, boolean]>([
  ['that succeeded', {}, true],
  ['that was proved', { status: 'skipped' }, true],
  ['with a note of something else', { notes: ['A metric was not finite.'] }, true],
  ['of which another machine has got other outputs', { notes: [NOT_REPRODUCIBLE] }, false],
  ['that failed', { status: 'failed' }, false],
  ['that was cancelled', { status: 'cancelled' }, false],
  ['that ran out of time', { status: 'timed-out' }, false],
])('a training %s is called reproducible where it is', (_, overrides, isReproducible) => {
  expect(JSON.stringify(sectionOf(overrides).summary).includes('reproducible as ')).toBe(isReproducible);
});

test('the page shows every note of a training', () => {
  const notes = ['A metric was not finite.', NOT_REPRODUCIBLE];
  const shown = sectionOf({ notes }).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  expect(shown).toEqual(notes.map((note) => [note]));
});
