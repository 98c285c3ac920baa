import { readdir } from 'node:fs/promises';
import { validateData } from '../../../shared/checks/validate.ts';
import { untilCancelled } from '../../../shared/core/cancelled.ts';
import { findSource } from '../../../shared/tables/sources.ts';
import { eventually } from '../../eventually.ts';
import { testServices } from '../../services.ts';
import { contractOf, writeText } from '../tables/data.ts';

const ENDLESS = 'SELECT count(*) FROM range(1000000000) a, range(1000000) b WHERE a.range + b.range = -1';

test('a validation that is cancelled while a query runs ends as a cancel, not as a fault of data or engine', async () => {
  const cancel = new AbortController();
  const services = await testServices({ cancelled: cancel.signal });
  await writeText(services.temp, 'd.csv', 'id\n1\n');
  const contract = contractOf('- {name: id}', `- {type: sql, query: '${ENDLESS}', mustBe: 0}`);
  const sources = new Map([['t', await findSource('d.csv', [services.temp])]]);
  const running = validateData({ contract, sources, profile: 'none', maxSamples: 0 }, services);
  const ended = expect(running).rejects.toMatchObject({ name: 'CancelledError' });
  const engines = async (): Promise<readonly string[]> =>
    (await readdir(services.temp)).filter((name) => name.startsWith('engine-'));
  await eventually('the engine of the queries was started', async () => (await engines()).length === 2);
  cancel.abort();
  await ended;
  expect(await engines()).toEqual([]);
});

test('what cannot be stopped is no longer waited for once the run is cancelled', async () => {
  const { promise: never } = Promise.withResolvers<number>();
  const cancel = new AbortController();
  const waiting = untilCancelled(never, cancel.signal);
  cancel.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'CancelledError' });
  await expect(untilCancelled(never, cancel.signal)).rejects.toThrow('cancelled before there was a verdict');
  const running = new AbortController().signal;
  expect(await untilCancelled(Promise.resolve(7), running)).toBe(7);
  await expect(untilCancelled(Promise.reject(new Error('its own')), running)).rejects.toThrow('its own');
});
