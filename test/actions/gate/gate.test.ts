import { join } from 'node:path';
import { writeParquet } from '../../unit/tables/data.ts';
import { makeFlights, writePredictions } from '../gate-flights.ts';
import { expectGolden, gateServices, put, runGate } from '../gate-runs.ts';
import { BY_FILES, RULES, workspace } from '../gate-workspace.ts';

function verdicts(outcomes: readonly { readonly id: string; readonly verdict: string }[]): Record<string, string> {
  return Object.fromEntries(outcomes.map(({ id, verdict }) => [id, verdict]));
}

test('a model that finds fewer delays does not ship: the log says why, by how much and how surely', async () => {
  const services = await workspace(makeFlights({ rows: 8000, shift: -0.03 }));
  const run = await runGate(services, BY_FILES);
  expect(run.verdict).toBe('fail');
  expect(verdicts(run.result.outcomes)).toEqual({
    'auc.at_least': 'pass',
    'recall.max_regression': 'fail',
    'recall[carrier=HA].max_regression': 'inconclusive',
    'latency_p95.at_most': 'pass',
  });
  expect(run.outputs).toMatchObject({ failed: 1, inconclusive: 1 });
  const { change, threshold } = run.result.outcomes[1] ?? {};
  expect(threshold).toBe(-0.005);
  expect(change?.upper).toBeLessThan(-0.005);
  await expectGolden('do-not-ship.txt', `${services.log.text()}\n${run.headline}`);
  await expectGolden('do-not-ship.summary.md', run.summary ?? '');
});

test('the statement names model, rules and predictions by digest, and everything a report draws', async () => {
  const services = await workspace(makeFlights({ rows: 3000 }));
  const { statement, result } = await runGate(services, BY_FILES);
  expect(statement.subject).toEqual([
    { name: 'model:delay', digest: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string } },
  ]);
  expect(statement.predicate.inputs.map(({ name }) => name)).toEqual([
    'rules.yaml',
    'predictions challenger.csv',
    'baseline predictions',
    'metrics metrics.json',
    'champion',
  ]);
  expect(result.curves?.roc?.map(({ who }) => who)).toEqual(['candidate', 'baseline']);
  expect(result.curves?.confusion).toHaveLength(2);
  expect(result.slices.map(({ column }) => column)).toEqual(expect.arrayContaining(['origin', 'carrier']));
  const harms = result.slices.map(({ change }) => change?.value ?? 0);
  expect(harms).toEqual([...harms].sort((a, b) => a - b));
  expect(result.disagreement?.rows).toBe(3000);
});

test('the same files give the same statement, to the last bit', async () => {
  const flights = makeFlights({ rows: 2000, shift: -0.01 });
  const [first, second] = [await workspace(flights), await workspace(flights)];
  const results = [await runGate(first, BY_FILES), await runGate(second, BY_FILES)];
  expect(results[1]?.result).toEqual(results[0]?.result);
  expect(results[1]?.outputs['statement-digest']).toBe(results[0]?.outputs['statement-digest']);
});

test('a candidate that is its baseline never fails, and is not held up by few rows', async () => {
  const services = await workspace(
    makeFlights({ rows: 300 }),
    RULES.replace('at_least: 0.70', 'max_regression: 0.1pp'),
  );
  const run = await runGate(services, { ...BY_FILES, predictions: 'champion.csv' });
  expect(run.verdict).toBe('pass');
  expect(run.headline).toMatch(/^delay: may ship\. All 4 rules pass/);
});

test('JSON lines and CSV of the same predictions are judged alike', async () => {
  const flights = makeFlights({ rows: 1500, shift: -0.02 });
  const services = await workspace(flights);
  const lines = flights.map((f) =>
    JSON.stringify({
      id: f.id,
      carrier: f.carrier,
      origin: f.origin,
      delayed: f.delayed === 1,
      probability: f.challenger,
    }),
  );
  await put(services, { 'challenger.jsonl': lines.join('\n') });
  const csv = await runGate(services, BY_FILES);
  const json = await runGate(services, { ...BY_FILES, predictions: 'challenger.jsonl' });
  const values = (run: typeof csv): unknown =>
    run.result.outcomes.map(({ candidate, change }) => [candidate?.value, change?.value]);
  expect(values(json)).toEqual(values(csv));
});

