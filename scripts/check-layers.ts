/** Fails when an import runs upwards, sideways or in a circle, of files or of the folders of a room: `node scripts/check-layers.ts [FOLDER]`. */
import { cruise } from 'dependency-cruiser';
import { resolve } from 'node:path';
import { CRUISE_OPTIONS, FLOORS } from './floors.ts';
import { folderCircles } from './folders.ts';

process.chdir(resolve(process.argv[2] ?? '.'));
const { output } = await cruise(['shared', 'actions', 'cli'], { ...CRUISE_OPTIONS, ruleSet: FLOORS, validate: true });
if (typeof output === 'string') throw new Error(output);
for (const { rule, from, to } of output.summary.violations) {
  console.error(`${from} imports ${to}: ${rule.name}`);
}
const circles = folderCircles(output.modules);
for (const circle of circles) console.error(`${circle}: no-circles-of-folders`);
const { totalCruised, error } = output.summary;
console.log(`${totalCruised} modules, ${error} imports against the floors, ${circles.length} in circles of folders.`);
process.exitCode = error + circles.length === 0 ? 0 : 1;
