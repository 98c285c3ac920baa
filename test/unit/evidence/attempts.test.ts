import type { StoredStatement } from '../../../shared/core/statement.ts';
import { fromAttempts, isSameAttempt, isSameRun } from '../../../shared/evidence/attempts.ts';
import { BY_NAME, left, said as saidBy, type Said } from './said.ts';

type Tried = Partial<Said> & { readonly attempt: number };

/** A check of data, of which every try makes another subject of the same name. */
const said = (name: string, { attempt, ...told }: Tried): StoredStatement =>
  saidBy({ name, model: name, place: 'a.csv', run: '42', second: attempt, attempt, ...told });

test('a later attempt of the same job replaces what an earlier one said of the same subject', () => {
  expect(left([said('old', { attempt: 1 }), said('new', { attempt: 2 })])).toEqual(['new']);
  expect(left([said('old', { attempt: 1 }), said('new', { attempt: 3, input: 'y' })])).toEqual(['new']);
});

test('a job that was not run again keeps its word, as does another run', () => {
  const statements = [
    said('other subject', { attempt: 1, place: 'b.csv' }),
    said('other job', { attempt: 1, job: 'more' }),
    said('other run', { attempt: 1, run: '41' }),
    said('new', { attempt: 2 }),
  ];
  expect(left(statements)).toEqual(['other subject', 'other job', 'other run', 'new']);
});

test('legs of a matrix on the same subject are told apart by their inputs', () => {
  const statements = [
    said('leg 1, old', { attempt: 1, input: 'seed 1' }),
    said('leg 2', { attempt: 1, input: 'seed 2' }),
    said('leg 1, new', { attempt: 2, input: 'seed 1' }),
  ];
  expect(left(statements)).toEqual(['leg 2', 'leg 1, new']);
});

test('where the successor cannot be told, the earlier word stays: it may be a failure', () => {
  const statements = [
    said('leg 1', { attempt: 1, input: 'seed 1' }),
    said('leg 2', { attempt: 1, input: 'seed 2' }),
    said('new', { attempt: 2, input: 'seed 3' }),
  ];
  expect(left(statements)).toEqual(['leg 1', 'leg 2', 'new']);
});

test('subjects and inputs are the same in whatever order they were written', () => {
  const turned = (stored: StoredStatement): StoredStatement => {
    const { subject, predicate } = stored.statement;
    const inputs = predicate.inputs.toReversed();
    return {
      ...stored,
      statement: { ...stored.statement, subject: subject.toReversed(), predicate: { ...predicate, inputs } },
    };
  };
  const two = (stored: StoredStatement): StoredStatement => {
    const { subject, predicate } = stored.statement;
    const [one] = saidBy({ name: '', place: 'b.csv', second: 0 }).statement.subject;
    const inputs = [
      ...predicate.inputs,
      { name: 'another', digest: predicate.inputs[0]?.digest ?? 'sha256:' },
    ] as const;
    return {
      ...stored,
      statement: {
        ...stored.statement,
        subject: [...subject, ...(one === undefined ? [] : [one])],
        predicate: { ...predicate, inputs },
      },
    };
  };
  const first = two(said('old', { attempt: 1, leg: undefined, model: 'm' }));
  const again = turned(two(said('new', { attempt: 2, leg: undefined, model: 'm' })));
  expect(left([first, again])).toEqual(['new']);
  expect(left([first, again], { ...BY_NAME, placeOf: () => 'one', judges: () => true })).toEqual(['new']);
});

test('two runs or two attempts of one run are not the same, and on a terminal nothing is', () => {
  const one = said('one', { attempt: 1 });
  const later = said('later', { attempt: 2 });
  const other = said('other', { attempt: 1, run: '43' });
  const elsewhere = said('elsewhere', { attempt: 1, repository: 'acme/other' });
  const command = said('command', { attempt: 1, run: undefined });
  expect([one, later, other, elsewhere, command].map((stored) => isSameRun(one, stored))).toEqual([
    ...[true, true, false, false, false],
  ]);
  expect([one, later, other, elsewhere, command].map((stored) => isSameAttempt(one, stored))).toEqual([
    ...[true, false, false, false, false],
  ]);
  expect(isSameRun(command, command)).toBe(false);
});

test('of a judged state other tries of the same attempt keep their word, those of earlier attempts do not', () => {
  const judged = { ...BY_NAME, isState: () => true, judges: () => true };
  const state = (name: string, second: number, told: Partial<Said> = {}): StoredStatement =>
    saidBy({ name, input: name, verdict: 'pass', run: '42', second, ...told });
  expect(left([state('old', 1), state('one', 2, { attempt: 2 }), state('two', 3, { attempt: 2 })], judged)).toEqual([
    ...['one', 'two'],
  ]);
  expect(left([state('old', 1, { run: '41' }), state('new', 2)], judged)).toEqual(['new']);
  const commands = [state('first', 1, { run: undefined }), state('second', 2, { run: undefined })];
  expect(left(commands, judged)).toEqual(['second']);
});

test('of what was over at one moment the worse word counts, in whatever order it is read', () => {
  const placing = { ...BY_NAME, isState: () => true };
  const verdicts = ['fail', 'inconclusive', 'warn', 'pass', undefined] as const;
  const all = verdicts.map((verdict) =>
    saidBy({ name: String(verdict), second: 1, ...(verdict === undefined ? {} : { verdict }) }),
  );
  for (let from = 0; from < all.length; from += 1) {
    expect(left(all.slice(from), placing)).toEqual([String(verdicts[from])]);
    expect(left(all.slice(from).toReversed(), placing)).toEqual([String(verdicts[from])]);
  }
});

test('what an action said before the attempt from which it counts is left out', () => {
  const all = [1, 2, 3].map((attempt) => said(String(attempt), { attempt }));
  const names = (from: ReadonlyMap<string, number>): string[] => fromAttempts(all, from).map(({ path }) => path);
  expect(names(new Map())).toEqual(['1', '2', '3']);
  expect(names(new Map([['gate', 2]]))).toEqual(['2', '3']);
  expect(names(new Map([['validate-data', 2]]))).toEqual(['1', '2', '3']);
  const command = said('command', { attempt: 1, run: undefined });
  expect(fromAttempts([command], new Map([['gate', 2]]))).toEqual([]);
});
