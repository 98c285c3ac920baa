import fc from 'fast-check';
import { judge } from '../../../shared/gate/decide/limit.ts';
import { worstVerdict } from '../../../shared/core/verdict.ts';
import { renderPage } from '../../../shared/document/html/page.ts';
import { renderMarkdown } from '../../../shared/document/markdown/render.ts';
import type { Estimate, MetricUnit, RuleOutcome } from '../../../shared/evidence/results/gate.ts';
import { demandText } from '../../../shared/gate/decide/words.ts';
import { decisionSummary, decisionTable } from '../../../shared/gate/log/decision-table.ts';
import { gateHeadline } from '../../../shared/gate/show/headline.ts';
import { showDecision } from '../../../shared/gate/log/log.ts';
import { composeReport } from '../../../shared/report/compose/report.ts';
import { gateResult } from '../../fixtures/report/gate.ts';
import { gate } from '../../fixtures/report/scenarios.ts';
import { KINDS } from '../../../actions/kinds.ts';
import { SETTING } from './setting.ts';

const LABELS = { baseline: 'champion v7', level: 0.95 };
const SIZES = { proportion: 1, number: 12, milliseconds: 6000, bytes: 5e9 } as const;

/** Any rule that was measured, with or without rows behind it. */
const RULE: fc.Arbitrary<RuleOutcome> = fc
  .record({
    unit: fc.constantFrom<MetricUnit>('proportion', 'number', 'milliseconds', 'bytes'),
    direction: fc.constantFrom('higher-is-better' as const, 'lower-is-better' as const),
    kind: fc.constantFrom('absolute' as const, 'regression' as const),
    candidate: fc.double({ min: 0.0001, max: 1, noNaN: true }),
    baseline: fc.double({ min: 0.0001, max: 1, noNaN: true }),
    halfWidth: fc.option(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), { nil: undefined }),
    limit: fc.integer({ min: 1, max: 90 }),
  })
  .map(({ unit, direction, kind, halfWidth, ...drawn }) => {
    const size = SIZES[unit];
    const [candidate, baseline] = [drawn.candidate * size, drawn.baseline * size];
    const around = (value: number): Estimate =>
      halfWidth === undefined ? { value } : { value, lower: value - halfWidth * size, upper: value + halfWidth * size };
    const change = around(candidate - baseline);
    const higher = direction === 'higher-is-better';
    const bound = (drawn.limit / 100) * size;
    const threshold = kind === 'absolute' ? bound : higher ? -bound : bound;
    const side = higher ? ('at-least' as const) : ('at-most' as const);
    const judged = kind === 'absolute' ? around(candidate) : change;
    const judgement = judge(judged, { side, threshold });
    const demand =
      kind === 'absolute'
        ? ({ kind, side, threshold } as const)
        : ({ kind: 'change', limit: 'max-regression', margin: { kind: 'absolute', amount: bound } } as const);
    const metric = { name: 'score', unit, direction };
    return {
      id: `score.${kind}`,
      metric: 'score',
      direction,
      unit,
      demand: demandText({ metric, demand } as unknown as Parameters<typeof demandText>[0], undefined),
      kind,
      verdict: judgement === 'straddles' ? ('inconclusive' as const) : judgement,
      candidate: around(candidate),
      baseline: { value: baseline },
      change,
      threshold,
      rows: 1000,
      where: { file: 'gate.yml', line: 4 },
    };
  });

interface Row {
  readonly candidate: string;
  readonly baseline: string;
  readonly change: string;
}

function rowOf(cells: readonly string[]): Row {
  const [candidate = '', baseline = '', change = ''] = cells.map((cell) =>
    cell.replaceAll('\u00A0', ' ').replaceAll('&lt;', '<').trim(),
  );
  return { candidate, baseline, change };
}

/** The one row of the first table in Markdown, without what its escapes add. */
function markdownRow(text: string): Row {
  const line = text.split('\n').find((each) => /^\| [✓!✗?] \|/.test(each)) ?? '';
  return rowOf(line.replaceAll('\\', '').split(' | ').slice(2, 5));
}

