import type { StoredStatement } from '../../core/statement.ts';
import { plural } from '../../core/text/format.ts';
import { worstFirst, worstVerdict } from '../../core/verdict.ts';
import type { Section } from '../../document/document.ts';
import { actionOf, isRefusal } from '../../evidence/refusals.ts';
import { finishedAt } from '../../document/kind.ts';

/** A refusal names the action that was refused, which is what a person knows. */
function saidBy({ statement }: StoredStatement): string {
  const { action, headline } = statement.predicate;
  return isRefusal(statement) ? headline : `${action}: ${headline}`;
}

/** What no kind knows how to draw, by its headline: it counts, so it is shown. */
export function othersSection(own: readonly StoredStatement[]): Section {
  const verdicts = own.flatMap(({ statement }) => statement.predicate.verdict ?? []);
  const isTroubled = verdicts.length > 0 && worstVerdict(verdicts) !== 'pass';
  const sorted = worstFirst(own, ({ statement }) => statement.predicate.verdict ?? 'pass');
  const [first] = sorted;
  const more = own.length === 1 ? '' : `, and ${plural(own.length - 1, 'more statement')}`;
  return {
    id: 'others',
    title: 'What else was said?',
    summary: [first === undefined ? '' : saidBy(first), more],
    weight: isTroubled ? 85 : 35,
    reach: 'everywhere',
    open: isTroubled,
    blocks: [
      {
        kind: 'table',
        table: {
          caption: 'Statements of other actions, worst first',
          columns: [
            { title: '', align: 'left' },
            { title: 'action', align: 'left', names: true },
            { title: 'said', align: 'left' },
            { title: 'when', align: 'left' },
          ],
          rows: sorted.map((stored) => {
            const { headline, verdict } = stored.statement.predicate;
            return [
              verdict === undefined ? ['–'] : [{ kind: 'verdict', verdict }],
              [actionOf(stored.statement)],
              [headline],
              [{ kind: 'time', at: finishedAt(stored) }],
            ];
          }),
          shown: 10,
        },
      },
    ],
  };
}
