import { digestJson } from '../../../shared/core/digest.ts';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import { latestAttempts } from '../../../shared/evidence/attempts.ts';
import { buildStatement } from '../../../shared/evidence/statement.ts';

const environment = { os: 'linux', arch: 'x64', node: '24.21.0', cpus: 2, memoryBytes: 8e9 };

interface Said {
  readonly attempt: number;
  readonly subject?: string;
  readonly input?: string;
  readonly job?: string;
  readonly run?: string;
}

function said(
  headline: string,
  { attempt, subject = 'a.csv', input = 'x', job = 'data', run = '42' }: Said,
): StoredStatement {
  const draft = {
    action: 'validate-data',
    subjects: [{ name: subject, digest: digestJson(headline) }],
    inputs: [{ name: 'input', digest: digestJson(input) }],
    headline,
    result: {},
  };
  const identity = { host: 'github' as const, repository: 'acme/flights', runId: run, attempt, job, leg: 'none' };
  const at = new Date(1_800_000_000_000 + attempt);
  const statement = buildStatement(draft, { version: '0', run: identity, startedAt: at, finishedAt: at, environment });
  return { statement, digest: digestJson(statement), path: headline };
}

const left = (statements: readonly StoredStatement[]): string[] => latestAttempts(statements).map(({ path }) => path);

test('a later attempt of the same job replaces what an earlier one said of the same subject', () => {
  expect(left([said('old', { attempt: 1 }), said('new', { attempt: 2 })])).toEqual(['new']);
  expect(left([said('old', { attempt: 1 }), said('new', { attempt: 3, input: 'y' })])).toEqual(['new']);
});

test('a job that was not run again keeps its word, as does another run', () => {
  const statements = [
    said('other subject', { attempt: 1, subject: 'b.csv' }),
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
