import { slicedView } from '../../../../shared/gate/measure/measure.ts';
import { readPredictions } from '../../../../shared/gate/predictions/predictions.ts';
import type { PredictionRequest, PredictionSet } from '../../../../shared/gate/predictions/set.ts';
import type { PredictionColumns } from '../../../../shared/gate/rules/rules.ts';
import { testServices } from '../../../services.ts';
import { writeParquet, writeText } from '../../tables/data.ts';
import { join } from 'node:path';

const COLUMNS: PredictionColumns = {
  task: 'binary',
  id: 'id',
  label: 'y',
  score: 'p',
  positive: undefined,
  threshold: 0.5,
};

/** Files by role: lines of CSV, or a query for Parquet. */
interface Files {
  readonly candidate: string;
  readonly baseline?: string;
  readonly labels?: string;
}

async function read(files: Files, more: Partial<PredictionRequest> = {}): Promise<PredictionSet> {
  const services = await testServices();
  const write = async (role: string, text: string | undefined): Promise<string | undefined> => {
    if (text === undefined) return undefined;
    if (!text.startsWith('SELECT')) return writeText(services.workspace, `${role}.csv`, text);
    return writeParquet(join(services.workspace, `${role}.parquet`), text);
  };
  const candidate = (await write('candidate', files.candidate)) ?? '';
  const paths = {
    candidate,
    baseline: await write('baseline', files.baseline),
    labels: await write('labels', files.labels),
  };
  return readPredictions({ files: paths, columns: COLUMNS, slices: [], sliceValues: [], ...more }, services);
}

const IDS = Array.from({ length: 200 }, (_, index) => index);

function csv(ids: readonly number[], row: (id: number) => string, header = 'id,y,p'): string {
  return `${header}\n${ids.map((id) => `${id},${row(id)}`).join('\n')}\n`;
}

test('ids of CSV and of Parquet that gaps made floats are joined by value', async () => {
  const { paired, whole } = await read({
    candidate: csv(IDS, (id) => `${id % 2},0.25`),
    baseline: 'SELECT i::DOUBLE AS id, (i % 2)::BOOLEAN AS y, 0.75::FLOAT AS p FROM range(200) t(i)',
  });
  expect([paired?.count, whole]).toEqual([200, undefined]);
});

test('what a model left out of the labels is a gap, with the slice that the labels tell', async () => {
  const { all, paired, whole, unpredicted, unplaced, spellings } = await read(
    {
      candidate: csv(IDS.slice(2), () => '0.25', 'id,p'),
      baseline: csv(IDS.slice(0, -1), () => '0.75', 'id,p'),
      labels: csv(IDS, (id) => `${id === 0 ? 1 : 0},${id % 2}.0`, 'id,y,part'),
    },
    { slices: ['part'], sliceValues: ['1', '01'] },
  );
  expect([all.count, paired?.count, whole?.count]).toEqual([198, 197, 200]);
  expect(unpredicted).toEqual({ candidate: 2, baseline: 1 });
  expect(unplaced.size).toBe(0);
  expect([...(spellings.get('part') ?? [])]).toEqual([
    ['1', '1'],
    ['01', '01'],
  ]);
  // Ordered by id as text: 0, 1, 10, 100 …; the candidate lacks 0 and 1.
  expect(whole?.candidate.slice(0, 3)).toEqual(Float64Array.of(NaN, NaN, 0.25));
  expect([whole?.label[0], whole?.slices.get('part')?.values]).toEqual([1, ['0', '1']]);
});

test('without a file of labels the other model tells which rows there are, with label and slice', async () => {
  const { whole, unpredicted, unplaced } = await read(
    {
      candidate: csv(IDS.slice(1), () => '0,0.25,a', 'id,y,p,part'),
      baseline: csv(IDS, (id) => `${id === 0 ? 1 : 0},0.75,${id === 0 ? 'b' : 'a'}`, 'id,y,p,part'),
    },
    { slices: ['part'] },
  );
  expect(unpredicted).toEqual({ candidate: 1, baseline: 0 });
  expect([whole?.label[0], whole?.slices.get('part')?.values, unplaced.size]).toEqual([1, ['b', 'a'], 0]);
});

