import { fuzz } from '../fuzz/run/session.ts';

test('thousands of random tables and contracts are judged as a plain reading of them says', async () => {
  const { disagreements, decided } = await fuzz({ kind: 'data', seed: 'real', cases: 3000 });
  expect(disagreements).toEqual([]);
  expect(decided).toBeGreaterThan(60_000);
});

test('hundreds of prediction files give the metrics of their definitions', async () => {
  const { disagreements, decided } = await fuzz({ kind: 'predictions', seed: 'real', cases: 300 });
  expect(disagreements).toEqual([]);
  expect(decided).toBeGreaterThan(1000);
});
