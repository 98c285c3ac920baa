import { appendFileSync } from 'node:fs';
import { readPredictions } from '../../../../shared/gate/predictions/predictions.ts';
import type { PredictionColumns } from '../../../../shared/gate/rules/rules.ts';
import { testServices } from '../../../services.ts';
import { writeText } from '../../tables/data.ts';

const BINARY = { task: 'binary', id: 'id', label: 'y', score: 'p' } as const;

test('predictions that are written to while they are read end the gate: its digest would be of other bytes', async () => {
  const services = await testServices();
  const rows = Array.from({ length: 100 }, (_, id) => `${id},${id % 2},0.5\n`).join('');
  const file = await writeText(services.workspace, 'candidate.csv', `id,y,p\n${rows}`);
  // What is read is told after the files were looked at, and before they are read.
  services.log.progress = () => {
    appendFileSync(file, '100,1,0.5\n');
    return { update: () => undefined, end: () => undefined };
  };
  const columns: PredictionColumns = {
    ...BINARY,
    positive: undefined,
    threshold: 0.5,
  };
  const files = { candidate: file, baseline: undefined, labels: undefined };
  const reading = readPredictions({ files, columns, slices: [], sliceValues: [] }, services);
  await expect(reading).rejects.toMatchObject({ code: 'predictions-changed', where: { input: 'predictions' } });
});