test('a slice that no file tells of a missing row is said', async () => {
  const { unplaced } = await read(
    {
      candidate: csv(IDS.slice(1), (id) => `${id % 2},0.25,a`, 'id,y,p,part'),
      baseline: csv(IDS, (id) => `${id % 2},0.75`, 'id,y,p'),
    },
    { slices: ['part'] },
  );
  expect([...unplaced]).toEqual([['part', 1]]);
});

test('the positive label counts by value, for labels in a file of their own too', async () => {
  const { all, classes } = await read(
    {
      candidate: csv(IDS, () => '0.25', 'id,p'),
      labels: 'SELECT i AS id, (i % 4)::DOUBLE AS y FROM range(200) t(i)',
    },
    { columns: { ...COLUMNS, positive: '3' } },
  );
  expect(classes).toMatchObject({ positive: '3', others: 3 });
  expect(Array.from(all.label).filter((label) => label === 1)).toHaveLength(50);
});

const BOTH = { candidate: csv(IDS, (id) => `${id % 2},0.25`), baseline: csv(IDS, (id) => `${id % 2},0.25`) };

test.each([
  [
    'more than a small share',
    { ...BOTH, candidate: csv(IDS.slice(3), (id) => `${id % 2},0.25`) },
    /^The rows do not match\. 3 of 200 ids in .*baseline\.csv are not in the candidate, first in lines 2, 3 and 4\.$/,
    /same ids\.$/,
  ],
  [
    'ids with zeros in front',
    { ...BOTH, baseline: `id,y,p\n${IDS.map((id) => `0${id},${id % 2},0.25`).join('\n')}\n` },
    /200 of 200 ids/,
    /200 ids differ in capitals or leading zeros alone, such as 007 and 7/,
  ],
  [
    'moments in two ways',
    {
      candidate: csv(IDS.slice(0, 20), (id) => `${id % 2},0.25`).replace(
        /^(\d+)/gm,
        (id) => `2026-01-${String(Number(id) + 1).padStart(2, '0')} 00:00:00+01:00`,
      ),
      baseline: csv(IDS.slice(0, 20), (id) => `${id % 2},0.25`).replace(
        /^(\d+)/gm,
        (id) => `${new Date(Date.UTC(2025, 11, 31 + Number(id), 23)).toISOString().slice(0, 19)}Z`,
      ),
    },
    /20 of 20 ids/,
    /20 ids are of the same moment in both files and written otherwise, such as with an offset and with Z/,
  ],
  [
    'a row without a label',
    {
      candidate: csv([...IDS, 200], () => '0.25', 'id,p'),
      labels: csv(IDS, (id) => `${id % 2}`, 'id,y'),
    },
    /1 of 201 ids in .*candidate\.csv are without a label, first in line 202\.$/,
    /Predict every labelled row and no other/,
  ],
])('refused: %s', async (_, files, what, remedy) => {
  await expect(read(files)).rejects.toMatchObject({
    code: 'predictions-mismatched',
    what: expect.stringMatching(what) as string,
    remedy: expect.stringMatching(remedy) as string,
  });
});

test('a file of predictions without a column that the others have is refused by its name', async () => {
  const services = await testServices();
  await writeText(services.workspace, 'parts/a.csv', 'id,y,p,part\n1,0,0.25,x\n');
  await writeText(services.workspace, 'parts/b.csv', 'id,y,p,Part\n2,1,0.75,x\n');
  const files = { candidate: 'parts', baseline: undefined, labels: undefined };
  const request = { files, columns: COLUMNS, slices: ['part'], sliceValues: [] };
  await expect(readPredictions(request, services)).rejects.toMatchObject({
    code: 'predictions-invalid',
    message: expect.stringContaining('parts/b.csv has no column "part"') as string,
  });
});

const WITH_PART = 'id,y,p,part';

