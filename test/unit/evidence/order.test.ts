import fc from 'fast-check';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import type { Placing } from '../../../shared/evidence/attempts.ts';
import { left as countingOf, said, type Said } from './said.ts';

const ONE_PLACE: Placing = { placeOf: ({ predicate }) => predicate.action };
const PLACINGS: readonly Placing[] = [
  ONE_PLACE,
  { ...ONE_PLACE, acrossRuns: true },
  { ...ONE_PLACE, acrossRuns: true, judges: () => true },
  { ...ONE_PLACE, isState: () => true },
  { ...ONE_PLACE, isState: () => true, judges: () => true },
];

const left = (statements: readonly StoredStatement[], placing: Placing): string[] =>
  countingOf(statements, placing).sort();

test('of commands on a terminal the newest counts, whatever runs stand between them', () => {
  const statements = [
    said({ name: 'newer command', second: 3 }),
    said({ name: 'run 5, run again', run: '5', second: 4 }),
    said({ name: 'run 9', run: '9', second: 1 }),
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
  const again = { name: 'run 5, run again', run: '5', attempt: 2, second: 4 };
  const newer = { name: 'run 9', run: '9', second: 1 };
  expect(of(again, newer)).toEqual(['run 9']);
  expect(of(again, newer, { name: 'command', second: 2 })).toEqual(['command']);
  expect(of({ ...again, second: 3 }, { name: 'command', second: 2 })).toEqual(['run 5, run again']);
});

test('law: what counts does not depend on the order in which statements are read', () => {
  const one = fc.record(
    {
      run: fc.integer({ min: 8, max: 12 }).map(String),
      attempt: fc.integer({ min: 1, max: 2 }),
      repository: fc.constantFrom('acme/flights', 'acme/other'),
      verdict: fc.constantFrom('pass', 'fail'),
      input: fc.constantFrom('a', 'b'),
      leg: fc.constantFrom('none', 'a', undefined),
      // Some end at one moment.
      second: fc.nat(4),
    },
    { requiredKeys: ['repository', 'second'] },
  );
  const read = fc
    .array(one, { maxLength: 7 })
    .map((all) => all.map((each, index) => said({ ...each, name: String(index) })))
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(read, fc.constantFrom(...PLACINGS), ([statements, shuffled], placing) => {
      expect(left(shuffled, placing)).toEqual(left(statements, placing));
    }),
    { numRuns: 500 },
  );
});
