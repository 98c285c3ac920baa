import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FuzzCase } from '../case.ts';
import { drawCase } from '../generate/case.ts';
import { drawPredictions } from '../predictions/draw.ts';
import { runPredictions, writePredictions } from '../predictions/run.ts';
import type { Difference } from './compare.ts';
import { minimise } from './minimise.ts';
import { Runner } from './run.ts';

/** What is fuzzed: contracts with data, or predictions with point metrics. */
export const KINDS = ['data', 'predictions'] as const;
export type FuzzKind = (typeof KINDS)[number];

export interface Session {
  readonly kind: FuzzKind;
  readonly seed: string;
  readonly cases: number;
  /** How many are run at a time, each in an engine of its own; 1 where absent. */
  readonly jobs?: number;
  /** Where the smallest case of each kind of disagreement is written; absent: nothing is written and nothing made smaller. */
  readonly folder?: string;
  readonly onProgress?: (done: number) => void;
}

interface Disagreement extends Difference {
  /** The case that shows it: `drawCase` makes it again. */
  readonly seed: string;
  readonly folder?: string;
}

export interface Report {
  readonly cases: number;
  /** Statements that were compared. */
  readonly decided: number;
  /** Those about which the standard leaves open what is right. */
  readonly open: number;
  readonly disagreements: readonly Disagreement[];
}

/** The same cases whatever the number of jobs. */
export async function fuzz(session: Session): Promise<Report> {
  const { kind, cases, jobs = 1 } = session;
  let done = 0;
  const onCase = (): void => session.onProgress?.(++done);
  const part = kind === 'data' ? fuzzData : fuzzPredictions;
  const bounds = Array.from({ length: jobs + 1 }, (_, job) => Math.floor((cases * job) / jobs));
  const reports = await Promise.all(
    bounds.slice(1).map((end, job) => part(session, { from: bounds[job] ?? 0, end }, onCase)),
  );
  const total = (of: (report: Report) => number): number => reports.reduce((sum, report) => sum + of(report), 0);
  return {
    cases: total((report) => report.cases),
    decided: total((report) => report.decided),
    open: total((report) => report.open),
    disagreements: reports.flatMap((report) => report.disagreements),
  };
}

/** Numbers of cases; `end` is none of them. */
interface Part {
  readonly from: number;
  readonly end: number;
}

async function fuzzData({ seed, folder }: Session, { from, end }: Part, onCase: () => void): Promise<Report> {
  const cases = Array.from({ length: end - from }, (_, index) => drawCase(`${seed}-${from + index}`));
  await using runner = await Runner.open();
  runner.plan(cases);
  const disagreements: Disagreement[] = [];
  const seen = new Set<string>();
  let [decided, open] = [0, 0];
  for (const fuzzed of cases) {
    const outcome = await runner.run(fuzzed);
    decided += outcome.decided;
    open += outcome.open;
    for (const difference of outcome.differences) {
      const key = signature(difference);
      const first = !seen.has(key);
      seen.add(key);
      const made =
        first && folder !== undefined
          ? await writeSmallest(fuzzed, difference, join(folder, `${fuzzed.seed}-${seen.size}`))
          : undefined;
      disagreements.push({ ...difference, seed: fuzzed.seed, ...(made === undefined ? {} : { folder: made }) });
    }
    onCase();
  }
  return { cases: cases.length, decided, open, disagreements };
}

/** What a disagreement is about, without names and numbers: so that one fault is told once. */
export function signature({ id, expected, got }: Difference): string {
  const kind = id.includes('slaProperties') ? 'slaProperties' : id.replace(/^.*\.(\w+(\[\w+\])?)$/s, '$1');
  const plain = (text: string): string => text.replaceAll(/"[^"]*"|'[^']*'|\(\d[^)]*\)|\d+/g, '').slice(0, 60);
  return `${kind.replaceAll(/\d/g, '')}: ${plain(expected)} | ${plain(id === 'the run' ? got.replace(/^.*</s, '') : got)}`;
}

/** A folder with contract, data, what was expected and what came, all as small as the disagreement allows. */
async function writeSmallest(fuzzed: FuzzCase, difference: Difference, folder: string): Promise<string> {
  await using small = await Runner.open();
  small.planSmaller(fuzzed);
  const key = signature(difference);
  const shown = async (each: FuzzCase): Promise<Difference | undefined> =>
    (await small.run(each)).differences.find((found) => signature(found) === key);
  const least = await minimise(fuzzed, async (each) => (await shown(each)) !== undefined);
  const { expected, got } = await small.run(least);
  await small.write(folder, least);
  await writeFile(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  await writeFile(join(folder, 'got.json'), `${JSON.stringify(got, null, 2)}\n`);
  const { id, expected: wanted, got: found } = (await shown(least)) ?? difference;
  await writeFile(join(folder, 'disagreement.txt'), `${id}\nexpected: ${wanted}\ngot: ${found}\n`);
  return folder;
}

async function fuzzPredictions({ seed, folder }: Session, { from, end }: Part, onCase: () => void): Promise<Report> {
  await using runner = await Runner.open();
  const disagreements: Disagreement[] = [];
  let [decided, open] = [0, 0];
  for (let index = from; index < end; index++) {
    const fuzzed = drawPredictions(`${seed}-${index}`);
    const outcome = await runPredictions(fuzzed, runner.parquet);
    decided += outcome.decided;
    open += outcome.open;
    const [first] = outcome.differences;
    if (first !== undefined && folder !== undefined) {
      await mkdir(join(folder, fuzzed.seed), { recursive: true });
      await writePredictions(join(folder, fuzzed.seed), fuzzed, runner.parquet);
    }
    const made = folder === undefined ? {} : { folder: join(folder, fuzzed.seed) };
    disagreements.push(...outcome.differences.map((each) => ({ ...each, seed: fuzzed.seed, ...made })));
    onCase();
  }
  return { cases: end - from, decided, open, disagreements };
}
