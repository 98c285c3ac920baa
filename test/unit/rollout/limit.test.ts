import { besideLimit, recordedBound } from '../../../shared/rollout/limit.ts';
import { rolloutSection } from '../../../shared/rollout/show/rollout.ts';
import { judge, NO_ANALYSIS } from '../../../shared/rollout/analysis.ts';
import { plainText } from '../../../shared/document/text.ts';
import { digestBytes } from '../../../shared/core/digest.ts';
import type { Statement, StoredStatement } from '../../../shared/core/statement.ts';
import type { RolloutResult } from '../../../shared/evidence/results/rollout.ts';
import { QUICK_POLICY } from '../../fixtures/rollout/policy.ts';

const POLICY = { ...QUICK_POLICY, maxErrorRate: 0.02 };
const ALONE = { percent: 100, compared: false };

/** The cell of the bound in the report's table, and its outcome, after so many errors of so many requests. */
function toldOf(requests: number, errors: number) {
  const canary = { requests, errors, timed: 0, slow: 0 };
  const [outcome] = judge({ ...NO_ANALYSIS, stage: { ...NO_ANALYSIS.stage, canary } }, POLICY, ALONE).outcomes;
  if (outcome === undefined) throw new Error('Nothing was judged.');
  const release = { artifact: 'model:delay', digest: digestBytes('v1'), label: 'v1' };
  const result = { kind: 'deploy', rolloutId: 'r0001', environment: 'production', target: 'process', to: release };
  const rest = {
    status: 'failed',
    stages: [],
    analyses: [outcome],
    timeline: [],
    resumedAfterKill: false,
    journal: release.digest,
  };
  const statement = {
    predicate: { verdict: 'fail', result: { ...result, ...rest } },
  } as unknown as Statement<RolloutResult>;
  const { blocks } = rolloutSection([{ statement } as StoredStatement<RolloutResult>]);
  const table = blocks.find((block) => block.kind === 'table')?.table;
  const column = table?.columns.findIndex(({ title }) => title === 'p or bound') ?? -1;
  return { outcome, cell: plainText(table?.rows[0]?.[column] ?? []) };
}

test('a bound is told in the unit of its limit, on the side that was judged, as the method tells it', () => {
  let failed = 0;
  for (let requests = 400; requests < 3000; requests += 7) {
    for (let errors = Math.floor(requests * 0.02); ; errors++) {
      const { outcome, cell } = toldOf(requests, errors);
      if (outcome.verdict !== 'fail') continue;
      failed++;
      expect(cell).toMatch(/^[\d.]+ %$/);
      expect(Number.parseFloat(cell)).toBeGreaterThan(2);
      expect(outcome.method).toContain(`; ${cell} to `);
      break;
    }
  }
  expect(failed).toBeGreaterThan(100);
});

test.each([
  [0.020_017_6, 0.02, '2.002 %'],
  [0.02, 0.02, '2 %'],
  [0.019_999_6, 0.02, '1.99996 %'],
  [0.003, 0.02, '0.3 %'],
])('%d beside %d reads %s', (bound, limit, text) => {
  expect(besideLimit(bound, limit)).toBe(text);
});

test('what is recorded of a bound is rounded, and never onto its limit or beyond', () => {
  expect(recordedBound(0.123_456_789, 0.02)).toBe(0.123_457);
  expect(recordedBound(0.020_000_000_4, 0.02)).toBe(0.020_000_000_4);
  expect(recordedBound(0.02, 0.02)).toBe(0.02);
});