test('Parquet of the same predictions is judged as the CSV is', async () => {
  const services = await workspace(makeFlights({ rows: 1500, shift: -0.02 }));
  const csv = join(services.workspace, 'challenger.csv');
  await writeParquet(join(services.workspace, 'challenger.parquet'), `SELECT * FROM read_csv('${csv}')`);
  const one = await runGate(services, BY_FILES);
  const other = await runGate(services, { ...BY_FILES, predictions: 'challenger.parquet' });
  const values = (run: typeof one): unknown =>
    run.result.outcomes.map(({ candidate, change }) => [candidate?.value, change?.value]);
  expect(values(other)).toEqual(values(one));
});

test('predicted classes and predicted numbers are judged row by row too', async () => {
  const services = await gateServices();
  const kinds = ['cat', 'dog', 'emu'];
  const rows = Array.from({ length: 300 }, (_, i) => ({
    kind: kinds[i % 3] ?? '',
    wrong: kinds[(i + 1) % 3] ?? '',
    i,
  }));
  const csv = (errors: (i: number) => boolean): string =>
    `id,kind,said\n${rows.map(({ kind, wrong, i }) => `${i},${kind},${errors(i) ? wrong : kind}`).join('\n')}\n`;
  const numbers = (error: number): string =>
    `id,y,guess\n${rows.map(({ i }) => `${i},${i},${i + error * ((i % 5) - 2)}`).join('\n')}\n`;
  await put(services, {
    'rules.yaml': 'id: id\nlabel: kind\nprediction: said\nrules:\n  - metric: macro_f1\n    max_regression: 1pp\n',
    'numbers.yaml':
      'id: id\nlabel: y\nprediction: guess\ntask: regression\nrules:\n  - metric: rmse\n    max_regression: 0.1\n',
    'good.csv': csv((i) => i % 10 === 0),
    'bad.csv': csv((i) => i % 4 === 0),
    'near.csv': numbers(1),
    'far.csv': numbers(2),
  });
  const classes = await runGate(services, { predictions: 'bad.csv', 'baseline-predictions': 'good.csv' });
  expect(classes.result.outcomes[0]).toMatchObject({ verdict: 'fail', method: 'paired multinomial bootstrap' });
  expect(classes.result.disagreement).toMatchObject({ newlyWrong: 60, newlyRight: 15 });
  const far = await runGate(services, {
    rules: 'numbers.yaml',
    predictions: 'far.csv',
    'baseline-predictions': 'near.csv',
  });
  expect(far.result.outcomes[0]).toMatchObject({ verdict: 'fail', method: 'paired bootstrap' });
  expect(far.result.outcomes[0]?.change?.value).toBeCloseTo(Math.SQRT2, 9);
});

test('names and values from a pull request stay data: in SQL, in the log, in the headline', async () => {
  const services = await gateServices();
  const id = `i"d'; DROP TABLE candidate; --`;
  const value = 'x"y\'\n::error::owned | <img src=x> @octocat';
  const lines = Array.from({ length: 40 }, (_, i) =>
    JSON.stringify({ [id]: i, y: i % 2, p: i % 2 ? 0.2 : 0.8, s: value }),
  );
  await put(services, {
    'rules.yaml': `id: ${JSON.stringify(id)}\nlabel: y\nscore: p\nthreshold: 0.5\nslices: [s]\nrules:\n  - metric: recall\n    slice: s=*\n    at_least: 0.5\n`,
    'a.jsonl': lines.join('\n'),
  });
  const run = await runGate(services, { predictions: 'a.jsonl' });
  expect(run.result.outcomes[0]).toMatchObject({ verdict: 'fail', slice: { column: 's', value }, rows: 40 });
  expect(`${services.log.text()}\n${run.headline}`.split('\n').filter((line) => line.trim().startsWith('::'))).toEqual(
    [],
  );
  const summary = run.summary ?? '';
  expect(summary).not.toMatch(/<img|@octocat/);
  // Seven cells in the header, its rule and the one row: no value made a cell or a line of its own.
  const rows = summary.split('\n').filter((line) => line.startsWith('|'));
  expect(rows.map((row) => row.split(/(?<!\\)\|/).length)).toEqual([9, 9, 9]);
});

