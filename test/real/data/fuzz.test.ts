import { fuzz } from '../../fuzz/run/session.ts';

// More cases than the fast tier takes; `npm run fuzz -- --cases N --seed S` tries as many others as one likes.
test('hundreds of random tables and contracts are judged as a plain reading of them says', async () => {
  const { disagreements, decided } = await fuzz({ kind: 'data', seed: 'real', cases: 400 });
  expect(disagreements).toEqual([]);
  expect(decided).toBeGreaterThan(10_000);
});

test('a hundred prediction files give the metrics of their definitions', async () => {
  const { disagreements, decided } = await fuzz({ kind: 'predictions', seed: 'real', cases: 100 });
  expect(disagreements).toEqual([]);
  expect(decided).toBeGreaterThan(500);
});
