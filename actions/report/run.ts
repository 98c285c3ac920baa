import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { systemErrorCode, UserError } from '../../shared/core/errors.ts';
import { plural } from '../../shared/core/text/format.ts';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import type { StoredStatement } from '../../shared/core/statement.ts';
import type { WrittenComment } from '../../shared/github/comments/comment.ts';
import { judgedRun, subjectOfEvent, triggeringRun } from '../../shared/github/event.ts';
import { fromAttempts } from '../../shared/evidence/attempts.ts';
import { composeReport } from '../../shared/report/compose/report.ts';
import type { Setting } from '../../shared/document/setting.ts';
import { plainText } from '../../shared/document/text.ts';
import type { Document } from '../../shared/document/document.ts';
import { renderPage } from '../../shared/document/html/page.ts';
import { renderMarkdown } from '../../shared/document/markdown/render.ts';
import { writeCheck } from './check.ts';
import { writeComments } from './comments.ts';
import type { ReportInputs } from './inputs.ts';
import { KINDS } from '../kinds.ts';
import { watchForRunner } from './runner.ts';

/** GitHub takes 1 MiB for the summary of a step. */
const SUMMARY_BYTES = 1_000_000;
const COMMENT_BYTES = 60_000;

/**
 * Shows the evidence of a run as one comment per model, one summary and one page. It judges nothing: what it shows was
 * decided by the actions that left the evidence.
 *
 * @throws UserError `evidence-invalid`, `report-unwritable`; with `comment: always` also what keeps the comment from
 *   being written
 */
export async function report(inputs: ReportInputs, services: Services): Promise<ActionResult> {
  const statements = fromAttempts(await services.evidence.collect(), inputs.fromAttempt);
  sayWhatIsThere(statements.length, services);
  const setting = settingOf(inputs, services);
  const documents = composeReport(statements, setting, KINDS);
  await writeOutput(inputs.htmlPath, renderPage(documents, { title: inputs.title }), services);
  const page =
    inputs.publishPage && inputs.htmlPath !== undefined ? await services.publishFile(inputs.htmlPath) : undefined;
  const linked = page === undefined ? setting : { ...setting, links: { ...setting.links, page } };
  const first = await show(statements, linked, inputs, services);
  // Before the wait: an earlier conclusion must not stay green meanwhile.
  await writeCheck(first.documents, aboutOf(linked), inputs, services);
  const unclaimed = await watchForRunner(inputs, services);
  const last = unclaimed.length === 0 ? first : await show(statements, { ...linked, unclaimed }, inputs, services);
  const { comments } = last;
  return {
    headline: headlineOf(last.documents),
    outputs: {
      'comment-id': joined(comments.map(({ id }) => String(id))),
      'comment-url': joined(comments.map(({ url }) => url)),
      'html-path': inputs.htmlPath,
      'markdown-path': inputs.markdownPath,
      'page-url': page,
    },
    summary: markdownOf(last.documents, 'summary'),
  };
}

/** A folder that is misspelt holds nothing either; the report would only show that evidence is missing. */
function sayWhatIsThere(count: number, { evidence, log }: Services): void {
  const absent = count === 0 && !existsSync(evidence.folder) ? ', which does not exist' : '';
  log.info(`${plural(count, 'statement')} found in ${evidence.folder}${absent}.`);
}

interface Shown {
  readonly documents: readonly Document[];
  readonly comments: readonly WrittenComment[];
}

async function show(
  statements: readonly StoredStatement[],
  setting: Setting,
  inputs: ReportInputs,
  services: Services,
): Promise<Shown> {
  const documents = composeReport(statements, setting, KINDS);
  await writeOutput(inputs.markdownPath, markdownOf(documents, 'comment'), services);
  return { documents, comments: await writeComments(documents, inputs, services) };
}

function aboutOf({ fromFork = false, links }: Setting): Parameters<typeof writeCheck>[1] {
  return { fromFork, detailsUrl: links.page ?? links.run };
}

function settingOf(inputs: ReportInputs, services: Services): Setting {
  const { github, version, clock } = services;
  const { run } = judgedRun(services);
  const fromFork = triggeringRun(github, services.run.event)?.fromFork === true;
  const repository = github === undefined ? undefined : `${github.serverUrl}/${github.repository}`;
  const link = repository === undefined || run === '0' ? undefined : `${repository}/actions/runs/${run}`;
  return {
    version,
    awaiting: inputs.awaiting,
    expected: inputs.expected,
    expectedData: inputs.expectedData,
    ...(fromFork ? { fromFork } : {}),
    endedBadly: endedBadly(inputs, services),
    run,
    ...(inputs.commands ? commandsHere(inputs, services) : {}),
    ...(inputs.awaiting.length === 0 ? {} : { since: clock.now().toISOString() }),
    links: link === undefined ? {} : { run: link },
  };
}

/** How many jobs ended badly, as GitHub says it: of a run that triggered this one it says no more than of the whole. */
function endedBadly({ results, ofTriggeringRun }: ReportInputs, { github, run }: Services): number {
  const conclusion = ofTriggeringRun ? triggeringRun(github, run.event)?.conclusion : undefined;
  const isBad = (result: string): boolean => !['success', 'skipped'].includes(result);
  return Math.max(results.filter(isBad).length, conclusion !== undefined && isBad(conclusion) ? 1 : 0);
}

/** Commands stand below a pull request, and a fork's gate reads no waivers. */
function commandsHere({ pullRequest }: ReportInputs, { github, run }: Services): Pick<Setting, 'commands'> {
  const subject = subjectOfEvent(github, run.event);
  if (subject.kind === 'none') return pullRequest === undefined ? {} : { commands: { waive: false } };
  const isFromFork = subject.kind === 'pull-request' ? subject.fromFork : subject.run.fromFork;
  return { commands: { waive: !isFromFork } };
}

/** The documents below one another, each with its share of the space. */
function markdownOf(documents: readonly Document[], place: 'comment' | 'summary'): string {
  const share = place === 'comment' ? COMMENT_BYTES : Math.floor(SUMMARY_BYTES / documents.length);
  return documents.map((document) => renderMarkdown(document, { budgetBytes: share, place }).text).join('\n');
}

/** The worst first. */
function headlineOf(documents: readonly Document[]): string {
  return documents.map(({ headline }) => plainText(headline)).join('; ');
}

async function writeOutput(path: string | undefined, text: string, services: Services): Promise<void> {
  if (path === undefined) return;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (cause) {
    throw new UserError('report-unwritable', {
      what: `The report cannot be written (${systemErrorCode(cause) ?? 'unknown error'}).`,
      where: { file: path },
      remedy: 'Choose a path that may be written with the inputs html and markdown, or none.',
      cause,
    });
  }
  services.log.info(`Written: ${relative(services.workspace, path)}.`);
}

function joined(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join('\n');
}
