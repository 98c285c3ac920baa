/** What counts of a model and what was said of an earlier candidate, with kinds of which nothing but that is known. */
import type { Digest } from '../../../../shared/core/digest.ts';
import type { Statement, StoredStatement } from '../../../../shared/core/statement.ts';
import type { StatementKind } from '../../../../shared/document/kind.ts';
import { presentOf, sortEvidence, type Dossier } from '../../../../shared/report/evidence.ts';
import type { Entry } from '../../../../shared/report/kinds.ts';
import { say, type Where } from '../../../fixtures/report/said.ts';
import { digestOf } from '../../../fixtures/report/statements.ts';

interface Told {
  /** By which a test tells it from the others. */
  readonly name: string;
  readonly model?: string;
  readonly place?: string;
  readonly candidates?: readonly string[];
  readonly makes?: readonly string[];
  readonly reads?: readonly string[];
  readonly puts?: string;
}

type Kind = StatementKind<Told>;

const digests = (names: readonly string[] = []): readonly Digest[] => names.map((name) => digestOf(name));

function kind(action: string, more: Partial<Kind>): StatementKind {
  const plain: Kind = {
    ...{ actions: [action], stage: 'other', section: action, sections: () => [], failure: () => [] },
    modelOf: ({ predicate: { result } }) => result.model,
    placeOf: ({ predicate: { result } }) => [result.place ?? ''],
  };
  return { ...plain, ...more };
}

const reads = ({ predicate: { result } }: Statement<Told>) => digests(result.reads);
const candidates = ({ predicate: { result } }: Statement<Told>) => digests(result.candidates);

const KINDS: readonly StatementKind[] = [
  kind('check', { judges: 'data', reads, modelOf: () => undefined }),
  kind('make', { reads, makes: ({ predicate: { result } }) => digests(result.makes) }),
  kind('judge', { judges: 'model', candidates, reads }),
  kind('move', {
    ...{ judges: 'model', follows: true, isState: true, candidates },
    puts: ({ predicate: { result } }) => digestOf(result.puts ?? result.candidates?.at(-1) ?? ''),
  }),
];

function tell(action: string, { model = 'delay', ...told }: Told, where: Where = 'terminal'): StoredStatement {
  const subjects = [{ name: told.name, digest: digestOf(told.name) }];
  const draft = { action, subjects, inputs: [], verdict: 'pass' as const, headline: told.name };
  return say({ ...draft, result: { ...told, ...(model === '' ? {} : { model }) } }, where);
}

const check = (name: string, read: readonly string[], where?: Where) => tell('check', { name, reads: read }, where);
const make = (name: string, makes: readonly string[], where?: Where, more: Partial<Told> = {}) =>
  tell('make', { name, makes, place: name, ...more }, where);
const judge = (name: string, of: readonly string[], where?: Where, more: Partial<Told> = {}) =>
  tell('judge', { name, candidates: of, place: name, ...more }, where);
const move = (name: string, of: readonly string[], where?: Where, more: Partial<Told> = {}) =>
  tell('move', { name, candidates: of, place: name, ...more }, where);

const nameOf = ({ stored }: Entry): string => stored.statement.predicate.headline;

function dossierOf(statements: readonly StoredStatement[]): Dossier {
  const [dossier, ...more] = sortEvidence(statements, KINDS);
  if (dossier === undefined || more.length > 0) throw new Error('There is one model.');
  return dossier;
}

function sorted(...statements: readonly StoredStatement[]): Record<'current' | 'earlier' | 'leftOut', string[]> {
  const { current, earlier, leftOut } = dossierOf(statements);
  return { current: current.map(nameOf), earlier: earlier.map(nameOf), leftOut: leftOut.map(nameOf) };
}

const run = (runId: string, attempt = 1, job = 'job'): Where => ({ runId, attempt, job });

test('models come by name, and of each the oldest word first, however they are read', () => {
  const two = [judge('of b', ['b'], 'terminal', { model: 'b' }), judge('of a', ['a'], 'terminal', { model: 'a' })];
  expect(sortEvidence(two, KINDS).map(({ key }) => key)).toEqual(['a', 'b']);
  const all = [judge('x', ['x']), judge('y', ['y']), make('b is made', ['b']), judge('b', ['b'])];
  expect(sorted(...all.toReversed())).toMatchObject({ current: ['b is made', 'b'], earlier: ['x', 'y'] });
});

describe('data', () => {
  test('counts for a model that says of no data that it read them', () => {
    expect(sorted(check('data', ['d']), judge('a', ['a']))).toMatchObject({ current: ['data', 'a'], leftOut: [] });
  });

  test('counts where one of several that were checked together was read', () => {
    const checked = [check('both', ['d', 'e']), check('other', ['e'])];
    const made = make('a is made', ['a'], 'terminal', { reads: ['d'] });
    expect(sorted(...checked, made)).toMatchObject({
      ...{ current: ['both', 'a is made'], leftOut: ['other'] },
    });
  });
});

