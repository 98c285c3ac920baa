/** What differs between candidate and baseline, and what may be said about it. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { compareRecords, type Recorded } from '../../../shared/gate/differences.ts';
import { digestFile, type Digest } from '../../../shared/core/digest.ts';
import type { Facts } from '../../../shared/registry/records.ts';
import { BY_PATH, CANDIDATE, CHAMPION, LOCK, MAY, NEW, OLD, workspace } from '../gate-candidate.ts';
import { put, runGate } from '../gate-runs.ts';

function recorded(facts: Facts | undefined, parents: Readonly<Record<string, Digest>> = {}): Recorded {
  return { facts, parents: Object.entries(parents).map(([reference, digest]) => ({ reference, digest })) };
}

test('a candidate by path says by its facts what differs from the champion, parameters first, and what nobody can say', async () => {
  const services = await workspace();
  await put(services, { 'facts.json': JSON.stringify(CANDIDATE) });
  const { result, statement } = await runGate(services, { ...BY_PATH, facts: 'facts.json' });
  expect(result.differences).toEqual([
    { kind: 'parameters', what: 'api_key', baseline: 'not shown', candidate: 'not shown' },
    { kind: 'parameters', what: 'max_depth', baseline: '6', candidate: '8' },
    { kind: 'code', what: 'code', baseline: OLD, candidate: NEW },
  ]);
  expect(result.compared).toEqual({
    same: ['data', 'seed', 'command'],
    unrecorded: [{ part: 'lock', by: 'baseline' }],
  });
  const digest = await digestFile(join(services.workspace, 'facts.json'));
  expect(statement.predicate.inputs).toContainEqual({ name: 'facts', digest });
  expect(services.log.text()).toMatch(/What differs from champion v1: .*max_depth 6 → 8; code [0-9a-f]{12} → /);
  expect(JSON.stringify(statement) + services.log.text()).not.toMatch(/k-before|k-after/);
});

test('without facts nothing is claimed, neither a difference nor that there is none', async () => {
  const services = await workspace();
  const { result } = await runGate(services, BY_PATH);
  expect(result.differences).toEqual([]);
  expect(result.compared?.same).toEqual([]);
  expect(result.compared?.unrecorded).toContainEqual({ part: 'code', by: 'candidate' });
  expect(result.compared?.unrecorded).toContainEqual({ part: 'lock', by: 'both' });
  expect(services.log.text()).toContain('What differs from champion v1 cannot be told: it is not on record');
});

test('without a baseline there is nothing to compare with', async () => {
  const services = await workspace();
  await put(services, { 'facts.json': JSON.stringify(CANDIDATE) });
  const { result } = await runGate(services, { ...BY_PATH, facts: 'facts.json', baseline: 'none' });
  expect([result.differences, result.compared]).toEqual([[], undefined]);
});

test.each([
  ['no JSON', 'not: JSON', /not JSON/],
  ['a list', '[]', /form of facts/],
  ['a parameter that is an object', '{"parameters":{"a":{}}}', /form of facts/],
  ['half a character', '{"parameters":{"a":"\\ud800"}}', /half a character/],
  ['more than a megabyte', JSON.stringify({ note: 'x'.repeat(1 << 20) }), /over 1\.05 MB/],
])('facts that are %s are refused with what to write', async (_, text, what) => {
  const services = await workspace();
  await put(services, { 'facts.json': text });
  await expect(runGate(services, { ...BY_PATH, facts: 'facts.json' })).rejects.toMatchObject({
    code: 'facts-invalid',
    what: expect.stringMatching(what) as string,
    where: { file: join(services.workspace, 'facts.json') },
    remedy: expect.stringContaining('Give a JSON object') as string,
  });
});

test('facts that are a folder, or nowhere, are refused', async () => {
  const services = await workspace();
  await mkdir(join(services.workspace, 'folder'));
  for (const facts of ['folder', 'nowhere.json']) {
    await expect(runGate(services, { ...BY_PATH, facts })).rejects.toMatchObject({ code: 'facts-invalid' });
  }
});

test.each(['model:delay@v1', ''])('facts beside a version (%j), which has its own, are refused', async (model) => {
  const services = await workspace();
  await put(services, { 'facts.json': '{}' });
  await expect(runGate(services, { ...BY_PATH, model, facts: 'facts.json' })).rejects.toMatchObject({
    code: 'input-invalid',
    where: { input: 'facts' },
  });
});

describe('what is on record of both', () => {
  test('is never shown where it is a secret, in the command either, and that it differs is said', () => {
    const made = (secret: string, epochs = 5): Recorded =>
      recorded({
        command: ['env', `HF_TOKEN=${secret}`, 'python', 'train.py', `--api-key=${secret}`, `--epochs=${epochs}`],
        parameters: { api_key: secret, hf_token: secret, dsn: `postgres://u:${secret}@db/x`, pad_token: epochs },
      });
    const { differences } = compareRecords(made('sk-live-b'), made('sk-live-a'));
    const hidden = { baseline: 'not shown', candidate: 'not shown' };
    expect(differences).toEqual([
      { kind: 'parameters', what: 'api_key', ...hidden },
      { kind: 'parameters', what: 'dsn', ...hidden },
      { kind: 'parameters', what: 'hf_token', ...hidden },
      { kind: 'command', what: 'command', ...hidden },
    ]);
    const more = compareRecords(made('sk-live-b', 6), made('sk-live-a', 5)).differences;
    expect(more).toContainEqual({ kind: 'parameters', what: 'pad_token', baseline: '5', candidate: '6' });
    const command = 'env HF_TOKEN=*** python train.py --api-key=*** --epochs=';
    const shown = { baseline: `${command}5`, candidate: `${command}6` };
    expect(more).toContainEqual({ kind: 'command', what: 'command', ...shown });
    expect(JSON.stringify([differences, more])).not.toContain('sk-live');
  });

  test('is told apart by type, and a parameter that is not there by its absence', () => {
    const { differences } = compareRecords(
      recorded({ parameters: { depth: '8', constructor: 1, note: '' } }),
      recorded({ parameters: { depth: 8 } }),
    );
    expect(differences.map(({ what, baseline, candidate }) => [what, baseline, candidate])).toEqual([
      ['constructor', 'not set', '1'],
      ['depth', '8', '"8"'],
      ['note', 'not set', '""'],
    ]);
  });

  test('is the same where the run key is, and a run key alone shows that something else differs', () => {
    const same = compareRecords(recorded(CHAMPION), recorded(CHAMPION));
    expect(same).toMatchObject({
      differences: [],
      compared: { same: expect.arrayContaining(['code', 'run']) as unknown },
    });
    const other = compareRecords(recorded({ ...CHAMPION, runKey: NEW }), recorded({ ...CHAMPION, runKey: OLD }));
    expect(other.differences).toEqual([{ kind: 'run', what: 'run key', baseline: OLD, candidate: NEW }]);
    const odd = compareRecords(recorded({ ...CHAMPION, seed: 2 }), recorded(CHAMPION));
    expect(odd.differences).toHaveLength(1);
    expect(odd.compared?.same).not.toContain('run');
  });

  test('stays apart where only the ends of long texts differ, and many differences are counted', () => {
    const long = 'x'.repeat(2000);
    const { differences } = compareRecords(
      recorded({ parameters: { note: `${long}a` } }),
      recorded({ parameters: { note: `${long}b` } }),
    );
    expect(differences).toHaveLength(1);
    expect(differences[0]?.candidate).not.toBe(differences[0]?.baseline);
    expect(differences[0]?.candidate.length).toBeLessThan(200);
    const many = Object.fromEntries(Array.from({ length: 800 }, (_, index) => [`p${index}`, index]));
    const crowd = compareRecords(recorded({ parameters: many }), recorded({ parameters: {} }));
    expect([crowd.differences.length, crowd.compared?.omitted]).toEqual([500, 300]);
  });

  test('is not taken from facts of another shape', () => {
    const odd = { code: 'main', data: [{ name: 'flights' }], lock: 'yes', seed: '1', command: [1], runKey: 7 };
    const { differences, compared } = compareRecords(recorded(odd), recorded(CANDIDATE));
    expect([differences, compared?.same]).toEqual([[], []]);
    expect(compared?.unrecorded.every(({ by }) => by === 'candidate')).toBe(true);
  });
});

describe('data', () => {
  const flights = (digest: Digest): Facts => ({ data: [{ name: 'flights', digest }] });
  const rows = (candidate: Recorded, baseline: Recorded): readonly unknown[] => {
    const { differences, compared } = compareRecords(candidate, baseline);
    const unrecorded = compared?.unrecorded.find(({ part }) => part === 'data')?.by;
    return [
      ...differences.map(({ what, baseline: before, candidate: now }) => [what, before, now]),
      ...(compared?.same.includes('data') === true ? ['same'] : []),
      ...(unrecorded === undefined ? [] : [`not on record: ${unrecorded}`]),
    ];
  };

  test('pinned by both trainings is compared by content, and a version is named where the store knows it', () => {
    const before = recorded(flights(OLD), { 'dataset:flights@v12': OLD });
    expect(rows(recorded(flights(OLD)), before)).toEqual(['same']);
    expect(rows(recorded(flights(NEW)), before)).toEqual([['data flights', 'dataset:flights@v12', NEW]]);
    const more = { data: [...(flights(OLD)['data'] as unknown[]), { name: 'wind', digest: MAY }] };
    expect(rows(recorded(more), before)).toEqual([['data wind', 'none', MAY]]);
  });

  test('of two versions is compared by what they were made from, a model that was trained further included', () => {
    const parents = { 'dataset:flights@v12': OLD, 'model:base@v1': MAY };
    expect(rows(recorded({}, { ...parents, 'model:base@v1': LOCK }), recorded({}, parents))).toEqual([
      ['model:base', 'model:base@v1', 'model:base@v1'],
    ]);
    expect(rows(recorded({}, { 'dataset:flights@v13': OLD }), recorded({}, { 'dataset:flights@v12': OLD }))).toEqual([
      'same',
    ]);
  });

  test('pinned by one and named as origin by the other is compared only where both name the same data sets', () => {
    const before = recorded({}, { 'dataset:flights@v12': OLD });
    expect(rows(recorded(flights(OLD)), before)).toEqual(['same']);
    expect(rows(recorded(flights(NEW)), before)).toEqual([['data flights', 'dataset:flights@v12', NEW]]);
    const other = { data: [{ name: 'holdout', digest: NEW }] };
    expect(rows(recorded(other), before)).toEqual(['not on record: baseline']);
  });

  test('that only one has on record, or neither, is neither the same nor different', () => {
    const before = recorded({ data: [] }, { 'dataset:flights@v12': OLD });
    expect(rows(recorded({ data: [] }), before)).toEqual(['not on record: candidate']);
    expect(rows(recorded(flights(OLD)), recorded({}))).toEqual(['not on record: baseline']);
    expect(rows(recorded({ data: [] }), recorded({ data: [] }))).toEqual(['not on record: both']);
  });
});

test('every part is the same, different or not on record, and nothing differs from itself', () => {
  const digest = fc.constantFrom(OLD, NEW);
  const pins = fc.array(fc.record({ name: fc.constantFrom('a', 'b'), digest }), { maxLength: 2 });
  const facts = fc.record(
    {
      parameters: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.boolean(), fc.integer())),
      ...{ data: pins, lock: pins, code: digest, seed: fc.integer(), command: fc.array(fc.string()), runKey: digest },
    },
    { requiredKeys: [] },
  );
  const sides = fc.record({
    facts: fc.option(facts, { nil: undefined }),
    parents: fc.uniqueArray(fc.record({ reference: fc.constantFrom('dataset:a@v1', 'model:c@v2'), digest }), {
      selector: ({ reference }) => reference,
    }),
  });
  fc.assert(
    fc.property(sides, sides, (candidate, baseline) => {
      const { differences, compared } = compareRecords(candidate, baseline);
      const told = (part: string): number =>
        Number(compared?.same.includes(part as never)) +
        Number(compared?.unrecorded.some((each) => each.part === part)) +
        Number(differences.some(({ kind }) => kind === part));
      for (const part of ['parameters', 'data', 'code', 'lock', 'seed', 'command'])
        expect([part, told(part)]).toEqual([part, 1]);
      expect(compareRecords(candidate, candidate).differences).toEqual([]);
      const mirrored = compareRecords(baseline, candidate).differences;
      expect(
        mirrored.map(({ baseline: now, candidate: before, ...rest }) => ({
          ...rest,
          baseline: before,
          candidate: now,
        })),
      ).toEqual(differences);
    }),
  );
});
