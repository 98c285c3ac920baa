import { formatLocation } from '../../shared/core/errors.ts';
import { toLine, toMarkdown } from '../../shared/core/text/escape.ts';
import { plural } from '../../shared/core/text/format.ts';
import type { Log } from '../../shared/core/services.ts';
import { VERDICT_MARKS, worstFirst } from '../../shared/core/verdict.ts';
import type { Validation } from '../../shared/checks/validate.ts';
import type { Finding } from '../../shared/evidence/results/data-validation.ts';

/** GitHub shows this many annotations of one level for a step. */
const MAX_ANNOTATIONS = 10;
const MAX_SUMMARY_ROWS = 100;
/** More lines than this nobody reads in a log; all findings are in the statement. */
const MAX_LOG_ROWS = 1000;

/** `flights: 2 of 14 checks fail; distance is at least 1, but 37 of 1,912,004 rows (0.0019 %) are below 1`. */
export function headlineOf({ result, verdict }: Validation, name: string): string {
  const { findings } = result;
  const rows = result.tables.reduce((sum, table) => sum + table.rows, 0);
  const [first] = worstFirst(findings, ({ verdict }) => verdict);
  const subject = toLine(name === '' ? result.contract.id : name, 80);
  if (first === undefined) return `${subject}: the contract demands nothing that can be checked`;
  const of = `${findings.filter((finding) => finding.verdict === verdict).length} of ${plural(findings.length, 'check')}`;
  switch (verdict) {
    case 'pass':
      return `${subject}: ${plural(findings.length, 'check')} pass on ${plural(rows, 'row')}`;
    case 'warn':
      return `${subject}: ${of} warn; ${toLine(first.demand, 120)}, but ${toLine(first.observation, 160)}`;
    case 'fail':
      return `${subject}: ${of} fail; ${toLine(first.demand, 120)}, but ${toLine(first.observation, 160)}`;
    case 'inconclusive':
      return `${subject}: ${of} could not be measured; ${toLine(first.demand, 120)}: ${toLine(first.reason ?? '', 160)}`;
  }
}

/** What did not pass, and one line for what did. */
export function findingsTable(findings: readonly Finding[]): readonly (readonly string[])[] {
  const passed = findings.filter((finding) => finding.verdict === 'pass').length;
  const open = worstFirst(findings, ({ verdict }) => verdict).filter((finding) => finding.verdict !== 'pass');
  const left = open.length - MAX_LOG_ROWS;
  const rows = open
    .slice(0, MAX_LOG_ROWS)
    .map((finding) => [
      `${VERDICT_MARKS[finding.verdict]} ${finding.verdict}`,
      toLine(finding.demand, 100),
      toLine(found(finding), 160),
      formatLocation(finding.where),
    ]);
  const more = left > 0 ? [['…', plural(left, 'more finding'), 'in the statement', '']] : [];
  return [
    ['', 'demanded', 'found', 'at'],
    ...rows,
    ...more,
    [`${VERDICT_MARKS.pass} pass`, plural(passed, 'check'), '', ''],
  ];
}

function found(finding: Finding): string {
  const rows = finding.sampleRows ?? [];
  const where = rows.length === 0 ? '' : `; ${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`;
  return finding.reason ?? `${finding.observation}${where}`;
}

/** One annotation at the contract's line for each finding that needs a person, the worst first. */
export function annotate(findings: readonly Finding[], log: Log): void {
  const left = { error: MAX_ANNOTATIONS, warning: MAX_ANNOTATIONS, notice: MAX_ANNOTATIONS };
  for (const finding of worstFirst(findings, ({ verdict }) => verdict)) {
    if (finding.verdict === 'pass') continue;
    const level = finding.verdict === 'fail' ? 'error' : finding.verdict === 'warn' ? 'notice' : 'warning';
    if (left[level]-- <= 0) continue;
    const title = finding.verdict === 'inconclusive' ? 'Could not be measured' : 'Data breaks the contract';
    log[level](`${toLine(finding.demand, 160)}: ${toLine(found(finding), 240)}`, { ...finding.where, title });
  }
}

/** Markdown for the job summary. */
export function summaryOf(headline: string, { result, verdict }: Validation): string {
  const open = worstFirst(result.findings, ({ verdict }) => verdict).filter((finding) => finding.verdict !== 'pass');
  const cells = (finding: Finding): string =>
    [
      VERDICT_MARKS[finding.verdict],
      toMarkdown(finding.demand, 160),
      toMarkdown(found(finding), 240),
      toMarkdown(formatLocation(finding.where)),
      finding.verdict,
    ].join(' | ');
  const shown = open.slice(0, MAX_SUMMARY_ROWS);
  const table = [
    '| | demanded | found | at | verdict |',
    '|---|---|---|---|---|',
    ...shown.map((f) => `| ${cells(f)} |`),
  ];
  const passed = result.findings.length - open.length;
  return [
    `### ${VERDICT_MARKS[verdict]} ${toMarkdown(headline)}`,
    '',
    ...(open.length === 0 ? [] : [...table, '']),
    ...(open.length > shown.length
      ? [`${plural(open.length - shown.length, 'more finding')} in the statement.`, '']
      : []),
    `${plural(passed, 'check')} passed.`,
    '',
  ].join('\n');
}
