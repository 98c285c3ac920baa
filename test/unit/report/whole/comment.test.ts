import fc from 'fast-check';
import type { RuleOutcome } from '../../../../shared/evidence/results/gate.ts';
import { hearCommand } from '../../../../shared/github/comments/comment-command.ts';
import { plainText } from '../../../../shared/document/text.ts';
import { renderMarkdown } from '../../../../shared/document/markdown/render.ts';
import { withHistory } from '../../../../shared/report/history.ts';
import { SCENARIOS } from '../../../fixtures/report/scenarios.ts';
import { gate } from '../../../fixtures/report/scenarios.ts';
import { RECALL, SLICES } from '../../../fixtures/report/gate.ts';
import { expectGolden } from './golden.ts';
import { composeReport, documentOf, SETTING } from '../setting.ts';

const WAIVERS = { policy: { allowed: true, authorAlone: false, longestDays: 30 }, used: [], refused: [] };
const COMMENT = { budgetBytes: 60_000, place: 'comment' } as const;

test.each(Object.keys(SCENARIOS))('the comment for %s reads as the golden file', (scenario) => {
  const { text, shortened } = renderMarkdown(documentOf(scenario), COMMENT);
  expect(shortened).toEqual([]);
  expectGolden(`${scenario}.md`, text);
});

test('while jobs run the headline says what is awaited and since when, and nothing is green', () => {
  const document = documentOf('first-champion', { awaiting: ['train', 'gate'], since: '2026-11-23T08:00:00.000Z' });
  expect(document.standing).toBe('waiting');
  expect(renderMarkdown(document, COMMENT).text.split('\n')[0]).toBe(
    '## `delay`: waiting for train and gate since <relative-time datetime="2026-11-23T08:00:00.000Z">23 Nov 2026, 08:00 UTC</relative-time>',
  );
});

test('a failure leads even while something is awaited', () => {
  expect(documentOf('worse-stopped', { awaiting: ['deploy'] }).standing).toBe('fail');
});

test('an action that should have spoken and did not keeps the report from being green', () => {
  const document = documentOf('better-promoted', { expected: ['gate', 'rollback'] });
  expect(document.standing).toBe('inconclusive');
  const { text } = renderMarkdown(document, COMMENT);
  expect(text).toContain('## `delay`: inconclusive. rollback left no evidence');
  expect(text).toContain('> [!WARNING]');
});

test('no evidence at all is said and is not green', () => {
  const [document] = composeReport([], SETTING);
  expect(document?.standing).toBe('inconclusive');
  expect(document === undefined ? '' : renderMarkdown(document, COMMENT).text).toContain('nothing was measured');
});

test('rules that pass are folded when all is well, and at most eight are shown when something fails', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    ...RECALL,
    id: `rule-${index}`,
    metric: `recall ${index}`,
  }));
  const [document] = composeReport([gate(many)], SETTING);
  const { text } = renderMarkdown(document ?? documentOf('worse-stopped'), COMMENT);
  expect(text.split('<details>')[0]?.match(/^\| ✗/gm)).toHaveLength(8);
  expect(text).toContain('<details><summary>32 more rules</summary>');
  expect(renderMarkdown(documentOf('better-promoted'), COMMENT).text).toContain('<summary>2 more rules pass</summary>');
});

test('what was waived stands above the rules, with who, why and until when, and keeps the report from being green', () => {
  const document = documentOf('waived');
  expect(document.standing).toBe('warn');
  const { text } = renderMarkdown(document, COMMENT);
  expect(text.indexOf('<details open>')).toBeLessThan(text.indexOf('| rule | candidate'));
  expect(text).toContain(
    '1 of 3 rules does not pass and is waived. Flights: sound with 2 warnings. No deployment is on record.',
  );
  expect(text).toMatch(/waived by mara until 2026\\-12\\-15; without the waiver it fails/);
  expect(text).toMatch(/2026\\-12\\-15, <relative-time datetime="2026-12-15T23:59:59\.999Z">/);
  const fromFork = documentOf('waived', { fromFork: true });
  expect(fromFork.sections.map(({ id }) => id)).not.toContain('waivers');
  expect(renderMarkdown(fromFork, COMMENT).text).not.toContain('is waived. ');
});

