import { isUnavailableError, isUserError } from '../../shared/core/errors.ts';
import type { Services } from '../../shared/core/services.ts';
import { worstVerdict } from '../../shared/core/verdict.ts';
import { writeCheckRun, type Conclusion } from '../../shared/github/check-run.ts';
import { connectGitHub } from '../../shared/github/client.ts';
import { judgedRun } from '../../shared/github/event.ts';
import type { Document, Standing } from '../../shared/document/document.ts';
import { renderMarkdown } from '../../shared/document/markdown/render.ts';
import { plainText } from '../../shared/document/text.ts';
import type { ReportInputs } from './inputs.ts';

const SUMMARY_BYTES = 60_000;
const TITLE_CHARACTERS = 200;

/** What a report is about beside its documents. */
interface About {
  /** The numbers were measured by the workflow of a fork. */
  readonly fromFork: boolean;
  readonly detailsUrl: string | undefined;
}

/**
 * Writes one check run on the commit that was judged, as bad as the worst of the documents, always under the one name.
 * Where it cannot be written the log says why.
 */
export async function writeCheck(
  documents: readonly Document[],
  about: About,
  inputs: ReportInputs,
  services: Services,
): Promise<void> {
  const { checkRun, token, comment } = inputs;
  if (checkRun === undefined) return;
  const { head, run, attempt } = judgedRun(services);
  if (head === undefined || token === undefined) {
    services.log.notice(`There is no check run: ${token === undefined ? 'no token' : 'no commit that was judged'}.`);
    return;
  }
  const standing = worstOf(documents);
  const conclusion = conclusionOf(standing, checkRun.open, about.fromFork);
  const leading = documents.find((document) => document.standing === standing);
  const share = Math.floor(SUMMARY_BYTES / Math.max(1, documents.length));
  const summaries = documents.map((each) => renderMarkdown(each, { budgetBytes: share, place: 'comment' }).text);
  const title = leading === undefined ? 'Nothing was measured' : plainText(leading.headline);
  const text = { title: title.slice(0, TITLE_CHARACTERS), summary: summaries.join('\n'), detailsUrl: about.detailsUrl };
  try {
    const connection = await connectGitHub(token, services);
    const written = await writeCheckRun(
      connection,
      { name: checkRun.name, head, run, attempt, conclusion, ...text },
      services,
    );
    services.log.info(`Check run ${checkRun.name} (${conclusion ?? 'in progress'}): ${written.outcome}.`);
  } catch (error) {
    if (comment === 'always' || !(isUserError(error) || isUnavailableError(error))) throw error;
    services.log.warning(`${error.message} The check run is not brought up to date.`);
  }
}

function worstOf(documents: readonly Document[]): Standing {
  const standings = documents.map(({ standing }) => standing);
  const verdicts = standings.filter((standing) => standing !== 'waiting');
  const worst = worstVerdict(verdicts);
  return standings.includes('waiting') && worst !== 'fail' ? 'waiting' : worst;
}

/**
 * Never green for what was not measured, or was measured by a fork alone. A branch rule takes `neutral` for passed, so
 * that both are neutral only where the project says so.
 *
 * @returns undefined while something is awaited
 * @internal
 */
export function conclusionOf(
  standing: Standing,
  open: 'failure' | 'neutral',
  fromFork: boolean,
): Conclusion | undefined {
  switch (standing) {
    case 'pass':
    case 'warn':
      return fromFork ? open : 'success';
    case 'inconclusive':
      return open;
    case 'fail':
      return 'failure';
    case 'waiting':
      return undefined;
  }
}