function pageRow(html: string): Row {
  const table = /<caption>Every rule[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(html)?.[1] ?? '';
  const cells = [...table.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
    cell.replace(/<[^>]+>/g, ''),
  );
  return rowOf(cells.slice(1, 4));
}

function surfacesOf(rule: RuleOutcome) {
  const { verdict } = rule;
  const decision = { verdict: worstVerdict([verdict]), outcomes: [rule] };
  const headline = gateHeadline(decision, { model: 'delay', level: 0.95, baselineMissing: false });
  const documents = composeReport([gate([rule], { slices: [] })], SETTING, KINDS);
  const [document] = documents;
  if (document === undefined) throw new Error('A gate gives no document.');
  const page = renderPage(documents, { title: 'Model report' });
  return {
    headline,
    log: rowOf(decisionTable([rule], LABELS)[1]?.slice(2, 5) ?? []),
    summary: markdownRow(decisionSummary(headline, decision, LABELS)),
    comment: markdownRow(renderMarkdown(document, { budgetBytes: 60_000, place: 'comment' }).text),
    page: pageRow(page),
    note: [...page.matchAll(/class="[^"]*\brow number\b[^"]*"[^>]*>([^<]*)</g)].map(([, text = '']) => text),
  };
}

test('law: a number of a rule is the same text in headline, log, summary, comment, page and picture', () => {
  fc.assert(
    fc.property(RULE, (rule) => {
      const { headline, log, summary, comment, page, note } = surfacesOf(rule);
      expect([summary, comment, page]).toEqual([log, log, log]);
      const [change = ''] = log.change.split(', ');
      const shown = rule.kind === 'absolute' ? log.candidate : change;
      expect(shown).toMatch(/\d/);
      // What rounding left is no change; nothing else may read as none.
      const [candidate = 0, moved = 0] = [rule.candidate?.value, rule.change?.value];
      const isNone = Math.abs(moved) <= 1e-12 * Math.max(candidate, candidate - moved);
      if (!isNone) expect(change).toMatch(/[1-9]/);
      expect(note.map((text) => text.replaceAll('\u00A0', ' ').replaceAll('&lt;', '<').trim())).toEqual([shown]);
      const size = shown.replace(/^[+−]/, '');
      if (rule.verdict === 'fail' || (rule.verdict === 'pass' && rule.change?.lower !== undefined)) {
        if (isNone && rule.kind === 'regression') expect(headline).toContain('is unchanged (');
        else expect(headline).toMatch(new RegExp(`(?:is|by) ${size.replace(/[.+]/g, '\\$&')} \\(`));
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test('the smallest change that a gate can see is one number with its metric, in the log and in the comment', () => {
  const rules = gateResult([]).outcomes;
  expect(rules).toEqual([]);
  const base = {
    direction: 'higher-is-better',
    unit: 'proportion',
    threshold: -0.01,
    where: { file: 'gate.yml' },
  } as const;
  const auc: RuleOutcome = {
    ...base,
    id: 'auc.max_regression',
    metric: 'auc',
    demand: 'auc, at most 1 pp worse',
    kind: 'regression',
    verdict: 'fail',
    candidate: { value: 0.8 },
    baseline: { value: 0.9 },
    change: { value: -0.1, lower: -0.11, upper: -0.09 },
    detectable: 0.01534,
  };
  const slice: RuleOutcome = { ...auc, id: 'auc[a=b]', slice: { column: 'a', value: 'b' }, detectable: 0.002 };
  const floor: RuleOutcome = { ...auc, id: 'recall.at_least', metric: 'recall', kind: 'absolute', detectable: 0.001 };
  const lines: string[] = [];
  const log = { info: (line: string) => lines.push(line), table: () => undefined };
  const result = gateResult([auc, slice, floor], { slices: [] });
  showDecision(result, LABELS, { log } as unknown as Parameters<typeof showDecision>[2]);
  const sentence = 'smallest change to the worse that this gate can see is 1.5 pp of AUC';
  expect(lines.filter((line) => line.includes('smallest'))).toEqual([`The ${sentence}.`]);
  const [document] = composeReport([gate([auc, slice, floor])], SETTING, KINDS);
  const comment =
    document === undefined ? '' : renderMarkdown(document, { budgetBytes: 60_000, place: 'comment' }).text;
  expect(comment.match(/smallest[^\n]*/g)).toEqual([sentence]);
});

test.each<readonly [string, RuleOutcome['verdict']]>([['one that straddles', 'inconclusive']])(
  'a rule that is %s has one word on every surface',
  (_, verdict) => {
    const [rule] = fc.sample(RULE, { numRuns: 1, seed: 7 });
    if (rule === undefined) throw new Error('No rule was drawn.');
    const open = { ...rule, verdict, reason: '412 rows show drops over 6.1 pp only' };
    const decision = { verdict, outcomes: [open] };
    const headline = gateHeadline(decision, { model: 'delay', level: 0.95, baselineMissing: false });
    const [document] = composeReport([gate([open])], SETTING, KINDS);
    if (document === undefined) throw new Error('A gate gives no document.');
    const surfaces = [
      headline,
      decisionTable([open], LABELS).flat().join(' '),
      decisionSummary(headline, decision, LABELS),
      renderMarkdown(document, { budgetBytes: 60_000, place: 'comment' }).text,
      renderPage([document], { title: 'Model report' }).replace(/<style>[\s\S]*<\/style>/, ''),
    ];
    for (const surface of surfaces) {
      expect(surface).toMatch(/inconclusive/i);
      expect(surface).not.toMatch(/undecided|not decided|could not be decided|\b(?:is|are) open\b|stays? open/i);
    }
  },
);
