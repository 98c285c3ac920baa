import fc from 'fast-check';
import type { Statement } from '../../../shared/core/statement.ts';
import type { GateResult } from '../../../shared/evidence/results/gate.ts';
import { GATE } from '../../../shared/gate/kind.ts';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import { gatesThatCount, judgementOn } from '../../../shared/gate/judged.ts';
import { gate, say, train, type Where } from '../../fixtures/report/said.ts';
import { digestOf } from '../../fixtures/report/statements.ts';

const CANDIDATE = digestOf('candidate');

/** A gate whose result names the candidate while it judges no subject of that digest, or the other way round. */
function besides(stored: StoredStatement, subject: string): StoredStatement {
  const { predicate } = stored.statement;
  return say({
    action: 'gate',
    subjects: [{ name: 'model:delay', digest: digestOf(subject) }],
    inputs: [...predicate.inputs],
    verdict: 'pass',
    headline: 'delay: pass',
    result: predicate.result,
  });
}

test('no gate, no judgement', () => {
  expect(judgementOn(CANDIDATE, [])).toBeUndefined();
  expect(judgementOn(CANDIDATE, [train(), gate({ candidate: 'another' })])).toBeUndefined();
});

test('gates that judge by other rules all count, oldest first, and the worst decides', () => {
  const failed = gate({ verdict: 'fail', level: 0.9 });
  const warned = gate({ verdict: 'warn', level: 0.95 });
  const passed = gate({ level: 0.99 });
  const judgement = judgementOn(CANDIDATE, [passed, warned, failed]);
  expect(judgement).toEqual({ verdict: 'fail', worst: failed, gates: [failed, warned, passed] });
});

test('of several that are equally bad the newest is named', () => {
  const first = gate({ verdict: 'fail', level: 0.9 });
  const second = gate({ verdict: 'fail', level: 0.95 });
  for (const read of [
    [first, second],
    [second, first],
  ]) {
    expect(judgementOn(CANDIDATE, read)?.worst).toBe(second);
  }
});

test('a later run by the same rules makes the judgement anew, in both directions', () => {
  const where = { runId: '99999999' };
  expect(judgementOn(CANDIDATE, [gate({ verdict: 'fail' }), gate({ where })])?.verdict).toBe('pass');
  expect(judgementOn(CANDIDATE, [gate(), gate({ verdict: 'fail', where })])?.verdict).toBe('fail');
});

test('what judged other bytes, or says so of them in one place only, judges nothing here', () => {
  const other = gate({ candidate: 'another', verdict: 'fail', level: 0.9 });
  expect(judgementOn(CANDIDATE, [other, gate()])?.verdict).toBe('pass');
  expect(judgementOn(CANDIDATE, [besides(gate(), 'another')])).toBeUndefined();
  expect(judgementOn(CANDIDATE, [besides(gate({ candidate: 'another' }), 'candidate')])).toBeUndefined();
});

test('one subject of several is enough', () => {
  const { predicate } = gate().statement;
  const both = say({
    action: 'gate',
    subjects: [
      { name: 'model:delay', digest: CANDIDATE },
      { name: 'predictions.csv', digest: digestOf('predictions') },
    ],
    inputs: [...predicate.inputs],
    verdict: 'pass',
    headline: 'delay: pass',
    result: predicate.result,
  });
  expect(judgementOn(CANDIDATE, [both])?.verdict).toBe('pass');
});

test('only gates are gates', () => {
  const judged = gate();
  expect(gatesThatCount([train(), judged])).toEqual([judged]);
});

/** What tells two gates of one place from one another. */
test.each<[string, Where, Where, readonly string[]]>([
  ['job', { job: 'eu' }, { job: 'us' }, ['in eu', 'in us']],
  ['leg', { leg: '{"seed":2}' }, {}, ['of {"seed":2}', 'of no leg']],
  ['job, whatever the leg', { job: 'eu', leg: 'a' }, { job: 'us', leg: 'b' }, ['in eu', 'in us']],
  ['workflow', { workflow: 'ci' }, { workflow: 'nightly' }, ['of ci', 'of nightly']],
  ['repository', { repository: 'acme/a' }, { repository: 'acme/b' }, ['of acme/a', 'of acme/b']],
  ['run', { runId: '1', attempt: 1 }, { runId: '2', attempt: 2 }, ['in run 1', 'in run 2']],
  ['attempt', { attempt: 1 }, { attempt: 2 }, ['in attempt 1', 'in attempt 2']],
  ['machine', 'terminal', {}, ['on a terminal', 'in gate']],
])('two gates of one place are told apart by their %s', (_, first, second, told) => {
  const statements = [first, second].map((where) => gate({ where }).statement as Statement<GateResult>);
  expect(GATE.labels?.(statements)).toEqual(told.map((words) => `rules.yml ${words}`));
});

test('two that nothing but time tells apart are told by it, and by their order where that was one moment', () => {
  const [first, second] = [gate(), gate()].map(({ statement }) => statement as Statement<GateResult>);
  if (first === undefined || second === undefined) throw new Error('There are two.');
  const at = [first, second].map(({ predicate }) => predicate.finishedAt);
  expect(GATE.labels?.([first, second])).toEqual(at.map((time) => `rules.yml at ${time}`));
  expect(GATE.labels?.([first, first])).toEqual(['rules.yml (no. 1)', 'rules.yml (no. 2)']);
});

test('law: gates with different places carry different names, and so do two of one place that both count', () => {
  const one = fc.record({
    level: fc.constantFrom(0.9, 0.95),
    asked: fc.record(
      {
        baseline: fc.constantFrom('none', 'model:delay@champion', 'model:delay@v3'),
        onMissingBaseline: fc.constantFrom('inconclusive' as const, 'absolute-only' as const),
        waivers: fc.constantFrom('auto' as const, 'none' as const),
      },
      { requiredKeys: ['onMissingBaseline', 'waivers'] },
    ),
    candidate: fc.constantFrom('candidate', 'another'),
    where: fc.oneof(
      fc.constant('terminal' as const),
      fc.record({
        job: fc.constantFrom('gate', 'more'),
        leg: fc.constantFrom('none', 'eu'),
        workflow: fc.constantFrom('ci', 'nightly'),
        runId: fc.constantFrom('1', '2'),
        attempt: fc.constantFrom(1, 2),
      }),
    ),
    files: fc.subarray(['predictions eu.csv', 'predictions us.csv', 'labels labels.csv']),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 2, maxLength: 4 }), fc.boolean(), (all, isTwice) => {
      const statements = all.map(({ files, ...gated }) => {
        const { statement } = gate(gated);
        const inputs = [...statement.predicate.inputs, ...files.map((name) => ({ name, digest: digestOf(name) }))];
        return { ...statement, predicate: { ...statement.predicate, inputs } } as Statement<GateResult>;
      });
      const counting = isTwice ? [...statements, ...statements] : statements;
      const names = GATE.labels?.(counting) ?? [];
      expect(new Set(names).size).toBe(counting.length);
    }),
  );
});
