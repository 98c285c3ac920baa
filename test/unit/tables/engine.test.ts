import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEngine, type Engine } from '../../../shared/tables/engine.ts';
import { testServices } from '../../services.ts';
import { writeText } from './data.ts';

let engine: Engine;
let allowed: string;
let forbidden: string;

beforeAll(async () => {
  const services = await testServices({ environment: { SECRET: 'hunter2' } });
  allowed = await writeText(services.temp, 'allowed.csv', 'a\n1\n');
  forbidden = await writeText(services.temp, 'forbidden.csv', 'a\nsecret\n');
  engine = await openEngine(services, { files: [allowed] });
});

afterAll(async () => {
  await engine[Symbol.asyncDispose]();
});

test('the engine reads the files it was given', async () => {
  expect((await engine.rows(`SELECT count(*) FROM read_csv('${allowed}')`)).rows).toEqual([[1n]]);
});

test.each([
  ['another file', () => `SELECT * FROM read_csv('${forbidden}')`],
  ['a path with ..', () => `SELECT * FROM read_text('${allowed}/../forbidden.csv')`],
  ['a system file', () => `SELECT * FROM read_text('/etc/passwd')`],
  ['its own environment', () => `SELECT * FROM read_text('/proc/self/environ')`],
  ['a listing', () => `SELECT * FROM glob('/tmp/*')`],
  ['the network', () => `SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')`],
])('SQL cannot read %s', async (_, sql) => {
  await expect(engine.rows(sql())).rejects.toThrow(/Permission|disabled|not|extension/i);
});

test.each([
  ['write a file', () => `COPY (SELECT 1) TO '${allowed}.new'`],
  ['write over the data', () => `COPY (SELECT 1) TO '${allowed}'`],
  ['attach a database', () => `ATTACH '${allowed}.db'`],
  ['install an extension', () => 'INSTALL httpfs'],
  ['open the door again', () => 'SET enable_external_access = true'],
  ['raise its memory', () => `SET memory_limit = '100GB'`],
])('SQL cannot %s', async (_, sql) => {
  await expect(engine.run(sql())).rejects.toThrow();
  expect(await readFile(allowed, 'utf8')).toBe('a\n1\n');
});

test.each([
  ['two statements', 'SELECT 1; SELECT 2'],
  ['no SELECT', 'CREATE TABLE t (a INTEGER)'],
  ['a COPY without a temporary file', "COPY (SELECT 1) TO 'x' (USE_TMP_FILE false)"],
])('untrusted SQL with %s is refused', async (_, sql) => {
  await expect(engine.select(sql)).rejects.toThrow(/Not|Permission/);
});

test('untrusted SQL is read for two rows at most', async () => {
  const { rows } = await engine.select('SELECT i FROM range(1000000) t(i)');
  expect(rows.length).toBeGreaterThanOrEqual(2);
  expect(rows.length).toBeLessThanOrEqual(4096);
});

/** An engine with a time limit that is just long enough for this machine to open it. */
async function openWithShortLimit(timeLimitMs = 1500): Promise<Engine> {
  try {
    return await openEngine(await testServices(), { files: [], timeLimitMs });
  } catch (error) {
    if ((error as { reason?: unknown }).reason !== 'time') throw error;
    return openWithShortLimit(2 * timeLimitMs);
  }
}

test('how far a long query is can be followed; what is over at once says nothing', async () => {
  const services = await testServices();
  const said: string[] = [];
  services.log.progress = (label) => ({
    update: (done, note) => said.push(`${label}: ${note ?? done}`),
    end: () => said.push('ended'),
  });
  {
    await using own = await openEngine(services, { files: [], reading: 'Reading 1 file (3 MB)' });
    await own.rows('SELECT 1');
    expect(said).toEqual([]);
    await own.run('CREATE TABLE t AS SELECT i FROM range(1000000) r(i)');
    await own.rows(`SELECT count_if(regexp_matches(sha256(CAST(i AS VARCHAR)), '0.*1.*2.*3')) FROM t`);
  }
  expect(said[0]).toMatch(/^Reading 1 file \(3 MB\): query \d is at \d+ %$/);
  expect(said.at(-1)).toBe('ended');
});

test('a query over its time limit ends the engine and says so, also to later requests', async () => {
  await using slow = await openWithShortLimit();
  const endless = slow.rows('SELECT count(*) FROM range(1000000000) a, range(1000000) b WHERE a.range + b.range = -1');
  await expect(endless).rejects.toMatchObject({ reason: 'time' });
  await expect(slow.rows('SELECT 1')).rejects.toMatchObject({ reason: 'time' });
});

test('an engine that outgrows its size ends itself', async () => {
  const limits = { residentLimitBytes: 50e6, timeLimitMs: 280_000 };
  await using small = await openEngine(await testServices(), { files: [], ...limits });
  const heavy = small.rows('SELECT count(*) FROM range(1000000000) a, range(1000000) b WHERE a.range + b.range = -1');
  await expect(heavy).rejects.toMatchObject({ reason: 'memory' });
});

test('a cancelled run ends the engine', async () => {
  const controller = new AbortController();
  await using stopped = await openEngine(await testServices({ cancelled: controller.signal }), { files: [] });
  const endless = stopped.rows(
    'SELECT count(*) FROM range(1000000000) a, range(1000000) b WHERE a.range + b.range = -1',
  );
  controller.abort();
  await expect(endless).rejects.toMatchObject({ name: 'CancelledError' });
  await expect(stopped.rows('SELECT 1')).rejects.toThrow('cancelled before there was a verdict');
});

test('the engine leaves nothing behind', async () => {
  const services = await testServices();
  const closing = await openEngine(services, { files: [] });
  await closing[Symbol.asyncDispose]();
  await expect(readFile(join(services.temp, 'engine-'))).rejects.toThrow();
  const { readdir } = await import('node:fs/promises');
  expect((await readdir(services.temp)).filter((name) => name.startsWith('engine-'))).toEqual([]);
});
