import fc from 'fast-check';
import { digestJson } from '../../../shared/core/digest.ts';
import type { RuleOutcome, WaiverPolicy } from '../../../shared/evidence/results/gate.ts';
import type { Decision } from '../../../shared/gate/decide/decide.ts';
import { gateHeadline } from '../../../shared/gate/show/headline.ts';
import { parseRules } from '../../../shared/gate/rules/file.ts';
import { applyWaivers, type GivenWaiver, type WaiverContext } from '../../../shared/gate/decide/waivers.ts';
import { AUC, RECALL, RECALL_HA } from '../../fixtures/report/gate.ts';

const COMMIT = 'a'.repeat(40);
const POLICY: WaiverPolicy = { allowed: true, authorAlone: false, longestDays: 30 };
const CONTEXT: WaiverContext = {
  policy: POLICY,
  model: 'model:delay',
  commit: COMMIT,
  pullRequest: { number: 12, author: 'jo' },
  now: new Date('2026-11-25T10:00:00.000Z'),
};
const FAILS: Decision = { verdict: 'fail', outcomes: [RECALL, AUC] };
const OPEN: Decision = { verdict: 'inconclusive', outcomes: [RECALL_HA, AUC] };

function waiver(changes: Partial<GivenWaiver> = {}, by = 'mara', at = '2026-11-25T09:00:00Z'): GivenWaiver {
  const rule = changes.rule ?? 'recall';
  const given: GivenWaiver = {
    ...{ commit: COMMIT, pullRequest: { number: 12, author: 'jo' }, model: 'model:delay', rule, demand: RECALL.demand },
    ...{
      reason: 'late labels',
      until: '2026-12-15',
      comment: { id: 7, url: 'https://github.com/a/b/pull/12', by, at },
    },
    statement: digestJson([rule, by, at]),
  };
  return { ...given, ...changes };
}

function whyOf(given: GivenWaiver, context: Partial<WaiverContext> = {}, decision = FAILS): string | undefined {
  const { decision: after, waivers } = applyWaivers(decision, [given], { ...CONTEXT, ...context });
  const [refused] = waivers.refused;
  if (refused !== undefined) expect([after, waivers.used]).toEqual([decision, []]);
  return refused?.why;
}

test('a waived failure is a warning that says what it would be, and so is the whole', () => {
  const { decision, waivers } = applyWaivers(FAILS, [waiver()], CONTEXT);
  expect(decision.verdict).toBe('warn');
  expect(decision.outcomes[0]).toMatchObject({
    verdict: 'warn',
    waived: { verdict: 'fail', by: 'mara', until: '2026-12-15' },
    reason: 'waived by mara until 2026-12-15; without the waiver it fails, the whole interval lies beyond the margin',
  });
  expect(waivers.used).toMatchObject([{ rule: 'recall', by: 'mara', reason: 'late labels', until: '2026-12-15' }]);
  expect(gateHeadline(decision, { model: 'delay', level: 0.95, baselineMissing: false })).toBe(
    'delay: may ship by waiver. Recall falls by 1.8 pp (95 % CI 0.6 to 3.0; allowed 0.5 pp): waived by mara until 2026-12-15',
  );
});

test('a waived open rule is a warning that says it is inconclusive', () => {
  const { decision } = applyWaivers(OPEN, [waiver({ rule: 'recall-ha', demand: RECALL_HA.demand })], CONTEXT);
  expect(decision.verdict).toBe('warn');
  expect(decision.outcomes[0]?.waived?.verdict).toBe('inconclusive');
  expect(gateHeadline(decision, { model: 'delay', level: 0.95, baselineMissing: false })).toContain(
    ', which is inconclusive: waived by mara until 2026-12-15',
  );
});

test('what else fails still fails', () => {
  const decision: Decision = { verdict: 'fail', outcomes: [RECALL, { ...RECALL, id: 'other' }] };
  expect(applyWaivers(decision, [waiver()], CONTEXT).decision.verdict).toBe('fail');
});

