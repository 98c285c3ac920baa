/** What a report says first, and of what it says it: the worst, under what tells it from the rest. */
import { plainText } from '../../../shared/document/text.ts';
import { gateResult, RECALL_PASSES } from '../../fixtures/report/gate.ts';
import { promotedRollout, rolledBackRollout, trainingResult } from '../../fixtures/report/parts.ts';
import { gate, rollOut, say, train } from '../../fixtures/report/said.ts';
import { digestOf } from '../../fixtures/report/statements.ts';
import { composeReport, SETTING } from './setting.ts';

describe('what failed stands first', () => {
  test('among models', () => {
    const other = { name: 'model:zulu', digest: digestOf('zulu') };
    const failed = { action: 'compare', subjects: [other], inputs: [], headline: 'zulu is worse', result: {} };
    const documents = composeReport([gate(), say({ ...failed, verdict: 'fail' })], SETTING);
    expect(documents.map(({ key, standing }) => [key, standing])).toEqual([
      ['zulu', 'fail'],
      ['delay', 'pass'],
    ]);
  });

  test('and is drawn open, each gate under what tells it from the others', () => {
    const both = [
      gate({ verdict: 'fail', where: 'terminal' }),
      gate({ verdict: 'fail', level: 0.9, where: 'terminal' }),
    ];
    const [document] = composeReport(both, SETTING);
    expect(plainText(document?.alert?.text ?? [])).toMatch(
      /^By rules\.yml at level 0\.95: 1 of 1 rule fails\. By rules\.yml at level 0\.9: 1 of 1 rule fails\./,
    );
    const decisions = document?.sections.filter(({ id }) => id.startsWith('decision')) ?? [];
    expect(decisions.map(({ title, open }) => [title, open])).toEqual([
      ['May it ship, by rules.yml at level 0.9?', true],
      ['May it ship, by rules.yml at level 0.95?', true],
    ]);
  });

  test('among rollouts, whichever was first', () => {
    const staging = { ...promotedRollout(), environment: 'staging' };
    const subjects = [{ name: 'model:delay', digest: staging.to.digest }];
    const draft = { action: 'deploy', subjects, inputs: [], verdict: 'pass' as const, headline: 'v8 serves staging' };
    const [document] = composeReport([say({ ...draft, result: staging }), rollOut({ verdict: 'fail' })], SETTING);
    const rollout = document?.sections.find(({ id }) => id === 'rollout');
    expect(plainText(rollout?.summary ?? [])).toMatch(/^Rollout: production rolled back.*; staging completed/);
  });

  test('among the sections, where nothing was judged too', () => {
    const failed = train();
    const predicate = {
      ...failed.statement.predicate,
      verdict: 'fail' as const,
      result: { ...trainingResult(), status: 'failed' as const },
    };
    const [document] = composeReport([{ ...failed, statement: { ...failed.statement, predicate } }], SETTING);
    expect(document?.sections.map(({ id }) => id).slice(0, 2)).toEqual(['training', 'lineage']);
  });
});

test.each([
  ['model:delay@v1', 'against champion v1 ('],
  ['model:other@v1', 'against champion v1 of model:other ('],
])('a baseline that is %s is named', (reference, said) => {
  const result = gateResult([RECALL_PASSES]);
  const baseline = { reference, digest: digestOf('v1'), label: 'champion v1' };
  const subjects = [{ name: 'model:delay', digest: result.model.digest }];
  const draft = { action: 'gate', subjects, inputs: [], verdict: 'pass' as const, headline: 'delay: may ship' };
  const [document] = composeReport([say({ ...draft, result: { ...result, baseline } })], SETTING);
  expect(plainText(document?.byline ?? [])).toContain(said);
});

test('the line below the headline is about the model that the headline names', () => {
  const short = (name: string): string => digestOf(name).slice(7, 14);
  const statements = [gate({ candidate: 'v8' }), gate({ candidate: 'v9', level: 0.9 })];
  const [judged] = composeReport(statements, SETTING);
  expect(plainText(judged?.byline ?? [])).toContain(short('v9'));
  const [deployed] = composeReport([...statements, rollOut({ verdict: 'pass', digest: 'v8' })], SETTING);
  expect(plainText(deployed?.headline ?? [])).toBe('delay: deploy pass');
  expect(plainText(deployed?.byline ?? [])).toContain(short('v8'));
});

test('a rollout of an earlier candidate is not denied', () => {
  const before = [train({ candidate: 'v8' }), gate({ candidate: 'v8' })];
  const failed = rollOut({ verdict: 'fail', digest: 'v8' });
  const now = [train({ where: { attempt: 2 } }), gate({ verdict: 'fail', where: { attempt: 2 } })];
  const [document] = composeReport([...before, failed, ...now], SETTING);
  expect(plainText(document?.alert?.text ?? [])).toContain('No deployment of this candidate is on record.');
});

test('what serves is said of every environment', () => {
  const result = rolledBackRollout();
  const subjects = [{ name: 'model:delay', digest: result.to.digest }];
  const draft = { action: 'deploy', subjects, inputs: [], verdict: 'fail' as const, headline: 'v8 failed' };
  const { serving, ...nothing } = result;
  const each = [result, { ...nothing, environment: 'staging' }, { ...result, environment: 'shadow' }];
  const [document] = composeReport(
    each.map((ended) => say({ ...draft, result: ended })),
    SETTING,
  );
  const told = plainText(document?.alert?.text ?? []);
  expect(told).toContain(`${serving?.label ?? ''} serves production now. ${serving?.label ?? ''} serves shadow now.`);
  expect(told).not.toContain('serves staging');
});

test.each([
  ['cancelled', 'The training was cancelled.'],
  ['timed-out', 'The training ran out of time.'],
  ['failed', 'The training was lost before it ended.'],
] as const)('a training that is inconclusive and %s says so', (status, said) => {
  const stopped = train();
  const predicate = {
    ...stopped.statement.predicate,
    verdict: 'inconclusive' as const,
    result: { ...trainingResult(), status },
  };
  const [document] = composeReport([{ ...stopped, statement: { ...stopped.statement, predicate } }], SETTING);
  expect(plainText(document?.alert?.text ?? [])).toContain(said);
});
