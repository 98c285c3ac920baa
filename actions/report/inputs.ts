import { UserError } from '../../shared/core/errors.ts';
import type { InputReader } from '../../shared/core/inputs.ts';
import { isPullRequestNumber } from '../../shared/github/event.ts';

export const COMMENT_MODES = ['auto', 'always', 'never'] as const;

export interface ReportInputs {
  readonly token: string | undefined;
  readonly comment: (typeof COMMENT_MODES)[number];
  readonly commentKey: string | undefined;
  readonly pullRequest: number | undefined;
  readonly title: string;
  /** Absolute; absent where no page is wanted. */
  readonly htmlPath: string | undefined;
  readonly markdownPath: string | undefined;
  readonly publishPage: boolean;
  /** The evidence is that of the run which triggered this one, so the report is about that run. */
  readonly ofTriggeringRun: boolean;
  readonly awaiting: readonly string[];
  readonly expected: readonly string[];
}

export function readInputs(reader: InputReader): ReportInputs {
  return {
    token: reader.optionalSecret('github-token'),
    comment: reader.choice('comment', COMMENT_MODES),
    commentKey: reader.optionalString('comment-key'),
    pullRequest: pullRequestOf(reader),
    title: reader.string('title'),
    htmlPath: pathOf(reader, 'html'),
    markdownPath: pathOf(reader, 'markdown'),
    publishPage: reader.boolean('publish-page'),
    ofTriggeringRun: reader.string('evidence') === 'triggering-run',
    awaiting: wordsOf(reader, 'awaiting'),
    expected: wordsOf(reader, 'expected'),
  };
}

function pullRequestOf(reader: InputReader): number | undefined {
  const number = reader.optionalNumber('pull-request');
  if (number === undefined || isPullRequestNumber(number)) return number;
  throw new UserError('input-invalid', {
    what: `The input pull-request is ${reader.string('pull-request')}, which is no number of a pull request.`,
    where: { input: 'pull-request' },
    remedy: 'Pass a whole number above 0, or leave it empty to take the one of the event.',
  });
}

function pathOf(reader: InputReader, name: string): string | undefined {
  return reader.string(name) === 'none' ? undefined : reader.path(name);
}

function wordsOf(reader: InputReader, name: string): readonly string[] {
  const words = (reader.optionalString(name) ?? '').split(/[\s,]+/).filter((word) => word !== '');
  for (const word of words) {
    if (/^[a-z][a-z-]{0,63}$/.test(word)) continue;
    throw new UserError('input-invalid', {
      what: `The input ${name} names ${JSON.stringify(word)}, which is no action.`,
      where: { input: name },
      remedy: 'Write names of actions such as validate-data, train, gate or deploy, separated by spaces.',
    });
  }
  return words;
}
