import type { Statement, StatementDraft } from '../../../shared/core/statement.ts';
import type { WaiverResult } from '../../../shared/evidence/results/waiver.ts';
import { buildStatement } from '../../../shared/evidence/statement.ts';

export const COMMIT = 'c'.repeat(40);
export const DIGEST = `sha256:${'a'.repeat(64)}` as const;

/** The smallest result that a schema of ours takes whole. */
export const WAIVER: WaiverResult = {
  commit: COMMIT,
  pullRequest: { number: 12, author: 'jo' },
  model: 'model:delay',
  rule: 'recall.max_regression',
  demand: 'recall, at most 2 pp worse',
  reason: 'late labels',
  until: '2026-12-15',
  comment: {
    id: 7,
    url: 'https://github.com/acme/flights/pull/12#issuecomment-7',
    by: 'mara',
    at: '2026-11-25T09:00:00Z',
  },
};

/** A statement with nothing wrong about it. */
export function waiverStatement(changes: Partial<StatementDraft> = {}, finishedAt = new Date(1)): Statement {
  const draft: StatementDraft = {
    ...{ action: 'waiver', subjects: [{ name: 'model:delay', digest: DIGEST }], inputs: [] },
    ...{ headline: 'Waived.', result: WAIVER },
    ...changes,
  };
  return buildStatement(draft, {
    ...{ version: '1.2.3', run: { host: 'terminal' }, startedAt: new Date(0), finishedAt },
    environment: { os: 'linux', arch: 'x64', node: '24', cpus: 2, memoryBytes: 1 },
  });
}
