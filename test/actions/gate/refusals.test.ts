import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFlights, writePredictions } from '../gate-flights.ts';
import { gateServices, put, runGate, type GateServices } from '../gate-runs.ts';
import { BY_FILES, workspace } from '../gate-workspace.ts';

test.each([
  [{}, 'metrics', /nothing to judge/],
  [{ metrics: 'metrics.json', labels: 'labels.csv' }, 'labels', /labels but no predictions/],
  [{ metrics: 'metrics.json', baseline: 'none', 'baseline-metrics': 'b.json' }, 'baseline', /none, yet files/],
  [{ metrics: 'metrics.json', 'baseline-predictions': 'b.csv' }, 'baseline-predictions', /candidate has none/],
  [{ metrics: 'metrics.json', baseline: 'champion' }, 'baseline', /no reference/],
  [{ metrics: 'metrics.json', level: '95' }, 'level', /level/],
  [{ metrics: 'metrics.json', 'on-missing-baseline': 'pass' }, 'on-missing-baseline', /on-missing-baseline/],
])('inputs that do not go together are refused: %j', async (given, input, what) => {
  await expect(runGate(await gateServices(), given)).rejects.toMatchObject({
    code: 'input-invalid',
    what: expect.stringMatching(what) as string,
    where: { input },
  });
});

describe('bad input is refused with what, where and what to do', () => {
  const flights = makeFlights({ rows: 400 });
  const cases: readonly (readonly [string, (services: GateServices) => Promise<unknown>, string, RegExp, string])[] = [
    [
      'predictions whose ids are others',
      (s) =>
        put(s, {
          'challenger.csv': `id,carrier,origin,delayed,probability\n${flights.map((f) => `X${f.id},AA,ATL,0,0.1`).join('\n')}\n`,
        }),
      'predictions-mismatched',
      /400 of 400 ids in challenger\.csv are not in the baseline, first in lines 2, 3 and 4\. 400 of 400 ids in champion\.csv/,
      'baseline-predictions',
    ],
    [
      'truncated predictions',
      (s) => writePredictions(s.workspace, 'challenger.csv', flights.slice(0, 300), 'challenger'),
      'predictions-mismatched',
      /^The rows do not match\. 100 of 400 ids in champion\.csv are not in the candidate, first in lines 302, 303 and 304\.$/,
      'baseline-predictions',
    ],
    [
      'labels that differ',
      (s) =>
        writePredictions(
          s.workspace,
          'champion.csv',
          flights.map((f, i) => (i === 7 ? { ...f, delayed: f.delayed === 1 ? 0 : 1 } : f)),
          'champion',
        ),
      'predictions-mismatched',
      /1 id has another label in "delayed" in champion\.csv than in challenger\.csv, first in line 9 of the former/,
      'baseline-predictions',
    ],
    [
      'an id twice',
      (s) => writePredictions(s.workspace, 'challenger.csv', [...flights, ...flights.slice(4, 6)], 'challenger'),
      'predictions-invalid',
      /2 rows repeat an earlier id\. The first is line 402\./,
      'predictions',
    ],
    [
      'a probability that is a word',
      (s) => put(s, { 'challenger.csv': 'id,delayed,probability\na,0,0.1\nb,1,high\nc,1,1.2\n' }),
      'predictions-invalid',
      /2 rows cannot be read as a probability in "probability"; they look like "9\.9", "a…a"\. The first is line 3\./,
      'predictions',
    ],
    [
      'a column with another name',
      (s) => put(s, { 'challenger.csv': 'id,delayed,probabilty\na,0,0.1\n' }),
      'predictions-invalid',
      /no column "probability"\. Did you mean "probabilty"\?/,
      'predictions',
    ],
    [
      'an empty file',
      (s) => put(s, { 'challenger.csv': 'id,delayed,probability\n' }),
      'predictions-invalid',
      /holds no rows/,
      'predictions',
    ],
    ['no file', (s) => rm(join(s.workspace, 'challenger.csv')), 'data-missing', /challenger\.csv/, 'predictions'],
  ];
  test.each(cases)('%s', async (...[, spoil, code, what, input]) => {
    const services = await workspace(flights);
    await spoil(services);
    await expect(runGate(services, BY_FILES)).rejects.toMatchObject({
      code,
      what: expect.stringMatching(what) as string,
      where: { input },
      remedy: expect.stringMatching(/./) as string,
    });
  });

  test('a metrics file that is not there, or no metrics', async () => {
    const services = await workspace(flights);
    await expect(runGate(services, { ...BY_FILES, metrics: 'gone.json' })).rejects.toMatchObject({
      code: 'metrics-unreadable',
      where: { file: 'gone.json' },
    });
    await put(services, { 'metrics.json': '{}' });
    await expect(runGate(services, BY_FILES)).rejects.toMatchObject({
      code: 'metrics-unreadable',
      what: expect.stringMatching(/no number/) as string,
    });
  });

  test('rules that are not there', async () => {
    const services = await workspace(flights);
    await expect(runGate(services, { ...BY_FILES, rules: 'gone.yaml' })).rejects.toMatchObject({
      code: 'rules-unreadable',
      where: { file: 'gone.yaml' },
    });
  });
});
