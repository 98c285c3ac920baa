import { Session } from 'node:inspector/promises';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { TestFile } from './harness.ts';
import type { Answer, Order, SurveyedTest } from './messages.ts';
import type { Mutant } from './mutations.ts';

/** Runs tests in this process against the sources, one of them mutated in memory. */

const ROOT = process.cwd();
/** Enough of them to be a law, the same every time. */
fc.configureGlobal({ seed: 20_261_201, numRuns: 100, endOnFailure: true });

let mutant: Mutant | undefined;
let dependents: ReadonlySet<string> = new Set();
let round = 0;
let strayFailure: unknown;
const stripped = new Map<string, string>();

process.on('unhandledRejection', (error) => (strayFailure = error));
process.on('uncaughtException', (error) => (strayFailure = error));

registerHooks({
  resolve(specifier, context, next) {
    const result = next(specifier, context);
    if (!result.url.startsWith('file:') || result.url.includes('?')) return result;
    const isAnew = dependents.has(relative(ROOT, fileURLToPath(result.url)));
    return isAnew ? { ...result, url: `${result.url}?round=${round}` } : result;
  },
  load(url, context, next) {
    const [path = '', query] = url.split('?');
    if (query === undefined) return next(url, context);
    return { format: 'module', shortCircuit: true, source: sourceOf(relative(ROOT, fileURLToPath(path))) };
  },
});

function sourceOf(file: string): string {
  if (file === mutant?.file) {
    const source = readFileSync(file, 'utf8');
    return stripTypeScriptTypes(source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end));
  }
  const known = stripped.get(file) ?? stripTypeScriptTypes(readFileSync(file, 'utf8'));
  stripped.set(file, known);
  return known;
}

async function load(file: string): Promise<TestFile> {
  const tests = new TestFile();
  tests.listen();
  await import(`${pathToFileURL(file).href}?round=${round}`);
  await tests.begin();
  return tests;
}

async function attempt(body: () => Promise<unknown>, limitMs: number): Promise<unknown> {
  strayFailure = undefined;
  const abort = new AbortController();
  const late = sleep(limitMs, undefined, { signal: abort.signal }).then(() => new Error(`over ${limitMs} ms`));
  const ran = body().then(
    () => undefined,
    (error: unknown) => error ?? new Error('nothing was thrown'),
  );
  const failure = await Promise.race([ran, late.catch(() => undefined)]);
  abort.abort();
  return failure ?? strayFailure;
}

/** Runs every test of a file and says which mutants each comes to; those come to while loading count for all. */
async function survey(order: Extract<Order, { do: 'survey' }>): Promise<readonly SurveyedTest[]> {
  const { file, mutants } = order;
  round++;
  dependents = new Set(order.dependents);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const reachedSince = async (): Promise<readonly number[]> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return mutants.flatMap(({ file: source, start }, index) => {
      const script = result.find(({ url }) => url === `${pathToFileURL(source).href}?round=${round}`);
      const ranges = (script?.functions ?? []).flatMap((each) => each.ranges);
      const around = ranges.filter(({ startOffset, endOffset }) => startOffset <= start && start < endOffset);
      const size = (range: { startOffset: number; endOffset: number }): number => range.endOffset - range.startOffset;
      const innermost = around.toSorted((a, b) => size(a) - size(b))[0];
      return (innermost?.count ?? 0) > 0 ? [index] : [];
    });
  };
  const loaded = await load(file);
  const always = await reachedSince();
  const found: SurveyedTest[] = [];
  for (const [index, { name, run }] of loaded.cases.entries()) {
    const begun = performance.now();
    const failure = await attempt(run, 60_000);
    const ms = performance.now() - begun;
    const reached = [...new Set([...always, ...(await reachedSince())])];
    found.push({ file, index, name, ms, reached, ...(failure === undefined ? {} : { failure: said(failure) }) });
  }
  await loaded.end();
  session.disconnect();
  return found;
}

/** @returns the test that noticed, if one did */
async function tryMutant(order: Extract<Order, { do: 'try' }>): Promise<string | undefined> {
  round++;
  mutant = order.mutant;
  dependents = new Set(order.dependents);
  const opened = new Map<string, TestFile>();
  try {
    for (const { file, index, limitMs } of order.tests) {
      let tests = opened.get(file);
      if (tests === undefined) {
        let loaded: TestFile | undefined;
        const failure = await attempt(async () => (loaded = await load(file)), 20_000);
        if (loaded === undefined) return `loading ${file}: ${said(failure)}`;
        opened.set(file, (tests = loaded));
      }
      const test = tests.cases[index];
      if (test === undefined) return `${file} has fewer tests`;
      const failure = await attempt(test.run, limitMs);
      if (failure !== undefined) return `${test.name}: ${said(failure)}`;
    }
    return undefined;
  } finally {
    for (const tests of opened.values()) await attempt(() => tests.end(), 5000);
    mutant = undefined;
  }
}

function said(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 3).join(' ').slice(0, 300);
}

process.on('disconnect', () => process.exit(0));
process.on('message', (order: Order) => {
  const work: Promise<Answer> =
    order.do === 'survey'
      ? survey(order).then((tests) => ({ did: 'survey', tests }))
      : tryMutant(order).then((killer) => ({ did: 'try', ...(killer === undefined ? {} : { killer }) }));
  work.then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      process.stderr.write(`${order.do}: ${String(error)}\n`);
      process.exit(3);
    },
  );
});