test('labels and slices may stand in a file of their own', async () => {
  const flights = makeFlights({ rows: 1000 });
  const services = await workspace(flights);
  await put(services, {
    'labels.csv': `id,carrier,origin,delayed\n${flights.map((f) => [f.id, f.carrier, f.origin, f.delayed].join(',')).join('\n')}\n`,
    'a.csv': `id,probability\n${flights.map((f) => `${f.id},${f.challenger}`).join('\n')}\n`,
    'b.csv': `id,probability\n${flights
      .toReversed()
      .map((f) => `${f.id},${f.champion}`)
      .join('\n')}\n`,
  });
  const apart = await runGate(services, {
    ...BY_FILES,
    predictions: 'a.csv',
    'baseline-predictions': 'b.csv',
    labels: 'labels.csv',
  });
  const together = await runGate(services, BY_FILES);
  const values = (run: typeof apart): unknown =>
    run.result.outcomes.map(({ candidate, change }) => [candidate?.value, change?.value]);
  expect(values(apart)).toEqual(values(together));
});

describe('a model that leaves out up to 1 % of the rows', () => {
  test('does not win by it: recall of the rows that it did predict would pass', async () => {
    const flights = makeFlights({ rows: 3000, shift: -0.04 });
    const missed = flights.filter((f) => f.delayed === 1 && f.challenger < 0.5).slice(0, 30);
    const services = await workspace(flights, RULES.replace('at_least: 0.70', 'max_regression: 5pp'));
    const kept = flights.filter((f) => !missed.includes(f));
    await writePredictions(services.workspace, 'challenger.csv', kept, 'challenger');
    const run = await runGate(services, BY_FILES);
    expect(run.result).toMatchObject({ rows: 3000, unpredicted: { candidate: 30, baseline: 0 } });
    const whole = flights.filter((f) => f.delayed === 1);
    const recall = run.result.outcomes.find(({ metric }) => metric === 'recall');
    const found = whole.filter((f) => f.challenger >= 0.5).length;
    expect(recall).toMatchObject({ rows: 3000, positives: whole.length, unpredicted: { candidate: 30, baseline: 0 } });
    expect(recall?.candidate?.value).toBeCloseTo(found / whole.length, 12);
    expect(run.headline).toMatch(/; the candidate did not predict 30 of 3,000 rows$/);
    await expectGolden('left-out.txt', `${services.log.text()}\n${run.headline}`);
  });

  test('is a warning where the rules pass whichever way those rows turn out', async () => {
    const services = await workspace(
      makeFlights({ rows: 3000 }),
      RULES.replace('0.5pp', '10pp').replace('8pp', '60pp'),
    );
    await writePredictions(services.workspace, 'champion.csv', makeFlights({ rows: 3000 }).slice(6), 'champion');
    const run = await runGate(services, BY_FILES);
    expect(run.verdict).toBe('warn');
    expect(run.result.unpredicted).toEqual({ candidate: 0, baseline: 6 });
    expect(verdicts(run.result.outcomes)).toEqual({
      'auc.at_least': 'pass',
      'recall.max_regression': 'warn',
      'recall[carrier=HA].max_regression': 'pass',
      'latency_p95.at_most': 'pass',
    });
    expect(run.headline).toMatch(/^delay: may ship, with a warning\..*; the baseline did not predict 6 of 3,000 rows$/);
  });
});

