import { isUnavailableError, isUserError } from '../../shared/core/errors.ts';
import type { Services } from '../../shared/core/services.ts';
import { writeCheckRun, type Conclusion } from '../../shared/github/check-run.ts';
import { connectGitHub } from '../../shared/github/client.ts';
import { judgedRun } from '../../shared/github/event.ts';
import type { Document, Standing } from '../../shared/report/document.ts';
import { renderMarkdown } from '../../shared/report/markdown/render.ts';
import { plainText } from '../../shared/report/text.ts';
import { keyOf } from './comments.ts';
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
 * Writes one check run per document on the commit that was judged. While something is awaited there is none, and a
 * branch rule that demands it waits too. Where it cannot be written the log says why; nothing is green by that.
 */
export async function writeChecks(
  documents: readonly Document[],
  about: About,
  inputs: ReportInputs,
  services: Services,
): Promise<void> {
  const { checkRun: policy, token, comment } = inputs;
  if (policy === 'none' || documents.some(({ standing }) => standing === 'waiting')) return;
  const { head, run, attempt } = judgedRun(services);
  if (head === undefined || token === undefined) {
    services.log.notice(`There is no check run: ${token === undefined ? 'no token' : 'no commit'} is known.`);
    return;
  }
  try {
    const connection = await connectGitHub(token, services);
    for (const document of documents) {
      const conclusion = conclusionOf(document.standing, policy, about.fromFork);
      const name = `Trainyard: ${keyOf(document, documents, inputs)}`;
      const title = plainText(document.headline).slice(0, TITLE_CHARACTERS);
      const summary = renderMarkdown(document, { budgetBytes: SUMMARY_BYTES, place: 'comment' }).text;
      const check = { name, head, run, attempt, conclusion, title, summary, detailsUrl: about.detailsUrl };
      const written = await writeCheckRun(connection, check, services);
      services.log.info(`Check run ${name} (${conclusion}): ${written.outcome}.`);
    }
  } catch (error) {
    if (comment === 'always' || !(isUserError(error) || isUnavailableError(error))) throw error;
    services.log.warning(`${error.message} There is no check run.`);
  }
}

/**
 * Never green for what was not measured, or was measured by a fork alone. A branch rule takes `neutral` for passed, so
 * that an open gate is neutral only where the project says so.
 */
export function conclusionOf(standing: Standing, policy: 'failure' | 'neutral', fromFork: boolean): Conclusion {
  switch (standing) {
    case 'pass':
    case 'warn':
      return fromFork ? 'neutral' : 'success';
    case 'inconclusive':
      return policy;
    default:
      return 'failure';
  }
}
