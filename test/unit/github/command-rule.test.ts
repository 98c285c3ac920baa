import { findRule, type JudgedGate } from '../../../actions/command/rule.ts';
import type { RuleOutcome } from '../../../shared/evidence/results/gate.ts';
import { gateResult, RECALL, RECALL_PASSES } from '../../fixtures/report/gate.ts';

const gateOf = (...outcomes: RuleOutcome[]): JudgedGate =>
  ({ run: { id: '1' }, gate: gateResult(outcomes) }) as unknown as JudgedGate;
const { id } = RECALL;

test('of a rule that two gates of one model share, the one that does not pass is meant', () => {
  const gates = [gateOf({ ...RECALL_PASSES, id }), gateOf(RECALL)];
  expect(findRule(gates, { rule: id } as never).outcome.verdict).toBe('fail');
});

test('one waiver answers for all gates that demand the same', () => {
  expect(findRule([gateOf(RECALL), gateOf(RECALL)], { rule: id } as never).outcome.id).toBe(id);
});

test('where they demand different things, the remedy is none that was tried already', () => {
  const gates = [gateOf(RECALL), gateOf({ ...RECALL, demand: 'recall, at least 0.90' })];
  const asked = (): unknown => findRule(gates, { rule: id } as never);
  expect(asked).toThrow(/recall, at least 0\.90/);
  expect(asked).not.toThrow(/in full/);
});
