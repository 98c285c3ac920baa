/**
 * Figures to judge by: `npm run bench`, or `npm run bench -- start validate` for some of them; the data that it makes stay in bench/.data.
 *
 * CPU seconds and ratios taken in one run count; wall seconds on a shared machine do not.
 */
import { cpus } from 'node:os';
import { benchArchive } from './archive.ts';
import { benchBootstrap } from './bootstrap.ts';
import { benchShapes } from './shapes.ts';
import { benchStart } from './start.ts';
import { benchValidate } from './validate.ts';

const BENCHES: Readonly<Record<string, (print: (line: string) => void) => void | Promise<void>>> = {
  start: benchStart,
  archive: benchArchive,
  bootstrap: benchBootstrap,
  validate: benchValidate,
  shapes: benchShapes,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}. Known: ${Object.keys(BENCHES).join(', ')}.`);

console.log(`${cpus()[0]?.model ?? 'unknown CPU'}, ${cpus().length} cores, Node ${process.versions.node}`);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log('');
  await bench((line) => console.log(line));
}
