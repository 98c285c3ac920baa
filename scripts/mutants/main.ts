/**
 * Changes the sources that decide in one small way after another and runs the tests that come to the place:
 * `npm run mutants`, or `npm run mutants -- decide shared/store/files.ts` for some areas and files; with paths of tests
 * for these tests only, with `--killers` to see which test noticed each.
 *
 * Ends with 1 where tests kill less than the required share of an area's mutants.
 */
import { availableParallelism } from 'node:os';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AREAS, REQUIRED_SHARE, type Area } from './areas.ts';
import { EQUIVALENT } from './equivalent.ts';
import { ImportGraph, sourcesBelow } from './graph.ts';
import type { SurveyedTest } from './messages.ts';
import { mutantsOf, type Mutant } from './mutations.ts';
import { Worker } from './pool.ts';
import { TypeCheck } from './types.ts';

const ROOT = join(import.meta.dirname, '../..');
const SURVEY_LIMIT_MS = 1_200_000;
/** For loading, on a machine that is busy; a mutant that loops for ever costs this. */
const GRACE_MS = 20_000;

/** What the clock killed was noticed as a hanging test is: told apart, since a slow machine notices more so. */
const RAN_OVER = /^ran for ever|: over \d+ ms$/;

interface Tried {
  readonly mutant: Mutant;
  readonly fate: 'killed' | 'survived' | 'unreached' | 'does not compile' | 'equivalent';
  readonly killer?: string;
}

process.chdir(ROOT);
const wanted = process.argv.slice(2);
const graph = new ImportGraph(ROOT, ['shared', 'actions', 'test']);
const chosenTests = wanted.filter((word) => word.startsWith('test/'));
const isVerbose = wanted.includes('--killers');
const isKnown = (word: string): boolean =>
  /^(?:--killers$|test\/)/.test(word) ||
  AREAS.some(({ name, sources }) => name === word || sources.some((source) => word.startsWith(source)));
const unknown = wanted.filter((word) => !isKnown(word));
if (unknown.length > 0) {
  const areas = AREAS.map(({ name }) => name).join(', ');
  throw new Error(`No area of mutants is or holds ${unknown.join(', ')}. There is: ${areas}, and files of them.`);
}
let isEnough = true;
for (const area of AREAS) {
  const files = wanted.filter((word) => area.sources.some((source) => word.startsWith(source)));
  const isWanted =
    wanted.every((word) => /^(?:--|test\/)/.test(word)) || wanted.includes(area.name) || files.length > 0;
  if (isWanted) isEnough = (await tryArea(files.length > 0 ? { ...area, sources: files } : area)) && isEnough;
}
process.exitCode = isEnough ? 0 : 1;

async function tryArea(area: Area): Promise<boolean> {
  const begun = performance.now();
  const files = area.sources.flatMap((source) => sourcesBelow(ROOT, source));
  const mutants = files.flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')));
  const workers = Array.from({ length: availableParallelism() }, () => new Worker());
  const tests = await surveyTests(area, mutants, workers);
  const typeCheck = new TypeCheck(ROOT, files);
  const tried: Tried[] = [];
  const waiting = [...mutants.entries()];
  const work = async (worker: Worker): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, mutant] = next;
      tried[index] = await tryMutant(mutant, reaching(tests, index), { worker, typeCheck });
      progress(`${area.name}: ${mutants.length - waiting.length} of ${mutants.length}`);
    }
  };
  await Promise.all(workers.map(work));
  for (const worker of workers) worker.close();
  progress('');
  return show(area, tried, (performance.now() - begun) / 1000);
}

async function surveyTests(
  area: Area,
  mutants: readonly Mutant[],
  workers: readonly Worker[],
): Promise<readonly SurveyedTest[]> {
  const dependents = graph.dependentsOf(mutants.map(({ file }) => file));
  const waiting = (chosenTests.length > 0 ? chosenTests : area.tests)
    .flatMap((folder) => sourcesBelow(ROOT, folder))
    .filter((file) => file.endsWith('.test.ts') && dependents.has(file));
  const found: SurveyedTest[] = [];
  const work = async (worker: Worker): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      progress(`${area.name}: ${file}`);
      const order = { do: 'survey', file, mutants, dependents: [...dependents] } as const;
      const answer = await worker.ask(order, SURVEY_LIMIT_MS);
      if (answer?.did !== 'survey') throw new Error(`${file} cannot be run.`);
      found.push(...answer.tests);
    }
  };
  await Promise.all(workers.map(work));
  const failed = found.filter(({ failure }) => failure !== undefined);
  for (const { file, name, failure } of failed) console.error(`${file} › ${name}: ${failure ?? ''}`);
  if (failed.length > 0) throw new Error('Tests fail without any mutant.');
  return found;
}

/** The quickest first. */
function reaching(tests: readonly SurveyedTest[], mutant: number): readonly SurveyedTest[] {
  return tests.filter(({ reached }) => reached.includes(mutant)).toSorted((a, b) => a.ms - b.ms);
}

async function tryMutant(
  mutant: Mutant,
  tests: readonly SurveyedTest[],
  { worker, typeCheck }: { readonly worker: Worker; readonly typeCheck: TypeCheck },
): Promise<Tried> {
  const letThrough = (fate: 'survived' | 'unreached'): Tried => {
    const isEquivalent = EQUIVALENT.some(({ file, change }) => file === mutant.file && change === mutant.change);
    if (isEquivalent) return { mutant, fate: 'equivalent' };
    return { mutant, fate: typeCheck.refuses(mutant) ? 'does not compile' : fate };
  };
  if (tests.length === 0) return letThrough('unreached');
  const dependents = [...graph.dependentsOf([mutant.file])];
  const places = tests.map(({ file, index, ms }) => ({ file, index, limitMs: 3000 + 10 * ms }));
  const limitMs = GRACE_MS + 3 * tests.reduce((sum, { ms }) => sum + ms, 0);
  const answer = await worker.ask({ do: 'try', mutant, dependents, tests: places }, limitMs);
  if (answer?.did !== 'try') return { mutant, fate: 'killed', killer: 'ran for ever, or ended the process' };
  return answer.killer === undefined ? letThrough('survived') : { mutant, fate: 'killed', killer: answer.killer };
}

function show({ name }: Area, tried: readonly Tried[], seconds: number): boolean {
  const count = (...fates: readonly Tried['fate'][]): number => tried.filter(({ fate }) => fates.includes(fate)).length;
  const killed = count('killed');
  const survived = count('survived', 'unreached');
  const share = killed / Math.max(killed + survived, 1);
  const late = tried.filter(({ killer }) => killer !== undefined && RAN_OVER.test(killer)).length;
  const others = `${late} of them killed by the clock, ${count('equivalent')} equivalent, ${count('does not compile')} that do not compile`;
  const percent = `${(100 * share).toFixed(1)} %`;
  console.log(
    `${name}: ${killed} killed, ${survived} survived (${percent} killed), ${others}; ${seconds.toFixed(0)} s`,
  );
  for (const { mutant, fate, killer } of tried) {
    const isShown = fate === 'survived' || fate === 'unreached' || (isVerbose && fate === 'killed');
    if (!isShown) continue;
    const note = fate === 'unreached' ? ' (no test comes here)' : killer === undefined ? '' : ` (${killer})`;
    console.log(`  ${mutant.file}:${mutant.line}  ${mutant.change}${note}`);
  }
  return share >= REQUIRED_SHARE;
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text.slice(0, 100)}`);
}