describe('what was judged before the newest training', () => {
  test('is earlier, unless the same candidate is judged after it too', () => {
    const strict = judge('strict', ['a']);
    const made = make('b is made', ['b']);
    expect(sorted(strict, made)).toMatchObject({ current: ['b is made'], earlier: ['strict'] });
    expect(sorted(strict, made, judge('lax', ['a'])).current).toEqual(['strict', 'b is made', 'lax']);
  });

  test('stays where one of those that it judged was made by it', () => {
    expect(sorted(judge('both', ['a', 'b']), make('b is made', ['b'])).current).toEqual(['both', 'b is made']);
  });

  test('stays where it was said in the same attempt of the job, or at the same moment', () => {
    const beside = [judge('a', ['a'], run('1')), make('b is made', ['b'], run('1'))];
    expect(sorted(...beside).current).toEqual(['a', 'b is made']);
    const again = [judge('a', ['a'], run('1')), make('b is made', ['b'], run('1', 2))];
    expect(sorted(...again).current).toEqual(['b is made']);
    const other = [judge('a', ['a'], run('1', 1, 'other')), make('b is made', ['b'], run('1', 2))];
    expect(sorted(...other).current).toEqual(['a', 'b is made']);
    const first = judge('a', ['a']);
    const { statement, ...rest } = make('b is made', ['b']);
    const { finishedAt } = first.statement.predicate;
    const at = { ...rest, statement: { ...statement, predicate: { ...statement.predicate, finishedAt } } };
    expect(sorted(first, at).earlier).toEqual([]);
  });
});

describe('a training that names no model', () => {
  const unnamed = (makes: readonly string[]) => make('made', makes, 'terminal', { model: '' });

  test('is of the model of which a judgement judged one of what it made', () => {
    expect(sorted(judge('a', ['a']), unnamed(['y', 'z']), judge('y', ['y'])).earlier).toEqual(['a']);
  });

  test('is not of one that what it made was only moved for', () => {
    expect(sorted(judge('a', ['a']), unnamed(['y']), move('moved', ['y'])).current).toEqual(['a', 'made']);
  });
});

describe('a rollout belongs to the candidate', () => {
  const out = (): StoredStatement => move('moved', ['a', 'x'], run('9'));

  test('that it moved out, though it moved another in, in another run', () => {
    expect(sorted(judge('a', ['a'], run('1')), out()).current).toEqual(['a', 'moved']);
    expect(sorted(judge('b', ['b'], run('1')), out()).current).toEqual(['b']);
  });

  /** Of x, then of b, which is judged in a third run as well. */
  const judged = (): readonly StoredStatement[] => [
    ...[judge('x', ['x'], run('1')), make('b is made', ['b'], run('2')), judge('b', ['b'], run('2'))],
    judge('b again', ['b'], run('3')),
  ];

  test('of its own attempt, though it moved one that was judged before', () => {
    expect(sorted(...judged(), move('moved', ['x'], run('2'))).current).toContain('moved');
    expect(sorted(...judged(), move('moved', ['x'], run('2', 2))).current).not.toContain('moved');
  });

  test('of its own run, where it moved one that was never judged', () => {
    expect(sorted(...judged(), move('moved', ['y'], run('2', 2))).current).toContain('moved');
    expect(sorted(...judged(), move('moved', ['y'], run('4'))).current).not.toContain('moved');
  });

  test('of its own run, also where what it moved had only been moved before', () => {
    const before = move('moved before', ['y'], run('1'), { place: 'elsewhere' });
    const { current, earlier } = sorted(before, ...judged(), move('moved', ['y'], run('2', 2)));
    expect([current.includes('moved'), earlier]).toEqual([true, ['moved before', 'x']]);
  });
});

describe('how it is now', () => {
  const at = { place: 'production' };

  test('is what the newest word of a place says, whatever candidate that is of', () => {
    const [old, now] = ['old', 'now'].map((name) => dossierOf([move(name, [name], run('1'), at)]).current);
    if (old === undefined || now === undefined) throw new Error('Both were moved.');
    expect(presentOf({ current: now, earlier: old }).map(nameOf)).toEqual(['now']);
    expect(presentOf({ current: old, earlier: now }).map(nameOf)).toEqual(['now']);
  });

  test('says nothing of judgements: of one place in two runs both stay', () => {
    const two = [judge('one', ['a'], run('1'), at), judge('two', ['a'], run('2'), at)];
    expect(presentOf(dossierOf(two)).map(nameOf)).toEqual(['one', 'two']);
  });
});
