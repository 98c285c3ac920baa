/** One line of the runner's log, as `act --json` writes it. */
export interface RunnerLine {
  readonly msg: string;
  readonly level: string;
  /** Workflow and job, with the calling job in front where the job belongs to a reusable workflow. */
  readonly job?: string;
  readonly jobID?: string;
  readonly step?: string;
  readonly stage?: string;
  readonly matrix?: Readonly<Record<string, unknown>>;
  readonly jobResult?: string;
  readonly stepResult?: string;
  readonly command?: string;
  readonly arg?: string;
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
