import { plural, shortDigest } from '../../core/text/format.ts';
import { digitsOf } from '../../evidence/statement.ts';
import { code, type Text } from '../../document/text.ts';
import type { Section } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import { attemptOf } from '../../evidence/attempts.ts';
import { finishedAt } from '../../document/kind.ts';
import type { Dossier } from '../evidence.ts';
import { wordOf, type Entry } from '../kinds.ts';

/** Who decided what, on which digests: every statement the report rests on, and those of earlier candidates. */
export function evidenceSection(dossier: Dossier): Section | undefined {
  if (dossier.current.length + dossier.leftOut.length === 0) return undefined;
  const earlier = dossier.earlier.length;
  const leftOut = dossier.leftOut.length;
  return {
    id: 'evidence',
    title: 'Who decided what?',
    summary: [
      `Evidence: ${plural(dossier.current.length, 'statement')}${earlier === 0 ? '' : `, ${earlier} of earlier candidates`}${leftOut === 0 ? '' : `, ${leftOut} about other data left out`}`,
    ],
    weight: 25,
    reach: 'page',
    blocks: [
      { kind: 'table', table: statementsTable('Evidence this report rests on', dossier.current) },
      ...(earlier === 0
        ? []
        : [{ kind: 'table', table: statementsTable('Earlier candidates of this model', dossier.earlier) } as const]),
      ...(leftOut === 0
        ? []
        : [
            {
              kind: 'table',
              table: statementsTable('Left out: data that this training did not read', dossier.leftOut),
            } as const,
          ]),
    ],
  };
}

function statementsTable(caption: string, entries: readonly Entry[]): Table {
  const newest = Math.max(...entries.map(({ stored }) => attemptOf(stored)));
  return {
    caption,
    columns: [
      { title: '', align: 'left' },
      { title: 'action', align: 'left', names: true },
      { title: 'said', align: 'left' },
      { title: 'about', align: 'left' },
      { title: 'by', align: 'left' },
      { title: 'statement', align: 'left' },
    ],
    rows: entries.map((entry) => {
      const { stored } = entry;
      const { predicate, subject } = stored.statement;
      const word = wordOf(entry);
      const verdict: Text =
        predicate.verdict === undefined
          ? ['–']
          : [{ kind: 'verdict', verdict: predicate.verdict, ...(word === undefined ? {} : { word }) }];
      const about = subject.flatMap(({ name, digest }, index) => [
        index === 0 ? '' : ', ',
        `${name} `,
        code(shortDigest(digitsOf(digest))),
      ]);
      const by = predicate.run.actor ?? predicate.run.host;
      return [
        verdict,
        [predicate.action],
        [predicate.headline],
        about,
        // A job that was not run again keeps what it said before; that must not look new.
        [
          `${by}, ${attemptOf(stored) < newest ? `attempt ${attemptOf(stored)}, ` : ''}`,
          { kind: 'time', at: finishedAt(stored) },
        ],
        [code(shortDigest(stored.digest))],
      ];
    }),
    shown: 12,
  };
}
