/** What a report needs beside the evidence. */
export interface Setting {
  /** Trainyard's version. */
  readonly version: string;
  /** Actions that still run: the report says what is awaited instead of a verdict. */
  readonly awaiting: readonly string[];
  /** Actions that must have left evidence; one that did not keeps the report from being green. */
  readonly expected: readonly string[];
  /** Paths of data that must have been validated, as validate-data was given them. */
  readonly expectedData?: readonly string[];
  /** How many jobs ended badly; what is shown must say why of each. */
  readonly endedBadly?: number;
  /** Of these, how many are known to be explained by what is shown; the composed report counts them. */
  readonly explained?: number;
  /** The run whose jobs these are, `0` for commands on a terminal; what another run said explains none of them. */
  readonly run?: string;
  /** The evidence comes from a run whose workflow a fork may have written, so nothing is better than `warn`. */
  readonly fromFork?: boolean;
  /** ISO 8601: when waiting began, where something is awaited. */
  readonly since?: string;
  /** Jobs that no runner has taken, so that what is awaited may never come. */
  readonly unclaimed?: readonly { readonly name: string; readonly labels: readonly string[] }[];
  /** Commands that people may write below the comment; absent where it stands below nothing. */
  readonly commands?: { readonly waive: boolean };
  readonly links: Links;
}

interface Links {
  readonly run?: string;
  readonly page?: string;
  /** The repository's address on the web; commits are linked below it. */
  readonly repository?: string;
}
