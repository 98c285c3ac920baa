import { formatLocation } from '../../core/errors.ts';
import { placesText } from '../../core/place.ts';
import { formatCount, formatPercent } from '../../core/text/format.ts';
import { worstFirst } from '../../core/verdict.ts';
import { code } from '../../document/text.ts';
import type { Table } from '../../document/table.ts';
import { list } from '../../document/words.ts';
import type { DataValidationResult, Finding } from '../../evidence/results/data-validation.ts';

/** By harm: the worst verdict first, then what concerns the largest share of the rows; among equals as in the contract. */
export function byHarm(findings: readonly Finding[]): readonly Finding[] {
  return worstFirst(
    findings.toSorted((a, b) => shareOf(b) - shareOf(a)),
    ({ verdict }) => verdict,
  );
}

/** What is known of the schema alone, such as an absent column, concerns every row. */
function shareOf({ rowsChecked, rowsFailing }: Finding): number {
  if (rowsFailing === undefined || rowsChecked === undefined) return 1;
  return rowsChecked === 0 ? 0 : rowsFailing / rowsChecked;
}

/** `2 of 3 rows (67 %) cannot be read as integer; they look like "999.9" (1) and "9.9" (1); lines 2 and 4`. */
export function foundText(finding: Finding, { tables }: Pick<DataValidationResult, 'tables'>): string {
  const source = tables.find(({ table }) => table === finding.table)?.source ?? '';
  const found =
    finding.reason ??
    [finding.observation, shapesText(finding), placesText(finding.places ?? [], source)]
      .filter((part) => part !== '')
      .join('; ');
  // Of several tables may each have a column of one name.
  return tables.length > 1 && source !== '' ? `${source}: ${found}` : found;
}

function shapesText({ shapes = [], shapesOf = 0, rowsFailing = 0 }: Finding): string {
  const [first] = shapes;
  if (first === undefined) return '';
  const who = shapesOf < rowsFailing ? `the first ${formatCount(shapesOf)}` : 'they';
  if (shapes.length === 1 && first.rows === shapesOf)
    return `${shapesOf === 1 ? 'it looks' : `${who} look`} like ${first.shape}`;
  const amount = (rows: number): string => (shapesOf > 100 ? formatPercent(rows / shapesOf, 2) : formatCount(rows));
  return `${who} look like ${list(shapes.map(({ shape, rows }) => `${shape} (${amount(rows)})`))}`;
}

/** One row for each finding, as they come. Log, summary, comment and page all show this table. */
export function findingsTable(findings: readonly Finding[], result: Pick<DataValidationResult, 'tables'>): Table {
  return {
    caption: 'What the contract demands and what was found, worst first',
    columns: [
      { title: '', align: 'left' },
      { title: 'demand', align: 'left', names: true },
      { title: 'found', align: 'left' },
      { title: 'in the contract', align: 'left' },
    ],
    rows: findings.map((finding) => [
      [{ kind: 'verdict', verdict: finding.verdict }],
      [finding.demand],
      [foundText(finding, result), finding.hint === undefined ? '' : `. ${finding.hint}`],
      [code(formatLocation(finding.where))],
    ]),
    shown: 10,
  };
}
