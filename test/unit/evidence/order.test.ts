import fc from 'fast-check';
import { digestJson } from '../../../shared/core/digest.ts';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import { latestAttempts, type Placing } from '../../../shared/evidence/attempts.ts';
import { buildStatement } from '../../../shared/evidence/statement.ts';

const environment = { os: 'linux', arch: 'x64', node: '24.21.0', cpus: 2, memoryBytes: 8e9 };

interface Said {
  readonly name: string;
  /** Absent on a terminal. */
  readonly run?: number;
  readonly attempt?: number;
  readonly repository?: string;
  readonly leg?: string;
  readonly second: number;
}

function said({ name, run, attempt = 1, repository = 'acme/flights', leg, second }: Said): StoredStatement {
  const draft = {
    action: 'gate',
    subjects: [{ name: 'model', digest: digestJson('model') }],
    inputs: [],
    headline: name,
    result: {},
  };
  const place = { repository, ...(leg === undefined ? {} : { leg }) };
  const identity =
    run === undefined
      ? { host: 'terminal' as const, ...place }
      : { host: 'github' as const, ...place, runId: String(run), attempt, job: 'gate' };
  const at = new Date(1_800_000_000_000 + 1000 * second);
  const statement = buildStatement(draft, { version: '0', run: identity, startedAt: at, finishedAt: at, environment });
  return { statement, digest: digestJson(statement), path: name };
}

const ONE_PLACE: Placing = { placeOf: ({ predicate }) => predicate.action };
const PLACINGS: readonly Placing[] = [
  ONE_PLACE,
  { ...ONE_PLACE, acrossRuns: true },
  { ...ONE_PLACE, acrossRuns: true, judges: () => true },
];

const left = (statements: readonly StoredStatement[], placing: Placing): string[] =>
  latestAttempts(statements, placing)
    .map(({ path }) => path)
    .sort();

test('of commands on a terminal the newest counts, whatever runs stand between them', () => {
  const statements = [
    said({ name: 'newer command', second: 3 }),
    said({ name: 'run 5, run again', run: 5, second: 4 }),
    said({ name: 'run 9', run: 9, second: 1 }),
    said({ name: 'older command', second: 2 }),
  ];
  expect(left(statements, ONE_PLACE)).toEqual(['newer command', 'run 5, run again', 'run 9']);
});

test('a run that is run again stays as old as it is, and a command after the newer one is newer than both', () => {
  const of = (...all: Said[]): string[] =>
    left(
      all.map((each) => said({ leg: 'none', ...each })),
      { ...ONE_PLACE, acrossRuns: true },
    );
  const again = { name: 'run 5, run again', run: 5, attempt: 2, second: 4 };
  const newer = { name: 'run 9', run: 9, second: 1 };
  expect(of(again, newer)).toEqual(['run 9']);
  expect(of(again, newer, { name: 'command', second: 2 })).toEqual(['command']);
  expect(of({ ...again, second: 3 }, { name: 'command', second: 2 })).toEqual(['run 5, run again']);
});

test('law: what counts does not depend on the order in which statements are read', () => {
  const one = fc.record(
    {
      run: fc.integer({ min: 8, max: 12 }),
      attempt: fc.integer({ min: 1, max: 2 }),
      repository: fc.constantFrom('acme/flights', 'acme/other'),
      leg: fc.constantFrom('none', 'a'),
    },
    { requiredKeys: ['repository'] },
  );
  const cases = fc.uniqueArray(one, { maxLength: 7, selector: (each) => JSON.stringify(each) }).chain((all) =>
    fc.record({
      statements: fc
        .shuffledSubarray(
          all.map((_, second) => second),
          { minLength: all.length },
        )
        .map((seconds) =>
          all.map((each, index) => said({ ...each, name: String(index), second: seconds[index] ?? 0 })),
        ),
      shuffled: fc.shuffledSubarray(
        all.map((_, index) => index),
        { minLength: all.length },
      ),
    }),
  );
  fc.assert(
    fc.property(cases, fc.constantFrom(...PLACINGS), ({ statements, shuffled }, placing) => {
      const others = shuffled.flatMap((index) => statements[index] ?? []);
      expect(left(others, placing)).toEqual(left(statements, placing));
    }),
    { numRuns: 300 },
  );
});
