import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FuzzCase } from './case.ts';
import { drawCase } from './generate/case.ts';
import type { Difference } from './run/compare.ts';
import { minimise } from './run/minimise.ts';
import { Runner } from './run/run.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'fuzz-out' },
    max: { type: 'string', default: '20' },
    about: { type: 'string', default: '' },
  },
});

const cases = Array.from({ length: Number(values.cases) }, (_, index) => drawCase(`${values.seed}-${index}`));
await using runner = await Runner.open();
await using small = await Runner.open();
runner.plan(cases);
let [differing, open, decided] = [0, 0, 0];
const told = new Map<string, number>();
for (const fuzzed of cases) {
  const outcome = await runner.run(fuzzed);
  open += outcome.open;
  decided += outcome.decided;
  if (outcome.differences.length === 0) continue;
  differing++;
  for (const difference of outcome.differences) await tell(fuzzed, difference);
}
console.log({ seed: values.seed, cases: cases.length, differing, decided, open });
console.log(Object.fromEntries(told));

/** What a fault is about: the kind of check and the way in which it differs, without names and numbers. */
function signature({ id, expected, got }: Difference): string {
  const kind = id === 'the run' ? id : id.includes('slaProperties') ? 'sla' : id.replace(/^.*\.(\w+(\[r\d\])?)$/s, '$1');
  const plain = (text: string): string => text.replaceAll(/"[^"]*"|'[^']*'|\(\d[^)]*\)|\d+/g, '').slice(0, 60);
  return `${kind.replaceAll(/\d/g, '')}: ${plain(expected)} | ${plain(id === 'the run' ? got.replace(/^.*</s, '') : got)}`;
}

async function tell(fuzzed: FuzzCase, difference: Difference): Promise<void> {
  const format = fuzzed.tables.map(({ format: each }) => each).join(',');
  const key = `${signature(difference)}`;
  const before = told.get(key) ?? 0;
  told.set(key, before + 1);
  if (!new RegExp(values.about).test(key) || before > 0 || told.size > Number(values.max)) return;
  small.planSmaller(fuzzed);
  const shows = async (each: FuzzCase): Promise<boolean> => (await runSmall(each)).some((found) => signature(found) === key);
  const least = await minimise(fuzzed, shows);
  const folder = join(values.out, `${fuzzed.seed}-${told.size}`);
  await small.write(folder, least);
  const again = (await runSmall(least)).find((found) => signature(found) === key) ?? difference;
  await writeFile(join(folder, 'difference.txt'), `${again.id}\nexpected: ${again.expected}\ngot: ${again.got}\n`);
  console.log(`${fuzzed.seed} (${format}) -> ${folder}\n  ${JSON.stringify(again.id)}\n  expected ${again.expected}\n  got      ${again.got}`);
}

async function runSmall(fuzzed: FuzzCase): Promise<readonly Difference[]> {
  return (await small.run(fuzzed)).differences;
}
