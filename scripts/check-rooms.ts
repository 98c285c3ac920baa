/** Fails when a room of the house grows too large: `node scripts/check-rooms.ts [FOLDER]`. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const MAX_FLAT_FILES = 14;
const MAX_FILE_LINES = 350;
/** Of the lines of shared/ and actions/, in one folder directly below them. */
const MAX_ROOM_SHARE = 0.12;

const root = resolve(process.argv[2] ?? '.');
const files = globSync('{shared,actions,cli,scripts,bench,test}/**/*.*', { cwd: root, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules') && !entry.name.startsWith('.'))
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
const flat = new Map<string, number>();
const rooms = new Map<string, number>();
const faults: string[] = [];
let total = 0;

for (const file of files) {
  flat.set(dirname(file), (flat.get(dirname(file)) ?? 0) + 1);
  if (!/^(shared|actions)\/.*\.ts$/.test(file)) continue;
  const lines = readFileSync(join(root, file), 'utf8').split('\n').length - 1;
  const room = file.split('/', 2).join('/');
  rooms.set(room, (rooms.get(room) ?? 0) + lines);
  total += lines;
  if (lines > MAX_FILE_LINES) faults.push(`${file} has ${lines} lines; ${MAX_FILE_LINES} at the most.`);
}
for (const [folder, count] of flat) {
  if (count > MAX_FLAT_FILES) faults.push(`${folder} holds ${count} flat files; ${MAX_FLAT_FILES} at the most.`);
}
const share = (lines: number): string => `${((100 * lines) / total).toFixed(1)} %`;
for (const [room, lines] of rooms) {
  if (lines > MAX_ROOM_SHARE * total) {
    faults.push(`${room} holds ${share(lines)} of the lines; ${MAX_ROOM_SHARE * 100} % at the most.`);
  }
}
for (const fault of faults) console.error(fault);
const [largest = '', lines = 0] = [...rooms].toSorted(([, a], [, b]) => b - a)[0] ?? [];
console.log(`${rooms.size} rooms, the largest ${largest} with ${share(lines)}; ${faults.length} too large.`);
process.exitCode = faults.length === 0 ? 0 : 1;
