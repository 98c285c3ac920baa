import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { fuzz, KINDS, signature, type FuzzKind, type Report } from './run/session.ts';

/** `npm run fuzz`: ends with 1 where validation or gate says something else than a plain reading of the same files. */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    out: { type: 'string', default: 'fuzz-out' },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});

const kinds = KINDS.filter((kind) => values.only === undefined || values.only === kind);
if (kinds.length === 0) throw new Error(`--only takes ${KINDS.join(' or ')}.`);
const cases = Number(values.cases);
if (!Number.isSafeInteger(cases) || cases < 1) throw new Error('--cases takes a whole number above 0.');
const jobs = Number(values.jobs);
if (!Number.isSafeInteger(jobs) || jobs < 1) throw new Error('--jobs takes a whole number above 0.');
let disagreements = 0;
for (const kind of kinds) {
  const report = await fuzz({ kind, seed: values.seed, cases: casesOf(kind), jobs, folder: values.out, onProgress });
  disagreements += report.disagreements.length;
  print(kind, report);
}
process.exitCode = disagreements === 0 ? 0 : 1;

/** A case of predictions starts an engine of its own and costs ten times as much. */
function casesOf(kind: FuzzKind): number {
  return kind === 'predictions' && values.only === undefined ? Math.ceil(cases / 10) : cases;
}

function onProgress(done: number): void {
  if (done % 500 === 0) console.log(`${done} cases`);
}

function print(kind: FuzzKind, { cases: ran, decided, open, disagreements: found }: Report): void {
  console.log(`${kind}: seed ${values.seed}, ${ran} cases, ${decided} statements compared, ${open} not decided here`);
  const counts = new Map<string, number>();
  for (const each of found) counts.set(signature(each), (counts.get(signature(each)) ?? 0) + 1);
  for (const { seed, id, expected, got, folder } of found) {
    const key = signature({ id, expected, got });
    const count = counts.get(key);
    if (count === undefined) continue;
    counts.delete(key);
    console.log(`\n${seed}: ${id}${count > 1 ? ` (and ${count - 1} more like it)` : ''}`);
    console.log(`  expected  ${expected}\n  got       ${got}${folder === undefined ? '' : `\n  made      ${folder}`}`);
  }
  console.log(`${kind}: ${found.length} disagreements`);
}
