import { annotate } from '../../../actions/validate-data/show.ts';
import type { Finding } from '../../../shared/evidence/results/data-validation.ts';
import { digestJson } from '../../../shared/core/digest.ts';
import { RecordingLog } from '../../services.ts';

test('ten checks of a level are told one by one, and how many more there are in one line', () => {
  const findings = Array.from({ length: 13 }, (_, index): Finding => ({
    id: `t.c${index}.minimum`,
    kind: 'minimum',
    table: 't',
    demand: `c${index} is at least 1`,
    verdict: index === 12 ? 'inconclusive' : 'fail',
    observation: '3 of 9 rows are below 1.',
    where: { file: 'c.yaml' },
  }));
  const contract = { ...{ id: 't', version: '1', apiVersion: 'v3.1.0', file: 'c.yaml' }, digest: digestJson('c') };
  const log = new RecordingLog();
  annotate({ result: { contract, tables: [], findings } }, log);
  expect(log.lines.map((line) => line.split(':')[0])).toEqual([
    ...Array.from({ length: 10 }, () => 'error'),
    'warning',
    '2 more checks did not pass; the statement and the report have all.',
  ]);
});
