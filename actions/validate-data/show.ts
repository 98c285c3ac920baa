import { formatLocation } from '../../shared/core/errors.ts';
import { toLine, toMarkdown } from '../../shared/core/text/escape.ts';
import { formatCount, plural } from '../../shared/core/text/format.ts';
import type { Log } from '../../shared/core/services.ts';
import { VERDICT_MARKS } from '../../shared/core/verdict.ts';
import { byHarm, findingsTable, foundText } from '../../shared/checks/show/findings.ts';
import type { Validation } from '../../shared/checks/validate.ts';
import { tableMarkdown } from '../../shared/document/markdown/blocks.ts';
import { verdictCount, verdictVerb } from '../../shared/document/words.ts';
import type { Finding } from '../../shared/evidence/results/data-validation.ts';

/** GitHub shows this many annotations of one level for a step. */
const MAX_ANNOTATIONS = 10;

/** More would hide the first; the statement has them all. */
const SUMMARY = { rows: 100, text: 400, charts: 'none', rest: 'in the statement' } as const;

/** More lines than this nobody reads in a log. */
const MAX_LOG_ROWS = 1000;

/** `flights: 2 of 14 checks fail; distance is at least 1, but 37 of 1,912,004 rows (0.0019 %) are below 1`. */
export function headlineOf({ result, verdict }: Validation, name: string): string {
  const { findings } = result;
  const rows = result.tables.reduce((sum, table) => sum + table.rows, 0);
  const [worst] = byHarm(findings);
  const subject = toLine(name === '' ? result.contract.id : name, 80);
  if (worst === undefined) return `${subject}: the contract demands nothing that can be checked`;
  const count = findings.filter((finding) => finding.verdict === verdict).length;
  if (verdict === 'pass') {
    return `${subject}: ${plural(count, 'check')} ${verdictVerb(count, verdict)} on ${plural(rows, 'row')}`;
  }
  const found =
    worst.reason === undefined ? `, but ${toLine(worst.observation, 160)}` : `: ${toLine(worst.reason, 160)}`;
  return `${subject}: ${verdictCount(count, findings.length, verdict, 'check')}; ${toLine(worst.demand, 120)}${found}`;
}

/** What did not pass, worst first, and one line for what did. */
export function findingsLog({ result }: Pick<Validation, 'result'>): readonly (readonly string[])[] {
  const open = openFindings(result.findings);
  const rows = open
    .slice(0, MAX_LOG_ROWS)
    .map((finding) => [
      `${VERDICT_MARKS[finding.verdict]} ${finding.verdict}`,
      toLine(finding.demand, 100),
      toLine(foundText(finding, result), 200),
      formatLocation(finding.where),
    ]);
  const left = open.length - rows.length;
  const more = left > 0 ? [['…', plural(left, 'more finding'), 'in the statement', '']] : [];
  const passed = plural(result.findings.length - open.length, 'check');
  return [['', 'demand', 'found', 'in the contract'], ...rows, ...more, [`${VERDICT_MARKS.pass} pass`, passed, '', '']];
}

function openFindings(findings: readonly Finding[]): readonly Finding[] {
  return byHarm(findings).filter(({ verdict }) => verdict !== 'pass');
}

const LEVELS = { fail: 'error', inconclusive: 'warning', warn: 'notice' } as const;

/** One annotation at the contract's line for each finding that needs a person, the worst first. */
export function annotate({ result }: Pick<Validation, 'result'>, log: Log): void {
  const left = { error: MAX_ANNOTATIONS, warning: MAX_ANNOTATIONS, notice: MAX_ANNOTATIONS };
  let untold = 0;
  for (const finding of openFindings(result.findings)) {
    if (finding.verdict === 'pass') continue;
    const level = LEVELS[finding.verdict];
    if (left[level]-- <= 0) {
      untold++;
      continue;
    }
    const title = finding.verdict === 'inconclusive' ? 'Inconclusive' : 'Data breaks the contract';
    const hint = finding.hint === undefined ? '' : `. ${toLine(finding.hint, 600)}`;
    const text = `${toLine(finding.demand, 160)}: ${toLine(foundText(finding, result), 400)}${hint}`;
    log[level](text, { ...finding.where, title, verdict: finding.verdict });
  }
  if (untold > 0) log.info(`${plural(untold, 'more check')} did not pass; the statement and the report have all.`);
}

/** Markdown for the job summary. */
export function summaryOf(headline: string, { result, verdict }: Validation): string {
  const open = openFindings(result.findings);
  const passed = result.findings.length - open.length;
  return [
    `### ${VERDICT_MARKS[verdict]} ${toMarkdown(headline)}`,
    ...(open.length === 0 ? [] : [tableMarkdown(findingsTable(open, result), SUMMARY)]),
    `${formatCount(passed)} of ${plural(result.findings.length, 'check')} ${verdictVerb(passed, 'pass')}.\n`,
  ].join('\n\n');
}
