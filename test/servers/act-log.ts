/** One line of the runner's log, as `act --json` writes it. */
export interface RunnerLine {
  readonly msg: string;
  readonly level: string;
  /** Workflow and job, with the calling job in front where the job belongs to a reusable workflow. */
  readonly job?: string;
  readonly jobID?: string;
  readonly step?: string;
  readonly stepID?: readonly string[];
  readonly stage?: string;
  readonly matrix?: Readonly<Record<string, unknown>>;
  readonly jobResult?: string;
  readonly stepResult?: string;
  readonly command?: string;
  readonly arg?: string;
  readonly kvPairs?: Readonly<Record<string, string>>;
  readonly content?: string;
  readonly raw_output?: boolean;
}

export function asLine(text: string): RunnerLine {
  try {
    const parsed = JSON.parse(text) as RunnerLine;
    return typeof parsed.msg === 'string' ? parsed : { ...parsed, msg: '', level: 'info' };
  } catch {
    return { msg: text, level: 'stdout' };
  }
}

const DIGEST = /\b(?=[0-9a-f]*\d)[0-9a-f]{7,64}\b/g;
const DURATION = /\b\d+(?:\.\d+)?(?: \d+)? (?:ms|s|min|h)\b/g;
const MARKS: Readonly<Record<string, string>> = { success: '✓', failure: '✗', skipped: '–' };

interface Entry {
  readonly title: string;
  result: string;
  readonly below: string[];
}

/**
 * The log as a person skims it: jobs, their steps, the phases of each, what was noticed, the last sentence. Jobs stand by
 * their names' order in `order`, since they run side by side; digests, durations and decimals are blotted out.
 */
export function tableOfContents(lines: readonly RunnerLine[], order: readonly string[]): string {
  const jobs = new Map<string, Entry & { readonly steps: Map<string, Entry> }>();
  for (const line of lines) {
    if (line.job === undefined) continue;
    const title = nameOf(line.job);
    const job = jobs.get(title) ?? { title, result: '', below: [], steps: new Map<string, Entry>() };
    jobs.set(title, job);
    if (line.jobResult !== undefined) job.result = line.jobResult;
    if (line.stage !== 'Main' || line.step === undefined || line.stepID?.length !== 1) continue;
    const step = job.steps.get(line.step) ?? { title: line.step, result: '', below: [] };
    job.steps.set(line.step, step);
    if (line.stepResult !== undefined) step.result = line.stepResult;
    const said = worthSaying(line);
    if (said !== undefined) step.below.push(said);
  }
  const place = (title: string): number => (order.includes(title) ? order.indexOf(title) : order.length);
  const sorted = [...jobs.values()]
    .filter(({ result }) => result !== '')
    .sort((a, b) => place(a.title) - place(b.title));
  return sorted.map(jobText).join('\n');
}

/** How each job ended that began, by its name. */
export function resultsOf({ lines }: { readonly lines: readonly RunnerLine[] }): Readonly<Record<string, string>> {
  const ended = lines.filter(({ job, jobResult }) => job !== undefined && jobResult !== undefined);
  return Object.fromEntries(ended.map(({ job = '', jobResult = '' }) => [nameOf(job), jobResult]));
}

function nameOf(job: string): string {
  return job.trim().split('/').at(-1)?.trim() ?? '';
}

function jobText({ title, result, steps }: Entry & { readonly steps: ReadonlyMap<string, Entry> }): string {
  const below = [...steps.values()].map((step) => {
    return [`  ${MARKS[step.result] ?? '?'} ${step.title}`, ...step.below.map((said) => `      ${said}`)].join('\n');
  });
  return [`${MARKS[result] ?? '?'} ${title}`, ...below, ''].join('\n');
}

function worthSaying(line: RunnerLine): string | undefined {
  const { command, arg = '', msg, kvPairs } = line;
  if (command === 'group') return blot(`▸ ${arg}`);
  if (command === 'error' || command === 'warning' || command === 'notice') {
    const { title, file, line: at } = kvPairs ?? {};
    const place = file === undefined ? '' : ` (${file}:${at ?? ''})`;
    return blot(`${command}: ${title === undefined ? arg : unescaped(title)}${place}`);
  }
  return line.raw_output === true && /^[✓✗!?] (?!.*\s{2})/.test(msg.trim()) ? blot(msg) : undefined;
}

/** Properties of a command keep their escapes in the runner's log. */
function unescaped(property: string): string {
  return property.replace(/%3A/g, ':').replace(/%2C/g, ',');
}

function blot(text: string): string {
  const [first = ''] = text.trim().split('\n');
  return first
    .replace(DIGEST, '·digest·')
    .replace(DURATION, '·time·')
    .replace(/\d+\.\d+/g, '·n·');
}
