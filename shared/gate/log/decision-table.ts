import { toMarkdown } from '../../core/text/escape.ts';
import { VERDICT_MARKS } from '../../core/verdict.ts';
import { tableMarkdown } from '../../document/markdown/blocks.ts';
import { logTable, ruleTable, type RuleLabels } from '../../document/rule-table.ts';
import type { RuleOutcome } from '../../evidence/results/gate.ts';
import type { Decision } from '../decide/decide.ts';

/** More would hide the first; the statement and the report have them all. */
const SUMMARY = { rows: 50, text: 240, charts: 'none', rest: 'in the log' } as const;

/** The decision as columns for a log, worst first. */
export function decisionTable(outcomes: readonly RuleOutcome[], labels: RuleLabels): readonly (readonly string[])[] {
  return logTable(ruleTable(outcomes, labels));
}

/** The decision for the summary of a job: headline and the same table. */
export function decisionSummary(headline: string, { verdict, outcomes }: Decision, labels: RuleLabels): string {
  const table = tableMarkdown(ruleTable(outcomes, labels), SUMMARY);
  return `### ${VERDICT_MARKS[verdict]} ${toMarkdown(headline)}\n\n${table}\n`;
}
