import { CancelledError } from '../../../shared/core/cancelled.ts';
import { UnavailableError, UserError } from '../../../shared/core/errors.ts';
import { digestJson } from '../../../shared/core/digest.ts';
import type { RunIdentity } from '../../../shared/core/run-identity.ts';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import { checkResult } from '../../../shared/evidence/read.ts';
import { refusalOf, withoutTakenBack, type Refused } from '../../../shared/evidence/refusals.ts';
import { buildStatement } from '../../../shared/evidence/statement.ts';

const environment = { os: 'linux', arch: 'x64', node: '24.21.0', cpus: 2, memoryBytes: 8e9 };
const CUT = new UserError('data-unreadable', {
  what: 'The file ends in the middle.',
  where: { file: 'orders.csv', line: 7 },
  remedy: 'Make it again.',
});

const said = (action: string, run: Partial<RunIdentity>): StoredStatement =>
  saidOn({ host: 'github', repository: 'acme/flights', workflow: 'ci', leg: 'none', ...run }, action, 0);

function saidOn(identity: RunIdentity, action: string, second: number, known: Refused = {}): StoredStatement {
  const draft =
    action === 'refusal'
      ? refusalOf('validate-data', CUT, known)
      : { action, subjects: [{ name: 'a', digest: digestJson(action) }], inputs: [], headline: action, result: {} };
  const at = new Date(1_800_000_000_000 + 1000 * second);
  const statement = buildStatement(draft, { version: '0', run: identity, startedAt: at, finishedAt: at, environment });
  return { statement, digest: digestJson(statement), path: `${action} ${second}` };
}

const left = (...statements: readonly StoredStatement[]): string[] =>
  withoutTakenBack(statements).map(({ statement }) => statement.predicate.action);

test('an error becomes a statement without a verdict to ship by: what, where, what to do', () => {
  const draft = refusalOf('validate-data', CUT);
  expect(draft).toMatchObject({
    verdict: 'inconclusive',
    headline: 'validate-data ended without a verdict: orders.csv:7: The file ends in the middle.',
    result: { action: 'validate-data', code: 'data-unreadable', remedy: 'Make it again.' },
  });
  expect(() => checkResult('refusal', draft.result)).not.toThrow();
});

test.each([
  new UnavailableError('github-unavailable', { what: 'GitHub is down.', tried: 'Thrice.', remedy: 'Wait.' }),
  new TypeError('x is undefined'),
  new SuppressedError(new Error('closing failed'), CUT),
  new UserError('data-unreadable', { what: `\u001b[31m${'long\n'.repeat(1000)}`, remedy: 'r'.repeat(5000) }),
  'thrown text',
  new CancelledError(),
])('whatever ended it, the statement fits its schema and its text is one tame line: %#', (error) => {
  const { result, headline } = refusalOf('gate', error);
  expect(() => checkResult('refusal', result)).not.toThrow();
  expect(`${headline}${result.what}`).toMatch(/^\P{Cc}*$/u);
});

test('a later attempt of the same job takes a refusal back, however it ended; nothing else does', () => {
  const refused = said('refusal', { runId: '42', attempt: 1, job: 'data' });
  const of = (run: Partial<RunIdentity>, action = 'validate-data'): string[] =>
    left(refused, said(action, { runId: '42', attempt: 2, job: 'data', ...run }));
  expect(of({})).toEqual(['validate-data']);
  expect(of({}, 'refusal')).toEqual(['refusal']);
  expect(of({ attempt: 1 })).toEqual(['refusal', 'validate-data']);
  expect(of({ job: 'more' })).toEqual(['refusal', 'validate-data']);
  expect(of({ leg: 'seed 2' })).toEqual(['refusal', 'validate-data']);
  expect(of({ runId: '43' })).toEqual(['refusal', 'validate-data']);
  expect(of({}, 'gate')).toEqual(['refusal', 'gate']);
});

test('where no leg is told, what a later attempt said may be of another leg and takes nothing back', () => {
  const unknown = (attempt: number, action: string): StoredStatement =>
    saidOn({ host: 'github', runId: '42', attempt, job: 'data' }, action, attempt);
  expect(left(unknown(1, 'refusal'), unknown(2, 'validate-data'))).toEqual(['refusal', 'validate-data']);
  const mended = said('validate-data', { runId: '42', attempt: 2, job: 'data', leg: 'none' });
  expect(left(unknown(1, 'refusal'), mended)).toEqual(['refusal', 'validate-data']);
});

test('on a terminal the next command about the same takes it back, and one about something else does not', () => {
  const terminal = (asked: string, second: number, action = 'validate-data'): StoredStatement =>
    saidOn({ host: 'terminal', asked: digestJson(asked) }, action, second);
  const refused = terminal('orders', 5, 'refusal');
  expect(left(terminal('orders', 1), refused)).toEqual(['validate-data', 'refusal']);
  expect(left(refused, terminal('orders', 9))).toEqual(['validate-data']);
  expect(left(refused, terminal('orders', 9, 'refusal'))).toEqual(['refusal']);
  expect(left(refused, terminal('customers', 9))).toEqual(['refusal', 'validate-data']);
  expect(left(refused, terminal('orders', 9, 'gate'))).toEqual(['refusal', 'gate']);
});

test('a command whose inputs were wrong is taken back by the next one of its action', () => {
  const wrong = saidOn({ host: 'terminal', asked: digestJson('oders') }, 'refusal', 5, { began: false });
  expect(left(wrong, saidOn({ host: 'terminal', asked: digestJson('orders') }, 'validate-data', 9))).toEqual([
    'validate-data',
  ]);
  expect(left(wrong, saidOn({ host: 'terminal', asked: digestJson('orders') }, 'gate', 9))).toEqual([
    'refusal',
    'gate',
  ]);
});