describe('commands', () => {
  const line = (scenario: string, waive = true, place: 'comment' | 'summary' = 'comment'): string | undefined => {
    const { text } = renderMarkdown(documentOf(scenario, { commands: { waive } }), { ...COMMENT, place });
    return text.split('\n').find((found) => found.includes('are set up, people with write access may write'));
  };

  test('stand at the end of the comment, with the very words for the rule that fails', () => {
    expect(line('worse-stopped')).toMatch(/`\/trainyard rerun` or `\/trainyard rerun full`\.$/);
    const [waivable] = composeReport([gate([RECALL], { waivers: WAIVERS })], { ...SETTING, commands: { waive: true } });
    const { text } = renderMarkdown(waivable ?? documentOf('worse-stopped'), COMMENT);
    expect(text).toContain(' or `/trainyard waive recall until 2026-12-07 because …`.\n\n<sub>');
  });

  test('name a rule only where it may be waived, and none below a fork', () => {
    const offered = (outcome: Partial<RuleOutcome>, policy = {}, waive = true): boolean => {
      const waivers = { ...WAIVERS, policy: { ...WAIVERS.policy, ...policy } };
      const [document] = composeReport([gate([{ ...RECALL, ...outcome }], { waivers })], {
        ...SETTING,
        commands: { waive },
      });
      return plainText(document?.commands ?? []).includes('waive');
    };
    expect(offered({})).toBe(true);
    expect(offered({ id: 'recall[origin=New York].at_least' })).toBe(true);
    expect(offered({ waivable: false })).toBe(false);
    expect(offered({ verdict: 'pass' })).toBe(false);
    expect(offered({ id: 'recall\u202E' })).toBe(false);
    expect(offered({ id: 'recall`' })).toBe(false);
    expect(offered({}, { allowed: false })).toBe(false);
    expect(offered({}, {}, false)).toBe(false);
  });

  test('are heard as they are shown', () => {
    for (const id of ['recall.max_regression', 'recall[origin=New York].at_least']) {
      const [document] = composeReport([gate([{ ...RECALL, id }], { waivers: WAIVERS })], {
        ...SETTING,
        commands: { waive: true },
      });
      const shown =
        document?.commands?.flatMap((part) => (typeof part === 'object' && part.kind === 'code' ? part.text : [])) ??
        [];
      expect(shown).toHaveLength(3);
      const heard = shown.map((text) =>
        hearCommand(text.replace('…', 'late labels'), new Date('2026-11-23T09:00:00.000Z')),
      );
      expect(heard.map((command) => command?.kind)).toEqual(['rerun', 'rerun', 'waive']);
      expect(heard[2]).toMatchObject({ rule: id, until: '2026-12-07' });
    }
  });

  test('are for the comment alone, and not while something is awaited', () => {
    expect(line('worse-stopped', true, 'summary')).toBeUndefined();
    expect(documentOf('worse-stopped', { commands: { waive: true }, awaiting: ['gate'] }).commands).toBeDefined();
    expect(documentOf('first-champion', { commands: { waive: true }, awaiting: ['gate'] }).commands).toBeUndefined();
    expect(documentOf('worse-stopped').commands).toBeUndefined();
  });
});

test('earlier runs are folded beneath, newest first', () => {
  const runs = (['pass', 'pass', 'fail'] as const).map((standing, index) => ({
    run: String(index),
    attempt: 1,
    standing,
    at: '2026-11-23T08:00:00.000Z',
    headline: `run ${index}`,
  }));
  const { text } = renderMarkdown(withHistory(documentOf('worse-stopped'), runs), COMMENT);
  expect(text).toContain('<summary>Earlier runs on this pull request: ✓ ✓ ✗</summary>');
  expect(text.indexOf('run 2')).toBeLessThan(text.indexOf('run 0'));
});

/** Everything that must be closed is closed, whatever was left out. */
function expectWholeMarkup(text: string): void {
  expect(text.match(/<details/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
  expect(text.match(/<summary>/g)?.length ?? 0).toBe(text.match(/<\/summary>/g)?.length ?? 0);
  expect((text.match(/^`{3,}/gm)?.length ?? 0) % 2).toBe(0);
  const widths = text
    .split('\n\n')
    .filter((part) => part.startsWith('|'))
    .map((table) => table.split('\n').map(cellCount));
  for (const rows of widths) expect(new Set(rows).size).toBe(1);
}

function cellCount(row: string): number {
  return row.replace(/\\\|/g, '').split('|').length;
}

test('within any budget nothing is cut inside markup, the headline stays, and what was left out is named', () => {
  const wide = Array.from({ length: 120 }, (_, index) => ({
    ...RECALL,
    id: `r${index}`,
    demand: `recall ${'|<@`'.repeat(60)}`,
  }));
  const slices = Array.from({ length: 60 }, () => SLICES).flat();
  const [document] = composeReport(
    [...(SCENARIOS['worse-stopped'] ?? []).slice(0, 4), gate(wide, { slices })],
    SETTING,
  );
  if (document === undefined) throw new Error('no document');
  fc.assert(
    fc.property(fc.integer({ min: 6_000, max: 250_000 }), (budgetBytes) => {
      const { text, shortened } = renderMarkdown(document, { budgetBytes, place: 'comment', trailer: '<!-- end -->' });
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(budgetBytes);
      expect(text.startsWith('## `delay`: do not ship')).toBe(true);
      expect(text.endsWith('<!-- end -->\n')).toBe(true);
      expectWholeMarkup(text);
      if (text.includes('Left out for space')) expect(shortened.length).toBeGreaterThan(0);
    }),
    { numRuns: 15 },
  );
});

test('the least weighty sections give way first', () => {
  const whole = Buffer.byteLength(renderMarkdown(documentOf('canary-rolled-back'), COMMENT).text);
  const { shortened } = renderMarkdown(documentOf('canary-rolled-back'), { ...COMMENT, budgetBytes: whole - 50 });
  expect(shortened).toEqual(['How does it behave?']);
});

test('every rule stands once in the summary of a job', () => {
  const { text } = renderMarkdown(documentOf('worse-stopped'), { budgetBytes: 1_000_000, place: 'summary' });
  const rules = text.split('\n').filter((line) => line.includes('recall, at most 0.5 pp worse'));
  expect(rules).toHaveLength(1);
});

test('the summary of a job holds the tables of the pictures and the evidence', () => {
  const { text } = renderMarkdown(documentOf('canary-rolled-back'), { budgetBytes: 1_000_000, place: 'summary' });
  expect(text).toContain('Evidence: 6 statements');
  expect(text).toContain('all traffic back to v7');
  expectWholeMarkup(text);
});