test('without predictions values decide, and the reason says that their uncertainty is unknown', async () => {
  const services = await gateServices();
  await put(services, {
    'rules.yaml':
      'rules:\n  - metric: auc\n    at_least: 0.7\n    max_regression: 0.5pp\n  - metric: log_loss\n    max_regression: 2% of baseline\n',
    'metrics.json': '{"AUC": 0.741, "log_loss": 0.431}',
    'champion.json': '{"auc": 0.738, "log_loss": {"value": 0.43, "stderr": 0.001}}',
  });
  const run = await runGate(services, {
    metrics: 'metrics.json',
    'baseline-metrics': 'champion.json',
    baseline: 'champion',
  });
  expect(run.verdict).toBe('pass');
  await expectGolden('values-alone.txt', `${services.log.text()}\n${run.headline}`);
});

test('reported standard errors become an interval, called unpaired', async () => {
  const services = await gateServices();
  await put(services, {
    'rules.yaml': 'rules:\n  - metric: accuracy\n    from: results.task.acc,none\n    max_regression: 1pp\n',
    'a.json': '{"results": {"task": {"acc,none": 0.60, "acc_stderr,none": 0.01}}}',
    'b.json': '{"results": {"task": {"acc,none": 0.61, "acc_stderr,none": 0.01}}}',
  });
  const run = await runGate(services, {
    metrics: 'a.json',
    'baseline-metrics': 'b.json',
    baseline: 'b',
  });
  const [outcome] = run.result.outcomes;
  expect(outcome).toMatchObject({ verdict: 'inconclusive', method: 'reported standard errors, unpaired' });
  expect(outcome?.change?.lower).toBeCloseTo(-0.01 - 1.959964 * Math.sqrt(2e-4), 6);
});

test('what a metrics file does not say stays open, with a hint at what it does say', async () => {
  const services = await gateServices();
  await put(services, {
    'rules.yaml':
      'rules:\n  - metric: auc\n    at_least: 0.7\n  - metric: f1\n    at_least: 0.5\n  - metric: accuracy\n    at_least: 0.9\n',
    'metrics.json': '{"test": {"auc": 0.9}, "f1": NaN, "accuracy": 91.2}',
  });
  const run = await runGate(services, { metrics: 'metrics.json' });
  expect(run.verdict).toBe('inconclusive');
  expect(run.result.outcomes.map(({ reason }) => reason)).toEqual([
    'metrics.json has no "auc"; there is "test.auc", which a rule names with "from"',
    'f1 in metrics.json is NaN',
    'accuracy in metrics.json is 91.2, which is no proportion: if it is in percent, write "reported_in: percent"',
  ]);
  expect(run.headline).toMatch(/^delay|^model\.bin: inconclusive\. 3 of 3 rules are inconclusive/);
});

describe('a baseline that is not there', () => {
  test('is an error as long as nobody said so', async () => {
    const services = await workspace(makeFlights({ rows: 50 }));
    const inputs = { predictions: 'challenger.csv', metrics: 'metrics.json' };
    await expect(runGate(services, inputs)).rejects.toMatchObject({
      code: 'baseline-unsaid',
      where: { file: 'rules.yaml', line: 11 },
    });
  });

  test('leaves rules on a change open', async () => {
    const services = await workspace(makeFlights({ rows: 2000 }));
    const run = await runGate(services, {
      predictions: 'challenger.csv',
      metrics: 'metrics.json',
      baseline: 'none',
    });
    expect(run.verdict).toBe('inconclusive');
    expect(verdicts(run.result.outcomes)).toMatchObject({
      'auc.at_least': 'pass',
      'recall.max_regression': 'inconclusive',
    });
    expect(run.result.baseline).toBeUndefined();
  });

  test('is a warning in the headline where absolute rules alone were asked for', async () => {
    const services = await workspace(makeFlights({ rows: 2000 }));
    const run = await runGate(services, {
      predictions: 'challenger.csv',
      metrics: 'metrics.json',
      baseline: 'none',
      'on-missing-baseline': 'absolute-only',
    });
    expect(run.verdict).toBe('warn');
    expect(run.headline).toBe(
      'delay: may ship, with a warning. There is no baseline, so only absolute rules were judged: 2 pass, 2 not judged',
    );
  });
});