/** Of even and odd ids; the values that rules name, and how many rows each finds. */
const SLICES: Readonly<Record<string, readonly [parts: readonly string[], found: Readonly<Record<string, number>>]>> = {
  'numbers by value where each is written in one way': [
    ['1.0', '2'],
    { '1': 100, '1.0': 100, '2.0': 100, '1.00': 100 },
  ],
  'codes that look like numbers': [['1.1', '1.10'], { '1.1': 100, '1.10': 100, '1.100': 0 }],
  'a code beside which nothing stands': [['1.10', '2.0'], { '1.1': 0, '1.10': 100, '2': 100 }],
  'versions of which one has a zero more': [['1', '1.0'], { '1': 100, '1.0': 100, '1.00': 0 }],
  'zeros in front': [['7', '007'], { '7': 100, '007': 100, '07': 0 }],
  'rows without a value beside a text that says so': [['(none)', ''], { '(none)': 100, '(no value)': 100 }],
  'rows without a value': [['a', ''], { '(none)': 100, a: 100 }],
};

test('slices are told apart by what is written, and numbers of a Parquet file are found as a rule writes them', async () => {
  const all = Object.values(SLICES);
  const names = all.map((_, index) => `s${index}`);
  const candidate = csv(
    IDS,
    (id) => `${id % 2},0.25,${id % 3},${all.map(([parts]) => parts[id % 2] ?? '').join(',')}`,
    `${WITH_PART},${names.join(',')}`,
  );
  const baseline = 'SELECT i AS id, i % 2 AS y, 0.75 AS p, (i % 3)::DOUBLE AS part FROM range(200) t(i)';
  const sliceValues = ['1', ...new Set(all.flatMap(([, found]) => Object.keys(found)))];
  const set = await read({ candidate, baseline }, { slices: ['part', ...names], sliceValues });
  const count = (column: string, value: string): number | undefined => slicedView(set, { column, value })?.all.count;
  expect(count('part', '1')).toBe(67);
  const found = all.map(([, wanted], index) =>
    Object.fromEntries(Object.keys(wanted).map((value) => [value, count(`s${index}`, value)])),
  );
  expect(Object.fromEntries(Object.keys(SLICES).map((name, index) => [name, found[index]]))).toEqual(
    Object.fromEntries(Object.entries(SLICES).map(([name, [, wanted]]) => [name, wanted])),
  );
});

const OWN = csv(IDS, (id) => `${id % 2},0.25,a`, WITH_PART);

test.each<[string, Files, RegExp]>([
  [
    'labels beside a file of labels',
    {
      candidate: csv(IDS, (id) => `${id < 2 ? 'yes' : id % 2},0.25`),
      labels: csv(IDS, (id) => `${id === 2 ? 1 : id % 2}`, 'id,y'),
    },
    /^The rows do not match\. 3 ids have another label in "y" in .*candidate\.csv than in .*labels\.csv, first in lines 2, 3 and 4 of the former\.$/,
  ],
  [
    'slices of candidate and baseline',
    { candidate: csv(IDS, (id) => `${id % 2},0.25,${id === 9 ? 'b' : 'a'}`, WITH_PART), baseline: OWN },
    /1 id has another value in "part" in .*baseline\.csv than in .*candidate\.csv, first in line 11 of the former/,
  ],
  [
    'slices of a model and of the labels',
    {
      candidate: csv(IDS, (id) => `0.25,${id === 9 ? '' : 'a'}`, 'id,p,part'),
      labels: csv(IDS, (id) => `${id % 2},a`, 'id,y,part'),
    },
    /1 id has another value in "part" in .*candidate\.csv than in .*labels\.csv/,
  ],
  [
    'codes that one file has and the other merges',
    {
      candidate: csv(IDS, (id) => `${id % 2},0.25,1`, WITH_PART),
      baseline: csv(IDS, (id) => `${id % 2},0.25,${id === 9 ? '1.0' : '1'}`, WITH_PART),
    },
    /1 id has another value in "part"/,
  ],
])('refused: %s that differ', async (_, files, what) => {
  await expect(read(files, { slices: ['part'] })).rejects.toMatchObject({
    code: 'predictions-mismatched',
    what: expect.stringMatching(what) as string,
  });
});

test('labels beside a file of labels: those that are the same, or none, are no contradiction', async () => {
  const candidate = csv(IDS, (id) => `${id < 9 ? '' : id % 2 === 1 ? 'True' : '0.0'},0.25`);
  const { all } = await read({ candidate, labels: csv(IDS, (id) => `${id % 2}`, 'id,y') });
  expect(all.count).toBe(200);
});
