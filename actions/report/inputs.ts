import { quote } from '../../shared/core/text/quote.ts';
import { UserError } from '../../shared/core/errors.ts';
import type { InputReader } from '../../shared/core/inputs.ts';
import { asJsonObject, parseJson } from '../../shared/core/text/json.ts';
import { isPullRequestNumber } from '../../shared/github/event.ts';

const CHECK_RUNS = ['none', 'failure', 'neutral'] as const;
const COMMENT_MODES = ['auto', 'always', 'never'] as const;

export interface ReportInputs {
  readonly token: string | undefined;
  readonly comment: (typeof COMMENT_MODES)[number];
  /** The check run that is wanted, and what becomes in it of what is open; undefined where none is. */
  readonly checkRun: { readonly name: string; readonly open: 'failure' | 'neutral' } | undefined;
  readonly commentKey: string | undefined;
  readonly pullRequest: number | undefined;
  readonly title: string;
  /** Absolute; absent where no page is wanted. */
  readonly htmlPath: string | undefined;
  readonly markdownPath: string | undefined;
  readonly publishPage: boolean;
  /** The evidence is that of the run which triggered this one, so the report is about that run. */
  readonly ofTriggeringRun: boolean;
  /** Whether the comment lists what may be written below it. */
  readonly commands: boolean;
  readonly awaiting: readonly string[];
  readonly expected: readonly string[];
  readonly expectedData: readonly string[];
  /** How the jobs ended that leave evidence, as GitHub says it. */
  readonly results: readonly string[];
  /** The job of this run that is watched until a runner takes it, and for how long at most. */
  readonly runnerOf: { readonly job: string; readonly waitMs: number } | undefined;
  /** By action, the first attempt of the run whose evidence counts. */
  readonly fromAttempt: ReadonlyMap<string, number>;
}

export function readInputs(reader: InputReader): ReportInputs {
  return {
    token: reader.optionalSecret('github-token'),
    comment: reader.choice('comment', COMMENT_MODES),
    checkRun: checkRunOf(reader),
    commentKey: reader.optionalString('comment-key'),
    pullRequest: pullRequestOf(reader),
    title: reader.string('title'),
    htmlPath: pathOf(reader, 'html'),
    markdownPath: pathOf(reader, 'markdown'),
    publishPage: reader.boolean('publish-page'),
    ofTriggeringRun: reader.string('evidence') === 'triggering-run',
    commands: reader.boolean('commands'),
    awaiting: wordsOf(reader, 'awaiting'),
    expected: wordsOf(reader, 'expected'),
    expectedData: dataOf(reader),
    results: resultsOf(reader),
    runnerOf: runnerOf(reader),
    fromAttempt: attemptsOf(reader),
  };
}

/** A branch rule knows a check by its name, and takes it for all that it does not say; so both must be fixed. */
function checkRunOf(reader: InputReader): ReportInputs['checkRun'] {
  const open = reader.choice('check-run', CHECK_RUNS);
  if (open === 'none') return undefined;
  const key = reader.optionalString('comment-key');
  for (const [input, given] of [
    ['comment-key', key],
    ['expected', reader.optionalString('expected')],
  ] as const) {
    if (given !== undefined) continue;
    throw new UserError('input-missing', {
      what: `With check-run the input ${input} is required.`,
      where: { input },
      remedy: 'Give comment-key, which names the check run, and expected, the actions that must have spoken.',
    });
  }
  return { name: `Trainyard: ${key ?? ''}`, open };
}

/** `success failure skipped`, as `join(needs.*.result, ' ')` gives it. */
function resultsOf(reader: InputReader): readonly string[] {
  const words = (reader.optionalString('results') ?? '').split(/\s+/).filter((word) => word !== '');
  for (const word of words) {
    if (RESULTS.has(word)) continue;
    throw new UserError('input-invalid', {
      what: `The input results holds ${quote(word)}.`,
      where: { input: 'results' },
      remedy: `Pass results: \${{ join(needs.*.result, ' ') }}; each is one of ${[...RESULTS].join(', ')}.`,
    });
  }
  return words;
}

const RESULTS = new Set(['success', 'failure', 'cancelled', 'skipped']);

function runnerOf(reader: InputReader): ReportInputs['runnerOf'] {
  const job = reader.optionalString('runner-of');
  return job === undefined ? undefined : { job, waitMs: reader.durationMs('runner-wait') };
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
      what: `The input ${name} names ${quote(word)}, which is no action.`,
      where: { input: name },
      remedy: 'Write names of actions such as validate-data, train, gate or deploy, separated by spaces.',
    });
  }
  return words;
}

/** `[{"data": "a.csv\\nb=b.csv"}]` gives `a.csv` and `b.csv`. */
function dataOf(reader: InputReader): readonly string[] {
  const text = reader.optionalString('expected-data');
  if (text === undefined) return [];
  const refuse = (_: string, cause?: unknown): UserError =>
    new UserError('input-invalid', {
      what: 'The input expected-data is not a JSON array of objects with data.',
      where: { input: 'expected-data' },
      remedy: 'Write it as data-check takes its tables: [{ "data": "data/flights.parquet" }].',
      cause,
    });
  const entries = parseJson(text, refuse);
  if (!Array.isArray(entries)) throw refuse('');
  const lines = entries.flatMap((entry) => {
    const data = asJsonObject(entry)?.['data'];
    if (typeof data !== 'string') throw refuse('');
    return data.split('\n');
  });
  return lines.map((line) => line.trim().replace(/^[A-Za-z_][\w-]*=/, '')).filter((path) => path !== '');
}

/** `train=2 gate=2`. */
function attemptsOf(reader: InputReader): ReadonlyMap<string, number> {
  const words = (reader.optionalString('from-attempt') ?? '').split(/\s+/).filter((word) => word !== '');
  return new Map(
    words.map((word) => {
      const [, action = '', attempt = ''] = /^([a-z][a-z-]{0,63})=([1-9]\d{0,5})$/.exec(word) ?? [];
      if (action !== '') return [action, Number(attempt)];
      throw new UserError('input-invalid', {
        what: `The input from-attempt holds ${quote(word)}.`,
        where: { input: 'from-attempt' },
        remedy: 'Write ACTION=NUMBER, separated by spaces, such as train=2 gate=2.',
      });
    }),
  );
}
