/** The hidden last line of a comment of ours: whose it is, which run wrote it, and what it remembers. */
export interface Marker {
  /** One comment per key and pull request. */
  readonly key: string;
  /** Digits; `0` outside a workflow. */
  readonly run: string;
  readonly attempt: number;
  /** The commit that the comment is about, in full; absent where it is about none. */
  readonly head?: string;
  /** One word in base64url. */
  readonly state: string;
}

const MARKER =
  /^<!-- trainyard-report:v1 key=([\w-]+) run=(\d{1,20}) attempt=(\d{1,6})(?: head=([0-9a-f]{40}|[0-9a-f]{64}))? state=([\w-]*) -->$/;

export function formatMarker({ key, run, attempt, head, state }: Marker): string {
  const about = head === undefined ? '' : ` head=${head}`;
  const name = Buffer.from(key).toString('base64url');
  return `<!-- trainyard-report:v1 key=${name} run=${run} attempt=${attempt}${about} state=${state} -->`;
}

/** The marker of a comment; only the last line counts, which nothing that a report quotes can become. */
export function parseMarker(body: string): Marker | undefined {
  const line = body.trimEnd().split(/\r?\n/).at(-1) ?? '';
  const [, key, run, attempt, head, state] = MARKER.exec(line) ?? [];
  if (key === undefined || run === undefined || attempt === undefined || state === undefined) return undefined;
  const about = head === undefined ? {} : { head };
  return { key: Buffer.from(key, 'base64url').toString('utf8'), run, attempt: Number(attempt), ...about, state };
}

/** Whether a comment was written by a later run, or by a later attempt of the same run; run ids only grow. */
export function isNewer(marker: Marker, than: Pick<Marker, 'run' | 'attempt'>): boolean {
  const [a, b] = [BigInt(marker.run), BigInt(than.run)];
  return a === b ? marker.attempt > than.attempt : a > b;
}
