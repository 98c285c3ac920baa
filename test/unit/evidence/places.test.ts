/** Which statement counts: of each place the newest attempt, and then everything. */
import fc from 'fast-check';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import { latestAttempts, type Placing } from '../../../shared/evidence/attempts.ts';
import { BY_NAME, left as countingOf, said as saidBy, type Said } from './said.ts';

type At = Omit<Said, 'name' | 'place' | 'input' | 'second'> & {
  readonly place: string;
  readonly content: string;
  readonly at: number;
};

const said = ({ place, content, at, ...told }: At): StoredStatement =>
  saidBy({ name: `${place} ${content}`, place, input: content, second: at, ...told });

const left = (statements: readonly StoredStatement[], placing = BY_NAME): string[] => countingOf(statements, placing);

test('on a terminal a command at another place hides nothing, and at its own place the newest counts', () => {
  const commands = [
    said({ place: 'fairness', content: 'a', at: 1 }),
    said({ place: 'quality', content: 'a', at: 2 }),
    said({ place: 'fairness', content: 'b', at: 3 }),
  ];
  expect(left(commands)).toEqual(['quality a', 'fairness b']);
});

test('two things said at one place in one attempt both count, and the same thing said twice once', () => {
  const run = { place: 'a', run: '1' };
  expect(left([said({ ...run, content: 'x', at: 1 }), said({ ...run, content: 'y', at: 2 })])).toEqual(['a x', 'a y']);
  expect(left([said({ ...run, content: 'x', at: 1 }), said({ ...run, content: 'x', at: 2 })])).toEqual(['a x']);
});

test('a leg of a matrix that is run again replaces itself and no other', () => {
  const leg = { place: 'a', run: '1' };
  const first = [said({ ...leg, content: 'eu', at: 1, leg: 'eu' }), said({ ...leg, content: 'us', at: 2, leg: 'us' })];
  const again = said({ ...leg, content: 'us, mended', at: 3, attempt: 2, leg: 'us' });
  expect(left([...first, again])).toEqual(['a eu', 'a us, mended']);
  expect(left([...first.slice(0, 1), again])).toEqual(['a eu', 'a us, mended']);
});

test('where no leg is told, what may be of another leg stays', () => {
  const leg = { place: 'a', run: '1', leg: undefined };
  const first = said({ ...leg, content: 'x', at: 1 });
  expect(left([first, said({ ...leg, content: 'y', at: 2, attempt: 2 })])).toEqual(['a x', 'a y']);
  expect(left([first, said({ ...leg, content: 'x', at: 2, attempt: 2 })])).toHaveLength(1);
});

test('a run that is run again stays an older one than the run after it', () => {
  const runs = [
    said({ place: 'a', content: 'new rules', at: 1, run: '1000' }),
    said({ place: 'a', content: 'old rules', at: 2, run: '999', attempt: 2 }),
  ];
  expect(left(runs, { ...BY_NAME, acrossRuns: true })).toEqual(['a new rules']);
});

test('of two judgements of the same in one attempt the better one takes nothing back', () => {
  const judged = (verdict: 'pass' | 'fail', second: number): StoredStatement =>
    saidBy({ name: verdict, place: 'a', second, run: '1', verdict });
  const both = [judged('fail', 1), judged('pass', 2)];
  expect(left(both, { ...BY_NAME, judges: () => true })).toEqual(['fail', 'pass']);
  expect(left(both, { ...BY_NAME, judges: () => true, isState: () => true })).toEqual(['fail', 'pass']);
  expect(left(both, BY_NAME)).toEqual(['pass']);
});

test('a later run makes nothing anew, unless that is asked for', () => {
  const runs = [
    said({ place: 'a', content: 'old', at: 1, run: '1' }),
    said({ place: 'a', content: 'new', at: 2, run: '2' }),
  ];
  expect(left(runs, BY_NAME)).toEqual(['a old', 'a new']);
  expect(left(runs, { ...BY_NAME, acrossRuns: true })).toEqual(['a new']);
});

test('of what says how its place is now only the newest counts, in one attempt too', () => {
  const states = [
    said({ place: 'a', content: 'x', at: 2, run: '1' }),
    said({ place: 'a', content: 'y', at: 1, run: '1' }),
    said({ place: 'b', content: 'z', at: 0, run: '1' }),
  ];
  expect(left(states, { ...BY_NAME, isState: () => true })).toEqual(['a x', 'b z']);
});

test('the order in which statements are found changes nothing', () => {
  const some = fc.record({
    place: fc.constantFrom('a', 'b'),
    content: fc.constantFrom('x', 'y', 'z'),
    attempt: fc.integer({ min: 1, max: 3 }),
    job: fc.constantFrom('gate', 'more'),
    run: fc.constantFrom('1', '2', undefined),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (found, order) => {
      const statements = found.map(({ run, ...each }, at) =>
        said({ ...each, at, ...(run === undefined ? {} : { run }) }),
      );
      const shuffled = statements
        .map((stored) => ({ stored, key: order.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ stored }) => stored);
      const digests = (all: readonly StoredStatement[]): string[] => all.map(({ digest }) => digest).sort();
      expect(digests(latestAttempts(shuffled, BY_NAME))).toEqual(digests(latestAttempts(statements, BY_NAME)));
    }),
  );
});

test('whatever is left out has a successor at its place that is not older', () => {
  const some = fc.record({
    place: fc.constantFrom('a', 'b'),
    content: fc.constantFrom('x', 'y'),
    attempt: fc.integer({ min: 1, max: 3 }),
    job: fc.constantFrom('gate', 'more'),
  });
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 12 }), (found) => {
      const statements = found.map((each, at) => said({ ...each, at, run: '1' }));
      const kept = new Set(latestAttempts(statements, BY_NAME));
      for (const stored of statements) {
        if (kept.has(stored)) continue;
        const { run, finishedAt, headline } = stored.statement.predicate;
        const isReplaced = [...kept].some(({ statement: { subject, predicate } }) => {
          const isSamePlace = subject[0]?.name === stored.statement.subject[0]?.name && predicate.run.job === run.job;
          const isNewer = (predicate.run.attempt ?? 1) > (run.attempt ?? 1);
          return isSamePlace && (isNewer || (predicate.headline === headline && predicate.finishedAt >= finishedAt));
        });
        expect(isReplaced).toBe(true);
      }
    }),
  );
});

/** Counts the looks at statements: twice the legs must not cost more than a little over twice. */
test('the cost of telling the attempts of a matrix grows with the number of its legs', () => {
  const looks = (legs: number): number => {
    let count = 0;
    const placing: Placing = {
      placeOf: (statement) => {
        count += 1;
        return BY_NAME.placeOf(statement);
      },
    };
    const statements = [1, 2].flatMap((attempt) =>
      Array.from({ length: legs }, (_, leg) => {
        const stored = said({ place: 'a', content: String(leg), at: attempt, run: '1', attempt });
        const { predicate } = stored.statement;
        return {
          ...stored,
          get statement() {
            count += 1;
            return { ...stored.statement, predicate };
          },
        };
      }),
    );
    expect(latestAttempts(statements, placing)).toHaveLength(legs);
    return count;
  };
  expect(looks(256)).toBeLessThanOrEqual(2.2 * looks(128));
});
