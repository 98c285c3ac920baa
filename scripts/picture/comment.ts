import { join } from 'node:path';
import { collectStatements } from '../../shared/evidence/folder.ts';
import { KINDS } from '../../actions/kinds.ts';
import { composeReport } from '../../shared/report/compose/report.ts';
import { renderMarkdown } from '../../shared/document/markdown/render.ts';

/** What the picture of the front page is made from and made of. */
export const PICTURE = join('docs', 'images', 'comment');

const REPOSITORY = 'https://github.com/acme/flights';
/** The action's own, for a comment. */
const BUDGET_BYTES = 60_000;

/** The comment that today's code makes of the kept evidence: the demo's third chapter, a candidate that the gate stopped. */
export async function pictureMarkdown(root: string): Promise<string> {
  const statements = await collectStatements(join(root, PICTURE, 'evidence'));
  const setting = {
    version: statements[0]?.statement.predicate.actionVersion ?? '',
    awaiting: [],
    expected: [],
    links: {
      run: `${REPOSITORY}/actions/runs/42`,
      page: `${REPOSITORY}/actions/runs/42/artifacts/7`,
      repository: REPOSITORY,
    },
  };
  const [document] = composeReport(statements, setting, KINDS);
  if (document === undefined) throw new Error(`There is no evidence in ${PICTURE}/evidence.`);
  return renderMarkdown(document, { budgetBytes: BUDGET_BYTES, place: 'comment' }).text;
}
