/** What stands at the head of a report, in every state that one can be in: verdict, sentence, what is wrong, what to do. */
import type { StoredStatement } from '../../../../shared/core/statement.ts';
import type { Setting } from '../../../../shared/document/setting.ts';
import { plainText } from '../../../../shared/document/text.ts';
import { check, gate, rollOut, say, train } from '../../../fixtures/report/said.ts';
import { digestOf } from '../../../fixtures/report/statements.ts';
import { composeReport, SETTING } from '../setting.ts';

interface Head {
  readonly standing: string;
  readonly headline: string;
  readonly byline: string;
  readonly alert: string;
  readonly next: string;
}

function headOf(statements: readonly StoredStatement[], setting: Partial<Setting> = {}): Head {
  const [document] = composeReport(statements, { ...SETTING, ...setting });
  if (document === undefined) throw new Error('There is one.');
  const { standing, headline, byline, alert, next } = document;
  return {
    standing,
    headline: plainText(headline),
    byline: plainText(byline),
    alert: plainText(alert?.text ?? []),
    next: plainText(next ?? []),
  };
}

const unknown = (verdict: 'pass' | 'warn', headline: string): StoredStatement =>
  say({
    action: 'hello',
    subjects: [{ name: 'model:delay', digest: digestOf('candidate') }],
    inputs: [],
    verdict,
    headline,
    result: {},
  });

const UNCLAIMED = { awaiting: ['train'], unclaimed: [{ name: 'train', labels: ['gpu', 'linux'] }] };

type Case = readonly [string, readonly StoredStatement[], Partial<Setting>, Partial<Head>];

const COMPARED = 'Candidate 6201e27 against champion v7 (e3df0f8) on the same 200,000 rows (38,120 positive, 19 %)';
const FORK =
  "From a fork: these numbers were measured by the pull request's own workflow, which it may have changed. Nothing here was measured again.";
const QUIET = { alert: '', next: '' };
const SINCE = { awaiting: ['gate'], since: '2026-12-01T10:00:00.000Z' };
const LINKS = { page: 'https://pages.example/r', run: 'https://ci.example/1' };
const FLIGHTS = 'data/flights.parquet';
const elsewhere = rollOut({ verdict: 'pass', digest: 'v6', where: { runId: '5' } });

const CASES: readonly Case[] = [
  [
    'a pass',
    [train(), gate()],
    {},
    { standing: 'pass', headline: 'delay: pass', byline: `${COMPARED} · run`, ...QUIET },
  ],
  ['a pass from a fork', [train(), gate()], { fromFork: true }, { standing: 'warn', alert: FORK, next: '' }],
  [
    'a failure from a fork',
    [gate({ verdict: 'fail' })],
    { fromFork: true },
    { standing: 'fail', alert: '1 of 1 rule fails. No deployment is on record.' },
  ],
  [
    'something awaited',
    [train()],
    SINCE,
    { standing: 'waiting', headline: 'delay: waiting for gate since 2026-12-01T10:00:00.000Z', ...QUIET },
  ],
  [
    'something awaited that no runner has taken',
    [check('data', 'pass')],
    UNCLAIMED,
    {
      standing: 'waiting',
      headline: 'flights: waiting for train',
      alert:
        'No runner has taken train (gpu, linux) yet: all are busy, or none has these labels (Settings, Actions, Runners).',
      next: '',
    },
  ],
  [
    'a failure while something is awaited',
    [gate({ verdict: 'fail' })],
    { awaiting: ['deploy'] },
    { standing: 'fail', headline: 'delay: fail', alert: '1 of 1 rule fails. No deployment is on record.' },
  ],
  [
    'what was expected and is missing',
    [train()],
    { expected: ['train', 'gate', 'deploy'] },
    {
      standing: 'inconclusive',
      headline: 'delay: inconclusive. gate and deploy left no evidence',
      byline: 'What ran: train · run',
      alert: 'No verdict without gate and deploy: what was not measured does not pass.',
      next: 'find out from the log of the run why gate and deploy left no evidence, and run it again',
    },
  ],
  [
    'a failure beside what is missing',
    [gate({ verdict: 'fail' })],
    { expected: ['gate', 'deploy'] },
    {
      standing: 'fail',
      headline: 'delay: fail',
      alert: '1 of 1 rule fails. No evidence was left by deploy. No deployment is on record.',
    },
  ],
  [
    'data that was expected and is missing',
    [gate()],
    { expectedData: [FLIGHTS] },
    {
      standing: 'inconclusive',
      alert: `No verdict without the check of ${FLIGHTS}: what was not measured does not pass.`,
    },
  ],
  [
    'a job that broke off',
    [gate()],
    { endedBadly: 1 },
    {
      standing: 'inconclusive',
      headline: 'delay: inconclusive. A job broke off and left no word why',
      alert: 'A job broke off and left no word why. What a job said in an earlier attempt does not count.',
      next: 'find out from its log why the job broke off, and run it again',
    },
  ],
  [
    'a model that nothing judged',
    [train()],
    {},
    {
      standing: 'inconclusive',
      headline: 'delay: not judged. Trained in 41 s',
      alert: 'No gate has judged this model: that a step worked does not say that it may ship.',
      next: 'judge it with gate',
    },
  ],
  [
    'a model of which another was judged',
    [train(), gate({ candidate: 'other' })],
    {},
    {
      standing: 'inconclusive',
      alert: 'Nothing has judged the model that was trained here: what was judged has another digest.',
      next: 'judge it with gate',
    },
  ],
  [
    'data alone that passed',
    [check('data', 'pass')],
    {},
    { standing: 'pass', headline: 'flights: pass', byline: 'What ran: validate-data · run', ...QUIET },
  ],
  [
    'data alone that failed',
    [check('data', 'fail')],
    {},
    { standing: 'fail', alert: '1 of 4 checks of the data fails.', next: 'mend the cause and run again' },
  ],
  [
    'a warning of an unknown kind',
    [gate(), unknown('warn', 'model:delay: said 1.5 things.')],
    {},
    { standing: 'warn', headline: 'delay: pass', alert: 'Said 1.5 things.', next: '' },
  ],
  [
    'a pass of an unknown kind',
    [gate(), unknown('pass', 'hello')],
    {},
    { standing: 'pass', headline: 'delay: pass', ...QUIET },
  ],
  [
    'a gate that failed beside a rollout of another model',
    [gate({ verdict: 'fail' }), elsewhere],
    {},
    { standing: 'fail', alert: '1 of 1 rule fails. No deployment of this candidate is on record.' },
  ],
  ['links', [gate()], { links: LINKS }, { byline: `${COMPARED} · full report · run` }],
];

test.each(CASES)('%s', (_, statements, setting, head) => {
  expect(headOf(statements, setting)).toMatchObject(head);
});