test.each([
  ['another commit', { commit: 'b'.repeat(40) }, {}, /about commit b{7}$/],
  ['another pull request of that commit', { pullRequest: { number: 11, author: 'jo' } }, {}, /about pull request 11/],
  ['another model', { model: 'model:price' }, {}, /about model:price/],
  ['a rule that there is none', { rule: 'f1' }, {}, /no rule/],
  ['a rule that demanded something else', { demand: 'recall, at most 5 pp worse' }, {}, /demands something else now/],
  ['a day that is over', { until: '2026-11-24' }, {}, /expired/],
  ['a day that is none', { until: '9999-99-99' }, {}, /expired/],
  ['rules without waivers', {}, { policy: { ...POLICY, allowed: false } }, /allows no waivers/],
  ['longer than is allowed', {}, { policy: { ...POLICY, longestDays: 19 } }, /for 20 days, .* allows 19/],
])('a waiver about %s has no effect and says why', (_, changes, context, why) => {
  expect(whyOf(waiver(changes), context)).toMatch(why);
});

test('a rule that nobody may waive is not waived', () => {
  const outcomes: RuleOutcome[] = [{ ...RECALL, waivable: false }];
  expect(whyOf(waiver(), {}, { verdict: 'fail', outcomes })).toMatch(/lets nobody waive this rule/);
});

test('a rule that passes needs no waiver', () => {
  expect(whyOf(waiver({ rule: 'auc', demand: AUC.demand }))).toBe('the rule needs none');
});

test('a waiver holds to the end of its day, UTC, and not a millisecond longer', () => {
  expect(whyOf(waiver(), { now: new Date('2026-12-15T23:59:59.999Z') })).toBeUndefined();
  expect(whyOf(waiver(), { now: new Date('2026-12-16T00:00:00.000Z') })).toBe('it has expired');
});

test('its length is counted from the day it was given, however late the gate runs', () => {
  const policy = { ...POLICY, longestDays: 19 };
  expect(whyOf(waiver(), { policy, now: new Date('2026-12-14T00:00:00.000Z') })).toMatch(/20 days/);
});

test('who opened the pull request may not waive alone, by whatever capitals, unless the rules say so', () => {
  expect(whyOf(waiver({}, 'Jo'))).toMatch(/may not waive a rule on it alone/);
  expect(whyOf(waiver({}, 'jo'), { policy: { ...POLICY, authorAlone: true } })).toBeUndefined();
  // Whom the gate's own event names counts, whatever the waiver says; and the other way round.
  expect(whyOf(waiver({ pullRequest: { number: 12, author: 'bot' } }, 'Jo'))).toMatch(
    /may not waive a rule on it alone/,
  );
  expect(whyOf(waiver({}, 'jo'), { pullRequest: { number: 12, author: 'bot' } })).toMatch(/may not waive/);
  const both = applyWaivers(FAILS, [waiver({}, 'jo'), waiver()], CONTEXT);
  expect(both.decision.verdict).toBe('warn');
  expect(both.waivers.used.map(({ by }) => by)).toEqual(['mara']);
});

test('of several waivers of one rule the one counts that lasts longest', () => {
  const { decision, waivers } = applyWaivers(
    FAILS,
    [waiver({ until: '2026-12-01' }), waiver(), waiver({}, 'ada')],
    CONTEXT,
  );
  expect(decision.outcomes[0]?.waived).toMatchObject({ by: 'mara', until: '2026-12-15' });
  expect(waivers.used).toHaveLength(1);
});

test('where nothing at all was measured nothing can be waived into shipping', () => {
  const { candidate, change, baseline, ...missing } = RECALL_HA;
  expect([candidate, change, baseline]).not.toContain(undefined);
  const decision: Decision = { verdict: 'inconclusive', outcomes: [missing] };
  const given = waiver({ rule: 'recall-ha', demand: RECALL_HA.demand });
  expect(applyWaivers(decision, [given], CONTEXT).decision.verdict).toBe('inconclusive');
});

test('a waiver of exactly the longest time counts', () => {
  expect(whyOf(waiver(), { policy: { ...POLICY, longestDays: 20 } })).toBeUndefined();
});

test('a waived rule says what it would be and why, where that is known', () => {
  const reasonOf = (base: RuleOutcome): string | undefined => {
    const given = waiver({ rule: base.id, demand: base.demand });
    return applyWaivers({ verdict: base.verdict, outcomes: [base, AUC] }, [given], CONTEXT).decision.outcomes[0]
      ?.reason;
  };
  const { reason: whyOpen, ...open } = RECALL_HA;
  const { reason: whyFails, ...fails } = RECALL;
  const start = 'waived by mara until 2026-12-15; without the waiver it';
  expect(reasonOf(RECALL_HA)).toBe(`${start} is inconclusive, ${whyOpen ?? ''}`);
  expect(reasonOf(open)).toBe(`${start} is inconclusive`);
  expect(reasonOf(RECALL)).toBe(`${start} fails, ${whyFails ?? ''}`);
  expect(reasonOf(fails)).toBe(`${start} fails`);
});

test('without a waiver the decision is as it was', () => {
  for (const decision of [FAILS, OPEN]) expect(applyWaivers(decision, [], CONTEXT).decision).toBe(decision);
});

test('something was measured where one rule has a value or a change; then the worst of the rules counts', () => {
  const { candidate, change, ...nothing } = RECALL_HA;
  expect([candidate, change]).not.toContain(undefined);
  const open: RuleOutcome = { ...nothing, id: 'open', verdict: 'inconclusive' };
  const after = (...others: readonly RuleOutcome[]): string => {
    const given = waiver({ rule: 'open', demand: open.demand });
    return applyWaivers({ verdict: 'inconclusive', outcomes: [open, ...others] }, [given], CONTEXT).decision.verdict;
  };
  expect(after()).toBe('inconclusive');
  expect(after({ ...nothing, id: 'other', verdict: 'pass', candidate: { value: 1 } })).toBe('warn');
  expect(after({ ...nothing, id: 'other', verdict: 'pass', change: { value: 1 } })).toBe('warn');
  expect(after({ ...nothing, id: 'other', verdict: 'fail' })).toBe('fail');
});

test('no set of waivers makes a gate pass that did not, or changes one that did', () => {
  const outcome = fc.constantFrom(RECALL, RECALL_HA, AUC).chain((base) =>
    fc
      .record({
        id: fc.constantFrom('a', 'b', 'c'),
        verdict: fc.constantFrom('pass', 'warn', 'fail', 'inconclusive'),
      })
      .map((changes): RuleOutcome => ({ ...base, ...changes, demand: 'd' })),
  );
  const given = fc
    .record({ rule: fc.constantFrom('a', 'b', 'c', 'd'), by: fc.constantFrom('mara', 'jo') })
    .map(({ rule, by }) => waiver({ rule, demand: 'd' }, by));
  fc.assert(
    fc.property(
      fc.uniqueArray(outcome, { selector: ({ id }) => id, minLength: 1 }),
      fc.array(given),
      (outcomes, list) => {
        const worst =
          (['fail', 'inconclusive', 'warn'] as const).find((verdict) =>
            outcomes.some((each) => each.verdict === verdict),
          ) ?? 'pass';
        const { decision, waivers } = applyWaivers({ verdict: worst, outcomes }, list, CONTEXT);
        if (worst === 'pass' || worst === 'warn') expect(decision).toEqual({ verdict: worst, outcomes });
        else expect(decision.verdict).not.toBe('pass');
        expect(waivers.used.length + waivers.refused.length).toBeLessThanOrEqual(list.length);
      },
    ),
  );
});

describe('the rules file', () => {
  const rules = (extra: string): ReturnType<typeof parseRules> =>
    parseRules(`rules:\n  - metric: auc\n    at_least: 0.7\n${extra}`, 'rules.yml');

  test('allows waivers for 30 days, by others than the author, unless it says otherwise', () => {
    expect(rules('').waivers).toEqual(POLICY);
    expect(rules('waivers: { allowed: false, author_alone: true, longest: 90d }').waivers).toEqual({
      ...{ allowed: false, authorAlone: true, longestDays: 90 },
    });
  });

  test('can keep a rule from being waived', () => {
    expect(rules('    waivable: false\n').rules[0]?.waivable).toBe(false);
    expect(rules('').rules[0]?.waivable).toBe(true);
  });

  test.each([
    ['waivers: { longest: 91d }', /from 1d to 90d/],
    ['waivers: { longest: 0d }', /from 1d to 90d/],
    ['waivers: { longest: 2w }', /from 1d to 90d/],
    ['waivers: { author-alone: true }', /"author-alone" is not a word of waivers\. Did you mean "author_alone"/],
    ['waivers: { allowed: maybe }', /"allowed" must be boolean/],
    ['    waivable: maybe\n', /"waivable" must be boolean/],
  ])('refuses %s', (extra, what) => {
    expect(() => rules(extra)).toThrow(what);
  });
});
